// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace deskside {

/// When which chats have to be asked again because time passes alone (CompactFilter::turnsAt()).
class Turns
{
public:
    void clear() { m_heap.clear(); }
    /// The chat with this number, at a time in ms since 1970. What does not hold any more may stay: to ask once too
    /// often does no harm.
    void add(qint64 at, quint32 id);
    /// Takes out the chats whose time has come, each once, in no order.
    std::vector<quint32> due(qint64 now);
    std::size_t size() const { return m_heap.size(); }

private:
    struct Turn {
        qint64 at = 0;
        quint32 id = 0;
    };
    static bool isLater(const Turn &a, const Turn &b) { return a.at > b.at; }

    std::vector<Turn> m_heap; ///< the soonest first
};

} // namespace deskside
