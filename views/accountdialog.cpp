// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accountdialog.h"

#include "models/items/wording.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QLineEdit *field(QFormLayout *form, const QString &objectName, const QString &label, const QString &hint = {})
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(hint);
    form->addRow(label, edit);
    return edit;
}

} // namespace

AccountDialog::AccountDialog(const QList<VendorTraits> &vendors, const Account &account, QWidget *parent)
    : QDialog(parent)
    , m_vendors(vendors)
    , m_account(account)
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(account.id.isEmpty() ? tr("Add an account") : tr("Account “%1”").arg(account.name));
    auto *layout = new QVBoxLayout(this);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addLayout(m_form);

    m_vendor = new QComboBox;
    m_vendor->setObjectName(u"vendor"_s);
    m_vendor->setAccessibleName(tr("Product"));
    for (const VendorTraits &traits : m_vendors) {
        m_vendor->addItem(traits.name, traits.id);
    }
    m_vendor->setCurrentIndex(std::max(0, m_vendor->findData(account.vendor)));
    m_vendor->setEnabled(account.id.isEmpty());
    m_form->addRow(tr("Product"), m_vendor);

    m_name = field(m_form, u"name"_s, tr("Name"), tr("How you will know it, for example the brand"));
    m_organisation = field(m_form, u"organisation"_s, tr("Organisation"), tr("Its id at the vendor"));
    m_token = field(m_form, u"token"_s, tr("Key"),
                    account.id.isEmpty() ? QString() : tr("Leave empty to keep the one you have"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_me = field(m_form, u"me"_s, tr("My id there"));
    m_baseUrl = field(m_form, u"baseUrl"_s, tr("Base URL"));
    m_signIn = new QComboBox;
    m_signIn->setObjectName(u"signIn"_s);
    m_signIn->setAccessibleName(tr("Sign-in"));
    m_signIn->addItem(tr("Authorization: Bearer KEY"), static_cast<int>(SignIn::Bearer));
    m_signIn->addItem(tr("Authorization: KEY"), static_cast<int>(SignIn::BareKey));
    m_signIn->addItem(tr("Another header"), static_cast<int>(SignIn::Header));
    m_form->addRow(tr("Sign-in"), m_signIn);
    m_header = field(m_form, u"header"_s, tr("Header"), u"X-Api-Key"_s);
    m_tokenEnv = field(m_form, u"tokenEnv"_s, tr("Key from variable"),
                       tr("Optional: an environment variable that holds the key"));
    auto *caRow = new QHBoxLayout;
    m_caFile = new QLineEdit;
    m_caFile->setObjectName(u"caFile"_s);
    m_caFile->setAccessibleName(tr("Certificate file"));
    m_caFile->setPlaceholderText(tr("Optional: a private authority, PEM"));
    auto *browse = new QToolButton;
    browse->setObjectName(u"browseCaFile"_s);
    browse->setText(tr("Browse…"));
    browse->setAccessibleName(tr("Browse for a certificate file"));
    caRow->addWidget(m_caFile);
    caRow->addWidget(browse);
    m_form->addRow(tr("Certificate file"), caRow);
    addRetention(account.keepDays);
    m_switchedOff = account.switchedOff;
    addInferred();

    m_result = new QLabel;
    m_result->setObjectName(u"testResult"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    layout->addWidget(m_result);
    layout->addStretch(1);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_test = m_buttons->addButton(tr("Test"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(u"testAccount"_s);
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(u"saveAccount"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelAccount"_s);
    layout->addWidget(m_buttons);

    m_name->setText(account.name);
    m_organisation->setText(account.organisation);
    m_me->setText(account.me);
    m_tokenEnv->setText(account.tokenEnv);
    m_caFile->setText(account.caFile);
    m_header->setText(account.header);
    if (account.id.isEmpty()) {
        vendorChosen();
    } else {
        m_baseUrl->setText(account.baseUrl.toString());
        m_signIn->setCurrentIndex(m_signIn->findData(static_cast<int>(account.signIn)));
        updateForm();
    }

    connect(m_vendor, &QComboBox::currentIndexChanged, this, &AccountDialog::vendorChosen);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &AccountDialog::updateForm);
    connect(browse, &QToolButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Certificate file"), {},
                                                          tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
        if (!file.isEmpty()) {
            m_caFile->setText(file);
        }
    });
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (check()) {
            m_test->setEnabled(false);
            m_result->setText(tr("Asking %1…").arg(vendor().name));
            Q_EMIT testRequested(this->account(), token());
        }
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (check()) {
            Q_EMIT saveRequested(this->account(), token());
        }
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    account.id.isEmpty() ? m_name->setFocus() : m_token->setFocus();
    resize(theme::space(64, font()), sizeHint().height());
}

/// For how long closed chats stay here: for good, or for some days.
void AccountDialog::addRetention(int days)
{
    constexpr int usualDays = 90;
    constexpr int mostDays = 3'650;
    m_keep = new QComboBox;
    m_keep->setObjectName(u"keep"_s);
    m_keep->setAccessibleName(tr("Keep closed chats"));
    m_keep->addItems({tr("For good"), tr("For some days after closing")});
    m_keep->setCurrentIndex(days > 0 ? 1 : 0);
    m_keepDays = new QSpinBox;
    m_keepDays->setObjectName(u"keepDays"_s);
    m_keepDays->setAccessibleName(tr("Days after closing"));
    m_keepDays->setRange(1, mostDays);
    m_keepDays->setValue(days > 0 ? days : usualDays);
    const auto name = [this](int value) { m_keepDays->setSuffix(tr(" day(s)", "after a number", value)); };
    name(m_keepDays->value());
    auto *row = new QHBoxLayout;
    row->addWidget(m_keep, 1);
    row->addWidget(m_keepDays);
    m_form->addRow(tr("Keep closed chats"), row);
    m_keepDays->setVisible(days > 0); // not before it has a parent: it would be a window of its own
    auto *hint = new QLabel(tr("On this computer only. Chats with a note, tags or a pin of yours stay."));
    hint->setObjectName(u"keepHint"_s);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setFont(theme::font(font(), theme::TextSize::Small));
    m_form->addRow(QString(), hint);
    connect(m_keepDays, &QSpinBox::valueChanged, this, name);
    connect(m_keep, &QComboBox::currentIndexChanged, this, [this](int index) { m_keepDays->setVisible(index == 1); });
}

void AccountDialog::addInferred()
{
    m_inferred = new QPushButton;
    m_inferred->setObjectName(u"inferredOperations"_s);
    m_inferred->setAutoDefault(false);
    auto *menu = new QMenu(m_inferred);
    menu->setObjectName(u"inferredMenu"_s);
    m_inferred->setMenu(menu);
    m_form->addRow(tr("Undocumented"), m_inferred);
}

/// A check for each operation that Deskside has only inferred of the product.
void AccountDialog::offerInferred()
{
    QMenu *menu = m_inferred->menu();
    menu->clear();
    for (int number = 0; number <= static_cast<int>(lastOperation); ++number) {
        const auto operation = static_cast<Operation>(number);
        if (vendor().operations.value(operation, Support::None) != Support::Inferred) {
            continue;
        }
        QAction *action = menu->addAction(nameOf(operation));
        action->setObjectName(u"inferred."_s + wordOf(operation));
        action->setCheckable(true);
        action->setChecked(!m_switchedOff.contains(operation));
        connect(action, &QAction::toggled, this, [this, operation](bool used) {
            used ? (void)m_switchedOff.remove(operation) : (void)m_switchedOff.insert(operation);
            nameInferred();
        });
    }
    nameInferred();
}

void AccountDialog::nameInferred()
{
    const QList<QAction *> actions = m_inferred->menu()->actions();
    const auto used =
        std::count_if(actions.begin(), actions.end(), [](const QAction *one) { return one->isChecked(); });
    m_inferred->setText(used == actions.size()
                            ? tr("All %Ln operation(s) used", nullptr, static_cast<int>(actions.size()))
                            : tr("%1 of %Ln operation(s) used", nullptr, static_cast<int>(actions.size()))
                                  .arg(QLocale().toString(used)));
    m_inferred->setAccessibleName(
        tr("Operations that %1 does not document: %2").arg(vendor().name, m_inferred->text()));
    setPlainToolTip(m_inferred,
                    tr("%1 does not document these; what they bring is checked before it is believed. Any of "
                       "them can be switched off for this account.")
                        .arg(vendor().name));
}

const VendorTraits &AccountDialog::vendor() const
{
    return m_vendors.at(m_vendor->currentIndex());
}

void AccountDialog::vendorChosen()
{
    m_baseUrl->setText(vendor().baseUrl.toString());
    m_signIn->setCurrentIndex(m_signIn->findData(static_cast<int>(vendor().signIn)));
    updateForm();
}

void AccountDialog::updateForm()
{
    const auto showRow = [this](QWidget *edit, bool shown) {
        edit->setVisible(shown);
        if (QWidget *label = m_form->labelForField(edit)) {
            label->setVisible(shown);
        }
    };
    showRow(m_organisation, vendor().needsOrganisation);
    offerInferred();
    showRow(m_inferred, !m_inferred->menu()->isEmpty());
    showRow(m_header, m_signIn->currentData().toInt() == static_cast<int>(SignIn::Header));
    m_me->setPlaceholderText(vendor().learnsIdentity ? tr("Learned from the vendor when left empty")
                                                     : tr("For “Assigned to me”; the vendor does not tell it"));
}

Account AccountDialog::account() const
{
    Account account = m_account;
    account.vendor = vendor().id;
    account.name = m_name->text().trimmed();
    account.baseUrl = QUrl(m_baseUrl->text().trimmed(), QUrl::StrictMode);
    account.organisation = vendor().needsOrganisation ? m_organisation->text().trimmed() : QString();
    account.me = m_me->text().trimmed();
    account.signIn = static_cast<SignIn>(m_signIn->currentData().toInt());
    account.header = account.signIn == SignIn::Header ? m_header->text().trimmed() : QString();
    account.tokenEnv = m_tokenEnv->text().trimmed();
    account.caFile = m_caFile->text().trimmed();
    account.keepDays = m_keep->currentIndex() == 0 ? 0 : m_keepDays->value();
    account.switchedOff = m_switchedOff;
    return account;
}

QString AccountDialog::token() const
{
    return m_token->text().trimmed();
}

bool AccountDialog::check()
{
    const Account edited = account();
    QString problem = problemWith(edited, vendor());
    if (problem.isEmpty() && edited.id.isEmpty() && edited.tokenEnv.isEmpty() && token().isEmpty()) {
        problem = tr("The account needs its key, or the variable that holds it.");
    }
    if (!problem.isEmpty()) {
        showProblem(problem);
    }
    return problem.isEmpty();
}

void AccountDialog::showTestResult(bool ok, const QString &sentence)
{
    m_test->setEnabled(true);
    QPalette own = m_result->palette();
    own.setColor(QPalette::WindowText,
                 theme::color(ok ? theme::Meaning::Positive : theme::Meaning::Negative, palette()));
    m_result->setPalette(own);
    m_result->setText(sentence);
    m_result->setAccessibleName(sentence);
}

void AccountDialog::showProblem(const QString &sentence)
{
    showTestResult(false, sentence);
}

} // namespace deskside
