// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/searchline.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;
using State = ServerAnswer::State;

class TestSearchLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void isThereWhileASearchIsOn();
    void saysWhatTheServerDoes_data();
    void saysWhatTheServerDoes();
    void theServerIsAskedWithTheKeyboard();
    void aStrangersSentenceStaysPlain();
};

void TestSearchLine::isThereWhileASearchIsOn()
{
    QWidget window;
    SearchLine line(&window);
    window.show();
    QVERIFY(!line.isVisible());
    line.setHits(1234, false);
    QVERIFY(line.isVisible());
    // Plurals are put in by the English translation.
    QCOMPARE(line.hitsText(), u"1,234 hit(s)"_s);
    line.setHits(200, true);
    QCOMPARE(line.hitsText(), u"≥ 200 hit(s)"_s);
    line.setHits(0, true);
    QCOMPARE(line.hitsText(), u"≥ 0 hit(s)"_s);
    line.setHits(0, false);
    QCOMPARE(line.hitsText(), u"No hits"_s);
    line.setServer({State::Offered, 0, {}});
    line.clear();
    QVERIFY(!line.isVisible());
    line.setHits(3, false);
    QVERIFY2(!line.findChild<QPushButton *>()->isVisible(), "the offer was for the search before");
}

void TestSearchLine::saysWhatTheServerDoes_data()
{
    QTest::addColumn<ServerAnswer>("server");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("button"); ///< empty: none
    QTest::newRow("cannot") << ServerAnswer{} << QString() << QString();
    QTest::newRow("can") << ServerAnswer{State::Offered, 0, {}} << QString() << u"Search on the server"_s;
    QTest::newRow("searches") << ServerAnswer{State::Searching, 0, {}} << u"Searching on the server…"_s << QString();
    QTest::newRow("found") << ServerAnswer{State::Found, 3, {}} << u"3 more from the server"_s << QString();
    QTest::newRow("found none") << ServerAnswer{State::Found, 0, {}} << u"The server knows no more"_s << QString();
    QTest::newRow("failed") << ServerAnswer{State::Failed, 0, u"Invent cannot be reached."_s}
                            << u"Invent cannot be reached."_s << u"Try again"_s;
    QTest::newRow("failed for no reason")
        << ServerAnswer{State::Failed, 0, {}} << u"The server could not be searched."_s << u"Try again"_s;
}

void TestSearchLine::saysWhatTheServerDoes()
{
    QFETCH(ServerAnswer, server);
    QFETCH(QString, text);
    QFETCH(QString, button);
    SearchLine line;
    line.setHits(2, false);
    line.setServer({State::Failed, 0, u"before"_s});
    line.setServer(server);
    const auto *label = line.findChild<QLabel *>(u"serverSearch"_s);
    const auto *ask = line.findChild<QPushButton *>(u"searchOnServer"_s);
    QCOMPARE(label->isVisible(), !text.isEmpty());
    QCOMPARE(label->accessibleName(), text);
    QCOMPARE(ask->isVisible(), !button.isEmpty());
    if (!button.isEmpty())
        QCOMPARE(ask->text(), button);
    QCOMPARE(ask->accessibleName(), u"Search on the server"_s);
}

void TestSearchLine::theServerIsAskedWithTheKeyboard()
{
    SearchLine line;
    line.setHits(2, false);
    line.setServer({State::Offered, 0, {}});
    QSignalSpy asked(&line, &SearchLine::serverSearchRequested);
    QTest::keyClick(line.findChild<QPushButton *>(u"searchOnServer"_s), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
}

void TestSearchLine::aStrangersSentenceStaysPlain()
{
    SearchLine line;
    line.setHits(0, false);
    line.setServer({State::Failed, 0, u"<img src=file:///dev/zero>"_s});
    QCOMPARE(line.findChild<QLabel *>(u"serverSearch"_s)->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestSearchLine)
#include "tst_searchline.moc"
