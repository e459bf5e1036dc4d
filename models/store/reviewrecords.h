// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/handoffrecord.h"
#include "models/domain/score.h"
#include "models/store/sql.h"

namespace deskside {

/// What handoffFrom() reads, in its order.
#define DESKSIDE_HANDOFF_COLUMNS                                                                                       \
    "at_from, at_until, at_how, assistant_id, assistant, version, model, person, person_id, classification, summary, " \
    "sentiment, channel, channel_reported, answered_from, answered_until, answered_how, unanswered, ending, "          \
    "ended_from, ended_until, ended_how, reopened"
/// From column `first` on.
HandoffRecord handoffFrom(const Rows &rows, int first = 0);

/// Oldest first. `chat` is the chat's number.
QList<HandoffRecord> findHandoffs(Sql &sql, quint32 chat);
/// Keeps these of the chat, and no others.
void putHandoffs(Sql &sql, quint32 chat, const QList<HandoffRecord> &handoffs);

/// Whether anybody has scored anything: mostly not, so that nobody asks for each chat.
bool hasScores(Sql &sql);
/// By the reviewers' names.
QList<Score> findScores(Sql &sql, const ChatKey &key);
/// All of them, by chat and reviewer.
QList<Score> findScores(Sql &sql);
/// One that says nothing leaves.
void putScore(Sql &sql, const Score &score);
QList<ScoreMark> marksOf(const QList<Score> &scores);

} // namespace deskside
