// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatdelta.h"

#include <QSet>

namespace deskside {

void ChatDelta::add(const ChatDelta &later)
{
    words.append(later.words);
    if (later.upserted.isEmpty() && later.removed.isEmpty()) {
        return;
    }
    if (!upserted.isEmpty() || !removed.isEmpty()) {
        // What the later one says of a chat is all that counts of it.
        QSet<quint32> told(later.removed.begin(), later.removed.end());
        told.reserve(later.removed.size() + later.upserted.size());
        for (const CompactRow &row : later.upserted) {
            told.insert(row.id);
        }
        upserted.removeIf([&told](const CompactRow &row) { return told.contains(row.id); });
        removed.removeIf([&told](quint32 id) { return told.contains(id); });
    }
    upserted.append(later.upserted);
    removed.append(later.removed);
}

} // namespace deskside
