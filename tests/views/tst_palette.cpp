// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"
#include "tests/support/accessible.h"
#include "tests/support/chatdesk.h"
#include "views/chatlistview.h"
#include "views/commandset.h"
#include "views/filtertabs.h"
#include "views/mainwindow.h"
#include "views/palette.h"
#include "views/plainlabel.h"
#include "views/searchbox.h"
#include "views/settingsdialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

ChatRow row(int number, const QString &title, const QString &customer = {})
{
    ChatRow row;
    row.key = {u"a"_s, QString::number(number)};
    row.title = title;
    row.customer = customer;
    row.unread = Known<bool>(true);
    row.activity = Moment(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC).addSecs(-60 * number));
    return row;
}

} // namespace

/// The palette over the real window.
class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void opensEmptyWithEverythingInGroups();
    void enterRunsAndGivesTheFocusBack();
    void escapeClosesAndGivesTheFocusBack();
    void whatOpensItClosesIt();
    void arrowsMoveAndTheFieldKeepsTheFocus();
    void noOtherKeyActsMeanwhile();
    void whatCannotBeSaysWhy();
    void nothingFitsIsSaid();
    void viewsAccountsAndSettingsAreReached();
    void chatsAreFoundByTitleAndCustomer();
    void theStoreIsAskedForMore();
    void aSlowAnswerIsDropped();
    void whatComesLaterMovesNothing();
    void whatWasUsedIsKept();
    void leavesWhenTheFocusDoes();
    void fitsASmallWindow();
    void isSpoken();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    Palette *open()
    {
        find<QAction>("palette")->trigger();
        return m_window->findChild<Palette *>();
    }
    QLineEdit *edit() const { return find<QLineEdit>("paletteQuery"); }
    QListView *list() const { return find<QListView>("paletteList"); }
    QString current() const { return list()->currentIndex().data().toString(); }
    QStringList texts(const QString &heading) const
    {
        QStringList all;
        QString group;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            const QString begins = index.data(PaletteModel::HeadingRole).toString();
            group = begins.isEmpty() ? group : begins;
            if (group == heading)
                all.append(index.data().toString());
        }
        return all;
    }

    std::unique_ptr<test::ChatDesk> m_desk;
    std::unique_ptr<AccountListModel> m_accounts;
    std::unique_ptr<MainWindow> m_window;
};

void TestPalette::init()
{
    m_desk = std::make_unique<test::ChatDesk>();
    m_accounts = std::make_unique<AccountListModel>();
    VendorTraits invent;
    invent.id = u"invent"_s;
    invent.name = u"Invent"_s;
    m_accounts->setVendors({invent});
    for (const QString &name : {u"a"_s, u"b"_s}) {
        Account account;
        account.id = name;
        account.name = u"Acme "_s + name;
        account.vendor = u"invent"_s;
        m_accounts->upsert(account);
    }
    m_window = std::make_unique<MainWindow>(&m_desk->table, &m_desk->list, m_accounts.get());
    QList<ChatRow> rows{row(1, u"Refund"_s, u"José"_s), row(2, u"Late parcel"_s), row(3, u"Invoice"_s)};
    for (int i = 4; i <= 100; ++i)
        rows.append(row(i, u"Chat %1"_s.arg(i)));
    rows.append(row(101, u"Old parcel"_s));
    m_desk->apply(rows);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(m_desk->list.rowCount(), 101);
    find<ChatListView>("chatList")->setFocus();
}

void TestPalette::cleanup()
{
    m_window.reset();
    m_accounts.reset();
    m_desk.reset();
}

void TestPalette::opensEmptyWithEverythingInGroups()
{
    QTest::keyClick(find<ChatListView>("chatList"), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<Palette *>();
    QVERIFY(palette->isVisible());
    new QAbstractItemModelTester(palette->model(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                 palette->model());
    QVERIFY(edit()->hasFocus());
    QCOMPARE(list()->currentIndex().row(), 0);
    const QStringList commands = texts(u"Commands"_s);
    QVERIFY(commands.contains(u"Reply"_s) && commands.contains(u"Settings…"_s));
    QVERIFY(!commands.contains(u"Command palette…"_s));
    QCOMPARE(texts(u"Views"_s),
             (QStringList{u"All"_s, u"Unread"_s, u"Assigned to me"_s, u"Unresolved"_s, u"Handoffs"_s}));
    QCOMPARE(texts(u"Chats"_s), (QStringList{u"Refund"_s, u"Late parcel"_s, u"Invoice"_s, u"Chat 4"_s, u"Chat 5"_s}));
    QCOMPARE(texts(u"Accounts"_s), (QStringList{u"All accounts"_s, u"Acme a"_s, u"Acme b"_s}));
    QVERIFY(texts(u"Settings"_s).contains(u"Colours"_s));
    // What was typed before is not there the next time.
    QTest::keyClicks(edit(), u"refund"_s);
    palette->hide();
    open();
    QCOMPARE(edit()->text(), QString());
    QVERIFY(list()->model()->rowCount() > 20);
}

void TestPalette::enterRunsAndGivesTheFocusBack()
{
    QSignalSpy refreshed(m_window.get(), &MainWindow::refreshRequested);
    auto *chats = find<ChatListView>("chatList");
    auto *palette = open();
    QTest::keyClicks(edit(), u"rfrsh"_s);
    QCOMPARE(current(), u"Refresh"_s);
    QVERIFY(list()->currentIndex().data(PaletteModel::KeysRole).toString().contains(u"F5"_s));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(refreshed.size(), 1);
    QVERIFY(!palette->isVisible());
    QVERIFY(chats->hasFocus());
    // A command that goes somewhere has the last word.
    open();
    QTest::keyClicks(edit(), u"search"_s);
    QTest::keyClick(edit(), Qt::Key_Enter);
    QVERIFY(find<SearchBox>("searchBox")->hasFocus());
}

void TestPalette::escapeClosesAndGivesTheFocusBack()
{
    auto *search = find<SearchBox>("searchBox");
    search->setFocus();
    QTest::keyClicks(search, u"in"_s);
    QTest::keyClick(search, Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<Palette *>();
    QVERIFY(palette->isVisible() && edit()->hasFocus());
    QTest::keyClicks(edit(), u"abc"_s);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QVERIFY(search->hasFocus());
    QCOMPARE(search->text(), u"in"_s);
}

void TestPalette::whatOpensItClosesIt()
{
    auto *palette = open();
    QTest::keyClick(edit(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!palette->isVisible());
    QVERIFY(find<ChatListView>("chatList")->hasFocus());
    // Also with another key.
    m_window->setShortcuts({{u"palette"_s, QStringList{u"Ctrl+P"_s}}});
    QTest::keyClick(find<ChatListView>("chatList"), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(palette->isVisible());
    QTest::keyClick(edit(), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!palette->isVisible());
}

void TestPalette::arrowsMoveAndTheFieldKeepsTheFocus()
{
    open();
    const int rows = list()->model()->rowCount();
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 2);
    QTest::keyClick(edit(), Qt::Key_Home);
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(edit(), Qt::Key_Up); // around
    QCOMPARE(list()->currentIndex().row(), rows - 1);
    QTest::keyClick(edit(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(edit(), Qt::Key_PageDown);
    QVERIFY(list()->currentIndex().row() > 5);
    QTest::keyClick(edit(), Qt::Key_End);
    QCOMPARE(list()->currentIndex().row(), rows - 1);
    QTest::keyClick(edit(), Qt::Key_Tab);
    QTest::keyClick(edit(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(edit()->hasFocus());
    QTest::keyClicks(edit(), u"re"_s);
    QCOMPARE(list()->currentIndex().row(), 0); // the best
}

void TestPalette::noOtherKeyActsMeanwhile()
{
    auto *palette = open();
    const QString tab = find<FilterTabs>("filterTabs")->currentId();
    for (const Qt::Key key : {Qt::Key_2, Qt::Key_F, Qt::Key_Comma})
        QTest::keyClick(edit(), key, Qt::ControlModifier);
    QTest::keyClick(edit(), Qt::Key_F6);
    QTest::keyClicks(edit(), u"j/?"_s);
    QVERIFY(palette->isVisible() && edit()->hasFocus());
    QCOMPARE(edit()->text(), u"j/?"_s);
    QCOMPARE(find<FilterTabs>("filterTabs")->currentId(), tab);
    QVERIFY(!m_window->findChild<SettingsDialog *>());
}

void TestPalette::whatCannotBeSaysWhy()
{
    auto *palette = open();
    QSignalSpy chosen(palette, &Palette::chosen);
    QTest::keyClicks(edit(), u"resolve"_s);
    QCOMPARE(current(), u"Resolve"_s);
    auto *says = find<PlainLabel>("paletteSays");
    QVERIFY(says->isVisible());
    QVERIFY(!says->fullText().isEmpty());
    QCOMPARE(says->fullText(), reasonOf(find<QAction>("resolve")));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(palette->isVisible());
    // It is about what is current.
    edit()->setText(u"refresh"_s);
    QVERIFY(!says->isVisible());
    // With a chat it can be done.
    palette->hide();
    find<ChatListView>("chatList")->selectChat({u"a"_s, u"1"_s});
    open();
    QVERIFY(palette->model()->indexOf(u"0:toggleUnread"_s).data(PaletteModel::EnabledRole).toBool());
}

void TestPalette::nothingFitsIsSaid()
{
    open();
    QTest::keyClicks(edit(), u"qqqq"_s);
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(find<PlainLabel>("paletteSays")->isVisible());
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::keyClick(edit(), Qt::Key_Down);
    QVERIFY(m_window->findChild<Palette *>()->isVisible());
}

void TestPalette::viewsAccountsAndSettingsAreReached()
{
    open();
    QTest::keyClicks(edit(), u"assigned to"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(find<FilterTabs>("filterTabs")->currentId(), u"mine"_s);
    m_window->showTab(u"all"_s);
    open();
    QTest::keyClicks(edit(), u"acme b"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->list.rowCount(), 0);
    open();
    QTest::keyClicks(edit(), u"all accounts"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->list.rowCount(), 101);
    open();
    QTest::keyClicks(edit(), u"colours"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    auto *settings = m_window->findChild<SettingsDialog *>();
    QVERIFY(settings && settings->isVisible());
    QCOMPARE(settings->focusWidget(), settings->findChild<QComboBox *>(u"theme"_s));
    for (const SettingsDialog::Setting &setting : SettingsDialog::settings())
        QVERIFY2(settings->findChild<QWidget *>(setting.control), qPrintable(setting.control));
}

void TestPalette::chatsAreFoundByTitleAndCustomer()
{
    find<SearchBox>("searchBox")->setText(u"is:read"_s); // it hides them all
    QTRY_COMPARE(m_desk->list.rowCount(), 0);
    open();
    QTest::keyClicks(edit(), u"jose"_s);
    QCOMPARE(texts(u"Chats"_s), QStringList{u"Refund"_s});
    QTest::keyClick(edit(), Qt::Key_Return);
    QTRY_COMPARE(find<ChatListView>("chatList")->selectedChat().id, u"1"_s);
    QVERIFY(find<ChatListView>("chatList")->hasFocus());
}

void TestPalette::theStoreIsAskedForMore()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::chatsWanted);
    open();
    QTest::keyClicks(edit(), u"parcel"_s);
    QVERIFY(wanted.size() >= 1);
    QCOMPARE(texts(u"Chats"_s), QStringList{u"Late parcel"_s});
    const auto number = wanted.last()[0].value<quint64>();
    QVERIFY(wanted.last()[1].value<TextPlan>().match.contains(u"parcel"_s));
    m_window->offerChats(number, -1, {m_desk->recencyOf({u"a"_s, u"2"_s}), m_desk->recencyOf({u"a"_s, u"101"_s})},
                         true);
    QCOMPARE(texts(u"Chats"_s), (QStringList{u"Late parcel"_s, u"Old parcel"_s}));
    // What the words alone do not say is seen to here.
    edit()->setText(u"parcel is:read"_s);
    m_window->offerChats(wanted.last()[0].value<quint64>(), -1, {m_desk->recencyOf({u"a"_s, u"101"_s})}, true);
    QCOMPARE(texts(u"Chats"_s), QStringList());
}

void TestPalette::aSlowAnswerIsDropped()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::chatsWanted);
    open();
    QTest::keyClicks(edit(), u"parcel"_s);
    const auto number = wanted.last()[0].value<quint64>();
    edit()->setText(u"refund"_s);
    m_window->offerChats(number, -1, {m_desk->recencyOf({u"a"_s, u"101"_s})}, true);
    QCOMPARE(texts(u"Chats"_s), QStringList{u"Refund"_s});
    const auto last = wanted.last()[0].value<quint64>();
    m_window->findChild<Palette *>()->hide();
    m_window->offerChats(last, -1, {m_desk->recencyOf({u"a"_s, u"101"_s})}, true);
    m_window->offerChats(last, -1, {1, 2, 3}, true); // and chats that are gone
}

void TestPalette::whatComesLaterMovesNothing()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::chatsWanted);
    open();
    QTest::keyClicks(edit(), u"parc"_s);
    QTest::keyClick(edit(), Qt::Key_End, Qt::ControlModifier); // the last row, not of the text
    const QString before = current();
    QVERIFY(!before.isEmpty());
    m_window->offerChats(wanted.last()[0].value<quint64>(), -1, {m_desk->recencyOf({u"a"_s, u"101"_s})}, true);
    QVERIFY(texts(u"Chats"_s).contains(u"Old parcel"_s));
    QCOMPARE(current(), before);
}

void TestPalette::whatWasUsedIsKept()
{
    open();
    QTest::keyClicks(edit(), u"refresh"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    open();
    QTest::keyClicks(edit(), u"jose"_s);
    QTest::keyClick(edit(), Qt::Key_Return); // a chat is nothing to keep
    open();
    QTest::keyClicks(edit(), u"handoffs"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    open();
    QCOMPARE(texts(u"Used last"_s), (QStringList{u"Handoffs"_s, u"Refresh"_s}));
    const QVariantMap layout = m_window->saveLayout();
    cleanup();
    init();
    m_window->restoreLayout(layout);
    open();
    QCOMPARE(texts(u"Used last"_s), (QStringList{u"Handoffs"_s, u"Refresh"_s}));
}

void TestPalette::leavesWhenTheFocusDoes()
{
    auto *palette = open();
    auto *search = find<SearchBox>("searchBox");
    search->setFocus();
    QVERIFY(!palette->isVisible());
    QVERIFY(search->hasFocus());
}

void TestPalette::fitsASmallWindow()
{
    m_window->resize(640, 400);
    auto *palette = open();
    QVERIFY(m_window->rect().contains(palette->geometry()));
    const int narrow = palette->width();
    m_window->resize(1400, 900);
    QTRY_VERIFY(palette->width() > narrow);
    m_window->resize(640, 400);
    QTRY_VERIFY(m_window->rect().contains(palette->geometry()));
    QVERIFY(edit()->hasFocus());
}

void TestPalette::isSpoken()
{
    auto *palette = open();
    QTest::keyClicks(edit(), u"refresh"_s);
    const QStringList spoken = test::spoken(palette);
    QVERIFY(!spoken.filter(QRegularExpression(u"^Refresh, The window, F5.*, Commands$"_s)).isEmpty());
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(list());
    QCOMPARE(face->role(), QAccessible::List);
    QVERIFY2(test::nameless(palette).isEmpty(), qPrintable(test::nameless(palette).join(u'\n')));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
