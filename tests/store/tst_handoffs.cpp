// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reviewrecords.h"
#include "tests/store/chatsupport.h"

using namespace deskside;
using namespace deskside::test;

/// What the store keeps of the times at which the AI handed chats over.
class TestHandoffs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneThatIsFoundIsKept();
    void oneThatHappensLiesBetweenTheLastLookAndNow();
    void theLookIsTheLastGoodWalks();
    void whatTheVendorForgetsIsKept();
    void theyLeaveWithTheChat();
    void rowsThatAreComputedAnewFindThem();
    void aThreadThatIsReadTellsMore();
};

namespace {

QJsonObject chat(const QString &updated, bool handedOver, const QString &state = u"open"_s)
{
    return {{u"id"_s, u"c1"_s},
            {u"created"_s, u"2026-11-20T08:00:00Z"_s},
            {u"updated"_s, updated},
            {u"handed"_s, handedOver},
            {u"state"_s, state}};
}

QDateTime at(int hour, int minute = 0)
{
    return {QDate(2026, 11, 20), QTime(hour, minute), Qt::UTC};
}

QList<HandoffRecord> handoffsOf(StoreDesk &desk, quint32 id = 1)
{
    Sql sql(desk.database->connection(), {}, false);
    return findHandoffs(sql, id);
}

/// What the desk counts of the only chat.
CompactRow counted(StoreDesk &desk)
{
    return desk.rows().first();
}

} // namespace

void TestHandoffs::oneThatIsFoundIsKept()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T12:00:00Z"_s, true)}));
    const auto handoffs = handoffsOf(desk);
    QCOMPARE(handoffs.size(), 1);
    QCOMPARE(handoffs.first().at, Known<Within>({at(8), at(12)}, Inference::BetweenSights));
    QCOMPARE(unpackReview(counted(desk).review).handoffs, 1);
    QCOMPARE(qint64(counted(desk).handedFrom), at(8).toSecsSinceEpoch());
    QCOMPARE(qint64(counted(desk).handedUntil), at(12).toSecsSinceEpoch());
    QCOMPARE(qint64(counted(desk).created), at(8).toSecsSinceEpoch());
    desk.reopen();
    QCOMPARE(handoffsOf(desk), handoffs);
    QCOMPARE(desk.chat(u"c1"_s)->row.handoffs, factsOf(handoffs));
}

void TestHandoffs::oneThatHappensLiesBetweenTheLastLookAndNow()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T09:00:00Z"_s, false)}));
    QVERIFY(handoffsOf(desk).isEmpty());
    QCOMPARE(unpackReview(counted(desk).review).handoffs, 0);
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T10:00:00Z"_s, true)}));
    QCOMPARE(*handoffsOf(desk).first().at.value, (Within{at(9), at(10)})); // it was not so when it changed last
    QCOMPARE(qint64(counted(desk).handedFrom), at(9).toSecsSinceEpoch());
}

void TestHandoffs::theLookIsTheLastGoodWalks()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T09:00:00Z"_s, false)}));
    WalkState state;
    state.looked = at(9, 55);
    VERIFY_STORED(desk.store->setWalkState(u"a1"_s, state));
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T10:00:00Z"_s, true)}));
    QCOMPARE(*handoffsOf(desk).first().at.value, (Within{at(9, 55), at(10)}));
}

void TestHandoffs::whatTheVendorForgetsIsKept()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T10:00:00Z"_s, true)}));
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T11:00:00Z"_s, false)}));
    auto handoffs = handoffsOf(desk);
    QCOMPARE(handoffs.size(), 1);
    QCOMPARE(handoffs.first().end, HandoffEnd::BackToAi);
    QCOMPARE(unpackReview(counted(desk).review).handoffs, 1);
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T12:00:00Z"_s, true)}));
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T13:00:00Z"_s, true, u"closed"_s)}));
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T14:00:00Z"_s, true)}));
    handoffs = handoffsOf(desk);
    QCOMPARE(handoffs.size(), 2);
    QCOMPARE(handoffs.last().reopened, 1);
    QCOMPARE(unpackReview(counted(desk).review).reopened, 1);
    QCOMPARE(unpackReview(counted(desk).review).handoffs, 2);
}

void TestHandoffs::theyLeaveWithTheChat()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T10:00:00Z"_s, true)}));
    QJsonObject gone = chat(u"2026-11-20T11:00:00Z"_s, true);
    gone.insert(u"removed"_s, true);
    VERIFY_STORED(desk.ingest({gone}));
    QVERIFY(handoffsOf(desk).isEmpty());
}

void TestHandoffs::rowsThatAreComputedAnewFindThem()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T10:00:00Z"_s, true)}));
    const CompactRow before = counted(desk);
    {
        Sql sql(desk.database->connection(), {}, false); // as a file of an older version has it
        sql.run("DELETE FROM handoffs");
        sql.run("UPDATE chats SET created = 0, handed_from = 0, handed_until = 0, review = 0");
    }
    const auto repacked = desk.store->repack(u"a1"_s, 1, 10);
    VERIFY_STORED(repacked);
    QCOMPARE(repacked->delta.upserted, QList<CompactRow>{before});
    QCOMPARE(handoffsOf(desk).size(), 1);
}

void TestHandoffs::aThreadThatIsReadTellsMore()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"2026-11-20T10:00:00Z"_s, true)}));
    QCOMPARE(unpackReview(counted(desk).review).wait, WaitKind::NotKnown);
    MessagePage page;
    const QByteArray asked = R"({"id":"m1","at":"2026-11-20T08:30:00Z","text":"Hello"})";
    const QByteArray answered = R"({"id":"m2","at":"2026-11-20T10:05:00Z","text":"I see","agent":true})";
    page.messages = {*decodeTestMessage({}, asked), *decodeTestMessage({}, answered)};
    VERIFY_STORED(desk.store->keepMessages({u"a1"_s, u"c1"_s}, page));
    QCOMPARE(unpackReview(counted(desk).review).wait, WaitKind::AtMost); // the handoff's time is not known exactly
    QCOMPARE(qint64(counted(desk).wait), at(8).secsTo(at(10, 5)));
    QCOMPARE(*handoffsOf(desk).first().answered.value, Within::exactly(at(10, 5)));
}

QTEST_GUILESS_MAIN(TestHandoffs)
#include "tst_handoffs.moc"
