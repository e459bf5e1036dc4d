// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httpclient.h"
#include "tests/support/socketserver.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QTest>
#include <QTimer>

namespace deskside::test {

/// An account at the server, without a private authority.
inline Account accountAt(const SocketServer &server)
{
    return {.id = QStringLiteral("a1"), .baseUrl = server.url()};
}

/// Limits for a test: `attempts` tries, a few milliseconds apart.
inline HttpLimits quick(int attempts = 1)
{
    using namespace std::chrono_literals;
    return {.deadline = 5s, .retry = {.attempts = attempts, .firstDelay = 2ms, .longestDelay = 4ms}};
}

/// A request on its way, and what became of it.
class Sending
{
public:
    Sending(Transport &transport, const HttpRequest &request)
        : m_call(transport.send(request, [this](const Result<HttpResponse> &result) {
            m_result = result;
            ++m_callbacks;
            m_waiting.quit();
        }))
    {
        m_calledBackEarly = m_callbacks > 0;
    }
    Q_DISABLE_COPY_MOVE(Sending)

    bool isDone() const { return m_result.has_value(); }
    int callbacks() const { return m_callbacks; }
    bool calledBackEarly() const { return m_calledBackEarly; }
    void drop() { m_call.abort(); }

    /// Waits for the answer; without one, an error that no client makes.
    Result<HttpResponse> result()
    {
        if (!isDone()) {
            QTimer::singleShot(10'000, &m_waiting, &QEventLoop::quit);
            m_waiting.exec();
        }
        if (!isDone()) {
            return tl::make_unexpected(ApiError{.httpStatus = -1, .detail = QStringLiteral("no callback came")});
        }
        return *m_result;
    }

private:
    QEventLoop m_waiting;
    std::optional<Result<HttpResponse>> m_result;
    int m_callbacks = 0;
    bool m_calledBackEarly = false;
    Call m_call;
};

inline Result<HttpResponse> exchange(Transport &transport, const HttpRequest &request)
{
    return Sending(transport, request).result();
}

/// The error's kind; fails the comparison with every kind when there was an answer.
inline ApiError errorOf(const Result<HttpResponse> &result)
{
    return result ? ApiError{.kind = static_cast<ApiError::Kind>(-1), .httpStatus = result->status} : result.error();
}

} // namespace deskside::test
