// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"

#include <QDate>
#include <QLocale>
#include <cmath>

/// Charts as the review desk has them.
namespace deskside::test {

using namespace Qt::StringLiterals;

inline ChartMark markOf(const QString &label, double value, ChartTone tone = ChartTone::Accent)
{
    return {.label = label,
            .value = value,
            .valueText = QLocale().toString(value),
            .sample = static_cast<qint64>(value),
            .tone = tone,
            .query = QString(u"class:"_s + label)};
}

inline ChartMark shareOf(const QString &label, double share, double half, qint64 sample)
{
    const auto percent = [](double value) { return QLocale().toString(value * 100, 'f', 1); };
    return {.label = label,
            .value = share,
            .low = share - half,
            .high = share + half,
            .valueText = QString(percent(share) + u" %"_s),
            .intervalText = QString(percent(share - half) + u" to "_s + percent(share + half) + u" %"_s),
            .sample = sample,
            .query = QString(u"created:"_s + label)};
}

/// Something that goes up and down and is the same each time.
inline double wave(int at)
{
    return 0.16 + 0.05 * std::sin(at * 0.31) + 0.02 * std::sin(at * 1.7);
}

/// Days of a handoff rate; those of `gaps` are not known.
inline ChartData lineOf(int days, const QList<int> &gaps = {})
{
    ChartData data{.kind = ChartData::Kind::Line,
                   .id = u"rate"_s,
                   .title = u"Handoff rate by day"_s,
                   .note = u"95 % interval · of 7,961 chats"_s,
                   .labelHead = u"Day"_s,
                   .valueHead = u"Handoff rate"_s,
                   .isShare = true,
                   .emptyText = u"No chats in these days"_s};
    for (int i = 0; i < days; ++i) {
        const QString label = QLocale().toString(QDate(2026, 10, 23).addDays(i), u"d MMM"_s);
        data.marks.append(gaps.contains(i) ? ChartMark{.label = label, .query = u"created:gap"_s}
                                           : shareOf(label, wave(i), 0.025, 266));
    }
    return data;
}

inline ChartData barsOf(const QList<std::pair<QString, double>> &bars)
{
    ChartData data{.kind = ChartData::Kind::Bars,
                   .id = u"why"_s,
                   .title = u"Why"_s,
                   .note = u"1,204 handoffs"_s,
                   .labelHead = u"Classification"_s,
                   .valueHead = u"Handoffs"_s,
                   .emptyText = u"No handoffs in these days"_s};
    for (const auto &[label, value] : bars) {
        data.marks.append(markOf(label, value));
    }
    return data;
}

inline ChartData why()
{
    return barsOf({{u"Refund"_s, 342},
                   {u"Delivery"_s, 271},
                   {u"Account access"_s, 198},
                   {u"Billing"_s, 176},
                   {u"Technical"_s, 121},
                   {u"Other"_s, 96}});
}

inline ChartData heat(int columns = 24)
{
    ChartData data{.kind = ChartData::Kind::Heat,
                   .id = u"hours"_s,
                   .title = u"When people are needed"_s,
                   .note = u"handoffs by hour and weekday"_s,
                   .labelHead = u"Weekday"_s,
                   .valueHead = u"Handoffs"_s};
    const QStringList days{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    data.rowLabels = days;
    for (int hour = 0; hour < columns; ++hour) {
        data.columnLabels.append(QString::number(hour) + u" h"_s);
    }
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < columns; ++hour) {
            const double busy = std::exp(-std::pow((hour - 11) / 5.0, 2)) * (day < 5 ? 40 : 12);
            ChartMark mark = markOf({}, std::round(busy), ChartTone::Waiting);
            mark.query = u"handed-at:%1-%2"_s.arg(day + 1).arg(hour);
            data.marks.append(mark);
        }
    }
    return data;
}

inline ChartData tile()
{
    ChartMark mark = shareOf(u"Handoff rate"_s, 0.151, 0.008, 7961);
    return {.kind = ChartData::Kind::Tile,
            .id = u"tileRate"_s,
            .title = u"Handoff rate"_s,
            .note = u"1,204 of 7,961"_s,
            .isShare = true,
            .marks = {mark},
            .before = {shareOf(u"Handoff rate"_s, 0.194, 0.009, 7000)}};
}

/// Texts of strangers: long, with line breaks, markup, other directions.
inline ChartData hostile()
{
    return barsOf({{QString(u"<img src=file:///etc/passwd> very "_s + QString(u"long "_s).repeated(80)), 12},
                   {u"two\nlines\tand \u202Eevil"_s, 30},
                   {u"استرداد الأموال"_s, 22},
                   {QString(500, u'W'), 7},
                   {u""_s, 3}});
}

} // namespace deskside::test
