// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/threadrig.h"

#include <QRandomGenerator>

using namespace deskside;
using namespace deskside::test;

class TestThreads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOpenedChatsThreadIsReadAndKept();
    void whatIsStoredIsToldFirst();
    void offlineShowsWhatIsStored();
    void aVendorWithoutThreadsIsNotAsked();
    void olderMessagesComePageByPage();
    void onlyTheOpenChatIsReadBackwards();
    void twoWishesForOlderMessagesAreOne();
    void whatWasMissedIsReadWithoutAGap();
    void tooMuchThatWasMissedIsReadOnTheWayBack();
    void pagesThatAreKnownAreGoneThrough();
    void aServerThatRepeatsItselfIsNotAskedForEver();
    void changesOfTheOpenChatAreRead();
    void newsDuringAnAnswerAreReadAfterIt();
    void theOpenChatIsPolled();
    void aLiveLineTakesThePollsPlace();
    void aPausedAccountIsNotPolled();
    void aFailureIsToldAndTriedAgain();
    void aFailureOfOlderMessagesIsTold();
    void nobodyIsAskedAgainWhoHasSaidNo();
    void anotherChatEndsTheOneBefore();
    void aSettledReplyIsKeptAtOnce();
    void whatTheStoreCannotTakeIsTold();
    void comingOnlineReadsTheThread();
    void delays_data();
    void delays();
};

void TestThreads::anOpenedChatsThreadIsReadAndKept()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.open();
    QCOMPARE(rig.last, (ThreadState{.loading = true, .supported = true}));
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    QCOMPARE(rig.deltas, 1); // what is searched has changed
    QCOMPARE(rig.server->heard, QStringList{u"thread c1"_s});
}

void TestThreads::whatIsStoredIsToldFirst()
{
    ThreadRig rig;
    QVERIFY(rig.opens(2));
    rig.open(u"c2"_s);
    QTRY_VERIFY(!rig.last.loading);
    rig.told.clear();
    rig.server->held = {u"thread"_s};
    rig.open();
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    QCOMPARE(rig.last, (ThreadState{.loading = true, .supported = true}));
    QVERIFY(rig.server->release());
    QTRY_VERIFY(!rig.last.loading);
    QCOMPARE(rig.kept(), ids(1, 2));
}

void TestThreads::offlineShowsWhatIsStored()
{
    ThreadRig rig;
    QVERIFY(rig.opens(5));
    rig.offline = true;
    rig.threads.revise();
    rig.open();
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    rig.threads.loadOlder(c1);
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    QCOMPARE(rig.server->asked, 1);
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::aVendorWithoutThreadsIsNotAsked()
{
    ThreadRig rig;
    rig.supported = false;
    rig.open();
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    QCOMPARE(rig.last, ThreadState());
    rig.threads.loadOlder(c1);
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QCOMPARE(rig.server->asked, 0);
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::olderMessagesComePageByPage()
{
    ThreadRig rig;
    QVERIFY(rig.opens(8));
    rig.threads.loadOlder(c1);
    QVERIFY(rig.last.loading);
    QTRY_COMPARE(rig.kept(), ids(3, 8));
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 8));
    QCOMPARE(rig.last, (ThreadState{.supported = true}));
    rig.threads.loadOlder(c1); // there are none
    QVERIFY(!rig.last.loading);
    QCOMPARE(rig.server->heard, QStringList({u"thread c1"_s, u"thread c1 5"_s, u"thread c1 2"_s}));
}

void TestThreads::onlyTheOpenChatIsReadBackwards()
{
    ThreadRig rig;
    QVERIFY(rig.opens(8));
    rig.threads.loadOlder({u"a1"_s, u"c2"_s});
    QVERIFY(!rig.last.loading);
    QCOMPARE(rig.server->asked, 1);
}

void TestThreads::twoWishesForOlderMessagesAreOne()
{
    ThreadRig rig;
    QVERIFY(rig.opens(8));
    rig.threads.loadOlder(c1);
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(3, 8));
    QCOMPARE(rig.server->asked, 2);
}

void TestThreads::whatWasMissedIsReadWithoutAGap()
{
    ThreadRig rig;
    QVERIFY(rig.opens(5));
    rig.backend.threads.insert(u"c1"_s, run(1, 13));
    rig.server->held = {u"thread c1 7"_s};
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QTRY_COMPARE(rig.server->waiting(), 1);
    QCOMPARE(rig.kept(), ids(3, 5)); // all or nothing: a thread never has a hole
    QVERIFY(rig.server->release());
    QTRY_COMPARE(rig.kept(), ids(3, 13));
    QCOMPARE(rig.server->heard.mid(1), QStringList({u"thread c1"_s, u"thread c1 10"_s, u"thread c1 7"_s}));
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 13)); // where it was left
    QCOMPARE(rig.server->heard.last(), u"thread c1 2"_s);
}

void TestThreads::tooMuchThatWasMissedIsReadOnTheWayBack()
{
    ThreadRig rig;
    QVERIFY(rig.opens(5));
    rig.backend.threads.insert(u"c1"_s, run(1, 50));
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QTRY_COMPARE(rig.kept(), ids(3, 5) + ids(21, 50)); // ten pages
    QVERIFY(rig.last.more);
    for (int i = 0; i < 6; ++i) {
        rig.threads.loadOlder(c1);
        QTRY_VERIFY(!rig.last.loading);
    }
    QCOMPARE(rig.kept(), ids(1, 50));
}

void TestThreads::pagesThatAreKnownAreGoneThrough()
{
    ThreadRig rig;
    // A gap above what was read long ago.
    QVERIFY(rig.keeper.store().keepMessages(c1, {run(4, 12), {}, u"3"_s}));
    QVERIFY(rig.keeper.store().keepMessages(c1, {run(13, 15), {}, u"12"_s}));
    rig.backend.threads.insert(u"c1"_s, run(1, 15));
    rig.open();
    QTRY_VERIFY(!rig.last.loading);
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 15));
    QCOMPARE(rig.server->asked, 5);
    QVERIFY(!rig.last.more);
}

void TestThreads::aServerThatRepeatsItselfIsNotAskedForEver()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.backend.repeats = true;
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    for (int i = 0; i < 5; ++i) {
        rig.threads.loadOlder(c1);
        QTRY_VERIFY(!rig.last.loading);
    }
    QCOMPARE(rig.server->asked, 2); // until the same cursor comes again
    QVERIFY(!rig.last.more);
}

void TestThreads::changesOfTheOpenChatAreRead()
{
    ThreadRig rig;
    QVERIFY(rig.opens(2));
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.threads.reread(u"a1"_s, {u"c2"_s});
    rig.threads.reread(u"elsewhere"_s, {u"c1"_s});
    QCOMPARE(rig.server->asked, 1);
    rig.told.clear();
    rig.threads.reread(u"a1"_s, {u"c0"_s, u"c1"_s});
    QVERIFY2(!rig.last.loading, "nobody waits for it");
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QTRY_VERIFY(rig.poll()->isActive());
    QCOMPARE(rig.told, QStringList{u"c1"_s}); // nothing has changed
}

void TestThreads::newsDuringAnAnswerAreReadAfterIt()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.server->held = {u"thread"_s};
    rig.open();
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QCOMPARE(rig.server->asked, 1);
    rig.server->held.clear();
    QVERIFY(rig.server->release());
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QCOMPARE(rig.server->asked, 2);
}

void TestThreads::theOpenChatIsPolled()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_VERIFY(rig.poll()->isActive());
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(10));
    rig.threads.setActive(false);
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(60));
    rig.threads.setActive(true);
    rig.threads.setMetered(true);
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(60));
    rig.threads.setMetered(false);
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.poll()->start(0);
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QVERIFY(rig.poll()->isActive());
}

void TestThreads::aLiveLineTakesThePollsPlace()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_VERIFY(rig.poll()->isActive());
    rig.threads.setLive(u"elsewhere"_s, true);
    QVERIFY(rig.poll()->isActive());
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.threads.setLive(u"a1"_s, true);
    QTRY_COMPARE(rig.kept(), ids(1, 3)); // what came before the line stood
    QVERIFY(!rig.poll()->isActive());
    rig.backend.threads.insert(u"c1"_s, run(1, 4));
    rig.threads.setLive(u"a1"_s, false);
    QTRY_COMPARE(rig.kept(), ids(1, 4));
    QVERIFY(rig.poll()->isActive());
}

void TestThreads::aPausedAccountIsNotPolled()
{
    ThreadRig rig;
    rig.polled = false;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(1, 2)); // the person has opened it
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::aFailureIsToldAndTriedAgain()
{
    ThreadRig rig;
    const ApiError lost{ApiError::Kind::Offline, 0, {}, {}};
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.server->errors.insert(u"thread c1"_s, lost);
    rig.open();
    QTRY_COMPARE(rig.last, (ThreadState{.error = lost, .supported = true}));
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(20));
    rig.server->errors.clear();
    rig.threads.loadOlder(c1); // the person tries again
    QCOMPARE(rig.last, (ThreadState{.loading = true, .error = lost, .supported = true}));
    QTRY_COMPARE(rig.last, (ThreadState{.supported = true}));
    QCOMPARE(rig.kept(), ids(1, 2));
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(10));
}

void TestThreads::aFailureOfOlderMessagesIsTold()
{
    ThreadRig rig;
    const ApiError lost{ApiError::Kind::TimedOut, 0, {}, {}};
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.server->errors.insert(u"thread c1 2"_s, lost);
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.last, (ThreadState{.more = true, .error = lost, .supported = true}));
    rig.server->errors.clear();
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.last, (ThreadState{.supported = true}));
    QCOMPARE(rig.kept(), ids(1, 5));
}

void TestThreads::nobodyIsAskedAgainWhoHasSaidNo()
{
    ThreadRig rig;
    rig.server->errors.insert(u"thread c1"_s, ApiError{ApiError::Kind::Forbidden, 403, {}, {}});
    rig.open();
    QTRY_VERIFY(rig.last.error);
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::anotherChatEndsTheOneBefore()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.backend.threads.insert(u"c2"_s, run(3, 4));
    rig.server->held = {u"thread c1"_s};
    rig.open();
    rig.told.clear();
    rig.open(u"c2"_s);
    QCOMPARE(rig.server->aborted, 1);
    QTRY_COMPARE(rig.kept(u"c2"_s), ids(3, 4));
    QVERIFY(rig.kept().isEmpty());
    QVERIFY(!rig.told.contains(u"c1"_s));
}

void TestThreads::aSettledReplyIsKeptAtOnce()
{
    ThreadRig rig;
    QVERIFY(rig.opens(2));
    rig.told.clear();
    rig.threads.keep(c1, numbered(3));
    QCOMPARE(rig.kept(), ids(1, 3));
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    QCOMPARE(rig.deltas, 2);
    rig.threads.keep(c1, numbered(3));
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    rig.backend.threads.insert(u"c1"_s, run(1, 4));
    Message bare = numbered(4);
    bare.raw.clear(); // nothing that can be kept: it is read
    rig.threads.keep(c1, bare);
    QTRY_COMPARE(rig.kept(), ids(1, 4));
    rig.threads.keep({u"a1"_s, u"c2"_s}, numbered(4)); // comes with its thread
    QVERIFY(rig.kept(u"c2"_s).isEmpty());
}

void TestThreads::whatTheStoreCannotTakeIsTold()
{
    ThreadRig rig;
    QRandomGenerator random(3);
    QList<Message> large;
    for (int i = 1; i <= 3; ++i) {
        QString noise;
        for (int j = 0; j < 20'000; ++j) {
            noise += QChar(char16_t(u'a' + random.bounded(26)));
        }
        large.append(numbered(i, noise));
    }
    rig.backend.threads.insert(u"c1"_s, large);
    QVERIFY(fillStore());
    rig.open();
    QTRY_VERIFY(rig.last.error);
    QCOMPARE(rig.last.error->kind, ApiError::Kind::NotKept);
    QVERIFY(!rig.last.loading);
    QVERIFY(emptyStore());
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QVERIFY(!rig.last.error);
}

void TestThreads::comingOnlineReadsTheThread()
{
    ThreadRig rig;
    rig.offline = true;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QCOMPARE(rig.server->asked, 0);
    rig.offline = false;
    rig.threads.revise();
    QTRY_COMPARE(rig.kept(), ids(1, 2));
}

void TestThreads::delays_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<ThreadPoll>("situation");
    QTest::addColumn<int>("seconds");
    QTest::newRow("in use") << ThreadPoll{} << 10;
    QTest::newRow("idle") << ThreadPoll{.active = false} << 60;
    QTest::newRow("costs money") << ThreadPoll{.metered = true} << 60;
    QTest::newRow("failed once") << ThreadPoll{.failures = 1} << 20;
    QTest::newRow("failed often") << ThreadPoll{.failures = 1'000} << 600;
    QTest::newRow("asked to wait") << ThreadPoll{.failures = 1, .retryAfter = 90s} << 90;
    QTest::newRow("few requests") << ThreadPoll{.requestsPerMinute = 6} << 30;
    QTest::newRow("many requests") << ThreadPoll{.requestsPerMinute = 600} << 10;
}

void TestThreads::delays()
{
    QFETCH(ThreadPoll, situation);
    QFETCH(int, seconds);
    QCOMPARE(threadPollDelay(situation), std::chrono::seconds(seconds));
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
