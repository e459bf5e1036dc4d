// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;
using Phase = AccountStatus::Phase;

/// The store under the engine: what it holds is told, and what is wrong with it does not stop the work.
class TestStoreTroubles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsStoredIsToldBeforeAnythingIsAsked();
    void aDamagedStoreIsSetAsideAtTheStart();
    void aStoreThatCannotBeUsedIsStoodInFor();
    void aStoreFromANewerVersionIsLeftAlone();
    void aFullStoreStopsAWalkAndIsTriedAgain();
    void nothingIsAskedWhereNothingCanBeKept();
    void anAccountThatCouldNotBeKeptIsKeptLater();
    void aStoreThatIsFoundDamagedIsBegunAnew();
    void aStoreThatIsDamagedAgainAndAgainIsGivenUp();
    void rowsFollowTheIdentityInSlices();
    void temporaryChatsLeave();
    void whatRetentionDropsLeaves();
    void sizesAreToldAndSpaceIsGivenBack();
    void aWholeWalkLeavesTheStoreTidy();
};

void TestStoreTroubles::whatIsStoredIsToldBeforeAnythingIsAsked()
{
    const Profile profile = *Profile::temporary();
    {
        Desk desk(profile);
        desk.engine.start();
        QCOMPARE(desk.told, QStringList({u"opened"_s, u"loaded"_s}));
        desk.server(u"a"_s)->list = chats(7);
        desk.add(u"a"_s);
        QVERIFY(desk.settles(u"a"_s));
    }
    Desk desk(profile);
    desk.engine.start();
    QCOMPARE(desk.chatsOf(u"a"_s), 7);
    QCOMPARE(desk.told, QStringList({u"opened"_s, u"loaded"_s}));
    QCOMPARE(desk.used.folder(), profile.folder());
    desk.engine.openChat({u"a"_s, u"c3"_s}, false); // no account has come yet
    QCOMPARE(desk.read, QList<ChatKey>({{u"a"_s, u"c3"_s}}));
    desk.add(u"a"_s, {});
    QVERIFY(desk.statuses.value(u"a"_s).complete);
    QCOMPARE(desk.troubles, QStringList());
}

void TestStoreTroubles::aDamagedStoreIsSetAsideAtTheStart()
{
    const Profile profile = *Profile::temporary();
    QFile file(Database::fileOf(profile));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is not a database, and it is long enough to be one ");
    file.close();
    Desk desk(profile);
    desk.engine.start();
    QCOMPARE(desk.troubles.size(), 1);
    QVERIFY2(desk.troubles.first().contains(u"deskside.sqlite.damaged-"_s), qPrintable(desk.troubles.first()));
    desk.server(u"a"_s)->list = chats(2);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 2);
    QCOMPARE(desk.troubles.size(), 1);
    QCOMPARE(desk.used.folder(), profile.folder());
}

void TestStoreTroubles::aStoreThatCannotBeUsedIsStoodInFor()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(QDir().mkpath(Database::fileOf(profile)));
    Desk desk(profile);
    desk.engine.start();
    QCOMPARE(desk.troubles.size(), 1);
    QVERIFY2(desk.troubles.first().contains(u"deskside.sqlite"_s), qPrintable(desk.troubles.first()));
    QCOMPARE(desk.failings.size(), 1);
    QVERIFY(desk.used.isTemporary());
    QVERIFY(desk.used.folder() != profile.folder());
    desk.server(u"a"_s)->list = chats(1);
    desk.server(u"a"_s)->list[0].adminUnseen = 1;
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.engine.openChat({u"a"_s, u"c1"_s}, true);
    QCOMPARE(desk.row({u"a"_s, u"c1"_s}).unread.value, std::optional(false)); // as long as the program runs
    desk.engine.removeAccount(u"a"_s);
    QCOMPARE(desk.chatsOf(u"a"_s), 0);
    QCOMPARE(desk.troubles.size(), 1);
}

void TestStoreTroubles::aStoreFromANewerVersionIsLeftAlone()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        QVERIFY(database);
        QVERIFY(meddle({u"PRAGMA user_version = 99"_s}));
    }
    Desk desk(profile);
    desk.engine.start();
    QCOMPARE(desk.failings.size(), 1);
    QCOMPARE(desk.failings.first().kind, StoreError::Kind::TooNew);
    QVERIFY(desk.used.isTemporary());
    desk.server(u"a"_s)->list = chats(2);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 2);
    QVERIFY(!Database::open(profile));
}

void TestStoreTroubles::aFullStoreStopsAWalkAndIsTriedAgain()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(3'000);
    VendorTraits vendor = fakeVendor();
    vendor.pageSize = 100;
    server->hears = [](const QString &question) {
        if (question == "list 3"_L1) {
            QVERIFY(fillStore());
        }
    };
    desk.engine.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    const AccountStatus status = desk.statuses.value(u"a"_s);
    QCOMPARE(status.phase, Phase::Failed);
    QCOMPARE(status.error->kind, ApiError::Kind::NotKept);
    QCOMPARE(desk.failings.size(), 1);
    QCOMPARE(desk.failings.first().kind, StoreError::Kind::Full);
    QCOMPARE(status.error->detail, desk.failings.first().message);
    QCOMPARE(describe(*status.error, u"Fake"_s), desk.failings.first().message);
    const int kept = desk.chatsOf(u"a"_s);
    QVERIFY(kept >= 200 && kept < 3'000);
    QCOMPARE(status.chats, kept);
    server->hears = nullptr;
    QVERIFY(emptyStore());
    server->list = server->list.mid(0, kept + 50);
    desk.engine.setInterval(0s); // the next try comes by itself
    QTRY_COMPARE_WITH_TIMEOUT(desk.chatsOf(u"a"_s), kept + 50, 30'000);
    QCOMPARE(desk.recoveries, 1);
    QTRY_VERIFY(desk.statuses.value(u"a"_s).complete);
    QCOMPARE(desk.failings.size(), 1);
}

void TestStoreTroubles::nothingIsAskedWhereNothingCanBeKept()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(4);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    QVERIFY(meddle({u"ALTER TABLE accounts RENAME TO elsewhere"_s}));
    desk.engine.refresh({}, true);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), Phase::Failed);
    const int asked = server->asked;
    desk.engine.refresh({}, true);
    desk.engine.refresh({}, true);
    letDueTimersRun();
    QCOMPARE(server->asked, asked);
    QVERIFY(meddle({u"ALTER TABLE elsewhere RENAME TO accounts"_s}));
    desk.engine.refresh({}, true);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), Phase::Idle);
    QVERIFY(server->asked > asked);
    QCOMPARE(desk.recoveries, 1);
}

void TestStoreTroubles::anAccountThatCouldNotBeKeptIsKeptLater()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->list = chats(4);
    QVERIFY(meddle({u"ALTER TABLE accounts RENAME TO elsewhere"_s}));
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), Phase::Failed);
    QCOMPARE(desk.server(u"a"_s)->asked, 0);
    QVERIFY(meddle({u"ALTER TABLE elsewhere RENAME TO accounts"_s}));
    desk.engine.refresh({}, false);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 4);
}

void TestStoreTroubles::aStoreThatIsFoundDamagedIsBegunAnew()
{
    Desk desk;
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s}) {
        desk.server(id)->list = chats(4);
        desk.add(id);
        QVERIFY(desk.settles(id));
    }
    desk.told.clear();
    QVERIFY(damageStore());
    desk.server(u"a"_s)->list.prepend(chatAt(u"new"_s, 1'000));
    desk.engine.refresh(u"a"_s, false);
    QTRY_COMPARE(desk.told, QStringList({u"cleared"_s, u"opened"_s, u"loaded"_s}));
    QCOMPARE(desk.troubles.size(), 1);
    QVERIFY2(desk.troubles.first().contains(u"damaged-"_s), qPrintable(desk.troubles.first()));
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 5);
    QTRY_COMPARE(desk.chatsOf(u"b"_s), 4);
    QTRY_COMPARE(desk.phase(u"b"_s), Phase::Idle);
    QCOMPARE(desk.statuses.value(u"b"_s).chats, 4);
    QVERIFY(!QDir(desk.profile.folder()).entryList({u"deskside.sqlite.damaged-*"_s}).isEmpty());
}

void TestStoreTroubles::aStoreThatIsDamagedAgainAndAgainIsGivenUp()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->list = chats(4);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    for (int time = 1; time <= 4; ++time) {
        QVERIFY(damageStore());
        desk.engine.refresh(u"a"_s, true);
        QTRY_COMPARE(desk.troubles.size(), time);
        QTRY_COMPARE(desk.phase(u"a"_s), Phase::Idle);
        QCOMPARE(desk.chatsOf(u"a"_s), 4);
        QCOMPARE(desk.used.isTemporary() && desk.used.folder() != desk.profile.folder(), time == 4);
    }
}

void TestStoreTroubles::rowsFollowTheIdentityInSlices()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(1'200);
    for (Chat &chat : server->list) {
        chat.assignee = Person{u"u7"_s, u"Ada"_s, {}, {}};
    }
    VendorTraits vendor = fakeVendor();
    vendor.learnsIdentity = true;
    vendor.pageSize = 1'300;
    desk.engine.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    QVERIFY(!desk.row({u"a"_s, u"c1200"_s}).mine.isKnown());
    server->me = u"u7"_s;
    server->held = QStringList{u"list"_s}; // the rows do not wait for the next page
    desk.engine.refresh({}, false);
    const auto mine = [&] {
        return std::count_if(desk.rows.begin(), desk.rows.end(),
                             [](const ChatRow &row) { return row.mine == Known<bool>(true); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(mine(), 1'200, 30'000);
    QCOMPARE(server->waiting(), 1);
}

void TestStoreTroubles::temporaryChatsLeave()
{
    const Profile profile = *Profile::temporary();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto temporary = [&](const QString &id, int hours) {
        Chat chat = chatAt(id, 0);
        chat.updatedAt = Moment(now.addSecs(-hours * 3'600));
        chat.temporary = true;
        return chat;
    };
    {
        Desk desk(profile);
        desk.engine.start();
        desk.server(u"a"_s)->list = {temporary(u"new"_s, 1), temporary(u"old"_s, 25), chatAt(u"kept"_s, 0)};
        desk.add(u"a"_s);
        QVERIFY(desk.settles(u"a"_s));
        QVERIFY(!desk.rows.contains({u"a"_s, u"old"_s}));
        QCOMPARE(desk.chatsOf(u"a"_s), 2);
    }
    {
        QVERIFY(Database::open(profile));
        StoreKeeper keeper(profile, decoded);
        QVERIFY(keeper.open()); // a day goes by
        QCOMPARE(keeper.store().expire(u"a"_s, now.addDays(1))->removed.size(), 1);
    }
}

void TestStoreTroubles::whatRetentionDropsLeaves()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    for (const int days : {1, 20, 40}) {
        Chat chat = chatAt(u"closed%1"_s.arg(days), 0);
        chat.updatedAt = Moment(QDateTime::currentDateTimeUtc().addDays(-days));
        chat.unresolved = false;
        server->list.append(chat);
    }
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 3);
    Account account = fakeAccount(u"a"_s);
    account.keepDays = 30;
    server->held = QStringList{u"list"_s};
    desk.engine.setAccount(account, fakeVendor(), u"token"_s); // the person's wish holds at once
    QCOMPARE(desk.chatsOf(u"a"_s), 2);
    server->held.clear();
    QVERIFY(server->release());
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 2);
    QCOMPARE(desk.statuses.value(u"a"_s).chats, 2);
}

void TestStoreTroubles::sizesAreToldAndSpaceIsGivenBack()
{
    Desk desk;
    desk.engine.start();
    QList<AccountSize> sizes;
    QList<bool> vacuumed;
    connect(&desk.engine, &SyncEngine::sizesKnown, this, [&](const QList<AccountSize> &told) { sizes = told; });
    connect(&desk.engine, &SyncEngine::vacuumed, this, [&](bool ok) { vacuumed.append(ok); });
    desk.server(u"a"_s)->list = chats(5);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.engine.measure();
    QCOMPARE(sizes.size(), 1);
    QCOMPARE(sizes.first().chats, 5);
    QVERIFY(sizes.first().bytes > 0);
    desk.engine.vacuum();
    QCOMPARE(vacuumed, QList<bool>{true});
}

void TestStoreTroubles::aWholeWalkLeavesTheStoreTidy()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->list = chats(5);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    letDueTimersRun();
    QVERIFY(meddle({u"CREATE TABLE ballast AS SELECT zeroblob(3000000)"_s, u"DROP TABLE ballast"_s}));
    const auto freePages = [&desk] {
        const auto database = Database::open(desk.profile);
        QSqlQuery query(QSqlDatabase::database((*database)->connection()));
        return query.exec(u"PRAGMA freelist_count"_s) && query.next() ? query.value(0).toInt() : -1;
    };
    QVERIFY(freePages() > 300);
    desk.engine.refresh(u"a"_s, true);
    QTRY_COMPARE(freePages(), 0);
}

QTEST_GUILESS_MAIN(TestStoreTroubles)
#include "tst_storetroubles.moc"
