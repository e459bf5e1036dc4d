// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pollpolicy.h"

#include <QTest>

using namespace deskside;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestPollPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSituationDecidesTheWait_data();
    void theSituationDecidesTheWait();
    void jitterSpreadsByATenth();
    void nothingGoesBelowWhatTheServerAllows_data();
    void nothingGoesBelowWhatTheServerAllows();
    void longListsAreWalkedInFullMoreRarely_data();
    void longListsAreWalkedInFullMoreRarely();
};

void TestPollPolicy::theSituationDecidesTheWait_data()
{
    QTest::addColumn<milliseconds>("interval");
    QTest::addColumn<bool>("active");
    QTest::addColumn<bool>("metered");
    QTest::addColumn<int>("failures");
    QTest::addColumn<milliseconds>("wait");
    QTest::newRow("in use") << milliseconds(60s) << true << false << 0 << milliseconds(60s);
    QTest::newRow("the person's own") << milliseconds(15s) << true << false << 0 << milliseconds(15s);
    QTest::newRow("not in use") << milliseconds(60s) << false << false << 0 << milliseconds(3min);
    QTest::newRow("metered") << milliseconds(60s) << true << true << 0 << milliseconds(4min);
    QTest::newRow("metered, not in use") << milliseconds(60s) << false << true << 0 << milliseconds(12min);
    QTest::newRow("one failure") << milliseconds(60s) << true << false << 1 << milliseconds(2min);
    QTest::newRow("four failures") << milliseconds(60s) << true << false << 4 << milliseconds(16min);
    QTest::newRow("a failure while metered") << milliseconds(60s) << true << true << 1 << milliseconds(8min);
    QTest::newRow("never longer than an hour") << milliseconds(60s) << false << true << 9 << milliseconds(1h);
    QTest::newRow("a million failures") << milliseconds(60s) << true << false << 1'000'000 << milliseconds(1h);
    QTest::newRow("but for longer intervals") << milliseconds(24h) << false << true << 3 << milliseconds(24h);
    QTest::newRow("no interval") << milliseconds(0) << false << true << 5 << milliseconds(0);
    QTest::newRow("a senseless interval") << milliseconds(-5) << true << false << 0 << milliseconds(0);
    QTest::newRow("senseless failures") << milliseconds(60s) << true << false << -3 << milliseconds(60s);
}

void TestPollPolicy::theSituationDecidesTheWait()
{
    QFETCH(const milliseconds, interval);
    QFETCH(const bool, active);
    QFETCH(const bool, metered);
    QFETCH(const int, failures);
    QFETCH(const milliseconds, wait);
    const PollSituation situation{.interval = interval, .active = active, .metered = metered, .failures = failures};
    QCOMPARE(pollDelay(situation, 0.5).count(), wait.count());
}

void TestPollPolicy::jitterSpreadsByATenth()
{
    const PollSituation situation{.interval = 100s};
    QCOMPARE(pollDelay(situation, 0).count(), milliseconds(90s).count());
    QCOMPARE(pollDelay(situation, 0.5).count(), milliseconds(100s).count());
    QVERIFY(pollDelay(situation, 0.999) < 110s);
    QVERIFY(pollDelay(situation, 0.999) > 109s);
}

void TestPollPolicy::nothingGoesBelowWhatTheServerAllows_data()
{
    QTest::addColumn<int>("requestsPerMinute");
    QTest::addColumn<std::optional<milliseconds>>("retryAfter");
    QTest::addColumn<milliseconds>("least");
    using Wish = std::optional<milliseconds>;
    QTest::newRow("nothing") << 0 << Wish() << milliseconds(0);
    QTest::newRow("500 a minute") << 500 << Wish() << milliseconds(120);
    QTest::newRow("one a minute") << 1 << Wish() << milliseconds(60s);
    QTest::newRow("a wish") << 0 << Wish(5min) << milliseconds(5min);
    QTest::newRow("a wish beyond the longest wait") << 0 << Wish(2h) << milliseconds(2h);
    QTest::newRow("a wish for less") << 1 << Wish(1s) << milliseconds(60s);
}

void TestPollPolicy::nothingGoesBelowWhatTheServerAllows()
{
    QFETCH(const int, requestsPerMinute);
    QFETCH(const std::optional<milliseconds>, retryAfter);
    QFETCH(const milliseconds, least);
    for (const double jitter : {0.0, 0.3, 0.99}) {
        const PollSituation situation{.interval = 0s, .retryAfter = retryAfter, .requestsPerMinute = requestsPerMinute};
        QVERIFY(pollDelay(situation, jitter) >= least);
        QVERIFY(pollDelay(situation, jitter) <= least + 1ms);
    }
}

void TestPollPolicy::longListsAreWalkedInFullMoreRarely_data()
{
    QTest::addColumn<qint64>("chats");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<int>("walks");
    QTest::newRow("none") << qint64(0) << 100 << 1;
    QTest::newRow("short") << qint64(1'000) << 100 << 1;
    QTest::newRow("just longer") << qint64(1'001) << 100 << 10;
    QTest::newRow("ten thousand") << qint64(10'000) << 100 << 10;
    QTest::newRow("a hundred thousand") << qint64(100'000) << 100 << 100;
    QTest::newRow("a million") << qint64(1'000'000) << 100 << 1'000;
    QTest::newRow("small pages") << qint64(100'000) << 10 << 1'000;
    QTest::newRow("senseless pages") << qint64(2'000) << 0 << 200;
}

void TestPollPolicy::longListsAreWalkedInFullMoreRarely()
{
    QFETCH(const qint64, chats);
    QFETCH(const int, pageSize);
    QFETCH(const int, walks);
    QCOMPARE(walksUntilFull(chats, pageSize), walks);
}

QTEST_GUILESS_MAIN(TestPollPolicy)
#include "tst_pollpolicy.moc"
