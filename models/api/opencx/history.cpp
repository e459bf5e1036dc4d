// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/history.h"

#include "models/api/common/threadpages.h"

#include <algorithm>

namespace deskside::opencx {

void History::add(const QList<Message> &page)
{
    if (!page.isEmpty()) {
        m_pages.append(page);
    }
}

History::Direction History::direction() const
{
    for (qsizetype i = 1; i < m_pages.size(); ++i) {
        const Moment before = thread::newestTime(m_pages.at(i - 1));
        const Moment after = thread::newestTime(m_pages.at(i));
        if (before.isValid() && after.isValid() && before != after) {
            return after < before ? Direction::Back : Direction::Forward;
        }
    }
    // A page that itself runs back is followed by older ones. One that runs forward may be either end: some vendors
    // list the newest page first, and that from its beginning.
    return !m_pages.isEmpty() && thread::comesNewestFirst(m_pages.first()) ? Direction::Back : Direction::Unknown;
}

QList<Message> History::oldestFirst() const
{
    QList<QList<Message>> pages = m_pages;
    if (direction() == Direction::Back) {
        std::reverse(pages.begin(), pages.end());
    }
    QList<Message> all;
    for (const QList<Message> &page : std::as_const(pages)) {
        all += thread::chronological(page);
    }
    return thread::chronological(all);
}

} // namespace deskside::opencx
