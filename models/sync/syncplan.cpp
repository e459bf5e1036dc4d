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
    if (resumed > 1) {
        m_legs.push_back({Part::News, incremental});
        m_legs.push_back({Part::History, Walk(m_vendor.pageSize, false, resumed)});
        m_fullAgain = full;
    } else if (resumed == 0 && !full && state.isKnown()) {
        m_legs.push_back({Part::News, incremental});
    } else {
        m_legs.push_back({Part::Whole, fromTheTop});
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

Walk::Step SyncPlan::take(const ChatPage &page, qsizetype changed)
{
    Walk &walk = m_legs.front().walk;
    const qsizetype fresh = walk.meets(page);
    const Walk::Step step = walk.after(page, fresh, changed);
    const bool isEnough = isSlice() && walk.page() > mostSlicePages;
    return step == Walk::Step::NextPage && isEnough ? Walk::Step::EarlyEnd : step;
}

void SyncPlan::endLeg()
{
    m_legs.pop_front();
}

} // namespace deskside
