// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfiltertimes.h"

#include <QTimeZone>
#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;

namespace {

using Field = FilterTest::Field;

QDateTime startOfDay(QDate day, const QDateTime &now)
{
    switch (now.timeSpec()) {
    case Qt::TimeZone:
        return day.startOfDay(now.timeZone());
    case Qt::OffsetFromUTC:
        return day.startOfDay(Qt::OffsetFromUTC, now.offsetFromUtc());
    default:
        return day.startOfDay(now.timeSpec());
    }
}

/// A count and a letter out of `units`: "12h".
struct Span {
    qint64 count = 0;
    char16_t unit = 0;
};

std::optional<Span> spanIn(QStringView text, QStringView units)
{
    if (text.size() < 2 || text.size() > 6 || !units.contains(text.back())) {
        return {};
    }
    Span span{0, text.back().unicode()};
    for (QChar c : text.chopped(1)) {
        if (c < u'0' || c > u'9') {
            return {};
        }
        span.count = span.count * 10 + (c.unicode() - u'0');
    }
    return span;
}

qint64 msecsOf(Span span)
{
    constexpr qint64 minute = 60'000;
    switch (span.unit) {
    case u'm':
        return span.count * minute;
    case u'h':
        return span.count * 60 * minute;
    case u'd':
        return span.count * 24 * 60 * minute;
    default:
        return span.count * 7 * 24 * 60 * minute;
    }
}

std::optional<QDateTime> pointInTime(const QString &value, const QDateTime &now)
{
    if (value == "today"_L1) {
        return startOfDay(now.date(), now);
    }
    if (value == "yesterday"_L1) {
        return startOfDay(now.date().addDays(-1), now);
    }
    if (const auto span = spanIn(value, u"hdw")) {
        switch (span->unit) {
        case u'h':
            return now.addSecs(-span->count * 3600);
        case u'd':
            return now.addDays(-span->count); // the same time of day, over changes of the clock
        default:
            return now.addDays(-span->count * 7);
        }
    }
    const QString upper = value.toUpper();
    if (const auto moment = Moment::parse(upper.size() == 7 ? QString(upper + "-01"_L1) : upper)) {
        const QDateTime point = moment->isDateOnly() ? startOfDay(moment->utc().date(), now) : moment->utc();
        return point.isValid() ? std::optional(point) : std::nullopt;
    }
    return {};
}

/// after: is from that moment on, before: is all the rest. An activity without a time belongs to its day as a whole.
FilterTest pointTest(const QDateTime &point, bool after)
{
    const qint64 fromTime = packMoment(Moment(point));
    const qint64 fromDay = packMoment(Moment(point.date()));
    const auto test = [fromTime, fromDay, after](qint64 activity) {
        return activity != 0 && (activity >= (packedIsDateOnly(activity) ? fromDay : fromTime)) == after;
    };
    return {.field = Field::Activity, .moment = test};
}

/// The same of times in seconds, 0 being none: `from` must not be before the point, or `until` must be.
FilterTest pointTest(const QDateTime &point, bool after, quint32 CompactRow::*from, quint32 CompactRow::*until)
{
    const qint64 msecs = point.toMSecsSinceEpoch();
    const auto test = [msecs, after, field = after ? from : until](const CompactRow &row) {
        return row.*field != 0 && (qint64(row.*field) * 1000 >= msecs) == after;
    };
    return {.field = Field::Numbers, .numbers = test};
}

/// A time compared with others: "<30m", ">=2h". Without a sign it is no shorter (`bare` is true then).
struct Limit {
    qint64 msecs = 0;
    bool less = false;
    bool orEqual = true;
    bool bare = false;

    /// The shortest span that is not less.
    qint64 border() const { return msecs + (less == orEqual ? 1 : 0); }
    bool allows(qint64 span) const { return (span < border()) == less; }
};

std::optional<Limit> limitIn(QStringView text)
{
    Limit limit{.less = text.startsWith(u'<'), .bare = !text.startsWith(u'<') && !text.startsWith(u'>')};
    if (!limit.bare) {
        text = text.sliced(1);
        limit.orEqual = text.startsWith(u'=');
        text = text.sliced(limit.orEqual ? 1 : 0);
    }
    const auto span = spanIn(text, u"mhdw");
    if (!span) {
        return {};
    }
    limit.msecs = msecsOf(*span);
    return limit;
}

constexpr qint64 dayMsecs = 24 * 60 * 60'000;

/// The day here of a packed moment; a date without time is its own day everywhere.
QDate dayOf(qint64 packed)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(packedMsecs(packed), Qt::UTC);
    return packedIsDateOnly(packed) ? at.date() : at.toLocalTime().date();
}

qint64 turnsAt(qint64 time, qint64 now)
{
    return time > now ? time : neverTurns;
}

qint64 turnsAt(QDate day, qint64 now)
{
    return turnsAt(day.startOfDay().toMSecsSinceEpoch(), now);
}

/// For how long something has lasted: where only the day of its beginning is known, from that day's end on.
std::optional<FilterTest> sinceTest(Field field, const QString &value)
{
    const auto limit = limitIn(value);
    if (!limit) {
        return {};
    }
    const auto from = [](qint64 since) { return packedMsecs(since) + (packedIsDateOnly(since) ? dayMsecs : 0); };
    const auto test = [limit = *limit, from](qint64 since) {
        return since != 0 && limit.allows(std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - from(since)));
    };
    const auto turns = [border = limit->border(), from](qint64 since, qint64 now) {
        return since != 0 && border > 0 ? turnsAt(from(since) + border, now) : neverTurns;
    };
    return FilterTest{.field = field, .moment = test, .turns = turns};
}

} // namespace

std::optional<FilterTest> dateTest(const QString &value, bool after, const QDateTime &now)
{
    const auto point = pointInTime(value, now);
    return point ? std::optional(pointTest(*point, after)) : std::nullopt;
}

std::optional<FilterTest> createdTest(const QString &value, bool after, const QDateTime &now)
{
    const auto point = pointInTime(value, now);
    return point ? std::optional(pointTest(*point, after, &CompactRow::created, &CompactRow::created)) : std::nullopt;
}

std::optional<FilterTest> handedTest(const QString &value, bool after, const QDateTime &now)
{
    const auto point = pointInTime(value, now);
    return point ? std::optional(pointTest(*point, after, &CompactRow::handedFrom, &CompactRow::handedUntil))
                 : std::nullopt;
}

std::optional<FilterTest> handedAtTest(const QString &value)
{
    const QStringList parts = value.split(u'-');
    const qsizetype day = weekdayWords().indexOf(parts.value(0)) + 1;
    bool isNumber = parts.size() == 1;
    const int hour = isNumber ? -1 : parts.value(1).toInt(&isNumber);
    constexpr int hoursOfDay = 24;
    if (day == 0 || !isNumber || parts.size() > 2 || hour >= hoursOfDay || (parts.size() == 2 && hour < 0)) {
        return {};
    }
    const auto hourOf = [](quint32 seconds) {
        QDateTime at = QDateTime::fromSecsSinceEpoch(seconds);
        at.setTime(QTime(at.time().hour(), 0));
        return at;
    };
    const auto test = [day, hour, hourOf](const CompactRow &row) {
        if (row.handedFrom == 0 || row.handedUntil == 0) {
            return false;
        }
        const QDateTime first = hourOf(row.handedFrom);
        return first.date().dayOfWeek() == day && (hour < 0 || first.time().hour() == hour)
               && (hour < 0 ? first.date() == hourOf(row.handedUntil).date() : first == hourOf(row.handedUntil));
    };
    return FilterTest{.field = Field::Numbers, .numbers = test};
}

QStringList weekdayWords()
{
    return {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
}

std::optional<FilterTest> waitTest(const QString &value)
{
    const auto kindOf = [](const CompactRow &row) { return unpackReview(row.review).wait; };
    if (value == "none"_L1) {
        const auto test = [kindOf](const CompactRow &row) { return kindOf(row) == WaitKind::Unanswered; };
        return FilterTest{.field = Field::Numbers, .numbers = test};
    }
    const auto limit = limitIn(value);
    if (!limit) {
        return {};
    }
    const auto test = [limit = *limit, kindOf](const CompactRow &row) {
        const WaitKind kind = kindOf(row);
        return (kind == WaitKind::Exact || (kind == WaitKind::AtMost && limit.less))
               && limit.allows(qint64(row.wait) * 1000);
    };
    return FilterTest{.field = Field::Numbers, .numbers = test};
}

std::optional<FilterTest> waitingTest(const QString &value)
{
    return sinceTest(Field::Waiting, value);
}

std::optional<FilterTest> silentTest(const QString &value)
{
    return sinceTest(Field::Activity, value);
}

FilterTest isWaitingTest()
{
    return {.field = Field::Waiting, .moment = [](qint64 since) { return since != 0; }};
}

FilterTest isDueTest()
{
    const auto test = [](qint64 due) {
        if (due == 0) {
            return false;
        }
        return packedIsDateOnly(due) ? dayOf(due) <= QDate::currentDate()
                                     : packedMsecs(due) <= QDateTime::currentMSecsSinceEpoch();
    };
    const auto turns = [](qint64 due, qint64 now) {
        return due == 0                ? neverTurns
               : packedIsDateOnly(due) ? turnsAt(dayOf(due), now)
                                       : turnsAt(packedMsecs(due), now);
    };
    return {.field = Field::Due, .moment = test, .turns = turns};
}

std::optional<FilterTest> dueTest(const QString &value)
{
    const bool today = value == "today"_L1;
    if (today || value == "tomorrow"_L1 || value == "yesterday"_L1) {
        const int days = today ? 0 : value == "tomorrow"_L1 ? 1 : -1;
        const auto test = [days](qint64 due) { return due != 0 && dayOf(due) == QDate::currentDate().addDays(days); };
        const auto turns = [days](qint64 due, qint64 now) {
            if (due == 0) {
                return neverTurns;
            }
            const QDate day = dayOf(due).addDays(-days);
            return std::min(turnsAt(day, now), turnsAt(day.addDays(1), now));
        };
        return FilterTest{.field = Field::Due, .moment = test, .turns = turns};
    }
    if (const auto day = Moment::parse(value); day && day->isDateOnly()) {
        const auto test = [day = day->utc().date()](qint64 due) { return due != 0 && dayOf(due) == day; };
        return FilterTest{.field = Field::Due, .moment = test};
    }
    auto limit = limitIn(value);
    if (!limit) {
        return {};
    }
    limit->less = limit->less || limit->bare; // due:2h is within two hours
    const auto test = [limit = *limit](qint64 due) {
        return due != 0 && limit.allows(packedMsecs(due) - QDateTime::currentMSecsSinceEpoch());
    };
    const auto turns = [border = limit->border()](qint64 due, qint64 now) {
        return due == 0 ? neverTurns : turnsAt(packedMsecs(due) - border + 1, now);
    };
    return FilterTest{.field = Field::Due, .moment = test, .turns = turns};
}

} // namespace deskside
