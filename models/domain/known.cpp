// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/known.h"

#include <QCoreApplication>

namespace deskside {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("Inference", text);
}
} // namespace

QString describe(Inference how)
{
    switch (how) {
    case Inference::None:
        return {};
    case Inference::OpenedHere:
        return tr(
            QT_TRANSLATE_NOOP("Inference", "Inferred: the chat was opened on this computer since its last change."));
    case Inference::MarkedUnreadHere:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: the chat was marked unread on this computer."));
    case Inference::CustomerSpokeLast:
        return tr(QT_TRANSLATE_NOOP("Inference",
                                    "Inferred: the customer spoke last, after what was opened on this computer."));
    case Inference::AiSpokeLast:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: the last message is not the customer's."));
    case Inference::MessagesGrew:
        return tr(QT_TRANSLATE_NOOP(
            "Inference", "Inferred: from the number of messages now and when the chat was last looked at here."));
    case Inference::AiOffOrAssigned:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: the AI is off, or a person is assigned."));
    case Inference::AiOnAndUnassigned:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: the AI is on and nobody is assigned."));
    case Inference::TicketLinked:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: a ticket is linked to the chat."));
    case Inference::NoTicket:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: no ticket is linked to the chat."));
    case Inference::TicketCompleted:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: the linked ticket is completed."));
    case Inference::TicketNotCompleted:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred: the chat has no completed ticket."));
    case Inference::FromState:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred from the reported state."));
    case Inference::FromAssignee:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred from the reported assignee."));
    case Inference::FromMembers:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred from the members of the chat."));
    case Inference::FromOwner:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred from the owner of the chat."));
    case Inference::FromMeta:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred from the free-form data of the chat."));
    case Inference::FromLastMessage:
        return tr(QT_TRANSLATE_NOOP("Inference", "Inferred from the last messages."));
    }
    return {};
}

} // namespace deskside
