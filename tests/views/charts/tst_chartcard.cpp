// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "tests/views/chartsamples.h"
#include "views/chartcanvas.h"
#include "views/chartcard.h"
#include "views/charts/chartplots.h"
#include "views/charttip.h"
#include "views/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace deskside;
using namespace deskside::test;

/// A chart as a person meets it: pointer, keys, table, screen reader.
class TestChartCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theArrowsMoveAndEnterOpens_data();
    void theArrowsMoveAndEnterOpens();
    void aClickOpensWhatIsUnderThePointer_data();
    void aClickOpensWhatIsUnderThePointer();
    void whatCannotBeAskedForIsNotOpened();
    void theTipFollowsPointerAndFocus();
    void theWindowsKeysDoNotActHere();
    void theTableHasTheSameAndOpensTheSame();
    void theTableIsAKeyAway();
    void equalDataDoesNothing();
    void theFocusStaysAtItsLabel();
    void everyMarkIsToldToAssistiveTools();
    void assistiveToolsFindTheFocusedMark();
    void everythingHasAName();
    void anEmptyChartSaysSo();
    void hostileTextsStayPlain();
    void coloursFollowThePalette();
    void itGrowsWithTheFont();
    void theFocusedMarkIsScrolledTo();

private:
    ChartCard *show(const ChartData &data, Qt::LayoutDirection direction = Qt::LeftToRight);

    QtChartPlots m_plots;
    std::unique_ptr<QWidget> m_window;
};

void TestChartCard::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(600, 400);
    new QVBoxLayout(m_window.get());
}

void TestChartCard::cleanup()
{
    m_window.reset();
}

ChartCard *TestChartCard::show(const ChartData &data, Qt::LayoutDirection direction)
{
    auto *card = new ChartCard(&m_plots);
    m_window->setPalette(theme::lightPalette());
    m_window->setLayoutDirection(direction);
    m_window->layout()->addWidget(card);
    card->setData(data);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get())) {
        qFatal("the window is not shown");
    }
    card->setFocus(Qt::TabFocusReason);
    return card;
}

void TestChartCard::theArrowsMoveAndEnterOpens_data()
{
    QTest::addColumn<ChartData>("data");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<int>("mark");
    const auto left = Qt::LeftToRight;
    const auto right = Qt::RightToLeft;
    using Keys = QList<int>;
    QTest::newRow("bars start at the first") << why() << left << Keys{} << 0;
    QTest::newRow("bars go down") << why() << left << Keys{Qt::Key_Down, Qt::Key_Down} << 2;
    QTest::newRow("bars stop") << why() << left << Keys{Qt::Key_Down, Qt::Key_Up, Qt::Key_Up} << 0;
    QTest::newRow("bars end") << why() << left << Keys{Qt::Key_End, Qt::Key_Down} << 5;
    QTest::newRow("bars do not go across") << why() << left << Keys{Qt::Key_Right} << 0;
    QTest::newRow("line starts at the newest") << lineOf(9) << left << Keys{} << 8;
    QTest::newRow("line goes back") << lineOf(9) << left << Keys{Qt::Key_Left, Qt::Key_Left} << 6;
    QTest::newRow("line goes into gaps") << lineOf(9, {7}) << left << Keys{Qt::Key_Left} << 7;
    QTest::newRow("line home") << lineOf(9) << left << Keys{Qt::Key_Home, Qt::Key_Left} << 0;
    QTest::newRow("mirrored line") << lineOf(9) << right << Keys{Qt::Key_Right, Qt::Key_Right, Qt::Key_Left} << 7;
    QTest::newRow("heat goes down and across")
        << heat() << left << Keys{Qt::Key_Down, Qt::Key_Right, Qt::Key_Right} << 26;
    QTest::newRow("a row ends") << heat(3) << left << Keys{Qt::Key_Right, Qt::Key_Right, Qt::Key_Right} << 2;
    QTest::newRow("mirrored heat") << heat() << right << Keys{Qt::Key_Down, Qt::Key_Left} << 25;
    QTest::newRow("tile") << tile() << left << Keys{Qt::Key_Down} << 0;
}

void TestChartCard::theArrowsMoveAndEnterOpens()
{
    QFETCH(const ChartData, data);
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const QList<int>, keys);
    QFETCH(const int, mark);
    ChartCard *card = show(data, direction);
    QVERIFY(card->canvas()->hasFocus());
    QSignalSpy activated(card, &ChartView::markActivated);
    for (const int key : keys) {
        QTest::keyClick(card->canvas(), static_cast<Qt::Key>(key));
    }
    QCOMPARE(card->canvas()->mark(), mark);
    QCOMPARE(activated.size(), 0);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Enter}) {
        QTest::keyClick(card->canvas(), key);
    }
    QCOMPARE(activated.size(), 3);
    for (const auto &call : activated) {
        QCOMPARE(call[0].toString(), data.marks.at(mark).query);
        QCOMPARE(call[1].toInt(), mark);
    }
}

void TestChartCard::aClickOpensWhatIsUnderThePointer_data()
{
    QTest::addColumn<ChartData>("data");
    QTest::addColumn<int>("mark");
    QTest::newRow("bars") << why() << 3;
    QTest::newRow("line") << lineOf(12) << 5;
    QTest::newRow("gap") << lineOf(12, {5}) << 5;
    QTest::newRow("heat") << heat() << 80;
    QTest::newRow("tile") << tile() << 0;
}

void TestChartCard::aClickOpensWhatIsUnderThePointer()
{
    QFETCH(const ChartData, data);
    QFETCH(const int, mark);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        init();
        ChartCard *card = show(data, direction);
        QSignalSpy activated(card, &ChartView::markActivated);
        const QPoint place = card->canvas()->markRect(mark).center();
        QTest::mouseClick(card->canvas(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toString(), data.marks.at(mark).query);
        QCOMPARE(activated[0][1].toInt(), mark);
        QTest::mouseClick(card->canvas(), Qt::RightButton, {}, place);
        // Pressed on one and let go elsewhere is no click.
        QTest::mousePress(card->canvas(), Qt::LeftButton, {}, place);
        QTest::mouseRelease(card->canvas(), Qt::LeftButton, {}, QPoint(1, card->canvas()->height() + 5));
        QCOMPARE(activated.size(), 1);
    }
}

void TestChartCard::whatCannotBeAskedForIsNotOpened()
{
    ChartData data = why();
    data.marks[0].query = QString();
    ChartCard *card = show(data);
    QSignalSpy activated(card, &ChartView::markActivated);
    QTest::keyClick(card->canvas(), Qt::Key_Return);
    QTest::mouseClick(card->canvas(), Qt::LeftButton, {}, card->canvas()->markRect(0).center());
    QTest::mouseMove(card->canvas(), card->canvas()->markRect(0).center());
    QCOMPARE(card->canvas()->cursor().shape(), Qt::ArrowCursor);
    QTest::mouseMove(card->canvas(), card->canvas()->markRect(1).center());
    QTRY_COMPARE(card->canvas()->cursor().shape(), Qt::PointingHandCursor);
    QCOMPARE(activated.size(), 0);
}

void TestChartCard::theTipFollowsPointerAndFocus()
{
    ChartData data = lineOf(12, {5});
    data.events = {{11, u"version 14"_s}};
    ChartCard *card = show(data);
    auto *tip = card->findChild<ChartTip *>(u"chartTip"_s);
    QVERIFY(tip->isVisible());
    QCOMPARE(tip->lines().first(), data.marks.last().label);
    QCOMPARE(tip->lines().at(1),
             QString(data.marks.last().valueText + u" ("_s + data.marks.last().intervalText + u')'));
    QCOMPARE(tip->lines().last(), u"version 14"_s);
    QVERIFY(card->rect().contains(tip->geometry()));
    QTest::mouseMove(card->canvas(), card->canvas()->markRect(5).center());
    QTRY_COMPARE(tip->lines(), QStringList({data.marks.at(5).label, u"not known"_s}));
    QTest::keyClick(card->canvas(), Qt::Key_Left);
    QEvent left(QEvent::Leave);
    QCoreApplication::sendEvent(card->canvas(), &left);
    QCOMPARE(tip->lines().first(), data.marks.at(10).label);
    card->setTableShown(true);
    QVERIFY(!tip->isVisible());
}

void TestChartCard::theWindowsKeysDoNotActHere()
{
    ChartCard *card = show(why());
    QShortcut down(Qt::Key_Down, m_window.get());
    QShortcut enter(Qt::Key_Return, m_window.get());
    QShortcut letter(Qt::Key_J, m_window.get());
    QSignalSpy moved(&down, &QShortcut::activated);
    QSignalSpy entered(&enter, &QShortcut::activated);
    QSignalSpy lettered(&letter, &QShortcut::activated);
    QSignalSpy activated(card, &ChartView::markActivated);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_J}) {
        QTest::keyClick(m_window->windowHandle(), key);
    }
    QCOMPARE(card->canvas()->mark(), 1);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(moved.size() + entered.size(), 0);
    QCOMPARE(lettered.size(), 1);
}

void TestChartCard::theTableHasTheSameAndOpensTheSame()
{
    ChartCard *card = show(why());
    QTest::keyClick(card->canvas(), Qt::Key_Down);
    card->setTableShown(true);
    auto *table = card->findChild<QTableView *>(u"chartTable"_s);
    QVERIFY(table->isVisible());
    QVERIFY(!card->canvas()->isVisible());
    QVERIFY(table->hasFocus()); // it takes the place of the drawing
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(table->model()->index(1, 1).data().toString(), u"271"_s);
    QSignalSpy activated(card, &ChartView::markActivated);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), u"class:Account access"_s);
    // Other data, the same table.
    card->setData(barsOf({{u"one"_s, 1}}));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    card->setTableShown(false);
    QVERIFY(card->canvas()->isVisible());
    QVERIFY(card->canvas()->hasFocus());
}

void TestChartCard::theTableIsAKeyAway()
{
    ChartCard *card = show(heat());
    auto *toggle = card->findChild<QAbstractButton *>(u"chartTableToggle"_s);
    QVERIFY(toggle->isVisible());
    for (int stops = 0; stops < 3 && !toggle->hasFocus(); ++stops) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(toggle->hasFocus());
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(card->isTableShown());
    QVERIFY(toggle->hasFocus());
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(!card->isTableShown());
    card->setData(tile());
    QVERIFY(!toggle->isVisible()); // all of a tile is text
}

void TestChartCard::equalDataDoesNothing()
{
    // Counts how often the drawing is made anew.
    class Counter : public QtChartPlots
    {
    public:
        class Plot : public ChartPlot
        {
        public:
            explicit Plot(int *made)
                : m_made(made)
            {
            }
            void setData(const ChartData &, const ChartLook &) override { ++*m_made; }
            int heightFor(int) const override { return 20; }
            void resize(const QSizeF &) override {}
            void paint(QPainter &) override {}
            QRectF markRect(int) const override { return {}; }
            int markAt(const QPointF &) const override { return -1; }

        private:
            int *m_made;
        };
        std::unique_ptr<ChartPlot> make(ChartData::Kind) override { return std::make_unique<Plot>(&made); }
        int made = 0;
    };
    Counter plots;
    ChartCard card(&plots);
    card.setData(lineOf(30));
    const int once = plots.made;
    QVERIFY(once > 0);
    ChartData again = lineOf(30);
    card.setData(again);
    QCOMPARE(plots.made, once);
    again.marks[4].value = 0.9;
    card.setData(again);
    QVERIFY(plots.made > once);
    QCOMPARE(card.data().marks.at(4).value, 0.9);
}

void TestChartCard::theFocusStaysAtItsLabel()
{
    ChartCard *card = show(why());
    QTest::keyClick(card->canvas(), Qt::Key_Down);
    card->setData(barsOf({{u"Technical"_s, 400}, {u"Refund"_s, 300}, {u"Other"_s, 20}, {u"Delivery"_s, 5}}));
    QCOMPARE(card->canvas()->mark(), 3); // "Delivery"
    card->setData(barsOf({{u"Refund"_s, 300}}));
    QCOMPARE(card->canvas()->mark(), 0);
    QVERIFY(card->canvas()->hasFocus());
}

void TestChartCard::everyMarkIsToldToAssistiveTools()
{
    ChartCard *card = show(lineOf(12, {5}));
    auto *canvas = QAccessible::queryAccessibleInterface(card->canvas());
    QVERIFY(canvas);
    QCOMPARE(canvas->childCount(), 12);
    QCOMPARE(canvas->text(QAccessible::Name), u"Handoff rate by day"_s);
    QVERIFY(canvas->text(QAccessible::Description).contains(u"of 7,961 chats"_s));
    QVERIFY(canvas->text(QAccessible::Description).contains(u"highest"_s));
    QCOMPARE(canvas->child(5)->text(QAccessible::Name), u"28 Oct: not known"_s);
    const ChartMark &first = card->data().marks.first();
    const QString name = canvas->child(0)->text(QAccessible::Name);
    QVERIFY(name.startsWith(QString(first.label + u": "_s + first.valueText + u" ("_s + first.intervalText)));
    QCOMPARE(canvas->child(3), canvas->child(3));
    QCOMPARE(canvas->indexOfChild(canvas->child(3)), 3);
    QCOMPARE(canvas->child(3)->parent(), canvas);
    const QRect place = card->canvas()->markRect(3);
    QCOMPARE(canvas->child(3)->rect(), QRect(card->canvas()->mapToGlobal(place.topLeft()), place.size()));
    QVERIFY(!canvas->child(12));
    // It can be pressed, and asked for the focus.
    QSignalSpy activated(card, &ChartView::markActivated);
    QAccessibleActionInterface *actions = canvas->child(3)->actionInterface();
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(card->canvas()->mark(), 3);
    QVERIFY(canvas->child(3)->state().focused);
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][1].toInt(), 3);
    // What is gone is not valid any more.
    QAccessibleInterface *last = canvas->child(11);
    card->setData(lineOf(4));
    QVERIFY(!last->isValid());
    QVERIFY(last->text(QAccessible::Name).isEmpty());
    QCOMPARE(canvas->childCount(), 4);
}

void TestChartCard::assistiveToolsFindTheFocusedMark()
{
    ChartCard *card = show(why());
    auto *canvas = QAccessible::queryAccessibleInterface(card->canvas());
    QTest::keyClick(card->canvas(), Qt::Key_Down);
    QCOMPARE(canvas->focusChild()->text(QAccessible::Name), u"Delivery: 271"_s);
    QVERIFY(canvas->child(1)->state().focused);
    QVERIFY(!canvas->child(0)->state().focused);
    // The event that announces it is about the same.
    QAccessibleEvent focus(card->canvas(), QAccessible::Focus);
    focus.setChild(card->canvas()->mark());
    QCOMPARE(focus.accessibleInterface(), canvas->focusChild());
    card->canvas()->clearFocus();
    QVERIFY(!canvas->focusChild());
}

void TestChartCard::everythingHasAName()
{
    for (const ChartData &data : {why(), lineOf(5), heat(), tile(), hostile()}) {
        init();
        ChartCard *card = show(data);
        QCOMPARE(nameless(m_window.get()), QStringList());
        QCOMPARE(card->objectName(), QString(u"chart."_s + data.id));
        QCOMPARE(card->accessibleName(), data.title);
        QVERIFY(!card->accessibleDescription().isEmpty());
        if (data.kind == ChartData::Kind::Tile) {
            continue;
        }
        card->setTableShown(true);
        QCOMPARE(nameless(m_window.get()), QStringList());
        QCOMPARE(card->findChild<QTableView *>()->accessibleName(), data.title);
    }
}

void TestChartCard::anEmptyChartSaysSo()
{
    ChartData data = why();
    data.marks.clear();
    ChartCard *card = show(data);
    auto *says = card->findChild<QLabel *>(u"chartEmpty"_s);
    QVERIFY(says->isVisible());
    QVERIFY(says->text().contains(u"No handoffs"_s));
    QVERIFY(!card->canvas()->isVisible());
    QVERIFY(!card->findChild<QAbstractButton *>(u"chartTableToggle"_s)->isVisible());
    card->setTableShown(true);
    QVERIFY(says->isVisible());
    QVERIFY(!card->isTableShown());
    card->setTableShown(false);
    card->setData(why());
    QVERIFY(!says->isVisible());
    QVERIFY(card->canvas()->isVisible());
}

void TestChartCard::hostileTextsStayPlain()
{
    ChartData data = hostile();
    data.title = u"<b>"_s + QString(300, u'x');
    data.note = u"<img src=file:///dev/zero>"_s;
    data.remark = u"<h1>remark</h1>\nand more"_s;
    ChartCard *card = show(data);
    QVERIFY(card->minimumSizeHint().width() < 500);
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    for (const QWidget *widget : card->findChildren<QWidget *>()) {
        QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->toolTip()));
        QVERIFY2(!widget->toolTip().contains(u"<b>"_s), qPrintable(widget->toolTip()));
    }
    QVERIFY(!card->grab().isNull());
}

void TestChartCard::coloursFollowThePalette()
{
    ChartCard *card = show(why());
    const auto bar = [card] {
        const QRect row = card->canvas()->markRect(5);
        const QImage image = card->canvas()->grab().toImage();
        QSet<QRgb> colors;
        for (int x = 0; x < image.width(); ++x) {
            colors.insert(image.pixel(x, row.center().y()));
        }
        return colors;
    };
    const QRgb light = theme::color(theme::Meaning::Accent, theme::lightPalette()).rgb();
    const QRgb dark = theme::color(theme::Meaning::Accent, theme::darkPalette()).rgb();
    QVERIFY(bar().contains(light));
    m_window->setPalette(theme::darkPalette());
    QVERIFY(bar().contains(dark));
    QVERIFY(!bar().contains(light));
}

void TestChartCard::itGrowsWithTheFont()
{
    ChartCard *card = show(why());
    const int before = card->canvas()->minimumHeight();
    QFont font = m_window->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_window->setFont(font);
    QVERIFY(card->canvas()->minimumHeight() > before * 3 / 2);
    QCOMPARE(card->canvas()->markRect(5).bottom() < card->canvas()->minimumHeight() + 2, true);
}

void TestChartCard::theFocusedMarkIsScrolledTo()
{
    auto *area = new QScrollArea;
    m_window->layout()->addWidget(area);
    auto *desk = new QWidget;
    auto *rows = new QVBoxLayout(desk);
    QList<std::pair<QString, double>> many;
    for (int i = 0; i < 40; ++i) {
        many.append({u"label %1"_s.arg(i), i});
    }
    auto *card = new ChartCard(&m_plots);
    card->setData(barsOf(many));
    rows->addWidget(card);
    area->setWidget(desk);
    area->setWidgetResizable(true);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    card->setFocus(Qt::TabFocusReason);
    QTest::keyClick(card->canvas(), Qt::Key_End);
    QVERIFY(area->verticalScrollBar()->value() > 0);
    const QRect last = card->canvas()->markRect(39);
    QVERIFY(area->viewport()->rect().contains(card->canvas()->mapTo(area->viewport(), last.center())));
}

QTEST_MAIN(TestChartCard)
#include "tst_chartcard.moc"
