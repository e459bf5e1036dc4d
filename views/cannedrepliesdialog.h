// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/cannedreplies.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;

namespace deskside {

class Banner;
class PlainLabel;

/// The canned replies to add, rename, write, order and delete. Every change takes effect at once; a deleted one can be
/// brought back as long as the dialog is open.
class CannedRepliesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CannedRepliesDialog(const QList<CannedReply> &replies, QWidget *parent = nullptr);

    /// As they are now; one without a text is not among them.
    QList<CannedReply> replies() const;

Q_SIGNALS:
    void changed(const QList<deskside::CannedReply> &replies);

private:
    int current() const;
    void showCurrent();
    void edit();
    void add();
    void remove();
    void bringBack();
    void move(int by);
    void fill(int row);
    void tell();

    QList<CannedReply> m_replies;
    QList<std::pair<int, CannedReply>> m_deleted; ///< and where they stood, the last one last
    bool m_showing = false;
    QStandardItemModel *m_model;
    QListView *m_list;
    QPushButton *m_delete;
    QPushButton *m_up;
    QPushButton *m_down;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    PlainLabel *m_help;
    Banner *m_undo;
};

} // namespace deskside
