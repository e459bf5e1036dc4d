// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountstatus.h"

#include <QAbstractListModel>

namespace deskside {

/// The accounts of the profile and what each is doing, in the order they were added.
class AccountListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< Account::id
        VendorNameRole,        ///< "Invent"
        StatusRole,            ///< AccountStatus
        AccountRole,           ///< Account
        PhaseRole,             ///< AccountStatus::Phase as int
        WalkedRole,            ///< qint64: chats that the walk under way has met
        TotalRole,             ///< qint64: how many there are; invalid where the vendor does not say
        LastSyncRole,          ///< QDateTime in UTC of what is shown; invalid when there was no good walk yet
    };

    explicit AccountListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the account's name.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The products to choose from, for names and forms.
    void setVendors(const QList<VendorTraits> &vendors);
    const QList<VendorTraits> &vendors() const { return m_vendors; }
    /// The traits of an account's product; a default value for an unknown one.
    VendorTraits vendorOf(const Account &account) const;

    /// Adds an account, or replaces the one with the same id.
    void upsert(const Account &account);
    void remove(const QString &accountId);
    void setStatus(const AccountStatus &status);

    int indexOf(const QString &accountId) const;
    const QList<Account> &accounts() const { return m_accounts; }
    AccountStatus status(const QString &accountId) const;
    QHash<QString, QString> names() const;

private:
    QList<VendorTraits> m_vendors;
    QList<Account> m_accounts;
    QHash<QString, AccountStatus> m_status;
};

} // namespace deskside
