// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/meaning.h"

namespace deskside {

using namespace Qt::StringLiterals;

Known<bool> unresolvedIn(StateKind state)
{
    switch (state) {
    case StateKind::Open:
    case StateKind::Snoozed:
        return {true, Inference::FromState};
    case StateKind::Closed:
    case StateKind::Resolved:
        return {false, Inference::FromState};
    case StateKind::NotReported:
    case StateKind::Other:
        break;
    }
    return {};
}

void setAssignee(Chat &chat, const QString &reported)
{
    chat.assigneeReported = reported;
    if (reported.isEmpty()) {
        return;
    }
    const bool isAi = reported.compare("copilot"_L1, Qt::CaseInsensitive) == 0;
    chat.handler = {isAi ? Handler::Ai : Handler::Person, Inference::FromAssignee};
    if (!isAi) {
        chat.assignee = Person{reported, {}, {}, {}};
    }
}

} // namespace deskside
