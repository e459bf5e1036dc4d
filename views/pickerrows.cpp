// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pickerrows.h"

#include "models/domain/safetext.h"
#include "models/domain/textmatch.h"
#include "views/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A font of the same size for symbols: without it some come in colour and some as outlines.
QFont cellFont(const QFont &font)
{
    QFont cell = theme::font(font, theme::TextSize::Title);
    cell.setFamilies(QStringList{u"Noto Color Emoji"_s, u"Apple Color Emoji"_s, u"Segoe UI Emoji"_s} + font.families());
    return cell;
}

} // namespace

void fillPicks(QStandardItemModel *model, const QList<Pick> &picks)
{
    model->clear();
    for (const Pick &pick : picks) {
        auto *item = new QStandardItem(safeLine(pick.text));
        const QString detail = safeLine(pick.detail);
        item->setData(pick.id, PickIdRole);
        item->setData(detail, PickDetailRole);
        item->setData(pick.icon, PickIconRole);
        item->setData(detail.isEmpty() ? item->text() : QString(item->text() + u", "_s + detail),
                      Qt::AccessibleTextRole);
        item->setEditable(false);
        model->appendRow(item);
    }
}

bool fits(const Pick &pick, const QString &typed)
{
    // Word by word, in any order: "becker tom" is Tom Becker.
    const QString all = pick.text + u' ' + pick.detail + u' ' + pick.more;
    const QStringList words = tokensOf(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&all](const QString &word) { return hasWordPrefix(all, word); });
}

PickDelegate::PickDelegate(bool grid, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_grid(grid)
{
}

QSize PickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int step = theme::space(1, option.font);
    if (m_grid) {
        const int side = QFontMetrics(cellFont(option.font)).height() + step;
        return {side, side};
    }
    const QFontMetrics metrics(option.font);
    const QString detail = index.data(PickDetailRole).toString();
    const int icon = index.data(PickIconRole).toString().isEmpty() ? 0 : metrics.height() + step;
    const int width = metrics.horizontalAdvance(index.data().toString())
                      + (detail.isEmpty() ? 0 : 2 * step + metrics.horizontalAdvance(detail));
    return {width + icon + 3 * step, metrics.height() + step};
}

void PickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text has its own
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect,
                          theme::fill(current ? theme::Meaning::Accent : theme::Meaning::Muted, option.palette));
    if (current) { // the fill is soft: which row it is must not rest on colour alone
        const QColor accent = theme::color(theme::Meaning::Accent, option.palette);
        if (m_grid) {
            painter->setPen(accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        } else {
            const QRect bar(option.rect.topLeft(), QSize(3, option.rect.height()));
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), accent);
        }
    }
    painter->setPen(theme::color(theme::Meaning::Text, option.palette));
    const QString text = index.data().toString();
    if (m_grid) {
        painter->setFont(cellFont(option.font));
        painter->drawText(option.rect, Qt::AlignCenter, text);
        painter->restore();
        return;
    }
    const int step = theme::space(1, option.font);
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QRect room = option.rect.adjusted(3 * step / 2, 0, -3 * step / 2, 0);
    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    const auto leading =
        QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    const auto trailing =
        QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter;
    if (const QString icon = index.data(PickIconRole).toString(); !icon.isEmpty()) {
        const QRect place(room.left(), room.top(), metrics.height(), room.height());
        theme::paintIcon(painter, mirrored(place), icon, theme::color(theme::Meaning::Muted, option.palette));
        room.setLeft(place.right() + step);
    }
    QString detail = index.data(PickDetailRole).toString();
    if (!detail.isEmpty()) {
        // The text comes first; what it leaves, but no less than a third, is the detail's.
        const int left = room.width() - metrics.horizontalAdvance(text) - 2 * step;
        const int width = std::min(std::max(left, room.width() / 3), metrics.horizontalAdvance(detail) + 1);
        const QRect place(room.right() - width + 1, room.top(), width, room.height());
        detail = metrics.elidedText(detail, Qt::ElideRight, width);
        painter->setPen(theme::color(theme::Meaning::Muted, option.palette));
        painter->drawText(mirrored(place), trailing | Qt::TextSingleLine, detail);
        room.setRight(place.left() - 2 * step);
    }
    painter->setPen(theme::color(theme::Meaning::Text, option.palette));
    painter->drawText(mirrored(room), leading | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace deskside
