// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/commands.h"

#include <QStringList>

class QDialog;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

/// What the dialogs about keys have in common: a list of commands and their keys, in groups, and a field above it.
namespace deskside::keytree {

/// The field that leaves only what one looks for.
QLineEdit *newFilter();
/// Two columns: what is done, with which keys. The first takes what room there is.
QTreeWidget *newTree(const QStringList &columns);
/// Keys as they are shown: from left to right, whatever the direction of the language.
QString shownKeys(const QString &keys);
/// The heading of a group; made when it is asked for first.
QTreeWidgetItem *groupItem(QTreeWidget *tree, CommandGroup group);
/// After its texts have changed: what is spoken for it, and its tooltips.
void describe(QTreeWidgetItem *item);
/// Hides what fits none of the words, and groups of which nothing is left. The current item stays one that is seen.
void filter(QTreeWidget *tree, const QString &words);
/// As large as it has to be, but not larger than the window it belongs to.
void fit(QDialog *dialog, QTreeWidget *tree);

} // namespace deskside::keytree
