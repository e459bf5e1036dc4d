// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartloader.h"

#include "views/chartcard.h"
#include "views/chartplot.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace deskside {

QStringList chartPluginFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    QStringList folders{program};
    folders.append(QDir::cleanPath(program + u'/' + QStringLiteral(DESKSIDE_PLUGIN_FOLDER)));
    folders.append(QCoreApplication::libraryPaths());
    folders.removeDuplicates();
    return folders;
}

ChartLoader::ChartLoader(const QStringList &folders)
    : m_folders(folders)
{
}

void ChartLoader::load()
{
    m_tried = true;
    QStringList problems;
    for (const QString &folder : m_folders) {
        const QStringList files = QDir(folder).entryList({u"deskside_charts.*"_s}, QDir::Files);
        for (const QString &file : files) {
            const QString path = QDir(folder).absoluteFilePath(file);
            if (!QLibrary::isLibrary(path)) {
                continue;
            }
            QPluginLoader loader(path);
            QObject *instance = loader.instance();
            auto *plots = qobject_cast<ChartPlotMaker *>(instance);
            if (plots && qstrcmp(plots->version(), DESKSIDE_VERSION) == 0) {
                m_plots = plots;
                return;
            }
            problems.append(!instance ? loader.errorString() : QString(path + u": of another version of Deskside"_s));
        }
    }
    m_problem = problems.isEmpty()
                    ? QString(u"deskside_charts is in none of "_s + m_folders.join(QDir::listSeparator()))
                    : problems.join(u'\n');
}

ChartView *ChartLoader::make(QWidget *parent)
{
    if (!m_tried) {
        load();
    }
    return new ChartCard(m_plots, parent);
}

} // namespace deskside
