// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chatwriter.h"
#include "models/store/scorestore.h"

#include <QElapsedTimer>

namespace deskside {

/// By the vendor's ids.
struct KnownPage {
    QHash<QString, ChatRecord> records;
    QHash<QString, ReadMark> marks;
    QHash<QString, OwnData> own;
};

/// What the parts of ChatStore share.
struct ChatStore::Private {
    Private(Database *database, ChatDecoder decode, MessageDecoder decodeMessage);

    /// One transaction: nothing of the steps stays when one fails.
    template <typename Steps>
    Stored<void> keep(Steps steps)
    {
        const Transaction transaction(&writer.sql());
        writer.begin();
        lookThrough();
        steps();
        return writer.commit();
    }
    /// The same, with what changed.
    template <typename Steps>
    Stored<ChatDelta> write(Steps steps)
    {
        ChatDelta delta;
        return keep([&] { steps(delta); }).map([&] {
            delta.words = writer.takeNewWords();
            return std::move(delta);
        });
    }
    /// Ends what only reads.
    template <typename T>
    Stored<T> answer(T value)
    {
        return writer.sql().answer(std::move(value));
    }

    /// After a session that was not closed: some of the file with each thing that is written, until all was seen.
    void lookThrough();
    /// For edits that are made now.
    EditSeal seal(const QString &author, const QDateTime &made = {});
    /// Brings a chat's row in step with what `change` changes about it.
    void refreshAfter(const ChatKey &key, const std::function<void()> &change, ChatDelta *delta);
    /// Of one chat: see ChatStore::takeShared().
    void takeShared(QList<ReviewEdit> edits, SharedTaken *taken);
    /// Keeps a mark or own data and brings the chat's row in step.
    void setPersonal(const ChatKey &key, const std::optional<ReadMark> &mark, const std::optional<OwnData> &own,
                     ChatDelta *delta);
    /// See ChatStore::ingest().
    void takePage(const AccountRecord &account, const QList<Chat> &chats, FirstSeen firstSeen,
                  const std::optional<WalkState> &state, const QList<QString> &unreadable, Ingested *ingested,
                  ChatDelta *delta);
    /// Whether anything a person did to the chat is not at its vendor yet, or words wait in it.
    bool hasUnsent(const ChatKey &key);
    /// One chat of a page; true when it was not known as it is now.
    bool take(const AccountRecord &account, const Chat &chat, const KnownPage &page, FirstSeen firstSeen,
              const QDateTime &now, Ingested *ingested, ChatDelta *delta);
    /// What is kept of a page's chats; marks and own data only of those that are not as they are kept.
    KnownPage knownOf(const AccountRecord &account, const QList<Chat> &chats);
    /// Those of a part of a thread that are not kept as they are; false when there are none.
    bool keepMessages(const ChatRecord &record, const QList<Message> &page, bool older, ChatDelta *delta);
    /// See ChatStore::changeOutbox().
    void changeOutbox(const OutboxChange &change, OutboxChanged *changed, ChatDelta *delta);
    /// Some of an account that leaves; true when more is left.
    bool removeSome(const QString &accountId, int count, ChatDelta *delta);
    void beginLeaving(const AccountRecord &account, ChatDelta *delta);
    void removeUnsent(const QString &accountId);
    /// Its chats are gone; true when something of them is still to be found.
    bool endLeaving(const AccountRecord &account, int count);
    /// Drops those of an account whose time is over, behind `from` and up to `count`.
    std::optional<qint64> expireSome(const AccountRecord &account, const QDateTime &time, qint64 from, int count,
                                     ChatDelta *delta);
    void setWalkState(const QString &accountId, const WalkState &state);
    /// `now`, or the last time that was believed when the clock leapt ahead of it and of all chats.
    QDateTime believed(const QDateTime &now);
    /// Drops some of what is old from the log of changes; true when more is left.
    bool pruneSome();
    /// Notes that these chats changed outside a walk through the whole list. Answers how many others of `met` were
    /// noted before.
    qsizetype unsettle(const AccountRecord &account, const QList<quint32> &met, const QList<quint32> &changed);
    /// See ChatStore::met().
    void markMet(const AccountRecord &account, QList<quint32> numbers, const QList<QString> &unreadable);

    ChatWriter writer;
    QString reviewer;                 ///< whose notes and tags are written
    std::optional<qint64> lookedFrom; ///< chats behind this place are to be looked through; null: none
    quint32 prunedTo = 0;             ///< the log of chats up to this number is pruned
    QElapsedTimer pruned;             ///< when all of it was
};

} // namespace deskside
