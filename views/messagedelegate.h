// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messagelayout.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace deskside {

/// Paints the entries of a MessageModel as laid out by layoutMessage(), and keeps the layouts until something changes.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// As high as the entry is at the width of the view; the width is the view's own.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The buttons of an entry, relative to its top left corner in this view.
    QList<MessageButton> buttonsAt(const QAbstractItemView *view, const QModelIndex &index) const;

    /// Forgets the layouts; for another chat.
    void forget() { m_layouts.clear(); }

private:
    struct Cached {
        MessageInput input;
        MessageLayout layout;
    };
    const MessageLayout &layoutFor(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    mutable QHash<QString, Cached> m_layouts; ///< by message, so that they stay when others come before it
};

} // namespace deskside
