// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace deskside::test;
using namespace Qt::StringLiterals;

namespace {

QUrl nowhere()
{
    return QUrl(u"https://demo.invalid"_s);
}

QString permissionsOf(const QString &path)
{
    const auto owners = QFile::permissions(path) & 0x0fff; // without those of the asking user
    return QString::number(owners, 16);
}

} // namespace

/// The program as its user has it in a terminal: accounts, the demo, words and exit codes.
class TestCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accountsAreAddedListedAndRemoved();
    void anAccountsNameIsTakenOnce();
    void accountNamesMayBeOdd_data();
    void accountNamesMayBeOdd();
    void whatCannotBeAddedIsRefused_data();
    void whatCannotBeAddedIsRefused();
    void aTokenIsNeverWritten_data();
    void aTokenIsNeverWritten();
    void aProfileIsPrivate();
    void aProfileMustBeAFolder();
    void withoutAccountsTheNextStepIsSaid_data();
    void withoutAccountsTheNextStepIsSaid();
    void withoutAKeyTheWayToOneIsSaid();
    void theDemoAnswersEveryCommand();
    void theDemoLeavesNothingBehind();
    void theDemosAccountsStay();
    void helpAndVersionGoToStandardOutput();
    void wrongUsageGoesToStandardError();
    void theWindowNeedsADisplay();
    void otherLanguagesAreSpokenOrRefused();
    void aReaderThatLeavesEarlyIsNoError();
    void aFullDiskIsAnError();
};

void TestCommands::accountsAreAddedListedAndRemoved()
{
    Program deskside;
    const QString profile = u" --profile "_s + deskside.profile();
    const Ran added =
        deskside(QString(u"accounts add invent --name Acme --org o1 --me u7 --base-url http://127.0.0.1:9/x "
                         "--token-env ACME_KEY"_s
                         + profile));
    QCOMPARE(added.code, 0);
    QCOMPARE(added.out, u"Added “Acme”.\n"_s.toUtf8());
    QCOMPARE(added.err, u""_s);
    QCOMPARE(deskside(QString(u"accounts add zaia --name Zoo --token-env ZOO_KEY"_s + profile)).code, 0);

    const Ran listed = deskside(QString(u"accounts list"_s + profile));
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.out, "Acme\tInvent\thttp://127.0.0.1:9/x\to1\tu7\tkey in $ACME_KEY\n"
                         "Zoo\tZaia\thttps://api.endless.zaia.app\t\t\tkey in $ZOO_KEY\n"_ba);

    const Ran removed = deskside(QString(u"accounts remove acme"_s + profile)); // case matters not
    QCOMPARE(removed.code, 0);
    QCOMPARE(removed.out, u"Removed “Acme”.\n"_s.toUtf8());
    QCOMPARE(deskside(QString(u"accounts list"_s + profile)).out.count('\n'), 1);

    const Ran again = deskside(QString(u"accounts remove Acme"_s + profile));
    QCOMPARE(again.code, 2);
    QVERIFY2(again.err.contains(u"“Acme”"_s), qPrintable(again.err));
    QCOMPARE(deskside(QString(u"accounts test Acme"_s + profile)).code, 2);
}

void TestCommands::anAccountsNameIsTakenOnce()
{
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Acme"_s, nowhere()));
    const Ran ran = deskside.run({u"accounts"_s, u"add"_s, u"zaia"_s, u"--name"_s, u"ACME"_s, u"--token-env"_s, u"K"_s,
                                  u"--profile"_s, deskside.profile()});
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"“ACME”"_s), qPrintable(ran.err));
    QVERIFY(ran.out.isEmpty());
}

void TestCommands::accountNamesMayBeOdd_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    for (const QString &name : {u"Zürich, “EU” = 100 %"_s, u"東京 🏪"_s, u"a/b\\c;d"_s, u"--name"_s, u"[accounts]"_s}) {
        QTest::newRow(qPrintable(name)) << name << name;
    }
    QTest::newRow("a tab and a line break") << u"one\ttwo\nthree"_s << u"one two three"_s;
    QTest::newRow("an escape sequence") << u"a\u001b[31mb"_s << u"a␛[31mb"_s;
}

void TestCommands::accountNamesMayBeOdd()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    Program deskside;
    const QStringList profile{u"--profile"_s, deskside.profile()};
    QCOMPARE(deskside
                 .run(QStringList{u"accounts"_s, u"add"_s, u"zaia"_s, u"--name="_s + name, u"--token-env"_s, u"K"_s}
                      + profile)
                 .code,
             0);
    const QByteArray listed = deskside.run(QStringList{u"accounts"_s, u"list"_s} + profile).out;
    QCOMPARE(QString::fromUtf8(listed.split('\t').first()), shown);
    QCOMPARE(listed.count('\n'), 1);
    QCOMPARE(deskside.run(profile + QStringList{u"accounts"_s, u"remove"_s, u"--"_s, name}).code, 0);
    QVERIFY(deskside.run(QStringList{u"accounts"_s, u"list"_s} + profile).out.isEmpty());
}

void TestCommands::whatCannotBeAddedIsRefused_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("named");
    QTest::newRow("plain http elsewhere") << u"--base-url http://192.168.0.1"_s << ""_ba << u"https://"_s;
    QTest::newRow("a missing certificate") << u"--ca-file /no/such.pem"_s << ""_ba << u"/no/such.pem"_s;
    QTest::newRow("no token on standard input") << u"--token-stdin"_s << ""_ba << u"standard input"_s;
    QTest::newRow("an empty line for a token") << u"--token-stdin"_s << "\r\n"_ba << u"standard input"_s;
}

void TestCommands::whatCannotBeAddedIsRefused()
{
    QFETCH(QString, more);
    QFETCH(QByteArray, input);
    QFETCH(QString, named);
    Program deskside;
    const QString line = u"accounts add zaia --name N --profile %1 "_s.arg(deskside.profile());
    const Ran ran = deskside.run(QString(line + more).split(u' ', Qt::SkipEmptyParts), input);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
    QVERIFY(ran.out.isEmpty());
    QVERIFY(deskside(u"accounts list --profile %1"_s.arg(deskside.profile())).out.isEmpty());
}

void TestCommands::aTokenIsNeverWritten_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("line feed") << "s3cr3t-t0ken\n"_ba;
    QTest::newRow("carriage return and line feed") << "s3cr3t-t0ken\r\n"_ba;
    QTest::newRow("nothing behind it") << "s3cr3t-t0ken"_ba;
}

void TestCommands::aTokenIsNeverWritten()
{
    QFETCH(QByteArray, input);
    SocketServer server;
    serve(server, u"invent"_s, {});
    server.expects("GET"_ba, "/orgs/o1/chats?page=1&take=10"_ba).answers(200, "[]"_ba).always();
    Program deskside;
    const QStringList profile{u"--profile"_s, deskside.profile()};
    const Ran added =
        deskside.run(QStringList{u"accounts"_s, u"add"_s, u"invent"_s, u"--name"_s, u"A"_s, u"--base-url"_s,
                                 server.url().toString(), u"--org"_s, u"o1"_s, u"--token-stdin"_s}
                         + profile,
                     input);
    QCOMPARE(added.code, 0);
    QVERIFY2(added.err.contains(u"no keyring"_s), qPrintable(added.err));
    QVERIFY(!added.err.contains(u"s3cr3t"_s) && !added.out.contains("s3cr3t"));

    // Held in memory: a second run has none, and says so.
    const Ran listed = deskside.run(QStringList{u"list"_s} + profile);
    QCOMPARE(listed.code, 1);
    QVERIFY2(listed.err.contains(u"A: there is no key"_s), qPrintable(listed.err));
    QCOMPARE(server.deliveries(), 0);

    const Ran tested = deskside.run(QStringList{u"accounts"_s, u"test"_s, u"A"_s, u"--token-stdin"_s} + profile, input);
    QCOMPARE(tested.code, 0);
    QVERIFY2(tested.out.startsWith("A: Invent accepts the key"), tested.out.constData());
    QCOMPARE(server.heard().first().headers.value("authorization"_ba), "Bearer s3cr3t-t0ken"_ba);
    QVERIFY(!deskside.isWrittenAnywhere("s3cr3t"_ba));
}

void TestCommands::aProfileIsPrivate()
{
    SocketServer server;
    serve(server, u"opencopilot"_s, {chat(u"opencopilot"_s, u"c1"_s, {{u"total_messages"_s, 3}})});
    Program deskside;
    deskside.setVariable(u"XDG_DATA_HOME"_s, deskside.home() + u"/share"_s);
    const QString add = u"accounts add opencopilot --name O --org o1 --token-env KEY --base-url %1"_s;
    deskside.setVariable(u"KEY"_s, u"key-in-a-variable"_s);
    QCOMPARE(deskside(add.arg(server.url().toString())).code, 0);
    QCOMPARE(deskside(u"sync"_s).code, 0);
    const QString folder = deskside.home() + u"/share/deskside"_s;
    QCOMPARE(permissionsOf(folder), u"700"_s);
    int files = 0;
    for (const QString &name : deskside.files()) {
        QVERIFY2(name.startsWith(u"share/deskside/"_s), qPrintable(name));
        QCOMPARE(permissionsOf(deskside.home() + u'/' + name), u"600"_s);
        ++files;
    }
    QVERIFY(files >= 2); // the accounts and the store
    QVERIFY(!deskside.isWrittenAnywhere("key-in-a-variable"_ba));
}

void TestCommands::aProfileMustBeAFolder()
{
    Program deskside;
    QFile file(deskside.profile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Ran ran = deskside(u"list --profile %1"_s.arg(deskside.profile()));
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(deskside.profile()), qPrintable(ran.err));
}

void TestCommands::withoutAccountsTheNextStepIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("list") << u"list"_s;
    QTest::newRow("sync") << u"sync"_s;
    QTest::newRow("show") << u"show c1"_s;
}

void TestCommands::withoutAccountsTheNextStepIsSaid()
{
    QFETCH(QString, line);
    Program deskside;
    const Ran ran = deskside(line);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"accounts add"_s), qPrintable(ran.err));
    QVERIFY(ran.out.isEmpty());
    const Ran named = deskside(QString(line + u" --account Nobody"_s));
    QCOMPARE(named.code, 2);
    QVERIFY2(named.err.contains(u"“Nobody”"_s), qPrintable(named.err));
}

void TestCommands::withoutAKeyTheWayToOneIsSaid()
{
    Program deskside;
    QVERIFY(deskside.addAccount(u"zaia"_s, u"Z"_s, nowhere(), u""_s));
    for (const QString &line : {u"list"_s, u"sync"_s, u"accounts test Z"_s}) {
        const Ran ran = deskside(QString(line + u" --profile "_s + deskside.profile()));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"Z: the environment variable KEY_0"_s), qPrintable(ran.err));
    }
}

void TestCommands::theDemoAnswersEveryCommand()
{
    Program deskside;
    const Ran listed = deskside(u"list --demo --format json"_s);
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.err, u""_s);
    const QJsonArray rows = listed.rows();
    QVERIFY(rows.size() > 100);
    QHash<QString, QString> oneOfEach;
    for (const QJsonValue row : rows) {
        oneOfEach.insert(row["vendor"_L1].toString(), row["id"_L1].toString());
    }
    QCOMPARE(oneOfEach.size(), 4);
    for (const auto &[vendor, id] : oneOfEach.asKeyValueRange()) {
        const Ran shown = deskside(u"show %1 --demo"_s.arg(id));
        QCOMPARE(shown.code, 0);
        QVERIFY2(shown.out.contains(id.toUtf8()), qPrintable(vendor));
        const Ran json = deskside(u"show %1 --demo --format json"_s.arg(id));
        QCOMPARE(json.object().value("id"_L1), id);
        QCOMPARE(json.object().value("vendor"_L1), vendor);
    }
    const Ran synced = deskside(u"sync --demo"_s);
    QCOMPARE(synced.code, 0);
    QCOMPARE(synced.out.count('\n'), deskside(u"accounts list --demo"_s).out.count('\n'));
    QCOMPARE(deskside(u"list --demo --format csv --limit 5"_s).out.left(15), "account,vendor,"_ba);
    QCOMPARE(deskside(u"list --demo --limit 5"_s).out.count('\n'), 6);
    QCOMPARE(deskside(u"list --demo-chats 300 --format json"_s).rows().size(), 300);
    QVERIFY(deskside(u"list --demo --view unread --format json"_s).rows().size() < rows.size());
    const Ran missing = deskside(u"show no-such-chat --demo"_s);
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.contains(u"“no-such-chat”"_s), qPrintable(missing.err));
}

void TestCommands::theDemoLeavesNothingBehind()
{
    Program deskside;
    for (const QString &line : {u"list --demo"_s, u"sync --demo"_s, u"show nothing --demo"_s}) {
        deskside(line);
        QCOMPARE(deskside.files(), QStringList());
        QCOMPARE(QDir(deskside.home()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"tmp"_s});
        QVERIFY(QDir(QString(deskside.home() + u"/tmp"_s)).isEmpty());
    }
}

void TestCommands::theDemosAccountsStay()
{
    Program deskside;
    for (const QString &line : {u"accounts add zaia --name Z --demo"_s, u"accounts remove Z --demo"_s}) {
        const Ran ran = deskside(line);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(u"--demo"_s), qPrintable(ran.err));
    }
    QCOMPARE(deskside.files(), QStringList());
}

void TestCommands::helpAndVersionGoToStandardOutput()
{
    Program deskside;
    for (const QString &line : {u"--help"_s, u"help"_s, u"list -h"_s}) {
        const Ran ran = deskside(line);
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.startsWith("Usage:"));
        QCOMPARE(ran.err, u""_s);
    }
    QCOMPARE(deskside(u"--version"_s).out, "deskside " DESKSIDE_VERSION "\n"_ba);
    QCOMPARE(deskside.files(), QStringList());
}

void TestCommands::wrongUsageGoesToStandardError()
{
    Program deskside;
    for (const QString &line : {u"nosuch"_s, u"list --bogus"_s, u"list --limit many"_s, u"list --offline"_s}) {
        const Ran ran = deskside(line);
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.err.startsWith(u"deskside: "_s), qPrintable(ran.err));
        QCOMPARE(ran.err.count(u'\n'), 1);
    }
    QCOMPARE(deskside.files(), QStringList());
}

void TestCommands::theWindowNeedsADisplay()
{
    Program deskside;
    const Ran ran = deskside(u"--demo"_s);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(u"display"_s), qPrintable(ran.err));
    QVERIFY(ran.out.isEmpty());
}

void TestCommands::otherLanguagesAreSpokenOrRefused()
{
    Program deskside;
    QVERIFY(deskside(u"list --demo --limit 0 --language en"_s).out.startsWith("ACCOUNT"));
    for (const QString &line :
         {u"list --demo --limit 0 --language de"_s, u"--language=de_AT list --demo --limit 0"_s}) {
        const Ran german = deskside(line);
        QCOMPARE(german.code, 0);
        QVERIFY2(german.out.startsWith("KONTO"), german.out.constData());
    }
    // Numbers follow the language; 7700 are more than a thousand for each account of the demo.
    for (const auto &[options, number] : {std::pair(u""_s, "1,100 "_ba), std::pair(u" --language de"_s, "1.100 "_ba)}) {
        const Ran counted = deskside(QString(u"sync --demo-chats 7700"_s + options));
        QVERIFY2(counted.out.contains(number), counted.out.constData());
    }
    QVERIFY(deskside(u"list --demo --limit 0 --language pseudo-rtl"_s).out.startsWith(u"⟦ACCOUNT⟧"_s.toUtf8()));
    // Keys are for programs, in every language.
    QVERIFY(deskside(u"list --demo --limit 0 --format csv --language de"_s).out.startsWith("account,vendor"));
    const Ran unknown = deskside(u"list --demo --language tlh"_s);
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains(u"“tlh”"_s), qPrintable(unknown.err));
    QVERIFY(unknown.out.isEmpty());
}

void TestCommands::aReaderThatLeavesEarlyIsNoError()
{
#ifndef Q_OS_UNIX
    QSKIP("needs a shell");
#endif
    Program deskside;
    QProcess shell;
    shell.setProcessEnvironment(deskside.environment());
    // More than a pipe holds, so that the program is still writing when its reader is gone.
    shell.start(u"sh"_s,
                {u"-c"_s, u"{ '%1' list --demo-chats 3000 --format json; echo ended $? >&2; } | head -n 1"_s.arg(
                              Program::file())});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.readAllStandardOutput(), "[\n"_ba);
    QCOMPARE(shell.readAllStandardError(), "ended 0\n"_ba);
    QVERIFY(QDir(QString(deskside.home() + u"/tmp"_s)).isEmpty());
}

void TestCommands::aFullDiskIsAnError()
{
    if (!QFile::exists(u"/dev/full"_s)) {
        QSKIP("needs /dev/full");
    }
    const Program deskside;
    QProcess process;
    process.setProcessEnvironment(deskside.environment());
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(Program::file(), {u"list"_s, u"--demo"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("could not be written"));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
