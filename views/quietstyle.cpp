// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quietstyle.h"

#include "views/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

QuietStyle::QuietStyle()
    : QProxyStyle(u"fusion"_s)
{
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) {
        return 0; // they are drawn for light windows only
    }
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon QuietStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Every menu bar asks for this one when it is made, and Qt would load all its image formats for its own picture.
    if (which == SP_ToolBarHorizontalExtensionButton) {
        return theme::icon(u"more"_s, theme::Meaning::Muted, QApplication::palette());
    }
    return QProxyStyle::standardIcon(which, option, widget);
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_ScrollBarExtent) {
        return option ? theme::space(1.25, widget ? widget->font() : QFont()) : 10;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const bool vertical = bar->orientation == Qt::Vertical;
    const int room = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int least = pixelMetric(PM_ScrollBarExtent, option, widget) * 3;
    const int length = range > 0 ? std::clamp(static_cast<int>(qint64(room) * bar->pageStep / (range + bar->pageStep)),
                                              std::min(least, room), room)
                                 : room;
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const auto span = [bar, vertical](int from, int size) {
        const QRect rect = bar->rect;
        return vertical ? QRect(rect.x(), rect.y() + from, rect.width(), size)
                        : QRect(rect.x() + from, rect.y(), size, rect.height());
    };
    QRect rect;
    switch (part) {
    case SC_ScrollBarSlider:
        rect = span(start, length);
        break;
    case SC_ScrollBarGroove:
        rect = bar->rect;
        break;
    case SC_ScrollBarSubPage:
        rect = bar->upsideDown ? span(start + length, room - start - length) : span(0, start);
        break;
    case SC_ScrollBarAddPage:
        rect = bar->upsideDown ? span(0, start) : span(start + length, room - start - length);
        break;
    default:
        return {};
    }
    return vertical ? rect : visualRect(bar->direction, bar->rect, rect);
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Base));
    if (bar->maximum > bar->minimum) {
        const bool touched = bar->state.testFlag(State_MouseOver) || bar->state.testFlag(State_Sunken);
        const QColor colour = theme::color(touched ? theme::Meaning::Muted : theme::Meaning::Line, bar->palette);
        const QRectF handle =
            QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
        const qreal radius = std::min(handle.width(), handle.height()) / 2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(handle, radius, radius);
    }
    painter->restore();
}

} // namespace deskside
