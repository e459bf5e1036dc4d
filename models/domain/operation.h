// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <optional>

namespace deskside {

/// What can be asked of a vendor beside its list of chats. The first ones are done to a chat by a person (Action), the
/// others read more than the list says.
enum class Operation : unsigned char {
    Reply,      ///< write to the customer
    Assign,     ///< to a colleague, to oneself, to nobody
    SwitchAi,   ///< whether the AI answers
    FollowUp,   ///< plan when to come back to the chat
    SetState,   ///< open, snooze, close
    MarkUnseen, ///< the team has not seen it
    Pin,
    Rename,
    NewChat, ///< with the same customer
    Remove,
    Messages,   ///< the whole thread
    ReadChat,   ///< one chat by itself
    Colleagues, ///< who a chat can be assigned to
    Live,       ///< be told of changes as they happen
};
constexpr Operation lastAction = Operation::Remove;
constexpr Operation lastOperation = Operation::Live;

/// How sure it is that a vendor has an operation.
enum class Support : unsigned char {
    None,       ///< the vendor has nothing of the kind
    Inferred,   ///< nobody at the vendor says so: it can be switched off for an account, and answers are checked
    Documented, ///< the vendor says so
};

/// "reply", "switch-ai": in files. Never changes.
QString wordOf(Operation operation);
std::optional<Operation> operationFrom(const QString &word);

/// What it is called, for a person: "Reply", "AI on or off".
QString nameOf(Operation operation);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Operation)
