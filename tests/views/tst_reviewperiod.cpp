// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/periodchoice.h"

#include <QTest>

using namespace deskside;
using Kind = PeriodChoice::Kind;

Q_DECLARE_METATYPE(deskside::PeriodChoice::Kind)

/// The days that a choice of a period means, and those it is compared with.
class TestReviewPeriod : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void days_data();
    void days();
    void customDates_data();
    void customDates();
    void withoutComparing();
    void everyKindHasAName();
};

void TestReviewPeriod::days_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QDate>("beforeFrom");
    QTest::addColumn<QDate>("beforeTo");
    const QDate day(2026, 3, 31);
    QTest::newRow("7 days") << Kind::Last7 << day << QDate(2026, 3, 25) << day << QDate(2026, 3, 18)
                            << QDate(2026, 3, 24);
    QTest::newRow("30 days") << Kind::Last30 << day << QDate(2026, 3, 2) << day << QDate(2026, 1, 31)
                             << QDate(2026, 3, 1);
    QTest::newRow("90 days") << Kind::Last90 << day << QDate(2026, 1, 1) << day << QDate(2025, 10, 3)
                             << QDate(2025, 12, 31);
    QTest::newRow("this month") << Kind::ThisMonth << day << QDate(2026, 3, 1) << day << QDate(2026, 2, 1)
                                << QDate(2026, 2, 28);
    QTest::newRow("last month") << Kind::LastMonth << day << QDate(2026, 2, 1) << QDate(2026, 2, 28)
                                << QDate(2026, 1, 1) << QDate(2026, 1, 31);
    QTest::newRow("last month in January") << Kind::LastMonth << QDate(2026, 1, 5) << QDate(2025, 12, 1)
                                           << QDate(2025, 12, 31) << QDate(2025, 11, 1) << QDate(2025, 11, 30);
    QTest::newRow("this year") << Kind::ThisYear << day << QDate(2026, 1, 1) << day << QDate(2025, 1, 1)
                               << QDate(2025, 3, 31);
    QTest::newRow("this year on a leap day") << Kind::ThisYear << QDate(2028, 2, 29) << QDate(2028, 1, 1)
                                             << QDate(2028, 2, 29) << QDate(2027, 1, 1) << QDate(2027, 2, 28);
}

void TestReviewPeriod::days()
{
    QFETCH(Kind, kind);
    QFETCH(QDate, today);
    const PeriodChoice choice{kind, {}, {}, true};
    const ReviewPeriod period = periodOf(choice, today);
    QTEST(period.from, "from");
    QTEST(period.to, "to");
    const auto before = periodBefore(choice, today);
    QVERIFY(before);
    QTEST(before->from, "beforeFrom");
    QTEST(before->to, "beforeTo");
    QVERIFY(before->to < period.from);
}

void TestReviewPeriod::customDates_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<ReviewPeriod>("period");
    QTest::addColumn<QDate>("beforeFrom");
    const auto days = [](QDate from, QDate to) {
        ReviewPeriod period;
        period.from = from;
        period.to = to;
        return period;
    };
    QTest::newRow("a week") << QDate(2026, 3, 2) << QDate(2026, 3, 8) << days({2026, 3, 2}, {2026, 3, 8})
                            << QDate(2026, 2, 23);
    QTest::newRow("one day") << QDate(2026, 3, 2) << QDate(2026, 3, 2) << days({2026, 3, 2}, {2026, 3, 2})
                             << QDate(2026, 3, 1);
    QTest::newRow("the wrong way round") << QDate(2026, 3, 8) << QDate(2026, 3, 2) << days({2026, 3, 2}, {2026, 3, 8})
                                         << QDate(2026, 2, 23);
    QTest::newRow("without an end") << QDate(2026, 3, 22) << QDate() << days({2026, 3, 22}, {}) << QDate(2026, 3, 12);
    QTest::newRow("without a beginning") << QDate() << QDate(2026, 3, 8) << days({}, {2026, 3, 8}) << QDate();
    QTest::newRow("in days to come") << QDate(2027, 1, 1) << QDate() << days({2027, 1, 1}, {}) << QDate();
}

void TestReviewPeriod::customDates()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const QDate today(2026, 3, 31);
    const PeriodChoice choice{Kind::Custom, from, to, true};
    QTEST(periodOf(choice, today), "period");
    const auto before = periodBefore(choice, today);
    QTEST(before ? before->from : QDate(), "beforeFrom");
    QVERIFY(!describe(choice).isEmpty());
    QCOMPARE(describeBefore(choice, today).isEmpty(), !before);
}

void TestReviewPeriod::withoutComparing()
{
    QVERIFY(!periodBefore({Kind::Last30, {}, {}, false}, QDate(2026, 3, 31)));
    QVERIFY(!describeBefore({Kind::Last30, {}, {}, false}, QDate(2026, 3, 31)).isEmpty()); // the offer to do so
}

void TestReviewPeriod::everyKindHasAName()
{
    QStringList names;
    for (const Kind kind : periodKinds()) {
        QVERIFY(!nameOf(kind).isEmpty() && !names.contains(nameOf(kind)));
        names << nameOf(kind);
    }
    QCOMPARE(names.size(), 7);
}

QTEST_GUILESS_MAIN(TestReviewPeriod)
#include "tst_reviewperiod.moc"
