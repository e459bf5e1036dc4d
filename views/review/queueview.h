// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reviewqueuemodel.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace deskside {

/// Paints a row of a ReviewQueueModel: name and reason, what it is about and what the person said of it.
class QueueRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the parts of a row stand; a part without room is empty. A right-to-left row is the mirror image.
    struct Layout {
        QRect name;
        QRect chip;
        QRect title;
        QRect given;
    };
    static Layout layOut(const QStyleOptionViewItem &option, const QModelIndex &index);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

/// The queue. The chat the person is on is held in the model; what comes or goes above it moves nothing that they look
/// at.
class QueueView : public QListView
{
    Q_OBJECT
public:
    explicit QueueView(QWidget *parent = nullptr);

    /// A ReviewQueueModel, once.
    void setQueue(ReviewQueueModel *queue);

    /// 0: none.
    quint32 current() const { return m_current; }
    /// Goes to a chat; one that is not shown comes back at `row`. False when it cannot be.
    bool goTo(quint32 id, int row = -1);
    /// The next row, or the one before. False at the end, where it stays.
    bool goOn(int step);

    void keyboardSearch(const QString &) override {} // digits and letters are for scoring
    void doItemsLayout() override;

Q_SIGNALS:
    /// The person is on another chat; 0: on none.
    void chatChosen(quint32 id);
    /// Enter or a double click.
    void chatActivated(quint32 id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell();
    void rememberPlace();

    ReviewQueueModel *m_queue = nullptr;
    quint32 m_current = 0;
    bool m_pressing = false;
    bool m_layingOut = false;
    QPersistentModelIndex m_anchor; ///< a row that is in sight
    int m_anchorTop = 0;
};

} // namespace deskside
