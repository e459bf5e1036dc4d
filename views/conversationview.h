// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "views/linkguard.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace deskside {

class ChatHeader;
class MessageDelegate;
class MessageList;
class MessageModel;

/// The conversation pane: the header and the messages of one chat, or a hint while none is chosen.
class ConversationView : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// Shows a chat. The same chat again keeps the reader's place, unless he is at the bottom: then it follows.
    void showChat(const Chat &chat, const ChatRow &row, const QString &accountName, const QString &vendorName);
    void clear();
    ChatKey shown() const { return m_key; }

    /// Who opens links; without one nothing is opened.
    void setLinkOpener(const LinkOpener &open) { m_open = open; }
    /// Opens the chat's page at the vendor, where there is one; its host is shown first, once a run.
    void openVendorPage();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    /// What shows a chat, before the first one is shown: the window shows the hint earlier without it.
    void makePage();

    ChatKey m_key;
    LinkOpener m_open;
    QSet<QString> m_agreedHosts; ///< the person has seen these and opened them
    QStackedLayout *m_pages;
    QWidget *m_empty;
    QLabel *m_hint;
    ChatHeader *m_header = nullptr; ///< null until a chat was shown, as is m_list
    MessageList *m_list = nullptr;
    MessageModel *m_model;
    MessageDelegate *m_delegate;
};

} // namespace deskside
