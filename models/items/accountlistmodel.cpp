// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"

#include "models/domain/safetext.h"

#include <algorithm>

namespace deskside {

AccountListModel::AccountListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Account &account = m_accounts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return safeLine(account.name);
    case Qt::AccessibleTextRole:
        return tr("%1, account at %2").arg(isolated(safeLine(account.name)), vendorOf(account).name);
    case IdRole:
        return account.id;
    case VendorNameRole:
        return vendorOf(account).name;
    case StatusRole:
        return QVariant::fromValue(status(account.id));
    case AccountRole:
        return QVariant::fromValue(account);
    case PhaseRole:
        return static_cast<int>(m_status.value(account.id).phase);
    case WalkedRole:
        return m_status.value(account.id).walked;
    case TotalRole: {
        const std::optional<qint64> total = m_status.value(account.id).total;
        return total ? QVariant(*total) : QVariant();
    }
    case LastSyncRole: {
        const QDateTime last = m_status.value(account.id).lastSync;
        return last.isValid() ? QVariant(last) : QVariant();
    }
    default:
        return {};
    }
}

void AccountListModel::setVendors(const QList<VendorTraits> &vendors)
{
    m_vendors = vendors;
    if (!m_accounts.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {VendorNameRole, Qt::AccessibleTextRole});
}

VendorTraits AccountListModel::vendorOf(const Account &account) const
{
    const auto vendor = std::find_if(m_vendors.begin(), m_vendors.end(),
                                     [&account](const VendorTraits &each) { return each.id == account.vendor; });
    return vendor == m_vendors.end() ? VendorTraits() : *vendor;
}

void AccountListModel::upsert(const Account &account)
{
    const int row = indexOf(account.id);
    if (row < 0) {
        beginInsertRows({}, rowCount(), rowCount());
        m_accounts.append(account);
        endInsertRows();
        return;
    }
    const Account before = std::exchange(m_accounts[row], account);
    if (before == account)
        return;
    QList<int> roles{AccountRole};
    if (before.name != account.name)
        roles << Qt::DisplayRole;
    if (before.vendor != account.vendor)
        roles << VendorNameRole;
    if (roles.size() > 1)
        roles << Qt::AccessibleTextRole;
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void AccountListModel::remove(const QString &accountId)
{
    const int row = indexOf(accountId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_accounts.removeAt(row);
    m_status.remove(accountId);
    endRemoveRows();
}

void AccountListModel::setStatus(const AccountStatus &status)
{
    // Kept for an account that is not listed yet too: the sync may speak before the window has been told.
    const AccountStatus before = std::exchange(m_status[status.account], status);
    if (before == status)
        return;
    QList<int> roles{StatusRole};
    if (before.phase != status.phase)
        roles << PhaseRole;
    if (before.walked != status.walked)
        roles << WalkedRole;
    if (before.total != status.total)
        roles << TotalRole;
    if (before.lastSync != status.lastSync)
        roles << LastSyncRole;
    if (const int row = indexOf(status.account); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), roles);
}

int AccountListModel::indexOf(const QString &accountId) const
{
    const auto account = std::find_if(m_accounts.begin(), m_accounts.end(),
                                      [&accountId](const Account &each) { return each.id == accountId; });
    return account == m_accounts.end() ? -1 : static_cast<int>(account - m_accounts.begin());
}

AccountStatus AccountListModel::status(const QString &accountId) const
{
    AccountStatus status = m_status.value(accountId);
    status.account = accountId;
    return status;
}

QHash<QString, QString> AccountListModel::names() const
{
    QHash<QString, QString> names;
    for (const Account &account : m_accounts)
        names.insert(account.id, account.name);
    return names;
}

} // namespace deskside
