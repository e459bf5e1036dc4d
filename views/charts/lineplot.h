// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartpaint.h"
#include "views/charts/chartscene.h"

namespace deskside {

/// Marks over time, drawn by Qt Charts: a line for each run of marks that are known, so that a gap is a gap, with its
/// 95 % interval as a band. What it is compared with is dashed and lies behind; events are upright lines.
class LinePlot : public ChartPlot
{
public:
    void setData(const ChartData &data, const ChartLook &look) override;
    int heightFor(int width) const override;
    void resize(const QSizeF &size) override;
    void paint(QPainter &painter) override;
    QRectF markRect(int mark) const override;
    int markAt(const QPointF &position) const override;

    /// From the first to the last of a run of neighbours.
    struct Run {
        int first = 0;
        int last = 0;
        bool operator==(const Run &) const = default;
    };
    /// The runs of marks whose value is known.
    static QList<Run> runsOf(const QList<ChartMark> &marks);

    /// For tests: what Qt Charts was given.
    QChart &chart() { return m_scene.chart(); }

private:
    int count() const { return static_cast<int>(m_data.marks.size()); }
    void build();
    void addLines(const QList<ChartMark> &marks, bool behind);
    void addBand(const Run &run);
    void attach(QAbstractSeries *series);
    double across(int mark) const; ///< on the chart's own axis
    QPointF placeOf(int mark, double value) const;
    void paintGrid(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintEvents(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    void paintLoneMarks(QPainter &painter, const QList<ChartMark> &marks, const QColor &color) const;

    ChartData m_data;
    ChartLook m_look;
    QSizeF m_size;
    QRectF m_plot;
    double m_widest = 0; ///< of the labels
    chartpaint::Axis m_axis;
    ChartScene m_scene;
    QValueAxis *m_x = nullptr;
    QValueAxis *m_y = nullptr;
};

} // namespace deskside
