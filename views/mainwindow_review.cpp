// SPDX-License-Identifier: GPL-3.0-or-later
// The review desk in the window: it takes the inbox's place until the person goes to a chat or a tab.
#include "views/mainwindow.h"

#include "models/domain/reviewedit.h"
#include "models/domain/safetext.h"
#include "models/items/chattable.h"
#include "views/accountstatusbar.h"
#include "views/chatlistview.h"
#include "views/review/exportdialog.h"
#include "views/review/reviewdesk.h"
#include "views/review/reviewroom.h"
#include "views/searchbox.h"
#include "views/settingsdialog.h"

#include <QFileDialog>
#include <QLocale>
#include <QStackedWidget>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QString aboutText(const ReviewRoom &room)
{
    const QLocale locale;
    const ReviewPeriod &period = room.period();
    QStringList about;
    if (period.from.isValid() || period.to.isValid()) {
        about.append(MainWindow::tr("%1 to %2")
                         .arg(locale.toString(period.from, QLocale::ShortFormat),
                              locale.toString(period.to, QLocale::ShortFormat)));
    } else {
        about.append(MainWindow::tr("All chats"));
    }
    if (const QString query = room.query(); !query.isEmpty()) {
        about.append(safeLine(query, 120));
    }
    return about.join(u" · "_s);
}

} // namespace

bool MainWindow::isReviewing() const
{
    return m_review && m_pages->currentWidget() == m_review;
}

void MainWindow::showReview()
{
    if (!m_review) {
        m_review = new ReviewRoom(m_table, m_accounts, m_reviewSources);
        m_review->setSettings(m_reviewSettings);
        m_review->setKnownTags(m_knownTags);
        m_review->restoreLayout(m_reviewLayout);
        connect(m_review, &ReviewRoom::scored, this, &MainWindow::scoreRequested);
        connect(m_review, &ReviewRoom::openChat, this, [this](const ChatKey &key) {
            goTo(key);
            m_list->setFocus(Qt::OtherFocusReason);
        });
        connect(m_review, &ReviewRoom::inboxRequested, this, &MainWindow::showInbox);
        connect(m_review, &ReviewRoom::openQuery, this, &MainWindow::searchFor);
        connect(m_review, &ReviewRoom::reviewerNamed, this, [this](const QString &name) {
            ReviewSettings changed = m_reviewSettings;
            changed.reviewer = reviewerName(name);
            Q_EMIT reviewRequested(changed);
        });
        connect(m_review, &ReviewRoom::exportRequested, this, &MainWindow::showExport);
        m_pages->addWidget(m_review);
    }
    m_pages->setCurrentWidget(m_review);
    updateActions();
    m_review->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showInbox()
{
    if (!isReviewing()) {
        return;
    }
    m_review->desk()->save();
    m_pages->setCurrentWidget(m_inbox);
    updateActions();
    m_list->setFocus(Qt::OtherFocusReason);
}

/// The chats that a query finds, whatever is looked at now.
void MainWindow::searchFor(const QString &query)
{
    showTab(u"all"_s);
    if (!m_chosenAccounts.isEmpty()) {
        m_chosenAccounts.clear();
        updateAccountMenu();
        applyAccounts();
    }
    m_search->setText(query);
    m_list->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showExport()
{
    auto *dialog = new ExportDialog(aboutText(*m_review), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, dialog, [this, dialog] {
        auto *files = new QFileDialog(dialog, tr("Export"), QString(), dialog->fileFilter());
        files->setObjectName(u"exportFile"_s);
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setAcceptMode(QFileDialog::AcceptSave);
        files->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        files->selectFile(dialog->suggestedName());
        connect(files, &QFileDialog::fileSelected, dialog, [this, dialog](const QString &file) {
            ReportWish wish = dialog->wish();
            wish.file = file;
            wish.query = m_review->query();
            wish.period = m_review->period();
            wish.step = m_review->step();
            showMessage(tr("Writing “%1”…").arg(safeLine(file, 120)));
            Q_EMIT reportRequested(wish);
            dialog->accept();
        });
        files->open();
    });
    dialog->open();
}

void MainWindow::showReported(const QString &file, const QString &problem)
{
    if (problem.isEmpty()) {
        showMessage(tr("“%1” is written.").arg(safeLine(file, 120)));
    } else {
        showTrouble(problem);
    }
}

void MainWindow::setReviewSettings(const ReviewSettings &settings)
{
    m_reviewSettings = settings;
    if (m_review) {
        m_review->setSettings(settings);
    }
}

void MainWindow::setSharingStatus(const SharingStatus &status)
{
    m_sharing = status;
    m_status->setSharing(status);
    if (m_settings) {
        m_settings->setSharingStatus(status);
    }
}

} // namespace deskside
