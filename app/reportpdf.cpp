// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportpdf.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <algorithm>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// In points, of which an inch has 72.
constexpr int pointsPerInch = 72;
constexpr double margin = 42;
constexpr double gap = 14;
constexpr double rowHeight = 17;
constexpr double lineChartHeight = 130;

QPageSize pageSize()
{
    static const QList<QLocale::Territory> letter{
        QLocale::UnitedStates, QLocale::Canada,   QLocale::Mexico,           QLocale::Philippines,
        QLocale::Chile,        QLocale::Colombia, QLocale::CostaRica,        QLocale::Guatemala,
        QLocale::Nicaragua,    QLocale::Panama,   QLocale::PuertoRico,       QLocale::Venezuela,
        QLocale::ElSalvador,   QLocale::Honduras, QLocale::DominicanRepublic};
    return QPageSize(letter.contains(QLocale().territory()) ? QPageSize::Letter : QPageSize::A4);
}

/// Something of a fixed height across the page.
struct Block {
    double height = 0;
    std::function<void(QPainter &painter, const QRectF &rect)> paint;
    bool staysWithNext = false; ///< a heading does not stand alone at the end of a page
};

/// Lays a report out in blocks and puts them on pages.
class Layout
{
public:
    Layout(const ReportHead &head, const QList<ChartData> &charts, const ReportColors &colors, QSizeF page)
        : m_head(head)
        , m_colors(colors)
        , m_page(page)
        , m_isRightToLeft(QGuiApplication::layoutDirection() == Qt::RightToLeft)
    {
        m_body.setHintingPreference(QFont::PreferNoHinting);
        m_body.setPixelSize(10);
        m_small = m_body;
        m_small.setPixelSize(8);
        m_heading = m_body;
        m_heading.setPixelSize(12);
        m_heading.setBold(true);
        m_figure = m_body;
        m_figure.setPixelSize(20);
        for (const QString &line : QStringList{m_head.period} + m_head.filters + QStringList{m_head.coverage}) {
            if (!line.isEmpty()) {
                m_above.append(line);
            }
        }
        m_top = margin + heightOf(m_head.title, m_heading) + 4;
        for (const QString &line : std::as_const(m_above)) {
            m_top += heightOf(line, m_small);
        }
        m_top += gap;
        addCharts(charts);
        breakIntoPages();
    }

    int pages() const { return static_cast<int>(m_pages.size()); }

    void paint(QPainter &painter, int page) const
    {
        paintHead(painter);
        double y = m_top;
        for (const Block *block : m_pages[static_cast<size_t>(page)]) {
            block->paint(painter, QRectF(margin, y, width(), block->height));
            y += block->height;
        }
        const QRectF foot(margin, m_page.height() - margin + 8, width(), 12);
        text(painter, foot, m_head.made, m_small, m_colors.muted, Qt::AlignLeading);
        text(painter, foot, Text::tr("Page %1 of %2").arg(QLocale().toString(page + 1), QLocale().toString(pages())),
             m_small, m_colors.muted, Qt::AlignTrailing);
    }

private:
    double width() const { return m_page.width() - 2 * margin; }

    double heightOf(const QString &words, const QFont &font) const
    {
        return QFontMetricsF(font)
                   .boundingRect(QRectF(0, 0, width(), 10'000), Qt::TextWordWrap | Qt::TextWrapAnywhere,
                                 safeText(words))
                   .height()
               + 1;
    }

    /// What is drawn from left to right, on the other side of `within` where one reads from right to left.
    QRectF placed(QRectF rect, const QRectF &within) const
    {
        if (m_isRightToLeft) {
            rect.moveLeft(within.left() + within.right() - rect.right());
        }
        return rect;
    }

    /// One line, cut where it is too long.
    void text(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font, const QString &color,
              Qt::Alignment side) const
    {
        painter.setFont(font);
        painter.setPen(QColor(color));
        painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(safeLine(words), Qt::ElideRight, rect.width()));
    }

    /// Several lines.
    void paragraph(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font,
                   const QString &color) const
    {
        painter.setFont(font);
        painter.setPen(QColor(color));
        painter.drawText(rect, static_cast<int>(Qt::AlignLeading) | Qt::TextWordWrap | Qt::TextWrapAnywhere,
                         safeText(words));
    }

    void paintHead(QPainter &painter) const
    {
        double y = margin;
        const auto line = [&](const QString &words, const QFont &font, const QString &color) {
            const double height = heightOf(words, font);
            paragraph(painter, QRectF(margin, y, width(), height), words, font, color);
            y += height;
        };
        line(m_head.title, m_heading, m_colors.text);
        y += 4;
        for (const QString &words : m_above) {
            line(words, m_small, m_colors.muted);
        }
        painter.setPen(QPen(QColor(m_colors.line), 0.75));
        painter.drawLine(QPointF(margin, m_top - gap / 2), QPointF(margin + width(), m_top - gap / 2));
    }

    QColor toneOf(const ChartMark &mark) const { return QColor(m_colors.tones.value(mark.tone, m_colors.muted)); }

    void addParagraph(const QString &words, const QFont &font, const QString &color, bool staysWithNext)
    {
        if (!words.isEmpty()) {
            m_blocks.push_back({heightOf(words, font),
                                [this, words, font, color](QPainter &painter, const QRectF &rect) {
                                    paragraph(painter, rect, words, font, color);
                                },
                                staysWithNext});
        }
    }

    void addCharts(const QList<ChartData> &charts)
    {
        for (qsizetype i = 0; i < charts.size(); ++i) {
            if (charts[i].kind == ChartData::Kind::Tile) {
                constexpr qsizetype tilesInRow = 4;
                QList<ChartData> tiles;
                while (i < charts.size() && charts[i].kind == ChartData::Kind::Tile && tiles.size() < tilesInRow) {
                    tiles.append(charts[i++]);
                }
                --i;
                addTiles(tiles, tilesInRow);
                continue;
            }
            addChart(charts[i]);
        }
    }

    void addTiles(const QList<ChartData> &tiles, qsizetype columns)
    {
        constexpr double tileHeight = 68;
        m_blocks.push_back({tileHeight + gap, [this, tiles, columns](QPainter &painter, const QRectF &rect) {
                                const double each = (rect.width() + gap) / static_cast<double>(columns);
                                for (qsizetype i = 0; i < tiles.size(); ++i) {
                                    const QRectF box(rect.left() + static_cast<double>(i) * each, rect.top(),
                                                     each - gap, tileHeight);
                                    paintTile(painter, placed(box, rect), tiles[i]);
                                }
                            }});
    }

    void paintTile(QPainter &painter, const QRectF &box, const ChartData &tile) const
    {
        painter.setPen(QPen(QColor(m_colors.line), 0.75));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 4, 4);
        const QRectF inside = box.adjusted(8, 6, -8, -6);
        const auto row = [&inside](double y, double height) {
            return QRectF(inside.left(), inside.top() + y, inside.width(), height);
        };
        text(painter, row(0, 11), tile.title, m_small, m_colors.muted, Qt::AlignLeading);
        const ChartMark mark = tile.marks.value(0);
        text(painter, row(12, 24), tile.marks.isEmpty() ? tile.emptyText : mark.valueText, m_figure, m_colors.text,
             Qt::AlignLeading);
        text(painter, row(37, 10), mark.intervalText.isEmpty() ? mark.label : mark.intervalText, m_small,
             m_colors.muted, Qt::AlignLeading);
        text(painter, row(47, 10), tile.note, m_small, m_colors.muted, Qt::AlignLeading);
    }

    void addChart(const ChartData &chart)
    {
        addParagraph(chart.title, m_heading, m_colors.text, true);
        addParagraph(chart.note, m_small, m_colors.muted, true);
        if (chart.marks.isEmpty()) {
            addParagraph(chart.emptyText.isEmpty() ? Text::tr("Nothing to show") : chart.emptyText, m_body,
                         m_colors.text, false);
        } else if (chart.kind == ChartData::Kind::Bars) {
            addBars(chart);
        } else if (chart.kind == ChartData::Kind::Line) {
            m_blocks.push_back({lineChartHeight, [this, chart](QPainter &painter, const QRectF &rect) {
                                    paintLine(painter, rect, chart);
                                }});
        } else {
            addHeat(chart);
        }
        addParagraph(chart.remark, m_body, m_colors.text, false);
        m_blocks.push_back({gap, [](QPainter &, const QRectF &) {}});
    }

    void addBars(const ChartData &chart)
    {
        const double largest = largestOf(chart);
        for (const ChartMark &mark : chart.marks) {
            m_blocks.push_back({rowHeight, [this, mark, largest](QPainter &painter, const QRectF &rect) {
                                    paintBar(painter, rect, mark, largest);
                                }});
        }
    }

    void paintBar(QPainter &painter, const QRectF &rect, const ChartMark &mark, double largest) const
    {
        const double label = rect.width() * 0.28;
        const double words = rect.width() * 0.32;
        const QRectF track(rect.left() + label + 6, rect.top() + 4, rect.width() - label - words - 12, 9);
        text(painter, placed({rect.left(), rect.top(), label, rowHeight}, rect), mark.label, m_body, m_colors.text,
             Qt::AlignLeading);
        painter.setPen(Qt::NoPen);
        const auto at = [&](double value) {
            return largest > 0 ? std::clamp(value / largest, 0.0, 1.0) * track.width() : 0;
        };
        if (mark.value && largest > 0) {
            painter.setBrush(toneOf(mark));
            painter.drawRect(placed({track.left(), track.top(), at(*mark.value), track.height()}, rect));
        }
        if (mark.low && mark.high) {
            painter.setBrush(QColor(m_colors.text));
            painter.drawRect(placed(
                {track.left() + at(*mark.low), track.center().y() - 0.5, at(*mark.high) - at(*mark.low), 1}, rect));
        }
        const QString value = mark.value ? mark.valueText : u"–"_s;
        text(painter, placed({rect.right() - words, rect.top(), words, rowHeight}, rect),
             mark.intervalText.isEmpty() ? value : QString(value + u"  ("_s + mark.intervalText + u')'), m_body,
             m_colors.text, Qt::AlignLeading);
    }

    void paintLine(QPainter &painter, const QRectF &rect, const ChartData &chart) const
    {
        const QRectF plot = rect.adjusted(0, 12, 0, -14);
        const double largest = largestOf(chart);
        const auto count = static_cast<double>(chart.marks.size());
        const auto x = [&](qsizetype i) { return plot.left() + (static_cast<double>(i) + 0.5) * plot.width() / count; };
        const auto y = [&](double value) {
            return plot.bottom() - (largest > 0 ? std::clamp(value / largest, 0.0, 1.0) : 0) * plot.height();
        };
        painter.setPen(QPen(QColor(m_colors.line), 0.75));
        painter.drawLine(plot.bottomLeft(), plot.bottomRight());
        painter.drawLine(plot.topLeft(), plot.topRight());
        const auto highest = std::max_element(chart.marks.begin(), chart.marks.end(), [](const auto &a, const auto &b) {
            return a.value.value_or(-1) < b.value.value_or(-1);
        });
        if (highest->value) {
            text(painter, QRectF(rect.left(), rect.top(), rect.width(), 10),
                 Text::tr("Highest: %1 (%2)").arg(highest->valueText, highest->label), m_small, m_colors.muted,
                 Qt::AlignTrailing);
        }
        const QColor color = toneOf(chart.marks.front());
        for (qsizetype from = 0; from < chart.marks.size();) {
            qsizetype end = from;
            QPolygonF line;
            QPolygonF band;
            for (; end < chart.marks.size() && chart.marks[end].value; ++end) {
                const ChartMark &mark = chart.marks[end];
                line.append({x(end), y(*mark.value)});
                band.append({x(end), y(mark.high.value_or(*mark.value))});
            }
            for (qsizetype i = end - 1; i >= from; --i) {
                band.append({x(i), y(chart.marks[i].low.value_or(*chart.marks[i].value))});
            }
            QColor soft = color;
            soft.setAlphaF(0.15F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(line.size() > 1 ? soft : color);
            if (line.size() > 1) {
                painter.drawPolygon(band);
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(color, 1.25));
                painter.drawPolyline(line);
            } else if (line.size() == 1) {
                painter.drawEllipse(line.front(), 2, 2);
            }
            from = std::max(end, from + 1);
        }
        for (const ChartEvent &event : chart.events) {
            if (event.mark >= 0 && event.mark < chart.marks.size()) {
                painter.setPen(QPen(QColor(m_colors.muted), 0.5, Qt::DashLine));
                painter.drawLine(QPointF(x(event.mark), plot.top()), QPointF(x(event.mark), plot.bottom()));
                text(painter, QRectF(x(event.mark) + 2, plot.top(), 90, 10), event.label, m_small, m_colors.muted,
                     Qt::AlignLeading);
            }
        }
        const QRectF axis(rect.left(), plot.bottom() + 2, rect.width(), 10);
        // Time runs from left to right in every language, as in the window.
        const Qt::Alignment absolute = Qt::AlignAbsolute;
        text(painter, axis, chart.marks.front().label, m_small, m_colors.muted, Qt::AlignLeft | absolute);
        text(painter, axis, chart.marks.back().label, m_small, m_colors.muted, Qt::AlignRight | absolute);
    }

    void addHeat(const ChartData &chart)
    {
        const qsizetype columns = std::max<qsizetype>(chart.columnLabels.size(), 1);
        const double largest = largestOf(chart);
        const qsizetype rows = (chart.marks.size() + columns - 1) / columns;
        for (qsizetype row = -1; row < rows; ++row) {
            m_blocks.push_back({row < 0 ? 10 : rowHeight,
                                [this, chart, columns, largest, row](QPainter &painter, const QRectF &rect) {
                                    paintHeatRow(painter, rect, chart, columns, largest, row);
                                },
                                row < 0});
        }
    }

    /// Row -1 is the heading.
    void paintHeatRow(QPainter &painter, const QRectF &rect, const ChartData &chart, qsizetype columns, double largest,
                      qsizetype row) const
    {
        const double label = 60;
        const double each = (rect.width() - label) / static_cast<double>(columns);
        if (row >= 0) {
            text(painter, placed({rect.left(), rect.top(), label, rect.height()}, rect), chart.rowLabels.value(row),
                 m_small, m_colors.text, Qt::AlignLeading);
        }
        for (qsizetype column = 0; column < columns; ++column) {
            const QRectF cell = placed(
                {rect.left() + label + static_cast<double>(column) * each, rect.top(), each, rect.height()}, rect);
            if (row < 0) {
                text(painter, cell, chart.columnLabels.value(column), m_small, m_colors.muted, Qt::AlignHCenter);
                continue;
            }
            const ChartMark mark = chart.marks.value(row * columns + column);
            QColor color = toneOf(mark);
            color.setAlphaF(
                largest > 0 ? static_cast<float>(0.6 * std::clamp(mark.value.value_or(0) / largest, 0.0, 1.0)) : 0.0F);
            painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), color);
            text(painter, cell, mark.value ? mark.valueText : u"–"_s, m_small, m_colors.text, Qt::AlignHCenter);
        }
    }

    void breakIntoPages()
    {
        const double room = m_page.height() - margin - m_top;
        double used = 0;
        m_pages.emplace_back();
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            double needed = m_blocks[i].height;
            for (size_t next = i; m_blocks[next].staysWithNext && next + 1 < m_blocks.size(); ++next) {
                needed += m_blocks[next + 1].height;
            }
            if (used > 0 && used + needed > room) {
                m_pages.emplace_back();
                used = 0;
            }
            m_pages.back().push_back(&m_blocks[i]);
            used += m_blocks[i].height;
        }
    }

    const ReportHead m_head;
    const ReportColors m_colors;
    QSizeF m_page;
    bool m_isRightToLeft;
    QFont m_body;
    QFont m_small;
    QFont m_heading;
    QFont m_figure;
    QStringList m_above; ///< below the title, on each page
    double m_top = 0;    ///< where the blocks begin
    std::vector<Block> m_blocks;
    std::vector<std::vector<const Block *>> m_pages;
};

} // namespace

bool writePdf(QIODevice *to, const ReportHead &head, const QList<ChartData> &charts, const ReportColors &colors)
{
    QPdfWriter writer(to);
    writer.setResolution(pointsPerInch);
    writer.setPageSize(pageSize());
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(safeLine(head.title));
    writer.setCreator(u"Deskside"_s);
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(QGuiApplication::layoutDirection());
    const Layout layout(head, charts, colors, QSizeF(writer.width(), writer.height()));
    for (int page = 0; page < layout.pages(); ++page) {
        if (page > 0 && !writer.newPage()) {
            return false;
        }
        layout.paint(painter, page);
    }
    return painter.end();
}

} // namespace deskside
