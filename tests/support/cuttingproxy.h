// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace deskside::test {

/// Between a program and its server: passes everything on, until an answer has the bytes that it waits for. Then it
/// hangs up on both, and the answer is lost.
class CuttingProxy
{
public:
    explicit CuttingProxy(quint16 to)
        : m_to(to)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *program = m_server.nextPendingConnection()) {
                pass(program);
            }
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    /// The next answer with these bytes is the last one of its line.
    void cutAt(const QByteArray &bytes) { m_cutAt = bytes; }
    int cuts() const { return m_cuts; }

private:
    void pass(QTcpSocket *program)
    {
        auto *server = new QTcpSocket(program);
        QObject::connect(program, &QTcpSocket::disconnected, program, &QObject::deleteLater);
        QObject::connect(server, &QTcpSocket::disconnected, program, [program] { program->disconnectFromHost(); });
        QObject::connect(server, &QTcpSocket::connected, program,
                         [program, server] { server->write(program->readAll()); });
        QObject::connect(program, &QTcpSocket::readyRead, server, [program, server] {
            if (server->state() == QAbstractSocket::ConnectedState) {
                server->write(program->readAll());
            }
        });
        QObject::connect(server, &QTcpSocket::readyRead, program, [this, program, server] {
            const QByteArray answer = server->readAll();
            if (!m_cutAt.isEmpty() && answer.contains(m_cutAt)) {
                m_cutAt.clear();
                ++m_cuts;
                program->abort();
                return;
            }
            program->write(answer);
        });
        server->connectToHost(QHostAddress::LocalHost, m_to);
    }

    QTcpServer m_server;
    quint16 m_to;
    QByteArray m_cutAt;
    int m_cuts = 0;
};

} // namespace deskside::test
