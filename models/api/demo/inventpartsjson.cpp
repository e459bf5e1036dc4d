// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demothread.h"
#include "models/api/demo/inventserverjson.h"

#include <algorithm>

/// The pieces that Invent's chats and messages are put together from.
namespace deskside::demo::invented {

using namespace Qt::StringLiterals;

namespace {

/// Between the messages that a last message holds, in seconds.
constexpr qint64 turnTime = 60;

QDateTime timeOr(const QJsonValue &value, const QDateTime &otherwise)
{
    const QDateTime time = timeOf(value);
    return time.isValid() ? time : otherwise;
}

QJsonObject contact(const QString &id, const Opening &who, const QString &channel)
{
    const QJsonObject address{
        {u"id"_s, joined(u"ctc_"_s, id)},
        {u"channel_type"_s, channel},
        {u"channel_id"_s, id},
        {u"channel_display_name"_s, who.name},
        {u"language"_s, who.language},
        {u"contact"_s, QJsonObject{{u"id"_s, joined(u"con_"_s, id)}, {u"name"_s, who.name}, {u"blocked"_s, false}}}};
    return {{u"id"_s, joined(u"mem_"_s, id)}, {u"role"_s, u"USER"_s}, {u"contact_channel"_s, address}};
}

QString channelOf(Dice &dice)
{
    return dice.pick(QStringList{u"whatsapp_bot"_s, u"whatsapp_bot"_s, u"custom"_s, u"custom"_s, u"gmail"_s, u"email"_s,
                                 u"instagram_dm"_s, u"messenger_bot"_s, u"telegram_bot"_s, u"twilio"_s, u"slack_bot"_s,
                                 u"tiktok_dm"_s});
}

QJsonObject file(const QString &name, const QString &mimetype, const Turn &turn)
{
    const QString id = QString::number(turn.number & 0xffffffff, 16);
    return {{u"id"_s, joined(u"fil_"_s, id)}, {u"file_path"_s, joined(u"files/"_s, id)},
            {u"file_filename"_s, name},       {u"file_size"_s, static_cast<qint64>(turn.number % 900'000) + 12'000},
            {u"file_mimetype"_s, mimetype},   {u"file_url"_s, joined(u"https://demo.invalid/files/"_s, id)},
            {u"created_at"_s, iso(turn.at)}};
}

QString mimetypeOf(const QString &name)
{
    return name.endsWith("pdf"_L1) ? u"application/pdf"_s : name.endsWith("png"_L1) ? u"image/png"_s : u"image/jpeg"_s;
}

QJsonObject parts(const QString &role, const QJsonArray &list)
{
    return {{u"role"_s, role}, {u"parts"_s, list}};
}

/// What the customer sent in a turn, in a message's form.
QJsonArray uploaded(const Turn &turn)
{
    if (turn.kind == Turn::Kind::Upload) {
        const QJsonObject sent = file(turn.text, mimetypeOf(turn.text), turn);
        return {parts(u"user"_s, {QJsonObject{{u"type"_s, u"file"_s}, {u"file"_s, sent}}})};
    }
    const QJsonObject sent = file(u"voice-message.ogg"_s, u"audio/ogg"_s, turn);
    return {parts(u"user"_s, {QJsonObject{{u"type"_s, u"audio"_s}, {u"audio"_s, sent}},
                              QJsonObject{{u"type"_s, u"text"_s},
                                          {u"text"_s, turn.text},
                                          {u"start_timestamp"_s, 0},
                                          {u"end_timestamp"_s, static_cast<qint64>(turn.number % 40) + 4}}})};
}

QJsonObject lookup()
{
    return {{u"name"_s, u"orders"_s},        {u"display_name"_s, u"Orders"_s},
            {u"action_name"_s, u"lookup"_s}, {u"description"_s, u"Finds an order and where it is"_s},
            {u"icon"_s, u"PackageIcon"_s},   {u"parameters"_s, QJsonObject{{u"order"_s, static_cast<qint64>(47'110)}}}};
}

QJsonObject said(const Turn &turn, const QJsonObject &chat, const QJsonValue &customer)
{
    using Kind = Turn::Kind;
    const QString id = u"msg_"_s + QString::number(turn.number, 16).rightJustified(16, u'0');
    Dice dice(turn.number);
    const auto plain = [&](const QString &role) { return message(id, role, {spoken(role, turn.text)}, turn.at); };
    QJsonObject result;
    switch (turn.kind) {
    case Kind::Customer:
        result = plain(u"user"_s);
        break;
    case Kind::Voice:
    case Kind::Upload:
        result = message(id, u"user"_s, uploaded(turn), turn.at);
        break;
    case Kind::Ai:
    case Kind::Tool:
        result = plain(u"assistant"_s);
        result.insert("model"_L1, chat.value("model"_L1));
        result.insert("usage"_L1, usage(dice));
        if (turn.kind == Kind::Tool) {
            result.insert("tools"_L1, QJsonArray{lookup()});
            result.insert("messages"_L1, QJsonArray{spoken(u"tool"_s, u"{\"order\":47110,\"status\":\"shipped\"}"_s),
                                                    spoken(u"assistant"_s, turn.text)});
        }
        break;
    case Kind::Failed:
        result = message(id, u"assistant"_s, {}, turn.at);
        result.insert("model"_L1, chat.value("model"_L1));
        result.insert("status"_L1, u"FAILED"_s);
        result.insert("error"_L1, turn.text);
        break;
    case Kind::Person:
    case Kind::Note:
        result = plain(turn.kind == Kind::Note ? u"note"_s : u"assistant"_s);
        result.insert("member"_L1, teamMember(u"usr_rosa"_s));
        break;
    case Kind::Event:
        result = plain(u"event"_s);
        break;
    case Kind::System:
        result = plain(u"system"_s);
        break;
    }
    if (result.value("role"_L1).toString() == "user"_L1 && customer.isObject()) {
        result.insert("member"_L1, customer);
    }
    return result;
}

/// A last message repeats what it answers; in the thread each of these stands by itself.
QList<QJsonObject> apart(const QJsonObject &last, const QDateTime &at, const QDateTime &begun)
{
    const QJsonArray inner = last.value("messages"_L1).toArray();
    const QString role = last.value("role"_L1).toString();
    const auto roleAt = [&inner](qsizetype i) { return inner.at(i).toObject().value("role"_L1).toString(); };
    qsizetype own = std::max<qsizetype>(0, inner.size() - 1);
    while (own > 0 && (roleAt(own - 1) == role || roleAt(own - 1) == "tool"_L1)) {
        --own;
    }
    QList<QJsonObject> messages;
    QJsonArray rest;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (i >= own) {
            rest.append(inner.at(i));
            continue;
        }
        const QString id = last.value("id"_L1).toString() + u'_' + QString::number(i);
        const QDateTime before = std::max(begun, at.addSecs(-turnTime * (own - i)));
        messages.append(message(id, roleAt(i), {inner.at(i)}, before));
    }
    QJsonObject final = last;
    final.insert("messages"_L1, rest);
    messages.append(final);
    return messages;
}

} // namespace

const QList<Colleague> &colleagues()
{
    static const QList<Colleague> all{
        {u"usr_lena"_s, u"mbr_lena"_s, u"Lena Wolff"_s, u"lena.wolff@acme.example"_s, u"ADMIN"_s},
        {u"usr_rosa"_s, u"mbr_rosa"_s, u"Rosa Martins"_s, u"rosa.martins@acme.example"_s, u"MANAGER"_s},
        {u"usr_idris"_s, u"mbr_idris"_s, u"Idris Haddad"_s, u"idris.haddad@acme.example"_s, u"AGENT"_s},
        {u"usr_mei"_s, u"mbr_mei"_s, u"Mei Tanaka"_s, u"mei.tanaka@acme.example"_s, u"AGENT"_s},
        {u"usr_priya"_s, u"mbr_priya"_s, u"Priya Nair"_s, u"priya.nair@acme.example"_s, u"AGENT"_s},
        {u"usr_tomas"_s, u"mbr_tomas"_s, u"Tomás Ferreira"_s, u"tomas.ferreira@acme.example"_s, u"AGENT"_s},
        {u"usr_sofia"_s, u"mbr_sofia"_s, u"Sofia Lindqvist"_s, u"sofia.lindqvist@acme.example"_s, u"AGENT"_s},
    };
    return all;
}

QJsonObject person(const QString &userId)
{
    const QList<Colleague> &all = colleagues();
    const auto found =
        std::find_if(all.begin(), all.end(), [&userId](const Colleague &one) { return one.user == userId; });
    const Colleague &one = found == all.end() ? all.at(1) : *found;
    return {{u"id"_s, one.user}, {u"name"_s, one.name}, {u"email"_s, one.email}};
}

QJsonObject teamMember(const QString &userId)
{
    QJsonObject user = person(userId);
    user.remove("email"_L1);
    return {{u"id"_s, joined(u"mem_"_s, userId)}, {u"role"_s, u"ADMIN"_s}, {u"user"_s, user}};
}

QJsonObject spoken(const QString &role, const QString &text)
{
    return {{u"role"_s, role}, {u"parts"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}}}};
}

QJsonObject message(const QString &id, const QString &role, const QJsonArray &inner, const QDateTime &at)
{
    return {{u"id"_s, id},
            {u"role"_s, role},
            {u"status"_s, u"COMPLETED"_s},
            {u"created_at"_s, iso(at)},
            {u"updated_at"_s, iso(at)},
            {u"messages"_s, inner},
            {u"error"_s, QJsonValue::Null}};
}

QJsonObject usage(Dice &dice)
{
    const qint64 input = dice.between(300, 6'000);
    const qint64 output = dice.between(30, 900);
    return {{u"input_tokens"_s, input},
            {u"output_tokens"_s, output},
            {u"total_tokens"_s, input + output},
            {u"reasoning_tokens"_s, dice.percent(30) ? 128 : 0},
            {u"cached_input_tokens"_s, input / 2}};
}

QJsonObject newChat(const QString &id, const Opening &who, const ServerSetup &setup, const QDateTime &at, Dice &dice,
                    const QString &wanted)
{
    const QString channel = wanted.isNull() ? channelOf(dice) : wanted;
    const QJsonObject customer = contact(id, who, channel);
    QJsonObject last = message(u"msg_"_s + id, u"user"_s, {spoken(u"user"_s, who.text)}, at);
    last.insert("member"_L1, customer);
    const QJsonObject state{{u"id"_s, joined(u"st_"_s, id)},
                            {u"state"_s, u"OPEN"_s},
                            {u"integration_id"_s, channel},
                            {u"assistant_id"_s, u"ast_store"_s},
                            {u"assistant_integration_id"_s, joined(u"ai_"_s, channel)},
                            {u"conversation_id"_s, joined(u"conv_"_s, id)},
                            {u"ai_enabled"_s, true},
                            {u"admin_unseen_count"_s, 1},
                            {u"user_unseen_count"_s, 0},
                            {u"assigned_user"_s, QJsonValue::Null},
                            {u"assigned_at"_s, QJsonValue::Null}};
    return {{u"id"_s, id},
            {u"title"_s, who.title},
            {u"model"_s, dice.pick(QStringList{u"gpt-5"_s, u"gpt-5-mini"_s, u"claude-sonnet-4"_s})},
            {u"members"_s, QJsonArray{customer}},
            {u"temporary"_s, false},
            {u"visibility"_s, u"PRIVATE"_s},
            {u"pinned"_s, false},
            {u"status"_s, u"COMPLETED"_s},
            {u"shared_url"_s, QJsonValue::Null},
            {u"created_at"_s, iso(at)},
            {u"updated_at"_s, iso(at)},
            {u"org_id"_s, setup.organisation},
            {u"state"_s, state},
            {u"link"_s, joined(u"https://app.demo.invalid/inbox/"_s, id)},
            {u"last_message"_s, last},
            {u"_lang"_s, who.language}};
}

void assign(QJsonObject &state, const QString &to, const QDateTime &at)
{
    QJsonObject user = person(to);
    user.insert("seen_at"_L1, iso(at));
    state.insert("assigned_user"_L1, user);
    state.insert("assigned_at"_L1, iso(at));
    state.insert("ai_enabled"_L1, false);
}

QList<QJsonObject> thread(const QJsonObject &chat, const ServerSetup &setup)
{
    const QDateTime begun = timeOr(chat.value("created_at"_L1), setup.now);
    const QJsonObject last = chat.value("last_message"_L1).toObject();
    const QDateTime lastAt = timeOr(last.value("created_at"_L1), timeOr(chat.value("updated_at"_L1), setup.now));
    const QList<QJsonObject> end = last.isEmpty() ? QList<QJsonObject>() : apart(last, lastAt, begun);
    Past past;
    past.seed = setup.seed;
    past.chat = chat.value("id"_L1).toString();
    past.language = chat.value("_lang"_L1).toString();
    past.subject = chat.value("title"_L1).toString();
    past.begun = begun;
    past.until = end.isEmpty() ? begun : timeOr(end.first().value("created_at"_L1), lastAt);
    const QJsonObject state = chat.value("state"_L1).toObject();
    past.person = state.value("assigned_user"_L1).isObject();
    past.handed = timeOf(state.value("assigned_at"_L1));
    const QJsonArray members = chat.value("members"_L1).toArray();
    QList<QJsonObject> messages;
    for (const Turn &turn : turnsOf(past)) {
        messages.append(said(turn, chat, members.first()));
    }
    return messages + end;
}

} // namespace deskside::demo::invented
