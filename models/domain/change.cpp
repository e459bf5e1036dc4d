// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A word of which only the spelling changed ("open", "OPEN") still says the same.
template <typename E>
bool differ(const Coded<E> &before, const Coded<E> &after)
{
    return before.code != after.code || (after.code == E::Other && before.reported != after.reported);
}

bool assigneesDiffer(const ChatRow &before, const ChatRow &after)
{
    const bool haveIds = !before.assigneeId.isEmpty() || !after.assigneeId.isEmpty();
    return haveIds ? before.assigneeId != after.assigneeId : before.assignee != after.assignee;
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

QString aiOf(const ChatRow &row)
{
    if (!row.aiEnabled) {
        return {};
    }
    return *row.aiEnabled ? u"on"_s : u"off"_s;
}

QString handlerOf(const ChatRow &row)
{
    if (!row.handler.isKnown()) {
        return {};
    }
    return row.handler.value == Handler::Ai ? u"ai"_s : u"person"_s;
}

QString unreadOf(const ChatRow &row)
{
    if (row.unreadCount) {
        return QString::number(*row.unreadCount);
    }
    return row.unread.isKnown() ? yesOrNo(*row.unread.value) : QString();
}

} // namespace

QList<Change> changesBetween(const ChatRow &before, const ChatRow &after, const QDateTime &at)
{
    QList<Change> changes;
    const auto note = [&](bool changed, Change::Field field, const QString &was, const QString &is) {
        if (changed) {
            changes.append({at.toUTC(), field, was, is});
        }
    };
    note(differ(before.state, after.state), Change::Field::State, before.state.reported, after.state.reported);
    note(assigneesDiffer(before, after), Change::Field::Assignee, before.assignee, after.assignee);
    note(aiOf(before) != aiOf(after), Change::Field::Ai, aiOf(before), aiOf(after));
    const bool hasSwitch = before.aiEnabled || after.aiEnabled;
    note(!hasSwitch && handlerOf(before) != handlerOf(after), Change::Field::Handler, handlerOf(before),
         handlerOf(after));
    note(unreadOf(before) != unreadOf(after), Change::Field::Unread, unreadOf(before), unreadOf(after));
    note(differ(before.sentiment, after.sentiment), Change::Field::Sentiment, before.sentiment.reported,
         after.sentiment.reported);
    note(before.vanished != after.vanished, Change::Field::Vanished, yesOrNo(before.vanished), yesOrNo(after.vanished));
    return changes;
}

} // namespace deskside
