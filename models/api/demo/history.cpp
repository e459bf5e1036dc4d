// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/history.h"

#include "models/api/demo/demothread.h"

#include <QTimeZone>
#include <algorithm>
#include <cmath>

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600; // s
constexpr qint64 day = 24 * hour;
constexpr qint64 newestAge = 2 * day; ///< what is newer is the demo's day
constexpr int hours = 363 * 24;
constexpr int dayBegins = 8; ///< o'clock, of the team
constexpr int dayEnds = 19;

/// What an account is like: how many chats a year, where it is, and when its second and third assistant came.
struct Region {
    qsizetype chats;
    int offset; ///< from UTC, in minutes
    int second; ///< days ago
    int third;  ///< days ago
};

Region regionOf(const QString &account)
{
    static const QHash<QString, Region> all{
        {u"demo-invent-br"_s, {5'000, -180, 247, 121}}, {u"demo-invent-eu"_s, {6'000, 60, 240, 117}},
        {u"demo-zaia-shop"_s, {2'400, 0, 250, 110}},    {u"demo-zaia-es"_s, {1'200, 60, 233, 103}},
        {u"demo-opencopilot-jp"_s, {1'800, 540, 0, 0}}, {u"demo-opencopilot-in"_s, {1'900, 330, 0, 0}},
        {u"demo-opencx-us"_s, {1'700, -360, 0, 0}},
    };
    return all.value(account, {0, 0, 0, 0});
}

/// How busy the hours of a day are.
constexpr std::array<double, 24> byHour{0.12, 0.08, 0.05, 0.04, 0.05, 0.09, 0.2,  0.45, 0.8,  1.15, 1.3, 1.25,
                                        1.05, 1.1,  1.2,  1.15, 1.05, 0.95, 0.85, 0.8,  0.75, 0.6,  0.4, 0.22};
/// How busy the days of a week are, from Monday on.
constexpr std::array<double, 7> byDay{1.25, 1.1, 1.05, 1.0, 0.95, 0.45, 0.35};

constexpr int year = 365;

/// The weeks before the end of the year are busy, midsummer is not.
double season(const QDateTime &local)
{
    const double from = local.date().dayOfYear();
    const auto bump = [from](double middle, double width) {
        const double off = std::remainder(from - middle, double(year)) / width;
        return std::exp(-off * off);
    };
    return 1 + 0.45 * bump(340, 22) - 0.2 * bump(215, 25);
}

/// A number around 0 with a deviation of 1.
double around(Dice &dice)
{
    constexpr qint64 steps = 1'000'000;
    double sum = 0;
    for (int i = 0; i < 12; ++i) {
        sum += static_cast<double>(dice.below(steps)) / static_cast<double>(steps);
    }
    return sum - 6;
}

/// Seconds that are mostly around `median`, and now and then far more.
qint64 lasting(double median, double spread, qint64 least, qint64 most, Dice &dice)
{
    return std::clamp(static_cast<qint64>(median * std::exp(spread * around(dice))), least, most);
}

/// An index into the shares, which need not add up to anything.
template <std::size_t N>
int oneOf(const std::array<int, N> &shares, Dice &dice)
{
    qint64 all = 0;
    for (const int share : shares) {
        all += std::max(share, 0);
    }
    qint64 roll = dice.below(all);
    for (std::size_t i = 0; i < N; ++i) {
        roll -= std::max(shares[i], 0);
        if (roll < 0) {
            return static_cast<int>(i);
        }
    }
    return 0;
}

QString topicWord(Topic topic)
{
    static const QStringList words{u"refund"_s, u"delivery"_s, u"account"_s, u"billing"_s, u"technical"_s, u"other"_s};
    return words.at(static_cast<qsizetype>(topic));
}

QString countryOf(const QString &language, Dice &dice)
{
    static const QHash<QString, QStringList> all{{u"en"_s, {u"GB"_s, u"US"_s, u"GB"_s, u"IE"_s, u"NL"_s}},
                                                 {u"pt"_s, {u"BR"_s, u"BR"_s, u"BR"_s, u"PT"_s}},
                                                 {u"de"_s, {u"DE"_s, u"DE"_s, u"AT"_s, u"CH"_s}},
                                                 {u"es"_s, {u"ES"_s, u"ES"_s, u"AR"_s, u"MX"_s}},
                                                 {u"fr"_s, {u"FR"_s, u"FR"_s, u"BE"_s, u"CA"_s}},
                                                 {u"ar"_s, {u"AE"_s, u"EG"_s, u"MA"_s}},
                                                 {u"he"_s, {u"IL"_s}},
                                                 {u"ja"_s, {u"JP"_s}},
                                                 {u"hi"_s, {u"IN"_s}},
                                                 {u"th"_s, {u"TH"_s}}};
    return dice.pick(all.value(language));
}

/// The frequent ones more than once.
QString channelOf(const QString &vendor, Dice &dice)
{
    static const QHash<QString, QStringList> all{
        {u"invent"_s,
         {u"whatsapp_bot"_s, u"whatsapp_bot"_s, u"whatsapp_bot"_s, u"whatsapp_bot"_s, u"custom"_s, u"custom"_s,
          u"custom"_s, u"email"_s, u"email"_s, u"instagram_dm"_s, u"instagram_dm"_s, u"messenger_bot"_s,
          u"telegram_bot"_s, u"twilio"_s}},
        {u"zaia"_s, {u"widget"_s, u"widget"_s, u"widget"_s, u"whatsapp"_s, u"whatsapp"_s, u"instagram"_s, u"api"_s}},
        {u"opencopilot"_s,
         {u"web"_s, u"web"_s, u"web"_s, u"whatsapp"_s, u"email"_s, u"email"_s, u"phone_voice"_s, u"messenger"_s}},
        {u"opencx"_s, {u"web"_s, u"web"_s, u"web"_s, u"email"_s, u"email"_s, u"sms"_s, u"phone_voice"_s}}};
    return dice.pick(all.value(vendor));
}

} // namespace

const QList<Helper> &helpers()
{
    static const QList<Helper> all{
        {u"usr_rosa"_s, u"2071"_s, u"Rosa Martins"_s},    {u"usr_idris"_s, u"3315"_s, u"Idris Haddad"_s},
        {u"usr_mei"_s, u"2210"_s, u"Mei Tanaka"_s},       {u"usr_priya"_s, u"2256"_s, u"Priya Nair"_s},
        {u"usr_tomas"_s, u"2304"_s, u"Tomás Ferreira"_s}, {u"usr_sofia"_s, u"2330"_s, u"Sofia Lindqvist"_s},
    };
    return all;
}

History::History(const QString &account, const QString &vendor, quint64 seed, const QDateTime &now)
    : m_account(account)
    , m_vendor(vendor)
    , m_seed(seed)
    , m_now(now.toUTC())
    , m_newest(m_now.addSecs(-newestAge))
{
    const Region region = regionOf(account);
    m_size = region.chats;
    m_offset = region.offset * 60;
    m_releases = {m_now.addDays(-region.second), m_now.addDays(-region.third)};
    double sum = 0;
    m_load.reserve(hours);
    for (int ago = 0; ago < hours; ++ago) {
        const QDateTime local = m_newest.addSecs(m_offset - ago * hour);
        const double age = double(ago) / hours;
        Dice dice(seed, numberOf(account, 7), static_cast<quint64>(local.date().toJulianDay()));
        const double luck = 0.85 + 0.3 * static_cast<double>(dice.below(1'000)) / 1'000;
        sum += luck * season(local) * (1.35 - 0.85 * age) * byHour.at(static_cast<std::size_t>(local.time().hour()))
               * byDay.at(static_cast<std::size_t>(local.date().dayOfWeek() - 1));
        m_load.push_back(sum);
    }
}

QDateTime History::timeOf(qsizetype index) const
{
    constexpr qint64 steps = 1'000;
    Dice dice(m_seed, numberOf(m_account, 5), static_cast<quint64>(index));
    const double place = static_cast<double>(index) + static_cast<double>(dice.below(steps)) / double(steps);
    const double wanted = m_load.back() * place / static_cast<double>(m_size);
    const auto slot = std::min(std::upper_bound(m_load.begin(), m_load.end(), wanted), std::prev(m_load.end()));
    const double before = slot == m_load.begin() ? 0 : *std::prev(slot);
    const double hoursAgo = static_cast<double>(slot - m_load.begin()) + (wanted - before) / (*slot - before);
    return m_newest.addSecs(-static_cast<qint64>(hoursAgo * hour));
}

qsizetype History::indexAt(const QDateTime &time) const
{
    qsizetype first = 0;
    for (qsizetype count = m_size; count > 0;) {
        const qsizetype half = count / 2;
        if (timeOf(first + half) > time) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

int History::versionAt(const QDateTime &time) const
{
    return static_cast<int>(std::count_if(m_releases.begin(), m_releases.end(),
                                          [&time](const QDateTime &release) { return time >= release; }));
}

bool History::isAtWork(const QDateTime &time) const
{
    const QDateTime local = time.addSecs(m_offset);
    const int at = local.time().hour();
    return local.date().dayOfWeek() < Qt::Saturday && at >= dayBegins && at < dayEnds;
}

/// Parcels are what one asks for before the end of the year; a new assistant has its troubles.
Topic History::topicAt(const QDateTime &time, int version, Dice &dice) const
{
    const bool isBusy = season(time) > 1.2;
    const bool isNew = version > 0 && m_releases.at(static_cast<std::size_t>(version) - 1).daysTo(time) < 21;
    return Topic(oneOf(std::array{isBusy ? 24 : 20, isBusy ? 42 : 26, 15, 16, isNew ? 24 : 12, 11}, dice));
}

Opening History::opening(Topic topic, Dice &dice) const
{
    const QString language = dice.pick(languagesOf(m_account));
    const Phrases words = phrases().value(language);
    const QString first = dice.pick(words.first);
    const QString last = dice.pick(words.last);
    QStringList subjects;
    for (qsizetype i = 0; i < words.subjects.size(); ++i) {
        if (words.topics.value(i) == topicWord(topic)) {
            subjects.append(words.subjects.at(i));
        }
    }
    const QString subject = dice.pick(subjects.isEmpty() ? words.subjects : subjects);
    const QString order = QString::number(dice.between(10'000, 47'999));
    return {language, language == "ja"_L1 ? QString(last + u' ' + first) : QString(first + u' ' + last),
            dice.percent(40) ? QString(subject + u" · "_s + order) : subject,
            subject + u" ("_s + order + u"). "_s + dice.pick(words.customer)};
}

/// A person comes in after `talk` seconds of the chat. `last` is set already, or, where a vendor lists by creation,
/// `begun`.
void History::handOver(PastChat &chat, qint64 talk, Dice &dice) const
{
    const bool isFromBegun = chat.begun.isValid();
    const QDateTime about = isFromBegun ? chat.begun : chat.last;
    const double slow = (isAtWork(about) ? 1 : 6) * (chat.topic == Topic::Technical ? 1.6 : 1);
    const qint64 wait = lasting(14 * 60 * slow, 0.95, 40, 30 * hour, dice);
    const qint64 work = lasting(40 * 60, 0.9, 180, 9 * hour, dice);
    const qint64 days = about.daysTo(m_now);
    const bool isFresh = days < 12;
    const bool isAnswered = !dice.percent(isFresh ? 16 : 4);
    chat.resolved = !dice.percent(!isFresh ? (days < 40 ? 3 : 0) : isAnswered ? 34 : 92);
    chat.handedAt = isFromBegun ? chat.begun.addSecs(talk) : chat.last.addSecs(-wait - work);
    chat.begun = chat.handedAt.addSecs(-talk);
    chat.last = chat.handedAt.addSecs(wait + work);
    if (isAnswered) {
        chat.answered = chat.handedAt.addSecs(wait);
    }
    chat.helper = dice.percent(isAnswered ? 12 : 55) ? -1 : oneOf(std::array{30, 22, 18, 14, 10, 6}, dice);
    chat.hasMore = isAnswered && dice.percent(30);
    chat.thanked = chat.hasMore && dice.percent(50);
    const int angry = 30 - 6 * chat.version + (chat.topic == Topic::Refund ? 12 : 0) + (wait > 4 * hour ? 20 : 0);
    chat.sentiment = dice.percent(angry) ? u"angry"_s : dice.percent(20) ? u"happy"_s : u"neutral"_s;
}

PastChat History::at(qsizetype index) const
{
    static const std::array chance{33, 25, 17}; // percent that an assistant hands over
    static const std::array perTopic{3, -6, 5, 8, 4, -5};
    Dice dice(m_seed, numberOf(m_account, 6), static_cast<quint64>(index));
    PastChat chat;
    chat.id = m_vendor == "invent"_L1        ? generatedId(u"cht_"_s, index, dice)
              : m_vendor == "opencopilot"_L1 ? generatedId(u"conv-"_s, index, dice)
                                             : generatedUuid(index, dice);
    const QDateTime time = timeOf(index);
    chat.version = versionAt(time);
    chat.topic = topicAt(time, chat.version, dice);
    chat.who = opening(chat.topic, dice);
    chat.country = countryOf(chat.who.language, dice);
    chat.channel = channelOf(m_vendor, dice);
    (m_vendor == "opencopilot"_L1 ? chat.begun : chat.last) = time;
    const qint64 talk = lasting(6 * 60, 0.8, 40, 3 * hour, dice);
    chat.handed = dice.percent(chance.at(static_cast<std::size_t>(chat.version))
                               + perTopic.at(static_cast<std::size_t>(chat.topic)));
    if (chat.handed) {
        handOver(chat, talk, dice);
    } else {
        chat.resolved = !dice.percent(time.daysTo(m_now) < 6 ? 12 : 0);
        chat.begun = chat.begun.isValid() ? chat.begun : chat.last.addSecs(-talk);
        chat.last = chat.begun.addSecs(talk);
    }
    chat.failed = dice.percent(5 - chat.version);
    if (chat.resolved && dice.percent(30)) {
        chat.stars = 1 + oneOf(chat.handed ? std::array{14, 12, 18, 30, 26} : std::array{4, 5, 12, 34, 45}, dice);
    }
    static const std::array inputs{3'400, 2'100, 2'700}; // tokens
    const int input = inputs.at(static_cast<std::size_t>(chat.version));
    chat.tokensIn = static_cast<int>(lasting(input, 0.5, 200, 40'000, dice));
    chat.tokensOut = static_cast<int>(lasting(260, 0.6, 20, 4'000, dice));
    chat.actions = static_cast<int>(dice.below(4));
    chat.messages = static_cast<int>(dice.between(2, 9)) + (chat.handed ? static_cast<int>(dice.between(3, 14)) : 0);
    return chat;
}

Records daysAndYear(const ServerSetup &setup, const QList<QJsonObject> &day, QLatin1StringView time,
                    QJsonObject (*form)(const PastChat &past, const ServerSetup &setup))
{
    if (!setup.history) {
        return Records(day);
    }
    const History &history = *setup.history;
    QList<QJsonObject> newest;
    QHash<qsizetype, QJsonObject> older;
    qsizetype next = 0;
    for (const QJsonObject &chat : day) {
        const QDateTime at = timeOf(chat.value(time));
        if (!at.isValid() || at > history.newest()) {
            newest.append(chat);
            continue;
        }
        next = std::max(next, history.indexAt(at));
        older.insert(std::min(next, history.size() - 1), chat);
        ++next;
    }
    return Records(std::move(newest), std::move(older), history.size(),
                   [setup, form](qsizetype index) { return form(setup.history->at(index), setup); });
}

} // namespace deskside::demo
