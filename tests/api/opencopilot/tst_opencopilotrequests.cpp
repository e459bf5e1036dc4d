// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/requests.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencopilot;

class TestOpenCopilotRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstIsAskedForUnlessToldOtherwise();
    void everyParameterIsSent();
    void pagingBeginsAtOne();
    void theOrganisationStaysInItsPathSegment();
};

void TestOpenCopilotRequests::newestFirstIsAskedForUnlessToldOtherwise()
{
    const auto request = listConversations(u"org1"_s, {});
    QCOMPARE(request.verb, HttpRequest::Verb::Get);
    QCOMPARE(request.path, u"/backend/chat/org1"_s);
    QCOMPARE(request.query.toString(QUrl::FullyEncoded), u"page=1&limit=100&sortBy=created_at&sortDirection=DESC"_s);
    QVERIFY(request.body.isEmpty());
}

void TestOpenCopilotRequests::everyParameterIsSent()
{
    ConversationQuery query;
    query.page = 4;
    query.limit = 25;
    query.sortBy = u"total messages&x"_s;
    query.sortDirection = SortDirection::Ascending;
    QCOMPARE(listConversations(u"org1"_s, query).query.toString(QUrl::FullyEncoded),
             u"page=4&limit=25&sortBy=total%20messages%26x&sortDirection=ASC"_s);
}

void TestOpenCopilotRequests::pagingBeginsAtOne()
{
    ConversationQuery query;
    query.page = 0;
    query.limit = -3;
    const auto request = listConversations(u"org1"_s, query);
    QCOMPARE(request.query.queryItemValue(u"page"_s), u"1"_s);
    QCOMPARE(request.query.queryItemValue(u"limit"_s), u"1"_s);
}

void TestOpenCopilotRequests::theOrganisationStaysInItsPathSegment()
{
    const QString path = listConversations(u"a/../b?c#d"_s, {}).path;
    QCOMPARE(path.count(u'/'), 3);
    QVERIFY(!path.contains(u'?'));
    QVERIFY(!path.contains(u'#'));
    QVERIFY(!listConversations(u".."_s, {}).path.endsWith(".."_L1));
}

QTEST_GUILESS_MAIN(TestOpenCopilotRequests)
#include "tst_opencopilotrequests.moc"
