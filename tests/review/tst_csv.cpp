// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/csv.h"
#include "tests/review/csvreader.h"
#include "tests/sync/naughtystrings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;

/// Strangers' texts as cells and as JSON.
class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsOfASpreadsheetAreHarmless_data();
    void cellsOfASpreadsheetAreHarmless();
    void noNaughtyStringRunsOrBreaksALine();
    void whatSteersBecomesVisible_data();
    void whatSteersBecomesVisible();
    void aMillionCharactersStay();
    void jsonReadsBackAsItWas();
};

void TestCsv::cellsOfASpreadsheetAreHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *name, const QString &text, const QString &cell) {
        QTest::newRow(name) << text << cell.toUtf8();
    };
    row("plain", u"hello"_s, u"hello"_s);
    row("nothing", QString(), QString());
    row("equals", u"=1+1"_s, u"'=1+1"_s);
    row("plus", u"+49 170"_s, u"'+49 170"_s);
    row("minus", u"-cmd"_s, u"'-cmd"_s);
    row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
    row("tab", u"\t=1"_s, u"'\t=1"_s);
    row("tab before anything", u"\tx"_s, u"'\tx"_s);
    row("carriage return", u"\r=1"_s, u"\"'\r=1\""_s);
    row("line feed", u"\n=1"_s, u"\"'\n=1\""_s);
    row("spaces", u"  =1"_s, u"'  =1"_s);
    row("no-break space", u"\u00a0=1"_s, u"'\u00a0=1"_s);
    row("full-width equals", u"\uff1d1"_s, u"'\uff1d1"_s);
    row("full-width plus", u"\uff0b1"_s, u"'\uff0b1"_s);
    row("full-width minus", u"\uff0d1"_s, u"'\uff0d1"_s);
    row("full-width at", u"\uff20A"_s, u"'\uff20A"_s);
    row("a number", u"42"_s, u"42"_s);
    row("a negative number", u"-1"_s, u"-1"_s);
    row("a signed number", u"+49170123"_s, u"+49170123"_s);
    row("decimals", u"-1.50"_s, u"-1.50"_s);
    row("a sum", u"-1+1"_s, u"'-1+1"_s);
    row("a number with two points", u"-1.2.3"_s, u"'-1.2.3"_s);
    row("a sign", u"-"_s, u"'-"_s);
    row("a point", u"-."_s, u"'-."_s);
    row("a number and a command", u"-1|calc"_s, u"'-1|calc"_s);
    row("Arabic digits", u"-\u0661"_s, u"'-\u0661"_s);
    row("DDE", u"=cmd|' /C calc'!A0"_s, u"'=cmd|' /C calc'!A0"_s);
    row("quotes and commas", u"=HYPERLINK(\"http://x\",\"y\")"_s, u"\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""_s);
    row("inside", u"1=1"_s, u"1=1"_s);
    row("comma", u"a,b"_s, u"\"a,b\""_s);
    row("quote", u"a\"b"_s, u"\"a\"\"b\""_s);
    row("line break", u"a\nb"_s, u"\"a\nb\""_s);
    row("apostrophe", u"'quoted'"_s, u"'quoted'"_s);
    row("umlaut", u"Zürich 東京"_s, u"Zürich 東京"_s);
}

void TestCsv::cellsOfASpreadsheetAreHarmless()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestCsv::noNaughtyStringRunsOrBreaksALine()
{
    const QList<Naughty> naughty = naughtyStrings();
    QVERIFY(naughty.size() > 100);
    QByteArray csv;
    for (const Naughty &each : naughty) {
        csv += "before,";
        appendCsvCell(&csv, cleaned(each.text));
        csv += csvLineEnd;
    }
    const auto lines = readCsv(QString::fromUtf8(csv));
    QVERIFY(lines);
    QCOMPARE(lines->size(), naughty.size());
    for (qsizetype i = 0; i < naughty.size(); ++i) {
        const QStringList &cells = lines->at(i);
        QCOMPARE(cells.size(), 2);
        const QString shown = cells[1].trimmed();
        const bool isNumber = QRegularExpression(u"^[+-]?[0-9]+(\\.[0-9]+)?$"_s).match(shown).hasMatch();
        QVERIFY2(shown.isEmpty() || isNumber || !u"=+-@\uff1d\uff0b\uff0d\uff20"_s.contains(shown.front()),
                 naughty[i].name.constData());
        for (const QChar c : cells[1]) {
            const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
            const bool steers = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
            QVERIFY2(!isControl && !steers, naughty[i].name.constData());
        }
    }
}

void TestCsv::whatSteersBecomesVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("override") << u"invoice_\u202efdp.exe"_s << u"invoice_⟨RLO⟩fdp.exe"_s;
    QTest::newRow("escape") << u"\u001b[31m"_s << u"␛[31m"_s;
    QTest::newRow("nul") << QString(u"a"_s + QChar(0) + u"b"_s) << u"a␀b"_s;
    QTest::newRow("carriage return and line feed") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    QTest::newRow("hidden formula") << u"\u200b=1"_s << u"·=1"_s;
    QTest::newRow("Hebrew") << u"שלום"_s << u"שלום"_s;
    QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83d)) << u"a\ufffd"_s;
    QTest::newRow("plain") << u"Refund ~ 5 %"_s << u"Refund ~ 5 %"_s;
}

void TestCsv::whatSteersBecomesVisible()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(cleaned(text), clean);
}

void TestCsv::aMillionCharactersStay()
{
    const QString letters(1'000'000, u'ä'); // without any place to break
    QCOMPARE(cleaned(letters), letters);
    const QString words = u"größer \"oder\", kleiner\n"_s.repeated(50'000);
    const auto read = readCsv(QString::fromUtf8(csvCell(cleaned(words)) + csvLineEnd));
    QVERIFY(read);
    QCOMPARE(read->first().first(), words);
}

void TestCsv::jsonReadsBackAsItWas()
{
    QList<Naughty> naughty = naughtyStrings();
    naughty.append({"controls", u"\b\f\n\r\t\u0001\u001f\u007f\"\\/"_s});
    for (const Naughty &each : naughty) {
        QByteArray json = "[";
        appendJsonText(&json, each.text);
        json += "]";
        QVERIFY2(!json.contains('\n'), each.name.constData());
        QJsonParseError error;
        const QJsonArray array = QJsonDocument::fromJson(json, &error).array();
        QVERIFY2(error.error == QJsonParseError::NoError, json.constData());
        QCOMPARE(array.size(), 1);
        QCOMPARE(array.first().toString(), QString::fromUtf8(each.text.toUtf8()));
    }
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
