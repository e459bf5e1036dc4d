// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/backends.h"
#include "app/export.h"
#include "app/platform.h"
#include "app/profilecommands.h"
#include "app/report.h"
#include "app/session.h"
#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using Command = CommandLine::Command;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

ExitCode refuseToChangeTheDemo()
{
    complain(Text::tr("The demo has its own accounts; leave --demo out to add or remove one of yours."));
    return ExitCode::WrongUsage;
}

ExitCode unknownAccount(const QString &name)
{
    complainOfNoAccount(name);
    return ExitCode::WrongUsage;
}

ExitCode addAccount(Session &session, const CommandLine &line)
{
    if (line.demo) {
        return refuseToChangeTheDemo();
    }
    Account account = line.account;
    account.id = AccountStore::newId();
    if (!account.caFile.isEmpty() && !QFile::exists(account.caFile)) {
        complain(Text::tr("The certificate file “%1” is not there.").arg(account.caFile));
        return ExitCode::WrongUsage;
    }
    if (session.find(account.name)) {
        complain(Text::tr("There is an account named “%1” already. Choose another name.").arg(account.name));
        return ExitCode::WrongUsage;
    }
    QString token;
    if (line.tokenFromStdin) {
        token = readTokenFromStdin();
        if (token.isEmpty()) {
            complain(Text::tr("No key came on standard input."));
            return ExitCode::WrongUsage;
        }
    } else if (account.tokenEnv.isEmpty()) {
        token = platform::askSecret(Text::tr("Key for “%1”: ").arg(account.name)).value_or(QString());
    }
    if (const auto saved = session.store().save(account); !saved) {
        complain(saved.error());
        return ExitCode::Refused;
    }
    say(Text::tr("Added “%1”.").arg(account.name));
    if (!token.isEmpty()) {
        QEventLoop loop;
        session.secrets().write(account, token, [&loop](SecretStore::Where where) {
            if (where == SecretStore::Where::MemoryOnly) {
                complain(Text::tr(
                    "There is no keyring here, so the key was not kept: Deskside asks for it each time. For scripts, "
                    "name an environment variable with --token-env."));
            }
            loop.quit();
        });
        loop.exec();
    } else if (account.tokenEnv.isEmpty()) {
        complain(Text::tr("No key was given: Deskside asks for it when it is needed."));
    }
    return ExitCode::Done;
}

ExitCode listAccounts(const Session &session, const CommandLine &line)
{
    for (const Account &account : session.accounts()) {
        const QString key = line.demo                    ? Text::tr("no key needed")
                            : account.tokenEnv.isEmpty() ? Text::tr("key from the keyring, or asked for")
                                                         : Text::tr("key in $%1").arg(account.tokenEnv);
        QStringList cells{account.name,
                          vendorTraits(account.vendor).name,
                          account.baseUrl.toString(),
                          account.organisation,
                          account.me,
                          key};
        for (QString &cell : cells) {
            cell = safeLine(cell); // a tab or a line break would pass for the next cell or account
        }
        say(cells.join(u'\t'));
    }
    return ExitCode::Done;
}

ExitCode testAccount(Session &session, const CommandLine &line)
{
    const auto account = session.find(line.target);
    if (!account) {
        return unknownAccount(line.target);
    }
    const QString token = session.token(*account);
    if (token.isEmpty()) {
        complain(noKey(*account));
        return ExitCode::Refused;
    }
    bool ok = false;
    QEventLoop loop;
    QObject::connect(&session.engine(), &SyncEngine::tested, &loop,
                     [&](const QString &, bool good, const QString &sentence) {
                         ok = good;
                         good ? say(account->name + u": "_s + sentence) : complain(account->name + u": "_s + sentence);
                         loop.quit();
                     });
    QMetaObject::invokeMethod(
        &session.engine(), [&] { session.engine().test(*account, vendorTraits(account->vendor), token); },
        Qt::QueuedConnection);
    loop.exec();
    return ok ? ExitCode::Done : ExitCode::Refused;
}

ExitCode removeAccount(Session &session, const CommandLine &line)
{
    if (line.demo) {
        return refuseToChangeTheDemo();
    }
    const auto account = session.find(line.target);
    if (!account) {
        return unknownAccount(line.target);
    }
    if (refusedAsOpen(session)) {
        return ExitCode::Refused;
    }
    if (const auto removed = session.store().remove(account->id); !removed) {
        complain(removed.error());
        return ExitCode::Refused;
    }
    SyncEngine &engine = session.engine();
    QEventLoop loop;
    bool waits = true;
    const auto end = [&] {
        waits = false;
        loop.quit();
    };
    QObject::connect(&engine, &SyncEngine::accountRemoved, &loop, [&](const QString &accountId) {
        (void)session.store().forgetRemoved(accountId); // else the next start removes it again
        end();
    });
    QObject::connect(&engine, &SyncEngine::storeTrouble, &loop, end);
    QObject::connect(&engine, &SyncEngine::storeFailing, &loop, end);
    engine.removeAccount(account->id);
    if (waits) {
        loop.exec();
    }
    session.secrets().remove(*account, [&loop](bool removedKey) {
        if (!removedKey) {
            complain(Text::tr("The keyring did not give up the key. Remove it there: its service is “deskside”."));
        }
        loop.quit();
    });
    loop.exec();
    say(Text::tr("Removed “%1”.").arg(account->name));
    return ExitCode::Done;
}

ExitCode sync(Session &session, const CommandLine &line)
{
    const QList<Account> accounts = session.chosenAccounts();
    if (accounts.isEmpty()) {
        return ExitCode::WrongUsage;
    }
    if (!session.holdsProfile()) {
        if (!session.instance().ask(Instance::Wish::Sync)) {
            complain(Text::tr("Another program holds this profile and does not answer. Try again when it has ended."));
            return ExitCode::Refused;
        }
        say(Text::tr("Deskside is open with this profile and syncs now."));
        return ExitCode::Done;
    }
    const bool good = session.walk(accounts, line.full);
    for (const Account &account : accounts) {
        const AccountStatus status = session.status(account.id);
        if (status.phase == AccountStatus::Phase::Idle) {
            say(Text::tr("%1: %Ln chat(s)", nullptr, static_cast<int>(status.chats)).arg(account.name));
        }
    }
    return good ? ExitCode::Done : ExitCode::Refused;
}

ExitCode list(Session &session, const CommandLine &line)
{
    const QList<Account> accounts = session.chosenAccounts();
    if (accounts.isEmpty()) {
        return ExitCode::WrongUsage;
    }
    const bool good = session.bringUpToDate(accounts);
    if (!session.reader()) {
        return ExitCode::Refused;
    }
    const auto rows = session.rows(line.filter, accounts, line.limit);
    if (!rows) {
        return ExitCode::Refused;
    }
    switch (line.format) {
    case CommandLine::Format::Json:
        print(toJson(*rows, session.names()));
        break;
    case CommandLine::Format::Csv:
        print(toCsv(*rows, session.names()));
        break;
    default:
        print(toTable(*rows, session.names(), QDateTime::currentDateTimeUtc()).toUtf8());
    }
    return good ? ExitCode::Done : ExitCode::Refused;
}

/// The chats of these accounts that `target` can mean: an id, or ACCOUNT/ID.
QList<ChatKey> chatsNamed(Session &session, const QString &target, const QList<Account> &accounts)
{
    QList<ChatKey> found;
    for (const Account &account : accounts) {
        const QString prefix = account.name + u'/';
        for (const QString &id : {target, target.startsWith(prefix) ? target.mid(prefix.size()) : QString()}) {
            if (!id.isEmpty() && session.reader() && session.reader()->idOf({account.id, id}) != 0) {
                found.append({account.id, id});
            }
        }
    }
    return found;
}

/// What a person gets to see of a chat.
struct ShownChat {
    Chat chat;
    ChatRow row;
};

/// As it is stored; nullopt when that cannot be read.
std::optional<ShownChat> storedChat(Session &session, const ChatKey &key)
{
    const ChatReader &reader = *session.reader();
    const quint32 id = reader.idOf(key);
    auto chat = reader.chat(id);
    auto row = reader.row(id);
    if (!chat || !row) {
        complain(Text::tr("There is no chat with the id “%1”. See deskside list.").arg(key.id));
        return {};
    }
    return ShownChat{*std::move(chat), *std::move(row)};
}

/// Opens the chat as the window does, so that the vendor is asked for its details. `good` becomes false, with a
/// complaint, when it would not tell.
std::optional<ShownChat> openedChat(Session &session, const ChatKey &key, const Account &account, bool *good)
{
    std::optional<ShownChat> shown;
    QEventLoop loop;
    SyncEngine &engine = session.engine();
    QObject::connect(&engine, &SyncEngine::chatRead, &loop, [&](const Chat &chat, const ChatRow &row) {
        const bool second = std::exchange(shown, ShownChat{chat, row}).has_value();
        if (second || !vendorTraits(account.vendor).hasDetails) {
            loop.quit();
        }
    });
    QObject::connect(&engine, &SyncEngine::detailsFailed, &loop, [&](const ChatKey &, const ApiError &error) {
        complain(account.name + u": "_s + describe(error, vendorTraits(account.vendor).name));
        *good = false;
        loop.quit();
    });
    // Its details may be the first to tell that it is gone, and then no chat comes.
    const quint32 id = session.reader()->idOf(key);
    QObject::connect(&engine, &SyncEngine::delta, &loop, [&](const ChatDelta &delta) {
        if (delta.removed.contains(id)) {
            complain(Text::tr("%1: the chat was removed.").arg(account.name));
            *good = false;
            loop.quit();
        }
    });
    QMetaObject::invokeMethod(
        &engine, [&] { engine.openChat(key, false); }, Qt::QueuedConnection);
    loop.exec();
    return shown;
}

ExitCode show(Session &session, const CommandLine &line)
{
    const QList<Account> accounts = session.chosenAccounts();
    if (accounts.isEmpty()) {
        return ExitCode::WrongUsage;
    }
    bool good = session.bringUpToDate(accounts);
    const QList<ChatKey> found = chatsNamed(session, line.target, accounts);
    if (found.isEmpty()) {
        complain(Text::tr("There is no chat with the id “%1”. See deskside list.").arg(line.target));
        return ExitCode::Refused;
    }
    if (found.size() > 1) {
        complain(Text::tr("Several accounts have a chat “%1”. Name one with --account.").arg(line.target));
        return ExitCode::WrongUsage;
    }
    const ChatKey key = found.front();
    const Account account = *session.find(key.account);
    const bool asks = !line.offline && session.holdsProfile();
    const auto shown = asks ? openedChat(session, key, account, &good) : storedChat(session, key);
    if (!shown) {
        return ExitCode::Refused;
    }
    const auto details = detailsOf(shown->chat, shown->row, QDateTime::currentDateTimeUtc());
    if (line.format == CommandLine::Format::Json) {
        print(toJson(shown->chat, shown->row, account.name, details));
    } else {
        print(toText(shown->chat, shown->row, {account.name, vendorTraits(account.vendor).name}, details).toUtf8());
    }
    return good ? ExitCode::Done : ExitCode::Refused;
}

ExitCode run(const CommandLine &line)
{
    if (line.command == Command::Help) {
        say(line.help);
        return ExitCode::Done;
    }
    if (line.command == Command::Version) {
        say(u"deskside "_s + QStringLiteral(DESKSIDE_VERSION));
        return ExitCode::Done;
    }
    auto profile = line.demo ? Profile::temporary()
                             : Profile::open(line.profile.isEmpty() ? Profile::defaultFolder() : line.profile);
    if (!profile) {
        complain(profile.error());
        return ExitCode::WrongUsage;
    }
    Session session(line, *std::move(profile));
    for (const QString &problem : session.store().problems()) {
        complain(problem);
    }
    switch (line.command) {
    case Command::AccountsAdd:
        return addAccount(session, line);
    case Command::AccountsList:
        return listAccounts(session, line);
    case Command::AccountsTest:
        return testAccount(session, line);
    case Command::AccountsRemove:
        return removeAccount(session, line);
    case Command::Sync:
        return sync(session, line);
    case Command::List:
        return list(session, line);
    case Command::Show:
        return show(session, line);
    case Command::Report:
        return report(session, line);
    case Command::ProfileExport:
        return exportProfile(session, line);
    case Command::ProfileImport:
        return importProfile(session, line);
    case Command::ProfileVacuum:
        return vacuumProfile(session);
    default:
        return ExitCode::WrongUsage;
    }
}

} // namespace

ExitCode runCommand(const CommandLine &line)
{
    const ExitCode code = run(line);
    if (std::ferror(stdout) != 0) {
        complain(Text::tr("The result could not be written in full."));
        return ExitCode::Refused;
    }
    return code;
}

} // namespace deskside
