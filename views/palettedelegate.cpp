// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palettedelegate.h"

#include "models/items/palettemodel.h"
#include "views/theme.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using theme::Meaning;

/// The parts of a row, in its reading direction.
struct Parts {
    QRect heading;
    QRect row;
    QRect text;
    QRect detail;
    QRect keys;
};

struct Fonts {
    QFont text;
    QFont small;
    QFont heading;
};

Fonts fontsOf(const QFont &base)
{
    return {theme::font(base, theme::TextSize::Body), theme::font(base, theme::TextSize::Small),
            theme::font(base, theme::TextSize::Small, true)};
}

int rowHeight(const QFont &base)
{
    return QFontMetrics(base).height() + theme::space(1, base);
}

int headingHeight(const QFont &base)
{
    return QFontMetrics(fontsOf(base).heading).height() + theme::space(1, base);
}

/// What stands after the text: why it is disabled comes first.
QString detailOf(const QModelIndex &index)
{
    const QString reason = index.data(PaletteModel::ReasonRole).toString();
    return reason.isEmpty() ? index.data(PaletteModel::DetailRole).toString() : reason;
}

Parts partsOf(const QStyleOptionViewItem &option, const QModelIndex &index, const Fonts &fonts)
{
    const int step = theme::space(1, option.font);
    Parts parts;
    QRect rest = option.rect;
    if (!index.data(PaletteModel::HeadingRole).toString().isEmpty()) {
        const int height = headingHeight(option.font);
        parts.heading = QRect(rest.left(), rest.top(), rest.width(), height).adjusted(2 * step, 0, -2 * step, 0);
        rest.setTop(rest.top() + height);
    }
    parts.row = rest;
    rest.adjust(2 * step, 0, -2 * step, 0);
    const auto widthOf = [](const QFont &font, const QString &text) {
        return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + 2;
    };
    const int keys = std::min(widthOf(fonts.small, index.data(PaletteModel::KeysRole).toString()), rest.width() / 2);
    parts.keys = QRect(rest.right() - keys + 1, rest.top(), keys, rest.height());
    const int room = rest.width() - (keys > 0 ? keys + 2 * step : 0);
    const int text = std::min(widthOf(fonts.text, index.data().toString()), room);
    parts.text = QRect(rest.left(), rest.top(), text, rest.height());
    const int detail = room - text - step;
    if (detail >= 4 * step) { // less says nothing
        parts.detail = QRect(rest.left() + text + step, rest.top(), detail, rest.height());
    }
    for (QRect *part : {&parts.heading, &parts.text, &parts.detail, &parts.keys}) {
        *part = QStyle::visualRect(option.direction, option.rect, *part);
    }
    return parts;
}

void drawPlain(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color, Qt::Alignment leading,
               const QString &text)
{
    if (rect.isEmpty() || text.isEmpty()) {
        return;
    }
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(leading | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void drawHit(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color, Qt::Alignment leading,
             const QString &text, const PaletteModel::Hits &hits)
{
    if (hits.isEmpty() || QFontMetrics(font).horizontalAdvance(text) > rect.width()) {
        return drawPlain(painter, rect, font, color, leading, text);
    }
    QTextOption option(leading | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[start, length] : hits) {
        QTextCharFormat format;
        format.setFontUnderline(true); // a fill alone is lost on those who do not see it
        format.setFontWeight(QFont::DemiBold);
        formats.append({static_cast<int>(start), static_cast<int>(length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width() + QFontMetrics(font).averageCharWidth() * static_cast<int>(hits.size()));
    layout.endLayout();
    painter->setPen(color);
    const double left = leading == Qt::AlignRight ? rect.right() + 1 - line.width() : rect.left();
    layout.draw(painter, QPointF(left, qRound(rect.top() + (rect.height() - line.height()) / 2)));
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool headed = !index.data(PaletteModel::HeadingRole).toString().isEmpty();
    return {theme::space(20, option.font), rowHeight(option.font) + (headed ? headingHeight(option.font) : 0)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Fonts fonts = fontsOf(option.font);
    const Parts parts = partsOf(option, index, fonts);
    const QPalette &palette = option.palette;
    const bool enabled = index.data(PaletteModel::EnabledRole).toBool();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QColor muted = theme::color(Meaning::Muted, palette);
    const QColor text = enabled ? theme::color(Meaning::Text, palette) : muted;
    const Qt::Alignment leading = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment trailing = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    painter->save();
    drawPlain(painter, parts.heading, fonts.heading, muted, leading, index.data(PaletteModel::HeadingRole).toString());
    if (current) {
        painter->fillRect(parts.row, theme::fill(Meaning::Accent, palette));
        QRect bar(parts.row.left(), parts.row.top(), std::max(2, theme::space(0.375, option.font)), parts.row.height());
        painter->fillRect(QStyle::visualRect(option.direction, parts.row, bar), theme::color(Meaning::Accent, palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(parts.row, palette.color(QPalette::AlternateBase));
    }
    drawHit(painter, parts.text, fonts.text, text, leading, index.data().toString(),
            index.data(PaletteModel::HitsRole).value<PaletteModel::Hits>());
    drawPlain(painter, parts.detail, fonts.small, muted, leading, detailOf(index));
    painter->setLayoutDirection(Qt::LeftToRight); // keys read so everywhere
    drawPlain(painter, parts.keys, fonts.small, muted, trailing, index.data(PaletteModel::KeysRole).toString());
    painter->restore();
}

} // namespace deskside
