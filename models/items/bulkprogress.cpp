// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/bulkprogress.h"

#include "models/domain/safetext.h"

namespace deskside {

BulkProgress progressOf(const QSet<QString> &actionIds, const QList<OutboxItem> &outbox, const BulkNames &names)
{
    using Phase = OutboxItem::Phase;
    BulkProgress progress;
    progress.total = static_cast<int>(actionIds.size());
    for (const OutboxItem &item : outbox) {
        if (!actionIds.contains(item.action.id))
            continue;
        const ChatKey &chat = item.action.chat;
        if (item.phase != Phase::Refused && item.phase != Phase::Asking) {
            ++progress.waiting;
            continue;
        }
        progress.failed.append({.chat = chat,
                                .title = names.title ? safeLine(names.title(chat)) : QString(),
                                .why = describe(item, names.vendor ? names.vendor(chat.account) : QString()),
                                .outboxNumber = item.number,
                                .asks = item.phase == Phase::Asking});
    }
    progress.done = progress.total - progress.waiting - static_cast<int>(progress.failed.size());
    return progress;
}

} // namespace deskside
