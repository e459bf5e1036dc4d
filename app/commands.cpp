// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/backends.h"
#include "app/export.h"
#include "app/platform.h"
#include "app/secretstore.h"
#include "models/api/demo/demoworld.h"
#include "models/domain/safetext.h"
#include "models/store/accountstore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using Command = CommandLine::Command;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

void print(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    if (!written && errno == EPIPE) {
        std::clearerr(stream); // a reader such as head(1) has seen enough: nobody's fault
    }
}

void say(const QString &text)
{
    print(stdout, text.toUtf8() + '\n');
}

void complain(const QString &text)
{
    constexpr qsizetype longestComplaint = 4'000;
    print(stderr, "deskside: " + safeLine(text, longestComplaint).toUtf8() + '\n');
}

/// Why an account cannot be used without a key, and what to do.
QString noKey(const Account &account)
{
    return account.tokenEnv.isEmpty()
               ? Text::tr("%1: there is no key for this account. Sign in with the window, or give a variable with "
                          "accounts add --token-env.")
                     .arg(account.name)
               : Text::tr("%1: the environment variable %2, which holds the key, is not set.")
                     .arg(account.name, account.tokenEnv);
}

QString readTokenFromStdin()
{
    QFile input;
    constexpr qint64 longestToken = 64 * 1024;
    return input.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(input.readLine(longestToken)).trimmed()
                                                  : QString();
}

/// Everything a command works with: the profile, its accounts, and the engine that speaks to their vendors.
class Session
{
public:
    explicit Session(const CommandLine &line, Profile profile)
        : m_line(line)
        , m_profile(std::move(profile))
        , m_store(m_profile)
    {
        if (line.demo) {
            demo::DemoOptions options;
            options.chats = line.demoChats;
            options.seed = line.demoSeed;
            options.lively = false;
            m_world = std::make_unique<demo::DemoWorld>(options);
            m_secrets.setMemoryOnly(true);
        }
        m_engine = std::make_unique<SyncEngine>(m_profile, m_world ? demoBackends(m_world.get()) : httpBackends());
        QObject::connect(m_engine.get(), &SyncEngine::storeTrouble, &m_secrets,
                         [](const QString &sentence) { complain(sentence); });
        QObject::connect(m_engine.get(), &SyncEngine::delta, &m_secrets,
                         [this](const QList<ChatRow> &upserted, const QList<ChatKey> &removed) {
                             for (const ChatRow &row : upserted) {
                                 m_rows.insert(row.key, row);
                             }
                             for (const ChatKey &key : removed) {
                                 m_rows.remove(key);
                             }
                         });
        QObject::connect(m_engine.get(), &SyncEngine::statusChanged, &m_secrets, [this](const AccountStatus &status) {
            m_status.insert(status.account, status);
            if (status.phase != AccountStatus::Phase::Syncing) {
                m_loop.quit();
            }
        });
        m_engine->setInterval(std::chrono::hours(24)); // one walk is all that a command wants
        m_engine->start();
    }

    AccountStore &store() { return m_store; }
    SecretStore &secrets() { return m_secrets; }
    SyncEngine &engine() { return *m_engine; }

    QList<Account> accounts() const { return m_world ? demo::DemoWorld::accounts() : m_store.accounts(); }

    std::optional<Account> find(const QString &nameOrId) const
    {
        const auto all = accounts();
        const auto found = std::find_if(all.begin(), all.end(), [&nameOrId](const Account &account) {
            return account.id == nameOrId || account.name.compare(nameOrId, Qt::CaseInsensitive) == 0;
        });
        return found == all.end() ? std::nullopt : std::optional(*found);
    }

    /// The account's token from where it is kept, or from the person at the terminal.
    QString token(const Account &account)
    {
        if (m_world) {
            return u"demo"_s;
        }
        if (m_line.tokenFromStdin) {
            return readTokenFromStdin();
        }
        QString token;
        QEventLoop loop;
        m_secrets.read(account, [&](const QString &found) {
            token = found;
            loop.quit();
        });
        loop.exec();
        if (token.isEmpty() && account.tokenEnv.isEmpty()) {
            token = platform::askSecret(Text::tr("Key for “%1”: ").arg(account.name)).value_or(QString());
        }
        return token;
    }

    /// Walks the lists of these accounts to their ends. False when any of them could not.
    bool walk(const QList<Account> &accounts)
    {
        for (const Account &account : accounts) {
            m_status[account.id].phase = AccountStatus::Phase::Syncing;
            m_engine->setAccount(account, vendorTraits(account.vendor), token(account));
        }
        const auto busy = [this, &accounts] {
            return std::any_of(accounts.begin(), accounts.end(), [this](const Account &account) {
                return m_status.value(account.id).phase == AccountStatus::Phase::Syncing;
            });
        };
        while (busy()) {
            m_loop.exec();
        }
        bool good = true;
        for (const Account &account : accounts) {
            const AccountStatus &status = m_status[account.id];
            for (const DecodeProblem &problem : status.problems) {
                complain(Text::tr("%1: chat %2 was left out: %3")
                             .arg(account.name, problem.chatId.isEmpty() ? u"?"_s : safeLine(problem.chatId),
                                  safeLine(problem.message)));
            }
            if (status.repeats) {
                complain(Text::tr("%1: the server sends the same chats again and again; there may be more than these.")
                             .arg(account.name));
            }
            if (status.phase == AccountStatus::Phase::Idle) {
                continue;
            }
            good = false;
            if (!status.error) {
                complain(noKey(account));
                continue;
            }
            const QString sentence = describe(*status.error, vendorTraits(account.vendor).name);
            complain(account.name + u": "_s + sentence
                     + (status.error->detail.isEmpty() ? QString()
                                                       : QString(u" ("_s + safeLine(status.error->detail) + u')')));
        }
        return good;
    }

    QList<ChatRow> rows(const ChatFilter &filter) const
    {
        QList<ChatRow> all;
        const auto accountNames = names();
        for (const ChatRow &row : m_rows) {
            if (filter.matches(row, accountNames)) {
                all.append(row);
            }
        }
        std::sort(all.begin(), all.end(), standsBefore);
        return all;
    }

    QHash<QString, QString> names() const
    {
        QHash<QString, QString> names;
        for (const Account &account : accounts()) {
            names.insert(account.id, account.name);
        }
        return names;
    }

    const AccountStatus status(const QString &accountId) const { return m_status.value(accountId); }

private:
    const CommandLine &m_line;
    Profile m_profile;
    AccountStore m_store;
    SecretStore m_secrets;
    QEventLoop m_loop;
    std::unique_ptr<demo::DemoWorld> m_world;
    std::unique_ptr<SyncEngine> m_engine;
    QHash<ChatKey, ChatRow> m_rows;
    QHash<QString, AccountStatus> m_status;
};

ExitCode refuseToChangeTheDemo()
{
    complain(Text::tr("The demo has its own accounts; leave --demo out to add or remove one of yours."));
    return ExitCode::WrongUsage;
}

ExitCode unknownAccount(const QString &name)
{
    complain(Text::tr("There is no account named “%1”. See deskside accounts list.").arg(name));
    return ExitCode::WrongUsage;
}

/// The accounts a command works on: the one asked for, or all. Empty with a complaint when there are none.
QList<Account> chosenAccounts(const Session &session, const CommandLine &line)
{
    if (!line.onlyAccount.isEmpty()) {
        if (const auto account = session.find(line.onlyAccount)) {
            return {*account};
        }
        unknownAccount(line.onlyAccount);
        return {};
    }
    const QList<Account> all = session.accounts();
    if (all.isEmpty()) {
        complain(Text::tr("No account yet. Add one with deskside accounts add, or try --demo."));
    }
    return all;
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
    if (const auto removed = session.store().remove(account->id); !removed) {
        complain(removed.error());
        return ExitCode::Refused;
    }
    session.engine().removeAccount(account->id);
    QEventLoop loop;
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
    const QList<Account> accounts = chosenAccounts(session, line);
    if (accounts.isEmpty()) {
        return ExitCode::WrongUsage;
    }
    const bool good = session.walk(accounts);
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
    const QList<Account> accounts = chosenAccounts(session, line);
    if (accounts.isEmpty()) {
        return ExitCode::WrongUsage;
    }
    const bool good = session.walk(accounts);
    QList<ChatRow> rows = session.rows(line.filter);
    if (line.limit >= 0) {
        rows = rows.mid(0, line.limit);
    }
    switch (line.format) {
    case CommandLine::Format::Json:
        print(stdout, toJson(rows, session.names()));
        break;
    case CommandLine::Format::Csv:
        print(stdout, toCsv(rows, session.names()));
        break;
    default:
        print(stdout, toTable(rows, session.names(), QDateTime::currentDateTimeUtc()).toUtf8());
    }
    return good ? ExitCode::Done : ExitCode::Refused;
}

ExitCode show(Session &session, const CommandLine &line)
{
    const QList<Account> accounts = chosenAccounts(session, line);
    if (accounts.isEmpty()) {
        return ExitCode::WrongUsage;
    }
    const bool good = session.walk(accounts);
    QList<ChatRow> found = session.rows(ChatFilter::all());
    found.removeIf([&](const ChatRow &row) {
        return row.key.id != line.target
               && QString(session.names().value(row.key.account) + u'/' + row.key.id) != line.target;
    });
    if (found.isEmpty()) {
        complain(Text::tr("There is no chat with the id “%1”. See deskside list.").arg(line.target));
        return ExitCode::Refused;
    }
    if (found.size() > 1) {
        complain(Text::tr("Several accounts have a chat “%1”. Name one with --account.").arg(line.target));
        return ExitCode::WrongUsage;
    }
    const ChatKey key = found.front().key;
    const Account account = *session.find(key.account);
    bool detailed = !vendorTraits(account.vendor).hasDetails;
    bool refused = false;
    Chat chat;
    ChatRow row;
    QEventLoop loop;
    QObject::connect(&session.engine(), &SyncEngine::chatRead, &loop, [&](const Chat &read, const ChatRow &readRow) {
        const bool second = chat.key == read.key;
        chat = read;
        row = readRow;
        if (detailed || second) {
            loop.quit();
        }
    });
    QObject::connect(&session.engine(), &SyncEngine::detailsFailed, &loop, [&](const ChatKey &, const ApiError &error) {
        complain(account.name + u": "_s + describe(error, vendorTraits(account.vendor).name));
        refused = true;
        loop.quit();
    });
    // Its details may be the first to tell that it is gone, and then no chat comes.
    QObject::connect(&session.engine(), &SyncEngine::delta, &loop,
                     [&](const QList<ChatRow> &, const QList<ChatKey> &removed) {
                         if (removed.contains(key)) {
                             complain(Text::tr("%1: the chat was removed.").arg(account.name));
                             refused = true;
                             loop.quit();
                         }
                     });
    QMetaObject::invokeMethod(
        &session.engine(), [&] { session.engine().openChat(key, false); }, Qt::QueuedConnection);
    loop.exec();
    const auto details = detailsOf(chat, row, QDateTime::currentDateTimeUtc());
    if (line.format == CommandLine::Format::Json) {
        print(stdout, toJson(chat, row, account.name, details));
    } else {
        print(stdout, toText(chat, row, {account.name, vendorTraits(account.vendor).name}, details).toUtf8());
    }
    return good && !refused ? ExitCode::Done : ExitCode::Refused;
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
    if (line.offline) {
        complain(Text::tr("This command asks the vendors; leave --offline out."));
        return ExitCode::WrongUsage;
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
