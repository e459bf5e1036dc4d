// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/readmarks.h"
#include "models/sync/accountsync.h"
#include "tests/sync/fakebackend.h"

#include <QTest>

namespace deskside::test {

/// Pages of three, so that a handful of chats makes a walk.
inline VendorTraits fakeVendor()
{
    VendorTraits traits;
    traits.id = u"fake"_s;
    traits.name = u"Fake"_s;
    traits.needsOrganisation = false;
    traits.pageSize = 3;
    return traits;
}

inline Account fakeAccount(const QString &id)
{
    Account account;
    account.id = id;
    account.name = u"Account "_s + id;
    account.vendor = u"fake"_s;
    return account;
}

inline QString wordFor(AccountStatus::Phase phase)
{
    switch (phase) {
    case AccountStatus::Phase::Idle:
        return u"idle"_s;
    case AccountStatus::Phase::Syncing:
        return u"syncing"_s;
    case AccountStatus::Phase::Failed:
        return u"failed"_s;
    case AccountStatus::Phase::SignedOut:
        break;
    }
    return u"signed out"_s;
}

/// One account's sync with a server to talk to. Everything it tells is noted in the order it was told.
class Rig
{
public:
    explicit Rig(const VendorTraits &vendor = fakeVendor(), const Account &account = fakeAccount(u"a1"_s),
                 ReadMarks *store = nullptr)
        : sync(account, vendor, std::make_unique<FakeBackend>(server, account.id), store ? store : &marks)
    {
        QObject::connect(&sync, &AccountSync::delta, &sync,
                         [this](const QList<ChatRow> &upserted, const QList<ChatKey> &removed) {
                             QStringList words{u"delta"_s};
                             for (const ChatRow &row : upserted) {
                                 words.append(u"+"_s + row.key.id);
                                 rows.insert(row.key.id, row);
                             }
                             for (const ChatKey &key : removed) {
                                 words.append(u"-"_s + key.id);
                                 rows.remove(key.id);
                             }
                             told.append(words.join(u' '));
                         });
        QObject::connect(&sync, &AccountSync::statusChanged, &sync,
                         [this](const AccountStatus &status) { phases.append(wordFor(status.phase)); });
        QObject::connect(&sync, &AccountSync::chatRead, &sync, [this](const Chat &chat, const ChatRow &row) {
            told.append(u"read "_s + chat.key.id);
            read = chat;
            readRow = row;
        });
        QObject::connect(&sync, &AccountSync::detailsFailed, &sync, [this](const ChatKey &key, const ApiError &error) {
            told.append(u"failed "_s + key.id);
            failure = error;
        });
        QObject::connect(&sync, &AccountSync::identityLearned, &sync,
                         [this](const QString &id, const QString &me) { told.append(u"me %1 %2"_s.arg(id, me)); });
        QObject::connect(&sync, &AccountSync::storeFailed, &sync, [this] { told.append(u"store failed"_s); });
    }

    /// Walks the list; false when the walk does not end.
    bool walk(bool full = true)
    {
        sync.refresh(full);
        return settles();
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return sync.status().phase != AccountStatus::Phase::Syncing; });
    }
    /// Waits for so many questions in all.
    bool hears(int questions)
    {
        return QTest::qWaitFor([&] { return server->asked >= questions; });
    }
    /// What was told since the last look.
    QStringList takeTold() { return std::exchange(told, {}); }
    QStringList takeHeard() { return std::exchange(server->heard, {}); }
    /// The ids of the list, as somebody knows it who heard every delta.
    QStringList ids() const
    {
        QStringList ids = rows.keys();
        ids.sort();
        return ids;
    }

    std::shared_ptr<FakeServer> server = std::make_shared<FakeServer>();
    ReadMarks marks;
    AccountSync sync;
    QStringList told;
    QStringList phases;
    QHash<QString, ChatRow> rows;
    Chat read;
    ChatRow readRow;
    ApiError failure;
};

} // namespace deskside::test
