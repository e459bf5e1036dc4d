// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

namespace deskside {

class Database;

/// What was opened on this computer, chat by chat: the person's own, kept before anything else hears of it.
class ReadMarks
{
public:
    /// Marks that are kept in memory only.
    ReadMarks() = default;
    /// Reads every mark; `database` must outlive this value.
    explicit ReadMarks(const Database &database);

    /// The mark of a chat; null when it was never seen here.
    const ReadMark *find(const ChatKey &key) const;

    /// True when all chats of the account were seen here once, so that one without a mark is new. A walk that was
    /// broken off does not make an account known.
    bool knowsAccount(const QString &accountId) const;
    /// Keeps that all chats of the account were seen; false as for set().
    bool setAccountKnown(const QString &accountId);

    /// Keeps marks, in one transaction. False, with lastError(), when the file could not take them; they then hold
    /// until the program ends.
    bool set(const QHash<ChatKey, ReadMark> &marks);
    bool removeAccount(const QString &accountId);

    QString lastError() const { return m_error; }

private:
    QString m_connection;
    QHash<ChatKey, ReadMark> m_marks;
    QString m_error;
};

} // namespace deskside
