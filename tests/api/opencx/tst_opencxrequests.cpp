// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/requests.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencx;

class TestOpenCxRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPageIsAskedForWithoutACursor();
    void aCursorTravelsWhole();
    void aSessionIsAskedForByItsId();
    void anIdStaysInItsPathSegment();
    void aStatusIsPatched();
    void aSessionIsMadeForAContact();
    void anAgentsWordsAreSent_data();
    void anAgentsWordsAreSent();
};

void TestOpenCxRequests::theFirstPageIsAskedForWithoutACursor()
{
    QCOMPARE(listSessions({}), (HttpRequest{HttpRequest::Verb::Get, u"/chat/sessions"_s, {}, {}}));
    QCOMPARE(listHistory(u"s1"_s, u""_s),
             (HttpRequest{HttpRequest::Verb::Get, u"/chat/sessions/s1/history"_s, {}, {}}));
}

void TestOpenCxRequests::aCursorTravelsWhole()
{
    const QString cursor = u"a+b/c==&x=1#ä"_s;
    for (const HttpRequest &request : {listSessions(cursor), listHistory(u"s1"_s, cursor)}) {
        QCOMPARE(request.query.toString(QUrl::FullyEncoded), u"cursor=a%2Bb%2Fc%3D%3D%26x%3D1%23%C3%A4"_s);
        QCOMPARE(request.query.queryItemValue(u"cursor"_s, QUrl::FullyDecoded), cursor);
    }
}

void TestOpenCxRequests::aSessionIsAskedForByItsId()
{
    QCOMPARE(getSession(u"s1"_s), (HttpRequest{HttpRequest::Verb::Get, u"/chat/sessions/s1"_s, {}, {}}));
}

void TestOpenCxRequests::anIdStaysInItsPathSegment()
{
    const QString id = u"a/../b?c#d"_s;
    for (const HttpRequest &request : {getSession(id), setStatus(id, u"open"_s)}) {
        QCOMPARE(request.path.count(u'/'), 3);
        QVERIFY(!request.path.contains(u'?') && !request.path.contains(u'#'));
    }
    QCOMPARE(sendMessage(id, {}).path.count(u'/'), 4);
    QCOMPARE(listHistory(id, {}).path.count(u'/'), 4);
    QVERIFY(!getSession(u".."_s).path.endsWith(".."_L1));
}

void TestOpenCxRequests::aStatusIsPatched()
{
    QCOMPARE(setStatus(u"s1"_s, u"closed_resolved"_s),
             (HttpRequest{HttpRequest::Verb::Patch, u"/chat/sessions/s1"_s, {}, R"({"status":"closed_resolved"})"_ba}));
}

void TestOpenCxRequests::aSessionIsMadeForAContact()
{
    QCOMPARE(createSession({u"c1"_s, u"whatsapp"_s}),
             (HttpRequest{HttpRequest::Verb::Post,
                          u"/chat/sessions"_s,
                          {},
                          R"({"channel":{"type":"whatsapp"},"contact_id":"c1"})"_ba}));
    QCOMPARE(createSession({u"c1"_s, {}}).body, R"({"contact_id":"c1"})"_ba);
}

void TestOpenCxRequests::anAgentsWordsAreSent_data()
{
    QTest::addColumn<AgentMessage>("message");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("takes over") << AgentMessage{u"Hi \"you\"\n"_s, {}, true}
                                << R"({"message":{"text":"Hi \"you\"\n","type":"text"},"sender":"agent",)"
                                   R"("should_take_over_session_from_ai":true})"_ba;
    QTest::newRow("by a person who has it")
        << AgentMessage{u"Hi"_s, u"482"_s, false}
        << R"({"agent":{"id":482},"message":{"text":"Hi","type":"text"},"sender":"agent",)"
           R"("should_take_over_session_from_ai":false})"_ba;
    QTest::newRow("by a person whose id is no number")
        << AgentMessage{u"Hi"_s, u"bea@example.com"_s, true}
        << R"({"message":{"text":"Hi","type":"text"},"sender":"agent","should_take_over_session_from_ai":true})"_ba;
}

void TestOpenCxRequests::anAgentsWordsAreSent()
{
    QFETCH(const AgentMessage, message);
    QFETCH(const QByteArray, body);
    QCOMPARE(sendMessage(u"s1"_s, message),
             (HttpRequest{HttpRequest::Verb::Post, u"/chat/sessions/s1/send"_s, {}, body}));
}

QTEST_GUILESS_MAIN(TestOpenCxRequests)
#include "tst_opencxrequests.moc"
