// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "models/domain/operation.h"

namespace deskside {

/// How a chat stands, or is to stand, in the one respect that an action is about. Which fields count depends on the
/// operation; the others stay as they are here.
struct ActionState {
    QString value;          ///< Assign: the person's id at the vendor, empty for nobody; SetState: "open", "snoozed",
                            ///< "closed" or "resolved"; NewChat: a title for it, where the vendor takes one
    QString text;           ///< Reply, NewChat: the words; Rename: the title; Assign: the person's name, for people
    std::optional<bool> on; ///< SwitchAi, Pin, MarkUnseen, Remove
    QDateTime at;           ///< FollowUp, UTC; null: none is planned

    bool operator==(const ActionState &) const = default;
};

/// What a person does to a chat at its vendor, as a value: the outbox keeps it, a backend sends it.
struct Action {
    Operation kind = Operation::Reply; ///< up to lastAction
    ChatKey chat;                      ///< NewChat: the chat whose customer it is with
    QString id;                        ///< a UUID, made with the action: names it for good
    ActionState wanted;
    ActionState before; ///< as the person saw it

    bool operator==(const Action &) const = default;
};

/// A new action with an id of its own; `before` is what `chat` says.
Action actionOn(const Chat &chat, Operation kind, const ActionState &wanted);

/// How a chat stands where an action of this kind matters; nothing for one that makes something new (Reply, NewChat).
ActionState stateOf(const Chat &chat, Operation kind);

/// True when the two mean the same to an action of this kind: a name is no difference where there is an id.
bool isSame(Operation kind, const ActionState &one, const ActionState &other);

/// True when doing it twice is the same as doing it once.
bool isRepeatable(Operation kind);

/// The chat as it will be when the action has been done: what a person is shown until the vendor has answered. A reply
/// becomes its last message, said at `at`.
Chat withAction(Chat chat, const Action &action, const QDateTime &at = QDateTime::currentDateTimeUtc());

/// What takes the action back once it was done; nullopt for what cannot be taken back (Reply, NewChat, Remove).
std::optional<Action> inverseOf(const Action &action);

/// "Assign to Bea", "Switch the AI off": what it does, for a person. One line.
QString describe(const Action &action);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Action)
