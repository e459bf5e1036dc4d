// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"
#include "models/store/ownentry.h"
#include "models/store/sql.h"

#include <limits>

namespace deskside {

/// A row of `accounts`.
struct AccountRecord {
    qint64 number = 0; ///< what the other tables call it
    QString id;        ///< Account::id
    QString vendor;
    QString me;
    int keepDays = 0;
    WordId word = 0;
    bool isStale = false;   ///< its rows are to be computed anew
    bool isLeaving = false; ///< it is being removed: its chats are told to nobody
    QDateTime looked;       ///< WalkState::looked
};

/// A row of `chats`.
struct ChatRecord {
    CompactRow compact; ///< `account` is AccountRecord::word
    qint64 account = 0; ///< AccountRecord::number
    QString chatId;
    qint64 hash = 0;       ///< of Chat::raw
    int missed = 0;        ///< full walks in a row that did not meet it
    qint64 closedAt = 0;   ///< when it was first seen closed, ms since 1970; 0: it is open
    qint64 bytes = 0;      ///< of the body, compressed
    quint32 textsHash = 0; ///< of what the full-text index has of it
};

QList<AccountRecord> accountRecords(Sql &sql);
/// Null when there is none.
const AccountRecord *findAccount(const QList<AccountRecord> &accounts, qint64 number);
const AccountRecord *findAccount(const QList<AccountRecord> &accounts, const QString &id);

/// A vendor's id as it is kept: a canonical lower-case UUID takes 16 bytes, anything else stays a text.
QVariant chatIdValue(const QString &chatId);
QString chatIdFrom(const QVariant &value);

/// What stands for a recency in the file. History arrives newest first: there its places are appended, and the newest
/// rows are the first. Small numbers up to 2038, as each takes its room in the indexes; right ones ever after.
constexpr qint64 placeOf(qint64 recency)
{
    constexpr qint64 first = qint64{1} << 33;
    return recency > first - std::numeric_limits<qint64>::max() ? first - recency : std::numeric_limits<qint64>::max();
}
/// The other way round.
constexpr qint64 recencyAt(qint64 place)
{
    return placeOf(place);
}

/// The current row of DESKSIDE_CHAT_COLUMNS, or of the first of them, without account and words looked up.
CompactRow compactFrom(const Rows &rows);
ChatRecord recordFrom(const Rows &rows, const QList<AccountRecord> &accounts);
std::optional<ChatRecord> findRecord(Sql &sql, const QList<AccountRecord> &accounts, const ChatKey &key);
std::optional<ChatRecord> findRecord(Sql &sql, const QList<AccountRecord> &accounts, quint32 id);

/// Those of an account's chats that are there, by the vendor's id; the same with marks and own data.
QHash<QString, ChatRecord> findRecords(Sql &sql, const QList<AccountRecord> &accounts, qint64 account,
                                       const QList<QString> &chatIds);
QHash<QString, ReadMark> findMarks(Sql &sql, const QString &accountId, const QList<QString> &chatIds);
QHash<QString, OwnData> findOwns(Sql &sql, const QString &accountId, const QList<QString> &chatIds);

/// What is kept of a chat by the person, or for them.
struct Personal {
    std::optional<ReadMark> mark;
    OwnData own;
};
Personal findPersonal(Sql &sql, const ChatKey &key);
std::optional<ReadMark> findMark(Sql &sql, const ChatKey &key);
void putMark(Sql &sql, const ChatKey &key, const ReadMark &mark);
OwnData findOwn(Sql &sql, const ChatKey &key);
/// Empty own data leave the table.
void putOwn(Sql &sql, const ChatKey &key, const OwnData &own);

/// Every chat with own data, or that the person opened or marked as unread, in the order of their keys.
QList<OwnEntry> personsEntries(Sql &sql);

/// The same for the same bytes, on every computer and in every version.
qint64 stableHash(QByteArrayView bytes);

} // namespace deskside
