// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountstatus.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace deskside {

class AccountListModel;

/// What an account is doing, in a few words: "20 s ago", "syncing, 300", "signed out".
QString statusWords(const AccountStatus &status, const QDateTime &now);

/// One line over all accounts: when each was last synced, what it is doing, and how far a long walk has come.
class AccountStatusBar : public QStatusBar
{
    Q_OBJECT
public:
    explicit AccountStatusBar(AccountListModel *accounts, QWidget *parent = nullptr);
    /// Words again what has grown older.
    void refresh();
    void setOffline(bool offline);

private:
    AccountListModel *m_accounts;
    QList<QLabel *> m_labels;
    QProgressBar *m_progress;
    bool m_offline = false;
};

} // namespace deskside
