// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/calls.h"

#include <QTimer>

namespace deskside {

namespace {

struct Waiting : Call::Running {
    QTimer timer;
};

} // namespace

Call later(std::function<void()> what, std::chrono::milliseconds after)
{
    auto waiting = std::make_unique<Waiting>();
    waiting->timer.setSingleShot(true);
    QObject::connect(&waiting->timer, &QTimer::timeout, &waiting->timer, [what = std::move(what)] {
        const auto now = what; // it may drop the Call, and with it this function and what it holds
        now();
    });
    waiting->timer.start(after);
    return Call(std::move(waiting));
}

} // namespace deskside
