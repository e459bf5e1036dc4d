// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/foldsection.h"

#include "views/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;

namespace {
constexpr int sides = 2; ///< steps of the grid between the pane's edge and its text
} // namespace

void paintFocus(QPainter *painter, const QWidget *widget)
{
    if (!widget->hasFocus())
        return;
    painter->setPen(QPen(theme::color(Meaning::Accent, widget->palette()), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

QRect mirrored(const QWidget *widget, const QRect &rect)
{
    return QStyle::visualRect(widget->layoutDirection(), widget->rect(), rect);
}

FoldButton::FoldButton(QWidget *parent)
    : QPushButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FoldButton::sizeHint() const
{
    const QFontMetrics metrics(theme::font(font(), theme::TextSize::Body, true));
    const int unit = theme::space(1, font());
    return {metrics.horizontalAdvance(text()) + metrics.height() + 2 * sides * unit + unit, metrics.height() + unit};
}

QSize FoldButton::minimumSizeHint() const
{
    return {4 * sizeHint().height(), sizeHint().height()};
}

void FoldButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int margin = sides * theme::space(1, font());
    const QFont bold = theme::font(font(), theme::TextSize::Body, true);
    const int icon = QFontMetrics(bold).height();
    const QRect chevron(width() - margin - icon, (height() - icon) / 2, icon, icon);
    const QRect title(margin, 0, chevron.left() - 2 * margin, height());
    painter.setFont(bold);
    painter.setPen(theme::color(Meaning::Text, palette()));
    painter.drawText(mirrored(this, title),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(text(), Qt::ElideRight, title.width()));
    const QColor color = theme::color(underMouse() ? Meaning::Text : Meaning::Muted, palette());
    painter.save();
    if (isRightToLeft()) {
        // A folded section's chevron points to where the text goes.
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    theme::paintIcon(&painter, chevron, isChecked() ? u"fold"_s : u"unfold"_s, color);
    painter.restore();
    paintFocus(&painter, this);
}

FoldSection::FoldSection(const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_head(new FoldButton(this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
{
    m_head->setObjectName(u"section."_s + id);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body);
    connect(m_head, &QPushButton::clicked, this, [this](bool open) {
        setFolded(!open);
        Q_EMIT foldedByHand(!open);
    });
    restyle();
}

void FoldSection::setTitle(const QString &title)
{
    if (m_head->text() != title)
        m_head->setText(title);
    m_head->setAccessibleName(title);
}

void FoldSection::setFolded(bool folded)
{
    m_head->setChecked(!folded);
    m_head->setAccessibleDescription(folded ? tr("folded") : tr("unfolded"));
    m_body->setVisible(!folded);
}

void FoldSection::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(0, height() - 1, width(), 1, theme::color(Meaning::Line, palette()));
}

void FoldSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void FoldSection::restyle()
{
    const int unit = theme::space(1, font());
    layout()->setContentsMargins(0, unit / 2, 0, unit / 2 + 1);
    m_rows->setContentsMargins(sides * unit, 0, sides * unit, unit / 2);
    m_rows->setSpacing(3);
}

} // namespace deskside
