// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/chartsamples.h"
#include "views/chartcard.h"
#include "views/chartloader.h"
#include "views/chartplot.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace deskside;
using namespace deskside::test;

class TestChartLoader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutThePluginThereIsATable_data();
    void withoutThePluginThereIsATable();
    void whatDoesNotNeedItIsDrawnAsEver();
    void thePluginIsLoadedByTheFirstChart();
    void itIsLookedForBesideTheProgram();
};

void TestChartLoader::withoutThePluginThereIsATable_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("missing") << false;
    QTest::newRow("damaged") << true;
}

void TestChartLoader::withoutThePluginThereIsATable()
{
    QFETCH(const bool, damaged);
    QTemporaryDir folder;
    if (damaged) {
        QFile file(folder.filePath(QFileInfo(QStringLiteral(DESKSIDE_CHARTS_FILE)).fileName()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no library");
    }
    ChartLoader loader({folder.path()});
    QVERIFY(loader.problem().isNull());
    QWidget desk;
    ChartView *view = loader.make(&desk);
    QVERIFY(!loader.plots());
    QVERIFY(!loader.problem().isEmpty());
    view->setData(why());
    auto *table = view->findChild<QTableView *>(u"chartTable"_s);
    QVERIFY(table);
    QVERIFY(!table->isHidden());
    QCOMPARE(table->model()->rowCount(), 6);
    auto *says = view->findChild<QLabel *>(u"chartMissing"_s);
    QVERIFY(!says->isHidden());
    QVERIFY(!says->text().isEmpty());
    // There is nothing to choose.
    QVERIFY(view->findChild<QAbstractButton *>(u"chartTableToggle"_s)->isHidden());
    // The chats behind a row are a key away.
    QSignalSpy activated(view, &ChartView::markActivated);
    table->setCurrentIndex(table->model()->index(2, 1));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), u"class:Account access"_s);
    QCOMPARE(activated[0][1].toInt(), 2);
}

void TestChartLoader::whatDoesNotNeedItIsDrawnAsEver()
{
    ChartLoader loader(QStringList{});
    QWidget desk;
    for (const ChartData &data : {heat(), tile()}) {
        ChartView *view = loader.make(&desk);
        view->setData(data);
        QVERIFY(view->findChild<QLabel *>(u"chartMissing"_s)->isHidden());
        QVERIFY(!view->findChild<QWidget *>(u"chartCanvas"_s)->isHidden());
    }
}

void TestChartLoader::thePluginIsLoadedByTheFirstChart()
{
    ChartLoader loader({u"/nowhere"_s, QFileInfo(QStringLiteral(DESKSIDE_CHARTS_FILE)).absolutePath()});
    QVERIFY(!loader.plots());
    QWidget desk;
    ChartView *view = loader.make(&desk);
    QVERIFY2(loader.plots(), qPrintable(loader.problem()));
    QVERIFY(loader.problem().isEmpty());
    view->setData(why());
    QVERIFY(view->findChild<QLabel *>(u"chartMissing"_s)->isHidden());
    auto *canvas = view->findChild<QWidget *>(u"chartCanvas"_s);
    QVERIFY(!canvas->isHidden());
    view->resize(500, 300);
    const QImage bars = view->grab().toImage();
    view->setData(lineOf(20));
    QVERIFY(view->grab().toImage() != bars);
    // The second chart draws with the same.
    QVERIFY(loader.make(&desk));
    for (const auto kind : {ChartData::Kind::Bars, ChartData::Kind::Line}) {
        QVERIFY(loader.plots()->make(kind));
    }
    QVERIFY(!loader.plots()->make(ChartData::Kind::Tile));
}

void TestChartLoader::itIsLookedForBesideTheProgram()
{
    const QStringList folders = chartPluginFolders();
    QCOMPARE(folders.first(), QCoreApplication::applicationDirPath());
    for (const QString &folder : folders) {
        QVERIFY2(QDir::isAbsolutePath(folder), qPrintable(folder));
        QCOMPARE(QDir::cleanPath(folder), folder);
    }
#ifdef Q_OS_LINUX
    QVERIFY(folders.at(1).endsWith("/deskside"_L1));
#endif
}

QTEST_MAIN(TestChartLoader)
#include "tst_chartloader.moc"
