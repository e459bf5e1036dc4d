// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/urgency.h"
#include "tests/support/numberedwords.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
constexpr quint32 minute = 60;

/// Makes rows as a store does.
struct Rows {
    Words words;

    CompactRow row(const std::function<void(ChatRow &)> &change)
    {
        ChatRow chat;
        chat.handoffs = {.count = 1, .at = Within::exactly(now.addDays(-2)), .wait = {WaitKind::Exact, 60}};
        change(chat);
        CompactRow compact = pack(chat, test::numberedIn(words));
        compact.id = ++m_lastId;
        compact.recency = 1000 - m_lastId;
        return compact;
    }

private:
    quint32 m_lastId = 0;
};

void failed(ChatRow &chat)
{
    chat.status = {RunKind::Failed, u"failed"_s};
}

void angry(ChatRow &chat)
{
    chat.sentiment = {SentimentKind::Angry, u"ANGRY"_s};
}

void waited(ChatRow &chat, WaitKind kind, qint64 minutes)
{
    chat.handoffs.wait = {kind, minutes * minute};
}

void unansweredSince(ChatRow &chat, qint64 minutes)
{
    chat.handoffs.at = Within::exactly(now.addSecs(-minutes * minute));
    chat.handoffs.wait = {WaitKind::Unanswered, 0};
}

} // namespace

class TestUrgency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDeservesEyesFirstStandsAbove()
    {
        Rows rows;
        const QList<CompactRow> inOrder{
            rows.row([](ChatRow &r) { failed(r), angry(r), waited(r, WaitKind::Exact, 31); }),
            rows.row([](ChatRow &r) { failed(r), angry(r); }),
            rows.row([](ChatRow &r) { failed(r), waited(r, WaitKind::Exact, 300); }),
            rows.row(failed),
            rows.row([](ChatRow &r) { angry(r), waited(r, WaitKind::Exact, 40); }),
            rows.row([](ChatRow &r) { angry(r), r.handoffs.reopened = 3; }),
            rows.row(angry),
            rows.row([](ChatRow &r) { waited(r, WaitKind::Exact, 600); }),
            rows.row([](ChatRow &r) { unansweredSince(r, 599); }),
            rows.row([](ChatRow &r) { waited(r, WaitKind::Exact, 31), r.handoffs.reopened = 9; }),
            rows.row([](ChatRow &r) { waited(r, WaitKind::Exact, 30); }),
            rows.row([](ChatRow &r) { r.handoffs.reopened = 2; }),
            rows.row([](ChatRow &r) { r.handoffs.reopened = 1; }),
            rows.row([](ChatRow &r) { unansweredSince(r, 29); }),
            rows.row([](ChatRow &r) { unansweredSince(r, 900), r.handoffs.end = HandoffEnd::Resolved; }),
            rows.row([](ChatRow &r) { waited(r, WaitKind::AtMost, 6000); }),
            rows.row([](ChatRow &r) { waited(r, WaitKind::AtMost, 30); }),
            // Nothing stands out: the newest first.
            rows.row([](ChatRow &r) { r.handoffs.at = Within::exactly(now.addDays(-1)); }),
            rows.row([](ChatRow &r) { waited(r, WaitKind::Exact, 29); }),
            rows.row([](ChatRow &r) { waited(r, WaitKind::AtMost, 29); }),
            rows.row([](ChatRow &r) { waited(r, WaitKind::NotKnown, 0); }),
            rows.row([](ChatRow &r) {
                r.handoffs.at = {}, r.sentiment = {SentimentKind::Happy, u"happy"_s};
            }),
        };
        UrgencyScale scale(&rows.words);
        for (qsizetype above = 0; above < inOrder.size(); ++above) {
            const Urgency first = scale.urgencyOf(inOrder[above], now);
            QVERIFY(!first.standsAbove(first));
            for (qsizetype below = above + 1; below < inOrder.size(); ++below) {
                const Urgency second = scale.urgencyOf(inOrder[below], now);
                QVERIFY2(first.standsAbove(second), qPrintable(u"%1 above %2"_s.arg(above).arg(below)));
                QVERIFY2(!second.standsAbove(first), qPrintable(u"%1 above %2"_s.arg(below).arg(above)));
            }
        }
    }

    void thoseAlikeStandInOneOrder()
    {
        CompactRow row;
        row.review = packReview({.handoffs = 1});
        QList<CompactRow> rows;
        for (quint32 id = 1; id <= 50; ++id) {
            row.id = id;
            row.recency = 7 + id / 4;
            rows.append(row);
        }
        const Words words;
        UrgencyScale scale(&words);
        const auto order = [&scale](QList<CompactRow> chats) {
            std::sort(chats.begin(), chats.end(), [&scale](const CompactRow &a, const CompactRow &b) {
                return scale.urgencyOf(a, now).standsAbove(scale.urgencyOf(b, now));
            });
            return chats;
        };
        QList<CompactRow> shuffled = rows;
        QRandomGenerator random(7);
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        QVERIFY(shuffled != rows);
        QCOMPARE(order(shuffled), order(rows));
        QCOMPARE(order(rows).first().id, 50U); // the latest activity
    }

    void aWaitThatGoesOnGrows()
    {
        Rows rows;
        const CompactRow row = rows.row([](ChatRow &r) {
            unansweredSince(r, 20);
            r.handoffs.at.earliest = now.addDays(-1); // not certain: it is not counted
        });
        UrgencyScale scale(&rows.words);
        QCOMPARE(scale.urgencyOf(row, now).waited, 0U);
        QVERIFY(scale.urgencyOf(row, now).waitsYet);
        QCOMPARE(scale.urgencyOf(row, now.addSecs(600)).waited, 30 * minute);
        QCOMPARE(scale.urgencyOf(row, now.addDays(-9)).waited, 0U); // a clock that was set back
    }

    void whoWaitsForNobodyDoesNotWaitOn_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("resolved") << int(HandoffEnd::Resolved);
        QTest::newRow("back") << int(HandoffEnd::BackToAi);
    }

    void whoWaitsForNobodyDoesNotWaitOn()
    {
        QFETCH(int, end);
        Rows rows;
        const CompactRow row = rows.row([end](ChatRow &r) {
            unansweredSince(r, 900);
            r.handoffs.end = static_cast<HandoffEnd>(end);
        });
        const Urgency urgency = UrgencyScale(&rows.words).urgencyOf(row, now);
        QVERIFY(!urgency.waitsYet);
        QCOMPARE(reasonsOf(urgency), (QList<UrgencyMark>{{UrgencyReason::Unanswered, 0}}));
    }

    void whatIsLongCanBeSet()
    {
        Rows rows;
        const CompactRow row = rows.row([](ChatRow &r) { waited(r, WaitKind::Exact, 29); });
        QCOMPARE(UrgencyScale(&rows.words).urgencyOf(row, now).waited, 0U);
        const UrgencyLimits limits{.longWait = std::chrono::minutes(10)};
        QCOMPARE(UrgencyScale(&rows.words, limits).urgencyOf(row, now).waited, 29 * minute);
    }

    void theReasonsAreTold_data()
    {
        QTest::addColumn<Urgency>("urgency");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << Urgency{.handed = 9, .recency = 9, .id = 9} << QString();
        QTest::newRow("two") << Urgency{.angry = true, .waited = 41 * minute + 59} << u"angry · waited 41 min"_s;
        QTest::newRow("all") << Urgency{.failed = true,
                                        .angry = true,
                                        .waited = 130 * minute,
                                        .reopened = 2,
                                        .isUnanswered = true,
                                        .waitsYet = true}
                             << u"AI failed · angry · unanswered for 2 h or more · reopened 2 times"_s;
        QTest::newRow("not long") << Urgency{.isUnanswered = true, .waitsYet = true} << u"unanswered"_s;
        QTest::newRow("reopened") << Urgency{.reopened = 1, .isUnanswered = true} << u"reopened · unanswered"_s;
        QTest::newRow("most") << Urgency{.waitedAtMost = 47 * 60 * minute} << u"waited up to 47 h"_s;
        QTest::newRow("days") << Urgency{.waited = 49 * 60 * minute} << u"waited 2 d"_s;
    }

    void theReasonsAreTold()
    {
        QFETCH(Urgency, urgency);
        QFETCH(QString, words);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(describe(reasonsOf(urgency)), words);
    }

    void wordsThatComeLaterAreLookedAt()
    {
        Words words;
        UrgencyScale scale(&words);
        CompactRow row;
        row.review = packReview({.handoffs = 1});
        row.sentiment = 5;
        QVERIFY(!scale.urgencyOf(row, now).angry);
        words.set(5, u"%1\x1f"_s.arg(int(SentimentKind::Angry)) + u"angry"_s);
        QVERIFY(scale.urgencyOf(row, now).angry);
    }
};

QTEST_GUILESS_MAIN(TestUrgency)
#include "tst_urgency.moc"
