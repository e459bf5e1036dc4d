// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/idset.h"
#include "models/items/waiting.h"
#include "views/chatrowlayout.h"

#include <QAccessible>
#include <QKeySequence>
#include <QListView>
#include <QPersistentModelIndex>
#include <QTimer>

class QLabel;

namespace deskside {

class ChatRowDelegate;

/// The list of chats. One chat is open: the one a person reads. Beside it many can be selected, to do something to all
/// of them; selecting opens nothing. The chat a person is on stays selected and the rows they look at stay where they
/// are, whatever arrives above; at the very top the newest rows show. Letters are free for shortcuts: there is no
/// type-ahead.
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

    /// What the keys of a person are here; letters and the like are the window's.
    struct Keys {
        QList<QKeySequence> next{Qt::Key_Down};
        QList<QKeySequence> previous{Qt::Key_Up};
        QList<QKeySequence> into{Qt::Key_Return, Qt::Key_Right};
    };
    void setKeys(const Keys &keys) { m_keys = keys; }

    void setDensity(Density density);
    Density density() const;
    /// The plain words of the search (ChatFilter::words), to mark where they hit.
    void setWords(const QList<QString> &words);
    /// What stands in an empty list. Empty texts show nothing.
    void setPlaceholder(const QString &title, const QString &hint);
    /// The time that "2 min" is counted from; the clock's unless set.
    void setNow(const QDateTime &now);

    /// From when on the clock of a row is more than calm.
    void setWaitingLimits(const WaitingLimits &limits);

    /// The open chat; a null key when there is none.
    ChatKey selectedChat() const { return m_selected; }
    /// Opens a chat and scrolls to it; false when it is not in the list. A null key opens none and drops the selection.
    bool selectChat(const ChatKey &key);
    void selectNext();
    void selectPrevious();

    /// How many chats are selected for something to be done to all of them; 0 while there is only the open one.
    int selectionCount() const { return m_chosen.size(); }
    /// These, or the open one, by CompactRow::id and in the list's order.
    QList<quint32> selectedIds() const;
    /// The chat the person is on joins or leaves the selection.
    void toggleSelected();
    /// Every chat of the list, seen or not.
    void selectAll() override;
    /// Back to the open chat alone.
    void dropSelection();

Q_SIGNALS:
    /// The person is on another chat, or on none (a null key).
    void chatSelected(const deskside::ChatKey &key);
    /// Other chats are selected than before, or as many but fewer of them are there.
    void selectionCountChanged(int count);
    /// By key or a double click: into the conversation.
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
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
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
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event = nullptr) const override;
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
    void open(const QModelIndex &index);
    void setOpened(const QModelIndex &index);
    void openRow(int row);
    /// The row that the keyboard is on: the open one, unless it selects.
    int standingRow() const;
    void selectAgain();

    quint32 idAt(int row) const;
    void choose(int row);
    void toggle(const QModelIndex &index);
    void extendTo(int row);
    bool takeSelectionKey(QKeyEvent *event);
    void leaveSelection(int first, int last);
    void takeMore(int first, int last);
    void dropGreyed(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void chosenChanged();
    void tellChosen();
    void showChosen();
    void activateSelected();
    void tellOf(const QModelIndexList &rows, QAccessible::Event what);
    void rememberAnchors();
    void returnToAnchors();
    void placePlaceholder();
    void layOutRowsFrom(int first);
    void readAhead();

    ChatRowDelegate *m_delegate;
    Keys m_keys;
    QWidget *m_placeholder;
    QLabel *m_placeholderTitle;
    QLabel *m_placeholderHint;
    ChatKey m_selected;
    QPersistentModelIndex m_opened; ///< its row, where the list has it
    int m_goOnFrom = -1;            ///< the row that the open chat had when it left
    // What is selected is known by number, so that rows may come, move and leave. The selection model, which would
    // keep every row, has only what assistive tools ask for: the open chat, or what is selected of the rows in sight.
    IdSet m_chosen;
    IdSet m_before;       ///< what was selected when the person began to extend
    quint32 m_anchor = 0; ///< from where they extend
    bool m_extending = false;
    bool m_takesMore = false; ///< everything was selected while the list was still being searched
    bool m_showing = false;   ///< the selection model is told, it does not tell
    int m_told = 0;
    QList<Anchor> m_anchors;
    bool m_atTop = true;
    bool m_layingOut = false;
    bool m_upwards = false; ///< the way it was scrolled last
    QTimer m_readAhead;
    int m_ahead = 0; ///< rows of the next page that are prepared
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace deskside
