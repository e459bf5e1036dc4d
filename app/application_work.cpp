// SPDX-License-Identifier: GPL-3.0-or-later
// What the person does, and what the desktop is told: between the window and the engine.
#include "app/application.h"

#include "app/desktop.h"
#include "models/api/demo/demoworld.h"
#include "models/api/download.h"
#include "models/domain/chatlink.h"
#include "models/domain/safetext.h"
#include "models/items/arrivals.h"
#include "views/chatactions.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace deskside {

namespace {

/// So many messages of a thread are shown at first, and more each time the reader comes to their beginning.
constexpr int threadStep = 100;

} // namespace

void Application::connectActions()
{
    ChatActions *actions = &m_window->actions();
    connect(actions, &ChatActions::actionsWanted, this, [this](const QList<Action> &wanted) {
        const std::chrono::seconds hold{m_conduct.holdSeconds};
        inEngine([wanted, hold](SyncEngine &engine) { engine.act(wanted, hold); });
    });
    connect(actions, &ChatActions::takeBackWanted, this,
            [this](const QString &id) { inEngine([id](SyncEngine &engine) { engine.takeBack(id); }); });
    connect(actions, &ChatActions::colleaguesWanted, this, [this](const QString &account) {
        inEngine([account](SyncEngine &engine) { engine.askColleagues(account); });
    });
    connect(m_engine, &SyncEngine::colleaguesKnown, actions, &ChatActions::setColleagues);
    connect(m_engine, &SyncEngine::actionSettled, actions, [actions](const Action &action, bool done) {
        if (!done || !inverseOf(action)) {
            actions->forget(action.id, done); // nothing is left to take back
        }
    });
    connect(m_engine, &SyncEngine::actionSettled, m_window.get(),
            [this](const Action &action, bool done) { m_window->noteSettled(action, done); });
    connect(m_engine, &SyncEngine::outboxChanged, m_window.get(), &MainWindow::setOutbox);
    connect(m_engine, &SyncEngine::textReturned, m_window.get(), &MainWindow::giveBack);
    connect(m_engine, &SyncEngine::chatMade, this, [this](const Action &, const ChatKey &made) {
        // The row is told before, and worked in from the event loop.
        QTimer::singleShot(0, m_window.get(), [this, made] { m_window->goTo(made); });
    });
    connect(m_window.get(), &MainWindow::outboxAnswered, this, [this](qint64 number, OutboxAnswer answer) {
        inEngine([number, answer](SyncEngine &engine) { engine.answerOutbox(number, answer); });
    });
    connect(m_window.get(), &MainWindow::sendHeldRequested, this,
            [this] { inEngine([](SyncEngine &engine) { engine.sendHeld(); }); });
    m_window->setDraftSource([this](const ChatKey &key) { return reader() ? reader()->draft(key) : Draft(); });
    connect(m_window.get(), &MainWindow::draftChanged, this,
            [this](const ChatKey &key, const QString &text, const QDateTime &begun) {
                inEngine([key, text, begun](SyncEngine &engine) { engine.setDraft(key, text, begun); });
            });
    connect(m_window.get(), &MainWindow::fileRequested, this, &Application::fetchFile);
    connect(m_window.get(), &MainWindow::cannedRepliesChanged, this, [this](const QList<CannedReply> &replies) {
        m_canned = replies;
        writeSettings();
    });
    connect(m_window.get(), &MainWindow::shortcutsChanged, this, [this](const QVariantMap &shortcuts) {
        m_shortcuts = shortcuts;
        writeSettings();
    });
    connect(m_window.get(), &MainWindow::demoNetworkRequested, this, [this](MainWindow::DemoNetwork network) {
        using demo::Weather;
        static const QHash<MainWindow::DemoNetwork, Weather> weathers{
            {MainWindow::DemoNetwork::Fine, Weather::Fine},
            {MainWindow::DemoNetwork::Offline, Weather::Offline},
            {MainWindow::DemoNetwork::ServerErrors, Weather::ServerErrors},
            {MainWindow::DemoNetwork::Slow, Weather::Slow}};
        if (m_world) {
            QMetaObject::invokeMethod(
                m_world, [world = m_world, weather = weathers.value(network)] { world->setWeather(weather); },
                Qt::QueuedConnection);
            syncNow();
        }
    });
}

void Application::connectThreads()
{
    connect(m_engine, &SyncEngine::threadChanged, this, [this](const ChatKey &key, const ThreadState &state) {
        if (key != m_threadKey) {
            m_threadKey = key;
            m_threadShown = threadStep;
        }
        m_threadState = state;
        showThread();
    });
    connect(m_window.get(), &MainWindow::olderRequested, this, [this](const ChatKey &key) {
        if (key != m_threadKey) {
            return;
        }
        m_threadShown += threadStep;
        if (!showThread()) {
            inEngine([key](SyncEngine &engine) { engine.loadOlder(key); });
        }
    });
}

bool Application::showThread()
{
    const quint32 id = m_chats.idOf(m_threadKey);
    const ThreadPart part = reader() && id != 0 ? reader()->thread(id, m_threadShown) : ThreadPart();
    ThreadState state = m_threadState;
    state.more = part.goesOn();
    m_window->showThread(m_threadKey, part.messages, state);
    return part.keptBefore;
}

void Application::fetchFile(const File &file, bool opens)
{
    if (opens) {
        QDesktopServices::openUrl(QUrl(file.url, QUrl::StrictMode));
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString name = file.filename.isEmpty() ? tr("file") : QFileInfo(file.filename).fileName();
    const QString shown = isolated(safeLine(name, 120));
    auto *dialog = new QFileDialog(m_window.get(), tr("Save as"), folder);
    dialog->setObjectName(u"saveFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, shown, url = QUrl(file.url, QUrl::StrictMode)](const QString &path) {
                m_window->showMessage(tr("Fetching %1…").arg(shown));
                const QString server = isolated(safeLine(url.host(QUrl::FullyEncoded), 300));
                const int number = ++m_fetched;
                m_fetching[number] = download(url, path, [this, shown, server, number](const Result<qint64> &size) {
                    m_window->showMessage(
                        size ? tr("%1 is saved.").arg(shown)
                             : tr("%1 could not be fetched. %2").arg(shown, describe(size.error(), server)));
                    m_fetching.erase(number); // last: this is a part of it
                });
            });
    dialog->open();
}

void Application::makeDesktop()
{
    if (m_desktop || !m_line.screenshot.isEmpty()) {
        return;
    }
    m_desktop = std::make_unique<Desktop>(&m_table, &m_chats);
    connect(m_desktop.get(), &Desktop::opened, this, [this](const ChatKey &chat) {
        raise();
        if (!chat.isNull()) {
            m_window->goTo(chat);
        }
    });
    connect(m_desktop.get(), &Desktop::quitRequested, m_window.get(), &MainWindow::quit);
    connect(&m_table, &ChatTable::countsChanged, this, [this] {
        const auto counts = m_window->unreadCount();
        m_desktop->setUnread(counts.first, counts.second);
    });
    connect(m_window.get(), &MainWindow::viewGrew, m_desktop.get(), &Desktop::viewGrew);
    connect(m_window.get(), &MainWindow::alarmRang, m_desktop.get(), &Desktop::alarm);
    connect(m_engine, &SyncEngine::statusChanged, m_desktop.get(), [this] {
        const auto &accounts = m_accounts.accounts();
        m_desktop->setArriving(std::any_of(accounts.begin(), accounts.end(), [this](const Account &account) {
            const AccountStatus status = m_accounts.status(account.id);
            return status.phase == AccountStatus::Phase::Syncing && !status.complete;
        }));
    });
    watchDue();
    m_desktop->showIcon();
    applyConduct(m_conduct);
}

/// Chats whose time comes while the program runs.
void Application::watchDue()
{
    const auto filter = [this] {
        return CompactFilter(ChatFilter::parse(u"is:due").value(), &m_table.words(), m_accounts.names());
    };
    const int due = m_table.addFilter(filter());
    connect(&m_table, &ChatTable::cleared, this, [this, due, filter] { m_table.setFilter(due, filter()); });
    onArrivals(&m_table, due, m_desktop.get(), [this](const QList<quint32> &ids) { m_desktop->due(ids); });
}

void Application::open(const QString &link)
{
    raise();
    if (const auto key = chatKeyFrom(link)) {
        m_window->goTo(*key);
    }
}

} // namespace deskside
