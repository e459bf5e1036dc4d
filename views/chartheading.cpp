// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartheading.h"

#include "views/chartlook.h"
#include "views/chartpaint.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

ChartHeading::ChartHeading(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"chartHeading"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QFont ChartHeading::titleFont() const
{
    return theme::font(font(), theme::TextSize::Body, true);
}

QFont ChartHeading::noteFont() const
{
    return theme::font(font(), theme::TextSize::Small);
}

void ChartHeading::setTexts(const QString &title, const QString &note)
{
    m_title = title;
    m_note = note;
    setAccessibleName(title);
    tellWhatIsCut();
    updateGeometry();
    update();
}

void ChartHeading::tellWhatIsCut()
{
    const double gap = theme::space(2, font());
    const double wanted = chartpaint::widthOf(m_title, titleFont()) + gap + chartpaint::widthOf(m_note, noteFont());
    setPlainToolTip(this, wanted > width() ? QString(m_title + u'\n' + m_note) : QString());
    setAccessibleDescription(m_note);
}

QSize ChartHeading::sizeHint() const
{
    const double gap = theme::space(2, font());
    const double wide = chartpaint::widthOf(m_title, titleFont()) + gap + chartpaint::widthOf(m_note, noteFont());
    return {static_cast<int>(wide), static_cast<int>(chartpaint::heightOf(titleFont()))};
}

QSize ChartHeading::minimumSizeHint() const
{
    return {theme::space(8, font()), sizeHint().height()};
}

void ChartHeading::paintEvent(QPaintEvent *)
{
    const ChartLook look = chartLook(*this);
    QPainter painter(this);
    const double gap = look.step * 2;
    const double room = width();
    const double note = chartpaint::widthOf(m_note, noteFont());
    // The note keeps a third when both are too long.
    const double leastNote = m_note.isEmpty() ? 0 : std::min(note, room / 3) + gap;
    const double title = std::min(chartpaint::widthOf(m_title, titleFont()), room - leastNote);
    chartpaint::text(painter, look, chartpaint::placed({0, 0, title, double(height())}, room, look), m_title,
                     titleFont(), look.text);
    const double left = title + gap;
    chartpaint::text(painter, look, chartpaint::placed({left, 0, room - left, double(height())}, room, look), m_note,
                     noteFont(), look.muted, chartpaint::At::End);
}

void ChartHeading::resizeEvent(QResizeEvent *)
{
    tellWhatIsCut();
}

void ChartHeading::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        tellWhatIsCut();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace deskside
