// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "tests/sync/syncdesk.h"

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

/// When the engine walks a list, and when it does not.
class TestSyncSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signedOutAccountsAreAskedOnlyWhenThePersonWantsIt();
    void oneAccountIsRefreshedAlone();
    void offlineNothingIsSentAndGoingOnlineRefreshes();
    void goingOfflineStopsAWalk();
    void anAccountThatIsAddedOfflineWaits();
    void theListIsWalkedAgainAfterTheInterval();
    void aFailedWalkIsTriedAgainAfterTheInterval();
    void aRefusedAccountIsNotTriedAgain();
    void anIntervalChangesAtOnce();
    void aLongListIsWalkedInFullNowAndThen_data();
    void aLongListIsWalkedInFullNowAndThen();
};

void TestSyncSchedule::signedOutAccountsAreAskedOnlyWhenThePersonWantsIt()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->pageErrors.insert(1, refused);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.engine.refresh({}, false);
    desk.engine.refresh(u"a"_s, false);
    QCOMPARE(server->asked, 1);
    server->pageErrors.clear();
    desk.engine.refresh({}, true);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::Idle);
    QCOMPARE(server->asked, 2);
}

void TestSyncSchedule::oneAccountIsRefreshedAlone()
{
    Desk desk;
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s}) {
        desk.add(id);
        QVERIFY(desk.settles(id));
    }
    desk.engine.refresh(u"b"_s, true);
    desk.engine.refresh(u"unknown"_s, true);
    QVERIFY(desk.settles(u"b"_s));
    QCOMPARE(desk.server(u"a"_s)->asked, 1);
    QCOMPARE(desk.server(u"b"_s)->asked, 2);
    desk.engine.refresh({}, true);
    QVERIFY(desk.settles(u"a"_s) && desk.settles(u"b"_s));
    QCOMPARE(desk.server(u"a"_s)->asked, 2);
    QCOMPARE(desk.server(u"b"_s)->asked, 3);
}

void TestSyncSchedule::offlineNothingIsSentAndGoingOnlineRefreshes()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setInterval(0s);
    VendorTraits vendor = fakeVendor();
    vendor.hasDetails = true;
    const auto server = desk.server(u"a"_s);
    server->list = chats(2);
    desk.engine.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s);
    QTRY_VERIFY(server->asked >= 2); // again and again by itself
    desk.engine.setOffline(true);
    const int asked = server->asked;
    desk.engine.refresh({}, true);
    desk.engine.refresh(u"a"_s, false);
    desk.engine.openChat({u"a"_s, u"c1"_s}, true);
    letDueTimersRun(); // many walks would be due
    QCOMPARE(server->asked, asked);
    QCOMPARE(desk.read.size(), 1);
    desk.engine.setOffline(true);
    desk.engine.setOffline(false);
    QCOMPARE(server->asked, asked + 1);
    desk.engine.setOffline(false); // it was online already
    QCOMPARE(server->asked, asked + 1);
    QTRY_VERIFY(server->asked >= asked + 3); // and the interval counts again
}

void TestSyncSchedule::goingOfflineStopsAWalk()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(9);
    server->held = QStringList{u"list 2"_s};
    desk.add(u"a"_s);
    QTRY_COMPARE(server->waiting(), 1);
    desk.engine.setOffline(true);
    QCOMPARE(server->aborted, 1);
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::Idle);
    QCOMPARE(desk.chatsOf(u"a"_s), 3);
    server->held.clear();
    desk.engine.setOffline(false);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 9);
}

void TestSyncSchedule::anAccountThatIsAddedOfflineWaits()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setOffline(true);
    const auto server = desk.server(u"a"_s);
    server->list = chats(2);
    desk.add(u"a"_s);
    QCOMPARE(server->asked, 0);
    desk.engine.setOffline(false);
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 2);
}

void TestSyncSchedule::theListIsWalkedAgainAfterTheInterval()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setInterval(0s);
    const auto server = desk.server(u"a"_s);
    server->list = chats(1);
    desk.add(u"a"_s);
    QTRY_VERIFY(server->asked >= 4);
    server->list = chats(2);
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 2);
    server->list.clear(); // short lists are walked in full: a missing chat is noticed
    QTRY_VERIFY(desk.row({u"a"_s, u"c1"_s}).vanished && desk.row({u"a"_s, u"c2"_s}).vanished);
}

void TestSyncSchedule::aFailedWalkIsTriedAgainAfterTheInterval()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setInterval(0s);
    const auto server = desk.server(u"a"_s);
    server->list = chats(2);
    server->pageErrors.insert(1, fault);
    desk.add(u"a"_s);
    QTRY_VERIFY(server->asked >= 3);
    server->pageErrors.clear();
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 2);
}

void TestSyncSchedule::aRefusedAccountIsNotTriedAgain()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setInterval(0s);
    desk.server(u"a"_s)->pageErrors.insert(1, refused);
    desk.add(u"a"_s);
    desk.add(u"b"_s);
    QTRY_VERIFY(desk.server(u"b"_s)->asked >= 5);
    QCOMPARE(desk.server(u"a"_s)->asked, 1);
}

void TestSyncSchedule::anIntervalChangesAtOnce()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setInterval(1h);
    const auto server = desk.server(u"a"_s);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(server->asked, 1);
    desk.engine.setInterval(0s); // the hour that was begun does not have to pass
    QTRY_VERIFY(server->asked >= 3);
}

void TestSyncSchedule::aLongListIsWalkedInFullNowAndThen_data()
{
    QTest::addColumn<int>("daysAgo"); // the last whole walk, as the store has it
    QTest::addColumn<bool>("whole");
    QTest::newRow("just now") << 0 << false;
    QTest::newRow("in another run of the program") << 300 << true;
    QTest::newRow("before the clock was set back") << -300 << true;
}

void TestSyncSchedule::aLongListIsWalkedInFullNowAndThen()
{
    QFETCH(const int, daysAgo);
    QFETCH(const bool, whole);
    const Profile profile = *Profile::temporary();
    Desk::Servers servers;
    VendorTraits vendor = fakeVendor();
    vendor.pageSize = 11; // a hundred pages: a whole walk after ten others
    {
        Desk desk(profile);
        desk.engine.start();
        desk.server(u"a"_s)->list = chats(1'100);
        desk.engine.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s);
        QVERIFY(QTest::qWaitFor([&] { return desk.phase(u"a"_s) == AccountStatus::Phase::Idle; }, 60'000));
        servers = desk.servers;
    }
    {
        const auto database = Database::open(profile);
        QVERIFY(database);
        ChatStore store(database->get(), decoded);
        WalkState state = *store.walkState(u"a"_s);
        QVERIFY(state.lastWhole.isValid());
        state.lastWhole = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        QVERIFY(store.setWalkState(u"a"_s, state));
    }
    const auto server = servers.value(u"a"_s);
    server->heard.clear();
    Desk desk(profile, servers);
    desk.engine.start();
    desk.engine.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s);
    QTRY_COMPARE(server->heard, QStringList{u"list 1"_s});
    QVERIFY(desk.settles(u"a"_s));
    server->held = QStringList{u"list 2"_s};
    desk.engine.setInterval(2s); // twenty seconds until a whole walk, but for the first time it is asked for after two
    const QStringList second = whole ? QStringList{u"list 2"_s} : QStringList();
    QTRY_COMPARE_WITH_TIMEOUT(server->heard, QStringList({u"list 1"_s, u"list 1"_s}) + second, 60'000);
    QCOMPARE(server->waiting(), second.size());
    QVERIFY(whole || desk.settles(u"a"_s));
    QCOMPARE(server->heard.size(), 2 + second.size());
}

QTEST_GUILESS_MAIN(TestSyncSchedule)
#include "tst_syncschedule.moc"
