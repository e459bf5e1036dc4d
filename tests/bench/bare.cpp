// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of a window: a QMainWindow with a QListView of a thousand strings, and nothing else.
#include "tests/bench/figures.h"

#include <QApplication>
#include <QListView>
#include <QMainWindow>
#include <QScrollBar>
#include <QStringListModel>

using namespace deskside::bench;

int main(int count, char **arguments)
{
    QApplication application(count, arguments);
    QStringList strings;
    for (int i = 0; i < 1'000; ++i) {
        strings.append(QStringLiteral("Refund for order %1: where is my money?").arg(i));
    }
    QStringListModel model(strings);
    QMainWindow window;
    QListView list;
    list.setUniformItemSizes(true);
    list.setModel(&model);
    window.setCentralWidget(&list);
    window.resize(1440, 900);
    const bool once = count > 1 && QByteArray(arguments[1]) == "start";
    new FirstPaint(
        &list, [] { return true; },
        [&] {
            QJsonObject figures{{QStringLiteral("start"), msSince(processStart())}};
            if (!once) {
                QList<double> paints;
                for (int i = 0; i < 300; ++i) {
                    paints.append(paintOnce(&list, [&] { list.verticalScrollBar()->setValue(i * 3); }));
                }
                figures.insert(QStringLiteral("paint"), percentile(paints, 0.95));
                figures.insert(QStringLiteral("rss"), residentMegabytes());
            }
            tell(figures);
            QApplication::quit();
        });
    window.show();
    const int code = QApplication::exec();
    window.takeCentralWidget();
    return code;
}
