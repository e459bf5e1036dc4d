// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/transport.h"

#include "models/api/calls.h"

using namespace Qt::StringLiterals;

namespace deskside {

Call Transport::listen(const HttpRequest &, LineCallbacks line)
{
    return later([closed = std::move(line.closed)] {
        closed({ApiError::Kind::Rejected, 0, u"this transport has no lines"_s, {}});
    });
}

} // namespace deskside
