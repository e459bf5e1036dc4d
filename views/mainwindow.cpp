// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/changeslistmodel.h"
#include "models/items/chatdetails.h"
#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "models/items/wording.h"
#include "views/accountsdialog.h"
#include "views/accountstatusbar.h"
#include "views/banner.h"
#include "views/chatactions.h"
#include "views/chatlistview.h"
#include "views/composer.h"
#include "views/conversationview.h"
#include "views/detailpane.h"
#include "views/filtertabs.h"
#include "views/leaving.h"
#include "views/review/reviewdesk.h"
#include "views/review/reviewroom.h"
#include "views/searchbox.h"
#include "views/searchline.h"
#include "views/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// Below this many grid steps of width the details fold away by themselves.
constexpr double stepsForDetails = 132;

} // namespace

MainWindow::MainWindow(ChatTable *table, ChatListModel *chats, AccountListModel *accounts, QWidget *parent)
    : QMainWindow(parent)
    , m_table(table)
    , m_chats(chats)
    , m_accounts(accounts)
    , m_clock(new QTimer(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Deskside"));
    buildPanes();
    buildActions();
    buildMenus();
    connectModels();
    connectOwn();
    m_chats->setAccountNames(m_accounts->names());
    offerAccounts();
    updateAccountMenu();
    applyAccounts();
    updateActions();
    updatePlaceholder();
    setMinimumSize(640, 400);
    resize(1440, 900);
    m_list->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    m_tabs = new FilterTabs;
    m_accountChooser = new QPushButton;
    m_accountChooser->setObjectName(u"accountChooser"_s);
    m_accountChooser->setFlat(true);
    m_accountMenu = new QMenu(m_accountChooser);
    m_accountMenu->setObjectName(u"accountMenu"_s);
    m_accountChooser->setMenu(m_accountMenu);
    m_search = new SearchBox;

    const int step = theme::space(1, font());
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(step, step / 2, step, step / 2);
    bar->setSpacing(step);
    bar->addWidget(m_tabs);
    bar->addWidget(m_tabs->addButton());
    m_tabs->addButton()->show();
    bar->addStretch(1);
    bar->addWidget(m_accountChooser);
    bar->addWidget(m_search);
    m_search->setMinimumWidth(theme::space(20, font()));
    m_search->setMaximumWidth(theme::space(48, font()));

    m_list = new ChatListView;
    m_list->setModel(m_chats);
    m_conversation = new ConversationView;
    m_details = new DetailPane;
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"panes"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto *listPane = new QWidget;
    m_listColumn = new QVBoxLayout(listPane);
    m_listColumn->setContentsMargins(0, 0, 0, 0);
    m_listColumn->setSpacing(0);
    m_searchLine = new SearchLine;
    m_listColumn->addWidget(m_searchLine);
    m_listColumn->addWidget(m_list, 1);
    m_splitter->addWidget(listPane);
    m_splitter->addWidget(m_conversation);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_list->setMinimumWidth(theme::space(30, font()));
    m_conversation->setMinimumWidth(theme::space(36, font()));
    m_details->setMinimumWidth(theme::space(28, font()));
    m_splitter->setSizes({theme::space(54, font()), theme::space(100, font()), theme::space(40, font())});

    m_banner = new Banner;
    m_trouble = new Banner;
    m_trouble->setObjectName(u"trouble"_s);
    m_storeTrouble = new Banner;
    m_storeTrouble->setObjectName(u"storeTrouble"_s);
    m_since = new Banner;
    m_since->setObjectName(u"sinceYouLeft"_s);
    m_since->setIcon(u"inbox"_s);
    m_since->setDismissable(true);
    m_undo = new Banner;
    m_undo->setObjectName(u"undo"_s);
    m_undo->setIcon(u"resolve"_s);
    m_undo->setDismissable(true);
    m_inbox = new QWidget;
    auto *layout = new QVBoxLayout(m_inbox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    for (Banner *banner : {m_storeTrouble, m_trouble, m_banner, m_since}) {
        layout->addWidget(banner);
    }
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_undo); // it comes and goes: nothing above it moves

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_inbox);
    setCentralWidget(m_pages);
    m_status = new AccountStatusBar(m_accounts);
    setStatusBar(m_status);
}

void MainWindow::buildWelcome()
{
    m_welcome = new QWidget;
    m_welcome->setObjectName(u"welcome"_s);
    auto *title = new QLabel(tr("No account yet"));
    title->setFont(theme::font(font(), theme::TextSize::Title, true));
    auto *hint =
        new QLabel(tr("Add your company's account at Invent, Zaia, OpenCopilot or OpenCX to see its chats here,\n"
                      "or look around in the demo, which needs no account and no network."));
    hint->setAlignment(Qt::AlignCenter);
    auto *add = new QPushButton(tr("Add an account…"));
    add->setObjectName(u"welcomeAdd"_s);
    auto *demo = new QPushButton(tr("Try the demo"));
    demo->setObjectName(u"welcomeDemo"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(add);
    buttons->addWidget(demo);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_welcome);
    layout->setSpacing(theme::space(2, font()));
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(hint, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
    m_pages->addWidget(m_welcome);
    connect(add, &QPushButton::clicked, this, [this] { accountsDialog()->addAccount(); });
    connect(demo, &QPushButton::clicked, this, &MainWindow::demoRequested);
}

void MainWindow::connectModels()
{
    connect(m_tabs, &FilterTabs::currentTabChanged, this, &MainWindow::applyFilter);
    connect(m_search, &SearchBox::filterChanged, this, [this](const ChatFilter &filter) {
        m_searchFilter = filter;
        applyFilter();
    });
    connect(m_search, &SearchBox::leaveRequested, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &ChatListView::chatSelected, this, &MainWindow::currentChatChanged);
    connect(m_list, &ChatListView::chatActivated, this, [this] { m_conversation->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &ChatTable::cleared, this, &MainWindow::applyAccounts);
    connect(m_table, &ChatTable::countsChanged, this, [this] {
        awaitLost();
        updateCounts();
        updatePlaceholder();
    });
    connect(m_table, &ChatTable::rowChanged, this, [this](const CompactRow *, const CompactRow *after) {
        if (after && after->id == m_currentId) {
            updateActions();
            readCurrent();
            if (const std::optional<ChatRow> row = m_chats->chat(m_current)) {
                m_details->showOwn(m_current, row->own);
                if (m_composer && m_draftOf && !row->draft.isEmpty()) {
                    m_composer->draftStored(m_current, m_draftOf(m_current).text);
                }
            }
        }
    });
    connect(m_chats, &QAbstractItemModel::rowsInserted, this, &MainWindow::updatePlaceholder);
    connect(m_chats, &QAbstractItemModel::rowsRemoved, this, &MainWindow::updatePlaceholder);
    connect(m_chats, &QAbstractItemModel::modelReset, this, &MainWindow::updatePlaceholder);
    connect(m_chats, &QAbstractItemModel::modelReset, this, &MainWindow::markWords);
    connect(m_chats, &ChatListModel::searchFinished, this, &MainWindow::searchDone);
    const auto accountsChanged = [this] {
        const QHash<QString, QString> names = m_accounts->names();
        const bool renamed = names != m_chats->accountNames();
        m_chats->setAccountNames(names);
        offerAccounts();
        updateAccountMenu();
        if (renamed) {
            applyAccounts(); // a filter may ask for an account by its name
        }
        updateBanner();
        updateCounts();
        updatePlaceholder();
    };
    connect(m_accounts, &QAbstractItemModel::rowsInserted, this, accountsChanged);
    connect(m_accounts, &QAbstractItemModel::rowsRemoved, this, accountsChanged);
    connect(m_accounts, &QAbstractItemModel::dataChanged, this,
            [this, accountsChanged](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.contains(Qt::DisplayRole) || roles.isEmpty()) {
                    accountsChanged();
                    return;
                }
                updateBanner();
                updateCounts();
                updatePlaceholder();
            });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (!m_bannerAccount.isEmpty()) {
            accountsDialog()->editAccount(m_bannerAccount);
        } else if (m_offline) {
            Q_EMIT offlineRequested(false);
        } else {
            Q_EMIT refreshRequested();
        }
    });
    connect(m_trouble, &Banner::actionTriggered, m_trouble, &QWidget::hide);
    connect(m_conversation, &ConversationView::olderRequested, this, &MainWindow::olderRequested);
    connect(m_conversation, &ConversationView::outboxAnswered, this, &MainWindow::outboxAnswered);
    connect(m_conversation, &ConversationView::takeBackRequested, m_actions, &ChatActions::takeBackWanted);
    connect(m_conversation, &ConversationView::openFileRequested, this,
            [this](const ChatKey &, const File &file) { Q_EMIT fileRequested(file, true); });
    connect(m_conversation, &ConversationView::saveFileRequested, this,
            [this](const ChatKey &, const File &file) { Q_EMIT fileRequested(file, false); });
    connect(m_status, &AccountStatusBar::askingRequested, this, [this] { goTo(m_asking); });
    m_clock->setInterval(std::chrono::seconds(15));
    connect(m_clock, &QTimer::timeout, this, [this] {
        m_status->refresh();
        m_details->refresh();
        m_changes->refreshTimes();
    });
    m_clock->start();
}

/// To complete `account:` with.
void MainWindow::offerAccounts()
{
    QStringList names = m_accounts->names().values();
    names.sort(Qt::CaseInsensitive);
    m_search->setValues(u"account:"_s, names);
}

void MainWindow::showTab(const QString &id)
{
    showInbox();
    m_tabs->setCurrentId(id);
}

void MainWindow::showFirst()
{
    m_looking = false;
    selectFirst();
    m_looking = true;
}

void MainWindow::selectFirst()
{
    if (m_chats->rowCount() > 0) {
        m_list->selectChat(m_chats->index(0).data(ChatListModel::KeyRole).value<ChatKey>());
    }
}

void MainWindow::currentChatChanged(const ChatKey &key)
{
    if (key == m_current) {
        return;
    }
    m_details->saveOwn();
    m_lost = key.isNull() ? m_current : ChatKey();
    m_current = key;
    m_currentId = m_chats->idOf(key);
    m_chats->hold(key);
    m_thread.clear();
    m_threadState = {};
    if (key.isNull()) {
        m_conversation->clear();
        m_details->clear();
        if (m_composer) {
            m_composer->clear();
        }
    } else {
        // At once: what is typed next is for this chat, however busy the engine is.
        if (const auto row = m_composer ? m_chats->chat(key) : std::nullopt) {
            showComposer(*row);
        } else if (m_composer) {
            m_composer->clear();
        }
        Q_EMIT chatOpened(key, m_looking);
    }
    m_actions->setCurrent(key);
    updateActions();
}

void MainWindow::readCurrent()
{
    const std::optional<ChatRow> row = isActiveWindow() ? m_chats->chat(m_current) : std::nullopt;
    if (!row) {
        return;
    }
    const Known<bool> &unread = row->unread;
    if (unread.valueOr(false)
        && unread.how != Inference::MarkedUnreadHere) { // that is what the person has just asked for
        Q_EMIT chatOpened(m_current, true);
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange) {
        readCurrent(); // what came while nobody looked is read now
    }
}

void MainWindow::showChat(const Chat &chat, const ChatRow &row, const QList<Change> &changes)
{
    if (chat.key != m_current) {
        return; // a slow answer about a chat that was left since
    }
    const int account = m_accounts->indexOf(chat.key.account);
    if (account < 0) {
        return;
    }
    const Account owner = m_accounts->accounts().at(account);
    m_conversation->showChat(chat, row, owner.name, m_accounts->vendorOf(owner).name);
    m_actions->setAnchor(m_conversation->anchor());
    showComposer(row);
    m_details->showDetails(chat.key, detailsOf(chat, row, QDateTime::currentDateTimeUtc()));
    m_details->showOwn(chat.key, row.own);
    m_details->showHistory(chat.key, changes, m_accounts->vendorOf(owner).name);
}

void MainWindow::updateDetailsVisibility()
{
    const bool roomy = width() >= theme::space(stepsForDetails, font());
    m_details->setVisible(m_detailsWanted.value_or(roomy));
    if (m_detailsAction) {
        m_detailsAction->setChecked(m_details->isVisibleTo(this));
    }
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true)) {
        // The window is painted before what is in it, and what that posts comes first, too.
        QMetaObject::invokeMethod(
            this, [this] { QTimer::singleShot(0, this, &MainWindow::firstPainted); }, Qt::QueuedConnection);
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateDetailsVisibility();
}

void MainWindow::saveOwn()
{
    m_details->saveOwn();
    if (m_composer) {
        m_composer->save();
    }
    if (m_review) {
        m_review->desk()->save();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveOwn();
    // What is written in the demo is nobody's, and a desktop that ends does not wait.
    const bool ends =
        (m_quits || QGuiApplication::quitOnLastWindowClosed()) && !m_isDemo && !qGuiApp->isSavingSession();
    if (ends && !m_leaving->mayLeave()) {
        event->ignore();
        return;
    }
    m_clock->stop();
    QMainWindow::closeEvent(event);
}

void MainWindow::quit()
{
    m_quits = true;
    if (isVisible() ? close() : m_leaving->mayLeave()) {
        QCoreApplication::quit(); // also where the program stays when its window is closed
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    m_clock->start(); // it may have been closed, and the program gone on
    QMainWindow::showEvent(event);
}

QVariantMap MainWindow::saveLayout() const
{
    return {{u"geometry"_s, saveGeometry()},
            {u"panes"_s, m_splitter->saveState()},
            {u"folded"_s, m_details->foldedSections()},
            {u"tab"_s, m_tabs->currentId()},
            {u"views"_s, savedViewsToMap(m_views)},
            {u"recentCommands"_s, m_recent},
            {u"review"_s, m_review ? m_review->saveLayout() : m_reviewLayout},
            {u"details"_s, m_detailsWanted ? QVariant(*m_detailsWanted) : QVariant()}};
}

void MainWindow::restoreLayout(const QVariantMap &layout)
{
    restoreGeometry(layout.value(u"geometry"_s).toByteArray());
    m_splitter->restoreState(layout.value(u"panes"_s).toByteArray());
    m_details->setFoldedSections(layout.value(u"folded"_s).toStringList());
    if (const QVariant details = layout.value(u"details"_s); details.isValid() && !details.isNull()) {
        m_detailsWanted = details.toBool();
    }
    setSavedViews(layout.contains(u"views"_s) ? savedViewsFromMap(layout.value(u"views"_s).toMap()) : readyViews());
    m_recent = layout.value(u"recentCommands"_s).toStringList();
    m_reviewLayout = layout.value(u"review"_s).toMap();
    showTab(layout.value(u"tab"_s).toString());
    updateDetailsVisibility();
}

void MainWindow::setLinkOpener(const LinkOpener &open)
{
    m_conversation->setLinkOpener(open);
    m_details->setLinkOpener(open);
}

void MainWindow::setDemo(bool demo)
{
    m_isDemo = demo;
    setWindowTitle(demo ? tr("Deskside – Demo") : tr("Deskside"));
    for (QAction *action : std::as_const(m_accountActions)) {
        action->setEnabled(!demo);
    }
    if (demo) {
        buildDemoMenu();
    }
}

AccountsDialog *MainWindow::accountsDialog()
{
    if (!m_accountsDialog) {
        m_accountsDialog = new AccountsDialog(m_accounts, this);
        connect(m_accountsDialog, &AccountsDialog::testRequested, this, &MainWindow::accountTestRequested);
        connect(m_accountsDialog, &AccountsDialog::saveRequested, this, &MainWindow::accountSaveRequested);
        connect(m_accountsDialog, &AccountsDialog::removeRequested, this, &MainWindow::accountRemoveRequested);
        connect(m_accountsDialog, &AccountsDialog::pauseRequested, this, &MainWindow::accountPauseRequested);
        connect(m_accountsDialog, &AccountsDialog::syncRequested, this, &MainWindow::accountSyncRequested);
    }
    return m_accountsDialog;
}

} // namespace deskside
