// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contractserver.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <algorithm>

namespace deskside::test {

using namespace Qt::StringLiterals;

namespace {

struct Colleague {
    const char *member;
    const char *user;
    const char *name;
};
constexpr Colleague team[] = {{"member-me", ContractServer::me, "Mia Own"},
                              {"member-bea", ContractServer::colleague, "Bea Clark"}};

QJsonObject userOf(const Colleague &colleague)
{
    return {{u"id"_s, QLatin1String(colleague.user)}, {u"name"_s, QLatin1String(colleague.name)}};
}

QJsonObject memberOf(const Colleague &colleague)
{
    return {{u"id"_s, QLatin1String(colleague.member)}, {u"role"_s, u"ADMIN"_s}, {u"user"_s, userOf(colleague)}};
}

QString iso(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray bytesOf(int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: application/json\r\n";
    for (const auto &[name, value] : headers) {
        bytes += name + ": " + value + "\r\n";
    }
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Part of a list, as the contract pages it, and what its headers say.
QJsonArray pageOf(const QJsonArray &all, const QUrl &url, QList<std::pair<QByteArray, QByteArray>> *headers)
{
    const QUrlQuery query(url);
    const qsizetype page = std::max(1, query.queryItemValue(u"page"_s).toInt());
    const qsizetype take = std::clamp(query.queryItemValue(u"take"_s).toInt(), 1, 100);
    QJsonArray some;
    for (qsizetype i = (page - 1) * take; i < std::min(all.size(), page * take); ++i) {
        some.append(all.at(i));
    }
    *headers = {{"pagination-count"_ba, QByteArray::number(all.size())},
                {"pagination-page"_ba, QByteArray::number(page)},
                {"pagination-take"_ba, QByteArray::number(take)}};
    return some;
}

} // namespace

ContractServer::ContractServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &ContractServer::accept);
    opens();
}

ContractServer::~ContractServer()
{
    const QList<QTcpSocket *> open = m_buffers.keys();
    for (QTcpSocket *socket : open) {
        socket->disconnect(this);
    }
}

QUrl ContractServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void ContractServer::closes()
{
    m_server.close();
    const QList<QTcpSocket *> open = m_buffers.keys();
    for (QTcpSocket *socket : open) {
        socket->abort();
    }
}

void ContractServer::opens()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port)) {
        qFatal("the contract server cannot listen");
    }
    m_port = m_server.serverPort();
}

void ContractServer::addChat(const QString &id, const QString &title, const QString &customer, int minutesAgo)
{
    const QDateTime at = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
    const QJsonObject contact{{u"id"_s, QString(u"contact-"_s + id)}, {u"name"_s, customer}};
    const QJsonObject channel{{u"id"_s, QString(u"channel-"_s + id)},
                              {u"type"_s, u"custom"_s},
                              {u"name"_s, customer},
                              {u"contact"_s, contact}};
    const QJsonObject member{
        {u"id"_s, QString(u"member-"_s + id)}, {u"role"_s, u"USER"_s}, {u"contact_channel"_s, channel}};
    const QJsonObject state{{u"id"_s, QString(u"state-"_s + id)},
                            {u"state"_s, u"OPEN"_s},
                            {u"integration_id"_s, u"custom"_s},
                            {u"assistant_id"_s, u"assistant-1"_s},
                            {u"ai_enabled"_s, false},
                            {u"admin_unseen_count"_s, 1},
                            {u"user_unseen_count"_s, 0}};
    m_chats.insert(id, {{u"id"_s, id},
                        {u"title"_s, title},
                        {u"model"_s, u"model-1"_s},
                        {u"members"_s, QJsonArray{member}},
                        {u"temporary"_s, false},
                        {u"visibility"_s, u"PRIVATE"_s},
                        {u"pinned"_s, false},
                        {u"status"_s, u"COMPLETED"_s},
                        {u"shared_url"_s, QJsonValue()},
                        {u"created_at"_s, iso(at)},
                        {u"updated_at"_s, iso(at)},
                        {u"org_id"_s, QLatin1String(organisation)},
                        {u"state"_s, state}});
    addMessage(id, member, u"Where is my order %1?"_s.arg(id), at);
}

void ContractServer::change(const QString &id, const QString &stateField, const QJsonValue &value)
{
    QJsonObject now = state(id);
    now.insert(stateField, value);
    keepState(id, now);
}

void ContractServer::customerSays(const QString &id, const QString &text)
{
    const QJsonObject member = m_chats.value(id).value("members"_L1).toArray().at(0).toObject();
    addMessage(id, member, text, QDateTime::currentDateTimeUtc());
}

void ContractServer::colleagueSays(const QString &id, const QString &text)
{
    addMessage(id, memberOf(team[1]), text, QDateTime::currentDateTimeUtc());
}

void ContractServer::release()
{
    const QList<Held> all = std::exchange(m_held, {});
    for (const Held &one : all) {
        QByteArray answer = one.answer;
        if (one.request) {
            const Answer made = answerTo(*one.request);
            m_writes[one.write].taken = made.status < 300;
            answer = bytesOf(made.status, made.body, made.headers);
        }
        if (one.socket) {
            one.socket->write(answer);
        }
    }
}

int ContractServer::taken(const QByteArray &verb, const QString &pathEnd) const
{
    return static_cast<int>(std::count_if(m_writes.begin(), m_writes.end(), [&](const Write &write) {
        return write.taken && write.verb == verb && write.path.endsWith(pathEnd);
    }));
}

QStringList ContractServer::replies(const QString &id) const
{
    QStringList texts;
    for (const QJsonValue &message : m_messages.value(id)) {
        const QJsonObject member = message.toObject().value("member"_L1).toObject();
        if (member.contains("user"_L1)) {
            const QJsonObject inner = message.toObject().value("messages"_L1).toArray().at(0).toObject();
            texts.append(inner.value("parts"_L1).toArray().at(0).toObject().value("text"_L1).toString());
        }
    }
    return texts;
}

QJsonObject ContractServer::chat(const QString &id) const
{
    return m_chats.value(id);
}

QString ContractServer::assignee(const QString &id) const
{
    return state(id).value("assigned_user"_L1).toObject().value("id"_L1).toString();
}

void ContractServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void ContractServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket)) {
        QByteArray &buffer = m_buffers[socket];
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        const QList<QByteArray> lines = buffer.left(end).split('\n');
        qsizetype size = 0;
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("content-length:")) {
                size = line.mid(15).trimmed().toLongLong();
            }
        }
        if (buffer.size() < end + 4 + size) {
            return;
        }
        const QList<QByteArray> words = lines.front().trimmed().split(' ');
        const Request request{words.value(0), words.value(1), buffer.mid(end + 4, size)};
        buffer.remove(0, end + 4 + size);
        serve(socket, request);
    }
}

void ContractServer::serve(QTcpSocket *socket, const Request &request)
{
    using Kind = Mishap::Kind;
    std::optional<Mishap> mishap = m_always;
    qsizetype write = -1;
    if (request.verb == "GET") {
        ++m_reads;
    } else {
        write = m_writes.size();
        m_writes.append({request.verb, QUrl::fromEncoded(request.target).path(),
                         QJsonDocument::fromJson(request.body).object(), false});
        if (!m_writeMishaps.isEmpty()) {
            mishap = m_writeMishaps.takeFirst();
        }
    }
    if (mishap && mishap->kind == Kind::Dropped) {
        socket->abort();
        return;
    }
    if (mishap && mishap->kind == Kind::Held) {
        m_held.append({socket, request, write, {}});
        return;
    }
    QList<std::pair<QByteArray, QByteArray>> excuses;
    if (mishap && !mishap->retryAfter.isEmpty()) {
        excuses.append({"Retry-After"_ba, mishap->retryAfter});
    }
    if (mishap && mishap->kind == Kind::Refused) {
        socket->write(bytesOf(mishap->status, "{}"_ba, excuses));
        return;
    }
    const Answer answer = answerTo(request);
    if (write >= 0) {
        m_writes[write].taken = answer.status < 300;
    }
    const QByteArray bytes = bytesOf(answer.status, answer.body, answer.headers);
    if (!mishap) {
        socket->write(bytes);
        return;
    }
    switch (mishap->kind) {
    case Kind::AnswerDropped:
        socket->abort();
        break;
    case Kind::AnswerCut:
        socket->write(bytes.left(bytes.size() - answer.body.size() / 2));
        socket->disconnectFromHost();
        break;
    case Kind::AnswerGarbled:
        socket->write(bytesOf(200, "<html>Please sign in</html>"_ba, {}));
        break;
    case Kind::AnsweredTwice:
        socket->write(QByteArray(bytes + bytes));
        break;
    case Kind::AnswerHeld:
        m_held.append({socket, {}, write, bytes});
        break;
    case Kind::TakenThenError:
        socket->write(bytesOf(mishap->status, "{}"_ba, excuses));
        break;
    default:
        break;
    }
}

ContractServer::Answer ContractServer::answerTo(const Request &request)
{
    const QUrl url = QUrl::fromEncoded(request.target);
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    const QString kind = parts.value(0);
    const QString id = parts.value(1);
    const QString rest = parts.mid(2).join(u'/');
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const bool isGet = request.verb == "GET";
    if (kind == "orgs"_L1 && id == QLatin1String(organisation) && isGet) {
        if (rest == "chats"_L1) {
            return readList(url);
        }
        if (rest == "orgs"_L1) {
            return colleagues();
        }
    }
    if (kind == "chats"_L1 && m_chats.contains(id)) {
        if (rest == "messages"_L1) {
            return isGet ? readMessages(id, url) : request.verb == "POST" ? say(id, body) : Answer{404, "{}"_ba, {}};
        }
        if (rest.isEmpty()) {
            return isGet ? Answer{200, compact(chat(id)), {}} : changeChat(id, body);
        }
        if (rest == "state"_L1 && request.verb == "PATCH") {
            return changeState(id, body);
        }
        if (rest == "state/assign"_L1 && request.verb == "PATCH") {
            return assign(id, body);
        }
        if (rest == "state/unseen"_L1 && request.verb == "POST") {
            return markUnseen(id);
        }
    }
    return {404, "{}"_ba, {}};
}

ContractServer::Answer ContractServer::readList(const QUrl &url) const
{
    const QString filter = QUrlQuery(url).queryItemValue(u"filter"_s);
    QList<QJsonObject> chats;
    for (const QJsonObject &chat : m_chats) {
        const QJsonObject state = chat.value("state"_L1).toObject();
        const bool isMine = state.value("assigned_user"_L1).toObject().value("id"_L1) == QLatin1String(me);
        const bool isUnread = state.value("admin_unseen_count"_L1).toInt() > 0;
        if ((filter != "ASSIGNED_TO_ME"_L1 || isMine) && (filter != "UNREAD"_L1 || isUnread)) {
            chats.append(chat);
        }
    }
    std::sort(chats.begin(), chats.end(), [](const QJsonObject &one, const QJsonObject &other) {
        return one.value("updated_at"_L1).toString() > other.value("updated_at"_L1).toString();
    });
    QJsonArray all;
    for (const QJsonObject &chat : std::as_const(chats)) {
        all.append(chat);
    }
    Answer answer;
    answer.body = compact(pageOf(all, url, &answer.headers));
    return answer;
}

ContractServer::Answer ContractServer::readMessages(const QString &id, const QUrl &url) const
{
    Answer answer;
    answer.body = compact(pageOf(m_messages.value(id), url, &answer.headers));
    return answer;
}

ContractServer::Answer ContractServer::colleagues() const
{
    QJsonArray members;
    for (const Colleague &one : team) {
        members.append(QJsonObject{{u"id"_s, QLatin1String(one.member)},
                                   {u"name"_s, QLatin1String(one.name)},
                                   {u"role"_s, u"ADMIN"_s},
                                   {u"status"_s, u"ACTIVE"_s},
                                   {u"org_id"_s, QLatin1String(organisation)},
                                   {u"user_id"_s, QLatin1String(one.user)}});
    }
    return {200, compact(QJsonArray{QJsonObject{{u"id"_s, QLatin1String(organisation)}, {u"members"_s, members}}}), {}};
}

ContractServer::Answer ContractServer::say(const QString &id, const QJsonObject &body)
{
    const QString text = body.value("message"_L1).toArray().at(0).toObject().value("text"_L1).toString();
    if (text.isEmpty()) {
        return {400, "{}"_ba, {}};
    }
    return {200, compact(addMessage(id, memberOf(team[0]), text, QDateTime::currentDateTimeUtc())), {}};
}

ContractServer::Answer ContractServer::changeState(const QString &id, const QJsonObject &body)
{
    QJsonObject now = state(id);
    for (auto field = body.begin(); field != body.end(); ++field) {
        now.insert(field.key(), field.value());
    }
    keepState(id, now);
    return {200, compact(chat(id)), {}};
}

ContractServer::Answer ContractServer::assign(const QString &id, const QJsonObject &body)
{
    const QJsonValue member = body.value("member_id"_L1);
    QJsonObject now = state(id);
    now.remove("assigned_user"_L1);
    if (member.isString()) {
        const auto *const found = std::find_if(std::begin(team), std::end(team), [&member](const Colleague &one) {
            return member.toString() == QLatin1String(one.member);
        });
        if (found == std::end(team)) {
            return {400, "{}"_ba, {}};
        }
        now.insert("assigned_user"_L1, userOf(*found));
    }
    keepState(id, now);
    return {200, compact(state(id)), {}};
}

ContractServer::Answer ContractServer::markUnseen(const QString &id)
{
    change(id, u"admin_unseen_count"_s, std::max(1, state(id).value("admin_unseen_count"_L1).toInt()));
    return {200,
            compact({{u"chat_id"_s, id},
                     {u"assigned_user_id"_s, QJsonValue()},
                     {u"admin_unseen_count"_s, state(id).value("admin_unseen_count"_L1)},
                     {u"user_unseen_count"_s, 0}}),
            {}};
}

ContractServer::Answer ContractServer::changeChat(const QString &id, const QJsonObject &body)
{
    QJsonObject now = chat(id);
    for (auto field = body.begin(); field != body.end(); ++field) {
        now.insert(field.key(), field.value());
    }
    keep(id, now);
    return {200, compact(chat(id)), {}};
}

QJsonObject ContractServer::addMessage(const QString &id, const QJsonObject &member, const QString &text,
                                       const QDateTime &at)
{
    const QJsonObject part{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    const QJsonObject inner{{u"role"_s, u"user"_s}, {u"parts"_s, QJsonArray{part}}};
    const QJsonObject message{{u"id"_s, u"message-%1"_s.arg(++m_made)},
                              {u"role"_s, u"user"_s},
                              {u"model"_s, u"model-1"_s},
                              {u"status"_s, u"COMPLETED"_s},
                              {u"created_at"_s, iso(at)},
                              {u"updated_at"_s, iso(at)},
                              {u"messages"_s, QJsonArray{inner}},
                              {u"member"_s, member}};
    m_messages[id].append(message);
    QJsonObject now = chat(id);
    now.insert("last_message"_L1, message);
    now.insert("updated_at"_L1, iso(at));
    m_chats.insert(id, now);
    return message;
}

void ContractServer::keep(const QString &id, QJsonObject chat)
{
    chat.insert("updated_at"_L1, iso(QDateTime::currentDateTimeUtc()));
    m_chats.insert(id, chat);
}

void ContractServer::keepState(const QString &id, const QJsonObject &state)
{
    QJsonObject now = chat(id);
    now.insert("state"_L1, state);
    keep(id, now);
}

} // namespace deskside::test
