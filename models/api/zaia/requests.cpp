// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/requests.h"

#include "models/api/zaia/json.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside::zaia {

namespace {

constexpr auto chats = "/api/v1/chats"_L1;
constexpr auto messages = "/api/v1/chat-messages"_L1;
constexpr int defaultPageSize = 10;
constexpr int largestPageSize = 100;
constexpr qsizetype channelTypeCount = 5;

QString word(ChannelType type)
{
    switch (type) {
    case ChannelType::Widget:
        return u"widget"_s;
    case ChannelType::Waha:
        return u"waha"_s;
    case ChannelType::WhatsApp:
        return u"whatsapp"_s;
    case ChannelType::Instagram:
        return u"instagram"_s;
    case ChannelType::Api:
        return u"api"_s;
    }
    return {};
}

HttpRequest get(const QString &path)
{
    return {HttpRequest::Verb::Get, path, {}, {}};
}

QString chatPath(const QString &id)
{
    return chats + u'/' + pathSegment(id);
}

void addText(QUrlQuery &query, const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        addQuery(query, name, value);
    }
}

void addEach(QUrlQuery &query, const QString &name, const QList<QString> &values)
{
    for (const QString &value : values) {
        addText(query, name, value);
    }
}

void addChannelTypes(QUrlQuery &query, const QList<ChannelType> &types)
{
    if (QSet<ChannelType>(types.begin(), types.end()).size() == channelTypeCount) {
        return;
    }
    for (const ChannelType type : types) {
        addQuery(query, u"channelTypes"_s, word(type));
    }
}

/// What both lists take, in the order of the contract.
void addCommon(QUrlQuery &query, const DetailsQuery &wanted)
{
    if (const int number = std::max(1, wanted.pageNumber); number != 1) {
        addQuery(query, u"pageNumber"_s, QString::number(number));
    }
    if (const int size = std::clamp(wanted.pageSize, 1, largestPageSize); size != defaultPageSize) {
        addQuery(query, u"pageSize"_s, QString::number(size));
    }
    addEach(query, u"responderIds"_s, wanted.responderIds);
    addEach(query, u"responderVersionIds"_s, wanted.responderVersionIds);
    addText(query, u"search"_s, wanted.search);
}

} // namespace

HttpRequest getChatDetails(const QString &id, const QString &responderVersionId)
{
    HttpRequest request = get(chatPath(id) + "/details"_L1);
    addText(request.query, u"responderVersionId"_s, responderVersionId);
    return request;
}

HttpRequest listChatDetails(const DetailsQuery &query)
{
    HttpRequest request = get(chats + "/details"_L1);
    addEach(request.query, u"channelIds"_s, query.channelIds);
    addCommon(request.query, query);
    return request;
}

HttpRequest listChats(const ChatQuery &query)
{
    HttpRequest request = get(chats);
    addEach(request.query, u"channelIds"_s, query.channelIds);
    addChannelTypes(request.query, query.channelTypes);
    addText(request.query, u"lastChatMessageCreatedAtEnd"_s, dateTime(query.lastMessageTo));
    addText(request.query, u"lastChatMessageCreatedAtStart"_s, dateTime(query.lastMessageFrom));
    addEach(request.query, u"ownerIds"_s, query.ownerIds);
    addCommon(request.query, query);
    return request;
}

HttpRequest getChat(const QString &id)
{
    return get(chatPath(id));
}

HttpRequest createChat(const NewChat &chat)
{
    return {HttpRequest::Verb::Post, chats, {}, encodeNewChat(chat)};
}

HttpRequest updateChat(const QString &id, const ChatPatch &patch)
{
    return {HttpRequest::Verb::Patch, chatPath(id), {}, encodePatch(patch)};
}

HttpRequest removeChat(const QString &id)
{
    return {HttpRequest::Verb::Delete, chatPath(id), {}, {}};
}

HttpRequest listMessages(const QString &chatId, int limit)
{
    HttpRequest request = get(messages);
    addQuery(request.query, u"chatId"_s, chatId);
    addQuery(request.query, u"pagination[limit]"_s, QString::number(std::clamp(limit, 1, mostMessages)));
    return request;
}

HttpRequest createMessage(const NewMessage &message)
{
    return {HttpRequest::Verb::Post, messages, {}, encodeNewMessage(message)};
}

QString dateTime(const Moment &moment)
{
    return moment.isValid() ? Moment(moment.utc()).toIso() : QString();
}

} // namespace deskside::zaia
