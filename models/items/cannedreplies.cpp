// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cannedreplies.h"

#include "models/domain/safetext.h"
#include "models/domain/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr qsizetype longestName = 60;
constexpr auto prefix = "reply-"_L1;
constexpr auto orderKey = "order"_L1;
constexpr QChar gap(0x2026);

struct Variable {
    QLatin1StringView name;
    QString CannedFacts::*value;
};
constexpr std::array variables{
    Variable{"{customer.name}"_L1, &CannedFacts::customerName},
    Variable{"{agent.name}"_L1, &CannedFacts::agentName},
    Variable{"{chat.link}"_L1, &CannedFacts::chatLink},
};

bool isReply(const CannedReply &reply)
{
    return reply.id.startsWith(prefix) && reply.id.size() > prefix.size() && !reply.text.trimmed().isEmpty();
}

struct Ready {
    const char *id; ///< theirs for good, so that an edited one is known again
    const char *name;
    const char *text;
};
constexpr Ready ready[] = {
    {"reply-ready-greeting", QT_TRANSLATE_NOOP("CannedReply", "Greeting"),
     QT_TRANSLATE_NOOP(
         "CannedReply",
         "Hello {customer.name},\n\nmy name is {agent.name}, and I am taking over from here. I am reading "
         "what was said so far and will be with you in a moment.")},
    {"reply-ready-details", QT_TRANSLATE_NOOP("CannedReply", "Ask for details"),
     QT_TRANSLATE_NOOP("CannedReply",
                       "Could you tell me a little more? What did you do, what did you expect to happen, "
                       "and what happened instead? A picture of it often helps.")},
    {"reply-ready-wait", QT_TRANSLATE_NOOP("CannedReply", "Looking into it"),
     QT_TRANSLATE_NOOP("CannedReply", "Thank you, {customer.name}. I am looking into it and will write to you here as "
                                      "soon as I know more.")},
    {"reply-ready-sorry", QT_TRANSLATE_NOOP("CannedReply", "Sorry for the wait"),
     QT_TRANSLATE_NOOP("CannedReply",
                       "I am sorry that you had to wait, {customer.name}. I am here now and will see this through.")},
    {"reply-ready-done", QT_TRANSLATE_NOOP("CannedReply", "Is it solved?"),
     QT_TRANSLATE_NOOP("CannedReply", "That should be solved now. Does it work for you? If not, just write here: "
                                      "{chat.link}\n\nKind regards\n{agent.name}")},
};

} // namespace

CannedReply tidied(CannedReply reply)
{
    reply.text.truncate(longestCanned);
    reply.name = safeLine(reply.name, longestName);
    if (reply.name.isEmpty())
        reply.name = safeLine(reply.text, longestName / 2);
    return reply;
}

CannedReply newCannedReply(const QString &name, const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    return tidied({QString(prefix + QUuid::createUuid().toString(QUuid::Id128)), name, text});
}

QList<CannedReply> readyCannedReplies()
{
    QList<CannedReply> replies;
    for (const Ready &each : ready)
        replies.append({QString::fromLatin1(each.id), QCoreApplication::translate("CannedReply", each.name),
                        QCoreApplication::translate("CannedReply", each.text)});
    return replies;
}

QVariantMap cannedRepliesToMap(const QList<CannedReply> &replies)
{
    QVariantMap map;
    QStringList order;
    for (const CannedReply &reply : replies) {
        order.append(reply.id);
        map.insert(reply.id, QStringList{reply.name, reply.text});
    }
    map.insert(orderKey, order);
    return map;
}

QList<CannedReply> cannedRepliesFromMap(const QVariantMap &map)
{
    if (map.isEmpty())
        return readyCannedReplies();
    // Replies that the order does not name come after those it does.
    const QStringList order = map.value(orderKey).toStringList() + QStringList(map.keys());
    QList<CannedReply> replies;
    QSet<QString> met;
    for (const QString &id : order) {
        const QStringList kept = map.value(id).toStringList();
        const CannedReply reply = tidied({id, kept.value(0), kept.value(1)});
        if (met.contains(id) || kept.size() != 2 || !isReply(reply))
            continue;
        met.insert(id);
        replies.append(reply);
    }
    return replies;
}

QList<CannedReply> matching(const QList<CannedReply> &replies, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return replies;
    const QString tokens = tokensOf(typed);
    QList<CannedReply> byName;
    QList<CannedReply> byText;
    for (const CannedReply &reply : replies) {
        if (hasWordPrefix(reply.name, tokens))
            byName.append(reply);
        else if (hasWordPrefix(reply.text, tokens))
            byText.append(reply);
    }
    return byName + byText;
}

QStringList cannedVariables()
{
    QStringList names;
    for (const Variable &variable : variables)
        names.append(variable.name);
    return names;
}

FilledReply filled(const QString &text, const CannedFacts &facts)
{
    // Words with dots in braces; other braces are text.
    static const QRegularExpression pattern(u"\\{[A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*\\}"_s);
    FilledReply reply;
    const auto note = [](QStringList &list, const QString &name) {
        if (!list.contains(name))
            list.append(name);
    };
    qsizetype done = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString name = found.captured();
        reply.text += QStringView(text).sliced(done, found.capturedStart() - done);
        done = found.capturedEnd();
        const auto *variable = std::find_if(variables.begin(), variables.end(), [&name](const Variable &each) {
            return name.compare(each.name, Qt::CaseInsensitive) == 0;
        });
        if (variable == variables.end()) {
            note(reply.unknown, name);
            reply.text += name;
            continue;
        }
        const QString value = safeLine(facts.*(variable->value));
        if (value.isEmpty()) {
            note(reply.missing, variable->name);
            reply.gaps.append(reply.text.size());
        }
        reply.text += value.isEmpty() ? QString(gap) : value;
    }
    reply.text += QStringView(text).sliced(done);
    return reply;
}

} // namespace deskside
