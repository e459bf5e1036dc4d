// SPDX-License-Identifier: GPL-3.0-or-later
// Which chat of the list is open, and which ones are selected beside it.
#include "views/chatlistview.h"

#include "models/items/chatlistmodel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <algorithm>

namespace deskside {

quint32 ChatListView::idAt(int row) const
{
    return model()->index(row, 0).data(ChatListModel::IdRole).toUInt();
}

int ChatListView::standingRow() const
{
    if (!m_chosen.isEmpty() && currentIndex().isValid())
        return currentIndex().row();
    return m_opened.isValid() ? m_opened.row() : -1;
}

/// Opens a chat as the keyboard and the program do: what is selected stays so.
void ChatListView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_extending = false;
    if (m_chosen.isEmpty())
        return setCurrentIndex(index);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    setOpened(index);
    viewport()->update();
}

void ChatListView::setOpened(const QModelIndex &index)
{
    m_opened = index;
    if (index.isValid())
        m_goOnFrom = -1;
    const ChatKey key = index.isValid() ? index.data(ChatListModel::KeyRole).value<ChatKey>() : ChatKey();
    if (key == m_selected)
        return;
    m_selected = key;
    Q_EMIT chatSelected(key);
}

void ChatListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    tellOf(deselected.indexes(), QAccessible::SelectionRemove);
    const QModelIndexList fresh = selected.indexes();
    tellOf(fresh, selectionModel()->selectedIndexes().size() > 1 ? QAccessible::SelectionAdd : QAccessible::Selection);
    // Rows that leave take themselves out.
    if (m_showing || (!m_chosen.isEmpty() && selected.isEmpty()))
        return;
    // The mouse or an assistive tool: one chat is opened, more are selected.
    const QModelIndexList now = selectionModel()->selectedIndexes();
    m_chosen.clear();
    m_extending = false;
    if (now.size() > 1) {
        for (const QModelIndex &index : now)
            choose(index.row());
    } else {
        setOpened(now.isEmpty() ? QModelIndex() : now.constFirst());
    }
    tellChosen();
    viewport()->update();
}

QItemSelectionModel::SelectionFlags ChatListView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const bool chooses = !event || event->type() == QEvent::MouseButtonPress;
    return chooses && index.isValid() ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::NoUpdate;
}

/// A chat that does not match any more cannot be selected.
void ChatListView::choose(int row)
{
    if (m_opened.isValid() && row == m_opened.row() && m_opened.data(ChatListModel::GreyedRole).toBool())
        return;
    m_chosen.insert(idAt(row));
}

void ChatListView::toggle(const QModelIndex &index)
{
    m_extending = false;
    m_anchor = idAt(index.row());
    if (!m_chosen.remove(m_anchor))
        choose(index.row());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    chosenChanged();
}

void ChatListView::toggleSelected()
{
    const int row = standingRow() >= 0 ? standingRow() : currentIndex().row();
    if (row >= 0 && row < rowCount())
        toggle(model()->index(row, 0));
}

void ChatListView::selectAll()
{
    m_extending = false;
    const int rows = rowCount();
    for (int row = 0; row < rows; ++row)
        choose(row);
    const auto *chats = qobject_cast<const ChatListModel *>(model());
    m_takesMore = chats && chats->isSearching();
    chosenChanged();
}

/// What a search goes on finding was meant by "all" as well.
void ChatListView::takeMore(int first, int last)
{
    const auto *chats = qobject_cast<const ChatListModel *>(model());
    m_takesMore = chats && chats->isSearching() && !m_chosen.isEmpty();
    if (!m_takesMore)
        return;
    for (int row = first; row <= last; ++row)
        choose(row);
    tellChosen();
}

void ChatListView::dropSelection()
{
    m_extending = false;
    m_takesMore = false;
    if (m_chosen.isEmpty())
        return;
    m_chosen.clear();
    if (m_opened.isValid())
        selectionModel()->setCurrentIndex(m_opened, QItemSelectionModel::NoUpdate);
    chosenChanged();
}

/// Selects from where the person began up to this row, beside what was selected before.
void ChatListView::extendTo(int row)
{
    const int rows = rowCount();
    if (rows == 0)
        return;
    row = std::clamp(row, 0, rows - 1);
    if (!m_extending) {
        m_extending = true;
        m_before = m_chosen;
        const int from = standingRow() >= 0 ? standingRow() : std::max(currentIndex().row(), 0);
        m_anchor = idAt(from);
    }
    const auto *chats = qobject_cast<const ChatListModel *>(model());
    const QModelIndex anchor = chats ? chats->indexOfId(m_anchor) : QModelIndex();
    const int from = anchor.isValid() ? anchor.row() : row;
    m_chosen = m_before;
    for (int each = std::min(from, row); each <= std::max(from, row); ++each)
        choose(each);
    selectionModel()->setCurrentIndex(model()->index(row, 0), QItemSelectionModel::NoUpdate);
    chosenChanged();
}

/// True for a key that selects or drops the selection.
bool ChatListView::takeSelectionKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Escape && !m_chosen.isEmpty()) {
        dropSelection();
        return true;
    }
    if (modifiers != Qt::ShiftModifier || rowCount() == 0)
        return false;
    const int row = currentIndex().isValid() ? currentIndex().row() : std::max(standingRow(), 0);
    const int page = std::max(1, viewport()->height() / rowHeight());
    switch (event->key()) {
    case Qt::Key_Up:
        extendTo(row - 1);
        return true;
    case Qt::Key_Down:
        extendTo(row + 1);
        return true;
    case Qt::Key_PageUp:
        extendTo(row - page);
        return true;
    case Qt::Key_PageDown:
        extendTo(row + page);
        return true;
    case Qt::Key_Home:
        extendTo(0);
        return true;
    case Qt::Key_End:
        extendTo(rowCount() - 1);
        return true;
    default:
        return false;
    }
}

void ChatListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    const bool left = event->button() == Qt::LeftButton && index.isValid();
    if (left && modifiers == Qt::ControlModifier) {
        // The first one joins the chat that is open.
        if (m_chosen.isEmpty() && m_opened.isValid() && m_opened != index)
            choose(m_opened.row());
        return toggle(index);
    }
    if (left && modifiers == Qt::ShiftModifier)
        return extendTo(index.row());
    if (event->button() == Qt::RightButton && index.isValid() && m_chosen.contains(idAt(index.row())))
        return selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate); // a menu for all of them
    if (index.isValid())
        dropSelection();
    QAbstractItemView::mousePressEvent(event);
}

void ChatListView::leaveSelection(int first, int last)
{
    for (int row = first; row <= last && !(m_chosen.isEmpty() && m_before.isEmpty()); ++row) {
        const quint32 id = idAt(row);
        m_chosen.remove(id);
        m_before.remove(id);
    }
}

/// A chat that stops matching stays in the list while it is open, but nothing is done to it any more.
void ChatListView::dropGreyed(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (m_chosen.isEmpty() || !m_opened.isValid() || m_opened.row() < topLeft.row()
        || m_opened.row() > bottomRight.row() || !m_opened.data(ChatListModel::GreyedRole).toBool())
        return;
    m_before.remove(idAt(m_opened.row()));
    if (m_chosen.remove(idAt(m_opened.row())))
        chosenChanged();
}

void ChatListView::chosenChanged()
{
    showChosen();
    tellChosen();
    viewport()->update();
}

void ChatListView::tellChosen()
{
    if (std::exchange(m_told, m_chosen.size()) == m_chosen.size())
        return;
    if (m_chosen.isEmpty()) {
        m_takesMore = false;
        showChosen(); // the open chat alone
        viewport()->update();
    }
    setAccessibleDescription(m_chosen.isEmpty() ? QString() : tr("%Ln selected", nullptr, m_chosen.size()));
    Q_EMIT selectionCountChanged(m_chosen.size());
}

/// Gives the selection model what assistive tools are to be told.
void ChatListView::showChosen()
{
    if (!selectionModel())
        return;
    QItemSelection shown;
    if (m_chosen.isEmpty()) {
        if (m_opened.isValid())
            shown.select(m_opened, m_opened);
    } else {
        const int last = std::min(rowCount() - 1, rowAtY(viewport()->height() - 1));
        for (int row = std::max(0, rowAtY(0)); row <= last; ++row) {
            if (m_chosen.contains(idAt(row)))
                shown.select(model()->index(row, 0), model()->index(row, 0));
        }
    }
    const QScopedValueRollback showing(m_showing, true);
    selectionModel()->select(shown, QItemSelectionModel::ClearAndSelect);
}

QList<quint32> ChatListView::selectedIds() const
{
    if (m_chosen.isEmpty())
        return m_opened.isValid() ? QList<quint32>{idAt(m_opened.row())} : QList<quint32>();
    QList<quint32> ids;
    ids.reserve(m_chosen.size());
    const int rows = rowCount();
    for (int row = 0; row < rows && ids.size() < m_chosen.size(); ++row) {
        if (const quint32 id = idAt(row); m_chosen.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace deskside
