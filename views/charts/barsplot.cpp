// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/barsplot.h"

#include "views/chartwords.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCoreApplication>
#include <QHorizontalStackedBarSeries>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// What is drawn of a value: nothing of one that is not known or below zero.
double drawn(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? std::max(*value, 0.0) : 0;
}

} // namespace

void BarsPlot::setData(const ChartData &data, const ChartLook &look)
{
    m_data = data;
    m_look = look;
    m_highest = 0;
    for (int i = 0; i < count(); ++i) {
        const ChartMark &mark = m_data.marks.at(i);
        const ChartMark *before = chartpaint::beforeOf(m_data, i);
        m_highest = std::max({m_highest, drawn(mark.value), drawn(mark.high), before ? drawn(before->value) : 0});
    }
    if (m_highest <= 0) {
        m_highest = 1;
    }
    build();
    resize(m_size);
}

void BarsPlot::addSeries(bool before, double thickness)
{
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(thickness);
    QList<ChartTone> tones;
    for (const ChartMark &mark : m_data.marks) {
        const ChartTone tone = before ? ChartTone::Muted : mark.tone;
        if (!tones.contains(tone)) {
            tones.append(tone);
        }
    }
    const double sign = m_look.mirrored ? -1 : 1;
    for (const ChartTone tone : tones) {
        auto *set = new QBarSet(QString(), series);
        // The first category is the lowest.
        for (int i = count() - 1; i >= 0; --i) {
            const ChartMark *mark = before ? chartpaint::beforeOf(m_data, i) : &m_data.marks.at(i);
            set->append(mark && (before || mark->tone == tone) ? sign * drawn(mark->value) : 0);
        }
        set->setPen(Qt::NoPen);
        set->setBrush(m_look.tone(tone));
        series->append(set);
    }
    m_scene.chart().addSeries(series);
    for (QAbstractAxis *axis : m_scene.chart().axes()) {
        series->attachAxis(axis);
    }
}

void BarsPlot::build()
{
    m_scene.clear();
    if (count() == 0) {
        return;
    }
    m_scene.addAxis(Qt::AlignBottom, m_look.mirrored ? -m_highest : 0, m_look.mirrored ? 0 : m_highest);
    auto *rows = new QBarCategoryAxis;
    QStringList names; // unique, as the axis wants them; they are not shown
    for (int i = 0; i < count(); ++i) {
        names.append(QString::number(i));
    }
    rows->append(names);
    rows->setLabelsVisible(false);
    rows->setLineVisible(false);
    rows->setGridLineVisible(false);
    m_scene.chart().addAxis(rows, Qt::AlignLeft);
    // Series share a row's height, the first one lies lowest.
    if (compares()) {
        addSeries(true, 0.34);
        addSeries(false, 0.84);
    } else {
        addSeries(false, 0.6);
    }
}

double BarsPlot::wantedPitch() const
{
    const double least = chartpaint::heightOf(m_look.small);
    return std::max(m_look.step * (compares() ? 4 : 3), least);
}

double BarsPlot::pitch() const
{
    return count() == 0 ? 0 : std::min(wantedPitch(), m_size.height() / count());
}

int BarsPlot::heightFor(int) const
{
    return static_cast<int>(std::ceil(wantedPitch() * std::max(count(), 1)));
}

QString BarsPlot::textOf(int mark) const
{
    const QString value = chartwords::valueOf(m_data.marks.at(mark));
    const ChartMark *before = chartpaint::beforeOf(m_data, mark);
    return before ? QCoreApplication::translate("ChartPlot", "%1 · was %2", "value, an earlier value")
                        .arg(value, chartwords::valueOf(*before))
                  : value;
}

void BarsPlot::resize(const QSizeF &size)
{
    m_size = size;
    double labels = 0;
    double values = 0;
    for (int i = 0; i < count(); ++i) {
        labels = std::max(labels, chartpaint::widthOf(m_data.marks.at(i).label, m_look.small));
        values = std::max(values, chartpaint::widthOf(textOf(i), m_look.small));
    }
    const double gap = m_look.step;
    // Labels get a third at most, values as much: what is left is for the bars.
    labels = std::min(labels, std::floor(m_size.width() * 0.34));
    values = std::min(values, std::floor(m_size.width() * 0.34));
    m_plot = QRectF(labels + gap, 0, std::max(1.0, m_size.width() - labels - values - 2 * gap), pitch() * count());
    m_scene.resize(m_size, chartpaint::placed(m_plot, m_size.width(), m_look));
}

double BarsPlot::lengthOf(double value) const
{
    return std::clamp(value / m_highest, 0.0, 1.0) * m_plot.width();
}

QRectF BarsPlot::rowRect(int mark) const
{
    return {0, mark * pitch(), m_size.width(), pitch()};
}

void BarsPlot::paint(QPainter &painter)
{
    if (count() == 0) {
        return;
    }
    m_scene.paint(painter);
    for (int i = 0; i < count(); ++i) {
        paintRow(painter, i);
    }
}

void BarsPlot::paintRow(QPainter &painter, int mark) const
{
    const ChartMark &it = m_data.marks.at(mark);
    const auto put = [this](const QRectF &rect) { return chartpaint::placed(rect, m_size.width(), m_look); };
    QRectF row = rowRect(mark);
    if (compares()) {
        row.setHeight(row.height() / 2); // the upper slot is that of the bar
    }
    const double line = std::min(chartpaint::heightOf(m_look.small), pitch());
    const double top = row.center().y() - line / 2;
    chartpaint::text(painter, m_look, put({0, top, m_plot.left() - m_look.step, line}), it.label, m_look.small,
                     m_look.muted, chartpaint::At::End);
    paintInterval(painter, it, row.center().y());
    // What is not known starts where a bar would, and is no bar.
    double end = m_plot.left() + lengthOf(drawn(it.value));
    if (it.high) {
        end = std::max(end, m_plot.left() + lengthOf(drawn(it.high)));
    }
    end += m_look.step * (it.value ? 1 : 0.25);
    chartpaint::text(painter, m_look, put({end, top, m_size.width() - end, line}), textOf(mark), m_look.small,
                     m_look.muted);
}

void BarsPlot::paintInterval(QPainter &painter, const ChartMark &mark, double y) const
{
    if (!mark.value || !mark.low || !mark.high || *mark.high <= *mark.low) {
        return;
    }
    const auto x = [this](double value) {
        const double left = m_plot.left() + lengthOf(value);
        return m_look.mirrored ? m_size.width() - left : left;
    };
    const double low = x(drawn(mark.low));
    const double high = x(drawn(mark.high));
    const double cap = m_look.step * 0.4;
    const QList<QLineF> lines{{low, y, high, y}, {low, y - cap, low, y + cap}, {high, y - cap, high, y + cap}};
    // Over the bar and beside it: a rim of the card's colour keeps it apart from both.
    painter.setPen(QPen(m_look.base, 3));
    painter.drawLines(lines);
    painter.setPen(QPen(m_look.text, 1));
    painter.drawLines(lines);
}

QRectF BarsPlot::markRect(int mark) const
{
    return mark >= 0 && mark < count() ? rowRect(mark) : QRectF();
}

int BarsPlot::markAt(const QPointF &position) const
{
    if (count() == 0 || position.y() < 0 || position.x() < 0 || position.x() > m_size.width()) {
        return -1;
    }
    const int mark = static_cast<int>(position.y() / pitch());
    return mark < count() ? mark : -1;
}

} // namespace deskside
