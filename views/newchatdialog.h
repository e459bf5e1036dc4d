// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace deskside {

class ComposerEdit;
class PlainLabel;

/// A new chat with a customer: what it is called, and what is said first.
class NewChatDialog : public QDialog
{
    Q_OBJECT
public:
    /// The names of the customer, empty when not known, and of the vendor.
    NewChatDialog(const QString &customer, const QString &vendorName, QWidget *parent = nullptr);

    /// Ctrl+Return unless set.
    void setSendKeys(const QList<QKeySequence> &keys);
    /// Words that are there already: those of a new chat that was refused.
    void setWords(const QString &title, const QString &message);

    /// Escape and Cancel. What is written is thrown away at the second time only.
    void reject() override;

Q_SIGNALS:
    /// The person wants it. The title may be empty, the message is not blank. The dialog has closed by then.
    void startRequested(const QString &title, const QString &message);

private:
    void edited();
    void start();

    QLineEdit *m_title;
    ComposerEdit *m_message;
    PlainLabel *m_notice;
    QPushButton *m_start;
    bool m_warned = false; ///< the person knows that the words will be lost
};

} // namespace deskside
