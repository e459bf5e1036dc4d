// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/chat.h"

/// OpenCopilot's bytes to values; no state, no network. Chats come without ChatKey::account.
namespace deskside::opencopilot {

/// A page of conversations: a bare array, or an object that wraps one and may tell the number of pages.
Result<ChatPage> decodeConversations(const QByteArray &json);

/// One conversation, as it was kept in Chat::raw.
Result<Chat> decodeConversation(const QByteArray &json);

} // namespace deskside::opencopilot
