// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/retrypolicy.h"
#include "models/api/transport.h"
#include "models/domain/account.h"

#include <QObject>

namespace deskside {

/// What an HttpClient will not exceed.
struct HttpLimits {
    std::chrono::milliseconds deadline{30'000}; ///< from sending a try to its last byte, whatever the server drips
    qint64 maxBytes = 64 * 1024 * 1024;         ///< of a body, after decompression
    int requestsPerMinute = 0;                  ///< paces the whole account; 0: unlimited
    RetryPolicy retry;
    std::chrono::milliseconds heartbeat{20'000}; ///< of lines: a server silent for twice as long is gone
    qint64 maxLineBytes = 8 * 1024 * 1024;       ///< of one message on a line
};

/// The one user of QNetworkAccessManager: carries an account's requests over HTTP/1.1, with its credentials to its own
/// origin only, no cookies, no redirects, one delivery per write, and retries as RetryPolicy says. A 429 holds back
/// every request of the account. Owns one manager, since a private CA takes a fresh one. Must die in the thread it
/// works in.
class HttpClient : public QObject, public Transport
{
    Q_OBJECT
public:
    /// An account or a token that cannot be used safely makes every request fail, and nothing is sent.
    HttpClient(const Account &account, const QString &token, const HttpLimits &limits = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    Call send(const HttpRequest &request, Callback done) override;
    /// The handshake has HttpLimits::deadline; it is tried once, whatever comes of it.
    Call listen(const HttpRequest &request, LineCallbacks line) override;

private:
    class Exchange;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
