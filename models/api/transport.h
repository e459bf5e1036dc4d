// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"
#include "models/domain/apierror.h"

#include <functional>
#include <memory>

namespace deskside {

/// A running request. Dropping it aborts the request, and its callback then never runs.
/// A callback may drop or replace the Call it belongs to.
class [[nodiscard]] Call
{
public:
    /// What a transport keeps while the request runs; destroying it aborts.
    class Running
    {
    public:
        virtual ~Running() = default;
    };

    Call() = default;
    explicit Call(std::unique_ptr<Running> running)
        : m_running(std::move(running))
    {
    }

    /// Forgets the request without waiting for its answer.
    void abort() { m_running.reset(); }

private:
    std::unique_ptr<Running> m_running;
};

/// What comes over a line that stays open (a WebSocket).
struct LineCallbacks {
    std::function<void()> opened;
    std::function<void(const QByteArray &)> heard; ///< one message of the vendor's, at most 8 MB
    std::function<void(const ApiError &)> closed;  ///< last; also when it could not be opened
};

/// Carries requests to one account's vendor. Lives in one thread; callbacks run in it, and never before send() returns.
class Transport
{
public:
    using Callback = std::function<void(Result<HttpResponse>)>;

    virtual ~Transport() = default;
    virtual Call send(const HttpRequest &request, Callback done) = 0;
    /// Opens a line at the request's path, signed in as send() does; dropping the Call closes it. A transport without
    /// lines answers with Kind::Rejected.
    virtual Call listen(const HttpRequest &request, LineCallbacks line);
};

} // namespace deskside
