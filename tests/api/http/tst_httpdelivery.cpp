// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/http/exchange.h"

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Verb = HttpRequest::Verb;
using Security = SocketServer::Security;

/// How often a request is delivered, and what is said when no answer comes back.
class TestHttpDelivery : public QObject
{
    Q_OBJECT

    static Account trustingAccountAt(const SocketServer &server)
    {
        Account account = accountAt(server);
        account.caFile = server.url().scheme() == "https"_L1 ? SocketServer::caFile() : QString();
        return account;
    }

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void everyTryIsOneDeliveryWhenTheServerHangsUp_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("resetAfter"); // -1: reads it all and closes
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("deliveries"); // with three attempts allowed
        const QByteArray large(3'000'000, 'x');
        for (const auto security : {Security::Plain, Security::Tls}) {
            for (const qint64 reset : {qint64(-1), qint64(0)}) {
                const auto row = [&](const char *what) -> QTestData & {
                    return QTest::addRow("%s, %s, %s", what, security == Security::Tls ? "TLS" : "plain",
                                         reset < 0 ? "closed" : "reset")
                           << security;
                };
                row("get") << Verb::Get << "GET"_ba
                           << ""_ba << reset << Kind::Offline << 3;
                row("post") << Verb::Post << "POST"_ba
                            << "{}"_ba << reset << Kind::OutcomeUnknown << 1;
                row("empty delete") << Verb::Delete << "DELETE"_ba
                                    << ""_ba << reset << Kind::OutcomeUnknown << 1;
                if (security == Security::Tls) {
                    continue; // handshakes take their time, and the other verbs go the same way
                }
                row("empty post") << Verb::Post << "POST"_ba
                                  << ""_ba << reset << Kind::OutcomeUnknown << 1;
                row("patch") << Verb::Patch << "PATCH"_ba
                             << "{}"_ba << reset << Kind::OutcomeUnknown << 1;
                row("empty patch") << Verb::Patch << "PATCH"_ba
                                   << ""_ba << reset << Kind::OutcomeUnknown << 1;
                row("delete") << Verb::Delete << "DELETE"_ba
                              << "{}"_ba << reset << Kind::OutcomeUnknown << 1;
            }
            QTest::addRow("large post, %s, reset in the middle", security == Security::Tls ? "TLS" : "plain")
                << security << Verb::Post << "POST"_ba << large << qint64(100'000) << Kind::OutcomeUnknown << 1;
        }
    }

    void everyTryIsOneDeliveryWhenTheServerHangsUp()
    {
        QFETCH(Security, security);
        QFETCH(Verb, verb);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, body);
        QFETCH(qint64, resetAfter);
        SocketServer server(security);
        Scene &scene = server.expects(name, "/x").always();
        if (resetAfter < 0) {
            scene.thenCloses();
        } else {
            scene.resetsAfter(resetAfter);
        }
        HttpClient client(trustingAccountAt(server), u"key"_s, quick(3));
        const ApiError error = errorOf(exchange(client, {.verb = verb, .path = u"/x"_s, .body = body}));
        QTEST(error.kind, "kind");
        QCOMPARE(error.httpStatus, 0);
        QTEST(server.deliveries(), "deliveries");
    }

    void aWriteOnAConnectionThatWentStaleIsNotRepeated()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]");
        server.expects("POST", "/x").thenCloses().always();
        HttpClient client(accountAt(server), u"key"_s, quick(3));
        QVERIFY(exchange(client, {.path = u"/x"_s}));
        QCOMPARE(errorOf(exchange(client, {.verb = Verb::Post, .path = u"/x"_s, .body = "{}"})).kind,
                 Kind::OutcomeUnknown);
        QCOMPARE(server.deliveries("POST"), 1);
    }

    void aWriteThatGotNoAnswerInTimeHasAnUnknownOutcome_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("get") << Verb::Get << ""_ba << Kind::TimedOut;
        QTest::newRow("post") << Verb::Post << "{}"_ba << Kind::OutcomeUnknown;
        QTest::newRow("empty post") << Verb::Post << ""_ba << Kind::OutcomeUnknown;
        QTest::newRow("delete") << Verb::Delete << ""_ba << Kind::OutcomeUnknown;
    }

    void aWriteThatGotNoAnswerInTimeHasAnUnknownOutcome()
    {
        QFETCH(Verb, verb);
        QFETCH(QByteArray, body);
        SocketServer server;
        server.expects(verbOf(verb), "/x").staysSilent();
        HttpLimits limits = quick();
        limits.deadline = 150ms;
        HttpClient client(accountAt(server), u"key"_s, limits);
        QTEST(errorOf(exchange(client, {.verb = verb, .path = u"/x"_s, .body = body})).kind, "kind");
        QVERIFY(server.hearsNothingMore());
    }

    void aWriteThatNeverLeftIsOffline_data()
    {
        QTest::addColumn<QString>("base"); // %1: a port where nobody listens
        QTest::newRow("connection refused") << u"http://127.0.0.1:%1"_s;
        QTest::newRow("connection refused, TLS") << u"https://127.0.0.1:%1"_s;
        QTest::newRow("no such host") << u"https://deskside.invalid:%1"_s;
    }

    void aWriteThatNeverLeftIsOffline()
    {
        QFETCH(QString, base);
        SocketServer server;
        Account account = accountAt(server);
        account.baseUrl = QUrl(base.arg(server.url().port()));
        server.stops();
        HttpClient client(account, u"key"_s, quick(3));
        for (const auto &body : {""_ba, "{}"_ba}) {
            const ApiError error = errorOf(exchange(client, {.verb = Verb::Post, .path = u"/x"_s, .body = body}));
            QCOMPARE(error.kind, Kind::Offline);
            QVERIFY(error.detail.startsWith(u"POST /x: "));
        }
    }

    void aWriteThatWaitsForItsConnectionUntilTheEndNeverLeft()
    {
        SocketServer server; // it accepts, but its TLS handshake never comes
        Account account = accountAt(server);
        account.baseUrl.setScheme(u"https"_s);
        HttpLimits limits = quick();
        limits.deadline = 150ms;
        HttpClient client(account, u"key"_s, limits);
        QCOMPARE(errorOf(exchange(client, {.verb = Verb::Post, .path = u"/x"_s, .body = "{}"})).kind, Kind::TimedOut);
        QCOMPARE(errorOf(exchange(client, {.verb = Verb::Delete, .path = u"/x"_s})).kind, Kind::OutcomeUnknown);
    }

    void aGatewaysErrorLeavesAWriteUnknown_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("500") << 500 << Kind::ServerFault;
        QTest::newRow("502") << 502 << Kind::OutcomeUnknown;
        QTest::newRow("503") << 503 << Kind::ServerFault;
        QTest::newRow("504") << 504 << Kind::OutcomeUnknown;
    }

    void aGatewaysErrorLeavesAWriteUnknown()
    {
        QFETCH(int, status);
        SocketServer server;
        server.expects("POST", "/x").answers(status, "oops");
        HttpClient client(accountAt(server), u"key"_s, quick(3));
        const ApiError error = errorOf(exchange(client, {.verb = Verb::Post, .path = u"/x"_s, .body = "{}"}));
        QTEST(error.kind, "kind");
        QCOMPARE(error.httpStatus, status);
        QVERIFY(server.hearsNothingMore()); // not tried again
    }

    void readsAreTriedAgainAsOftenAsAllowed()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(503);
        server.expects("GET", "/x").answersRaw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1,").thenCloses();
        server.expects("GET", "/x").answers(200, "[1]");
        server.expects("GET", "/y").answers(500).times(3);
        HttpClient client(accountAt(server), u"key"_s, quick(3));
        QCOMPARE(exchange(client, {.path = u"/x"_s})->body, "[1]"_ba);
        QCOMPARE(errorOf(exchange(client, {.path = u"/y"_s})).kind, Kind::ServerFault);
        QVERIFY(server.hearsNothingMore());
    }

    void whatTheServerRefusedIsNotAskedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("401") << 401 << Headers() << Kind::Unauthorized;
        QTest::newRow("401 Basic") << 401 << Headers{{"WWW-Authenticate", "Basic realm=\"x\""}} << Kind::Unauthorized;
        QTest::newRow("401 Negotiate") << 401 << Headers{{"WWW-Authenticate", "Negotiate"}} << Kind::Unauthorized;
        QTest::newRow("401 NTLM") << 401 << Headers{{"WWW-Authenticate", "NTLM"}} << Kind::Unauthorized;
        QTest::newRow("403") << 403 << Headers() << Kind::Forbidden;
        QTest::newRow("404") << 404 << Headers() << Kind::NotFound;
        QTest::newRow("409") << 409 << Headers() << Kind::Rejected;
    }

    void whatTheServerRefusedIsNotAskedAgain()
    {
        QFETCH(int, status);
        QFETCH(Headers, headers);
        QFETCH(Kind, kind);
        SocketServer server;
        server.expects("GET", "/x").answers(status, "no", headers);
        server.expects("POST", "/x").answers(status, "no", headers);
        HttpClient client(accountAt(server), u"key"_s, quick(4));
        QCOMPARE(errorOf(exchange(client, {.path = u"/x"_s})).kind, kind);
        const ApiError error = errorOf(exchange(client, {.verb = Verb::Post, .path = u"/x"_s, .body = "{}"}));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, status);
        QVERIFY(server.hearsNothingMore());
    }

    void aWriteRefusedWith429IsTriedAgain()
    {
        SocketServer server;
        server.expects("POST", "/x").answers(429);
        server.expects("POST", "/x").answers(200, "{}");
        HttpClient client(accountAt(server), u"key"_s, quick(2));
        QVERIFY(exchange(client, {.verb = Verb::Post, .path = u"/x"_s, .body = R"({"a":1})"}));
        QVERIFY(server.hearsNothingMore());
        QCOMPARE(server.heard().constLast().body, R"({"a":1})"_ba);
    }

    void a429HoldsBackTheWholeAccount()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(429, {}, {{"Retry-After", "3600"}});
        HttpClient client(accountAt(server), u"key"_s, quick(1));
        const ApiError error = errorOf(exchange(client, {.path = u"/x"_s}));
        QCOMPARE(error.kind, Kind::RateLimited);
        QCOMPARE(error.retryAfter, 5min);
        Sending read(client, {.path = u"/y"_s});
        Sending written(client, {.verb = Verb::Post, .path = u"/y"_s, .body = "{}"});
        // Another account is not held back, and by the time it has its answer the two above would have been heard.
        SocketServer elsewhere;
        elsewhere.expects("GET", "/z").answers(200, "[]").times(5);
        HttpClient other(accountAt(elsewhere), u"key"_s, quick());
        for (int i = 0; i < 5; ++i) {
            QVERIFY(exchange(other, {.path = u"/z"_s}));
        }
        QVERIFY(!read.isDone());
        QVERIFY(!written.isDone());
        QVERIFY(server.hearsNothingMore());
    }

    void afterA429EverythingGoesOn()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(429);
        server.expects("GET", "/x").answers(200, "[]");
        server.expects("GET", "/y").answers(200, "[]");
        HttpLimits limits = quick(2);
        limits.retry.firstDelay = limits.retry.longestDelay = 100ms;
        HttpClient client(accountAt(server), u"key"_s, limits);
        Sending limited(client, {.path = u"/x"_s});
        QTRY_COMPARE(server.deliveries(), 1);
        QVERIFY(limited.result());
        QVERIFY(exchange(client, {.path = u"/y"_s}));
        QVERIFY(server.hearsNothingMore());
    }

    void anAccountIsPacedAfterItsBurst()
    {
        SocketServer server;
        server.expects("GET", "/x").answers(200, "[]").times(10);
        HttpLimits limits = quick();
        limits.requestsPerMinute = 60;
        HttpClient client(accountAt(server), u"key"_s, limits);
        std::vector<std::unique_ptr<Sending>> sendings;
        for (int i = 0; i < 15; ++i) {
            sendings.push_back(std::make_unique<Sending>(client, HttpRequest{.path = u"/x"_s}));
        }
        for (size_t i = 0; i < 10; ++i) {
            QVERIFY(sendings[i]->result());
        }
        for (size_t i = 10; i < 15; ++i) {
            QVERIFY(!sendings[i]->isDone());
        }
        QVERIFY(server.hearsNothingMore());
    }

private:
    static QByteArray verbOf(Verb verb)
    {
        return verb == Verb::Get ? "GET"_ba : verb == Verb::Post ? "POST"_ba : "DELETE"_ba;
    }
};

QTEST_GUILESS_MAIN(TestHttpDelivery)
#include "tst_httpdelivery.moc"
