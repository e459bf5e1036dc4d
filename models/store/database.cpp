// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
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

/// The steps from each version to the next; migrations[0] makes an empty file version 1.
const QList<QList<QString>> &migrations()
{
    static const QList<QList<QString>> steps{
        {u"CREATE TABLE read_marks ("
         "account TEXT NOT NULL, chat TEXT NOT NULL, activity TEXT NOT NULL, total_messages INTEGER, unseen INTEGER, "
         "opened INTEGER NOT NULL, marked_unread INTEGER NOT NULL, PRIMARY KEY (account, chat)) WITHOUT ROWID"_s},
    };
    return steps;
}

enum class Outcome { Ready, Damaged, TooNew, Unusable };

Outcome prepare(QSqlDatabase &db, QString *detail)
{
    QSqlQuery query(db);
    const auto run = [&](const QString &sql) {
        if (query.exec(sql)) {
            return true;
        }
        *detail = query.lastError().databaseText();
        return false;
    };
    // A damaged file opens well enough; the first look at its pages tells (SQLITE_CORRUPT 11, SQLITE_NOTADB 26).
    const auto damaged = [&] {
        const int code = query.lastError().nativeErrorCode().toInt() & 0xff; // the rest says where
        return code == 11 || code == 26;
    };
    if (!run(u"PRAGMA busy_timeout = 5000"_s) || !run(u"PRAGMA user_version"_s) || !query.next()) {
        return damaged() ? Outcome::Damaged : Outcome::Unusable;
    }
    int version = query.value(0).toInt();
    query.finish();
    if (version > Database::schemaVersion) {
        return Outcome::TooNew;
    }
    if (!run(u"PRAGMA quick_check(1)"_s)) {
        return damaged() ? Outcome::Damaged : Outcome::Unusable;
    }
    *detail = query.next() ? query.value(0).toString() : QString();
    if (version < 0 || *detail != "ok"_L1) {
        return Outcome::Damaged;
    }
    query.finish();
    for (const auto *setting :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON"}) {
        if (!run(QString::fromLatin1(setting))) {
            return Outcome::Unusable;
        }
        query.finish();
    }
    if (version < Database::schemaVersion) {
        // Another program may be at it at the same moment: whoever gets the lock looks again.
        if (!run(u"BEGIN IMMEDIATE"_s) || !run(u"PRAGMA user_version"_s) || !query.next()) {
            return Outcome::Unusable;
        }
        version = query.value(0).toInt();
        query.finish();
        for (; version < Database::schemaVersion; ++version) {
            for (const QString &statement : migrations()[version]) {
                if (!run(statement)) {
                    QSqlQuery(db).exec(u"ROLLBACK"_s);
                    return Outcome::Unusable;
                }
            }
        }
        if (!run(u"PRAGMA user_version = %1"_s.arg(version)) || !run(u"COMMIT"_s)) {
            QSqlQuery(db).exec(u"ROLLBACK"_s);
            return Outcome::Unusable;
        }
    }
    return Outcome::Ready;
}

} // namespace

Database::~Database()
{
    if (!m_connection.isEmpty()) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

tl::expected<std::unique_ptr<Database>, QString> Database::open(const Profile &profile)
{
    const QString file = profile.file(u"deskside.sqlite"_s);
    std::unique_ptr<Database> database(new Database);
    database->m_connection = u"deskside-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);

    for (int attempt = 0; attempt < 2; ++attempt) {
        QString detail;
        Outcome outcome = Outcome::Unusable;
        {
            if (!QFile::exists(
                    file)) { // SQLite makes files with the umask's rights; its own must be 0600 from the start
                QFile made(file);
                if (made.open(QIODevice::WriteOnly)) {
                    made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
                }
            }
            makePrivate(file);
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
            db.setDatabaseName(file);
            if (db.open()) {
                outcome = prepare(db, &detail);
            } else {
                detail = db.lastError().databaseText();
            }
            if (outcome != Outcome::Ready) {
                db.close();
            }
        }
        if (outcome == Outcome::Ready) {
            return database;
        }
        QSqlDatabase::removeDatabase(database->m_connection);
        if (outcome == Outcome::TooNew) {
            database->m_connection.clear();
            return tl::unexpected(
                Text::tr("“%1” was written by a newer version of Deskside. Update Deskside, or choose "
                         "another profile with --profile.")
                    .arg(file));
        }
        if (outcome == Outcome::Unusable || attempt == 1) {
            database->m_connection.clear();
            return tl::unexpected(Text::tr("“%1” cannot be used: %2").arg(file, detail));
        }
        const QString aside =
            u"%1.damaged-%2"_s.arg(file, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s));
        for (const auto *suffix : {"", "-wal", "-shm"}) {
            const QString part = file + QLatin1StringView(suffix);
            if (QFile::exists(part)) {
                QFile::rename(part, aside + QLatin1StringView(suffix));
            }
        }
        database->m_setAside = aside;
    }
    Q_UNREACHABLE();
}

} // namespace deskside
