// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's person adds and keeps: own data, saved views, what changed while they were away, and what the
// store and the servers have beside the list.
#include "views/mainwindow.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/alarms.h"
#include "models/items/arrivals.h"
#include "models/items/changelines.h"
#include "models/items/changeslistmodel.h"
#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "views/accountstatusbar.h"
#include "views/banner.h"
#include "views/changesdialog.h"
#include "views/chatactions.h"
#include "views/chatlistview.h"
#include "views/detailpane.h"
#include "views/filtertabs.h"
#include "views/review/reviewroom.h"
#include "views/searchbox.h"
#include "views/searchline.h"
#include "views/settingsdialog.h"
#include "views/viewsdialog.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A query as a part of a longer one, where its OR must not reach beyond it.
QString asPart(const QString &query)
{
    return query.contains("OR"_L1) ? QString(u'(' + query + u')') : query; // too often does no harm
}

} // namespace

void MainWindow::connectOwn()
{
    m_changes = new ChangesListModel(
        m_accounts,
        [this](quint32 id) {
            const std::optional<ChatRow> row = m_chats->chat(id);
            return row ? shownTitle(*row) : QString();
        },
        this);
    connect(m_details, &DetailPane::ownChanged, this, &MainWindow::ownChanged);
    connect(m_since, &Banner::actionTriggered, this, &MainWindow::showChanges);
    connect(m_searchLine, &SearchLine::serverSearchRequested, this, [this] {
        m_searchLine->setServer({ServerAnswer::State::Searching, 0, {}});
        Q_EMIT serverSearchRequested(m_serverText, m_serverAccounts);
    });

    const auto offerView = [this] {
        m_tabs->setCurrentQuery(currentQuery());
        updateSearchLine(); // it may not be readable
    };
    connect(m_search, &QLineEdit::textChanged, this, offerView);
    connect(m_tabs, &FilterTabs::currentTabChanged, this, offerView);
    connect(m_tabs, &FilterTabs::savedViewAdded, this, [this](const SavedView &view) {
        changeViews(m_views + QList<SavedView>{view});
        m_search->clear(); // the view says it now
        showTab(view.id);
    });
    connect(m_tabs, &FilterTabs::savedViewRenamed, this, [this](const QString &id, const QString &name) {
        QList<SavedView> views = m_views;
        for (SavedView &view : views) {
            view.name = view.id == id ? name : view.name;
        }
        changeViews(views);
    });
    connect(m_tabs, &FilterTabs::savedViewsEdited, this, &MainWindow::changeViews);
    connect(m_tabs, &FilterTabs::manageRequested, this, &MainWindow::showViews);
    connect(m_tabs, &FilterTabs::savedViewRemoved, this, [this](const SavedView &view) {
        const qsizetype place = m_views.indexOf(view);
        QList<SavedView> views = m_views;
        views.removeOne(view);
        changeViews(views);
        m_actions->remember(tr("The view %1 is removed.").arg(isolated(safeLine(view.name))),
                            [this, view, place] { giveViewBack(view, place); });
    });
}

void MainWindow::giveViewBack(const SavedView &view, qsizetype place)
{
    QList<SavedView> views = m_views; // as they are now: others may have come since
    views.insert(std::clamp<qsizetype>(place, 0, views.size()), view);
    changeViews(views);
}

/// The one thing here that cannot be undone.
void MainWindow::askToForget()
{
    const auto row = m_chats->chat(m_current);
    if (!row || !row->vanished) {
        return;
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove from this computer"),
                                tr("%1 is no longer in the vendor's list. What is stored of it here, with your note, "
                                   "tags and pin, is removed for good.")
                                    .arg(isolated(shownTitle(*row))),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"forgetQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"forget"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, key = m_current] { Q_EMIT forgetRequested(key); });
    box->open();
}

void MainWindow::setSavedViews(const QList<SavedView> &views)
{
    m_views = views;
    m_tabs->setSavedViews(views);
    updateViewJumps();
    applyTabs();
    watchViews();
    watchAlarms();
}

void MainWindow::showViews()
{
    auto *dialog = new ViewsDialog(m_views, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewsDialog::viewsChanged, this, &MainWindow::changeViews);
    dialog->open();
}

void MainWindow::watchViews()
{
    for (const QMetaObject::Connection &watch : std::as_const(m_viewWatches)) {
        disconnect(watch);
    }
    m_viewWatches.clear();
    for (const SavedView &view : std::as_const(m_views)) {
        if (view.notify) {
            m_viewWatches.append(onArrivals(m_table, m_tabFilters.value(view.id, -1), this,
                                            [this, name = view.name](const QList<quint32> &ids) {
                                                for (const quint32 id : ids) {
                                                    Q_EMIT viewGrew(name, id);
                                                }
                                            }));
        }
    }
}

void MainWindow::watchAlarms()
{
    const bool isAny = std::any_of(m_views.begin(), m_views.end(),
                                   [](const SavedView &view) { return view.alarm != SavedView::Alarm::None; });
    if (isAny && !m_alarms) {
        m_alarms = new Alarms(m_table, this);
        connect(m_alarms, &Alarms::ringingChanged, this, [this](const QSet<QString> &views) {
            m_tabs->setRinging(views);
            updateViewJumps();
            updateCounts();
        });
        connect(m_alarms, &Alarms::rang, this, [this](const QString &, const QString &sentence) {
            showMessage(sentence);
            Q_EMIT alarmRang(sentence);
        });
    }
    if (m_alarms) {
        m_alarms->setViews(m_views, m_tabFilters);
    }
}

void MainWindow::changeViews(const QList<SavedView> &views)
{
    setSavedViews(views);
    Q_EMIT savedViewsChanged(views);
}

void MainWindow::updateViewJumps()
{
    const QList<ViewTab> saved = m_tabs->tabs().mid(FilterTabs::builtInTabs().size()); // hidden ones have no tab
    for (qsizetype place = 0; place < m_viewJumps.size(); ++place) {
        const bool any = place < saved.size();
        m_viewJumps[place]->setVisible(any);
        m_viewJumps[place]->setEnabled(any);
        m_viewJumps[place]->setText(any ? safeLine(saved[place].title, 40).replace(u'&', u"&&"_s) : QString());
    }
}

QString MainWindow::currentQuery() const
{
    if (m_search->error() || m_search->filter().matchesEverything()) {
        return {};
    }
    const QString within = queryOf(m_tabs->currentId());
    const QString search = m_search->text().simplified();
    return within.isEmpty() ? search : QString(asPart(within) + u' ' + asPart(search));
}

QStringList MainWindow::searchingAccounts() const
{
    QStringList ids;
    for (const Account &account : m_accounts->accounts()) {
        const bool chosen = m_chosenAccounts.isEmpty() || m_chosenAccounts.contains(account.id);
        const bool answers = m_accounts->status(account.id).phase != AccountStatus::Phase::SignedOut;
        if (chosen && answers && m_accounts->vendorOf(account).searches) {
            ids.append(account.id);
        }
    }
    return ids;
}

void MainWindow::updateSearchLine()
{
    if (m_search->error()) {
        m_searchLine->showUnreadable();
        m_serverText.clear();
        return;
    }
    if (m_searchFilter.matchesEverything() && !isWordView()) {
        m_serverText.clear();
        m_searchLine->clear();
        return;
    }
    if (!m_chats->isAwaitingHits()) {
        m_searchLine->setHits(m_chats->matchCount(), m_chats->isSearching());
    }
    const QString text = m_offline ? QString() : shownFilter().words().join(u' ');
    const QStringList accounts = text.isEmpty() ? QStringList() : searchingAccounts();
    if (text != m_serverText || accounts != m_serverAccounts) {
        // What was found for another search, or elsewhere, is no answer to this one.
        m_serverText = text;
        m_serverAccounts = accounts;
        m_searchLine->setServer(
            {accounts.isEmpty() ? ServerAnswer::State::NotOffered : ServerAnswer::State::Offered, 0, {}});
    }
}

void MainWindow::showServerSearched(const QString &text, qint64 found, const QList<QString> &errors)
{
    if (text != m_serverText) {
        return; // a slow answer to a search that is over
    }
    const auto state = errors.isEmpty() ? ServerAnswer::State::Found : ServerAnswer::State::Failed;
    m_searchLine->setServer({state, static_cast<qsizetype>(found), errors.join(u' ')});
}

void MainWindow::showChangesSince(const QDateTime &since, const QList<ChatChanges> &chats)
{
    m_left = since;
    m_changes->setChanges(chats);
    m_changesAction->setEnabled(!chats.isEmpty());
    m_since->tell(theme::Meaning::Accent, changesHeadline(), tr("Show"));
    if (m_changesDialog) {
        m_changesDialog->setHeadline(changesHeadline());
    }
}

QString MainWindow::changesHeadline() const
{
    constexpr int longest = 500; // so many are asked for
    const QList<ChatChanges> &chats = m_changes->changes();
    return sinceYouLeft(chats, chats.size() >= longest, m_left, QDateTime::currentDateTimeUtc());
}

void MainWindow::showChanges()
{
    if (!m_changesDialog) {
        m_changesDialog = new ChangesDialog(m_changes, this);
        connect(m_changesDialog, &ChangesDialog::chatChosen, this, &MainWindow::goTo);
    }
    m_changesDialog->setHeadline(changesHeadline());
    m_changesDialog->show();
    m_changesDialog->raise();
    m_changesDialog->activateWindow();
    m_since->hide();
}

void MainWindow::goTo(const ChatKey &key)
{
    showInbox();
    if (m_list->selectChat(key)) {
        return;
    }
    if (m_chats->idOf(key) == 0) {
        m_status->showMessage(tr("This chat is no longer on this computer."), 15'000);
        return;
    }
    m_search->clear();
    showTab(u"all"_s);
    if (!m_chosenAccounts.isEmpty() && !m_chosenAccounts.contains(key.account)) {
        m_chosenAccounts.clear();
        updateAccountMenu();
        applyAccounts();
    }
    if (!m_list->selectChat(key)) {
        m_lost = key; // while the store is being read
        m_awaitsLost = true;
    }
}

void MainWindow::showStoreTrouble(const QString &sentence)
{
    m_storeTrouble->tell(theme::Meaning::Negative, sentence);
}

void MainWindow::setIndexing(bool indexing)
{
    m_status->setIndexing(indexing);
}

void MainWindow::setKnownTags(const QStringList &tags)
{
    m_details->setKnownTags(tags);
    m_knownTags = tags;
    if (m_review) {
        m_review->setKnownTags(tags);
    }
    m_search->setValues(u"tag:"_s, tags);
}

void MainWindow::setKnownAssignees(const QStringList &names)
{
    m_search->setValues(u"assignee:"_s, names);
}

void MainWindow::setSizes(const QList<SizeLine> &sizes, qint64 fileBytes)
{
    if (m_settings) {
        m_settings->setSizes(sizes, fileBytes);
    }
}

void MainWindow::showVacuumed(const QString &problem)
{
    if (m_settings) {
        m_settings->showVacuumed(problem);
    }
}

} // namespace deskside
