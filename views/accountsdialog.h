// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QDialog>

class QListView;
class QPushButton;

namespace deskside {

class AccountDialog;
class AccountListModel;
class PlainLabel;

/// The accounts of the profile, to add, change, sign in to, pause and remove.
class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AccountsDialog(AccountListModel *accounts, QWidget *parent = nullptr);

    /// Opens the form for a new account at once.
    void addAccount();
    /// Opens the form of an account, for example to sign in again.
    void editAccount(const QString &accountId);

    /// To the open form, if any: what a test of this account brought, if it was asked for there, or whether the account
    /// was saved (`problem` empty).
    void showTestResult(const QString &accountId, bool ok, const QString &sentence);
    void showSaved(const QString &problem);

Q_SIGNALS:
    void testRequested(const deskside::Account &account, const QString &token);
    void saveRequested(const deskside::Account &account, const QString &token);
    /// The person agreed that the account goes, with everything that is stored for it.
    void removeRequested(const QString &accountId);
    void pauseRequested(const QString &accountId, bool paused);
    void syncRequested(const QString &accountId);

private:
    void open(const Account &account);
    void confirmRemoval();
    void updateButtons();
    QString currentId() const;

    AccountListModel *m_accounts;
    QListView *m_list;
    QPushButton *m_edit;
    QPushButton *m_pause;
    QPushButton *m_sync;
    QPushButton *m_remove;
    PlainLabel *m_state;
    AccountDialog *m_form = nullptr;
    bool m_tests = false; ///< the form waits for what its test brings
};

} // namespace deskside
