// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

namespace deskside {

/// What the person added to a chat and whether they read it: what an export holds of it.
struct OwnEntry {
    ChatKey key;
    OwnData own;
    std::optional<ReadMark> mark; ///< nullopt when they neither opened it nor marked it as unread
};

} // namespace deskside
