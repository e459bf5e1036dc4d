// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/own.h"
#include "models/domain/score.h"

#include <array>

namespace deskside {

/// What reviewers say about a chat, one thing at a time: the fields of a Score, and what is said of the chat by all
/// (OwnData's note and tags). Kept in the store: new ones go to the end.
enum class ReviewField : unsigned char { Verdict, Outcome, Tags, Comment, Note, ChatTags };
inline constexpr std::array scoreFields{ReviewField::Verdict, ReviewField::Outcome, ReviewField::Tags,
                                        ReviewField::Comment};
inline constexpr std::array chatFields{ReviewField::Note, ReviewField::ChatTags};

/// One change of one of these fields. Edits are never changed or removed: of a field's edits the latest stands, and the
/// others are its history.
struct ReviewEdit {
    QString id; ///< 32 hexadecimal digits; the same on every computer
    ChatKey chat;
    QString reviewer; ///< whose score it is; empty for a field of the chat
    ReviewField field = ReviewField::Verdict;
    QString before; ///< what the author saw when they made it
    QString after;  ///< a verdict and an outcome by their words, tags with spaces between them
    QString author; ///< who did it; empty: not known
    QString base;   ///< id of the edit that the author saw; empty: none
    QDateTime made; ///< by the clock of the author's computer, UTC; null: not known
    QDateTime at;   ///< what decides which one stands: the same by the clock of whoever shares it; null: long ago
    bool mine = false;
    bool stands = false;            ///< it is the one that holds
    std::optional<qint64> revision; ///< its place among all shared ones; nullopt: not shared

    bool operator==(const ReviewEdit &) const = default;
};

/// "verdict", "outcome", "tags", "comment", "note", "chat-tags": as shared databases and files spell it.
QString wordOf(ReviewField field);
std::optional<ReviewField> reviewFieldFrom(QStringView word);
/// As a person reads it ("Verdict").
QString describe(ReviewField field);

/// A field as edits spell it; of one that is not the score's, empty.
QString valueOf(const Score &score, ReviewField field);
QString valueOf(const OwnData &own, ReviewField field);
/// Sets it; a value that makes no sense changes nothing.
void setValue(Score &score, ReviewField field, const QString &value);
void setValue(OwnData &own, ReviewField field, const QString &value);

/// A reviewer's name as it is kept: one line of safe text.
QString reviewerName(const QString &typed);

/// Somebody else's value and mine met.
struct ReviewConflict {
    ChatKey chat;
    QString reviewer; ///< as ReviewEdit::reviewer
    ReviewField field = ReviewField::Verdict;
    QString mine;
    QString theirs;
    QString author;           ///< of theirs
    bool theirsStands = true; ///< else mine does, made without knowing of theirs
    bool knewMine = false;    ///< whoever replaced it had seen it
    bool operator==(const ReviewConflict &) const = default;
};
/// As a sentence: strangers' text in it is one safe line.
QString describe(const ReviewConflict &conflict);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ReviewEdit)
Q_DECLARE_METATYPE(deskside::ReviewConflict)
