// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace deskside {

/// A small pane over the window that takes one choice and goes: by Escape, when the person turns to something else, or
/// with the choice. The focus then returns to where it was. It is no window of its own: screen readers would not find a
/// popup, and some desktops would not let it stand where it belongs.
class PickerFrame : public QFrame
{
    Q_OBJECT
public:
    explicit PickerFrame(QWidget *parent = nullptr);
    ~PickerFrame() override;

    /// Opens it below `anchor`, or above where there is more room, inside of the anchor's window.
    void popUpAt(QWidget *anchor);

Q_SIGNALS:
    /// It has gone, with a choice or without.
    void closed();

protected:
    /// To be called when what it shows has changed its size.
    void place();
    /// What has the keyboard when it opens.
    virtual QWidget *firstFocus() const = 0;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void focusMoved(QWidget *now);

    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_before; ///< gets the focus back
};

} // namespace deskside
