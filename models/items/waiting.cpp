// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/waiting.h"

#include "models/domain/chatrow.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace deskside {

namespace {

struct Waiting {
    Q_DECLARE_TR_FUNCTIONS(Waiting)
};

/// From when on it is certain that the customer waits.
Moment certainFrom(const Moment &since)
{
    return since.isDateOnly() ? Moment(since.utc().date().addDays(1).startOfDay()) : since;
}

/// Where only a day is known that has hardly passed: "since today". Null otherwise.
QString sinceDay(const Moment &since, const QDateTime &now)
{
    const qint64 days = wording::localDay(since).daysTo(now.toLocalTime().date());
    if (!since.isDateOnly() || days > 1)
        return {};
    //: How long a customer waits, when only the day is known; %1 is "today" or "yesterday".
    return Waiting::tr("since %1").arg(wording::relativeTime(since, now));
}

} // namespace

WaitingLevel waitingLevel(const Known<Moment> &since, const QDateTime &now, const WaitingLimits &limits)
{
    if (!since.isKnown() || !since.value->isValid())
        return WaitingLevel::None;
    const qint64 minutes = std::max<qint64>(0, certainFrom(*since.value).utc().secsTo(now)) / 60;
    if (minutes < 1 && !since.value->isDateOnly())
        return WaitingLevel::None;
    return minutes >= limits.urgentMinutes ? WaitingLevel::Urgent
           : minutes >= limits.warnMinutes ? WaitingLevel::Warning
                                           : WaitingLevel::Calm;
}

QString waitingShort(const Known<Moment> &since, const QDateTime &now)
{
    if (!since.isKnown() || !since.value->isValid())
        return {};
    if (const QString day = sinceDay(*since.value, now); !day.isNull())
        return day;
    const QString elapsed = wording::elapsed(certainFrom(*since.value), now);
    //: How long a customer waits, when it may be longer: with the sign that queries have, which every font has, too.
    return isVague(since) ? Waiting::tr("> %1").arg(elapsed) : elapsed;
}

QString waitingInWords(const Known<Moment> &since, const QDateTime &now)
{
    if (!since.isKnown() || !since.value->isValid())
        return {};
    if (const QString day = sinceDay(*since.value, now); !day.isNull())
        return day;
    const QString elapsed = wording::elapsedInWords(certainFrom(*since.value), now);
    return isVague(since) ? Waiting::tr("at least %1").arg(elapsed) : elapsed;
}

} // namespace deskside
