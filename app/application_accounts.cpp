// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does with accounts: their settings, their keys, and who asks their vendors.
#include "app/application.h"

#include "app/backends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

/// Once what is stored is told: reading keys may take a while, and may ask the person.
void Application::syncAccounts()
{
    if (std::exchange(m_listed, true)) {
        return;
    }
    const QList<QString> removed = m_line.demo ? QList<QString>() : m_store.removed();
    for (const QString &accountId : removed) {
        inEngine([accountId](SyncEngine &engine) { engine.removeAccount(accountId); });
    }
    QList<QString> ids;
    for (const Account &account : m_accounts.accounts()) {
        ids.append(account.id);
    }
    inEngine([ids](SyncEngine &engine) { engine.expectAccounts(ids); });
    const QList<Account> accounts = m_accounts.accounts();
    for (const Account &account : accounts) {
        if (m_line.demo) {
            addToEngine(account, u"demo"_s);
        } else {
            readKeyAndSync(account.id);
        }
    }
    watchPresence();
}

void Application::pauseAccount(const QString &accountId, bool paused)
{
    const int row = m_accounts.indexOf(accountId);
    if (row < 0) {
        return;
    }
    Account account = m_accounts.accounts().at(row);
    account.paused = paused;
    if (!m_line.demo) {
        if (const auto saved = m_store.save(account); !saved) {
            m_window->showTrouble(saved.error());
        }
    }
    m_accounts.upsert(account);
    inEngine([accountId, paused](SyncEngine &engine) { engine.setPaused(accountId, paused); });
}

void Application::addToEngine(const Account &account, const QString &token)
{
    inEngine([account, vendor = vendorTraits(account.vendor), token](SyncEngine &engine) {
        engine.setAccount(account, vendor, token);
    });
}

void Application::readKeyAndSync(const QString &accountId)
{
    const auto asked = m_store.find(accountId);
    if (!asked) {
        return;
    }
    m_secrets.read(*asked, [this, accountId](const QString &token) {
        // A keyring may take its time to be unlocked: what holds is how the account stands now.
        if (const auto account = m_store.find(accountId)) {
            addToEngine(*account, token);
        }
    });
}

void Application::saveAccount(const Account &edited, const QString &token)
{
    Account account = edited;
    if (account.id.isEmpty()) {
        account.id = AccountStore::newId();
    }
    const auto before = m_store.find(account.id);
    if (before && !token.isEmpty() && before->me == account.me && vendorTraits(account.vendor).learnsIdentity) {
        account.me.clear(); // another key may be another person's; the vendor tells
    }
    if (const auto saved = m_store.save(account); !saved) {
        m_window->showSaved(saved.error());
        return;
    }
    m_window->showSaved({});
    m_accounts.upsert(account);
    if (before && before->tokenEnv.isEmpty() && !account.tokenEnv.isEmpty()) {
        m_secrets.remove(account, [](bool) {}); // the variable holds it from now on
    }
    const bool sameConnection = before && token.isEmpty() && before->baseUrl == account.baseUrl
                                && before->me == account.me && before->organisation == account.organisation
                                && before->signIn == account.signIn && before->header == account.header
                                && before->caFile == account.caFile && before->tokenEnv == account.tokenEnv;
    if (sameConnection && before->keepDays == account.keepDays && before->switchedOff == account.switchedOff) {
        return; // another name is no reason to fetch anything again
    }
    if (token.isEmpty()) {
        readKeyAndSync(account.id);
        return;
    }
    addToEngine(account, token);
    m_secrets.write(account, token, [this](SecretStore::Where where) {
        if (where == SecretStore::Where::MemoryOnly && !m_line.demo) {
            m_window->showTrouble(tr(
                "There is no keyring on this desktop, so the key is kept in memory only. Deskside asks for it at the "
                "next start."));
        }
    });
}

void Application::removeAccount(const QString &accountId)
{
    const auto account = m_store.find(accountId);
    if (!account) {
        return;
    }
    if (const auto removed = m_store.remove(accountId); !removed) {
        m_window->showTrouble(removed.error());
        return;
    }
    m_secrets.remove(*account, [this](bool removedKey) {
        if (!removedKey) {
            m_window->showTrouble(
                tr("The keyring did not give up the key. Remove it there: its service is “deskside”."));
        }
    });
    inEngine([accountId](SyncEngine &engine) { engine.removeAccount(accountId); });
    m_accounts.remove(accountId);
}

} // namespace deskside
