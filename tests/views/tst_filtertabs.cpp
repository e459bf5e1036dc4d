// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtertabs.h"
#include "views/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace deskside;

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
