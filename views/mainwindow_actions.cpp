// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's person does to chats.
#include "views/mainwindow.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/chatdetails.h"
#include "models/items/chatlistmodel.h"
#include "views/accountstatusbar.h"
#include "views/banner.h"
#include "views/bulkbar.h"
#include "views/cannedrepliesdialog.h"
#include "views/chatactions.h"
#include "views/chatlistview.h"
#include "views/commandset.h"
#include "views/composer.h"
#include "views/conversationview.h"
#include "views/detailpane.h"
#include "views/leaving.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace deskside {

namespace {

/// How long what was done stands over the list. It can be taken back for as long as the program runs.
constexpr std::chrono::milliseconds undoShown = 12s;
constexpr int messageShown = 15'000; // ms

} // namespace

void MainWindow::buildActions()
{
    m_actions = new ChatActions(m_chats, m_accounts, this);
    m_actions->setAnchor(m_conversation);
    connect(m_actions, &ChatActions::unreadWanted, this, &MainWindow::unreadRequested);
    connect(m_actions, &ChatActions::ownWanted, this, &MainWindow::ownChanged);
    connect(m_actions, &ChatActions::refused, this,
            [this](const QString &why) { m_status->showMessage(why, messageShown); });
    m_leaving = new Leaving(this);
    connect(m_actions, &ChatActions::actionsWanted, m_leaving, &Leaving::noteWanted);
    connect(m_leaving, &Leaving::sendNowWanted, this, &MainWindow::sendHeldRequested);
    connect(m_leaving, &Leaving::ready, this, [this] { m_quits ? quit() : static_cast<void>(close()); });
    connect(m_leaving, &Leaving::stayed, this, [this] { m_quits = false; });
    auto *over = new QTimer(this);
    over->setSingleShot(true);
    over->setInterval(undoShown);
    connect(over, &QTimer::timeout, m_undo, &QWidget::hide);
    connect(m_actions, &ChatActions::done, this, [this, over](const QString &sentence) {
        m_undo->tell(theme::Meaning::Muted, sentence, m_actions->canUndo() ? tr("Undo") : QString());
        over->start();
    });
    connect(m_actions, &ChatActions::undoChanged, this,
            [this] { offer(m_undoAction, m_actions->hasSteps(), tr("There is nothing to undo.")); });
    connect(m_actions, &ChatActions::lastIsOver, m_undo, &QWidget::hide);
    connect(m_actions, &ChatActions::undone, this, &MainWindow::showMessage);
    connect(m_undo, &Banner::actionTriggered, this, &MainWindow::undoLast);
    m_actions->setSelection([this] { return m_list->selectionCount() > 0 ? m_list->selectedIds() : QList<quint32>(); });
    m_bulkSoon = new QTimer(this);
    m_bulkSoon->setSingleShot(true);
    m_bulkSoon->setInterval(50ms);
    connect(m_bulkSoon, &QTimer::timeout, this, &MainWindow::showBulk);
    connect(m_list, &ChatListView::selectionCountChanged, this, [this](int count) {
        bulkBar()->setSelection(count, m_chats->matchCount());
        updateActions();
    });
    connect(m_actions, &ChatActions::bulkGrew, this, [this](const QString &what, const QSet<QString> &ids, bool isNew) {
        if (isNew) {
            m_bulkIds.clear();
            m_bulkKnown.clear();
            m_bulkDropped.clear();
        }
        m_bulkWhat = what;
        m_bulkIds.unite(ids);
        showBulk();
    });
}

/// Made when it is needed: most windows begin without a selection.
BulkBar *MainWindow::bulkBar()
{
    if (m_bulk) {
        return m_bulk;
    }
    m_bulk = new BulkBar;
    m_listColumn->insertWidget(m_listColumn->indexOf(m_list), m_bulk);
    connect(m_bulk, &BulkBar::assignRequested, this, [this] { m_actions->start(Operation::Assign); });
    connect(m_bulk, &BulkBar::resolveRequested, m_actions, &ChatActions::resolve);
    connect(m_bulk, &BulkBar::snoozeRequested, this, [this] { m_actions->start(Operation::FollowUp); });
    connect(m_bulk, &BulkBar::readRequested, this, [this] { m_actions->markRead(true); });
    connect(m_bulk, &BulkBar::unreadRequested, this, [this] { m_actions->markRead(false); });
    connect(m_bulk, &BulkBar::aiRequested, this, [this] { m_actions->start(Operation::SwitchAi); });
    connect(m_bulk, &BulkBar::selectAllRequested, m_list, &ChatListView::selectAll);
    connect(m_bulk, &BulkBar::clearRequested, m_list, &ChatListView::dropSelection);
    connect(m_bulk, &BulkBar::stopRequested, this, &MainWindow::stopBulk);
    connect(m_bulk, &BulkBar::retryRequested, this, [this](const QList<qint64> &numbers) {
        for (const qint64 number : numbers) {
            Q_EMIT outboxAnswered(number, OutboxAnswer::SendAgain);
        }
    });
    connect(m_bulk, &BulkBar::chatChosen, this, &MainWindow::goTo);
    connect(m_bulk, &BulkBar::dismissed, this, [this] {
        m_bulkIds.clear();
        m_bulk->clearProgress();
    });
    return m_bulk;
}

/// How far what was asked of many chats has come. What the engine has not told of yet waits.
void MainWindow::showBulk()
{
    if (m_bulkIds.isEmpty()) {
        return;
    }
    for (const OutboxItem &item : std::as_const(m_outbox)) {
        if (m_bulkIds.contains(item.action.id)) {
            m_bulkKnown.insert(item.action.id);
        }
    }
    const BulkNames names{[this](const ChatKey &key) {
                              const auto row = m_chats->chat(key);
                              return row ? shownTitle(*row) : key.id;
                          },
                          [this](const QString &account) {
                              const int row = m_accounts->indexOf(account);
                              return row < 0 ? QString() : m_accounts->vendorOf(m_accounts->accounts().at(row)).name;
                          }};
    // What was taken back, or could not be kept, is neither done nor failed.
    QSet<QString> known = m_bulkKnown;
    QSet<QString> dropped = m_bulkDropped;
    for (const OutboxItem &item : std::as_const(m_outbox)) {
        dropped.remove(item.action.id);
    }
    known.subtract(dropped);
    BulkProgress progress = progressOf(known, m_outbox, names);
    progress.total = static_cast<int>(m_bulkIds.size() - dropped.size());
    progress.total += static_cast<int>(m_actions->left());
    progress.waiting += static_cast<int>(m_bulkIds.size() - m_bulkKnown.size() + m_actions->left());
    bulkBar()->setProgress(m_bulkWhat, progress);
}

void MainWindow::stopBulk()
{
    for (const OutboxItem &item : std::as_const(m_outbox)) {
        const bool isUnsent = item.phase == OutboxItem::Phase::Held || item.phase == OutboxItem::Phase::Waiting;
        if (isUnsent && m_bulkIds.contains(item.action.id)) {
            Q_EMIT m_actions->takeBackWanted(item.action.id);
        }
    }
}

void MainWindow::noteSettled(const Action &action, bool done)
{
    m_leaving->noteSettled(action);
    if (done && action.kind == Operation::Reply) {
        m_sent[action.chat].append(action.wanted.text.simplified());
    }
    if (m_bulkIds.contains(action.id)) {
        m_bulkKnown.insert(action.id);
        if (!done) {
            m_bulkDropped.insert(action.id);
        }
        m_bulkSoon->start();
    }
}

void MainWindow::buildComposer()
{
    m_composer = new Composer;
    m_composer->setCannedReplies(m_canned);
    m_composer->setSendKeys(m_commands->shortcuts().keys(u"send"_s));
    m_conversation->setComposer(m_composer);
    connect(m_composer, &Composer::sendRequested, m_actions, &ChatActions::sendReply);
    connect(m_composer, &Composer::draftChanged, this, &MainWindow::draftChanged);
    connect(m_composer, &Composer::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_composer, &Composer::editCannedRequested, this, &MainWindow::editCannedReplies);
}

/// What is written to the current chat, or could be.
void MainWindow::showComposer(const ChatRow &row)
{
    const int account = m_accounts->indexOf(row.key.account);
    if (account < 0) {
        return;
    }
    if (!m_composer) {
        buildComposer();
        orderFocus();
    }
    const Account owner = m_accounts->accounts().at(account);
    const VendorTraits vendor = m_accounts->vendorOf(owner);
    const ActionOffer reply = offerOf(Operation::Reply, row, owner, vendor);
    ComposerTarget target;
    target.key = row.key;
    target.customer = row.customer;
    target.vendor = vendor.name;
    target.canReply = reply.isPossible();
    target.whyNot = reply.why;
    target.aiOn = row.aiEnabled.value_or(false);
    target.canSwitchAi = offerOf(Operation::SwitchAi, row, owner, vendor).isPossible();
    if (row.mine.valueOr(false) && !row.assignee.isEmpty()) {
        m_agentNames.insert(owner.id, row.assignee);
    }
    target.facts = {row.customer, m_agentNames.value(owner.id), row.link};
    const Draft draft = m_draftOf ? m_draftOf(row.key) : Draft();
    target.draft = draft.text;
    target.draftBegun = draft.begun;
    m_composer->show(target);
    tellAnswered();
}

/// Says who else has answered since what is in the composer was begun.
void MainWindow::tellAnswered()
{
    const QDateTime begun = m_composer && m_composer->shown() == m_current ? m_composer->begun() : QDateTime();
    if (begun.isNull()) {
        return; // nothing is being written
    }
    const int account = m_accounts->indexOf(m_current.account);
    const QString me = account < 0 ? QString() : m_accounts->accounts().at(account).me;
    if (me.isEmpty()) {
        return; // it may have been oneself
    }
    for (auto message = m_thread.crbegin(); message != m_thread.crend(); ++message) {
        const bool isNew =
            message->createdAt.isValid() && !message->createdAt.isDateOnly() && message->createdAt.utc() > begun;
        if (!isNew) {
            continue;
        }
        const QString id = message->member && message->member->user ? message->member->user->id : QString();
        const bool isOurs = id == me || m_sent.value(m_current).contains(plainText(*message).simplified());
        if (message->role.code == RoleKind::Agent && !isOurs) {
            const QString name = message->member && message->member->user ? message->member->user->name : QString();
            m_composer->setAnsweredSince(name.isEmpty() ? tr("A colleague") : name);
            return;
        }
    }
}

void MainWindow::showThread(const ChatKey &key, const QList<Message> &messages, const ThreadState &state)
{
    if (key != m_current) {
        return;
    }
    m_thread = messages;
    m_threadState = state;
    m_conversation->showThread(key, messages, state, outboxOf(key));
    tellAnswered();
}

QList<OutboxItem> MainWindow::outboxOf(const ChatKey &key) const
{
    QList<OutboxItem> items;
    std::copy_if(m_outbox.begin(), m_outbox.end(), std::back_inserter(items),
                 [&key](const OutboxItem &item) { return item.action.chat == key; });
    return items;
}

void MainWindow::setOutbox(const QList<OutboxItem> &items)
{
    const QList<OutboxItem> before = outboxOf(m_current);
    m_outbox = items;
    m_leaving->setOutbox(items);
    const auto asks = [](const OutboxItem &item) {
        return item.phase == OutboxItem::Phase::Asking || item.phase == OutboxItem::Phase::Refused;
    };
    const auto first = std::find_if(items.begin(), items.end(), asks);
    m_status->setOutbox(items.size() - std::count_if(items.begin(), items.end(), asks),
                        std::count_if(items.begin(), items.end(), asks));
    m_asking = first == items.end() ? ChatKey() : first->action.chat;
    if (const QList<OutboxItem> now = outboxOf(m_current); now != before) {
        m_conversation->showThread(m_current, m_thread, m_threadState, now);
    }
    m_bulkSoon->start();
}

void MainWindow::giveBack(const ChatKey &key, const QString &text)
{
    if (!m_composer) {
        buildComposer();
    }
    m_composer->giveBack(key, text);
}

void MainWindow::setCannedReplies(const QList<CannedReply> &replies)
{
    m_canned = replies;
    if (m_composer) {
        m_composer->setCannedReplies(replies);
    }
}

void MainWindow::editCannedReplies()
{
    auto *dialog = new CannedRepliesDialog(m_canned, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CannedRepliesDialog::changed, this, [this](const QList<CannedReply> &replies) {
        setCannedReplies(replies);
        Q_EMIT cannedRepliesChanged(replies);
    });
    dialog->open();
}

void MainWindow::showMessage(const QString &sentence)
{
    m_status->showMessage(sentence, messageShown);
}

void MainWindow::setConduct(const Conduct &conduct)
{
    m_conduct = conduct;
    m_list->setWaitingLimits(conduct.waiting);
}

void MainWindow::buildDemoMenu()
{
    QMenu *demo = menuBar()->addMenu(tr("Demo"));
    demo->menuAction()->setObjectName(u"demoMenu"_s);
    auto *networks = new QActionGroup(this);
    const auto add = [&](const QString &name, const QString &text, DemoNetwork network) {
        QAction *action = demo->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(network == DemoNetwork::Fine);
        networks->addAction(action);
        connect(action, &QAction::triggered, this, [this, network] { Q_EMIT demoNetworkRequested(network); });
    };
    add(u"demoFine"_s, tr("All is well"), DemoNetwork::Fine);
    add(u"demoOffline"_s, tr("Go offline"), DemoNetwork::Offline);
    add(u"demoErrors"_s, tr("Server errors"), DemoNetwork::ServerErrors);
    add(u"demoSlow"_s, tr("Slow network"), DemoNetwork::Slow);
}

void MainWindow::startAction(Operation operation)
{
    if (operation == Operation::Reply) {
        const ActionOffer made = m_actions->offer(operation);
        if (!made.isPossible()) {
            m_status->showMessage(made.why, messageShown);
        } else if (m_composer) {
            m_composer->setFocus(Qt::ShortcutFocusReason);
        }
        return;
    }
    m_actions->start(operation);
}

void MainWindow::startNote()
{
    m_detailsWanted = true;
    updateDetailsVisibility();
    m_details->editNote();
}

void MainWindow::undoLast()
{
    m_undo->hide();
    m_actions->undo();
}

void MainWindow::updateActions()
{
    // Nobody acts on a chat that they do not see.
    const std::optional<ChatRow> row = isReviewing() ? std::nullopt : m_chats->chat(m_current);
    const QString none = isReviewing() ? tr("The review desk is shown.") : tr("No chat is chosen.");
    for (const Command &command : m_commands->shortcuts().commands()) {
        QAction *action = m_commands->action(command.id);
        if (command.group == CommandGroup::Acting && action != m_undoAction) {
            offer(action, row.has_value(), none);
        }
    }
    for (const QString &id : {u"nextChat"_s, u"previousChat"_s, u"intoConversation"_s, u"select"_s, u"selectAll"_s}) {
        m_commands->action(id)->setEnabled(!isReviewing());
    }
    m_unreadAction->setText(row && row->unread.valueOr(false) ? tr("Mark read") : tr("Mark unread"));
    if (!row) {
        return;
    }
    for (const auto &[action, operation] : std::as_const(m_offered)) {
        const ActionOffer made = m_actions->offer(operation, row);
        // Of several chats some may take what the current one does not.
        offer(action, made.isPossible() || m_list->selectionCount() > 0, made.why);
    }
    const bool isOpen = row->unresolved.valueOr(true);
    QAction *resolve = m_commands->action(u"resolve"_s);
    QAction *reopen = m_commands->action(u"reopen"_s);
    if (resolve->isEnabled() && !isOpen && row->state.code != StateKind::Snoozed) {
        offer(resolve, false, tr("This chat is resolved."));
    } else if (reopen->isEnabled() && row->state.code == StateKind::Open) {
        offer(reopen, false, tr("This chat is open."));
    }
    offer(m_openLinkAction, !row->link.isEmpty(), tr("This chat has no page at the vendor."));
    offer(m_forgetAction, row->vanished, tr("The vendor still lists this chat."));
}

} // namespace deskside
