// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/known.h"
#include "models/domain/moment.h"

namespace deskside {

/// From how many minutes on a wait is more than calm.
struct WaitingLimits {
    int warnMinutes = 15;
    int urgentMinutes = 60;
    bool operator==(const WaitingLimits &) const = default;
};

enum class WaitingLevel : unsigned char {
    None, ///< nobody waits, or for less than a minute
    Calm,
    Warning,
    Urgent,
};

/// What is certain of a wait counts: where only the day is known, from its end on.
WaitingLevel waitingLevel(const Known<Moment> &since, const QDateTime &now, const WaitingLimits &limits);

/// For how long, as short as it goes: "41 min"; "> 41 min" where it may be longer; "since yesterday" where only the day
/// is known. Empty when nobody waits.
QString waitingShort(const Known<Moment> &since, const QDateTime &now);
/// The same in full words: "at least 41 minutes".
QString waitingInWords(const Known<Moment> &since, const QDateTime &now);

} // namespace deskside
