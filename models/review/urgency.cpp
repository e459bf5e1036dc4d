// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/urgency.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Urgency)
};

/// What has larger parts stands above.
auto partsOf(const Urgency &urgency)
{
    return std::tie(urgency.failed, urgency.angry, urgency.waited, urgency.reopened, urgency.isUnanswered,
                    urgency.waitedAtMost, urgency.handed, urgency.recency, urgency.id);
}

/// The row with nothing but one word, to ask what that means.
ChatRow meaningOf(WordId CompactRow::*field, WordId word, const Words &words)
{
    CompactRow row;
    row.*field = word;
    return unpack(row, words);
}

quint32 secondsSince(quint32 from, const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch() - qint64(from);
    return static_cast<quint32>(std::clamp<qint64>(seconds, 0, std::numeric_limits<quint32>::max()));
}

QString span(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < hour) {
        return Text::tr("%Ln min", "a length of time, abbreviated", static_cast<int>(seconds / minute));
    }
    if (seconds < 2 * day) {
        return Text::tr("%Ln h", "a length of time, abbreviated", static_cast<int>(seconds / hour));
    }
    return Text::tr("%Ln d", "days, abbreviated", static_cast<int>(seconds / day));
}

} // namespace

bool Urgency::standsAbove(const Urgency &other) const
{
    return partsOf(*this) > partsOf(other);
}

Urgency UrgencyScale::urgencyOf(const CompactRow &row, const QDateTime &now)
{
    const ReviewBits bits = unpackReview(row.review);
    Urgency urgency;
    urgency.failed = m_failed.answer(row.status, *m_words, [&] {
        return meaningOf(&CompactRow::status, row.status, *m_words).status.code == RunKind::Failed;
    });
    urgency.angry = m_angry.answer(row.sentiment, *m_words, [&] {
        return meaningOf(&CompactRow::sentiment, row.sentiment, *m_words).sentiment.code == SentimentKind::Angry;
    });
    urgency.reopened = static_cast<quint32>(bits.reopened);
    urgency.isUnanswered = bits.wait == WaitKind::Unanswered;
    // Counted from the last moment at which it may have been handed over: they wait since then for certain.
    urgency.waitsYet = urgency.isUnanswered && bits.end == HandoffEnd::Open && row.handedUntil != 0;
    const quint32 waited = urgency.waitsYet ? secondsSince(row.handedUntil, now) : row.wait;
    if (std::chrono::seconds(waited) >= m_limits.longWait) {
        const bool isCertain = urgency.waitsYet || bits.wait == WaitKind::Exact;
        urgency.waited = isCertain ? waited : 0;
        urgency.waitedAtMost = bits.wait == WaitKind::AtMost ? waited : 0;
    }
    urgency.handed = row.handedUntil != 0 ? row.handedUntil : row.handedFrom;
    urgency.recency = row.recency;
    urgency.id = row.id;
    return urgency;
}

QList<UrgencyMark> reasonsOf(const Urgency &urgency)
{
    QList<UrgencyMark> marks;
    const auto add = [&marks](bool holds, UrgencyReason reason, qint64 value = 0) {
        if (holds) {
            marks.append({reason, value});
        }
    };
    add(urgency.failed, UrgencyReason::Failed);
    add(urgency.angry, UrgencyReason::Angry);
    const bool waitsLong = urgency.waitsYet && urgency.waited > 0;
    add(urgency.waited > 0, waitsLong ? UrgencyReason::WaitsYet : UrgencyReason::Waited, urgency.waited);
    add(urgency.reopened > 0, UrgencyReason::Reopened, urgency.reopened);
    add(urgency.isUnanswered && !waitsLong, UrgencyReason::Unanswered);
    add(urgency.waitedAtMost > 0, UrgencyReason::WaitedAtMost, urgency.waitedAtMost);
    return marks;
}

QString describe(const UrgencyMark &mark)
{
    switch (mark.reason) {
    case UrgencyReason::Failed:
        return Text::tr("AI failed");
    case UrgencyReason::Angry:
        return Text::tr("angry");
    case UrgencyReason::Waited:
        //: %1: "41 min"
        return Text::tr("waited %1").arg(span(mark.value));
    case UrgencyReason::WaitsYet:
        //: %1: "41 min"; nobody has answered yet
        return Text::tr("unanswered for %1 or more").arg(span(mark.value));
    case UrgencyReason::Reopened:
        return mark.value > 1 ? Text::tr("reopened %Ln times", nullptr, static_cast<int>(mark.value))
                              : Text::tr("reopened");
    case UrgencyReason::Unanswered:
        return Text::tr("unanswered");
    case UrgencyReason::WaitedAtMost:
        //: %1: "41 min"
        return Text::tr("waited up to %1").arg(span(mark.value));
    }
    return {};
}

QString describe(const QList<UrgencyMark> &marks)
{
    QStringList words;
    for (const UrgencyMark &mark : marks) {
        words.append(describe(mark));
    }
    return words.join(u" · "_s);
}

} // namespace deskside
