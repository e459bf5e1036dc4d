// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulkbar.h"
#include "views/theme.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

BulkProgress progressWith(int total, int done, int failures)
{
    BulkProgress progress;
    progress.total = total;
    progress.done = done;
    progress.waiting = total - done - failures;
    for (int i = 0; i < failures; ++i)
        progress.failed.append({.chat = {u"acc"_s, QString::number(i)},
                                .title = u"<b>Chat %1</b>"_s.arg(i),
                                .why = u"Invent refused it."_s,
                                .outboxNumber = 100 + i});
    return progress;
}

struct Bar {
    BulkBar bar;

    Bar()
    {
        bar.setPalette(theme::lightPalette());
        bar.resize(900, 60);
    }
    template <typename T>
    T *find(const char *name) const
    {
        return bar.findChild<T *>(QLatin1StringView(name));
    }
    QToolButton *button(const char *name) const { return find<QToolButton>(name); }
    QString text() const { return find<QLabel>("bulkText")->text(); }
};

} // namespace

class TestBulkBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void itIsThereWhileSomethingIsSelected()
    {
        Bar bar;
        QVERIFY(bar.bar.isHidden());
        bar.bar.setSelection(12, 4132);
        QVERIFY(!bar.bar.isHidden());
        QCOMPARE(bar.find<QLabel>("bulkCount")->text(), u"12 selected"_s);
        QCOMPARE(bar.find<QLabel>("bulkCount")->accessibleName(), u"12 selected"_s);
        QCOMPARE(bar.button("bulkAll")->text(), u"Select all 4,132"_s);
        QVERIFY(!bar.button("bulkAll")->isHidden());
        bar.bar.setSelection(4132, 4132);
        QVERIFY(bar.button("bulkAll")->isHidden());
        bar.bar.setSelection(0, 4132);
        QVERIFY(bar.bar.isHidden());
    }

    void eachButtonSaysWhatIsWanted_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("told");
        for (const auto &[name, told] :
             {std::pair("bulkAssign", SIGNAL(assignRequested())), std::pair("bulkResolve", SIGNAL(resolveRequested())),
              std::pair("bulkSnooze", SIGNAL(snoozeRequested())), std::pair("bulkRead", SIGNAL(readRequested())),
              std::pair("bulkUnread", SIGNAL(unreadRequested())), std::pair("bulkAi", SIGNAL(aiRequested())),
              std::pair("bulkAll", SIGNAL(selectAllRequested())), std::pair("bulkClear", SIGNAL(clearRequested()))})
            QTest::newRow(name) << QByteArray(name) << QByteArray(told);
    }

    void eachButtonSaysWhatIsWanted()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, told);
        Bar bar;
        bar.bar.setSelection(2, 3);
        bar.bar.show();
        QSignalSpy spy(&bar.bar, told.constData());
        QToolButton *button = bar.button(name.constData());
        QVERIFY(!button->accessibleName().isEmpty());
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(spy.size(), 1);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.size(), 2);
    }

    void aNarrowBarKeepsItsButtonsAsIcons()
    {
        Bar bar;
        bar.bar.setSelection(12, 4132);
        bar.bar.show();
        bar.bar.resize(1200, 40);
        QCOMPARE(bar.button("bulkResolve")->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        bar.bar.resize(300, 40);
        QCOMPARE(bar.button("bulkResolve")->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QVERIFY(!bar.button("bulkResolve")->toolTip().isEmpty());
        bar.bar.resize(1200, 40);
        QCOMPARE(bar.button("bulkResolve")->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }

    void progressIsToldAndCanBeStopped()
    {
        Bar bar;
        QSignalSpy stopped(&bar.bar, &BulkBar::stopRequested);
        bar.bar.setProgress({}, progressWith(40, 28, 2));
        QVERIFY(!bar.bar.isHidden());
        QCOMPARE(bar.text(), u"28 of 40 done, 2 failed"_s);
        QCOMPARE(bar.find<QProgressBar>("bulkProgress")->value(), 30);
        QCOMPARE(bar.find<QProgressBar>("bulkProgress")->maximum(), 40);
        QVERIFY(bar.button("bulkDismiss")->isHidden());
        bar.button("bulkStop")->click();
        QCOMPARE(stopped.size(), 1);
        bar.bar.setProgress({}, progressWith(40, 38, 2));
        QCOMPARE(bar.text(), u"38 done, 2 failed"_s);
        QVERIFY(bar.button("bulkStop")->isHidden() && bar.find<QProgressBar>("bulkProgress")->isHidden());
        bar.bar.setProgress(u"Assign to Bea"_s, progressWith(40, 40, 0));
        QVERIFY(bar.text().contains(u"Bea"_s) && bar.text().endsWith(u"40 done"_s));
        QVERIFY(bar.button("bulkShow")->isHidden());
        QSignalSpy dismissed(&bar.bar, &BulkBar::dismissed);
        bar.button("bulkDismiss")->click();
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(bar.bar.isHidden());
    }

    void failuresAreListedByChatAndTriedAgain()
    {
        Bar bar;
        bar.bar.setProgress({}, progressWith(40, 37, 3));
        bar.bar.show();
        auto *failed = bar.find<QTreeWidget>("bulkFailures");
        QVERIFY(failed->parentWidget()->isHidden());
        bar.button("bulkShow")->click();
        QVERIFY(!failed->parentWidget()->isHidden());
        QCOMPARE(failed->topLevelItemCount(), 3);
        QCOMPARE(failed->topLevelItem(1)->text(0), u"<b>Chat 1</b>"_s);
        QCOMPARE(failed->topLevelItem(1)->text(1), u"Invent refused it."_s);
        QSignalSpy retried(&bar.bar, &BulkBar::retryRequested);
        QSignalSpy chosen(&bar.bar, &BulkBar::chatChosen);
        QVERIFY(!bar.button("bulkRetry")->isEnabled());
        failed->setCurrentItem(failed->topLevelItem(1));
        bar.button("bulkRetry")->click();
        QCOMPARE(retried.takeFirst().at(0).value<QList<qint64>>(), QList<qint64>{101});
        bar.button("bulkRetryAll")->click();
        QCOMPARE(retried.takeFirst().at(0).value<QList<qint64>>(), QList<qint64>({100, 101, 102}));
        QTest::keyClick(failed, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<ChatKey>(), (ChatKey{u"acc"_s, u"1"_s}));
        // Nothing failed any more: there is nothing to show.
        bar.bar.setProgress({}, progressWith(40, 40, 0));
        QVERIFY(failed->parentWidget()->isHidden());
    }
};

QTEST_MAIN(TestBulkBar)
#include "tst_bulkbar.moc"
