// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstoreprivate.h"

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

Change changeFrom(const Rows &rows, int first)
{
    Change change;
    change.at = QDateTime::fromMSecsSinceEpoch(rows.number(first), Qt::UTC);
    change.field = static_cast<Change::Field>(rows.number(first + 1));
    change.before = rows.isNull(first + 2) ? QString() : rows.text(first + 2);
    change.after = rows.isNull(first + 3) ? QString() : rows.text(first + 3);
    return change;
}

} // namespace

Stored<std::optional<StoredChat>> ChatStore::chat(const ChatKey &key) const
{
    d->writer.readAccounts();
    std::optional<StoredChat> found;
    const auto record = d->writer.find(key);
    if (auto chat = record ? d->writer.chat(*record) : std::nullopt) {
        found.emplace();
        found->id = record->compact.id;
        found->chat = std::move(*chat);
        found->mark = findMark(d->writer.sql(), key);
        found->own = findOwn(d->writer.sql(), key);
        found->unsent = d->writer.unsent(key);
        found->row = d->writer.rowOf(found->chat, found->mark, found->own, d->writer.handoffs(*record),
                                     isVanished(record->compact));
    }
    return d->answer(std::move(found));
}

Stored<ChatDelta> ChatStore::setDetails(const ChatKey &key, const QByteArray &rawDetails)
{
    return d->write([&](ChatDelta &delta) {
        auto record = d->writer.find(key);
        const auto before = record ? d->writer.chat(*record) : std::nullopt;
        if (!before || before->rawDetails == rawDetails) {
            return;
        }
        const auto was = d->writer.row(*record);
        const auto reportedBefore = d->writer.vendorRow(*record, was);
        Chat told = *before;
        told.rawDetails = rawDetails;
        d->writer.replaceBody(&*record, told);
        if (auto is = d->writer.row(*record)) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            const auto reported = d->writer.vendorRow(*record, is);
            d->writer.log(record->compact.id, changesBetween(*reportedBefore, *reported, now));
            const auto chat = d->writer.chat(*record);
            is->handoffs = factsOf(d->writer.handoffsAfter(*record, chat.value_or(told), {}, now));
            d->writer.update(*record, was, *is, &delta);
        } else { // details that cannot be read are not kept
            d->writer.replaceBody(&*record, *before);
        }
    });
}

void ChatStore::Private::setPersonal(const ChatKey &key, const std::optional<ReadMark> &mark,
                                     const std::optional<OwnData> &own, ChatDelta *delta)
{
    refreshAfter(
        key,
        [&] {
            if (mark) {
                putMark(writer.sql(), key, *mark);
            }
            if (own) {
                noteEdits(writer.sql(), key, findOwn(writer.sql(), key), *own, seal(reviewer));
                putOwn(writer.sql(), key, *own);
            }
        },
        delta);
}

Stored<ChatDelta> ChatStore::setMark(const ChatKey &key, const ReadMark &mark)
{
    return d->write([&](ChatDelta &delta) { d->setPersonal(key, mark, {}, &delta); });
}

Stored<ChatDelta> ChatStore::setOwn(const ChatKey &key, const OwnData &own)
{
    return d->write([&](ChatDelta &delta) { d->setPersonal(key, {}, own, &delta); });
}

Stored<ChatDelta> ChatStore::importOwn(const QList<OwnEntry> &entries)
{
    return d->write([&](ChatDelta &delta) {
        for (const OwnEntry &entry : entries) {
            // An entry may be of a mark alone, and says nothing of own data then.
            d->setPersonal(entry.key, entry.mark, entry.own.isEmpty() ? std::nullopt : std::optional(entry.own),
                           &delta);
        }
    });
}

Stored<QList<Change>> ChatStore::changes(const ChatKey &key, int most) const
{
    d->writer.readAccounts();
    QList<Change> changes;
    if (const auto record = d->writer.find(key)) {
        Rows rows = d->writer.sql().rows("SELECT at, field, before, after FROM changes WHERE chat = ? "
                                         "ORDER BY id DESC LIMIT ?",
                                         {record->compact.id, most});
        while (rows.next()) {
            changes.prepend(changeFrom(rows, 0));
        }
    }
    return d->answer(std::move(changes));
}

Stored<QList<ChatChanges>> ChatStore::changesSince(const QDateTime &since, int most) const
{
    d->writer.readAccounts();
    Sql &sql = d->writer.sql();
    const qint64 from = since.toMSecsSinceEpoch();
    QList<ChatChanges> found;
    {
        Rows rows = sql.rows("SELECT chat, max(at) AS latest, max(is_new) FROM ("
                             "SELECT chat, at, 0 AS is_new FROM changes WHERE at > ? UNION ALL "
                             "SELECT id, first_seen, 1 FROM bodies WHERE first_seen > ?) "
                             "GROUP BY chat ORDER BY latest DESC, chat DESC LIMIT ?",
                             {from, from, most});
        while (rows.next()) {
            ChatChanges chat;
            chat.chat = rows.small(0);
            chat.isNew = rows.number(2) != 0;
            found.append(chat);
        }
    }
    for (ChatChanges &chat : found) {
        if (const auto record = findRecord(sql, d->writer.accounts(), chat.chat)) {
            chat.key = d->writer.keyOf(*record);
        }
        Rows rows = sql.rows("SELECT at, field, before, after FROM changes WHERE chat = ? AND at > ? ORDER BY id",
                             {chat.chat, from});
        while (rows.next()) {
            chat.changes.append(changeFrom(rows, 0));
        }
    }
    return d->answer(std::move(found));
}

Stored<QDateTime> ChatStore::lastActive() const
{
    QDateTime at;
    {
        Rows rows = d->writer.sql().rows("SELECT value FROM meta WHERE name = 'last_active'");
        if (rows.next()) {
            at = QDateTime::fromMSecsSinceEpoch(rows.number(0), Qt::UTC);
        }
    }
    return d->answer(at);
}

Stored<void> ChatStore::setLastActive(const QDateTime &at)
{
    d->writer.sql().run("INSERT OR REPLACE INTO meta VALUES ('last_active', ?)", {at.toMSecsSinceEpoch()});
    return d->writer.sql().done();
}

} // namespace deskside
