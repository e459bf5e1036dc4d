// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reviewcharts.h"

#include "models/domain/chatfiltertimes.h"
#include "models/domain/safetext.h"
#include "models/items/reviewqueries.h"
#include "models/items/wording.h"
#include "models/review/comparison.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewCharts)
};

/// Bars that are shown by themselves; the others are one more.
constexpr qsizetype mostBars = 8;
constexpr qsizetype longestLabel = 60;
constexpr auto handedOver = "outcome:any"_L1;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 1) + u"\u00a0%"_s;
}

QString span(double seconds, const QDateTime &now)
{
    return wording::elapsed(Moment(now.addSecs(-static_cast<qint64>(seconds))), now);
}

/// Makes the charts of one scope.
class Dashboard
{
public:
    Dashboard(const ReviewFigures &figures, const ReviewFigures *before, const Words &words, const ChartScope &scope)
        : m_figures(figures)
        , m_before(before)
        , m_words(words)
        , m_scope(scope)
        , m_days(createdTerm(figures.period().from, figures.period().to))
    {
    }

    ChartData handoffs() const;
    ChartData rate() const;
    ChartData wait() const;
    ChartData angry() const;
    ChartData reopened() const;
    ChartData reviewed() const;
    ChartData rateOverTime() const;
    ChartData reasons() const;
    ChartData feelings() const;
    ChartData channels() const;
    ChartData hours() const;
    ChartData load() const;
    ChartData versions() const;
    ChartData tokens() const;

private:
    QString query(std::initializer_list<QString> terms) const { return allOf({m_scope.query, m_days, allOf(terms)}); }
    QString counted(qint64 count) const
    {
        //: a count that may be larger: "at least 1,204"
        return m_scope.isWhole ? number(count) : Text::tr("at least %1").arg(number(count));
    }
    QString ofChats(qint64 chats) const
    {
        return m_scope.isWhole ? Text::tr("of %Ln chat(s)", nullptr, static_cast<int>(chats))
                               : Text::tr("of %Ln chat(s) synced so far", nullptr, static_cast<int>(chats));
    }
    QString ofHandoffs() const
    {
        const auto count = static_cast<int>(m_figures.handoffRate().count);
        return m_scope.isWhole ? Text::tr("%Ln handoff(s)", nullptr, count)
                               : Text::tr("%Ln handoff(s) synced so far", nullptr, count);
    }
    static QString intervalText(const Interval &interval)
    {
        //: the two ends of an interval: "14.3 to 15.9 %"
        return Text::tr("%1 to %2").arg(QLocale().toString(interval.low * 100, 'f', 1), percent(interval.high));
    }
    static ChartMark shareMark(const QString &label, const Rate &rate);
    ChartData tile(const QString &id, const QString &title, ChartMark mark) const;
    ChartData shareTile(const QString &id, const QString &title, const Rate &rate, const std::optional<Rate> &was,
                        ChartTone tone, const QString &terms) const;
    template <typename TermOf>
    QList<ChartMark> words(const QList<WordCount> &counts, WordId CompactRow::*field,
                           const std::function<QString(WordId)> &nameOf, TermOf term, QLatin1StringView none,
                           ChartTone tone) const;
    ChartData ofWords(const QString &id, const QString &title, const QString &head, QList<ChartMark> marks) const;
    CompactRow row(WordId CompactRow::*field, WordId word) const
    {
        CompactRow compact;
        compact.*field = word;
        return compact;
    }

    const ReviewFigures &m_figures;
    const ReviewFigures *m_before;
    const Words &m_words;
    const ChartScope &m_scope;
    QString m_days;
};

ChartMark Dashboard::shareMark(const QString &label, const Rate &rate)
{
    ChartMark mark;
    mark.label = label;
    mark.sample = rate.of;
    if (rate.of > 0) {
        mark.value = static_cast<double>(rate.count) / static_cast<double>(rate.of);
        mark.valueText = percent(*mark.value);
        if (const auto interval = wilson(rate.count, rate.of)) {
            mark.low = interval->low;
            mark.high = interval->high;
            mark.intervalText = intervalText(*interval);
        }
    }
    return mark;
}

ChartData Dashboard::tile(const QString &id, const QString &title, ChartMark mark) const
{
    ChartData chart;
    chart.kind = ChartData::Kind::Tile;
    chart.id = id;
    chart.title = title;
    chart.labelHead = Text::tr("Figure");
    chart.valueHead = Text::tr("Value");
    mark.label = title;
    chart.marks = {std::move(mark)};
    return chart;
}

ChartData Dashboard::shareTile(const QString &id, const QString &title, const Rate &rate,
                               const std::optional<Rate> &was, ChartTone tone, const QString &terms) const
{
    ChartMark mark = shareMark(title, rate);
    mark.tone = tone;
    mark.query = query({terms});
    ChartData chart = tile(id, title, std::move(mark));
    chart.isShare = true;
    QStringList note{Text::tr("%1 of %2").arg(number(rate.count), number(rate.of))};
    if (was && was->of > 0) {
        //: the same figure in the period before: "was 19.4 %"
        note.append(Text::tr("was %1").arg(percent(static_cast<double>(was->count) / static_cast<double>(was->of))));
    }
    chart.note = rate.of > 0 ? note.join(u" · "_s) : Text::tr("nothing to count");
    return chart;
}

ChartData Dashboard::handoffs() const
{
    const Rate rate = m_figures.handoffRate();
    ChartMark mark;
    mark.value = static_cast<double>(rate.count);
    mark.valueText = counted(rate.count);
    mark.sample = rate.of;
    mark.query = query({handedOver});
    ChartData chart = tile(u"handoffs"_s, Text::tr("Handoffs"), std::move(mark));
    chart.note = ofChats(rate.of);
    if (m_before) {
        chart.note += u" · "_s + Text::tr("was %1").arg(number(m_before->handoffRate().count));
    }
    return chart;
}

ChartData Dashboard::rate() const
{
    return shareTile(u"rate"_s, Text::tr("Handoff rate"), m_figures.handoffRate(),
                     m_before ? std::optional(m_before->handoffRate()) : std::nullopt, ChartTone::Accent, handedOver);
}

ChartData Dashboard::wait() const
{
    const WaitFigures waits = m_figures.waits();
    ChartMark mark;
    mark.value = waits.median;
    mark.sample = waits.exact + waits.atMost;
    mark.tone = ChartTone::Waiting;
    mark.query = query({handedOver});
    if (waits.median) {
        const QString median = span(*waits.median, m_scope.now);
        //: a figure that is known to be no larger
        mark.valueText = waits.atMost > waits.exact ? Text::tr("≤ %1").arg(median) : median;
    }
    ChartData chart = tile(u"wait"_s, Text::tr("Median wait"), std::move(mark));
    QStringList note;
    if (const auto estimate = waits.median ? median(m_figures.waited()) : std::nullopt) {
        const auto ends =
            Text::tr("%1 to %2")
                .arg(span(estimate->interval.low, m_scope.now), span(estimate->interval.high, m_scope.now));
        chart.marks.first().low = estimate->interval.low;
        chart.marks.first().high = estimate->interval.high;
        chart.marks.first().intervalText = ends;
    }
    if (waits.p90) {
        //: nine of ten waited no longer than this
        note.append(Text::tr("p90 %1").arg(span(*waits.p90, m_scope.now)));
        note.append(Text::tr("%Ln known wait(s)", nullptr, static_cast<int>(waits.exact + waits.atMost)));
    }
    if (waits.unanswered > 0) {
        note.append(Text::tr("%Ln unanswered", nullptr, static_cast<int>(waits.unanswered)));
    }
    chart.note = note.isEmpty() ? Text::tr("no wait is known") : note.join(u" · "_s);
    return chart;
}

ChartData Dashboard::angry() const
{
    return shareTile(u"angry"_s, Text::tr("Angry"), m_figures.angry(m_words),
                     m_before ? std::optional(m_before->angry(m_words)) : std::nullopt, ChartTone::Negative,
                     allOf({handedOver, u"sentiment:angry"_s}));
}

ChartData Dashboard::reopened() const
{
    return shareTile(u"reopened"_s, Text::tr("Reopened"), m_figures.reopened(),
                     m_before ? std::optional(m_before->reopened()) : std::nullopt, ChartTone::Waiting,
                     u"is:reopened"_s);
}

ChartData Dashboard::reviewed() const
{
    const Rate scored = m_figures.scored();
    ChartMark mark;
    mark.value = static_cast<double>(scored.count);
    mark.valueText = number(scored.count);
    mark.sample = scored.of;
    mark.tone = ChartTone::Positive;
    mark.query = query({handedOver, u"score:any"_s});
    ChartData chart = tile(u"reviewed"_s, Text::tr("Reviewed"), std::move(mark));
    //: of so many handoffs, whoever reviewed them
    chart.note = Text::tr("of %1 · by anybody").arg(number(scored.of));
    return chart;
}

QString rangeLabel(QDate from, QDate to, PeriodStep step)
{
    const QLocale locale;
    if (step == PeriodStep::Month) {
        return locale.toString(from, u"MMM yyyy"_s);
    }
    Q_UNUSED(to)
    //: a day of a chart's axis, in QDate's format
    return locale.toString(from, Text::tr("d MMM"));
}

ChartData Dashboard::rateOverTime() const
{
    ChartData chart;
    chart.kind = ChartData::Kind::Line;
    chart.id = u"rateOverTime"_s;
    chart.title = m_scope.step == PeriodStep::Day    ? Text::tr("Handoff rate by day")
                  : m_scope.step == PeriodStep::Week ? Text::tr("Handoff rate by week")
                                                     : Text::tr("Handoff rate by month");
    chart.labelHead = Text::tr("Chats begun");
    chart.valueHead = Text::tr("Handoff rate");
    chart.isShare = true;
    chart.emptyText = Text::tr("No chats in these days");
    const QList<RatePoint> points = m_figures.rateOverTime(m_scope.step);
    qint64 dated = 0;
    for (const RatePoint &point : points) {
        ChartMark mark = shareMark(rangeLabel(point.from, point.to, m_scope.step), point.rate);
        mark.query = allOf({m_scope.query, createdTerm(point.from, point.to), handedOver});
        chart.marks.append(std::move(mark));
        dated += point.rate.of;
    }
    QStringList note{Text::tr("95 % interval"), ofChats(dated)};
    if (m_figures.undated() > 0) {
        note.append(Text::tr("%Ln without a date", nullptr, static_cast<int>(m_figures.undated())));
    }
    chart.note = note.join(u" · "_s);
    if (m_before) {
        const QList<RatePoint> were = m_before->rateOverTime(m_scope.step);
        for (const RatePoint &point : were) {
            chart.before.append(shareMark(rangeLabel(point.from, point.to, m_scope.step), point.rate));
        }
    }
    QSet<QString> assistants;
    for (const VersionFigures &version : m_figures.versions()) {
        const AiVersion ai = aiIn(m_words.text(version.ai));
        const bool isFirst = !assistants.contains(ai.assistantId); // it was there before
        assistants.insert(ai.assistantId);
        for (int at = 1; !isFirst && version.firstSeen.isValid() && at < points.size(); ++at) {
            if (points[at].from <= version.firstSeen && version.firstSeen <= points[at].to) {
                chart.events.append({at, aiName(ai)});
            }
        }
    }
    constexpr qsizetype readable = 4;
    if (chart.events.size() > readable) {
        chart.events.clear();
    }
    return chart;
}

/// Words that mean the same to a person are one mark, however their vendors spell them.
template <typename TermOf>
QList<ChartMark> Dashboard::words(const QList<WordCount> &counts, WordId CompactRow::*field,
                                  const std::function<QString(WordId)> &nameOf, TermOf term, QLatin1StringView none,
                                  ChartTone tone) const
{
    struct Named {
        QString label;
        QList<WordId> words;
        qint64 count = 0;
    };
    QList<Named> named;
    QList<WordId> all;
    for (const WordCount &word : counts) {
        const QString label = word.word == 0 ? Text::tr("not reported") : safeLine(nameOf(word.word), longestLabel);
        auto same = std::find_if(named.begin(), named.end(), [&](const Named &one) { return one.label == label; });
        if (same == named.end()) {
            same = named.insert(named.end(), Named{label, {}, 0});
        }
        same->count += word.count;
        same->words.append(word.word);
        all.append(word.word);
    }
    std::stable_sort(named.begin(), named.end(), [](const Named &x, const Named &y) { return x.count > y.count; });
    const auto termFor = [&](WordId word) { return word == 0 ? QString(none) : term(word); };
    const auto markOf = [&](const Named &one, ChartTone shown) {
        ChartMark mark;
        mark.label = one.label;
        mark.tone = shown;
        mark.value = static_cast<double>(one.count);
        mark.valueText = number(one.count);
        mark.sample = one.count;
        const QString said = exactTerms(one.words, all, field, m_words, termFor);
        mark.query = said.isEmpty() ? QString() : query({handedOver, said});
        return mark;
    };
    QList<ChartMark> marks;
    Named others{Text::tr("all others"), {}, 0};
    for (const Named &one : std::as_const(named)) {
        const bool isReported = !one.words.contains(0);
        if (isReported && marks.size() >= mostBars) {
            others.count += one.count;
            others.words += one.words;
            continue;
        }
        marks.append(markOf(one, isReported ? tone : ChartTone::Muted));
    }
    if (others.count > 0) {
        marks.append(markOf(others, ChartTone::Muted));
    }
    return marks;
}

ChartData Dashboard::ofWords(const QString &id, const QString &title, const QString &head, QList<ChartMark> marks) const
{
    ChartData chart;
    chart.id = id;
    chart.title = title;
    chart.labelHead = head;
    chart.valueHead = Text::tr("Handoffs");
    chart.note = ofHandoffs();
    chart.marks = std::move(marks);
    chart.emptyText = Text::tr("No handoffs in these days");
    return chart;
}

ChartData Dashboard::reasons() const
{
    return ofWords(u"reasons"_s, Text::tr("Why"), Text::tr("Classification"),
                   words(
                       m_figures.classifications(), &CompactRow::classification,
                       [this](WordId word) { return m_words.text(word); },
                       [this](WordId word) { return termOf("class"_L1, m_words.text(word)); }, "class:none"_L1,
                       ChartTone::Accent));
}

ChartData Dashboard::feelings() const
{
    const auto sentiment = [this](WordId word) { return unpack(row(&CompactRow::sentiment, word), m_words).sentiment; };
    QList<ChartMark> marks = words(
        m_figures.sentiments(), &CompactRow::sentiment,
        [&](WordId word) { return wording::sentimentName(sentiment(word)); },
        [&](WordId word) { return termOf("sentiment"_L1, sentiment(word).reported); }, "sentiment:none"_L1,
        ChartTone::Muted);
    const auto paint = [&marks](SentimentKind kind, ChartTone tone) {
        for (ChartMark &mark : marks) {
            if (mark.label == wording::sentimentName({kind, {}})) {
                mark.tone = tone;
            }
        }
    };
    paint(SentimentKind::Angry, ChartTone::Negative);
    paint(SentimentKind::Neutral, ChartTone::Waiting);
    paint(SentimentKind::Happy, ChartTone::Positive);
    return ofWords(u"feelings"_s, Text::tr("How they felt"), Text::tr("Sentiment"), std::move(marks));
}

ChartData Dashboard::channels() const
{
    const auto channel = [this](WordId word) { return unpack(row(&CompactRow::channel, word), m_words).channel; };
    return ofWords(u"channels"_s, Text::tr("Where they wrote"), Text::tr("Channel"),
                   words(
                       m_figures.channels(), &CompactRow::channel,
                       [&](WordId word) { return wording::channelName(channel(word)); },
                       [&](WordId word) { return termOf("channel"_L1, channel(word).reported); }, "channel:none"_L1,
                       ChartTone::Accent));
}

ChartData Dashboard::hours() const
{
    constexpr int hoursOfDay = 24;
    constexpr int daysOfWeek = 7;
    const HourFigures figures = m_figures.hours();
    const QLocale locale;
    ChartData chart;
    chart.kind = ChartData::Kind::Heat;
    chart.id = u"hours"_s;
    chart.title = Text::tr("When people are needed");
    chart.labelHead = Text::tr("Weekday and hour");
    chart.valueHead = Text::tr("Handoffs");
    chart.emptyText = Text::tr("No handoff's hour is known in these days");
    QStringList note{Text::tr("%Ln handoff(s)", nullptr, static_cast<int>(figures.placed))};
    if (figures.unplaced > 0) {
        //: handoffs of which the hour is not known
        note.append(Text::tr("%Ln at an unknown hour", nullptr, static_cast<int>(figures.unplaced)));
    }
    chart.note = note.join(u" · "_s);
    for (int hour = 0; hour < hoursOfDay; ++hour) {
        chart.columnLabels.append(locale.toString(QTime(hour, 0), Text::tr("H", "the hour of a day, QTime's format")));
    }
    for (int day = 0; day < daysOfWeek; ++day) {
        chart.rowLabels.append(locale.standaloneDayName(day + 1, QLocale::ShortFormat));
        for (int hour = 0; hour < hoursOfDay && figures.placed > 0; ++hour) {
            const qint64 count = figures.counts.at(static_cast<size_t>(day)).at(static_cast<size_t>(hour));
            ChartMark mark;
            mark.label = Text::tr("%1, %2").arg(locale.standaloneDayName(day + 1),
                                                locale.toString(QTime(hour, 0), QLocale::ShortFormat));
            mark.value = static_cast<double>(count);
            mark.valueText = number(count);
            mark.sample = count;
            mark.tone = ChartTone::Waiting;
            mark.query = query({handedOver, u"handed-at:%1-%2"_s.arg(weekdayWords().at(day)).arg(hour)});
            chart.marks.append(std::move(mark));
        }
    }
    return chart;
}

ChartData Dashboard::load() const
{
    ChartData chart;
    chart.id = u"load"_s;
    chart.title = Text::tr("Open work by person");
    chart.note = Text::tr("now");
    chart.labelHead = Text::tr("Assignee");
    chart.valueHead = Text::tr("Open chats");
    chart.emptyText = Text::tr("Nothing is open");
    for (const LoadFigures &load : m_figures.load()) {
        if (load.open == 0 || chart.marks.size() == mostBars) {
            continue;
        }
        const ChatRow person = unpack(row(&CompactRow::assignee, load.assignee), m_words);
        ChartMark mark;
        const bool isNobody = load.assignee == 0;
        mark.label = isNobody ? Text::tr("Nobody") : safeLine(person.assignee, longestLabel);
        mark.tone = isNobody ? ChartTone::Negative : ChartTone::Person;
        mark.value = static_cast<double>(load.open);
        mark.valueText = number(load.open);
        mark.sample = load.open;
        mark.query = query({u"is:unresolved"_s, isNobody ? u"-is:assigned"_s : termOf("assignee"_L1, person.assignee)});
        chart.marks.append(std::move(mark));
    }
    return chart;
}

ChartData Dashboard::versions() const
{
    ChartData chart;
    chart.id = u"versions"_s;
    chart.title = Text::tr("AI version, before and after");
    chart.note = Text::tr("handoff rate, 95 % interval");
    chart.labelHead = Text::tr("AI version");
    chart.valueHead = Text::tr("Handoff rate");
    chart.isShare = true;
    chart.emptyText = Text::tr("No vendor told of a version");
    QList<VersionFigures> versions = m_figures.versions();
    versions.removeIf(
        [](const VersionFigures &version) { return version.ai == 0 || version.rate.of < enoughToCompare; });
    // The versions of an assistant beside each other, as they came.
    QHash<QString, qsizetype> places;
    const auto assistantOf = [this](const VersionFigures &version) {
        const AiVersion ai = aiIn(m_words.text(version.ai));
        return ai.assistantId.isEmpty() ? ai.assistant : ai.assistantId;
    };
    for (const VersionFigures &version : std::as_const(versions)) {
        const QString assistant = assistantOf(version);
        places.insert(assistant, places.value(assistant, places.size()));
    }
    std::stable_sort(versions.begin(), versions.end(), [&](const VersionFigures &a, const VersionFigures &b) {
        return places.value(assistantOf(a)) < places.value(assistantOf(b));
    });
    QStringList remarks;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const AiVersion ai = aiIn(m_words.text(versions[i].ai));
        ChartMark mark = shareMark(safeLine(aiName(ai), longestLabel), versions[i].rate);
        mark.tone = ChartTone::Ai;
        mark.query = query({handedOver, versionTerms(ai)});
        chart.marks.append(std::move(mark));
        const bool isNext = i > 0 && assistantOf(versions[i - 1]) == assistantOf(versions[i]);
        if (isNext) {
            const ComparisonRow row = compareRates(Compared::HandoffRate, versions[i - 1].rate, versions[i].rate);
            remarks.append(describe(row, safeLine(aiName(aiIn(m_words.text(versions[i - 1].ai))), longestLabel),
                                    safeLine(aiName(ai), longestLabel)));
        }
    }
    constexpr qsizetype readable = 3;
    chart.remark = remarks.mid(std::max<qsizetype>(remarks.size() - readable, 0)).join(u"; "_s);
    return chart;
}

ChartData Dashboard::tokens() const
{
    ChartData chart;
    chart.id = u"tokens"_s;
    chart.title = Text::tr("Tokens by model");
    chart.labelHead = Text::tr("Model");
    chart.valueHead = Text::tr("Tokens");
    chart.emptyText = Text::tr("No vendor told of tokens");
    qint64 chats = 0;
    for (const TokenFigures &used : m_figures.tokens()) {
        chats += used.chats;
        if (chart.marks.size() == mostBars) {
            continue;
        }
        const QString model = m_words.text(used.model);
        ChartMark mark;
        mark.label = model.isEmpty() ? Text::tr("not reported") : safeLine(model, longestLabel);
        mark.tone = model.isEmpty() ? ChartTone::Muted : ChartTone::Ai;
        mark.value = static_cast<double>(used.tokens);
        mark.valueText = number(used.tokens);
        mark.sample = used.chats;
        mark.query = query({model.isEmpty() ? u"model:none"_s : termOf("model"_L1, model)});
        chart.marks.append(std::move(mark));
    }
    // The lists tell of the latest messages only.
    chart.note = Text::tr("at least; told of by %Ln chat(s)", nullptr, static_cast<int>(chats));
    return chart;
}

} // namespace

QList<ChartData> dashboardCharts(const ReviewFigures &figures, const ReviewFigures *before, const Words &words,
                                 const ChartScope &scope)
{
    const Dashboard board(figures, before, words, scope);
    return {board.handoffs(), board.rate(),         board.wait(),     board.angry(),    board.reopened(),
            board.reviewed(), board.rateOverTime(), board.reasons(),  board.feelings(), board.hours(),
            board.load(),     board.versions(),     board.channels(), board.tokens()};
}

PeriodStep stepFor(const ReviewPeriod &period, QDate today)
{
    constexpr qint64 quarter = 100;
    constexpr qint64 longYear = 500;
    if (!period.from.isValid()) {
        return PeriodStep::Month;
    }
    const qint64 days = period.from.daysTo(period.to.isValid() ? period.to : today);
    return days <= quarter ? PeriodStep::Day : days <= longYear ? PeriodStep::Week : PeriodStep::Month;
}

QString aiName(const AiVersion &ai)
{
    const QString assistant = ai.assistant.isEmpty() ? ai.assistantId : ai.assistant;
    if (!assistant.isEmpty() && !ai.version.isEmpty()) {
        //: an AI assistant and its version: "Concierge 14"
        return Text::tr("%1 %2").arg(assistant, ai.version);
    }
    const QString name = assistant.isEmpty() ? ai.version : assistant;
    return name.isEmpty() ? Text::tr("not reported") : name;
}

} // namespace deskside
