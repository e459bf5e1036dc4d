// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"
#include "tests/support/accessible.h"
#include "views/changesdialog.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

QList<ChatChanges> changes(int count)
{
    QList<ChatChanges> all;
    for (int i = 0; i < count; ++i)
        all.append({static_cast<quint32>(i + 1), {u"a"_s, QString::number(i)}, true, {}});
    return all;
}

} // namespace

class TestChangesDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void listsTheChanges();
    void enterAndADoubleClickChooseAndLeaveTheListOpen();
    void theButtonChoosesTheCurrentChat();
    void escapeCloses();
    void thereMayBeNothing();
    void everyControlHasAName();

private:
    QTreeView *list() const { return m_dialog->findChild<QTreeView *>(); }
    QPushButton *button() const { return m_dialog->findChild<QPushButton *>(u"showChange"_s); }
    static QString chosen(const QSignalSpy &spy, int at) { return spy.value(at).value(0).value<ChatKey>().id; }

    AccountListModel m_accounts;
    std::unique_ptr<ChangesListModel> m_changes;
    std::unique_ptr<ChangesDialog> m_dialog;
};

void TestChangesDialog::init()
{
    m_changes = std::make_unique<ChangesListModel>(&m_accounts, [](quint32 id) { return u"Chat %1"_s.arg(id); });
    new QAbstractItemModelTester(m_changes.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                 m_changes.get());
    m_dialog = std::make_unique<ChangesDialog>(m_changes.get());
    m_changes->setChanges(changes(3));
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestChangesDialog::listsTheChanges()
{
    QVERIFY(!m_dialog->isModal());
    QVERIFY(list()->hasFocus());
    QCOMPARE(list()->currentIndex().row(), 0);
    m_dialog->setHeadline(u"Since you left: 3 <b>new</b> chats"_s);
    auto *headline = m_dialog->findChild<QLabel *>(u"changesHeadline"_s);
    QVERIFY(headline->isVisible());
    QCOMPARE(headline->textFormat(), Qt::PlainText);
    QVERIFY(test::spoken(m_dialog.get()).contains(u"Chat 2, New"_s));
}

void TestChangesDialog::enterAndADoubleClickChooseAndLeaveTheListOpen()
{
    QSignalSpy spy(m_dialog.get(), &ChangesDialog::chatChosen);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(chosen(spy, 0), u"1"_s);
    QVERIFY(m_dialog->isVisible());
    const QPoint third = list()->visualRect(m_changes->index(2, 1)).center();
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(spy.size(), 1);
    QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(chosen(spy, 1), u"2"_s);
    QVERIFY(m_dialog->isVisible());
}

void TestChangesDialog::theButtonChoosesTheCurrentChat()
{
    QSignalSpy spy(m_dialog.get(), &ChangesDialog::chatChosen);
    button()->click();
    QCOMPARE(chosen(spy, 0), u"0"_s);
}

void TestChangesDialog::escapeCloses()
{
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestChangesDialog::thereMayBeNothing()
{
    QSignalSpy spy(m_dialog.get(), &ChangesDialog::chatChosen);
    m_changes->setChanges({});
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(spy.size(), 0);
    m_changes->setChanges(changes(2));
    QVERIFY(button()->isEnabled());
}

void TestChangesDialog::everyControlHasAName()
{
    QCOMPARE(test::nameless(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestChangesDialog)
#include "tst_changesdialog.moc"
