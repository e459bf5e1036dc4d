// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/chipbutton.h"

#include "views/foldsection.h"
#include "views/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;
using theme::TextSize;

ChipButton::ChipButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ChipButton::setParts(const QString &lead, const QString &text, const QString &tail)
{
    m_lead = lead;
    m_text = text;
    m_tail = tail;
    updateGeometry();
    update();
}

int ChipButton::arrowWidth() const
{
    return menu() ? fontMetrics().height() : 0;
}

QSize ChipButton::sizeHint() const
{
    const int unit = theme::space(1, font());
    const auto part = [this, unit](const QString &text, const QFont &own) {
        return text.isEmpty() ? 0 : QFontMetrics(own).horizontalAdvance(text) + unit / 2;
    };
    return {part(m_lead, theme::font(font(), TextSize::Small)) + part(m_text, font()) + part(m_tail, font())
                + arrowWidth() + 2 * unit - unit / 2 + 4,
            fontMetrics().height() + unit + unit / 4};
}

QSize ChipButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 6 * fontMetrics().height() + arrowWidth()), sizeHint().height()};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int unit = theme::space(1, font());
    const bool on = isChecked();
    const QColor background = on ? theme::fill(Meaning::Accent, palette())
                              : isEnabled()
                                  ? palette().color(isDown() || underMouse() ? QPalette::Button : QPalette::Base)
                                  : palette().color(QPalette::Window);
    painter.setPen(QPen(theme::color(on ? Meaning::Accent : Meaning::Line, palette()), 1));
    painter.setBrush(background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

    const QColor plain = isEnabled() ? theme::color(on ? Meaning::Accent : Meaning::Text, palette())
                                     : palette().color(QPalette::Disabled, QPalette::Text);
    const QColor muted = isEnabled() ? theme::color(on ? Meaning::Accent : Meaning::Muted, palette()) : plain;
    int left = unit;
    const int right = width() - unit - arrowWidth();
    const auto draw = [&](const QString &text, const QFont &own, const QColor &color) {
        if (text.isEmpty() || left >= right)
            return;
        const QFontMetrics metrics(own);
        const int wide = std::min(metrics.horizontalAdvance(text) + 1, right - left);
        painter.setFont(own);
        painter.setPen(color);
        painter.drawText(mirrored(this, QRect(left, 0, wide, height())),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter
                             | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, wide));
        left += wide + unit / 2;
    };
    draw(m_lead, theme::font(font(), TextSize::Small), muted);
    draw(m_text, font(), plain);
    draw(m_tail, font(), isEnabled() ? theme::color(Meaning::Accent, palette()) : plain);
    if (menu()) {
        const int side = fontMetrics().height() - 2;
        theme::paintIcon(&painter, mirrored(this, QRect(width() - unit / 2 - side, (height() - side) / 2, side, side)),
                         u"fold"_s, muted);
    }
    paintFocus(&painter, this);
}

void ChipButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace deskside
