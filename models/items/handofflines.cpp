// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/handofflines.h"

#include "models/domain/safetext.h"
#include "models/items/detaillines.h"
#include "models/items/wording.h"

using namespace Qt::StringLiterals;

namespace deskside {

using details::Lines;
using details::Look;
using details::Words;

namespace {

/// A value with how it is known, or that it is not.
void line(Lines *lines, QLatin1StringView key, const QString &label, const QString &value, Look look = Look::Plain,
          Inference how = Inference::None)
{
    if (value.isEmpty())
        lines->text(key, label, Words::tr("Not reported"), Look::Muted);
    else
        lines->text(key, label, value, look, how);
}

Look lookOf(const Wait &wait)
{
    return wait.kind == WaitKind::Unanswered ? Look::Negative : Look::Plain;
}

Look lookOf(HandoffEnd end)
{
    switch (end) {
    case HandoffEnd::Open:
        return Look::Waiting;
    case HandoffEnd::Resolved:
        return Look::Positive;
    case HandoffEnd::BackToAi:
        return Look::Ai;
    }
    return Look::Plain;
}

QString feltOf(const Known<SentimentKind> &sentiment)
{
    return sentiment.isKnown() ? wording::sentimentName(Coded<SentimentKind>{*sentiment.value, {}}) : QString();
}

/// How it ended, with when and how often it was open again.
QString endOf(const HandoffRecord &handoff)
{
    QString text = describe(handoff.end);
    if (handoff.ended.isKnown()) {
        if (const QString when = describe(*handoff.ended.value); !when.isEmpty())
            text = Words::tr("%1 · %2", "how a handoff ended, and when").arg(text, when);
    }
    if (handoff.reopened > 0)
        text = Words::tr("%1 · %2", "how a handoff ended, and when")
                   .arg(text, Words::tr("reopened %Ln time(s)", nullptr, handoff.reopened));
    return text;
}

} // namespace

QString describe(const Within &within)
{
    if (!within.isKnown())
        return {};
    if (within.isExact())
        return wording::dateTime(Moment(within.earliest));
    if (!within.earliest.isValid())
        return Words::tr("before %1", "a date and time").arg(wording::dateTime(Moment(within.latest)));
    if (!within.latest.isValid())
        return Words::tr("after %1", "a date and time").arg(wording::dateTime(Moment(within.earliest)));
    const Moment from(within.earliest);
    const Moment to(within.latest);
    if (wording::localDay(from) != wording::localDay(to))
        return Words::tr("between %1 and %2").arg(wording::dateTime(from), wording::dateTime(to));
    return Words::tr("%1, between %2 and %3", "a day and two times of it")
        .arg(QLocale().toString(wording::localDay(from), QLocale::ShortFormat), wording::timeOfDay(from),
             wording::timeOfDay(to));
}

QString describe(const Wait &wait)
{
    const auto words = [&wait] {
        const QDateTime start = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        return wait.seconds < 60 ? Words::tr("less than a minute")
                                 : wording::elapsedInWords(Moment(start), start.addSecs(wait.seconds));
    };
    switch (wait.kind) {
    case WaitKind::NotKnown:
        return {};
    case WaitKind::Exact:
        return words();
    case WaitKind::AtMost:
        return Words::tr("at most %1", "a time").arg(words());
    case WaitKind::Unanswered:
        return Words::tr("nobody has answered");
    }
    return {};
}

QString describe(const AiVersion &ai)
{
    QStringList parts{safeLine(ai.assistant.isEmpty() ? ai.assistantId : ai.assistant)};
    if (!ai.version.isEmpty() && ai.version != ai.model) // where none is counted, the model is all that tells
        parts << Words::tr("version %1").arg(safeLine(ai.version));
    parts << safeLine(ai.model);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString describe(HandoffEnd end)
{
    switch (end) {
    case HandoffEnd::Open:
        return Words::tr("Still open");
    case HandoffEnd::Resolved:
        return Words::tr("Resolved");
    case HandoffEnd::BackToAi:
        return Words::tr("Given back to the AI");
    }
    return {};
}

DetailSection linesOf(const HandoffRecord &handoff)
{
    const Wait wait = waitOf(handoff);
    Lines lines(u"handedOver"_s, Words::tr("Handoff"));
    line(&lines, "at"_L1, Words::tr("When"), describe(handoff.at.valueOr({})), Look::Plain, handoff.at.how);
    line(&lines, "from"_L1, Words::tr("From"), describe(handoff.from.valueOr({})), Look::Ai, handoff.from.how);
    const bool toNobody = handoff.to.valueOr({}).isEmpty();
    line(&lines, "to"_L1, Words::tr("To"), toNobody ? handoff.toId : *handoff.to.value, Look::Person, handoff.to.how);
    line(&lines, "why"_L1, Words::tr("Why"), handoff.classification.valueOr({}), Look::Plain,
         handoff.classification.how);
    line(&lines, "felt"_L1, Words::tr("Felt"), feltOf(handoff.sentiment),
         details::lookOf(handoff.sentiment.valueOr(SentimentKind::NotReported)), handoff.sentiment.how);
    line(&lines, "channel"_L1, Words::tr("Channel"), wording::channelName(handoff.channel));
    line(&lines, "wait"_L1, Words::tr("Waited"), describe(wait), lookOf(wait), handoff.answered.how);
    line(&lines, "end"_L1, Words::tr("Ended"), endOf(handoff), lookOf(handoff.end), handoff.ended.how);
    if (const QString summary = handoff.summary.valueOr({}); !summary.isEmpty())
        lines.paragraph("summary"_L1, Words::tr("Summary"), summary);
    else
        lines.text("summary"_L1, Words::tr("Summary"), Words::tr("Not reported"), Look::Muted);
    return lines.take();
}

} // namespace deskside
