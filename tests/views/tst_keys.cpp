// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"
#include "tests/support/accessible.h"
#include "tests/support/chatdesk.h"
#include "views/chatactions.h"
#include "views/chatlistview.h"
#include "views/commandset.h"
#include "views/composeredit.h"
#include "views/conversationview.h"
#include "views/filtertabs.h"
#include "views/keysdialog.h"
#include "views/mainwindow.h"
#include "views/noteedit.h"
#include "views/palette.h"
#include "views/searchbox.h"
#include "views/shortcutsdialog.h"

#include <QAction>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

/// A field as it is on other desktops, or somebody else's: it says of every key that it is its own, or of none.
class OtherField : public QLineEdit
{
public:
    OtherField(bool takes, QWidget *parent)
        : QLineEdit(parent)
        , m_takes(takes)
    {
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            event->setAccepted(m_takes);
            return true;
        }
        return QLineEdit::event(event);
    }

private:
    bool m_takes;
};

ChatRow row(const QString &id, bool unread)
{
    ChatRow row;
    row.key = {u"a"_s, id};
    row.title = u"Chat "_s + id;
    row.unread = Known<bool>(unread);
    row.activity = Moment(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC).addSecs(-60 * id.toInt()));
    return row;
}

} // namespace

/// The window's keys: who gets them, and who does not.
class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyCommandHasAnActionOfItsNameInAMenu();
    void keysDoWhatTheySay_data();
    void keysDoWhatTheySay();
    void chordsGoToTabs();
    void holdingAKeyDoesItOnce();
    void keysThatTypeBelongToAField_data();
    void keysThatTypeBelongToAField();
    void undoInAFieldIsOfItsText();
    void aFieldInAFieldIsOneToo();
    void altGrTypes_data();
    void altGrTypes();
    void otherKeysWorkInAField();
    void whatAFieldSaysOfKeysIsNotAsked();
    void whatIsBoundAnewWorksAtOnce();
    void whatIsChangedInTheDialogIsTold();
    void aNewKeyForALetterOfTheListIsItsOnly();
    void theListsOwnKeysAreBoundAnewToo();
    void arrowsMoveInWhatHasTheFocus();
    void theKeyThatSendsIsBoundAnew();
    void sendingFromTheMenuNeedsWords();
    void deleteIsOneKeyForTwo();
    void allChatsAreSelectedFromTheListOnly();
    void theListOfKeysIsTheOneInForce();
    void whyNotStandsInTheMenus();
    void tabGoesThroughTheWindow();
    void panesAreSteppedThrough();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return find<T>(QString::fromLatin1(name));
    }
    template <typename T>
    T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    /// Every command that was done since.
    QStringList done() { return std::exchange(m_done, {}); }
    /// Counts instead of acting.
    void listen();
    void select(const QString &id)
    {
        find<ChatListView>("chatList")->selectChat({u"a"_s, id});
        Chat chat;
        chat.key = {u"a"_s, id};
        m_window->showChat(chat, row(id, true));
    }

    std::unique_ptr<test::ChatDesk> m_desk;
    std::unique_ptr<AccountListModel> m_accounts;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_done;
};

void TestKeys::init()
{
    m_done.clear();
    m_desk = std::make_unique<test::ChatDesk>();
    m_accounts = std::make_unique<AccountListModel>();
    VendorTraits invent;
    invent.id = u"invent"_s;
    invent.name = u"Invent"_s;
    invent.operations = {{Operation::Reply, Support::Documented}};
    m_accounts->setVendors({invent});
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
    select(u"1"_s);
    find<ChatListView>("chatList")->setFocus();
}

void TestKeys::cleanup()
{
    m_window.reset();
    m_accounts.reset();
    m_desk.reset();
}

void TestKeys::listen()
{
    for (const Command &command : allCommands()) {
        auto *action = find<QAction>(command.id);
        action->disconnect(SIGNAL(triggered(bool)));
        action->setEnabled(true);
        connect(action, &QAction::triggered, this, [this, id = command.id] { m_done.append(id); });
    }
    find<QAction>("forgetChat")->setEnabled(false); // as ever, one of the two
}

void TestKeys::everyCommandHasAnActionOfItsNameInAMenu()
{
    QSet<QString> inMenus;
    for (const QAction *menu : find<QMenuBar>("")->actions()) {
        for (const QAction *action : menu->menu()->actions())
            inMenus.insert(action->objectName());
    }
    const ShortcutMap map;
    for (const Command &command : allCommands()) {
        auto *action = find<QAction>(command.id);
        QVERIFY2(action, qPrintable(command.id));
        QVERIFY2(inMenus.contains(command.id), qPrintable(command.id));
        QCOMPARE(action->shortcuts(), map.windowKeys(command.id));
    }
}

void TestKeys::keysDoWhatTheySay_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("command");
    const auto plain = Qt::KeyboardModifiers();
    const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
    QTest::newRow("J") << int(Qt::Key_J) << plain << u"nextChat"_s;
    QTest::newRow("K") << int(Qt::Key_K) << plain << u"previousChat"_s;
    QTest::newRow("R") << int(Qt::Key_R) << plain << u"reply"_s;
    QTest::newRow("N") << int(Qt::Key_N) << plain << u"note"_s;
    QTest::newRow("A") << int(Qt::Key_A) << plain << u"assign"_s;
    QTest::newRow("Shift+A") << int(Qt::Key_A) << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"assignToMe"_s;
    QTest::newRow("E") << int(Qt::Key_E) << plain << u"resolve"_s;
    QTest::newRow("B") << int(Qt::Key_B) << plain << u"snooze"_s;
    QTest::newRow("U") << int(Qt::Key_U) << plain << u"toggleUnread"_s;
    QTest::newRow("I") << int(Qt::Key_I) << plain << u"switchAi"_s;
    QTest::newRow("X") << int(Qt::Key_X) << plain << u"select"_s;
    QTest::newRow("O") << int(Qt::Key_O) << plain << u"openVendorPage"_s;
    QTest::newRow("C") << int(Qt::Key_C) << plain << u"newChat"_s;
    QTest::newRow("Z") << int(Qt::Key_Z) << plain << u"undoAction"_s;
    QTest::newRow("Ctrl+Z") << int(Qt::Key_Z) << ctrl << u"undoAction"_s;
    QTest::newRow("F2") << int(Qt::Key_F2) << plain << u"rename"_s;
    QTest::newRow("Del") << int(Qt::Key_Delete) << plain << u"removeChat"_s;
    QTest::newRow("/") << int(Qt::Key_Slash) << plain << u"search"_s;
    QTest::newRow("Ctrl+F") << int(Qt::Key_F) << ctrl << u"search"_s;
    QTest::newRow("Ctrl+K") << int(Qt::Key_K) << ctrl << u"palette"_s;
    QTest::newRow("?") << int(Qt::Key_Question) << plain << u"keys"_s;
    QTest::newRow("Ctrl+A") << int(Qt::Key_A) << ctrl << u"selectAll"_s;
}

void TestKeys::keysDoWhatTheySay()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, command);
    listen();
    QTest::keyClick(find<ChatListView>("chatList"), static_cast<Qt::Key>(key), modifiers);
    QCOMPARE(done(), QStringList{command});
}

void TestKeys::chordsGoToTabs()
{
    auto *list = find<ChatListView>("chatList");
    auto *tabs = find<FilterTabs>("filterTabs");
    const std::initializer_list<std::pair<Qt::Key, QString>> chords{{Qt::Key_U, u"unread"_s},
                                                                    {Qt::Key_M, u"mine"_s},
                                                                    {Qt::Key_O, u"unresolved"_s},
                                                                    {Qt::Key_H, u"handoffs"_s},
                                                                    {Qt::Key_A, u"all"_s}};
    for (const auto &[second, tab] : chords) {
        QTest::keyClick(list, Qt::Key_G);
        QTest::keyClick(list, second);
        QCOMPARE(tabs->currentId(), tab);
    }
    QTest::keyClick(list, Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(tabs->currentId(), u"unresolved"_s);
}

void TestKeys::holdingAKeyDoesItOnce()
{
    for (const Command &command : allCommands()) {
        const bool moves = command.id == "nextChat"_L1 || command.id == "previousChat"_L1;
        QCOMPARE(std::make_pair(command.id, find<QAction>(command.id)->autoRepeat()),
                 std::make_pair(command.id, moves));
    }
}

void TestKeys::keysThatTypeBelongToAField_data()
{
    QTest::addColumn<QString>("field");
    for (const QString &field : {u"search"_s, u"line"_s, u"plain"_s, u"rich"_s, u"spin"_s, u"combo"_s, u"note"_s})
        QTest::newRow(qPrintable(field)) << field;
}

void TestKeys::keysThatTypeBelongToAField()
{
    QFETCH(QString, field);
    listen();
    QWidget *into = nullptr;
    if (field == "search"_L1)
        into = find<SearchBox>("searchBox");
    else if (field == "note"_L1)
        into = find<NoteEdit>("ownNote");
    else if (field == "line"_L1)
        into = new QLineEdit(m_window.get());
    else if (field == "plain"_L1)
        into = new QPlainTextEdit(m_window.get());
    else if (field == "rich"_L1)
        into = new QTextEdit(m_window.get());
    else if (field == "spin"_L1)
        into = new QSpinBox(m_window.get());
    else {
        auto *combo = new QComboBox(m_window.get());
        combo->setEditable(true);
        into = combo;
    }
    into->show();
    into->setFocus();
    QVERIFY(into->hasFocus());
    for (const char c : "rnaebuixocjkpz/?gu RAEU"_L1)
        QTest::keyClick(into, c, QChar::fromLatin1(c).isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    QTest::keyClick(into, Qt::Key_Delete);
    QTest::keyClick(into, Qt::Key_Home);
    QTest::keyClick(into, Qt::Key_Delete);
    QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(into, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(into, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(done(), QStringList());
    QVERIFY(into->hasFocus());
    if (const auto *edit = qobject_cast<QPlainTextEdit *>(into)) {
        QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(into, u"ru/?gu"_s);
        QCOMPARE(edit->toPlainText(), u"ru/?gu"_s);
    }
    // One that only shows is no field.
    if (auto *edit = qobject_cast<QPlainTextEdit *>(into)) {
        edit->setReadOnly(true);
        find<ChatListView>("chatList")->setFocus();
        edit->setFocus();
        QTest::keyClick(into, Qt::Key_R);
        QCOMPARE(done(), QStringList{u"reply"_s});
    }
}

void TestKeys::undoInAFieldIsOfItsText()
{
    listen();
    auto *search = find<SearchBox>("searchBox");
    search->setFocus();
    QTest::keyClicks(search, u"refund"_s);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(search->text(), QString());
    // There is nothing left to undo here: still it is not the last action's turn.
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(done(), QStringList());
}

void TestKeys::aFieldInAFieldIsOneToo()
{
    // What a dialog or a picker in the window holds, and what is made later.
    auto *frame = new QWidget(m_window.get());
    auto *edit = new QLineEdit(frame);
    frame->show();
    listen();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_R);
    delete frame;
    QCOMPARE(done(), QStringList());
    find<ChatListView>("chatList")->setFocus();
    QTest::keyClick(find<ChatListView>("chatList"), Qt::Key_R);
    QCOMPARE(done(), QStringList{u"reply"_s});
}

void TestKeys::altGrTypes_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("altGr");
    QTest::newRow("as a group") << Qt::KeyboardModifiers(Qt::GroupSwitchModifier);
    QTest::newRow("as a group, with Ctrl") << (Qt::GroupSwitchModifier | Qt::ControlModifier);
    QTest::newRow("as Ctrl+Alt") << (Qt::ControlModifier | Qt::AltModifier);
}

void TestKeys::altGrTypes()
{
    QFETCH(Qt::KeyboardModifiers, altGr);
    listen();
    for (QWidget *where : {static_cast<QWidget *>(find<ChatListView>("chatList")),
                           static_cast<QWidget *>(find<SearchBox>("searchBox"))}) {
        where->setFocus();
        for (const Qt::Key key : {Qt::Key_K, Qt::Key_F, Qt::Key_A, Qt::Key_Z, Qt::Key_1, Qt::Key_R, Qt::Key_Comma}) {
            QTest::sendKeyEvent(QTest::Click, where, key, u"€"_s, altGr);
            QCOMPARE(done(), QStringList());
        }
    }
}

void TestKeys::otherKeysWorkInAField()
{
    listen();
    auto *note = find<NoteEdit>("ownNote");
    for (QWidget *field : {static_cast<QWidget *>(note), static_cast<QWidget *>(find<SearchBox>("searchBox"))}) {
        field->setFocus();
        QTest::keyClicks(field, u"one two"_s);
        QTest::keyClick(field, Qt::Key_Home);
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier); // on some desktops the end of the line would be gone
        QTest::keyClick(field, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_F6);
        QCOMPARE(done(), (QStringList{u"palette"_s, u"go.unread"_s, u"nextPane"_s}));
    }
    QCOMPARE(note->toPlainText(), u"one two"_s);
}

void TestKeys::whatAFieldSaysOfKeysIsNotAsked()
{
    listen();
    m_window->setShortcuts({{u"reply"_s, QStringList{u"Ctrl+U"_s}}}); // deletes the line on some desktops
    for (const bool takes : {true, false}) {
        OtherField field(takes, m_window.get());
        field.show();
        field.setFocus();
        QTest::keyClicks(&field, u"rn/?"_s);
        QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(done(), QStringList());
        QTest::keyClicks(&field, u"rn/?"_s);
        QTest::keyClick(&field, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_U, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_F5);
        QCOMPARE(done(), (QStringList{u"palette"_s, u"reply"_s, u"refresh"_s}));
        QCOMPARE(field.text(), u"rn/?"_s);
    }
}

void TestKeys::whatIsBoundAnewWorksAtOnce()
{
    listen();
    auto *list = find<ChatListView>("chatList");
    m_window->setShortcuts({{u"reply"_s, QStringList{u"Ctrl+Shift+R"_s, u"Q, R"_s}}, {u"note"_s, QStringList()}});
    QTest::keyClick(list, Qt::Key_R);
    QTest::keyClick(list, Qt::Key_N);
    QCOMPARE(done(), QStringList());
    QTest::keyClick(list, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_Q);
    QTest::keyClick(list, Qt::Key_R);
    QCOMPARE(done(), (QStringList{u"reply"_s, u"reply"_s}));
    m_window->setShortcuts({});
    QTest::keyClick(list, Qt::Key_N);
    QCOMPARE(done(), QStringList{u"note"_s});
}

void TestKeys::whatIsChangedInTheDialogIsTold()
{
    QSignalSpy told(m_window.get(), &MainWindow::shortcutsChanged);
    m_window->setShortcuts({{u"note"_s, QStringList{u"Y"_s}}});
    QCOMPARE(told.size(), 0); // what the settings said is no news
    find<QAction>("shortcuts")->trigger();
    auto *dialog = m_window->findChild<ShortcutsDialog *>();
    dialog->setCurrent(u"reply"_s);
    dialog->findChild<QPushButton *>(u"noKey"_s)->click();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toMap(), (QVariantMap{{u"note"_s, QStringList{u"Y"_s}}, {u"reply"_s, QStringList()}}));
    QCOMPARE(find<QAction>("reply")->shortcuts(), QList<QKeySequence>());
}

void TestKeys::aNewKeyForALetterOfTheListIsItsOnly()
{
    auto *list = find<ChatListView>("chatList");
    m_window->setShortcuts({{u"nextChat"_s, QStringList{u"Y"_s}}});
    QTest::keyClick(list, Qt::Key_J);
    QCOMPARE(list->selectedChat().id, u"1"_s);
    QTest::keyClick(list, Qt::Key_Y);
    QCOMPARE(list->selectedChat().id, u"2"_s);
}

void TestKeys::theListsOwnKeysAreBoundAnewToo()
{
    auto *list = find<ChatListView>("chatList");
    const auto *conversation = m_window->findChild<ConversationView *>();
    const auto isInside = [conversation] {
        const QWidget *focus = QApplication::focusWidget();
        return focus == conversation || conversation->isAncestorOf(focus);
    };
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(isInside());
    list->setFocus();
    m_window->setShortcuts({{u"intoConversation"_s, QStringList{u"V"_s}},
                            {u"nextChat"_s, QStringList{u"Y"_s}},
                            {u"previousChat"_s, QStringList{u"Up"_s}}});
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Right, Qt::Key_Down, Qt::Key_J}) {
        QTest::keyClick(list, key);
        QVERIFY(list->hasFocus());
        QCOMPARE(list->selectedChat().id, u"1"_s);
    }
    QTest::keyClick(list, Qt::Key_Y);
    QCOMPARE(list->selectedChat().id, u"2"_s);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list->selectionCount(), 2);
    QTest::keyClick(list, Qt::Key_Escape);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(list->selectedChat().id, u"1"_s);
    QTest::keyClick(list, Qt::Key_V);
    QVERIFY(isInside());
}

void TestKeys::arrowsMoveInWhatHasTheFocus()
{
    listen();
    for (QWidget *pane : {static_cast<QWidget *>(m_window->findChild<ConversationView *>()),
                          static_cast<QWidget *>(find<SearchBox>("searchBox"))}) {
        pane->setFocus();
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Return})
            QTest::keyClick(QApplication::focusWidget(), key);
    }
    QCOMPARE(done(), QStringList());
}

void TestKeys::theKeyThatSendsIsBoundAnew()
{
    QSignalSpy wanted(&m_window->actions(), &ChatActions::actionsWanted);
    auto *edit = m_window->findChild<ComposerEdit *>(u"composerEdit"_s);
    QVERIFY(edit);
    edit->setFocus();
    QTest::keyClicks(edit, u"Hello"_s);
    QTest::keyClick(find<ChatListView>("chatList"), Qt::Key_Return, Qt::ControlModifier); // nobody writes there
    QCOMPARE(wanted.size(), 0);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);

    find<QAction>("shortcuts")->trigger();
    auto *dialog = m_window->findChild<ShortcutsDialog *>();
    dialog->setCurrent(u"send"_s);
    auto *field = dialog->findChild<QKeySequenceEdit *>(u"shortcutKey"_s);
    auto *set = dialog->findChild<QPushButton *>(u"setKey"_s);
    field->setKeySequence(QKeySequence(Qt::Key_S));
    QVERIFY(!set->isEnabled()); // it would type
    field->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_K));
    QVERIFY(!set->isEnabled() && dialog->findChild<QPushButton *>(u"swapKey"_s)->isEnabled());
    field->setKeySequence(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    set->click();
    dialog->close();
    m_window->activateWindow();
    edit->setFocus();
    QTest::keyClicks(edit, u"again"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1); // that is a new line, as ever
    QTest::keyClick(edit, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(edit->isBlank());
}

void TestKeys::sendingFromTheMenuNeedsWords()
{
    QSignalSpy wanted(&m_window->actions(), &ChatActions::actionsWanted);
    auto *send = find<QAction>("send");
    auto *edit = m_window->findChild<ComposerEdit *>(u"composerEdit"_s);
    send->trigger();
    QCOMPARE(wanted.size(), 0);
    QVERIFY(edit->hasFocus()); // where they are to be written
    QTest::keyClicks(edit, u"Hello"_s);
    send->trigger();
    QCOMPARE(wanted.size(), 1);
}

void TestKeys::deleteIsOneKeyForTwo()
{
    QCOMPARE(find<QAction>("removeChat")->shortcuts(), find<QAction>("forgetChat")->shortcuts());
    QVERIFY(!(find<QAction>("removeChat")->isEnabled() && find<QAction>("forgetChat")->isEnabled()));
    ChatRow gone = row(u"1"_s, true);
    gone.vanished = true;
    m_desk->apply({gone});
    QTRY_VERIFY(find<QAction>("forgetChat")->isEnabled());
    QVERIFY(!find<QAction>("removeChat")->isEnabled());
    QSignalSpy spy(find<QAction>("forgetChat"), &QAction::triggered);
    QTest::keyClick(find<ChatListView>("chatList"), Qt::Key_Delete);
    QCOMPARE(spy.size(), 1);
}

void TestKeys::allChatsAreSelectedFromTheListOnly()
{
    listen();
    find<FilterTabs>("filterTabs")->setFocus();
    QTest::keyClick(find<FilterTabs>("filterTabs"), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(done(), QStringList());
    find<ChatListView>("chatList")->setFocus();
    QTest::keyClick(find<ChatListView>("chatList"), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(done(), QStringList{u"selectAll"_s});
}

void TestKeys::theListOfKeysIsTheOneInForce()
{
    m_window->setShortcuts({{u"reply"_s, QStringList{u"Ctrl+Shift+R"_s}}, {u"note"_s, QStringList()}});
    QTest::keyClick(find<ChatListView>("chatList"), Qt::Key_Question);
    auto *dialog = m_window->findChild<KeysDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QStringList spoken;
    auto *tree = dialog->findChild<QTreeWidget *>(u"keysTable"_s);
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            spoken.append(tree->topLevelItem(i)->child(j)->data(0, Qt::AccessibleTextRole).toString());
    }
    QVERIFY(test::spoken(dialog).contains(spoken.first()));
    QVERIFY(spoken.contains(u"Reply, Ctrl+Shift+R"_s));
    QVERIFY(spoken.contains(u"Undo, Z  ·  Ctrl+Z"_s));
    QVERIFY(spoken.contains(u"Unread, Ctrl+2  ·  G then U"_s));
    QVERIFY(spoken.contains(u"Mark unread or read, U"_s));
    QVERIFY(spoken.contains(u"Next chat, J  ·  Down"_s));
    QVERIFY(spoken.contains(u"Read the conversation, Return  ·  Right"_s));
    QVERIFY(spoken.contains(u"Send what is written, Ctrl+Return"_s));
    QVERIFY(spoken.filter(u"Note"_s).isEmpty());       // no key
    QVERIFY(spoken.filter(u"Saved view"_s).isEmpty()); // there is none
    QCOMPARE(spoken.filter(QRegularExpression(u"^Remove"_s)).size(), 1);
    QVERIFY(dialog->text().contains(u"Ctrl+Shift+R\tReply"_s));
    QCOMPARE(test::nameless(dialog), QStringList());

    auto *filter = dialog->findChild<QLineEdit *>(u"keysFilter"_s);
    QCOMPARE(dialog->focusWidget(), filter);
    const auto left = [tree] {
        QStringList texts;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j) {
                if (!tree->topLevelItem(i)->isHidden() && !tree->topLevelItem(i)->child(j)->isHidden())
                    texts.append(tree->topLevelItem(i)->child(j)->text(0));
            }
        }
        return texts;
    };
    QTest::keyClicks(filter, u"shift+r"_s);
    QCOMPARE(left(), QStringList{u"Reply"_s});
    filter->setText(u"vendor page"_s);
    QCOMPARE(left(), QStringList{u"Open in the vendor's page"_s});
    filter->setText(u"qqq"_s);
    QCOMPARE(left(), QStringList());
    dialog->findChild<QPushButton *>(u"changeKeys"_s)->click();
    QVERIFY(m_window->findChild<ShortcutsDialog *>()->isVisible());
    QVERIFY(!dialog->isVisible());
}

void TestKeys::whyNotStandsInTheMenus()
{
    find<ChatListView>("chatList")->selectChat({});
    auto *reply = find<QAction>("reply");
    QVERIFY(!reply->isEnabled());
    QVERIFY(!reasonOf(reply).isEmpty());
    offer(reply, false, u"Not <b>now</b>"_s);
    QVERIFY(reply->toolTip().contains(u"&lt;b&gt;"_s));
    QCOMPARE(reasonOf(reply), u"Not <b>now</b>"_s);
    offer(reply, true, u"forgotten"_s);
    QCOMPARE(reasonOf(reply), QString());
    QVERIFY(!reply->toolTip().contains(u"now"_s));
}

void TestKeys::tabGoesThroughTheWindow()
{
    m_window->resize(1600, 900);
    const QList<QWidget *> stops{find<QWidget>("filterTabs"), find<QWidget>("searchBox"), find<QWidget>("chatList"),
                                 m_window->findChild<ConversationView *>(), find<QWidget>("detailPane")};
    for (const QWidget *stop : stops)
        QVERIFY(stop);
    const auto at = [this, &stops] {
        const QWidget *focus = QApplication::focusWidget();
        for (int i = 0; i < stops.size(); ++i) {
            if (stops[i] == focus || stops[i]->isAncestorOf(focus))
                return i;
        }
        return -1;
    };
    stops.first()->setFocus();
    QList<int> met{0};
    const auto walk = [&](bool back) {
        for (int step = 0; step < 60; ++step) {
            QTest::keyClick(QApplication::focusWidget(), back ? Qt::Key_Backtab : Qt::Key_Tab,
                            back ? Qt::ShiftModifier : Qt::NoModifier);
            const int now = at();
            if (now >= 0 && now != met.last())
                met.append(now);
            if (met.size() == stops.size())
                return;
        }
    };
    walk(false);
    QCOMPARE(met, (QList<int>{0, 1, 2, 3, 4}));
    met = {at()};
    walk(true);
    QCOMPARE(met, (QList<int>{4, 3, 2, 1, 0}));
}

void TestKeys::panesAreSteppedThrough()
{
    m_window->resize(1600, 900);
    auto *list = find<ChatListView>("chatList");
    const QList<QWidget *> panes{find<QWidget>("filterTabs"), find<QWidget>("searchBox"), list,
                                 m_window->findChild<ConversationView *>(), find<QWidget>("detailPane")};
    list->setFocus();
    const auto focusIn = [](const QWidget *pane) {
        const QWidget *focus = QApplication::focusWidget();
        return pane == focus || pane->isAncestorOf(focus);
    };
    for (const int pane : {3, 4, 0, 1, 2}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY2(focusIn(panes[pane]), qPrintable(QString::number(pane)));
    }
    for (const int pane : {1, 0, 4, 3}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY2(focusIn(panes[pane]), qPrintable(QString::number(pane)));
    }
    // What is folded away is no stop.
    find<QAction>("details")->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(focusIn(panes[0]));
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
