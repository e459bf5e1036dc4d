// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demoworld.h"

#include "models/api/demo/demoscores.h"
#include "models/api/demo/demoserver.h"
#include "models/api/demo/demotransport.h"
#include "models/api/demo/history.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <map>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

// Between two things that happen, in milliseconds.
constexpr int shortestPause = 14'000;
constexpr int longestPause = 26'000;
// Until a customer who was written to answers, in milliseconds.
constexpr int shortestAnswer = 4'000;
constexpr int longestAnswer = 9'000;

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

std::shared_ptr<const History> historyFor(const Account &account, const DemoOptions &options)
{
    const bool isWanted = options.history == DemoOptions::History::Year && options.chats == 0;
    return isWanted ? std::make_shared<const History>(account.id, account.vendor, options.seed, options.now) : nullptr;
}

std::unique_ptr<Server> serverFor(const Account &account, const DemoOptions &options, qsizetype generated)
{
    const ServerSetup setup{account.id,   account.organisation, lenaAt(account.vendor),      generated,
                            options.seed, options.now,          historyFor(account, options)};
    if (account.vendor == "invent"_L1) {
        return makeInventServer(setup);
    }
    if (account.vendor == "opencx"_L1) {
        return makeOpenCxServer(setup);
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
        , forecast(o.seed)
        , latest(o.now)
    {
        clock.start();
    }

    /// The servers' clock. Things happen two seconds apart at least, so that their dates, and those of what comes along
    /// with them, tell what came first.
    QDateTime now()
    {
        latest = std::max(options.now.addMSecs(clock.elapsed()), latest.addSecs(2));
        return latest;
    }
    Result<HttpResponse> answer(const QString &id, const HttpRequest &request);
    std::optional<ApiError> refusesToSpeak(const QString &id, const HttpRequest &request);
    void spread(const QString &id);
    QString letOneAnswer();

    DemoOptions options;
    Dice dice;
    Dice replies{1};
    Forecast forecast;
    QElapsedTimer clock;
    QDateTime latest; ///< when something happened last
    QTimer timer;
    QTimer answers;                                     ///< until the next customer who was written to answers
    std::map<QString, std::unique_ptr<Server>> servers; ///< by Account::id
    std::map<QString, Switchboard> lines;               ///< likewise; of unknown accounts, too
};

Result<HttpResponse> DemoWorld::Private::answer(const QString &id, const HttpRequest &request)
{
    const auto server = servers.find(id);
    if (server == servers.end()) {
        return notFound(u"no such account in the demo"_s);
    }
    const Forecast::Fate fate = forecast.fateOf(request.verb);
    Result<HttpResponse> reply;
    if (fate.arrives) {
        const bool changes = request.verb != HttpRequest::Verb::Get;
        reply = server->second->answer(request, changes ? now() : latest);
        spread(id);
    }
    return fate.error ? Result<HttpResponse>(tl::unexpected(*fate.error)) : reply;
}

std::optional<ApiError> DemoWorld::Private::refusesToSpeak(const QString &id, const HttpRequest &request)
{
    const auto server = servers.find(id);
    if (server == servers.end() || !server->second->hasLine(request.path)) {
        return notFound(u"no such line in the demo"_s).value();
    }
    return forecast.fateOfLine();
}

/// Tells over the lines what has changed, and lets whoever was written to answer in a while.
void DemoWorld::Private::spread(const QString &id)
{
    Server &server = *servers.at(id);
    const QList<QByteArray> news = server.takeNews();
    for (const QByteArray &one : news) {
        lines[id].say(one, forecast.delay());
    }
    if (options.lively && server.isAwaited() && !answers.isActive()) {
        answers.start(static_cast<int>(replies.between(shortestAnswer, longestAnswer)));
    }
}

/// The account of the customer who answered; empty when nobody was written to.
QString DemoWorld::Private::letOneAnswer()
{
    for (const auto &[id, server] : servers) {
        while (server->isAwaited()) {
            if (server->happen(Event::CustomerAnswers, dice, now())) {
                spread(id);
                return id;
            }
        }
    }
    return {};
}

DemoWorld::DemoWorld(const DemoOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options))
{
    const QList<Account> all = accounts();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qsizetype share = options.chats * (i + 1) / all.size() - options.chats * i / all.size();
        d->servers[all.at(i).id] = serverFor(all.at(i), options, options.chats > 0 ? share : 0);
    }
    d->timer.setParent(this); // they move to another thread with the world
    d->answers.setParent(this);
    d->answers.setSingleShot(true);
    connect(&d->answers, &QTimer::timeout, this, [this] {
        if (const QString id = d->letOneAnswer(); !id.isEmpty()) {
            Q_EMIT changed(id);
        }
        for (const auto &entry : d->servers) {
            d->spread(entry.first); // the next one
        }
    });
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
        account(u"demo-opencx-us"_s, u"Acme US"_s, u"opencx"_s, {}),
    };
}

std::unique_ptr<Transport> DemoWorld::transportFor(const Account &account)
{
    const QString id = account.id;
    return std::make_unique<DemoTransport>(DemoTransport::Far{
        .answer = [this, id](const HttpRequest &request) { return d->answer(id, request); },
        .delay = [this] { return d->forecast.delay(); },
        .refusesToSpeak = [this, id](const HttpRequest &request) { return d->refusesToSpeak(id, request); },
        .lines = &d->lines[id],
    });
}

QList<Score> DemoWorld::scores() const
{
    QList<Score> scores;
    for (const Account &account : accounts()) {
        if (const auto history = historyFor(account, d->options)) {
            scores += scoresOf(account.id, *history, d->options.seed);
        }
    }
    // A few chats of the day stand in the place of one of the year.
    scores.removeIf([this](const Score &score) { return !d->servers.at(score.chat.account)->has(score.chat.id); });
    return scores;
}

void DemoWorld::setWeather(Weather weather)
{
    d->forecast.weather = weather;
    if (weather == Weather::Offline) {
        for (const auto &entry : d->lines) {
            entry.second.cut(offlineError());
        }
    }
}

Weather DemoWorld::weather() const
{
    return d->forecast.weather;
}

bool DemoWorld::isLively() const
{
    return d->timer.isActive();
}

void DemoWorld::step()
{
    if (const QString answered = d->letOneAnswer(); !answered.isEmpty()) {
        Q_EMIT changed(answered);
        return;
    }
    const QList<Account> all = accounts();
    // A server may have no chat that is fit for what would happen; a new chat always can come.
    for (int attempt = 0; attempt < 20; ++attempt) {
        const Event event = attempt == 19 ? Event::NewChat : nextEvent(d->dice);
        const QString id = d->dice.pick(all).id;
        if (d->servers.at(id)->happen(event, d->dice, d->now())) {
            d->spread(id);
            Q_EMIT changed(id);
            return;
        }
    }
}

} // namespace deskside::demo
