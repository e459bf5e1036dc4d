// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/bodies.h"
#include "models/store/chatrecords.h"
#include "models/store/chatstore.h"
#include "models/store/outboxrecords.h"
#include "models/store/reviewrecords.h"
#include "models/store/textindex.h"
#include "models/store/threadstore.h"

#include <QSet>

namespace deskside {

/// The writing steps that the calls of ChatStore are made of. They belong into a transaction; what one of them could
/// not do is asked of sql() at its end.
class ChatWriter
{
public:
    ChatWriter(Database *database, ChatDecoder decode, MessageDecoder decodeMessage);

    Sql &sql() { return m_sql; }
    Bodies &bodies() { return m_bodies; }
    TextIndex &index() { return m_index; }
    ThreadStore &threads() { return m_threads; }

    /// Begins a transaction's work: what other programs may have changed is read again.
    void begin();
    /// Ends it.
    Stored<void> commit();
    /// Words that are new since the last call.
    QList<std::pair<WordId, QString>> takeNewWords() { return std::exchange(m_newWords, {}); }
    /// All words, which from now on are known to whoever asked.
    QList<std::pair<WordId, QString>> allWords();

    const QList<AccountRecord> &accounts() const { return m_accounts; }
    const AccountRecord *account(const QString &id) const { return findAccount(m_accounts, id); }
    /// Also which chats have anything unsent.
    void readAccounts();
    WordId word(const QString &text);
    /// Looks through some rows for the words they use; true when more are left. In the end words leave that nobody
    /// uses. Their numbers are not given again as long as anybody may remember them.
    bool sweepWords(int count);

    std::optional<ChatRecord> find(const ChatKey &key) { return findRecord(m_sql, m_accounts, key); }
    ChatKey keyOf(const ChatRecord &record) const;
    QString vendorOf(const ChatRecord &record) const;
    /// nullopt when its JSON is not readable any more.
    std::optional<Chat> chat(const ChatRecord &record);
    /// The row as it stands in the store: with the mark, own data and the person's id that are kept now, and as it will
    /// be when what is in the outbox has been done.
    std::optional<ChatRow> row(const ChatRecord &record);
    /// The same without anything unsent: what the log of changes is made of. `shown`: what row() says.
    std::optional<ChatRow> vendorRow(const ChatRecord &record, const std::optional<ChatRow> &shown);
    ChatRow vendorRow(const Chat &chat, const std::optional<ReadMark> &mark, const OwnData &own, const ChatRow &shown);
    /// No query for a chat without anything unsent.
    Unsent unsent(const ChatKey &key);
    /// From now on the chat may have something unsent.
    void noteUnsent(const ChatKey &key) { m_unsent.keys.insert(key); }
    /// ChatRow::said of a chat; null, without a question, for one whose thread was never read.
    QString said(const ChatRecord &record);
    /// True when what the vendor's list said of the chat means the same as `raw` says: the bytes may differ, and links
    /// in their query, which vendors sign anew with each answer.
    bool saysTheSame(const ChatRecord &record, const QByteArray &raw);
    /// The row that `chat` makes with what is kept about it, `handoffs` among that.
    ChatRow rowOf(const Chat &chat, const std::optional<ReadMark> &mark, const OwnData &own,
                  const QList<HandoffRecord> &handoffs, bool vanished);
    /// No query for a chat that the AI never handed over.
    QList<HandoffRecord> handoffs(const ChatRecord &record);
    /// The same after it was seen as `chat` says, with its thread; `before`: when it was last known to be as it is
    /// kept.
    QList<HandoffRecord> handoffsAfter(const ChatRecord &record, const Chat &chat, const QDateTime &before,
                                       const QDateTime &now);
    /// No query as long as nobody has scored anything.
    QList<Score> scores(const ChatKey &key);
    /// From now on there may be some.
    void noteScores() { m_hasScores = true; }

    /// A chat that was not here.
    quint32 insert(const AccountRecord &account, const Chat &chat, const ChatRow &row, const QDateTime &firstSeen,
                   ChatDelta *delta);
    /// Brings a chat's columns and its place in the index from `before` to `after`; the delta tells when anything a
    /// person can see changed. Without `before` the index cannot be kept right and is to be made anew.
    void update(ChatRecord record, const std::optional<ChatRow> &before, const ChatRow &after, ChatDelta *delta);
    void replaceBody(ChatRecord *record, const Chat &chat);
    void log(quint32 chat, const QList<Change> &changes);
    /// Marks as vanished, or as there again, with `missed` walks.
    void setVanished(ChatRecord record, bool vanished, int missed, ChatDelta *delta);
    void remove(const ChatRecord &record, ChatDelta *delta);

private:
    CompactRow packed(const ChatRow &row);
    /// Where freeRecency() will be, unless other chats are met there.
    qint64 likelyRecency(const Moment &activity);
    /// The place of a chat with this activity: the first that is free.
    qint64 freeRecency(const Moment &activity);
    bool isTaken(qint64 recency);

    Sql m_sql;
    ChatDecoder m_decode;
    Bodies m_bodies;
    TextIndex m_index;
    ThreadStore m_threads;
    QList<AccountRecord> m_accounts;
    UnsentChats m_unsent;
    bool m_hasScores = false;
    QHash<QString, WordId> m_words;
    QList<std::pair<WordId, QString>> m_newWords;
    bool m_hasWords = false;
    WordId m_nextWord = 1;
    struct Sweep {
        QSet<WordId> used;
        qint64 upTo = std::numeric_limits<qint64>::min(); ///< place
    };
    std::optional<Sweep> m_sweep;
    quint32 m_nextId = 1; ///< never one that was given before, as long as anybody may remember whose it was
    bool m_knowsNextId = false;
    QHash<qint64, qint64> m_lastRecency; ///< by the one asked for: where a search for a free one ended last
};

/// True when retention drops such a chat: temporary ones a day after their last activity, closed ones `keepDays` days
/// (0: never) after it and after `closedAt`, see ChatRecord; none with own data or anything unsent.
bool isOver(const ChatRow &row, qint64 closedAt, int keepDays, const QDateTime &now);
/// Nothing more is expected of it, by the vendor's word or ours.
bool isClosed(const ChatRow &row);

} // namespace deskside
