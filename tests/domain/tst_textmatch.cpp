// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textmatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

using Ranges = QList<std::pair<qsizetype, qsizetype>>;

class TestTextMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingTakesAwayWhatPeopleDoNotType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("case") << u"ReFUND 42"_s << u"refund 42"_s;
        QTest::newRow("accents") << u"Ação Čeština Ångström"_s << u"acao cestina angstrom"_s;
        QTest::newRow("accents apart") << u"Ac\u0327a\u0303o"_s << u"acao"_s;
        QTest::newRow("two accents at once") << u"Việt Nam"_s << u"viet nam"_s;
        QTest::newRow("sharp s") << u"Straße GROẞ"_s << u"strasse gross"_s;
        QTest::newRow("strokes") << u"Łódź Øre Đà Ħal"_s << u"lodz ore da hal"_s;
        QTest::newRow("ligatures") << u"Æther œuvre ﬁne"_s << u"aether oeuvre fine"_s;
        QTest::newRow("Turkish") << u"İstanbul ısı IĞDIR"_s << u"istanbul isi igdir"_s;
        QTest::newRow("Greek") << u"ΌΔΟΣ οδός"_s << u"οδοσ οδοσ"_s;
        QTest::newRow("Cyrillic") << u"Ёлка Йод"_s << u"елка иод"_s;
        QTest::newRow("Arabic points") << u"مُحَمَّد أحمد"_s << u"محمد احمد"_s;
        QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
        QTest::newRow("full width") << u"ＡＢＣ１２３"_s << u"abc123"_s;
        QTest::newRow("half width kana") << u"ｶﾞ"_s << u"カ\u3099"_s;
        QTest::newRow("voiced kana stay") << u"が"_s << u"か\u3099"_s;
        QTest::newRow("Indic vowels stay") << u"कु"_s << u"कु"_s;
        QTest::newRow("Hangul") << u"한"_s << u"\u1112\u1161\u11ab"_s;
        QTest::newRow("invisible") << u"pay\u00adp\u200bal\ufeff"_s << u"paypal"_s;
        QTest::newRow("white space") << u"a \t\n\u00a0\u3000b"_s << u"a b"_s;
        QTest::newRow("quotes and dashes") << u"it’s “x”–y"_s << u"it's \"x\"-y"_s;
        QTest::newRow("emoji") << u"👍🏽 ok"_s << u"👍🏽 ok"_s;
        QTest::newRow("beyond the BMP") << u"𐐀"_s << u"𐐨"_s;
        QTest::newRow("half a pair") << QString(QChar(0xd800)) << QString(QChar(0xd800));
        QTest::newRow("nothing") << u""_s << u""_s;
    }

    void foldingTakesAwayWhatPeopleDoNotType()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(folded(text), expected);
        QCOMPARE(folded(folded(text)), expected);
    }

    void textsAreCutIntoTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("words") << u"My order, No. 42!"_s << u"my order no 42"_s;
        QTest::newRow("punctuation inside") << u"it's a@b.c/d-e_f"_s << u"it s a b c d e f"_s;
        QTest::newRow("symbols") << u"C++ 5€=x"_s << u"c + + 5 € = x"_s;
        QTest::newRow("all of ASCII's") << u"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"_s << u"$ + < = > ^ ` | ~"_s;
        QTest::newRow("only punctuation") << u"…!? \t\n"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("controls") << QString(u"a"_s + QChar(0) + u"b\u001fc"_s) << u"a b c"_s;
        QTest::newRow("invisible inside") << u"pay\u00adp\u200bal"_s << u"paypal"_s;
        QTest::newRow("accents apart") << u"Ac\u0327a\u0303o"_s << u"acao"_s;
        QTest::newRow("marks alone") << u"\u0301 \u0e37 \u093f\u093f"_s << u""_s;
        QTest::newRow("mark after punctuation") << u"!\u093fक"_s << u"क"_s;
        QTest::newRow("Han") << u"我的iPhone6坏了。"_s << u"我 的 iphone6 坏 了"_s;
        QTest::newRow("kana") << u"サーバー々ﾊﾞ"_s << u"サ ー ハ\u3099 ー 々 ハ\u3099"_s;
        QTest::newRow("Thai") << u"คืนเงิน"_s << u"คื น เ งิ น"_s;
        QTest::newRow("Khmer") << u"កម្ពុជា"_s << u"ក ម្ ពុ ជា"_s;
        QTest::newRow("Hindi") << u"हिन्दी में"_s << u"हिन्दी में"_s;
        QTest::newRow("Hangul") << u"한 국"_s << u"\u1112\u1161\u11ab \u1100\u116e\u11a8"_s;
        QTest::newRow("Arabic") << u"طلب،رقم ١٢"_s << u"طلب رقم ١٢"_s;
        QTest::newRow("emoji") << u"ok👍🏽👩\u200d👧❤\ufe0f"_s << u"ok 👍 🏽 👩 👧 ❤"_s;
        QTest::newRow("fraction") << u"1½"_s << u"11 ⁄ 2"_s;
        QTest::newRow("one becomes many") << u"ﷺx"_s << u"صلى الله عليه وسلمx"_s;
        QTest::newRow("private use") << u"a\ue000b"_s << u"a \ue000 b"_s;
        QTest::newRow("halves of pairs") << QString(u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdc4d)) << u"a b"_s;
        QTest::newRow("not assigned") << u"a\u0378b\uffffc"_s << u"a b c"_s;
        QTest::newRow("the mark between fields") << u"a␞b ␞"_s << u"a b"_s;
        QTest::newRow("punctuation to SQLite") << u"᙭ a᙭b"_s << u"a b"_s;
        QTest::newRow("too long") << QString(QString(longestToken - 1, u'x') + u"👍 y 𐐨𐐨"_s)
                                  << QString(QString(longestToken - 1, u'x') + u" 👍 y 𐐨𐐨"_s);
        QTest::newRow("cut between pairs") << QString(QString(longestToken - 1, u'x') + u"𐐨𐐨 y"_s)
                                           << QString(QString(longestToken - 1, u'x') + u" y"_s);
        QTest::newRow("marks without end") << QString(u"कि"_s.at(0) + QString(1000, QChar(0x93f)) + u" y"_s)
                                           << QString(u"क"_s + QString(longestToken - 1, QChar(0x93f)) + u" y"_s);
    }

    void textsAreCutIntoTokens()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(tokensOf(text), expected);
        QCOMPARE(tokensOf(folded(text)), expected);
        QCOMPARE(tokensOf(expected), expected);
    }

    void tokensAreAppendedWithSpacesBetween()
    {
        QString out;
        appendTokens(u"?!", out);
        QCOMPARE(out, u""_s);
        appendTokens(u"a!", out);
        appendTokens(u"", out);
        appendTokens(u"...", out);
        appendTokens(u"-b c", out);
        QCOMPARE(out, u"a b c"_s);
    }

    /// What the index needs: no code point makes a token with a space, a quote or the mark between fields in it.
    void everyCodePointMakesSoundTokens()
    {
        QList<uint> unsound;
        for (char32_t c = 0; c <= QChar::LastValidCodePoint; ++c) {
            QString text = u"x"_s;
            for (char16_t unit : QChar::fromUcs4(c)) {
                text.append(QChar(unit));
            }
            text.append(u'y');
            const QString tokens = tokensOf(text);
            const bool isSound = tokens.startsWith(u'x') && tokens.endsWith(u'y') && !tokens.contains("  "_L1)
                                 && !tokens.contains(u'"') && !tokens.contains(u'␞') && tokens.isValidUtf16()
                                 && tokensOf(folded(text)) == tokens;
            if (!isSound) {
                unsound.append(c);
            }
        }
        QCOMPARE(unsound, QList<uint>());
    }

    void wordsMatchAtTheirBeginnings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("expected");

        QTest::newRow("whole") << u"refund"_s << u"refund"_s << true;
        QTest::newRow("beginning") << u"two refunds"_s << u"REF"_s << true;
        QTest::newRow("inside") << u"prefund"_s << u"fund"_s << false;
        QTest::newRow("second occurrence") << u"prefund fund"_s << u"fund"_s << true;
        QTest::newRow("longer than the text") << u"ref"_s << u"refund"_s << false;
        QTest::newRow("accents") << u"Devolução"_s << u"devolucao"_s << true;
        QTest::newRow("typed accents") << u"devolucao"_s << u"devolução"_s << true;
        QTest::newRow("ss in ß") << u"Große Straße"_s << u"strass"_s << true;
        QTest::newRow("phrase") << u"my order  is late"_s << u"order is"_s << true;
        QTest::newRow("phrase inside a word") << u"reorder is late"_s << u"order is"_s << false;
        QTest::newRow("after an apostrophe") << u"l'avion"_s << u"avion"_s << true;
        QTest::newRow("after an underscore") << u"order_id"_s << u"id"_s << true;
        QTest::newRow("after an at") << u"ana@example.com"_s << u"example"_s << true;
        QTest::newRow("digits inside") << u"A12345"_s << u"123"_s << false;
        QTest::newRow("punctuation alone") << u"wow!!!"_s << u"!!!"_s << false;
        QTest::newRow("punctuation first") << u"ticket#12"_s << u"#12"_s << true;
        QTest::newRow("other punctuation") << u"A-1001: late"_s << u"(a.1001) late?"_s << true;
        QTest::newRow("words apart") << u"order was late"_s << u"order late"_s << false;
        QTest::newRow("last word begun") << u"order late"_s << u"order la"_s << true;
        QTest::newRow("first word begun") << u"order late"_s << u"ord late"_s << false;
        QTest::newRow("symbol in a word") << u"C++ code"_s << u"c++"_s << true;
        QTest::newRow("fewer symbols") << u"C++ code"_s << u"c+"_s << true;
        QTest::newRow("more symbols") << u"C++ code"_s << u"c+++"_s << false;
        QTest::newRow("other symbol") << u"100€"_s << u"100$"_s << false;
        QTest::newRow("symbol alone") << u"100€"_s << u"€"_s << true;
        QTest::newRow("voiced kana") << u"がい"_s << u"かい"_s << false;
        QTest::newRow("voiced kana being typed") << u"がい"_s << u"か"_s << true;
        QTest::newRow("long vowel mark") << u"サーバーdown"_s << u"down"_s << true;
        QTest::newRow("Thai inside") << u"ต้องการ"_s << u"งการ"_s << true;
        QTest::newRow("Thai vowel missing") << u"คืนเงิน"_s << u"คนเงิน"_s << false;
        QTest::newRow("Chinese") << u"我要退款"_s << u"退款"_s << true;
        QTest::newRow("Japanese") << u"配送が遅い"_s << u"遅い"_s << true;
        QTest::newRow("Thai") << u"ต้องการคืนเงิน"_s << u"คืนเงิน"_s << true;
        QTest::newRow("Latin in Chinese") << u"我的iPhone坏了"_s << u"iphone"_s << true;
        QTest::newRow("Hangul being typed") << u"환불 한국"_s << u"하"_s << true;
        QTest::newRow("Hangul inside") << u"대한"_s << u"한"_s << false;
        QTest::newRow("Hindi inside") << u"हिन्दी"_s << u"दी"_s << false;
        QTest::newRow("emoji anywhere") << u"ok👍🏽"_s << u"👍"_s << true;
        QTest::newRow("empty word") << u"anything"_s << u""_s << false;
        QTest::newRow("empty text") << u""_s << u"a"_s << false;
        QTest::newRow("long text") << QString(QString(5000, u'é') + u" refund"_s) << u"refund"_s << true;
    }

    void wordsMatchAtTheirBeginnings()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(bool, expected);

        QCOMPARE(hasWordPrefix(text, tokensOf(word)), expected);
        QCOMPARE(!hits(text, {word}).isEmpty(), expected);
    }

    void partsAreFoundFolded()
    {
        QVERIFY(beginsFolded(u"São Paulo", u"sao"));
        QVERIFY(!beginsFolded(u"São Paulo", u"paulo"));
        QVERIFY(!beginsFolded(u"São Paulo", u""));
        QVERIFY(containsFolded(u"São Paulo", u"o pau"));
        QVERIFY(!containsFolded(u"São Paulo", u"rio"));
        QVERIFY(!containsFolded(u"São Paulo", u""));
    }

    void hitsAreRangesOfTheTextAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QString>>("words");
        QTest::addColumn<Ranges>("expected");

        QTest::newRow("one") << u"My refund"_s << QList<QString>{u"ref"_s} << Ranges{{3, 3}};
        QTest::newRow("all") << u"ref ref"_s << QList<QString>{u"ref"_s} << Ranges{{0, 3}, {4, 3}};
        QTest::newRow("in order") << u"one two"_s << QList<QString>{u"two"_s, u"one"_s} << Ranges{{0, 3}, {4, 3}};
        QTest::newRow("merged") << u"refund"_s << QList<QString>{u"ref"_s, u"refun"_s, u"r"_s} << Ranges{{0, 5}};
        QTest::newRow("side by side") << u"退款申请"_s << QList<QString>{u"退款"_s, u"申请"_s}
                                      << Ranges{{0, 2}, {2, 2}};
        QTest::newRow("accents apart") << u"x ac\u0327a\u0303o y"_s << QList<QString>{u"acao"_s} << Ranges{{2, 6}};
        QTest::newRow("expanding letter") << u"a Maße b"_s << QList<QString>{u"mas"_s} << Ranges{{2, 3}};
        QTest::newRow("after an expanding letter") << u"ßß ref"_s << QList<QString>{u"ref"_s} << Ranges{{3, 3}};
        QTest::newRow("collapsed spaces") << u"a \t b"_s << QList<QString>{u"a b"_s} << Ranges{{0, 5}};
        QTest::newRow("invisible inside") << u"pay\u00adpal!"_s << QList<QString>{u"paypal"_s} << Ranges{{0, 7}};
        QTest::newRow("surrogates") << u"👍👍 ok"_s << QList<QString>{u"ok"_s, u"👍"_s} << Ranges{{0, 2}, {2, 2}, {5, 2}};
        QTest::newRow("Hangul begun") << u"한국"_s << QList<QString>{u"하"_s} << Ranges{{0, 1}};
        QTest::newRow("punctuation inside a phrase")
            << u"see A-1001: late!"_s << QList<QString>{u"a 1001 la"_s} << Ranges{{4, 10}};
        QTest::newRow("punctuation is not marked") << u"(ref)!"_s << QList<QString>{u"\"(ref)!\""_s} << Ranges{{1, 3}};
        QTest::newRow("symbols") << u"C++ a+"_s << QList<QString>{u"c+"_s, u"+"_s} << Ranges{{0, 2}, {2, 1}, {5, 1}};
        QTest::newRow("marks go with their letter") << u"คืนเงิน"_s << QList<QString>{u"ค"_s} << Ranges{{0, 2}};
        QTest::newRow("accents go with their letter") << u"ac\u0327ao"_s << QList<QString>{u"ac"_s} << Ranges{{0, 3}};
        QTest::newRow("a part of a character") << u"½ x"_s << QList<QString>{u"1"_s} << Ranges{{0, 1}};
        QTest::newRow("none") << u"order"_s << QList<QString>{u"ref"_s} << Ranges{};
        QTest::newRow("empty word") << u"order"_s << QList<QString>{u""_s, u"\u200b"_s} << Ranges{};
        QTest::newRow("no words") << u"order"_s << QList<QString>{} << Ranges{};
    }

    void hitsAreRangesOfTheTextAsItIs()
    {
        QFETCH(QString, text);
        QFETCH(QList<QString>, words);
        QFETCH(Ranges, expected);

        QCOMPARE(hits(text, words), expected);
    }
};

QTEST_GUILESS_MAIN(TestTextMatch)
#include "tst_textmatch.moc"
