// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartheat.h"

#include "views/chartpaint.h"
#include "views/chartwords.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

void ChartHeat::setData(const ChartData &data, const ChartLook &look)
{
    m_data = data;
    m_look = look;
    m_highest = 0;
    m_highestMark = -1;
    for (int i = 0; i < m_data.marks.size(); ++i) {
        const auto value = m_data.marks.at(i).value;
        if (value && *value > m_highest) {
            m_highest = *value;
            m_highestMark = i;
        }
    }
    m_widest = 0;
    for (const QString &label : m_data.rowLabels) {
        m_widest = std::max(m_widest, chartpaint::widthOf(label, m_look.small));
    }
    resize(m_size);
}

int ChartHeat::heightFor(int) const
{
    const double line = chartpaint::heightOf(m_look.small);
    return static_cast<int>(std::ceil(rows() * pitch() + m_look.step / 2 + line + m_look.step / 2 + line));
}

void ChartHeat::resize(const QSizeF &size)
{
    m_size = size;
    m_head = std::min(m_widest, m_size.width() / 3);
    const double room = m_size.width() - m_head - m_look.step;
    // Cells of a whole number of pixels, and not so wide that they look like bars.
    m_column = columns() > 0 ? std::clamp(std::floor(room / columns()), 3.0, pitch() * 2) : 1;
}

QRectF ChartHeat::cell(int row, int column) const
{
    return {std::ceil(m_head + m_look.step) + column * m_column, row * pitch(), m_column, pitch()};
}

QColor ChartHeat::shade(double share) const
{
    const QColor &full = m_look.tone(m_data.marks.isEmpty() ? ChartTone::Accent : m_data.marks.first().tone);
    // Zero can be told from the card it lies on.
    const double part = 0.12 + 0.88 * std::clamp(share, 0.0, 1.0);
    const auto mixed = [part](int from, int to) { return qRound(from + (to - from) * part); };
    return {mixed(m_look.base.red(), full.red()), mixed(m_look.base.green(), full.green()),
            mixed(m_look.base.blue(), full.blue())};
}

void ChartHeat::paintCell(QPainter &painter, const ChartMark *mark, const QRectF &rect) const
{
    const double air = m_column > 8 ? 1 : 0.5;
    const QRectF inner = rect.adjusted(air, air, -air, -air);
    const double radius = std::min(2.0, m_column / 5);
    if (mark && mark->value) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade(m_highest > 0 ? *mark->value / m_highest : 0));
    } else {
        painter.setPen(QPen(m_look.line, 1));
        painter.setBrush(QBrush(m_look.muted, Qt::BDiagPattern));
    }
    painter.drawRoundedRect(inner, radius, radius);
}

void ChartHeat::paint(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < rows(); ++row) {
        const QRectF line(0, row * pitch(), m_head, pitch());
        chartpaint::text(painter, m_look, chartpaint::placed(line, m_size.width(), m_look), m_data.rowLabels.at(row),
                         m_look.small, m_look.muted, chartpaint::At::End);
        for (int column = 0; column < columns(); ++column) {
            const int mark = row * columns() + column;
            paintCell(painter, mark < m_data.marks.size() ? &m_data.marks.at(mark) : nullptr,
                      chartpaint::placed(cell(row, column), m_size.width(), m_look));
        }
    }
    if (columns() > 0) {
        paintColumnLabels(painter);
        paintScale(painter);
    }
}

void ChartHeat::paintColumnLabels(QPainter &painter) const
{
    double widest = 0;
    for (const QString &label : m_data.columnLabels) {
        widest = std::max(widest, chartpaint::widthOf(label, m_look.small));
    }
    const double top = rows() * pitch() + m_look.step / 2;
    const double left = cell(0, 0).left();
    const double right = cell(0, columns() - 1).right();
    for (const int column : chartpaint::labelsThatFit(columns(), widest, right - left - m_column)) {
        const double wide = std::max(chartpaint::widthOf(m_data.columnLabels.at(column), m_look.small), m_column);
        QRectF place(0, top, std::min(wide, right - left), chartpaint::heightOf(m_look.small));
        place.moveLeft(std::clamp(cell(0, column).center().x() - wide / 2, left, std::max(left, right - wide)));
        chartpaint::text(painter, m_look, chartpaint::placed(place, m_size.width(), m_look),
                         m_data.columnLabels.at(column), m_look.small, m_look.muted, chartpaint::At::Centre);
    }
}

void ChartHeat::paintScale(QPainter &painter) const
{
    if (m_highestMark < 0) {
        return;
    }
    constexpr int steps = 5;
    const QString least = chartpaint::tickText(0, {}, m_data);
    const QString most = chartwords::valueOf(m_data.marks.at(m_highestMark));
    const double height = chartpaint::heightOf(m_look.small);
    const double top = rows() * pitch() + m_look.step + height;
    const double air = m_look.step / 2;
    const double box = m_look.step * 1.5;
    const double mostWide = std::min(chartpaint::widthOf(most, m_look.small), m_size.width() / 3);
    double x = std::max(0.0, cell(0, columns() - 1).right() - mostWide);
    const auto put = [this](const QRectF &rect) { return chartpaint::placed(rect, m_size.width(), m_look); };
    chartpaint::text(painter, m_look, put({x, top, mostWide, height}), most, m_look.small, m_look.muted);
    x -= air + box * steps;
    for (int i = 0; i < steps; ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade(i / static_cast<double>(steps - 1)));
        painter.drawRoundedRect(put({x + i * box + 0.5, top + (height - box) / 2, box - 1, box}), 2, 2);
    }
    const double leastWide = chartpaint::widthOf(least, m_look.small);
    chartpaint::text(painter, m_look, put({x - air - leastWide, top, leastWide, height}), least, m_look.small,
                     m_look.muted, chartpaint::At::End);
}

QRectF ChartHeat::markRect(int mark) const
{
    if (mark < 0 || mark >= m_data.marks.size() || columns() == 0 || mark / columns() >= rows()) {
        return {};
    }
    return chartpaint::placed(cell(mark / columns(), mark % columns()), m_size.width(), m_look);
}

int ChartHeat::markAt(const QPointF &position) const
{
    const double x = (m_look.mirrored ? m_size.width() - position.x() : position.x()) - cell(0, 0).left();
    if (x < 0 || position.y() < 0 || columns() == 0) {
        return -1;
    }
    const int column = static_cast<int>(x / m_column);
    const int row = static_cast<int>(position.y() / pitch());
    const int mark = row * columns() + column;
    return column < columns() && row < rows() && mark < m_data.marks.size() ? mark : -1;
}

} // namespace deskside
