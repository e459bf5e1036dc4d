// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/known.h"

#include <QCoreApplication>

namespace deskside {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Inference)
};
} // namespace

QString describe(Inference how)
{
    switch (how) {
    case Inference::None:
        return {};
    case Inference::OpenedHere:
        return Words::tr("Inferred: the chat was opened on this computer since its last change.");
    case Inference::MarkedUnreadHere:
        return Words::tr("Inferred: the chat was marked unread on this computer.");
    case Inference::CustomerSpokeLast:
        return Words::tr("Inferred: the customer spoke last, after what was opened on this computer.");
    case Inference::AiSpokeLast:
        return Words::tr("Inferred: the last message is not the customer's.");
    case Inference::MessagesGrew:
        return Words::tr("Inferred: from the number of messages now and when the chat was last looked at here.");
    case Inference::AiOffOrAssigned:
        return Words::tr("Inferred: the AI is off, or a person is assigned.");
    case Inference::AiOnAndUnassigned:
        return Words::tr("Inferred: the AI is on and nobody is assigned.");
    case Inference::TicketLinked:
        return Words::tr("Inferred: a ticket is linked to the chat.");
    case Inference::NoTicket:
        return Words::tr("Inferred: no ticket is linked to the chat.");
    case Inference::TicketCompleted:
        return Words::tr("Inferred: the linked ticket is completed.");
    case Inference::TicketNotCompleted:
        return Words::tr("Inferred: the chat has no completed ticket.");
    case Inference::FromState:
        return Words::tr("Inferred from the reported state.");
    case Inference::FromAssignee:
        return Words::tr("Inferred from the reported assignee.");
    case Inference::FromMembers:
        return Words::tr("Inferred from the members of the chat.");
    case Inference::FromOwner:
        return Words::tr("Inferred from the owner of the chat.");
    case Inference::FromMeta:
        return Words::tr("Inferred from the free-form data of the chat.");
    case Inference::FromLastMessage:
        return Words::tr("Inferred from the last messages.");
    case Inference::FromLatestMessages:
        return Words::tr("Inferred from the latest messages, which are all that is known here: it may be longer.");
    case Inference::BetweenSights:
        return Words::tr("Inferred: it happened between two times at which the chat was looked at.");
    case Inference::SinceAssigned:
        return Words::tr("Inferred: the chat was assigned then, and nobody has answered since. It may be longer.");
    }
    return {};
}

} // namespace deskside
