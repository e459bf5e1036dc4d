// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatindex.h"

#include <QDeadlineTimer>
#include <optional>

namespace deskside {

/// A walk through all chats, newest first and in slices, that brings an index in line with a filter. Rows may come,
/// change and leave between two slices.
class ChatScan
{
public:
    /// A scan is done until it is begun.
    void begin();
    bool isDone() const { return m_done; }
    /// Goes on until it is done or the time is up, but some rows at least.
    void step(const ChatRows &rows, const ChatIndex &all, ChatIndex &index,
              const std::function<bool(const CompactRow &)> &matches, const QDeadlineTimer &deadline);

private:
    /// For an index in another order: each row is looked for where it would stand.
    void stepUnaligned(const ChatRows &rows, const ChatIndex &all, ChatIndex &index,
                       const std::function<bool(const CompactRow &)> &matches, const QDeadlineTimer &deadline);

    bool m_done = true;
    std::optional<Place> m_last; ///< the last one that was looked at
};

} // namespace deskside
