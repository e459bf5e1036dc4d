// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/chartsamples.h"
#include "views/chartcanvas.h"
#include "views/chartcard.h"
#include "views/charts/chartplots.h"
#include "views/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace deskside;
using namespace deskside::test;

namespace {

/// Every kind, with everything that can be on it.
QList<std::pair<QString, ChartData>> everyKind()
{
    QList<std::pair<QString, ChartData>> all;
    ChartData line = lineOf(30);
    line.events = {{17, u"version 14 released"_s}};
    all.append({u"line"_s, line});
    ChartData gaps = lineOf(30, {3, 4, 12, 14, 22});
    gaps.before = lineOf(30, {8}).marks;
    for (ChartMark &mark : gaps.before) {
        if (mark.value) {
            *mark.value += 0.04;
        }
    }
    gaps.events = {{5, u"version 13"_s}, {8, u"version 13.1 with a long name"_s}, {28, u"version 14"_s}};
    all.append({u"gaps"_s, gaps});
    all.append({u"year"_s, lineOf(366)});
    all.append({u"bars"_s, why()});
    ChartData felt = barsOf({{u"angry"_s, 118}, {u"neutral"_s, 861}, {u"happy"_s, 225}});
    felt.title = u"How they felt"_s;
    felt.marks[0].tone = ChartTone::Negative;
    felt.marks[1].tone = ChartTone::Waiting;
    felt.marks[2].tone = ChartTone::Person;
    felt.marks.append({.label = u"bored"_s});
    felt.before = barsOf({{u"happy"_s, 300}, {u"angry"_s, 200}, {u"neutral"_s, 500}}).marks;
    all.append({u"compared"_s, felt});
    ChartData versions = barsOf({});
    versions.title = u"AI version, before and after"_s;
    versions.note = u"handoff rate ± 95 %"_s;
    versions.remark = u"14 against 13: −4.3 points (−5.5 … −3.1), not by chance"_s;
    for (const auto &[label, share] :
         {std::pair(u"version 12"_s, 0.21), std::pair(u"version 13"_s, 0.19), std::pair(u"version 14"_s, 0.15)}) {
        versions.marks.append(shareOf(label, share, 0.012, 2600));
        versions.marks.last().tone = ChartTone::Ai;
    }
    versions.isShare = true;
    all.append({u"intervals"_s, versions});
    ChartData hours = heat();
    hours.marks[30].value = std::nullopt;
    hours.marks[30].valueText.clear();
    all.append({u"heat"_s, hours});
    all.append({u"tile"_s, tile()});
    all.append({u"hostile"_s, hostile()});
    ChartData empty = why();
    empty.marks.clear();
    all.append({u"empty"_s, empty});
    return all;
}

QSet<QRgb> colorsOf(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colors.insert(image.pixel(x, y));
        }
    }
    return colors;
}

} // namespace

/// Every kind is painted in light and dark, at two sizes, in both directions of reading. DESKSIDE_PICTURES=FOLDER keeps
/// the pictures for the eye.
class TestChartPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsPainted_data();
    void everyKindIsPainted();
    void theTableIsPainted();
};

void TestChartPictures::everyKindIsPainted_data()
{
    QTest::addColumn<ChartData>("data");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("mirrored");
    for (const auto &[name, data] : everyKind()) {
        const bool isTile = data.kind == ChartData::Kind::Tile;
        for (const bool dark : {false, true}) {
            for (const bool mirrored : {false, true}) {
                const QString row = name + (dark ? u"-dark"_s : u"-light"_s) + (mirrored ? u"-rtl"_s : QString());
                QTest::newRow(qPrintable(row))
                    << data << dark << (isTile ? QSize(190, 84) : QSize(510, 200)) << mirrored;
                QTest::newRow(qPrintable(row + u"-large"_s))
                    << data << dark << (isTile ? QSize(140, 120) : QSize(900, 400)) << mirrored;
            }
        }
    }
}

void TestChartPictures::everyKindIsPainted()
{
    QFETCH(const ChartData, data);
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    QFETCH(const bool, mirrored);
    QtChartPlots plots;
    ChartCard card(&plots);
    card.setPalette(dark ? theme::darkPalette() : theme::lightPalette());
    card.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    card.resize(size);
    QElapsedTimer timer;
    timer.start();
    card.setData(data);
    card.resize(size.expandedTo(card.minimumSizeHint()));
    const QImage image = card.grab().toImage();
    const qint64 first = timer.nsecsElapsed();
    QCOMPARE(image.size(), card.size());
    QVERIFY(image == card.grab().toImage());
    const QSet<QRgb> colors = colorsOf(image);
    QVERIFY(colors.size() > 8);
    QVERIFY(colors.contains(card.palette().color(QPalette::Base).rgb()));
    const QString folder = qEnvironmentVariable("DESKSIDE_PICTURES");
    if (!folder.isEmpty()) {
        qInfo("%s: %.1f ms", QTest::currentDataTag(), static_cast<double>(first) / 1e6);
        if (!mirrored && data.kind != ChartData::Kind::Tile && !data.marks.isEmpty()) {
            card.show();
            QVERIFY(QTest::qWaitForWindowActive(&card));
            card.setFocus(Qt::TabFocusReason);
            card.canvas()->setMark(static_cast<int>(data.marks.size()) / 2);
        }
        QVERIFY(card.grab().save(QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
    }
}

void TestChartPictures::theTableIsPainted()
{
    const QString folder = qEnvironmentVariable("DESKSIDE_PICTURES");
    QtChartPlots plots;
    for (const auto &[name, data] : everyKind()) {
        ChartCard card(&plots);
        card.setPalette(theme::lightPalette());
        card.resize(510, 240);
        card.setData(data);
        card.setTableShown(true);
        const QImage image = card.grab().toImage();
        QVERIFY(colorsOf(image).size() > 8);
        if (!folder.isEmpty()) {
            QVERIFY(image.save(QDir(folder).filePath(name + u"-table.png"_s)));
        }
    }
    ChartCard without(nullptr);
    without.setPalette(theme::lightPalette());
    without.resize(510, 240);
    without.setData(why());
    if (!folder.isEmpty()) {
        QVERIFY(without.grab().save(QDir(folder).filePath(u"missing.png"_s)));
    }
}

QTEST_MAIN(TestChartPictures)
#include "tst_chartpictures.moc"
