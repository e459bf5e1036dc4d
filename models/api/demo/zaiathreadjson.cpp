// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/zaiathreadjson.h"

#include "models/api/demo/demothread.h"

#include <QUuid>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

QString uuidOf(const QString &chatId, quint64 number)
{
    return QUuid::createUuidV5(QUuid(), joined(chatId, QString::number(number))).toString(QUuid::WithoutBraces);
}

QString roleOf(Turn::Kind kind)
{
    using Kind = Turn::Kind;
    switch (kind) {
    case Kind::Customer:
    case Kind::Voice:
    case Kind::Upload:
        return u"user"_s;
    case Kind::Ai:
    case Kind::Failed:
        return u"assistant"_s;
    case Kind::Tool:
        return u"tool"_s;
    case Kind::Person:
        return u"human"_s;
    case Kind::Note:
        return u"note"_s;
    case Kind::Event:
        return u"event"_s;
    case Kind::System:
        return u"system"_s;
    }
    return {};
}

/// One of the chat's two previews as the message that it shows; an empty object when there is none.
QJsonObject preview(const QJsonObject &chat, const QString &which, quint64 number)
{
    const QJsonValue content = chat.value(joined(which, u"MessageContent"_s));
    const QDateTime at = timeOf(chat.value(joined(which, u"MessageCreatedAt"_s)));
    if (!content.isString() || !at.isValid()) {
        return {};
    }
    const QString id = chat.value("id"_L1).toString();
    const QString role = chat.value(joined(which, u"MessageRole"_s)).toString();
    const auto sender = role == "user"_L1 ? "ownerId"_L1 : "responderId"_L1;
    return zaiaMessage(uuidOf(id, number), id, role, content.toString(), chat.value(sender).toString(), at);
}

} // namespace

QJsonObject zaiaMessage(const QString &id, const QString &chatId, const QString &role, const QString &text,
                        const QString &sender, const QDateTime &at)
{
    return {{u"createdAt"_s, iso(at)},
            {u"id"_s, id},
            {u"isRemoved"_s, false},
            {u"updatedAt"_s, iso(at)},
            {u"chatId"_s, chatId},
            {u"chatThreadId"_s, QJsonValue::Null},
            {u"content"_s, text},
            {u"externalReference"_s, QJsonValue::Null},
            {u"rawContent"_s, role == "assistant"_L1 ? QJsonValue(text) : QJsonValue()},
            {u"role"_s, role},
            {u"senderId"_s, sender.isEmpty() ? QJsonValue() : QJsonValue(sender)}};
}

QList<QJsonObject> zaiaThread(const QJsonObject &chat, const ServerSetup &setup)
{
    QList<QJsonObject> end;
    for (const auto &[which, number] : {std::pair(u"penultimate"_s, 1'000'000U), std::pair(u"last"_s, 1'000'001U)}) {
        if (const QJsonObject one = preview(chat, which, number); !one.isEmpty()) {
            end.append(one);
        }
    }
    if (end.isEmpty()) {
        return {};
    }
    const QString id = chat.value("id"_L1).toString();
    Past past;
    past.seed = setup.seed;
    past.chat = id;
    past.language = chat.value("_lang"_L1).toString();
    past.subject = chat.value("title"_L1).toString();
    past.begun = timeOf(chat.value("createdAt"_L1));
    past.until = timeOf(end.first().value("createdAt"_L1));
    past.person = chat.value("ticketId"_L1).isString();
    QList<QJsonObject> messages;
    for (const Turn &turn : turnsOf(past)) {
        const QString role = roleOf(turn.kind);
        const QString sender = role == "user"_L1        ? chat.value("ownerId"_L1).toString()
                               : role == "assistant"_L1 ? chat.value("responderId"_L1).toString()
                                                        : QString();
        messages.append(zaiaMessage(uuidOf(id, turn.number), id, role, turn.text, sender, turn.at));
    }
    return messages + end;
}

} // namespace deskside::demo
