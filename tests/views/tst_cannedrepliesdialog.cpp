// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "views/banner.h"
#include "views/cannedrepliesdialog.h"
#include "views/plainlabel.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {
const QList<CannedReply> three{{u"reply-1"_s, u"Hello"_s, u"Hello {customer.name}"_s},
                               {u"reply-2"_s, u"Bye"_s, u"Goodbye"_s},
                               {u"reply-3"_s, u"Sorry"_s, u"We are sorry"_s}};
} // namespace

class TestCannedRepliesDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void showsTheFirst();
    void goingThroughThemChangesNothing();
    void editsAreToldAtOnce();
    void aNewOneIsKeptWhenItHasAText();
    void aDeletedOneCanBeBroughtBack();
    void severalDeletedOnesComeBackInTheirPlaces();
    void moves();
    void unknownVariablesAreTold();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QListView *list() const { return find<QListView>("cannedList"); }
    QLineEdit *name() const { return find<QLineEdit>("cannedName"); }
    QPlainTextEdit *text() const { return find<QPlainTextEdit>("cannedText"); }
    Banner *banner() const { return find<Banner>("cannedUndo"); }
    QList<CannedReply> told() const { return m_changed->constLast()[0].value<QList<CannedReply>>(); }

    std::unique_ptr<CannedRepliesDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_changed;
};

void TestCannedRepliesDialog::init()
{
    m_dialog = std::make_unique<CannedRepliesDialog>(three);
    m_changed = std::make_unique<QSignalSpy>(m_dialog.get(), &CannedRepliesDialog::changed);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestCannedRepliesDialog::showsTheFirst()
{
    QVERIFY(list()->hasFocus());
    QCOMPARE(name()->text(), u"Hello"_s);
    QCOMPARE(text()->toPlainText(), u"Hello {customer.name}"_s);
    QCOMPARE(m_dialog->replies(), three);
}

void TestCannedRepliesDialog::goingThroughThemChangesNothing()
{
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(name()->text(), u"Bye"_s);
    QTest::keyClick(list(), Qt::Key_End);
    QCOMPARE(text()->toPlainText(), u"We are sorry"_s);
    QCOMPARE(m_changed->size(), 0);
}

void TestCannedRepliesDialog::editsAreToldAtOnce()
{
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClicks(name(), u"!"_s);
    QCOMPARE(told()[1].name, u"Bye!"_s);
    QCOMPARE(list()->model()->index(1, 0).data().toString(), u"Bye!"_s);
    text()->selectAll();
    QTest::keyClicks(text(), u"So long"_s);
    QCOMPARE(told()[1], (CannedReply{u"reply-2"_s, u"Bye!"_s, u"So long"_s}));
    QCOMPARE(told()[0], three[0]);
    name()->selectAll();
    QTest::keyClick(name(), Qt::Key_Delete);
    QCOMPARE(told()[1].name, u"So long"_s);
}

void TestCannedRepliesDialog::aNewOneIsKeptWhenItHasAText()
{
    find<QPushButton>("addCanned")->click();
    QVERIFY(name()->hasFocus());
    QTest::keyClicks(name(), u"New"_s);
    QCOMPARE(m_dialog->replies(), three);
    QTest::keyClicks(text(), u"Words"_s);
    QCOMPARE(told().size(), 4);
    QCOMPARE(told()[3].name, u"New"_s);
    QCOMPARE(told()[3].text, u"Words"_s);
    QVERIFY(told()[3].id.startsWith(u"reply-"_s));
    QCOMPARE(cannedRepliesFromMap(cannedRepliesToMap(told())), told());
}

void TestCannedRepliesDialog::aDeletedOneCanBeBroughtBack()
{
    QVERIFY(!banner()->isVisible());
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(told(), QList<CannedReply>({three[0], three[2]}));
    QVERIFY(banner()->isVisible());
    QVERIFY(banner()->text().contains(u"Bye"_s));
    QCOMPARE(name()->text(), u"Sorry"_s);
    QTest::mouseClick(banner()->findChild<QPushButton *>(u"bannerAction"_s), Qt::LeftButton);
    QCOMPARE(told(), three);
    QCOMPARE(name()->text(), u"Bye"_s);
    QVERIFY(!banner()->isVisible());
}

void TestCannedRepliesDialog::severalDeletedOnesComeBackInTheirPlaces()
{
    for (int i = 0; i < 3; ++i)
        find<QPushButton>("deleteCanned")->click();
    QCOMPARE(told(), QList<CannedReply>());
    QVERIFY(!name()->isEnabled());
    QVERIFY(!find<QPushButton>("deleteCanned")->isEnabled());
    QVERIFY(list()->hasFocus());
    for (int i = 0; i < 3; ++i)
        QTest::keySequence(list(), QKeySequence::Undo);
    QCOMPARE(told(), three);
    QVERIFY(name()->isEnabled());
}

void TestCannedRepliesDialog::moves()
{
    QVERIFY(!find<QPushButton>("cannedUp")->isEnabled());
    find<QPushButton>("cannedDown")->click();
    QCOMPARE(told(), QList<CannedReply>({three[1], three[0], three[2]}));
    QCOMPARE(name()->text(), u"Hello"_s);
    find<QPushButton>("cannedDown")->click();
    QVERIFY(!find<QPushButton>("cannedDown")->isEnabled());
    find<QPushButton>("cannedUp")->click();
    QCOMPARE(told(), QList<CannedReply>({three[1], three[0], three[2]}));
}

void TestCannedRepliesDialog::unknownVariablesAreTold()
{
    auto *help = find<PlainLabel>("cannedHelp");
    QVERIFY(help->fullText().contains(u"{agent.name}"_s));
    QTest::keyClicks(text(), u" {order.id}"_s);
    QVERIFY(help->fullText().contains(u"{order.id}"_s));
    text()->clear();
    QVERIFY(!help->fullText().contains(u"{order.id}"_s));
}

void TestCannedRepliesDialog::everyControlHasAName()
{
    QCOMPARE(test::nameless(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestCannedRepliesDialog)
#include "tst_cannedrepliesdialog.moc"
