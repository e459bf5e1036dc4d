// SPDX-License-Identifier: GPL-3.0-or-later
// The review desk: what it reads, who reviews, the team's database, and what goes out of it.
#include "app/application.h"

#include "app/report.h"
#include "models/domain/reviewedit.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// The password of the shared database stands beside the accounts' keys.
Account sharedSecret()
{
    Account account;
    account.id = u"shared-reviews"_s;
    return account;
}

CommandLine lineOf(const ReportWish &wish)
{
    using Format = CommandLine::Format;
    CommandLine line;
    switch (wish.format) {
    case ReportWish::Format::Pdf:
        line.format = Format::Pdf;
        break;
    case ReportWish::Format::Html:
        line.format = Format::Html;
        break;
    case ReportWish::Format::Csv:
        line.format = Format::Csv;
        break;
    case ReportWish::Format::JsonLines:
        line.format = Format::Json;
        break;
    }
    line.query = wish.query;
    line.filter = ChatFilter::parse(wish.query).value_or(ChatFilter());
    line.from = wish.period.from;
    line.to = wish.period.to;
    line.step = wish.step;
    line.eachHandoff = wish.eachHandoff;
    line.texts = wish.texts;
    line.hasMark = wish.hasMark;
    line.mask = wish.mask;
    line.output = wish.file;
    return line;
}

} // namespace

void Application::connectReview()
{
    MainWindow *window = m_window.get();
    window->setReviewSources(
        {.row = [this](quint32 id) { return readRow(id); },
         .idOf = [this](const ChatKey &key) { return reader() ? reader()->idOf(key) : 0; },
         .handoffs = [this](quint32 id) { return reader() ? reader()->handoffs(id) : QList<HandoffRecord>(); },
         .scores = [this](const ChatKey &key) { return reader() ? reader()->scores(key) : QList<Score>(); },
         .allScores = [this] { return reader() ? reader()->allScores().value_or(QList<Score>()) : QList<Score>(); }});
    connect(window, &MainWindow::scoreRequested, this,
            [this](const Score &score) { inEngine([score](SyncEngine &engine) { engine.setScore(score); }); });
    connect(window, &MainWindow::reviewRequested, this, &Application::applyReview);
    connect(window, &MainWindow::sharingPasswordGiven, this, [this](const QString &password) {
        m_secrets.write(sharedSecret(), password, [this](SecretStore::Where where) {
            if (where == SecretStore::Where::MemoryOnly) {
                m_window->showMessage(tr("There is no keyring here: the password is kept until Deskside ends."));
            }
            share();
        });
    });
    connect(window, &MainWindow::reportRequested, this, &Application::makeReport);
    connect(m_engine, &SyncEngine::scoreNotKept, window,
            [window](const Score &, const QString &sentence) { window->showTrouble(sentence); });
    connect(m_engine, &SyncEngine::sharingChanged, window, &MainWindow::setSharingStatus);
    connect(m_engine, &SyncEngine::reviewConflicted, window,
            [window](const ReviewConflict &conflict) { window->showTrouble(describe(conflict)); });
}

void Application::applyReview(const ReviewSettings &settings)
{
    const bool isShared = settings.sharing.on || m_review.sharing.on;
    m_review = settings;
    m_window->setReviewSettings(settings);
    inEngine([name = settings.reviewer](SyncEngine &engine) { engine.setReviewer(name); });
    if (isShared) {
        share();
    }
}

void Application::share()
{
    m_secrets.read(sharedSecret(), [this](const QString &password) {
        inEngine([sharing = m_review.sharing, password](SyncEngine &engine) { engine.setSharing(sharing, password); });
    });
}

/// In a thread of its own: a million rows take a while.
void Application::makeReport(const ReportWish &wish)
{
    const QList<Account> accounts = m_accounts.accounts();
    auto work = [kept = m_profileRead, profile = m_profile, accounts, names = m_accounts.names(), line = lineOf(wish),
                 window = m_window.get()] {
        const auto written = writeReport(kept, profile, accounts, names, line);
        const QString problem = written ? QString() : written.error();
        QMetaObject::invokeMethod(
            window, [window, file = line.output, problem] { window->showReported(file, problem); },
            Qt::QueuedConnection);
    };
    std::erase_if(m_reports, [](const auto &thread) { return thread->isFinished(); });
    m_reports.emplace_back(QThread::create(work));
    m_reports.back()->start();
}

} // namespace deskside
