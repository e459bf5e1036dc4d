// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/inventserverjson.h"

#include <QJsonDocument>
#include <algorithm>

/// What requests read and change beside the list.
namespace deskside::demo {

using namespace Qt::StringLiterals;
using namespace invented;
using Verb = HttpRequest::Verb;

namespace {

constexpr int largestTake = 100;
constexpr int defaultTake = 20;
/// How many chats are looked through for a contact.
constexpr qsizetype farthest = 2'000;

QJsonValue members(const QString &organisation)
{
    QJsonArray list;
    for (const Colleague &one : colleagues()) {
        list.append(QJsonObject{{u"id"_s, one.member},
                                {u"user_id"_s, one.user},
                                {u"name"_s, one.name},
                                {u"email"_s, one.email},
                                {u"role"_s, one.role},
                                {u"status"_s, u"ACTIVE"_s},
                                {u"org_id"_s, organisation}});
    }
    return list;
}

bool isTimeOrNull(const QJsonValue &value)
{
    return value.isNull() || timeOf(value).isValid();
}

bool isOfTheChannel(const QJsonObject &chat, const QString &contact, const QString &channel)
{
    const QJsonArray all = chat.value("members"_L1).toArray();
    return std::any_of(all.begin(), all.end(), [&](const QJsonValue &member) {
        const QJsonObject address = member.toObject().value("contact_channel"_L1).toObject();
        return address.value("id"_L1).toString() == channel
               && address.value("contact"_L1).toObject().value("id"_L1).toString() == contact;
    });
}

tl::unexpected<ApiError> unacceptable(QLatin1StringView field)
{
    return refused(u"unacceptable value of the field \"%1\""_s.arg(field));
}

} // namespace

QString InventServer::newId(const QString &prefix)
{
    return prefix + QString::number(m_ids.next(), 16).rightJustified(16, u'0') + u"ffffffff"_s;
}

InventServer::Body InventServer::answerOrganisation(const HttpRequest &request, const QStringList &path,
                                                    const QDateTime &now)
{
    if (request.verb == Verb::Get && path.size() == 3 && path.at(2) == "orgs"_L1) {
        return QJsonArray{QJsonObject{{u"id"_s, joined(m_setup.organisation, u"_support"_s)},
                                      {u"name"_s, u"Support"_s},
                                      {u"members"_s, members(m_setup.organisation)}}};
    }
    if (request.verb == Verb::Post && path.size() == 7 && path.at(2) == "contacts"_L1 && path.at(4) == "channels"_L1
        && path.at(6) == "chats"_L1) {
        return newChatWith(path.at(3), path.at(5), QJsonDocument::fromJson(request.body).object(), now);
    }
    return notFound(u"no such endpoint"_s);
}

InventServer::Body InventServer::answerChat(const HttpRequest &request, const QStringList &path, const QDateTime &now)
{
    const qsizetype position = m_records.find(path.at(1));
    if (position < 0) {
        return notFound(u"no such chat"_s);
    }
    const QString what = QStringList(path.sliced(2)).join(u'/');
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonObject body = document.object();
    if (request.verb == Verb::Get && what.isEmpty()) {
        return asSent(m_records.at(position));
    }
    if (request.verb == Verb::Post && what == "state/unseen"_L1) {
        return unseen(position, now);
    }
    if (request.verb != Verb::Get && !document.isObject()) {
        return refused(u"the body is no object"_s);
    }
    if (request.verb == Verb::Post && what == "messages"_L1) {
        return reply(position, body.value("message"_L1).toArray(), now);
    }
    if (request.verb == Verb::Patch) {
        if (what.isEmpty()) {
            return update(position, body, now);
        }
        if (what == "state"_L1) {
            return updateState(position, body, now);
        }
        if (what == "state/assign"_L1 && body.contains("member_id"_L1)) {
            return assignTo(position, body.value("member_id"_L1), now);
        }
    }
    return notFound(u"no such endpoint"_s);
}

/// Newest first, as the list of chats.
Result<HttpResponse> InventServer::messages(const QString &chatId, const QUrlQuery &query) const
{
    const qsizetype position = m_records.find(chatId);
    if (position < 0) {
        return notFound(u"no such chat"_s);
    }
    Parameters in(query);
    const qint64 page = in.number(u"page"_s, 1, 1, 10'000'000);
    const qint64 take = in.number(u"take"_s, defaultTake, 1, largestTake);
    const QDateTime from = in.time(u"from_date"_s);
    if (in.isRefused()) {
        return refused(in.problem());
    }
    QList<QJsonObject> all = thread(m_threads.base(m_records.at(position)), m_setup) + m_threads.added(chatId);
    if (from.isValid()) {
        all.removeIf([&from](const QJsonObject &one) { return timeOf(one.value("created_at"_L1)) < from; });
    }
    std::reverse(all.begin(), all.end());
    QJsonArray body;
    for (const QJsonObject &one : all.mid((page - 1) * take, take)) {
        body.append(one);
    }
    return HttpResponse{200,
                        QJsonDocument(body).toJson(QJsonDocument::Compact),
                        {{"pagination-page"_ba, QByteArray::number(page)},
                         {"pagination-take"_ba, QByteArray::number(take)},
                         {"pagination-count"_ba, QByteArray::number(all.size())}}};
}

InventServer::Body InventServer::update(qsizetype position, const QJsonObject &patch, const QDateTime &now)
{
    QJsonObject chat = m_records.at(position);
    for (const auto field : {"title"_L1, "model"_L1, "visibility"_L1}) {
        if (!patch.contains(field)) {
            continue;
        }
        if (!patch.value(field).isString()) {
            return unacceptable(field);
        }
        chat.insert(field, patch.value(field));
    }
    if (patch.contains("pinned"_L1)) {
        if (!patch.value("pinned"_L1).isBool()) {
            return unacceptable("pinned"_L1);
        }
        chat.insert("pinned"_L1, patch.value("pinned"_L1));
    }
    keep(position, chat, now);
    return asSent(m_records.at(0));
}

InventServer::Body InventServer::updateState(qsizetype position, const QJsonObject &patch, const QDateTime &now)
{
    const QJsonObject chat = m_records.at(position);
    static const QStringList states{u"OPEN"_s, u"SNOOZED"_s, u"CLOSED"_s};
    if (patch.contains("ai_enabled"_L1) && !patch.value("ai_enabled"_L1).isBool()) {
        return unacceptable("ai_enabled"_L1);
    }
    if (patch.contains("state"_L1) && !states.contains(patch.value("state"_L1).toString())) {
        return unacceptable("state"_L1);
    }
    for (const auto field : {"follow_up_at"_L1, "muted_until"_L1}) {
        if (patch.contains(field) && !isTimeOrNull(patch.value(field))) {
            return unacceptable(field);
        }
    }
    const double score = patch.value("csat_score"_L1).toDouble(1);
    if (score < 1 || score > 5) {
        return unacceptable("csat_score"_L1);
    }
    keepState(
        position, chat,
        [&patch](QJsonObject &state) {
            for (const auto field :
                 {"ai_enabled"_L1, "state"_L1, "follow_up_at"_L1, "muted_until"_L1, "csat_score"_L1}) {
                if (patch.contains(field)) {
                    state.insert(field, patch.value(field));
                }
            }
            if (state.value("state"_L1).toString() == "CLOSED"_L1) {
                state.insert("admin_unseen_count"_L1, 0);
            }
        },
        now);
    return asSent(m_records.at(0));
}

InventServer::Body InventServer::assignTo(qsizetype position, const QJsonValue &member, const QDateTime &now)
{
    const QList<Colleague> &all = colleagues();
    const auto colleague = std::find_if(all.begin(), all.end(),
                                        [&member](const Colleague &one) { return one.member == member.toString(); });
    if (!member.isNull() && colleague == all.end()) {
        return refused(u"no such member of the organisation"_s);
    }
    keepState(
        position, m_records.at(position),
        [&](QJsonObject &state) {
            state.insert("assigned_user"_L1, member.isNull() ? QJsonValue() : person(colleague->user));
            state.insert("assigned_at"_L1, member.isNull() ? QJsonValue() : iso(now));
        },
        now);
    return m_records.at(0).value("state"_L1);
}

InventServer::Body InventServer::unseen(qsizetype position, const QDateTime &now)
{
    keepState(
        position, m_records.at(position),
        [](QJsonObject &state) {
            const qint64 count = state.value("admin_unseen_count"_L1).toInteger();
            state.insert("admin_unseen_count"_L1, std::max<qint64>(1, count));
        },
        now);
    const QJsonObject chat = m_records.at(0);
    const QJsonObject state = chat.value("state"_L1).toObject();
    const QJsonValue assignee = state.value("assigned_user"_L1).toObject().value("id"_L1);
    return QJsonObject{{u"chat_id"_s, chat.value("id"_L1)},
                       {u"assigned_user_id"_s, assignee.isString() ? assignee : QJsonValue()},
                       {u"admin_unseen_count"_s, state.value("admin_unseen_count"_L1)},
                       {u"user_unseen_count"_s, state.value("user_unseen_count"_L1).toInteger()}};
}

InventServer::Body InventServer::reply(qsizetype position, const QJsonArray &parts, const QDateTime &now)
{
    const bool readable = std::all_of(parts.begin(), parts.end(), [](const QJsonValue &part) {
        const QJsonObject object = part.toObject();
        return object.value("type"_L1).toString() != "text"_L1 ? object.contains("type"_L1)
                                                               : !object.value("text"_L1).toString().isEmpty();
    });
    if (parts.isEmpty() || !readable) {
        return unacceptable("message"_L1);
    }
    const QJsonObject before = m_records.at(position);
    const QJsonArray inner{QJsonObject{{u"role"_s, u"assistant"_s}, {u"parts"_s, parts}}};
    QJsonObject said = message(newId(u"msg_"_s), u"assistant"_s, inner, now);
    said.insert("member"_L1, teamMember(m_setup.me));
    m_threads.add(before, said);
    QJsonObject chat = before;
    chat.insert("last_message"_L1, said);
    keepState(
        position, chat,
        [](QJsonObject &state) {
            state.insert("admin_unseen_count"_L1, 0);
            state.insert("user_unseen_count"_L1, state.value("user_unseen_count"_L1).toInteger() + 1);
        },
        now);
    m_threads.await(chat.value("id"_L1).toString());
    return said;
}

/// Only custom channels take a chat that nobody wrote to begin.
InventServer::Body InventServer::newChatWith(const QString &contact, const QString &channel, const QJsonObject &wanted,
                                             const QDateTime &now)
{
    QJsonObject model;
    for (qsizetype i = 0; i < std::min(m_records.size(), farthest) && model.isEmpty(); ++i) {
        if (const QJsonObject chat = m_records.at(i); isOfTheChannel(chat, contact, channel)) {
            model = chat;
        }
    }
    if (model.isEmpty()) {
        return notFound(u"no such contact channel"_s);
    }
    const QString kind = model.value("state"_L1).toObject().value("integration_id"_L1).toString();
    if (kind != "custom"_L1) {
        return refused(u"chats can be opened on custom channels only"_s);
    }
    const QString id = newId(u"cht_"_s);
    const QString title = wanted.value("title"_L1).toString();
    Opening who{model.value("_lang"_L1).toString(), {}, title, {}};
    QJsonObject chat = newChat(id, who, m_setup, now, m_ids);
    QJsonArray customers = model.value("members"_L1).toArray();
    while (customers.size() > 1) {
        customers.removeLast();
    }
    QJsonObject state = chat.value("state"_L1).toObject();
    state.insert("integration_id"_L1, kind);
    state.insert("admin_unseen_count"_L1, 0);
    if (const QJsonValue assistant = wanted.value("assistant_id"_L1); assistant.isString()) {
        state.insert("assistant_id"_L1, assistant);
    }
    chat.insert("state"_L1, state);
    chat.insert("members"_L1, customers);
    chat.insert("title"_L1, title.isEmpty() ? QJsonValue() : title);
    if (const QJsonArray parts = wanted.value("message"_L1).toArray(); parts.isEmpty()) {
        chat.remove("last_message"_L1);
    } else {
        QJsonObject said =
            message(newId(u"msg_"_s), u"user"_s, {QJsonObject{{u"role"_s, u"user"_s}, {u"parts"_s, parts}}}, now);
        said.insert("member"_L1, customers.first());
        chat.insert("last_message"_L1, said);
    }
    m_records.add(chat);
    tell(chat);
    return asSent(chat);
}

} // namespace deskside::demo
