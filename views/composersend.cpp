// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composersend.h"

#include "views/theme.h"

#include <QPainter>

namespace deskside {

QSize SendButton::sizeHint() const
{
    const int step = theme::space(1, font());
    const QFontMetrics metrics(theme::font(font(), theme::TextSize::Body, true));
    return {metrics.horizontalAdvance(text()) + 4 * step, metrics.height() + step};
}

void SendButton::paintEvent(QPaintEvent *)
{
    using theme::Meaning;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = theme::color(Meaning::Accent, palette());
    QColor back = isEnabled() ? accent : theme::fill(Meaning::Muted, palette());
    if (isEnabled() && (isDown() || underMouse()))
        back = theme::isDark(palette()) ? back.lighter(108) : back.darker(110);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setPen(isEnabled() ? theme::textOn(back) : palette().color(QPalette::Disabled, QPalette::ButtonText));
    painter.setFont(theme::font(font(), theme::TextSize::Body, true));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isEnabled() ? theme::textOn(back) : accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
    }
}

} // namespace deskside
