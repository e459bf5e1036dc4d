// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reviewboard.h"

#include "models/items/chatindex.h"
#include "models/items/chattable.h"
#include "models/items/idset.h"

#include <QTimer>
#include <algorithm>

namespace deskside {

namespace {

using namespace std::chrono_literals;

/// Looked at between two looks at the clock.
constexpr int rowsAtATime = 256;
/// How often it is told of figures that are not complete yet.
constexpr std::chrono::milliseconds progressEvery = 100ms;
constexpr std::chrono::seconds timePassesEvery = 30s;

bool wasHanded(const CompactRow &row)
{
    return unpackReview(row.review).handoffs > 0;
}

bool standsAbove(const Urgency &a, const Urgency &b)
{
    return a.standsAbove(b);
}

/// A scope and what is in it.
struct Side {
    Side(const ReviewScope &looked, const Words *words, const QHash<QString, QString> &accountNames)
        : scope(looked)
        , filter(looked.filter, words, accountNames)
        , figures(looked.period)
    {
    }

    bool wants(const CompactRow &row) const { return figures.isIn(row) && filter.matches(row); }
    bool isIn(quint32 id) const { return counted.contains(id); }

    /// Takes out what was counted as it was counted: what a filter that depends on the time says now does not matter.
    bool takeOut(const CompactRow &row)
    {
        const bool was = counted.remove(row.id);
        if (was)
            figures.remove(row);
        return was;
    }

    /// Brings it in line with a row that has not changed since it was counted, if it was; answers whether it had to.
    bool settle(const CompactRow &row)
    {
        const bool wanted = wants(row);
        if (wanted == counted.contains(row.id))
            return false;
        if (!wanted)
            return takeOut(row);
        counted.insert(row.id);
        figures.add(row);
        return true;
    }

    ReviewScope scope;
    CompactFilter filter;
    ReviewFigures figures;
    IdSet counted;
};

/// Chats that were handed over, in the order of their urgency. A batch of changes is worked in when the order is asked
/// for, all at once.
class Queue
{
public:
    using RowOf = std::function<const CompactRow *(quint32 id)>; ///< null for what does not belong in the queue

    Queue(const Words *words, RowOf rowOf)
        : m_words(words)
        , m_rowOf(std::move(rowOf))
        , m_scale(words)
    {
    }

    void clear()
    {
        setLimits(m_scale.limits()); // what it remembers of words means nothing any more
        m_order.clear();
        m_ids.clear();
        m_touched.clear();
        m_touchedIds.clear();
        m_drawn.clear();
        m_waiting = 0;
    }

    void setLimits(const UrgencyLimits &limits) { m_scale = UrgencyScale(m_words, limits); }
    const UrgencyLimits &limits() const { return m_scale.limits(); }

    void touch(quint32 id)
    {
        if (!m_touched.contains(id)) {
            m_touched.insert(id);
            m_touchedIds.push_back(id);
        }
    }

    void touchAll()
    {
        for (const Urgency &each : m_order)
            touch(each.id);
    }

    /// Those that get more urgent as time passes; false when there are none.
    bool touchWaiting()
    {
        for (const Urgency &each : m_order) {
            if (each.waitsYet)
                touch(each.id);
        }
        return m_waiting > 0;
    }

    void setSample(const std::optional<SampleRule> &rule)
    {
        m_rule = rule;
        m_redraw = true;
    }
    const std::optional<SampleRule> &sample() const { return m_rule; }

    const QList<quint32> &ids()
    {
        update();
        return m_ids;
    }
    const IdSet &drawn()
    {
        update();
        return m_drawn;
    }
    Urgency urgencyOf(const CompactRow &row) { return m_scale.urgencyOf(row, QDateTime::currentDateTimeUtc()); }

private:
    void update()
    {
        if (!m_touchedIds.empty()) {
            arrange();
            m_redraw = true;
        }
        if (m_redraw)
            draw();
    }

    void arrange()
    {
        std::erase_if(m_order, [this](const Urgency &each) { return m_touched.contains(each.id); });
        const auto known = static_cast<std::ptrdiff_t>(m_order.size());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const quint32 id : m_touchedIds) {
            if (const CompactRow *row = m_rowOf(id))
                m_order.push_back(m_scale.urgencyOf(*row, now));
        }
        m_touched.clear();
        m_touchedIds.clear();
        std::sort(m_order.begin() + known, m_order.end(), standsAbove);
        std::inplace_merge(m_order.begin(), m_order.begin() + known, m_order.end(), standsAbove);
        m_ids.clear();
        m_ids.reserve(static_cast<qsizetype>(m_order.size()));
        for (const Urgency &each : m_order)
            m_ids.append(each.id);
        m_waiting = std::count_if(m_order.begin(), m_order.end(), [](const Urgency &each) { return each.waitsYet; });
    }

    void draw()
    {
        m_redraw = false;
        m_drawn.clear();
        if (!m_rule)
            return;
        Sampler sampler(*m_rule, m_words);
        for (const quint32 id : std::as_const(m_ids)) {
            if (const CompactRow *row = m_rowOf(id))
                sampler.offer(*row);
        }
        for (const quint32 id : sampler.drawn())
            m_drawn.insert(id);
    }

    const Words *m_words;
    RowOf m_rowOf;
    UrgencyScale m_scale;
    std::vector<Urgency> m_order;
    QList<quint32> m_ids; ///< of m_order
    IdSet m_touched;      ///< may be elsewhere, or not here any more
    std::vector<quint32> m_touchedIds;
    std::optional<SampleRule> m_rule;
    IdSet m_drawn;
    bool m_redraw = false;
    std::ptrdiff_t m_waiting = 0; ///< how many of them wait yet
};

} // namespace

struct ReviewBoard::Private {
    Private(ReviewBoard *board, ChatTable *chats)
        : q(board)
        , table(chats)
        , queue(&chats->words(), [this](quint32 id) { return queued(id); })
    {
    }

    const CompactRow *queued(quint32 id) const
    {
        const bool isIn = !sides.empty() && sides.front().isIn(id);
        const CompactRow *row = isIn ? table->row(id) : nullptr;
        return row && wasHanded(*row) ? row : nullptr;
    }

    void begin(const std::vector<ReviewScope> &scopes);
    void beginScan();
    void work();
    void settle(const CompactRow &row);
    void follow(const CompactRow *before, const CompactRow *after);
    void checkComplete();
    void tell();

    ReviewBoard *q;
    ChatTable *table;
    QHash<QString, QString> accountNames;
    std::vector<Side> sides; ///< the scope, and what it is compared with
    mutable Queue queue;
    const ReviewFigures nothing;
    bool scanning = false;
    std::optional<Place> last; ///< the last one that the scan looked at
    bool scanned = false;      ///< every chat was asked once
    bool toldComplete = false;
    bool telling = false;
    QTimer slices;
    QTimer progress;
    QTimer clock;
};

ReviewBoard::ReviewBoard(ChatTable *table, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, table))
{
    d->slices.setSingleShot(true);
    d->slices.setInterval(0);
    connect(&d->slices, &QTimer::timeout, this, [this] { d->work(); });
    d->progress.setSingleShot(true);
    d->progress.setInterval(progressEvery);
    connect(&d->progress, &QTimer::timeout, this, &ReviewBoard::changed);
    d->clock.setInterval(timePassesEvery);
    d->clock.setTimerType(Qt::VeryCoarseTimer);
    connect(&d->clock, &QTimer::timeout, this, &ReviewBoard::passTime);
    connect(table, &ChatTable::rowChanged, this,
            [this](const CompactRow *before, const CompactRow *after) { d->follow(before, after); });
    connect(table, &ChatTable::countsChanged, this, [this] { d->checkComplete(); });
    connect(table, &ChatTable::settled, this, [this] { d->checkComplete(); });
    connect(table, &ChatTable::cleared, this, [this] {
        std::vector<ReviewScope> scopes;
        for (const Side &side : d->sides)
            scopes.push_back(side.scope);
        d->begin(scopes);
    });
}

ReviewBoard::~ReviewBoard() = default;

void ReviewBoard::setScope(const ReviewScope &scope, const std::optional<ReviewScope> &compared,
                           const QHash<QString, QString> &accountNames)
{
    d->accountNames = accountNames;
    std::vector<ReviewScope> scopes{scope};
    if (compared)
        scopes.push_back(*compared);
    d->begin(scopes);
    d->clock.start();
}

const ReviewFigures &ReviewBoard::figures() const
{
    return d->sides.empty() ? d->nothing : d->sides.front().figures;
}

const ReviewFigures *ReviewBoard::compared() const
{
    return d->sides.size() < 2 ? nullptr : &d->sides.back().figures;
}

bool ReviewBoard::isComplete() const
{
    return d->scanned && !d->table->isLoading();
}

bool ReviewBoard::leavesWordsOut() const
{
    return std::any_of(d->sides.begin(), d->sides.end(),
                       [](const Side &side) { return side.filter.plan().needsIndex(); });
}

const QList<quint32> &ReviewBoard::queue() const
{
    return d->queue.ids();
}

QList<UrgencyMark> ReviewBoard::reasons(quint32 id) const
{
    const CompactRow *row = d->queued(id);
    return row ? reasonsOf(d->queue.urgencyOf(*row)) : QList<UrgencyMark>();
}

void ReviewBoard::setLimits(const UrgencyLimits &limits)
{
    if (d->queue.limits() == limits)
        return;
    d->queue.setLimits(limits);
    d->queue.touchAll();
    d->tell();
}

void ReviewBoard::setSample(const std::optional<SampleRule> &rule)
{
    if (d->queue.sample() == rule)
        return;
    d->queue.setSample(rule);
    d->tell();
}

const std::optional<SampleRule> &ReviewBoard::sample() const
{
    return d->queue.sample();
}

bool ReviewBoard::isSampled(quint32 id) const
{
    return d->queue.drawn().contains(id);
}

Rate ReviewBoard::progress(const QString &reviewer) const
{
    const Words &words = d->table->words();
    const bool ofSample = sample().has_value();
    Rate rate;
    WordAnswers answers;
    for (const quint32 id : queue()) {
        if (ofSample && !d->queue.drawn().contains(id))
            continue;
        const WordId word = d->table->row(id)->scores;
        const bool isScored = answers.answer(word, words, [&] {
            const QList<ScoreMark> scores = scoresIn(words.text(word));
            return std::any_of(scores.begin(), scores.end(), [&reviewer](const ScoreMark &score) {
                return reviewer.isEmpty() || score.reviewer == reviewer;
            });
        });
        rate.count += isScored ? 1 : 0;
        ++rate.of;
    }
    return rate;
}

void ReviewBoard::passTime()
{
    if (d->queue.touchWaiting())
        d->tell();
    const bool depends =
        std::any_of(d->sides.begin(), d->sides.end(), [](const Side &side) { return side.filter.dependsOnNow(); });
    if (depends && !d->scanning)
        d->beginScan();
}

void ReviewBoard::Private::begin(const std::vector<ReviewScope> &scopes)
{
    sides.clear();
    queue.clear();
    for (const ReviewScope &scope : scopes)
        sides.emplace_back(scope, &table->words(), accountNames);
    scanned = false;
    if (!sides.empty()) {
        beginScan();
        tell();
    }
}

void ReviewBoard::Private::beginScan()
{
    scanning = true;
    last.reset();
    work();
}

/// Newest first. Rows may come, change and leave between two slices: each tells of itself, so that it does not matter
/// whether the scan has met it, or will.
void ReviewBoard::Private::work()
{
    const QDeadlineTimer deadline = table->sliceEnd();
    const ChatRows &rows = table->rows();
    const ChatIndex &all = table->all();
    int row = last ? all.rowAt(*last) : 0;
    if (last && row < all.size() && placeOf(*rows.find(all.at(row))) == *last)
        ++row;
    do {
        const int end = std::min(all.size(), row + rowsAtATime);
        for (; row < end; ++row) {
            const CompactRow &chat = *rows.find(all.at(row));
            last = placeOf(chat);
            settle(chat);
        }
        scanning = row < all.size();
    } while (scanning && !deadline.hasExpired());
    if (scanning) {
        slices.start();
    } else {
        slices.stop();
        scanned = true;
        checkComplete();
    }
}

void ReviewBoard::Private::settle(const CompactRow &row)
{
    bool isOther = false;
    for (Side &side : sides)
        isOther |= side.settle(row);
    if (!isOther)
        return;
    if (wasHanded(row))
        queue.touch(row.id);
    tell();
}

void ReviewBoard::Private::follow(const CompactRow *before, const CompactRow *after)
{
    bool isOther = false;
    for (Side &side : sides) {
        isOther |= before && side.takeOut(*before);
        isOther |= after && side.settle(*after);
    }
    if (!isOther)
        return;
    if ((before && wasHanded(*before)) || (after && wasHanded(*after)))
        queue.touch(before ? before->id : after->id);
    tell();
}

void ReviewBoard::Private::checkComplete()
{
    if (!sides.empty() && std::exchange(toldComplete, q->isComplete()) != q->isComplete())
        tell();
}

void ReviewBoard::Private::tell()
{
    if (!q->isComplete()) {
        toldComplete = false;
        if (!progress.isActive() && !telling)
            progress.start();
        return;
    }
    toldComplete = true;
    progress.stop();
    if (std::exchange(telling, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            telling = false;
            Q_EMIT q->changed();
        },
        Qt::QueuedConnection);
}

} // namespace deskside
