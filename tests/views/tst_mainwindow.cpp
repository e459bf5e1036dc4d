// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"
#include "tests/support/chatdesk.h"
#include "views/banner.h"
#include "views/changesdialog.h"
#include "views/chatlistview.h"
#include "views/composer.h"
#include "views/filtertabs.h"
#include "views/mainwindow.h"
#include "views/noteedit.h"
#include "views/plainlabel.h"
#include "views/searchbox.h"
#include "views/searchline.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

ChatRow row(const QString &id, bool unread, const QString &account = u"a"_s)
{
    ChatRow row;
    row.key = {account, id};
    row.title = QString(u"Chat "_s + id);
    row.unread = Known<bool>(unread);
    row.activity = Moment(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC).addSecs(-60 * id.toInt()));
    return row;
}

} // namespace

/// What the person adds and keeps, through the window.
class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aNoteOfOneChatIsToldBeforeTheNextOneShows();
    void whatIsStoredOfTheChatShown();
    void whatIsTypedNextIsForTheNextChat();
    void aSearchBecomesAView();
    void aRemovedViewCanComeBack();
    void aViewThatComesBackTakesNothingWithIt();
    void accountsAreSuggestedFromTheStart();
    void anOrStaysWithinItsPart_data();
    void anOrStaysWithinItsPart();
    void deleteOnATabIsTheViewsAlone();
    void anotherViewLeavesTheListsAlone();
    void viewsSurviveARestart();
    void keysReachTheFirstViews();
    void changesLeadToTheirChats();
    void changesCanBeOpenedAgain();
    void aChatThatIsGoneIsSaid();
    void aSearchOnTheServerIsOfferedWhereAVendorCan();
    void theOfferFollowsAccountsAndNetwork();
    void aViewWithWordsIsCountedAndMarked();
    void anUnreadableSearchIsSaidWithoutTheFocus();
    void hitsAreMarkedWhenTheyAreThere();
    void troublesAddUpUntilTheyAreDismissed();
    void storeTroubleStaysUntilItIsOver();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    void show(const ChatRow &shown) const
    {
        Chat chat;
        chat.key = shown.key;
        m_window->showChat(chat, shown);
    }
    /// Answers a question to the index as the store would.
    void answerSearches(const QList<ChatRow> &hits)
    {
        QObject::connect(&m_desk->list, &ChatListModel::searchRequested, m_window.get(),
                         [this, hits](quint64 number, const TextPlan &plan) {
                             QList<qint64> recencies;
                             for (const ChatRow &hit : hits)
                                 recencies << m_desk->recencyOf(hit.key);
                             m_desk->list.addHits(number, plan.match.isEmpty() ? 0 : -1, recencies, true);
                         });
    }

    std::unique_ptr<test::ChatDesk> m_desk;
    std::unique_ptr<AccountListModel> m_accounts;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_desk = std::make_unique<test::ChatDesk>();
    m_accounts = std::make_unique<AccountListModel>();
    VendorTraits invent;
    invent.id = u"invent"_s;
    invent.name = u"Invent"_s;
    invent.searches = true;
    VendorTraits zaia;
    zaia.id = u"zaia"_s;
    zaia.name = u"Zaia"_s;
    m_accounts->setVendors({invent, zaia});
    Account account;
    account.id = u"a"_s;
    account.name = u"Acme"_s;
    account.vendor = u"invent"_s;
    m_accounts->upsert(account);
    m_window = std::make_unique<MainWindow>(&m_desk->table, &m_desk->list, m_accounts.get());
    m_desk->apply({row(u"1"_s, true), row(u"2"_s, false), row(u"3"_s, true)});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(m_desk->list.rowCount(), 3);
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_accounts.reset();
    m_desk.reset();
}

void TestMainWindow::aNoteOfOneChatIsToldBeforeTheNextOneShows()
{
    QSignalSpy told(m_window.get(), &MainWindow::ownChanged);
    auto *list = find<ChatListView>("chatList");
    list->selectChat({u"a"_s, u"1"_s});
    show(row(u"1"_s, true));
    auto *note = find<NoteEdit>("ownNote");
    note->setFocus();
    QTest::keyClicks(note, u"mine"_s);
    list->selectChat({u"a"_s, u"2"_s});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].value<ChatKey>().id, u"1"_s);
    QCOMPARE(told[0][1].value<OwnData>().note, u"mine"_s);
    show(row(u"2"_s, true));
    QCOMPARE(note->toPlainText(), QString());
    QCOMPARE(told.size(), 1);
}

void TestMainWindow::whatIsStoredOfTheChatShown()
{
    find<ChatListView>("chatList")->selectChat({u"a"_s, u"1"_s});
    show(row(u"1"_s, true));
    ChatRow changed = row(u"1"_s, true);
    changed.own.note = u"imported"_s;
    m_desk->apply({changed});
    QTRY_COMPARE(find<NoteEdit>("ownNote")->toPlainText(), u"imported"_s);
    Chat chat;
    chat.key = changed.key;
    m_window->showChat(chat, changed, {{QDateTime::currentDateTimeUtc(), Change::Field::Vanished, {}, u"yes"_s}});
    QCOMPARE(find<PlainLabel>("field.history.0")->fullText(), u"No longer in Invent's list"_s);
}

void TestMainWindow::whatIsTypedNextIsForTheNextChat()
{
    auto *list = find<ChatListView>("chatList");
    list->selectChat(row(u"1"_s, true).key);
    show(row(u"1"_s, true));
    auto *composer = find<Composer>("composer");
    QVERIFY(composer);
    QCOMPARE(composer->shown(), row(u"1"_s, true).key);
    list->selectChat(row(u"2"_s, false).key); // and the engine has not answered yet
    QCOMPARE(composer->shown(), row(u"2"_s, false).key);
    list->selectChat({});
    QVERIFY(composer->shown().isNull());
}

void TestMainWindow::aSearchBecomesAView()
{
    QSignalSpy kept(m_window.get(), &MainWindow::savedViewsChanged);
    auto *tabs = find<FilterTabs>("filterTabs");
    auto *search = find<SearchBox>("searchBox");
    m_window->showTab(u"unread"_s);
    QVERIFY(!find<QToolButton>("keepView")->isEnabled());
    search->setText(u"is:nonsense"_s);
    QVERIFY(!find<QToolButton>("keepView")->isEnabled());
    search->setText(u"state:open OR -is:snoozed"_s);
    QTRY_COMPARE(m_desk->list.rowCount(), 2);
    find<QToolButton>("keepView")->click();
    auto *dialog = m_window->findChild<QInputDialog *>();
    dialog->setTextValue(u"Fresh"_s);
    dialog->accept();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(m_window->savedViews().size(), 1);
    QCOMPARE(m_window->savedViews()[0].query, u"is:unread (state:open OR -is:snoozed)"_s);
    QCOMPARE(tabs->currentId(), m_window->savedViews()[0].id);
    QCOMPARE(search->text(), QString());
    QTRY_COMPARE(m_desk->list.rowCount(), 2); // as it was
    QTRY_COMPARE(tabs->countText(5), u"≥ 2"_s);
}

void TestMainWindow::aRemovedViewCanComeBack()
{
    const QList<SavedView> views{{u"view-1"_s, u"Read & seen"_s, u"is:read"_s},
                                 {u"view-2"_s, u"All"_s, u"is:unread"_s}};
    m_window->setSavedViews(views);
    m_window->showTab(u"view-1"_s);
    QTRY_COMPARE(m_desk->list.rowCount(), 1);
    auto *undo = m_window->findChild<Banner *>(u"undo"_s);
    QVERIFY(!undo->isVisible());
    find<FilterTabs>("filterTabs")->setFocus();
    QTest::keyClick(find<FilterTabs>("filterTabs"), Qt::Key_Delete);
    QCOMPARE(m_window->savedViews(), views.last(1));
    QVERIFY(undo->isVisible());
    undo->findChild<QPushButton *>()->click();
    QCOMPARE(m_window->savedViews(), views);
    QVERIFY(!undo->isVisible());
    // The same by key, once.
    m_window->showTab(u"view-2"_s);
    QTest::keyClick(find<FilterTabs>("filterTabs"), Qt::Key_Delete);
    QCOMPARE(m_window->savedViews(), views.first(1));
    for (int time = 0; time < 2; ++time) {
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->savedViews(), views);
    }
    QVERIFY(!undo->isVisible());
}

void TestMainWindow::aViewThatComesBackTakesNothingWithIt()
{
    const SavedView first{u"view-1"_s, u"Closed"_s, u"is:closed"_s};
    const SavedView second{u"view-2"_s, u"Read"_s, u"is:read"_s};
    m_window->setSavedViews({first, second});
    m_window->showTab(first.id);
    auto *tabs = find<FilterTabs>("filterTabs");
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Delete);
    QCOMPARE(m_window->savedViews(), QList<SavedView>{second});
    SavedView renamed = second;
    renamed.name = u"Seen"_s;
    Q_EMIT tabs->savedViewRenamed(second.id, renamed.name);
    const SavedView later{u"view-3"_s, u"Open"_s, u"is:open"_s};
    Q_EMIT tabs->savedViewAdded(later);
    m_window->findChild<Banner *>(u"undo"_s)->findChild<QPushButton *>()->click();
    QCOMPARE(m_window->savedViews(), (QList<SavedView>{first, renamed, later}));
}

void TestMainWindow::accountsAreSuggestedFromTheStart()
{
    auto *search = find<SearchBox>("searchBox");
    search->setFocus();
    QTest::keyClicks(search, u"account:a"_s);
    QWidget *popup = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == "searchCompletions"_L1 && widget->isVisible())
            popup = widget;
    }
    QVERIFY(popup);
    QCOMPARE(qobject_cast<QAbstractItemView *>(popup)->model()->index(0, 0).data().toString(), u"account:Acme"_s);
    QTest::keyClick(popup, Qt::Key_Escape);
}

void TestMainWindow::anOrStaysWithinItsPart_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("kept");
    QTest::newRow("spaces") << u"is:open OR is:mine"_s << u"is:unread (is:open OR is:mine)"_s;
    QTest::newRow("parentheses") << u"is:open (is:read)OR(is:mine)"_s << u"is:unread (is:open (is:read)OR(is:mine))"_s;
    QTest::newRow("none") << u"is:open is:mine"_s << u"is:unread is:open is:mine"_s;
}

void TestMainWindow::anOrStaysWithinItsPart()
{
    QFETCH(QString, search);
    QFETCH(QString, kept);
    QSignalSpy views(m_window.get(), &MainWindow::savedViewsChanged);
    m_window->showTab(u"unread"_s);
    find<SearchBox>("searchBox")->setText(search);
    find<QToolButton>("keepView")->click();
    m_window->findChild<QInputDialog *>()->accept();
    QCOMPARE(views.size(), 1);
    QCOMPARE(m_window->savedViews().value(0).query, kept);
}

void TestMainWindow::deleteOnATabIsTheViewsAlone()
{
    ChatRow gone = row(u"1"_s, true);
    gone.vanished = true;
    m_desk->apply({gone});
    m_window->setSavedViews({{u"view-1"_s, u"Unread"_s, u"is:unread"_s}});
    m_window->showTab(u"view-1"_s);
    QTRY_COMPARE(m_desk->list.rowCount(), 2);
    find<ChatListView>("chatList")->selectChat(gone.key);
    show(gone);
    QVERIFY(find<QAction>("forgetChat")->isEnabled());
    auto *tabs = find<FilterTabs>("filterTabs");
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Delete);
    QVERIFY(!m_window->findChild<QMessageBox *>());
    QCOMPARE(m_window->savedViews(), QList<SavedView>());
    QTest::keyClick(tabs, Qt::Key_Delete); // a built-in tab: the chat is meant
    QVERIFY(m_window->findChild<QMessageBox *>());
}

void TestMainWindow::anotherViewLeavesTheListsAlone()
{
    constexpr int many = 5'000; // more than are looked at in one go
    QList<ChatRow> rows;
    for (int i = 4; i <= many; ++i)
        rows.append(row(QString::number(i), false));
    m_desk->apply(rows);
    const SavedView first{u"view-1"_s, u"Read"_s, u"is:read"_s};
    m_window->setSavedViews({first});
    auto *list = find<ChatListView>("chatList");
    list->selectChat({u"a"_s, u"2"_s});
    QTRY_COMPARE(m_desk->list.rowCount(), many);
    // Whatever is worked out anew now stays unfinished.
    m_desk->table.setSlice(std::chrono::milliseconds(0));
    m_window->setSavedViews({first, {u"view-2"_s, u"Open"_s, u"is:open"_s}});
    SavedView renamed = first;
    renamed.name = u"Seen"_s;
    m_window->setSavedViews({renamed});
    for (int filter = 0; filter < 6; ++filter)
        QVERIFY2(m_desk->table.isComplete(filter), qPrintable(QString::number(filter)));
    m_window->setSavedViews({{first.id, first.name, u"is:unread"_s}});
    QVERIFY(!m_desk->table.isComplete(5)); // so it would be told
    QCOMPARE(list->selectedChat().id, u"2"_s);
}

void TestMainWindow::viewsSurviveARestart()
{
    const QList<SavedView> views{{u"view-1"_s, u"Read"_s, u"is:read"_s}, {u"view-2"_s, u"Broken"_s, u"is:gone"_s}};
    m_window->setSavedViews(views);
    m_window->showTab(u"view-1"_s);
    const QVariantMap layout = m_window->saveLayout();
    cleanup();
    init();
    m_window->restoreLayout(layout);
    QCOMPARE(m_window->savedViews(), views);
    QCOMPARE(find<FilterTabs>("filterTabs")->currentId(), u"view-1"_s);
    QTRY_COMPARE(m_desk->list.rowCount(), 1);
    m_window->showTab(u"view-2"_s);
    QTRY_COMPARE(m_desk->list.rowCount(), 0); // never everything
}

void TestMainWindow::keysReachTheFirstViews()
{
    QVERIFY(!find<QAction>("go.view1")->isVisible());
    m_window->setSavedViews({{u"view-1"_s, u"A & b"_s, u"is:read"_s}, {u"view-2"_s, u"Two"_s, u"is:unread"_s}});
    QCOMPARE(find<QAction>("go.view1")->text(), u"A && b"_s);
    QVERIFY(!find<QAction>("go.view3")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(find<FilterTabs>("filterTabs")->currentId(), u"view-2"_s);
}

void TestMainWindow::changesLeadToTheirChats()
{
    auto *since = m_window->findChild<Banner *>(u"sinceYouLeft"_s);
    QVERIFY(!since->isVisible());
    const ChatKey second{u"a"_s, u"2"_s};
    m_window->showChangesSince(QDateTime::currentDateTimeUtc().addSecs(-7200),
                               {{m_desk->idOf(second), second, true, {}}});
    QVERIFY(since->isVisible());
    QVERIFY(since->text().contains(u"2 h ago"_s));
    find<SearchBox>("searchBox")->setText(u"is:unread"_s);
    QTRY_COMPARE(m_desk->list.rowCount(), 2); // it is hidden
    since->findChild<QPushButton *>()->click();
    QVERIFY(!since->isVisible());
    auto *dialog = m_window->findChild<ChangesDialog *>();
    QVERIFY(dialog->isVisible());
    auto *changes = dialog->findChild<QTreeView *>();
    QCOMPARE(changes->model()->index(0, 0).data().toString(), u"Chat 2"_s);
    QTest::keyClick(changes, Qt::Key_Return);
    QCOMPARE(find<ChatListView>("chatList")->selectedChat(), second);
    QCOMPARE(find<SearchBox>("searchBox")->text(), QString());
}

void TestMainWindow::changesCanBeOpenedAgain()
{
    auto *open = find<QAction>("changes");
    QVERIFY(!open->isEnabled());
    const ChatKey second{u"a"_s, u"2"_s};
    m_window->showChangesSince(QDateTime::currentDateTimeUtc().addSecs(-7200),
                               {{m_desk->idOf(second), second, true, {}}});
    auto *since = m_window->findChild<Banner *>(u"sinceYouLeft"_s);
    since->findChild<QToolButton *>()->click(); // ×
    QVERIFY(!since->isVisible());
    QVERIFY(open->isEnabled());
    for (int time = 0; time < 2; ++time) {
        open->trigger();
        auto *dialog = m_window->findChild<ChangesDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(find<PlainLabel>("changesHeadline")->fullText().contains(u"2 h ago"_s));
        dialog->close();
    }
}

void TestMainWindow::aChatThatIsGoneIsSaid()
{
    const ChatKey second{u"a"_s, u"2"_s};
    m_window->showChangesSince(QDateTime::currentDateTimeUtc().addSecs(-7200),
                               {{m_desk->idOf(second), second, true, {}}});
    m_desk->apply({}, {second});
    find<SearchBox>("searchBox")->setText(u"is:unread"_s);
    find<QAction>("changes")->trigger();
    QTest::keyClick(m_window->findChild<ChangesDialog *>()->findChild<QTreeView *>(), Qt::Key_Return);
    QCOMPARE(find<SearchBox>("searchBox")->text(), u"is:unread"_s); // for nothing
    QVERIFY(find<QStatusBar>("accountStatus")->currentMessage().contains(u"no longer"_s));
}

void TestMainWindow::theOfferFollowsAccountsAndNetwork()
{
    answerSearches({row(u"1"_s, true)});
    auto *ask = find<QPushButton>("searchOnServer");
    auto *line = find<PlainLabel>("serverSearch");
    find<SearchBox>("searchBox")->setText(u"refund"_s);
    QVERIFY(ask->isVisible());
    ask->click();
    QCOMPARE(line->fullText(), u"Searching on the server…"_s);
    m_window->setOffline(true); // nobody answers any more
    QVERIFY(!line->isVisible());
    QVERIFY(!ask->isVisible());
    m_window->setOffline(false);
    QVERIFY(ask->isVisible());
    AccountStatus status;
    status.account = u"a"_s;
    status.phase = AccountStatus::Phase::SignedOut;
    m_accounts->setStatus(status);
    QVERIFY(!ask->isVisible());
    status.phase = AccountStatus::Phase::Idle;
    m_accounts->setStatus(status);
    QVERIFY(ask->isVisible());
}

void TestMainWindow::aViewWithWordsIsCountedAndMarked()
{
    answerSearches({row(u"1"_s, true), row(u"3"_s, true)});
    m_window->setSavedViews({{u"view-1"_s, u"Refunds"_s, u"chat is:unread"_s}});
    auto *tabs = find<FilterTabs>("filterTabs");
    auto *line = find<SearchLine>("searchLine");
    QCOMPARE(tabs->countText(5), QString());
    m_window->showTab(u"view-1"_s);
    QTRY_COMPARE(m_desk->list.rowCount(), 2);
    QTRY_COMPARE(tabs->countText(5), u"≥ 2"_s);
    QVERIFY(line->isVisible());
    QCOMPARE(line->hitsText(), u"2 hit(s)"_s);
    QVERIFY(find<QPushButton>("searchOnServer")->isVisible());
    m_window->showTab(u"all"_s);
    QVERIFY(!line->isVisible());
    QCOMPARE(tabs->countText(5), u"≥ 2"_s); // as it was when one looked last
    m_window->setSavedViews({{u"view-1"_s, u"Refunds"_s, u"chat is:read"_s}});
    QCOMPARE(tabs->countText(5), QString());
}

void TestMainWindow::anUnreadableSearchIsSaidWithoutTheFocus()
{
    auto *search = find<SearchBox>("searchBox");
    auto *problem = find<PlainLabel>("searchUnreadable");
    search->setFocus();
    search->setText(u"is:unread"_s);
    search->setText(u"is:unread is:nonsense"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(!find<PlainLabel>("searchHits")->isVisible());
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(search->hasFocus()); // with the message that says why
    find<ChatListView>("chatList")->setFocus();
    QVERIFY(problem->isVisible());
    search->setText(u"is:unread"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(find<PlainLabel>("searchHits")->isVisible());
    search->setText(u"is:"_s);
    search->clear();
    QVERIFY(!find<SearchLine>("searchLine")->isVisible());
}

void TestMainWindow::hitsAreMarkedWhenTheyAreThere()
{
    auto *list = find<ChatListView>("chatList");
    auto *search = find<SearchBox>("searchBox");
    const QColor mark = theme::fill(theme::Meaning::Waiting, list->palette());
    const auto marked = [list, mark] {
        QCoreApplication::processEvents();
        const QImage image = list->viewport()->grab().toImage();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) == mark ? 1 : 0;
        }
        return pixels > 20;
    };
    QSignalSpy asked(&m_desk->list, &ChatListModel::searchRequested);
    search->setText(u"chat"_s);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!marked()); // what is still shown was not searched for
    m_desk->list.addHits(asked[0][0].toULongLong(), -1, {m_desk->recencyOf({u"a"_s, u"2"_s})}, true);
    QCOMPARE(m_desk->list.rowCount(), 1);
    QVERIFY(marked());
    search->clear();
    QVERIFY(!marked());
}

void TestMainWindow::aSearchOnTheServerIsOfferedWhereAVendorCan()
{
    answerSearches({row(u"1"_s, true)});
    QSignalSpy asked(m_window.get(), &MainWindow::serverSearchRequested);
    auto *search = find<SearchBox>("searchBox");
    auto *line = find<SearchLine>("searchLine");
    auto *ask = find<QPushButton>("searchOnServer");
    QVERIFY(!line->isVisible());
    search->setText(u"is:unread"_s);
    QVERIFY(line->isVisible());
    QTRY_COMPARE(line->hitsText(), u"2 hit(s)"_s);
    QVERIFY(!ask->isVisible()); // no words to ask for
    search->setText(u"is:unread refund -late \"two words\""_s);
    QTRY_COMPARE(line->hitsText(), u"1 hit(s)"_s);
    QVERIFY(ask->isVisible());
    ask->click();
    QCOMPARE(asked, QList<QVariantList>({{u"refund two words"_s, QStringList{u"a"_s}}}));
    QVERIFY(!ask->isVisible());
    const auto said = [this] { return find<PlainLabel>("serverSearch")->fullText(); };
    QCOMPARE(said(), u"Searching on the server…"_s);
    m_window->showServerSearched(u"another"_s, 9, {});
    QCOMPARE(said(), u"Searching on the server…"_s);
    m_window->showServerSearched(u"refund two words"_s, 3, {u"Acme cannot be reached."_s});
    QCOMPARE(said(), u"Acme cannot be reached."_s);
    m_window->showServerSearched(u"refund two words"_s, 3, {});
    QCOMPARE(said(), u"3 more from the server"_s);
    QVERIFY(!ask->isVisible());
    search->setText(u"refund"_s);
    QVERIFY(ask->isVisible()); // another search, another offer
    search->clear();
    QVERIFY(!line->isVisible());

    Account zaia = m_accounts->accounts().front();
    zaia.vendor = u"zaia"_s;
    m_accounts->upsert(zaia);
    search->setText(u"refund"_s);
    QVERIFY(!ask->isVisible());
}

void TestMainWindow::troublesAddUpUntilTheyAreDismissed()
{
    auto *trouble = m_window->findChild<Banner *>(u"trouble"_s);
    m_window->showTrouble(u"One thing."_s);
    m_window->showTrouble(u"Another thing."_s);
    QCOMPARE(trouble->text(), u"One thing. Another thing."_s);
    trouble->findChild<QPushButton *>()->click();
    QVERIFY(!trouble->isVisible());
    m_window->showTrouble(u"A third."_s);
    QCOMPARE(trouble->text(), u"A third."_s);
    m_window->showTrouble(u"A third."_s);
    QCOMPARE(trouble->text(), u"A third."_s);
}

void TestMainWindow::storeTroubleStaysUntilItIsOver()
{
    auto *trouble = m_window->findChild<Banner *>(u"storeTrouble"_s);
    m_window->showStoreTrouble(u"The disk is full: nothing new can be stored. What is stored can be read."_s);
    QVERIFY(trouble->isVisible());
    QVERIFY(!trouble->findChild<QToolButton *>()->isVisible());
    QVERIFY(!trouble->findChild<QPushButton *>()->isVisible());
    m_window->showStoreTrouble({});
    QVERIFY(!trouble->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
