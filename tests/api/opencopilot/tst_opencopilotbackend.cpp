// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/backend.h"
#include "models/api/opencopilot/requests.h"
#include "tests/support/faketransport.h"
#include "tests/support/fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencopilot;

using deskside::test::FakeTransport;
using deskside::test::fixture;

namespace {

/// A backend and what it sent.
struct Bench {
    std::shared_ptr<FakeTransport::Log> log = std::make_shared<FakeTransport::Log>();
    std::unique_ptr<Backend> backend;
    Call call;
    std::optional<Result<ChatPage>> page;

    Bench()
    {
        Account account;
        account.id = u"acc1"_s;
        account.vendor = u"opencopilot"_s;
        account.organisation = u"org 1"_s;
        backend = makeBackend(account, std::make_unique<FakeTransport>(log));
    }

    void list(int number, const ListQuery &wanted = {})
    {
        page.reset();
        call = backend->listChats(wanted, number, 100, [this](const Result<ChatPage> &result) { page = result; });
    }
};

} // namespace

class TestOpenCopilotBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void traitsSayHowToSignIn();
    void theListIsAskedForNewestFirst();
    void aFailedListIsHandedOn();
    void droppingTheCallEndsTheRequest();
    void keptChatsBelongToTheAccount();
};

void TestOpenCopilotBackend::traitsSayHowToSignIn()
{
    const VendorTraits vendor = traits();
    QCOMPARE(vendor.id, u"opencopilot"_s);
    QCOMPARE(vendor.name, u"OpenCopilot"_s);
    QCOMPARE(vendor.baseUrl, QUrl(u"https://api-v2.opencopilot.so"_s));
    QCOMPARE(vendor.signIn, SignIn::Bearer);
    QVERIFY(vendor.needsOrganisation);
    QVERIFY(!vendor.learnsIdentity);
    QVERIFY(!vendor.hasDetails);
    QVERIFY(!vendor.listsUnread && !vendor.listsMine && !vendor.searches);
    QCOMPARE(vendor.pageSize, 100);
}

void TestOpenCopilotBackend::theListIsAskedForNewestFirst()
{
    Bench bench;
    bench.log->answers = {HttpResponse{200, fixture(u"api/opencopilot/fixtures/full.json"_s), {}}};
    bench.list(2, {ListQuery::Slice::Mine, u"no such thing is offered"_s});
    QVERIFY(!bench.page);
    QTRY_VERIFY(bench.page);
    ConversationQuery query;
    query.page = 2;
    QCOMPARE(bench.log->sent, QList<HttpRequest>{listConversations(u"org 1"_s, query)});
    QCOMPARE(bench.log->sent.first().path, u"/backend/chat/org%201"_s);
    QCOMPARE(bench.log->sent.first().query.queryItemValue(u"sortDirection"_s), u"DESC"_s);
    QCOMPARE((*bench.page)->chats.size(), 2);
    for (const Chat &chat : (*bench.page)->chats) {
        QCOMPARE(chat.key.account, u"acc1"_s);
    }
}

void TestOpenCopilotBackend::aFailedListIsHandedOn()
{
    Bench bench;
    bench.log->answers = {tl::unexpected(ApiError{ApiError::Kind::RateLimited, 429, {}, std::chrono::seconds(7)}),
                          HttpResponse{200, "<html>"_ba, {}}};
    bench.list(1);
    QTRY_VERIFY(bench.page);
    QCOMPARE(bench.page->error().kind, ApiError::Kind::RateLimited);
    QVERIFY(bench.page->error().retryAfter == std::chrono::seconds(7));

    bench.list(1);
    QTRY_VERIFY(bench.page);
    QCOMPARE(bench.page->error().kind, ApiError::Kind::BadReply);
    QCOMPARE(bench.log->sent.size(), 2);
}

void TestOpenCopilotBackend::droppingTheCallEndsTheRequest()
{
    Bench bench;
    bench.list(1);
    QCOMPARE(bench.log->aborted, 0);
    bench.call.abort();
    QCOMPARE(bench.log->aborted, 1);
    QVERIFY(!bench.page);
}

void TestOpenCopilotBackend::keptChatsBelongToTheAccount()
{
    Bench bench;
    const auto chat = bench.backend->decode(R"({"id":"1","status":"open"})"_ba, {});
    QVERIFY(chat);
    QCOMPARE(chat->key, (ChatKey{u"acc1"_s, u"1"_s}));
    QVERIFY(!bench.backend->decode("nonsense"_ba, {}));
    QVERIFY(bench.log->sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestOpenCopilotBackend)
#include "tst_opencopilotbackend.moc"
