// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accountsdialog.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "views/accountdialog.h"
#include "views/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {
QPushButton *button(const QString &objectName, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    return made;
}
} // namespace

AccountsDialog::AccountsDialog(AccountListModel *accounts, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_list(new QListView)
    , m_edit(button(u"editAccount"_s, tr("Edit…")))
    , m_remove(button(u"removeAccount"_s, tr("Remove…")))
{
    setObjectName(u"accountsDialog"_s);
    setWindowTitle(tr("Accounts"));
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setModel(accounts);
    auto *add = button(u"addAccount"_s, tr("Add…"));
    auto *side = new QVBoxLayout;
    side->addWidget(add);
    side->addWidget(m_edit);
    side->addWidget(m_remove);
    side->addStretch(1);
    auto *body = new QHBoxLayout;
    body->addWidget(m_list, 1);
    body->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeAccounts"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(body);
    layout->addWidget(buttons);

    connect(add, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(m_edit, &QPushButton::clicked, this,
            [this] { editAccount(m_list->currentIndex().data(AccountListModel::IdRole).toString()); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { editAccount(index.data(AccountListModel::IdRole).toString()); });
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::confirmRemoval);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsDialog::updateButtons);
    connect(accounts, &QAbstractItemModel::rowsRemoved, this, &AccountsDialog::updateButtons);
    updateButtons();
    resize(theme::space(56, font()), theme::space(36, font()));
}

void AccountsDialog::updateButtons()
{
    const bool any = m_list->currentIndex().isValid();
    m_edit->setEnabled(any);
    m_remove->setEnabled(any);
}

void AccountsDialog::addAccount()
{
    open(Account{});
}

void AccountsDialog::editAccount(const QString &accountId)
{
    if (const int row = m_accounts->indexOf(accountId); row >= 0) {
        open(m_accounts->accounts().at(row));
    }
}

void AccountsDialog::open(const Account &account)
{
    if (m_form) {
        m_form->raise();
        return;
    }
    m_form = new AccountDialog(m_accounts->vendors(), account, isVisible() ? this : parentWidget());
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    m_form->setModal(true);
    connect(m_form, &AccountDialog::testRequested, this, &AccountsDialog::testRequested);
    connect(m_form, &AccountDialog::saveRequested, this, &AccountsDialog::saveRequested);
    connect(m_form, &QDialog::finished, this, [this] { m_form = nullptr; });
    m_form->show();
}

void AccountsDialog::showTestResult(bool ok, const QString &sentence)
{
    if (m_form) {
        m_form->showTestResult(ok, sentence);
    }
}

void AccountsDialog::showSaved(const QString &problem)
{
    if (!m_form) {
        return;
    }
    if (problem.isEmpty()) {
        m_form->accept();
    } else {
        m_form->showProblem(problem);
    }
}

void AccountsDialog::confirmRemoval()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const QString id = index.data(AccountListModel::IdRole).toString();
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Remove the account?"),
        tr("Remove %1 with its key and what Deskside remembers of its chats? Nothing changes at the vendor.")
            .arg(isolated(safeLine(index.data().toString()))),
        QMessageBox::Cancel, this);
    question->setObjectName(u"confirmRemoval"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"confirmRemove"_s);
    connect(remove, &QPushButton::clicked, this, [this, id] { Q_EMIT removeRequested(id); });
    question->open();
}

} // namespace deskside
