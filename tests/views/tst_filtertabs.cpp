// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtertabs.h"
#include "views/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QList<SavedView> views{{u"view-1"_s, u"Waiting longest"_s, u"waiting:>2h"_s},
                             {u"view-2"_s, u"VIP & angry"_s, u"tag:vip sentiment:angry"_s}};

/// The tabs with their "+" beside them, as in the window.
struct Row {
    QWidget window;
    FilterTabs *tabs = new FilterTabs;

    Row()
    {
        auto *line = new QHBoxLayout(&window);
        line->addWidget(tabs);
        line->addWidget(tabs->addButton());
        tabs->addButton()->show();
        window.resize(1000, 50);
        window.show();
    }
    QInputDialog *dialog() const { return tabs->findChild<QInputDialog *>(u"viewName"_s); }
    QMenu *menu() const { return tabs->findChild<QMenu *>(u"viewMenu"_s); }
    static void closed() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    void menuAt(int tab, QContextMenuEvent::Reason reason) const
    {
        const QPoint at = tabs->tabRect(tab).center();
        QContextMenuEvent event(reason, at, tabs->mapToGlobal(at));
        QCoreApplication::sendEvent(tabs, &event);
    }
};

} // namespace

class TestFilterTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void beginsWithTheBuiltInViews()
    {
        FilterTabs tabs;
        QCOMPARE(tabs.objectName(), u"filterTabs"_s);
        QCOMPARE(tabs.count(), 5);
        QCOMPARE(tabs.currentId(), u"all"_s);
        QStringList names;
        for (int i = 0; i < tabs.count(); ++i)
            names.append(tabs.accessibleTabName(i));
        QCOMPARE(names, QStringList({u"All"_s, u"Unread"_s, u"Assigned to me"_s, u"Unresolved"_s, u"Handoffs"_s}));
    }

    void assistiveToolsSeeTabsWithNamesAndCounts()
    {
        FilterTabs tabs;
        tabs.setCounts({412, 18, 7, 96, 23}, false);
        QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(&tabs);
        QVERIFY(bar);
        QCOMPARE(bar->role(), QAccessible::PageTabList);
        QCOMPARE(bar->child(1)->role(), QAccessible::PageTab);
        QCOMPARE(bar->child(1)->text(QAccessible::Name), u"Unread 18"_s);
    }

    void countsFollowTheLocaleAndSayWhenTheyAreNotWhole()
    {
        FilterTabs tabs;
        tabs.setCounts({40, -1}, true);
        QCOMPARE(tabs.countText(0), u"≥ 40"_s);
        QCOMPARE(tabs.accessibleTabName(0), u"All ≥ 40"_s);
        QCOMPARE(tabs.countText(1), QString());
        QCOMPARE(tabs.countText(4), QString());
        tabs.setLocale(QLocale(QLocale::German, QLocale::Germany));
        tabs.setCounts({12345}, false);
        QCOMPARE(tabs.countText(0), u"12.345"_s);
    }

    void aCountWidensItsTab()
    {
        FilterTabs tabs;
        tabs.resize(1000, 40);
        const int before = tabs.tabRect(0).width();
        tabs.setCounts({123456}, true);
        QVERIFY(tabs.tabRect(0).width() > before);
    }

    void aLargerFontWidensEveryTab()
    {
        FilterTabs tabs;
        tabs.setCounts({412, 18, 7, 96, 23}, false);
        tabs.resize(1000, 40);
        const QRect before = tabs.tabRect(4);
        QFont larger = tabs.font();
        larger.setPointSizeF(larger.pointSizeF() * 2);
        tabs.setFont(larger);
        QVERIFY(tabs.tabRect(4).left() > before.left());
        QVERIFY(tabs.tabRect(4).width() > before.width());
        QVERIFY(tabs.tabRect(4).height() > before.height());
        QWidget parent;
        parent.setFont(larger);
        FilterTabs fresh(&parent); // it never had the smaller font
        fresh.setCounts({412, 18, 7, 96, 23}, false);
        fresh.resize(1000, 40);
        QCOMPARE(tabs.tabRect(4).size(), fresh.tabRect(4).size());
    }

    void choosingATabMovesNoOther()
    {
        FilterTabs tabs;
        tabs.setCounts({412, 18, 7, 96, 23}, false);
        tabs.resize(1000, 40);
        const QRect before = tabs.tabRect(4);
        tabs.setCurrentIndex(3);
        QCOMPARE(tabs.tabRect(4), before);
    }

    void arrowsChooseAndTellOnce()
    {
        FilterTabs tabs;
        tabs.resize(1000, 40);
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        tabs.setFocus();
        QSignalSpy changed(&tabs, &FilterTabs::currentTabChanged);
        QTest::keyClick(&tabs, Qt::Key_Right);
        QCOMPARE(tabs.currentId(), u"unread"_s);
        QCOMPARE(changed, QList<QVariantList>({{1}}));
        QTest::keyClick(&tabs, Qt::Key_Left);
        QCOMPARE(tabs.currentId(), u"all"_s);
        QCOMPARE(changed.size(), 2);
    }

    void aClickChooses()
    {
        FilterTabs tabs;
        tabs.resize(1000, 40);
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(3).center());
        QCOMPARE(tabs.currentId(), u"unresolved"_s);
    }

    void theCurrentViewStaysWhenOthersComeAndGo()
    {
        FilterTabs tabs;
        tabs.setCurrentId(u"handoffs"_s);
        QSignalSpy changed(&tabs, &FilterTabs::currentTabChanged);
        QList<ViewTab> more = FilterTabs::builtInTabs();
        more.prepend({u"v1"_s, u"Waiting & longest"_s});
        tabs.setTabs(more);
        QCOMPARE(tabs.currentId(), u"handoffs"_s);
        QCOMPARE(tabs.currentIndex(), 5);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(tabs.accessibleTabName(0), u"Waiting & longest"_s);

        tabs.setTabs(FilterTabs::builtInTabs().first(2));
        QCOMPARE(tabs.currentId(), u"all"_s);
        QCOMPARE(changed.size(), 1);
    }

    void narrowTabsScrollAndTheChosenOneIsInSight()
    {
        FilterTabs tabs;
        tabs.setCounts({412, 18, 7, 96, 23}, false);
        tabs.resize(260, 40);
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        QVERIFY(tabs.minimumSizeHint().width() <= 260);
        tabs.setCurrentId(u"handoffs"_s);
        QTRY_VERIFY(tabs.rect().contains(tabs.tabRect(4)));
        bool canScroll = false;
        for (const QToolButton *button : tabs.findChildren<QToolButton *>())
            canScroll = canScroll || button->isVisible();
        QVERIFY(canScroll);
    }

    void rightToLeftIsMirrored()
    {
        FilterTabs tabs;
        tabs.setLayoutDirection(Qt::RightToLeft);
        tabs.resize(1000, 40);
        QVERIFY(tabs.tabRect(0).left() > tabs.tabRect(1).left());
    }

    void aStrangeTitleStaysPlainAndShort()
    {
        FilterTabs tabs;
        tabs.resize(1000, 40);
        const int usual = tabs.tabRect(0).width();
        tabs.setTabs({{u"x"_s, u"<b>bold</b>\u202E "_s + QString(300, u'm')}});
        QVERIFY(tabs.tabRect(0).width() < usual * 8);
        QVERIFY(!tabs.tabToolTip(0).contains(u"<b>"_s));
        QVERIFY(!tabs.accessibleTabName(0).contains(QChar(0x202e)));
    }

    void savedViewsStandAfterTheBuiltInOnes()
    {
        FilterTabs tabs;
        tabs.setCurrentId(u"mine"_s);
        tabs.setSavedViews(views);
        QCOMPARE(tabs.count(), 7);
        QCOMPARE(tabs.tabs().at(5).id, u"view-1"_s);
        QCOMPARE(tabs.accessibleTabName(6), u"VIP & angry"_s);
        QCOMPARE(tabs.currentId(), u"mine"_s);
        QVERIFY(tabs.tabToolTip(5).contains(u"waiting:&gt;2h"_s));
        tabs.setCounts({1, 2, 3, 4, 5, 6, 7}, false);
        QCOMPARE(tabs.countText(6), u"7"_s);
        tabs.setCurrentId(u"view-2"_s);
        tabs.setSavedViews(views.last(1));
        QCOMPARE(tabs.currentId(), u"view-2"_s);
        tabs.setSavedViews({});
        QCOMPARE(tabs.count(), 5);
        QCOMPARE(tabs.currentId(), u"all"_s);
    }

    void plusKeepsTheSearchAsAView()
    {
        Row row;
        FilterTabs *tabs = row.tabs;
        QSignalSpy added(tabs, &FilterTabs::savedViewAdded);
        QVERIFY(!tabs->addButton()->isEnabled());
        tabs->addButton()->click();
        QVERIFY(!row.dialog());
        tabs->setCurrentQuery(u"  waiting:>2h  "_s);
        QVERIFY(tabs->addButton()->isEnabled());
        QVERIFY(!tabs->addButton()->accessibleName().isEmpty());
        QTest::keyClick(tabs->addButton(), Qt::Key_Space);
        QVERIFY(row.dialog());
        QCOMPARE(row.dialog()->textValue(), u"waiting:>2h"_s);
        QCOMPARE(added.size(), 0);
        tabs->setCurrentQuery(u"something else"_s); // it was asked for the one before
        row.dialog()->setTextValue(u" Waiting\u202E long "_s);
        row.dialog()->accept();
        QCOMPARE(added.size(), 1);
        const auto view = added[0][0].value<SavedView>();
        QCOMPARE(view.query, u"waiting:>2h"_s);
        QVERIFY(view.name.startsWith(u"Waiting"_s) && !view.name.contains(QChar(0x202E)));
        QVERIFY(view.id.startsWith(u"view-"_s));
        QCOMPARE(tabs->count(), 5); // the owner gives it back
    }

    void anEmptyNameKeepsNothing()
    {
        Row row;
        QSignalSpy added(row.tabs, &FilterTabs::savedViewAdded);
        QSignalSpy renamed(row.tabs, &FilterTabs::savedViewRenamed);
        row.tabs->setCurrentQuery(u"refund"_s);
        row.tabs->keepCurrentQuery();
        row.dialog()->setTextValue(u"  "_s);
        row.dialog()->accept();
        row.closed();
        row.tabs->keepCurrentQuery();
        row.dialog()->reject();
        row.closed();
        row.tabs->setSavedViews(views);
        row.tabs->setCurrentId(u"view-1"_s);
        QTest::keyClick(row.tabs, Qt::Key_F2);
        row.dialog()->setTextValue({});
        row.dialog()->accept();
        QCOMPARE(added.size(), 0);
        QCOMPARE(renamed.size(), 0);
    }

    void keysRenameAndRemoveASavedView()
    {
        Row row;
        row.tabs->setSavedViews(views);
        QSignalSpy renamed(row.tabs, &FilterTabs::savedViewRenamed);
        QSignalSpy removed(row.tabs, &FilterTabs::savedViewRemoved);
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Delete})
            QTest::keyClick(row.tabs, key); // on "All"
        QVERIFY(!row.dialog());
        QCOMPARE(removed.size(), 0);

        row.tabs->setCurrentId(u"view-2"_s);
        QTest::keyClick(row.tabs, Qt::Key_F2);
        QCOMPARE(row.dialog()->textValue(), u"VIP & angry"_s);
        row.dialog()->setTextValue(u"VIP"_s);
        row.dialog()->accept();
        QCOMPARE(renamed, QList<QVariantList>({{u"view-2"_s, u"VIP"_s}}));
        QTest::keyClick(row.tabs, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][0].value<SavedView>(), views[1]);
    }

    void theMenuIsForTheTabItWasAskedOn()
    {
        Row row;
        row.tabs->setSavedViews(views);
        QSignalSpy removed(row.tabs, &FilterTabs::savedViewRemoved);
        row.menuAt(1, QContextMenuEvent::Mouse);
        QVERIFY(!row.menu());
        row.menuAt(5, QContextMenuEvent::Mouse);
        QVERIFY(row.menu());
        QCOMPARE(row.tabs->currentId(), u"all"_s);
        row.menu()->findChild<QAction *>(u"removeView"_s)->trigger();
        QCOMPARE(removed[0][0].value<SavedView>(), views[0]);
        row.menu()->close();
        row.closed();

        row.tabs->setCurrentId(u"view-2"_s);
        row.menuAt(0, QContextMenuEvent::Keyboard); // wherever the mouse is
        row.menu()->findChild<QAction *>(u"renameView"_s)->trigger();
        QCOMPARE(row.dialog()->textValue(), u"VIP & angry"_s);
    }

    void hiddenViewsHaveNoTabAndUncountedOnesNoFigure()
    {
        FilterTabs tabs;
        QList<SavedView> some = views;
        some[0].hidden = true;
        some[1].counted = false;
        tabs.setSavedViews(some);
        QCOMPARE(tabs.count(), 6);
        QCOMPARE(tabs.tabs().last().id, u"view-2"_s);
        QCOMPARE(tabs.savedViews(), some);
        tabs.setCounts({1, 2, 3, 4, 5, 6}, false);
        QCOMPARE(tabs.countText(4), u"5"_s);
        QCOMPARE(tabs.countText(5), QString());
    }

    void anIconWidensItsTab()
    {
        FilterTabs tabs;
        tabs.setSavedViews(views);
        const int before = tabs.tabRect(5).width();
        QList<SavedView> some = views;
        some[0].icon = u"waiting"_s;
        tabs.setSavedViews(some);
        QVERIFY(tabs.tabRect(5).width() > before);
    }

    void keysMoveAView()
    {
        Row row;
        const SavedView hidden{.id = u"view-h"_s, .name = u"Hidden"_s, .query = u"is:ai"_s, .hidden = true};
        const SavedView third{.id = u"view-3"_s, .name = u"Third"_s, .query = u"is:open"_s};
        row.tabs->setSavedViews({views[0], hidden, views[1], third});
        QSignalSpy edited(row.tabs, &FilterTabs::savedViewsEdited);
        const auto press = [&row](Qt::Key key) {
            QTest::keyClick(row.tabs, key, Qt::ControlModifier | Qt::ShiftModifier);
        };
        const auto order = [&edited] {
            QStringList ids;
            for (const SavedView &view :
                 edited.isEmpty() ? QList<SavedView>() : edited.takeLast()[0].value<QList<SavedView>>())
                ids << view.id;
            return ids;
        };
        row.tabs->setCurrentId(u"handoffs"_s);
        press(Qt::Key_Right); // a built-in view stays where it is
        row.tabs->setCurrentId(u"view-1"_s);
        press(Qt::Key_Left); // and nothing goes before it
        QCOMPARE(edited.size(), 0);
        press(Qt::Key_Right);
        QCOMPARE(order(), QStringList({u"view-h"_s, u"view-2"_s, u"view-1"_s, u"view-3"_s}));
        QCOMPARE(row.tabs->currentId(), u"view-1"_s);
        row.tabs->setCurrentId(u"view-3"_s);
        press(Qt::Key_Right);
        QCOMPARE(edited.size(), 0);
        press(Qt::Key_Left);
        QCOMPARE(order(), QStringList({u"view-1"_s, u"view-h"_s, u"view-3"_s, u"view-2"_s}));
        row.tabs->setLayoutDirection(Qt::RightToLeft);
        press(Qt::Key_Right);
        QCOMPARE(order(), QStringList({u"view-1"_s, u"view-h"_s, u"view-3"_s, u"view-2"_s}));
    }

    void aViewIsDraggedToAnotherPlace()
    {
        Row row;
        row.tabs->setSavedViews(views);
        row.tabs->resize(1200, 40);
        QSignalSpy edited(row.tabs, &FilterTabs::savedViewsEdited);
        const auto drag = [&row](int from, const QPoint &to) {
            QTest::mousePress(row.tabs, Qt::LeftButton, {}, row.tabs->tabRect(from).center());
            QMouseEvent move(QEvent::MouseMove, to, row.tabs->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(row.tabs, &move);
            QTest::mouseRelease(row.tabs, Qt::LeftButton, {}, to);
        };
        drag(0, row.tabs->tabRect(6).center());                // built in
        drag(6, row.tabs->tabRect(6).center() + QPoint(2, 0)); // hardly moved
        QCOMPARE(edited.size(), 0);
        drag(6, row.tabs->tabRect(5).center() - QPoint(5, 0));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<QList<SavedView>>(), QList<SavedView>({views[1], views[0]}));
        drag(5, row.tabs->tabRect(6).center() + QPoint(5, 0));
        QCOMPARE(edited.size(), 2);
        drag(6, row.tabs->tabRect(0).center()); // no further than the first view
        QCOMPARE(edited.size(), 3);
        QCOMPARE(edited[2][0].value<QList<SavedView>>(), QList<SavedView>({views[1], views[0]}));
    }

    void theMenuHidesAViewAndShowsAll()
    {
        Row row;
        row.tabs->setSavedViews(views);
        QSignalSpy edited(row.tabs, &FilterTabs::savedViewsEdited);
        QSignalSpy manage(row.tabs, &FilterTabs::manageRequested);
        row.menuAt(5, QContextMenuEvent::Mouse);
        row.menu()->findChild<QAction *>(u"hideView"_s)->trigger();
        QVERIFY(edited[0][0].value<QList<SavedView>>().at(0).hidden);
        row.menu()->findChild<QAction *>(u"manageViews"_s)->trigger();
        QCOMPARE(manage.size(), 1);
    }

    void focusCanBeSeen()
    {
        FilterTabs tabs;
        tabs.setPalette(theme::lightPalette());
        tabs.resize(700, 40);
        tabs.show();
        QVERIFY(QTest::qWaitForWindowActive(&tabs));
        tabs.setFocus();
        const QImage with = tabs.grab(tabs.tabRect(0)).toImage();
        tabs.clearFocus();
        QVERIFY(tabs.grab(tabs.tabRect(0)).toImage() != with);
    }
};

QTEST_MAIN(TestFilterTabs)
#include "tst_filtertabs.moc"
