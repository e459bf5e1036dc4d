// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include <algorithm>

using namespace deskside;
using namespace Qt::StringLiterals;
using namespace deskside::test;
using Verb = HttpRequest::Verb;

namespace {

const QString inventBr = u"/orgs/org_acme_br/chats"_s;
const QString inventEu = u"/orgs/org_acme_eu/chats"_s;
const QString zaia = u"/api/v1/chats"_s;
const QString copilot = u"/backend/chat/cop_acme_in"_s;

} // namespace

/// How the demo's servers answer, request by request.
class TestDemoServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inventNarrows_data();
    void inventNarrows();
    void inventNarrowsById();
    void inventPagesAndCounts();
    void zaiaPagesAndNarrows();
    void zaiaKeepsNullAndAbsentApart();
    void zaiaCreates();
    void zaiaUpdates();
    void zaiaRemovesSoftly();
    void zaiaDetailsJoinBothAnswers();
    void openCopilotSorts();
    void refusesWhatTheVendorRefuses_data();
    void refusesWhatTheVendorRefuses();
};

void TestDemoServers::inventNarrows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<std::function<bool(const QJsonObject &)>>("holds");

    const auto row = [](const char *name, const char *value, std::function<bool(const QJsonObject &)> holds) {
        QTest::addRow("%s=%s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value) << std::move(holds);
    };
    const auto inbox = [](const QJsonObject &chat, QLatin1StringView word) {
        return chat.value("state"_L1).toObject().value("state"_L1).toString() == word;
    };
    const auto state = [](const QJsonObject &chat) { return chat.value("state"_L1).toObject(); };
    const auto assignee = [state](const QJsonObject &chat) {
        return state(chat).value("assigned_user"_L1).toObject().value("id"_L1).toString();
    };
    for (const auto word : {"OPEN", "SNOOZED", "CLOSED"}) {
        row("state", word, [=](const auto &chat) { return inbox(chat, QLatin1StringView(word)); });
    }
    for (const auto word : {"RUNNING", "COMPLETED", "FAILED", "CANCELED"}) {
        row("status", word,
            [=](const auto &chat) { return chat.value("status"_L1).toString() == QLatin1StringView(word); });
    }
    row("ai_status", "ENABLED",
        [=](const auto &chat) { return state(chat).value("ai_enabled"_L1) == QJsonValue(true); });
    row("ai_status", "DISABLED",
        [=](const auto &chat) { return state(chat).value("ai_enabled"_L1) == QJsonValue(false); });
    row("filter", "UNREAD", [=](const auto &chat) { return state(chat).value("admin_unseen_count"_L1).toInt() > 0; });
    row("filter", "UNRESOLVED", [=](const auto &chat) { return inbox(chat, "OPEN"_L1) || inbox(chat, "SNOOZED"_L1); });
    row("filter", "RESOLVED", [=](const auto &chat) { return inbox(chat, "CLOSED"_L1); });
    row("filter", "ASSIGNED_TO_ME", [=](const auto &chat) { return assignee(chat) == "usr_lena"_L1; });
    row("filter", "UNASSIGNED", [=](const auto &chat) { return !state(chat).isEmpty() && assignee(chat).isEmpty(); });
    row("search", "passwort",
        [](const auto &chat) { return QJsonDocument(chat).toJson().toLower().contains("passwort"); });
}

void TestDemoServers::inventNarrows()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(std::function<bool(const QJsonObject &)>, holds);

    demo::DemoWorld world(test::quiet());
    const auto all = list(test::ask(world, u"demo-invent-eu"_s, get(inventEu, {{u"take"_s, u"100"_s}})));
    const auto answer = test::ask(world, u"demo-invent-eu"_s, get(inventEu, {{u"take"_s, u"100"_s}, {name, value}}));
    QList<QJsonObject> expected;
    std::copy_if(all.begin(), all.end(), std::back_inserter(expected), holds);
    QVERIFY(!expected.isEmpty());
    QVERIFY(expected.size() < all.size());
    QCOMPARE(ids(list(answer)), ids(expected));
    QCOMPARE(answer->headers.value("pagination-count"_ba), QByteArray::number(expected.size()));
}

void TestDemoServers::inventNarrowsById()
{
    demo::DemoWorld world(test::quiet());
    const auto all = list(test::ask(world, u"demo-invent-eu"_s, get(inventEu, {{u"take"_s, u"100"_s}})));
    const QJsonObject state = all.at(1).value("state"_L1).toObject();
    for (const QString &field :
         {u"assistant_id"_s, u"assistant_integration_id"_s, u"integration_id"_s, u"conversation_id"_s}) {
        const QString value = state.value(field).toString();
        QVERIFY(!value.isEmpty());
        const auto found =
            list(test::ask(world, u"demo-invent-eu"_s, get(inventEu, {{field, value}, {u"take"_s, u"100"_s}})));
        QVERIFY(!found.isEmpty() && found.size() < all.size());
        for (const QJsonObject &chat : found) {
            QCOMPARE(chat.value("state"_L1).toObject().value(field).toString(), value);
        }
    }
}

void TestDemoServers::inventPagesAndCounts()
{
    demo::DemoWorld world(test::quiet());
    const auto whole = test::ask(world, u"demo-invent-eu"_s, get(inventEu, {{u"take"_s, u"100"_s}}));
    QCOMPARE(list(whole).size(), 49);
    QCOMPARE(whole->headers.value("pagination-count"_ba), "49"_ba);
    QStringList paged;
    for (const QString &page : {u"1"_s, u"2"_s, u"3"_s, u"4"_s}) {
        const auto answer =
            test::ask(world, u"demo-invent-eu"_s, get(inventEu, {{u"page"_s, page}, {u"take"_s, u"15"_s}}));
        QCOMPARE(answer->headers.value("pagination-page"_ba), page.toLatin1());
        QCOMPARE(answer->headers.value("pagination-take"_ba), "15"_ba);
        paged += ids(list(answer));
    }
    QCOMPARE(paged, ids(list(whole)));
    QVERIFY(list(test::ask(world, u"demo-invent-eu"_s, get(inventEu, {{u"page"_s, u"9"_s}}))).isEmpty());
}

void TestDemoServers::zaiaPagesAndNarrows()
{
    demo::DemoWorld world(test::quiet());
    const auto shop = u"demo-zaia-shop"_s;
    QCOMPARE(list(test::ask(world, shop, get(zaia + u"/details"_s))).size(), 10);
    const auto all = list(test::ask(world, shop, get(zaia + u"/details"_s, {{u"pageSize"_s, u"100"_s}})));
    QCOMPARE(all.size(), 30);
    const auto second =
        list(test::ask(world, shop, get(zaia + u"/details"_s, {{u"pageSize"_s, u"20"_s}, {u"pageNumber"_s, u"2"_s}})));
    QCOMPARE(ids(second), ids(all).mid(20));

    const auto two = list(test::ask(
        world, shop,
        get(zaia, {{u"channelTypes"_s, u"api"_s}, {u"channelTypes"_s, u"instagram"_s}, {u"pageSize"_s, u"100"_s}})));
    QStringList expected;
    for (const QJsonObject &chat : all) {
        const QString type = chat.value("channelType"_L1).toString();
        if (type == "api"_L1 || type == "instagram"_L1) {
            expected.append(chat.value("id"_L1).toString());
        }
    }
    QVERIFY(expected.size() > 2);
    QCOMPARE(ids(two), expected);

    const QJsonObject dana =
        list(test::ask(world, shop, get(zaia + u"/details"_s, {{u"search"_s, u"webhooks fail"_s}}))).value(0);
    QCOMPARE(dana.value("ownerName"_L1).toString(), u"Dana Whitfield"_s);
    const QString owner = dana.value("ownerId"_L1).toString();
    QCOMPARE(ids(list(test::ask(world, shop, get(zaia, {{u"ownerIds"_s, owner}})))),
             QStringList{dana.value("id"_L1).toString()});
    const auto since =
        list(test::ask(world, shop, get(zaia, {{u"lastChatMessageCreatedAtStart"_s, u"2026-11-21T13:00:00Z"_s}})));
    QCOMPARE(since.size(), 1);
    const auto mine =
        list(test::ask(world, shop, get(zaia + u"/details"_s, {{u"responderIds"_s, test::accountOf(shop).me}})));
    QCOMPARE(mine.size(), 3);
}

void TestDemoServers::zaiaKeepsNullAndAbsentApart()
{
    demo::DemoWorld world(test::quiet());
    const auto shop = u"demo-zaia-shop"_s;
    const QJsonObject plain = list(test::ask(world, shop, get(zaia))).first();
    QCOMPARE(plain.size(), 11);
    QVERIFY(!plain.contains("ownerName"_L1));
    const QJsonObject details = list(test::ask(world, shop, get(zaia + u"/details"_s))).first();
    QVERIFY(!details.contains("updatedAt"_L1));
    QVERIFY(details.contains("ticketId"_L1) && details.value("ticketId"_L1).isNull());
}

void TestDemoServers::zaiaCreates()
{
    demo::DemoWorld world(test::quiet());
    const auto shop = u"demo-zaia-shop"_s;
    const QJsonObject wanted{
        {u"channelId"_s, QJsonValue::Null}, {u"ownerId"_s, u"owner-1"_s}, {u"title"_s, u"Hello"_s}};
    const QJsonObject made = object(test::ask(world, shop, write(Verb::Post, zaia, wanted)));
    QCOMPARE(made.value("title"_L1).toString(), u"Hello"_s);
    QCOMPARE(made.value("ownerId"_L1).toString(), u"owner-1"_s);
    QVERIFY(made.value("channelId"_L1).isNull());
    QCOMPARE(ids(list(test::ask(world, shop, get(zaia + u"/details"_s)))).first(), made.value("id"_L1).toString());
    QVERIFY(!ids(list(test::ask(world, u"demo-zaia-es"_s, get(zaia)))).contains(made.value("id"_L1).toString()));
}

void TestDemoServers::zaiaUpdates()
{
    demo::DemoWorld world(test::quiet());
    const auto shop = u"demo-zaia-shop"_s;
    const QJsonObject before = list(test::ask(world, shop, get(zaia))).at(2);
    const QString path = zaia + u'/' + before.value("id"_L1).toString();
    const QJsonObject renamed = object(test::ask(world, shop, write(Verb::Patch, path, {{u"title"_s, u"Renamed"_s}})));
    QCOMPARE(renamed.value("title"_L1).toString(), u"Renamed"_s);
    QCOMPARE(renamed.value("lastChatMessageCreatedAt"_L1), before.value("lastChatMessageCreatedAt"_L1));
    QCOMPARE(object(test::ask(world, shop, get(path))), renamed);
    QCOMPARE(list(test::ask(world, shop, get(zaia + u"/details"_s))).at(2).value("title"_L1).toString(), u"Renamed"_s);
    const QJsonObject emptied =
        object(test::ask(world, shop, write(Verb::Patch, path, {{u"title"_s, QJsonValue::Null}})));
    QVERIFY(emptied.value("title"_L1).isNull());
}

void TestDemoServers::zaiaRemovesSoftly()
{
    demo::DemoWorld world(test::quiet());
    const auto shop = u"demo-zaia-shop"_s;
    const QString id = ids(list(test::ask(world, shop, get(zaia)))).at(1);
    const auto removed = test::ask(world, shop, write(Verb::Delete, zaia + u'/' + id));
    QVERIFY(object(removed).value("message"_L1).isString());
    QCOMPARE(object(test::ask(world, shop, get(zaia + u'/' + id))).value("isRemoved"_L1), QJsonValue(true));
    QCOMPARE(list(test::ask(world, shop, get(zaia + u"/details"_s))).at(1).value("isRemoved"_L1), QJsonValue(true));
}

void TestDemoServers::zaiaDetailsJoinBothAnswers()
{
    demo::DemoWorld world(test::quiet());
    const Account account = test::accountOf(u"demo-zaia-shop"_s);
    const auto backend = test::backendOf(world, account);
    const QList<Chat> chats = test::walk(world, account);
    const auto details = test::awaited<Chat>(
        [&](const Backend::Callback<Chat> &done) { return backend->fetchDetails(chats.first(), done); });
    QVERIFY(details.has_value());
    QCOMPARE(details->key, chats.first().key);
    QVERIFY(details->updatedAt.isValid());
    QCOMPARE(details->lastMessages.size(), 2);
}

void TestDemoServers::openCopilotSorts()
{
    demo::DemoWorld world(test::quiet());
    const auto in = u"demo-opencopilot-in"_s;
    QCOMPARE(list(test::ask(world, in, get(copilot))).size(), 10);
    const auto oldest = list(test::ask(world, in, get(copilot, {{u"limit"_s, u"100"_s}})));
    auto newest = list(test::ask(world, in, get(copilot, {{u"limit"_s, u"100"_s}, {u"sortDirection"_s, u"DESC"_s}})));
    QCOMPARE(oldest.size(), 19);
    QVERIFY(std::is_sorted(oldest.begin(), oldest.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value("created_at"_L1).toString() < b.value("created_at"_L1).toString();
    }));
    QCOMPARE(newest.first().value("meta"_L1).toObject().value("name"_L1).toString(), u"Ravi Sharma"_s);
    std::reverse(newest.begin(), newest.end());
    QCOMPARE(ids(newest), ids(oldest));
    const auto page = list(test::ask(world, in, get(copilot, {{u"limit"_s, u"8"_s}, {u"page"_s, u"3"_s}})));
    QCOMPARE(ids(page), ids(oldest).mid(16));
    const auto wordy =
        list(test::ask(world, in, get(copilot, {{u"sortBy"_s, u"total_messages"_s}, {u"sortDirection"_s, u"DESC"_s}})));
    QVERIFY(std::is_sorted(wordy.begin(), wordy.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value("total_messages"_L1).toInteger() > b.value("total_messages"_L1).toInteger();
    }));
}

void TestDemoServers::refusesWhatTheVendorRefuses_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QString &account, const HttpRequest &request, int status) {
        QTest::newRow(name) << account << request << status;
    };
    const QString br = u"demo-invent-br"_s;
    const QString shop = u"demo-zaia-shop"_s;
    const QString in = u"demo-opencopilot-in"_s;
    row("invent: another organisation", br, get(inventEu), 404);
    row("invent: take above 100", br, get(inventBr, {{u"take"_s, u"101"_s}}), 400);
    row("invent: page 0", br, get(inventBr, {{u"page"_s, u"0"_s}}), 400);
    row("invent: unknown filter", br, get(inventBr, {{u"filter"_s, u"unread"_s}}), 400);
    row("invent: long search", br, get(inventBr, {{u"search"_s, QString(257, u'x')}}), 400);
    row("invent: no writes", br, write(Verb::Delete, inventBr), 404);
    row("zaia: unknown chat", shop, get(zaia + u"/00000000-0000-4000-a000-000000000001"_s), 404);
    row("zaia: unknown chat's details", shop, get(zaia + u"/nobody/details"_s), 404);
    row("zaia: remove an unknown chat", shop, write(Verb::Delete, zaia + u"/nobody"_s), 404);
    row("zaia: page size", shop, get(zaia, {{u"pageSize"_s, u"101"_s}}), 400);
    row("zaia: page number", shop, get(zaia, {{u"pageNumber"_s, u"one"_s}}), 400);
    row("zaia: channel type", shop, get(zaia, {{u"channelTypes"_s, u"fax"_s}}), 400);
    row("zaia: date", shop, get(zaia, {{u"lastChatMessageCreatedAtEnd"_s, u"soon"_s}}), 400);
    row("zaia: new chat without an owner", shop, write(Verb::Post, zaia, {{u"title"_s, u"x"_s}}), 400);
    row("opencopilot: another organisation", in, get(u"/backend/chat/cop_acme_jp"_s), 404);
    row("opencopilot: direction", in, get(copilot, {{u"sortDirection"_s, u"desc"_s}}), 400);
    row("opencopilot: field", in, get(copilot, {{u"sortBy"_s, u"colour"_s}}), 400);
}

void TestDemoServers::refusesWhatTheVendorRefuses()
{
    QFETCH(QString, account);
    QFETCH(HttpRequest, request);
    QFETCH(int, status);

    demo::DemoWorld world(test::quiet());
    const auto answer = test::ask(world, account, request);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().httpStatus, status);
    QCOMPARE(answer.error().kind, status == 404 ? ApiError::Kind::NotFound : ApiError::Kind::Rejected);
    QVERIFY(!answer.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoServers)
#include "tst_demoservers.moc"
