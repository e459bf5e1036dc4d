// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/cannedcompleter.h"

#include "views/pickerrows.h"
#include "views/theme.h"

#include <QListView>
#include <QStandardItemModel>
#include <QTextEdit>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

CannedCompleter::CannedCompleter(QTextEdit *edit)
    : QCompleter(edit)
    , m_edit(edit)
    , m_model(new QStandardItemModel(this))
{
    auto *list = new QListView;
    setModel(m_model);
    setWidget(edit);
    setPopup(list); // takes it
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    list->setObjectName(u"cannedCompletions"_s);
    list->setAccessibleName(tr("Canned replies"));
    list->setItemDelegate(new PickDelegate(false, list)); // after setPopup(), which sets one of its own
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { Q_EMIT taken(index.data(PickIdRole).toString()); });
}

void CannedCompleter::offer(const QList<CannedReply> &replies)
{
    if (replies.isEmpty()) {
        popup()->hide();
        return;
    }
    QList<Pick> picks;
    for (const CannedReply &reply : replies)
        picks.append({reply.id, reply.name, reply.text});
    fillPicks(m_model, picks);
    setCompletionPrefix({});
    const int step = theme::space(1, m_edit->font());
    QRect rect = m_edit->cursorRect();
    rect.setLeft(0);
    rect.setWidth(std::min(m_edit->width(), 72 * step));
    if (m_edit->layoutDirection() == Qt::RightToLeft)
        rect.moveRight(m_edit->width());
    complete(rect);
    // From right to left it begins where the rectangle ends.
    popup()->move(m_edit->mapToGlobal(rect.topLeft()).x(), popup()->y());
    popup()->setCurrentIndex(completionModel()->index(0, 0));
}

bool CannedCompleter::isOffering() const
{
    return popup()->isVisible();
}

bool CannedCompleter::takes(int key) const
{
    return isOffering()
           && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Escape
               || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown);
}

} // namespace deskside
