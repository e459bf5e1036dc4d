// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chatrowlayout.h"

#include <QListView>
#include <QPersistentModelIndex>

class QLabel;

namespace deskside {

class ChatRowDelegate;

/// The list of chats. The chat a person is on stays selected and the rows they look at stay where they are, whatever
/// arrives above; at the very top the newest rows show. Letters are free for shortcuts: there is no type-ahead.
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
    void doItemsLayout() override;
    void reset() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The second click is for the chat that the first one chose, even if rows above it have left in between.
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

protected Q_SLOTS:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    struct Anchor {
        QPersistentModelIndex index;
        int y = 0;       ///< from the viewport's top
        Moment activity; ///< when it changes, the row moves by itself
    };

    QModelIndex indexOf(const ChatKey &key) const;
    QModelIndex selectedIndex() const;
    void selectRow(int row);
    void activateSelected();
    void rememberAnchors();
    void returnToAnchors();
    void placePlaceholder();

    ChatRowDelegate *m_delegate;
    QWidget *m_placeholder;
    QLabel *m_placeholderTitle;
    QLabel *m_placeholderHint;
    ChatKey m_selected;
    int m_goOnFrom = -1; ///< the row that the selected chat had when it left
    QList<Anchor> m_anchors;
    bool m_atTop = true;
    bool m_layingOut = false;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace deskside
