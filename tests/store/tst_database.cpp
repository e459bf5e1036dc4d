// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/registry.h"
#include "models/store/chatreader.h"
#include "models/store/chatstore.h"
#include "models/store/database.h"
#include "models/store/schema.h"
#include "tests/store/storesupport.h"
#include "tests/support/fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

class TestDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTheUsualMask(); }
    void aNewFileHasTheNewestSchema();
    void anOpenedFileKeepsItsRows();
    void anEmptyFileIsBegun();
    void aFileOfVersionOneIsTakenOver();
    void aFileOfVersionTwoIsTakenOver();
    void aFileOfVersionThreeIsTakenOver();
    void everyStepOfTheSchemaLeadsToTheSame();
    void aFileThatWasFoundDamagedIsSetAsideAtTheNextStart();
    void aSessionThatWasNotClosedIsNoticed();
    void aFileThatIsNoGoodIsSetAside_data();
    void aFileThatIsNoGoodIsSetAside();
    void aDatabaseThatIsDamagedInsideIsSetAside();
    void twoDamagedFilesAreBothKept();
    void theJournalOfADamagedFileDoesNotReachTheNewOne();
    void aMarkWithoutItsFileSaysNothingOfTheNextOne();
    void anotherProgramsDatabaseIsSetAside_data();
    void anotherProgramsDatabaseIsSetAside();
    void aFileFromANewerVersionIsRefusedAndKept();
    void aFolderInTheFilesPlaceIsTold();
    void everyFileIsItsOwnersOnly();
    void aFileOpenToOthersIsClosed();
    void closingLeavesNoConnection();
    void twoProgramsMayShareAProfile();
};

namespace {

QString fileOf(const Profile &profile)
{
    return Database::fileOf(profile);
}

QVariant ask(const QString &connection, const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(connection));
    return query.exec(sql) && query.next() ? query.value(0) : QVariant(query.lastError().text());
}

bool run(const QString &connection, const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(connection));
    return query.exec(sql);
}

/// A closed database with some hundred pages of rows.
QByteArray manyPages()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        const QString connection = (*database)->connection();
        if (!run(connection, u"INSERT INTO read_marks (account, chat, activity, opened, marked_unread) "
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                             "SELECT 'account', 'chat-' || i || hex(randomblob(30)), '', 0, 0 FROM n"_s)) {
            qFatal("no rows");
        }
    }
    return bytesOf(fileOf(profile));
}

} // namespace

void TestDatabase::aNewFileHasTheNewestSchema()
{
    const Profile profile = *Profile::temporary();
    const auto database = Database::open(profile);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    const QString connection = (*database)->connection();
    QVERIFY((*database)->setAside().isEmpty());
    QCOMPARE(ask(connection, u"PRAGMA user_version"_s).toInt(), Database::schemaVersion);
    QCOMPARE(ask(connection, u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(ask(connection, u"SELECT count(*) FROM read_marks"_s).toInt(), 0);
    QCOMPARE(ask(connection, u"PRAGMA busy_timeout"_s).toInt(), 2'500);
}

void TestDatabase::anOpenedFileKeepsItsRows()
{
    const Profile profile = *Profile::temporary();
    for (int i = 0; i < 3; ++i) {
        const auto database = Database::open(profile);
        QVERIFY(database);
        const QString connection = (*database)->connection();
        QVERIFY((*database)->setAside().isEmpty());
        QCOMPARE(ask(connection, u"SELECT count(*) FROM read_marks"_s).toInt(), i);
        QCOMPARE(ask(connection, u"PRAGMA user_version"_s).toInt(), Database::schemaVersion);
        QVERIFY(run(connection, u"INSERT INTO read_marks VALUES ('a', 'chat%1', '', NULL, NULL, 1, 0)"_s.arg(i)));
    }
    QCOMPARE(filesLike(profile.folder(), {}), QStringList{u"deskside.sqlite"_s});
}

void TestDatabase::anEmptyFileIsBegun()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(fileOf(profile), {}));
    const auto database = Database::open(profile);
    QVERIFY(database);
    QVERIFY((*database)->setAside().isEmpty()); // there was nothing to keep
    QCOMPARE(ask((*database)->connection(), u"PRAGMA user_version"_s).toInt(), Database::schemaVersion);
}

void TestDatabase::aFileOfVersionOneIsTakenOver()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(fileOf(profile), fixture(u"store/old/version1.sqlite"_s)));
    QVERIFY(!ChatReader::open(profile, {})); // too old to be read
    const auto database = Database::open(profile);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    const QString connection = (*database)->connection();
    QVERIFY((*database)->setAside().isEmpty());
    QCOMPARE(ask(connection, u"PRAGMA user_version"_s).toInt(), Database::schemaVersion);
    QCOMPARE(ask(connection, u"SELECT group_concat(chat, '|') FROM (SELECT chat FROM read_marks ORDER BY chat)"_s),
             u"0b5e7d3c-4f0a-4a52-9d3e-6f1c2b3a4d5e|chat-2|Ünïcode 🐙"_s);
    QCOMPARE(ask(connection, u"SELECT total_messages FROM read_marks WHERE opened"_s).toInt(), 7);
    QCOMPARE(ask(connection, u"SELECT count(*) FROM chats"_s).toInt(), 0);
    QCOMPARE(ask(connection, u"PRAGMA foreign_keys"_s).toInt(), 1);
    QVERIFY(ChatReader::open(profile, {}));
}

/// With chats, what was added to them, and the index.
void TestDatabase::aFileOfVersionTwoIsTakenOver()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(fileOf(profile), fixture(u"store/old/version2.sqlite"_s)));
    QVERIFY(!ChatReader::open(profile, chatDecoder()));
    const auto database = Database::open(profile);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    const QString connection = (*database)->connection();
    QVERIFY((*database)->setAside().isEmpty());
    QCOMPARE(ask(connection, u"PRAGMA user_version"_s).toInt(), Database::schemaVersion);

    ChatStore store(database->get(), chatDecoder());
    Account account;
    account.id = u"1638e5bd-db2d-42c6-8b8d-d4115a69f6d0"_s;
    account.vendor = u"invent"_s;
    account.me = u"11111111-2222-4333-8444-555555555555"_s;
    QCOMPARE(store.setAccount(account), true); // rows are computed anew
    const auto repacked = store.repack(account.id, 1, 100);
    QVERIFY2(repacked, qPrintable(repacked ? QString() : repacked.error().message));
    QCOMPARE(repacked->next, 0U);
    QCOMPARE(store.setAccount(account), false);

    const ChatKey refund{account.id, u"0b5e7d3c-4f0a-4a52-9d3e-6f1c2b3a4d5e"_s};
    const ChatKey printer{account.id, u"chat-3"_s};
    const auto chat = store.chat(refund);
    QVERIFY(chat && chat->has_value());
    QCOMPARE((*chat)->row.title, u"Refund for order 1042 Ünï 🐙"_s);
    QVERIFY((*chat)->row.followUpAt.isValid());
    QVERIFY((*chat)->mark && (*chat)->mark->opened);
    QVERIFY(store.chat(printer).value()->own.pinned);
    QVERIFY(store.chat(printer).value()->own.remindAt.isNull());
    QVERIFY(store.outbox()->isEmpty());

    const auto reader = ChatReader::open(profile, chatDecoder());
    QVERIFY(reader);
    const ChatDelta newest = (*reader)->newest(10);
    QCOMPARE(newest.upserted.size(), 3);
    QCOMPARE(newest.upserted.first().due, packMoment((*chat)->row.followUpAt));
    QCOMPARE(newest.upserted.last().due, 0);
    while (store.makeIndex(100).value()) {
    }
    const std::atomic_bool never = false;
    QCOMPARE((*reader)->search(u"\"refund\""_s, never).value(), QList<qint64>{newest.upserted.first().recency});
}

/// With words that were not sent, and what is on its way.
void TestDatabase::aFileOfVersionThreeIsTakenOver()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(fileOf(profile), fixture(u"store/old/version3.sqlite"_s)));
    const auto database = Database::open(profile);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    ChatStore store(database->get(), chatDecoder());
    Account account;
    account.id = u"1638e5bd-db2d-42c6-8b8d-d4115a69f6d0"_s;
    account.vendor = u"invent"_s;
    account.me = u"11111111-2222-4333-8444-555555555555"_s;
    QCOMPARE(store.setAccount(account), true); // rows are computed anew
    QVERIFY(store.repack(account.id, 1, 100));

    const ChatKey refund{account.id, u"0b5e7d3c-4f0a-4a52-9d3e-6f1c2b3a4d5e"_s};
    QCOMPARE(store.draft(refund)->text, u"Dear Ünï, the refund 🐙"_s);
    const Draft again{refund, u"Dear Ünï"_s, {}};
    QVERIFY(store.changeOutbox({{}, {}, {again}, {}}));
    QCOMPARE(store.draft(refund)->text, again.text);
    const auto items = store.outbox();
    QVERIFY(items);
    QCOMPARE(items->size(), 1);
    QCOMPARE(items->first().action.wanted.text, u"It left today."_s);

    // What the desk counts, of chats that were here before it did.
    const auto chat = store.chat(refund);
    QVERIFY(chat && chat->has_value());
    const auto reader = ChatReader::open(profile, chatDecoder());
    QVERIFY(reader);
    const CompactRow row = (*reader)->newest(1).upserted.first();
    QCOMPARE(row.id, (*chat)->id);
    QCOMPARE(qint64(row.created), (*chat)->chat.createdAt.utc().toSecsSinceEpoch());
    QCOMPARE(unpackReview(row.review).handoffs, (*chat)->row.handoff.value == true ? 1 : 0);
}

void TestDatabase::everyStepOfTheSchemaLeadsToTheSame()
{
    const auto schemaOf = [](const Profile &profile) {
        const auto database = Database::open(profile);
        return ask((*database)->connection(),
                   u"SELECT group_concat(name || ':' || replace(sql, char(10), ' '), char(10)) FROM "
                   "(SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)"_s)
            .toString();
    };
    const Profile fresh = *Profile::temporary();
    const QString schema = schemaOf(fresh);
    QVERIFY(schema.contains(u"fts5"_s));
    for (int version = 1; version < Database::schemaVersion; ++version) {
        const Profile taken = *Profile::temporary();
        QVERIFY(writeBytes(fileOf(taken), fixture(u"store/old/version%1.sqlite"_s.arg(version))));
        QCOMPARE(schemaOf(taken), schema);
    }
    QCOMPARE(migrations().size(), Database::schemaVersion);
}

void TestDatabase::aFileThatWasFoundDamagedIsSetAsideAtTheNextStart()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(Database::open(profile));
    const QByteArray bytes = bytesOf(fileOf(profile));
    markDamaged(fileOf(profile));
    QCOMPARE(rightsOf(fileOf(profile) + u".damaged"_s), u"600"_s);
    {
        const auto database = Database::open(profile);
        QVERIFY(database);
        QCOMPARE(bytesOf((*database)->setAside()), bytes);
    }
    const auto again = Database::open(profile); // only once
    QVERIFY(again);
    QVERIFY((*again)->setAside().isEmpty());
}

void TestDatabase::aSessionThatWasNotClosedIsNoticed()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        QVERIFY(run((*database)->connection(),
                    u"INSERT INTO words (text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                    "WHERE i < 3000) SELECT i || hex(randomblob(1000)) FROM n"_s));
        QVERIFY((*database)->isChecked());
    }
    QVERIFY(QFileInfo(fileOf(profile)).size() > 5'000'000);
    const auto closed = Database::open(profile);
    QVERIFY((*closed)->isChecked());
    const auto other = Database::open(profile); // the first is still at it
    QVERIFY(!(*other)->isChecked());
}

void TestDatabase::aFileThatIsNoGoodIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = manyPages();
    QVERIFY(good.size() > 400'000);
    QTest::newRow("a text") << "Dear diary,\n"_ba.repeated(200);
    QTest::newRow("two bytes") << "xy"_ba;
    QTest::newRow("zeros") << QByteArray(8'192, '\0');
    QTest::newRow("an image") << "\x89PNG\r\n\x1a\n"_ba + QByteArray(5'000, '\x17');
    QTest::newRow("half of it") << good.left(good.size() / 2);
    QTest::newRow("all but the end") << good.left(good.size() - 4'096);
    QTest::newRow("the first page") << good.left(4'096);
    QTest::newRow("less than a page") << good.left(3'000);
    QTest::newRow("the header") << good.left(100);
    QTest::newRow("less than the header") << good.left(40);
    QTest::newRow("the first words") << good.left(16);
    QByteArray version = good;
    version.replace(60, 4, "\xff\xff\xff\xfe"); // user_version -2
    QTest::newRow("a senseless version") << version;
}

void TestDatabase::aFileThatIsNoGoodIsSetAside()
{
    QFETCH(const QByteArray, bytes);
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(fileOf(profile), bytes));
    QString aside;
    {
        const auto database = Database::open(profile);
        QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
        aside = (*database)->setAside();
        QVERIFY2(aside.startsWith(fileOf(profile) + u".damaged-"_s), qPrintable(aside));
        QCOMPARE(bytesOf(aside), bytes);
        QCOMPARE(rightsOf(aside), u"600"_s);
        const QString connection = (*database)->connection();
        QCOMPARE(ask(connection, u"PRAGMA user_version"_s).toInt(), Database::schemaVersion);
        QVERIFY(run(connection, u"INSERT INTO read_marks VALUES ('a', 'c', '', NULL, NULL, 1, 0)"_s));
    }
    const auto again = Database::open(profile); // the new one is a good one
    QVERIFY(again);
    QVERIFY((*again)->setAside().isEmpty());
    QCOMPARE(ask((*again)->connection(), u"SELECT count(*) FROM read_marks"_s).toInt(), 1);
    QCOMPARE(bytesOf(aside), bytes);
}

void TestDatabase::aDatabaseThatIsDamagedInsideIsSetAside()
{
    QByteArray bytes = manyPages();
    for (qsizetype page = 10; page < 20; ++page) {
        bytes.replace(page * 4'096, 4'096, QByteArray(4'096, '\xaa'));
    }
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(fileOf(profile), bytes));
    const auto database = Database::open(profile);
    QVERIFY(database);
    QCOMPARE(bytesOf((*database)->setAside()), bytes);
}

void TestDatabase::twoDamagedFilesAreBothKept()
{
    const Profile profile = *Profile::temporary();
    for (const auto *text : {"first", "second"}) {
        QVERIFY(writeBytes(fileOf(profile), text));
        QVERIFY(Database::open(profile));
    }
    QSet<QByteArray> kept;
    for (const QString &file : filesLike(profile.folder(), u"deskside.sqlite.damaged-"_s)) {
        kept.insert(bytesOf(profile.file(file)));
    }
    QCOMPARE(kept, QSet<QByteArray>({"first"_ba, "second"_ba}));
}

void TestDatabase::theJournalOfADamagedFileDoesNotReachTheNewOne()
{
    const Profile profile = *Profile::temporary();
    QByteArray journal;
    {
        const Profile other = *Profile::temporary();
        const auto database = Database::open(other);
        QVERIFY(run((*database)->connection(), u"INSERT INTO read_marks VALUES ('a', 'c', '', NULL, NULL, 1, 0)"_s));
        journal = bytesOf(fileOf(other) + u"-wal"_s);
    }
    QVERIFY(!journal.isEmpty());
    const QByteArray text = "no database, but with a journal "_ba.repeated(300);
    QVERIFY(writeBytes(fileOf(profile), text));
    QVERIFY(writeBytes(fileOf(profile) + u"-wal"_s, journal.replace(40, 8, "damaged!")));
    const auto database = Database::open(profile);
    QVERIFY(database);
    QCOMPARE(bytesOf((*database)->setAside()), text);
    QCOMPARE(ask((*database)->connection(), u"SELECT count(*) FROM read_marks"_s).toInt(), 0);
    QCOMPARE(ask((*database)->connection(), u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestDatabase::aMarkWithoutItsFileSaysNothingOfTheNextOne()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(Database::open(profile));
    markDamaged(fileOf(profile));
    QVERIFY(QFile::remove(fileOf(profile))); // by the person, who was told its name
    {
        const auto database = Database::open(profile);
        QVERIFY(database);
        QVERIFY(run((*database)->connection(), u"INSERT INTO read_marks VALUES ('a', 'c', '', NULL, NULL, 1, 0)"_s));
    }
    const auto again = Database::open(profile);
    QVERIFY(again);
    QCOMPARE((*again)->setAside(), QString());
    QCOMPARE(ask((*again)->connection(), u"SELECT count(*) FROM read_marks"_s).toInt(), 1);
}

void TestDatabase::anotherProgramsDatabaseIsSetAside_data()
{
    QTest::addColumn<QStringList>("statements");
    const QString table = u"CREATE TABLE songs (name TEXT)"_s;
    const QString row = u"INSERT INTO songs VALUES ('la la')"_s;
    for (int version = 0; version <= Database::schemaVersion + 1; ++version) {
        QTest::addRow("version %d", version) << QStringList{table, row, u"PRAGMA user_version = %1"_s.arg(version)};
    }
    QTest::newRow("its own id") << QStringList{table, row, u"PRAGMA application_id = 7"_s};
    QTest::newRow("its own id, nothing in it") << QStringList{u"PRAGMA application_id = 7"_s};
    QTest::newRow("a version, nothing in it") << QStringList{u"PRAGMA user_version = 1"_s};
    QTest::newRow("our table's name under another id") << QStringList{
        u"CREATE TABLE read_marks (name TEXT)"_s, u"PRAGMA application_id = 7"_s, u"PRAGMA user_version = 1"_s};
}

void TestDatabase::anotherProgramsDatabaseIsSetAside()
{
    QFETCH(const QStringList, statements);
    const Profile profile = *Profile::temporary();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(fileOf(profile));
        QVERIFY(other.open());
        for (const QString &statement : statements) {
            QVERIFY(run(u"other"_s, statement));
        }
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QByteArray bytes = bytesOf(fileOf(profile));
    const auto database = Database::open(profile);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    QCOMPARE(bytesOf((*database)->setAside()), bytes);
    const QString connection = (*database)->connection();
    QCOMPARE(ask(connection, u"PRAGMA user_version"_s).toInt(), Database::schemaVersion);
    QCOMPARE(ask(connection, u"PRAGMA application_id"_s).toInt(), applicationId);
    QCOMPARE(ask(connection, u"SELECT count(*) FROM chats"_s).toInt(), 0);
}

void TestDatabase::aFileFromANewerVersionIsRefusedAndKept()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        QVERIFY(database);
        QVERIFY(run((*database)->connection(), u"PRAGMA user_version = %1"_s.arg(Database::schemaVersion + 1)));
    }
    const QByteArray before = bytesOf(fileOf(profile));
    const auto database = Database::open(profile);
    QVERIFY(!database);
    QVERIFY2(database.error().message.contains(fileOf(profile)), qPrintable(database.error().message));
    QCOMPARE(database.error().kind, StoreError::Kind::TooNew);
    QCOMPARE(bytesOf(fileOf(profile)), before);
    QCOMPARE(filesLike(profile.folder(), {}), QStringList{u"deskside.sqlite"_s});
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
    QVERIFY(!ChatReader::open(profile, {}));
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

void TestDatabase::aFolderInTheFilesPlaceIsTold()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(QDir().mkpath(fileOf(profile) + u"/inside"_s));
    const auto database = Database::open(profile);
    QVERIFY(!database);
    QVERIFY2(database.error().message.contains(fileOf(profile)), qPrintable(database.error().message));
    QVERIFY(QDir(fileOf(profile) + u"/inside"_s).exists());
    QCOMPARE(rightsOf(fileOf(profile)), u"755"_s);
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

void TestDatabase::everyFileIsItsOwnersOnly()
{
    const Profile profile = *Profile::temporary();
    const auto database = Database::open(profile);
    QVERIFY(database);
    QVERIFY(run((*database)->connection(), u"INSERT INTO read_marks VALUES ('a', 'c', '', NULL, NULL, 1, 0)"_s));
    for (const auto *suffix : {"", "-wal", "-shm"}) {
        QCOMPARE(rightsOf(fileOf(profile) + QLatin1StringView(suffix)), u"600"_s);
    }
}

void TestDatabase::aFileOpenToOthersIsClosed()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(Database::open(profile));
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(fileOf(profile), everybody));
    const auto database = Database::open(profile);
    QVERIFY(database);
    QVERIFY(run((*database)->connection(), u"INSERT INTO read_marks VALUES ('a', 'c', '', NULL, NULL, 1, 0)"_s));
    for (const auto *suffix : {"", "-wal", "-shm"}) {
        QCOMPARE(rightsOf(fileOf(profile) + QLatin1StringView(suffix)), u"600"_s);
    }
}

void TestDatabase::closingLeavesNoConnection()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        QVERIFY(database);
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList{(*database)->connection()});
    }
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

void TestDatabase::twoProgramsMayShareAProfile()
{
    const Profile profile = *Profile::temporary();
    const auto one = Database::open(profile);
    const auto other = Database::open(profile);
    QVERIFY(one && other);
    QVERIFY((*one)->connection() != (*other)->connection());
    QVERIFY(run((*one)->connection(), u"INSERT INTO read_marks VALUES ('a', 'c', '', NULL, NULL, 1, 0)"_s));
    QVERIFY(run((*other)->connection(), u"INSERT INTO read_marks VALUES ('a', 'd', '', NULL, NULL, 1, 0)"_s));
    QCOMPARE(ask((*one)->connection(), u"SELECT count(*) FROM read_marks"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
