// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demothread.h"
#include "models/api/demo/inventserverjson.h"

/// Chats of the past as Invent tells of them.
namespace deskside::demo::invented {

using namespace Qt::StringLiterals;

namespace {

QJsonObject spent(const PastChat &past)
{
    return {{u"input_tokens"_s, past.tokensIn},
            {u"output_tokens"_s, past.tokensOut},
            {u"total_tokens"_s, past.tokensIn + past.tokensOut},
            {u"reasoning_tokens"_s, past.version == 2 ? past.tokensOut / 3 : 0},
            {u"cached_input_tokens"_s, past.tokensIn / 2}};
}

/// What was said last, and to what it was the answer.
QJsonObject lastMessage(const PastChat &past, const QString &model, const QJsonValue &customer, Dice &dice)
{
    const Phrases words = phrases().value(past.who.language);
    const QString id = joined(u"msg_"_s, past.id);
    const bool isCustomers = past.handed && (past.thanked || !past.answered.isValid());
    if (isCustomers) {
        const QDateTime at = past.thanked ? past.last : past.handedAt.addSecs(-dice.between(5, 30));
        const QString text = past.thanked ? dice.pick(words.customer) : past.who.text;
        QJsonObject last = message(id, u"user"_s, {spoken(u"user"_s, text)}, at);
        last.insert("member"_L1, customer);
        return last;
    }
    const QJsonArray turn{spoken(u"user"_s, past.who.text), spoken(u"assistant"_s, dice.pick(words.answers))};
    if (past.handed) {
        QJsonObject last = message(id, u"assistant"_s, turn, past.hasMore ? past.last : past.answered);
        last.insert("member"_L1, teamMember(helpers().at(std::max(past.helper, 0)).user));
        return last;
    }
    QJsonObject last = message(id, u"assistant"_s, turn, past.last);
    last.insert("model"_L1, model);
    last.insert("usage"_L1, spent(past));
    if (past.failed) {
        last.insert("status"_L1, u"FAILED"_s);
        last.insert("error"_L1, u"The model did not answer in time."_s);
    }
    return last;
}

} // namespace

QJsonObject pastChat(const PastChat &past, const ServerSetup &setup)
{
    static const QStringList models{u"gpt-4.1"_s, u"gpt-5-mini"_s, u"gpt-5"_s};
    Dice dice(setup.seed, 8, numberOf(past.id));
    QJsonObject chat = newChat(past.id, past.who, setup, past.begun, dice, past.channel);
    const QString model = models.at(past.version);
    chat.insert("model"_L1, model);
    QJsonObject customer = chat.value("members"_L1).toArray().first().toObject();
    QJsonObject address = customer.value("contact_channel"_L1).toObject();
    address.insert("country"_L1, past.country);
    customer.insert("contact_channel"_L1, address);
    chat.insert("members"_L1, QJsonArray{customer});
    chat.insert("last_message"_L1, lastMessage(past, model, customer, dice));
    QJsonObject state = chat.value("state"_L1).toObject();
    state.insert("assistant_id"_L1, setup.account.endsWith("br"_L1) ? u"ast_loja"_s : u"ast_store"_s);
    state.insert("admin_unseen_count"_L1, 0);
    state.insert("ai_enabled"_L1, !past.handed);
    state.insert("state"_L1, past.resolved ? u"CLOSED"_s : dice.percent(15) ? u"SNOOZED"_s : u"OPEN"_s);
    if (past.handed && past.helper >= 0) {
        assign(state, helpers().at(past.helper).user, past.handedAt);
    }
    if (past.stars) {
        state.insert("csat_score"_L1, *past.stars);
    }
    chat.insert("state"_L1, state);
    chat.insert("status"_L1, past.failed ? u"FAILED"_s : dice.percent(1) ? u"CANCELED"_s : u"COMPLETED"_s);
    chat.insert("updated_at"_L1, iso(past.last));
    return chat;
}

} // namespace deskside::demo::invented
