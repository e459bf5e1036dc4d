// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/chat.h"

#include <functional>

namespace deskside {

/// What a vendor's live line says.
struct LiveNews {
    enum class Kind : unsigned char {
        Up,   ///< the line stands: from now on changes are told
        Down, ///< it broke, or could not be made: see `error`; nothing more comes from it
        Chat, ///< something happened in a chat
    };
    Kind kind = Kind::Chat;
    QString chatId;           ///< null: something happened, and the list has to be asked what
    std::optional<Chat> chat; ///< the chat as it is now, where the line says so; else it has to be read again
    std::optional<ApiError> error;
};

using HearLive = std::function<void(const LiveNews &)>;

} // namespace deskside
