// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/parts.h"

#include "models/api/registry.h"
#include "models/review/exportrows.h"
#include "models/store/database.h"
#include "models/store/exportreader.h"
#include "models/store/schema.h"
#include "tests/bench/figures.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace deskside::bench {

using namespace Qt::StringLiterals;

namespace {

struct Measured {
    double rate = 0; ///< rows a second
    qint64 rows = 0;
    qint64 bytes = 0;
};

Measured measured(const Profile &profile, bool texts)
{
    const auto start = Clock::now();
    const auto reader = ExportReader::open(profile, chatDecoder());
    if (!reader) {
        qFatal("%s", qPrintable(reader.error().message));
    }
    QFile file(profile.file(u"export.csv"_s));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("%s", qPrintable(file.errorString()));
    }
    ExportQuestion question;
    question.texts = texts ? ExportQuestion::Texts::All : ExportQuestion::Texts::None;
    ExportWriter writer({.texts = texts, .accountNames = {{benchAccount(), u"Shop"_s}}});
    file.write(writer.header());
    const auto rows = (*reader)->read(question, [&](const QList<ExportChat> &chats, const Words &words) {
        QByteArray bytes;
        for (const ExportChat &chat : chats) {
            writer.append(chat, words, &bytes);
        }
        return file.write(bytes) == bytes.size();
    });
    if (!rows) {
        qFatal("%s", qPrintable(rows.error().message));
    }
    file.close();
    return {static_cast<double>(*rows) / msSince(start) * 1'000, *rows, file.size()};
}

/// Reading the same columns in the same order and writing as many bytes.
double floorOf(const Profile &profile, const Measured &whole)
{
    const auto start = Clock::now();
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"export-floor"_s);
    db.setDatabaseName(Database::fileOf(profile));
    db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    QFile file(profile.file(u"export.csv"_s));
    if (!db.open() || !file.open(QIODevice::WriteOnly)) {
        qFatal("%s %s", qPrintable(db.lastError().text()), qPrintable(file.errorString()));
    }
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT " DESKSIDE_COMPACT_COLUMNS ", chat_id FROM chats ORDER BY place"_s)) {
        qFatal("%s", qPrintable(query.lastError().text()));
    }
    const QByteArray line(whole.bytes / std::max<qint64>(whole.rows, 1), 'x');
    qint64 rows = 0;
    while (query.next()) {
        file.write(line);
        ++rows;
    }
    file.close();
    return static_cast<double>(rows) / msSince(start) * 1'000;
}

} // namespace

int exportAll(const Profile &profile)
{
    (void)measured(profile, false); // the file comes into the memory of the disk's cache
    const Measured facts = measured(profile, false);
    const Measured whole = measured(profile, true);
    const double floor = floorOf(profile, facts);
    QFile::remove(profile.file(u"export.csv"_s));
    tell({{u"rate"_s, facts.rate}, {u"texts"_s, whole.rate}, {u"floor"_s, floor}});
    return 0;
}

} // namespace deskside::bench
