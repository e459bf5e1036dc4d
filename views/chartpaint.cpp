// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpaint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside::chartpaint {

void text(QPainter &painter, const ChartLook &look, const QRectF &rect, const QString &text, const QFont &font,
          const QColor &color, At at)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return;
    }
    const bool right = (at == At::End) != look.mirrored;
    const Qt::Alignment side = at == At::Centre ? Qt::AlignHCenter : right ? Qt::AlignRight : Qt::AlignLeft;
    painter.setFont(font);
    painter.setPen(color);
    // Figures and words of the other direction keep their own order: "15 %" is no "% 15".
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const QString shown = QFontMetricsF(font, painter.device()).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine, shown);
}

double widthOf(const QString &text, const QFont &font)
{
    // A pixel more than it is: what is rounded down is shortened with dots.
    return text.isEmpty() ? 0 : std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1;
}

double heightOf(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height());
}

QRectF placed(const QRectF &rect, double width, const ChartLook &look)
{
    return look.mirrored ? QRectF(width - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
}

const ChartMark *beforeOf(const ChartData &data, int mark)
{
    if (mark < 0 || mark >= data.marks.size() || data.before.isEmpty()) {
        return nullptr;
    }
    const bool byPlace = data.kind != ChartData::Kind::Bars;
    if (byPlace || (mark < data.before.size() && data.before.at(mark).label == data.marks.at(mark).label)) {
        return mark < data.before.size() ? &data.before.at(mark) : nullptr;
    }
    const auto same = std::find_if(data.before.begin(), data.before.end(),
                                   [&](const ChartMark &other) { return other.label == data.marks.at(mark).label; });
    return same == data.before.end() ? nullptr : &*same;
}

namespace {

/// The smallest round step that is not below `wanted`.
double roundStep(double wanted, bool whole)
{
    if (!(wanted > 0) || !std::isfinite(wanted)) {
        return 1;
    }
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double step = factor * power;
        if (step >= wanted * (1 - 1e-9) && (!whole || (step >= 1 && std::floor(step) == step))) {
            return step;
        }
    }
    return whole ? 1 : 10 * power;
}

} // namespace

Axis axisFor(double low, double high, int mostTicks, bool whole)
{
    const int intervals = std::max(mostTicks, 2) - 1;
    if (low > high) {
        std::swap(low, high);
    }
    if (low > 0 && low < high * 0.6) {
        low = 0;
    } else if (low > 0 && low == high) {
        low = 0;
    }
    if (low == high) {
        high = low + 1;
    }
    double step = roundStep((high - low) / intervals, whole);
    Axis axis;
    // Rounding the ends outwards can take one step more than there is room for: then the next round step.
    for (int attempt = 0; attempt < 4; ++attempt) {
        axis.from = std::floor(low / step + 1e-9) * step;
        axis.to = std::ceil(high / step - 1e-9) * step;
        axis.step = step;
        axis.ticks = qRound((axis.to - axis.from) / step) + 1;
        if (axis.ticks <= intervals + 1) {
            break;
        }
        step = roundStep(step * 1.01, whole);
    }
    return axis;
}

QString tickText(double value, const Axis &axis, const ChartData &data)
{
    const double scale = data.isShare ? 100 : 1;
    int decimals = 0;
    for (double step = axis.step * scale; decimals < 4 && std::abs(step - std::round(step)) > 1e-6; step *= 10) {
        ++decimals;
    }
    // No "-0": what is next to nothing is nothing.
    const double shown = std::abs(value) < axis.step * 1e-6 ? 0 : value * scale;
    const QString number = QLocale().toString(shown, 'f', decimals);
    if (data.isShare) {
        return QCoreApplication::translate("ChartPlot", "%1 %", "an axis: per cent").arg(number);
    }
    return data.unit.isEmpty()
               ? number
               : QCoreApplication::translate("ChartPlot", "%1 %2", "an axis: number, unit").arg(number, data.unit);
}

QList<int> labelsThatFit(int count, double width, double room)
{
    if (count <= 0) {
        return {};
    }
    if (count == 1 || room < width * 2.2) {
        return {0};
    }
    // Labels are read one by one: each gets half of its own width of air.
    const int most = std::max(2, static_cast<int>(room / (width * 1.5)));
    const int step = std::max(1, static_cast<int>(std::ceil((count - 1) / static_cast<double>(most - 1))));
    QList<int> labels;
    for (int i = 0; i < count - 1; i += step) {
        // The last one is always there, and the one before it gives way.
        if (i == 0 || (count - 1 - i) * 4 >= step * 3) {
            labels.append(i);
        }
    }
    labels.append(count - 1);
    return labels;
}

} // namespace deskside::chartpaint
