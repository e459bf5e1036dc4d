// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgresserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUuid>
#include <QVariant>

#ifdef Q_OS_UNIX
#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace deskside::test {

namespace {

constexpr int patience = 60'000; // ms

/// The folder of the newest server's programs; empty when there is none.
QString programs()
{
    QDir versions(u"/usr/lib/postgresql"_s);
    QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(found.begin(), found.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &version : std::as_const(found)) {
        const QString folder = versions.filePath(version + u"/bin"_s);
        if (QFile::exists(folder + u"/initdb"_s) && QFile::exists(folder + u"/postgres"_s)) {
            return folder;
        }
    }
    const QString initdb = QStandardPaths::findExecutable(u"initdb"_s);
    return initdb.isEmpty() ? QString() : QFileInfo(initdb).absolutePath();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file));
    }
}

} // namespace

bool PostgresServer::isInstalled()
{
    return !programs().isEmpty();
}

PostgresServer::PostgresServer()
{
#ifdef Q_OS_UNIX
    if (::geteuid() == 0) {
        const passwd *user = ::getpwnam("postgres");
        user = user ? user : ::getpwnam("nobody");
        if (user) {
            m_user = user->pw_uid;
            m_group = user->pw_gid;
        }
    }
#endif
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    m_server.setProcessEnvironment(environment);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setWorkingDirectory(m_folder.path());
    const QString data = m_folder.filePath(u"data"_s);
    const QString secret = m_folder.filePath(u"secret"_s);
    QDir().mkpath(data);
    write(secret, password().toUtf8());
    giveAway(m_folder.path());
    giveAway(data);
    giveAway(secret);
    if (!run(programs() + u"/initdb"_s, {u"-D"_s, data, u"-U"_s, u"deskside"_s, u"-A"_s, u"scram-sha-256"_s,
                                         u"--pwfile"_s, secret, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s})) {
        return;
    }
    start();
}

PostgresServer::~PostgresServer()
{
#ifdef Q_OS_UNIX
    if (m_server.state() == QProcess::Running) {
        ::kill(static_cast<pid_t>(m_server.processId()), SIGINT); // disconnects everybody, and ends
        if (!m_server.waitForFinished(patience)) {
            crash();
        }
    }
#endif
}

void PostgresServer::giveAway(const QString &path) const
{
#ifdef Q_OS_UNIX
    if (m_user != 0 && ::chown(QFile::encodeName(path).constData(), m_user, m_group) != 0) {
        qFatal("cannot give %s away", qPrintable(path));
    }
#else
    Q_UNUSED(path);
#endif
}

void PostgresServer::runAsOther(QProcess &process) const
{
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([user = m_user, group = m_group] {
        if (user != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(group) != 0 || ::setuid(user) != 0)) {
            ::_exit(1);
        }
#ifdef Q_OS_LINUX
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // should a test end in a crash, so does this
#endif
    });
#endif
}

bool PostgresServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_server.processEnvironment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    runAsOther(process);
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        m_problem = program + u": "_s + QString::fromLocal8Bit(process.readAll()) + process.errorString();
        return false;
    }
    return true;
}

bool PostgresServer::start()
{
    m_problem.clear();
    if (m_port == 0) {
        m_port = freePort();
    }
    QStringList arguments{u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(), u"-h"_s, u"127.0.0.1"_s,
                          u"-p"_s, QString::number(m_port),      u"-F"_s};
    if (m_tls) {
        arguments += {u"-c"_s, u"ssl=on"_s,
                      u"-c"_s, u"ssl_cert_file=%1"_s.arg(m_folder.filePath(u"server.pem"_s)),
                      u"-c"_s, u"ssl_key_file=%1"_s.arg(m_folder.filePath(u"server.key"_s))};
    }
    runAsOther(m_server);
    m_server.start(programs() + u"/postgres"_s, arguments);
    QByteArray said;
    QElapsedTimer waiting;
    waiting.start();
    while (!said.contains("ready to accept connections")) {
        if (m_server.state() == QProcess::NotRunning || waiting.elapsed() > patience) {
            m_problem = u"postgres: "_s + QString::fromLocal8Bit(said + m_server.readAll()) + m_server.errorString();
            return false;
        }
        m_server.waitForReadyRead(100);
        said += m_server.readAll();
    }
    return true;
}

void PostgresServer::crash()
{
#ifdef Q_OS_UNIX
    ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT); // ends all at once, without a checkpoint
#endif
    m_server.waitForFinished(patience);
}

bool PostgresServer::useTls()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty()) {
        return false;
    }
    const auto in = [this](const QString &name) { return m_folder.filePath(name); };
    for (const QString &name : {u"ca"_s, u"other-ca"_s}) {
        if (!run(openssl,
                 {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                  u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Deskside test %1"_s.arg(name), u"-keyout"_s,
                  in(name + u".key"_s), u"-out"_s, in(name + u".pem"_s)})) {
            return false;
        }
        giveAway(in(name + u".pem"_s));
    }
    write(in(u"names"_s), "subjectAltName=DNS:localhost\n");
    giveAway(in(u"names"_s));
    const bool made = run(openssl, {u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                                    u"-nodes"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, in(u"server.key"_s),
                                    u"-out"_s, in(u"server.csr"_s)})
                      && run(openssl, {u"x509"_s, u"-req"_s, u"-in"_s, in(u"server.csr"_s), u"-CA"_s, in(u"ca.pem"_s),
                                       u"-CAkey"_s, in(u"ca.key"_s), u"-set_serial"_s, u"2"_s, u"-days"_s, u"2"_s,
                                       u"-extfile"_s, in(u"names"_s), u"-out"_s, in(u"server.pem"_s)});
    m_tls = made;
    return made;
}

SharedReviewsSettings PostgresServer::settings(const QString &database)
{
    if (!m_databases.contains(database)) {
        m_databases.append(database);
        ask(u"postgres"_s, u"CREATE DATABASE \"%1\""_s.arg(database));
    }
    SharedReviewsSettings settings;
    settings.on = true;
    settings.host = u"127.0.0.1"_s;
    settings.port = m_port;
    settings.database = database;
    settings.user = u"deskside"_s;
    settings.tls = SharedTls::None;
    return settings;
}

QString PostgresServer::ask(const QString &database, const QString &statement)
{
    const QString name = QUuid::createUuid().toString();
    QString answer;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        db.setHostName(u"127.0.0.1"_s);
        db.setPort(m_port);
        db.setDatabaseName(database);
        if (!db.open(u"deskside"_s, password())) {
            answer = db.lastError().text();
        } else {
            QSqlQuery query(db);
            answer = !query.exec(statement) ? query.lastError().text()
                     : query.next()         ? query.value(0).toString()
                                            : QString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

} // namespace deskside::test
