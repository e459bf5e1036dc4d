// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartscene.h"

#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>

namespace deskside {

ChartScene::ChartScene()
    : m_chart(new QChart)
{
    // Few items, all of them painted: an index would only cost.
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_chart);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->setContentsMargins(0, 0, 0, 0);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
}

void ChartScene::clear()
{
    m_chart->removeAllSeries();
    const QList<QAbstractAxis *> axes = m_chart->axes();
    for (QAbstractAxis *axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
}

QValueAxis *ChartScene::addAxis(Qt::Alignment side, double from, double to)
{
    auto *axis = new QValueAxis;
    axis->setRange(from, to);
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
    m_chart->addAxis(axis, side);
    return axis;
}

void ChartScene::resize(const QSizeF &size, const QRectF &plot)
{
    m_size = size;
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->setGeometry(QRectF(QPointF(), size));
    m_chart->setPlotArea(plot);
    // Laid out now and not when the event loop comes to it: it is painted next.
    m_chart->layout()->activate();
}

void ChartScene::paint(QPainter &painter)
{
    const QRectF all(QPointF(), m_size);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, all, all);
}

} // namespace deskside
