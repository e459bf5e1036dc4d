// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

namespace deskside {

/// One thing about a chat that a sync found changed. `before` and `after` are what is shown: the vendor's spelling of a
/// state, an assignee's name, a count; null when it was not reported.
struct Change {
    /// Kept in the store: new ones go to the end.
    enum class Field : unsigned char { State, Assignee, Ai, Unread, Sentiment, Vanished, Handler };
    QDateTime at; ///< when the sync found it, UTC
    Field field = Field::State;
    QString before;
    QString after;
    bool operator==(const Change &) const = default;
};

/// What the log keeps of the step from one row to the next; empty when nothing of it changed.
/// Ai is the vendor's switch, "on" or "off". Handler is "ai" or "person", told of vendors without a switch only: where
/// there is one it follows from that and the assignee. Unread is the vendor's count, or "yes" and "no"; Vanished is
/// "yes" and "no".
QList<Change> changesBetween(const ChatRow &before, const ChatRow &after, const QDateTime &at);

/// A chat of the "since you left" list.
struct ChatChanges {
    quint32 chat = 0; ///< CompactRow::id
    ChatKey key;
    bool isNew = false;    ///< first seen since then
    QList<Change> changes; ///< oldest first
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Change)
Q_DECLARE_METATYPE(deskside::ChatChanges)
