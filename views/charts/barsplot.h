// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartpaint.h"
#include "views/charts/chartscene.h"

namespace deskside {

/// Bars across, drawn by Qt Charts, in the order of the marks from top to bottom; they grow in the direction of
/// reading. Each has its label before it and its value after it, a thin line for its 95 % interval, and a thin grey bar
/// below it for what it is compared with. A value below zero has no bar.
class BarsPlot : public ChartPlot
{
public:
    void setData(const ChartData &data, const ChartLook &look) override;
    int heightFor(int width) const override;
    void resize(const QSizeF &size) override;
    void paint(QPainter &painter) override;
    QRectF markRect(int mark) const override;
    int markAt(const QPointF &position) const override;

    /// For tests: what Qt Charts was given.
    QChart &chart() { return m_scene.chart(); }

private:
    int count() const { return static_cast<int>(m_data.marks.size()); }
    bool compares() const { return !m_data.before.isEmpty(); }
    void build();
    /// One series: a set for each tone, for a set has one colour.
    void addSeries(bool before, double thickness);
    double pitch() const;
    double wantedPitch() const;
    QRectF rowRect(int mark) const;      ///< from left to right
    double lengthOf(double value) const; ///< in pixels
    QString textOf(int mark) const;
    void paintRow(QPainter &painter, int mark) const;
    void paintInterval(QPainter &painter, const ChartMark &mark, double y) const;

    ChartData m_data;
    ChartLook m_look;
    QSizeF m_size;
    QRectF m_plot; ///< from left to right
    double m_highest = 1;
    ChartScene m_scene;
};

} // namespace deskside
