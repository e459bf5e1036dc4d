// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/comparison.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

Chance chanceOf(const ComparisonRow &row)
{
    if (!row.difference || std::min(row.left.sample, row.right.sample) < enoughToCompare) {
        return Chance::TooFew;
    }
    return row.difference->interval.contains(0) ? Chance::Could : Chance::Not;
}

ComparedFigure figureOf(const Rate &rate)
{
    const auto share =
        rate.of > 0 ? std::optional(static_cast<double>(rate.count) / static_cast<double>(rate.of)) : std::nullopt;
    return {share, wilson(rate.count, rate.of), rate.of};
}

ComparedFigure figureOf(const Histogram &waits)
{
    const auto estimate = median(waits);
    return {waits.quantile(0.5), estimate ? std::optional(estimate->interval) : std::nullopt, waits.size()};
}

template <typename Sample>
ComparisonRow rowOf(Compared what, const Sample &left, const Sample &right)
{
    ComparisonRow row{what, figureOf(left), figureOf(right), difference(right, left)};
    row.chance = chanceOf(row);
    return row;
}

struct Unit {
    double size; ///< of what is shown, in what is counted
    QString name;
};

/// The unit in which a difference is short and still exact enough.
Unit unitOf(Compared what, const Estimate &difference)
{
    if (what != Compared::MedianWait) {
        constexpr double percent = 0.01;
        return {percent, Text::tr("points", "percentage points")};
    }
    constexpr double minute = 60;
    constexpr double hour = 60 * minute;
    const double most = std::max(std::abs(difference.interval.low), std::abs(difference.interval.high));
    return most >= hour     ? Unit{hour, Text::tr("h", "hours")}
           : most >= minute ? Unit{minute, Text::tr("min", "minutes")}
                            : Unit{1, Text::tr("s", "seconds")};
}

/// "+4.3", "−4.3", "0.0": with a sign that is as wide as the plus.
QString signedNumber(double value)
{
    const QLocale locale;
    const QString digits = locale.toString(std::abs(value), 'f', 1);
    const bool isNothing = digits == locale.toString(0.0, 'f', 1);
    return isNothing ? digits : QString((value < 0 ? u"\u2212"_s : locale.positiveSign()) + digits);
}

} // namespace

QList<ComparisonRow> compare(const ReviewFigures &left, const ReviewFigures &right, const Words &words)
{
    ComparisonRow wait = rowOf(Compared::MedianWait, left.waited(), right.waited());
    if (const auto test = rankTest(left.waited(), right.waited())) {
        wait.p = test->p;
    }
    return {rowOf(Compared::HandoffRate, left.handoffRate(), right.handoffRate()),
            rowOf(Compared::Angry, left.angry(words), right.angry(words)),
            rowOf(Compared::Reopened, left.reopened(), right.reopened()),
            rowOf(Compared::Unanswered, left.unanswered(), right.unanswered()), wait};
}

ComparisonRow compareRates(Compared what, const Rate &left, const Rate &right)
{
    return rowOf(what, left, right);
}

QString describe(Compared what)
{
    switch (what) {
    case Compared::HandoffRate:
        return Text::tr("Handoff rate");
    case Compared::Angry:
        return Text::tr("Angry");
    case Compared::Reopened:
        return Text::tr("Reopened");
    case Compared::Unanswered:
        return Text::tr("Unanswered");
    case Compared::MedianWait:
        return Text::tr("Median wait");
    }
    return {};
}

QString describe(Chance chance)
{
    switch (chance) {
    case Chance::TooFew:
        return Text::tr("too few to tell");
    case Chance::Could:
        return Text::tr("could be chance");
    case Chance::Not:
        return Text::tr("not by chance");
    }
    return {};
}

QString describe(const ComparisonRow &row, const QString &left, const QString &right)
{
    if (!row.difference) {
        //: %1 and %2 are names of what is compared, %3 says "too few to tell"
        return Text::tr("%1 against %2: %3").arg(right, left, describe(row.chance));
    }
    const Unit unit = unitOf(row.what, *row.difference);
    const auto shown = [&unit](double value) { return signedNumber(value / unit.size); };
    //: %1 and %2 are names of what is compared, %3 the difference with its unit (%4), %5 and %6 the ends of its
    //: interval, %7 says "not by chance"
    return Text::tr("%1 against %2: %3 %4 (%5 … %6), %7")
        .arg(right, left, shown(row.difference->value), unit.name, shown(row.difference->interval.low),
             shown(row.difference->interval.high), describe(row.chance));
}

} // namespace deskside
