// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outbox.h"
#include "tests/sync/actingserver.h"

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

using Fate = ActingServer::Fate;
using Question = OutboxItem::Question;

} // namespace

/// Servers that refuse, networks that fail, colleagues who were there first: no word is lost.
class TestOutboxFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDidNotHappenIsTriedAgain_data();
    void whatDidNotHappenIsTriedAgain();
    void aServersPaceIsKept();
    void aRefusedKeyWaitsForAnother();
    void aRefusedReplyComesBackAsADraft();
    void aRefusedReplyLeavesAnotherDraftAlone();
    void aRefusedReplyCanBeSentAgain();
    void aRefusedStateIsGivenBack();
    void aRefusedStateCanBeSentAgain_data();
    void aRefusedStateCanBeSentAgain();
    void aServerThatFailsForeverIsGivenUp();
    void aChangeByAnotherIsShownBeforeItIsOverwritten();
    void whatChangesBehindAQuestionIsLookedAt();
    void whatIsAsWantedAlreadyIsNotSent();
    void anAnswerByAColleagueIsShownFirst();
    void ownRepliesAreNoAnswerByAColleague();
    void afterAFailureTheListIsLookedAtFirst();
    void aQuestionHoldsUpItsChatOnly();
};

void TestOutboxFaults::whatDidNotHappenIsTriedAgain_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<bool>("reply");
    QTest::newRow("offline") << errorOf(ApiError::Kind::Offline) << true;
    QTest::newRow("timed out") << errorOf(ApiError::Kind::TimedOut) << true;
    QTest::newRow("too many requests") << errorOf(ApiError::Kind::RateLimited, 429) << true;
    QTest::newRow("a fault, and it can be repeated") << errorOf(ApiError::Kind::ServerFault, 500) << false;
}

void TestOutboxFaults::whatDidNotHappenIsTriedAgain()
{
    QFETCH(const ApiError, error);
    QFETCH(const bool, reply);
    ActingRig rig;
    rig.server->refusals = {error, error, error};
    QStringList phases;
    connect(&rig.outbox, &Outbox::changed, &rig.outbox, [&](const QList<OutboxItem> &items) {
        if (!items.isEmpty() && items.first().phase == OutboxItem::Phase::Waiting && items.first().error) {
            phases.append(items.first().error->detail);
        }
    });
    reply ? rig.reply(u"c1"_s, u"Hello"_s) : rig.pin(u"c1"_s, true);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 1);
    QCOMPARE(phases.size(), 3); // and why it waits was told
    QCOMPARE(rig.told.last(), QString(reply ? u"done reply c1"_s : u"done pin c1"_s));
}

void TestOutboxFaults::aServersPaceIsKept()
{
    ActingRig rig;
    ApiError slower = errorOf(ApiError::Kind::RateLimited, 429);
    slower.retryAfter = 1h;
    rig.server->refusals = {slower};
    rig.pin(u"c1"_s, true);
    QTRY_VERIFY(rig.item().error);
    rig.pin(u"c2"_s, true); // the whole account waits
    rig.outbox.resume(u"a1"_s);
    letTurn();
    QCOMPARE(rig.server->heard.size(), 1);
    QCOMPARE(rig.state(), u"pin c1 waiting, pin c2 waiting"_s);
}

void TestOutboxFaults::aRefusedKeyWaitsForAnother()
{
    ActingRig rig;
    rig.server->refusals = {errorOf(ApiError::Kind::Unauthorized, 401)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.item().error);
    rig.pin(u"c2"_s, true);
    letTurn();
    QCOMPARE(rig.server->heard.size(), 1);
    QCOMPARE(rig.state(), u"reply c1 waiting, pin c2 waiting"_s);
    rig.outbox.resume(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 2);
}

void TestOutboxFaults::aRefusedReplyComesBackAsADraft()
{
    ActingRig rig;
    rig.server->refusals = {errorOf(ApiError::Kind::Rejected, 422)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 refused"_s);
    QCOMPARE(rig.item().error->httpStatus, 422);
    QCOMPARE(rig.draft(u"c1"_s), u"Hello"_s);
    QCOMPARE(rig.told, QStringList({u"returned c1 Hello"_s, u"not done reply c1"_s}));
    QCOMPARE(rig.chat(u"c1"_s).row.pending, 0);
    QVERIFY(rig.chat(u"c1"_s).row.asks);
    QVERIFY(rig.chat(u"c1"_s).row.preview.isEmpty()); // given back
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, u"Hello again"_s, {}});
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QCOMPARE(rig.draft(u"c1"_s), u"Hello again"_s); // they were back already
    QVERIFY(rig.outbox.items().isEmpty());
    QVERIFY(!rig.chat(u"c1"_s).row.asks);
}

void TestOutboxFaults::aRefusedReplyLeavesAnotherDraftAlone()
{
    ActingRig rig;
    rig.server->held = {u"reply"_s};
    rig.server->refusals = {errorOf(ApiError::Kind::Forbidden, 403)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, u"Already the next"_s, {}});
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"reply c1 refused"_s);
    QCOMPARE(rig.draft(u"c1"_s), u"Already the next"_s);
    QCOMPARE(rig.item().action.wanted.text, u"Hello"_s);
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QCOMPARE(rig.draft(u"c1"_s), u"Hello\n\nAlready the next"_s);
}

void TestOutboxFaults::aRefusedReplyCanBeSentAgain()
{
    ActingRig rig;
    rig.server->refusals = {errorOf(ApiError::Kind::Forbidden, 403)};
    rig.reply(u"c1"_s, u"Hello"_s);
    rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.state(), u"reply c1 refused"_s); // and holds nothing up
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"pin c1 yes"_s, u"reply c1 Hello"_s}));
    QCOMPARE(rig.draft(u"c1"_s), QString()); // as which it had come back
}

void TestOutboxFaults::aRefusedStateIsGivenBack()
{
    ActingRig rig;
    rig.server->held = {u"assign"_s};
    rig.server->refusals = {errorOf(ApiError::Kind::Forbidden, 403)};
    rig.act(u"c1"_s, Operation::Assign, {.value = u"bea"_s, .text = u"Bea"_s});
    rig.act(u"c1"_s, Operation::Assign, {.value = u"cyd"_s, .text = u"Cyd"_s});
    QTRY_COMPARE(rig.server->waiting(), 1);
    QCOMPARE(rig.chat(u"c1"_s).row.assigneeId, u"cyd"_s);
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"assign c1 refused, assign c1 sending"_s);
    QCOMPARE(rig.item(1).action.before.value, QString()); // it was never Bea's
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"assign c1 refused"_s);
    QCOMPARE(rig.chat(u"c1"_s).row.assigneeId, u"cyd"_s);
}

void TestOutboxFaults::aRefusedStateCanBeSentAgain_data()
{
    QTest::addColumn<bool>("early");
    QTest::newRow("the next one was done") << false;
    QTest::newRow("the next one is being sent") << true;
}

/// What the person did themselves since was done by nobody else.
void TestOutboxFaults::aRefusedStateCanBeSentAgain()
{
    QFETCH(const bool, early);
    OutboxPace pace = fastPace();
    pace.waited = 0ms;
    ActingRig rig({}, *Profile::temporary(), actingVendor(), pace);
    rig.server->held = {u"assign"_s};
    rig.server->refusals = {errorOf(ApiError::Kind::Forbidden, 403)};
    rig.act(u"c1"_s, Operation::Assign, {.value = u"bea"_s, .text = u"Bea"_s});
    rig.act(u"c1"_s, Operation::Assign, {.value = u"cyd"_s, .text = u"Cyd"_s});
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"assign c1 refused, assign c1 sending"_s);
    if (!early) {
        rig.server->release();
        QTRY_COMPARE(rig.state(), u"assign c1 refused"_s);
    }
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    letTurn();
    QCOMPARE(rig.server->waiting(), 1); // one at a time
    rig.server->held.clear();
    rig.server->release();
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"assign c1 cyd"_s, u"assign c1 bea"_s}));
}

void TestOutboxFaults::aServerThatFailsForeverIsGivenUp()
{
    ActingRig rig;
    rig.server->refusals = QList<ApiError>(100, errorOf(ApiError::Kind::ServerFault, 500));
    rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.state(), u"pin c1 refused"_s);
    QCOMPARE(rig.server->heard.count(u"pin c1"_s), fastPace().mostFaults);
    QCOMPARE(rig.needReading, QStringList{u"c1"_s});
}

void TestOutboxFaults::aChangeByAnotherIsShownBeforeItIsOverwritten()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        rig.online = false;
        rig.act(u"c1"_s, Operation::Rename, {.text = u"Mine"_s});
    }
    server->find(u"c1"_s)->title = u"A colleague's"_s;
    ActingRig rig(server, profile);
    QTRY_COMPARE(rig.state(), u"rename c1 asking"_s);
    QCOMPARE(rig.item().question, Question::ChangedMeanwhile);
    QCOMPARE(rig.item().meanwhile.text, u"A colleague's"_s);
    QCOMPARE(rig.item().action.wanted.text, u"Mine"_s);
    QVERIFY(server->record.isEmpty());
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(server->record, QStringList{u"rename c1 Mine"_s});
}

void TestOutboxFaults::whatChangesBehindAQuestionIsLookedAt()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        rig.online = false;
        rig.act(u"c1"_s, Operation::Rename, {.text = u"Mine"_s});
    }
    server->find(u"c1"_s)->title = u"A colleague's"_s;
    ActingRig rig(server, profile);
    QTRY_COMPARE(rig.state(), u"rename c1 asking"_s);
    server->find(u"c1"_s)->title = u"Mine"_s; // as the colleague sees it, too, now
    rig.outbox.chatsChanged(u"a1"_s, {u"c1"_s});
    rig.outbox.looked(u"a1"_s); // the same page
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QVERIFY(server->record.isEmpty());
}

void TestOutboxFaults::whatIsAsWantedAlreadyIsNotSent()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        rig.online = false;
        rig.pin(u"c1"_s, true);
    }
    server->find(u"c1"_s)->pinned = true;
    ActingRig rig(server, profile);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QVERIFY(server->record.isEmpty());
    QCOMPARE(rig.told, QStringList{u"done pin c1"_s});
}

void TestOutboxFaults::anAnswerByAColleagueIsShownFirst()
{
    ActingRig rig;
    rig.server->say(u"c1"_s, u"agent"_s, u"Seen before"_s,
                    QDateTime::currentDateTimeUtc().addSecs(600)); // clocks differ
    rig.sync();
    rig.online = false;
    rig.reply(u"c1"_s, u"Hello"_s);
    rig.server->say(u"c1"_s, u"agent"_s, u"I am on it"_s, QDateTime::currentDateTimeUtc().addSecs(601));
    rig.sync();
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    QCOMPARE(rig.item().question, Question::AnsweredMeanwhile);
    QCOMPARE(rig.item().meanwhile.text, u"I am on it"_s);
    QVERIFY(rig.server->record.isEmpty());
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
}

void TestOutboxFaults::ownRepliesAreNoAnswerByAColleague()
{
    ActingRig rig;
    rig.online = false;
    rig.server->keepsReference = false;
    rig.server->say(u"c2"_s, u"agent"_s, u"Seen before"_s);
    rig.sync();
    rig.reply(u"c1"_s, u"one"_s);
    rig.reply(u"c1"_s, u"two"_s);
    rig.reply(u"c2"_s, u"three"_s);
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 3);
}

void TestOutboxFaults::afterAFailureTheListIsLookedAtFirst()
{
    OutboxPace pace = fastPace();
    pace.firstLook = 1h;
    ActingRig rig({}, *Profile::temporary(), actingVendor(), pace);
    rig.server->refusals = {errorOf(ApiError::Kind::Offline)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.item().error);
    rig.server->say(u"c1"_s, u"agent"_s, u"I am on it"_s);
    QElapsedTimer waiting;
    waiting.start();
    QTRY_VERIFY(waiting.hasExpired(3 * pace.longestRetry.count())); // its own pause is over
    QCOMPARE(rig.server->heard, QStringList{u"reply c1"_s});
    rig.sync();
    rig.outbox.looked(u"a1"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    QCOMPARE(rig.item().question, Question::AnsweredMeanwhile);
    QVERIFY(rig.server->record.isEmpty());
}

void TestOutboxFaults::aQuestionHoldsUpItsChatOnly()
{
    ActingRig rig;
    QVERIFY(rig.isAskedAfter(Fate::LosesRequest));
    rig.reply(u"c1"_s, u"And more"_s);
    rig.reply(u"c2"_s, u"Elsewhere"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking, reply c1 waiting"_s);
    QCOMPARE(rig.server->record, QStringList{u"reply c2 Elsewhere"_s});
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"reply c2 Elsewhere"_s, u"reply c1 And more"_s}));
}

QTEST_GUILESS_MAIN(TestOutboxFaults)
#include "tst_outboxfaults.moc"
