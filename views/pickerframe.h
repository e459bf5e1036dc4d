// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace deskside {

/// A small window over the others that takes one choice and goes: by Escape, a click elsewhere, or the choice. The
/// focus then returns to where it was.
class PickerFrame : public QFrame
{
    Q_OBJECT
public:
    explicit PickerFrame(QWidget *parent = nullptr);

    /// Opens it below `anchor`, or above where there is more room, inside of the screen.
    void popUpAt(QWidget *anchor);

Q_SIGNALS:
    /// It has gone, with a choice or without.
    void closed();

protected:
    /// To be called when what it shows has changed its size.
    void place();
    /// What has the keyboard when it opens.
    virtual QWidget *firstFocus() const = 0;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QPointer<QWidget> m_anchor;
};

} // namespace deskside
