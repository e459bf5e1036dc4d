// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/readmarks.h"

#include "models/store/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

std::optional<qint64> optionalCount(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

/// The account's own line among the marks: no chat has an empty id.
ChatKey accountKey(const QString &accountId)
{
    return {accountId, u""_s};
}

QVariant variantOf(const std::optional<qint64> &count)
{
    return count ? QVariant(*count) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace

ReadMarks::ReadMarks(const Database &database)
    : m_connection(database.connection())
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    if (!query.exec(
            u"SELECT account, chat, activity, total_messages, unseen, opened, marked_unread FROM read_marks"_s)) {
        m_error = query.lastError().databaseText();
        return;
    }
    while (query.next()) {
        ReadMark mark;
        mark.activity = Moment::parse(query.value(2).toString()).value_or(Moment());
        mark.totalMessages = optionalCount(query.value(3));
        mark.unseen = optionalCount(query.value(4));
        mark.opened = query.value(5).toBool();
        mark.markedUnread = query.value(6).toBool();
        m_marks.insert({query.value(0).toString(), query.value(1).toString()}, mark);
    }
}

const ReadMark *ReadMarks::find(const ChatKey &key) const
{
    const auto found = m_marks.constFind(key);
    return found == m_marks.cend() ? nullptr : &*found;
}

bool ReadMarks::knowsAccount(const QString &accountId) const
{
    return m_marks.contains(accountKey(accountId));
}

bool ReadMarks::setAccountKnown(const QString &accountId)
{
    return knowsAccount(accountId) || set({{accountKey(accountId), ReadMark()}});
}

bool ReadMarks::set(const QHash<ChatKey, ReadMark> &marks)
{
    if (marks.isEmpty()) {
        return true;
    }
    m_marks.insert(marks);
    if (m_connection.isEmpty()) {
        return true;
    }
    QSqlDatabase db = QSqlDatabase::database(m_connection);
    bool kept = db.transaction();
    {
        QSqlQuery query(db);
        kept = kept && query.prepare(u"INSERT OR REPLACE INTO read_marks VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
        for (auto mark = marks.cbegin(); kept && mark != marks.cend(); ++mark) {
            query.bindValue(0, mark.key().account);
            query.bindValue(1, mark.key().id);
            query.bindValue(2, mark->activity.toIso().isNull() ? u""_s : mark->activity.toIso());
            query.bindValue(3, variantOf(mark->totalMessages));
            query.bindValue(4, variantOf(mark->unseen));
            query.bindValue(5, mark->opened);
            query.bindValue(6, mark->markedUnread);
            kept = query.exec();
        }
        m_error = kept ? QString() : query.lastError().databaseText();
    }
    if (!kept || !db.commit()) {
        if (m_error.isEmpty()) {
            m_error = db.lastError().databaseText();
        }
        db.rollback();
        return false;
    }
    return true;
}

bool ReadMarks::removeAccount(const QString &accountId)
{
    m_marks.removeIf([&accountId](const auto &mark) { return mark.key().account == accountId; });
    if (m_connection.isEmpty()) {
        return true;
    }
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(u"DELETE FROM read_marks WHERE account = ?"_s);
    query.bindValue(0, accountId);
    const bool kept = query.exec();
    m_error = kept ? QString() : query.lastError().databaseText();
    return kept;
}

} // namespace deskside
