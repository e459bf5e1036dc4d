// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/filterrows.h"

#include <QSet>
#include <QTimeZone>

using namespace filterrows;

class TestChatFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsFindWhatTheySay_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("inKnown");
        QTest::addColumn<bool>("inOpposite");

        const auto add = [](const QString &query, bool inKnown, bool inOpposite) {
            QTest::newRow(qPrintable(query)) << query << inKnown << inOpposite;
        };
        add(u"is:unread"_s, true, false);
        add(u"is:read"_s, false, true);
        add(u"is:assigned"_s, true, false);
        add(u"is:unassigned"_s, false, true);
        add(u"is:mine"_s, true, false);
        add(u"is:open"_s, true, false);
        add(u"is:snoozed"_s, false, false);
        add(u"is:closed"_s, false, true);
        add(u"is:resolved"_s, false, true);
        add(u"is:unresolved"_s, true, false);
        add(u"is:handoff"_s, true, false);
        add(u"is:ai"_s, false, true);
        add(u"is:pinned"_s, true, false);
        add(u"is:vanished"_s, true, false);
        add(u"is:temporary"_s, true, false);
        add(u"is:blocked"_s, true, false);
        add(u"is:failed"_s, false, false);
        add(u"is:running"_s, false, false);
        add(u"IS:Unread"_s, true, false);
        add(u"is:\"unread\""_s, true, false);
        add(u"has:audio"_s, true, false);
        add(u"has:ticket"_s, true, false);
        add(u"has:error"_s, true, false);
        add(u"has:tools"_s, true, false);
        add(u"has:summary"_s, true, false);
        add(u"has:note"_s, true, false);
        add(u"tag:vip"_s, true, false);
        add(u"tag:VÍ"_s, true, false);
        add(u"tag:#vip"_s, true, false);
        add(u"tag:ip"_s, false, false);
        add(u"tag:escalate"_s, true, true);
        add(u"-tag:vip"_s, false, true);
        add(u"channel:whatsapp"_s, true, true);
        add(u"channel:WhatsApp"_s, true, true);
        add(u"channel:what"_s, true, true);
        add(u"channel:web"_s, false, false);
        add(u"channel:zzz"_s, false, false);
        add(u"-channel:web"_s, true, true);
        add(u"state:open"_s, true, false);
        add(u"state:closed"_s, false, true);
        add(u"sentiment:angry"_s, true, true);
        add(u"sentiment:happy"_s, false, false);
        add(u"class:billing"_s, true, true);
        add(u"class:question"_s, true, true);
        add(u"class:ing"_s, false, false);
        add(u"model:gpt-4o"_s, true, true);
        add(u"model:claude"_s, false, false);
        add(u"country:br"_s, true, true);
        add(u"country:de"_s, false, false);
        add(u"lang:pt"_s, true, true);
        add(u"lang:br"_s, false, false);
        add(u"customer:souza"_s, true, true);
        add(u"customer:\"ana souza\""_s, true, true);
        add(u"customer:cust-9"_s, true, true);
        add(u"customer:refund"_s, false, false);
        add(u"customer:cus"_s, true, true);
        add(u"customer:bruno"_s, false, false);
        add(u"assignee:bruno"_s, true, false);
        add(u"assignee:user-5"_s, true, false);
        add(u"assignee:me"_s, true, false);
        add(u"assignee:nobody"_s, false, true);
        add(u"assignee:none"_s, false, true);
        add(u"account:acme"_s, true, true);
        add(u"account:brasil"_s, true, true);
        add(u"account:acc-1"_s, true, true);
        add(u"account:acc"_s, false, false);
        add(u"account:other"_s, false, false);
        add(u"waiting:>2h"_s, true, true);
        add(u"waiting:>=2h"_s, true, true);
        add(u"waiting:2h"_s, true, true);
        add(u"waiting:>4h"_s, false, false);
        add(u"waiting:<4h"_s, true, true);
        add(u"waiting:<=200m"_s, true, true);
        add(u"waiting:<30m"_s, false, false);
        add(u"waiting:>1d"_s, false, false);
        add(u"waiting:<1w"_s, true, true);
    }

    void termsFindWhatTheySay()
    {
        QFETCH(QString, query);
        QFETCH(bool, inKnown);
        QFETCH(bool, inOpposite);

        QCOMPARE(matches(query, known()), inKnown);
        QCOMPARE(matches(query, opposite()), inOpposite);
    }

    /// "Not reported" is neither yes nor no: every term without "-" passes such a chat by.
    void whatIsNotKnownMatchesNoOperator()
    {
        const ChatRow unknown = row();
        for (const FilterOperator &op : filterOperators()) {
            if (op.name == "sort:"_L1) { // leaves nothing out
                continue;
            }
            QList<QString> values = op.values;
            // What is not here is known: that nobody has scored it, and that no handoff was seen.
            if (op.name == "score:"_L1 || op.name == "reviewer:"_L1 || op.name == "outcome:"_L1) {
                values.removeOne(u"none"_s);
            }
            const bool isTime = op.name == "waiting:"_L1 || op.name == "wait:"_L1 || op.name == "running:"_L1;
            values.append(isTime ? u"<9w"_s : op.name.endsWith("before:"_L1) ? u"today"_s : QString());
            if (values.last().isEmpty()) {
                values.removeLast();
            }
            for (const QString &value : values) {
                const QString query = op.name + value;
                QVERIFY2(!matches(query, unknown), qPrintable(query));
                QVERIFY2(matches(u'-' + query, unknown), qPrintable(query));
            }
        }
    }

    void everyValueOfferedForCompletionCanBeRead()
    {
        QSet<QString> names;
        for (const FilterOperator &op : filterOperators()) {
            names.insert(op.name);
            for (const QString &value : op.values) {
                const auto filter = ChatFilter::parse(QString(op.name + value), now);
                QVERIFY2(filter.has_value(), qPrintable(op.name + value));
                QVERIFY(!filter->matchesEverything());
            }
        }
        const QSet<QString> expected{u"is:"_s,
                                     u"channel:"_s,
                                     u"account:"_s,
                                     u"assignee:"_s,
                                     u"customer:"_s,
                                     u"state:"_s,
                                     u"sentiment:"_s,
                                     u"class:"_s,
                                     u"model:"_s,
                                     u"country:"_s,
                                     u"lang:"_s,
                                     u"has:"_s,
                                     u"before:"_s,
                                     u"after:"_s,
                                     u"waiting:"_s,
                                     u"tag:"_s,
                                     u"due:"_s,
                                     u"sort:"_s,
                                     u"wait:"_s,
                                     u"running:"_s,
                                     u"score:"_s,
                                     u"reviewer:"_s,
                                     u"version:"_s,
                                     u"outcome:"_s,
                                     u"created-after:"_s,
                                     u"created-before:"_s,
                                     u"handed-after:"_s,
                                     u"handed-before:"_s,
                                     u"handed-at:"_s};
        QCOMPARE(names, expected);
    }

    void runStatesAreFound()
    {
        QVERIFY(matches(u"is:failed"_s, row([](ChatRow &r) { r.status.code = RunKind::Failed; })));
        QVERIFY(matches(u"is:running"_s, row([](ChatRow &r) { r.status.code = RunKind::Running; })));
        QVERIFY(matches(u"is:snoozed"_s, row([](ChatRow &r) { r.state.code = StateKind::Snoozed; })));
    }

    void whetherSomebodyIsAssigned()
    {
        const ChatRow aiOff = row([](ChatRow &r) { r.handler = {Handler::Person, Inference::AiOffOrAssigned}; });
        QVERIFY(matches(u"is:unassigned"_s, aiOff));
        QVERIFY(!matches(u"is:assigned"_s, aiOff));
        // somebody has the ticket, and the vendor does not say who
        const ChatRow ticket = row([](ChatRow &r) { r.handler = {Handler::Person, Inference::TicketLinked}; });
        QVERIFY(!matches(u"is:unassigned OR is:assigned OR assignee:nobody"_s, ticket));
        const ChatRow ai = row([](ChatRow &r) { r.handler = {Handler::Ai, Inference::FromAssignee}; });
        QVERIFY(matches(u"is:unassigned"_s, ai));
    }

    void wordsUnknownHereAreFoundAsTheVendorWroteThem()
    {
        const ChatRow r = row([](ChatRow &chat) {
            chat.channel = {ChannelKind::Other, u"Viber-Business"_s};
            chat.state = {StateKind::Other, u"ESCALATED"_s};
            chat.sentiment = {SentimentKind::Other, u"furious"_s};
        });
        QVERIFY(matches(u"channel:viber"_s, r));
        QVERIFY(matches(u"state:escalated"_s, r));
        QVERIFY(matches(u"sentiment:furious"_s, r));
        QVERIFY(!matches(u"channel:business"_s, r));
        // the kind decides where the vendor's spelling differs
        QVERIFY(matches(u"channel:web"_s, row([](ChatRow &chat) { chat.channel = {ChannelKind::Web, u"WIDGET"_s}; })));
    }

    void pinsOfThePersonCountAsPins()
    {
        QVERIFY(matches(u"is:pinned"_s, row([](ChatRow &r) { r.own.pinned = true; })));
        QVERIFY(matches(u"-is:pinned"_s, row([](ChatRow &r) { r.pinned = false; })));
    }

    void customersAreFoundByIdUnlessItIsAUuid()
    {
        const auto with = [](const QString &id) {
            ChatRow r = row();
            r.customerId = id;
            return r;
        };
        QVERIFY(matches(u"customer:ana@example"_s, with(u"ana@example.com"_s)));
        QVERIFY(matches(u"customer:+5511"_s, with(u"+5511999"_s)));
        QVERIFY(!matches(u"customer:6f9619ff"_s, with(u"6f9619ff-8b86-d011-b42d-00cf4fc964ff"_s)));
        QVERIFY(!matches(u"customer:6F9619FF"_s, with(u"6F9619FF8B86D011B42D00CF4FC964FF"_s)));
        QVERIFY(matches(u"customer:6f9619ff"_s, with(u"6f9619ff-8b86-d011-b42d-00cf4fc964fg"_s)));
        QVERIFY(matches(u"customer:6f9619ff"_s, with(u"6f9619ff-8b86-d011-b42d000cf4fc964ff"_s)));
    }

    void datesAreOfTheLastActivity_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("activity");
        QTest::addColumn<bool>("expected");

        const auto add = [](const QString &query, const QString &activity, bool expected) {
            QTest::addRow("%s at %s", qPrintable(query), qPrintable(activity)) << query << activity << expected;
        };
        add(u"after:2026-11-21"_s, u"2026-11-21T00:00:00Z"_s, true);
        add(u"after:2026-11-21"_s, u"2026-11-20T23:59:59.999Z"_s, false);
        add(u"after:2026-11-21"_s, u"2026-11-21"_s, true);
        add(u"after:2026-11-21"_s, u"2026-11-20"_s, false);
        add(u"before:2026-11-21"_s, u"2026-11-20T23:59:59.999Z"_s, true);
        add(u"before:2026-11-21"_s, u"2026-11-21T00:00:00Z"_s, false);
        add(u"before:2026-11-21"_s, u"2026-11-20"_s, true);
        add(u"before:2026-11-21"_s, u"2026-11-21"_s, false);
        add(u"after:2026-11"_s, u"2026-11-01T00:00:00Z"_s, true);
        add(u"after:2026-11"_s, u"2026-10-31T23:59:59Z"_s, false);
        add(u"before:2026-11"_s, u"2026-10-31T23:59:59Z"_s, true);
        add(u"after:2026-11-21T10:00Z"_s, u"2026-11-21T10:00:00Z"_s, true);
        add(u"after:2026-11-21T10:00Z"_s, u"2026-11-21T09:59:59Z"_s, false);
        add(u"after:today"_s, u"2026-11-21T00:00:00Z"_s, true);
        add(u"after:TODAY"_s, u"2026-11-20T23:59:59Z"_s, false);
        add(u"after:yesterday"_s, u"2026-11-20T00:00:00Z"_s, true);
        add(u"after:yesterday"_s, u"2026-11-19T23:59:59Z"_s, false);
        add(u"before:yesterday"_s, u"2026-11-19T23:59:59Z"_s, true);
        add(u"after:12h"_s, u"2026-11-21T00:00:00Z"_s, true);
        add(u"after:12h"_s, u"2026-11-20T23:59:59Z"_s, false);
        add(u"after:7d"_s, u"2026-11-14T12:00:00Z"_s, true);
        add(u"after:7d"_s, u"2026-11-14T11:59:59Z"_s, false);
        add(u"before:7d"_s, u"2026-11-14T11:59:59Z"_s, true);
        add(u"after:3w"_s, u"2026-10-31T12:00:00Z"_s, true);
        add(u"after:3w"_s, u"2026-10-31T11:00:00Z"_s, false);
        add(u"after:2026-11-01 before:2026-11-15"_s, u"2026-11-14T12:00:00Z"_s, true);
        add(u"after:2026-11-01 before:2026-11-15"_s, u"2026-11-15T12:00:00Z"_s, false);
    }

    void datesAreOfTheLastActivity()
    {
        QFETCH(QString, query);
        QFETCH(QString, activity);
        QFETCH(bool, expected);
        ChatRow r = row();
        r.activity = *Moment::parse(activity);

        QCOMPARE(matches(query, r), expected);
    }

    void daysBeginWhereThePersonIs()
    {
        const auto at = [](const QString &iso) {
            ChatRow r = row();
            r.activity = *Moment::parse(iso);
            return r;
        };
        const QList<QDateTime> nows{now.toOffsetFromUtc(-3 * 3600), now.toTimeZone(QTimeZone(-3 * 3600))};
        for (const QDateTime &here : nows) {
            const ChatFilter filter = ChatFilter::parse(u"after:2026-11-21", here).value();
            QVERIFY(filter.matches(at(u"2026-11-21T03:00:00Z"_s)));
            QVERIFY(!filter.matches(at(u"2026-11-21T02:59:59Z"_s)));
        }
    }

    void waitingIsMeasuredWhenAsked()
    {
        // parsed "long ago": the wait still counts up to the present
        const ChatFilter filter = ChatFilter::parse(u"waiting:>2h", now.addYears(-30)).value();

        QVERIFY(filter.matches(known()));
        QVERIFY(!filter.matches(
            row([](ChatRow &r) { r.waitingSince = Moment(QDateTime::currentDateTimeUtc().addSecs(-3600)); })));
    }

    void aWaitOfWhichOnlyTheDayIsKnownCountsFromItsEnd()
    {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        const auto since = [](QDate day) {
            return row([day](ChatRow &r) { r.waitingSince = {Moment(day), Inference::FromLastMessage}; });
        };
        QVERIFY(matches(u"is:waiting"_s, since(today)));
        QVERIFY(matches(u"waiting:<1m"_s, since(today)));
        QVERIFY(!matches(u"waiting:>1d"_s, since(today.addDays(-1))));
        QVERIFY(matches(u"waiting:>1d"_s, since(today.addDays(-3))));
    }

    void whatIsDue_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("minutes"); // from now
        QTest::addColumn<bool>("found");
        const auto add = [](const QString &query, int minutes, bool found) {
            QTest::addRow("%s in %d min", qPrintable(query), minutes) << query << minutes << found;
        };
        add(u"is:due"_s, -1, true);
        add(u"is:due"_s, 1, false);
        add(u"due:<2h"_s, 60, true);
        add(u"due:2h"_s, 60, true);
        add(u"due:<2h"_s, -600, true); // overdue
        add(u"due:<2h"_s, 180, false);
        add(u"due:>2h"_s, 180, true);
        add(u"due:>2h"_s, 60, false);
        add(u"due:>=1d"_s, 1500, true);
        add(u"due:yesterday"_s, -24 * 60, true);
        add(u"due:tomorrow"_s, 24 * 60, true);
        add(u"due:today"_s, 24 * 60, false);
        add(u"due:today"_s, -24 * 60, false);
    }

    void whatIsDue()
    {
        QFETCH(QString, query);
        QFETCH(int, minutes);
        QFETCH(bool, found);
        const QDateTime at = QDateTime::currentDateTimeUtc().addSecs(60LL * minutes);
        const ChatRow planned = row([at](ChatRow &r) { r.followUpAt = Moment(at); });
        const ChatRow reminded = row([at](ChatRow &r) {
            r.own.remindAt = at;
            r.followUpAt = Moment(at.addYears(1)); // the earlier counts
        });
        QCOMPARE(matches(query, planned), found);
        QCOMPARE(matches(query, reminded), found);
    }

    void howLongTheAiHasBeenAtWork()
    {
        const auto with = [](RunKind run, const Moment &activity) {
            return row([&](ChatRow &r) {
                r.status.code = run;
                r.activity = activity;
            });
        };
        const QDateTime present = QDateTime::currentDateTimeUtc();
        const Moment hourAgo(present.addSecs(-3600));
        QVERIFY(matches(u"running:>10m"_s, with(RunKind::Running, hourAgo)));
        QVERIFY(matches(u"-running:>2h"_s, with(RunKind::Running, hourAgo)));
        QVERIFY(matches(u"running:<2h"_s, with(RunKind::Running, hourAgo)));
        QVERIFY(!matches(u"running:>10m"_s, with(RunKind::Completed, hourAgo)));
        QVERIFY(matches(u"-running:>10m"_s, with(RunKind::Completed, hourAgo)));
        QVERIFY(!matches(u"running:<2h"_s, with(RunKind::Running, Moment())));
        QVERIFY(!matches(u"running:>10m"_s, with(RunKind::Running, Moment(present.date()))));
        // Measured when asked, not when it was written.
        QVERIFY(ChatFilter::parse(u"running:>10m", now.addYears(-30))->matches(with(RunKind::Running, hourAgo)));
    }

    void aDayIsDueOnItsDay()
    {
        const auto on = [](QDate day) { return row([day](ChatRow &r) { r.followUpAt = Moment(day); }); };
        const QDate today = QDate::currentDate();
        QVERIFY(matches(u"is:due"_s, on(today)));
        QVERIFY(!matches(u"is:due"_s, on(today.addDays(1))));
        QVERIFY(matches(u"due:today"_s, on(today)));
        QVERIFY(matches(QString(u"due:"_s + today.toString(Qt::ISODate)), on(today)));
        QVERIFY(!matches(QString(u"due:"_s + today.toString(Qt::ISODate)), on(today.addDays(1))));
    }

    void whatIsOnItsWayIsFound()
    {
        QVERIFY(matches(u"is:pending"_s, row([](ChatRow &r) { r.pending = 2; })));
        QVERIFY(matches(u"is:asking"_s, row([](ChatRow &r) { r.asks = true; })));
        QVERIFY(matches(u"has:draft"_s, row([](ChatRow &r) { r.draft = u"Dear"_s; })));
        QVERIFY(!matches(u"is:pending OR is:asking OR has:draft"_s, row()));
    }

    void aQueryNamesItsOrder()
    {
        const auto orderOf = [](const QString &query) { return ChatFilter::parse(query, now).value().order(); };
        QCOMPARE(orderOf(u"refund"_s), ChatOrder::Newest);
        QCOMPARE(orderOf(u"sort:waiting"_s), ChatOrder::Waiting);
        QCOMPARE(orderOf(u"is:unread SORT:Due refund"_s), ChatOrder::Due);
        QCOMPARE(orderOf(u"a OR b sort:oldest"_s), ChatOrder::Oldest);
        QCOMPARE(orderOf(u"sort:\"newest\""_s), ChatOrder::Newest);
        // It leaves nothing out.
        QVERIFY(matches(u"sort:waiting"_s, row()));
        QVERIFY(!matches(u"sort:waiting is:unread"_s, row()));
        // The later filter's order wins, and narrowing keeps it.
        const ChatFilter tab = ChatFilter::parse(u"is:waiting sort:waiting", now).value();
        QCOMPARE((tab & ChatFilter::unread()).order(), ChatOrder::Waiting);
        QCOMPARE((tab & *ChatFilter::parse(u"sort:newest", now)).order(), ChatOrder::Newest);
        QCOMPARE((ChatFilter() & tab).order(), ChatOrder::Waiting);
        QCOMPARE(tab.withAccounts({u"a"_s}).order(), ChatOrder::Waiting);
    }

    void theFixedTabsAreTheirQueries()
    {
        QVERIFY(ChatFilter::unread().matches(known()) && !ChatFilter::unread().matches(opposite()));
        QVERIFY(ChatFilter::assignedToMe().matches(known()) && !ChatFilter::assignedToMe().matches(opposite()));
        QVERIFY(ChatFilter::unresolved().matches(known()) && !ChatFilter::unresolved().matches(opposite()));
        QVERIFY(ChatFilter::handoffs().matches(known()) && !ChatFilter::handoffs().matches(opposite()));
        const QList<ChatFilter> tabs{ChatFilter::unread(), ChatFilter::assignedToMe(), ChatFilter::unresolved(),
                                     ChatFilter::handoffs()};
        for (qsizetype i = 0; i < tabs.size(); ++i) {
            QVERIFY(!tabs[i].matches(row()));
            // each looks at one thing only
            const ChatRow one = [i] {
                ChatRow r = row();
                (i == 0 ? r.unread : i == 1 ? r.mine : i == 2 ? r.unresolved : r.handoff) = true;
                return r;
            }();
            for (qsizetype j = 0; j < tabs.size(); ++j) {
                QCOMPARE(tabs[j].matches(one), i == j);
            }
        }
    }

    void filtersCombine()
    {
        const ChatFilter words = ChatFilter::parse(u"refund", now).value();
        const ChatFilter both = words & ChatFilter::unread();

        QVERIFY(both.matches(known()));
        QVERIFY(!both.matches(opposite()));
        QCOMPARE(both.words(), QList<QString>{u"refund"_s});
        QVERIFY((ChatFilter() & ChatFilter()).matchesEverything());
        QVERIFY(!(ChatFilter() & words).matchesEverything());
        QVERIFY(!(words & ChatFilter()).matchesEverything());
        QVERIFY(words.matches(opposite())); // a filter does not change
    }

    void filtersNarrowToAccounts()
    {
        const ChatFilter here = ChatFilter().withAccounts({u"acc-1"_s, u"acc-2"_s});

        QVERIFY(here.matches(known()));
        QVERIFY(!here.matchesEverything());
        QVERIFY(!ChatFilter().withAccounts({u"acc-2"_s}).matches(known()));
        QVERIFY(!ChatFilter::unread().withAccounts({u"acc-1"_s}).matches(opposite()));
        QVERIFY(ChatFilter().withAccounts({}).matchesEverything());
    }

    void accountsWithoutNamesAreFoundById()
    {
        QVERIFY(ChatFilter::parse(u"account:acc-1", now)->matches(known()));
        QVERIFY(!ChatFilter::parse(u"account:acme", now)->matches(known()));
    }

    void copiesShareAndOutliveTheOriginal()
    {
        ChatFilter copy;
        {
            const ChatFilter original = ChatFilter::parse(u"refund", now).value();
            copy = original;
        }
        QVERIFY(copy.matches(known()));
        QVERIFY(!copy.matches(row()));
    }
};

QTEST_GUILESS_MAIN(TestChatFilter)
#include "tst_chatfilter.moc"
