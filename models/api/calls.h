// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <chrono>

/// Calls that are put together from others, or take no request at all.
namespace deskside {

/// Several requests, one after the other, that are dropped as one.
struct Sequence : Call::Running {
    Call current;
};

/// Does it once from the event loop, unless the Call is dropped before. So whoever asks is never answered before they
/// have the Call, which the answer may drop.
Call later(std::function<void()> what, std::chrono::milliseconds after = {});

} // namespace deskside
