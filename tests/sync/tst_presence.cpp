// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/chores.h"
#include "tests/sync/syncdesk.h"

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;
using Phase = AccountStatus::Phase;

/// The person before the window: pauses, searches at the vendors, and what happened since they left.
class TestPresence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPausedAccountIsLeftAlone();
    void pausingDropsWhatIsUnderWay();
    void aPausedAccountIsSyncedWhenAskedFor();
    void vendorsThatSearchAreAsked();
    void aSearchEndsAfterAFewPages();
    void searchesThatFailAreTold_data();
    void searchesThatFailAreTold();
    void whatASearchBroughtHidesNoNews();
    void aNewSearchReplacesTheOldOne();
    void onlyTheAccountsNamedAreSearched();
    void aSearchThatIsBrokenOffIsTold();
    void nobodyToAskIsToldAtOnce();
    void whatASearchBringsIsNoNewsAndIsKept();
    void sinceLeftIsToldOnceAllHaveBeenLookedAt();
    void sinceLeftWaitsForAccountsThatAreExpected();
    void sinceLeftDoesNotWaitForTheSignedOut();
    void theFirstStartHasNoSinceLeft();
    void programsWithoutAWindowDoNotMoveTheTime();
    void choresTakeTurns();
};

namespace {

VendorTraits searching()
{
    VendorTraits vendor = fakeVendor();
    vendor.searches = true;
    return vendor;
}

/// A day at the desk that ends with so many chats known.
void aDayBefore(const Profile &profile, int known)
{
    Desk desk(profile);
    desk.engine.start();
    desk.engine.setActive(true);
    for (const auto &id : {u"a"_s, u"b"_s}) {
        desk.server(id)->list = chats(known);
        desk.add(id);
        QVERIFY(desk.settles(id));
    }
    QCOMPARE(desk.sinceTold, 0);
}

} // namespace

void TestPresence::aPausedAccountIsLeftAlone()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setInterval(0s);
    const auto server = desk.server(u"a"_s);
    server->list = chats(2);
    Account account = fakeAccount(u"a"_s);
    account.paused = true;
    desk.engine.setAccount(account, fakeVendor(), u"token"_s);
    desk.engine.refresh({}, true);
    desk.engine.setInterval(0s);
    desk.engine.setActive(true);
    letDueTimersRun();
    QCOMPARE(desk.phase(u"a"_s), Phase::Paused);
    QCOMPARE(server->asked, 0);
    desk.engine.setPaused(u"a"_s, false);
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 2);
    QTRY_VERIFY(server->asked >= 3);
    desk.engine.setPaused(u"a"_s, true);
    const int asked = server->asked;
    letDueTimersRun();
    QCOMPARE(server->asked, asked);
    QCOMPARE(desk.phase(u"a"_s), Phase::Paused);
    desk.engine.setPaused(u"unknown"_s, true);
}

void TestPresence::pausingDropsWhatIsUnderWay()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(9);
    server->held = QStringList{u"list 2"_s};
    desk.add(u"a"_s);
    QTRY_COMPARE(server->waiting(), 1);
    desk.engine.setPaused(u"a"_s, true);
    QCOMPARE(server->aborted, 1);
    QCOMPARE(desk.phase(u"a"_s), Phase::Paused);
    QCOMPARE(desk.chatsOf(u"a"_s), 3);
    server->held.clear();
    desk.engine.setPaused(u"a"_s, false);
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 9);
}

void TestPresence::aPausedAccountIsSyncedWhenAskedFor()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setInterval(0s);
    Account account = fakeAccount(u"a"_s);
    account.paused = true;
    const auto server = desk.server(u"a"_s);
    server->list = chats(2);
    desk.engine.setAccount(account, fakeVendor(), u"token"_s);
    desk.engine.refresh(u"a"_s, false);
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 2);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), Phase::Paused);
    letDueTimersRun();
    QCOMPARE(server->asked, 1);
    server->pageErrors.insert(1, fault);
    desk.engine.refresh(u"a"_s, false);
    QTRY_COMPARE(desk.phase(u"a"_s), Phase::Failed);
    letDueTimersRun();
    QCOMPARE(server->asked, 2); // a failure is no reason to go on by itself
}

void TestPresence::vendorsThatSearchAreAsked()
{
    Desk desk;
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s, u"c"_s}) {
        desk.server(id)->list = chats(4);
        desk.engine.setAccount(fakeAccount(id), id == "b"_L1 ? fakeVendor() : searching(), u"token"_s);
        QVERIFY(desk.settles(id));
    }
    desk.server(u"a"_s)->list.append(chatAt(u"far"_s, 0));
    desk.server(u"a"_s)->list.last().title = u"A Refund"_s;
    for (const auto &server : std::as_const(desk.servers)) {
        server->heard.clear();
    }
    desk.engine.searchServer(u"refund"_s);
    QTRY_COMPARE(desk.searched, QStringList{u"refund: 1"_s});
    QVERIFY(desk.searchErrors.isEmpty());
    QCOMPARE(desk.server(u"a"_s)->heard, QStringList{u"search refund 1"_s});
    QCOMPARE(desk.server(u"b"_s)->heard, QStringList());
    QCOMPARE(desk.server(u"c"_s)->heard, QStringList{u"search refund 1"_s});
    QCOMPARE(desk.row({u"a"_s, u"far"_s}).title, u"A Refund"_s);
}

void TestPresence::aSearchEndsAfterAFewPages()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->list = chats(30);
    desk.engine.setAccount(fakeAccount(u"a"_s), searching(), u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.server(u"a"_s)->heard.clear();
    desk.engine.searchServer(u"chat"_s);
    QTRY_COMPARE(desk.searched, QStringList{u"chat: 0"_s}); // all of them were here before
    QCOMPARE(desk.server(u"a"_s)->heard, QStringList({u"search chat 1"_s, u"search chat 2"_s, u"search chat 3"_s}));
}

void TestPresence::searchesThatFailAreTold_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<int>("page");
    for (int kind = 0; kind <= static_cast<int>(ApiError::Kind::OutcomeUnknown); ++kind) {
        for (const int page : {1, 2}) {
            QTest::addRow("kind %d at page %d", kind, page)
                << ApiError{static_cast<ApiError::Kind>(kind), 400 + kind, u"why"_s, {}} << page;
        }
    }
}

void TestPresence::searchesThatFailAreTold()
{
    QFETCH(const ApiError, error);
    QFETCH(const int, page);
    Desk desk;
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s}) {
        desk.server(id)->list = chats(id == "a"_L1 ? 2 : 5);
        desk.engine.setAccount(fakeAccount(id), searching(), u"token"_s);
        QVERIFY(desk.settles(id));
    }
    desk.server(u"b"_s)->list.insert(2, chatAt(u"between"_s, 4)); // on the first page, and not here yet
    desk.server(u"b"_s)->errors.insert(u"search chat %1"_s.arg(page), error);
    desk.engine.searchServer(u"chat"_s);
    QTRY_COMPARE(desk.searched, QStringList{u"chat: %1"_s.arg(page - 1)}); // what came is kept
    QCOMPARE(desk.searchErrors.size(), 1);
    QVERIFY2(desk.searchErrors.first().startsWith(u"Account b: "_s), qPrintable(desk.searchErrors.first()));
    QCOMPARE(desk.phase(u"b"_s), Phase::Idle); // the sync is none the worse
}

void TestPresence::whatASearchBroughtHidesNoNews()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(6);
    desk.engine.setAccount(fakeAccount(u"a"_s), searching(), u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    for (int i = 1; i <= 8; ++i) {
        server->list.prepend(chatAt(u"%1%2"_s.arg(i > 4 ? u"refund"_s : u"new"_s).arg(i), 900 + i));
    }
    desk.engine.searchServer(u"refund"_s);
    QTRY_COMPARE(desk.searched, QStringList{u"refund: 4"_s});
    QCOMPARE(desk.chatsOf(u"a"_s), 10);
    desk.engine.refresh({}, false);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 14);
}

void TestPresence::aNewSearchReplacesTheOldOne()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(2);
    desk.engine.setAccount(fakeAccount(u"a"_s), searching(), u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    server->held = QStringList{u"search one"_s};
    desk.engine.searchServer(u"one"_s);
    desk.engine.searchServer(u"chat"_s);
    QCOMPARE(server->aborted, 1);
    QTRY_COMPARE(desk.searched, QStringList{u"chat: 0"_s});
    server->held = QStringList{u"search"_s};
    desk.engine.searchServer(u"again"_s);
    desk.engine.removeAccount(u"a"_s); // nobody is left to answer
    QCOMPARE(server->aborted, 2);
    QCOMPARE(desk.searched.last(), u"again: 0"_s);
}

void TestPresence::onlyTheAccountsNamedAreSearched()
{
    Desk desk;
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s}) {
        desk.server(id)->list = chats(2);
        desk.engine.setAccount(fakeAccount(id), searching(), u"token"_s);
        QVERIFY(desk.settles(id));
        desk.server(id)->heard.clear();
    }
    desk.engine.searchServer(u"chat"_s, {u"b"_s});
    QTRY_COMPARE(desk.searched.size(), 1);
    QCOMPARE(desk.server(u"a"_s)->heard, QStringList());
    QCOMPARE(desk.server(u"b"_s)->heard, QStringList{u"search chat 1"_s});
}

void TestPresence::aSearchThatIsBrokenOffIsTold()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->list = chats(2);
    desk.engine.setAccount(fakeAccount(u"a"_s), searching(), u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.server(u"a"_s)->held = QStringList{u"search"_s};
    desk.engine.searchServer(u"chat"_s);
    QCOMPARE(desk.searched, QStringList());
    desk.engine.setOffline(true);
    QCOMPARE(desk.searched, QStringList{u"chat: 0"_s});
    QCOMPARE(desk.searchErrors.size(), 1);
    desk.engine.setOffline(false);
    desk.engine.setOffline(true);
    QCOMPARE(desk.searched.size(), 1); // nothing was on
}

void TestPresence::nobodyToAskIsToldAtOnce()
{
    Desk desk;
    desk.engine.start();
    desk.engine.searchServer(u"refund"_s);
    QCOMPARE(desk.searched, QStringList{u"refund: 0"_s});
    desk.engine.setAccount(fakeAccount(u"a"_s), searching(), u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.engine.setOffline(true);
    const int asked = desk.server(u"a"_s)->asked;
    desk.engine.searchServer(u"offline"_s);
    QCOMPARE(desk.searched.last(), u"offline: 0"_s);
    QCOMPARE(desk.server(u"a"_s)->asked, asked);
}

void TestPresence::whatASearchBringsIsNoNewsAndIsKept()
{
    const Profile profile = *Profile::temporary();
    {
        Desk desk(profile);
        desk.engine.start();
        const auto server = desk.server(u"a"_s);
        server->list = chats(2);
        desk.engine.setAccount(fakeAccount(u"a"_s), searching(), u"token"_s);
        QVERIFY(desk.settles(u"a"_s));
        server->list.append(chatAt(u"far"_s, 0));
        server->list.last().totalMessages = 4;
        desk.engine.searchServer(u"far"_s);
        QTRY_COMPARE(desk.searched.size(), 1);
        QCOMPARE(desk.row({u"a"_s, u"far"_s}).unread.value, std::optional(false));
    }
    Desk desk(profile);
    desk.engine.start();
    QVERIFY(desk.rows.contains({u"a"_s, u"far"_s}));
}

void TestPresence::sinceLeftIsToldOnceAllHaveBeenLookedAt()
{
    const Profile profile = *Profile::temporary();
    const QDateTime before = QDateTime::currentDateTimeUtc();
    aDayBefore(profile, 3);
    const QDateTime after = QDateTime::currentDateTimeUtc();
    Desk desk(profile);
    desk.engine.start();
    desk.engine.setActive(true); // that the person is there again does not move the time that is asked for
    desk.server(u"a"_s)->list = chats(3);
    desk.server(u"a"_s)->list.prepend(chatAt(u"new"_s, 1'000));
    desk.server(u"b"_s)->list = chats(3);
    desk.server(u"b"_s)->held = QStringList{u"list"_s};
    desk.add(u"a"_s);
    desk.add(u"b"_s);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.sinceTold, 0);
    QVERIFY(desk.server(u"b"_s)->release());
    QTRY_COMPARE(desk.sinceTold, 1);
    QVERIFY(desk.left >= before.addMSecs(-1) && desk.left <= after);
    QCOMPARE(desk.news, QStringList{u"new new"_s});
    desk.server(u"b"_s)->held.clear();
    desk.engine.refresh({}, true);
    QVERIFY(desk.settles(u"a"_s) && desk.settles(u"b"_s));
    QCOMPARE(desk.sinceTold, 1);
}

void TestPresence::sinceLeftWaitsForAccountsThatAreExpected()
{
    const Profile profile = *Profile::temporary();
    aDayBefore(profile, 3);
    Desk desk(profile);
    desk.engine.start();
    desk.engine.expectAccounts({u"a"_s, u"b"_s, u"c"_s});
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.add(u"b"_s);
    QVERIFY(desk.settles(u"b"_s));
    letDueTimersRun();
    QCOMPARE(desk.sinceTold, 0);
    desk.engine.removeAccount(u"c"_s);
    QCOMPARE(desk.sinceTold, 1);
}

void TestPresence::sinceLeftDoesNotWaitForTheSignedOut()
{
    const Profile profile = *Profile::temporary();
    aDayBefore(profile, 3);
    Desk desk(profile);
    desk.engine.start();
    desk.engine.expectAccounts({u"a"_s, u"b"_s, u"c"_s});
    desk.add(u"a"_s, {});
    desk.server(u"b"_s)->pageErrors.insert(1, fault);
    desk.add(u"b"_s);
    QVERIFY(desk.settles(u"b"_s));
    QCOMPARE(desk.sinceTold, 0); // nothing has been looked at yet
    desk.add(u"c"_s);
    QTRY_COMPARE(desk.sinceTold, 1);
}

void TestPresence::theFirstStartHasNoSinceLeft()
{
    Desk desk;
    desk.engine.start();
    desk.engine.setActive(true);
    desk.server(u"a"_s)->list = chats(3);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    letDueTimersRun();
    QCOMPARE(desk.sinceTold, 0);
}

void TestPresence::programsWithoutAWindowDoNotMoveTheTime()
{
    const Profile profile = *Profile::temporary();
    const auto lastActive = [&profile] {
        StoreKeeper keeper(profile, decoded);
        return keeper.open() ? *keeper.store().lastActive() : QDateTime();
    };
    {
        Desk desk(profile);
        desk.engine.start();
        desk.add(u"a"_s);
        QVERIFY(desk.settles(u"a"_s));
    }
    QVERIFY(lastActive().isNull());
    {
        Desk desk(profile);
        desk.engine.start();
        desk.engine.setActive(true);
    }
    const QDateTime left = lastActive();
    QVERIFY(left.isValid());
    {
        Desk desk(profile);
        desk.engine.start();
    }
    QCOMPARE(lastActive(), left);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > left.addMSecs(2));
    {
        Desk desk(profile);
        desk.engine.start();
        desk.engine.setActive(true);
        desk.engine.setActive(false);
    }
    QVERIFY(lastActive() > left);
}

void TestPresence::choresTakeTurns()
{
    Chores chores;
    QStringList done;
    const auto chore = [&done](const QString &name, int slices) {
        return [&done, name, left = slices]() mutable {
            done.append(name);
            return --left > 0;
        };
    };
    chores.add(u"x"_s, chore(u"x"_s, 3));
    chores.add(u"y"_s, chore(u"old"_s, 9));
    chores.add(u"y"_s, chore(u"y"_s, 2));
    chores.add(u"z"_s, chore(u"z"_s, 9));
    chores.drop(u"z"_s);
    QCOMPARE(done, QStringList());
    QTRY_COMPARE(done, QStringList({u"x"_s, u"y"_s, u"x"_s, u"y"_s, u"x"_s}));
    letDueTimersRun();
    QCOMPARE(done.size(), 5);
}

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
