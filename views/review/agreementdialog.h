// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/agreement.h"

#include <QDialog>
#include <functional>

class QComboBox;
class QStandardItemModel;
class QTableWidget;
class QTreeView;

namespace deskside {

class PlainLabel;

/// Whether two reviewers judge the same chats alike: how often, how much better than by chance, where, and which chats
/// they differ on. Stays open beside the window while one goes through them.
class AgreementDialog : public QDialog
{
    Q_OBJECT
public:
    /// How a chat is called, in words that are safe to show.
    using ChatNames = std::function<QString(const ChatKey &key)>;

    explicit AgreementDialog(ChatNames names, QWidget *parent = nullptr);

    /// Who has scored anything; the person first. Whom one looks at stays; else the first two are.
    void setReviewers(const QStringList &reviewers);
    const QString &first() const { return m_first; }
    const QString &second() const { return m_second; }
    /// That of the two who are chosen, in answer to pairChosen() and whenever it changes.
    void showAgreement(const Agreement &agreement);

Q_SIGNALS:
    void pairChosen(const QString &first, const QString &second);
    void chatChosen(const deskside::ChatKey &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    void showFigures(const Agreement &agreement);
    void showTable(const Agreement &agreement);
    void showDisagreements(const QList<Disagreement> &disagreements);
    void choose(const QModelIndex &index);

    ChatNames m_names;
    QStringList m_reviewers;
    QString m_first;
    QString m_second;
    QList<Disagreement> m_shown;
    QComboBox *m_firstChoice;
    QComboBox *m_secondChoice;
    PlainLabel *m_figures;
    PlainLabel *m_remark;
    PlainLabel *m_tableTitle;
    QTableWidget *m_table;
    PlainLabel *m_listTitle;
    QTreeView *m_list;
    QStandardItemModel *m_rows;
};

} // namespace deskside
