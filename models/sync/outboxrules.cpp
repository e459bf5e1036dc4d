// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outboxrules.h"

#include "models/domain/chatrow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deskside {

namespace {

/// A vendor's clock may be behind.
constexpr std::chrono::milliseconds clockDifference = std::chrono::minutes(2);

/// However a vendor or a channel breaks lines.
QString folded(const QString &text)
{
    return text.simplified();
}

bool cameSince(const Moment &at, const OutboxItem &item)
{
    return at.isValid() && item.sent.isValid() && at.msecs() >= item.sent.toMSecsSinceEpoch() - clockDifference.count();
}

/// When the latest of those was said that were there when the item left: it is no older, by the vendor's own clock.
qint64 latestSeen(const QList<Message> &messages, const OutboxItem &item)
{
    constexpr qint64 wholeSeconds = 1'000; // is all that some vendors keep
    qint64 latest = std::numeric_limits<qint64>::min() + wholeSeconds;
    for (const Message &message : messages) {
        if (message.createdAt.isValid() && item.seen.contains(message.id)) {
            latest = std::max(latest, message.createdAt.msecs());
        }
    }
    return latest - wholeSeconds;
}

bool isOfTheSameCustomer(const Chat &one, const Chat &other)
{
    const QString id = customerOf(one).id;
    return (!id.isEmpty() && id == customerOf(other).id) || (!one.ownerId.isEmpty() && one.ownerId == other.ownerId);
}

bool isOneOf(const Message &message, const QList<Said> &said)
{
    const QString text = folded(plainText(message));
    return std::any_of(said.begin(), said.end(), [&](const Said &reply) {
        return (!message.reference.isEmpty() && message.reference == reply.action)
               || (reply.message.isEmpty() ? text == folded(reply.text) : message.id == reply.message);
    });
}

bool isClaimed(const Message &message, const OutboxItem &item, const QList<Said> &said)
{
    return message.id.isEmpty() || item.seen.contains(message.id)
           || std::any_of(said.begin(), said.end(),
                          [&message](const Said &reply) { return reply.message == message.id; });
}

} // namespace

Outcome outcomeOf(const ApiError &error, Operation kind)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::Offline:
    case Kind::TimedOut: // one that may have reached the server is OutcomeUnknown
    case Kind::RateLimited:
    case Kind::NotKept:
        return Outcome::Wait;
    case Kind::Unauthorized:
        return Outcome::SignedOut;
    case Kind::OutcomeUnknown:
        return Outcome::Unknown;
    case Kind::ServerFault: // it may have failed at any step
        return isRepeatable(kind) ? Outcome::Wait : Outcome::Unknown;
    case Kind::BadReply: // an answer came, so that the request did, too
        return isRepeatable(kind) ? Outcome::Refuse : Outcome::Unknown;
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Rejected:
        break;
    }
    return Outcome::Refuse;
}

std::chrono::milliseconds retryDelay(const OutboxPace &pace, int failures, const ApiError &error, double jitter)
{
    const double growth = std::pow(2.0, std::clamp(failures - 1, 0, 20));
    const double full =
        std::min(static_cast<double>(pace.firstRetry.count()) * growth, static_cast<double>(pace.longestRetry.count()));
    const std::chrono::milliseconds delay(static_cast<qint64>(full * (1 + jitter) / 2));
    return std::max(delay, error.retryAfter.value_or(std::chrono::milliseconds(0)));
}

const Message *findReply(const QList<Message> &messages, const OutboxItem &item, const QList<Said> &said)
{
    const QString text = folded(item.action.wanted.text);
    const qint64 latest = latestSeen(messages, item);
    const Message *found = nullptr;
    for (const Message &message : messages) {
        if (!message.reference.isEmpty() && message.reference == item.action.id) {
            return &message;
        }
        const bool cameLate = cameSince(message.createdAt, item) && message.createdAt.msecs() >= latest;
        const bool isAnother = !message.reference.isEmpty();
        if (!found && cameLate && !isAnother && !message.preview && message.role.code != RoleKind::Customer
            && !isClaimed(message, item, said) && folded(plainText(message)) == text) {
            found = &message;
        }
    }
    return found;
}

const Message *findOpening(const Chat &chat, const std::optional<Chat> &with, const OutboxItem &item)
{
    const Message *found = chat.key == item.action.chat ? nullptr : findReply(chat.lastMessages, item, {});
    if (!found || found->reference == item.action.id) {
        return found;
    }
    const bool isIt = with && isOfTheSameCustomer(chat, *with) && cameSince(chat.createdAt, item)
                      && found->role.code == RoleKind::Agent;
    return isIt ? found : nullptr;
}

const Message *answerMeanwhile(const QList<Message> &messages, const OutboxItem &item, const QList<Said> &said)
{
    for (auto message = messages.crbegin(); message != messages.crend(); ++message) {
        const bool isNew = message->createdAt.isValid() && message->createdAt.msecs() > item.made.toMSecsSinceEpoch();
        if (isNew && message->role.code == RoleKind::Agent && !item.seen.contains(message->id)
            && !isOneOf(*message, said)) {
            return &*message;
        }
    }
    return nullptr;
}

ActionState asMeanwhile(const Message &message)
{
    ActionState state;
    if (message.member && message.member->user) {
        state.value = message.member->user->name;
    }
    state.text = plainText(message);
    state.at = message.createdAt.utc();
    return state;
}

} // namespace deskside
