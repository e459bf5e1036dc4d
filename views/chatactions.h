// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxitem.h"
#include "models/items/actionoffer.h"

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <functional>
#include <memory>

namespace deskside {

class AccountListModel;
class AssigneePicker;
class ChatListModel;
class RenameEdit;
class SnoozePicker;

/// What a person does to the chats they are on: knows what is offered, asks for what an action needs, tells what is to
/// be done, and remembers how to take it back. It shows pickers over the window and nothing else.
class ChatActions : public QObject
{
    Q_OBJECT
public:
    /// All three outlive this object; pickers open over `window`.
    ChatActions(ChatListModel *chats, AccountListModel *accounts, QWidget *window);
    ~ChatActions() override;

    /// The chat that the person is on.
    void setCurrent(const ChatKey &current) { m_current = current; }
    /// Who tells which chats are selected (CompactRow::id), be they none or a hundred thousand.
    void setSelection(const std::function<QList<quint32>()> &selected) { m_selected = selected; }
    /// What sends the first message of a new chat.
    void setSendKeys(const QList<QKeySequence> &keys) { m_sendKeys = keys; }
    /// Where pickers open.
    void setAnchor(QWidget *anchor) { m_anchor = anchor; }

    /// What is offered for the current chat; `row` is what was read of it already.
    ActionOffer offer(Operation operation) const { return offer(operation, current()); }
    ActionOffer offer(Operation operation, const std::optional<ChatRow> &row) const;
    /// How the current chat stands; nullopt when there is none.
    std::optional<ChatRow> current() const;

    /// Does it to the targets, after asking for what it needs.
    void start(Operation operation);
    void assignToMe();
    void resolve();
    void reopen();
    /// Marks the targets as read, or as unread when the current one is read.
    void toggleUnread();
    void markRead(bool read);
    void sendReply(const ChatKey &chat, const QString &text, bool switchAiOff);

    /// Takes the last thing back; what was not sent yet never will be.
    void undo();
    /// Chats that are still to be acted on, of many.
    qsizetype left() const;
    bool canUndo() const { return !m_steps.isEmpty() && !m_steps.last().isOver; }
    /// Undo has something to do, or to say.
    bool hasSteps() const { return !m_steps.isEmpty(); }
    /// Something that was done elsewhere can be taken back so.
    void remember(const QString &sentence, const std::function<void()> &takeBack);
    /// Nothing is left to take back of this action. `wasSent`: it was done for good, and whoever wants to take it back
    /// is told so, rather than losing what they did before it.
    void forget(const QString &actionId, bool wasSent);

    void setColleagues(const QString &accountId, const QList<Person> &colleagues);

Q_SIGNALS:
    /// To be kept in the outbox and sent.
    void actionsWanted(const QList<deskside::Action> &actions);
    void takeBackWanted(const QString &actionId);
    /// What is kept on this computer.
    void ownWanted(const deskside::ChatKey &chat, const deskside::OwnData &own);
    void unreadWanted(const deskside::ChatKey &chat, bool unread);
    /// Answered with setColleagues(), now or later.
    void colleaguesWanted(const QString &accountId);
    /// Something was done: `sentence` says what. It can be taken back if canUndo().
    void done(const QString &sentence);
    /// Nothing was done, and why.
    void refused(const QString &why);
    void undoChanged();
    /// Several chats are being acted on: the ids of some more actions, told before these are wanted. `isNew`: they are
    /// the first.
    void bulkGrew(const QString &sentence, const QSet<QString> &actionIds, bool isNew);
    /// What was told last with done() cannot be taken back any more.
    void lastIsOver();
    /// It is being taken back.
    void undone(const QString &sentence);

private:
    struct Step {
        QString sentence;
        QStringList actions;
        std::function<void()> takeBack;
        bool isOver = false; ///< nothing takes it back any more
    };
    /// A chat that is acted on, and whose it is.
    struct Target {
        ChatRow row;
        Account account;
        VendorTraits vendor;
        ActionOffer::Where where = ActionOffer::Where::Nowhere; ///< what is done to it can be kept
    };
    /// What is to be done to one chat; empty: nothing, it is so already.
    struct Deed {
        QList<Action> actions;
        std::optional<OwnData> own;
        std::optional<bool> unread;
        QString why; ///< nothing can be done
    };
    using Decide = std::function<Deed(const Target &target)>;
    struct Run;

    /// Lets `decide` say what the operation is for each of these chats that take it.
    void doTo(const QList<quint32> &chats, Operation operation, const QString &sentence, const Decide &decide);
    Deed deedOf(quint32 chat, std::optional<ChatRow> *row) const;
    /// What coming back to a chat then, or not any more, takes.
    static Deed planned(const Target &target, const QDateTime &at);
    void runOn();
    void endRun();
    void pickAssignee();
    void pickTime();
    void rename();
    void newChat();
    void setState(const QString &state, const QString &sentence);
    void toggle(Operation operation);
    void assign(const Person &person, const QString &accountId);
    void remember(Step step);
    std::optional<Account> accountOf(const ChatKey &key) const;
    /// Several are selected.
    bool isMany() const;
    /// The selected chats, or the current one.
    QList<quint32> targets() const;

    ChatListModel *m_chats;
    AccountListModel *m_accounts;
    QWidget *m_window;
    QList<QKeySequence> m_sendKeys;
    QPointer<QWidget> m_anchor;
    ChatKey m_current;
    std::function<QList<quint32>()> m_selected;
    QHash<QString, QList<Person>> m_colleagues; ///< by Account::id
    QList<Step> m_steps;                        ///< the last one is taken back first
    QSet<QString> m_takingBack;                 ///< actions that were asked to be taken back
    std::unique_ptr<Run> m_run;                 ///< what is being done to many chats, a few at a time
    QTimer m_turn;
    AssigneePicker *m_assignees = nullptr; ///< made when they are needed
    QString m_picksFor;                    ///< the account whose colleagues are shown
    SnoozePicker *m_times = nullptr;
    RenameEdit *m_rename = nullptr;
};

} // namespace deskside
