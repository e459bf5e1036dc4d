// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatindex.h"

#include <algorithm>

namespace deskside {

namespace {

/// A full block is cut into blocks of this size.
constexpr std::size_t blockSize = 1024;

/// The first number of first…last that is not before what is looked for, in steps that grow: what is near is found
/// soon.
template <typename Predicate>
std::size_t firstNot(std::size_t first, std::size_t last, Predicate isBefore)
{
    std::size_t step = 1;
    for (; last - first > step && isBefore(first + step - 1); step *= 2)
        first += step;
    for (std::size_t count = std::min(step, last - first); count > 0;) {
        const std::size_t half = count / 2;
        if (isBefore(first + half)) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

template <typename T>
void insertAt(std::vector<T> &list, std::size_t at, auto first, auto last)
{
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), first, last);
}

} // namespace

ChatIndex::ChatIndex(const ChatRows *rows, Wants wants, Keep keep, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_wants(std::move(wants))
    , m_keep(keep)
{
}

Place ChatIndex::placeOfId(quint32 id) const
{
    return placeOf(*m_rows->find(id));
}

Place ChatIndex::placeIn(const Block &block, std::size_t at) const
{
    return m_keep == Keep::Places ? Place{block.recencies[at], block.ids[at]} : placeOfId(block.ids[at]);
}

std::size_t ChatIndex::blockOf(int row) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    return static_cast<std::size_t>(after - m_starts.begin()) - 1;
}

quint32 ChatIndex::at(int row) const
{
    const std::size_t block = blockOf(row);
    return m_blocks[block].ids[static_cast<std::size_t>(row - m_starts[block])];
}

int ChatIndex::rowAt(const Place &place, int near) const
{
    std::size_t number = 0;
    std::size_t from = 0;
    if (near > 0 && near < m_size) {
        number = blockOf(near);
        from = static_cast<std::size_t>(near - m_starts[number]);
        if (!(placeIn(m_blocks[number], from) < place))
            number = from = 0;
    }
    const std::size_t found = firstNot(number, m_blocks.size(), [this, &place](std::size_t each) {
        const Block &block = m_blocks[each];
        return placeIn(block, block.ids.size() - 1) < place;
    });
    if (found == m_blocks.size())
        return m_size;
    const Block &block = m_blocks[found];
    const std::size_t row = firstNot(found == number ? from : 0, block.ids.size(),
                                     [this, &block, &place](std::size_t at) { return placeIn(block, at) < place; });
    return m_starts[found] + static_cast<int>(row);
}

int ChatIndex::rowOf(const CompactRow &row) const
{
    const int place = rowAt(placeOf(row));
    return place < m_size && at(place) == row.id ? place : -1;
}

void ChatIndex::keep(quint32 id)
{
    if (id == m_kept)
        return;
    const quint32 before = std::exchange(m_kept, id);
    if (std::exchange(m_greyed, false))
        remove(rowOf(*m_rows->find(before)));
}

void ChatIndex::clear()
{
    Q_EMIT aboutToClear();
    m_blocks.clear();
    m_starts.clear();
    m_size = 0;
    m_greyed = false;
    Q_EMIT cleared();
}

void ChatIndex::setOrder(ChatOrder order)
{
    if (order == m_order)
        return;
    Q_ASSERT(m_keep == Keep::Numbers);
    if (m_size > 0)
        clear();
    m_order = order;
}

void ChatIndex::insert(const std::vector<quint32> &ids)
{
    if (m_order == ChatOrder::Newest)
        return insertOrdered(ids);
    std::vector<quint32> sorted = ids;
    std::sort(sorted.begin(), sorted.end(), [this](quint32 a, quint32 b) { return placeOfId(a) < placeOfId(b); });
    insertOrdered(sorted);
}

void ChatIndex::insertOrdered(const std::vector<quint32> &ids)
{
    for (std::size_t first = 0; first < ids.size();) {
        const int row = rowAt(placeOfId(ids[first]));
        std::size_t last = ids.size();
        if (row < m_size) {
            const Place next = placeOfId(at(row));
            last = first + 1;
            while (last < ids.size() && placeOfId(ids[last]) < next)
                ++last;
        }
        const int count = static_cast<int>(last - first);
        Q_EMIT aboutToInsert(row, row + count - 1);
        put(row, ids.data() + first, count);
        Q_EMIT inserted();
        first = last;
    }
}

bool ChatIndex::judge(int row, bool belongs)
{
    if (at(row) == m_kept) {
        setGreyed(row, !belongs);
        return true;
    }
    if (!belongs)
        remove(row);
    return belongs;
}

void ChatIndex::judge(const CompactRow &chat, bool belongs, std::vector<quint32> *coming)
{
    const int row = m_size == 0 ? -1 : rowOf(chat);
    if (row >= 0)
        judge(row, belongs);
    else if (belongs)
        coming->push_back(chat.id);
}

void ChatIndex::prepareChange(const CompactRow *before, const CompactRow *after)
{
    m_row = before ? rowOf(*before) : -1;
    m_target = -1;
    const bool was = m_row >= 0;
    m_fits = after && m_wants(was && !isGreyed(before->id), before, *after);
    m_stays = m_fits || (was && after && before->id == m_kept);
    if (was && !m_stays) {
        if (isGreyed(before->id))
            m_greyed = false;
        remove(std::exchange(m_row, -1));
    } else if (was && placeOf(*before) != placeOf(*after)) {
        const int target = rowAt(placeOf(*after));
        if (target != m_row && target != m_row + 1) {
            m_target = target;
            Q_EMIT aboutToMove(m_row, target);
        }
    }
}

void ChatIndex::commitChange(const CompactRow *after)
{
    if (!m_stays)
        return;
    if (m_row < 0) {
        const int row = rowAt(placeOf(*after));
        Q_EMIT aboutToInsert(row, row);
        put(row, &after->id, 1);
        Q_EMIT inserted();
        m_stays = false; // whoever saw it come need not hear that it changed
    } else if (m_target >= 0) {
        const int to = m_target > m_row ? m_target - 1 : m_target;
        take(m_row);
        put(to, &after->id, 1);
        m_row = to;
        Q_EMIT moved();
    } else if (m_keep == Keep::Places) {
        const std::size_t number = blockOf(m_row);
        m_blocks[number].recencies[static_cast<std::size_t>(m_row - m_starts[number])] = after->recency;
    }
}

void ChatIndex::announceChange()
{
    if (!m_stays || m_row < 0)
        return;
    Q_EMIT changed(m_row);
    if (at(m_row) == m_kept)
        setGreyed(m_row, !m_fits);
}

void ChatIndex::put(int row, const quint32 *ids, int count)
{
    if (m_blocks.empty()) {
        m_blocks.emplace_back();
        m_starts.push_back(0);
    }
    const std::size_t number = row == m_size ? m_blocks.size() - 1 : blockOf(row);
    Block &block = m_blocks[number];
    const auto at = static_cast<std::size_t>(row - m_starts[number]);
    insertAt(block.ids, at, ids, ids + count);
    if (m_keep == Keep::Places) {
        std::vector<qint64> recencies;
        std::transform(ids, ids + count, std::back_inserter(recencies),
                       [this](quint32 id) { return placeOfId(id).recency; });
        insertAt(block.recencies, at, recencies.begin(), recencies.end());
    }
    m_size += count;
    if (block.ids.size() >= 2 * blockSize)
        cut(number);
    this->count(number);
}

/// Cuts a block that has grown too large.
void ChatIndex::cut(std::size_t number)
{
    const Block whole = std::move(m_blocks[number]);
    std::vector<Block> parts;
    for (std::size_t from = 0; from < whole.ids.size(); from += blockSize) {
        const auto part = [from](const auto &list) {
            const auto first = list.begin() + static_cast<std::ptrdiff_t>(std::min(from, list.size()));
            return std::remove_cvref_t<decltype(list)>(
                first, first + std::min(static_cast<std::ptrdiff_t>(blockSize), list.end() - first));
        };
        parts.push_back({part(whole.ids), part(whole.recencies)});
    }
    m_blocks[number] = std::move(parts.front());
    insertAt(m_blocks, number + 1, std::make_move_iterator(parts.begin() + 1), std::make_move_iterator(parts.end()));
}

void ChatIndex::take(int row)
{
    const std::size_t number = blockOf(row);
    Block &block = m_blocks[number];
    const auto at = static_cast<std::ptrdiff_t>(row - m_starts[number]);
    block.ids.erase(block.ids.begin() + at);
    if (m_keep == Keep::Places)
        block.recencies.erase(block.recencies.begin() + at);
    if (block.ids.empty())
        m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(number));
    --m_size;
    count(number);
}

void ChatIndex::count(std::size_t fromBlock)
{
    m_starts.resize(m_blocks.size());
    int start = fromBlock == 0 ? 0 : m_starts[fromBlock - 1] + static_cast<int>(m_blocks[fromBlock - 1].ids.size());
    for (std::size_t number = fromBlock; number < m_blocks.size(); ++number) {
        m_starts[number] = start;
        start += static_cast<int>(m_blocks[number].ids.size());
    }
}

void ChatIndex::remove(int row)
{
    Q_EMIT aboutToRemove(row, row);
    take(row);
    Q_EMIT removed();
}

void ChatIndex::setGreyed(int row, bool greyed)
{
    if (greyed == m_greyed)
        return;
    m_greyed = greyed;
    Q_EMIT greyedChanged(row);
}

} // namespace deskside
