// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncengine.h"
#include "tests/sync/syncrig.h"

namespace deskside::test {

inline const ApiError refused{ApiError::Kind::Unauthorized, 401, u"detail"_s, {}};
inline const ApiError fault{ApiError::Kind::ServerFault, 503, u"detail"_s, {}};

/// An engine with a server for each account. Everything it tells is noted.
class Desk
{
public:
    using Servers = QHash<QString, std::shared_ptr<FakeServer>>;

    explicit Desk(const Profile &place = *Profile::temporary(), const Servers &from = {});
    ~Desk();

    std::shared_ptr<FakeServer> server(const QString &account);
    void add(const QString &id, const QString &token = u"token"_s);
    bool settles(const QString &id);
    AccountStatus::Phase phase(const QString &id) const;
    int chatsOf(const QString &id) const;
    ChatRow row(const ChatKey &key) const;

private:
    void take(const ChatDelta &delta);

public:
    Profile profile;
    Profile used;
    Servers servers;
    std::unique_ptr<ChatReader> reader;
    QStringList tokens;
    QHash<ChatKey, ChatRow> rows;
    QHash<quint32, ChatKey> names;
    QHash<QString, AccountStatus> statuses;
    QStringList told; ///< about the store, in order
    QStringList troubles;
    QList<StoreError> failings;
    int recoveries = 0;
    QStringList tested;
    QStringList searched;
    QList<QString> searchErrors;
    QList<ChatKey> read;
    int sinceTold = 0;
    QDateTime left;
    QStringList news;
    SyncEngine engine;
};

/// Lets the event loop turn: everything that is due happens, however often.
void letDueTimersRun();

} // namespace deskside::test
