// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/agreement.h"

#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

Score score(const QString &chat, Verdict verdict)
{
    return {.chat = {u"a"_s, chat}, .verdict = verdict};
}

/// Two reviewers' scores of chats as a table has them: the first one's verdicts down, the second one's across.
Agreement tableOf(const QList<QList<int>> &table)
{
    QList<Score> first;
    QList<Score> second;
    for (int i = 0; i < table.size(); ++i) {
        for (int j = 0; j < table.at(i).size(); ++j) {
            for (int n = 0; n < table.at(i).at(j); ++n) {
                const QString chat = QString::number(first.size());
                first.append(score(chat, static_cast<Verdict>(i + 1)));
                second.prepend(score(chat, static_cast<Verdict>(j + 1)));
            }
        }
    }
    return agreementOf(first, second);
}

double rounded(double value, int digits)
{
    const double factor = std::pow(10, digits);
    return std::round(value * factor) / factor;
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyChatsThatBothJudgedCount()
    {
        const QList<Score> first{score(u"both"_s, Verdict::Right), score(u"apart"_s, Verdict::Early),
                                 score(u"mine"_s, Verdict::Right), score(u"no verdict"_s, Verdict::None),
                                 score(u"none of theirs"_s, Verdict::Late)};
        const QList<Score> second{score(u"none of theirs"_s, Verdict::None), score(u"no verdict"_s, Verdict::Right),
                                  score(u"apart"_s, Verdict::Late), score(u"both"_s, Verdict::Right),
                                  score(u"yours"_s, Verdict::Right)};
        const Agreement agreement = agreementOf(first, second);
        QCOMPARE(agreement.size(), 2);
        QCOMPARE(agreement.agreed(), 1);
        QCOMPARE(agreement.at(Verdict::Right, Verdict::Right), 1);
        QCOMPARE(agreement.at(Verdict::Early, Verdict::Late), 1);
        QCOMPARE(agreement.at(Verdict::Late, Verdict::Early), 0);
        QCOMPARE(agreement.at(Verdict::None, Verdict::None), 0);
        QCOMPARE(agreement.disagreements, (QList<Disagreement>{{{u"a"_s, u"apart"_s}, Verdict::Early, Verdict::Late}}));
    }

    void chatsOfTheSameIdInTwoAccountsAreTwo()
    {
        Score other = score(u"1"_s, Verdict::Right);
        other.chat.account = u"b"_s;
        QCOMPARE(agreementOf({score(u"1"_s, Verdict::Right)}, {other}).size(), 0);
    }

    void whereTheyDisagreeIsListedByKey()
    {
        const QList<Score> first{score(u"3"_s, Verdict::Right), score(u"1"_s, Verdict::Right),
                                 score(u"2"_s, Verdict::ShouldNot)};
        const QList<Score> second{score(u"1"_s, Verdict::Late), score(u"2"_s, Verdict::Early),
                                  score(u"3"_s, Verdict::Early)};
        QCOMPARE(agreementOf(first, second).disagreements,
                 (QList<Disagreement>{{{u"a"_s, u"1"_s}, Verdict::Right, Verdict::Late},
                                      {{u"a"_s, u"2"_s}, Verdict::ShouldNot, Verdict::Early},
                                      {{u"a"_s, u"3"_s}, Verdict::Right, Verdict::Early}}));
    }

    void theLaterScoreOfAPersonCounts()
    {
        const Agreement agreement =
            agreementOf({score(u"1"_s, Verdict::Right), score(u"1"_s, Verdict::Late)}, {score(u"1"_s, Verdict::Late)});
        QCOMPARE(agreement.size(), 1);
        QCOMPARE(agreement.agreed(), 1);
    }

    // the grants that two readers want to fund or not: the example that stands in most texts about Cohen's kappa
    void kappaIsWhatChanceLeaves()
    {
        const Agreement agreement = tableOf({{20, 5}, {10, 15}});
        QCOMPARE(agreement.size(), 50);
        QCOMPARE(rounded(*agreement.observed(), 4), 0.7);
        QCOMPARE(rounded(*agreement.expected(), 4), 0.5);
        QCOMPARE(rounded(kappaOf(agreement)->value, 4), 0.4);
        QCOMPARE(agreement.disagreements.size(), 15);
    }

    // SAS/STAT User's Guide, the FREQ procedure, "Agreement Study": what two dermatologists say of a skin condition
    void kappaHasTheStandardErrorOfFleiss()
    {
        const auto kappa = kappaOf(tableOf({{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}}));
        QVERIFY(kappa && kappa->interval);
        QCOMPARE(rounded(kappa->value, 4), 0.3449);
        QCOMPARE(rounded(kappa->standardError, 4), 0.0724);
        QCOMPARE(rounded(kappa->interval->low, 4), 0.2030);
        QCOMPARE(rounded(kappa->interval->high, 4), 0.4868);
    }

    // J. L. Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions" (2003), 18.1: diagnoses
    void expectedAgreementGoesByHowOftenEachSaysWhat()
    {
        const Agreement agreement = tableOf({{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
        QCOMPARE(rounded(*agreement.observed(), 3), 0.89);
        QCOMPARE(rounded(*agreement.expected(), 3), 0.66);
        QCOMPARE(rounded(kappaOf(agreement)->value, 2), 0.68);
    }

    void whoIsFirstMakesNoDifference()
    {
        const auto kappa = kappaOf(tableOf({{31, 2, 4, 0}, {5, 14, 1, 3}, {0, 7, 10, 1}, {2, 0, 1, 6}}));
        const auto turned = kappaOf(tableOf({{31, 5, 0, 2}, {2, 14, 7, 0}, {4, 1, 10, 1}, {0, 3, 1, 6}}));
        QVERIFY(kappa && turned);
        QVERIFY(std::abs(kappa->value - turned->value) < 1e-12);
        QVERIFY(std::abs(kappa->standardError - turned->standardError) < 1e-12);
    }

    void whoNeverAgreesIsBelowChance()
    {
        const auto kappa = kappaOf(tableOf({{0, 10}, {10, 0}}));
        QVERIFY(kappa);
        QCOMPARE(kappa->value, -1.0);
    }

    void whoAgreesOnAllHasNoIntervalHoweverFew()
    {
        const auto kappa = kappaOf(tableOf({{2, 0}, {0, 1}}));
        QVERIFY(kappa);
        QCOMPARE(kappa->value, 1.0);
        QVERIFY(!kappa->interval);
    }

    void whoSaysTheSameOfAllAgreesByChance()
    {
        const auto kappa = kappaOf(tableOf({{20, 10}}));
        QVERIFY(kappa);
        QVERIFY(std::abs(kappa->value) < 1e-12);
        QVERIFY(!kappa->interval);
        QCOMPARE(kappaOf(tableOf({{0, 30}}))->value, 0.0);
    }

    void oneVerdictForAllLeavesKappaOpen()
    {
        QVERIFY(!kappaOf(tableOf({{30}})));
        QVERIFY(!kappaOf(tableOf({{0, 0}, {0, 30}})));
        QCOMPARE(tableOf({{30}}).observed(), 1.0);
    }

    void nothingInCommonLeavesAllOpen()
    {
        const Agreement agreement = agreementOf({}, {});
        QCOMPARE(agreement.size(), 0);
        QVERIFY(!agreement.observed());
        QVERIFY(!agreement.expected());
        QVERIFY(!kappaOf(agreement));
    }

    void aVerdictOfANewerProgramIsNone()
    {
        const auto unknown = static_cast<Verdict>(9);
        QCOMPARE(agreementOf({score(u"1"_s, unknown)}, {score(u"1"_s, unknown)}).size(), 0);
    }

    void theIntervalStaysWithinWhatKappaCanBe()
    {
        const auto kappa = kappaOf(tableOf({{3, 1}, {0, 3}}));
        QVERIFY(kappa && kappa->interval);
        QCOMPARE(kappa->interval->high, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
