// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace deskside {

/// All actions of a menu bar that have keys, with their keys.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(const QMenuBar *menus, QWidget *parent = nullptr);
};

} // namespace deskside
