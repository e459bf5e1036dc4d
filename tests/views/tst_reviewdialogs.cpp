// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "views/plainlabel.h"
#include "views/review/agreementdialog.h"
#include "views/review/comparedialog.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

ChatKey keyOf(int id)
{
    return {u"acme"_s, QString::number(id)};
}

Score scoreOf(int id, const QString &reviewer, Verdict verdict)
{
    return {keyOf(id), reviewer, verdict, CustomerOutcome::None, {}, {}, {}};
}

/// 20 right by both, 10 late by both, 5 right by the first and late by the second, 5 the other way round.
Agreement agreement()
{
    QList<Score> first;
    QList<Score> second;
    for (int id = 0; id < 40; ++id) {
        const bool firstRight = id < 25;
        const bool secondRight = id < 20 || id >= 35;
        first.append(scoreOf(id, u"Lena"_s, firstRight ? Verdict::Right : Verdict::Late));
        second.append(scoreOf(id, u"Ade"_s, secondRight ? Verdict::Right : Verdict::Late));
    }
    return agreementOf(first, second);
}

ComparisonRow row(Compared what, double left, double right, Chance chance)
{
    ComparisonRow one;
    one.what = what;
    one.left = {left, Interval{left * 0.9, left * 1.1}, 7961};
    one.right = {right, Interval{right * 0.9, right * 1.1}, 1204};
    one.difference = Estimate{right - left, {(right - left) * 1.2, (right - left) * 0.8}};
    one.chance = chance;
    return one;
}

void keep(QWidget *dialog, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("DESKSIDE_PICTURES"); !folder.isEmpty())
        dialog->grab().save(QDir(folder).filePath(name));
}

} // namespace

/// Whether reviewers agree, and what two sides differ in.
class TestReviewDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsHowFarTheyAgree();
    void aDisagreementOpensItsChat();
    void saysWhyThereIsNothingToCompare();
    void anotherPairIsAskedFor();
    void comparesPeriods();
    void comparesWhatIsChosen();
    void showsTheDifferenceAndWhetherItIsChance();
    void whatCannotBeSaidIsNotZero();
    void hostileNamesArePlain();
    void everyControlHasAName();
};

void TestReviewDialogs::tellsHowFarTheyAgree()
{
    AgreementDialog dialog([](const ChatKey &key) { return QString(u"Chat "_s + key.id); });
    dialog.setPalette(theme::lightPalette());
    dialog.setReviewers({u"Lena"_s, u"Ade"_s});
    dialog.showAgreement(agreement());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QString remark = dialog.findChild<PlainLabel *>(u"agreementRemark"_s)->fullText();
    QVERIFY(dialog.findChild<PlainLabel *>(u"agreementFigures"_s)->fullText().contains(u"40"_s));
    QVERIFY2(remark.contains(u"30 of 40"_s) && remark.contains(u"75.0 %"_s), qPrintable(remark));
    // Po = 0.75, Pe = (25·25 + 15·15) / 1600 = 0.53125
    QVERIFY2(remark.contains(u"0.47"_s), qPrintable(remark));
    auto *table = dialog.findChild<QTableWidget *>(u"agreementTable"_s);
    QCOMPARE(table->item(0, 0)->text(), u"20"_s);
    QCOMPARE(table->item(0, 2)->text(), u"5"_s);
    QCOMPARE(table->item(2, 0)->text(), u"5"_s);
    QCOMPARE(table->item(2, 2)->text(), u"10"_s);
    QCOMPARE(table->item(1, 1)->text(), u"0"_s);
    QVERIFY(table->item(0, 2)->data(Qt::AccessibleTextRole).toString().contains(u"Too late"_s));
    keep(&dialog, u"review-agreement.png"_s);
}

void TestReviewDialogs::aDisagreementOpensItsChat()
{
    AgreementDialog dialog([](const ChatKey &key) { return QString(u"Chat "_s + key.id); });
    dialog.setReviewers({u"Lena"_s, u"Ade"_s});
    dialog.showAgreement(agreement());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *list = dialog.findChild<QAbstractItemView *>(u"disagreements"_s);
    QCOMPARE(list->model()->rowCount(), 10);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Chat 20"_s);
    QCOMPARE(list->model()->index(0, 1).data().toString(), describe(Verdict::Right));
    QCOMPARE(list->model()->index(0, 2).data().toString(), describe(Verdict::Late));
    QSignalSpy chosen(&dialog, &AgreementDialog::chatChosen);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<ChatKey>(), keyOf(21));
    QVERIFY(dialog.isVisible());
    dialog.findChild<QPushButton *>(u"showDisagreement"_s)->click();
    QCOMPARE(chosen.size(), 2);
    dialog.showAgreement(agreement()); // told again: the person stays where they are
    QCOMPARE(list->currentIndex().row(), 1);
}

void TestReviewDialogs::saysWhyThereIsNothingToCompare()
{
    AgreementDialog dialog({});
    auto *figures = dialog.findChild<PlainLabel *>(u"agreementFigures"_s);
    auto *table = dialog.findChild<QTableWidget *>(u"agreementTable"_s);
    QStringList texts{figures->fullText()};
    QVERIFY(table->isHidden());
    dialog.setReviewers({u"Lena"_s, u"Ade"_s});
    texts << figures->fullText();
    dialog.showAgreement({});
    QCOMPARE(figures->fullText(), texts.constLast());
    dialog.showAgreement(agreement());
    texts << figures->fullText();
    QVERIFY(!table->isHidden());
    QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()).size(), 3);
    // All of one kind: agreement, but no kappa.
    QList<Score> same;
    for (int id = 0; id < 12; ++id)
        same.append(scoreOf(id, {}, Verdict::Right));
    dialog.showAgreement(agreementOf(same, same));
    const QString remark = dialog.findChild<PlainLabel *>(u"agreementRemark"_s)->fullText();
    QVERIFY2(remark.contains(u"100.0 %"_s) && remark.contains(u"cannot be said"_s), qPrintable(remark));
}

void TestReviewDialogs::anotherPairIsAskedFor()
{
    AgreementDialog dialog({});
    QSignalSpy pairs(&dialog, &AgreementDialog::pairChosen);
    dialog.setReviewers({u"Lena"_s, u"Ade"_s, u"Mika"_s});
    QCOMPARE(pairs.size(), 1);
    QCOMPARE(pairs[0], (QList<QVariant>{u"Lena"_s, u"Ade"_s}));
    dialog.showAgreement(agreement());
    auto *second = dialog.findChild<QComboBox *>(u"agreementSecond"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Down);
    QCOMPARE(pairs.size(), 2);
    QCOMPARE(pairs[1], (QList<QVariant>{u"Lena"_s, u"Mika"_s}));
    QCOMPARE(dialog.findChild<QAbstractItemView *>(u"disagreements"_s)->model()->rowCount(), 0); // not the other pair's
    dialog.setReviewers({u"Ade"_s, u"Lena"_s, u"Mika"_s});
    QCOMPARE(pairs.size(), 2); // the same two
    dialog.setReviewers({u"Ade"_s, u"Lena"_s});
    QCOMPARE(pairs.size(), 3);
    QCOMPARE(pairs[2], (QList<QVariant>{u"Lena"_s, u"Ade"_s}));
}

void TestReviewDialogs::comparesPeriods()
{
    CompareDialog dialog;
    QSignalSpy sides(&dialog, &CompareDialog::sidesChosen);
    ReviewPeriod now;
    now.from = QDate(2026, 11, 1);
    now.to = QDate(2026, 11, 21);
    ReviewPeriod before;
    before.from = QDate(2026, 10, 1);
    before.to = QDate(2026, 10, 21);
    dialog.setPeriods(now, before);
    QCOMPARE(sides.size(), 1);
    QCOMPARE(dialog.sides().by, CompareSides::By::Period);
    QCOMPARE(dialog.sides().periods[0], now);
    QCOMPARE(dialog.sides().periods[1], before);
    dialog.setPeriods(now, before);
    QCOMPARE(sides.size(), 1);
    dialog.findChild<QDateEdit *>(u"compareSecondFrom"_s)->setDate(QDate(2026, 9, 1));
    QCOMPARE(sides.size(), 2);
    QCOMPARE(dialog.sides().periods[1].from, QDate(2026, 9, 1));
}

void TestReviewDialogs::comparesWhatIsChosen()
{
    CompareDialog dialog;
    dialog.setChoices(CompareSides::By::AiVersion,
                      {{u"v14"_s, u"Concierge 14"_s}, {u"v13"_s, u"Concierge 13"_s}, {u"v12"_s, u"Concierge 12"_s}});
    QSignalSpy sides(&dialog, &CompareDialog::sidesChosen);
    auto *by = dialog.findChild<QComboBox *>(u"compareBy"_s);
    by->setCurrentIndex(1);
    QCOMPARE(sides.size(), 1);
    QCOMPARE(dialog.sides().by, CompareSides::By::AiVersion);
    QCOMPARE(dialog.sides().choices[0].id, u"v14"_s);
    QCOMPARE(dialog.sides().choices[1].id, u"v13"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *second = dialog.findChild<QComboBox *>(u"compareSecond"_s);
    QVERIFY(second->isVisible());
    QVERIFY(!dialog.findChild<QDateEdit *>(u"compareSecondFrom"_s)->isVisible());
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Down);
    QCOMPARE(dialog.sides().choices[1].id, u"v12"_s);
    QCOMPARE(sides.size(), 2);
    dialog.setChoices(CompareSides::By::AiVersion, {{u"v15"_s, u"Concierge 15"_s}, {u"v12"_s, u"Concierge 12"_s}});
    QCOMPARE(dialog.sides().choices[1].id, u"v12"_s); // it is still there
    by->setCurrentIndex(3);
    QVERIFY(dialog.findChild<PlainLabel *>(u"compareRemark"_s)->isVisible()); // nobody to choose
}

void TestReviewDialogs::showsTheDifferenceAndWhetherItIsChance()
{
    CompareDialog dialog;
    dialog.setPalette(theme::lightPalette());
    dialog.setChoices(CompareSides::By::AiVersion, {{u"v13"_s, u"Concierge 13"_s}, {u"v14"_s, u"Concierge 14"_s}});
    dialog.findChild<QComboBox *>(u"compareBy"_s)->setCurrentIndex(1);
    dialog.showRows({row(Compared::HandoffRate, 0.194, 0.151, Chance::Not),
                     row(Compared::Angry, 0.1, 0.098, Chance::Could),
                     row(Compared::MedianWait, 600, 360, Chance::TooFew)},
                    u"Chats of the last 30 days"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *table = dialog.findChild<QTreeWidget *>(u"compareTable"_s);
    QCOMPARE(table->headerItem()->text(1), u"Concierge 13"_s);
    QCOMPARE(table->headerItem()->text(2), u"Concierge 14"_s);
    QCOMPARE(table->topLevelItemCount(), 3);
    const QTreeWidgetItem *rate = table->topLevelItem(0);
    QCOMPARE(rate->text(0), describe(Compared::HandoffRate));
    QVERIFY2(rate->text(1).startsWith(u"19.4 %"_s), qPrintable(rate->text(1)));
    QVERIFY2(rate->text(2).contains(QLocale().toString(1204)), qPrintable(rate->text(2)));
    QVERIFY2(rate->text(3).startsWith(u"\u22124.3 points"_s), qPrintable(rate->text(3)));
    QCOMPARE(rate->text(4), describe(Chance::Not));
    QVERIFY2(table->topLevelItem(2)->text(3).startsWith(u"\u22124.0 min"_s),
             qPrintable(table->topLevelItem(2)->text(3)));
    QCOMPARE(table->topLevelItem(1)->text(4), describe(Chance::Could));
    keep(&dialog, u"review-compare.png"_s);
}

void TestReviewDialogs::whatCannotBeSaidIsNotZero()
{
    CompareDialog dialog;
    ComparisonRow none;
    none.what = Compared::MedianWait;
    dialog.showRows({none});
    const QTreeWidgetItem *item = dialog.findChild<QTreeWidget *>(u"compareTable"_s)->topLevelItem(0);
    for (int column = 1; column <= 3; ++column)
        QVERIFY2(!item->text(column).contains(u'0'), qPrintable(item->text(column)));
    QCOMPARE(item->text(4), describe(Chance::TooFew));
}

void TestReviewDialogs::hostileNamesArePlain()
{
    const QString evil = u"<b>x</b>\u202Ey\u0007"_s;
    AgreementDialog agreements([&evil](const ChatKey &) { return evil; });
    agreements.setReviewers({evil, u"Ade"_s});
    agreements.showAgreement(agreement());
    CompareDialog compares;
    compares.setChoices(CompareSides::By::Assignee, {{u"1"_s, evil}, {u"2"_s, u"b"_s}});
    compares.findChild<QComboBox *>(u"compareBy"_s)->setCurrentIndex(3);
    QStringList texts = test::spoken(&agreements) + test::spoken(&compares);
    texts << agreements.findChild<QTableWidget *>(u"agreementTable"_s)->verticalHeaderItem(0)->text()
          << agreements.findChild<QAbstractItemView *>(u"disagreements"_s)->model()->index(0, 0).data().toString()
          << compares.findChild<QTreeWidget *>(u"compareTable"_s)->headerItem()->text(1)
          << compares.findChild<QComboBox *>(u"compareFirst"_s)->itemText(0)
          << agreements.findChild<QComboBox *>(u"agreementFirst"_s)->itemText(0);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(u'\u202E') && !text.contains(u'\u0007'), qPrintable(text));
    QCOMPARE(agreements.first(), evil); // what it is called by stays as it is
}

void TestReviewDialogs::everyControlHasAName()
{
    AgreementDialog agreements([](const ChatKey &key) { return key.id; });
    agreements.setReviewers({u"Lena"_s, u"Ade"_s});
    agreements.showAgreement(agreement());
    agreements.show();
    CompareDialog compares;
    compares.showRows({row(Compared::HandoffRate, 0.2, 0.1, Chance::Not)});
    compares.show();
    QVERIFY(QTest::qWaitForWindowExposed(&compares));
    QCOMPARE(test::nameless(&agreements), QStringList());
    QCOMPARE(test::nameless(&compares), QStringList());
}

QTEST_MAIN(TestReviewDialogs)
#include "tst_reviewdialogs.moc"
