// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"
#include "models/domain/chatdelta.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

CompactRow row(quint32 id, qint64 recency = 1)
{
    CompactRow result;
    result.id = id;
    result.recency = recency;
    return result;
}

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

} // namespace

class TestChatDelta : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLaterDeltaWins()
    {
        ChatDelta delta{{{1, u"a"_s}}, {row(1), row(2), row(3)}, {4, 5}};
        delta.add({{{2, u"b"_s}}, {row(2, 9), row(4, 9)}, {3, 6}});

        QCOMPARE(delta.words, (QList<std::pair<WordId, QString>>{{1, u"a"_s}, {2, u"b"_s}}));
        QCOMPARE(delta.upserted, (QList<CompactRow>{row(1), row(2, 9), row(4, 9)}));
        QCOMPARE(delta.removed, (QList<quint32>{5, 3, 6}));
    }

    void removedStaysRemovedWhereOneDeltaSaysBoth()
    {
        ChatDelta delta{{}, {row(1)}, {}};
        delta.add({{}, {row(1, 9)}, {1}});

        QVERIFY(delta.removed.contains(1U)); // which wins over any row
    }

    void nothingAddsNothing()
    {
        ChatDelta delta{{}, {row(1)}, {2}};
        delta.add({});
        QCOMPARE(delta.upserted.size(), 1);
        QCOMPARE(delta.removed.size(), 1);

        ChatDelta empty;
        QVERIFY(empty.isEmpty());
        empty.add(delta);
        QCOMPARE(empty.upserted, delta.upserted);
        QCOMPARE(empty.removed, delta.removed);
        QVERIFY(!empty.isEmpty());
    }

    void theLogKeepsWhatASyncFoundChanged()
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

    void whatIsNotReportedIsNull()
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

    void otherSpellingsAndOtherFieldsAreNoChange()
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

    void timesAreKeptInUtc()
    {
        ChatRow after;
        after.vanished = true;
        QCOMPARE(changesBetween({}, after, now.toOffsetFromUtc(3600)).first().at.timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(TestChatDelta)
#include "tst_chatdelta.moc"
