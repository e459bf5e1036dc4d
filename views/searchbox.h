// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"

#include <QLineEdit>
#include <optional>

class QLabel;

namespace deskside {

class TermCompleter;

/// The search over the list. Reads the query at every key: operators are coloured, the term under the cursor is
/// completed, and a term that cannot be read is underlined with a message below while the last good filter stays in
/// force.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);
    ~SearchBox() override;

    /// The last query that could be read, as a filter; everything for an empty box.
    const ChatFilter &filter() const { return m_filter; }
    /// What is wrong with the text in the box; nullopt when nothing is.
    const std::optional<FilterError> &error() const { return m_error; }

    /// What an operator ("tag:", "account:", "assignee:") can be completed with, beside the words it always knows.
    void setValues(const QString &op, const QStringList &values);

Q_SIGNALS:
    /// The text was read. Not emitted while it has an error.
    void filterChanged(const deskside::ChatFilter &filter);
    /// Escape in an empty box, Enter or ↓: the person is done here and the list should have the focus.
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void read();
    void colourTerms();
    TermCompleter &completer();
    void offerCompletions();
    void complete(const QString &term);
    void showError();
    void retint();

    TermCompleter *m_completer = nullptr; ///< null until there is something to suggest
    ChatFilter m_filter;
    QHash<QString, QStringList> m_values; ///< by operator, written as in a query
    std::optional<FilterError> m_error;
    QAction *m_searchAction;
    QAction *m_clearAction;
    QLabel *m_message;
    bool m_composing = false; ///< an input method has unfinished text in the box
};

} // namespace deskside
