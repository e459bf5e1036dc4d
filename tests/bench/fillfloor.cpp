// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/parts.h"

#include "models/api/registry.h"
#include "models/domain/compactfilter.h"
#include "models/store/chatreader.h"
#include "tests/bench/figures.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

namespace deskside::bench {

using namespace Qt::StringLiterals;

namespace {

void run(const QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    if (!query.exec(sql)) {
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
}

QSqlDatabase opened(const QString &name, const QString &file)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    db.setDatabaseName(file);
    if (!db.open()) {
        qFatal("%s: %s", qPrintable(file), qPrintable(db.lastError().text()));
    }
    return db;
}

struct Line {
    QVariantList columns;
    qint64 place = 0;
    IndexTexts texts;
};

} // namespace

int fillFloor(const Profile &profile, int chats)
{
    auto reader = ChatReader::open(profile, chatDecoder());
    if (!reader) {
        qFatal("%s", qPrintable(reader.error().message));
    }
    const QString file = profile.file(u"floor.sqlite"_s);
    QFile::remove(file);
    const QSqlDatabase from = opened(u"from"_s, profile.file(u"deskside.sqlite"_s));
    const QSqlDatabase to = opened(u"to"_s, file);
    run(to, u"PRAGMA journal_mode = WAL"_s);
    run(to, u"PRAGMA synchronous = NORMAL"_s);
    run(to, u"PRAGMA cache_size = -8192"_s);
    QSqlQuery schema(from);
    schema.exec(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND (tbl_name = 'chats' OR name = 'search')"_s);
    while (schema.next()) {
        run(to, schema.value(0).toString());
    }

    QSqlQuery read(from);
    read.setForwardOnly(true);
    if (!read.exec(u"SELECT * FROM chats ORDER BY place"_s)) {
        qFatal("%s", qPrintable(read.lastError().text()));
    }
    const int idColumn = read.record().indexOf(u"id"_s);
    const int placeColumn = read.record().indexOf(u"place"_s);
    const int columns = read.record().count();
    QSqlQuery row(to);
    row.prepare(u"INSERT INTO chats VALUES (%1)"_s.arg(QStringList(columns, u"?"_s).join(u',')));
    QSqlQuery text(to);
    text.prepare(u"INSERT INTO search(rowid, customer, texts, said) VALUES (?, ?, ?, ?)"_s);

    double milliseconds = 0;
    int written = 0;
    bool more = true;
    while (more) {
        QList<Line> lines;
        while (lines.size() < 100 && (more = read.next())) {
            Line line;
            for (int i = 0; i < columns; ++i) {
                line.columns.append(read.value(i));
            }
            line.place = read.value(placeColumn).toLongLong();
            if (const auto whole = (*reader)->row(read.value(idColumn).toUInt())) {
                line.texts = indexTexts(*whole);
            }
            lines.append(line);
        }
        const auto start = Clock::now();
        run(to, u"BEGIN"_s);
        for (const Line &line : std::as_const(lines)) {
            for (int i = 0; i < columns; ++i) {
                row.bindValue(i, line.columns[i]);
            }
            text.bindValue(0, line.place);
            text.bindValue(1, line.texts.customer);
            text.bindValue(2, line.texts.texts);
            text.bindValue(3, line.texts.said);
            if (!row.exec() || !text.exec()) {
                qFatal("%s %s", qPrintable(row.lastError().text()), qPrintable(text.lastError().text()));
            }
        }
        run(to, u"COMMIT"_s);
        milliseconds += msSince(start);
        written += static_cast<int>(lines.size());
    }
    if (written != chats) {
        qFatal("%d chats are stored, not %d", written, chats);
    }
    run(to, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const double bytes = static_cast<double>(QFileInfo(file).size());
    tell({{u"rate"_s, chats / milliseconds * 1'000}, {u"bytes"_s, bytes / chats}});
    return 0;
}

} // namespace deskside::bench
