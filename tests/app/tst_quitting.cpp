// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/agentdesk.h"
#include "tests/support/accessible.h"
#include "views/leavingdialog.h"
#include "views/plainlabel.h"

#include <QAction>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

/// The person leaves while replies are held or wait: what they are told is what becomes of them.
class TestQuitting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyIsAskedWhenNothingIsOnItsWay();
    void whatIsHeldIsSentBeforeTheWindowCloses_data();
    void whatIsHeldIsSentBeforeTheWindowCloses();
    void offlineItIsKeptAndGoesOutNextTime();
    void whoStaysGoesOnWorking();
    void aSlowServerIsWaitedForInSight();
    void aRefusedReplyIsNotLeftUnsaid();
    void aWindowThatOnlyHidesAsksNothing();
    void quittingAsksAlsoWhereTheWindowOnlyHides();

private:
    bool start(int holdSeconds = 60)
    {
        AgentDesk::prepare(*m_profile, *m_server, holdSeconds);
        m_desk = std::make_unique<AgentDesk>(*m_profile);
        return m_desk->loaded() && m_desk->goTo(u"c1"_s);
    }
    void goOffline()
    {
        m_desk->find<QAction>("offline")->trigger();
        QTRY_VERIFY(m_desk->find<QAction>("offline")->isChecked());
    }
    LeavingDialog *dialog() { return m_desk->find<LeavingDialog>("leavingDialog"); }
    bool isAsked() { return dialog() && dialog()->isVisible(); }
    QString says() { return dialog() ? dialog()->findChild<PlainLabel *>(u"leavingSays"_s)->fullText() : QString(); }
    bool isBusy() { return dialog()->findChild<QWidget *>(u"leavingBusy"_s)->isVisibleTo(dialog()); }
    void choose(const char *button)
    {
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
    }
    QStringList sent() const { return m_server->replies(u"c1"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Profile> m_profile;
    std::unique_ptr<ContractServer> m_server;
    std::unique_ptr<AgentDesk> m_desk;
};

void TestQuitting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = *Profile::open(m_folder->filePath(u"profile"_s));
    m_server = std::make_unique<ContractServer>();
    m_server->addChat(u"c1"_s, u"Lost parcel"_s, u"Ada Long"_s, 10);
    m_server->addChat(u"c2"_s, u"Wrong size"_s, u"Ben Short"_s, 20);
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void TestQuitting::cleanup()
{
    m_desk.reset();
    m_server.reset();
}

void TestQuitting::nobodyIsAskedWhenNothingIsOnItsWay()
{
    QVERIFY(start());
    QVERIFY(m_desk->window().close());
    QVERIFY(!dialog());
}

void TestQuitting::whatIsHeldIsSentBeforeTheWindowCloses_data()
{
    QTest::addColumn<bool>("told");
    QTest::newRow("held for a while") << true;
    QTest::newRow("a key ago") << false;
}

void TestQuitting::whatIsHeldIsSentBeforeTheWindowCloses()
{
    QFETCH(bool, told);
    QVERIFY(start());
    m_desk->reply(u"Bye"_s);
    if (told)
        QTRY_VERIFY(m_desk->saysPending());
    QVERIFY(!m_desk->window().close());
    QTRY_VERIFY(!m_desk->window().isVisible());
    QCOMPARE(sent(), QStringList{u"Bye"_s});
    m_desk = std::make_unique<AgentDesk>(*m_profile);
    QVERIFY(m_desk->loaded() && m_desk->goTo(u"c1"_s));
    QTRY_COMPARE(m_desk->saying(u"Bye"_s), 1);
    QCOMPARE(sent(), QStringList{u"Bye"_s});
}

void TestQuitting::offlineItIsKeptAndGoesOutNextTime()
{
    QVERIFY(start());
    goOffline();
    m_desk->reply(u"Bye"_s);
    m_desk->reply(u"And thanks"_s);
    QVERIFY(!m_desk->window().close());
    QTRY_VERIFY(isAsked());
    QVERIFY2(says().contains("2"_L1) && says().contains("kept"_L1), qPrintable(says()));
    QVERIFY(!isBusy());
    QCOMPARE(nameless(dialog()), QStringList());
    choose("leavingQuit");
    QTRY_VERIFY(!m_desk->window().isVisible());
    QCOMPARE(m_server->writes().size(), 0);
    m_desk = std::make_unique<AgentDesk>(*m_profile);
    QTRY_COMPARE(sent(), (QStringList{u"Bye"_s, u"And thanks"_s}));
}

void TestQuitting::whoStaysGoesOnWorking()
{
    QVERIFY(start());
    goOffline();
    m_desk->reply(u"Bye"_s);
    for (const bool byKey : {false, true}) {
        QVERIFY(!m_desk->window().close());
        QTRY_VERIFY(isAsked());
        if (byKey)
            QTest::keyClick(dialog(), Qt::Key_Escape);
        else
            choose("leavingStay");
        QTRY_VERIFY(!dialog());
        QVERIFY(m_desk->window().isVisible());
    }
    m_desk->find<QAction>("offline")->trigger();
    QTRY_COMPARE(sent(), QStringList{u"Bye"_s});
    QTRY_VERIFY(!m_desk->saysPending());
    QVERIFY(m_desk->window().isVisible()); // what was asked then is over
    QVERIFY(m_desk->window().close());
}

void TestQuitting::aSlowServerIsWaitedForInSight()
{
    QVERIFY(start());
    m_server->closes();
    m_desk->reply(u"Bye"_s);
    QVERIFY(!m_desk->window().close());
    QTRY_VERIFY(isAsked());
    QVERIFY(isBusy());
    QVERIFY2(says().contains("Sending"_L1), qPrintable(says()));
    m_server->opens();
    m_desk->find<QAction>("refresh")->trigger();
    QTRY_VERIFY(!m_desk->window().isVisible());
    QCOMPARE(sent(), QStringList{u"Bye"_s});
}

void TestQuitting::aRefusedReplyIsNotLeftUnsaid()
{
    QVERIFY(start());
    m_server->writesMeet({{Mishap::Kind::Refused, 422}});
    m_desk->reply(u"Bye"_s);
    QVERIFY(!m_desk->window().close());
    QTRY_VERIFY(isAsked());
    QTRY_VERIFY2(says().contains("could not be sent"_L1), qPrintable(says()));
    choose("leavingStay");
    QTRY_VERIFY(m_desk->saysAsking());
    QVERIFY(m_desk->window().isVisible());
    QVERIFY(m_desk->window().close()); // it was said once
}

void TestQuitting::aWindowThatOnlyHidesAsksNothing()
{
    QVERIFY(start());
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_desk->reply(u"Bye"_s);
    QTRY_VERIFY(m_desk->saysPending());
    QVERIFY(m_desk->window().close());
    QVERIFY(!dialog());
    QCOMPARE(m_server->writes().size(), 0); // it is still held
}

void TestQuitting::quittingAsksAlsoWhereTheWindowOnlyHides()
{
    QVERIFY(start());
    QGuiApplication::setQuitOnLastWindowClosed(false);
    goOffline();
    m_desk->reply(u"Bye"_s);
    QVERIFY(m_desk->window().close());
    m_desk->window().quit();
    QTRY_VERIFY(isAsked());
    choose("leavingStay");
    QTRY_VERIFY(!dialog());
    QVERIFY(m_desk->window().isVisible());
    m_desk->find<QAction>("quit")->trigger();
    QTRY_VERIFY(isAsked());
    choose("leavingQuit");
    QTRY_VERIFY(!m_desk->window().isVisible());
}

QTEST_MAIN(TestQuitting)
#include "tst_quitting.moc"
