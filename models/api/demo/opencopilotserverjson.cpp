// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demothread.h"
#include "models/api/demo/history.h"
#include "models/api/demo/threadsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultLimit = 10;
constexpr int largestLimit = 500;
constexpr int defaultMessages = 50;
constexpr qint64 messageTime = 90; ///< s between two messages of a conversation, about

QString categoryOf(Dice &dice)
{
    return dice.pick(QStringList{u"REFUND_REQUEST"_s, u"DELIVERY"_s, u"BILLING"_s, u"ACCOUNT_ACCESS"_s, u"TECHNICAL"_s,
                                 u"EXCHANGE"_s, u"PRE_SALES"_s});
}

QJsonObject newConversation(const QString &id, const Opening &who, const ServerSetup &setup, const QDateTime &at,
                            Dice &dice)
{
    const QString channel = dice.pick(QStringList{u"web"_s, u"web"_s, u"whatsapp"_s, u"email"_s, u"instagram"_s,
                                                  u"phone_voice"_s, u"sms"_s, u"slack"_s, u"messenger"_s});
    return {{u"id"_s, id},
            {u"copilot_id"_s, setup.organisation},
            {u"created_at"_s, iso(at)},
            {u"channel"_s, channel},
            {u"summary"_s, QJsonValue::Null},
            {u"classification"_s, categoryOf(dice)},
            {u"assignee_id"_s, u"copilot"_s},
            {u"handoff"_s, false},
            {u"handoff_sentiment"_s, QJsonValue::Null},
            {u"status"_s, u"OPEN"_s},
            {u"meta"_s, QJsonObject{{u"title"_s, who.title}, {u"name"_s, who.name}, {u"language"_s, who.language}}},
            {u"action_called"_s, 0},
            {u"total_messages"_s, 1},
            {u"_lang"_s, who.language}};
}

void handOver(QJsonObject &chat, const QString &me, const QString &summary, Dice &dice)
{
    chat.insert("handoff"_L1, true);
    chat.insert("handoff_sentiment"_L1, dice.pick(QStringList{u"angry"_s, u"neutral"_s, u"happy"_s}));
    chat.insert("summary"_L1, summary);
    chat.insert("assignee_id"_L1, dice.percent(40)   ? QJsonValue(me)
                                  : dice.percent(50) ? QJsonValue(u"2071"_s)
                                                     : QJsonValue(QJsonValue::Null));
}

QJsonObject generatedConversation(const ServerSetup &setup, qsizetype index)
{
    Dice dice(setup.seed, qHash(setup.account, 1), static_cast<quint64>(index));
    const QString id = generatedId(u"conv-"_s, index, dice);
    const QDateTime created = generatedActivity(setup.now, index, dice);
    const Opening who = opening(setup.account, dice);
    const Phrases words = phrases().value(who.language);
    QJsonObject chat = newConversation(id, who, setup, created, dice);
    chat.insert("total_messages"_L1, dice.between(1, 40));
    chat.insert("action_called"_L1, dice.below(6));
    if (dice.percent(20)) {
        handOver(chat, setup.me, paragraph(words.summary, 2, 9, dice), dice);
    }
    const bool old = created.daysTo(setup.now) > 2;
    if (dice.percent(old ? 85 : 25)) {
        chat.insert("status"_L1, dice.percent(60) ? u"RESOLVED"_s : u"closed"_s);
    }
    QJsonObject meta = chat.value("meta"_L1).toObject();
    meta.insert("notes"_L1, paragraph(words.answers, 6, 16, dice));
    chat.insert("meta"_L1, meta);
    return chat;
}

QString classificationOf(Topic topic, Dice &dice)
{
    switch (topic) {
    case Topic::Refund:
        return u"REFUND_REQUEST"_s;
    case Topic::Delivery:
        return u"DELIVERY"_s;
    case Topic::Account:
        return u"ACCOUNT_ACCESS"_s;
    case Topic::Billing:
        return u"BILLING"_s;
    case Topic::Technical:
        return u"TECHNICAL"_s;
    case Topic::Other:
        break;
    }
    return dice.percent(40) ? u"EXCHANGE"_s : dice.percent(50) ? u"PRE_SALES"_s : u"OTHER"_s;
}

QJsonObject pastConversation(const PastChat &past, const ServerSetup &setup)
{
    Dice dice(setup.seed, 8, numberOf(past.id));
    QJsonObject chat = newConversation(past.id, past.who, setup, past.begun, dice);
    QJsonObject meta = chat.value("meta"_L1).toObject();
    meta.insert("country"_L1, past.country);
    chat.insert("meta"_L1, meta);
    chat.insert("channel"_L1, past.channel);
    chat.insert("classification"_L1, classificationOf(past.topic, dice));
    chat.insert("total_messages"_L1, past.messages);
    chat.insert("action_called"_L1, past.actions);
    if (past.handed) {
        chat.insert("handoff"_L1, true);
        chat.insert("handoff_sentiment"_L1, past.sentiment);
        chat.insert("summary"_L1, dice.pick(phrases().value(past.who.language).summary));
        chat.insert("assignee_id"_L1, past.helper < 0 ? QJsonValue() : QJsonValue(helpers().at(past.helper).number));
    }
    if (past.resolved) {
        chat.insert("status"_L1, dice.percent(70) ? u"RESOLVED"_s : u"closed"_s);
    }
    return chat;
}

/// A message with all that either of the vendor's two forms shows.
QJsonObject storedMessage(quint64 number, const QString &conversation, bool user, const QString &text, bool action,
                          const QDateTime &at)
{
    return {{u"id"_s, static_cast<qint64>(number & 0xffff'ffff'ffffU)},
            {u"session_id"_s, conversation},
            {u"message"_s, text},
            {u"from_user"_s, user},
            {u"created_at"_s, iso(at)},
            {u"updated_at"_s, iso(at)},
            {u"_action"_s, action}};
}

/// As the reference has it: without a name or a date.
QJsonObject asDocumented(const QJsonObject &stored)
{
    const bool user = stored.value("from_user"_L1).toBool();
    return {{u"from"_s, user ? u"user"_s : u"copilot"_s},
            {u"message"_s, stored.value("message"_L1)},
            {u"action_called"_s, stored.value("_action"_L1)},
            {u"knowldgebase_called"_s, !user && !stored.value("_action"_L1).toBool()},
            {u"client_extra_params"_s, QJsonObject()}};
}

/// As the vendor's dashboard has it.
QJsonObject asOnDashboard(QJsonObject stored)
{
    stored.remove("_action"_L1);
    return stored;
}

/// As many messages as the list counts, oldest first.
QList<QJsonObject> thread(const QJsonObject &chat, const ServerSetup &setup)
{
    const QJsonObject meta = chat.value("meta"_L1).toObject();
    const qint64 count = std::clamp<qint64>(chat.value("total_messages"_L1).toInteger(), 0, 1000);
    const QDateTime begun = timeOf(chat.value("created_at"_L1));
    Past past;
    past.seed = setup.seed;
    past.chat = chat.value("id"_L1).toString();
    past.language = chat.value("_lang"_L1).toString();
    past.subject = meta.value("title"_L1).toString();
    past.begun = begun.isValid() ? begun : setup.now.addDays(-1);
    past.until = std::min(setup.now, past.begun.addSecs(count * messageTime));
    past.length = count;
    QList<QJsonObject> messages;
    for (const Turn &turn : turnsOf(past)) {
        using Kind = Turn::Kind;
        const bool user = turn.kind == Kind::Customer || turn.kind == Kind::Voice || turn.kind == Kind::Upload;
        messages.append(storedMessage(turn.number, past.chat, user, turn.text, turn.kind == Kind::Tool, turn.at));
    }
    return messages;
}

class OpenCopilotServer : public Server
{
public:
    explicit OpenCopilotServer(const ServerSetup &setup)
        : m_setup(setup)
        , m_records(
              setup.generated > 0
                  ? Records(setup.generated, [setup](qsizetype index) { return generatedConversation(setup, index); })
                  : daysAndYear(setup, inventedChats(u"opencopilot.json"_s, setup.account, setup.now), "created_at"_L1,
                                pastConversation))
    {
    }

    Result<HttpResponse> answer(const HttpRequest &request, const QDateTime &now) override;
    bool happen(Event event, Dice &dice, const QDateTime &now) override;
    bool has(const QString &chatId) const override { return m_records.find(chatId) >= 0; }

private:
    QList<qsizetype> order(const QString &field, bool descending) const;
    Result<QJsonValue> messages(const QString &id, const QUrlQuery &query) const;
    void write(QJsonObject &chat, bool user, const QString &text, bool action, Dice &dice, const QDateTime &now);

    ServerSetup m_setup;
    Records m_records; ///< newest creation first
    Threads m_threads;
};

/// The records' positions sorted by any field of theirs.
QList<qsizetype> OpenCopilotServer::order(const QString &field, bool descending) const
{
    QList<std::pair<QJsonValue, qsizetype>> keyed;
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        keyed.append({m_records.at(i).value(field), i});
    }
    std::stable_sort(keyed.begin(), keyed.end(), [descending](const auto &a, const auto &b) {
        const auto &low = descending ? b.first : a.first;
        const auto &high = descending ? a.first : b.first;
        return low.isDouble() && high.isDouble() ? low.toDouble() < high.toDouble()
                                                 : low.toVariant().toString() < high.toVariant().toString();
    });
    QList<qsizetype> positions;
    for (const auto &entry : std::as_const(keyed)) {
        positions.append(entry.second);
    }
    return positions;
}

/// One of the two accounts answers as the reference says, the other as the vendor's dashboard expects.
Result<QJsonValue> OpenCopilotServer::messages(const QString &id, const QUrlQuery &query) const
{
    const qsizetype position = m_records.find(id);
    if (position < 0) {
        return notFound(u"no such conversation"_s);
    }
    Parameters in(query);
    const qint64 limit = in.number(u"limit"_s, defaultMessages, 1, largestLimit);
    const qint64 page = in.number(u"page"_s, 1, 1, 10'000'000);
    const qint64 offset = in.number(u"offset"_s, (page - 1) * limit, 0, 10'000'000);
    if (in.isRefused()) {
        return refused(in.problem());
    }
    const bool dashboard = m_setup.account.endsWith("jp"_L1);
    const QList<QJsonObject> all = thread(m_threads.base(m_records.at(position)), m_setup) + m_threads.added(id);
    QJsonArray list;
    for (const QJsonObject &message : all.mid(offset, limit)) {
        list.append(dashboard ? asOnDashboard(message) : asDocumented(message));
    }
    return dashboard ? QJsonValue(QJsonObject{{u"data"_s, list}, {u"total_pages"_s, (all.size() + limit - 1) / limit}})
                     : QJsonValue(list);
}

void OpenCopilotServer::write(QJsonObject &chat, bool user, const QString &text, bool action, Dice &dice,
                              const QDateTime &now)
{
    m_threads.add(chat, storedMessage(dice.next(), chat.value("id"_L1).toString(), user, text, action, now));
    chat.insert("total_messages"_L1, chat.value("total_messages"_L1).toInteger() + 1);
    chat.insert("action_called"_L1, chat.value("action_called"_L1).toInteger() + (action ? 1 : 0));
}

Result<HttpResponse> OpenCopilotServer::answer(const HttpRequest &request, const QDateTime & /*now*/)
{
    const QStringList path = segments(request.path);
    if (request.verb == HttpRequest::Verb::Get && path.size() == 5
        && path.first(3) == QStringList{u"backend"_s, u"chat"_s, u"sessions"_s} && path.at(4) == "chats"_L1) {
        return messages(path.at(3), request.query).map([](const QJsonValue &value) {
            const QJsonDocument document =
                value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
            return HttpResponse{200, document.toJson(QJsonDocument::Compact), {}};
        });
    }
    if (request.verb != HttpRequest::Verb::Get || path.size() != 3 || path.at(0) != "backend"_L1
        || path.at(1) != "chat"_L1 || path.at(2) != m_setup.organisation) {
        return notFound(u"no such organisation or endpoint"_s);
    }
    Parameters in(request.query);
    const qint64 page = in.number(u"page"_s, 1, 1, 10'000'000);
    const qint64 limit = in.number(u"limit"_s, defaultLimit, 1, largestLimit);
    const QString field = in.word(u"sortBy"_s, {u"created_at"_s, u"id"_s, u"channel"_s, u"classification"_s,
                                                u"assignee_id"_s, u"handoff"_s, u"handoff_sentiment"_s, u"status"_s,
                                                u"action_called"_s, u"total_messages"_s});
    const bool descending = in.word(u"sortDirection"_s, {u"ASC"_s, u"DESC"_s}) == "DESC"_L1;
    if (in.isRefused()) {
        return refused(in.problem());
    }
    const bool byCreation = field == "created_at"_L1;
    const QList<qsizetype> sorted = byCreation ? QList<qsizetype>() : order(field, descending);
    const qsizetype count = m_records.size();
    const qint64 end = std::min<qint64>(count, page * limit);
    QJsonArray body;
    for (qint64 i = (page - 1) * limit; i < end; ++i) {
        const qsizetype position = !byCreation ? sorted.at(i) : descending ? i : count - 1 - i;
        body.append(asSent(m_records.at(position)));
    }
    HttpResponse response;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

bool OpenCopilotServer::happen(Event event, Dice &dice, const QDateTime &now)
{
    if (event == Event::CustomerAnswers) {
        return false; // nothing can be written here
    }
    if (event == Event::NewChat) {
        const QString id = u"conv-"_s + QString::number(dice.next(), 16) + u"ffffffff"_s;
        m_records.add(newConversation(id, opening(m_setup.account, dice), m_setup, now, dice));
        return true;
    }
    const qsizetype position = m_records.choose(dice, [event](const QJsonObject &chat) {
        const bool open = chat.value("status"_L1).toString().compare("open"_L1, Qt::CaseInsensitive) == 0;
        const bool ai = chat.value("assignee_id"_L1).toString() == "copilot"_L1;
        switch (event) {
        case Event::AiAnswers:
            return open && ai;
        case Event::HandedOver:
            return open && ai && !chat.value("handoff"_L1).toBool();
        default:
            return open;
        }
    });
    if (position < 0) {
        return false;
    }
    QJsonObject chat = m_records.at(position);
    const Phrases words = phrases().value(chat.value("_lang"_L1).toString());
    switch (event) {
    case Event::CustomerWrites:
        write(chat, true, dice.pick(words.customer), false, dice, now);
        break;
    case Event::AiAnswers:
        write(chat, false, dice.pick(words.answers), dice.percent(50), dice, now);
        break;
    case Event::HandedOver:
        handOver(chat, m_setup.me, dice.pick(words.summary), dice);
        break;
    default:
        chat.insert("status"_L1, u"RESOLVED"_s);
    }
    m_records.replace(position, chat);
    return true;
}

} // namespace

std::unique_ptr<Server> makeOpenCopilotServer(const ServerSetup &setup)
{
    return std::make_unique<OpenCopilotServer>(setup);
}

} // namespace deskside::demo
