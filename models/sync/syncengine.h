// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/accountsync.h"
#include "models/sync/census.h"
#include "models/sync/chores.h"
#include "models/sync/livefeed.h"
#include "models/sync/openedchats.h"
#include "models/sync/outbox.h"
#include "models/sync/pollpolicy.h"
#include "models/sync/scores.h"
#include "models/sync/serversearch.h"
#include "models/sync/sharing.h"
#include "models/sync/storekeeper.h"
#include "models/sync/threads.h"

#include <QElapsedTimer>
#include <QTimer>
#include <map>

namespace deskside {

/// All accounts' syncs, their timers and the store, in one background thread. Everything it tells leaves as values in
/// signals; everything asked of it comes as a queued call.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    /// Makes an account's backend, in the engine's thread.
    using BackendFactory = std::function<std::unique_ptr<Backend>(const Account &account, const QString &token)>;

    SyncEngine(Profile profile, BackendFactory makeBackend, ChatDecoder decode, QObject *parent = nullptr,
               MessageDecoder decodeMessage = {});
    ~SyncEngine() override;

    /// The usual time between two refreshes of an account; see pollDelay().
    static constexpr std::chrono::seconds usualInterval{60};

    /// Opens the store (storeOpened()) and tells what is in it (delta(), then loaded()). Call once, in the engine's
    /// thread, before anything else.
    void start();
    /// For a command that looks once and ends: no live lines are opened, no threads are read, and nothing is sent
    /// to a chat. To be called before accounts are added.
    void setBrief() { m_brief = true; }
    /// The accounts that setAccount() will be called for: sinceLeft() waits for them.
    void expectAccounts(const QList<QString> &accountIds);
    /// Adds an account and brings it in step, or replaces the one with the same id; its chats stay. Without a token
    /// (where one is needed) the account stands as signed out.
    void setAccount(const Account &account, const VendorTraits &vendor, const QString &token);
    /// Forgets an account with everything that is stored of it: accountRemoved() when that is done, which waits for a
    /// store that can be written. To be called again at the next start when it was not.
    void removeAccount(const QString &accountId);
    /// Sync now: one account, paused ones too, or all that are not for an empty id. `full` walks the whole list and
    /// also asks signed-out accounts again.
    void refresh(const QString &accountId, bool full);
    /// Nothing is asked of a paused account by itself; going on refreshes it.
    void setPaused(const QString &accountId, bool paused);

    void openChat(const ChatKey &key, bool markRead);
    /// Reads the open chat's thread on backwards, or tries again what has failed; see threadChanged().
    void loadOlder(const ChatKey &key);
    void markUnread(const ChatKey &key, bool unread);
    /// What the person added to a chat. What the store cannot take of it is offered again when it recovers.
    void setOwn(const ChatKey &key, const OwnData &own);
    /// What a reviewer thinks of a chat: see Score. What the store cannot take of it is told (scoreNotKept()), and
    /// offered to it again when it recovers.
    void setScore(const Score &score);
    /// In whose name notes and tags are written from now on.
    void setReviewer(const QString &name);
    /// Scores, notes and tags are shared through this database from now on, or kept here alone: see sharingChanged().
    void setSharing(const SharedReviewsSettings &settings, const QString &password);
    /// Tries it now, when it waits to try again.
    void shareNow();
    void setSharingPace(const SharingPace &pace) { m_sharing.setPace(pace); }
    /// A vanished chat leaves for good.
    void forget(const ChatKey &key);

    // What is sent to the vendors: see Outbox.
    /// Keeps these actions, all or none, shows them as done, and sends them in order for each chat. One that nothing
    /// takes back once it was done (a reply, a new chat, a removal) waits for `hold` first. A reply takes the chat's
    /// draft with it: nobody has to remove that.
    void act(const QList<Action> &actions, std::chrono::milliseconds hold);
    /// Undo: what was not sent leaves, and its words become a draft (textReturned()); what was is reversed.
    void takeBack(const QString &actionId);
    /// What is held goes now.
    void sendHeld() { m_outbox.sendHeld(); }
    /// How fast it tries again, from now on.
    void setOutboxPace(const OutboxPace &pace) { m_outbox.setPace(pace); }
    /// To an item that asks, or was refused.
    void answerOutbox(qint64 number, OutboxAnswer answer);
    /// What is being written to a chat; empty: nothing. `begun`: when the person saw the chat that it answers, UTC.
    void setDraft(const ChatKey &key, const QString &text, const QDateTime &begun);
    /// Answers through colleaguesKnown(): those whom the vendor names, else those who have chats assigned.
    void askColleagues(const QString &accountId);

    /// Asks those of these accounts whose vendor searches, or of all for none; what they find is stored and told like
    /// any change, then serverSearched(). A new search takes the place of the one before.
    void searchServer(const QString &text, const QList<QString> &accountIds = {});

    /// Makes one real request with these settings and says in words what came back, through tested().
    void test(const Account &account, const VendorTraits &vendor, const QString &token);
    /// The person's setting; what the situation makes of it is in pollDelay().
    void setInterval(std::chrono::seconds interval);
    /// Whether the window is in use. Until this is called for the first time nobody counts as present, and
    /// sinceLeft()'s time does not move.
    void setActive(bool active);
    void setMetered(bool metered);
    /// No request leaves by itself while offline, only a test that the person asks for; going online refreshes
    /// everything.
    void setOffline(bool offline);

    /// What a search beside the engine met: a damaged index is made anew, a damaged store begun anew.
    void searchFailed(const StoreError &error);
    /// Answers through sizesKnown() and vacuumed().
    void measure();
    void vacuum();

Q_SIGNALS:
    /// The store stands in this profile, which is a temporary one when the person's own could not be opened. Readers
    /// are to be opened (again, even in the same folder) there. Comes before the deltas of what is in it.
    void storeOpened(const deskside::Profile &profile);
    /// Everything in the store has been told.
    void loaded();
    /// Nothing told so far holds any more, numbers and words included: the store was damaged and begun anew.
    void cleared();
    void delta(const deskside::ChatDelta &delta);
    void statusChanged(const deskside::AccountStatus &status);
    void chatRead(const deskside::Chat &chat, const deskside::ChatRow &row, const QList<deskside::Change> &changes);
    void detailsFailed(const deskside::ChatKey &key, const deskside::ApiError &error);
    /// How the open chat's thread stands; also when what is kept of it has changed: ChatReader::thread().
    void threadChanged(const deskside::ChatKey &key, const deskside::ThreadState &state);
    void identityLearned(const QString &accountId, const QString &me);
    /// All that is on its way to the vendors, in the order of making; soon after it has changed.
    void outboxChanged(const QList<deskside::OutboxItem> &items);
    /// Nothing is left to do about the action: it was done, or it will not be.
    void actionSettled(const deskside::Action &action, bool done);
    /// Words that were not sent come back: they belong in front of what is in the chat's composer, see withReturned(),
    /// and are in its draft already unless the store cannot be written.
    void textReturned(const deskside::ChatKey &chat, const QString &text);
    /// A score is in no store yet; why, as a sentence.
    void scoreNotKept(const deskside::Score &score, const QString &sentence);
    void sharingChanged(const deskside::SharingStatus &status);
    /// Somebody else's value and the person's met: both are in ChatReader::scoreHistory().
    void reviewConflicted(const deskside::ReviewConflict &conflict);
    /// The chat that a NewChat has made.
    void chatMade(const deskside::Action &action, const deskside::ChatKey &chat);
    void colleaguesKnown(const QString &accountId, const QList<deskside::Person> &people);
    void tested(const QString &accountId, bool ok, const QString &sentence);
    /// Once, when the first look at the accounts is over: what is new and changed since the person was last here,
    /// newest first. Not at the first start.
    void sinceLeft(const QDateTime &since, const QList<deskside::ChatChanges> &changes);
    /// `found`: chats that were not stored here before.
    void serverSearched(const QString &text, qint64 found, const QList<QString> &errors);
    /// The full-text index is being made anew: until that is over a search does not find everything.
    void indexing(bool running);
    void sizesKnown(const QList<deskside::AccountSize> &sizes);
    void vacuumed(bool ok);
    /// Something about the store that the person should know once, as a sentence.
    void storeTrouble(const QString &sentence);
    /// The store cannot be written, or for another reason than before; syncing rests but for tries now and then. What
    /// is stored is told and can be read all the same.
    void storeFailing(const deskside::StoreError &error);
    void storeRecovered();
    /// Nothing of the account is stored any more.
    void accountRemoved(const QString &accountId);

private:
    struct Reading {
        Call call;
        bool again = false; ///< it was named once more meanwhile
    };
    struct Entry {
        Account account;
        VendorTraits vendor;
        std::unique_ptr<AccountSync> sync;  ///< null while signed out for want of a token
        std::unique_ptr<LiveFeed> live;     ///< null where the vendor has none; goes before the backend it listens to
        std::map<QString, Reading> reading; ///< chats that a live line has named, by the vendor's id
        Call colleagues;                    ///< askColleagues()
        std::unique_ptr<QTimer> timer;
        QElapsedTimer armed; ///< when the timer was started
        AccountStatus status;
        bool looked = false;
        int failures = 0;
    };
    void load();
    void tellStored();
    void reopen();
    void tryWriting();
    std::optional<ChatDelta> wordsIfAsTold();
    void settleIn();
    void resume(bool full);
    void tell(const ChatDelta &delta);
    void tell(const std::optional<ChatDelta> &delta);
    void keepAccount(const Account &account);
    void repack(const QString &accountId);
    AccountStatus signedOut(const QString &accountId);
    /// Whether its vendor can be asked for what the person wants.
    bool canAsk(const Entry &entry) const;
    /// Whether it can be asked, and written to, without the person as well.
    bool isAtWork(const Entry &entry) const { return canAsk(entry) && !entry.account.paused; }
    void connectOutbox();
    void connectScores();
    void listenTo(Entry &entry);
    void updateLive(Entry &entry);
    void takeLive(const QString &accountId, const Chat &chat);
    void readTouched(const QString &accountId, const QString &chatId);
    /// These chats are not as they were: whoever shows them or waits for them looks again.
    void chatsChanged(const QString &accountId, const QList<QString> &chatIds);
    std::optional<Outbox::Line> lineTo(const QString &accountId);
    Threads::Source threadsOf(const QString &accountId);
    void connectSync(AccountSync &sync);
    void takeStatus(AccountStatus status);
    PollSituation situationOf(const Entry &entry) const;
    void arm(Entry &entry, bool anew);
    void rearmAll();
    void tick(const QString &accountId);
    void expire(const QString &accountId);
    void seeToIndex();
    void leave();
    void tidy();
    void tellSinceLeft();
    void keepPresence();

    BackendFactory m_makeBackend;
    StoreKeeper m_keeper;
    Census m_census;
    Chores m_chores;
    std::map<QString, Entry> m_entries;
    OpenedChats m_opened; ///< and the search: their requests run on the entries' backends
    Threads m_threads;
    ServerSearch m_search;
    Outbox m_outbox;
    Scores m_scores;
    Sharing m_sharing;
    QString m_reviewer;
    std::chrono::seconds m_interval = usualInterval;
    bool m_brief = false;
    bool m_offline = false;
    bool m_active = true;
    bool m_present = false;
    bool m_metered = false;
    QDateTime m_since; ///< null once sinceLeft() was told
    bool m_knowsSince = false;
    QList<QString> m_expected;
    QTimer m_presence;
    QTimer m_expiry;
    QElapsedTimer m_tidied;   ///< when the last tidying began
    QTimer m_writing;         ///< tries while the store is only read
    size_t m_toldMark = 0;    ///< of what was told of it
    QList<QString> m_leaving; ///< accounts to be forgotten when it can be written
    bool m_indexing = false;  ///< as it was told
    std::unique_ptr<Backend> m_testBackend;
    Call m_testCall;
};

/// What a test request brought, as a sentence for a person.
QString testSentence(const Result<ChatPage> &page, const VendorTraits &vendor);

} // namespace deskside
