// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <QTimer>
#include <chrono>
#include <functional>

namespace deskside::demo {

class DemoLine;

/// The lines to one account's server that are open.
struct Switchboard {
    QList<DemoLine *> lines;

    /// Sends a message over all of them, which takes some time.
    void say(const QByteArray &message, std::chrono::milliseconds after) const;
    /// Cuts all of them.
    void cut(const ApiError &why) const;
};

/// Carries requests to functions in this process. An answer is asked for when its time has come, so that a dropped
/// request has changed nothing and a later one sees what happened before it.
class DemoTransport : public Transport
{
public:
    /// What is at the other end. It must outlive the transport with its requests and lines.
    struct Far {
        std::function<Result<HttpResponse>(const HttpRequest &)> answer;
        std::function<std::chrono::milliseconds()> delay;                           ///< of the next answer
        std::function<std::optional<ApiError>(const HttpRequest &)> refusesToSpeak; ///< no line: why
        Switchboard *lines = nullptr;
    };

    explicit DemoTransport(Far far)
        : m_far(std::move(far))
    {
    }

    Call send(const HttpRequest &request, Callback done) override;
    Call listen(const HttpRequest &request, LineCallbacks line) override;

private:
    Far m_far;
};

/// One open line. What is said over it comes from the event loop, in its order.
class DemoLine : public Call::Running
{
public:
    DemoLine(Switchboard *lines, LineCallbacks callbacks);
    ~DemoLine() override;
    Q_DISABLE_COPY_MOVE(DemoLine)

    void open(std::chrono::milliseconds after);
    void say(const QByteArray &message, std::chrono::milliseconds after);
    void end(const ApiError &why, std::chrono::milliseconds after);

private:
    void later(std::chrono::milliseconds after, std::function<void()> what);
    void deliver();

    Switchboard *m_lines;
    LineCallbacks m_callbacks;
    QList<std::function<void()>> m_due;
    QTimer m_timer;
};

} // namespace deskside::demo
