// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/ownsection.h"

#include "views/noteedit.h"
#include "views/plainlabel.h"
#include "views/tagedit.h"
#include "views/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {
constexpr auto quiet = std::chrono::seconds(2); ///< so much typing a crash may cost
} // namespace

OwnSection::OwnSection(QWidget *parent)
    : FoldSection(u"own"_s, parent)
    , m_pin(new QPushButton(body()))
    , m_tags(new TagEdit(body()))
    , m_note(new NoteEdit(body()))
    , m_cut(new PlainLabel(body()))
    , m_typing(new QTimer(this))
{
    setObjectName(u"ownSection"_s);
    setTitle(tr("On this computer"));
    m_pin->setObjectName(u"ownPin"_s);
    m_pin->setCheckable(true);
    m_pin->setAutoDefault(false);
    m_tags->setObjectName(u"ownTags"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setAccessibleDescription(tr("Words with spaces or commas between them, on this computer only"));
    m_tags->setPlaceholderText(tr("Tags"));
    m_note->setObjectName(u"ownNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setAccessibleDescription(tr("For yourself, on this computer only"));
    m_note->setPlaceholderText(tr("A note for yourself"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_tags, 1);
    line->addWidget(m_pin);
    rows()->addLayout(line);
    rows()->addWidget(m_note);
    m_cut->setObjectName(u"noteCut"_s);
    m_cut->setMeaning(theme::Meaning::Waiting);
    m_cut->setTextSize(theme::TextSize::Small);
    m_cut->setFocusPolicy(Qt::ClickFocus);
    m_cut->setText(tr("That is longer than a note may be: its end was left out."));
    m_cut->setAccessibleName(m_cut->fullText());
    m_cut->hide();
    rows()->addWidget(m_cut);
    m_typing->setSingleShot(true);
    m_typing->setInterval(quiet);
    connect(m_pin, &QPushButton::clicked, this, [this](bool pinned) {
        showPin(pinned);
        save();
    });
    connect(m_tags, &TagEdit::tagsEdited, this, &OwnSection::save);
    connect(m_note, &NoteEdit::finished, this, &OwnSection::save);
    connect(m_note, &NoteEdit::pasteCut, this, [this] {
        m_cut->show();
        QAccessibleEvent alert(m_cut, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    });
    connect(m_note, &QPlainTextEdit::textChanged, m_cut, &QWidget::hide);
    connect(m_note, &QPlainTextEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_tags, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &OwnSection::save);
    showPin(false);
}

void OwnSection::show(const ChatKey &key, const OwnData &stored)
{
    if (key != m_key)
        save();
    const bool another = key != m_key;
    m_key = key;
    const OwnData own = m_told.newest(key, stored);
    const OwnData before = std::exchange(m_shown, own);
    showPin(own.pinned);
    if (another || (own.tags != before.tags && m_tags->tags() == before.tags))
        m_tags->setTags(own.tags);
    if (another || (own.note != before.note && m_note->toPlainText() == m_noteShown))
        showNote(own.note);
}

void OwnSection::leave()
{
    save();
    m_key = {};
    m_shown = {};
    showPin(false);
    m_tags->setTags({});
    showNote({});
}

void OwnSection::save()
{
    m_typing->stop();
    OwnData own = m_shown; // with what is set elsewhere
    own.pinned = m_pin->isChecked();
    own.note = note();
    own.tags = m_tags->tags();
    if (m_key.isNull() || own == m_shown)
        return;
    m_told.tell(m_key, m_shown, own);
    m_shown = own;
    m_noteShown = m_note->toPlainText();
    Q_EMIT ownChanged(m_key, own);
}

QString OwnSection::note() const
{
    const QString typed = m_note->toPlainText();
    if (typed == m_noteShown)
        return m_shown.note;
    return typed.trimmed().isEmpty() ? QString() : typed;
}

void OwnSection::showNote(const QString &note)
{
    const QSignalBlocker quietly(m_note); // it is not typed
    m_note->setNote(note);
    m_cut->hide();
    m_noteShown = m_note->toPlainText();
}

void OwnSection::showPin(bool pinned)
{
    using theme::Meaning;
    m_pin->setChecked(pinned);
    m_pin->setText(pinned ? tr("Pinned") : tr("Pin"));
    m_pin->setAccessibleName(tr("Pin this chat"));
    m_pin->setIcon(theme::icon(u"pin"_s, pinned ? Meaning::Accent : Meaning::Muted, palette()));
}

void OwnSection::setKnownTags(const QStringList &tags)
{
    m_tags->setKnownTags(tags);
}

QList<QWidget *> OwnSection::tabStops() const
{
    return FoldSection::tabStops() + QList<QWidget *>{m_tags, m_pin, m_note};
}

void OwnSection::changeEvent(QEvent *event)
{
    FoldSection::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPin(m_pin->isChecked());
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_cut->restyle();
}

/// A window that closes takes the focus from nobody.
void OwnSection::hideEvent(QHideEvent *event)
{
    FoldSection::hideEvent(event);
    save();
}

void OwnSection::editNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

} // namespace deskside
