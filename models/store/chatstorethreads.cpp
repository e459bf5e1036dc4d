// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstoreprivate.h"

/// What is kept of the chats' threads.

namespace deskside {

Stored<KeptMessages> ChatStore::keepMessages(const ChatKey &key, const MessagePage &page, const QString &from)
{
    KeptMessages kept;
    auto delta = d->write([&](ChatDelta &told) {
        ThreadStore &threads = d->writer.threads();
        const auto record = d->writer.find(key);
        if (!record) {
            return;
        }
        const quint32 chat = record->compact.id;
        const auto known = threads.older(chat);
        // The newest page says where the thread begins only when nothing, or nothing that it meets, is kept.
        const bool isOldest =
            from.isEmpty() ? !known || page.older.isNull() || !threads.meets(chat, page.messages) : known == from;
        if (!known || (isOldest && *known != page.older)) {
            threads.setOlder(chat, page.older);
            kept.changed = true;
        }
        const bool changed = d->keepMessages(*record, page.messages, !from.isEmpty(), &told);
        kept.changed = changed || kept.changed;
    });
    return delta.map([&kept](const ChatDelta &told) {
        kept.delta = told;
        return kept;
    });
}

Stored<KeptMessages> ChatStore::keepMessage(const ChatKey &key, const Message &message)
{
    KeptMessages kept;
    auto delta = d->write([&](ChatDelta &told) {
        const auto record = d->writer.find(key);
        kept.changed =
            record && d->writer.threads().has(record->compact.id) && d->keepMessages(*record, {message}, false, &told);
    });
    return delta.map([&kept](const ChatDelta &told) {
        kept.delta = told;
        return kept;
    });
}

bool ChatStore::Private::keepMessages(const ChatRecord &record, const QList<Message> &page, bool older,
                                      ChatDelta *delta)
{
    ThreadStore &threads = writer.threads();
    const QSet<QString> news = threads.newsOf(record.compact.id, page);
    if (news.isEmpty()) {
        return false;
    }
    const QString vendor = writer.vendorOf(record);
    const auto before = writer.row(record);
    threads.put(record.compact.id, vendor, page, news, older);
    if (before) { // else it comes right with the next sync
        ChatRow after = *before;
        after.said = threads.said(record.compact.id, vendor);
        if (const auto chat = after.handoffs.count > 0 ? writer.chat(record) : std::nullopt) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            after.handoffs = factsOf(writer.handoffsAfter(record, *chat, now, now));
        }
        writer.update(record, before, after, delta);
    }
    return true;
}

Stored<ThreadPart> ChatStore::thread(const ChatKey &key, int most) const
{
    d->writer.readAccounts();
    ThreadPart part;
    if (const auto record = d->writer.find(key)) {
        part = d->writer.threads().read(record->compact.id, d->writer.vendorOf(*record), most);
    }
    return d->answer(std::move(part));
}

Stored<bool> ChatStore::meetsThread(const ChatKey &key, const QList<Message> &messages) const
{
    d->writer.readAccounts();
    const auto record = d->writer.find(key);
    return d->answer(record && d->writer.threads().meets(record->compact.id, messages));
}

} // namespace deskside
