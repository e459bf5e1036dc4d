// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/figures.h"

#include <QCoreApplication>

namespace deskside {

/// The days that a person wants to look at, as they choose them: "the last 30 days" is another period tomorrow.
struct PeriodChoice {
    /// Kept in the settings: new ones go to the end.
    enum class Kind : unsigned char { Last7, Last30, Last90, ThisMonth, LastMonth, ThisYear, Custom };
    Kind kind = Kind::Last30;
    QDate from; ///< of Custom; null: from the beginning
    QDate to;   ///< of Custom, the last day; null: up to now
    bool compare = true;
    std::optional<PeriodStep> step; ///< of the line over time; nullopt: as fits the days
    bool operator==(const PeriodChoice &) const = default;
};

/// Every kind, in the order in which it is offered.
QList<PeriodChoice::Kind> periodKinds();

/// The days of a choice, `today` being the person's.
ReviewPeriod periodOf(const PeriodChoice &choice, QDate today);
/// The days to compare them with: as many, right before them; of a month or a year the same days of the one before.
/// nullopt where that is not wanted, or the period has no beginning.
std::optional<ReviewPeriod> periodBefore(const PeriodChoice &choice, QDate today);

/// "Last 30 days".
QString nameOf(PeriodChoice::Kind kind);
/// "Last 30 days", or the dates of Custom.
QString describe(const PeriodChoice &choice);
/// "compare with the 30 before": what comparing means for this choice.
QString describeBefore(const PeriodChoice &choice, QDate today);

} // namespace deskside
