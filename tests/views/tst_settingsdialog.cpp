// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "views/plainlabel.h"
#include "views/settingsdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysHowMuchIsStored();
    void sizesThatAreKnownLateFindRoom();
    void freesSpaceOnceAtATime();
    void everyControlHasAName();
    void reviewsAreSharedWhenThePersonSaysSo();
    void aDatabaseElsewhereNeedsEncryption();
    void whatADatabaseSaysFindsRoom();

private:
    static ReviewSettings shared()
    {
        ReviewSettings settings;
        settings.sharing = {.on = true,
                            .host = u"localhost"_s,
                            .port = 5432,
                            .database = u"reviews"_s,
                            .user = u"ana"_s,
                            .tls = SharedTls::None,
                            .caFile = {}};
        return settings;
    }
    static QString sizes(const SettingsDialog &dialog)
    {
        return dialog.findChild<PlainLabel *>(u"sizes"_s)->accessibleName();
    }
};

void TestSettingsDialog::saysHowMuchIsStored()
{
    SettingsDialog dialog({});
    QCOMPARE(sizes(dialog), u"Nothing yet"_s);
    dialog.setSizes({{u"Acme <b>"_s, 12'345, 18'000'000}, {u"Other"_s, 1, 400}});
    // Plurals are put in by the English translation.
    QCOMPARE(sizes(dialog), u"Acme <b>: 12,345 chat(s), 18.0\u00a0MB\nOther: 1 chat(s), 400\u00a0bytes"_s);
    QCOMPARE(dialog.findChild<PlainLabel *>(u"sizes"_s)->textFormat(), Qt::PlainText);
    dialog.setSizes({{u"Other"_s, 1, 400}}, 25'000'000);
    QCOMPARE(sizes(dialog), u"Other: 1 chat(s), 400\u00a0bytes\nIn all, with the search index: 25.0\u00a0MB"_s);
}

void TestSettingsDialog::sizesThatAreKnownLateFindRoom()
{
    SettingsDialog dialog({});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *label = dialog.findChild<PlainLabel *>(u"sizes"_s);
    QList<SizeLine> sizes;
    for (int i = 0; i < 12; ++i)
        sizes.append({u"Account %1 of a company with a rather long name"_s.arg(i), 12'345, 18'000'000});
    dialog.setSizes(sizes, 250'000'000);
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    QVERIFY(dialog.rect().contains(QRect(label->mapTo(&dialog, QPoint()), label->size())));
    dialog.showVacuumed(u"The disk is full. "_s.repeated(10));
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
}

void TestSettingsDialog::freesSpaceOnceAtATime()
{
    SettingsDialog dialog({});
    dialog.show();
    auto *vacuum = dialog.findChild<QPushButton *>(u"vacuum"_s);
    auto *result = dialog.findChild<PlainLabel *>(u"vacuumed"_s);
    QSignalSpy asked(&dialog, &SettingsDialog::vacuumRequested);
    QSignalSpy chosen(&dialog, &SettingsDialog::chosen);
    QTest::keyClick(vacuum, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!vacuum->isEnabled());
    vacuum->click();
    QCOMPARE(asked.size(), 1);
    dialog.showVacuumed({});
    QVERIFY(vacuum->isEnabled());
    QCOMPARE(result->fullText(), u"Done"_s);
    vacuum->click();
    dialog.showVacuumed(u"The disk is full."_s);
    QCOMPARE(result->fullText(), u"The disk is full."_s);
    QCOMPARE(chosen.size(), 0);
}

void TestSettingsDialog::everyControlHasAName()
{
    SettingsDialog dialog({});
    dialog.show();
    QCOMPARE(test::nameless(&dialog), QStringList());
}

void TestSettingsDialog::reviewsAreSharedWhenThePersonSaysSo()
{
    SettingsDialog dialog({});
    dialog.addReview({});
    QSignalSpy chosen(&dialog, &SettingsDialog::reviewChosen);
    QSignalSpy password(&dialog, &SettingsDialog::sharingPasswordGiven);
    const auto type = [&dialog](const QString &name, const QString &text) {
        auto *edit = dialog.findChild<QLineEdit *>(name);
        edit->clear();
        QTest::keyClicks(edit, text);
    };
    const auto *share = dialog.findChild<QPushButton *>(u"shareNow"_s);
    dialog.findChild<QCheckBox *>(u"sharingOn"_s)->click();
    QVERIFY(!share->isEnabled()); // nobody knows where
    type(u"sharingHost"_s, u" db.example "_s);
    type(u"sharingDatabase"_s, u"reviews"_s);
    type(u"sharingUser"_s, u"ana"_s);
    type(u"sharingPassword"_s, u"p w"_s);
    QVERIFY(share->isEnabled());
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(dialog.findChild<QPushButton *>(u"shareNow"_s), Qt::Key_Space);
    QCOMPARE(password.size(), 1);
    QCOMPARE(password[0][0].toString(), u"p w"_s);
    QVERIFY(dialog.findChild<QLineEdit *>(u"sharingPassword"_s)->text().isEmpty());
    QCOMPARE(chosen.size(), 1);
    const SharedReviewsSettings sharing = chosen[0][0].value<ReviewSettings>().sharing;
    QVERIFY(sharing.on);
    QCOMPARE(sharing.host, u"db.example"_s);
    QCOMPARE(sharing.tls, SharedTls::VerifyFull);
}

void TestSettingsDialog::aDatabaseElsewhereNeedsEncryption()
{
    SettingsDialog dialog({});
    dialog.addReview(shared());
    auto *share = dialog.findChild<QPushButton *>(u"shareNow"_s);
    auto *status = dialog.findChild<PlainLabel *>(u"sharingStatus"_s);
    QVERIFY(share->isEnabled());
    dialog.findChild<QLineEdit *>(u"sharingHost"_s)->clear();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"sharingHost"_s), u"db.example"_s);
    QVERIFY(!share->isEnabled());
    QVERIFY(!status->fullText().isEmpty());
    const QString problem = status->fullText();
    dialog.setSharingStatus({.phase = SharingStatus::Phase::InStep, .message = {}, .last = {}});
    QCOMPARE(status->fullText(), problem); // the line is about what is being typed
}

void TestSettingsDialog::whatADatabaseSaysFindsRoom()
{
    SettingsDialog dialog({});
    dialog.addReview(shared());
    dialog.focusOn(u"sharingHost"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *status = dialog.findChild<PlainLabel *>(u"sharingStatus"_s);
    QVERIFY(status->isVisible());
    dialog.setSharingStatus(
        {.phase = SharingStatus::Phase::Failed,
         .message = u"The shared database cannot be reached: connection to server at \"127.0.0.1\", port 5432 "
                    "failed: Connection refused\nIs the server running there?"_s,
         .waiting = 2,
         .last = {}});
    QTRY_VERIFY(status->height() >= status->heightForWidth(status->width()));
    QVERIFY(status->height() >= 2 * status->fontMetrics().height());
    QVERIFY(dialog.rect().contains(QRect(status->mapTo(&dialog, QPoint()), status->size())));
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
