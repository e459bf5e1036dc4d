// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/requests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside::opencopilot {

HttpRequest listConversations(const QString &organisation, const ConversationQuery &query)
{
    HttpRequest request;
    request.path = "/backend/chat/"_L1 + pathSegment(organisation);
    addQuery(request.query, u"page"_s, QString::number(std::max(1, query.page)));
    addQuery(request.query, u"limit"_s, QString::number(std::max(1, query.limit)));
    addQuery(request.query, u"sortBy"_s, query.sortBy);
    addQuery(request.query, u"sortDirection"_s, query.sortDirection == SortDirection::Ascending ? u"ASC"_s : u"DESC"_s);
    return request;
}

HttpRequest listMessages(const QString &conversation, const MessageQuery &query)
{
    HttpRequest request;
    request.path = "/backend/chat/sessions/"_L1 + pathSegment(conversation) + "/chats"_L1;
    const int number = std::max(1, query.number);
    const int limit = std::max(1, query.limit);
    if (query.byPage) {
        addQuery(request.query, u"page"_s, QString::number(number));
    } else {
        addQuery(request.query, u"offset"_s, QString::number(qint64{number - 1} * limit));
    }
    addQuery(request.query, u"limit"_s, QString::number(limit));
    return request;
}

} // namespace deskside::opencopilot
