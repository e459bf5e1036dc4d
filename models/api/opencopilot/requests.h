// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"

/// OpenCopilot's one operation, as a value.
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

HttpRequest listConversations(const QString &organisation, const ConversationQuery &query);

} // namespace deskside::opencopilot
