// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"

#include <QScrollArea>

class QGridLayout;
class QProgressBar;

namespace deskside {

class ChartMaker;
class ChartView;
class PlainLabel;

/// The dashboard: a row of tiles, then cards two beside each other, or one where it is narrow. A chart keeps its widget
/// as long as it is there, and with it its focus and what it shows.
class ChartBoard : public QScrollArea
{
    Q_OBJECT
public:
    explicit ChartBoard(QWidget *parent = nullptr);

    /// Who makes charts; without one none are shown. Must outlive this.
    void setMaker(ChartMaker *maker) { m_maker = maker; }
    /// What there is to show, known by ChartData::id, in its order.
    void setCharts(const QList<ChartData> &charts);
    /// "Figures so far: 12,000 of 20,000 chats read", until all are. `of` is negative as long as nobody knows.
    void setReading(qint64 read, qint64 of);
    /// What stands here as long as there are no charts.
    void setPlaceholder(const QString &title, const QString &hint);

    QList<ChartView *> charts() const { return m_charts; }

Q_SIGNALS:
    /// The person wants the chats behind a mark.
    void queryActivated(const QString &query);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void restyle();

    ChartMaker *m_maker = nullptr;
    QList<ChartView *> m_charts; ///< in their order
    QWidget *m_content;
    QWidget *m_readingLine;
    PlainLabel *m_reading;
    QProgressBar *m_bar;
    PlainLabel *m_emptyTitle;
    PlainLabel *m_emptyHint;
    QGridLayout *m_tiles;
    QGridLayout *m_cards;
};

} // namespace deskside
