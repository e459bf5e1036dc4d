// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/actions.h"

#include "models/api/common/writing.h"
#include "models/api/invent/json.h"
#include "models/api/invent/requests.h"

#include <algorithm>

namespace deskside::invent {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<ApiError> fail(const ApiError &error)
{
    return tl::unexpected(error);
}

/// Invent's word for ActionState::value; empty when it has none.
QString stateWord(const QString &value)
{
    static const QSet<QString> known{u"open"_s, u"snoozed"_s, u"closed"_s};
    return known.contains(value) ? value.toUpper() : QString();
}

/// The contact with whom a chat is held, who has an id as such and one on the channel; null when there is none.
const ContactChannel *contactOf(const Chat &chat)
{
    const auto found = std::find_if(chat.members.begin(), chat.members.end(), [](const Member &member) {
        return member.contact && !member.contact->id.isEmpty() && !member.contact->contactId.isEmpty()
               && !member.contact->isAdmin.value_or(false);
    });
    return found == chat.members.end() ? nullptr : &*found->contact;
}

/// The chat as it is kept with what a part of it is now; nothing when there is nothing kept to begin with.
Performed withKept(const Result<Chat> &chat)
{
    return chat ? Performed{*chat, {}} : Performed{};
}

Result<Performed> understandAssign(const Action &action, const Chat &known, const QString &memberId,
                                   const QByteArray &body)
{
    return writing::read(decodeState(body)).and_then([&](const Chat &answer) -> Result<Performed> {
        const QString &stateId = known.routing.stateId;
        if (!stateId.isEmpty() && answer.routing.stateId != stateId) {
            return fail(writing::aboutAnother());
        }
        const auto &assignee = answer.assignee;
        // It is not said whether a state names its assignee by the member's id or the user's.
        const bool isThem = assignee
                            && (assignee->id == action.wanted.value || assignee->id == memberId
                                || (!assignee->name.isEmpty() && assignee->name == action.wanted.text));
        if (action.wanted.value.isEmpty() ? assignee.has_value() : !isThem) {
            return fail(writing::notDone());
        }
        return withKept(withState(known.raw, body));
    });
}

Result<Performed> understandUnseen(const Chat &known, const QByteArray &body)
{
    return writing::read(decodeUnseen(body)).and_then([&known](const Unseen &answer) -> Result<Performed> {
        if (answer.chatId != known.key.id) {
            return fail(writing::aboutAnother());
        }
        if (!answer.byTeam || *answer.byTeam <= 0) {
            return fail(answer.byTeam ? writing::notDone() : writing::untold());
        }
        return withKept(withUnseen(known.raw, *answer.byTeam));
    });
}

/// Whether an answer says anything of what an action is about.
bool isTold(const Chat &answer, const Action &action)
{
    switch (action.kind) {
    case Operation::SwitchAi:
        return answer.aiEnabled.has_value();
    case Operation::FollowUp: // none is planned where the state has none
        return !answer.routing.stateId.isEmpty() || answer.followUpAt.isValid();
    case Operation::SetState:
        return answer.state.isReported();
    case Operation::Pin:
        return answer.pinned.has_value();
    default:
        return answer.title.isKnown() || action.wanted.text.isEmpty();
    }
}

Result<Performed> understandChange(const Action &action, const Chat &known, const QByteArray &body)
{
    return writing::read(decodeChat(body)).and_then([&](const Chat &answer) -> Result<Performed> {
        if (answer.key.id != known.key.id) {
            return fail(writing::aboutAnother());
        }
        if (!isTold(answer, action)) {
            return fail(writing::untold());
        }
        const ActionState now = stateOf(answer, action.kind);
        const bool isDone = action.kind == Operation::Rename ? writing::isSameText(action.wanted.text, now.text)
                                                             : isSame(action.kind, now, action.wanted);
        if (!isDone) {
            return fail(writing::notDone());
        }
        return withKept(completed(answer, known.raw));
    });
}

Result<Performed> understandNewChat(const Chat &known, const QByteArray &body)
{
    return writing::read(decodeChat(body)).and_then([&known](const Chat &answer) -> Result<Performed> {
        if (answer.key.id == known.key.id) {
            return fail(writing::aboutAnother());
        }
        return Performed{answer, {}};
    });
}

} // namespace

Result<HttpRequest> requestFor(const Action &action, const Chat &known, const QString &organisation,
                               const QString &memberId)
{
    const QString &id = known.key.id;
    const ActionState &wanted = action.wanted;
    switch (action.kind) {
    case Operation::Reply:
        return createMessage(id, wanted.text);
    case Operation::Assign:
        return assign(id, memberId);
    case Operation::SwitchAi:
        return updateState(id, {wanted.on.value_or(false), {}, {}});
    case Operation::FollowUp:
        return updateState(id, {{}, wanted.at, {}});
    case Operation::SetState:
        if (const QString word = stateWord(wanted.value); !word.isEmpty()) {
            return updateState(id, {{}, {}, word});
        }
        break;
    case Operation::MarkUnseen: // nothing marks a chat as seen
        if (wanted.on.value_or(true)) {
            return markUnseen(id);
        }
        break;
    case Operation::Pin:
        return updateChat(id, {{}, wanted.on.value_or(false)});
    case Operation::Rename:
        return updateChat(id, {wanted.text, {}});
    case Operation::NewChat:
        if (const ContactChannel *contact = contactOf(known)) {
            return createChat(organisation, contact->contactId, contact->id, known.routing.assistantId);
        }
        return fail(writing::nobodyToWriteTo());
    default:
        break;
    }
    return fail(writing::notOffered());
}

Result<Performed> understand(const Action &action, const Chat &known, const QString &memberId, const QByteArray &body)
{
    switch (action.kind) {
    case Operation::Reply:
        return writing::replied(action.wanted.text, decodeMessage(body));
    case Operation::Assign:
        return understandAssign(action, known, memberId, body);
    case Operation::MarkUnseen:
        return understandUnseen(known, body);
    case Operation::NewChat:
        return understandNewChat(known, body);
    default:
        return understandChange(action, known, body);
    }
}

} // namespace deskside::invent
