// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

using namespace deskside;
using namespace deskside::test;

/// The full-text index while the engine runs: whatever becomes of it, it is made anew, and searches find everything
/// again.
class TestIndexing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStaysIsFoundAfterTheLargerAccountLeft();
    void anIndexThatCannotBeReliedOnIsMadeAnew();
    void anIndexThatCannotBeMadeIsTriedAgain();
    void anIndexIsMadeAtTheStart();
    void aStoreThatIsBegunAnewHasNothingToIndex();
    void troublesOfAStoreThatIsBegunAnewAreOver();
    void whatADamagedStoreCannotTakeIsInTheNewOne();
};

namespace {

/// Everything that says whether the index is being made.
struct Watched {
    explicit Watched(Desk &desk)
    {
        QObject::connect(&desk.engine, &SyncEngine::indexing, &desk.engine,
                         [this](bool running) { told.append(running); });
    }
    QList<bool> told;
};

/// How many chats have the word.
qsizetype hits(const Desk &desk, const QString &word)
{
    const std::atomic_bool never = false;
    const auto reader = ChatReader::open(desk.used, decoded);
    if (!reader) {
        return -1;
    }
    const auto found = (*reader)->search(word, never);
    return found ? found->size() : -1;
}

void fill(Desk &desk, const QString &account, int count)
{
    desk.server(account)->list = chats(count);
    desk.add(account);
    QVERIFY(desk.settles(account));
    QCOMPARE(desk.chatsOf(account), count);
}

/// As if it had been found wanting: nothing is in it, and it is known.
bool distrustIndex()
{
    return meddle({u"INSERT INTO search (search) VALUES ('delete-all')"_s,
                   u"UPDATE meta SET value = 0 WHERE name = 'index_version'"_s});
}

} // namespace

void TestIndexing::whatStaysIsFoundAfterTheLargerAccountLeft()
{
    Desk desk;
    const Watched watched(desk);
    desk.engine.start();
    fill(desk, u"large"_s, 12);
    fill(desk, u"small"_s, 5);
    QCOMPARE(hits(desk, u"chat"_s), 17);
    desk.engine.removeAccount(u"large"_s);
    QTRY_COMPARE(hits(desk, u"chat"_s), 5);
    QTRY_COMPARE(watched.told, QList<bool>({true, false}));
    desk.server(u"small"_s)->list.prepend(chatAt(u"new"_s, 1'000));
    desk.engine.refresh(u"small"_s, false);
    QTRY_COMPARE(hits(desk, u"chat"_s), 6);
}

void TestIndexing::anIndexThatCannotBeReliedOnIsMadeAnew()
{
    Desk desk;
    const Watched watched(desk);
    desk.engine.start();
    fill(desk, u"a"_s, 7);
    QVERIFY(distrustIndex());
    QCOMPARE(hits(desk, u"chat"_s), 0);
    desk.engine.setOwn({u"a"_s, u"c1"_s}, {true, {}, {}}); // any write finds it out
    QTRY_COMPARE(hits(desk, u"chat"_s), 7);
    QTRY_COMPARE(watched.told, QList<bool>({true, false}));
}

void TestIndexing::anIndexThatCannotBeMadeIsTriedAgain()
{
    Desk desk;
    const Watched watched(desk);
    desk.engine.start();
    fill(desk, u"a"_s, 7);
    QVERIFY(distrustIndex());
    QVERIFY(meddle({u"CREATE TRIGGER refusal BEFORE DELETE ON terms BEGIN SELECT RAISE(ABORT, 'refused'); END"_s}));
    desk.engine.setOwn({u"a"_s, u"c1"_s}, {true, {}, {}});
    QTRY_VERIFY(!desk.failings.isEmpty());
    letDueTimersRun();
    QCOMPARE(desk.failings.size(), 1); // not again and again
    QCOMPARE(watched.told, QList<bool>{true});
    QCOMPARE(hits(desk, u"chat"_s), 0);
    QVERIFY(meddle({u"DROP TRIGGER refusal"_s}));
    desk.engine.setOwn({u"a"_s, u"c2"_s}, {true, {}, {}});
    QTRY_COMPARE(hits(desk, u"chat"_s), 7);
    QTRY_COMPARE(watched.told, QList<bool>({true, false}));
    QCOMPARE(desk.recoveries, 1);
}

void TestIndexing::anIndexIsMadeAtTheStart()
{
    const Profile profile = *Profile::temporary();
    {
        Desk desk(profile);
        desk.engine.start();
        fill(desk, u"a"_s, 7);
        QVERIFY(distrustIndex());
    }
    Desk desk(profile);
    const Watched watched(desk);
    desk.engine.start();
    QCOMPARE(watched.told, QList<bool>{true});
    QTRY_COMPARE(watched.told, QList<bool>({true, false}));
    QCOMPARE(hits(desk, u"chat"_s), 7);
}

void TestIndexing::aStoreThatIsBegunAnewHasNothingToIndex()
{
    Desk desk;
    const Watched watched(desk);
    desk.engine.start();
    fill(desk, u"a"_s, 7);
    desk.engine.setOffline(true);
    QVERIFY(distrustIndex());
    desk.engine.setOwn({u"a"_s, u"c1"_s}, {true, {}, {}});
    QCOMPARE(watched.told, QList<bool>{true});
    QVERIFY(damageStore());
    desk.engine.setOwn({u"a"_s, u"c1"_s}, {false, u"note"_s, {}});
    QTRY_VERIFY(desk.told.contains(u"cleared"_s));
    QTRY_COMPARE(watched.told, QList<bool>({true, false}));
}

void TestIndexing::troublesOfAStoreThatIsBegunAnewAreOver()
{
    Desk desk;
    desk.engine.start();
    fill(desk, u"a"_s, 7);
    desk.engine.setOffline(true);
    QVERIFY(fillStore());
    const OwnData typed{false, u"word "_s.repeated(20'000), {}};
    desk.engine.setOwn({u"a"_s, u"c1"_s}, typed);
    QCOMPARE(desk.failings.size(), 1);
    QVERIFY(emptyStore());
    QVERIFY(damageStore());
    desk.engine.setOwn({u"a"_s, u"c2"_s}, typed);
    QTRY_VERIFY(desk.told.contains(u"cleared"_s));
    QTRY_COMPARE(desk.recoveries, 1);
    desk.engine.setOffline(false);
    QTRY_COMPARE(desk.row({u"a"_s, u"c1"_s}).own, typed); // the new store has what the old one could not take
    QCOMPARE(desk.row({u"a"_s, u"c2"_s}).own, typed);
}

void TestIndexing::whatADamagedStoreCannotTakeIsInTheNewOne()
{
    Desk desk;
    desk.engine.start();
    fill(desk, u"a"_s, 7);
    QVERIFY(damageStore());
    const OwnData typed{false, u"a note"_s, {}};
    desk.engine.setOwn({u"a"_s, u"c1"_s}, typed);
    QTRY_VERIFY(desk.told.contains(u"cleared"_s));
    QTRY_COMPARE(desk.row({u"a"_s, u"c1"_s}).own, typed);
}

QTEST_GUILESS_MAIN(TestIndexing)
#include "tst_indexing.moc"
