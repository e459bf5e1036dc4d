// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/rawjson.h"
#include "models/api/zaia/backend.h"
#include "models/api/zaia/json.h"
#include "tests/api/common/dialogue.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace deskside;
using test::answer;
using test::Dialogue;
using test::failure;
using test::fixture;

namespace {

const QString firstId = u"7f1c2a00-0000-4000-8000-000000000001"_s;
const QString ownerId = u"0b0b0000-0000-4000-8000-0000000000a1"_s;

Account account()
{
    Account account;
    account.id = u"acc1"_s;
    account.vendor = u"zaia"_s;
    return account;
}

QByteArray entry(const QString &name)
{
    const auto array = QJsonDocument::fromJson(fixture("api/zaia/fixtures/"_L1 + name)).array();
    return QJsonDocument(array.at(0).toObject()).toJson(QJsonDocument::Compact);
}

Chat known()
{
    return zaia::decode(u"acc1"_s, entry(u"details-full.json"_s), {}).value();
}

Action action(Operation kind, const QString &text = {})
{
    return {kind, {u"acc1"_s, firstId}, u"action-1"_s, {.text = text}, {}};
}

QByteArray message(const QString &chat, const QString &content, const QString &reference = u"action-1"_s)
{
    return R"({"id":"m1","role":"assistant","chatId":)" + json::quoted(chat) + R"(,"content":)" + json::quoted(content)
           + R"(,"externalReference":)" + json::quoted(reference) + '}';
}

/// A plain chat, as writing answers.
QByteArray plain(const QString &id, const QByteArray &title, const QString &owner = ownerId)
{
    return R"({"id":)" + json::quoted(id) + R"(,"title":)" + title + R"(,"ownerId":)" + json::quoted(owner)
           + R"(,"updatedAt":"2026-11-21T10:00:00Z","isRemoved":false})";
}

/// So many messages, oldest first; the first is `first` minutes after the day's begin.
QByteArray threadOf(int first, int count, bool newestFirst = false)
{
    QStringList entries;
    for (int number = first; number < first + count; ++number) {
        const QString at = QDateTime(QDate(2026, 11, 20), {}, Qt::UTC).addSecs(number * 60).toString(Qt::ISODate);
        entries.insert(newestFirst ? 0 : entries.size(), uR"({"id":"m%1","createdAt":"%2"})"_s.arg(number).arg(at));
    }
    return QByteArray('[' + entries.join(u',').toUtf8() + ']');
}

Chat lastSaidAt(int minute)
{
    Chat chat = known();
    chat.lastMessageAt = Moment(QDateTime(QDate(2026, 11, 20), {}, Qt::UTC).addSecs(minute * 60));
    return chat;
}

QString asked(int limit)
{
    return u"GET /api/v1/chat-messages?chatId=%1&pagination[limit]=%2"_s.arg(firstId).arg(limit);
}

} // namespace

/// What is done to Zaia's chats, and what is read beside the list, as a dialogue.
class TestZaiaActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItHas();
    void readsMessages();
    void keepsEachMessageAsItCame();
    void theLimitIsSpelledAsAnObject();
    void aShortThreadTakesOneRequest();
    void aThreadThatWasCutGoesOn();
    void aThreadWithoutItsNewestIsAskedForWhole();
    void aThreadThatFallsHasItsNewest();
    void moreThanTheMostIsNotToBeHad();
    void faultyMessagesCostThemselvesOnly();
    void aReplyNamesItself();
    void aReplysAnswerIsChecked_data();
    void aReplysAnswerIsChecked();
    void aChatIsRenamed();
    void aNewTitleIsNewInAllThatIsKept();
    void aTitleIsTakenAway();
    void aRenamesAnswerIsChecked_data();
    void aRenamesAnswerIsChecked();
    void aChatIsRemoved();
    void aRemovalsAnswerIsChecked();
    void aChatIsOpened();
    void wordsForANewChatAreSaidInIt();
    void wordsAreNotSaidWhereRepliesAreSwitchedOff();
    void aNewChatsAnswerIsChecked_data();
    void aNewChatsAnswerIsChecked();
    void refusesWhatZaiaDoesNotHave();
    void handsOnTheVendorsRefusal();
    void readsOneChatAsTheListShowsIt();
    void droppingTheCallEndsTheSecondRequest();
};

void TestZaiaActions::saysWhatItHas()
{
    const VendorTraits traits = zaia::traits();
    using O = Operation;
    const QHash<O, Support> expected{{O::Reply, Support::Inferred},      {O::Rename, Support::Documented},
                                     {O::NewChat, Support::Documented},  {O::Remove, Support::Documented},
                                     {O::Messages, Support::Documented}, {O::ReadChat, Support::Documented}};
    QCOMPARE(traits.operations, expected);
    QVERIFY(traits.states.isEmpty());
}

void TestZaiaActions::readsMessages()
{
    const auto list = zaia::decodeMessages(fixture(u"api/zaia/fixtures/messages.json"_s));
    QVERIFY(list);
    QCOMPARE(list->received, 3);
    QVERIFY(list->problems.isEmpty());
    QCOMPARE(list->messages.size(), 2); // one was taken back
    const Message &reply = list->messages.at(0);
    QCOMPARE(reply.role.code, RoleKind::Assistant);
    QCOMPARE(plainText(reply), u"It left our warehouse yesterday."_s);
    QCOMPARE(reply.createdAt.toIso(), u"2026-11-21T07:28:10Z"_s);
    QCOMPARE(reply.updatedAt.toIso(), u"2026-11-21T07:28:11Z"_s);
    QCOMPARE(reply.reference, u"action-1"_s);
    const Message &question = list->messages.at(1);
    QCOMPARE(question.role, (Coded<RoleKind>{RoleKind::Other, u"attendant-of-old"_s}));
    QCOMPARE(plainText(question), u"Where is my parcel?"_s);
    QVERIFY(question.reference.isNull());
}

void TestZaiaActions::keepsEachMessageAsItCame()
{
    const auto list = zaia::decodeMessages(fixture(u"api/zaia/fixtures/messages.json"_s));
    for (const Message &message : list->messages) {
        QCOMPARE(zaia::decodeMessage(message.raw).value(), message);
    }
    QVERIFY(!zaia::decodeMessage("[]"_ba));
    QCOMPARE(zaia::chatOfMessage(list->messages.at(0).raw), firstId);
    QVERIFY(zaia::chatOfMessage("nonsense"_ba).isEmpty());
}

void TestZaiaActions::theLimitIsSpelledAsAnObject()
{
    QCOMPARE(zaia::listMessages(u"a&b"_s, 5000).query.toString(QUrl::FullyEncoded),
             u"chatId=a%26b&pagination%5Blimit%5D=1000"_s);
    QCOMPARE(zaia::listMessages(u"a"_s, 0).query.queryItemValue(u"pagination%5Blimit%5D"_s), u"1"_s);
}

void TestZaiaActions::aShortThreadTakesOneRequest()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(fixture(u"api/zaia/fixtures/messages.json"_s))};
    const auto page = dialogue.messages(known());
    QVERIFY(page);
    QCOMPARE(dialogue.sent(), QStringList{asked(250)});
    QVERIFY(page->older.isNull());
    QCOMPARE(plainText(page->messages.constFirst()), u"Where is my parcel?"_s);
}

void TestZaiaActions::aThreadThatWasCutGoesOn()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(threadOf(351, 250)), answer(threadOf(101, 500)), answer(threadOf(1, 600))};
    const Chat chat = lastSaidAt(600);
    auto page = dialogue.messages(chat);
    QCOMPARE(page->messages.constFirst().id, u"m351"_s);
    QVERIFY(!page->older.isNull());
    page = dialogue.messages(chat, page->older);
    QCOMPARE(page->messages.constFirst().id, u"m101"_s);
    page = dialogue.messages(chat, page->older);
    QCOMPARE(page->messages.size(), 600);
    QVERIFY(page->older.isNull());
    QCOMPARE(dialogue.sent(), (QStringList{asked(250), asked(500), asked(1000)}));
}

void TestZaiaActions::aThreadWithoutItsNewestIsAskedForWhole()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(threadOf(1, 250)), answer(threadOf(1, 600))};
    const auto page = dialogue.messages(lastSaidAt(600));
    QVERIFY(page);
    QCOMPARE(dialogue.sent(), (QStringList{asked(250), asked(1000)}));
    QCOMPARE(page->messages.constLast().id, u"m600"_s);
    QVERIFY(page->older.isNull());
}

void TestZaiaActions::aThreadThatFallsHasItsNewest()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(threadOf(1, 250, true))};
    const auto page = dialogue.messages(lastSaidAt(600)); // the list is ahead of the messages
    QCOMPARE(dialogue.sent(), QStringList{asked(250)});
    QCOMPARE(page->messages.constLast().id, u"m250"_s);
    QVERIFY(!page->older.isNull());
}

void TestZaiaActions::moreThanTheMostIsNotToBeHad()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(threadOf(1, 1000)), answer(threadOf(1, 3)), answer(threadOf(1, 3))};
    const auto page = dialogue.messages(lastSaidAt(2000), u"limit=1000"_s);
    QCOMPARE(page->messages.size(), 1000);
    QVERIFY(page->older.isNull());
    QVERIFY(dialogue.messages(lastSaidAt(2000), u"limit=99999999999999"_s)); // no word of this program's
    QVERIFY(dialogue.messages(lastSaidAt(2000), u"limit=-7"_s));
    QCOMPARE(dialogue.sent(), (QStringList{asked(1000), asked(250), asked(250)}));
}

void TestZaiaActions::faultyMessagesCostThemselvesOnly()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {
        answer(
            R"([{"id":"a"},{"id":7},{"id":"b","content":{}},null,{"id":"a","content":"again"},{"id":"c","createdAt":"x"}])"_ba),
        answer("<html>"_ba), answer(R"({"message":"no"})"_ba), answer(R"([{"id":"a")"_ba),
        failure(ApiError::Kind::NotFound, 404)};
    const auto page = dialogue.messages(known());
    QCOMPARE(test::idsOf(page->messages), QStringList{u"a"_s});
    QCOMPARE(plainText(page->messages.constFirst()), u"again"_s);
    QCOMPARE(page->problems.size(), 4);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(dialogue.messages(known()).error().kind, ApiError::Kind::BadReply);
    }
    QCOMPARE(dialogue.messages(known()).error().kind, ApiError::Kind::NotFound);
}

void TestZaiaActions::aReplyNamesItself()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(message(firstId, u"Hello \"Maria\""_s))};
    const auto performed = dialogue.perform(action(Operation::Reply, u"Hello \"Maria\""_s), known());
    QVERIFY(performed);
    QVERIFY(!performed->chat);
    QCOMPARE(performed->message->reference, u"action-1"_s);
    QCOMPARE(dialogue.sent(),
             QStringList{u"POST /api/v1/chat-messages {\"chatId\":\"%1\",\"content\":\"Hello "
                         "\\\"Maria\\\"\",\"externalReference\":\"action-1\",\"role\":\"assistant\"}"_s.arg(firstId)});
}

void TestZaiaActions::aReplysAnswerIsChecked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isBelieved");
    QTest::newRow("as it was sent") << message(firstId, u"Hello"_s) << true;
    QTest::newRow("no reference is told") << message(firstId, u" Hello"_s, {}) << true;
    QTest::newRow("another's reference") << message(firstId, u"Hello"_s, u"action-2"_s) << false;
    QTest::newRow("another chat") << message(u"other"_s, u"Hello"_s) << false;
    QTest::newRow("no chat") << R"({"id":"m1","content":"Hello"})"_ba << false;
    QTest::newRow("other words") << message(firstId, u"Hello you"_s) << false;
    QTest::newRow("no words") << R"({"id":"m1","chatId":")" + firstId.toLatin1() + R"("})" << false;
    QTest::newRow("no id") << R"({"content":"Hello","chatId":")" + firstId.toLatin1() + R"("})" << false;
    QTest::newRow("thanks") << R"({"message":"created"})"_ba << false;
    QTest::newRow("a list") << "[]"_ba << false;
    QTest::newRow("a page of the web") << fixture(u"api/zaia/fixtures/proxy.html"_s) << false;
    QTest::newRow("cut") << message(firstId, u"Hello"_s).chopped(3) << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("deep") << QByteArray(100'000, '{') << false;
}

void TestZaiaActions::aReplysAnswerIsChecked()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isBelieved);
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(body)};
    const auto performed = dialogue.perform(action(Operation::Reply, u"Hello"_s), known());
    QCOMPARE(performed.has_value(), isBelieved);
    if (!isBelieved) {
        QCOMPARE(performed.error().kind, ApiError::Kind::OutcomeUnknown);
    }
    QCOMPARE(dialogue.sent().size(), 1);
}

void TestZaiaActions::aChatIsRenamed()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(plain(firstId, "\"Lost parcel\""_ba))};
    const auto performed = dialogue.perform(action(Operation::Rename, u"Lost parcel "_s), known());
    QVERIFY(performed);
    QCOMPARE(dialogue.sent(), QStringList{u"PATCH /api/v1/chats/%1 {\"title\":\"Lost parcel \"}"_s.arg(firstId)});
    Chat expected = known();
    expected.title = u"Lost parcel"_s;
    expected.raw = performed->chat->raw;
    QCOMPARE(*performed->chat, expected);
    QCOMPARE(dialogue.backend->decode(performed->chat->raw, performed->chat->rawDetails).value(), expected);
}

void TestZaiaActions::aNewTitleIsNewInAllThatIsKept()
{
    Chat details = zaia::decodeChatDetails(entry(u"details-full.json"_s)).value();
    details = zaia::merge(details, zaia::decodeChat(entry(u"chats-full.json"_s)).value());
    for (const QByteArray &rawDetails : {zaia::withAnswers(details).rawDetails, details.rawDetails}) {
        const Chat chat = zaia::decode(u"acc1"_s, entry(u"details-full.json"_s), rawDetails).value();
        Dialogue dialogue(zaia::makeBackend, account());
        dialogue.log->answers = {answer(plain(firstId, "\"Lost parcel\""_ba))};
        const auto performed = dialogue.perform(action(Operation::Rename, u"Lost parcel"_s), chat);
        QVERIFY(performed);
        QCOMPARE(performed->chat->title.valueOr({}), u"Lost parcel"_s);
        QCOMPARE(performed->chat->updatedAt, chat.updatedAt);
        QVERIFY(!performed->chat->rawDetails.contains("Parcel 4711"));
        QVERIFY(!performed->chat->raw.contains("Parcel 4711"));
    }
}

void TestZaiaActions::aTitleIsTakenAway()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(plain(firstId, "null"_ba))};
    const auto performed = dialogue.perform(action(Operation::Rename), known());
    QVERIFY(performed);
    QVERIFY(dialogue.sent().constFirst().endsWith(u"{\"title\":null}"_s));
    QVERIFY(!performed->chat->title.isKnown());
}

void TestZaiaActions::aRenamesAnswerIsChecked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("error");
    using K = ApiError::Kind;
    const auto add = [](const char *name, const QByteArray &body, K kind) {
        QTest::newRow(name) << body << static_cast<int>(kind);
    };
    add("the old title", plain(firstId, "\"Parcel 4711\""_ba), K::BadReply);
    add("another chat", plain(u"other"_s, "\"New\""_ba), K::OutcomeUnknown);
    add("a page of the web", "<html>"_ba, K::OutcomeUnknown);
    add("empty", {}, K::OutcomeUnknown);
    add("a title of another kind", plain(firstId, "12"_ba), K::OutcomeUnknown);
}

void TestZaiaActions::aRenamesAnswerIsChecked()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, error);
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(body)};
    const auto performed = dialogue.perform(action(Operation::Rename, u"New"_s), known());
    QVERIFY(!performed);
    QCOMPARE(static_cast<int>(performed.error().kind), error);
}

void TestZaiaActions::aChatIsRemoved()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(fixture(u"api/zaia/fixtures/removed.json"_s))};
    const auto performed = dialogue.perform(action(Operation::Remove), known());
    QVERIFY(performed);
    QCOMPARE(dialogue.sent(), QStringList{u"DELETE /api/v1/chats/%1"_s.arg(firstId)});
    QCOMPARE(performed->chat->removed, std::optional(true));
    QCOMPARE(performed->chat->key, known().key);
}

void TestZaiaActions::aRemovalsAnswerIsChecked()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer("<html>"_ba), answer(R"({"message":1})"_ba), answer({})};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(dialogue.perform(action(Operation::Remove), known()).error().kind, ApiError::Kind::OutcomeUnknown);
    }
    QCOMPARE(dialogue.sent().size(), 3);
}

void TestZaiaActions::aChatIsOpened()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(plain(u"new"_s, "null"_ba))};
    const auto performed = dialogue.perform(action(Operation::NewChat), known());
    QVERIFY(performed);
    QCOMPARE(performed->chat->key, (ChatKey{u"acc1"_s, u"new"_s}));
    QCOMPARE(
        dialogue.sent(),
        QStringList{u"POST /api/v1/chats {\"channelId\":\"3d3d5c1e-0001-4a6e-9b1a-000000000001\",\"ownerId\":\"%1\","
                    "\"title\":null}"_s.arg(ownerId)});

    dialogue.log->answers = {answer(plain(u"new"_s, R"("Parcel")"_ba))};
    Action titled = action(Operation::NewChat);
    titled.wanted.value = u"Parcel"_s;
    QVERIFY(dialogue.perform(titled, known()));
    QVERIFY(dialogue.sent().last().endsWith(u"\"title\":\"Parcel\"}"_s));
}

void TestZaiaActions::wordsForANewChatAreSaidInIt()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(plain(u"new"_s, "null"_ba)), answer(message(u"new"_s, u"Hello"_s)),
                             answer(plain(u"new"_s, "null"_ba)), failure(ApiError::Kind::ServerFault, 500)};
    const auto performed = dialogue.perform(action(Operation::NewChat, u"Hello"_s), known());
    QVERIFY(performed);
    QCOMPARE(performed->chat->key.id, u"new"_s);
    QCOMPARE(performed->message->reference, u"action-1"_s);
    QVERIFY(dialogue.sent().at(1).startsWith(u"POST /api/v1/chat-messages {\"chatId\":\"new\""_s));

    const auto half = dialogue.perform(action(Operation::NewChat, u"Hello"_s), known());
    QVERIFY(half);
    QCOMPARE(half->chat->key.id, u"new"_s);
    QCOMPARE(half->unsaid->kind, ApiError::Kind::ServerFault);
    QVERIFY(!half->message);
}

void TestZaiaActions::wordsAreNotSaidWhereRepliesAreSwitchedOff()
{
    Account quiet = account();
    quiet.switchedOff = {Operation::Reply};
    Dialogue dialogue(zaia::makeBackend, quiet);
    dialogue.log->answers = {answer(plain(u"new"_s, "null"_ba))};
    QCOMPARE(dialogue.perform(action(Operation::NewChat, u"Hello"_s), known()).error().kind, ApiError::Kind::Rejected);
    QVERIFY(dialogue.sent().isEmpty());
    QVERIFY(dialogue.perform(action(Operation::NewChat), known()));
}

void TestZaiaActions::aNewChatsAnswerIsChecked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("the same chat") << plain(firstId, "null"_ba);
    QTest::newRow("another's chat") << plain(u"new"_s, "null"_ba, u"somebody"_s);
    QTest::newRow("nobody's chat") << R"({"id":"new"})"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("a page of the web") << "<html>"_ba;
}

void TestZaiaActions::aNewChatsAnswerIsChecked()
{
    QFETCH(const QByteArray, body);
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(body)};
    QCOMPARE(dialogue.perform(action(Operation::NewChat, u"Hello"_s), known()).error().kind,
             ApiError::Kind::OutcomeUnknown);
    QCOMPARE(dialogue.sent().size(), 1); // nothing is said in a chat that nobody knows to be there
}

void TestZaiaActions::refusesWhatZaiaDoesNotHave()
{
    Dialogue dialogue(zaia::makeBackend, account());
    using O = Operation;
    for (const O kind : {O::Assign, O::SwitchAi, O::FollowUp, O::SetState, O::MarkUnseen, O::Pin}) {
        QCOMPARE(dialogue.perform(action(kind), known()).error().kind, ApiError::Kind::Rejected);
    }
    Chat ownerless = known();
    ownerless.ownerId.clear();
    QCOMPARE(dialogue.perform(action(O::NewChat), ownerless).error().kind, ApiError::Kind::Rejected);
    QVERIFY(dialogue.sent().isEmpty());
}

void TestZaiaActions::handsOnTheVendorsRefusal()
{
    using K = ApiError::Kind;
    for (const K kind : {K::Rejected, K::Unauthorized, K::OutcomeUnknown, K::TimedOut}) {
        for (const Operation operation : {Operation::Reply, Operation::Rename, Operation::NewChat, Operation::Remove}) {
            Dialogue dialogue(zaia::makeBackend, account());
            dialogue.log->answers = {failure(kind, 400)};
            QCOMPARE(dialogue.perform(action(operation, u"x"_s), known()).error().kind, kind);
            QCOMPARE(dialogue.sent().size(), 1);
        }
    }
}

void TestZaiaActions::readsOneChatAsTheListShowsIt()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(entry(u"details-full.json"_s)), answer(plain(u"other"_s, "null"_ba)),
                             failure(ApiError::Kind::NotFound, 404)};
    QCOMPARE(dialogue.read(known()).value(), known());
    QCOMPARE(dialogue.sent(), QStringList{u"GET /api/v1/chats/%1/details"_s.arg(firstId)});
    QCOMPARE(dialogue.read(known()).error().kind, ApiError::Kind::BadReply);
    QCOMPARE(dialogue.read(known()).error().kind, ApiError::Kind::NotFound);
}

void TestZaiaActions::droppingTheCallEndsTheSecondRequest()
{
    Dialogue dialogue(zaia::makeBackend, account());
    dialogue.log->answers = {answer(threadOf(1, 250))};
    Call call = dialogue.backend->listMessages(lastSaidAt(600), {}, [](const auto &) { QFAIL("answered"); });
    QTRY_COMPARE(dialogue.log->sent.size(), 2);
    call.abort();
    QCOMPARE(dialogue.log->aborted, 1);
}

QTEST_GUILESS_MAIN(TestZaiaActions)
#include "tst_zaiaactions.moc"
