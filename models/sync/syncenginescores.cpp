// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

/// What the engine does with what reviewers say.

namespace deskside {

void SyncEngine::connectScores()
{
    connect(&m_scores, &Scores::delta, this, qOverload<const ChatDelta &>(&SyncEngine::tell));
    connect(&m_scores, &Scores::kept, this, [this](const ChatKey &chat) {
        m_opened.showAgain({chat});
        m_sharing.wake();
    });
    connect(&m_scores, &Scores::notKept, this, &SyncEngine::scoreNotKept);
    connect(&m_sharing, &Sharing::delta, this, qOverload<const ChatDelta &>(&SyncEngine::tell));
    connect(&m_sharing, &Sharing::chatsChanged, &m_opened, &OpenedChats::showAgain);
    connect(&m_sharing, &Sharing::statusChanged, this, &SyncEngine::sharingChanged);
    connect(&m_sharing, &Sharing::conflicted, this, &SyncEngine::reviewConflicted);
}

void SyncEngine::setScore(const Score &score)
{
    // Whatever comes late for an account that was removed would stay for good.
    if (m_entries.count(score.chat.account) > 0 || m_expected.contains(score.chat.account)) {
        m_scores.set(score);
    }
}

void SyncEngine::setReviewer(const QString &name)
{
    m_reviewer = name;
    if (m_keeper.isOpen()) {
        m_keeper.store().setReviewer(name);
    }
}

void SyncEngine::setSharing(const SharedReviewsSettings &settings, const QString &password)
{
    m_sharing.apply(settings, password);
}

void SyncEngine::shareNow()
{
    m_sharing.restart();
}

} // namespace deskside
