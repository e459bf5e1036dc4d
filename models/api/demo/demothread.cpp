// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demothread.h"

#include "models/api/demo/demojson.h"

#include <algorithm>

namespace deskside::demo {

using namespace Qt::StringLiterals;
using Kind = Turn::Kind;

namespace {

constexpr qint64 longAgo = 18 * 3600;  ///< s; what goes on for longer is a long thread
constexpr qint64 shortestTurn = 20;    ///< s between two turns
constexpr qint64 usualTurn = 150;      ///< s
constexpr qsizetype mostSubject = 200; ///< characters of a title that a customer would say
constexpr qsizetype longThread = 30;   ///< turns at least

qsizetype lengthOf(const Past &past, Dice &dice)
{
    const qint64 span = past.begun.secsTo(past.until);
    const qint64 wanted = past.length      ? *past.length
                          : span > longAgo ? dice.between(longThread, 70)
                                           : dice.between(3, 12);
    return past.length ? *past.length : std::clamp<qint64>(span / (2 * shortestTurn), 0, wanted);
}

/// When each turn was: in sittings, a day or so apart, with minutes between the turns of one.
QList<QDateTime> timesOf(const Past &past, qsizetype count, Dice &dice)
{
    const qint64 span = std::max<qint64>(1, past.begun.secsTo(past.until) - 1);
    const qint64 sittings = std::clamp<qint64>(count < 6 ? 1 : 1 + span / longAgo, 1, 8);
    QList<QDateTime> times;
    for (qint64 sitting = 0; sitting < sittings; ++sitting) {
        const qint64 first = count * sitting / sittings;
        const qint64 size = count * (sitting + 1) / sittings - first;
        const qint64 begin = span * sitting / sittings;
        const qint64 step = std::min(usualTurn, span / sittings / std::max<qint64>(1, size));
        for (qint64 i = 0; i < size; ++i) {
            times.append(past.begun.addSecs(begin + i * step + dice.below(step * 2 / 3)));
        }
    }
    return times;
}

/// Customers ask and somebody answers; here and there something else happens.
Kind kindOf(qsizetype i, qsizetype count, const QDateTime &at, const Past &past, Dice &dice)
{
    // So that every long thread has one of each.
    static const QHash<qsizetype, Kind> landmarks{{0, Kind::System}, {4, Kind::Upload},  {7, Kind::Tool},
                                                  {10, Kind::Voice}, {13, Kind::Failed}, {17, Kind::Event},
                                                  {18, Kind::Note},  {19, Kind::Person}};
    if (const auto landmark = landmarks.constFind(i); count >= longThread && landmark != landmarks.constEnd()) {
        return *landmark;
    }
    if (i % 2 == 0) {
        return i > 0 && dice.percent(5) ? Kind::Voice : i > 0 && dice.percent(5) ? Kind::Upload : Kind::Customer;
    }
    if (past.person && i > count * 2 / 3 && (!past.handed.isValid() || at >= past.handed)) {
        return dice.percent(15) ? Kind::Note : Kind::Person;
    }
    return dice.percent(15) ? Kind::Tool : Kind::Ai;
}

QString textOf(Kind kind, const Phrases &words, Dice &dice)
{
    switch (kind) {
    case Kind::Customer:
    case Kind::Voice:
        return dice.pick(words.customer);
    case Kind::Ai:
    case Kind::Tool:
    case Kind::Person:
        return dice.pick(words.answers);
    case Kind::Note:
        return dice.pick(words.summary);
    case Kind::Upload:
        return dice.pick(QStringList{u"invoice-4711.pdf"_s, u"photo.jpg"_s, u"screenshot.png"_s, u"receipt.pdf"_s});
    case Kind::Failed:
        return u"The model did not answer in time."_s;
    case Kind::Event:
        return u"Rosa Martins took the conversation over."_s;
    case Kind::System:
        return u"Answer in the customer's language and offer a person when asked twice."_s;
    }
    return {};
}

} // namespace

quint64 numberOf(const QString &text, quint64 index)
{
    quint64 hash = 0xcbf29ce484222325U; // FNV-1a
    for (const QChar c : text) {
        hash = (hash ^ c.unicode()) * 0x100000001b3U;
    }
    return Dice(hash, 3, index).next();
}

QList<Turn> turnsOf(const Past &past)
{
    Dice dice(past.seed, 4, numberOf(past.chat));
    const qsizetype count = lengthOf(past, dice);
    const QList<QDateTime> times = timesOf(past, count, dice);
    const Phrases words = phrases().contains(past.language) ? phrases().value(past.language) : phrases().value(u"en"_s);
    QList<Turn> turns;
    bool asked = false;
    for (qsizetype i = 0; i < count; ++i) {
        const Kind kind = kindOf(i, count, times.at(i), past, dice);
        QString text = textOf(kind, words, dice);
        if (kind == Kind::Customer && !asked) {
            asked = true;
            const QString subject = past.subject.isEmpty() ? dice.pick(words.subjects) : past.subject;
            text = subject.left(mostSubject) + u". "_s + text;
        }
        turns.append({kind, text, times.at(i), numberOf(past.chat, static_cast<quint64>(i) + 1)});
    }
    return turns;
}

} // namespace deskside::demo
