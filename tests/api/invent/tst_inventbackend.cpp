// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/backend.h"

#include "models/api/registry.h"
#include "tests/support/faketransport.h"
#include "tests/support/fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using test::FakeTransport;
using test::fixture;

namespace {

HttpResponse reply(const QByteArray &body, const QByteArray &count = {})
{
    HttpResponse response{200, body, {}};
    if (!count.isNull()) {
        response.headers.insert("pagination-count"_ba, count);
    }
    return response;
}

Account account()
{
    Account account;
    account.id = u"acc-1"_s;
    account.vendor = u"invent"_s;
    account.organisation = u"org/1"_s;
    return account;
}

} // namespace

class tst_InventBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void describesTheVendor();
    void isInTheRegistry();
    void asksForThePage();
    void narrowsTheList_data();
    void narrowsTheList();
    void cutsALongSearchAtACharacter();
    void givesChatsTheirAccount();
    void readsTheTotalFromTheHeader_data();
    void readsTheTotalFromTheHeader();
    void takesTheWrappedTotalWithoutAHeader();
    void handsOnErrors();
    void reportsRepliesItCannotRead();
    void abortsWhenTheCallIsDropped();
    void learnsWhoOneIs();
    void learnsNobodyWhenNothingIsAssigned_data();
    void learnsNobodyWhenNothingIsAssigned();
    void handsOnErrorsWhenLearning();
    void readsKeptChatsAgain();
    void refusesKeptBytesThatAreNoChat();

private:
    /// Lists the page and waits for what comes.
    Result<ChatPage> list(const Result<HttpResponse> &answer, int page = 1, int pageSize = 100,
                          const ListQuery &query = {});
    Result<QString> learn(const Result<HttpResponse> &answer);

    std::shared_ptr<FakeTransport::Log> m_log;
    std::unique_ptr<Backend> m_backend;
};

void tst_InventBackend::init()
{
    m_log = std::make_shared<FakeTransport::Log>();
    m_backend = invent::makeBackend(account(), std::make_unique<FakeTransport>(m_log));
}

Result<ChatPage> tst_InventBackend::list(const Result<HttpResponse> &answer, int page, int pageSize,
                                         const ListQuery &query)
{
    m_log->answers.append(answer);
    std::optional<Result<ChatPage>> result;
    const Call call = m_backend->listChats(query, page, pageSize, [&result](const Result<ChatPage> &r) { result = r; });
    return QTest::qWaitFor([&result] { return result.has_value(); }) ? *result : tl::unexpected(ApiError{});
}

Result<QString> tst_InventBackend::learn(const Result<HttpResponse> &answer)
{
    m_log->answers.append(answer);
    std::optional<Result<QString>> result;
    const Call call = m_backend->learnIdentity([&result](const Result<QString> &r) { result = r; });
    return QTest::qWaitFor([&result] { return result.has_value(); }) ? *result : tl::unexpected(ApiError{});
}

void tst_InventBackend::describesTheVendor()
{
    const VendorTraits traits = invent::traits();
    QCOMPARE(traits.id, u"invent"_s);
    QCOMPARE(traits.name, u"Invent"_s);
    QCOMPARE(traits.baseUrl, QUrl(u"https://api.useinvent.com"_s));
    QCOMPARE(traits.signIn, SignIn::Bearer);
    QVERIFY(traits.needsOrganisation);
    QVERIFY(traits.learnsIdentity);
    QVERIFY(!traits.hasDetails);
    QCOMPARE(traits.pageSize, 100);
    QCOMPARE(traits.requestsPerMinute, 500);
    QVERIFY(traits.listsUnread && traits.listsMine && traits.searches);
}

void tst_InventBackend::isInTheRegistry()
{
    const VendorEntry *entry = findVendor(u"invent");
    QVERIFY(entry);
    QVERIFY(entry->makeBackend(account(), std::make_unique<FakeTransport>(m_log)));
}

void tst_InventBackend::asksForThePage()
{
    QVERIFY(list(reply("[]"), 3, 50));
    QCOMPARE(m_log->sent.size(), 1);
    const HttpRequest &request = m_log->sent.constFirst();
    QCOMPARE(request.verb, HttpRequest::Verb::Get);
    QCOMPARE(request.path, u"/orgs/org%2F1/chats"_s);
    QCOMPARE(request.query.toString(), u"page=3&take=50"_s);
    QVERIFY(request.body.isEmpty());
}

void tst_InventBackend::narrowsTheList_data()
{
    QTest::addColumn<ListQuery>("query");
    QTest::addColumn<QString>("sent");
    using Slice = ListQuery::Slice;
    QTest::newRow("everything") << ListQuery() << u"page=1&take=100"_s;
    QTest::newRow("unread") << ListQuery{Slice::Unread, {}} << u"filter=UNREAD&page=1&take=100"_s;
    QTest::newRow("mine") << ListQuery{Slice::Mine, {}} << u"filter=ASSIGNED_TO_ME&page=1&take=100"_s;
    QTest::newRow("a text") << ListQuery{Slice::All, u"two words"_s} << u"search=two words&page=1&take=100"_s;
}

void tst_InventBackend::narrowsTheList()
{
    QFETCH(const ListQuery, query);
    QFETCH(const QString, sent);
    QVERIFY(list(reply("[]"), 1, 100, query));
    QCOMPARE(m_log->sent.constFirst().query.toString(), sent);
}

void tst_InventBackend::cutsALongSearchAtACharacter()
{
    const QString tooLong = u"x"_s.repeated(255) + u"\U0001F600\U0001F600"_s;
    QVERIFY(list(reply("[]"), 1, 100, {ListQuery::Slice::All, tooLong}));
    QCOMPARE(m_log->sent.constFirst().query.queryItemValue(u"search"_s, QUrl::FullyDecoded), u"x"_s.repeated(255));
}

void tst_InventBackend::givesChatsTheirAccount()
{
    const auto page = list(reply(R"([{"id": "a"}, {"id": "b", "pinned": "no"}, {"id": "c"}])"));
    QVERIFY(page);
    QCOMPARE(page->chats.size(), 2);
    QCOMPARE(page->chats.at(0).key, (ChatKey{u"acc-1"_s, u"a"_s}));
    QCOMPARE(page->chats.at(1).key, (ChatKey{u"acc-1"_s, u"c"_s}));
    QCOMPARE(page->received, 3);
    QCOMPARE(page->problems.size(), 1);
    QCOMPARE(page->problems.constFirst().chatId, u"b"_s);
}

void tst_InventBackend::readsTheTotalFromTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::optional<qint64>>("total");
    using Total = std::optional<qint64>;
    QTest::newRow("none") << QByteArray() << Total();
    QTest::newRow("a number") << "240"_ba << Total(240);
    QTest::newRow("spaces") << " 240 "_ba << Total(240);
    QTest::newRow("zero") << "0"_ba << Total(0);
    QTest::newRow("past 32 bits") << "5000000000"_ba << Total(5'000'000'000);
    QTest::newRow("negative") << "-1"_ba << Total();
    QTest::newRow("empty") << ""_ba << Total();
    QTest::newRow("words") << "many"_ba << Total();
}

void tst_InventBackend::readsTheTotalFromTheHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(std::optional<qint64>, total);
    const auto page = list(reply(R"([{"id": "a"}])", header));
    QVERIFY(page);
    QCOMPARE(page->total, total);
}

void tst_InventBackend::takesTheWrappedTotalWithoutAHeader()
{
    const QByteArray wrapped = fixture(u"api/invent/fixtures/wrapped.json"_s);
    QCOMPARE(list(reply(wrapped))->total, std::optional<qint64>(240));
    QCOMPARE(list(reply(wrapped, "7"))->total, std::optional<qint64>(7));
}

void tst_InventBackend::handsOnErrors()
{
    const ApiError error{ApiError::Kind::RateLimited, 429, u"slow down"_s, std::chrono::seconds(3)};
    const auto page = list(tl::unexpected(error));
    QVERIFY(!page);
    QCOMPARE(page.error(), error);
}

void tst_InventBackend::reportsRepliesItCannotRead()
{
    const auto page = list(reply("<html>Sign in</html>"));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::BadReply);
}

void tst_InventBackend::abortsWhenTheCallIsDropped()
{
    bool answered = false;
    Call call = m_backend->listChats({}, 1, 100, [&answered](const Result<ChatPage> &) { answered = true; });
    QCOMPARE(m_log->aborted, 0);
    call.abort();
    QCOMPARE(m_log->aborted, 1);
    QVERIFY(!answered);
}

void tst_InventBackend::learnsWhoOneIs()
{
    const auto me = learn(reply(R"([{"id": "a", "state": {"assigned_user": {"id": "user-2", "name": "Dora"}}}])"));
    QVERIFY(me);
    QCOMPARE(*me, u"user-2"_s);
    QCOMPARE(m_log->sent.size(), 1);
    QCOMPARE(m_log->sent.constFirst().path, u"/orgs/org%2F1/chats"_s);
    QCOMPARE(m_log->sent.constFirst().query.toString(), u"filter=ASSIGNED_TO_ME&page=1&take=10"_s);
}

void tst_InventBackend::learnsNobodyWhenNothingIsAssigned_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no chat") << "[]"_ba;
    QTest::newRow("no state") << R"([{"id": "a"}])"_ba;
    QTest::newRow("nobody") << R"([{"id": "a", "state": {"assigned_user": null}}])"_ba;
    QTest::newRow("no id") << R"([{"id": "a", "state": {"assigned_user": {"name": "Dora"}}}])"_ba;
    QTest::newRow("an unreadable chat") << R"([{"id": 5}])"_ba;
}

void tst_InventBackend::learnsNobodyWhenNothingIsAssigned()
{
    QFETCH(QByteArray, body);
    const auto me = learn(reply(body));
    QVERIFY(me);
    QVERIFY(me->isEmpty());
}

void tst_InventBackend::handsOnErrorsWhenLearning()
{
    const auto me = learn(tl::unexpected(ApiError{ApiError::Kind::Unauthorized, 401, {}, {}}));
    QVERIFY(!me);
    QCOMPARE(me.error().kind, ApiError::Kind::Unauthorized);
}

void tst_InventBackend::readsKeptChatsAgain()
{
    const auto page = list(reply(fixture(u"api/invent/fixtures/full.json"_s)));
    QVERIFY(page);
    QCOMPARE(page->chats.size(), 1);
    const Chat &chat = page->chats.constFirst();
    const auto again = m_backend->decode(chat.raw, {});
    QVERIFY(again);
    QCOMPARE(*again, chat);
    QCOMPARE(again->key.account, u"acc-1"_s);
}

void tst_InventBackend::refusesKeptBytesThatAreNoChat()
{
    const auto chat = m_backend->decode("[]", {});
    QVERIFY(!chat);
    QCOMPARE(chat.error().kind, ApiError::Kind::BadReply);
}

QTEST_GUILESS_MAIN(tst_InventBackend)
#include "tst_inventbackend.moc"
