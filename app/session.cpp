// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/backends.h"
#include "app/platform.h"
#include "models/api/demo/demoworld.h"
#include "models/api/registry.h"
#include "models/domain/compactfilter.h"
#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

} // namespace

void print(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    if (!written && errno == EPIPE) {
        std::clearerr(stdout); // a reader such as head(1) has seen enough: nobody's fault
    }
}

void say(const QString &text)
{
    print(text.toUtf8() + '\n');
}

void complain(const QString &text)
{
    constexpr qsizetype longestComplaint = 4'000;
    const QByteArray line = "deskside: " + safeLine(text, longestComplaint).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void complainOfNoAccount(const QString &name)
{
    complain(Text::tr("There is no account named “%1”. See deskside accounts list.").arg(name));
}

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

Session::Session(const CommandLine &line, Profile profile)
    : m_line(line)
    , m_profile(std::move(profile))
    , m_kept(m_profile)
    , m_store(m_profile)
    , m_instance(m_profile)
{
    if (line.demo) {
        demo::DemoOptions options;
        options.chats = line.demoChats;
        options.seed = line.demoSeed;
        options.history = demoHistory();
        options.lively = false;
        m_world = std::make_unique<demo::DemoWorld>(options);
        m_secrets.setMemoryOnly(true);
    }
}

Session::~Session() = default;

bool Session::holdsProfile()
{
    if (!m_holds) {
        m_holds = m_profile.isTemporary() || m_instance.hold();
    }
    return *m_holds;
}

SyncEngine &Session::engine()
{
    if (!m_engine) {
        // Whoever holds a profile is the one who writes its store.
        const Profile written = holdsProfile() ? m_profile : Profile::temporary().value_or(m_profile);
        m_engine = std::make_unique<SyncEngine>(written, m_world ? demoBackends(m_world.get()) : httpBackends(),
                                                chatDecoder());
        if (m_world) {
            keepDemoScores(m_world.get(), m_engine.get(), std::numeric_limits<qsizetype>::max());
        }
        QObject::connect(m_engine.get(), &SyncEngine::storeTrouble, &m_secrets,
                         [](const QString &sentence) { complain(sentence); });
        QObject::connect(m_engine.get(), &SyncEngine::storeOpened, &m_secrets,
                         [this](const Profile &profile) { m_kept = holdsProfile() ? profile : m_profile; });
        QObject::connect(m_engine.get(), &SyncEngine::statusChanged, &m_secrets, [this](const AccountStatus &status) {
            m_status.insert(status.account, status);
            if (status.phase != AccountStatus::Phase::Syncing) {
                m_loop.quit();
            }
        });
        m_engine->setBrief();
        m_engine->setInterval(std::chrono::hours(24)); // one walk is all that a command wants
        m_engine->start();
    }
    return *m_engine;
}

QList<Account> Session::accounts() const
{
    return m_world ? demo::DemoWorld::accounts() : m_store.accounts();
}

std::optional<Account> Session::find(const QString &nameOrId) const
{
    const auto all = accounts();
    const auto found = std::find_if(all.begin(), all.end(), [&nameOrId](const Account &account) {
        return account.id == nameOrId || account.name.compare(nameOrId, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QHash<QString, QString> Session::names() const
{
    QHash<QString, QString> names;
    for (const Account &account : accounts()) {
        names.insert(account.id, account.name);
    }
    return names;
}

QList<Account> Session::chosenAccounts() const
{
    if (!m_line.onlyAccount.isEmpty()) {
        if (const auto account = find(m_line.onlyAccount)) {
            return {*account};
        }
        complainOfNoAccount(m_line.onlyAccount);
        return {};
    }
    const QList<Account> all = accounts();
    if (all.isEmpty()) {
        complain(Text::tr("No account yet. Add one with deskside accounts add, or try --demo."));
    }
    return all;
}

QString Session::token(const Account &account)
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

bool Session::walk(const QList<Account> &accounts, bool full)
{
    for (Account account : accounts) {
        account.paused = false; // the person asks now
        m_status[account.id].phase = AccountStatus::Phase::Syncing;
        const QString key = token(account);
        VendorTraits vendor = vendorTraits(account.vendor);
        vendor.listsUnread = false; // nobody waits at a window: what is theirs comes with the rest
        vendor.listsMine = false;
        engine().setAccount(account, vendor, key);
        if (full && !key.isEmpty()) {
            engine().refresh(account.id, true);
        }
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
        complain(
            account.name + u": "_s + sentence
            + (status.error->detail.isEmpty() ? QString() : QString(u" ("_s + safeLine(status.error->detail) + u')')));
    }
    return good;
}

bool Session::bringUpToDate(const QList<Account> &accounts)
{
    if (m_line.offline) {
        return true;
    }
    if (!holdsProfile()) {
        complain(Text::tr("Deskside is open with this profile and keeps it up to date; this is what it has stored."));
        return true;
    }
    return walk(accounts, false);
}

const ChatReader *Session::reader()
{
    if (!m_reader) {
        auto opened = ChatReader::open(m_kept, chatDecoder());
        if (!opened) {
            complain(opened.error().message);
            return nullptr;
        }
        m_reader = *std::move(opened);
    }
    return m_reader.get();
}

std::optional<QList<ChatRow>> Session::rows(const ChatFilter &filter, const QList<Account> &accounts, qsizetype limit)
{
    const ChatReader *stored = reader();
    if (!stored) {
        return {};
    }
    const ChatDelta all = stored->newest(std::numeric_limits<int>::max());
    Words words;
    for (const auto &[id, text] : all.words) {
        words.set(id, text);
    }
    QSet<QString> ids;
    for (const Account &account : accounts) {
        ids.insert(account.id);
    }
    CompactFilter compact(filter.withAccounts(ids), &words, names());
    const std::atomic_bool never = false;
    bool good = true;
    const auto told = [&good](const Stored<QList<qint64>> &found) {
        if (!found && std::exchange(good, false)) {
            complain(found.error().message);
        }
        return found.value_or(QList<qint64>());
    };
    const auto find = [&](const QString &match) {
        return match.isEmpty() ? QList<qint64>() : told(stored->search(match, never));
    };
    for (int i = 0; i < compact.plan().terms.size(); ++i) {
        const TextTerm &term = compact.plan().terms[i];
        QList<qint64> hits = find(term.match);
        if (!term.idBeginning.isNull()) {
            hits += told(stored->searchIds(term.idBeginning, 0));
        }
        compact.setHits(i, hits);
    }
    const bool byText = !compact.plan().match.isEmpty();
    const QList<qint64> found = find(compact.plan().match);
    const QSet<qint64> hits(found.begin(), found.end());

    if (!good) {
        return {};
    }
    QList<CompactRow> listed = all.upserted;
    if (const ChatOrder order = filter.order(); order != ChatOrder::Newest) {
        std::stable_sort(listed.begin(), listed.end(), [order](const CompactRow &a, const CompactRow &b) {
            return rankOf(order, a) > rankOf(order, b);
        });
    }
    QList<ChatRow> rows;
    for (const CompactRow &row : std::as_const(listed)) {
        if (limit >= 0 && rows.size() >= limit) {
            break;
        }
        if ((!byText || hits.contains(row.recency)) && compact.matches(row)) {
            if (auto whole = stored->row(row.id)) {
                rows.append(*std::move(whole));
            }
        }
    }
    return rows;
}

} // namespace deskside
