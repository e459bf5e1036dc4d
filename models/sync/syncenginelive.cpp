// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does with the accounts' live lines. Whatever they say or miss, polling finds it, too.
#include "models/sync/syncengine.h"

namespace deskside {

void SyncEngine::listenTo(Entry &entry)
{
    if (m_brief || supportOf(Operation::Live, entry.account, entry.vendor) == Support::None) {
        return;
    }
    const QString id = entry.account.id;
    entry.live = std::make_unique<LiveFeed>(&entry.sync->backend());
    connect(entry.live.get(), &LiveFeed::chatHeard, this, [this, id](const Chat &chat) { takeLive(id, chat); });
    connect(entry.live.get(), &LiveFeed::chatTouched, this,
            [this, id](const QString &chatId) { readTouched(id, chatId); });
    connect(entry.live.get(), &LiveFeed::listTouched, this, [this, id] { refresh(id, false); });
    connect(entry.live.get(), &LiveFeed::upChanged, this, [this, id](bool up) {
        m_threads.setLive(id, up);
        if (up) {
            refresh(id, false); // what happened while nobody was told
        }
        rearmAll();
    });
    updateLive(entry);
}

/// A line stands where requests may be sent.
void SyncEngine::updateLive(Entry &entry)
{
    if (entry.live) {
        isAtWork(entry) ? entry.live->start() : entry.live->stop();
    }
}

void SyncEngine::takeLive(const QString &accountId, const Chat &chat)
{
    if (!m_keeper.isOpen()) {
        return; // the walks rest, too
    }
    // Before the list was walked for the first time nothing in it is news.
    const auto firstSeen =
        m_entries.at(accountId).sync->state().isKnown() ? ChatStore::FirstSeen::News : ChatStore::FirstSeen::Baseline;
    const auto taken = m_keeper.wrote(m_keeper.store().ingest(accountId, {chat}, firstSeen, std::nullopt));
    if (!taken) {
        return;
    }
    tell(taken->delta);
    if (!taken->changedChats.isEmpty()) {
        chatsChanged(accountId, taken->changedChats);
    } else {
        m_threads.reread(accountId, {chat.key.id}); // a message may be all that is new
    }
}

void SyncEngine::readTouched(const QString &accountId, const QString &chatId)
{
    Entry &entry = m_entries.at(accountId);
    const auto known = m_keeper.chat({accountId, chatId});
    if (!known || supportOf(Operation::ReadChat, entry.account, entry.vendor) == Support::None) {
        refresh(accountId, false);
        return;
    }
    const auto [reading, isFirst] = entry.reading.try_emplace(chatId);
    if (!isFirst) { // what is named faster than it can be read is read all the same
        reading->second.again = true;
        return;
    }
    reading->second.call = entry.sync->backend().readChat(*known, [this, accountId, chatId](const Result<Chat> &chat) {
        // The call lives until its callback is done.
        const auto over = m_entries.at(accountId).reading.extract(chatId);
        if (chat) {
            takeLive(accountId, *chat);
        } else {
            refresh(accountId, false);
        }
        if (over.mapped().again && m_entries.contains(accountId)) {
            readTouched(accountId, chatId);
        }
    });
}

void SyncEngine::chatsChanged(const QString &accountId, const QList<QString> &chatIds)
{
    m_opened.reread(accountId, chatIds);
    m_threads.reread(accountId, chatIds);
    m_outbox.chatsChanged(accountId, chatIds);
}

} // namespace deskside
