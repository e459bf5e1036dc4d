// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <memory>

namespace deskside::test {

/// A request as it came over the wire.
struct Heard {
    QByteArray verb;
    QByteArray target; ///< path and query, byte for byte
    QByteArray head;   ///< request line and headers
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// What the server does when it hears one expected request. A server that closes without an answer has read it all.
class Scene
{
public:
    /// A proper answer with its Content-Length.
    Scene &answers(int status, const QByteArray &body = {}, const Headers &headers = {});
    /// Exactly these bytes, whatever they promise.
    Scene &answersRaw(const QByteArray &bytes);
    /// Ends the connection after what was said so far; without an answer before it, just hangs up.
    Scene &thenCloses();
    /// Ends the connection at once when so many bytes of the request's body have come, whatever is still under way.
    Scene &resetsAfter(qint64 bodyBytes);
    /// Reads and never answers.
    Scene &staysSilent();
    /// Says `head`, then a byte at every interval, for ever.
    Scene &drips(const QByteArray &head, std::chrono::milliseconds interval);
    /// Says `head`, then `chunk` again and again as fast as it is taken.
    Scene &floods(const QByteArray &head, const QByteArray &chunk);
    /// How often the request is expected; once unless said.
    Scene &times(int count);
    /// The request may come any number of times, also never.
    Scene &always();

private:
    friend class SocketServer;
    QByteArray m_verb;
    QByteArray m_target;
    QByteArray m_say;
    QByteArray m_endless;
    std::chrono::milliseconds m_interval{0};
    qint64 m_resetAfter = -1;
    int m_left = 1;
    bool m_always = false;
    bool m_closes = false;
};

/// A scripted HTTP/1.1 server on a loopback socket, below everything that Qt's own HTTP does. It notes each delivery.
class SocketServer : public QObject
{
    Q_OBJECT
public:
    enum class Security { Plain, Tls };
    explicit SocketServer(Security security = Security::Plain);
    ~SocketServer() override;

    /// "http://127.0.0.1:PORT" + path, or "https://localhost:PORT" + path: the name in its certificate.
    QUrl url(const QString &path = {}) const;
    /// The authority that signed the TLS server's certificate.
    static QString caFile();

    /// Scenes are taken in their order, each `times` times; the one for a request is the first that fits and is not
    /// used up.
    Scene &expects(const QByteArray &verb, const QByteArray &target);
    /// The next connections end as soon as they are there, unread.
    void hangsUpOnAccept(int connections);
    /// Stops listening; the port then refuses connections.
    void stops();

    /// True when every expected request came and no other; says what differs when not.
    bool hearsNothingMore() const;
    /// Everything that was delivered, in order; a request that ended in a reset counts as soon as its head was there.
    const QList<Heard> &heard() const { return m_heard; }
    int deliveries(const QByteArray &verb = {}) const;
    /// TCP connections so far; with TLS, those whose handshake was done.
    int connections() const { return m_connections; }
    /// Connections that are open now.
    int openConnections() const { return static_cast<int>(m_clients.size()); }
    /// Bytes that the clients' sockets have taken.
    qint64 bytesTaken() const { return m_bytesTaken; }
    /// The protocols agreed on by ALPN, one for each TLS connection.
    const QList<QByteArray> &protocols() const { return m_protocols; }

private:
    struct Client;
    void accept();
    void read(Client *client);
    void play(Client *client, Scene &scene);
    void pour(Client *client);
    Scene *sceneFor(const Heard &request);

    std::unique_ptr<QTcpServer> m_server;
    std::vector<std::unique_ptr<Scene>> m_scenes;
    QHash<QTcpSocket *, Client *> m_clients;
    QList<Heard> m_heard;
    QList<QByteArray> m_unexpected;
    QList<QByteArray> m_protocols;
    Security m_security;
    int m_connections = 0;
    int m_hangUps = 0;
    qint64 m_bytesTaken = 0;
};

/// An answer's bytes, with Content-Length.
QByteArray httpAnswer(int status, const QByteArray &body = {}, const Headers &headers = {});

} // namespace deskside::test
