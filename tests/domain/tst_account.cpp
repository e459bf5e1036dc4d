// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

VendorTraits vendor()
{
    VendorTraits traits;
    traits.id = u"invent"_s;
    traits.name = u"Invent"_s;
    return traits;
}

Account good()
{
    Account account;
    account.id = u"a1"_s;
    account.name = u"Acme"_s;
    account.vendor = u"invent"_s;
    account.baseUrl = QUrl(u"https://api.example.com/v1"_s);
    account.organisation = u"org-1"_s;
    return account;
}

} // namespace

class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysGoOnlyWhereTheyAreSafe_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");

        const QList<QString> allowed{
            u"https://api.example.com"_s, u"https://api.example.com:8443/v1/"_s,
            u"HTTPS://API.EXAMPLE.COM"_s, u"https://10.0.0.1"_s,
            u"https://[2001:db8::1]/"_s,  u"https://localhost"_s,
            u"http://localhost"_s,        u"http://LOCALHOST:8080/api"_s,
            u"http://127.0.0.1:8080"_s,   u"http://127.255.255.254"_s,
            u"http://[::1]:8080/"_s,      u"http://[0:0:0:0:0:0:0:1]/"_s,
        };
        const QList<QString> refused{
            u""_s,
            u"api.example.com"_s,
            u"//api.example.com"_s,
            u"https:"_s,
            u"https:///v1"_s,
            u"http://api.example.com"_s,
            u"http://10.0.0.1"_s,
            u"http://192.168.0.1"_s,
            u"http://0.0.0.0"_s,
            u"http://[::]"_s,
            u"http://[2001:db8::1]"_s,
            u"http://128.0.0.1"_s,
            u"http://localhost.example.com"_s,
            u"http://127.0.0.1.example.com"_s,
            u"http://127.example.com"_s,
            u"http://127.0.0.256"_s,
            u"http://localhost@example.com"_s,
            u"https://user@api.example.com"_s,
            u"https://user:secret@api.example.com"_s,
            u"https://:secret@api.example.com"_s,
            u"https://api.example.com/?key=1"_s,
            u"https://api.example.com/?"_s,
            u"https://api.example.com/#x"_s,
            u"https://api.example.com/#"_s,
            u"http://127.0.0.1/?key=1"_s,
            u"ftp://127.0.0.1"_s,
            u"file:///etc/passwd"_s,
            u"ws://localhost"_s,
            u"javascript:alert(1)"_s,
        };
        for (const QString &url : allowed) {
            QTest::newRow(qPrintable(url)) << url << true;
        }
        for (const QString &url : refused) {
            QTest::newRow(qPrintable(u"not "_s + url)) << url << false;
        }
    }

    void keysGoOnlyWhereTheyAreSafe()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);

        QCOMPARE(isAllowedBaseUrl(QUrl(url)), allowed);
        Account account = good();
        account.baseUrl = QUrl(url);
        QCOMPARE(problemWith(account, vendor()).isEmpty(), allowed);
    }

    void aCompleteAccountHasNoProblem() { QCOMPARE(problemWith(good(), vendor()), QString()); }

    void anAccountNeedsAName()
    {
        Account account = good();
        for (const QString &name : {QString(), u"  "_s}) {
            account.name = name;
            QVERIFY(!problemWith(account, vendor()).isEmpty());
        }
    }

    void anOrganisationIsNeededWhereTheKeyDoesNotNameIt()
    {
        Account account = good();
        account.organisation.clear();
        QVERIFY(problemWith(account, vendor()).contains(u"Invent"_s));

        VendorTraits other = vendor();
        other.needsOrganisation = false;
        QCOMPARE(problemWith(account, other), QString());
    }

    void aKeyInAHeaderNeedsAHeadersName_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("good");

        QTest::newRow("usual") << u"X-Api-Key"_s << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("space") << u"X Api"_s << false;
        QTest::newRow("colon") << u"X-Api:"_s << false;
        QTest::newRow("line break") << u"X-Api\r\nHost"_s << false;
        QTest::newRow("not ASCII") << u"X-Schlüssel"_s << false;
        QTest::newRow("reserved") << u"Host"_s << false;
        QTest::newRow("reserved, in any case") << u"CONTENT-length"_s << false;
    }

    void aKeyInAHeaderNeedsAHeadersName()
    {
        QFETCH(QString, header);
        QFETCH(bool, good);
        Account account = ::good();
        account.signIn = SignIn::Header;
        account.header = header;

        QCOMPARE(problemWith(account, vendor()).isEmpty(), good);
    }

    void aPlainAddressIsToldThatItMustBeEncrypted()
    {
        Account account = good();
        account.baseUrl = QUrl(u"http://api.example.com"_s);

        QVERIFY(problemWith(account, vendor()).contains(u"https://"_s));
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
