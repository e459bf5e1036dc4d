// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shortcutmap.h"

#include <QDialog>

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace deskside {

class PlainLabel;

/// Every command with its keys, to be bound anew. Each change takes effect at once; a key that somebody else has is
/// refused, or the two swap.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const ShortcutMap &shortcuts, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

    const ShortcutMap &shortcuts() const { return m_shortcuts; }
    /// Goes to a command.
    void setCurrent(const QString &id);

Q_SIGNALS:
    void changed(const deskside::ShortcutMap &shortcuts);

private:
    QWidget *makeEditor();
    QString currentId() const;
    QKeySequence entered() const;
    void currentChanged();
    /// What the entered key would do, and which buttons follow from it.
    void judge();
    void set(bool beside);
    void swap();
    void removeKeys();
    void resetCurrent();
    void resetAll();
    void changedNow(const QString &what);
    void relist();

    ShortcutMap m_shortcuts;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    PlainLabel *m_command = nullptr;
    QKeySequenceEdit *m_key = nullptr;
    PlainLabel *m_says = nullptr;
    QPushButton *m_set = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_swap = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_resetAll = nullptr;
};

} // namespace deskside
