// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatreaderprivate.h"

#include "models/store/database.h"
#include "models/store/outboxrecords.h"
#include "models/store/schema.h"
#include "models/store/sqlerror.h"
#include "models/store/terms.h"

#include <QFileInfo>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// How often a search looks whether it is still wanted.
constexpr int looksEvery = 128;
/// What fills a window comes at once; then each block is so many times as large.
constexpr qsizetype firstBlock = 256;
constexpr qsizetype growth = 8;
constexpr qsizetype largestBlock = 1 << 17;

constexpr const char *newestRows = "SELECT " DESKSIDE_COMPACT_COLUMNS " FROM chats ORDER BY place LIMIT ?";

/// The lowest and the highest UUID that begin so, as chatIdValue() keeps them; nullopt when none does.
std::optional<std::pair<QVariant, QVariant>> uuidsThatBegin(const QString &beginning)
{
    const QString lowest = u"00000000-0000-0000-0000-000000000000"_s;
    const QString highest = u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s;
    const QString lower = beginning.toLower();
    if (lower.size() > lowest.size()) {
        return {};
    }
    const QVariant first = chatIdValue(lower + lowest.sliced(lower.size()));
    const QVariant last = chatIdValue(lower + highest.sliced(lower.size()));
    const bool isUuid = first.metaType() == QMetaType::fromType<QByteArray>();
    return isUuid ? std::optional(std::pair(first, last)) : std::nullopt;
}

} // namespace

ReadConnection::~ReadConnection()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

std::optional<StoreError> ReadConnection::open(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        return storeErrorOf(StoreError::Kind::Other, file, QString());
    }
    const auto error = open(file, false);
    const bool hasJournal = QFileInfo(file + u"-wal"_s).size() > 0;
    if (error && error->kind == StoreError::Kind::ReadOnly && !hasJournal) {
        // SQLite wants to make files beside one that is written with a journal; where it may not, nobody writes. One
        // that was left with a journal cannot be read without it.
        return open(file, true);
    }
    return error;
}

std::optional<StoreError> ReadConnection::open(const QString &file, bool immutable)
{
    QSqlDatabase db = QSqlDatabase::database(m_name, false);
    db.close();
    if (!db.isValid()) {
        db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    }
    db.setConnectOptions(immutable ? u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s : u"QSQLITE_OPEN_READONLY"_s);
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
    db.setDatabaseName(immutable ? QString(u"file:"_s + path + u"?immutable=1"_s) : file);
    if (!db.open()) {
        return storeErrorOf(db.lastError(), file);
    }
    QSqlQuery query(db);
    for (const QString &setting : {u"PRAGMA busy_timeout = 1000"_s, u"PRAGMA cache_size = -3072"_s,
                                   u"PRAGMA query_only = ON"_s, u"PRAGMA cell_size_check = ON"_s}) {
        query.exec(setting);
        query.finish();
    }
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next()) {
        return storeErrorOf(query.lastError(), file);
    }
    const int version = query.value(0).toInt();
    query.finish();
    if (version > Database::schemaVersion) {
        return storeErrorOf(StoreError::Kind::TooNew, file);
    }
    if (version < Database::schemaVersion) {
        return storeErrorOf(StoreError::Kind::Other, file, u"user_version = %1"_s.arg(version));
    }
    return {};
}

ChatReader::Private::Private(const QString &file, ChatDecoder decoder, MessageDecoder decodeMessage)
    : connection(u"deskside-reader-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , sql(connection.name(), file, false)
    , bodies(&sql)
    , threads(&sql, &bodies, std::move(decodeMessage))
    , decode(std::move(decoder))
{
}

void ChatReader::Private::readAccounts()
{
    {
        Rows rows = sql.rows("PRAGMA data_version");
        const qint64 version = rows.next() ? rows.number(0) : -1;
        if (version == dataVersion && version >= 0) {
            return;
        }
        dataVersion = version;
    }
    accounts = accountRecords(sql);
    unsent = unsentChats(sql);
}

ChatReader::ChatReader() = default;
ChatReader::~ChatReader() = default;

Stored<std::unique_ptr<ChatReader>> ChatReader::open(const Profile &profile, ChatDecoder decode,
                                                     MessageDecoder decodeMessage)
{
    const QString file = Database::fileOf(profile);
    std::unique_ptr<ChatReader> reader(new ChatReader);
    reader->d = std::make_unique<Private>(file, std::move(decode), std::move(decodeMessage));
    if (const auto error = reader->d->connection.open(file)) {
        return tl::unexpected(*error);
    }
    return reader;
}

ChatDelta ChatReader::newest(int count) const
{
    Sql &sql = d->sql;
    const Snapshot snapshot(&sql);
    ChatDelta delta;
    const QList<AccountRecord> accounts = accountRecords(sql);
    QSet<WordId> words;
    {
        Rows rows = sql.rows(newestRows, {count});
        while (rows.next()) {
            CompactRow row = compactFrom(rows);
            const AccountRecord *account = findAccount(accounts, qint64{row.account});
            if (account && account->isLeaving) {
                continue;
            }
            row.account = account ? account->word : 0;
            for (const WordId word :
                 {row.account, row.channel, row.state, row.status, row.sentiment, row.assignee, row.classification,
                  row.model, row.country, row.language, row.tags, row.ai, row.scores}) {
                words.insert(word);
            }
            delta.upserted.append(row);
        }
    }
    for (const WordId word : std::as_const(words)) {
        Rows rows = sql.rows("SELECT text FROM words WHERE id = ?", {word});
        if (rows.next()) {
            delta.words.append({word, rows.text(0)});
        }
    }
    return delta;
}

std::optional<ChatReader::Private::Kept> ChatReader::Private::kept(quint32 id)
{
    sql.takeError();
    readAccounts();
    Rows rows = sql.rows("SELECT account, flags, dict, raw, details FROM chats JOIN bodies ON bodies.id = chats.id "
                         "WHERE chats.id = ?",
                         {id});
    if (!rows.next()) {
        return {};
    }
    const AccountRecord *account = findAccount(accounts, rows.number(0));
    CompactRow compact;
    compact.flags = rows.small(1);
    const auto body = account ? bodies.read(rows, 2) : std::nullopt;
    auto chat = body ? decode(account->vendor, account->id, body->raw, body->details) : std::nullopt;
    return chat ? std::optional(Kept{*std::move(chat), account, isVanished(compact)}) : std::nullopt;
}

std::optional<ChatRow> ChatReader::row(quint32 id) const
{
    const Snapshot snapshot(&d->sql);
    const auto kept = d->kept(id);
    if (!kept) {
        return {};
    }
    const Personal personal = findPersonal(d->sql, kept->chat.key);
    ChatRow row = shownRow(kept->chat, personal.mark ? &*personal.mark : nullptr, kept->account->me, personal.own,
                           d->unsentOf(kept->chat.key));
    row.vanished = kept->vanished;
    row.handoffs = factsOf(findHandoffs(d->sql, id));
    row.scores = marksOf(findScores(d->sql, kept->chat.key));
    return row;
}

std::optional<Chat> ChatReader::chat(quint32 id) const
{
    auto kept = d->kept(id);
    return kept ? std::optional(std::move(kept->chat)) : std::nullopt;
}

quint32 ChatReader::idOf(const ChatKey &key) const
{
    d->sql.takeError();
    d->readAccounts();
    const auto record = findRecord(d->sql, d->accounts, key);
    return record ? record->compact.id : 0;
}

Draft ChatReader::draft(const ChatKey &key) const
{
    d->sql.takeError();
    d->readAccounts();
    return d->unsentOf(key).draft;
}

QList<OutboxItem> ChatReader::outbox() const
{
    d->sql.takeError();
    return outboxItems(d->sql);
}

Stored<void> ChatReader::search(const QString &match, const std::atomic_bool &cancelled, const Found &found) const
{
    d->sql.takeError();
    Rows rows = d->sql.rows("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid",
                            {expandedMatch(match, knownTerms(&d->sql))});
    qsizetype wanted = firstBlock;
    QList<qint64> block;
    qint64 looked = 0;
    while (!(looked++ % looksEvery == 0 && cancelled)) {
        const bool more = rows.next();
        if (d->sql.failed()) {
            break;
        }
        if (more) {
            block.append(recencyAt(rows.number(0)));
        }
        if (!more || block.size() == wanted) {
            found(std::exchange(block, {}), !more);
            wanted = std::min(wanted * growth, largestBlock);
        }
        if (!more) {
            break;
        }
    }
    return d->sql.done();
}

Stored<QList<qint64>> ChatReader::search(const QString &match, const std::atomic_bool &cancelled) const
{
    QList<qint64> all;
    return search(match, cancelled, [&all](const QList<qint64> &block, bool) { all += block; }).map([&all] {
        return all;
    });
}

Stored<QList<OwnEntry>> ChatReader::ownEntries() const
{
    d->sql.takeError();
    return d->sql.answer(personsEntries(d->sql));
}

Stored<QList<qint64>> ChatReader::searchIds(const QString &beginning, int limit) const
{
    constexpr qsizetype shortest = 4;
    if (beginning.size() < shortest) {
        return QList<qint64>();
    }
    d->sql.takeError();
    QSet<qint64> found;
    const qint64 most = limit > 0 ? limit : -1;
    if (const auto uuids = uuidsThatBegin(beginning)) {
        const QList<AccountRecord> accounts = accountRecords(d->sql);
        for (const AccountRecord &account : accounts) {
            Rows rows = d->sql.rows("SELECT place FROM chats WHERE account = ? AND chat_id BETWEEN ? AND ? "
                                    "ORDER BY place LIMIT ?",
                                    {account.number, uuids->first, uuids->second, most});
            while (rows.next()) {
                found.insert(recencyAt(rows.number(0)));
            }
        }
    }
    {
        Rows rows = d->sql.rows("SELECT place FROM chats WHERE typeof(chat_id) = 'text' "
                                "AND chat_id COLLATE NOCASE BETWEEN ? AND ? ORDER BY place LIMIT ?",
                                {beginning, behind(beginning), most});
        while (rows.next()) {
            found.insert(recencyAt(rows.number(0)));
        }
    }
    QList<qint64> newestFirst(found.begin(), found.end());
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater<>());
    if (limit > 0 && newestFirst.size() > limit) {
        newestFirst.resize(limit);
    }
    return d->sql.answer(std::move(newestFirst));
}

} // namespace deskside
