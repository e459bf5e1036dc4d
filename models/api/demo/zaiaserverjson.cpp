// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/threadsjson.h"
#include "models/api/demo/zaiachatjson.h"
#include "models/api/demo/zaiathreadjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 100;
constexpr int defaultPage = 10;
constexpr int mostMessages = 1000;
constexpr int defaultMessages = 250;

/// A record is what the plain chat and the chat with details say together. These are the fields of the plain chat.
const QStringList &plainFields()
{
    static const QStringList fields{u"createdAt"_s,
                                    u"id"_s,
                                    u"isRemoved"_s,
                                    u"updatedAt"_s,
                                    u"channelId"_s,
                                    u"currentResponderId"_s,
                                    u"lastChatMessageCreatedAt"_s,
                                    u"ownerId"_s,
                                    u"responderId"_s,
                                    u"title"_s,
                                    u"workspaceId"_s};
    return fields;
}

QJsonObject asPlain(const QJsonObject &record)
{
    QJsonObject chat;
    for (const QString &field : plainFields()) {
        chat.insert(field, record.value(field));
    }
    return chat;
}

QJsonObject asDetails(const QJsonObject &record)
{
    QJsonObject chat = asSent(record);
    for (const auto field : {"updatedAt"_L1, "currentResponderId"_L1, "lastChatMessageCreatedAt"_L1}) {
        chat.remove(field);
    }
    return chat;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

class ZaiaServer : public Server
{
public:
    explicit ZaiaServer(const ServerSetup &setup)
        : m_setup(setup)
        , m_ids(setup.seed, qHash(setup.account, 2), 0)
        , m_records(setup.generated > 0
                        ? Records(setup.generated, [setup](qsizetype index) { return generatedZaiaChat(setup, index); })
                        : daysAndYear(setup, inventedChats(u"zaia.json"_s, setup.account, setup.now),
                                      "lastMessageCreatedAt"_L1, pastZaiaChat))
    {
    }

    Result<HttpResponse> answer(const HttpRequest &request, const QDateTime &now) override;
    bool happen(Event event, Dice &dice, const QDateTime &now) override;
    bool has(const QString &chatId) const override { return m_records.find(chatId) >= 0; }
    bool isAwaited() const override { return m_threads.isAwaited(); }

private:
    Result<QByteArray> messages(const QUrlQuery &query) const;
    Result<QByteArray> writeMessage(const QByteArray &body, const QDateTime &now);
    /// Adds a message to a chat, which comes to the top.
    QJsonObject speak(qsizetype position, const QString &role, const QString &text, const QString &sender,
                      const QDateTime &now, const QString &reference = {});
    Result<QByteArray> list(const QUrlQuery &query, bool details) const;
    Result<QByteArray> create(const QByteArray &body, const QDateTime &now);
    Result<QByteArray> update(qsizetype position, const QByteArray &body, const QDateTime &now);
    QByteArray remove(qsizetype position, const QDateTime &now);
    Result<QByteArray> one(const HttpRequest &request, const QStringList &path, const QDateTime &now);

    ServerSetup m_setup;
    Dice m_ids; ///< of what is created through requests, and of messages
    Records m_records;
    Threads m_threads;
};

bool among(const QStringList &wanted, const QJsonValue &value)
{
    return wanted.isEmpty() || wanted.contains(value.toString());
}

bool isTextOrNull(const QJsonValue &value)
{
    return value.isString() || value.isNull();
}

Result<QByteArray> ZaiaServer::list(const QUrlQuery &query, bool details) const
{
    static const QStringList everyType{u"widget"_s, u"waha"_s, u"whatsapp"_s, u"instagram"_s, u"api"_s};
    Parameters in(query);
    const qint64 page = in.number(u"pageNumber"_s, 1, 1, 10'000'000);
    const qint64 size = in.number(u"pageSize"_s, defaultPage, 1, largestPage);
    const QString search = in.text(u"search"_s);
    const QStringList channels = in.texts(u"channelIds"_s);
    const QStringList responders = in.texts(u"responderIds"_s);
    const QStringList versions = in.texts(u"responderVersionIds"_s);
    // The rest narrows the plain list only.
    const QStringList owners = details ? QStringList() : in.texts(u"ownerIds"_s);
    const QStringList types = details ? QStringList() : in.texts(u"channelTypes"_s);
    const QDateTime from = details ? QDateTime() : in.time(u"lastChatMessageCreatedAtStart"_s);
    const QDateTime to = details ? QDateTime() : in.time(u"lastChatMessageCreatedAtEnd"_s);
    for (const QString &type : types) {
        if (!everyType.contains(type)) {
            return refused(u"unacceptable value of the parameter \"channelTypes\""_s);
        }
    }
    if (in.isRefused()) {
        return refused(in.problem());
    }
    const auto matches = [&](const QJsonObject &chat) {
        const QDateTime last =
            QDateTime::fromString(chat.value("lastChatMessageCreatedAt"_L1).toString(), Qt::ISODateWithMs);
        return among(channels, chat.value("channelId"_L1)) && among(responders, chat.value("responderId"_L1))
               && among(versions, chat.value("responderVersionId"_L1)) && among(owners, chat.value("ownerId"_L1))
               && among(types, chat.value("channelType"_L1)) && (!from.isValid() || (last.isValid() && last >= from))
               && (!to.isValid() || (last.isValid() && last <= to))
               && (search.isEmpty() || mentions(chat.value("title"_L1), search)
                   || mentions(chat.value("ownerName"_L1), search)
                   || mentions(chat.value("lastMessageContent"_L1), search));
    };
    const bool everything = search.isEmpty() && channels.isEmpty() && responders.isEmpty() && versions.isEmpty()
                            && owners.isEmpty() && types.isEmpty() && !from.isValid() && !to.isValid();
    using Test = std::function<bool(const QJsonObject &)>;
    QJsonArray body;
    const Slice found = slice(m_records, everything ? Test() : Test(matches), page, size);
    for (const QJsonObject &chat : found.chats) {
        body.append(details ? asDetails(chat) : asPlain(chat));
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<QByteArray> ZaiaServer::create(const QByteArray &body, const QDateTime &now)
{
    const QJsonObject wanted = QJsonDocument::fromJson(body).object();
    if (!isTextOrNull(wanted.value("channelId"_L1)) || !wanted.value("ownerId"_L1).isString()
        || !isTextOrNull(wanted.value("title"_L1))) {
        return refused(u"a new chat takes channelId, ownerId and title"_s);
    }
    QJsonObject chat = emptyZaiaChat(zaiaUuid(m_ids), m_setup, now);
    for (const auto field : {"channelId"_L1, "ownerId"_L1, "title"_L1}) {
        chat.insert(field, wanted.value(field));
    }
    m_records.add(chat);
    return bytes(asPlain(chat));
}

Result<QByteArray> ZaiaServer::update(qsizetype position, const QByteArray &body, const QDateTime &now)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject patch = document.object();
    QJsonObject chat = m_records.at(position);
    if (!document.isObject()) {
        return refused(u"a change is an object"_s);
    }
    // Null empties a field; an absent one stays as it is.
    for (const auto field : {"title"_L1, "lastChatMessageCreatedAt"_L1}) {
        if (!patch.contains(field)) {
            continue;
        }
        if (!isTextOrNull(patch.value(field))) {
            return refused(u"unacceptable value of the field \"%1\""_s.arg(field));
        }
        chat.insert(field, patch.value(field));
    }
    chat.insert("updatedAt"_L1, iso(now));
    m_records.replace(position, chat);
    return bytes(asPlain(chat));
}

QByteArray ZaiaServer::remove(qsizetype position, const QDateTime &now)
{
    QJsonObject chat = m_records.at(position);
    chat.insert("isRemoved"_L1, true);
    chat.insert("updatedAt"_L1, iso(now));
    m_records.replace(position, chat);
    return bytes({{u"message"_s, u"The chat was removed."_s}});
}

Result<QByteArray> ZaiaServer::one(const HttpRequest &request, const QStringList &path, const QDateTime &now)
{
    const qsizetype position = m_records.find(path.at(3));
    if (position < 0) {
        return notFound(u"Chat not found"_s);
    }
    using Verb = HttpRequest::Verb;
    if (path.size() == 5) {
        return bytes(asDetails(m_records.at(position)));
    }
    switch (request.verb) {
    case Verb::Get:
        return bytes(asPlain(m_records.at(position)));
    case Verb::Patch:
        return update(position, request.body, now);
    case Verb::Delete:
        return remove(position, now);
    case Verb::Post:
        break;
    }
    return notFound(u"no such endpoint"_s);
}

/// Oldest first; the newest ones when there are too many.
Result<QByteArray> ZaiaServer::messages(const QUrlQuery &query) const
{
    Parameters in(query);
    const QString id = in.text(u"chatId"_s);
    const qint64 limit = in.number(u"pagination[limit]"_s, defaultMessages, 1, mostMessages);
    if (in.isRefused()) {
        return refused(in.problem());
    }
    const qsizetype position = m_records.find(id);
    if (position < 0) {
        return notFound(u"Chat not found"_s);
    }
    const QList<QJsonObject> all = zaiaThread(m_threads.base(m_records.at(position)), m_setup) + m_threads.added(id);
    QJsonArray body;
    for (const QJsonObject &message : all.mid(std::max<qsizetype>(0, all.size() - limit))) {
        body.append(message);
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<QByteArray> ZaiaServer::writeMessage(const QByteArray &body, const QDateTime &now)
{
    const QJsonObject wanted = QJsonDocument::fromJson(body).object();
    const QString text = wanted.value("content"_L1).toString();
    const QString role = wanted.value("role"_L1).toString();
    if (text.isEmpty() || !QStringList{u"assistant"_s, u"human"_s, u"user"_s}.contains(role)
        || (wanted.contains("externalReference"_L1) && !isTextOrNull(wanted.value("externalReference"_L1)))) {
        return refused(u"a new message takes content, externalReference and role"_s);
    }
    const QString id = wanted.value("chatId"_L1).toString();
    const qsizetype position = m_records.find(id);
    if (position < 0 || m_records.at(position).value("isRemoved"_L1).toBool()) {
        return notFound(u"Chat not found"_s);
    }
    if (QJsonObject chat = m_records.at(position); chat.value("ticketStatus"_L1).toString() == "unanswered"_L1) {
        chat.insert("ticketStatus"_L1, u"ongoing"_s);
        m_records.replace(position, chat);
    }
    const QJsonObject said =
        speak(position, role, text, m_setup.me, now, wanted.value("externalReference"_L1).toString());
    m_threads.await(id);
    return bytes(said);
}

QJsonObject ZaiaServer::speak(qsizetype position, const QString &role, const QString &text, const QString &sender,
                              const QDateTime &now, const QString &reference)
{
    QJsonObject chat = m_records.at(position);
    QJsonObject said = zaiaMessage(zaiaUuid(m_ids), chat.value("id"_L1).toString(), role, text, sender, now);
    if (!reference.isEmpty()) {
        said.insert("externalReference"_L1, reference);
    }
    m_threads.add(chat, said);
    sayInZaia(chat, role, text, now);
    m_records.raise(position, chat);
    return said;
}

Result<HttpResponse> ZaiaServer::answer(const HttpRequest &request, const QDateTime &now)
{
    using Verb = HttpRequest::Verb;
    const QStringList path = segments(request.path);
    const bool details = path.size() > 3 && path.last() == "details"_L1;
    Result<QByteArray> body = notFound(u"no such endpoint"_s);
    if (path == QStringList{u"api"_s, u"v1"_s, u"chat-messages"_s}) {
        body = request.verb == Verb::Get    ? messages(request.query)
               : request.verb == Verb::Post ? writeMessage(request.body, now)
                                            : body;
    }
    if (path.size() >= 3 && path.first(3) == QStringList{u"api"_s, u"v1"_s, u"chats"_s}) {
        const bool get = request.verb == Verb::Get;
        if (path.size() == 3 && request.verb == Verb::Post) {
            body = create(request.body, now);
        } else if (get && (path.size() == 3 || (path.size() == 4 && details))) {
            body = list(request.query, details);
        } else if ((path.size() == 4 && !details) || (path.size() == 5 && details && get)) {
            body = one(request, path, now);
        }
    }
    return body.map([](const QByteArray &reply) { return HttpResponse{200, reply, {}}; });
}

bool ZaiaServer::happen(Event event, Dice &dice, const QDateTime &now)
{
    if (event == Event::NewChat) {
        m_records.add(newZaiaChat(zaiaUuid(dice), opening(m_setup.account, dice), m_setup, now, dice));
        return true;
    }
    const auto lines = [](const QJsonObject &chat) {
        return phrases().value(chat.value("_lang"_L1).toString(u"en"_s));
    };
    if (event == Event::CustomerAnswers) {
        const qsizetype answered = m_records.find(m_threads.takeAwaited());
        if (answered < 0) {
            return false;
        }
        const QJsonObject chat = m_records.at(answered);
        speak(answered, u"user"_s, dice.pick(lines(chat).customer), chat.value("ownerId"_L1).toString(), now);
        return true;
    }
    const qsizetype position = m_records.choose(dice, [event](const QJsonObject &chat) {
        const bool customerLast = chat.value("lastMessageRole"_L1).toString() == "user"_L1;
        const QString ticket = chat.value("ticketStatus"_L1).toString();
        if (chat.value("isRemoved"_L1).toBool() || chat.value("lastMessageRole"_L1).isNull()) {
            return false;
        }
        switch (event) {
        case Event::CustomerWrites:
            return !customerLast;
        case Event::AiAnswers:
            // The AI pauses while a ticket is open.
            return customerLast && (ticket.isEmpty() || ticket == "completed"_L1);
        case Event::HandedOver:
            return customerLast && ticket.isEmpty();
        default:
            return ticket == "ongoing"_L1 || ticket == "unanswered"_L1;
        }
    });
    if (position < 0) {
        return false;
    }
    QJsonObject chat = m_records.at(position);
    switch (event) {
    case Event::CustomerWrites:
        speak(position, u"user"_s, dice.pick(lines(chat).customer), chat.value("ownerId"_L1).toString(), now);
        return true;
    case Event::AiAnswers:
        speak(position, u"assistant"_s, dice.pick(lines(chat).answers), chat.value("responderId"_L1).toString(), now);
        return true;
    case Event::HandedOver:
        openTicket(chat, u"unanswered"_s, dice);
        break;
    default:
        chat.insert("ticketStatus"_L1, u"completed"_s);
    }
    chat.insert("updatedAt"_L1, iso(now));
    m_records.replace(position, chat);
    return true;
}

} // namespace

std::unique_ptr<Server> makeZaiaServer(const ServerSetup &setup)
{
    return std::make_unique<ZaiaServer>(setup);
}

} // namespace deskside::demo
