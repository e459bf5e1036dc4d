// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

/// What a person does to a chat, in Zaia's terms; pure.
namespace deskside::zaia {

/// The request that does it; Kind::Rejected where Zaia has nothing of the kind, or the chat lacks what it takes. A new
/// chat is opened without a message.
Result<HttpRequest> requestFor(const Action &action, const Chat &known);

/// What the answer says: an error unless it says what was asked for. Chats come without ChatKey::account.
Result<Performed> understand(const Action &action, const Chat &known, const QByteArray &body);

} // namespace deskside::zaia
