// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/agentdesk.h"

#include <QAction>
#include <QPushButton>
#include <QTemporaryDir>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

namespace {

using Kind = Mishap::Kind;

/// What a person does.
enum class Deed { Reply, Assign, Resolve };
/// What happens before the server is well again.
enum class Healing { Nothing, Offline, Restart };
/// Where it ends.
enum class End {
    Done,
    Asked,         ///< the window asks, and the server has nothing
    AskedThenDone, ///< the same until what was held arrives
    Refused,       ///< the window gives back what was done
};

/// Looks more often than QTRY_VERIFY: there are many rows. What leaves is on the disk first, and a disk that others
/// write to takes its time.
template <typename Condition>
bool soon(Condition isSo)
{
    constexpr int patience = 20'000; // ms
    return QTest::qWaitFor(isSo, patience);
}

const QString words = u"It is on its way"_s;

} // namespace

Q_DECLARE_METATYPE(Deed)
Q_DECLARE_METATYPE(Healing)
Q_DECLARE_METATYPE(End)

/// The real window at a real server that drops, delays, cuts and doubles its answers: afterwards the server's record
/// has each reply once, and the window says what the server has.
class TestOutboxFaultsDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyFaultEndsInTheTruth_data();
    void everyFaultEndsInTheTruth();
    void whatADeadPortHoldsUpIsSentInOrder();
    void theQuestionIsAnsweredByKeys_data();
    void theQuestionIsAnsweredByKeys();
    void aReplyThatArrivedMeanwhileIsNotSentAgain();
    void aColleaguesAnswerIsShownBeforeAReplyThatWaited();
    void aChangeByAColleagueIsShownBeforeItIsOverwritten();

private:
    void start() { m_desk = std::make_unique<AgentDesk>(*m_profile, m_deadline); }
    bool open(const QString &id = u"c1"_s) { return m_desk->loaded() && m_desk->goTo(id); }
    void act(Deed deed);
    /// The server has it, once where that matters.
    bool isDone(Deed deed) const;
    bool isUntouched(Deed deed) const;
    /// The window shows it as the server has it, with nothing left to do.
    bool isShownAs(Deed deed, bool done);
    bool isQuiet() { return !m_desk->saysPending() && !m_desk->saysAsking(); }
    void setOffline(bool offline);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Profile> m_profile;
    std::unique_ptr<ContractServer> m_server;
    std::unique_ptr<AgentDesk> m_desk;
    std::chrono::milliseconds m_deadline = AgentDesk::deadline;
};

void TestOutboxFaultsDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = *Profile::open(m_folder->filePath(u"profile"_s));
    m_server = std::make_unique<ContractServer>();
    m_server->addChat(u"c1"_s, u"Lost parcel"_s, u"Ada Long"_s, 10);
    m_server->addChat(u"c2"_s, u"Wrong size"_s, u"Ben Short"_s, 20);
    AgentDesk::prepare(*m_profile, *m_server, 0);
}

void TestOutboxFaultsDesk::cleanup()
{
    m_desk.reset();
    m_server.reset();
    m_deadline = AgentDesk::deadline;
}

void TestOutboxFaultsDesk::act(Deed deed)
{
    m_desk->toList();
    switch (deed) {
    case Deed::Reply:
        m_desk->reply(words);
        break;
    case Deed::Assign:
        m_desk->key(Qt::Key_A, Qt::ShiftModifier);
        break;
    case Deed::Resolve:
        m_desk->key(Qt::Key_E);
        break;
    }
}

bool TestOutboxFaultsDesk::isDone(Deed deed) const
{
    switch (deed) {
    case Deed::Reply:
        return m_server->replies(u"c1"_s) == QStringList{words};
    case Deed::Assign:
        return m_server->assignee(u"c1"_s) == QLatin1String(ContractServer::me);
    case Deed::Resolve:
        return m_server->state(u"c1"_s).value("state"_L1) == "CLOSED"_L1;
    }
    return false;
}

bool TestOutboxFaultsDesk::isUntouched(Deed deed) const
{
    switch (deed) {
    case Deed::Reply:
        return m_server->replies(u"c1"_s).isEmpty();
    case Deed::Assign:
        return m_server->assignee(u"c1"_s).isEmpty();
    case Deed::Resolve:
        return m_server->state(u"c1"_s).value("state"_L1) == "OPEN"_L1;
    }
    return false;
}

bool TestOutboxFaultsDesk::isShownAs(Deed deed, bool done)
{
    const ChatRow row = m_desk->row(u"c1"_s);
    switch (deed) {
    case Deed::Reply:
        return m_desk->saying(words) == (done ? 1 : 0) && m_desk->pendingSaying(words) == 0
               && m_desk->composed() == (done ? QString() : words);
    case Deed::Assign:
        return row.assigneeId == (done ? QString(QLatin1String(ContractServer::me)) : QString()) && row.pending == 0;
    case Deed::Resolve:
        return (row.state.code == StateKind::Closed) == done && row.pending == 0;
    }
    return false;
}

void TestOutboxFaultsDesk::setOffline(bool offline)
{
    auto *action = m_desk->find<QAction>("offline");
    if (action->isChecked() != offline) {
        action->trigger();
    }
}

void TestOutboxFaultsDesk::everyFaultEndsInTheTruth_data()
{
    QTest::addColumn<QList<Mishap>>("mishaps");
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<Healing>("healing");
    QTest::addColumn<End>("end");
    struct Fault {
        const char *name;
        QList<Mishap> mishaps;
        End reply;
        End other;
        bool isPlain = false;   ///< only by itself: a line cut meanwhile would change what it is
        bool isTelling = false; ///< with everything that can be done
    };
    const QList<Fault> faults{
        {"none", {}, End::Done, End::Done},
        {"dropped before it is taken", {{Kind::Dropped}}, End::Asked, End::Done, false, true},
        {"taken, and its answer dropped", {{Kind::AnswerDropped}}, End::Done, End::Done, false, true},
        {"taken, and its answer cut", {{Kind::AnswerCut}}, End::Done, End::Done},
        {"taken, and its answer garbled", {{Kind::AnswerGarbled}}, End::Done, End::Done, true},
        {"taken, and answered twice", {{Kind::AnsweredTwice}}, End::Done, End::Done},
        {"taken, and answered too late", {{Kind::AnswerHeld}}, End::Done, End::Done},
        {"taken too late", {{Kind::Held}}, End::AskedThenDone, End::Done, false, true},
        {"fails at once", {{Kind::Refused, 500}}, End::Asked, End::Done, true},
        {"fails having taken it", {{Kind::TakenThenError, 502}}, End::Done, End::Done},
        {"is busy", {{Kind::Refused, 429, "1"_ba}}, End::Done, End::Done, true},
        {"does not know the key", {{Kind::Refused, 401}}, End::Done, End::Done, true},
        {"forbids it", {{Kind::Refused, 403}}, End::Refused, End::Refused, true, true},
    };
    const QList<std::pair<QByteArray, Deed>> deeds{
        {"reply"_ba, Deed::Reply}, {"assign"_ba, Deed::Assign}, {"resolve"_ba, Deed::Resolve}};
    const QList<std::pair<QByteArray, Healing>> healings{
        {"", Healing::Nothing}, {", offline and online"_ba, Healing::Offline}, {", restart"_ba, Healing::Restart}};
    for (const Fault &fault : faults) {
        for (const auto &[deedName, deed] : deeds) {
            for (const auto &[healingName, healing] : healings) {
                const bool isAlone = healing == Healing::Nothing;
                const bool isTried = deed == Deed::Reply     ? isAlone || !fault.isPlain
                                     : deed == Deed::Resolve ? isAlone && fault.isTelling
                                                             : isAlone || (!fault.isPlain && fault.isTelling);
                if (!isTried) {
                    continue;
                }
                const QByteArray name = deedName + ": " + fault.name + healingName;
                QTest::newRow(name.constData())
                    << fault.mishaps << deed << healing << (deed == Deed::Reply ? fault.reply : fault.other);
            }
        }
    }
}

void TestOutboxFaultsDesk::everyFaultEndsInTheTruth()
{
    QFETCH(const QList<Mishap>, mishaps);
    QFETCH(const Deed, deed);
    QFETCH(const Healing, healing);
    QFETCH(const End, end);
    const bool isHeld = std::any_of(mishaps.begin(), mishaps.end(), [](const Mishap &each) {
        return each.kind == Kind::Held || each.kind == Kind::AnswerHeld;
    });
    if (!isHeld) { // what comes at once comes late on a busy machine
        m_deadline = std::chrono::seconds(10);
    }
    start();
    QVERIFY(open());
    m_server->writesMeet(mishaps);
    act(deed);
    QVERIFY(soon([&] { return !m_server->writes().isEmpty(); }));
    switch (healing) {
    case Healing::Nothing:
        break;
    case Healing::Offline:
        setOffline(true);
        setOffline(false);
        break;
    case Healing::Restart:
        m_desk.reset();
        start();
        QVERIFY(open());
        break;
    }
    if (end == End::Asked || end == End::AskedThenDone) {
        QVERIFY(soon([&] { return m_desk->saysAsking(); }));
        QVERIFY(soon([&] { return m_desk->pendingSaying(words) == 1; }));
        QCOMPARE(m_desk->saying(words), 1);
        QVERIFY(isUntouched(deed));
        m_desk->key(Qt::Key_F5);
        if (end == End::Asked) {
            return;
        }
    }
    m_server->release();
    m_desk->toList();
    m_desk->key(Qt::Key_F5); // asks with a refused key again, too
    if (end == End::Refused) {
        QVERIFY(soon([&] { return !m_desk->saysPending(); }));
        QVERIFY(soon([&] { return m_desk->saysAsking(); }));
        QVERIFY(isUntouched(deed));
        if (deed == Deed::Reply) {
            QVERIFY(soon([&] { return m_desk->composed() == words; }));
        } else {
            QVERIFY(soon([&] { return isShownAs(deed, false); }));
        }
        return;
    }
    QVERIFY(soon([&] { return isDone(deed); }));
    QVERIFY(soon([&] { return isQuiet(); }));
    QVERIFY(soon([&] { return isShownAs(deed, true); }));
    QVERIFY(isDone(deed));
}

/// A port that answers nobody, over a restart.
void TestOutboxFaultsDesk::whatADeadPortHoldsUpIsSentInOrder()
{
    start();
    QVERIFY(open());
    m_server->closes();
    const QStringList sentences{u"First"_s, u"Second"_s, u"Third"_s};
    for (const QString &sentence : sentences) {
        m_desk->reply(sentence);
    }
    m_desk->toList();
    m_desk->key(Qt::Key_E);
    QTRY_VERIFY(m_desk->saysPending());
    QTRY_COMPARE(m_desk->row(u"c1"_s).pending, 4);
    QTRY_COMPARE(m_desk->row(u"c1"_s).state.code, StateKind::Closed);
    m_desk.reset();
    start();
    QTRY_COMPARE(m_desk->row(u"c1"_s).pending, 4);
    QTRY_VERIFY(m_desk->saysPending());
    QVERIFY(m_server->writes().isEmpty());
    m_server->opens();
    m_desk->key(Qt::Key_F5);
    QTRY_COMPARE(m_server->replies(u"c1"_s), sentences);
    QTRY_COMPARE(m_server->state(u"c1"_s).value("state"_L1).toString(), u"CLOSED"_s);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(m_server->taken("POST"_ba, u"/messages"_s), 3);
    QTRY_COMPARE(m_desk->row(u"c1"_s).pending, 0);
}

void TestOutboxFaultsDesk::theQuestionIsAnsweredByKeys_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("arrived");
    QTest::addColumn<int>("shown");
    QTest::addColumn<QString>("composed");
    QTest::newRow("send again") << "sendAgain"_ba << 1 << 1 << QString();
    QTest::newRow("it arrived") << "itHappened"_ba << 0 << 0 << QString();
    QTest::newRow("discard") << "discard"_ba << 0 << 0 << words;
}

void TestOutboxFaultsDesk::theQuestionIsAnsweredByKeys()
{
    QFETCH(const QByteArray, button);
    QFETCH(const int, arrived);
    QFETCH(const int, shown);
    QFETCH(const QString, composed);
    start();
    QVERIFY(open());
    m_server->writesMeet({{Kind::Dropped}});
    act(Deed::Reply);
    QTRY_VERIFY(m_desk->saysAsking());
    QTRY_VERIFY(m_desk->find<QPushButton>(button.constData()));
    m_desk->toList();
    m_desk->key(Qt::Key_Return);
    QVERIFY2(m_desk->tabTo(button.constData()), qPrintable(m_desk->focus()));
    m_desk->key(Qt::Key_Space);
    QTRY_VERIFY(isQuiet());
    QTRY_COMPARE(m_server->replies(u"c1"_s).size(), arrived);
    QTRY_COMPARE(m_desk->saying(words), shown);
    QTRY_COMPARE(m_desk->composed(), composed);
    QCOMPARE(m_desk->pendingSaying(words), 0);
    // And so it stays.
    m_desk.reset();
    start();
    QVERIFY(open());
    QTRY_COMPARE(m_desk->composed(), composed);
    QVERIFY(isQuiet());
    QCOMPARE(m_server->replies(u"c1"_s).size(), arrived);
}

void TestOutboxFaultsDesk::aReplyThatArrivedMeanwhileIsNotSentAgain()
{
    start();
    QVERIFY(open());
    m_server->writesMeet({{Kind::Held}});
    act(Deed::Reply);
    QTRY_VERIFY(m_desk->saysAsking());
    QTRY_VERIFY(m_desk->find<QPushButton>("sendAgain"));
    m_server->release();
    QTest::keyClick(m_desk->find<QPushButton>("sendAgain"), Qt::Key_Space);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(m_server->replies(u"c1"_s), QStringList{words});
    QTRY_VERIFY(isShownAs(Deed::Reply, true));
}

void TestOutboxFaultsDesk::aColleaguesAnswerIsShownBeforeAReplyThatWaited()
{
    start();
    QVERIFY(open());
    setOffline(true);
    act(Deed::Reply);
    QTRY_VERIFY(m_desk->saysPending());
    m_server->colleagueSays(u"c1"_s, u"I am on it"_s);
    setOffline(false);
    QTRY_VERIFY(m_desk->saysAsking());
    QCOMPARE(m_server->replies(u"c1"_s), QStringList{u"I am on it"_s});
    QTRY_COMPARE(m_desk->saying(u"I am on it"_s), 1);
    QTRY_COMPARE(m_desk->pendingSaying(words), 1);
    QTRY_VERIFY(m_desk->find<QPushButton>("sendAgain"));
    QTest::keyClick(m_desk->find<QPushButton>("sendAgain"), Qt::Key_Space);
    QTRY_COMPARE(m_server->replies(u"c1"_s), (QStringList{u"I am on it"_s, words}));
    QTRY_VERIFY(isQuiet());
}

void TestOutboxFaultsDesk::aChangeByAColleagueIsShownBeforeItIsOverwritten()
{
    start();
    QVERIFY(open());
    setOffline(true);
    act(Deed::Assign);
    QTRY_VERIFY(m_desk->saysPending());
    m_desk.reset(); // it waits until another day
    m_server->change(u"c1"_s, u"assigned_user"_s,
                     QJsonObject{{u"id"_s, QLatin1String(ContractServer::colleague)}, {u"name"_s, u"Bea Clark"_s}});
    start();
    QVERIFY(open());
    QTRY_VERIFY(m_desk->saysAsking());
    QCOMPARE(m_server->assignee(u"c1"_s), QLatin1String(ContractServer::colleague));
    QVERIFY(m_server->writes().isEmpty());
}

QTEST_MAIN(TestOutboxFaultsDesk)
#include "tst_outboxfaultsdesk.moc"
