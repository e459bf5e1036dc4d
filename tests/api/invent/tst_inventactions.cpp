// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/rawjson.h"
#include "models/api/invent/backend.h"
#include "models/api/invent/json.h"
#include "models/api/invent/requests.h"
#include "tests/api/common/dialogue.h"
#include "tests/api/invent/inventchat.h"
#include "tests/support/fixture.h"

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test::invented;
using test::answer;
using test::Dialogue;
using test::failure;
using test::fixture;

namespace {

ActionState text(const QString &words)
{
    return {.text = words};
}

ActionState on(bool on)
{
    return {.on = on};
}

ActionState value(const QString &value, const QString &name = {})
{
    return {.value = value, .text = name};
}

ActionState at(const QDateTime &at)
{
    return {.at = at};
}

const QDateTime soon(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC);

/// The chat with another state, as updating it answers.
QByteArray chatWith(const QByteArray &state)
{
    return R"({"id":"c/1","title":"Old","state":{"id":"s1",)" + state + "}}";
}

QByteArray message(const QString &words)
{
    return R"({"id":"msg-10","role":"assistant","messages":[{"role":"assistant","parts":[{"type":"text","text":)"
           + json::quoted(words) + R"(}]}],"member":{"id":"m0","user":{"id":"u9"}}})";
}

} // namespace

/// What is done to Invent's chats, as a dialogue.
class TestInventActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItHas();
    void sendsEachAction_data();
    void sendsEachAction();
    void believesWhatSaysWhatWasAskedFor_data();
    void believesWhatSaysWhatWasAskedFor();
    void doesNotBelieveAnythingElse_data();
    void doesNotBelieveAnythingElse();
    void anyAnswerThatCannotBeReadLeavesItOpen_data();
    void anyAnswerThatCannotBeReadLeavesItOpen();
    void refusesWhatInventDoesNotHave_data();
    void refusesWhatInventDoesNotHave();
    void handsOnTheVendorsRefusal();
    void aReplyComesBackAsItIsKept();
    void aChatKeepsWhatTheAnswerLeavesOut();
    void whatIsDoneWithoutTheChatBeingKept();
    void assigningLearnsFirstWhoIsWhichMember();
    void assigningGoesOnWhereMembersAreNotTold();
    void assigningWaitsWhileNobodyCanBeAsked();
    void unassigningAsksNobody();
    void aNewChatIsOpenedWithoutWords();
    void wordsForANewChatAreSaidInIt();
    void aNewChatWhoseWordsAreLostIsNotOver();
    void droppingTheCallSendsNothingMore();
};

void TestInventActions::saysWhatItHas()
{
    const VendorTraits traits = invent::traits();
    const auto support = [&traits](Operation operation) { return traits.operations.value(operation, Support::None); };
    using O = Operation;
    for (const O operation : {O::Reply, O::Assign, O::SwitchAi, O::FollowUp, O::MarkUnseen, O::Pin, O::Rename,
                              O::NewChat, O::Messages, O::Colleagues, O::Live}) {
        QVERIFY2(support(operation) == Support::Documented, qPrintable(wordOf(operation)));
    }
    QCOMPARE(support(O::SetState), Support::Inferred);
    QCOMPARE(support(O::ReadChat), Support::Inferred);
    QCOMPARE(support(O::Remove), Support::None);
    QCOMPARE(traits.states, (QSet<QString>{u"open"_s, u"snoozed"_s, u"closed"_s}));
}

void TestInventActions::sendsEachAction_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<ActionState>("wanted");
    QTest::addColumn<QString>("sent");
    const auto add = [](const char *name, Operation kind, const ActionState &wanted, const QString &sent) {
        QTest::newRow(name) << static_cast<int>(kind) << wanted << sent;
    };
    using O = Operation;
    add("reply", O::Reply, text(u"Hi \"Anna\"\n☺"_s),
        u"POST /chats/c%2F1/messages {\"message\":[{\"text\":\"Hi \\\"Anna\\\"\\n☺\",\"type\":\"text\"}]}"_s);
    add("unassign", O::Assign, {}, u"PATCH /chats/c%2F1/state/assign {\"member_id\":null}"_s);
    add("AI on", O::SwitchAi, on(true), u"PATCH /chats/c%2F1/state {\"ai_enabled\":true}"_s);
    add("AI off", O::SwitchAi, on(false), u"PATCH /chats/c%2F1/state {\"ai_enabled\":false}"_s);
    add("follow up", O::FollowUp, at(soon), u"PATCH /chats/c%2F1/state {\"follow_up_at\":\"2026-11-25T08:00:00Z\"}"_s);
    add("no follow-up", O::FollowUp, {}, u"PATCH /chats/c%2F1/state {\"follow_up_at\":null}"_s);
    add("open", O::SetState, value(u"open"_s), u"PATCH /chats/c%2F1/state {\"state\":\"OPEN\"}"_s);
    add("snooze", O::SetState, value(u"snoozed"_s), u"PATCH /chats/c%2F1/state {\"state\":\"SNOOZED\"}"_s);
    add("close", O::SetState, value(u"closed"_s), u"PATCH /chats/c%2F1/state {\"state\":\"CLOSED\"}"_s);
    add("unseen", O::MarkUnseen, on(true), u"POST /chats/c%2F1/state/unseen"_s);
    add("pin", O::Pin, on(true), u"PATCH /chats/c%2F1 {\"pinned\":true}"_s);
    add("unpin", O::Pin, on(false), u"PATCH /chats/c%2F1 {\"pinned\":false}"_s);
    add("rename", O::Rename, text(u"New"_s), u"PATCH /chats/c%2F1 {\"title\":\"New\"}"_s);
    add("new chat", O::NewChat, {},
        u"POST /orgs/org-b/contacts/contact-1/channels/chan-1/chats {\"assistant_id\":\"as-1\"}"_s);
}

void TestInventActions::sendsEachAction()
{
    QFETCH(const int, kind);
    QFETCH(const ActionState, wanted);
    QFETCH(const QString, sent);
    Dialogue dialogue(invent::makeBackend, account());
    const Call call = dialogue.backend->perform(action(static_cast<Operation>(kind), wanted), known(), [](auto) {});
    QCOMPARE(dialogue.sent(), QStringList{sent});
}

void TestInventActions::believesWhatSaysWhatWasAskedFor_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<ActionState>("wanted");
    QTest::addColumn<QByteArray>("body");
    const auto add = [](const char *name, Operation kind, const ActionState &wanted, const QByteArray &body) {
        QTest::newRow(name) << static_cast<int>(kind) << wanted << body;
    };
    using O = Operation;
    add("nobody", O::Assign, {}, R"({"id":"s1","state":"OPEN","assigned_user":null})"_ba);
    add("AI off", O::SwitchAi, on(false), chatWith(R"("ai_enabled":false)"));
    add("AI on", O::SwitchAi, on(true), chatWith(R"("ai_enabled":true)"));
    add("follow up", O::FollowUp, at(soon), chatWith(R"("follow_up_at":"2026-11-25T09:00:00.400+01:00")"));
    add("no follow-up", O::FollowUp, {}, chatWith(R"("follow_up_at":null)"));
    add("no field for none", O::FollowUp, {}, chatWith(R"("state":"OPEN")"));
    add("closed", O::SetState, value(u"closed"_s), chatWith(R"("state":"CLOSED")"));
    add("snoozed", O::SetState, value(u"snoozed"_s), chatWith(R"("state":"snoozed")"));
    add("unseen", O::MarkUnseen, on(true), R"({"chat_id":"c/1","admin_unseen_count":1,"user_unseen_count":0})"_ba);
    add("pinned", O::Pin, on(true), R"({"id":"c/1","pinned":true})"_ba);
    add("renamed", O::Rename, text(u" New "_s), R"({"id":"c/1","title":"New"})"_ba);
    add("without a title", O::Rename, text({}), R"({"id":"c/1","title":null})"_ba);
}

void TestInventActions::believesWhatSaysWhatWasAskedFor()
{
    QFETCH(const int, kind);
    QFETCH(const ActionState, wanted);
    QFETCH(const QByteArray, body);
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(body)};
    const auto performed = dialogue.perform(action(static_cast<Operation>(kind), wanted), known());
    QVERIFY2(performed, performed ? "" : qPrintable(performed.error().detail));
    QCOMPARE(dialogue.sent().size(), 1);
    QVERIFY(performed->chat);
    QCOMPARE(performed->chat->key, known().key);
    QCOMPARE(performed->chat->lastMessages, known().lastMessages);
    QCOMPARE(dialogue.backend->decode(performed->chat->raw, {}).value(), *performed->chat);
    const ActionState now = stateOf(*performed->chat, static_cast<Operation>(kind));
    if (static_cast<Operation>(kind) != Operation::Rename) {
        QVERIFY(isSame(static_cast<Operation>(kind), now, wanted));
    }
}

void TestInventActions::doesNotBelieveAnythingElse_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<ActionState>("wanted");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("error");
    const auto add = [](const char *name, Operation kind, const ActionState &wanted, const QByteArray &body,
                        ApiError::Kind error) {
        QTest::newRow(name) << static_cast<int>(kind) << wanted << body << static_cast<int>(error);
    };
    using O = Operation;
    using K = ApiError::Kind;
    add("other words", O::Reply, text(u"Hello"_s), message(u"Bye"_s), K::OutcomeUnknown);
    add("no words", O::Reply, text(u"Hello"_s), R"({"id":"msg-10","role":"assistant"})"_ba, K::OutcomeUnknown);
    add("only thanks for a reply", O::Reply, text(u"Hello"_s), R"({"success":true})"_ba, K::OutcomeUnknown);
    add("still assigned", O::Assign, {}, R"({"id":"s1","assigned_user":{"id":"u2"}})"_ba, K::BadReply);
    add("another chat's state", O::Assign, {}, R"({"id":"s2"})"_ba, K::OutcomeUnknown);
    add("AI still on", O::SwitchAi, on(false), chatWith(R"("ai_enabled":true)"), K::BadReply);
    add("nothing of the AI", O::SwitchAi, on(false), chatWith(R"("state":"OPEN")"), K::OutcomeUnknown);
    add("another time", O::FollowUp, at(soon), chatWith(R"("follow_up_at":"2026-11-25T08:00:02Z")"), K::BadReply);
    add("no time", O::FollowUp, at(soon), chatWith(R"("follow_up_at":null)"), K::BadReply);
    add("a time is left", O::FollowUp, {}, chatWith(R"("follow_up_at":"2026-11-25T08:00:00Z")"), K::BadReply);
    add("no state at all", O::FollowUp, {}, R"({"id":"c/1"})"_ba, K::OutcomeUnknown);
    add("still open", O::SetState, value(u"closed"_s), chatWith(R"("state":"OPEN")"), K::BadReply);
    add("an unknown state", O::SetState, value(u"closed"_s), chatWith(R"("state":"ARCHIVED")"), K::BadReply);
    add("no word of the state", O::SetState, value(u"closed"_s), chatWith(R"("ai_enabled":true)"), K::OutcomeUnknown);
    add("another chat", O::SetState, value(u"closed"_s), R"({"id":"c2","state":{"id":"s","state":"CLOSED"}})"_ba,
        K::OutcomeUnknown);
    add("seen", O::MarkUnseen, on(true), R"({"chat_id":"c/1","admin_unseen_count":0})"_ba, K::BadReply);
    add("another chat's counters", O::MarkUnseen, on(true), R"({"chat_id":"c2","admin_unseen_count":1})"_ba,
        K::OutcomeUnknown);
    add("no counters", O::MarkUnseen, on(true), R"({"chat_id":"c/1"})"_ba, K::OutcomeUnknown);
    add("not pinned", O::Pin, on(true), R"({"id":"c/1","pinned":false})"_ba, K::BadReply);
    add("no word of the pin", O::Pin, on(true), R"({"id":"c/1"})"_ba, K::OutcomeUnknown);
    add("another title", O::Rename, text(u"New"_s), R"({"id":"c/1","title":"Old"})"_ba, K::BadReply);
    add("no title", O::Rename, text(u"New"_s), R"({"id":"c/1"})"_ba, K::OutcomeUnknown);
    add("the same chat", O::NewChat, {}, R"({"id":"c/1"})"_ba, K::OutcomeUnknown);
}

void TestInventActions::doesNotBelieveAnythingElse()
{
    QFETCH(const int, kind);
    QFETCH(const ActionState, wanted);
    QFETCH(const QByteArray, body);
    QFETCH(const int, error);
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(body)};
    const auto performed = dialogue.perform(action(static_cast<Operation>(kind), wanted), known());
    QVERIFY(!performed);
    QCOMPARE(static_cast<int>(performed.error().kind), error);
    QVERIFY(!performed.error().detail.isEmpty());
    QCOMPARE(dialogue.sent().size(), 1);
}

void TestInventActions::anyAnswerThatCannotBeReadLeavesItOpen_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("body");
    using O = Operation;
    for (const O kind :
         {O::Reply, O::Assign, O::SwitchAi, O::FollowUp, O::SetState, O::MarkUnseen, O::Pin, O::Rename, O::NewChat}) {
        const QList<std::pair<const char *, QByteArray>> bodies{
            {"empty", {}},
            {"a page of the web", "<html><body>OK</body></html>"_ba},
            {"cut", R"({"id":"c/1","sta)"_ba},
            {"a list", "[]"_ba},
            {"null", "null"_ba},
            {"an id of another kind", R"({"id":{"a":1},"chat_id":1})"_ba},
            {"large and deep", QByteArray(200'000, '[')},
        };
        for (const auto &[name, body] : bodies) {
            QTest::addRow("%s: %s", qPrintable(wordOf(kind)), name) << static_cast<int>(kind) << body;
        }
    }
}

void TestInventActions::anyAnswerThatCannotBeReadLeavesItOpen()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, body);
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(body)};
    ActionState wanted = on(true);
    if (static_cast<Operation>(kind) == Operation::SetState) {
        wanted.value = u"open"_s;
    }
    const auto performed = dialogue.perform(action(static_cast<Operation>(kind), wanted), known());
    QVERIFY(!performed);
    QCOMPARE(performed.error().kind, ApiError::Kind::OutcomeUnknown);
    QCOMPARE(dialogue.sent().size(), 1);
}

void TestInventActions::refusesWhatInventDoesNotHave_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<ActionState>("wanted");
    QTest::addColumn<QByteArray>("raw");
    using O = Operation;
    const auto add = [](const char *name, Operation kind, const ActionState &wanted, const QByteArray &raw) {
        QTest::newRow(name) << static_cast<int>(kind) << wanted << raw;
    };
    add("removing", O::Remove, on(true), knownRaw);
    add("a state of others", O::SetState, value(u"resolved"_s), knownRaw);
    add("no state", O::SetState, {}, knownRaw);
    add("marking as seen", O::MarkUnseen, on(false), knownRaw);
    add("nobody to write to", O::NewChat, text(u"Hello"_s), R"({"id":"c/1"})"_ba);
    add("a visitor without a channel", O::NewChat, {},
        R"({"id":"c/1","members":[{"id":"m","session":{"id":"s"}},{"contact_channel":{"id":"x"}}]})"_ba);
}

void TestInventActions::refusesWhatInventDoesNotHave()
{
    QFETCH(const int, kind);
    QFETCH(const ActionState, wanted);
    QFETCH(const QByteArray, raw);
    Dialogue dialogue(invent::makeBackend, account());
    const Chat chat = invent::decode(u"acc-1"_s, raw, {}).value();
    const auto performed = dialogue.perform(action(static_cast<Operation>(kind), wanted), chat);
    QVERIFY(!performed);
    QCOMPARE(performed.error().kind, ApiError::Kind::Rejected);
    QVERIFY(!performed.error().detail.isEmpty());
    QVERIFY(dialogue.sent().isEmpty());
}

void TestInventActions::handsOnTheVendorsRefusal()
{
    using K = ApiError::Kind;
    for (const K kind : {K::Rejected, K::NotFound, K::RateLimited, K::OutcomeUnknown, K::Offline}) {
        Dialogue dialogue(invent::makeBackend, account());
        dialogue.log->answers = {failure(kind, 400)};
        const auto performed = dialogue.perform(action(Operation::Reply, text(u"Hello"_s)), known());
        QCOMPARE(performed.error().kind, kind);
        QCOMPARE(performed.error().detail, u"said the server"_s);
        QCOMPARE(dialogue.sent().size(), 1);
    }
    // an answer that the transport could not take whole had a write before it
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {failure(K::BadReply, 200)};
    QCOMPARE(dialogue.perform(action(Operation::Reply, text(u"Hello"_s)), known()).error().kind, K::OutcomeUnknown);
}

void TestInventActions::aReplyComesBackAsItIsKept()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(message(u"Hello\nAnna"_s))};
    const auto performed = dialogue.perform(action(Operation::Reply, text(u"Hello\r\nAnna\n"_s)), known());
    QVERIFY(performed);
    QVERIFY(!performed->chat);
    QCOMPARE(performed->message->id, u"msg-10"_s);
    QCOMPARE(performed->message->role.code, RoleKind::Agent);
    QCOMPARE(dialogue.backend->decodeMessage(performed->message->raw).value(), *performed->message);
}

void TestInventActions::aChatKeepsWhatTheAnswerLeavesOut()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"c/1","title":"New","members":[]})"_ba)};
    const auto performed = dialogue.perform(action(Operation::Rename, text(u"New"_s)), known());
    QVERIFY(performed);
    QCOMPARE(performed->chat->title.valueOr({}), u"New"_s);
    QCOMPARE(performed->chat->state.code, StateKind::Open);
    QVERIFY(performed->chat->members.isEmpty());
    QCOMPARE(performed->chat->lastMessages.size(), 1);
}

void TestInventActions::whatIsDoneWithoutTheChatBeingKept()
{
    Chat bare;
    bare.key = known().key;
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"s1"})"_ba), answer(R"({"chat_id":"c/1","admin_unseen_count":1})"_ba)};
    const auto assigned = dialogue.perform(action(Operation::Assign, {}), bare);
    QVERIFY(assigned);
    QVERIFY(!assigned->chat);
    const auto unseen = dialogue.perform(action(Operation::MarkUnseen, on(true)), bare);
    QVERIFY(unseen);
    QVERIFY(!unseen->chat);
}

void TestInventActions::assigningLearnsFirstWhoIsWhichMember()
{
    Dialogue dialogue(invent::makeBackend, account());
    const QByteArray orgs = fixture(u"api/invent/fixtures/orgs.json"_s);
    dialogue.log->answers = {answer(orgs), answer(R"({"id":"s1","assigned_user":{"id":"u-dora","name":"Dora"}})"_ba),
                             answer(R"({"id":"s1","assigned_user":{"id":"m-eve"}})"_ba),
                             answer(R"({"id":"s1","assigned_user":{"id":"u-finn","name":"Finn"}})"_ba),
                             answer(R"({"id":"s1","assigned_user":{"id":"u-other","name":"Other"}})"_ba)};
    const auto performed = dialogue.perform(action(Operation::Assign, value(u"u-dora"_s)), known());
    QVERIFY(performed);
    QCOMPARE(performed->chat->assignee.value().id, u"u-dora"_s);
    QCOMPARE(performed->chat->title.valueOr({}), u"Old"_s);
    QCOMPARE(dialogue.backend->decode(performed->chat->raw, {}).value(), *performed->chat);

    QVERIFY(dialogue.perform(action(Operation::Assign, value(u"u-eve"_s)), known()));
    QVERIFY(dialogue.perform(action(Operation::Assign, value(u"m-finn"_s, u"Finn"_s)), known()));
    const auto other = dialogue.perform(action(Operation::Assign, value(u"u-eve"_s, u"Eve"_s)), known());
    QCOMPARE(other.error().kind, ApiError::Kind::BadReply);
    QCOMPARE(dialogue.sent(),
             (QStringList{u"GET /orgs/org-b/orgs"_s, u"PATCH /chats/c%2F1/state/assign {\"member_id\":\"m-dora-b\"}"_s,
                          u"PATCH /chats/c%2F1/state/assign {\"member_id\":\"m-eve\"}"_s,
                          u"PATCH /chats/c%2F1/state/assign {\"member_id\":\"m-finn\"}"_s,
                          u"PATCH /chats/c%2F1/state/assign {\"member_id\":\"m-eve\"}"_s}));
}

void TestInventActions::assigningGoesOnWhereMembersAreNotTold()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {failure(ApiError::Kind::NotFound, 404),
                             answer(R"({"id":"s1","assigned_user":{"id":"u7"}})"_ba),
                             answer(R"({"id":"s1","assigned_user":{"id":"u7"}})"_ba)};
    QVERIFY(dialogue.perform(action(Operation::Assign, value(u"u7"_s)), known()));
    QVERIFY(dialogue.perform(action(Operation::Assign, value(u"u7"_s)), known()));
    QCOMPARE(dialogue.sent().size(), 3);
    QCOMPARE(dialogue.sent().at(1), u"PATCH /chats/c%2F1/state/assign {\"member_id\":\"u7\"}"_s);
}

void TestInventActions::assigningWaitsWhileNobodyCanBeAsked()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {failure(ApiError::Kind::Offline)};
    const auto performed = dialogue.perform(action(Operation::Assign, value(u"u7"_s)), known());
    QCOMPARE(performed.error().kind, ApiError::Kind::Offline);
    QCOMPARE(dialogue.sent(), QStringList{u"GET /orgs/org-b/orgs"_s});
}

void TestInventActions::unassigningAsksNobody()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"s1"})"_ba)};
    const auto performed = dialogue.perform(action(Operation::Assign, {}), known());
    QVERIFY(performed);
    QVERIFY(!performed->chat->assignee);
    QCOMPARE(dialogue.sent().size(), 1);
}

void TestInventActions::aNewChatIsOpenedWithoutWords()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"c2","title":null})"_ba)};
    const auto performed = dialogue.perform(action(Operation::NewChat, {}), known());
    QVERIFY(performed);
    QCOMPARE(performed->chat->key, (ChatKey{u"acc-1"_s, u"c2"_s}));
    QCOMPARE(dialogue.sent().size(), 1);
}

void TestInventActions::wordsForANewChatAreSaidInIt()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"c2"})"_ba), answer(message(u"Hello"_s))};
    const auto performed = dialogue.perform(action(Operation::NewChat, text(u"Hello"_s)), known());
    QVERIFY(performed);
    QCOMPARE(performed->chat->key.id, u"c2"_s);
    QCOMPARE(performed->message->id, u"msg-10"_s);
    QCOMPARE(dialogue.sent(),
             (QStringList{u"POST /orgs/org-b/contacts/contact-1/channels/chan-1/chats {\"assistant_id\":\"as-1\"}"_s,
                          u"POST /chats/c2/messages {\"message\":[{\"text\":\"Hello\",\"type\":\"text\"}]}"_s}));
}

void TestInventActions::aNewChatWhoseWordsAreLostIsNotOver()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"c2"})"_ba), failure(ApiError::Kind::Rejected, 400)};
    const auto performed = dialogue.perform(action(Operation::NewChat, text(u"Hello"_s)), known());
    QVERIFY(performed);
    QCOMPARE(performed->chat->key.id, u"c2"_s);
    QCOMPARE(performed->unsaid->kind, ApiError::Kind::Rejected);
    QVERIFY(performed->unsaid->detail.contains(u"said the server"_s));

    Dialogue other(invent::makeBackend, account());
    other.log->answers = {failure(ApiError::Kind::Rejected, 400)};
    QCOMPARE(other.perform(action(Operation::NewChat, text(u"Hello"_s)), known()).error().kind,
             ApiError::Kind::Rejected);
    QCOMPARE(other.sent().size(), 1);
}

void TestInventActions::droppingTheCallSendsNothingMore()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"c2"})"_ba)};
    bool isAnswered = false;
    Call call = dialogue.backend->perform(action(Operation::NewChat, text(u"Hello"_s)), known(),
                                          [&isAnswered](auto) { isAnswered = true; });
    QTRY_COMPARE(dialogue.log->sent.size(), 2);
    call.abort();
    QCOMPARE(dialogue.log->aborted, 1);

    // and an answer may drop its own call
    dialogue.log->answers = {answer(R"({"id":"s1"})"_ba), tl::unexpected(ApiError{})};
    bool isDone = false;
    call = dialogue.backend->perform(action(Operation::Assign, {}), known(), [&](auto) {
        call.abort();
        isDone = true;
    });
    QTRY_VERIFY(isDone);
    QVERIFY(!isAnswered);
    bool isRefused = false;
    call = dialogue.backend->perform(action(Operation::Remove, {}), known(), [&](auto) {
        call.abort();
        isRefused = true;
    });
    QTRY_VERIFY(isRefused);
}

QTEST_GUILESS_MAIN(TestInventActions)
#include "tst_inventactions.moc"
