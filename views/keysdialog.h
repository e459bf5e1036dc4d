// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/commandset.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace deskside {

/// All keys as they are bound now, in groups, with a field that leaves only what one looks for: what a key does or
/// which keys do something.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(const QList<KeyLine> &lines, QWidget *parent = nullptr);

    /// The list as plain text, as "Copy" gives it.
    QString text() const;

Q_SIGNALS:
    /// The person wants other keys; the dialog is closed.
    void changeRequested();

private:
    void filter(const QString &words);

    QList<KeyLine> m_lines;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
};

} // namespace deskside
