// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/walk.h"

namespace deskside {

namespace {

/// A server that silently allows fewer chats a page than were asked for sends one of these; a list that just happens to
/// end there costs one request more.
bool looksLikeACap(qsizetype received)
{
    return received == 10 || received == 15 || received == 20 || received == 25 || received == 30 || received == 50;
}

} // namespace

bool Walk::meets(const QString &chatId)
{
    const auto before = m_met.size();
    m_met.insert(chatId);
    return m_met.size() > before;
}

Walk::Step Walk::after(const ChatPage &page, qsizetype fresh, qsizetype changed)
{
    m_received += page.received;
    if (m_page == 1) {
        m_firstPage = page.received;
    }
    if (page.received == 0) {
        return Step::End;
    }
    if (m_page > 1 && fresh == 0) {
        // The last chats may have moved back by a few places; a whole page of old acquaintances is a repetition.
        return page.received < m_pageSize ? Step::End : Step::Repeats;
    }
    if (m_incremental && changed == 0 && page.problems.isEmpty()) {
        return Step::EarlyEnd;
    }
    const bool saysMore = (page.total && *page.total > m_received) || (page.totalPages && *page.totalPages > m_page);
    const bool capped = m_firstPage < m_pageSize && looksLikeACap(m_firstPage) && page.received == m_firstPage;
    if (page.received < m_pageSize && !saysMore && !capped) {
        return Step::End;
    }
    ++m_page;
    return Step::NextPage;
}

} // namespace deskside
