// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demotransport.h"

#include <QTimer>

namespace deskside::demo {

namespace {

constexpr std::chrono::milliseconds answerTime{2};

struct Waiting : Call::Running {
    QTimer timer;
};

} // namespace

Call DemoTransport::send(const HttpRequest &request, Callback done)
{
    auto waiting = std::make_unique<Waiting>();
    waiting->timer.setSingleShot(true);
    QObject::connect(&waiting->timer, &QTimer::timeout, &waiting->timer,
                     [answer = m_answer, request, done = std::move(done)] {
                         // The callback may drop the Call, and with it this function and what it holds.
                         const Callback callback = done;
                         const Result<HttpResponse> reply = answer(request);
                         callback(reply);
                     });
    waiting->timer.start(answerTime);
    return Call(std::move(waiting));
}

} // namespace deskside::demo
