// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/figures.h"

#include "tests/review/recount.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

ReviewPeriod everIn(const QByteArray &zone)
{
    return {{}, {}, QTimeZone(zone)};
}

CompactRow chatAt(quint32 created, WordId ai = 0)
{
    CompactRow row;
    row.created = created;
    row.ai = ai;
    return row;
}

CompactRow handedOver(CompactRow row, const ReviewBits &bits = {.handoffs = 1})
{
    row.review = packReview(bits);
    return row;
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfARecount_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const QDate autumn(2024, 9, 4); // a Wednesday
        const QDate spring(2025, 4, 19);
        for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati",
                                 "Australia/Lord_Howe", "America/St_Johns"}) {
            QTest::addRow("%s, from the beginning to now", zone) << QByteArray(zone) << QDate() << QDate();
            QTest::addRow("%s, between two days", zone) << QByteArray(zone) << autumn << spring;
        }
        QTest::newRow("from a day on") << "Europe/Berlin"_ba << autumn << QDate();
        QTest::newRow("up to a day") << "Europe/Berlin"_ba << QDate() << spring;
        QTest::newRow("one day") << "Europe/Berlin"_ba << autumn << autumn;
        QTest::newRow("the end before the beginning") << "Europe/Berlin"_ba << spring << autumn;
    }
    void figuresAreThoseOfARecount()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDate, from);
        QFETCH(const QDate, to);
        const ReviewPeriod period{from, to, QTimeZone(zone)};
        const QList<CompactRow> rows = randomRows(3'000, 5);
        ReviewFigures figures(period);
        for (const CompactRow &row : rows) {
            figures.add(row);
        }
        compare(rounded(read(figures)), Recount(rows, period).everything());
    }

    void whatIsTakenOutWasNeverThere()
    {
        const QList<CompactRow> rows = randomRows(3'000, 6);
        const ReviewPeriod period = everIn("America/New_York");
        ReviewFigures figures(period);
        for (const CompactRow &row : rows) {
            figures.add(row);
        }
        for (qsizetype i = 0; i < rows.size(); i += 2) {
            figures.remove(rows.at(i));
        }
        QList<CompactRow> left;
        for (qsizetype i = 1; i < rows.size(); i += 2) {
            left.append(rows.at(i));
        }
        compare(rounded(read(figures)), Recount(left, period).everything());

        for (const CompactRow &row : left) {
            figures.remove(row);
        }
        compare(read(figures), read(ReviewFigures(period)));
        QCOMPARE(figures.chats(), 0);
        QVERIFY(figures.versions().isEmpty() && figures.load().isEmpty() && figures.sentiments().isEmpty());
        QCOMPARE(figures.waits(), WaitFigures());
    }

    void daysWithoutChatsAreGapsAndNoZeros()
    {
        ReviewFigures figures(everIn("UTC"));
        figures.add(handedOver(chatAt(seconds(u"2026-01-30T10:00:00"_s))));
        figures.add(chatAt(seconds(u"2026-02-02T10:00:00"_s)));
        QCOMPARE(figures.rateOverTime(PeriodStep::Day),
                 (QList<RatePoint>{{QDate(2026, 1, 30), QDate(2026, 1, 30), {1, 1}},
                                   {QDate(2026, 1, 31), QDate(2026, 1, 31), {0, 0}},
                                   {QDate(2026, 2, 1), QDate(2026, 2, 1), {0, 0}},
                                   {QDate(2026, 2, 2), QDate(2026, 2, 2), {0, 1}}}));
        QCOMPARE(figures.rateOverTime(PeriodStep::Week),
                 (QList<RatePoint>{{QDate(2026, 1, 26), QDate(2026, 2, 1), {1, 1}},
                                   {QDate(2026, 2, 2), QDate(2026, 2, 8), {0, 1}}}));
        QCOMPARE(figures.rateOverTime(PeriodStep::Month),
                 (QList<RatePoint>{{QDate(2026, 1, 1), QDate(2026, 1, 31), {1, 1}},
                                   {QDate(2026, 2, 1), QDate(2026, 2, 28), {0, 1}}}));
    }

    void aPeriodIsShownFromEndToEnd()
    {
        ReviewFigures figures({QDate(2026, 1, 28), QDate(2026, 2, 3), QTimeZone::utc()});
        QVERIFY(figures.rateOverTime(PeriodStep::Day).isEmpty());
        figures.add(chatAt(seconds(u"2026-01-30T10:00:00"_s)));
        figures.add(chatAt(seconds(u"2026-01-27T23:59:59"_s)));
        figures.add(chatAt(seconds(u"2026-02-04T00:00:00"_s)));
        QCOMPARE(figures.rateOverTime(PeriodStep::Day).size(), 7);
        QCOMPARE(figures.rateOverTime(PeriodStep::Week),
                 (QList<RatePoint>{{QDate(2026, 1, 28), QDate(2026, 2, 1), {0, 1}},
                                   {QDate(2026, 2, 2), QDate(2026, 2, 3), {0, 0}}}));
        QCOMPARE(figures.rateOverTime(PeriodStep::Month),
                 (QList<RatePoint>{{QDate(2026, 1, 28), QDate(2026, 1, 31), {0, 1}},
                                   {QDate(2026, 2, 1), QDate(2026, 2, 3), {0, 0}}}));
    }

    void theWeekOfTheNewYearIsOne()
    {
        ReviewFigures figures(everIn("UTC"));
        figures.add(chatAt(seconds(u"2025-12-31T10:00:00"_s)));
        figures.add(chatAt(seconds(u"2026-01-04T10:00:00"_s)));
        QCOMPARE(figures.rateOverTime(PeriodStep::Week),
                 (QList<RatePoint>{{QDate(2025, 12, 29), QDate(2026, 1, 4), {0, 2}}}));
    }

    void aChatIsInThePersonsDay_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QDate>("day");
        QTest::newRow("before midnight") << "Europe/Berlin"_ba << u"2025-03-29T22:59:59"_s << QDate(2025, 3, 29);
        QTest::newRow("midnight before the clock is put forward")
            << "Europe/Berlin"_ba << u"2025-03-29T23:00:00"_s << QDate(2025, 3, 30);
        QTest::newRow("the short day's end") << "Europe/Berlin"_ba << u"2025-03-30T21:59:59"_s << QDate(2025, 3, 30);
        QTest::newRow("the day after") << "Europe/Berlin"_ba << u"2025-03-30T22:00:00"_s << QDate(2025, 3, 31);
        QTest::newRow("the long day's begin") << "Europe/Berlin"_ba << u"2025-10-25T22:00:00"_s << QDate(2025, 10, 26);
        QTest::newRow("the long day's end") << "Europe/Berlin"_ba << u"2025-10-26T22:59:59"_s << QDate(2025, 10, 26);
        QTest::newRow("after the long day") << "Europe/Berlin"_ba << u"2025-10-26T23:00:00"_s << QDate(2025, 10, 27);
        QTest::newRow("New York, short") << "America/New_York"_ba << u"2025-03-10T03:59:59"_s << QDate(2025, 3, 9);
        QTest::newRow("New York, next") << "America/New_York"_ba << u"2025-03-10T04:00:00"_s << QDate(2025, 3, 10);
        QTest::newRow("New York, long") << "America/New_York"_ba << u"2025-11-03T04:59:59"_s << QDate(2025, 11, 2);
        QTest::newRow("the first of all") << "America/New_York"_ba << u"1970-01-01T00:00:01"_s << QDate(1969, 12, 31);
        QTest::newRow("the last of all") << "Pacific/Kiritimati"_ba << u"2106-02-07T06:28:15"_s << QDate(2106, 2, 7);
    }
    void aChatIsInThePersonsDay()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, utc);
        QFETCH(const QDate, day);
        const CompactRow row = chatAt(seconds(utc));
        ReviewFigures ever(everIn(zone));
        ever.add(row);
        QCOMPARE(ever.rateOverTime(PeriodStep::Day), (QList<RatePoint>{{day, day, {0, 1}}}));
        QCOMPARE(ever.versions().first().firstSeen, day);

        const QTimeZone there(zone);
        QVERIFY(ReviewFigures({day, day, there}).isIn(row));
        QVERIFY(!ReviewFigures({{}, day.addDays(-1), there}).isIn(row));
        QVERIFY(!ReviewFigures({day.addDays(1), {}, there}).isIn(row));
    }

    void chatsWithoutADayAreInNoPeriodWithEnds()
    {
        const CompactRow row = handedOver(chatAt(0, 3));
        QVERIFY(!ReviewFigures({QDate(2025, 1, 1), {}, QTimeZone::utc()}).isIn(row));
        QVERIFY(!ReviewFigures({{}, QDate(2025, 1, 1), QTimeZone::utc()}).isIn(row));

        ReviewFigures figures(everIn("UTC"));
        QVERIFY(figures.isIn(row));
        figures.add(row);
        QCOMPARE(figures.chats(), 1);
        QCOMPARE(figures.undated(), 1);
        QVERIFY(figures.rateOverTime(PeriodStep::Day).isEmpty());
        figures.add(chatAt(seconds(u"2025-03-30T23:30:00"_s), 4));
        QCOMPARE(figures.undated(), 1);
        QCOMPARE(figures.versions(), (QList<VersionFigures>{{4, {0, 1}, QDate(2025, 3, 30)}, {3, {1, 1}, QDate()}}));
    }

    void theHourIsKnownWhenItCanBeNoOther_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("hour");
        QTest::newRow("exact") << u"2025-07-01T10:15:00"_s << u"2025-07-01T10:15:00"_s << 1 << 12;
        QTest::newRow("within the hour") << u"2025-07-01T10:00:00"_s << u"2025-07-01T10:59:59"_s << 1 << 12;
        QTest::newRow("beyond it") << u"2025-07-01T10:00:00"_s << u"2025-07-01T11:00:00"_s << -1 << -1;
        QTest::newRow("the same hour of another day")
            << u"2025-07-01T10:15:00"_s << u"2025-07-02T10:15:00"_s << -1 << -1;
        QTest::newRow("of another week") << u"2025-07-01T10:15:00"_s << u"2025-07-08T10:15:00"_s << -1 << -1;
        QTest::newRow("Sunday night, Monday there") << u"2025-07-06T22:15:00"_s << u"2025-07-06T22:20:00"_s << 0 << 0;
        QTest::newRow("the hour that comes twice") << u"2025-10-26T00:10:00"_s << u"2025-10-26T01:50:00"_s << 6 << 2;
        QTest::newRow("into the hour that comes twice")
            << u"2025-10-25T23:59:59"_s << u"2025-10-26T00:00:00"_s << -1 << -1;
        QTest::newRow("over the hour that is not") << u"2025-03-30T00:59:59"_s << u"2025-03-30T01:00:00"_s << -1 << -1;
        QTest::newRow("turned round") << u"2025-07-01T10:30:00"_s << u"2025-07-01T10:15:00"_s << -1 << -1;
        QTest::newRow("not before") << u"2025-07-01T10:30:00"_s << QString() << -1 << -1;
        QTest::newRow("not after") << QString() << u"2025-07-01T10:30:00"_s << -1 << -1;
        QTest::newRow("not known") << QString() << QString() << -1 << -1;
    }
    void theHourIsKnownWhenItCanBeNoOther()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, until);
        QFETCH(const int, day);
        QFETCH(const int, hour);
        CompactRow row = handedOver(chatAt(seconds(u"2025-03-01T00:00:00"_s)));
        row.handedFrom = from.isEmpty() ? 0 : seconds(from);
        row.handedUntil = until.isEmpty() ? 0 : seconds(until);
        ReviewFigures figures(everIn("Europe/Berlin"));
        figures.add(row);
        HourFigures expected;
        if (day >= 0) {
            expected.counts[size_t(day)][size_t(hour)] = 1;
        }
        expected.placed = day >= 0 ? 1 : 0;
        expected.unplaced = day >= 0 ? 0 : 1;
        QCOMPARE(figures.hours(), expected);
    }

    void chatsThatTheAiKeptAreNoHandoffs()
    {
        ReviewFigures figures(everIn("UTC"));
        CompactRow row = openChatOf(7);
        row.sentiment = 2;
        row.scores = 3;
        row.wait = 60;
        row.review = packReview({.handoffs = 0, .reopened = 1, .wait = WaitKind::Exact, .end = HandoffEnd::Resolved});
        figures.add(row);
        QCOMPARE(figures.handoffRate(), (Rate{0, 1}));
        QCOMPARE(figures.angry(someWords()), (Rate{0, 0}));
        QCOMPARE(figures.reopened(), (Rate{0, 0}));
        QCOMPARE(figures.scored(), (Rate{0, 0}));
        QCOMPARE(figures.waits(), WaitFigures());
        QCOMPARE(figures.hours(), HourFigures());
        QCOMPARE(figures.load(), (QList<LoadFigures>{{7, 1, 0}}));
        QVERIFY(figures.tokens().isEmpty());
    }

    void waitsThatAreKnownOnlyInPartAreTold()
    {
        ReviewFigures figures(everIn("UTC"));
        const auto add = [&figures](WaitKind kind, quint32 wait) {
            CompactRow row = handedOver(chatAt(1'000'000), {.handoffs = 1, .wait = kind});
            row.wait = wait;
            figures.add(row);
        };
        add(WaitKind::Exact, 60);
        add(WaitKind::AtMost, 180);
        add(WaitKind::Unanswered, 0);
        add(WaitKind::NotKnown, 0);
        add(static_cast<WaitKind>(9), 0); // of a newer program
        const WaitFigures waits = figures.waits();
        QCOMPARE(waits.median, 120.0);
        QCOMPARE(waits.p90, 168.0);
        QCOMPARE(waits.exact, 1);
        QCOMPARE(waits.atMost, 1);
        QCOMPARE(waits.unanswered, 1);
        QCOMPARE(waits.unknown, 2);
        QCOMPARE(figures.unanswered(), (Rate{1, 3}));
    }

    void aModelThatUsedNoTokensIsNoModelThatToldOfNone()
    {
        ReviewFigures figures(everIn("UTC"));
        CompactRow row = chatAt(1'000'000);
        row.model = 2;
        figures.add(row);
        QVERIFY(figures.tokens().isEmpty());
        row.review = packReview({.hasTokens = true});
        figures.add(row);
        QCOMPARE(figures.tokens(), (QList<TokenFigures>{{2, 0, 1}}));
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
