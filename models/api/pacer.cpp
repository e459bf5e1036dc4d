// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/pacer.h"

#include <algorithm>

namespace deskside {

Pacer::Pacer(int requestsPerMinute)
{
    if (requestsPerMinute > 0) {
        // The burst is taken off the steady rate, so that no minute that begins with one exceeds the limit.
        const int burst = std::clamp(requestsPerMinute / 6, 1, 10);
        m_interval = std::chrono::duration_cast<Time::duration>(std::chrono::minutes(1))
                     / std::max(1, requestsPerMinute - burst);
        m_burst = m_interval * (burst - 1);
    }
}

std::chrono::milliseconds Pacer::wait(Time now) const
{
    const Time next = std::max(m_due - m_burst, m_heldUntil);
    return next > now ? std::chrono::ceil<std::chrono::milliseconds>(next - now) : std::chrono::milliseconds(0);
}

void Pacer::take(Time now)
{
    m_due = std::max(m_due, now) + m_interval;
}

void Pacer::hold(Time now, std::chrono::milliseconds silence)
{
    m_heldUntil = std::max(m_heldUntil, now + silence);
}

} // namespace deskside
