// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"

#include <QWidget>

namespace deskside {

/// A chart on the screen, with its heading and the same as a table. Who shows charts knows this and no more.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Equal data does nothing. The object is named "chart." and the data's id.
    virtual void setData(const ChartData &data) = 0;
    /// What is shown: the texts are safe by now.
    virtual const ChartData &data() const = 0;

Q_SIGNALS:
    /// The person wants the chats behind a mark. Marks without a query are never activated.
    void markActivated(const QString &query, int mark);
};

/// Makes charts. Others put one of their own behind it.
class ChartMaker
{
public:
    virtual ~ChartMaker() = default;
    /// Never null. What draws may be loaded by the first call, and not before.
    virtual ChartView *make(QWidget *parent) = 0;
};

} // namespace deskside

#define DESKSIDE_CHARTMAKER_IID "deskside.ChartMaker/1"
Q_DECLARE_INTERFACE(deskside::ChartMaker, DESKSIDE_CHARTMAKER_IID)
