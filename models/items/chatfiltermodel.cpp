// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatfiltermodel.h"

#include "models/items/chatlistmodel.h"

#include <algorithm>

namespace deskside {

namespace {

/// More runs than these are not announced one by one when a filter changes: views pay for each.
constexpr std::size_t mostRuns = 200;

/// Rows [first, last) of one list that the other one does not have.
struct Run {
    std::size_t first;
    std::size_t last;
};

} // namespace

ChatFilterModel::ChatFilterModel(ChatListModel *source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_chats(source)
{
    setSourceModel(source);
    connect(source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { takeRemoved(first, last); });
    connect(source, &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this](const QModelIndex &, int from) { m_moving = shownRow(m_chats->rowAt(from)); });
    connect(source, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                takeMoved(to < from ? to : to - 1);
            });
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                takeChanged(first.row(), last.row(), roles);
            });
    takeInserted(0, source->rowCount() - 1);
}

void ChatFilterModel::setFilter(const ChatFilter &filter)
{
    m_filter = filter;
    if (const int row = m_chats->indexOf(m_held); row < 0 || !matches(m_chats->rowAt(row)))
        hold({});
    reevaluate();
}

void ChatFilterModel::hold(const ChatKey &key)
{
    if (key == m_held)
        return;
    const ChatKey before = std::exchange(m_held, key);
    const bool leaves = std::exchange(m_greyed, false);
    // A shown chat that does not match is one that was held: no other can be greyed.
    if (leaves) {
        const int row = indexOf(before).row();
        remove(row, row);
    }
}

QModelIndex ChatFilterModel::indexOf(const ChatKey &key) const
{
    const int row = m_chats->indexOf(key);
    return row < 0 ? QModelIndex() : index(shownRow(m_chats->rowAt(row)), 0);
}

QVariant ChatFilterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == ChatListModel::GreyedRole)
        return m_greyed && m_rows[static_cast<std::size_t>(index.row())]->key == m_held;
    return QAbstractProxyModel::data(index, role);
}

QModelIndex ChatFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int ChatFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChatFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

bool ChatFilterModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QModelIndex ChatFilterModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid())
        return {};
    return m_chats->index(m_chats->indexOf(m_rows[static_cast<std::size_t>(proxyIndex.row())]->key));
}

QModelIndex ChatFilterModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    return sourceIndex.isValid() ? index(shownRow(m_chats->rowAt(sourceIndex.row())), 0) : QModelIndex();
}

bool ChatFilterModel::matches(const ChatRow &row) const
{
    return m_filter.matches(row, m_chats->accountNames());
}

/// The first shown row that does not stand before this one.
int ChatFilterModel::placeOf(const ChatRow &row) const
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row,
                                        [](const ChatRow *a, const ChatRow &b) { return standsBefore(*a, b); });
    return static_cast<int>(place - m_rows.begin());
}

/// Where a chat is shown, or -1. The row shown may still be the one before a change that did not move it: then it
/// stands beside the place of the new one.
int ChatFilterModel::shownRow(const ChatRow &row) const
{
    const int place = placeOf(row);
    for (const int candidate : {place, place - 1}) {
        if (candidate >= 0 && candidate < rowCount() && m_rows[static_cast<std::size_t>(candidate)]->key == row.key)
            return candidate;
    }
    return -1;
}

ChatFilterModel::Rows ChatFilterModel::matching(int first, int last) const
{
    Rows rows;
    for (int row = first; row <= last; ++row) {
        if (matches(m_chats->rowAt(row)))
            rows.push_back(&m_chats->rowAt(row));
    }
    return rows;
}

void ChatFilterModel::insert(int row, const Rows &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, row, row + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.begin() + row, rows.begin(), rows.end());
    endInsertRows();
}

void ChatFilterModel::remove(int first, int last)
{
    if (first > last)
        return;
    beginRemoveRows({}, first, last);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    endRemoveRows();
}

/// Brings the list from what is shown to what matches now, keeping every row that is in both.
void ChatFilterModel::reevaluate()
{
    Rows wanted;
    std::vector<Run> leaving;
    std::vector<Run> coming;
    const auto extend = [](std::vector<Run> &runs, std::size_t row) {
        if (!runs.empty() && runs.back().last == row)
            ++runs.back().last;
        else
            runs.push_back({row, row + 1});
    };
    std::size_t next = 0;
    const int rows = m_chats->rowCount();
    for (int row = 0; row < rows; ++row) {
        const ChatRow *chat = &m_chats->rowAt(row);
        const bool shown = next < m_rows.size() && m_rows[next]->key == chat->key;
        const bool stays = matches(*chat) || (shown && chat->key == m_held);
        if (shown && !stays)
            extend(leaving, next);
        if (stays && !shown)
            extend(coming, wanted.size());
        if (stays)
            wanted.push_back(chat);
        if (shown)
            ++next;
    }
    if (leaving.size() + coming.size() > mostRuns) {
        replaceAround(wanted);
    } else {
        for (auto run = leaving.rbegin(); run != leaving.rend(); ++run)
            remove(static_cast<int>(run->first), static_cast<int>(run->last) - 1);
        for (const Run &run : coming) {
            const auto at = wanted.begin();
            insert(static_cast<int>(run.first),
                   Rows(at + static_cast<std::ptrdiff_t>(run.first), at + static_cast<std::ptrdiff_t>(run.last)));
        }
    }
    const int held = m_chats->indexOf(m_held);
    setGreyed(held >= 0 && shownRow(m_chats->rowAt(held)) >= 0 && !matches(m_chats->rowAt(held)));
}

/// Replaces everything but the held chat, in four signals at most, so that the selection stays where it is.
void ChatFilterModel::replaceAround(const Rows &wanted)
{
    const auto at =
        std::find_if(wanted.begin(), wanted.end(), [this](const ChatRow *row) { return row->key == m_held; });
    const int kept = indexOf(m_held).row();
    if (at == wanted.end() || kept < 0) {
        remove(0, rowCount() - 1);
        insert(0, wanted);
        return;
    }
    remove(kept + 1, rowCount() - 1);
    remove(0, kept - 1);
    insert(1, Rows(std::next(at), wanted.end()));
    insert(0, Rows(wanted.begin(), at));
}

void ChatFilterModel::setGreyed(bool greyed)
{
    if (greyed == m_greyed)
        return;
    m_greyed = greyed;
    const QModelIndex held = indexOf(m_held);
    Q_EMIT dataChanged(held, held, {ChatListModel::GreyedRole});
}

void ChatFilterModel::takeInserted(int first, int last)
{
    const Rows rows = matching(first, last);
    if (!rows.empty())
        insert(placeOf(*rows.front()), rows);
}

void ChatFilterModel::takeRemoved(int first, int last)
{
    // The list is still whole, and what is shown of the run stands together here as well.
    const int from = placeOf(m_chats->rowAt(first));
    int to = placeOf(m_chats->rowAt(last));
    if (to < rowCount() && m_rows[static_cast<std::size_t>(to)] == &m_chats->rowAt(last))
        ++to;
    if (m_greyed) {
        if (const int held = indexOf(m_held).row(); held >= from && held < to)
            m_greyed = false;
    }
    remove(from, to - 1);
}

void ChatFilterModel::takeMoved(int sourceRow)
{
    // Whether it matches is asked when the list tells what changed, right after the move.
    const int row = std::exchange(m_moving, -1);
    if (row < 0)
        return;
    const ChatRow *after = &m_chats->rowAt(sourceRow);
    const int target = placeOf(*after);
    const bool moves = target != row && target != row + 1;
    if (moves)
        beginMoveRows({}, row, row, {}, target);
    const auto at = [this](int i) { return m_rows.begin() + i; };
    if (target < row)
        std::move_backward(at(target), at(row), at(row + 1));
    else if (moves)
        std::move(at(row + 1), at(target), at(row));
    m_rows[static_cast<std::size_t>(target > row ? target - 1 : target)] = after;
    if (moves)
        endMoveRows();
}

void ChatFilterModel::takeChanged(int first, int last, const QList<int> &roles)
{
    if (first != last) { // the accounts' names: every row may match now, or no longer
        reevaluate();
        if (const int from = placeOf(m_chats->rowAt(first)), to = placeOf(m_chats->rowAt(last));
            from < rowCount() && from <= to)
            Q_EMIT dataChanged(index(from, 0), index(std::min(to, rowCount() - 1), 0), roles);
        return;
    }
    const ChatRow *after = &m_chats->rowAt(first);
    const bool fits = matches(*after);
    const int row = shownRow(*after);
    if (row < 0) {
        if (fits)
            insert(placeOf(*after), {after});
        return;
    }
    if (!fits && after->key != m_held) {
        remove(row, row);
        return;
    }
    m_rows[static_cast<std::size_t>(row)] = after;
    Q_EMIT dataChanged(index(row, 0), index(row, 0), roles);
    if (after->key == m_held)
        setGreyed(!fits);
}

} // namespace deskside
