// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/json.h"

#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using invent::decodeChats;
using test::fixture;

namespace {

QByteArray named(const QString &name)
{
    return fixture(u"api/invent/fixtures/"_s + name + u".json"_s);
}

QJsonObject fullChat()
{
    return QJsonDocument::fromJson(named(u"full"_s)).array().first().toObject();
}

/// The one chat of a page that must have no problem.
Chat only(const QByteArray &bytes)
{
    const auto page = decodeChats(bytes);
    if (!page || page->chats.size() != 1 || !page->problems.isEmpty()) {
        qFatal("the page is not one readable chat: %s",
               page ? qPrintable(page->problems.value(0).message) : qPrintable(page.error().detail));
    }
    return page->chats.constFirst();
}

/// The chat without the bytes it was read from: what the program shows.
Chat meaningOf(Chat chat)
{
    chat.raw.clear();
    return chat;
}

Chat withState(const QByteArray &state)
{
    return only(R"([{"id": "a", "state": )" + state + "}]");
}

} // namespace

class tst_InventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheChatItself();
    void readsMembersInBothSpellings();
    void readsToolsAndFeatures();
    void readsTheState();
    void readsTheAssistantsSettings();
    void readsTheLastMessage();
    void readsAChatThatIsOnlyAnId_data();
    void readsAChatThatIsOnlyAnId();
    void readsTheRequiredFieldsAlone();
    void takesNestedNullsAsNotReported();
    void keepsUnknownWords();
    void infersFromTheStateWord_data();
    void infersFromTheStateWord();
    void infersWhoHandlesTheChat_data();
    void infersWhoHandlesTheChat();
    void takesTheChannelFromTheStateFirst();
    void takesTheIntegrationsIdWhereverItStands();
    void readsOddCounts();
    void readsAWrappedList();
    void readsAnEmptyList();
    void refusesAWebPage();
    void readsOneChatAlone();
};

void tst_InventJson::readsTheChatItself()
{
    const Chat chat = only(named(u"full"_s));
    QCOMPARE(chat.key, (ChatKey{QString(), u"chat-full"_s}));
    QCOMPARE(chat.vendor, u"invent"_s);
    QCOMPARE(chat.title, Known<QString>(u"Refund for order 1042"_s));
    QVERIFY(chat.title.isReported());
    QCOMPARE(chat.model, u"gpt-large"_s);
    QCOMPARE(chat.temporary, std::optional(true));
    QCOMPARE(chat.visibility, (Coded<VisibilityKind>{VisibilityKind::PublicRead, u"PUBLIC_READ"_s}));
    QCOMPARE(chat.pinned, std::optional(true));
    QCOMPARE(chat.status, (Coded<RunKind>{RunKind::Completed, u"COMPLETED"_s}));
    QCOMPARE(chat.sharedUrl, u"https://useinvent.example/s/1"_s);
    QCOMPARE(chat.createdAt.toIso(), u"2026-11-20"_s);
    QVERIFY(chat.createdAt.isDateOnly());
    QCOMPARE(chat.updatedAt.toIso(), u"2026-11-21T09:30:00.250Z"_s);
    QCOMPARE(chat.routing.orgId, u"org-1"_s);
    QCOMPARE(chat.link, u"https://app.useinvent.example/c/1"_s);
    QCOMPARE(QJsonDocument::fromJson(chat.raw).object(), fullChat());
    QVERIFY(!chat.removed);
    QVERIFY(!chat.ticket);
}

void tst_InventJson::readsMembersInBothSpellings()
{
    const Chat chat = only(named(u"full"_s));
    QCOMPARE(chat.members.size(), 4);

    ContactChannel older;
    older.id = u"cc-old"_s;
    older.channel = {ChannelKind::WhatsApp, u"whatsapp_bot"_s};
    older.userId = u"wa-4917"_s;
    older.name = u"anna.w"_s;
    older.displayName = u"Anna on WhatsApp"_s;
    older.avatar = u"https://cdn.example/anna.png"_s;
    older.country = u"DE"_s;
    older.agent = u"Firefox 120"_s;
    older.ip = u"203.0.113.9"_s;
    older.language = u"de"_s;
    older.link = u"https://wa.example/4917"_s;
    older.contactId = u"contact-1"_s;
    older.contactName = u"Anna Weber"_s;
    older.blocked = true;
    QCOMPARE(chat.members.at(0).id, u"member-old"_s);
    QCOMPARE(chat.members.at(0).role, u"MEMBER"_s);
    QVERIFY(chat.members.at(0).contact == older);
    QVERIFY(!chat.members.at(0).user);
    QVERIFY(chat.members.at(0).sessionId.isNull());

    ContactChannel later;
    later.id = u"cc-new"_s;
    later.channel = {ChannelKind::Telegram, u"telegram_bot"_s};
    later.userId = u"tg-77"_s;
    later.name = u"ben77"_s;
    later.displayName = u"Ben on Telegram"_s;
    later.email = u"ben@example.org"_s;
    later.phone = u"+43 1 23456"_s;
    later.avatar = u"https://cdn.example/ben.png"_s;
    later.country = u"AT"_s;
    later.agent = u"Telegram 10"_s;
    later.ip = u"203.0.113.10"_s;
    later.language = u"de-AT"_s;
    later.link = u"https://t.example/ben77"_s;
    later.contactId = u"contact-2"_s;
    later.contactName = u"Ben Gruber"_s;
    later.blocked = false;
    later.isAdmin = true;
    QVERIFY(chat.members.at(1).contact == later);

    QVERIFY(chat.members.at(2).user
            == (Person{u"user-1"_s, u"Carla Ruiz"_s, u"carla@example.com"_s, u"https://cdn.example/carla.png"_s}));
    QVERIFY(!chat.members.at(2).contact);
    QCOMPARE(chat.members.at(3).sessionId, u"session-1"_s);
}

void tst_InventJson::readsToolsAndFeatures()
{
    const Chat chat = only(named(u"full"_s));
    QCOMPARE(chat.tools.size(), 2);
    const Tool expected{u"create_refund"_s,
                        u"Create refund"_s,
                        u"refund"_s,
                        u"Starts a refund"_s,
                        u"StepFormIcon"_s,
                        u"https://cdn.example/icon.png"_s,
                        u"conn-1"_s,
                        uR"({"amount":{"type":"number"},"note":null})"_s,
                        true,
                        u"https://hooks.example/refund"_s};
    QCOMPARE(chat.tools.at(0), expected);
    QCOMPARE(chat.tools.at(1).name, u"search_orders"_s);
    QCOMPARE(chat.tools.at(1).enabledByDefault, std::optional(false));
    QVERIFY(chat.features == (Features{uR"({"mode":"auto"})"_s, u"low"_s}));
}

void tst_InventJson::readsTheState()
{
    const Chat chat = only(named(u"full"_s));
    QCOMPARE(chat.routing.stateId, u"state-1"_s);
    QCOMPARE(chat.state, (Coded<StateKind>{StateKind::Snoozed, u"SNOOZED"_s}));
    QCOMPARE(chat.routing.integration, (Coded<ChannelKind>{ChannelKind::Instagram, u"instagram_dm"_s}));
    QCOMPARE(chat.channel, chat.routing.integration);
    QCOMPARE(chat.routing.assistantId, u"assistant-1"_s);
    QCOMPARE(chat.routing.assistantIntegrationId, u"ai-int-1"_s);
    QCOMPARE(chat.routing.assistantIntegrationEnabled, std::optional(true));
    QCOMPARE(chat.routing.conversationId, u"conversation-1"_s);
    QCOMPARE(chat.aiEnabled, std::optional(false));
    QCOMPARE(chat.adminUnseen, std::optional<qint64>(3));
    QCOMPARE(chat.userUnseen, std::optional<qint64>(1));
    QVERIFY(chat.assignee
            == (Person{u"user-2"_s, u"Dora Klein"_s, u"dora@example.com"_s, u"https://cdn.example/dora.png"_s}));
    QCOMPARE(chat.assigneeSeenAt.toIso(), u"2026-11-21T09:40:00Z"_s);
    QCOMPARE(chat.assignedAt.toIso(), u"2026-11-21T07:35:00Z"_s);
    QCOMPARE(chat.followUpAt.toIso(), u"2026-11-25T08:00:00Z"_s);
    QCOMPARE(chat.mutedUntil.toIso(), u"2026-11-26T08:00:00Z"_s);
    QCOMPARE(chat.csatScore, std::optional<qint64>(4));
}

void tst_InventJson::readsTheAssistantsSettings()
{
    const Chat chat = only(named(u"full"_s));
    AssistantSettings expected;
    expected.language = u"auto"_s;
    expected.model = u"gpt-small"_s;
    expected.sttModel = u"stt-1"_s;
    expected.ttsModel = u"tts-1"_s;
    expected.ttsVoiceId = u"voice-1"_s;
    expected.threadMode = u"new"_s;
    expected.memories = true;
    expected.transferToHuman = false;
    expected.welcomeBanner = u"Welcome!"_s;
    expected.suggestedMessages = {u"Where is my order?"_s, u"I want a refund"_s};
    expected.autoIntroMessage = u"Hello, how can I help?"_s;
    expected.endConversation = true;
    expected.blockContact = false;
    expected.privateChats = true;
    expected.knowledgeScope = u"all"_s;
    expected.instructions = u"Be kind.\nBe short."_s;
    QVERIFY(chat.assistant == expected);
}

void tst_InventJson::readsTheLastMessage()
{
    const Chat chat = only(named(u"full"_s));
    QCOMPARE(chat.lastMessageAt.toIso(), u"2026-11-21T09:29:00Z"_s);
    QCOMPARE(chat.lastMessages.size(), 1);
    const Message &message = chat.lastMessages.constFirst();
    QCOMPARE(message.id, u"message-1"_s);
    QCOMPARE(message.role, (Coded<RoleKind>{RoleKind::Customer, u"user"_s}));
    QCOMPARE(message.model, u"gpt-last"_s);
    QCOMPARE(message.status, (Coded<RunKind>{RunKind::Failed, u"FAILED"_s}));
    QCOMPARE(message.createdAt.toIso(), u"2026-11-21T09:29:00Z"_s);
    QCOMPARE(message.updatedAt.toIso(), u"2026-11-21T09:29:30Z"_s);
    QCOMPARE(message.error, u"The model did not answer"_s);
    QVERIFY(!message.preview);

    QCOMPARE(message.messages.size(), 2);
    QCOMPARE(message.messages.at(0).role.code, RoleKind::System);
    QCOMPARE(message.messages.at(0).parts.constFirst().text, u"Voice note follows"_s);
    QCOMPARE(message.messages.at(1).role.code, RoleKind::Customer);
    const Part &part = message.messages.at(1).parts.constFirst();
    QCOMPARE(part.type, (Coded<PartKind>{PartKind::Audio, u"audio"_s}));
    QCOMPARE(part.text, u"I would like my money back"_s);
    QCOMPARE(part.start, std::optional(0.5));
    QCOMPARE(part.end, std::optional(3.25));
    QVERIFY(part.audio);
    QCOMPARE(part.audio->id, u"audio-1"_s);
    QCOMPARE(part.audio->path, u"/voice/1.ogg"_s);
    QCOMPARE(part.audio->filename, u"1.ogg"_s);
    QCOMPARE(part.audio->size, std::optional<qint64>(20480));
    QCOMPARE(part.audio->mimetype, u"audio/ogg"_s);
    QCOMPARE(part.audio->url, u"https://cdn.example/1.ogg"_s);
    QCOMPARE(part.audio->createdAt.toIso(), u"2026-11-21T09:28:59Z"_s);

    QCOMPARE(message.tools.size(), 1);
    QCOMPARE(message.tools.constFirst().name, u"transcribe"_s);
    QVERIFY(message.features == (Features{uR"({"mode":"off"})"_s, u"high"_s}));
    QVERIFY(message.member);
    QCOMPARE(message.member->id, u"member-last"_s);
    QCOMPARE(message.member->user->name, u"Eve"_s);
    QCOMPARE(message.member->sessionId, u"session-9"_s);
    QCOMPARE(message.member->contact->name, u"eve@example.net"_s);
    QVERIFY(message.usage == (Usage{1200, 340, 1540, 64, 1000, 900, 100, 2}));
}

void tst_InventJson::readsAChatThatIsOnlyAnId_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("minimal") << u"minimal"_s;
    QTest::newRow("nulls") << u"nulls"_s;
}

void tst_InventJson::readsAChatThatIsOnlyAnId()
{
    QFETCH(QString, file);
    const Chat chat = only(named(file));
    Chat expected;
    expected.key.id = u"chat-"_s + file;
    expected.vendor = u"invent"_s;
    QVERIFY(meaningOf(chat) == expected);
    QVERIFY(!chat.title.isKnown());
    QVERIFY(chat.model.isNull());
    QVERIFY(chat.sharedUrl.isNull());
    QVERIFY(chat.link.isNull());
    QVERIFY(!chat.handler.isKnown());
    QVERIFY(!chat.unresolved.isKnown());
    QVERIFY(!chat.handoff.happened.isKnown());
}

void tst_InventJson::readsTheRequiredFieldsAlone()
{
    const Chat chat = only(named(u"required"_s));
    QVERIFY(!chat.title.isKnown());
    QCOMPARE(chat.model, u"gpt-large"_s);
    QCOMPARE(chat.temporary, std::optional(false));
    QCOMPARE(chat.pinned, std::optional(false));
    QCOMPARE(chat.visibility.code, VisibilityKind::Private);
    QCOMPARE(chat.status.code, RunKind::Running);
    QVERIFY(!chat.createdAt.isValid());
    QVERIFY(!chat.updatedAt.isValid());
    QVERIFY(!chat.adminUnseen);
}

void tst_InventJson::takesNestedNullsAsNotReported()
{
    const Chat chat = only(named(u"nestednulls"_s));
    Chat expected;
    expected.key.id = u"chat-nested-nulls"_s;
    expected.vendor = u"invent"_s;
    expected.members.append(Member{u"member-1"_s, {}, {}, {}, {}});
    QVERIFY(meaningOf(chat) == expected);
    QVERIFY(!chat.assignee);
    QVERIFY(!chat.assistant);
}

void tst_InventJson::keepsUnknownWords()
{
    const Chat chat = only(named(u"unknown"_s));
    QCOMPARE(chat.visibility, (Coded<VisibilityKind>{VisibilityKind::Other, u"ORG_ONLY"_s}));
    QCOMPARE(chat.status, (Coded<RunKind>{RunKind::Other, u"PAUSED"_s}));
    QCOMPARE(chat.state, (Coded<StateKind>{StateKind::Other, u"Escalated"_s}));
    QCOMPARE(chat.channel, (Coded<ChannelKind>{ChannelKind::Other, u"carrier_pigeon"_s}));
    QVERIFY(!chat.unresolved.isKnown());
    const Message &message = chat.lastMessages.constFirst();
    QCOMPARE(message.role, (Coded<RoleKind>{RoleKind::Other, u"narrator"_s}));
    QCOMPARE(message.status, (Coded<RunKind>{RunKind::Other, u"DREAMING"_s}));
    QCOMPARE(message.messages.constFirst().role, (Coded<RoleKind>{RoleKind::Other, u"chorus"_s}));
    QCOMPARE(message.messages.constFirst().parts.constFirst().type, (Coded<PartKind>{PartKind::Other, u"hologram"_s}));
    QVERIFY(chat.raw.contains(R"("a_later_field":{"deep":[1,2.5,"x"]})"));
}

void tst_InventJson::infersFromTheStateWord_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<Known<bool>>("unresolved");
    QTest::newRow("open") << "\"OPEN\""_ba << Known<bool>(true, Inference::FromState);
    QTest::newRow("snoozed") << "\"SNOOZED\""_ba << Known<bool>(true, Inference::FromState);
    QTest::newRow("closed") << "\"CLOSED\""_ba << Known<bool>(false, Inference::FromState);
    QTest::newRow("resolved") << "\"RESOLVED\""_ba << Known<bool>(false, Inference::FromState);
    QTest::newRow("unknown") << "\"ESCALATED\""_ba << Known<bool>();
    QTest::newRow("null") << "null"_ba << Known<bool>();
}

void tst_InventJson::infersFromTheStateWord()
{
    QFETCH(QByteArray, word);
    QFETCH(Known<bool>, unresolved);
    QCOMPARE(withState("{\"state\": " + word + '}').unresolved, unresolved);
}

void tst_InventJson::infersWhoHandlesTheChat_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<Known<Handler>>("handler");
    QTest::addColumn<Known<bool>>("handoff");
    const Known<Handler> person(Handler::Person, Inference::AiOffOrAssigned);
    const Known<Handler> ai(Handler::Ai, Inference::AiOnAndUnassigned);
    const Known<bool> yes(true, Inference::AiOffOrAssigned);
    const Known<bool> no(false, Inference::AiOffOrAssigned);
    const Known<bool> open;
    QTest::newRow("no state") << "null"_ba << Known<Handler>() << open;
    QTest::newRow("silent state") << R"({"state": "OPEN"})"_ba << Known<Handler>() << open;
    QTest::newRow("nobody") << R"({"assigned_user": null})"_ba << Known<Handler>() << open;
    QTest::newRow("an empty person") << R"({"assigned_user": {}})"_ba << Known<Handler>() << open;
    QTest::newRow("AI on") << R"({"ai_enabled": true})"_ba << ai << no;
    QTest::newRow("AI on, nobody") << R"({"ai_enabled": true, "assigned_user": {"id": "", "name": null}})"_ba << ai
                                   << no;
    QTest::newRow("AI off") << R"({"ai_enabled": false})"_ba << person << yes;
    QTest::newRow("assigned") << R"({"assigned_user": {"id": "u"}})"_ba << person << yes;
    QTest::newRow("assigned by name") << R"({"assigned_user": {"name": "Dora"}})"_ba << person << yes;
    QTest::newRow("AI on and assigned") << R"({"ai_enabled": true, "assigned_user": {"id": "u"}})"_ba << person << yes;
}

void tst_InventJson::infersWhoHandlesTheChat()
{
    QFETCH(QByteArray, state);
    const Chat chat = withState(state);
    QTEST(chat.handler, "handler");
    QTEST(chat.handoff.happened, "handoff");
}

void tst_InventJson::takesTheChannelFromTheStateFirst()
{
    const auto channelOf = [](const QByteArray &state, const QByteArray &members) {
        return only(R"([{"id": "a", "state": )" + state + R"(, "members": )" + members + "}]").channel;
    };
    const QByteArray members = R"([{"session": {"id": "s"}}, {"contact_channel": {"channel_type": "gmail"}},
                                   {"contact_channel": {"type": "twilio"}}])";
    QCOMPARE(channelOf(R"({"integration_id": "slack_bot"})", members).code, ChannelKind::Slack);
    QCOMPARE(channelOf("{}", members), (Coded<ChannelKind>{ChannelKind::Email, u"gmail"_s}));
    QCOMPARE(channelOf("null", R"([{"user": {"id": "u"}}])").code, ChannelKind::NotReported);
}

void tst_InventJson::takesTheIntegrationsIdWhereverItStands()
{
    QCOMPARE(withState(R"({"assistant_integration": {"id": "x"}})").routing.assistantIntegrationId, u"x"_s);
    QCOMPARE(withState(R"({"assistant_integration": {"id": "x"}, "assistant_integration_id": "y"})")
                 .routing.assistantIntegrationId,
             u"y"_s);
}

void tst_InventJson::readsOddCounts()
{
    QCOMPARE(withState(R"({"admin_unseen_count": 0})").adminUnseen, std::optional<qint64>(0));
    QCOMPARE(withState(R"({"admin_unseen_count": 2.5})").adminUnseen, std::optional<qint64>(3));
    QCOMPARE(withState(R"({"admin_unseen_count": -1})").adminUnseen, std::optional<qint64>(-1));
    QCOMPARE(withState(R"({"admin_unseen_count": 1e300})").adminUnseen,
             std::optional(std::numeric_limits<qint64>::max()));
}

void tst_InventJson::readsAWrappedList()
{
    const auto page = decodeChats(named(u"wrapped"_s));
    QVERIFY(page);
    QCOMPARE(page->chats.size(), 2);
    QCOMPARE(page->chats.at(1).title, Known<QString>(u"Two"_s));
    QCOMPARE(page->total, std::optional<qint64>(240));
    QCOMPARE(page->totalPages, std::optional<qint64>(120));
}

void tst_InventJson::readsAnEmptyList()
{
    const auto page = decodeChats("[]");
    QVERIFY(page);
    QVERIFY(page->chats.isEmpty());
    QVERIFY(page->problems.isEmpty());
    QCOMPARE(page->received, 0);
}

void tst_InventJson::refusesAWebPage()
{
    const auto page = decodeChats("<!DOCTYPE html>\n<html><body>Sign in</body></html>");
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::BadReply);
    QVERIFY(page.error().detail.contains("HTML"_L1));
}

void tst_InventJson::readsOneChatAlone()
{
    const Chat listed = only(named(u"full"_s));
    const auto chat = invent::decodeChat(listed.raw);
    QVERIFY(chat);
    QVERIFY(*chat == listed);

    const auto broken = invent::decodeChat(R"({"id": "a", "state": {"assigned_user": {"name": 5}}})");
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ApiError::Kind::BadReply);
    QVERIFY(broken.error().detail.contains("state.assigned_user.name"_L1));
}

QTEST_GUILESS_MAIN(tst_InventJson)
#include "tst_inventjson.moc"
