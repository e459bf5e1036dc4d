// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demoworld.h"

#include "models/api/demo/demoserver.h"
#include "models/api/demo/demotransport.h"

#include <QElapsedTimer>
#include <QTimer>
#include <map>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

// Between two things that happen, in milliseconds.
constexpr int shortestPause = 14'000;
constexpr int longestPause = 26'000;

/// Lena Wolff, who works with the demo, as the vendors know her.
QString lenaAt(const QString &vendor)
{
    if (vendor == "invent"_L1) {
        return u"usr_lena"_s;
    }
    return vendor == "zaia"_L1 ? u"c61961e9-8e0d-45f2-adc6-0385e10fbeb6"_s : u"1042"_s;
}

Account account(const QString &id, const QString &name, const QString &vendor, const QString &organisation)
{
    Account result;
    result.id = id;
    result.name = name;
    result.vendor = vendor;
    result.baseUrl = QUrl(u"https://demo.invalid"_s);
    result.organisation = organisation;
    result.me = vendor == "invent"_L1 ? QString() : lenaAt(vendor);
    result.signIn = vendor == "zaia"_L1 ? SignIn::BareKey : SignIn::Bearer;
    return result;
}

std::unique_ptr<Server> serverFor(const Account &account, const DemoOptions &options, qsizetype generated)
{
    const ServerSetup setup{account.id, account.organisation, lenaAt(account.vendor),
                            generated,  options.seed,         options.now};
    if (account.vendor == "invent"_L1) {
        return makeInventServer(setup);
    }
    return account.vendor == "zaia"_L1 ? makeZaiaServer(setup) : makeOpenCopilotServer(setup);
}

/// Customers write more often than anything else happens.
Event nextEvent(Dice &dice)
{
    const qint64 roll = dice.below(100);
    return roll < 38   ? Event::CustomerWrites
           : roll < 68 ? Event::AiAnswers
           : roll < 80 ? Event::HandedOver
           : roll < 92 ? Event::Resolved
                       : Event::NewChat;
}

} // namespace

struct DemoWorld::Private {
    explicit Private(const DemoOptions &o)
        : options(o)
        , dice(o.seed)
    {
        clock.start();
    }

    QDateTime now() const { return options.now.addMSecs(clock.elapsed()); }

    DemoOptions options;
    Dice dice;
    QElapsedTimer clock;
    QTimer timer;
    std::map<QString, std::unique_ptr<Server>> servers; ///< by Account::id
};

DemoWorld::DemoWorld(const DemoOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options))
{
    const QList<Account> all = accounts();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qsizetype share = options.chats * (i + 1) / all.size() - options.chats * i / all.size();
        d->servers[all.at(i).id] = serverFor(all.at(i), options, options.chats > 0 ? share : 0);
    }
    d->timer.setParent(this); // it moves to another thread with the world
    const auto pause = [this] { return static_cast<int>(d->dice.between(shortestPause, longestPause)); };
    connect(&d->timer, &QTimer::timeout, this, [this, pause] {
        step();
        d->timer.setInterval(pause());
    });
    if (options.lively) {
        d->timer.start(pause());
    }
}

DemoWorld::~DemoWorld() = default;

QList<Account> DemoWorld::accounts()
{
    return {
        account(u"demo-invent-br"_s, u"Acme BR"_s, u"invent"_s, u"org_acme_br"_s),
        account(u"demo-invent-eu"_s, u"Acme EU"_s, u"invent"_s, u"org_acme_eu"_s),
        account(u"demo-zaia-shop"_s, u"Acme Shop"_s, u"zaia"_s, {}),
        account(u"demo-zaia-es"_s, u"Acme ES"_s, u"zaia"_s, {}),
        account(u"demo-opencopilot-jp"_s, u"Acme JP"_s, u"opencopilot"_s, u"cop_acme_jp"_s),
        account(u"demo-opencopilot-in"_s, u"Acme IN"_s, u"opencopilot"_s, u"cop_acme_in"_s),
    };
}

std::unique_ptr<Transport> DemoWorld::transportFor(const Account &account)
{
    return std::make_unique<DemoTransport>([this, id = account.id](const HttpRequest &request) -> Result<HttpResponse> {
        const auto server = d->servers.find(id);
        if (server == d->servers.end()) {
            return notFound(u"no such account in the demo"_s);
        }
        return server->second->answer(request, d->now());
    });
}

bool DemoWorld::isLively() const
{
    return d->timer.isActive();
}

void DemoWorld::step()
{
    const QList<Account> all = accounts();
    // A server may have no chat that is fit for what would happen; a new chat always can come.
    for (int attempt = 0; attempt < 20; ++attempt) {
        const Event event = attempt == 19 ? Event::NewChat : nextEvent(d->dice);
        const QString id = d->dice.pick(all).id;
        if (d->servers.at(id)->happen(event, d->dice, d->now())) {
            Q_EMIT changed(id);
            return;
        }
    }
}

} // namespace deskside::demo
