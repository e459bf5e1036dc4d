// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/banner.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace deskside {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_iconName(u"warning"_s)
{
    setObjectName(u"banner"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    const int step = theme::space(1, font());
    layout->setContentsMargins(step * 2, step / 2, step * 2, step / 2);
    layout->setSpacing(step);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    hide();
}

void Banner::tell(theme::Meaning meaning, const QString &text, const QString &action)
{
    m_meaning = meaning;
    const bool changed = m_text->text() != text;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    restyle();
    setVisible(!text.isEmpty());
    if (!text.isEmpty() && changed) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setIcon(const QString &name)
{
    m_iconName = name;
    if (!isHidden()) {
        restyle();
    }
}

void Banner::setDismissable(bool dismissable)
{
    m_close->setVisible(dismissable);
}

void Banner::restyle()
{
    const QColor colour = theme::color(m_meaning, palette());
    QPalette own = m_text->palette();
    if (own.color(QPalette::WindowText) != colour) {
        own.setColor(QPalette::WindowText, colour);
        m_text->setPalette(own);
    }
    const int side = fontMetrics().height();
    m_icon->setPixmap(theme::icon(m_iconName, m_meaning, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
    m_close->setIcon(theme::icon(u"close"_s, m_meaning, palette()));
    update();
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
    }
    QFrame::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), theme::fill(m_meaning, palette()));
}

} // namespace deskside
