// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/profile.h"

#include <functional>

class QLockFile;

namespace deskside {

/// The accounts of a profile, in `accounts.ini`. Tokens are never in it.
class AccountStore
{
public:
    explicit AccountStore(const Profile &profile);

    /// In the order they were added. What cannot be read is left out and told in problems().
    QList<Account> accounts() const { return m_accounts; }
    /// A sentence for each account of the file that could not be read.
    QList<QString> problems() const { return m_problems; }
    /// The account with this name (case matters not) or id; nullopt when there is none.
    std::optional<Account> find(const QString &nameOrId) const;

    /// Adds an account, or replaces the one with the same id, and writes the file. An error sentence when it cannot be
    /// written or the name is taken. A file that could not be read in full is copied aside (`accounts.ini.damaged-…`)
    /// before its first change.
    tl::expected<void, QString> save(const Account &account);
    /// The account is in removed() from then on: what is stored of it is to be removed, now or at a later start.
    tl::expected<void, QString> remove(const QString &accountId);
    /// Ids of accounts that were removed, and of which something may still be stored.
    QList<QString> removed() const { return m_removed; }
    /// Nothing of it is stored any more.
    tl::expected<void, QString> forgetRemoved(const QString &accountId);

    /// A new id for an account.
    static QString newId();

private:
    void read();
    /// Takes the lock and reads the file again: another program may have changed it since. False when nobody gives the
    /// lock free.
    bool readLocked(QLockFile &lock);
    /// Edits what the file says now and writes it, with nobody else in between; an error of `edit` changes nothing.
    tl::expected<void, QString>
    change(const std::function<tl::expected<void, QString>(QList<Account> &accounts, QList<QString> &removed)> &edit);
    tl::unexpected<QString> unwritten() const;
    tl::expected<void, QString> write(const QList<Account> &accounts, const QList<QString> &removed);

    QString m_file;
    QList<Account> m_accounts;
    QList<QString> m_removed;
    QList<QString> m_problems;
    bool m_keptAside = false;
};

} // namespace deskside
