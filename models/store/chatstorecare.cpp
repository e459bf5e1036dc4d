// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstoreprivate.h"
#include "models/store/database.h"
#include "models/store/schema.h"

#include <QSet>
#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A few milliseconds' worth.
constexpr int lookedThroughAtOnce = 100;
/// Pages: of the full-text index, 4 KB each, and of the file.
constexpr int mergedAtOnce = 100;
constexpr int freedAtOnce = 100;
/// Of the log of changes: a few milliseconds' worth, what is kept of a chat, and for how long.
constexpr int prunedAtOnce = 200;
constexpr int keptOfAChat = 200;
constexpr int keptDays = 183;
constexpr std::chrono::hours pruningStep{20};
constexpr qint64 msecsOfDay = qint64{24} * 60 * 60 * 1000;

} // namespace

void ChatStore::Private::lookThrough()
{
    if (!lookedFrom || writer.sql().failed()) {
        return;
    }
    QList<ChatRecord> records;
    {
        Rows rows =
            writer.sql().rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE place > ? ORDER BY place LIMIT ?",
                              {*lookedFrom, lookedThroughAtOnce});
        while (rows.next()) {
            records.append(recordFrom(rows, writer.accounts()));
        }
    }
    for (const ChatRecord &record : std::as_const(records)) {
        const auto body = writer.bodies().read(record.compact.id);
        if (!writer.sql().failed() && (!body || stableHash(body->raw) != record.hash)) {
            writer.sql().setDamaged();
        }
    }
    if (writer.sql().failed()) {
        return;
    }
    if (records.size() < lookedThroughAtOnce) {
        lookedFrom.reset();
    } else {
        lookedFrom = placeOf(records.last().compact.recency);
    }
}

Stored<QList<AccountSize>> ChatStore::sizes() const
{
    QList<AccountSize> sizes;
    d->writer.readAccounts();
    for (const AccountRecord &account : d->writer.accounts()) { // a walk through the table each, not through an index
        Rows rows = d->writer.sql().rows("SELECT count(*), coalesce(sum(bytes), 0) FROM chats WHERE +account = ?",
                                         {account.number});
        if (!account.isLeaving && rows.next()) {
            sizes.append({account.id, rows.number(0), rows.number(1)});
        }
    }
    return d->answer(std::move(sizes));
}

Stored<void> ChatStore::vacuum()
{
    d->writer.sql().run("VACUUM");
    d->writer.sql().run("PRAGMA wal_checkpoint(TRUNCATE)");
    return d->writer.sql().done();
}

Stored<bool> ChatStore::tidy()
{
    bool more = false;
    const auto done = d->keep([&] {
        Sql &sql = d->writer.sql();
        more = d->writer.index().mergeSome(mergedAtOnce) || d->pruneSome();
        if (more) {
            return;
        }
        for (int i = 0; i < freedAtOnce; ++i) { // a page each time it is asked for a row
            Rows rows = sql.rows("PRAGMA incremental_vacuum(1)");
            rows.next();
        }
        Rows rows = sql.rows("PRAGMA freelist_count");
        more = rows.next() && rows.number(0) > 0;
    });
    return done.map([&] { return more; });
}

bool ChatStore::Private::pruneSome()
{
    if (pruned.isValid() && !pruned.hasExpired(std::chrono::milliseconds(pruningStep).count())) {
        return false;
    }
    Sql &sql = writer.sql();
    const qint64 oldest = believed(QDateTime::currentDateTimeUtc()).addDays(-keptDays).toMSecsSinceEpoch();
    sql.run("DELETE FROM changes WHERE id IN (SELECT id FROM changes WHERE at < ? LIMIT ?)", {oldest, prunedAtOnce});
    qsizetype done = sql.changed();
    sql.run("UPDATE bodies SET first_seen = NULL WHERE id IN (SELECT id FROM bodies WHERE first_seen < ? LIMIT ?)",
            {oldest, prunedAtOnce});
    done = std::max<qsizetype>(done, sql.changed());
    QList<quint32> tooLong;
    qsizetype looked = 0;
    {
        Rows rows = sql.rows("SELECT chat, count(*) FROM changes WHERE chat > ? GROUP BY chat ORDER BY chat LIMIT ?",
                             {prunedTo, prunedAtOnce});
        for (; rows.next(); ++looked) {
            prunedTo = rows.small(0);
            if (rows.number(1) > keptOfAChat) {
                tooLong.append(prunedTo);
            }
        }
    }
    for (const quint32 chat : std::as_const(tooLong)) {
        sql.run("DELETE FROM changes WHERE chat = ? AND id <= "
                "(SELECT id FROM changes WHERE chat = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
                {chat, chat, keptOfAChat});
    }
    const bool more = std::max(done, looked) == prunedAtOnce;
    if (!more) {
        prunedTo = 0;
        pruned.start();
    }
    return more;
}

QDateTime ChatStore::Private::believed(const QDateTime &now)
{
    // A clock that was not looked at for so long may be right; after this long at its new time it is.
    constexpr qint64 trust = 2 * msecsOfDay;
    constexpr qint64 proof = msecsOfDay;
    constexpr qint64 noted = msecsOfDay / 48;
    Sql &sql = writer.sql();
    const auto meta = [&sql](const QString &name) {
        Rows rows = sql.rows("SELECT value FROM meta WHERE name = ?", {name});
        return rows.next() ? rows.number(0) : 0;
    };
    const auto note = [&sql](const QString &name, qint64 value) {
        sql.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", {name, value});
    };
    const qint64 time = now.toMSecsSinceEpoch();
    const qint64 clock = meta(u"clock"_s);
    qint64 known = clock;
    {
        Rows rows = sql.rows("SELECT activity FROM chats WHERE place >= ? ORDER BY place LIMIT 1",
                             {placeOf(recencyOf(Moment(now)))});
        known = std::max(known, rows.next() ? packedMsecs(rows.number(0)) : 0);
    }
    const qint64 leapt = meta(u"clock_leapt"_s);
    const bool leaps = clock != 0 && time - known > trust;
    if (leaps && (leapt == 0 || time - leapt < proof)) {
        if (leapt == 0 || time < leapt) {
            note(u"clock_leapt"_s, time);
        }
        return QDateTime::fromMSecsSinceEpoch(known, Qt::UTC);
    }
    if (leapt != 0) {
        note(u"clock_leapt"_s, 0);
    }
    if (std::abs(time - clock) > noted) {
        note(u"clock"_s, time);
    }
    return now;
}

Stored<void> ChatStore::distrustIndex()
{
    return d->keep([&] { d->writer.index().distrust(); });
}

bool ChatStore::needsIndex() const
{
    return d->writer.index().needsMaking();
}

Stored<bool> ChatStore::makeIndex(int count)
{
    bool more = false;
    const auto made = d->keep([&] {
        Sql &sql = d->writer.sql();
        TextIndex &index = d->writer.index();
        const auto &accounts = d->writer.accounts();
        const bool somebodyLeaves = std::any_of(accounts.begin(), accounts.end(),
                                                [](const AccountRecord &account) { return account.isLeaving; });
        if (!index.needsMaking() || somebodyLeaves) { // whose chats would be taken in to be taken out
            return;
        }
        if (!index.isBeingMade()) {
            index.wipe();
        }
        QList<ChatRecord> records;
        {
            Rows rows = sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE place > ? ORDER BY place LIMIT ?",
                                 {index.madeUpTo(), count});
            while (rows.next()) {
                records.append(recordFrom(rows, d->writer.accounts()));
            }
        }
        more = records.size() == count;
        index.setMadeUpTo(more ? placeOf(records.last().compact.recency) : TextIndex::everything);
        for (const ChatRecord &record : std::as_const(records)) {
            const auto row = d->writer.row(record);
            const IndexTexts texts = row ? indexTexts(*row) : IndexTexts();
            index.add(placeOf(record.compact.recency), texts);
            if (const quint32 hash = hashOf(texts); hash != record.textsHash) {
                sql.run("UPDATE chats SET texts_hash = ? WHERE place = ?", {hash, placeOf(record.compact.recency)});
            }
        }
    });
    return made.map([&] { return more; });
}

Stored<void> ChatStore::load(int blockSize, const std::function<bool(const ChatDelta &block)> &each) const
{
    d->writer.readAccounts();
    ChatDelta block;
    block.words = d->writer.allWords();
    block.upserted.reserve(blockSize);
    Rows rows = d->writer.sql().rows("SELECT " DESKSIDE_COMPACT_COLUMNS " FROM chats ORDER BY place");
    QHash<qint64, WordId> accountWords;
    QSet<qint64> leaving;
    for (const AccountRecord &account : d->writer.accounts()) {
        accountWords.insert(account.number, account.word);
        if (account.isLeaving) {
            leaving.insert(account.number);
        }
    }
    while (rows.next()) {
        CompactRow row = compactFrom(rows);
        if (!leaving.isEmpty() && leaving.contains(row.account)) {
            continue;
        }
        row.account = accountWords.value(row.account, 0);
        block.upserted.append(row);
        if (block.upserted.size() >= blockSize) {
            if (!each(block)) {
                return d->writer.sql().done();
            }
            block.words.clear();
            block.upserted.resize(0);
        }
    }
    if (!block.isEmpty()) {
        each(block);
    }
    return d->writer.sql().done();
}

} // namespace deskside
