// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <utility>

namespace deskside {

/// How Deskside came to a value that no vendor sent. `None` means the vendor reported it.
enum class Inference : unsigned char {
    None,
    OpenedHere,         ///< the chat was opened on this computer since its last change
    MarkedUnreadHere,   ///< the person marked the chat unread on this computer
    CustomerSpokeLast,  ///< the last message is the customer's and newer than what was opened here
    AiSpokeLast,        ///< the last message is not the customer's
    MessagesGrew,       ///< there are more messages than when the chat was opened or first seen here
    AiOffOrAssigned,    ///< the AI is off, or a person is assigned
    AiOnAndUnassigned,  ///< the AI is on and nobody is assigned
    TicketLinked,       ///< a ticket is linked to the chat
    NoTicket,           ///< no ticket is linked to the chat
    TicketCompleted,    ///< the linked ticket is completed
    TicketNotCompleted, ///< the chat is not removed and has no completed ticket
    FromState,          ///< follows from the reported state
    FromAssignee,       ///< follows from the reported assignee
    FromMembers,        ///< taken from the members of the chat
    FromOwner,          ///< taken from the owner of the chat
    FromMeta,           ///< taken from the free-form meta data
    FromLastMessage,    ///< computed from the last messages
    FromLatestMessages, ///< computed from the few messages that are known here: it may have begun before them
    BetweenSights,      ///< it happened between two times at which the chat was looked at
    SinceAssigned,      ///< a person was given the chat then, and nobody has answered since
};

/// A value that may be missing, with how it is known. Reported and inferred are told apart here, not in a view.
template <typename T>
struct Known {
    std::optional<T> value;
    Inference how = Inference::None;

    Known() = default;
    Known(T reported)
        : value(std::move(reported))
    {
    }
    Known(T inferred, Inference from)
        : value(std::move(inferred))
        , how(from)
    {
    }

    bool isKnown() const { return value.has_value(); }
    bool isReported() const { return value.has_value() && how == Inference::None; }
    bool isInferred() const { return value.has_value() && how != Inference::None; }
    T valueOr(T other) const { return value.value_or(std::move(other)); }
    bool operator==(const Known &) const = default;
};

/// A word from a vendor's list of words: what it means here, and how it was spelled.
/// Every such enum begins with NotReported and Other; an unknown spelling is Other and is shown as it came.
template <typename E>
struct Coded {
    E code = E::NotReported;
    QString reported;

    bool isReported() const { return code != E::NotReported; }
    bool operator==(const Coded &) const = default;
};

/// A sentence that says how an inferred value was found; empty for None.
QString describe(Inference how);

} // namespace deskside
