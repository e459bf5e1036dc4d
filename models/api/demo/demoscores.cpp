// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demoscores.h"

#include "models/api/demo/demothread.h"

#include <algorithm>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 reviewedDays = 150;
constexpr int reviewed = 16;           ///< percent of the handed-over chats of these days
constexpr int reviewedNow = 40;        ///< percent of those of the last few days
constexpr int byBoth = 68;             ///< percent of these
constexpr qint64 longWait = 2 * 3'600; ///< s

/// What there is to say of a handoff; who looks at it may see it otherwise.
Verdict verdictOn(const PastChat &chat, Dice &dice)
{
    const bool isLate = !chat.answered.isValid() || chat.handedAt.secsTo(chat.answered) > longWait;
    if (isLate && dice.percent(45)) {
        return Verdict::Late;
    }
    const qint64 roll = dice.below(100);
    const int never = 20 - 4 * chat.version;
    return roll < never        ? Verdict::ShouldNot
           : roll < never + 18 ? Verdict::Early
           : roll < never + 26 ? Verdict::Late
                               : Verdict::Right;
}

/// How one reviewer sees it.
Verdict seenAs(Verdict verdict, Dice &dice)
{
    constexpr int agrees = 88;
    if (dice.percent(agrees)) {
        return verdict;
    }
    return verdict == Verdict::Right && dice.percent(60)
               ? Verdict::Early
               : dice.pick(QList<Verdict>{Verdict::Right, Verdict::Early, Verdict::Late, Verdict::ShouldNot});
}

CustomerOutcome outcomeOf(const PastChat &chat, Dice &dice)
{
    if (!chat.answered.isValid()) {
        return dice.percent(60) ? CustomerOutcome::Lost : CustomerOutcome::NotSolved;
    }
    const qint64 roll = dice.below(100) + (chat.sentiment == "angry"_L1 ? 15 : 0);
    return roll < 64   ? CustomerOutcome::Solved
           : roll < 84 ? CustomerOutcome::PartlySolved
           : roll < 98 ? CustomerOutcome::NotSolved
                       : CustomerOutcome::Lost;
}

QList<QString> tagsFor(Verdict verdict, Dice &dice)
{
    static const QHash<Verdict, QStringList> all{
        {Verdict::Right, {u"well done"_s, u"policy"_s}},
        {Verdict::Early, {u"answer was known"_s, u"missing article"_s}},
        {Verdict::Late, {u"asked twice"_s, u"night"_s}},
        {Verdict::ShouldNot, {u"missing article"_s, u"tool failed"_s, u"answer was known"_s}},
    };
    return dice.percent(45) ? QList<QString>{dice.pick(all.value(verdict))} : QList<QString>();
}

QString commentOn(Verdict verdict, Dice &dice)
{
    static const QHash<Verdict, QStringList> all{
        {Verdict::Right, {u"The refund needs a person. Nothing to change."_s, u"Good summary for the colleague."_s}},
        {Verdict::Early, {u"The help page has this answer."_s, u"One more question would have settled it."_s}},
        {Verdict::Late, {u"The customer asked for a person three messages before."_s, u"Waited over night."_s}},
        {Verdict::ShouldNot, {u"The order lookup failed; the AI could have tried again."_s, u"Only a status."_s}},
    };
    return dice.percent(25) ? dice.pick(all.value(verdict)) : QString();
}

} // namespace

QList<Score> scoresOf(const QString &account, const History &history, quint64 seed)
{
    static const QStringList people{u"Ade Bello"_s, u"Lena Wolff"_s};
    QList<Score> scores;
    for (qsizetype i = 0; i < history.size(); ++i) {
        const qint64 days = history.timeOf(i).daysTo(history.now());
        if (days > reviewedDays) {
            break;
        }
        const PastChat chat = history.at(i);
        Dice dice(seed, 9, numberOf(chat.id));
        if (!chat.handed || !dice.percent(days < 8 ? reviewedNow : reviewed)) {
            continue;
        }
        const Verdict verdict = verdictOn(chat, dice);
        const CustomerOutcome outcome = outcomeOf(chat, dice);
        const qint64 only = dice.percent(byBoth) ? -1 : dice.below(people.size());
        for (qsizetype who = 0; who < people.size(); ++who) {
            const Verdict seen = seenAs(verdict, dice);
            const QDateTime later = chat.last.addSecs(dice.between(4 * 3'600, 60 * 3'600));
            const QDateTime at = std::min(later, history.now().addSecs(-dice.between(600, 7'200)));
            const QList<QString> tags = tagsFor(seen, dice);
            const QString comment = commentOn(seen, dice);
            if (only < 0 || only == who) {
                scores.append({{account, chat.id}, people.at(who), seen, outcome, tags, comment, at});
            }
        }
    }
    return scores;
}

} // namespace deskside::demo
