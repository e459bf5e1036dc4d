// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartplot.h"

namespace deskside {

/// A heat map: the darker (in dark colours the brighter) a cell, the higher its value, in one hue, so that it reads the
/// same without seeing colours. A cell of which nothing is known is hatched. The ends of the scale stand below.
class ChartHeat : public ChartPlot
{
public:
    void setData(const ChartData &data, const ChartLook &look) override;
    int heightFor(int width) const override;
    void resize(const QSizeF &size) override;
    void paint(QPainter &painter) override;
    QRectF markRect(int mark) const override;
    int markAt(const QPointF &position) const override;

    /// The colour of a share of the highest value, 0 to 1.
    QColor shade(double share) const;

private:
    int columns() const { return static_cast<int>(m_data.columnLabels.size()); }
    int rows() const { return static_cast<int>(m_data.rowLabels.size()); }
    double pitch() const { return m_look.step * 2.25; } ///< of the rows
    QRectF cell(int row, int column) const;             ///< from left to right
    void paintCell(QPainter &painter, const ChartMark *mark, const QRectF &rect) const;
    void paintColumnLabels(QPainter &painter) const;
    void paintScale(QPainter &painter) const;

    ChartData m_data;
    ChartLook m_look;
    QSizeF m_size;
    double m_highest = 0;
    int m_highestMark = -1;
    double m_widest = 0; ///< of the row labels
    double m_head = 0;   ///< what they get
    double m_column = 1; ///< width of a column
};

} // namespace deskside
