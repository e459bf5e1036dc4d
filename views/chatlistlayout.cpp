// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rows of the list stand, and how they keep their place while others come and go.
#include "views/chatlistview.h"

#include "models/items/chatlistmodel.h"

#include <QItemSelection>
#include <QScrollBar>
#include <algorithm>

namespace deskside {

namespace {

qint64 recencyOf(const QModelIndex &index)
{
    return index.data(ChatListModel::RecencyRole).toLongLong();
}

} // namespace

QRect ChatListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model())
        return {};
    const int height = rowHeight();
    return {0, index.row() * height - verticalOffset(), viewport()->width(), height};
}

QModelIndex ChatListView::indexAt(const QPoint &point) const
{
    const int row = rowAtY(point.y());
    return row >= 0 && row < rowCount() ? model()->index(row, 0) : QModelIndex();
}

void ChatListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.model() != model())
        return;
    executeDelayedItemsLayout();
    const int height = rowHeight();
    const int top = index.row() * height;
    const int page = viewport()->height();
    int value = verticalOffset();
    if (hint == PositionAtTop || (hint == EnsureVisible && (top < value || height > page)))
        value = top;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && top + height > value + page))
        value = top + height - page;
    else if (hint == PositionAtCenter)
        value = top - (page - height) / 2;
    verticalScrollBar()->setValue(value);
}

void ChatListView::updateGeometries()
{
    const int height = rowHeight();
    const int page = viewport()->height();
    verticalScrollBar()->setSingleStep(height);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, std::max(0, rowCount() * height - page));
    QAbstractItemView::updateGeometries();
}

QRegion ChatListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const QRect seen = viewport()->rect();
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid() && range.model() == model())
            region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())) & seen;
    }
    return region;
}

/// Rows that come or leave below what is seen change the length of the list only: the history arrives there, hundreds
/// of rows a second, and is not worth a painting.
void ChatListView::layOutRowsFrom(int first)
{
    if (first > rowAtY(viewport()->height() - 1))
        updateGeometries();
    else
        scheduleDelayedItemsLayout();
}

void ChatListView::rememberAnchors()
{
    m_anchors.clear();
    const int height = rowHeight();
    const int value = verticalScrollBar()->value();
    m_atTop = value == 0;
    const int rows = rowCount();
    // More than one, because the first may itself be the row that moves away.
    constexpr int kept = 5;
    const int first = value / height;
    for (int row = first; row < std::min(rows, first + kept); ++row) {
        const QModelIndex index = model()->index(row, 0);
        m_anchors.append({index, row * height - value, recencyOf(index)});
    }
}

void ChatListView::returnToAnchors()
{
    if (m_atTop)
        return verticalScrollBar()->setValue(0);
    const Anchor *chosen = nullptr;
    for (const Anchor &anchor : std::as_const(m_anchors)) {
        if (!anchor.index.isValid())
            continue;
        const bool stands = recencyOf(anchor.index) == anchor.recency;
        if (stands || !chosen)
            chosen = &anchor;
        if (stands)
            break;
    }
    if (chosen)
        verticalScrollBar()->setValue(chosen->index.row() * rowHeight() - chosen->y);
}

void ChatListView::doItemsLayout()
{
    m_layingOut = true;
    QAbstractItemView::doItemsLayout(); // QListView's would lay out every row
    returnToAnchors();
    m_layingOut = false;
    rememberAnchors();
    if (!m_chosen.isEmpty())
        showChosen();
}

void ChatListView::scrollContentsBy(int dx, int dy)
{
    // The row under the mouse is another one now.
    if (viewport()->underMouse())
        viewport()->update();
    else
        viewport()->scroll(dx, dy, viewport()->rect());
    if (!m_layingOut) {
        m_upwards = dy > 0;
        m_ahead = 0;
        m_readAhead.start();
        rememberAnchors();
        if (!m_chosen.isEmpty())
            showChosen();
    }
}

} // namespace deskside
