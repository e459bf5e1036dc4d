// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alarms.h"

#include "tests/support/chatdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

ChatRow failed(int number, bool yes = true)
{
    ChatRow row;
    row.key = {u"a"_s, QString::number(number)};
    row.status = {yes ? RunKind::Failed : RunKind::Completed, {}};
    row.activity = Moment(QDateTime(QDate(2026, 11, 21), QTime(9, number), Qt::UTC));
    return row;
}

ChatRow begun(int number, QDate day, bool handedOver)
{
    ChatRow row;
    row.key = {u"a"_s, QString::number(number)};
    row.createdAt = Moment(day.startOfDay().addSecs(60).toUTC());
    row.activity = row.createdAt;
    row.handoffs.count = handedOver ? 1 : 0;
    return row;
}

SavedView view(const QString &query, SavedView::Alarm alarm, int at = 1)
{
    SavedView made = newSavedView(u"Failed <b>runs</b>"_s, query);
    made.id = u"view-1"_s;
    made.alarm = alarm;
    made.alarmAt = at;
    return made;
}

/// A table with the filter of one view, and its alarm.
struct Desk : test::ChatDesk {
    explicit Desk(const SavedView &watched)
        : alarms(&table)
        , rang(&alarms, &Alarms::rang)
        , changed(&alarms, &Alarms::ringingChanged)
        , filter(table.addFilter(compact(*ChatFilter::parse(watched.query))))
        , watching(watched)
    {
    }
    void watch() { alarms.setViews({watching}, {{watching.id, filter}}); }

    Alarms alarms;
    QSignalSpy rang;
    QSignalSpy changed;
    int filter;
    SavedView watching;
};

} // namespace

class TestAlarms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThresholdThatIsReachedRingsOnce()
    {
        Desk desk(view(u"is:failed"_s, SavedView::Alarm::Count, 2));
        desk.apply({failed(1)});
        desk.watch();
        QVERIFY(desk.alarms.ringing().isEmpty());
        desk.apply({failed(2)});
        QTRY_COMPARE(desk.rang.size(), 1);
        QCOMPARE(desk.alarms.ringing(), QSet<QString>{u"view-1"_s});
        QVERIFY(desk.rang.first()[1].toString().contains(u"2"_s));
        desk.apply({failed(3)});
        desk.alarms.look();
        QCOMPARE(desk.rang.size(), 1);
        desk.apply({failed(2, false), failed(3, false)});
        QTRY_VERIFY(desk.alarms.ringing().isEmpty());
        desk.apply({failed(2)}); // again
        QTRY_COMPARE(desk.rang.size(), 2);
    }

    void whatIsReachedAtTheStartIsShownAndNoNews()
    {
        Desk desk(view(u"is:failed"_s, SavedView::Alarm::Count));
        desk.apply({failed(1)});
        desk.watch();
        QCOMPARE(desk.alarms.ringing().size(), 1);
        QCOMPARE(desk.changed.size(), 1);
        QCOMPARE(desk.rang.size(), 0);
    }

    void nothingIsSaidWhileTheStoreIsRead()
    {
        Desk desk(view(u"is:failed"_s, SavedView::Alarm::Count));
        desk.table.setLoading(true);
        desk.watch();
        desk.apply({failed(1)});
        desk.alarms.look();
        QVERIFY(desk.alarms.ringing().isEmpty());
        desk.table.setLoading(false);
        QTRY_VERIFY(!desk.table.isLoading());
        desk.alarms.look();
        QCOMPARE(desk.alarms.ringing().size(), 1);
        QCOMPARE(desk.rang.size(), 0);
    }

    void anAlarmThatIsTakenAwayIsSilent()
    {
        Desk desk(view(u"is:failed"_s, SavedView::Alarm::Count));
        desk.apply({failed(1)});
        desk.watch();
        desk.watching.alarm = SavedView::Alarm::None;
        desk.watch();
        QVERIFY(desk.alarms.ringing().isEmpty());
        QCOMPARE(desk.changed.size(), 2);
    }

    void aViewOfWordsIsNotWatched()
    {
        Desk desk(view(u"is:failed"_s, SavedView::Alarm::Count));
        desk.apply({failed(1)});
        desk.alarms.setViews({view(u"refund"_s, SavedView::Alarm::Count)}, {}); // the table has no filter for words
        QVERIFY(desk.alarms.ringing().isEmpty());
        desk.watch();
        QCOMPARE(desk.alarms.ringing().size(), 1);
        desk.alarms.setViews({view(u"refund"_s, SavedView::Alarm::Count)}, {});
        QVERIFY(desk.alarms.ringing().isEmpty());
    }

    void aRateRingsWhenItIsLookedAt()
    {
        const QDate today = QDate::currentDate();
        Desk desk(view(u"-is:failed"_s, SavedView::Alarm::Rate));
        QList<ChatRow> before;
        for (int number = 1; number <= 100; ++number)
            before.append(begun(number, today.addDays(-1), false));
        desk.apply(before);
        desk.watch();
        QVERIFY(desk.alarms.ringing().isEmpty());
        QList<ChatRow> now;
        for (int number = 101; number <= 120; ++number)
            now.append(begun(number, today, true));
        desk.apply(now);
        QTRY_VERIFY(desk.table.isSettled());
        desk.alarms.look();
        QCOMPARE(desk.alarms.ringing().size(), 1);
        QCOMPARE(desk.rang.size(), 1);
        QVERIFY(desk.rang.first()[1].toString().contains(u"20"_s));
    }

    void aRateIsComparedWithTheDaysBefore()
    {
        QVERIFY(!isAboveUsual({{19, 19}, {10, 1000}})); // too few today
        QVERIFY(!isAboveUsual({{20, 20}, {9, 99}}));    // too few before
        QVERIFY(isAboveUsual({{20, 20}, {10, 1000}}));
        QVERIFY(!isAboveUsual({{5, 30}, {150, 1000}})); // 17 % where 15 % are usual: may be chance
        QVERIFY(!isAboveUsual({{0, 30}, {150, 1000}})); // below is no alarm
    }

    void theRateIsOfTodayAndOfFourWeeksBefore()
    {
        const QDate today(2026, 11, 21);
        test::ChatDesk desk;
        desk.apply({begun(1, today, true), begun(2, today, false), begun(3, today.addDays(-1), true),
                    begun(4, today.addDays(-28), false), begun(5, today.addDays(-29), true),
                    begun(6, today.addDays(1), true)});
        const int filter = desk.table.addFilter(desk.compact(ChatFilter::all()));
        QTRY_VERIFY(desk.table.isSettled());
        const RateWatch watch = watchedRate(desk.table, filter, today);
        QCOMPARE(watch.today, (Rate{1, 2}));
        QCOMPARE(watch.before, (Rate{1, 2}));
    }
};

QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_alarms.moc"
