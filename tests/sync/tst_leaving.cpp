// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountstore.h"
#include "tests/sync/syncdesk.h"

#include <QFile>

using namespace deskside;
using namespace deskside::test;

/// Accounts that leave with everything stored for them, also when that cannot be done at once.
class TestLeaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingStays();
    void whatIsTypedMeanwhileIsKeptFirst();
    void whatAFullStoreKeepsLeavesLater();
    void whatTheProgramHadNoTimeForLeavesAtTheNextStart_data();
    void whatTheProgramHadNoTimeForLeavesAtTheNextStart();
    void anAccountsFileThatCannotBeReadRemovesNothing();
};

namespace {

/// Two accounts with a note each, in the accounts' file and in the store.
Profile filled()
{
    const Profile profile = *Profile::temporary();
    AccountStore accounts(profile);
    Desk desk(profile);
    desk.engine.start();
    for (const auto &id : {u"a"_s, u"b"_s}) {
        if (!accounts.save(fakeAccount(id))) {
            qFatal("not saved");
        }
        desk.server(id)->list = chats(6);
        desk.add(id);
        if (!desk.settles(id)) {
            qFatal("not filled");
        }
        desk.engine.setOwn({id, u"c2"_s}, {true, u"a note"_s, {}});
    }
    return profile;
}

/// As the program does it at each start.
void begin(Desk &desk, AccountStore &accounts)
{
    QObject::connect(&desk.engine, &SyncEngine::accountRemoved, &desk.engine, [&accounts](const QString &accountId) {
        if (!accounts.forgetRemoved(accountId)) {
            qFatal("not kept");
        }
    });
    desk.engine.start();
    const QList<QString> removed = accounts.removed();
    for (const QString &accountId : removed) {
        desk.engine.removeAccount(accountId);
    }
}

qsizetype notesIn(const Profile &profile)
{
    const auto reader = ChatReader::open(profile, decoded);
    const auto entries = reader ? (*reader)->ownEntries() : tl::unexpected(StoreError{});
    return entries ? entries->size() : -1;
}

} // namespace

void TestLeaving::nothingStays()
{
    const Profile profile = filled();
    AccountStore accounts(profile);
    Desk desk(profile);
    begin(desk, accounts);
    QVERIFY(accounts.remove(u"a"_s));
    QCOMPARE(accounts.removed(), QList<QString>{u"a"_s});
    desk.engine.removeAccount(u"a"_s);
    QCOMPARE(desk.chatsOf(u"a"_s), 0); // at once, and the rest of it in time
    QTRY_COMPARE(accounts.removed(), QList<QString>());
    QCOMPARE(AccountStore(profile).removed(), QList<QString>());
    QCOMPARE(desk.chatsOf(u"a"_s), 0);
    QCOMPARE(desk.chatsOf(u"b"_s), 6);
    QCOMPARE(notesIn(profile), 1);
}

void TestLeaving::whatIsTypedMeanwhileIsKeptFirst()
{
    const Profile profile = filled();
    AccountStore accounts(profile);
    Desk desk(profile);
    begin(desk, accounts);
    qsizetype notes = -1;
    connect(&desk.engine, &SyncEngine::accountRemoved, this, [&] { notes = notesIn(profile); });
    QVERIFY(accounts.remove(u"a"_s));
    desk.engine.removeAccount(u"a"_s);
    QMetaObject::invokeMethod(
        &desk.engine,
        [&desk] {
            desk.engine.setOwn({u"b"_s, u"c1"_s}, {false, u"typed"_s, {}});
        },
        Qt::QueuedConnection);
    QTRY_COMPARE(notes, 2); // b's that was there, and this one
}

void TestLeaving::whatAFullStoreKeepsLeavesLater()
{
    const Profile profile = filled();
    AccountStore accounts(profile);
    Desk desk(profile);
    begin(desk, accounts);
    QVERIFY(meddle({u"CREATE TRIGGER refusal BEFORE DELETE ON accounts BEGIN SELECT RAISE(ABORT, 'refused'); END"_s}));
    QVERIFY(accounts.remove(u"a"_s));
    desk.engine.removeAccount(u"a"_s);
    QTRY_COMPARE(desk.failings.size(), 1);
    QCOMPARE(accounts.removed(), QList<QString>{u"a"_s});
    QVERIFY(meddle({u"DROP TRIGGER refusal"_s}));
    desk.engine.setOwn({u"b"_s, u"c1"_s}, {true, {}, {}}); // it can be written again
    QTRY_COMPARE(accounts.removed(), QList<QString>());
    QCOMPARE(desk.chatsOf(u"a"_s), 0);
    QCOMPARE(notesIn(profile), 2);
}

void TestLeaving::whatTheProgramHadNoTimeForLeavesAtTheNextStart_data()
{
    QTest::addColumn<bool>("asked");
    QTest::newRow("it ended before the store was asked") << false;
    QTest::newRow("the store could not do it") << true;
}

void TestLeaving::whatTheProgramHadNoTimeForLeavesAtTheNextStart()
{
    QFETCH(const bool, asked);
    const Profile profile = filled();
    {
        AccountStore accounts(profile);
        Desk desk(profile);
        begin(desk, accounts);
        QVERIFY(accounts.remove(u"a"_s));
        if (asked) {
            const QString refusal =
                u"CREATE TRIGGER refusal BEFORE DELETE ON accounts BEGIN SELECT RAISE(ABORT, 'refused'); END"_s;
            QVERIFY(meddle({refusal}));
            desk.engine.removeAccount(u"a"_s);
            QVERIFY(meddle({u"DROP TRIGGER refusal"_s}));
        }
    }
    QCOMPARE(notesIn(profile), 2);
    AccountStore accounts(profile);
    QVERIFY(!accounts.find(u"a"_s));
    QCOMPARE(accounts.removed(), QList<QString>{u"a"_s});
    Desk desk(profile);
    begin(desk, accounts);
    QTRY_COMPARE(accounts.removed(), QList<QString>());
    QCOMPARE(desk.chatsOf(u"a"_s), 0);
    QCOMPARE(desk.chatsOf(u"b"_s), 6);
    QCOMPARE(notesIn(profile), 1);
}

void TestLeaving::anAccountsFileThatCannotBeReadRemovesNothing()
{
    const Profile profile = filled();
    QFile file(profile.file(u"accounts.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[accounts]\n1\\name=half an acc") > 0);
    file.close();
    AccountStore accounts(profile);
    QVERIFY(!accounts.problems().isEmpty());
    Desk desk(profile);
    begin(desk, accounts);
    QCOMPARE(desk.chatsOf(u"a"_s), 6);
    QCOMPARE(notesIn(profile), 2);
}

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_leaving.moc"
