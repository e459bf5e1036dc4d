// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/accountsync.h"

#include <QTimer>
#include <map>

namespace deskside {

class ReadMarks;

/// All accounts' syncs, their timers and the store, in one background thread. Everything it tells leaves as values in
/// signals; everything asked of it comes as a queued call.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    /// Makes an account's backend, in the engine's thread.
    using BackendFactory = std::function<std::unique_ptr<Backend>(const Account &account, const QString &token)>;

    SyncEngine(Profile profile, BackendFactory makeBackend, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// The usual time between two refreshes of an account; spread a little, so that many programs do not ask at once.
    static constexpr std::chrono::seconds usualInterval{60};

    /// Opens the store. Call once, in the engine's thread, before anything else.
    void start();
    /// Adds an account and walks its list, or replaces the one with the same id. Without a token (where one is needed)
    /// the account stands as signed out.
    void setAccount(const Account &account, const VendorTraits &vendor, const QString &token);
    /// Forgets an account with its marks.
    void removeAccount(const QString &accountId);
    /// Walks the list of one account, or of all of them for an empty id. Signed-out accounts are asked again only when
    /// `full`.
    void refresh(const QString &accountId, bool full);
    void openChat(const ChatKey &key, bool markRead);
    void markUnread(const ChatKey &key, bool unread);
    /// Makes one real request with these settings and says in words what came back, through tested().
    void test(const Account &account, const VendorTraits &vendor, const QString &token);
    void setInterval(std::chrono::seconds interval);
    /// No request leaves by itself while offline, only a test that the person asks for; going online refreshes
    /// everything.
    void setOffline(bool offline);

Q_SIGNALS:
    void delta(const QList<deskside::ChatRow> &upserted, const QList<deskside::ChatKey> &removed);
    /// Everything told of this account's chats no longer holds: it was replaced or removed. Comes before what is new.
    void accountCleared(const QString &accountId);
    void statusChanged(const deskside::AccountStatus &status);
    void chatRead(const deskside::Chat &chat, const deskside::ChatRow &row);
    void detailsFailed(const deskside::ChatKey &key, const deskside::ApiError &error);
    void identityLearned(const QString &accountId, const QString &me);
    void tested(const QString &accountId, bool ok, const QString &sentence);
    /// Something about the store that the person should know, as a sentence.
    void storeTrouble(const QString &sentence);

private:
    struct Entry {
        std::unique_ptr<AccountSync> sync;
        std::unique_ptr<QTimer> timer;
        int walks = 0;
    };
    void tellStoreFailed(const QString &why);
    void arm(Entry &entry) const;
    void tick(const QString &accountId);

    Profile m_profile;
    BackendFactory m_makeBackend;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ReadMarks> m_marks;
    std::map<QString, Entry> m_entries;
    std::chrono::seconds m_interval = usualInterval;
    bool m_offline = false;
    std::unique_ptr<Backend> m_testBackend;
    Call m_testCall;
};

/// What a test request brought, as a sentence for a person.
QString testSentence(const Result<ChatPage> &page, const VendorTraits &vendor);

} // namespace deskside
