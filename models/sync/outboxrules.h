// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxitem.h"

#include <chrono>

/// How the outbox decides, as pure functions.
namespace deskside {

/// How fast the outbox tries again.
struct OutboxPace {
    std::chrono::milliseconds firstRetry{2'000};
    std::chrono::milliseconds longestRetry{std::chrono::minutes(5)};
    /// Before each look whether a reply arrived that was not answered; after the last one the person is asked. A slow
    /// server may deliver it late.
    QList<std::chrono::milliseconds> looks{std::chrono::milliseconds(0), std::chrono::seconds(2),
                                           std::chrono::seconds(5), std::chrono::seconds(15), std::chrono::seconds(40)};
    /// An action that waited longer is compared with how the chat stands before it is sent.
    std::chrono::milliseconds waited{8'000};
    /// What could not be sent at once waits so long at most until its account's list was looked at: somebody else may
    /// have been there meanwhile. 0: it does not.
    std::chrono::milliseconds firstLook{std::chrono::seconds(10)};
    int mostFaults = 8; ///< of the server about one action, until it counts as refused
    int mostAtOnce = 3; ///< requests of an account under way
};

/// What an action's error means for it.
enum class Outcome : unsigned char {
    Wait,      ///< it did not happen, and may the next time
    SignedOut, ///< the same, once there is a key that is good
    Unknown,   ///< it may have happened
    Refuse,    ///< it did not, and will not
};
Outcome outcomeOf(const ApiError &error, Operation kind);

/// How long to wait after so many failures (1 after the first); what the server asked for is the least. `jitter` in
/// [0, 1).
std::chrono::milliseconds retryDelay(const OutboxPace &pace, int failures, const ApiError &error, double jitter);

/// What is known of a reply that arrived.
struct Said {
    QString action; ///< Action::id
    QString text;
    QString message; ///< its id at the vendor, where that is known
};

/// The message among these that is the item's reply: the vendor keeps its name, or it says the same, is no customer's,
/// came when the item had left and behind those that were there before, and is neither one of these nor another reply
/// (`said`). Null when there is none.
const Message *findReply(const QList<Message> &messages, const OutboxItem &item, const QList<Said> &said);

/// The first message of `chat` when that is the one that the item, a NewChat, has opened with the customer of `with`
/// (nullopt: that is not known): the vendor keeps its name, or the chat is that customer's, began when the item had
/// left, and a person says the same in it. Null otherwise.
const Message *findOpening(const Chat &chat, const std::optional<Chat> &with, const OutboxItem &item);

/// The message by which somebody else answered the customer since the item was made; null when nobody did.
const Message *answerMeanwhile(const QList<Message> &messages, const OutboxItem &item, const QList<Said> &said);

/// Who said what, for OutboxItem::meanwhile.
ActionState asMeanwhile(const Message &message);

} // namespace deskside
