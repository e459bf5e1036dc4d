// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/reportline.h"

#include "models/domain/chatlink.h"

#include "views/filtertabs.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Command = CommandLine::Command;
using Parsed = tl::expected<CommandLine, UsageError>;

Parsed usage(const QString &message)
{
    return tl::unexpected(UsageError{message});
}

QCommandLineOption valued(const QString &name, const QString &description, const QString &valueName)
{
    return QCommandLineOption(name, description, valueName);
}

QString generalHelp(const QStringList &vendorIds)
{
    return Text::tr("Usage:\n"
                    "  deskside [--profile DIR] [--offline]   the window\n"
                    "  deskside --demo                        the window on the offline demo\n"
                    "  deskside accounts add %1\n"
                    "                    --name N [--base-url URL] [--org ID] [--me ID]\n"
                    "                    [--sign-in bearer|key|header:NAME] [--ca-file FILE]\n"
                    "                    [--token-stdin | --token-env VAR]\n"
                    "  deskside accounts list | test N | remove N\n"
                    "  deskside sync [--account N] [--full]\n"
                    "  deskside list [--view unread|mine|unresolved|handoffs|all | --query Q]\n"
                    "                [--account N] [--format table|json|csv] [--limit N]\n"
                    "  deskside show CHAT [--account N] [--format text|json]\n"
                    "  deskside report [--from DATE] [--to DATE] [--format html|pdf|csv|json] [--query Q]\n"
                    "                  [--account N] [--rows chats|handoffs] [--texts] [--bom]\n"
                    "                  [--by day|week|month] [--mask names,email,phone,ip] [--output FILE]\n"
                    "  deskside profile export [FILE] | import FILE | vacuum\n"
                    "  deskside --help | --version\n"
                    "Every command also takes --profile DIR, --demo and --language LANG; list, show and report also\n"
                    "--offline, to answer from what is stored.\n"
                    "A DATE is a day like 2026-11-21, today, yesterday or 7d, which is seven days ago.\n"
                    "The window also takes --screenshot FILE, --size WxH, --theme light|dark, --tab ID, --minimised,\n"
                    "--demo-chats N and --demo-seed N.\n"
                    "Exit codes: 0 done, 1 the vendor or the network said no, 2 wrong usage.")
        .arg(vendorIds.join(u'|'));
}

/// The words of a command, which stand before its own arguments.
std::optional<Command> commandOf(QStringList *words)
{
    const auto take = [words](qsizetype count, Command command) {
        words->remove(0, count);
        return std::optional(command);
    };
    if (words->isEmpty()) {
        return Command::Window;
    }
    const QString first = words->front();
    if (first == "sync"_L1) {
        return take(1, Command::Sync);
    }
    if (first == "list"_L1) {
        return take(1, Command::List);
    }
    if (first == "show"_L1) {
        return take(1, Command::Show);
    }
    if (first == "report"_L1) {
        return take(1, Command::Report);
    }
    if (first == "help"_L1) {
        return take(1, Command::Help);
    }
    if (first == "accounts"_L1) {
        const QString second = words->value(1, u"list"_s);
        const qsizetype count = std::min<qsizetype>(2, words->size());
        if (second == "add"_L1) {
            return take(count, Command::AccountsAdd);
        }
        if (second == "list"_L1) {
            return take(count, Command::AccountsList);
        }
        if (second == "test"_L1) {
            return take(count, Command::AccountsTest);
        }
        if (second == "remove"_L1) {
            return take(count, Command::AccountsRemove);
        }
    }
    if (first == "profile"_L1) {
        const QString second = words->value(1);
        if (second == "export"_L1) {
            return take(2, Command::ProfileExport);
        }
        if (second == "import"_L1) {
            return take(2, Command::ProfileImport);
        }
        if (second == "vacuum"_L1) {
            return take(2, Command::ProfileVacuum);
        }
    }
    return {};
}

tl::expected<int, UsageError> readCount(const QCommandLineParser &parser, const QString &option, int least)
{
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (!ok || value < least) {
        return tl::unexpected(
            UsageError{Text::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                           .arg(option, QString::number(least), QString::number(std::numeric_limits<int>::max()),
                                parser.value(option))});
    }
    return value;
}

/// What a shell lets stand for a variable's name.
bool isVariableName(const QString &name)
{
    const auto isWordCharacter = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); };
    return !name.isEmpty() && !name.front().isDigit() && std::all_of(name.begin(), name.end(), isWordCharacter);
}

Parsed readAccount(CommandLine line, const QCommandLineParser &parser, const QStringList &words,
                   const QList<VendorTraits> &vendors)
{
    QStringList ids;
    for (const VendorTraits &vendor : vendors) {
        ids.append(vendor.id);
    }
    if (words.size() != 1) {
        return usage(Text::tr("accounts add takes one product: %1.").arg(ids.join(u", "_s)));
    }
    const auto vendor =
        std::find_if(vendors.begin(), vendors.end(), [&words](const VendorTraits &v) { return v.id == words.front(); });
    if (vendor == vendors.end()) {
        return usage(
            Text::tr("“%1” is not a product that Deskside knows. It knows: %2.").arg(words.front(), ids.join(u", "_s)));
    }
    Account &account = line.account;
    account.vendor = vendor->id;
    account.name = parser.value(u"name"_s).trimmed();
    account.baseUrl =
        parser.isSet(u"base-url"_s) ? QUrl(parser.value(u"base-url"_s), QUrl::StrictMode) : vendor->baseUrl;
    account.organisation = parser.value(u"org"_s).trimmed();
    account.me = parser.value(u"me"_s).trimmed();
    account.caFile = parser.value(u"ca-file"_s);
    account.tokenEnv = parser.value(u"token-env"_s);
    if (parser.isSet(u"token-env"_s) && !isVariableName(account.tokenEnv)) {
        // What stands here may be the key itself: it is not repeated.
        return usage(Text::tr("--token-env takes the name of an environment variable, not the key itself."));
    }
    account.signIn = vendor->signIn;
    if (const QString form = parser.value(u"sign-in"_s); form == "bearer"_L1) {
        account.signIn = SignIn::Bearer;
    } else if (form == "key"_L1) {
        account.signIn = SignIn::BareKey;
    } else if (form.startsWith("header:"_L1)) {
        account.signIn = SignIn::Header;
        account.header = form.mid(7);
    } else if (!form.isEmpty()) {
        return usage(Text::tr("--sign-in takes bearer, key or header:NAME, not “%1”.").arg(form));
    }
    if (account.name.isEmpty()) {
        return usage(Text::tr("accounts add needs --name, by which you will know the account."));
    }
    if (const QString problem = problemWith(account, *vendor); !problem.isEmpty()) {
        return usage(problem);
    }
    if (line.tokenFromStdin && !account.tokenEnv.isEmpty()) {
        return usage(Text::tr("--token-stdin and --token-env exclude each other."));
    }
    return line;
}

Parsed readFilter(CommandLine line, const QCommandLineParser &parser)
{
    if (parser.isSet(u"view"_s) && parser.isSet(u"query"_s)) {
        return usage(Text::tr("--view and --query exclude each other."));
    }
    if (parser.isSet(u"query"_s)) {
        const QString query = parser.value(u"query"_s);
        const auto filter = ChatFilter::parse(query);
        if (!filter) {
            return usage(Text::tr("The query “%1” cannot be read at character %2: %3")
                             .arg(query, QString::number(filter.error().position + 1), filter.error().message));
        }
        line.filter = *filter;
        line.query = query;
        return line;
    }
    const QString view = parser.isSet(u"view"_s) ? parser.value(u"view"_s) : u"all"_s;
    if (view == "unread"_L1) {
        line.filter = ChatFilter::unread();
    } else if (view == "mine"_L1) {
        line.filter = ChatFilter::assignedToMe();
    } else if (view == "unresolved"_L1) {
        line.filter = ChatFilter::unresolved();
    } else if (view == "handoffs"_L1) {
        line.filter = ChatFilter::handoffs();
    } else if (view != "all"_L1) {
        return usage(Text::tr("--view takes unread, mine, unresolved, handoffs or all, not “%1”.").arg(view));
    }
    return line;
}

/// The options that belong to each command; anything else given with it is wrong usage.
QStringList optionsOf(Command command)
{
    const QStringList everywhere{u"profile"_s,  u"demo"_s, u"demo-chats"_s, u"demo-seed"_s,
                                 u"language"_s, u"help"_s, u"version"_s};
    switch (command) {
    case Command::Window:
        return everywhere + QStringList{u"offline"_s, u"screenshot"_s, u"size"_s, u"theme"_s, u"tab"_s, u"minimised"_s};
    case Command::AccountsAdd:
        return everywhere + QStringList{u"name"_s,    u"base-url"_s,  u"org"_s,     u"me"_s,
                                        u"sign-in"_s, u"token-env"_s, u"ca-file"_s, u"token-stdin"_s};
    case Command::AccountsTest:
        return everywhere + QStringList{u"token-stdin"_s};
    case Command::Sync:
        return everywhere + QStringList{u"account"_s, u"full"_s};
    case Command::List:
        return everywhere + QStringList{u"view"_s, u"query"_s, u"format"_s, u"limit"_s, u"account"_s, u"offline"_s};
    case Command::Show:
        return everywhere + QStringList{u"format"_s, u"account"_s, u"offline"_s};
    case Command::Report:
        return everywhere + QStringList{u"from"_s,  u"to"_s,  u"format"_s, u"rows"_s,   u"query"_s,   u"account"_s,
                                        u"texts"_s, u"bom"_s, u"mask"_s,   u"output"_s, u"offline"_s, u"by"_s};
    default:
        return everywhere;
    }
}

/// An option that does not belong to the command, that is given twice, or whose value a script forgot.
std::optional<UsageError> problemWithOptions(const QCommandLineParser &parser, Command command)
{
    static const QStringList needValues{u"profile"_s,  u"account"_s,    u"name"_s,   u"token-env"_s, u"ca-file"_s,
                                        u"language"_s, u"screenshot"_s, u"size"_s,   u"theme"_s,     u"tab"_s,
                                        u"query"_s,    u"view"_s,       u"format"_s, u"from"_s,      u"to"_s,
                                        u"rows"_s,     u"mask"_s,       u"output"_s, u"by"_s};
    const QStringList allowed = optionsOf(command);
    for (const QString &option : parser.optionNames()) {
        const QStringList values = parser.values(option);
        if (!allowed.contains(option)) {
            return UsageError{Text::tr("--%1 does not belong here. See deskside --help.").arg(option)};
        }
        if (values.size() > 1) {
            return UsageError{Text::tr("--%1 is given more than once.").arg(option)};
        }
        if (needValues.contains(option) && values.join(QString()).trimmed().isEmpty()) {
            return UsageError{Text::tr("--%1 needs a value.").arg(option)};
        }
    }
    return {};
}

/// The formats of a command, its usual one first.
QList<std::pair<QString, CommandLine::Format>> formatsOf(Command command)
{
    using Format = CommandLine::Format;
    switch (command) {
    case Command::Show:
        return {{u"text"_s, Format::Text}, {u"json"_s, Format::Json}};
    case Command::Report:
        return {{u"html"_s, Format::Html}, {u"pdf"_s, Format::Pdf}, {u"csv"_s, Format::Csv}, {u"json"_s, Format::Json}};
    default:
        return {{u"table"_s, Format::Table}, {u"json"_s, Format::Json}, {u"csv"_s, Format::Csv}};
    }
}

tl::expected<CommandLine::Format, UsageError> readFormat(const QCommandLineParser &parser, Command command)
{
    const auto formats = formatsOf(command);
    if (!parser.isSet(u"format"_s)) {
        return formats.front().second;
    }
    QStringList words;
    for (const auto &[word, format] : formats) {
        if (word == parser.value(u"format"_s)) {
            return format;
        }
        words.append(word);
    }
    return tl::unexpected(
        UsageError{Text::tr("--format takes %1, not “%2”.").arg(words.join(u", "_s), parser.value(u"format"_s))});
}

void addOptions(QCommandLineParser &parser)
{
    const auto dir = u"DIR"_s;
    const auto count = u"N"_s;
    const auto name = u"NAME"_s;
    const auto file = u"FILE"_s;
    parser.addOptions({
        valued(u"profile"_s, {}, dir),
        QCommandLineOption(u"demo"_s),
        valued(u"demo-chats"_s, {}, count),
        valued(u"demo-seed"_s, {}, count),
        QCommandLineOption(u"offline"_s),
        QCommandLineOption(u"minimised"_s),
        valued(u"language"_s, {}, name),
        valued(u"screenshot"_s, {}, file),
        valued(u"size"_s, {}, name),
        valued(u"theme"_s, {}, name),
        valued(u"tab"_s, {}, name),
        valued(u"name"_s, {}, name),
        valued(u"base-url"_s, {}, name),
        valued(u"org"_s, {}, name),
        valued(u"me"_s, {}, name),
        valued(u"sign-in"_s, {}, name),
        valued(u"ca-file"_s, {}, file),
        valued(u"token-env"_s, {}, name),
        QCommandLineOption(u"token-stdin"_s),
        valued(u"account"_s, {}, name),
        QCommandLineOption(u"full"_s),
        valued(u"view"_s, {}, name),
        valued(u"query"_s, {}, name),
        valued(u"format"_s, {}, name),
        valued(u"limit"_s, {}, count),
        valued(u"from"_s, {}, name),
        valued(u"to"_s, {}, name),
        valued(u"rows"_s, {}, name),
        valued(u"by"_s, {}, name),
        valued(u"mask"_s, {}, name),
        valued(u"output"_s, {}, file),
        QCommandLineOption(u"texts"_s),
        QCommandLineOption(u"bom"_s),
        QCommandLineOption(QStringList{u"h"_s, u"help"_s}),
        QCommandLineOption(QStringList{u"v"_s, u"version"_s}),
    });
}

} // namespace

Parsed parseCommandLine(const QStringList &arguments, const QList<VendorTraits> &vendors)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return usage(parser.errorText() + u' ' + Text::tr("See deskside --help."));
    }
    QStringList ids;
    for (const VendorTraits &vendor : vendors) {
        ids.append(vendor.id);
    }
    CommandLine line;
    QStringList words = parser.positionalArguments();
    const QString spoken = words.join(u' ');
    if (parser.isSet(u"help"_s)) {
        line.command = Command::Help;
        line.help = generalHelp(ids);
        return line;
    }
    if (parser.isSet(u"version"_s)) {
        line.command = Command::Version;
        return line;
    }
    if (words.size() == 1 && isOurLink(words.front())) {
        line.link = words.takeFirst();
        if (!chatKeyFrom(line.link)) {
            return usage(Text::tr("“%1” is no link to a chat. They look like %2.")
                             .arg(line.link, u"deskside://chat/ACCOUNT/ID"_s));
        }
    }
    const auto command = commandOf(&words);
    if (!command) {
        return usage(Text::tr("“%1” is not a command. See deskside --help.").arg(spoken));
    }
    line.command = *command;
    line.help = generalHelp(ids);
    if (line.command == Command::Help) {
        return line;
    }
    if (const auto problem = problemWithOptions(parser, *command)) {
        return tl::unexpected(*problem);
    }

    line.profile = parser.value(u"profile"_s);
    line.demo = parser.isSet(u"demo"_s) || parser.isSet(u"demo-chats"_s);
    line.offline = parser.isSet(u"offline"_s);
    line.minimised = parser.isSet(u"minimised"_s);
    line.language = parser.value(u"language"_s);
    line.screenshot = parser.value(u"screenshot"_s);
    line.size = parser.value(u"size"_s);
    line.tab = parser.value(u"tab"_s);
    line.theme = parser.value(u"theme"_s);
    line.tokenFromStdin = parser.isSet(u"token-stdin"_s);
    line.onlyAccount = parser.value(u"account"_s);
    line.full = parser.isSet(u"full"_s);
    QStringList tabs;
    for (const ViewTab &tab : FilterTabs::builtInTabs()) {
        tabs.append(tab.id);
    }
    if (!line.tab.isEmpty() && !tabs.contains(line.tab)) {
        return usage(Text::tr("--tab takes %1, not “%2”.").arg(tabs.join(u", "_s), line.tab));
    }
    if (!line.theme.isEmpty() && line.theme != "light"_L1 && line.theme != "dark"_L1) {
        return usage(Text::tr("--theme takes light or dark, not “%1”.").arg(line.theme));
    }
    static const QRegularExpression sizePattern(u"^[1-9][0-9]{1,4}x[1-9][0-9]{1,4}$"_s);
    if (!line.size.isEmpty() && !sizePattern.match(line.size).hasMatch()) {
        return usage(Text::tr("--size takes a width and a height like 1440x900, not “%1”.").arg(line.size));
    }
    if (parser.isSet(u"demo-chats"_s)) {
        const auto value = readCount(parser, u"demo-chats"_s, 1);
        if (!value) {
            return tl::unexpected(value.error());
        }
        line.demoChats = *value;
    }
    if (parser.isSet(u"demo-seed"_s)) {
        const auto value = readCount(parser, u"demo-seed"_s, 0);
        if (!value) {
            return tl::unexpected(value.error());
        }
        line.demoSeed = static_cast<quint32>(*value);
    }
    if (parser.isSet(u"limit"_s)) {
        const auto value = readCount(parser, u"limit"_s, 0);
        if (!value) {
            return tl::unexpected(value.error());
        }
        line.limit = *value;
    }
    const auto format = readFormat(parser, line.command);
    if (!format) {
        return tl::unexpected(format.error());
    }
    line.format = *format;

    const bool takesOne = line.command == Command::AccountsTest || line.command == Command::AccountsRemove
                          || line.command == Command::Show || line.command == Command::ProfileImport
                          || (line.command == Command::ProfileExport && words.size() == 1);
    if (line.command == Command::AccountsAdd) {
        return readAccount(line, parser, words, vendors);
    }
    if (takesOne ? words.size() != 1 : !words.isEmpty()) {
        return usage(takesOne ? Text::tr("“%1” takes one argument. See deskside --help.").arg(spoken)
                              : Text::tr("“%1” is too much here. See deskside --help.").arg(words.join(u' ')));
    }
    line.target = words.value(0);
    if (line.command == Command::List) {
        return readFilter(line, parser);
    }
    if (line.command == Command::Report) {
        return readReport(line, parser).and_then([&parser](const CommandLine &read) {
            return readFilter(read, parser);
        });
    }
    return line;
}

} // namespace deskside
