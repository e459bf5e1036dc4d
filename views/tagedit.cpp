// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tagedit.h"

#include "models/domain/own.h"
#include "views/termcompleter.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QInputMethodEvent>
#include <QTextCharFormat>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

bool separates(QChar c)
{
    return c.isSpace() || c == u',';
}

/// Where the tag that ends at `end` begins.
qsizetype beginningOf(const QString &text, qsizetype end)
{
    while (end > 0 && !separates(text[end - 1]))
        --end;
    return end;
}

} // namespace

TagEdit::TagEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &TagEdit::colourTags);
    connect(this, &QLineEdit::textEdited, this, &TagEdit::offerTags);
}

void TagEdit::setTags(const QList<QString> &tags)
{
    const QString line = tags.join(u"  "_s);
    if (line != text())
        setText(line);
}

QList<QString> TagEdit::tags() const
{
    return tagsIn(text());
}

/// The line as it is kept: sorted, none twice.
void TagEdit::finish()
{
    setTags(tags());
    Q_EMIT tagsEdited();
}

void TagEdit::colourTags()
{
    // While an input method composes, the formats are its own.
    if (m_composing)
        return;
    QTextCharFormat chip;
    chip.setBackground(theme::fill(theme::Meaning::Accent, palette()));
    chip.setForeground(theme::color(theme::Meaning::Accent, palette()));
    // A line edit takes formats for its text from nowhere else; without a preedit text the event changes nothing more.
    QList<QInputMethodEvent::Attribute> attributes;
    const QString line = text();
    for (qsizetype end = line.size(); end > 0;) {
        const qsizetype start = beginningOf(line, end);
        if (start < end)
            attributes.append({QInputMethodEvent::TextFormat, int(start) - cursorPosition(), int(end - start), chip});
        end = start - 1;
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

TermCompleter &TagEdit::completer()
{
    if (!m_completer) {
        m_completer = new TermCompleter(this);
        m_completer->popup()->setObjectName(u"tagCompletions"_s);
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagEdit::complete);
    }
    return *m_completer;
}

void TagEdit::offerTags()
{
    const QString line = text();
    const qsizetype cursor = cursorPosition();
    QString typed = line.sliced(beginningOf(line, cursor), cursor - beginningOf(line, cursor));
    while (typed.startsWith(u'#'))
        typed.remove(0, 1);
    QStringList found;
    if (!typed.isEmpty() && !m_composing && (cursor == line.size() || separates(line[cursor]))) {
        for (const QString &tag : std::as_const(m_known)) {
            if (tag.startsWith(typed, Qt::CaseInsensitive) && tag.size() > typed.size())
                found.append(tag);
        }
    }
    if (m_completer || !found.isEmpty())
        completer().offer(found, TermCompleter::First::ByNone); // a tag may be the beginning of another
}

void TagEdit::complete(const QString &tag)
{
    const qsizetype start = beginningOf(text(), cursorPosition());
    setSelection(int(start), cursorPosition() - int(start));
    // insert() keeps the step undoable, which setText() would not.
    insert(QString(tag + u' '));
}

bool TagEdit::event(QEvent *event)
{
    if (m_completer != nullptr && m_completer->takes(event))
        return true;
    const bool handled = QLineEdit::event(event);
    if (event->type() == QEvent::PaletteChange)
        colourTags();
    return handled;
}

void TagEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    colourTags();
}

void TagEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        finish();
}

void TagEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        finish();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace deskside
