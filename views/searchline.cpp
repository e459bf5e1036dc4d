// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/searchline.h"

#include "models/items/wording.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

using State = ServerAnswer::State;
using theme::Meaning;

SearchLine::SearchLine(QWidget *parent)
    : QWidget(parent)
    , m_problem(new PlainLabel(this))
    , m_hits(new PlainLabel(this))
    , m_server(new PlainLabel(this))
    , m_ask(new QPushButton(this))
{
    setObjectName(u"searchLine"_s);
    setAccessibleName(tr("Search"));
    m_problem->setObjectName(u"searchUnreadable"_s);
    m_problem->setMeaning(Meaning::Muted); // every operator is unreadable while it is typed
    m_problem->setFocusPolicy(Qt::ClickFocus);
    m_problem->setText(tr("This search cannot be read. The list shows the one before."));
    m_problem->setAccessibleName(m_problem->fullText());
    m_problem->hide();
    m_hits->setObjectName(u"searchHits"_s);
    m_server->setObjectName(u"serverSearch"_s);
    for (PlainLabel *label : {m_hits, m_server}) {
        label->setMeaning(Meaning::Muted);
        label->setFocusPolicy(Qt::ClickFocus);
        label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    }
    m_hits->setWordWrap(false); // a figure is not broken
    m_ask->setObjectName(u"searchOnServer"_s);
    m_ask->setAutoDefault(false);
    connect(m_ask, &QPushButton::clicked, this, &SearchLine::serverSearchRequested);
    auto *line = new QHBoxLayout(this);
    line->addWidget(m_problem, 100);
    line->addWidget(m_hits);
    line->addStretch(1);
    line->addWidget(m_server);
    line->addWidget(m_ask);
    restyle();
    setServer({});
    hide();
}

void SearchLine::setHits(qint64 hits, bool atLeast)
{
    const QString number = tr("%Ln hit(s)", nullptr, static_cast<int>(std::min<qint64>(hits, INT_MAX)));
    //: A count that may be higher than what is known here.
    m_hits->setText(hits == 0 && !atLeast ? tr("No hits") : atLeast ? tr("≥ %1").arg(number) : number);
    m_hits->setAccessibleName(m_hits->fullText());
    m_problem->hide();
    m_hits->show();
    show();
}

void SearchLine::showUnreadable()
{
    setServer({});
    m_hits->hide();
    m_problem->show();
    show();
}

QString SearchLine::hitsText() const
{
    return m_hits->fullText();
}

void SearchLine::setServer(const ServerAnswer &server)
{
    QString text;
    switch (server.state) {
    case State::NotOffered:
    case State::Offered:
        break;
    case State::Searching:
        text = tr("Searching on the server…");
        break;
    case State::Found:
        text = server.found > 0 ? tr("%Ln more from the server", "chats", static_cast<int>(server.found))
                                : tr("The server knows no more");
        break;
    case State::Failed:
        text = server.problem.isEmpty() ? tr("The server could not be searched.") : server.problem;
        break;
    }
    m_ask->setText(server.state == State::Failed ? tr("Try again") : tr("Search on the server"));
    m_ask->setAccessibleName(tr("Search on the server"));
    m_ask->setVisible(server.state == State::Offered || server.state == State::Failed);
    const bool changed = m_server->fullText() != text;
    m_server->setText(text);
    m_server->setAccessibleName(withoutBreaks(text));
    m_server->setMeaning(server.state == State::Failed ? Meaning::Negative : Meaning::Muted);
    m_server->setVisible(!text.isEmpty());
    if (changed && !text.isEmpty()) {
        QAccessibleEvent alert(m_server, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SearchLine::clear()
{
    hide();
    setServer({});
}

void SearchLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void SearchLine::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(0, height() - 1, width(), 1, theme::color(Meaning::Line, palette()));
}

void SearchLine::restyle()
{
    m_problem->setTextSize(theme::TextSize::Small);
    m_hits->setTextSize(theme::TextSize::Small);
    m_server->setTextSize(theme::TextSize::Small);
    const int unit = theme::space(1, font());
    layout()->setContentsMargins(2 * unit, unit / 2, unit, unit / 2 + 1);
    layout()->setSpacing(unit);
}

} // namespace deskside
