// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/threads.h"

#include "models/sync/storekeeper.h"

#include <algorithm>

namespace deskside {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds polledEvery{10};
constexpr seconds polledEveryWhenIdle{60};
constexpr minutes slowest{10};
/// Of what an account may ask in a minute the open chat takes a third at most.
constexpr int share = 3;
/// Pages read in one go: for what was missed since the chat was read last, and to find one with something new.
constexpr int pagesAtOnce = 10;

} // namespace

milliseconds threadPollDelay(const ThreadPoll &situation)
{
    milliseconds delay = situation.active && !situation.metered ? polledEvery : polledEveryWhenIdle;
    if (situation.requestsPerMinute > 0) {
        delay = std::max(delay, milliseconds(minutes(share)) / situation.requestsPerMinute);
    }
    for (int i = 0; i < situation.failures && delay < slowest; ++i) {
        delay *= 2;
    }
    delay = std::min<milliseconds>(delay, slowest);
    return std::max(delay, situation.retryAfter.value_or(milliseconds(0)));
}

Threads::Threads(StoreKeeper *keeper, FindSource sourceOf, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_sourceOf(std::move(sourceOf))
    , m_poll(this)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &Threads::readNewest);
}

Threads::~Threads() = default;

ThreadPart Threads::kept(int most) const
{
    if (m_keeper->isOpen()) {
        return m_keeper->read(m_keeper->store().thread(m_key, most)).value_or(ThreadPart());
    }
    const ChatReader *reader = m_keeper->reader();
    const quint32 id = reader ? reader->idOf(m_key) : 0;
    return id != 0 ? reader->thread(id, most) : ThreadPart();
}

void Threads::open(const ChatKey &key)
{
    if (key != m_key) {
        abort();
        m_poll.stop();
        m_key = key;
        m_error.reset();
        m_failures = 0;
        m_told.reset();
    }
    m_readsFirst = true;
    readNewest();
    say(true);
}

void Threads::revise()
{
    if (m_key.isNull()) {
        return;
    }
    const Source source = m_sourceOf(m_key.account);
    if (!source.backend) {
        abort();
        m_poll.stop();
    } else if (m_told && !m_newestUnderWay) {
        readNewest();
    }
    say();
}

void Threads::readNewest()
{
    m_poll.stop();
    const Source source = m_sourceOf(m_key.account);
    if (m_newestUnderWay) {
        m_again = true;
        return;
    }
    const auto known = source.backend && source.supported ? m_keeper->chat(m_key) : std::nullopt;
    if (!known) {
        m_readsFirst = false;
        return;
    }
    m_again = false;
    m_newestUnderWay = true;
    m_gathered = {};
    m_gatheredPages = 0;
    m_newest = source.backend->listMessages(
        *known, {}, [this](const Result<MessagePage> &page) { page ? takeNewest(*page) : fail(page.error()); });
}

/// More may have been said since the chat was read last than one page holds: what lies between is read first, and all
/// of it kept at once, so that a thread never has a gap.
void Threads::takeNewest(MessagePage page)
{
    if (!m_keeper->isOpen()) {
        fail(notKept());
        return;
    }
    page.messages += m_gathered.messages;
    m_gathered = std::move(page);
    ++m_gatheredPages;
    const bool isKnown = kept(0).known;
    const bool meets =
        !isKnown || m_keeper->read(m_keeper->store().meetsThread(m_key, m_gathered.messages)).value_or(true);
    const auto known =
        !meets && !m_gathered.older.isNull() && m_gatheredPages < pagesAtOnce ? m_keeper->chat(m_key) : std::nullopt;
    Backend *backend = known ? m_sourceOf(m_key.account).backend : nullptr;
    if (backend) {
        m_newest = backend->listMessages(*known, m_gathered.older, [this](const Result<MessagePage> &before) {
            before ? takeNewest(*before) : fail(before.error());
        });
        return;
    }
    keepNewest(std::exchange(m_gathered, {}));
}

void Threads::keepNewest(const MessagePage &page)
{
    m_newestUnderWay = false;
    m_readsFirst = false;
    const bool changed = tell(m_keeper->wrote(m_keeper->store().keepMessages(m_key, page)));
    say(changed);
    if (m_again) {
        readNewest();
    } else {
        arm();
    }
}

void Threads::loadOlder(const ChatKey &key)
{
    if (key != m_key || m_olderUnderWay) {
        return;
    }
    if (!kept(0).known) {
        if (!m_newestUnderWay) {
            m_readsFirst = true;
            readNewest();
        }
    } else {
        readOlder(pagesAtOnce);
    }
    say();
}

void Threads::readOlder(int pagesLeft)
{
    const ThreadPart part = kept(0);
    const Source source = m_sourceOf(m_key.account);
    const auto known =
        !part.older.isNull() && source.backend && source.supported ? m_keeper->chat(m_key) : std::nullopt;
    if (!known) {
        m_olderUnderWay = false;
        return;
    }
    m_olderUnderWay = true;
    m_older = source.backend->listMessages(*known, part.older,
                                           [this, from = part.older, pagesLeft](const Result<MessagePage> &page) {
                                               if (page) {
                                                   takeOlder(*page, from, pagesLeft);
                                               } else {
                                                   m_olderUnderWay = false;
                                                   m_error = page.error();
                                                   say();
                                               }
                                           });
}

void Threads::takeOlder(const MessagePage &page, const QString &from, int pagesLeft)
{
    m_olderUnderWay = false;
    if (!m_keeper->isOpen()) {
        m_error = notKept();
        say();
        return;
    }
    MessagePage part = page;
    if (part.older == from) { // a server that repeats itself has no more
        part.older = QString();
    }
    const bool bringsNothing =
        pagesLeft > 1 && !part.older.isNull()
        && std::all_of(part.messages.begin(), part.messages.end(), [this](const Message &each) {
               return m_keeper->read(m_keeper->store().meetsThread(m_key, {each})).value_or(false);
           });
    const bool changed = tell(m_keeper->wrote(m_keeper->store().keepMessages(m_key, part, from)));
    if (bringsNothing && !m_error) { // it goes through what is kept already
        readOlder(pagesLeft - 1);
    }
    say(changed);
}

void Threads::keep(const ChatKey &key, const Message &message)
{
    if (!m_keeper->isOpen()) {
        return;
    }
    const auto kept = m_keeper->wrote(m_keeper->store().keepMessage(key, message));
    if (kept && !kept->delta.isEmpty()) {
        Q_EMIT delta(kept->delta);
    }
    if (key == m_key && kept && kept->changed) {
        say(true);
    } else if (key == m_key && message.raw.isEmpty()) { // it says that there is one, and not what is to be kept
        readNewest();
    }
}

void Threads::reread(const QString &accountId, const QList<QString> &chatIds)
{
    if (m_key.account == accountId && chatIds.contains(m_key.id)) {
        readNewest();
    }
}

/// True when the thread is not as it was kept.
bool Threads::tell(const std::optional<KeptMessages> &kept)
{
    if (!kept) {
        m_error = notKept();
        ++m_failures;
        return false;
    }
    m_error.reset();
    m_failures = 0;
    if (!kept->delta.isEmpty()) {
        Q_EMIT delta(kept->delta);
    }
    return kept->changed;
}

ApiError Threads::notKept() const
{
    const auto &failure = m_keeper->failure();
    return {ApiError::Kind::NotKept, 0, failure ? failure->message : QString(), {}};
}

void Threads::fail(const ApiError &error)
{
    m_newestUnderWay = false;
    m_readsFirst = false;
    m_gathered = {};
    m_error = error;
    ++m_failures;
    say();
    arm();
}

void Threads::say(bool always)
{
    const Source source = m_sourceOf(m_key.account);
    const ThreadPart part = kept(0);
    ThreadState state;
    state.supported = source.supported;
    state.more = !part.older.isNull();
    state.loading = m_olderUnderWay || (m_newestUnderWay && m_readsFirst);
    state.error = m_error;
    if (always || m_told != state) {
        m_told = state;
        Q_EMIT threadChanged(m_key, state);
    }
}

void Threads::arm()
{
    const Source source = m_sourceOf(m_key.account);
    using Kind = ApiError::Kind;
    const bool isHopeless =
        m_error
        && (m_error->kind == Kind::Unauthorized || m_error->kind == Kind::Forbidden || m_error->kind == Kind::NotFound);
    if (m_key.isNull() || !source.backend || !source.supported || !source.polled || isHopeless
        || m_live.contains(m_key.account)) {
        m_poll.stop();
        return;
    }
    m_poll.start(threadPollDelay({.active = m_active,
                                  .metered = m_metered,
                                  .failures = m_failures,
                                  .retryAfter = m_error ? m_error->retryAfter : std::nullopt,
                                  .requestsPerMinute = source.requestsPerMinute}));
}

void Threads::setActive(bool active)
{
    if (std::exchange(m_active, active) != active && m_poll.isActive()) {
        arm();
    }
}

void Threads::setMetered(bool metered)
{
    if (std::exchange(m_metered, metered) != metered && m_poll.isActive()) {
        arm();
    }
}

void Threads::setLive(const QString &accountId, bool live)
{
    const bool before = m_live.contains(accountId);
    live ? void(m_live.insert(accountId)) : void(m_live.remove(accountId));
    if (accountId != m_key.account || before == live) {
        return;
    }
    // What was said while the line was down is not told by it, nor what was said before it broke.
    readNewest();
    if (live && !m_newestUnderWay) {
        m_poll.stop();
    }
}

void Threads::abort(const QString &accountId)
{
    if (accountId.isEmpty() || m_key.account == accountId) {
        m_newest.abort();
        m_older.abort();
        m_newestUnderWay = false;
        m_olderUnderWay = false;
        m_readsFirst = false;
        m_again = false;
        m_gathered = {};
    }
}

} // namespace deskside
