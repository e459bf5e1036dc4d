// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"

/// OpenCopilot's operations, as values.
namespace deskside::opencopilot {

enum class SortDirection : unsigned char { Ascending, Descending };

/// Which page of an organisation's conversations, and in what order. All of it is sent: the server's own order is
/// oldest first.
struct ConversationQuery {
    int page = 1;    ///< counts from 1; a smaller one is taken as 1
    int limit = 100; ///< conversations a page, at least 1
    QString sortBy = QStringLiteral("created_at");
    SortDirection sortDirection = SortDirection::Descending;
};

/// Which part of a conversation's messages. The reference counts messages, the vendor's own dashboard pages.
struct MessageQuery {
    int number = 1;      ///< of the page, from 1
    int limit = 50;      ///< messages a page, at least 1
    bool byPage = false; ///< ask for the page, not for its first message
};

HttpRequest listMessages(const QString &conversation, const MessageQuery &query);
HttpRequest listConversations(const QString &organisation, const ConversationQuery &query);

} // namespace deskside::opencopilot
