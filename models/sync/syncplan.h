// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/store/chatstore.h"
#include "models/sync/walk.h"

#include <deque>

namespace deskside {

/// The walks that bring an account in step, in their order, and where each stands; a value. What a person waits for
/// comes first: what is unread, what is theirs, what is new, and then page by page the history.
class SyncPlan
{
public:
    enum class Part : unsigned char {
        Unread,  ///< the vendor's list of unread chats, its first pages
        Mine,    ///< the same of the chats assigned to the person
        News,    ///< from the top down to what is known
        History, ///< on from where an earlier walk through the whole list stood, to its end
        Whole,   ///< from the top to the end of the list
    };

    explicit SyncPlan(const VendorTraits &vendor)
        : m_vendor(vendor)
    {
    }

    /// Plans anew. `first`: nothing was asked in this run of the program yet. `full`: the whole list is wanted.
    void begin(const WalkState &state, bool full, bool first);
    /// A wish while the plan is under way: what is not yet asked for will answer it; else the news come next, or a
    /// whole walk when all is done (wantsMore()).
    void ask(bool full);
    void clear() { *this = SyncPlan(m_vendor); }

    bool isDone() const { return m_legs.empty() && !m_newsWanted; }
    /// A whole walk was asked for that has to come after this plan.
    bool wantsMore() const { return m_fullAgain; }

    /// Decides what is asked next; to be called before each question, and not while one is under way: its answer
    /// belongs to the walk that asked. Not when it is done.
    void next();
    /// What to ask now.
    Part part() const { return m_legs.front().part; }
    ListQuery query() const;
    const Walk &walk() const { return m_legs.front().walk; }
    bool isSlice() const { return part() == Part::Unread || part() == Part::Mine; }
    /// Part of the walk through the whole list, the one that WalkState::nextPage is about.
    bool isBackground() const { return part() == Part::History || part() == Part::Whole; }

    /// How far the longest walk of the plan has come, in chats.
    qint64 walked() const;
    /// Whether the newest chats are known now, `step` being what take() has just answered.
    bool hasSeenTheTop(Walk::Step step) const;

    /// Takes a page of the walk under way. NextPage may be of another walk.
    Walk::Step take(const ChatPage &page, qsizetype changed);
    /// Ends the walk under way: after any other step than NextPage, and when the vendor refuses a part of its list.
    void endLeg();

private:
    struct Leg {
        Part part;
        Walk walk;
    };
    bool covers(bool full) const;

    VendorTraits m_vendor;
    std::deque<Leg> m_legs;
    bool m_newsWanted = false;
    bool m_fullAgain = false;
};

} // namespace deskside
