// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncrig.h"

using namespace deskside;
using namespace deskside::test;

/// Walks: what is asked, and what is told of it.
class TestAccountSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWalkTellsEveryChatOnce();
    void theStatusFollowsTheWalk();
    void chatsThatMoveBetweenPagesAreToldOnce();
    void aChatThatChangesWhileItMovesIsToldAgain();
    void anUnchangedListTellsNothing();
    void aChangedChatAloneIsTold();
    void aNewChatAloneIsTold();
    void anIncrementalWalkStopsWhereNothingIsNew();
    void linksThatAreSignedAnewAreNoNews();
    void theFirstWalkIsAFullOne();
    void aRemovedChatLeavesTheList();
    void aMissingChatIsMarkedByTheSecondWalk();
    void aChatThatComesBackWasNotMissing();
    void onlyWalksToTheEndCountAMissingChat_data();
    void onlyWalksToTheEndCountAMissingChat();
    void aChatThatCannotBeReadAnyMoreStays();
    void aServerThatRepeatsItselfRemovesNothing();
    void problemsAreReportedUntilTheNextWalk();
    void manyProblemsAreCut();
    void theIdentityIsAskedForFirst();
    void aKnownIdentityIsNotAskedFor();
    void anIdentityThatIsLearnedLaterReachesEveryChat();
    void aRefreshDuringAWalkIsRemembered();
    void aRememberedFullRefreshStaysFull();
};

void TestAccountSync::aWalkTellsEveryChatOnce()
{
    Rig rig;
    rig.server->list = chats(7);
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 2"_s, u"list 3"_s}));
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1 +c2 +c3"_s, u"delta +c4 +c5 +c6"_s, u"delta +c7"_s}));
    QCOMPARE(rig.rows.value(u"c4"_s).key, (ChatKey{u"a1"_s, u"c4"_s}));
    QCOMPARE(rig.rows.value(u"c4"_s).title, u"Chat c4"_s);
}

void TestAccountSync::theStatusFollowsTheWalk()
{
    Rig rig;
    rig.server->list = chats(4);
    rig.server->total = 4;
    QCOMPARE(rig.sync.status().account, u"a1"_s);
    QVERIFY(!rig.sync.status().complete);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    rig.sync.refresh(true);
    QCOMPARE(rig.phases, QStringList{u"syncing"_s});
    QVERIFY(rig.settles());
    QCOMPARE(rig.phases, QStringList({u"syncing"_s, u"syncing"_s, u"idle"_s}));
    const AccountStatus status = rig.sync.status();
    QVERIFY(status.complete);
    QCOMPARE(status.walked, 4);
    QCOMPARE(status.total, std::optional<qint64>(4));
    QVERIFY(status.lastSync >= before);
    QVERIFY(!status.error);
}

void TestAccountSync::chatsThatMoveBetweenPagesAreToldOnce()
{
    Rig rig;
    rig.server->list = chats(7);
    rig.server->hears = [&rig](const QString &question) {
        if (question == "list 2"_L1) {
            rig.server->list.prepend(chatAt(u"new"_s, 1'000)); // c3 slips to the second page
        } else if (question == "list 3"_L1) {
            rig.server->list.swapItemsAt(5, 6);
        }
    };
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1 +c2 +c3"_s, u"delta +c4 +c5"_s, u"delta +c7"_s}));
    rig.server->hears = nullptr;
    QVERIFY(rig.walk()); // the next walk heals
    QCOMPARE(rig.takeTold(), QStringList({u"delta +new"_s, u"delta +c6"_s}));
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.rows.size(), 8);
}

void TestAccountSync::aChatThatChangesWhileItMovesIsToldAgain()
{
    Rig rig;
    rig.server->list = chats(5);
    rig.server->hears = [&rig](const QString &question) {
        if (question == "list 2"_L1) {
            rig.server->list[2].title = u"another"_s;
            rig.server->list.prepend(chatAt(u"new"_s, 1'000));
        }
    };
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1 +c2 +c3"_s, u"delta +c3 +c4 +c5"_s}));
    QCOMPARE(rig.rows.value(u"c3"_s).title, u"another"_s);
    rig.server->hears = nullptr;
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList({u"delta +new"_s}));
}

void TestAccountSync::anUnchangedListTellsNothing()
{
    Rig rig;
    rig.server->list = chats(5);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.takeHeard();
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 2"_s}));
    QCOMPARE(rig.rows.size(), 5);
}

void TestAccountSync::aChangedChatAloneIsTold()
{
    Rig rig;
    rig.server->list = chats(5);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.server->list[4].title = u"another"_s;
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList{u"delta +c5"_s});
    QCOMPARE(rig.rows.value(u"c5"_s).title, u"another"_s);
}

void TestAccountSync::aNewChatAloneIsTold()
{
    Rig rig;
    rig.server->list = chats(5);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.server->list.prepend(chatAt(u"new"_s, 1'000));
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList{u"delta +new"_s});
}

void TestAccountSync::anIncrementalWalkStopsWhereNothingIsNew()
{
    Rig rig;
    rig.server->list = chats(9);
    QVERIFY(rig.walk());
    rig.takeHeard();
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(), QStringList{u"list 1"_s});
    rig.server->list.prepend(chatAt(u"new"_s, 1'000));
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 2"_s}));
    QCOMPARE(rig.rows.size(), 10);
    QVERIFY(rig.sync.status().complete);
}

void TestAccountSync::linksThatAreSignedAnewAreNoNews()
{
    Rig rig;
    rig.server->list = chats(9);
    const auto sign = [&](int time) {
        for (Chat &chat : rig.server->list) {
            chat.sharedUrl = u"https://files.example/%1.png?signature=%2"_s.arg(chat.key.id).arg(time);
        }
    };
    sign(1);
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, false);
    rig.takeTold();
    rig.takeHeard();
    sign(2);
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(), QStringList{u"list 1"_s});
    QCOMPARE(rig.takeTold(), QStringList());
    const auto kept = rig.keeper.store().chat({u"a1"_s, u"c1"_s});
    QCOMPARE((*kept)->chat.sharedUrl, u"https://files.example/c1.png?signature=2"_s); // the one that works
    rig.server->list[1].sharedUrl = u"https://files.example/other.png?signature=2"_s;
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeTold(), QStringList{u"delta +c2"_s}.mid(1));       // nothing that a row shows
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 2"_s})); // but it is another one
}

void TestAccountSync::theFirstWalkIsAFullOne()
{
    Rig rig;
    rig.server->list = chats(4);
    rig.server->pageErrors.insert(2, {});
    QVERIFY(rig.walk(false));
    rig.server->pageErrors.clear();
    rig.takeHeard();
    QVERIFY(rig.walk(false)); // page 1 holds nothing new, but the end was never seen
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 2"_s}));
    QCOMPARE(rig.ids(), QStringList({u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s}));
}

void TestAccountSync::aRemovedChatLeavesTheList()
{
    Rig rig;
    rig.server->list = chats(5);
    rig.server->list[3].removed = true;
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1 +c2 +c3"_s, u"delta +c5"_s})); // one that was never here
    rig.server->list[1].removed = true;
    rig.server->list[2].title = u"another"_s;
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList{u"delta +c3 -c2"_s});
    QCOMPARE(rig.rows.size(), 3);
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList());
    rig.server->list[1].removed = false;
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList{u"delta +c2"_s});
}

void TestAccountSync::aMissingChatIsMarkedByTheSecondWalk()
{
    Rig rig;
    rig.server->list = chats(5);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.server->list.removeAt(1);
    rig.server->list.removeAt(3); // c5
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList());
    QVERIFY(rig.walk());
    const QStringList told = rig.takeTold();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first() == u"delta ~c2 ~c5"_s || told.first() == u"delta ~c5 ~c2"_s);
    QVERIFY(rig.rows.value(u"c2"_s).vanished);
    QCOMPARE(rig.rows.size(), 5); // they stay until the person says otherwise
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList());
    rig.server->list.insert(1, chats(5).at(1));
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList{u"delta +c2"_s});
    QVERIFY(!rig.rows.value(u"c2"_s).vanished);
}

void TestAccountSync::aChatThatComesBackWasNotMissing()
{
    Rig rig;
    const QList<Chat> all = chats(4);
    QList<Chat> without = all;
    without.removeAt(1);
    rig.server->list = all;
    QVERIFY(rig.walk());
    rig.takeTold();
    for (int i = 0; i < 3; ++i) { // twice in a row is never
        rig.server->list = without;
        QVERIFY(rig.walk());
        rig.server->list = all;
        QVERIFY(rig.walk());
    }
    QCOMPARE(rig.takeTold(), QStringList());
}

void TestAccountSync::onlyWalksToTheEndCountAMissingChat_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<int>("failing");
    QTest::newRow("walks that end early") << false << 0;
    QTest::newRow("walks that fail at once") << true << 1;
    QTest::newRow("walks that fail at the end") << true << 3;
}

void TestAccountSync::onlyWalksToTheEndCountAMissingChat()
{
    QFETCH(const bool, full);
    QFETCH(const int, failing);
    Rig rig;
    rig.server->list = chats(9);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.server->list.removeAt(7);
    rig.server->pageErrors.insert(failing, {});
    for (int i = 0; i < 4; ++i) {
        QVERIFY(rig.walk(full));
    }
    QCOMPARE(rig.takeTold(), QStringList());
    rig.server->pageErrors.clear();
    QVERIFY(rig.walk(failing != 3)); // one that broke off is walked to its end first
    QCOMPARE(rig.takeTold(), QStringList());
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList{u"delta ~c8"_s});
}

void TestAccountSync::aChatThatCannotBeReadAnyMoreStays()
{
    Rig rig;
    rig.server->list = chats(3);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.server->list.removeAt(1);
    rig.server->pageProblems.insert(1, {{u"c2"_s, u"title"_s, u"It is a number"_s}});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(rig.walk());
    }
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.rows.size(), 3);
}

void TestAccountSync::aServerThatRepeatsItselfRemovesNothing()
{
    Rig rig;
    rig.server->list = chats(6);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.takeHeard();
    rig.server->ignoresPages = true;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(rig.walk());
    }
    QCOMPARE(rig.takeHeard().size(), 6); // two pages each, not one after the other for ever
    QVERIFY(rig.sync.status().repeats);
    QVERIFY(!rig.sync.status().complete);
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.rows.size(), 6);
    rig.server->ignoresPages = false;
    QVERIFY(rig.walk());
    QVERIFY(!rig.sync.status().repeats);
    QVERIFY(rig.sync.status().complete);
}

void TestAccountSync::problemsAreReportedUntilTheNextWalk()
{
    Rig rig;
    rig.server->list = chats(4);
    const DecodeProblem first{u"x"_s, u"title"_s, u"It is a number"_s};
    const DecodeProblem second{{}, u"id"_s, u"It is missing"_s};
    rig.server->pageProblems = {{1, {first}}, {2, {second}}};
    QVERIFY(rig.walk());
    QCOMPARE(rig.sync.status().problems, QList<DecodeProblem>({first, second}));
    QCOMPARE(rig.ids().size(), 4);
    QCOMPARE(rig.sync.status().phase, AccountStatus::Phase::Idle);
    rig.server->pageProblems.clear();
    QVERIFY(rig.walk());
    QVERIFY(rig.sync.status().problems.isEmpty());
}

void TestAccountSync::manyProblemsAreCut()
{
    Rig rig;
    const auto many = [](const QString &page) {
        QList<DecodeProblem> problems;
        for (int i = 0; i < 70; ++i) {
            problems.append({page + QString::number(i), u"title"_s, u"It is a number"_s});
        }
        return problems;
    };
    rig.server->pageProblems = {{1, many(u"a"_s)}, {2, many(u"b"_s)}, {3, many(u"c"_s)}};
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeHeard().size(), 4);
    QCOMPARE(rig.sync.status().problems.size(), 100);
}

void TestAccountSync::theIdentityIsAskedForFirst()
{
    VendorTraits vendor = fakeVendor();
    vendor.learnsIdentity = true;
    Rig rig(vendor);
    rig.server->list = chats(2);
    rig.server->list[0].assignee = Person{u"u7"_s, u"Ada"_s, {}, {}};
    rig.server->list[1].assignee = Person{u"u8"_s, u"Bo"_s, {}, {}};
    rig.server->me = u"u7"_s;
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeHeard(), QStringList({u"me"_s, u"list 1"_s}));
    QCOMPARE(rig.takeTold(), QStringList({u"me a1 u7"_s, u"delta +c1 +c2"_s}));
    QCOMPARE(rig.sync.account().me, u"u7"_s);
    QCOMPARE(rig.rows.value(u"c1"_s).mine, Known<bool>(true));
    QCOMPARE(rig.rows.value(u"c2"_s).mine, Known<bool>(false));
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeHeard(), QStringList{u"list 1"_s}); // it is known now
}

void TestAccountSync::aKnownIdentityIsNotAskedFor()
{
    VendorTraits vendor = fakeVendor();
    Account account = fakeAccount(u"a1"_s);
    Rig cannot(vendor);
    QVERIFY(cannot.walk());
    QCOMPARE(cannot.takeHeard(), QStringList{u"list 1"_s});
    vendor.learnsIdentity = true;
    account.me = u"u8"_s;
    Rig knows(vendor, account);
    knows.server->list = chats(1);
    knows.server->list[0].assignee = Person{u"u8"_s, u"Bo"_s, {}, {}};
    QVERIFY(knows.walk());
    QCOMPARE(knows.takeHeard(), QStringList{u"list 1"_s});
    QCOMPARE(knows.rows.value(u"c1"_s).mine, Known<bool>(true));
}

void TestAccountSync::anIdentityThatIsLearnedLaterReachesEveryChat()
{
    VendorTraits vendor = fakeVendor();
    vendor.learnsIdentity = true;
    Rig rig(vendor);
    rig.server->list = chats(4);
    for (Chat &chat : rig.server->list) {
        chat.assignee = Person{u"u8"_s, u"Bo"_s, {}, {}};
    }
    QVERIFY(rig.walk()); // no chat is mine, so nobody can say who I am
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1 +c2 +c3"_s, u"delta +c4"_s}));
    QVERIFY(!rig.rows.value(u"c4"_s).mine.isKnown());
    rig.server->me = u"u7"_s;
    rig.server->list[0].assignee->id = u"u7"_s;
    rig.takeHeard();
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(), QStringList({u"me"_s, u"list 1"_s, u"list 2"_s}));
    QCOMPARE(rig.takeTold(), QStringList({u"me a1 u7"_s, u"delta +c1 +c2 +c3 +c4"_s, u"delta +c1"_s}));
    QCOMPARE(rig.rows.value(u"c1"_s).mine, Known<bool>(true));
    QCOMPARE(rig.rows.value(u"c4"_s).mine, Known<bool>(false));
}

void TestAccountSync::aRefreshDuringAWalkIsRemembered()
{
    Rig rig;
    rig.server->list = chats(4);
    rig.sync.refresh(true);
    rig.sync.refresh(true); // this walk has not begun to hear anything: it answers both
    rig.server->hears = [&rig](const QString &) {
        rig.server->hears = nullptr;
        rig.sync.refresh(true);
        rig.sync.refresh(true);
    };
    QVERIFY(rig.hears(4));
    QVERIFY(rig.settles());
    QCoreApplication::processEvents(); // nothing is left to be done
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 2"_s, u"list 1"_s, u"list 2"_s}));
    QCOMPARE(rig.phases.count(u"idle"_s), 2);
    QCOMPARE(rig.phases.last(), u"idle"_s);
}

void TestAccountSync::aRememberedFullRefreshStaysFull()
{
    Rig rig;
    rig.server->list = chats(7);
    QVERIFY(rig.walk());
    rig.takeHeard();
    rig.sync.refresh(false);
    rig.sync.refresh(true);
    rig.sync.refresh(false);
    QVERIFY(rig.hears(3 + 4));
    QVERIFY(rig.settles());
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 1"_s, u"list 2"_s, u"list 3"_s}));
    rig.sync.refresh(false); // the wish for all of it was granted
    QVERIFY(rig.hears(3 + 4 + 1));
    QVERIFY(rig.settles());
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s}));
}

QTEST_GUILESS_MAIN(TestAccountSync)
#include "tst_accountsync.moc"
