// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstoreprivate.h"

#include <algorithm>

/// What a person did and the vendors do not know yet: the outbox and the drafts.

namespace deskside {

namespace {

/// What is written while it lives is on the disk, and not only with the operating system, when it was kept: words that
/// nobody types twice, and that a reply has left.
class OnDisk
{
public:
    explicit OnDisk(Sql *sql, bool wanted)
        : m_sql(wanted ? sql : nullptr)
    {
        if (m_sql) {
            m_sql->run("PRAGMA synchronous = FULL");
        }
    }
    ~OnDisk()
    {
        if (m_sql) {
            m_sql->run("PRAGMA synchronous = NORMAL");
            m_sql->takeError();
        }
    }
    OnDisk(const OnDisk &) = delete;
    OnDisk &operator=(const OnDisk &) = delete;

private:
    Sql *m_sql;
};

/// A row that changed twice is told as it is in the end.
void keepLast(QList<CompactRow> *rows)
{
    QSet<quint32> told;
    QList<CompactRow> last;
    for (auto row = rows->crbegin(); row != rows->crend(); ++row) {
        if (!told.contains(row->id)) {
            told.insert(row->id);
            last.prepend(*row);
        }
    }
    *rows = last;
}

} // namespace

Stored<QList<OutboxItem>> ChatStore::outbox() const
{
    return d->answer(outboxItems(d->writer.sql()));
}

Stored<std::optional<OutboxItem>> ChatStore::outboxItem(qint64 number) const
{
    return d->answer(deskside::outboxItem(d->writer.sql(), number));
}

Stored<Draft> ChatStore::draft(const ChatKey &key) const
{
    return d->answer(findDraft(d->writer.sql(), key));
}

Stored<OutboxChanged> ChatStore::changeOutbox(const OutboxChange &change)
{
    OutboxChanged changed;
    const bool hasNew =
        std::any_of(change.kept.begin(), change.kept.end(), [](const OutboxItem &item) { return item.number == 0; });
    const OnDisk onDisk(&d->writer.sql(), hasNew);
    auto delta = d->write([&](ChatDelta &told) { d->changeOutbox(change, &changed, &told); });
    if (!delta) {
        return tl::unexpected(delta.error());
    }
    changed.delta = std::move(*delta);
    return changed;
}

void ChatStore::Private::changeOutbox(const OutboxChange &change, OutboxChanged *changed, ChatDelta *delta)
{
    Sql &sql = writer.sql();
    QList<ChatKey> keys;
    for (const OutboxItem &item : change.kept) {
        keys.append(item.action.chat);
    }
    for (const qint64 number : change.removed) {
        if (const auto item = deskside::outboxItem(sql, number)) {
            keys.append(item->action.chat);
        }
    }
    for (const Draft &draft : change.drafts) {
        keys.append(draft.chat);
    }
    struct Touched {
        ChatRecord record;
        std::optional<ChatRow> before;
    };
    QHash<ChatKey, Touched> touched;
    for (const ChatKey &key : std::as_const(keys)) {
        if (!touched.contains(key)) {
            if (auto record = writer.find(key)) {
                const auto before = writer.row(*record);
                touched.insert(key, {*std::move(record), before});
            }
            writer.noteUnsent(key);
        }
    }
    for (const qint64 number : change.removed) { // first: what is kept may go on under its name
        removeItem(sql, number);
    }
    changed->kept = change.kept;
    for (OutboxItem &item : changed->kept) {
        putItem(sql, &item);
    }
    for (const Draft &draft : change.drafts) {
        putDraft(sql, draft);
    }
    for (const Touched &chat : std::as_const(touched)) {
        if (const auto after = chat.before ? writer.row(chat.record) : std::nullopt) {
            writer.update(chat.record, chat.before, *after, delta);
        }
    }
    writer.index().flush(); // the answers may move the same chats again
    QHash<QString, QList<Chat>> answers;
    for (const Chat &chat : change.answers) {
        answers[chat.key.account].append(chat);
    }
    for (auto chats = answers.cbegin(); chats != answers.cend(); ++chats) {
        const AccountRecord *account = writer.account(chats.key());
        if (!account || account->isLeaving) {
            continue;
        }
        Ingested ingested;
        takePage(*account, *chats, FirstSeen::News, {}, {}, &ingested, delta);
        for (const QString &id : std::as_const(ingested.changedChats)) {
            changed->changed.append({chats.key(), id});
        }
    }
    keepLast(&delta->upserted);
}

Stored<bool> ChatStore::sendItem(const OutboxItem &item)
{
    using Phase = OutboxItem::Phase;
    bool has = false;
    const OnDisk onDisk(&d->writer.sql(), !isRepeatable(item.action.kind));
    const auto kept = d->keep([&] {
        Sql &sql = d->writer.sql();
        auto known = deskside::outboxItem(sql, item.number);
        has = known && (known->phase == Phase::Waiting || known->phase == Phase::Held);
        if (has) {
            known->phase = item.phase;
            known->sent = item.sent;
            known->tries = item.tries;
            known->seen = item.seen;
            known->error.reset();
            putItem(sql, &*known);
        }
    });
    return kept.map([&] { return has; });
}

Stored<QList<QString>> ChatStore::messageIds(const ChatKey &key, int most) const
{
    QList<QString> ids;
    d->writer.readAccounts();
    if (const auto record = d->writer.find(key)) {
        if (const auto chat = d->writer.chat(*record)) {
            for (const Message &message : chat->lastMessages) {
                ids.append(message.id);
            }
        }
        Rows rows = d->writer.sql().rows("SELECT id FROM messages WHERE chat = ? ORDER BY at DESC, number DESC LIMIT ?",
                                         {record->compact.id, most});
        while (rows.next()) {
            ids.append(rows.text(0));
        }
    }
    ids.removeAll(QString());
    return d->answer(std::move(ids));
}

Stored<QList<Person>> ChatStore::assignees(const QString &accountId) const
{
    QList<Person> people;
    d->writer.readAccounts();
    if (const AccountRecord *account = d->writer.account(accountId)) {
        // A walk through the table: who is asked for seldom.
        Rows rows = d->writer.sql().rows("SELECT text FROM words WHERE id IN "
                                         "(SELECT DISTINCT assignee FROM chats WHERE +account = ?)",
                                         {account->number});
        while (rows.next()) {
            Words words;
            CompactRow row;
            row.assignee = 1;
            words.set(row.assignee, rows.text(0));
            const ChatRow assigned = unpack(row, words);
            if (!assigned.assigneeId.isEmpty()) {
                people.append({assigned.assigneeId, assigned.assignee, {}, {}});
            }
        }
    }
    std::sort(people.begin(), people.end(),
              [](const Person &one, const Person &other) { return one.name.localeAwareCompare(other.name) < 0; });
    return d->answer(std::move(people));
}

} // namespace deskside
