// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactrow.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

// CompactRow::flags, from the lowest bit on. They are kept in the store: new ones go to the end.
// What a vendor may leave open takes two bits: known, and yes.
enum Bit : unsigned {
    UnreadBits = 0,
    MineBits = 2,
    UnresolvedBits = 4,
    HandoffBits = 6,
    HandlerBits = 8, ///< known, and a person's turn
    PinnedBits = 10, ///< by the vendor
    TemporaryBits = 12,
    BlockedBits = 14,
    RemovedBits = 16,
    TicketLinkedBit = 18, ///< how `handler` is known; every other way is the same to a filter
    OwnPinnedBit = 19,
    AudioBit = 20,
    TicketBit = 21,
    ErrorBit = 22,
    ToolsBit = 23,
    SummaryBit = 24,
    NoteBit = 25,
    AssigneeBit = 26, ///< there is an assigneeId
    VanishedBit = 27,
    PendingBit = 28,
    AsksBit = 29,
    DraftBit = 30,
};

constexpr quint32 flag(Bit bit, bool yes = true)
{
    return yes ? 1U << bit : 0U;
}

bool has(quint32 flags, Bit bit)
{
    return (flags & flag(bit)) != 0;
}

constexpr quint32 answer(Bit bits, std::optional<bool> yes)
{
    return yes ? (*yes ? 3U : 1U) << bits : 0U;
}

std::optional<bool> answerIn(quint32 flags, Bit bits)
{
    const quint32 both = flags >> bits & 3U;
    return (both & 1U) != 0 ? std::optional(both == 3) : std::nullopt;
}

/// Stands where a row has a text that only the store knows; no token is in it, so that no search finds it.
const QString &someText()
{
    static const QString text = u" "_s;
    return text;
}

// Words of two parts: a number, the separator, the rest as it came. The numbers of the enums are kept in the store:
// new ones go to the end.
constexpr QChar separator(0x1f);

QString joined(qint64 number, const QString &rest)
{
    return QString::number(number) + separator + rest;
}

std::pair<qsizetype, QString> parted(const QString &word)
{
    const qsizetype at = word.indexOf(separator);
    return at < 0 ? std::pair<qsizetype, QString>() : std::pair(word.first(at).toLongLong(), word.sliced(at + 1));
}

WordId wordOf(const QString &text, const WordMaker &word)
{
    return text.isEmpty() ? 0 : word(text);
}

template <typename E>
WordId wordOf(const Coded<E> &coded, const WordMaker &word)
{
    const bool isNothing = !coded.isReported() && coded.reported.isEmpty();
    return isNothing ? 0 : word(joined(static_cast<int>(coded.code), coded.reported));
}

template <typename E>
Coded<E> codedIn(const QString &word)
{
    const auto [code, reported] = parted(word);
    return word.isEmpty() ? Coded<E>() : Coded<E>{static_cast<E>(code), reported};
}

quint32 flagsOf(const ChatRow &row)
{
    std::optional<bool> personsTurn;
    if (row.handler.isKnown()) {
        personsTurn = row.handler.value == Handler::Person;
    }
    return answer(UnreadBits, row.unread.value) | answer(MineBits, row.mine.value)
           | answer(UnresolvedBits, row.unresolved.value) | answer(HandoffBits, row.handoff.value)
           | answer(HandlerBits, personsTurn) | answer(PinnedBits, row.pinned) | answer(TemporaryBits, row.temporary)
           | answer(BlockedBits, row.blocked) | answer(RemovedBits, row.removed)
           | flag(TicketLinkedBit, row.handler.how == Inference::TicketLinked) | flag(OwnPinnedBit, row.own.pinned)
           | flag(AudioBit, row.hasAudio) | flag(TicketBit, row.hasTicket) | flag(ErrorBit, row.hasError)
           | flag(ToolsBit, row.hasTools) | flag(SummaryBit, !row.summary.isEmpty())
           | flag(NoteBit, !row.own.note.isEmpty()) | flag(AssigneeBit, !row.assigneeId.isEmpty())
           | flag(VanishedBit, row.vanished) | flag(PendingBit, row.pending > 0) | flag(AsksBit, row.asks)
           | flag(DraftBit, !row.draft.isEmpty());
}

void setFlags(ChatRow &row, quint32 flags)
{
    row.unread.value = answerIn(flags, UnreadBits);
    row.mine.value = answerIn(flags, MineBits);
    row.unresolved.value = answerIn(flags, UnresolvedBits);
    row.handoff.value = answerIn(flags, HandoffBits);
    if (const auto personsTurn = answerIn(flags, HandlerBits)) {
        row.handler.value = *personsTurn ? Handler::Person : Handler::Ai;
    }
    row.handler.how = has(flags, TicketLinkedBit) ? Inference::TicketLinked : Inference::None;
    row.pinned = answerIn(flags, PinnedBits);
    row.temporary = answerIn(flags, TemporaryBits);
    row.blocked = answerIn(flags, BlockedBits);
    row.removed = answerIn(flags, RemovedBits);
    row.own.pinned = has(flags, OwnPinnedBit);
    row.hasAudio = has(flags, AudioBit);
    row.hasTicket = has(flags, TicketBit);
    row.hasError = has(flags, ErrorBit);
    row.hasTools = has(flags, ToolsBit);
    row.summary = has(flags, SummaryBit) ? someText() : QString();
    row.own.note = has(flags, NoteBit) ? someText() : QString();
    row.assigneeId = has(flags, AssigneeBit) ? someText() : QString();
    row.vanished = has(flags, VanishedBit);
    row.pending = has(flags, PendingBit) ? 1 : 0;
    row.asks = has(flags, AsksBit);
    row.draft = has(flags, DraftBit) ? someText() : QString();
}

QString aiWord(const AiVersion &ai)
{
    return ai.isNull() ? QString() : QStringList{ai.assistantId, ai.assistant, ai.version}.join(separator);
}

/// Between two marks of a set.
constexpr QChar setSeparator(0x1e);

QString scoresWord(const QList<ScoreMark> &scores)
{
    QStringList marks;
    for (const ScoreMark &score : scores) {
        marks.append(joined(static_cast<int>(score.verdict), score.reviewer));
    }
    return marks.join(setSeparator);
}

/// Whole seconds since 1970; 0 for what is not known, or before.
quint32 secondsOf(const QDateTime &at)
{
    const qint64 seconds = at.isValid() ? at.toSecsSinceEpoch() : 0;
    return static_cast<quint32>(std::clamp<qint64>(seconds, 0, std::numeric_limits<quint32>::max()));
}

QDateTime atSeconds(quint32 seconds)
{
    return seconds == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

quint32 small(qint64 number)
{
    return static_cast<quint32>(std::clamp<qint64>(number, 0, std::numeric_limits<quint32>::max()));
}

/// FNV-1a: the same on every computer, which qHash() is not.
quint32 drawOf(const QString &chatId)
{
    constexpr quint32 start = 2166136261U;
    constexpr quint32 factor = 16777619U;
    quint32 hash = start;
    for (const QChar c : chatId) {
        hash = (hash ^ c.unicode()) * factor;
    }
    return hash;
}

void packHandoffs(const ChatRow &row, CompactRow *compact)
{
    compact->created = secondsOf(row.createdAt.utc());
    compact->handedFrom = secondsOf(row.handoffs.at.earliest);
    compact->handedUntil = secondsOf(row.handoffs.at.latest);
    compact->wait = small(row.handoffs.wait.seconds);
    compact->tokens = small(row.tokens.value_or(0));
    compact->draw = row.key.id.isEmpty() ? 0 : drawOf(row.key.id);
    compact->review = packReview({.handoffs = row.handoffs.count,
                                  .reopened = row.handoffs.reopened,
                                  .wait = row.handoffs.wait.kind,
                                  .end = row.handoffs.end,
                                  .hasTokens = row.tokens.has_value()});
}

void unpackHandoffs(const CompactRow &compact, ChatRow *row)
{
    const ReviewBits bits = unpackReview(compact.review);
    row->createdAt = compact.created == 0 ? Moment() : Moment(atSeconds(compact.created));
    row->handoffs = {.count = bits.handoffs,
                     .at = {atSeconds(compact.handedFrom), atSeconds(compact.handedUntil)},
                     .wait = {bits.wait, compact.wait},
                     .end = bits.end,
                     .reopened = bits.reopened};
    row->tokens = bits.hasTokens ? std::optional<qint64>(compact.tokens) : std::nullopt;
}

/// The years 1 to 9999, which is what Moment::parse() reads.
constexpr qint64 firstMsecs = -62'135'596'800'000;
constexpr qint64 lastMsecs = 253'402'300'799'999;

} // namespace

void Words::set(WordId id, const QString &text)
{
    if (id == 0 || text.isEmpty()) {
        return;
    }
    if (id >= end()) {
        m_texts.resize(qsizetype(id) + 1);
    }
    if (m_texts[id].isNull()) {
        m_texts[id] = text;
        m_ids.insert(text, id);
    }
}

CompactRow pack(const ChatRow &row, const WordMaker &word)
{
    CompactRow compact;
    compact.activity = packMoment(row.activity);
    compact.waitingSince = row.waitingSince.value ? packMoment(*row.waitingSince.value) : 0;
    compact.due = packMoment(dueOf(row));
    compact.flags = flagsOf(row);
    compact.account = wordOf(row.key.account, word);
    compact.channel = wordOf(row.channel, word);
    compact.state = wordOf(row.state, word);
    compact.status = wordOf(row.status, word);
    compact.sentiment = wordOf(row.sentiment, word);
    if (!row.assigneeId.isEmpty() || !row.assignee.isEmpty()) { // the number says where the id ends
        compact.assignee = word(joined(row.assigneeId.size(), QString(row.assigneeId + row.assignee)));
    }
    compact.classification = wordOf(row.classification, word);
    compact.model = wordOf(row.model, word);
    compact.country = wordOf(row.country, word);
    compact.language = wordOf(row.language, word);
    compact.tags = wordOf(row.own.tags.join(u' '), word);
    compact.ai = wordOf(aiWord(row.ai), word);
    compact.scores = wordOf(scoresWord(row.scores), word);
    packHandoffs(row, &compact);
    return compact;
}

ChatRow unpack(const CompactRow &compact, const Words &words)
{
    ChatRow row;
    setFlags(row, compact.flags);
    row.activity = unpackMoment(compact.activity);
    if (compact.waitingSince != 0) {
        row.waitingSince = {unpackMoment(compact.waitingSince), Inference::FromLastMessage};
    }
    row.followUpAt = unpackMoment(compact.due);
    row.key.account = words.text(compact.account);
    row.channel = codedIn<ChannelKind>(words.text(compact.channel));
    row.state = codedIn<StateKind>(words.text(compact.state));
    row.status = codedIn<RunKind>(words.text(compact.status));
    row.sentiment = codedIn<SentimentKind>(words.text(compact.sentiment));
    if (compact.assignee != 0) {
        const auto [idLength, idAndName] = parted(words.text(compact.assignee));
        row.assigneeId = idAndName.left(idLength);
        row.assignee = idAndName.mid(idLength);
    }
    row.classification = words.text(compact.classification);
    row.model = words.text(compact.model);
    row.country = words.text(compact.country);
    row.language = words.text(compact.language);
    row.own.tags = words.text(compact.tags).split(u' ', Qt::SkipEmptyParts);
    row.ai = aiIn(words.text(compact.ai));
    row.ai.model = row.model;
    row.scores = scoresIn(words.text(compact.scores));
    unpackHandoffs(compact, &row);
    return row;
}

AiVersion aiIn(const QString &word)
{
    const QStringList parts = word.split(separator);
    return {.assistantId = parts.value(0), .assistant = parts.value(1), .version = parts.value(2), .model = {}};
}

QList<ScoreMark> scoresIn(const QString &word)
{
    QList<ScoreMark> scores;
    for (const QString &mark : word.split(setSeparator, Qt::SkipEmptyParts)) {
        const auto [verdict, reviewer] = parted(mark);
        scores.append({reviewer, static_cast<Verdict>(verdict)});
    }
    return scores;
}

namespace {

// CompactRow::review, from the lowest bit on.
constexpr unsigned countBits = 8;
constexpr quint32 mostCounted = 0xff;
constexpr unsigned reopenedAt = countBits;
constexpr unsigned waitAt = reopenedAt + countBits;
constexpr unsigned endAt = waitAt + 4;
constexpr unsigned tokensAt = endAt + 4;
constexpr quint32 fourBits = 0xf;

} // namespace

quint32 packReview(const ReviewBits &bits)
{
    const auto counted = [](int count) { return std::min(small(count), mostCounted); };
    return counted(bits.handoffs) | counted(bits.reopened) << reopenedAt | static_cast<quint32>(bits.wait) << waitAt
           | static_cast<quint32>(bits.end) << endAt | (bits.hasTokens ? 1U << tokensAt : 0U);
}

ReviewBits unpackReview(quint32 review)
{
    return {.handoffs = static_cast<int>(review & mostCounted),
            .reopened = static_cast<int>(review >> reopenedAt & mostCounted),
            .wait = static_cast<WaitKind>(review >> waitAt & fourBits),
            .end = static_cast<HandoffEnd>(review >> endAt & fourBits),
            .hasTokens = (review >> tokensAt & 1U) != 0};
}

qint64 packMoment(const Moment &moment)
{
    if (!moment.isValid()) {
        return 0;
    }
    const qint64 msecs = std::clamp(moment.msecs(), firstMsecs, lastMsecs);
    return (msecs - firstMsecs + 1) * 2 + (moment.isDateOnly() ? 0 : 1);
}

Moment unpackMoment(qint64 packed)
{
    if (packed <= 0) {
        return {};
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(packedMsecs(packed), Qt::UTC);
    return packedIsDateOnly(packed) ? Moment(at.date()) : Moment(at);
}

qint64 packedMsecs(qint64 packed)
{
    return packed / 2 - 1 + firstMsecs;
}

bool packedIsDateOnly(qint64 packed)
{
    return packed % 2 == 0;
}

qint64 recencyOf(const Moment &activity)
{
    // Quarters of a second: fine enough for the order, and small steps are small numbers in the full-text index.
    constexpr qint64 step = 250;
    // Below are the places of those without a date: millions of them may take one below the other.
    constexpr qint64 undated = qint64{1} << 24;
    if (!activity.isValid()) {
        return undated;
    }
    const qint64 quarters = activity.msecs() / step - (activity.isDateOnly() ? 1 : 0); // below the times of its day
    return std::clamp<qint64>(quarters, undated + 1, lastMsecs / step);
}

qint64 rankOf(ChatOrder order, const CompactRow &row)
{
    constexpr qint64 below = qint64{1} << 62; // more than any moment or recency
    switch (order) {
    case ChatOrder::Newest:
        break;
    case ChatOrder::Oldest:
        return -row.recency;
    case ChatOrder::Waiting:
        return row.waitingSince != 0 ? -row.waitingSince : row.recency - below;
    case ChatOrder::Due:
        return row.due != 0 ? -row.due : row.recency - below;
    }
    return row.recency;
}

bool isUnresolved(const CompactRow &row)
{
    return answerIn(row.flags, UnresolvedBits).value_or(false);
}

bool isVanished(const CompactRow &row)
{
    return has(row.flags, VanishedBit);
}

void setVanished(CompactRow &row, bool vanished)
{
    row.flags = (row.flags & ~flag(VanishedBit)) | flag(VanishedBit, vanished);
}

} // namespace deskside
