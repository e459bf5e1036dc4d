// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagedelegate.h"

#include "models/items/messagemodel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace deskside {
namespace {

/// Where a one-pixel outline is sharp.
QRectF sharp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void paintLayout(QPainter *painter, const MessageLayout &layout, const QPalette &palette, const QRectF &clip)
{
    constexpr qreal radius = 8;
    if (!layout.bubble.isNull()) {
        const QPen dashes(theme::color(layout.bubbleColor, palette), 1, Qt::DashLine);
        const QPen outline(theme::color(theme::Meaning::Line, palette), 1);
        painter->setPen(layout.bubbleFilled ? QPen(Qt::NoPen) : layout.bubbleDashed ? dashes : outline);
        painter->setBrush(layout.bubbleFilled ? QBrush(theme::fill(layout.bubbleColor, palette)) : palette.base());
        painter->drawRoundedRect(layout.bubbleFilled ? QRectF(layout.bubble) : sharp(layout.bubble), radius, radius);
    }
    for (const QRect &line : layout.lines)
        painter->fillRect(line, theme::color(theme::Meaning::Line, palette));
    for (const MessageIcon &icon : layout.icons)
        theme::paintIcon(painter, icon.rect, icon.name, theme::color(icon.color, palette));
    for (const MessageBlock &block : layout.blocks) {
        painter->setPen(theme::color(block.color, palette));
        block.layout->draw(painter, block.rect.topLeft(), {}, clip);
    }
}

} // namespace

const MessageLayout &MessageDelegate::layoutFor(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    MessageInput input;
    input.entry = index.data(MessageModel::EntryRole).value<ConversationEntry>();
    input.font = option.font;
    input.width = view ? view->viewport()->width() : option.rect.width();
    input.direction = option.direction;
    input.today = QDate::currentDate();
    const QString name = input.entry.id.isEmpty()
                             ? QString::number(index.row())
                             : QString(input.entry.id + u'\n' + QString::number(input.entry.piece));
    auto found = m_layouts.find(name);
    if (found == m_layouts.end() || found->input != input) {
        MessageLayout layout = layoutMessage(input);
        found = m_layouts.insert(name, {std::move(input), std::move(layout)});
    }
    return found->layout;
}

QList<MessageButton> MessageDelegate::buttonsAt(const QAbstractItemView *view, const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    option.font = view->font();
    option.direction = view->layoutDirection();
    option.widget = view;
    return layoutFor(option, index).buttons;
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const MessageLayout &layout = layoutFor(option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QColor accent = theme::color(theme::Meaning::Accent, option.palette);
    if (selected)
        painter->fillRect(option.rect, theme::fill(theme::Meaning::Accent, option.palette));
    if (focused) {
        painter->setPen(QPen(accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(sharp(option.rect.adjusted(2, 1, -2, -1)), 4, 4);
    }
    painter->translate(option.rect.topLeft());
    const QRectF clip = option.widget ? QRectF(option.widget->rect()).translated(-option.rect.topLeft())
                                      : QRectF(0, 0, option.rect.width(), layout.height);
    paintLayout(painter, layout, option.palette, clip);
    painter->restore();
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {1, layoutFor(option, index).height};
}

} // namespace deskside
