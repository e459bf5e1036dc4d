// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chattexts.h"
#include "models/items/waiting.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0)); // days are those of the local time zone

Known<Moment> since(int minutes, Inference how = Inference::FromLastMessage)
{
    return {Moment(noon.addSecs(-60LL * minutes)), how};
}

Known<Moment> sinceDay(int days)
{
    return {Moment(noon.date().addDays(-days)), Inference::FromLastMessage};
}

} // namespace

class TestWaiting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theClockGoesFromCalmToUrgentAtItsLimits()
    {
        const WaitingLimits limits;
        QCOMPARE(waitingLevel({}, noon, limits), WaitingLevel::None);
        QCOMPARE(waitingLevel(since(0), noon, limits), WaitingLevel::None);
        QCOMPARE(waitingLevel(since(1), noon, limits), WaitingLevel::Calm);
        QCOMPARE(waitingLevel(since(14), noon, limits), WaitingLevel::Calm);
        QCOMPARE(waitingLevel(since(15), noon, limits), WaitingLevel::Warning);
        QCOMPARE(waitingLevel(since(59), noon, limits), WaitingLevel::Warning);
        QCOMPARE(waitingLevel(since(60), noon, limits), WaitingLevel::Urgent);
        QCOMPARE(waitingLevel(since(60), noon, {.warnMinutes = 90, .urgentMinutes = 120}), WaitingLevel::Calm);
        // A server's clock may be ahead.
        QCOMPARE(waitingLevel(since(-30), noon, limits), WaitingLevel::None);
    }

    void ofADayOnlyWhatIsCertainCounts()
    {
        const WaitingLimits limits;
        QCOMPARE(waitingLevel(sinceDay(0), noon, limits), WaitingLevel::Calm);
        QCOMPARE(waitingLevel(sinceDay(1), noon, limits), WaitingLevel::Urgent);
        QCOMPARE(waitingShort(sinceDay(0), noon), u"since today"_s);
        QCOMPARE(waitingShort(sinceDay(1), noon), u"since yesterday"_s);
        QCOMPARE(waitingShort(sinceDay(4), noon), u"> 3 d"_s);
    }

    void aWaitThatMayBeLongerSaysSo()
    {
        QCOMPARE(waitingShort(since(41), noon), u"41 min"_s);
        QCOMPARE(waitingShort(since(41, Inference::FromLatestMessages), noon), u"> 41 min"_s);
        QCOMPARE(waitingShort(since(41, Inference::SinceAssigned), noon), u"> 41 min"_s);
        QCOMPARE(waitingInWords(since(41), noon), u"41 minute(s)"_s);
        QCOMPARE(waitingInWords(since(41, Inference::FromLatestMessages), noon), u"at least 41 minute(s)"_s);
        QVERIFY(waitingShort({}, noon).isEmpty() && waitingInWords({}, noon).isEmpty());
    }

    void whatIsPlannedIsSaid()
    {
        ChatRow row;
        QVERIFY(dueText(row, noon).isEmpty() && !isDue(row, noon));
        row.followUpAt = Moment(noon.addSecs(-60));
        QCOMPARE(dueText(row, noon), u"follow-up due"_s);
        QVERIFY(isDue(row, noon));
        row.own.remindAt = noon.addSecs(-120); // the earlier one
        QCOMPARE(dueText(row, noon), u"reminder due"_s);
        row.followUpAt = {};
        row.own.remindAt = noon.addSecs(3600);
        QVERIFY(!isDue(row, noon));
        QVERIFY(dueText(row, noon).startsWith(u"reminder "_s));
        row.own.remindAt = {};
        row.followUpAt = Moment(noon.date());
        QVERIFY(isDue(row, noon)); // a day begins to be due with its morning
        row.followUpAt = Moment(noon.date().addDays(1));
        QVERIFY(!isDue(row, noon));
    }

    void aRowSpeaksOfWhatIsOnItsWay()
    {
        ChatRow row;
        row.customer = u"Ana"_s;
        row.pending = 1;
        row.draft = u"Dear Ana"_s;
        row.waitingSince = since(41, Inference::FromLatestMessages);
        const QString spoken = spokenText(row, noon);
        QVERIFY2(spoken.contains(u"sending"_s), qPrintable(spoken));
        QVERIFY(spoken.contains(u"with a draft"_s) && spoken.contains(u"waiting at least 41"_s));
        row.asks = true;
        QVERIFY(spokenText(row, noon).contains(u"needs you"_s));
    }
};

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
