// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/accountsync.h"

#include "models/store/readmarks.h"

namespace deskside {

namespace {

/// More than these are one finding: the vendor's format has changed.
constexpr qsizetype mostProblems = 100;
/// A chat may slip between two pages while others leave the list; two full walks in a row do not miss it by chance.
constexpr int missesUntilGone = 2;
constexpr int fastCompression = 1;

} // namespace

AccountSync::AccountSync(Account account, VendorTraits vendor, std::unique_ptr<Backend> backend, ReadMarks *marks,
                         QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_vendor(std::move(vendor))
    , m_backend(std::move(backend))
    , m_marks(marks)
    , m_knewAccount(marks->knowsAccount(m_account.id))
{
    m_status.account = m_account.id;
}

AccountSync::~AccountSync() = default;

void AccountSync::setOffline(bool offline)
{
    m_offline = offline;
    if (!offline) {
        return;
    }
    m_detailsCall.abort();
    m_listCall.abort();
    m_again = false;
    m_againFull = false;
    if (std::exchange(m_walking, false)) {
        m_status.phase = AccountStatus::Phase::Idle;
        publish();
    }
}

void AccountSync::refresh(bool full)
{
    if (m_offline) {
        return;
    }
    if (m_walking) {
        m_again = true;
        m_againFull = m_againFull || full;
        return;
    }
    m_walking = true;
    m_walk = Walk(m_vendor.pageSize, !full && m_status.complete);
    m_status.phase = AccountStatus::Phase::Syncing;
    m_problems.clear();
    publish();
    if (m_vendor.learnsIdentity && m_account.me.isEmpty()) {
        learnIdentity();
    } else {
        askPage();
    }
}

void AccountSync::learnIdentity()
{
    m_listCall = m_backend->learnIdentity([this](const Result<QString> &me) {
        using Kind = ApiError::Kind;
        const bool listFailsToo = !me
                                  && (me.error().kind == Kind::Unauthorized || me.error().kind == Kind::RateLimited
                                      || me.error().kind == Kind::Offline || me.error().kind == Kind::TimedOut);
        if (listFailsToo) {
            fail(me.error());
            return;
        }
        // Who one is can be asked again at the next walk; a key that is no person's has no answer at all.
        if (me && !me->isEmpty()) {
            m_account.me = *me;
            for (Kept &kept : m_kept) {
                kept.hash = 0; // who "me" is changes the row of a chat that did not change
            }
            Q_EMIT identityLearned(m_account.id, *me);
        }
        askPage();
    });
}

void AccountSync::askPage()
{
    m_listCall = m_backend->listChats(m_walk.page(), m_walk.pageSize(), [this](const Result<ChatPage> &page) {
        if (page) {
            takePage(*page);
        } else {
            fail(page.error());
        }
    });
}

void AccountSync::takePage(const ChatPage &page)
{
    QList<const Chat *> news;
    QList<ChatKey> removed;
    QHash<ChatKey, ReadMark> marks;
    qsizetype fresh = 0;
    qsizetype changed = 0;
    for (const Chat &chat : page.chats) {
        const QString &id = chat.key.id;
        if (!m_walk.meets(id)) {
            continue;
        }
        ++fresh;
        const auto known = m_kept.find(id);
        if (chat.removed.value_or(false)) {
            if (known != m_kept.end()) {
                m_kept.erase(known);
                removed.append(keyOf(id));
                ++changed;
            }
            continue;
        }
        const size_t hash = qHash(chat.raw, 1);
        if (known != m_kept.end() && known->hash == hash) {
            known->missed = 0;
            continue;
        }
        ++changed;
        // Where only a count of messages tells what is unread, the first sight of a chat is what it is compared with.
        if (chat.totalMessages && !chat.adminUnseen && !m_marks->find(keyOf(id))) {
            ReadMark mark = firstSeenMark(chat);
            if (m_knewAccount) {
                mark.totalMessages = 0;
            }
            marks.insert(keyOf(id), mark);
        }
        m_kept.insert(id, {qCompress(chat.raw, fastCompression), {}, hash, 0});
        news.append(&chat);
    }
    if (!m_marks->set(marks)) {
        Q_EMIT storeFailed(m_marks->lastError());
    }
    for (const DecodeProblem &problem : page.problems) {
        // Still in the list: what was read of it before stays.
        fresh += m_walk.meets(problem.chatId.isEmpty() ? problem.message : problem.chatId) ? 1 : 0;
    }
    QList<ChatRow> upserted;
    upserted.reserve(news.size());
    for (const Chat *chat : news) {
        upserted.append(rowFor(*chat));
    }
    if (!upserted.isEmpty() || !removed.isEmpty()) {
        Q_EMIT delta(upserted, removed);
    }
    if (std::any_of(news.begin(), news.end(), [this](const Chat *chat) { return chat->key.id == m_opened; })) {
        openChat(m_opened, false); // what a person is reading has changed at the vendor
    }
    m_status.chats = m_kept.size();
    m_status.total = page.total;
    m_problems.append(page.problems.mid(0, mostProblems - m_problems.size()));

    const Walk::Step step = m_walk.after(page, fresh, changed);
    if (step == Walk::Step::NextPage) {
        publish();
        askPage();
    } else {
        finish(step);
    }
}

void AccountSync::finish(Walk::Step step)
{
    if (step == Walk::Step::End) {
        QList<ChatKey> gone;
        for (auto kept = m_kept.begin(); kept != m_kept.end();) {
            if (m_walk.met().contains(kept.key())) {
                ++kept;
            } else if (++kept->missed < missesUntilGone) {
                ++kept;
            } else {
                gone.append(keyOf(kept.key()));
                kept = m_kept.erase(kept);
            }
        }
        if (!gone.isEmpty()) {
            Q_EMIT delta({}, gone);
        }
    }
    m_walking = false;
    m_knewAccount = true;
    if (!m_marks->setAccountKnown(m_account.id)) {
        Q_EMIT storeFailed(m_marks->lastError());
    }
    m_status.phase = AccountStatus::Phase::Idle;
    m_status.complete = step != Walk::Step::Repeats;
    m_status.repeats = step == Walk::Step::Repeats;
    if (step != Walk::Step::EarlyEnd || !m_problems.isEmpty()) {
        m_status.problems = m_problems; // a short walk that found none has not looked at the others
    }
    m_status.error.reset();
    m_status.chats = m_kept.size();
    m_status.lastSync = QDateTime::currentDateTimeUtc();
    publish();
    if (m_again) {
        m_again = false;
        refresh(std::exchange(m_againFull, false));
    }
}

void AccountSync::fail(const ApiError &error)
{
    m_walking = false;
    m_again = false;
    m_againFull = false;
    m_status.phase =
        error.kind == ApiError::Kind::Unauthorized ? AccountStatus::Phase::SignedOut : AccountStatus::Phase::Failed;
    m_status.error = error;
    publish();
}

void AccountSync::publish()
{
    Q_EMIT statusChanged(m_status);
}

std::optional<Chat> AccountSync::chatOf(const QString &chatId) const
{
    const auto kept = m_kept.constFind(chatId);
    if (kept == m_kept.cend()) {
        return {};
    }
    auto chat =
        m_backend->decode(qUncompress(kept->raw), kept->details.isEmpty() ? QByteArray() : qUncompress(kept->details));
    return chat ? std::optional(*chat) : std::nullopt;
}

ChatRow AccountSync::rowFor(const Chat &chat) const
{
    return rowOf(chat, m_marks->find(chat.key), m_account.me);
}

bool AccountSync::keepMark(const Chat &chat, const ReadMark &mark)
{
    const ReadMark *before = m_marks->find(chat.key);
    if (before && *before == mark) {
        return false;
    }
    const ChatRow old = rowFor(chat);
    if (!m_marks->set({{chat.key, mark}})) {
        Q_EMIT storeFailed(m_marks->lastError());
    }
    if (const ChatRow now = rowFor(chat); now != old) {
        Q_EMIT delta({now}, {});
    }
    return true;
}

void AccountSync::openChat(const QString &chatId, bool markRead)
{
    m_opened = chatId;
    m_detailsCall.abort(); // what was asked for another chat no longer matters
    const auto chat = chatOf(chatId);
    if (!chat) {
        return;
    }
    if (markRead) {
        keepMark(*chat, openedMark(*chat));
    }
    Q_EMIT chatRead(*chat, rowFor(*chat));
    if (!m_vendor.hasDetails || m_offline) {
        return;
    }
    m_detailsCall = m_backend->fetchDetails(*chat, [this, chatId](const Result<Chat> &details) {
        const auto kept = m_kept.find(chatId);
        if (kept == m_kept.end()) {
            return; // it left the list meanwhile
        }
        if (!details) {
            Q_EMIT detailsFailed(keyOf(chatId), details.error());
            return;
        }
        if (details->removed.value_or(false)) {
            m_kept.erase(kept);
            Q_EMIT delta({}, {keyOf(chatId)});
            return;
        }
        kept->raw = qCompress(details->raw, fastCompression);
        kept->details = details->rawDetails.isEmpty() ? QByteArray() : qCompress(details->rawDetails, fastCompression);
        const ChatRow row = rowFor(*details);
        Q_EMIT delta({row}, {});
        Q_EMIT chatRead(*details, row);
    });
}

void AccountSync::markUnread(const QString &chatId, bool unread)
{
    if (const auto chat = chatOf(chatId)) {
        ReadMark mark = openedMark(*chat);
        mark.markedUnread = unread;
        if (keepMark(*chat, mark) && chatId == m_opened) {
            Q_EMIT chatRead(*chat, rowFor(*chat));
        }
    }
}

} // namespace deskside
