// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/requests.h"

#include <algorithm>

namespace deskside::invent {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSearch = 256;
constexpr int largestTake = 100;

QString cutSearch(const QString &search)
{
    if (search.size() <= longestSearch) {
        return search;
    }
    const bool splitsPair = search.at(longestSearch - 1).isHighSurrogate() && search.at(longestSearch).isLowSurrogate();
    return search.left(splitsPair ? longestSearch - 1 : longestSearch);
}

} // namespace

HttpRequest listChats(const QString &orgId, const ChatQuery &query)
{
    HttpRequest request;
    request.path = u"/orgs/"_s + pathSegment(orgId) + u"/chats"_s;
    const auto add = [&request](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            addQuery(request.query, name, value);
        }
    };
    add(u"search"_s, cutSearch(query.search));
    add(u"assistant_id"_s, query.assistantId);
    add(u"assistant_integration_id"_s, query.assistantIntegrationId);
    add(u"integration_id"_s, query.integrationId);
    add(u"conversation_id"_s, query.conversationId);
    add(u"status"_s, query.status);
    add(u"state"_s, query.state);
    add(u"ai_status"_s, query.aiStatus);
    add(u"filter"_s, query.filter);
    if (query.page) {
        add(u"page"_s, QString::number(std::max(*query.page, 1)));
    }
    if (query.take) {
        add(u"take"_s, QString::number(std::clamp(*query.take, 1, largestTake)));
    }
    add(u"next"_s, query.next);
    return request;
}

} // namespace deskside::invent
