// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/json.h"

#include "models/api/common/rawjson.h"
#include "models/api/common/words.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace deskside::zaia {

namespace {

using json::compact;
using json::ObjectReader;

void readShared(const ObjectReader &in, Chat &chat)
{
    chat.vendor = u"zaia"_s;
    if (const QString title = in.text("title"_L1); !title.isNull()) {
        chat.title = title;
    }
    chat.channelId = in.text("channelId"_L1);
    chat.createdAt = in.moment("createdAt"_L1);
    chat.removed = in.flag("isRemoved"_L1);
    chat.routing.workspaceId = in.text("workspaceId"_L1);
    chat.ownerId = in.text("ownerId"_L1);
}

void addOwner(Chat &chat, ContactChannel contact)
{
    contact.userId = chat.ownerId;
    if (contact == ContactChannel{}) {
        return;
    }
    contact.channel = chat.channel;
    Member owner;
    owner.id = chat.ownerId;
    owner.role = u"owner"_s;
    owner.contact = contact;
    chat.members.append(owner);
}

void setResponder(Chat &chat, const Responder &responder)
{
    if (responder != Responder{}) {
        chat.responder = responder;
    }
}

void addPreview(Chat &chat, const Coded<RoleKind> &role, const QString &content, const Moment &at)
{
    if (!role.isReported() && content.isNull() && !at.isValid()) {
        return;
    }
    Message message;
    message.role = role;
    message.createdAt = at;
    message.preview = true;
    if (!content.isNull()) {
        json::addText(message, content);
    }
    chat.lastMessages.append(message);
}

/// Who has the chat and whether it is done follow from its ticket alone: the AI pauses while one is open.
void infer(Chat &chat, bool ticketsAreTold)
{
    const bool completed = chat.ticket && chat.ticket->status.code == TicketKind::Completed;
    if (chat.ticket) {
        chat.handoff.happened = {true, Inference::TicketLinked};
        chat.handler = completed ? Known<Handler>{Handler::Ai, Inference::TicketCompleted}
                                 : Known<Handler>{Handler::Person, Inference::TicketLinked};
    } else if (ticketsAreTold) {
        chat.handoff.happened = {false, Inference::NoTicket};
        chat.handler = {Handler::Ai, Inference::NoTicket};
    }
    if (completed) {
        chat.unresolved = {false, Inference::TicketCompleted};
    } else if (chat.removed.value_or(false)) {
        chat.unresolved = {false, Inference::FromState};
    } else if (ticketsAreTold && chat.removed) {
        chat.unresolved = {true, Inference::TicketNotCompleted};
    }
}

void readPlain(const ObjectReader &in, Chat &chat)
{
    readShared(in, chat);
    chat.updatedAt = in.moment("updatedAt"_L1);
    chat.lastMessageAt = in.moment("lastChatMessageCreatedAt"_L1);
    addOwner(chat, {});
    Responder responder;
    responder.id = in.text("responderId"_L1);
    responder.currentId = in.text("currentResponderId"_L1);
    setResponder(chat, responder);
    infer(chat, false);
}

ContactChannel readOwner(const ObjectReader &in)
{
    ContactChannel contact;
    contact.name = in.text("ownerIdentifier"_L1);
    contact.displayName = in.text("ownerName"_L1);
    contact.email = in.text("ownerEmail"_L1);
    contact.blocked = in.flag("isOwnerBlocked"_L1);
    return contact;
}

Responder readResponder(const ObjectReader &in)
{
    Responder responder;
    responder.id = in.text("responderId"_L1);
    responder.entity = words::responder(in.text("responderEntity"_L1));
    responder.name = in.text("responderName"_L1);
    responder.picture = in.text("responderPicture"_L1);
    responder.versionId = in.text("responderVersionId"_L1);
    responder.versionNumber = in.count("responderVersionNumber"_L1);
    return responder;
}

void readDetails(const ObjectReader &in, Chat &chat)
{
    readShared(in, chat);
    chat.channel = words::channel(in.text("channelType"_L1));
    chat.channelName = in.text("channelName"_L1);
    addOwner(chat, readOwner(in));
    setResponder(chat, readResponder(in));
    chat.lastMessageAt = in.moment("lastMessageCreatedAt"_L1);
    addPreview(chat, words::role(in.text("penultimateMessageRole"_L1)), in.text("penultimateMessageContent"_L1),
               in.moment("penultimateMessageCreatedAt"_L1));
    addPreview(chat, words::role(in.text("lastMessageRole"_L1)), in.text("lastMessageContent"_L1), chat.lastMessageAt);
    const Ticket ticket{in.text("ticketId"_L1), words::ticket(in.text("ticketStatus"_L1))};
    if (!ticket.id.isEmpty()) {
        chat.ticket = ticket;
    }
    // A null ticket is the vendor's word that there is none; only a field that is missing says nothing.
    infer(chat, in.contains("ticketId"_L1));
}

void readMessage(const ObjectReader &in, qsizetype /*index*/, Message &message)
{
    message.id = in.text("id"_L1);
    message.role = words::role(in.text("role"_L1));
    message.createdAt = in.moment("createdAt"_L1);
    message.updatedAt = in.moment("updatedAt"_L1);
    message.reference = in.text("externalReference"_L1);
    QString content = in.text("content"_L1);
    if (content.isNull()) {
        content = in.text("rawContent"_L1);
    }
    if (!content.isNull()) {
        json::addText(message, content);
    }
}

/// The same change in an answer that was kept beside the list's.
QByteArray withFieldInDetails(QByteArray kept, QLatin1StringView name, const QByteArray &value)
{
    bool isPair = false;
    for (const auto answer : {"details"_L1, "plain"_L1}) {
        if (const QByteArray chat = json::fieldOf(kept, answer); !chat.isEmpty()) {
            isPair = true;
            kept = json::withField(kept, answer, json::withField(chat, name, value));
        }
    }
    return isPair || kept.isEmpty() ? kept : json::withField(kept, name, value);
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

} // namespace

Result<ChatPage> decodeChats(const QByteArray &json)
{
    return json::readPage(json, readPlain);
}

Result<ChatPage> decodeChatDetailsPage(const QByteArray &json)
{
    return json::readPage(json, readDetails);
}

Result<Chat> decodeChat(const QByteArray &json)
{
    return json::readChat(json, readPlain);
}

Result<Chat> decodeChatDetails(const QByteArray &json)
{
    return json::readChat(json, readDetails);
}

Result<QString> decodeRemoved(const QByteArray &json)
{
    return json::readObject(json).and_then([](const json::Tree &tree) -> Result<QString> {
        DecodeProblem problem;
        const QString message = ObjectReader(tree.root(), &problem).text("message"_L1);
        if (!problem.message.isEmpty()) {
            const QString detail = problem.field + u": " + problem.message;
            return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, detail, {}});
        }
        return message;
    });
}

Chat merge(Chat details, const Chat &plain)
{
    if (plain.key.id != details.key.id) {
        return details;
    }
    details.updatedAt = plain.updatedAt;
    if (plain.responder) {
        Responder responder = details.responder.value_or(Responder{});
        responder.currentId = plain.responder->currentId;
        setResponder(details, responder);
    }
    details.rawDetails = plain.raw;
    return details;
}

Result<Chat> decodeKept(const QByteArray &raw, const QByteArray &rawDetails)
{
    // Only the plain chat has a time of update; what was kept of the other list has none.
    auto kept = json::readChat(raw, [](const ObjectReader &in, Chat &chat) {
        const bool isPlain = in.contains("updatedAt"_L1) && !in.contains("ticketId"_L1);
        (isPlain ? readPlain : readDetails)(in, chat);
    });
    if (!kept || rawDetails.isEmpty()) {
        return kept;
    }
    const QJsonObject answers = QJsonDocument::fromJson(rawDetails).object();
    const auto details = decodeChatDetails(compact(answers.value("details"_L1).toObject()));
    const auto plain = details ? decodeChat(compact(answers.value("plain"_L1).toObject())) : decodeChat(rawDetails);
    if (!details) {
        return plain ? merge(*kept, *plain) : kept;
    }
    Chat chat = plain ? merge(*details, *plain) : *details;
    chat.raw = raw;
    chat.rawDetails = rawDetails;
    return chat;
}

Chat withAnswers(Chat fetched)
{
    const QByteArray plain = fetched.rawDetails.isEmpty() ? "null"_ba : fetched.rawDetails;
    fetched.rawDetails = "{\"details\":" + fetched.raw + ",\"plain\":" + plain + '}';
    return fetched;
}

Result<json::MessageList> decodeMessages(const QByteArray &json)
{
    return json::readMessages(json, readMessage).map([](json::MessageList list) {
        list.messages.removeIf(
            [](const Message &message) { return json::fieldOf(message.raw, "isRemoved"_L1) == "true"; });
        return list;
    });
}

Result<Message> decodeMessage(const QByteArray &json)
{
    return json::readMessage(json, readMessage);
}

QString chatOfMessage(const QByteArray &json)
{
    const auto tree = json::Tree::parse(json);
    return tree ? tree->root().field("chatId"_L1).text() : QString();
}

Result<Chat> withField(const Chat &known, QLatin1StringView name, const QByteArray &value)
{
    return decodeKept(json::withField(known.raw, name, value), withFieldInDetails(known.rawDetails, name, value));
}

QByteArray encodeNewMessage(const NewMessage &message)
{
    // Which roles may be written is not published. A person's words go out on the workspace's side, as its answers do.
    return compact({{u"chatId"_s, message.chatId},
                    {u"content"_s, message.content},
                    {u"externalReference"_s, message.reference},
                    {u"role"_s, u"assistant"_s}});
}

QByteArray encodeNewChat(const NewChat &chat)
{
    return compact(
        {{u"channelId"_s, orNull(chat.channelId)}, {u"ownerId"_s, chat.ownerId}, {u"title"_s, orNull(chat.title)}});
}

QByteArray encodePatch(const ChatPatch &patch)
{
    QJsonObject object;
    if (const auto &at = patch.lastChatMessageCreatedAt; at.isSent()) {
        object.insert(u"lastChatMessageCreatedAt"_s,
                      orNull(at.value().has_value() ? std::optional(dateTime(*at.value())) : std::nullopt));
    }
    if (patch.title.isSent()) {
        object.insert(u"title"_s, orNull(patch.title.value()));
    }
    return compact(object);
}

} // namespace deskside::zaia
