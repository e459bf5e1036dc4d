// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pickerframe.h"

#include "views/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <algorithm>

namespace deskside {

PickerFrame::PickerFrame(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setBackgroundRole(QPalette::Base);
    setAttribute(Qt::WA_WindowPropagation); // the appearance that the window was given is also this one's
}

void PickerFrame::popUpAt(QWidget *anchor)
{
    m_anchor = anchor;
    setLayoutDirection(anchor->layoutDirection());
    place();
    show();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void PickerFrame::place()
{
    if (!m_anchor)
        return;
    const QWidget *anchor = m_anchor;
    const QRect screen = anchor->screen()->availableGeometry();
    adjustSize();
    const QSize size = this->size().boundedTo(screen.size());
    const QRect around(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    const int below = screen.bottom() - around.bottom();
    const int above = around.top() - screen.top();
    QPoint corner(anchor->layoutDirection() == Qt::RightToLeft ? around.right() - size.width() + 1 : around.left(),
                  below >= size.height() || below >= above ? around.bottom() + 1 : around.top() - size.height());
    corner.setX(std::clamp(corner.x(), screen.left(), screen.right() - size.width() + 1));
    corner.setY(std::clamp(corner.y(), screen.top(), screen.bottom() - size.height() + 1));
    setGeometry(QRect(corner, size));
}

void PickerFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::color(theme::Meaning::Line, palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PickerFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void PickerFrame::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace deskside
