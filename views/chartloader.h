// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartview.h"

#include <QStringList>

namespace deskside {

class ChartPlotMaker;

/// Where the plugin with Qt Charts may be: beside the program, where programs keep theirs (QT_PLUGIN_PATH too), and
/// where it is installed.
QStringList chartPluginFolders();

/// Makes charts as cards. The plugin is loaded by the first chart; without it bars and lines are shown as tables with a
/// sentence that says why, and the rest as ever.
class ChartLoader : public ChartMaker
{
public:
    explicit ChartLoader(const QStringList &folders = chartPluginFolders());

    ChartView *make(QWidget *parent) override;

    /// What draws; null as long as no chart was made, and without the plugin.
    ChartPlotMaker *plots() const { return m_plots; }
    /// Why there is none, for a log; null: nothing is wrong.
    const QString &problem() const { return m_problem; }

private:
    void load();

    QStringList m_folders;
    bool m_tried = false;
    ChartPlotMaker *m_plots = nullptr; ///< belongs to the plugin, which stays until the program ends
    QString m_problem;
};

} // namespace deskside
