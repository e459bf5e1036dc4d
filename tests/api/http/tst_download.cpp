// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/download.h"
#include "tests/support/socketserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

class TestDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before");
        m_result.reset();
    }

    void aWholeFileTakesItsPlace()
    {
        SocketServer server;
        server.expects("GET", "/f?sig=a%2Fb").answers(200, "the file", {{"Set-Cookie", "a=b"}});
        fetch(server.url(u"/f?sig=a%2Fb"_s));
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->value(), 8);
        QCOMPARE(kept(), "the file"_ba);
        QVERIFY(!server.heard()[0].headers.contains("authorization"));
        QVERIFY(!server.heard()[0].headers.contains("cookie"));
    }

    void whatFailsTouchesNothing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        using Kind = ApiError::Kind;
        QTest::newRow("not found") << "HTTP/1.1 404 No\r\nContent-Length: 5\r\n\r\nhello"_ba << int(Kind::NotFound);
        QTest::newRow("forbidden") << "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"_ba << int(Kind::Forbidden);
        QTest::newRow("cut") << "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello"_ba << int(Kind::Offline);
        QTest::newRow("no http") << "SSH-2.0\r\n\r\n"_ba << int(Kind::Rejected);
        QTest::newRow("to a file") << "HTTP/1.1 302 x\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"_ba
                                   << int(Kind::Rejected);
        QTest::newRow("to plain http") << "HTTP/1.1 302 x\r\nLocation: http://example.invalid/f\r\n"
                                          "Content-Length: 0\r\n\r\n"_ba
                                       << int(Kind::Rejected);
    }
    void whatFailsTouchesNothing()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const int, kind);
        SocketServer server;
        server.expects("GET", "/f").answersRaw(answer).thenCloses();
        fetch(server.url(u"/f"_s));
        QTRY_VERIFY(m_result);
        QVERIFY(!*m_result);
        QCOMPARE(int(m_result->error().kind), kind);
        QCOMPARE(kept(), "before"_ba);
    }

    void aFloodIsEnded()
    {
        SocketServer server;
        server.expects("GET", "/f").floods("HTTP/1.1 200 OK\r\n\r\n", QByteArray(65'536, 'x'));
        fetch(server.url(u"/f"_s), 1'000'000);
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().kind, ApiError::Kind::Rejected);
        QTRY_COMPARE(server.openConnections(), 0); // though nobody drops it
        QCOMPARE(kept(), "before"_ba);
    }

    void anErrorWithoutEndIsEnded()
    {
        SocketServer server;
        server.expects("GET", "/f").floods("HTTP/1.1 404 No\r\n\r\n", QByteArray(65'536, 'x'));
        fetch(server.url(u"/f"_s));
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().kind, ApiError::Kind::NotFound);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void aDroppedOneIsSilent()
    {
        SocketServer server;
        server.expects("GET", "/f").staysSilent();
        fetch(server.url(u"/f"_s));
        QTRY_COMPARE(server.deliveries(), 1);
        m_call.abort();
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(!m_result);
        QCOMPARE(kept(), "before"_ba);
    }

    void onlySafeAddressesAreFetched_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"file:///etc/passwd", "ftp://example.com/f", "http://example.com/f", "data:,x",
                                    "https://user:word@example.com/f", ""})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void onlySafeAddressesAreFetched()
    {
        QFETCH(const QString, address);
        fetch(QUrl(address));
        QVERIFY(!m_result); // never before it returns
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().kind, ApiError::Kind::Rejected);
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        SocketServer server;
        m_call = download(server.url(u"/f"_s), m_folder.filePath(u"no/such/folder"_s),
                          [this](const Result<qint64> &result) { m_result = result; });
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().kind, ApiError::Kind::NotKept);
        QCOMPARE(server.deliveries(), 0);
    }

private:
    QString path() const { return m_folder.filePath(u"kept"_s); }
    QByteArray kept() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void fetch(const QUrl &url, qint64 largest = largestDownload)
    {
        m_call = download(
            url, path(), [this](const Result<qint64> &result) { m_result = result; }, largest);
    }

    QTemporaryDir m_folder;
    Call m_call;
    std::optional<Result<qint64>> m_result;
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
