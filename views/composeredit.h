// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/cannedreplies.h"

#include <QKeySequence>
#include <QTextEdit>

namespace deskside {

class CannedCompleter;

/// A plain text that is written to somebody. It grows with its lines, each paragraph has the direction and the side of
/// its letters (which a QPlainTextEdit leaves at the left), and a slash at the beginning of a line finds canned
/// replies. Qt 6.4 gives no program the desktop's spelling.
class ComposerEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    /// As it was typed, unlike toPlainText() with its no-break spaces.
    QString text() const;
    /// White space only.
    bool isBlank() const;
    /// Shows another text; the cursor stands at its end, and there is nothing to undo.
    void setText(const QString &text);
    /// Puts words in a paragraph of their own below what is there. Can be undone.
    void addBelow(const QString &text);

    /// It does not grow past so many pixels, but shows two lines in any case.
    void setMostHeight(int pixels);
    /// Ctrl+Return unless set. Enter of the number pad is the same key.
    void setSendKeys(const QList<QKeySequence> &keys) { m_sendKeys = keys; }

    /// What a slash finds.
    void setCannedReplies(const QList<CannedReply> &replies) { m_replies = replies; }
    /// At the cursor, in the place of the slash and what was typed to find it. Selects the first gap.
    void insertCanned(const FilledReply &reply);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sendPressed();
    /// Escape.
    void left();
    void focusLost();
    /// What was to be pasted is too long to be laid out: nothing was. `why` is a sentence.
    void pasteRefused(const QString &why);
    void cannedTaken(const QString &id);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void offerCanned();
    QTextCursor slashed() const;

    QList<QKeySequence> m_sendKeys;
    QList<CannedReply> m_replies;
    CannedCompleter *m_completer = nullptr; ///< null until there is something to offer
    int m_mostHeight = 0;                   ///< 0: eight lines
    bool m_dismissed = false;               ///< this slash is to be just a slash
};

} // namespace deskside
