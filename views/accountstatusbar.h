// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/accountwords.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace deskside {

class AccountListModel;

/// One line over all accounts: how old what is shown is, what each account is doing, how far a long walk has come, and
/// what the program itself is busy with. Names that do not fit are shortened, never the window widened.
class AccountStatusBar : public QStatusBar
{
    Q_OBJECT
public:
    explicit AccountStatusBar(AccountListModel *accounts, QWidget *parent = nullptr);
    /// Words again what has grown older.
    void refresh();
    void setOffline(bool offline);
    /// The full-text index is being made anew: searches may miss older chats until it is done.
    void setIndexing(bool indexing);
    /// An account's name and what is said of it within `width` pixels: in brief where it has to be, then with a part
    /// of the name.
    static QString fitted(const QString &name, const QString &words, const QString &brief, const QFontMetrics &metrics,
                          int width);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress();

    AccountListModel *m_accounts;
    QList<QLabel *> m_labels;
    QProgressBar *m_progress;
    QLabel *m_indexing;
    bool m_offline = false;
};

} // namespace deskside
