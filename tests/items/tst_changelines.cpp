// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changelines.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;
using Field = Change::Field;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

/// Without the marks that isolate names.
QString plain(QString text)
{
    return text.removeIf([](QChar c) { return c == QChar(0x2068) || c == QChar(0x2069); });
}

Change change(Field field, const QString &before, const QString &after, int minutesAgo = 0)
{
    return {noon.addSecs(-60 * minutesAgo), field, before, after};
}

ChatChanges chat(bool isNew, const QList<Change> &changes = {})
{
    return {1, {u"a"_s, u"1"_s}, isNew, changes};
}

} // namespace

class TestChangeLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void saysWhatChanged_data();
    void saysWhatChanged();
    void strangersWordsAreMadeSafe();
    void historyIsNewestFirstWithItsAge();
    void aLineOfTheHistoryKeepsItsIdWhenNewerOnesCome();
    void aLongHistoryShowsAFewAtFirst();
    void tellsTheOutcomeOfManySteps_data();
    void tellsTheOutcomeOfManySteps();
    void sinceYouLeftCounts_data();
    void sinceYouLeftCounts();
};

void TestChangeLines::saysWhatChanged_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("text");
    QTest::newRow("state") << Field::State << u"OPEN"_s << u"closed"_s << u"State: Open → Closed"_s;
    QTest::newRow("a state nobody knows")
        << Field::State << u"OPEN"_s << u"ESCALATED"_s << u"State: Open → ESCALATED"_s;
    QTest::newRow("assigned") << Field::Assignee << QString() << u"Lena Wolff"_s << u"Assigned: nobody → Lena Wolff"_s;
    QTest::newRow("given back") << Field::Assignee << u"Lena"_s << QString() << u"Assigned: Lena → nobody"_s;
    QTest::newRow("ai") << Field::Ai << u"on"_s << u"off"_s << u"AI: On → Off"_s;
    QTest::newRow("who answers") << Field::Handler << u"ai"_s << u"person"_s << u"Answers next: AI → Person"_s;
    QTest::newRow("ai not known before") << Field::Ai << QString() << u"on"_s << u"AI: not reported → On"_s;
    QTest::newRow("counted") << Field::Unread << u"2"_s << u"3"_s << u"Unread: 2 → 3"_s;
    QTest::newRow("not counted") << Field::Unread << u"no"_s << u"yes"_s << u"Unread: No → Yes"_s;
    QTest::newRow("sentiment") << Field::Sentiment << u"Neutral"_s << u"ANGRY"_s << u"Felt: neutral → angry"_s;
    QTest::newRow("vanished") << Field::Vanished << u"no"_s << u"yes"_s << u"No longer in Invent's list"_s;
    QTest::newRow("back") << Field::Vanished << u"yes"_s << u"no"_s << u"Back in Invent's list"_s;
}

void TestChangeLines::saysWhatChanged()
{
    QFETCH(Field, field);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(plain(changeText(change(field, before, after), u"Invent"_s)), "text");
}

void TestChangeLines::strangersWordsAreMadeSafe()
{
    const QString hostile = u"a\u202Eb\nc"_s + QString(500, u'x');
    for (const Field field :
         {Field::State, Field::Assignee, Field::Sentiment, Field::Unread, Field::Ai, Field::Handler}) {
        const QString text = changeText(change(field, hostile, hostile), u"Invent"_s);
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(text.size() < 250);
        QCOMPARE(text.count(QChar(0x2068)), 2); // each in its own direction
        QCOMPARE(text.count(QChar(0x2069)), 2);
    }
}

void TestChangeLines::historyIsNewestFirstWithItsAge()
{
    const DetailSection history =
        historyOf({change(Field::State, u"OPEN"_s, u"CLOSED"_s, 60 * 5), change(Field::Ai, u"on"_s, u"off"_s, 120),
                   change(Field::Unread, u"2"_s, u"3"_s, 7)},
                  u"Invent"_s, noon);
    QCOMPARE(history.id, u"history"_s);
    QCOMPARE(history.fields.size(), 3);
    QCOMPARE(plain(history.fields[0].value), u"Unread: 2 → 3"_s);
    QCOMPARE(history.fields[0].label, u"7 min"_s);
    QCOMPARE(history.fields[1].label, u"2 h"_s);
    QCOMPARE(plain(history.fields[2].value), u"State: Open → Closed"_s);
    QVERIFY(history.fields[1].more.contains(u"10:00"_s));
    QVERIFY(historyOf({}, u"Invent"_s, noon).fields.isEmpty());
}

void TestChangeLines::aLineOfTheHistoryKeepsItsIdWhenNewerOnesCome()
{
    QList<Change> changes{change(Field::Ai, u"on"_s, u"off"_s, 120), change(Field::Unread, u"2"_s, u"3"_s, 7)};
    const DetailSection before = historyOf(changes, u"Invent"_s, noon);
    changes.append(change(Field::Unread, u"3"_s, u"4"_s));
    const DetailSection after = historyOf(changes, u"Invent"_s, noon);
    QCOMPARE(after.fields[1].id, before.fields[0].id);
    QCOMPARE(after.fields[2].id, before.fields[1].id);
    QVERIFY(after.fields[0].id != before.fields[0].id);
}

void TestChangeLines::aLongHistoryShowsAFewAtFirst()
{
    const DetailSection history =
        historyOf(QList<Change>(50, change(Field::Unread, u"2"_s, u"3"_s)), u"Invent"_s, noon);
    QCOMPARE(history.fields.size(), 50);
    QCOMPARE(history.shownAtFirst, 8);
}

void TestChangeLines::tellsTheOutcomeOfManySteps_data()
{
    QTest::addColumn<ChatChanges>("chat");
    QTest::addColumn<QString>("text");
    const Change snoozed = change(Field::State, u"OPEN"_s, u"SNOOZED"_s);
    const Change closed = change(Field::State, u"SNOOZED"_s, u"CLOSED"_s);
    const Change reopened = change(Field::State, u"SNOOZED"_s, u"OPEN"_s);
    const Change unread = change(Field::Unread, u"2"_s, u"3"_s);
    QTest::newRow("new") << chat(true) << u"New"_s;
    QTest::newRow("new and changed") << chat(true, {unread}) << u"New · Unread: 2 → 3"_s;
    QTest::newRow("two things") << chat(false, {snoozed, unread}) << u"State: Open → Snoozed · Unread: 2 → 3"_s;
    QTest::newRow("a step in between") << chat(false, {snoozed, unread, closed})
                                       << u"Unread: 2 → 3 · State: Open → Closed"_s;
    QTest::newRow("back again") << chat(false, {snoozed, unread, reopened}) << u"Unread: 2 → 3"_s;
    QTest::newRow("nothing but back again") << chat(false, {snoozed, reopened}) << u"State: Open → Open"_s;
    QTest::newRow("nothing") << chat(false) << QString();
}

void TestChangeLines::tellsTheOutcomeOfManySteps()
{
    QFETCH(ChatChanges, chat);
    QTEST(plain(changesText(chat, u"Invent"_s)), "text");
}

void TestChangeLines::sinceYouLeftCounts_data()
{
    QTest::addColumn<int>("fresh");
    QTest::addColumn<int>("changed");
    QTest::addColumn<bool>("more");
    QTest::addColumn<QString>("text");
    // Plurals are put in by the English translation; without one both forms show.
    QTest::newRow("both") << 3 << 14 << false << u"Since you left 2 h ago: 3 new chat(s), 14 changed"_s;
    QTest::newRow("new alone") << 1 << 0 << false << u"Since you left 2 h ago: 1 new chat(s)"_s;
    QTest::newRow("changed alone") << 0 << 2 << false << u"Since you left 2 h ago: 2 changed chat(s)"_s;
    QTest::newRow("cut") << 0 << 2 << true << u"Since you left 2 h ago: at least 2 changed chat(s)"_s;
    QTest::newRow("nothing") << 0 << 0 << false << QString();
}

void TestChangeLines::sinceYouLeftCounts()
{
    QFETCH(int, fresh);
    QFETCH(int, changed);
    QFETCH(bool, more);
    const QList<ChatChanges> chats = QList<ChatChanges>(fresh, chat(true)) + QList<ChatChanges>(changed, chat(false));
    QTEST(sinceYouLeft(chats, more, noon.addSecs(-2 * 3600), noon), "text");
}

QTEST_GUILESS_MAIN(TestChangeLines)
#include "tst_changelines.moc"
