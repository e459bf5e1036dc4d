// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagelist.h"

#include "models/items/messagemodel.h"
#include "views/messagelayout.h"
#include "views/plainlabel.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace deskside {

MessageList::MessageList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"messages"_s);
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_adjusting)
            m_follows = value >= verticalScrollBar()->maximum() - 2;
    });
}

void MessageList::keepingPlace(const std::function<void()> &change)
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    // The entry that stays where it is: the first one that can be seen. It may itself be removed.
    const QPersistentModelIndex anchor = indexAt(QPoint(viewport()->width() / 2, 0));
    const int before = visualRect(anchor).top();
    const int value = verticalScrollBar()->value();
    change();
    doItemsLayout();
    if (m_follows)
        scrollToBottom();
    else if (anchor.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor).top() - before);
    else
        verticalScrollBar()->setValue(value);
}

void MessageList::goToBottom()
{
    m_follows = true;
    keepingPlace([] {});
}

void MessageList::copySelected() const
{
    if (!selectionModel())
        return;
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.isEmpty() && currentIndex().isValid())
        chosen.append(currentIndex());
    if (chosen.isEmpty())
        return;
    std::sort(chosen.begin(), chosen.end());
    QStringList texts;
    for (const QModelIndex &index : std::as_const(chosen))
        texts += copyTextOf(index.data(MessageModel::EntryRole).value<ConversationEntry>());
    copyToClipboard(texts.join(u"\n\n"_s));
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    keepingPlace([&] { QListView::resizeEvent(event); });
}

void MessageList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)) {
        scrollPage(event->key() == Qt::Key_PageDown);
        return;
    }
    if (plain && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && scrollWithin(event->key()))
        return;
    QListView::keyPressEvent(event);
}

/// An entry higher than the view is read to its end before the next one is taken.
bool MessageList::scrollWithin(int key)
{
    const QRect rect = visualRect(currentIndex());
    const int page = viewport()->height();
    if (!rect.isValid() || rect.height() <= page)
        return false;
    QScrollBar *bar = verticalScrollBar();
    const int step = page / 3;
    if (key == Qt::Key_Down && rect.bottom() >= page && rect.top() <= page) {
        bar->setValue(bar->value() + std::min(step, rect.bottom() - page + 1));
        return true;
    }
    if (key == Qt::Key_Up && rect.top() < 0 && rect.bottom() >= 0) {
        bar->setValue(bar->value() - std::min(step, -rect.top()));
        return true;
    }
    return false;
}

void MessageList::scrollPage(bool down)
{
    QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() == (down ? bar->maximum() : bar->minimum());
    bar->triggerAction(down ? QScrollBar::SliderPageStepAdd : QScrollBar::SliderPageStepSub);
    const int count = model() ? model()->rowCount() : 0;
    QModelIndex next = indexAt(QPoint(viewport()->width() / 2, down ? viewport()->height() - 1 : 0));
    if (atEnd || !next.isValid())
        next = count > 0 ? model()->index(down ? count - 1 : 0, 0) : QModelIndex();
    if (!next.isValid())
        return;
    // The page has been turned; the entry at its edge must not be scrolled into full view as well.
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
    setAutoScroll(true);
}

void MessageList::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"copyMenu"_s);
    menu->setAccessibleName(tr("Message"));
    QAction *copy = menu->addAction(tr("Copy"), this, &MessageList::copySelected);
    copy->setObjectName(u"copy"_s);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).intersected(viewport()->rect()).center())
                    : event->globalPos());
}

} // namespace deskside
