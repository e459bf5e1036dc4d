// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/wording.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>
#include <limits>

using namespace deskside;
using namespace Qt::StringLiterals;

class TestWording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void wordsThatAreKnownAreTranslatable();
    void unknownWordsAreShownAsTheyCame();
    void unreportedWordsAreEmpty();
    void aVanishedChatIsMissingFromItsVendorsList();
    void everyKnownWordHasAName();
    void timesAgoAreShort_data();
    void timesAgoAreShort();
    void aDateWithoutTimeGetsNoHours_data();
    void aDateWithoutTimeGetsNoHours();
    void elapsedTimesAreInOneUnit_data();
    void elapsedTimesAreInOneUnit();
    void datesKeepTheirPrecision();
    void daysHaveNames();
    void durationsReadLikeAClock_data();
    void durationsReadLikeAClock();
    void sizesHaveUnits();
    void figuresFollowTheLocale();
    void membersAreCalledByTheirBestName_data();
    void membersAreCalledByTheirBestName();
};

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0));

Moment ago(qint64 seconds)
{
    return Moment(noon.addSecs(-seconds));
}

constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 86400;

} // namespace

void TestWording::wordsThatAreKnownAreTranslatable()
{
    QCOMPARE(wording::channelName({ChannelKind::WhatsApp, u"whatsapp_bot"_s}), u"WhatsApp"_s);
    QCOMPARE(wording::channelName({ChannelKind::Web, u"widget"_s}), u"Web chat"_s);
    QCOMPARE(wording::stateName({StateKind::Snoozed, u"SNOOZED"_s}), u"Snoozed"_s);
    QCOMPARE(wording::runName({RunKind::Failed, u"FAILED"_s}), u"Failed"_s);
    QCOMPARE(wording::roleName({RoleKind::Assistant, u"assistant"_s}), u"AI"_s);
    QCOMPARE(wording::sentimentName({SentimentKind::Angry, u"ANGRY"_s}), u"angry"_s);
    QCOMPARE(wording::ticketName({TicketKind::InProgress, u"ongoing"_s}), u"In progress"_s);
    QCOMPARE(wording::visibilityName({VisibilityKind::Private, u"PRIVATE"_s}), u"Private"_s);
    QCOMPARE(wording::responderName({ResponderKind::Squad, u"squads"_s}), u"Squad"_s);
    QCOMPARE(wording::handlerName(Handler::Person), u"Person"_s);
}

void TestWording::unknownWordsAreShownAsTheyCame()
{
    QCOMPARE(wording::channelName({ChannelKind::Other, u"fax"_s}), u"fax"_s);
    QCOMPARE(wording::stateName({StateKind::Other, u"PARKED"_s}), u"PARKED"_s);
    const QString hostile = wording::roleName({RoleKind::Other, u"a\u202Eb\nc"_s});
    QVERIFY(!hostile.contains(QChar(0x202E)) && !hostile.contains(u'\n'));
    QVERIFY(wording::sentimentName({SentimentKind::Other, QString(5000, u'x')}).size() <= 81);
}

void TestWording::unreportedWordsAreEmpty()
{
    QVERIFY(wording::channelName({}).isEmpty());
    QVERIFY(wording::stateName({}).isEmpty());
    QVERIFY(wording::runName({}).isEmpty());
    QVERIFY(wording::roleName({}).isEmpty());
    QVERIFY(wording::sentimentName({}).isEmpty());
    QVERIFY(wording::ticketName({}).isEmpty());
    QVERIFY(wording::visibilityName({}).isEmpty());
    QVERIFY(wording::responderName({}).isEmpty());
}

void TestWording::aVanishedChatIsMissingFromItsVendorsList()
{
    QCOMPARE(wording::vanished(u"Invent"_s), u"no longer in Invent's list"_s);
}

void TestWording::everyKnownWordHasAName()
{
    const auto check = [](auto name, auto first, auto last) {
        using E = decltype(first);
        for (int code = static_cast<int>(first); code <= static_cast<int>(last); ++code)
            QVERIFY2(name({static_cast<E>(code), u"~"_s}) != u"~"_s, qPrintable(QString::number(code)));
    };
    check(wording::channelName, ChannelKind::Web, ChannelKind::Calendar);
    check(wording::stateName, StateKind::Open, StateKind::Resolved);
    check(wording::runName, RunKind::Running, RunKind::Canceled);
    check(wording::roleName, RoleKind::Customer, RoleKind::Note);
    check(wording::sentimentName, SentimentKind::Angry, SentimentKind::Happy);
    check(wording::ticketName, TicketKind::Unanswered, TicketKind::Completed);
    check(wording::visibilityName, VisibilityKind::Private, VisibilityKind::PublicWrite);
    check(wording::responderName, ResponderKind::Agent, ResponderKind::Workflow);
}

void TestWording::timesAgoAreShort_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << Moment() << QString();
    QTest::newRow("just now") << ago(0) << u"now"_s;
    QTest::newRow("below a minute") << ago(minute - 1) << u"now"_s;
    QTest::newRow("a server's clock ahead") << ago(-2 * minute) << u"now"_s;
    QTest::newRow("a minute") << ago(minute) << u"1 min"_s;
    QTest::newRow("below an hour") << ago(hour - 1) << u"59 min"_s;
    QTest::newRow("an hour") << ago(hour) << u"1 h"_s;
    QTest::newRow("this morning") << ago(11 * hour) << u"11 h"_s;
    QTest::newRow("yesterday") << ago(13 * hour) << u"yesterday"_s;
    QTest::newRow("the day before") << ago(2 * day) << u"2 d"_s;
    QTest::newRow("six days") << ago(6 * day) << u"6 d"_s;
    QTest::newRow("a week") << ago(7 * day) << u"14/11/2026"_s;
    QTest::newRow("far ahead") << ago(-2 * day) << u"23/11/2026 12:00"_s;
}

void TestWording::timesAgoAreShort()
{
    QFETCH(Moment, moment);
    QTEST(wording::relativeTime(moment, noon), "text");
}

void TestWording::aDateWithoutTimeGetsNoHours_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << QDate(2026, 11, 21) << u"today"_s;
    QTest::newRow("yesterday") << QDate(2026, 11, 20) << u"yesterday"_s;
    QTest::newRow("this week") << QDate(2026, 11, 18) << u"3 d"_s;
    QTest::newRow("long ago") << QDate(2025, 1, 2) << u"02/01/2025"_s;
    QTest::newRow("ahead") << QDate(2026, 11, 22) << u"22/11/2026"_s;
}

void TestWording::aDateWithoutTimeGetsNoHours()
{
    QFETCH(QDate, date);
    QTEST(wording::relativeTime(Moment(date), noon), "text");
}

void TestWording::elapsedTimesAreInOneUnit_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("words");
    QTest::newRow("ahead") << -hour << u"now"_s << u"less than a minute"_s;
    QTest::newRow("seconds") << qint64(59) << u"now"_s << u"less than a minute"_s;
    QTest::newRow("minutes") << 41 * minute << u"41 min"_s << u"41 minute(s)"_s;
    QTest::newRow("hours") << 23 * hour + 59 * minute << u"23 h"_s << u"23 hour(s)"_s;
    QTest::newRow("days") << 40 * day << u"40 d"_s << u"40 day(s)"_s;
}

void TestWording::elapsedTimesAreInOneUnit()
{
    QFETCH(qint64, seconds);
    QTEST(wording::elapsed(ago(seconds), noon), "brief");
    QTEST(wording::elapsedInWords(ago(seconds), noon), "words");
    QVERIFY(wording::elapsed({}, noon).isEmpty());
    QVERIFY(wording::elapsedInWords({}, noon).isEmpty());
}

void TestWording::datesKeepTheirPrecision()
{
    QCOMPARE(wording::dateTime(ago(0)), u"21/11/2026 12:00"_s);
    QCOMPARE(wording::dateTime(Moment(QDate(2026, 11, 21))), u"21/11/2026"_s);
    QVERIFY(wording::dateTime({}).isEmpty());
    QCOMPARE(wording::timeOfDay(ago(hour)), u"11:00"_s);
    QVERIFY(wording::timeOfDay(Moment(QDate(2026, 11, 21))).isEmpty());
    QVERIFY(wording::timeOfDay({}).isEmpty());
}

void TestWording::daysHaveNames()
{
    const QDate today(2026, 11, 21);
    QCOMPARE(wording::dayName(today, today), u"Today"_s);
    QCOMPARE(wording::dayName(today.addDays(-1), today), u"Yesterday"_s);
    QCOMPARE(wording::dayName(today.addDays(-2), today), u"Thursday, 19 November 2026"_s);
    QVERIFY(wording::dayName({}, today).isEmpty());
}

void TestWording::durationsReadLikeAClock_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << u"0:00"_s;
    QTest::newRow("seconds") << 42.9 << u"0:42"_s;
    QTest::newRow("minutes") << 600.0 << u"10:00"_s;
    QTest::newRow("hours") << 3723.0 << u"1:02:03"_s;
    QTest::newRow("negative") << -1.0 << QString();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QString();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QString();
    QTest::newRow("absurd") << 1e300 << QString();
}

void TestWording::durationsReadLikeAClock()
{
    QFETCH(double, seconds);
    QTEST(wording::duration(seconds), "text");
}

void TestWording::sizesHaveUnits()
{
    QCOMPARE(wording::fileSize(31'240), u"31.2\u00a0kB"_s);
    QCOMPARE(wording::fileSize(0), u"0\u00a0bytes"_s);
    QVERIFY(wording::fileSize(-1).isEmpty());
}

void TestWording::figuresFollowTheLocale()
{
    QCOMPARE(wording::number(1204), u"1,204"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(wording::number(1204), u"1.204"_s);
    QCOMPARE(wording::fileSize(31'240), u"31,2\u00a0kB"_s);
    QCOMPARE(wording::dateTime(Moment(QDate(2026, 11, 21))), u"21.11.26"_s);
}

void TestWording::membersAreCalledByTheirBestName_data()
{
    QTest::addColumn<Person>("user");
    QTest::addColumn<ContactChannel>("contact");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("name");
    ContactChannel contact;
    contact.name = u"mari88"_s;
    contact.phone = u"+55 11 9"_s;
    ContactChannel named = contact;
    named.displayName = u"Mariana Oliveira"_s;
    QTest::newRow("user") << Person{u"u1"_s, u"Lena"_s, {}, {}} << named << u"s1"_s << u"Lena"_s;
    QTest::newRow("shown name") << Person{} << named << QString() << u"Mariana Oliveira"_s;
    QTest::newRow("user name") << Person{} << contact << QString() << u"mari88"_s;
    QTest::newRow("only an id") << Person{u"u1"_s, {}, {}, {}} << ContactChannel{} << QString() << u"u1"_s;
    QTest::newRow("session") << Person{} << ContactChannel{} << u"0123-7f31"_s << u"Visitor 7f31"_s;
    QTest::newRow("nothing") << Person{} << ContactChannel{} << QString() << QString();
}

void TestWording::membersAreCalledByTheirBestName()
{
    QFETCH(Person, user);
    QFETCH(ContactChannel, contact);
    QFETCH(QString, session);
    Member member;
    member.user = user;
    member.contact = contact;
    member.sessionId = session;
    QTEST(wording::memberName(member), "name");
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
