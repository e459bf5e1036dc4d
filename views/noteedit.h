// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace deskside {

/// A small plain text that grows with its lines up to a few.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(QWidget *parent = nullptr);

    /// Shows a text without moving the cursor more than it has to.
    void setNote(const QString &note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Ctrl+Enter, or the focus left.
    void finished();
    /// What was pasted was longer than a note may be: its end was left out.
    void pasteCut();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace deskside
