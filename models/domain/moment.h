// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QStringView>
#include <compare>
#include <optional>

namespace deskside {

/// A point in time as a vendor reports it: a date-time, or a date that has no time and keeps that precision.
class Moment
{
public:
    Moment() = default;
    explicit Moment(const QDateTime &at)
        : m_at(at.toUTC())
    {
    }
    explicit Moment(QDate day)
        : m_at(day.startOfDay(Qt::UTC))
        , m_dateOnly(true)
    {
    }

    bool isValid() const { return m_at.isValid(); }
    bool isDateOnly() const { return m_dateOnly; }
    /// The time in UTC; the start of the day for a date without time.
    QDateTime utc() const { return m_at; }
    qint64 msecs() const { return m_at.isValid() ? m_at.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(); }
    /// "2026-11-21" or "2026-11-21T09:30:00Z" (with milliseconds where there are any); empty when invalid.
    QString toIso() const;

    /// Reads an ISO 8601 / RFC 3339 date or date-time ("2026-11-21", "2026-11-21T09:30:00.123456+02:00"). One without
    /// an offset is taken as UTC, digits after the milliseconds are dropped, and a leap second (:60) is the last
    /// millisecond of its minute. nullopt when it is neither, or outside of the years 1 to 9999.
    static std::optional<Moment> parse(QStringView text);

    /// Oldest first. A date without time stands before the date-times of its day, so that it comes after them in a
    /// newest-first list; an invalid moment stands before everything.
    std::strong_ordering operator<=>(const Moment &other) const;
    bool operator==(const Moment &other) const { return (*this <=> other) == std::strong_ordering::equal; }

private:
    QDateTime m_at;
    bool m_dateOnly = false;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Moment)
