// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keysdialog.h"

#include "views/keytree.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

KeysDialog::KeysDialog(const QList<KeyLine> &lines, QWidget *parent)
    : QDialog(parent)
    , m_lines(lines)
    , m_filter(keytree::newFilter())
    , m_tree(keytree::newTree({tr("Does"), tr("Key")}))
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keys"));
    m_filter->setObjectName(u"keysFilter"_s);
    m_tree->setObjectName(u"keysTable"_s);
    m_tree->setAccessibleName(tr("Keys"));
    for (const KeyLine &line : m_lines) {
        auto *item =
            new QTreeWidgetItem(keytree::groupItem(m_tree, line.group), {line.text, keytree::shownKeys(line.keys)});
        keytree::describe(item);
    }
    m_tree->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyKeys"_s);
    auto *change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    change->setObjectName(u"changeKeys"_s);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeKeys"_s);
    for (QAbstractButton *button : buttons->buttons()) {
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &KeysDialog::filter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] { copyToClipboard(text()); });
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeRequested();
    });
    m_filter->setFocus();
    keytree::fit(this, m_tree);
}

void KeysDialog::filter(const QString &words)
{
    keytree::filter(m_tree, words);
}

QString KeysDialog::text() const
{
    QStringList lines;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const KeyLine &line = m_lines[i];
        if (i == 0 || m_lines[i - 1].group != line.group) {
            lines += (i == 0 ? QStringList() : QStringList(QString())) + QStringList(groupName(line.group));
        }
        lines.append(u"  "_s + line.keys + u'\t' + line.text);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace deskside
