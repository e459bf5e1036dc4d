// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"
#include "models/review/figures.h"

namespace deskside {

/// What figures are about, as far as charts say it or lead to it.
struct ChartScope {
    QString query = {}; ///< what the chats were filtered by, without the period
    PeriodStep step = PeriodStep::Day;
    QDateTime now = QDateTime::currentDateTimeUtc();
    /// Every chat that there is was looked at: all lists were read to their ends, and nothing is being loaded.
    bool isWhole = true;
    /// Which reviewer's scores the progress is about; empty: anybody's.
    QString reviewer = {};
};

/// The dashboard's charts in their order, tiles first. `before`: the figures of what they are compared with, or null.
/// Each mark carries the query for the chats behind it. Counts of what is not whole say "at least".
QList<ChartData> dashboardCharts(const ReviewFigures &figures, const ReviewFigures *before, const Words &words,
                                 const ChartScope &scope);

/// The step in which a period is best seen: days up to a quarter, weeks up to a year, then months.
PeriodStep stepFor(const ReviewPeriod &period, QDate today);

/// "Concierge 14", "gpt-6": how an AI's version is put to a person.
QString aiName(const AiVersion &ai);

} // namespace deskside
