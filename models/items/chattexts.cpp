// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chattexts.h"

#include "models/domain/safetext.h"
#include "models/items/chatlistmodel.h"
#include "models/items/waiting.h"
#include "models/items/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// What is spoken after the customer and the title.
QStringList spokenFacts(const ChatRow &row, const QDateTime &now)
{
    QStringList facts{wording::stateName(row.state)};
    if (row.unread.valueOr(false)) {
        facts << (row.unreadCount.value_or(0) > 0 ? ChatListModel::tr(
                      "%Ln unread message(s)", nullptr, static_cast<int>(std::min<qint64>(*row.unreadCount, 1'000'000)))
                                                  : ChatListModel::tr("unread"));
    }
    if (row.asks)
        facts << ChatListModel::tr("needs you");
    else if (row.pending > 0)
        facts << ChatListModel::tr("sending");
    if (!row.draft.isEmpty())
        facts << ChatListModel::tr("with a draft");
    if (row.waitingSince.isKnown())
        facts << ChatListModel::tr("waiting %1", "for how long the customer waits")
                     .arg(waitingInWords(row.waitingSince, now));
    facts << dueText(row, now);
    if (row.handoff.valueOr(false))
        facts << ChatListModel::tr("handed off");
    if (row.sentiment.isReported())
        facts << ChatListModel::tr("customer is %1", "sentiment").arg(wording::sentimentName(row.sentiment));
    if (!row.assignee.isEmpty())
        facts << ChatListModel::tr("assigned to %1").arg(isolated(safeLine(row.assignee)));
    else if (row.handler.isKnown() && *row.handler.value == Handler::Ai)
        facts << ChatListModel::tr("with the AI");
    if (row.status.code == RunKind::Failed)
        facts << ChatListModel::tr("the AI failed");
    if (row.vanished)
        facts << ChatListModel::tr("gone at the vendor");
    facts << wording::channelName(row.channel);
    if (row.own.pinned)
        facts << ChatListModel::tr("pinned");
    if (!row.own.tags.isEmpty())
        facts << ChatListModel::tr("tagged %1", "by the person").arg(isolated(safeLine(row.own.tags.join(u' '))));
    facts.removeAll(QString());
    return facts;
}

} // namespace

QString shownTitle(const ChatRow &row)
{
    const QString &text = row.title.isEmpty() ? row.customer : row.title;
    return text.isEmpty() ? wording::untitledChat() : safeLine(text);
}

QString spokenText(const ChatRow &row, const QDateTime &now)
{
    const QString customer = isolated(safeLine(customerLabel(row)));
    const QString title = isolated(shownTitle(row));
    return spokenLine(QStringList{customer, title} + spokenFacts(row, now));
}

bool isDue(const ChatRow &row, const QDateTime &now)
{
    const Moment due = dueOf(row);
    if (!due.isValid())
        return false;
    return due.isDateOnly() ? due.utc().date() <= now.toLocalTime().date() : due.utc() <= now;
}

QString dueText(const ChatRow &row, const QDateTime &now)
{
    const Moment due = dueOf(row);
    if (!due.isValid())
        return {};
    const bool reminder = !(due == row.followUpAt);
    if (isDue(row, now))
        return reminder ? ChatListModel::tr("reminder due") : ChatListModel::tr("follow-up due");
    const bool today = wording::localDay(due) == now.toLocalTime().date();
    const QString when = today ? wording::timeOfDay(due) : wording::dateTime(due);
    return reminder ? ChatListModel::tr("reminder %1", "when it comes").arg(when)
                    : ChatListModel::tr("follow-up %1", "when it is planned").arg(when);
}

QString spokenLine(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(ChatListModel::tr(", ", "between the parts of a spoken line"));
}

} // namespace deskside
