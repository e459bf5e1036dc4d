// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/handoffrecord.h"

#include "models/domain/speaker.h"

#include <algorithm>

namespace deskside {

namespace {

bool isHandedOver(const Chat &chat)
{
    return chat.handoff.happened.value == true;
}

bool isPersons(const Chat &chat)
{
    return chat.handler.isKnown() ? chat.handler.value == Handler::Person : isHandedOver(chat);
}

bool isOver(const Chat &chat)
{
    return chat.unresolved.value == false;
}

QDateTime later(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && (!b.isValid() || a > b) ? a : b;
}

/// The time of what is exact to the time; a date alone says nothing here.
QDateTime timeOf(const Moment &moment)
{
    return moment.isValid() && !moment.isDateOnly() ? moment.utc() : QDateTime();
}

bool saysAgent(const Message &message)
{
    return message.role.code == RoleKind::Agent
           || std::any_of(message.messages.begin(), message.messages.end(), [&message](const InnerMessage &inner) {
                  return speakerOf(message, inner).code == RoleKind::Agent;
              });
}

/// When a person first spoke at or after `from`; null when nobody did.
QDateTime firstAnswer(const QList<Message> &messages, const QDateTime &from)
{
    for (const Message &message : messages) {
        const QDateTime at = timeOf(message.createdAt);
        if (at.isValid() && (!from.isValid() || at >= from) && saysAgent(message)) {
            return at;
        }
    }
    return {};
}

/// True when the messages go back to a time before `at`, so that nothing said since then is missing.
bool reachBack(const QList<Message> &messages, const QDateTime &at)
{
    return at.isValid() && !messages.isEmpty() && timeOf(messages.first().createdAt).isValid()
           && timeOf(messages.first().createdAt) < at;
}

/// Where between the last two sights something happened that the second one found: the vendor's own time of the last
/// change is not passed, as nothing has happened since.
Within between(const QDateTime &earliest, const Chat &chat, const Sight &sight)
{
    QDateTime latest = sight.now;
    const QDateTime changed = timeOf(chat.updatedAt);
    if (changed.isValid() && changed < latest && (!earliest.isValid() || changed >= earliest)) {
        latest = changed;
    }
    return {earliest, latest};
}

Known<Within> handedAt(const Chat &chat, const Sight &sight, const QList<Message> &messages)
{
    const QDateTime earliest = later(sight.before, timeOf(chat.createdAt));
    const QDateTime assigned = timeOf(chat.assignedAt);
    if (chat.assignee && assigned.isValid() && (!sight.before.isValid() || assigned >= sight.before)) {
        return Within::exactly(assigned);
    }
    Within at = between(earliest, chat, sight);
    // A person who speaks was handed the chat before.
    const QDateTime spoke = firstAnswer(messages, earliest);
    if (spoke.isValid() && spoke < at.latest) {
        at.latest = spoke;
    }
    return {at, Inference::BetweenSights};
}

HandoffRecord begun(const Chat &chat, const Sight &sight, const QList<Message> &messages)
{
    HandoffRecord handoff;
    handoff.at = handedAt(chat, sight, messages);
    handoff.channel = chat.channel;
    if (const AiVersion ai = aiOf(chat); !ai.isNull() || !ai.model.isEmpty()) {
        handoff.from = ai;
    }
    return handoff;
}

/// What was not known of it until now.
void fillIn(HandoffRecord *handoff, const Chat &chat)
{
    if (!handoff->to.isKnown() && chat.assignee) {
        handoff->toId = chat.assignee->id;
        handoff->to = Known<QString>(chat.assignee->name.isEmpty() ? chat.assignee->id : chat.assignee->name);
    }
    if (!handoff->classification.isKnown() && !chat.handoff.classification.isEmpty()) {
        handoff->classification = Known<QString>(chat.handoff.classification);
    }
    if (!handoff->summary.isKnown() && !chat.handoff.summary.isEmpty()) {
        handoff->summary = Known<QString>(chat.handoff.summary);
    }
    if (!handoff->sentiment.isKnown() && chat.handoff.sentiment.isReported()) {
        handoff->sentiment = Known<SentimentKind>(chat.handoff.sentiment.code);
    }
}

/// Where a vendor's people speak with the AI's role, its tickets tell whether anybody has taken it up.
void lookForAnswer(HandoffRecord *handoff, const Chat &chat, const QList<Message> &messages)
{
    if (handoff->answered.isKnown() && handoff->answered.value->isExact()) {
        return;
    }
    if (chat.ticket) {
        handoff->isUnanswered = chat.ticket->status.code == TicketKind::Unanswered;
        return;
    }
    const Within at = handoff->at.valueOr({});
    const QDateTime spoke = firstAnswer(messages, at.isExact() ? at.earliest : at.latest);
    const bool isWhole = reachBack(messages, at.latest);
    if (!spoke.isValid()) {
        handoff->isUnanswered = isWhole && !handoff->answered.isKnown();
        return;
    }
    handoff->isUnanswered = false;
    if (isWhole) {
        handoff->answered = {Within::exactly(spoke), Inference::FromLastMessage};
    } else if (!handoff->answered.isKnown() || spoke < handoff->answered.value->latest) {
        handoff->answered = {Within{at.earliest, spoke}, Inference::FromLatestMessages};
    }
}

void end(HandoffRecord *handoff, HandoffEnd how, const Chat &chat, const Sight &sight)
{
    const QDateTime begun = handoff->at.valueOr({}).earliest;
    handoff->end = how;
    handoff->ended = {between(later(sight.before, begun), chat, sight), Inference::BetweenSights};
}

} // namespace

AiVersion aiOf(const Chat &chat)
{
    AiVersion ai;
    ai.model = chat.model;
    if (chat.responder) {
        ai.assistantId = chat.responder->id;
        ai.assistant = chat.responder->name;
        ai.version =
            chat.responder->versionNumber ? QString::number(*chat.responder->versionNumber) : chat.responder->versionId;
        return ai;
    }
    ai.assistantId = chat.routing.assistantId.isEmpty() ? chat.routing.orgId : chat.routing.assistantId;
    if (ai.model.isEmpty() && chat.assistant) {
        ai.model = chat.assistant->model;
    }
    ai.version = ai.model; // what changes with a version where none is counted
    return ai;
}

QList<HandoffRecord> followHandoffs(const QList<HandoffRecord> &known, const Chat &chat, const Sight &sight,
                                    const QList<Message> &thread)
{
    if (known.isEmpty() && !isHandedOver(chat)) {
        return {};
    }
    QList<HandoffRecord> handoffs = known;
    const QList<Message> &messages = thread.isEmpty() ? chat.lastMessages : thread;
    const bool wentBack = !known.isEmpty() && known.last().end == HandoffEnd::BackToAi;
    const bool wasResolved = !known.isEmpty() && known.last().end == HandoffEnd::Resolved;
    if (known.isEmpty() || (wentBack && isPersons(chat) && isHandedOver(chat))) {
        handoffs.append(begun(chat, sight, messages));
    } else if (wasResolved && !isOver(chat) && isPersons(chat)) {
        HandoffRecord &again = handoffs.last();
        again.end = HandoffEnd::Open;
        again.ended = {};
        ++again.reopened;
    }
    HandoffRecord &last = handoffs.last();
    if (last.end == HandoffEnd::Open) {
        fillIn(&last, chat);
        lookForAnswer(&last, chat, messages);
        if (isOver(chat)) {
            end(&last, HandoffEnd::Resolved, chat, sight);
        } else if (!isPersons(chat)) {
            end(&last, HandoffEnd::BackToAi, chat, sight);
        }
    } else if (!thread.isEmpty()) { // what was said may be read long after
        lookForAnswer(&last, chat, messages);
    }
    return handoffs;
}

Wait waitOf(const HandoffRecord &handoff)
{
    if (handoff.answered.isKnown() && handoff.at.isKnown()) {
        const Within at = *handoff.at.value;
        const Within answered = *handoff.answered.value;
        if (!at.earliest.isValid() || !answered.latest.isValid()) {
            return {};
        }
        const bool isExact = at.isExact() && answered.isExact();
        return {isExact ? WaitKind::Exact : WaitKind::AtMost, std::max<qint64>(0, at.earliest.secsTo(answered.latest))};
    }
    return {handoff.isUnanswered ? WaitKind::Unanswered : WaitKind::NotKnown, 0};
}

HandoffFacts factsOf(const QList<HandoffRecord> &handoffs)
{
    HandoffFacts facts;
    facts.count = static_cast<int>(handoffs.size());
    for (const HandoffRecord &handoff : handoffs) {
        facts.reopened += handoff.reopened;
    }
    if (!handoffs.isEmpty()) {
        facts.at = handoffs.last().at.valueOr({});
        facts.wait = waitOf(handoffs.last());
        facts.end = handoffs.last().end;
    }
    return facts;
}

std::optional<qint64> tokensUsed(const Chat &chat)
{
    std::optional<qint64> tokens;
    for (const Message &message : chat.lastMessages) {
        if (!message.usage) {
            continue;
        }
        const Usage &usage = *message.usage;
        const auto used = usage.total ? usage.total
                          : usage.input || usage.output
                              ? std::optional(usage.input.value_or(0) + usage.output.value_or(0))
                              : std::nullopt;
        if (used) {
            tokens = tokens.value_or(0) + *used;
        }
    }
    return tokens;
}

} // namespace deskside
