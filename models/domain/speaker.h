// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

namespace deskside {

/// Who said a piece of a turn: the piece's own role, else the turn's. What a colleague wrote travels as the assistant's
/// inside of a turn of theirs, and is theirs.
Coded<RoleKind> speakerOf(const Message &message, const InnerMessage &inner);

/// The texts of one piece, one paragraph each; null when it has none.
QString plainText(const InnerMessage &inner);

} // namespace deskside
