// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/backend.h"
#include "models/api/opencopilot/json.h"
#include "tests/api/common/dialogue.h"
#include "tests/support/fixture.h"

using namespace Qt::StringLiterals;
using namespace deskside;
using test::answer;
using test::Dialogue;
using test::failure;
using test::fixture;
using test::idsOf;

namespace {

Account account()
{
    Account account;
    account.id = u"acc1"_s;
    account.vendor = u"opencopilot"_s;
    account.organisation = u"org 1"_s;
    return account;
}

Chat known(std::optional<qint64> messages = {})
{
    Chat chat;
    chat.key = {u"acc1"_s, u"c/1"_s};
    chat.totalMessages = messages;
    return chat;
}

/// So many messages in the reference's shape: no ids, no dates.
QByteArray bare(int first, int count)
{
    QStringList entries;
    for (int number = first; number < first + count; ++number) {
        entries.append(
            uR"({"from":"%1","message":"number %2"})"_s.arg(number % 2 == 0 ? u"copilot"_s : u"user"_s).arg(number));
    }
    return QByteArray('[' + entries.join(u',').toUtf8() + ']');
}

/// The same in the dashboard's, with ids and dates.
QByteArray wrapped(int first, int count, int pages, bool newestFirst)
{
    QStringList entries;
    for (int number = first; number < first + count; ++number) {
        const QString at = QDateTime(QDate(2026, 11, 20), {}, Qt::UTC).addSecs(number).toString(Qt::ISODate);
        entries.insert(newestFirst ? 0 : entries.size(),
                       uR"({"id":%1,"message":"number %1","from_user":true,"created_at":"%2"})"_s.arg(number).arg(at));
    }
    return QByteArray(R"({"data":[)" + entries.join(u',').toUtf8() + R"(],"total_pages":)" + QByteArray::number(pages)
                      + '}');
}

QString byOffset(int offset)
{
    return u"GET /backend/chat/sessions/c%2F1/chats?offset="_s + QString::number(offset) + u"&limit=50"_s;
}

QString byPage(int page)
{
    return u"GET /backend/chat/sessions/c%2F1/chats?page="_s + QString::number(page) + u"&limit=50"_s;
}

QString lastWords(const MessagePage &page)
{
    return plainText(page.messages.constLast());
}

} // namespace

class TestOpenCopilotMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItHas();
    void readsTheReferencesShape();
    void readsTheDashboardsShape();
    void keepsEachMessageAsItCame();
    void idsThatAreMadeStayTheSame();
    void faultyMessagesCostThemselvesOnly();
    void aShortThreadTakesOneRequest();
    void aLongThreadIsReadFromItsEnd();
    void theNumberOfMessagesTellsWhereTheEndIs();
    void aWrongNumberOfMessagesDoesNotMislead_data();
    void aWrongNumberOfMessagesDoesNotMislead();
    void whatIsWrappedIsAskedForByPage_data();
    void whatIsWrappedIsAskedForByPage();
    void errorsAreHandedOn();
    void nothingIsWritten();
};

void TestOpenCopilotMessages::saysWhatItHas()
{
    const VendorTraits traits = opencopilot::traits();
    QCOMPARE(traits.operations, (QHash<Operation, Support>{{Operation::Messages, Support::Documented}}));
    QVERIFY(traits.states.isEmpty());
}

void TestOpenCopilotMessages::readsTheReferencesShape()
{
    const auto list = opencopilot::decodeMessages(fixture(u"api/opencopilot/fixtures/messages-bare.json"_s), 0);
    QVERIFY(list);
    QVERIFY(!list->isWrapped);
    QCOMPARE(list->messages.size(), 3);
    QCOMPARE(list->messages.at(0).role, (Coded<RoleKind>{RoleKind::Customer, u"user"_s}));
    QCOMPARE(list->messages.at(1).role, (Coded<RoleKind>{RoleKind::Assistant, u"copilot"_s}));
    QCOMPARE(plainText(list->messages.at(1)), u"Hello! How can I help?"_s);
    QVERIFY(!list->messages.at(1).createdAt.isValid());
}

void TestOpenCopilotMessages::readsTheDashboardsShape()
{
    const auto list = opencopilot::decodeMessages(fixture(u"api/opencopilot/fixtures/messages-wrapped.json"_s), 0);
    QVERIFY(list);
    QVERIFY(list->isWrapped);
    QCOMPARE(list->totalPages, std::optional<qint64>(1));
    QCOMPARE(idsOf(list->messages), (QStringList{u"12"_s, u"11"_s}));
    QCOMPARE(list->messages.at(0).role.code, RoleKind::Assistant);
    QCOMPARE(list->messages.at(1).role.code, RoleKind::Customer);
    QCOMPARE(list->messages.at(0).updatedAt.toIso(), u"2026-11-21T07:06:01Z"_s);
    QCOMPARE(list->messages.at(1).createdAt.toIso(), u"2026-11-21T07:05:10Z"_s);
    QVERIFY(!list->messages.at(1).updatedAt.isValid());
}

void TestOpenCopilotMessages::keepsEachMessageAsItCame()
{
    for (const QString &name : {u"messages-bare.json"_s, u"messages-wrapped.json"_s}) {
        const auto list = opencopilot::decodeMessages(fixture("api/opencopilot/fixtures/"_L1 + name), 100);
        for (const Message &message : list->messages) {
            QVERIFY(!message.id.isEmpty());
            QCOMPARE(opencopilot::decodeMessage(message.raw).value(), message);
        }
    }
    QVERIFY(!opencopilot::decodeMessage(R"({"message":"nameless"})"_ba));
    QVERIFY(!opencopilot::decodeMessage("[]"_ba));
}

void TestOpenCopilotMessages::idsThatAreMadeStayTheSame()
{
    const auto ids = [](const QByteArray &bytes, qsizetype first) {
        return idsOf(opencopilot::decodeMessages(bytes, first)->messages);
    };
    const QStringList all = ids(bare(0, 10), 0);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 10);
    QCOMPARE(ids(bare(4, 3), 4), all.mid(4, 3)); // wherever the page begins
    QCOMPARE(ids(bare(0, 12), 0).mid(0, 10), all);
    const QByteArray same =
        R"([{"from":"user","message":"Hello"},{"from":"user","message":"Hello"},{"from":"copilot","message":"Hello"}])"_ba;
    const QStringList alike = ids(same, 0);
    QCOMPARE(QSet<QString>(alike.begin(), alike.end()).size(), 3);
}

void TestOpenCopilotMessages::faultyMessagesCostThemselvesOnly()
{
    const auto list = opencopilot::decodeMessages(
        R"([{"from":"user","message":"a"},{"from":5,"message":"b"},null,{"message":{}},{"id":[],"message":"c"},{"id":1.5,"message":"d"},{}])"_ba,
        0);
    QVERIFY(list);
    QCOMPARE(list->received, 7);
    QCOMPARE(list->messages.size(), 2); // one that says nothing is one, too
    QCOMPARE(list->problems.size(), 5);
    QVERIFY(list->messages.at(0).id.startsWith(u"0-"_s));
    QVERIFY(list->messages.at(1).id.startsWith(u"6-"_s));
    for (const QByteArray &bytes : {QByteArray(), "<html>"_ba, R"([{"from":"user")"_ba, R"({"message":"no"})"_ba}) {
        QCOMPARE(opencopilot::decodeMessages(bytes, 0).error().kind, ApiError::Kind::BadReply);
    }
}

void TestOpenCopilotMessages::aShortThreadTakesOneRequest()
{
    Dialogue dialogue(opencopilot::makeBackend, account());
    dialogue.log->answers = {answer(bare(0, 3)), answer("[]"_ba)};
    const auto page = dialogue.messages(known());
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 3);
    QVERIFY(page->older.isNull());
    QCOMPARE(dialogue.sent(), QStringList{byOffset(0)});
    QVERIFY(dialogue.messages(known())->messages.isEmpty());
}

void TestOpenCopilotMessages::aLongThreadIsReadFromItsEnd()
{
    Dialogue dialogue(opencopilot::makeBackend, account());
    dialogue.log->answers = {answer(bare(0, 50)),  answer(bare(50, 50)), answer(bare(100, 50)),
                             answer(bare(150, 7)), answer(bare(50, 50)), answer(bare(0, 50))};
    auto page = dialogue.messages(known());
    QVERIFY(page);
    QCOMPARE(lastWords(*page), u"number 156"_s);
    page = dialogue.messages(known(), page->older);
    QCOMPARE(plainText(page->messages.constFirst()), u"number 50"_s);
    page = dialogue.messages(known(), page->older);
    QCOMPARE(plainText(page->messages.constFirst()), u"number 0"_s);
    QVERIFY(page->older.isNull());
    QCOMPARE(dialogue.sent(),
             (QStringList{byOffset(0), byOffset(50), byOffset(100), byOffset(150), byOffset(50), byOffset(0)}));
}

void TestOpenCopilotMessages::theNumberOfMessagesTellsWhereTheEndIs()
{
    Dialogue dialogue(opencopilot::makeBackend, account());
    dialogue.log->answers = {answer(bare(0, 50)), answer(bare(450, 20))};
    const auto page = dialogue.messages(known(470));
    QVERIFY(page);
    QCOMPARE(lastWords(*page), u"number 469"_s);
    QVERIFY(!page->older.isNull());
    QCOMPARE(dialogue.sent(), (QStringList{byOffset(0), byOffset(450)}));
}

void TestOpenCopilotMessages::aWrongNumberOfMessagesDoesNotMislead_data()
{
    QTest::addColumn<qint64>("number");
    for (const qint64 number :
         {qint64{0}, qint64{-5}, qint64{30}, qint64{60}, qint64{500}, qint64{9'000'000'000'000}}) {
        QTest::addRow("%lld", static_cast<long long>(number)) << number;
    }
}

void TestOpenCopilotMessages::aWrongNumberOfMessagesDoesNotMislead()
{
    QFETCH(const qint64, number);
    Dialogue dialogue(opencopilot::makeBackend, account());
    dialogue.log->answers = {answer(bare(0, 50))};
    if (number > 200) {
        dialogue.log->answers.append(answer("[]"_ba)); // there is no such page
    }
    dialogue.log->answers.append(answer(bare(50, 50)));
    dialogue.log->answers.append(answer(bare(100, 20)));
    const auto page = dialogue.messages(known(number));
    QVERIFY(page);
    QCOMPARE(lastWords(*page), u"number 119"_s);
    QCOMPARE(dialogue.sent().constLast(), byOffset(100));
}

void TestOpenCopilotMessages::whatIsWrappedIsAskedForByPage_data()
{
    QTest::addColumn<bool>("newestFirst");
    QTest::newRow("newest first") << true;
    QTest::newRow("oldest first") << false;
}

void TestOpenCopilotMessages::whatIsWrappedIsAskedForByPage()
{
    QFETCH(const bool, newestFirst);
    Dialogue dialogue(opencopilot::makeBackend, account());
    if (newestFirst) {
        dialogue.log->answers = {answer(wrapped(51, 50, 2, true)), answer(wrapped(1, 50, 2, true))};
    } else {
        dialogue.log->answers = {answer(wrapped(1, 50, 3, false)), answer(wrapped(101, 9, 3, false)),
                                 answer(wrapped(51, 50, 3, false)), answer(wrapped(1, 50, 3, false))};
    }
    auto page = dialogue.messages(known());
    QVERIFY(page);
    QCOMPARE(lastWords(*page), newestFirst ? u"number 100"_s : u"number 109"_s);
    while (page && !page->older.isNull()) {
        page = dialogue.messages(known(), page->older);
    }
    QVERIFY(page);
    QCOMPARE(page->messages.constFirst().id, u"1"_s);
    QCOMPARE(dialogue.sent(), newestFirst ? (QStringList{byOffset(0), byPage(2)})
                                          : (QStringList{byOffset(0), byPage(3), byPage(2), byPage(1)}));
}

void TestOpenCopilotMessages::errorsAreHandedOn()
{
    Dialogue dialogue(opencopilot::makeBackend, account());
    dialogue.log->answers = {failure(ApiError::Kind::NotFound, 404),
                             answer(fixture(u"api/opencopilot/fixtures/proxy.html"_s)), answer(bare(0, 50)),
                             failure(ApiError::Kind::Offline)};
    QCOMPARE(dialogue.messages(known()).error().kind, ApiError::Kind::NotFound);
    QCOMPARE(dialogue.messages(known()).error().kind, ApiError::Kind::BadReply);
    QCOMPARE(dialogue.messages(known()).error().kind, ApiError::Kind::Offline);
}

void TestOpenCopilotMessages::nothingIsWritten()
{
    for (int operation = 0; operation <= static_cast<int>(lastOperation); ++operation) {
        const auto kind = static_cast<Operation>(operation);
        QCOMPARE(opencopilot::traits().operations.contains(kind), kind == Operation::Messages);
    }
}

QTEST_GUILESS_MAIN(TestOpenCopilotMessages)
#include "tst_opencopilotmessages.moc"
