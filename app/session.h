// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/instance.h"
#include "app/secretstore.h"
#include "models/domain/accountstatus.h"
#include "models/domain/chatfilter.h"
#include "models/store/accountstore.h"
#include "models/store/chatreader.h"
#include "models/sync/syncengine.h"

#include <QEventLoop>

namespace deskside {

namespace demo {
class DemoWorld;
}

/// A result on standard output. A reader that stops reading is no error.
void print(const QByteArray &bytes);
/// The same for a line of text.
void say(const QString &text);
/// A sentence on standard error, as one line.
void complain(const QString &text);

/// A complaint about an account that is not there.
void complainOfNoAccount(const QString &name);

/// Why an account cannot be used without a key, and what to do.
QString noKey(const Account &account);

/// A key from standard input; empty when there is none.
QString readTokenFromStdin();

/// Everything a command works with: the profile, its accounts, its store, and the engine that speaks to their vendors.
class Session
{
public:
    Session(const CommandLine &line, Profile profile);
    ~Session();

    AccountStore &store() { return m_store; }
    SecretStore &secrets() { return m_secrets; }
    const Profile &profile() const { return m_profile; }
    /// Where the store is: a temporary profile when the person's own cannot be used.
    const Profile &kept() const { return m_kept; }
    /// Started on first use: a command that asks nobody needs none. Beside a program that holds the profile it has a
    /// store of its own.
    SyncEngine &engine();
    /// True when no other program keeps this profile in step; this one does then, until it ends.
    bool holdsProfile();
    const Instance &instance() const { return m_instance; }

    QList<Account> accounts() const;
    std::optional<Account> find(const QString &nameOrId) const;
    /// Account::id to Account::name.
    QHash<QString, QString> names() const;
    /// The accounts a command works on: the one asked for, or all. Empty with a complaint when there are none.
    QList<Account> chosenAccounts() const;

    /// The account's token from where it is kept, or from the person at the terminal.
    QString token(const Account &account);

    /// Brings what is stored of these accounts in step with the vendors, `full` by walking their whole lists. False,
    /// with complaints, when any of them could not.
    bool walk(const QList<Account> &accounts, bool full);
    /// walk() before a command answers, unless it is not to, or the window does. False when a vendor said no.
    bool bringUpToDate(const QList<Account> &accounts);
    AccountStatus status(const QString &accountId) const { return m_status.value(accountId); }

    /// Stored chats of these accounts, newest first; at most `limit`, all when it is negative. nullopt, with a
    /// complaint, when the store cannot be searched.
    std::optional<QList<ChatRow>> rows(const ChatFilter &filter, const QList<Account> &accounts, qsizetype limit);
    /// Null, with a complaint, when the store cannot be read.
    const ChatReader *reader();

private:
    const CommandLine &m_line;
    Profile m_profile;
    Profile m_kept; ///< see kept()
    AccountStore m_store;
    SecretStore m_secrets;
    Instance m_instance;
    std::optional<bool> m_holds;
    QEventLoop m_loop;
    std::unique_ptr<demo::DemoWorld> m_world;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<ChatReader> m_reader;
    QHash<QString, AccountStatus> m_status;
};

} // namespace deskside
