// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/pacer.h"
#include "models/api/retrypolicy.h"

#include <QDateTime>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;
using Verb = HttpRequest::Verb;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichFailuresAreTriedAgain_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("written");
        QTest::newRow("offline") << Kind::Offline << 0 << true << false;
        QTest::newRow("timed out") << Kind::TimedOut << 0 << true << false;
        QTest::newRow("401") << Kind::Unauthorized << 401 << false << false;
        QTest::newRow("403") << Kind::Forbidden << 403 << false << false;
        QTest::newRow("404") << Kind::NotFound << 404 << false << false;
        QTest::newRow("429") << Kind::RateLimited << 429 << true << true;
        QTest::newRow("rejected") << Kind::Rejected << 400 << false << false;
        QTest::newRow("500") << Kind::ServerFault << 500 << true << false;
        QTest::newRow("501") << Kind::ServerFault << 501 << false << false;
        QTest::newRow("503") << Kind::ServerFault << 503 << true << false;
        QTest::newRow("505") << Kind::ServerFault << 505 << false << false;
        QTest::newRow("bad reply") << Kind::BadReply << 200 << false << false;
        QTest::newRow("outcome unknown") << Kind::OutcomeUnknown << 0 << false << false;
    }

    void whichFailuresAreTriedAgain()
    {
        QFETCH(Kind, kind);
        QFETCH(int, status);
        QFETCH(bool, written);
        const ApiError error{.kind = kind, .httpStatus = status};
        QTEST(retryDelay({}, Verb::Get, error, 1, 0).has_value(), "read");
        for (const auto verb : {Verb::Post, Verb::Patch, Verb::Delete}) {
            QCOMPARE(retryDelay({}, verb, error, 1, 0).has_value(), written);
        }
    }

    void delaysDoubleUpToTheLongest_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<qint64>("least");
        QTest::newRow("1") << 1 << qint64(50);
        QTest::newRow("2") << 2 << qint64(100);
        QTest::newRow("3") << 3 << qint64(200);
        QTest::newRow("4") << 4 << qint64(350);
        QTest::newRow("90") << 90 << qint64(350);
    }

    void delaysDoubleUpToTheLongest()
    {
        QFETCH(int, attempt);
        QFETCH(qint64, least);
        const RetryPolicy policy{.attempts = 100, .firstDelay = 100ms, .longestDelay = 700ms};
        const ApiError error{.kind = Kind::Offline};
        QCOMPARE(retryDelay(policy, Verb::Get, error, attempt, 0.0)->count(), least);
        QCOMPARE(retryDelay(policy, Verb::Get, error, attempt, 0.5)->count(), least * 3 / 2);
        QVERIFY(*retryDelay(policy, Verb::Get, error, attempt, 0.999) <= milliseconds(2 * least));
    }

    void triesEnd()
    {
        const RetryPolicy policy{.attempts = 3};
        const ApiError error{.kind = Kind::Offline};
        QVERIFY(retryDelay(policy, Verb::Get, error, 2, 0));
        QVERIFY(!retryDelay(policy, Verb::Get, error, 3, 0));
        QVERIFY(!retryDelay({.attempts = 1}, Verb::Get, error, 1, 0));
        QVERIFY(!retryDelay({.attempts = 0}, Verb::Get, error, 1, 0));
    }

    void theServersWishIsTheLeastAndIsCapped()
    {
        const RetryPolicy policy{.attempts = 9, .firstDelay = 100ms, .longestDelay = 100ms};
        const auto delay = [&policy](milliseconds wish) {
            return *retryDelay(policy, Verb::Get, {.kind = Kind::RateLimited, .retryAfter = wish}, 1, 0);
        };
        QCOMPARE(delay(0ms), 50ms);
        QCOMPARE(delay(2s), 2s);
        QCOMPARE(delay(1h), 5min);
    }

    void retryAfterIsRead_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("expected"); // -1: not understood
        QTest::newRow("seconds") << "7"_ba << qint64(7'000);
        QTest::newRow("zero") << "0"_ba << qint64(0);
        QTest::newRow("spaces") << " 7 "_ba << qint64(7'000);
        QTest::newRow("cap") << "300"_ba << qint64(300'000);
        QTest::newRow("beyond the cap") << "301"_ba << qint64(300'000);
        QTest::newRow("beyond 64 bits") << "99999999999999999999999"_ba << qint64(300'000);
        QTest::newRow("negative") << "-1"_ba << qint64(300'000);
        QTest::newRow("very negative") << "-99999999999999999999999"_ba << qint64(300'000);
        QTest::newRow("IMF-fixdate") << "Sat, 21 Nov 2026 10:00:09 GMT"_ba << qint64(9'000);
        QTest::newRow("RFC 850") << "Saturday, 21-Nov-26 10:00:09 GMT"_ba << qint64(9'000);
        QTest::newRow("asctime") << "Sat Nov 21 10:00:09 2026"_ba << qint64(9'000);
        QTest::newRow("past") << "Sat, 21 Nov 2026 09:00:00 GMT"_ba << qint64(0);
        QTest::newRow("RFC 850, past") << "Sunday, 06-Nov-94 08:49:37 GMT"_ba << qint64(0);
        QTest::newRow("far future") << "Fri, 31 Dec 9999 23:59:59 GMT"_ba << qint64(300'000);
        QTest::newRow("tomorrow") << "Sun, 22 Nov 2026 10:00:00 GMT"_ba << qint64(300'000);
        QTest::newRow("empty") << ""_ba << qint64(-1);
        QTest::newRow("words") << "soon"_ba << qint64(-1);
        QTest::newRow("fraction") << "1.5"_ba << qint64(-1);
        QTest::newRow("sign alone") << "-"_ba << qint64(-1);
        QTest::newRow("impossible date") << "Sat, 31 Feb 2026 10:00:00 GMT"_ba << qint64(-1);
        QTest::newRow("bytes") << "\xff\x00\x01"_ba << qint64(-1);
    }

    void retryAfterIsRead()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, expected);
        const QDateTime now(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        const auto read = parseRetryAfter(header, now);
        QCOMPARE(read ? read->count() : -1, expected);
    }

    void retryAfterIsReadTheSameInEveryTimeZone()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(15, 30), Qt::OffsetFromUTC, 5 * 3600 + 1800);
        QCOMPARE(parseRetryAfter("Sat, 21 Nov 2026 10:00:09 GMT"_ba, now), 9s);
    }

    void aPacedAccountNeverExceedsItsMinute_data()
    {
        QTest::addColumn<int>("perMinute");
        QTest::addColumn<int>("burst");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("2") << 2 << 1;
        QTest::newRow("12") << 12 << 2;
        QTest::newRow("60") << 60 << 10;
        QTest::newRow("600") << 600 << 10;
    }

    void aPacedAccountNeverExceedsItsMinute()
    {
        QFETCH(int, perMinute);
        QFETCH(int, burst);
        Pacer pacer(perMinute);
        const Pacer::Time start = Pacer::Time() + 1h;
        QList<Pacer::Time> sent;
        for (Pacer::Time now = start; now < start + 3min; now += std::max(pacer.wait(now), 1ms)) {
            while (pacer.wait(now) == 0ms) {
                pacer.take(now);
                sent.append(now);
            }
        }
        QCOMPARE(std::count(sent.begin(), sent.end(), start), burst);
        for (const auto &first : std::as_const(sent)) {
            QVERIFY(std::count_if(sent.begin(), sent.end(),
                                  [&first](const auto &t) { return t >= first && t < first + 1min; })
                    <= perMinute);
        }
        QVERIFY(sent.size() >= (perMinute - burst) * 3); // and it does not stand still
    }

    void anUnpacedAccountOnlyWaitsWhenHeld()
    {
        Pacer pacer(0);
        const Pacer::Time start = Pacer::Time() + 1h;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(pacer.wait(start), 0ms);
            pacer.take(start);
        }
        pacer.hold(start, 5s);
        pacer.hold(start, 2s); // a shorter wish does not shorten the longer one
        QCOMPARE(pacer.wait(start), 5s);
        QCOMPARE(pacer.wait(start + 4s), 1s);
        QCOMPARE(pacer.wait(start + 5s), 0ms);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
