// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reviewrecords.h"

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QString textFrom(const Rows &rows, int column)
{
    return rows.isNull(column) ? QString() : rows.text(column);
}

Known<QString> knownText(const Rows &rows, int column)
{
    return rows.isNull(column) ? Known<QString>() : Known<QString>(rows.text(column));
}

/// Three columns from `first` on: from, until, how.
Known<Within> knownTime(const Rows &rows, int first, int how)
{
    const Within within{rows.time(first), rows.time(first + 1)};
    return within.isKnown() ? Known<Within>(within, static_cast<Inference>(rows.number(how))) : Known<Within>();
}

Score scoreFrom(const Rows &rows)
{
    return {.chat = {rows.text(0), rows.text(1)},
            .reviewer = rows.text(2),
            .verdict = static_cast<Verdict>(rows.number(3)),
            .outcome = static_cast<CustomerOutcome>(rows.number(4)),
            .tags = rows.text(5).split(u' ', Qt::SkipEmptyParts),
            .comment = rows.text(6),
            .at = rows.time(7)};
}

} // namespace

HandoffRecord handoffFrom(const Rows &rows, int first)
{
    enum Column : int {
        AtFrom,
        AtUntil,
        AtHow,
        AssistantId,
        Assistant,
        Version,
        Model,
        Person,
        PersonId,
        Classification,
        Summary,
        Sentiment,
        Channel,
        ChannelReported,
        AnsweredFrom,
        AnsweredUntil,
        AnsweredHow,
        Unanswered,
        Ending,
        EndedFrom,
        EndedUntil,
        EndedHow,
        Reopened
    };
    HandoffRecord handoff;
    handoff.at = knownTime(rows, first + AtFrom, first + AtHow);
    const AiVersion ai{textFrom(rows, first + AssistantId), textFrom(rows, first + Assistant),
                       textFrom(rows, first + Version), textFrom(rows, first + Model)};
    if (ai != AiVersion()) {
        handoff.from = ai;
    }
    handoff.to = knownText(rows, first + Person);
    handoff.toId = textFrom(rows, first + PersonId);
    handoff.classification = knownText(rows, first + Classification);
    handoff.summary = knownText(rows, first + Summary);
    if (!rows.isNull(first + Sentiment)) {
        handoff.sentiment = static_cast<SentimentKind>(rows.number(first + Sentiment));
    }
    handoff.channel = {static_cast<ChannelKind>(rows.number(first + Channel)), textFrom(rows, first + ChannelReported)};
    handoff.answered = knownTime(rows, first + AnsweredFrom, first + AnsweredHow);
    handoff.isUnanswered = rows.number(first + Unanswered) != 0;
    handoff.end = static_cast<HandoffEnd>(rows.number(first + Ending));
    handoff.ended = knownTime(rows, first + EndedFrom, first + EndedHow);
    handoff.reopened = static_cast<int>(rows.number(first + Reopened));
    return handoff;
}

QList<HandoffRecord> findHandoffs(Sql &sql, quint32 chat)
{
    QList<HandoffRecord> handoffs;
    Rows rows = sql.rows("SELECT " DESKSIDE_HANDOFF_COLUMNS " FROM handoffs WHERE chat = ? ORDER BY number", {chat});
    while (rows.next()) {
        handoffs.append(handoffFrom(rows));
    }
    return handoffs;
}

void putHandoffs(Sql &sql, quint32 chat, const QList<HandoffRecord> &handoffs)
{
    sql.run("DELETE FROM handoffs WHERE chat = ?", {chat});
    int number = 0;
    for (const HandoffRecord &handoff : handoffs) {
        const Within at = handoff.at.valueOr({});
        const Within answered = handoff.answered.valueOr({});
        const Within ended = handoff.ended.valueOr({});
        const AiVersion ai = handoff.from.valueOr({});
        const auto how = [](const auto &known) { return static_cast<int>(known.how); };
        const QVariant sentiment = handoff.sentiment.isKnown() ? QVariant(static_cast<int>(*handoff.sentiment.value))
                                                               : QVariant(QMetaType::fromType<int>());
        sql.run("INSERT INTO handoffs (chat, number, " DESKSIDE_HANDOFF_COLUMNS
                ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                {chat,
                 ++number,
                 timeValue(at.earliest),
                 timeValue(at.latest),
                 how(handoff.at),
                 ai.assistantId,
                 ai.assistant,
                 ai.version,
                 ai.model,
                 handoff.to.valueOr({}),
                 handoff.toId,
                 handoff.classification.valueOr({}),
                 handoff.summary.valueOr({}),
                 sentiment,
                 static_cast<int>(handoff.channel.code),
                 handoff.channel.reported,
                 timeValue(answered.earliest),
                 timeValue(answered.latest),
                 how(handoff.answered),
                 handoff.isUnanswered,
                 static_cast<int>(handoff.end),
                 timeValue(ended.earliest),
                 timeValue(ended.latest),
                 how(handoff.ended),
                 handoff.reopened});
    }
}

bool hasScores(Sql &sql)
{
    Rows rows = sql.rows("SELECT 1 FROM scores LIMIT 1");
    return rows.next();
}

QList<Score> findScores(Sql &sql, const ChatKey &key)
{
    QList<Score> scores;
    Rows rows = sql.rows("SELECT account, chat, reviewer, verdict, outcome, tags, comment, at FROM scores "
                         "WHERE account = ? AND chat = ? ORDER BY reviewer",
                         {key.account, key.id});
    while (rows.next()) {
        scores.append(scoreFrom(rows));
    }
    return scores;
}

QList<Score> findScores(Sql &sql)
{
    QList<Score> scores;
    Rows rows = sql.rows("SELECT account, chat, reviewer, verdict, outcome, tags, comment, at FROM scores "
                         "ORDER BY account, chat, reviewer");
    while (rows.next()) {
        scores.append(scoreFrom(rows));
    }
    return scores;
}

void putScore(Sql &sql, const Score &score)
{
    if (score.isEmpty()) {
        sql.run("DELETE FROM scores WHERE account = ? AND chat = ? AND reviewer = ?",
                {score.chat.account, score.chat.id, score.reviewer});
        return;
    }
    sql.run("INSERT OR REPLACE INTO scores VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            {score.chat.account, score.chat.id, score.reviewer, static_cast<int>(score.verdict),
             static_cast<int>(score.outcome), notNull(score.tags.join(u' ')), notNull(score.comment),
             timeValue(score.at)});
}

QList<ScoreMark> marksOf(const QList<Score> &scores)
{
    QList<ScoreMark> marks;
    for (const Score &score : scores) {
        if (score.verdict != Verdict::None) {
            marks.append({score.reviewer, score.verdict});
        }
    }
    return marks;
}

} // namespace deskside
