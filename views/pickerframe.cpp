// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pickerframe.h"

#include "views/commandset.h"
#include "views/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <algorithm>

namespace deskside {

PickerFrame::PickerFrame(QWidget *parent)
    : QFrame(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
}

PickerFrame::~PickerFrame()
{
    // What is in it goes after this, and takes the focus along.
    disconnect(qApp, nullptr, this, nullptr);
}

void PickerFrame::popUpAt(QWidget *anchor)
{
    QWidget *over = anchor->window();
    if (!isVisible())
        m_before = over->focusWidget();
    m_anchor = anchor;
    if (parentWidget() != over)
        setParent(over);
    over->removeEventFilter(this); // not twice
    over->installEventFilter(this);
    for (QWidget *field : findChildren<QWidget *>())
        field->setProperty(keepsKeysProperty, true);
    ensurePolished();
    place();
    show();
    raise();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void PickerFrame::place()
{
    if (!m_anchor || !parentWidget())
        return;
    const QRect room = parentWidget()->rect();
    layout()->activate();
    const QSize size = sizeHint().expandedTo(minimumSizeHint()).boundedTo(room.size());
    const QRect around(m_anchor->mapTo(parentWidget(), QPoint(0, 0)), m_anchor->size());
    const int below = room.bottom() - around.bottom();
    const int above = around.top() - room.top();
    const bool mirrored = parentWidget()->layoutDirection() == Qt::RightToLeft;
    const bool fits = below >= size.height() || above >= size.height();
    const int outside = below >= size.height() || below >= above ? around.bottom() + 1 : around.top() - size.height();
    // A whole pane has room in itself: the picker covers that, and not what stands around it.
    QPoint corner(mirrored ? around.right() - size.width() + 1 : around.left(),
                  fits || around.height() < size.height() ? outside : around.top());
    corner.setX(std::clamp(corner.x(), room.left(), room.right() - size.width() + 1));
    corner.setY(std::clamp(corner.y(), room.top(), room.bottom() - size.height() + 1));
    setGeometry(QRect(corner, size));
}

void PickerFrame::focusMoved(QWidget *now)
{
    // Another window may be a calendar that belongs to it.
    if (!isVisible() || !now || now == this || isAncestorOf(now) || now->window() != window())
        return;
    m_before = nullptr; // the person went elsewhere
    hide();
}

bool PickerFrame::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no command's key does anything here
        return true;
    }
    return QFrame::event(event);
}

bool PickerFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && isVisible()) {
        if (event->type() == QEvent::Resize)
            place();
        else if (event->type() == QEvent::MouseButtonPress)
            hide(); // beside everything
    }
    return QFrame::eventFilter(watched, event);
}

void PickerFrame::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::color(theme::Meaning::Muted, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PickerFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        close();
    event->accept(); // what nobody takes here is not for the window
}

void PickerFrame::mousePressEvent(QMouseEvent *)
{
    // Between its parts; not for what is behind it.
}

void PickerFrame::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (event->spontaneous())
        return; // the window was minimised
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
    Q_EMIT closed();
}

/// Tab goes round in it.
bool PickerFrame::focusNextPrevChild(bool next)
{
    QWidget *const start = window()->focusWidget() ? window()->focusWidget() : this;
    for (QWidget *each = start;;) {
        each = next ? each->nextInFocusChain() : each->previousInFocusChain();
        if (each == start)
            return true;
        if (isAncestorOf(each) && each->isVisible() && each->isEnabled() && !each->focusProxy()
            && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
}

} // namespace deskside
