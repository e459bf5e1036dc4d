// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/conduct.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QTimeEdit;

namespace deskside {

/// The page of the settings about work: undo, waiting customers and notifications. Every choice takes effect at once.
class ConductPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConductPage(const Conduct &conduct, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const deskside::Conduct &conduct);

private:
    Conduct conduct() const;
    void tell();

    QSpinBox *m_hold;
    QSpinBox *m_warn;
    QSpinBox *m_urgent;
    QCheckBox *m_forMe;
    QCheckBox *m_handoff;
    QCheckBox *m_angry;
    QCheckBox *m_due;
    QComboBox *m_detail;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QCheckBox *m_sound;
    QCheckBox *m_keepRunning;
};

} // namespace deskside
