// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/reportwish.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace deskside {

class PlainLabel;

/// What is to go out of the review desk, and what of it is personal.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `about`: what is shown in the desk, in words.
    explicit ExportDialog(const QString &about, QWidget *parent = nullptr);

    /// Without file, query and period, which are others' to say.
    ReportWish wish() const;
    /// A name for the file, without its folder.
    QString suggestedName() const;
    /// For QFileDialog.
    QString fileFilter() const;

Q_SIGNALS:
    /// The person has chosen: where to is asked next.
    void chosen();

private:
    void offer();

    QComboBox *m_format;
    QCheckBox *m_texts;
    QCheckBox *m_mark;
    QCheckBox *m_names;
    QCheckBox *m_email;
    QCheckBox *m_phone;
    QCheckBox *m_ip;
    QPushButton *m_save;
};

} // namespace deskside
