// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/websocketline.h"

#include "models/api/httpwire.h"
#include "models/domain/safetext.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QWebSocket>

namespace deskside {

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

constexpr qsizetype quotedLength = 300;
/// The most that stands before a frame's payload.
constexpr qint64 frameHead = 14;

/// The status with which a server declined the handshake; 0 when it did not answer in HTTP. Qt tells it in words only.
int declinedWith(const QString &errorString)
{
    static const QRegularExpression status(u": ([1-5][0-9]{2}) \\("_s);
    const auto match = status.match(errorString);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

} // namespace

/// What a Call holds on to.
class WebSocketLine::Handle : public Call::Running
{
public:
    explicit Handle(WebSocketLine *line)
        : m_line(line)
    {
    }
    ~Handle() override { delete m_line.data(); }
    Q_DISABLE_COPY_MOVE(Handle)

private:
    QPointer<WebSocketLine> m_line;
};

Call WebSocketLine::open(const QNetworkRequest &request, const LineLimits &limits, const QString &secret,
                         const LineCallbacks &callbacks, QObject *parent)
{
    auto *line = new WebSocketLine(limits, secret, callbacks, parent);
    line->connectTo(request);
    return Call(std::make_unique<Handle>(line));
}

Call WebSocketLine::refuse(const ApiError &error, const LineCallbacks &callbacks, QObject *parent)
{
    auto *line = new WebSocketLine({}, {}, callbacks, parent);
    line->conclude(error);
    return Call(std::make_unique<Handle>(line));
}

WebSocketLine::WebSocketLine(const LineLimits &limits, const QString &secret, const LineCallbacks &callbacks,
                             QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_secret(secret)
    , m_callbacks(callbacks)
    , m_timer(this)
{
}

WebSocketLine::~WebSocketLine()
{
    if (m_socket) {
        m_socket->disconnect(this);
    }
}

void WebSocketLine::connectTo(const QNetworkRequest &request)
{
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(m_limits.maxBytes));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(m_limits.maxBytes));
    if (request.url().scheme() == "wss"_L1) {
        m_socket->setSslConfiguration(request.sslConfiguration());
    }
    connect(m_socket.get(), &QWebSocket::connected, this, &WebSocketLine::agree);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketLine::end);
    // Comes when either side has said goodbye; a peer could then keep the connection for ever.
    connect(m_socket.get(), &QWebSocket::aboutToClose, this, &WebSocketLine::end);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &WebSocketLine::fail);
#else
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &WebSocketLine::fail);
#endif
    connect(m_socket.get(), &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList problems;
        for (const auto &error : errors) {
            problems.append(error.errorString());
        }
        m_tlsProblem = problems.join(u"; "_s);
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_alive = true; });
    connect(m_socket.get(), &QWebSocket::textFrameReceived, this, [this] { m_alive = true; });
    connect(m_socket.get(), &QWebSocket::binaryFrameReceived, this, [this] { m_alive = true; });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { hear(message.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &WebSocketLine::hear);

    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_agreed) {
            beat();
        } else {
            conclude(Kind::TimedOut, tr("The server did not agree to the live connection in time"));
        }
    });
    m_timer.start(m_limits.handshake);
    m_socket->open(request);
    // A frame is read when all of it is here, so that less would stop the line; without a bound, a handshake that
    // never ends would fill the memory.
    m_socket->setReadBufferSize(m_limits.maxBytes + frameHead);
}

void WebSocketLine::agree()
{
    m_agreed = true;
    m_alive = true;
    m_timer.start(m_limits.heartbeat);
    QMetaObject::invokeMethod(
        this,
        [this] {
            const auto opened = m_callbacks.opened;
            if (opened) {
                opened();
            }
        },
        Qt::QueuedConnection);
}

void WebSocketLine::hear(const QByteArray &message)
{
    if (m_concluded) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, message] {
            const auto heard = m_callbacks.heard;
            if (heard) {
                heard(message);
            }
        },
        Qt::QueuedConnection);
}

void WebSocketLine::beat()
{
    if (!m_alive) {
        conclude(Kind::Offline, tr("The server has fallen silent"));
        return;
    }
    m_alive = false;
    m_socket->ping();
}

void WebSocketLine::fail()
{
    const QString said = m_socket->errorString();
    if (m_agreed) {
        conclude(Kind::Offline, said);
        return;
    }
    if (const int status = declinedWith(said); status != 0) {
        // An answer of 200 would be one to a request that was no handshake.
        conclude(errorKind(HttpRequest::Verb::Get, status).value_or(Kind::BadReply),
                 QString(u"HTTP "_s + QString::number(status)), status);
        return;
    }
    if (m_socket->error() == QAbstractSocket::SslHandshakeFailedError) {
        conclude(Kind::Offline, m_tlsProblem.isEmpty() ? said : m_tlsProblem);
        return;
    }
    // Qt's socket below has no error of its own when it is the handshake that makes no sense.
    conclude(m_socket->error() == QAbstractSocket::UnknownSocketError ? Kind::BadReply : Kind::Offline, said);
}

void WebSocketLine::end()
{
    switch (m_agreed ? m_socket->closeCode() : QWebSocketProtocol::CloseCodeNormal) {
    case QWebSocketProtocol::CloseCodeTooMuchData:
        conclude(Kind::BadReply, tr("A message on the live connection is too large"));
        break;
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
        conclude(Kind::BadReply, m_socket->closeReason());
        break;
    default:
        const QString reason = m_socket->closeReason();
        conclude(Kind::Offline, reason.isEmpty() ? tr("The server closed the live connection") : reason);
    }
}

void WebSocketLine::conclude(Kind kind, const QString &detail, int status)
{
    conclude(ApiError{kind, status, shown(detail), {}});
}

void WebSocketLine::conclude(const ApiError &error)
{
    if (std::exchange(m_concluded, true)) {
        return;
    }
    m_timer.stop();
    // What was heard before comes first.
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            if (m_socket) {
                m_socket->disconnect(this);
                m_socket->abort();
            }
            const auto closed = m_callbacks.closed;
            deleteLater();
            if (closed) {
                closed(error);
            }
        },
        Qt::QueuedConnection);
}

/// What a server said may quote the handshake, and so the key.
QString WebSocketLine::shown(const QString &said) const
{
    QString text = said;
    if (!m_secret.isEmpty()) {
        text.replace(m_secret, u"…"_s);
    }
    return safeLine(text, quotedLength);
}

} // namespace deskside
