// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/change.h"
#include "models/domain/chatdelta.h"

#include <QObject>

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
    /// opened here. What was asked for another chat before is dropped. A store that is only read keeps no marks and
    /// takes no details.
    void open(const ChatKey &key, bool markRead);
    void markUnread(const ChatKey &key, bool unread);
    /// ownNotKept() when the store cannot take it.
    void setOwn(const ChatKey &key, const OwnData &own);
    void forget(const ChatKey &key);

    /// These chats of the account have changed: the one that the person is on is sent anew.
    void reread(const QString &accountId, const QList<QString> &chatIds);
    /// Drops the request under way, when it is this account's if one is named.
    void abort(const QString &accountId = {});

Q_SIGNALS:
    void delta(const deskside::ChatDelta &delta);
    void chatRead(const deskside::Chat &chat, const deskside::ChatRow &row, const QList<deskside::Change> &changes);
    void detailsFailed(const deskside::ChatKey &key, const deskside::ApiError &error);
    /// The store could not take what the person typed: it is theirs to keep or to try again.
    void ownNotKept(const deskside::ChatKey &key, const deskside::OwnData &own);
    /// The store could not take what the person did, as a sentence.
    void trouble(const QString &sentence);

private:
    void fetchDetails(const Chat &chat);
    void takeDetails(const ChatKey &key, const Chat &details);
    bool tell(const std::optional<ChatDelta> &change);
    void show(const ChatKey &key);
    void showRead(const ChatKey &key);
    void complain(const QString &consequence);

    StoreKeeper *m_keeper;
    FindBackend m_backendOf;
    ChatKey m_opened; ///< the chat that the person is on, or was on last
    Call m_call;
};

} // namespace deskside
