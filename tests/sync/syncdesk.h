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
    explicit Desk(const Profile &place = *Profile::temporary())
        : profile(place)
        , engine(profile, [this](const Account &account, const QString &token) -> std::unique_ptr<Backend> {
            tokens.append(token);
            if (account.vendor != "fake"_L1) {
                return nullptr;
            }
            return std::make_unique<FakeBackend>(server(account.id), account.id);
        })
    {
        QObject::connect(&engine, &SyncEngine::delta, &engine,
                         [this](const QList<ChatRow> &upserted, const QList<ChatKey> &removed) {
                             for (const ChatRow &row : upserted) {
                                 rows.insert(row.key, row);
                             }
                             for (const ChatKey &key : removed) {
                                 rows.remove(key);
                             }
                         });
        QObject::connect(&engine, &SyncEngine::statusChanged, &engine,
                         [this](const AccountStatus &status) { statuses.insert(status.account, status); });
        QObject::connect(&engine, &SyncEngine::storeTrouble, &engine,
                         [this](const QString &sentence) { troubles.append(sentence); });
        QObject::connect(&engine, &SyncEngine::tested, &engine,
                         [this](const QString &id, bool ok, const QString &sentence) {
                             tested.append((ok ? u"good "_s : u"bad "_s) + id + u": "_s + sentence);
                         });
        QObject::connect(&engine, &SyncEngine::chatRead, &engine,
                         [this](const Chat &chat, const ChatRow &) { read.append(chat.key); });
    }

    std::shared_ptr<FakeServer> server(const QString &account)
    {
        auto &found = servers[account];
        if (!found) {
            found = std::make_shared<FakeServer>();
        }
        return found;
    }
    void add(const QString &id, const QString &token = u"token"_s)
    {
        engine.setAccount(fakeAccount(id), fakeVendor(), token);
    }
    bool settles(const QString &id)
    {
        return QTest::qWaitFor([&] { return statuses.value(id).phase != AccountStatus::Phase::Syncing; });
    }
    AccountStatus::Phase phase(const QString &id) const { return statuses.value(id).phase; }
    int chatsOf(const QString &id) const
    {
        return static_cast<int>(
            std::count_if(rows.keyBegin(), rows.keyEnd(), [&id](const ChatKey &key) { return key.account == id; }));
    }

    Profile profile;
    QHash<QString, std::shared_ptr<FakeServer>> servers;
    QStringList tokens;
    QHash<ChatKey, ChatRow> rows;
    QHash<QString, AccountStatus> statuses;
    QStringList troubles;
    QStringList tested;
    QList<ChatKey> read;
    SyncEngine engine;
};

/// Lets the event loop turn: everything that is due happens, however often.
inline void letDueTimersRun()
{
    for (int turn = 0; turn < 100; ++turn) {
        QCoreApplication::processEvents();
    }
}

} // namespace deskside::test
