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

void TermCompleter::offer(const QStringList &suggestions, First first)
{
    if (suggestions.isEmpty()) {
        popup()->hide();
        return;
    }
    m_first = first;
    m_suggestions->setStringList(suggestions);
    setCompletionPrefix({});
    complete();
    // Enter and Tab take what is current.
    popup()->setCurrentIndex(first == First::ByEnterOrTab ? completionModel()->index(0, 0) : QModelIndex());
}

bool TermCompleter::isOffering() const
{
    return popup()->isVisible();
}

bool TermCompleter::takes(QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !isOffering())
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if ((enter || key == Qt::Key_Tab) && !popup()->currentIndex().isValid()) {
        popup()->hide();
        const bool taken = key == Qt::Key_Tab && m_first == First::ByTab;
        if (taken)
            Q_EMIT activated(m_suggestions->stringList().constFirst());
        return taken;
    }
    // The completer asks the line edit first and acts on what that leaves alone.
    if (enter || key == Qt::Key_Tab || key == Qt::Key_Escape) {
        event->ignore();
        return true;
    }
    return false;
}

} // namespace deskside
