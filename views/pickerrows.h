// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QStandardItemModel;

namespace deskside {

/// A row or a cell that a person picks.
struct Pick {
    QString id;
    QString text;        ///< shown, one line; a stranger's is made safe here
    QString detail = {}; ///< beside it, muted; in a grid it is the name of the cell
    QString more = {};   ///< looked through, too, and not shown
    QString icon = {};   ///< of theme::icon(); empty: none
    bool operator==(const Pick &) const = default;
};

constexpr int PickIdRole = Qt::UserRole;
constexpr int PickDetailRole = Qt::UserRole + 1;
constexpr int PickIconRole = Qt::UserRole + 2;

/// Puts these rows into a model in the place of what is there.
void fillPicks(QStandardItemModel *model, const QList<Pick> &picks);
/// True when words of the pick begin as those typed; true for nothing typed.
bool fits(const Pick &pick, const QString &typed);

/// Paints them: icon and text in front, the detail at the end. In a grid the text alone, large.
class PickDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PickDelegate(bool grid, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_grid;
};

} // namespace deskside
