// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/viewsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QList<SavedView> views{{.id = u"view-1"_s, .name = u"Long waits"_s, .query = u"waiting:>2h"_s},
                             {.id = u"view-2"_s, .name = u"VIP & angry"_s, .query = u"tag:vip"_s, .hidden = true},
                             {.id = u"view-3"_s, .name = u"Failed"_s, .query = u"is:failed"_s, .icon = u"error"_s}};

struct Dialog {
    ViewsDialog dialog{views};
    QSignalSpy changed{&dialog, &ViewsDialog::viewsChanged};

    template <typename T>
    T *find(const char *name) const
    {
        return dialog.findChild<T *>(QLatin1StringView(name));
    }
    QListWidget *list() const { return find<QListWidget>("viewsList"); }
    void press(const char *name) const { find<QPushButton>(name)->click(); }
    QStringList names() const
    {
        QStringList all;
        for (const SavedView &view : dialog.views())
            all << view.name;
        return all;
    }
    /// Types over a field and leaves it.
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

} // namespace

class TestViewsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyViewIsListedTheHiddenOnesToo()
    {
        Dialog dialog;
        QCOMPARE(dialog.list()->count(), 3);
        QCOMPARE(dialog.list()->item(1)->text(), u"VIP & angry (hidden)"_s);
        QVERIFY(!dialog.list()->item(2)->icon().isNull());
        dialog.dialog.selectView(u"view-3"_s);
        QCOMPARE(dialog.find<QLineEdit>("viewNameEdit")->text(), u"Failed"_s);
        QCOMPARE(dialog.find<QComboBox>("viewIcon")->currentData().toString(), u"error"_s);
        for (const QWidget *control : dialog.dialog.findChildren<QWidget *>()) {
            if (control->focusPolicy() != Qt::NoFocus && qobject_cast<const QAbstractButton *>(control))
                QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        }
        QCOMPARE(dialog.changed.size(), 0);
    }

    void nameAndQueryAreTakenWhenTheyCanBeRead()
    {
        Dialog dialog;
        dialog.dialog.show();
        dialog.type("viewNameEdit", u"Very long waits"_s);
        QCOMPARE(dialog.names().first(), u"Very long waits"_s);
        QCOMPARE(dialog.list()->item(0)->text(), u"Very long waits"_s);
        dialog.type("viewQueryEdit", u"waiting:>4h sort:waiting"_s);
        QCOMPARE(dialog.dialog.views().first().query, u"waiting:>4h sort:waiting"_s);
        QCOMPARE(dialog.changed.size(), 2);
        QVERIFY(dialog.dialog.isVisible()); // Enter is not the Close button
    }

    void aQueryThatCannotBeReadSaysWhyAndChangesNothing_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("unknown value") << u"sort:loudest"_s;
        QTest::newRow("open quote") << u"\"refund"_s;
        QTest::newRow("nothing") << u"   "_s;
    }

    void aQueryThatCannotBeReadSaysWhyAndChangesNothing()
    {
        QFETCH(QString, query);
        Dialog dialog;
        dialog.dialog.show();
        auto *error = dialog.find<QLabel>("viewQueryError");
        QVERIFY(error->isHidden());
        dialog.type("viewQueryEdit", query);
        QVERIFY(!error->isHidden());
        QVERIFY(!dialog.find<QLineEdit>("viewQueryEdit")->accessibleDescription().isEmpty());
        QCOMPARE(dialog.dialog.views(), views);
        QCOMPARE(dialog.changed.size(), 0);
        QCOMPARE(dialog.find<QLineEdit>("viewQueryEdit")->text(), query); // not taken from the person
        dialog.type("viewQueryEdit", u"is:open"_s);
        QVERIFY(error->isHidden());
        QCOMPARE(dialog.dialog.views().first().query, u"is:open"_s);
    }

    void aBlankNameKeepsTheOldOne()
    {
        Dialog dialog;
        dialog.dialog.show();
        dialog.type("viewNameEdit", u"  "_s);
        QCOMPARE(dialog.dialog.views(), views);
    }

    void viewsMoveUpAndDown()
    {
        Dialog dialog;
        QVERIFY(!dialog.find<QPushButton>("viewUp")->isEnabled());
        dialog.press("viewDown");
        QCOMPARE(dialog.names(), QStringList({u"VIP & angry"_s, u"Long waits"_s, u"Failed"_s}));
        dialog.press("viewDown"); // the same view goes on
        QCOMPARE(dialog.names(), QStringList({u"VIP & angry"_s, u"Failed"_s, u"Long waits"_s}));
        QVERIFY(!dialog.find<QPushButton>("viewDown")->isEnabled());
        dialog.press("viewUp");
        QCOMPARE(dialog.changed.size(), 3);
        QCOMPARE(dialog.changed.last()[0].value<QList<SavedView>>(), dialog.dialog.views());
    }

    void whatATabShowsIsChosen()
    {
        Dialog dialog;
        dialog.dialog.show();
        QTest::keyClick(dialog.find<QCheckBox>("viewShown"), Qt::Key_Space);
        QTest::keyClick(dialog.find<QCheckBox>("viewCounted"), Qt::Key_Space);
        QTest::keyClick(dialog.find<QCheckBox>("viewNotify"), Qt::Key_Space);
        auto *icon = dialog.find<QComboBox>("viewIcon");
        icon->setFocus();
        QTest::keyClick(icon, Qt::Key_Down);
        const SavedView view = dialog.dialog.views().first();
        QVERIFY(view.hidden && !view.counted && view.notify);
        QCOMPARE(view.icon, savedViewIcons().first());
    }

    void aViewCanBeAnAlarm()
    {
        Dialog dialog;
        dialog.dialog.show();
        auto *alarm = dialog.find<QComboBox>("viewAlarm");
        auto *at = dialog.find<QSpinBox>("viewAlarmAt");
        QVERIFY(!at->isEnabled());
        alarm->setFocus();
        QTest::keyClick(alarm, Qt::Key_Down);
        QVERIFY(dialog.dialog.views().first().alarm == SavedView::Alarm::Count);
        QVERIFY(at->isEnabled());
        at->setValue(12);
        QCOMPARE(dialog.dialog.views().first().alarmAt, 12);
        QTest::keyClick(alarm, Qt::Key_Down);
        QVERIFY(dialog.dialog.views().first().alarm == SavedView::Alarm::Rate);
        QVERIFY(!at->isEnabled());
        dialog.press("addAlarms");
        QVERIFY(missingOf(alarmViews(), dialog.dialog.views()).isEmpty());
        QVERIFY(!dialog.find<QPushButton>("addAlarms")->isEnabled());
    }

    void deletingCanBeUndone()
    {
        Dialog dialog;
        dialog.dialog.show();
        dialog.dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog.dialog));
        dialog.dialog.selectView(u"view-2"_s);
        dialog.list()->setFocus();
        QTest::keyClick(dialog.list(), Qt::Key_Delete);
        QCOMPARE(dialog.dialog.views(), QList<SavedView>({views[0], views[2]}));
        dialog.press("bannerAction");
        QCOMPARE(dialog.dialog.views(), views);
        QCOMPARE(dialog.list()->currentRow(), 1);
        QVERIFY(dialog.find<QWidget>("banner")->isHidden());
        for (int i = 0; i < 3; ++i)
            dialog.press("deleteView");
        QVERIFY(dialog.dialog.views().isEmpty());
        QVERIFY(!dialog.find<QPushButton>("deleteView")->isEnabled());
        QVERIFY(!dialog.find<QLineEdit>("viewNameEdit")->isEnabled());
    }

    void aViewIsAddedAndTheReadyOnesComeBack()
    {
        Dialog dialog;
        dialog.press("addView");
        QCOMPARE(dialog.dialog.views().size(), 4);
        QVERIFY(dialog.dialog.views().last().id.startsWith(u"view-"_s));
        QCOMPARE(dialog.list()->currentRow(), 3);
        dialog.press("readyViews");
        QCOMPARE(dialog.dialog.views().size(), 8);
        QVERIFY(!dialog.find<QPushButton>("readyViews")->isEnabled());
        QVERIFY(missingOf(readyViews(), dialog.dialog.views()).isEmpty());
    }

    void whatChangesElsewhereIsShown()
    {
        Dialog dialog;
        dialog.dialog.selectView(u"view-3"_s);
        dialog.dialog.setViews({views[2], views[0]});
        QCOMPARE(dialog.list()->count(), 2);
        QCOMPARE(dialog.list()->currentRow(), 0); // still the same view
        QCOMPARE(dialog.changed.size(), 0);
    }
};

QTEST_MAIN(TestViewsDialog)
#include "tst_viewsdialog.moc"
