// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messagelayout.h"

#include <QListView>
#include <functional>

class QPushButton;

namespace deskside {

class MessageButtons;

/// The list of a conversation's entries: it wraps them to its width, keeps the reader's place when entries or the width
/// change, follows the newest while the reader is at the bottom or says how many wait there, and copies.
class MessageList : public QListView
{
    Q_OBJECT
public:
    explicit MessageList(QWidget *parent = nullptr);

    /// Runs `change`, which may alter the model, without moving what the reader looks at.
    void keepingPlace(const std::function<void()> &change);
    /// Goes to the newest entry and follows from now on.
    void goToBottom();
    /// Brings its own parts in step after the entries have changed: buttons, and how many new ones wait below.
    void settle();
    /// Messages that came while the reader was further up; the button that jumps to them tells how many.
    void addUnseen(int messages);
    bool follows() const { return m_follows; }
    /// The oldest entries can be seen, or nearly.
    bool isNearTop() const;

    /// Copies the selected entries, or the current one when none is selected.
    void copySelected() const;

Q_SIGNALS:
    /// The reader has come near the oldest entries.
    void nearTop();
    void buttonPressed(const deskside::ConversationEntry &entry, const deskside::MessageButton &button);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void placeNewest();
    QModelIndex anchor() const;
    bool scrollWithin(int key);
    void scrollPage(bool down);

    bool m_follows = true; ///< the reader is at the bottom
    bool m_adjusting = false;
    int m_unseen = 0;
    MessageButtons *m_buttons;
    QPushButton *m_newest; ///< "3 new ↓"
};

} // namespace deskside
