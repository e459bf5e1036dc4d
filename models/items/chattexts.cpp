// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chattexts.h"

#include "models/domain/safetext.h"
#include "models/items/chatlistmodel.h"
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
    if (row.waitingSince.isKnown())
        facts << ChatListModel::tr("waiting %1", "for how long the customer waits")
                     .arg(wording::elapsedInWords(*row.waitingSince.value, now));
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

QString spokenLine(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(ChatListModel::tr(", ", "between the parts of a spoken line"));
}

} // namespace deskside
