// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/actingserver.h"
#include "tests/sync/syncdesk.h"

#include <QSignalSpy>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

/// An engine with one account at a vendor that can be written to.
class ActingDesk
{
public:
    explicit ActingDesk(const Profile &place = *Profile::temporary(), std::shared_ptr<ActingServer> talks = nullptr)
        : profile(place)
        , server(talks ? std::move(talks) : std::make_shared<ActingServer>())
        , engine(
              profile,
              [this](const Account &account, const QString &) {
                  return std::make_unique<ActingBackend>(server, account.id);
              },
              decoded)
    {
        if (server->list.isEmpty()) {
            server->list = chats(3);
        }
        QObject::connect(&engine, &SyncEngine::outboxChanged, &engine,
                         [this](const QList<OutboxItem> &now) { items = now; });
        QObject::connect(&engine, &SyncEngine::actionSettled, &engine, [this](const Action &action, bool done) {
            settled.append((done ? u"done "_s : u"not done "_s) + wordOf(action.kind));
        });
        QObject::connect(&engine, &SyncEngine::chatRead, &engine, [this](const Chat &chat, const ChatRow &row) {
            read = chat;
            readRow = row;
        });
        QObject::connect(&engine, &SyncEngine::statusChanged, &engine,
                         [this](const AccountStatus &now) { status = now; });
    }
    void start(const QString &token = u"token"_s)
    {
        engine.start();
        engine.setAccount(fakeAccount(u"a1"_s), actingVendor(), token);
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return status.phase != AccountStatus::Phase::Syncing; });
    }
    std::unique_ptr<ChatReader> reader() const { return *ChatReader::open(profile, decoded); }
    ChatRow row(const QString &id) const
    {
        const auto from = reader();
        return from->row(from->idOf({u"a1"_s, id})).value_or(ChatRow());
    }
    Action act(const QString &id, Operation kind, const ActionState &wanted, std::chrono::milliseconds hold = 0ms)
    {
        const auto from = reader();
        const Action action = actionOn(*from->chat(from->idOf({u"a1"_s, id})), kind, wanted);
        engine.act({action}, hold);
        return action;
    }

    Profile profile;
    std::shared_ptr<ActingServer> server;
    QList<OutboxItem> items;
    QStringList settled;
    Chat read;
    ChatRow readRow;
    AccountStatus status;
    SyncEngine engine;
};

} // namespace

/// The outbox among everything else that the engine does.
class TestEngineOutbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActionGoesOutAndIsToldToTheWindow();
    void theOpenChatIsToldAsItWillBe();
    void itWaitsForWhatIsMissing_data();
    void itWaitsForWhatIsMissing();
    void itGoesOnAtTheNextStart();
    void aRemovedAccountTakesItAlong();
    void draftsAreToldWithTheRows();
    void aStoreBegunAnewGetsWhatIsOnItsWay();
    void aReplyBecomesAMessageOfTheThread();
    void colleaguesAreAskedForOrGuessed();
    void undoReverses();
};

void TestEngineOutbox::anActionGoesOutAndIsToldToTheWindow()
{
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    QSignalSpy deltas(&desk.engine, &SyncEngine::delta);
    desk.act(u"c1"_s, Operation::Pin, {.on = true});
    QCOMPARE(deltas.size(), 1); // before anything was sent
    QCOMPARE(desk.row(u"c1"_s).pending, 1);
    QTRY_COMPARE(desk.settled, QStringList{u"done pin"_s});
    QTRY_VERIFY(desk.items.isEmpty());
    QCOMPARE(desk.row(u"c1"_s).pending, 0);
    QCOMPARE(desk.row(u"c1"_s).pinned, true);
    QCOMPARE(desk.server->record, QStringList{u"pin c1 yes"_s});
}

void TestEngineOutbox::theOpenChatIsToldAsItWillBe()
{
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    desk.engine.openChat({u"a1"_s, u"c1"_s}, false);
    QCOMPARE(desk.read.title.valueOr({}), u"Chat c1"_s);
    desk.server->held = {u"rename"_s, u"reply"_s};
    desk.act(u"c1"_s, Operation::Rename, {.text = u"Other"_s});
    QCOMPARE(desk.read.title.valueOr({}), u"Other"_s);
    QCOMPARE(desk.readRow.pending, 1);
    desk.act(u"c1"_s, Operation::Reply, {.text = u"Hello"_s});
    QCOMPARE(desk.readRow.preview, u"Hello"_s);
    QVERIFY(desk.read.lastMessages.isEmpty()); // it is told by outboxChanged()
    QTRY_COMPARE(desk.items.size(), 2);
}

void TestEngineOutbox::itWaitsForWhatIsMissing_data()
{
    QTest::addColumn<QString>("missing");
    QTest::newRow("the network") << u"network"_s;
    QTest::newRow("the person's leave") << u"leave"_s;
    QTest::newRow("a key") << u"key"_s;
}

void TestEngineOutbox::itWaitsForWhatIsMissing()
{
    QFETCH(const QString, missing);
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    if (missing == "network"_L1) {
        desk.engine.setOffline(true);
    } else if (missing == "leave"_L1) {
        desk.engine.setPaused(u"a1"_s, true);
    } else {
        desk.engine.setAccount(fakeAccount(u"a1"_s), actingVendor(), {});
    }
    desk.act(u"c1"_s, Operation::Reply, {.text = u"Hello"_s});
    letDueTimersRun();
    QVERIFY(desk.server->record.isEmpty());
    QCOMPARE(desk.items.size(), 1);
    if (missing == "network"_L1) {
        desk.engine.setOffline(false);
    } else if (missing == "leave"_L1) {
        desk.engine.setPaused(u"a1"_s, false);
    } else {
        desk.engine.setAccount(fakeAccount(u"a1"_s), actingVendor(), u"token"_s);
    }
    QTRY_COMPARE(desk.settled, QStringList{u"done reply"_s});
    QCOMPARE(desk.server->record, QStringList{u"reply c1 Hello"_s});
}

void TestEngineOutbox::itGoesOnAtTheNextStart()
{
    const Profile profile = *Profile::temporary();
    auto server = std::make_shared<ActingServer>();
    {
        ActingDesk desk(profile, server);
        desk.start();
        QVERIFY(desk.settles());
        server->held = {u"reply"_s};
        server->fates = {ActingServer::Fate::Done, ActingServer::Fate::Silent};
        desk.act(u"c2"_s, Operation::Pin, {.on = true});
        QTRY_COMPARE(desk.settled.size(), 1);
        desk.act(u"c1"_s, Operation::Reply, {.text = u"Hello"_s});
        desk.act(u"c1"_s, Operation::Reply, {.text = u"Bye"_s});
        QTRY_COMPARE(server->waiting(), 1); // and the program ends
    }
    server->held.clear();
    ActingDesk desk(profile, server);
    desk.start();
    QCOMPARE(desk.row(u"c1"_s).pending, 2);
    QTRY_COMPARE(desk.settled, QStringList({u"done reply"_s, u"done reply"_s}));
    QCOMPARE(server->record, QStringList({u"pin c2 yes"_s, u"reply c1 Hello"_s, u"reply c1 Bye"_s}));
}

void TestEngineOutbox::aRemovedAccountTakesItAlong()
{
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    desk.server->held = {u"reply"_s};
    desk.act(u"c1"_s, Operation::Reply, {.text = u"Hello"_s});
    QTRY_COMPARE(desk.server->waiting(), 1);
    QSignalSpy removed(&desk.engine, &SyncEngine::accountRemoved);
    desk.engine.removeAccount(u"a1"_s);
    QTRY_COMPARE(removed.size(), 1);
    QTRY_VERIFY(desk.items.isEmpty());
    desk.engine.setDraft({u"a1"_s, u"c1"_s}, u"Too late"_s, QDateTime::currentDateTimeUtc());
    QVERIFY(desk.reader()->outbox().isEmpty());
    QVERIFY(desk.reader()->draft({u"a1"_s, u"c1"_s}).text.isNull());
}

void TestEngineOutbox::draftsAreToldWithTheRows()
{
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    QSignalSpy deltas(&desk.engine, &SyncEngine::delta);
    const QDateTime begun(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    desk.engine.setDraft({u"a1"_s, u"c1"_s}, u"Dear"_s, begun);
    QCOMPARE(deltas.size(), 1);
    QCOMPARE(desk.row(u"c1"_s).draft, u"Dear"_s);
    QCOMPARE(desk.reader()->draft({u"a1"_s, u"c1"_s}).begun, begun);
    desk.engine.setDraft({u"a1"_s, u"c1"_s}, {}, begun);
    QVERIFY(desk.row(u"c1"_s).draft.isNull());
}

void TestEngineOutbox::aStoreBegunAnewGetsWhatIsOnItsWay()
{
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    desk.engine.setOffline(true);
    desk.act(u"c1"_s, Operation::Reply, {.text = u"Hello"_s});
    desk.act(u"c2"_s, Operation::Pin, {.on = true});
    QSignalSpy cleared(&desk.engine, &SyncEngine::cleared);
    QVERIFY(damageStore());
    desk.engine.openChat({u"a1"_s, u"c1"_s}, true);
    QTRY_COMPARE(cleared.size(), 1);
    QCOMPARE(desk.reader()->outbox().size(), 2);
    desk.engine.setOffline(false);
    QTRY_COMPARE(desk.settled.size(), 2);
    QCOMPARE(desk.server->record.size(), 2);
}

void TestEngineOutbox::aReplyBecomesAMessageOfTheThread()
{
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    QSignalSpy told(&desk.engine, &SyncEngine::actionSettled);
    desk.act(u"c1"_s, Operation::Reply, {.text = u"Hello"_s});
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(desk.row(u"c1"_s).preview, u"Hello"_s);
}

void TestEngineOutbox::colleaguesAreAskedForOrGuessed()
{
    ActingDesk desk;
    desk.server->list[0].assignee = Person{u"cyd"_s, u"Cyd"_s, {}, {}};
    desk.start();
    QVERIFY(desk.settles());
    QStringList known;
    connect(&desk.engine, &SyncEngine::colleaguesKnown, &desk.engine,
            [&known](const QString &, const QList<Person> &people) {
                for (const Person &person : people) {
                    known.append(person.name);
                }
            });
    desk.engine.askColleagues(u"a1"_s);
    QTRY_COMPARE(known, QStringList{u"Bea"_s});
    known.clear();
    desk.server->errors.insert(u"colleagues"_s, fault);
    desk.engine.askColleagues(u"a1"_s);
    QTRY_COMPARE(known, QStringList{u"Cyd"_s});
    known.clear();
    desk.engine.setOffline(true);
    desk.engine.askColleagues(u"a1"_s);
    QCOMPARE(known, QStringList{u"Cyd"_s});
}

void TestEngineOutbox::undoReverses()
{
    ActingDesk desk;
    desk.start();
    QVERIFY(desk.settles());
    const Action action = desk.act(u"c1"_s, Operation::Rename, {.text = u"Other"_s});
    QTRY_COMPARE(desk.settled.size(), 1);
    desk.engine.takeBack(action.id);
    QTRY_COMPARE(desk.settled.size(), 2);
    QCOMPARE(desk.row(u"c1"_s).title, u"Chat c1"_s);
    const Action held = desk.act(u"c1"_s, Operation::Reply, {.text = u"Hello"_s}, 1h);
    QSignalSpy returned(&desk.engine, &SyncEngine::textReturned);
    desk.engine.takeBack(held.id);
    QCOMPARE(returned.size(), 1);
    QCOMPARE(desk.server->record.size(), 2);
    // An answer to nothing is nothing.
    desk.engine.answerOutbox(77, OutboxAnswer::SendAgain);
}

QTEST_GUILESS_MAIN(TestEngineOutbox)
#include "tst_engineoutbox.moc"
