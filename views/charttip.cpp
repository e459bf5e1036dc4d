// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charttip.h"

#include "views/chartlook.h"
#include "views/chartpaint.h"
#include "views/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QFont fontOf(const ChartLook &look, bool head)
{
    QFont font = look.small;
    if (head) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

} // namespace

ChartTip::ChartTip(QWidget *card)
    : QWidget(card)
{
    setObjectName(u"chartTip"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ChartTip::tell(const QStringList &lines, const QRect &mark)
{
    m_lines = lines;
    if (lines.isEmpty()) {
        hide();
        return;
    }
    const ChartLook look = chartLook(*this);
    double wide = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        wide = std::max(wide, chartpaint::widthOf(lines.at(i), fontOf(look, i == 0)));
    }
    const int pad = qRound(look.step * 0.75);
    const QRect room = parentWidget()->rect().adjusted(2, 2, -2, -2);
    const double high = chartpaint::heightOf(fontOf(look, true)) * static_cast<double>(lines.size());
    QRect place(0, 0, std::min({static_cast<int>(std::ceil(wide)) + 2 * pad, room.width(), qRound(look.step * 40)}),
                static_cast<int>(std::ceil(high)) + 2 * pad);
    const int gap = qRound(look.step / 2);
    // A row that is as wide as the card would be hidden by what is told of it: then it stands at the row's end.
    const bool isRow = mark.width() > room.width() / 2;
    place.moveLeft(!isRow          ? mark.center().x() - place.width() / 2
                   : look.mirrored ? mark.left()
                                   : mark.right() - place.width());
    place.moveBottom(mark.top() - gap);
    if (place.top() < room.top()) {
        place.moveTop(mark.bottom() + gap);
    }
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    setGeometry(place);
    show();
    raise();
    update();
}

void ChartTip::paintEvent(QPaintEvent *)
{
    const ChartLook look = chartLook(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.muted, 1));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const double pad = std::round(look.step * 0.75);
    const double high = chartpaint::heightOf(fontOf(look, true));
    QRectF line(pad, pad, width() - 2 * pad, high);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        chartpaint::text(painter, look, line, m_lines.at(i), fontOf(look, i == 0), look.text);
        line.translate(0, high);
    }
}

} // namespace deskside
