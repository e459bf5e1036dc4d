// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/httpwire.h"
#include "models/domain/apierror.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class TestHttpRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathSegmentEncodesAllButUnreserved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("segment");
        QTest::newRow("plain") << u"Chat-1_a.b~c"_s << u"Chat-1_a.b~c"_s;
        QTest::newRow("slash") << u"a/b"_s << u"a%2Fb"_s;
        QTest::newRow("percent") << u"50%2F"_s << u"50%252F"_s;
        QTest::newRow("delimiters") << u"a?b#c&d=e+f;g"_s << u"a%3Fb%23c%26d%3De%2Bf%3Bg"_s;
        QTest::newRow("space") << u"a b"_s << u"a%20b"_s;
        QTest::newRow("umlaut") << u"ü"_s << u"%C3%BC"_s;
        QTest::newRow("line break") << u"a\r\nb"_s << u"a%0D%0Ab"_s;
        QTest::newRow("dot") << u"."_s << u"%2E"_s;
        QTest::newRow("two dots") << u".."_s << u"%2E%2E"_s;
        QTest::newRow("three dots") << u"..."_s << u"..."_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void pathSegmentEncodesAllButUnreserved()
    {
        QFETCH(QString, text);
        QTEST(pathSegment(text), "segment");
    }

    void queryValuesTravelWhole_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("plus") << u"1+1"_s;
        QTest::newRow("ampersand") << u"a&b=c"_s;
        QTest::newRow("hash") << u"#1"_s;
        QTest::newRow("percent") << u"100%25"_s;
        QTest::newRow("space") << u"two words"_s;
        QTest::newRow("umlaut") << u"grüße"_s;
        QTest::newRow("empty") << u""_s;
    }

    void queryValuesTravelWhole()
    {
        QFETCH(QString, value);
        HttpRequest request{.path = u"/x"_s};
        addQuery(request.query, u"search"_s, value);
        const auto url = requestUrl(QUrl(u"https://api.example"_s), request);
        QVERIFY(url);
        QCOMPARE(url->query(QUrl::FullyEncoded).toLatin1(), "search=" + QUrl::toPercentEncoding(value));
    }

    void urlsKeepBasePathAndEncoding_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << u"https://a.example"_s << u"/chats"_s << u"https://a.example/chats"_s;
        QTest::newRow("slash") << u"https://a.example/"_s << u"/chats"_s << u"https://a.example/chats"_s;
        QTest::newRow("prefix") << u"https://a.example/api"_s << u"/chats"_s << u"https://a.example/api/chats"_s;
        QTest::newRow("prefix, slash") << u"https://a.example/api/"_s << u"/chats"_s
                                       << u"https://a.example/api/chats"_s;
        QTest::newRow("port") << u"https://a.example:444/"_s << u"/c"_s << u"https://a.example:444/c"_s;
        QTest::newRow("v6") << u"http://[::1]:8080"_s << u"/c"_s << u"http://[::1]:8080/c"_s;
        QTest::newRow("encoded") << u"https://a.example"_s << u"/a%2Fb%25%2B%3F"_s
                                 << u"https://a.example/a%2Fb%25%2B%3F"_s;
    }

    void urlsKeepBasePathAndEncoding()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        const auto url = requestUrl(QUrl(base), {.path = path});
        QVERIFY(url);
        QTEST(url->toString(QUrl::FullyEncoded), "url");
    }

    void pathsThatLeadElsewhereAreRejected_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : {u""_s, u"chats"_s, u"/orgs/../chats"_s, u"/orgs/./chats"_s, u"/.."_s,
                                    u"/orgs/%2E%2e/chats"_s, u"/orgs/.%2E"_s, u"/orgs/a%2F..%2Fb"_s, u"/orgs/..%5Cb"_s,
                                    u"/a b"_s, u"/a%zz"_s, u"/a?b"_s, u"@evil.example/"_s, u"/a\r\nHost: b"_s}) {
            QTest::newRow(qPrintable(path)) << path;
        }
    }

    void pathsThatLeadElsewhereAreRejected()
    {
        QFETCH(QString, path);
        const auto url = requestUrl(QUrl(u"https://a.example/api"_s), {.path = path});
        QVERIFY(!url);
        QCOMPARE(url.error().kind, Kind::Rejected);
    }

    void insecureBaseUrlsAreRejected()
    {
        QCOMPARE(requestUrl(QUrl(u"http://a.example"_s), {.path = u"/x"_s}).error().kind, Kind::Rejected);
        QCOMPARE(requestUrl(QUrl(u"file:///etc"_s), {.path = u"/x"_s}).error().kind, Kind::Rejected);
        QCOMPARE(requestUrl(QUrl(), {.path = u"/x"_s}).error().kind, Kind::Rejected);
    }

    void keysTravelAsTheAccountSays()
    {
        Account account;
        using Header = std::pair<QByteArray, QByteArray>;
        QCOMPARE(*signInHeader(account, u"k1"_s), Header("Authorization", "Bearer k1"));
        account.signIn = SignIn::BareKey;
        QCOMPARE(*signInHeader(account, u"k1"_s), Header("Authorization", "k1"));
        account.signIn = SignIn::Header;
        account.header = u"X-Key"_s;
        QCOMPARE(*signInHeader(account, u"k1"_s), Header("X-Key", "k1"));
    }

    void keysThatWouldBreakTheHeadAreRejectedAndNotQuoted_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("line break") << u"sesame\r\nHost: x"_s;
        QTest::newRow("trailing newline") << u"sesame\n"_s;
        QTest::newRow("nul") << u"sesame"_s + QChar(0);
        QTest::newRow("delete") << u"sesame\x7f"_s;
        QTest::newRow("beyond ASCII") << u"sesameü"_s;
    }

    void keysThatWouldBreakTheHeadAreRejectedAndNotQuoted()
    {
        QFETCH(QString, token);
        const auto header = signInHeader({}, token);
        QVERIFY(!header);
        QCOMPARE(header.error().kind, Kind::Rejected);
        QVERIFY(!header.error().detail.contains(u"sesame"));
    }

    void headerNamesThatWouldBreakTheHeadAreRejected()
    {
        for (const QString &name : {u""_s, u"X Key"_s, u"X:"_s, u"X\r\nY"_s, u"Ü"_s}) {
            Account account;
            account.signIn = SignIn::Header;
            account.header = name;
            QCOMPARE(signInHeader(account, u"k"_s).error().kind, Kind::Rejected);
        }
    }

    void withoutAKeyThePersonIsSignedOut() { QCOMPARE(signInHeader({}, {}).error().kind, Kind::Unauthorized); }

    void statusMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("read");
        QTest::addColumn<Kind>("written");
        QTest::newRow("0") << 0 << Kind::BadReply << Kind::OutcomeUnknown;
        QTest::newRow("101") << 101 << Kind::BadReply << Kind::OutcomeUnknown;
        QTest::newRow("302") << 302 << Kind::Rejected << Kind::Rejected;
        QTest::newRow("400") << 400 << Kind::Rejected << Kind::Rejected;
        QTest::newRow("401") << 401 << Kind::Unauthorized << Kind::Unauthorized;
        QTest::newRow("403") << 403 << Kind::Forbidden << Kind::Forbidden;
        QTest::newRow("404") << 404 << Kind::NotFound << Kind::NotFound;
        QTest::newRow("409") << 409 << Kind::Rejected << Kind::Rejected;
        QTest::newRow("429") << 429 << Kind::RateLimited << Kind::RateLimited;
        QTest::newRow("500") << 500 << Kind::ServerFault << Kind::ServerFault;
        QTest::newRow("502") << 502 << Kind::ServerFault << Kind::OutcomeUnknown;
        QTest::newRow("503") << 503 << Kind::ServerFault << Kind::ServerFault;
        QTest::newRow("504") << 504 << Kind::ServerFault << Kind::OutcomeUnknown;
        QTest::newRow("999") << 999 << Kind::BadReply << Kind::OutcomeUnknown;
    }

    void statusMeans()
    {
        QFETCH(int, status);
        QTEST(*errorKind(HttpRequest::Verb::Get, status), "read");
        QTEST(*errorKind(HttpRequest::Verb::Delete, status), "written");
        QVERIFY(!errorKind(HttpRequest::Verb::Post, 204));
    }

    void cutJsonIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("cut");
        QTest::newRow("empty") << ""_ba << true;
        QTest::newRow("blank") << " \r\n"_ba << true;
        QTest::newRow("object") << " {\"a\":[1,{\"b\":\"}\"}]} "_ba << false;
        QTest::newRow("array") << "[]"_ba << false;
        QTest::newRow("after an inner bracket") << "[{\"a\":1},{\"b\":2}"_ba << true;
        QTest::newRow("in a string") << "[\"abc"_ba << true;
        QTest::newRow("bracket in a string") << "[\"]"_ba << true;
        QTest::newRow("escaped quote") << "{\"a\":\"\\\"}\"}"_ba << false;
        QTest::newRow("after a backslash") << "[\"\\"_ba << true;
        QTest::newRow("not JSON") << "<html>"_ba << false;
    }

    void cutJsonIsNoticed()
    {
        QFETCH(QByteArray, body);
        QTEST(isCutShort(body), "cut");
    }

    void everyErrorIsASentenceThatNamesTheVendor()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= static_cast<int>(Kind::OutcomeUnknown); ++kind) {
            const ApiError error{.kind = static_cast<Kind>(kind), .httpStatus = 500, .detail = u"GET /secret"_s};
            const QString sentence = describe(error, u"Invent"_s);
            QVERIFY2(sentence.contains(u"Invent"), qPrintable(sentence));
            QVERIFY(sentence.endsWith(u'.'));
            QVERIFY(!sentence.contains(u'%'));
            QVERIFY(!sentence.contains(error.detail));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 10);
    }

    void aRedirectReadsAsOne()
    {
        const QString sentence = describe({.kind = Kind::Rejected, .httpStatus = 307}, u"Zaia"_s);
        QVERIFY(sentence.contains(u"redirect"));
        QVERIFY(sentence != describe({.kind = Kind::Rejected, .httpStatus = 400}, u"Zaia"_s));
        QVERIFY(sentence != describe({.kind = Kind::Rejected}, u"Zaia"_s));
    }
};

QTEST_GUILESS_MAIN(TestHttpRequest)
#include "tst_httprequest.moc"
