// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/action.h"
#include "models/domain/chatrow.h"

namespace deskside {

/// Whether a person can do something to a chat, and where it would be kept.
struct ActionOffer {
    enum class Where : unsigned char {
        Nowhere, ///< see `why`
        Vendor,
        Here, ///< the vendor has nothing of the kind: kept on this computer
    };
    Where where = Where::Nowhere;
    QString why; ///< a sentence for a person; empty when it can be done at the vendor

    bool isPossible() const { return where != Where::Nowhere; }
    bool operator==(const ActionOffer &) const = default;
};

/// What is offered of an action on this chat.
ActionOffer offerOf(Operation operation, const ChatRow &row, const Account &account, const VendorTraits &vendor);

/// The state that "Resolve" asks for at this vendor, see ActionState::value; null when there is none.
QString resolvedState(const VendorTraits &vendor);

/// A new action; `before` is what the row says.
Action actionOn(const ChatRow &row, Operation kind, const ActionState &wanted);

} // namespace deskside
