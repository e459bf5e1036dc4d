// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/openedchats.h"

#include "models/sync/storekeeper.h"

namespace deskside {

OpenedChats::OpenedChats(StoreKeeper *keeper, FindBackend backendOf, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_backendOf(std::move(backendOf))
{
}

OpenedChats::~OpenedChats() = default;

bool OpenedChats::tell(const std::optional<ChatDelta> &change)
{
    if (change && !change->isEmpty()) {
        Q_EMIT delta(*change);
    }
    return change.has_value();
}

void OpenedChats::show(const ChatKey &key)
{
    const auto stored = m_keeper->read(m_keeper->store().chat(key)).value_or(std::nullopt);
    if (stored) {
        const auto changes = m_keeper->read(m_keeper->store().changes(key));
        Q_EMIT chatRead(stored->chat, stored->row, changes.value_or(QList<Change>()));
    }
}

/// From a store that is only read.
void OpenedChats::showRead(const ChatKey &key)
{
    const ChatReader *reader = m_keeper->reader();
    const quint32 id = reader->idOf(key);
    const auto chat = id != 0 ? reader->chat(id) : std::nullopt;
    const auto row = chat ? reader->row(id) : std::nullopt;
    if (row) {
        Q_EMIT chatRead(*chat, *row, {});
    }
}

void OpenedChats::complain(const QString &consequence)
{
    const auto &failure = m_keeper->failure();
    Q_EMIT trouble(failure ? QString(failure->message + u' ' + consequence) : consequence);
}

void OpenedChats::open(const ChatKey &key, bool markRead)
{
    m_opened = key;
    m_call.abort();
    if (m_keeper->reader()) {
        showRead(key);
    }
    if (!m_keeper->isOpen()) {
        return;
    }
    const auto stored = m_keeper->read(m_keeper->store().chat(key)).value_or(std::nullopt);
    if (!stored) {
        return;
    }
    if (const ReadMark mark = openedMark(stored->chat); markRead && stored->mark != mark) {
        tell(m_keeper->wrote(m_keeper->store().setMark(key, mark)));
    }
    show(key);
    fetchDetails(stored->chat);
}

void OpenedChats::fetchDetails(const Chat &chat)
{
    if (Backend *backend = m_backendOf(chat.key.account)) {
        m_call = backend->fetchDetails(chat, [this, key = chat.key](const Result<Chat> &details) {
            if (details) {
                takeDetails(key, *details);
            } else {
                Q_EMIT detailsFailed(key, details.error());
            }
        });
    }
}

void OpenedChats::takeDetails(const ChatKey &key, const Chat &details)
{
    const auto known = m_keeper->read(m_keeper->store().chat(key)).value_or(std::nullopt);
    if (!known) {
        return; // it left the store meanwhile
    }
    if (details.removed.value_or(false) || details.raw != known->chat.raw) {
        const auto taken = m_keeper->wrote(
            m_keeper->store().ingest(key.account, {details}, ChatStore::FirstSeen::Baseline, std::nullopt));
        if (!tell(taken ? std::optional(taken->delta) : std::nullopt)) {
            return;
        }
    }
    if (details.removed.value_or(false)) {
        return;
    }
    if (details.raw != known->chat.raw || details.rawDetails != known->chat.rawDetails) {
        tell(m_keeper->wrote(m_keeper->store().setDetails(key, details.rawDetails)));
    }
    show(key);
}

void OpenedChats::markUnread(const ChatKey &key, bool unread)
{
    const QString consequence = tr("Whether you have read the chat could not be kept.");
    if (!m_keeper->isOpen()) {
        complain(consequence);
        return;
    }
    const auto stored = m_keeper->read(m_keeper->store().chat(key)).value_or(std::nullopt);
    if (!stored) {
        return;
    }
    ReadMark mark = openedMark(stored->chat);
    mark.markedUnread = unread;
    if (stored->mark == mark) {
        return;
    }
    if (!tell(m_keeper->wrote(m_keeper->store().setMark(key, mark)))) {
        complain(consequence);
    } else if (key == m_opened) {
        show(key);
    }
}

void OpenedChats::setOwn(const ChatKey &key, const OwnData &own)
{
    if (!m_keeper->isOpen() || !tell(m_keeper->wrote(m_keeper->store().setOwn(key, own)))) {
        Q_EMIT ownNotKept(key, own);
        complain(tr("What you added to the chat could not be kept."));
    } else if (key == m_opened) {
        show(key);
    }
}

void OpenedChats::forget(const ChatKey &key)
{
    if (!m_keeper->isOpen() || !tell(m_keeper->wrote(m_keeper->store().forget(key)))) {
        complain(tr("The chat could not be removed."));
    }
}

void OpenedChats::reread(const QString &accountId, const QList<QString> &chatIds)
{
    if (m_opened.account == accountId && chatIds.contains(m_opened.id)) {
        open(m_opened, false); // what a person is reading has changed at the vendor
    }
}

void OpenedChats::abort(const QString &accountId)
{
    if (accountId.isEmpty() || m_opened.account == accountId) {
        m_call.abort();
    }
}

} // namespace deskside
