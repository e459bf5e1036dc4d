// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/json.h"
#include "tests/support/fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::invent;

using deskside::test::fixture;

namespace {

QByteArray file(const QString &name)
{
    return fixture("api/invent/fixtures/"_L1 + name);
}

QList<Message> messages()
{
    return decodeMessages(file(u"messages.json"_s)).value().messages;
}

QByteArray told(const QByteArray &type, const QByteArray &data)
{
    return R"({"type":")" + type + R"(","data":)" + data + '}';
}

const QByteArray wholeChat =
    R"({"id":"c1","title":"Hi","state":{"id":"s1","state":"OPEN"},"last_message":{"id":"m1","role":"user"}})"_ba;

} // namespace

/// What Invent answers about one chat.
class TestInventMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryRole();
    void readsFilesOfEveryShape();
    void readsAudioToolsErrorsAndUsage();
    void aColleaguesWordsAreNotTheCustomers();
    void keepsEachMessageAsItCame();
    void aStateIsReadByItself();
    void whatIsNoStateIsABadReply_data();
    void whatIsNoStateIsABadReply();
    void aKnownChatTakesAnotherState();
    void anAnswerIsCompletedByWhatIsKnown();
    void unseenIsRead_data();
    void unseenIsRead();
    void colleaguesAreReadOnce();
    void whatIsNoListOfOrganisationsIsABadReply();
    void anEventTellsAChat();
    void anEventTellsWhichChatAtLeast_data();
    void anEventTellsWhichChatAtLeast();
};

void TestInventMessages::readsEveryRole()
{
    QList<RoleKind> roles;
    for (const Message &message : messages()) {
        roles.append(message.role.code);
    }
    using R = RoleKind;
    QCOMPARE(roles, (QList<R>{R::Customer, R::Assistant, R::Tool, R::Event, R::Note, R::System, R::Agent, R::Agent}));
    QVERIFY(messages().at(5).createdAt.isDateOnly());
    QVERIFY(messages().at(5).messages.isEmpty());
}

void TestInventMessages::readsFilesOfEveryShape()
{
    const QList<Part> parts = messages().at(0).messages.constFirst().parts;
    QCOMPARE(parts.size(), 5);
    QCOMPARE(parts.at(0).type.code, PartKind::Text);
    QVERIFY(!parts.at(0).file);
    const File &document = parts.at(1).file.value();
    QCOMPARE(parts.at(1).type.code, PartKind::File);
    QCOMPARE(document.id, u"file-1"_s);
    QCOMPARE(document.path, u"/files/1.pdf"_s);
    QCOMPARE(document.filename, u"document.pdf"_s);
    QCOMPARE(document.size, std::optional<qint64>(1024));
    QCOMPARE(document.mimetype, u"application/pdf"_s);
    QCOMPARE(document.url, u"https://cdn.example/1.pdf"_s);
    QCOMPARE(document.createdAt.toIso(), u"2026-11-21T08:59:59Z"_s);
    QCOMPARE(parts.at(2).type, (Coded<PartKind>{PartKind::File, u"image"_s}));
    QCOMPARE(parts.at(2).file.value().url, u"https://cdn.example/2.png"_s);
    QCOMPARE(parts.at(3).file.value().filename, u"clip.mp4"_s);
    QCOMPARE(parts.at(4).type, (Coded<PartKind>{PartKind::Other, u"hologram"_s}));
    QVERIFY(!parts.at(4).file);
}

void TestInventMessages::readsAudioToolsErrorsAndUsage()
{
    const Message message = messages().at(1);
    const Part &part = message.messages.constFirst().parts.constFirst();
    QCOMPARE(part.type.code, PartKind::Audio);
    QCOMPARE(part.audio.value().filename, u"a.ogg"_s);
    QCOMPARE(part.end, std::optional(2.0));
    QVERIFY(!part.file);
    QCOMPARE(message.status.code, RunKind::Failed);
    QCOMPARE(message.error, u"The model did not answer"_s);
    QCOMPARE(message.tools.constFirst().displayName, u"Search orders"_s);
    QCOMPARE(message.usage.value().total, std::optional<qint64>(30));
    QCOMPARE(message.usage.value().cacheRead, std::optional<qint64>(4));
}

void TestInventMessages::aColleaguesWordsAreNotTheCustomers()
{
    QCOMPARE(messages().at(7).messages.constFirst().role.code, RoleKind::Agent);
    // an anonymous visitor, or a user who is of no team, stays the customer
    const auto visitor = decodeMessage(
        R"({"id":"m","role":"user","member":{"id":"1","role":"MEMBER","user":{"id":"u"}},"messages":[]})"_ba);
    QCOMPARE(visitor->role.code, RoleKind::Customer);
}

void TestInventMessages::keepsEachMessageAsItCame()
{
    for (const Message &message : messages()) {
        QVERIFY(message.raw.startsWith('{') && message.raw.contains(message.id.toUtf8()));
        QCOMPARE(decodeMessage(message.raw).value(), message);
    }
    const auto chat = decodeChat(wholeChat);
    QVERIFY(chat->lastMessages.constFirst().raw.isEmpty());
}

void TestInventMessages::aStateIsReadByItself()
{
    const auto chat =
        decodeState(R"({"id":"s1","state":"OPEN","ai_enabled":false,"assigned_user":{"id":"u1","name":"Dora"}})"_ba);
    QVERIFY(chat);
    QCOMPARE(chat->routing.stateId, u"s1"_s);
    QCOMPARE(chat->assignee.value().name, u"Dora"_s);
    QCOMPARE(chat->aiEnabled, std::optional(false));
}

void TestInventMessages::whatIsNoStateIsABadReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("nothing in it") << "{}"_ba;
    QTest::newRow("only thanks") << R"({"success":true})"_ba;
    QTest::newRow("a list") << R"([{"id":"s1"}])"_ba;
    QTest::newRow("another kind") << R"({"id":"s1","ai_enabled":"yes"})"_ba;
    QTest::newRow("a page of the web") << "<html>"_ba;
    QTest::newRow("cut") << R"({"id":"s1","assigned_us)"_ba;
}

void TestInventMessages::whatIsNoStateIsABadReply()
{
    QFETCH(const QByteArray, bytes);
    const auto chat = decodeState(bytes);
    QVERIFY(!chat);
    QCOMPARE(chat.error().kind, ApiError::Kind::BadReply);
}

void TestInventMessages::aKnownChatTakesAnotherState()
{
    const auto chat = withState(wholeChat, R"({"id":"s1","state":"CLOSED"})"_ba);
    QVERIFY(chat);
    QCOMPARE(chat->state.code, StateKind::Closed);
    QCOMPARE(chat->title.valueOr({}), u"Hi"_s);
    QCOMPARE(chat->lastMessages.size(), 1);
    QCOMPARE(
        chat->raw,
        R"({"id":"c1","title":"Hi","state":{"id":"s1","state":"CLOSED"},"last_message":{"id":"m1","role":"user"}})"_ba);
    QVERIFY(!withState({}, R"({"id":"s1"})"_ba));

    const auto unseen = withUnseen(wholeChat, 3);
    QCOMPARE(unseen->adminUnseen, std::optional<qint64>(3));
    QCOMPARE(unseen->state.code, StateKind::Open);
    QVERIFY(!withUnseen(R"({"id":"c1"})"_ba, 3)); // there is no state to be changed
}

void TestInventMessages::anAnswerIsCompletedByWhatIsKnown()
{
    const Chat answer = decodeChat(R"({"id":"c1","title":"New","state":{"id":"s1","state":"CLOSED"}})"_ba).value();
    const auto chat = completed(answer, wholeChat);
    QCOMPARE(chat->title.valueOr({}), u"New"_s);
    QCOMPARE(chat->state.code, StateKind::Closed);
    QCOMPARE(chat->lastMessages.constFirst().id, u"m1"_s);
    QCOMPARE(decodeChat(chat->raw).value(), *chat);

    const Chat emptied = decodeChat(R"({"id":"c1","state":null,"last_message":null})"_ba).value();
    QCOMPARE(completed(emptied, wholeChat).value(), emptied); // null is the vendor's word, too
    QCOMPARE(completed(answer, {}).value(), answer);
}

void TestInventMessages::unseenIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("all")
        << R"({"chat_id":"c1","assigned_user_id":null,"admin_unseen_count":2,"user_unseen_count":0})"_ba << true;
    QTest::newRow("another kind") << R"({"chat_id":"c1","admin_unseen_count":"2"})"_ba << false;
    QTest::newRow("no chat's id of that kind") << R"({"chat_id":5,"admin_unseen_count":2})"_ba << false;
    QTest::newRow("a list") << "[]"_ba << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestInventMessages::unseenIsRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isRead);
    const auto unseen = decodeUnseen(bytes);
    QCOMPARE(unseen.has_value(), isRead);
    if (unseen) {
        QCOMPARE(unseen->chatId, u"c1"_s);
        QCOMPARE(unseen->byTeam, std::optional<qint64>(2));
    } else {
        QCOMPARE(unseen.error().kind, ApiError::Kind::BadReply);
    }
}

void TestInventMessages::colleaguesAreReadOnce()
{
    const auto colleagues = decodeColleagues(file(u"orgs.json"_s));
    QVERIFY(colleagues);
    QStringList ids;
    for (const Colleague &colleague : *colleagues) {
        ids.append(colleague.memberId);
    }
    QCOMPARE(ids, (QStringList{u"m-dora-a"_s, u"m-eve"_s, u"m-dora-b"_s, u"m-finn"_s}));
    QCOMPARE(colleagues->constFirst().userId, u"u-dora"_s);
    QCOMPARE(colleagues->constFirst().orgId, u"org-a"_s);
    QCOMPARE(colleagues->constFirst().person.email, u"dora@example.com"_s);
    QVERIFY(decodeColleagues("[]"_ba).value().isEmpty());
}

void TestInventMessages::whatIsNoListOfOrganisationsIsABadReply()
{
    for (const QByteArray &bytes : {QByteArray(), "<html>"_ba, "{}"_ba, "[{"_ba}) {
        QCOMPARE(decodeColleagues(bytes).error().kind, ApiError::Kind::BadReply);
    }
}

void TestInventMessages::anEventTellsAChat()
{
    const Event news = decodeEvent(told("create"_ba, wholeChat));
    QCOMPARE(news.chatId, u"c1"_s);
    QCOMPARE(news.chat.value(), decodeChat(wholeChat).value());
}

void TestInventMessages::anEventTellsWhichChatAtLeast_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("id");
    QTest::newRow("an event that is not known") << told("update"_ba, wholeChat) << u"c1"_s;
    QTest::newRow("no type") << R"({"data":)" + wholeChat + '}' << u"c1"_s;
    QTest::newRow("a chat with a field of another kind")
        << told("create"_ba, R"({"id":"c1","title":12,"last_message":null})"_ba) << u"c1"_s;
    QTest::newRow("without the last message") << told("create"_ba, R"({"id":"c1","title":"Hi"})"_ba) << u"c1"_s;
    QTest::newRow("counters") << told("unseen"_ba, R"({"chat_id":"c2","admin_unseen_count":1})"_ba) << u"c2"_s;
    QTest::newRow("a message of a chat") << told("message"_ba, R"({"id":"m1","role":"user","chat_id":"c3"})"_ba)
                                         << u"c3"_s;
    QTest::newRow("a chat inside") << told("message"_ba, R"({"id":"m1","chat":{"id":"c4"}})"_ba) << u"c4"_s;
    QTest::newRow("an id beside the data") << R"({"type":"gone","chat_id":"c5","data":null})"_ba << u"c5"_s;
    QTest::newRow("a message of nowhere") << told("message"_ba, R"({"id":"m1","role":"user"})"_ba) << QString();
    QTest::newRow("an id of another kind") << told("create"_ba, R"({"id":7})"_ba) << QString();
    QTest::newRow("an empty id") << told("create"_ba, R"({"id":""})"_ba) << QString();
    QTest::newRow("half a character") << told("create"_ba, R"({"id":"\udc00"})"_ba) << QString();
    QTest::newRow("no data") << R"({"type":"ping"})"_ba << QString();
    QTest::newRow("data is a list") << told("create"_ba, "[1]"_ba) << QString();
    QTest::newRow("a list") << "[]"_ba << QString();
    QTest::newRow("a word") << "pong"_ba << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("cut") << R"({"type":"create","data":{"id":"c1")"_ba << QString();
    QTest::newRow("large") << QByteArray(1'000'000, '{') << QString();
}

void TestInventMessages::anEventTellsWhichChatAtLeast()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, id);
    const Event news = decodeEvent(bytes);
    QCOMPARE(news.chatId, id);
    QCOMPARE(news.chatId.isNull(), id.isNull());
    QVERIFY(!news.chat);
}

QTEST_GUILESS_MAIN(TestInventMessages)
#include "tst_inventmessages.moc"
