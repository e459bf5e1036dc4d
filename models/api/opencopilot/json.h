// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/common/messagejson.h"

/// OpenCopilot's bytes to values; no state, no network. Chats come without ChatKey::account.
namespace deskside::opencopilot {

/// A page of conversations: a bare array, or an object that wraps one and may tell the number of pages.
Result<ChatPage> decodeConversations(const QByteArray &json);

/// One conversation, as it was kept in Chat::raw.
Result<Chat> decodeConversation(const QByteArray &json);

/// A page of a conversation's messages, in the order in which they came: a bare array, or an object that wraps one. One
/// without an id gets one of its place in the conversation (the page begins at `first`) and its words; its raw JSON
/// then has that as the field "deskside_id".
Result<json::MessageList> decodeMessages(const QByteArray &json, qsizetype first);

/// One message, as it was kept in Message::raw.
Result<Message> decodeMessage(const QByteArray &json);

} // namespace deskside::opencopilot
