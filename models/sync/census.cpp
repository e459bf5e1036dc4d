// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/census.h"

namespace deskside {

void Census::take(const ChatDelta &delta)
{
    for (const auto &[id, text] : delta.words) {
        m_words.set(id, text);
    }
    for (const CompactRow &row : delta.upserted) {
        if (row.id >= m_accountOf.size()) {
            m_accountOf.resize(std::max<size_t>(row.id + size_t{1}, m_accountOf.size() * 2));
        }
        WordId &account = m_accountOf[row.id];
        if (account != row.account) {
            --m_counts[account];
            ++m_counts[row.account];
            account = row.account;
        }
    }
    for (const quint32 id : delta.removed) {
        if (id < m_accountOf.size() && m_accountOf[id] != 0) {
            --m_counts[std::exchange(m_accountOf[id], 0)];
        }
    }
    m_counts.remove(0); // what became of numbers that were no chat is nobody's count
}

} // namespace deskside
