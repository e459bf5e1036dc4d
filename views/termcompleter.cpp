// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/termcompleter.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace deskside {

TermCompleter::TermCompleter(QLineEdit *edit)
    : QCompleter(edit)
    , m_suggestions(new QStringListModel(this))
{
    setModel(m_suggestions);
    setWidget(edit);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    popup()->setAccessibleName(tr("Suggestions"));
}

void TermCompleter::offer(const QStringList &suggestions)
{
    if (suggestions.isEmpty()) {
        popup()->hide();
        return;
    }
    m_suggestions->setStringList(suggestions);
    setCompletionPrefix({});
    complete();
    // Enter and Tab take what is current, and that is the first unless the person chose another.
    popup()->setCurrentIndex(completionModel()->index(0, 0));
}

bool TermCompleter::isOffering() const
{
    return popup()->isVisible();
}

bool TermCompleter::takes(QEvent *event) const
{
    if (event->type() != QEvent::KeyPress || !isOffering())
        return false;
    // The completer asks the line edit first and acts on what that leaves alone.
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
        event->ignore();
        return true;
    default:
        return false;
    }
}

} // namespace deskside
