// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/outboxitem.h"

#include <QCoreApplication>

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

} // namespace

bool isHeldFirst(const Action &action)
{
    return !inverseOf(action);
}

Chat withPending(Chat chat, const QList<OutboxItem> &items)
{
    for (const OutboxItem &item : items) {
        if (item.phase != OutboxItem::Phase::Refused) {
            chat = withAction(std::move(chat), item.action, item.made);
        }
    }
    return chat;
}

QString withReturned(const QString &draft, const QString &returned)
{
    if (draft.trimmed().isEmpty() || draft == returned) {
        return returned;
    }
    return QString(returned + u"\n\n" + draft);
}

QString describe(const OutboxItem &item, const QString &vendor)
{
    using Phase = OutboxItem::Phase;
    switch (item.phase) {
    case Phase::Held:
        return Text::tr("Will be sent in a moment");
    case Phase::Waiting:
        return item.error ? describe(*item.error, vendor) : Text::tr("Waiting to be sent");
    case Phase::Sending:
        return Text::tr("Sending…");
    case Phase::Unknown:
        return Text::tr("Sent, but %1 did not answer. Looking whether it arrived…").arg(vendor);
    case Phase::Asking:
        switch (item.question) {
        case OutboxItem::Question::ChangedMeanwhile:
            return Text::tr("Somebody else has changed this meanwhile.");
        case OutboxItem::Question::AnsweredMeanwhile:
            return Text::tr("Somebody else has answered meanwhile.");
        default:
            return Text::tr("It cannot be known whether this arrived at %1.").arg(vendor);
        }
    case Phase::Refused:
        break;
    }
    return item.error ? describe(*item.error, vendor) : Text::tr("%1 has refused it.").arg(vendor);
}

} // namespace deskside
