// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/json.h"

#include "models/api/common/meaning.h"
#include "models/api/common/messagejson.h"
#include "models/api/common/rawjson.h"
#include "models/api/common/words.h"
#include "models/api/common/writing.h"
#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace deskside::opencx {

namespace {

using json::compact;
using json::ObjectReader;
using json::Value;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(OpenCx)
};

constexpr qsizetype quotedLength = 300;

/// A free-form object: its fields as they came, texts as they are, anything else as compact JSON.
void addData(const ObjectReader &in, QLatin1StringView key, QLatin1StringView prefix, Chat &chat)
{
    const auto data = json::Tree::parse(in.compact(key).toUtf8());
    if (!data) {
        return;
    }
    data->root().forEachField([&](Value name, Value value) {
        const bool isNull = value.kind() == Value::Kind::Null;
        const QString text = value.isText() ? value.text() : QString::fromUtf8(value.compactBytes());
        chat.meta.append({prefix + name.text(), isNull ? QString() : text});
    });
}

void addMeta(Chat &chat, const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        chat.meta.append({name, value});
    }
}

/// What was checked goes before what the contact says of himself.
QString verifiedFirst(const ObjectReader &in, QLatin1StringView verified, QLatin1StringView said)
{
    const QString checked = in.text(verified);
    return checked.isEmpty() && in.has(said) ? in.text(said) : checked;
}

void readContact(const ObjectReader &in, Chat &chat)
{
    ContactChannel contact;
    in.object("contact"_L1, [&](const ObjectReader &sent) {
        contact.contactId = sent.text("id"_L1);
        contact.contactName = verifiedFirst(sent, "name"_L1, "non_verified_name"_L1);
        contact.email = verifiedFirst(sent, "email"_L1, "non_verified_email"_L1);
        contact.phone = sent.text("phone_number"_L1);
    });
    contact.language = in.text("language"_L1);
    if (contact == ContactChannel{}) {
        return;
    }
    contact.channel = chat.channel;
    Member member;
    member.role = u"contact"_s;
    member.contact = contact;
    chat.members.append(member);
}

void readAssignee(const ObjectReader &in, Chat &chat)
{
    setAssignee(chat, in.textOrNumber("assignee_id"_L1));
    if (chat.assigneeReported.isEmpty() && chat.handoff.happened.valueOr(false)) {
        chat.handler = {Handler::Person, Inference::FromState}; // nobody has taken it yet
    }
}

/// There is a handoff only when there was one; its absence says nothing, as any field's.
void readHandoff(const ObjectReader &in, Chat &chat)
{
    chat.handoff.sentiment = words::sentiment(in.text("sentiment"_L1));
    in.object("handoff"_L1, [&chat](const ObjectReader &handoff) {
        chat.handoff.happened = true;
        chat.handoff.summary = handoff.text("summary"_L1);
        if (const auto then = words::sentiment(handoff.text("sentiment"_L1)); then.isReported()) {
            chat.handoff.sentiment = then;
        }
    });
}

void readMeta(const ObjectReader &in, Chat &chat)
{
    addMeta(chat, u"ai_closure_type"_s, in.text("ai_closure_type"_L1));
    addMeta(chat, u"ticket_number"_s, in.textOrNumber("ticket_number"_L1));
    if (const auto assists = in.flag("assist_mode"_L1)) {
        addMeta(chat, u"assist_mode"_s, *assists ? u"true"_s : u"false"_s);
    }
    in.object("team"_L1, [&chat](const ObjectReader &team) {
        addMeta(chat, u"team"_s, team.text("name"_L1));
        addMeta(chat, u"team.id"_s, team.text("id"_L1));
        addMeta(chat, u"team.description"_s, team.text("description"_L1));
    });
    in.object("ticketing_system"_L1, [&chat](const ObjectReader &system) {
        addMeta(chat, u"ticketing_system"_s, system.text("name"_L1));
        addMeta(chat, u"ticketing_system.external_id"_s, system.textOrNumber("external_id"_L1));
        addMeta(chat, u"ticketing_system.id_type"_s, system.text("id_type"_L1));
    });
    addData(in, "custom_data"_L1, ""_L1, chat);
    in.object("contact"_L1, [&chat](const ObjectReader &contact) {
        const bool isVerified = contact.has("custom_data"_L1);
        addData(contact, isVerified ? "custom_data"_L1 : "non_verified_custom_data"_L1, "contact."_L1, chat);
    });
}

void readSession(const ObjectReader &in, Chat &chat)
{
    chat.vendor = u"opencx"_s;
    chat.state = words::state(in.text("status"_L1));
    chat.unresolved = unresolvedIn(chat.state.code);
    in.object("channel"_L1,
              [&chat](const ObjectReader &channel) { chat.channel = words::channel(channel.text("type"_L1)); });
    chat.createdAt = in.moment("created_at"_L1);
    chat.updatedAt = in.moment("updated_at"_L1);
    readContact(in, chat);
    readHandoff(in, chat);
    readAssignee(in, chat);
    readMeta(in, chat);
}

/// Only an answer that says nothing of a next page is the last one: what cannot be read must not end a walk.
Result<QString> nextIn(const QByteArray &json)
{
    const auto tree = json::Tree::parse(json);
    const Value next = tree ? tree->root().field("next"_L1) : Value();
    switch (next.kind()) {
    case Value::Kind::Missing:
    case Value::Kind::Null:
        return QString();
    case Value::Kind::Text: {
        const QString cursor = next.text();
        return cursor.isEmpty() ? QString() : cursor;
    }
    case Value::Kind::Number:
        return QString::fromLatin1(next.bytes());
    default:
        return tl::unexpected(
            ApiError{ApiError::Kind::BadReply, 0, Say::tr("The cursor of the next page cannot be read."), {}});
    }
}

/// OpenCX's senders: here an agent is a person.
Coded<RoleKind> senderRole(const QString &word)
{
    if (word.isEmpty()) {
        return {RoleKind::NotReported, word};
    }
    if (word == "human_agent"_L1 || word == "agent"_L1) {
        return {RoleKind::Agent, word};
    }
    return words::role(word);
}

void addText(Message &message, const Coded<PartKind> &type, const QString &text)
{
    Part part;
    part.type = type;
    part.text = text;
    message.messages.first().parts.append(part);
}

void readAttachment(const ObjectReader &in, Message &message)
{
    File file;
    file.id = in.textOrNumber("id"_L1);
    file.filename = in.text("name"_L1);
    file.size = in.count("size"_L1);
    file.mimetype = in.text("type"_L1);
    file.url = in.text("url"_L1);
    Part part;
    part.type = {PartKind::File, u"attachment"_s};
    part.file = file;
    message.messages.first().parts.append(part);
}

/// One who is named, or has an id.
void setAuthor(Message &message, const QString &id, const QString &name)
{
    if (id.isEmpty() && name.isEmpty()) {
        return;
    }
    Member member;
    if (message.role.code == RoleKind::Customer) {
        member.role = u"contact"_s;
        member.contact = ContactChannel();
        member.contact->contactName = name;
    } else {
        member.user = Person{id, name, {}, {}};
    }
    message.member = member;
}

/// What an event says, for a person; null for one whose words are its content's.
QString eventText(const QString &type, const QString &agent, const QString &integration)
{
    if (type == "handoff"_L1) {
        return integration.isEmpty() ? Say::tr("Handed over to a person")
                                     : Say::tr("Handed over to a person through %1").arg(isolated(integration));
    }
    if (type == "ai_resolved_issue"_L1) {
        return Say::tr("The AI resolved the issue");
    }
    if (type == "human_agent_joined"_L1) {
        return agent.isEmpty() ? Say::tr("An agent joined") : Say::tr("Agent %1 joined").arg(isolated(agent));
    }
    if (type == "human_agent_takeover"_L1) {
        return agent.isEmpty() ? Say::tr("An agent took over") : Say::tr("Agent %1 took over").arg(isolated(agent));
    }
    return type.isEmpty() ? Say::tr("Something happened") : Say::tr("Event: %1").arg(isolated(type));
}

void readEvent(const ObjectReader &in, Message &message)
{
    const QString type = in.text("type"_L1);
    const QString agent = in.textOrNumber("human_agent_id"_L1);
    QString name;
    if (type == "message"_L1) {
        in.object("sender"_L1, [&](const ObjectReader &sender) {
            message.role = senderRole(sender.text("type"_L1));
            name = sender.text("name"_L1);
        });
    } else if (type == "human_agent_comment"_L1) {
        message.role = {RoleKind::Note, type};
    } else {
        message.role = {RoleKind::Event, type};
    }
    message.messages = {{message.role, {}}};
    setAuthor(message, agent, name);
    if (message.role.code == RoleKind::Event) {
        QString integration;
        in.object("integration"_L1, [&integration](const ObjectReader &sent) { integration = sent.text("type"_L1); });
        addText(message, {PartKind::Text, u"text"_s}, eventText(type, agent, integration));
    }
    in.object("content"_L1, [&message](const ObjectReader &content) {
        const Coded<PartKind> kind = words::part(content.text("type"_L1));
        const QString text = content.text("text"_L1);
        if (!text.isNull() || kind.isReported()) {
            addText(message, kind, text);
        }
    });
    in.objects("attachments"_L1, [&message](const ObjectReader &sent) { readAttachment(sent, message); });
}

/// Older pages give entries no ids. What one says names it as well: the same words at the same time are the same.
QString madeId(const ObjectReader &in, const Moment &at)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(at.toIso().toUtf8());
    hash.addData(in.compact("event"_L1).toUtf8());
    return "made-"_L1 + QString::fromLatin1(hash.result().toHex());
}

void readItem(const ObjectReader &in, Message &message)
{
    message.createdAt = in.moment("created_at"_L1);
    message.id = in.text("id"_L1);
    if (message.id.isEmpty()) {
        message.id = madeId(in, message.createdAt);
    }
    if (!in.has("event"_L1)) {
        in.note("event"_L1, Say::tr("\"event\" is missing"));
    }
    in.object("event"_L1, [&message](const ObjectReader &event) { readEvent(event, message); });
}

} // namespace

Result<SessionPage> decodeSessions(const QByteArray &json)
{
    auto page = json::readPage(json, readSession);
    if (!page) {
        return tl::unexpected(page.error());
    }
    page->total.reset();
    page->totalPages.reset();
    return nextIn(json).map([&page](const QString &next) { return SessionPage{*std::move(page), next}; });
}

Result<Chat> decodeSession(const QByteArray &json)
{
    return json::readChat(json, readSession);
}

Result<HistoryPage> decodeHistory(const QByteArray &json)
{
    auto list =
        json::readMessages(json, [](const ObjectReader &in, qsizetype, Message &message) { readItem(in, message); });
    if (!list) {
        return tl::unexpected(list.error());
    }
    return nextIn(json).map([&list](const QString &next) {
        return HistoryPage{std::move(list->messages), std::move(list->problems), next};
    });
}

Result<Message> decodeHistoryItem(const QByteArray &json)
{
    return json::readMessage(json, [](const ObjectReader &in, qsizetype, Message &message) { readItem(in, message); });
}

Result<QString> decodeCreated(const QByteArray &json)
{
    const auto tree = writing::read(json::readObject(json));
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    const QString id = ObjectReader(tree->root(), nullptr).text("id"_L1);
    if (id.isEmpty()) {
        return tl::unexpected(writing::untold());
    }
    return id;
}

Result<QString> decodeSent(const QByteArray &json)
{
    const auto tree = writing::read(json::readObject(json));
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    const ObjectReader in(tree->root(), nullptr);
    if (const auto success = in.flag("success"_L1)) {
        if (!*success) {
            const QString why = in.text("message"_L1).isEmpty() ? in.text("error"_L1) : in.text("message"_L1);
            return tl::unexpected(writing::refused(safeLine(why, quotedLength)));
        }
        QString id;
        in.object("data"_L1, [&id](const ObjectReader &data) {
            data.object("message"_L1, [&id](const ObjectReader &message) { id = message.textOrNumber("id"_L1); });
        });
        return id.isEmpty() ? QString() : id;
    }
    // The answer of 2024 is the AI's: there is none to an agent's words, and an error of its own says nothing of them.
    bool isClear = false;
    QString said;
    in.object("ai_response"_L1, [&](const ObjectReader &ai) {
        isClear = !ai.has("error"_L1);
        ai.object("error"_L1, [&said](const ObjectReader &why) { said = why.text("message"_L1); });
    });
    if (isClear) {
        return QString();
    }
    return tl::unexpected(said.isEmpty() ? writing::untold() : writing::unknown(safeLine(said, quotedLength)));
}

QString statusFor(const QString &state)
{
    return state == "open"_L1       ? u"open"_s
           : state == "resolved"_L1 ? u"closed_resolved"_s
           : state == "closed"_L1   ? u"closed_unresolved"_s
                                    : QString();
}

QByteArray encodeStatus(const QString &status)
{
    return compact({{u"status"_s, status}});
}

QByteArray encodeNewSession(const NewSession &session)
{
    QJsonObject object{{u"contact_id"_s, session.contactId}};
    if (!session.channel.isEmpty()) {
        object.insert(u"channel"_s, QJsonObject{{u"type"_s, session.channel}});
    }
    return compact(object);
}

QByteArray encodeMessage(const AgentMessage &message)
{
    QJsonObject object{{u"sender"_s, u"agent"_s},
                       {u"message"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, message.text}}},
                       {u"should_take_over_session_from_ai"_s, message.takesOver}};
    bool isNumber = false;
    if (const qint64 id = message.agentId.toLongLong(&isNumber); isNumber) {
        object.insert(u"agent"_s, QJsonObject{{u"id"_s, id}});
    }
    return compact(object);
}

} // namespace deskside::opencx
