// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/scorestore.h"

#include <QHash>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

#define DESKSIDE_EDIT_COLUMNS                                                                                          \
    "e.id, e.account, e.chat, e.reviewer, e.field, e.value, e.base, e.author, e.made, e.at, e.mine, e.revision, "      \
    "b.value"
#define DESKSIDE_EDITS "review_edits AS e LEFT JOIN review_edits AS b ON b.id = e.base"

/// 0 stands for long ago: what was there before edits were kept.
QDateTime timeFrom(qint64 msecs)
{
    return msecs == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

qint64 msecsOf(const QDateTime &at)
{
    return at.isNull() ? 0 : at.toMSecsSinceEpoch();
}

ReviewEdit editFrom(const Rows &rows)
{
    enum Column : int { Id, Account, Chat, Reviewer, Field, Value, Base, Author, Made, At, Mine, Revision, Before };
    ReviewEdit edit;
    edit.id = rows.text(Id);
    edit.chat = {rows.text(Account), rows.text(Chat)};
    edit.reviewer = rows.text(Reviewer);
    edit.field = static_cast<ReviewField>(rows.number(Field));
    edit.before = rows.isNull(Before) ? QString() : rows.text(Before);
    edit.after = rows.text(Value);
    edit.author = rows.text(Author);
    edit.base = rows.text(Base);
    edit.made = timeFrom(rows.number(Made));
    edit.at = timeFrom(rows.number(At));
    edit.mine = rows.number(Mine) != 0;
    edit.revision = rows.isNull(Revision) ? std::nullopt : std::optional(rows.number(Revision));
    return edit;
}

QList<ReviewEdit> editsFrom(Rows rows)
{
    QList<ReviewEdit> edits;
    while (rows.next()) {
        edits.append(editFrom(rows));
    }
    return edits;
}

/// The edit's time; null when nothing changes.
QDateTime noteEdit(Sql &sql, ReviewEdit edit, const QString &before, const EditSeal &seal)
{
    if (before == edit.after) {
        return {};
    }
    qint64 at = msecsOf(seal.made) + seal.clockOffset;
    if (const auto standing = standingEdit(sql, edit.chat, edit.reviewer, edit.field)) {
        edit.base = standing->id;
        at = std::max(at, msecsOf(standing->at) + 1);
    }
    edit.id = QUuid::createUuid().toString(QUuid::Id128);
    edit.author = seal.author;
    edit.made = seal.made;
    edit.at = timeFrom(at);
    edit.mine = true;
    putEdit(sql, edit);
    return edit.at;
}

} // namespace

QDateTime noteEdits(Sql &sql, const Score &before, const Score &after, const EditSeal &seal)
{
    QDateTime latest;
    for (const ReviewField field : scoreFields) {
        ReviewEdit edit;
        edit.chat = after.chat;
        edit.reviewer = after.reviewer;
        edit.field = field;
        edit.after = valueOf(after, field);
        const QDateTime at = noteEdit(sql, edit, valueOf(before, field), seal);
        latest = latest.isNull() || at > latest ? at : latest;
    }
    return latest;
}

QDateTime noteEdits(Sql &sql, const ChatKey &chat, const OwnData &before, const OwnData &after, const EditSeal &seal)
{
    QDateTime latest;
    for (const ReviewField field : chatFields) {
        ReviewEdit edit;
        edit.chat = chat;
        edit.field = field;
        edit.after = valueOf(after, field);
        const QDateTime at = noteEdit(sql, edit, valueOf(before, field), seal);
        latest = latest.isNull() || at > latest ? at : latest;
    }
    return latest;
}

void putEdit(Sql &sql, const ReviewEdit &edit)
{
    const QVariant revision = edit.revision ? QVariant(*edit.revision) : QVariant(QMetaType::fromType<qint64>());
    sql.run("INSERT INTO review_edits (id, account, chat, reviewer, field, value, base, author, made, at, mine, "
            "revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET value = excluded.value, at = excluded.at, revision = excluded.revision",
            {edit.id, edit.chat.account, edit.chat.id, notNull(edit.reviewer), static_cast<int>(edit.field),
             notNull(edit.after), notNull(edit.base), notNull(edit.author), msecsOf(edit.made), msecsOf(edit.at),
             edit.mine, revision});
}

std::optional<ReviewEdit> findEdit(Sql &sql, const QString &id)
{
    Rows rows = sql.rows("SELECT " DESKSIDE_EDIT_COLUMNS " FROM " DESKSIDE_EDITS " WHERE e.id = ?", {id});
    return rows.next() ? std::optional(editFrom(rows)) : std::nullopt;
}

std::optional<ReviewEdit> standingEdit(Sql &sql, const ChatKey &chat, const QString &reviewer, ReviewField field)
{
    Rows rows = sql.rows("SELECT " DESKSIDE_EDIT_COLUMNS " FROM " DESKSIDE_EDITS
                         " WHERE e.account = ? AND e.chat = ? AND e.reviewer = ? AND e.field = ? "
                         "ORDER BY e.at DESC, e.id DESC LIMIT 1",
                         {chat.account, chat.id, notNull(reviewer), static_cast<int>(field)});
    if (!rows.next()) {
        return {};
    }
    ReviewEdit edit = editFrom(rows);
    edit.stands = true;
    return edit;
}

QList<ReviewEdit> findEdits(Sql &sql, const ChatKey &chat)
{
    QList<ReviewEdit> edits = editsFrom(sql.rows("SELECT " DESKSIDE_EDIT_COLUMNS " FROM " DESKSIDE_EDITS
                                                 " WHERE e.account = ? AND e.chat = ? ORDER BY e.at, e.number",
                                                 {chat.account, chat.id}));
    QHash<std::pair<QString, int>, qsizetype> latest;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const std::pair field(edits[i].reviewer, static_cast<int>(edits[i].field));
        const auto found = latest.constFind(field);
        const bool isEarlier =
            found != latest.cend() && edits[*found].at == edits[i].at && edits[*found].id > edits[i].id;
        latest.insert(field, isEarlier ? *found : i);
    }
    for (const qsizetype i : std::as_const(latest)) {
        edits[i].stands = true;
    }
    return edits;
}

QList<ReviewEdit> unsharedEdits(Sql &sql, const QString &account, int most)
{
    return editsFrom(sql.rows("SELECT " DESKSIDE_EDIT_COLUMNS " FROM " DESKSIDE_EDITS
                              " WHERE e.revision IS NULL AND e.mine = 1 AND e.account = ? ORDER BY e.number LIMIT ?",
                              {account, most}));
}

qint64 countUnshared(Sql &sql)
{
    Rows rows = sql.rows("SELECT count(*) FROM review_edits WHERE revision IS NULL AND mine = 1");
    return rows.next() ? rows.number(0) : 0;
}

QDateTime lastEdited(Sql &sql, const ChatKey &chat, const QString &reviewer)
{
    Rows rows = sql.rows("SELECT max(at) FROM review_edits WHERE account = ? AND chat = ? AND reviewer = ? "
                         "AND field <= ?",
                         {chat.account, chat.id, notNull(reviewer), static_cast<int>(ReviewField::Comment)});
    return rows.next() && !rows.isNull(0) ? timeFrom(rows.number(0)) : QDateTime();
}

} // namespace deskside
