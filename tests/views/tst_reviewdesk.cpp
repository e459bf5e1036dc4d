// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "tests/views/reviewrig.h"
#include "views/noteedit.h"
#include "views/plainlabel.h"
#include "views/review/chartboard.h"
#include "views/review/handoffcard.h"
#include "views/review/queueview.h"
#include "views/review/scorepanel.h"
#include "views/searchbox.h"
#include "views/tagedit.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>

using namespace deskside;
using namespace deskside::test;

Q_DECLARE_METATYPE(deskside::Verdict)

/// The review desk, driven by its keys and by the names of its parts.
class TestReviewDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aKeyScoresAndMovesOn_data();
    void aKeyScoresAndMovesOn();
    void aClickScoresAndMovesOn();
    void theLastRowStays();
    void anOutcomeStaysOnTheChat();
    void aKeyThatIsHeldScoresOnce();
    void undoGoesBack();
    void undoLeavesWhatWasTyped();
    void undoBringsBackARowThatLeft();
    void keysAreTextInTextFields();
    void aScoreWithoutANameAsksForIt();
    void aScoreBeforeTheChatIsKnownIsNone();
    void theRowOnePersonIsOnStays();
    void rowsInSightStayWhereTheyAre();
    void opensAndReadsTheChat();
    void aMarkOpensItsChats();
    void chartsAreKeptByTheirId();
    void tilesAndCardsFillTheWidth();
    void saysHowFarTheFiguresAre();
    void samplesAreRepeatable();
    void theFilterTellsWhatItMeans();
    void aPeriodTellsItsDays();
    void theLineGoesByDayWeekOrMonth();
    void accountsAndVersionsCanBeChosen();
    void narrowShowsOneSide();
    void f6GoesThroughTheParts();
    void otherKeysCanBeBound();
    void hostileTextsArePlain();
    void everyControlHasANameAndFits_data();
    void everyControlHasANameAndFits();

private:
    QueueView *view() const { return m_rig->find<QueueView>("reviewQueue"); }
    quint32 current() const { return m_rig->desk->chatId(); }
    NoteEdit *comment() const { return m_rig->find<NoteEdit>("scoreComment"); }

    std::unique_ptr<ReviewRig> m_rig;
};

void TestReviewDesk::init()
{
    m_rig = std::make_unique<ReviewRig>();
    new QAbstractItemModelTester(&m_rig->queue, QAbstractItemModelTester::FailureReportingMode::Fatal, &m_rig->queue);
    m_rig->desk->setReviewer(u"Lena"_s);
    m_rig->fill({1, 2, 3, 4});
    QVERIFY(m_rig->show());
    view()->setFocus();
}

void TestReviewDesk::cleanup()
{
    m_rig.reset();
}

void TestReviewDesk::aKeyScoresAndMovesOn_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("right") << Qt::Key_1 << Verdict::Right;
    QTest::newRow("early") << Qt::Key_2 << Verdict::Early;
    QTest::newRow("late") << Qt::Key_3 << Verdict::Late;
    QTest::newRow("should not") << Qt::Key_4 << Verdict::ShouldNot;
}

void TestReviewDesk::aKeyScoresAndMovesOn()
{
    QFETCH(Qt::Key, key);
    QFETCH(Verdict, verdict);
    QCOMPARE(current(), 1U);
    m_rig->key(key);
    QCOMPARE(m_rig->told.size(), 1);
    QCOMPARE(m_rig->told[0].first, keyOf(1));
    const Score score = m_rig->told[0].second;
    QCOMPARE(score.chat, keyOf(1));
    QCOMPARE(score.reviewer, u"Lena"_s);
    QCOMPARE(score.verdict, verdict);
    QVERIFY(score.at.isValid());
    QCOMPARE(current(), 2U);
    QCOMPARE(m_rig->desk->chat(), keyOf(2));
    QCOMPARE(m_rig->queue.indexOfId(1).data(ReviewQueueModel::GivenRole).toInt(), static_cast<int>(verdict));
    for (int i = 1; i <= 4; ++i) // the next chat has none
        QVERIFY(!m_rig->desk->findChild<QPushButton *>(u"verdict%1"_s.arg(i))->isChecked());
    m_rig->key(Qt::Key_K);
    QCOMPARE(current(), 1U);
    const int pressed = static_cast<int>(key - Qt::Key_0);
    for (int i = 1; i <= 4; ++i)
        QCOMPARE(m_rig->desk->findChild<QPushButton *>(u"verdict%1"_s.arg(i))->isChecked(), i == pressed);
}

void TestReviewDesk::aClickScoresAndMovesOn()
{
    QTest::mouseClick(m_rig->find<QPushButton>("verdict3"), Qt::LeftButton);
    QCOMPARE(m_rig->told.size(), 1);
    QCOMPARE(m_rig->told[0].second.verdict, Verdict::Late);
    QCOMPARE(current(), 2U);
    QVERIFY(!m_rig->find<QPushButton>("verdict3")->isChecked());
}

void TestReviewDesk::theLastRowStays()
{
    for (int i = 0; i < 6; ++i)
        m_rig->key(Qt::Key_1);
    QCOMPARE(current(), 4U);
    QCOMPARE(m_rig->told.size(), 4);
    QVERIFY(m_rig->find<QPushButton>("verdict1")->isChecked());
}

void TestReviewDesk::anOutcomeStaysOnTheChat()
{
    m_rig->key(Qt::Key_7);
    QCOMPARE(m_rig->own(1).outcome, CustomerOutcome::NotSolved);
    QCOMPARE(current(), 1U);
    QVERIFY(m_rig->find<QPushButton>("outcome7")->isChecked());
    m_rig->key(Qt::Key_7); // once more takes it back
    QCOMPARE(m_rig->told.constLast().second.outcome, CustomerOutcome::None);
    m_rig->key(Qt::Key_5);
    m_rig->key(Qt::Key_3);
    QCOMPARE(m_rig->own(1).outcome, CustomerOutcome::Solved);
    QCOMPARE(m_rig->own(1).verdict, Verdict::Late);
    QCOMPARE(current(), 2U);
}

void TestReviewDesk::aKeyThatIsHeldScoresOnce()
{
    QKeyEvent press(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, u"1"_s);
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, u"1"_s, true);
    QApplication::sendEvent(view(), &press);
    QApplication::sendEvent(view(), &repeat);
    QCOMPARE(m_rig->told.size(), 1);
    QCOMPARE(current(), 2U);
}

void TestReviewDesk::undoGoesBack()
{
    QVERIFY(!m_rig->find<QPushButton>("reviewUndo")->isEnabled());
    m_rig->key(Qt::Key_1);
    m_rig->key(Qt::Key_4);
    m_rig->key(Qt::Key_6);
    QCOMPARE(current(), 3U);
    m_rig->key(Qt::Key_Z);
    QCOMPARE(current(), 3U);
    QCOMPARE(m_rig->own(3).outcome, CustomerOutcome::None);
    m_rig->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(current(), 2U);
    QCOMPARE(m_rig->own(2).verdict, Verdict::None);
    QVERIFY(m_rig->told.constLast().second.isEmpty()); // as it was: nothing was said
    m_rig->find<QPushButton>("reviewUndo")->click();
    QCOMPARE(current(), 1U);
    QCOMPARE(m_rig->own(1).verdict, Verdict::None);
    QVERIFY(!m_rig->find<QPushButton>("reviewUndo")->isEnabled());
    const qsizetype before = m_rig->told.size();
    m_rig->key(Qt::Key_Z);
    QCOMPARE(m_rig->told.size(), before);
    // What was there before is put back, not nothing.
    m_rig->key(Qt::Key_2);
    m_rig->key(Qt::Key_K);
    m_rig->key(Qt::Key_3);
    m_rig->key(Qt::Key_Z);
    QCOMPARE(m_rig->own(1).verdict, Verdict::Early);
    QVERIFY(m_rig->find<QPushButton>("verdict2")->isChecked());
}

void TestReviewDesk::undoLeavesWhatWasTyped()
{
    m_rig->key(Qt::Key_3);
    m_rig->key(Qt::Key_K);
    m_rig->key(Qt::Key_N);
    QVERIFY(comment()->hasFocus());
    QTest::keyClicks(comment(), u"promised twice"_s);
    view()->setFocus();
    QCOMPARE(m_rig->own(1).comment, u"promised twice"_s);
    m_rig->key(Qt::Key_J);
    m_rig->key(Qt::Key_Z);
    QCOMPARE(current(), 1U);
    QCOMPARE(m_rig->own(1).verdict, Verdict::None);
    QCOMPARE(m_rig->own(1).comment, u"promised twice"_s);
    QCOMPARE(comment()->toPlainText(), u"promised twice"_s);
}

void TestReviewDesk::undoBringsBackARowThatLeft()
{
    m_rig->key(Qt::Key_J);
    m_rig->key(Qt::Key_1);
    m_rig->fill({1, 3, 4}); // it is done and leaves
    QCOMPARE(current(), 3U);
    QVERIFY(!m_rig->queue.indexOfId(2).isValid());
    m_rig->key(Qt::Key_Z);
    QCOMPARE(current(), 2U);
    QCOMPARE(m_rig->queue.indexOfId(2).row(), 1);
    QCOMPARE(m_rig->own(2).verdict, Verdict::None);
}

void TestReviewDesk::keysAreTextInTextFields()
{
    const QString typed = u"1z4okjnrt/ 58"_s;
    for (const char *name : {"scoreComment", "scoreTags", "reviewFilter", "reviewerName"}) {
        auto *field = m_rig->find<QWidget>(name);
        QVERIFY(field);
        if (!field->isVisible())
            continue;
        field->setFocus();
        QTest::keyClicks(field, typed);
        QVERIFY2(field->hasFocus(), name);
        QCOMPARE(current(), 1U);
        for (const auto &one : std::as_const(m_rig->told))
            QCOMPARE(one.second.verdict, Verdict::None);
    }
    QCOMPARE(comment()->toPlainText(), typed);
    m_rig->key(Qt::Key_Z, Qt::ControlModifier); // a field's own undo
    QCOMPARE(current(), 1U);
    m_rig->desk->run(ReviewAct::Next);
    m_rig->find<QPushButton>("orderSample"); // numbers are typed in the sampling, too
    QueueOrder order;
    order.kind = QueueOrder::Kind::Sample;
    m_rig->desk->restore({}, {}, order);
    auto *each = m_rig->find<QSpinBox>("reviewSampleSize");
    each->setFocus();
    each->selectAll();
    QTest::keyClicks(each, u"14"_s);
    QCOMPARE(each->value(), 14);
    for (const auto &one : std::as_const(m_rig->told))
        QCOMPARE(one.second.verdict, Verdict::None);
}

void TestReviewDesk::aScoreWithoutANameAsksForIt()
{
    m_rig->desk->setReviewer({});
    auto *name = m_rig->find<QLineEdit>("reviewerName");
    QVERIFY(name->isVisible());
    QVERIFY(!m_rig->find<QPushButton>("verdict1")->isEnabled());
    m_rig->key(Qt::Key_1);
    QCOMPARE(m_rig->told.size(), 0);
    QCOMPARE(current(), 1U);
    QTRY_VERIFY(name->hasFocus());
    QSignalSpy named(m_rig->desk, &ReviewDesk::reviewerNamed);
    QTest::keyClick(name, Qt::Key_Return); // no name is none
    QCOMPARE(named.size(), 0);
    QTest::keyClicks(name, u"  Lena "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(named.size(), 1);
    QCOMPARE(named[0][0].toString(), u"Lena"_s);
    QVERIFY(!name->isVisible());
    QVERIFY(view()->hasFocus());
    m_rig->key(Qt::Key_1);
    QCOMPARE(m_rig->own(1).verdict, Verdict::Right);
}

void TestReviewDesk::aScoreBeforeTheChatIsKnownIsNone()
{
    m_rig->answers = false;
    m_rig->key(Qt::Key_J);
    m_rig->key(Qt::Key_1);
    m_rig->key(Qt::Key_5);
    QCOMPARE(m_rig->told.size(), 0); // it would write over a score that is not here yet
    QCOMPARE(current(), 2U);
    m_rig->desk->showChat(keyOf(1), {}, {}); // late, of the chat before
    m_rig->key(Qt::Key_1);
    QCOMPARE(m_rig->told.size(), 0);
    m_rig->desk->showChat(keyOf(2), {}, {});
    m_rig->key(Qt::Key_1);
    QCOMPARE(m_rig->told.size(), 1);
}

void TestReviewDesk::theRowOnePersonIsOnStays()
{
    m_rig->key(Qt::Key_J);
    m_rig->fill({1, 3, 4});
    QCOMPARE(current(), 2U);
    QCOMPARE(view()->currentIndex().row(), 1);
    QVERIFY(view()->currentIndex().data(ReviewQueueModel::GreyedRole).toBool());
    m_rig->fill({});
    QCOMPARE(current(), 2U);
    m_rig->fill({9, 8});
    QCOMPARE(current(), 2U);
    m_rig->key(Qt::Key_J);
    QVERIFY(!m_rig->queue.indexOfId(2).isValid());
    QVERIFY(current() == 9 || current() == 8);
}

void TestReviewDesk::rowsInSightStayWhereTheyAre()
{
    QList<quint32> ids;
    for (quint32 id = 1; id <= 200; ++id)
        ids.append(id);
    m_rig->fill(ids);
    QCoreApplication::processEvents();
    for (int i = 0; i < 50; ++i)
        m_rig->key(Qt::Key_J);
    QCoreApplication::processEvents();
    const int before = view()->visualRect(view()->currentIndex()).top();
    ids.prepend(300);
    ids.prepend(301);
    m_rig->fill(ids);
    QTRY_COMPARE(view()->currentIndex().row(), 52);
    QTRY_COMPARE(view()->visualRect(view()->currentIndex()).top(), before);
    ids.remove(5, 10);
    m_rig->fill(ids);
    QCOMPARE(view()->currentIndex().row(), 42);
    QTRY_COMPARE(view()->visualRect(view()->currentIndex()).top(), before);
}

void TestReviewDesk::opensAndReadsTheChat()
{
    QSignalSpy opens(m_rig->desk, &ReviewDesk::openChat);
    QSignalSpy reads(m_rig->desk, &ReviewDesk::readChat);
    m_rig->key(Qt::Key_O);
    m_rig->key(Qt::Key_Return);
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(m_rig->queue.index(0)).center());
    m_rig->find<QPushButton>("reviewOpen")->click();
    QCOMPARE(opens.size(), 4);
    for (const QList<QVariant> &open : opens)
        QCOMPARE(open[0].value<ChatKey>(), keyOf(1));
    m_rig->key(Qt::Key_R);
    m_rig->find<QPushButton>("reviewRead")->click();
    QCOMPARE(reads.size(), 2);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(m_rig->queue.index(2)).center());
    QCOMPARE(current(), 3U);
    m_rig->key(Qt::Key_O);
    QCOMPARE(opens.constLast()[0].value<ChatKey>(), keyOf(3));
}

void TestReviewDesk::aMarkOpensItsChats()
{
    QSignalSpy queries(m_rig->desk, &ReviewDesk::openQuery);
    m_rig->desk->setCharts({chart(u"rate"_s)});
    Q_EMIT m_rig->find<ChartView>("chart.rate")->markActivated(u"sentiment:angry"_s, 0);
    QCOMPARE(queries.size(), 1);
    QCOMPARE(queries[0][0].toString(), u"sentiment:angry"_s);
}

void TestReviewDesk::chartsAreKeptByTheirId()
{
    auto *title = m_rig->find<QLabel>("reviewBoardTitle");
    QVERIFY(title->isVisible());
    m_rig->desk->setCharts({chart(u"rate"_s), chart(u"why"_s)});
    QVERIFY(!title->isVisible());
    auto *rate = static_cast<FakeChart *>(m_rig->find<ChartView>("chart.rate"));
    auto *why = static_cast<FakeChart *>(m_rig->find<ChartView>("chart.why"));
    rate->setFocus();
    ChartData other = chart(u"why"_s);
    other.note = u"of 12"_s;
    m_rig->desk->setCharts({other, chart(u"rate"_s), chart(u"hours"_s)});
    QCOMPARE(m_rig->find<ChartView>("chart.rate"), rate);
    QCOMPARE(m_rig->charts.made, 3);
    QCOMPARE(rate->changes, 1);
    QCOMPARE(why->changes, 2);
    QVERIFY(rate->hasFocus());
    QTRY_VERIFY(why->x() < rate->x());
    m_rig->desk->setCharts({chart(u"hours"_s)});
    QTRY_COMPARE(m_rig->desk->findChildren<ChartView *>().size(), 1);
    m_rig->desk->setCharts({});
    QVERIFY(title->isVisible());
}

void TestReviewDesk::tilesAndCardsFillTheWidth()
{
    QList<ChartData> charts;
    for (int i = 1; i <= 5; ++i)
        charts.append(chart(u"tile%1"_s.arg(i), ChartData::Kind::Tile));
    for (int i = 1; i <= 4; ++i)
        charts.append(chart(u"card%1"_s.arg(i)));
    m_rig->desk->setCharts(charts);
    const auto at = [this](const char *name) {
        auto *one = m_rig->find<ChartView>(name);
        return QRect(one->mapTo(&m_rig->window, QPoint()), one->size());
    };
    QTRY_COMPARE(at("chart.tile1").top(), at("chart.tile5").top());
    QCOMPARE(at("chart.card1").top(), at("chart.card2").top());
    QVERIFY(at("chart.card3").top() > at("chart.card1").bottom());
    QVERIFY(at("chart.card1").top() > at("chart.tile1").bottom());
    QVERIFY(std::abs(at("chart.card1").width() - at("chart.card2").width()) <= 1);
    m_rig->window.resize(1000, 700);
    QTRY_VERIFY(at("chart.card2").top() > at("chart.card1").bottom()); // one below the other
    QVERIFY(at("chart.tile5").top() > at("chart.tile1").bottom());
    QVERIFY(at("chart.card1").right() < 1000);
    QCOMPARE(m_rig->find<ChartBoard>("reviewBoard")->horizontalScrollBar()->maximum(), 0);
}

void TestReviewDesk::saysHowFarTheFiguresAre()
{
    auto *reading = m_rig->find<PlainLabel>("reviewReading");
    QVERIFY(!reading->isVisible());
    m_rig->desk->setReading(12'000, 20'000);
    QVERIFY(reading->isVisible());
    QVERIFY(reading->fullText().contains(QLocale().toString(12'000)));
    QVERIFY(reading->fullText().contains(QLocale().toString(20'000)));
    m_rig->desk->setReading(13'000, -1);
    QVERIFY(reading->isVisible());
    QVERIFY(!reading->fullText().contains(QLocale().toString(20'000)));
    m_rig->desk->setReading(20'000, 20'000);
    QVERIFY(!reading->isVisible());
}

void TestReviewDesk::samplesAreRepeatable()
{
    QSignalSpy orders(m_rig->desk, &ReviewDesk::orderChanged);
    const auto last = [&orders] { return orders.constLast()[0].value<QueueOrder>(); };
    auto *sampling = m_rig->find<QWidget>("reviewSampling");
    QVERIFY(!sampling->isVisible());
    m_rig->find<QAction>("orderSample")->trigger();
    QVERIFY(sampling->isVisible());
    QCOMPARE(last().kind, QueueOrder::Kind::Sample);
    m_rig->find<QSpinBox>("reviewSampleSize")->setValue(5);
    auto *by = m_rig->find<QComboBox>("reviewSampleBy");
    by->setCurrentIndex(by->findText(u"per class"_s));
    QCOMPARE(last().rule.count, 5);
    QCOMPARE(last().rule.per, SampleRule::Per::Classification);
    const QueueOrder first = last();
    m_rig->find<QPushButton>("reviewNewSample")->click();
    QVERIFY(last().rule.seed != first.rule.seed);
    QVERIFY(last() != first);
    auto *seed = m_rig->find<QLineEdit>("reviewSampleSeed");
    QCOMPARE(seed->text(), QString::number(last().rule.seed));
    seed->setFocus();
    seed->selectAll();
    QTest::keyClicks(seed, QString::number(first.rule.seed));
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(last(), first); // the same number, the same draw
    m_rig->find<QAction>("orderUrgency")->trigger();
    QCOMPARE(last().kind, QueueOrder::Kind::Urgency);
    QVERIFY(!sampling->isVisible());
}

void TestReviewDesk::theFilterTellsWhatItMeans()
{
    QSignalSpy scopes(m_rig->desk, &ReviewDesk::scopeChanged);
    auto *filter = m_rig->find<SearchBox>("reviewFilter");
    m_rig->key(Qt::Key_Slash);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"sentiment:angry"_s);
    QVERIFY(!scopes.isEmpty());
    QCOMPARE(m_rig->desk->scope().query, u"sentiment:angry"_s);
    ChatRow angry;
    angry.sentiment = {SentimentKind::Angry, u"angry"_s};
    QVERIFY(m_rig->desk->scope().filter.matches(angry));
    QVERIFY(!m_rig->desk->scope().filter.matches(ChatRow()));
    QTest::keyClicks(filter, u" is:nonsense"_s);
    auto *error = m_rig->find<QLabel>("reviewFilterError");
    QVERIFY(error && error->isVisible());
    QVERIFY(error->text().contains(u"nonsense"_s));
    QCOMPARE(m_rig->desk->scope().query, u"sentiment:angry is"_s); // the last that could be read
    filter->clear();
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(view()->hasFocus());
}

void TestReviewDesk::aPeriodTellsItsDays()
{
    m_rig->desk->setToday(QDate(2026, 11, 21));
    QSignalSpy scopes(m_rig->desk, &ReviewDesk::scopeChanged);
    m_rig->find<QAction>("period0")->trigger();
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(m_rig->desk->scope().period.from, QDate(2026, 11, 15));
    QCOMPARE(m_rig->desk->scope().period.to, QDate(2026, 11, 21));
    QCOMPARE(m_rig->desk->scope().before->from, QDate(2026, 11, 8));
    m_rig->find<QAction>("periodCompare")->trigger();
    QVERIFY(!m_rig->desk->scope().before);
    auto *from = m_rig->find<QDateEdit>("reviewFrom");
    QVERIFY(!from->isVisible());
    m_rig->find<QAction>("period6")->trigger();
    QVERIFY(from->isVisible());
    QCOMPARE(from->date(), QDate(2026, 11, 15));
    from->setDate(QDate(2026, 10, 1));
    QCOMPARE(m_rig->desk->scope().period.from, QDate(2026, 10, 1));
    QCOMPARE(m_rig->desk->scope().period.to, QDate(2026, 11, 21));
    m_rig->find<QAction>("period0")->trigger();
    const qsizetype before = scopes.size();
    m_rig->desk->setToday(QDate(2026, 11, 22));
    QCOMPARE(scopes.size(), before + 1);
    QCOMPARE(m_rig->desk->scope().period.to, QDate(2026, 11, 22));
    m_rig->desk->setToday(QDate(2026, 11, 22));
    QCOMPARE(scopes.size(), before + 1);
}

void TestReviewDesk::theLineGoesByDayWeekOrMonth()
{
    QSignalSpy scopes(m_rig->desk, &ReviewDesk::scopeChanged);
    QSignalSpy steps(m_rig->desk, &ReviewDesk::stepChanged);
    auto *fits = m_rig->find<QAction>("periodStepFits");
    auto *month = m_rig->find<QAction>("periodStep2");
    QVERIFY(fits->isChecked());
    month->trigger();
    QCOMPARE(steps.size(), 1);
    QCOMPARE(scopes.size(), 0); // the chats are the same: nothing is to be counted anew
    QCOMPARE(m_rig->desk->scope().choice.step, PeriodStep::Month);
    QVERIFY(month->isChecked() && !fits->isChecked());
    m_rig->find<QAction>("period0")->trigger(); // other days
    QCOMPARE(m_rig->desk->scope().choice.step, PeriodStep::Month);
    fits->trigger();
    QVERIFY(!m_rig->desk->scope().choice.step);
}

void TestReviewDesk::accountsAndVersionsCanBeChosen()
{
    QSignalSpy scopes(m_rig->desk, &ReviewDesk::scopeChanged);
    m_rig->desk->setAccounts({{u"a"_s, u"Acme & Co"_s}, {u"b"_s, u"Beta"_s}});
    m_rig->desk->setAiVersions({{u"v14"_s, u"Support 14"_s}, {u"v13"_s, u"Support 13"_s}});
    QCOMPARE(scopes.size(), 0);
    m_rig->find<QAction>("account.a")->trigger();
    QCOMPARE(m_rig->desk->scope().accounts, QSet<QString>{u"a"_s});
    QVERIFY(m_rig->find<QPushButton>("reviewAccounts")->accessibleName().contains(u"Acme & Co"_s));
    m_rig->find<QAction>("account.b")->trigger();
    QCOMPARE(m_rig->desk->scope().accounts.size(), 2);
    m_rig->find<QAction>("version.v14")->trigger();
    QCOMPARE(m_rig->desk->scope().ai, u"v14"_s);
    QCOMPARE(scopes.size(), 3);
    const QPointer<QAction> version(m_rig->find<QAction>("version.v13"));
    m_rig->desk->setAiVersions({{u"v14"_s, u"Support 14"_s}, {u"v13"_s, u"Support 13"_s}});
    QVERIFY(version);                                // of an open menu nothing is taken away
    m_rig->desk->setAccounts({{u"b"_s, u"Beta"_s}}); // one was removed
    QCOMPARE(m_rig->desk->scope().accounts, QSet<QString>{u"b"_s});
    QCOMPARE(scopes.size(), 4);
    m_rig->find<QAction>("accountsAll")->trigger();
    QVERIFY(m_rig->desk->scope().accounts.isEmpty());
    m_rig->desk->setAiVersions({});
    QVERIFY(m_rig->desk->scope().ai.isNull());
}

void TestReviewDesk::narrowShowsOneSide()
{
    auto *tabs = m_rig->find<QTabBar>("reviewTabs");
    auto *board = m_rig->find<ChartBoard>("reviewBoard");
    QVERIFY(!tabs->isVisible());
    QVERIFY(board->isVisible() && view()->isVisible());
    m_rig->window.resize(800, 500);
    QTRY_VERIFY(tabs->isVisible());
    QVERIFY(view()->isVisible() && !board->isVisible());
    QCOMPARE(m_rig->window.size(), QSize(800, 500)); // it fits
    auto *panel = m_rig->find<ScorePanel>("scorePanel");
    QTRY_VERIFY(panel->mapTo(&m_rig->window, QPoint()).x() > view()->mapTo(&m_rig->window, QPoint()).x());
    QVERIFY(panel->mapTo(&m_rig->window, QPoint(0, panel->height())).y() <= 500);
    tabs->setCurrentIndex(1);
    QVERIFY(!view()->isVisible() && board->isVisible());
    QVERIFY(m_rig->find<QPushButton>("reviewMore")->isVisible());
    QVERIFY(!m_rig->find<QPushButton>("reviewExport")->isVisible());
    QSignalSpy exports(m_rig->desk, &ReviewDesk::exportRequested);
    m_rig->find<QAction>("reviewExportAction")->trigger();
    QCOMPARE(exports.size(), 1);
    board->setFocus();
    m_rig->key(Qt::Key_J); // moving in the queue shows it
    QCOMPARE(tabs->currentIndex(), 0);
    QCOMPARE(current(), 2U);
    m_rig->window.resize(1440, 900);
    QTRY_VERIFY(!tabs->isVisible());
    QVERIFY(board->isVisible() && view()->isVisible());
}

void TestReviewDesk::f6GoesThroughTheParts()
{
    m_rig->desk->setCharts({chart(u"rate"_s)});
    const QStringList parts{u"reviewHeader"_s, u"reviewQueuePane"_s, u"handoffCard"_s, u"scorePanel"_s,
                            u"reviewBoard"_s};
    const auto part = [&parts, this] {
        for (const QString &name : parts) {
            if (m_rig->desk->findChild<QWidget *>(name)->isAncestorOf(QApplication::focusWidget()))
                return name;
        }
        return QString();
    };
    QCOMPARE(part(), parts[1]);
    QStringList met;
    for (int i = 0; i < 5; ++i) {
        m_rig->key(Qt::Key_F6);
        met << part();
    }
    QCOMPARE(met, (QStringList{parts[2], parts[3], parts[4], parts[0], parts[1]}));
    for (int i = 0; i < 2; ++i)
        m_rig->key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(part(), parts[4]);
    m_rig->find<SearchBox>("reviewFilter")->setFocus(); // out of a text field as well
    m_rig->key(Qt::Key_F6);
    QCOMPARE(part(), parts[1]);
}

void TestReviewDesk::otherKeysCanBeBound()
{
    m_rig->desk->bindKeys(u"reviewRight"_s, {QKeySequence(Qt::Key_Y)});
    m_rig->key(Qt::Key_1);
    QCOMPARE(m_rig->told.size(), 0);
    m_rig->key(Qt::Key_Y);
    QCOMPARE(m_rig->own(1).verdict, Verdict::Right);
}

void TestReviewDesk::hostileTextsArePlain()
{
    const QString evil = u"<img src=x>\u202Egnp.exe\n\u0007"_s;
    m_rig->queue.setQueue({{1, evil, ReasonTone::Negative, false, Verdict::None}});
    HandoffRecord handoff;
    handoff.classification = evil;
    handoff.summary = evil;
    Score mine{keyOf(1), u"Lena"_s, Verdict::Late, CustomerOutcome::None, {}, u"mine"_s, {}};
    Score other{keyOf(1), evil, Verdict::Right, CustomerOutcome::None, {evil}, evil, {}};
    m_rig->desk->showChat(keyOf(1), {handoff}, {mine, other});
    m_rig->desk->setAccounts({{u"a"_s, evil}});
    m_rig->desk->setAiVersions({{u"v"_s, evil}});
    m_rig->find<QAction>("account.a")->trigger();
    m_rig->find<QAction>("version.v")->trigger();
    for (const QLabel *label : m_rig->desk->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                 qPrintable(label->objectName()));
        QVERIFY2(!label->text().contains(u'\u202E') && !label->text().contains(u'\u0007'),
                 qPrintable(label->objectName()));
    }
    for (const QWidget *widget : m_rig->desk->findChildren<QWidget *>()) {
        QVERIFY2(!widget->toolTip().contains("<img"_L1), qPrintable(widget->objectName()));
        QVERIFY2(!widget->accessibleName().contains(u'\u202E'), qPrintable(widget->objectName()));
    }
    QVERIFY(m_rig->find<QLabel>("otherScores")->isVisible());
}

void TestReviewDesk::everyControlHasANameAndFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("rightToLeft");
    for (const QSize &size : {QSize(800, 500), QSize(1024, 700), QSize(1440, 900)}) {
        QTest::addRow("%d×%d", size.width(), size.height()) << size << false;
        QTest::addRow("%d×%d from the right", size.width(), size.height()) << size << true;
    }
}

void TestReviewDesk::everyControlHasANameAndFits()
{
    QFETCH(QSize, size);
    QFETCH(bool, rightToLeft);
    if (rightToLeft)
        m_rig->window.setLayoutDirection(Qt::RightToLeft);
    QueueOrder order;
    order.kind = QueueOrder::Kind::Sample;
    m_rig->desk->restore({PeriodChoice::Kind::Custom, QDate(2026, 1, 1), QDate(2026, 2, 1), true}, {}, order);
    m_rig->window.resize(size);
    QCoreApplication::processEvents();
    QCOMPARE(m_rig->window.size(), size);
    QCOMPARE(test::nameless(m_rig->desk), QStringList());
    QSet<QString> names;
    for (QWidget *control : m_rig->desk->findChildren<QWidget *>()) {
        if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus || control->objectName().isEmpty())
            continue;
        const QRect place(control->mapTo(&m_rig->window, QPoint()), control->size());
        if (m_rig->find<HandoffCard>("handoffCard")->isAncestorOf(control))
            continue; // it scrolls
        // A splitter from the right lays out up to two pixels past its edge.
        QVERIFY2(m_rig->window.rect().adjusted(-2, 0, 2, 0).contains(place),
                 qPrintable(u"%1 at %2"_s.arg(control->objectName(), test::placeText(place))));
        if (!control->objectName().startsWith("qt_"_L1)) {
            QVERIFY2(!names.contains(control->objectName()), qPrintable(control->objectName()));
            names.insert(control->objectName());
        }
    }
    QVERIFY(names.contains(u"verdict1"_s) && names.contains(u"reviewFilter"_s));
    const bool queueLeft = view()->mapTo(&m_rig->window, QPoint()).x() < size.width() / 3;
    QCOMPARE(queueLeft, !rightToLeft);
}

QTEST_MAIN(TestReviewDesk)
#include "tst_reviewdesk.moc"
