// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"

#include <functional>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

/// Chats to ask filters about.
namespace filterrows {

inline const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

inline ChatRow row(const std::function<void(ChatRow &)> &change = nullptr)
{
    ChatRow result;
    result.key = {u"acc-1"_s, u"chat-77"_s};
    if (change) {
        change(result);
    }
    return result;
}

/// A chat of which a lot is known.
inline ChatRow known()
{
    ChatRow r = row();
    r.title = u"Refund for order A-1001"_s;
    r.customer = u"Ana Souza"_s;
    r.customerId = u"cust-9"_s;
    r.channel = {ChannelKind::WhatsApp, u"WHATSAPP"_s};
    r.state = {StateKind::Open, u"OPEN"_s};
    r.status = {RunKind::Completed, u"completed"_s};
    r.sentiment = {SentimentKind::Angry, u"angry"_s};
    r.handler = Handler::Person;
    r.assigneeId = u"user-5"_s;
    r.assignee = u"Bruno Lima"_s;
    r.unread = true;
    r.mine = true;
    r.unresolved = true;
    r.handoff = true;
    r.classification = u"Billing question"_s;
    r.summary = u"The customer wants the money back"_s;
    r.activity = *Moment::parse(u"2026-11-20T09:00:00Z");
    r.preview = u"Onde está a minha devolução?"_s;
    r.waitingSince = Moment(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600));
    r.country = u"BR"_s;
    r.language = u"pt-BR"_s;
    r.model = u"gpt-4o-mini"_s;
    r.pinned = true;
    r.temporary = true;
    r.blocked = true;
    r.hasAudio = r.hasTicket = r.hasError = r.hasTools = true;
    r.vanished = true;
    r.own = {.note = u"call back"_s, .tags = {u"escalated"_s, u"VIP"_s}};
    return r;
}

/// The same chat with the opposite of everything.
inline ChatRow opposite()
{
    ChatRow r = known();
    r.state = {StateKind::Closed, u"CLOSED"_s};
    r.handler = Handler::Ai;
    r.assigneeId = QString();
    r.assignee = QString();
    r.unread = r.mine = r.unresolved = r.handoff = false;
    r.pinned = r.temporary = r.blocked = false;
    r.hasAudio = r.hasTicket = r.hasError = r.hasTools = r.vanished = false;
    r.own = {.tags = {u"escalated"_s}};
    r.summary = QString();
    return r;
}

/// Asks with names of accounts; a query that cannot be read fails the test.
inline bool matches(const QString &query, const ChatRow &chat)
{
    const auto filter = ChatFilter::parse(query, now);
    if (!filter) {
        QTest::qFail(qPrintable(query + u": "_s + filter.error().message), __FILE__, __LINE__);
        return false;
    }
    return filter->matches(chat, {{u"acc-1"_s, u"Acme Brasil"_s}});
}

} // namespace filterrows
