// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace deskside::test {

QJsonArray Ran::rows() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Ran::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QStringList Ran::values(const QString &key) const
{
    QStringList values;
    for (const QJsonValue row : rows()) {
        values.append(row[key].toString());
    }
    return values;
}

Program::Program()
{
    QDir(home()).mkdir(u"tmp"_s);
}

QProcessEnvironment Program::environment() const
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"HOME"_s, home());
    environment.insert(u"TMPDIR"_s, home() + u"/tmp"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"DESKSIDE_DEMO"_s, u"day"_s); // a year for each run would take its time
    for (const auto &[name, value] : m_variables.asKeyValueRange()) {
        environment.insert(name, value);
    }
    return environment;
}

Ran Program::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProgram(file());
    process.setArguments(arguments);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::minutes(2), &loop, &QEventLoop::quit);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    loop.exec();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    Ran ran;
    ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = process.readAllStandardOutput();
    ran.err = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

bool Program::addAccount(const QString &vendor, const QString &name, const QUrl &url, const QString &key,
                         const QStringList &more)
{
    const QString variable = u"KEY_%1"_s.arg(m_variables.size());
    m_variables.insert(variable, key);
    QStringList arguments{u"accounts"_s,   u"add"_s,         vendor,     u"--name"_s,    name,
                          u"--base-url"_s, url.toString(),   u"--org"_s, u"o1"_s,        u"--me"_s,
                          u"me-1"_s,       u"--token-env"_s, variable,   u"--profile"_s, profile()};
    const Ran ran = run(arguments + more);
    if (ran.code != 0) {
        qWarning("%s", qPrintable(ran.err));
    }
    return ran.code == 0;
}

QStringList Program::files() const
{
    QStringList files;
    QDirIterator all(home(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.append(all.next().mid(home().size() + 1));
    }
    files.sort();
    return files;
}

bool Program::isWrittenAnywhere(const QByteArray &bytes) const
{
    for (const QString &name : files()) {
        QFile file(home() + u'/' + name);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(bytes)) {
            return true;
        }
    }
    return false;
}

QByteArray listTarget(const QString &vendor, int page)
{
    const QByteArray number = QByteArray::number(page);
    if (vendor == "invent"_L1) {
        return "/orgs/o1/chats?page=" + number + "&take=100";
    }
    if (vendor == "zaia"_L1) {
        return "/api/v1/chats/details?" + (page == 1 ? ""_ba : QByteArray("pageNumber=" + number + '&'))
               + "pageSize=100";
    }
    return "/backend/chat/o1?page=" + number + "&limit=100&sortBy=created_at&sortDirection=DESC";
}

void serve(SocketServer &server, const QString &vendor, const QJsonArray &chats)
{
    constexpr int pageSize = 100;
    int page = 1;
    for (qsizetype from = 0; from <= chats.size(); from += pageSize) {
        QJsonArray some;
        for (qsizetype i = from; i < std::min<qsizetype>(from + pageSize, chats.size()); ++i) {
            some.append(chats[i]);
        }
        server.expects("GET"_ba, listTarget(vendor, page++)).answers(200, bytes(some)).always();
    }
    server.expects("GET"_ba, listTarget(vendor, page)).answers(200, "[]"_ba).always();
}

QJsonObject chat(const QString &vendor, const QString &id, const QJsonObject &more)
{
    const auto null = QJsonValue(QJsonValue::Null);
    QJsonObject made{{u"id"_s, id}};
    if (vendor == "invent"_L1) {
        made = {{u"id"_s, id},           {u"title"_s, null},
                {u"model"_s, u"m"_s},    {u"members"_s, QJsonArray()},
                {u"temporary"_s, false}, {u"visibility"_s, u"PRIVATE"_s},
                {u"pinned"_s, false},    {u"status"_s, u"COMPLETED"_s},
                {u"shared_url"_s, null}, {u"created_at"_s, null},
                {u"updated_at"_s, null}};
    } else if (vendor == "zaia"_L1) {
        for (const auto *key :
             {"channelId", "channelName", "channelType", "isOwnerBlocked", "lastMessageContent", "lastMessageCreatedAt",
              "lastMessageRole", "ownerEmail", "ownerIdentifier", "ownerName", "penultimateMessageContent",
              "penultimateMessageCreatedAt", "penultimateMessageRole", "responderPicture", "responderVersionId",
              "responderVersionNumber", "ticketId", "ticketStatus", "title"}) {
            made.insert(QLatin1StringView(key), null);
        }
        made.insert("createdAt"_L1, u"2026-01-01T00:00:00Z"_s);
        made.insert("isRemoved"_L1, false);
        made.insert("ownerId"_L1, u"owner-1"_s);
        made.insert("responderEntity"_L1, u"agents"_s);
        made.insert("responderId"_L1, u"responder-1"_s);
        made.insert("responderName"_L1, u"Bot"_s);
        made.insert("workspaceId"_L1, u"w1"_s);
    }
    for (auto field = more.begin(); field != more.end(); ++field) {
        made.insert(field.key(), field.value());
    }
    return made;
}

QByteArray bytes(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace deskside::test
