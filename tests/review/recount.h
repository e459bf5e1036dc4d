// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/figures.h"

#include <QDateTime>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <random>

/// Every figure once more, from the rows, with Qt's calendar and a look at all rows for each.
namespace deskside {

inline quint32 seconds(const QString &utc)
{
    return static_cast<quint32>(QDateTime::fromString(utc + QLatin1Char('Z'), Qt::ISODate).toSecsSinceEpoch());
}

inline CompactRow openChatOf(WordId assignee)
{
    static const CompactRow open = [] {
        ChatRow row;
        row.unresolved = true;
        return pack(row, [](const QString &) { return WordId(1); });
    }();
    CompactRow row = open;
    row.assignee = assignee;
    return row;
}

/// Words whose numbers the random rows have: sentiments 1 to 4, the second and the fourth are angry.
inline Words someWords()
{
    Words words;
    const auto set = [&words](WordId id, SentimentKind kind, const QString &reported) {
        ChatRow row;
        row.sentiment = {kind, reported};
        pack(row, [&words, id](const QString &text) {
            words.set(id, text);
            return id;
        });
    };
    set(1, SentimentKind::Neutral, QStringLiteral("neutral"));
    set(2, SentimentKind::Angry, QStringLiteral("angry"));
    set(3, SentimentKind::Other, QStringLiteral("puzzled"));
    set(4, SentimentKind::Angry, QStringLiteral("ANGRY"));
    return words;
}

/// What any store could hold, a year and a half around two changes of the clock, the rest from 1970 to 2106.
inline QList<CompactRow> randomRows(int count, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](quint32 end) { return quint32(random()) % end; };
    const quint32 begin = seconds(QStringLiteral("2024-06-01T00:00:00"));
    QList<CompactRow> rows;
    for (int i = 0; i < count; ++i) {
        CompactRow row = below(3) == 0 ? openChatOf(0) : CompactRow();
        row.created = below(20) == 0 ? 0 : begin + below(540 * 86'400U);
        if (below(200) == 0) {
            row.created = quint32(random());
        }
        row.ai = below(4);
        row.assignee = below(5);
        row.model = below(3);
        row.channel = below(4);
        row.sentiment = below(5);
        row.classification = below(6);
        row.scores = below(4) == 0 ? 9 : 0;
        row.tokens = below(5'000);
        row.wait = below(4) == 0 ? below(5'000'000) : below(600);
        row.handedFrom = below(8) == 0 ? 0 : row.created + below(86'400);
        row.handedUntil = below(8) == 0 ? 0 : row.handedFrom + (below(2) == 0 ? 0 : below(7'200));
        row.review = packReview({.handoffs = below(2) == 0 ? 0 : int(1 + below(3)),
                                 .reopened = below(4) == 0 ? 1 : 0,
                                 .wait = static_cast<WaitKind>(below(4)),
                                 .end = static_cast<HandoffEnd>(below(3)),
                                 .hasTokens = below(3) != 0});
        rows.append(row);
    }
    return rows;
}

inline QDateTime local(quint32 at, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(at, zone);
}

/// Every figure, as one value.
struct Everything {
    qint64 chats = 0;
    qint64 undated = 0;
    Rate handed;
    Rate angry;
    Rate reopened;
    Rate scored;
    Rate unanswered;
    QList<RatePoint> days;
    QList<RatePoint> weeks;
    QList<RatePoint> months;
    QList<WordCount> sentiments;
    QList<WordCount> classifications;
    QList<WordCount> channels;
    HourFigures hours;
    WaitFigures waits;
    QList<Histogram::Bar> waited;
    QList<LoadFigures> load;
    QList<TokenFigures> tokens;
    QList<VersionFigures> versions;
    bool operator==(const Everything &) const = default;
};

inline Everything read(const ReviewFigures &figures)
{
    return {.chats = figures.chats(),
            .undated = figures.undated(),
            .handed = figures.handoffRate(),
            .angry = figures.angry(someWords()),
            .reopened = figures.reopened(),
            .scored = figures.scored(),
            .unanswered = figures.unanswered(),
            .days = figures.rateOverTime(PeriodStep::Day),
            .weeks = figures.rateOverTime(PeriodStep::Week),
            .months = figures.rateOverTime(PeriodStep::Month),
            .sentiments = figures.sentiments(),
            .classifications = figures.classifications(),
            .channels = figures.channels(),
            .hours = figures.hours(),
            .waits = figures.waits(),
            .waited = figures.waited().bars(),
            .load = figures.load(),
            .tokens = figures.tokens(),
            .versions = figures.versions()};
}

/// A look at all rows for each single figure, with Qt's calendar: slow, and too simple to be wrong.
class Recount
{
public:
    Recount(const QList<CompactRow> &rows, const ReviewPeriod &period)
        : m_period(period)
    {
        for (const CompactRow &row : rows) {
            const QDate day = dayOf(row);
            if ((!period.from.isValid() || (day.isValid() && day >= period.from))
                && (!period.to.isValid() || (day.isValid() && day <= period.to))) {
                m_rows.append(row);
            }
        }
    }

    Everything everything() const
    {
        const auto words = someWords();
        const auto isAngry = [](const CompactRow &row) { return row.sentiment == 2 || row.sentiment == 4; };
        const auto all = [](const CompactRow &) { return true; };
        Everything told;
        told.chats = m_rows.size();
        told.undated = count([](const CompactRow &row) { return row.created == 0; });
        told.handed = {count(isHanded), m_rows.size()};
        told.angry = {handed(isAngry), handed([](const CompactRow &row) { return row.sentiment != 0; })};
        told.reopened = {handed(isReopened), handed([](const CompactRow &row) {
                             return isReopened(row) || unpackReview(row.review).end == HandoffEnd::Resolved;
                         })};
        told.scored = {handed([](const CompactRow &row) { return row.scores != 0; }), handed(all)};
        told.days = rates(PeriodStep::Day);
        told.weeks = rates(PeriodStep::Week);
        told.months = rates(PeriodStep::Month);
        told.sentiments = wordCounts(&CompactRow::sentiment);
        told.classifications = wordCounts(&CompactRow::classification);
        told.channels = wordCounts(&CompactRow::channel);
        told.hours = hours();
        told.waits = waits();
        told.unanswered = {told.waits.unanswered, told.waits.unanswered + told.waits.exact + told.waits.atMost};
        told.waited = waited();
        told.load = load();
        told.tokens = tokens();
        told.versions = versions();
        return told;
    }

private:
    static bool isHanded(const CompactRow &row) { return unpackReview(row.review).handoffs > 0; }
    static bool isReopened(const CompactRow &row) { return unpackReview(row.review).reopened > 0; }
    static bool isWaited(const CompactRow &row)
    {
        const WaitKind kind = unpackReview(row.review).wait;
        return kind == WaitKind::Exact || kind == WaitKind::AtMost;
    }

    QDate dayOf(const CompactRow &row) const
    {
        return row.created == 0 ? QDate() : local(row.created, m_period.zone).date();
    }

    template <typename Test>
    qint64 count(Test test) const
    {
        return std::count_if(m_rows.cbegin(), m_rows.cend(), test);
    }
    template <typename Test>
    qint64 handed(Test test) const
    {
        return count([&](const CompactRow &row) { return isHanded(row) && test(row); });
    }

    static QDate endOf(QDate day, PeriodStep step)
    {
        return step == PeriodStep::Day    ? day
               : step == PeriodStep::Week ? day.addDays(7 - day.dayOfWeek())
                                          : QDate(day.year(), day.month(), day.daysInMonth());
    }

    QList<RatePoint> rates(PeriodStep step) const
    {
        QList<QDate> days;
        std::map<QDate, Rate> rates;
        for (const CompactRow &row : m_rows) {
            if (row.created != 0) {
                days.append(dayOf(row));
                Rate &rate = rates[days.last()];
                ++rate.of;
                rate.count += isHanded(row) ? 1 : 0;
            }
        }
        if (days.isEmpty()) {
            return {};
        }
        const auto [first, last] = std::minmax_element(days.cbegin(), days.cend());
        const QDate begin = m_period.from.isValid()    ? m_period.from
                            : step == PeriodStep::Day  ? *first
                            : step == PeriodStep::Week ? first->addDays(1 - first->dayOfWeek())
                                                       : QDate(first->year(), first->month(), 1);
        const QDate end = m_period.to.isValid() ? m_period.to : endOf(*last, step);
        QList<RatePoint> points;
        for (QDate from = begin; from <= end; from = points.last().to.addDays(1)) {
            points.append({from, std::min(endOf(from, step), end), {}});
            for (QDate day = from; day <= points.last().to; day = day.addDays(1)) {
                const auto found = rates.find(day);
                points.last().rate.count += found != rates.end() ? found->second.count : 0;
                points.last().rate.of += found != rates.end() ? found->second.of : 0;
            }
        }
        return points;
    }

    QList<WordCount> wordCounts(WordId CompactRow::*word) const
    {
        QList<WordCount> counts;
        for (WordId id = 0; id < 10; ++id) {
            if (const qint64 with = handed([&](const CompactRow &row) { return row.*word == id; })) {
                counts.append({id, with});
            }
        }
        std::stable_sort(counts.begin(), counts.end(),
                         [](const WordCount &a, const WordCount &b) { return a.count > b.count; });
        return counts;
    }

    HourFigures hours() const
    {
        HourFigures hours;
        for (const CompactRow &row : m_rows) {
            if (!isHanded(row)) {
                continue;
            }
            const QDateTime from = local(row.handedFrom, m_period.zone);
            const QDateTime until = local(row.handedUntil, m_period.zone);
            if (row.handedFrom != 0 && row.handedUntil != 0 && row.handedFrom <= row.handedUntil
                && from.date() == until.date() && from.time().hour() == until.time().hour()) {
                ++hours.counts[size_t(from.date().dayOfWeek() - 1)][size_t(from.time().hour())];
                ++hours.placed;
            } else {
                ++hours.unplaced;
            }
        }
        return hours;
    }

    QList<quint32> waitedSeconds() const
    {
        QList<quint32> all;
        for (const CompactRow &row : m_rows) {
            if (isHanded(row) && isWaited(row)) {
                all.append(row.wait);
            }
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    WaitFigures waits() const
    {
        const auto of = [this](WaitKind kind) {
            return handed([&](const CompactRow &row) { return unpackReview(row.review).wait == kind; });
        };
        const QList<quint32> all = waitedSeconds();
        const auto quantile = [&all](int tenths) -> std::optional<double> {
            if (all.isEmpty()) {
                return {};
            }
            const qsizetype tenfold = (all.size() - 1) * tenths;
            const double low = all.at(tenfold / 10);
            return tenfold % 10 == 0 ? low : low + double(tenfold % 10) / 10 * (all.at(tenfold / 10 + 1) - low);
        };
        WaitFigures waits{
            quantile(5),           quantile(9), of(WaitKind::Exact), of(WaitKind::AtMost), of(WaitKind::Unanswered),
            of(WaitKind::NotKnown)};
        if (waits.p90) { // to the microsecond: the order of the operations is another
            waits.p90 = std::round(*waits.p90 * 1e6) / 1e6;
        }
        return waits;
    }

    QList<Histogram::Bar> waited() const
    {
        QList<Histogram::Bar> bars;
        for (const quint32 wait : waitedSeconds()) {
            if (bars.isEmpty() || bars.last().value != wait) {
                bars.append({wait, 0});
            }
            ++bars.last().times;
        }
        return bars;
    }

    QList<LoadFigures> load() const
    {
        QList<LoadFigures> list;
        for (WordId id = 0; id < 10; ++id) {
            const LoadFigures load{
                id, count([&](const CompactRow &row) { return row.assignee == id && isUnresolved(row); }),
                handed([&](const CompactRow &row) { return row.assignee == id; })};
            if (load.open + load.handoffs > 0) {
                list.append(load);
            }
        }
        std::stable_sort(list.begin(), list.end(), [](const LoadFigures &a, const LoadFigures &b) {
            return a.open != b.open ? a.open > b.open : a.handoffs > b.handoffs;
        });
        return list;
    }

    QList<TokenFigures> tokens() const
    {
        QList<TokenFigures> list;
        for (WordId id = 0; id < 10; ++id) {
            TokenFigures used{id, 0, 0};
            for (const CompactRow &row : m_rows) {
                if (row.model == id && unpackReview(row.review).hasTokens) {
                    used.tokens += row.tokens;
                    ++used.chats;
                }
            }
            if (used.chats > 0) {
                list.append(used);
            }
        }
        std::stable_sort(list.begin(), list.end(),
                         [](const TokenFigures &a, const TokenFigures &b) { return a.tokens > b.tokens; });
        return list;
    }

    QList<VersionFigures> versions() const
    {
        QList<VersionFigures> list;
        for (WordId id = 0; id < 10; ++id) {
            VersionFigures version{id, {}, {}};
            for (const CompactRow &row : m_rows) {
                if (row.ai == id) {
                    ++version.rate.of;
                    version.rate.count += isHanded(row) ? 1 : 0;
                    const QDate day = dayOf(row);
                    if (day.isValid() && (!version.firstSeen.isValid() || day < version.firstSeen)) {
                        version.firstSeen = day;
                    }
                }
            }
            if (version.rate.of > 0) {
                list.append(version);
            }
        }
        std::stable_sort(list.begin(), list.end(), [](const VersionFigures &a, const VersionFigures &b) {
            return a.firstSeen.isValid() != b.firstSeen.isValid() ? a.firstSeen.isValid() : a.firstSeen < b.firstSeen;
        });
        return list;
    }

    ReviewPeriod m_period;
    QList<CompactRow> m_rows;
};

/// read(), the 90th percentile as Recount has it.
inline Everything rounded(Everything everything)
{
    if (everything.waits.p90) {
        everything.waits.p90 = std::round(*everything.waits.p90 * 1e6) / 1e6;
    }
    return everything;
}

/// Fails at the first figure that is another.
inline void compare(const Everything &figures, const Everything &recounted)
{
    QCOMPARE(figures.chats, recounted.chats);
    QCOMPARE(figures.undated, recounted.undated);
    QCOMPARE(figures.handed, recounted.handed);
    QCOMPARE(figures.angry, recounted.angry);
    QCOMPARE(figures.reopened, recounted.reopened);
    QCOMPARE(figures.scored, recounted.scored);
    QCOMPARE(figures.unanswered, recounted.unanswered);
    QCOMPARE(figures.days, recounted.days);
    QCOMPARE(figures.weeks, recounted.weeks);
    QCOMPARE(figures.months, recounted.months);
    QCOMPARE(figures.sentiments, recounted.sentiments);
    QCOMPARE(figures.classifications, recounted.classifications);
    QCOMPARE(figures.channels, recounted.channels);
    QCOMPARE(figures.hours, recounted.hours);
    QCOMPARE(figures.waits, recounted.waits);
    QCOMPARE(figures.waited, recounted.waited);
    QCOMPARE(figures.load, recounted.load);
    QCOMPARE(figures.tokens, recounted.tokens);
    QCOMPARE(figures.versions, recounted.versions);
    QVERIFY(figures == recounted);
}

} // namespace deskside
