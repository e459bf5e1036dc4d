// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"
#include "tests/support/accessible.h"
#include "views/accountdialog.h"
#include "views/accountsdialog.h"
#include "views/plainlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

VendorTraits zaia()
{
    VendorTraits traits;
    traits.id = u"zaia"_s;
    traits.name = u"Zaia"_s;
    traits.baseUrl = QUrl(u"https://zaia.example"_s);
    traits.needsOrganisation = false;
    return traits;
}

Account account(const QString &id, bool paused = false)
{
    Account account;
    account.id = id;
    account.name = u"Acme <b>"_s + id;
    account.vendor = u"zaia"_s;
    account.baseUrl = zaia().baseUrl;
    account.paused = paused;
    return account;
}

} // namespace

/// The list of accounts and the form for one.
class TestAccountsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void retentionIsForGoodUnlessDaysAreChosen_data();
    void retentionIsForGoodUnlessDaysAreChosen();
    void theFormKeepsWhatItDoesNotShow();
    void whatTheVendorDoesNotDocumentCanBeSwitchedOff();
    void aTestsAnswerReachesTheFormThatAsked();
    void pausesAndResumes();
    void syncsAtOnce();
    void saysWhatTheAccountIsDoing();
    void removalNamesWhatGoes();
    void buttonsNeedAnAccount();
    void everyControlHasAName();

private:
    template <typename T = QPushButton>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void select(int row) const { find<QListView>("accountList")->setCurrentIndex(m_accounts->index(row)); }

    std::unique_ptr<AccountListModel> m_accounts;
    std::unique_ptr<AccountsDialog> m_dialog;
};

void TestAccountsDialog::init()
{
    m_dialog.reset();
    m_accounts = std::make_unique<AccountListModel>();
    m_accounts->setVendors({zaia()});
    m_accounts->upsert(account(u"1"_s));
    m_accounts->upsert(account(u"2"_s, true));
    AccountStatus status;
    status.account = u"1"_s;
    status.chats = 12'345;
    status.lastSync = QDateTime::currentDateTimeUtc().addSecs(-150);
    m_accounts->setStatus(status);
    m_dialog = std::make_unique<AccountsDialog>(m_accounts.get());
    m_dialog->show();
}

void TestAccountsDialog::retentionIsForGoodUnlessDaysAreChosen_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("chosen"); ///< 0: for good
    QTest::addColumn<int>("days");
    QTest::newRow("for good") << 0 << 0 << 0;
    QTest::newRow("some days") << 0 << 1 << 30;
    QTest::newRow("as it was") << 45 << 1 << 45;
    QTest::newRow("for good again") << 45 << 0 << 0;
}

void TestAccountsDialog::retentionIsForGoodUnlessDaysAreChosen()
{
    QFETCH(int, before);
    QFETCH(int, chosen);
    QFETCH(int, days);
    Account edited = account(u"1"_s);
    edited.keepDays = before;
    AccountDialog form({zaia()}, edited);
    form.show();
    auto *keep = form.findChild<QComboBox *>(u"keep"_s);
    auto *spin = form.findChild<QSpinBox *>(u"keepDays"_s);
    QCOMPARE(form.account().keepDays, before);
    QCOMPARE(spin->isVisible(), before > 0);
    keep->setCurrentIndex(chosen);
    QCOMPARE(spin->isVisible(), chosen == 1);
    if (chosen == 1 && before == 0)
        spin->setValue(days);
    QCOMPARE(form.account().keepDays, days);
}

void TestAccountsDialog::theFormKeepsWhatItDoesNotShow()
{
    AccountDialog form({zaia()}, account(u"1"_s, true));
    QVERIFY(form.account().paused);
    QCOMPARE(form.account(), account(u"1"_s, true));
}

void TestAccountsDialog::whatTheVendorDoesNotDocumentCanBeSwitchedOff()
{
    VendorTraits traits = zaia();
    traits.operations = {{Operation::Reply, Support::Inferred},
                         {Operation::ReadChat, Support::Inferred},
                         {Operation::Rename, Support::Documented}};
    Account edited = account(u"1"_s);
    edited.switchedOff = {Operation::ReadChat};
    AccountDialog form({traits}, edited);
    form.show();
    const auto *menu = form.findChild<QMenu *>(u"inferredMenu"_s);
    QCOMPARE(menu->actions().size(), 2);
    auto *reply = form.findChild<QAction *>(u"inferred.reply"_s);
    QVERIFY(reply->isChecked());
    QVERIFY(!form.findChild<QAction *>(u"inferred.read-chat"_s)->isChecked());
    const QString before = form.findChild<QPushButton *>(u"inferredOperations"_s)->text();
    reply->trigger();
    QCOMPARE(form.account().switchedOff, (QSet<Operation>{Operation::Reply, Operation::ReadChat}));
    QVERIFY(form.findChild<QPushButton *>(u"inferredOperations"_s)->text() != before);
    reply->trigger();
    QCOMPARE(form.account().switchedOff, QSet<Operation>{Operation::ReadChat});
    const AccountDialog other({zaia()}, account(u"1"_s));
    QVERIFY(!other.findChild<QPushButton *>(u"inferredOperations"_s)->isVisibleTo(&other)); // nothing to choose
}

void TestAccountsDialog::aTestsAnswerReachesTheFormThatAsked()
{
    QSignalSpy asked(m_dialog.get(), &AccountsDialog::testRequested);
    const auto form = [this] { return m_dialog->findChild<AccountDialog *>(); };
    const auto said = [&form] { return form()->findChild<QLabel *>(u"testResult"_s)->text(); };
    m_dialog->editAccount(u"1"_s);
    form()->findChild<QPushButton *>(u"testAccount"_s)->click();
    QCOMPARE(asked.size(), 1);
    form()->reject();
    QTRY_VERIFY(!form());
    m_dialog->editAccount(u"2"_s);
    m_dialog->showTestResult(u"1"_s, true, u"Zaia accepts the key."_s);
    QVERIFY2(!said().contains(u"accepts"_s), qPrintable(said()));
    m_dialog->showTestResult(u"2"_s, true, u"Zaia accepts the key."_s); // nobody asked here
    QVERIFY2(!said().contains(u"accepts"_s), qPrintable(said()));
    form()->findChild<QPushButton *>(u"testAccount"_s)->click();
    QCOMPARE(asked.size(), 2);
    m_dialog->showTestResult(u"1"_s, true, u"Zaia accepts the key."_s);
    QVERIFY2(!said().contains(u"accepts"_s), qPrintable(said()));
    m_dialog->showTestResult(u"2"_s, true, u"Zaia accepts the key."_s);
    QVERIFY2(said().contains(u"accepts"_s), qPrintable(said()));
}

void TestAccountsDialog::pausesAndResumes()
{
    QSignalSpy asked(m_dialog.get(), &AccountsDialog::pauseRequested);
    select(0);
    QCOMPARE(find("pauseAccount")->text(), u"Pause"_s);
    find("pauseAccount")->click();
    QCOMPARE(asked.takeFirst(), QVariantList({u"1"_s, true}));
    m_accounts->upsert(account(u"1"_s, true)); // as the owner does then
    QCOMPARE(find("pauseAccount")->text(), u"Resume"_s);
    find("pauseAccount")->click();
    QCOMPARE(asked.takeFirst(), QVariantList({u"1"_s, false}));
    select(1);
    QCOMPARE(find("pauseAccount")->text(), u"Resume"_s);
}

void TestAccountsDialog::syncsAtOnce()
{
    QSignalSpy asked(m_dialog.get(), &AccountsDialog::syncRequested);
    select(1); // a paused one too
    find("syncAccount")->click();
    QCOMPARE(asked, QList<QVariantList>({{u"2"_s}}));
    AccountStatus status;
    status.account = u"2"_s;
    for (const auto phase : {AccountStatus::Phase::Syncing, AccountStatus::Phase::SignedOut}) {
        status.phase = phase;
        m_accounts->setStatus(status);
        QVERIFY(!find("syncAccount")->isEnabled());
    }
    status.phase = AccountStatus::Phase::Failed;
    m_accounts->setStatus(status);
    QVERIFY(find("syncAccount")->isEnabled());
}

void TestAccountsDialog::saysWhatTheAccountIsDoing()
{
    const auto *state = find<PlainLabel>("accountState");
    QCOMPARE(state->fullText(), QString());
    select(0);
    QVERIFY(state->fullText().contains(u"synced 2 min ago"_s));
    AccountStatus status = m_accounts->status(u"1"_s);
    status.phase = AccountStatus::Phase::SignedOut;
    m_accounts->setStatus(status);
    QVERIFY(state->fullText().contains(u"signed out"_s));
}

void TestAccountsDialog::removalNamesWhatGoes()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSignalSpy removed(m_dialog.get(), &AccountsDialog::removeRequested);
    select(0);
    find("removeAccount")->click();
    auto *question = find<QMessageBox>("confirmRemoval");
    QVERIFY(question);
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QVERIFY(question->text().contains(u"Acme <b>1"_s));
    const QString what = question->informativeText();
    for (const QString &part : {u"12,345"_s, u"notes"_s, u"tags"_s, u"pins"_s, u"key"_s})
        QVERIFY2(what.contains(part), qPrintable(part));
    QTest::keyClick(question, Qt::Key_Return); // Enter alone is no yes
    QCOMPARE(removed.size(), 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    find("removeAccount")->click();
    find<QMessageBox>("confirmRemoval")->findChild<QPushButton *>(u"confirmRemove"_s)->click();
    QCOMPARE(removed, QList<QVariantList>({{u"1"_s}}));
}

void TestAccountsDialog::buttonsNeedAnAccount()
{
    for (const char *name : {"editAccount", "pauseAccount", "syncAccount", "removeAccount"})
        QVERIFY(!find(name)->isEnabled());
    select(0);
    for (const char *name : {"editAccount", "pauseAccount", "syncAccount", "removeAccount"})
        QVERIFY(find(name)->isEnabled());
    m_accounts->remove(u"1"_s);
    m_accounts->remove(u"2"_s);
    for (const char *name : {"editAccount", "pauseAccount", "syncAccount", "removeAccount"})
        QVERIFY(!find(name)->isEnabled());
}

void TestAccountsDialog::everyControlHasAName()
{
    QCOMPARE(test::nameless(m_dialog.get()), QStringList());
    AccountDialog form({zaia()}, account(u"1"_s));
    form.show();
    QCOMPARE(test::nameless(&form), QStringList());
}

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
