// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/backends.h"
#include "models/api/demo/demoworld.h"
#include "models/api/registry.h"
#include "models/domain/safetext.h"
#include "tests/support/accessible.h"
#include "tests/support/faketransport.h"
#include "views/theme.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

/// Answers every request with the same error, from the event loop.
class RefusingTransport : public Transport
{
public:
    explicit RefusingTransport(const ApiError &error)
        : m_error(error)
    {
    }
    Call send(const HttpRequest &, Callback done) override
    {
        auto log = std::make_shared<test::FakeTransport::Log>();
        log->answers.append(tl::unexpected(m_error));
        return test::FakeTransport(log).send({}, std::move(done));
    }

private:
    ApiError m_error;
};

/// The demo's servers, but the accounts named here meet an error. The world is made in the engine's thread and dies
/// there with the factory.
SyncEngine::BackendFactory demoExcept(const QHash<QString, ApiError> &errors)
{
    auto world = std::make_shared<std::unique_ptr<demo::DemoWorld>>();
    return [world, errors](const Account &account, const QString &) -> std::unique_ptr<Backend> {
        if (!*world) {
            demo::DemoOptions options;
            options.lively = false;
            *world = std::make_unique<demo::DemoWorld>(options);
        }
        const auto error = errors.constFind(account.id);
        auto transport =
            error != errors.cend() ? std::make_unique<RefusingTransport>(*error) : (*world)->transportFor(account);
        return findVendor(account.vendor)->makeBackend(account, std::move(transport));
    };
}

CommandLine demoLine()
{
    CommandLine line;
    line.demo = true;
    line.theme = u"light"_s;
    line.size = u"1440x900"_s;
    return line;
}

/// The running program, as a person meets it.
class Inbox
{
public:
    explicit Inbox(const QHash<QString, ApiError> &errors = {}, const CommandLine &line = demoLine())
        : application(line, *Profile::temporary(), demoExcept(errors))
    {
        application.run([](int) {});
        window().activateWindow();
    }

    MainWindow &window() { return application.window(); }
    template <typename T>
    T *find(const QString &name)
    {
        T *found = window().findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    QListView *list() { return find<QListView>(u"chatList"_s); }
    QTabBar *tabs() { return find<QTabBar>(u"filterTabs"_s); }
    int rows() { return list()->model()->rowCount(); }
    ChatRow row(int number) { return list()->model()->index(number, 0).data(ChatListModel::RowRole).value<ChatRow>(); }
    ChatRow selected() { return list()->currentIndex().data(ChatListModel::RowRole).value<ChatRow>(); }
    bool loaded()
    {
        const auto &all = application.accounts().accounts();
        return !all.isEmpty() && std::all_of(all.begin(), all.end(), [this](const Account &account) {
            const AccountStatus status = application.accounts().status(account.id);
            return status.complete || status.error;
        });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QString banner()
    {
        const auto *bar = find<QWidget>(u"banner"_s);
        return bar->isVisible() ? bar->findChild<QLabel *>(u"bannerText"_s)->text() : QString();
    }
    QPushButton *bannerAction() { return find<QWidget>(u"banner"_s)->findChild<QPushButton *>(u"bannerAction"_s); }
    /// Everything a screen reader finds written below a widget.
    QString shownText(const QString &name) { return test::spoken(find<QWidget>(name)).join(u'\n'); }

    Application application;
};

} // namespace

/// The real window on the demo's servers, driven by name and by key.
class TestInbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEngineBeginsWhenTheWindowIsPainted();
    void aProgramThatEndsUnseenLeavesNothing();
    void keysWorkFromTheFirstPictureOn();
    void theStoredThemeAndLayoutHoldFromTheStart();
    void startsWithEveryTabAndItsCount();
    void tabsShowWhatTheyCount();
    void selectingShowsConversationAndDetails();
    void openingMarksReadAndTheRowStaysGreyedUntilLeft();
    void markingUnreadAgain();
    void searchNarrowsTheList();
    void aSearchGivesTheChatBackWhenItIsCleared();
    void unreadableSearchSaysSoAndKeepsTheList();
    void refreshKeepsSelectionAndScroll();
    void refusedAccountOffersSignInWhileTheOthersWork();
    void offlineShowsTheBanner();
    void workingOfflineIsABannerToo();
    void keyboardOnlyToTheSummaryOfAHandoff();
    void slowDetailsNeverOverwriteTheNextChat();
    void choosingAnAccountNarrowsTheListAndTheCounts();
    void emptyProfileOffersAnAccountOrTheDemo();
    void wrongAccountIsExplainedInTheForm();
    void savedAccountIsInTheProfileWithoutItsKey();
    void everyControlHasAName();
    void rowsAreSpoken();
    void rightToLeftMirrorsTheWindow();
};

void TestInbox::theEngineBeginsWhenTheWindowIsPainted()
{
    Application application(demoLine(), *Profile::temporary(), demoExcept({}));
    QSignalSpy painted(&application.window(), &MainWindow::firstPainted);
    constexpr int longEnough = 100; // ms; an engine at work tells in a few
    QVERIFY(!QTest::qWaitFor([&] { return !application.table().isLoading(); }, longEnough));
    application.run([](int) {});
    QTRY_COMPARE(painted.size(), 1);
    QTRY_VERIFY(!application.table().isLoading());
    QTRY_VERIFY(application.table().size() > 0);
    application.window().repaint();
    QCoreApplication::processEvents();
    QCOMPARE(painted.size(), 1);
}

void TestInbox::aProgramThatEndsUnseenLeavesNothing()
{
    auto held = std::make_shared<int>();
    const std::weak_ptr<int> alive = held;
    {
        const Application application(
            demoLine(), *Profile::temporary(),
            [held = std::move(held), make = demoExcept({})](const Account &account, const QString &token) {
                return make(account, token);
            });
        QVERIFY(!alive.expired());
    }
    QVERIFY2(alive.expired(), "the engine that never began is gone");
}

void TestInbox::keysWorkFromTheFirstPictureOn()
{
    Application application(demoLine(), *Profile::temporary(), demoExcept({}));
    MainWindow &window = application.window();
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.findChild<QTabBar *>(u"filterTabs"_s)->currentIndex(), 1);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"searchBox"_s);
}

void TestInbox::theStoredThemeAndLayoutHoldFromTheStart()
{
    const QPalette desktop = QApplication::palette();
    const auto restore = qScopeGuard([&desktop] { QApplication::setPalette(desktop); });
    const QTemporaryDir folder;
    const Profile profile = *Profile::open(folder.filePath(u"profile"_s));
    for (const auto &[name, tab] : {std::pair(u"dark"_s, 3), std::pair(u"light"_s, 4)}) {
        {
            CommandLine line;
            line.theme = name;
            Application first(line, profile, demoExcept({}));
            first.window().findChild<QTabBar *>(u"filterTabs"_s)->setCurrentIndex(tab);
        }
        QSettings(profile.file(u"settings.ini"_s), QSettings::IniFormat).setValue("theme"_L1, name);
        Application second(CommandLine(), profile, demoExcept({}));
        QCOMPARE(theme::isDark(second.window().palette()), name == "dark"_L1);
        QCOMPARE(second.window().findChild<QTabBar *>(u"filterTabs"_s)->currentIndex(), tab);
    }
}

void TestInbox::startsWithEveryTabAndItsCount()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    const QStringList titles{u"All"_s, u"Unread"_s, u"Assigned to me"_s, u"Unresolved"_s, u"Handoffs"_s};
    QCOMPARE(inbox.tabs()->count(), titles.size() + readyViews().size());
    QTRY_COMPARE(inbox.window().tabCounts().front().second, QLocale().toString(inbox.application.chats().rowCount()));
    for (int i = 0; i < titles.size(); ++i) {
        QCOMPARE(inbox.window().tabCounts().at(i).first, titles.at(i));
        QVERIFY(inbox.window().tabCounts().at(i).second.toInt() > 0);
        QVERIFY(inbox.tabs()->accessibleTabName(i).startsWith(titles.at(i)));
    }
    QVERIFY(inbox.rows() >= 140);
}

void TestInbox::tabsShowWhatTheyCount()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    const QList<bool (*)(const ChatRow &)> belongs{
        [](const ChatRow &) { return true; },
        [](const ChatRow &row) { return row.unread.valueOr(false); },
        [](const ChatRow &row) { return row.mine.valueOr(false); },
        [](const ChatRow &row) { return row.unresolved.valueOr(false); },
        [](const ChatRow &row) { return row.handoff.valueOr(false); },
    };
    for (int tab = 0; tab < belongs.size(); ++tab) {
        inbox.tabs()->setCurrentIndex(0);
        int expected = 0;
        for (int i = 0; i < inbox.rows(); ++i) {
            expected += belongs.at(tab)(inbox.row(i)) ? 1 : 0;
        }
        inbox.tabs()->setCurrentIndex(tab);
        QCOMPARE(inbox.rows(), expected);
        QTRY_COMPARE(inbox.window().tabCounts().at(tab).second, QLocale().toString(expected));
        for (int i = 0; i < inbox.rows(); ++i) {
            QVERIFY(belongs.at(tab)(inbox.row(i)));
        }
    }
}

void TestInbox::selectingShowsConversationAndDetails()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    inbox.window().selectFirst();
    QCOMPARE(inbox.selected().title, u"Refund for order 48213"_s);
    QTRY_VERIFY(inbox.shownText(u"conversation"_s).contains("O reembolso"_L1));
    QVERIFY(inbox.shownText(u"conversation"_s).contains("Refund for order 48213"_L1));
    QTRY_VERIFY(inbox.shownText(u"detailPane"_s).contains("Mariana Oliveira"_L1));
}

void TestInbox::openingMarksReadAndTheRowStaysGreyedUntilLeft()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    inbox.window().showTab(u"unread"_s);
    const int before = inbox.rows();
    QVERIFY(before > 2);
    inbox.window().selectFirst();
    const ChatKey first = inbox.selected().key;
    QTRY_VERIFY(inbox.list()->currentIndex().data(ChatListModel::GreyedRole).toBool());
    QCOMPARE(inbox.selected().key, first);
    QCOMPARE(inbox.rows(), before);
    QTRY_COMPARE(inbox.window().tabCounts().at(1).second, QLocale().toString(before - 1));
    inbox.list()->setFocus();
    inbox.key(Qt::Key_J);
    QTRY_COMPARE(inbox.rows(), before - 1);
    QVERIFY(inbox.selected().key != first);
}

void TestInbox::markingUnreadAgain()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    inbox.window().selectFirst();
    QTRY_VERIFY(!inbox.selected().unread.valueOr(true));
    inbox.list()->setFocus();
    inbox.key(Qt::Key_U);
    QTRY_VERIFY(inbox.selected().unread.valueOr(false));
    QCOMPARE(inbox.selected().unread.how, Inference::MarkedUnreadHere);
    inbox.key(Qt::Key_U);
    QTRY_VERIFY(!inbox.selected().unread.valueOr(true));
}

void TestInbox::searchNarrowsTheList()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    const int all = inbox.rows();
    inbox.list()->setFocus();
    inbox.key(Qt::Key_Slash);
    auto *search = inbox.find<QLineEdit>(u"searchBox"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"48213"_s);
    QTRY_VERIFY(inbox.rows() < all);
    QVERIFY(inbox.rows() >= 1);
    QCOMPARE(inbox.row(0).title, u"Refund for order 48213"_s);
    search->setText(u"is:handoff sentiment:angry"_s);
    QTRY_VERIFY(inbox.rows() > 0);
    for (int i = 0; i < inbox.rows(); ++i) {
        QVERIFY(inbox.row(i).handoff.valueOr(false));
        QCOMPARE(inbox.row(i).sentiment.code, SentimentKind::Angry);
    }
    search->setFocus();
    inbox.key(Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE(inbox.rows(), all);
    inbox.key(Qt::Key_Escape);
    QTRY_VERIFY(inbox.list()->hasFocus());
}

void TestInbox::aSearchGivesTheChatBackWhenItIsCleared()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    inbox.window().selectFirst();
    const ChatKey first = inbox.selected().key;
    auto *search = inbox.find<QLineEdit>(u"searchBox"_s);
    search->setText(u"Dana Whitfield"_s);
    QTRY_VERIFY(!inbox.list()->currentIndex().isValid() || inbox.selected().key != first);
    search->clear();
    QTRY_COMPARE(inbox.selected().key, first);
    QTRY_VERIFY(inbox.shownText(u"conversation"_s).contains("Refund for order 48213"_L1));
}

void TestInbox::unreadableSearchSaysSoAndKeepsTheList()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    auto *search = inbox.find<QLineEdit>(u"searchBox"_s);
    search->setFocus();
    search->setText(u"is:handoff"_s);
    const int handoffs = inbox.rows();
    search->setText(u"is:handoff is:nonsense"_s);
    QCOMPARE(inbox.rows(), handoffs);
    QTRY_VERIFY(inbox.find<QLabel>(u"searchError"_s)->isVisible());
    QVERIFY(inbox.find<QLabel>(u"searchError"_s)->text().contains("nonsense"_L1));
}

void TestInbox::refreshKeepsSelectionAndScroll()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    QListView *list = inbox.list();
    list->setCurrentIndex(list->model()->index(60, 0));
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
    const ChatKey key = inbox.selected().key;
    QTRY_VERIFY(!inbox.shownText(u"conversation"_s).isEmpty());
    const int scroll = list->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
    QSignalSpy synced(&inbox.application.accounts(), &QAbstractItemModel::dataChanged);
    list->setFocus();
    inbox.key(Qt::Key_F5);
    QTRY_VERIFY(synced.size() >= 6);
    QTRY_VERIFY(inbox.loaded());
    QCOMPARE(inbox.selected().key, key);
    QCOMPARE(list->verticalScrollBar()->value(), scroll);
    QCOMPARE(reset.size(), 0);
}

void TestInbox::refusedAccountOffersSignInWhileTheOthersWork()
{
    const Account refused = demo::DemoWorld::accounts().front();
    ApiError error;
    error.kind = ApiError::Kind::Unauthorized;
    error.httpStatus = 401;
    Inbox inbox({{refused.id, error}});
    QTRY_VERIFY(inbox.loaded());
    QTRY_VERIFY(inbox.banner().contains(refused.name));
    QVERIFY(inbox.banner().contains("key is not valid"_L1));
    QVERIFY(inbox.bannerAction()->isVisible());
    QTRY_VERIFY(inbox.rows() > 50);
    for (int i = 0; i < inbox.rows(); ++i) {
        QVERIFY(inbox.row(i).key.account != refused.id);
    }
    QVERIFY(inbox.window().tabCounts().front().second.startsWith(u'≥'));
    inbox.bannerAction()->click();
    QTRY_VERIFY(inbox.window().findChild<QDialog *>(u"accountDialog"_s));
    QCOMPARE(inbox.find<QLineEdit>(u"name"_s)->text(), refused.name);
}

void TestInbox::offlineShowsTheBanner()
{
    QHash<QString, ApiError> errors;
    ApiError offline;
    offline.kind = ApiError::Kind::Offline;
    for (const Account &account : demo::DemoWorld::accounts()) {
        errors.insert(account.id, offline);
    }
    Inbox inbox(errors);
    QTRY_VERIFY(inbox.banner().contains("Offline"_L1));
}

void TestInbox::workingOfflineIsABannerToo()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    const int rows = inbox.rows();
    inbox.find<QAction>(u"offline"_s)->trigger();
    QTRY_VERIFY(inbox.banner().contains("Offline"_L1));
    QCOMPARE(inbox.rows(), rows);
    inbox.bannerAction()->click();
    QTRY_VERIFY(inbox.banner().isEmpty());
}

void TestInbox::keyboardOnlyToTheSummaryOfAHandoff()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    QVERIFY(QTest::qWaitForWindowActive(&inbox.window()));
    inbox.key(Qt::Key_G);
    inbox.key(Qt::Key_H);
    QTRY_COMPARE(inbox.tabs()->currentIndex(), 4);
    for (int step = 0; step < inbox.rows() && inbox.selected().summary.isEmpty(); ++step) {
        inbox.key(Qt::Key_J);
    }
    const QString summary = inbox.selected().summary;
    QVERIFY(!summary.isEmpty());
    inbox.key(Qt::Key_Return);
    auto *conversation = inbox.find<QWidget>(u"conversation"_s);
    QTRY_VERIFY(conversation->isAncestorOf(QApplication::focusWidget()));
    QTRY_VERIFY(inbox.shownText(u"conversation"_s).contains(safeLine(summary).left(40)));
    inbox.key(Qt::Key_Escape);
    QTRY_VERIFY(inbox.list()->hasFocus());
}

void TestInbox::slowDetailsNeverOverwriteTheNextChat()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    inbox.window().selectFirst();
    const ChatRow first = inbox.selected();
    QTRY_VERIFY(inbox.shownText(u"conversation"_s).contains(first.title));
    inbox.list()->setCurrentIndex(inbox.list()->model()->index(1, 0));
    const ChatRow second = inbox.selected();
    QTRY_VERIFY(inbox.shownText(u"conversation"_s).contains(second.title));
    Chat late;
    late.key = first.key;
    late.title = QString(u"A slow answer"_s);
    inbox.window().showChat(late, first);
    QVERIFY(!inbox.shownText(u"conversation"_s).contains("A slow answer"_L1));
    QVERIFY(inbox.shownText(u"conversation"_s).contains(second.title));
}

void TestInbox::choosingAnAccountNarrowsTheListAndTheCounts()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    const Account one = demo::DemoWorld::accounts().front();
    const int all = inbox.rows();
    inbox.find<QAction>(u"account."_s + one.id)->trigger();
    QTRY_VERIFY(inbox.rows() < all);
    for (int i = 0; i < inbox.rows(); ++i) {
        QCOMPARE(inbox.row(i).key.account, one.id);
    }
    QTRY_COMPARE(inbox.window().tabCounts().front().second, QLocale().toString(inbox.rows()));
    inbox.find<QAction>(u"account.all"_s)->trigger();
    QTRY_COMPARE(inbox.rows(), all);
}

void TestInbox::emptyProfileOffersAnAccountOrTheDemo()
{
    Inbox inbox({}, CommandLine{});
    QTRY_VERIFY(inbox.find<QWidget>(u"welcome"_s)->isVisible());
    QObject::disconnect(&inbox.window(), &MainWindow::demoRequested, nullptr, nullptr); // no second program
    QSignalSpy again(&inbox.window(), &MainWindow::demoRequested);
    inbox.find<QPushButton>(u"welcomeDemo"_s)->click();
    QCOMPARE(again.size(), 1);
    inbox.find<QPushButton>(u"welcomeAdd"_s)->click();
    QTRY_VERIFY(inbox.window().findChild<QDialog *>(u"accountDialog"_s));
}

void TestInbox::wrongAccountIsExplainedInTheForm()
{
    Inbox inbox({}, CommandLine{});
    inbox.find<QAction>(u"addAccount"_s)->trigger();
    inbox.find<QLineEdit>(u"name"_s)->setText(u"Acme"_s);
    inbox.find<QLineEdit>(u"organisation"_s)->setText(u"o1"_s);
    inbox.find<QLineEdit>(u"token"_s)->setText(u"secret"_s);
    inbox.find<QLineEdit>(u"baseUrl"_s)->setText(u"http://example.com"_s);
    inbox.find<QPushButton>(u"saveAccount"_s)->click();
    QVERIFY(inbox.find<QLabel>(u"testResult"_s)->text().contains("https"_L1));
    QVERIFY(inbox.window().findChild<QDialog *>(u"accountDialog"_s)->isVisible());
    QCOMPARE(inbox.application.accounts().rowCount(), 0);
}

void TestInbox::savedAccountIsInTheProfileWithoutItsKey()
{
    CommandLine line;
    QTemporaryDir folder;
    const auto profile = Profile::open(folder.filePath(u"profile"_s));
    QVERIFY(profile);
    {
        Application application(line, *profile, demoExcept({}));
        application.secrets().setMemoryOnly(true);
        application.run([](int) {});
        auto *window = &application.window();
        window->findChild<QAction *>(u"addAccount"_s)->trigger();
        window->findChild<QLineEdit *>(u"name"_s)->setText(u"Acme"_s);
        window->findChild<QLineEdit *>(u"organisation"_s)->setText(u"o1"_s);
        window->findChild<QLineEdit *>(u"token"_s)->setText(u"very-secret-key"_s);
        window->findChild<QPushButton *>(u"saveAccount"_s)->click();
        QTRY_COMPARE(application.accounts().rowCount(), 1);
    }
    QDir dir(profile->folder());
    QVERIFY(dir.entryList(QDir::Files).contains("accounts.ini"_L1));
    for (const QString &name : dir.entryList(QDir::Files)) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("very-secret-key"), qPrintable(name));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }
}

void TestInbox::everyControlHasAName()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    inbox.window().selectFirst();
    QTRY_VERIFY(inbox.shownText(u"detailPane"_s).contains("Mariana Oliveira"_L1));
    const QStringList nameless = test::nameless(&inbox.window());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QCOMPARE(inbox.list()->accessibleName(), u"Chats"_s);
    QCOMPARE(inbox.find<QWidget>(u"detailPane"_s)->accessibleName(), u"Chat details"_s);
}

void TestInbox::rowsAreSpoken()
{
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    const QString spoken = inbox.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const auto *word : {"Mariana Oliveira", "Refund for order 48213", "Open", "unread", "waiting"}) {
        QVERIFY2(spoken.contains(QLatin1StringView(word)), qPrintable(spoken));
    }
}

void TestInbox::rightToLeftMirrorsTheWindow()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    Inbox inbox;
    QTRY_VERIFY(inbox.loaded());
    inbox.window().selectFirst();
    const auto left = [&inbox](const QString &name) {
        return inbox.find<QWidget>(name)->mapTo(&inbox.window(), QPoint()).x();
    };
    QTRY_VERIFY(left(u"chatList"_s) > left(u"conversation"_s));
    QVERIFY(left(u"conversation"_s) > left(u"detailPane"_s));
}

QTEST_MAIN(TestInbox)
#include "tst_inbox.moc"
