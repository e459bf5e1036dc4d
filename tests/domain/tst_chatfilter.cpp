// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilter.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

ChatRow row(void (*change)(ChatRow &) = nullptr)
{
    ChatRow result;
    result.key = {u"acc-1"_s, u"chat-77"_s};
    if (change) {
        change(result);
    }
    return result;
}

/// A chat of which a lot is known.
ChatRow known()
{
    ChatRow r = row();
    r.title = u"Refund for order A-1001"_s;
    r.customer = u"Ana Souza"_s;
    r.customerId = u"cust-9"_s;
    r.channel = {ChannelKind::WhatsApp, u"WHATSAPP"_s};
    r.state = {StateKind::Open, u"OPEN"_s};
    r.status = {RunKind::Completed, u"completed"_s};
    r.sentiment = {SentimentKind::Angry, u"angry"_s};
    r.handler = Handler::Person;
    r.assigneeId = u"user-5"_s;
    r.assignee = u"Bruno Lima"_s;
    r.unread = true;
    r.mine = true;
    r.unresolved = true;
    r.handoff = true;
    r.classification = u"Billing question"_s;
    r.summary = u"The customer wants the money back"_s;
    r.activity = *Moment::parse(u"2026-11-20T09:00:00Z");
    r.preview = u"Onde está a minha devolução?"_s;
    r.waitingSince = Moment(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600));
    r.country = u"BR"_s;
    r.language = u"pt-BR"_s;
    r.model = u"gpt-4o-mini"_s;
    r.pinned = true;
    r.temporary = true;
    r.blocked = true;
    r.hasAudio = r.hasTicket = r.hasError = r.hasTools = true;
    r.vanished = true;
    r.own = {.note = u"call back"_s, .tags = {u"escalated"_s, u"VIP"_s}};
    return r;
}

/// The same chat with the opposite of everything.
ChatRow opposite()
{
    ChatRow r = known();
    r.state = {StateKind::Closed, u"CLOSED"_s};
    r.handler = Handler::Ai;
    r.assigneeId = QString();
    r.assignee = QString();
    r.unread = r.mine = r.unresolved = r.handoff = false;
    r.pinned = r.temporary = r.blocked = false;
    r.hasAudio = r.hasTicket = r.hasError = r.hasTools = r.vanished = false;
    r.own = {.tags = {u"escalated"_s}};
    r.summary = QString();
    return r;
}

/// Asks with names of accounts; a query that cannot be read fails the test.
bool matches(const QString &query, const ChatRow &chat)
{
    const auto filter = ChatFilter::parse(query, now);
    if (!filter) {
        QTest::qFail(qPrintable(query + u": "_s + filter.error().message), __FILE__, __LINE__);
        return false;
    }
    return filter->matches(chat, {{u"acc-1"_s, u"Acme Brasil"_s}});
}

} // namespace

class TestChatFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyQueryMatchesEverything()
    {
        for (const QString &query : {u""_s, u"  \t\n"_s}) {
            const auto filter = ChatFilter::parse(query, now);
            QVERIFY(filter);
            QVERIFY(filter->matchesEverything());
            QVERIFY(filter->matches(ChatRow()));
        }
        QVERIFY(ChatFilter().matchesEverything());
        QVERIFY(ChatFilter::all().matchesEverything());
    }

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
            QList<QString> values = op.values;
            values.append(op.name == "waiting:"_L1 ? u"<9w"_s : op.name == "before:"_L1 ? u"today"_s : QString());
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
        const QSet<QString> expected{u"is:"_s,       u"channel:"_s, u"account:"_s,   u"assignee:"_s,
                                     u"customer:"_s, u"state:"_s,   u"sentiment:"_s, u"class:"_s,
                                     u"model:"_s,    u"country:"_s, u"lang:"_s,      u"has:"_s,
                                     u"before:"_s,   u"after:"_s,   u"waiting:"_s,   u"tag:"_s};
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

    void plainWordsAreLookedUpInEveryText_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");

        QTest::newRow("title") << u"refund"_s << true;
        QTest::newRow("customer") << u"souz"_s << true;
        QTest::newRow("preview, accents") << u"devolucao"_s << true;
        QTest::newRow("summary") << u"money"_s << true;
        QTest::newRow("classification") << u"billing"_s << true;
        QTest::newRow("assignee") << u"bruno"_s << true;
        QTest::newRow("customer's id") << u"cust-9"_s << false;
        QTest::newRow("assignee's id") << u"user-5"_s << false;
        QTest::newRow("middle of a word") << u"efund"_s << false;
        QTest::newRow("both") << u"refund ana"_s << true;
        QTest::newRow("one of two") << u"refund zebra"_s << false;
        QTest::newRow("phrase") << u"\"for order\""_s << true;
        QTest::newRow("phrase ends in a word") << u"\"for ord\""_s << true;
        QTest::newRow("phrase begins in a word") << u"\"or order\""_s << false;
        QTest::newRow("phrase over two fields") << u"\"A-1001 Ana\""_s << false;
        QTest::newRow("phrase in other case") << u"\"FOR  ORDER\""_s << true;
        QTest::newRow("phrase with an operator in it") << u"\"is:unread\""_s << false;
        QTest::newRow("not in another field") << u"gpt-4o"_s << false;
        QTest::newRow("negated") << u"-refund"_s << false;
        QTest::newRow("negated phrase") << u"-\"for order\""_s << false;
        QTest::newRow("negated, absent") << u"-zebra"_s << true;
        QTest::newRow("hyphen inside") << u"A-1001"_s << true;
        QTest::newRow("punctuation matters not") << u"devolucao?!"_s << true;
        QTest::newRow("punctuation between words") << u"\"refund, (for)\""_s << true;
        QTest::newRow("absent symbol") << u"devolucao+"_s << false;
        QTest::newRow("or in lower case is a word") << u"refund or zebra"_s << false;
    }

    void plainWordsAreLookedUpInEveryText()
    {
        QFETCH(QString, query);
        QFETCH(bool, expected);

        QCOMPARE(matches(query, known()), expected);
    }

    void pinsOfThePersonCountAsPins()
    {
        QVERIFY(matches(u"is:pinned"_s, row([](ChatRow &r) { r.own.pinned = true; })));
        QVERIFY(matches(u"-is:pinned"_s, row([](ChatRow &r) { r.pinned = false; })));
    }

    void wordsThatLookLikeIdsFindChatsByTheirId_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");

        QTest::newRow("whole") << u"6f9619FF-8b86-d011-b42d-00cf4fc964ff"_s << true;
        QTest::newRow("beginning") << u"6F9619ff"_s << true;
        QTest::newRow("with an underscore") << u"6f9619ff_8"_s << false;
        QTest::newRow("too short") << u"6f9619f"_s << false;
        QTest::newRow("inside") << u"8b86-d011"_s << false;
        QTest::newRow("longer than the id") << u"6f9619ff-8b86-d011-b42d-00cf4fc964ff0"_s << false;
        QTest::newRow("quoted") << u"\"6f9619ff\""_s << true;
        QTest::newRow("quoted with a space") << u"\"6f9619ff 8b86\""_s << false;
        QTest::newRow("negated") << u"-6f9619ff"_s << false;
        QTest::newRow("no digit") << u"abcdefgh"_s << false;
        QTest::newRow("other script") << u"６f9619ff"_s << false;
    }

    void wordsThatLookLikeIdsFindChatsByTheirId()
    {
        QFETCH(QString, query);
        QFETCH(bool, expected);

        ChatRow r = row();
        r.key.id = u"6f9619ff-8B86-D011-B42D-00CF4FC964FF"_s;
        QCOMPARE(matches(query, r), expected);
    }

    void anIdWithoutDigitsIsNotLookedFor()
    {
        QVERIFY(!matches(u"abcdefgh"_s, row([](ChatRow &r) { r.key.id = u"abcdefgh-1"_s; })));
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

    void addressesTimesAndNamesAreWords_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : {u"https://example.com/a?b=c:d"_s, u"12:30"_s, u"C:\\temp"_s, u"std::sort"_s,
                                    u":tada:"_s, u"--help"_s, u"it's"_s, u"a@b.c"_s, u"C++"_s, u"50%"_s, u"f(x)"_s,
                                    u"5\"x7\""_s, u"ORDER"_s, u"2026-11-21"_s, u"a:b"_s, u"😀"_s, u"#12"_s}) {
            QTest::newRow(qPrintable(word)) << word;
        }
    }

    void addressesTimesAndNamesAreWords()
    {
        QFETCH(QString, word);
        ChatRow r = row();
        r.preview = u"see "_s + word + u" there"_s;

        const auto filter = ChatFilter::parse(word, now);

        QVERIFY(filter);
        QCOMPARE(filter->words(), QList<QString>{word});
        QVERIFY(filter->matches(r));
        QVERIFY(!filter->matches(row()));
    }

    void termsCombine_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");

        // a and b are in the chat, x and y are not
        const auto add = [](const QString &query, bool expected) {
            QTest::newRow(qPrintable(query)) << query << expected;
        };
        add(u"a b"_s, true);
        add(u"a x"_s, false);
        add(u"a OR x"_s, true);
        add(u"x OR y"_s, false);
        add(u"x OR y OR a"_s, true);
        add(u"x a OR b"_s, true);    // (x a) OR b
        add(u"b OR a x"_s, true);    // b OR (a x)
        add(u"x y OR a x"_s, false); // (x y) OR (a x)
        add(u"x (a OR b)"_s, false);
        add(u"a (x OR b)"_s, true);
        add(u"b(a OR x)"_s, false); // a word with a parenthesis in it
        add(u"-x"_s, true);
        add(u"-a"_s, false);
        add(u"-(a x)"_s, true);
        add(u"-(a OR x)"_s, false);
        add(u"-(-(a))"_s, true);
        add(u"-(-a OR x) b"_s, true);
        add(u"((a))"_s, true);
        add(u"((a) (b))"_s, true);
        add(u"(a)OR(x)"_s, true);
        add(u"( a OR x )"_s, true);
        add(u"(f(x) OR a)"_s, true);
        add(u"-is:read a"_s, true);
        add(u"\"a\"\"b\""_s, true);
        add(u"\"a\"x"_s, false);
    }

    void termsCombine()
    {
        QFETCH(QString, query);
        QFETCH(bool, expected);
        ChatRow r = row();
        r.preview = u"a b"_s;

        QCOMPARE(matches(query, r), expected);
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

    void errorsNameTheTermAndTheChoices_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<QList<QString>>("said");

        const auto add = [](const QString &query, int position, int length, const QList<QString> &said = {}) {
            QTest::newRow(qPrintable(query)) << query << position << length << said;
        };
        add(u"is:unred"_s, 0, 8, {u"is:"_s, u"unred"_s, u"unread, read"_s});
        add(u"refund is:unred x"_s, 7, 8, {u"unred"_s});
        add(u"-is:unred"_s, 1, 8);
        add(u"is:un"_s, 0, 5);
        add(u"is:unread,read"_s, 0, 14);
        add(u"has:pictures"_s, 0, 12, {u"has:"_s, u"audio, ticket"_s, u"pictures"_s});
        add(u"is:"_s, 0, 3, {u"is:"_s});
        add(u"tag: vip"_s, 0, 4, {u"tag:"_s});
        add(u"tag:\"\""_s, 0, 6);
        add(u"tag:\"  \""_s, 0, 8);
        add(u"tag:\u200b"_s, 0, 5);
        add(u"tag:#"_s, 0, 5);
        add(u"customer:!!"_s, 0, 11, {u"customer:"_s, u"!!"_s});
        add(u"class:-"_s, 0, 7);
        add(u"model:..."_s, 0, 9);
        add(u"assignee:@"_s, 0, 10);
        add(u"!!"_s, 0, 2, {u"“!!”"_s, u"letter"_s});
        add(u"refund ..."_s, 7, 3, {u"“...”"_s});
        add(u"a -?"_s, 3, 1);
        add(u"(a \"!?\")"_s, 3, 4, {u"“!?”"_s});
        add(u":)"_s, 0, 2);
        add(u"\u200b"_s, 0, 1);
        add(u"␞"_s, 0, 1);
        add(u"(is:)"_s, 1, 3);
        add(u"is:(unread OR read)"_s, 0, 4, {u"is:a OR is:b"_s});
        add(u"foo:bar"_s, 0, 7, {u"foo:"_s, u"channel:"_s, u"quotes"_s});
        add(u"a foo: b"_s, 2, 4);
        add(u"mailto:a@b.c"_s, 0, 12);
        add(u"größe:4"_s, 0, 7);
        add(u"is://x"_s, 0, 6);
        add(u"\"open"_s, 0, 5, {u"quote"_s});
        add(u"a \"b c"_s, 2, 4);
        add(u"customer:\"Ana"_s, 9, 4);
        add(u"\""_s, 0, 1);
        add(u"\"\""_s, 0, 2);
        add(u"\"  \" a"_s, 0, 4);
        add(u"-"_s, 0, 1);
        add(u"a - b"_s, 2, 1);
        add(u"a -"_s, 2, 1);
        add(u"(a -)"_s, 3, 1);
        add(u"OR"_s, 0, 2, {u"OR"_s});
        add(u"OR a"_s, 0, 2);
        add(u"a OR"_s, 2, 2);
        add(u"a OR  "_s, 2, 2);
        add(u"a OR OR b"_s, 2, 2);
        add(u"(a OR)"_s, 3, 2);
        add(u"(OR a)"_s, 1, 2);
        add(u"("_s, 0, 1);
        add(u"(a"_s, 0, 1);
        add(u"x (a (b)"_s, 2, 1);
        add(u"()"_s, 0, 2);
        add(u"a ( )"_s, 2, 3);
        add(u")"_s, 0, 1);
        add(u"(a))"_s, 3, 1);
        add(u"before:tomorrow"_s, 0, 15, {u"before:"_s, u"2026-11-21"_s, u"7d"_s, u"yesterday"_s});
        add(u"after:2026-13"_s, 0, 13);
        add(u"after:2026-02-30"_s, 0, 16);
        add(u"after:7"_s, 0, 7);
        add(u"after:d"_s, 0, 7);
        add(u"after:-7d"_s, 0, 9);
        add(u"after:7m"_s, 0, 8);
        add(u"after:9999999999d"_s, 0, 17);
        add(u"waiting:long"_s, 0, 12, {u"waiting:"_s, u">2h"_s});
        add(u"waiting:>"_s, 0, 9);
        add(u"waiting:=2h"_s, 0, 11);
        add(u"waiting:>=>2h"_s, 0, 13);
        add(u"waiting:>2"_s, 0, 10);
        add(u"waiting:>2x"_s, 0, 11);
        add(u"waiting:>-2h"_s, 0, 12);
    }

    void errorsNameTheTermAndTheChoices()
    {
        QFETCH(QString, query);
        QFETCH(int, position);
        QFETCH(int, length);
        QFETCH(QList<QString>, said);

        const auto filter = ChatFilter::parse(query, now);

        QVERIFY(!filter);
        QCOMPARE(filter.error().position, position);
        QCOMPARE(filter.error().length, length);
        QVERIFY(!filter.error().message.isEmpty());
        for (const QString &part : said) {
            QVERIFY2(filter.error().message.contains(part), qPrintable(filter.error().message));
        }
    }

    void anErrorShowsATermSafely()
    {
        const auto filter = ChatFilter::parse(QString(u"is:\u202e"_s + QString(10'000, u'x')), now);

        QVERIFY(!filter);
        QVERIFY(filter.error().message.size() < 400);
        QVERIFY(filter.error().message.contains(u"⟨RLO⟩"_s));
    }

    /// Whatever is typed or pasted: an error, or a condition that an empty chat does not meet by accident.
    void nothingMatchesEverythingByAccident_data()
    {
        QTest::addColumn<QString>("query");

        const QList<QString> queries{u"!!!"_s,
                                     u"."_s,
                                     u"*"_s,
                                     u"%"_s,
                                     u"_"_s,
                                     u"'"_s,
                                     u"''"_s,
                                     u"' OR 1=1 --"_s,
                                     u"\"' OR 'a'='a\""_s,
                                     u"\\"_s,
                                     u"\\\""_s,
                                     u"undefined"_s,
                                     u"null"_s,
                                     u"NaN"_s,
                                     u"<script>alert(1)</script>"_s,
                                     u"../../etc/passwd"_s,
                                     u"$HOME"_s,
                                     u"{{x}}"_s,
                                     u"%s%n"_s,
                                     u"`ls`"_s,
                                     u"AND"_s,
                                     u"NOT x"_s,
                                     u"NEAR(a b)"_s,
                                     u"田中さん"_s,
                                     u"表ポあA鷗"_s,
                                     u"👾 🙇"_s,
                                     u"🇺🇸🇷🇺"_s,
                                     u"１２３"_s,
                                     u"١٢٣"_s,
                                     u"الكل"_s,
                                     u"\u202e"_s,
                                     u"\u200b"_s,
                                     u"\ufeff"_s,
                                     u"\u00ad\u034f"_s,
                                     u"\u0301"_s,
                                     u"Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤"_s,
                                     u"ﷺ"_s,
                                     u"ÅÍÎÏ˝ÓÔ"_s,
                                     u"¡™£¢∞§¶•ªº–≠"_s,
                                     u"--"_s,
                                     u"---"_s,
                                     u"-----"_s,
                                     u"- -"_s,
                                     u"::"_s,
                                     u":"_s,
                                     u"a:"_s,
                                     u":a"_s,
                                     u"()()"_s,
                                     u"((((((((("_s,
                                     u")))))"_s,
                                     u"(\")"_s,
                                     u"\"\"\""_s,
                                     u"-\""_s,
                                     u"-("_s,
                                     u"-)"_s,
                                     u"-OR"_s,
                                     u"OR OR OR"_s,
                                     u"is:is:is"_s,
                                     u"is:\""_s,
                                     u"tag:-"_s,
                                     u"channel:-"_s,
                                     u"channel:*"_s,
                                     u"lang:*"_s,
                                     u"account:*"_s,
                                     QString(QChar(0)),
                                     QString(QChar(0xd800)),
                                     QString(QChar(0xdc00)),
                                     QString(u"a"_s + QChar(0xd83d)),
                                     QString(QChar(0x1b))};
        for (const QString &query : queries) {
            QTest::addRow("%d: %s", int(queries.indexOf(query)), qPrintable(query)) << query;
        }
        QTest::newRow("deep") << QString(100'000, u'(');
        QTest::newRow("deep and closed") << QString(QString(100'000, u'(') + u"a"_s + QString(100'000, u')'));
        QTest::newRow("deep negation") << QString(u"-("_s.repeated(100'000));
        QTest::newRow("dashes") << QString(100'000, u'-');
        QTest::newRow("many words") << QString(u"word "_s.repeated(20'000));
        QTest::newRow("many choices") << QString(u"a OR "_s.repeated(20'000) + u"b"_s);
        QTest::newRow("long word") << QString(1'000'000, u'x');
        QTest::newRow("marks") << QString(100'000, QChar(0x301));
    }

    void nothingMatchesEverythingByAccident()
    {
        QFETCH(QString, query);

        const auto filter = ChatFilter::parse(query, now);

        if (filter) {
            QVERIFY(!filter->matchesEverything());
            const ChatRow empty = row([](ChatRow &r) { r.key = {}; });
            if (!query.startsWith(u'-') || query.startsWith("--"_L1)) {
                QVERIFY(!filter->matches(empty));
            }
            filter->matches(known());
        } else {
            QVERIFY(!filter.error().message.isEmpty());
            QVERIFY(filter.error().length > 0);
            QVERIFY(filter.error().position >= 0);
            QVERIFY(filter.error().position + filter.error().length <= query.size());
        }
    }

    void parenthesesMayNestAsFarAsPeopleNestThem()
    {
        QVERIFY(ChatFilter::parse(QString(QString(50, u'(') + u'a' + QString(50, u')')), now));
        QVERIFY(!ChatFilter::parse(QString(QString(51, u'(') + u'a' + QString(51, u')')), now));
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

    void wordsToMarkAreThoseThatMustBeThere()
    {
        const auto words = [](QStringView query) { return ChatFilter::parse(query, now)->words(); };

        QCOMPARE(words(u"is:unread"), QList<QString>{});
        QCOMPARE(words(u"Refund -late \"for order\" OR (ana -(bruno x) is:open)"),
                 (QList<QString>{u"Refund"_s, u"for order"_s, u"ana"_s}));
        QCOMPARE(ChatFilter().words(), QList<QString>{});
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
