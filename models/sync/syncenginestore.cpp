// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

/// What the engine does with its store.

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int blockSize = 20'000;
constexpr int sliceSize = 500;
constexpr std::chrono::hours expiryStep{1};
constexpr std::chrono::minutes writingStep{1};

QString repackOf(const QString &accountId)
{
    return u"repack " + accountId;
}

QString leavingOf(const QString &accountId)
{
    return u"leaving "_s + accountId;
}

QString expiryOf(const QString &accountId)
{
    return u"expiry "_s + accountId;
}

/// Of rows in their order: two lists with the same mark are the same.
size_t markOf(const QList<CompactRow> &rows, size_t before)
{
    for (const CompactRow &row : rows) {
        before = qHashMulti(before, row.recency, row.activity, row.waitingSince, row.id, row.flags, row.account,
                            row.channel, row.state, row.status, row.sentiment, row.assignee, row.classification,
                            row.model, row.country, row.language, row.tags, row.due, row.ai, row.scores, row.created,
                            row.handedFrom, row.handedUntil, row.wait, row.tokens, row.review);
    }
    return before;
}

} // namespace

void SyncEngine::start()
{
    load();
    m_expiry.start(expiryStep);
    m_tidied.start();
}

void SyncEngine::load()
{
    if (m_keeper.open()) {
        Q_EMIT storeOpened(m_keeper.profile());
        tellStored();
        settleIn();
        m_outbox.load();
    }
    m_keeper.reader() ? m_writing.start(writingStep) : m_writing.stop();
    Q_EMIT loaded();
}

void SyncEngine::tellStored()
{
    if (m_keeper.isOpen()) {
        m_keeper.read(m_keeper.store().load(blockSize, [this](const ChatDelta &block) {
            tell(block);
            return true;
        }));
        return;
    }
    ChatDelta all = m_keeper.reader()->newest(std::numeric_limits<int>::max());
    m_toldMark = markOf(all.upserted, 0);
    for (qsizetype from = 0; from < all.upserted.size(); from += blockSize) {
        tell(ChatDelta{std::exchange(all.words, {}), all.upserted.mid(from, blockSize), {}});
    }
}

/// Once the store can be written.
void SyncEngine::settleIn()
{
    if (m_keeper.isOpen()) {
        m_keeper.store().setReviewer(m_reviewer);
    }
    if (!m_keeper.isOpen()) {
        return;
    }
    if (!std::exchange(m_knowsSince, true)) {
        m_since = m_keeper.read(m_keeper.store().lastActive()).value_or(QDateTime());
    }
    seeToIndex();
    leave();
}

/// The store was found damaged while it was in use: what can be had anew is fetched anew.
void SyncEngine::reopen()
{
    m_chores.clear();
    m_search.breakOff();
    m_opened.abort();
    m_threads.abort();
    m_outbox.drop();
    m_census = {};
    Q_EMIT cleared();
    load();
    seeToIndex();
    m_opened.offerUnkept();
    m_scores.offerUnkept();
    m_sharing.restart();
    resume(true);
}

/// A store that was only read may be written by now.
void SyncEngine::tryWriting()
{
    if (!m_keeper.reader() || !m_keeper.openForWriting()) {
        return;
    }
    m_writing.stop();
    const auto words = wordsIfAsTold();
    if (!words) {
        m_census = {};
        Q_EMIT cleared();
    }
    Q_EMIT storeOpened(m_keeper.profile()); // readers of a file that nobody could write do not see what is written now
    if (words) {
        tell(*words);
    } else {
        tellStored();
        Q_EMIT loaded();
    }
    settleIn();
    m_outbox.load();
    resume(false);
}

/// Nothing when somebody wrote to the store while it was only read. Else all its words: those that no row used were not
/// told.
std::optional<ChatDelta> SyncEngine::wordsIfAsTold()
{
    size_t mark = 0;
    ChatDelta words;
    const bool read = m_keeper.read(m_keeper.store().load(blockSize, [&](const ChatDelta &block) {
        mark = markOf(block.upserted, mark);
        words.words += block.words;
        return true;
    }));
    return read && mark == m_toldMark ? std::optional(words) : std::nullopt;
}

/// All accounts go on with a store that they do not know yet.
void SyncEngine::resume(bool full)
{
    for (auto &[id, entry] : m_entries) {
        keepAccount(entry.account);
        if (!entry.sync) {
            takeStatus(signedOut(id));
            continue;
        }
        entry.sync->restart();
        if (isAtWork(entry)) {
            entry.sync->refresh(full);
        } else {
            takeStatus(entry.sync->status());
        }
    }
}

void SyncEngine::tell(const ChatDelta &delta)
{
    m_census.take(delta);
    Q_EMIT this->delta(delta);
}

void SyncEngine::tell(const std::optional<ChatDelta> &delta)
{
    if (delta && !delta->isEmpty()) {
        tell(*delta);
    }
}

/// Makes the account known to the store; who the person is there changes rows.
void SyncEngine::keepAccount(const Account &account)
{
    if (m_keeper.isOpen() && m_chores.has(leavingOf(account.id))) { // it comes back before it has left
        m_chores.drop(leavingOf(account.id));
        tell(m_keeper.wrote(m_keeper.store().removeAccount(account.id)));
    }
    if (m_keeper.isOpen() && m_keeper.wrote(m_keeper.store().setAccount(account)).value_or(false)) {
        repack(account.id);
    }
}

void SyncEngine::repack(const QString &accountId)
{
    m_chores.add(repackOf(accountId), [this, id = accountId, from = quint32{1}]() mutable {
        const auto some = m_keeper.wrote(m_keeper.store().repack(id, from, sliceSize));
        if (!some) {
            return false;
        }
        if (!some->delta.isEmpty()) {
            tell(some->delta);
        }
        from = some->next;
        return from != 0;
    });
}

void SyncEngine::removeAccount(const QString &accountId)
{
    m_opened.drop(accountId);
    m_threads.abort(accountId);
    m_outbox.removeAccount(accountId);
    m_scores.drop(accountId);
    m_sharing.removeAccount(accountId);
    m_search.drop(accountId);
    m_chores.drop(repackOf(accountId));
    m_entries.erase(accountId);
    m_threads.setLive(accountId, false);
    m_expected.removeAll(accountId);
    m_leaving.removeAll(accountId);
    m_leaving.append(accountId);
    leave();
    if (m_leaving.contains(accountId) && !m_chores.has(leavingOf(accountId))) {
        Q_EMIT storeTrouble(tr("%1 What is stored of the account stays until then.")
                                .arg(m_keeper.failure() ? m_keeper.failure()->message : QString()));
    }
    tellSinceLeft();
}

/// Removes what is stored of the accounts that have left, in slices: what the person does comes between.
void SyncEngine::leave()
{
    const QList<QString> leaving = m_leaving;
    for (const QString &accountId : leaving) {
        const auto slice = [this, accountId] {
            const auto some =
                m_keeper.isOpen() ? m_keeper.wrote(m_keeper.store().removeSome(accountId, sliceSize)) : std::nullopt;
            if (!some) {
                return false; // until the store can be written again
            }
            tell(std::optional(some->delta));
            if (!some->more) {
                m_leaving.removeAll(accountId);
                Q_EMIT accountRemoved(accountId);
            }
            return some->more;
        };
        if (!m_chores.has(leavingOf(accountId)) && slice()) {
            m_chores.add(leavingOf(accountId), slice);
        }
    }
}

/// In slices, too; the first one at once.
void SyncEngine::expire(const QString &accountId)
{
    const auto slice = [this, accountId, from = ChatStore::theFirst]() mutable {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto some = m_keeper.isOpen()
                              ? m_keeper.wrote(m_keeper.store().expireSome(accountId, now, from, sliceSize))
                              : std::nullopt;
        if (!some) {
            return false;
        }
        tell(std::optional(some->delta));
        from = some->next.value_or(from);
        return some->next.has_value();
    };
    m_chores.drop(expiryOf(accountId));
    if (auto begun = slice; begun()) {
        m_chores.add(expiryOf(accountId), begun);
    }
}

/// Whenever something was written: that may have found the index wanting, or have made the rest of it.
void SyncEngine::seeToIndex()
{
    const bool wanted = m_keeper.isOpen() && m_keeper.store().needsIndex();
    if (std::exchange(m_indexing, wanted) != wanted) {
        Q_EMIT indexing(wanted);
    }
    if (wanted && !m_chores.has(u"index"_s)) {
        // One that fails ends the chore: the next good write begins it again.
        m_chores.add(u"index"_s, [this] {
            return m_keeper.isOpen() && m_keeper.wrote(m_keeper.store().makeIndex(sliceSize)).value_or(false);
        });
    }
}

/// Puts the store in order bit by bit, after much was written and once a day.
void SyncEngine::tidy()
{
    m_tidied.start();
    m_chores.add(u"tidy"_s,
                 [this] { return m_keeper.isOpen() && m_keeper.wrote(m_keeper.store().tidy()).value_or(false); });
}

void SyncEngine::keepPresence()
{
    if (m_keeper.isOpen()) {
        m_keeper.wrote(m_keeper.store().setLastActive(QDateTime::currentDateTimeUtc()));
    }
}

void SyncEngine::measure()
{
    if (m_keeper.isOpen()) {
        Q_EMIT sizesKnown(m_keeper.read(m_keeper.store().sizes()).value_or(QList<AccountSize>()));
    }
}

void SyncEngine::searchFailed(const StoreError &error)
{
    if (m_keeper.isOpen() && error.kind == StoreError::Kind::Index) {
        m_keeper.wrote(m_keeper.store().distrustIndex());
    } else if (m_keeper.isOpen() && error.kind == StoreError::Kind::Damaged) {
        m_keeper.read(Stored<void>(tl::unexpected(error)));
    }
}

void SyncEngine::vacuum()
{
    Q_EMIT vacuumed(m_keeper.isOpen() && m_keeper.wrote(m_keeper.store().vacuum()));
}

} // namespace deskside
