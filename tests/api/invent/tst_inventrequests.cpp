// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/requests.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using invent::ChatQuery;

namespace {

/// A query with one field set.
template <typename T>
ChatQuery with(T ChatQuery::*field, std::type_identity_t<T> value)
{
    ChatQuery query;
    query.*field = value;
    return query;
}

QString sent(const ChatQuery &query)
{
    return invent::listChats(u"org-1"_s, query).query.toString(QUrl::FullyEncoded);
}

} // namespace

class tst_InventRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getsTheChatsOfTheOrganisation();
    void encodesTheOrganisation();
    void sendsNothingThatIsAbsent();
    void sendsEachParameterAlone_data();
    void sendsEachParameterAlone();
    void sendsAllParametersTogether();
    void encodesWhatPeopleType();
    void cutsLongSearches_data();
    void cutsLongSearches();
    void keepsNumbersInRange_data();
    void keepsNumbersInRange();
};

void tst_InventRequests::getsTheChatsOfTheOrganisation()
{
    const HttpRequest request = invent::listChats(u"org-1"_s, {});
    QCOMPARE(request.verb, HttpRequest::Verb::Get);
    QCOMPARE(request.path, u"/orgs/org-1/chats"_s);
    QVERIFY(request.body.isEmpty());
}

void tst_InventRequests::encodesTheOrganisation()
{
    QCOMPARE(invent::listChats(u"a/b?c#d e"_s, {}).path, u"/orgs/a%2Fb%3Fc%23d%20e/chats"_s);
    QVERIFY(!invent::listChats(u".."_s, {}).path.contains("/../"_L1));
}

void tst_InventRequests::sendsNothingThatIsAbsent()
{
    QVERIFY(invent::listChats(u"org-1"_s, {}).query.isEmpty());
    ChatQuery empty;
    empty.search = u""_s;
    empty.next = u""_s;
    QVERIFY(invent::listChats(u"org-1"_s, empty).query.isEmpty());
}

void tst_InventRequests::sendsEachParameterAlone_data()
{
    QTest::addColumn<ChatQuery>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expected, ChatQuery query) {
        QTest::newRow(expected) << query << QString::fromLatin1(expected);
    };
    row("search=refund", with(&ChatQuery::search, u"refund"_s));
    row("assistant_id=as-1", with(&ChatQuery::assistantId, u"as-1"_s));
    row("assistant_integration_id=ai-1", with(&ChatQuery::assistantIntegrationId, u"ai-1"_s));
    row("integration_id=whatsapp_bot", with(&ChatQuery::integrationId, u"whatsapp_bot"_s));
    row("conversation_id=co-1", with(&ChatQuery::conversationId, u"co-1"_s));
    row("status=RUNNING", with(&ChatQuery::status, u"RUNNING"_s));
    row("state=SNOOZED", with(&ChatQuery::state, u"SNOOZED"_s));
    row("ai_status=DISABLED", with(&ChatQuery::aiStatus, u"DISABLED"_s));
    row("filter=UNREAD", with(&ChatQuery::filter, u"UNREAD"_s));
    row("page=3", with(&ChatQuery::page, 3));
    row("take=50", with(&ChatQuery::take, 50));
    row("next=tok", with(&ChatQuery::next, u"tok"_s));
}

void tst_InventRequests::sendsEachParameterAlone()
{
    QFETCH(ChatQuery, query);
    QFETCH(QString, expected);
    QCOMPARE(sent(query), expected);
}

void tst_InventRequests::sendsAllParametersTogether()
{
    const ChatQuery query{.search = u"refund"_s,
                          .assistantId = u"as-1"_s,
                          .assistantIntegrationId = u"ai-1"_s,
                          .integrationId = u"gmail"_s,
                          .conversationId = u"co-1"_s,
                          .status = u"ALL"_s,
                          .state = u"OPEN"_s,
                          .aiStatus = u"ENABLED"_s,
                          .filter = u"ASSIGNED_TO_ME"_s,
                          .page = 2,
                          .take = 100,
                          .next = u"tok"_s};
    QCOMPARE(sent(query), u"search=refund&assistant_id=as-1&assistant_integration_id=ai-1&integration_id=gmail"
                          "&conversation_id=co-1&status=ALL&state=OPEN&ai_status=ENABLED&filter=ASSIGNED_TO_ME"
                          "&page=2&take=100&next=tok"_s);
}

void tst_InventRequests::encodesWhatPeopleType()
{
    QCOMPARE(sent(with(&ChatQuery::search, u"a+b&page=9#c 100%"_s)), u"search=a%2Bb%26page%3D9%23c%20100%25"_s);
    QCOMPARE(sent(with(&ChatQuery::search, u"Grüße"_s)), u"search=Gr%C3%BC%C3%9Fe"_s);
}

void tst_InventRequests::cutsLongSearches_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("expected");
    const QString smile = u"\U0001F600"_s;
    const QString filled(256, u'x');
    QTest::newRow("as long as allowed") << filled << filled;
    QTest::newRow("longer") << QString(1000, u'x') << filled;
    QTest::newRow("a pair over the end") << QString(filled.left(255) + smile) << filled.left(255);
    QTest::newRow("a pair at the end") << QString(filled.left(254) + smile + u'y') << QString(filled.left(254) + smile);
}

void tst_InventRequests::cutsLongSearches()
{
    QFETCH(QString, search);
    QFETCH(QString, expected);
    const HttpRequest request = invent::listChats(u"org-1"_s, with(&ChatQuery::search, search));
    QCOMPARE(request.query.queryItemValue(u"search"_s, QUrl::FullyDecoded), expected);
}

void tst_InventRequests::keepsNumbersInRange_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("take");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << 0 << 0 << u"page=1&take=1"_s;
    QTest::newRow("negative") << -5 << -5 << u"page=1&take=1"_s;
    QTest::newRow("too many") << 1 << 101 << u"page=1&take=100"_s;
    QTest::newRow("extreme") << INT_MAX << INT_MAX << u"page=2147483647&take=100"_s;
}

void tst_InventRequests::keepsNumbersInRange()
{
    QFETCH(int, page);
    QFETCH(int, take);
    QFETCH(QString, expected);
    ChatQuery query;
    query.page = page;
    query.take = take;
    QCOMPARE(sent(query), expected);
}

QTEST_GUILESS_MAIN(tst_InventRequests)
#include "tst_inventrequests.moc"
