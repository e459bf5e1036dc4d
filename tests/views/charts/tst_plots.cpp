// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/chartsamples.h"
#include "views/chartheat.h"
#include "views/chartlook.h"
#include "views/charts/barsplot.h"
#include "views/charts/lineplot.h"
#include "views/theme.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QTest>
#include <QWidget>

using namespace deskside;
using namespace deskside::test;

namespace {

ChartLook lookOf(bool mirrored = false, bool dark = false)
{
    QWidget widget;
    widget.setPalette(dark ? theme::darkPalette() : theme::lightPalette());
    widget.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    return chartLook(widget);
}

template <typename Series>
QList<Series *> seriesOf(QChart &chart)
{
    QList<Series *> found;
    for (QAbstractSeries *series : chart.series()) {
        if (auto *one = qobject_cast<Series *>(series)) {
            found.append(one);
        }
    }
    return found;
}

QImage paintedBy(ChartPlot &plot, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    plot.paint(painter);
    return image;
}

/// How many pixels of a row have the colour.
int pixelsOf(const QImage &image, int y, const QColor &color)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x) {
        count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

/// The drawings themselves, without a widget.
class TestPlots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGapSplitsTheLine();
    void aLonePointIsSeen();
    void whatItIsComparedWithIsDashed();
    void withoutIntervalsThereIsNoBand();
    void timeRunsInTheDirectionOfReading();
    void everyPointIsFoundWhereItIs_data();
    void everyPointIsFoundWhereItIs();
    void barsAreAsLongAsTheirValues();
    void barsGrowInTheDirectionOfReading();
    void aToneIsASetOfItsOwn();
    void aCompareAddsAThinBar();
    void rowsAreFoundWhereTheyAre();
    void nothingIsDrawnOfWhatIsNotKnown();
    void extremesDoNoHarm_data();
    void extremesDoNoHarm();
    void aHeatMapGetsDarkerWithItsValues();
    void theHoursRunInTheDirectionOfReading();
};

void TestPlots::aGapSplitsTheLine()
{
    LinePlot plot;
    plot.setData(lineOf(10, {3, 4, 8}), lookOf());
    const QList<LinePlot::Run> runs = LinePlot::runsOf(lineOf(10, {3, 4, 8}).marks);
    QCOMPARE(runs, QList<LinePlot::Run>({{0, 2}, {5, 7}, {9, 9}}));
    const auto lines = seriesOf<QLineSeries>(plot.chart());
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0]->count(), 3);
    QCOMPARE(lines[1]->points().first().x(), 5.0);
    QCOMPARE(lines[1]->points().last().x(), 7.0);
    QCOMPARE(lines[1]->points().first().y(), wave(5));
    const auto bands = seriesOf<QAreaSeries>(plot.chart());
    QCOMPARE(bands.size(), 2);
    QCOMPARE(bands[1]->upperSeries()->points().first(), QPointF(5, wave(5) + 0.025));
    QCOMPARE(bands[1]->lowerSeries()->points().first(), QPointF(5, wave(5) - 0.025));
    // In the gap nothing crosses the plot.
    plot.resize(QSizeF(600, 200));
    const QImage image = paintedBy(plot, {600, 200});
    const int between = qRound((plot.markRect(3).center().x() + plot.markRect(4).center().x()) / 2);
    for (int y = 0; y < 160; ++y) {
        const QColor color = image.pixelColor(between, y);
        QVERIFY(color == QColor(Qt::white) || color == lookOf().line);
    }
}

void TestPlots::aLonePointIsSeen()
{
    LinePlot plot;
    const ChartLook look = lookOf();
    plot.setData(lineOf(3, {0, 2}), look);
    plot.resize(QSizeF(300, 200));
    QVERIFY(plot.chart().series().isEmpty());
    const QImage image = paintedBy(plot, {300, 200});
    QCOMPARE(image.pixelColor(plot.markRect(1).center().toPoint()), look.tone(ChartTone::Accent));
}

void TestPlots::whatItIsComparedWithIsDashed()
{
    LinePlot plot;
    ChartData data = lineOf(5);
    data.before = lineOf(9).marks;
    plot.setData(data, lookOf());
    const auto lines = seriesOf<QLineSeries>(plot.chart());
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0]->count(), 5); // behind, and no longer than what it lies behind
    QVERIFY(lines[0]->pen().style() != Qt::SolidLine);
    QCOMPARE(lines[0]->pen().color(), lookOf().muted);
    QCOMPARE(lines[1]->pen().style(), Qt::SolidLine);
}

void TestPlots::withoutIntervalsThereIsNoBand()
{
    LinePlot plot;
    ChartData data = lineOf(5);
    for (ChartMark &mark : data.marks) {
        mark.low = mark.high = std::nullopt;
    }
    plot.setData(data, lookOf());
    QVERIFY(seriesOf<QAreaSeries>(plot.chart()).isEmpty());
    QCOMPARE(seriesOf<QLineSeries>(plot.chart()).size(), 1);
}

void TestPlots::timeRunsInTheDirectionOfReading()
{
    LinePlot plot;
    plot.setData(lineOf(10), lookOf());
    plot.resize(QSizeF(600, 200));
    QVERIFY(plot.markRect(0).center().x() < plot.markRect(9).center().x());
    const double first = plot.markRect(0).center().x();
    plot.setData(lineOf(10), lookOf(true));
    QVERIFY(plot.markRect(0).center().x() > plot.markRect(9).center().x());
    QCOMPARE(plot.markRect(0).center().x(), 600 - first);
    // Qt Charts draws it where the marks are said to be.
    auto *line = seriesOf<QLineSeries>(plot.chart()).first();
    QVERIFY(qAbs(plot.chart().mapToPosition(line->points().first(), line).x() - (600 - first)) < 0.5);
}

void TestPlots::everyPointIsFoundWhereItIs_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("mirrored");
    for (const int days : {1, 2, 30, 366}) {
        for (const bool mirrored : {false, true}) {
            QTest::addRow("%d days%s", days, mirrored ? ", mirrored" : "") << days << mirrored;
        }
    }
}

void TestPlots::everyPointIsFoundWhereItIs()
{
    QFETCH(const int, days);
    QFETCH(const bool, mirrored);
    LinePlot plot;
    plot.setData(lineOf(days, {days / 2}), lookOf(mirrored));
    plot.resize(QSizeF(900, 300));
    auto lines = seriesOf<QLineSeries>(plot.chart());
    for (int i = 0; i < days; ++i) {
        const QRectF place = plot.markRect(i);
        QVERIFY(!place.isEmpty());
        QVERIFY(QRectF(0, 0, 900, 300).contains(place));
        QCOMPARE(plot.markAt(place.center()), i);
    }
    if (!lines.isEmpty()) {
        const QPointF drawn = plot.chart().mapToPosition(lines[0]->points().first(), lines[0]);
        QVERIFY((drawn - plot.markRect(0).center()).manhattanLength() < 1);
    }
    QCOMPARE(plot.markAt({450, -20}), -1);
    QCOMPARE(plot.markAt({450, 299}), -1);
    QVERIFY(plot.markRect(days).isNull());
    QVERIFY(plot.markRect(-1).isNull());
}

void TestPlots::barsAreAsLongAsTheirValues()
{
    BarsPlot plot;
    const ChartLook look = lookOf();
    plot.setData(barsOf({{u"a"_s, 400}, {u"b"_s, 200}, {u"c"_s, 0}}), look);
    const QSize size(500, plot.heightFor(500));
    plot.resize(size);
    const QImage image = paintedBy(plot, size);
    const QColor bar = look.tone(ChartTone::Accent);
    const auto row = [&plot](int mark) { return qRound(plot.markRect(mark).center().y()); };
    const int longest = pixelsOf(image, row(0), bar);
    QVERIFY(longest > 300);
    QVERIFY(qAbs(pixelsOf(image, row(1), bar) - longest / 2) <= 2);
    QCOMPARE(pixelsOf(image, row(2), bar), 0);
}

void TestPlots::barsGrowInTheDirectionOfReading()
{
    BarsPlot plot;
    const ChartData data = barsOf({{u"a"_s, 400}, {u"b"_s, 200}});
    const QColor bar = lookOf().tone(ChartTone::Accent);
    for (const bool mirrored : {false, true}) {
        plot.setData(data, lookOf(mirrored));
        plot.resize(QSizeF(500, 60));
        const QImage image = paintedBy(plot, {500, 60});
        const int y = qRound(plot.markRect(1).center().y());
        QCOMPARE(image.pixelColor(40, y) == bar, !mirrored);
        QCOMPARE(image.pixelColor(460, y) == bar, mirrored);
    }
}

void TestPlots::aToneIsASetOfItsOwn()
{
    BarsPlot plot;
    const ChartLook look = lookOf();
    ChartData data = barsOf({{u"angry"_s, 1}, {u"neutral"_s, 2}, {u"furious"_s, 3}});
    data.marks[0].tone = data.marks[2].tone = ChartTone::Negative;
    plot.setData(data, look);
    const auto series = seriesOf<QHorizontalStackedBarSeries>(plot.chart());
    QCOMPARE(series.size(), 1);
    const auto sets = series[0]->barSets();
    QCOMPARE(sets.size(), 2);
    QCOMPARE(sets[0]->brush().color(), look.tone(ChartTone::Negative));
    // The first row is the highest category.
    QCOMPARE(sets[0]->at(2), 1.0);
    QCOMPARE(sets[0]->at(1), 0.0);
    QCOMPARE(sets[0]->at(0), 3.0);
    QCOMPARE(sets[1]->at(1), 2.0);
}

void TestPlots::aCompareAddsAThinBar()
{
    BarsPlot plot;
    const ChartLook look = lookOf();
    ChartData data = barsOf({{u"a"_s, 40}, {u"b"_s, 20}});
    const int alone = [&] {
        plot.setData(data, look);
        return plot.heightFor(500);
    }();
    data.before = barsOf({{u"b"_s, 40}}).marks;
    plot.setData(data, look);
    QVERIFY(plot.heightFor(500) > alone);
    const QSize size(500, plot.heightFor(500));
    plot.resize(size);
    const QImage image = paintedBy(plot, size);
    const QRectF row = plot.markRect(1);
    const int upper = qRound(row.top() + row.height() / 4);
    const int lower = qRound(row.top() + row.height() * 3 / 4);
    QVERIFY(pixelsOf(image, upper, look.tone(ChartTone::Accent)) > 50);
    QCOMPARE(pixelsOf(image, lower, look.tone(ChartTone::Accent)), 0);
    QVERIFY(pixelsOf(image, lower, look.muted) > 1.8 * pixelsOf(image, upper, look.tone(ChartTone::Accent)));
}

void TestPlots::rowsAreFoundWhereTheyAre()
{
    BarsPlot plot;
    plot.setData(why(), lookOf());
    plot.resize(QSizeF(500, 400));
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(plot.markAt(plot.markRect(i).center()), i);
    }
    QCOMPARE(plot.markAt({10, 399}), -1);
    QCOMPARE(plot.markAt({10, -1}), -1);
}

void TestPlots::nothingIsDrawnOfWhatIsNotKnown()
{
    BarsPlot plot;
    const ChartLook look = lookOf();
    ChartData data = barsOf({{u"a"_s, 40}});
    data.marks.append({.label = u"b"_s});
    plot.setData(data, look);
    plot.resize(QSizeF(500, 100));
    const QImage image = paintedBy(plot, {500, 100});
    QCOMPARE(pixelsOf(image, qRound(plot.markRect(1).center().y()), look.tone(ChartTone::Accent)), 0);
}

void TestPlots::extremesDoNoHarm_data()
{
    QTest::addColumn<ChartData>("data");
    QTest::newRow("nothing") << ChartData{};
    QTest::newRow("zeros") << barsOf({{u"a"_s, 0}, {u"b"_s, 0}});
    QTest::newRow("below zero") << barsOf({{u"a"_s, -5}, {u"b"_s, 3}});
    QTest::newRow("no number") << barsOf({{u"a"_s, qQNaN()}, {u"b"_s, qInf()}});
    QTest::newRow("all unknown") << lineOf(3, {0, 1, 2});
    QTest::newRow("hostile texts") << hostile();
    ChartData events = lineOf(3);
    events.events = {{-4, u"before"_s}, {70, u"after"_s}, {0, u"first"_s}, {0, u"again"_s}, {2, QString(300, u'x')}};
    QTest::newRow("events outside") << events;
    ChartData infinite = lineOf(3);
    infinite.marks[1].value = qInf();
    QTest::newRow("infinite point") << infinite;
}

void TestPlots::extremesDoNoHarm()
{
    QFETCH(const ChartData, data);
    LinePlot line;
    BarsPlot bars;
    for (ChartPlot *plot : {static_cast<ChartPlot *>(&line), static_cast<ChartPlot *>(&bars)}) {
        for (const QSize size : {QSize(1, 1), QSize(40, 30), QSize(900, 400)}) {
            plot->setData(data, lookOf());
            plot->resize(size);
            const QImage image = paintedBy(*plot, size);
            QCOMPARE(image.size(), size);
            QVERIFY(plot->heightFor(size.width()) > 0);
            if (size.width() > 100) {
                QCOMPARE(plot->markRect(0).isNull(), data.marks.isEmpty());
            }
        }
    }
}

void TestPlots::aHeatMapGetsDarkerWithItsValues()
{
    for (const bool dark : {false, true}) {
        ChartHeat plot;
        const ChartLook look = lookOf(false, dark);
        plot.setData(heat(), look);
        double last = theme::contrast(plot.shade(0), look.base);
        QVERIFY(last > 1.05); // zero is seen
        for (int step = 1; step <= 10; ++step) {
            const double now = theme::contrast(plot.shade(step / 10.0), look.base);
            QVERIFY(now > last); // in greys too
            last = now;
        }
        plot.resize(QSizeF(500, 200));
        QImage image(500, 200, QImage::Format_RGB32);
        image.fill(look.base);
        QPainter painter(&image);
        plot.paint(painter);
        painter.end();
        QCOMPARE(image.pixelColor(plot.markRect(11).center().toPoint()), plot.shade(1));
        QCOMPARE(image.pixelColor(plot.markRect(0).center().toPoint()), plot.shade(0));
    }
}

void TestPlots::theHoursRunInTheDirectionOfReading()
{
    ChartHeat plot;
    for (const bool mirrored : {false, true}) {
        plot.setData(heat(), lookOf(mirrored));
        plot.resize(QSizeF(500, 200));
        QCOMPARE(plot.markRect(0).center().x() < plot.markRect(23).center().x(), !mirrored);
        for (const int mark : {0, 23, 24, 100, 167}) {
            QCOMPARE(plot.markAt(plot.markRect(mark).center()), mark);
        }
        QCOMPARE(plot.markAt({250, 199}), -1);
        QVERIFY(plot.markRect(168).isNull());
    }
}

QTEST_MAIN(TestPlots)
#include "tst_plots.moc"
