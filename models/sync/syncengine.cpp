// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr std::chrono::minutes presenceStep{1};
constexpr std::chrono::hours tidyStep{24};

} // namespace

SyncEngine::SyncEngine(Profile profile, BackendFactory makeBackend, ChatDecoder decode, QObject *parent,
                       MessageDecoder decodeMessage)
    : QObject(parent)
    , m_makeBackend(std::move(makeBackend))
    , m_keeper(std::move(profile), std::move(decode), this, std::move(decodeMessage))
    , m_chores(this)
    , m_opened(
          &m_keeper,
          [this](const QString &accountId) -> Backend * {
              const auto found = m_entries.find(accountId);
              const bool asks =
                  found != m_entries.end() && found->second.sync && !m_offline && found->second.vendor.hasDetails;
              return asks ? &found->second.sync->backend() : nullptr;
          },
          this)
    , m_threads(
          &m_keeper, [this](const QString &accountId) { return threadsOf(accountId); }, this)
    , m_search(&m_keeper, this)
    , m_outbox(
          &m_keeper, [this](const QString &accountId) { return lineTo(accountId); }, {}, this)
    , m_scores(&m_keeper, this)
    , m_sharing(&m_keeper, this)
    , m_presence(this)
    , m_expiry(this)
    , m_writing(this)
{
    connect(&m_keeper, &StoreKeeper::trouble, this, &SyncEngine::storeTrouble);
    connect(&m_keeper, &StoreKeeper::failing, this, &SyncEngine::storeFailing);
    connect(&m_keeper, &StoreKeeper::recovered, this, &SyncEngine::storeRecovered);
    connect(&m_keeper, &StoreKeeper::recovered, this, &SyncEngine::leave, Qt::QueuedConnection);
    connect(&m_keeper, &StoreKeeper::written, this, &SyncEngine::seeToIndex);
    connect(&m_keeper, &StoreKeeper::damaged, this, &SyncEngine::reopen, Qt::QueuedConnection);
    connect(&m_opened, &OpenedChats::delta, this, qOverload<const ChatDelta &>(&SyncEngine::tell));
    connect(&m_opened, &OpenedChats::chatRead, this, &SyncEngine::chatRead);
    connect(&m_opened, &OpenedChats::detailsFailed, this, &SyncEngine::detailsFailed);
    connect(&m_opened, &OpenedChats::trouble, this, &SyncEngine::storeTrouble);
    connect(&m_threads, &Threads::delta, this, qOverload<const ChatDelta &>(&SyncEngine::tell));
    connect(&m_threads, &Threads::threadChanged, this, &SyncEngine::threadChanged);
    connect(&m_search, &ServerSearch::delta, this, qOverload<const ChatDelta &>(&SyncEngine::tell));
    connect(&m_search, &ServerSearch::chatsChanged, this, &SyncEngine::chatsChanged);
    connect(&m_search, &ServerSearch::done, this, &SyncEngine::serverSearched);
    connectOutbox();
    connectScores();
    connect(&m_presence, &QTimer::timeout, this, &SyncEngine::keepPresence);
    connect(&m_expiry, &QTimer::timeout, this, [this] {
        leave();
        for (const auto &[id, entry] : m_entries) {
            expire(id);
        }
        if (m_tidied.hasExpired(std::chrono::milliseconds(tidyStep).count())) {
            tidy();
        }
    });
    m_writing.setObjectName(u"writing"_s);
    connect(&m_writing, &QTimer::timeout, this, &SyncEngine::tryWriting);
}

SyncEngine::~SyncEngine()
{
    if (m_present && m_active) {
        keepPresence();
    }
    m_opened.abort();
    m_threads.abort();
    m_search.abort();
}

void SyncEngine::expectAccounts(const QList<QString> &accountIds)
{
    m_expected = accountIds;
}

void SyncEngine::setAccount(const Account &account, const VendorTraits &vendor, const QString &token)
{
    m_opened.abort(account.id);
    m_threads.abort(account.id);
    m_search.drop(account.id);
    m_outbox.drop(account.id);
    m_entries.erase(account.id);
    m_threads.setLive(account.id, false); // its line went with it, and tells nobody
    m_leaving.removeAll(account.id);
    keepAccount(account);
    m_sharing.setAccount(account);
    expire(account.id);
    Entry &entry = m_entries[account.id];
    entry.account = account;
    entry.vendor = vendor;
    auto backend = token.isEmpty() ? nullptr : m_makeBackend(account, token);
    if (!backend) {
        takeStatus(signedOut(account.id));
        return;
    }
    entry.timer = std::make_unique<QTimer>();
    entry.timer->setSingleShot(true);
    connect(entry.timer.get(), &QTimer::timeout, this, [this, id = account.id] { tick(id); });
    entry.sync = std::make_unique<AccountSync>(account, vendor, std::move(backend), &m_keeper);
    connectSync(*entry.sync);
    entry.sync->setOffline(m_offline);
    if (account.paused || m_offline) {
        takeStatus(entry.sync->status());
    } else {
        entry.sync->refresh(false);
    }
    m_threads.revise();
    m_outbox.resume(account.id);
    listenTo(entry);
}

bool SyncEngine::canAsk(const Entry &entry) const
{
    return entry.sync && !m_offline && entry.status.phase != AccountStatus::Phase::SignedOut;
}

AccountStatus SyncEngine::signedOut(const QString &accountId)
{
    AccountStatus status;
    status.account = accountId;
    status.phase = AccountStatus::Phase::SignedOut;
    if (m_keeper.isOpen()) {
        const auto state = m_keeper.read(m_keeper.store().walkState(accountId)).value_or(WalkState());
        status.complete = state.historyDone;
        status.lastSync = shownSync(state.lastSync, QDateTime::currentDateTimeUtc());
    }
    return status;
}

void SyncEngine::connectSync(AccountSync &sync)
{
    connect(&sync, &AccountSync::delta, this, qOverload<const ChatDelta &>(&SyncEngine::tell));
    connect(&sync, &AccountSync::statusChanged, this, &SyncEngine::takeStatus);
    connect(&sync, &AccountSync::chatsChanged, this, &SyncEngine::chatsChanged);
    connect(&sync, &AccountSync::looked, &m_outbox, &Outbox::looked);
    connect(&sync, &AccountSync::rowsStale, this, &SyncEngine::repack);
    connect(&sync, &AccountSync::identityLearned, this, [this](const QString &accountId, const QString &me) {
        Account &account = m_entries.at(accountId).account;
        account.me = me;
        keepAccount(account);
        Q_EMIT identityLearned(accountId, me);
    });
    connect(&sync, &AccountSync::looked, this, [this](const QString &accountId) {
        Entry &entry = m_entries.at(accountId);
        entry.looked = true;
        entry.failures = 0;
        arm(entry, true); // during a long walk, too, the top of the list is looked at now and then
        tellSinceLeft();
    });
    connect(&sync, &AccountSync::walkedAll, this, [this](const QString &accountId) {
        expire(accountId);
        tidy();
    });
}

void SyncEngine::takeStatus(AccountStatus status)
{
    using Phase = AccountStatus::Phase;
    const auto found = m_entries.find(status.account);
    if (found == m_entries.end()) {
        return;
    }
    Entry &entry = found->second;
    status.chats = m_census.chats(status.account);
    const bool wasOut = entry.status.phase == Phase::SignedOut;
    entry.status = status;
    if (wasOut != (status.phase == Phase::SignedOut)) {
        updateLive(entry);
    }
    if (status.phase == Phase::Failed) {
        ++entry.failures;
    } else if (status.phase == Phase::Idle) {
        entry.failures = 0;
    }
    if (entry.timer && (status.phase == Phase::Failed || (status.phase == Phase::Idle && !entry.timer->isActive()))) {
        arm(entry, true);
    } else if (entry.timer && (status.phase == Phase::SignedOut || status.phase == Phase::Paused)) {
        entry.timer->stop(); // not before the person says so
    }
    Q_EMIT statusChanged(status);
    tellSinceLeft();
}

PollSituation SyncEngine::situationOf(const Entry &entry) const
{
    const auto error = entry.status.phase == AccountStatus::Phase::Failed ? entry.status.error : std::nullopt;
    return {.interval = m_interval,
            .active = m_active,
            .metered = m_metered,
            .failures = entry.failures,
            .retryAfter = error ? error->retryAfter : std::nullopt,
            .requestsPerMinute = entry.vendor.requestsPerMinute,
            .live = entry.live && entry.live->isUp()};
}

void SyncEngine::arm(Entry &entry, bool anew)
{
    if (entry.account.paused) {
        return;
    }
    auto delay = pollDelay(situationOf(entry), QRandomGenerator::global()->generateDouble());
    if (anew) {
        entry.armed.start();
    } else {
        delay = std::max(delay - std::chrono::milliseconds(entry.armed.elapsed()), std::chrono::milliseconds(0));
    }
    entry.timer->start(delay);
}

void SyncEngine::rearmAll()
{
    for (auto &[id, entry] : m_entries) {
        if (entry.timer && entry.timer->isActive()) {
            arm(entry, false);
        }
    }
}

void SyncEngine::tick(const QString &accountId)
{
    Entry &entry = m_entries.at(accountId);
    if (m_offline) {
        return;
    }
    const bool busy = entry.status.phase == AccountStatus::Phase::Syncing;
    const WalkState &state = entry.sync->state();
    const bool isUnderWay = state.nextPage > 1; // and goes on by itself
    const PollSituation situation = situationOf(entry);
    const int walks = walksUntilFull(entry.status.chats, entry.vendor.pageSize, entry.vendor.changesRise, situation);
    entry.sync->refresh(!busy && !isUnderWay
                        && isWholeDue(state.lastWhole, QDateTime::currentDateTimeUtc(), walks, situation));
}

void SyncEngine::refresh(const QString &accountId, bool full)
{
    tryWriting();
    for (auto &[id, entry] : m_entries) {
        const bool asked = accountId.isEmpty() ? !entry.account.paused : accountId == id;
        if (asked && entry.sync && (full || entry.status.phase != AccountStatus::Phase::SignedOut)) {
            entry.sync->refresh(full);
        }
    }
}

void SyncEngine::setPaused(const QString &accountId, bool paused)
{
    const auto found = m_entries.find(accountId);
    if (found == m_entries.end()) {
        return;
    }
    Entry &entry = found->second;
    entry.account.paused = paused;
    paused ? m_outbox.drop(accountId) : m_outbox.resume(accountId);
    if (entry.sync) {
        entry.sync->setPaused(paused);
        updateLive(entry);
        if (!paused && entry.status.phase != AccountStatus::Phase::SignedOut) {
            entry.sync->refresh(false);
        }
    }
}

void SyncEngine::openChat(const ChatKey &key, bool markRead)
{
    m_opened.open(key, markRead);
    if (!m_brief) {
        m_threads.open(key);
    }
}

void SyncEngine::loadOlder(const ChatKey &key)
{
    m_threads.loadOlder(key);
}

Threads::Source SyncEngine::threadsOf(const QString &accountId)
{
    const auto found = m_entries.find(accountId);
    if (found == m_entries.end()) {
        return {};
    }
    const Entry &entry = found->second;
    return {.backend = canAsk(entry) ? &entry.sync->backend() : nullptr,
            .supported = supportOf(Operation::Messages, entry.account, entry.vendor) != Support::None,
            .polled = !entry.account.paused,
            .requestsPerMinute = entry.vendor.requestsPerMinute};
}

void SyncEngine::markUnread(const ChatKey &key, bool unread)
{
    m_opened.markUnread(key, unread);
}

void SyncEngine::setOwn(const ChatKey &key, const OwnData &own)
{
    m_opened.setOwn(key, own);
    m_sharing.wake();
}

void SyncEngine::forget(const ChatKey &key)
{
    m_opened.forget(key);
}

void SyncEngine::searchServer(const QString &text, const QList<QString> &accountIds)
{
    QList<ServerSearch::Target> targets;
    for (const auto &[id, entry] : m_entries) {
        const bool asks = canAsk(entry) && entry.vendor.searches && m_keeper.isOpen();
        if (asks && (accountIds.isEmpty() || accountIds.contains(id))) {
            targets.append({entry.account, entry.vendor, &entry.sync->backend()});
        }
    }
    m_search.search(text, targets);
}

void SyncEngine::setInterval(std::chrono::seconds interval)
{
    m_interval = interval;
    rearmAll();
}

void SyncEngine::setActive(bool active)
{
    m_present = true;
    m_active = active;
    m_threads.setActive(active);
    for (auto &[id, entry] : m_entries) {
        if (active && entry.live && !entry.live->isUp()) {
            updateLive(entry); // the computer may have slept: the pause is over
        }
    }
    keepPresence();
    active ? m_presence.start(presenceStep) : m_presence.stop();
    rearmAll();
}

void SyncEngine::setMetered(bool metered)
{
    m_metered = metered;
    m_threads.setMetered(metered);
    rearmAll();
}

void SyncEngine::setOffline(bool offline)
{
    const bool before = std::exchange(m_offline, offline);
    m_sharing.setOffline(offline);
    if (offline) {
        m_opened.abort();
        m_search.breakOff();
        m_outbox.drop();
    }
    for (auto &[id, entry] : m_entries) {
        if (entry.sync) {
            entry.sync->setOffline(offline);
            if (offline) {
                entry.colleagues.abort();
            }
            updateLive(entry);
        }
    }
    if (before && !offline) {
        refresh({}, false);
        for (const auto &[id, entry] : m_entries) {
            m_outbox.resume(id);
        }
    }
    m_threads.revise();
}

void SyncEngine::tellSinceLeft()
{
    if (!m_since.isValid() || !m_keeper.isOpen()) {
        return;
    }
    bool any = false;
    for (const auto &[id, entry] : m_entries) {
        any = any || entry.looked;
        if (!entry.looked && entry.status.phase == AccountStatus::Phase::Syncing) {
            return;
        }
    }
    const bool allThere = std::all_of(m_expected.begin(), m_expected.end(),
                                      [this](const QString &id) { return m_entries.count(id) > 0; });
    if (any && allThere) {
        const QDateTime since = std::min(std::exchange(m_since, {}), QDateTime::currentDateTimeUtc());
        if (const auto changes = m_keeper.read(m_keeper.store().changesSince(since))) {
            Q_EMIT sinceLeft(since, *changes);
        }
    }
}

void SyncEngine::test(const Account &account, const VendorTraits &vendor, const QString &token)
{
    m_testCall.abort();
    m_testBackend = m_makeBackend(account, token);
    if (!m_testBackend) {
        Q_EMIT tested(account.id, false, tr("This product is not known to this version of Deskside."));
        return;
    }
    constexpr int few = 10;
    m_testCall = m_testBackend->listChats({}, 1, few, [this, id = account.id, vendor](const Result<ChatPage> &page) {
        Q_EMIT tested(id, page.has_value(), testSentence(page, vendor));
    });
}

QString testSentence(const Result<ChatPage> &page, const VendorTraits &vendor)
{
    if (!page) {
        return describe(page.error(), vendor.name);
    }
    if (page->received == 0) {
        return SyncEngine::tr("%1 accepts the key. There are no chats yet.").arg(vendor.name);
    }
    if (page->chats.isEmpty()) {
        const DecodeProblem &first = page->problems.front();
        return SyncEngine::tr("%1 accepts the key, but its chats cannot be read: %2").arg(vendor.name, first.message);
    }
    if (page->total) {
        return SyncEngine::tr("%1 accepts the key and lists %Ln chat(s).", nullptr, static_cast<int>(*page->total))
            .arg(vendor.name);
    }
    return SyncEngine::tr("%1 accepts the key and lists chats.").arg(vendor.name);
}

} // namespace deskside
