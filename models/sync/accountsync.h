// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/accountstatus.h"
#include "models/domain/chatrow.h"
#include "models/sync/walk.h"

#include <QObject>

namespace deskside {

class ReadMarks;

/// Keeps one account's chats in step with its vendor: walks the list, notices what changed, and reads single chats.
/// Lives in the thread of its backend.
class AccountSync : public QObject
{
    Q_OBJECT
public:
    /// `marks` must outlive this object.
    AccountSync(Account account, VendorTraits vendor, std::unique_ptr<Backend> backend, ReadMarks *marks,
                QObject *parent = nullptr);
    ~AccountSync() override;

    const Account &account() const { return m_account; }
    const AccountStatus &status() const { return m_status; }

    /// Nothing is sent while offline: going there drops the requests under way, and refresh() does nothing.
    void setOffline(bool offline);
    /// Walks the list; `full` to its end, else only as far as there is something new. One walk at a time: a call during
    /// a walk is remembered and done after it.
    void refresh(bool full);

    /// Sends the chat as it is known through chatRead(), then its details where the vendor has them. `markRead` also
    /// keeps that it was opened here. Offline the chat is sent as it is known.
    void openChat(const QString &chatId, bool markRead);
    /// Keeps that the person marked the chat unread, or read.
    void markUnread(const QString &chatId, bool unread);

Q_SIGNALS:
    void delta(const QList<deskside::ChatRow> &upserted, const QList<deskside::ChatKey> &removed);
    void statusChanged(const deskside::AccountStatus &status);
    void chatRead(const deskside::Chat &chat, const deskside::ChatRow &row);
    /// The details of a chat could not be fetched; what the list said stays.
    void detailsFailed(const deskside::ChatKey &key, const deskside::ApiError &error);
    /// The vendor told who the person is.
    void identityLearned(const QString &accountId, const QString &me);
    /// The store could not keep what the person did; it holds until the program ends.
    void storeFailed(const QString &message);

private:
    /// What is kept of a chat between walks.
    struct Kept {
        QByteArray raw;     ///< compressed
        QByteArray details; ///< compressed
        size_t hash = 0;    ///< of the JSON in the list, to see a change there without unpacking
        int missed = 0;     ///< full walks in a row that did not meet it
    };

    void learnIdentity();
    void askPage();
    void takePage(const ChatPage &page);
    void finish(Walk::Step step);
    void fail(const ApiError &error);
    void publish();
    ChatKey keyOf(const QString &chatId) const { return {m_account.id, chatId}; }
    std::optional<Chat> chatOf(const QString &chatId) const;
    ChatRow rowFor(const Chat &chat) const;
    /// False when it was kept already.
    bool keepMark(const Chat &chat, const ReadMark &mark);

    Account m_account;
    VendorTraits m_vendor;
    std::unique_ptr<Backend> m_backend;
    ReadMarks *m_marks;
    AccountStatus m_status;
    QHash<QString, Kept> m_kept;
    Walk m_walk;
    bool m_offline = false;
    bool m_walking = false;
    bool m_again = false;
    bool m_againFull = false;
    bool m_knewAccount = false;      ///< all chats were seen here before this walk, so that a new one is news
    QString m_opened;                ///< the chat that the person is on, or was on last
    QList<DecodeProblem> m_problems; ///< of the walk under way
    Call m_listCall;
    Call m_detailsCall;
};

} // namespace deskside
