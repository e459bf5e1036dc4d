// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/answers.h"

#include <QDateTime>
#include <chrono>

namespace deskside {

/// Why a chat that was handed over wants to be looked at.
enum class UrgencyReason : unsigned char {
    Failed,       ///< the AI's last run
    Angry,        ///< the customer
    Waited,       ///< for a person, longer than what is calm
    WaitsYet,     ///< nobody has answered since, and it is open: at least so long
    Reopened,     ///< so many times
    Unanswered,   ///< nobody ever answered
    WaitedAtMost, ///< longer than what is calm, perhaps: only the most is known
};

/// One reason, as a value: the view says it in words.
struct UrgencyMark {
    UrgencyReason reason = UrgencyReason::Failed;
    qint64 value = 0; ///< seconds of the waits, the times that it was reopened; else 0
    bool operator==(const UrgencyMark &) const = default;
};

struct UrgencyLimits {
    std::chrono::minutes longWait{30}; ///< a wait as long, or longer, wants eyes
    bool operator==(const UrgencyLimits &) const = default;
};

/// How urgent a chat is: what decides first stands first.
struct Urgency {
    bool failed = false;
    bool angry = false;
    quint32 waited = 0; ///< seconds of a long wait that is certain; 0: none
    quint32 reopened = 0;
    bool isUnanswered = false;
    quint32 waitedAtMost = 0; ///< seconds of what may have been a long wait
    bool waitsYet = false;    ///< `waited` goes on: the chat gets more urgent as time passes, if it is not there yet
    quint32 handed = 0;       ///< the latest time of the handoff, else the earliest; seconds since 1970
    qint64 recency = 0;
    quint32 id = 0; ///< CompactRow::id

    /// True when `other` stands below: failed runs, then angry customers, then long waits, the longest first, then what
    /// was reopened, most often first, then what nobody answered, then what may have been a long wait; among equals
    /// what was handed over last, or has the latest activity. No two chats of a store are equal.
    bool standsAbove(const Urgency &other) const;
    bool operator==(const Urgency &) const = default;
};

/// Says how urgent chats are that were handed over. It remembers what words mean: `words` must outlive it, and be
/// cleared with it.
class UrgencyScale
{
public:
    explicit UrgencyScale(const Words *words, const UrgencyLimits &limits = {})
        : m_words(words)
        , m_limits(limits)
    {
    }

    const UrgencyLimits &limits() const { return m_limits; }
    Urgency urgencyOf(const CompactRow &row, const QDateTime &now);

private:
    const Words *m_words;
    UrgencyLimits m_limits;
    WordAnswers m_failed;
    WordAnswers m_angry;
};

/// Why it is urgent, the weightiest reason first; empty when nothing stands out.
QList<UrgencyMark> reasonsOf(const Urgency &urgency);

/// "angry", "waited 41 min", as parts of a sentence, in the language of the program.
QString describe(const UrgencyMark &mark);
/// "angry · waited 41 min"; empty for none.
QString describe(const QList<UrgencyMark> &marks);

} // namespace deskside
