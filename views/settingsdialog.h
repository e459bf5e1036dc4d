// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/mainwindow.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace deskside {

/// How the window looks and how often it asks the vendors. Every choice takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const deskside::Appearance &appearance);

private:
    void tell();

    QComboBox *m_theme;
    QCheckBox *m_compact;
    QSpinBox *m_refresh;
};

} // namespace deskside
