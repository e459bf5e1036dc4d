// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace deskside::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList vendors{u"invent"_s, u"zaia"_s, u"opencopilot"_s};

} // namespace

/// What the command line says and ends with when a vendor or the network says no.
class TestRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusalIsOneSentenceAndExitCode1_data();
    void aRefusalIsOneSentenceAndExitCode1();
    void passingTroubleIsWaitedOut_data();
    void passingTroubleIsWaitedOut();
    void aRefusedConnectionIsSaid();
    void aPageThatFailsLaterKeepsWhatCame();
    void theKeyDoesNotFollowARedirect();
    void aBadChatCostsThatChatAlone_data();
    void aBadChatCostsThatChatAlone();
    void aStrangersWordsDoNotReachTheTerminal();
    void aFailingAccountCostsThatAccountAlone();
    void detailsThatFailLeaveWhatTheListSaid();
    void anEchoedKeyIsNotRepeated();
};

void TestRefusals::aRefusalIsOneSentenceAndExitCode1_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("deliveries");
    QTest::addColumn<QString>("said");
    const auto html = "<!DOCTYPE html><html><body>Maintenance</body></html>"_ba;
    for (const QString &vendor : vendors) {
        const auto row = [&vendor](const char *what, const QByteArray &answer, const QString &said) {
            QTest::addRow("%s, %s", qPrintable(vendor), what) << vendor << answer << 1 << said;
        };
        row("401", httpAnswer(401, "{}"_ba), u"key is not valid"_s);
        row("403", httpAnswer(403), u"may not do that"_s);
        row("404", httpAnswer(404), u"does not know"_s);
        row("400", httpAnswer(400, R"({"message":"no such page"})"_ba), u"no such page"_s);
        row("a web page", httpAnswer(200, html), u"web page"_s);
        row("garbage", httpAnswer(200, "[1,2"_ba + QByteArray("\xff\xfe}]")), u"not JSON"_s);
        row("a number", httpAnswer(200, "42"_ba), u"not JSON"_s);
        row("an object without a list", httpAnswer(200, R"({"error":"x"})"_ba), u"error"_s);
        row("an object with two lists", httpAnswer(200, R"({"data":[],"items":[]})"_ba), u"data, items"_s);
        row("nothing", httpAnswer(200), u"empty"_s);
    }
}

void TestRefusals::aRefusalIsOneSentenceAndExitCode1()
{
    QFETCH(QString, vendor);
    QFETCH(QByteArray, answer);
    QFETCH(int, deliveries);
    QFETCH(QString, said);
    SocketServer server;
    server.expects("GET"_ba, listTarget(vendor, 1)).answersRaw(answer).always();
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"Acme"_s, server.url()));
    const Ran ran = deskside(u"list --format json --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, "[\n]\n"_ba); // what could be had, in the format asked for
    QVERIFY2(ran.err.startsWith(u"deskside: Acme: "_s) && ran.err.contains(said), qPrintable(ran.err));
    QCOMPARE(ran.err.count(u'\n'), 1);
    QVERIFY(!ran.err.contains(u"k-1"_s));
    QCOMPARE(server.deliveries(), deliveries);
}

void TestRefusals::passingTroubleIsWaitedOut_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("429") << httpAnswer(429, {}, {{"Retry-After"_ba, "1"_ba}});
    QTest::newRow("500") << httpAnswer(500, "oops"_ba);
    QTest::newRow("503") << httpAnswer(503, {}, {{"Retry-After"_ba, "0"_ba}});
    QTest::newRow("a body cut short") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n[{\"id\":");
}

void TestRefusals::passingTroubleIsWaitedOut()
{
    QFETCH(QByteArray, answer);
    SocketServer server;
    server.expects("GET"_ba, listTarget(u"invent"_s, 1)).answersRaw(answer).thenCloses();
    server.expects("GET"_ba, listTarget(u"invent"_s, 1)).answers(200, bytes(QJsonArray{chat(u"invent"_s, u"c1"_s)}));
    Program deskside;
    QVERIFY(deskside.addAccount(u"invent"_s, u"Acme"_s, server.url()));
    const Ran ran = deskside(u"list --format json --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, u""_s);
    QCOMPARE(ran.values(u"id"_s), QStringList{u"c1"_s});
    QVERIFY(server.hearsNothingMore());
}

void TestRefusals::aRefusedConnectionIsSaid()
{
    SocketServer server;
    const QUrl url = server.url();
    server.stops();
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Acme"_s, url));
    const Ran ran = deskside(u"sync --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 1);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains(u"Acme: "_s) && ran.err.contains(u"cannot reach Zaia"_s), qPrintable(ran.err));
}

void TestRefusals::aPageThatFailsLaterKeepsWhatCame()
{
    SocketServer server;
    QJsonArray first;
    for (int i = 0; i < 100; ++i) {
        first.append(chat(u"zaia"_s, u"c%1"_s.arg(i)));
    }
    server.expects("GET"_ba, listTarget(u"zaia"_s, 1)).answers(200, bytes(first));
    server.expects("GET"_ba, listTarget(u"zaia"_s, 2)).answers(403);
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Acme"_s, server.url()));
    const Ran ran = deskside(u"list --format json --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.rows().size(), 100);
    QVERIFY(ran.err.contains(u"Acme: "_s));
}

void TestRefusals::theKeyDoesNotFollowARedirect()
{
    SocketServer elsewhere;
    for (const int status : {301, 302, 303, 307, 308}) {
        SocketServer server;
        server.expects("GET"_ba, listTarget(u"opencopilot"_s, 1))
            .answers(status, {}, {{"Location"_ba, elsewhere.url(u"/stolen"_s).toEncoded()}});
        Program deskside;
        QVERIFY(deskside.addAccount(u"opencopilot"_s, u"Acme"_s, server.url()));
        const Ran ran = deskside(u"list --format json --profile %1"_s.arg(deskside.profile()));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"redirect"_s), qPrintable(ran.err));
    }
    QCOMPARE(elsewhere.connections(), 0);
}

void TestRefusals::aBadChatCostsThatChatAlone_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QJsonValue>("bad");
    QTest::addColumn<QStringList>("named");
    const auto null = QJsonValue(QJsonValue::Null);
    const auto row = [](const QByteArray &name, const QString &vendor, const QJsonValue &bad,
                        const QStringList &named) { QTest::newRow(name.constData()) << vendor << bad << named; };
    row("invent, a title", u"invent"_s, chat(u"invent"_s, u"bad-1"_s, {{u"title"_s, 5}}), {u"bad-1"_s, u"title"_s});
    row("invent, deep inside", u"invent"_s,
        chat(u"invent"_s, u"bad-1"_s,
             {{u"state"_s, QJsonObject{{u"assigned_user"_s, QJsonObject{{u"name"_s, true}}}}}}),
        {u"bad-1"_s, u"state.assigned_user.name"_s});
    row("invent, a date", u"invent"_s, chat(u"invent"_s, u"bad-1"_s, {{u"updated_at"_s, u"yesterday"_s}}),
        {u"bad-1"_s, u"updated_at"_s, u"yesterday"_s});
    row("zaia, a flag", u"zaia"_s, chat(u"zaia"_s, u"bad-1"_s, {{u"isRemoved"_s, u"no"_s}}),
        {u"bad-1"_s, u"isRemoved"_s});
    row("zaia, an object", u"zaia"_s, chat(u"zaia"_s, u"bad-1"_s, {{u"ownerName"_s, QJsonObject()}}),
        {u"bad-1"_s, u"ownerName"_s});
    row("opencopilot, a count", u"opencopilot"_s,
        chat(u"opencopilot"_s, u"bad-1"_s, {{u"total_messages"_s, u"many"_s}}), {u"bad-1"_s, u"total_messages"_s});
    row("opencopilot, a list", u"opencopilot"_s, chat(u"opencopilot"_s, u"bad-1"_s, {{u"meta"_s, QJsonArray()}}),
        {u"bad-1"_s, u"meta"_s});
    for (const QString &vendor : vendors) {
        const QByteArray name = vendor.toLatin1();
        row(name + ", no id", vendor, QJsonObject{{u"title"_s, u"x"_s}}, {u"2"_s, u"id"_s});
        row(name + ", an id that is null", vendor, QJsonObject{{u"id"_s, null}}, {u"2"_s, u"id"_s});
        row(name + ", no object", vendor, u"chat"_s, {u"2"_s});
        row(name + ", null", vendor, null, {u"2"_s});
    }
}

void TestRefusals::aBadChatCostsThatChatAlone()
{
    QFETCH(QString, vendor);
    QFETCH(QJsonValue, bad);
    QFETCH(QStringList, named);
    SocketServer server;
    serve(server, vendor, {chat(vendor, u"c1"_s), bad, chat(vendor, u"c2"_s)});
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"Acme"_s, server.url()));
    const Ran ran = deskside(u"list --format json --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 0);
    QStringList ids = ran.values(u"id"_s);
    ids.sort();
    QCOMPARE(ids, (QStringList{u"c1"_s, u"c2"_s}));
    QCOMPARE(ran.err.count(u'\n'), 1);
    QVERIFY2(ran.err.startsWith(u"deskside: Acme: "_s), qPrintable(ran.err));
    for (const QString &name : named) {
        QVERIFY2(ran.err.contains(name), qPrintable(ran.err));
    }
}

void TestRefusals::aStrangersWordsDoNotReachTheTerminal()
{
    SocketServer server;
    const QString evil = u"\u001b[2J\u202eevil\nline"_s;
    serve(server, u"invent"_s,
          {chat(u"invent"_s, evil, {{u"pinned"_s, 1}}), chat(u"invent"_s, u"c1"_s, {{u"title"_s, evil}})});
    SocketServer refusing;
    refusing.expects("GET"_ba, listTarget(u"zaia"_s, 1)).answers(400, evil.toUtf8());
    Program deskside;
    QVERIFY(deskside.addAccount(u"invent"_s, u"One"_s, server.url()));
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Two"_s, refusing.url()));
    const Ran ran = deskside(u"list --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err.count(u'\n'), 2);
    QCOMPARE(ran.out.count('\n'), 2);
    for (const QChar c : QString(ran.err + QString::fromUtf8(ran.out))) {
        QVERIFY(c == u'\n' || (c.category() != QChar::Other_Control && c != u'\u202e'));
    }
}

void TestRefusals::aFailingAccountCostsThatAccountAlone()
{
    SocketServer good;
    SocketServer bad;
    serve(good, u"invent"_s, {chat(u"invent"_s, u"c1"_s)});
    bad.expects("GET"_ba, listTarget(u"zaia"_s, 1)).answers(401).always();
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Bad"_s, bad.url()));
    QVERIFY(deskside.addAccount(u"invent"_s, u"Good"_s, good.url()));
    QVERIFY(deskside.addAccount(u"opencopilot"_s, u"Keyless"_s, good.url(), u""_s));
    const QString profile = u" --profile "_s + deskside.profile();
    const Ran listed = deskside(QString(u"list --format json"_s + profile));
    QCOMPARE(listed.code, 1);
    QCOMPARE(listed.values(u"id"_s), QStringList{u"c1"_s});
    QCOMPARE(listed.err.count(u'\n'), 2);
    QVERIFY2(listed.err.contains(u"Bad: "_s) && listed.err.contains(u"Keyless: "_s), qPrintable(listed.err));
    const Ran synced = deskside(QString(u"sync"_s + profile));
    QCOMPARE(synced.code, 1);
    QCOMPARE(synced.out, "Good: 1 chat\n"_ba);
    const Ran shown = deskside(QString(u"show c1"_s + profile));
    QCOMPARE(shown.code, 1);
    QVERIFY(shown.out.contains("c1"));
    QCOMPARE(deskside(QString(u"list --account Good"_s + profile)).code, 0);
}

void TestRefusals::detailsThatFailLeaveWhatTheListSaid()
{
    SocketServer server;
    serve(server, u"zaia"_s, {chat(u"zaia"_s, u"c1"_s, {{u"title"_s, u"as listed"_s}})});
    server.expects("GET"_ba, "/api/v1/chats/c1/details"_ba).answers(404).always();
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Acme"_s, server.url()));
    const Ran ran = deskside(u"show c1 --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.startsWith(u"deskside: Acme: "_s), qPrintable(ran.err));
    QVERIFY(ran.out.startsWith("as listed\n"));
}

void TestRefusals::anEchoedKeyIsNotRepeated()
{
    SocketServer server;
    server.expects("GET"_ba, listTarget(u"invent"_s, 1)).answers(400, "bad key: s3cr3t-k3y"_ba);
    Program deskside;
    QVERIFY(deskside.addAccount(u"invent"_s, u"Acme"_s, server.url(), u"s3cr3t-k3y"_s));
    const Ran ran = deskside(u"list --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 1);
    QVERIFY2(!ran.err.contains(u"s3cr3t"_s), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
