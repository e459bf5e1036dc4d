// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/socketserver.h"

#include "tests/support/fixture.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

namespace deskside::test {

using namespace Qt::StringLiterals;

QByteArray httpAnswer(int status, const QByteArray &body, const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n";
    for (const auto &[name, value] : headers) {
        bytes += name + ": " + value + "\r\n";
    }
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return bytes;
}

Scene &Scene::answers(int status, const QByteArray &body, const Headers &headers)
{
    return answersRaw(httpAnswer(status, body, headers));
}

Scene &Scene::answersRaw(const QByteArray &bytes)
{
    m_say = bytes;
    return *this;
}

Scene &Scene::thenCloses()
{
    m_closes = true;
    return *this;
}

Scene &Scene::resetsAfter(qint64 bodyBytes)
{
    m_resetAfter = bodyBytes;
    return *this;
}

Scene &Scene::staysSilent()
{
    return *this; // the name is for the reader: a scene that says nothing is silent
}

Scene &Scene::drips(const QByteArray &head, std::chrono::milliseconds interval)
{
    m_say = head;
    m_endless = "x"_ba;
    m_interval = interval;
    return *this;
}

Scene &Scene::floods(const QByteArray &head, const QByteArray &chunk)
{
    m_say = head;
    m_endless = chunk;
    return *this;
}

Scene &Scene::times(int count)
{
    m_left = count;
    return *this;
}

Scene &Scene::always()
{
    m_always = true;
    return *this;
}

struct SocketServer::Client {
    QTcpSocket *socket = nullptr;
    QByteArray buffer;
    Scene *scene = nullptr;
    qsizetype heardAt = 0; ///< the request in m_heard
    qint64 bodySize = -1;  ///< -1 while the head is not complete
    QByteArray endless;
};

SocketServer::SocketServer(Security security)
    : m_security(security)
{
    if (security == Security::Tls) {
        auto server = std::make_unique<QSslServer>();
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(fixture(u"support/tls/server.pem"_s)));
        tls.setPrivateKey(QSslKey(fixture(u"support/tls/server.key"_s), QSsl::Ec));
        tls.setAllowedNextProtocols({"h2"_ba, "http/1.1"_ba});
        server->setSslConfiguration(tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &SocketServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost)) {
        qFatal("the socket server cannot listen");
    }
}

SocketServer::~SocketServer()
{
    for (auto [socket, client] : m_clients.asKeyValueRange()) {
        socket->disconnect(this);
        delete client;
    }
}

QUrl SocketServer::url(const QString &path) const
{
    const QString origin = m_security == Security::Tls ? u"https://localhost:%1"_s : u"http://127.0.0.1:%1"_s;
    return QUrl(origin.arg(m_server->serverPort()) + path);
}

QString SocketServer::caFile()
{
    return QStringLiteral(DESKSIDE_SOURCE_DIR "/tests/support/tls/ca.pem");
}

Scene &SocketServer::expects(const QByteArray &verb, const QByteArray &target)
{
    auto scene = std::make_unique<Scene>();
    scene->m_verb = verb;
    scene->m_target = target;
    m_scenes.push_back(std::move(scene));
    return *m_scenes.back();
}

void SocketServer::hangsUpOnAccept(int connections)
{
    m_hangUps = connections;
}

void SocketServer::stops()
{
    m_server->close();
}

bool SocketServer::hearsNothingMore() const
{
    bool asExpected = m_unexpected.isEmpty();
    for (const auto &request : m_unexpected) {
        qWarning("not expected: %s", request.constData());
    }
    for (const auto &scene : m_scenes) {
        if (!scene->m_always && scene->m_left > 0) {
            qWarning("not heard: %s %s", scene->m_verb.constData(), scene->m_target.constData());
            asExpected = false;
        }
    }
    return asExpected;
}

int SocketServer::deliveries(const QByteArray &verb) const
{
    return static_cast<int>(std::count_if(m_heard.begin(), m_heard.end(), [&verb](const Heard &request) {
        return verb.isEmpty() || request.verb == verb;
    }));
}

void SocketServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        if (m_hangUps > 0) {
            --m_hangUps;
            socket->abort();
            socket->deleteLater();
            continue;
        }
        if (const auto *tls = qobject_cast<QSslSocket *>(socket)) {
            m_protocols.append(tls->sslConfiguration().nextNegotiatedProtocol());
        }
        auto *client = new Client;
        client->socket = socket;
        m_clients.insert(socket, client);
        connect(socket, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        const auto taken = [this, client](qint64 bytes) {
            m_bytesTaken += bytes;
            pour(client);
        };
        if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
            connect(tls, &QSslSocket::encryptedBytesWritten, this, taken);
        } else {
            connect(socket, &QTcpSocket::bytesWritten, this, taken);
        }
        connect(socket, &QTcpSocket::disconnected, this, [this, client] {
            m_clients.remove(client->socket);
            client->socket->disconnect(this);
            client->socket->deleteLater();
            delete client;
        });
        read(client);
    }
}

void SocketServer::read(Client *client)
{
    if (client->bodySize < 0) {
        client->buffer += client->socket->readAll();
        const auto end = client->buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        Heard request;
        request.head = client->buffer.left(end);
        client->buffer.remove(0, end + 4);
        auto lines = request.head.split('\n');
        const auto words = lines.takeFirst().trimmed().split(' ');
        request.verb = words.value(0);
        request.target = words.value(1);
        for (const auto &line : std::as_const(lines)) {
            const auto colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        client->bodySize = request.headers.value("content-length"_ba).toLongLong();
        client->scene = sceneFor(request);
        client->heardAt = m_heard.size();
        m_heard.append(request);
    }
    client->buffer += client->socket->readAll();
    if (client->scene != nullptr && client->scene->m_resetAfter >= 0) {
        if (client->buffer.size() >= client->scene->m_resetAfter) {
            client->socket->abort();
        }
        return;
    }
    if (client->buffer.size() < client->bodySize) {
        return;
    }
    m_heard[client->heardAt].body = client->buffer.left(client->bodySize);
    client->buffer.remove(0, client->bodySize);
    client->bodySize = -1;
    if (client->scene == nullptr) {
        client->socket->write(httpAnswer(418, "not expected"_ba));
    } else {
        play(client, *client->scene);
    }
}

Scene *SocketServer::sceneFor(const Heard &request)
{
    for (const auto &scene : m_scenes) {
        if (scene->m_verb == request.verb && scene->m_target == request.target
            && (scene->m_always || scene->m_left > 0)) {
            --scene->m_left;
            return scene.get();
        }
    }
    m_unexpected.append(request.verb + ' ' + request.target);
    return nullptr;
}

void SocketServer::play(Client *client, Scene &scene)
{
    client->socket->write(scene.m_say);
    if (scene.m_closes) {
        client->socket->disconnectFromHost();
        return;
    }
    if (scene.m_interval.count() > 0) {
        auto *drip = new QTimer(client->socket);
        drip->start(scene.m_interval);
        connect(drip, &QTimer::timeout, client->socket,
                [socket = client->socket, drop = scene.m_endless] { socket->write(drop); });
    } else {
        client->endless = scene.m_endless;
        pour(client);
    }
}

void SocketServer::pour(Client *client)
{
    // Never more than a few chunks ahead: what the client does not take must not pile up here.
    const auto ahead = [client] {
        const auto *tls = qobject_cast<QSslSocket *>(client->socket);
        return client->socket->bytesToWrite() + (tls != nullptr ? tls->encryptedBytesToWrite() : 0);
    };
    while (!client->endless.isEmpty() && ahead() < 2 * client->endless.size()) {
        client->socket->write(client->endless);
    }
}

} // namespace deskside::test
