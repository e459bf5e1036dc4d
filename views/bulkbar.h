// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/bulkprogress.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;
class QTreeWidget;

namespace deskside {

/// A quiet bar above the list for many chats at once: how many are selected and what can be done to them, then how far
/// it has come, then what failed, with another try. Hidden when there is nothing to say.
class BulkBar : public QFrame
{
    Q_OBJECT
public:
    explicit BulkBar(QWidget *parent = nullptr);

    /// `count` chats are selected of `matching` in the list; 0: none.
    void setSelection(int count, int matching);
    /// How far the running action has come. One without anything waiting has ended: its result stays until dismissed.
    void setProgress(const QString &what, const BulkProgress &progress);
    void clearProgress();

Q_SIGNALS:
    void assignRequested();
    void resolveRequested();
    void snoozeRequested();
    void readRequested();
    void unreadRequested();
    void aiRequested();
    /// Everything that matches, seen or not.
    void selectAllRequested();
    void clearRequested();
    /// What was not sent yet is not to be.
    void stopRequested();
    /// Try these again (OutboxItem::number).
    void retryRequested(const QList<qint64> &outboxNumbers);
    void chatChosen(const deskside::ChatKey &key);
    /// The person has seen the result.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    QToolButton *button(QBoxLayout *row, const QString &objectName, const QString &icon, const QString &text);
    void buildSelection();
    void buildProgress();
    void buildFailures();
    void fillFailures();
    void retryMarked();
    void showProgress();
    void updateParts();
    void restyle();
    /// Shows words on the buttons where they have room.
    void fitButtons();

    QWidget *m_selection = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_all = nullptr;
    QList<QToolButton *> m_buttons;
    QWidget *m_running = nullptr;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_stop = nullptr;
    QToolButton *m_show = nullptr;
    QToolButton *m_dismiss = nullptr;
    QWidget *m_failures = nullptr;
    QTreeWidget *m_failed = nullptr;
    QToolButton *m_retry = nullptr;
    QToolButton *m_retryAll = nullptr;
    QString m_what;
    BulkProgress m_progress;
    bool m_hasProgress = false;
    int m_selected = 0;
};

} // namespace deskside
