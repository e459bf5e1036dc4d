// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/actionoffer.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using Where = ActionOffer::Where;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ActionOffer)
};

/// What can be kept on this computer just as well.
bool isKeptHere(Operation operation)
{
    return operation == Operation::MarkUnseen || operation == Operation::Pin || operation == Operation::FollowUp;
}

QString stateWord(StateKind state)
{
    switch (state) {
    case StateKind::Open:
        return u"open"_s;
    case StateKind::Snoozed:
        return u"snoozed"_s;
    case StateKind::Closed:
        return u"closed"_s;
    case StateKind::Resolved:
        return u"resolved"_s;
    default:
        return {};
    }
}

} // namespace

ActionOffer offerOf(Operation operation, const ChatRow &row, const Account &account, const VendorTraits &vendor)
{
    const Support support = vendor.operations.value(operation, Support::None);
    if (row.vanished) {
        return {Where::Nowhere, Text::tr("%1 no longer has this chat.").arg(vendor.name)};
    }
    if (supportOf(operation, account, vendor) == Support::None) {
        if (isKeptHere(operation)) {
            return {Where::Here, Text::tr("On this computer: %1 has nothing of the kind.").arg(vendor.name)};
        }
        if (support != Support::None) {
            return {Where::Nowhere, Text::tr("Switched off for this account (File ▸ Accounts…).")};
        }
        return {Where::Nowhere, Text::tr("%1 does not offer this.").arg(vendor.name)};
    }
    if (operation == Operation::SwitchAi && !row.aiEnabled) {
        return {Where::Nowhere, Text::tr("%1 does not say whether the AI is on.").arg(vendor.name)};
    }
    return {Where::Vendor, {}};
}

QString resolvedState(const VendorTraits &vendor)
{
    for (const QString &state : {u"resolved"_s, u"closed"_s}) {
        if (vendor.states.contains(state)) {
            return state;
        }
    }
    return {};
}

Action actionOn(const ChatRow &row, Operation kind, const ActionState &wanted)
{
    ActionState before;
    switch (kind) {
    case Operation::Assign:
        before.value = row.assigneeId;
        before.text = row.assignee;
        break;
    case Operation::SwitchAi:
        before.on = row.aiEnabled;
        break;
    case Operation::FollowUp:
        before.at = row.followUpAt.utc();
        break;
    case Operation::SetState:
        before.value = stateWord(row.state.code);
        break;
    case Operation::MarkUnseen:
        before.on = row.unread.value;
        break;
    case Operation::Pin:
        before.on = row.pinned;
        break;
    case Operation::Rename:
        before.text = row.title;
        break;
    default:
        break;
    }
    return {kind, row.key, QUuid::createUuid().toString(QUuid::WithoutBraces), wanted, before};
}

} // namespace deskside
