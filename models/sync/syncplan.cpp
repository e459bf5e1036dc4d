// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncplan.h"

#include <algorithm>

namespace deskside {

namespace {

/// Of a part of the list; the rest of it comes with the whole.
constexpr int mostSlicePages = 5;

} // namespace

void SyncPlan::begin(const WalkState &state, bool full, bool first)
{
    clear();
    const Walk fromTheTop(m_vendor.pageSize, false);
    const Walk incremental(m_vendor.pageSize, true);
    if (first && m_vendor.listsUnread) {
        m_legs.push_back({Part::Unread, incremental});
    }
    if (first && m_vendor.listsMine) {
        m_legs.push_back({Part::Mine, incremental});
    }
    // While a page was on its way chats moved down: the one before is looked at again.
    const int resumed = state.nextPage - 1;
    const bool endless = !state.historyDone && state.nextPage == 1 && state.lastSync.isValid();
    if (state.historyDone || endless) {
        m_legs.push_back(full ? Leg{Part::Whole, fromTheTop} : Leg{Part::News, incremental});
    } else if (resumed <= 1) {
        m_legs.push_back({Part::Whole, fromTheTop});
    } else {
        m_legs.push_back({Part::News, incremental});
        m_legs.push_back({Part::History, Walk(m_vendor.pageSize, false, resumed)});
        m_fullAgain = full;
    }
}

bool SyncPlan::covers(bool full) const
{
    return std::any_of(m_legs.begin(), m_legs.end(), [full](const Leg &leg) {
        return leg.walk.isFresh() && (leg.part == Part::Whole || (!full && leg.part == Part::News));
    });
}

void SyncPlan::ask(bool full)
{
    if (!covers(full)) {
        (full ? m_fullAgain : m_newsWanted) = true;
    }
}

void SyncPlan::next()
{
    if (m_newsWanted && (m_legs.empty() || part() != Part::News)) {
        m_newsWanted = false;
        m_legs.push_front({Part::News, Walk(m_vendor.pageSize, true)});
    }
}

ListQuery SyncPlan::query() const
{
    using Slice = ListQuery::Slice;
    return {part() == Part::Unread ? Slice::Unread : part() == Part::Mine ? Slice::Mine : Slice::All, {}};
}

qint64 SyncPlan::walked() const
{
    return m_legs.back().walk.walked();
}

bool SyncPlan::hasSeenTheTop(Walk::Step step) const
{
    const bool ended = step != Walk::Step::NextPage;
    return (part() == Part::News && ended) || (part() == Part::Whole && (ended || walk().page() == 2));
}

Walk::Step SyncPlan::take(const ChatPage &page, const QList<quint32> &inStore, qsizetype changed)
{
    if (isSlice()) {
        Walk &walk = m_legs.front().walk;
        const qsizetype fresh = walk.meets(page);
        const Walk::Step step = walk.after(page, fresh, changed);
        return step == Walk::Step::NextPage && walk.page() > mostSlicePages ? Walk::Step::EarlyEnd : step;
    }
    // A chat that rises to the top while the long walk is further down is not missed by it.
    for (Leg &leg : m_legs) {
        leg.walk.mark(inStore);
    }
    Walk &walk = m_legs.front().walk;
    const qsizetype fresh = walk.meets(page);
    return walk.after(page, fresh, changed);
}

void SyncPlan::endLeg()
{
    m_legs.pop_front();
}

} // namespace deskside
