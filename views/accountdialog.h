// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace deskside {

/// The form for one account: what to connect to, who one is there, and the key.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    /// Edits `account`; one without an id is new.
    AccountDialog(const QList<VendorTraits> &vendors, const Account &account, QWidget *parent = nullptr);

    /// The account as the form has it.
    Account account() const;
    /// The key typed; empty leaves the one that is kept.
    QString token() const;

    /// Shows what a test brought.
    void showTestResult(bool ok, const QString &sentence);
    /// Shows why the account could not be saved; the form stays open.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void testRequested(const deskside::Account &account, const QString &token);
    /// The form is complete and the person wants it kept.
    void saveRequested(const deskside::Account &account, const QString &token);

private:
    const VendorTraits &vendor() const;
    void addRetention(int days);
    /// What the vendor does not document can be switched off.
    void addInferred();
    void offerInferred();
    void nameInferred();
    void vendorChosen();
    void updateForm();
    bool check();

    QList<VendorTraits> m_vendors;
    Account m_account;
    QFormLayout *m_form;
    QComboBox *m_vendor;
    QLineEdit *m_name;
    QLineEdit *m_baseUrl;
    QLineEdit *m_organisation;
    QLineEdit *m_me;
    QComboBox *m_signIn;
    QLineEdit *m_header;
    QLineEdit *m_token;
    QLineEdit *m_tokenEnv;
    QLineEdit *m_caFile;
    QComboBox *m_keep;
    QSpinBox *m_keepDays;
    QPushButton *m_inferred;
    QSet<Operation> m_switchedOff;
    QLabel *m_result;
    QPushButton *m_test;
    QDialogButtonBox *m_buttons;
};

} // namespace deskside
