// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/accountsync.h"

#include "models/sync/storekeeper.h"

namespace deskside {

namespace {

/// More than these are one finding: the vendor's format has changed.
constexpr qsizetype mostProblems = 100;

/// True when the whole list would fail for the same reason; else a request that is only an extra is gone without.
bool failsTheListToo(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    return kind == Kind::Unauthorized || kind == Kind::RateLimited || kind == Kind::Offline || kind == Kind::TimedOut;
}

} // namespace

AccountSync::AccountSync(Account account, VendorTraits vendor, std::unique_ptr<Backend> backend, StoreKeeper *keeper,
                         QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_vendor(std::move(vendor))
    , m_backend(std::move(backend))
    , m_keeper(keeper)
    , m_plan(m_vendor)
    , m_paused(m_account.paused)
{
    m_status.account = m_account.id;
    m_status.phase = restingPhase();
    loadState();
}

AccountSync::~AccountSync() = default;

void AccountSync::loadState()
{
    m_state = m_keeper->isOpen() ? m_keeper->read(m_keeper->store().walkState(m_account.id)).value_or(WalkState())
                                 : WalkState();
    m_status.complete = m_state.historyDone;
    m_status.lastSync = shownSync(m_state.lastSync, QDateTime::currentDateTimeUtc());
}

AccountStatus::Phase AccountSync::restingPhase() const
{
    return m_paused ? AccountStatus::Phase::Paused : AccountStatus::Phase::Idle;
}

void AccountSync::drop()
{
    m_call.abort();
    m_plan.clear();
    if (m_status.phase == AccountStatus::Phase::Syncing) {
        m_status.phase = restingPhase();
        publish();
    }
}

void AccountSync::setOffline(bool offline)
{
    m_offline = offline;
    if (offline) {
        drop();
    }
}

void AccountSync::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused) {
        return;
    }
    m_call.abort();
    m_plan.clear();
    if (m_status.phase != AccountStatus::Phase::SignedOut) {
        m_status.phase = restingPhase();
    }
    publish();
}

void AccountSync::restart()
{
    drop();
    loadState();
    if (m_status.error && m_status.error->kind == ApiError::Kind::NotKept) {
        m_status.error.reset();
        m_status.phase = restingPhase();
    }
    m_status.problems.clear();
    m_hasLooked = false;
}

void AccountSync::refresh(bool full)
{
    if (m_offline) {
        return;
    }
    if (m_status.phase == AccountStatus::Phase::Syncing) {
        m_plan.ask(full);
    } else {
        begin(full);
    }
}

void AccountSync::begin(bool full)
{
    m_plan.begin(m_state, full, !m_hasLooked);
    m_firstSeen = m_state.isKnown() ? ChatStore::FirstSeen::News : ChatStore::FirstSeen::Baseline;
    m_sawWhole = false;
    m_began = QDateTime::currentDateTimeUtc();
    m_problems.clear();
    // Where nothing can be kept nothing is asked for.
    if (!canKeep()) {
        failByStore();
        return;
    }
    m_status.phase = AccountStatus::Phase::Syncing;
    m_status.walked = 0;
    publish();
    if (m_vendor.learnsIdentity && m_account.me.isEmpty()) {
        learnIdentity();
    } else {
        askPage();
    }
}

/// Tries to write when the last time failed; the account itself may not have been kept then.
bool AccountSync::canKeep()
{
    if (!m_keeper->isOpen()) {
        return false;
    }
    if (!m_keeper->failure()) {
        return true;
    }
    const auto stale = m_keeper->wrote(m_keeper->store().setAccount(m_account));
    if (stale.value_or(false)) {
        Q_EMIT rowsStale(m_account.id);
    }
    return stale.has_value();
}

void AccountSync::learnIdentity()
{
    m_call = m_backend->learnIdentity([this](const Result<QString> &me) {
        if (!me && failsTheListToo(me.error().kind)) {
            fail(me.error());
            return;
        }
        // Who one is can be asked again at the next walk; a key that is no person's has no answer at all.
        if (me && !me->isEmpty()) {
            m_account.me = *me;
            Q_EMIT identityLearned(m_account.id, *me);
        }
        askPage();
    });
}

void AccountSync::askPage()
{
    m_plan.next();
    const Walk &walk = m_plan.walk();
    m_call = m_backend->listChats(m_plan.query(), walk.page(), walk.pageSize(), [this](const Result<ChatPage> &page) {
        if (page) {
            takePage(*page);
        } else if (m_plan.isSlice() && !failsTheListToo(page.error().kind)) {
            m_plan.endLeg();
            askPage();
        } else {
            fail(page.error());
        }
    });
}

void AccountSync::takePage(const ChatPage &page)
{
    std::optional<WalkState> state;
    if (m_plan.isBackground()) {
        state = m_state;
        state->nextPage = m_plan.walk().page() + 1;
    }
    QList<QString> unreadable; // still in the vendor's list: what was read of them before stays
    for (const DecodeProblem &problem : page.problems) {
        unreadable.append(problem.chatId);
    }
    auto ingested = m_keeper->wrote(m_keeper->store().ingest(m_account.id, page.chats, m_firstSeen, state, unreadable));
    if (!ingested) {
        failByStore();
        return;
    }
    m_state = state.value_or(m_state);
    if (!ingested->delta.isEmpty()) {
        Q_EMIT delta(ingested->delta);
    }
    if (!ingested->changedChats.isEmpty()) {
        Q_EMIT chatsChanged(m_account.id, ingested->changedChats);
    }
    noteProblems(page);
    const bool slice = m_plan.isSlice();
    const Walk::Step step = m_plan.take(page, ingested->changed + ingested->unsettled);
    if (!slice) {
        m_status.walked = m_plan.walked();
        m_status.total = page.total;
    }
    const bool sawTop = m_plan.hasSeenTheTop(step);
    if (step != Walk::Step::NextPage && !endLeg(step)) {
        failByStore();
        return;
    }
    if (sawTop) {
        m_hasLooked = true;
        Q_EMIT looked(m_account.id);
    }
    if (m_plan.isDone()) {
        finish();
    } else {
        publish();
        askPage();
    }
}

void AccountSync::noteProblems(const ChatPage &page)
{
    for (const DecodeProblem &problem : page.problems) {
        if (m_problems.size() < mostProblems && !m_problems.contains(problem)) {
            m_problems.append(problem);
        }
    }
}

/// False when the store could not take how the walk ended.
bool AccountSync::endLeg(Walk::Step step)
{
    if (step == Walk::Step::Repeats && !m_plan.isSlice()) {
        m_status.repeats = true;
    }
    if (m_plan.isBackground() && !endBackground(step)) {
        return false;
    }
    if (!m_plan.isSlice() && !m_keeper->wrote(m_keeper->store().settle(m_account.id))) {
        return false;
    }
    m_plan.endLeg();
    return true;
}

bool AccountSync::endBackground(Walk::Step step)
{
    WalkState state = m_state;
    state.nextPage = 1;
    state.historyDone = step == Walk::Step::End;
    state.lastSync = QDateTime::currentDateTimeUtc();
    state.lastWhole = state.lastSync;
    state.looked = m_began;
    if (step == Walk::Step::End) {
        const auto met = m_keeper->read(m_keeper->store().met(m_account.id));
        const auto vanished =
            met ? m_keeper->wrote(m_keeper->store().endWalk(m_account.id, *met, state)) : std::nullopt;
        if (!vanished) {
            return false;
        }
        if (!vanished->isEmpty()) {
            Q_EMIT delta(*vanished);
        }
    } else if (!m_keeper->wrote(m_keeper->store().setWalkState(m_account.id, state))) {
        return false;
    }
    m_state = state;
    m_sawWhole = true;
    m_status.repeats = step == Walk::Step::Repeats;
    Q_EMIT walkedAll(m_account.id);
    return true;
}

void AccountSync::finish()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_sawWhole) {
        m_state.lastSync = now;
        m_state.looked = m_began;
        if (!m_keeper->wrote(m_keeper->store().setWalkState(m_account.id, m_state))) {
            failByStore();
            return;
        }
    }
    const bool again = m_plan.wantsMore();
    m_plan.clear();
    m_status.phase = restingPhase();
    m_status.complete = m_state.historyDone;
    if (m_sawWhole || !m_problems.isEmpty()) {
        m_status.problems = m_problems; // a short walk that found none has not looked at the others
    }
    m_status.error.reset();
    m_status.lastSync = now;
    publish();
    if (again) {
        begin(true);
    }
}

void AccountSync::fail(const ApiError &error)
{
    m_plan.clear();
    m_status.phase =
        error.kind == ApiError::Kind::Unauthorized ? AccountStatus::Phase::SignedOut : AccountStatus::Phase::Failed;
    m_status.error = error;
    publish();
}

void AccountSync::failByStore()
{
    const auto &failure = m_keeper->failure();
    fail({ApiError::Kind::NotKept, 0, failure ? failure->message : QString(), {}});
}

QDateTime shownSync(const QDateTime &lastSync, const QDateTime &now)
{
    return lastSync.isValid() && lastSync > now ? now : lastSync;
}

} // namespace deskside
