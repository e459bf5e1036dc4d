// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/handofflines.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int hour, int minute, int day = 21)
{
    return {QDate(2026, 11, day), QTime(hour, minute), Qt::UTC};
}

DetailField field(const DetailSection &section, QLatin1StringView id)
{
    for (const DetailField &one : section.fields) {
        if (one.id == QString(u"handedOver."_s + id))
            return one;
    }
    return {};
}

} // namespace

/// A handoff as lines for a person.
class TestHandoffLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void tellsWhen_data();
    void tellsWhen();
    void tellsTheWait_data();
    void tellsTheWait();
    void tellsEverythingThatIsKnown();
    void everyLineIsThereWhenNothingIsKnown();
    void inferredAndReportedAreToldApart();
    void hostileTextsAreMadeSafe();
};

void TestHandoffLines::tellsWhen_data()
{
    QTest::addColumn<Within>("within");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << Within{} << QString();
    QTest::newRow("exact") << Within::exactly(at(10, 2)) << u"21/11/2026 10:02"_s;
    QTest::newRow("between, one day") << Within{at(10, 2), at(10, 7)} << u"21/11/2026, between 10:02 and 10:07"_s;
    QTest::newRow("between, two days") << Within{at(23, 58), at(0, 3, 22)}
                                       << u"between 21/11/2026 23:58 and 22/11/2026 00:03"_s;
    QTest::newRow("before") << Within{{}, at(10, 2)} << u"before 21/11/2026 10:02"_s;
    QTest::newRow("after") << Within{at(10, 2), {}} << u"after 21/11/2026 10:02"_s;
}

void TestHandoffLines::tellsWhen()
{
    QFETCH(Within, within);
    QFETCH(QString, text);
    QCOMPARE(describe(within), text);
}

void TestHandoffLines::tellsTheWait_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << int(WaitKind::NotKnown) << qint64(0) << QString();
    QTest::newRow("at once") << int(WaitKind::Exact) << qint64(0) << u"less than a minute"_s;
    QTest::newRow("exact") << int(WaitKind::Exact) << qint64(41 * 60) << u"41 minute(s)"_s;
    QTest::newRow("at most") << int(WaitKind::AtMost) << qint64(41 * 60) << u"at most 41 minute(s)"_s;
    QTest::newRow("unanswered") << int(WaitKind::Unanswered) << qint64(0) << u"nobody has answered"_s;
}

void TestHandoffLines::tellsTheWait()
{
    QFETCH(int, kind);
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(describe(Wait{static_cast<WaitKind>(kind), seconds}), text);
}

void TestHandoffLines::tellsEverythingThatIsKnown()
{
    HandoffRecord handoff;
    handoff.at = Within::exactly(at(10, 2));
    handoff.from = AiVersion{u"a1"_s, u"Support"_s, u"14"_s, u"gpt-5"_s};
    handoff.to = u"Lena Wolff"_s;
    handoff.classification = u"Refund"_s;
    handoff.summary = u"Wants the money\nback"_s;
    handoff.sentiment = SentimentKind::Angry;
    handoff.channel = {ChannelKind::WhatsApp, u"whatsapp"_s};
    handoff.answered = Within::exactly(at(10, 43));
    handoff.end = HandoffEnd::Resolved;
    handoff.ended = Within::exactly(at(11, 0));
    handoff.reopened = 2;
    const DetailSection section = linesOf(handoff);
    QCOMPARE(field(section, "at"_L1).value, u"21/11/2026 10:02"_s);
    QCOMPARE(field(section, "from"_L1).value, u"Support · version 14 · gpt-5"_s);
    QCOMPARE(field(section, "to"_L1).value, u"Lena Wolff"_s);
    QCOMPARE(field(section, "why"_L1).value, u"Refund"_s);
    QVERIFY(field(section, "felt"_L1).value.contains(u"angry"_s, Qt::CaseInsensitive));
    QCOMPARE(field(section, "felt"_L1).look, DetailField::Look::Negative);
    QCOMPARE(field(section, "channel"_L1).value, u"WhatsApp"_s);
    QCOMPARE(field(section, "wait"_L1).value, u"41 minute(s)"_s);
    QVERIFY(field(section, "end"_L1).value.startsWith(u"Resolved · 21/11/2026 11:00"_s));
    QVERIFY(field(section, "end"_L1).value.contains(u"reopened 2 time"_s));
    QCOMPARE(field(section, "summary"_L1).value, u"Wants the money\nback"_s);
    for (const DetailField &one : section.fields)
        QCOMPARE(one.how, Inference::None);
}

void TestHandoffLines::everyLineIsThereWhenNothingIsKnown()
{
    const DetailSection section = linesOf({});
    QCOMPARE(section.fields.size(), 9);
    for (const DetailField &one : section.fields) {
        if (one.id != "handedOver.end"_L1)
            QCOMPARE(one.value, u"Not reported"_s);
    }
}

void TestHandoffLines::inferredAndReportedAreToldApart()
{
    HandoffRecord handoff;
    handoff.at = {Within{at(10, 2), at(10, 7)}, Inference::BetweenSights};
    handoff.answered = {Within::exactly(at(10, 43)), Inference::FromLatestMessages};
    const DetailSection section = linesOf(handoff);
    QCOMPARE(field(section, "at"_L1).how, Inference::BetweenSights);
    QCOMPARE(field(section, "wait"_L1).how, Inference::FromLatestMessages);
    QCOMPARE(field(section, "why"_L1).how, Inference::None);
}

void TestHandoffLines::hostileTextsAreMadeSafe()
{
    const QString evil = u"a\u202Eb\u0007<b>c</b>"_s;
    HandoffRecord handoff;
    handoff.from = AiVersion{evil, evil, evil, evil};
    handoff.to = evil;
    handoff.classification = evil;
    handoff.summary = evil;
    handoff.channel = {ChannelKind::Other, evil};
    for (const DetailField &one : linesOf(handoff).fields)
        QVERIFY2(!one.value.contains(u'\u202E') && !one.value.contains(u'\u0007'), qPrintable(one.id));
}

QTEST_GUILESS_MAIN(TestHandoffLines)
#include "tst_handofflines.moc"
