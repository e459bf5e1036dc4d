// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/accountwords.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace deskside {

class AccountListModel;
struct SharingStatus;

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
    /// So many actions are on their way to the vendors, and so many cannot go on without the person.
    void setOutbox(qsizetype pending, qsizetype asking);
    /// How it stands with the team's database; it is mentioned when it cannot be reached only.
    void setSharing(const SharingStatus &status);

    /// An account's label, in full and as it may be shortened.
    struct Line {
        QString name;
        QString distinct; ///< see distinctNames()
        QString words;
        QString brief;
    };
    /// As much of it as `width` pixels hold.
    static QString fitted(const Line &line, const QFontMetrics &metrics, int width);

Q_SIGNALS:
    /// The person wants to see what needs them.
    void askingRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress();

    AccountListModel *m_accounts;
    QList<QLabel *> m_labels;
    QProgressBar *m_progress;
    QLabel *m_indexing;
    QLabel *m_sharing;
    QLabel *m_pending;
    QPushButton *m_asking;
    bool m_offline = false;
};

} // namespace deskside
