// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatrow.h"
#include "models/domain/compactrow.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

/// What becomes of a chat from one sight of it to the next, as handoffs.
class TestHandoffRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChatOfTheAiHasNone();
    void oneThatIsMetHandedOverLiesBetweenItsCreationAndItsLastChange();
    void aReportedTimeIsExact();
    void oneThatHappensLiesBetweenTwoSights();
    void anAssignmentFromBeforeIsNotTheHandoff();
    void aPersonsWordBoundsTheHandoff();
    void aSecondSightChangesNothing();
    void whatIsToldLaterIsFilledIn();
    void whoItWentToFirstStays();
    void theWaitIsExactWhereAllThatWasSaidIsKnown();
    void theWaitIsAtMostWhereItIsNot();
    void nobodyHasAnsweredWhereOnlyTheCustomerSpoke();
    void aThreadThatIsReadLaterTellsTheWait();
    void aTicketTellsWhetherItWasTakenUp();
    void itEndsWhenItIsResolved();
    void itIsReopened();
    void itGoesBackToTheAiAndComesAgain();
    void theAiIsNamedByWhatTheVendorSays_data();
    void theAiIsNamedByWhatTheVendorSays();
    void tokensAreThoseThatAreToldOf();
    void aCompactRowKeepsTheFacts();
};

namespace {

QDateTime at(int hour, int minute = 0)
{
    return {QDate(2026, 11, 20), QTime(hour, minute), Qt::UTC};
}

const Sight firstSight{{}, at(20)};

Chat chatOfTheAi()
{
    Chat chat;
    chat.key = {u"a1"_s, u"c1"_s};
    chat.createdAt = Moment(at(8));
    chat.updatedAt = Moment(at(9));
    chat.handler = {Handler::Ai, Inference::AiOnAndUnassigned};
    chat.handoff.happened = {false, Inference::AiOnAndUnassigned};
    chat.unresolved = true;
    chat.model = u"gpt-6"_s;
    chat.channel = {ChannelKind::Web, u"web"_s};
    return chat;
}

Chat handedOver(const QDateTime &changed = at(12))
{
    Chat chat = chatOfTheAi();
    chat.updatedAt = Moment(changed);
    chat.handler = {Handler::Person, Inference::AiOffOrAssigned};
    chat.handoff.happened = {true, Inference::AiOffOrAssigned};
    return chat;
}

Message said(RoleKind who, const QDateTime &when)
{
    Message message;
    message.role = {who, {}};
    message.createdAt = Moment(when);
    return message;
}

HandoffRecord only(const QList<HandoffRecord> &handoffs)
{
    return handoffs.size() == 1 ? handoffs.first() : HandoffRecord();
}

} // namespace

void TestHandoffRecord::aChatOfTheAiHasNone()
{
    QVERIFY(followHandoffs({}, chatOfTheAi(), firstSight).isEmpty());
    QCOMPARE(factsOf({}).count, 0);
}

void TestHandoffRecord::oneThatIsMetHandedOverLiesBetweenItsCreationAndItsLastChange()
{
    const HandoffRecord handoff = only(followHandoffs({}, handedOver(), firstSight));
    QCOMPARE(handoff.at, Known<Within>({at(8), at(12)}, Inference::BetweenSights));
    QCOMPARE(handoff.end, HandoffEnd::Open);
    QVERIFY(!handoff.to.isKnown());
    QVERIFY(!handoff.sentiment.isKnown());
    QCOMPARE(handoff.channel.code, ChannelKind::Web);
    QCOMPARE(handoff.from.value->model, u"gpt-6"_s);
}

void TestHandoffRecord::aReportedTimeIsExact()
{
    Chat chat = handedOver();
    chat.assignee = Person{u"u1"_s, u"Lena"_s, {}, {}};
    chat.assignedAt = Moment(at(10, 30));
    const HandoffRecord handoff = only(followHandoffs({}, chat, firstSight));
    QVERIFY(handoff.at.isReported());
    QCOMPARE(*handoff.at.value, Within::exactly(at(10, 30)));
    QCOMPARE(handoff.to, Known<QString>(u"Lena"_s));
    QCOMPARE(handoff.toId, u"u1"_s);

    chat.assignedAt = Moment(QDate(2026, 11, 20)); // a day is no time
    QVERIFY(!only(followHandoffs({}, chat, firstSight)).at.isReported());
}

void TestHandoffRecord::oneThatHappensLiesBetweenTwoSights()
{
    const auto before = followHandoffs({}, chatOfTheAi(), {{}, at(10)});
    const HandoffRecord handoff = only(followHandoffs(before, handedOver(at(9)), {at(10), at(11)}));
    QCOMPARE(*handoff.at.value, (Within{at(10), at(11)})); // the vendor does not move its time of the last change
    const HandoffRecord sooner = only(followHandoffs(before, handedOver(at(10, 20)), {at(10), at(11)}));
    QCOMPARE(*sooner.at.value, (Within{at(10), at(10, 20)}));
}

void TestHandoffRecord::anAssignmentFromBeforeIsNotTheHandoff()
{
    Chat chat = handedOver(at(10, 40)); // the AI was turned off long after somebody was assigned
    chat.assignee = Person{u"u1"_s, u"Lena"_s, {}, {}};
    chat.assignedAt = Moment(at(8, 30));
    const HandoffRecord handoff = only(followHandoffs({}, chat, {at(10), at(11)}));
    QCOMPARE(*handoff.at.value, (Within{at(10), at(10, 40)}));
}

void TestHandoffRecord::aPersonsWordBoundsTheHandoff()
{
    Chat chat = handedOver();
    chat.lastMessages = {said(RoleKind::Assistant, at(8, 5)), said(RoleKind::Agent, at(9, 15))};
    QCOMPARE(*only(followHandoffs({}, chat, firstSight)).at.value, (Within{at(8), at(9, 15)}));
}

void TestHandoffRecord::aSecondSightChangesNothing()
{
    const auto first = followHandoffs({}, handedOver(), firstSight);
    QCOMPARE(followHandoffs(first, handedOver(), {at(20), at(21)}), first);
}

void TestHandoffRecord::whatIsToldLaterIsFilledIn()
{
    const auto first = followHandoffs({}, handedOver(), firstSight);
    Chat chat = handedOver();
    chat.handoff.classification = u"Refund"_s;
    chat.handoff.summary = u"Wants it back"_s;
    chat.handoff.sentiment = {SentimentKind::Angry, u"angry"_s};
    const HandoffRecord handoff = only(followHandoffs(first, chat, {at(20), at(21)}));
    QCOMPARE(handoff.classification, Known<QString>(u"Refund"_s));
    QCOMPARE(handoff.summary, Known<QString>(u"Wants it back"_s));
    QCOMPARE(handoff.sentiment, Known<SentimentKind>(SentimentKind::Angry));
    QCOMPARE(handoff.at, first.first().at);
}

void TestHandoffRecord::whoItWentToFirstStays()
{
    Chat chat = handedOver();
    chat.assignee = Person{u"u1"_s, u"Lena"_s, {}, {}};
    const auto first = followHandoffs({}, chat, firstSight);
    chat.assignee = Person{u"u2"_s, u"Ade"_s, {}, {}};
    QCOMPARE(only(followHandoffs(first, chat, {at(20), at(21)})).to, Known<QString>(u"Lena"_s));
}

void TestHandoffRecord::theWaitIsExactWhereAllThatWasSaidIsKnown()
{
    Chat chat = handedOver();
    chat.assignee = Person{u"u1"_s, u"Lena"_s, {}, {}};
    chat.assignedAt = Moment(at(10));
    chat.lastMessages = {said(RoleKind::Customer, at(9, 50)), said(RoleKind::Assistant, at(9, 51)),
                         said(RoleKind::Agent, at(10, 7)), said(RoleKind::Agent, at(11))};
    const HandoffRecord handoff = only(followHandoffs({}, chat, firstSight));
    QCOMPARE(*handoff.answered.value, Within::exactly(at(10, 7)));
    QCOMPARE(waitOf(handoff), (Wait{WaitKind::Exact, 7 * 60}));
}

void TestHandoffRecord::theWaitIsAtMostWhereItIsNot()
{
    Chat chat = handedOver();
    chat.assignee = Person{u"u1"_s, u"Lena"_s, {}, {}};
    chat.assignedAt = Moment(at(10));
    chat.lastMessages = {said(RoleKind::Customer, at(10, 50)), said(RoleKind::Agent, at(11))};
    const HandoffRecord handoff = only(followHandoffs({}, chat, firstSight));
    QCOMPARE(*handoff.answered.value, (Within{at(10), at(11)}));
    QCOMPARE(waitOf(handoff), (Wait{WaitKind::AtMost, 60 * 60}));
}

void TestHandoffRecord::nobodyHasAnsweredWhereOnlyTheCustomerSpoke()
{
    Chat chat = handedOver();
    chat.assignee = Person{u"u1"_s, u"Lena"_s, {}, {}};
    chat.assignedAt = Moment(at(10));
    chat.lastMessages = {said(RoleKind::Assistant, at(9, 50)), said(RoleKind::Customer, at(11))};
    const auto handoffs = followHandoffs({}, chat, firstSight);
    QCOMPARE(waitOf(only(handoffs)).kind, WaitKind::Unanswered);
    chat.lastMessages = {said(RoleKind::Customer, at(11))}; // who knows what was said before
    QCOMPARE(waitOf(only(followHandoffs({}, chat, firstSight))).kind, WaitKind::NotKnown);
    chat.lastMessages = {said(RoleKind::Customer, at(9, 50)), said(RoleKind::Agent, at(12))};
    QCOMPARE(waitOf(only(followHandoffs(handoffs, chat, {at(20), at(21)}))), (Wait{WaitKind::Exact, 2 * 60 * 60}));
}

void TestHandoffRecord::aThreadThatIsReadLaterTellsTheWait()
{
    Chat chat = handedOver();
    chat.assignee = Person{u"u1"_s, u"Lena"_s, {}, {}};
    chat.assignedAt = Moment(at(10));
    chat.unresolved = false;
    const auto first = followHandoffs({}, chat, firstSight);
    QCOMPARE(waitOf(only(first)).kind, WaitKind::NotKnown);
    const QList<Message> thread{said(RoleKind::Customer, at(8)), said(RoleKind::Agent, at(10, 2))};
    const HandoffRecord handoff = only(followHandoffs(first, chat, {at(20), at(21)}, thread));
    QCOMPARE(waitOf(handoff), (Wait{WaitKind::Exact, 2 * 60}));
    QCOMPARE(handoff.end, HandoffEnd::Resolved);
}

void TestHandoffRecord::aTicketTellsWhetherItWasTakenUp()
{
    Chat chat = handedOver();
    chat.lastMessages = {said(RoleKind::Assistant, at(8, 5)), said(RoleKind::Assistant, at(13))};
    chat.ticket = Ticket{u"t1"_s, {TicketKind::Unanswered, u"unanswered"_s}};
    QCOMPARE(waitOf(only(followHandoffs({}, chat, firstSight))).kind, WaitKind::Unanswered);
    chat.ticket->status = {TicketKind::InProgress, u"ongoing"_s};
    QCOMPARE(waitOf(only(followHandoffs({}, chat, firstSight))).kind, WaitKind::NotKnown);
}

void TestHandoffRecord::itEndsWhenItIsResolved()
{
    const auto open = followHandoffs({}, handedOver(), firstSight);
    Chat chat = handedOver(at(20, 30));
    chat.unresolved = false;
    const HandoffRecord handoff = only(followHandoffs(open, chat, {at(20), at(21)}));
    QCOMPARE(handoff.end, HandoffEnd::Resolved);
    QCOMPARE(*handoff.ended.value, (Within{at(20), at(20, 30)}));
}

void TestHandoffRecord::itIsReopened()
{
    Chat chat = handedOver();
    chat.unresolved = false;
    const auto resolved = followHandoffs({}, chat, firstSight);
    chat.unresolved = true;
    const auto again = followHandoffs(resolved, chat, {at(20), at(21)});
    QCOMPARE(only(again).reopened, 1);
    QCOMPARE(only(again).end, HandoffEnd::Open);
    QVERIFY(!only(again).ended.isKnown());
    chat.unresolved = false;
    const auto over = followHandoffs(again, chat, {at(21), at(22)});
    QCOMPARE(only(over).end, HandoffEnd::Resolved);
    QCOMPARE(factsOf(over).reopened, 1);
}

void TestHandoffRecord::itGoesBackToTheAiAndComesAgain()
{
    const auto first = followHandoffs({}, handedOver(), firstSight);
    Chat chat = chatOfTheAi();
    chat.updatedAt = Moment(at(20, 10));
    const auto back = followHandoffs(first, chat, {at(20), at(21)});
    QCOMPARE(only(back).end, HandoffEnd::BackToAi);
    QCOMPARE(*only(back).ended.value, (Within{at(20), at(20, 10)}));
    QCOMPARE(followHandoffs(back, chat, {at(21), at(22)}), back);
    const auto again = followHandoffs(back, handedOver(at(22, 30)), {at(22), at(23)});
    QCOMPARE(again.size(), 2);
    QCOMPARE(again.first(), back.first());
    QCOMPARE(*again.last().at.value, (Within{at(22), at(22, 30)}));
    QCOMPARE(factsOf(again).count, 2);
    QCOMPARE(factsOf(again).at, *again.last().at.value);
}

void TestHandoffRecord::theAiIsNamedByWhatTheVendorSays_data()
{
    QTest::addColumn<Chat>("chat");
    QTest::addColumn<QStringList>("expected");
    Chat chat;
    QTest::newRow("nothing") << chat << QStringList{{}, {}, {}, {}};
    chat.model = u"gpt-6"_s;
    chat.routing.assistantId = u"as-1"_s;
    QTest::newRow("an assistant and its model") << chat << QStringList{u"as-1"_s, {}, u"gpt-6"_s, u"gpt-6"_s};
    chat.responder = Responder{u"r1"_s, {ResponderKind::Agent, u"agent"_s}, u"Concierge"_s, {}, u"v-id"_s, 14, {}};
    QTest::newRow("a responder with a version") << chat << QStringList{u"r1"_s, u"Concierge"_s, u"14"_s, u"gpt-6"_s};
    chat.responder->versionNumber.reset();
    QTest::newRow("a version's id") << chat << QStringList{u"r1"_s, u"Concierge"_s, u"v-id"_s, u"gpt-6"_s};
}

void TestHandoffRecord::theAiIsNamedByWhatTheVendorSays()
{
    QFETCH(const Chat, chat);
    QFETCH(const QStringList, expected);
    const AiVersion ai = aiOf(chat);
    QCOMPARE((QStringList{ai.assistantId, ai.assistant, ai.version, ai.model}), expected);
}

void TestHandoffRecord::tokensAreThoseThatAreToldOf()
{
    Chat chat;
    chat.lastMessages = {said(RoleKind::Customer, at(8))};
    QCOMPARE(tokensUsed(chat), std::nullopt);
    Message first = said(RoleKind::Assistant, at(9));
    first.usage = Usage();
    first.usage->input = 100;
    first.usage->output = 20;
    Message second = first;
    second.usage->total = 130; // with what was reasoned
    chat.lastMessages += {first, second};
    QCOMPARE(tokensUsed(chat), 250);
}

void TestHandoffRecord::aCompactRowKeepsTheFacts()
{
    Words words;
    WordId last = 0;
    const auto word = [&](const QString &text) {
        if (words.find(text) == 0) {
            words.set(++last, text);
        }
        return words.find(text);
    };
    ChatRow row;
    row.key = {u"a1"_s, u"c1"_s};
    row.createdAt = Moment(at(8));
    row.model = u"gpt-6"_s;
    row.ai = {u"r1"_s, u"Concierge"_s, u"14"_s, u"gpt-6"_s};
    row.handoffs = {.count = 2,
                    .at = {at(9), at(10)},
                    .wait = {WaitKind::AtMost, 3600},
                    .end = HandoffEnd::BackToAi,
                    .reopened = 300};
    row.tokens = 0;
    row.scores = {{u"Ade"_s, Verdict::Late}, {u"Lena"_s, Verdict::ShouldNot}};
    const CompactRow compact = pack(row, word);
    const ChatRow back = unpack(compact, words);
    QCOMPARE(back.createdAt, row.createdAt);
    QCOMPARE(back.ai, row.ai);
    QCOMPARE(back.handoffs.at, row.handoffs.at);
    QCOMPARE(back.handoffs.wait, row.handoffs.wait);
    QCOMPARE(back.handoffs.end, row.handoffs.end);
    QCOMPARE(back.handoffs.count, 2);
    QCOMPARE(back.handoffs.reopened, 255); // as many as are counted
    QCOMPARE(back.tokens, std::optional<qint64>(0));
    QCOMPARE(back.scores, row.scores);
    // The same on every computer.
    QCOMPARE(compact.draw, 2284445657U);

    const CompactRow empty = pack(ChatRow(), word);
    QCOMPARE(unpack(empty, words).tokens, std::nullopt);
    QCOMPARE(unpack(empty, words).handoffs, HandoffFacts());
    QVERIFY(!unpack(empty, words).createdAt.isValid());
}

QTEST_GUILESS_MAIN(TestHandoffRecord)
#include "tst_handoffrecord.moc"
