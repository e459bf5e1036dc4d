// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/fakebackend.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <algorithm>

namespace deskside::test {

Chat chatAt(const QString &id, int minute)
{
    Chat chat;
    chat.key.id = id;
    chat.vendor = u"fake"_s;
    chat.title = QString(u"Chat "_s + id);
    chat.createdAt = Moment(QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC));
    chat.updatedAt = Moment(QDateTime(QDate(2026, 11, 21), QTime(minute / 60, minute % 60), Qt::UTC));
    return chat;
}

QList<Chat> chats(int count)
{
    QList<Chat> list;
    for (int i = 1; i <= count; ++i) {
        list.append(chatAt(u"c%1"_s.arg(i), (count - i) % 1'440));
    }
    return list;
}

QJsonObject encoded(const Message &message)
{
    return {{u"id"_s, message.id},
            {u"role"_s, message.role.reported},
            {u"text"_s, plainText(message)},
            {u"at"_s, message.createdAt.toIso()},
            {u"ref"_s, message.reference}};
}

Message messageOf(const QString &id, const QString &role, const QString &text, const QDateTime &at,
                  const QString &reference)
{
    Message message;
    message.id = id;
    const RoleKind team = role == "assistant"_L1 ? RoleKind::Assistant : RoleKind::Agent;
    message.role = {role == "user"_L1 ? RoleKind::Customer : team, role};
    message.createdAt = Moment(at);
    message.reference = reference;
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = text;
    message.messages = {{message.role, {part}}};
    return message;
}

QByteArray encoded(const Chat &chat)
{
    QJsonObject json{{u"id"_s, chat.key.id},
                     {u"title"_s, chat.title.valueOr({})},
                     {u"created"_s, chat.createdAt.toIso()},
                     {u"updated"_s, chat.updatedAt.toIso()}};
    const auto add = [&json](const QString &name, const auto &value) {
        if (value) {
            json.insert(name, QJsonValue(*value));
        }
    };
    if (!chat.sharedUrl.isEmpty()) {
        json.insert(u"shared"_s, chat.sharedUrl);
    }
    if (!chat.ownerId.isEmpty()) {
        json.insert(u"owner"_s, chat.ownerId);
    }
    add(u"unseen"_s, chat.adminUnseen);
    add(u"messages"_s, chat.totalMessages);
    add(u"temporary"_s, chat.temporary);
    add(u"unresolved"_s, chat.unresolved.value);
    if (chat.assignee) {
        json.insert(u"assignee"_s, chat.assignee->id);
    }
    add(u"pinned"_s, chat.pinned);
    add(u"ai"_s, chat.aiEnabled);
    add(u"removed"_s, chat.removed);
    if (!chat.lastMessages.isEmpty()) {
        QJsonArray said;
        for (const Message &message : chat.lastMessages) {
            said.append(encoded(message));
        }
        json.insert(u"said"_s, said);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Chat> decoded(const QString &vendor, const QString &account, const QByteArray &raw,
                            const QByteArray &rawDetails)
{
    const QJsonObject json = QJsonDocument::fromJson(raw).object();
    if (!json.contains("id"_L1)) {
        return {};
    }
    Chat chat;
    chat.key = {account, json.value("id"_L1).toString()};
    chat.vendor = vendor;
    const QJsonObject details = QJsonDocument::fromJson(rawDetails).object();
    chat.title = details.value("title"_L1).toString(json.value("title"_L1).toString());
    chat.createdAt = Moment::parse(json.value("created"_L1).toString()).value_or(Moment());
    chat.updatedAt = Moment::parse(json.value("updated"_L1).toString()).value_or(Moment());
    chat.sharedUrl = json.value("shared"_L1).toString();
    chat.ownerId = json.value("owner"_L1).toString();
    const auto number = [&json](QLatin1StringView name) {
        return json.contains(name) ? std::optional(json.value(name).toInteger()) : std::nullopt;
    };
    chat.adminUnseen = number("unseen"_L1);
    chat.totalMessages = number("messages"_L1);
    if (json.contains("temporary"_L1)) {
        chat.temporary = json.value("temporary"_L1).toBool();
    }
    if (json.contains("unresolved"_L1)) {
        chat.unresolved = json.value("unresolved"_L1).toBool();
    }
    if (json.contains("assignee"_L1)) {
        const QString id = json.value("assignee"_L1).toString();
        chat.assignee = Person{id, QString(u"Name of "_s + id), {}, {}};
    }
    const auto flag = [&json](QLatin1StringView name) {
        return json.contains(name) ? std::optional(json.value(name).toBool()) : std::nullopt;
    };
    chat.pinned = flag("pinned"_L1);
    chat.aiEnabled = flag("ai"_L1);
    chat.removed = flag("removed"_L1);
    const QJsonArray said = json.value("said"_L1).toArray();
    for (const QJsonValue &value : said) {
        const QJsonObject message = value.toObject();
        chat.lastMessages.append(messageOf(message.value("id"_L1).toString(), message.value("role"_L1).toString(),
                                           message.value("text"_L1).toString(),
                                           Moment::parse(message.value("at"_L1).toString()).value_or(Moment()).utc(),
                                           message.value("ref"_L1).toString()));
    }
    chat.raw = raw;
    chat.rawDetails = rawDetails;
    return chat;
}

/// A question under way.
struct FakeServer::Pending : Call::Running {
    Pending(FakeServer *s, std::function<void()> a, bool hold)
        : server(s)
        , deliver(std::move(a))
    {
        if (hold) {
            server->m_waiting.append(this);
            return;
        }
        timer = std::make_unique<QTimer>();
        timer->setSingleShot(true);
        QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this] { answer(); });
        timer->start(0);
    }
    ~Pending() override
    {
        server->m_waiting.removeOne(this);
        if (deliver) {
            ++server->aborted;
        }
    }
    void answer()
    {
        const auto now = std::exchange(deliver, nullptr); // the callback may drop this object
        now();
    }
    FakeServer *server;
    std::function<void()> deliver;
    std::unique_ptr<QTimer> timer;
};

FakeServer::FakeServer() = default;

FakeServer::~FakeServer() = default;

bool FakeServer::release()
{
    if (m_waiting.isEmpty()) {
        return false;
    }
    m_waiting.takeFirst()->answer();
    return true;
}

void FakeServer::note(const QString &question)
{
    heard.append(question);
    ++asked;
    if (hears) {
        hears(question);
    }
}

Call FakeServer::later(const QString &question, std::function<void()> deliver)
{
    const bool hold = std::any_of(held.begin(), held.end(), [&](const QString &h) { return question.startsWith(h); });
    return Call(std::make_unique<Pending>(this, std::move(deliver), hold));
}

FakeBackend::FakeBackend(std::shared_ptr<FakeServer> server, QString account)
    : m_server(std::move(server))
    , m_account(std::move(account))
{
}

Call FakeBackend::listChats(const ListQuery &query, int page, int pageSize, Callback<ChatPage> done)
{
    const QString what = !query.search.isEmpty()                   ? QString(u"search "_s + query.search)
                         : query.slice == ListQuery::Slice::Unread ? u"unread"_s
                         : query.slice == ListQuery::Slice::Mine   ? u"mine"_s
                                                                   : u"list"_s;
    return m_server->ask<ChatPage>(
        QString(what + u' ' + QString::number(page)), std::move(done), [&]() -> Result<ChatPage> {
            const bool whole = what == "list"_L1;
            if (const auto error = m_server->pageErrors.constFind(page);
                whole && error != m_server->pageErrors.cend()) {
                return tl::unexpected(*error);
            }
            QList<Chat> narrowed;
            std::copy_if(m_server->list.begin(), m_server->list.end(), std::back_inserter(narrowed),
                         [&](const Chat &chat) { return wanted(chat, query); });
            const int shown = m_server->ignoresPages ? 1 : page;
            ChatPage result;
            for (const Chat &chat :
                 m_server->ignoresSizes ? narrowed : narrowed.mid((shown - 1) * pageSize, pageSize)) {
                result.chats.append(sent(chat));
            }
            result.problems = whole ? m_server->pageProblems.value(page) : QList<DecodeProblem>();
            result.received = result.chats.size() + result.problems.size();
            result.total = m_server->total;
            return result;
        });
}

Call FakeBackend::learnIdentity(Callback<QString> done)
{
    return m_server->ask<QString>(u"me"_s, std::move(done), [&] { return m_server->me; });
}

Call FakeBackend::fetchDetails(const Chat &listed, Callback<Chat> done)
{
    return m_server->ask<Chat>(QString(u"details "_s + listed.key.id), std::move(done), [&]() -> Result<Chat> {
        const auto found = m_server->details.constFind(listed.key.id);
        if (found == m_server->details.cend()) {
            return tl::unexpected(ApiError{ApiError::Kind::NotFound, 404, {}, {}});
        }
        return found->map([this, &listed](const Chat &chat) {
            Chat details = sent(chat);
            if (details.rawDetails.isEmpty() && details.raw != listed.raw) {
                details.rawDetails = details.raw;
            }
            return details;
        });
    });
}

Call FakeBackend::readChat(const Chat &known, Callback<Chat> done)
{
    return m_server->ask<Chat>(QString(u"read "_s + known.key.id), std::move(done), [&]() -> Result<Chat> {
        for (const Chat &chat : m_server->list) {
            if (chat.key.id == known.key.id) {
                return sent(chat);
            }
        }
        return tl::unexpected(ApiError{ApiError::Kind::NotFound, 404, {}, {}});
    });
}

Call FakeBackend::listen(HearLive hear)
{
    struct Line : Call::Running {
        explicit Line(std::shared_ptr<FakeServer> s)
            : server(std::move(s))
        {
        }
        ~Line() override { server->live = nullptr; }
        std::shared_ptr<FakeServer> server;
    };
    ++m_server->lines;
    auto line = std::make_unique<Line>(m_server);
    m_server->live = std::move(hear);
    return Call(std::move(line));
}

Result<Chat> FakeBackend::decode(const QByteArray &raw, const QByteArray &rawDetails) const
{
    const auto chat = decoded(u"fake"_s, m_account, raw, rawDetails);
    return chat ? Result<Chat>(*chat) : tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, {}, {}});
}

Chat FakeBackend::sent(Chat chat) const
{
    chat.key.account = m_account;
    chat.raw = encoded(chat);
    return chat;
}

bool FakeBackend::wanted(const Chat &chat, const ListQuery &query) const
{
    const bool mine = chat.assignee && m_server->me && chat.assignee->id == *m_server->me;
    return (query.slice != ListQuery::Slice::Unread || chat.adminUnseen.value_or(0) > 0)
           && (query.slice != ListQuery::Slice::Mine || mine)
           && chat.title.valueOr({}).contains(query.search, Qt::CaseInsensitive);
}

} // namespace deskside::test
