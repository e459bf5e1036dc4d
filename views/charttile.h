// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartplot.h"

namespace deskside {

/// A figure: its title, the number large, the small print in as many lines as it takes, up to three.
class ChartTile : public ChartPlot
{
public:
    void setData(const ChartData &data, const ChartLook &look) override;
    int heightFor(int width) const override;
    void resize(const QSizeF &size) override { m_size = size; }
    void paint(QPainter &painter) override;
    QRectF markRect(int mark) const override;
    int markAt(const QPointF &position) const override;

private:
    QFont numberFont() const;
    /// The small print in lines that fit into the width; the last one takes what is left.
    QStringList printLines(double width) const;

    ChartData m_data;
    ChartLook m_look;
    QSizeF m_size;
};

} // namespace deskside
