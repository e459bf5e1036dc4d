// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charttile.h"

#include "views/chartpaint.h"
#include "views/chartwords.h"

#include <QPainter>
#include <QTextLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int mostLines = 3;

}

void ChartTile::setData(const ChartData &data, const ChartLook &look)
{
    m_data = data;
    m_look = look;
}

QFont ChartTile::numberFont() const
{
    QFont font = m_look.title;
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * 1.25);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * 1.25));
    }
    return font;
}

QStringList ChartTile::printLines(double width) const
{
    const QString print = m_data.marks.isEmpty() ? m_data.note : chartwords::smallPrintOf(m_data);
    if (print.isEmpty() || width < 1) {
        return {};
    }
    QTextLayout layout(print, m_look.small);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() == mostLines - 1;
        QString part = last ? print.mid(line.textStart()) : print.mid(line.textStart(), line.textLength()).trimmed();
        if (!last && part.endsWith(u'·') && line.textStart() + line.textLength() < print.size()) {
            part = part.chopped(1).trimmed(); // the end of the line separates as well
        }
        lines.append(part);
        if (last) {
            break;
        }
    }
    layout.endLayout();
    return lines;
}

int ChartTile::heightFor(int width) const
{
    const double print =
        chartpaint::heightOf(m_look.small) * static_cast<double>(std::max<qsizetype>(printLines(width).size(), 1));
    return static_cast<int>(
        std::ceil(chartpaint::heightOf(m_look.body) + chartpaint::heightOf(numberFont()) + print + m_look.step / 2));
}

void ChartTile::paint(QPainter &painter)
{
    const double width = m_size.width();
    const double gap = m_look.step / 4;
    QRectF line(0, 0, width, chartpaint::heightOf(m_look.body));
    chartpaint::text(painter, m_look, line, m_data.title, m_look.body, m_look.muted);

    const QFont number = numberFont();
    line = QRectF(0, line.bottom() + gap, width, chartpaint::heightOf(number));
    const bool known = !m_data.marks.isEmpty() && m_data.marks.first().value;
    const ChartTone tone = m_data.marks.isEmpty() ? ChartTone::Accent : m_data.marks.first().tone;
    // A tile is black on white unless it warns; its colour repeats what the title says.
    const bool warns = tone == ChartTone::Negative || tone == ChartTone::Waiting;
    const QColor &color = !known ? m_look.muted : warns ? m_look.tone(tone) : m_look.text;
    const QString text = m_data.marks.isEmpty() ? u"–"_s : chartwords::valueOf(m_data.marks.first());
    chartpaint::text(painter, m_look, line, text, number, color);

    line = QRectF(0, line.bottom() + gap, width, chartpaint::heightOf(m_look.small));
    for (const QString &print : printLines(width)) {
        chartpaint::text(painter, m_look, line, print, m_look.small, m_look.muted);
        line.translate(0, line.height());
    }
}

QRectF ChartTile::markRect(int mark) const
{
    return mark == 0 && !m_data.marks.isEmpty() ? QRectF(QPointF(), m_size) : QRectF();
}

int ChartTile::markAt(const QPointF &position) const
{
    return markRect(0).contains(position) ? 0 : -1;
}

} // namespace deskside
