// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/chat.h"

namespace deskside::invent {

/// A page of GET /orgs/{org}/chats. ChatKey::account stays empty: an answer does not know whose it is.
/// A chat with an unreadable field becomes a problem of the page; a page that is no list of chats is BadReply.
Result<ChatPage> decodeChats(const QByteArray &bytes);

/// One chat, as in that list. BadReply when a field cannot be read.
Result<Chat> decodeChat(const QByteArray &bytes);

} // namespace deskside::invent
