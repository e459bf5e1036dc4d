// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/common/messagejson.h"

namespace deskside::invent {

/// A page of GET /orgs/{org}/chats. ChatKey::account stays empty: an answer does not know whose it is.
/// A chat with an unreadable field becomes a problem of the page; a page that is no list of chats is BadReply.
Result<ChatPage> decodeChats(const QByteArray &bytes);

/// One chat, as in that list. BadReply when a field cannot be read.
Result<Chat> decodeChat(const QByteArray &bytes);

/// A page of GET /chats/{id}/messages, in the order in which it came.
Result<json::MessageList> decodeMessages(const QByteArray &bytes);

/// One message, as in that list.
Result<Message> decodeMessage(const QByteArray &bytes);

/// A chat's state alone, as assigning answers: a chat that says nothing else. BadReply for what has not the state's id.
Result<Chat> decodeState(const QByteArray &bytes);

/// What marking a chat unseen answers.
struct Unseen {
    QString chatId;
    std::optional<qint64> byTeam;
};
Result<Unseen> decodeUnseen(const QByteArray &bytes);

/// Somebody of the organisation, who has an id as its member and another as a user.
struct Colleague {
    QString memberId;
    QString userId; ///< null where it is not told
    QString orgId;  ///< of the organisation that they are this member of
    Person person;  ///< with the member's id
};
/// Everybody in GET /orgs/{org}/orgs, no member twice; who cannot be read is left out.
Result<QList<Colleague>> decodeColleagues(const QByteArray &bytes);

/// What the live line told.
struct Event {
    QString chatId;           ///< null when it cannot be seen which chat it is about
    std::optional<Chat> chat; ///< only where it tells all that the list tells
};
Event decodeEvent(const QByteArray &bytes);

/// A chat that was answered, with its state and last message as they were known where the answer has no such field.
Result<Chat> completed(const Chat &answer, const QByteArray &known);

/// A known chat with another state.
Result<Chat> withState(const QByteArray &known, const QByteArray &state);
Result<Chat> withUnseen(const QByteArray &known, qint64 count);

} // namespace deskside::invent
