// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/outboxitem.h"

#include <QCoreApplication>

namespace deskside {

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
    const auto tr = [](const char *text) { return QCoreApplication::translate("Outbox", text); };
    switch (item.phase) {
    case Phase::Held:
        return tr(QT_TRANSLATE_NOOP("Outbox", "Will be sent in a moment"));
    case Phase::Waiting:
        return item.error ? describe(*item.error, vendor) : tr(QT_TRANSLATE_NOOP("Outbox", "Waiting to be sent"));
    case Phase::Sending:
        return tr(QT_TRANSLATE_NOOP("Outbox", "Sending…"));
    case Phase::Unknown:
        return tr(QT_TRANSLATE_NOOP("Outbox", "Sent, but %1 did not answer. Looking whether it arrived…")).arg(vendor);
    case Phase::Asking:
        switch (item.question) {
        case OutboxItem::Question::ChangedMeanwhile:
            return tr(QT_TRANSLATE_NOOP("Outbox", "Somebody else has changed this meanwhile."));
        case OutboxItem::Question::AnsweredMeanwhile:
            return tr(QT_TRANSLATE_NOOP("Outbox", "Somebody else has answered meanwhile."));
        default:
            return tr(QT_TRANSLATE_NOOP("Outbox", "It cannot be known whether this arrived at %1.")).arg(vendor);
        }
    case Phase::Refused:
        break;
    }
    return item.error ? describe(*item.error, vendor)
                      : tr(QT_TRANSLATE_NOOP("Outbox", "%1 has refused it.")).arg(vendor);
}

} // namespace deskside
