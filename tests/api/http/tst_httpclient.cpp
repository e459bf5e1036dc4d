// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/http/exchange.h"

#include <QThread>

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Verb = HttpRequest::Verb;

/// What goes over the wire, what comes back, and how calls live and end.
class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void anAnswerArrivesWhole()
    {
        SocketServer server;
        server.expects("GET", "/orgs/o1/chats?filter=UNREAD&page=1")
            .answers(200, R"([{"id":"c1"}])",
                     {{"Content-Type", "application/json"}, {"X-Total", "7"}, {"Set-Cookie", "session=1"}});
        HttpClient client(accountAt(server), u"key"_s, quick());
        HttpRequest request{.path = u"/orgs/o1/chats"_s};
        addQuery(request.query, u"filter"_s, u"UNREAD"_s);
        addQuery(request.query, u"page"_s, u"1"_s);
        const auto result = exchange(client, request);
        QVERIFY(result);
        QCOMPARE(result->status, 200);
        QCOMPARE(result->body, R"([{"id":"c1"}])"_ba);
        QCOMPARE(result->headers.value("content-type"_ba), "application/json"_ba);
        QCOMPARE(result->headers.value("x-total"_ba), "7"_ba);
        QVERIFY(!result->headers.contains("set-cookie"_ba));
        QVERIFY(server.hearsNothingMore());
    }

    void pathAndQueryArriveByteForByte()
    {
        SocketServer server;
        const QByteArray target = "/api/v1/a%2Fb%2B%25%3F%20%C3%BC/x?search=1%2B1%20%26%20%2550%2F%23%3D&q=a%2Fb";
        server.expects("GET", target).answers(200, "[]");
        Account account = accountAt(server);
        account.baseUrl = server.url(u"/api/"_s);
        HttpClient client(account, u"key"_s, quick());
        HttpRequest request;
        request.path = "/v1/"_L1 + pathSegment(u"a/b+%? ü"_s) + "/x"_L1;
        addQuery(request.query, u"search"_s, u"1+1 & %50/#="_s);
        addQuery(request.query, u"q"_s, u"a/b"_s);
        QVERIFY(exchange(client, request));
        QVERIFY(server.hearsNothingMore());
    }

    void theHeadSaysWhoAsksAndNoMore()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]");
        HttpClient client(accountAt(server), u"key"_s, quick());
        QVERIFY(exchange(client, {.path = u"/x"_s}));
        const Heard heard = server.heard().constFirst();
        QVERIFY(heard.head.startsWith("GET /x HTTP/1.1\r\n"));
        QCOMPARE(heard.headers.value("user-agent"_ba), "Deskside/" DESKSIDE_VERSION ""_ba);
        QCOMPARE(heard.headers.value("accept"_ba), "application/json"_ba);
        QCOMPARE(heard.headers.value("authorization"_ba), "Bearer key"_ba);
        QVERIFY(heard.headers.value("accept-encoding"_ba).contains("gzip"));
        for (const auto &name : {"cookie"_ba, "upgrade"_ba, "http2-settings"_ba, "referer"_ba, "content-type"_ba}) {
            QVERIFY2(!heard.headers.contains(name), name.constData());
        }
    }

    void theKeyTravelsAsTheAccountSays_data()
    {
        QTest::addColumn<SignIn>("signIn");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("bearer") << SignIn::Bearer << "authorization"_ba
                                << "Bearer k-1"_ba;
        QTest::newRow("bare") << SignIn::BareKey << "authorization"_ba
                              << "k-1"_ba;
        QTest::newRow("own header") << SignIn::Header << "x-api-key"_ba
                                    << "k-1"_ba;
    }

    void theKeyTravelsAsTheAccountSays()
    {
        QFETCH(SignIn, signIn);
        QFETCH(QByteArray, header);
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]");
        Account account = accountAt(server);
        account.signIn = signIn;
        account.header = u"X-Api-Key"_s;
        HttpClient client(account, u"k-1"_s, quick());
        QVERIFY(exchange(client, {.path = u"/x"_s}));
        QTEST(server.heard().constFirst().headers.value(header), "value");
        QCOMPARE(server.heard().constFirst().head.count("k-1"), 1);
    }

    void bodiesArriveAsJson_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("post") << Verb::Post << "POST"_ba
                              << R"({"text":"grüße"})"_ba;
        QTest::newRow("patch") << Verb::Patch << "PATCH"_ba
                               << "{}"_ba;
        QTest::newRow("delete") << Verb::Delete << "DELETE"_ba
                                << R"({"why":1})"_ba;
        QTest::newRow("large post") << Verb::Post << "POST"_ba << QByteArray(200'000, 'x');
        QTest::newRow("empty post") << Verb::Post << "POST"_ba
                                    << ""_ba;
        QTest::newRow("empty patch") << Verb::Patch << "PATCH"_ba
                                     << ""_ba;
        QTest::newRow("empty delete") << Verb::Delete << "DELETE"_ba
                                      << ""_ba;
    }

    void bodiesArriveAsJson()
    {
        QFETCH(Verb, verb);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, body);
        SocketServer server;
        server.expects(name, "/x").answers(201, "{}");
        server.expects(name, "/x").answers(204);
        HttpClient client(accountAt(server), u"key"_s, quick());
        QCOMPARE(exchange(client, {.verb = verb, .path = u"/x"_s, .body = body})->status, 201);
        QCOMPARE(exchange(client, {.verb = verb, .path = u"/x"_s, .body = body})->status, 204);
        QVERIFY(server.hearsNothingMore());
        for (const Heard &heard : server.heard()) {
            QCOMPARE(heard.body, body);
            QCOMPARE(heard.headers.value("content-length"_ba), QByteArray::number(body.size()));
            QCOMPARE(heard.headers.value("content-type"_ba), body.isEmpty() ? QByteArray() : "application/json"_ba);
        }
    }

    /// Most of the time: Qt closes an idle connection when setReadBufferSize() reaches its thread in the moment in
    /// which the answer is complete, and then the next request opens another.
    void connectionsAreKeptAlive()
    {
        constexpr int requests = 12;
        SocketServer server;
        server.expects("GET", "/x").answers(200, "{}").times(requests);
        HttpClient client(accountAt(server), u"key"_s, quick());
        for (int i = 0; i < requests; ++i) {
            QVERIFY(exchange(client, {.path = u"/x"_s}));
        }
        QVERIFY(server.hearsNothingMore());
        QVERIFY2(server.connections() < requests / 2, qPrintable(QString::number(server.connections())));
    }

    void whatCannotBeSentSafelyIsNotSent_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("base");
        QTest::addColumn<Kind>("kind");
        const QString base = u"http://127.0.0.1:%1"_s;
        QTest::newRow("dot segment") << u"/orgs/../x"_s << u"k"_s << base << Kind::Rejected;
        QTest::newRow("encoded dots") << u"/orgs/%2e%2E/x"_s << u"k"_s << base << Kind::Rejected;
        QTest::newRow("an id of dots") << QString("/orgs/"_L1 + pathSegment(u".."_s)) << u"k"_s << base
                                       << Kind::Rejected;
        QTest::newRow("no slash") << u"x"_s << u"k"_s << base << Kind::Rejected;
        QTest::newRow("bad encoding") << u"/%G0"_s << u"k"_s << base << Kind::Rejected;
        QTest::newRow("line break in the key") << u"/x"_s << u"k\r\nX: y"_s << base << Kind::Rejected;
        QTest::newRow("no key") << u"/x"_s << QString() << base << Kind::Unauthorized;
        QTest::newRow("http: beyond loopback")
            << u"/x"_s << u"k"_s << u"http://deskside.invalid:%1"_s << Kind::Rejected;
        QTest::newRow("another scheme") << u"/x"_s << u"k"_s << u"ftp://127.0.0.1:%1"_s << Kind::Rejected;
    }

    void whatCannotBeSentSafelyIsNotSent()
    {
        QFETCH(QString, path);
        QFETCH(QString, token);
        QFETCH(QString, base);
        QFETCH(Kind, kind);
        SocketServer server;
        Account account = accountAt(server);
        account.baseUrl = QUrl(base.arg(server.url().port()));
        HttpClient client(account, token, quick(3));
        Sending sending(client, {.path = path});
        QVERIFY(!sending.calledBackEarly());
        const ApiError error = errorOf(sending.result());
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, 0);
        QVERIFY(!error.detail.isEmpty());
        QCOMPARE(server.connections(), 0);
    }

    void aPrivateAuthorityThatCannotBeReadIsNamed()
    {
        SocketServer server;
        Account account = accountAt(server);
        account.caFile = u"/nowhere/authority.pem"_s;
        HttpClient client(account, u"key"_s, quick(3));
        const ApiError error = errorOf(exchange(client, {.path = u"/x"_s}));
        QCOMPARE(error.kind, Kind::Rejected);
        QVERIFY(error.detail.contains(account.caFile));
        QCOMPARE(server.connections(), 0);
    }

    void errorsQuoteTheAnswerButNeverQueryOrKey()
    {
        SocketServer server;
        server.expects("GET", "/x?search=private")
            .answers(403, "<b>no</b>\r\nwith key sesame\x1b[31m" + QByteArray(5'000, 'y'), {{"X-Trace", "abc"}});
        HttpClient client(accountAt(server), u"sesame"_s, quick());
        HttpRequest request{.path = u"/x"_s};
        addQuery(request.query, u"search"_s, u"private"_s);
        const ApiError error = errorOf(exchange(client, request));
        QCOMPARE(error.kind, Kind::Forbidden);
        QCOMPARE(error.httpStatus, 403);
        QVERIFY2(error.detail.startsWith(u"GET /x: HTTP 403: <b>no</b> with key …"), qPrintable(error.detail));
        QVERIFY(error.detail.size() < 400);
        QVERIFY(!error.detail.contains(u'\x1b'));
        for (const QString &secret : {u"private"_s, u"sesame"_s, u"abc"_s}) {
            QVERIFY2(!error.detail.contains(secret), qPrintable(error.detail));
        }
    }

    void callbacksNeverComeBeforeSendReturns()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]");
        HttpClient client(accountAt(server), u"key"_s, quick());
        Sending fine(client, {.path = u"/x"_s});
        Sending rejected(client, {.path = u"x"_s});
        QVERIFY(!fine.calledBackEarly());
        QVERIFY(!rejected.calledBackEarly());
        QVERIFY(fine.result());
        QVERIFY(!rejected.result());
        QCOMPARE(fine.callbacks(), 1);
        QCOMPARE(rejected.callbacks(), 1);
    }

    void aDroppedCallAbortsAndIsSilent()
    {
        SocketServer server;
        server.expects("GET", "/x").staysSilent();
        server.expects("GET", "/y").answers(200, "[]");
        HttpClient client(accountAt(server), u"key"_s, quick(3));
        Sending sending(client, {.path = u"/x"_s});
        QTRY_COMPARE(server.deliveries(), 1);
        sending.drop();
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(exchange(client, {.path = u"/y"_s})); // the client goes on
        QCOMPARE(sending.callbacks(), 0);
        QVERIFY(server.hearsNothingMore());
    }

    void aCallDroppedBeforeItIsSentSendsNothing()
    {
        SocketServer server;
        server.expects("GET", "/y").answers(200, "[]");
        HttpLimits limits = quick();
        limits.requestsPerMinute = 1;
        limits.retry.attempts = 1;
        HttpClient client(accountAt(server), u"key"_s, limits);
        Sending first(client, {.path = u"/y"_s});
        Sending queued(client, {.path = u"/x"_s}); // a minute away
        Sending rejected(client, {.path = u"x"_s});
        queued.drop();
        rejected.drop();
        QVERIFY(first.result());
        QCOMPARE(queued.callbacks() + rejected.callbacks(), 0);
        QVERIFY(server.hearsNothingMore());
    }

    void aCallDroppedInTheQueueMakesRoomForTheNext()
    {
        SocketServer server;
        server.expects("GET", "/x").staysSilent().times(6);
        server.expects("GET", "/y").answers(200, "[]");
        HttpClient client(accountAt(server), u"key"_s, quick());
        std::vector<std::unique_ptr<Sending>> busy;
        for (int i = 0; i < 6; ++i) {
            busy.push_back(std::make_unique<Sending>(client, HttpRequest{.path = u"/x"_s}));
        }
        Sending dropped(client, {.path = u"/dropped"_s});
        Sending next(client, {.path = u"/y"_s});
        QTRY_COMPARE(server.deliveries(), 6);
        dropped.drop();
        busy.pop_back();
        QVERIFY(next.result());
        QVERIFY(server.hearsNothingMore());
    }

    void aCallDroppedWhileItWaitsForItsRetryIsOver()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(500);
        server.expects("GET", "/y").answers(200, "[]");
        HttpLimits limits = quick(2);
        limits.retry.firstDelay = limits.retry.longestDelay = 1h;
        HttpClient client(accountAt(server), u"key"_s, limits);
        Sending sending(client, {.path = u"/x"_s});
        QTRY_COMPARE(server.deliveries(), 1);
        QVERIFY(exchange(client, {.path = u"/y"_s}));
        QVERIFY(!sending.isDone());
        sending.drop();
        QVERIFY(server.hearsNothingMore());
    }

    void aCallbackMayDropOrReplaceItsCall()
    {
        SocketServer server;
        server.expects("GET", "/1").answers(200, "[]");
        server.expects("GET", "/2").answers(200, "[]");
        HttpClient client(accountAt(server), u"key"_s, quick());
        QStringList heard;
        Call call;
        const QString captured = u"still here"_s;
        call = client.send({.path = u"/1"_s}, [&, captured](const Result<HttpResponse> &) {
            call = client.send({.path = u"/2"_s}, [&](const Result<HttpResponse> &) {
                call.abort();
                heard.append(u"second"_s);
            });
            heard.append(captured); // its own Call is gone, its captures are not
        });
        QTRY_COMPARE(heard, QStringList({u"still here"_s, u"second"_s}));
        QVERIFY(server.hearsNothingMore());
    }

    void aCallbackMayEndTheClient()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]");
        server.expects("GET", "/y").staysSilent();
        auto client = std::make_unique<HttpClient>(accountAt(server), u"key"_s, quick());
        Sending other(*client, {.path = u"/y"_s});
        QTRY_COMPARE(server.deliveries(), 1);
        int callbacks = 0;
        const Call call = client->send({.path = u"/x"_s}, [&](const Result<HttpResponse> &) {
            client.reset();
            ++callbacks;
        });
        QTRY_COMPARE(callbacks, 1);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(other.callbacks(), 0);
    }

    void callsMayOutliveTheClient()
    {
        SocketServer server;
        server.expects("GET", "/x").staysSilent().times(8);
        auto client = std::make_unique<HttpClient>(accountAt(server), u"key"_s, quick());
        std::vector<std::unique_ptr<Sending>> sendings;
        for (int i = 0; i < 8; ++i) {
            sendings.push_back(std::make_unique<Sending>(*client, HttpRequest{.path = u"/x"_s}));
        }
        QTRY_COMPARE(server.deliveries(), 6); // the other two wait for a connection
        client.reset();
        QTRY_COMPARE(server.openConnections(), 0);
        for (const auto &sending : sendings) {
            QCOMPARE(sending->callbacks(), 0);
        }
        QCOMPARE(server.deliveries(), 6);
    }

    void manyRequestsAllComeBack()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]").times(40);
        HttpClient client(accountAt(server), u"key"_s, quick());
        std::vector<std::unique_ptr<Sending>> sendings;
        for (int i = 0; i < 40; ++i) {
            sendings.push_back(std::make_unique<Sending>(client, HttpRequest{.path = u"/x"_s}));
        }
        for (const auto &sending : sendings) {
            QVERIFY(sending->result());
        }
        QVERIFY(server.hearsNothingMore());
        QVERIFY(server.connections() <= 6);
    }

    void aClientWorksAndEndsInItsOwnThread()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]");
        server.expects("GET", "/y").staysSilent();
        const Account account = accountAt(server);
        std::atomic<int> answers = 0;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            HttpClient client(account, u"key"_s, quick());
            QEventLoop loop;
            const Call silent = client.send({.path = u"/y"_s}, [&](const Result<HttpResponse> &) { answers += 100; });
            const Call call = client.send({.path = u"/x"_s}, [&](const Result<HttpResponse> &result) {
                answers += result ? 1 : 10;
                loop.quit();
            });
            loop.exec(); // and the thread ends with a request in flight
        }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QCOMPARE(answers.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
