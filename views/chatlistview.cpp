// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatlistview.h"

#include "models/items/chatlistmodel.h"
#include "views/chatrowdelegate.h"
#include "views/shortcutmap.h"

#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace deskside {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

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
    setSelectionMode(ExtendedSelection);
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

    m_readAhead.setSingleShot(true);
    m_readAhead.setInterval(0);
    connect(&m_readAhead, &QTimer::timeout, this, &ChatListView::readAhead);
}

void ChatListView::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    m_anchors.clear();
    m_goOnFrom = -1;
    m_opened = QModelIndex();
    m_chosen.clear();
    QListView::setModel(model);
    if (model) {
        const auto place = [this] { placePlaceholder(); };
        const auto layOut = [this] { scheduleDelayedItemsLayout(); };
        const auto layOutFrom = [this](const QModelIndex &, int first) { layOutRowsFrom(first); };
        m_modelConnections = {connect(model, &QAbstractItemModel::rowsInserted, this, place),
                              connect(model, &QAbstractItemModel::rowsRemoved, this, place),
                              connect(model, &QAbstractItemModel::rowsRemoved, this, layOutFrom),
                              connect(model, &QAbstractItemModel::rowsRemoved, this, &ChatListView::tellChosen),
                              connect(model, &QAbstractItemModel::rowsMoved, this, layOut),
                              connect(model, &QAbstractItemModel::layoutChanged, this, place),
                              connect(model, &QAbstractItemModel::modelReset, this, &ChatListView::selectAgain)};
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
    if (m_delegate->setWords(words))
        viewport()->update();
}

void ChatListView::setWaitingLimits(const WaitingLimits &limits)
{
    m_delegate->setWaitingLimits(limits);
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
    m_placeholder->setVisible(hasText && (!model() || model()->rowCount() == 0));
}

QModelIndex ChatListView::indexOf(const ChatKey &key) const
{
    if (key.isNull() || !model())
        return {};
    const auto *chats = qobject_cast<const ChatListModel *>(model());
    return chats ? chats->indexOf(key) : QModelIndex();
}

int ChatListView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int ChatListView::rowHeight() const
{
    return m_delegate->rowHeight(font());
}

int ChatListView::rowAtY(int y) const
{
    const int place = y + verticalOffset();
    return place < 0 ? -1 : place / rowHeight();
}

int ChatListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QModelIndex ChatListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = rowCount();
    if (rows == 0)
        return {};
    const QModelIndex current = currentIndex();
    const int row = current.isValid() ? current.row() : -1; // the focus comes to the first one
    const int page = std::max(1, viewport()->height() / rowHeight());
    int to = row;
    switch (action) {
    case MoveHome:
        to = 0;
        break;
    case MoveEnd:
        to = rows - 1;
        break;
    case MovePageUp:
        to = row - page;
        break;
    case MovePageDown:
        to = row + page;
        break;
    case MoveUp:
    case MovePrevious:
        to = row - 1;
        break;
    case MoveDown:
    case MoveNext:
        to = row + 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(to, 0, rows - 1), 0);
}

void ChatListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (!selectionModel())
        return;
    const int first = std::max(0, rowAtY(rect.top()));
    const int last = std::min(rowCount() - 1, rowAtY(rect.bottom()));
    QItemSelection selection;
    if (first <= last)
        selection.select(model()->index(first, 0), model()->index(last, 0));
    selectionModel()->select(selection, command);
}

void ChatListView::paintEvent(QPaintEvent *event)
{
    // Rows must not be seen where they no longer stand.
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    const int rows = rowCount();
    if (rows == 0)
        return;
    const int hovered = viewport()->underMouse() ? rowAtY(viewport()->mapFromGlobal(QCursor::pos()).y()) : -1;
    const int focused = hasFocus() && currentIndex().isValid() ? currentIndex().row() : -1;
    const int opened = m_opened.isValid() ? m_opened.row() : -1;
    const int first = std::max(0, rowAtY(event->rect().top()));
    const int last = std::min(rows - 1, rowAtY(event->rect().bottom()));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        const bool isOpen = row == opened;
        const bool isChosen = !m_chosen.isEmpty() && m_chosen.contains(idAt(row));
        option.state.setFlag(QStyle::State_Selected, m_chosen.isEmpty() ? isOpen : isChosen);
        option.state.setFlag(QStyle::State_Open, isOpen);
        option.state.setFlag(QStyle::State_On, isChosen);
        option.state.setFlag(QStyle::State_MouseOver, row == hovered);
        option.state.setFlag(QStyle::State_HasFocus, row == focused);
        m_delegate->paint(&painter, option, index);
    }
}

/// Prepares the next page, the way the list was scrolled last, when there is nothing else to do: a row costs more to
/// read than to draw.
void ChatListView::readAhead()
{
    const int seen = m_upwards ? rowAtY(0) : rowAtY(viewport()->height() - 1);
    const int page = viewport()->height() / rowHeight() + 1;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QDeadlineTimer deadline(4ms, Qt::PreciseTimer);
    while (m_ahead < page && !deadline.hasExpired()) {
        ++m_ahead;
        const int row = m_upwards ? seen - m_ahead : seen + m_ahead;
        if (row < 0 || row >= rowCount())
            return;
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        m_delegate->prepare(option, index);
    }
    if (m_ahead < page)
        m_readAhead.start();
}

bool ChatListView::selectChat(const ChatKey &key)
{
    const QModelIndex index = indexOf(key);
    if (index.isValid()) {
        open(index);
        scrollTo(index);
    } else if (key.isNull() && selectionModel()) {
        dropSelection();
        selectionModel()->clear();
        setOpened({});
    }
    return index.isValid();
}

void ChatListView::openRow(int row)
{
    const int rows = rowCount();
    if (rows > 0)
        open(model()->index(std::clamp(row, 0, rows - 1), 0));
}

void ChatListView::selectNext()
{
    // From nothing the first step goes to where the chat that left had stood.
    const int row = standingRow();
    openRow(row >= 0 ? row + 1 : std::max(m_goOnFrom, 0));
}

void ChatListView::selectPrevious()
{
    const int row = standingRow();
    openRow(row >= 0 ? row - 1 : std::max(m_goOnFrom - 1, 0));
}

void ChatListView::activateSelected()
{
    if (!m_selected.isNull())
        Q_EMIT chatActivated(m_selected);
}

void ChatListView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) // a hand that shakes chooses nothing
        QAbstractItemView::mouseMoveEvent(event);
}

void ChatListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && !m_selected.isNull()) {
        activateSelected();
    }
}

bool ChatListView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !m_chosen.isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // it drops the selection, whatever the window does with it
        return true;
    }
    return QListView::event(event);
}

void ChatListView::keyPressEvent(QKeyEvent *event)
{
    if (takeSelectionKey(event))
        return;
    if (isAmong(*event, m_keys.next))
        return selectNext();
    if (isAmong(*event, m_keys.previous))
        return selectPrevious();
    if (isAmong(*event, m_keys.into))
        return activateSelected();
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier));
    if (plain) {
        switch (event->key()) {
        case Qt::Key_Home:
            return openRow(0);
        case Qt::Key_End:
            return openRow(std::numeric_limits<int>::max());
        case Qt::Key_PageUp:
            return open(moveCursor(MovePageUp, Qt::NoModifier));
        case Qt::Key_PageDown:
            return open(moveCursor(MovePageDown, Qt::NoModifier));
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Left:
        case Qt::Key_Right:
            return; // a person has bound others
        default:
            break;
        }
    }
    // Anything that types belongs to the window.
    if (!event->text().isEmpty() && event->text().front().isPrint())
        event->ignore();
    else
        QAbstractItemView::keyPressEvent(event);
}

void ChatListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        tellOf({current}, QAccessible::Focus);
}

/// Tells assistive tools of rows; QListView would look for them in the layout that is not used.
void ChatListView::tellOf(const QModelIndexList &rows, QAccessible::Event what)
{
    if (!QAccessible::isActive())
        return;
    for (const QModelIndex &index : rows) {
        QAccessibleEvent event(this, what);
        event.setChild(index.row());
        QAccessible::updateAccessibility(&event);
    }
}

void ChatListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    if (m_takesMore)
        takeMore(start, end);
    layOutRowsFrom(start);
}

void ChatListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    if (roles.isEmpty() || roles.contains(ChatListModel::GreyedRole))
        dropGreyed(topLeft, bottomRight);
    viewport()->update(visualRect(topLeft).united(visualRect(bottomRight)) & viewport()->rect());
}

void ChatListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    leaveSelection(start, end);
    // Qt would select the neighbour, and a chat nobody chose would open.
    const auto leaves = [start, end](const QModelIndex &index) {
        return index.isValid() && index.row() >= start && index.row() <= end;
    };
    const bool opened = leaves(m_opened);
    if (leaves(currentIndex()))
        selectionModel()->clearCurrentIndex();
    if (opened) {
        if (m_chosen.isEmpty())
            selectionModel()->clear();
        m_goOnFrom = start;
        setOpened({});
    }
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void ChatListView::reset()
{
    QAbstractItemView::reset();
    m_chosen.clear();
    m_extending = false;
    m_takesMore = false;
    tellChosen();
    m_anchors.clear();
    m_atTop = true;
    scheduleDelayedItemsLayout();
    placePlaceholder();
}

/// After a reset, when the selection model has forgotten everything too.
void ChatListView::selectAgain()
{
    const ChatKey key = m_selected;
    if (key.isNull() || selectChat(key))
        return;
    m_selected = {};
    Q_EMIT chatSelected({});
}

void ChatListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
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
