// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartplots.h"

namespace deskside {

/// Qt Charts is loaded with this, when the first chart is shown: the program starts without it.
class ChartsPlugin : public QObject, public QtChartPlots
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID DESKSIDE_CHARTPLOTMAKER_IID)
    Q_INTERFACES(deskside::ChartPlotMaker)
};

} // namespace deskside

#include "plugin.moc"
