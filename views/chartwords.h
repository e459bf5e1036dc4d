// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"

/// A chart in words: for screen readers, the label at a mark, the table.
namespace deskside::chartwords {

/// The same with every text made fit to be shown: many come from vendors and customers.
ChartData safe(ChartData data);

/// "15.1 %", "not known".
QString valueOf(const ChartMark &mark);
/// Whether its sample says more than its value: a count is its own sample.
bool tellsSample(const ChartMark &mark);
/// What a mark is about: "12 Oct", of a heat map "Tuesday, 10 h".
QString labelOf(const ChartData &data, int mark);
/// Everything that is known of a mark, a line each: label, value with its interval, sample, what it was before, events.
QStringList linesOf(const ChartData &data, int mark);
/// The same as a sentence.
QString sentenceOf(const ChartData &data, int mark);
/// The small print of a tile: interval, note, what it was before.
QString smallPrintOf(const ChartData &data);

/// The whole chart in a sentence or two: how many marks, where it starts and ends, the highest and the lowest.
QString summaryOf(const ChartData &data);

} // namespace deskside::chartwords
