// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <functional>

namespace deskside {

/// The list of a conversation's entries: it wraps them to its width, keeps the reader's place when entries or the width
/// change, follows the newest while the reader is at the bottom, and copies.
class MessageList : public QListView
{
    Q_OBJECT
public:
    explicit MessageList(QWidget *parent = nullptr);

    /// Runs `change`, which may alter the model, without moving what the reader looks at.
    void keepingPlace(const std::function<void()> &change);
    /// Goes to the newest entry and follows from now on.
    void goToBottom();
    /// Copies the selected entries, or the current one when none is selected.
    void copySelected() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool scrollWithin(int key);
    void scrollPage(bool down);

    bool m_follows = true; ///< the reader is at the bottom
    bool m_adjusting = false;
};

} // namespace deskside
