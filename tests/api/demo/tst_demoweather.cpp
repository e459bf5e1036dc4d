// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include <set>

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Verb = HttpRequest::Verb;
using demo::Weather;

namespace {

const QString eu = u"demo-invent-eu"_s;
const QString path = u"/chats/cht_6947d71895376e"_s;
const HttpRequest linePath = get(u"/orgs/org_acme_eu/chats/ws"_s);

HttpRequest rename(int number)
{
    return write(Verb::Patch, path, {{u"title"_s, QString::number(number)}});
}

/// The chat's title, whatever the weather.
QString title(demo::DemoWorld &world)
{
    const Weather weather = world.weather();
    world.setWeather(Weather::Fine);
    const QString result = object(ask(world, eu, get(path))).value("title"_L1).toString();
    world.setWeather(weather);
    return result;
}

/// A live line and what came over it.
struct Line {
    QStringList log;
    QList<QJsonObject> events;
    std::optional<ApiError> error;
    std::unique_ptr<Transport> transport;
    Call call;

    explicit Line(demo::DemoWorld &world, const QString &account = eu, const HttpRequest &request = linePath)
        : transport(world.transportFor(accountOf(account)))
    {
        LineCallbacks callbacks;
        callbacks.opened = [this] { log.append(u"opened"_s); };
        callbacks.heard = [this](const QByteArray &message) {
            log.append(u"heard"_s);
            events.append(QJsonDocument::fromJson(message).object());
        };
        callbacks.closed = [this](const ApiError &why) {
            log.append(u"closed"_s);
            error = why;
        };
        call = transport->listen(request, callbacks);
        if (!log.isEmpty()) {
            qFatal("a callback came before listen() returned");
        }
    }
};

} // namespace

/// The demo's network and servers when they fail, and its live line.
class TestDemoWeather : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsFineToBeginWith()
    {
        demo::DemoWorld world(quiet());
        QCOMPARE(world.weather(), Weather::Fine);
        for (int i = 0; i < 30; ++i) {
            QVERIFY(ask(world, eu, rename(i)));
        }
    }

    void offlineNothingIsReadAndSomeWritesHadLeft()
    {
        demo::DemoWorld world(quiet());
        world.setWeather(Weather::Offline);
        std::set<Kind> kinds;
        QString known = title(world);
        for (int i = 0; i < 40; ++i) {
            const auto read = ask(world, eu, get(path));
            QVERIFY(!read && read.error().kind == Kind::Offline);
            const auto written = ask(world, eu, rename(i));
            QVERIFY(!written);
            kinds.insert(written.error().kind);
            // What is unknown has happened; what could not be sent has not.
            if (written.error().kind == Kind::OutcomeUnknown) {
                known = QString::number(i);
            }
            QCOMPARE(title(world), known);
        }
        QCOMPARE(kinds, (std::set{Kind::Offline, Kind::OutcomeUnknown}));
        world.setWeather(Weather::Fine);
        QVERIFY(ask(world, eu, get(path)));
    }

    void serversFailNowAndThen()
    {
        demo::DemoWorld world(quiet());
        world.setWeather(Weather::ServerErrors);
        QHash<int, int> reads;
        int unknownDone = 0;
        int unknownNot = 0;
        QString known = title(world);
        for (int i = 0; i < 200; ++i) {
            const auto read = ask(world, eu, get(path));
            ++reads[read ? 200 : read.error().httpStatus];
            QVERIFY(read || read.error().kind == Kind::ServerFault);
            QVERIFY(read || (read.error().httpStatus == 503) == read.error().retryAfter.has_value());
            const auto written = ask(world, eu, rename(i));
            const QString after = title(world);
            if (written) {
                QCOMPARE(after, QString::number(i));
            } else if (written.error().kind == Kind::OutcomeUnknown) {
                (after == QString::number(i) ? unknownDone : unknownNot) += 1;
            } else {
                QCOMPARE(written.error().kind, Kind::ServerFault);
                QCOMPARE(after, known);
            }
            known = after;
        }
        QCOMPARE((QSet<int>(reads.keyBegin(), reads.keyEnd())), (QSet{200, 500, 503, 504}));
        QVERIFY(reads.value(200) > 100 && reads.value(200) < 170);
        QVERIFY(unknownDone > 3 && unknownNot > 3);
    }

    void slowAnswersTakeSeconds()
    {
        demo::Forecast fine(1);
        QVERIFY(fine.delay() < std::chrono::milliseconds(50));
        demo::Forecast slow(1);
        slow.weather = Weather::Slow;
        for (int i = 0; i < 50; ++i) {
            const auto delay = slow.delay();
            QVERIFY(delay >= std::chrono::seconds(1) && delay <= std::chrono::seconds(6));
            QVERIFY(!slow.fateOf(Verb::Post).error);
        }
    }

    void theSameSeedHasTheSameWeather()
    {
        for (const Weather weather : {Weather::Offline, Weather::ServerErrors}) {
            const auto fates = [weather](quint64 seed) {
                demo::Forecast forecast(seed);
                forecast.weather = weather;
                QList<int> all;
                for (int i = 0; i < 100; ++i) {
                    const auto fate = forecast.fateOf(i % 2 == 0 ? Verb::Get : Verb::Post);
                    all.append(fate.error ? int(fate.error->kind) * 1000 + fate.error->httpStatus : -1);
                    all.append(fate.arrives ? 1 : 0);
                }
                return all;
            };
            QCOMPARE(fates(3), fates(3));
            QVERIFY(fates(3) != fates(4));
        }
    }

    void theLineTellsOfEveryChange()
    {
        demo::DemoWorld world(quiet());
        Line line(world);
        QTRY_COMPARE(line.log, QStringList{u"opened"_s});
        QVERIFY(ask(world, eu, rename(1)));
        QTRY_COMPARE(line.events.size(), 1);
        QCOMPARE(line.events.first().value("type"_L1).toString(), u"create"_s);
        QCOMPARE(line.events.first().value("data"_L1).toObject(), object(ask(world, eu, get(path))));
        // And of what happens by itself, in this account only.
        int here = 0;
        connect(&world, &demo::DemoWorld::changed, this, [&here](const QString &id) { here += id == eu ? 1 : 0; });
        for (int i = 0; i < 40; ++i) {
            world.step();
        }
        QVERIFY(here > 2);
        QTRY_COMPARE(line.events.size(), 1 + here);
        for (const QJsonObject &event : std::as_const(line.events)) {
            QCOMPARE(event.value("data"_L1).toObject().value("org_id"_L1).toString(), u"org_acme_eu"_s);
            QVERIFY(!event.value("data"_L1).toObject().contains("_lang"_L1));
        }
    }

    void aDroppedLineHearsNothing()
    {
        demo::DemoWorld world(quiet());
        Line dropped(world);
        QTRY_COMPARE(dropped.log, QStringList{u"opened"_s});
        Line other(world);
        QTRY_COMPARE(other.log, QStringList{u"opened"_s});
        QVERIFY(ask(world, eu, rename(1)));
        QTRY_COMPARE(dropped.events.size(), 1);
        dropped.call.abort();
        QVERIFY(ask(world, eu, rename(2)));
        QTRY_COMPARE(other.events.size(), 2);
        QCOMPARE(dropped.events.size(), 1);
    }

    void aLineMayBeDroppedByWhatItSays()
    {
        demo::DemoWorld world(quiet());
        const auto transport = world.transportFor(accountOf(eu));
        Call call;
        int heard = 0;
        LineCallbacks callbacks;
        callbacks.opened = [] {};
        callbacks.closed = [](const ApiError &) {};
        callbacks.heard = [&](const QByteArray &) {
            ++heard;
            call.abort();
        };
        call = transport->listen(linePath, callbacks);
        Line other(world);
        QTRY_COMPARE(other.log, QStringList{u"opened"_s});
        for (int i = 0; i < 3; ++i) {
            QVERIFY(ask(world, eu, rename(i)));
        }
        QTRY_COMPARE(other.events.size(), 3);
        QCOMPARE(heard, 1);
    }

    void linesAreCutAndRefusedWhileOffline()
    {
        demo::DemoWorld world(quiet());
        Line before(world);
        QTRY_COMPARE(before.log, QStringList{u"opened"_s});
        world.setWeather(Weather::Offline);
        QTRY_COMPARE(before.log, (QStringList{u"opened"_s, u"closed"_s}));
        QCOMPARE(before.error->kind, Kind::Offline);
        Line during(world);
        QTRY_COMPARE(during.log, QStringList{u"closed"_s});
        QCOMPARE(during.error->kind, Kind::Offline);
        world.setWeather(Weather::Fine);
        Line after(world);
        QTRY_COMPARE(after.log, QStringList{u"opened"_s});
        QVERIFY(ask(world, eu, rename(1)));
        QTRY_COMPARE(after.events.size(), 1);
        QVERIFY(before.events.isEmpty() && during.events.isEmpty());
    }

    void onlyInventHasALine()
    {
        demo::DemoWorld world(quiet());
        Line zaia(world, u"demo-zaia-es"_s);
        Line stranger(world, eu, get(u"/orgs/org_acme_br/chats/ws"_s));
        QTRY_VERIFY(zaia.error && stranger.error);
        QCOMPARE(zaia.error->kind, Kind::NotFound);
        QCOMPARE(stranger.error->kind, Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDemoWeather)
#include "tst_demoweather.moc"
