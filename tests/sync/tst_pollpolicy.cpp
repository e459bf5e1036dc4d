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
    void aWholeWalkIsDueAfterSoManyWalks_data();
    void aWholeWalkIsDueAfterSoManyWalks();
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
    QTest::addColumn<bool>("changesRise");
    QTest::addColumn<bool>("active");
    QTest::addColumn<bool>("metered");
    QTest::addColumn<int>("walks");
    const auto row = [](const char *name, qint64 chats, int pageSize, int walks) {
        QTest::newRow(name) << chats << pageSize << false << true << false << walks;
    };
    row("none", 0, 100, 1);
    row("short", 1'000, 100, 1);
    row("just longer", 1'001, 100, 10);
    row("ten thousand", 10'000, 100, 10);
    row("a hundred thousand", 100'000, 100, 100);
    row("a million", 1'000'000, 100, 1'000);
    row("small pages", 100'000, 10, 1'000);
    row("senseless pages", 2'000, 0, 200);
    QTest::newRow("short, changes rise") << qint64(900) << 100 << true << true << false << 10;
    QTest::newRow("short, not in use") << qint64(900) << 100 << false << false << false << 10;
    QTest::newRow("short, metered") << qint64(900) << 100 << false << true << true << 10;
    QTest::newRow("long, changes rise") << qint64(100'000) << 100 << true << true << false << 100;
}

void TestPollPolicy::longListsAreWalkedInFullMoreRarely()
{
    QFETCH(const qint64, chats);
    QFETCH(const int, pageSize);
    QFETCH(const bool, changesRise);
    QFETCH(const bool, active);
    QFETCH(const bool, metered);
    QFETCH(const int, walks);
    QCOMPARE(walksUntilFull(chats, pageSize, changesRise, {.active = active, .metered = metered}), walks);
}

void TestPollPolicy::aWholeWalkIsDueAfterSoManyWalks_data()
{
    QTest::addColumn<std::optional<std::chrono::seconds>>("ago");
    QTest::addColumn<int>("walks");
    QTest::addColumn<bool>("active");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("due");
    using Ago = std::optional<std::chrono::seconds>;
    QTest::newRow("never") << Ago() << 1'000 << true << 0 << true;
    QTest::newRow("each time") << Ago(0s) << 1 << true << 0 << true;
    QTest::newRow("not yet") << Ago(9min) << 10 << true << 0 << false;
    QTest::newRow("now") << Ago(10min) << 10 << true << 0 << true;
    QTest::newRow("long ago") << Ago(100'000h) << 1'000 << true << 0 << true;
    QTest::newRow("not in use: not yet") << Ago(29min) << 10 << false << 0 << false;
    QTest::newRow("not in use: now") << Ago(30min) << 10 << false << 0 << true;
    QTest::newRow("failures do not put it off") << Ago(10min) << 10 << true << 5 << true;
    QTest::newRow("the clock was set back") << Ago(-1s) << 1'000 << true << 0 << true;
}

void TestPollPolicy::aWholeWalkIsDueAfterSoManyWalks()
{
    QFETCH(const std::optional<std::chrono::seconds>, ago);
    QFETCH(const int, walks);
    QFETCH(const bool, active);
    QFETCH(const int, failures);
    QFETCH(const bool, due);
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    const QDateTime last = ago ? now.addSecs(-ago->count()) : QDateTime();
    QCOMPARE(isWholeDue(last, now, walks, {.interval = 60s, .active = active, .failures = failures}), due);
}

QTEST_GUILESS_MAIN(TestPollPolicy)
#include "tst_pollpolicy.moc"
