// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pollpolicy.h"

#include <algorithm>

namespace deskside {

using std::chrono::milliseconds;

namespace {

constexpr int slowerWhenInactive = 3;
constexpr int slowerWhenMetered = 4;
constexpr int slowerWhenLive = 5; // a line may have missed something all the same
constexpr int mostDoublings = 6;
/// A list of so many chats costs no more than a few requests, whatever the vendor sorts it by.
constexpr qint64 shortList = 1'000;
constexpr int usualWalksUntilFull = 10;

} // namespace

milliseconds pollDelay(const PollSituation &situation, double jitter)
{
    const milliseconds usual = std::max(situation.interval, milliseconds(0));
    const milliseconds longest = std::max<milliseconds>(usual, longestPoll);
    milliseconds delay = usual;
    delay *= situation.active ? 1 : slowerWhenInactive;
    delay *= situation.metered ? slowerWhenMetered : 1;
    delay *= situation.live ? slowerWhenLive : 1;
    delay *= 1 << std::clamp(situation.failures, 0, mostDoublings);
    delay = std::min(delay, longest);
    delay = milliseconds(static_cast<milliseconds::rep>(static_cast<double>(delay.count()) * (0.9 + jitter * 0.2)));
    if (situation.requestsPerMinute > 0) {
        delay = std::max(delay, milliseconds(60'000 / situation.requestsPerMinute + 1));
    }
    return std::max(delay, situation.retryAfter.value_or(milliseconds(0)));
}

int walksUntilFull(qint64 chats, int pageSize, bool changesRise, const PollSituation &situation)
{
    if (chats <= shortList) {
        return changesRise || !situation.active || situation.metered ? usualWalksUntilFull : 1;
    }
    // A whole walk never costs more than about ten times what the short ones before it did.
    const qint64 pages = chats / std::max(pageSize, 1);
    return static_cast<int>(std::clamp<qint64>(pages / usualWalksUntilFull, usualWalksUntilFull, 100'000));
}

bool isWholeDue(const QDateTime &lastWhole, const QDateTime &now, int walks, const PollSituation &situation)
{
    // A clock that was set back says nothing of how long ago it was.
    if (walks <= 1 || !lastWhole.isValid() || lastWhole > now) {
        return true;
    }
    constexpr double noJitter = 0.5;
    PollSituation usual = situation;
    usual.failures = 0;
    usual.retryAfter.reset();
    return milliseconds(lastWhole.msecsTo(now)) >= pollDelay(usual, noJitter) * walks;
}

} // namespace deskside
