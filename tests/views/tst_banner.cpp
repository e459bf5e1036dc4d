// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/banner.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace deskside;
using namespace Qt::StringLiterals;

class TestBanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isThereOnlyWithSomethingToSay();
    void whatMustStayCannotBeDismissed();
    void whatIsNewsCan();
    void theIconIsChosen();
};

void TestBanner::isThereOnlyWithSomethingToSay()
{
    Banner banner;
    QVERIFY(!banner.isVisible());
    banner.tell(theme::Meaning::Negative, u"The disk is <b>full</b>."_s);
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.findChild<QLabel *>(u"bannerText"_s)->textFormat(), Qt::PlainText);
    QVERIFY(!banner.findChild<QPushButton *>(u"bannerAction"_s)->isVisible());
    banner.tell(theme::Meaning::Negative, {});
    QVERIFY(!banner.isVisible());
}

void TestBanner::whatMustStayCannotBeDismissed()
{
    Banner banner;
    banner.tell(theme::Meaning::Negative, u"The disk is full."_s);
    QVERIFY(!banner.findChild<QToolButton *>(u"bannerClose"_s)->isVisible());
}

void TestBanner::whatIsNewsCan()
{
    Banner banner;
    banner.setDismissable(true);
    banner.tell(theme::Meaning::Accent, u"Since you left: 3 new chats"_s, u"Show"_s);
    auto *close = banner.findChild<QToolButton *>(u"bannerClose"_s);
    QVERIFY(close->isVisible());
    QVERIFY(!close->accessibleName().isEmpty());
    QSignalSpy dismissed(&banner, &Banner::dismissed);
    QSignalSpy shown(&banner, &Banner::actionTriggered);
    QTest::keyClick(banner.findChild<QPushButton *>(u"bannerAction"_s), Qt::Key_Space);
    QCOMPARE(shown.size(), 1);
    QVERIFY(banner.isVisible());
    QTest::keyClick(close, Qt::Key_Space);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(shown.size(), 1);
    QVERIFY(!banner.isVisible());
}

void TestBanner::theIconIsChosen()
{
    Banner warning;
    Banner news;
    news.setIcon(u"inbox"_s);
    for (Banner *banner : {&warning, &news})
        banner->tell(theme::Meaning::Accent, u"Text"_s);
    QVERIFY(warning.grab().toImage() != news.grab().toImage());
}

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
