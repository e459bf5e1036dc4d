// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstore.h"

#include "models/store/chatstoreprivate.h"
#include "models/store/database.h"
#include "models/store/schema.h"

#include <QSet>
#include <limits>

namespace deskside {

namespace {

/// A chat may slip between two pages while others leave the list; two full walks in a row do not miss it by chance.
constexpr int missesUntilVanished = 2;
/// A list that is empty of a sudden, where there were as many chats as this, may be that of a key that lost its rights.
constexpr qsizetype manyChats = 100;
constexpr int emptyListsUntilVanished = 60;

/// When a chat was last known to be as its row says: a vendor moves up what changes, so that a walk for the news would
/// have met it.
QDateTime lastSight(const AccountRecord &account, const std::optional<ChatRow> &row)
{
    const QDateTime changed =
        row && row->updatedAt.isValid() && !row->updatedAt.isDateOnly() ? row->updatedAt.utc() : QDateTime();
    return account.looked.isValid() && (!changed.isValid() || account.looked > changed) ? account.looked : changed;
}

} // namespace

ChatStore::Private::Private(Database *database, ChatDecoder decode, MessageDecoder decodeMessage)
    : writer(database, std::move(decode), std::move(decodeMessage))
{
    if (!database->isChecked()) {
        lookedFrom = std::numeric_limits<qint64>::min();
    }
    writer.index().begin(); // for needsIndex()
    writer.sql().takeError();
}

ChatStore::ChatStore(Database *database, ChatDecoder decode, MessageDecoder decodeMessage)
    : d(std::make_unique<Private>(database, std::move(decode), std::move(decodeMessage)))
{
}

ChatStore::~ChatStore() = default;

Stored<bool> ChatStore::setAccount(const Account &account)
{
    bool stale = false;
    const auto kept = d->keep([&] {
        Sql &sql = d->writer.sql();
        const QString me = account.me.isNull() ? QString(QLatin1StringView("")) : account.me;
        const AccountRecord *known = d->writer.account(account.id);
        if (!known) {
            sql.run("INSERT INTO accounts (account, vendor, me, keep_days, word) VALUES (?, ?, ?, ?, ?)",
                    {account.id, account.vendor, me, account.keepDays, d->writer.word(account.id)});
            return;
        }
        stale = known->isStale || known->me != me;
        if (known->me != me || known->keepDays != account.keepDays) {
            sql.run("UPDATE accounts SET me = ?, keep_days = ?, stale = ? WHERE id = ?",
                    {me, account.keepDays, stale, known->number});
        }
    });
    return kept.map([&] { return stale; });
}

Stored<ChatStore::Repacked> ChatStore::repack(const QString &accountId, quint32 from, int count)
{
    Repacked repacked;
    auto delta = d->write([&](ChatDelta &changed) {
        Sql &sql = d->writer.sql();
        const AccountRecord *account = d->writer.account(accountId);
        if (!account) {
            return;
        }
        QList<ChatRecord> records;
        int looked = 0;
        {
            Rows rows = sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE id >= ? ORDER BY id LIMIT ?",
                                 {from, count});
            while (rows.next()) {
                ++looked;
                ChatRecord record = recordFrom(rows, d->writer.accounts());
                repacked.next = record.compact.id + 1;
                if (record.account == account->number) {
                    records.append(std::move(record));
                }
            }
        }
        for (const ChatRecord &record : std::as_const(records)) {
            const auto row = d->writer.row(record);
            const auto chat = row ? d->writer.chat(record) : std::nullopt;
            if (chat) {
                ChatRow after = *row;
                after.handoffs = factsOf(d->writer.handoffsAfter(record, *chat, {}, QDateTime::currentDateTimeUtc()));
                d->writer.update(record, row, after, &changed);
            }
        }
        if (looked < count) {
            repacked.next = 0;
            sql.run("UPDATE accounts SET stale = 0 WHERE id = ?", {account->number});
        }
    });
    if (!delta) {
        return tl::unexpected(delta.error());
    }
    repacked.delta = std::move(*delta);
    return repacked;
}

Stored<Ingested> ChatStore::ingest(const QString &accountId, const QList<Chat> &chats, FirstSeen firstSeen,
                                   const std::optional<WalkState> &state, const QList<QString> &unreadable)
{
    Ingested ingested;
    auto delta = d->write([&](ChatDelta &changed) {
        const AccountRecord *account = d->writer.account(accountId);
        if (!account) {
            return;
        }
        d->takePage(*account, chats, firstSeen, state, unreadable, &ingested, &changed);
    });
    if (!delta) {
        return tl::unexpected(delta.error());
    }
    ingested.delta = std::move(*delta);
    return ingested;
}

void ChatStore::Private::takePage(const AccountRecord &account, const QList<Chat> &chats, FirstSeen firstSeen,
                                  const std::optional<WalkState> &state, const QList<QString> &unreadable,
                                  Ingested *ingested, ChatDelta *delta)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const KnownPage known = knownOf(account, chats);
    QSet<QString> seen;
    QList<quint32> changedIds;
    for (const Chat &chat : chats) {
        if (chat.key.isNull() || seen.contains(chat.key.id)) {
            continue;
        }
        seen.insert(chat.key.id);
        Q_ASSERT(chat.key.account == account.id);
        const auto met = ingested->met.size();
        if (take(account, chat, known, firstSeen, now, ingested, delta)) {
            ++ingested->changed;
            ingested->changedChats.append(chat.key.id);
            changedIds.append(ingested->met.mid(met)); // a removed one has left
        }
    }
    if (state) {
        setWalkState(account.id, *state);
    } else {
        ingested->unsettled = unsettle(account, ingested->met, changedIds);
    }
    markMet(account, ingested->met, unreadable);
    writer.bodies().learn(account.vendor);
}

KnownPage ChatStore::Private::knownOf(const AccountRecord &account, const QList<Chat> &chats)
{
    KnownPage known;
    QList<QString> ids;
    for (const Chat &chat : chats) {
        ids.append(chat.key.id);
    }
    known.records = findRecords(writer.sql(), writer.accounts(), account.number, ids);
    ids.clear();
    for (const Chat &chat : chats) {
        const auto record = known.records.constFind(chat.key.id);
        if (record == known.records.cend() || record->hash != stableHash(chat.raw)) {
            ids.append(chat.key.id);
        }
    }
    known.marks = findMarks(writer.sql(), account.id, ids);
    known.own = findOwns(writer.sql(), account.id, ids);
    return known;
}

bool ChatStore::Private::hasUnsent(const ChatKey &key)
{
    const Unsent unsent = writer.unsent(key);
    return !unsent.items.isEmpty() || !unsent.draft.text.isEmpty();
}

bool ChatStore::Private::take(const AccountRecord &account, const Chat &chat, const KnownPage &page,
                              FirstSeen firstSeen, const QDateTime &now, Ingested *ingested, ChatDelta *delta)
{
    const auto found = page.records.constFind(chat.key.id);
    auto record = found == page.records.cend() ? std::nullopt : std::optional(*found);
    if (chat.removed.value_or(false)) {
        if (record && hasUnsent(chat.key)) { // nowhere else can it be read or sent
            const bool isNews = !isVanished(record->compact);
            if (isNews) {
                writer.setVanished(*record, true, record->missed, delta);
            }
            return isNews;
        }
        if (record) {
            writer.remove(*record, delta);
        }
        return record.has_value();
    }
    const bool isSame = record && record->hash == stableHash(chat.raw);
    const bool meansTheSame = record && !isSame && writer.saysTheSame(*record, chat.raw);
    if (meansTheSame) { // its links are the ones that work now; details that were fetched stay
        const auto body = writer.bodies().read(record->compact.id);
        Chat signedAnew = chat;
        signedAnew.rawDetails = body ? body->details : QByteArray();
        writer.replaceBody(&*record, signedAnew);
    }
    if (isSame || meansTheSame) {
        ingested->met.append(record->compact.id);
        if (record->missed == 0 && !isVanished(record->compact)) {
            return false;
        }
        writer.setVanished(*record, false, 0, delta);
        return isVanished(record->compact);
    }

    Sql &sql = writer.sql();
    const OwnData own = page.own.value(chat.key.id);
    const auto kept = page.marks.constFind(chat.key.id);
    const bool isMarked = kept != page.marks.cend();
    std::optional<ReadMark> mark = isMarked ? std::optional(*kept) : std::nullopt;
    // Where only a count of messages tells what is unread, the first sight of a chat is what it is compared with.
    if (!mark && chat.totalMessages && !chat.adminUnseen) {
        mark = firstSeenMark(chat);
        if (firstSeen == FirstSeen::News) {
            mark->totalMessages = 0;
        }
    }
    const auto before = record ? writer.row(*record) : std::nullopt;
    const auto handoffs = record ? writer.handoffsAfter(*record, chat, lastSight(account, before), now)
                                 : followHandoffs({}, chat, {{}, now});
    ChatRow after = writer.rowOf(chat, mark, own, handoffs, false);
    after.said = record ? writer.said(*record) : QString();
    if (!record) {
        if (isOver(after, 0, account.keepDays, now) && isOver(after, 0, account.keepDays, believed(now))) {
            return false;
        }
        const QDateTime since = firstSeen == FirstSeen::News ? now : QDateTime();
        ingested->met.append(writer.insert(account, chat, after, since, delta));
        if (!handoffs.isEmpty()) {
            putHandoffs(sql, ingested->met.last(), handoffs);
        }
    } else {
        ingested->met.append(record->compact.id);
        const auto reportedBefore = writer.vendorRow(*record, before);
        writer.replaceBody(&*record, chat);
        if (record->missed != 0 || isVanished(record->compact)) {
            sql.run("UPDATE chats SET missed = 0 WHERE place = ?", {placeOf(record->compact.recency)});
        }
        if (before) {
            const ChatRow reported = writer.vendorRow(chat, mark, own, after);
            writer.log(record->compact.id, changesBetween(*reportedBefore, reported, now));
        }
        writer.update(*record, before, after, delta);
    }
    if (mark && !isMarked) {
        putMark(sql, chat.key, *mark);
    }
    return true;
}

Stored<ChatDelta> ChatStore::endWalk(const QString &accountId, const QBitArray &met, const WalkState &state)
{
    return d->write([&](ChatDelta &delta) {
        const AccountRecord *account = d->writer.account(accountId);
        if (!account) {
            return;
        }
        Sql &sql = d->writer.sql();
        QList<qint64> missed;
        QList<qint64> found; // again
        {
            Rows rows = sql.rows("SELECT place, id, missed FROM chats WHERE +account = ?", {account->number});
            while (rows.next()) {
                const qint64 id = rows.number(1);
                const bool wasMet = id < met.size() && met.testBit(id);
                if (!wasMet) {
                    missed.append(rows.number(0));
                } else if (rows.number(2) != 0) {
                    found.append(rows.number(0));
                }
            }
        }
        const auto record = [&](qint64 place) {
            Rows rows = sql.rows("SELECT " DESKSIDE_CHAT_COLUMNS " FROM chats WHERE place = ?", {place});
            return rows.next() ? recordFrom(rows, d->writer.accounts()) : ChatRecord();
        };
        const bool isDoubtful = met.count(true) == 0 && missed.size() >= manyChats;
        const int enough = isDoubtful ? emptyListsUntilVanished : missesUntilVanished;
        for (const qint64 place : std::as_const(missed)) {
            const ChatRecord chat = record(place);
            if (!isVanished(chat.compact)) {
                const int misses = chat.missed + 1;
                d->writer.setVanished(chat, misses >= enough, misses, &delta);
            }
        }
        for (const qint64 place : std::as_const(found)) {
            d->writer.setVanished(record(place), false, 0, &delta);
        }
        d->setWalkState(accountId, state);
    });
}

Stored<WalkState> ChatStore::walkState(const QString &accountId) const
{
    WalkState state;
    {
        Rows rows = d->writer.sql().rows(
            "SELECT next_page, history_done, last_sync, last_whole, looked FROM accounts WHERE account = ?",
            {accountId});
        if (rows.next()) {
            state.nextPage = static_cast<int>(rows.number(0));
            state.historyDone = rows.number(1) != 0;
            state.lastSync = rows.time(2);
            state.lastWhole = rows.time(3);
            state.looked = rows.time(4);
        }
    }
    return d->answer(state);
}

Stored<void> ChatStore::setWalkState(const QString &accountId, const WalkState &state)
{
    return d->keep([&] { d->setWalkState(accountId, state); });
}

void ChatStore::Private::setWalkState(const QString &accountId, const WalkState &state)
{
    writer.sql().run("UPDATE accounts SET next_page = ?, history_done = ?, last_sync = ?, last_whole = ?, looked = ? "
                     "WHERE account = ?",
                     {state.nextPage, state.historyDone, timeValue(state.lastSync), timeValue(state.lastWhole),
                      timeValue(state.looked), accountId});
    if (state.nextPage == 1) {
        writer.sql().run("DELETE FROM met WHERE account = (SELECT id FROM accounts WHERE account = ?)", {accountId});
    }
}

Stored<ChatDelta> ChatStore::forget(const ChatKey &key)
{
    return d->write([&](ChatDelta &delta) {
        const auto record = d->writer.find(key);
        if (record && isVanished(record->compact) && !d->hasUnsent(key)) {
            d->writer.remove(*record, &delta);
        }
    });
}

} // namespace deskside
