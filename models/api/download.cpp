// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/download.h"

#include "models/api/httpwire.h"
#include "models/api/nocookies.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSaveFile>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace deskside {

namespace {

constexpr qint64 mostOfAnError = 1'000'000; ///< bytes
constexpr auto silence = 30s;               ///< a server that says nothing for so long has gone

/// A base URL may have no query and no fragment; a file's may.
bool mayFetch(const QUrl &url)
{
    return isAllowedBaseUrl(url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment));
}

class Fetching : public QObject, public Call::Running
{
public:
    Fetching(const QString &path, std::function<void(Result<qint64>)> done, qint64 largest)
        : m_file(path)
        , m_done(std::move(done))
        , m_largest(largest)
    {
        m_network.setCookieJar(new NoCookies);
        m_network.setAutoDeleteReplies(true);
    }
    ~Fetching() override
    {
        if (m_reply) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
    }

    void begin(const QUrl &url)
    {
        if (!mayFetch(url)) {
            QTimer::singleShot(0, this, [this] { fail(ApiError::Kind::Rejected, u"not an address to fetch from"_s); });
            return;
        }
        if (!m_file.open(QIODevice::WriteOnly)) {
            QTimer::singleShot(0, this, [this] { fail(ApiError::Kind::NotKept, m_file.errorString()); });
            return;
        }
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setTransferTimeout(std::chrono::milliseconds(silence).count());
        m_reply = m_network.get(request);
        connect(m_reply, &QNetworkReply::redirected, this, [this](const QUrl &next) {
            if (mayFetch(next)) {
                Q_EMIT m_reply->redirectAllowed();
            } else {
                fail(ApiError::Kind::Rejected, u"led to an address that is not fetched from"_s);
            }
        });
        connect(m_reply, &QIODevice::readyRead, this, [this] { take(); });
        connect(m_reply, &QNetworkReply::finished, this, [this] { finish(); });
    }

private:
    void take()
    {
        const QByteArray bytes = m_reply->readAll();
        m_size += bytes.size();
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status < 200 || status >= 300) {
            if (m_size > mostOfAnError) {
                fail(errorKind(HttpRequest::Verb::Get, status).value_or(ApiError::Kind::BadReply), {}, status);
            }
            return; // the body of an error is no file
        }
        if (m_size > m_largest) {
            fail(ApiError::Kind::Rejected, QCoreApplication::translate("Download", "The file is larger than %1.")
                                               .arg(QLocale().formattedDataSize(m_largest)));
        } else if (m_file.write(bytes) != bytes.size()) {
            fail(ApiError::Kind::NotKept, m_file.errorString());
        }
    }

    void finish()
    {
        const QPointer<Fetching> alive(this); // who is told may drop it
        if (m_reply->bytesAvailable() > 0) {
            take();
        }
        if (!alive || !m_done) {
            return;
        }
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (const auto kind = errorKind(HttpRequest::Verb::Get, status); status > 0 && kind) {
            fail(*kind, m_reply->errorString(), status);
        } else if (m_reply->error() == QNetworkReply::OperationCanceledError) {
            fail(ApiError::Kind::TimedOut, m_reply->errorString());
        } else if (m_reply->error() != QNetworkReply::NoError) {
            fail(ApiError::Kind::Offline, m_reply->errorString());
        } else if (const auto said = m_reply->header(QNetworkRequest::ContentLengthHeader);
                   said.isValid() && m_reply->rawHeader("content-encoding").isEmpty() && said.toLongLong() != m_size) {
            fail(ApiError::Kind::Offline, u"cut short"_s); // Qt does not tell
        } else if (!m_file.commit()) {
            fail(ApiError::Kind::NotKept, m_file.errorString());
        } else {
            const auto done = std::exchange(m_done, nullptr);
            done(m_size);
        }
    }

    void fail(ApiError::Kind kind, const QString &detail, int status = 0)
    {
        m_file.cancelWriting();
        if (m_reply) { // nobody wants the rest
            m_reply->disconnect(this);
            m_reply->abort();
        }
        if (const auto done = std::exchange(m_done, nullptr)) {
            done(tl::unexpected(ApiError{kind, status, detail, {}})); // may drop this object
        }
    }

    QNetworkAccessManager m_network;
    QSaveFile m_file;
    std::function<void(Result<qint64>)> m_done;
    qint64 m_largest;
    qint64 m_size = 0;
    QPointer<QNetworkReply> m_reply;
};

} // namespace

Call download(const QUrl &url, const QString &path, std::function<void(Result<qint64>)> done, qint64 largest)
{
    auto fetching = std::make_unique<Fetching>(path, std::move(done), largest);
    fetching->begin(url);
    return Call(std::move(fetching));
}

} // namespace deskside
