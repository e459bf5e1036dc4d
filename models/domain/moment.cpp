// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/moment.h"

namespace deskside {

namespace {

/// Reads from the front of a text; every step says whether it found what it wanted.
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }

    bool takeOneOf(QStringView choices)
    {
        if (atEnd() || !choices.contains(m_rest.front())) {
            return false;
        }
        m_rest = m_rest.sliced(1);
        return true;
    }

    /// Exactly `count` ASCII digits; QChar::isDigit() would take those of every script.
    bool takeNumber(int count, int *number)
    {
        if (m_rest.size() < count) {
            return false;
        }
        int value = 0;
        for (QChar c : m_rest.first(count)) {
            if (c < u'0' || c > u'9') {
                return false;
            }
            value = value * 10 + (c.unicode() - u'0');
        }
        *number = value;
        m_rest = m_rest.sliced(count);
        return true;
    }

    /// One digit or more, as the beginning of a decimal fraction, cut to thousandths.
    bool takeThousandths(int *number)
    {
        int value = 0;
        int digits = 0;
        int digit = 0;
        for (; takeNumber(1, &digit); ++digits) {
            if (digits < 3) {
                value = value * 10 + digit;
            }
        }
        for (int i = digits; i < 3; ++i) {
            value *= 10;
        }
        *number = value;
        return digits > 0;
    }

private:
    QStringView m_rest;
};

/// "Z", "+02:00", "+0200" or "+02", in seconds; nothing at all is UTC.
bool takeOffset(Reader &reader, int *seconds)
{
    *seconds = 0;
    if (reader.atEnd() || reader.takeOneOf(u"Zz")) {
        return true;
    }
    const bool west = reader.takeOneOf(u"-");
    int hours = 0;
    int minutes = 0;
    if ((!west && !reader.takeOneOf(u"+")) || !reader.takeNumber(2, &hours)) {
        return false;
    }
    if (!reader.atEnd()) {
        reader.takeOneOf(u":");
        if (!reader.takeNumber(2, &minutes)) {
            return false;
        }
    }
    if (hours > 23 || minutes > 59) {
        return false;
    }
    *seconds = (hours * 60 + minutes) * 60 * (west ? -1 : 1);
    return true;
}

} // namespace

QString Moment::toIso() const
{
    if (!isValid()) {
        return {};
    }
    if (m_dateOnly) {
        return m_at.date().toString(Qt::ISODate);
    }
    return m_at.toString(m_at.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<Moment> Moment::parse(QStringView text)
{
    Reader reader(text);
    int year = 0;
    int month = 0;
    int day = 0;
    if (!reader.takeNumber(4, &year) || !reader.takeOneOf(u"-") || !reader.takeNumber(2, &month)
        || !reader.takeOneOf(u"-") || !reader.takeNumber(2, &day)) {
        return {};
    }
    const QDate date(year, month, day);
    if (year < 1 || !date.isValid()) {
        return {};
    }
    if (reader.atEnd()) {
        return Moment(date);
    }

    int hour = 0;
    int minute = 0;
    int second = 0;
    int msec = 0;
    if (!reader.takeOneOf(u"Tt ") || !reader.takeNumber(2, &hour) || !reader.takeOneOf(u":")
        || !reader.takeNumber(2, &minute)) {
        return {};
    }
    if (reader.takeOneOf(u":")) {
        if (!reader.takeNumber(2, &second) || (reader.takeOneOf(u".,") && !reader.takeThousandths(&msec))) {
            return {};
        }
    }
    if (second == 60) { // a leap second; the next second may be another day
        second = 59;
        msec = 999;
    }
    const QTime time(hour, minute, second, msec);
    int offset = 0;
    if (!time.isValid() || !takeOffset(reader, &offset) || !reader.atEnd()) {
        return {};
    }
    const QDateTime at = QDateTime(date, time, Qt::UTC).addSecs(-offset);
    if (at.date().year() < 1 || at.date().year() > 9999) { // could not be written back
        return {};
    }
    return Moment(at);
}

std::strong_ordering Moment::operator<=>(const Moment &other) const
{
    if (!isValid() || !other.isValid()) {
        return isValid() <=> other.isValid();
    }
    if (const auto order = msecs() <=> other.msecs(); order != std::strong_ordering::equal) {
        return order;
    }
    return other.m_dateOnly <=> m_dateOnly;
}

} // namespace deskside
