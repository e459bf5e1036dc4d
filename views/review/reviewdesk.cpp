// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewdesk.h"

#include "views/chartview.h"
#include "views/review/chartboard.h"
#include "views/review/handoffcard.h"
#include "views/review/queueview.h"
#include "views/review/scorepanel.h"
#include "views/searchbox.h"
#include "views/theme.h"

#include <QApplication>
#include <QDataStream>
#include <QKeyEvent>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int narrowWidth = 115; ///< below so many steps of the grid there is room for one side only
constexpr int wideWidth = 170;   ///< from here on the bar has room for all that it says
constexpr int sideWidth = 52;
constexpr int leastWidth = 80;
constexpr int leastHeight = 48;
constexpr qsizetype mostUndo = 500;

// The tabs of a narrow desk.
constexpr int queueTab = 0;
constexpr int boardTab = 1;

} // namespace

ReviewDesk::ReviewDesk(ReviewQueueModel *queue, ChartMaker *charts, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_header(new ReviewHeader(this))
    , m_tabs(new QTabBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_side(new QSplitter(Qt::Vertical))
    , m_pane(new QueuePane)
    , m_chatPane(new QWidget)
    , m_card(new HandoffCard)
    , m_score(new ScorePanel)
    , m_board(new ChartBoard)
{
    setObjectName(u"reviewDesk"_s);
    setAccessibleName(tr("Review desk"));
    m_board->setMaker(charts);
    m_pane->setQueue(queue);
    m_tabs->setObjectName(u"reviewTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the review desk"));
    m_tabs->addTab(tr("Queue"));
    m_tabs->addTab(tr("Dashboard"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->hide();
    m_chatPane->setObjectName(u"reviewChat"_s);
    auto *chat = new QVBoxLayout(m_chatPane);
    chat->setContentsMargins(0, 0, 0, 0);
    chat->setSpacing(0);
    chat->addWidget(m_card, 1);
    chat->addWidget(m_score);
    m_side->setObjectName(u"reviewSide"_s);
    m_side->addWidget(m_pane);
    m_side->addWidget(m_chatPane);
    m_splitter->setObjectName(u"reviewSplitter"_s);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(m_board);
    m_splitter->setStretchFactor(1, 1);
    for (QSplitter *splitter : {m_splitter, m_side}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_pane->view());
    connectParts();
    restyle();
}

void ReviewDesk::connectParts()
{
    connect(m_header, &ReviewHeader::inboxRequested, this, &ReviewDesk::inboxRequested);
    connect(m_header, &ReviewHeader::stepChanged, this, &ReviewDesk::stepChanged);
    connect(m_header, &ReviewHeader::scopeChanged, this, &ReviewDesk::scopeChanged);
    connect(m_header, &ReviewHeader::compareRequested, this, &ReviewDesk::compareRequested);
    connect(m_header, &ReviewHeader::agreementRequested, this, &ReviewDesk::agreementRequested);
    connect(m_header, &ReviewHeader::exportRequested, this, &ReviewDesk::exportRequested);
    connect(m_header->filter(), &SearchBox::leaveRequested, this, [this] {
        (m_narrow && m_tabs->currentIndex() == boardTab ? static_cast<QWidget *>(m_board) : m_pane->view())->setFocus();
    });
    connect(m_pane, &QueuePane::orderChanged, this, &ReviewDesk::orderChanged);
    connect(m_pane->view(), &QueueView::chatChosen, this, &ReviewDesk::takeChat);
    connect(m_pane->view(), &QueueView::chatActivated, this, [this] { run(ReviewAct::Open); });
    connect(m_card, &HandoffCard::openRequested, this, [this] { run(ReviewAct::Open); });
    connect(m_card, &HandoffCard::readRequested, this, [this] { run(ReviewAct::Read); });
    connect(m_score, &ScorePanel::scored, this, &ReviewDesk::scored);
    connect(m_score, &ScorePanel::reviewerNamed, this, &ReviewDesk::reviewerNamed);
    connect(m_score, &ScorePanel::reviewerNamed, this, [this] { m_pane->view()->setFocus(); });
    connect(m_score, &ScorePanel::verdictChosen, this, qOverload<Verdict>(&ReviewDesk::give));
    connect(m_score, &ScorePanel::outcomeChosen, this, qOverload<CustomerOutcome>(&ReviewDesk::give));
    connect(m_score, &ScorePanel::undoRequested, this, &ReviewDesk::undo);
    connect(m_board, &ChartBoard::queryActivated, this, &ReviewDesk::openQuery);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReviewDesk::showTab);
    connect(m_queue, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const QModelIndex now = m_pane->view()->currentIndex();
        if (now.isValid() && first.row() <= now.row() && now.row() <= last.row())
            nameChat();
    });
    // The first chats that there are: the person is on the first of them.
    connect(m_queue, &ReviewQueueModel::arranged, this, [this] {
        if (!m_pane->view()->currentIndex().isValid())
            goOn(1);
    });
    if (m_queue->rowCount() > 0)
        goOn(1);
}

ChatKey ReviewDesk::chat() const
{
    return m_score->key();
}

quint32 ReviewDesk::chatId() const
{
    return m_pane->view()->current();
}

void ReviewDesk::restore(const PeriodChoice &choice, const QString &query, const QueueOrder &order)
{
    m_header->restore(choice, query);
    m_pane->setOrder(order);
}

QByteArray ReviewDesk::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    if (!m_narrow)
        stream << m_splitter->saveState() << m_side->saveState();
    return layout;
}

void ReviewDesk::setFilterValues(const QString &op, const QStringList &values)
{
    m_header->filter()->setValues(op, values);
}

void ReviewDesk::setKnownTags(const QStringList &tags)
{
    m_score->setKnownTags(tags);
}

void ReviewDesk::setReviewer(const QString &name)
{
    if (name != m_score->reviewer())
        m_given.clear(); // they are another person's
    m_score->setReviewer(name);
    m_score->setUndoable(!m_given.isEmpty());
}

void ReviewDesk::showChat(const ChatKey &key, const QList<HandoffRecord> &handoffs, const QList<Score> &scores)
{
    m_card->showHandoffs(key, handoffs);
    m_score->showScores(key, scores);
}

void ReviewDesk::setCharts(const QList<ChartData> &charts)
{
    m_board->setCharts(charts);
}

void ReviewDesk::setReading(qint64 read, qint64 of)
{
    m_board->setReading(read, of);
}

void ReviewDesk::setBoardPlaceholder(const QString &title, const QString &hint)
{
    m_board->setPlaceholder(title, hint);
}

void ReviewDesk::save()
{
    m_score->save();
}

void ReviewDesk::takeChat(quint32 id)
{
    const ChatKey key = m_queue->indexOfId(id).data(ReviewQueueModel::KeyRole).value<ChatKey>();
    m_score->showChat(key);
    nameChat();
    if (!key.isNull())
        Q_EMIT chatChosen(key);
}

void ReviewDesk::nameChat()
{
    const QModelIndex index = m_pane->view()->currentIndex();
    const ChatKey key = index.data(ReviewQueueModel::KeyRole).value<ChatKey>();
    m_card->showChat(key, index.data(ReviewQueueModel::NameRole).toString(),
                     index.data(ReviewQueueModel::TitleRole).toString());
    if (key != m_score->key() && !key.isNull()) { // it could not be read before
        m_score->showChat(key);
        Q_EMIT chatChosen(key);
    }
}

ReviewDesk::Given ReviewDesk::before() const
{
    const Score now = m_score->score();
    return {m_pane->view()->current(), m_pane->view()->currentIndex().row(), m_score->key(), now.verdict, now.outcome};
}

void ReviewDesk::give(Verdict verdict)
{
    if (m_score->reviewer().isEmpty()) {
        m_score->askName();
        return;
    }
    if (!m_score->isReady())
        return;
    const Given was = before();
    if (m_score->give(verdict)) {
        m_given.append(was);
        m_queue->setGiven(was.id, verdict);
    }
    m_score->setUndoable(!m_given.isEmpty());
    goOn(1);
}

void ReviewDesk::give(CustomerOutcome outcome)
{
    if (m_score->reviewer().isEmpty()) {
        m_score->askName();
        return;
    }
    const Given was = before();
    // The same once more takes it back.
    if (m_score->give(outcome == was.outcome ? CustomerOutcome::None : outcome))
        m_given.append(was);
    m_score->setUndoable(!m_given.isEmpty());
}

void ReviewDesk::undo()
{
    if (m_given.isEmpty())
        return;
    const Given was = m_given.takeLast();
    m_score->putBack(was.key, was.verdict, was.outcome);
    m_queue->setGiven(was.id, was.verdict);
    m_score->setUndoable(!m_given.isEmpty());
    m_pane->view()->goTo(was.id, was.row);
}

void ReviewDesk::goOn(int step)
{
    if (m_given.size() > mostUndo)
        m_given.removeFirst();
    m_pane->view()->goOn(step);
}

void ReviewDesk::run(ReviewAct act)
{
    if (m_narrow && act < ReviewAct::Filter)
        m_tabs->setCurrentIndex(queueTab); // nobody scores what they do not see
    switch (act) {
    case ReviewAct::Right:
        return give(Verdict::Right);
    case ReviewAct::Early:
        return give(Verdict::Early);
    case ReviewAct::Late:
        return give(Verdict::Late);
    case ReviewAct::ShouldNot:
        return give(Verdict::ShouldNot);
    case ReviewAct::Solved:
        return give(CustomerOutcome::Solved);
    case ReviewAct::PartlySolved:
        return give(CustomerOutcome::PartlySolved);
    case ReviewAct::NotSolved:
        return give(CustomerOutcome::NotSolved);
    case ReviewAct::Lost:
        return give(CustomerOutcome::Lost);
    case ReviewAct::Undo:
        return undo();
    case ReviewAct::Next:
        return goOn(1);
    case ReviewAct::Previous:
        return goOn(-1);
    case ReviewAct::Comment:
        return m_score->editComment();
    case ReviewAct::Tags:
        return m_score->editTags();
    case ReviewAct::Open:
        if (!chat().isNull())
            Q_EMIT openChat(chat());
        return;
    case ReviewAct::Read:
        if (!chat().isNull())
            Q_EMIT readChat(chat());
        return;
    case ReviewAct::Filter:
        m_header->filter()->setFocus(Qt::ShortcutFocusReason);
        m_header->filter()->selectAll();
        return;
    case ReviewAct::NextPane:
        return goToPane(1);
    case ReviewAct::PreviousPane:
        return goToPane(-1);
    }
}

/// Said, because the parts would else never let it become so narrow that they fold.
void ReviewDesk::restyle()
{
    const int unit = theme::space(1, font());
    setMinimumSize(leastWidth * unit, leastHeight * unit);
}

/// Text fields take their keys before this is asked. What the desk takes is nobody's shortcut.
bool ReviewDesk::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_keys.actOf(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ReviewDesk::keyPressEvent(QKeyEvent *event)
{
    const std::optional<ReviewAct> act = m_keys.actOf(*event);
    if (!act) {
        QWidget::keyPressEvent(event);
        return;
    }
    // A key that is held down walks through the queue, but scores one chat.
    if (!event->isAutoRepeat() || act == ReviewAct::Next || act == ReviewAct::Previous)
        run(*act);
}

QList<QWidget *> ReviewDesk::panes() const
{
    QList<QWidget *> panes{m_header, m_pane, m_card, m_score, m_board};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    return panes;
}

void ReviewDesk::goToPane(int step)
{
    const QList<QWidget *> all = panes();
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (focus && (all[i] == focus || all[i]->isAncestorOf(focus)))
            at = i;
    }
    for (qsizetype tries = 0; tries < all.size(); ++tries) {
        at = at < 0 ? (step > 0 ? 0 : all.size() - 1) : (at + step + all.size()) % all.size();
        QWidget *pane = all[at];
        QWidget *target = pane == m_header ? m_header->firstControl() : pane == m_pane ? m_pane->view() : pane;
        if (pane == m_board && !m_board->charts().isEmpty())
            target = m_board->charts().constFirst();
        // What has no focus of its own gives it to the first of its parts that takes it.
        for (QWidget *next = target; next && target->focusPolicy() == Qt::NoFocus;) {
            next = next->nextInFocusChain();
            if (next == target || !pane->isAncestorOf(next)) {
                next = nullptr;
            } else if ((next->focusPolicy() & Qt::TabFocus) && next->isEnabled() && next->isVisible()) {
                target = next;
            }
        }
        if (target->focusPolicy() != Qt::NoFocus && target->isEnabled()) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void ReviewDesk::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    QByteArray parts;
    QByteArray side;
    stream >> parts >> side;
    if (stream.status() != QDataStream::Ok)
        return;
    m_sized = m_splitter->restoreState(parts) && m_side->restoreState(side);
    for (QSplitter *splitter : {m_splitter, m_side}) { // what is kept may come from elsewhere
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    m_splitter->setOrientation(Qt::Horizontal);
    fold();
}

void ReviewDesk::fold()
{
    const int unit = theme::space(1, font());
    m_narrow = width() < narrowWidth * unit;
    m_tabs->setVisible(m_narrow);
    m_header->setRoom(m_narrow                     ? ReviewHeader::Room::Narrow
                      : width() < wideWidth * unit ? ReviewHeader::Room::Middle
                                                   : ReviewHeader::Room::Wide);
    m_side->setOrientation(m_narrow ? Qt::Horizontal : Qt::Vertical);
    showTab(m_tabs->currentIndex());
    if (!m_sized && !m_narrow && isVisible()) {
        const int side = sideWidth * theme::space(1, font());
        m_splitter->setSizes({side, std::max(width() - side, side)});
        const int chat = std::min(height() * 2 / 3, m_score->heightForWidth(side) + 32 * theme::space(1, font()));
        m_side->setSizes({std::max(height() - chat, 1), chat});
        m_sized = true;
    }
}

void ReviewDesk::showTab(int tab)
{
    m_side->setVisible(!m_narrow || tab == queueTab);
    m_board->setVisible(!m_narrow || tab == boardTab);
}

void ReviewDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void ReviewDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        restyle();
        fold();
    }
}

void ReviewDesk::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fold();
}

} // namespace deskside
