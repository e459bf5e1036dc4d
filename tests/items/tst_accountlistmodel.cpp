// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"
#include "tests/items/modelmirror.h"

using namespace deskside;
using namespace deskside::test;

class TestAccountListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accountsStandInTheOrderTheyWereAdded();
    void aChangedAccountChangesInPlace_data();
    void aChangedAccountChangesInPlace();
    void aRemovedAccountTakesItsStatusAlong();
    void aStatusIsToldOnce();
    void aStatusMayComeBeforeItsAccount();
    void vendorsNameTheAccounts();
    void theStatusIsAlsoToldInItsParts();
};

namespace {

Account account(const QString &id, const QString &name)
{
    Account account;
    account.id = id;
    account.name = name;
    account.vendor = u"invent"_s;
    return account;
}

AccountStatus syncing(const QString &id)
{
    AccountStatus status;
    status.account = id;
    status.phase = AccountStatus::Phase::Syncing;
    return status;
}

} // namespace

void TestAccountListModel::accountsStandInTheOrderTheyWereAdded()
{
    AccountListModel model;
    watch(&model);
    ModelMirror<QString> mirror(&model, Qt::DisplayRole);
    model.upsert(account(u"2"_s, u"Zeta"_s));
    model.upsert(account(u"1"_s, u"Alpha"_s));
    QCOMPARE(mirror.values(), QList<QString>({u"Zeta"_s, u"Alpha"_s}));
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0"_s, u"insert 1"_s}));
    QCOMPARE(model.indexOf(u"1"_s), 1);
    QCOMPARE(model.indexOf(u"3"_s), -1);
    QCOMPARE(model.index(1).data(AccountListModel::IdRole).toString(), u"1"_s);
    QCOMPARE(model.index(1).data(AccountListModel::AccountRole).value<Account>(), account(u"1"_s, u"Alpha"_s));
    const QHash<QString, QString> names{{u"1"_s, u"Alpha"_s}, {u"2"_s, u"Zeta"_s}};
    QCOMPARE(model.names(), names);
}

void TestAccountListModel::aChangedAccountChangesInPlace_data()
{
    QTest::addColumn<Account>("after");
    QTest::addColumn<QList<int>>("roles");
    Account after = account(u"1"_s, u"Alpha"_s);
    QTest::newRow("nothing") << after << QList<int>();
    after.me = u"u7"_s;
    QTest::newRow("a setting") << after << QList<int>{AccountListModel::AccountRole};
    after = account(u"1"_s, u"Beta"_s);
    QTest::newRow("the name") << after
                              << QList<int>{AccountListModel::AccountRole, Qt::DisplayRole, Qt::AccessibleTextRole};
    after = account(u"1"_s, u"Alpha"_s);
    after.vendor = u"zaia"_s;
    QTest::newRow("the product") << after
                                 << QList<int>{AccountListModel::AccountRole, AccountListModel::VendorNameRole,
                                               Qt::AccessibleTextRole};
}

void TestAccountListModel::aChangedAccountChangesInPlace()
{
    QFETCH(Account, after);
    QFETCH(QList<int>, roles);
    AccountListModel model;
    watch(&model);
    model.upsert(account(u"0"_s, u"First"_s));
    model.upsert(account(u"1"_s, u"Alpha"_s));
    ModelMirror<Account> mirror(&model, AccountListModel::AccountRole);
    model.upsert(after);
    QCOMPARE(mirror.takeLog(), roles.isEmpty() ? QStringList() : QStringList{u"change 1"_s});
    QCOMPARE(mirror.roles(), roles);
    QCOMPARE(mirror.values(), model.accounts());
}

void TestAccountListModel::aRemovedAccountTakesItsStatusAlong()
{
    AccountListModel model;
    watch(&model);
    model.upsert(account(u"1"_s, u"Alpha"_s));
    model.upsert(account(u"2"_s, u"Beta"_s));
    model.setStatus(syncing(u"1"_s));
    ModelMirror<Account> mirror(&model, AccountListModel::AccountRole);
    model.remove(u"1"_s);
    model.remove(u"1"_s);
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 0"_s}));
    QCOMPARE(model.status(u"1"_s).phase, AccountStatus::Phase::Idle);
    QCOMPARE(model.accounts().size(), 1);
}

void TestAccountListModel::aStatusIsToldOnce()
{
    AccountListModel model;
    watch(&model);
    model.upsert(account(u"1"_s, u"Alpha"_s));
    ModelMirror<AccountStatus> mirror(&model, AccountListModel::StatusRole);
    model.setStatus(syncing(u"1"_s));
    model.setStatus(syncing(u"1"_s));
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0"_s}));
    QCOMPARE(mirror.roles(), QList<int>({AccountListModel::StatusRole, AccountListModel::PhaseRole}));
    QCOMPARE(mirror.values(), QList<AccountStatus>{syncing(u"1"_s)});
}

void TestAccountListModel::aStatusMayComeBeforeItsAccount()
{
    AccountListModel model;
    watch(&model);
    ModelMirror<AccountStatus> mirror(&model, AccountListModel::StatusRole);
    model.setStatus(syncing(u"1"_s));
    QCOMPARE(mirror.takeLog(), QStringList());
    model.upsert(account(u"1"_s, u"Alpha"_s));
    QCOMPARE(mirror.values(), QList<AccountStatus>{syncing(u"1"_s)});
    QCOMPARE(model.status(u"unknown"_s).account, u"unknown"_s);
}

void TestAccountListModel::vendorsNameTheAccounts()
{
    AccountListModel model;
    watch(&model);
    model.upsert(account(u"1"_s, u"Alpha"_s));
    QCOMPARE(model.index(0).data(AccountListModel::VendorNameRole).toString(), QString());
    ModelMirror<QString> mirror(&model, AccountListModel::VendorNameRole);
    VendorTraits invent;
    invent.id = u"invent"_s;
    invent.name = u"Invent"_s;
    model.setVendors({VendorTraits{}, invent});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0"_s}));
    QCOMPARE(mirror.values(), QList<QString>{u"Invent"_s});
    QCOMPARE(model.vendorOf(account(u"1"_s, u"Alpha"_s)).name, u"Invent"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Invent"_s));
}

void TestAccountListModel::theStatusIsAlsoToldInItsParts()
{
    AccountListModel model;
    watch(&model);
    model.upsert(account(u"1"_s, u"Alpha"_s));
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data(AccountListModel::PhaseRole).toInt(), static_cast<int>(AccountStatus::Phase::Idle));
    QVERIFY(!index.data(AccountListModel::TotalRole).isValid());
    QVERIFY(!index.data(AccountListModel::LastSyncRole).isValid());

    ModelMirror<qint64> mirror(&model, AccountListModel::WalkedRole);
    AccountStatus status = syncing(u"1"_s);
    status.phase = AccountStatus::Phase::Paused;
    status.walked = 300;
    status.total = 12'000;
    status.lastSync = noon;
    model.setStatus(status);
    QCOMPARE(mirror.roles(),
             QList<int>({AccountListModel::StatusRole, AccountListModel::PhaseRole, AccountListModel::WalkedRole,
                         AccountListModel::TotalRole, AccountListModel::LastSyncRole}));
    QCOMPARE(index.data(AccountListModel::PhaseRole).toInt(), static_cast<int>(AccountStatus::Phase::Paused));
    QCOMPARE(index.data(AccountListModel::WalkedRole).toLongLong(), 300);
    QCOMPARE(index.data(AccountListModel::TotalRole).toLongLong(), 12'000);
    QCOMPARE(index.data(AccountListModel::LastSyncRole).toDateTime(), noon);
    status.walked = 400;
    model.setStatus(status);
    QCOMPARE(mirror.roles(), QList<int>({AccountListModel::StatusRole, AccountListModel::WalkedRole}));
    QCOMPARE(mirror.values(), QList<qint64>{400});
}

QTEST_GUILESS_MAIN(TestAccountListModel)
#include "tst_accountlistmodel.moc"
