// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composeredit.h"

#include "views/cannedcompleter.h"
#include "views/shortcutmap.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int fewestLines = 2;
constexpr int usualLines = 8;
constexpr qsizetype longestText = 50'000; ///< more without a space would freeze the layout
constexpr qsizetype longestQuery = 40;

/// Line ends as LF, no other control characters: nobody means to send those.
QString cleaned(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &c : text) {
        if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
    }
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text;
}

} // namespace

ComposerEdit::ComposerEdit(QWidget *parent)
    : QTextEdit(parent)
    , m_sendKeys{Qt::CTRL | Qt::Key_Return}
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ComposerEdit::updateGeometry);
}

QString ComposerEdit::text() const
{
    QString raw = document()->toRawText();
    for (QChar &c : raw) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
    }
    return raw;
}

bool ComposerEdit::isBlank() const
{
    return text().trimmed().isEmpty();
}

void ComposerEdit::setText(const QString &text)
{
    if (m_completer)
        m_completer->offer({});
    m_dismissed = false;
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

void ComposerEdit::addBelow(const QString &text)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(isBlank() ? text : QString(u"\n\n"_s + text));
}

void ComposerEdit::setMostHeight(int pixels)
{
    if (m_mostHeight == pixels)
        return;
    m_mostHeight = pixels;
    updateGeometry();
}

QSize ComposerEdit::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    const int frame = 2 * frameWidth() + 2 * static_cast<int>(document()->documentMargin()) + 1;
    const int wanted = static_cast<int>(std::ceil(document()->size().height())) + 2 * frameWidth();
    const int most = m_mostHeight > 0 ? m_mostHeight : usualLines * line + frame;
    return {QTextEdit::sizeHint().width(), std::max(std::min(wanted, most), fewestLines * line + frame)};
}

QSize ComposerEdit::minimumSizeHint() const
{
    return {10 * fontMetrics().averageCharWidth(), 2 * fontMetrics().lineSpacing()};
}

bool ComposerEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isAmong(*key, m_sendKeys) || key->key() == Qt::Key_Escape) {
            event->accept(); // here it means this text, whatever the window does with it
            return true;
        }
        if (key->matches(QKeySequence::DeleteEndOfLine)) {
            event->ignore(); // Ctrl+K is the window's where the window wants it
            return true;
        }
    }
    // Before Tab moves the focus. The completer acts on what the text leaves alone.
    if (event->type() == QEvent::KeyPress && m_completer) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && m_completer->takes(key->key())) {
            m_dismissed = m_dismissed || key->key() == Qt::Key_Escape;
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    if (isAmong(*event, m_sendKeys)) {
        Q_EMIT sendPressed();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QTextEdit::keyPressEvent(event);
    offerCanned();
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QTextEdit::inputMethodEvent(event);
    offerCanned();
}

/// The slash before the cursor and what is typed to find a reply, selected; nothing selected where there is none.
QTextCursor ComposerEdit::slashed() const
{
    QTextCursor cursor = textCursor();
    const int place = cursor.positionInBlock();
    const QString line = cursor.block().text();
    const QString before = line.left(place);
    const qsizetype slash = before.indexOf(u'/');
    const bool found = slash >= 0 && before.left(slash).trimmed().isEmpty() && line.mid(place).trimmed().isEmpty()
                       && before.size() - slash <= longestQuery && !cursor.hasSelection() && !isReadOnly();
    if (found) {
        cursor.setPosition(cursor.block().position() + static_cast<int>(slash));
        cursor.setPosition(cursor.block().position() + place, QTextCursor::KeepAnchor);
    }
    return cursor;
}

void ComposerEdit::offerCanned()
{
    const QString typed = slashed().selectedText();
    if (!typed.startsWith(u'/')) {
        m_dismissed = false;
        if (m_completer)
            m_completer->offer({});
        return;
    }
    if (m_dismissed)
        return;
    const QList<CannedReply> found = matching(m_replies, typed.mid(1));
    if (!m_completer) {
        if (found.isEmpty())
            return;
        m_completer = new CannedCompleter(this);
        connect(m_completer, &CannedCompleter::taken, this, &ComposerEdit::cannedTaken);
    }
    m_completer->offer(found);
}

void ComposerEdit::insertCanned(const FilledReply &reply)
{
    QTextCursor cursor = slashed();
    if (!cursor.selectedText().startsWith(u'/'))
        cursor = textCursor();
    const int start = cursor.selectionStart();
    cursor.insertText(reply.text);
    if (!reply.gaps.isEmpty()) {
        cursor.setPosition(start + static_cast<int>(reply.gaps.constFirst()));
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    }
    setTextCursor(cursor);
    ensureCursorVisible();
    m_dismissed = false;
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    Q_EMIT focusLost();
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // lines break elsewhere
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    const QString text = cleaned(source->text());
    if (document()->characterCount() + text.size() > longestText) {
        Q_EMIT pasteRefused(tr("Nothing was pasted: %1 characters are more than a message can take.")
                                .arg(QLocale().toString(text.size())));
        return;
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace deskside
