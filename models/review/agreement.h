// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/score.h"
#include "models/review/statistics.h"

#include <array>

namespace deskside {

/// A chat that two reviewers judged, each in their own way.
struct Disagreement {
    ChatKey chat;
    Verdict first = Verdict::None;
    Verdict second = Verdict::None;
    bool operator==(const Disagreement &) const = default;
};

/// Whether two reviewers judge the same chats alike. No word is put to a kappa: what is good enough is for people to
/// say.
struct Agreement {
    static constexpr size_t classes = 4; ///< the verdicts from Right to ShouldNot

    /// Chats by what the first reviewer says, then by what the second one does: see at().
    std::array<std::array<qint64, classes>, classes> counts{};
    QList<Disagreement> disagreements; ///< in the order of their keys

    /// Chats that both gave a verdict.
    qint64 size() const;
    qint64 agreed() const; ///< of them, those that both gave the same
    qint64 at(Verdict first, Verdict second) const;
    /// The share of chats on which they agree; nullopt of nothing.
    std::optional<double> observed() const;
    /// The share that chance alone would bring, each reviewer giving every verdict as often as they do.
    std::optional<double> expected() const;
    bool operator==(const Agreement &) const = default;
};

/// From the scores of two people. Scores without a verdict, and chats that one of them has not judged, count for
/// nothing; of two scores of one person for the same chat the later one in the list counts.
Agreement agreementOf(const QList<Score> &first, const QList<Score> &second);

struct Kappa {
    double value = 0; ///< 1: they agree on all; 0: as often as chance would; below: less often
    double standardError = 0;
    /// By the standard error and the normal distribution, not beyond -1 and 1: for some dozens of chats or more.
    /// Nullopt when the error comes to 0, as it does where they agree on all, or one of them says the same of all: the
    /// formula knows no width then.
    std::optional<Interval> interval;
    bool operator==(const Kappa &) const = default;
};
/// Cohen's kappa, how much of the agreement that chance leaves open is there: J. Cohen, "A coefficient of agreement for
/// nominal scales", Educ. Psychol. Meas. 20 (1960) 37–46. Its standard error for large samples, kappa not being 0, is
/// that of J. L. Fleiss, J. Cohen, B. S. Everitt, "Large sample standard errors of kappa and weighted kappa", Psychol.
/// Bull. 72 (1969) 323–327. Nullopt of nothing, and when both give one and the same verdict to every chat: there is
/// nothing left then that could tell agreement from chance.
std::optional<Kappa> kappaOf(const Agreement &agreement);

} // namespace deskside
