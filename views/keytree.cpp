// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keytree.h"

#include "models/items/fuzzy.h"
#include "views/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int groupRole = Qt::UserRole + 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(KeyTree)
};

/// A key is looked for as it is written: "g" is not every word with a g in it.
bool fits(const QTreeWidgetItem &item, const QString &words)
{
    return fuzzyScore(words, item.text(0)).has_value()
           || item.text(1).contains(words.trimmed(),
                                    words.trimmed().size() == 1 ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

} // namespace

QLineEdit *keytree::newFilter()
{
    auto *filter = new QLineEdit;
    filter->setAccessibleName(Text::tr("Find a command or a key"));
    filter->setPlaceholderText(filter->accessibleName());
    filter->setClearButtonEnabled(true);
    if (auto *clear = filter->findChild<QToolButton *>()) {
        clear->setAccessibleName(Text::tr("Clear"));
    }
    return filter;
}

QTreeWidget *keytree::newTree(const QStringList &columns)
{
    auto *tree = new QTreeWidget;
    tree->setColumnCount(static_cast<int>(columns.size()));
    tree->setHeaderLabels(columns);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setUniformRowHeights(false);
    tree->setAllColumnsShowFocus(true);
    tree->setWordWrap(true);
    tree->setTextElideMode(Qt::ElideMiddle);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setIndentation(theme::space(2, tree->font()));
    tree->header()->setSectionsMovable(false);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setMaximumSectionSize(theme::space(40, tree->font()));
    return tree;
}

QString keytree::shownKeys(const QString &keys)
{
    const bool turned = QGuiApplication::isRightToLeft() && !keys.isEmpty();
    return turned ? QString(u'\u2066' + keys + u'\u2069') : keys;
}

QTreeWidgetItem *keytree::groupItem(QTreeWidget *tree, CommandGroup group)
{
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        if (tree->topLevelItem(i)->data(0, groupRole).toInt() == static_cast<int>(group)) {
            return tree->topLevelItem(i);
        }
    }
    auto *item = new QTreeWidgetItem(tree, {groupName(group)});
    item->setData(0, groupRole, static_cast<int>(group));
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(1, Qt::AccessibleTextRole, groupName(group)); // a cell of its own to screen readers
    item->setFirstColumnSpanned(true);
    item->setFont(0, theme::font(tree->font(), theme::TextSize::Body, true));
    return item;
}

void keytree::describe(QTreeWidgetItem *item)
{
    const QString keys = item->text(1).isEmpty() ? Text::tr("no key") : item->text(1);
    item->setData(0, Qt::AccessibleTextRole, QString(item->text(0) + u", "_s + keys));
    for (int column = 0; column < 2; ++column) {
        item->setToolTip(column, QString(u"<qt>"_s + item->text(column).toHtmlEscaped() + u"</qt>"_s));
    }
}

void keytree::filter(QTreeWidget *tree, const QString &words)
{
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            const bool shown = words.trimmed().isEmpty() || fits(*group->child(j), words);
            group->child(j)->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
    }
    QTreeWidgetItem *current = tree->currentItem();
    if (!current || current->isHidden() || !current->parent()) {
        for (QTreeWidgetItem *item = tree->topLevelItem(0); item; item = tree->itemBelow(item)) {
            if (item->parent() && !item->isHidden()) {
                tree->setCurrentItem(item);
                return;
            }
        }
        tree->setCurrentItem(nullptr);
    }
}

void keytree::fit(QDialog *dialog, QTreeWidget *tree)
{
    const int step = theme::space(1, tree->font());
    QSize wanted(80 * step, 72 * step);
    if (const QWidget *over = dialog->parentWidget()) {
        wanted = wanted.boundedTo(over->window()->size() - QSize(4 * step, 4 * step));
    }
    dialog->resize(wanted);
}

} // namespace deskside
