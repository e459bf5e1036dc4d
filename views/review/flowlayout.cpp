// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/flowlayout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace deskside {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    if (parent)
        parent->setSizePolicy(policy);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return layOut(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    QSize hint;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        hint = {hint.width() + size.width() + (hint.isEmpty() ? 0 : spacing()), std::max(hint.height(), size.height())};
    }
    return hint.grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

int FlowLayout::layOut(const QRect &rect, bool apply) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const QRect area = rect.marginsRemoved(contentsMargins());
    int x = 0;
    int y = 0;
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int wide = std::min(item->sizeHint().width(), std::max(area.width(), item->minimumSize().width()));
        const int high = item->sizeHint().height();
        if (x > 0 && x + wide > area.width()) {
            x = 0;
            y += line + spacing();
            line = 0;
        }
        if (apply) {
            const QRect place(area.x() + x, area.y() + y, wide, high);
            item->setGeometry(QStyle::visualRect(direction, area, place));
        }
        x += wide + spacing();
        line = std::max(line, high);
    }
    return y + line + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace deskside
