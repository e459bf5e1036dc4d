// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/requests.h"

#include "models/api/invent/writejson.h"

#include <algorithm>

namespace deskside::invent {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSearch = 256;

QString cutSearch(const QString &search)
{
    if (search.size() <= longestSearch) {
        return search;
    }
    const bool splitsPair = search.at(longestSearch - 1).isHighSurrogate() && search.at(longestSearch).isLowSurrogate();
    return search.left(splitsPair ? longestSearch - 1 : longestSearch);
}

QString chatPath(const QString &chatId)
{
    return u"/chats/"_s + pathSegment(chatId);
}

QString orgPath(const QString &orgId)
{
    return u"/orgs/"_s + pathSegment(orgId);
}

HttpRequest get(const QString &path)
{
    return {HttpRequest::Verb::Get, path, {}, {}};
}

} // namespace

HttpRequest listChats(const QString &orgId, const ChatQuery &query)
{
    HttpRequest request;
    request.path = orgPath(orgId) + u"/chats"_s;
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

HttpRequest getChat(const QString &chatId)
{
    return get(chatPath(chatId));
}

HttpRequest listMessages(const QString &chatId, int page, int take)
{
    HttpRequest request = get(chatPath(chatId) + u"/messages"_s);
    addQuery(request.query, u"page"_s, QString::number(std::max(page, 1)));
    addQuery(request.query, u"take"_s, QString::number(std::clamp(take, 1, largestTake)));
    return request;
}

HttpRequest createMessage(const QString &chatId, const QString &text)
{
    return {HttpRequest::Verb::Post, chatPath(chatId) + u"/messages"_s, {}, encodeMessage(text)};
}

HttpRequest updateChat(const QString &chatId, const ChatPatch &patch)
{
    return {HttpRequest::Verb::Patch, chatPath(chatId), {}, encodePatch(patch)};
}

HttpRequest updateState(const QString &chatId, const StatePatch &patch)
{
    return {HttpRequest::Verb::Patch, chatPath(chatId) + u"/state"_s, {}, encodePatch(patch)};
}

HttpRequest assign(const QString &chatId, const QString &memberId)
{
    return {HttpRequest::Verb::Patch, chatPath(chatId) + u"/state/assign"_s, {}, encodeAssign(memberId)};
}

HttpRequest markUnseen(const QString &chatId)
{
    return {HttpRequest::Verb::Post, chatPath(chatId) + u"/state/unseen"_s, {}, {}};
}

HttpRequest createChat(const QString &orgId, const QString &contactId, const QString &channelId,
                       const QString &assistantId)
{
    const QString path = orgPath(orgId) + u"/contacts/"_s + pathSegment(contactId) + u"/channels/"_s
                         + pathSegment(channelId) + u"/chats"_s;
    return {HttpRequest::Verb::Post, path, {}, encodeNewChat(assistantId)};
}

HttpRequest listSubOrganizations(const QString &orgId)
{
    return get(orgPath(orgId) + u"/orgs"_s);
}

HttpRequest chatsLine(const QString &orgId)
{
    return get(orgPath(orgId) + u"/chats/ws"_s);
}

} // namespace deskside::invent
