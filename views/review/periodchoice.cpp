// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/periodchoice.h"

#include <QLocale>

namespace deskside {

using Kind = PeriodChoice::Kind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PeriodChoice)
};

int daysOf(Kind kind)
{
    return kind == Kind::Last7 ? 7 : kind == Kind::Last30 ? 30 : kind == Kind::Last90 ? 90 : 0;
}

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

ReviewPeriod days(QDate from, QDate to)
{
    ReviewPeriod period;
    period.from = from;
    period.to = to;
    return period;
}

} // namespace

QList<Kind> periodKinds()
{
    return {Kind::Last7, Kind::Last30, Kind::Last90, Kind::ThisMonth, Kind::LastMonth, Kind::ThisYear, Kind::Custom};
}

ReviewPeriod periodOf(const PeriodChoice &choice, QDate today)
{
    switch (choice.kind) {
    case Kind::Last7:
    case Kind::Last30:
    case Kind::Last90:
        return days(today.addDays(1 - daysOf(choice.kind)), today);
    case Kind::ThisMonth:
        return days(monthOf(today), today);
    case Kind::LastMonth:
        return days(monthOf(today).addMonths(-1), monthOf(today).addDays(-1));
    case Kind::ThisYear:
        return days(QDate(today.year(), 1, 1), today);
    case Kind::Custom:
        break;
    }
    // Dates that were typed the wrong way round mean what lies between them.
    if (choice.from.isValid() && choice.to.isValid() && choice.to < choice.from)
        return days(choice.to, choice.from);
    return days(choice.from, choice.to);
}

std::optional<ReviewPeriod> periodBefore(const PeriodChoice &choice, QDate today)
{
    const ReviewPeriod period = periodOf(choice, today);
    if (!choice.compare || !period.from.isValid())
        return {};
    switch (choice.kind) {
    case Kind::ThisMonth:
        return days(period.from.addMonths(-1), period.to.addMonths(-1)); // at most the last day of that month
    case Kind::LastMonth:
        return days(period.from.addMonths(-1), period.from.addDays(-1));
    case Kind::ThisYear:
        return days(period.from.addYears(-1), period.to.addYears(-1));
    default:
        break;
    }
    const QDate to = period.to.isValid() ? period.to : today;
    const qint64 count = period.from.daysTo(to) + 1;
    if (count < 1)
        return {};
    return days(period.from.addDays(-count), period.from.addDays(-1));
}

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Last7:
    case Kind::Last30:
    case Kind::Last90:
        return Text::tr("Last %Ln day(s)", nullptr, daysOf(kind));
    case Kind::ThisMonth:
        return Text::tr("This month");
    case Kind::LastMonth:
        return Text::tr("Last month");
    case Kind::ThisYear:
        return Text::tr("This year");
    case Kind::Custom:
        return Text::tr("Custom dates");
    }
    return {};
}

QString describe(const PeriodChoice &choice)
{
    if (choice.kind != Kind::Custom)
        return nameOf(choice.kind);
    const ReviewPeriod period = periodOf(choice, {});
    const auto day = [](QDate date) { return QLocale().toString(date, QLocale::ShortFormat); };
    if (period.from.isValid() && period.to.isValid())
        return Text::tr("%1 to %2", "two dates").arg(day(period.from), day(period.to));
    if (period.from.isValid())
        return Text::tr("Since %1", "a date").arg(day(period.from));
    return period.to.isValid() ? Text::tr("Up to %1", "a date").arg(day(period.to)) : Text::tr("All days");
}

QString describeBefore(const PeriodChoice &choice, QDate today)
{
    switch (choice.kind) {
    case Kind::ThisMonth:
        return Text::tr("compare with the same days of the month before");
    case Kind::LastMonth:
        return Text::tr("compare with the month before");
    case Kind::ThisYear:
        return Text::tr("compare with the same days of the year before");
    default:
        break;
    }
    PeriodChoice compared = choice;
    compared.compare = true;
    const std::optional<ReviewPeriod> before = periodBefore(compared, today);
    if (!before)
        return {};
    const qint64 count = before->from.daysTo(before->to) + 1;
    return Text::tr("compare with the %Ln day(s) before", nullptr, static_cast<int>(std::min<qint64>(count, 100'000)));
}

} // namespace deskside
