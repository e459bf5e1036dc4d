// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace deskside {

/// What a request that brought no answer means to a person, and to the retry policy.
struct ApiError {
    enum class Kind {
        Offline,        ///< no connection to the server could be made or kept
        TimedOut,       ///< the server did not finish its answer within the deadline
        Unauthorized,   ///< 401: the key is missing, wrong or expired
        Forbidden,      ///< 403: the key is known, but may not do this
        NotFound,       ///< 404: no such chat, organisation or address
        RateLimited,    ///< 429: too many requests
        Rejected,       ///< any other 4xx, a redirect, or a request this program would not send
        ServerFault,    ///< 5xx
        BadReply,       ///< an answer came, but cannot be understood
        OutcomeUnknown, ///< a write was sent and no answer came: it may or may not have happened
        NotKept,        ///< the answer came, but this computer's store could not take it; `detail` says why to a person
    };
    Kind kind = Kind::ServerFault;
    int httpStatus = 0;                                  ///< 0 when no HTTP answer came
    QString detail;                                      ///< for a log or a "details" fold, never the only text shown
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the server asked for, already capped

    bool operator==(const ApiError &) const = default;
};

/// A value, or why there is none.
template <typename T>
using Result = tl::expected<T, ApiError>;

/// One sentence for a person: what went wrong and what to do. `vendor` is a display name ("Invent").
QString describe(const ApiError &error, const QString &vendor);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ApiError)
