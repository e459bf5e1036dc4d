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
        QTest::newRow("punctuation anywhere") << u"wow!!!"_s << u"!!!"_s << true;
        QTest::newRow("punctuation first") << u"ticket#12"_s << u"#12"_s << true;
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

        QCOMPARE(hasWordPrefix(text, folded(word)), expected);
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
