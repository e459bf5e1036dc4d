// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace deskside::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList vendors{u"invent"_s, u"zaia"_s, u"opencopilot"_s};

/// The field by which each vendor's list is put in order here.
QJsonObject datedChat(const QString &vendor, const QString &id, const QString &at, QJsonObject more = {})
{
    more.insert(vendor == "invent"_L1 ? u"updated_at"_s
                : vendor == "zaia"_L1 ? u"lastMessageCreatedAt"_s
                                      : u"created_at"_s,
                at);
    return chat(vendor, id, more);
}

QJsonArray manyChats(const QString &vendor, int count)
{
    QJsonArray chats;
    for (int i = 0; i < count; ++i) {
        chats.append(chat(vendor, u"c%1"_s.arg(i)));
    }
    return chats;
}

} // namespace

/// list, show, sync and accounts test against servers that speak as the vendors do.
class TestListing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vendors_data();
    void theKeyTravelsAsTheVendorWantsIt_data();
    void theKeyTravelsAsTheVendorWantsIt();
    void aListIsWalkedToItsEnd_data();
    void aListIsWalkedToItsEnd();
    void aListStandsNewestFirst_data() { vendors_data(); }
    void aListStandsNewestFirst();
    void aChatOnTwoPagesIsListedOnce_data() { vendors_data(); }
    void aChatOnTwoPagesIsListedOnce();
    void aWrappedArrayIsRead_data() { vendors_data(); }
    void aWrappedArrayIsRead();
    void anEmptyListIsAResult_data() { vendors_data(); }
    void anEmptyListIsAResult();
    void removedChatsAreLeftOut();
    void viewsShowWhatTheySay();
    void queriesNarrowTheList_data();
    void queriesNarrowTheList();
    void inventIsAskedWhoIAm();
    void allAccountsAreListedTogether();
    void syncCountsTheChats();
    void showTellsEverythingOfAChat_data() { vendors_data(); }
    void showTellsEverythingOfAChat();
    void zaiasDetailsAreFetched();
    void aChatThatVanishesIsNotWaitedFor();
    void aChatOfTwoAccountsIsAskedFor();
    void anAccountIsTested_data() { vendors_data(); }
    void anAccountIsTested();
};

void TestListing::vendors_data()
{
    QTest::addColumn<QString>("vendor");
    for (const QString &vendor : vendors) {
        QTest::newRow(qPrintable(vendor)) << vendor;
    }
}

void TestListing::theKeyTravelsAsTheVendorWantsIt_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const auto authorization = "authorization"_ba;
    QTest::newRow("invent") << u"invent"_s << QStringList() << authorization << "Bearer k-1"_ba;
    QTest::newRow("zaia") << u"zaia"_s << QStringList() << authorization << "k-1"_ba;
    QTest::newRow("opencopilot") << u"opencopilot"_s << QStringList() << authorization << "Bearer k-1"_ba;
    QTest::newRow("another way") << u"zaia"_s << QStringList{u"--sign-in"_s, u"bearer"_s} << authorization
                                 << "Bearer k-1"_ba;
    QTest::newRow("another header") << u"invent"_s << QStringList{u"--sign-in"_s, u"header:X-Api-Key"_s}
                                    << "x-api-key"_ba
                                    << "k-1"_ba;
}

void TestListing::theKeyTravelsAsTheVendorWantsIt()
{
    QFETCH(QString, vendor);
    QFETCH(QStringList, more);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    SocketServer server;
    serve(server, vendor, {});
    Program deskside;
    // As a file's line break comes along with $(<key.txt) in some shells.
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url(), u"k-1\n"_s, more));
    QCOMPARE(deskside(u"list --profile %1"_s.arg(deskside.profile())).code, 0);
    QCOMPARE(server.heard().size(), 1);
    const Heard &heard = server.heard().first();
    QCOMPARE(heard.target, listTarget(vendor, 1));
    QCOMPARE(heard.headers.value(header), value);
    QCOMPARE(heard.head.count("k-1"), 1);
    QVERIFY(!heard.headers.contains("cookie"_ba));
}

void TestListing::aListIsWalkedToItsEnd_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("requests");
    for (const QString &vendor : vendors) {
        QTest::addRow("%s, a short page", qPrintable(vendor)) << vendor << 99 << 1;
        QTest::addRow("%s, a full page", qPrintable(vendor)) << vendor << 100 << 2;
        QTest::addRow("%s, three pages", qPrintable(vendor)) << vendor << 250 << 3;
    }
}

void TestListing::aListIsWalkedToItsEnd()
{
    QFETCH(QString, vendor);
    QFETCH(int, count);
    QFETCH(int, requests);
    SocketServer server;
    serve(server, vendor, manyChats(vendor, count));
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url()));
    const QString list = u"list --format json --profile %1"_s.arg(deskside.profile());
    const Ran ran = deskside(list);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, u""_s);
    const QStringList ids = ran.values(u"id"_s);
    QCOMPARE(ids.size(), count);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), count);
    QCOMPARE(server.deliveries(), requests);
    QVERIFY(server.hearsNothingMore());
    QCOMPARE(deskside(QString(list + u" --limit 7"_s)).values(u"id"_s), ids.mid(0, 7));
    QCOMPARE(deskside(QString(list + u" --limit 0"_s)).out, "[\n]\n"_ba);
}

void TestListing::aListStandsNewestFirst()
{
    QFETCH(QString, vendor);
    SocketServer server;
    serve(server, vendor,
          {datedChat(vendor, u"old"_s, u"2025-01-01T00:00:00Z"_s), datedChat(vendor, u"day"_s, u"2026-05-01"_s),
           datedChat(vendor, u"newest"_s, u"2026-05-02T01:00:00+03:00"_s),
           datedChat(vendor, u"newer"_s, u"2026-05-01T21:59:59.999Z"_s),
           datedChat(vendor, u"morning"_s, u"2026-05-01T00:00:00Z"_s)});
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url()));
    const Ran ran = deskside(u"list --format json --profile %1"_s.arg(deskside.profile()));
    // A date without time stands behind the date-times of its day.
    QCOMPARE(ran.values(u"id"_s), (QStringList{u"newest"_s, u"newer"_s, u"morning"_s, u"day"_s, u"old"_s}));
}

void TestListing::aChatOnTwoPagesIsListedOnce()
{
    QFETCH(QString, vendor);
    SocketServer server;
    QJsonArray first = manyChats(vendor, 100);
    QJsonArray second{first[98], first[99], chat(vendor, u"last"_s)};
    server.expects("GET"_ba, listTarget(vendor, 1)).answers(200, bytes(first));
    server.expects("GET"_ba, listTarget(vendor, 2)).answers(200, bytes(second));
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url()));
    const QStringList ids = deskside(u"list --format json --profile %1"_s.arg(deskside.profile())).values(u"id"_s);
    QCOMPARE(ids.size(), 101);
    QCOMPARE(ids.count(u"c99"_s), 1);
    QVERIFY(server.hearsNothingMore());
}

void TestListing::aWrappedArrayIsRead()
{
    QFETCH(QString, vendor);
    SocketServer server;
    const QJsonObject wrapped{{u"data"_s, manyChats(vendor, 3)}, {u"total_pages"_s, 1}};
    server.expects("GET"_ba, listTarget(vendor, 1)).answers(200, bytes(wrapped));
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url()));
    QCOMPARE(deskside(u"list --format json --profile %1"_s.arg(deskside.profile())).rows().size(), 3);
    QVERIFY(server.hearsNothingMore());
}

void TestListing::anEmptyListIsAResult()
{
    QFETCH(QString, vendor);
    SocketServer server;
    serve(server, vendor, {});
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url()));
    const QString list = u"list --profile %1 --format "_s.arg(deskside.profile());
    const Ran json = deskside(QString(list + u"json"_s));
    QCOMPARE(json.code, 0);
    QCOMPARE(json.out, "[\n]\n"_ba);
    QCOMPARE(json.err, u""_s);
    QCOMPARE(deskside(QString(list + u"csv"_s)).out.count('\n'), 1);
    QCOMPARE(deskside(QString(list + u"table"_s)).out.count('\n'), 1);
}

void TestListing::removedChatsAreLeftOut()
{
    SocketServer server;
    serve(server, u"zaia"_s, {chat(u"zaia"_s, u"gone"_s, {{u"isRemoved"_s, true}}), chat(u"zaia"_s, u"here"_s)});
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"A"_s, server.url()));
    QCOMPARE(deskside(u"list --format json --profile %1"_s.arg(deskside.profile())).values(u"id"_s),
             QStringList{u"here"_s});
}

void TestListing::viewsShowWhatTheySay()
{
    SocketServer invent;
    const auto state = [](const QString &word, int unseen, bool ai, const QString &assigned) {
        QJsonObject fields{{u"state"_s, word}, {u"admin_unseen_count"_s, unseen}, {u"ai_enabled"_s, ai}};
        if (!assigned.isEmpty()) {
            fields.insert("assigned_user"_L1, QJsonObject{{u"id"_s, assigned}});
        }
        return QJsonObject{{u"state"_s, fields}};
    };
    serve(invent, u"invent"_s,
          {chat(u"invent"_s, u"i-unread"_s, state(u"CLOSED"_s, 2, true, {})),
           chat(u"invent"_s, u"i-mine"_s, state(u"CLOSED"_s, 0, true, u"me-1"_s)),
           chat(u"invent"_s, u"i-theirs"_s, state(u"CLOSED"_s, 0, true, u"you"_s)),
           chat(u"invent"_s, u"i-snoozed"_s, state(u"SNOOZED"_s, 0, true, {})),
           chat(u"invent"_s, u"i-off"_s, state(u"CLOSED"_s, 0, false, {})), chat(u"invent"_s, u"i-silent"_s)});
    SocketServer zaia;
    serve(zaia, u"zaia"_s,
          {chat(u"zaia"_s, u"z-unread"_s,
                {{u"lastMessageRole"_s, u"user"_s},
                 {u"lastMessageContent"_s, u"?"_s},
                 {u"lastMessageCreatedAt"_s, u"2026-01-02T00:00:00Z"_s}}),
           chat(u"zaia"_s, u"z-ticket"_s, {{u"ticketId"_s, u"t1"_s}, {u"ticketStatus"_s, u"inProgress"_s}}),
           chat(u"zaia"_s, u"z-done"_s, {{u"ticketId"_s, u"t2"_s}, {u"ticketStatus"_s, u"finished"_s}})});
    SocketServer opencopilot;
    serve(opencopilot, u"opencopilot"_s,
          {chat(u"opencopilot"_s, u"o-mine"_s, {{u"assignee_id"_s, u"me-1"_s}, {u"status"_s, u"resolved"_s}}),
           chat(u"opencopilot"_s, u"o-open"_s, {{u"assignee_id"_s, u"copilot"_s}, {u"status"_s, u"OPEN"_s}}),
           chat(u"opencopilot"_s, u"o-handoff"_s, {{u"handoff"_s, true}, {u"status"_s, u"closed"_s}})});
    Program deskside;
    QVERIFY(deskside.addAccount(u"invent"_s, u"I"_s, invent.url()));
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Z"_s, zaia.url()));
    QVERIFY(deskside.addAccount(u"opencopilot"_s, u"O"_s, opencopilot.url()));
    const auto shown = [&deskside](const QString &view) {
        QStringList ids =
            deskside(u"list --format json --view %1 --profile %2"_s.arg(view, deskside.profile())).values(u"id"_s);
        ids.sort();
        return ids.join(u' ');
    };
    QCOMPARE(shown(u"unread"_s), u"i-unread z-unread"_s);
    QCOMPARE(shown(u"mine"_s), u"i-mine o-mine"_s);
    QCOMPARE(shown(u"unresolved"_s), u"i-snoozed o-open z-ticket z-unread"_s);
    QCOMPARE(shown(u"handoffs"_s), u"i-mine i-off i-theirs o-handoff z-done z-ticket"_s);
    QCOMPARE(shown(u"all"_s).split(u' ').size(), 12);
}

void TestListing::queriesNarrowTheList_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("ids");
    QTest::newRow("a word") << u"refund"_s << u"a b"_s;
    QTest::newRow("the beginning of one") << u"refu"_s << u"a b"_s;
    QTest::newRow("a phrase") << u"\"refund please\""_s << u"b"_s;
    QTest::newRow("not a word") << u"-refund"_s << u"c"_s;
    QTest::newRow("channel") << u"channel:whatsapp"_s << u"a"_s;
    QTest::newRow("operator and word") << u"refund channel:email"_s << u"b"_s;
    QTest::newRow("either") << u"channel:whatsapp OR channel:sms"_s << u"a c"_s;
    QTest::newRow("account") << u"account:Acme"_s << u"a b c"_s;
    QTest::newRow("another account") << u"account:Other"_s << u""_s;
}

void TestListing::queriesNarrowTheList()
{
    QFETCH(QString, query);
    QFETCH(QString, ids);
    SocketServer server;
    const auto titled = [](const QString &id, const QString &title, const QString &channel) {
        return chat(u"opencopilot"_s, id, {{u"meta"_s, QJsonObject{{u"title"_s, title}}}, {u"channel"_s, channel}});
    };
    serve(server, u"opencopilot"_s,
          {titled(u"a"_s, u"Refund of 12"_s, u"whatsapp"_s), titled(u"b"_s, u"A refund please"_s, u"email"_s),
           titled(u"c"_s, u"Address"_s, u"sms"_s)});
    Program deskside;
    QVERIFY(deskside.addAccount(u"opencopilot"_s, u"Acme"_s, server.url()));
    const Ran ran =
        deskside.run({u"list"_s, u"--format"_s, u"json"_s, u"--query"_s, query, u"--profile"_s, deskside.profile()});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.values(u"id"_s).join(u' '), ids);
}

void TestListing::inventIsAskedWhoIAm()
{
    SocketServer server;
    const QJsonObject mine{{u"state"_s, QJsonObject{{u"assigned_user"_s, QJsonObject{{u"id"_s, u"u-9"_s}}}}}};
    server.expects("GET"_ba, "/orgs/o1/chats?filter=ASSIGNED_TO_ME&page=1&take=10"_ba)
        .answers(200, bytes(QJsonArray{chat(u"invent"_s, u"c1"_s, mine)}));
    serve(server, u"invent"_s, {chat(u"invent"_s, u"c1"_s, mine), chat(u"invent"_s, u"c2"_s)});
    Program deskside;
    deskside.setVariable(u"KEY"_s, u"k"_s);
    const QString profile = u" --profile "_s + deskside.profile();
    QCOMPARE(deskside(QString(u"accounts add invent --name A --org o1 --token-env KEY --base-url "_s
                              + server.url().toString() + profile))
                 .code,
             0);
    QCOMPARE(deskside(QString(u"list --view mine --format json"_s + profile)).values(u"id"_s), QStringList{u"c1"_s});
    QVERIFY(server.hearsNothingMore());
}

void TestListing::allAccountsAreListedTogether()
{
    SocketServer one;
    SocketServer two;
    serve(one, u"invent"_s,
          {datedChat(u"invent"_s, u"c1"_s, u"2026-01-01"_s), datedChat(u"invent"_s, u"c3"_s, u"2026-01-03"_s)});
    serve(two, u"zaia"_s, {datedChat(u"zaia"_s, u"c2"_s, u"2026-01-02"_s)});
    Program deskside;
    QVERIFY(deskside.addAccount(u"invent"_s, u"One"_s, one.url(), u"key-one"_s));
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Two"_s, two.url(), u"key-two"_s));
    const QString list = u"list --format json --profile %1"_s.arg(deskside.profile());
    const Ran ran = deskside(list);
    QCOMPARE(ran.values(u"id"_s), (QStringList{u"c3"_s, u"c2"_s, u"c1"_s}));
    QCOMPARE(ran.values(u"account"_s), (QStringList{u"One"_s, u"Two"_s, u"One"_s}));
    // Each key to its own server.
    QCOMPARE(one.heard().first().headers.value("authorization"_ba), "Bearer key-one"_ba);
    QCOMPARE(two.heard().first().headers.value("authorization"_ba), "key-two"_ba);
    QCOMPARE(deskside(QString(list + u" --account two"_s)).values(u"id"_s), QStringList{u"c2"_s});
    QCOMPARE(one.deliveries(), 1);
}

void TestListing::syncCountsTheChats()
{
    SocketServer server;
    serve(server, u"zaia"_s, manyChats(u"zaia"_s, 120));
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Zoo"_s, server.url()));
    const QString sync = u"sync --profile %1"_s.arg(deskside.profile());
    for (const QString &more : {u""_s, u" --full"_s, u" --account zoo"_s}) {
        const Ran ran = deskside(QString(sync + more));
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.startsWith("Zoo: 120 "), ran.out.constData());
    }
}

void TestListing::showTellsEverythingOfAChat()
{
    QFETCH(QString, vendor);
    SocketServer server;
    const QString titleField = u"title"_s;
    QJsonObject more{{titleField, u"Where is it?"_s}};
    if (vendor == "opencopilot"_L1) {
        more = {{u"meta"_s, more}};
    }
    const QJsonObject one = chat(vendor, u"c/1 ü"_s, more);
    serve(server, vendor, {one, chat(vendor, u"c2"_s)});
    server.expects("GET"_ba, "/api/v1/chats/c%2F1%20%C3%BC/details"_ba).answers(200, bytes(one)).always();
    server.expects("GET"_ba, "/api/v1/chats/c%2F1%20%C3%BC"_ba).answers(404).always();
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url()));
    const QStringList show{u"show"_s, u"c/1 ü"_s, u"--profile"_s, deskside.profile()};
    const Ran text = deskside.run(show);
    QCOMPARE(text.code, 0);
    QCOMPARE(text.err, u""_s);
    QVERIFY2(text.out.startsWith("Where is it?\n"), text.out.constData());
    const Ran json = deskside.run(show + QStringList{u"--format"_s, u"json"_s});
    QCOMPARE(json.object().value("id"_L1), u"c/1 ü"_s);
    QCOMPARE(json.object().value("title"_L1), u"Where is it?"_s);
    QCOMPARE(json.object().value("raw"_L1).toObject(), one);
    QVERIFY(server.hearsNothingMore());
}

void TestListing::zaiasDetailsAreFetched()
{
    SocketServer server;
    const QJsonObject listed = chat(u"zaia"_s, u"c1"_s, {{u"title"_s, u"as listed"_s}});
    const QJsonObject detailed = chat(u"zaia"_s, u"c1"_s, {{u"title"_s, u"as detailed"_s}});
    serve(server, u"zaia"_s, {listed});
    server.expects("GET"_ba, "/api/v1/chats/c1/details"_ba).answers(200, bytes(detailed));
    server.expects("GET"_ba, "/api/v1/chats/c1"_ba)
        .answers(200, R"({"id":"c1","updatedAt":"2026-03-01T00:00:00Z","isRemoved":false})"_ba);
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"A"_s, server.url()));
    const Ran ran = deskside(u"show c1 --format json --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.object().value("title"_L1), u"as detailed"_s);
    QCOMPARE(ran.object().value("updatedAt"_L1), u"2026-03-01T00:00:00Z"_s);
    QVERIFY(server.hearsNothingMore());
}

void TestListing::aChatThatVanishesIsNotWaitedFor()
{
    SocketServer server;
    serve(server, u"zaia"_s, {chat(u"zaia"_s, u"c1"_s, {{u"title"_s, u"as listed"_s}})});
    server.expects("GET"_ba, "/api/v1/chats/c1/details"_ba)
        .answers(200, bytes(chat(u"zaia"_s, u"c1"_s, {{u"isRemoved"_s, true}})));
    server.expects("GET"_ba, "/api/v1/chats/c1"_ba).answers(404).always();
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"A"_s, server.url()));
    const Ran ran = deskside(u"show c1 --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains(u"removed"_s), qPrintable(ran.err));
    QVERIFY(ran.out.startsWith("as listed\n"));
}

void TestListing::aChatOfTwoAccountsIsAskedFor()
{
    SocketServer one;
    SocketServer two;
    serve(one, u"invent"_s, {chat(u"invent"_s, u"c1"_s, {{u"title"_s, u"first"_s}})});
    serve(two, u"invent"_s, {chat(u"invent"_s, u"c1"_s, {{u"title"_s, u"second"_s}})});
    Program deskside;
    QVERIFY(deskside.addAccount(u"invent"_s, u"One"_s, one.url()));
    QVERIFY(deskside.addAccount(u"invent"_s, u"Two"_s, two.url()));
    const QString profile = u" --profile "_s + deskside.profile();
    const Ran both = deskside(QString(u"show c1"_s + profile));
    QCOMPARE(both.code, 2);
    QVERIFY2(both.err.contains(u"--account"_s), qPrintable(both.err));
    QVERIFY(both.out.isEmpty());
    QVERIFY(deskside(QString(u"show c1 --account Two"_s + profile)).out.startsWith("second\n"));
    QVERIFY(deskside(QString(u"show One/c1"_s + profile)).out.startsWith("first\n"));
    QCOMPARE(deskside(QString(u"list --format json"_s + profile)).rows().size(), 2);
}

void TestListing::anAccountIsTested()
{
    QFETCH(QString, vendor);
    SocketServer server;
    const QByteArray target = vendor == "invent"_L1 ? "/orgs/o1/chats?page=1&take=10"_ba
                              : vendor == "zaia"_L1
                                  ? "/api/v1/chats/details"_ba
                                  : "/backend/chat/o1?page=1&limit=10&sortBy=created_at&sortDirection=DESC"_ba;
    server.expects("GET"_ba, target).answers(200, bytes(manyChats(vendor, 2)));
    server.expects("GET"_ba, target).answers(401);
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"A"_s, server.url()));
    const QString test = u"accounts test A --profile %1"_s.arg(deskside.profile());
    const Ran good = deskside(test);
    QCOMPARE(good.code, 0);
    QVERIFY2(good.out.startsWith("A: ") && good.out.contains("accepts the key"), good.out.constData());
    const Ran bad = deskside(test);
    QCOMPARE(bad.code, 1);
    QVERIFY(bad.out.isEmpty());
    QVERIFY2(bad.err.contains(u"A: "_s) && bad.err.contains(u"key is not valid"_s), qPrintable(bad.err));
    QVERIFY(server.hearsNothingMore());
}

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
