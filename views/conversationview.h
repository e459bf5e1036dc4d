// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "models/domain/outboxitem.h"
#include "models/domain/threadstate.h"
#include "views/linkguard.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace deskside {

class ChatHeader;
class MessageDelegate;
class MessageList;
class MessageModel;
struct ConversationEntry;
struct MessageButton;

/// The conversation pane: the header and the messages of one chat, or a hint while none is chosen.
class ConversationView : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// Shows a chat. The same chat again keeps the reader's place, unless he is at the bottom: then it follows.
    void showChat(const Chat &chat, const ChatRow &row, const QString &accountName, const QString &vendorName);
    /// Shows more of the chat that showChat() has shown: the messages that are kept of its thread (oldest first), how
    /// that stands, and what is on its way to the vendor. Of another chat it is not taken.
    void showThread(const ChatKey &key, const QList<Message> &messages, const ThreadState &state,
                    const QList<OutboxItem> &outbox);
    /// Below this stands what is asked about the chat that is shown.
    QWidget *anchor();
    /// What stands under the messages, for every chat; takes it over, and lets go of one before.
    void setComposer(QWidget *composer);
    void clear();
    ChatKey shown() const { return m_key; }

    /// Who opens links; without one nothing is opened.
    void setLinkOpener(const LinkOpener &open) { m_open = open; }
    /// Opens the chat's page at the vendor, where there is one; its host is shown first, once a run.
    void openVendorPage();

Q_SIGNALS:
    /// The reader comes to the oldest messages that are shown, or wants what failed to be tried again.
    void olderRequested(const deskside::ChatKey &key);
    /// The person has been shown where a file leads, and what opening it may do, and wants it. Its name is safe to be
    /// shown; its address is one that may leave the program.
    void openFileRequested(const deskside::ChatKey &key, const deskside::File &file);
    void saveFileRequested(const deskside::ChatKey &key, const deskside::File &file);
    /// To an OutboxItem's question, by its number.
    void outboxAnswered(qint64 number, deskside::OutboxAnswer answer);
    /// A reply that was not sent yet is not to be sent, by its Action::id.
    void takeBackRequested(const QString &actionId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    /// What shows a chat, before the first one is shown: the window shows the hint earlier without it.
    void makePage();
    /// Brings the list in step with what is known of the chat.
    void showEntries();
    void askForOlder();
    void press(const ConversationEntry &entry, const MessageButton &button);
    void guardFile(const File &file, bool opens);
    void agreeOn(const QUrl &url, const QString &shownText, const std::function<void()> &go);

    ChatKey m_key;
    Chat m_chat;
    QString m_vendorName;
    QList<Message> m_thread;
    ThreadState m_state;
    QList<OutboxItem> m_outbox;
    bool m_asksOlder = false; ///< told, and not answered yet
    QWidget *m_composer = nullptr;
    QVBoxLayout *m_page = nullptr;
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
