// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace deskside {

class TermCompleter;

/// A line of tags. Every tag typed stands on a fill of its own; a comma, a space or Enter ends one, and known tags are
/// suggested.
class TagEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit TagEdit(QWidget *parent = nullptr);

    void setTags(const QList<QString> &tags);
    /// What is typed, as tagsIn() reads it.
    QList<QString> tags() const;
    /// The tags in use, to choose from.
    void setKnownTags(const QStringList &tags) { m_known = tags; }

Q_SIGNALS:
    /// Enter, or the focus left: the line is as the person wants it.
    void tagsEdited();

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();
    void colourTags();
    TermCompleter &completer();
    void offerTags();
    void complete(const QString &tag);

    TermCompleter *m_completer = nullptr; ///< null until there is something to suggest
    QStringList m_known;
    bool m_composing = false; ///< an input method has unfinished text in the line
};

} // namespace deskside
