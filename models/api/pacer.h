// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace deskside {

/// Says when an account may send its next request. Knows no clock: every question carries the time it is asked at.
class Pacer
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Never lets more than `requestsPerMinute` go in any minute, up to ten of them at once; 0: no limit.
    explicit Pacer(int requestsPerMinute);

    /// How long the next request has to wait; zero when it may go now.
    std::chrono::milliseconds wait(Time now) const;

    /// A request goes out.
    void take(Time now);

    /// The server asked for silence: nothing goes out for this long.
    void hold(Time now, std::chrono::milliseconds silence);

private:
    Time::duration m_interval{0}; ///< between two requests when no burst is left
    Time::duration m_burst{0};    ///< how far requests may run ahead of their intervals
    Time m_due{};                 ///< when the next request would be due without a burst
    Time m_heldUntil{};
};

} // namespace deskside
