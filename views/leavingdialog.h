// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QProgressBar;

namespace deskside {

class PlainLabel;

/// Says what becomes of replies when the program ends now, and lets the person quit (accepted) or stay (rejected).
class LeavingDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LeavingDialog(QWidget *parent = nullptr);

    /// `busy`: it is still being tried.
    void tell(const QString &sentence, bool busy);

private:
    PlainLabel *m_says;
    QProgressBar *m_busy;
};

} // namespace deskside
