// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/chatsupport.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <algorithm>
#include <atomic>

namespace deskside::test {

std::optional<Chat> decodeTestChat(const QString &vendor, const QString &account, const QByteArray &raw,
                                   const QByteArray &rawDetails)
{
    const QJsonObject json = QJsonDocument::fromJson(raw).object();
    if (json.isEmpty() || json.contains("unreadable"_L1)) {
        return {};
    }
    const auto text = [&json](QLatin1StringView name) {
        return json.contains(name) ? json.value(name).toString() : QString();
    };
    const auto flag = [&json](QLatin1StringView name) {
        return json.contains(name) ? std::optional(json.value(name).toBool()) : std::nullopt;
    };
    const auto count = [&json](QLatin1StringView name) {
        return json.contains(name) ? std::optional(json.value(name).toInteger()) : std::nullopt;
    };
    Chat chat;
    chat.vendor = vendor;
    chat.key = {account, text("id"_L1)};
    chat.raw = raw;
    chat.rawDetails = rawDetails;
    if (json.contains("title"_L1)) {
        chat.title = text("title"_L1);
    }
    chat.model = text("model"_L1);
    if (const QString state = text("state"_L1); !state.isNull()) {
        chat.state = {state == "closed"_L1 ? StateKind::Closed : StateKind::Open, state};
        chat.unresolved = {state != "closed"_L1, Inference::FromState};
    }
    chat.temporary = flag("temporary"_L1);
    chat.removed = flag("removed"_L1);
    chat.totalMessages = count("messages"_L1);
    chat.adminUnseen = count("unseen"_L1);
    chat.lastMessageAt = Moment::parse(text("at"_L1)).value_or(Moment());
    chat.createdAt = Moment::parse(text("created"_L1)).value_or(Moment());
    chat.updatedAt = Moment::parse(text("updated"_L1)).value_or(Moment());
    if (const auto handedOver = flag("handed"_L1)) {
        chat.handoff.happened = *handedOver;
        chat.handler = *handedOver ? Handler::Person : Handler::Ai;
    }
    if (const QString name = text("assignee"_L1); !name.isNull()) {
        chat.assignee = Person{u"id-"_s + name, name, {}, {}};
    }
    if (const QString name = text("customer"_L1); !name.isNull()) {
        Member member;
        member.contact = ContactChannel();
        member.contact->contactName = name;
        chat.members.append(member);
    }
    if (const QString said = text("text"_L1); !said.isNull()) {
        Message message;
        message.role = {RoleKind::Customer, u"user"_s};
        message.messages.append({message.role, {Part{{PartKind::Text, u"text"_s}, said, {}, {}, {}}}});
        chat.lastMessages.append(message);
    }
    chat.handoff.summary = text("summary"_L1);
    if (!rawDetails.isEmpty()) {
        const QJsonObject details = QJsonDocument::fromJson(rawDetails).object();
        if (details.isEmpty()) {
            return {};
        }
        chat.handoff.sentiment = {SentimentKind::Angry, details.value("sentiment"_L1).toString()};
    }
    return chat;
}

std::optional<Message> decodeTestMessage(const QString &, const QByteArray &raw)
{
    const QJsonObject json = QJsonDocument::fromJson(raw).object();
    if (json.isEmpty() || json.contains("unreadable"_L1)) {
        return {};
    }
    Message message;
    message.id = json.value("id"_L1).toString();
    message.role = json.contains("agent"_L1) ? Coded<RoleKind>{RoleKind::Agent, u"agent"_s}
                                             : Coded<RoleKind>{RoleKind::Customer, u"user"_s};
    message.createdAt = Moment::parse(json.value("at"_L1).toString()).value_or(Moment());
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = json.value("text"_L1).toString();
    message.messages.append({message.role, {part}});
    message.raw = raw;
    return message;
}

Chat chatOf(const QJsonObject &json, const QString &account)
{
    return decodeTestChat(u"test"_s, account, QJsonDocument(json).toJson(QJsonDocument::Compact), {}).value();
}

Account accountOf(const QString &id, const QString &vendor)
{
    Account account;
    account.id = id;
    account.name = id;
    account.vendor = vendor;
    return account;
}

StoreDesk::StoreDesk(std::optional<Profile> where)
    : profile(where ? *where : *Profile::temporary())
{
    reopen();
}

StoreDesk::~StoreDesk() = default;

void StoreDesk::reopen()
{
    close();
    auto opened = Database::open(profile);
    if (!opened) {
        qFatal("%s", qPrintable(opened.error().message));
    }
    database = std::move(*opened);
    store = std::make_unique<ChatStore>(database.get(), decodeTestChat, decodeTestMessage);
    if (!store->setAccount(accountOf())) {
        qFatal("no account");
    }
}

void StoreDesk::close()
{
    store.reset();
    database.reset();
}

Stored<Ingested> StoreDesk::ingest(const QList<QJsonObject> &chats, ChatStore::FirstSeen seen)
{
    QList<Chat> page;
    for (const QJsonObject &json : chats) {
        page.append(chatOf(json));
    }
    return store->ingest(u"a1"_s, page, seen, {});
}

std::unique_ptr<ChatReader> StoreDesk::reader() const
{
    auto reader = ChatReader::open(profile, decodeTestChat, decodeTestMessage);
    if (!reader) {
        qFatal("%s", qPrintable(reader.error().message));
    }
    return std::move(*reader);
}

QList<CompactRow> StoreDesk::rows() const
{
    QList<CompactRow> rows;
    if (!store->load(1'000, [&rows](const ChatDelta &block) {
            rows.append(block.upserted);
            return true;
        })) {
        qFatal("not loaded");
    }
    return rows;
}

QStringList StoreDesk::ids() const
{
    QStringList ids;
    const auto from = reader();
    for (const CompactRow &row : rows()) {
        const auto whole = from->row(row.id);
        ids.append(whole ? whole->key.id : u"?"_s);
    }
    return ids;
}

std::optional<StoredChat> StoreDesk::chat(const QString &id) const
{
    return store->chat({u"a1"_s, id}).value();
}

QStringList StoreDesk::found(const QString &match) const
{
    const auto from = reader();
    const std::atomic_bool never = false;
    QStringList ids;
    const QList<CompactRow> all = rows();
    const QList<qint64> recencies = from->search(match, never).value();
    for (const qint64 recency : recencies) {
        const auto row =
            std::find_if(all.begin(), all.end(), [recency](const CompactRow &each) { return each.recency == recency; });
        ids.append(row == all.end() ? u"?"_s : from->row(row->id)->key.id);
    }
    return ids;
}

QVariant StoreDesk::ask(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(database->connection()));
    return query.exec(sql) && query.next() ? query.value(0) : QVariant(query.lastError().text());
}

} // namespace deskside::test
