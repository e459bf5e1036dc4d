// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/chartsamples.h"
#include "views/chartpaint.h"
#include "views/charttable.h"
#include "views/chartwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace deskside::test;

namespace {

QString textAt(const ChartTableModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList headsOf(const ChartTableModel &model)
{
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column) {
        heads.append(model.headerData(column, Qt::Horizontal).toString());
    }
    return heads;
}

} // namespace

class TestChartTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachMarkIsARow();
    void aGapIsNotKnownAndNoZero();
    void aCountNeedsNoSample();
    void whatItWasIsFoundByItsLabel();
    void aHeatMapIsAMatrix();
    void theSameShapeChangesInPlace();
    void anotherShapeIsAnotherTable();
    void theSummarySaysTheEndsAndTheExtremes();
    void strangersTextsAreMadeSafe();
    void axesAreRound_data();
    void axesAreRound();
    void labelsDoNotRunIntoEachOther();
};

void TestChartTable::eachMarkIsARow()
{
    ChartTableModel model;
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    ChartData data = lineOf(5);
    data.events = {{2, u"version 14"_s}, {2, u"version 15"_s}};
    data.before = lineOf(3).marks;
    model.setData(data);
    QCOMPARE(headsOf(model),
             QStringList({u"Day"_s, u"Handoff rate"_s, u"95 % interval"_s, u"Chats"_s, u"Before"_s, u"Event"_s}));
    QCOMPARE(model.rowCount(), 5);
    for (int row = 0; row < 5; ++row) {
        const ChartMark &mark = data.marks.at(row);
        QCOMPARE(textAt(model, row, 0), mark.label);
        QCOMPARE(textAt(model, row, 1), mark.valueText);
        QCOMPARE(textAt(model, row, 2), mark.intervalText);
        QCOMPARE(textAt(model, row, 3), u"266"_s);
        QCOMPARE(textAt(model, row, 4), row < 3 ? data.before.at(row).valueText : QString());
        QCOMPARE(textAt(model, row, 5), row == 2 ? u"version 14, version 15"_s : QString());
        QCOMPARE(model.markAt(model.index(row, 4)), row);
    }
}

void TestChartTable::aGapIsNotKnownAndNoZero()
{
    ChartTableModel model;
    ChartData data = lineOf(4, {1});
    data.marks[2].value = 0;
    data.marks[2].valueText.clear();
    model.setData(data);
    QCOMPARE(textAt(model, 1, 1), u"not known"_s);
    QCOMPARE(textAt(model, 2, 1), u"0"_s);
}

void TestChartTable::aCountNeedsNoSample()
{
    ChartTableModel model;
    ChartData data = why();
    model.setData(data);
    QCOMPARE(headsOf(model), QStringList({u"Classification"_s, u"Handoffs"_s}));
    data.marks[1].sample = 1000;
    model.setData(data);
    QCOMPARE(headsOf(model), QStringList({u"Classification"_s, u"Handoffs"_s, u"Chats"_s}));
}

void TestChartTable::whatItWasIsFoundByItsLabel()
{
    ChartData bars = why();
    bars.before = barsOf({{u"Delivery"_s, 5}, {u"Refund"_s, 7}}).marks;
    QCOMPARE(chartpaint::beforeOf(bars, 0)->valueText, u"7"_s);
    QCOMPARE(chartpaint::beforeOf(bars, 1)->valueText, u"5"_s);
    QVERIFY(!chartpaint::beforeOf(bars, 2));
    QVERIFY(!chartpaint::beforeOf(bars, 60));
    ChartData line = lineOf(3);
    line.before = lineOf(2).marks;
    line.before[1].label = u"another day"_s;
    QCOMPARE(chartpaint::beforeOf(line, 1)->label, u"another day"_s);
    QVERIFY(!chartpaint::beforeOf(line, 2));
}

void TestChartTable::aHeatMapIsAMatrix()
{
    ChartTableModel model;
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    ChartData data = heat();
    data.marks[25].value = std::nullopt;
    data.marks[25].valueText.clear();
    model.setData(data);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.columnCount(), 24);
    QCOMPARE(model.headerData(1, Qt::Vertical).toString(), u"Tue"_s);
    QCOMPARE(model.headerData(11, Qt::Horizontal).toString(), u"11 h"_s);
    QCOMPARE(textAt(model, 2, 11), data.marks.at(2 * 24 + 11).valueText);
    QCOMPARE(textAt(model, 1, 1), u"not known"_s);
    QCOMPARE(model.markAt(model.index(2, 11)), 2 * 24 + 11);
    QCOMPARE(model.indexOf(2 * 24 + 11), model.index(2, 11));
    QCOMPARE(model.index(2, 11).data(Qt::AccessibleTextRole).toString(), u"Wed, 11 h: 40"_s);
    // Fewer marks than cells: the rest is empty and no mark.
    data.marks.resize(30);
    model.setData(data);
    QCOMPARE(model.markAt(model.index(6, 23)), -1);
    QVERIFY(!model.index(6, 23).data().isValid());
}

void TestChartTable::theSameShapeChangesInPlace()
{
    ChartTableModel model;
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    model.setData(why());
    const QPersistentModelIndex kept = model.index(3, 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    ChartData data = why();
    data.marks[3].valueText = u"180"_s;
    model.setData(data);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(0, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(5, 1));
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), u"180"_s);
}

void TestChartTable::anotherShapeIsAnotherTable()
{
    ChartTableModel model;
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    model.setData(why());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setData(barsOf({{u"one"_s, 1}}));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    model.setData(heat(6));
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.columnCount(), 6);
    model.setData({});
    QCOMPARE(model.rowCount(), 0);
}

void TestChartTable::theSummarySaysTheEndsAndTheExtremes()
{
    ChartData data = lineOf(4, {0});
    data.marks[1].valueText = u"20 %"_s;
    data.marks[1].value = 0.2;
    data.marks[2].valueText = u"9 %"_s;
    data.marks[2].value = 0.09;
    data.marks[3].valueText = u"12 %"_s;
    data.marks[3].value = 0.12;
    data.events = {{2, u"version 14"_s}};
    data.remark = u"Not by chance"_s;
    const QString summary = chartwords::summaryOf(data);
    for (const QString &part : {u"first 24 Oct: 20 %"_s, u"last 26 Oct: 12 %"_s, u"highest 24 Oct: 20 %"_s,
                                u"lowest 25 Oct: 9 %"_s, u"25 Oct: version 14"_s, u"Not by chance"_s, u"1 of them"_s}) {
        QVERIFY2(summary.contains(part), qPrintable(summary));
    }
    ChartData empty = why();
    empty.marks.clear();
    QCOMPARE(chartwords::summaryOf(empty), u"No handoffs in these days"_s);
    QCOMPARE(chartwords::summaryOf(tile()), u"15.1 % · 14.3 to 15.9 % · 1,204 of 7,961 · was 19.4 %"_s);
}

void TestChartTable::strangersTextsAreMadeSafe()
{
    ChartData data = hostile();
    data.title = u"a\nb"_s;
    data.events = {{0, u"x\u202Ey"_s}};
    data.marks[1].query = u"class:\"two\nlines\""_s;
    const ChartData safe = chartwords::safe(data);
    QCOMPARE(safe.title, u"a b"_s);
    QCOMPARE(safe.events[0].label, u"x⟨RLO⟩y"_s);
    QCOMPARE(safe.marks[1].label, u"two lines and ⟨RLO⟩evil"_s);
    QVERIFY(safe.marks[0].label.size() <= 201);
    QCOMPARE(safe.marks[1].query, data.marks[1].query); // what is asked for is not what is shown
    QVERIFY(!chartwords::labelOf(safe, 4).isEmpty());
}

void TestChartTable::axesAreRound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("step");
    QTest::newRow("rates start at zero") << 0.11 << 0.247 << false << 0.0 << 0.25 << 0.05;
    QTest::newRow("values far from zero do not") << 95.0 << 99.0 << false << 95.0 << 99.0 << 1.0;
    QTest::newRow("counts have whole ticks") << 0.0 << 2.0 << true << 0.0 << 2.0 << 1.0;
    QTest::newRow("nothing but zeros") << 0.0 << 0.0 << true << 0.0 << 1.0 << 1.0;
    QTest::newRow("one value") << 40.0 << 40.0 << true << 0.0 << 40.0 << 10.0;
    QTest::newRow("below zero") << -7.0 << 12.0 << false << -10.0 << 15.0 << 5.0;
    QTest::newRow("large") << 0.0 << 1.2e6 << true << 0.0 << 1250000.0 << 250000.0;
}

void TestChartTable::axesAreRound()
{
    QFETCH(const double, low);
    QFETCH(const double, high);
    QFETCH(const bool, whole);
    QFETCH(const double, from);
    QFETCH(const double, to);
    QFETCH(const double, step);
    const chartpaint::Axis axis = chartpaint::axisFor(low, high, 6, whole);
    QCOMPARE(axis.step, step);
    QCOMPARE(axis.from + 1, from + 1); // QCOMPARE is strict next to zero
    QCOMPARE(axis.to, to);
    QCOMPARE(axis.ticks, qRound((to - from) / step) + 1);
    QVERIFY(axis.ticks <= 6);
}

void TestChartTable::labelsDoNotRunIntoEachOther()
{
    for (const int count : {1, 2, 3, 7, 24, 30, 31, 53, 366}) {
        for (const double width : {10.0, 40.0, 120.0}) {
            for (const double room : {60.0, 300.0, 900.0}) {
                const QList<int> labels = chartpaint::labelsThatFit(count, width, room);
                QVERIFY(!labels.isEmpty());
                QCOMPARE(labels.first(), 0);
                if (labels.size() > 1) {
                    QCOMPARE(labels.last(), count - 1);
                }
                const double pitch = room / std::max(count - 1, 1);
                for (qsizetype i = 1; i < labels.size(); ++i) {
                    QVERIFY2((labels[i] - labels[i - 1]) * pitch >= width, qPrintable(QString::number(count)));
                }
            }
        }
    }
    QVERIFY(chartpaint::labelsThatFit(0, 10, 100).isEmpty());
}

QTEST_MAIN(TestChartTable)
#include "tst_charttable.moc"
