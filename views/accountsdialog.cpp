// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accountsdialog.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/accountwords.h"
#include "views/accountdialog.h"
#include "views/plainlabel.h"
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
    , m_pause(button(u"pauseAccount"_s, tr("Pause")))
    , m_sync(button(u"syncAccount"_s, tr("Sync now")))
    , m_remove(button(u"removeAccount"_s, tr("Remove…")))
    , m_state(new PlainLabel(this))
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
    side->addSpacing(theme::space(1, font()));
    side->addWidget(m_sync);
    side->addWidget(m_pause);
    side->addSpacing(theme::space(1, font()));
    side->addWidget(m_remove);
    side->addStretch(1);
    auto *body = new QHBoxLayout;
    body->addWidget(m_list, 1);
    body->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeAccounts"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(body);
    m_state->setObjectName(u"accountState"_s);
    m_state->setMeaning(theme::Meaning::Muted);
    m_state->setFocusPolicy(Qt::ClickFocus);
    layout->addWidget(m_state);
    layout->addWidget(buttons);

    connect(add, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(m_edit, &QPushButton::clicked, this, [this] { editAccount(currentId()); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { editAccount(index.data(AccountListModel::IdRole).toString()); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        const int row = m_accounts->indexOf(currentId());
        if (row >= 0) {
            Q_EMIT pauseRequested(currentId(), !m_accounts->accounts().at(row).paused);
        }
    });
    connect(m_sync, &QPushButton::clicked, this, [this] { Q_EMIT syncRequested(currentId()); });
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::confirmRemoval);
    connect(accounts, &QAbstractItemModel::dataChanged, this, &AccountsDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsDialog::updateButtons);
    connect(accounts, &QAbstractItemModel::rowsRemoved, this, &AccountsDialog::updateButtons);
    updateButtons();
    resize(theme::space(56, font()), theme::space(36, font()));
}

QString AccountsDialog::currentId() const
{
    return m_list->currentIndex().data(AccountListModel::IdRole).toString();
}

void AccountsDialog::updateButtons()
{
    const int row = m_accounts->indexOf(currentId());
    const bool any = row >= 0;
    const bool paused = any && m_accounts->accounts().at(row).paused;
    const AccountStatus status = m_accounts->status(currentId());
    for (QPushButton *each : {m_edit, m_pause, m_remove}) {
        each->setEnabled(any);
    }
    m_sync->setEnabled(any && status.phase != AccountStatus::Phase::Syncing
                       && status.phase != AccountStatus::Phase::SignedOut);
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    setPlainToolTip(m_pause, paused ? tr("Refresh this account by itself again")
                                    : tr("Ask its vendor for nothing until you resume it or press “Sync now”"));
    m_state->setText(
        any ? tr("%1 · %2").arg(chatsWords(status.chats), statusWords(status, QDateTime::currentDateTimeUtc()))
            : QString());
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
    m_tests = false;
    connect(m_form, &AccountDialog::testRequested, this, [this](const Account &tested, const QString &token) {
        m_tests = true;
        Q_EMIT testRequested(tested, token);
    });
    connect(m_form, &AccountDialog::saveRequested, this, &AccountsDialog::saveRequested);
    connect(m_form, &QDialog::finished, this, [this] { m_form = nullptr; });
    m_form->show();
}

void AccountsDialog::showTestResult(const QString &accountId, bool ok, const QString &sentence)
{
    // A slow answer may belong to a form that was closed since.
    if (m_form && m_form->account().id == accountId && std::exchange(m_tests, false)) {
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
    const QString id = currentId();
    const QString name = isolated(safeLine(index.data().toString()));
    auto *question =
        new QMessageBox(QMessageBox::NoIcon, tr("Remove the account?"),
                        tr("Remove %1 and everything stored for it?").arg(name), QMessageBox::Cancel, this);
    question->setInformativeText(
        tr("This leaves the computer for good: %1, the notes, tags and pins you gave them, what you have read, and the "
           "account's key. Nothing changes at the vendor.")
            .arg(chatsWords(m_accounts->status(id).chats)));
    question->setObjectName(u"confirmRemoval"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = question->addButton(tr("Remove everything"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"confirmRemove"_s);
    question->setDefaultButton(QMessageBox::Cancel); // Enter alone must not remove
    connect(remove, &QPushButton::clicked, this, [this, id] { Q_EMIT removeRequested(id); });
    question->open();
}

} // namespace deskside
