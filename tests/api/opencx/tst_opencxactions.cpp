// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/json.h"
#include "tests/api/opencx/bench.h"

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencx;

using deskside::test::OpenCxBench;

namespace {

using Kind = ApiError::Kind;

const auto sent = R"({"success":true,"data":{"message":{"id":"m1"}}})"_ba;
const auto ofTheAi = R"({"id":"s1","status":"open","assignee_id":"copilot","channel":{"type":"whatsapp"},)"
                     R"("contact":{"id":"c1","name":"Lena"}})"_ba;
const auto ofAPerson = R"({"id":"s1","status":"open","assignee_id":"482"})"_ba;

Chat chatOf(const QByteArray &session)
{
    return opencx::decode(u"acc1"_s, session, {}).value();
}

Action replyTo(const Chat &chat)
{
    return actionOn(chat, Operation::Reply, {.text = u"It arrives today."_s});
}

Action stateFor(const Chat &chat, const QString &state)
{
    return actionOn(chat, Operation::SetState, {.value = state});
}

} // namespace

/// What a person does to a session: what is sent, and what of the answer is believed.
class TestOpenCxActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyTakesTheSessionFromTheAi();
    void aReplyToAPersonsSessionTakesNothingOver();
    void aReplyIsSentWithoutANameWhereTheAnswerHasNone();
    void aReplyWhoseAnswerCannotBeReadIsLeftOpen();
    void aRefusedReplyIsRefused();
    void aStateIsBelievedFromTheSessionAlone_data();
    void aStateIsBelievedFromTheSessionAlone();
    void aStateThatDidNotComeAboutIsAnError();
    void aStateThatCannotBeReadAgainIsLeftOpen();
    void aRefusedStateIsNotReadAgain();
    void aStateItDoesNotHaveIsNotAskedFor();
    void aNewChatIsWithTheSameCustomerOnTheSameChannel();
    void aNewChatWithoutWordsSendsNone();
    void aNewChatWhoseAnswerCannotBeReadIsLeftOpen();
    void aNewChatWithoutItsFirstMessageIsHandedOnWithTheReason();
    void aNewChatThatCannotBeReadIsThereAllTheSame();
    void aCustomerWhoIsNotKnownGetsNoNewChat();
    void droppingTheCallBetweenTwoRequestsEndsTheSecond();
};

void TestOpenCxActions::aReplyTakesTheSessionFromTheAi()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers(sent, 201);
    const auto performed = bench.perform(replyTo(chat), chat);
    QVERIFY(performed);
    QCOMPARE(bench.log->sent, QList<HttpRequest>{sendMessage(u"s1"_s, {u"It arrives today."_s, u"482"_s, true})});
    QVERIFY(!performed->chat);
    QVERIFY(performed->message);
    QCOMPARE(performed->message->id, u"m1"_s);
    QCOMPARE(performed->message->role.code, RoleKind::Agent);
    QCOMPARE(plainText(*performed->message), u"It arrives today."_s);
}

void TestOpenCxActions::aReplyToAPersonsSessionTakesNothingOver()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofAPerson);
    bench.answers(sent, 201);
    QVERIFY(bench.perform(replyTo(chat), chat));
    QCOMPARE(bench.log->sent, QList<HttpRequest>{sendMessage(u"s1"_s, {u"It arrives today."_s, u"482"_s, false})});
}

void TestOpenCxActions::aReplyIsSentWithoutANameWhereTheAnswerHasNone()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    for (const QByteArray &answer : {R"({"success":true})"_ba, R"({"ai_response":{"text":""}})"_ba}) {
        bench.answers(answer, 201);
        const auto performed = bench.perform(replyTo(chat), chat);
        QVERIFY(performed);
        QVERIFY(!performed->message);
    }
}

void TestOpenCxActions::aReplyWhoseAnswerCannotBeReadIsLeftOpen()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    for (const QByteArray &answer : {""_ba, "{}"_ba, "<html>"_ba, R"({"success":nul)"_ba}) {
        bench.answers(answer, 201);
        QCOMPARE(bench.perform(replyTo(chat), chat).error().kind, Kind::OutcomeUnknown);
    }
    for (const auto kind : {Kind::OutcomeUnknown, Kind::BadReply}) {
        bench.fails(kind);
        QCOMPARE(bench.perform(replyTo(chat), chat).error().kind, Kind::OutcomeUnknown);
    }
    QCOMPARE(bench.log->sent.size(), 6); // never twice by itself
}

void TestOpenCxActions::aRefusedReplyIsRefused()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    for (const auto kind : {Kind::Rejected, Kind::Forbidden, Kind::Offline, Kind::NotFound}) {
        bench.fails(kind);
        QCOMPARE(bench.perform(replyTo(chat), chat).error().kind, kind);
    }
    bench.answers(R"({"success":false,"message":"closed"})"_ba, 201);
    QCOMPARE(bench.perform(replyTo(chat), chat).error().kind, Kind::Rejected);
}

void TestOpenCxActions::aStateIsBelievedFromTheSessionAlone_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("status");
    QTest::newRow("open") << u"open"_s << u"open"_s;
    QTest::newRow("resolved") << u"resolved"_s << u"closed_resolved"_s;
    QTest::newRow("closed") << u"closed"_s << u"closed_unresolved"_s;
}

void TestOpenCxActions::aStateIsBelievedFromTheSessionAlone()
{
    QFETCH(const QString, state);
    QFETCH(const QString, status);
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers("");
    bench.answers(R"({"id":"s1","status":")" + status.toUtf8() + R"("})");
    const auto performed = bench.perform(stateFor(chat, state), chat);
    QVERIFY(performed);
    QCOMPARE(bench.log->sent, (QList<HttpRequest>{setStatus(u"s1"_s, status), getSession(u"s1"_s)}));
    QCOMPARE(performed->chat->key, chat.key);
    QCOMPARE(performed->chat->state.reported, status);
}

void TestOpenCxActions::aStateThatDidNotComeAboutIsAnError()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers("");
    bench.answers(R"({"id":"s1","status":"open"})");
    const auto performed = bench.perform(stateFor(chat, u"resolved"_s), chat);
    QVERIFY(!performed);
    QCOMPARE(performed.error().kind, Kind::BadReply);
}

void TestOpenCxActions::aStateThatCannotBeReadAgainIsLeftOpen()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    for (const auto kind : {Kind::Offline, Kind::ServerFault, Kind::NotFound}) {
        bench.answers("");
        bench.fails(kind);
        QCOMPARE(bench.perform(stateFor(chat, u"resolved"_s), chat).error().kind, Kind::OutcomeUnknown);
    }
}

void TestOpenCxActions::aRefusedStateIsNotReadAgain()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.fails(Kind::Rejected);
    QCOMPARE(bench.perform(stateFor(chat, u"resolved"_s), chat).error().kind, Kind::Rejected);
    bench.fails(Kind::BadReply); // too large an answer, or a torn one: the change had arrived
    QCOMPARE(bench.perform(stateFor(chat, u"resolved"_s), chat).error().kind, Kind::OutcomeUnknown);
    QCOMPARE(bench.log->sent.size(), 2);
}

void TestOpenCxActions::aStateItDoesNotHaveIsNotAskedFor()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    QCOMPARE(bench.perform(stateFor(chat, u"snoozed"_s), chat).error().kind, Kind::Rejected);
    QVERIFY(bench.log->sent.isEmpty());
}

void TestOpenCxActions::aNewChatIsWithTheSameCustomerOnTheSameChannel()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers(R"({"id":"s2"})", 201);
    bench.answers(sent, 201);
    bench.answers(R"({"id":"s2","status":"open"})");
    const auto performed = bench.perform(actionOn(chat, Operation::NewChat, {.text = u"Hello again"_s}), chat);
    QVERIFY(performed);
    QCOMPARE(bench.log->sent,
             (QList<HttpRequest>{createSession({u"c1"_s, u"whatsapp"_s}),
                                 sendMessage(u"s2"_s, {u"Hello again"_s, u"482"_s, true}), getSession(u"s2"_s)}));
    QCOMPARE(performed->chat->key, (ChatKey{u"acc1"_s, u"s2"_s}));
    QCOMPARE(performed->message->id, u"m1"_s);
}

void TestOpenCxActions::aNewChatWithoutWordsSendsNone()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers(R"({"id":"s2"})", 201);
    bench.answers(R"({"id":"s2","status":"open"})");
    const auto performed = bench.perform(actionOn(chat, Operation::NewChat, {}), chat);
    QVERIFY(performed);
    QVERIFY(performed->chat && !performed->message);
    QCOMPARE(bench.log->sent.size(), 2);
}

void TestOpenCxActions::aNewChatWhoseAnswerCannotBeReadIsLeftOpen()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers("{}", 201);
    QCOMPARE(bench.perform(actionOn(chat, Operation::NewChat, {.text = u"Hi"_s}), chat).error().kind,
             Kind::OutcomeUnknown);
    bench.fails(Kind::Rejected);
    QCOMPARE(bench.perform(actionOn(chat, Operation::NewChat, {.text = u"Hi"_s}), chat).error().kind, Kind::Rejected);
    QCOMPARE(bench.log->sent.size(), 2);
}

void TestOpenCxActions::aNewChatWithoutItsFirstMessageIsHandedOnWithTheReason()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    const Action action = actionOn(chat, Operation::NewChat, {.text = u"Hi"_s});
    bench.answers(R"({"id":"s2"})", 201);
    bench.fails(Kind::Rejected);
    bench.answers(R"({"id":"s2","status":"open"})");
    const auto performed = bench.perform(action, chat);
    QVERIFY(performed);
    QCOMPARE(performed->chat->key.id, u"s2"_s);
    QCOMPARE(performed->unsaid->kind, Kind::Rejected);

    bench.answers(R"({"id":"s2"})", 201);
    bench.fails(Kind::Rejected);
    bench.fails(Kind::Offline); // and nobody knows the chat
    QCOMPARE(bench.perform(action, chat).error().kind, Kind::OutcomeUnknown);
}

void TestOpenCxActions::aNewChatThatCannotBeReadIsThereAllTheSame()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers(R"({"id":"s2"})", 201);
    bench.answers(sent, 201);
    bench.fails(Kind::Offline);
    const auto performed = bench.perform(actionOn(chat, Operation::NewChat, {.text = u"Hi"_s}), chat);
    QVERIFY(performed);
    QVERIFY(!performed->chat);
    QVERIFY(performed->message);
}

void TestOpenCxActions::aCustomerWhoIsNotKnownGetsNoNewChat()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofAPerson);
    QCOMPARE(bench.perform(actionOn(chat, Operation::NewChat, {.text = u"Hi"_s}), chat).error().kind, Kind::Rejected);
    QVERIFY(bench.log->sent.isEmpty());
}

void TestOpenCxActions::droppingTheCallBetweenTwoRequestsEndsTheSecond()
{
    OpenCxBench bench;
    const Chat chat = chatOf(ofTheAi);
    bench.answers("");
    bool answered = false;
    bench.call = bench.backend->perform(stateFor(chat, u"resolved"_s), chat,
                                        [&answered](const Result<Performed> &) { answered = true; });
    QTRY_COMPARE(bench.log->sent.size(), 2);
    bench.call.abort();
    QCOMPARE(bench.log->aborted, 1);
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestOpenCxActions)
#include "tst_opencxactions.moc"
