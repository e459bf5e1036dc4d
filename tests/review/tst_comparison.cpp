// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/comparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

constexpr WordId angryWord = 1;
constexpr WordId calmWord = 2;

Words someWords()
{
    Words words;
    words.set(angryWord, u"2\u001fangry"_s);
    words.set(calmWord, u"3\u001fneutral"_s);
    return words;
}

/// Chats of which some were handed over, each with a minute's wait more than the one before.
struct Chats {
    int all = 0;
    int handed = 0;
    int angry = 0;
    int reopened = 0;
    int unanswered = 0;
    quint32 shortest = 0; ///< seconds

    ReviewFigures figures() const
    {
        ReviewFigures figures({{}, {}, QTimeZone::utc()});
        for (int i = 0; i < all; ++i) {
            CompactRow row;
            row.created = 1'000'000;
            row.sentiment = i < angry ? angryWord : calmWord;
            row.wait = shortest + quint32(i) * 60;
            row.review = packReview({.handoffs = i < handed ? 1 : 0,
                                     .reopened = i < reopened ? 1 : 0,
                                     .wait = i < unanswered ? WaitKind::Unanswered : WaitKind::Exact,
                                     .end = HandoffEnd::Resolved});
            figures.add(row);
        }
        return figures;
    }
};

ComparisonRow rowOf(Compared what, const Chats &left, const Chats &right)
{
    for (const ComparisonRow &row : compare(left.figures(), right.figures(), someWords())) {
        if (row.what == what) {
            return row;
        }
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Chats)
Q_DECLARE_METATYPE(deskside::ComparisonRow)
Q_DECLARE_METATYPE(deskside::Compared)

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasARow()
    {
        QList<Compared> order;
        for (const ComparisonRow &row : compare(Chats().figures(), Chats().figures(), {})) {
            order.append(row.what);
            QVERIFY(!row.left.value && !row.left.interval && !row.difference && !row.p);
            QCOMPARE(row.right.sample, 0);
            QCOMPARE(row.chance, Chance::TooFew);
        }
        QCOMPARE(order, (QList<Compared>{Compared::HandoffRate, Compared::Angry, Compared::Reopened,
                                         Compared::Unanswered, Compared::MedianWait}));
    }

    // Newcombe 1998, table II (a), from the right to the left
    void sharesDifferByRightMinusLeft_data()
    {
        QTest::addColumn<Compared>("what");
        QTest::addColumn<Chats>("left");
        QTest::addColumn<Chats>("right");
        QTest::newRow("handoff rate") << Compared::HandoffRate << Chats{.all = 80, .handed = 48}
                                      << Chats{.all = 70, .handed = 56};
        QTest::newRow("angry") << Compared::Angry << Chats{.all = 90, .handed = 80, .angry = 48}
                               << Chats{.all = 90, .handed = 70, .angry = 56};
        QTest::newRow("reopened") << Compared::Reopened << Chats{.all = 90, .handed = 80, .reopened = 48}
                                  << Chats{.all = 90, .handed = 70, .reopened = 56};
        QTest::newRow("unanswered") << Compared::Unanswered << Chats{.all = 90, .handed = 80, .unanswered = 48}
                                    << Chats{.all = 90, .handed = 70, .unanswered = 56};
    }
    void sharesDifferByRightMinusLeft()
    {
        QFETCH(const Compared, what);
        QFETCH(const Chats, left);
        QFETCH(const Chats, right);
        const ComparisonRow row = rowOf(what, left, right);
        QCOMPARE(row.left.value, 0.6);
        QCOMPARE(row.left.sample, 80);
        QCOMPARE(row.left.interval, wilson(48, 80));
        QCOMPARE(row.right.value, 0.8);
        QCOMPARE(row.right.sample, 70);
        QCOMPARE(row.right.interval, wilson(56, 70));
        QVERIFY(row.difference);
        QCOMPARE(qRound(row.difference->value * 10'000), 2'000);
        QCOMPARE(qRound(row.difference->interval.low * 10'000), 524);
        QCOMPARE(qRound(row.difference->interval.high * 10'000), 3'339);
        QCOMPARE(row.chance, Chance::Not);
        QVERIFY(!row.p);
        QCOMPARE(rowOf(what, left, left).chance, Chance::Could);
    }

    void whatHasTooFewIsNotJudged()
    {
        const Chats none{.all = 9, .handed = 0};
        const Chats all{.all = 9, .handed = 9};
        const ComparisonRow few = rowOf(Compared::HandoffRate, none, all);
        QVERIFY(few.difference && !few.difference->interval.contains(0));
        QCOMPARE(few.chance, Chance::TooFew);
        QCOMPARE(rowOf(Compared::HandoffRate, {.all = 10}, {.all = 10, .handed = 10}).chance, Chance::Not);
        QCOMPARE(rowOf(Compared::HandoffRate, {.all = 1'000}, all).chance, Chance::TooFew);
        QCOMPARE(rowOf(Compared::HandoffRate, all, {.all = 1'000}).chance, Chance::TooFew);
    }

    void waitsAreComparedByTheirMedians()
    {
        // 0 to 39 minutes, and 30 to 69
        const Chats left{.all = 40, .handed = 40};
        const Chats right{.all = 40, .handed = 40, .shortest = 30 * 60};
        const ComparisonRow row = rowOf(Compared::MedianWait, left, right);
        QCOMPARE(row.left.value, 19.5 * 60);
        QCOMPARE(row.left.sample, 40);
        QCOMPARE(row.left.interval, (Interval{13 * 60, 26 * 60})); // the 14th and the 27th
        QCOMPARE(row.right.value, 49.5 * 60);
        QVERIFY(row.difference);
        QCOMPARE(row.difference->value, 30.0 * 60);
        QCOMPARE(row.chance, Chance::Not);
        QVERIFY(row.p && *row.p < 0.0001);

        const ComparisonRow same = rowOf(Compared::MedianWait, left, {.all = 40, .handed = 40, .shortest = 60});
        QCOMPARE(same.chance, Chance::Could);
        QVERIFY(same.p && *same.p > 0.5);

        const ComparisonRow few = rowOf(Compared::MedianWait, left, {.all = 5, .handed = 5});
        QCOMPARE(few.right.value, 2.0 * 60);
        QVERIFY(!few.right.interval && !few.difference && !few.p);
        QCOMPARE(few.chance, Chance::TooFew);
    }

    void aRowIsASentence_data()
    {
        QTest::addColumn<ComparisonRow>("row");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const ComparisonRow &of, const QString &sentence) {
            QTest::newRow(name) << of << sentence;
        };
        row("less",
            {.what = Compared::HandoffRate, .difference = Estimate{-0.0432, {-0.055, -0.031}}, .chance = Chance::Not},
            u"14 against 13: −4.3 points (−5.5 … −3.1), not by chance"_s);
        row("more, or less",
            {.what = Compared::Angry, .difference = Estimate{0.1, {-0.0001, 0.2}}, .chance = Chance::Could},
            u"14 against 13: +10.0 points (0.0 … +20.0), could be chance"_s);
        row("seconds", {.what = Compared::MedianWait, .difference = Estimate{-20, {-59, 3}}, .chance = Chance::Could},
            u"14 against 13: −20.0 s (−59.0 … +3.0), could be chance"_s);
        row("minutes", {.what = Compared::MedianWait, .difference = Estimate{-90, {-180, -30}}, .chance = Chance::Not},
            u"14 against 13: −1.5 min (−3.0 … −0.5), not by chance"_s);
        row("hours", {.what = Compared::MedianWait, .difference = Estimate{1'800, {360, 7'200}}, .chance = Chance::Not},
            u"14 against 13: +0.5 h (+0.1 … +2.0), not by chance"_s);
        row("nothing to tell", {.what = Compared::Reopened}, u"14 against 13: too few to tell"_s);
    }
    void aRowIsASentence()
    {
        QLocale::setDefault(QLocale::c());
        QFETCH(const ComparisonRow, row);
        QTEST(describe(row, u"13"_s, u"14"_s), "sentence");
    }

    /// Names are the vendors' words: what looks like a place in the sentence is none.
    void namesAreTakenAsTheyAre()
    {
        QLocale::setDefault(QLocale::c());
        const ComparisonRow row{.difference = Estimate{0.1, {0.05, 0.2}}, .chance = Chance::Not};
        QCOMPARE(describe(row, u"%3"_s, u"%2 %7"_s), u"%2 %7 against %3: +10.0 points (+5.0 … +20.0), not by chance"_s);
    }

    void everythingHasAName()
    {
        QCOMPARE(describe(Compared::HandoffRate), u"Handoff rate"_s);
        for (const Compared what : {Compared::Angry, Compared::Reopened, Compared::Unanswered, Compared::MedianWait}) {
            QVERIFY(!describe(what).isEmpty());
        }
        for (const Chance chance : {Chance::TooFew, Chance::Could, Chance::Not}) {
            QVERIFY(!describe(chance).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
