// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demothread.h"
#include "models/api/demo/history.h"
#include "models/api/demo/threadsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <algorithm>

namespace deskside::demo {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;

namespace {

constexpr qsizetype sessionsAPage = 25;
constexpr qsizetype entriesAPage = 20;
/// The invented day: so many sessions, the newest of which is some hours old.
constexpr qsizetype invented = 15;
constexpr qint64 newest = 15'000; // s
constexpr qint64 between = 7'300; // s
/// How many sessions are looked through for a contact.
constexpr qsizetype farthest = 2'000;

QString uuidOf(quint64 number)
{
    return QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces);
}

QJsonObject newSession(const QString &id, const Opening &who, const QDateTime &at, Dice &dice)
{
    const QString channel = dice.pick(QStringList{u"web"_s, u"web"_s, u"email"_s, u"whatsapp"_s, u"sms"_s,
                                                  u"instagram"_s, u"phone_voice"_s, u"web_voice"_s});
    const QString mail = u"customer-%1@mail.example"_s.arg(dice.below(90'000) + 10'000);
    return {{u"id"_s, id},
            {u"status"_s, u"open"_s},
            {u"channel"_s, QJsonObject{{u"type"_s, channel}}},
            {u"contact"_s, QJsonObject{{u"id"_s, uuidOf(dice.next())},
                                       {u"name"_s, who.name},
                                       {u"email"_s, mail},
                                       {u"phone_number"_s, QJsonValue::Null},
                                       {u"custom_data"_s, QJsonObject{{u"plan"_s, u"business"_s}}}}},
            {u"language"_s, who.language},
            {u"assignee_id"_s, u"copilot"_s},
            {u"created_at"_s, iso(at)},
            {u"updated_at"_s, iso(at)},
            {u"ticket_number"_s, dice.between(1'000, 9'999)},
            {u"custom_data"_s, QJsonObject{{u"title"_s, who.title}}},
            {u"_lang"_s, who.language},
            {u"_last"_s, u"contact"_s}};
}

void handOver(QJsonObject &session, const QString &to, const QString &summary, Dice &dice, const QString &feels = {})
{
    const QString any = dice.pick(QStringList{u"angry"_s, u"neutral"_s, u"happy"_s});
    const QString sentiment = feels.isNull() ? any : feels;
    session.insert("handoff"_L1, QJsonObject{{u"summary"_s, summary}, {u"sentiment"_s, sentiment}});
    session.insert("sentiment"_L1, sentiment);
    session.insert("assignee_id"_L1, to.isEmpty() ? QJsonValue() : QJsonValue(to));
}

QJsonObject generatedSession(const ServerSetup &setup, qsizetype index)
{
    Dice dice(setup.seed, numberOf(setup.account), static_cast<quint64>(index));
    const QString id = generatedUuid(index, dice);
    const QDateTime last = setup.generated > 0
                               ? generatedActivity(setup.now, index, dice)
                               : setup.now.addSecs(-(newest + index * between + dice.below(between / 2)));
    const Opening who = opening(setup.account, dice);
    const Phrases words = phrases().value(who.language);
    QJsonObject session = newSession(id, who, last, dice);
    session.insert("created_at"_L1, iso(last.addSecs(-dice.between(300, 200'000))));
    if (dice.percent(60)) {
        session.insert("_last"_L1, u"ai"_s);
    }
    if (index % 4 == 1 || dice.percent(15)) {
        handOver(session,
                 index % 4 == 1     ? setup.me
                 : dice.percent(50) ? u"2071"_s
                                    : QString(),
                 paragraph(words.summary, 1, 4, dice), dice);
    }
    if (dice.percent(index > 8 ? 70 : 20)) {
        session.insert("status"_L1, dice.percent(75) ? u"closed_resolved"_s : u"closed_unresolved"_s);
        session.insert("ai_closure_type"_L1, session.contains("handoff"_L1) ? u"handed_off"_s : u"resolved"_s);
    }
    return session;
}

QJsonObject pastSession(const PastChat &past, const ServerSetup &setup)
{
    Dice dice(setup.seed, 8, numberOf(past.id));
    QJsonObject session = newSession(past.id, past.who, past.begun, dice);
    session.insert("updated_at"_L1, iso(past.last));
    session.insert("channel"_L1, QJsonObject{{u"type"_s, past.channel}});
    session.insert("_last"_L1, u"ai"_s);
    if (past.handed) {
        handOver(session, past.helper < 0 ? QString() : helpers().at(past.helper).number,
                 dice.pick(phrases().value(past.who.language).summary), dice, past.sentiment);
    }
    if (past.resolved) {
        session.insert("status"_L1, dice.percent(80) ? u"closed_resolved"_s : u"closed_unresolved"_s);
        session.insert("ai_closure_type"_L1, past.handed ? u"handed_off"_s : u"resolved"_s);
    }
    return session;
}

/// The demo's day, and the year before where there is one.
Records sessionsOf(const ServerSetup &setup)
{
    const auto generate = [setup](qsizetype index) { return generatedSession(setup, index); };
    if (!setup.history) {
        return Records(setup.generated > 0 ? setup.generated : invented, generate);
    }
    QList<QJsonObject> day;
    for (qsizetype i = 0; i < invented; ++i) {
        day.append(generate(i));
    }
    return daysAndYear(setup, day, "updated_at"_L1, pastSession);
}

QJsonObject entry(const QString &id, const QJsonObject &event, const QDateTime &at)
{
    return {{u"id"_s, id}, {u"created_at"_s, iso(at)}, {u"event"_s, event}};
}

QJsonObject said(const QString &sender, const QString &name, const QString &text)
{
    QJsonObject from{{u"type"_s, sender}};
    if (!name.isEmpty()) {
        from.insert("name"_L1, name);
    }
    return {{u"type"_s, u"message"_s},
            {u"sender"_s, from},
            {u"content"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}}};
}

QJsonObject attachment(const Turn &turn)
{
    const bool voice = turn.kind == Turn::Kind::Voice;
    const QString name = voice ? u"voice-message.ogg"_s : turn.text;
    return {{u"id"_s, QString::number(turn.number & 0xffffff, 16)},
            {u"name"_s, name},
            {u"size"_s, static_cast<qint64>(turn.number % 900'000) + 12'000},
            {u"type"_s, voice                     ? u"audio/ogg"_s
                        : name.endsWith("pdf"_L1) ? u"application/pdf"_s
                                                  : u"image/jpeg"_s},
            {u"url"_s, joined(u"https://demo.invalid/files/"_s, name)}};
}

QJsonObject eventOf(const Turn &turn, const QString &customer)
{
    using Kind = Turn::Kind;
    switch (turn.kind) {
    case Kind::Customer:
        return said(u"contact"_s, customer, turn.text);
    case Kind::Voice:
    case Kind::Upload: {
        QJsonObject event = said(u"contact"_s, customer, turn.kind == Kind::Voice ? turn.text : QString());
        event.insert("attachments"_L1, QJsonArray{attachment(turn)});
        return event;
    }
    case Kind::Ai:
    case Kind::Tool:
    case Kind::Failed:
        return said(u"ai"_s, {}, turn.text);
    case Kind::Person:
        return said(u"human_agent"_s, u"Rosa Martins"_s, turn.text);
    case Kind::Note:
        return {{u"type"_s, u"human_agent_comment"_s},
                {u"human_agent_id"_s, 2071},
                {u"content"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, turn.text}}}};
    case Kind::Event:
        return {{u"type"_s, u"human_agent_takeover"_s}, {u"human_agent_id"_s, 2071}};
    case Kind::System:
        return {{u"type"_s, u"human_agent_joined"_s}, {u"human_agent_id"_s, 2071}};
    }
    return {};
}

/// What happened in a session until it was updated last; oldest first.
QList<QJsonObject> history(const QJsonObject &session, const ServerSetup &setup)
{
    Past past;
    past.seed = setup.seed;
    past.chat = session.value("id"_L1).toString();
    past.language = session.value("_lang"_L1).toString();
    past.subject = session.value("custom_data"_L1).toObject().value("title"_L1).toString();
    past.begun = timeOf(session.value("created_at"_L1));
    past.until = timeOf(session.value("updated_at"_L1));
    past.person = session.contains("handoff"_L1);
    const QString customer = session.value("contact"_L1).toObject().value("name"_L1).toString();
    QList<QJsonObject> entries;
    for (const Turn &turn : turnsOf(past)) {
        entries.append(entry(uuidOf(turn.number), eventOf(turn, customer), turn.at));
    }
    if (session.value("_last"_L1).toString() == "nobody"_L1) {
        return entries;
    }
    Dice dice(numberOf(past.chat));
    const Phrases words = phrases().value(past.language);
    const bool asks = session.value("_last"_L1).toString() == "contact"_L1;
    const QString first = past.subject + u". "_s + dice.pick(words.customer);
    const QString text = entries.isEmpty() ? first : dice.pick(asks ? words.customer : words.answers);
    entries.append(
        entry(uuidOf(dice.next()), asks ? said(u"contact"_s, customer, text) : said(u"ai"_s, {}, text), past.until));
    return entries;
}

class OpenCxServer : public Server
{
public:
    explicit OpenCxServer(const ServerSetup &setup)
        : m_setup(setup)
        , m_ids(setup.seed, numberOf(setup.account), 2)
        , m_records(sessionsOf(setup))
    {
    }

    Result<HttpResponse> answer(const HttpRequest &request, const QDateTime &now) override;
    bool happen(Event event, Dice &dice, const QDateTime &now) override;
    bool has(const QString &chatId) const override { return m_records.find(chatId) >= 0; }
    bool isAwaited() const override { return m_threads.isAwaited(); }

private:
    using Reply = Result<QJsonObject>;
    Reply list(const QUrlQuery &query) const;
    Reply entries(qsizetype position, const QUrlQuery &query) const;
    Reply create(const QJsonObject &wanted, const QDateTime &now);
    Reply send(qsizetype position, const QJsonObject &wanted, const QDateTime &now);
    Reply update(qsizetype position, const QJsonObject &patch, const QDateTime &now);
    /// Adds an entry to a session, which comes to the top of the list: its place is 0 afterwards.
    QString note(qsizetype position, const QJsonObject &event, const QDateTime &now);

    ServerSetup m_setup;
    Dice m_ids;
    Records m_records;
    Threads m_threads;
};

/// Where a page begins: a cursor is a place.
qint64 placeIn(Parameters &in)
{
    return in.number(u"cursor"_s, 0, 0, 10'000'000);
}

QJsonObject page(const QJsonArray &items, qint64 next, qsizetype count)
{
    return {{u"items"_s, items}, {u"next"_s, next < count ? QJsonValue(QString::number(next)) : QJsonValue()}};
}

OpenCxServer::Reply OpenCxServer::list(const QUrlQuery &query) const
{
    Parameters in(query);
    const qint64 first = placeIn(in);
    const QString status = in.word(u"status"_s, {{}, u"open"_s, u"closed_resolved"_s, u"closed_unresolved"_s});
    if (in.isRefused()) {
        return refused(in.problem());
    }
    QJsonArray items;
    qint64 place = first;
    for (; place < m_records.size() && items.size() < sessionsAPage; ++place) {
        const QJsonObject session = m_records.at(place);
        if (status.isEmpty() || session.value("status"_L1).toString() == status) {
            items.append(asSent(session));
        }
    }
    return page(items, place, m_records.size());
}

/// Newest first.
OpenCxServer::Reply OpenCxServer::entries(qsizetype position, const QUrlQuery &query) const
{
    Parameters in(query);
    const qint64 first = placeIn(in);
    if (in.isRefused()) {
        return refused(in.problem());
    }
    const QJsonObject session = m_records.at(position);
    QList<QJsonObject> all =
        history(m_threads.base(session), m_setup) + m_threads.added(session.value("id"_L1).toString());
    std::reverse(all.begin(), all.end());
    QJsonArray items;
    for (const QJsonObject &one : all.mid(first, entriesAPage)) {
        items.append(one);
    }
    return page(items, first + items.size(), all.size());
}

QString OpenCxServer::note(qsizetype position, const QJsonObject &event, const QDateTime &now)
{
    QJsonObject session = m_records.at(position);
    const QString id = uuidOf(m_ids.next());
    m_threads.add(session, entry(id, event, now));
    session.insert("updated_at"_L1, iso(now));
    if (const QString sender = event.value("sender"_L1).toObject().value("type"_L1).toString(); !sender.isEmpty()) {
        session.insert("_last"_L1, sender);
    }
    m_records.raise(position, session);
    return id;
}

OpenCxServer::Reply OpenCxServer::create(const QJsonObject &wanted, const QDateTime &now)
{
    const QString contact = wanted.value("contact_id"_L1).toString();
    QJsonObject model;
    for (qsizetype i = 0; i < std::min(m_records.size(), farthest) && model.isEmpty(); ++i) {
        if (m_records.at(i).value("contact"_L1).toObject().value("id"_L1).toString() == contact) {
            model = m_records.at(i);
        }
    }
    if (model.isEmpty()) {
        return notFound(u"no such contact"_s);
    }
    const QString id = uuidOf(m_ids.next());
    const QString language = model.value("_lang"_L1).toString();
    QJsonObject session = newSession(id, {language, {}, {}, {}}, now, m_ids);
    session.insert("contact"_L1, model.value("contact"_L1));
    session.remove("custom_data"_L1);
    session.insert("_last"_L1, u"nobody"_s);
    if (wanted.contains("channel"_L1)) {
        session.insert("channel"_L1, wanted.value("channel"_L1));
    }
    m_records.add(session);
    return QJsonObject{{u"id"_s, id}};
}

OpenCxServer::Reply OpenCxServer::send(qsizetype position, const QJsonObject &wanted, const QDateTime &now)
{
    const QJsonObject message = wanted.value("message"_L1).toObject();
    const QString text = message.value("text"_L1).toString();
    const QString sender = wanted.value("sender"_L1).toString();
    if (message.value("type"_L1).toString() != "text"_L1 || text.isEmpty()
        || (sender != "agent"_L1 && sender != "contact"_L1)) {
        return refused(u"a message takes a sender and a text"_s);
    }
    const bool agent = sender == "agent"_L1;
    if (agent && wanted.value("should_take_over_session_from_ai"_L1).toBool()) {
        const qint64 who = wanted.value("agent"_L1).toObject().value("id"_L1).toInteger(m_setup.me.toLongLong());
        QJsonObject session = m_records.at(position);
        m_threads.add(session,
                      entry(uuidOf(m_ids.next()), {{u"type"_s, u"human_agent_takeover"_s}, {u"human_agent_id"_s, who}},
                            now.addSecs(-1)));
        session.insert("assignee_id"_L1, QString::number(who));
        m_records.replace(position, session);
    }
    const QString id =
        note(position, said(agent ? u"human_agent"_s : sender, agent ? u"Lena Wolff"_s : QString(), text), now);
    if (agent) {
        m_threads.await(m_records.at(0).value("id"_L1).toString());
    }
    return QJsonObject{{u"success"_s, true}, {u"data"_s, QJsonObject{{u"message"_s, QJsonObject{{u"id"_s, id}}}}}};
}

OpenCxServer::Reply OpenCxServer::update(qsizetype position, const QJsonObject &patch, const QDateTime &now)
{
    static const QStringList all{u"open"_s, u"closed_resolved"_s, u"closed_unresolved"_s};
    QJsonObject session = m_records.at(position);
    if (patch.contains("status"_L1)) {
        if (!all.contains(patch.value("status"_L1).toString())) {
            return refused(u"no such status"_s);
        }
        session.insert("status"_L1, patch.value("status"_L1));
    }
    // The history ends where the session was updated last.
    m_threads.touch(m_records.at(position));
    session.insert("updated_at"_L1, iso(now));
    m_records.raise(position, session);
    return QJsonObject();
}

Result<HttpResponse> OpenCxServer::answer(const HttpRequest &request, const QDateTime &now)
{
    const QStringList path = segments(request.path);
    if (path.size() < 2 || path.size() > 4 || path.at(0) != "chat"_L1 || path.at(1) != "sessions"_L1) {
        return notFound(u"no such endpoint"_s);
    }
    const auto answered = [](const Reply &reply, int status = 200) {
        return reply.map([status](const QJsonObject &object) {
            // A change is answered with nothing.
            const QByteArray body =
                object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
            return HttpResponse{status, body, {}};
        });
    };
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const bool get = request.verb == Verb::Get;
    if (path.size() == 2) {
        return get                          ? answered(list(request.query))
               : request.verb == Verb::Post ? answered(create(body, now), 201)
                                            : notFound(u"no such endpoint"_s);
    }
    const qsizetype position = m_records.find(path.at(2));
    if (position < 0) {
        return notFound(u"no such session"_s);
    }
    const QString what = path.value(3);
    if (what.isEmpty() && get) {
        return answered(asSent(m_records.at(position)));
    }
    if (what.isEmpty() && request.verb == Verb::Patch) {
        return answered(update(position, body, now));
    }
    if (what == "history"_L1 && get) {
        return answered(entries(position, request.query));
    }
    if (what == "send"_L1 && request.verb == Verb::Post) {
        return answered(send(position, body, now), 201);
    }
    return notFound(u"no such endpoint"_s);
}

bool OpenCxServer::happen(Event event, Dice &dice, const QDateTime &now)
{
    if (event == Event::NewChat) {
        m_records.add(newSession(uuidOf(dice.next()), opening(m_setup.account, dice), now, dice));
        return true;
    }
    qsizetype position = -1;
    if (event == Event::CustomerAnswers) {
        position = m_records.find(m_threads.takeAwaited());
    } else {
        position = m_records.choose(dice, [event](const QJsonObject &session) {
            const bool asks = session.value("_last"_L1).toString() == "contact"_L1;
            const bool ai = session.value("assignee_id"_L1).toString() == "copilot"_L1;
            const bool open = session.value("status"_L1).toString() == "open"_L1;
            return open && (event == Event::CustomerWrites || event == Event::Resolved ? !asks : asks && ai);
        });
    }
    if (position < 0) {
        return false;
    }
    QJsonObject session = m_records.at(position);
    const Phrases words = phrases().value(session.value("_lang"_L1).toString(u"en"_s));
    const QString customer = session.value("contact"_L1).toObject().value("name"_L1).toString();
    switch (event) {
    case Event::AiAnswers:
        note(position, said(u"ai"_s, {}, dice.pick(words.answers)), now);
        break;
    case Event::HandedOver:
        note(position, {{u"type"_s, u"handoff"_s}}, now);
        session = m_records.at(0);
        handOver(session, dice.percent(40) ? m_setup.me : QString(), dice.pick(words.summary), dice);
        m_records.replace(0, session);
        break;
    case Event::Resolved:
        note(position, {{u"type"_s, u"ai_resolved_issue"_s}}, now);
        session = m_records.at(0);
        session.insert("status"_L1, u"closed_resolved"_s);
        session.insert("ai_closure_type"_L1, u"assumed_resolved"_s);
        m_records.replace(0, session);
        break;
    default:
        note(position, said(u"contact"_s, customer, dice.pick(words.customer)), now);
        session = m_records.at(0);
        session.insert("status"_L1, u"open"_s);
        m_records.replace(0, session);
    }
    return true;
}

} // namespace

std::unique_ptr<Server> makeOpenCxServer(const ServerSetup &setup)
{
    return std::make_unique<OpenCxServer>(setup);
}

} // namespace deskside::demo
