// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/accountwords.h"
#include "models/items/conduct.h"
#include "models/items/reviewsettings.h"
#include "views/mainwindow.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace deskside {

class PlainLabel;
class ReviewPage;

/// How the window looks, how often it asks the vendors, and what is stored here. Every choice takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Something that is set here, by the object name of its control.
    struct Setting {
        QString control;
        QString text;
    };
    static QList<Setting> settings();

    explicit SettingsDialog(const Appearance &appearance, const Conduct &conduct = {}, QWidget *parent = nullptr);

    /// Adds the page about reviewing.
    void addReview(const ReviewSettings &settings);
    void setSharingStatus(const SharingStatus &status);
    /// Gives a control the focus, by its object name.
    void focusOn(const QString &control);

    /// How much is stored for each account, and for the whole file; a negative size is not told.
    void setSizes(const QList<SizeLine> &sizes, qint64 fileBytes = -1);
    /// After vacuumRequested(): it is done, or why it could not be.
    void showVacuumed(const QString &problem);

Q_SIGNALS:
    void chosen(const deskside::Appearance &appearance);
    void conductChosen(const deskside::Conduct &conduct);
    void reviewChosen(const deskside::ReviewSettings &settings);
    /// To be kept where secrets are; comes before reviewChosen().
    void sharingPasswordGiven(const QString &password);
    /// Space that removed chats have left is to be given back to the disk.
    void vacuumRequested();
    /// The person wants other keys.
    void keysRequested();

private:
    QWidget *makeStored();
    void makeRoom();
    void tell();

    QTabWidget *m_pages;
    ReviewPage *m_review = nullptr;
    QComboBox *m_theme;
    QCheckBox *m_compact;
    QSpinBox *m_refresh;
    PlainLabel *m_sizes = nullptr;
    QPushButton *m_vacuum = nullptr;
    PlainLabel *m_vacuumed = nullptr;
};

} // namespace deskside
