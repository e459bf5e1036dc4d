// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartplots.h"

#include "views/charts/barsplot.h"
#include "views/charts/lineplot.h"

namespace deskside {

std::unique_ptr<ChartPlot> QtChartPlots::make(ChartData::Kind kind)
{
    switch (kind) {
    case ChartData::Kind::Bars:
        return std::make_unique<BarsPlot>();
    case ChartData::Kind::Line:
        return std::make_unique<LinePlot>();
    case ChartData::Kind::Heat:
    case ChartData::Kind::Tile:
        break;
    }
    return nullptr;
}

} // namespace deskside
