// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactfilter.h"
#include "models/items/savedviews.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

class TestSavedViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewViewHasAnIdOfItsOwn();
    void aBlankNameOrQueryMakesNoView();
    void namesAreOneSafeLine();
    void settingsKeepViewsAndTheirOrder();
    void whatCannotBeAViewIsLeftOut();
    void suggestsAShortName();
    void whatCameLaterIsKeptApart();
    void theReadyViewsCanBeReadAndBroughtBack();
};

void TestSavedViews::aNewViewHasAnIdOfItsOwn()
{
    const SavedView a = newSavedView(u"Waiting"_s, u"waiting:>2h"_s);
    const SavedView b = newSavedView(u"Waiting"_s, u"waiting:>2h"_s);
    QVERIFY(a.id.startsWith(u"view-"_s));
    QVERIFY(a.id != b.id);
    QCOMPARE(a.name, u"Waiting"_s);
    QCOMPARE(a.query, u"waiting:>2h"_s);
}

void TestSavedViews::aBlankNameOrQueryMakesNoView()
{
    QCOMPARE(newSavedView(u" \n"_s, u"is:open"_s), SavedView());
    QCOMPARE(newSavedView(u"Open"_s, u"  "_s), SavedView());
}

void TestSavedViews::namesAreOneSafeLine()
{
    const SavedView view = newSavedView(u" two\nlines \u202E"_s + QString(500, u'x'), u"is:open"_s);
    QVERIFY(view.name.startsWith(u"two lines "_s));
    QVERIFY(!view.name.contains(QChar(0x202E)));
    QVERIFY(view.name.size() <= 61);
}

void TestSavedViews::settingsKeepViewsAndTheirOrder()
{
    const QList<SavedView> views{{u"view-z"_s, u"Zeta, \"quoted\""_s, u"account:\"Acme EU\" -is:closed"_s},
                                 {u"view-a"_s, u"Ünread @ home"_s, u"is:unread, a;b=c"_s}};
    QCOMPARE(savedViewsFromMap(savedViewsToMap(views)), views);
    QCOMPARE(savedViewsFromMap({}), QList<SavedView>());
    QCOMPARE(savedViewsFromMap(savedViewsToMap({})), QList<SavedView>());

    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue("savedViews"_L1, savedViewsToMap(views));
    }
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(savedViewsFromMap(settings.value("savedViews"_L1).toMap()), views);
}

void TestSavedViews::whatCannotBeAViewIsLeftOut()
{
    const SavedView good{u"view-1"_s, u"Open"_s, u"is:open"_s};
    const SavedView late{u"view-9"_s, u"Not in the order"_s, u"refund"_s};
    const QVariantMap map{
        {u"order"_s, QStringList{u"view-gone"_s, u"view-1"_s, u"view-1"_s, u"view-2"_s, u"unread"_s}},
        {u"view-1"_s, QStringList{u"Open"_s, u"is:open"_s}},
        {u"view-2"_s, QStringList{u"No query"_s, u"  "_s}},
        {u"view-3"_s, QStringList{u"Alone"_s}},
        {u"view-4"_s, QVariantMap{}},
        {u"view-9"_s, QStringList{u"Not in the order"_s, u"refund"_s}},
        {u"view-"_s, QStringList{u"No id"_s, u"is:open"_s}},
        {u"unread"_s, QStringList{u"Like a built-in tab"_s, u"is:open"_s}},
    };
    QCOMPARE(savedViewsFromMap(map), QList<SavedView>({good, late}));
}

void TestSavedViews::suggestsAShortName()
{
    QCOMPARE(suggestedName(u"is:handoff  refund"_s), u"is:handoff refund"_s);
    QVERIFY(suggestedName(QString(900, u'x')).size() <= 25);
}

void TestSavedViews::whatCameLaterIsKeptApart()
{
    const QList<SavedView> views{
        {.id = u"view-1"_s, .name = u"A"_s, .query = u"is:open"_s, .icon = u"tag"_s, .hidden = true, .notify = true},
        {.id = u"view-2"_s, .name = u"B"_s, .query = u"is:read"_s, .counted = false},
        {.id = u"view-3"_s, .name = u"C"_s, .query = u"is:ai"_s},
        {.id = u"view-4"_s, .name = u"D"_s, .query = u"is:failed"_s, .alarm = SavedView::Alarm::Count, .alarmAt = 12},
        {.id = u"view-5"_s, .name = u"E"_s, .query = u"is:ai"_s, .alarm = SavedView::Alarm::Rate}};
    QVariantMap map = savedViewsToMap(views);
    QCOMPARE(savedViewsFromMap(map), views);
    // An older program reads a name and a query of each.
    QCOMPARE(map.value(u"view-1"_s).toStringList(), QStringList({u"A"_s, u"is:open"_s}));
    QVERIFY(!map.contains(u"more-view-3"_s));
    map.insert(u"more-view-3"_s, QStringList{u"../../etc/passwd"_s, u"unheard-of"_s});
    QCOMPARE(savedViewsFromMap(map), views);

    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue("savedViews"_L1, savedViewsToMap(views));
    }
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(savedViewsFromMap(settings.value("savedViews"_L1).toMap()), views);
}

void TestSavedViews::theReadyViewsCanBeReadAndBroughtBack()
{
    const QList<SavedView> ready = readyViews() + alarmViews();
    QCOMPARE(ready.size(), 8);
    for (const SavedView &view : ready) {
        const auto filter = ChatFilter::parse(view.query);
        QVERIFY2(filter.has_value(), qPrintable(view.query));
        QVERIFY(!CompactFilter(*filter, nullptr, {}).plan().needsIndex()); // so that they are counted
        QVERIFY(savedViewIcons().contains(view.icon));
        QVERIFY(!view.name.isEmpty());
    }
    QCOMPARE(savedViewsFromMap(savedViewsToMap(ready)), ready);
    QCOMPARE(missingOf(ready, ready), QList<SavedView>());
    QCOMPARE(missingOf(ready, {}), ready);
    QList<SavedView> some = ready;
    const SavedView gone = some.takeAt(2);
    some[0].name = u"Mine now"_s;
    QCOMPARE(missingOf(ready, some), QList<SavedView>{gone});
}

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
