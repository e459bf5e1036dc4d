// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/registry.h"
#include "models/domain/change.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

/// What the log keeps of the step from one row to the next.
class TestChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAiIsLoggedByTheVendorsSwitch_data();
    void theAiIsLoggedByTheVendorsSwitch();
    void theLogKeepsWhatASyncFoundChanged();
    void whatIsNotReportedIsNull();
    void otherSpellingsAndOtherFieldsAreNoChange();
    void timesAreKeptInUtc();
};

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

QStringList stepsBetween(const QString &vendor, const QByteArray &before, const QByteArray &after)
{
    const auto row = [&vendor](const QByteArray &json) {
        const auto chat = findVendor(vendor)->decode(u"a1"_s, json, {});
        return chat ? rowOf(*chat, nullptr, {}) : ChatRow();
    };
    const QMap<Change::Field, QString> names{
        {Change::Field::Assignee, u"assignee"_s}, {Change::Field::Ai, u"ai"_s}, {Change::Field::Handler, u"handler"_s}};
    QStringList steps;
    for (const Change &change : changesBetween(row(before), row(after), QDateTime::currentDateTimeUtc())) {
        steps.append(u"%1 %2>%3"_s.arg(names.value(change.field, u"?"_s), change.before, change.after));
    }
    return steps;
}

QByteArray invent(bool ai, bool ann)
{
    return R"({"id":"c1","state":{"state":"OPEN","ai_enabled":)"_ba + (ai ? "true" : "false")
           + (ann ? R"(,"assigned_user":{"id":"u1","name":"Ann"})" : "") + "}}";
}

QByteArray zaia(const QByteArray &ticket)
{
    return R"({"id":"c1","ticketId":)" + ticket + R"(,"ticketStatus":"ongoing"})";
}

} // namespace

void TestChange::theAiIsLoggedByTheVendorsSwitch_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("somebody is assigned while it is on")
        << u"invent"_s << invent(true, false) << invent(true, true) << QStringList{u"assignee >Ann"_s};
    QTest::newRow("somebody is assigned while it is off")
        << u"invent"_s << invent(false, false) << invent(false, true) << QStringList{u"assignee >Ann"_s};
    QTest::newRow("turned off while somebody is assigned")
        << u"invent"_s << invent(true, true) << invent(false, true) << QStringList{u"ai on>off"_s};
    QTest::newRow("turned on while nobody is")
        << u"invent"_s << invent(false, false) << invent(true, false) << QStringList{u"ai off>on"_s};
    QTest::newRow("both") << u"invent"_s << invent(true, false) << invent(false, true)
                          << QStringList{u"assignee >Ann"_s, u"ai on>off"_s};
    QTest::newRow("no switch: a ticket is linked")
        << u"zaia"_s << zaia("null") << zaia(R"("t1")") << QStringList{u"handler ai>person"_s};
    QTest::newRow("no switch: nothing told") << u"zaia"_s << zaia("null") << zaia("null") << QStringList();
    QTest::newRow("no switch: taken over")
        << u"opencopilot"_s << R"({"id":"c1","assignee_id":"copilot"})"_ba
        << R"({"id":"c1","assignee_id":"7"})"_ba << QStringList{u"assignee >7"_s, u"handler ai>person"_s};
}

void TestChange::theAiIsLoggedByTheVendorsSwitch()
{
    QFETCH(const QString, vendor);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QTEST(stepsBetween(vendor, before, after), "steps");
}

void TestChange::theLogKeepsWhatASyncFoundChanged()
{
    ChatRow before;
    before.state = {StateKind::Open, u"OPEN"_s};
    before.handler = Handler::Ai;
    before.aiEnabled = true;
    before.unreadCount = 2;
    before.unread = true;
    ChatRow after = before;
    after.state = {StateKind::Closed, u"CLOSED"_s};
    after.assigneeId = u"u1"_s;
    after.assignee = u"Bruno"_s;
    after.handler = Handler::Person;
    after.aiEnabled = false;
    after.unreadCount = 3;
    after.sentiment = {SentimentKind::Angry, u"angry"_s};
    after.vanished = true;

    using Field = Change::Field;
    QCOMPARE(changesBetween(before, after, now), (QList<Change>{{now, Field::State, u"OPEN"_s, u"CLOSED"_s},
                                                                {now, Field::Assignee, QString(), u"Bruno"_s},
                                                                {now, Field::Ai, u"on"_s, u"off"_s},
                                                                {now, Field::Unread, u"2"_s, u"3"_s},
                                                                {now, Field::Sentiment, QString(), u"angry"_s},
                                                                {now, Field::Vanished, u"no"_s, u"yes"_s}}));
    QCOMPARE(changesBetween(after, before, now).size(), 6);
    QCOMPARE(changesBetween(after, after, now), QList<Change>());
}

void TestChange::whatIsNotReportedIsNull()
{
    ChatRow known;
    known.handler = Handler::Ai;
    known.unread = false;
    const QList<Change> changes = changesBetween(ChatRow(), known, now);
    QCOMPARE(changes.size(), 2);
    QVERIFY(changes[0].before.isNull() && changes[1].before.isNull());
    QCOMPARE(changes[0].field, Change::Field::Handler);
    QCOMPARE(changes[0].after, u"ai"_s);
    QCOMPARE(changes[1].after, u"no"_s);
}

void TestChange::otherSpellingsAndOtherFieldsAreNoChange()
{
    ChatRow before;
    before.state = {StateKind::Open, u"OPEN"_s};
    before.assigneeId = u"u1"_s;
    before.assignee = u"Bruno"_s;
    ChatRow after = before;
    after.state.reported = u"open"_s;
    after.assignee = u"Bruno Lima"_s;
    after.title = u"new"_s;
    after.own.pinned = true;
    QCOMPARE(changesBetween(before, after, now), QList<Change>());

    // of words not known here the spelling is all there is
    before.state = {StateKind::Other, u"A"_s};
    after.state = {StateKind::Other, u"B"_s};
    QCOMPARE(changesBetween(before, after, now).size(), 1);
}

void TestChange::timesAreKeptInUtc()
{
    ChatRow after;
    after.vanished = true;
    QCOMPARE(changesBetween({}, after, now.toOffsetFromUtc(3600)).first().at.timeSpec(), Qt::UTC);
}

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
