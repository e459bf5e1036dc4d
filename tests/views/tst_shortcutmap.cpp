// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shortcutmap.h"

#include <QKeyEvent>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

QKeySequence key(const char *name)
{
    return QKeySequence(QString::fromLatin1(name), QKeySequence::PortableText);
}

QList<QKeySequence> keys(std::initializer_list<const char *> names)
{
    QList<QKeySequence> all;
    for (const char *name : names)
        all.append(key(name));
    return all;
}

} // namespace

class TestShortcutMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatComesWithTheProgramIsSound();
    void keysHaveFaults_data();
    void keysHaveFaults();
    void beginningsClash_data();
    void beginningsClash();
    void conflictsNameBoth();
    void aTakenKeyIsRefused();
    void swappingGivesTheOldKeyForIt();
    void swappingNeverLeavesAConflict();
    void aReservedKeyStaysWithWhoHasIt();
    void enterAndArrowsCountInTheListOnly();
    void aWrittenKeyTypesNothing_data();
    void aWrittenKeyTypesNothing();
    void bothEntersAreOneKey();
    void resettingLeavesOthersAlone();
    void twoThatAreOneShareTheirKeys();
    void onlyWhatDiffersIsKept();
    void whatCannotBeIsLeftOut();
    void thePersonsKeysWinOverThoseOfTheProgram();

private:
    const QList<Command> m_few{
        {u"reply"_s, u"Reply"_s, CommandGroup::Acting, keys({"R"})},
        {u"note"_s, u"Note"_s, CommandGroup::Acting, keys({"N"})},
        {u"goUnread"_s, u"Unread"_s, CommandGroup::Going, keys({"Ctrl+2", "G, U"})},
        {u"goMine"_s, u"Mine"_s, CommandGroup::Going, keys({"G, M"})},
        {u"back"_s, u"Back"_s, CommandGroup::Moving, keys({"Esc"})},
        {u"into"_s, u"Into"_s, CommandGroup::Moving, keys({"V", "Return", "Right"})},
        {u"send"_s, u"Send"_s, CommandGroup::Acting, keys({"Ctrl+Return"}), {}, false, KeyPlace::Composer},
        {u"remove"_s, u"Remove"_s, CommandGroup::Acting, keys({"Del"})},
        {u"forget"_s, u"Forget"_s, CommandGroup::Acting, {}, u"remove"_s}};
};

void TestShortcutMap::whatComesWithTheProgramIsSound()
{
    const ShortcutMap map;
    QSet<QString> ids;
    for (const Command &command : map.commands()) {
        QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
        ids.insert(command.id);
        QVERIFY2(!command.text.isEmpty(), qPrintable(command.id));
        QVERIFY2(command.keysOf.isEmpty() || command.keys.isEmpty(), qPrintable(command.id));
        for (const QKeySequence &own : command.keys) {
            QVERIFY2(map.conflicts(command.id, own).isEmpty(), qPrintable(command.id));
            if (command.id != "backToList"_L1 && !isListKey(own))
                QCOMPARE(faultOf(own), KeyFault::None);
        }
    }
    const std::initializer_list<std::pair<const char *, QList<QKeySequence>>> promised{
        {"nextChat", keys({"J", "Down"})},
        {"previousChat", keys({"K", "Up"})},
        {"intoConversation", keys({"Return", "Right"})},
        {"send", keys({"Ctrl+Return"})},
        {"reply", keys({"R"})},
        {"note", keys({"N"})},
        {"select", keys({"X"})},
        {"selectAll", keys({"Ctrl+A"})},
        {"assign", keys({"A"})},
        {"resolve", keys({"E"})},
        {"snooze", keys({"B"})},
        {"toggleUnread", keys({"U"})},
        {"switchAi", keys({"I"})},
        {"search", keys({"Ctrl+F", "/"})},
        {"palette", keys({"Ctrl+K"})},
        {"undoAction", keys({"Z", "Ctrl+Z"})},
        {"openVendorPage", keys({"O"})},
        {"newChat", keys({"C"})},
        {"rename", keys({"F2"})},
        {"removeChat", keys({"Del"})},
        {"forgetChat", keys({"Del"})},
        {"keys", keys({"?"})},
        {"go.all", keys({"Ctrl+1", "G, A"})},
        {"go.unread", keys({"Ctrl+2", "G, U"})},
        {"go.mine", keys({"Ctrl+3", "G, M"})},
        {"go.unresolved", keys({"Ctrl+4", "G, O"})},
        {"go.handoffs", keys({"Ctrl+5", "G, H"})},
        {"go.view1", keys({"Ctrl+6"})},
        {"go.view4", keys({"Ctrl+9"})}};
    for (const auto &[id, expected] : promised)
        QCOMPARE(std::make_pair(id, map.keys(QString::fromLatin1(id))), std::make_pair(id, expected));
    QVERIFY(map.toMap().isEmpty());
}

void TestShortcutMap::keysHaveFaults_data()
{
    QTest::addColumn<QKeySequence>("asked");
    QTest::addColumn<KeyFault>("fault");
    QTest::newRow("none") << QKeySequence() << KeyFault::Empty;
    QTest::newRow("nonsense") << key("Gibberish") << KeyFault::Empty;
    QTest::newRow("letter") << key("R") << KeyFault::None;
    QTest::newRow("sign") << key("?") << KeyFault::None;
    QTest::newRow("chord") << key("G, U") << KeyFault::None;
    QTest::newRow("Ctrl+letter") << key("Ctrl+Shift+K") << KeyFault::None;
    QTest::newRow("Alt+letter") << key("Alt+R") << KeyFault::AltLetter;
    QTest::newRow("Alt+Shift+letter") << key("Alt+Shift+R") << KeyFault::AltLetter;
    QTest::newRow("Alt+digit") << key("Alt+1") << KeyFault::AltLetter;
    QTest::newRow("Alt+letter within a chord") << key("G, Alt+R") << KeyFault::AltLetter;
    QTest::newRow("Alt and a function key") << key("Alt+F5") << KeyFault::None;
    QTest::newRow("Ctrl+Alt") << key("Ctrl+Alt+R") << KeyFault::CtrlAlt;
    QTest::newRow("Ctrl+Alt and a function key") << key("Ctrl+Alt+F5") << KeyFault::CtrlAlt;
    QTest::newRow("AltGr") << QKeySequence(QKeyCombination(Qt::GroupSwitchModifier, Qt::Key_Q).toCombined())
                           << KeyFault::CtrlAlt;
    QTest::newRow("Tab") << key("Tab") << KeyFault::Reserved;
    QTest::newRow("Escape") << key("Esc") << KeyFault::Reserved;
    QTest::newRow("Enter") << key("Return") << KeyFault::Reserved;
    QTest::newRow("Enter with Ctrl") << key("Ctrl+Return") << KeyFault::None;
    QTest::newRow("arrow") << key("Down") << KeyFault::Reserved;
    QTest::newRow("arrow with Shift") << key("Shift+Down") << KeyFault::Reserved;
    QTest::newRow("Alt and an arrow") << key("Alt+Left") << KeyFault::None;
    QTest::newRow("menus") << key("F10") << KeyFault::Reserved;
    QTest::newRow("copy") << key("Ctrl+C") << KeyFault::Reserved;
    QTest::newRow("closing") << key("Alt+F4") << KeyFault::Reserved;
}

void TestShortcutMap::keysHaveFaults()
{
    QFETCH(QKeySequence, asked);
    QFETCH(KeyFault, fault);
    QCOMPARE(faultOf(asked), fault);
    QCOMPARE(describe(fault).isEmpty(), fault == KeyFault::None);
    ShortcutMap map(m_few);
    QCOMPARE(map.setKeys(u"note"_s, {asked}), fault == KeyFault::None && map.conflicts(u"note"_s, asked).isEmpty());
}

void TestShortcutMap::beginningsClash_data()
{
    QTest::addColumn<QKeySequence>("one");
    QTest::addColumn<QKeySequence>("other");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the same") << key("R") << key("R") << true;
    QTest::newRow("another") << key("R") << key("N") << false;
    QTest::newRow("another modifier") << key("R") << key("Ctrl+R") << false;
    QTest::newRow("a beginning") << key("G") << key("G, U") << true;
    QTest::newRow("chords that part") << key("G, U") << key("G, M") << false;
    QTest::newRow("an end") << key("U") << key("G, U") << false;
    QTest::newRow("none") << QKeySequence() << key("R") << false;
}

void TestShortcutMap::beginningsClash()
{
    QFETCH(QKeySequence, one);
    QFETCH(QKeySequence, other);
    QFETCH(bool, expected);
    QCOMPARE(clash(one, other), expected);
    QCOMPARE(clash(other, one), expected);
}

void TestShortcutMap::conflictsNameBoth()
{
    const ShortcutMap map(m_few);
    using Conflicts = QList<ShortcutMap::Conflict>;
    QCOMPARE(map.conflicts(u"note"_s, key("R")), (Conflicts{{u"reply"_s, key("R")}}));
    QCOMPARE(map.conflicts(u"reply"_s, key("R")), Conflicts()); // its own
    QCOMPARE(map.conflicts(u"note"_s, key("G")), (Conflicts{{u"goUnread"_s, key("G, U")}, {u"goMine"_s, key("G, M")}}));
    QCOMPARE(map.conflicts(u"note"_s, key("R, A")), (Conflicts{{u"reply"_s, key("R")}}));
    QCOMPARE(map.conflicts(u"note"_s, key("Del")), (Conflicts{{u"remove"_s, key("Del")}})); // once
}

void TestShortcutMap::aTakenKeyIsRefused()
{
    ShortcutMap map(m_few);
    QVERIFY(!map.setKeys(u"note"_s, keys({"R"})));
    QVERIFY(!map.setKeys(u"note"_s, keys({"B", "G"})));
    QVERIFY(!map.setKeys(u"note"_s, keys({"B", "B, C"}))); // with itself
    QVERIFY(!map.setKeys(u"unknown"_s, keys({"B"})));
    QCOMPARE(map, ShortcutMap(m_few));
    QVERIFY(map.setKeys(u"note"_s, keys({"B", "Ctrl+B"})));
    QCOMPARE(map.keys(u"note"_s), keys({"B", "Ctrl+B"}));
    QVERIFY(!map.isDefault(u"note"_s));
    QVERIFY(map.setKeys(u"reply"_s, keys({"N"}))); // it is free now
}

void TestShortcutMap::swappingGivesTheOldKeyForIt()
{
    ShortcutMap map(m_few);
    QVERIFY(map.swap(u"note"_s, key("N"), key("R")));
    QCOMPARE(map.keys(u"note"_s), keys({"R"}));
    QCOMPARE(map.keys(u"reply"_s), keys({"N"}));
    QVERIFY(map.swap(u"goMine"_s, QKeySequence(), key("Ctrl+2"))); // nothing to give for it
    QCOMPARE(map.keys(u"goMine"_s).size(), 2);
    QCOMPARE(map.keys(u"goUnread"_s), keys({"G, U"}));
    QVERIFY(!map.swap(u"note"_s, key("R"), key("Alt+X")));
}

void TestShortcutMap::swappingNeverLeavesAConflict()
{
    ShortcutMap map(m_few);
    QVERIFY(map.swap(u"note"_s, key("N"), key("G")));
    QCOMPARE(map.keys(u"note"_s), keys({"G"}));
    QCOMPARE(map.keys(u"goUnread"_s), keys({"Ctrl+2", "N"}));
    QCOMPARE(map.keys(u"goMine"_s), QList<QKeySequence>());
    for (const Command &command : map.commands()) {
        for (const QKeySequence &own : map.keys(command.id))
            QVERIFY2(map.conflicts(command.id, own).isEmpty(), qPrintable(command.id));
    }
}

void TestShortcutMap::aReservedKeyStaysWithWhoHasIt()
{
    ShortcutMap map(m_few);
    QVERIFY(map.setKeys(u"back"_s, keys({"Q"})));
    QVERIFY(!map.setKeys(u"note"_s, keys({"Esc"})));
    QVERIFY(map.setKeys(u"back"_s, keys({"Q", "Esc"})));
    // Nor does a swap hand it on.
    QVERIFY(map.setKeys(u"back"_s, keys({"Esc"})));
    QVERIFY(map.swap(u"back"_s, key("Esc"), key("R")));
    QCOMPARE(map.keys(u"reply"_s), QList<QKeySequence>());
}

void TestShortcutMap::enterAndArrowsCountInTheListOnly()
{
    ShortcutMap map(m_few);
    QCOMPARE(map.windowKeys(u"into"_s), keys({"V"}));
    QCOMPARE(map.listKeys(u"into"_s), keys({"Return", "Right"}));
    QVERIFY(map.setKeys(u"into"_s, keys({"Right", "Shift+F8"})));
    QCOMPARE(map.windowKeys(u"into"_s), keys({"Shift+F8"}));
    QCOMPARE(map.listKeys(u"into"_s), keys({"Right"}));
    QVERIFY(!map.setKeys(u"note"_s, keys({"Return"}))); // nobody else's, even when it is free
    QVERIFY(map.setKeys(u"into"_s, keys({"Right", "Return"})));
    QCOMPARE(map.windowKeys(u"forget"_s), keys({"Del"}));
    QCOMPARE(map.windowKeys(u"send"_s), QList<QKeySequence>()); // it is the composer's
    QCOMPARE(map.windowKeys(u"unknown"_s), QList<QKeySequence>());
}

void TestShortcutMap::aWrittenKeyTypesNothing_data()
{
    QTest::addColumn<QKeySequence>("asked");
    QTest::addColumn<KeyFault>("fault");
    QTest::newRow("as it came") << key("Ctrl+Return") << KeyFault::None;
    QTest::newRow("Ctrl+Shift+letter") << key("Ctrl+Shift+S") << KeyFault::None;
    QTest::newRow("function key") << key("F8") << KeyFault::None;
    QTest::newRow("letter") << key("S") << KeyFault::Writing;
    QTest::newRow("capital") << key("Shift+S") << KeyFault::Writing;
    QTest::newRow("sign") << key("!") << KeyFault::Writing;
    QTest::newRow("Enter breaks the line") << key("Return") << KeyFault::Reserved;
    QTest::newRow("Delete") << key("Del") << KeyFault::Writing;
    QTest::newRow("undo") << key("Ctrl+Z") << KeyFault::Writing;
    QTest::newRow("a word on") << key("Ctrl+Right") << KeyFault::Writing;
    QTest::newRow("one after the other") << key("Ctrl+Q, S") << KeyFault::Writing;
}

void TestShortcutMap::aWrittenKeyTypesNothing()
{
    QFETCH(QKeySequence, asked);
    QFETCH(KeyFault, fault);
    ShortcutMap map(m_few);
    QVERIFY(map.setKeys(u"remove"_s, {}));
    QCOMPARE(map.faultFor(u"send"_s, asked), fault);
    QCOMPARE(describe(fault).isEmpty(), fault == KeyFault::None);
    QCOMPARE(map.setKeys(u"send"_s, {asked}), fault == KeyFault::None);
}

void TestShortcutMap::bothEntersAreOneKey()
{
    ShortcutMap map(m_few);
    using Conflicts = QList<ShortcutMap::Conflict>;
    QCOMPARE(map.conflicts(u"note"_s, key("Ctrl+Enter")), (Conflicts{{u"send"_s, key("Ctrl+Return")}}));
    QCOMPARE(map.faultFor(u"into"_s, key("Enter")), KeyFault::None);
    const auto pressed = [](Qt::Key which, Qt::KeyboardModifiers modifiers) {
        return QKeyEvent(QEvent::KeyPress, which, modifiers);
    };
    const QKeyEvent pad = pressed(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QVERIFY(isAmong(pad, map.keys(u"send"_s)));
    QVERIFY(isAmong(pad, keys({"F8", "Ctrl+Enter"})));
    QVERIFY(!isAmong(pad, map.keys(u"into"_s)));
    QVERIFY(!isAmong(pressed(Qt::Key_G, Qt::NoModifier), map.keys(u"goMine"_s))); // a chord has only begun
}

void TestShortcutMap::resettingLeavesOthersAlone()
{
    ShortcutMap map(m_few);
    QVERIFY(map.setKeys(u"note"_s, {}));
    QVERIFY(map.setKeys(u"reply"_s, keys({"N"})));
    map.reset(u"note"_s);
    QCOMPARE(map.keys(u"note"_s), QList<QKeySequence>());
    map.reset(u"reply"_s);
    map.reset(u"note"_s);
    QCOMPARE(map, ShortcutMap(m_few));
    QVERIFY(map.setKeys(u"note"_s, {}));
    map.resetAll();
    QCOMPARE(map, ShortcutMap(m_few));
}

void TestShortcutMap::twoThatAreOneShareTheirKeys()
{
    ShortcutMap map(m_few);
    QCOMPARE(map.keys(u"forget"_s), keys({"Del"}));
    QVERIFY(map.setKeys(u"forget"_s, keys({"Ctrl+D"})));
    QCOMPARE(map.keys(u"remove"_s), keys({"Ctrl+D"}));
    QCOMPARE(map.toMap().keys(), QStringList{u"remove"_s});
}

void TestShortcutMap::onlyWhatDiffersIsKept()
{
    ShortcutMap map(m_few);
    QVERIFY(map.setKeys(u"note"_s, keys({"Ctrl+Shift+N", "Q, N"})));
    QVERIFY(map.setKeys(u"reply"_s, {}));
    const QVariantMap kept = map.toMap();
    QCOMPARE(kept.value(u"note"_s).toStringList(), (QStringList{u"Ctrl+Shift+N"_s, u"Q, N"_s}));
    QCOMPARE(kept.keys(), (QStringList{u"note"_s, u"reply"_s}));
    ShortcutMap back(m_few);
    back.fromMap(kept);
    QCOMPARE(back, map);
    back.fromMap({});
    QCOMPARE(back, ShortcutMap(m_few));
}

void TestShortcutMap::whatCannotBeIsLeftOut()
{
    ShortcutMap map(m_few);
    map.fromMap({{u"unknown"_s, QStringList{u"Q"_s}},
                 {u"note"_s, QStringList{u"Alt+N"_s, u"Q"_s, u"Q, Q"_s}},
                 {u"forget"_s, QStringList{u"Y"_s}},
                 {u"reply"_s, QStringList{u"Gibberish"_s}},
                 {u"goMine"_s, QStringList{u"Q"_s}}});
    QCOMPARE(map.keys(u"note"_s), keys({"Q"}));
    QCOMPARE(map.keys(u"remove"_s), keys({"Del"}));
    QCOMPARE(map.keys(u"reply"_s), keys({"R"}));     // nothing of it could be read
    QCOMPARE(map.keys(u"goMine"_s), keys({"G, M"})); // taken by one before it
}

void TestShortcutMap::thePersonsKeysWinOverThoseOfTheProgram()
{
    ShortcutMap map(m_few);
    map.fromMap({{u"goMine"_s, QStringList{u"R"_s}}}); // a later program gave R to something
    QCOMPARE(map.keys(u"goMine"_s), keys({"R"}));
    QCOMPARE(map.keys(u"reply"_s), QList<QKeySequence>());
}

QTEST_MAIN(TestShortcutMap)
#include "tst_shortcutmap.moc"
