// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation.h"

#include "models/domain/chatrow.h"
#include "models/domain/safetext.h"
#include "models/domain/speaker.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MessageModel)
};

QString authorOf(const Chat &chat, const Message &message, RoleKind role)
{
    switch (role) {
    case RoleKind::Assistant:
        // A member of the AI's message is the one it answers, not its author.
        return chat.responder ? safeLine(chat.responder->name) : QString();
    case RoleKind::Customer:
    case RoleKind::Agent:
    case RoleKind::Note:
    case RoleKind::Other:
    case RoleKind::NotReported:
        if (message.member) {
            if (const QString name = wording::memberName(*message.member); !name.isEmpty())
                return name;
        }
        return role == RoleKind::Customer ? safeLine(customerOf(chat).name.valueOr({})) : QString();
    case RoleKind::System:
    case RoleKind::Tool:
    case RoleKind::Event:
        break;
    }
    return {};
}

/// Its name is safe to be shown; the address stays as it is, for those who guard links.
File shown(const File &file)
{
    File safe = file;
    safe.filename = safeLine(file.filename.isEmpty() ? file.path.section(u'/', -1) : file.filename);
    safe.mimetype = safeLine(file.mimetype);
    return safe;
}

void addParts(ConversationEntry *entry, const QList<Part> &parts)
{
    QStringList paragraphs;
    if (!entry->text.isEmpty())
        paragraphs << entry->text;
    for (const Part &part : parts) {
        if (part.audio)
            entry->audio << shown(*part.audio);
        if (part.file)
            entry->files << shown(*part.file);
        if (part.text.isEmpty()) {
            if (!part.audio && !part.file && part.type.code == PartKind::Other)
                paragraphs << Text::tr("[%1: cannot be shown here]").arg(safeLine(part.type.reported, 80));
        } else if (part.start || part.end) {
            Part timed = part;
            timed.text = safeText(part.text);
            timed.audio.reset();
            timed.file.reset();
            entry->timed << timed;
        } else {
            paragraphs << safeText(part.text);
        }
    }
    if (!paragraphs.isEmpty())
        entry->text = paragraphs.join(u'\n');
}

std::optional<qint64> tokensOf(const Message &message)
{
    if (!message.usage)
        return {};
    const Usage &usage = *message.usage;
    if (usage.total || (!usage.input && !usage.output))
        return usage.total;
    return usage.input.value_or(0) + usage.output.value_or(0);
}

/// One entry per speaker of a turn: a tool and the AI may share one.
QList<ConversationEntry> entriesOf(const Chat &chat, const Message &message)
{
    QList<ConversationEntry> entries;
    const auto begin = [&](const Coded<RoleKind> &role) {
        ConversationEntry entry;
        entry.id = message.id;
        entry.piece = static_cast<int>(entries.size());
        entry.role = role;
        entry.author = authorOf(chat, message, role.code);
        entry.at = message.createdAt.isValid() ? message.createdAt : message.updatedAt;
        entry.preview = message.preview;
        return entry;
    };
    for (const InnerMessage &inner : message.messages) {
        const Coded<RoleKind> role = speakerOf(message, inner);
        if (entries.isEmpty() || entries.last().role != role)
            entries << begin(role);
        addParts(&entries.last(), inner.parts);
    }
    if (entries.isEmpty())
        entries << begin(message.role);
    // What concerns the whole turn stands where it ended.
    ConversationEntry &last = entries.last();
    for (const Tool &tool : message.tools) {
        const QString name = wording::toolName(tool);
        if (!name.isEmpty())
            last.tools << name;
    }
    last.error = message.error.isEmpty() ? QString() : safeText(message.error);
    last.status = message.status;
    last.tokens = tokensOf(message);
    return entries;
}

ConversationEntry notice(const QString &text)
{
    ConversationEntry entry;
    entry.kind = ConversationEntry::Kind::Notice;
    entry.text = text;
    return entry;
}

/// What the vendor's list leaves out, so that nobody takes the pane for the whole conversation.
QString leftOut(const Chat &chat, const QString &vendorName)
{
    const auto isPreview = [](const Message &message) { return message.preview; };
    if (chat.lastMessages.isEmpty()) {
        // Only a product that reports handoffs by itself has summaries of them.
        if (chat.handoff.happened.isReported())
            return Text::tr("%1 lists no messages; it has a summary for chats it handed over.").arg(vendorName);
        return Text::tr("%1 lists no messages of this chat.").arg(vendorName);
    }
    if (std::any_of(chat.lastMessages.begin(), chat.lastMessages.end(), isPreview))
        return Text::tr("%1 sends only the beginning of the last two messages.").arg(vendorName);
    if (chat.lastMessages.size() == 1 && chat.totalMessages.value_or(2) > 1)
        return Text::tr("Only the last message is listed.");
    return {};
}

QString handoffText(const Handoff &handoff)
{
    QStringList facts;
    if (!handoff.classification.isEmpty())
        facts << safeLine(handoff.classification);
    if (handoff.sentiment.isReported())
        facts << Text::tr("customer %1", "sentiment").arg(wording::sentimentName(handoff.sentiment));
    QStringList lines;
    if (!facts.isEmpty())
        lines << facts.join(u" · "_s);
    if (!handoff.summary.isEmpty())
        lines << safeText(handoff.summary);
    return lines.join(u'\n');
}

/// What stands above a thread: whether it goes on, and what is being done about it.
ConversationEntry threadNotice(const Conversation &conversation)
{
    const ThreadState &state = conversation.state;
    if (state.error) {
        ConversationEntry entry = notice(describe(*state.error, conversation.vendorName));
        entry.canRetry = !state.loading;
        return entry;
    }
    if (state.loading)
        return notice(conversation.thread.isEmpty() ? Text::tr("Loading the conversation…")
                                                    : Text::tr("Loading older messages…"));
    return notice(state.more ? Text::tr("There are older messages.") : Text::tr("The conversation begins here."));
}

/// Messages that the list of chats has told already, and the thread not yet.
QList<Message> newerThanThread(const Conversation &conversation)
{
    QList<Message> newer;
    const Moment last = conversation.thread.last().createdAt;
    QSet<QString> known;
    for (const Message &message : conversation.thread)
        known << message.id;
    for (const Message &message : conversation.chat.lastMessages) {
        const bool isNewer = last.isValid() && message.createdAt.isValid() && last < message.createdAt;
        if (isNewer && !message.preview && !message.id.isEmpty() && !known.contains(message.id))
            newer << message;
    }
    return newer;
}

/// What else was done to the chat is seen in it, unless it cannot go on.
bool isShown(const OutboxItem &item)
{
    using Phase = OutboxItem::Phase;
    const bool goesOn = item.phase == Phase::Sending || (item.phase == Phase::Waiting && !item.error);
    return item.action.kind == Operation::Reply || !goesOn;
}

/// What is not at the vendor yet, as far as is known.
QList<OutboxItem> onTheirWay(const Conversation &conversation)
{
    QSet<QString> arrived;
    for (const Message &message : conversation.thread)
        arrived << message.id << message.reference;
    QList<OutboxItem> items;
    for (const OutboxItem &item : conversation.outbox) {
        if (item.action.chat == conversation.chat.key && isShown(item) && !arrived.contains(item.action.id))
            items << item;
    }
    return items;
}

/// What a person wants that is no reply, and what stands in its way.
QString wishText(const OutboxItem &item, const QString &vendorName)
{
    QStringList lines{describe(item.action)};
    if (item.action.kind == Operation::NewChat)
        lines << safeText(item.action.wanted.text);
    if (item.question == OutboxItem::Question::ChangedMeanwhile) {
        Action now = item.action;
        now.wanted = item.meanwhile;
        lines << Text::tr("At %1 it is now: %2").arg(vendorName, describe(now));
    }
    return lines.join(u'\n');
}

ConversationEntry entryOf(const OutboxItem &item, const QString &vendorName)
{
    ConversationEntry entry;
    entry.id = item.action.id;
    const bool isReply = item.action.kind == Operation::Reply;
    entry.role = isReply ? Coded<RoleKind>{RoleKind::Agent, u"agent"_s} : Coded<RoleKind>{RoleKind::Note, u"note"_s};
    entry.author = Text::tr("You");
    entry.at = Moment(item.made);
    entry.text = isReply ? safeText(item.action.wanted.text) : wishText(item, vendorName);
    entry.pending = PendingReply{item.number, item.action.id, item.phase, item.question, describe(item, vendorName)};
    return entry;
}

} // namespace

QList<ReplyChoice> choicesFor(const PendingReply &reply)
{
    using Phase = OutboxItem::Phase;
    switch (reply.phase) {
    case Phase::Held:
    case Phase::Waiting:
        return {ReplyChoice::TakeBack};
    case Phase::Sending:
    case Phase::Unknown:
        return {};
    case Phase::Asking:
        if (reply.question == OutboxItem::Question::MayHaveHappened)
            return {ReplyChoice::ItHappened, ReplyChoice::SendAgain, ReplyChoice::Discard};
        return {ReplyChoice::SendAgain, ReplyChoice::Discard};
    case Phase::Refused:
        return {ReplyChoice::SendAgain, ReplyChoice::Discard};
    }
    return {};
}

QList<ConversationEntry> conversationOf(const Chat &chat, const QString &vendorName)
{
    return conversationOf({chat, vendorName, {}, {}, {}});
}

QList<ConversationEntry> conversationOf(const Conversation &conversation)
{
    const Chat &chat = conversation.chat;
    const bool hasThread = conversation.state.supported && !conversation.thread.isEmpty();
    const QList<OutboxItem> pending = onTheirWay(conversation);
    QList<ConversationEntry> entries;
    // What is missing is older than what is there, so the notice stands first.
    if (hasThread || (conversation.state.supported && (conversation.state.loading || conversation.state.error)))
        entries << threadNotice(conversation);
    else if (const QString text = leftOut(chat, conversation.vendorName); !text.isEmpty())
        entries << notice(text);
    QDate shownDay;
    const auto underItsDay = [&](const QList<ConversationEntry> &turn) {
        const Moment at = turn.first().at;
        if (at.isValid() && wording::localDay(at) != shownDay) {
            shownDay = wording::localDay(at);
            ConversationEntry day;
            day.kind = ConversationEntry::Kind::Day;
            day.at = Moment(shownDay);
            entries << day;
        }
        entries << turn;
    };
    const QList<Message> messages = hasThread ? conversation.thread + newerThanThread(conversation) : chat.lastMessages;
    for (const Message &message : messages) {
        const bool isOnItsWay = std::any_of(pending.begin(), pending.end(),
                                            [&](const OutboxItem &item) { return item.action.id == message.id; });
        if (!isOnItsWay) // the chat may show it as done
            underItsDay(entriesOf(chat, message));
    }
    // No vendor says when it handed over; after the messages is where the agent goes on reading.
    if (const QString why = handoffText(chat.handoff); chat.handoff.happened.valueOr(false) && !why.isEmpty()) {
        ConversationEntry handoff;
        handoff.kind = ConversationEntry::Kind::Handoff;
        handoff.text = why;
        entries << handoff;
    }
    for (const OutboxItem &item : pending)
        underItsDay({entryOf(item, conversation.vendorName)});
    return entries;
}

} // namespace deskside
