// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/chat.h"
#include "models/domain/handoffrecord.h"
#include "models/domain/own.h"
#include "models/domain/score.h"

namespace deskside {

/// What is known here about a chat having been opened, as the store keeps it.
struct ReadMark {
    Moment activity;                     ///< the chat's last activity when it was opened or first seen
    std::optional<qint64> totalMessages; ///< and its number of messages
    std::optional<qint64> unseen;        ///< and the vendor's unseen count
    bool opened = false;                 ///< false: only first seen
    bool markedUnread = false;           ///< the person asked for it
    bool operator==(const ReadMark &) const = default;
};

/// What the list, the tabs, the filters and the command line need of a chat: one meaning over all vendors.
struct ChatRow {
    ChatKey key;
    QString vendor;   ///< VendorTraits::id
    QString title;    ///< null when not reported
    QString customer; ///< null when not reported
    QString customerId;
    Coded<ChannelKind> channel;
    Coded<StateKind> state;
    Coded<RunKind> status;
    Coded<SentimentKind> sentiment;
    Coded<TicketKind> ticket;
    Known<Handler> handler;
    std::optional<bool> aiEnabled; ///< the vendor's switch; nullopt where it has none
    QString assigneeId;
    QString assignee; ///< name, else id; null when nobody or not reported
    Known<bool> unread;
    std::optional<qint64> unreadCount; ///< where the vendor counts
    Known<bool> mine;
    Known<bool> unresolved;
    Known<bool> handoff;
    QString classification;
    QString summary;
    Moment createdAt;
    Moment updatedAt;
    Moment activity; ///< what the list is sorted by: the update where the list reports one, else the last message, else
                     ///< the creation
    QString preview; ///< the last text, or the handoff's summary; null when there is none
    Coded<RoleKind> speaker;    ///< who said it
    Known<Moment> waitingSince; ///< since when the customer waits for an answer: a person's, once it is a person's turn
    QString link;
    QString country;
    QString language;
    QString model;
    std::optional<bool> pinned;
    std::optional<bool> temporary;
    std::optional<bool> blocked;
    std::optional<bool> removed;
    bool hasAudio = false;
    bool hasTicket = false;
    bool hasError = false;
    bool hasTools = false;
    bool vanished = false; ///< the vendor's list does not have it any more
    Moment followUpAt;     ///< planned at the vendor
    OwnData own;
    int pending = 0;              ///< actions on their way (OutboxItem), which the row already shows as done
    bool asks = false;            ///< one of them cannot go on without the person
    QString draft;                ///< the beginning of an answer that was not sent; null: none
    AiVersion ai;                 ///< who drives it, or drove it until the handoff
    HandoffFacts handoffs;        ///< from what the store keeps of them
    std::optional<qint64> tokens; ///< at least: of the messages that came with the chat
    QList<ScoreMark> scores;      ///< by the reviewers' names
    QString said = {};            ///< what the kept messages say; only where the full-text index is made

    bool operator==(const ChatRow &) const = default;
};

/// The one place where a chat of any vendor gets its meaning. `mark` is null when the chat was never seen here;
/// `me` is the person's id at the vendor, empty when not known. What is inferred follows the table in CONTRIBUTING.
/// `own` is what the person added here.
ChatRow rowOf(const Chat &chat, const ReadMark *mark, const QString &me, const OwnData &own = {});

/// True when the wait may have begun earlier, or, where only the day is known, later on that day.
bool isVague(const Known<Moment> &waitingSince);

/// When the person is to come back to the chat: the earlier of the vendor's follow-up and the reminder set here.
Moment dueOf(const ChatRow &row);

/// The mark to keep when the person opens this chat now.
ReadMark openedMark(const Chat &chat);
/// The mark to keep when the chat is first seen and was not opened.
ReadMark firstSeenMark(const Chat &chat);

/// The customer among a chat's members, owner and meta data.
struct Customer {
    Known<QString> name;
    QString id;
    QString email;
    QString phone;
    QString username;
    QString country;
    QString language;
    QString agent;
    QString ip;
    QString avatar;
    std::optional<bool> blocked;
    bool anonymous = false; ///< only a session is known
    bool operator==(const Customer &) const = default;
};
Customer customerOf(const Chat &chat);

/// How a row names its customer to a person: by name, as an anonymous visitor, or as unknown.
QString customerLabel(const ChatRow &row);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ChatRow)
