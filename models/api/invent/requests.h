// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"

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

} // namespace deskside::invent
