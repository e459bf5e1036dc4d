// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/zaiachatjson.h"

#include "models/api/demo/demothread.h"

#include <QUuid>

namespace deskside::demo {

using namespace Qt::StringLiterals;

QString zaiaUuid(Dice &dice)
{
    return generatedUuid(static_cast<qsizetype>(dice.next() & 0x7fffffff), dice);
}

void sayInZaia(QJsonObject &chat, const QString &role, const QString &text, const QDateTime &at)
{
    chat.insert("penultimateMessageContent"_L1, chat.value("lastMessageContent"_L1));
    chat.insert("penultimateMessageRole"_L1, chat.value("lastMessageRole"_L1));
    chat.insert("penultimateMessageCreatedAt"_L1, chat.value("lastMessageCreatedAt"_L1));
    chat.insert("lastMessageContent"_L1, text);
    chat.insert("lastMessageRole"_L1, role);
    chat.insert("lastMessageCreatedAt"_L1, iso(at));
    chat.insert("lastChatMessageCreatedAt"_L1, iso(at));
    chat.insert("updatedAt"_L1, iso(at));
}

QJsonObject emptyZaiaChat(const QString &id, const ServerSetup &setup, const QDateTime &at)
{
    const QString base = QUuid::createUuidV5(QUuid(), setup.account).toString(QUuid::WithoutBraces);
    QJsonObject chat{{u"id"_s, id},
                     {u"workspaceId"_s, base},
                     {u"createdAt"_s, iso(at)},
                     {u"updatedAt"_s, iso(at)},
                     {u"isRemoved"_s, false},
                     {u"isOwnerBlocked"_s, false},
                     {u"responderEntity"_s, u"agents"_s},
                     {u"responderId"_s, base},
                     {u"responderName"_s, setup.account.endsWith("es"_L1) ? u"Guía de tienda"_s : u"Shop guide"_s},
                     {u"responderVersionNumber"_s, 14}};
    for (const auto field :
         {"title"_L1, "channelId"_L1, "channelName"_L1, "channelType"_L1, "currentResponderId"_L1,
          "responderPicture"_L1, "responderVersionId"_L1, "ticketId"_L1, "ticketStatus"_L1, "ownerEmail"_L1,
          "ownerIdentifier"_L1, "ownerName"_L1, "lastMessageContent"_L1, "lastMessageCreatedAt"_L1,
          "lastMessageRole"_L1, "lastChatMessageCreatedAt"_L1, "penultimateMessageContent"_L1,
          "penultimateMessageCreatedAt"_L1, "penultimateMessageRole"_L1}) {
        chat.insert(field, QJsonValue::Null);
    }
    return chat;
}

QJsonObject newZaiaChat(const QString &id, const Opening &who, const ServerSetup &setup, const QDateTime &at,
                        Dice &dice, const QString &channel)
{
    QJsonObject chat = emptyZaiaChat(id, setup, at);
    const QString any = dice.pick(QStringList{u"widget"_s, u"whatsapp"_s, u"waha"_s, u"instagram"_s, u"api"_s});
    const QString type = channel.isNull() ? any : channel;
    chat.insert("title"_L1, who.title);
    chat.insert("channelType"_L1, type);
    chat.insert("channelName"_L1, type == "widget"_L1 ? u"Website chat"_s : joined(u"Acme "_s, type));
    chat.insert("channelId"_L1,
                QUuid::createUuidV5(QUuid(), joined(setup.account, type)).toString(QUuid::WithoutBraces));
    chat.insert("ownerId"_L1, zaiaUuid(dice));
    chat.insert("ownerName"_L1, who.name);
    chat.insert("ownerIdentifier"_L1, joined(u"visitor-"_s, QString::number(dice.below(0xffff), 16)));
    chat.insert("_lang"_L1, who.language);
    sayInZaia(chat, u"user"_s, who.text, at);
    return chat;
}

void openTicket(QJsonObject &chat, const QString &status, Dice &dice)
{
    chat.insert("ticketId"_L1, zaiaUuid(dice));
    chat.insert("ticketStatus"_L1, status);
}

QJsonObject generatedZaiaChat(const ServerSetup &setup, qsizetype index)
{
    Dice dice(setup.seed, qHash(setup.account, 1), static_cast<quint64>(index));
    const QString id = generatedUuid(index, dice);
    const QDateTime last = generatedActivity(setup.now, index, dice);
    Opening who = opening(setup.account, dice);
    const Phrases words = phrases().value(who.language);
    who.text += u' ' + paragraph(words.customer, 1, 8, dice);
    const bool answered = dice.percent(60);
    QJsonObject chat = newZaiaChat(id, who, setup, answered ? last.addSecs(-dice.between(5, 50)) : last, dice);
    if (answered) {
        sayInZaia(chat, u"assistant"_s, paragraph(words.answers, 1, 8, dice), last);
    }
    if (dice.percent(25)) {
        const bool old = last.daysTo(setup.now) > 2;
        openTicket(chat,
                   dice.percent(old ? 85 : 25) ? u"completed"_s
                   : dice.percent(50)          ? u"ongoing"_s
                                               : u"unanswered"_s,
                   dice);
    }
    chat.insert("createdAt"_L1, iso(last.addSecs(-dice.between(60, 200'000))));
    return chat;
}

QJsonObject pastZaiaChat(const PastChat &past, const ServerSetup &setup)
{
    Dice dice(setup.seed, 8, numberOf(past.id));
    const bool spanish = setup.account.endsWith("es"_L1);
    const QDateTime asked = past.answered.isValid() ? past.answered.addSecs(-dice.between(20, 40)) : past.begun;
    QJsonObject chat = newZaiaChat(past.id, past.who, setup, std::max(past.begun, asked), dice, past.channel);
    const QString agent =
        spanish ? u"d8cdf770-130e-4792-a141-4e090854d86c"_s : u"294f8d77-c132-4023-a256-4e615872ead2"_s;
    const int number = (spanish ? 4 : 12) + past.version;
    chat.insert("workspaceId"_L1,
                spanish ? u"1a0033ac-8e23-4634-a58f-b088c38bc694"_s : u"cc41bf80-15da-47cb-a8f8-7fdafac1507f"_s);
    chat.insert("responderId"_L1, agent);
    chat.insert("responderPicture"_L1, u"https://demo.invalid/agents/%1.png"_s.arg(agent.left(8)));
    chat.insert("responderVersionNumber"_L1, number);
    chat.insert(
        "responderVersionId"_L1,
        past.version == 2
            ? (spanish ? u"e1855280-6a17-4005-a028-9f763ad52c5a"_s : u"9d8ff1d0-af58-4a95-a5a3-6db67eda04a1"_s)
            : QUuid::createUuidV5(QUuid(), joined(agent, QString::number(number))).toString(QUuid::WithoutBraces));
    // The last word is never the customer's: that would be a chat to answer.
    const QString answer = dice.pick(phrases().value(past.who.language).answers);
    sayInZaia(chat, past.answered.isValid() ? u"human"_s : u"assistant"_s, answer, past.last);
    if (past.handed) {
        openTicket(chat,
                   past.resolved             ? u"completed"_s
                   : past.answered.isValid() ? u"ongoing"_s
                                             : u"unanswered"_s,
                   dice);
    }
    chat.insert("createdAt"_L1, iso(past.begun));
    return chat;
}

} // namespace deskside::demo
