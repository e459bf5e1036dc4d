// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimeZone>

namespace deskside {

/// What the calendar and the clock of a time zone said at a time: QDateTime's answers, at a hundredth of their cost
/// when many times are asked for of the same days. Days on which the clock is changed are right, too. Not for two
/// threads at once.
class LocalTimes
{
public:
    explicit LocalTimes(const QTimeZone &zone);

    struct At {
        int day = 0; ///< since 1970-01-01, which is 0
        int hour = 0;
        bool operator==(const At &) const = default;
    };
    /// Of seconds since 1970, UTC.
    At at(quint32 seconds) const;

private:
    /// A day of UTC: the zone's seconds from UTC at its begin, and from `changed` on.
    struct Day {
        qint32 before = 0;
        qint32 after = 0;
        qint64 changed = 0; ///< seconds since 1970; the end of the day when nothing changes
    };
    Day look(quint32 day) const;

    QTimeZone m_zone;
    mutable QHash<quint32, Day> m_days;
    mutable quint32 m_lastNumber = ~0U; ///< what was asked of last; at first no day at all
    mutable Day m_last;
};

} // namespace deskside
