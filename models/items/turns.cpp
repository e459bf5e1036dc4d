// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/turns.h"

#include "models/domain/compactrow.h"

#include <algorithm>

namespace deskside {

void Turns::add(qint64 at, quint32 id)
{
    if (at == neverTurns) {
        return;
    }
    m_heap.push_back({at, id});
    std::push_heap(m_heap.begin(), m_heap.end(), isLater);
}

std::vector<quint32> Turns::due(qint64 now)
{
    std::vector<quint32> ids;
    while (!m_heap.empty() && m_heap.front().at <= now) {
        ids.push_back(m_heap.front().id);
        std::pop_heap(m_heap.begin(), m_heap.end(), isLater);
        m_heap.pop_back();
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace deskside
