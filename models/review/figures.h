// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"
#include "models/review/statistics.h"

#include <QDate>
#include <QMap>
#include <QTimeZone>
#include <array>
#include <map>

namespace deskside {

/// The days that figures are about: of the chats' creation, in the person's time zone.
struct ReviewPeriod {
    QDate from; ///< the first day; null: from the beginning
    QDate to;   ///< the last day; null: up to now
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool operator==(const ReviewPeriod &) const = default;
};

enum class PeriodStep : unsigned char { Day, Week, Month };

/// Some of all: chats that were handed over, of chats.
struct Rate {
    qint64 count = 0;
    qint64 of = 0;
    bool operator==(const Rate &) const = default;
};

/// The rate of the days from `from` to `to`, both inclusive; `of` is 0 in a gap.
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

struct WaitFigures {
    std::optional<double> median; ///< seconds; null without any
    std::optional<double> p90;
    qint64 exact = 0;      ///< waits that are known
    qint64 atMost = 0;     ///< those of which only the most is known, and which count with that
    qint64 unanswered = 0; ///< handoffs that nobody has answered
    qint64 unknown = 0;
};

/// Handoffs by weekday and hour of the person's time zone; those whose hour is not known are not in it.
struct HourFigures {
    std::array<std::array<qint64, 24>, 7> counts{}; ///< Monday first
    qint64 placed = 0;
    qint64 unplaced = 0;
};

struct LoadFigures {
    WordId assignee = 0; ///< 0: nobody
    qint64 open = 0;     ///< unresolved chats now
    qint64 handoffs = 0; ///< of the period
};

struct TokenFigures {
    WordId model = 0;
    qint64 tokens = 0; ///< at least
    qint64 chats = 0;  ///< that told of any
};

struct VersionFigures {
    WordId ai = 0;
    Rate rate;
    QDate firstSeen; ///< the day of its first chat
};

/// What the dashboard shows of a set of chats. Made by adding chats one by one; what was added can be taken out again,
/// so that a change costs as much as the chat and not as much as all of them. Readings cost as much as what they
/// answer.
class ReviewFigures
{
public:
    explicit ReviewFigures(const ReviewPeriod &period = {});

    const ReviewPeriod &period() const;
    /// Whether the chat was created in the period; one whose creation is not known is in a period without ends only.
    bool isIn(const CompactRow &row) const;
    /// Chats that are not in the period are nothing. remove() takes out what add() was given, exactly as it was.
    void add(const CompactRow &row);
    void remove(const CompactRow &row);

    qint64 chats() const;
    qint64 undated() const; ///< of them, those whose creation is not known: in no day
    Rate handoffRate() const;
    Rate angry() const;    ///< of the handoffs whose sentiment is reported
    Rate reopened() const; ///< handed-over chats that were open again after they were resolved, of those resolved once
    Rate scored() const;   ///< handed-over chats that anybody has scored, of all
    QList<RatePoint> rateOverTime(PeriodStep step) const; ///< every period from the first to the last, gaps included
    QList<WordCount> sentiments() const;      ///< most first
    QList<WordCount> classifications() const; ///< most first
    QList<WordCount> channels() const;        ///< most first
    HourFigures hours() const;
    WaitFigures waits() const;
    QList<LoadFigures> load() const;      ///< most open first
    QList<TokenFigures> tokens() const;   ///< most first
    QList<VersionFigures> versions() const; ///< oldest first

private:
    void count(const CompactRow &row, qint64 sign);
};

} // namespace deskside
