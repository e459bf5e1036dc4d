// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/chat.h"

namespace deskside {

/// What an account is doing, for the status bar, the banner and the tabs' counts.
struct AccountStatus {
    enum class Phase : unsigned char {
        Idle,      ///< waiting for the next refresh
        Syncing,   ///< walking the list
        Failed,    ///< the last walk ended with `error`; another will be tried
        SignedOut, ///< no token, or the vendor refuses it: nothing is sent until the person signs in
        Paused     ///< the person asked for it
    };
    QString account; ///< Account::id
    Phase phase = Phase::Idle;
    bool complete = false; ///< a walk has reached the end of the list, in this run of the program or an earlier one
    bool repeats = false;  ///< the server sends the same chats for every page: there may be more than it shows
    qint64 chats = 0;      ///< known so far
    qint64 walked = 0;     ///< chats that the walk under way has met: with `total`, its progress
    std::optional<qint64> total; ///< where the vendor says
    QDateTime lastSync;          ///< end of the last good walk; null when there was none
    std::optional<ApiError> error;
    QList<DecodeProblem> problems; ///< chats of the last walk that could not be read

    bool operator==(const AccountStatus &) const = default;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::AccountStatus)
