// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

/// What a person does to a chat, in Invent's terms; pure.
namespace deskside::invent {

/// The request that does it; Kind::Rejected where Invent has nothing of the kind, or the chat lacks what it takes. For
/// Operation::Assign `memberId` is the colleague's as a member.
Result<HttpRequest> requestFor(const Action &action, const Chat &known, const QString &organisation,
                               const QString &memberId);

/// What the answer says: an error unless it says what was asked for. Chats come without ChatKey::account.
Result<Performed> understand(const Action &action, const Chat &known, const QString &memberId, const QByteArray &body);

} // namespace deskside::invent
