// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/renameedit.h"

#include "models/domain/safetext.h"
#include "views/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {
constexpr int longestTitle = 500;
} // namespace

RenameEdit::RenameEdit(QWidget *parent)
    : PickerFrame(parent)
    , m_edit(new QLineEdit(this))
{
    setObjectName(u"renamePicker"_s);
    setAccessibleName(tr("Rename the chat"));
    auto *label = new QLabel(tr("&Title"), this);
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"renameEdit"_s);
    m_edit->setAccessibleName(tr("Title"));
    m_edit->setMaxLength(longestTitle);
    m_edit->setMinimumWidth(theme::space(40, font()));
    const int step = theme::space(1, font());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(step, step, step, step);
    layout->setSpacing(step / 2);
    layout->addWidget(label);
    layout->addWidget(m_edit);
}

void RenameEdit::setTitle(const QString &title, const QString &vendorName)
{
    m_before = safeLine(title, longestTitle);
    m_edit->setText(m_before);
    m_edit->selectAll();
    m_edit->setAccessibleDescription(vendorName.isEmpty() ? QString()
                                                          : tr("Everybody at %1 sees it.").arg(isolated(vendorName)));
    m_edit->setPlaceholderText(vendorName.isEmpty() ? QString() : tr("A title at %1").arg(isolated(vendorName)));
}

QWidget *RenameEdit::firstFocus() const
{
    return m_edit;
}

void RenameEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        PickerFrame::keyPressEvent(event);
        return;
    }
    const QString title = m_edit->text().simplified();
    if (title.isEmpty())
        return; // a chat cannot lose its name: the line stays
    close();
    if (title != m_before)
        Q_EMIT renamed(title);
}

} // namespace deskside
