// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/fuzzy.h"

#include <QTest>
#include <algorithm>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

/// The text with what was hit in brackets; null when nothing fits.
QString marked(const QString &query, const QString &text)
{
    const auto match = fuzzyScore(query, text);
    if (!match)
        return {};
    QString shown;
    qsizetype at = 0;
    for (const auto &[start, length] : match->hits) {
        shown += text.mid(at, start - at) + u'[' + text.mid(start, length) + u']';
        at = start + length;
    }
    return shown + text.mid(at);
}

} // namespace

class TestFuzzy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksWhatWasHit_data();
    void marksWhatWasHit();
    void whatFitsBetterComesFirst_data();
    void whatFitsBetterComesFirst();
    void nothingTypedFitsEverything();
    void aLongTextIsNoTrouble();
};

void TestFuzzy::marksWhatWasHit_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("beginning") << u"res"_s << u"Resolve"_s << u"[Res]olve"_s;
    QTest::newRow("letters in order") << u"rsv"_s << u"Resolve"_s << u"[R]e[s]ol[v]e"_s;
    QTest::newRow("not the other way") << u"vsr"_s << u"Resolve"_s << QString();
    QTest::newRow("not there") << u"x"_s << u"Resolve"_s << QString();
    QTest::newRow("initials") << u"am"_s << u"Assign to me"_s << u"[A]ssign to [m]e"_s;
    QTest::newRow("a word before a scattering") << u"mark"_s << u"My great market"_s << u"My great [mark]et"_s;
    QTest::newRow("humps") << u"oc"_s << u"notopenOpenCopilot"_s << u"notopen[O]pen[C]opilot"_s;
    QTest::newRow("words in any order") << u"me assign"_s << u"Assign to me"_s << u"[Assign] to [me]"_s;
    QTest::newRow("every word has to be there") << u"assign bea"_s << u"Assign to me"_s << QString();
    QTest::newRow("case") << u"RESOLVE"_s << u"resolve"_s << u"[resolve]"_s;
    QTest::newRow("accents in the text") << u"jose"_s << u"José Peña"_s << u"[José] Peña"_s;
    QTest::newRow("accents typed") << u"josé"_s << u"Jose"_s << u"[Jose]"_s;
    QTest::newRow("accents written apart")
        << u"jose p"_s << u"Jose\u0301 Pen\u0303a"_s << u"[Jose\u0301] [P]en\u0303a"_s;
    QTest::newRow("one letter that is two") << u"strasse"_s << u"Die Straße"_s << u"Die [Straße]"_s;
    QTest::newRow("half of it") << u"stras"_s << u"Straße"_s << u"[Straß]e"_s;
    QTest::newRow("beyond the BMP") << u"🎉"_s << u"So 🎉!"_s << u"So [🎉]!"_s;
    QTest::newRow("scattered over a sentence")
        << u"assign"_s << u"an urgent question: someone is asking again about ten invoices"_s << QString();
    QTest::newRow("a run goes on over a hump") << u"opencop"_s << u"OpenCopilot"_s << u"[OpenCop]ilot"_s;
}

void TestFuzzy::marksWhatWasHit()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(marked(query, text), expected);
}

void TestFuzzy::whatFitsBetterComesFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the whole") << u"pin"_s << u"Pin"_s << u"Pin or unpin"_s;
    QTest::newRow("the beginning") << u"as"_s << u"Assign"_s << u"Has a person"_s;
    QTest::newRow("beginning of a word") << u"read"_s << u"Mark read"_s << u"Mark unread"_s;
    QTest::newRow("initials before the middle") << u"sn"_s << u"Snooze"_s << u"Resend"_s;
    QTest::newRow("in a row before apart") << u"set"_s << u"Settings"_s << u"Since the time"_s;
    QTest::newRow("less of a gap") << u"rv"_s << u"Revert"_s << u"Relinquish velvet's"_s.remove(u" v"_s);
    QTest::newRow("hump before inside") << u"c"_s << u"openCopilot"_s << u"opencopilot"_s;
}

void TestFuzzy::whatFitsBetterComesFirst()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto first = fuzzyScore(query, better);
    const auto second = fuzzyScore(query, worse);
    QVERIFY(first);
    if (second)
        QVERIFY2(first->score > second->score, qPrintable(u"%1 %2"_s.arg(first->score).arg(second->score)));
}

void TestFuzzy::nothingTypedFitsEverything()
{
    QCOMPARE(fuzzyScore(u"", u"Anything"), FuzzyMatch());
    QCOMPARE(fuzzyScore(u"  ", u""), FuzzyMatch());
    QVERIFY(!fuzzyScore(u"a", u""));
}

void TestFuzzy::aLongTextIsNoTrouble()
{
    const QString text = u"a"_s.repeated(100'000) + u"b"_s;
    QVERIFY(fuzzyScore(u"a"_s.repeated(50), text));
    QVERIFY(!fuzzyScore(u"b"_s, text)); // nobody sees that far
}

QTEST_GUILESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
