// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/backends.h"
#include "app/desktop.h"
#include "app/platform.h"
#include "models/api/demo/demoworld.h"
#include "models/api/networkwatch.h"
#include "models/api/registry.h"
#include "models/domain/safetext.h"
#include "models/items/chatindex.h"
#include "views/quietstyle.h"
#include "views/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QStyle>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <future>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int tallestScreen = 96; ///< compact rows of one that is 4,000 pixels high show no more

/// What a window shows first.
struct FirstRows {
    ChatDelta newest;
    QHash<quint32, ChatRow> whole; ///< those that will be seen
};

std::optional<FirstRows> readFirstRows(const Profile &profile)
{
    constexpr int screenful = 16;
    const auto reader = ChatReader::open(profile, chatDecoder());
    if (!reader) {
        return {}; // the engine sees to it, and tells when there is one
    }
    FirstRows rows{(*reader)->newest(tallestScreen), {}};
    for (const CompactRow &row : rows.newest.upserted.mid(0, screenful)) {
        if (auto whole = (*reader)->row(row.id)) {
            rows.whole.insert(row.id, *std::move(whole));
        }
    }
    return rows;
}

} // namespace

Application::Application(const CommandLine &line, Profile profile, SyncEngine::BackendFactory makeBackends,
                         QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_profile(std::move(profile))
    , m_store(m_profile)
    , m_chats(
          &m_table, [this](quint32 id) { return readRow(id); },
          [this](const ChatKey &key) { return reader() ? reader()->idOf(key) : 0; })
{
    // While the fonts are waited for and the window is made.
    auto firstRows = std::async(std::launch::async, readFirstRows, m_profile);
    if (QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0) {
        QApplication::setStyle(new QuietStyle);
    }
    m_desktopPalette = QApplication::palette();
    const QSettings settings(m_profile.file(u"settings.ini"_s), QSettings::IniFormat);
    readAppearance(settings);
    m_secrets.setMemoryOnly(line.demo);
    m_accounts.setVendors(vendorTraits());
    m_table.setLoading(true);
    for (const Account &account : line.demo ? demo::DemoWorld::accounts() : m_store.accounts()) {
        m_accounts.upsert(account);
    }
    m_window = std::make_unique<MainWindow>(&m_table, &m_chats, &m_accounts);
    m_window->setDemo(line.demo);
    m_window->setLinkOpener([](const QUrl &url) { QDesktopServices::openUrl(url); });
    makeEngine(std::move(makeBackends));
    connectEngine();
    connectWindow();
    connectActions();
    connectThreads();
    connectReview();
    if (auto rows = firstRows.get()) {
        m_firstRows = std::move(rows->whole);
        m_profileRead = m_profile;
        m_readerDue = true;
        m_table.apply(rows->newest);
    }
    readLayout(settings);

    inEngine([](SyncEngine &engine) { engine.start(); });
    if (line.offline) {
        m_window->setOffline(true);
        inEngine([](SyncEngine &engine) { engine.setOffline(true); });
    }
    const QList<QString> problems = m_store.problems();
    if (!problems.isEmpty()) {
        m_window->showTrouble(problems.join(u' '));
    }
    connect(m_window.get(), &MainWindow::firstPainted, this, &Application::begin);
}

Application::~Application()
{
    for (const auto &thread : m_reports) {
        thread->wait(); // a file is there in full or not at all
    }
    m_window->saveOwn();
    writeSettings();
    m_window.reset(); // while there is an engine to tell
    // Who writes is to be the last at the store: what stands in its journal then moves into the file, and the next
    // start does not have to read it all.
    m_search.reset();
    m_paletteSearch.reset();
    m_reader.reset();
    // The engine and its requests die in their thread, also when it has not begun yet; not before it has done what it
    // was told last.
    m_thread.start();
    inEngine([](SyncEngine &engine) { engine.thread()->quit(); });
    m_thread.wait();
}

void Application::begin()
{
    m_firstRows.clear();
    m_thread.start();
    applyReview(m_review);
    makeDesktop();
}

void Application::makeEngine(SyncEngine::BackendFactory makeBackends)
{
    if (m_line.demo && !makeBackends) {
        demo::DemoOptions options;
        options.chats = m_line.demoChats;
        options.seed = m_line.demoSeed;
        options.history = demoHistory();
        options.lively = m_line.screenshot.isEmpty();
        m_world = new demo::DemoWorld(options);
        m_world->moveToThread(&m_thread);
        makeBackends = demoBackends(m_world);
    } else if (!makeBackends) {
        makeBackends = httpBackends();
    }
    m_engine = new SyncEngine(m_profile, std::move(makeBackends), chatDecoder(), nullptr, messageDecoder());
    m_engine->moveToThread(&m_thread);
    // The engine first: its calls run on the world's transports.
    connect(
        &m_thread, &QThread::finished, m_engine,
        [engine = m_engine, world = m_world] {
            delete engine;
            delete world;
        },
        Qt::DirectConnection);
    if (m_world) {
        connect(m_world, &demo::DemoWorld::changed, m_engine,
                [engine = m_engine](const QString &accountId) { engine->refresh(accountId, false); });
        constexpr qsizetype scoresAtATime = 10;
        keepDemoScores(m_world, m_engine, scoresAtATime);
    }
}

void Application::connectEngine()
{
    connect(m_engine, &SyncEngine::storeOpened, this, [this](const Profile &profile) {
        readStore(profile);
        m_chats.searchAgain(); // who was asked before is gone
    });
    connect(m_engine, &SyncEngine::delta, &m_table, &ChatTable::apply);
    connect(m_engine, &SyncEngine::cleared, &m_table, &ChatTable::clear);
    connect(m_engine, &SyncEngine::loaded, this, [this] {
        m_table.setLoading(false);
        syncAccounts();
    });
    connect(&m_table, &ChatTable::settled, this, [this] {
        constexpr qint64 rest = 60'000; // ms; names change rarely
        if (!m_table.isLoading() && (!m_offered.isValid() || m_offered.hasExpired(rest))) {
            m_offered.start();
            offerKnownWords();
        }
    });
    connect(&m_chats, &ChatListModel::searchRequested, this, [this](quint64 number, const TextPlan &plan) {
        if (reader()) {
            searcher().search(number, plan);
        } else {
            m_chats.addHits(number, -1, {}, true);
        }
    });
    connect(m_window.get(), &MainWindow::chatsWanted, this, [this](quint64 number, const TextPlan &plan) {
        if (reader() && !m_paletteSearch) {
            m_paletteSearch = std::make_unique<ChatSearch>(m_profileRead, chatDecoder());
            connect(m_paletteSearch.get(), &ChatSearch::hits, m_window.get(), &MainWindow::offerChats);
        }
        if (m_paletteSearch) {
            m_paletteSearch->search(number, plan);
        }
    });
    connect(&m_chats, &ChatListModel::searchDropped, this, [this] {
        if (m_search) {
            m_search->cancel();
        }
    });
    connect(m_engine, &SyncEngine::statusChanged, &m_accounts, &AccountListModel::setStatus);
    connect(m_engine, &SyncEngine::chatRead, m_window.get(), &MainWindow::showChat);
    connect(m_engine, &SyncEngine::accountRemoved, this, [this](const QString &accountId) {
        (void)m_store.forgetRemoved(accountId); // removed again next time if it cannot be kept
    });
    connect(m_engine, &SyncEngine::detailsFailed, m_window.get(), &MainWindow::showDetailsFailure);
    connect(m_engine, &SyncEngine::storeTrouble, m_window.get(), &MainWindow::showTrouble);
    connect(m_engine, &SyncEngine::storeFailing, m_window.get(),
            [this](const StoreError &error) { m_window->showStoreTrouble(error.message); });
    connect(m_engine, &SyncEngine::storeRecovered, m_window.get(), [this] { m_window->showStoreTrouble({}); });
    connect(m_engine, &SyncEngine::sinceLeft, m_window.get(), &MainWindow::showChangesSince);
    connect(m_engine, &SyncEngine::indexing, m_window.get(), &MainWindow::setIndexing);
    connect(m_engine, &SyncEngine::serverSearched, m_window.get(), &MainWindow::showServerSearched);
    connect(m_engine, &SyncEngine::sizesKnown, this, &Application::showSizes);
    connect(m_engine, &SyncEngine::vacuumed, this, [this](bool ok) {
        m_window->showVacuumed(ok ? QString() : tr("The space could not be given back."));
        inEngine([](SyncEngine &engine) { engine.measure(); });
    });
    connect(m_engine, &SyncEngine::tested, m_window.get(), &MainWindow::showTestResult);
    connect(m_engine, &SyncEngine::identityLearned, this, [this](const QString &accountId, const QString &me) {
        const int row = m_accounts.indexOf(accountId);
        if (row < 0) {
            return;
        }
        Account account = m_accounts.accounts().at(row);
        account.me = me;
        m_accounts.upsert(account);
        if (!m_line.demo) {
            (void)m_store.save(account); // learned again next time if it cannot be kept
        }
    });
}

void Application::readStore(const Profile &profile)
{
    // Also when it is the same folder: what stands there may be another file, or may be written again.
    m_search.reset();
    m_paletteSearch.reset();
    m_reader.reset();
    m_profileRead = profile;
    m_readerDue = true;
    if (const ChatReader *stored = reader()) {
        m_table.apply(stored->newest(tallestScreen));
    }
}

ChatReader *Application::reader()
{
    if (std::exchange(m_readerDue, false)) {
        if (auto opened = ChatReader::open(m_profileRead, chatDecoder(), messageDecoder())) {
            m_reader = *std::move(opened);
        } // else the engine sees to it, and tells when there is one
    }
    return m_reader.get();
}

std::optional<ChatRow> Application::readRow(quint32 id)
{
    if (const auto early = m_firstRows.constFind(id); early != m_firstRows.constEnd()) {
        return *early;
    }
    return reader() ? reader()->row(id) : std::nullopt;
}

ChatSearch &Application::searcher()
{
    if (!m_search) {
        m_search = std::make_unique<ChatSearch>(m_profileRead, chatDecoder());
        connect(m_search.get(), &ChatSearch::hits, &m_chats, &ChatListModel::addHits);
        connect(m_search.get(), &ChatSearch::failed, this, [this](quint64, const StoreError &error) {
            m_window->showTrouble(error.message);
            inEngine([error](SyncEngine &engine) { engine.searchFailed(error); });
        });
    }
    return *m_search;
}

void Application::watchPresence()
{
    const auto tell = [this] {
        const bool active = QGuiApplication::applicationState() == Qt::ApplicationActive;
        if (m_desktop) {
            m_desktop->setLooking(active);
        }
        inEngine([active](SyncEngine &engine) { engine.setActive(active); });
    };
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, tell);
    tell();
    auto *network = new NetworkWatch(this);
    const auto tellNetwork = [this](const NetworkState &state) {
        inEngine([metered = state.metered](SyncEngine &engine) { engine.setMetered(metered); });
    };
    connect(network, &NetworkWatch::changed, this, tellNetwork);
    tellNetwork(network->state());
}

void Application::raise()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Application::syncNow()
{
    inEngine([](SyncEngine &engine) { engine.refresh({}, false); });
}

void Application::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::refreshRequested, this,
            [this] { inEngine([](SyncEngine &engine) { engine.refresh({}, true); }); });
    connect(window, &MainWindow::chatOpened, this, [this](const ChatKey &key, bool markRead) {
        inEngine([key, markRead](SyncEngine &engine) { engine.openChat(key, markRead); });
    });
    connect(window, &MainWindow::unreadRequested, this, [this](const ChatKey &key, bool unread) {
        inEngine([key, unread](SyncEngine &engine) { engine.markUnread(key, unread); });
    });
    connect(window, &MainWindow::ownChanged, this, [this](const ChatKey &key, const OwnData &own) {
        inEngine([key, own](SyncEngine &engine) { engine.setOwn(key, own); });
    });
    connect(window, &MainWindow::forgetRequested, this,
            [this](const ChatKey &key) { inEngine([key](SyncEngine &engine) { engine.forget(key); }); });
    connect(window, &MainWindow::accountPauseRequested, this, &Application::pauseAccount);
    connect(window, &MainWindow::accountSyncRequested, this, [this](const QString &accountId) {
        inEngine([accountId](SyncEngine &engine) { engine.refresh(accountId, false); });
    });
    connect(window, &MainWindow::serverSearchRequested, this,
            [this](const QString &text, const QStringList &accountIds) {
                inEngine([text, accountIds](SyncEngine &engine) { engine.searchServer(text, accountIds); });
            });
    connect(window, &MainWindow::sizesRequested, this,
            [this] { inEngine([](SyncEngine &engine) { engine.measure(); }); });
    connect(window, &MainWindow::vacuumRequested, this,
            [this] { inEngine([](SyncEngine &engine) { engine.vacuum(); }); });
    connect(window, &MainWindow::savedViewsChanged, this, &Application::writeSettings);
    connect(window, &MainWindow::offlineRequested, this, [this](bool offline) {
        m_window->setOffline(offline);
        inEngine([offline](SyncEngine &engine) { engine.setOffline(offline); });
    });
    connect(window, &MainWindow::accountTestRequested, this, [this](const Account &account, const QString &token) {
        const VendorTraits vendor = vendorTraits(account.vendor);
        const auto test = [this, account, vendor](const QString &key) {
            inEngine([account, vendor, key](SyncEngine &engine) { engine.test(account, vendor, key); });
        };
        token.isEmpty() ? m_secrets.read(account, test) : test(token);
    });
    connect(window, &MainWindow::accountSaveRequested, this, &Application::saveAccount);
    connect(window, &MainWindow::accountRemoveRequested, this, &Application::removeAccount);
    connect(window, &MainWindow::demoRequested, this,
            [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}); });
    connect(window, &MainWindow::appearanceRequested, this, &Application::applyAppearance);
    connect(window, &MainWindow::conductRequested, this, [this](const Conduct &conduct) {
        applyConduct(conduct);
        writeSettings();
    });
}

void Application::showSizes(const QList<AccountSize> &sizes)
{
    const QHash<QString, QString> names = m_accounts.names();
    QList<SizeLine> lines;
    for (const AccountSize &size : sizes) {
        lines.append({names.value(size.account, size.account), size.chats, size.bytes});
    }
    const QString file = m_profileRead.file(u"deskside.sqlite"_s);
    // What was written last may still be in the journal alone.
    m_window->setSizes(lines, QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size());
}

/// The tags and assignees of the newest chats, to complete what is typed.
void Application::offerKnownWords()
{
    constexpr int newest = 20'000;
    QSet<WordId> tagWords;
    QSet<WordId> assigneeWords;
    for (int i = 0; i < std::min(newest, m_table.size()); ++i) {
        const CompactRow *row = m_table.row(m_table.all().at(i));
        tagWords.insert(row->tags);
        assigneeWords.insert(row->assignee);
    }
    QSet<QString> tags;
    QSet<QString> assignees;
    for (const WordId word : std::as_const(tagWords)) {
        CompactRow row;
        row.tags = word;
        const QList<QString> set = unpack(row, m_table.words()).own.tags;
        tags.unite(QSet<QString>(set.begin(), set.end()));
    }
    for (const WordId word : std::as_const(assigneeWords)) {
        CompactRow row;
        row.assignee = word;
        assignees.insert(unpack(row, m_table.words()).assignee);
    }
    assignees.remove(QString());
    QStringList knownTags = tags.values();
    QStringList knownAssignees = assignees.values();
    knownTags.sort();
    knownAssignees.sort();
    m_window->setKnownTags(knownTags);
    m_window->setKnownAssignees(knownAssignees);
}

void Application::run(const std::function<void(int)> &done)
{
    constexpr int unpainted = 1'000; // ms; a window that is started minimised is not painted at all
    QTimer::singleShot(unpainted, this, &Application::begin);
    if (m_line.minimised) {
        makeDesktop();
    }
    if (m_line.minimised && m_desktop->hasIcon()) {
        QApplication::setQuitOnLastWindowClosed(false);
    } else if (m_line.minimised) {
        m_window->showMinimized(); // without an icon a hidden window would not be found again
    } else {
        m_window->show();
        m_window->activateWindow();
    }
    if (!m_line.link.isEmpty()) {
        connect(&m_table, &ChatTable::settled, m_window.get(), [this] {
            if (!std::exchange(m_linked, true)) {
                open(m_line.link);
            }
        });
    }
    if (m_line.screenshot.isEmpty()) {
        return;
    }
    const auto settled = [this] {
        if (m_line.offline) {
            return true;
        }
        const auto &accounts = m_accounts.accounts();
        return std::all_of(accounts.begin(), accounts.end(), [this](const Account &account) {
            const AccountStatus status = m_accounts.status(account.id);
            return status.complete || status.error || status.phase == AccountStatus::Phase::SignedOut;
        });
    };
    auto *poll = new QTimer(this);
    poll->setInterval(20);
    connect(poll, &QTimer::timeout, this, [this, poll, settled, done] {
        if (settled()) {
            poll->stop();
            takeScreenshot(done);
        }
    });
    poll->start();
}

void Application::takeScreenshot(const std::function<void(int)> &done)
{
    m_window->showFirst();
    // The selected chat comes back from the engine, and its details after it.
    constexpr int untilShown = 400;
    QTimer::singleShot(untilShown, this, [this, done] {
        const bool saved = m_window->grab().save(m_line.screenshot, "PNG");
        QString text = saved ? QString(m_line.screenshot + u'\n') : QString();
        for (const auto &[title, count] : m_window->tabCounts()) {
            text += title + u": "_s + count + u'\n';
        }
        std::fputs(text.toUtf8().constData(), stdout);
        std::fflush(stdout);
        if (!saved) {
            const QString sentence =
                tr("“%1” cannot be written. Choose another file with --screenshot.").arg(m_line.screenshot);
            std::fputs(QString(u"deskside: "_s + sentence + u'\n').toUtf8().constData(), stderr);
        }
        done(saved ? 0 : 2);
    });
}

} // namespace deskside
