// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/storekeeper.h"
#include "models/sync/syncengine.h"
#include "models/sync/threads.h"
#include "tests/sync/syncrig.h"

#include <QRandomGenerator>

using namespace deskside;
using namespace deskside::test;

class TestThreads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOpenedChatsThreadIsReadAndKept();
    void whatIsStoredIsToldFirst();
    void offlineShowsWhatIsStored();
    void aVendorWithoutThreadsIsNotAsked();
    void olderMessagesComePageByPage();
    void onlyTheOpenChatIsReadBackwards();
    void twoWishesForOlderMessagesAreOne();
    void whatWasMissedIsReadWithoutAGap();
    void tooMuchThatWasMissedIsReadOnTheWayBack();
    void pagesThatAreKnownAreGoneThrough();
    void aServerThatRepeatsItselfIsNotAskedForEver();
    void changesOfTheOpenChatAreRead();
    void newsDuringAnAnswerAreReadAfterIt();
    void theOpenChatIsPolled();
    void aLiveLineTakesThePollsPlace();
    void aPausedAccountIsNotPolled();
    void aFailureIsToldAndTriedAgain();
    void aFailureOfOlderMessagesIsTold();
    void nobodyIsAskedAgainWhoHasSaidNo();
    void anotherChatEndsTheOneBefore();
    void aSettledReplyIsKeptAtOnce();
    void whatTheStoreCannotTakeIsTold();
    void comingOnlineReadsTheThread();
    void theEngineReadsTheOpenChatsThread();
    void anOperationThatIsSwitchedOffIsNotUsed();
    void delays_data();
    void delays();
};

namespace {

/// Says "text" of a message by its id; the time follows the number.
Message numbered(int number, const QString &text = {})
{
    const QDateTime at = QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC).addSecs(60 * number);
    Message message = messageOf(u"m%1"_s.arg(number), u"user"_s, text.isNull() ? u"said %1"_s.arg(number) : text, at);
    message.raw = QJsonDocument(encoded(message)).toJson(QJsonDocument::Compact);
    return message;
}

std::optional<Message> decodedMessage(const QString &, const QByteArray &raw)
{
    const QJsonObject json = QJsonDocument::fromJson(raw).object();
    Message message =
        messageOf(json.value("id"_L1).toString(), json.value("role"_L1).toString(), json.value("text"_L1).toString(),
                  Moment::parse(json.value("at"_L1).toString()).value_or(Moment()).utc());
    message.raw = raw;
    return message;
}

/// A vendor with threads, in pages of three.
class ThreadBackend : public FakeBackend
{
public:
    ThreadBackend(std::shared_ptr<FakeServer> server, const QString &account)
        : FakeBackend(server, account)
        , m_server(std::move(server))
    {
    }
    Call listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done) override
    {
        const QString question = u"thread %1 %2"_s.arg(chat.key.id, from).trimmed();
        return m_server->ask<MessagePage>(question, std::move(done), [&]() -> Result<MessagePage> {
            const QList<Message> all = threads.value(chat.key.id);
            const qsizetype end = from.isEmpty() ? all.size() : from.toInt();
            const qsizetype begin = std::max<qsizetype>(end - 3, 0);
            const QString older = repeats ? u"0"_s : begin > 0 ? QString::number(begin) : QString();
            return MessagePage{all.mid(begin, end - begin), {}, older};
        });
    }

    QHash<QString, QList<Message>> threads;
    bool repeats = false;

private:
    std::shared_ptr<FakeServer> m_server;
};

QList<Message> run(int from, int to)
{
    QList<Message> messages;
    for (int i = from; i <= to; ++i) {
        messages.append(numbered(i));
    }
    return messages;
}

class ThreadRig
{
public:
    explicit ThreadRig(const Profile &place = *Profile::temporary())
        : server(std::make_shared<FakeServer>())
        , keeper(place, decoded, nullptr, decodedMessage)
        , backend(server, u"a1"_s)
        , threads(&keeper, [this](const QString &) {
            return Threads::Source{offline ? nullptr : &backend, supported, polled, 0};
        })
    {
        keeper.open();
        Account account = fakeAccount(u"a1"_s);
        Chat one = chatAt(u"c1"_s, 60);
        Chat two = chatAt(u"c2"_s, 90);
        for (Chat *chat : {&one, &two}) {
            chat->key.account = u"a1"_s;
            chat->raw = encoded(*chat);
        }
        if (!keeper.store().setAccount(account)
            || !keeper.store().ingest(u"a1"_s, {one, two}, ChatStore::FirstSeen::Baseline, {})) {
            qFatal("no store");
        }
        QObject::connect(&threads, &Threads::threadChanged, &threads,
                         [this](const ChatKey &key, const ThreadState &state) {
                             told.append(key.id);
                             last = state;
                         });
        QObject::connect(&threads, &Threads::delta, &threads, [this] { ++deltas; });
    }
    QStringList kept(const QString &chat = u"c1"_s)
    {
        QStringList ids;
        const ThreadPart part = keeper.store().thread({u"a1"_s, chat}, 999).value();
        for (const Message &message : part.messages) {
            ids.append(message.id);
        }
        return ids;
    }
    void open(const QString &id = u"c1"_s) { threads.open({u"a1"_s, id}); }
    QTimer *poll() { return threads.findChild<QTimer *>(); }

    std::shared_ptr<FakeServer> server;
    StoreKeeper keeper;
    ThreadBackend backend;
    bool offline = false;
    bool supported = true;
    bool polled = true;
    QStringList told;
    ThreadState last;
    int deltas = 0;
    Threads threads;
};

const ChatKey c1{u"a1"_s, u"c1"_s};

QStringList ids(int from, int to)
{
    QStringList all;
    for (int i = from; i <= to; ++i) {
        all.append(u"m%1"_s.arg(i));
    }
    return all;
}

} // namespace

void TestThreads::anOpenedChatsThreadIsReadAndKept()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.open();
    QCOMPARE(rig.last, (ThreadState{.loading = true, .supported = true}));
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    QCOMPARE(rig.deltas, 1); // what is searched has changed
    QCOMPARE(rig.server->heard, QStringList{u"thread c1"_s});
}

void TestThreads::whatIsStoredIsToldFirst()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(1, 2));
    rig.open(u"c2"_s);
    QTRY_VERIFY(!rig.last.loading);
    rig.told.clear();
    rig.server->held = {u"thread"_s};
    rig.open();
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    QCOMPARE(rig.last, (ThreadState{.loading = true, .supported = true}));
    QVERIFY(rig.server->release());
    QTRY_VERIFY(!rig.last.loading);
    QCOMPARE(rig.kept(), ids(1, 2));
}

void TestThreads::offlineShowsWhatIsStored()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    rig.offline = true;
    rig.threads.revise();
    rig.open();
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    rig.threads.loadOlder(c1);
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    QCOMPARE(rig.server->asked, 1);
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::aVendorWithoutThreadsIsNotAsked()
{
    ThreadRig rig;
    rig.supported = false;
    rig.open();
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    QCOMPARE(rig.last, ThreadState());
    rig.threads.loadOlder(c1);
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QCOMPARE(rig.server->asked, 0);
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::olderMessagesComePageByPage()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 8));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(6, 8));
    rig.threads.loadOlder(c1);
    QVERIFY(rig.last.loading);
    QTRY_COMPARE(rig.kept(), ids(3, 8));
    QCOMPARE(rig.last, (ThreadState{.more = true, .supported = true}));
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 8));
    QCOMPARE(rig.last, (ThreadState{.supported = true}));
    rig.threads.loadOlder(c1); // there are none
    QVERIFY(!rig.last.loading);
    QCOMPARE(rig.server->heard, QStringList({u"thread c1"_s, u"thread c1 5"_s, u"thread c1 2"_s}));
}

void TestThreads::onlyTheOpenChatIsReadBackwards()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 8));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(6, 8));
    rig.threads.loadOlder({u"a1"_s, u"c2"_s});
    QVERIFY(!rig.last.loading);
    QCOMPARE(rig.server->asked, 1);
}

void TestThreads::twoWishesForOlderMessagesAreOne()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 8));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(6, 8));
    rig.threads.loadOlder(c1);
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(3, 8));
    QCOMPARE(rig.server->asked, 2);
}

void TestThreads::whatWasMissedIsReadWithoutAGap()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    rig.backend.threads.insert(u"c1"_s, run(1, 13));
    rig.server->held = {u"thread c1 7"_s};
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QTRY_COMPARE(rig.server->waiting(), 1);
    QCOMPARE(rig.kept(), ids(3, 5)); // all or nothing: a thread never has a hole
    QVERIFY(rig.server->release());
    QTRY_COMPARE(rig.kept(), ids(3, 13));
    QCOMPARE(rig.server->heard.mid(1), QStringList({u"thread c1"_s, u"thread c1 10"_s, u"thread c1 7"_s}));
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 13)); // where it was left
    QCOMPARE(rig.server->heard.last(), u"thread c1 2"_s);
}

void TestThreads::tooMuchThatWasMissedIsReadOnTheWayBack()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    rig.backend.threads.insert(u"c1"_s, run(1, 50));
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QTRY_COMPARE(rig.kept(), ids(3, 5) + ids(21, 50)); // ten pages
    QVERIFY(rig.last.more);
    for (int i = 0; i < 6; ++i) {
        rig.threads.loadOlder(c1);
        QTRY_VERIFY(!rig.last.loading);
    }
    QCOMPARE(rig.kept(), ids(1, 50));
}

void TestThreads::pagesThatAreKnownAreGoneThrough()
{
    ThreadRig rig;
    // A gap above what was read long ago.
    QVERIFY(rig.keeper.store().keepMessages(c1, {run(4, 12), {}, u"3"_s}));
    QVERIFY(rig.keeper.store().keepMessages(c1, {run(13, 15), {}, u"12"_s}));
    rig.backend.threads.insert(u"c1"_s, run(1, 15));
    rig.open();
    QTRY_VERIFY(!rig.last.loading);
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 15));
    QCOMPARE(rig.server->asked, 5);
    QVERIFY(!rig.last.more);
}

void TestThreads::aServerThatRepeatsItselfIsNotAskedForEver()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.backend.repeats = true;
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    for (int i = 0; i < 5; ++i) {
        rig.threads.loadOlder(c1);
        QTRY_VERIFY(!rig.last.loading);
    }
    QCOMPARE(rig.server->asked, 2); // until the same cursor comes again
    QVERIFY(!rig.last.more);
}

void TestThreads::changesOfTheOpenChatAreRead()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(1, 2));
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.threads.reread(u"a1"_s, {u"c2"_s});
    rig.threads.reread(u"elsewhere"_s, {u"c1"_s});
    QCOMPARE(rig.server->asked, 1);
    rig.told.clear();
    rig.threads.reread(u"a1"_s, {u"c0"_s, u"c1"_s});
    QVERIFY2(!rig.last.loading, "nobody waits for it");
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QTRY_VERIFY(rig.poll()->isActive());
    QCOMPARE(rig.told, QStringList{u"c1"_s}); // nothing has changed
}

void TestThreads::newsDuringAnAnswerAreReadAfterIt()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.server->held = {u"thread"_s};
    rig.open();
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.threads.reread(u"a1"_s, {u"c1"_s});
    QCOMPARE(rig.server->asked, 1);
    rig.server->held.clear();
    QVERIFY(rig.server->release());
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QCOMPARE(rig.server->asked, 2);
}

void TestThreads::theOpenChatIsPolled()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_VERIFY(rig.poll()->isActive());
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(10));
    rig.threads.setActive(false);
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(60));
    rig.threads.setActive(true);
    rig.threads.setMetered(true);
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(60));
    rig.threads.setMetered(false);
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.poll()->start(0);
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QVERIFY(rig.poll()->isActive());
}

void TestThreads::aLiveLineTakesThePollsPlace()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_VERIFY(rig.poll()->isActive());
    rig.threads.setLive(u"elsewhere"_s, true);
    QVERIFY(rig.poll()->isActive());
    rig.backend.threads.insert(u"c1"_s, run(1, 3));
    rig.threads.setLive(u"a1"_s, true);
    QTRY_COMPARE(rig.kept(), ids(1, 3)); // what came before the line stood
    QVERIFY(!rig.poll()->isActive());
    rig.backend.threads.insert(u"c1"_s, run(1, 4));
    rig.threads.setLive(u"a1"_s, false);
    QTRY_COMPARE(rig.kept(), ids(1, 4));
    QVERIFY(rig.poll()->isActive());
}

void TestThreads::aPausedAccountIsNotPolled()
{
    ThreadRig rig;
    rig.polled = false;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(1, 2)); // the person has opened it
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::aFailureIsToldAndTriedAgain()
{
    ThreadRig rig;
    const ApiError lost{ApiError::Kind::Offline, 0, {}, {}};
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.server->errors.insert(u"thread c1"_s, lost);
    rig.open();
    QTRY_COMPARE(rig.last, (ThreadState{.error = lost, .supported = true}));
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(20));
    rig.server->errors.clear();
    rig.threads.loadOlder(c1); // the person tries again
    QCOMPARE(rig.last, (ThreadState{.loading = true, .error = lost, .supported = true}));
    QTRY_COMPARE(rig.last, (ThreadState{.supported = true}));
    QCOMPARE(rig.kept(), ids(1, 2));
    QCOMPARE(rig.poll()->intervalAsDuration(), std::chrono::seconds(10));
}

void TestThreads::aFailureOfOlderMessagesIsTold()
{
    ThreadRig rig;
    const ApiError lost{ApiError::Kind::TimedOut, 0, {}, {}};
    rig.backend.threads.insert(u"c1"_s, run(1, 5));
    rig.server->errors.insert(u"thread c1 2"_s, lost);
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.last, (ThreadState{.more = true, .error = lost, .supported = true}));
    rig.server->errors.clear();
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.last, (ThreadState{.supported = true}));
    QCOMPARE(rig.kept(), ids(1, 5));
}

void TestThreads::nobodyIsAskedAgainWhoHasSaidNo()
{
    ThreadRig rig;
    rig.server->errors.insert(u"thread c1"_s, ApiError{ApiError::Kind::Forbidden, 403, {}, {}});
    rig.open();
    QTRY_VERIFY(rig.last.error);
    QVERIFY(!rig.poll()->isActive());
}

void TestThreads::anotherChatEndsTheOneBefore()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.backend.threads.insert(u"c2"_s, run(3, 4));
    rig.server->held = {u"thread c1"_s};
    rig.open();
    rig.told.clear();
    rig.open(u"c2"_s);
    QCOMPARE(rig.server->aborted, 1);
    QTRY_COMPARE(rig.kept(u"c2"_s), ids(3, 4));
    QVERIFY(rig.kept().isEmpty());
    QVERIFY(!rig.told.contains(u"c1"_s));
}

void TestThreads::aSettledReplyIsKeptAtOnce()
{
    ThreadRig rig;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QTRY_COMPARE(rig.kept(), ids(1, 2));
    rig.told.clear();
    rig.threads.keep(c1, numbered(3));
    QCOMPARE(rig.kept(), ids(1, 3));
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    QCOMPARE(rig.deltas, 2);
    rig.threads.keep(c1, numbered(3));
    QCOMPARE(rig.told, QStringList{u"c1"_s});
    rig.backend.threads.insert(u"c1"_s, run(1, 4));
    Message bare = numbered(4);
    bare.raw.clear(); // nothing that can be kept: it is read
    rig.threads.keep(c1, bare);
    QTRY_COMPARE(rig.kept(), ids(1, 4));
    rig.threads.keep({u"a1"_s, u"c2"_s}, numbered(4)); // comes with its thread
    QVERIFY(rig.kept(u"c2"_s).isEmpty());
}

void TestThreads::whatTheStoreCannotTakeIsTold()
{
    ThreadRig rig;
    QRandomGenerator random(3);
    QList<Message> large;
    for (int i = 1; i <= 3; ++i) {
        QString noise;
        for (int j = 0; j < 20'000; ++j) {
            noise += QChar(char16_t(u'a' + random.bounded(26)));
        }
        large.append(numbered(i, noise));
    }
    rig.backend.threads.insert(u"c1"_s, large);
    QVERIFY(fillStore());
    rig.open();
    QTRY_VERIFY(rig.last.error);
    QCOMPARE(rig.last.error->kind, ApiError::Kind::NotKept);
    QVERIFY(!rig.last.loading);
    QVERIFY(emptyStore());
    rig.threads.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 3));
    QVERIFY(!rig.last.error);
}

void TestThreads::comingOnlineReadsTheThread()
{
    ThreadRig rig;
    rig.offline = true;
    rig.backend.threads.insert(u"c1"_s, run(1, 2));
    rig.open();
    QCOMPARE(rig.server->asked, 0);
    rig.offline = false;
    rig.threads.revise();
    QTRY_COMPARE(rig.kept(), ids(1, 2));
}

namespace {

/// An engine with an account of one chat at a vendor with threads.
struct EngineRig {
    explicit EngineRig(bool switchedOff = false)
        : profile(*Profile::temporary())
        , server(std::make_shared<FakeServer>())
        , engine(
              profile,
              [this](const Account &account, const QString &) -> std::unique_ptr<Backend> {
                  auto made = std::make_unique<ThreadBackend>(server, account.id);
                  made->threads.insert(u"c1"_s, run(1, 5));
                  backend = made.get();
                  return made;
              },
              decoded, nullptr, decodedMessage)
    {
        QObject::connect(&engine, &SyncEngine::threadChanged, &engine,
                         [this](const ChatKey &, const ThreadState &state) { last = state; });
        server->list = {chatAt(u"c1"_s, 60)};
        engine.start();
        VendorTraits vendor = fakeVendor();
        vendor.operations.insert(Operation::Messages, Support::Inferred);
        Account account = fakeAccount(u"a1"_s);
        if (switchedOff) {
            account.switchedOff.insert(Operation::Messages);
        }
        engine.setAccount(account, vendor, u"token"_s);
    }
    QStringList kept()
    {
        const auto reader = *ChatReader::open(profile, decoded, decodedMessage);
        QStringList ids;
        const ThreadPart part = reader->thread(reader->idOf(c1), 999);
        for (const Message &message : part.messages) {
            ids.append(message.id);
        }
        return ids;
    }
    qsizetype questions() const { return server->heard.filter(u"thread"_s).size(); }
    bool isListed()
    {
        const auto reader = *ChatReader::open(profile, decoded);
        return reader->idOf(c1) != 0;
    }

    Profile profile;
    std::shared_ptr<FakeServer> server;
    ThreadBackend *backend = nullptr;
    ThreadState last;
    SyncEngine engine;
};

} // namespace

void TestThreads::theEngineReadsTheOpenChatsThread()
{
    EngineRig rig;
    QTRY_VERIFY(rig.isListed());
    QCOMPARE(rig.questions(), 0); // nobody has opened it
    rig.engine.openChat(c1, true);
    QTRY_COMPARE(rig.kept(), ids(3, 5));
    rig.engine.loadOlder(c1);
    QTRY_COMPARE(rig.kept(), ids(1, 5));
    // The list tells that something has changed in it.
    rig.backend->threads.insert(u"c1"_s, run(1, 6));
    rig.server->list.first().title = u"renamed"_s;
    rig.engine.refresh(u"a1"_s, false);
    QTRY_COMPARE(rig.kept(), ids(1, 6));
    // Nothing leaves while offline; what is stored is told.
    rig.engine.setOffline(true);
    const auto before = rig.questions();
    rig.backend->threads.insert(u"c1"_s, run(1, 7));
    rig.engine.openChat(c1, false);
    QCOMPARE(rig.last, (ThreadState{.supported = true}));
    QCOMPARE(rig.questions(), before);
    rig.engine.setOffline(false);
    QTRY_COMPARE(rig.kept(), ids(1, 7));
    rig.engine.removeAccount(u"a1"_s);
    QTRY_COMPARE(rig.kept(), QStringList());
}

void TestThreads::anOperationThatIsSwitchedOffIsNotUsed()
{
    EngineRig rig(true);
    QTRY_VERIFY(rig.isListed());
    rig.last.supported = true;
    rig.engine.openChat(c1, true);
    QCOMPARE(rig.last, ThreadState());
    QCOMPARE(rig.questions(), 0);
}

void TestThreads::delays_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<ThreadPoll>("situation");
    QTest::addColumn<int>("seconds");
    QTest::newRow("in use") << ThreadPoll{} << 10;
    QTest::newRow("idle") << ThreadPoll{.active = false} << 60;
    QTest::newRow("costs money") << ThreadPoll{.metered = true} << 60;
    QTest::newRow("failed once") << ThreadPoll{.failures = 1} << 20;
    QTest::newRow("failed often") << ThreadPoll{.failures = 1'000} << 600;
    QTest::newRow("asked to wait") << ThreadPoll{.failures = 1, .retryAfter = 90s} << 90;
    QTest::newRow("few requests") << ThreadPoll{.requestsPerMinute = 6} << 30;
    QTest::newRow("many requests") << ThreadPoll{.requestsPerMinute = 600} << 10;
}

void TestThreads::delays()
{
    QFETCH(ThreadPoll, situation);
    QFETCH(int, seconds);
    QCOMPARE(threadPollDelay(situation), std::chrono::seconds(seconds));
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
