// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's person does to chats.
#include "views/mainwindow.h"

#include <QAction>

namespace deskside {

void MainWindow::startAction(Operation) {}

void MainWindow::startNote() {}

void MainWindow::assignToMe() {}

void MainWindow::resolveChats() {}

void MainWindow::reopenChats() {}

void MainWindow::toggleSelected() {}

void MainWindow::selectAllChats() {}

void MainWindow::undoLast()
{
    giveViewBack();
}

} // namespace deskside
