// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/store/outboxchange.h"
#include "models/sync/outboxrules.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <map>

namespace deskside {

class StoreKeeper;

/// Sends what a person does to chats: keeps it first, shows it at once, sends it in order for each chat, and finds out
/// what became of it. What cannot be done twice is never sent twice by itself. Lives in the backends' thread.
class Outbox : public QObject
{
    Q_OBJECT
public:
    /// An account that can be written to now.
    struct Line {
        Account account;
        VendorTraits vendor;
        Backend *backend = nullptr;

        bool supports(Operation operation) const { return supportOf(operation, account, vendor) != Support::None; }
    };
    /// nullopt while the account is offline, paused or signed out.
    using FindLine = std::function<std::optional<Line>(const QString &accountId)>;

    /// `keeper` must outlive this object.
    Outbox(StoreKeeper *keeper, FindLine lineOf, const OutboxPace &pace = {}, QObject *parent = nullptr);
    ~Outbox() override;

    void setPace(const OutboxPace &pace) { m_pace = pace; }
    /// Takes over what the store has: once it is open, and again when it was begun anew. What had left without an
    /// answer is Unknown from then on.
    void load();
    /// Keeps these, all or none, and sends them; one that nothing takes back once it was done waits for `hold` first.
    /// The draft of a chat that is replied to goes in the same step. What cannot be kept is told, and its words come
    /// back. One whose id is known already is left out.
    void act(const QList<Action> &actions, std::chrono::milliseconds hold);
    /// Undo: one that was not sent leaves, its words become a draft; one that was is reversed.
    void takeBack(const QString &actionId);
    /// Nothing is held any longer: the person leaves.
    void sendHeld();
    /// To an item that asks, or was refused.
    void answer(qint64 number, OutboxAnswer answer);
    /// An empty text removes the draft.
    void setDraft(const Draft &draft);

    /// The account can be written to (again): what waits for it goes on.
    void resume(const QString &accountId);
    /// The account's list was looked at: the chats are as the vendor has them.
    void looked(const QString &accountId);
    /// These chats have changed at the vendor, as a page said.
    void chatsChanged(const QString &accountId, const QList<QString> &chatIds);
    /// Drops the requests under way, of all accounts for an empty id. What was being sent is Unknown.
    void drop(const QString &accountId = {});
    /// Forgets what is the account's; the store does it for itself.
    void removeAccount(const QString &accountId);

    QList<OutboxItem> items() const;

Q_SIGNALS:
    void delta(const deskside::ChatDelta &delta);
    /// The whole of it, in the order of making; soon after it has changed.
    void changed(const QList<deskside::OutboxItem> &items);
    /// What a person sees of these chats is not as it was.
    void touched(const QList<deskside::ChatKey> &chats);
    /// Nothing is left to do about the action: it was done, or it will not be.
    void settled(const deskside::Action &action, bool done);
    /// Words that were not sent come back to the chat's composer: in front of what is there, see withReturned().
    void textReturned(const deskside::ChatKey &chat, const QString &text);
    /// The reply as the vendor has it.
    void messageSettled(const deskside::ChatKey &chat, const deskside::Message &message);
    /// The new chat that a NewChat has made.
    void made(const deskside::Action &action, const deskside::ChatKey &chat);
    /// The vendor's list is to be looked at: only that says how the chat is now.
    void chatNeedsReading(const deskside::ChatKey &chat);
    /// The store could not take what the person did, as a sentence.
    void trouble(const QString &sentence);

private:
    struct Entry {
        OutboxItem item;
        Call call;
        bool busy = false;                  ///< a request about it is under way
        bool restored = false;              ///< it is from an earlier session
        bool stale = false;                 ///< nobody has looked at its account since it could not be sent
        qint64 lookedBy = 0;                ///< on m_clock; when it goes all the same, 0: that is not known yet
        bool takenBack = false;             ///< to be reversed once it was done
        bool reverses = false;              ///< it takes back what was done some time ago
        bool looksOnce = false;             ///< it asks, and may have turned up
        bool sendsIfMissing = false;        ///< the person wants it sent again, unless a last look finds it
        std::optional<Performed> performed; ///< it was done: only how the chat is now, or the store, is waited for
        bool awaitsList = false;            ///< and nothing but the vendor's list tells the former
        int looks = 0;
        int failures = 0;
        int faults = 0;       ///< of the server
        qint64 notBefore = 0; ///< on m_clock
    };

    // outbox.cpp: what the person and the engine want of it
    std::optional<OutboxChanged> keep(const OutboxChange &change);
    void takeOver(const QList<OutboxItem> &items);
    void update(Entry &entry, OutboxChange change = {});
    void returnWords(const OutboxItem &item, OutboxChange *change);
    void relink(const OutboxItem &item, const ActionState &was, const ActionState &is, OutboxChange *change);
    std::optional<QString> draftIn(const ChatKey &chat) const;
    QList<QString> messagesIn(const ChatKey &chat) const;
    bool leave(qint64 number, bool returnsWords);
    void discard(const Entry &entry);
    void sendAgain(Entry &entry);
    void reverse(const Action &action);
    void offerUnkept();
    Entry *entryOf(const QString &actionId);
    void tellSoon();
    void workSoon();
    void complain(const QString &consequence);

    // outboxsending.cpp: the vendors
    void work();
    qint64 dueOf(const Entry &entry) const;
    bool mayBegin(Entry &entry, bool hasLine, qint64 now) const;
    void begin(qint64 number);
    void send(Entry &entry, const Line &line);
    bool isAsKept(qint64 number);
    bool mayBeSent(Entry &entry, const std::optional<Chat> &known);
    Chat atItsTurn(const OutboxItem &item, Chat chat) const;
    void fail(Entry &entry, const ApiError &error);
    void wait(Entry &entry, const ApiError &error);
    void refuse(Entry &entry, const ApiError &error, const QList<Chat> &answers = {});
    void ask(Entry &entry, OutboxItem::Question question, const ActionState &meanwhile = {},
             const QList<Chat> &answers = {});
    void believe(Entry &entry, const Performed &performed);
    bool isBelievable(const Entry &entry, const Chat &chat) const;
    void settle(Entry &entry);
    void noteDone(const Action &action);

    // outboxlooking.cpp: whether what left without an answer has arrived
    void look(Entry &entry, const Line &line);
    void readAgain(Entry &entry, const Line &line, std::function<void(Entry &, const Result<Chat> &)> then);
    void compare(Entry &entry, const Chat &chat);
    void lookAmong(Entry &entry, const QList<Message> &messages);
    void lookForNewChat(Entry &entry, const QList<Chat> &chats);
    void notFound(Entry &entry);
    void lookFailed(Entry &entry, const ApiError &error);
    /// Calls `then` with the answer to the request about this item, unless that was dropped.
    template <typename T>
    Backend::Callback<T> whenAnswered(qint64 number, std::function<void(Entry &, const Result<T> &)> then)
    {
        return [this, number, then = std::move(then)](const Result<T> &answer) {
            const auto found = m_entries.find(number);
            if (found == m_entries.end() || !found->second.busy) {
                return;
            }
            Entry &entry = found->second;
            const Call over = std::move(entry.call); // lives until its callback is done
            entry.busy = false;
            then(entry, answer);
            workSoon();
        };
    }
    std::chrono::milliseconds pause(int failures, const ApiError &error) const;
    qint64 after(std::chrono::milliseconds pause) const { return m_clock.elapsed() + pause.count(); }

    StoreKeeper *m_keeper;
    FindLine m_lineOf;
    OutboxPace m_pace;
    std::map<qint64, Entry> m_entries; ///< by OutboxItem::number
    QSet<QString> m_signedOut;         ///< accounts whose key was refused
    QHash<QString, qint64> m_accountNotBefore;
    QHash<ChatKey, QList<Said>> m_said;
    QHash<QString, Action> m_done; ///< by Action::id
    QList<QString> m_doneInOrder;
    QHash<ChatKey, Draft> m_unkeptDrafts; ///< that the store could not take
    QElapsedTimer m_clock;
    QTimer m_work;
    QTimer m_tell;
};

} // namespace deskside
