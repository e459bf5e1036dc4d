// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/leavingdialog.h"

#include "views/plainlabel.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

LeavingDialog::LeavingDialog(QWidget *parent)
    : QDialog(parent)
    , m_says(new PlainLabel(this))
    , m_busy(new QProgressBar(this))
{
    setObjectName(u"leavingDialog"_s);
    setWindowTitle(tr("Quit"));
    m_says->setObjectName(u"leavingSays"_s);
    m_says->setFocusPolicy(Qt::ClickFocus);
    m_busy->setObjectName(u"leavingBusy"_s);
    m_busy->setAccessibleName(tr("Sending"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *quit = buttons->addButton(tr("Quit"), QDialogButtonBox::AcceptRole);
    quit->setObjectName(u"leavingQuit"_s);
    QPushButton *stay = buttons->addButton(tr("Stay"), QDialogButtonBox::RejectRole);
    stay->setObjectName(u"leavingStay"_s);
    stay->setDefault(true);
    stay->setFocus();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_says);
    layout->addWidget(m_busy);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(theme::space(52, font()), theme::space(14, font()));
}

void LeavingDialog::tell(const QString &sentence, bool busy)
{
    m_busy->setVisible(busy);
    if (m_says->fullText() == sentence) {
        return;
    }
    m_says->setText(sentence);
    m_says->setAccessibleName(sentence);
    QAccessibleEvent alert(m_says, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace deskside
