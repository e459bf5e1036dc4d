// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace deskside {

/// Numbers of chats (CompactRow::id, which are dense): a bit each, so that a million of them are nothing to copy.
class IdSet
{
public:
    int size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    bool contains(quint32 id) const { return id < m_bits.size() && m_bits[id]; }
    void insert(quint32 id)
    {
        if (id >= m_bits.size())
            m_bits.resize(std::size_t(id) + 1);
        m_size += m_bits[id] ? 0 : 1;
        m_bits[id] = true;
    }
    /// False when it was not there.
    bool remove(quint32 id)
    {
        if (!contains(id))
            return false;
        m_bits[id] = false;
        --m_size;
        return true;
    }
    void clear()
    {
        m_bits.clear();
        m_size = 0;
    }

private:
    std::vector<bool> m_bits;
    int m_size = 0;
};

} // namespace deskside
