// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/json.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencopilot;

using deskside::test::fixture;

namespace {

const QString firstId = u"9c8b0000-0000-4000-8000-000000000001"_s;
const QString nineId = u"9c8b0000-0000-4000-8000-000000000009"_s;

QByteArray file(const QString &name)
{
    return fixture("api/opencopilot/fixtures/"_L1 + name);
}

QByteArray bytes(const QJsonArray &array)
{
    return QJsonDocument(array).toJson();
}

QJsonObject entry(const QString &name)
{
    return QJsonDocument::fromJson(file(name)).array().first().toObject();
}

/// A conversation of nothing but its id and one field.
Chat withField(const QString &key, const QJsonValue &value)
{
    return decodeConversation(QJsonDocument(QJsonObject{{u"id"_s, u"1"_s}, {key, value}}).toJson()).value();
}

Chat withMeta(const QJsonObject &meta)
{
    return withField(u"meta"_s, meta);
}

QList<QJsonValue> wrongValues(const QString &key, const QJsonValue &right)
{
    QList<QJsonValue> wrong{QJsonValue(true), QJsonValue(42), QJsonValue(u"text"_s), QJsonArray{1},
                            QJsonObject{{u"a"_s, 1}}};
    wrong.removeIf([&](const QJsonValue &value) {
        const bool isAllowed = value.type() == right.type() || (key == "assignee_id"_L1 && value.isDouble());
        return isAllowed && key != "created_at"_L1;
    });
    if (key == "assignee_id"_L1) {
        wrong.append(4.5);
    }
    return wrong;
}

} // namespace

class TestOpenCopilotJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldArrives();
    void theAssigneeTellsWhoHasTheChat_data();
    void theAssigneeTellsWhoHasTheChat();
    void theStatusTellsWhetherItIsUnresolved_data();
    void theStatusTellsWhetherItIsUnresolved();
    void aHandoffIsReportedAndNotInferred();
    void metaIsKeptWhateverItHolds();
    void aTitleIsFoundInMeta_data();
    void aTitleIsFoundInMeta();
    void aCustomerIsFoundInMeta_data();
    void aCustomerIsFoundInMeta();
    void anAddressInMetaIsNotALinkOut();
    void nullsAreNotReported();
    void aConversationWithNothingButItsIdArrives();
    void unknownWordsAreKeptAsTheyCame();
    void largeCountsAreKept();
    void aNullOrMissingFieldNeverCostsAChat_data();
    void aNullOrMissingFieldNeverCostsAChat();
    void aFieldOfTheWrongTypeCostsOnlyItsChat_data();
    void aFieldOfTheWrongTypeCostsOnlyItsChat();
    void aWrappedListTellsItsPages();
    void anEmptyListIsAPage();
    void whatIsNotAListIsABadReply_data();
    void whatIsNotAListIsABadReply();
    void keptChatsAreReadBack();
};

void TestOpenCopilotJson::everyFieldArrives()
{
    const auto page = decodeConversations(file(u"full.json"_s));
    QVERIFY(page);
    QCOMPARE(page->received, 2);
    QVERIFY(page->problems.isEmpty());
    QVERIFY(!page->totalPages);
    QCOMPARE(page->chats.size(), 2);

    const Chat &chat = page->chats.first();
    QCOMPARE(chat.key, (ChatKey{{}, firstId}));
    QCOMPARE(chat.vendor, u"opencopilot"_s);
    QCOMPARE(chat.routing.orgId, u"c0de0000-0000-4000-8000-000000000001"_s);
    QCOMPARE(chat.createdAt.toIso(), u"2026-11-21T07:05:09.120Z"_s);
    QCOMPARE(chat.channel, (Coded<ChannelKind>{ChannelKind::WhatsApp, u"whatsapp"_s}));
    QCOMPARE(chat.handoff.summary, u"The customer wants a refund for order 4711 and asks for a person."_s);
    QCOMPARE(chat.handoff.classification, u"REFUND_REQUEST"_s);
    QCOMPARE(chat.handoff.sentiment, (Coded<SentimentKind>{SentimentKind::Angry, u"angry"_s}));
    QCOMPARE(chat.handoff.happened, Known<bool>(true));
    QCOMPARE(chat.assigneeReported, u"482"_s);
    QCOMPARE(chat.state, (Coded<StateKind>{StateKind::Open, u"OPEN"_s}));
    QCOMPARE(chat.actionsCalled, std::optional<qint64>(3));
    QCOMPARE(chat.totalMessages, std::optional<qint64>(14));
    QCOMPARE(chat.title, (Known<QString>{u"Refund for 4711"_s, Inference::FromMeta}));
    QCOMPARE(chat.meta.size(), 8);
    QCOMPARE(chat.members.size(), 1);
    const Member &customer = chat.members.first();
    QCOMPARE(customer.role, u"customer"_s);
    QCOMPARE(customer.contact->displayName, u"Lena Kraus"_s);
    QCOMPARE(customer.contact->phone, u"+4915112345678"_s);
    QCOMPARE(customer.contact->email, u"lena@example.com"_s);
    QCOMPARE(customer.contact->channel, chat.channel);
    QVERIFY(chat.lastMessages.isEmpty());
    QVERIFY(!chat.lastMessageAt.isValid());
    QVERIFY(!chat.removed);
    QCOMPARE(QJsonDocument::fromJson(chat.raw).object(), entry(u"full.json"_s));

    const Chat &second = page->chats.last();
    QCOMPARE(second.handoff.happened, Known<bool>(false));
    QVERIFY(second.handoff.summary.isNull());
    QCOMPARE(second.actionsCalled, std::optional<qint64>(0));
    QVERIFY(second.members.isEmpty());
    QVERIFY(!second.title.isKnown());
}

void TestOpenCopilotJson::theAssigneeTellsWhoHasTheChat_data()
{
    QTest::addColumn<QJsonValue>("sent");
    QTest::addColumn<Known<Handler>>("handler");
    QTest::addColumn<QString>("person"); // null: none
    QTest::addColumn<QString>("reported");

    const Known<Handler> ai{Handler::Ai, Inference::FromAssignee};
    const Known<Handler> person{Handler::Person, Inference::FromAssignee};
    QTest::newRow("copilot") << QJsonValue(u"copilot"_s) << ai << QString() << u"copilot"_s;
    QTest::newRow("in another case") << QJsonValue(u"Copilot"_s) << ai << QString() << u"Copilot"_s;
    QTest::newRow("text") << QJsonValue(u"user-9"_s) << person << u"user-9"_s << u"user-9"_s;
    QTest::newRow("number") << QJsonValue(482) << person << u"482"_s << u"482"_s;
    QTest::newRow("large number") << QJsonValue(9007199254740993LL) << person << u"9007199254740993"_s
                                  << u"9007199254740993"_s;
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << Known<Handler>() << QString() << QString();
    QTest::newRow("empty") << QJsonValue(u""_s) << Known<Handler>() << QString() << u""_s;
}

void TestOpenCopilotJson::theAssigneeTellsWhoHasTheChat()
{
    QFETCH(const QJsonValue, sent);
    QFETCH(const QString, person);
    QFETCH(const QString, reported);

    const Chat chat = withField(u"assignee_id"_s, sent);
    QTEST(chat.handler, "handler");
    QCOMPARE(chat.assignee.has_value(), !person.isNull());
    if (chat.assignee) {
        QCOMPARE(*chat.assignee, (Person{person, {}, {}, {}}));
    }
    QCOMPARE(chat.assigneeReported, reported);
    QCOMPARE(chat.assigneeReported.isNull(), reported.isNull());
}

void TestOpenCopilotJson::theStatusTellsWhetherItIsUnresolved_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<StateKind>("state");
    QTest::addColumn<Known<bool>>("unresolved");

    const Known<bool> yes{true, Inference::FromState};
    const Known<bool> no{false, Inference::FromState};
    QTest::newRow("upper case") << u"OPEN"_s << StateKind::Open << yes;
    QTest::newRow("lower case") << u"open"_s << StateKind::Open << yes;
    QTest::newRow("mixed case") << u"Open"_s << StateKind::Open << yes;
    QTest::newRow("resolved") << u"resolved"_s << StateKind::Resolved << no;
    QTest::newRow("RESOLVED") << u"RESOLVED"_s << StateKind::Resolved << no;
    QTest::newRow("closed") << u"closed"_s << StateKind::Closed << no;
    QTest::newRow("CLOSED") << u"CLOSED"_s << StateKind::Closed << no;
    QTest::newRow("closed_resolved") << u"closed_resolved"_s << StateKind::Resolved << no;
    QTest::newRow("closed_unresolved") << u"closed_unresolved"_s << StateKind::Closed << no;
    QTest::newRow("unknown") << u"pondering"_s << StateKind::Other << Known<bool>();
    QTest::newRow("empty") << u""_s << StateKind::NotReported << Known<bool>();
}

void TestOpenCopilotJson::theStatusTellsWhetherItIsUnresolved()
{
    QFETCH(const QString, status);
    const Chat chat = withField(u"status"_s, status);
    QTEST(chat.state.code, "state");
    QCOMPARE(chat.state.reported, status);
    QTEST(chat.unresolved, "unresolved");
}

void TestOpenCopilotJson::aHandoffIsReportedAndNotInferred()
{
    QVERIFY(withField(u"handoff"_s, true).handoff.happened.isReported());
    QCOMPARE(withField(u"handoff"_s, false).handoff.happened, Known<bool>(false));
    QVERIFY(!withField(u"handoff"_s, QJsonValue::Null).handoff.happened.isKnown());
}

void TestOpenCopilotJson::metaIsKeptWhateverItHolds()
{
    const Chat chat = decodeConversations(file(u"full.json"_s))->chats.first();
    const QList<MetaEntry> expected{
        {u"customer_name"_s, u"Lena Kraus"_s},
        {u"email"_s, u"lena@example.com"_s},
        {u"order"_s, u"{\"id\":4711,\"lines\":[1,2]}"_s},
        {u"phone_number"_s, u"+4915112345678"_s},
        {u"recording_url"_s, u"https://files.example.com/r/1.mp3"_s},
        {u"title"_s, u"Refund for 4711"_s},
        {u"vip"_s, u"true"_s},
        {u"visits"_s, u"12"_s},
    };
    QCOMPARE(chat.meta, expected);

    const Chat odd = withMeta({{u""_s, u""_s}, {u"none"_s, QJsonValue::Null}, {u"list"_s, QJsonArray{u"a"_s, 1.5}}});
    QCOMPARE(odd.meta.size(), 3);
    QCOMPARE(odd.meta.at(0), (MetaEntry{u""_s, u""_s}));
    QCOMPARE(odd.meta.at(1), (MetaEntry{u"list"_s, u"[\"a\",1.5]"_s}));
    QVERIFY(odd.meta.at(2).value.isNull());

    QVERIFY(withMeta({}).meta.isEmpty());
}

void TestOpenCopilotJson::aTitleIsFoundInMeta_data()
{
    QTest::addColumn<QJsonObject>("meta");
    QTest::addColumn<QString>("title"); // null: none

    const QJsonValue text(u"T"_s);
    QTest::newRow("title first") << QJsonObject{{u"name"_s, u"N"_s}, {u"subject"_s, u"S"_s}, {u"title"_s, text}}
                                 << u"T"_s;
    QTest::newRow("then subject") << QJsonObject{{u"name"_s, u"N"_s}, {u"subject"_s, u"S"_s}} << u"S"_s;
    QTest::newRow("then name") << QJsonObject{{u"name"_s, u"N"_s}} << u"N"_s;
    QTest::newRow("an empty one is passed over") << QJsonObject{{u"title"_s, u""_s}, {u"subject"_s, u"S"_s}} << u"S"_s;
    QTest::newRow("an object is no title") << QJsonObject{{u"title"_s, QJsonObject{}}} << QString();
    QTest::newRow("null is no title") << QJsonObject{{u"title"_s, QJsonValue::Null}} << QString();
    QTest::newRow("none") << QJsonObject{{u"other"_s, u"x"_s}} << QString();
}

void TestOpenCopilotJson::aTitleIsFoundInMeta()
{
    QFETCH(const QJsonObject, meta);
    QFETCH(const QString, title);
    const Chat chat = withMeta(meta);
    QCOMPARE(chat.title, title.isNull() ? Known<QString>() : (Known<QString>{title, Inference::FromMeta}));
}

void TestOpenCopilotJson::aCustomerIsFoundInMeta_data()
{
    QTest::addColumn<QJsonObject>("meta");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("phone");

    QTest::newRow("name") << QJsonObject{{u"name"_s, u"N"_s}} << u"N"_s << QString() << QString();
    QTest::newRow("customer name wins") << QJsonObject{{u"name"_s, u"N"_s}, {u"customer_name"_s, u"C"_s}} << u"C"_s
                                        << QString() << QString();
    QTest::newRow("email") << QJsonObject{{u"email"_s, u"a@b.c"_s}} << QString() << u"a@b.c"_s << QString();
    QTest::newRow("phone") << QJsonObject{{u"phone"_s, u"+49 1"_s}} << QString() << QString() << u"+49 1"_s;
    QTest::newRow("phone number") << QJsonObject{{u"phone_number"_s, u"+49 2"_s}} << QString() << QString()
                                  << u"+49 2"_s;
    QTest::newRow("phone as a number") << QJsonObject{{u"phone"_s, 4915112345678LL}} << QString() << QString()
                                       << u"4915112345678"_s;
    QTest::newRow("of the wrong type") << QJsonObject{{u"email"_s, QJsonArray{1}}, {u"phone"_s, true}} << QString()
                                       << QString() << QString();
    QTest::newRow("none") << QJsonObject{{u"title"_s, u"T"_s}} << QString() << QString() << QString();
}

void TestOpenCopilotJson::aCustomerIsFoundInMeta()
{
    QFETCH(const QJsonObject, meta);
    QFETCH(const QString, name);
    QFETCH(const QString, email);
    QFETCH(const QString, phone);

    const Chat chat = withMeta(meta);
    if (name.isNull() && email.isNull() && phone.isNull()) {
        QVERIFY(chat.members.isEmpty());
        return;
    }
    QCOMPARE(chat.members.size(), 1);
    QCOMPARE(chat.members.first().role, u"customer"_s);
    QCOMPARE(chat.members.first().contact->displayName, name);
    QCOMPARE(chat.members.first().contact->email, email);
    QCOMPARE(chat.members.first().contact->phone, phone);
}

void TestOpenCopilotJson::anAddressInMetaIsNotALinkOut()
{
    const Chat chat = withMeta({{u"url"_s, u"https://example.com"_s}, {u"link"_s, u"https://example.com"_s}});
    QVERIFY(chat.link.isNull());
    QVERIFY(chat.sharedUrl.isNull());
}

void TestOpenCopilotJson::nullsAreNotReported()
{
    const auto page = decodeConversations(file(u"nulls.json"_s));
    QVERIFY(page);
    QVERIFY(page->problems.isEmpty());
    QCOMPARE(page->chats.size(), 1);
    Chat expected;
    expected.key.id = nineId;
    expected.vendor = u"opencopilot"_s;
    expected.raw = page->chats.first().raw;
    QCOMPARE(page->chats.first(), expected);
    QVERIFY(page->chats.first().handoff.summary.isNull());
    QVERIFY(page->chats.first().assigneeReported.isNull());
}

void TestOpenCopilotJson::aConversationWithNothingButItsIdArrives()
{
    const auto page = decodeConversations(file(u"minimal.json"_s));
    QVERIFY(page);
    Chat expected;
    expected.key.id = nineId;
    expected.vendor = u"opencopilot"_s;
    expected.raw = R"({"id":"9c8b0000-0000-4000-8000-000000000009"})"_ba;
    QCOMPARE(page->chats, QList<Chat>{expected});
}

void TestOpenCopilotJson::unknownWordsAreKeptAsTheyCame()
{
    const auto page = decodeConversations(file(u"unknown.json"_s));
    QVERIFY(page);
    QVERIFY(page->problems.isEmpty());
    const Chat &chat = page->chats.first();
    QCOMPARE(chat.channel, (Coded<ChannelKind>{ChannelKind::Other, u"smoke-signal"_s}));
    QCOMPARE(chat.handoff.sentiment, (Coded<SentimentKind>{SentimentKind::Other, u"Bemused"_s}));
    QCOMPARE(chat.state, (Coded<StateKind>{StateKind::Other, u"PONDERING"_s}));
    QVERIFY(!chat.unresolved.isKnown());
    QVERIFY(chat.raw.contains("something_new"));
}

void TestOpenCopilotJson::largeCountsAreKept()
{
    QCOMPARE(withField(u"total_messages"_s, 5'000'000'000LL).totalMessages, std::optional<qint64>(5'000'000'000LL));
    QCOMPARE(withField(u"action_called"_s, QJsonValue::Null).actionsCalled, std::optional<qint64>());
}

void TestOpenCopilotJson::aNullOrMissingFieldNeverCostsAChat_data()
{
    QTest::addColumn<QString>("key");
    const QJsonObject full = entry(u"full.json"_s);
    for (auto field = full.begin(); field != full.end(); ++field) {
        QTest::newRow(qPrintable(field.key())) << field.key();
    }
}

void TestOpenCopilotJson::aNullOrMissingFieldNeverCostsAChat()
{
    QFETCH(const QString, key);
    QJsonObject object = entry(u"full.json"_s);
    for (const bool missing : {false, true}) {
        if (missing) {
            object.remove(key);
        } else {
            object.insert(key, QJsonValue::Null);
        }
        const auto page = decodeConversations(bytes({object}));
        QVERIFY(page);
        QCOMPARE(page->chats.size(), key == "id"_L1 ? 0 : 1);
        QCOMPARE(page->problems.size(), key == "id"_L1 ? 1 : 0);
    }
}

void TestOpenCopilotJson::aFieldOfTheWrongTypeCostsOnlyItsChat_data()
{
    aNullOrMissingFieldNeverCostsAChat_data();
}

void TestOpenCopilotJson::aFieldOfTheWrongTypeCostsOnlyItsChat()
{
    QFETCH(const QString, key);
    const QJsonObject full = entry(u"full.json"_s);
    QJsonObject before = full;
    before.insert(u"id"_s, u"before"_s);
    QJsonObject after = full;
    after.insert(u"id"_s, u"after"_s);
    for (const QJsonValue &wrong : wrongValues(key, full.value(key))) {
        QJsonObject broken = full;
        broken.insert(key, wrong);
        const auto page = decodeConversations(bytes({before, broken, after}));
        QVERIFY(page);
        QCOMPARE(page->received, 3);
        QCOMPARE(page->chats.size(), 2);
        QCOMPARE(page->chats.first().key.id, u"before"_s);
        QCOMPARE(page->chats.last().key.id, u"after"_s);
        QCOMPARE(page->problems.size(), 1);
        QCOMPARE(page->problems.first().chatId, key == "id"_L1 ? QString() : firstId);
        QCOMPARE(page->problems.first().field, key);
        QVERIFY(!page->problems.first().message.isEmpty());
    }
}

void TestOpenCopilotJson::aWrappedListTellsItsPages()
{
    const auto page = decodeConversations(file(u"wrapped.json"_s));
    QVERIFY(page);
    QCOMPARE(page->chats.size(), 2);
    QCOMPARE(page->totalPages, std::optional<qint64>(7));
}

void TestOpenCopilotJson::anEmptyListIsAPage()
{
    const auto page = decodeConversations("[]"_ba);
    QVERIFY(page);
    QCOMPARE(page->received, 0);
    QVERIFY(page->chats.isEmpty());
    const auto wrapped = decodeConversations(R"({"data":[],"total_pages":0})"_ba);
    QVERIFY(wrapped);
    QCOMPARE(wrapped->totalPages, std::optional<qint64>(0));
}

void TestOpenCopilotJson::whatIsNotAListIsABadReply_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray full = file(u"full.json"_s);
    QTest::newRow("truncated") << full.left(full.size() / 2);
    QTest::newRow("last byte missing") << full.trimmed().chopped(1);
    QTest::newRow("html") << file(u"proxy.html"_s);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("object without a list") << R"({"message":"ok"})"_ba;
    QTest::newRow("object with two lists") << R"({"a":[],"b":[]})"_ba;
}

void TestOpenCopilotJson::whatIsNotAListIsABadReply()
{
    QFETCH(const QByteArray, json);
    const auto page = decodeConversations(json);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::BadReply);
    QVERIFY(!page.error().detail.isEmpty());
    QCOMPARE(decodeConversation(json).error().kind, ApiError::Kind::BadReply);
}

void TestOpenCopilotJson::keptChatsAreReadBack()
{
    const auto page = decodeConversations(file(u"full.json"_s));
    QVERIFY(page);
    for (const Chat &chat : page->chats) {
        QCOMPARE(decodeConversation(chat.raw).value(), chat);
    }
}

QTEST_GUILESS_MAIN(TestOpenCopilotJson)
#include "tst_opencopilotjson.moc"
