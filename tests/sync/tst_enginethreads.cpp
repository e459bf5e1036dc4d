// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"
#include "tests/sync/threadrig.h"

using namespace deskside;
using namespace deskside::test;

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
        return idsOf(reader->thread(reader->idOf(c1), 999));
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

/// The open chat's thread among everything else that the engine does.
class TestEngineThreads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEngineReadsTheOpenChatsThread();
    void anOperationThatIsSwitchedOffIsNotUsed();
};

void TestEngineThreads::theEngineReadsTheOpenChatsThread()
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

void TestEngineThreads::anOperationThatIsSwitchedOffIsNotUsed()
{
    EngineRig rig(true);
    QTRY_VERIFY(rig.isListed());
    rig.last.supported = true;
    rig.engine.openChat(c1, true);
    QCOMPARE(rig.last, ThreadState());
    QCOMPARE(rig.questions(), 0);
}

QTEST_GUILESS_MAIN(TestEngineThreads)
#include "tst_enginethreads.moc"
