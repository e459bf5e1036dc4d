// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using Leg = SyncPlan::Part;
using Step = Walk::Step;

namespace {

VendorTraits vendor(bool slices = false)
{
    VendorTraits traits;
    traits.pageSize = 2;
    traits.listsUnread = slices;
    traits.listsMine = slices;
    return traits;
}

WalkState at(int nextPage, bool done, bool synced = false)
{
    return {nextPage, done, synced ? QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC) : QDateTime()};
}

ChatPage pageOf(int from, int count)
{
    ChatPage page;
    for (int i = 0; i < count; ++i) {
        Chat chat;
        chat.key.id = QString::number(from + i);
        page.chats.append(chat);
    }
    page.received = count;
    return page;
}

/// The plan's walks as they follow each other when each ends with its first page.
QStringList partsOf(SyncPlan plan)
{
    const QHash<Leg, QString> names{{Leg::Unread, u"unread"_s},
                                    {Leg::Mine, u"mine"_s},
                                    {Leg::News, u"news"_s},
                                    {Leg::History, u"history"_s},
                                    {Leg::Whole, u"whole"_s}};
    QStringList parts;
    for (; !plan.isDone(); plan.endLeg()) {
        parts.append(names.value(plan.part()) + u' ' + QString::number(plan.walk().page()));
    }
    return parts;
}

SyncPlan begun(const WalkState &state, bool full = false, bool first = true, bool slices = false)
{
    SyncPlan plan(vendor(slices));
    plan.begin(state, full, first);
    return plan;
}

} // namespace

class TestSyncPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAPersonWaitsForComesFirst_data();
    void whatAPersonWaitsForComesFirst();
    void partsAreAskedForAsParts();
    void partsEndAfterAFewPages();
    void newsComeBetweenThePagesOfALongWalk();
    void aWishThatWillBeAnsweredAddsNothing();
    void aWishForAllOfItComesAfterAPlanThatHasBegun();
    void newsThatAreUnderWayComeAgain();
    void theTopIsSeenBeforeTheRest();
    void progressIsThatOfTheLongWalk();
};

void TestSyncPlan::whatAPersonWaitsForComesFirst_data()
{
    QTest::addColumn<WalkState>("state");
    QTest::addColumn<bool>("full");
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("slices");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const WalkState &state, bool full, bool first, bool slices,
                        const QStringList &parts) { QTest::newRow(name) << state << full << first << slices << parts; };
    row("the first time", at(1, false), false, true, true, {u"unread 1"_s, u"mine 1"_s, u"whole 1"_s});
    row("no parts", at(1, false), false, true, false, {u"whole 1"_s});
    row("a start", at(1, true, true), false, true, true, {u"unread 1"_s, u"mine 1"_s, u"news 1"_s});
    row("a start, all of it", at(1, true, true), true, true, true, {u"unread 1"_s, u"mine 1"_s, u"whole 1"_s});
    row("later", at(1, true, true), false, false, true, {u"news 1"_s});
    row("later, all of it", at(1, true, true), true, false, true, {u"whole 1"_s});
    row("broken off at once", at(2, false), false, true, false, {u"whole 1"_s});
    row("broken off", at(3, false), false, true, true, {u"unread 1"_s, u"mine 1"_s, u"news 1"_s, u"history 2"_s});
    row("broken off far down", at(500, false), false, false, true, {u"news 1"_s, u"history 499"_s});
    row("a list without end", at(1, false, true), false, false, true, {u"news 1"_s});
    row("a later walk broken off at once", at(2, true, true), false, true, false, {u"whole 1"_s});
    row("a later walk broken off", at(9, true, true), false, false, true, {u"news 1"_s, u"history 8"_s});
    row("a list without end broken off", at(9, false, true), false, false, true, {u"news 1"_s, u"history 8"_s});
    row("a list without end, all of it", at(1, false, true), true, false, true, {u"whole 1"_s});
}

void TestSyncPlan::whatAPersonWaitsForComesFirst()
{
    QFETCH(const WalkState, state);
    QFETCH(const bool, full);
    QFETCH(const bool, first);
    QFETCH(const bool, slices);
    QFETCH(const QStringList, parts);
    QCOMPARE(partsOf(begun(state, full, first, slices)), parts);
}

void TestSyncPlan::partsAreAskedForAsParts()
{
    using Slice = ListQuery::Slice;
    SyncPlan plan = begun(at(1, false), false, true, true);
    QCOMPARE(plan.query(), (ListQuery{Slice::Unread, {}}));
    plan.endLeg();
    QCOMPARE(plan.query(), (ListQuery{Slice::Mine, {}}));
    plan.endLeg();
    QCOMPARE(plan.query(), ListQuery());
    QVERIFY(plan.isBackground());
    plan.endLeg();
    QVERIFY(plan.isDone());
}

void TestSyncPlan::partsEndAfterAFewPages()
{
    SyncPlan plan = begun(at(1, false), false, true, true);
    for (int page = 0; page < 4; ++page) {
        QCOMPARE(plan.take(pageOf(page * 2, 2), 2), Step::NextPage);
    }
    QCOMPARE(plan.take(pageOf(8, 2), 2), Step::EarlyEnd);
    plan.endLeg();
    QCOMPARE(plan.take(pageOf(0, 2), 0), Step::EarlyEnd); // all known
    plan.endLeg();
    for (int page = 0; page < 20; ++page) { // the list itself has no such end
        QCOMPARE(plan.take(pageOf(page * 2, 2), 2), Step::NextPage);
    }
}

void TestSyncPlan::newsComeBetweenThePagesOfALongWalk()
{
    SyncPlan plan = begun(at(1, false));
    QCOMPARE(plan.take(pageOf(0, 2), 2), Step::NextPage);
    plan.ask(false);
    QCOMPARE(plan.part(), Leg::Whole); // its second page is on the way
    QCOMPARE(plan.take(pageOf(2, 2), 2), Step::NextPage);
    plan.next();
    plan.next();
    QCOMPARE(partsOf(plan), QStringList({u"news 1"_s, u"whole 3"_s}));
    QCOMPARE(plan.take(pageOf(0, 2), 0), Step::EarlyEnd);
    plan.endLeg();
    plan.next();
    QCOMPARE(partsOf(plan), QStringList{u"whole 3"_s});
    QVERIFY(!plan.wantsMore());
}

void TestSyncPlan::aWishThatWillBeAnsweredAddsNothing()
{
    SyncPlan plan = begun(at(1, false), false, true, true);
    plan.ask(false);
    plan.ask(true);
    QCOMPARE(partsOf(plan), QStringList({u"unread 1"_s, u"mine 1"_s, u"whole 1"_s}));
    QVERIFY(!plan.wantsMore());
    plan = begun(at(9, false));
    plan.ask(false);
    QCOMPARE(partsOf(plan), QStringList({u"news 1"_s, u"history 8"_s}));
}

void TestSyncPlan::aWishForAllOfItComesAfterAPlanThatHasBegun()
{
    SyncPlan plan = begun(at(1, true, true));
    plan.ask(true);
    QCOMPARE(partsOf(plan), QStringList{u"news 1"_s});
    QVERIFY(plan.wantsMore());
    plan = begun(at(1, false));
    QCOMPARE(plan.take(pageOf(0, 2), 2), Step::NextPage);
    plan.ask(true);
    QVERIFY(plan.wantsMore());
    plan = begun(at(9, false), true); // where the history goes on it does not look at what lies above
    QVERIFY(plan.wantsMore());
    plan.clear();
    QVERIFY(plan.isDone());
    QVERIFY(!plan.wantsMore());
}

void TestSyncPlan::newsThatAreUnderWayComeAgain()
{
    SyncPlan plan = begun(at(1, true, true));
    QCOMPARE(plan.take(pageOf(0, 2), 2), Step::NextPage);
    plan.ask(false);
    plan.ask(false);
    plan.next();
    QCOMPARE(plan.take(pageOf(2, 2), 0), Step::EarlyEnd);
    plan.endLeg();
    QVERIFY(!plan.isDone());
    plan.next();
    QCOMPARE(partsOf(plan), QStringList{u"news 1"_s}); // once
}

void TestSyncPlan::theTopIsSeenBeforeTheRest()
{
    SyncPlan plan = begun(at(9, false), false, true, true);
    QVERIFY(!plan.hasSeenTheTop(Step::End)); // of the unread ones
    plan.endLeg();
    plan.endLeg();
    QCOMPARE(plan.take(pageOf(0, 2), 2), Step::NextPage);
    QVERIFY(!plan.hasSeenTheTop(Step::NextPage));
    QVERIFY(plan.hasSeenTheTop(Step::EarlyEnd));
    plan.endLeg();
    QVERIFY(!plan.hasSeenTheTop(Step::End)); // of the history
    plan = begun(at(1, false));
    QCOMPARE(plan.take(pageOf(0, 2), 2), Step::NextPage);
    QVERIFY(plan.hasSeenTheTop(Step::NextPage));
    QCOMPARE(plan.take(pageOf(2, 2), 2), Step::NextPage);
    QVERIFY(!plan.hasSeenTheTop(Step::NextPage));
}

void TestSyncPlan::progressIsThatOfTheLongWalk()
{
    SyncPlan plan = begun(at(9, false));
    QCOMPARE(plan.walked(), 14);
    QCOMPARE(plan.take(pageOf(0, 2), 0), Step::EarlyEnd);
    QCOMPARE(plan.walked(), 14);
    plan.endLeg();
    QCOMPARE(plan.take(pageOf(14, 2), 2), Step::NextPage);
    QCOMPARE(plan.walked(), 16);
}

QTEST_GUILESS_MAIN(TestSyncPlan)
#include "tst_syncplan.moc"
