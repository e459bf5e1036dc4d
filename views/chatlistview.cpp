// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatlistview.h"

#include "models/items/chatfiltermodel.h"
#include "models/items/chatlistmodel.h"
#include "views/chatrowdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace deskside {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ChatKey keyOf(const QModelIndex &index)
{
    return index.isValid() ? index.data(ChatListModel::KeyRole).value<ChatKey>() : ChatKey();
}

Moment activityOf(const QModelIndex &index)
{
    return index.data(ChatListModel::ActivityRole).value<Moment>();
}

QLabel *placeholderLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::WindowText);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace

ChatListView::ChatListView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new ChatRowDelegate(this))
    , m_placeholder(new QWidget(viewport()))
    , m_placeholderTitle(placeholderLabel(u"chatListPlaceholderTitle"_s, m_placeholder))
    , m_placeholderHint(placeholderLabel(u"chatListPlaceholderHint"_s, m_placeholder))
{
    setObjectName(u"chatList"_s);
    setAccessibleName(tr("Chats"));
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);

    m_placeholder->setObjectName(u"chatListPlaceholder"_s);
    m_placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(m_placeholder);
    column->addStretch(2);
    column->addWidget(m_placeholderTitle);
    column->addWidget(m_placeholderHint);
    column->addStretch(3);
    m_placeholder->hide();

    // "2 min" becomes "3 min" without anything arriving.
    auto *minute = new QTimer(this);
    minute->setInterval(30s);
    minute->setTimerType(Qt::VeryCoarseTimer);
    connect(minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    minute->start();
}

void ChatListView::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    m_anchors.clear();
    m_goOnFrom = -1;
    QListView::setModel(model);
    if (model) {
        const auto place = [this] { placePlaceholder(); };
        m_modelConnections = {connect(model, &QAbstractItemModel::rowsInserted, this, place),
                              connect(model, &QAbstractItemModel::rowsRemoved, this, place),
                              connect(model, &QAbstractItemModel::layoutChanged, this, place)};
    }
    placePlaceholder();
}

void ChatListView::setDensity(Density density)
{
    m_delegate->setDensity(density);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

Density ChatListView::density() const
{
    return m_delegate->density();
}

void ChatListView::setWords(const QList<QString> &words)
{
    m_delegate->setWords(words);
    viewport()->update();
}

void ChatListView::setNow(const QDateTime &now)
{
    m_delegate->setNow(now);
    viewport()->update();
}

void ChatListView::setPlaceholder(const QString &title, const QString &hint)
{
    m_placeholderTitle->setText(title);
    m_placeholderTitle->setVisible(!title.isEmpty());
    m_placeholderHint->setText(hint);
    m_placeholderHint->setVisible(!hint.isEmpty());
    placePlaceholder();
}

void ChatListView::placePlaceholder()
{
    m_placeholderTitle->setFont(theme::font(font(), theme::TextSize::Body, true));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme::color(theme::Meaning::Muted, palette()));
    m_placeholderHint->setPalette(muted);
    m_placeholder->setGeometry(viewport()->rect());
    const bool hasText = !m_placeholderTitle->text().isEmpty() || !m_placeholderHint->text().isEmpty();
    m_placeholder->setVisible(hasText && (!model() || model()->rowCount(rootIndex()) == 0));
}

QModelIndex ChatListView::indexOf(const ChatKey &key) const
{
    if (key.isNull() || !model())
        return {};
    if (const auto *filtered = qobject_cast<const ChatFilterModel *>(model()))
        return filtered->indexOf(key);
    if (const auto *all = qobject_cast<const ChatListModel *>(model()))
        return all->index(all->indexOf(key));
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (const QModelIndex index = model()->index(row, 0); keyOf(index) == key)
            return index;
    }
    return {};
}

QModelIndex ChatListView::selectedIndex() const
{
    const QModelIndexList selected = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    return selected.isEmpty() ? QModelIndex() : selected.first();
}

bool ChatListView::selectChat(const ChatKey &key)
{
    const QModelIndex index = indexOf(key);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else if (key.isNull() && selectionModel()) {
        selectionModel()->clear();
    }
    return index.isValid();
}

void ChatListView::selectRow(int row)
{
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    if (rows > 0)
        setCurrentIndex(model()->index(std::clamp(row, 0, rows - 1), 0));
}

void ChatListView::selectNext()
{
    // From nothing the first step goes to where the chat that left had stood.
    const QModelIndex selected = selectedIndex();
    selectRow(selected.isValid() ? selected.row() + 1 : std::max(m_goOnFrom, 0));
}

void ChatListView::selectPrevious()
{
    const QModelIndex selected = selectedIndex();
    selectRow(selected.isValid() ? selected.row() - 1 : std::max(m_goOnFrom - 1, 0));
}

void ChatListView::activateSelected()
{
    if (!m_selected.isNull())
        Q_EMIT chatActivated(m_selected);
}

void ChatListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_selected.isNull()) {
        activateSelected();
    }
}

void ChatListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier));
    const int into = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    if (plain) {
        switch (event->key()) {
        case Qt::Key_J:
        case Qt::Key_Down:
            return selectNext();
        case Qt::Key_K:
        case Qt::Key_Up:
            return selectPrevious();
        case Qt::Key_Home:
            return selectRow(0);
        case Qt::Key_End:
            return selectRow(std::numeric_limits<int>::max());
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return activateSelected();
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (event->key() == into)
                activateSelected();
            return;
        default:
            break;
        }
    }
    // Anything that types belongs to the window.
    if (!event->text().isEmpty() && event->text().front().isPrint())
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void ChatListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const QModelIndex index = selectedIndex();
    const ChatKey key = keyOf(index);
    if (index.isValid())
        m_goOnFrom = -1;
    if (key == m_selected)
        return;
    m_selected = key;
    Q_EMIT chatSelected(key);
}

void ChatListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Qt would select the neighbour, and a chat nobody chose would open.
    const QModelIndex selected = selectedIndex();
    const QModelIndex current = currentIndex();
    if (selected.isValid() && selected.row() >= start && selected.row() <= end) {
        selectionModel()->clear();
        m_goOnFrom = start;
    } else if (current.isValid() && current.row() >= start && current.row() <= end) {
        selectionModel()->clearCurrentIndex();
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void ChatListView::reset()
{
    const ChatKey key = m_selected;
    QListView::reset();
    m_anchors.clear();
    placePlaceholder();
    if (key.isNull() || selectChat(key))
        return;
    m_selected = {};
    Q_EMIT chatSelected({});
}

void ChatListView::rememberAnchors()
{
    m_anchors.clear();
    const int height = m_delegate->rowHeight(font());
    const int value = verticalScrollBar()->value();
    m_atTop = value == 0;
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    // More than one, because the first may itself be the row that moves away.
    constexpr int kept = 5;
    const int first = value / height;
    for (int row = first; row < std::min(rows, first + kept); ++row) {
        const QModelIndex index = model()->index(row, 0);
        m_anchors.append({index, row * height - value, activityOf(index)});
    }
}

void ChatListView::returnToAnchors()
{
    if (m_atTop)
        return verticalScrollBar()->setValue(0);
    const Anchor *chosen = nullptr;
    for (const Anchor &anchor : std::as_const(m_anchors)) {
        if (!anchor.index.isValid())
            continue;
        const bool stands = activityOf(anchor.index) == anchor.activity;
        if (stands || !chosen)
            chosen = &anchor;
        if (stands)
            break;
    }
    if (chosen)
        verticalScrollBar()->setValue(chosen->index.row() * m_delegate->rowHeight(font()) - chosen->y);
}

void ChatListView::doItemsLayout()
{
    m_layingOut = true;
    QListView::doItemsLayout();
    returnToAnchors();
    m_layingOut = false;
    rememberAnchors();
}

void ChatListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (!m_layingOut)
        rememberAnchors();
}

void ChatListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placePlaceholder();
}

void ChatListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        placePlaceholder();
}

} // namespace deskside
