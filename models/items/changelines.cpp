// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changelines.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using Field = Change::Field;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeLines)
};

constexpr int shownAtFirst = 8;

QString nameOf(Field field)
{
    switch (field) {
    case Field::State:
        return Words::tr("State");
    case Field::Assignee:
        return Words::tr("Assigned");
    case Field::Ai:
        return Words::tr("AI");
    case Field::Handler:
        return Words::tr("Answers next");
    case Field::Unread:
        return Words::tr("Unread");
    case Field::Sentiment:
        return Words::tr("Felt");
    case Field::Vanished:
        break;
    }
    return {};
}

bool is(const QString &value, QLatin1StringView word)
{
    return value.compare(word, Qt::CaseInsensitive) == 0;
}

/// The log keeps a vendor's spelling alone. The words that all of them share are put as everywhere else.
QString stateWord(const QString &reported)
{
    Coded<StateKind> state{StateKind::Other, reported};
    if (is(reported, "open"_L1))
        state.code = StateKind::Open;
    else if (is(reported, "snoozed"_L1))
        state.code = StateKind::Snoozed;
    else if (is(reported, "closed"_L1))
        state.code = StateKind::Closed;
    else if (is(reported, "resolved"_L1))
        state.code = StateKind::Resolved;
    return wording::stateName(state);
}

QString sentimentWord(const QString &reported)
{
    Coded<SentimentKind> sentiment{SentimentKind::Other, reported};
    if (is(reported, "angry"_L1))
        sentiment.code = SentimentKind::Angry;
    else if (is(reported, "neutral"_L1))
        sentiment.code = SentimentKind::Neutral;
    else if (is(reported, "happy"_L1))
        sentiment.code = SentimentKind::Happy;
    return wording::sentimentName(sentiment);
}

QString valueWord(Field field, const QString &value)
{
    constexpr qsizetype longest = 80;
    if (value.isEmpty())
        return field == Field::Assignee ? Words::tr("nobody") : Words::tr("not reported");
    switch (field) {
    case Field::State:
        return isolated(stateWord(value));
    case Field::Sentiment:
        return isolated(sentimentWord(value));
    case Field::Ai:
        if (is(value, "on"_L1) || is(value, "off"_L1))
            return wording::onOff(is(value, "on"_L1));
        break;
    case Field::Handler:
        if (is(value, "ai"_L1) || is(value, "person"_L1))
            return wording::handlerName(is(value, "ai"_L1) ? Handler::Ai : Handler::Person);
        break;
    case Field::Unread: {
        bool counted = false;
        if (const qint64 count = value.toLongLong(&counted); counted)
            return wording::number(count);
        if (is(value, "yes"_L1) || is(value, "no"_L1))
            return wording::yesNo(is(value, "yes"_L1));
        break;
    }
    case Field::Assignee:
    case Field::Vanished:
        break;
    }
    return isolated(safeLine(value, longest));
}

/// From the first to the last of each field, in the order in which the fields last changed.
QList<Change> outcomeOf(const QList<Change> &changes)
{
    QList<Change> outcome;
    for (const Change &change : changes) {
        Change whole = change;
        const auto earlier =
            std::find_if(outcome.begin(), outcome.end(), [&](const Change &c) { return c.field == change.field; });
        if (earlier != outcome.end()) {
            whole.before = earlier->before;
            outcome.erase(earlier);
        }
        outcome.append(whole);
    }
    QList<Change> differing = outcome;
    differing.removeIf([](const Change &change) { return change.before == change.after; });
    return differing.isEmpty() ? outcome : differing;
}

} // namespace

QString changeText(const Change &change, const QString &vendorName)
{
    if (change.field == Field::Vanished) {
        const bool back = change.after.isEmpty() || is(change.after, "no"_L1);
        return (back ? Words::tr("Back in %1's list") : Words::tr("No longer in %1's list")).arg(vendorName);
    }
    //: What changed: "State: Open → Closed". The arrow points from the old to the new in the direction of reading.
    return Words::tr("%1: %2 → %3")
        .arg(nameOf(change.field), valueWord(change.field, change.before), valueWord(change.field, change.after));
}

QString changesText(const ChatChanges &changes, const QString &vendorName)
{
    QStringList parts;
    if (changes.isNew)
        parts << Words::tr("New", "a chat");
    for (const Change &change : outcomeOf(changes.changes))
        parts << changeText(change, vendorName);
    return parts.join(u" · "_s);
}

DetailSection historyOf(const QList<Change> &changes, const QString &vendorName, const QDateTime &now)
{
    DetailSection section{u"history"_s, Words::tr("History"), {}, false, shownAtFirst};
    for (qsizetype i = changes.size() - 1; i >= 0; --i) {
        const Moment at(changes[i].at);
        DetailField line;
        // Counted from the oldest: a line keeps its id, and so its place and focus, when newer ones come.
        line.id = u"history."_s + QString::number(i);
        line.label = wording::relativeTime(at, now);
        line.value = changeText(changes[i], vendorName);
        line.more = Words::tr("Found %1").arg(wording::dateTime(at));
        section.fields.append(line);
    }
    return section;
}

QString sinceYouLeft(const QList<ChatChanges> &chats, bool more, const QDateTime &since, const QDateTime &now)
{
    if (chats.isEmpty())
        return {};
    const auto fresh = std::count_if(chats.cbegin(), chats.cend(), [](const ChatChanges &chat) { return chat.isNew; });
    const auto changed = chats.size() - fresh;
    QStringList parts;
    if (fresh > 0)
        parts << Words::tr("%Ln new chat(s)", nullptr, static_cast<int>(fresh));
    if (changed > 0)
        parts << (fresh > 0 ? Words::tr("%Ln changed", "chats, after “3 new chats”", static_cast<int>(changed))
                            : Words::tr("%Ln changed chat(s)", nullptr, static_cast<int>(changed)));
    return (more ? Words::tr("Since you left %1: at least %2") : Words::tr("Since you left %1: %2"))
        .arg(wording::ago(Moment(since), now), parts.join(u", "_s));
}

} // namespace deskside
