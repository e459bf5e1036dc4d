// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "views/plainlabel.h"
#include "views/shortcutsdialog.h"

#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace deskside;
using namespace Qt::StringLiterals;

class TestShortcutsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void listsEveryCommandOnce();
    void findsByNameAndByKey();
    void aFreeKeyIsSet();
    void aKeyIsAddedBesideOthers();
    void aTakenKeyNamesBothAndIsRefused();
    void aTakenKeyIsSwapped();
    void beginningsOfChordsAreFound();
    void whatNobodyCanHaveSaysWhy();
    void keysAreTakenAwayAndReset();
    void allIsReset();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QString says() const { return find<PlainLabel>("shortcutSays")->fullText(); }
    QString keys(const char *id) const { return keysText(m_dialog->shortcuts().keys(QString::fromLatin1(id))); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        auto *edit = find<QKeySequenceEdit>("shortcutKey");
        edit->clear();
        edit->setFocus();
        QTest::keyClick(edit, key, modifiers);
    }

    std::unique_ptr<ShortcutsDialog> m_dialog;
};

void TestShortcutsDialog::init()
{
    m_dialog = std::make_unique<ShortcutsDialog>(ShortcutMap());
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestShortcutsDialog::listsEveryCommandOnce()
{
    QStringList lines;
    const auto *tree = find<QTreeWidget>("shortcutsTable");
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            lines.append(tree->topLevelItem(i)->child(j)->data(0, Qt::AccessibleTextRole).toString());
    }
    for (const Command &command : allCommands()) {
        const QString keys = keysText(command.keys);
        const QString line = command.text + u", "_s + (keys.isEmpty() ? u"no key"_s : keys);
        QCOMPARE(std::make_pair(line, lines.count(line)), std::make_pair(line, qsizetype(command.keysOf.isEmpty())));
    }
}

void TestShortcutsDialog::findsByNameAndByKey()
{
    auto *filter = find<QLineEdit>("shortcutsFilter");
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"rename"_s);
    QCOMPARE(find<PlainLabel>("shortcutCommand")->fullText(), u"Rename…"_s); // the first that is left is current
    filter->setText(u"ctrl+k"_s);
    QCOMPARE(find<PlainLabel>("shortcutCommand")->fullText(), u"Command palette…"_s);
    filter->setText(u"qqq"_s);
    QVERIFY(!find<QKeySequenceEdit>("shortcutKey")->isEnabled());
}

void TestShortcutsDialog::aFreeKeyIsSet()
{
    QSignalSpy changed(m_dialog.get(), &ShortcutsDialog::changed);
    m_dialog->setCurrent(u"reply"_s);
    QVERIFY(!button("setKey")->isEnabled());
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(button("setKey")->isEnabled());
    QVERIFY(!button("swapKey")->isEnabled());
    button("setKey")->click();
    QCOMPARE(keys("reply"), u"Ctrl+Shift+R"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(says().contains(u"“Reply”"_s) && says().contains(u"Ctrl+Shift+R"_s));
    QVERIFY(test::spoken(m_dialog.get()).contains(u"Reply, Ctrl+Shift+R"_s));
}

void TestShortcutsDialog::aKeyIsAddedBesideOthers()
{
    m_dialog->setCurrent(u"reply"_s);
    press(Qt::Key_Y);
    button("addKey")->click();
    QCOMPARE(keys("reply"), u"R  ·  Y"_s);
    press(Qt::Key_Y); // it has it
    QVERIFY(!button("addKey")->isEnabled());
    QVERIFY(button("setKey")->isEnabled()); // alone
}

void TestShortcutsDialog::aTakenKeyNamesBothAndIsRefused()
{
    QSignalSpy changed(m_dialog.get(), &ShortcutsDialog::changed);
    m_dialog->setCurrent(u"reply"_s);
    press(Qt::Key_N);
    QVERIFY(!button("setKey")->isEnabled());
    QVERIFY(!button("addKey")->isEnabled());
    QVERIFY(button("swapKey")->isEnabled());
    QVERIFY2(says().contains(u"Note"_s) && says().contains(u"Reply"_s) && says().contains(u"“N”"_s),
             qPrintable(says()));
    QCOMPARE(changed.size(), 0);
}

void TestShortcutsDialog::aTakenKeyIsSwapped()
{
    m_dialog->setCurrent(u"reply"_s);
    press(Qt::Key_N);
    button("swapKey")->click();
    QCOMPARE(keys("reply"), u"N"_s);
    QCOMPARE(keys("note"), u"R"_s);
    QVERIFY(says().contains(u"Note"_s));
}

void TestShortcutsDialog::beginningsOfChordsAreFound()
{
    m_dialog->setCurrent(u"reply"_s);
    press(Qt::Key_G);
    QVERIFY(!button("setKey")->isEnabled());
    QVERIFY2(says().contains(u"G then"_s), qPrintable(says()));
    auto *edit = find<QKeySequenceEdit>("shortcutKey");
    edit->setKeySequence(QKeySequence(Qt::Key_G, Qt::Key_X)); // which is nobody's
    QVERIFY(button("setKey")->isEnabled());
    edit->setKeySequence(QKeySequence(Qt::Key_N, Qt::Key_R));
    QVERIFY(!button("setKey")->isEnabled());
    QVERIFY(says().contains(u"Note"_s));
}

void TestShortcutsDialog::whatNobodyCanHaveSaysWhy()
{
    m_dialog->setCurrent(u"reply"_s);
    for (const Qt::KeyboardModifiers modifiers :
         {Qt::KeyboardModifiers(Qt::AltModifier), Qt::ControlModifier | Qt::AltModifier}) {
        press(Qt::Key_Y, modifiers);
        QVERIFY(!button("setKey")->isEnabled() && !button("swapKey")->isEnabled());
        QVERIFY(says().contains(u"many keyboards"_s));
    }
    press(Qt::Key_Return);
    QVERIFY(!button("setKey")->isEnabled());
    QVERIFY(m_dialog->isVisible());
}

void TestShortcutsDialog::keysAreTakenAwayAndReset()
{
    QSignalSpy changed(m_dialog.get(), &ShortcutsDialog::changed);
    m_dialog->setCurrent(u"undoAction"_s);
    QVERIFY(!button("resetKey")->isEnabled());
    button("noKey")->click();
    QCOMPARE(keys("undoAction"), QString());
    QVERIFY(!button("noKey")->isEnabled());
    button("resetKey")->click();
    QCOMPARE(keys("undoAction"), u"Z  ·  Ctrl+Z"_s);
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_dialog->shortcuts().toMap().isEmpty());
}

void TestShortcutsDialog::allIsReset()
{
    QVERIFY(!button("resetAllKeys")->isEnabled());
    m_dialog->setCurrent(u"reply"_s);
    button("noKey")->click();
    QVERIFY(button("resetAllKeys")->isEnabled());
    button("resetAllKeys")->click();
    QCOMPARE(m_dialog->shortcuts(), ShortcutMap());
    QVERIFY(!button("resetAllKeys")->isEnabled());
}

void TestShortcutsDialog::everyControlHasAName()
{
    QCOMPARE(test::nameless(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"
