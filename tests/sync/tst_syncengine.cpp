// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

#include <QDir>
#include <QFile>
#include <QThread>

using namespace deskside;
using namespace deskside::test;

/// The accounts, the store and the thread that the engine keeps.
class TestSyncEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accountsDoNotDisturbEachOther();
    void withoutATokenNothingIsSent();
    void anUnknownProductIsSignedOut();
    void anAccountIsReplaced();
    void replacingDropsWhatIsUnderWay();
    void takingTheTokenAwaySignsOut();
    void aRemovedAccountIsForgottenWithItsMarks();
    void chatsAreCountedByAccount();
    void chatsAreOpenedInTheirAccount();
    void whatWasOpenedIsRememberedByTheNextStart();
    void testsSayInWordsWhatCameBack_data();
    void testsSayInWordsWhatCameBack();
    void aTestOfAnUnknownProductIsToldAtOnce();
    void aNewTestReplacesTheOldOne();
    void aTestLeavesTheAccountAlone();
    void theEngineLivesAndDiesInItsThread();
};

void TestSyncEngine::accountsDoNotDisturbEachOther()
{
    Desk desk;
    desk.server(u"a"_s)->pageErrors.insert(1, refused);
    desk.server(u"b"_s)->list = chats(4);
    desk.server(u"c"_s)->list = chats(4);
    desk.server(u"c"_s)->pageErrors.insert(2, fault);
    desk.server(u"d"_s)->held = QStringList{u"list"_s};
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        desk.add(id);
    }
    QVERIFY(desk.settles(u"a"_s) && desk.settles(u"b"_s) && desk.settles(u"c"_s));
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::SignedOut);
    QCOMPARE(desk.statuses.value(u"a"_s).error, std::optional(refused));
    QCOMPARE(desk.phase(u"b"_s), AccountStatus::Phase::Idle);
    QCOMPARE(desk.phase(u"c"_s), AccountStatus::Phase::Failed);
    QCOMPARE(desk.phase(u"d"_s), AccountStatus::Phase::Syncing);
    QCOMPARE(desk.chatsOf(u"b"_s), 4);
    QCOMPARE(desk.chatsOf(u"c"_s), 3);
    QCOMPARE(desk.troubles, QStringList());
}

void TestSyncEngine::withoutATokenNothingIsSent()
{
    Desk desk;
    desk.engine.start();
    desk.add(u"a"_s, {});
    desk.engine.refresh({}, true);
    desk.engine.refresh(u"a"_s, true);
    desk.engine.openChat({u"a"_s, u"c1"_s}, true);
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::SignedOut);
    QVERIFY(!desk.statuses.value(u"a"_s).error);
    QCOMPARE(desk.server(u"a"_s)->asked, 0);
    QCOMPARE(desk.tokens, QStringList());
}

void TestSyncEngine::anUnknownProductIsSignedOut()
{
    Desk desk;
    desk.engine.start();
    Account account = fakeAccount(u"a"_s);
    account.vendor = u"unheard of"_s;
    desk.engine.setAccount(account, fakeVendor(), u"token"_s);
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::SignedOut);
}

void TestSyncEngine::anAccountIsReplaced()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->pageErrors.insert(1, refused);
    desk.add(u"a"_s, u"old"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.server(u"a"_s)->pageErrors.clear();
    desk.server(u"a"_s)->list = chats(2);
    desk.add(u"a"_s, u"new"_s);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::Idle);
    QCOMPARE(desk.tokens, QStringList({u"old"_s, u"new"_s}));
    QCOMPARE(desk.chatsOf(u"a"_s), 2);
    desk.engine.refresh({}, true);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.server(u"a"_s)->asked, 3); // one account, not two
}

void TestSyncEngine::replacingDropsWhatIsUnderWay()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->held = QStringList{u"list"_s};
    desk.add(u"a"_s);
    QCOMPARE(server->waiting(), 1);
    server->held.clear();
    desk.add(u"a"_s);
    QCOMPARE(server->aborted, 1);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::Idle);
}

void TestSyncEngine::takingTheTokenAwaySignsOut()
{
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->held = QStringList{u"list"_s};
    desk.add(u"a"_s);
    desk.add(u"a"_s, {});
    QCOMPARE(server->aborted, 1);
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::SignedOut);
    desk.engine.refresh({}, true);
    QCOMPARE(server->asked, 1);
}

void TestSyncEngine::aRemovedAccountIsForgottenWithItsMarks()
{
    Desk desk;
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s}) {
        desk.server(id)->list = chats(2);
        desk.server(id)->list[0].adminUnseen = 1;
        desk.add(id);
        QVERIFY(desk.settles(id));
        desk.engine.openChat({id, u"c1"_s}, true);
    }
    desk.server(u"a"_s)->held = QStringList{u"list"_s};
    desk.engine.refresh(u"a"_s, true);
    desk.engine.removeAccount(u"a"_s);
    desk.engine.removeAccount(u"unknown"_s);
    QCOMPARE(desk.chatsOf(u"a"_s), 0);
    QCOMPARE(desk.server(u"a"_s)->aborted, 1);
    const int asked = desk.server(u"a"_s)->asked;
    desk.engine.refresh({}, true);
    desk.engine.openChat({u"a"_s, u"c1"_s}, true);
    QCOMPARE(desk.server(u"a"_s)->asked, asked);
    QCOMPARE(desk.read.size(), 2);
    QVERIFY(desk.settles(u"b"_s));
    QCOMPARE(desk.chatsOf(u"b"_s), 2);
    QCOMPARE(desk.troubles, QStringList());
    desk.server(u"a"_s)->held.clear();
    desk.add(u"a"_s); // again: nothing is known of what was read
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.chatsOf(u"a"_s), 2);
    QCOMPARE(desk.row({u"a"_s, u"c1"_s}).unread, Known<bool>(true));
    QCOMPARE(desk.row({u"b"_s, u"c1"_s}).unread, (Known<bool>{false, Inference::OpenedHere}));
}

void TestSyncEngine::chatsAreCountedByAccount()
{
    const Profile profile = *Profile::temporary();
    for (int start = 0; start < 2; ++start) {
        Desk desk(profile);
        desk.engine.start();
        desk.server(u"a"_s)->list = chats(4);
        desk.server(u"b"_s)->list = chats(2);
        desk.add(u"a"_s);
        desk.add(u"b"_s);
        QVERIFY(desk.settles(u"a"_s) && desk.settles(u"b"_s));
        QCOMPARE(desk.statuses.value(u"a"_s).chats, 4);
        QCOMPARE(desk.statuses.value(u"b"_s).chats, 2);
        desk.server(u"a"_s)->list[0].removed = true;
        desk.engine.refresh(u"a"_s, true);
        QVERIFY(desk.settles(u"a"_s));
        QCOMPARE(desk.statuses.value(u"a"_s).chats, 3);
        desk.add(u"b"_s, {}); // signed out, but what is stored is there
        QCOMPARE(desk.statuses.value(u"b"_s).chats, 2);
        QVERIFY(desk.statuses.value(u"b"_s).complete);
        QVERIFY(desk.statuses.value(u"b"_s).lastSync.isValid());
    }
}

void TestSyncEngine::chatsAreOpenedInTheirAccount()
{
    Desk desk;
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s}) {
        desk.server(id)->list = chats(1);
        desk.server(id)->list[0].adminUnseen = 1;
        desk.add(id);
        QVERIFY(desk.settles(id));
    }
    const ChatKey here{u"b"_s, u"c1"_s};
    const ChatKey there{u"a"_s, u"c1"_s};
    desk.engine.openChat(here, true);
    QCOMPARE(desk.read, QList<ChatKey>{here});
    QCOMPARE(desk.rows.value(here).unread.value, std::optional(false));
    QCOMPARE(desk.rows.value(there).unread.value, std::optional(true));
    desk.engine.markUnread(here, true);
    QCOMPARE(desk.rows.value(here).unread.value, std::optional(true));
    desk.engine.openChat({u"unknown"_s, u"c1"_s}, true);
    desk.engine.markUnread({u"unknown"_s, u"c1"_s}, true);
    QCOMPARE(desk.read, QList<ChatKey>({here, here})); // opened, and again when it was marked
}

void TestSyncEngine::whatWasOpenedIsRememberedByTheNextStart()
{
    const Profile profile = *Profile::temporary();
    const ChatKey key{u"a"_s, u"c1"_s};
    for (const bool first : {true, false}) {
        Desk desk(profile);
        desk.engine.start();
        desk.server(u"a"_s)->list = chats(1);
        desk.server(u"a"_s)->list[0].adminUnseen = 4;
        desk.add(u"a"_s);
        QVERIFY(desk.settles(u"a"_s));
        QCOMPARE(desk.rows.value(key).unread.value, std::optional(first));
        desk.engine.openChat(key, true);
        QCOMPARE(desk.rows.value(key).unread.value, std::optional(false));
    }
}

void TestSyncEngine::testsSayInWordsWhatCameBack_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no chats") << 0 << qint64(-1) << true << u"good a: Fake accepts the key. There are no chats yet."_s;
    QTest::newRow("chats") << 3 << qint64(-1) << true << u"good a: Fake accepts the key and lists chats."_s;
    QTest::newRow("a total") << 3 << qint64(1'234) << true
                             << u"good a: Fake accepts the key and lists %1 chat(s)."_s.arg(QLocale().toString(1'234));
    QTest::newRow("nothing readable")
        << 0 << qint64(-1) << false << u"good a: Fake accepts the key, but its chats cannot be read: It is a number"_s;
}

void TestSyncEngine::testsSayInWordsWhatCameBack()
{
    QFETCH(const int, count);
    QFETCH(const qint64, total);
    QFETCH(const bool, readable);
    QFETCH(const QString, sentence);
    Desk desk;
    desk.engine.start();
    const auto server = desk.server(u"a"_s);
    server->list = chats(count);
    server->total = total < 0 ? std::nullopt : std::optional(total);
    if (!readable) {
        server->pageProblems.insert(1, {{u"c1"_s, u"title"_s, u"It is a number"_s}});
    }
    desk.engine.test(fakeAccount(u"a"_s), fakeVendor(), u"token"_s);
    QCOMPARE(desk.tested, QStringList());
    QTRY_COMPARE(desk.tested, QStringList{sentence});
    QCOMPARE(server->heard, QStringList{u"list 1"_s}); // one request

    server->pageErrors.insert(1, refused);
    desk.engine.test(fakeAccount(u"a"_s), fakeVendor(), u"token"_s);
    QTRY_COMPARE(desk.tested.size(), 2);
    QCOMPARE(desk.tested.last(), QString(u"bad a: "_s + describe(refused, u"Fake"_s)));
}

void TestSyncEngine::aTestOfAnUnknownProductIsToldAtOnce()
{
    Desk desk;
    desk.engine.start();
    Account account = fakeAccount(u"a"_s);
    account.vendor = u"unheard of"_s;
    desk.engine.test(account, fakeVendor(), u"token"_s);
    QCOMPARE(desk.tested.size(), 1);
    QVERIFY2(desk.tested.first().startsWith(u"bad a: "_s), qPrintable(desk.tested.first()));
}

void TestSyncEngine::aNewTestReplacesTheOldOne()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->held = QStringList{u"list"_s};
    desk.engine.test(fakeAccount(u"a"_s), fakeVendor(), u"token"_s);
    desk.engine.test(fakeAccount(u"b"_s), fakeVendor(), u"token"_s);
    QCOMPARE(desk.server(u"a"_s)->aborted, 1);
    QTRY_COMPARE(desk.tested.size(), 1);
    QVERIFY(desk.tested.first().startsWith(u"good b: "_s));
}

void TestSyncEngine::aTestLeavesTheAccountAlone()
{
    Desk desk;
    desk.engine.start();
    desk.server(u"a"_s)->list = chats(2);
    desk.add(u"a"_s);
    QVERIFY(desk.settles(u"a"_s));
    desk.rows.clear();
    desk.server(u"a"_s)->pageErrors.insert(1, refused);
    desk.engine.test(fakeAccount(u"a"_s), fakeVendor(), u"another"_s);
    QTRY_COMPARE(desk.tested.size(), 1);
    QCOMPARE(desk.phase(u"a"_s), AccountStatus::Phase::Idle);
    QVERIFY(desk.rows.isEmpty());
}

void TestSyncEngine::theEngineLivesAndDiesInItsThread()
{
    const Profile profile = *Profile::temporary();
    const auto server = std::make_shared<FakeServer>();
    server->list = chats(4);
    server->held = QStringList({u"list 2"_s, u"details"_s});
    QThread thread;
    QThread *madeIn = nullptr;
    auto *engine = new SyncEngine(
        profile,
        [&](const Account &account, const QString &) -> std::unique_ptr<Backend> {
            madeIn = QThread::currentThread();
            return std::make_unique<FakeBackend>(server, account.id);
        },
        decoded);
    engine->moveToThread(&thread);
    connect(
        &thread, &QThread::finished, engine, [engine] { delete engine; }, Qt::DirectConnection);
    VendorTraits vendor = fakeVendor();
    vendor.hasDetails = true;

    QObject here; // values arrive in the thread of whoever listens
    QList<quint32> ids;
    int reads = 0;
    bool inMyThread = true;
    connect(engine, &SyncEngine::delta, &here, [&](const ChatDelta &delta) {
        inMyThread = inMyThread && QThread::currentThread() == here.thread();
        for (const CompactRow &row : delta.upserted) {
            ids.append(row.id);
        }
    });
    connect(engine, &SyncEngine::chatRead, &here, [&reads] { ++reads; });
    const auto inEngine = [engine](auto call) {
        QMetaObject::invokeMethod(
            engine, [engine, call] { call(*engine); }, Qt::QueuedConnection);
    };

    thread.start();
    inEngine([](SyncEngine &e) { e.start(); });
    inEngine([vendor](SyncEngine &e) { e.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s); });
    QTRY_COMPARE(ids.size(), 3);
    QVERIFY(inMyThread);
    inEngine([](SyncEngine &e) { e.openChat({u"a"_s, u"c1"_s}, true); });
    inEngine([vendor](SyncEngine &e) { e.test(fakeAccount(u"b"_s), vendor, u"token"_s); });
    QTRY_COMPARE(reads, 1);
    QTRY_VERIFY(server->asked >= 4); // two pages, the details, and the test
    thread.quit();
    QVERIFY(thread.wait(30'000));
    QCOMPARE(madeIn, &thread);
    QVERIFY2(server->aborted >= 2, "what was under way was not dropped");
    QVERIFY(!server->release());
    const int before = reads;
    QCoreApplication::processEvents();
    QCOMPARE(reads, before);              // nobody calls back from the dead
    StoreKeeper keeper(profile, decoded); // and the store was closed there
    QVERIFY(keeper.open());
    const auto kept = keeper.store().chat({u"a"_s, u"c1"_s});
    QVERIFY(kept && kept->has_value() && (*kept)->mark->opened);
    QCOMPARE(keeper.store().walkState(u"a"_s)->nextPage, 2);
}

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
