// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/json.h"

#include "models/api/common/meaning.h"
#include "models/api/common/rawjson.h"
#include "models/api/common/words.h"

#include <QCoreApplication>
#include <QSet>

namespace deskside::invent {

using namespace Qt::StringLiterals;
using json::ObjectReader;

namespace {

/// An object whose fields are all missing or empty reports nothing, just as null does.
template <typename T>
std::optional<T> unlessEmpty(T value)
{
    return value == T{} ? std::nullopt : std::optional<T>(std::move(value));
}

/// A field that later pages spell anew. Both spellings are read, so that a problem in either is noticed.
QString either(const ObjectReader &reader, QLatin1StringView older, QLatin1StringView later)
{
    const QString first = reader.text(older);
    const QString second = reader.text(later);
    return first.isEmpty() && !second.isNull() ? second : first;
}

Person readPerson(const ObjectReader &reader)
{
    Person person;
    person.id = reader.text("id"_L1);
    person.name = reader.text("name"_L1);
    person.email = reader.text("email"_L1);
    person.avatar = reader.text("avatar"_L1);
    return person;
}

ContactChannel readContactChannel(const ObjectReader &reader)
{
    ContactChannel channel;
    channel.id = reader.text("id"_L1);
    channel.channel = words::channel(either(reader, "channel_type"_L1, "type"_L1));
    channel.userId = either(reader, "channel_id"_L1, "user_id"_L1);
    channel.name = either(reader, "channel_name"_L1, "username"_L1);
    channel.displayName = either(reader, "channel_display_name"_L1, "name"_L1);
    channel.avatar = either(reader, "channel_avatar"_L1, "avatar"_L1);
    channel.email = reader.text("email"_L1);
    channel.phone = reader.text("phone"_L1);
    channel.country = reader.text("country"_L1);
    channel.agent = reader.text("agent"_L1);
    channel.ip = reader.text("ip"_L1);
    channel.language = reader.text("language"_L1);
    channel.link = reader.text("link"_L1);
    reader.object("contact"_L1, [&channel](const ObjectReader &contact) {
        channel.contactId = contact.text("id"_L1);
        channel.contactName = contact.text("name"_L1);
        channel.blocked = contact.flag("blocked"_L1);
        channel.isAdmin = contact.flag("is_admin"_L1);
    });
    return channel;
}

Member readMember(const ObjectReader &reader)
{
    Member member;
    member.id = reader.text("id"_L1);
    member.role = reader.text("role"_L1);
    reader.object("user"_L1, [&member](const ObjectReader &user) { member.user = unlessEmpty(readPerson(user)); });
    reader.object("session"_L1, [&member](const ObjectReader &session) { member.sessionId = session.text("id"_L1); });
    reader.object("contact_channel"_L1, [&member](const ObjectReader &contact) {
        member.contact = unlessEmpty(readContactChannel(contact));
    });
    return member;
}

QList<Tool> readTools(const ObjectReader &parent)
{
    QList<Tool> tools;
    parent.objects("tools"_L1, [&tools](const ObjectReader &reader) {
        Tool tool;
        tool.name = reader.text("name"_L1);
        tool.displayName = reader.text("display_name"_L1);
        tool.actionName = reader.text("action_name"_L1);
        tool.description = reader.text("description"_L1);
        tool.icon = reader.text("icon"_L1);
        tool.iconUrl = reader.text("icon_url"_L1);
        tool.connectionId = reader.text("connection_id"_L1);
        tool.parameters = reader.compact("parameters"_L1);
        tool.enabledByDefault = reader.flag("enabled_by_default"_L1);
        tool.callback = reader.text("callback"_L1);
        tools.append(std::move(tool));
    });
    return tools;
}

std::optional<Features> readFeatures(const ObjectReader &parent)
{
    Features features;
    parent.object("features"_L1, [&features](const ObjectReader &reader) {
        features.webSearch = reader.compact("web_search"_L1);
        reader.object("reasoning"_L1, [&features](const ObjectReader &reasoning) {
            features.reasoningEffort = reasoning.text("effort"_L1);
        });
    });
    return unlessEmpty(features);
}

File readAudio(const ObjectReader &reader)
{
    File audio;
    audio.id = reader.text("id"_L1);
    audio.path = reader.text("file_path"_L1);
    audio.filename = reader.text("file_filename"_L1);
    audio.size = reader.count("file_size"_L1);
    audio.mimetype = reader.text("file_mimetype"_L1);
    audio.url = reader.text("file_url"_L1);
    audio.createdAt = reader.moment("created_at"_L1);
    return audio;
}

/// A part that is no text and no recording: no page names its field or shape, so nothing in it is a problem.
std::optional<File> readFile(const ObjectReader &piece, PartKind kind)
{
    for (const auto key : {"file"_L1, "image"_L1, "video"_L1, "document"_L1, "attachment"_L1}) {
        if (piece.kind(key) == json::Value::Kind::Text) {
            File file;
            file.url = piece.text(key);
            return unlessEmpty(file);
        }
        if (piece.kind(key) == json::Value::Kind::Object) {
            std::optional<File> file;
            piece.object(key, [&file](const ObjectReader &in) { file = unlessEmpty(json::looseFile(in)); });
            return file;
        }
    }
    return kind == PartKind::File ? unlessEmpty(json::looseFile(piece)) : std::nullopt;
}

InnerMessage readInnerMessage(const ObjectReader &reader)
{
    InnerMessage message;
    message.role = words::role(reader.text("role"_L1));
    reader.objects("parts"_L1, [&message](const ObjectReader &piece) {
        Part part;
        part.type = words::part(piece.text("type"_L1));
        part.text = piece.text("text"_L1);
        piece.object("audio"_L1, [&part](const ObjectReader &audio) { part.audio = unlessEmpty(readAudio(audio)); });
        part.file = readFile(piece, part.type.code);
        if (part.file) {
            part.type.code = PartKind::File;
        }
        part.start = piece.number("start_timestamp"_L1);
        part.end = piece.number("end_timestamp"_L1);
        message.parts.append(std::move(part));
    });
    return message;
}

Usage readUsage(const ObjectReader &reader)
{
    Usage usage;
    usage.input = reader.count("input_tokens"_L1);
    usage.output = reader.count("output_tokens"_L1);
    usage.total = reader.count("total_tokens"_L1);
    usage.reasoning = reader.count("reasoning_tokens"_L1);
    usage.cachedInput = reader.count("cached_input_tokens"_L1);
    usage.cacheRead = reader.count("input_tokens_cache_read"_L1);
    usage.cacheWrite = reader.count("input_tokens_cache_write"_L1);
    usage.turns = reader.count("turns"_L1);
    return usage;
}

/// There is no role for a colleague's reply: it is the assistant's or a user's, written by somebody of the team.
void setAgent(Message &message)
{
    if (!message.member || !message.member->user) {
        return;
    }
    static const QSet<QString> team{u"owner"_s, u"admin"_s, u"developer"_s, u"manager"_s, u"agent"_s};
    if (message.role.code == RoleKind::Assistant) {
        message.role.code = RoleKind::Agent;
    } else if (message.role.code == RoleKind::Customer && !message.member->contact
               && team.contains(message.member->role.toLower())) {
        message.role.code = RoleKind::Agent;
        for (InnerMessage &inner : message.messages) {
            if (inner.role.code == RoleKind::Customer) {
                inner.role.code = RoleKind::Agent;
            }
        }
    }
}

Message readMessage(const ObjectReader &reader)
{
    Message message;
    message.id = reader.text("id"_L1);
    message.role = words::role(reader.text("role"_L1));
    message.model = reader.text("model"_L1);
    message.status = words::run(reader.text("status"_L1));
    message.createdAt = reader.moment("created_at"_L1);
    message.updatedAt = reader.moment("updated_at"_L1);
    reader.objects("messages"_L1,
                   [&message](const ObjectReader &inner) { message.messages.append(readInnerMessage(inner)); });
    message.tools = readTools(reader);
    message.features = readFeatures(reader);
    reader.object("member"_L1,
                  [&message](const ObjectReader &member) { message.member = unlessEmpty(readMember(member)); });
    setAgent(message);
    message.error = reader.text("error"_L1);
    reader.object("usage"_L1, [&message](const ObjectReader &usage) { message.usage = unlessEmpty(readUsage(usage)); });
    return message;
}

AssistantSettings readAssistantConfig(const ObjectReader &reader)
{
    AssistantSettings settings;
    settings.language = reader.text("language"_L1);
    settings.model = reader.text("model"_L1);
    reader.object("stt"_L1, [&settings](const ObjectReader &stt) { settings.sttModel = stt.text("model"_L1); });
    reader.object("tts"_L1, [&settings](const ObjectReader &tts) {
        settings.ttsModel = tts.text("model"_L1);
        settings.ttsVoiceId = tts.text("voice_id"_L1);
    });
    reader.object("conversation"_L1, [&settings](const ObjectReader &conversation) {
        settings.threadMode = conversation.text("thread_mode"_L1);
        settings.memories = conversation.flag("enable_memories"_L1);
        settings.transferToHuman = conversation.flag("enable_transfer_to_human_tool"_L1);
        settings.welcomeBanner = conversation.text("welcome_banner"_L1);
        settings.suggestedMessages = conversation.texts("suggested_messages"_L1);
        settings.autoIntroMessage = conversation.text("auto_intro_message"_L1);
        settings.endConversation = conversation.flag("enable_end_conversation_tool"_L1);
        settings.blockContact = conversation.flag("enable_block_contact_tool"_L1);
        settings.privateChats = conversation.flag("enable_private_chats"_L1);
    });
    settings.knowledgeScope = reader.text("knowledge_scope"_L1);
    settings.instructions = reader.text("instructions"_L1);
    return settings;
}

void readState(const ObjectReader &reader, Chat &chat)
{
    chat.routing.stateId = reader.text("id"_L1);
    chat.state = words::state(reader.text("state"_L1));
    chat.routing.integration = words::channel(reader.text("integration_id"_L1));
    chat.routing.assistantId = reader.text("assistant_id"_L1);
    chat.routing.assistantIntegrationId = reader.text("assistant_integration_id"_L1);
    chat.routing.conversationId = reader.text("conversation_id"_L1);
    chat.aiEnabled = reader.flag("ai_enabled"_L1);
    chat.adminUnseen = reader.count("admin_unseen_count"_L1);
    chat.userUnseen = reader.count("user_unseen_count"_L1);
    reader.object("assistant_integration"_L1, [&chat](const ObjectReader &integration) {
        const QString id = integration.text("id"_L1);
        if (chat.routing.assistantIntegrationId.isEmpty()) {
            chat.routing.assistantIntegrationId = id;
        }
        chat.routing.assistantIntegrationEnabled = integration.flag("enabled"_L1);
    });
    reader.object("assigned_user"_L1, [&chat](const ObjectReader &user) {
        const Person person = readPerson(user);
        if (!person.id.isEmpty() || !person.name.isEmpty() || !person.email.isEmpty()) {
            chat.assignee = person;
        }
        chat.assigneeSeenAt = user.moment("seen_at"_L1);
    });
    chat.assignedAt = reader.moment("assigned_at"_L1);
    reader.object("assistant_config"_L1,
                  [&chat](const ObjectReader &config) { chat.assistant = unlessEmpty(readAssistantConfig(config)); });
    chat.followUpAt = reader.moment("follow_up_at"_L1);
    chat.mutedUntil = reader.moment("muted_until"_L1);
    chat.csatScore = reader.count("csat_score"_L1);
}

/// What no field says but follows from several.
void infer(Chat &chat)
{
    chat.channel = chat.routing.integration;
    for (const Member &member : std::as_const(chat.members)) {
        if (!chat.channel.isReported() && member.contact) {
            chat.channel = member.contact->channel;
        }
    }
    if (chat.aiEnabled || chat.assignee) {
        const bool withPerson = chat.assignee || !chat.aiEnabled.value_or(true);
        chat.handoff.happened = Known<bool>(withPerson, Inference::AiOffOrAssigned);
        chat.handler = withPerson ? Known<Handler>(Handler::Person, Inference::AiOffOrAssigned)
                                  : Known<Handler>(Handler::Ai, Inference::AiOnAndUnassigned);
    }
    chat.unresolved = unresolvedIn(chat.state.code);
}

void readChat(const ObjectReader &reader, Chat &chat)
{
    chat.vendor = u"invent"_s;
    if (const QString title = reader.text("title"_L1); !title.isNull()) {
        chat.title = title;
    }
    chat.model = reader.text("model"_L1);
    reader.objects("members"_L1, [&chat](const ObjectReader &member) { chat.members.append(readMember(member)); });
    chat.temporary = reader.flag("temporary"_L1);
    chat.visibility = words::visibility(reader.text("visibility"_L1));
    chat.pinned = reader.flag("pinned"_L1);
    chat.status = words::run(reader.text("status"_L1));
    chat.sharedUrl = reader.text("shared_url"_L1);
    chat.createdAt = reader.moment("created_at"_L1);
    chat.updatedAt = reader.moment("updated_at"_L1);
    chat.tools = readTools(reader);
    chat.features = readFeatures(reader);
    chat.routing.orgId = reader.text("org_id"_L1);
    reader.object("state"_L1, [&chat](const ObjectReader &state) { readState(state, chat); });
    chat.link = reader.text("link"_L1);
    reader.object("last_message"_L1, [&chat](const ObjectReader &last) {
        const Message message = readMessage(last);
        if (message != Message{}) {
            chat.lastMessageAt = message.createdAt;
            chat.lastMessages = {message};
        }
    });
    infer(chat);
}

void readKept(const ObjectReader &reader, qsizetype /*index*/, Message &message)
{
    const QByteArray raw = message.raw;
    message = readMessage(reader);
    message.raw = raw;
}

tl::unexpected<ApiError> badReply(const QString &detail)
{
    return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, detail, {}});
}

/// Not even null stands there.
bool isMissing(const QByteArray &object, QLatin1StringView name)
{
    const auto tree = json::Tree::parse(object);
    return !tree || tree->root().field(name).kind() == json::Value::Kind::Missing;
}

/// An id in an object of a shape that is not known.
QString looseId(json::Value object, QLatin1StringView name)
{
    const json::Value id = object.field(name);
    return id.isText() && !id.text().isEmpty() && id.text().isValidUtf16() ? id.text() : QString();
}

Colleague readColleague(const ObjectReader &reader)
{
    Colleague colleague;
    colleague.memberId = reader.text("id"_L1);
    colleague.userId = reader.text("user_id"_L1);
    colleague.orgId = reader.text("org_id"_L1);
    colleague.person = readPerson(reader);
    return colleague;
}

} // namespace

Result<ChatPage> decodeChats(const QByteArray &bytes)
{
    return json::readPage(bytes, readChat);
}

Result<Chat> decodeChat(const QByteArray &bytes)
{
    return json::readChat(bytes, readChat);
}

Result<json::MessageList> decodeMessages(const QByteArray &bytes)
{
    return json::readMessages(bytes, readKept);
}

Result<Message> decodeMessage(const QByteArray &bytes)
{
    return json::readMessage(bytes, readKept);
}

Result<Chat> decodeState(const QByteArray &bytes)
{
    return json::readObject(bytes).and_then([](const json::Tree &tree) -> Result<Chat> {
        auto chat = decodeChat(R"({"id":"-","state":)" + tree.root().compactBytes() + '}');
        if (chat && chat->routing.stateId.isEmpty()) {
            return badReply(QCoreApplication::translate("ReadJson", "\"id\" is missing"));
        }
        return chat;
    });
}

Result<Unseen> decodeUnseen(const QByteArray &bytes)
{
    return json::readObject(bytes).and_then([](const json::Tree &tree) -> Result<Unseen> {
        DecodeProblem problem;
        const ObjectReader reader(tree.root(), &problem);
        const Unseen unseen{reader.text("chat_id"_L1), reader.count("admin_unseen_count"_L1)};
        if (!problem.message.isEmpty()) {
            return badReply(problem.message);
        }
        return unseen;
    });
}

Result<QList<Colleague>> decodeColleagues(const QByteArray &bytes)
{
    const auto tree = json::readDocument(bytes);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    return json::entriesOf(*tree).map([](const json::Entries &organisations) {
        QList<Colleague> colleagues;
        QSet<QString> known;
        organisations.list.forEach([&](json::Value organisation) {
            organisation.field("members"_L1).forEach([&](json::Value member) {
                DecodeProblem problem;
                const Colleague colleague = readColleague(ObjectReader(member, &problem));
                if (problem.message.isEmpty() && !colleague.memberId.isEmpty() && !known.contains(colleague.memberId)) {
                    known.insert(colleague.memberId);
                    colleagues.append(colleague);
                }
            });
        });
        return colleagues;
    });
}

Event decodeEvent(const QByteArray &bytes)
{
    const auto tree = json::Tree::parse(bytes);
    if (!tree) {
        return {};
    }
    const json::Value data = tree->root().field("data"_L1);
    for (const QString &id :
         {looseId(data, "chat_id"_L1), looseId(tree->root(), "chat_id"_L1), looseId(data.field("chat"_L1), "id"_L1)}) {
        if (!id.isEmpty()) {
            return {id, {}};
        }
    }
    const bool isMessage = data.field("role"_L1).isText() || data.field("messages"_L1).isList();
    const QString id = isMessage ? QString() : looseId(data, "id"_L1);
    if (id.isEmpty()) {
        return {};
    }
    // An event that is not known may be about what is gone; one without the last message would take it away.
    const QByteArray raw = data.compactBytes();
    if (tree->root().field("type"_L1).text() != "create"_L1 || isMissing(raw, "last_message"_L1)) {
        return {id, {}};
    }
    const auto chat = decodeChat(raw);
    return {id, chat ? std::optional(*chat) : std::nullopt};
}

Result<Chat> completed(const Chat &answer, const QByteArray &known)
{
    QByteArray raw = answer.raw;
    for (const auto name : {"state"_L1, "last_message"_L1}) {
        const QByteArray kept = json::fieldOf(known, name);
        if (!kept.isEmpty() && isMissing(raw, name)) {
            raw = json::withField(raw, name, kept);
        }
    }
    return raw == answer.raw ? Result<Chat>(answer) : decodeChat(raw);
}

Result<Chat> withState(const QByteArray &known, const QByteArray &state)
{
    return decodeChat(json::withField(known, "state"_L1, state));
}

Result<Chat> withUnseen(const QByteArray &known, qint64 count)
{
    const QByteArray state = json::fieldOf(known, "state"_L1);
    return withState(known, json::withField(state, "admin_unseen_count"_L1, QByteArray::number(count)));
}

} // namespace deskside::invent
