// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/localtimes.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

quint32 seconds(const QString &utc)
{
    return static_cast<quint32>(QDateTime::fromString(utc + u'Z', Qt::ISODate).toSecsSinceEpoch());
}

} // namespace

class TestLocalTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Against QDateTime, second by second around what clocks do.
    void theClockOfAZoneIsKept_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("around");
        QTest::newRow("forward") << "Europe/Berlin"_ba << u"2025-03-30T01:00:00"_s;
        QTest::newRow("back") << "Europe/Berlin"_ba << u"2025-10-26T01:00:00"_s;
        QTest::newRow("forward in New York") << "America/New_York"_ba << u"2025-03-09T07:00:00"_s;
        QTest::newRow("back in New York") << "America/New_York"_ba << u"2025-11-02T06:00:00"_s;
        QTest::newRow("by half an hour") << "Australia/Lord_Howe"_ba << u"2025-04-05T15:00:00"_s;
        QTest::newRow("over midnight") << "America/St_Johns"_ba << u"2008-11-02T02:31:00"_s;
        QTest::newRow("by a whole day") << "Pacific/Apia"_ba << u"2011-12-30T10:00:00"_s;
        QTest::newRow("never") << "UTC"_ba << u"2025-03-30T01:00:00"_s;
    }
    void theClockOfAZoneIsKept()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, around);
        const QTimeZone there(zone);
        const LocalTimes times(there);
        for (const int step : {1, 997}) {
            for (int i = -4'000; i < 4'000; ++i) {
                const quint32 at = seconds(around) + quint32(i * step);
                const QDateTime expected = QDateTime::fromSecsSinceEpoch(at, there);
                const LocalTimes::At told = times.at(at);
                QCOMPARE(QDate(1970, 1, 1).addDays(told.day), expected.date());
                QCOMPARE(told.hour, expected.time().hour());
            }
        }
    }

    void aZoneThatNobodyKnowsIsUtc()
    {
        QCOMPARE(LocalTimes(QTimeZone()).at(seconds(u"2025-03-30T23:30:00"_s)).hour, 23);
    }
};

QTEST_GUILESS_MAIN(TestLocalTimes)
#include "tst_localtimes.moc"
