// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagelist.h"

#include "models/items/messagemodel.h"
#include "views/messagebuttons.h"
#include "views/messagelayout.h"
#include "views/plainlabel.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace deskside {

MessageList::MessageList(QWidget *parent)
    : QListView(parent)
    , m_buttons(new MessageButtons(this))
    , m_newest(new QPushButton(this))
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
        if (m_adjusting)
            return;
        m_follows = value >= verticalScrollBar()->maximum() - 2;
        settle();
        if (isNearTop())
            Q_EMIT nearTop();
    });
    m_newest->setObjectName(u"newMessages"_s);
    m_newest->setAccessibleName(tr("New messages"));
    m_newest->setAutoDefault(false);
    m_newest->hide();
    connect(m_newest, &QPushButton::clicked, this, [this] {
        goToBottom();
        setFocus();
        if (model() && model()->rowCount() > 0)
            selectionModel()->setCurrentIndex(model()->index(model()->rowCount() - 1, 0),
                                              QItemSelectionModel::NoUpdate);
    });
    connect(m_buttons, &MessageButtons::pressed, this, &MessageList::buttonPressed);
}

bool MessageList::isNearTop() const
{
    return model() && model()->rowCount() > 0 && verticalScrollBar()->value() <= viewport()->height();
}

void MessageList::addUnseen(int messages)
{
    m_unseen += m_follows ? 0 : messages;
    placeNewest();
}

void MessageList::settle()
{
    m_buttons->place();
    placeNewest();
}

void MessageList::placeNewest()
{
    if (m_follows)
        m_unseen = 0;
    if (m_unseen > 0) {
        const QString text = tr("%Ln new ↓", "messages further down", m_unseen);
        m_newest->setText(text);
        m_newest->setAccessibleName(tr("%Ln new message(s), go there", nullptr, m_unseen));
        m_newest->adjustSize();
        const QRect room = viewport()->geometry();
        m_newest->move(room.center().x() - m_newest->width() / 2,
                       room.bottom() - m_newest->height() - theme::space(1, font()));
        m_newest->raise();
    } else if (m_newest->hasFocus()) {
        setFocus();
    }
    m_newest->setVisible(m_unseen > 0);
}

/// The entry that stays where it is: the first message that can be seen. It may itself be removed. What stands between
/// messages is no place to hold on to: it keeps its row when others come before them.
QModelIndex MessageList::anchor() const
{
    const QModelIndex first = indexAt(QPoint(viewport()->width() / 2, 0));
    for (QModelIndex index = first; index.isValid() && visualRect(index).top() <= viewport()->height();
         index = index.siblingAtRow(index.row() + 1)) {
        if (index.data(MessageModel::EntryRole).value<ConversationEntry>().kind == ConversationEntry::Kind::Message)
            return index;
    }
    return first;
}

void MessageList::keepingPlace(const std::function<void()> &change)
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    const QPersistentModelIndex anchor = this->anchor();
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
    settle();
}

void MessageList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        keepingPlace([] {});
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
    const auto entry = currentIndex().data(MessageModel::EntryRole).value<ConversationEntry>();
    const QList<MessageButton> buttons = buttonsOf(entry);
    if (!buttons.isEmpty())
        menu->addSeparator();
    for (const MessageButton &button : buttons) {
        QString text = spokenButton(button);
        menu->addAction(text.replace(u'&', "&&"_L1), this,
                        [this, entry, button] { Q_EMIT buttonPressed(entry, button); });
    }
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).intersected(viewport()->rect()).center())
                    : event->globalPos());
}

} // namespace deskside
