// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/change.h"
#include "models/domain/chatdecoder.h"
#include "models/domain/chatdelta.h"
#include "models/store/outboxchange.h"
#include "models/store/ownentry.h"
#include "models/store/sharedtaken.h"
#include "models/store/storeerror.h"
#include "models/store/threadpart.h"

#include <QBitArray>
#include <limits>
#include <memory>

namespace deskside {

class Database;

/// Where an account's walk stands, kept with the page it belongs to so that it goes on there after the program ended in
/// any way.
struct WalkState {
    int nextPage = 1;         ///< of the walk through the whole list that is under way; 1: none is
    bool historyDone = false; ///< the list was once walked to its end
    QDateTime lastSync;       ///< end of the last good walk, UTC; null: never
    QDateTime lastWhole = {}; ///< end of the last one through the whole list, UTC; null: never
    QDateTime looked = {};    ///< when the last good walk for the news began, UTC; null: never
    /// The whole list was walked once, be it that a server which repeats itself let it have no end.
    bool isKnown() const { return historyDone || lastSync.isValid(); }
    bool operator==(const WalkState &) const = default;
};

/// What a page brought.
struct Ingested {
    ChatDelta delta;
    qsizetype changed = 0;       ///< chats that were not known as they are now, removed ones included
    qsizetype unsettled = 0;     ///< others of which no walk for the news knows yet, see ChatStore::settle()
    QList<quint32> met;          ///< the numbers of all chats of the page that are in the store
    QList<QString> changedChats; ///< the vendor's ids of those that changed
};

/// What a part of a thread brought.
struct KeptMessages {
    ChatDelta delta;
    bool changed = false; ///< something is not as it was kept
};

/// One chat as it is kept.
struct StoredChat {
    quint32 id = 0;
    Chat chat; ///< with raw and rawDetails, as the vendor said it
    ChatRow row;
    std::optional<ReadMark> mark;
    OwnData own;
    Unsent unsent; ///< which the row shows as done
};

struct AccountSize {
    QString account;
    qint64 chats = 0;
    qint64 bytes = 0; ///< of the chats' stored JSON; the index and the tables come on top
};

/// The chats of all accounts in the database: the one writer, in the thread of its Database. Each call is one
/// transaction; when it fails nothing of it is kept.
class ChatStore
{
public:
    /// `decodeMessage` reads the messages of threads; without one none are kept for the search.
    ChatStore(Database *database, ChatDecoder decode, MessageDecoder decodeMessage = {});
    ~ChatStore();
    ChatStore(const ChatStore &) = delete;
    ChatStore &operator=(const ChatStore &) = delete;

    /// Makes the account known, with who the person is there. Answers true when rows were made for another `me` and
    /// repack() has not been through all of them: it is to begin at the first then.
    Stored<bool> setAccount(const Account &account);
    /// Removes the account and everything stored for it, read marks and own data included; the freed pages are
    /// overwritten (secure_delete). What chats of a vendor have in common, which compresses them, stays until the
    /// vendor's last account leaves.
    Stored<ChatDelta> removeAccount(const QString &accountId);
    /// What a step of a long work did, and whether another one is needed.
    struct Step {
        ChatDelta delta;
        bool more = false;
    };
    /// The same in steps of up to `count` chats, each a transaction. The first one tells that all chats have left, and
    /// from then on nobody finds the account; when the steps break off, another call goes on.
    Stored<Step> removeSome(const QString &accountId, int count);
    /// Computes rows anew for up to `count` chats with numbers from `from` on; `next` is 0 at the end.
    struct Repacked {
        ChatDelta delta;
        quint32 next = 0;
    };
    Stored<Repacked> repack(const QString &accountId, quint32 from, int count);

    /// Takes a page's chats: new and changed ones are written with their raw JSON, columns, index and change log; of an
    /// unchanged one nothing is. `removed` chats leave. A chat that retention (Account::keepDays) would drop at once is
    /// not taken. `state` belongs to a page of a walk through the whole list, and is kept in the same transaction; what
    /// any other page changes is unsettled. `unreadable`: chats that the page had, too. `firstSeen`: see FirstSeen.
    enum class FirstSeen : unsigned char {
        Baseline, ///< the account is met for the first time: what is there is not news
        News      ///< a chat that was not here before is new
    };
    Stored<Ingested> ingest(const QString &accountId, const QList<Chat> &chats, FirstSeen firstSeen,
                            const std::optional<WalkState> &state, const QList<QString> &unreadable = {});
    /// The list has been looked at from its top down to what is known. Until then a chat that came by another way, or
    /// before such a walk broke off, says nothing of those below it.
    Stored<void> settle(const QString &accountId);
    /// The chats that the vendor has shown since the walk through the whole list that is under way began: a bit for
    /// each number.
    Stored<QBitArray> met(const QString &accountId) const;
    /// After a walk through the whole list: chats that two such walks in a row did not meet (`met`: a bit for each
    /// number) are marked as vanished; those met are not. A list that has lost all of many chats is not believed so
    /// soon.
    Stored<ChatDelta> endWalk(const QString &accountId, const QBitArray &met, const WalkState &state);
    Stored<WalkState> walkState(const QString &accountId) const;
    Stored<void> setWalkState(const QString &accountId, const WalkState &state);
    /// Temporary chats whose 24 hours are over, and closed ones past Account::keepDays, leave; not those with own data.
    /// A clock that leapt ahead lets nothing leave before it has gone on for a day.
    Stored<ChatDelta> expire(const QString &accountId, const QDateTime &now);
    /// The same for up to `count` of them that stand behind the place `from`, where the last step ended; it begins at
    /// `theFirst`.
    struct Expired {
        ChatDelta delta;
        std::optional<qint64> next; ///< nullopt: there are no more
    };
    static constexpr qint64 theFirst = std::numeric_limits<qint64>::min();
    Stored<Expired> expireSome(const QString &accountId, const QDateTime &now, qint64 from, int count);
    /// A vanished chat leaves for good: the person agreed. One with anything unsent in it stays.
    Stored<ChatDelta> forget(const ChatKey &key);

    /// nullopt when it is not there.
    Stored<std::optional<StoredChat>> chat(const ChatKey &key) const;
    Stored<ChatDelta> setDetails(const ChatKey &key, const QByteArray &rawDetails);
    Stored<ChatDelta> setMark(const ChatKey &key, const ReadMark &mark);
    Stored<ChatDelta> setOwn(const ChatKey &key, const OwnData &own);
    /// What an entry says of a chat wins; what it is silent about stays.
    Stored<ChatDelta> importOwn(const QList<OwnEntry> &entries);

    /// What a reviewer thinks of a chat, be it here or not; one that says nothing leaves. Each field that changes is
    /// noted in the history. `at` is when it was said, now when it is null.
    Stored<ChatDelta> setScore(const Score &score);
    /// In whose name notes and tags are written from now on.
    void setReviewer(const QString &name);
    /// By the reviewers' names; all of them by chat and reviewer.
    Stored<QList<Score>> scores(const ChatKey &key) const;
    Stored<QList<Score>> scores() const;
    /// Every change of a chat's scores, note and tags, oldest first.
    Stored<QList<ReviewEdit>> scoreHistory(const ChatKey &key) const;

    // Sharing of these: see SharedReviews.
    Stored<SharedPlace> sharedPlace() const;
    /// A shared database is there, whose last revision is `newest` and whose clock is so many milliseconds ahead.
    /// Answers the revision from which on its edits are to be taken: 0, all of them, for another database, and when
    /// accounts (sharedIdentity()) have come. All that was done here is to be shared with another database.
    Stored<qint64> beginSharing(const QString &database, qint64 newest, QList<QString> accounts, qint64 clockOffset);
    /// What was done here to an account's chats and is not shared, in the order of doing.
    Stored<QList<ReviewEdit>> unshared(const QString &accountId, int most) const;
    /// Of all accounts.
    Stored<qint64> unsharedCount() const;
    /// Takes edits of the shared database up to `revision`, ours among them: of each field the latest one stands, and
    /// all are kept. What is known is taken again without harm.
    Stored<SharedTaken> takeShared(const QList<ReviewEdit> &edits, qint64 revision);

    /// Takes a part of a chat's thread that was read `from` (MessagePage::older of a page that is kept; empty: the
    /// newest messages). A newest part that meets nothing that is kept becomes the one that goes on backwards: what
    /// lies between is read then.
    Stored<KeptMessages> keepMessages(const ChatKey &key, const MessagePage &page, const QString &from = {});
    /// Takes one new message, or what became of one. Only where the chat's thread was read: else it comes with that.
    Stored<KeptMessages> keepMessage(const ChatKey &key, const Message &message);
    /// The newest `most` messages that are kept.
    Stored<ThreadPart> thread(const ChatKey &key, int most) const;
    /// Whether one of them is kept.
    Stored<bool> meetsThread(const ChatKey &key, const QList<Message> &messages) const;

    /// Actions on their way, in the order of making. They and the drafts belong to what the vendor calls a chat and
    /// outlive it here; they leave with their account.
    Stored<QList<OutboxItem>> outbox() const;
    /// nullopt when it is not there any more.
    Stored<std::optional<OutboxItem>> outboxItem(qint64 number) const;
    /// One transaction, with the rows that change by it.
    Stored<OutboxChanged> changeOutbox(const OutboxChange &change);
    /// Notes that an item leaves now (`phase`, `sent`, `tries`, `seen`), so that not even a power failure makes it
    /// forgotten where sending it twice would matter. False when it is not waiting any more: another program has it.
    Stored<bool> sendItem(const OutboxItem &item);
    Stored<Draft> draft(const ChatKey &key) const;
    /// Ids of the messages that are kept of a chat, the newest ones: those of its thread, and those that it came with.
    Stored<QList<QString>> messageIds(const ChatKey &key, int most = 100) const;
    /// Whom the account's chats are assigned to.
    Stored<QList<Person>> assignees(const QString &accountId) const;

    /// Oldest first.
    Stored<QList<Change>> changes(const ChatKey &key, int most = 200) const;
    /// Chats that are new or changed since then, newest first.
    Stored<QList<ChatChanges>> changesSince(const QDateTime &since, int most = 500) const;
    /// When the program was last active (for "since you left"); null at the first start.
    Stored<QDateTime> lastActive() const;
    Stored<void> setLastActive(const QDateTime &at);

    Stored<QList<AccountSize>> sizes() const;
    /// Gives freed space back to the disk.
    Stored<void> vacuum();
    /// Puts a little of the file in order, some ten milliseconds' worth: merges the full-text index, which makes
    /// searches quicker and the index smaller, drops what is old from the log of changes, and gives free pages back to
    /// the disk. Answers whether more is left. For the end of a long walk; in a session in which nothing changed since
    /// it is done at once.
    Stored<bool> tidy();
    /// True when the full-text index was made by another version of indexTexts(), or cannot be relied on any more, as
    /// of the last write that went well: no question to the file. makeIndex() does some of it, and answers whether more
    /// is left.
    bool needsIndex() const;
    /// The index was found to contradict itself: needsIndex() from now on.
    Stored<void> distrustIndex();
    Stored<bool> makeIndex(int count);

    /// All rows, newest first, in blocks; the first block carries the words. `each` answers false to stop.
    Stored<void> load(int blockSize, const std::function<bool(const ChatDelta &block)> &each) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
