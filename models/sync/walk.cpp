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

/// Two of a million differ with near certainty; one that does not would be taken for met a walk too early.
quint64 hashOf(const QString &id)
{
    static const size_t seed = QHashSeed::globalSeed();
    if constexpr (sizeof(size_t) >= sizeof(quint64)) {
        return qHash(id, seed);
    } else {
        return (static_cast<quint64>(qHash(id, seed)) << 32) ^ qHash(id, ~seed);
    }
}

} // namespace

qsizetype Walk::meets(const ChatPage &page)
{
    const auto before = m_met.size();
    for (const Chat &chat : page.chats) {
        m_met.insert(hashOf(chat.key.id));
    }
    for (const DecodeProblem &problem : page.problems) {
        m_met.insert(hashOf(problem.chatId.isEmpty() ? problem.message : problem.chatId));
    }
    return m_met.size() - before;
}

Walk::Step Walk::after(const ChatPage &page, qsizetype fresh, qsizetype changed)
{
    const qint64 before = m_received;
    m_received += page.received;
    const bool first = !std::exchange(m_started, true);
    if (first) {
        m_firstPage = page.received;
    }
    if (page.received == 0) {
        return Step::End;
    }
    if (!first && fresh == 0) {
        // The last chats may have moved back by a few places, and a server may send its last page for all beyond it;
        // else a whole page of old acquaintances is a repetition.
        const bool hadAll = beginsAtTheTop() && page.total && *page.total <= before;
        return page.received < m_pageSize || hadAll ? Step::End : Step::Repeats;
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
