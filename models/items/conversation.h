// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "models/domain/outboxitem.h"
#include "models/domain/threadstate.h"

namespace deskside {

/// What a person has sent, or wants done, that is on its way to the vendor, as an OutboxItem says.
struct PendingReply {
    qint64 number = 0; ///< OutboxItem::number
    QString action;    ///< Action::id
    OutboxItem::Phase phase = OutboxItem::Phase::Waiting;
    OutboxItem::Question question = OutboxItem::Question::None;
    QString sentence; ///< what it is at
    bool operator==(const PendingReply &) const = default;
};

/// What a person can do about a reply on its way.
enum class ReplyChoice : unsigned char { TakeBack, SendAgain, ItHappened, Discard };
/// In the order in which they are offered; none while it is being sent, or looked for.
QList<ReplyChoice> choicesFor(const PendingReply &reply);

/// One line of a conversation as it is shown: a message, or what stands between messages.
struct ConversationEntry {
    enum class Kind : unsigned char {
        Day,     ///< a separator; `at` is its day
        Message, ///< what somebody said
        Handoff, ///< the AI handed over; `text` says why
        Notice,  ///< a plain word of Deskside's own: "Zaia sends only the beginning of the last two messages"
    };
    Kind kind = Kind::Message;
    QString id = {}; ///< the message's at the vendor, or the action's of a reply on its way; null for what has none
    int piece = 0;   ///< which part of a turn that several share
    Coded<RoleKind> role = {};
    QString author = {}; ///< a name where one is known, else null: the role is shown
    Moment at = {};
    QString text = {};         ///< plain text; null when there is none
    QList<File> audio = {};    ///< recordings, in order
    QList<File> files = {};    ///< any others
    QList<Part> timed = {};    ///< parts with times into a recording
    QList<QString> tools = {}; ///< names of the tools called
    QString error = {};
    std::optional<qint64> tokens = {}; ///< total
    bool preview = false;              ///< only the beginning of the text was sent
    Coded<RunKind> status = {};
    std::optional<PendingReply> pending = {};
    bool canRetry = false; ///< Notice: what it tells of can be tried again

    bool operator==(const ConversationEntry &) const = default;
};

/// A chat's messages as a conversation.
struct Conversation {
    Chat chat;
    QString vendorName;
    QList<Message> thread;    ///< what is kept of it, oldest first
    ThreadState state;        ///< of the thread
    QList<OutboxItem> outbox; ///< of the chat: replies are shown, and what else cannot go on by itself
};

/// Oldest first, with day separators; replies on their way stand last. Where there is no thread the chat's last
/// messages take its place, with a notice of what is left out. Pure; days are those of the local time zone.
QList<ConversationEntry> conversationOf(const Conversation &conversation);
/// The same with nothing but the chat.
QList<ConversationEntry> conversationOf(const Chat &chat, const QString &vendorName);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ConversationEntry)
