// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"
#include "models/domain/apierror.h"

namespace deskside {

/// How often and how fast a failed request is tried again.
struct RetryPolicy {
    int attempts = 4; ///< tries in all, the first one included
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds longestDelay{20'000};
};

/// The longest wait that a server may ask for; a longer one, or a senseless one, is cut to this.
inline constexpr std::chrono::minutes longestRetryAfter{5};

/// The delay before the next try, or nullopt to stop. Pure: `jitter` in [0, 1) spreads the delay over its upper half.
/// `attempt` is 1 after the first failure. Only GETs are tried again, except that a write which the server refused with
/// 429 was not carried out and is tried again as well; 401 never is. ApiError::retryAfter is the least that is waited.
std::optional<std::chrono::milliseconds> retryDelay(const RetryPolicy &policy, HttpRequest::Verb verb,
                                                    const ApiError &error, int attempt, double jitter);

/// A Retry-After header: seconds or an HTTP date, seen at `now`. Capped at longestRetryAfter; what cannot be read or
/// lies in the past gives nullopt or zero respectively; a senseless one (negative, astronomically large) gives the cap.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &header, const QDateTime &now);

} // namespace deskside
