// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says of its accounts and of itself.
#include "views/mainwindow.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/wording.h"
#include "views/accountsdialog.h"
#include "views/accountstatusbar.h"
#include "views/banner.h"
#include "views/leaving.h"
#include "views/theme.h"

#include <QAction>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

void MainWindow::showDetailsFailure(const ChatKey &key, const ApiError &error)
{
    if (key != m_current) {
        return;
    }
    const int account = m_accounts->indexOf(key.account);
    const QString vendor = account < 0 ? QString() : m_accounts->vendorOf(m_accounts->accounts().at(account)).name;
    m_status->showMessage(tr("The details could not be fetched. %1").arg(describe(error, vendor)), 15'000);
}

void MainWindow::updateBanner()
{
    m_bannerAccount.clear();
    if (m_offline) {
        m_banner->tell(theme::Meaning::Waiting, tr("Offline: showing what was loaded before."), tr("Go online"));
        return;
    }
    const auto &accounts = m_accounts->accounts();
    qsizetype unreachable = 0;
    QDateTime newest;
    for (const Account &account : accounts) {
        const AccountStatus status = m_accounts->status(account.id);
        if (status.phase == AccountStatus::Phase::SignedOut) {
            m_bannerAccount = account.id;
            const QString why = status.error ? describe(*status.error, m_accounts->vendorOf(account).name)
                                             : tr("There is no key for this account on this computer.");
            m_banner->tell(theme::Meaning::Negative, tr("%1: %2").arg(isolated(safeLine(account.name, 60)), why),
                           tr("Sign in again…"));
            return;
        }
        const bool gone =
            status.error && status.phase == AccountStatus::Phase::Failed
            && (status.error->kind == ApiError::Kind::Offline || status.error->kind == ApiError::Kind::TimedOut);
        unreachable += gone ? 1 : 0;
        newest = std::max(newest, status.lastSync);
    }
    if (unreachable > 0 && unreachable == accounts.size()) {
        const QString text = newest.isValid() ? tr("Offline: showing what was loaded %1.")
                                                    .arg(wording::ago(Moment(newest), QDateTime::currentDateTimeUtc()))
                                              : tr("Offline: no account can be reached.");
        m_banner->tell(theme::Meaning::Waiting, text, tr("Try again"));
        return;
    }
    for (const Account &account : accounts) {
        const AccountStatus status = m_accounts->status(account.id);
        if (status.error) {
            const QString why = describe(*status.error, m_accounts->vendorOf(account).name);
            m_banner->tell(theme::Meaning::Waiting, tr("%1: %2").arg(isolated(safeLine(account.name, 60)), why),
                           tr("Try again"));
            return;
        }
    }
    for (const Account &account : accounts) {
        const AccountStatus status = m_accounts->status(account.id);
        if (status.repeats) {
            m_banner->tell(theme::Meaning::Waiting,
                           tr("%1: the server sends the same chats again and again; there may be more than these.")
                               .arg(isolated(safeLine(account.name, 60))));
            return;
        }
        if (!status.problems.isEmpty()) {
            const DecodeProblem &first = status.problems.front();
            m_banner->tell(theme::Meaning::Waiting,
                           tr("%1: %Ln chat(s) could not be read and were left out. %2", nullptr,
                              static_cast<int>(status.problems.size()))
                               .arg(isolated(safeLine(account.name, 60)), safeLine(first.message, 200)));
            return;
        }
    }
    m_banner->tell(theme::Meaning::Waiting, {});
}

void MainWindow::setOffline(bool offline)
{
    m_offline = offline;
    m_offlineAction->setChecked(offline);
    m_status->setOffline(offline);
    m_leaving->setOffline(offline);
    updateBanner();
    updateSearchLine(); // whom a search on the server would ask
}

void MainWindow::showTestResult(const QString &accountId, bool ok, const QString &sentence)
{
    accountsDialog()->showTestResult(accountId, ok, sentence);
}

void MainWindow::showSaved(const QString &problem)
{
    accountsDialog()->showSaved(problem);
}

void MainWindow::showTrouble(const QString &sentence)
{
    // What nobody has dismissed yet stays.
    const QString before = m_trouble->isHidden() ? QString() : m_trouble->text();
    if (before.contains(sentence) && !sentence.isEmpty()) {
        return;
    }
    m_trouble->tell(theme::Meaning::Negative, before.isEmpty() ? sentence : QString(before + u' ' + sentence),
                    tr("Dismiss"));
}

} // namespace deskside
