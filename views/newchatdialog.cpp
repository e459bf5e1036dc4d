// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/newchatdialog.h"

#include "models/domain/safetext.h"
#include "views/composeredit.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace deskside {

NewChatDialog::NewChatDialog(const QString &customer, const QString &vendorName, QWidget *parent)
    : QDialog(parent)
    , m_title(new QLineEdit(this))
    , m_message(new ComposerEdit(this))
    , m_notice(new PlainLabel(this))
    , m_start(new QPushButton(tr("Start the chat"), this))
{
    setObjectName(u"newChatDialog"_s);
    setWindowTitle(tr("New chat"));
    auto *with = new PlainLabel(this);
    with->setObjectName(u"newChatWith"_s);
    with->setMeaning(theme::Meaning::Muted);
    with->setFocusPolicy(Qt::ClickFocus);
    with->setText(customer.isEmpty() ? tr("With this customer, at %1").arg(isolated(vendorName))
                                     : tr("With %1, at %2").arg(isolated(customer), isolated(vendorName)));
    with->setAccessibleName(with->fullText());
    m_title->setObjectName(u"newChatTitle"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("Optional"));
    m_title->setMaxLength(500);
    m_message->setObjectName(u"newChatMessage"_s);
    m_message->setAccessibleName(tr("First message"));
    m_message->setFrameShape(QFrame::StyledPanel);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_notice->setObjectName(u"newChatNotice"_s);
    m_notice->setMeaning(theme::Meaning::Waiting);
    m_notice->setFocusPolicy(Qt::ClickFocus);
    m_notice->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"newChatStart"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"newChatCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Title"), m_title);
    auto *label = new QLabel(tr("First &message"), this);
    label->setBuddy(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(with);
    layout->addLayout(form);
    layout->addWidget(label);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_notice);
    layout->addWidget(buttons);
    connect(m_message, &QTextEdit::textChanged, this, &NewChatDialog::edited);
    connect(m_title, &QLineEdit::textChanged, this, &NewChatDialog::edited);
    connect(m_message, &ComposerEdit::sendPressed, this, &NewChatDialog::start);
    connect(m_message, &ComposerEdit::pasteRefused, this, [this](const QString &why) {
        m_notice->setText(why);
        m_notice->setAccessibleName(why);
        m_notice->show();
    });
    connect(m_message, &ComposerEdit::left, this, &NewChatDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewChatDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewChatDialog::reject);
    resize(theme::space(64, font()), theme::space(40, font()));
    m_title->setFocus();
    edited();
}

void NewChatDialog::setSendKeys(const QList<QKeySequence> &keys)
{
    m_message->setSendKeys(keys);
}

void NewChatDialog::setWords(const QString &title, const QString &message)
{
    m_title->setText(safeLine(title));
    m_message->setText(message);
    edited();
}

void NewChatDialog::edited()
{
    m_start->setEnabled(!m_message->isBlank());
    m_warned = false;
    m_notice->hide();
}

void NewChatDialog::start()
{
    if (m_message->isBlank())
        return;
    const QString title = m_title->text().simplified();
    const QString message = m_message->text();
    accept();
    Q_EMIT startRequested(title, message);
}

void NewChatDialog::reject()
{
    if (!m_message->isBlank() && !m_warned) {
        m_warned = true;
        m_notice->setText(tr("Cancel once more to throw these words away."));
        m_notice->setAccessibleName(m_notice->fullText());
        m_notice->show();
        QAccessibleEvent alert(m_notice, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        return;
    }
    QDialog::reject();
}

} // namespace deskside
