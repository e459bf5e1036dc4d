// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/change.h"
#include "models/domain/chatdelta.h"
#include "models/store/chatstore.h"

#include <QObject>
#include <QSet>

namespace deskside {

class StoreKeeper;

/// What a person does with single chats: reading them, marking them, adding to them.
class OpenedChats : public QObject
{
    Q_OBJECT
public:
    /// The backend to ask for an account's details; null where there are none, or where nothing may be sent.
    using FindBackend = std::function<Backend *(const QString &accountId)>;

    /// `keeper` must outlive this object.
    OpenedChats(StoreKeeper *keeper, FindBackend backendOf, QObject *parent = nullptr);
    ~OpenedChats() override;

    /// Sends the chat as it is kept, then its details where the vendor has them. `markRead` also keeps that it was
    /// opened here. What was asked for another chat before is dropped. A store that is only read
    /// takes no details.
    void open(const ChatKey &key, bool markRead);
    /// What the store cannot take of these is told once, shown with the chat all the same, and offered to it again when
    /// it recovers, unless the person has done otherwise since.
    void markUnread(const ChatKey &key, bool unread);
    void setOwn(const ChatKey &key, const OwnData &own);
    void forget(const ChatKey &key);
    /// Also to be called for a store that was begun anew.
    void offerUnkept();
    /// Nothing more is kept of an account that leaves.
    void drop(const QString &accountId);

    /// These chats of the account have changed: the one that the person is on is sent anew.
    void reread(const QString &accountId, const QList<QString> &chatIds);
    /// What the outbox has of these chats has changed: the one that the person is on is told anew.
    void showAgain(const QList<ChatKey> &chats);
    /// Drops the request under way, when it is this account's if one is named.
    void abort(const QString &accountId = {});

Q_SIGNALS:
    void delta(const deskside::ChatDelta &delta);
    void chatRead(const deskside::Chat &chat, const deskside::ChatRow &row, const QList<deskside::Change> &changes);
    void detailsFailed(const deskside::ChatKey &key, const deskside::ApiError &error);
    /// The store could not take what the person did, as a sentence.
    void trouble(const QString &sentence);

private:
    bool keepOwn(const ChatKey &key, const OwnData &own);
    bool keepMark(const ChatKey &key, const ReadMark &mark);
    bool keepForgotten(const ChatKey &key);
    std::optional<StoredChat> stored(const ChatKey &key) const;
    void fetchDetails(const Chat &chat);
    void takeDetails(const ChatKey &key, const Chat &details);
    bool tell(const std::optional<ChatDelta> &change);
    void show(const ChatKey &key);
    void showRead(const ChatKey &key);
    void tellRead(const Chat &chat, ChatRow row, const QList<Change> &changes);
    void complain(const QString &consequence);

    StoreKeeper *m_keeper;
    FindBackend m_backendOf;
    QHash<ChatKey, OwnData> m_unkeptOwn; ///< what the store could not take
    QHash<ChatKey, ReadMark> m_unkeptMarks;
    QSet<ChatKey> m_unforgotten;
    ChatKey m_opened; ///< the chat that the person is on, or was on last
    Call m_call;
};

} // namespace deskside
