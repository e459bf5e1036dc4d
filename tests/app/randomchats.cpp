// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/randomchats.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace deskside::test {

QJsonObject RandomChats::chat(const QString &vendor, const QString &id)
{
    if (vendor == "invent"_L1) {
        return inventChat(id);
    }
    return vendor == "zaia"_L1 ? zaiaChat(id) : conversation(id);
}

QString RandomChats::text()
{
    // Not with U+FEFF first: QJsonDocument takes it for a byte order mark, and drops it.
    static const QStringList pieces{u"refund"_s,     u" "_s,       u"\n"_s,          u"\t"_s,     u"\r\n"_s,
                                    u"=1+1"_s,       u"@"_s,       u"-"_s,           u","_s,      u"\""_s,
                                    u"'"_s,          u"\\"_s,      u"<b>&amp;"_s,    u"Zürich"_s, u"返金"_s,
                                    u"مرحبا"_s,      u"😀"_s,       u"👩‍👧"_s, u"\u202e"_s, u"\u200b"_s,
                                    u"\u001b[31m"_s, u"\u0007"_s,  u"\u009b"_s,      u"\u2028"_s, u"e\u0301"_s,
                                    u"\ufffd"_s,     u"x\ufeff"_s, u"null"_s,        u"0"_s,      QString(QChar(0))};
    QString text;
    const int length = chance(0.05) ? 300 : m_random.bounded(6);
    for (int i = 0; i < length; ++i) {
        text += oneOf(pieces);
    }
    return text.isNull() ? u""_s : text;
}

QString RandomChats::word(const QStringList &known)
{
    if (chance(0.15)) {
        return oneOf(QStringList{u"SOMETHING_NEW"_s, u"x"_s, u"Neu & anders"_s, u"ÜBER"_s});
    }
    const QString word = oneOf(known);
    return chance(0.2) ? word.toUpper() : word;
}

QString RandomChats::moment()
{
    const QDateTime at(QDate(2015, 1, 1).addDays(m_random.bounded(5000)),
                       QTime::fromMSecsSinceStartOfDay(m_random.bounded(86'400'000)), Qt::UTC);
    if (chance(0.2)) {
        return at.date().toString(Qt::ISODate);
    }
    QString text = at.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    if (const int digits = m_random.bounded(10); digits > 0) {
        text += u'.';
        for (int i = 0; i < digits; ++i) {
            text += QString::number(m_random.bounded(10));
        }
    }
    return text
           + oneOf(QStringList{u"Z"_s, u"+00:00"_s, u"-00:00"_s, u"+05:45"_s, u"+14:00"_s, u"-11:30"_s, u"-03:00"_s});
}

QJsonValue RandomChats::number()
{
    return oneOf(QList<QJsonValue>{0, 1, 2, 250, -1, 2.5, 0.1, -0.5, 1e15, 1e300, qint64(9007199254740993)});
}

QJsonValue RandomChats::orNull(const QJsonValue &value)
{
    return chance(0.25) ? QJsonValue(QJsonValue::Null) : value;
}

void RandomChats::maybe(QJsonObject *object, QLatin1StringView key, const QJsonValue &value)
{
    if (!chance(0.25)) {
        object->insert(key, orNull(value));
    }
}

QJsonObject RandomChats::member()
{
    QJsonObject member;
    maybe(&member, "id"_L1, text());
    maybe(&member, "role"_L1, word({u"ADMIN"_s, u"USER"_s, u"owner"_s}));
    QJsonObject user;
    maybe(&user, "id"_L1, text());
    maybe(&user, "name"_L1, text());
    maybe(&user, "avatar"_L1, text());
    maybe(&member, "user"_L1, user);
    QJsonObject session;
    maybe(&session, "id"_L1, text());
    maybe(&member, "session"_L1, session);
    QJsonObject contact;
    for (const auto key : {"id"_L1, "channel_id"_L1, "channel_name"_L1, "channel_display_name"_L1, "channel_avatar"_L1,
                           "country"_L1, "agent"_L1, "ip"_L1, "language"_L1, "link"_L1}) {
        maybe(&contact, key, text());
    }
    maybe(&contact, "channel_type"_L1, word({u"gmail"_s, u"twilio"_s, u"slack_bot"_s}));
    QJsonObject person;
    maybe(&person, "id"_L1, text());
    maybe(&person, "name"_L1, text());
    maybe(&person, "blocked"_L1, chance(0.5));
    maybe(&contact, "contact"_L1, person);
    maybe(&member, "contact_channel"_L1, contact);
    return member;
}

QJsonObject RandomChats::state()
{
    QJsonObject state;
    for (const auto key : {"id"_L1, "assistant_id"_L1, "assistant_integration_id"_L1, "conversation_id"_L1}) {
        maybe(&state, key, text());
    }
    maybe(&state, "state"_L1, word({u"OPEN"_s, u"SNOOZED"_s, u"CLOSED"_s}));
    maybe(&state, "integration_id"_L1, word({u"whatsapp_bot"_s, u"instagram_dm"_s, u"telegram_bot"_s, u"custom"_s}));
    maybe(&state, "ai_enabled"_L1, chance(0.5));
    maybe(&state, "admin_unseen_count"_L1, number());
    maybe(&state, "user_unseen_count"_L1, number());
    QJsonObject integration;
    maybe(&integration, "id"_L1, text());
    maybe(&integration, "enabled"_L1, chance(0.5));
    maybe(&state, "assistant_integration"_L1, integration);
    QJsonObject user;
    if (chance(0.7)) { // a person whose id is never missing, or nobody
        user.insert("id"_L1, u"user-%1"_s.arg(m_random.bounded(5)));
        maybe(&user, "name"_L1, text());
        maybe(&user, "email"_L1, text());
        maybe(&user, "avatar"_L1, text());
    }
    maybe(&user, "seen_at"_L1, moment());
    if (chance(0.5)) {
        maybe(&state, "assigned_user"_L1, user);
    }
    maybe(&state, "assigned_at"_L1, moment());
    QJsonObject conversation;
    maybe(&conversation, "suggested_messages"_L1, QJsonArray{text(), text()});
    maybe(&conversation, "enable_memories"_L1, chance(0.5));
    QJsonObject config;
    maybe(&config, "instructions"_L1, text());
    maybe(&config, "conversation"_L1, conversation);
    maybe(&config, "tts"_L1, QJsonObject());
    maybe(&state, "assistant_config"_L1, config);
    return state;
}

QJsonObject RandomChats::message()
{
    QJsonObject message;
    maybe(&message, "id"_L1, text());
    maybe(&message, "role"_L1, word({u"user"_s, u"assistant"_s, u"system"_s, u"note"_s}));
    maybe(&message, "status"_L1, word({u"COMPLETED"_s, u"FAILED"_s}));
    maybe(&message, "created_at"_L1, moment());
    maybe(&message, "updated_at"_L1, moment());
    QJsonArray turns;
    for (int i = m_random.bounded(3); i > 0; --i) {
        QJsonArray parts;
        for (int j = m_random.bounded(3); j > 0; --j) {
            QJsonObject part;
            maybe(&part, "type"_L1, word({u"text"_s, u"audio"_s}));
            maybe(&part, "text"_L1, text());
            maybe(&part, "start_timestamp"_L1, number());
            QJsonObject audio;
            maybe(&audio, "file_size"_L1, number());
            maybe(&audio, "created_at"_L1, moment());
            maybe(&part, "audio"_L1, audio);
            parts.append(part);
        }
        QJsonObject turn;
        maybe(&turn, "role"_L1, word({u"user"_s, u"assistant"_s}));
        maybe(&turn, "parts"_L1, parts);
        turns.append(turn);
    }
    maybe(&message, "messages"_L1, turns);
    maybe(&message, "error"_L1, text());
    maybe(&message, "member"_L1, member());
    QJsonObject usage;
    maybe(&usage, "input_tokens"_L1, number());
    maybe(&usage, "total_tokens"_L1, number());
    maybe(&message, "usage"_L1, usage);
    return message;
}

QJsonObject RandomChats::inventChat(const QString &id)
{
    QJsonArray members;
    for (int i = m_random.bounded(4); i > 0; --i) {
        members.append(member());
    }
    QJsonObject chat{{u"id"_s, id},
                     {u"title"_s, orNull(text())},
                     {u"model"_s, text()},
                     {u"members"_s, members},
                     {u"temporary"_s, chance(0.2)},
                     {u"visibility"_s, word({u"PRIVATE"_s, u"PUBLIC_READ"_s})},
                     {u"pinned"_s, chance(0.5)},
                     {u"status"_s, word({u"RUNNING"_s, u"COMPLETED"_s})},
                     {u"shared_url"_s, orNull(text())},
                     {u"created_at"_s, orNull(moment())},
                     {u"updated_at"_s, orNull(moment())}};
    QJsonObject tool;
    maybe(&tool, "name"_L1, text());
    maybe(&tool, "parameters"_L1, QJsonObject{{text(), number()}});
    maybe(&chat, "tools"_L1, QJsonArray{tool});
    maybe(&chat, "features"_L1, QJsonObject{{u"web_search"_s, QJsonObject()}});
    maybe(&chat, "org_id"_L1, text());
    maybe(&chat, "state"_L1, state());
    maybe(&chat, "link"_L1, text());
    maybe(&chat, "last_message"_L1, message());
    maybe(&chat, "a_field_of_tomorrow"_L1, number());
    return chat;
}

QJsonObject RandomChats::zaiaChat(const QString &id)
{
    static const QStringList roles{u"user"_s, u"assistant"_s, u"agent"_s, u"system"_s};
    QJsonObject chat{{u"id"_s, id},
                     {u"createdAt"_s, moment()},
                     {u"isRemoved"_s, false},
                     {u"ownerId"_s, u"owner-1"_s},
                     {u"responderId"_s, u"responder-1"_s},
                     {u"responderName"_s, text()},
                     {u"responderEntity"_s, word({u"agents"_s, u"squads"_s})},
                     {u"workspaceId"_s, u"w1"_s},
                     {u"isOwnerBlocked"_s, orNull(chance(0.5))},
                     {u"responderVersionNumber"_s, orNull(m_random.bounded(9))},
                     {u"ticketId"_s, orNull(u"t1"_s)},
                     {u"ticketStatus"_s, orNull(word({u"unanswered"_s, u"inProgress"_s, u"finished"_s}))},
                     {u"channelType"_s, orNull(word({u"widget"_s, u"waha"_s, u"instagram"_s, u"api"_s}))}};
    for (const auto key : {"channelId"_L1, "channelName"_L1, "ownerEmail"_L1, "ownerIdentifier"_L1, "ownerName"_L1,
                           "responderPicture"_L1, "responderVersionId"_L1, "title"_L1, "lastMessageContent"_L1,
                           "penultimateMessageContent"_L1}) {
        chat.insert(key, orNull(text()));
    }
    for (const auto key : {"lastMessageRole"_L1, "penultimateMessageRole"_L1}) {
        chat.insert(key, orNull(word(roles)));
    }
    for (const auto key : {"lastMessageCreatedAt"_L1, "penultimateMessageCreatedAt"_L1}) {
        chat.insert(key, orNull(moment()));
    }
    return chat;
}

QJsonObject RandomChats::conversation(const QString &id)
{
    QJsonObject chat{{u"id"_s, id}};
    maybe(&chat, "copilot_id"_L1, text());
    maybe(&chat, "created_at"_L1, moment());
    maybe(&chat, "channel"_L1, word({u"whatsapp"_s, u"email"_s, u"web"_s, u"phone"_s}));
    maybe(&chat, "summary"_L1, text());
    maybe(&chat, "classification"_L1, text());
    maybe(&chat, "assignee_id"_L1, oneOf(QList<QJsonValue>{u"copilot"_s, u"Copilot"_s, u"me-1"_s, u"17"_s, 17, u""_s}));
    maybe(&chat, "handoff"_L1, chance(0.5));
    maybe(&chat, "handoff_sentiment"_L1, word({u"angry"_s, u"neutral"_s, u"happy"_s}));
    maybe(&chat, "status"_L1, word({u"open"_s, u"resolved"_s, u"closed"_s, u"closed_unresolved"_s}));
    maybe(&chat, "action_called"_L1, number());
    maybe(&chat, "total_messages"_L1, number());
    QJsonObject meta;
    maybe(&meta, "title"_L1, text());
    maybe(&meta, "phone"_L1, oneOf(QList<QJsonValue>{u"+49 170"_s, qint64(491701234567)}));
    maybe(&meta, "email"_L1, text());
    maybe(&meta, "recording"_L1, QJsonObject{{u"url"_s, text()}, {u"seconds"_s, number()}});
    if (chance(0.3)) {
        meta.insert(text(), oneOf(QList<QJsonValue>{true, 2.5, QJsonArray{1, QJsonValue::Null}, text()}));
    }
    maybe(&chat, "meta"_L1, meta);
    return chat;
}

} // namespace deskside::test
