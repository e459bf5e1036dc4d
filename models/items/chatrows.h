// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

#include <array>
#include <compare>
#include <memory>
#include <vector>

namespace deskside {

/// Where a chat stands in the list: "less" stands above.
struct Place {
    qint64 recency = 0; ///< or, in another order than ChatOrder::Newest, its rank there
    quint32 id = 0;

    bool operator==(const Place &) const = default;
    bool operator<(const Place &other) const
    {
        return recency != other.recency ? recency > other.recency : id < other.id;
    }
};

inline Place placeOf(const CompactRow &row)
{
    return {row.recency, row.id};
}

/// The rows of all chats by their number. They lie in chunks: a growing list never needs room for itself twice.
class ChatRows
{
public:
    /// Null when there is no such chat.
    const CompactRow *find(quint32 id) const
    {
        const std::size_t chunk = id / perChunk;
        if (chunk >= m_chunks.size() || !m_chunks[chunk])
            return nullptr;
        const CompactRow &row = (*m_chunks[chunk])[id % perChunk];
        return row.id == 0 ? nullptr : &row;
    }

    void set(const CompactRow &row)
    {
        const std::size_t chunk = row.id / perChunk;
        if (chunk >= m_chunks.size())
            m_chunks.resize(chunk + 1);
        if (!m_chunks[chunk])
            m_chunks[chunk] = std::make_unique<Chunk>();
        CompactRow &place = (*m_chunks[chunk])[row.id % perChunk];
        m_size += place.id == 0 ? 1 : 0;
        place = row;
    }

    void remove(quint32 id)
    {
        if (find(id)) {
            (*m_chunks[id / perChunk])[id % perChunk] = {};
            --m_size;
        }
    }

    int size() const { return m_size; }

private:
    static constexpr std::size_t perChunk = 4096;
    using Chunk = std::array<CompactRow, perChunk>;

    std::vector<std::unique_ptr<Chunk>> m_chunks;
    int m_size = 0;
};

} // namespace deskside
