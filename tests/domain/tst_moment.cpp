// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/moment.h"

#include <QTest>

using namespace Qt::StringLiterals;
using deskside::Moment;

class TestMoment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatVendorsWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");

        QTest::newRow("date") << u"2026-11-21"_s << u"2026-11-21"_s;
        QTest::newRow("zulu") << u"2026-11-21T09:30:00Z"_s << u"2026-11-21T09:30:00Z"_s;
        QTest::newRow("lower case") << u"2026-11-21t09:30:00z"_s << u"2026-11-21T09:30:00Z"_s;
        QTest::newRow("space for T") << u"2026-11-21 09:30:00Z"_s << u"2026-11-21T09:30:00Z"_s;
        QTest::newRow("no offset is UTC") << u"2026-11-21T09:30:00"_s << u"2026-11-21T09:30:00Z"_s;
        QTest::newRow("no seconds") << u"2026-11-21T09:30Z"_s << u"2026-11-21T09:30:00Z"_s;
        QTest::newRow("one digit of a second") << u"2026-11-21T09:30:00.5Z"_s << u"2026-11-21T09:30:00.500Z"_s;
        QTest::newRow("leading zero of a fraction") << u"2026-11-21T09:30:00.05Z"_s << u"2026-11-21T09:30:00.050Z"_s;
        QTest::newRow("milliseconds") << u"2026-11-21T09:30:00.123Z"_s << u"2026-11-21T09:30:00.123Z"_s;
        QTest::newRow("nanoseconds are cut, not rounded")
            << u"2026-11-21T09:30:00.999999999Z"_s << u"2026-11-21T09:30:00.999Z"_s;
        QTest::newRow("a long fraction") << QString(u"2026-11-21T09:30:00."_s + QString(500, u'1') + u"Z"_s)
                                         << u"2026-11-21T09:30:00.111Z"_s;
        QTest::newRow("comma") << u"2026-11-21T09:30:00,25Z"_s << u"2026-11-21T09:30:00.250Z"_s;
        QTest::newRow("offset") << u"2026-11-21T01:30:00+02:00"_s << u"2026-11-20T23:30:00Z"_s;
        QTest::newRow("offset without colon") << u"2026-11-21T01:30:00+0200"_s << u"2026-11-20T23:30:00Z"_s;
        QTest::newRow("offset of hours") << u"2026-11-21T01:30:00+02"_s << u"2026-11-20T23:30:00Z"_s;
        QTest::newRow("west") << u"2026-11-21T22:30:00-03:30"_s << u"2026-11-22T02:00:00Z"_s;
        QTest::newRow("minus zero") << u"2026-11-21T09:30:00-00:00"_s << u"2026-11-21T09:30:00Z"_s;
        QTest::newRow("fraction and offset") << u"2026-11-21T09:30:00.5+05:45"_s << u"2026-11-21T03:45:00.500Z"_s;
        QTest::newRow("leap second") << u"2016-12-31T23:59:60Z"_s << u"2016-12-31T23:59:59.999Z"_s;
        QTest::newRow("leap day") << u"2028-02-29"_s << u"2028-02-29"_s;
        QTest::newRow("first year") << u"0001-01-01T00:00:00Z"_s << u"0001-01-01T00:00:00Z"_s;
        QTest::newRow("last year") << u"9999-12-31T23:59:59.999Z"_s << u"9999-12-31T23:59:59.999Z"_s;
        QTest::newRow("before 1970") << u"1969-12-31T23:59:59.5Z"_s << u"1969-12-31T23:59:59.500Z"_s;
    }

    void readsWhatVendorsWrite()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);

        const auto moment = Moment::parse(text);

        QVERIFY(moment);
        QCOMPARE(moment->toIso(), iso);
        QCOMPARE(moment->isDateOnly(), iso.size() == 10);
        QCOMPARE(Moment::parse(iso)->toIso(), iso);
    }

    void refusesWhatIsNotAMoment_data()
    {
        QTest::addColumn<QString>("text");

        const QList<QString> texts{u""_s,
                                   u" "_s,
                                   u"yesterday"_s,
                                   u"20261121"_s,
                                   u"2026"_s,
                                   u"2026-11"_s,
                                   u"2026-13-01"_s,
                                   u"2026-02-29"_s,
                                   u"2026-00-10"_s,
                                   u"2026-11-00"_s,
                                   u"2026-11-31"_s,
                                   u"0000-01-01"_s,
                                   u"-2026-11-21"_s,
                                   u"12026-11-21"_s,
                                   u"2026-11-21Z"_s,
                                   u"2026-11-21T"_s,
                                   u"2026-11-21T09"_s,
                                   u"2026-11-21T9:30"_s,
                                   u"2026-11-21T24:00:00Z"_s,
                                   u"2026-11-21T09:60:00Z"_s,
                                   u"2026-11-21T09:30:61Z"_s,
                                   u"2026-11-21T09:30:Z"_s,
                                   u"2026-11-21T09:30:00.Z"_s,
                                   u"2026-11-21T09:30:00ZZ"_s,
                                   u"2026-11-21T09:30:00Z "_s,
                                   u" 2026-11-21T09:30:00Z"_s,
                                   u"2026-11-21  09:30:00Z"_s,
                                   u"2026-11-21T09:30:00+"_s,
                                   u"2026-11-21T09:30:00+2"_s,
                                   u"2026-11-21T09:30:00+02:"_s,
                                   u"2026-11-21T09:30:00+02:0"_s,
                                   u"2026-11-21T09:30:00+24:00"_s,
                                   u"2026-11-21T09:30:00+02:60"_s,
                                   u"2026-11-21T09:30:00 +02:00"_s,
                                   u"2026-11-21T09:30:00+-2:00"_s,
                                   u"2026-11-21T09:30:00 CET"_s,
                                   u"Sat, 21 Nov 2026 09:30:00 GMT"_s,
                                   u"1795253400"_s,
                                   u"٢٠٢٦-١١-٢١"_s,
                                   u"２０２６-11-21"_s,
                                   u"0001-01-01T00:00:00+01:00"_s,
                                   u"9999-12-31T23:59:59-01:00"_s};
        for (const QString &text : texts) {
            QTest::newRow(qPrintable(u'“' + text + u'”')) << text;
        }
    }

    void refusesWhatIsNotAMoment()
    {
        QFETCH(QString, text);

        QVERIFY(!Moment::parse(text));
    }

    void knowsItsMilliseconds()
    {
        QCOMPARE(Moment::parse(u"1970-01-01T00:00:01.5Z")->msecs(), 1500);
        QCOMPARE(Moment::parse(u"1970-01-02")->msecs(), 86'400'000);
        QCOMPARE(Moment::parse(u"1970-01-01T02:00:00+02:00")->utc(),
                 QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC));
    }

    void takesLocalTimesToUtc()
    {
        const QDateTime at(QDate(2026, 11, 21), QTime(12, 0), Qt::OffsetFromUTC, 3600);

        QCOMPARE(Moment(at).toIso(), u"2026-11-21T11:00:00Z"_s);
    }

    void anInvalidMomentSaysNothing()
    {
        QVERIFY(!Moment().isValid());
        QVERIFY(!Moment(QDate()).isValid());
        QVERIFY(!Moment(QDateTime()).isValid());
        QCOMPARE(Moment().toIso(), QString());
    }

    void standsInOneOrder()
    {
        const QList<Moment> ascending{
            Moment(),
            *Moment::parse(u"0001-01-01"),
            *Moment::parse(u"2026-11-20T23:59:59.999Z"),
            *Moment::parse(u"2026-11-21"),
            *Moment::parse(u"2026-11-21T00:00:00Z"),
            *Moment::parse(u"2026-11-21T09:30:00Z"),
            *Moment::parse(u"2026-11-21T23:59:59.999Z"),
            *Moment::parse(u"2026-11-22"),
        };
        for (qsizetype i = 0; i < ascending.size(); ++i) {
            for (qsizetype j = 0; j < ascending.size(); ++j) {
                QVERIFY((ascending[i] <=> ascending[j]) == (i <=> j));
                QCOMPARE(ascending[i] == ascending[j], i == j);
            }
        }
    }

    void theSameTimeInTwoZonesIsEqual()
    {
        QVERIFY(*Moment::parse(u"2026-11-21T09:30:00Z") == *Moment::parse(u"2026-11-21T11:30:00+02:00"));
        QVERIFY(Moment() == Moment(QDate()));
    }
};

QTEST_GUILESS_MAIN(TestMoment)
#include "tst_moment.moc"
