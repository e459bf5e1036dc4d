// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartview.h"

class QAbstractButton;
class QTableView;
class QVBoxLayout;

namespace deskside {

class ChartCanvas;
class ChartHeading;
class ChartPlotMaker;
class ChartTableModel;
class PlainLabel;

/// A chart on a card: heading and note, the drawing or the same as a table, and a remark below. Figures and heat maps
/// are drawn here, the rest by `plots`; without it they are tables.
class ChartCard : public ChartView
{
    Q_OBJECT
public:
    /// `plots` may be null and outlives the card.
    explicit ChartCard(ChartPlotMaker *plots, QWidget *parent = nullptr);

    void setData(const ChartData &data) override;
    const ChartData &data() const override { return m_data; }

    /// What the person chose; a chart that cannot be drawn is a table whatever they did.
    void setTableShown(bool shown);
    bool isTableShown() const;

    ChartCanvas *canvas() const { return m_canvas; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choosePlot();
    void makeTable();
    void nameThings();
    void restyle();
    void showParts();
    void activate(int mark);

    ChartPlotMaker *m_plots;
    ChartData m_given; ///< as it came, to know the same again
    ChartData m_data;
    bool m_tableWanted = false;
    ChartHeading *m_heading;
    QAbstractButton *m_toggle;
    PlainLabel *m_why;
    ChartCanvas *m_canvas;
    PlainLabel *m_empty;
    PlainLabel *m_remark;
    QVBoxLayout *m_layout;
    ChartTableModel *m_model = nullptr; ///< made with the table, when it is wanted
    QTableView *m_table = nullptr;
};

} // namespace deskside
