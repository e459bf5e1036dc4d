// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/requests.h"

#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::zaia;

using Verb = HttpRequest::Verb;

namespace {

QString queryOf(const HttpRequest &request)
{
    return request.query.toString(QUrl::FullyEncoded);
}

Moment at(const QString &iso)
{
    return Moment::parse(iso).value();
}

} // namespace

class TestZaiaRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNameTheChatAndCarryNoBody();
    void theResponderVersionIsAskedForOnlyWhenGiven();
    void idsCannotLeaveTheirPathSegment();
    void aDefaultQueryIsSilent();
    void pagingStaysWithinTheContract_data();
    void pagingStaysWithinTheContract();
    void everyParameterOfTheDetailsListIsSent();
    void everyParameterOfThePlainListIsSent();
    void channelTypesAreSentUnlessTheyAreAllOfThem();
    void emptyIdsAreNotSent();
    void searchIsEncodedInFull();
    void datesAreSentAsUtcDateTimes_data();
    void datesAreSentAsUtcDateTimes();
    void aNewChatSendsNullForWhatItLacks();
    void aPatchTellsNullFromAbsent_data();
    void aPatchTellsNullFromAbsent();
    void removingCarriesNoBody();
};

void TestZaiaRequests::readsNameTheChatAndCarryNoBody()
{
    const auto chat = getChat(u"c1"_s);
    QCOMPARE(chat.verb, Verb::Get);
    QCOMPARE(chat.path, u"/api/v1/chats/c1"_s);
    QVERIFY(chat.query.isEmpty());
    QVERIFY(chat.body.isEmpty());

    const auto details = getChatDetails(u"c1"_s);
    QCOMPARE(details.verb, Verb::Get);
    QCOMPARE(details.path, u"/api/v1/chats/c1/details"_s);
    QVERIFY(details.query.isEmpty());
    QVERIFY(details.body.isEmpty());
}

void TestZaiaRequests::theResponderVersionIsAskedForOnlyWhenGiven()
{
    QCOMPARE(queryOf(getChatDetails(u"c1"_s, u"v7"_s)), u"responderVersionId=v7"_s);
    QCOMPARE(queryOf(getChatDetails(u"c1"_s, u""_s)), QString());
}

void TestZaiaRequests::idsCannotLeaveTheirPathSegment()
{
    const QString hostile = u"../x?y=1#z/%2e"_s;
    for (const auto &request : {getChat(hostile), updateChat(hostile, {}), removeChat(hostile)}) {
        QVERIFY(request.path.startsWith("/api/v1/chats/"_L1));
        QCOMPARE(request.path.count(u'/'), 4);
        QVERIFY(!request.path.contains(u'?'));
        QVERIFY(!request.path.contains(u'#'));
    }
    QCOMPARE(getChatDetails(hostile).path.count(u'/'), 5);
    QVERIFY(!getChat(u".."_s).path.endsWith(".."_L1));
}

void TestZaiaRequests::aDefaultQueryIsSilent()
{
    const auto details = listChatDetails({});
    QCOMPARE(details.verb, Verb::Get);
    QCOMPARE(details.path, u"/api/v1/chats/details"_s);
    QCOMPARE(queryOf(details), QString());

    const auto plain = listChats({});
    QCOMPARE(plain.verb, Verb::Get);
    QCOMPARE(plain.path, u"/api/v1/chats"_s);
    QCOMPARE(queryOf(plain), QString());
}

void TestZaiaRequests::pagingStaysWithinTheContract_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("query");

    QTest::newRow("defaults") << 1 << 10 << QString();
    QTest::newRow("largest page") << 2 << 100 << u"pageNumber=2&pageSize=100"_s;
    QTest::newRow("too large") << 1 << 101 << u"pageSize=100"_s;
    QTest::newRow("smallest page") << 1 << 1 << u"pageSize=1"_s;
    QTest::newRow("no size") << 1 << 0 << u"pageSize=1"_s;
    QTest::newRow("page zero") << 0 << 10 << QString();
    QTest::newRow("negative") << -5 << -5 << u"pageSize=1"_s;
    QTest::newRow("extreme") << std::numeric_limits<int>::max() << std::numeric_limits<int>::max()
                             << u"pageNumber=2147483647&pageSize=100"_s;
}

void TestZaiaRequests::pagingStaysWithinTheContract()
{
    QFETCH(const int, number);
    QFETCH(const int, size);

    ChatQuery query;
    query.pageNumber = number;
    query.pageSize = size;
    QTEST(queryOf(listChatDetails(query)), "query");
    QTEST(queryOf(listChats(query)), "query");
}

void TestZaiaRequests::everyParameterOfTheDetailsListIsSent()
{
    DetailsQuery query;
    query.pageNumber = 3;
    query.pageSize = 50;
    query.search = u"refund"_s;
    query.channelIds = {u"a"_s, u"b"_s};
    query.responderIds = {u"r1"_s, u"r2"_s};
    query.responderVersionIds = {u"v1"_s};
    QCOMPARE(queryOf(listChatDetails(query)),
             u"channelIds=a&channelIds=b&pageNumber=3&pageSize=50&responderIds=r1&responderIds=r2"
             "&responderVersionIds=v1&search=refund"_s);
}

void TestZaiaRequests::everyParameterOfThePlainListIsSent()
{
    ChatQuery query;
    query.pageNumber = 2;
    query.pageSize = 100;
    query.search = u"x"_s;
    query.channelIds = {u"a"_s};
    query.channelTypes = {ChannelType::Widget, ChannelType::Waha};
    query.lastMessageFrom = at(u"2026-11-20T00:00:00Z"_s);
    query.lastMessageTo = at(u"2026-11-21T00:00:00Z"_s);
    query.ownerIds = {u"o1"_s, u"o2"_s};
    query.responderIds = {u"r"_s};
    query.responderVersionIds = {u"v"_s};
    const auto items = listChats(query).query.queryItems(QUrl::FullyDecoded);
    const QList<std::pair<QString, QString>> expected{
        {u"channelIds"_s, u"a"_s},
        {u"channelTypes"_s, u"widget"_s},
        {u"channelTypes"_s, u"waha"_s},
        {u"lastChatMessageCreatedAtEnd"_s, u"2026-11-21T00:00:00Z"_s},
        {u"lastChatMessageCreatedAtStart"_s, u"2026-11-20T00:00:00Z"_s},
        {u"ownerIds"_s, u"o1"_s},
        {u"ownerIds"_s, u"o2"_s},
        {u"pageNumber"_s, u"2"_s},
        {u"pageSize"_s, u"100"_s},
        {u"responderIds"_s, u"r"_s},
        {u"responderVersionIds"_s, u"v"_s},
        {u"search"_s, u"x"_s},
    };
    QCOMPARE(items, expected);
}

void TestZaiaRequests::channelTypesAreSentUnlessTheyAreAllOfThem()
{
    ChatQuery query;
    query.channelTypes = {ChannelType::Widget, ChannelType::Waha, ChannelType::WhatsApp, ChannelType::Instagram};
    QCOMPARE(queryOf(listChats(query)),
             u"channelTypes=widget&channelTypes=waha&channelTypes=whatsapp&channelTypes=instagram"_s);
    query.channelTypes.append(ChannelType::Api);
    QCOMPARE(queryOf(listChats(query)), QString());
    query.channelTypes = {ChannelType::Api};
    QCOMPARE(queryOf(listChats(query)), u"channelTypes=api"_s);
}

void TestZaiaRequests::emptyIdsAreNotSent()
{
    ChatQuery query;
    query.channelIds = {QString(), u"a"_s, u""_s};
    query.ownerIds = {u""_s};
    QCOMPARE(queryOf(listChats(query)), u"channelIds=a"_s);
}

void TestZaiaRequests::searchIsEncodedInFull()
{
    ChatQuery query;
    query.search = u"a+b & c=d #1 ü"_s;
    QCOMPARE(queryOf(listChats(query)), u"search=a%2Bb%20%26%20c%3Dd%20%231%20%C3%BC"_s);
    QCOMPARE(queryOf(listChatDetails(query)), u"search=a%2Bb%20%26%20c%3Dd%20%231%20%C3%BC"_s);
}

void TestZaiaRequests::datesAreSentAsUtcDateTimes_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QString>("sent");

    QTest::newRow("utc") << at(u"2026-11-21T09:30:00Z"_s) << u"2026-11-21T09:30:00Z"_s;
    QTest::newRow("offset") << at(u"2026-11-21T09:30:00+02:00"_s) << u"2026-11-21T07:30:00Z"_s;
    QTest::newRow("milliseconds") << at(u"2026-11-21T09:30:00.250Z"_s) << u"2026-11-21T09:30:00.250Z"_s;
    QTest::newRow("date without time") << Moment(QDate(2026, 11, 21)) << u"2026-11-21T00:00:00Z"_s;
    QTest::newRow("invalid") << Moment() << QString();
}

void TestZaiaRequests::datesAreSentAsUtcDateTimes()
{
    QFETCH(const Moment, moment);
    QFETCH(const QString, sent);

    QCOMPARE(dateTime(moment), sent);
    ChatQuery query;
    query.lastMessageFrom = moment;
    QCOMPARE(listChats(query).query.queryItemValue(u"lastChatMessageCreatedAtStart"_s, QUrl::FullyDecoded), sent);
    QCOMPARE(listChats(query).query.hasQueryItem(u"lastChatMessageCreatedAtStart"_s), !sent.isEmpty());
}

void TestZaiaRequests::aNewChatSendsNullForWhatItLacks()
{
    const auto bare = createChat({{}, u"o1"_s, {}});
    QCOMPARE(bare.verb, Verb::Post);
    QCOMPARE(bare.path, u"/api/v1/chats"_s);
    QVERIFY(bare.query.isEmpty());
    QCOMPARE(bare.body, R"({"channelId":null,"ownerId":"o1","title":null})"_ba);

    const auto full = createChat({u"ch1"_s, u"o1"_s, u"Say \"hi\" ü"_s});
    QCOMPARE(full.body, R"({"channelId":"ch1","ownerId":"o1","title":"Say \"hi\" ü"})"_ba);

    const auto untitled = createChat({u"ch1"_s, u"o1"_s, u""_s});
    QCOMPARE(untitled.body, R"({"channelId":"ch1","ownerId":"o1","title":""})"_ba);
}

void TestZaiaRequests::aPatchTellsNullFromAbsent_data()
{
    QTest::addColumn<int>("title"); // 0 absent, 1 null, 2 a value, 3 an empty value
    QTest::addColumn<int>("date");
    QTest::addColumn<QByteArray>("body");

    const QList<QByteArray> titles{{}, R"("title":null)"_ba, R"("title":"New")"_ba, R"("title":"")"_ba};
    const QList<QByteArray> dates{
        {}, R"("lastChatMessageCreatedAt":null)"_ba, R"("lastChatMessageCreatedAt":"2026-11-21T07:30:00Z")"_ba};
    for (int title = 0; title < titles.size(); ++title) {
        for (int date = 0; date < dates.size(); ++date) {
            QList<QByteArray> fields{dates.at(date), titles.at(title)};
            fields.removeAll(QByteArray());
            const QByteArray body = '{' + fields.join(',') + '}';
            QTest::newRow(body.constData()) << title << date << body;
        }
    }
}

void TestZaiaRequests::aPatchTellsNullFromAbsent()
{
    QFETCH(const int, title);
    QFETCH(const int, date);

    ChatPatch patch;
    if (title == 1) {
        patch.title = nullptr;
    } else if (title > 1) {
        patch.title = title == 2 ? u"New"_s : u""_s;
    }
    if (date == 1) {
        patch.lastChatMessageCreatedAt = nullptr;
    } else if (date == 2) {
        patch.lastChatMessageCreatedAt = at(u"2026-11-21T09:30:00+02:00"_s);
    }
    const auto request = updateChat(u"c1"_s, patch);
    QCOMPARE(request.verb, Verb::Patch);
    QCOMPARE(request.path, u"/api/v1/chats/c1"_s);
    QVERIFY(request.query.isEmpty());
    QTEST(request.body, "body");
}

void TestZaiaRequests::removingCarriesNoBody()
{
    const auto request = removeChat(u"c1"_s);
    QCOMPARE(request.verb, Verb::Delete);
    QCOMPARE(request.path, u"/api/v1/chats/c1"_s);
    QVERIFY(request.query.isEmpty());
    QVERIFY(request.body.isEmpty());
}

QTEST_GUILESS_MAIN(TestZaiaRequests)
#include "tst_zaiarequests.moc"
