// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backends.h"
#include "app/commandline.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

using Command = CommandLine::Command;
using Format = CommandLine::Format;

namespace {

auto parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList{u"deskside"_s} + arguments, vendorTraits());
}

/// The words of a line, for arguments without spaces.
auto parse(const QString &line)
{
    return parse(line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

/// The command line as a value: nothing is run here.
class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsNameTheCommand_data();
    void wordsNameTheCommand();
    void wrongUsageNamesTheThing_data();
    void wrongUsageNamesTheThing();
    void aMistakenKeyIsNotRepeated();
    void everyCommandTakesTheCommonOptions_data();
    void everyCommandTakesTheCommonOptions();
    void accountsGetTheirVendorsWays_data();
    void accountsGetTheirVendorsWays();
    void accountsKeepEverySetting();
    void theOptionsOfListAreRead();
    void theOptionsOfReportAreRead();
    void viewsAndQueriesBecomeFilters_data();
    void viewsAndQueriesBecomeFilters();
    void theOptionsOfTheWindowAreRead();
    void helpAndVersionStandAboveEverything_data();
    void helpAndVersionStandAboveEverything();
    void helpNamesEveryOption();
};

void TestCommandLine::wordsNameTheCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("target");
    QTest::newRow("nothing") << u""_s << Command::Window << u""_s;
    QTest::newRow("only options") << u"--demo"_s << Command::Window << u""_s;
    QTest::newRow("accounts alone") << u"accounts"_s << Command::AccountsList << u""_s;
    QTest::newRow("accounts list") << u"accounts list"_s << Command::AccountsList << u""_s;
    QTest::newRow("accounts test") << u"accounts test Acme"_s << Command::AccountsTest << u"Acme"_s;
    QTest::newRow("accounts remove") << u"accounts remove Acme"_s << Command::AccountsRemove << u"Acme"_s;
    QTest::newRow("accounts add") << u"accounts add zaia --name Z"_s << Command::AccountsAdd << u""_s;
    QTest::newRow("options before words") << u"accounts add --name Z zaia"_s << Command::AccountsAdd << u""_s;
    QTest::newRow("sync") << u"sync"_s << Command::Sync << u""_s;
    QTest::newRow("list") << u"list"_s << Command::List << u""_s;
    QTest::newRow("show") << u"show c1"_s << Command::Show << u"c1"_s;
    QTest::newRow("an id that looks like an option") << u"show -- --c1"_s << Command::Show << u"--c1"_s;
    QTest::newRow("report") << u"report"_s << Command::Report << u""_s;
    QTest::newRow("help") << u"help"_s << Command::Help << u""_s;
    QTest::newRow("help about a command") << u"help list"_s << Command::Help << u""_s;
    QTest::newRow("-h") << u"-h"_s << Command::Help << u""_s;
    QTest::newRow("--version") << u"--version"_s << Command::Version << u""_s;
}

void TestCommandLine::wordsNameTheCommand()
{
    QFETCH(QString, line);
    QFETCH(Command, command);
    QFETCH(QString, target);
    const auto parsed = parse(line);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->command, command);
    QCOMPARE(parsed->target, target);
}

void TestCommandLine::wrongUsageNamesTheThing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *line, const char *named) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << QString::fromLatin1(named);
    };
    row("nosuch", "nosuch");
    row("accounts frobnicate", "frobnicate");
    row("list --bogus", "bogus");
    row("--profile", "--profile");
    row("list extra words", "extra words");
    row("accounts list extra", "extra");
    row("sync extra", "extra");
    row("show", "show");
    row("show a b", "show a b");
    row("accounts test", "accounts test");
    row("accounts remove a b", "accounts remove a b");
    row("accounts add", "invent, zaia, opencopilot");
    row("accounts add invent zaia --name N --org o", "invent, zaia, opencopilot");
    row("accounts add shopify --name N", "shopify");
    row("accounts add zaia", "--name");
    row("accounts add invent --name N", "Invent");
    row("accounts add opencopilot --name N", "OpenCopilot");
    row("accounts add zaia --name N --base-url http://example.com", "https://");
    row("accounts add zaia --name N --base-url http://127.0.0.1.example.com", "https://");
    row("accounts add zaia --name N --base-url ftp://example.com", "https://");
    row("accounts add zaia --name N --base-url file:///etc/passwd", "https://");
    row("accounts add zaia --name N --base-url nonsense", "https://");
    row("accounts add zaia --name N --base-url https://me:pw@example.com", "user name");
    row("accounts add zaia --name N --sign-in basic", "basic");
    row("accounts add zaia --name N --sign-in header:", "header");
    row("accounts add zaia --name N --sign-in header:Host", "Host");
    row("accounts add zaia --name N --token-stdin --token-env K", "--token-env");
    row("accounts add zaia --name N --limit 3", "--limit");
    row("list --view inbox", "inbox");
    row("list --view all --query is:unread", "--query");
    row("list --query is:nonsense", "nonsense");
    row("list --format xml", "xml");
    row("list --format text", "text");
    row("show c --format csv", "csv");
    row("show c --format table", "table");
    row("list --limit x", "x");
    row("list --limit -1", "-1");
    row("list --limit 2.5", "2.5");
    row("list --limit 99999999999", "99999999999");
    row("list --limit 1 --limit 2", "--limit");
    row("list --account A --account B", "--account");
    row("list --full", "--full");
    row("list --token-stdin", "--token-stdin");
    row("list --name N", "--name");
    row("sync --query x", "--query");
    row("sync --format json", "--format");
    row("accounts list --account A", "--account");
    row("--demo-chats 0", "--demo-chats");
    row("--demo-chats many", "many");
    row("--demo-seed -5", "-5");
    row("--theme pink", "pink");
    row("--size 12", "12");
    row("--size 0x0", "0x0");
    row("--limit 3", "--limit");
    row("list --size 100x100", "--size");
    QTest::newRow("an account that a script forgot") << QStringList{u"list"_s, u"--account"_s, u""_s} << u"--account"_s;
    QTest::newRow("a profile that a script forgot") << QStringList{u"list"_s, u"--profile"_s, u""_s} << u"--profile"_s;
    for (const auto &option : {u"--query"_s, u"--view"_s, u"--format"_s}) {
        QTest::addRow("%s that a script forgot", qPrintable(option)) << QStringList{u"list"_s, option, u""_s} << option;
    }
    QTest::newRow("a name of spaces") << QStringList{u"accounts"_s, u"add"_s, u"zaia"_s, u"--name"_s, u"  "_s}
                                      << u"--name"_s;
    QTest::newRow("an empty base URL") << QStringList{u"accounts"_s, u"add"_s, u"zaia"_s,
                                                      u"--name"_s,   u"N"_s,   u"--base-url="_s}
                                       << u"https://"_s;
    QTest::newRow("an empty variable") << QStringList{u"accounts"_s, u"add"_s, u"zaia"_s,
                                                      u"--name"_s,   u"N"_s,   u"--token-env="_s}
                                       << u"--token-env"_s;
    QTest::newRow("a query's place") << QStringList{u"list"_s, u"--query"_s, u"refund is:nonsense"_s} << u"8"_s;
}

void TestCommandLine::wrongUsageNamesTheThing()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto parsed = parse(arguments);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(named), qPrintable(parsed.error().message));
}

void TestCommandLine::aMistakenKeyIsNotRepeated()
{
    const auto parsed = parse(u"accounts add zaia --name N --token-env sk-live-1234"_s);
    QVERIFY(!parsed);
    QVERIFY(parsed.error().message.contains(u"--token-env"_s));
    QVERIFY(!parsed.error().message.contains(u"1234"_s));
}

void TestCommandLine::everyCommandTakesTheCommonOptions_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"", "accounts add zaia --name N", "accounts list", "accounts test A", "accounts remove A",
                             "sync", "list", "show c", "report"}) {
        QTest::newRow(line) << QString::fromLatin1(line);
    }
}

void TestCommandLine::everyCommandTakesTheCommonOptions()
{
    QFETCH(QString, line);
    const auto parsed = parse(QString(line + u" --profile /p --demo --language de"_s));
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->profile, u"/p"_s);
    QVERIFY(parsed->demo);
    QCOMPARE(parsed->language, u"de"_s);
}

void TestCommandLine::accountsGetTheirVendorsWays_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<SignIn>("signIn");
    QTest::newRow("invent") << u"invent"_s << QUrl(u"https://api.useinvent.com"_s) << SignIn::Bearer;
    QTest::newRow("zaia") << u"zaia"_s << QUrl(u"https://api.endless.zaia.app"_s) << SignIn::BareKey;
    QTest::newRow("opencopilot") << u"opencopilot"_s << QUrl(u"https://api-v2.opencopilot.so"_s) << SignIn::Bearer;
}

void TestCommandLine::accountsGetTheirVendorsWays()
{
    QFETCH(QString, vendor);
    QFETCH(QUrl, url);
    QFETCH(SignIn, signIn);
    const auto parsed = parse(u"accounts add %1 --name N --org o"_s.arg(vendor));
    QVERIFY(parsed);
    QCOMPARE(parsed->account.vendor, vendor);
    QCOMPARE(parsed->account.baseUrl, url);
    QCOMPARE(parsed->account.signIn, signIn);
    QVERIFY(parsed->account.tokenEnv.isEmpty());
    QVERIFY(!parsed->tokenFromStdin);
}

void TestCommandLine::accountsKeepEverySetting()
{
    const auto parsed = parse({u"accounts"_s, u"add"_s, u"invent"_s, u"--name"_s, u"  Acme, “EU” "_s, u"--base-url"_s,
                               u"http://[::1]:8080/api"_s, u"--org"_s, u"o/1"_s, u"--me"_s, u"u1"_s, u"--sign-in"_s,
                               u"header:X-Key"_s, u"--ca-file"_s, u"/ca.pem"_s, u"--token-env"_s, u"_KEY2"_s});
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    const Account &account = parsed->account;
    QCOMPARE(account.name, u"Acme, “EU”"_s);
    QCOMPARE(account.baseUrl, QUrl(u"http://[::1]:8080/api"_s));
    QCOMPARE(account.organisation, u"o/1"_s);
    QCOMPARE(account.me, u"u1"_s);
    QCOMPARE(account.signIn, SignIn::Header);
    QCOMPARE(account.header, u"X-Key"_s);
    QCOMPARE(account.caFile, u"/ca.pem"_s);
    QCOMPARE(account.tokenEnv, u"_KEY2"_s);
    QVERIFY(parse(u"accounts add zaia --name N --token-stdin"_s)->tokenFromStdin);
    QCOMPARE(parse(u"accounts add zaia --name N --sign-in bearer"_s)->account.signIn, SignIn::Bearer);
}

void TestCommandLine::theOptionsOfListAreRead()
{
    const auto plain = parse(u"list"_s);
    QVERIFY(plain);
    QCOMPARE(plain->format, Format::Table);
    QCOMPARE(plain->limit, -1);
    QVERIFY(plain->onlyAccount.isEmpty());
    QVERIFY(plain->filter.matchesEverything());
    const auto full = parse(u"list --format csv --limit 0 --account Acme"_s);
    QVERIFY(full);
    QCOMPARE(full->format, Format::Csv);
    QCOMPARE(full->limit, 0);
    QCOMPARE(full->onlyAccount, u"Acme"_s);
    QCOMPARE(parse(u"list --format json"_s)->format, Format::Json);
    QCOMPARE(parse(u"show c"_s)->format, Format::Text);
    QCOMPARE(parse(u"show c --format json"_s)->format, Format::Json);
    QVERIFY(parse(u"sync --full --account A"_s)->full);
}

void TestCommandLine::theOptionsOfReportAreRead()
{
    const auto plain = parse(u"report"_s);
    QVERIFY(plain);
    QCOMPARE(plain->format, Format::Html);
    QVERIFY(!plain->from.isValid() && !plain->to.isValid());
    QVERIFY(!plain->eachHandoff && !plain->texts && !plain->hasMark);
    QVERIFY(plain->mask.isEmpty());
    QVERIFY(plain->output.isEmpty());
    QVERIFY(plain->query.isNull());
    const auto full = parse(u"report --from 2026-11-01 --to yesterday --format csv --rows handoffs --texts --bom "
                            "--mask names,ip --output o.csv --query is:handoff --account Acme --offline"_s);
    QVERIFY2(full, full ? "" : qPrintable(full.error().message));
    QCOMPARE(full->from, QDate(2026, 11, 1));
    QCOMPARE(full->to, QDate::currentDate().addDays(-1));
    QCOMPARE(full->format, Format::Csv);
    QVERIFY(full->eachHandoff && full->texts && full->hasMark && full->offline);
    QCOMPARE(full->mask, (QSet<Personal>{Personal::Name, Personal::Ip}));
    QCOMPARE(full->output, u"o.csv"_s);
    QCOMPARE(full->query, u"is:handoff"_s);
    QCOMPARE(full->onlyAccount, u"Acme"_s);
    QCOMPARE(parse(u"report --format pdf --from 7d"_s)->from, QDate::currentDate().addDays(-7));
    QCOMPARE(parse(u"report --format pdf --from today"_s)->format, Format::Pdf);
    QCOMPARE(parse(u"report --format csv --rows chats"_s)->eachHandoff, false);
    QVERIFY(!plain->step);
    QCOMPARE(parse(u"report --by week"_s)->step, PeriodStep::Week);
}

void TestCommandLine::viewsAndQueriesBecomeFilters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("matching");
    QTest::newRow("unread") << QStringList{u"--view"_s, u"unread"_s} << u"unread"_s;
    QTest::newRow("mine") << QStringList{u"--view"_s, u"mine"_s} << u"mine"_s;
    QTest::newRow("unresolved") << QStringList{u"--view"_s, u"unresolved"_s} << u"unresolved"_s;
    QTest::newRow("handoffs") << QStringList{u"--view"_s, u"handoffs"_s} << u"handoff"_s;
    QTest::newRow("all") << QStringList{u"--view"_s, u"all"_s} << u"unread mine unresolved handoff plain"_s;
    QTest::newRow("query") << QStringList{u"--query"_s, u"is:unread OR is:mine"_s} << u"unread mine"_s;
}

void TestCommandLine::viewsAndQueriesBecomeFilters()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, matching);
    const auto parsed = parse(QStringList{u"list"_s} + arguments);
    QVERIFY(parsed);
    QStringList matched;
    for (const char *kind : {"unread", "mine", "unresolved", "handoff", "plain"}) {
        ChatRow row;
        row.key = {u"a"_s, u"c"_s};
        const QString name = QString::fromLatin1(kind);
        row.unread = name == "unread"_L1;
        row.mine = name == "mine"_L1;
        row.unresolved = name == "unresolved"_L1;
        row.handoff = name == "handoff"_L1;
        if (parsed->filter.matches(row)) {
            matched.append(name);
        }
    }
    QCOMPARE(matched.join(u' '), matching);
}

void TestCommandLine::theOptionsOfTheWindowAreRead()
{
    const auto parsed = parse(u"--offline --screenshot f.png --size 1440x900 --theme dark --tab unread"
                              " --demo-chats 500 --demo-seed 7"_s);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->command, Command::Window);
    QVERIFY(parsed->offline);
    QVERIFY(parsed->demo); // what a number of demo chats implies
    QCOMPARE(parsed->screenshot, u"f.png"_s);
    QCOMPARE(parsed->size, u"1440x900"_s);
    QCOMPARE(parsed->theme, u"dark"_s);
    QCOMPARE(parsed->tab, u"unread"_s);
    QCOMPARE(parsed->demoChats, 500);
    QCOMPARE(parsed->demoSeed, 7U);
}

void TestCommandLine::helpAndVersionStandAboveEverything_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Command>("command");
    QTest::newRow("help of a command") << u"list --help"_s << Command::Help;
    QTest::newRow("help of no command") << u"nosuch --help"_s << Command::Help;
    QTest::newRow("help of an unfinished one") << u"accounts add -h"_s << Command::Help;
    QTest::newRow("version") << u"list -v"_s << Command::Version;
}

void TestCommandLine::helpAndVersionStandAboveEverything()
{
    QFETCH(QString, line);
    QFETCH(Command, command);
    const auto parsed = parse(line);
    QVERIFY(parsed);
    QCOMPARE(parsed->command, command);
}

void TestCommandLine::helpNamesEveryOption()
{
    const QString help = parse(u"--help"_s)->help;
    for (const char *option :
         {"profile", "demo", "demo-chats", "demo-seed", "offline", "language", "screenshot", "size",      "theme",
          "tab",     "name", "base-url",   "org",       "me",      "sign-in",  "ca-file",    "token-env", "token-stdin",
          "account", "full", "view",       "query",     "format",  "limit",    "help",       "version",   "from",
          "to",      "rows", "texts",      "bom",       "mask",    "output"}) {
        QVERIFY2(help.contains(u"--"_s + QLatin1StringView(option)), option);
    }
    QVERIFY(help.contains(u"invent|zaia|opencopilot"_s));
    for (const QString &line : help.split(u'\n')) {
        QVERIFY2(line.size() <= 100, qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
