// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demojson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestTake = 100;
constexpr int defaultTake = 20;
constexpr qsizetype longestSearch = 256;

QJsonObject person(const QString &id)
{
    if (id == "usr_lena"_L1) {
        return {{u"id"_s, id}, {u"name"_s, u"Lena Wolff"_s}, {u"email"_s, u"lena.wolff@acme.example"_s}};
    }
    return {{u"id"_s, u"usr_rosa"_s}, {u"name"_s, u"Rosa Martins"_s}, {u"email"_s, u"rosa.martins@acme.example"_s}};
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

QJsonObject newChat(const QString &id, const Opening &who, const ServerSetup &setup, const QDateTime &at, Dice &dice)
{
    const QString channel = channelOf(dice);
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

/// The assistant's answer as the last message; it holds the turn's question too.
void answer(QJsonObject &chat, const QString &text, const QDateTime &at, Dice &dice)
{
    QJsonArray inner;
    const QJsonArray before = chat.value("last_message"_L1).toObject().value("messages"_L1).toArray();
    for (const QJsonValue &turn : before) {
        if (turn.toObject().value("role"_L1).toString() == "user"_L1) {
            inner.append(turn);
        }
    }
    inner.append(spoken(u"assistant"_s, text));
    const QString id = u"msg_"_s + QString::number(dice.next(), 16);
    QJsonObject last = message(id, u"assistant"_s, inner, at);
    last.insert("model"_L1, chat.value("model"_L1));
    last.insert("usage"_L1, usage(dice));
    chat.insert("last_message"_L1, last);
}

void assign(QJsonObject &state, const QString &to, const QDateTime &at)
{
    QJsonObject user = person(to);
    user.insert("seen_at"_L1, iso(at));
    state.insert("assigned_user"_L1, user);
    state.insert("assigned_at"_L1, iso(at));
    state.insert("ai_enabled"_L1, false);
}

QJsonObject generatedChat(const ServerSetup &setup, qsizetype index)
{
    Dice dice(setup.seed, qHash(setup.account, 1), static_cast<quint64>(index));
    const QString id = generatedId(u"cht_"_s, index, dice);
    const QDateTime last = generatedActivity(setup.now, index, dice);
    Opening who = opening(setup.account, dice);
    const Phrases words = phrases().value(who.language);
    who.text += u' ' + paragraph(words.customer, 2, 12, dice);
    QJsonObject chat = newChat(id, who, setup, last, dice);
    if (dice.percent(60)) {
        answer(chat, paragraph(words.answers, 1, 10, dice), last, dice);
    }
    QJsonObject state = chat.value("state"_L1).toObject();
    const bool old = last.daysTo(setup.now) > 2;
    const bool open = !dice.percent(old ? 85 : 25);
    state.insert("state"_L1, open ? (dice.percent(10) ? u"SNOOZED"_s : u"OPEN"_s) : u"CLOSED"_s);
    state.insert("admin_unseen_count"_L1, open && dice.percent(30) ? dice.between(1, 9) : 0);
    if (dice.percent(25)) {
        assign(state, dice.percent(40) ? u"usr_lena"_s : u"usr_rosa"_s, last);
    }
    chat.insert("state"_L1, state);
    chat.insert("created_at"_L1, iso(last.addSecs(-dice.between(60, 200'000))));
    chat.insert("status"_L1, dice.percent(4) ? u"FAILED"_s : dice.percent(2) ? u"RUNNING"_s : u"COMPLETED"_s);
    chat.insert("pinned"_L1, dice.percent(2));
    return chat;
}

/// What a request asks for.
struct Wanted {
    QString search, status, state, aiStatus, filter;
    QList<std::pair<QString, QString>> ids; ///< a field of the state and its value

    bool everything() const;
    bool matches(const QJsonObject &chat, const QString &me) const;
};

class InventServer : public Server
{
public:
    explicit InventServer(const ServerSetup &setup)
        : m_setup(setup)
        , m_records(setup.generated > 0
                        ? Records(setup.generated, [setup](qsizetype index) { return generatedChat(setup, index); })
                        : Records(inventedChats(u"invent.json"_s, setup.account, setup.now)))
    {
    }

    Result<HttpResponse> answer(const HttpRequest &request, const QDateTime &now) override;
    bool happen(Event event, Dice &dice, const QDateTime &now) override;

private:
    void changeState(qsizetype position, const std::function<void(QJsonObject &)> &change, const QDateTime &now);

    ServerSetup m_setup;
    Records m_records;
};

bool Wanted::everything() const
{
    const auto all = "ALL"_L1;
    return search.isEmpty() && ids.isEmpty() && status == all && state == all && aiStatus == all && filter == all;
}

bool Wanted::matches(const QJsonObject &chat, const QString &me) const
{
    const QJsonObject inboxState = chat.value("state"_L1).toObject();
    const QString inbox = inboxState.value("state"_L1).toString();
    const QString assignee = inboxState.value("assigned_user"_L1).toObject().value("id"_L1).toString();
    const bool ai = inboxState.value("ai_enabled"_L1).toBool();
    const auto all = "ALL"_L1;
    for (const auto &[field, value] : ids) {
        if (inboxState.value(field).toString() != value) {
            return false;
        }
    }
    if ((status != all && chat.value("status"_L1).toString() != status) || (state != all && inbox != state)
        || (aiStatus == "ENABLED"_L1 && !ai) || (aiStatus == "DISABLED"_L1 && (ai || inboxState.isEmpty()))
        || (filter == "UNREAD"_L1 && inboxState.value("admin_unseen_count"_L1).toInteger() <= 0)
        || (filter == "UNRESOLVED"_L1 && inbox != "OPEN"_L1 && inbox != "SNOOZED"_L1)
        || (filter == "RESOLVED"_L1 && inbox != "CLOSED"_L1) || (filter == "ASSIGNED_TO_ME"_L1 && assignee != me)
        || (filter == "UNASSIGNED"_L1 && (inboxState.isEmpty() || !assignee.isEmpty()))) {
        return false;
    }
    return search.isEmpty() || mentions(chat.value("title"_L1), search) || mentions(chat.value("members"_L1), search)
           || mentions(chat.value("last_message"_L1).toObject().value("messages"_L1), search);
}

Result<HttpResponse> InventServer::answer(const HttpRequest &request, const QDateTime & /*now*/)
{
    const QStringList path = segments(request.path);
    if (request.verb != HttpRequest::Verb::Get || path.size() != 3 || path.at(0) != "orgs"_L1
        || path.at(2) != "chats"_L1 || (path.at(1) != m_setup.organisation && path.at(1) != "c"_L1)) {
        return notFound(u"no such organisation or endpoint"_s);
    }
    Parameters in(request.query);
    Wanted wanted{in.text(u"search"_s, longestSearch),
                  in.word(u"status"_s, {u"ALL"_s, u"RUNNING"_s, u"COMPLETED"_s, u"FAILED"_s, u"CANCELED"_s}),
                  in.word(u"state"_s, {u"ALL"_s, u"OPEN"_s, u"SNOOZED"_s, u"CLOSED"_s}),
                  in.word(u"ai_status"_s, {u"ALL"_s, u"ENABLED"_s, u"DISABLED"_s}),
                  in.word(u"filter"_s, {u"ALL"_s, u"UNREAD"_s, u"UNRESOLVED"_s, u"RESOLVED"_s, u"ASSIGNED_TO_ME"_s,
                                        u"UNASSIGNED"_s}),
                  {}};
    for (const QString &field :
         {u"assistant_id"_s, u"assistant_integration_id"_s, u"integration_id"_s, u"conversation_id"_s}) {
        if (const QString value = in.text(field); !value.isEmpty()) {
            wanted.ids.append({field, value});
        }
    }
    const qint64 page = in.number(u"page"_s, 1, 1, 10'000'000);
    const qint64 take = in.number(u"take"_s, defaultTake, 1, largestTake);
    if (in.isRefused()) {
        return refused(in.problem());
    }
    using Test = std::function<bool(const QJsonObject &)>;
    const Slice found = slice(m_records, wanted.everything() ? Test() : Test([&](const QJsonObject &chat) {
                                  return wanted.matches(chat, m_setup.me);
                              }),
                              page, take);
    QJsonArray body;
    for (const QJsonObject &chat : found.chats) {
        body.append(asSent(chat));
    }
    HttpResponse response;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    response.headers = {{"pagination-page"_ba, QByteArray::number(page)},
                        {"pagination-take"_ba, QByteArray::number(take)}};
    if (found.total) {
        response.headers.insert("pagination-count"_ba, QByteArray::number(*found.total));
    }
    return response;
}

void InventServer::changeState(qsizetype position, const std::function<void(QJsonObject &)> &change,
                               const QDateTime &now)
{
    QJsonObject chat = m_records.at(position);
    QJsonObject state = chat.value("state"_L1).toObject();
    change(state);
    chat.insert("state"_L1, state);
    chat.insert("updated_at"_L1, iso(now));
    m_records.raise(position, chat);
}

bool InventServer::happen(Event event, Dice &dice, const QDateTime &now)
{
    if (event == Event::NewChat) {
        const QString id = u"cht_"_s + QString::number(dice.next(), 16) + u"ffffffff"_s;
        m_records.add(newChat(id, opening(m_setup.account, dice), m_setup, now, dice));
        return true;
    }
    const auto stateOf = [](const QJsonObject &chat) { return chat.value("state"_L1).toObject(); };
    const qsizetype position = m_records.choose(dice, [&](const QJsonObject &chat) {
        const QJsonObject state = stateOf(chat);
        const bool customerLast = chat.value("last_message"_L1).toObject().value("role"_L1).toString() == "user"_L1;
        const bool ai = state.value("ai_enabled"_L1).toBool();
        const bool open = state.value("state"_L1).toString() == "OPEN"_L1;
        switch (event) {
        case Event::CustomerWrites:
            return !customerLast && state.value("state"_L1).toString() != "SNOOZED"_L1;
        case Event::AiAnswers:
            return customerLast && ai && open;
        case Event::HandedOver:
            return customerLast && ai && open && state.value("admin_unseen_count"_L1).toInteger() > 0;
        default:
            return !customerLast && open;
        }
    });
    if (position < 0) {
        return false;
    }
    QJsonObject chat = m_records.at(position);
    const Phrases words = phrases().value(chat.value("_lang"_L1).toString());
    switch (event) {
    case Event::CustomerWrites: {
        const QString id = u"msg_"_s + QString::number(dice.next(), 16);
        QJsonObject last = message(id, u"user"_s, {spoken(u"user"_s, dice.pick(words.customer))}, now);
        if (const QJsonArray members = chat.value("members"_L1).toArray(); !members.isEmpty()) {
            last.insert("member"_L1, members.first());
        }
        chat.insert("last_message"_L1, last);
        m_records.replace(position, chat);
        changeState(
            position,
            [](QJsonObject &state) {
                // A resolved chat reopens by itself when the customer writes again.
                state.insert("state"_L1, u"OPEN"_s);
                state.insert("admin_unseen_count"_L1, state.value("admin_unseen_count"_L1).toInteger() + 1);
            },
            now);
        break;
    }
    case Event::AiAnswers:
        demo::answer(chat, dice.pick(words.answers), now, dice);
        chat.insert("status"_L1, u"COMPLETED"_s);
        m_records.replace(position, chat);
        changeState(
            position,
            [](QJsonObject &state) {
                state.insert("user_unseen_count"_L1, state.value("user_unseen_count"_L1).toInteger() + 1);
            },
            now);
        break;
    case Event::HandedOver: {
        const bool mine = dice.percent(40);
        changeState(
            position,
            [&](QJsonObject &state) {
                state.insert("ai_enabled"_L1, false);
                if (mine) {
                    assign(state, m_setup.me, now);
                }
            },
            now);
        break;
    }
    default:
        changeState(
            position,
            [](QJsonObject &state) {
                state.insert("state"_L1, u"CLOSED"_s);
                state.insert("admin_unseen_count"_L1, 0);
            },
            now);
    }
    return true;
}

} // namespace

std::unique_ptr<Server> makeInventServer(const ServerSetup &setup)
{
    return std::make_unique<InventServer>(setup);
}

} // namespace deskside::demo
