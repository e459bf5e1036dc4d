// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chatrowlayout.h"

#include <QAccessible>
#include <QListView>
#include <QPersistentModelIndex>
#include <QTimer>

class QLabel;

namespace deskside {

class ChatRowDelegate;

/// The list of chats. The chat a person is on stays selected and the rows they look at stay where they are, whatever
/// arrives above; at the very top the newest rows show. Letters are free for shortcuts: there is no type-ahead.
///
/// All rows are equally high, so a row's place is worked out and never looked up: the list is laid out, scrolled and
/// painted in the same time whether it has ten rows or a million. QListView, which keeps a place for every row, is the
/// base for what it is to assistive tools; nothing of its layout is used.
class ChatListView : public QListView
{
    Q_OBJECT
public:
    explicit ChatListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    void setDensity(Density density);
    Density density() const;
    /// The plain words of the search (ChatFilter::words), to mark where they hit.
    void setWords(const QList<QString> &words);
    /// What stands in an empty list. Empty texts show nothing.
    void setPlaceholder(const QString &title, const QString &hint);
    /// The time that "2 min" is counted from; the clock's unless set.
    void setNow(const QDateTime &now);

    /// The selected chat; a null key when there is none.
    ChatKey selectedChat() const { return m_selected; }
    /// Selects a chat and scrolls to it; false when it is not in the list. A null key selects nothing.
    bool selectChat(const ChatKey &key);
    void selectNext();
    void selectPrevious();

Q_SIGNALS:
    /// The person is on another chat, or on none (a null key).
    void chatSelected(const deskside::ChatKey &key);
    /// Enter, → or a double click: into the conversation.
    void chatActivated(const deskside::ChatKey &key);

public:
    /// The letters belong to the window's shortcuts.
    void keyboardSearch(const QString &) override {}
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    /// The second click is for the chat that the first one chose, even if rows above it have left in between.
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

protected Q_SLOTS:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

private:
    struct Anchor {
        QPersistentModelIndex index;
        int y = 0;          ///< from the viewport's top
        qint64 recency = 0; ///< when it changes, the row moves by itself
    };

    int rowCount() const;
    int rowHeight() const;
    /// The row at this height of the viewport, whether there is one or not.
    int rowAtY(int y) const;
    QModelIndex indexOf(const ChatKey &key) const;
    QModelIndex selectedIndex() const;
    void selectRow(int row);
    void selectAgain();
    void activateSelected();
    void tellOf(const QModelIndexList &rows, QAccessible::Event what);
    void rememberAnchors();
    void returnToAnchors();
    void placePlaceholder();
    void layOutRowsFrom(int first);
    void readAhead();

    ChatRowDelegate *m_delegate;
    QWidget *m_placeholder;
    QLabel *m_placeholderTitle;
    QLabel *m_placeholderHint;
    ChatKey m_selected;
    int m_goOnFrom = -1; ///< the row that the selected chat had when it left
    QList<Anchor> m_anchors;
    bool m_atTop = true;
    bool m_layingOut = false;
    bool m_upwards = false; ///< the way it was scrolled last
    QTimer m_readAhead;
    int m_ahead = 0; ///< rows of the next page that are prepared
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace deskside
