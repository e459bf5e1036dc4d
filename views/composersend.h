// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace deskside {

/// The one button that a pane is for: solid, in the accent. (A style would lay a gradient over it, on which its text is
/// hard to read.)
class SendButton : public QPushButton
{
    Q_OBJECT
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace deskside
