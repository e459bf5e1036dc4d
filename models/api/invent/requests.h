// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"

#include <QDateTime>
#include <optional>

namespace deskside::invent {

/// What Invent can narrow its list of chats by. What is empty is not sent.
struct ChatQuery {
    QString search; ///< cut after 256 UTF-16 units, the longest that Invent takes
    QString assistantId;
    QString assistantIntegrationId;
    QString integrationId; ///< a channel's word: "whatsapp_bot"
    QString conversationId;
    QString status;          ///< ALL, RUNNING, COMPLETED, FAILED, CANCELED
    QString state;           ///< ALL, OPEN, SNOOZED, CLOSED
    QString aiStatus;        ///< ALL, ENABLED, DISABLED
    QString filter;          ///< ALL, UNREAD, UNRESOLVED, RESOLVED, ASSIGNED_TO_ME, UNASSIGNED
    std::optional<int> page; ///< from 1
    std::optional<int> take; ///< chats per page, 1 to 100
    QString next;            ///< a token of the next page, where an answer gave one

    bool operator==(const ChatQuery &) const = default;
};

/// GET /orgs/{org}/chats. Numbers outside their range are moved into it.
HttpRequest listChats(const QString &orgId, const ChatQuery &query);

/// The largest page of messages.
constexpr int largestTake = 100;

/// What is changed about a chat. What is not set is not sent.
struct ChatPatch {
    std::optional<QString> title;
    std::optional<bool> pinned;
};

/// What is changed about a chat's state. What is not set is not sent.
struct StatePatch {
    std::optional<bool> aiEnabled;
    std::optional<QDateTime> followUpAt; ///< null: none is planned
    std::optional<QString> state;        ///< OPEN, SNOOZED, CLOSED
};

HttpRequest getChat(const QString &chatId);
/// `page` counts from 1, `take` is 1 to 100.
HttpRequest listMessages(const QString &chatId, int page, int take);
HttpRequest createMessage(const QString &chatId, const QString &text);
HttpRequest updateChat(const QString &chatId, const ChatPatch &patch);
HttpRequest updateState(const QString &chatId, const StatePatch &patch);
/// An empty member takes the chat away from everybody.
HttpRequest assign(const QString &chatId, const QString &memberId);
HttpRequest markUnseen(const QString &chatId);
/// A chat with a contact on one of its channels, without a first message: that would count as the contact's.
HttpRequest createChat(const QString &orgId, const QString &contactId, const QString &channelId,
                       const QString &assistantId);
HttpRequest listSubOrganizations(const QString &orgId);
/// The line on which the organisation's chats are told of.
HttpRequest chatsLine(const QString &orgId);

} // namespace deskside::invent
