// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

#include <QHash>
#include <QList>
#include <limits>

namespace deskside {

/// A text that many chats share (a channel, an assignee, a model), by its number in the store. 0: not reported.
using WordId = quint32;

/// The texts behind word numbers. Grows, never changes: a number keeps its meaning.
class Words
{
public:
    QString text(WordId id) const { return id < static_cast<quint64>(m_texts.size()) ? m_texts[id] : QString(); }
    /// 0 when the text has no number yet, and for a null text.
    WordId find(const QString &text) const { return m_ids.value(text, 0); }
    void set(WordId id, const QString &text);
    /// The highest number in use, plus one.
    WordId end() const { return static_cast<WordId>(m_texts.size()); }

private:
    QList<QString> m_texts{QString()};
    QHash<QString, WordId> m_ids;
};

/// What the list is sorted by and what tabs and filters look at, small enough to keep a million of them in memory.
/// Titles and previews are not here: they come from the store for the rows that are seen.
struct CompactRow {
    qint64 recency = 0;      ///< the place in the list: larger stands above. Unique; changes with the activity
    qint64 activity = 0;     ///< packed by packMoment()
    qint64 waitingSince = 0; ///< the same
    qint64 due = 0;          ///< the same: dueOf()
    quint32 id = 0;          ///< the chat's number in the store: from 1, stable, dense; 0: no chat
    quint32 flags = 0;       ///< see compactrow.cpp: every yes, no and unknown that is: and has: ask for
    WordId account = 0;      ///< Account::id
    WordId channel = 0;      ///< the vendor's spelling and its meaning, as is state, status, sentiment
    WordId state = 0;
    WordId status = 0;
    WordId sentiment = 0;
    WordId assignee = 0; ///< id and name
    WordId classification = 0;
    WordId model = 0;
    WordId country = 0;
    WordId language = 0;
    WordId tags = 0; ///< the whole set
    // What the review desk counts. Times are seconds since 1970, 0: not known.
    WordId ai = 0;     ///< AiVersion, without the model
    WordId scores = 0; ///< ScoreMarks, the whole set
    quint32 created = 0;
    quint32 handedFrom = 0; ///< HandoffFacts::at
    quint32 handedUntil = 0;
    quint32 wait = 0;   ///< seconds: HandoffFacts::wait
    quint32 tokens = 0; ///< at least
    quint32 draw = 0;   ///< a hash of the vendor's id, for samples: the same on every computer
    quint32 review = 0; ///< see ReviewBits

    bool operator==(const CompactRow &) const = default;
};

/// What CompactRow::review holds. Kept in the store.
struct ReviewBits {
    int handoffs = 0; ///< up to 255
    int reopened = 0; ///< up to 255
    WaitKind wait = WaitKind::NotKnown;
    HandoffEnd end = HandoffEnd::Open;
    bool hasTokens = false; ///< the vendor told of tokens, be it none
};
quint32 packReview(const ReviewBits &bits);
ReviewBits unpackReview(quint32 review);

/// The texts of CompactRow::ai and scores.
AiVersion aiIn(const QString &word);
QList<ScoreMark> scoresIn(const QString &word);

/// Makes the number of a text, a new one when it is met for the first time.
using WordMaker = std::function<WordId(const QString &text)>;

/// What a row has for tabs and filters. `recency` and `id` are the store's business and stay 0.
CompactRow pack(const ChatRow &row, const WordMaker &word);
/// The row as far as filters look at it, texts that only the store knows (title, customer, preview, summary) left out;
/// key.id is null. For a CompactRow `c` of a row: every is:, has:, channel:, … test gives the same on both.
ChatRow unpack(const CompactRow &compact, const Words &words);

/// The time, in ms since 1970, at which something becomes another that stays as it is.
constexpr qint64 neverTurns = std::numeric_limits<qint64>::max();

/// A moment in 64 bits that sort as moments do: 0 is an invalid one, a date without time stands before its day's times.
qint64 packMoment(const Moment &moment);
Moment unpackMoment(qint64 packed);
/// Of a packed moment that is not 0, without the cost of unpacking it: milliseconds since 1970, and whether it is a
/// date without time.
qint64 packedMsecs(qint64 packed);
bool packedIsDateOnly(qint64 packed);

/// The recency that a chat with this activity asks for; the store takes the next free one. Newer is larger.
qint64 recencyOf(const Moment &activity);

/// The orders that a list of chats can have. In files by their words: see the query language's sort:.
enum class ChatOrder : unsigned char {
    Newest,  ///< by recency, newest first
    Oldest,  ///< the same from the other end
    Waiting, ///< who waits longest first, then those who do not wait, newest first
    Due,     ///< what is due first, then what is not planned, newest first
};
/// Where a row stands in an order: larger stands above. Rows without what is asked for have one, too.
qint64 rankOf(ChatOrder order, const CompactRow &row);

/// Whether the chat is known to be unresolved: ChatRow::unresolved, at the cost of looking at a bit.
bool isUnresolved(const CompactRow &row);

/// Marked by the store, not told by a vendor: the vendor's list does not have the chat any more.
bool isVanished(const CompactRow &row);
void setVanished(CompactRow &row, bool vanished);

} // namespace deskside

Q_DECLARE_TYPEINFO(deskside::CompactRow, Q_PRIMITIVE_TYPE);
