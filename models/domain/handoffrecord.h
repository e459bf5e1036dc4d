// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "models/domain/within.h"

namespace deskside {

/// The AI that drives a chat, as far as the vendor says. Null: not reported.
struct AiVersion {
    QString assistantId;
    QString assistant; ///< its name
    QString version;   ///< "14"; where the vendor counts none, null
    QString model;
    bool isNull() const { return assistantId.isEmpty() && assistant.isEmpty() && version.isEmpty(); }
    bool operator==(const AiVersion &) const = default;
};
AiVersion aiOf(const Chat &chat);

/// How a handoff ended. Kept in the store: new ones go to the end.
enum class HandoffEnd : unsigned char { Open, Resolved, BackToAi };

/// How far it is known how long the customer waited for a person. Kept in the store: new ones go to the end.
enum class WaitKind : unsigned char {
    NotKnown,
    Exact,
    AtMost,    ///< the first answer is not known, but one that came later
    Unanswered ///< nobody has answered
};

/// How long a customer waited for a person from the handoff on.
struct Wait {
    WaitKind kind = WaitKind::NotKnown;
    qint64 seconds = 0; ///< of Exact and AtMost
    bool operator==(const Wait &) const = default;
};

/// One time that the AI handed a chat to a person: one meaning over all vendors. What a vendor does not say and nothing
/// tells is not known; each Known says whether it was reported, and else how it was found.
struct HandoffRecord {
    Known<Within> at; ///< exact where the vendor reports it, else between two times at which it was looked at
    Known<AiVersion> from;
    Known<QString> to; ///< the name, else the id, of the person
    QString toId;
    Known<QString> classification;
    Known<QString> summary;
    Known<SentimentKind> sentiment; ///< how the customer felt
    Coded<ChannelKind> channel;
    Known<Within> answered;    ///< when a person first answered after it
    bool isUnanswered = false; ///< everything that was said is known, and no person has answered
    HandoffEnd end = HandoffEnd::Open;
    Known<Within> ended; ///< when it was resolved, or given back to the AI
    int reopened = 0;    ///< times that it was open again after it had been resolved
    bool operator==(const HandoffRecord &) const = default;
};

/// What is kept about the times of a handoff, as a vendor does not tell them later on. `to` and the words of the chat
/// are as they were when it happened.
struct Sight {
    QDateTime before; ///< when the chat was last known to be as `was` says, UTC; null: it is new here
    QDateTime now;    ///< when the vendor said what is true now, UTC
};

/// The handoffs of a chat, oldest first, after it was seen as `chat` says: `known` are those before. Pure: the same for
/// the same sight; a chat that says nothing new leaves `known` as it is. `thread`: what was said, oldest first, as far
/// as it is kept; else Chat::lastMessages tell.
QList<HandoffRecord> followHandoffs(const QList<HandoffRecord> &known, const Chat &chat, const Sight &sight,
                                    const QList<Message> &thread = {});

/// How long the customer waited for a person.
Wait waitOf(const HandoffRecord &handoff);

/// A chat's handoffs in short: of the latest one, and how many there were.
struct HandoffFacts {
    int count = 0;
    Within at;
    Wait wait;
    HandoffEnd end = HandoffEnd::Open;
    int reopened = 0; ///< of all of them
    bool operator==(const HandoffFacts &) const = default;
};
HandoffFacts factsOf(const QList<HandoffRecord> &handoffs);

/// Tokens that the messages that came with the chat tell of; nullopt when none does.
std::optional<qint64> tokensUsed(const Chat &chat);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::HandoffRecord)
