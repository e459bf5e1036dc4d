// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatresults.h"

#include "models/items/chattable.h"

#include <algorithm>
#include <limits>

namespace deskside {

namespace {

using namespace std::chrono_literals;

/// The index is asked again no sooner than so long after the last time.
constexpr std::chrono::milliseconds askAgainAfter = 1s;
/// When more chats than these changed, every hit is compared anew.
constexpr qsizetype mostDoubts = 2000;
/// So many hits are shown at once, whatever a window's height and density.
constexpr int screenfuls = 200;
/// Fewer are shown after so long: before it, each block of them would have the list drawn anew.
constexpr std::chrono::milliseconds patience = 30ms;
/// Hits that are looked at between two looks at the clock.
constexpr int hitsAtATime = 128;

} // namespace

ChatResults::ChatResults(ChatTable *table, CompactFilter filter, std::function<quint64()> number, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_filter(std::move(filter))
    , m_number(std::move(number))
    , m_index(&table->rows(),
              [this](bool was, const CompactRow *before, const CompactRow &after) { return wants(was, before, after); })
{
    m_index.setOrder(m_filter.filter().order());
    m_table->attach(&m_index);
    connect(m_table, &ChatTable::rowChanged, this, &ChatResults::doubt);
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &ChatResults::work);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ChatResults::beginIfWorthIt);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ChatResults::ask);
    if (m_filter.dependsOnNow()) {
        m_clock.setInterval(30s);
        m_clock.setTimerType(Qt::VeryCoarseTimer);
        connect(&m_clock, &QTimer::timeout, this, &ChatResults::passTime);
        m_clock.start();
    }
}

ChatResults::~ChatResults()
{
    m_table->detach(&m_index);
}

void ChatResults::start()
{
    m_patience.start(patience);
    if (m_filter.plan().needsIndex()) {
        m_doubtsAll = true;
        ask();
    } else {
        m_scan.begin();
        work();
    }
}

bool ChatResults::wants(bool was, const CompactRow *before, const CompactRow &after) const
{
    if (needsMatch())
        return was && m_filter.matches(after);
    // The hits know a chat by its recency.
    if (needsTerms() && (!before || before->recency != after.recency))
        return was;
    return m_filter.matches(after);
}

void ChatResults::ask()
{
    m_checked = std::exchange(m_doubtful, {});
    m_checksAll = std::exchange(m_doubtsAll, false);
    m_blocks.clear();
    m_termHits.clear();
    m_nextHit = 0;
    m_allCame = false;
    m_lastHit = std::numeric_limits<qint64>::max();
    m_near = 0;
    m_asked = m_number();
    m_sinceAsked.start();
    Q_EMIT asked(m_asked, m_filter.plan());
}

void ChatResults::askAgain()
{
    if (m_asked != 0 || m_scan.isDone() == false || m_again.isActive() || (m_doubtful.isEmpty() && !m_doubtsAll))
        return;
    const std::chrono::milliseconds since(m_sinceAsked.elapsed());
    m_again.start(std::max(askAgainAfter - since, 0ms));
}

void ChatResults::doubt(const CompactRow *before, const CompactRow *after)
{
    if (!m_filter.plan().needsIndex())
        return;
    if (!after) {
        m_doubtful.remove(before->id);
        m_checked.remove(before->id);
        return;
    }
    if (!m_doubtsAll)
        m_doubtful.insert(after->id);
    if (m_doubtful.size() > mostDoubts) {
        m_doubtful.clear();
        m_doubtsAll = true;
    }
    askAgain();
}

void ChatResults::addHits(quint64 number, int term, const QList<qint64> &recencies, bool last)
{
    if (number == 0 || number != m_asked)
        return;
    m_allCame = last;
    if (needsMatch())
        m_blocks.append(recencies);
    else if (term >= 0)
        m_termHits[term] += recencies;
    if (needsTerms() && last) {
        for (int each = 0; each < m_filter.plan().terms.size(); ++each)
            m_filter.setHits(each, m_termHits.take(each));
        if (m_checksAll)
            m_scan.begin();
    }
    if (!m_slices.isActive())
        work();
}

void ChatResults::work()
{
    const QDeadlineTimer deadline = m_table->sliceEnd();
    if (!m_scan.isDone()) {
        m_scan.step(
            m_table->rows(), m_table->all(), m_index, [this](const CompactRow &row) { return m_filter.matches(row); },
            deadline);
        if (m_scan.isDone())
            answered();
    } else if (m_asked != 0 && m_checksAll && needsMatch()) {
        do {
            if (!m_blocks.isEmpty())
                takeBlock(deadline);
        } while (!m_blocks.isEmpty() && !deadline.hasExpired());
        if (m_blocks.isEmpty() && m_allCame) {
            // What stands below the last hit is none.
            for (int row = m_index.rowAt({m_lastHit, std::numeric_limits<quint32>::max()}); row < m_index.size();)
                row += m_index.judge(row, false) ? 1 : 0;
            answered();
        }
    } else if (m_asked != 0 && needsMatch()) {
        while (!m_blocks.isEmpty())
            check(m_blocks.takeFirst(), m_allCame && m_blocks.isEmpty());
        if (m_allCame || m_checked.isEmpty())
            answered();
    } else if (m_asked != 0 && m_allCame) {
        for (const quint32 id : std::exchange(m_checked, {})) {
            if (const CompactRow *row = m_table->row(id))
                settle(*row, m_filter.matches(*row));
        }
        answered();
    }
    beginIfWorthIt();
    if (!m_scan.isDone() || (m_asked != 0 && m_checksAll && !m_blocks.isEmpty()))
        m_slices.start();
}

void ChatResults::beginIfWorthIt()
{
    // In another order than that in which hits come, the first rows are not known before the last hit is.
    const bool inOrder = m_index.order() == ChatOrder::Newest;
    const int enough = m_patience.isActive() ? screenfuls : 1;
    if (!m_begun && ((inOrder && m_index.size() >= enough) || m_finished)) {
        m_begun = true;
        Q_EMIT begun();
    }
}

/// Takes in hits of the first block: what the index has above them and is none leaves.
void ChatResults::takeBlock(const QDeadlineTimer &deadline)
{
    const QList<qint64> &block = m_blocks.constFirst();
    int cursor = m_index.rowAt({m_lastHit, std::numeric_limits<quint32>::max()});
    std::vector<quint32> coming;
    const auto flush = [&] {
        m_index.insert(coming);
        cursor += static_cast<int>(coming.size());
        coming.clear();
    };
    while (m_nextHit < block.size()) {
        const qsizetype end = std::min(block.size(), m_nextHit + hitsAtATime);
        for (; m_nextHit < end; ++m_nextHit) {
            m_lastHit = block.at(m_nextHit);
            while (cursor < m_index.size() && m_table->row(m_index.at(cursor))->recency > m_lastHit) {
                flush();
                // A chat that has changed since is asked for again anyway.
                const bool stays = m_doubtful.contains(m_index.at(cursor)) || m_index.judge(cursor, false);
                cursor += stays ? 1 : 0;
            }
            const quint32 id = m_table->idAt(m_lastHit, &m_near);
            if (id == 0)
                continue; // the table does not know of it yet; when it does, the chat has changed
            const bool there = cursor < m_index.size() && m_index.at(cursor) == id;
            if (there) {
                flush();
                cursor += m_index.judge(cursor, m_filter.matches(*m_table->row(id))) ? 1 : 0;
            } else if (m_filter.matches(*m_table->row(id))) {
                coming.push_back(id);
            }
        }
        if (deadline.hasExpired())
            break;
    }
    flush();
    if (m_nextHit >= block.size()) {
        m_blocks.removeFirst();
        m_nextHit = 0;
    }
}

/// Looks for the chats in question among these hits; those that should have been met by now are none.
void ChatResults::check(const QList<qint64> &block, bool last)
{
    for (auto id = m_checked.begin(); id != m_checked.end();) {
        const CompactRow *row = m_table->row(*id);
        const bool reached = last || !row || (!block.isEmpty() && row->recency >= block.constLast());
        if (row && reached && !m_doubtful.contains(*id)) { // else it has changed again, and is asked for again
            const bool hit = std::binary_search(block.begin(), block.end(), row->recency, std::greater<>());
            settle(*row, hit && m_filter.matches(*row));
        }
        id = reached ? m_checked.erase(id) : std::next(id);
    }
}

void ChatResults::settle(const CompactRow &row, bool belongs)
{
    if (const int place = m_index.rowOf(row); place >= 0)
        m_index.judge(place, belongs);
    else if (belongs)
        m_index.insert({row.id});
}

void ChatResults::answered()
{
    if (m_asked != 0 && !m_allCame)
        Q_EMIT askedNoMore();
    m_asked = 0;
    m_blocks.clear();
    m_checked.clear();
    if (!m_finished) {
        m_finished = true;
        if (!std::exchange(m_begun, true))
            Q_EMIT begun();
        Q_EMIT finished();
    }
    askAgain();
}

void ChatResults::passTime()
{
    if (needsMatch()) {
        m_doubtsAll = true;
        askAgain();
    } else if (m_finished && m_asked == 0) {
        m_scan.begin();
        work();
    }
}

} // namespace deskside
