// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/localtimes.h"

#include <QDateTime>

namespace deskside {

namespace {

constexpr qint64 hourSeconds = 3600;
constexpr qint64 daySeconds = 24 * hourSeconds;

} // namespace

LocalTimes::LocalTimes(const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
}

LocalTimes::At LocalTimes::at(quint32 seconds) const
{
    const auto number = static_cast<quint32>(seconds / daySeconds);
    if (number != m_lastNumber) { // one asks of one day after the other
        auto day = m_days.constFind(number);
        if (day == m_days.cend()) {
            day = m_days.insert(number, look(number));
        }
        m_lastNumber = number;
        m_last = *day;
    }
    const qint64 local = seconds + qint64{seconds < m_last.changed ? m_last.before : m_last.after};
    const qint64 days = local >= 0 ? local / daySeconds : -1; // no zone is a day behind
    return {static_cast<int>(days), static_cast<int>((local - days * daySeconds) / hourSeconds)};
}

LocalTimes::Day LocalTimes::look(quint32 day) const
{
    const auto offsetAt = [this](qint64 seconds) {
        return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    };
    qint64 same = day * daySeconds;
    qint64 changed = same + daySeconds;
    const qint32 before = offsetAt(same);
    const qint32 after = offsetAt(changed);
    while (before != after && changed - same > 1) { // the second at which the clock is changed
        const qint64 middle = (same + changed) / 2;
        (offsetAt(middle) == before ? same : changed) = middle;
    }
    return {before, after, changed};
}

} // namespace deskside
