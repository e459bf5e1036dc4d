// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/backend.h"
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

/// Invent's line, in a test's hands.
class LineTransport : public test::FakeTransport
{
public:
    struct Line {
        HttpRequest request;
        LineCallbacks callbacks;
        int dropped = 0;
    };
    LineTransport(std::shared_ptr<Log> log, std::shared_ptr<Line> line)
        : FakeTransport(std::move(log))
        , m_line(std::move(line))
    {
    }
    Call listen(const HttpRequest &request, LineCallbacks callbacks) override
    {
        struct Open : Call::Running {
            explicit Open(std::shared_ptr<Line> l)
                : line(std::move(l))
            {
            }
            ~Open() override { ++line->dropped; }
            std::shared_ptr<Line> line;
        };
        m_line->request = request;
        m_line->callbacks = std::move(callbacks);
        return Call(std::make_unique<Open>(m_line));
    }

private:
    std::shared_ptr<Line> m_line;
};

} // namespace

/// What is read and heard of Invent beside its list of chats, as a dialogue.
class TestInventReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneChat();
    void refusesAnotherChatOrNone_data();
    void refusesAnotherChatOrNone();
    void listsColleaguesOnce();
    void listsColleaguesAsTheChatsNameThem();
    void listsMessagesFromTheNewestEnd();
    void readsKeptMessagesAgain();
    void hearsWhatHappens();
};

void TestInventReads::readsOneChat()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(R"({"id":"c/1","title":"Newer","last_message":null})"_ba)};
    const auto chat = dialogue.read(known());
    QVERIFY(chat);
    QCOMPARE(dialogue.sent(), QStringList{u"GET /chats/c%2F1"_s});
    QCOMPARE(chat->key, known().key);
    QCOMPARE(chat->title.valueOr({}), u"Newer"_s);
    QVERIFY(chat->lastMessages.isEmpty());
    QCOMPARE(chat->state.code, StateKind::Open);
}

void TestInventReads::refusesAnotherChatOrNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another") << R"({"id":"c2"})"_ba;
    QTest::newRow("a list") << "[" + knownRaw + "]";
    QTest::newRow("wrapped") << R"({"data":{"id":"c/1"}})"_ba;
    QTest::newRow("a page of the web") << "<html>"_ba;
    QTest::newRow("empty") << QByteArray();
}

void TestInventReads::refusesAnotherChatOrNone()
{
    QFETCH(const QByteArray, body);
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(body), failure(ApiError::Kind::NotFound, 404)};
    QCOMPARE(dialogue.read(known()).error().kind, ApiError::Kind::BadReply);
    QCOMPARE(dialogue.read(known()).error().kind, ApiError::Kind::NotFound);
}

void TestInventReads::listsColleaguesOnce()
{
    Account mine = account();
    mine.me = u"u-me"_s;
    Dialogue dialogue(invent::makeBackend, mine);
    dialogue.log->answers = {answer(fixture(u"api/invent/fixtures/orgs.json"_s)),
                             answer(R"({"id":"s1","assigned_user":{"id":"u-dora"}})"_ba),
                             failure(ApiError::Kind::Forbidden, 403)};
    const auto list = [&] {
        return dialogue.await<QList<Person>>([&](const auto &done) { return dialogue.backend->listColleagues(done); });
    };
    const auto people = list();
    QVERIFY(people);
    QStringList ids;
    for (const Person &person : *people) {
        ids.append(person.id);
    }
    QCOMPARE(ids, (QStringList{u"u-dora"_s, u"u-eve"_s, u"m-finn"_s, u"u-me"_s}));
    QCOMPARE(people->constFirst().name, u"Dora Klein"_s);
    QCOMPARE(people->constFirst().avatar, u"https://cdn.example/dora.png"_s);

    QVERIFY(dialogue.perform(action(Operation::Assign, {.value = u"u-dora"_s}), known()));
    QCOMPARE(dialogue.sent().size(), 2); // who is who was known
    QCOMPARE(list().error().kind, ApiError::Kind::Forbidden);
}

void TestInventReads::listsColleaguesAsTheChatsNameThem()
{
    Account mine = account();
    mine.me = u"m-finn"_s; // assigned chats name the person by the member's id
    Dialogue dialogue(invent::makeBackend, mine);
    dialogue.log->answers = {answer(fixture(u"api/invent/fixtures/orgs.json"_s))};
    const auto people =
        dialogue.await<QList<Person>>([&](const auto &done) { return dialogue.backend->listColleagues(done); });
    QStringList ids;
    for (const Person &person : people.value()) {
        ids.append(person.id);
    }
    QCOMPARE(ids, (QStringList{u"m-dora-a"_s, u"m-eve"_s, u"m-dora-b"_s, u"m-finn"_s}));
}

void TestInventReads::listsMessagesFromTheNewestEnd()
{
    const auto page = [](int first, int count) -> QByteArray {
        QByteArray bytes("[");
        for (int number = first; number < first + count; ++number) {
            bytes += (number > first ? "," : "") + R"({"id":"m)"_ba + QByteArray::number(number) + R"(","created_at":")"
                     + QDateTime(QDate(2026, 11, 20), {}, Qt::UTC).addSecs(number).toString(Qt::ISODate).toLatin1()
                     + R"("})";
        }
        return bytes + ']';
    };
    const auto headers = [](const char *total, const char *take) {
        return QHash<QByteArray, QByteArray>{{"pagination-count", total}, {"pagination-take", take}};
    };
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(page(1, 50), headers("120", "50")), answer(page(101, 20), headers("120", "50")),
                             answer(page(51, 50), headers("120", "50")), answer(page(1, 50), headers("120", "50"))};
    auto messages = dialogue.messages(known());
    QVERIFY(messages);
    QCOMPARE(messages->messages.size(), 20);
    QCOMPARE(messages->messages.constLast().id, u"m120"_s);
    messages = dialogue.messages(known(), messages->older);
    QCOMPARE(messages->messages.constFirst().id, u"m51"_s);
    messages = dialogue.messages(known(), messages->older);
    QCOMPARE(messages->messages.constFirst().id, u"m1"_s);
    QVERIFY(messages->older.isNull());
    QCOMPARE(
        dialogue.sent(),
        (QStringList{u"GET /chats/c%2F1/messages?page=1&take=100"_s, u"GET /chats/c%2F1/messages?page=3&take=100"_s,
                     u"GET /chats/c%2F1/messages?page=2&take=100"_s, u"GET /chats/c%2F1/messages?page=1&take=100"_s}));

    dialogue.log->answers = {answer("<html>"_ba), answer(R"([{"id":"m1"},{"id":7}])"_ba)};
    QCOMPARE(dialogue.messages(known()).error().kind, ApiError::Kind::BadReply);
    messages = dialogue.messages(known());
    QCOMPARE(messages->messages.size(), 1);
    QCOMPARE(messages->problems.size(), 1);
}

void TestInventReads::readsKeptMessagesAgain()
{
    Dialogue dialogue(invent::makeBackend, account());
    dialogue.log->answers = {answer(fixture(u"api/invent/fixtures/messages.json"_s))};
    const auto page = dialogue.messages(known());
    QCOMPARE(page->messages.size(), 8);
    for (const Message &message : page->messages) {
        QCOMPARE(dialogue.backend->decodeMessage(message.raw).value(), message);
    }
    QVERIFY(!dialogue.backend->decodeMessage("[]"_ba));
}

void TestInventReads::hearsWhatHappens()
{
    const auto line = std::make_shared<LineTransport::Line>();
    const auto log = std::make_shared<test::FakeTransport::Log>();
    const auto backend = invent::makeBackend(account(), std::make_unique<LineTransport>(log, line));
    QList<LiveNews> heard;
    Call call = backend->listen([&heard](const LiveNews &news) { heard.append(news); });
    QCOMPARE(test::linesOf({line->request}), QStringList{u"GET /orgs/org-b/chats/ws"_s});

    line->callbacks.opened();
    line->callbacks.heard(R"({"type":"create","data":)" + knownRaw + '}');
    line->callbacks.heard(R"({"type":"update","data":)" + knownRaw + '}');
    line->callbacks.heard("hello"_ba);
    line->callbacks.closed(ApiError{ApiError::Kind::TimedOut, 0, {}, {}});
    QCOMPARE(heard.size(), 5);
    QCOMPARE(heard.at(0).kind, LiveNews::Kind::Up);
    QCOMPARE(heard.at(1).kind, LiveNews::Kind::Chat);
    QCOMPARE(heard.at(1).chatId, u"c/1"_s);
    QCOMPARE(heard.at(1).chat.value(), known());
    QCOMPARE(heard.at(2).chatId, u"c/1"_s);
    QVERIFY(!heard.at(2).chat);
    QCOMPARE(heard.at(3).kind, LiveNews::Kind::Chat);
    QVERIFY(heard.at(3).chatId.isNull() && !heard.at(3).chat);
    QCOMPARE(heard.at(4).kind, LiveNews::Kind::Down);
    QCOMPARE(heard.at(4).error.value().kind, ApiError::Kind::TimedOut);
    QCOMPARE(line->dropped, 0);
    call.abort();
    QCOMPARE(line->dropped, 1);
    QVERIFY(log->sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestInventReads)
#include "tst_inventreads.moc"
