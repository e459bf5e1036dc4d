// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <QNetworkRequest>
#include <QTimer>
#include <chrono>

class QWebSocket;

namespace deskside {

/// What a line will not exceed.
struct LineLimits {
    std::chrono::milliseconds handshake; ///< from connecting to the server's agreement
    std::chrono::milliseconds heartbeat; ///< a peer that says nothing for twice as long is gone
    qint64 maxBytes = 0;                 ///< of one message
};

/// One WebSocket, from its handshake to its end: the one user of QWebSocket. Its callbacks come from the event loop,
/// with nothing of Qt's socket on the stack, so that any of them may delete the line.
class WebSocketLine : public QObject
{
    Q_OBJECT
public:
    /// Opens a line with the request's headers and TLS configuration; its URL begins with "ws:" or "wss:", and
    /// redirects are refused. `secret` is blotted out of what the server says. Dropping the Call, or the end of
    /// `parent`, closes the line.
    static Call open(const QNetworkRequest &request, const LineLimits &limits, const QString &secret,
                     const LineCallbacks &callbacks, QObject *parent);
    /// A line that cannot be opened: says so, and nothing else.
    static Call refuse(const ApiError &error, const LineCallbacks &callbacks, QObject *parent);
    ~WebSocketLine() override;

private:
    class Handle;
    WebSocketLine(const LineLimits &limits, const QString &secret, const LineCallbacks &callbacks, QObject *parent);

    void connectTo(const QNetworkRequest &request);
    void agree();
    void hear(const QByteArray &message);
    void beat();
    void fail();
    void end();
    void conclude(ApiError::Kind kind, const QString &detail, int status = 0);
    void conclude(const ApiError &error);
    QString shown(const QString &said) const;

    LineLimits m_limits;
    QString m_secret;
    LineCallbacks m_callbacks;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_timer; ///< first the handshake's deadline, then the heartbeat
    QString m_tlsProblem;
    bool m_agreed = false;
    bool m_concluded = false;
    bool m_alive = false; ///< something was heard since the last beat
};

} // namespace deskside
