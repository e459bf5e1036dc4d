// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/figures.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace deskside {

namespace {

constexpr int weekDays = 7;
/// Of a chat whose creation is not known. Before every day that a row can have.
constexpr int noDay = std::numeric_limits<int>::min();
/// The days that a row can have: its seconds are 32 bits, and time zones reach into the days beside.
constexpr int firstDay = -1;
constexpr int lastDay = 49'711;

/// In one number, for one hash is asked for each chat.
constexpr quint64 dayAndAi(int day, WordId ai)
{
    return static_cast<quint64>(static_cast<quint32>(day)) << 32U | ai;
}

constexpr int dayIn(quint64 key)
{
    return static_cast<int>(static_cast<quint32>(key >> 32U));
}

QDate dateOf(int day)
{
    static const qint64 begin = QDate(1970, 1, 1).toJulianDay();
    return QDate::fromJulianDay(begin + day);
}

/// A day that no row can have stays one.
int dayOf(QDate date)
{
    return static_cast<int>(std::clamp<qint64>(QDate(1970, 1, 1).daysTo(date), firstDay - 1, lastDay + 1));
}

/// Monday is 0; 1970 began on a Thursday.
int weekDayOf(int day)
{
    return (day - firstDay + 2) % weekDays;
}

/// The last day of the step that the day is in.
int endOf(int day, PeriodStep step)
{
    switch (step) {
    case PeriodStep::Day:
        break;
    case PeriodStep::Week:
        return day + weekDays - 1 - weekDayOf(day);
    case PeriodStep::Month: {
        const QDate date = dateOf(day);
        return day + date.daysInMonth() - date.day();
    }
    }
    return day;
}

/// The first day of the step that the day is in.
int beginOf(int day, PeriodStep step)
{
    switch (step) {
    case PeriodStep::Day:
        break;
    case PeriodStep::Week:
        return day - weekDayOf(day);
    case PeriodStep::Month:
        return day + 1 - dateOf(day).day();
    }
    return day;
}

/// A kind that a newer program has kept counts as not known.
size_t indexOf(WaitKind kind)
{
    return kind <= WaitKind::Unanswered ? static_cast<size_t>(kind) : 0;
}

/// Changes the value of a key; one that has come to nothing leaves, so that what was taken out again leaves no trace.
template <typename Key, typename Value, typename Change>
void alter(QHash<Key, Value> *values, const Key &key, Change change)
{
    Value &value = (*values)[key];
    change(value);
    if (value == Value()) {
        values->remove(key);
    }
}

void tally(QHash<WordId, qint64> *counts, WordId word, qint64 sign)
{
    alter(counts, word, [sign](qint64 &count) { count += sign; });
}

void tally(Rate *rate, bool isCounted, qint64 sign)
{
    rate->of += sign;
    rate->count += isCounted ? sign : 0;
}

QList<WordCount> mostFirst(const QHash<WordId, qint64> &counts)
{
    QList<WordCount> list;
    list.reserve(counts.size());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        list.append({it.key(), it.value()});
    }
    std::sort(list.begin(), list.end(), [](const WordCount &a, const WordCount &b) {
        return std::tie(b.count, a.word) < std::tie(a.count, b.word);
    });
    return list;
}

} // namespace

ReviewFigures::ReviewFigures(const ReviewPeriod &period)
    : m_period(period)
    , m_first(period.from.isValid() ? deskside::dayOf(period.from) : noDay)
    , m_last(period.to.isValid() ? deskside::dayOf(period.to) : std::numeric_limits<int>::max())
    , m_times(period.zone)
{
}

int ReviewFigures::dayOf(const CompactRow &row) const
{
    return row.created == 0 ? noDay : m_times.at(row.created).day;
}

bool ReviewFigures::isIn(const CompactRow &row) const
{
    return isIn(dayOf(row));
}

bool ReviewFigures::isIn(int day) const
{
    return day == noDay ? !m_period.from.isValid() && !m_period.to.isValid() : m_first <= day && day <= m_last;
}

void ReviewFigures::count(const CompactRow &row, qint64 sign)
{
    const int day = dayOf(row);
    if (!isIn(day)) {
        return;
    }
    const ReviewBits bits = unpackReview(row.review);
    const bool isHanded = bits.handoffs > 0;
    const bool isOpen = isUnresolved(row);
    tally(&m_handed, isHanded, sign);
    alter(&m_days, dayAndAi(day, row.ai), [&](Rate &rate) { tally(&rate, isHanded, sign); });
    if (bits.hasTokens) {
        alter(&m_tokens, row.model, [&](TokenFigures &used) {
            used.tokens += sign * row.tokens;
            used.chats += sign;
        });
    }
    if (isOpen || isHanded) {
        alter(&m_load, row.assignee, [&](LoadFigures &load) {
            load.open += isOpen ? sign : 0;
            load.handoffs += isHanded ? sign : 0;
        });
    }
    if (isHanded) {
        countHandoff(row, bits, sign);
    }
}

void ReviewFigures::countHandoff(const CompactRow &row, const ReviewBits &bits, qint64 sign)
{
    tally(&m_sentiments, row.sentiment, sign);
    tally(&m_classifications, row.classification, sign);
    tally(&m_channels, row.channel, sign);
    tally(&m_scored, row.scores != 0, sign);
    if (bits.reopened > 0 || bits.end == HandoffEnd::Resolved) {
        tally(&m_reopened, bits.reopened > 0, sign);
    }
    const bool isWithin = row.handedFrom != 0 && row.handedFrom <= row.handedUntil;
    const LocalTimes::At at = isWithin ? m_times.at(row.handedFrom) : LocalTimes::At();
    if (isWithin && m_times.at(row.handedUntil) == at) {
        m_hours.counts.at(static_cast<size_t>(weekDayOf(at.day))).at(static_cast<size_t>(at.hour)) += sign;
        m_hours.placed += sign;
    } else {
        m_hours.unplaced += sign;
    }
    m_waitKinds.at(indexOf(bits.wait)) += sign;
    if (bits.wait == WaitKind::Exact || bits.wait == WaitKind::AtMost) {
        m_waited.add(row.wait, sign);
    }
}

qint64 ReviewFigures::undated() const
{
    qint64 count = 0;
    for (auto it = m_days.cbegin(); it != m_days.cend(); ++it) {
        count += dayIn(it.key()) == noDay ? it->of : 0;
    }
    return count;
}

Rate ReviewFigures::angry(const Words &words) const
{
    Rate angry;
    for (auto it = m_sentiments.cbegin(); it != m_sentiments.cend(); ++it) {
        if (it.key() != 0) {
            CompactRow row;
            row.sentiment = it.key();
            angry.of += it.value();
            angry.count += unpack(row, words).sentiment.code == SentimentKind::Angry ? it.value() : 0;
        }
    }
    return angry;
}

Rate ReviewFigures::unanswered() const
{
    const qint64 count = m_waitKinds.at(indexOf(WaitKind::Unanswered));
    return {count, count + m_waited.size()};
}

QList<RatePoint> ReviewFigures::rateOverTime(PeriodStep step) const
{
    std::map<int, Rate> steps; // by their last days
    int first = lastDay;
    int last = noDay;
    for (auto it = m_days.cbegin(); it != m_days.cend(); ++it) {
        const int day = dayIn(it.key());
        if (day != noDay) {
            first = std::min(first, day);
            last = std::max(last, day);
            Rate &rate = steps[endOf(day, step)];
            rate.count += it->count;
            rate.of += it->of;
        }
    }
    if (steps.empty()) {
        return {};
    }
    // A step is cut off where the period ends: who looks up its chats finds those that are counted.
    first = m_period.from.isValid() ? m_first : beginOf(first, step);
    last = m_period.to.isValid() ? m_last : endOf(last, step);
    QList<RatePoint> points;
    for (int day = first; day <= last;) {
        const int end = endOf(day, step);
        const auto rate = steps.find(end);
        points.append({dateOf(day), dateOf(std::min(end, last)), rate != steps.end() ? rate->second : Rate()});
        day = end + 1;
    }
    return points;
}

QList<WordCount> ReviewFigures::sentiments() const
{
    return mostFirst(m_sentiments);
}

QList<WordCount> ReviewFigures::classifications() const
{
    return mostFirst(m_classifications);
}

QList<WordCount> ReviewFigures::channels() const
{
    return mostFirst(m_channels);
}

WaitFigures ReviewFigures::waits() const
{
    const auto of = [this](WaitKind kind) { return m_waitKinds.at(indexOf(kind)); };
    constexpr double ninetieth = 0.9;
    return {.median = m_waited.quantile(0.5),
            .p90 = m_waited.quantile(ninetieth),
            .exact = of(WaitKind::Exact),
            .atMost = of(WaitKind::AtMost),
            .unanswered = of(WaitKind::Unanswered),
            .unknown = of(WaitKind::NotKnown)};
}

QList<LoadFigures> ReviewFigures::load() const
{
    QList<LoadFigures> list;
    for (auto it = m_load.cbegin(); it != m_load.cend(); ++it) {
        list.append({it.key(), it->open, it->handoffs});
    }
    std::sort(list.begin(), list.end(), [](const LoadFigures &a, const LoadFigures &b) {
        return std::tie(b.open, b.handoffs, a.assignee) < std::tie(a.open, a.handoffs, b.assignee);
    });
    return list;
}

QList<TokenFigures> ReviewFigures::tokens() const
{
    QList<TokenFigures> list;
    for (auto it = m_tokens.cbegin(); it != m_tokens.cend(); ++it) {
        list.append({it.key(), it->tokens, it->chats});
    }
    std::sort(list.begin(), list.end(), [](const TokenFigures &a, const TokenFigures &b) {
        return std::tie(b.tokens, b.chats, a.model) < std::tie(a.tokens, a.chats, b.model);
    });
    return list;
}

QList<VersionFigures> ReviewFigures::versions() const
{
    QHash<WordId, VersionFigures> versions;
    for (auto it = m_days.cbegin(); it != m_days.cend(); ++it) {
        const int day = dayIn(it.key());
        const auto ai = static_cast<WordId>(it.key());
        VersionFigures &version = versions[ai];
        version.ai = ai;
        version.rate.count += it->count;
        version.rate.of += it->of;
        const QDate date = day == noDay ? QDate() : dateOf(day);
        if (date.isValid() && (!version.firstSeen.isValid() || date < version.firstSeen)) {
            version.firstSeen = date;
        }
    }
    QList<VersionFigures> list = versions.values();
    std::sort(list.begin(), list.end(), [](const VersionFigures &a, const VersionFigures &b) {
        return std::tuple(!a.firstSeen.isValid(), a.firstSeen, a.ai)
               < std::tuple(!b.firstSeen.isValid(), b.firstSeen, b.ai);
    });
    return list;
}

} // namespace deskside
