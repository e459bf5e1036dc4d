// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <chrono>
#include <optional>

namespace deskside {

/// What decides how soon an account is asked again.
struct PollSituation {
    std::chrono::milliseconds interval{60'000}; ///< the person's setting: while the window is in use and all goes well
    bool active = true;                         ///< the window is in use
    bool metered = false;                       ///< what is transferred costs money
    int failures = 0;                           ///< walks in a row that failed
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the server asked for with the last failure
    int requestsPerMinute = 0;                           ///< VendorTraits::requestsPerMinute
    bool live = false;                                   ///< a live line tells what happens
};

/// The longest that anything but the interval itself and the server's own wish makes an account wait.
inline constexpr std::chrono::minutes longestPoll{60};

/// How long to wait until the account is asked again. Pure: `jitter` in [0, 1) spreads it by a tenth to both sides, so
/// that many programs do not ask at once.
std::chrono::milliseconds pollDelay(const PollSituation &situation, double jitter);

/// Every so many walks one goes through the whole list: chats that vanished, and changes that did not bring a chat to
/// the top, are found by no other. The longer the list, the rarer; a short one costs little, but where the vendor
/// brings every change to the top (VendorTraits::changesRise), nobody looks or it costs money it is not walked each
/// time.
int walksUntilFull(qint64 chats, int pageSize, bool changesRise, const PollSituation &situation);

/// Whether the list is to be walked in full now: so many walks would have been made since the last one ended
/// (`lastWhole`; null: never), also while the program did not run.
bool isWholeDue(const QDateTime &lastWhole, const QDateTime &now, int walks, const PollSituation &situation);

} // namespace deskside
