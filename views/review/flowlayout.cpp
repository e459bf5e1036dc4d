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
    struct Placed {
        QLayoutItem *item;
        QRect rect;
    };
    QList<Placed> line;
    int x = 0;
    int y = 0;
    int high = 0;
    const auto endLine = [&] {
        for (const Placed &one : std::as_const(line)) {
            const QRect middle = one.rect.translated(area.x(), area.y() + y + (high - one.rect.height()) / 2);
            one.item->setGeometry(QStyle::visualRect(direction, area, middle));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int wide = std::min(hint.width(), std::max(area.width(), item->minimumSize().width()));
        if (x > 0 && x + wide > area.width()) {
            if (apply)
                endLine();
            y += high + spacing();
            x = 0;
            high = 0;
        }
        if (apply)
            line.append({item, QRect(x, 0, wide, hint.height())});
        x += wide + spacing();
        high = std::max(high, hint.height());
    }
    if (apply)
        endLine();
    return y + high + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace deskside
