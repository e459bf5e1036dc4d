// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/figures.h"

namespace deskside {

/// What two sets of chats are compared by. Shares are parts of 1, the wait is in seconds.
enum class Compared : unsigned char {
    HandoffRate, ///< chats that were handed over, of all
    Angry,       ///< handoffs whose customer is angry, of those whose sentiment is reported
    Reopened,    ///< of the handed-over chats that were resolved once
    Unanswered,  ///< handoffs that nobody has answered, of those of which it is known
    MedianWait   ///< for a person
};

enum class Chance : unsigned char {
    TooFew, ///< to tell
    Could,  ///< the difference could be chance: its interval contains 0
    Not     ///< it is not by chance, as far as 95 % can say
};

/// One side's figure.
struct ComparedFigure {
    std::optional<double> value; ///< null: there is nothing to make it of
    std::optional<Interval> interval;
    qint64 sample = 0; ///< how many chats it is made of
    bool operator==(const ComparedFigure &) const = default;
};

struct ComparisonRow {
    Compared what = Compared::HandoffRate;
    ComparedFigure left;
    ComparedFigure right;
    std::optional<Estimate> difference; ///< right minus left; null where one side has too few for an interval
    Chance chance = Chance::TooFew;
    /// Of MedianWait: the rank test's p of the waits as a whole, which may tell them apart where their middles do not.
    std::optional<double> p = {};
    bool operator==(const ComparisonRow &) const = default;
};

/// With fewer chats than these on either side nothing is said about chance: one chat more or less would move a share by
/// ten points.
constexpr qint64 enoughToCompare = 10;

/// A row for each Compared, in their order, of any two sets: periods, versions, assistants, teams. The two sides must
/// have no chat in common: else they are more alike than the intervals know. `words` is for the sentiments.
QList<ComparisonRow> compare(const ReviewFigures &left, const ReviewFigures &right, const Words &words);

/// One row of it, of two rates.
ComparisonRow compareRates(Compared what, const Rate &left, const Rate &right);

/// "Handoff rate".
QString describe(Compared what);
/// "not by chance".
QString describe(Chance chance);
/// The row as a sentence: "Version 14 against Version 13: −4.3 points (−5.5 … −3.1), not by chance". `left` and `right`
/// are the sides' names.
QString describe(const ComparisonRow &row, const QString &left, const QString &right);

} // namespace deskside
