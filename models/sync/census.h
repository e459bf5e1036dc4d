// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdelta.h"

#include <vector>

namespace deskside {

/// How many chats of each account are known, counted from every delta that is told.
class Census
{
public:
    void take(const ChatDelta &delta);
    qint64 chats(const QString &accountId) const { return m_counts.value(m_words.find(accountId)); }

private:
    Words m_words;
    std::vector<WordId> m_accountOf; ///< by CompactRow::id; 0: no chat
    QHash<WordId, qint64> m_counts;
};

} // namespace deskside
