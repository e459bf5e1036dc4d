// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/openedchats.h"

#include "models/sync/storekeeper.h"

namespace deskside {

OpenedChats::OpenedChats(StoreKeeper *keeper, FindBackend backendOf, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_backendOf(std::move(backendOf))
{
    // From the event loop: the write that made it recover may be a newer one of the same chat, and is to be noted
    // first.
    connect(keeper, &StoreKeeper::recovered, this, &OpenedChats::offerUnkept, Qt::QueuedConnection);
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
    const auto stored = m_keeper->stored(key);
    if (stored) {
        const auto changes = m_keeper->read(m_keeper->store().changes(key));
        Chat shown = withPending(stored->chat, stored->unsent.items);
        shown.lastMessages = stored->chat.lastMessages; // replies on their way are shown as what they are
        tellRead(shown, stored->row, changes.value_or(QList<Change>()));
    }
}

void OpenedChats::tellRead(const Chat &chat, ChatRow row, const QList<Change> &changes)
{
    row.own = m_unkeptOwn.value(row.key, row.own);
    Q_EMIT chatRead(chat, row, changes);
}

/// From a store that is only read.
void OpenedChats::showRead(const ChatKey &key)
{
    const ChatReader *reader = m_keeper->reader();
    const quint32 id = reader->idOf(key);
    const auto chat = id != 0 ? reader->chat(id) : std::nullopt;
    const auto row = chat ? reader->row(id) : std::nullopt;
    if (row) {
        tellRead(*chat, *row, {});
    }
}

/// From a store that is only read without mark and own data.
std::optional<StoredChat> OpenedChats::stored(const ChatKey &key) const
{
    if (m_keeper->isOpen()) {
        return m_keeper->stored(key);
    }
    const ChatReader *reader = m_keeper->reader();
    const quint32 id = reader ? reader->idOf(key) : 0;
    auto chat = id != 0 ? reader->chat(id) : std::nullopt;
    return chat ? std::optional(StoredChat{id, *std::move(chat), {}, {}, {}, {}}) : std::nullopt;
}

bool OpenedChats::keepOwn(const ChatKey &key, const OwnData &own)
{
    if (m_keeper->isOpen() && tell(m_keeper->wrote(m_keeper->store().setOwn(key, own)))) {
        m_unkeptOwn.remove(key);
        return true;
    }
    m_unkeptOwn.insert(key, own);
    return false;
}

bool OpenedChats::keepMark(const ChatKey &key, const ReadMark &mark)
{
    if (m_keeper->isOpen() && tell(m_keeper->wrote(m_keeper->store().setMark(key, mark)))) {
        m_unkeptMarks.remove(key);
        return true;
    }
    m_unkeptMarks.insert(key, mark);
    return false;
}

bool OpenedChats::keepForgotten(const ChatKey &key)
{
    if (m_keeper->isOpen() && tell(m_keeper->wrote(m_keeper->store().forget(key)))) {
        m_unforgotten.remove(key);
        return true;
    }
    m_unforgotten.insert(key);
    return false;
}

void OpenedChats::offerUnkept()
{
    const auto own = m_unkeptOwn;
    for (auto chat = own.cbegin(); chat != own.cend(); ++chat) {
        keepOwn(chat.key(), *chat);
    }
    const auto marks = m_unkeptMarks;
    for (auto chat = marks.cbegin(); chat != marks.cend(); ++chat) {
        keepMark(chat.key(), *chat);
    }
    const auto unforgotten = m_unforgotten;
    for (const ChatKey &key : unforgotten) {
        keepForgotten(key);
    }
}

void OpenedChats::drop(const QString &accountId)
{
    abort(accountId);
    const auto leaves = [&accountId](const auto &chat) { return chat.key().account == accountId; };
    m_unkeptOwn.removeIf(leaves);
    m_unkeptMarks.removeIf(leaves);
    m_unforgotten.removeIf([&accountId](const ChatKey &key) { return key.account == accountId; });
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
    const auto known = stored(key);
    if (!known) {
        return;
    }
    if (const ReadMark mark = openedMark(known->chat);
        markRead && (known->mark != mark || m_unkeptMarks.contains(key))) {
        keepMark(key, mark);
    }
    if (!m_keeper->isOpen()) {
        showRead(key);
        return;
    }
    show(key);
    fetchDetails(known->chat);
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
    const auto known = m_keeper->stored(key);
    if (!known) {
        return; // it left the store meanwhile
    }
    if (details.removed.value_or(false)) {
        const auto taken = m_keeper->wrote(
            m_keeper->store().ingest(key.account, {details}, ChatStore::FirstSeen::Baseline, std::nullopt));
        tell(taken ? std::optional(taken->delta) : std::nullopt);
        return;
    }
    // Beside what the list says, and not in its place: where the two differ in anything each would change the other.
    if (details.rawDetails != known->chat.rawDetails) {
        tell(m_keeper->wrote(m_keeper->store().setDetails(key, details.rawDetails)));
    }
    show(key);
}

void OpenedChats::markUnread(const ChatKey &key, bool unread)
{
    const auto known = stored(key);
    if (!known) {
        return;
    }
    ReadMark mark = openedMark(known->chat);
    mark.markedUnread = unread;
    if (known->mark == mark && !m_unkeptMarks.contains(key)) {
        return;
    }
    if (!keepMark(key, mark)) {
        complain(tr("Whether you have read the chat could not be kept."));
    } else if (key == m_opened) {
        show(key);
    }
}

void OpenedChats::setOwn(const ChatKey &key, const OwnData &own)
{
    if (!keepOwn(key, own)) {
        complain(tr("What you added to the chat could not be kept."));
    } else if (key == m_opened) {
        show(key);
    }
}

void OpenedChats::forget(const ChatKey &key)
{
    if (!keepForgotten(key)) {
        complain(tr("The chat could not be removed."));
    }
}

void OpenedChats::reread(const QString &accountId, const QList<QString> &chatIds)
{
    if (m_opened.account == accountId && chatIds.contains(m_opened.id)) {
        open(m_opened, false); // what a person is reading has changed at the vendor
    }
}

void OpenedChats::showAgain(const QList<ChatKey> &chats)
{
    if (m_keeper->isOpen() && chats.contains(m_opened)) {
        show(m_opened);
    }
}

void OpenedChats::abort(const QString &accountId)
{
    if (accountId.isEmpty() || m_opened.account == accountId) {
        m_call.abort();
    }
}

} // namespace deskside
