// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"
#include "models/review/histogram.h"
#include "models/review/localtimes.h"
#include "models/review/statistics.h"

#include <QDate>
#include <QTimeZone>
#include <array>

namespace deskside {

/// The days that figures are about: of the chats' creation, in the person's time zone.
struct ReviewPeriod {
    QDate from; ///< the first day; null: from the beginning
    QDate to;   ///< the last day; null: up to now
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool operator==(const ReviewPeriod &) const = default;
};

enum class PeriodStep : unsigned char { Day, Week, Month };

/// The rate of the days from `from` to `to`, both inclusive; `of` is 0 in a gap. Weeks begin on Monday; the first and
/// the last week and month end where the period does.
struct RatePoint {
    QDate from;
    QDate to;
    Rate rate;
    bool operator==(const RatePoint &) const = default;
};

/// How many handoffs have a word: a sentiment, a classification, a channel; 0: not reported.
struct WordCount {
    WordId word = 0;
    qint64 count = 0;
    bool operator==(const WordCount &) const = default;
};

/// Of the latest handoff of each chat.
struct WaitFigures {
    std::optional<double> median; ///< seconds, as Histogram::quantile(); null without any
    std::optional<double> p90;
    qint64 exact = 0;      ///< waits that are known
    qint64 atMost = 0;     ///< those of which only the most is known, and which count with that
    qint64 unanswered = 0; ///< handoffs that nobody has answered
    qint64 unknown = 0;
    bool operator==(const WaitFigures &) const = default;
};

/// Handoffs (the latest of each chat) by weekday and hour of the person's time zone; those that are not known to have
/// been within one hour of the clock are not in it.
struct HourFigures {
    std::array<std::array<qint64, 24>, 7> counts{}; ///< Monday first
    qint64 placed = 0;
    qint64 unplaced = 0;
    bool operator==(const HourFigures &) const = default;
};

struct LoadFigures {
    WordId assignee = 0; ///< 0: nobody, or not reported
    qint64 open = 0;     ///< chats that are unresolved now
    qint64 handoffs = 0; ///< chats that were handed over, resolved or not
    bool operator==(const LoadFigures &) const = default;
};

struct TokenFigures {
    WordId model = 0;
    qint64 tokens = 0; ///< at least
    qint64 chats = 0;  ///< that told of tokens, be it of none
    bool operator==(const TokenFigures &) const = default;
};

struct VersionFigures {
    WordId ai = 0; ///< 0: not reported
    Rate rate;
    QDate firstSeen; ///< the day of its first chat; null when none of them has a day
    bool operator==(const VersionFigures &) const = default;
};

/// What the dashboard shows of a set of chats. Made by adding chats one by one; what was added can be taken out again,
/// so that a change costs as much as the chat and not as much as all of them. Readings cost as much as the days and
/// words (and of waits, the hours) that they go through, however many chats there are. A chat counts as handed over
/// when a handoff of it is known (ReviewBits). Not for two threads at once.
class ReviewFigures
{
public:
    explicit ReviewFigures(const ReviewPeriod &period = {});

    const ReviewPeriod &period() const { return m_period; }
    /// Whether the chat was created in the period; one whose creation is not known is in a period without ends only.
    bool isIn(const CompactRow &row) const;
    /// Chats that are not in the period are nothing. remove() takes out what add() was given, exactly as it was.
    void add(const CompactRow &row) { count(row, 1); }
    void remove(const CompactRow &row) { count(row, -1); }

    qint64 chats() const { return m_handed.of; }
    qint64 undated() const; ///< of them, those whose creation is not known: in no day
    Rate handoffRate() const { return m_handed; }
    /// Of the handoffs whose sentiment is reported.
    Rate angry(const Words &words) const;
    /// Handed-over chats that were open again after they were resolved, of those resolved once.
    Rate reopened() const { return m_reopened; }
    /// Handed-over chats that anybody has scored, of all.
    Rate scored() const { return m_scored; }
    /// Handoffs that nobody has answered, of those of which it is known.
    Rate unanswered() const;
    /// Every step from the first to the last, gaps included: from end to end of the period, and where it has none, from
    /// the first chat or to the last. Empty when no chat has a day.
    QList<RatePoint> rateOverTime(PeriodStep step) const;
    QList<WordCount> sentiments() const;      ///< of handoffs, as the next two; most first
    QList<WordCount> classifications() const; ///< most first
    QList<WordCount> channels() const;        ///< most first
    HourFigures hours() const { return m_hours; }
    WaitFigures waits() const;
    /// In seconds: the waits that are known, and the most of those of which only that is.
    const Histogram &waited() const { return m_waited; }
    QList<LoadFigures> load() const;        ///< most open first, then by handoffs
    QList<TokenFigures> tokens() const;     ///< most first
    QList<VersionFigures> versions() const; ///< oldest first, those without a day last

private:
    /// A day since 1970, above CompactRow::ai: see figures.cpp.
    using DayAndAi = quint64;
    using Counts = QHash<WordId, qint64>;

    void count(const CompactRow &row, qint64 sign);
    void countHandoff(const CompactRow &row, const ReviewBits &bits, qint64 sign);
    int dayOf(const CompactRow &row) const;
    bool isIn(int day) const;

    ReviewPeriod m_period;
    int m_first; ///< days since 1970 of the period
    int m_last;
    LocalTimes m_times;
    Rate m_handed;
    Rate m_reopened;
    Rate m_scored;
    QHash<DayAndAi, Rate> m_days;
    Counts m_sentiments;
    Counts m_classifications;
    Counts m_channels;
    HourFigures m_hours;
    std::array<qint64, 4> m_waitKinds{}; ///< by WaitKind
    Histogram m_waited;
    QHash<WordId, LoadFigures> m_load;
    QHash<WordId, TokenFigures> m_tokens;
};

} // namespace deskside
