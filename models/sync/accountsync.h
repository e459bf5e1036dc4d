// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/accountstatus.h"
#include "models/domain/chatdelta.h"
#include "models/sync/syncplan.h"

#include <QObject>

namespace deskside {

class StoreKeeper;

/// Keeps one account's stored chats in step with its vendor: walks the list page by page into the store. Lives in the
/// thread of its backend.
class AccountSync : public QObject
{
    Q_OBJECT
public:
    /// `keeper` must outlive this object, and know the account.
    AccountSync(Account account, VendorTraits vendor, std::unique_ptr<Backend> backend, StoreKeeper *keeper,
                QObject *parent = nullptr);
    ~AccountSync() override;

    const Account &account() const { return m_account; }
    const VendorTraits &vendor() const { return m_vendor; }
    Backend &backend() { return *m_backend; }
    const AccountStatus &status() const { return m_status; }
    /// Where its walks stand.
    const WalkState &state() const { return m_state; }

    /// Nothing is sent while offline: going there drops the requests under way, and refresh() does nothing.
    void setOffline(bool offline);
    /// Drops what is under way; the phase is Paused, but for walks that refresh() is still asked for.
    void setPaused(bool paused);
    /// Brings the chats in step; `full` by walking the whole list, else only as far as there is something new (and what
    /// is left of a history that was not walked to its end). A call during a walk is remembered.
    void refresh(bool full);
    /// Begins anew with a store that knows nothing.
    void restart();

Q_SIGNALS:
    void delta(const deskside::ChatDelta &delta);
    void statusChanged(const deskside::AccountStatus &status);
    /// These chats are not as they were any more (the vendor's ids).
    void chatsChanged(const QString &accountId, const QList<QString> &chatIds);
    /// The top of the list has been looked at; a long walk through the rest may still be under way.
    void looked(const QString &accountId);
    /// The whole list has been walked.
    void walkedAll(const QString &accountId);
    /// ChatStore::repack() is needed.
    void rowsStale(const QString &accountId);
    /// The vendor told who the person is.
    void identityLearned(const QString &accountId, const QString &me);

private:
    void begin(bool full);
    bool canKeep();
    void learnIdentity();
    void askPage();
    void takePage(const ChatPage &page);
    void noteProblems(const ChatPage &page);
    bool endLeg(Walk::Step step);
    bool endBackground(Walk::Step step);
    void finish();
    void fail(const ApiError &error);
    void failByStore();
    void drop();
    void loadState();
    void publish() { Q_EMIT statusChanged(m_status); }
    AccountStatus::Phase restingPhase() const;

    Account m_account;
    VendorTraits m_vendor;
    std::unique_ptr<Backend> m_backend;
    StoreKeeper *m_keeper;
    AccountStatus m_status;
    WalkState m_state;
    SyncPlan m_plan;
    ChatStore::FirstSeen m_firstSeen = ChatStore::FirstSeen::Baseline;
    bool m_offline = false;
    bool m_paused = false;
    bool m_hasLooked = false;        ///< since this object lives
    bool m_sawWhole = false;         ///< by the plan under way
    QDateTime m_began;               ///< the same
    QList<DecodeProblem> m_problems; ///< of the plan under way
    Call m_call;
};

/// A time of the last sync as it is shown: a clock that was set back does not make it lie ahead.
QDateTime shownSync(const QDateTime &lastSync, const QDateTime &now);

} // namespace deskside
