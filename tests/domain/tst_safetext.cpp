// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/safetext.h"

#include <QTest>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QChar zeroWidthSpace(0x200b);

QString repeated(const QString &text, int times)
{
    return text.repeated(times);
}

} // namespace

class TestSafeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatActsOrHidesIsSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("plain") << u"Where is my order?"_s << u"Where is my order?"_s;
        QTest::newRow("markup is text") << u"<img src=file:///x>&amp;"_s << u"<img src=file:///x>&amp;"_s;
        QTest::newRow("escape") << u"a\u001b[31mb"_s << u"a␛[31mb"_s;
        QTest::newRow("null") << QString(u"a"_s + QChar(0) + u"b"_s) << u"a␀b"_s;
        QTest::newRow("bell and backspace") << u"\u0007\u0008"_s << u"␇␈"_s;
        QTest::newRow("delete") << u"a\u007f"_s << u"a␡"_s;
        QTest::newRow("C1") << u"a\u009bb\u0080"_s << u"a\ufffdb\ufffd"_s;
        QTest::newRow("override") << u"invoice_\u202efdp.exe"_s << u"invoice_⟨RLO⟩fdp.exe"_s;
        QTest::newRow("embeddings") << u"\u202a\u202b\u202c\u202d"_s << u"⟨LRE⟩⟨RLE⟩⟨PDF⟩⟨LRO⟩"_s;
        QTest::newRow("isolates") << u"\u2066\u2067\u2068\u2069"_s << u"⟨LRI⟩⟨RLI⟩⟨FSI⟩⟨PDI⟩"_s;
        QTest::newRow("marks of direction") << u"\u200e\u200f\u061c"_s << u"⟨LRM⟩⟨RLM⟩⟨ALM⟩"_s;
        QTest::newRow("zero width") << u"pay\u200bpal"_s << u"pay·pal"_s;
        QTest::newRow("a run of them is one") << u"a\u200b\u2060\ufeff\u00ad\u034fb"_s << u"a·b"_s;
        QTest::newRow("joiner between Latin letters") << u"pay\u200dpal a\u200cb"_s << u"pay·pal a·b"_s;
        QTest::newRow("tags") << u"ok\U000e0041\U000e0042"_s << u"ok·"_s;
        QTest::newRow("Hangul filler") << u"a\u3164b"_s << u"a·b"_s;
        QTest::newRow("selector without a base") << u"\ufe0fa"_s << u"·a"_s;
        QTest::newRow("selectors that hide data") << u"a\ufe0f\ufe01\ufe02b"_s << u"a\ufe0f·b"_s;
        QTest::newRow("far selector on Latin") << u"a\U000e0101b"_s << u"a·b"_s;
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xde00)) << u"a\ufffdb\ufffd"_s;
        QTest::newRow("not a character") << u"a\ufffeb\ufdd0"_s << u"a\ufffdb\ufffd"_s;
        QTest::newRow("marks without end") << QString(u"a"_s + repeated(u"\u0301"_s, 50) + u"b\u0301"_s)
                                           << QString(u"a"_s + repeated(u"\u0301"_s, 4) + u"b\u0301"_s);
        QTest::newRow("joiners do not renew the marks") << QString(u"क"_s + repeated(u"\u0941\u200d"_s, 5))
                                                        << u"क\u0941\u200d\u0941\u200d\u0941\u200d\u0941\u200d·"_s;
    }

    void whatActsOrHidesIsSeen()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(safeLine(text), expected);
        QCOMPARE(safeText(text), expected);
        QCOMPARE(safeLine(expected), expected);
    }

    void whatScriptsAndEmojiNeedStays_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("accents") << u"Čeština, Việt, e\u0301"_s;
        QTest::newRow("Persian") << u"می\u200cخواهم"_s;
        QTest::newRow("Hindi") << u"क्\u200dष क्\u200cष"_s;
        QTest::newRow("Sinhala") << u"ශ්\u200dරී"_s;
        QTest::newRow("Thai words apart") << u"คืน\u200bเงิน"_s;
        QTest::newRow("Hebrew with points") << u"שָׁלוֹם"_s;
        QTest::newRow("Arabic number sign") << u"\u0600١٢"_s;
        QTest::newRow("Chinese with a selector") << u"葛\U000e0100城"_s;
        QTest::newRow("family") << u"👨\u200d👩\u200d👧\u200d👦 x"_s;
        QTest::newRow("profession with skin") << u"👩🏽\u200d💻"_s;
        QTest::newRow("heart on fire") << u"❤\ufe0f\u200d🔥"_s;
        QTest::newRow("key cap") << u"1\ufe0f\u20e3 #\ufe0f\u20e3"_s;
        QTest::newRow("flags") << u"🇧🇷🇩🇪🇵🇹"_s;
        QTest::newRow("flag of Scotland") << u"🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f!"_s;
        QTest::newRow("private use") << u"\ue000"_s;
        QTest::newRow("Hangul") << u"한국 \u1112\u1161\u11ab"_s;
    }

    void whatScriptsAndEmojiNeedStays()
    {
        QFETCH(QString, text);

        QCOMPARE(safeLine(text), text);
        QCOMPARE(safeText(text), text);
    }

    void aLineHasNoBreaksAndSingleSpaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("breaks") << u"a\nb\r\nc\rd"_s << u"a b c d"_s;
        QTest::newRow("other breaks") << u"a\u2028b\u2029c\u0085d"_s << u"a b c d"_s;
        QTest::newRow("runs") << u"a  \t\u00a0\u3000 b"_s << u"a b"_s;
        QTest::newRow("ends") << u" \n a b \t"_s << u"a b"_s;
        QTest::newRow("only spaces") << u" \n\t "_s << u""_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }

    void aLineHasNoBreaksAndSingleSpaces()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(safeLine(text), expected);
    }

    void aTextKeepsItsLinesTabsAndSpaces()
    {
        QCOMPARE(safeText(u"a\n\n  b\tc "_s), u"a\n\n  b\tc "_s);
        QCOMPARE(safeText(u"a\r\nb\rc\u2028d"_s), u"a\nb\nc\nd"_s);
    }

    void aLongTextIsCutBetweenCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("longest");
        QTest::addColumn<QString>("expected");

        QTest::newRow("fits") << u"abcde"_s << 5 << u"abcde"_s;
        QTest::newRow("cut") << u"abcdef"_s << 5 << u"abcde…"_s;
        QTest::newRow("space before the cut") << u"abcd efgh"_s << 5 << u"abcd…"_s;
        QTest::newRow("trailing space is no text") << u"abcde  "_s << 5 << u"abcde"_s;
        QTest::newRow("pair") << u"ab😀"_s << 3 << u"ab…"_s;
        QTest::newRow("accent") << u"abe\u0301"_s << 3 << u"ab…"_s;
        QTest::newRow("family") << u"a👨\u200d👩\u200d👧"_s << 6 << u"a…"_s;
        QTest::newRow("flag") << u"🇧🇷🇩🇪"_s << 6 << u"🇧🇷…"_s;
        QTest::newRow("first character too long") << u"😀"_s << 1 << u"…"_s;
        QTest::newRow("senseless length") << u"abc"_s << -1 << u"a…"_s;
    }

    void aLongTextIsCutBetweenCharacters()
    {
        QFETCH(QString, text);
        QFETCH(int, longest);
        QFETCH(QString, expected);

        QCOMPARE(safeLine(text, longest), expected);
        QCOMPARE(safeLine(expected, longest), expected);
    }

    void textsHaveDefaultLimits()
    {
        QCOMPARE(safeLine(QString(501, u'x')).size(), 501);
        QVERIFY(safeLine(QString(501, u'x')).endsWith(u'…'));
        QVERIFY(!safeText(repeated(u"word "_s, 40'000)).endsWith(u'…'));
        QVERIFY(safeText(repeated(u"word "_s, 40'001)).endsWith(u'…'));
    }

    void longRunsMayBreakEvery80Units()
    {
        const QString x(80, u'x');

        QCOMPARE(safeText(x), x);
        QCOMPARE(safeText(x + u'x'), x + zeroWidthSpace + u'x');
        QCOMPARE(safeText(x + u' ' + x), x + u' ' + x);
        QCOMPARE(safeText(x + u'\n' + x), x + u'\n' + x);
        QCOMPARE(safeLine(x + x), x + x);
        const QString glued = QString(79, u'x') + QChar(0xa0) + u'x'; // no break there
        QVERIFY(safeText(glued).contains(zeroWidthSpace));
    }

    void noRunIsBrokenInsideACharacter_data()
    {
        QTest::addColumn<QString>("piece");

        QTest::newRow("emoji") << u"x😀"_s;
        QTest::newRow("accents") << u"e\u0301\u0323x"_s;
        QTest::newRow("families") << u"👨\u200d👩\u200d👧\u200d👦"_s;
        QTest::newRow("skin") << u"👍🏽a"_s;
        QTest::newRow("flags") << u"🇧🇷"_s;
        QTest::newRow("flag of Scotland") << u"🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"_s;
        QTest::newRow("key caps") << u"1\ufe0f\u20e3"_s;
        QTest::newRow("Hindi") << u"हिन्दीक्\u200dष"_s;
        QTest::newRow("Thai") << u"น้ำเงิน"_s;
        QTest::newRow("Tamil") << u"தமிழ்"_s;
        QTest::newRow("Malayalam") << u"മലയാളം\u0d4d"_s;
        QTest::newRow("Devanagari with long conjuncts") << u"कार्त्स्न्यx"_s;
        QTest::newRow("Bengali") << u"বাংলাx"_s;
        QTest::newRow("jamo") << u"\u1112\u1161\u11abx"_s;
        QTest::newRow("Persian") << u"می\u200cخواهم"_s;
    }

    void noRunIsBrokenInsideACharacter()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(400);

        const QString safe = safeText(text);

        QCOMPARE(QString(safe).remove(zeroWidthSpace), text); // nothing but breaks was added
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
        qsizetype position = 0;
        for (const QString &run : safe.split(zeroWidthSpace)) {
            QVERIFY(run.size() <= 80);
            characters.setPosition(position);
            QVERIFY(characters.isAtBoundary());
            position += run.size();
        }
    }

    /// Each of these would be one character, or one run, of a million units.
    void floodsAreBroken_data()
    {
        QTest::addColumn<QString>("flood");

        QTest::newRow("letters") << QString(1'000'000, u'x');
        QTest::newRow("marks") << QString(1'000'000, QChar(0x301));
        QTest::newRow("joined emoji") << repeated(u"👨\u200d"_s, 300'000);
        QTest::newRow("leading jamo") << QString(1'000'000, QChar(0x1100));
        QTest::newRow("skin") << repeated(u"🏽"_s, 500'000);
        QTest::newRow("zero width") << QString(1'000'000, zeroWidthSpace);
        QTest::newRow("joiners") << QString(1'000'000, QChar(0x200d));
        QTest::newRow("black flags") << repeated(u"🏴\U000e0067"_s, 250'000);
        QTest::newRow("overrides") << QString(1'000'000, QChar(0x202e));
        QTest::newRow("escapes") << QString(1'000'000, QChar(0x1b));
        QTest::newRow("Thai marks") << QString(u"ก"_s + QString(1'000'000, QChar(0xe47)));
    }

    void floodsAreBroken()
    {
        QFETCH(QString, flood);

        const QString safe = safeText(flood, 1'000'000);

        for (const QString &run : safe.split(zeroWidthSpace)) {
            QVERIFY(run.size() <= 81); // with the ellipsis
        }
        QVERIFY(safe.size() <= 1'000'001);
        QVERIFY(safeLine(flood).size() <= 501);
    }

    void namesAreIsolated()
    {
        QCOMPARE(isolated(u"محمد"_s), u"\u2068محمد\u2069"_s);
        QCOMPARE(isolated(u"a\u2069b\n"_s), u"\u2068a⟨PDI⟩b\u2069"_s);
    }

    void onlyHarmlessLinksGoOut_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("allowed");

        const QList<QString> good{
            u"https://example.com"_s,
            u"http://example.com:8080/a?b=c#d"_s,
            u"HTTPS://EXAMPLE.COM/"_s,
            u"https://[::1]/"_s,
            u"https://example.com/@ana"_s,
            u"https://example.com/?to=a@b.c"_s,
            u"mailto:ana@example.com"_s,
            u"MAILTO:ana@example.com"_s,
            u"mailto:ana+x@example.com?subject=Your%20order&body=Hello%0AAna"_s,
            u"mailto:ana@example.com?Subject=x"_s,
        };
        const QList<QString> bad{
            u""_s,
            u"example.com"_s,
            u"//example.com"_s,
            u"https:"_s,
            u"https:///path"_s,
            u"https:example.com"_s,
            u"https://paypal.com@evil.example"_s,
            u"https://paypal.com:443@evil.example/"_s,
            u"https://@evil.example/"_s,
            u"https://:x@evil.example/"_s,
            u"https://paypal.com\\@evil.example"_s,
            u"file:///etc/passwd"_s,
            u"smb://host/share"_s,
            u"javascript:alert(1)"_s,
            u"data:text/html,x"_s,
            u"vnc://host"_s,
            u"ftp://example.com"_s,
            u"-foo"_s,
            u"about:blank"_s,
            u"mailto:"_s,
            u"mailto:ana"_s,
            u"mailto:@example.com"_s,
            u"mailto:ana@"_s,
            u"mailto:-x@example.com"_s,
            u"mailto:a@b.c,d@e.f"_s,
            u"mailto:a%2Cb@c.d"_s,
            u"mailto:a@b.c?attach=/etc/passwd"_s,
            u"mailto:a@b.c?ATTACHMENT=/etc/passwd"_s,
            u"mailto:a@b.c?cc=d@e.f"_s,
            u"mailto:a@b.c?bcc=d@e.f"_s,
            u"mailto:a@b.c?to=d@e.f"_s,
            u"mailto:a@b.c?subject=x&attach=y"_s,
            u"mailto:a@b.c?subject=x%0D%0ABcc:d@e.f"_s,
            u"mailto:a%0Ab@c.d"_s,
            u"mailto:a@b.c%20--attach"_s,
            u"mailto://a@b.c"_s,
        };
        for (const QString &link : good) {
            QTest::newRow(qPrintable(link)) << link << true;
        }
        for (const QString &link : bad) {
            QTest::newRow(qPrintable(u"not "_s + link)) << link << false;
        }
    }

    void onlyHarmlessLinksGoOut()
    {
        QFETCH(QString, link);
        QFETCH(bool, allowed);

        QCOMPARE(isAllowedLink(QUrl(link)), allowed);
    }

    void initialsAreTheFirstLettersOfTheFirstAndLastWord_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");

        QTest::newRow("two") << u"Ana Souza"_s << u"AS"_s;
        QTest::newRow("three") << u"ana maria souza"_s << u"AS"_s;
        QTest::newRow("one") << u"ana"_s << u"A"_s;
        QTest::newRow("accent") << u"émile Øre"_s << u"ÉØ"_s;
        QTest::newRow("accent apart") << u"e\u0301mile"_s << u"É"_s;
        QTest::newRow("sharp s stays one letter") << u"ßeta"_s << u"ß"_s;
        QTest::newRow("mail address") << u"ana.souza@example.com"_s << u"A"_s;
        QTest::newRow("parentheses") << u"Ana (Acme)"_s << u"AA"_s;
        QTest::newRow("at sign") << u"@ana"_s << u"A"_s;
        QTest::newRow("telephone") << u"+55 11 98765-4321"_s << u"?"_s;
        QTest::newRow("id") << u"64f1a2b3"_s << u"?"_s;
        QTest::newRow("visitor") << u"Visitor 64f1"_s << u"V"_s;
        QTest::newRow("emoji first") << u"🦊 Fox"_s << u"F"_s;
        QTest::newRow("only emoji") << u"🦊"_s << u"?"_s;
        QTest::newRow("empty") << u""_s << u"?"_s;
        QTest::newRow("invisible") << u"\u3164\u200b\u202e"_s << u"?"_s;
        QTest::newRow("a name that turns around") << u"\u202eana"_s << u"A"_s;
        QTest::newRow("Chinese") << u"王小明"_s << u"王"_s;
        QTest::newRow("Japanese") << u"山田 太郎"_s << u"山"_s;
        QTest::newRow("Korean") << u"김 민수"_s << u"김"_s;
        QTest::newRow("Arabic") << u"محمد علي"_s << u"مع"_s;
        QTest::newRow("Georgian") << u"ნინო"_s << u"ნ"_s;
        QTest::newRow("beyond the BMP") << u"𐐨x"_s << u"𐐀"_s;
    }

    void initialsAreTheFirstLettersOfTheFirstAndLastWord()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);

        QCOMPARE(initials(name), expected);
    }
};

QTEST_GUILESS_MAIN(TestSafeText)
#include "tst_safetext.moc"
