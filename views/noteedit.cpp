// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/noteedit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBoundaryFinder>
#include <QTextDocument>
#include <algorithm>
#include <cmath>

namespace deskside {

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 8;
constexpr qsizetype longestNote = 20'000;

bool finishes(const QKeyEvent *event)
{
    return (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
           && event->modifiers().testFlag(Qt::ControlModifier);
}

/// As many whole characters, as a person counts them, as fit.
QString beginningOf(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(std::max<qsizetype>(length, 0));
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return text.left(finder.position());
}

} // namespace

NoteEdit::NoteEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NoteEdit::updateGeometry);
}

void NoteEdit::setNote(const QString &note)
{
    const int cursor = textCursor().position();
    setPlainText(note);
    QTextCursor place = textCursor();
    place.setPosition(std::min(cursor, document()->characterCount() - 1));
    setTextCursor(place);
}

QSize NoteEdit::sizeHint() const
{
    // The layout of a plain text measures its height in lines.
    const int lines = static_cast<int>(std::ceil(document()->size().height()));
    const int frame = 2 * frameWidth() + 2 * static_cast<int>(document()->documentMargin());
    const int shown = std::clamp(lines, fewestLines, mostLines);
    return {QPlainTextEdit::sizeHint().width(), shown * fontMetrics().lineSpacing() + frame + 1};
}

QSize NoteEdit::minimumSizeHint() const
{
    return {10 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

bool NoteEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && finishes(static_cast<QKeyEvent *>(event))) {
        event->accept(); // in the note it means the note, whatever the window does with it
        return true;
    }
    return QPlainTextEdit::event(event);
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    if (finishes(event)) {
        Q_EMIT finished();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT finished();
}

void NoteEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // lines break elsewhere
}

/// What is pasted has no formats and is no longer than a note may be: a run without spaces of many times that length
/// would freeze the layout.
void NoteEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    const qsizetype room = longestNote - document()->characterCount() + textCursor().selectedText().size();
    const QString text = source->text();
    if (const QString taken = beginningOf(text, room); !taken.isEmpty())
        textCursor().insertText(taken);
    ensureCursorVisible();
    if (text.size() > room)
        Q_EMIT pasteCut();
}

} // namespace deskside
