// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "views/noteedit.h"
#include "views/plainlabel.h"
#include "views/review/scorepanel.h"
#include "views/tagedit.h"
#include "views/theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

const ChatKey first{u"acme"_s, u"1"_s};
const ChatKey second{u"acme"_s, u"2"_s};

Score scoreOf(const ChatKey &key, const QString &reviewer, Verdict verdict, const QString &comment = {},
              const QList<QString> &tags = {})
{
    return {key, reviewer, verdict, CustomerOutcome::None, tags, comment, {}};
}

} // namespace

/// What a reviewer says of a handoff: nothing of it is lost, and nothing late undoes it.
class TestReviewScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void showsWhatIsStored();
    void aCommentIsToldAMomentAfterTheFirstKey();
    void aCommentIsToldWhenTheFocusLeaves();
    void aCommentIsToldBeforeAnotherChatTakesItsPlace();
    void aCommentIsToldWhenTheWindowCloses();
    void tagsAreToldAsTheyAreTyped();
    void aVerdictTakesWhatIsTypedAlong();
    void anotherChatTakesNothingAlong();
    void anOlderStateThatArrivesLateUndoesNothing();
    void whatComesFromElsewhereIsTaken();
    void whatIsTypedIsNotTouched();
    void othersAreShownAfterTheOwnVerdictOnly();
    void anotherReviewerHasTheirOwn();
    void lookingIsNotChanging();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    NoteEdit *comment() const { return find<NoteEdit>("scoreComment"); }
    TagEdit *tags() const { return find<TagEdit>("scoreTags"); }
    Score told() const { return m_told->isEmpty() ? Score() : m_told->constLast()[1].value<Score>(); }

    std::unique_ptr<QWidget> m_window;
    ScorePanel *m_panel = nullptr;
    QLineEdit *m_elsewhere = nullptr;
    std::unique_ptr<QSignalSpy> m_told;
};

void TestReviewScore::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->setPalette(theme::lightPalette());
    auto *layout = new QVBoxLayout(m_window.get());
    m_panel = new ScorePanel;
    m_elsewhere = new QLineEdit;
    layout->addWidget(m_panel);
    layout->addWidget(m_elsewhere);
    m_panel->setReviewer(u"Lena"_s);
    m_panel->showChat(first);
    m_panel->showScores(first, {});
    m_told = std::make_unique<QSignalSpy>(m_panel, &ScorePanel::scored);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_elsewhere->setFocus();
}

void TestReviewScore::showsWhatIsStored()
{
    m_panel->showChat(second);
    m_panel->showScores(second, {{second,
                                  u"Lena"_s,
                                  Verdict::Early,
                                  CustomerOutcome::Lost,
                                  {u"refund"_s},
                                  u"Promised ten days"_s,
                                  QDateTime::currentDateTimeUtc()}});
    QVERIFY(find<QPushButton>("verdict2")->isChecked());
    QVERIFY(!find<QPushButton>("verdict1")->isChecked());
    QVERIFY(find<QPushButton>("outcome8")->isChecked());
    QCOMPARE(tags()->tags(), QList<QString>{u"refund"_s});
    QCOMPARE(comment()->toPlainText(), u"Promised ten days"_s);
    QCOMPARE(m_told->size(), 0);
}

void TestReviewScore::aCommentIsToldAMomentAfterTheFirstKey()
{
    comment()->setFocus();
    QTest::keyClicks(comment(), u"half a sent"_s);
    QCOMPARE(m_told->size(), 0);
    QTRY_COMPARE(m_told->size(), 1);
    QCOMPARE(told().comment, u"half a sent"_s);
    QCOMPARE(told().verdict, Verdict::None);
    QVERIFY(comment()->hasFocus());
    QTest::keyClicks(comment(), u"ence"_s);
    QTRY_COMPARE(told().comment, u"half a sentence"_s);
}

void TestReviewScore::aCommentIsToldWhenTheFocusLeaves()
{
    comment()->setFocus();
    QTest::keyClicks(comment(), u"x"_s);
    m_elsewhere->setFocus();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told().comment, u"x"_s);
    comment()->setFocus();
    m_elsewhere->setFocus();
    QCOMPARE(m_told->size(), 1);
}

void TestReviewScore::aCommentIsToldBeforeAnotherChatTakesItsPlace()
{
    comment()->setFocus();
    QTest::keyClicks(comment(), u"typed"_s);
    m_panel->showChat(second);
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(m_told->constFirst()[0].value<ChatKey>(), first);
    QCOMPARE(told().comment, u"typed"_s);
    QCOMPARE(comment()->toPlainText(), QString());
}

void TestReviewScore::aCommentIsToldWhenTheWindowCloses()
{
    comment()->insertPlainText(u"x"_s); // without the focus, which would leave with the window
    m_window->close();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told().comment, u"x"_s);
}

void TestReviewScore::tagsAreToldAsTheyAreTyped()
{
    tags()->setFocus();
    QTest::keyClicks(tags(), u"refund, VIP"_s);
    QTRY_COMPARE(told().tags, QList<QString>({u"refund"_s, u"VIP"_s}));
    QVERIFY(tags()->hasFocus());
}

void TestReviewScore::aVerdictTakesWhatIsTypedAlong()
{
    comment()->setFocus();
    QTest::keyClicks(comment(), u"late"_s);
    QVERIFY(m_panel->give(Verdict::Late));
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told().comment, u"late"_s);
    QCOMPARE(told().verdict, Verdict::Late);
    QVERIFY(!m_panel->give(Verdict::Late)); // nothing new
    m_elsewhere->setFocus();
    QCOMPARE(m_told->size(), 1);
}

void TestReviewScore::anotherChatTakesNothingAlong()
{
    m_panel->give(Verdict::Late);
    comment()->setFocus();
    QTest::keyClicks(comment(), u"of the first"_s);
    m_panel->showChat(second);
    QVERIFY(!m_panel->isReady());
    QVERIFY(!comment()->isEnabled());
    m_panel->showScores(first, {scoreOf(first, u"Lena"_s, Verdict::Right)}); // of the chat before
    QVERIFY(!m_panel->isReady());
    m_panel->showScores(second, {});
    QVERIFY(m_panel->isReady());
    QVERIFY(!find<QPushButton>("verdict3")->isChecked());
    m_panel->give(Verdict::Right);
    QCOMPARE(told().chat, second);
    QCOMPARE(told().comment, QString());
}

void TestReviewScore::anOlderStateThatArrivesLateUndoesNothing()
{
    m_panel->give(Verdict::Late);
    const Score once = told();
    m_panel->give(Verdict::Early);
    const Score twice = told();
    for (const QList<Score> &late : {QList<Score>{}, QList<Score>{once}, QList<Score>{twice}, QList<Score>{twice}}) {
        m_panel->showScores(first, late);
        QVERIFY(find<QPushButton>("verdict2")->isChecked());
    }
    // The store may keep less of the time, and the person may have been on another chat.
    m_panel->give(Verdict::Right);
    m_panel->showChat(second);
    m_panel->showScores(second, {});
    m_panel->showChat(first);
    Score rounded = twice;
    rounded.at = QDateTime(twice.at.date(), QTime(12, 0), Qt::UTC);
    m_panel->showScores(first, {rounded});
    QVERIFY(find<QPushButton>("verdict1")->isChecked());
}

void TestReviewScore::whatComesFromElsewhereIsTaken()
{
    m_panel->give(Verdict::Late);
    m_panel->showScores(first, {told()});
    m_panel->showScores(first, {scoreOf(first, u"Lena"_s, Verdict::ShouldNot, u"merged"_s)});
    QVERIFY(find<QPushButton>("verdict4")->isChecked());
    QCOMPARE(comment()->toPlainText(), u"merged"_s);
}

void TestReviewScore::whatIsTypedIsNotTouched()
{
    comment()->setFocus();
    QTest::keyClicks(comment(), u"my own words"_s);
    m_panel->showScores(first, {scoreOf(first, u"Lena"_s, Verdict::Right, u"from elsewhere"_s)});
    QCOMPARE(comment()->toPlainText(), u"my own words"_s);
    QVERIFY(find<QPushButton>("verdict1")->isChecked());
    m_elsewhere->setFocus();
    QCOMPARE(told().comment, u"my own words"_s);
    QCOMPARE(told().verdict, Verdict::Right);
}

void TestReviewScore::othersAreShownAfterTheOwnVerdictOnly()
{
    auto *others = find<PlainLabel>("otherScores");
    const Score ade = scoreOf(first, u"Ade"_s, Verdict::Early, u"Could have waited"_s, {u"refund"_s});
    m_panel->showScores(first, {ade});
    QVERIFY(!others->isVisible());
    QVERIFY(!test::spoken(m_panel).join(u' ').contains(u"Ade"_s)); // nor is it spoken
    m_panel->give(CustomerOutcome::Solved);
    QVERIFY(!others->isVisible());
    m_panel->give(Verdict::Late);
    QVERIFY(others->isVisible());
    for (const QString &part : {u"Ade"_s, u"Too early"_s, u"Could have waited"_s, u"#refund"_s})
        QVERIFY2(others->fullText().contains(part), qPrintable(part));
    m_panel->putBack(first, Verdict::None, CustomerOutcome::None);
    QVERIFY(!others->isVisible());
    m_panel->showChat(second);
    m_panel->showScores(second, {scoreOf(second, u"Lena"_s, Verdict::Right)});
    QVERIFY(!others->isVisible());
}

void TestReviewScore::anotherReviewerHasTheirOwn()
{
    m_panel->give(Verdict::Late);
    m_panel->showScores(first, {told(), scoreOf(first, u"Ade"_s, Verdict::Early, u"of Ade"_s)});
    m_panel->setReviewer(u"Ade"_s);
    QVERIFY(find<QPushButton>("verdict2")->isChecked());
    QCOMPARE(comment()->toPlainText(), u"of Ade"_s);
    m_panel->give(Verdict::Right);
    QCOMPARE(told().reviewer, u"Ade"_s);
    QCOMPARE(told().comment, u"of Ade"_s);
}

void TestReviewScore::lookingIsNotChanging()
{
    m_panel->showScores(first, {scoreOf(first, u"Lena"_s, Verdict::Right, u"12\u00A0000\u2028next"_s, {u"a"_s})});
    for (QWidget *field : {static_cast<QWidget *>(comment()), static_cast<QWidget *>(tags())}) {
        field->setFocus();
        m_elsewhere->setFocus();
    }
    m_panel->showChat(second);
    m_window->close();
    QCOMPARE(m_told->size(), 0);
}

void TestReviewScore::everyControlHasAName()
{
    QCOMPARE(test::nameless(m_panel), QStringList());
    m_panel->setReviewer({});
    QCOMPARE(test::nameless(m_panel), QStringList());
}

QTEST_MAIN(TestReviewScore)
#include "tst_reviewscore.moc"
