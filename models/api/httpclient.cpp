// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/httpclient.h"

#include "models/api/httpwire.h"
#include "models/api/nocookies.h"
#include "models/api/onetimebody.h"
#include "models/api/pacer.h"
#include "models/api/websocketline.h"
#include "models/domain/safetext.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

namespace deskside {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// As many as QNetworkAccessManager sends at once to one host: more would wait inside it while their deadline runs.
constexpr int mostAtOnce = 6;
/// What Qt may hold of a body that was not read yet.
constexpr qint64 readAhead = 256 * 1024;
/// What is read of an error's body; its beginning goes into ApiError::detail.
constexpr qint64 errorBodySize = 16 * 1024;
constexpr qsizetype quotedLength = 300;

Pacer::Time now()
{
    return std::chrono::steady_clock::now();
}

/// Adds the account's own authority to those of the system.
Result<QSslConfiguration> trusting(const QString &caFile)
{
    const auto authorities = QSslCertificate::fromPath(caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (authorities.isEmpty()) {
        return tl::make_unexpected(
            ApiError{.kind = ApiError::Kind::Rejected,
                     .detail = HttpClient::tr("There is no certificate authority in the file %1").arg(caFile)});
    }
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    return configuration;
}

/// Errors that come before the first byte of a request.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

struct HttpClient::Private {
    QNetworkAccessManager *manager = nullptr;
    QUrl base;
    QString token;
    HttpLimits limits;
    Pacer pacer{0};
    QTimer *wake = nullptr;      ///< rings when the pacer lets the next request go
    QList<Exchange *> exchanges; ///< all that live
    QList<Exchange *> queue;     ///< those that wait to be sent
    QNetworkRequest blank;       ///< what every request has
    std::optional<ApiError> unusable;
    int running = 0;

    void enqueue(Exchange *exchange);
    void release();
    void pump();
};

/// One request with all its tries. The Call that send() returned deletes it; the client does when it ends first.
class HttpClient::Exchange : public QObject
{
public:
    /// What a Call holds on to.
    class Handle : public Call::Running
    {
    public:
        explicit Handle(Exchange *exchange)
            : m_exchange(exchange)
        {
        }
        ~Handle() override { delete m_exchange.data(); }

    private:
        QPointer<Exchange> m_exchange;
    };

    Exchange(HttpClient *client, const HttpRequest &request, Callback done)
        : QObject(client)
        , m_d(client->d.get())
        , m_request(request)
        , m_done(std::move(done))
        , m_deadline(this)
        , m_again(this)
    {
        m_d->exchanges.append(this);
        m_deadline.setSingleShot(true);
        m_again.setSingleShot(true);
        m_again.setTimerType(Qt::PreciseTimer);
        connect(&m_deadline, &QTimer::timeout, this, &Exchange::runOutOfTime);
        connect(&m_again, &QTimer::timeout, this, [this] { m_d->enqueue(this); });
    }

    ~Exchange() override
    {
        m_d->exchanges.removeOne(this);
        m_d->queue.removeOne(this);
        if (m_reply != nullptr) {
            dropReply();
            m_d->release();
        }
    }

    Q_DISABLE_COPY_MOVE(Exchange)

    void start();
    void sendTry();

private:
    bool isWrite() const { return m_request.verb != HttpRequest::Verb::Get; }
    int status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

    void readHead();
    void readSome();
    void finishTry();
    void runOutOfTime();

    ApiError failure(ApiError::Kind kind, const QString &detail) const;
    ApiError lost(ApiError::Kind kind, const QString &detail) const;
    ApiError refusal(ApiError::Kind kind) const;
    ApiError brokenOff() const;
    ApiError tooLarge() const;
    HttpResponse response() const;

    void concludeTry(const Result<HttpResponse> &result);
    void deliver(const Result<HttpResponse> &result);
    void dropReply();

    Private *m_d;
    HttpRequest m_request;
    Callback m_done;
    QUrl m_url;
    QTimer m_deadline;
    QTimer m_again;
    QNetworkReply *m_reply = nullptr;
    OneTimeBody *m_upload = nullptr; ///< the reply's child
    QByteArray m_body;
    QString m_tlsProblem;
    int m_tries = 0;
};

void HttpClient::Private::enqueue(Exchange *exchange)
{
    queue.append(exchange);
    pump();
}

void HttpClient::Private::release()
{
    --running;
    pump();
}

void HttpClient::Private::pump()
{
    while (!queue.isEmpty() && running < mostAtOnce) {
        const auto wait = pacer.wait(now());
        if (wait > milliseconds(0)) {
            wake->start(wait);
            return;
        }
        pacer.take(now());
        ++running;
        queue.takeFirst()->sendTry();
    }
}

void HttpClient::Exchange::start()
{
    if (m_d->unusable) {
        deliver(tl::make_unexpected(*m_d->unusable));
        return;
    }
    const auto url = requestUrl(m_d->base, m_request);
    if (!url) {
        deliver(tl::make_unexpected(url.error()));
        return;
    }
    m_url = *url;
    m_d->enqueue(this);
}

void HttpClient::Exchange::sendTry()
{
    ++m_tries;
    m_body.clear();
    m_tlsProblem.clear();
    QNetworkRequest request = m_d->blank;
    request.setUrl(m_url);
    if (!m_request.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    }
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    m_upload = new OneTimeBody(m_request.body);
    m_reply = m_d->manager->sendCustomRequest(request, verbName(m_request.verb), m_upload);
    m_upload->setParent(m_reply);
    // Qt forgets a size that is set before the request has begun, and it begins from the event loop. Once in a while
    // this costs the connection of an answer that is complete in the very same moment; the next request opens another.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply] { reply->setReadBufferSize(readAhead); }, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finishTry);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList problems;
        for (const auto &error : errors) {
            problems.append(error.errorString());
        }
        m_tlsProblem = problems.join(u"; "_s);
    });
    m_deadline.start(m_d->limits.deadline);
}

void HttpClient::Exchange::readHead()
{
    if (!errorKind(m_request.verb, status())
        && m_reply->rawHeader("content-length"_ba).toLongLong() > m_d->limits.maxBytes) {
        concludeTry(tl::make_unexpected(tooLarge()));
    }
}

void HttpClient::Exchange::readSome()
{
    const auto refused = errorKind(m_request.verb, status());
    const qint64 most = refused ? errorBodySize : m_d->limits.maxBytes;
    // Never more than one byte past the limit, however much a compressed body unfolds to.
    while (m_body.size() <= most) {
        const QByteArray bytes = m_reply->read(qMin(readAhead, most + 1 - m_body.size()));
        if (bytes.isEmpty()) {
            return;
        }
        m_body += bytes;
    }
    concludeTry(tl::make_unexpected(refused ? refusal(*refused) : tooLarge()));
}

void HttpClient::Exchange::finishTry()
{
    if (m_reply->isOpen()) {
        readSome();
        if (m_reply == nullptr) {
            return; // it was too much
        }
    }
    const bool answered = status() != 0;
    if (const auto refused = errorKind(m_request.verb, status()); answered && refused) {
        concludeTry(tl::make_unexpected(refusal(*refused)));
    } else if (m_reply->error() != QNetworkReply::NoError) {
        concludeTry(tl::make_unexpected(brokenOff()));
    } else if (status() != 204 && m_reply->rawHeader("content-length"_ba) != QByteArray::number(m_body.size())
               && isCutShort(m_body) && !(isWrite() && m_body.isEmpty())) {
        concludeTry(tl::make_unexpected(lost(ApiError::Kind::Offline, tr("The answer ends in the middle"))));
    } else {
        concludeTry(response());
    }
}

void HttpClient::Exchange::runOutOfTime()
{
    const auto refused = errorKind(m_request.verb, status());
    if (status() != 0 && refused) {
        concludeTry(tl::make_unexpected(refusal(*refused))); // the rest of an error's body changes nothing
    } else {
        concludeTry(tl::make_unexpected(lost(ApiError::Kind::TimedOut, tr("No whole answer within the time limit"))));
    }
}

/// `detail` behind what was asked for; never a query or a header.
ApiError HttpClient::Exchange::failure(ApiError::Kind kind, const QString &detail) const
{
    const QString asked = QString::fromLatin1(verbName(m_request.verb)) + u' ' + m_request.path;
    return {.kind = kind, .httpStatus = status(), .detail = asked + ": "_L1 + detail};
}

/// A try without a whole answer: of a write that may have left, nobody knows what became.
ApiError HttpClient::Exchange::lost(ApiError::Kind kind, const QString &detail) const
{
    const bool unknown = isWrite() && (status() != 0 || m_upload->mayHaveLeft());
    return failure(unknown ? ApiError::Kind::OutcomeUnknown : kind, detail);
}

ApiError HttpClient::Exchange::refusal(ApiError::Kind kind) const
{
    QString detail = u"HTTP "_s + QString::number(status());
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (target.isValid()) {
        const QUrl origin = m_url.resolved(target).adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                                                            | QUrl::RemoveFragment);
        detail += ", "_L1 + tr("redirects to %1").arg(origin.toString(QUrl::FullyEncoded));
    }
    // An error page may quote the request, and so the key.
    const QString said = QString::fromUtf8(m_body).replace(m_d->token, u"…"_s);
    if (!said.trimmed().isEmpty()) {
        detail += ": "_L1 + safeLine(said, quotedLength);
    }
    ApiError error = failure(kind, detail);
    if (status() == 429 || status() == 503) {
        error.retryAfter = parseRetryAfter(m_reply->rawHeader("retry-after"_ba), QDateTime::currentDateTimeUtc());
    }
    return error;
}

ApiError HttpClient::Exchange::brokenOff() const
{
    using Kind = ApiError::Kind;
    switch (m_reply->error()) {
    case QNetworkReply::UnknownContentError: // a compressed body that is none, or that unfolds without end
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
        return lost(Kind::BadReply, m_reply->errorString());
    case QNetworkReply::SslHandshakeFailedError:
        return failure(Kind::Offline, m_tlsProblem.isEmpty() ? m_reply->errorString() : m_tlsProblem);
    case QNetworkReply::TimeoutError:
        return lost(Kind::TimedOut, m_reply->errorString());
    case QNetworkReply::ContentReSendError: // Qt's word for a connection that ended without an answer
        return lost(Kind::Offline, tr("The server closed the connection without an answer"));
    default:
        return isBeforeSending(m_reply->error()) ? failure(Kind::Offline, m_reply->errorString())
                                                 : lost(Kind::Offline, m_reply->errorString());
    }
}

ApiError HttpClient::Exchange::tooLarge() const
{
    return failure(ApiError::Kind::BadReply, tr("The answer is too large"));
}

HttpResponse HttpClient::Exchange::response() const
{
    HttpResponse response{.status = status(), .body = m_body, .headers = {}};
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        if (const QByteArray lower = name.toLower(); lower != "set-cookie") {
            response.headers.insert(lower, value);
        }
    }
    return response;
}

void HttpClient::Exchange::concludeTry(const Result<HttpResponse> &result)
{
    const double jitter = QRandomGenerator::global()->generateDouble();
    std::optional<milliseconds> again;
    if (!result) {
        const ApiError &error = result.error();
        // A certificate does not get better by being looked at again.
        const bool hopeless = m_reply->error() == QNetworkReply::SslHandshakeFailedError;
        if (!hopeless) {
            again = retryDelay(m_d->limits.retry, m_request.verb, error, m_tries, jitter);
        }
        if (error.kind == ApiError::Kind::RateLimited) {
            RetryPolicy onceMore = m_d->limits.retry; // the account waits even if this request gives up
            onceMore.attempts = m_tries + 1;
            m_d->pacer.hold(now(), again.value_or(*retryDelay(onceMore, m_request.verb, error, m_tries, jitter)));
        }
    }
    dropReply();
    if (again) {
        m_again.start(*again);
    } else {
        deliver(result);
    }
    m_d->release();
}

/// From the event loop and with nothing of Qt's on the stack, since the callback may end the Call and even the client.
void HttpClient::Exchange::deliver(const Result<HttpResponse> &result)
{
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            const Callback done = std::move(m_done);
            const Result<HttpResponse> answer = result;
            deleteLater();
            done(answer);
        },
        Qt::QueuedConnection);
}

void HttpClient::Exchange::dropReply()
{
    m_deadline.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

HttpClient::HttpClient(const Account &account, const QString &token, const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->base = account.baseUrl;
    d->token = token;
    d->limits = limits;
    d->pacer = Pacer(limits.requestsPerMinute);
    d->wake = new QTimer(this);
    d->wake->setSingleShot(true);
    d->wake->setTimerType(Qt::PreciseTimer);
    connect(d->wake, &QTimer::timeout, this, [this] { d->pump(); });
    d->manager = new QNetworkAccessManager(this);
    d->manager->setCookieJar(new NoCookies(d->manager));

    QNetworkRequest &blank = d->blank;
    blank.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    blank.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    blank.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    blank.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    blank.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // No answer to a challenge: neither cached credentials nor the desktop's own single sign-on.
    blank.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    blank.setDecompressedSafetyCheckThreshold(limits.maxBytes);
    blank.setRawHeader("User-Agent"_ba, QByteArrayLiteral("Deskside/" DESKSIDE_VERSION));
    blank.setRawHeader("Accept"_ba, "application/json"_ba);
    if (const auto header = signInHeader(account, token)) {
        blank.setRawHeader(header->first, header->second);
    } else {
        d->unusable = header.error();
    }
    if (!account.caFile.isEmpty()) {
        if (const auto tls = trusting(account.caFile)) {
            blank.setSslConfiguration(*tls);
        } else {
            d->unusable = tls.error();
        }
    }
}

HttpClient::~HttpClient()
{
    d->queue.clear();
    while (!d->exchanges.isEmpty()) {
        delete d->exchanges.constLast();
    }
}

Call HttpClient::send(const HttpRequest &request, Callback done)
{
    auto *exchange = new Exchange(this, request, std::move(done));
    exchange->start();
    return Call(std::make_unique<Exchange::Handle>(exchange));
}

Call HttpClient::listen(const HttpRequest &request, LineCallbacks line)
{
    if (d->unusable) {
        return WebSocketLine::refuse(*d->unusable, line, this);
    }
    auto url = requestUrl(d->base, request);
    if (!url) {
        return WebSocketLine::refuse(url.error(), line, this);
    }
    url->setScheme(url->scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    QNetworkRequest handshake = d->blank;
    handshake.setUrl(*url);
    return WebSocketLine::open(handshake, {d->limits.deadline, d->limits.heartbeat, d->limits.maxLineBytes}, d->token,
                               line, this);
}

} // namespace deskside
