// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/demojson.h"

#include <array>
#include <vector>

/// A year of support before the demo's day, before any vendor has given its chats their form.
namespace deskside::demo {

enum class Topic : unsigned char { Refund, Delivery, Account, Billing, Technical, Other };

/// One of the team whom chats are handed to. The demo's person is none of them: what is theirs is of the demo's day.
struct Helper {
    QString user;   ///< Invent's id
    QString number; ///< OpenCopilot's and OpenCX's
    QString name;
};
const QList<Helper> &helpers();

/// What happened in one chat of the past.
struct PastChat {
    QString id;
    Opening who;
    QString country; ///< ISO 3166
    QString channel; ///< in the words of its vendor
    Topic topic = Topic::Other;
    int version = 0; ///< of the assistant: 0 to 2, in the order of their release
    QDateTime begun;
    QDateTime last; ///< when it was active last
    bool resolved = true;
    bool failed = false; ///< the AI's last run
    bool handed = false; ///< what follows is of chats that were handed over
    QDateTime handedAt;
    QDateTime answered;   ///< when a person first answered; null: nobody has
    int helper = -1;      ///< in helpers(); -1: nobody was assigned
    bool hasMore = false; ///< more was said after the first answer, by the person or by the customer
    bool thanked = false; ///< the customer spoke last
    QString sentiment;    ///< "angry", "neutral", "happy"
    std::optional<int> stars;
    int tokensIn = 0; ///< of the AI's last answer
    int tokensOut = 0;
    int actions = 0; ///< that the AI called
    int messages = 2;
};

/// The chats of one account over a year, newest first. Each is a pure function of its index: none is kept.
class History
{
public:
    History(const QString &account, const QString &vendor, quint64 seed, const QDateTime &now);

    qsizetype size() const { return m_size; }
    /// When the chat stands in its vendor's list; never later for larger indices. OpenCopilot's chats are listed by
    /// their creation, all others by what happened last.
    QDateTime timeOf(qsizetype index) const;
    /// The index of the first chat that is not newer.
    qsizetype indexAt(const QDateTime &time) const;
    PastChat at(qsizetype index) const;

    const QDateTime &newest() const { return m_newest; } ///< no chat is newer
    const QDateTime &now() const { return m_now; }

private:
    Opening opening(Topic topic, Dice &dice) const;
    Topic topicAt(const QDateTime &time, int version, Dice &dice) const;
    int versionAt(const QDateTime &time) const;
    void handOver(PastChat &chat, qint64 talk, Dice &dice) const;
    bool isAtWork(const QDateTime &time) const;

    QString m_account;
    QString m_vendor;
    quint64 m_seed = 1;
    QDateTime m_now;
    QDateTime m_newest;
    qsizetype m_size = 0;
    int m_offset = 0;                    ///< of the account's region from UTC, in seconds
    std::array<QDateTime, 2> m_releases; ///< of the second and the third version
    std::vector<double> m_load;          ///< chats, as a share, in the hours before m_newest, each with all later ones
};

/// The chats of the demo's day on top of those of ServerSetup::history, in one order; without a history the former
/// alone. `time` is the field that says when one of them stands in the list. A few are older than the day, and stand in
/// the place of one of the history. `form` makes what the vendor tells of one.
Records daysAndYear(const ServerSetup &setup, const QList<QJsonObject> &day, QLatin1StringView time,
                    QJsonObject (*form)(const PastChat &past, const ServerSetup &setup));

} // namespace deskside::demo
