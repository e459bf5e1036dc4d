// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/common/messagejson.h"
#include "models/api/zaia/requests.h"

/// Zaia's bytes to values and back; no state, no network. Chats come without ChatKey::account.
namespace deskside::zaia {

/// The plain list: no ticket, no messages, so nothing is known of who has a chat.
Result<ChatPage> decodeChats(const QByteArray &json);
/// The list with details.
Result<ChatPage> decodeChatDetailsPage(const QByteArray &json);
/// One plain chat: the answer to getting, creating and updating one.
Result<Chat> decodeChat(const QByteArray &json);
Result<Chat> decodeChatDetails(const QByteArray &json);
/// The vendor's message about a removed chat; null when it sent none.
Result<QString> decodeRemoved(const QByteArray &json);

/// The details with what only the plain chat has (the time of its update, who responds now), and its JSON as
/// Chat::rawDetails. A plain chat with another id changes nothing.
Chat merge(Chat details, const Chat &plain);

/// Puts both answers about a fetched chat, its details and the plain chat where it came, into its Chat::rawDetails:
/// they are kept beside what the list said.
Chat withAnswers(Chat fetched);

/// Reads a chat that was kept as Chat::raw (of either list) and Chat::rawDetails (withAnswers()'s, the plain chat
/// alone, or empty). What was fetched holds.
Result<Chat> decodeKept(const QByteArray &raw, const QByteArray &rawDetails);

/// A chat's messages, in the order in which they came; removed ones are left out.
Result<json::MessageList> decodeMessages(const QByteArray &json);
Result<Message> decodeMessage(const QByteArray &json);
/// Which chat a message is in, by the message's own word; empty when it does not say.
QString chatOfMessage(const QByteArray &json);

/// A known chat with one field as it is now, in all that is kept of it. `value` is JSON.
Result<Chat> withField(const Chat &known, QLatin1StringView name, const QByteArray &value);

QByteArray encodeNewMessage(const NewMessage &message);
QByteArray encodeNewChat(const NewChat &chat);
QByteArray encodePatch(const ChatPatch &patch);

} // namespace deskside::zaia
