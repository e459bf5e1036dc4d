// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/transport.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A line that could not be opened, told from the event loop.
struct NoLine : Call::Running {
    QTimer soon;
};

} // namespace

Call Transport::listen(const HttpRequest &, LineCallbacks line)
{
    auto running = std::make_unique<NoLine>();
    running->soon.setSingleShot(true);
    QObject::connect(&running->soon, &QTimer::timeout, &running->soon, [closed = std::move(line.closed)] {
        closed({ApiError::Kind::Rejected, 0, u"this transport has no lines"_s, {}});
    });
    running->soon.start(0);
    return Call(std::move(running));
}

} // namespace deskside
