// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace deskside {

class PlainLabel;

/// What stands above a conversation: the title, who and where it is, how it stands, and the way to the vendor's page.
class ChatHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ChatHeader(QWidget *parent = nullptr);

    void show(const ChatRow &row, const QString &accountName, const QString &vendorName);
    /// Words what depends on the time anew: for how long the customer waits.
    void refresh();
    /// The chat's page at the vendor; invalid when the vendor gives none.
    QUrl link() const;

Q_SIGNALS:
    void openRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void fitButton();

    ChatRow m_row;
    QString m_accountName;
    QString m_vendorName;
    PlainLabel *m_title;
    QLabel *m_channel;
    PlainLabel *m_facts;
    QPushButton *m_open;
};

} // namespace deskside
