// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "models/store/outboxchange.h"
#include "models/store/sql.h"

#include <QSet>

namespace deskside {

/// Chats that may have anything unsent: mostly none, so that nobody asks for the others' one by one.
struct UnsentChats {
    QSet<ChatKey> keys;
    bool isAny = false; ///< there are too many of them to be named with each thing that is written

    bool contains(const ChatKey &key) const { return isAny || keys.contains(key); }
};
UnsentChats unsentChats(Sql &sql);
Unsent findUnsent(Sql &sql, const ChatKey &key);

/// All of the outbox, in the order of making.
QList<OutboxItem> outboxItems(Sql &sql);
QList<OutboxItem> outboxItems(Sql &sql, const ChatKey &key);
std::optional<OutboxItem> outboxItem(Sql &sql, qint64 number);
/// Keeps it as it is now; one whose number is 0 is new and is given one. One that is not there any more stays away.
void putItem(Sql &sql, OutboxItem *item);
void removeItem(Sql &sql, qint64 number);

Draft findDraft(Sql &sql, const ChatKey &key);
/// An empty text removes it.
void putDraft(Sql &sql, const Draft &draft);

/// The row that a chat makes with everything that is kept of it. `mark` may be null.
ChatRow shownRow(const Chat &chat, const ReadMark *mark, const QString &me, const OwnData &own, const Unsent &unsent);

} // namespace deskside
