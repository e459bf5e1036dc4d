// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

/// What follows from fields that several vendors report alike.
namespace deskside {

/// Whether a chat in this state still wants something done; not known for a state that is not.
Known<bool> unresolvedIn(StateKind state);

/// Fills in who has a chat from the id of its assignee, as OpenCopilot and OpenCX report it: "copilot" is the AI, any
/// other id a person. An empty one tells nothing.
void setAssignee(Chat &chat, const QString &reported);

} // namespace deskside
