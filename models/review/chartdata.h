// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <optional>

namespace deskside {

/// What a colour says, besides the words: views take it from the theme.
enum class ChartTone : unsigned char { Accent, Person, Ai, Waiting, Positive, Negative, Muted };

/// One mark of a chart: a bar, a point, a cell. Everything a person reads of it is ready to be shown.
struct ChartMark {
    QString label;               ///< "Refund", "12 Oct": what it is about
    std::optional<double> value; ///< null: nothing is known of it, which is a gap and no zero
    std::optional<double> low;   ///< of a 95 % interval
    std::optional<double> high;
    QString valueText;    ///< "15.1 %", "1,204", "at least 6 min"
    QString intervalText; ///< "14.3 to 15.9 %"; null: none
    qint64 sample = 0;    ///< how many chats it is made of
    ChartTone tone = ChartTone::Accent;
    QString query; ///< the chats behind it, in the query language; null: there is no way to say it
    bool operator==(const ChartMark &) const = default;
};

/// A line across a chart at a mark: "version 14".
struct ChartEvent {
    int mark = 0;
    QString label;
    bool operator==(const ChartEvent &) const = default;
};

/// A chart as a value: what is drawn, and the same as a table for those who cannot see it.
struct ChartData {
    enum class Kind : unsigned char {
        Bars, ///< horizontal, in the order of the marks
        Line, ///< over time; with a band where the marks have intervals
        Heat, ///< `columns` cells in each row; marks row by row
        Tile  ///< one mark: a figure with a line of small print
    };
    Kind kind = Kind::Bars;
    QString id;           ///< for objectName: "rate", "sentiment"
    QString title;        ///< "Handoff rate by day"
    QString note;         ///< sample size and coverage: "of 7,961 chats", "95 % interval · covers 1,204 synced"
    QString labelHead;    ///< what the marks' labels are, as a table's heading: "Day"
    QString valueHead;    ///< "Handoff rate"
    bool isShare = false; ///< values are parts of 1, shown as per cent on axes
    QString unit = {};    ///< of the axis: "min"; null: a plain number
    QList<ChartMark> marks;
    QList<ChartMark> before = {}; ///< the same of what it is compared with, drawn behind; empty: nothing
    QList<ChartEvent> events = {};
    QStringList rowLabels = {};    ///< Heat
    QStringList columnLabels = {}; ///< Heat
    QString remark = {};    ///< a sentence below: "14 against 13: −4.3 points (−5.5 … −3.1), not by chance"
    QString emptyText = {}; ///< shown when there are no marks: "No handoffs in these days"
    bool operator==(const ChartData &) const = default;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ChartData)
