// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/schema.h"
#include "models/store/sqlerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

/// A file up to here is looked through whenever it is opened.
constexpr qint64 quicklyChecked = qint64{4} * 1024 * 1024;

QString damageMark(const QString &file)
{
    return file + u".damaged"_s;
}

/// Gets an opened connection ready to write; remembers the first thing that went wrong.
class Preparation
{
public:
    Preparation(const QSqlDatabase &db, QString file)
        : m_query(db)
        , m_file(std::move(file))
    {
    }

    /// nullopt when all went well.
    std::optional<StoreError> run()
    {
        if (ask(u"PRAGMA busy_timeout = 2500"_s)) {
            m_query.finish();
        }
        const int version = number(u"PRAGMA user_version"_s);
        if (!m_error && !isOurs(version)) {
            m_error = storeErrorOf(StoreError::Kind::Damaged, m_file); // it is set aside just so
        }
        if (!m_error && version > Database::schemaVersion) {
            m_error = storeErrorOf(StoreError::Kind::TooNew, m_file);
        }
        if (!m_error && version < 0) {
            m_error = storeErrorOf(StoreError::Kind::Damaged, m_file);
        }
        if (!m_error && QFileInfo(m_file).size() <= quicklyChecked) {
            check();
        }
        if (!m_error) {
            configure();
        }
        if (!m_error && version < Database::schemaVersion) {
            migrate();
        }
        if (!m_error) {
            beginSession();
        }
        return m_error;
    }
    bool wasClosed() const { return m_wasClosed; }

private:
    bool ask(const QString &sql)
    {
        if (m_error) {
            return false;
        }
        if (!m_query.exec(sql)) {
            m_error = storeErrorOf(m_query.lastError(), m_file);
            return false;
        }
        return true;
    }

    int number(const QString &sql)
    {
        const int value = ask(sql) && m_query.next() ? m_query.value(0).toInt() : 0;
        m_query.finish();
        return value;
    }

    /// Not another program's.
    bool isOurs(int version)
    {
        const int id = number(u"PRAGMA application_id"_s);
        const QString tables = version == 0
                                   ? u"SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)"_s
                                   : u"SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'read_marks')"_s;
        return m_error || id == applicationId || (id == 0 && number(tables) != 0);
    }

    void check()
    {
        if (!ask(u"PRAGMA quick_check(1)"_s)) {
            return;
        }
        if (!m_query.next() || m_query.value(0).toString() != "ok"_L1) {
            m_error = storeErrorOf(StoreError::Kind::Damaged, m_file);
        }
        m_query.finish();
    }

    void configure()
    {
        const QList<QString> settings{
            u"PRAGMA page_size = 8192"_s,          // of a new file: rows of a kilobyte waste less of larger pages
            u"PRAGMA auto_vacuum = INCREMENTAL"_s, // of a new file, too
            u"PRAGMA journal_mode = WAL"_s,
            u"PRAGMA synchronous = NORMAL"_s,
            u"PRAGMA foreign_keys = ON"_s,
            u"PRAGMA cache_size = -8192"_s, // KiB
            u"PRAGMA journal_size_limit = 16777216"_s,
            u"PRAGMA cell_size_check = ON"_s,
        };
        for (const QString &setting : settings) {
            ask(setting);
            m_query.finish();
        }
    }

    void migrate()
    {
        // Another program may be at it at the same moment: whoever gets the lock looks again.
        ask(u"BEGIN IMMEDIATE"_s);
        int version = number(u"PRAGMA user_version"_s);
        for (; version < Database::schemaVersion; ++version) {
            for (const QString &statement : migrations()[version]) {
                ask(statement);
            }
        }
        ask(u"PRAGMA user_version = %1"_s.arg(version));
        ask(u"COMMIT"_s);
        if (m_error) {
            m_query.exec(u"ROLLBACK"_s);
        }
    }

    void beginSession()
    {
        const QString closed = u"SELECT coalesce((SELECT value FROM meta WHERE name = 'closed'), 1)"_s;
        m_wasClosed = number(closed) != 0;
        ask(u"INSERT OR REPLACE INTO meta VALUES ('closed', 0)"_s);
    }

    QSqlQuery m_query;
    QString m_file;
    std::optional<StoreError> m_error;
    bool m_wasClosed = true;
};

/// SQLite makes files with the umask's rights; its own must be 0600 from the start.
void makeFile(const QString &file)
{
    if (!QFile::exists(file)) {
        QFile made(file);
        if (made.open(QIODevice::WriteOnly)) {
            made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    makePrivate(file);
}

/// The new name; empty when the file cannot be renamed.
QString setAsideFile(const QString &file)
{
    const QString aside =
        u"%1.damaged-%2"_s.arg(file, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    if (!QFile::rename(file, aside)) {
        return {};
    }
    for (const auto *suffix : {"-wal", "-shm"}) {
        const QString part = file + QLatin1StringView(suffix);
        if (QFile::exists(part)) {
            QFile::rename(part, aside + QLatin1StringView(suffix));
        }
    }
    QFile::remove(damageMark(file));
    return aside;
}

} // namespace

Database::~Database()
{
    if (m_connection.isEmpty()) {
        return;
    }
    {
        QSqlDatabase db = QSqlDatabase::database(m_connection, false);
        QSqlQuery(db).exec(u"INSERT OR REPLACE INTO meta VALUES ('closed', 1)"_s);
        db.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

QString Database::fileOf(const Profile &profile)
{
    return profile.file(u"deskside.sqlite"_s);
}

Stored<std::unique_ptr<Database>> Database::open(const Profile &profile)
{
    const QString file = fileOf(profile);
    if (QFileInfo(file).isDir()) {
        return tl::unexpected(
            storeErrorOf(StoreError::Kind::Other, file, Text::tr("a folder of this name is in its place")));
    }
    std::unique_ptr<Database> database(new Database);
    database->m_file = file;
    const QString connection = u"deskside-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);

    if (!QFile::exists(file)) {
        QFile::remove(damageMark(file)); // the person has put the damaged one elsewhere
    }
    bool knownDamaged = QFile::exists(damageMark(file));
    for (int attempt = 0; attempt < 2; ++attempt) {
        std::optional<StoreError> error;
        if (knownDamaged) {
            error = storeErrorOf(StoreError::Kind::Damaged, file);
        } else {
            makeFile(file);
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            db.setDatabaseName(file);
            if (db.open()) {
                Preparation preparation(db, file);
                error = preparation.run();
                database->m_checked = preparation.wasClosed() || QFileInfo(file).size() <= quicklyChecked;
            } else {
                error = storeErrorOf(db.lastError(), file);
            }
            if (error) {
                db.close();
            }
        }
        if (!error) {
            database->m_connection = connection;
            return database;
        }
        QSqlDatabase::removeDatabase(connection);
        if (error->kind != StoreError::Kind::Damaged || attempt == 1) {
            return tl::unexpected(*error);
        }
        database->m_setAside = setAsideFile(file);
        if (database->m_setAside.isEmpty()) {
            return tl::unexpected(storeErrorOf(StoreError::Kind::ReadOnly, file));
        }
        knownDamaged = false;
    }
    Q_UNREACHABLE();
}

void markDamaged(const QString &file)
{
    QFile mark(damageMark(file));
    if (mark.open(QIODevice::WriteOnly)) {
        mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace deskside
