// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstoreprivate.h"
#include "models/store/schema.h"

#include <algorithm>

/// What leaves the store: accounts, and chats whose time is over.

namespace deskside {

namespace {

constexpr int atOnce = 500;
/// Rows whose words are looked at, and pages of the full-text index: as long as a step with chats.
constexpr int sweptAtOnce = 20'000;
constexpr int mergedAtOnce = 500;

void append(ChatDelta *all, ChatDelta &&some)
{
    all->words += some.words;
    all->upserted += some.upserted;
    all->removed += some.removed;
}

} // namespace

Stored<ChatDelta> ChatStore::removeAccount(const QString &accountId)
{
    ChatDelta all;
    for (bool more = true; more;) {
        auto some = removeSome(accountId, atOnce);
        if (!some) {
            return tl::unexpected(some.error());
        }
        more = some->more;
        append(&all, std::move(some->delta));
    }
    return all;
}

Stored<ChatStore::Step> ChatStore::removeSome(const QString &accountId, int count)
{
    Sql &sql = d->writer.sql();
    Step step;
    sql.run("PRAGMA secure_delete = ON");
    auto delta = d->write([&](ChatDelta &told) { step.more = d->removeSome(accountId, count, &told); });
    sql.run("PRAGMA secure_delete = OFF");
    if (delta && !step.more) {
        sql.run("PRAGMA wal_checkpoint(TRUNCATE)"); // the journal has what was overwritten
    }
    sql.takeError(); // the account is gone whatever the journal says
    if (!delta) {
        return tl::unexpected(delta.error());
    }
    step.delta = std::move(*delta);
    return step;
}

bool ChatStore::Private::removeSome(const QString &accountId, int count, ChatDelta *delta)
{
    Sql &sql = writer.sql();
    const AccountRecord *account = writer.account(accountId);
    if (account && !account->isLeaving) {
        beginLeaving(*account, delta);
        return true;
    }
    for (const auto *statement :
         {"DELETE FROM scores WHERE account = ? AND chat IN (SELECT chat FROM scores WHERE account = ? LIMIT ?)",
          "DELETE FROM review_edits WHERE account = ? AND chat IN (SELECT chat FROM review_edits WHERE account = ? "
          "LIMIT ?)",
          "DELETE FROM read_marks WHERE account = ? AND chat IN (SELECT chat FROM read_marks WHERE account = ? LIMIT "
          "?)",
          "DELETE FROM own WHERE account = ? AND chat IN (SELECT chat FROM own WHERE account = ? LIMIT ?)"}) {
        if (sql.run(statement, {accountId, accountId, count}) && sql.changed() >= count) {
            return true;
        }
    }
    if (!account) {
        removeUnsent(accountId);
        return false;
    }
    QList<ChatRecord> records;
    {
        Rows rows =
            sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE account = ? LIMIT ?", {account->number, count});
        while (rows.next()) {
            records.append(recordFrom(rows, writer.accounts()));
        }
    }
    ChatDelta told; // it was, when the account began to leave
    for (const ChatRecord &record : std::as_const(records)) {
        writer.remove(record, &told);
    }
    return !records.isEmpty() || endLeaving(*account, count);
}

void ChatStore::Private::beginLeaving(const AccountRecord &account, ChatDelta *delta)
{
    Sql &sql = writer.sql();
    qint64 all = 0;
    {
        Rows rows = sql.rows("SELECT count(*) FROM chats");
        all = rows.next() ? rows.number(0) : 0;
    }
    {
        Rows rows = sql.rows("SELECT id FROM chats WHERE +account = ?", {account.number});
        while (rows.next()) {
            delta->removed.append(rows.small(0));
        }
    }
    sql.run("UPDATE accounts SET leaving = 1 WHERE id = ?", {account.number});
    if (all > 0 && delta->removed.size() * 2 >= all) { // what is left is indexed anew in less time
        writer.index().wipe();
    }
}

/// After the chats, whose rows show it.
void ChatStore::Private::removeUnsent(const QString &accountId)
{
    writer.sql().run("DELETE FROM outbox WHERE account = ?", {accountId});
    writer.sql().run("DELETE FROM drafts WHERE account = ?", {accountId});
}

bool ChatStore::Private::endLeaving(const AccountRecord &account, int count)
{
    Sql &sql = writer.sql();
    removeUnsent(account.id);
    bool isEmpty = false;
    {
        Rows rows = sql.rows("SELECT NOT EXISTS (SELECT 1 FROM chats)");
        isEmpty = rows.next() && rows.number(0) != 0;
    }
    TextIndex &index = writer.index();
    if (isEmpty) {
        index.wipe();
        index.setMadeUpTo(TextIndex::everything);
    } else if (!index.needsMaking()) { // until it is merged words of theirs are in it
        if (index.mergeSome(std::min(count, mergedAtOnce))) {
            return true;
        }
        index.prune();
    }
    if (writer.sweepWords(sweptAtOnce)) {
        return true;
    }
    const auto &accounts = writer.accounts();
    const bool isLast = std::none_of(accounts.begin(), accounts.end(), [&account](const AccountRecord &other) {
        return other.number != account.number && other.vendor == account.vendor;
    });
    if (isLast) {
        writer.bodies().unlearn(account.vendor);
    }
    sql.run("DELETE FROM accounts WHERE id = ?", {account.number});
    sql.run("DELETE FROM meta WHERE name = 'shared_accounts'"); // should it come back, all is asked for anew
    return false;
}

Stored<ChatDelta> ChatStore::expire(const QString &accountId, const QDateTime &now)
{
    ChatDelta all;
    for (std::optional<qint64> from = theFirst; from;) {
        auto some = expireSome(accountId, now, *from, atOnce);
        if (!some) {
            return tl::unexpected(some.error());
        }
        from = some->next;
        append(&all, std::move(some->delta));
    }
    return all;
}

Stored<ChatStore::Expired> ChatStore::expireSome(const QString &accountId, const QDateTime &now, qint64 from, int count)
{
    Expired expired;
    auto delta = d->write([&](ChatDelta &told) {
        if (const AccountRecord *account = d->writer.account(accountId)) {
            expired.next = d->expireSome(*account, d->believed(now), from, count, &told);
        }
    });
    if (!delta) {
        return tl::unexpected(delta.error());
    }
    expired.delta = std::move(*delta);
    return expired;
}

std::optional<qint64> ChatStore::Private::expireSome(const AccountRecord &account, const QDateTime &time, qint64 from,
                                                     int count, ChatDelta *delta)
{
    Sql &sql = writer.sql();
    QList<ChatRecord> candidates;
    const auto read = [&](Rows rows) {
        while (rows.next()) {
            candidates.append(recordFrom(rows, writer.accounts()));
        }
    };
    if (from == theFirst) { // there are few of them, and an index knows which
        read(sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE account = ? AND temporary = 1",
                      {account.number}));
    }
    std::optional<qint64> next;
    if (account.keepDays > 0) {
        const QDateTime oldest = time.addDays(-account.keepDays);
        const qsizetype before = candidates.size();
        read(sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS
                      " FROM chats WHERE +account = ? AND temporary = 0 AND closed BETWEEN 1 AND ? "
                      "AND place > ? ORDER BY place LIMIT ?",
                      {account.number, oldest.toMSecsSinceEpoch(),
                       std::max(from, placeOf(recencyOf(Moment(oldest))) - 1), count}));
        if (candidates.size() - before == count) {
            next = placeOf(candidates.last().compact.recency);
        }
    }
    for (const ChatRecord &record : std::as_const(candidates)) {
        const auto row = writer.row(record);
        if (row && isOver(*row, record.closedAt, account.keepDays, time)) {
            writer.remove(record, delta);
        }
    }
    return next;
}

} // namespace deskside
