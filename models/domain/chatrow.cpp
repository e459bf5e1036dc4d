// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatrow.h"

#include "models/domain/speaker.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A list row shows two lines; what is searched in full comes from the store.
constexpr qsizetype longestPreview = 400;

/// The beginning of a text; never half a character.
QString beginning(const QString &text)
{
    const bool splits = text.size() > longestPreview && text.at(longestPreview - 1).isHighSurrogate();
    return text.left(splits ? longestPreview - 1 : longestPreview);
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

bool isTeamRole(const QString &role)
{
    static const QList<QString> team{u"admin"_s, u"owner"_s, u"agent"_s, u"assistant"_s, u"operator"_s, u"support"_s};
    return team.contains(role.toLower());
}

/// The member who asks for help: a contact before an anonymous session before a user who is not of the team. One who is
/// alone with the AI asks for help, whatever the role.
const Member *customerAmong(const QList<Member> &members)
{
    const auto rank = [](const Member &member) {
        if (member.contact) {
            return member.contact->isAdmin.value_or(false) ? 4 : 0;
        }
        if (member.user && isTeamRole(member.role)) {
            return 5;
        }
        if (!member.sessionId.isNull()) {
            return 1;
        }
        if (member.user) {
            return 2;
        }
        return 6;
    };
    const auto best = std::min_element(members.begin(), members.end(),
                                       [&rank](const Member &a, const Member &b) { return rank(a) < rank(b); });
    const bool alone = members.size() == 1 && rank(members.front()) < 6;
    return best == members.end() || (rank(*best) > 3 && !alone) ? nullptr : &*best;
}

Inference sourceOf(const Member &member)
{
    if (member.role == "owner"_L1) {
        return Inference::FromOwner;
    }
    return member.role == "customer"_L1 ? Inference::FromMeta : Inference::FromMembers;
}

Moment activityOf(const Chat &chat)
{
    // A details answer may bring an update time that the list does not have; sorting by it would move a chat in the
    // list because somebody looked at it.
    if (chat.updatedAt.isValid() && chat.rawDetails.isEmpty()) {
        return chat.updatedAt;
    }
    return chat.lastMessageAt.isValid() ? chat.lastMessageAt : chat.createdAt;
}

bool openedSince(const ReadMark *mark, const Moment &activity)
{
    return mark && mark->opened && !(mark->activity < activity);
}

Known<bool> unreadOf(const Chat &chat, const ReadMark *mark, const Moment &activity)
{
    if (mark && mark->markedUnread) {
        return {true, Inference::MarkedUnreadHere};
    }
    if (chat.adminUnseen) {
        if (*chat.adminUnseen <= 0) {
            return false;
        }
        const bool grew = !mark || *chat.adminUnseen > mark->unseen.value_or(0);
        return openedSince(mark, activity) && !grew ? Known<bool>{false, Inference::OpenedHere} : Known<bool>{true};
    }
    if (!chat.lastMessages.isEmpty() && chat.lastMessages.back().preview) {
        switch (chat.lastMessages.back().role.code) {
        case RoleKind::Customer:
            return openedSince(mark, activity) ? Known<bool>{false, Inference::OpenedHere}
                                               : Known<bool>{true, Inference::CustomerSpokeLast};
        case RoleKind::NotReported:
        case RoleKind::Other:
            return {};
        default:
            return {false, Inference::AiSpokeLast};
        }
    }
    if (chat.totalMessages && mark && mark->totalMessages) {
        if (*chat.totalMessages > *mark->totalMessages) {
            return {true, Inference::MessagesGrew};
        }
        return {false, mark->opened ? Inference::OpenedHere : Inference::MessagesGrew};
    }
    return {};
}

Known<bool> mineOf(const Chat &chat, const QString &me)
{
    if (me.isEmpty()) {
        return {};
    }
    if (chat.assignee) {
        return chat.assignee->id == me;
    }
    if (chat.responder) {
        return {chat.responder->id == me, Inference::FromAssignee};
    }
    if (!chat.assigneeReported.isNull() || chat.state.isReported() || chat.aiEnabled) {
        return false; // the vendor tells of assignees, and of none here
    }
    return {};
}

/// Who speaks in a turn: the customer, when any of it is theirs and no person's.
RoleKind turnOf(const Message &message)
{
    const auto says = [&message](RoleKind role) {
        return message.role.code == role
               || std::any_of(message.messages.begin(), message.messages.end(),
                              [&](const InnerMessage &inner) { return speakerOf(message, inner).code == role; });
    };
    return says(RoleKind::Agent) ? RoleKind::Agent : says(RoleKind::Customer) ? RoleKind::Customer : message.role.code;
}

/// The customer waits from the first of their messages that was not answered. Once it is a person's turn, what the AI
/// says is no answer; Zaia's people speak with the AI's role, so that its words count until a ticket is taken up only.
Known<Moment> waitingOf(const Chat &chat)
{
    if (!chat.unresolved.valueOr(true) || chat.removed.value_or(false)) {
        return {};
    }
    const bool untouched = chat.ticket && chat.ticket->status.code == TicketKind::Unanswered;
    const bool onlyPersons = chat.handler.value == Handler::Person && (!chat.ticket || untouched);
    Moment asked;          // the earliest known question without an answer
    Moment said;           // the earliest known word since an answer
    bool answered = false; // an answer stands before these
    bool readable = true;
    for (auto turn = chat.lastMessages.rbegin(); turn != chat.lastMessages.rend() && readable && !answered; ++turn) {
        const RoleKind who = turnOf(*turn);
        answered = who == RoleKind::Agent || (who == RoleKind::Assistant && !onlyPersons);
        readable = turn->createdAt.isValid() && who != RoleKind::NotReported && who != RoleKind::Other;
        if (!answered && readable) {
            said = turn->createdAt;
            asked = who == RoleKind::Customer ? said : asked;
        }
    }
    if (asked.isValid()) {
        return {asked, answered ? Inference::FromLastMessage : Inference::FromLatestMessages};
    }
    if (untouched && said.isValid()) {
        return {said, Inference::FromLatestMessages};
    }
    // Given to a person after all that was said.
    if (chat.assignee && chat.assignedAt.isValid() && said.isValid() && said < chat.assignedAt && !answered) {
        return {chat.assignedAt, Inference::SinceAssigned};
    }
    return {};
}

bool anyPart(const Message &message, bool (*test)(const Part &))
{
    return std::any_of(message.messages.begin(), message.messages.end(), [test](const InnerMessage &inner) {
        return std::any_of(inner.parts.begin(), inner.parts.end(), test);
    });
}

} // namespace

Customer customerOf(const Chat &chat)
{
    Customer customer;
    const Member *member = customerAmong(chat.members);
    if (!member) {
        return customer;
    }
    const Inference how = sourceOf(*member);
    if (const auto &contact = member->contact) {
        const QString name =
            firstOf({contact->contactName, contact->displayName, contact->name, contact->email, contact->phone});
        if (!name.isEmpty()) {
            customer.name = {name, how};
        }
        customer.id = firstOf({contact->contactId, contact->userId, contact->id});
        customer.email = contact->email;
        customer.phone = contact->phone;
        customer.username = contact->name;
        customer.country = contact->country;
        customer.language = contact->language;
        customer.agent = contact->agent;
        customer.ip = contact->ip;
        customer.avatar = contact->avatar;
        customer.blocked = contact->blocked;
    } else if (member->user) {
        const QString name = firstOf({member->user->name, member->user->email});
        if (!name.isEmpty()) {
            customer.name = {name, how};
        }
        customer.id = member->user->id;
        customer.email = member->user->email;
        customer.avatar = member->user->avatar;
    } else {
        customer.id = member->sessionId;
        customer.anonymous = true;
    }
    return customer;
}

QString customerLabel(const ChatRow &row)
{
    if (!row.customer.trimmed().isEmpty()) {
        return row.customer;
    }
    if (!row.customerId.isEmpty()) {
        return QCoreApplication::translate("ChatRow", "Visitor %1").arg(row.customerId.right(4));
    }
    return QCoreApplication::translate("ChatRow", "Unknown customer");
}

ChatRow rowOf(const Chat &chat, const ReadMark *mark, const QString &me, const OwnData &own)
{
    ChatRow row;
    row.own = own;
    row.key = chat.key;
    row.vendor = chat.vendor;
    row.title = chat.title.valueOr({});
    const Customer customer = customerOf(chat);
    row.customer = customer.name.valueOr({});
    row.customerId = customer.id;
    row.country = customer.country;
    row.language = customer.language;
    row.blocked = customer.blocked;
    row.channel = chat.channel;
    row.state = chat.state;
    row.status = chat.status;
    row.sentiment = chat.handoff.sentiment;
    row.classification = chat.handoff.classification;
    row.summary = beginning(chat.handoff.summary);
    row.handoff = chat.handoff.happened;
    row.handler = chat.handler;
    row.aiEnabled = chat.aiEnabled;
    row.unresolved = chat.unresolved;
    row.mine = mineOf(chat, me);
    if (chat.assignee) {
        row.assigneeId = chat.assignee->id;
        row.assignee = firstOf({chat.assignee->name, chat.assignee->email, chat.assignee->id});
    }
    if (chat.ticket) {
        row.hasTicket = true;
        row.ticket = chat.ticket->status;
    }
    row.createdAt = chat.createdAt;
    row.updatedAt = chat.updatedAt;
    row.activity = activityOf(chat);
    row.unread = unreadOf(chat, mark, row.activity);
    if (chat.adminUnseen) {
        row.unreadCount = row.unread.valueOr(true) ? chat.adminUnseen : 0;
    }
    row.waitingSince = waitingOf(chat);
    row.followUpAt = chat.followUpAt;
    row.link = chat.link;
    row.model = chat.model;
    row.pinned = chat.pinned;
    row.temporary = chat.temporary;
    row.removed = chat.removed;
    row.ai = aiOf(chat);
    row.tokens = tokensUsed(chat);
    row.hasTools = !chat.tools.isEmpty();
    for (const Message &message : chat.lastMessages) {
        for (const InnerMessage &inner : message.messages) { // a turn may hold what several said: the last word counts
            const QString text = plainText(inner);
            if (!text.isEmpty()) {
                row.preview = beginning(text);
                row.speaker = speakerOf(message, inner);
            }
        }
        row.hasAudio = row.hasAudio || anyPart(message, [](const Part &part) { return part.audio.has_value(); });
        row.hasError = row.hasError || !message.error.isEmpty();
        row.hasTools = row.hasTools || !message.tools.isEmpty();
    }
    if (row.preview.isEmpty() && !row.summary.isEmpty()) {
        row.preview = row.summary;
    }
    return row;
}

bool isVague(const Known<Moment> &waitingSince)
{
    return waitingSince.isKnown()
           && (waitingSince.how == Inference::FromLatestMessages || waitingSince.how == Inference::SinceAssigned
               || waitingSince.value->isDateOnly());
}

Moment dueOf(const ChatRow &row)
{
    const Moment reminder = row.own.remindAt.isNull() ? Moment() : Moment(row.own.remindAt);
    if (!reminder.isValid() || !row.followUpAt.isValid()) {
        return reminder.isValid() ? reminder : row.followUpAt;
    }
    return std::min(reminder, row.followUpAt);
}

ReadMark openedMark(const Chat &chat)
{
    ReadMark mark = firstSeenMark(chat);
    mark.opened = true;
    return mark;
}

ReadMark firstSeenMark(const Chat &chat)
{
    ReadMark mark;
    mark.activity = activityOf(chat);
    mark.totalMessages = chat.totalMessages;
    mark.unseen = chat.adminUnseen;
    return mark;
}

} // namespace deskside
