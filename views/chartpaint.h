// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartplot.h"

#include <QList>

/// What every drawing of a chart needs: text in one line, places mirrored, ticks of an axis.
namespace deskside::chartpaint {

/// Where a text stands in its rectangle, as one reads.
enum class At : unsigned char { Start, Centre, End };

/// One plain line, shortened where it does not fit, in the middle of the rectangle's height. The place is absolute: a
/// mirrored rectangle is the caller's, At follows `look`.
void text(QPainter &painter, const ChartLook &look, const QRectF &rect, const QString &text, const QFont &font,
          const QColor &color, At at = At::Start);

/// How wide and how high a line of text is, rounded up.
double widthOf(const QString &text, const QFont &font);
double heightOf(const QFont &font);

/// A place that was laid out from left to right, in the direction of reading.
QRectF placed(const QRectF &rect, double width, const ChartLook &look);

/// The mark of `before` that stands behind one of the marks: of a line the one at the same place, else the one of the
/// same label. Null: none.
const ChartMark *beforeOf(const ChartData &data, int mark);

/// The ends of a value axis and its ticks.
struct Axis {
    double from = 0;
    double to = 1;
    double step = 1;
    int ticks = 2;
    bool operator==(const Axis &) const = default;
};

/// Round steps of 1, 2 or 5 (2.5 too, unless all values are whole) around the values. Starts at zero unless all values
/// are far from it, for differences look larger than they are on a cut axis.
Axis axisFor(double low, double high, int mostTicks, bool whole);
/// A tick's text: "20 %", "1,500", "5 min".
QString tickText(double value, const Axis &axis, const ChartData &data);

/// Which of `count` labels of at most `width` fit into `room` side by side: the first and the last, and even steps
/// between.
QList<int> labelsThatFit(int count, double width, double room);

} // namespace deskside::chartpaint
