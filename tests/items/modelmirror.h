// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace deskside::test {

using namespace Qt::StringLiterals;

/// Watches a model for as long as the model lives; a tester that dies early checks nothing.
inline void watch(QAbstractItemModel *model)
{
    new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
}

/// A copy of a list that knows only what the model's signals say, and a log of these signals. When it differs from the
/// model, a view would have shown something else than the model holds.
template <typename Value>
class ModelMirror : public QObject
{
public:
    ModelMirror(QAbstractItemModel *model, int role)
        : m_model(model)
        , m_role(role)
    {
        for (int row = 0; row < model->rowCount(); ++row)
            m_values.append(read(row));
        connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            m_log << QString(u"insert "_s + range(first, last));
            for (int row = first; row <= last; ++row)
                m_values.insert(row, read(row));
        });
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            m_log << QString(u"remove "_s + range(first, last));
            m_values.remove(first, last - first + 1);
        });
        connect(model, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                    QCOMPARE(first, last);
                    m_log << QString(u"move "_s + QString::number(first) + u"→"_s + QString::number(to));
                    m_values.move(first, to > first ? to - 1 : to);
                });
        connect(model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                    m_log << QString(u"change "_s + range(first.row(), last.row()));
                    m_roles = roles;
                    if (!roles.isEmpty() && !roles.contains(m_role))
                        return;
                    for (int row = first.row(); row <= last.row(); ++row)
                        m_values[row] = read(row);
                });
        connect(model, &QAbstractItemModel::modelReset, this, [this] {
            m_log << u"reset"_s;
            m_values.clear();
            for (int row = 0; row < m_model->rowCount(); ++row)
                m_values.append(read(row));
        });
        connect(model, &QAbstractItemModel::layoutChanged, this, [this] { m_log << u"layout"_s; });
    }

    const QList<Value> &values() const { return m_values; }
    QStringList takeLog() { return std::exchange(m_log, {}); }
    /// Those of the last dataChanged.
    QList<int> roles() const { return m_roles; }

private:
    static QString range(int first, int last)
    {
        return first == last ? QString::number(first) : QString(QString::number(first) + u'-' + QString::number(last));
    }
    Value read(int row) const { return m_model->index(row, 0).data(m_role).template value<Value>(); }

    QAbstractItemModel *m_model;
    int m_role;
    QList<Value> m_values;
    QStringList m_log;
    QList<int> m_roles;
};

inline const QDateTime noon = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

/// A chat whose last activity is so many minutes before noon.
inline ChatRow rowAged(const QString &id, int minutes, const QString &account = u"a"_s)
{
    ChatRow row;
    row.key = {account, id};
    row.title = QString(u"Chat "_s + id);
    row.activity = Moment(noon.addSecs(-60 * minutes));
    return row;
}

inline QStringList idsOf(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.index(row, 0).data(ChatListModel::KeyRole).value<ChatKey>().id;
    return ids;
}

} // namespace deskside::test
