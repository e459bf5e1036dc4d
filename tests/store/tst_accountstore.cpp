// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountstore.h"
#include "tests/store/storesupport.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

class TestAccountStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTheUsualMask(); }
    void aNewProfileHasNoAccounts();
    void everyFieldComesBack_data();
    void everyFieldComesBack();
    void accountsKeepTheirOrder();
    void aSavedAccountReplacesItsOldSelf();
    void anAccountIsFoundByNameAndId();
    void aNameIsTakenOnce();
    void aRemovedAccountIsGone();
    void removedAccountsAreRememberedUntilNothingIsStored();
    void newIdsAreNew();
    void anIncompleteAccountIsToldAndTheOthersStay_data();
    void anIncompleteAccountIsToldAndTheOthersStay();
    void aDamagedCountHidesNothing_data();
    void aDamagedCountHidesNothing();
    void aDamagedFileIsTold();
    void whatCouldNotBeReadIsKeptAside();
    void aGoodFileIsNotKeptAside();
    void aFileThatCannotBeWrittenChangesNothing();
    void theFileIsItsOwnersOnly();
    void noTokenIsEverInTheFile();
};

namespace {

Account account(const QString &id, const QString &name)
{
    Account account;
    account.id = id;
    account.name = name;
    account.vendor = u"invent"_s;
    account.baseUrl = QUrl(u"https://api.example"_s);
    return account;
}

QByteArray entry(int number, const QByteArray &lines)
{
    QByteArray text;
    for (const QByteArray &line : lines.split('\n')) {
        text += QByteArray::number(number) + '\\' + line + '\n';
    }
    return text;
}

QByteArray goodEntry(int number, const QByteArray &id)
{
    return entry(number, "id=" + id + "\nname=Name of " + id + "\nvendor=zaia\nsignIn=key\nbaseUrl=https://z.example");
}

QStringList idsOf(const AccountStore &store)
{
    QStringList ids;
    for (const Account &account : store.accounts()) {
        ids.append(account.id);
    }
    return ids;
}

} // namespace

void TestAccountStore::aNewProfileHasNoAccounts()
{
    const Profile profile = *Profile::temporary();
    const AccountStore store(profile);
    QVERIFY(store.accounts().isEmpty());
    QVERIFY(store.problems().isEmpty());
    QVERIFY(!store.find(u""_s));
    QVERIFY(!QFile::exists(profile.file(u"accounts.ini"_s)));
}

void TestAccountStore::everyFieldComesBack_data()
{
    QTest::addColumn<Account>("account");
    const auto row = [](const char *name, const std::function<void(Account &)> &change) {
        Account changed = account(u"id-1"_s, u"Acme"_s);
        change(changed);
        QTest::newRow(name) << changed;
    };
    row("plain", [](Account &) {});
    row("vendor", [](Account &a) { a.vendor = u"opencopilot"_s; });
    row("address with a port and a path", [](Account &a) { a.baseUrl = QUrl(u"http://127.0.0.1:8080/a%20b/c?d=1"_s); });
    row("address with an umlaut", [](Account &a) { a.baseUrl = QUrl(u"https://bücher.example/ü"_s); });
    row("organisation", [](Account &a) { a.organisation = u"org/1;2,3=4\"5\\6%7"_s; });
    row("me", [](Account &a) { a.me = u"user@host"_s; });
    row("bare key", [](Account &a) { a.signIn = SignIn::BareKey; });
    row("own header", [](Account &a) {
        a.signIn = SignIn::Header;
        a.header = u"X-Api-Key"_s;
    });
    row("authority", [](Account &a) { a.caFile = u"C:\\certs\\our ca.pem"_s; });
    row("variable", [](Account &a) { a.tokenEnv = u"ACME_TOKEN"_s; });
    row("retention", [](Account &a) { a.keepDays = 90; });
    row("switched off", [](Account &a) { a.switchedOff = {Operation::SetState, Operation::ReadChat}; });
    row("pause", [](Account &a) { a.paused = true; });
    row("name of many kinds", [](Account &a) { a.name = u"  Ümläut, „Söhne“ & 日本 🐙; [x]\n@Invalid()#\t"_s; });
    row("name like a list", [](Account &a) { a.name = u"a, b, c"_s; });
    row("name like a variant", [](Account &a) { a.name = u"@ByteArray(x)"_s; });
    row("everything", [](Account &a) {
        a = {.id = u"{f0-1}"_s,
             .name = u"All"_s,
             .vendor = u"zaia"_s,
             .baseUrl = QUrl(u"https://z.example"_s),
             .organisation = u"o"_s,
             .me = u"m"_s,
             .signIn = SignIn::Header,
             .header = u"h"_s,
             .caFile = u"/c"_s,
             .tokenEnv = u"E"_s};
    });
}

void TestAccountStore::everyFieldComesBack()
{
    QFETCH(const Account, account);
    const Profile profile = *Profile::temporary();
    QVERIFY(AccountStore(profile).save(account));
    const AccountStore store(profile);
    QCOMPARE(store.problems(), QList<QString>());
    QCOMPARE(store.accounts().size(), 1);
    QCOMPARE(store.accounts().first(), account);
}

void TestAccountStore::accountsKeepTheirOrder()
{
    const Profile profile = *Profile::temporary();
    AccountStore store(profile);
    QStringList ids;
    for (int i = 0; i < 12; ++i) { // more than nine: "10" sorts before "2" as text
        ids.append(u"id%1"_s.arg(12 - i));
        QVERIFY(store.save(account(ids.last(), u"Name %1"_s.arg(i))));
    }
    QCOMPARE(idsOf(store), ids);
    QCOMPARE(idsOf(AccountStore(profile)), ids);
}

void TestAccountStore::aSavedAccountReplacesItsOldSelf()
{
    const Profile profile = *Profile::temporary();
    AccountStore store(profile);
    QVERIFY(store.save(account(u"1"_s, u"One"_s)));
    QVERIFY(store.save(account(u"2"_s, u"Two"_s)));
    Account changed = account(u"1"_s, u"ONE"_s); // its own name in another case is not taken
    changed.me = u"me"_s;
    QVERIFY(store.save(changed));
    for (const AccountStore &seen : {store, AccountStore(profile)}) {
        QCOMPARE(idsOf(seen), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(seen.accounts().first(), changed);
    }
    changed.me.clear(); // a field that was emptied is not brought back
    QVERIFY(store.save(changed));
    QCOMPARE(AccountStore(profile).accounts().first(), changed);
}

void TestAccountStore::anAccountIsFoundByNameAndId()
{
    const Profile profile = *Profile::temporary();
    AccountStore store(profile);
    QVERIFY(store.save(account(u"Id1"_s, u"Größe"_s)));
    QCOMPARE(store.find(u"Id1"_s)->id, u"Id1"_s);
    QCOMPARE(store.find(u"GRÖßE"_s)->id, u"Id1"_s);
    QVERIFY(!store.find(u"id1"_s)); // an id is exact
    QVERIFY(!store.find(u"Größ"_s));
}

void TestAccountStore::aNameIsTakenOnce()
{
    const Profile profile = *Profile::temporary();
    AccountStore store(profile);
    QVERIFY(store.save(account(u"1"_s, u"Acme"_s)));
    const QByteArray before = bytesOf(profile.file(u"accounts.ini"_s));
    const auto saved = store.save(account(u"2"_s, u"aCME"_s));
    QVERIFY(!saved);
    QVERIFY2(saved.error().contains(u"aCME"_s), qPrintable(saved.error()));
    QCOMPARE(idsOf(store), QStringList{u"1"_s});
    QCOMPARE(bytesOf(profile.file(u"accounts.ini"_s)), before);
}

void TestAccountStore::aRemovedAccountIsGone()
{
    const Profile profile = *Profile::temporary();
    AccountStore store(profile);
    for (const auto &id : {u"1"_s, u"2"_s, u"3"_s}) {
        QVERIFY(store.save(account(id, u"Name "_s + id)));
    }
    QVERIFY(store.remove(u"2"_s));
    QVERIFY(store.remove(u"unknown"_s));
    QCOMPARE(idsOf(store), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(idsOf(AccountStore(profile)), QStringList({u"1"_s, u"3"_s}));
    QVERIFY(!bytesOf(profile.file(u"accounts.ini"_s)).contains("Name 2"));
    QVERIFY(store.save(account(u"4"_s, u"Name 2"_s))); // the name is free again
    QVERIFY(store.remove(u"1"_s));
    QVERIFY(store.remove(u"3"_s));
    QVERIFY(store.remove(u"4"_s));
    QVERIFY(AccountStore(profile).accounts().isEmpty());
    QVERIFY(AccountStore(profile).problems().isEmpty());
}

void TestAccountStore::removedAccountsAreRememberedUntilNothingIsStored()
{
    const Profile profile = *Profile::temporary();
    AccountStore store(profile);
    for (const auto &id : {u"1"_s, u"2"_s, u"3"_s}) {
        QVERIFY(store.save(account(id, u"Name "_s + id)));
    }
    QVERIFY(store.removed().isEmpty());
    QVERIFY(store.remove(u"2"_s));
    QVERIFY(store.remove(u"1"_s));
    QCOMPARE(store.removed(), QList<QString>({u"2"_s, u"1"_s}));
    AccountStore other(profile);
    QCOMPARE(other.removed(), QList<QString>({u"2"_s, u"1"_s}));
    QVERIFY(other.forgetRemoved(u"2"_s));
    QVERIFY(other.forgetRemoved(u"unknown"_s));
    QCOMPARE(AccountStore(profile).removed(), QList<QString>{u"1"_s});
    QCOMPARE(idsOf(AccountStore(profile)), QStringList{u"3"_s});
    QVERIFY(store.save(account(u"1"_s, u"Name 1"_s))); // it is back
    QVERIFY(AccountStore(profile).removed().isEmpty());
    QVERIFY(!bytesOf(profile.file(u"accounts.ini"_s)).contains("removed"));
}

void TestAccountStore::newIdsAreNew()
{
    QSet<QString> ids;
    for (int i = 0; i < 100; ++i) {
        ids.insert(AccountStore::newId());
    }
    QCOMPARE(ids.size(), 100);
    QVERIFY(!ids.contains(QString()));
}

void TestAccountStore::anIncompleteAccountIsToldAndTheOthersStay_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("no id") << "name=Broken\nvendor=zaia\nsignIn=key"_ba;
    QTest::newRow("no product") << "id=2\nname=Broken\nsignIn=key"_ba;
    QTest::newRow("no way to sign in") << "id=2\nname=Broken\nvendor=zaia"_ba;
    QTest::newRow("an unknown way to sign in") << "id=2\nname=Broken\nvendor=zaia\nsignIn=Bearer token"_ba;
    QTest::newRow("an empty id") << "id=\nname=Broken\nvendor=zaia\nsignIn=key"_ba;
}

void TestAccountStore::anIncompleteAccountIsToldAndTheOthersStay()
{
    QFETCH(const QByteArray, lines);
    const Profile profile = *Profile::temporary();
    const QString file = profile.file(u"accounts.ini"_s);
    QVERIFY(writeBytes(file, "[accounts]\n" + goodEntry(1, "a") + entry(2, lines) + goodEntry(3, "c") + "size=3\n"));
    const AccountStore store(profile);
    QCOMPARE(idsOf(store), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(store.problems().size(), 1);
    const QString problem = store.problems().first();
    QVERIFY2(problem.contains(u"Broken"_s) && problem.contains(u"Account 2"_s) && problem.contains(file),
             qPrintable(problem));
}

void TestAccountStore::aDamagedCountHidesNothing_data()
{
    QTest::addColumn<QByteArray>("size");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("too small") << "size=1\n"_ba;
    QTest::newRow("no number") << "size=two\n"_ba;
    QTest::newRow("negative") << "size=-1\n"_ba;
    QTest::newRow("enormous") << "size=2000000000\n"_ba;
}

void TestAccountStore::aDamagedCountHidesNothing()
{
    QFETCH(const QByteArray, size);
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(profile.file(u"accounts.ini"_s),
                       "[accounts]\n" + goodEntry(1, "a") + goodEntry(2, "b") + goodEntry(10, "j") + size));
    const AccountStore store(profile);
    QCOMPARE(idsOf(store), QStringList({u"a"_s, u"b"_s, u"j"_s}));
    QVERIFY(store.problems().isEmpty());
}

void TestAccountStore::aDamagedFileIsTold()
{
    const Profile profile = *Profile::temporary();
    const QString file = profile.file(u"accounts.ini"_s);
    QVERIFY(writeBytes(file, "[accounts]\n" + goodEntry(1, "a") + "[half a line\nno sense here\n"));
    const AccountStore store(profile);
    QVERIFY(!store.problems().isEmpty());
    QVERIFY(store.problems().first().contains(file));
}

void TestAccountStore::whatCouldNotBeReadIsKeptAside()
{
    const Profile profile = *Profile::temporary();
    const QString file = profile.file(u"accounts.ini"_s);
    const QByteArray before =
        "[accounts]\n" + goodEntry(1, "a") + entry(2, "id=b\nname=Typo\nvendor=zaia\nsignIn=kye") + "size=2\n";
    QVERIFY(writeBytes(file, before));
    AccountStore store(profile);
    QCOMPARE(filesLike(profile.folder(), u"accounts.ini.damaged"_s), QStringList()); // looking changes nothing
    QCOMPARE(bytesOf(file), before);
    QVERIFY(store.save(account(u"new"_s, u"New"_s)));
    QVERIFY(store.save(account(u"newer"_s, u"Newer"_s)));
    const QStringList aside = filesLike(profile.folder(), u"accounts.ini.damaged"_s);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(profile.file(aside.first())), before);
    QCOMPARE(rightsOf(profile.file(aside.first())), u"600"_s);
    QCOMPARE(idsOf(AccountStore(profile)), QStringList({u"a"_s, u"new"_s, u"newer"_s}));
    QVERIFY(AccountStore(profile).problems().isEmpty());
}

void TestAccountStore::aGoodFileIsNotKeptAside()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(AccountStore(profile).save(account(u"1"_s, u"One"_s)));
    QVERIFY(AccountStore(profile).save(account(u"2"_s, u"Two"_s)));
    QCOMPARE(filesLike(profile.folder(), {}), QStringList{u"accounts.ini"_s});
}

void TestAccountStore::aFileThatCannotBeWrittenChangesNothing()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"profile"_s);
    const auto profile = Profile::open(folder);
    QVERIFY(profile);
    AccountStore store(*profile);
    QVERIFY(store.save(account(u"1"_s, u"One"_s)));
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(writeBytes(folder, "a file where the profile was"));
    const auto saved = store.save(account(u"2"_s, u"Two"_s));
    QVERIFY(!saved);
    QVERIFY2(saved.error().contains(u"accounts.ini"_s), qPrintable(saved.error()));
    QVERIFY(!store.remove(u"1"_s));
    QCOMPARE(idsOf(store), QStringList{u"1"_s});
}

void TestAccountStore::theFileIsItsOwnersOnly()
{
    const Profile profile = *Profile::temporary();
    const QString file = profile.file(u"accounts.ini"_s);
    AccountStore store(profile);
    QVERIFY(store.save(account(u"1"_s, u"One"_s)));
    QCOMPARE(rightsOf(file), u"600"_s);
    QVERIFY(store.save(account(u"2"_s, u"Two"_s)));
    QCOMPARE(rightsOf(file), u"600"_s);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const AccountStore again(profile); // one that was copied here from elsewhere
    QCOMPARE(rightsOf(file), u"600"_s);
    QCOMPARE(filesLike(profile.folder(), {}), QStringList{u"accounts.ini"_s});
}

void TestAccountStore::noTokenIsEverInTheFile()
{
    const Profile profile = *Profile::temporary();
    Account full = account(u"1"_s, u"One"_s);
    full.tokenEnv = u"DESKSIDE_TEST_TOKEN"_s;
    QVERIFY(qputenv("DESKSIDE_TEST_TOKEN", "sk-very-secret"));
    QVERIFY(AccountStore(profile).save(full));
    const QByteArray file = bytesOf(profile.file(u"accounts.ini"_s));
    QVERIFY(!file.contains("sk-very-secret"));
    // Whoever adds a key to the file has to look at this list.
    const QStringList known{u"id"_s,       u"name"_s,   u"vendor"_s, u"baseUrl"_s,    u"organisation"_s,
                            u"me"_s,       u"signIn"_s, u"header"_s, u"caFile"_s,     u"tokenEnv"_s,
                            u"keepDays"_s, u"paused"_s, u"size"_s,   u"switchedOff"_s};
    static const QRegularExpression key(u"^(?:\\d+\\\\)?(\\w+)="_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = key.globalMatch(QString::fromUtf8(file)); match.hasNext();) {
        found.append(match.next().captured(1));
    }
    QCOMPARE(QSet<QString>(found.begin(), found.end()), QSet<QString>(known.begin(), known.end()));
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
