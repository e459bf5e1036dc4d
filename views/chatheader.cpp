// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatheader.h"

#include "models/domain/safetext.h"
#include "models/items/waiting.h"
#include "models/items/wording.h"
#include "views/chatrowcontent.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace deskside {

ChatHeader::ChatHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_channel(new QLabel(this))
    , m_facts(new PlainLabel(this))
    , m_open(new QPushButton(this))
{
    setObjectName(u"chatHeader"_s);
    setAccessibleName(tr("Chat"));
    m_title->setObjectName(u"chatTitle"_s);
    m_title->setTextSize(theme::TextSize::Title, true);
    m_channel->setObjectName(u"chatChannel"_s);
    m_facts->setObjectName(u"chatFacts"_s);
    m_facts->setMeaning(theme::Meaning::Muted);
    // Selectable with the mouse; what the list and the details hold as well needs no stop of the Tab key here.
    m_title->setFocusPolicy(Qt::ClickFocus);
    m_facts->setFocusPolicy(Qt::ClickFocus);
    m_open->setObjectName(u"openLinkButton"_s);
    connect(m_open, &QPushButton::clicked, this, &ChatHeader::openRequested);

    auto *facts = new QHBoxLayout;
    facts->addWidget(m_channel, 0, Qt::AlignTop);
    facts->addWidget(m_facts);
    facts->addStretch(1);
    facts->setSpacing(6);
    // Stretched, a title in another direction than the program's would stand at the far edge.
    auto *title = new QHBoxLayout;
    title->addWidget(m_title);
    title->addStretch(1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(title);
    texts->addLayout(facts);
    auto *all = new QHBoxLayout(this);
    all->addLayout(texts, 1);
    all->addWidget(m_open, 0, Qt::AlignVCenter);
    restyle();
}

void ChatHeader::show(const ChatRow &row, const QString &accountName, const QString &vendorName)
{
    m_row = row;
    m_accountName = accountName;
    m_vendorName = vendorName;
    const QString title = row.title.isEmpty() ? wording::untitledChat() : safeLine(row.title);
    m_title->setText(title);
    m_title->setAccessibleName(tr("Title: %1").arg(title));

    const QString open = tr("Open in %1").arg(vendorName);
    m_open->setAccessibleName(open);
    m_open->setEnabled(link().isValid());
    setPlainToolTip(m_open, m_open->isEnabled() ? QString(open + u'\n' + safeLine(link().host()))
                                                : tr("%1 gives no link to this chat.").arg(vendorName));
    refresh();
    fitButton();
}

void ChatHeader::refresh()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString channel = wording::channelName(m_row.channel);
    QStringList parts{customerLabel(m_row), m_accountName, wording::stateName(m_row.state)};
    QString how;
    if (const auto since = m_row.waitingSince.value; since && since->isValid()) {
        how = describe(m_row.waitingSince.how);
        const bool mark = !how.isEmpty() && !isVague(m_row.waitingSince);
        parts += tr("waiting %1").arg(waitingShort(m_row.waitingSince, now)) + (mark ? u" ≈"_s : QString());
    }
    if (m_row.vanished)
        parts += wording::vanished(m_vendorName);
    parts.removeAll(QString());
    const QString spoken = parts.join(u" · "_s);
    // The order of the parts is the program's, whatever is the direction of the first one's letters.
    QString text(layoutDirection() == Qt::RightToLeft ? QChar(0x200F) : QChar(0x200E));
    for (const QString &part : std::as_const(parts))
        text += (text.size() > 1 ? u" · "_s : QString()) + isolated(part);
    m_facts->setText(text);
    m_facts->setAccessibleName(safeLine(channel.isEmpty() ? spoken : QString(channel + u" · "_s + spoken)));
    setPlainToolTip(m_facts, how);
    m_channel->setAccessibleName(channel);
    setPlainToolTip(m_channel, channel);
    const int size = fontMetrics().height();
    const QString icon = channelIconName(m_row.channel.code);
    m_channel->setVisible(m_row.channel.isReported());
    m_channel->setPixmap(theme::icon(icon, theme::Meaning::Muted, palette()).pixmap({size, size}, devicePixelRatioF()));
}

QUrl ChatHeader::link() const
{
    return m_row.link.isEmpty() ? QUrl() : QUrl(m_row.link, QUrl::StrictMode);
}

void ChatHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(0, height() - 1, width(), 1, theme::color(theme::Meaning::Line, palette()));
}

void ChatHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButton();
}

/// Where the title would have to make room for it, the button keeps its icon, its name and its tooltip only.
void ChatHeader::fitButton()
{
    const bool wide = width() >= fontMetrics().averageCharWidth() * 60;
    const QString text = wide ? tr("Open in %1").arg(m_vendorName) : QString();
    if (m_open->text() != text)
        m_open->setText(text);
}

void ChatHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange)
        restyle();
}

void ChatHeader::restyle()
{
    m_title->restyle();
    m_facts->restyle();
    const int unit = theme::space(1, font());
    layout()->setContentsMargins(5 * unit / 2, 3 * unit / 2, 5 * unit / 2, 3 * unit / 2);
    layout()->setSpacing(2 * unit);
    m_open->setIcon(theme::icon(u"open"_s, theme::Meaning::Text, palette()));
    refresh();
}

} // namespace deskside
