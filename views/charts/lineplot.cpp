// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/lineplot.h"

#include <QAreaSeries>
#include <QCoreApplication>
#include <QLineSeries>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int mostTicks = 6;
constexpr float bandOpacity = 0.18F;

/// Of many points a thinner one.
QPen linePen(const QColor &color, bool behind, int points = 0)
{
    QPen pen(color, behind || points > 120 ? 1.5 : 2);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    if (behind) {
        // Told apart without seeing the colour.
        pen.setDashPattern({3, 3});
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

/// The lowest and highest value that is drawn.
struct Reach {
    double low = 0;
    double high = 0;
    bool any = false;
    bool whole = true;

    void take(const std::optional<double> &value)
    {
        if (!value || !std::isfinite(*value)) {
            return;
        }
        low = any ? std::min(low, *value) : *value;
        high = any ? std::max(high, *value) : *value;
        any = true;
    }
    void take(const QList<ChartMark> &marks)
    {
        for (const ChartMark &mark : marks) {
            for (const auto &value : {mark.value, mark.low, mark.high}) {
                take(value);
            }
            whole = whole && (!mark.value || std::floor(*mark.value) == *mark.value);
        }
    }
};

} // namespace

QList<LinePlot::Run> LinePlot::runsOf(const QList<ChartMark> &marks)
{
    QList<Run> runs;
    for (int i = 0; i < marks.size(); ++i) {
        if (!marks.at(i).value) {
            continue;
        }
        if (!runs.isEmpty() && runs.last().last == i - 1) {
            runs.last().last = i;
        } else {
            runs.append({i, i});
        }
    }
    return runs;
}

void LinePlot::setData(const ChartData &data, const ChartLook &look)
{
    m_data = data;
    m_look = look;
    // What lies behind is no longer than what it lies behind.
    m_data.before.resize(std::min(m_data.before.size(), m_data.marks.size()));
    m_widest = 0;
    for (const ChartMark &mark : m_data.marks) {
        m_widest = std::max(m_widest, chartpaint::widthOf(mark.label, m_look.small));
    }
    build();
    resize(m_size);
}

double LinePlot::across(int mark) const
{
    return m_look.mirrored ? -mark : mark;
}

void LinePlot::attach(QAbstractSeries *series)
{
    m_scene.chart().addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

void LinePlot::addBand(const Run &run)
{
    auto *upper = new QLineSeries;
    auto *lower = new QLineSeries;
    QList<QPointF> highs;
    QList<QPointF> lows;
    for (int i = run.first; i <= run.last; ++i) {
        const ChartMark &mark = m_data.marks.at(i);
        // Where there is no interval the band is as thin as the line.
        highs.append({across(i), mark.high.value_or(*mark.value)});
        lows.append({across(i), mark.low.value_or(*mark.value)});
    }
    upper->replace(highs);
    lower->replace(lows);
    auto *band = new QAreaSeries(upper, lower);
    upper->setParent(band);
    lower->setParent(band);
    QColor color = m_look.tone(m_data.marks.first().tone);
    color.setAlphaF(bandOpacity);
    band->setPen(Qt::NoPen);
    band->setBrush(color);
    attach(band);
}

void LinePlot::addLines(const QList<ChartMark> &marks, bool behind)
{
    for (const Run &run : runsOf(marks)) {
        if (run.first == run.last) {
            continue; // a point, which is no line: paintLoneMarks()
        }
        QList<QPointF> points;
        for (int i = run.first; i <= run.last; ++i) {
            points.append({across(i), *marks.at(i).value});
        }
        auto *line = new QLineSeries;
        line->replace(points);
        line->setPen(linePen(behind ? m_look.muted : m_look.tone(marks.first().tone), behind, count()));
        attach(line);
    }
}

void LinePlot::build()
{
    Reach reach;
    reach.take(m_data.marks);
    reach.take(m_data.before);
    m_axis = reach.any ? chartpaint::axisFor(reach.low, reach.high, mostTicks, reach.whole && !m_data.isShare)
                       : chartpaint::Axis{};
    m_scene.clear();
    m_x = m_y = nullptr;
    if (count() == 0) {
        return;
    }
    const double last = std::max(count() - 1, 1);
    m_x = m_scene.addAxis(Qt::AlignBottom, m_look.mirrored ? -last : 0, m_look.mirrored ? 0 : last);
    m_y = m_scene.addAxis(Qt::AlignLeft, m_axis.from, m_axis.to);
    const bool banded = std::any_of(m_data.marks.begin(), m_data.marks.end(),
                                    [](const ChartMark &mark) { return mark.value && mark.low && mark.high; });
    if (banded) {
        for (const Run &run : runsOf(m_data.marks)) {
            if (run.first != run.last) {
                addBand(run);
            }
        }
    }
    addLines(m_data.before, true);
    addLines(m_data.marks, false);
}

int LinePlot::heightFor(int) const
{
    return static_cast<int>(m_look.step * 18);
}

void LinePlot::resize(const QSizeF &size)
{
    m_size = size;
    double ticks = 0;
    for (int i = 0; i < m_axis.ticks; ++i) {
        ticks = std::max(ticks, chartpaint::widthOf(chartpaint::tickText(m_axis.from + i * m_axis.step, m_axis, m_data),
                                                    m_look.small));
    }
    ticks = std::min(ticks, m_size.width() / 3);
    const double line = chartpaint::heightOf(m_look.small);
    const double gap = m_look.step / 2;
    // A line at the very edge is drawn with all of its width, and the first tick's text is not cut.
    double top = line / 2;
    if (!m_data.before.isEmpty()) {
        top += line + gap / 2;
    }
    if (!m_data.events.isEmpty()) {
        top += line;
    }
    QRectF plot(std::ceil(ticks + gap * 1.5), top, 0, 0);
    plot.setRight(std::max(plot.left() + 1, m_size.width() - gap));
    plot.setBottom(std::max(top + 1, m_size.height() - line - gap));
    m_plot = chartpaint::placed(plot, m_size.width(), m_look);
    m_scene.resize(m_size, m_plot);
}

QPointF LinePlot::placeOf(int mark, double value) const
{
    const double last = std::max(count() - 1, 1);
    const double share = m_look.mirrored ? 1 - mark / last : mark / last;
    const double height = (value - m_axis.from) / (m_axis.to - m_axis.from);
    return {m_plot.left() + share * m_plot.width(), m_plot.bottom() - height * m_plot.height()};
}

void LinePlot::paint(QPainter &painter)
{
    if (count() == 0) {
        return;
    }
    paintGrid(painter);
    m_scene.paint(painter);
    paintLoneMarks(painter, m_data.before, m_look.muted);
    paintLoneMarks(painter, m_data.marks, m_look.tone(m_data.marks.first().tone));
    paintAxes(painter);
    if (!m_data.before.isEmpty()) {
        paintLegend(painter);
    }
    paintEvents(painter);
}

void LinePlot::paintGrid(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_look.line, 1));
    for (int i = 0; i < m_axis.ticks; ++i) {
        const double y = std::round(placeOf(0, m_axis.from + i * m_axis.step).y());
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
}

void LinePlot::paintLoneMarks(QPainter &painter, const QList<ChartMark> &marks, const QColor &color) const
{
    for (const Run &run : runsOf(marks)) {
        if (run.first != run.last) {
            continue;
        }
        const ChartMark &mark = marks.at(run.first);
        if (mark.low && mark.high) {
            painter.setPen(QPen(color, 1));
            painter.drawLine(placeOf(run.first, *mark.low), placeOf(run.first, *mark.high));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(placeOf(run.first, *mark.value), 2.5, 2.5);
    }
}

void LinePlot::paintAxes(QPainter &painter) const
{
    const double line = chartpaint::heightOf(m_look.small);
    const double gap = m_look.step / 2;
    const QRectF plot = chartpaint::placed(m_plot, m_size.width(), m_look); // placed twice: from left to right
    const auto put = [this](const QRectF &rect) { return chartpaint::placed(rect, m_size.width(), m_look); };
    for (int i = 0; i < m_axis.ticks; ++i) {
        const double value = m_axis.from + i * m_axis.step;
        const double y = placeOf(0, value).y();
        chartpaint::text(painter, m_look, put({0, y - line / 2, plot.left() - gap, line}),
                         chartpaint::tickText(value, m_axis, m_data), m_look.small, m_look.muted, chartpaint::At::End);
    }
    const double widest = std::min(m_widest, plot.width() / 3);
    const double pitch = plot.width() / std::max(count() - 1, 1);
    for (const int mark : chartpaint::labelsThatFit(count(), widest, plot.width())) {
        const double wide = std::min(chartpaint::widthOf(m_data.marks.at(mark).label, m_look.small), plot.width() / 3);
        QRectF rect(0, plot.bottom() + gap, wide, line);
        // The outer ones stay within the plot.
        rect.moveLeft(std::clamp(plot.left() + mark * pitch - wide / 2, plot.left(), plot.right() - wide));
        chartpaint::text(painter, m_look, put(rect), m_data.marks.at(mark).label, m_look.small, m_look.muted,
                         chartpaint::At::Centre);
    }
}

void LinePlot::paintEvents(QPainter &painter) const
{
    const double line = chartpaint::heightOf(m_look.small);
    const double gap = m_look.step / 2;
    const double least = m_look.step * 3; // a label that is cut shorter says nothing
    QList<ChartEvent> events = m_data.events;
    events.removeIf([this](const ChartEvent &event) { return event.mark < 0 || event.mark >= count(); });
    std::stable_sort(events.begin(), events.end(),
                     [](const ChartEvent &a, const ChartEvent &b) { return a.mark < b.mark; });
    const QRectF plot = chartpaint::placed(m_plot, m_size.width(), m_look);
    const double pitch = plot.width() / std::max(count() - 1, 1);
    const auto put = [this](const QRectF &rect) { return chartpaint::placed(rect, m_size.width(), m_look); };
    double taken = plot.left(); // up to here there is a label already
    for (int i = 0; i < events.size(); ++i) {
        const double x = plot.left() + events.at(i).mark * pitch;
        const double top = plot.top() - line;
        QPen pen(m_look.muted, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        const double drawn = std::round(m_look.mirrored ? m_size.width() - x : x) + 0.5;
        painter.drawLine(QPointF(drawn, top), QPointF(drawn, plot.bottom()));
        const double wide = chartpaint::widthOf(events.at(i).label, m_look.small);
        const double next = i + 1 < events.size() ? plot.left() + events.at(i + 1).mark * pitch : m_size.width();
        const double after = next - x - 2 * gap;
        const double ahead = x - taken - 2 * gap;
        QRectF rect(x + gap, top, std::min(wide, after), line);
        auto at = chartpaint::At::Start;
        if (after < wide && ahead > after) {
            const double part = std::min(wide, ahead);
            rect = QRectF(x - gap - part, top, part, line);
            at = chartpaint::At::End;
        }
        if (rect.width() >= std::min(least, wide)) {
            chartpaint::text(painter, m_look, put(rect), events.at(i).label, m_look.small, m_look.muted, at);
            taken = std::max(x, rect.right());
        } else {
            taken = x;
        }
    }
}

void LinePlot::paintLegend(QPainter &painter) const
{
    const double line = chartpaint::heightOf(m_look.small);
    const double gap = m_look.step / 2;
    const double key = m_look.step * 3;
    double x = chartpaint::placed(m_plot, m_size.width(), m_look).left();
    for (const bool behind : {false, true}) {
        const QString text = behind ? QCoreApplication::translate("ChartPlot", "before")
                                    : QCoreApplication::translate("ChartPlot", "this period");
        const QRectF stroke = chartpaint::placed({x, 0, key, line}, m_size.width(), m_look);
        painter.setPen(linePen(behind ? m_look.muted : m_look.tone(m_data.marks.first().tone), behind));
        painter.drawLine(QPointF(stroke.left(), stroke.center().y()), QPointF(stroke.right(), stroke.center().y()));
        x += key + gap;
        const double wide = chartpaint::widthOf(text, m_look.small);
        chartpaint::text(painter, m_look, chartpaint::placed({x, 0, wide, line}, m_size.width(), m_look), text,
                         m_look.small, m_look.muted);
        x += wide + gap * 4;
    }
}

QRectF LinePlot::markRect(int mark) const
{
    if (mark < 0 || mark >= count()) {
        return {};
    }
    const auto &value = m_data.marks.at(mark).value;
    if (value) {
        const double side = m_look.step;
        QRectF rect(0, 0, side, side);
        rect.moveCenter(placeOf(mark, *value));
        return rect;
    }
    // A gap: the column where it would be.
    const double pitch = m_plot.width() / std::max(count() - 1, 1);
    const double wide = std::clamp(pitch, 4.0, m_look.step * 2);
    const QRectF column(placeOf(mark, 0).x() - wide / 2, m_plot.top(), wide, m_plot.height());
    return column & QRectF(QPointF(), m_size);
}

int LinePlot::markAt(const QPointF &position) const
{
    const double reach = m_look.step;
    if (count() == 0 || !m_plot.adjusted(-reach, -reach, reach, reach).contains(position)) {
        return -1;
    }
    const double share = std::clamp((position.x() - m_plot.left()) / m_plot.width(), 0.0, 1.0);
    const double along = m_look.mirrored ? 1 - share : share;
    return std::min(qRound(along * std::max(count() - 1, 1)), count() - 1);
}

} // namespace deskside
