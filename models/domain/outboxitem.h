// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/action.h"
#include "models/domain/apierror.h"

namespace deskside {

/// An action on its way, as the outbox in the store keeps it. One that the vendor has done is not there any more.
struct OutboxItem {
    enum class Phase : unsigned char {
        Held,    ///< waits until `heldUntil`, so that it can be taken back
        Waiting, ///< to be sent: at once, when the account is online again, or after others of the same chat
        Sending, ///< left, and no answer came yet; found at the program's start it is Unknown
        Unknown, ///< left, and no answer came: the vendor is asked whether it happened
        Asking,  ///< only the person can tell how to go on: see `question`
        Refused, ///< the vendor said no; the words come back to the person
    };
    enum class Question : unsigned char {
        None,
        MayHaveHappened,   ///< it left, and it cannot be known whether it arrived
        ChangedMeanwhile,  ///< somebody else changed what it is about since the person saw it: see `meanwhile`
        AnsweredMeanwhile, ///< somebody else answered the customer since
    };
    qint64 number = 0; ///< order of making
    Action action;
    Phase phase = Phase::Waiting;
    Question question = Question::None;
    QDateTime made;      ///< UTC
    QDateTime heldUntil; ///< UTC; null when it is not held
    QDateTime sent;      ///< when it left last, UTC; null: it never did
    int tries = 0;
    ActionState meanwhile;    ///< ChangedMeanwhile: how it stands at the vendor; AnsweredMeanwhile: who (value), what
                              ///< (text) and when (at); Refused: `on` is true when the words are a draft again
    QList<QString> seen = {}; ///< ids of messages that were there when it was made or left: none of them is it
    std::optional<ApiError> error; ///< the last one

    bool operator==(const OutboxItem &) const = default;
};

/// What a person can answer to an item that asks, or that was refused.
enum class OutboxAnswer : unsigned char {
    SendAgain,  ///< also: do it all the same
    ItHappened, ///< it arrived: nothing is left to do
    Discard,    ///< forget it; the text of a reply becomes a draft again
};

/// An answer that is being written.
struct Draft {
    ChatKey chat;
    QString text;    ///< empty: there is none
    QDateTime begun; ///< when the person saw the chat that they answer, UTC

    bool operator==(const Draft &) const = default;
};

/// True for an action that waits a moment before it leaves, since nothing takes it back once it was done.
bool isHeldFirst(const Action &action);

/// The chat as it will be when all of these have been done; refused ones change nothing.
Chat withPending(Chat chat, const QList<OutboxItem> &items);

/// A draft with words in it that came back to the person, in front of what they wrote since.
QString withReturned(const QString &draft, const QString &returned);

/// What an item is at, as a sentence for a person: "Waiting for the network", "Invent refused it: …". `vendor` is a
/// display name.
QString describe(const OutboxItem &item, const QString &vendor);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::OutboxItem)
Q_DECLARE_METATYPE(deskside::OutboxAnswer)
Q_DECLARE_METATYPE(deskside::Draft)
