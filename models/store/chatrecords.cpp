// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatrecords.h"

#include "models/store/schema.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr qsizetype uuidBytes = 16;
constexpr std::array<qsizetype, 4> dashes{8, 13, 18, 23};

int hexDigit(QChar c)
{
    if (c >= u'0' && c <= u'9') {
        return c.unicode() - u'0';
    }
    return c >= u'a' && c <= u'f' ? c.unicode() - u'a' + 10 : -1;
}

bool isDash(qsizetype place)
{
    return std::find(dashes.begin(), dashes.end(), place) != dashes.end();
}

QVariant countValue(const std::optional<qint64> &count)
{
    return count ? QVariant(*count) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<qint64> countFrom(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(rows.number(column));
}

ReadMark markFrom(const Rows &rows, int first)
{
    ReadMark mark;
    mark.activity = Moment::parse(rows.text(first)).value_or(Moment());
    mark.totalMessages = countFrom(rows, first + 1);
    mark.unseen = countFrom(rows, first + 2);
    mark.opened = rows.number(first + 3) != 0;
    mark.markedUnread = rows.number(first + 4) != 0;
    return mark;
}

OwnData ownFrom(const Rows &rows, int first)
{
    OwnData own;
    own.pinned = rows.number(first) != 0;
    own.note = rows.text(first + 1);
    own.tags = rows.text(first + 2).split(u' ', Qt::SkipEmptyParts);
    own.remindAt = rows.time(first + 3);
    return own;
}

// Sixteen at once: what an answer costs, beside its rows, is more than what they do.
#define DESKSIDE_SIXTEEN "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
constexpr qsizetype sixteen = 16;

/// Asks `statement`, which takes an account and a list of sixteen, for all of `keys`.
template <typename Take>
void readAll(Sql &sql, const char *statement, const QVariant &account, const QList<QVariant> &keys, Take take)
{
    for (qsizetype i = 0; i < keys.size(); i += sixteen) {
        QList<QVariant> values = keys.mid(i, sixteen);
        values.resize(sixteen); // nothing equals a null
        values.prepend(account);
        Rows rows = sql.rows(statement, values);
        while (rows.next()) {
            take(rows);
        }
    }
}

QList<QVariant> values(const QList<QString> &texts)
{
    return {texts.begin(), texts.end()};
}

} // namespace

QList<AccountRecord> accountRecords(Sql &sql)
{
    QList<AccountRecord> accounts;
    Rows rows = sql.rows("SELECT id, account, vendor, me, keep_days, word, stale, leaving, looked FROM accounts");
    while (rows.next()) {
        accounts.append({rows.number(0), rows.text(1), rows.text(2), rows.text(3), static_cast<int>(rows.number(4)),
                         rows.small(5), rows.number(6) != 0, rows.number(7) != 0, rows.time(8)});
    }
    return accounts;
}

const AccountRecord *findAccount(const QList<AccountRecord> &accounts, qint64 number)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [number](const AccountRecord &account) { return account.number == number; });
    return found == accounts.end() ? nullptr : &*found;
}

const AccountRecord *findAccount(const QList<AccountRecord> &accounts, const QString &id)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&id](const AccountRecord &account) { return account.id == id; });
    return found == accounts.end() ? nullptr : &*found;
}

QVariant chatIdValue(const QString &chatId)
{
    if (chatId.size() != uuidBytes * 2 + qsizetype(dashes.size())) {
        return chatId;
    }
    QByteArray bytes(uuidBytes, Qt::Uninitialized);
    qsizetype digits = 0;
    for (qsizetype i = 0; i < chatId.size(); ++i) {
        if (isDash(i)) {
            if (chatId[i] != u'-') {
                return chatId;
            }
            continue;
        }
        const int digit = hexDigit(chatId[i]);
        if (digit < 0) {
            return chatId;
        }
        char &byte = bytes[digits / 2];
        byte = static_cast<char>(digits % 2 == 0 ? digit << 4 : static_cast<unsigned char>(byte) | digit);
        ++digits;
    }
    return bytes;
}

QString chatIdFrom(const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<QByteArray>()) {
        return value.toString();
    }
    const QByteArray hex = value.toByteArray().toHex();
    QString chatId;
    chatId.reserve(hex.size() + qsizetype(dashes.size()));
    for (const char digit : hex) {
        if (isDash(chatId.size())) {
            chatId += u'-';
        }
        chatId += QLatin1Char(digit);
    }
    return chatId;
}

CompactRow compactFrom(const Rows &rows)
{
    CompactRow row;
    row.recency = recencyAt(rows.number(column::Place));
    row.id = rows.small(column::Id);
    row.account = rows.small(column::Account);
    row.flags = rows.small(column::Flags);
    row.activity = rows.number(column::Activity);
    row.waitingSince = rows.number(column::Waiting);
    row.channel = rows.small(column::Channel);
    row.state = rows.small(column::State);
    row.status = rows.small(column::Status);
    row.sentiment = rows.small(column::Sentiment);
    row.assignee = rows.small(column::Assignee);
    row.classification = rows.small(column::Classification);
    row.model = rows.small(column::Model);
    row.country = rows.small(column::Country);
    row.language = rows.small(column::Language);
    row.tags = rows.small(column::Tags);
    row.due = rows.number(column::Due);
    row.ai = rows.small(column::Ai);
    row.scores = rows.small(column::Scores);
    row.created = rows.small(column::Created);
    row.handedFrom = rows.small(column::HandedFrom);
    row.handedUntil = rows.small(column::HandedUntil);
    row.wait = rows.small(column::Wait);
    row.tokens = rows.small(column::Tokens);
    row.draw = rows.small(column::Draw);
    row.review = rows.small(column::Review);
    return row;
}

ChatRecord recordFrom(const Rows &rows, const QList<AccountRecord> &accounts)
{
    ChatRecord record;
    record.compact = compactFrom(rows);
    record.account = record.compact.account;
    const AccountRecord *account = findAccount(accounts, record.account);
    record.compact.account = account ? account->word : 0;
    record.chatId = chatIdFrom(rows.value(column::ChatId));
    record.hash = rows.number(column::Hash);
    record.missed = static_cast<int>(rows.number(column::Missed));
    record.closedAt = rows.number(column::Closed);
    record.bytes = rows.number(column::Bytes);
    record.textsHash = rows.small(column::TextsHash);
    return record;
}

std::optional<ChatRecord> findRecord(Sql &sql, const QList<AccountRecord> &accounts, const ChatKey &key)
{
    const AccountRecord *account = findAccount(accounts, key.account);
    if (!account || account->isLeaving) {
        return {};
    }
    Rows rows = sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE account = ? AND chat_id = ?",
                         {account->number, chatIdValue(key.id)});
    return rows.next() ? std::optional(recordFrom(rows, accounts)) : std::nullopt;
}

std::optional<ChatRecord> findRecord(Sql &sql, const QList<AccountRecord> &accounts, quint32 id)
{
    Rows rows = sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE id = ?", {id});
    return rows.next() ? std::optional(recordFrom(rows, accounts)) : std::nullopt;
}

QHash<QString, ChatRecord> findRecords(Sql &sql, const QList<AccountRecord> &accounts, qint64 account,
                                       const QList<QString> &chatIds)
{
    QList<QVariant> keys;
    keys.reserve(chatIds.size());
    for (const QString &id : chatIds) {
        keys.append(chatIdValue(id));
    }
    QHash<QString, ChatRecord> found;
    readAll(sql, "SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE account = ? AND chat_id IN " DESKSIDE_SIXTEEN,
            account, keys, [&](const Rows &rows) {
                ChatRecord record = recordFrom(rows, accounts);
                const QString id = record.chatId;
                found.insert(id, std::move(record));
            });
    return found;
}

QHash<QString, ReadMark> findMarks(Sql &sql, const QString &accountId, const QList<QString> &chatIds)
{
    QHash<QString, ReadMark> found;
    readAll(sql,
            "SELECT chat, activity, total_messages, unseen, opened, marked_unread FROM read_marks "
            "WHERE account = ? AND chat IN " DESKSIDE_SIXTEEN,
            accountId, values(chatIds), [&found](const Rows &rows) { found.insert(rows.text(0), markFrom(rows, 1)); });
    return found;
}

QHash<QString, OwnData> findOwns(Sql &sql, const QString &accountId, const QList<QString> &chatIds)
{
    QHash<QString, OwnData> found;
    readAll(sql, "SELECT chat, pinned, note, tags, remind_at FROM own WHERE account = ? AND chat IN " DESKSIDE_SIXTEEN,
            accountId, values(chatIds), [&found](const Rows &rows) { found.insert(rows.text(0), ownFrom(rows, 1)); });
    return found;
}

Personal findPersonal(Sql &sql, const ChatKey &key)
{
    Personal personal;
    Rows rows = sql.rows("SELECT m.activity, m.total_messages, m.unseen, m.opened, m.marked_unread, o.pinned, o.note, "
                         "o.tags, o.remind_at FROM (SELECT ? AS account, ? AS chat) AS k "
                         "LEFT JOIN read_marks AS m ON m.account = k.account AND m.chat = k.chat "
                         "LEFT JOIN own AS o ON o.account = k.account AND o.chat = k.chat",
                         {key.account, key.id});
    if (!rows.next()) {
        return personal;
    }
    constexpr int marked = 3; // the columns that are never null where there is a row
    constexpr int pinned = 5;
    if (!rows.isNull(marked)) {
        personal.mark = markFrom(rows, 0);
    }
    if (!rows.isNull(pinned)) {
        personal.own = ownFrom(rows, pinned);
    }
    return personal;
}

std::optional<ReadMark> findMark(Sql &sql, const ChatKey &key)
{
    Rows rows = sql.rows("SELECT activity, total_messages, unseen, opened, marked_unread FROM read_marks "
                         "WHERE account = ? AND chat = ?",
                         {key.account, key.id});
    return rows.next() ? std::optional(markFrom(rows, 0)) : std::nullopt;
}

void putMark(Sql &sql, const ChatKey &key, const ReadMark &mark)
{
    sql.run("INSERT OR REPLACE INTO read_marks VALUES (?, ?, ?, ?, ?, ?, ?)",
            {key.account, key.id, notNull(mark.activity.toIso()), countValue(mark.totalMessages),
             countValue(mark.unseen), mark.opened, mark.markedUnread});
}

OwnData findOwn(Sql &sql, const ChatKey &key)
{
    Rows rows =
        sql.rows("SELECT pinned, note, tags, remind_at FROM own WHERE account = ? AND chat = ?", {key.account, key.id});
    return rows.next() ? ownFrom(rows, 0) : OwnData();
}

void putOwn(Sql &sql, const ChatKey &key, const OwnData &own)
{
    if (own.isEmpty()) {
        sql.run("DELETE FROM own WHERE account = ? AND chat = ?", {key.account, key.id});
        return;
    }
    sql.run(
        "INSERT OR REPLACE INTO own VALUES (?, ?, ?, ?, ?, ?)",
        {key.account, key.id, own.pinned, notNull(own.note), notNull(own.tags.join(u' ')), timeValue(own.remindAt)});
}

QList<OwnEntry> personsEntries(Sql &sql)
{
    QMap<ChatKey, OwnEntry> entries;
    const auto entry = [&entries](const Rows &rows) -> OwnEntry & {
        const ChatKey key{rows.text(0), rows.text(1)};
        OwnEntry &found = entries[key];
        found.key = key;
        return found;
    };
    {
        Rows rows = sql.rows("SELECT account, chat, pinned, note, tags, remind_at FROM own");
        while (rows.next()) {
            entry(rows).own = ownFrom(rows, 2);
        }
    }
    Rows rows = sql.rows("SELECT account, chat, activity, total_messages, unseen, opened, marked_unread "
                         "FROM read_marks WHERE opened OR marked_unread");
    while (rows.next()) {
        entry(rows).mark = markFrom(rows, 2);
    }
    return entries.values();
}

qint64 stableHash(QByteArrayView bytes)
{
    // Eight bytes at a time; the constants are those of MurmurHash64A.
    constexpr quint64 factor = 0xc6a4a7935bd1e995;
    constexpr int shift = 47;
    auto hash = static_cast<quint64>(bytes.size()) * factor;
    const auto mix = [&hash](quint64 word) {
        word *= factor;
        word ^= word >> shift;
        hash ^= word * factor;
        hash *= factor;
    };
    std::array<char, sizeof(quint64)> eight{};
    const char *at = bytes.begin();
    for (; bytes.end() - at >= qsizetype(eight.size()); at += eight.size()) {
        mix(qFromLittleEndian<quint64>(at));
    }
    if (at != bytes.end()) {
        std::memcpy(eight.data(), at, static_cast<size_t>(bytes.end() - at));
        mix(qFromLittleEndian<quint64>(eight.data()));
    }
    hash ^= hash >> shift;
    hash *= factor;
    hash ^= hash >> shift;
    return static_cast<qint64>(hash);
}

} // namespace deskside
