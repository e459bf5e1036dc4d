// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chattable.h"

#include "models/items/chatscan.h"
#include "models/items/turns.h"

#include <QSet>
#include <QTimer>
#include <algorithm>
#include <deque>

namespace deskside {

namespace {

using namespace std::chrono_literals;

/// New chats are taken in so many at a time: a block of the store is one insertion, and the clock is looked at between.
constexpr std::size_t freshAtATime = 1000;

/// A longer list is emptied for a new filter: to take its rows out one by one would take longer than to fill it anew.
constexpr int mostInPlace = 20'000;

/// A filter and what it shows; `filter` is empty once it was removed.
struct Tab {
    std::optional<CompactFilter> filter;
    std::unique_ptr<ChatIndex> index;
    ChatScan scan;
    Turns turns;           ///< of the chats that were asked since the scan began
    bool complete = false; ///< every chat was asked once

    bool isTimed() const { return filter && filter->dependsOnNow(); }
    /// Of a chat that came, changed or is asked.
    void watch(const CompactRow &row, qint64 now)
    {
        if (isTimed())
            turns.add(filter->turnsAt(row, now), row.id);
    }
};

/// A delta and how far it was worked off.
struct Pending {
    ChatDelta delta;
    QSet<quint32> removed;
    qsizetype nextRow = 0;
    qsizetype nextRemoved = 0;
};

} // namespace

struct ChatTable::Private {
    explicit Private(ChatTable *table)
        : q(table)
        , all(
              &rows, [](bool, const CompactRow *, const CompactRow &) { return true; }, ChatIndex::Keep::Places)
    {
    }

    void work();
    /// False when nothing is left to do.
    bool workOnDelta();
    bool workOnFilters(const QDeadlineTimer &deadline);
    qsizetype takeFresh(const Pending &pending);
    void change(const CompactRow *known, const CompactRow *after);
    void begin(std::size_t tab);
    void watch(const CompactRow &row, qint64 now);
    /// Asks a filter of the chats whose time has come.
    void askAgain(Tab *tab, qint64 now);
    /// The clock or its zone is not what it was.
    bool hasLeapt(const QDateTime &now);
    void tellCounts();
    void wake();

    ChatTable *q;
    Words words;
    ChatRows rows;
    ChatIndex all;
    std::vector<std::unique_ptr<Tab>> tabs;
    std::vector<ChatIndex *> followers; ///< of tabs and searches; `all` is not among them
    std::deque<Pending> pending;
    std::deque<std::size_t> scans; ///< tabs that are being worked out
    std::chrono::milliseconds slice = 3ms;
    QTimer slices;
    QTimer clock;
    qint64 passed = QDateTime::currentMSecsSinceEpoch();       ///< when time was let pass last, in ms since 1970
    int offset = QDateTime::currentDateTime().offsetFromUtc(); ///< then, in seconds
    QList<int> toldCounts;
    bool countsScheduled = false;
    bool stateChanged = false; ///< the counts are as they were, but more or less complete
    bool loading = false;
    bool loadingEnds = false; ///< with the last of what is pending
    bool working = false;
};

ChatTable::ChatTable(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->slices.setSingleShot(true);
    d->slices.setInterval(0);
    connect(&d->slices, &QTimer::timeout, this, [this] { d->work(); });
    d->clock.setInterval(30s);
    d->clock.setTimerType(Qt::VeryCoarseTimer);
    connect(&d->clock, &QTimer::timeout, this, [this] { passTime(); });
}

ChatTable::~ChatTable() = default;

const Words &ChatTable::words() const
{
    return d->words;
}

const CompactRow *ChatTable::row(quint32 id) const
{
    return d->rows.find(id);
}

quint32 ChatTable::idAt(qint64 recency, int *near) const
{
    const int row = d->all.rowAt({recency, 0}, *near);
    *near = row;
    if (row >= d->all.size())
        return 0;
    const quint32 id = d->all.at(row);
    return d->rows.find(id)->recency == recency ? id : 0;
}

int ChatTable::size() const
{
    return d->rows.size();
}

void ChatTable::apply(const ChatDelta &delta)
{
    for (const auto &[id, text] : delta.words)
        d->words.set(id, text);
    if (delta.upserted.isEmpty() && delta.removed.isEmpty())
        return;
    d->pending.push_back({delta, QSet<quint32>(delta.removed.begin(), delta.removed.end())});
    // A small delta that does not have to wait for others is there at once.
    if (!d->slices.isActive() && !d->working)
        d->work();
}

void ChatTable::clear()
{
    ChatDelta gone;
    for (int row = 0; row < d->all.size(); ++row) {
        gone.removed.append(d->all.at(row));
    }
    d->pending.clear();
    apply(gone);
    while (!d->pending.empty()) {
        d->work();
    }
    d->words = Words();
    Q_EMIT cleared();
}

bool ChatTable::isSettled() const
{
    return d->pending.empty() && d->scans.empty();
}

void ChatTable::setSlice(std::chrono::milliseconds slice)
{
    d->slice = slice;
}

QDeadlineTimer ChatTable::sliceEnd() const
{
    return QDeadlineTimer(d->slice, Qt::PreciseTimer);
}

void ChatTable::setLoading(bool loading)
{
    d->loadingEnds = !loading && !d->pending.empty(); // what was told is not all here yet
    if (d->loadingEnds)
        return;
    if (std::exchange(d->loading, loading) != loading) {
        d->stateChanged = true;
        d->tellCounts();
    }
}

bool ChatTable::isLoading() const
{
    return d->loading;
}

int ChatTable::addFilter(CompactFilter filter)
{
    const auto unused = std::find_if(d->tabs.begin(), d->tabs.end(), [](const auto &tab) { return !tab->filter; });
    const auto number = static_cast<std::size_t>(unused - d->tabs.begin());
    if (unused == d->tabs.end()) {
        d->tabs.push_back(std::make_unique<Tab>());
        Tab *tab = d->tabs.back().get();
        tab->index = std::make_unique<ChatIndex>(&d->rows, [tab](bool, const CompactRow *, const CompactRow &after) {
            return tab->filter && tab->filter->matches(after);
        });
        d->followers.push_back(tab->index.get());
    }
    setFilter(static_cast<int>(number), std::move(filter));
    return static_cast<int>(number);
}

void ChatTable::setFilter(int filter, CompactFilter replacement)
{
    const auto number = static_cast<std::size_t>(filter);
    Tab &tab = *d->tabs.at(number);
    tab.filter.emplace(std::move(replacement));
    tab.index->setOrder(tab.filter->filter().order());
    // What does not match is not held over from the filter before.
    if (const CompactRow *kept = row(tab.index->kept()); kept && !tab.filter->matches(*kept))
        tab.index->keep(0);
    if (tab.index->size() > mostInPlace)
        tab.index->clear();
    tab.complete = false;
    d->begin(number);
    d->stateChanged = true;
    d->tellCounts();
    if (!d->slices.isActive() && !d->working)
        d->work();
}

void ChatTable::removeFilter(int filter)
{
    const auto number = static_cast<std::size_t>(filter);
    Tab &tab = *d->tabs.at(number);
    std::erase(d->scans, number);
    tab.filter.reset();
    tab.scan = {};
    tab.turns.clear();
    tab.index->clear();
    d->tellCounts();
}

ChatIndex *ChatTable::index(int filter) const
{
    const auto number = static_cast<std::size_t>(filter);
    return filter >= 0 && number < d->tabs.size() ? d->tabs[number]->index.get() : nullptr;
}

bool ChatTable::isComplete(int filter) const
{
    const Tab &tab = *d->tabs.at(static_cast<std::size_t>(filter));
    return !d->loading && tab.complete;
}

QList<int> ChatTable::counts() const
{
    QList<int> counts;
    for (const auto &tab : d->tabs)
        counts.append(tab->index->count());
    return counts;
}

void ChatTable::passTime(const QDateTime &now)
{
    const bool leapt = d->hasLeapt(now);
    for (std::size_t number = 0; number < d->tabs.size(); ++number) {
        Tab &tab = *d->tabs[number];
        if (!tab.isTimed())
            continue;
        // One that was asked of over and over again begins anew before what it has noted grows without end.
        if (leapt || tab.turns.size() > 2 * static_cast<std::size_t>(size()) + freshAtATime)
            d->begin(number);
        else
            d->askAgain(&tab, now.toMSecsSinceEpoch());
    }
    d->tellCounts();
    d->wake();
}

const ChatRows &ChatTable::rows() const
{
    return d->rows;
}

const ChatIndex &ChatTable::all() const
{
    return d->all;
}

void ChatTable::attach(ChatIndex *index)
{
    d->followers.push_back(index);
}

void ChatTable::detach(ChatIndex *index)
{
    std::erase(d->followers, index);
}

void ChatTable::Private::begin(std::size_t tab)
{
    tabs[tab]->scan.begin();
    tabs[tab]->turns.clear();
    std::erase(scans, tab);
    scans.push_back(tab);
    const bool timed = std::any_of(tabs.begin(), tabs.end(), [](const auto &each) { return each->isTimed(); });
    timed ? clock.start() : clock.stop();
}

void ChatTable::Private::watch(const CompactRow &row, qint64 now)
{
    for (const auto &tab : tabs)
        tab->watch(row, now);
}

void ChatTable::Private::askAgain(Tab *tab, qint64 now)
{
    std::vector<quint32> coming;
    for (const quint32 id : tab->turns.due(now)) {
        if (const CompactRow *row = rows.find(id)) {
            tab->watch(*row, now);
            tab->index->judge(*row, tab->filter->matches(*row), &coming);
        }
    }
    std::sort(coming.begin(), coming.end(),
              [this](quint32 a, quint32 b) { return placeOf(*rows.find(a)) < placeOf(*rows.find(b)); });
    tab->index->insert(coming);
}

bool ChatTable::Private::hasLeapt(const QDateTime &now)
{
    const qint64 before = std::exchange(passed, now.toMSecsSinceEpoch());
    const int offsetBefore = std::exchange(offset, now.offsetFromUtc());
    return passed < before || offset != offsetBefore;
}

void ChatTable::Private::wake()
{
    if (!q->isSettled() && !slices.isActive() && !working)
        slices.start();
}

void ChatTable::Private::work()
{
    if (q->isSettled())
        return;
    working = true;
    const QDeadlineTimer deadline = q->sliceEnd();
    while (workOnDelta() && !deadline.hasExpired()) {
    }
    while (pending.empty() && workOnFilters(deadline) && !deadline.hasExpired()) {
    }
    working = false;
    if (loadingEnds)
        q->setLoading(false);
    tellCounts();
    if (q->isSettled())
        Q_EMIT q->settled();
    else
        slices.start();
}

bool ChatTable::Private::workOnDelta()
{
    if (pending.empty())
        return false;
    Pending &next = pending.front();
    const ChatDelta &delta = next.delta;
    if (next.nextRow < delta.upserted.size()) {
        const CompactRow &row = delta.upserted.at(next.nextRow);
        if (row.id == 0 || next.removed.contains(row.id)) {
            ++next.nextRow;
        } else if (const CompactRow *known = rows.find(row.id)) {
            ++next.nextRow;
            change(known, &row);
        } else {
            next.nextRow += takeFresh(next);
        }
    } else if (next.nextRemoved < delta.removed.size()) {
        if (const CompactRow *known = rows.find(delta.removed.at(next.nextRemoved++)))
            change(known, nullptr);
    }
    if (next.nextRow == delta.upserted.size() && next.nextRemoved == delta.removed.size())
        pending.pop_front();
    return !pending.empty();
}

bool ChatTable::Private::workOnFilters(const QDeadlineTimer &deadline)
{
    if (scans.empty())
        return false;
    Tab &tab = *tabs[scans.front()];
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    tab.scan.step(
        rows, all, *tab.index,
        [&tab, now](const CompactRow &row) {
            tab.watch(row, now);
            return tab.filter->matches(row);
        },
        deadline);
    if (tab.scan.isDone()) {
        scans.pop_front();
        stateChanged |= !std::exchange(tab.complete, true);
    }
    return !scans.empty();
}

/// Takes in the new chats that follow one another in the delta, as many as are taken at a time; answers how many.
qsizetype ChatTable::Private::takeFresh(const Pending &from)
{
    const QList<CompactRow> &upserted = from.delta.upserted;
    std::vector<const CompactRow *> fresh;
    qsizetype next = from.nextRow;
    for (; next < upserted.size() && fresh.size() < freshAtATime; ++next) {
        const CompactRow &row = upserted.at(next);
        if (row.id == 0 || from.removed.contains(row.id))
            continue;
        if (rows.find(row.id))
            break; // known, or twice in this delta
        rows.set(row);
        fresh.push_back(&row);
    }
    std::sort(fresh.begin(), fresh.end(),
              [](const CompactRow *a, const CompactRow *b) { return placeOf(*a) < placeOf(*b); });
    std::vector<quint32> ids(fresh.size());
    std::transform(fresh.begin(), fresh.end(), ids.begin(), [](const CompactRow *row) { return row->id; });
    all.insert(ids);
    for (ChatIndex *index : followers) {
        std::vector<quint32> wanted;
        for (const CompactRow *row : fresh) {
            if (index->wants(*row))
                wanted.push_back(row->id);
        }
        index->insert(wanted);
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const CompactRow *row : fresh) {
        watch(*row, now);
        Q_EMIT q->rowChanged(nullptr, row);
    }
    return next - from.nextRow;
}

void ChatTable::Private::change(const CompactRow *known, const CompactRow *after)
{
    const CompactRow before = *known;
    Q_EMIT q->aboutToChange(before.id);
    all.prepareChange(&before, after);
    for (ChatIndex *index : followers)
        index->prepareChange(&before, after);
    if (after) {
        rows.set(*after);
        watch(*after, QDateTime::currentMSecsSinceEpoch());
    } else {
        rows.remove(before.id);
    }
    all.commitChange(after);
    for (ChatIndex *index : followers)
        index->commitChange(after);
    Q_EMIT q->rowChanged(&before, after);
    for (ChatIndex *index : followers)
        index->announceChange();
}

void ChatTable::Private::tellCounts()
{
    if (countsScheduled || (!stateChanged && q->counts() == toldCounts))
        return;
    countsScheduled = true;
    QMetaObject::invokeMethod(
        q,
        [this] {
            countsScheduled = false;
            stateChanged = false;
            toldCounts = q->counts();
            Q_EMIT q->countsChanged();
        },
        Qt::QueuedConnection);
}

} // namespace deskside
