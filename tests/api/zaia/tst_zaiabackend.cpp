// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/backend.h"
#include "tests/support/faketransport.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::zaia;

using deskside::test::FakeTransport;
using deskside::test::fixture;

namespace {

const QString firstId = u"7f1c2a00-0000-4000-8000-000000000001"_s;

QByteArray file(const QString &name)
{
    return fixture("api/zaia/fixtures/"_L1 + name);
}

QByteArray entry(const QString &name, qsizetype index = 0)
{
    const auto array = QJsonDocument::fromJson(file(name)).array();
    return QJsonDocument(array.at(index).toObject()).toJson(QJsonDocument::Compact);
}

Result<HttpResponse> answer(const QByteArray &body)
{
    return HttpResponse{200, body, {}};
}

Result<HttpResponse> failure(ApiError::Kind kind, int status)
{
    return tl::unexpected(ApiError{kind, status, u"said the server"_s, {}});
}

Account account()
{
    Account account;
    account.id = u"acc1"_s;
    account.vendor = u"zaia"_s;
    return account;
}

/// A backend, what it sent, and what came of it.
struct Bench {
    std::shared_ptr<FakeTransport::Log> log = std::make_shared<FakeTransport::Log>();
    ZaiaBackend backend{account(), std::make_unique<FakeTransport>(log)};
    Call call;
    int answers = 0;

    /// A callback that keeps the answer in `kept`.
    template <typename T>
    Backend::Callback<T> into(std::optional<Result<T>> &kept)
    {
        return [this, &kept](const Result<T> &result) {
            ++answers;
            kept = result;
        };
    }
};

Chat listed(const QString &id)
{
    Chat chat;
    chat.key = {u"acc1"_s, id};
    return chat;
}

} // namespace

class TestZaiaBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void traitsSayHowToSignIn();
    void makeBackendMakesThisOne();
    void theListIsAskedForWithDetails();
    void aTextIsSearchedForAndNothingElseNarrowsTheList();
    void aFailedListIsHandedOn();
    void detailsAreCompletedByThePlainChat();
    void aFailingPlainChatCostsNothing_data();
    void aFailingPlainChatCostsNothing();
    void failingDetailsAskForNothingMore();
    void detailsOfAnotherChatAreRefused();
    void droppingTheCallEndsBothRequests();
    void theCallMayBeDroppedByItsOwnAnswer();
    void thePlainListIsThere();
    void keptChatsBelongToTheAccount();
};

void TestZaiaBackend::traitsSayHowToSignIn()
{
    const VendorTraits vendor = traits();
    QCOMPARE(vendor.id, u"zaia"_s);
    QCOMPARE(vendor.name, u"Zaia"_s);
    QCOMPARE(vendor.baseUrl, QUrl(u"https://api.endless.zaia.app"_s));
    QCOMPARE(vendor.signIn, SignIn::BareKey);
    QVERIFY(!vendor.needsOrganisation);
    QVERIFY(!vendor.learnsIdentity);
    QVERIFY(vendor.hasDetails);
    QVERIFY(vendor.searches);
    QVERIFY(!vendor.listsUnread && !vendor.listsMine);
    QCOMPARE(vendor.pageSize, 100);
}

void TestZaiaBackend::makeBackendMakesThisOne()
{
    const auto log = std::make_shared<FakeTransport::Log>();
    const auto backend = makeBackend(account(), std::make_unique<FakeTransport>(log));
    QVERIFY(dynamic_cast<ZaiaBackend *>(backend.get()));
}

void TestZaiaBackend::theListIsAskedForWithDetails()
{
    Bench bench;
    bench.log->answers = {answer(file(u"details-full.json"_s))};
    std::optional<Result<ChatPage>> page;
    bench.call = bench.backend.listChats({}, 3, 100, bench.into(page));
    QVERIFY(!page); // never before the call is in the caller's hands
    QTRY_VERIFY(page);
    QCOMPARE(bench.log->sent, QList<HttpRequest>{listChatDetails({.pageNumber = 3, .pageSize = 100})});
    QCOMPARE((*page)->chats.size(), 3);
    for (const Chat &chat : (*page)->chats) {
        QCOMPARE(chat.key.account, u"acc1"_s);
    }
    QCOMPARE(bench.answers, 1);
}

void TestZaiaBackend::aTextIsSearchedForAndNothingElseNarrowsTheList()
{
    Bench bench;
    bench.log->answers = {answer("[]"_ba)};
    std::optional<Result<ChatPage>> page;
    bench.call = bench.backend.listChats({ListQuery::Slice::Unread, u"refund & co"_s}, 1, 100, bench.into(page));
    QTRY_VERIFY(page);
    QCOMPARE(bench.log->sent, QList<HttpRequest>{listChatDetails({.pageSize = 100, .search = u"refund & co"_s})});
}

void TestZaiaBackend::aFailedListIsHandedOn()
{
    Bench bench;
    bench.log->answers = {failure(ApiError::Kind::Unauthorized, 401), answer("<html>"_ba)};
    std::optional<Result<ChatPage>> page;
    bench.call = bench.backend.listChats({}, 1, 100, bench.into(page));
    QTRY_VERIFY(page);
    QCOMPARE(page->error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(page->error().httpStatus, 401);

    page.reset();
    bench.call = bench.backend.listChats({}, 1, 100, bench.into(page));
    QTRY_VERIFY(page);
    QCOMPARE(page->error().kind, ApiError::Kind::BadReply);
}

void TestZaiaBackend::detailsAreCompletedByThePlainChat()
{
    Bench bench;
    bench.log->answers = {answer(entry(u"details-full.json"_s)), answer(entry(u"chats-full.json"_s))};
    std::optional<Result<Chat>> chat;
    bench.call = bench.backend.fetchDetails(listed(firstId), bench.into(chat));
    QTRY_VERIFY(chat);
    QCOMPARE(bench.log->sent, (QList<HttpRequest>{getChatDetails(firstId), getChat(firstId)}));
    QVERIFY(chat->has_value());
    const Chat &full = **chat;
    QCOMPARE(full.key, (ChatKey{u"acc1"_s, firstId}));
    QCOMPARE(full.channelName, u"Acme WhatsApp"_s);
    QCOMPARE(full.updatedAt.toIso(), u"2026-11-21T09:30:05Z"_s);
    QCOMPARE(full.responder->currentId, u"5e5e0000-0000-4000-8000-0000000000f9"_s);
    QCOMPARE(full.raw, entry(u"details-full.json"_s));
    QVERIFY(full.rawDetails.contains(entry(u"details-full.json"_s)));
    QVERIFY(full.rawDetails.contains(entry(u"chats-full.json"_s)));
    QCOMPARE(bench.answers, 1);
    QCOMPARE(bench.log->aborted, 0);

    QCOMPARE(bench.backend.decode(full.raw, full.rawDetails).value(), full);
    QByteArray older = full.raw; // the list has not caught up
    older.replace("Acme WhatsApp", "Acme");
    QCOMPARE(bench.backend.decode(older, full.rawDetails).value().channelName, u"Acme WhatsApp"_s);
}

void TestZaiaBackend::aFailingPlainChatCostsNothing_data()
{
    QTest::addColumn<bool>("sent");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("server fault") << false << QByteArray();
    QTest::newRow("not understood") << true << "<html>"_ba;
    QTest::newRow("another chat") << true << entry(u"chats-full.json"_s, 1);
}

void TestZaiaBackend::aFailingPlainChatCostsNothing()
{
    QFETCH(const bool, sent);
    QFETCH(const QByteArray, body);

    Bench bench;
    bench.log->answers = {answer(entry(u"details-full.json"_s)),
                          sent ? answer(body) : failure(ApiError::Kind::ServerFault, 500)};
    std::optional<Result<Chat>> chat;
    bench.call = bench.backend.fetchDetails(listed(firstId), bench.into(chat));
    QTRY_VERIFY(chat);
    QCOMPARE(bench.log->sent.size(), 2);
    QVERIFY(chat->has_value());
    QCOMPARE((*chat)->channelName, u"Acme WhatsApp"_s);
    QVERIFY(!(*chat)->updatedAt.isValid());
    QVERIFY((*chat)->rawDetails.contains(entry(u"details-full.json"_s)));
    QCOMPARE(bench.backend.decode((*chat)->raw, (*chat)->rawDetails).value(), **chat);
}

void TestZaiaBackend::failingDetailsAskForNothingMore()
{
    Bench bench;
    bench.log->answers = {failure(ApiError::Kind::NotFound, 404), answer(entry(u"chats-full.json"_s))};
    std::optional<Result<Chat>> chat;
    bench.call = bench.backend.fetchDetails(listed(firstId), bench.into(chat));
    QTRY_VERIFY(chat);
    QCOMPARE(chat->error().kind, ApiError::Kind::NotFound);
    QCOMPARE(bench.log->sent, QList<HttpRequest>{getChatDetails(firstId)});
}

void TestZaiaBackend::detailsOfAnotherChatAreRefused()
{
    Bench bench;
    bench.log->answers = {answer(entry(u"details-full.json"_s, 1))};
    std::optional<Result<Chat>> chat;
    bench.call = bench.backend.fetchDetails(listed(firstId), bench.into(chat));
    QTRY_VERIFY(chat);
    QCOMPARE(chat->error().kind, ApiError::Kind::BadReply);
    QCOMPARE(bench.log->sent.size(), 1);
}

void TestZaiaBackend::droppingTheCallEndsBothRequests()
{
    Bench bench;
    std::optional<Result<Chat>> chat;
    bench.call = bench.backend.fetchDetails(listed(firstId), bench.into(chat));
    bench.call.abort();
    QCOMPARE(bench.log->aborted, 1);

    bench.log->answers = {answer(entry(u"details-full.json"_s))}; // and the plain chat hangs
    bench.call = bench.backend.fetchDetails(listed(firstId), bench.into(chat));
    QTRY_COMPARE(bench.log->sent.size(), 3);
    bench.call.abort();
    QCOMPARE(bench.log->aborted, 2);
    QVERIFY(!chat);
}

void TestZaiaBackend::theCallMayBeDroppedByItsOwnAnswer()
{
    for (const bool good : {true, false}) {
        Bench bench;
        bench.log->answers = {good ? answer(entry(u"details-full.json"_s)) : failure(ApiError::Kind::ServerFault, 500),
                              answer(entry(u"chats-full.json"_s))};
        int answers = 0;
        bench.call = bench.backend.fetchDetails(listed(firstId), [&](const Result<Chat> &) {
            bench.call.abort();
            ++answers;
        });
        QTRY_COMPARE(answers, 1);
    }
}

void TestZaiaBackend::thePlainListIsThere()
{
    Bench bench;
    bench.log->answers = {answer(file(u"chats-full.json"_s))};
    ChatQuery query;
    query.ownerIds = {u"o1"_s};
    query.channelTypes = {ChannelType::Api};
    std::optional<Result<ChatPage>> page;
    bench.call = bench.backend.listPlain(query, bench.into(page));
    QTRY_VERIFY(page);
    QCOMPARE(bench.log->sent, QList<HttpRequest>{listChats(query)});
    QCOMPARE((*page)->chats.size(), 2);
    QCOMPARE((*page)->chats.first().key.account, u"acc1"_s);
    QVERIFY((*page)->chats.first().updatedAt.isValid());
}

void TestZaiaBackend::keptChatsBelongToTheAccount()
{
    Bench bench;
    const auto chat = bench.backend.decode(entry(u"details-full.json"_s), {});
    QVERIFY(chat);
    QCOMPARE(chat->key, (ChatKey{u"acc1"_s, firstId}));
    QVERIFY(!bench.backend.decode("[]"_ba, {}));
    QVERIFY(bench.log->sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestZaiaBackend)
#include "tst_zaiabackend.moc"
