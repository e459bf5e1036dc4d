// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

#include <QDateTime>

namespace deskside {

/// Whether the AI was right to hand a chat to a person. Kept in the store: new ones go to the end.
enum class Verdict : unsigned char { None, Right, Early, Late, ShouldNot };
/// How it ended for the customer, as the reviewer sees it. Kept in the store: new ones go to the end.
enum class CustomerOutcome : unsigned char { None, Solved, PartlySolved, NotSolved, Lost };

/// What a reviewer thinks of a chat's handoff. One for each chat and reviewer.
struct Score {
    ChatKey chat;
    QString reviewer; ///< a name, as the person gave it in the settings
    Verdict verdict = Verdict::None;
    CustomerOutcome outcome = CustomerOutcome::None;
    QList<QString> tags; ///< as OwnData::tags
    QString comment;     ///< plain text; empty: none
    QDateTime at;        ///< when it was given or last changed, UTC

    /// Nothing is said in it: it is as good as none.
    bool isEmpty() const
    {
        return verdict == Verdict::None && outcome == CustomerOutcome::None && tags.isEmpty() && comment.isEmpty();
    }
    bool operator==(const Score &) const = default;
};

/// A score as far as lists, filters and figures look at it.
struct ScoreMark {
    QString reviewer;
    Verdict verdict = Verdict::None;
    bool operator==(const ScoreMark &) const = default;
};

/// "right", "early", "late", "wrong": as the query language, files and other programs spell it; empty for None.
QString wordOf(Verdict verdict);
std::optional<Verdict> verdictFrom(QStringView word);
/// "solved", "partly", "unsolved", "lost"; empty for None.
QString wordOf(CustomerOutcome outcome);
std::optional<CustomerOutcome> customerOutcomeFrom(QStringView word);

/// As a person reads it ("Too early"); empty for None.
QString describe(Verdict verdict);
QString describe(CustomerOutcome outcome);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Score)
