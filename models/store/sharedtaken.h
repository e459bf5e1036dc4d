// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdelta.h"
#include "models/domain/reviewedit.h"

namespace deskside {

/// How far the store is in step with a shared database.
struct SharedPlace {
    QString database;        ///< SharedReviews::databaseId(); empty: with none yet
    qint64 revision = 0;     ///< of the last edit that was taken
    QList<QString> accounts; ///< whose edits were asked for: sharedIdentity(), sorted
};

/// What edits of others brought.
struct SharedTaken {
    ChatDelta delta;
    QList<ChatKey> chats; ///< of which something has changed
    QList<ReviewConflict> conflicts;
};

} // namespace deskside
