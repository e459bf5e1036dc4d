// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/statistics.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace deskside;

namespace {

Histogram histogramOf(const QList<quint32> &values)
{
    Histogram histogram;
    for (const quint32 value : values) {
        histogram.add(value);
    }
    return histogram;
}

Histogram upTo(quint32 last)
{
    Histogram histogram;
    for (quint32 value = 1; value <= last; ++value) {
        histogram.add(value);
    }
    return histogram;
}

/// As many digits as were published.
bool agree(double value, double published, double within = 0.00005001)
{
    if (std::abs(value - published) <= within) {
        return true;
    }
    qWarning("%.6f is not %.6f", value, published);
    return false;
}

/// New York's ozone in May and August 1973: R's data set airquality, without the days that were not measured.
const QList<quint32> may{41, 36, 12, 18, 28, 23, 19, 8, 7,  16, 11, 14,  18,
                         14, 34, 6,  30, 11, 1,  11, 4, 32, 23, 45, 115, 37};
const QList<quint32> august{39, 9,  16, 78, 35, 66, 122, 89,  110, 44, 28,  65, 22,
                            59, 23, 31, 44, 21, 9,  45,  168, 73,  76, 118, 84, 85};

} // namespace

Q_DECLARE_METATYPE(deskside::Rate)

/// Against what others have published.
class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Newcombe 1998 (single proportion), table I, method 3
    void aShareHasWilsonsInterval_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<qint64>("of");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("81 of 263") << qint64{81} << qint64{263} << 0.2553 << 0.3662;
        QTest::newRow("15 of 148") << qint64{15} << qint64{148} << 0.0624 << 0.1605;
        QTest::newRow("0 of 20") << qint64{0} << qint64{20} << 0.0 << 0.1611;
        QTest::newRow("1 of 29") << qint64{1} << qint64{29} << 0.0061 << 0.1718;
        QTest::newRow("20 of 20, the other side of 0") << qint64{20} << qint64{20} << 0.8389 << 1.0;
    }
    void aShareHasWilsonsInterval()
    {
        QFETCH(const qint64, count);
        QFETCH(const qint64, of);
        const auto interval = wilson(count, of);
        QVERIFY(interval);
        QTEST(std::round(interval->low * 10'000) / 10'000, "low");
        QTEST(std::round(interval->high * 10'000) / 10'000, "high");
    }

    void noneAndAllAreEndsOfTheirIntervals()
    {
        for (qint64 of = 1; of < 2'000; ++of) {
            QCOMPARE(wilson(0, of)->low, 0.0);
            QCOMPARE(wilson(of, of)->high, 1.0);
            QVERIFY(wilson(0, of)->high < 1 && wilson(of, of)->low > 0);
        }
    }

    void aShareOfNothingHasNoInterval()
    {
        QVERIFY(!wilson(0, 0));
        QVERIFY(!difference(Rate{0, 0}, Rate{1, 2}));
        QVERIFY(!difference(Rate{1, 2}, Rate{0, 0}));
    }

    // Newcombe 1998 (difference), table II, method 10
    void twoSharesDifferByNewcombesInterval_data()
    {
        QTest::addColumn<Rate>("rate");
        QTest::addColumn<Rate>("minus");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("a") << Rate{56, 70} << Rate{48, 80} << 0.0524 << 0.3339;
        QTest::newRow("b") << Rate{9, 10} << Rate{3, 10} << 0.1705 << 0.8090;
        QTest::newRow("c") << Rate{6, 7} << Rate{2, 7} << 0.0582 << 0.8062;
        QTest::newRow("d") << Rate{5, 56} << Rate{0, 29} << -0.0381 << 0.1926;
        QTest::newRow("e") << Rate{0, 10} << Rate{0, 20} << -0.1611 << 0.2775;
        QTest::newRow("f") << Rate{0, 10} << Rate{0, 10} << -0.2775 << 0.2775;
        QTest::newRow("g") << Rate{10, 10} << Rate{0, 20} << 0.6791 << 1.0;
        QTest::newRow("h") << Rate{10, 10} << Rate{0, 10} << 0.6075 << 1.0;
    }
    void twoSharesDifferByNewcombesInterval()
    {
        QFETCH(const Rate, rate);
        QFETCH(const Rate, minus);
        const auto estimate = difference(rate, minus);
        QVERIFY(estimate);
        QTEST(std::round(estimate->interval.low * 10'000) / 10'000, "low");
        QTEST(std::round(estimate->interval.high * 10'000) / 10'000, "high");
        QVERIFY(agree(estimate->value, double(rate.count) / double(rate.of) - double(minus.count) / double(minus.of)));

        const auto turned = difference(minus, rate);
        QVERIFY(agree(turned->interval.low, -estimate->interval.high, 1e-12));
        QVERIFY(agree(turned->interval.high, -estimate->interval.low, 1e-12));
    }

    // Campbell and Gardner 1988; below 6, two values are less sure than 95 %
    void theMedianLiesBetweenRanks_data()
    {
        QTest::addColumn<qint64>("n");
        QTest::addColumn<qint64>("low");
        const auto row = [](const char *name, qint64 n, qint64 low) { QTest::newRow(name) << n << low; };
        row("6", 6, 1);
        row("8", 8, 1);
        row("9", 9, 2);
        row("10", 10, 2);
        row("20", 20, 6);
        row("30", 30, 10);
        row("50", 50, 18);
        row("100", 100, 40);
    }
    void theMedianLiesBetweenRanks()
    {
        QFETCH(const qint64, n);
        QFETCH(const qint64, low);
        QCOMPARE(medianRanks(n), (MedianRanks{low, n + 1 - low}));
    }

    void fewerThanSixHaveNoIntervalOfTheMedian()
    {
        for (qint64 n = -1; n < 6; ++n) {
            QVERIFY(!medianRanks(n));
        }
        QVERIFY(!median(upTo(5)));
        QVERIFY(!difference(upTo(5), upTo(100)));
        QVERIFY(!difference(upTo(100), upTo(5)));
    }

    /// Where the normal distribution takes over in textbooks, the binomial one says the same.
    void ranksOfManyFollowTheNormalDistribution()
    {
        for (const qint64 n : {qint64{1'000}, qint64{99'999}, qint64{1'000'000}, qint64{50'000'000}}) {
            const auto ranks = medianRanks(n);
            QVERIFY(ranks);
            const double normal = double(n) / 2 - 1.959963984540054 * std::sqrt(double(n)) / 2;
            QVERIFY(agree(double(ranks->low), normal, 1));
        }
    }

    void theMediansIntervalIsMadeOfValues()
    {
        const auto estimate = median(histogramOf({50, 10, 20, 40, 30, 60}));
        QVERIFY(estimate);
        QCOMPARE(estimate->value, 35.0);
        QCOMPARE(estimate->interval, (Interval{10, 60}));
    }

    void mediansDifferByWhatBothMayBe()
    {
        Histogram later;
        for (quint32 value = 101; value <= 150; ++value) {
            later.add(value * 2);
        }
        // 251 (236 to 266) minus 50.5 (40 to 61), by ranks 18 and 33 of 50, 40 and 61 of 100
        const auto estimate = difference(later, upTo(100));
        QVERIFY(estimate);
        QCOMPARE(estimate->value, 200.5);
        QVERIFY(agree(estimate->interval.low, 200.5 - std::hypot(15, 10.5)));
        QVERIFY(agree(estimate->interval.high, 200.5 + std::hypot(15, 10.5)));
    }

    // R: wilcox.test(Ozone ~ Month, data = airquality, subset = Month %in% c(5, 8)) in ?wilcox.test
    void twoSamplesAreToldApartByTheirRanks()
    {
        const auto test = rankTest(histogramOf(may), histogramOf(august));
        QVERIFY(test);
        QCOMPARE(test->u, 127.5);
        QVERIFY(agree(test->p, 0.0001208, 0.00000005));

        const auto turned = rankTest(histogramOf(august), histogramOf(may));
        QCOMPARE(turned->u, 26.0 * 26.0 - 127.5);
        QVERIFY(agree(turned->p, test->p, 1e-15));
    }

    void ranksAgreeWithCountingThePairs()
    {
        std::mt19937 random(7);
        for (int run = 0; run < 50; ++run) {
            QList<quint32> a(8 + int(random() % 30));
            QList<quint32> b(8 + int(random() % 30));
            std::generate(a.begin(), a.end(), [&] { return quint32(random() % 20); });
            std::generate(b.begin(), b.end(), [&] { return quint32(random() % 20); });
            double pairs = 0;
            for (const quint32 x : a) {
                for (const quint32 y : b) {
                    pairs += x > y ? 1 : x == y ? 0.5 : 0;
                }
            }
            const auto test = rankTest(histogramOf(a), histogramOf(b));
            QVERIFY(test);
            QCOMPARE(test->u, pairs);
            QVERIFY(test->p > 0 && test->p <= 1);
        }
    }

    void ranksSayNothingOfFewOrOfEqualOnes()
    {
        QVERIFY(!rankTest(upTo(7), upTo(100)));
        QVERIFY(!rankTest(upTo(100), upTo(7)));
        Histogram same;
        same.add(60, 100);
        QCOMPARE(rankTest(same, same)->p, 1.0);
        Histogram other;
        other.add(61, 100);
        QVERIFY(rankTest(same, other)->p < 1e-9);
        QCOMPARE(rankTest(upTo(10), upTo(10))->p, 1.0);
    }

    // type 7: quantile(c(15, 20, 35, 40, 50), …) in R, PERCENTILE.INC in spreadsheets
    void quantilesLieBetweenValues()
    {
        const Histogram values = histogramOf({35, 15, 50, 40, 20});
        QCOMPARE(values.quantile(0), 15.0);
        QCOMPARE(values.quantile(0.4), 29.0);
        QCOMPARE(values.quantile(0.5), 35.0);
        QCOMPARE(values.quantile(0.9), 46.0);
        QCOMPARE(values.quantile(1), 50.0);
        QCOMPARE(histogramOf({3, 8}).quantile(0.5), 5.5);
        QCOMPARE(histogramOf({7}).quantile(0.9), 7.0);
        QCOMPARE(Histogram().quantile(0.5), std::nullopt);
    }

    void quantilesAreThoseOfTheSortedValues()
    {
        std::mt19937 random(11);
        Histogram histogram;
        QList<quint32> values;
        for (int i = 0; i < 3'000; ++i) {
            // seconds, days, and what only a wrong clock can say
            const quint32 range = i % 3 == 0 ? 100 : i % 3 == 1 ? 1'000'000 : 0xffff'ffffU;
            values.append(quint32(random()) % range);
            histogram.add(values.last());
        }
        values.append(0xffff'ffffU);
        histogram.add(0xffff'ffffU);
        std::sort(values.begin(), values.end());
        QCOMPARE(histogram.size(), values.size());
        for (qsizetype k = 1; k <= values.size(); k += 7) {
            QCOMPARE(histogram.smallest(k), values.at(k - 1));
        }
        QCOMPARE(histogram.smallest(values.size()), 0xffff'ffffU);

        qint64 all = 0;
        quint32 before = 0;
        for (const Histogram::Bar &bar : histogram.bars()) {
            QVERIFY(all == 0 || bar.value > before);
            QCOMPARE(bar.times, std::count(values.cbegin(), values.cend(), bar.value));
            before = bar.value;
            all += bar.times;
        }
        QCOMPARE(all, values.size());
    }

    void whatIsTakenOutLeavesNoTrace()
    {
        Histogram histogram = histogramOf({5, 5, 70'000});
        histogram.add(9, 4);
        histogram.add(9, -3);
        histogram.add(70'000, -1);
        QCOMPARE(histogram, histogramOf({5, 9, 5}));
        histogram.add(5, -2);
        histogram.add(9, -1);
        QCOMPARE(histogram, Histogram());
        QCOMPARE(histogram.bars(), QList<Histogram::Bar>());
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
