// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/mask.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

const QSet<Personal> everything{Personal::Name, Personal::Email, Personal::Phone, Personal::Ip};

Mask mask(const QSet<Personal> &what = everything, const QByteArray &key = QByteArray(32, 'k'))
{
    return {what, key};
}

Customer anna()
{
    Customer customer;
    customer.name = u"Anna-Lena Müller"_s;
    customer.id = u"c-17"_s;
    customer.email = u"anna.mueller@example.com"_s;
    customer.phone = u"+49 170 1234567"_s;
    customer.username = u"annalena"_s;
    customer.ip = u"203.0.113.9"_s;
    customer.avatar = u"https://example.com/anna.png"_s;
    return customer;
}

} // namespace

/// People behind pseudonyms.
class TestMask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindsAreReadFromWords();
    void nothingIsLeftOfACustomer();
    void onlyWhatIsAskedForIsMasked();
    void aPseudonymIsTheHmacOfThePerson();
    void onePersonHasOnePseudonym();
    void anotherKeyGivesOtherPseudonyms();
    void whatIsNotThereStaysSo();
    void textsAreScrubbed_data();
    void textsAreScrubbed();
    void otherPeoplesTextsStay_data();
    void otherPeoplesTextsStay();
    void colleaguesAreMaskedWithNames();
};

void TestMask::kindsAreReadFromWords()
{
    QCOMPARE(personalFrom(u"names,email,phone,ip"_s), everything);
    QCOMPARE(personalFrom(u"email, ip"_s), (QSet<Personal>{Personal::Email, Personal::Ip}));
    QVERIFY(!personalFrom(u"names,shoes"_s));
    QVERIFY(!personalFrom(u""_s));
    QVERIFY(!personalFrom(u"names,"_s));
}

void TestMask::nothingIsLeftOfACustomer()
{
    const Customer masked = mask().masked(anna(), u"a1"_s);
    const QStringList left{*masked.name.value, masked.id,       masked.email, masked.phone,
                           masked.ip,          masked.username, masked.avatar};
    for (const QString &text : left) {
        for (const QString &part :
             {u"anna"_s, u"müller"_s, u"mueller"_s, u"example"_s, u"@"_s, u"1234567"_s, u"203"_s, u"c-17"_s}) {
            // Hexadecimal digits may spell anything, "203" among them.
            const QString words = text.section(u'-', 0, -2);
            QVERIFY2(!words.contains(part, Qt::CaseInsensitive), qPrintable(text));
        }
    }
    const QRegularExpression form(u"^(customer|email|phone|ip)-[0-9a-f]{16}$"_s);
    for (const QString &text : {*masked.name.value, masked.email, masked.phone, masked.ip}) {
        QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
    }
}

void TestMask::onlyWhatIsAskedForIsMasked()
{
    const Customer masked = mask({Personal::Email}).masked(anna(), u"a1"_s);
    QCOMPARE(masked.name, anna().name);
    QCOMPARE(masked.phone, anna().phone);
    QCOMPARE(masked.ip, anna().ip);
    QVERIFY(masked.email.startsWith("email-"_L1));
    QCOMPARE(Mask().masked(anna(), u"a1"_s), anna());
    Customer nameless = anna();
    nameless.name = nameless.email; // what a customer without a name is called by
    QCOMPARE(*mask({Personal::Email}).masked(nameless, u"a1"_s).name.value, masked.email);
}

void TestMask::aPseudonymIsTheHmacOfThePerson()
{
    // printf 'email\0anna.mueller@example.com' | openssl dgst -sha256 -hmac kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
    QCOMPARE(mask().masked(anna(), u"a1"_s).email, u"email-7b83758c35b5f671"_s);
    // printf 'customer\0a1\nc-17' | …
    QCOMPARE(*mask().masked(anna(), u"a1"_s).name.value, u"customer-065c8a35a6895299"_s);
}

void TestMask::onePersonHasOnePseudonym()
{
    const QString name = *mask().masked(anna(), u"a1"_s).name.value;
    Customer married = anna();
    married.name = u"Anna-Lena Weber"_s;
    QCOMPARE(*mask().masked(married, u"a1"_s).name.value, name); // by the id
    Customer namesake = anna();
    namesake.id = u"c-18"_s;
    QVERIFY(*mask().masked(namesake, u"a1"_s).name.value != name);
    QVERIFY(*mask().masked(anna(), u"a2"_s).name.value != name); // ids are the account's

    Customer byMail = anna();
    byMail.id.clear();
    Customer shouted = byMail;
    shouted.email = u" Anna.Mueller@EXAMPLE.com"_s;
    shouted.name = u"A. Müller"_s;
    QCOMPARE(mask().masked(shouted, u"a2"_s).name, mask().masked(byMail, u"a1"_s).name);
    QCOMPARE(mask().masked(shouted, u"a2"_s).email, mask().masked(byMail, u"a1"_s).email);
    Customer spaced = anna();
    spaced.phone = u"+491701234567"_s;
    QCOMPARE(mask().masked(spaced, u"a1"_s).phone, mask().masked(anna(), u"a1"_s).phone);
}

void TestMask::anotherKeyGivesOtherPseudonyms()
{
    const Customer one = mask().masked(anna(), u"a1"_s);
    const Customer other = mask(everything, QByteArray(32, 'x')).masked(anna(), u"a1"_s);
    QVERIFY(one.name != other.name);
    QVERIFY(one.email != other.email);
    QVERIFY(one.phone != other.phone);
    QVERIFY(one.ip != other.ip);
}

void TestMask::whatIsNotThereStaysSo()
{
    const Customer masked = mask().masked({}, u"a1"_s);
    QCOMPARE(masked, Customer());
    QVERIFY(mask().colleague(QString()).isNull());
    QVERIFY(mask().scrubbed(QString(), anna(), u"a1"_s).isNull());
}

void TestMask::textsAreScrubbed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("scrubbed"); // C, E, P, I stand for the pseudonyms
    const auto row = [](const char *name, const QString &text, const QString &scrubbed) {
        QTest::newRow(name) << text << scrubbed;
    };
    row("the whole name", u"Anna-Lena Müller wants a refund"_s, u"{C} wants a refund"_s);
    row("any case", u"ANNA-LENA MÜLLER"_s, u"{C}"_s);
    row("the surname", u"Mrs. Müller’s order"_s, u"Mrs. {C}’s order"_s);
    row("the given name", u"Dear Anna-Lena,"_s, u"Dear {C},"_s);
    row("over a line break", u"Anna-Lena\nMüller"_s, u"{C}"_s);
    row("decomposed", u"Anna-Lena Mu\u0308ller"_s, u"{C}"_s);
    row("the user name", u"user annalena"_s, u"user {C}"_s);
    row("the address", u"mail anna.mueller@example.com now"_s, u"mail {E} now"_s);
    row("the address, shouted", u"Anna.Mueller@Example.COM"_s, u"{E}"_s);
    row("the number as it is", u"call +49 170 1234567!"_s, u"call {P}!"_s);
    row("the number, otherwise spaced", u"call 0170/123-45 67."_s, u"call {P}."_s);
    row("the number with brackets", u"(0170) 1234567"_s, u"{P}"_s);
    row("the IP address", u"from 203.0.113.9 today"_s, u"from {I} today"_s);
}

void TestMask::textsAreScrubbed()
{
    QFETCH(QString, text);
    QFETCH(QString, scrubbed);
    const Customer masked = mask().masked(anna(), u"a1"_s);
    scrubbed.replace("{C}"_L1, *masked.name.value);
    scrubbed.replace("{E}"_L1, masked.email);
    scrubbed.replace("{P}"_L1, masked.phone);
    scrubbed.replace("{I}"_L1, masked.ip);
    QCOMPARE(mask().scrubbed(text, anna(), u"a1"_s), scrubbed);
}

void TestMask::otherPeoplesTextsStay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word with the name in it") << u"Müllerstraße 5"_s;
    QTest::newRow("an order") << u"order 99887766"_s;
    QTest::newRow("a time") << u"at 12:30:45 on 2026-11-21"_s;
    QTest::newRow("a version") << u"version 1.2.3"_s;
    QTest::newRow("a price") << u"9.876.543,00 EUR"_s;
    QTest::newRow("code") << u"std::vector<int>"_s;
    QTest::newRow("nothing at all") << u"The refund was not made."_s;
}

void TestMask::otherPeoplesTextsStay()
{
    QFETCH(const QString, text);
    QCOMPARE(mask().scrubbed(text, anna(), u"a1"_s), text);
}

void TestMask::colleaguesAreMaskedWithNames()
{
    const QString lena = mask().colleague(u"Lena Agent"_s);
    QVERIFY(lena.startsWith("person-"_L1));
    QCOMPARE(mask().colleague(u"lena agent"_s), lena);
    QVERIFY(mask().colleague(u"Tom"_s) != lena);
    QCOMPARE(mask({Personal::Ip}).colleague(u"Lena Agent"_s), u"Lena Agent"_s);
    QVERIFY(mask({Personal::Email}).colleague(u"lena@example.com"_s).startsWith("email-"_L1));
}

QTEST_GUILESS_MAIN(TestMask)
#include "tst_mask.moc"
