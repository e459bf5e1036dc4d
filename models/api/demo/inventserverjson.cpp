// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/inventserverjson.h"
#include "models/api/demo/demothread.h"

#include <QJsonDocument>

namespace deskside::demo {

using namespace Qt::StringLiterals;
using namespace invented;

namespace {

constexpr int largestTake = 100;
constexpr int defaultTake = 20;
constexpr qsizetype longestSearch = 256;

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

} // namespace

InventServer::InventServer(const ServerSetup &setup)
    : m_setup(setup)
    , m_records(setup.generated > 0
                    ? Records(setup.generated, [setup](qsizetype index) { return generatedChat(setup, index); })
                    : daysAndYear(setup, inventedChats(u"invent.json"_s, setup.account, setup.now), "updated_at"_L1,
                                  pastChat))
    , m_ids(setup.seed, numberOf(setup.account), 2)
{
}

bool InventServer::isOwn(const QString &organisation) const
{
    return organisation == m_setup.organisation || organisation == "c"_L1;
}

bool InventServer::hasLine(const QString &path) const
{
    const QStringList parts = segments(path);
    return parts.size() == 4 && parts.at(0) == "orgs"_L1 && isOwn(parts.at(1))
           && (parts.at(2) == "chats"_L1 || parts.at(2) == "inbox"_L1) && parts.at(3) == "ws"_L1;
}

Result<HttpResponse> InventServer::answer(const HttpRequest &request, const QDateTime &now)
{
    const QStringList path = segments(request.path);
    const bool get = request.verb == HttpRequest::Verb::Get;
    Body body = notFound(u"no such organisation or endpoint"_s);
    if (path.size() >= 3 && path.at(0) == "orgs"_L1 && isOwn(path.at(1))) {
        if (get && path.size() == 3 && (path.at(2) == "chats"_L1 || path.at(2) == "inbox"_L1)) {
            Parameters in(request.query);
            HttpResponse page = list(in);
            return in.isRefused() ? Result<HttpResponse>(refused(in.problem())) : page;
        }
        body = answerOrganisation(request, path, now);
    } else if (path.size() >= 2 && path.at(0) == "chats"_L1) {
        if (get && path.size() == 3 && path.at(2) == "messages"_L1) {
            return messages(path.at(1), request.query);
        }
        body = answerChat(request, path, now);
    }
    return body.map([](const QJsonValue &value) {
        const QJsonDocument document =
            value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        return HttpResponse{200, document.toJson(QJsonDocument::Compact), {}};
    });
}

HttpResponse InventServer::list(Parameters &in) const
{
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
        return {};
    }
    using Test = std::function<bool(const QJsonObject &)>;
    const Slice found = slice(m_records, wanted.everything() ? Test() : Test([&](const QJsonObject &chat) {
                                  return wanted.matches(chat, m_setup.me);
                              }),
                              page, take, wanted.filter != "UNREAD"_L1 && wanted.filter != "ASSIGNED_TO_ME"_L1);
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

void InventServer::keep(qsizetype position, QJsonObject chat, const QDateTime &now)
{
    chat.insert("updated_at"_L1, iso(now));
    m_records.raise(position, chat);
    tell(chat);
}

void InventServer::keepState(qsizetype position, const QJsonObject &chat,
                             const std::function<void(QJsonObject &)> &change, const QDateTime &now)
{
    QJsonObject changed = chat;
    QJsonObject state = chat.value("state"_L1).toObject();
    change(state);
    changed.insert("state"_L1, state);
    keep(position, changed, now);
}

/// Every event is a "create" with the whole chat, whatever happened.
void InventServer::tell(const QJsonObject &chat)
{
    const QJsonObject event{{u"type"_s, u"create"_s}, {u"data"_s, asSent(chat)}};
    m_news.append(QJsonDocument(event).toJson(QJsonDocument::Compact));
}

bool InventServer::customerWrites(qsizetype position, Dice &dice, const QDateTime &now)
{
    QJsonObject chat = m_records.at(position);
    const QString id = u"msg_"_s + QString::number(dice.next(), 16);
    const QStringList lines = phrases().value(chat.value("_lang"_L1).toString(u"en"_s)).customer;
    QJsonObject last = message(id, u"user"_s, {spoken(u"user"_s, dice.pick(lines))}, now);
    if (const QJsonArray members = chat.value("members"_L1).toArray(); !members.isEmpty()) {
        last.insert("member"_L1, members.first());
    }
    m_threads.add(chat, last);
    chat.insert("last_message"_L1, last);
    keepState(
        position, chat,
        [](QJsonObject &state) {
            // A resolved chat reopens by itself when the customer writes again.
            state.insert("state"_L1, u"OPEN"_s);
            state.insert("admin_unseen_count"_L1, state.value("admin_unseen_count"_L1).toInteger() + 1);
        },
        now);
    return true;
}

bool InventServer::happen(Event event, Dice &dice, const QDateTime &now)
{
    if (event == Event::NewChat) {
        const QString id = u"cht_"_s + QString::number(dice.next(), 16) + u"ffffffff"_s;
        m_records.add(newChat(id, opening(m_setup.account, dice), m_setup, now, dice));
        tell(m_records.at(0));
        return true;
    }
    if (event == Event::CustomerAnswers) {
        const qsizetype answered = m_records.find(m_threads.takeAwaited());
        return answered >= 0 && customerWrites(answered, dice, now);
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
    switch (event) {
    case Event::CustomerWrites:
        return customerWrites(position, dice, now);
    case Event::AiAnswers: {
        const QJsonObject before = chat;
        const Phrases words = phrases().value(chat.value("_lang"_L1).toString());
        demo::answer(chat, dice.pick(words.answers), now, dice);
        // In the thread the question stands by itself.
        QJsonObject answered = chat.value("last_message"_L1).toObject();
        answered.insert("messages"_L1, QJsonArray{answered.value("messages"_L1).toArray().last()});
        m_threads.add(before, answered);
        chat.insert("status"_L1, u"COMPLETED"_s);
        keepState(
            position, chat,
            [](QJsonObject &state) {
                state.insert("user_unseen_count"_L1, state.value("user_unseen_count"_L1).toInteger() + 1);
            },
            now);
        break;
    }
    case Event::HandedOver: {
        const bool mine = dice.percent(40);
        keepState(
            position, chat,
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
        keepState(
            position, chat,
            [](QJsonObject &state) {
                state.insert("state"_L1, u"CLOSED"_s);
                state.insert("admin_unseen_count"_L1, 0);
            },
            now);
    }
    return true;
}

std::unique_ptr<Server> makeInventServer(const ServerSetup &setup)
{
    return std::make_unique<InventServer>(setup);
}

} // namespace deskside::demo
