// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"

#include <QAbstractTableModel>

namespace deskside {

/// A chart as a table. A row a mark: label, value and, where any mark has them, interval, sample, what it was before
/// and events. A heat map is a matrix under its own labels, a tile a row.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Takes safe texts. A table of the same shape changes in place, so that nobody loses the row they are on.
    void setData(const ChartData &data);
    /// The mark that a cell is about; -1: none.
    int markAt(const QModelIndex &index) const;
    QModelIndex indexOf(int mark) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Column : unsigned char { Label, Value, Interval, Sample, Before, Event };
    static QList<Column> columnsOf(const ChartData &data);
    bool isMatrix() const { return m_data.kind == ChartData::Kind::Heat; }
    QString textOf(int mark, Column column) const;

    ChartData m_data;
    QList<Column> m_columns;
};

} // namespace deskside
