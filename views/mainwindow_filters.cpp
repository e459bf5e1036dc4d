// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's list shows: tabs, search and chosen accounts.
#include "views/mainwindow.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "views/accountstatusbar.h"
#include "views/chatlistview.h"
#include "views/filtertabs.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

QString MainWindow::queryOf(const QString &tabId) const
{
    const QList<ViewTab> &tabs = m_tabs->tabs();
    const auto found = std::find_if(tabs.begin(), tabs.end(), [&](const ViewTab &tab) { return tab.id == tabId; });
    if (found != tabs.end()) {
        return found->query;
    }
    const auto hidden =
        std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &view) { return view.id == tabId; });
    return hidden == m_views.end() ? QString() : hidden->query;
}

ChatFilter MainWindow::tabFilter(const QString &id) const
{
    const auto read = ChatFilter::parse(queryOf(id));
    // A saved view that cannot be read any more shows nothing rather than everything.
    const ChatFilter filter = read ? *read : *ChatFilter::parse(u"is:read is:unread");
    return m_chosenAccounts.isEmpty() ? filter : filter.withAccounts(m_chosenAccounts);
}

ChatFilter MainWindow::shownFilter() const
{
    return tabFilter(m_tabs->currentId()) & m_searchFilter;
}

bool MainWindow::isWordView() const
{
    return m_searchFilter.matchesEverything() && !m_tabFilters.contains(m_tabs->currentId());
}

CompactFilter MainWindow::compact(const ChatFilter &filter) const
{
    return {filter, &m_table->words(), m_accounts->names()};
}

void MainWindow::applyFilter()
{
    const QString tab = m_tabs->currentId();
    // What asks for words is a search, also as a tab.
    if (m_searchFilter.matchesEverything() && m_tabFilters.contains(tab)) {
        m_chats->showFilter(m_tabFilters.value(tab));
        markWords();
        m_awaitsLost = true;
        giveBackLost();
    } else {
        m_awaitsLost = false;
        m_chats->showSearch(compact(shownFilter()));
    }
    updatePlaceholder();
}

/// Marks in the list what its rows were searched for. What is typed meanwhile is marked when its hits are there: until
/// then nothing would change but the marks.
void MainWindow::markWords()
{
    m_list->setWords(m_chats->isSearch() ? shownFilter().words() : QList<QString>());
}

void MainWindow::giveBackLost()
{
    if (!m_lost.isNull() && m_chats->indexOf(m_lost).isValid()) {
        m_list->selectChat(ChatKey(m_lost)); // the chat that a search or another tab had hidden
    }
}

/// A long list is worked out in pieces, and the chat may be in the last one.
void MainWindow::awaitLost()
{
    if (m_awaitsLost) {
        giveBackLost();
        m_awaitsLost = !m_lost.isNull() && !m_table->isComplete(m_tabFilters.value(m_tabs->currentId()));
    }
}

void MainWindow::searchDone()
{
    giveBackLost();
    updatePlaceholder();
}

void MainWindow::applyAccounts()
{
    m_tabQueries.clear(); // the same queries ask for other chats now
    m_wordCounts.clear();
    applyTabs();
}

void MainWindow::applyTabs()
{
    QList<QString> ids;
    for (const ViewTab &tab : m_tabs->tabs()) {
        ids.append(tab.id);
    }
    for (const SavedView &view : std::as_const(m_views)) { // hidden ones may be watched
        if ((view.notify || view.alarm != SavedView::Alarm::None) && !ids.contains(view.id)) {
            ids.append(view.id);
        }
    }
    for (const QString &id : m_tabFilters.keys()) {
        if (!ids.contains(id)) {
            m_table->removeFilter(m_tabFilters.take(id));
        }
    }
    bool currentChanged = false;
    // The one that is looked at is worked out first.
    if (const qsizetype current = ids.indexOf(m_tabs->currentId()); current > 0) {
        ids.move(current, 0);
    }
    for (const QString &id : std::as_const(ids)) {
        const QString query = queryOf(id);
        if (const auto same = m_tabQueries.constFind(id); same != m_tabQueries.constEnd() && *same == query) {
            continue; // a new name, or another view's matter
        }
        m_tabQueries.insert(id, query);
        m_wordCounts.remove(id);
        currentChanged |= id == m_tabs->currentId();
        CompactFilter filter = compact(tabFilter(id));
        const auto known = m_tabFilters.constFind(id);
        if (filter.plan().needsIndex()) {
            if (known != m_tabFilters.constEnd()) {
                m_table->removeFilter(m_tabFilters.take(id));
            }
        } else if (known == m_tabFilters.constEnd()) {
            m_tabFilters.insert(id, m_table->addFilter(std::move(filter)));
        } else {
            m_table->setFilter(*known, std::move(filter));
        }
    }
    updateCounts();
    if (currentChanged) {
        applyFilter();
    }
}

void MainWindow::updateCounts()
{
    const auto &accounts = m_accounts->accounts();
    bool partial =
        m_table->isLoading() || std::any_of(accounts.begin(), accounts.end(), [this](const Account &account) {
            return (m_chosenAccounts.isEmpty() || m_chosenAccounts.contains(account.id))
                   && !m_accounts->status(account.id).complete;
        });
    const QList<int> counts = m_table->counts();
    QList<int> shown;
    for (const ViewTab &tab : m_tabs->tabs()) {
        const int filter = m_tabFilters.value(tab.id, -1);
        const int known = filter < 0 ? m_wordCounts.value(tab.id, -1) : counts.value(filter);
        shown.append(m_table->isLoading() ? -1 : known);
        partial = partial || (filter >= 0 && !m_table->isComplete(filter));
    }
    m_tabs->setCounts(shown, partial);
}

std::pair<int, bool> MainWindow::unreadCount() const
{
    const int filter = m_tabFilters.value(u"unread"_s, -1);
    return {std::max(m_table->counts().value(filter), 0), m_table->isLoading() || !m_table->isComplete(filter)};
}

QList<std::pair<QString, QString>> MainWindow::tabCounts() const
{
    QList<std::pair<QString, QString>> shown;
    for (int i = 0; i < m_tabs->count(); ++i) {
        shown.append({m_tabs->tabs().at(i).title, m_tabs->countText(i)});
    }
    return shown;
}

/// A view with words has no filter in the table: its count is that of its hits, when it was looked at last.
void MainWindow::keepWordCount()
{
    if (!isWordView() || m_chats->isSearching()
        || m_wordCounts.value(m_tabs->currentId(), -1) == m_chats->matchCount()) {
        return;
    }
    m_wordCounts.insert(m_tabs->currentId(), m_chats->matchCount());
    updateCounts();
}

void MainWindow::updatePlaceholder()
{
    updateSearchLine();
    keepWordCount();
    const auto &accounts = m_accounts->accounts();
    if (accounts.isEmpty() && !m_welcome) {
        buildWelcome();
    }
    if (accounts.isEmpty() || !isReviewing()) {
        m_pages->setCurrentWidget(accounts.isEmpty() ? m_welcome : m_inbox);
    }
    m_status->setVisible(!accounts.isEmpty());
    if (m_chats->rowCount() > 0) {
        return;
    }
    const bool loading =
        m_table->isLoading() || std::any_of(accounts.begin(), accounts.end(), [this](const Account &account) {
            const AccountStatus status = m_accounts->status(account.id);
            return status.phase == AccountStatus::Phase::Syncing && !status.complete;
        });
    if (loading && m_table->size() == 0) {
        m_list->setPlaceholder(tr("Fetching chats…"), {});
    } else if (m_chats->isSearching()) {
        m_list->setPlaceholder(tr("Searching…"), {});
    } else if (!m_searchFilter.matchesEverything()) {
        m_list->setPlaceholder(tr("Nothing matches"), tr("Change the search, or clear it with Esc."));
    } else if (m_table->size() == 0) {
        m_list->setPlaceholder(tr("No chats"), tr("What your accounts list appears here."));
    } else {
        m_list->setPlaceholder(tr("All done here"), tr("No chat belongs to this tab right now."));
    }
}

void MainWindow::updateAccountMenu()
{
    const auto &accounts = m_accounts->accounts();
    QSet<QString> ids;
    for (const Account &account : accounts) {
        ids.insert(account.id);
    }
    m_chosenAccounts.intersect(ids);
    m_accountMenu->clear();
    QAction *all = m_accountMenu->addAction(tr("All accounts"));
    all->setObjectName(u"account.all"_s);
    all->setCheckable(true);
    all->setChecked(m_chosenAccounts.isEmpty());
    connect(all, &QAction::triggered, this, [this] {
        m_chosenAccounts.clear();
        updateAccountMenu();
        applyAccounts();
    });
    m_accountMenu->addSeparator();
    for (const Account &account : accounts) {
        QAction *one = m_accountMenu->addAction(safeLine(account.name, 60).replace(u'&', "&&"_L1));
        one->setObjectName(u"account."_s + account.id);
        one->setCheckable(true);
        one->setChecked(m_chosenAccounts.contains(account.id));
        connect(one, &QAction::triggered, this, [this, id = account.id](bool chosen) {
            chosen ? void(m_chosenAccounts.insert(id)) : void(m_chosenAccounts.remove(id));
            updateAccountMenu();
            applyAccounts();
        });
    }
    QString text = tr("All accounts");
    if (m_chosenAccounts.size() == 1) {
        text = safeLine(m_accounts->names().value(*m_chosenAccounts.cbegin()), 24);
    } else if (!m_chosenAccounts.isEmpty()) {
        text = tr("%Ln account(s)", nullptr, static_cast<int>(m_chosenAccounts.size()));
    }
    m_accountChooser->setAccessibleName(tr("Accounts shown: %1").arg(text));
    m_accountChooser->setText(text.replace(u'&', "&&"_L1));
    m_accountChooser->setVisible(accounts.size() > 1);
}

} // namespace deskside
