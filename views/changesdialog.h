// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/changeslistmodel.h"

#include <QDialog>

class QTreeView;

namespace deskside {

class PlainLabel;

/// The chats that are new or changed since the person left. Stays open beside the window while one goes through them.
class ChangesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ChangesDialog(ChangesListModel *changes, QWidget *parent = nullptr);

    /// What stands above the list: "Since you left 2 h ago: 3 new chats".
    void setHeadline(const QString &text);

Q_SIGNALS:
    /// Enter or a double click: the person wants to see this chat.
    void chatChosen(const deskside::ChatKey &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);

    ChangesListModel *m_changes;
    PlainLabel *m_headline;
    QTreeView *m_list;
};

} // namespace deskside
