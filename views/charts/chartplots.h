// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartplot.h"

namespace deskside {

/// What Qt Charts draws: bars and lines.
class QtChartPlots : public ChartPlotMaker
{
public:
    const char *version() const override { return DESKSIDE_VERSION; }
    std::unique_ptr<ChartPlot> make(ChartData::Kind kind) override;
};

} // namespace deskside
