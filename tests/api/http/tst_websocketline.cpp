// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/http/exchange.h"
#include "tests/support/fixture.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QWebSocket>
#include <QWebSocketServer>
#include <QtEndian>

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

const QString key = u"sk-Very+Secret"_s;
const HttpRequest wanted{.path = u"/orgs/a%2Fb/chats/ws"_s};

HttpLimits patient()
{
    HttpLimits limits = quick();
    limits.deadline = 20s;
    return limits;
}

HttpLimits hasty()
{
    HttpLimits limits = quick();
    limits.deadline = 100ms;
    return limits;
}

/// A line and all that came over it, in order.
class Listening
{
public:
    explicit Listening(Transport &transport, const HttpRequest &request = wanted)
        : m_call(transport.listen(request, {[this] { note("opened"_ba); },
                                            [this](const QByteArray &message) { note("heard "_ba + message); },
                                            [this](const ApiError &error) {
                                                note("closed"_ba);
                                                m_error = error;
                                            }}))
    {
        m_early = !m_log.isEmpty();
    }
    Q_DISABLE_COPY_MOVE(Listening)

    const QList<QByteArray> &log() const { return m_log; }
    bool wasEarly() const { return m_early; }
    bool isClosed() const { return m_error.has_value(); }
    void drop() { m_call.abort(); }
    /// Drops the line from inside its callbacks when this is said.
    void dropAt(const QByteArray &said) { m_dropAt = said; }

    /// Waits for the end; without one, an error that no client makes.
    ApiError error()
    {
        return QTest::qWaitFor([this] { return isClosed(); }, 15'000) ? *m_error : ApiError{.httpStatus = -1};
    }

private:
    void note(const QByteArray &said)
    {
        m_log.append(said);
        if (said == m_dropAt) {
            m_call.abort();
        }
    }

    QList<QByteArray> m_log;
    QByteArray m_dropAt;
    std::optional<ApiError> m_error;
    bool m_early = false;
    Call m_call;
};

/// A proper server with WebSockets.
class LineServer : public QWebSocketServer
{
public:
    explicit LineServer(SslMode mode = NonSecureMode)
        : QWebSocketServer(u"test"_s, mode)
    {
        if (mode == SecureMode) {
            auto tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificate(QSslCertificate(fixture(u"support/tls/server.pem"_s)));
            tls.setPrivateKey(QSslKey(fixture(u"support/tls/server.key"_s), QSsl::Ec));
            setSslConfiguration(tls);
        }
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            peer = nextPendingConnection();
            peer->setParent(this); // it has none
            connect(peer, &QWebSocket::disconnected, this, [this] { ++gone; });
        });
        if (!listen(QHostAddress::LocalHost)) {
            qFatal("the server cannot listen");
        }
    }

    Account account() const
    {
        const QString origin =
            secureMode() == SecureMode ? u"https://localhost:%1/base"_s : u"http://127.0.0.1:%1/base"_s;
        return {.id = u"a1"_s, .baseUrl = QUrl(origin.arg(serverPort()))};
    }

    QWebSocket *peer = nullptr;
    int gone = 0;
};

/// A server that agrees to the handshake by hand, then sends what it is told and takes what comes.
class RawLineServer : public QTcpServer
{
public:
    RawLineServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, &RawLineServer::read);
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++gone; });
        });
        if (!listen(QHostAddress::LocalHost)) {
            qFatal("the server cannot listen");
        }
    }

    Account account() const { return {.id = u"a1"_s, .baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()))}; }

    QByteArray afterHandshake; ///< sent at once
    bool answersPings = false;
    int pings = 0;
    int gone = 0;
    QTcpSocket *socket = nullptr;

private:
    void read()
    {
        m_in += socket->readAll();
        if (!m_agreed && m_in.contains("\r\n\r\n")) {
            const qsizetype at = m_in.toLower().indexOf("sec-websocket-key: ") + 19;
            const QByteArray nonce = m_in.mid(at, m_in.indexOf("\r\n", at) - at);
            const QByteArray agreed = QCryptographicHash::hash(
                QByteArray(nonce + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), QCryptographicHash::Sha1);
            m_in = m_in.mid(m_in.indexOf("\r\n\r\n") + 4);
            m_agreed = true;
            socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Accept: "
                          + agreed.toBase64() + "\r\n\r\n" + afterHandshake);
        }
        // An empty ping of a client: two bytes and four of a mask.
        while (m_agreed && m_in.size() >= 6) {
            if (m_in.startsWith("\x89\x80")) {
                ++pings;
                if (answersPings) {
                    socket->write(QByteArray("\x8a\x00", 2));
                }
            }
            m_in = m_in.mid(6);
        }
    }

    QByteArray m_in;
    bool m_agreed = false;
};

QStringList logged;

} // namespace

/// A WebSocket of an account's, over a real server and over ones that cannot be trusted.
class TestWebSocketLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            logged.append(text);
            fprintf(stderr, "%s\n", qPrintable(text));
        });
    }

    void cleanupTestCase()
    {
        qInstallMessageHandler(nullptr);
        for (const QString &line : std::as_const(logged)) {
            QVERIFY(!line.contains(key));
        }
    }

    void opensSignedInAtTheAddress_data()
    {
        QTest::addColumn<SignIn>("signIn");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("bearer") << SignIn::Bearer << "Authorization"_ba << QByteArray("Bearer " + key.toLatin1());
        QTest::newRow("bare key") << SignIn::BareKey << "Authorization"_ba << key.toLatin1();
        QTest::newRow("a header of its own") << SignIn::Header << "X-Key"_ba << key.toLatin1();
    }

    void opensSignedInAtTheAddress()
    {
        QFETCH(SignIn, signIn);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        LineServer server;
        Account account = server.account();
        account.signIn = signIn;
        account.header = u"X-Key"_s;
        HttpClient client(account, key, patient());
        Listening line(client);
        QVERIFY(!line.wasEarly());
        QTRY_COMPARE(line.log(), QList{"opened"_ba});
        QVERIFY(server.peer);
        QCOMPARE(server.peer->request().rawHeader(header), value);
        QVERIFY(server.peer->request().rawHeader("User-Agent").startsWith("Deskside/"));
        QVERIFY(server.peer->request().rawHeader("Cookie").isEmpty());
        QCOMPARE(server.peer->requestUrl().path(QUrl::FullyEncoded), u"/base/orgs/a%2Fb/chats/ws"_s);
    }

    void tellsWhatIsSaidInItsOrder()
    {
        LineServer server;
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        QTRY_VERIFY(server.peer);
        server.peer->sendTextMessage(u"{\"type\":\"créé\"}"_s);
        server.peer->sendBinaryMessage("\x01\x02");
        server.peer->sendTextMessage(QString());
        server.peer->sendTextMessage(u"last"_s);
        server.peer->close();
        QCOMPARE(line.error().kind, Kind::Offline);
        QCOMPARE(line.log(), (QList{"opened"_ba, "heard {\"type\":\"créé\"}"_ba, "heard \x01\x02"_ba, "heard "_ba,
                                    "heard last"_ba, "closed"_ba}));
    }

    void isSafeByTls()
    {
        LineServer server(QWebSocketServer::SecureMode);
        Account account = server.account();
        account.caFile = SocketServer::caFile();
        HttpClient client(account, key, patient());
        Listening line(client);
        QTRY_COMPARE(line.log(), QList{"opened"_ba});
        QCOMPARE(server.peer->request().rawHeader("Authorization"), QByteArray("Bearer " + key.toLatin1()));
    }

    void strangersCertificatesAreRefused()
    {
        LineServer server(QWebSocketServer::SecureMode);
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        QCOMPARE(line.error().kind, Kind::Offline);
        QVERIFY(!line.error().detail.isEmpty());
        QCOMPARE(line.log(), QList{"closed"_ba});
        QVERIFY(!server.peer);
    }

    void aDeclinedHandshakeSaysWhy_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("200") << 200 << Kind::BadReply;
        QTest::newRow("302") << 302 << Kind::Rejected;
        QTest::newRow("401") << 401 << Kind::Unauthorized;
        QTest::newRow("403") << 403 << Kind::Forbidden;
        QTest::newRow("404") << 404 << Kind::NotFound;
        QTest::newRow("429") << 429 << Kind::RateLimited;
        QTest::newRow("503") << 503 << Kind::ServerFault;
    }

    void aDeclinedHandshakeSaysWhy()
    {
        QFETCH(int, status);
        QFETCH(Kind, kind);
        SocketServer elsewhere;
        SocketServer server;
        server.expects("GET", wanted.path.toLatin1())
            .answers(status, key.toLatin1(), {{"Location", elsewhere.url(u"/x"_s).toEncoded()}});
        HttpClient client(accountAt(server), key, patient());
        Listening line(client);
        const ApiError error = line.error();
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, status);
        QVERIFY(!error.detail.contains(key));
        QCOMPARE(line.log(), QList{"closed"_ba});
        QVERIFY(server.hearsNothingMore());
        QCOMPARE(elsewhere.connections(), 0);
    }

    void aHandshakeThatMakesNoSenseIsABadReply_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("a status that Qt does not tell") << httpAnswer(400, key.toLatin1());
        QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH_9.2 " + key.toLatin1() + "\r\n\r\n";
        QTest::newRow("no agreement") << "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                         "Connection: Upgrade\r\n\r\n"_ba;
        QTest::newRow("another's agreement") << "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                                "Connection: Upgrade\r\n"
                                                "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"_ba;
        QTest::newRow("another protocol") << "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n"
                                             "Connection: Upgrade\r\n\r\n"_ba;
    }

    void aHandshakeThatMakesNoSenseIsABadReply()
    {
        QFETCH(QByteArray, said);
        SocketServer server;
        server.expects("GET", wanted.path.toLatin1()).answersRaw(said);
        HttpClient client(accountAt(server), key, patient());
        Listening line(client);
        QCOMPARE(line.error().kind, Kind::BadReply);
        QVERIFY(!line.error().detail.contains(key));
        QCOMPARE(line.log(), QList{"closed"_ba});
    }

    void aHandshakeThatBreaksOffIsALossOfConnection_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("in the status") << "HTTP/1.1 10"_ba;
        QTest::newRow("in the headers") << "HTTP/1.1 101 Switching Protocols\r\nUpgrade: webso"_ba;
    }

    void aHandshakeThatBreaksOffIsALossOfConnection()
    {
        QFETCH(QByteArray, said);
        SocketServer server;
        server.expects("GET", wanted.path.toLatin1()).answersRaw(said).thenCloses();
        HttpClient client(accountAt(server), key, patient());
        Listening line(client);
        QCOMPARE(line.error().kind, Kind::Offline);
        QCOMPARE(line.log(), QList{"closed"_ba});
    }

    void aHandshakeHasADeadline_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("endless");
        QTest::newRow("silence") << ""_ba
                                 << ""_ba;
        QTest::newRow("a drip") << "HTTP/1.1 101 Switching"_ba
                                << "x"_ba;
        QTest::newRow("a flood without a line's end") << "HTTP/1.1 101 Switching"_ba << QByteArray(1 << 20, 'x');
    }

    void aHandshakeHasADeadline()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, endless);
        SocketServer server;
        Scene &scene = server.expects("GET", wanted.path.toLatin1());
        if (endless.isEmpty()) {
            scene.staysSilent();
        } else if (endless.size() == 1) {
            scene.drips(head, 5ms);
        } else {
            scene.floods(head, endless);
        }
        HttpLimits limits = hasty();
        limits.maxLineBytes = 100'000;
        limits.deadline = endless.size() > 1 ? 600ms : limits.deadline; // enough to take much more than the limit
        HttpClient client(accountAt(server), key, limits);
        Listening line(client);
        QCOMPARE(line.error().kind, Kind::TimedOut);
        // Besides the limit there is only what the two sockets' buffers hold.
        QVERIFY2(server.bytesTaken() < 16 * 1024 * 1024, qPrintable(QString::number(server.bytesTaken())));
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void aRefusedConnectionIsOffline()
    {
        SocketServer server;
        const Account account = accountAt(server);
        server.stops();
        HttpClient client(account, key, patient());
        Listening line(client);
        QVERIFY(!line.wasEarly());
        QCOMPARE(line.error().kind, Kind::Offline);
    }

    void whatMayNotBeSentIsNot()
    {
        SocketServer server;
        const auto refusal = [](const Account &account, const QString &token, const HttpRequest &request) {
            HttpClient client(account, token, patient());
            Listening line(client, request);
            return line.wasEarly() ? Kind::NotKept : line.error().kind;
        };
        QCOMPARE(refusal(accountAt(server), {}, wanted), Kind::Unauthorized);
        QCOMPARE(refusal(accountAt(server), u"two\r\nlines"_s, wanted), Kind::Rejected);
        QCOMPARE(refusal(accountAt(server), key, {.path = u"/orgs/../x"_s}), Kind::Rejected);
        Account far = accountAt(server);
        far.baseUrl = QUrl(u"http://example.invalid"_s);
        QCOMPARE(refusal(far, key, wanted), Kind::Rejected);
        Account untrusting = accountAt(server);
        untrusting.caFile = u"/there/is/none.pem"_s;
        QCOMPARE(refusal(untrusting, key, wanted), Kind::Rejected);
        QCOMPARE(server.connections(), 0);
    }

    void messagesHaveALimit()
    {
        HttpLimits limits = patient();
        QCOMPARE(limits.maxLineBytes, 8 * 1024 * 1024);
        limits.maxLineBytes = 100'000;
        LineServer server;
        HttpClient client(server.account(), key, limits);
        Listening line(client);
        QTRY_VERIFY(server.peer);
        const QString large(100'000, u'x');
        server.peer->sendTextMessage(large);
        QTRY_COMPARE(line.log(), (QList{"opened"_ba, QByteArray("heard " + large.toLatin1())}));
        server.peer->sendTextMessage(QString(large + u'x'));
        QCOMPARE(line.error().kind, Kind::BadReply);
        QCOMPARE(line.log().size(), 3);
        QTRY_COMPARE(server.gone, 1);
    }

    void messagesOfManyFramesHaveTheLimitToo()
    {
        HttpLimits limits = patient();
        limits.maxLineBytes = 100'000;
        LineServer server;
        HttpClient client(server.account(), key, limits);
        Listening line(client);
        QTRY_VERIFY(server.peer);
        server.peer->setOutgoingFrameSize(10'000);
        server.peer->sendTextMessage(QString(95'000, u'x'));
        QTRY_COMPARE(line.log().size(), 2);
        server.peer->sendTextMessage(QString(105'000, u'x'));
        QCOMPARE(line.error().kind, Kind::BadReply);
    }

    void aFrameThatAnnouncesTooMuchEndsTheLine()
    {
        RawLineServer server;
        QByteArray length(8, '\0');
        qToBigEndian(qint64(1) << 40, length.data());
        server.afterHandshake = "\x81\x7f" + length;
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        QCOMPARE(line.error().kind, Kind::BadReply);
        QTRY_COMPARE(server.gone, 1);
    }

    void framesThatMakeNoSenseEndTheLine()
    {
        RawLineServer server;
        server.afterHandshake = QByteArray("\xf7\x05hello", 7); // reserved bits and an opcode that nobody knows
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        QCOMPARE(line.error().kind, Kind::BadReply);
        QTRY_COMPARE(server.gone, 1);
    }

    void aPeerThatFellSilentIsNoticed()
    {
        HttpLimits limits = patient();
        limits.heartbeat = 30ms;
        RawLineServer server;
        HttpClient client(server.account(), key, limits);
        Listening line(client);
        QCOMPARE(line.error().kind, Kind::Offline);
        QCOMPARE(line.log(), (QList{"opened"_ba, "closed"_ba}));
        QCOMPARE(server.pings, 1);
        QTRY_COMPARE(server.gone, 1);
    }

    void aPeerThatAnswersPingsIsAlive()
    {
        HttpLimits limits = patient();
        limits.heartbeat = 30ms;
        RawLineServer server;
        server.answersPings = true;
        HttpClient client(server.account(), key, limits);
        Listening line(client);
        QTRY_VERIFY(server.pings >= 6);
        QCOMPARE(line.log(), QList{"opened"_ba});
    }

    void aGoodbyeNeverQuotesTheKey()
    {
        LineServer server;
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        QTRY_VERIFY(server.peer);
        server.peer->close(QWebSocketProtocol::CloseCodePolicyViolated, u"not with "_s + key);
        const ApiError error = line.error();
        QCOMPARE(error.kind, Kind::Offline);
        QVERIFY2(error.detail.startsWith(u"not with"_s) && !error.detail.contains(key), qPrintable(error.detail));
    }

    void aConnectionThatIsCutEndsTheLine()
    {
        RawLineServer server;
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        QTRY_COMPARE(line.log(), QList{"opened"_ba});
        server.socket->abort();
        QCOMPARE(line.error().kind, Kind::Offline);
        QCOMPARE(line.log(), (QList{"opened"_ba, "closed"_ba}));
    }

    void aDroppedLineSaysNothingMore()
    {
        LineServer server;
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        QTRY_VERIFY(server.peer);
        QTRY_COMPARE(line.log(), QList{"opened"_ba});
        server.peer->sendTextMessage(u"unheard"_s);
        line.drop();
        QTRY_COMPARE(server.gone, 1);
        QCOMPARE(line.log(), QList{"opened"_ba});
    }

    void aLineDroppedAtOnceNeverOpens()
    {
        SocketServer server;
        HttpClient client(accountAt(server), key, patient());
        Listening one(client);
        one.drop();
        Listening refused(client, {.path = u"nowhere"_s});
        refused.drop();
        Listening other(client, {.path = u"nowhere"_s});
        QCOMPARE(other.error().kind, Kind::Rejected);
        QCOMPARE(one.log(), QList<QByteArray>());
        QCOMPARE(refused.log(), QList<QByteArray>());
    }

    void aCallbackMayDropItsLine_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::newRow("opened") << "opened"_ba;
        QTest::newRow("heard") << "heard one"_ba;
        QTest::newRow("closed") << "closed"_ba;
    }

    void aCallbackMayDropItsLine()
    {
        QFETCH(QByteArray, at);
        LineServer server;
        HttpClient client(server.account(), key, patient());
        Listening line(client);
        line.dropAt(at);
        QTRY_VERIFY(server.peer);
        server.peer->sendTextMessage(u"one"_s);
        server.peer->sendTextMessage(u"two"_s);
        if (at == "closed") {
            server.peer->close();
        }
        QTRY_COMPARE(server.gone, 1);
        QTRY_COMPARE(line.log().value(line.log().size() - 1), at); // empty until the client hears of it
    }

    void aLineEndsWithItsClient()
    {
        LineServer server;
        auto client = std::make_unique<HttpClient>(server.account(), key, patient());
        Listening line(*client);
        QTRY_COMPARE(line.log(), QList{"opened"_ba});
        client.reset();
        QTRY_COMPARE(server.gone, 1);
        QCOMPARE(line.log(), QList{"opened"_ba});
        line.drop();
    }
};

QTEST_GUILESS_MAIN(TestWebSocketLine)
#include "tst_websocketline.moc"
