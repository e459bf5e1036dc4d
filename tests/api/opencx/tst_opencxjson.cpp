// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/json.h"
#include "models/domain/chatrow.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencx;

using deskside::test::fixture;

namespace {

const QString firstId = u"5e551000-0000-4000-8000-000000000001"_s;
const QString nineId = u"5e551000-0000-4000-8000-000000000009"_s;

QByteArray file(const QString &name)
{
    return fixture("api/opencx/fixtures/"_L1 + name);
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject full()
{
    return QJsonDocument::fromJson(file(u"sessions-full.json"_s))
        .object()
        .value("items"_L1)
        .toArray()
        .first()
        .toObject();
}

/// A session of nothing but its id and these fields.
Chat with(QJsonObject fields)
{
    fields.insert(u"id"_s, u"1"_s);
    return decodeSession(bytes(fields)).value();
}

QList<QJsonValue> wrongValues(const QString &key, const QJsonValue &right)
{
    QList<QJsonValue> wrong{QJsonValue(true), QJsonValue(4.5), QJsonValue(u"text"_s), QJsonArray{1},
                            QJsonObject{{u"a"_s, 1}}};
    wrong.removeIf([&](const QJsonValue &value) {
        const bool isText = key == "ticket_number"_L1 && value.isString(); // an id may be either
        return isText || (value.type() == right.type() && !key.endsWith("_at"_L1) && !value.isDouble());
    });
    return wrong;
}

} // namespace

Q_DECLARE_METATYPE(deskside::Known<deskside::Handler>)

class TestOpenCxJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfASessionArrives();
    void theMetaEntriesKeepTheirNames();
    void theStatusTellsWhetherItIsUnresolved_data();
    void theStatusTellsWhetherItIsUnresolved();
    void channelsAreKnownByTheirTypes_data();
    void channelsAreKnownByTheirTypes();
    void whatIsVerifiedGoesFirst();
    void whatTheContactSaysIsTakenWhereNothingIsVerified();
    void theAssigneeTellsWhoHasTheSession_data();
    void theAssigneeTellsWhoHasTheSession();
    void aHandoffIsThereOnlyWhenItIsReported();
    void nullsAreNotReported();
    void aSessionWithNothingButItsIdArrives();
    void unknownWordsAreKeptAsTheyCame();
    void whetherItWasReadIsNotKnown();
    void aNullOrMissingFieldNeverCostsASession_data();
    void aNullOrMissingFieldNeverCostsASession();
    void aFieldOfTheWrongTypeCostsOnlyItsSession_data();
    void aFieldOfTheWrongTypeCostsOnlyItsSession();
    void theNextPageIsNamedByItsCursor_data();
    void theNextPageIsNamedByItsCursor();
    void aCursorThatCannotBeReadIsNotTheEnd_data();
    void aCursorThatCannotBeReadIsNotTheEnd();
    void whatIsNoPageIsABadReply_data();
    void whatIsNoPageIsABadReply();
    void keptSessionsAreReadBack();

    void aNewSessionIsNamed();
    void onlyItsOwnStatesCanBeAskedFor();
};

void TestOpenCxJson::everyFieldOfASessionArrives()
{
    const auto decoded = decodeSessions(file(u"sessions-full.json"_s));
    QVERIFY(decoded);
    const ChatPage &page = decoded->page;
    QCOMPARE(decoded->next, u"b2Zmc2V0OjI="_s);
    QCOMPARE(page.received, 2);
    QVERIFY(page.problems.isEmpty());
    QVERIFY(!page.total && !page.totalPages);
    QCOMPARE(page.chats.size(), 2);

    const Chat &chat = page.chats.first();
    QCOMPARE(chat.key, (ChatKey{{}, firstId}));
    QCOMPARE(chat.vendor, u"opencx"_s);
    QCOMPARE(chat.state, (Coded<StateKind>{StateKind::Open, u"open"_s}));
    QCOMPARE(chat.unresolved, (Known<bool>{true, Inference::FromState}));
    QCOMPARE(chat.channel, (Coded<ChannelKind>{ChannelKind::Phone, u"web_voice"_s}));
    QCOMPARE(chat.createdAt.toIso(), u"2026-11-21T07:05:09.120Z"_s);
    QCOMPARE(chat.updatedAt.toIso(), u"2026-11-21T08:00:00Z"_s);
    QVERIFY(!chat.lastMessageAt.isValid());
    QVERIFY(!chat.title.isKnown());
    QCOMPARE(chat.handoff.happened, Known<bool>(true));
    QCOMPARE(chat.handoff.summary, u"The customer wants a refund for order 4711."_s);
    QCOMPARE(chat.handoff.sentiment, (Coded<SentimentKind>{SentimentKind::Angry, u"angry"_s}));
    QCOMPARE(chat.assignee, std::optional(Person{u"482"_s, {}, {}, {}}));
    QVERIFY(!chat.ticket); // a number is no state
    QVERIFY(chat.lastMessages.isEmpty());
    QCOMPARE(QJsonDocument::fromJson(chat.raw).object(), full());

    QCOMPARE(chat.members.size(), 1);
    const Customer customer = customerOf(chat);
    QCOMPARE(customer.name, (Known<QString>{u"Lena Kraus"_s, Inference::FromMembers}));
    QCOMPARE(customer.id, u"c0170000-0000-4000-8000-000000000001"_s);
    QCOMPARE(customer.email, u"lena@example.com"_s);
    QCOMPARE(customer.phone, u"+4915112345678"_s);
    QCOMPARE(customer.language, u"de"_s);

    const Chat &second = page.chats.last();
    QCOMPARE(second.unresolved, (Known<bool>{false, Inference::FromState}));
    QVERIFY(!second.handoff.happened.isKnown());
    QVERIFY(second.members.isEmpty());
    QVERIFY(second.meta.isEmpty());
}

void TestOpenCxJson::theMetaEntriesKeepTheirNames()
{
    const QList<MetaEntry> expected{
        {u"ai_closure_type"_s, u"handed_off"_s},
        {u"ticket_number"_s, u"7001"_s},
        {u"assist_mode"_s, u"true"_s},
        {u"team"_s, u"Refunds"_s},
        {u"team.id"_s, u"7ea00000-0000-4000-8000-000000000001"_s},
        {u"team.description"_s, u"Money back"_s},
        {u"ticketing_system"_s, u"dynamics365"_s},
        {u"ticketing_system.external_id"_s, u"D-9"_s},
        {u"ticketing_system.id_type"_s, u"conversation_id"_s},
        {u"none"_s, {}},
        {u"order"_s, u"{\"id\":4711,\"lines\":[1,2]}"_s},
        {u"region"_s, u"EU"_s},
        {u"vip"_s, u"true"_s},
        {u"contact.plan"_s, u"gold"_s},
    };
    const Chat chat = decodeSession(bytes(full())).value();
    QCOMPARE(chat.meta, expected);
    QVERIFY(chat.meta.at(9).value.isNull());
}

void TestOpenCxJson::theStatusTellsWhetherItIsUnresolved_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<StateKind>("state");
    QTest::addColumn<Known<bool>>("unresolved");

    const Known<bool> no{false, Inference::FromState};
    QTest::newRow("open") << u"open"_s << StateKind::Open << Known<bool>{true, Inference::FromState};
    QTest::newRow("resolved") << u"closed_resolved"_s << StateKind::Resolved << no;
    QTest::newRow("unresolved") << u"closed_unresolved"_s << StateKind::Closed << no;
    QTest::newRow("unknown") << u"closed_by_aliens"_s << StateKind::Other << Known<bool>();
    QTest::newRow("empty") << u""_s << StateKind::NotReported << Known<bool>();
}

void TestOpenCxJson::theStatusTellsWhetherItIsUnresolved()
{
    QFETCH(const QString, status);
    const Chat chat = with({{u"status"_s, status}});
    QTEST(chat.state.code, "state");
    QCOMPARE(chat.state.reported, status);
    QTEST(chat.unresolved, "unresolved");
}

void TestOpenCxJson::channelsAreKnownByTheirTypes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<ChannelKind>("kind");

    const QList<std::pair<QString, ChannelKind>> types{
        {u"web"_s, ChannelKind::Web},
        {u"email"_s, ChannelKind::Email},
        {u"phone_voice"_s, ChannelKind::Phone},
        {u"slack"_s, ChannelKind::Slack},
        {u"sms"_s, ChannelKind::Sms},
        {u"whatsapp"_s, ChannelKind::WhatsApp},
        {u"instagram"_s, ChannelKind::Instagram},
        {u"messenger"_s, ChannelKind::Messenger},
        {u"api"_s, ChannelKind::Api},
        {u"web_voice"_s, ChannelKind::Phone},
        {u"pigeon"_s, ChannelKind::Other},
    };
    for (const auto &[type, kind] : types) {
        QTest::newRow(qPrintable(type)) << type << kind;
    }
}

void TestOpenCxJson::channelsAreKnownByTheirTypes()
{
    QFETCH(const QString, type);
    QFETCH(const ChannelKind, kind);
    QCOMPARE(with({{u"channel"_s, QJsonObject{{u"type"_s, type}}}}).channel, (Coded<ChannelKind>{kind, type}));
}

void TestOpenCxJson::whatIsVerifiedGoesFirst()
{
    const QJsonObject contact{{u"name"_s, u"N"_s},
                              {u"email"_s, u"n@example.com"_s},
                              {u"custom_data"_s, QJsonObject{{u"plan"_s, u"gold"_s}}},
                              {u"non_verified_name"_s, u"X"_s},
                              {u"non_verified_email"_s, u"x@example.com"_s},
                              {u"non_verified_custom_data"_s, QJsonObject{{u"plan"_s, u"tin"_s}}}};
    const Chat chat = with({{u"contact"_s, contact}});
    QCOMPARE(chat.members.first().contact->contactName, u"N"_s);
    QCOMPARE(chat.members.first().contact->email, u"n@example.com"_s);
    QCOMPARE(chat.meta, (QList<MetaEntry>{{u"contact.plan"_s, u"gold"_s}}));
}

void TestOpenCxJson::whatTheContactSaysIsTakenWhereNothingIsVerified()
{
    for (const QJsonValue &none :
         {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Null), QJsonValue(u""_s)}) {
        QJsonObject contact{{u"non_verified_name"_s, u"X"_s},
                            {u"non_verified_email"_s, u"x@example.com"_s},
                            {u"non_verified_custom_data"_s, QJsonObject{{u"plan"_s, u"tin"_s}}}};
        if (!none.isUndefined()) {
            contact.insert(u"name"_s, none);
            contact.insert(u"email"_s, none);
        }
        const Chat chat = with({{u"contact"_s, contact}});
        QCOMPARE(chat.members.first().contact->contactName, u"X"_s);
        QCOMPARE(chat.members.first().contact->email, u"x@example.com"_s);
        QCOMPARE(chat.meta, (QList<MetaEntry>{{u"contact.plan"_s, u"tin"_s}}));
    }
}

void TestOpenCxJson::theAssigneeTellsWhoHasTheSession_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<Known<Handler>>("handler");
    QTest::addColumn<QString>("person"); // null: none

    const QString key = u"assignee_id"_s;
    const QJsonObject handoff{{u"summary"_s, u"s"_s}};
    const Known<Handler> ai{Handler::Ai, Inference::FromAssignee};
    const Known<Handler> person{Handler::Person, Inference::FromAssignee};
    QTest::newRow("text") << QJsonObject{{key, u"482"_s}} << person << u"482"_s;
    QTest::newRow("number") << QJsonObject{{key, 482}} << person << u"482"_s;
    QTest::newRow("the AI") << QJsonObject{{key, u"copilot"_s}} << ai << QString();
    QTest::newRow("the AI in another case") << QJsonObject{{key, u"Copilot"_s}} << ai << QString();
    QTest::newRow("handed over, and to nobody yet")
        << QJsonObject{{u"handoff"_s, handoff}} << Known<Handler>{Handler::Person, Inference::FromState} << QString();
    QTest::newRow("handed over, and given back")
        << QJsonObject{{u"handoff"_s, handoff}, {key, u"copilot"_s}} << ai << QString();
    QTest::newRow("null") << QJsonObject{{key, QJsonValue::Null}} << Known<Handler>() << QString();
    QTest::newRow("empty") << QJsonObject{{key, u""_s}} << Known<Handler>() << QString();
}

void TestOpenCxJson::theAssigneeTellsWhoHasTheSession()
{
    QFETCH(const QJsonObject, fields);
    QFETCH(const QString, person);
    const Chat chat = with(fields);
    QTEST(chat.handler, "handler");
    QCOMPARE(chat.assignee ? chat.assignee->id : QString(), person);
    QCOMPARE(chat.assignee.has_value(), !person.isNull());
}

void TestOpenCxJson::aHandoffIsThereOnlyWhenItIsReported()
{
    QVERIFY(!with({}).handoff.happened.isKnown());
    QVERIFY(!with({{u"handoff"_s, QJsonValue::Null}}).handoff.happened.isKnown());
    QCOMPARE(with({{u"handoff"_s, QJsonObject{}}}).handoff.happened, Known<bool>(true));
    const Coded<SentimentKind> happy{SentimentKind::Happy, u"happy"_s};
    QCOMPARE(with({{u"sentiment"_s, u"happy"_s}}).handoff.sentiment, happy);
    QCOMPARE(with({{u"sentiment"_s, u"happy"_s}, {u"handoff"_s, QJsonObject{}}}).handoff.sentiment, happy);
}

void TestOpenCxJson::nullsAreNotReported()
{
    const auto decoded = decodeSessions(file(u"sessions-nulls.json"_s));
    QVERIFY(decoded);
    QVERIFY(decoded->next.isNull());
    QVERIFY(decoded->page.problems.isEmpty());
    QCOMPARE(decoded->page.chats.size(), 1);
    Chat expected;
    expected.key.id = nineId;
    expected.vendor = u"opencx"_s;
    expected.raw = decoded->page.chats.first().raw;
    QCOMPARE(decoded->page.chats.first(), expected);
    QVERIFY(decoded->page.chats.first().handoff.summary.isNull());
    QVERIFY(decoded->page.chats.first().assigneeReported.isNull());
}

void TestOpenCxJson::aSessionWithNothingButItsIdArrives()
{
    const auto decoded = decodeSessions(file(u"sessions-minimal.json"_s));
    QVERIFY(decoded);
    Chat expected;
    expected.key.id = nineId;
    expected.vendor = u"opencx"_s;
    expected.raw = R"({"id":"5e551000-0000-4000-8000-000000000009"})"_ba;
    QCOMPARE(decoded->page.chats, QList<Chat>{expected});
}

void TestOpenCxJson::unknownWordsAreKeptAsTheyCame()
{
    const auto decoded = decodeSessions(file(u"sessions-unknown.json"_s));
    QVERIFY(decoded);
    QVERIFY(decoded->page.problems.isEmpty());
    const Chat &chat = decoded->page.chats.first();
    QCOMPARE(chat.channel, (Coded<ChannelKind>{ChannelKind::Other, u"smoke-signal"_s}));
    QCOMPARE(chat.state, (Coded<StateKind>{StateKind::Other, u"PONDERING"_s}));
    QCOMPARE(chat.handoff.sentiment, (Coded<SentimentKind>{SentimentKind::Other, u"Bemused"_s}));
    QCOMPARE(chat.meta, (QList<MetaEntry>{{u"ai_closure_type"_s, u"vanished_in_thought"_s}}));
    QVERIFY(!chat.unresolved.isKnown());
    QVERIFY(chat.raw.contains("something_new"));
}

void TestOpenCxJson::whetherItWasReadIsNotKnown()
{
    // An update may be anybody's, the AI's and one's own included.
    const Chat before = with({{u"status"_s, u"open"_s}, {u"updated_at"_s, u"2026-11-21T08:00:00Z"_s}});
    const Chat after = with({{u"status"_s, u"open"_s}, {u"updated_at"_s, u"2026-11-21T09:00:00Z"_s}});
    const ReadMark opened = openedMark(before);
    QVERIFY(!rowOf(before, nullptr, {}).unread.isKnown());
    QVERIFY(!rowOf(after, &opened, {}).unread.isKnown());
    QVERIFY(!rowOf(after, nullptr, {}).unreadCount);
}

void TestOpenCxJson::aNullOrMissingFieldNeverCostsASession_data()
{
    QTest::addColumn<QString>("key");
    const QJsonObject object = full();
    for (auto field = object.begin(); field != object.end(); ++field) {
        QTest::newRow(qPrintable(field.key())) << field.key();
    }
}

void TestOpenCxJson::aNullOrMissingFieldNeverCostsASession()
{
    QFETCH(const QString, key);
    QJsonObject object = full();
    for (const bool missing : {false, true}) {
        if (missing) {
            object.remove(key);
        } else {
            object.insert(key, QJsonValue::Null);
        }
        const auto decoded = decodeSessions(bytes({{u"items"_s, QJsonArray{object}}}));
        QVERIFY(decoded);
        QCOMPARE(decoded->page.chats.size(), key == "id"_L1 ? 0 : 1);
        QCOMPARE(decoded->page.problems.size(), key == "id"_L1 ? 1 : 0);
    }
}

void TestOpenCxJson::aFieldOfTheWrongTypeCostsOnlyItsSession_data()
{
    aNullOrMissingFieldNeverCostsASession_data();
}

void TestOpenCxJson::aFieldOfTheWrongTypeCostsOnlyItsSession()
{
    QFETCH(const QString, key);
    QJsonObject before = full();
    before.insert(u"id"_s, u"before"_s);
    QJsonObject after = full();
    after.insert(u"id"_s, u"after"_s);
    for (const QJsonValue &wrong : wrongValues(key, full().value(key))) {
        QJsonObject broken = full();
        broken.insert(key, wrong);
        const auto decoded = decodeSessions(bytes({{u"items"_s, QJsonArray{before, broken, after}}}));
        QVERIFY(decoded);
        const ChatPage &page = decoded->page;
        QCOMPARE(page.received, 3);
        QCOMPARE(page.chats.size(), 2);
        QCOMPARE(page.chats.first().key.id, u"before"_s);
        QCOMPARE(page.chats.last().key.id, u"after"_s);
        QCOMPARE(page.problems.size(), 1);
        QCOMPARE(page.problems.first().chatId, key == "id"_L1 ? QString() : firstId);
        QCOMPARE(page.problems.first().field, key);
    }
}

void TestOpenCxJson::theNextPageIsNamedByItsCursor_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("next"); // null: this is the last page

    QTest::newRow("text") << R"({"items":[],"next":"abc="})"_ba << u"abc="_s;
    QTest::newRow("number") << R"({"items":[],"next":250})"_ba << u"250"_s;
    QTest::newRow("null") << R"({"items":[],"next":null})"_ba << QString();
    QTest::newRow("empty") << R"({"items":[],"next":""})"_ba << QString();
    QTest::newRow("missing") << R"({"items":[]})"_ba << QString();
    QTest::newRow("a bare list") << "[]"_ba << QString();
}

void TestOpenCxJson::theNextPageIsNamedByItsCursor()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const QString, next);
    const auto sessions = decodeSessions(reply);
    QVERIFY(sessions);
    QCOMPARE(sessions->page.received, 0);
    QCOMPARE(sessions->next, next);
    QCOMPARE(sessions->next.isNull(), next.isNull());
    const auto history = decodeHistory(reply);
    QVERIFY(history);
    QCOMPARE(history->next, next);
    QCOMPARE(history->next.isNull(), next.isNull());
}

void TestOpenCxJson::aCursorThatCannotBeReadIsNotTheEnd_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("object") << R"({"items":[],"next":{"cursor":"a"}})"_ba;
    QTest::newRow("true") << R"({"items":[],"next":true})"_ba;
}

void TestOpenCxJson::aCursorThatCannotBeReadIsNotTheEnd()
{
    QFETCH(const QByteArray, reply);
    const auto sessions = decodeSessions(reply);
    QVERIFY(!sessions);
    QCOMPARE(sessions.error().kind, ApiError::Kind::BadReply);
    const auto history = decodeHistory(reply);
    QVERIFY(!history);
    QCOMPARE(history.error().kind, ApiError::Kind::BadReply);
}

void TestOpenCxJson::whatIsNoPageIsABadReply_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("a web page") << "<html>"_ba;
    QTest::newRow("a text") << "\"hello\""_ba;
    QTest::newRow("an error") << file(u"error.json"_s);
    QTest::newRow("no list") << R"({"items":{"id":"1"},"next":null})"_ba;
    const QByteArray whole = file(u"sessions-full.json"_s);
    QTest::newRow("cut") << whole.first(whole.size() / 2);
}

void TestOpenCxJson::whatIsNoPageIsABadReply()
{
    QFETCH(const QByteArray, reply);
    const auto sessions = decodeSessions(reply);
    QVERIFY(!sessions);
    QCOMPARE(sessions.error().kind, ApiError::Kind::BadReply);
    const auto history = decodeHistory(reply);
    QVERIFY(!history);
    QCOMPARE(history.error().kind, ApiError::Kind::BadReply);
    QVERIFY(!decodeSession(reply));
    QVERIFY(!decodeHistoryItem(reply));
}

void TestOpenCxJson::keptSessionsAreReadBack()
{
    const auto decoded = decodeSessions(file(u"sessions-full.json"_s));
    QVERIFY(decoded);
    for (const Chat &chat : decoded->page.chats) {
        QCOMPARE(decodeSession(chat.raw).value(), chat);
    }
}

void TestOpenCxJson::aNewSessionIsNamed()
{
    QCOMPARE(decodeCreated(R"({"id":"s9"})"_ba).value(), u"s9"_s);
    for (const QByteArray &reply : {""_ba, "{}"_ba, R"({"id":null})"_ba, R"({"id":{}})"_ba, "[]"_ba, "<html>"_ba}) {
        const auto id = decodeCreated(reply);
        QVERIFY(!id);
        QCOMPARE(id.error().kind, ApiError::Kind::OutcomeUnknown);
    }
}

void TestOpenCxJson::onlyItsOwnStatesCanBeAskedFor()
{
    QCOMPARE(statusFor(u"open"_s), u"open"_s);
    QCOMPARE(statusFor(u"resolved"_s), u"closed_resolved"_s);
    QCOMPARE(statusFor(u"closed"_s), u"closed_unresolved"_s);
    QVERIFY(statusFor(u"snoozed"_s).isNull());
    QVERIFY(statusFor({}).isNull());
}

QTEST_GUILESS_MAIN(TestOpenCxJson)
#include "tst_opencxjson.moc"
