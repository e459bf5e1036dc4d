// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's menus and keys.
#include "views/mainwindow.h"

#include "models/items/chatlistmodel.h"
#include "views/accountsdialog.h"
#include "views/chatlistview.h"
#include "views/conversationview.h"
#include "views/detailpane.h"
#include "views/filtertabs.h"
#include "views/keysdialog.h"
#include "views/searchbox.h"
#include "views/settingsdialog.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace deskside {

QAction *MainWindow::addAction(QMenu *menu, const QString &objectName, const QString &text,
                               const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    QList<QKeySequence>
        own; // the platform's key for something may be one of ours; twice it would be ambiguous; or it has none
    for (const QKeySequence &key : keys) {
        if (!key.isEmpty() && !own.contains(key)) {
            own.append(key);
        }
    }
    action->setShortcuts(own);
    menu->addAction(action);
    // On the window too: a shortcut must not depend on its menu being shown.
    QWidget::addAction(action);
    return action;
}

void MainWindow::addJump(const QString &tabId, QMenu *menu, int number, const QKeySequence &chord)
{
    const QString title = tabCounts().at(number - 1).first;
    QAction *action = addAction(menu, u"go."_s + tabId, title,
                                {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)), chord});
    connect(action, &QAction::triggered, this, [this, tabId] {
        showTab(tabId);
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
}

void MainWindow::buildMenus()
{
    auto *toMenus = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(toMenus, &QShortcut::activated, this,
            [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); });
    QMenu *file = menuBar()->addMenu(tr("File"));
    QAction *addOne = addAction(file, u"addAccount"_s, tr("Add an account…"), {});
    connect(addOne, &QAction::triggered, this, [this] { accountsDialog()->addAccount(); });
    QAction *accounts = addAction(file, u"accounts"_s, tr("Accounts…"), {});
    connect(accounts, &QAction::triggered, this, [this] { accountsDialog()->show(); });
    m_accountActions = {addOne, accounts};
    QAction *settings = addAction(file, u"settings"_s, tr("Settings…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    connect(settings, &QAction::triggered, this, &MainWindow::showSettings);
    file->addSeparator();
    m_offlineAction = addAction(file, u"offline"_s, tr("Work offline"), {});
    m_offlineAction->setCheckable(true);
    connect(m_offlineAction, &QAction::triggered, this, &MainWindow::offlineRequested);
    file->addSeparator();
    QAction *quit = addAction(file, u"quit"_s, tr("Quit"), {QKeySequence(QKeySequence::Quit)});
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);

    QMenu *chat = menuBar()->addMenu(tr("Chat"));
    QAction *next = addAction(chat, u"nextChat"_s, tr("Next chat"), {QKeySequence(Qt::Key_J)});
    connect(next, &QAction::triggered, m_list, &ChatListView::selectNext);
    QAction *previous = addAction(chat, u"previousChat"_s, tr("Previous chat"), {QKeySequence(Qt::Key_K)});
    connect(previous, &QAction::triggered, m_list, &ChatListView::selectPrevious);
    QAction *into = addAction(chat, u"intoConversation"_s, tr("Read the conversation"), {});
    connect(into, &QAction::triggered, this, [this] { m_conversation->setFocus(Qt::OtherFocusReason); });
    QAction *back = addAction(chat, u"backToList"_s, tr("Back to the list"), {QKeySequence(Qt::Key_Escape)});
    connect(back, &QAction::triggered, this, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    chat->addSeparator();
    m_unreadAction = addAction(chat, u"toggleUnread"_s, tr("Mark unread"), {QKeySequence(Qt::Key_U)});
    connect(m_unreadAction, &QAction::triggered, this, [this] {
        if (const auto row = m_chats->chat(m_current)) {
            Q_EMIT unreadRequested(m_current, !row->unread.valueOr(false));
        }
    });
    m_openLinkAction = addAction(chat, u"openVendorPage"_s, tr("Open in the vendor's page"), {QKeySequence(Qt::Key_O)});
    connect(m_openLinkAction, &QAction::triggered, m_conversation, &ConversationView::openVendorPage);
    m_undoAction = addAction(chat, u"undoAction"_s, tr("Undo"), {QKeySequence(Qt::Key_Z), QKeySequence::Undo});
    m_undoAction->setEnabled(false);
    connect(m_undoAction, &QAction::triggered, this, &MainWindow::giveViewBack);
    m_forgetAction = addAction(chat, u"forgetChat"_s, tr("Remove from this computer…"), {QKeySequence(Qt::Key_Delete)});
    connect(m_forgetAction, &QAction::triggered, this, &MainWindow::askToForget);

    QMenu *view = menuBar()->addMenu(tr("View"));
    m_refreshAction =
        addAction(view, u"refresh"_s, tr("Refresh"), {QKeySequence(Qt::Key_F5), QKeySequence(QKeySequence::Refresh)});
    connect(m_refreshAction, &QAction::triggered, this, &MainWindow::refreshRequested);
    QAction *search =
        addAction(view, u"search"_s, tr("Search"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    connect(search, &QAction::triggered, this, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    m_detailsAction = addAction(view, u"details"_s, tr("Chat details"), {QKeySequence(Qt::Key_F9)});
    m_detailsAction->setCheckable(true);
    connect(m_detailsAction, &QAction::triggered, this, [this](bool shown) {
        m_detailsWanted = shown;
        updateDetailsVisibility();
    });
    QAction *compact = addAction(view, u"compact"_s, tr("Compact list"), {});
    compact->setCheckable(true);
    connect(compact, &QAction::triggered, this, [this](bool chosen) {
        Appearance changed = m_appearance;
        changed.compact = chosen;
        Q_EMIT appearanceRequested(changed);
    });

    QMenu *go = menuBar()->addMenu(tr("Go"));
    addJump(u"all"_s, go, 1, QKeySequence(Qt::Key_G, Qt::Key_A));
    addJump(u"unread"_s, go, 2, QKeySequence(Qt::Key_G, Qt::Key_U));
    addJump(u"mine"_s, go, 3, QKeySequence(Qt::Key_G, Qt::Key_M));
    addJump(u"unresolved"_s, go, 4, QKeySequence(Qt::Key_G, Qt::Key_O));
    addJump(u"handoffs"_s, go, 5, QKeySequence(Qt::Key_G, Qt::Key_H));
    go->addSeparator();
    for (int place = 0; place < 4; ++place) {
        QAction *jump = addAction(go, u"go.view%1"_s.arg(place + 1), {},
                                  {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_6 + place))});
        connect(jump, &QAction::triggered, this, [this, place] {
            showTab(m_views.value(place).id);
            m_list->setFocus(Qt::ShortcutFocusReason);
        });
        m_viewJumps.append(jump);
    }
    QAction *keep = addAction(go, u"keepSearch"_s, tr("Keep the search as a view…"), {});
    connect(keep, &QAction::triggered, m_tabs, &FilterTabs::keepCurrentQuery);
    connect(go, &QMenu::aboutToShow, keep, [this, keep] { keep->setEnabled(!currentQuery().isEmpty()); });
    updateViewJumps();
    go->addSeparator();
    m_changesAction = addAction(go, u"changes"_s, tr("Since you left…"), {});
    m_changesAction->setEnabled(false);
    connect(m_changesAction, &QAction::triggered, this, &MainWindow::showChanges);

    QMenu *help = menuBar()->addMenu(tr("Help"));
    QAction *keys = addAction(help, u"keys"_s, tr("Keys"), {QKeySequence(Qt::Key_Question)});
    connect(keys, &QAction::triggered, this, &MainWindow::showKeys);
    QAction *about = addAction(help, u"about"_s, tr("About Deskside"), {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Deskside"),
                                    tr("Deskside %1\nThe chats of Invent, Zaia and OpenCopilot in one window.\n"
                                       "Free software under the GNU General Public License, version 3 or later.")
                                        .arg(QCoreApplication::applicationVersion()),
                                    QMessageBox::Close, this);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::updateActions()
{
    const std::optional<ChatRow> row = m_chats->chat(m_current);
    m_unreadAction->setEnabled(row.has_value());
    m_unreadAction->setText(row && row->unread.valueOr(false) ? tr("Mark read") : tr("Mark unread"));
    m_openLinkAction->setEnabled(row && !row->link.isEmpty());
    m_forgetAction->setEnabled(row && row->vanished);
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
    m_settings = new SettingsDialog(m_appearance, this);
    m_settings->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_settings, &SettingsDialog::chosen, this, &MainWindow::appearanceRequested);
    connect(m_settings, &SettingsDialog::vacuumRequested, this, &MainWindow::vacuumRequested);
    m_settings->open();
    Q_EMIT sizesRequested();
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace deskside
