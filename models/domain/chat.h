// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/known.h"
#include "models/domain/moment.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QList>
#include <QMetaType>
#include <QString>
#include <optional>

/// Everything the three vendors report about a chat, as plain values. A null QString means "not reported"; an empty one
/// was sent empty. What has no field here is still in Chat::raw.
namespace deskside {

enum class ChannelKind : unsigned char {
    NotReported,
    Other,
    Web,
    Email,
    WhatsApp,
    Messenger,
    Instagram,
    TikTok,
    Telegram,
    Slack,
    Sms,
    Phone,
    Api,
    Internal,
    Custom,
    Calendar
};
enum class StateKind : unsigned char { NotReported, Other, Open, Snoozed, Closed, Resolved };
enum class RunKind : unsigned char { NotReported, Other, Running, Completed, Failed, Canceled };
enum class RoleKind : unsigned char { NotReported, Other, Customer, Assistant, Agent, System, Tool, Event, Note };
enum class PartKind : unsigned char { NotReported, Other, Text, Audio, File };
enum class SentimentKind : unsigned char { NotReported, Other, Angry, Neutral, Happy };
enum class TicketKind : unsigned char { NotReported, Other, Unanswered, InProgress, Completed };
enum class VisibilityKind : unsigned char { NotReported, Other, Private, PublicRead, PublicWrite };
enum class ResponderKind : unsigned char { NotReported, Other, Agent, Squad, Workflow };
/// Who has to answer next.
enum class Handler : unsigned char { Ai, Person };

/// Names one chat over all accounts.
struct ChatKey {
    QString account; ///< Account::id
    QString id;      ///< the vendor's id

    bool isNull() const { return id.isEmpty(); }
    bool operator==(const ChatKey &) const = default;
    bool operator<(const ChatKey &other) const
    {
        return account != other.account ? account < other.account : id < other.id;
    }
};
inline size_t qHash(const ChatKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.account, key.id);
}

/// Somebody with an account at the vendor: a user or a colleague.
struct Person {
    QString id;
    QString name;
    QString email;
    QString avatar;
    bool operator==(const Person &) const = default;
};

/// A customer's address on a channel (Invent's contact_channel, in both of its spellings; Zaia's owner).
struct ContactChannel {
    QString id;
    Coded<ChannelKind> channel;
    QString userId;      ///< channel_id, later user_id
    QString name;        ///< channel_name, later username
    QString displayName; ///< channel_display_name, later name
    QString email;
    QString phone;
    QString avatar;
    QString country;
    QString agent; ///< the browser or app, as reported
    QString ip;
    QString language;
    QString link;
    QString contactId;
    QString contactName;
    std::optional<bool> blocked;
    std::optional<bool> isAdmin;
    bool operator==(const ContactChannel &) const = default;
};

/// One who takes part in a chat: a user, an anonymous session, or a contact on a channel. Any of the three may be
/// absent.
struct Member {
    QString id;
    QString role;
    std::optional<Person> user;
    QString sessionId;
    std::optional<ContactChannel> contact;
    bool operator==(const Member &) const = default;
};

struct Tool {
    QString name;
    QString displayName;
    QString actionName;
    QString description;
    QString icon;
    QString iconUrl;
    QString connectionId;
    QString parameters; ///< compact JSON
    std::optional<bool> enabledByDefault;
    QString callback;
    bool operator==(const Tool &) const = default;
};

struct Features {
    QString webSearch; ///< compact JSON of the settings object
    QString reasoningEffort;
    bool operator==(const Features &) const = default;
};

/// Tokens; each nullopt when not reported.
struct Usage {
    std::optional<qint64> input;
    std::optional<qint64> output;
    std::optional<qint64> total;
    std::optional<qint64> reasoning;
    std::optional<qint64> cachedInput; ///< older pages
    std::optional<qint64> cacheRead;   ///< later pages: input_tokens_cache_read
    std::optional<qint64> cacheWrite;
    std::optional<qint64> turns;
    bool operator==(const Usage &) const = default;
};

/// A file at the vendor: a recording, a picture, a document.
struct File {
    QString id;
    QString path;
    QString filename;
    std::optional<qint64> size; ///< bytes
    QString mimetype;
    QString url;
    Moment createdAt;
    bool operator==(const File &) const = default;
};

/// A piece of a message.
struct Part {
    Coded<PartKind> type;
    QString text;
    std::optional<File> audio;
    std::optional<File> file;    ///< any other
    std::optional<double> start; ///< seconds into the recording
    std::optional<double> end;
    bool operator==(const Part &) const = default;
};

struct InnerMessage {
    Coded<RoleKind> role;
    QList<Part> parts;
    bool operator==(const InnerMessage &) const = default;
};

/// One turn in a chat. Zaia's two previews become messages with `preview` set.
struct Message {
    QString id;
    Coded<RoleKind> role;
    QString model;
    Coded<RunKind> status;
    Moment createdAt;
    Moment updatedAt;
    QList<InnerMessage> messages;
    QList<Tool> tools;
    std::optional<Features> features;
    std::optional<Member> member;
    QString error;
    std::optional<Usage> usage;
    QString reference;    ///< what the sender's program called the message, where the vendor keeps that
    bool preview = false; ///< the vendor sent the beginning of the text only
    QByteArray raw;       ///< its JSON, compact, as the vendor sent it; empty in a chat's lastMessages
    bool operator==(const Message &) const = default;
};

/// Invent's settings of the assistant that drives a chat.
struct AssistantSettings {
    QString language;
    QString model;
    QString sttModel; ///< speech to text
    QString ttsModel; ///< text to speech
    QString ttsVoiceId;
    QString threadMode;
    std::optional<bool> memories;
    std::optional<bool> transferToHuman;
    QString welcomeBanner;
    QList<QString> suggestedMessages;
    QString autoIntroMessage;
    std::optional<bool> endConversation;
    std::optional<bool> blockContact;
    std::optional<bool> privateChats;
    QString knowledgeScope;
    QString instructions;
    bool operator==(const AssistantSettings &) const = default;
};

/// Who or what drives a chat, as the ids the vendor gave.
struct Routing {
    QString stateId; ///< Invent: state.id
    Coded<ChannelKind> integration;
    QString assistantId;
    QString assistantIntegrationId;
    std::optional<bool> assistantIntegrationEnabled;
    QString conversationId;
    QString orgId;       ///< Invent: org_id; OpenCopilot: copilot_id
    QString workspaceId; ///< Zaia
    bool operator==(const Routing &) const = default;
};

/// Zaia's answering agent, squad or workflow.
struct Responder {
    QString id;
    Coded<ResponderKind> entity;
    QString name;
    QString picture;
    QString versionId;
    std::optional<qint64> versionNumber;
    QString currentId; ///< currentResponderId of the plain list
    bool operator==(const Responder &) const = default;
};

struct Ticket {
    QString id;
    Coded<TicketKind> status;
    bool operator==(const Ticket &) const = default;
};

/// Why and how a chat went from the AI to a person.
struct Handoff {
    Known<bool> happened;
    QString summary;
    QString classification;
    Coded<SentimentKind> sentiment;
    bool operator==(const Handoff &) const = default;
};

/// One entry of OpenCopilot's free-form meta object; nested values are compact JSON.
struct MetaEntry {
    QString name;
    QString value;
    bool operator==(const MetaEntry &) const = default;
};

/// One chat of one account.
struct Chat {
    ChatKey key;
    QString vendor; ///< VendorTraits::id
    Known<QString> title;
    QString model;
    Coded<ChannelKind> channel;
    QString channelId;
    QString channelName;
    Coded<StateKind> state;
    Coded<RunKind> status;
    Coded<VisibilityKind> visibility;
    std::optional<bool> pinned;
    std::optional<bool> temporary; ///< deleted by the vendor 24 hours after its last activity
    std::optional<bool> removed;
    QString sharedUrl;
    QString link; ///< the chat in the vendor's own page
    Moment createdAt;
    Moment updatedAt;
    Moment lastMessageAt;

    QList<Member> members;
    QList<Message> lastMessages; ///< oldest first
    QList<Tool> tools;
    std::optional<Features> features;
    std::optional<AssistantSettings> assistant;
    Routing routing;

    Known<Handler> handler;
    Known<bool> unresolved;
    std::optional<bool> aiEnabled;
    std::optional<Person> assignee; ///< a person; never the AI
    QString assigneeReported;       ///< OpenCopilot's assignee_id as it came, "copilot" included
    Moment assigneeSeenAt;
    Moment assignedAt;
    std::optional<qint64> adminUnseen; ///< messages the team has not seen
    std::optional<qint64> userUnseen;
    Moment followUpAt;
    Moment mutedUntil;
    std::optional<qint64> csatScore; ///< 1 to 5

    QString ownerId;
    std::optional<Responder> responder;
    std::optional<Ticket> ticket;
    Handoff handoff;
    QList<MetaEntry> meta;
    std::optional<qint64> actionsCalled;
    std::optional<qint64> totalMessages;

    QByteArray raw;        ///< this chat's JSON, compact, as the vendor sent it
    QByteArray rawDetails; ///< a second answer about the same chat where one was fetched (Zaia's details)

    bool operator==(const Chat &) const = default;
};

/// Something in a page that could not be read. It costs one chat; the others arrive.
struct DecodeProblem {
    QString chatId; ///< empty when the id itself could not be read
    QString field;  ///< as a path: "state.assigned_user.name"
    QString message;
    bool operator==(const DecodeProblem &) const = default;
};

/// One page of a vendor's list.
struct ChatPage {
    QList<Chat> chats;
    QList<DecodeProblem> problems;
    qsizetype received = 0;      ///< entries in the page, unreadable ones included
    std::optional<qint64> total; ///< chats in the whole list, where the vendor says so
    std::optional<qint64> totalPages;
};

/// A part of a chat's thread.
struct MessagePage {
    QList<Message> messages;       ///< oldest first
    QList<DecodeProblem> problems; ///< `chatId` is the message's
    QString older; ///< the vendor's word for the page of what was said before; null: this is the beginning
    bool operator==(const MessagePage &) const = default;
};

/// The texts of a message's parts, in order, one paragraph each; null when it has none.
QString plainText(const Message &message);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ChatKey)
Q_DECLARE_METATYPE(deskside::Chat)
Q_DECLARE_METATYPE(deskside::Message)
