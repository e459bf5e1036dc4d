// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "tests/views/composerrig.h"
#include "views/commands.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>

using namespace deskside;
using namespace deskside::test;

class TestComposer : public ComposerRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void sends_data();
    void sends();
    void blankTextIsNotSent();
    void whatCannotBeSentStays_data();
    void whatCannotBeSentStays();
    void anotherKeyCanSend();
    void returnBreaksTheLine();
    void escapeLeaves();
    void theAiIsSwitchedOffUnlessOneSaysNo_data();
    void theAiIsSwitchedOffUnlessOneSaysNo();
    void someoneElseHasAnswered();
    void whyNotCanBeRead();
    void wordsForAChatWithoutAnswersStayReadable();
    void tooLongIsToldNotCut();
    void aHugePasteIsRefusedAndTold();
    void wordsComeBack();
    void wordsForAnotherChatWaitForIt();
    void pastesPlainText();
    void everyParagraphHasItsOwnDirection();
    void growsUpToTwoFifthsOfThePane();
    void aSlashFindsCannedReplies_data();
    void aSlashFindsCannedReplies();
    void enterTakesTheReply();
    void escapeKeepsTheSlash();
    void aGapIsSelectedAndTold();
    void theButtonOffersThemAnywhere();
    void emojiByName();
    void everyControlHasAName();
};

void TestComposer::sends_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Ctrl+Return") << int(Qt::Key_Return);
    QTest::newRow("Ctrl+Enter") << int(Qt::Key_Enter);
    QTest::newRow("button") << 0;
}

void TestComposer::sends()
{
    QFETCH(int, key);
    type(u"Hi"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    type(u"there"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    m_composer->save();
    bool stillThere = false;
    connect(m_composer, &Composer::sendRequested, this, [&] { stillThere = m_composer->text() == u"Hi\nthere\n"_s; });
    if (key == 0)
        QTest::mouseClick(find<QPushButton>("composerSend"), Qt::LeftButton);
    else
        QTest::keyClick(m_edit, Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(m_sent->constLast()[0].value<ChatKey>(), first);
    QCOMPARE(m_sent->constLast()[1].toString(), u"Hi\nthere"_s);
    QVERIFY(stillThere);
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(told(), QString()); // and its draft is gone
    QVERIFY(m_edit->hasFocus());
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_sent->size(), 1);
}

void TestComposer::blankTextIsNotSent()
{
    QVERIFY(!find<QPushButton>("composerSend")->isEnabled());
    type(u"  "_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    m_composer->send();
    QCOMPARE(m_sent->size(), 0);
    QVERIFY(!find<QPushButton>("composerSend")->isEnabled());
}

void TestComposer::whatCannotBeSentStays_data()
{
    QTest::addColumn<bool>("possible");
    QTest::addColumn<int>("longest");
    QTest::newRow("not possible") << false << 100;
    QTest::newRow("too long") << true << 3;
}

void TestComposer::whatCannotBeSentStays()
{
    QFETCH(bool, possible);
    QFETCH(int, longest);
    ComposerTarget made = target(second, u"Words"_s);
    made.canReply = possible;
    made.longest = longest;
    m_composer->show(made);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    m_composer->send();
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_edit->text(), u"Words"_s);
}

void TestComposer::anotherKeyCanSend()
{
    m_composer->setSendKeys({Qt::ALT | Qt::Key_S, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter});
    QVERIFY(find<QPushButton>("composerSend")->toolTip().contains(keysText({Qt::ALT | Qt::Key_S})));
    type(u"Hi"_s);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_sent->size(), 0);
    QTest::keyClick(m_edit, Qt::Key_S, Qt::AltModifier);
    QCOMPARE(m_sent->size(), 1);
    type(u"Again"_s);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_sent->size(), 2);
    m_composer->setSendKeys({});
    type(u"Once more"_s);
    QTest::keyClick(m_edit, Qt::Key_S, Qt::AltModifier);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_sent->size(), 2);
    QTest::mouseClick(find<QPushButton>("composerSend"), Qt::LeftButton);
    QCOMPARE(m_sent->size(), 3);
}

void TestComposer::returnBreaksTheLine()
{
    type(u"a"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    type(u"b"_s);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
    type(u"c"_s);
    QCOMPARE(m_composer->text(), u"a\nb\nc"_s);
    QCOMPARE(m_sent->size(), 0);
}

void TestComposer::escapeLeaves()
{
    const QSignalSpy left(m_composer, &Composer::left);
    type(u"Hi"_s);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QCOMPARE(m_edit->text(), u"Hi"_s);
    find<QPushButton>("composerSend")->setFocus();
    QTest::keyClick(find<QPushButton>("composerSend"), Qt::Key_Escape);
    QCOMPARE(left.size(), 2);
}

void TestComposer::theAiIsSwitchedOffUnlessOneSaysNo_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<bool>("canSwitch");
    QTest::addColumn<bool>("unchecked");
    QTest::addColumn<bool>("warned");
    QTest::addColumn<bool>("off");
    QTest::newRow("on") << true << true << false << true << true;
    QTest::newRow("on, left on") << true << true << true << true << false;
    QTest::newRow("on, no switch") << true << false << false << true << false;
    QTest::newRow("off") << false << true << false << false << false;
}

void TestComposer::theAiIsSwitchedOffUnlessOneSaysNo()
{
    QFETCH(bool, on);
    QFETCH(bool, canSwitch);
    QFETCH(bool, unchecked);
    ComposerTarget made = target(second, u"Hi"_s);
    made.aiOn = on;
    made.canSwitchAi = canSwitch;
    m_composer->show(made);
    QTEST(find<QWidget>("composerAiWarning")->isVisible(), "warned");
    auto *check = find<QCheckBox>("composerSwitchAiOff");
    QCOMPARE(check->isVisible(), on && canSwitch);
    QVERIFY(check->isChecked());
    if (unchecked)
        QTest::keyClick(check, Qt::Key_Space);
    m_composer->send();
    QTEST(m_sent->constLast()[2].toBool(), "off");
}

void TestComposer::someoneElseHasAnswered()
{
    type(u"Hi"_s);
    m_composer->setAnsweredSince(u"<b>Bea</b>"_s);
    QVERIFY(banner("composerAnswered").contains(u"<b>Bea</b>"_s));
    QCOMPARE(find<QWidget>("composerAnswered")->findChild<QLabel *>(u"bannerText"_s)->textFormat(), Qt::PlainText);
    QCOMPARE(m_edit->text(), u"Hi"_s);
    m_edit->selectAll();
    QTest::keyClick(m_edit, Qt::Key_Delete); // what is begun now is begun after that answer
    QCOMPARE(banner("composerAnswered"), QString());
    m_composer->setAnsweredSince(u"Bea"_s);
    m_composer->show(target(second));
    QCOMPARE(banner("composerAnswered"), QString());
}

void TestComposer::whyNotCanBeRead()
{
    ComposerTarget made = target(second);
    made.canReply = false;
    made.whyNot = u"Zaia takes no <i>answers</i>."_s;
    m_composer->show(made);
    m_composer->chooseCanned();
    QVERIFY(!m_pane->findChild<QLineEdit *>(u"cannedPickerFilter"_s));
    QVERIFY(find<QWidget>("composerReason")->isVisible());
    QCOMPARE(words("composerReason"), made.whyNot);
    QVERIFY(!m_edit->isVisible());
    QVERIFY(!find<QWidget>("composerSend")->isVisible());
    made.canReply = true;
    m_composer->show(made);
    QVERIFY(!find<QWidget>("composerReason")->isVisible());
    QVERIFY(m_edit->isVisible());
    QVERIFY(!m_edit->isReadOnly());
}

void TestComposer::wordsForAChatWithoutAnswersStayReadable()
{
    ComposerTarget made = target(second, u"Words"_s);
    made.canReply = false;
    m_composer->show(made);
    QVERIFY(m_edit->isVisible());
    QVERIFY(m_edit->isReadOnly());
    QVERIFY(!words("composerReason").isEmpty());
}

void TestComposer::tooLongIsToldNotCut()
{
    ComposerTarget made = target(second);
    made.longest = 5;
    m_composer->show(made);
    type(u"12345678"_s);
    QCOMPARE(m_edit->text(), u"12345678"_s);
    QVERIFY(words("composerState").contains(u"3"_s));
    QVERIFY(!find<QPushButton>("composerSend")->isEnabled());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_edit, Qt::Key_Backspace);
    QVERIFY(find<QPushButton>("composerSend")->isEnabled());
    m_composer->save();
    QCOMPARE(told(), u"12345"_s);
}

void TestComposer::aHugePasteIsRefusedAndTold()
{
    type(u"Hi"_s);
    QApplication::clipboard()->setText(QString(2'000'000, u'x'));
    m_edit->paste();
    QCOMPARE(m_edit->text(), u"Hi"_s);
    QVERIFY(!banner("composerNotice").isEmpty());
    type(u"!"_s);
    QCOMPARE(banner("composerNotice"), QString());
}

void TestComposer::wordsComeBack()
{
    m_composer->giveBack(first, u"Refused"_s);
    QCOMPARE(m_edit->text(), u"Refused"_s);
    QCOMPARE(told(), u"Refused"_s);
    m_composer->giveBack(first, u"Refused"_s);
    QCOMPARE(m_edit->text(), u"Refused"_s);
    m_edit->setText(u"Typed since"_s);
    m_composer->giveBack(first, u"Refused"_s);
    QCOMPARE(m_edit->text(), u"Typed since\n\nRefused"_s);
    QCOMPARE(told(), m_edit->text());
    QVERIFY(find<QPushButton>("composerSend")->isEnabled());
}

void TestComposer::wordsForAnotherChatWaitForIt()
{
    m_composer->giveBack(second, u"Refused"_s);
    QCOMPARE(m_edit->text(), QString());
    m_composer->show(target(second, u"A draft"_s));
    QCOMPARE(m_edit->text(), u"A draft\n\nRefused"_s);
    QCOMPARE(toldOf(), second);
    QCOMPARE(told(), m_edit->text());
    m_composer->show(target(first));
    m_composer->show(target(second, u"A draft"_s));
    QCOMPARE(m_edit->text(), u"A draft\n\nRefused"_s);
}

void TestComposer::pastesPlainText()
{
    auto *data = new QMimeData;
    data->setHtml(u"<b>Bold</b><img src='file:///etc/hostname'>"_s);
    data->setText(u"Bold\r\nline\rthree\u0000\u001b[31m"_s);
    QApplication::clipboard()->setMimeData(data);
    m_edit->paste();
    QCOMPARE(m_edit->text(), u"Bold\nline\nthree[31m"_s);
    auto *picture = new QMimeData;
    picture->setHtml(u"<img src='file:///etc/hostname'>"_s);
    QApplication::clipboard()->setMimeData(picture);
    const QString before = m_edit->text();
    m_edit->paste();
    QVERIFY(!m_edit->text().contains(u"etc"_s));
    QVERIFY(m_edit->text().startsWith(before));
}

void TestComposer::everyParagraphHasItsOwnDirection()
{
    m_edit->setText(u"Hello\nسلام\n123"_s);
    const QTextDocument *document = m_edit->document();
    QCOMPARE(document->findBlockByNumber(0).textDirection(), Qt::LeftToRight);
    QCOMPARE(document->findBlockByNumber(1).textDirection(), Qt::RightToLeft);
    QTextCursor cursor(document->findBlockByNumber(1));
    m_edit->setTextCursor(cursor);
    QVERIFY(m_edit->cursorRect().left() > m_edit->viewport()->width() / 2);
    m_edit->setText(u"سلام"_s);
    type(u"abc"_s);
    QCOMPARE(m_edit->document()->firstBlock().textDirection(), Qt::RightToLeft);
}

void TestComposer::growsUpToTwoFifthsOfThePane()
{
    const int small = m_edit->height();
    QVERIFY(small >= 2 * m_edit->fontMetrics().lineSpacing());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_edit, Qt::Key_Return);
    QTRY_VERIFY(m_edit->height() > small);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(m_edit, Qt::Key_Return);
    QTRY_COMPARE(m_edit->height(), m_pane->height() * 2 / 5);
    m_pane->resize(600, 300);
    QTRY_COMPARE(m_edit->height(), 120);
    m_edit->setText({});
    QTRY_COMPARE(m_edit->height(), small);
}

void TestComposer::aSlashFindsCannedReplies_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<int>("offered");
    QTest::newRow("at the start") << QString() << u"/"_s << 3;
    QTest::newRow("filtered by name") << QString() << u"/so"_s << 1;
    QTest::newRow("filtered by text") << QString() << u"/we are"_s << 1;
    QTest::newRow("none fits") << QString() << u"/etc"_s << 0;
    QTest::newRow("after white space") << QString() << u"  /"_s << 3;
    QTest::newRow("on an empty line") << u"Hi\n"_s << u"/"_s << 3;
    QTest::newRow("inside of a sentence") << u"and"_s << u"/"_s << 0;
    QTest::newRow("after a word") << u"and "_s << u"/"_s << 0;
}

void TestComposer::aSlashFindsCannedReplies()
{
    QFETCH(QString, before);
    QFETCH(QString, keys);
    QFETCH(int, offered);
    m_edit->setText(before);
    type(keys);
    QAbstractItemView *list = popup("cannedCompletions");
    QCOMPARE(list ? list->model()->rowCount() : 0, offered);
    if (offered == 0)
        return;
    QCOMPARE(list->currentIndex().row(), 0);
    const qsizetype typed = keys.size();
    for (qsizetype i = 0; i < typed; ++i)
        QTest::keyClick(m_edit, Qt::Key_Backspace);
    QVERIFY(!popup("cannedCompletions"));
}

void TestComposer::enterTakesTheReply()
{
    type(u"Before"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    type(u"/"_s);
    QAbstractItemView *list = popup("cannedCompletions");
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_H);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!list->isVisible());
    QCOMPARE(m_edit->text(), u"Before\nHello Mariana,\nthis is Lena."_s);
    QCOMPARE(m_sent->size(), 0);
    m_edit->undo();
    QCOMPARE(m_edit->text(), u"Before\n/h"_s);
}

void TestComposer::escapeKeepsTheSlash()
{
    const QSignalSpy left(m_composer, &Composer::left);
    type(u"/h"_s);
    QAbstractItemView *list = popup("cannedCompletions");
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QCOMPARE(left.size(), 0);
    QCOMPARE(m_edit->text(), u"/h"_s);
    type(u"e"_s);
    QVERIFY(!list->isVisible()); // it is to be just a slash
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_edit, Qt::Key_Backspace);
    type(u"/"_s);
    QVERIFY(list->isVisible());
}

void TestComposer::aGapIsSelectedAndTold()
{
    type(u"/lin"_s);
    QAbstractItemView *list = popup("cannedCompletions");
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Tab);
    QCOMPARE(m_edit->text(), u"See … and {order.id}."_s);
    QCOMPARE(m_edit->textCursor().selectedText(), u"…"_s);
    QVERIFY(banner("composerNotice").contains(u"{chat.link}"_s));
    QVERIFY(banner("composerNotice").contains(u"{order.id}"_s));
}

void TestComposer::theButtonOffersThemAnywhere()
{
    type(u"Well. "_s);
    QTest::keyClick(find<QToolButton>("composerCanned"), Qt::Key_Space);
    auto *filter = m_pane->findChild<QLineEdit *>(u"cannedPickerFilter"_s);
    QVERIFY(filter && filter->isVisible());
    QTest::keyClicks(filter, u"sorry"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"Well. We are sorry."_s);
    const QSignalSpy edit(m_composer, &Composer::editCannedRequested);
    m_composer->chooseCanned();
    QTest::keyClicks(filter, u"edit"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(edit.size(), 1);
}

void TestComposer::emojiByName()
{
    type(u"Thanks "_s);
    QTest::keyClick(find<QToolButton>("composerEmoji"), Qt::Key_Space);
    auto *filter = m_pane->findChild<QLineEdit *>(u"emojiPickerFilter"_s);
    QVERIFY(filter && filter->isVisible());
    QTest::keyClicks(filter, u"thumbs"_s);
    QTest::keyClick(filter, Qt::Key_Right);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!filter->isVisible());
    QCOMPARE(m_edit->text(), u"Thanks 👎"_s);
}

void TestComposer::everyControlHasAName()
{
    ComposerTarget made = target(second);
    made.aiOn = true;
    made.canSwitchAi = true;
    m_composer->show(made);
    m_composer->setAnsweredSince(u"Bea"_s);
    QCOMPARE(test::nameless(m_composer), QStringList());
    QVERIFY(test::spoken(m_composer).join(u'|').contains(u"Mariana"_s));
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
