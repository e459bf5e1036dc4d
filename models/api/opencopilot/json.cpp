// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/json.h"

#include "models/api/common/meaning.h"
#include "models/api/common/rawjson.h"
#include "models/api/common/words.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace deskside::opencopilot {

namespace {

using json::ObjectReader;

/// A text as it is, anything else as compact JSON; null for null.
QString valueText(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isNull()) {
        return {};
    }
    const QByteArray inBrackets = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(inBrackets.sliced(1, inBrackets.size() - 2));
}

/// The first of these fields that is a text, or a number as phone numbers may be, and not empty; null when none is.
QString firstOf(const QJsonObject &meta, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        const QJsonValue value = meta.value(name);
        if ((value.isString() && !value.toString().isEmpty()) || value.isDouble()) {
            return valueText(value);
        }
    }
    return {};
}

/// The meta object is free-form: what it holds is shown as it came, and the customer and a title are guessed from it.
void readMeta(const QJsonObject &meta, Chat &chat)
{
    for (auto entry = meta.begin(); entry != meta.end(); ++entry) {
        chat.meta.append({entry.key(), valueText(entry.value())});
    }
    if (const QString title = firstOf(meta, {"title"_L1, "subject"_L1, "name"_L1}); !title.isNull()) {
        chat.title = {title, Inference::FromMeta};
    }
    ContactChannel contact;
    contact.displayName = firstOf(meta, {"customer_name"_L1, "name"_L1});
    contact.email = firstOf(meta, {"email"_L1});
    contact.phone = firstOf(meta, {"phone"_L1, "phone_number"_L1});
    if (contact == ContactChannel{}) {
        return;
    }
    contact.channel = chat.channel;
    Member customer;
    customer.role = u"customer"_s;
    customer.contact = contact;
    chat.members.append(customer);
}

void readConversation(const ObjectReader &in, Chat &chat)
{
    chat.vendor = u"opencopilot"_s;
    chat.routing.orgId = in.text("copilot_id"_L1);
    chat.createdAt = in.moment("created_at"_L1);
    chat.channel = words::channel(in.text("channel"_L1));
    chat.state = words::state(in.text("status"_L1));
    chat.unresolved = unresolvedIn(chat.state.code);
    setAssignee(chat, in.textOrNumber("assignee_id"_L1));
    if (const auto happened = in.flag("handoff"_L1)) {
        chat.handoff.happened = *happened;
    }
    chat.handoff.summary = in.text("summary"_L1);
    chat.handoff.classification = in.text("classification"_L1);
    chat.handoff.sentiment = words::sentiment(in.text("handoff_sentiment"_L1));
    chat.actionsCalled = in.count("action_called"_L1);
    chat.totalMessages = in.count("total_messages"_L1);
    in.object("meta"_L1, [&chat](const ObjectReader &meta) { readMeta(meta.raw(), chat); });
}

/// The page does not say how it writes times; a database's own spelling has a space for the T.
Moment looseMoment(const ObjectReader &in, QLatin1StringView key)
{
    if (in.kind(key) != json::Value::Kind::Text) {
        return {};
    }
    const QString text = in.text(key);
    return Moment::parse(text).value_or(Moment::parse(QString(text).replace(u' ', u'T')).value_or(Moment()));
}

Coded<RoleKind> readRole(const ObjectReader &in)
{
    const QString from = in.text("from"_L1);
    const auto fromUser = in.flag("from_user"_L1);
    if (from.isNull() && fromUser) {
        return words::role(*fromUser ? u"user"_s : u"copilot"_s);
    }
    return words::role(from);
}

void readMessage(const ObjectReader &in, Message &message)
{
    message.id = in.text("deskside_id"_L1);
    if (message.id.isEmpty()) {
        message.id = in.textOrNumber("id"_L1);
    }
    message.role = readRole(in);
    message.createdAt = looseMoment(in, "created_at"_L1);
    message.updatedAt = looseMoment(in, "updated_at"_L1);
    if (const QString text = in.text("message"_L1); !text.isNull()) {
        json::addText(message, text);
    }
}

void makeId(Message &message, qsizetype place)
{
    const QString words = message.role.reported + u'\n' + plainText(message);
    const QByteArray hash = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    message.id = u"%1-%2"_s.arg(QString::number(place), QString::fromLatin1(hash));
    message.raw = json::withField(message.raw, "deskside_id"_L1, json::quoted(message.id));
}

} // namespace

Result<ChatPage> decodeConversations(const QByteArray &json)
{
    return json::readPage(json, readConversation);
}

Result<Chat> decodeConversation(const QByteArray &json)
{
    return json::readChat(json, readConversation);
}

Result<json::MessageList> decodeMessages(const QByteArray &json, qsizetype first)
{
    return json::readMessages(json, [first](const ObjectReader &in, qsizetype index, Message &message) {
        readMessage(in, message);
        if (message.id.isEmpty() && !in.has("id"_L1)) {
            makeId(message, first + index);
        }
    });
}

Result<Message> decodeMessage(const QByteArray &json)
{
    return json::readMessage(json,
                             [](const ObjectReader &in, qsizetype, Message &message) { readMessage(in, message); });
}

} // namespace deskside::opencopilot
