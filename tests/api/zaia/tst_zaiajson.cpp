// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/json.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::zaia;

using deskside::test::fixture;
using Decoder = Result<ChatPage> (*)(const QByteArray &);

namespace {

const QString firstId = u"7f1c2a00-0000-4000-8000-000000000001"_s;
const QString nineId = u"7f1c2a00-0000-4000-8000-000000000009"_s;

QByteArray file(const QString &name)
{
    return fixture("api/zaia/fixtures/"_L1 + name);
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject entry(const QString &name, qsizetype index = 0)
{
    return QJsonDocument::fromJson(file(name)).array().at(index).toObject();
}

Chat details(const QJsonObject &object)
{
    return decodeChatDetails(bytes(object)).value();
}

Chat changed(const QString &key, const QJsonValue &value)
{
    QJsonObject object = entry(u"details-full.json"_s);
    object.insert(key, value);
    return details(object);
}

} // namespace

class TestZaiaJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfTheDetailsArrives();
    void everyFieldOfThePlainChatArrives();
    void bothPreviewsArriveOldestFirst();
    void onlyReportedPreviewsArrive_data();
    void onlyReportedPreviewsArrive();
    void theTicketTellsWhoHasTheChat_data();
    void theTicketTellsWhoHasTheChat();
    void aMissingTicketFieldTellsNothing();
    void thePlainListTellsNothingOfTickets();
    void nullsAreNotReported();
    void aChatWithNothingButItsIdArrives();
    void emptyTextsStayEmpty();
    void unknownWordsAreKeptAsTheyCame();
    void anUnreadableVersionNumberIsNotZero();
    void mergingAddsWhatThePlainChatAloneKnows();
    void mergingAnotherChatChangesNothing();
    void keptChatsAreReadBack();
    void aKeptPlainChatThatCannotBeReadIsLeftAside();
    void aRemovalAnswersWithItsMessage();
};

void TestZaiaJson::everyFieldOfTheDetailsArrives()
{
    const auto page = decodeChatDetailsPage(file(u"details-full.json"_s));
    QVERIFY(page);
    QCOMPARE(page->received, 3);
    QVERIFY(page->problems.isEmpty());
    QCOMPARE(page->chats.size(), 3);

    const Chat &chat = page->chats.first();
    QCOMPARE(chat.key.id, firstId);
    QVERIFY(chat.key.account.isEmpty());
    QCOMPARE(chat.vendor, u"zaia"_s);
    QCOMPARE(chat.title, Known<QString>(u"Parcel 4711"_s));
    QVERIFY(chat.title.isReported());
    QCOMPARE(chat.channel.code, ChannelKind::WhatsApp);
    QCOMPARE(chat.channel.reported, u"whatsapp"_s);
    QCOMPARE(chat.channelId, u"3d3d5c1e-0001-4a6e-9b1a-000000000001"_s);
    QCOMPARE(chat.channelName, u"Acme WhatsApp"_s);
    QCOMPARE(chat.createdAt.toIso(), u"2026-11-20T08:15:30.250Z"_s);
    QCOMPARE(chat.lastMessageAt.toIso(), u"2026-11-21T09:30:00Z"_s);
    QVERIFY(!chat.updatedAt.isValid());
    QCOMPARE(chat.removed, std::optional(false));
    QCOMPARE(chat.routing.workspaceId, u"3e3e0000-0000-4000-8000-0000000000e1"_s);
    QVERIFY(!chat.state.isReported());
    QVERIFY(!chat.assignee);
    QVERIFY(chat.assigneeReported.isNull());

    QCOMPARE(chat.ownerId, u"0b0b0000-0000-4000-8000-0000000000a1"_s);
    QCOMPARE(chat.members.size(), 1);
    const Member &owner = chat.members.first();
    QCOMPARE(owner.id, chat.ownerId);
    QCOMPARE(owner.role, u"owner"_s);
    QVERIFY(!owner.user);
    QVERIFY(owner.contact);
    QCOMPARE(owner.contact->userId, chat.ownerId);
    QCOMPARE(owner.contact->channel, chat.channel);
    QCOMPARE(owner.contact->name, u"+5511999990001"_s);
    QCOMPARE(owner.contact->displayName, u"Maria Souza"_s);
    QCOMPARE(owner.contact->email, u"maria@example.com"_s);
    QCOMPARE(owner.contact->blocked, std::optional(false));

    QVERIFY(chat.responder);
    QCOMPARE(chat.responder->id, u"5e5e0000-0000-4000-8000-0000000000b1"_s);
    QCOMPARE(chat.responder->entity.code, ResponderKind::Agent);
    QCOMPARE(chat.responder->entity.reported, u"agents"_s);
    QCOMPARE(chat.responder->name, u"Zoe"_s);
    QCOMPARE(chat.responder->picture, u"https://cdn.example.com/zoe.png"_s);
    QCOMPARE(chat.responder->versionId, u"5e5e0000-0000-4000-8000-0000000000c7"_s);
    QCOMPARE(chat.responder->versionNumber, std::optional<qint64>(7));
    QVERIFY(chat.responder->currentId.isNull());

    QVERIFY(chat.ticket);
    QCOMPARE(chat.ticket->id, u"71c0e700-0000-4000-8000-0000000000d1"_s);
    QCOMPARE(chat.ticket->status.code, TicketKind::InProgress);
    QCOMPARE(chat.ticket->status.reported, u"ongoing"_s);

    QCOMPARE(QJsonDocument::fromJson(chat.raw).object(), entry(u"details-full.json"_s));
    QVERIFY(chat.rawDetails.isEmpty());

    QCOMPARE(page->chats.at(1).responder->entity.code, ResponderKind::Squad);
    QCOMPARE(page->chats.at(1).channel.code, ChannelKind::Web);
    QCOMPARE(page->chats.at(1).members.first().contact->blocked, std::optional(true));
    QVERIFY(!page->chats.at(1).ticket);
    QCOMPARE(page->chats.at(2).responder->entity.code, ResponderKind::Workflow);
    QCOMPARE(page->chats.at(2).channel.code, ChannelKind::Instagram);
    QCOMPARE(page->chats.at(2).members.first().contact->blocked, std::optional<bool>());
}

void TestZaiaJson::everyFieldOfThePlainChatArrives()
{
    const auto page = decodeChats(file(u"chats-full.json"_s));
    QVERIFY(page);
    QVERIFY(page->problems.isEmpty());
    QCOMPARE(page->chats.size(), 2);

    const Chat &chat = page->chats.first();
    QCOMPARE(chat.key, (ChatKey{{}, firstId}));
    QCOMPARE(chat.vendor, u"zaia"_s);
    QCOMPARE(chat.title, Known<QString>(u"Parcel 4711"_s));
    QCOMPARE(chat.createdAt.toIso(), u"2026-11-20T08:15:30.250Z"_s);
    QCOMPARE(chat.updatedAt.toIso(), u"2026-11-21T09:30:05Z"_s);
    QCOMPARE(chat.lastMessageAt.toIso(), u"2026-11-21T09:30:00Z"_s);
    QCOMPARE(chat.removed, std::optional(false));
    QCOMPARE(chat.channelId, u"3d3d5c1e-0001-4a6e-9b1a-000000000001"_s);
    QCOMPARE(chat.ownerId, u"0b0b0000-0000-4000-8000-0000000000a1"_s);
    QCOMPARE(chat.members.size(), 1);
    QCOMPARE(chat.members.first().contact->userId, chat.ownerId);
    QCOMPARE(chat.responder->id, u"5e5e0000-0000-4000-8000-0000000000b1"_s);
    QCOMPARE(chat.responder->currentId, u"5e5e0000-0000-4000-8000-0000000000f9"_s);
    QCOMPARE(chat.routing.workspaceId, u"3e3e0000-0000-4000-8000-0000000000e1"_s);
    QVERIFY(!chat.channel.isReported());
    QVERIFY(chat.lastMessages.isEmpty());

    const auto single = decodeChat(chat.raw);
    QVERIFY(single);
    QCOMPARE(*single, chat);
    QCOMPARE(QJsonDocument::fromJson(chat.raw).object(), entry(u"chats-full.json"_s));
}

void TestZaiaJson::bothPreviewsArriveOldestFirst()
{
    const Chat chat = details(entry(u"details-full.json"_s));
    QCOMPARE(chat.lastMessages.size(), 2);
    const Message &before = chat.lastMessages.first();
    QVERIFY(before.preview);
    QCOMPARE(before.role.code, RoleKind::Assistant);
    QCOMPARE(before.createdAt.toIso(), u"2026-11-21T07:28:10Z"_s);
    QCOMPARE(before.messages.size(), 1);
    QCOMPARE(before.messages.first().role.code, RoleKind::Assistant);
    QCOMPARE(before.messages.first().parts.size(), 1);
    QCOMPARE(before.messages.first().parts.first().type.code, PartKind::Text);
    QCOMPARE(before.messages.first().parts.first().text, u"It left our warehouse yesterday."_s);

    const Message &last = chat.lastMessages.last();
    QVERIFY(last.preview);
    QCOMPARE(last.role.code, RoleKind::Customer);
    QCOMPARE(last.createdAt, chat.lastMessageAt);
    QCOMPARE(plainText(last), u"Where is my parcel? مرحبا 📦"_s);

    QCOMPARE(details(entry(u"details-full.json"_s, 2)).lastMessages.first().role.code, RoleKind::Agent);
}

void TestZaiaJson::onlyReportedPreviewsArrive_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<qsizetype>("messages");
    QTest::addColumn<bool>("hasText");

    QTest::newRow("nothing") << u"title"_s << QJsonValue(u"x"_s) << qsizetype(0) << false;
    QTest::newRow("content") << u"lastMessageContent"_s << QJsonValue(u"x"_s) << qsizetype(1) << true;
    QTest::newRow("empty content") << u"lastMessageContent"_s << QJsonValue(u""_s) << qsizetype(1) << true;
    QTest::newRow("role") << u"lastMessageRole"_s << QJsonValue(u"user"_s) << qsizetype(1) << false;
    QTest::newRow("date") << u"penultimateMessageCreatedAt"_s << QJsonValue(u"2026-11-21T09:30:00Z"_s) << qsizetype(1)
                          << false;
}

void TestZaiaJson::onlyReportedPreviewsArrive()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QFETCH(const bool, hasText);

    QJsonObject object = entry(u"details-nulls.json"_s);
    object.insert(key, value);
    const Chat chat = details(object);
    QTEST(chat.lastMessages.size(), "messages");
    if (!chat.lastMessages.isEmpty()) {
        QCOMPARE(!chat.lastMessages.first().messages.isEmpty(), hasText);
    }
}

void TestZaiaJson::theTicketTellsWhoHasTheChat_data()
{
    QTest::addColumn<QJsonValue>("id");
    QTest::addColumn<QJsonValue>("status");
    QTest::addColumn<QJsonValue>("removed");
    QTest::addColumn<Known<bool>>("handoff");
    QTest::addColumn<Known<Handler>>("handler");
    QTest::addColumn<Known<bool>>("unresolved");

    const QJsonValue null(QJsonValue::Null);
    const QJsonValue id(u"t1"_s);
    const Known<bool> linked{true, Inference::TicketLinked};
    const Known<bool> none{false, Inference::NoTicket};
    const Known<Handler> person{Handler::Person, Inference::TicketLinked};
    const Known<bool> open{true, Inference::TicketNotCompleted};
    const Known<bool> done{false, Inference::TicketCompleted};
    const Known<bool> removed{false, Inference::FromState};
    const Known<Handler> aiAgain{Handler::Ai, Inference::TicketCompleted};
    const Known<Handler> ai{Handler::Ai, Inference::NoTicket};

    QTest::newRow("unanswered") << id << QJsonValue(u"Unanswered"_s) << QJsonValue(false) << linked << person << open;
    QTest::newRow("in progress") << id << QJsonValue(u"in_progress"_s) << QJsonValue(false) << linked << person << open;
    QTest::newRow("completed") << id << QJsonValue(u"COMPLETED"_s) << QJsonValue(false) << linked << aiAgain << done;
    QTest::newRow("finished") << id << QJsonValue(u"finished"_s) << QJsonValue(false) << linked << aiAgain << done;
    QTest::newRow("unknown status") << id << QJsonValue(u"roosting"_s) << QJsonValue(false) << linked << person << open;
    QTest::newRow("no status") << id << null << QJsonValue(false) << linked << person << open;
    QTest::newRow("no ticket") << null << null << QJsonValue(false) << none << ai << open;
    QTest::newRow("status without ticket")
        << null << QJsonValue(u"completed"_s) << QJsonValue(false) << none << ai << open;
    QTest::newRow("empty ticket id") << QJsonValue(u""_s) << null << QJsonValue(false) << none << ai << open;
    QTest::newRow("removed") << null << null << QJsonValue(true) << none << ai << removed;
    QTest::newRow("removed with open ticket")
        << id << QJsonValue(u"ongoing"_s) << QJsonValue(true) << linked << person << removed;
    QTest::newRow("removed and completed")
        << id << QJsonValue(u"completed"_s) << QJsonValue(true) << linked << aiAgain << done;
    QTest::newRow("removal not reported")
        << id << QJsonValue(u"ongoing"_s) << null << linked << person << Known<bool>{};
}

void TestZaiaJson::theTicketTellsWhoHasTheChat()
{
    QFETCH(const QJsonValue, id);
    QFETCH(const QJsonValue, status);
    QFETCH(const QJsonValue, removed);

    QJsonObject object = entry(u"details-nulls.json"_s);
    object.insert(u"ticketId"_s, id);
    object.insert(u"ticketStatus"_s, status);
    object.insert(u"isRemoved"_s, removed);
    const Chat chat = details(object);
    QCOMPARE(chat.ticket.has_value(), !id.toString().isEmpty());
    QTEST(chat.handoff.happened, "handoff");
    QTEST(chat.handler, "handler");
    QTEST(chat.unresolved, "unresolved");
}

void TestZaiaJson::aMissingTicketFieldTellsNothing()
{
    QJsonObject object = entry(u"details-full.json"_s, 1);
    object.remove(u"ticketId"_s);
    const Chat chat = details(object);
    QVERIFY(!chat.handoff.happened.isKnown());
    QVERIFY(!chat.handler.isKnown());
    QVERIFY(!chat.unresolved.isKnown());
}

void TestZaiaJson::thePlainListTellsNothingOfTickets()
{
    const auto page = decodeChats(file(u"chats-full.json"_s)).value();
    for (const Chat &chat : page.chats) {
        QVERIFY(!chat.ticket);
        QVERIFY(!chat.handoff.happened.isKnown());
        QVERIFY(!chat.handler.isKnown());
    }
    QVERIFY(!page.chats.first().unresolved.isKnown());
    QCOMPARE(page.chats.last().unresolved, (Known<bool>{false, Inference::FromState})); // removed
}

void TestZaiaJson::nullsAreNotReported()
{
    Chat expected;
    expected.key.id = nineId;
    expected.vendor = u"zaia"_s;

    const auto plain = decodeChats(file(u"chats-nulls.json"_s));
    QVERIFY(plain);
    QVERIFY(plain->problems.isEmpty());
    QCOMPARE(plain->chats.size(), 1);
    expected.raw = plain->chats.first().raw;
    QCOMPARE(plain->chats.first(), expected);

    const auto page = decodeChatDetailsPage(file(u"details-nulls.json"_s));
    QVERIFY(page);
    QVERIFY(page->problems.isEmpty());
    QCOMPARE(page->chats.size(), 1);
    expected.raw = page->chats.first().raw;
    expected.handoff.happened = {false, Inference::NoTicket};
    expected.handler = {Handler::Ai, Inference::NoTicket};
    QCOMPARE(page->chats.first(), expected);
    QVERIFY(page->chats.first().channelName.isNull());
}

void TestZaiaJson::aChatWithNothingButItsIdArrives()
{
    for (const Decoder decode : {Decoder(decodeChats), Decoder(decodeChatDetailsPage)}) {
        const auto page = decode(file(u"minimal.json"_s));
        QVERIFY(page);
        QVERIFY(page->problems.isEmpty());
        Chat expected;
        expected.key.id = nineId;
        expected.vendor = u"zaia"_s;
        expected.raw = R"({"id":"7f1c2a00-0000-4000-8000-000000000009"})"_ba;
        QCOMPARE(page->chats, QList<Chat>{expected});
    }
}

void TestZaiaJson::emptyTextsStayEmpty()
{
    const Chat chat = changed(u"title"_s, u""_s);
    QVERIFY(chat.title.isReported());
    QVERIFY(chat.title.value->isEmpty());
    QVERIFY(!changed(u"channelName"_s, u""_s).channelName.isNull());
    QVERIFY(changed(u"channelName"_s, QJsonValue::Null).channelName.isNull());
}

void TestZaiaJson::unknownWordsAreKeptAsTheyCame()
{
    const auto page = decodeChatDetailsPage(file(u"details-unknown.json"_s));
    QVERIFY(page);
    QVERIFY(page->problems.isEmpty());
    const Chat &chat = page->chats.first();
    QCOMPARE(chat.channel, (Coded<ChannelKind>{ChannelKind::Other, u"carrier-pigeon"_s}));
    QCOMPARE(chat.lastMessages.first().role, (Coded<RoleKind>{RoleKind::Other, u"PIGEON"_s}));
    QCOMPARE(chat.responder->entity, (Coded<ResponderKind>{ResponderKind::Other, u"flocks"_s}));
    QCOMPARE(chat.ticket->status, (Coded<TicketKind>{TicketKind::Other, u"Roosting"_s}));
    QCOMPARE(chat.unresolved, (Known<bool>{true, Inference::TicketNotCompleted}));
    QVERIFY(chat.raw.contains("somethingNew"));
}

void TestZaiaJson::anUnreadableVersionNumberIsNotZero()
{
    QCOMPARE(changed(u"responderVersionNumber"_s, QJsonValue::Null).responder->versionNumber, std::optional<qint64>());
    QCOMPARE(changed(u"responderVersionNumber"_s, 0).responder->versionNumber, std::optional<qint64>(0));
    QCOMPARE(changed(u"responderVersionNumber"_s, 3'000'000'000LL).responder->versionNumber,
             std::optional<qint64>(3'000'000'000LL));
}

void TestZaiaJson::mergingAddsWhatThePlainChatAloneKnows()
{
    const Chat listed = details(entry(u"details-full.json"_s));
    const Chat plain = decodeChat(bytes(entry(u"chats-full.json"_s))).value();

    Chat expected = listed;
    expected.updatedAt = plain.updatedAt;
    expected.responder->currentId = u"5e5e0000-0000-4000-8000-0000000000f9"_s;
    expected.rawDetails = plain.raw;
    const Chat merged = merge(listed, plain);
    QCOMPARE(merged, expected);
    QVERIFY(merged.updatedAt.isValid());
    QVERIFY(!merged.rawDetails.isEmpty());
}

void TestZaiaJson::mergingAnotherChatChangesNothing()
{
    const Chat listed = details(entry(u"details-full.json"_s));
    const Chat other = decodeChat(bytes(entry(u"chats-full.json"_s, 1))).value();
    QCOMPARE(merge(listed, other), listed);
}

void TestZaiaJson::keptChatsAreReadBack()
{
    const auto page = decodeChatDetailsPage(file(u"details-full.json"_s)).value();
    for (const Chat &chat : page.chats) {
        QCOMPARE(decodeKept(chat.raw, {}).value(), chat);
    }
    const auto plain = decodeChats(file(u"chats-full.json"_s)).value();
    for (const Chat &chat : plain.chats) {
        QCOMPARE(decodeKept(chat.raw, {}).value(), chat);
    }
    const Chat merged = merge(page.chats.first(), plain.chats.first());
    QCOMPARE(decodeKept(merged.raw, merged.rawDetails).value(), merged);
    QVERIFY(!decodeKept("nonsense"_ba, {}));
}

void TestZaiaJson::aKeptPlainChatThatCannotBeReadIsLeftAside()
{
    const Chat listed = details(entry(u"details-full.json"_s));
    QCOMPARE(decodeKept(listed.raw, "{\"id\":"_ba).value(), listed);
}

void TestZaiaJson::aRemovalAnswersWithItsMessage()
{
    QCOMPARE(decodeRemoved(file(u"removed.json"_s)).value(), u"Chat removed."_s);
    QVERIFY(decodeRemoved("{}"_ba).value().isNull());
    QVERIFY(decodeRemoved(R"({"message":null})"_ba).value().isNull());
    QCOMPARE(decodeRemoved(R"({"message":5})"_ba).error().kind, ApiError::Kind::BadReply);
    QVERIFY(decodeRemoved(R"({"message":5})"_ba).error().detail.contains("message"_L1));
    QCOMPARE(decodeRemoved("[]"_ba).error().kind, ApiError::Kind::BadReply);
    QCOMPARE(decodeRemoved(file(u"proxy.html"_s)).error().kind, ApiError::Kind::BadReply);
}

QTEST_GUILESS_MAIN(TestZaiaJson)
#include "tst_zaiajson.moc"
