// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

namespace deskside {

/// "deskside://chat/<account>/<id>": a chat of this computer, for notes, mails and other programs.
QString chatLink(const ChatKey &key);

/// The chat that a link names; nullopt when it is none of ours. The text may come from anywhere.
std::optional<ChatKey> chatKeyFrom(const QString &link);

/// True for what begins as our links do, be it one or not.
bool isOurLink(const QString &text);

} // namespace deskside
