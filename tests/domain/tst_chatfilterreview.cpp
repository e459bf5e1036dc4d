// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/filterrows.h"

using namespace filterrows;

/// What is asked about handoffs, scores and versions, and behind the marks of figures.
class TestChatFilterReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBecameOfAHandoff_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<int>>("found"); // of the chats below

        const auto add = [](const QString &query, const QList<int> &found) {
            QTest::newRow(qPrintable(query)) << query << found;
        };
        add(u"outcome:open"_s, {1, 4});
        add(u"outcome:resolved"_s, {2});
        add(u"outcome:back"_s, {3});
        add(u"outcome:reopened"_s, {4});
        add(u"is:reopened"_s, {4});
        add(u"outcome:any"_s, {1, 2, 3, 4});
        add(u"outcome:none"_s, {0});
        add(u"Outcome:NONE OR outcome:back"_s, {0, 3});
        add(u"-outcome:open"_s, {0, 2, 3});
    }

    void whatBecameOfAHandoff()
    {
        QFETCH(QString, query);
        QFETCH(QList<int>, found);
        const auto with = [](int count, HandoffEnd end, int reopened = 0) {
            return row([=](ChatRow &r) { r.handoffs = {.count = count, .end = end, .reopened = reopened}; });
        };
        const QList<ChatRow> chats{row(), with(1, HandoffEnd::Open), with(300, HandoffEnd::Resolved),
                                   with(2, HandoffEnd::BackToAi), with(1, HandoffEnd::Open, 2)};
        for (int chat = 0; chat < chats.size(); ++chat) {
            QCOMPARE(matches(query, chats[chat]), found.contains(chat));
        }
    }

    void whichAiItWas_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");

        const auto add = [](const QString &query, bool found) { QTest::newRow(qPrintable(query)) << query << found; };
        add(u"version:14"_s, true);
        add(u"version:1"_s, false); // another one
        add(u"version:4"_s, false);
        add(u"version:140"_s, false);
        add(u"version:concierge"_s, true);
        add(u"version:conc"_s, true);
        add(u"version:DESK"_s, true);
        add(u"version:cierge"_s, false);
        add(u"version:\"Front desk\""_s, true);
        add(u"version:\"Concierge 14\""_s, true);
        add(u"version:\"front concierge 14\""_s, false); // words that do not follow one another
        add(u"version:\"desk concierge 14\""_s, true);
        add(u"version:\"front desk concierge 14\""_s, true);
        add(u"version:\"concierge 1\""_s, false);
        add(u"version:\"Concierge 14\" OR version:\"conc 14\""_s, true);
        add(u"version:9b2f41aa-77"_s, true);
        add(u"version:9b2f41AA"_s, true);
        add(u"version:9b2f"_s, false); // too short to be told from a number
        add(u"-version:14"_s, false);
    }

    void whichAiItWas()
    {
        QFETCH(QString, query);
        QFETCH(bool, found);
        ChatRow r = row();
        r.ai = {
            .assistantId = u"9b2f41aa-77c0"_s, .assistant = u"Front Desk Concierge"_s, .version = u"14"_s, .model = {}};
        QCOMPARE(matches(query, r), found);
        QVERIFY(!matches(u"version:14 OR version:concierge"_s, row()));
    }

    void anIdOrAModelMayStandForAVersion()
    {
        ChatRow r = row();
        r.ai = {.assistantId = u"org-7"_s, .assistant = {}, .version = u"gpt-4o"_s, .model = u"gpt-4o"_s};
        QVERIFY(matches(u"version:gpt-4o"_s, r));
        QVERIFY(matches(u"version:org-7"_s, r));
        QVERIFY(!matches(u"version:gpt-4"_s, r));
        QVERIFY(!matches(u"version:gpt-4o-mini"_s, r));
        QVERIFY(!matches(u"version:org"_s, r));
    }

    void whatPeopleThoughtOfIt_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<int>>("found"); // of the chats below

        const auto add = [](const QString &query, const QList<int> &found) {
            QTest::newRow(qPrintable(query)) << query << found;
        };
        add(u"score:right"_s, {1, 2});
        add(u"score:early"_s, {2});
        add(u"score:wrong"_s, {3});
        add(u"score:late"_s, {});
        add(u"score:any"_s, {1, 2, 3, 4});
        add(u"score:none"_s, {0});
        add(u"reviewer:ana"_s, {1, 2, 4});
        add(u"reviewer:\"Ana S\""_s, {1, 2, 4});
        add(u"reviewer:souza"_s, {1, 2, 4});
        add(u"reviewer:ouza"_s, {});
        add(u"reviewer:jo"_s, {2, 3});
        add(u"reviewer:none"_s, {0});
        add(u"-reviewer:joão"_s, {0, 1, 4});
    }

    void whatPeopleThoughtOfIt()
    {
        QFETCH(QString, query);
        QFETCH(QList<int>, found);
        const QString ana = u"Ana Souza"_s;
        const QString joao = u"João"_s;
        const auto with = [](const QList<ScoreMark> &scores) {
            return row([&scores](ChatRow &r) { r.scores = scores; });
        };
        const QList<ChatRow> chats{row(), with({{ana, Verdict::Right}}),
                                   with({{ana, Verdict::Early}, {joao, Verdict::Right}}),
                                   with({{joao, Verdict::ShouldNot}}), with({{ana, Verdict::None}})};
        for (int chat = 0; chat < chats.size(); ++chat) {
            QCOMPARE(matches(query, chats[chat]), found.contains(chat));
        }
    }

    void datesOfTheCreation()
    {
        const auto at = [](const QString &iso) {
            return row([&iso](ChatRow &r) { r.createdAt = *Moment::parse(iso); });
        };
        QVERIFY(matches(u"created-after:2026-11-21"_s, at(u"2026-11-21T00:00:00Z"_s)));
        QVERIFY(!matches(u"created-after:2026-11-21"_s, at(u"2026-11-20T23:59:59Z"_s)));
        QVERIFY(matches(u"created-before:2026-11-21"_s, at(u"2026-11-20T23:59:59.999Z"_s)));
        QVERIFY(!matches(u"created-before:2026-11-21"_s, at(u"2026-11-21T00:00:00Z"_s)));
        QVERIFY(matches(u"created-after:7d created-before:yesterday"_s, at(u"2026-11-19T23:00:00Z"_s)));
        QVERIFY(!matches(u"created-after:7d created-before:yesterday"_s, at(u"2026-11-20T00:00:00Z"_s)));
        QVERIFY(!matches(u"-created-after:2026-11"_s, at(u"2026-11-02T00:00:00Z"_s)));
        // It is not the activity.
        QVERIFY(
            !matches(u"created-before:today"_s, row([](ChatRow &r) { r.activity = *Moment::parse(u"2026-11-01"); })));
    }

    /// Between two times a handoff is neither after nor before a third.
    void datesOfTheHandoff_data()
    {
        QTest::addColumn<QString>("earliest");
        QTest::addColumn<QString>("latest");
        QTest::addColumn<bool>("isAfter"); // 2026-11-21
        QTest::addColumn<bool>("isBefore");

        const QString early = u"2026-11-20T22:00:00Z"_s;
        const QString edge = u"2026-11-21T00:00:00Z"_s;
        const QString late = u"2026-11-21T09:00:00Z"_s;
        QTest::newRow("exactly before") << early << early << false << true;
        QTest::newRow("exactly at") << edge << edge << true << false;
        QTest::newRow("exactly after") << late << late << true << false;
        QTest::newRow("around") << early << late << false << false;
        QTest::newRow("up to it") << early << edge << false << false;
        QTest::newRow("from it on") << edge << late << true << false;
        QTest::newRow("some time up to early") << QString() << early << false << true;
        QTest::newRow("some time up to late") << QString() << late << false << false;
        QTest::newRow("some time from early on") << early << QString() << false << false;
        QTest::newRow("some time from late on") << late << QString() << true << false;
        QTest::newRow("never") << QString() << QString() << false << false;
    }

    void datesOfTheHandoff()
    {
        QFETCH(QString, earliest);
        QFETCH(QString, latest);
        QFETCH(bool, isAfter);
        QFETCH(bool, isBefore);
        ChatRow r = row();
        r.handoffs.count = 1;
        r.handoffs.at = {QDateTime::fromString(earliest, Qt::ISODate), QDateTime::fromString(latest, Qt::ISODate)};
        QCOMPARE(matches(u"handed-after:2026-11-21"_s, r), isAfter);
        QCOMPARE(matches(u"handed-before:2026-11-21"_s, r), isBefore);
    }

    void whatIsNotReportedIsFound()
    {
        for (const QString &query : {u"class:none"_s, u"sentiment:none"_s, u"channel:none"_s, u"model:none"_s}) {
            QVERIFY2(matches(query, ChatRow()), qPrintable(query));
        }
        ChatRow r;
        r.classification = u"Refund"_s;
        r.sentiment = {SentimentKind::Other, u"sarcastic"_s};
        r.channel = {ChannelKind::Web, u"web"_s};
        r.model = u"gpt-6"_s;
        for (const QString &query : {u"class:none"_s, u"sentiment:none"_s, u"channel:none"_s, u"model:none"_s}) {
            QVERIFY2(!matches(query, r), qPrintable(query));
        }
    }

    void hoursOfTheHandoff()
    {
        ChatRow r = row();
        r.handoffs.count = 1;
        const QDateTime tuesday(QDate(2026, 11, 17), QTime(14, 20)); // here
        r.handoffs.at = Within::exactly(tuesday);
        QVERIFY(matches(u"handed-at:tue-14"_s, r));
        QVERIFY(matches(u"handed-at:TUE"_s, r));
        QVERIFY(!matches(u"handed-at:tue-13"_s, r));
        QVERIFY(!matches(u"handed-at:wed-14"_s, r));
        r.handoffs.at.latest = tuesday.addSecs(30 * 60).toUTC();
        QVERIFY(matches(u"handed-at:tue-14"_s, r));
        r.handoffs.at.latest = tuesday.addSecs(60 * 60).toUTC(); // in one of two hours
        QVERIFY(!matches(u"handed-at:tue-14"_s, r));
        QVERIFY(matches(u"handed-at:tue"_s, r));
        r.handoffs.at.earliest = QDateTime();
        QVERIFY(!matches(u"handed-at:tue"_s, r));
        for (const QString &wrong : {u"tue-24"_s, u"tue-"_s, u"day"_s, u"tue-1-2"_s, u"tue--1"_s}) {
            QVERIFY2(!ChatFilter::parse(QString(u"handed-at:"_s + wrong)), qPrintable(wrong));
        }
    }

    void howLongTheyWaitedForAPerson_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<int>>("found"); // of the chats below

        const auto add = [](const QString &query, const QList<int> &found) {
            QTest::newRow(qPrintable(query)) << query << found;
        };
        add(u"wait:>30m"_s, {1});
        add(u"wait:>=30m"_s, {1, 2});
        add(u"wait:30m"_s, {1, 2});
        add(u"wait:<30m"_s, {3, 4});
        add(u"wait:<=30m"_s, {2, 3, 4});
        add(u"wait:<1w"_s, {1, 2, 3, 4, 5});
        add(u"wait:>1m"_s, {1, 2, 3}); // those that may have been shorter are not among them
        add(u"wait:none"_s, {6});
        add(u"-wait:none"_s, {0, 1, 2, 3, 4, 5});
    }

    void howLongTheyWaitedForAPerson()
    {
        QFETCH(QString, query);
        QFETCH(QList<int>, found);
        const auto with = [](WaitKind kind, qint64 seconds) {
            return row([=](ChatRow &r) { r.handoffs = {.count = 1, .wait = {kind, seconds}}; });
        };
        const QList<ChatRow> chats{row(),
                                   with(WaitKind::Exact, 3 * 3600),
                                   with(WaitKind::Exact, 1800),
                                   with(WaitKind::Exact, 299),
                                   with(WaitKind::AtMost, 299),
                                   with(WaitKind::AtMost, 3 * 3600),
                                   with(WaitKind::Unanswered, 0)};
        for (int chat = 0; chat < chats.size(); ++chat) {
            QCOMPARE(matches(query, chats[chat]), found.contains(chat));
        }
    }
};

QTEST_GUILESS_MAIN(TestChatFilterReview)
#include "tst_chatfilterreview.moc"
