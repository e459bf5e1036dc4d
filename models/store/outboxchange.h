// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdelta.h"
#include "models/domain/outboxitem.h"

namespace deskside {

/// What a person did to a chat and its vendor does not know yet.
struct Unsent {
    QList<OutboxItem> items; ///< in the order of making
    Draft draft;
};

/// What happens to the outbox and the drafts in one transaction.
struct OutboxChange {
    QList<OutboxItem> kept; ///< as they are from now on; number 0: a new one
    QList<qint64> removed;  ///< OutboxItem::number
    QList<Draft> drafts;    ///< an empty text removes one
    QList<Chat> answers;    ///< chats as their vendors say that they are now; `Chat::removed` ones leave
};

/// What came of it.
struct OutboxChanged {
    QList<OutboxItem> kept; ///< the same, with the numbers that new ones were given
    ChatDelta delta;
    QList<ChatKey> changed; ///< chats that a vendor's answer changed
};

} // namespace deskside
