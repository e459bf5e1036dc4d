// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's menus and keys.
#include "views/mainwindow.h"

#include "models/domain/chatlink.h"
#include "models/items/chatlistmodel.h"
#include "views/accountsdialog.h"
#include "views/chatactions.h"
#include "views/chatlistview.h"
#include "views/commandset.h"
#include "views/composer.h"
#include "views/conversationview.h"
#include "views/filtertabs.h"
#include "views/keysdialog.h"
#include "views/searchbox.h"
#include "views/settingsdialog.h"
#include "views/shortcutsdialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace deskside {

QAction *MainWindow::addCommand(QMenu *menu, const QString &id)
{
    QAction *action = m_commands->action(id);
    Q_ASSERT(action);
    menu->addAction(action);
    return action;
}

void MainWindow::buildMenus()
{
    m_commands = new CommandSet(this);
    auto *toMenus = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(toMenus, &QShortcut::activated, this,
            [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); });
    QMenu *file = menuBar()->addMenu(tr("File"));
    QAction *addOne = addCommand(file, u"addAccount"_s, [this] { accountsDialog()->addAccount(); });
    QAction *accounts = addCommand(file, u"accounts"_s, [this] { accountsDialog()->show(); });
    m_accountActions = {addOne, accounts};
    addCommand(file, u"settings"_s, [this] { showSettings(); });
    file->addSeparator();
    m_offlineAction = addCommand(file, u"offline"_s, &MainWindow::offlineRequested);
    m_offlineAction->setCheckable(true);
    file->addSeparator();
    QAction *quit = addCommand(file, u"quit"_s, &MainWindow::quit);
    quit->setMenuRole(QAction::QuitRole);
    buildChatMenu();
    buildViewMenu();
    buildGoMenu();
    buildHelpMenu();
    bindKeys(m_commands->shortcuts());
    for (const QAction *menu : menuBar()->actions()) {
        menu->menu()->setToolTipsVisible(true); // why something is disabled
    }
}

void MainWindow::buildChatMenu()
{
    QMenu *chat = menuBar()->addMenu(tr("Chat"));
    const auto offered = [this, chat](const QString &id, Operation operation, const auto &slot) {
        m_offered.append({addCommand(chat, id, slot), operation});
    };
    const auto act = [this, &offered](const QString &id, Operation operation) {
        offered(id, operation, [this, operation] { startAction(operation); });
    };
    addCommand(chat, u"nextChat"_s, [this] { m_list->selectNext(); });
    addCommand(chat, u"previousChat"_s, [this] { m_list->selectPrevious(); });
    addCommand(chat, u"intoConversation"_s, [this] { m_conversation->setFocus(Qt::OtherFocusReason); });
    addCommand(chat, u"backToList"_s, [this] {
        showInbox();
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
    addCommand(chat, u"select"_s, [this] { m_list->toggleSelected(); });
    QAction *all = addCommand(chat, u"selectAll"_s, [this] { m_list->selectAll(); });
    // Elsewhere the key selects what is there.
    QWidget::removeAction(all);
    all->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_list->addAction(all);
    chat->addSeparator();
    act(u"reply"_s, Operation::Reply);
    offered(u"send"_s, Operation::Reply, [this] {
        if (m_composer && !m_composer->text().isEmpty()) {
            m_composer->send();
        } else {
            startAction(Operation::Reply); // there is nothing yet: one goes and writes it
        }
    });
    addCommand(chat, u"note"_s, [this] { startNote(); });
    act(u"assign"_s, Operation::Assign);
    offered(u"assignToMe"_s, Operation::Assign, [this] { m_actions->assignToMe(); });
    offered(u"resolve"_s, Operation::SetState, [this] { m_actions->resolve(); });
    offered(u"reopen"_s, Operation::SetState, [this] { m_actions->reopen(); });
    act(u"snooze"_s, Operation::FollowUp);
    act(u"switchAi"_s, Operation::SwitchAi);
    chat->addSeparator();
    m_unreadAction = addCommand(chat, u"toggleUnread"_s, [this] { m_actions->toggleUnread(); });
    act(u"markUnseen"_s, Operation::MarkUnseen);
    act(u"pin"_s, Operation::Pin);
    act(u"rename"_s, Operation::Rename);
    chat->addSeparator();
    m_openLinkAction = addCommand(chat, u"openVendorPage"_s, [this] { m_conversation->openVendorPage(); });
    addCommand(chat, u"copyLink"_s, [this] { QGuiApplication::clipboard()->setText(chatLink(m_current)); });
    act(u"newChat"_s, Operation::NewChat);
    act(u"removeChat"_s, Operation::Remove);
    m_forgetAction = addCommand(chat, u"forgetChat"_s, [this] { askToForget(); });
    chat->addSeparator();
    m_undoAction = addCommand(chat, u"undoAction"_s, [this] { undoLast(); });
    m_undoAction->setEnabled(false);
}

void MainWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("View"));
    addCommand(view, u"palette"_s, [this] { showPalette(); });
    addCommand(view, u"search"_s, [this] {
        showInbox();
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_refreshAction = addCommand(view, u"refresh"_s, &MainWindow::refreshRequested);
    view->addSeparator();
    addCommand(view, u"nextPane"_s, [this] { stepPane(1); });
    addCommand(view, u"previousPane"_s, [this] { stepPane(-1); });
    m_detailsAction = addCommand(view, u"details"_s, [this](bool shown) {
        m_detailsWanted = shown;
        updateDetailsVisibility();
    });
    m_detailsAction->setCheckable(true);
    QAction *compact = addCommand(view, u"compact"_s, [this](bool chosen) {
        Appearance changed = m_appearance;
        changed.compact = chosen;
        Q_EMIT appearanceRequested(changed);
    });
    compact->setCheckable(true);
}

void MainWindow::buildGoMenu()
{
    QMenu *go = menuBar()->addMenu(tr("Go"));
    for (const ViewTab &tab : FilterTabs::builtInTabs()) {
        addCommand(go, u"go."_s + tab.id, [this, id = tab.id] {
            showTab(id);
            m_list->setFocus(Qt::ShortcutFocusReason);
        });
    }
    go->addSeparator();
    for (int place = 0; m_commands->action(u"go.view%1"_s.arg(place + 1)); ++place) {
        m_viewJumps.append(addCommand(go, u"go.view%1"_s.arg(place + 1), [this, place] {
            showTab(m_tabs->tabs().value(FilterTabs::builtInTabs().size() + place).id);
            m_list->setFocus(Qt::ShortcutFocusReason);
        }));
    }
    addCommand(go, u"review"_s, &MainWindow::showReview);
    go->addSeparator();
    QAction *keep = addCommand(go, u"keepSearch"_s, [this] { m_tabs->keepCurrentQuery(); });
    connect(go, &QMenu::aboutToShow, keep,
            [this, keep] { offer(keep, !currentQuery().isEmpty(), tr("Search for something first.")); });
    addCommand(go, u"manageViews"_s, [this] { showViews(); });
    updateViewJumps();
    go->addSeparator();
    m_changesAction = addCommand(go, u"changes"_s, [this] { showChanges(); });
    m_changesAction->setEnabled(false);
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("Help"));
    addCommand(help, u"keys"_s, [this] { showKeys(); });
    addCommand(help, u"shortcuts"_s, [this] { showShortcuts(); });
    QAction *about = addCommand(help, u"about"_s, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Deskside"),
                                    tr("Deskside %1\nThe chats of Invent, Zaia, OpenCopilot and OpenCX in one window.\n"
                                       "Free software under the GNU General Public License, version 3 or later.")
                                        .arg(QCoreApplication::applicationVersion()),
                                    QMessageBox::Close, this);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::setAppearance(const Appearance &appearance)
{
    m_appearance = appearance;
    m_list->setDensity(appearance.compact ? Density::Compact : Density::Comfortable);
    if (auto *compact = findChild<QAction *>(u"compact"_s)) {
        compact->setChecked(appearance.compact);
    }
}

void MainWindow::showSettings()
{
    m_settings = new SettingsDialog(m_appearance, m_conduct, this);
    m_settings->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_settings, &SettingsDialog::chosen, this, &MainWindow::appearanceRequested);
    connect(m_settings, &SettingsDialog::conductChosen, this, &MainWindow::conductRequested);
    connect(m_settings, &SettingsDialog::vacuumRequested, this, &MainWindow::vacuumRequested);
    connect(m_settings, &SettingsDialog::keysRequested, this, &MainWindow::showShortcuts);
    m_settings->addReview(m_reviewSettings);
    m_settings->setSharingStatus(m_sharing);
    connect(m_settings, &SettingsDialog::reviewChosen, this, &MainWindow::reviewRequested);
    connect(m_settings, &SettingsDialog::sharingPasswordGiven, this, &MainWindow::sharingPasswordGiven);
    m_settings->open();
    Q_EMIT sizesRequested();
}

void MainWindow::showSetting(const QString &control)
{
    showSettings();
    m_settings->focusOn(control);
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(m_commands->keyLines(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeysDialog::changeRequested, this, &MainWindow::showShortcuts);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_commands->shortcuts(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShortcutsDialog::changed, this, [this](const ShortcutMap &shortcuts) {
        bindKeys(shortcuts);
        Q_EMIT shortcutsChanged(shortcuts.toMap());
    });
    dialog->open();
}

void MainWindow::setShortcuts(const QVariantMap &shortcuts)
{
    ShortcutMap map;
    map.fromMap(shortcuts);
    bindKeys(map);
}

/// Tells those who see to their own keys of them, too.
void MainWindow::bindKeys(const ShortcutMap &keys)
{
    m_commands->setShortcuts(keys);
    m_list->setKeys(
        {keys.listKeys(u"nextChat"_s), keys.listKeys(u"previousChat"_s), keys.listKeys(u"intoConversation"_s)});
    m_actions->setSendKeys(keys.keys(u"send"_s));
    if (m_composer) {
        m_composer->setSendKeys(keys.keys(u"send"_s));
    }
}

} // namespace deskside
