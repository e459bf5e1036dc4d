// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/notices.h"
#include "models/items/waiting.h"

namespace deskside {

/// How the program behaves, as far as a person chose it.
struct Conduct {
    int holdSeconds = 5; ///< what cannot be taken back is sent so much later; 0: at once
    WaitingLimits waiting;
    NoticeSettings notices;
    bool keepRunning = false; ///< closing the window leaves the program in the desktop's tray

    static constexpr int longestHold = 60;
    bool operator==(const Conduct &) const = default;
};

/// For the settings.
QVariantMap conductToMap(const Conduct &conduct);
/// What is missing or out of its range is as it is at first, or the nearest that can be.
Conduct conductFromMap(const QVariantMap &map);

} // namespace deskside
