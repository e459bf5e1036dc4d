// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/action.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Action)
};

struct StateWord {
    StateKind kind;
    QLatin1StringView word;
};
constexpr StateWord stateWords[] = {{StateKind::Open, "open"_L1},
                                    {StateKind::Snoozed, "snoozed"_L1},
                                    {StateKind::Closed, "closed"_L1},
                                    {StateKind::Resolved, "resolved"_L1}};

StateKind stateIn(const QString &word)
{
    for (const StateWord &known : stateWords) {
        if (known.word == word) {
            return known.kind;
        }
    }
    return StateKind::Other;
}

/// What is shown until the vendor answers: it has no word of the vendor's yet.
void showState(Chat &chat, const QString &word)
{
    const StateKind kind = stateIn(word);
    chat.state = {kind, word};
    chat.unresolved = {kind == StateKind::Open || kind == StateKind::Snoozed, Inference::FromState};
}

void showHandler(Chat &chat)
{
    if (chat.aiEnabled) {
        const bool isPersons = !*chat.aiEnabled || chat.assignee;
        chat.handler = {isPersons ? Handler::Person : Handler::Ai,
                        isPersons ? Inference::AiOffOrAssigned : Inference::AiOnAndUnassigned};
    }
}

Message reply(const Action &action, const QDateTime &at)
{
    Message message;
    message.id = action.id;
    message.reference = action.id;
    message.role = {RoleKind::Agent, u"agent"_s};
    message.createdAt = Moment(at);
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = action.wanted.text;
    message.messages = {{message.role, {part}}};
    return message;
}

} // namespace

Action actionOn(const Chat &chat, Operation kind, const ActionState &wanted)
{
    return {kind, chat.key, QUuid::createUuid().toString(QUuid::WithoutBraces), wanted, stateOf(chat, kind)};
}

ActionState stateOf(const Chat &chat, Operation kind)
{
    ActionState state;
    switch (kind) {
    case Operation::Assign:
        if (chat.assignee) {
            state.value = chat.assignee->id;
            state.text = chat.assignee->name;
        }
        break;
    case Operation::SwitchAi:
        state.on = chat.aiEnabled;
        break;
    case Operation::FollowUp:
        state.at = chat.followUpAt.utc();
        break;
    case Operation::SetState:
        for (const StateWord &known : stateWords) {
            if (known.kind == chat.state.code) {
                state.value = known.word;
            }
        }
        break;
    case Operation::MarkUnseen:
        if (chat.adminUnseen) {
            state.on = *chat.adminUnseen > 0;
        }
        break;
    case Operation::Pin:
        state.on = chat.pinned;
        break;
    case Operation::Rename:
        state.text = chat.title.valueOr({});
        break;
    case Operation::Remove:
        state.on = chat.removed;
        break;
    default:
        break;
    }
    return state;
}

bool isSame(Operation kind, const ActionState &one, const ActionState &other)
{
    switch (kind) {
    case Operation::Assign:
    case Operation::SetState:
        return one.value == other.value;
    case Operation::SwitchAi:
    case Operation::MarkUnseen:
    case Operation::Pin:
    case Operation::Remove:
        return one.on.value_or(false) == other.on.value_or(false);
    case Operation::FollowUp: // vendors keep whole seconds
        return one.at.isValid() == other.at.isValid() && (!one.at.isValid() || qAbs(one.at.msecsTo(other.at)) < 1'000);
    default:
        return one.text == other.text;
    }
}

bool isRepeatable(Operation kind)
{
    return kind != Operation::Reply && kind != Operation::NewChat;
}

Chat withAction(Chat chat, const Action &action, const QDateTime &at)
{
    switch (action.kind) {
    case Operation::Reply:
        chat.lastMessages.append(reply(action, at));
        chat.lastMessageAt = chat.lastMessages.back().createdAt;
        break;
    case Operation::Assign:
        chat.assignee.reset();
        if (!action.wanted.value.isEmpty()) {
            chat.assignee = Person{.id = action.wanted.value, .name = action.wanted.text};
        }
        showHandler(chat);
        break;
    case Operation::SwitchAi:
        chat.aiEnabled = action.wanted.on;
        showHandler(chat);
        break;
    case Operation::FollowUp:
        chat.followUpAt = action.wanted.at.isValid() ? Moment(action.wanted.at) : Moment();
        break;
    case Operation::SetState:
        showState(chat, action.wanted.value);
        break;
    case Operation::MarkUnseen:
        chat.adminUnseen = std::max<qint64>(chat.adminUnseen.value_or(0), 1);
        break;
    case Operation::Pin:
        chat.pinned = action.wanted.on;
        break;
    case Operation::Rename:
        chat.title = Known<QString>(action.wanted.text);
        break;
    case Operation::Remove:
        chat.removed = action.wanted.on;
        break;
    default:
        break;
    }
    return chat;
}

std::optional<Action> inverseOf(const Action &action)
{
    switch (action.kind) {
    case Operation::Assign:
    case Operation::SwitchAi:
    case Operation::FollowUp:
    case Operation::SetState:
    case Operation::Pin:
    case Operation::Rename:
        return Action{action.kind, action.chat, QUuid::createUuid().toString(QUuid::WithoutBraces), action.before,
                      action.wanted};
    default:
        return {};
    }
}

QString describe(const Action &action)
{
    const ActionState &wanted = action.wanted;
    switch (action.kind) {
    case Operation::Reply:
        return Text::tr("Reply");
    case Operation::Assign:
        return wanted.value.isEmpty()
                   ? Text::tr("Unassign")
                   : Text::tr("Assign to %1")
                         .arg(isolated(safeLine(wanted.text.isEmpty() ? wanted.value : wanted.text, 60)));
    case Operation::SwitchAi:
        return wanted.on.value_or(false) ? Text::tr("Switch the AI on") : Text::tr("Switch the AI off");
    case Operation::FollowUp:
        return wanted.at.isValid()
                   ? Text::tr("Follow up on %1").arg(QLocale().toString(wanted.at.toLocalTime(), QLocale::ShortFormat))
                   : Text::tr("No follow-up");
    case Operation::SetState:
        switch (stateIn(wanted.value)) {
        case StateKind::Open:
            return Text::tr("Reopen");
        case StateKind::Snoozed:
            return Text::tr("Snooze");
        case StateKind::Resolved:
            return Text::tr("Resolve");
        default:
            return Text::tr("Close");
        }
    case Operation::MarkUnseen:
        return Text::tr("Mark as unseen by the team");
    case Operation::Pin:
        return wanted.on.value_or(false) ? Text::tr("Pin") : Text::tr("Unpin");
    case Operation::Rename:
        return Text::tr("Rename to %1").arg(isolated(safeLine(wanted.text, 60)));
    case Operation::NewChat:
        return Text::tr("New chat");
    case Operation::Remove:
        return Text::tr("Remove");
    default:
        return nameOf(action.kind);
    }
}

} // namespace deskside
