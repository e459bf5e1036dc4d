// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatscan.h"

#include <algorithm>

namespace deskside {

namespace {

/// Looked at between two looks at the clock.
constexpr int rowsAtATime = 256;

} // namespace

void ChatScan::begin()
{
    m_done = false;
    m_last.reset();
}

void ChatScan::step(const ChatRows &rows, const ChatIndex &all, ChatIndex &index,
                    const std::function<bool(const CompactRow &)> &matches, const QDeadlineTimer &deadline)
{
    if (m_done)
        return;
    if (index.order() != ChatOrder::Newest)
        return stepUnaligned(rows, all, index, matches, deadline);
    const auto after = [this, &rows](const ChatIndex &list) {
        if (!m_last)
            return 0;
        const int row = list.rowAt(*m_last);
        const bool there = row < list.size() && placeOf(*rows.find(list.at(row))) == *m_last;
        return there ? row + 1 : row;
    };
    int row = after(all);
    int cursor = after(index);
    std::vector<quint32> coming;
    Place next; // of the index, where it goes on: what comes above it is taken in together
    bool goesOn = false;
    const auto look = [&] {
        goesOn = cursor < index.size();
        next = goesOn ? placeOf(*rows.find(index.at(cursor))) : Place();
    };
    const auto flush = [&] {
        index.insert(coming);
        cursor += static_cast<int>(coming.size());
        coming.clear();
    };
    look();
    do {
        const int end = std::min(all.size(), row + rowsAtATime);
        for (; row < end; ++row) {
            const CompactRow &chat = *rows.find(all.at(row));
            const Place place = placeOf(chat);
            const bool fits = matches(chat);
            m_last = place;
            if (goesOn && next == place) {
                flush();
                cursor += index.judge(cursor, fits) ? 1 : 0;
                look();
            } else if (fits) {
                coming.push_back(chat.id);
            }
        }
        m_done = row >= all.size();
    } while (!m_done && !deadline.hasExpired());
    flush();
}

void ChatScan::stepUnaligned(const ChatRows &rows, const ChatIndex &all, ChatIndex &index,
                             const std::function<bool(const CompactRow &)> &matches, const QDeadlineTimer &deadline)
{
    int row = m_last ? all.rowAt(*m_last) : 0;
    if (m_last && row < all.size() && placeOf(*rows.find(all.at(row))) == *m_last)
        ++row;
    std::vector<quint32> coming;
    do {
        const int end = std::min(all.size(), row + rowsAtATime);
        for (; row < end; ++row) {
            const CompactRow &chat = *rows.find(all.at(row));
            index.judge(chat, matches(chat), &coming);
            m_last = placeOf(chat);
        }
        m_done = row >= all.size();
    } while (!m_done && !deadline.hasExpired());
    index.insert(coming);
}

} // namespace deskside
