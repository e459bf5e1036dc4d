// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the speed and the size of Deskside, each figure beside a floor measured in the same run. One JSON object on
// standard output; what it is doing on standard error. See CONTRIBUTING for what each figure means.
#include "tests/bench/figures.h"
#include "tests/bench/parts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::bench;

namespace {

/// Runs a part in a process of its own and reads what it tells.
QJsonObject runPart(const QString &program, const QStringList &arguments)
{
    std::fprintf(stderr, "bench: %s %s\n", qPrintable(QFileInfo(program).fileName()), qPrintable(arguments.join(u' ')));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DESKSIDE_BENCH_START"_s, QString::number(Clock::now().time_since_epoch().count()));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        qFatal("%s failed: %s", qPrintable(program), qPrintable(process.errorString()));
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput().split('\n').value(0)).object();
}

double median(QList<double> values)
{
    return percentile(std::move(values), 0.5);
}

double rounded(double value)
{
    return std::round(value * 1'000) / 1'000;
}

QJsonObject pair(double p50, double p95, double floor)
{
    return {{u"p50"_s, rounded(p50)}, {u"p95"_s, rounded(p95)}, {u"floor"_s, rounded(floor)}};
}

QJsonObject against(double value, double floor)
{
    return {{u"value"_s, rounded(value)}, {u"floor"_s, rounded(floor)}, {u"ratio"_s, rounded(value / floor)}};
}

int measure(const QString &self, int chats, const QString &keepIn)
{
    const auto made = keepIn.isEmpty() ? Profile::temporary() : Profile::open(keepIn);
    if (!made) {
        qFatal("%s", qPrintable(made.error()));
    }
    const Profile profile = *made;
    const QString bare = QFileInfo(self).path() + u"/deskside_bench_bare"_s;
    const auto part = [&](const QStringList &words) {
        return runPart(self,
                       words + QStringList{u"--chats"_s, QString::number(chats), u"--profile"_s, profile.folder()});
    };

    const bool filled = QFileInfo::exists(profile.file(u"floor.sqlite"_s)); // a kept profile of an earlier run
    const QJsonObject filling = filled ? QJsonObject() : part({u"fill"_s});
    const QJsonObject fillingFloor = filled ? QJsonObject() : part({u"fill-floor"_s});
    const QFileInfo store(profile.file(u"deskside.sqlite"_s));
    const QFileInfo log(profile.file(u"deskside.sqlite-wal"_s));
    const double floorBytes = static_cast<double>(QFileInfo(profile.file(u"floor.sqlite"_s)).size()) / chats;
    const double bytes = static_cast<double>(store.size() + (log.exists() ? log.size() : 0)) / chats;

    QList<double> starts;
    QList<double> bareStarts;
    for (int i = 0; i < 9; ++i) {
        bareStarts.append(runPart(bare, {u"start"_s})[u"start"_s].toDouble());
        starts.append(part({u"window"_s, u"start"_s})[u"start"_s].toDouble());
    }
    const QJsonObject floor = runPart(bare, {});
    const QJsonObject use = part({u"window"_s, u"use"_s});
    const QJsonObject exported = part({u"export"_s});
    const QJsonObject review = part({u"window"_s, u"review"_s});
    const QJsonObject idle = part({u"window"_s, u"idle"_s});
    const double paint = floor[u"paint"_s].toDouble();

    QJsonObject figures{
        {u"chats"_s, chats},
        {u"start"_s, against(median(starts), median(bareStarts))},
        {u"tab_switch"_s, pair(use[u"tab_p50"_s].toDouble(), use[u"tab_p95"_s].toDouble(), paint)},
        {u"search"_s,
         pair(use[u"search_p50"_s].toDouble(), use[u"search_p95"_s].toDouble(), use[u"search_floor"_s].toDouble())},
        {u"scroll_frame"_s, pair(use[u"frame_p50"_s].toDouble(), use[u"frame_p95"_s].toDouble(), paint)},
        {u"rss"_s, QJsonObject{{u"value"_s, rounded(use[u"rss"_s].toDouble())},
                               {u"floor"_s, rounded(floor[u"rss"_s].toDouble())}}},
        {u"idle_cpu"_s, QJsonObject{{u"value"_s, rounded(idle[u"percent"_s].toDouble())}}}};
    figures.insert(u"review"_s, QJsonObject{{u"first"_s, rounded(review[u"first"_s].toDouble())},
                                            {u"p50"_s, rounded(review[u"after_p50"_s].toDouble())},
                                            {u"p95"_s, rounded(review[u"after_p95"_s].toDouble())},
                                            {u"floor"_s, rounded(review[u"paint"_s].toDouble())}});
    figures.insert(u"export"_s, against(exported[u"rate"_s].toDouble(), exported[u"floor"_s].toDouble()));
    figures.insert(u"export_texts"_s, against(exported[u"texts"_s].toDouble(), exported[u"floor"_s].toDouble()));
    figures.insert(u"disk"_s, QJsonObject{{u"value"_s, rounded(bytes)}, {u"floor"_s, rounded(floorBytes)}});
    if (filled) { // and measured then
        figures.insert(u"ingest"_s, QJsonValue::Null);
        figures.insert(u"ui_stall"_s, QJsonValue::Null);
    } else {
        figures.insert(u"ingest"_s, against(filling[u"rate"_s].toDouble(), fillingFloor[u"rate"_s].toDouble()));
        figures.insert(u"ui_stall"_s, QJsonObject{{u"p99"_s, rounded(filling[u"stall_p99"_s].toDouble())},
                                                  {u"max"_s, rounded(filling[u"stall_max"_s].toDouble())}});
    }
    std::fputs(QJsonDocument(figures).toJson().constData(), stdout);
    return 0;
}

} // namespace

int main(int count, char **arguments)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(count, arguments);
    QApplication::setApplicationName(u"deskside"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"chats"_s, u"How many chats to measure with."_s, u"N"_s, u"100000"_s},
                       {u"profile"_s, u"Keep the filled profile in this folder, or use the one there."_s, u"DIR"_s}});
    parser.addHelpOption();
    parser.process(application);
    const int chats = parser.value(u"chats"_s).toInt();
    if (chats < 1) {
        qFatal("--chats takes a whole number from 1.");
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) {
        return measure(QApplication::applicationFilePath(), chats, parser.value(u"profile"_s));
    }
    const auto profile = Profile::open(parser.value(u"profile"_s));
    if (!profile) {
        qFatal("%s", qPrintable(profile.error()));
    }
    if (words[0] == "fill"_L1) {
        return fill(*profile, chats);
    }
    if (words[0] == "fill-floor"_L1) {
        return fillFloor(*profile, chats);
    }
    if (words[0] == "export"_L1) {
        return exportAll(*profile);
    }
    return window(*profile, chats, words.value(1));
}
