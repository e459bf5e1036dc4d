// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatdetails.h"

#include "models/domain/safetext.h"
#include "models/items/detaillines.h"
#include "models/items/waiting.h"
#include "models/items/wording.h"

namespace deskside {

using namespace Qt::StringLiterals;
using details::Lines;
using details::Look;
using details::Words;

namespace {

Look lookOf(StateKind state)
{
    switch (state) {
    case StateKind::Snoozed:
        return Look::Waiting;
    case StateKind::Closed:
    case StateKind::Resolved:
        return Look::Muted;
    default:
        return Look::Plain;
    }
}

Look lookOf(TicketKind ticket)
{
    switch (ticket) {
    case TicketKind::Unanswered:
        return Look::Waiting;
    case TicketKind::InProgress:
        return Look::Person;
    case TicketKind::Completed:
        return Look::Positive;
    default:
        return Look::Plain;
    }
}

/// A yes or no that somebody knows, with how.
void known(Lines *lines, QLatin1StringView key, const QString &label, const Known<bool> &value, Look ifTrue)
{
    if (value.isKnown())
        lines->text(key, label, wording::yesNo(*value.value), *value.value ? ifTrue : Look::Plain, value.how);
}

DetailSection customerSection(const Chat &chat)
{
    const Customer customer = customerOf(chat);
    Lines lines(u"customer"_s, Words::tr("Customer"));
    if (customer.name.isKnown())
        lines.text("name"_L1, Words::tr("Name"), *customer.name.value, Look::Plain, customer.name.how);
    else
        lines.text("name"_L1, Words::tr("Name"),
                   customer.anonymous ? Words::tr("Anonymous visitor") : Words::tr("Not reported"), Look::Muted);
    lines.text("channel"_L1, Words::tr("Channel"), wording::channelName(chat.channel));
    lines.text("channelName"_L1, Words::tr("Channel name"), chat.channelName);
    lines.text("email"_L1, Words::tr("E-mail"), customer.email);
    lines.text("phone"_L1, Words::tr("Phone"), customer.phone);
    lines.text("username"_L1, Words::tr("User name"), customer.username);
    lines.text("country"_L1, Words::tr("Country"), customer.country);
    lines.text("language"_L1, Words::tr("Language"), customer.language);
    if (customer.blocked)
        lines.text("blocked"_L1, Words::tr("Blocked"), wording::yesNo(*customer.blocked),
                   *customer.blocked ? Look::Negative : Look::Plain);
    lines.text("ip"_L1, Words::tr("IP address"), customer.ip);
    lines.text("agent"_L1, Words::tr("Browser or app"), customer.agent);
    lines.link("avatar"_L1, Words::tr("Picture"), customer.avatar);
    lines.text("id"_L1, Words::tr("Customer id"), customer.id);
    return lines.take();
}

void addAssignee(Lines *lines, const Chat &chat)
{
    // A vendor that tells of assignees and names none says something; one that never does says nothing.
    const bool tells = !chat.assigneeReported.isNull() || chat.state.isReported() || chat.aiEnabled.has_value();
    if (const auto &person = chat.assignee) {
        const QString &name = !person->name.isEmpty() ? person->name : person->email;
        lines->text("assignee"_L1, Words::tr("Assigned"), name.isEmpty() ? person->id : name, Look::Person);
        lines->text("assigneeEmail"_L1, Words::tr("Assignee's e-mail"), person->email);
        lines->text("assigneeId"_L1, Words::tr("Assignee's id"), person->id);
        lines->link("assigneeAvatar"_L1, Words::tr("Assignee's picture"), person->avatar);
    } else if (tells) {
        lines->text("assignee"_L1, Words::tr("Assigned"), Words::tr("Nobody"), Look::Muted);
    }
    lines->text("assigneeReported"_L1, Words::tr("Assignee as reported"), chat.assigneeReported);
    lines->moment("assignedAt"_L1, Words::tr("Assigned since"), chat.assignedAt);
    lines->moment("assigneeSeenAt"_L1, Words::tr("Assignee looked"), chat.assigneeSeenAt);
}

DetailSection stateSection(const Chat &chat, const ChatRow &row, const QDateTime &now)
{
    Lines lines(u"state"_s, Words::tr("State"));
    if (chat.title.isKnown())
        lines.text("title"_L1, Words::tr("Title"), *chat.title.value, Look::Plain, chat.title.how);
    lines.text("inbox"_L1, Words::tr("Inbox"), wording::stateName(chat.state), lookOf(chat.state.code));
    if (row.vanished)
        lines.text("vanished"_L1, Words::tr("Vendor's list"), Words::tr("No longer there"), Look::Waiting);
    known(&lines, "unresolved"_L1, Words::tr("Unresolved"), row.unresolved, Look::Plain);
    if (chat.aiEnabled)
        lines.text("ai"_L1, Words::tr("AI"), wording::onOff(*chat.aiEnabled), *chat.aiEnabled ? Look::Ai : Look::Muted);
    if (row.handler.isKnown())
        lines.text("handler"_L1, Words::tr("Answers next"), wording::handlerName(*row.handler.value),
                   *row.handler.value == Handler::Ai ? Look::Ai : Look::Person, row.handler.how);
    lines.text("run"_L1, Words::tr("Run"), wording::runName(chat.status),
               chat.status.code == RunKind::Failed ? Look::Negative : Look::Plain);
    addAssignee(&lines, chat);
    known(&lines, "mine"_L1, Words::tr("Assigned to me"), row.mine, Look::Person);
    if (row.waitingSince.isKnown())
        lines.text("waiting"_L1, Words::tr("Waiting"), waitingInWords(row.waitingSince, now), Look::Waiting,
                   row.waitingSince.how);
    known(&lines, "unread"_L1, Words::tr("Unread"), row.unread, Look::Plain);
    lines.count("adminUnseen"_L1, Words::tr("Unseen by the team"), chat.adminUnseen);
    lines.count("userUnseen"_L1, Words::tr("Unseen by the customer"), chat.userUnseen);
    lines.moment("followUp"_L1, Words::tr("Follow-up"), chat.followUpAt);
    lines.moment("mutedUntil"_L1, Words::tr("Muted until"), chat.mutedUntil);
    if (chat.csatScore)
        lines.text("csat"_L1, Words::tr("Rating"), Words::tr("%1 of 5").arg(wording::number(*chat.csatScore)));
    lines.count("totalMessages"_L1, Words::tr("Messages"), chat.totalMessages);
    lines.count("actions"_L1, Words::tr("Actions called"), chat.actionsCalled);
    lines.text("visibility"_L1, Words::tr("Visibility"), wording::visibilityName(chat.visibility));
    lines.yesNo("pinned"_L1, Words::tr("Pinned"), chat.pinned);
    if (chat.temporary)
        lines.text("temporary"_L1, Words::tr("Temporary"),
                   *chat.temporary ? Words::tr("Yes, removed 24 hours after its last activity") : wording::yesNo(false),
                   *chat.temporary ? Look::Waiting : Look::Plain);
    if (chat.removed)
        lines.text("removed"_L1, Words::tr("Removed"), wording::yesNo(*chat.removed),
                   *chat.removed ? Look::Negative : Look::Plain);
    lines.text("model"_L1, Words::tr("Model"), chat.model);
    lines.link("link"_L1, Words::tr("Link"), chat.link);
    lines.link("sharedUrl"_L1, Words::tr("Shared link"), chat.sharedUrl);
    return lines.take();
}

DetailSection handoffSection(const Chat &chat, const ChatRow &row)
{
    Lines lines(u"handoff"_s, Words::tr("Handoff"));
    known(&lines, "happened"_L1, Words::tr("Handed off"), row.handoff, Look::Person);
    lines.text("classification"_L1, Words::tr("Why"), chat.handoff.classification);
    lines.text("sentiment"_L1, Words::tr("Felt"), wording::sentimentName(chat.handoff.sentiment),
               details::lookOf(chat.handoff.sentiment.code));
    lines.paragraph("summary"_L1, {}, chat.handoff.summary);
    return lines.take();
}

DetailSection ticketSection(const Chat &chat)
{
    Lines lines(u"ticket"_s, Words::tr("Ticket"));
    if (const auto &ticket = chat.ticket) {
        lines.text("status"_L1, Words::tr("State"), wording::ticketName(ticket->status), lookOf(ticket->status.code));
        lines.text("id"_L1, Words::tr("Ticket id"), ticket->id);
    }
    return lines.take();
}

DetailSection responderSection(const Chat &chat)
{
    Lines lines(u"responder"_s, Words::tr("Responder"));
    if (const auto &responder = chat.responder) {
        lines.text("name"_L1, Words::tr("Name"), responder->name, Look::Ai);
        lines.text("entity"_L1, Words::tr("Kind"), wording::responderName(responder->entity));
        lines.count("version"_L1, Words::tr("Version"), responder->versionNumber);
        lines.link("picture"_L1, Words::tr("Picture"), responder->picture);
        lines.text("id"_L1, Words::tr("Responder id"), responder->id);
        lines.text("versionId"_L1, Words::tr("Version id"), responder->versionId);
        lines.text("currentId"_L1, Words::tr("Current responder id"), responder->currentId);
    }
    return lines.take();
}

DetailSection assistantSection(const Chat &chat)
{
    Lines lines(u"assistant"_s, Words::tr("Assistant"), true);
    if (const auto &settings = chat.assistant) {
        lines.text("model"_L1, Words::tr("Model"), settings->model, Look::Ai);
        lines.text("language"_L1, Words::tr("Language"), settings->language);
        lines.text("stt"_L1, Words::tr("Speech to text"), settings->sttModel);
        lines.text("tts"_L1, Words::tr("Text to speech"), settings->ttsModel);
        lines.text("voice"_L1, Words::tr("Voice"), settings->ttsVoiceId);
        lines.text("threadMode"_L1, Words::tr("Threads"), settings->threadMode);
        lines.yesNo("memories"_L1, Words::tr("Memories"), settings->memories);
        lines.yesNo("transfer"_L1, Words::tr("May hand over"), settings->transferToHuman);
        lines.yesNo("end"_L1, Words::tr("May end the chat"), settings->endConversation);
        lines.yesNo("block"_L1, Words::tr("May block contacts"), settings->blockContact);
        lines.yesNo("privateChats"_L1, Words::tr("Private chats"), settings->privateChats);
        lines.text("knowledge"_L1, Words::tr("Knowledge"), settings->knowledgeScope);
        lines.paragraph("welcome"_L1, Words::tr("Welcome banner"), settings->welcomeBanner);
        lines.paragraph("intro"_L1, Words::tr("First message"), settings->autoIntroMessage);
        lines.paragraph("suggested"_L1, Words::tr("Suggested messages"), settings->suggestedMessages.join(u'\n'));
        lines.paragraph("instructions"_L1, Words::tr("Instructions"), settings->instructions);
    }
    return lines.take();
}

DetailSection datesSection(const Chat &chat)
{
    Lines lines(u"dates"_s, Words::tr("Dates"));
    lines.moment("created"_L1, Words::tr("Created"), chat.createdAt);
    lines.moment("updated"_L1, Words::tr("Updated"), chat.updatedAt);
    lines.moment("lastMessage"_L1, Words::tr("Last message"), chat.lastMessageAt);
    return lines.take();
}

DetailSection metaSection(const Chat &chat)
{
    Lines lines(u"meta"_s, Words::tr("Additional data"));
    for (int i = 0; i < chat.meta.size(); ++i) {
        const MetaEntry &entry = chat.meta.at(i);
        lines.enter(QString::number(i));
        // What holds more than a name does gets the room of a paragraph.
        if (entry.value.size() > 80 || entry.value.contains(u'\n'))
            lines.paragraph("value"_L1, safeLine(entry.name), entry.value);
        else
            lines.text("value"_L1, safeLine(entry.name), entry.value);
    }
    return lines.take();
}

DetailSection idsSection(const Chat &chat)
{
    const Routing &routing = chat.routing;
    Lines lines(u"ids"_s, Words::tr("Identifiers"), true);
    lines.text("chat"_L1, Words::tr("Chat"), chat.key.id);
    lines.text("channel"_L1, Words::tr("Channel"), chat.channelId);
    lines.text("owner"_L1, Words::tr("Owner"), chat.ownerId);
    lines.text("state"_L1, Words::tr("State"), routing.stateId);
    lines.text("integration"_L1, Words::tr("Integration"), routing.integration.reported);
    lines.text("assistant"_L1, Words::tr("Assistant"), routing.assistantId);
    lines.text("assistantIntegration"_L1, Words::tr("Assistant's integration"), routing.assistantIntegrationId);
    if (routing.assistantIntegrationEnabled)
        lines.text("assistantIntegrationEnabled"_L1, Words::tr("Assistant's integration is"),
                   wording::onOff(*routing.assistantIntegrationEnabled));
    lines.text("conversation"_L1, Words::tr("Conversation"), routing.conversationId);
    lines.text("organisation"_L1, Words::tr("Organisation"), routing.orgId);
    lines.text("workspace"_L1, Words::tr("Workspace"), routing.workspaceId);
    return lines.take();
}

DetailSection rawSection(const Chat &chat)
{
    Lines lines(u"raw"_s, Words::tr("Raw data"), true);
    lines.paragraph("chat"_L1, {}, indentedJson(chat.raw));
    lines.paragraph("details"_L1, Words::tr("Details"), indentedJson(chat.rawDetails));
    return lines.take();
}

} // namespace

QString indentedJson(const QByteArray &json)
{
    // Deeper levels than these stand in one column: what is shown stays linear in what was sent.
    constexpr qsizetype deepest = 30;
    // What is not shown is not laid out either. The cut is seen by safeText(), which marks it.
    constexpr qsizetype longest = longestShown + 1;

    QByteArray out;
    out.reserve(std::min(json.size() * 2, longest * 2));
    qsizetype depth = 0;
    bool inString = false;
    bool escaped = false;
    const auto newLine = [&] { out.append('\n').append(2 * std::clamp<qsizetype>(depth, 0, deepest), ' '); };
    // Up to three bytes may make one UTF-16 unit, so bytes are counted generously.
    for (qsizetype i = 0; i < json.size() && out.size() < 3 * longest; ++i) {
        const char c = json.at(i);
        if (inString) {
            out.append(c);
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
        case '\n':
            break;
        case '{':
        case '[': {
            qsizetype next = i + 1;
            while (next < json.size()
                   && (json.at(next) == ' ' || json.at(next) == '\n' || json.at(next) == '\r' || json.at(next) == '\t'))
                ++next;
            out.append(c);
            if (next < json.size() && json.at(next) == (c == '{' ? '}' : ']')) {
                out.append(json.at(next));
                i = next;
            } else {
                ++depth;
                newLine();
                i = next - 1;
            }
            break;
        }
        case '}':
        case ']':
            --depth;
            newLine();
            out.append(c);
            break;
        case ',':
            out.append(c);
            newLine();
            break;
        case ':':
            out.append(": ");
            break;
        case '"':
            inString = true;
            out.append(c);
            break;
        default:
            out.append(c);
        }
    }
    return QString::fromUtf8(out);
}

QList<DetailSection> detailsOf(const Chat &chat, const ChatRow &row, const QDateTime &now)
{
    QList<DetailSection> sections{customerSection(chat),     stateSection(chat, row, now),
                                  handoffSection(chat, row), ticketSection(chat),
                                  responderSection(chat),    details::membersOf(chat),
                                  assistantSection(chat),    details::toolsOf(chat),
                                  details::featuresOf(chat), details::usageOf(chat),
                                  details::messagesOf(chat), datesSection(chat),
                                  metaSection(chat),         idsSection(chat),
                                  rawSection(chat)};
    sections.removeIf([](const DetailSection &section) { return section.fields.isEmpty(); });
    return sections;
}

} // namespace deskside
