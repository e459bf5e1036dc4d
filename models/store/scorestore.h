// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reviewedit.h"
#include "models/store/sql.h"

namespace deskside {

/// When and by whom what is done here is done.
struct EditSeal {
    QString author;
    QDateTime made;         ///< by this computer's clock
    qint64 clockOffset = 0; ///< ms that the shared clock is ahead of it
};

/// Notes what changes from `before` to `after`, each field by itself; answers the latest time, null when nothing
/// changes. An edit is later than the one it was made upon, whatever the clocks say.
QDateTime noteEdits(Sql &sql, const Score &before, const Score &after, const EditSeal &seal);
QDateTime noteEdits(Sql &sql, const ChatKey &chat, const OwnData &before, const OwnData &after, const EditSeal &seal);

/// One that came from elsewhere, or one of ours that has come to be shared and has its final time now.
void putEdit(Sql &sql, const ReviewEdit &edit);
std::optional<ReviewEdit> findEdit(Sql &sql, const QString &id);
/// The one of a field that stands.
std::optional<ReviewEdit> standingEdit(Sql &sql, const ChatKey &chat, const QString &reviewer, ReviewField field);
/// All of a chat's, oldest first.
QList<ReviewEdit> findEdits(Sql &sql, const ChatKey &chat);

/// Ours that are not shared, in the order of making.
QList<ReviewEdit> unsharedEdits(Sql &sql, const QString &account, int most);
qint64 countUnshared(Sql &sql);

/// The latest time of a score's edits; null when there are none.
QDateTime lastEdited(Sql &sql, const ChatKey &chat, const QString &reviewer);

} // namespace deskside
