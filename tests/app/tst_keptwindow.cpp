// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/instance.h"
#include "models/api/demo/demoworld.h"
#include "models/api/registry.h"
#include "models/items/chatindex.h"
#include "tests/app/program.h"
#include "views/banner.h"
#include "views/changesdialog.h"
#include "views/chatlistview.h"
#include "views/filtertabs.h"
#include "views/noteedit.h"
#include "views/plainlabel.h"
#include "views/searchbox.h"
#include "views/searchline.h"
#include "views/settingsdialog.h"
#include "views/tagedit.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

/// What the vendors' servers saw, from the engine's thread.
struct Seen {
    std::atomic<int> backends = 0;
    std::atomic<int> beforePainting = 0; ///< of these
    std::atomic<bool> painted = false;
};

/// The demo's servers with so many chats. The world lives and dies in the engine's thread.
SyncEngine::BackendFactory servers(int chats, const std::shared_ptr<Seen> &seen)
{
    auto world = std::make_shared<std::unique_ptr<demo::DemoWorld>>();
    return [=](const Account &account, const QString &) -> std::unique_ptr<Backend> {
        ++seen->backends;
        seen->beforePainting += seen->painted ? 0 : 1;
        if (!*world) {
            demo::DemoOptions options;
            options.lively = false;
            options.chats = chats;
            *world = std::make_unique<demo::DemoWorld>(options);
        }
        return findVendor(account.vendor)->makeBackend(account, (*world)->transportFor(account));
    };
}

/// The program with a profile that stays: each Desk is one start of it.
class Desk
{
public:
    explicit Desk(const Profile &profile, int chats = 0, bool offline = false)
        : application(lineOf(offline), profile, servers(chats, seen))
    {
        application.secrets().setMemoryOnly(true);
        QObject::connect(
            &window(), &MainWindow::firstPainted, &window(), [this] { seen->painted = true; }, Qt::DirectConnection);
        application.run([](int) {});
    }

    MainWindow &window() { return application.window(); }
    template <typename T>
    T *find(const char *name)
    {
        return window().findChild<T *>(QString::fromLatin1(name));
    }
    int rows() { return application.chats().rowCount(); }
    bool loaded()
    {
        const auto &all = application.accounts().accounts();
        return !application.table().isLoading() && std::all_of(all.begin(), all.end(), [this](const Account &account) {
            return application.accounts().status(account.id).complete;
        });
    }
    /// Selects the first chat, until its details are there.
    bool open()
    {
        window().selectFirst();
        return QTest::qWaitFor([this] { return find<NoteEdit>("ownNote") && find<NoteEdit>("ownNote")->isVisible(); });
    }
    void type(const QString &text)
    {
        auto *note = find<NoteEdit>("ownNote");
        note->setFocus();
        QTest::keyClicks(note, text);
    }

    std::shared_ptr<Seen> seen = std::make_shared<Seen>();
    Application application;

private:
    static CommandLine lineOf(bool offline)
    {
        CommandLine line;
        line.offline = offline;
        line.size = u"1440x900"_s;
        return line;
    }
};

} // namespace

/// What the real window keeps from one start to the next, and what it does first.
class TestKeptWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void storedRowsArePaintedBeforeTheNetworkIsAsked();
    void everyStoredRowCanBeReadBeforeTheEngineBegins();
    void aNoteThatIsBeingTypedSurvivesTheEnd();
    void whatWasDoneLastIsKeptByABusyEngine();
    void ownDataIsThereAtTheNextStart();
    void aViewWithWordsFindsEverythingAtTheStart();
    void viewsAndSettingsAreThereAtTheNextStart();
    void aPausedAccountStaysPaused();
    void whatCameWhileOneWasAwayIsTold();
    void theServerIsSearchedForTheChosenAccounts();
    void theJournalIsEmptyAtTheEnd();
    void sizesAreShown();
    void aSecondProgramRaisesTheFirst();

private:
    /// Fills the store from the demo's servers.
    void fill(int chats = 0)
    {
        Desk desk(*m_profile, chats);
        constexpr int patience = 60'000; // ms; sanitizers make thousands of chats slow
        QVERIFY(QTest::qWaitFor([&desk] { return desk.loaded() && desk.rows() > 0; }, patience));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Profile> m_profile;
};

void TestKeptWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = *Profile::open(m_folder->filePath(u"profile"_s));
    qputenv("DESKSIDE_TEST_KEY", "k");
    AccountStore store(*m_profile);
    for (Account account : demo::DemoWorld::accounts()) {
        account.tokenEnv = u"DESKSIDE_TEST_KEY"_s; // no keyring
        const auto saved = store.save(account);
        QVERIFY2(saved.has_value(), qPrintable(saved ? QString() : saved.error()));
    }
}

void TestKeptWindow::storedRowsArePaintedBeforeTheNetworkIsAsked()
{
    fill();
    Desk desk(*m_profile);
    QSignalSpy painted(&desk.window(), &MainWindow::firstPainted);
    QTRY_COMPARE(painted.size(), 1);
    QVERIFY(desk.rows() > 0);
    QTRY_VERIFY(desk.loaded());
    QTRY_COMPARE(desk.seen->backends.load(), int(demo::DemoWorld::accounts().size()));
    QCOMPARE(desk.seen->beforePainting.load(), 0);
}

void TestKeptWindow::everyStoredRowCanBeReadBeforeTheEngineBegins()
{
    constexpr int tall = 60; // a screen that is turned on its side shows more than what is read ahead
    fill(tall);
    Desk desk(*m_profile, tall);
    QCOMPARE_GE(desk.rows(), tall);
    for (int row = 0; row < desk.rows(); ++row) {
        const QModelIndex index = desk.application.chats().index(row, 0);
        QVERIFY2(!index.data(ChatListModel::KeyRole).value<ChatKey>().id.isEmpty(), qPrintable(QString::number(row)));
    }
    QVERIFY(!desk.seen->painted);
    QCOMPARE(desk.seen->backends.load(), 0);
}

void TestKeptWindow::aNoteThatIsBeingTypedSurvivesTheEnd()
{
    fill();
    {
        Desk desk(*m_profile);
        QTRY_VERIFY(desk.loaded());
        QVERIFY(desk.open());
        desk.type(u"call back on Friday"_s);
    } // as a signal ends it: nobody closes the window
    Desk desk(*m_profile, 0, true);
    QTRY_VERIFY(desk.rows() > 0);
    QVERIFY(desk.open());
    QTRY_COMPARE(desk.find<NoteEdit>("ownNote")->toPlainText(), u"call back on Friday"_s);
}

void TestKeptWindow::whatWasDoneLastIsKeptByABusyEngine()
{
    fill();
    {
        QSemaphore busy;
        QSemaphore windowGone;
        Desk desk(*m_profile);
        QTRY_VERIFY(desk.loaded());
        QVERIFY(desk.open());
        connect(
            &desk.window(), &QObject::destroyed, this, [&windowGone] { windowGone.release(); }, Qt::DirectConnection);
        constexpr int enough = 2'000; // ms; for an end that waits for the engine before the window goes
        desk.application.inEngine([&busy, &windowGone](SyncEngine &) {
            busy.release();
            (void)windowGone.tryAcquire(1, enough);
        });
        busy.acquire();
        desk.find<QPushButton>("ownPin")->click();
    }
    Desk desk(*m_profile, 0, true);
    QTRY_VERIFY(desk.rows() > 0);
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.find<QPushButton>("ownPin")->isChecked());
}

void TestKeptWindow::ownDataIsThereAtTheNextStart()
{
    fill();
    {
        Desk desk(*m_profile);
        QTRY_VERIFY(desk.loaded());
        QVERIFY(desk.open());
        desk.type(u"rang twice"_s);
        auto *tags = desk.find<TagEdit>("ownTags");
        tags->setFocus();
        QTest::keyClicks(tags, u"vip urgent"_s);
        QTest::keyClick(tags, Qt::Key_Return);
        desk.window().close();
    }
    Desk desk(*m_profile); // a sync leaves it alone
    QTRY_VERIFY(desk.loaded());
    QVERIFY(desk.open());
    QTRY_COMPARE(desk.find<NoteEdit>("ownNote")->toPlainText(), u"rang twice"_s);
    QCOMPARE(desk.find<TagEdit>("ownTags")->tags(), QList<QString>({u"urgent"_s, u"vip"_s}));
    desk.find<SearchBox>("searchBox")->setText(u"tag:vip has:note"_s);
    QTRY_COMPARE(desk.rows(), 1);
}

void TestKeptWindow::aViewWithWordsFindsEverythingAtTheStart()
{
    constexpr int many = 2'000;
    fill(many);
    int hits = 0;
    {
        Desk desk(*m_profile, many, true);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.application.table().isLoading() && desk.application.table().isSettled(), 60'000);
        const ChatFilter wanted = *ChatFilter::parse(u"a");
        for (int i = 0; i < desk.application.table().size(); ++i) {
            const auto row = desk.application.chats().chat(desk.application.table().all().at(i));
            hits += row && wanted.matches(*row) ? 1 : 0;
        }
        QVERIFY(hits > 500);
        desk.window().setSavedViews({{u"view-1"_s, u"With an A"_s, u"a"_s}});
        desk.window().showTab(u"view-1"_s);
        desk.window().close();
    }
    for (int start = 0; start < 3; ++start) {
        Desk desk(*m_profile, many, true);
        QCOMPARE(desk.find<FilterTabs>("filterTabs")->currentId(), u"view-1"_s);
        QTRY_COMPARE(desk.rows(), hits);
        QTRY_VERIFY(!desk.application.chats().isSearching());
    }
    // However far the search was when the store was opened: it is asked again.
    Desk desk(*m_profile, many, true);
    QTRY_VERIFY(!desk.application.chats().isSearching());
    QSignalSpy asked(&desk.application.chats(), &ChatListModel::searchRequested);
    desk.find<SearchBox>("searchBox")->setText(u"refund"_s);
    QCOMPARE(asked.size(), 1);
    desk.application.chats().searchAgain();
    QCOMPARE(asked.size(), 2);
    QTRY_VERIFY(!desk.application.chats().isSearching());
    desk.application.chats().searchAgain(); // it was answered
    QCOMPARE(asked.size(), 2);
}

void TestKeptWindow::viewsAndSettingsAreThereAtTheNextStart()
{
    fill();
    {
        Desk desk(*m_profile);
        QTRY_VERIFY(desk.loaded());
        desk.find<QAction>("settings")->trigger();
        auto *theme = desk.find<QComboBox>("theme");
        theme->setCurrentIndex(theme->findData(int(Appearance::Theme::Dark)));
        desk.find<SettingsDialog>("settingsDialog")->close();
        desk.find<QAction>("compact")->trigger();
        Q_EMIT desk.find<FilterTabs>("filterTabs")->savedViewAdded({u"view-1"_s, u"Mine"_s, u"is:mine"_s});
    } // not closed: both are kept at once, or at the end
    Desk desk(*m_profile, 0, true);
    QCOMPARE(desk.window().savedViews(), readyViews() + (QList<SavedView>{{u"view-1"_s, u"Mine"_s, u"is:mine"_s}}));
    QCOMPARE(desk.find<FilterTabs>("filterTabs")->currentId(), u"view-1"_s);
    QVERIFY(desk.find<QAction>("compact")->isChecked());
    QVERIFY(theme::isDark(desk.window().palette()));
    QApplication::setPalette(theme::lightPalette());
}

void TestKeptWindow::aPausedAccountStaysPaused()
{
    fill();
    const QString paused = demo::DemoWorld::accounts().front().id;
    {
        Desk desk(*m_profile);
        QTRY_VERIFY(desk.loaded());
        Q_EMIT desk.window().accountPauseRequested(paused, true);
    }
    Desk desk(*m_profile);
    QTRY_COMPARE(desk.application.accounts().status(paused).phase, AccountStatus::Phase::Paused);
    for (const Account &account : desk.application.accounts().accounts())
        QCOMPARE(account.paused, account.id == paused);
}

void TestKeptWindow::whatCameWhileOneWasAwayIsTold()
{
    fill(300);
    Desk desk(*m_profile, 320);
    auto *since = desk.find<Banner>("sinceYouLeft");
    QTRY_VERIFY(since->isVisible());
    QVERIFY2(since->text().contains(u"new"_s), qPrintable(since->text()));
    desk.find<QAction>("changes")->trigger();
    auto *dialog = desk.find<ChangesDialog>("changesDialog");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QTreeView *>()->model()->rowCount() > 0);
}

void TestKeptWindow::theServerIsSearchedForTheChosenAccounts()
{
    fill();
    Desk desk(*m_profile);
    QTRY_VERIFY(desk.loaded());
    QString chosen;
    for (const Account &account : desk.application.accounts().accounts()) {
        if (desk.application.accounts().vendorOf(account).searches)
            chosen = account.id;
    }
    desk.window().findChild<QAction *>(u"account."_s + chosen)->trigger();
    QSignalSpy asked(&desk.window(), &MainWindow::serverSearchRequested);
    desk.find<SearchBox>("searchBox")->setText(u"refund"_s);
    QTRY_VERIFY(desk.find<QPushButton>("searchOnServer")->isVisible());
    desk.find<QPushButton>("searchOnServer")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].toStringList(), QStringList{chosen});
    QTRY_COMPARE(desk.find<PlainLabel>("serverSearch")->fullText(), u"The server knows no more"_s);
}

/// What the store keeps beside its file would have to be read again at every start.
void TestKeptWindow::theJournalIsEmptyAtTheEnd()
{
    fill();
    {
        Desk desk(*m_profile, 0, true);
        QTRY_VERIFY(desk.rows() > 0);
        desk.find<SearchBox>("searchBox")->setText(u"refund"_s); // somebody reads in another thread
        QTRY_VERIFY(desk.rows() > 0);
        QVERIFY(QFile::exists(m_profile->file(u"deskside.sqlite-wal"_s)));
    }
    QVERIFY(!QFile::exists(m_profile->file(u"deskside.sqlite-wal"_s)));
}

void TestKeptWindow::sizesAreShown()
{
    Desk desk(*m_profile);
    QTRY_VERIFY(desk.loaded());
    desk.find<QAction>("settings")->trigger();
    auto *sizes = desk.find<PlainLabel>("sizes");
    for (const Account &account : demo::DemoWorld::accounts())
        QTRY_VERIFY2(sizes->fullText().contains(account.name), qPrintable(sizes->fullText()));
    QTRY_VERIFY(sizes->height() >= sizes->heightForWidth(sizes->width()));
    // The whole is no less than its parts.
    const QRegularExpression whole(u"search index: ([0-9.]+)\u00a0MB"_s);
    QTRY_VERIFY2(whole.match(sizes->fullText()).captured(1).toDouble() > 0.1, qPrintable(sizes->fullText()));
}

void TestKeptWindow::aSecondProgramRaisesTheFirst()
{
    test::Program second;
    const Profile profile = *Profile::open(second.profile());
    Instance first(profile);
    QVERIFY(first.hold());
    first.listen();
    QSignalSpy asked(&first, &Instance::asked);
    second.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const test::Ran ran = second.run({u"--profile"_s, second.profile()});
    QCOMPARE(ran.code, 0); // and it has ended
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<Instance::Wish>(), Instance::Wish::Raise);

    Desk desk(*m_profile);
    desk.window().showMinimized();
    desk.application.raise();
    QVERIFY(!desk.window().isMinimized());
    QVERIFY(desk.window().isVisible());
}

QTEST_MAIN(TestKeptWindow)
#include "tst_keptwindow.moc"
