// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/handoffcard.h"

#include "models/items/handofflines.h"
#include "views/detailsection.h"
#include "views/plainlabel.h"
#include "views/review/chipbutton.h"
#include "views/review/flowlayout.h"
#include "views/theme.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;
using theme::TextSize;

HandoffCard::HandoffCard(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_name(new PlainLabel(m_content))
    , m_title(new PlainLabel(m_content))
    , m_note(new PlainLabel(m_content))
    , m_open(new ChipButton(m_content))
    , m_read(new ChipButton(m_content))
    , m_earlier(new ChipButton(m_content))
    , m_later(new ChipButton(m_content))
    , m_section(new SectionWidget(u"handedOver"_s, m_content))
{
    setObjectName(u"handoffCard"_s);
    setAccessibleName(tr("The handoff"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard
    m_content->setBackgroundRole(QPalette::Base);
    m_name->setObjectName(u"handoffName"_s);
    m_title->setObjectName(u"handoffTitle"_s);
    m_note->setObjectName(u"handoffNote"_s);
    const auto chip = [](ChipButton *button, const QString &name, const QString &key, const QString &text) {
        button->setObjectName(name);
        button->setParts(key, text);
        button->setAccessibleName(text);
    };
    chip(m_open, u"reviewOpen"_s, u"O"_s, tr("Open in the inbox"));
    chip(m_read, u"reviewRead"_s, u"R"_s, tr("Read the conversation"));
    chip(m_earlier, u"handoffEarlier"_s, {}, tr("Earlier handoff"));
    chip(m_later, u"handoffLater"_s, {}, tr("Later handoff"));
    auto *ways = new FlowLayout;
    for (ChipButton *button : {m_open, m_read, m_earlier, m_later})
        ways->addWidget(button);
    auto *head = new QVBoxLayout;
    // Aligned as the reading goes: a label alone would follow the direction of its text.
    head->addWidget(m_name, 0, Qt::AlignLeading);
    head->addWidget(m_title, 0, Qt::AlignLeading);
    head->addLayout(ways);
    head->addWidget(m_note, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(m_content);
    column->addLayout(head);
    column->addWidget(m_section);
    column->addStretch(1);
    setWidget(m_content);
    connect(m_open, &QPushButton::clicked, this, &HandoffCard::openRequested);
    connect(m_read, &QPushButton::clicked, this, &HandoffCard::readRequested);
    const auto step = [this](qsizetype by) {
        m_at = std::clamp<qsizetype>(m_at + by, 0, m_handoffs.size() - 1);
        place();
    };
    connect(m_earlier, &QPushButton::clicked, this, [step] { step(-1); });
    connect(m_later, &QPushButton::clicked, this, [step] { step(1); });
    restyle();
    place();
}

void HandoffCard::showChat(const ChatKey &key, const QString &name, const QString &title)
{
    if (key != m_key) {
        m_handoffs.clear();
        m_loaded = false;
    }
    m_key = key;
    m_name->setText(name);
    m_name->setAccessibleName(withoutBreaks(name));
    m_title->setText(title);
    m_title->setAccessibleName(withoutBreaks(title));
    m_title->setVisible(!title.isEmpty());
    place();
}

void HandoffCard::showHandoffs(const ChatKey &key, const QList<HandoffRecord> &handoffs)
{
    if (key != m_key || key.isNull() || (m_loaded && handoffs == m_handoffs))
        return;
    const bool latest = !m_loaded || m_at == m_handoffs.size() - 1;
    m_loaded = true;
    m_handoffs = handoffs;
    m_at = latest ? handoffs.size() - 1 : std::min(m_at, handoffs.size() - 1);
    place();
}

void HandoffCard::place()
{
    const bool any = !m_handoffs.isEmpty();
    const bool many = m_handoffs.size() > 1;
    for (QWidget *part :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_read)})
        part->setVisible(!m_key.isNull());
    m_title->setVisible(!m_key.isNull() && !m_title->fullText().isEmpty());
    QString note;
    if (m_key.isNull())
        note = tr("Choose a chat to see its handoff.");
    else if (m_loaded && !any)
        note = tr("No handoff of this chat is known here.");
    else if (many)
        note = tr("Handoff %1 of %2").arg(QLocale().toString(m_at + 1), QLocale().toString(m_handoffs.size()));
    m_note->setText(note);
    m_note->setAccessibleName(note);
    m_note->setVisible(!note.isEmpty());
    m_earlier->setVisible(many);
    m_later->setVisible(many);
    m_earlier->setEnabled(m_at > 0);
    m_later->setEnabled(m_at + 1 < m_handoffs.size());
    m_section->setVisible(any);
    if (any) {
        m_section->show(linesOf(m_handoffs[m_at]), false);
        m_section->setLabelWidth(m_section->labelWidth());
        QWidget *before = m_later;
        for (QWidget *stop : m_section->tabStops()) {
            setTabOrder(before, stop);
            before = stop;
        }
    }
}

void HandoffCard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_content->setMaximumWidth(viewport()->width());
}

void HandoffCard::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        // Parts further down get theirs after this, and labels take their colours from them.
        QMetaObject::invokeMethod(this, &HandoffCard::restyle, Qt::QueuedConnection);
    }
}

void HandoffCard::restyle()
{
    m_name->setTextSize(TextSize::Body, true);
    m_title->setMeaning(Meaning::Muted);
    m_note->setMeaning(Meaning::Muted);
    m_note->setTextSize(TextSize::Small);
    const int unit = theme::space(1, font());
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    column->setContentsMargins(0, unit, 0, 0);
    column->setSpacing(0);
    QLayout *head = column->itemAt(0)->layout();
    head->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    head->setSpacing(unit / 2);
    head->itemAt(2)->layout()->setSpacing(unit / 2);
}

} // namespace deskside
