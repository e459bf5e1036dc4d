// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <QList>
#include <QPointer>
#include <QTimer>

namespace deskside::test {

/// Notes what is sent and answers what the test says, from the event loop; a request without an answer hangs.
class FakeTransport : public Transport
{
public:
    /// What a test looks at after the transport has gone into a backend.
    struct Log {
        QList<HttpRequest> sent;
        QList<Result<HttpResponse>> answers; ///< taken from the front
        int aborted = 0;                     ///< requests dropped before their answer
    };

    explicit FakeTransport(std::shared_ptr<Log> log)
        : m_log(std::move(log))
    {
    }

    Call send(const HttpRequest &request, Callback done) override
    {
        m_log->sent.append(request);
        if (m_log->answers.isEmpty()) {
            return Call(std::make_unique<Hanging>(m_log));
        }
        auto waiting = std::make_unique<Waiting>(m_log);
        QObject::connect(
            &waiting->timer, &QTimer::timeout, &waiting->timer,
            [log = m_log, raw = waiting.get(), answer = m_log->answers.takeFirst(), done = std::move(done)] {
                raw->answered = true;
                const auto call = done; // the callback may drop the Call that owns this lambda
                const auto reply = answer;
                call(reply);
            });
        waiting->timer.setSingleShot(true);
        waiting->timer.start(0);
        return Call(std::move(waiting));
    }

private:
    struct Hanging : Call::Running {
        explicit Hanging(std::shared_ptr<Log> l)
            : log(std::move(l))
        {
        }
        ~Hanging() override { ++log->aborted; }
        std::shared_ptr<Log> log;
    };
    struct Waiting : Call::Running {
        explicit Waiting(std::shared_ptr<Log> l)
            : log(std::move(l))
        {
        }
        ~Waiting() override
        {
            if (!answered) {
                ++log->aborted;
            }
        }
        std::shared_ptr<Log> log;
        QTimer timer;
        bool answered = false;
    };

    std::shared_ptr<Log> m_log;
};

} // namespace deskside::test
