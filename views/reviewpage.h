// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reviewsettings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace deskside {

class PlainLabel;

/// The page of the settings about reviewing: who reviews, and the database that a team shares. The former takes effect
/// at once, the latter when the person says so.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(const ReviewSettings &settings, QWidget *parent = nullptr);

    void setStatus(const SharingStatus &status);

Q_SIGNALS:
    void chosen(const deskside::ReviewSettings &settings);
    /// The password of the shared database, to be kept where secrets are; comes before chosen().
    void passwordGiven(const QString &password);

private:
    QWidget *makeSharing();
    SharedReviewsSettings typed() const;
    void tell();
    void share();
    void showProblem();
    void say(const QString &sentence, bool isBad);

    ReviewSettings m_settings;
    QLineEdit *m_reviewer;
    QSpinBox *m_longWait;
    QCheckBox *m_on = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QComboBox *m_tls = nullptr;
    QLineEdit *m_caFile = nullptr;
    QPushButton *m_share = nullptr;
    PlainLabel *m_status = nullptr;
};

} // namespace deskside
