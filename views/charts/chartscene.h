// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QGraphicsScene>
#include <QValueAxis>

class QPainter;

namespace deskside {

/// Qt Charts without its widgets: a chart of nothing but series, painted where one wants it. It has no texts,
/// which Qt Charts would lay out as HTML, no animations and no margins.
class ChartScene
{
public:
    ChartScene();

    QChart &chart() { return *m_chart; }
    /// Takes all series and axes away.
    void clear();
    /// An axis that nothing is seen of. The chart owns it.
    QValueAxis *addAxis(Qt::Alignment side, double from, double to);
    void resize(const QSizeF &size, const QRectF &plot);
    void paint(QPainter &painter);

private:
    QGraphicsScene m_scene;
    QChart *m_chart; ///< the scene owns it
    QSizeF m_size;
};

} // namespace deskside
