// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/composerrig.h"

using namespace deskside;
using namespace deskside::test;

class TestComposerDrafts : public ComposerRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void whatIsTypedIsToldSoon();
    void whoNeverStopsTypingIsSavedToo();
    void aDraftIsToldWhenTheFocusLeaves();
    void aDraftIsToldOfItsChatWhenAnotherComes();
    void aDraftIsToldWhenTheComposerGoes();
    void aStoredDraftIsShownWithItsTime();
    void anEmptiedDraftIsToldAsNone();
    void lookingIsNotChanging();
    void theSameChatAgainLeavesWhatIsTyped();
    void anOlderDraftFromTheStoreIsNoNews();
    void aDraftFromElsewhereIsTaken();
    void aDraftThatComesLateFillsAnEmptyComposer();
    void strangeSpacesSurvive();
    void theStoreIsBelievedOnceItSaysSo();
    void aSentDraftDoesNotComeBackFromTheStore();
    void sendingWhileTheChatChangesTakesItsDraftAlong();
};

void TestComposerDrafts::whatIsTypedIsToldSoon()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    type(u"Hi"_s);
    QCOMPARE(m_told->size(), 0);
    QTRY_COMPARE(m_told->size(), 1);
    QCOMPARE(toldOf(), first);
    QCOMPARE(told(), u"Hi"_s);
    const QDateTime begun = toldBegun();
    QVERIFY(begun >= before && begun <= QDateTime::currentDateTimeUtc());
    type(u" there"_s);
    QTRY_COMPARE(m_told->size(), 2);
    QCOMPARE(told(), u"Hi there"_s);
    QCOMPARE(toldBegun(), begun);
}

void TestComposerDrafts::whoNeverStopsTypingIsSavedToo()
{
    // Each look types another letter, and looks follow faster than the pause after which a draft is told.
    QTRY_VERIFY((type(u"x"_s), !m_told->isEmpty()));
    QVERIFY(told().size() > 2);
}

void TestComposerDrafts::aDraftIsToldWhenTheFocusLeaves()
{
    type(u"Hi"_s);
    m_other->setFocus();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told(), u"Hi"_s);
    m_edit->setFocus();
    m_other->setFocus();
    QCOMPARE(m_told->size(), 1);
}

void TestComposerDrafts::aDraftIsToldOfItsChatWhenAnotherComes()
{
    type(u"Hi"_s);
    m_composer->show(target(second, u"For the other"_s));
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(toldOf(), first);
    QCOMPARE(told(), u"Hi"_s);
    QCOMPARE(m_composer->text(), u"For the other"_s);
}

void TestComposerDrafts::aDraftIsToldWhenTheComposerGoes()
{
    type(u"Hi"_s);
    m_pane->close();
    QCOMPARE(m_told->size(), 1);
    m_pane->show();
    type(u"!"_s);
    m_composer->clear();
    QCOMPARE(told(), u"Hi!"_s);
    QCOMPARE(toldOf(), first);
    QVERIFY(!m_composer->isVisible());
    QVERIFY(m_composer->shown().isNull());
}

void TestComposerDrafts::aStoredDraftIsShownWithItsTime()
{
    m_composer->show(target(second, u"Stored"_s));
    QCOMPARE(m_edit->text(), u"Stored"_s);
    QCOMPARE(m_edit->textCursor().position(), 6);
    type(u"!"_s);
    m_composer->save();
    QCOMPARE(told(), u"Stored!"_s);
    QCOMPARE(toldBegun(), midday);
}

void TestComposerDrafts::anEmptiedDraftIsToldAsNone()
{
    m_composer->show(target(second, u"Stored"_s));
    m_edit->selectAll();
    QTest::keyClick(m_edit, Qt::Key_Delete);
    type(u" "_s);
    m_composer->save();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told(), QString());
    QVERIFY(!toldBegun().isValid());
    type(u"x"_s); // another one
    m_composer->save();
    QVERIFY(toldBegun().isValid() && toldBegun() != midday);
}

void TestComposerDrafts::lookingIsNotChanging()
{
    m_composer->show(target(second, u"Stored"_s));
    m_composer->show(target(first));
    m_composer->show(target(second, u"Stored"_s));
    m_other->setFocus();
    m_composer->clear();
    QCOMPARE(m_told->size(), 0);
}

void TestComposerDrafts::theSameChatAgainLeavesWhatIsTyped()
{
    type(u"Hi"_s);
    ComposerTarget again = target(first, u"Something else"_s);
    again.aiOn = true;
    m_composer->show(again);
    QCOMPARE(m_edit->text(), u"Hi"_s);
    m_edit->undo();
    QCOMPARE(m_edit->text(), QString());
}

void TestComposerDrafts::anOlderDraftFromTheStoreIsNoNews()
{
    type(u"One"_s);
    m_composer->save();
    type(u" two"_s);
    m_composer->show(target(second));
    // The store has not heard of it all yet.
    ComposerTarget late = target(first, u"One"_s);
    late.draftBegun = toldBegun();
    m_composer->show(late);
    QCOMPARE(m_edit->text(), u"One two"_s);
    m_composer->show(target(second));
    m_composer->show(target(first));
    QCOMPARE(m_edit->text(), u"One two"_s);
}

void TestComposerDrafts::aDraftFromElsewhereIsTaken()
{
    type(u"One"_s);
    m_composer->show(target(second));
    m_composer->show(target(first, u"Refused words"_s));
    QCOMPARE(m_edit->text(), u"Refused words"_s);
}

void TestComposerDrafts::aDraftThatComesLateFillsAnEmptyComposer()
{
    m_composer->show(target(first, u"Refused words"_s));
    QCOMPARE(m_edit->text(), u"Refused words"_s);
}

void TestComposerDrafts::strangeSpacesSurvive()
{
    const QString text = u"Bonjour\u00A0! a\u2028b\nc"_s;
    m_composer->show(target(second, text));
    QCOMPARE(m_composer->text(), u"Bonjour\u00A0! a\nb\nc"_s);
    m_composer->save();
    type(u"."_s);
    m_composer->save();
    QVERIFY(told().contains(QChar(0xA0)));
}

void TestComposerDrafts::theStoreIsBelievedOnceItSaysSo()
{
    type(u"Hi"_s);
    m_composer->save();
    QVERIFY(!words("composerState").contains(u"kept"_s));
    m_composer->draftStored(first, u"H"_s);
    m_composer->draftStored(second, u"Hi"_s);
    QVERIFY(!words("composerState").contains(u"kept"_s));
    m_composer->draftStored(first, u"Hi"_s);
    QCOMPARE(words("composerState"), u"Draft kept"_s);
    type(u"!"_s);
    QVERIFY(!words("composerState").contains(u"kept"_s));
}

void TestComposerDrafts::aSentDraftDoesNotComeBackFromTheStore()
{
    type(u"Hi"_s);
    m_composer->save();
    ComposerTarget late = target(first, u"Hi"_s);
    late.draftBegun = toldBegun();
    m_composer->send();
    QCOMPARE(m_sent->size(), 1);
    m_composer->show(late); // the row changed because an answer is on its way
    QCOMPARE(m_edit->text(), QString());
    m_composer->show(target(second));
    m_composer->show(late);
    QCOMPARE(m_edit->text(), QString());
}

void TestComposerDrafts::sendingWhileTheChatChangesTakesItsDraftAlong()
{
    type(u"Hi"_s);
    connect(m_composer, &Composer::sendRequested, this, [this] { m_composer->show(target(second, u"Other"_s)); });
    m_composer->send();
    QCOMPARE(m_edit->text(), u"Other"_s);
    QCOMPARE(toldOf(), first);
    QCOMPARE(told(), QString());
}

QTEST_MAIN(TestComposerDrafts)
#include "tst_composerdrafts.moc"
