// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charttable.h"

#include "views/chartpaint.h"
#include "views/chartwords.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

QList<ChartTableModel::Column> ChartTableModel::columnsOf(const ChartData &data)
{
    const auto any = [&data](auto has) { return std::any_of(data.marks.begin(), data.marks.end(), has); };
    QList<Column> columns{Column::Label, Column::Value};
    if (any([](const ChartMark &mark) { return !mark.intervalText.isEmpty(); })) {
        columns.append(Column::Interval);
    }
    if (any(chartwords::tellsSample)) {
        columns.append(Column::Sample);
    }
    if (!data.before.isEmpty()) {
        columns.append(Column::Before);
    }
    if (!data.events.isEmpty()) {
        columns.append(Column::Event);
    }
    return columns;
}

void ChartTableModel::setData(const ChartData &data)
{
    const QList<Column> columns = columnsOf(data);
    const bool sameShape = m_data.kind == data.kind && m_columns == columns && m_data.marks.size() == data.marks.size()
                           && m_data.rowLabels.size() == data.rowLabels.size()
                           && m_data.columnLabels.size() == data.columnLabels.size();
    if (!sameShape) {
        beginResetModel();
        m_data = data;
        m_columns = columns;
        endResetModel();
        return;
    }
    m_data = data;
    if (rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    if (columnCount() > 0) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    if (isMatrix() && rowCount() > 0) {
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

int ChartTableModel::markAt(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return -1;
    }
    const int mark = isMatrix() ? index.row() * columnCount() + index.column() : index.row();
    return mark < m_data.marks.size() ? mark : -1;
}

QModelIndex ChartTableModel::indexOf(int mark) const
{
    if (mark < 0 || mark >= m_data.marks.size()) {
        return {};
    }
    return isMatrix() && columnCount() > 0 ? index(mark / columnCount(), mark % columnCount()) : index(mark, 0);
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    return static_cast<int>(isMatrix() ? m_data.rowLabels.size() : m_data.marks.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    return static_cast<int>(isMatrix() ? m_data.columnLabels.size() : m_columns.size());
}

QString ChartTableModel::textOf(int mark, Column column) const
{
    const ChartMark &it = m_data.marks.at(mark);
    switch (column) {
    case Column::Label:
        return chartwords::labelOf(m_data, mark);
    case Column::Value:
        return chartwords::valueOf(it);
    case Column::Interval:
        return it.intervalText;
    case Column::Sample:
        return QLocale().toString(it.sample);
    case Column::Before: {
        const ChartMark *before = chartpaint::beforeOf(m_data, mark);
        return before ? chartwords::valueOf(*before) : QString();
    }
    case Column::Event: {
        QStringList labels;
        for (const ChartEvent &event : m_data.events) {
            if (event.mark == mark) {
                labels.append(event.label);
            }
        }
        return labels.join(u", "_s);
    }
    }
    return {};
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    const int mark = checkIndex(index, CheckIndexOption::IndexIsValid) ? markAt(index) : -1;
    if (mark < 0) {
        return {};
    }
    const Column column = isMatrix() ? Column::Value : m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(mark, column);
    case Qt::AccessibleTextRole:
        // In a matrix a number alone says nothing.
        return isMatrix() ? chartwords::sentenceOf(m_data, mark) : textOf(mark, column);
    case Qt::TextAlignmentRole: {
        const bool words = column == Column::Label || column == Column::Event;
        return QVariant::fromValue(Qt::Alignment((words ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter));
    }
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool across = orientation == Qt::Horizontal;
    if (section < 0 || section >= (across ? columnCount() : rowCount())) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && across) {
        const bool words =
            !isMatrix() && (m_columns.at(section) == Column::Label || m_columns.at(section) == Column::Event);
        return QVariant::fromValue(Qt::Alignment((words ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (isMatrix()) {
        return across ? m_data.columnLabels.at(section) : m_data.rowLabels.at(section);
    }
    if (!across) {
        return {};
    }
    switch (m_columns.at(section)) {
    case Column::Label:
        return m_data.labelHead.isEmpty() ? m_data.title : m_data.labelHead;
    case Column::Value:
        return m_data.valueHead.isEmpty() ? tr("Value") : m_data.valueHead;
    case Column::Interval:
        return tr("95 % interval");
    case Column::Sample:
        return tr("Chats");
    case Column::Before:
        return tr("Before");
    case Column::Event:
        return tr("Event");
    }
    return {};
}

} // namespace deskside
