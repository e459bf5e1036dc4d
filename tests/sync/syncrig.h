// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chatreader.h"
#include "models/sync/accountsync.h"
#include "models/sync/openedchats.h"
#include "models/sync/storekeeper.h"
#include "tests/sync/fakebackend.h"

#include <QTest>

namespace deskside::test {

/// Pages of three, so that a handful of chats makes a walk.
VendorTraits fakeVendor();
Account fakeAccount(const QString &id);
QString wordFor(AccountStatus::Phase phase);

/// Runs SQL on the store's own connection, behind its back: the newest one of this thread that can write.
bool meddle(const QStringList &statements);

/// The store's file cannot grow any more, as on a full disk.
bool fillStore();
bool emptyStore();
/// The store's table of chats points nowhere.
bool damageStore();

/// One account's sync with a server to talk to. Everything it tells is noted in the order it was told: chats by their
/// ids, vanished ones with ~ for +.
class Rig
{
public:
    explicit Rig(const VendorTraits &vendor = fakeVendor(), const Account &account = fakeAccount(u"a1"_s),
                 const Profile &place = *Profile::temporary(), std::shared_ptr<FakeServer> talks = nullptr);
    ~Rig();

    /// Walks the list; false when the walk does not end.
    bool walk(bool full = true);
    bool settles();
    /// Waits for so many questions in all.
    bool hears(int questions);
    void setOffline(bool now);
    void open(const QString &id, bool markRead) { opened.open({sync.account().id, id}, markRead); }
    void markUnread(const QString &id, bool unread) { opened.markUnread({sync.account().id, id}, unread); }
    std::optional<ReadMark> mark(const QString &id);
    WalkState state();
    /// What was told since the last look.
    QStringList takeTold() { return std::exchange(told, {}); }
    QStringList takeHeard() { return std::exchange(server->heard, {}); }
    /// The ids of the list, as somebody knows it who heard every delta.
    QStringList ids() const;

private:
    const Account &prepared(const Account &account);
    void take(const ChatDelta &delta);

public:
    std::shared_ptr<FakeServer> server;
    Profile profile;
    StoreKeeper keeper;
    std::unique_ptr<ChatReader> reader;
    AccountSync sync;
    OpenedChats opened;
    bool offline = false;
    QStringList told;
    QStringList phases;
    int looks = 0;
    QHash<QString, ChatRow> rows;
    QHash<quint32, QString> names;
    Chat read;
    ChatRow readRow;
    QList<Change> readChanges;
    ApiError failure;
};

} // namespace deskside::test
