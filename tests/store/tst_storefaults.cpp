// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/chatsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace deskside;
using namespace deskside::test;

using FirstSeen = ChatStore::FirstSeen;
using Kind = StoreError::Kind;

class TestStoreFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskTakesNothingAndHarmsNothing_data();
    void aFullDiskTakesNothingAndHarmsNothing();
    void aJournalThatCannotGrowTakesNothing_data();
    void aJournalThatCannotGrowTakesNothing();
    void aLockedFileIsToldAndTakesChatsLater();
    void aReadOnlyFolderCanBeRead_data();
    void aReadOnlyFolderCanBeRead();
    void whatOnlyAJournalHoldsIsNotLeftOut();
    void damageIsToldAndSetAsideAtTheNextStart_data();
    void damageIsToldAndSetAsideAtTheNextStart();
    void afterACrashTheFileIsLookedThroughBitByBit();
    void aDamagedIndexIsMadeAnew();
    void tidyingEndsAndChangesNothing();
    void hostileBodiesAreNoChats_data();
    void hostileBodiesAreNoChats();
};

namespace {

QList<Chat> page(int from, int count)
{
    QList<Chat> chats;
    for (int i = from; i < from + count; ++i) {
        chats.append(
            chatOf({{u"id"_s, QString::number(i)},
                    {u"text"_s, u"word%1 "_s.arg(i).repeated(30)},
                    {u"state"_s, u"open"_s},
                    {u"model"_s, u"m%1"_s.arg(i)},
                    {u"messages"_s, i},
                    {u"at"_s, QDateTime::fromSecsSinceEpoch(1'700'000'000 + i, Qt::UTC).toString(Qt::ISODate)}}));
    }
    return chats;
}

#ifdef Q_OS_UNIX
/// The one who may everything becomes somebody else for a while, who owns these files and may not write in `locked`.
class SomebodyElse
{
public:
    SomebodyElse(const QStringList &files, const QString &locked)
        : m_isRoot(::geteuid() == 0)
        , m_locked(QFile::encodeName(locked))
    {
        constexpr uid_t nobody = 65'534;
        for (const QString &file : files) {
            const QByteArray name = QFile::encodeName(file);
            m_isHere = m_isHere && (!m_isRoot || ::chown(name.constData(), nobody, nobody) == 0);
        }
        if (!m_locked.isEmpty()) {
            ::chmod(m_locked.constData(), 0500);
        }
        m_isHere = m_isHere && (!m_isRoot || ::seteuid(nobody) == 0);
    }
    ~SomebodyElse()
    {
        if (m_isRoot && ::seteuid(0) != 0) {
            qFatal("nobody for good");
        }
        if (!m_locked.isEmpty()) {
            ::chmod(m_locked.constData(), 0700);
        }
    }
    SomebodyElse(const SomebodyElse &) = delete;
    SomebodyElse &operator=(const SomebodyElse &) = delete;
    bool isHere() const { return m_isHere; }

private:
    bool m_isRoot;
    bool m_isHere = true;
    QByteArray m_locked;
};
#endif

/// Too large to be looked through at the start.
void makeLarge(const StoreDesk &desk)
{
    desk.ask(u"CREATE TABLE ballast AS SELECT zeroblob(6000000)"_s);
    desk.ask(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

QString everything(const StoreDesk &desk)
{
    QStringList all;
    for (const auto *table : {"chats", "bodies", "words", "read_marks", "changes", "own", "accounts"}) {
        QSqlQuery query(QSqlDatabase::database(desk.database->connection()));
        query.exec(u"SELECT * FROM "_s + QLatin1StringView(table));
        while (query.next()) {
            for (int i = 0; i < 25 && !query.isNull(i); ++i) {
                all.append(query.value(i).toString());
            }
        }
    }
    return all.join(u'|');
}

} // namespace

void TestStoreFaults::aFullDiskTakesNothingAndHarmsNothing_data()
{
    QTest::addColumn<int>("pages");
    for (const int pages : {0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16}) {
        QTest::addRow("%d pages left", pages) << pages;
    }
}

void TestStoreFaults::aFullDiskTakesNothingAndHarmsNothing()
{
    QFETCH(const int, pages);
    StoreDesk desk;
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(0, 20), FirstSeen::News, WalkState{2, false, {}}));
    const QString before = everything(desk);
    const QList<CompactRow> rows = desk.rows();
    const int used = desk.ask(u"PRAGMA page_count"_s).toInt();
    QCOMPARE(desk.ask(u"PRAGMA max_page_count = %1"_s.arg(used + pages)).toInt(), used + pages);
    for (int i = 0; i < 2; ++i) { // a second time too, without a transaction left open
        const auto refused = desk.store->ingest(u"a1"_s, page(10, 400), FirstSeen::News, WalkState{3, false, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Full);
        QVERIFY(refused.error().message.contains(Database::fileOf(desk.profile)));
        QCOMPARE(everything(desk), before);
        QCOMPARE(desk.rows(), rows);
        QCOMPARE(desk.store->walkState(u"a1"_s)->nextPage, 2);
        QCOMPARE(desk.chat(u"7"_s)->row.key.id, u"7"_s);
        QCOMPARE(desk.found(u"word7"_s), QStringList{u"7"_s});
    }
    QVERIFY(desk.ask(u"PRAGMA max_page_count = 1000000"_s).toInt() > used);
    const auto taken = desk.store->ingest(u"a1"_s, page(10, 400), FirstSeen::News, WalkState{3, false, {}});
    VERIFY_STORED(taken);
    QCOMPARE(taken->changed, 390);
    Words words;
    for (const auto &[id, text] : taken->delta.words) {
        words.set(id, text);
    }
    QCOMPARE(words.text(taken->delta.upserted.last().model), u"m409"_s); // words of what was undone are told again
    QCOMPARE(desk.rows().size(), 410);
    QCOMPARE(desk.found(u"word409"_s), QStringList{u"409"_s});
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.ask(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestStoreFaults::aJournalThatCannotGrowTakesNothing_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 100, 4'000, 9'000, 20'000, 50'000, 100'000, 200'000}) {
        QTest::addRow("%d bytes left", bytes) << bytes;
    }
}

void TestStoreFaults::aJournalThatCannotGrowTakesNothing()
{
#ifndef Q_OS_UNIX
    QSKIP("no limit of this kind");
#else
    QFETCH(const int, bytes);
    StoreDesk desk;
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(0, 20), FirstSeen::News, WalkState{2, false, {}}));
    const QString before = everything(desk);
    // The system refuses to write any file beyond a size, as it does on a disk that is full, though by another name.
    const auto journal = QFileInfo(Database::fileOf(desk.profile) + u"-wal"_s).size();
    QVERIFY(journal > 0);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &unlimited), 0);
    const rlimit limited{static_cast<rlim_t>(journal + bytes), unlimited.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limited), 0);
    QList<Stored<void>> answers;
    QStringList found;
    QString after;
    for (int i = 0; i < 2; ++i) {
        answers.append(desk.store->ingest(u"a1"_s, page(10, 800), FirstSeen::News, WalkState{3, false, {}})
                           .map([](const Ingested &) {}));
        found = desk.found(u"word7"_s);
        after = everything(desk);
    }
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &unlimited), 0);
    for (const auto &answer : std::as_const(answers)) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Other); // there is room on the disk
    }
    QCOMPARE(after, before);
    QCOMPARE(found, QStringList{u"7"_s});
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(10, 800), FirstSeen::News, WalkState{3, false, {}}));
    QCOMPARE(desk.rows().size(), 810);
    QCOMPARE(desk.found(u"word809"_s), QStringList{u"809"_s});
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.ask(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    desk.reopen();
    QVERIFY(desk.database->setAside().isEmpty());
#endif
}

void TestStoreFaults::aLockedFileIsToldAndTakesChatsLater()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(0, 5), FirstSeen::News, {}));
    desk.ask(u"PRAGMA busy_timeout = 20"_s);
    const auto other = Database::open(desk.profile);
    QSqlQuery query(QSqlDatabase::database((*other)->connection()));
    QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
    const auto refused = desk.store->ingest(u"a1"_s, page(5, 5), FirstSeen::News, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Locked);
    QCOMPARE(desk.rows().size(), 5); // reading goes on
    QCOMPARE(desk.reader()->newest(10).upserted.size(), 5);
    QVERIFY(query.exec(u"ROLLBACK"_s));
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(5, 5), FirstSeen::News, {}));
    QCOMPARE(desk.rows().size(), 10);
}

void TestStoreFaults::aReadOnlyFolderCanBeRead_data()
{
    QTest::addColumn<bool>("folder");
    QTest::addColumn<bool>("file");
    QTest::newRow("the folder") << true << false;
    QTest::newRow("the file") << false << true;
    QTest::newRow("both") << true << true;
}

void TestStoreFaults::aReadOnlyFolderCanBeRead()
{
#ifndef Q_OS_UNIX
    QSKIP("rights of another kind");
#else
    QFETCH(const bool, folder);
    QFETCH(const bool, file);
    StoreDesk desk;
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(0, 5), FirstSeen::News, {}));
    desk.close();
    const QString store = Database::fileOf(desk.profile);
    std::optional<SomebodyElse> nobody(std::in_place, QStringList{desk.profile.folder(), store},
                                       folder ? desk.profile.folder() : QString());
    if (!nobody->isHere()) {
        QSKIP("no way to be somebody else here");
    }
    ::chmod(QFile::encodeName(store).constData(), file ? 0400 : 0600);
    const auto writer = Database::open(desk.profile);
    const auto reader = ChatReader::open(desk.profile, decodeTestChat);
    const auto rows = reader ? (*reader)->newest(10).upserted : QList<CompactRow>();
    const auto row = reader && !rows.isEmpty() ? (*reader)->row(rows.first().id) : std::nullopt;
    const std::atomic_bool never = false;
    const auto found = reader ? (*reader)->search(u"word3"_s, never).value() : QList<qint64>();
    const QString rights = rightsOf(store);
    nobody.reset();

    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, Kind::ReadOnly);
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message));
    QCOMPARE(rows.size(), 5);
    QVERIFY(row);
    QCOMPARE(found.size(), 1);
    QCOMPARE(rights, file ? u"400"_s : u"600"_s);
#endif
}

void TestStoreFaults::whatOnlyAJournalHoldsIsNotLeftOut()
{
#ifndef Q_OS_UNIX
    QSKIP("rights of another kind");
#else
    StoreDesk desk;
    VERIFY_STORED(desk.store->vacuum());
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(0, 5), FirstSeen::News, {}));
    // What is left when the program is killed and its folder then travels without the right to be written.
    const Profile left = *Profile::temporary();
    const QString from = Database::fileOf(desk.profile);
    const QString file = Database::fileOf(left);
    QVERIFY(QFile::copy(from, file) && QFile::copy(from + u"-wal"_s, file + u"-wal"_s));
    QVERIFY(QFileInfo(file + u"-wal"_s).size() > 0);
    const auto open = [&] {
        QStringList files{left.folder(), file};
        if (QFile::exists(file + u"-wal"_s)) {
            files.append(file + u"-wal"_s);
        }
        const SomebodyElse nobody(files, left.folder());
        return nobody.isHere() ? std::optional(ChatReader::open(left, decodeTestChat)) : std::nullopt;
    };
    auto reader = open();
    if (!reader) {
        QSKIP("no way to be somebody else here");
    }
    QVERIFY(!*reader);
    QCOMPARE(reader->error().kind, Kind::ReadOnly);
    QVERIFY(QFile::remove(file + u"-wal"_s));
    reader = open();
    QVERIFY(reader);
    VERIFY_STORED(*reader);
#endif
}

void TestStoreFaults::damageIsToldAndSetAsideAtTheNextStart_data()
{
    QTest::addColumn<QString>("what");
    for (const auto *name : {"chats", "bodies", "chats_by_key"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestStoreFaults::damageIsToldAndSetAsideAtTheNextStart()
{
    QFETCH(const QString, what);
    StoreDesk desk;
    for (int i = 0; i < 2'000; i += 100) {
        VERIFY_STORED(desk.store->ingest(u"a1"_s, page(i, 100), FirstSeen::News, {}));
    }
    makeLarge(desk);
    VERIFY_STORED(desk.store->vacuum());
    const int root = desk.ask(u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(what)).toInt();
    const int size = desk.ask(u"PRAGMA page_size"_s).toInt();
    QVERIFY(root > 1);
    desk.close();
    QByteArray bytes = bytesOf(Database::fileOf(desk.profile));
    QVERIFY(bytes.size() > 4 * 1024 * 1024);
    bytes.replace(qsizetype(root - 1) * size, size, QByteArray(size, '\xaa'));
    QVERIFY(writeBytes(Database::fileOf(desk.profile), bytes));

    auto opened = Database::open(desk.profile);
    QVERIFY(opened);
    QVERIFY((*opened)->setAside().isEmpty());
    {
        ChatStore store(opened->get(), decodeTestChat);
        const auto refused = store.ingest(u"a1"_s, {chatOf({{u"id"_s, u"7"_s}})}, FirstSeen::News, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Damaged);
        QVERIFY(refused.error().message.contains(Database::fileOf(desk.profile)));
    }
    opened->reset();
    desk.reopen();
    QVERIFY(desk.database->setAside().startsWith(Database::fileOf(desk.profile)));
    QVERIFY(QFileInfo(desk.database->setAside()).size() >= bytes.size());
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(0, 5), FirstSeen::News, {}));
    QCOMPARE(desk.rows().size(), 5);
}

void TestStoreFaults::afterACrashTheFileIsLookedThroughBitByBit()
{
    StoreDesk desk;
    for (int i = 0; i < 500; i += 100) {
        VERIFY_STORED(desk.store->ingest(u"a1"_s, page(i, 100), FirstSeen::News, {}));
    }
    makeLarge(desk);
    // The 150th newest chat's JSON is not what it was; SQLite has no way to see it.
    desk.ask(u"UPDATE bodies SET raw = (SELECT raw FROM bodies WHERE id = 3), dict = (SELECT dict FROM bodies "
             "WHERE id = 3) WHERE id = (SELECT id FROM chats ORDER BY place LIMIT 1 OFFSET 150)"_s);
    desk.store.reset();
    auto crashed = std::move(desk.database); // as if it had not been closed
    desk.reopen();
    QVERIFY(!desk.database->isChecked());
    int calls = 0;
    Stored<Ingested> page = desk.ingest({});
    for (; page && calls < 20; ++calls) {
        page = desk.ingest({});
    }
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Kind::Damaged);
    crashed.reset();
    desk.reopen();
    QVERIFY(!desk.database->setAside().isEmpty());
}

void TestStoreFaults::aDamagedIndexIsMadeAnew()
{
    StoreDesk desk;
    for (int i = 0; i < 500; i += 100) {
        VERIFY_STORED(desk.store->ingest(u"a1"_s, page(i, 100), FirstSeen::News, {}));
    }
    desk.ask(u"UPDATE search_data SET block = x'00ff00ff' WHERE id > 1000"_s);
    desk.reopen();
    QList<Chat> changed = page(0, 100);
    for (Chat &chat : changed) {
        chat.raw.replace("word", "term");
        chat = *decodeTestChat(chat.vendor, u"a1"_s, chat.raw, {});
    }
    const auto merged = desk.store->tidy(); // reads all of it
    QVERIFY(!merged);
    QCOMPARE(merged.error().kind, Kind::Index);
    QVERIFY(desk.store->needsIndex());
    QVERIFY(!QFile::exists(desk.database->file() + u".damaged"_s)); // the file is sound
    VERIFY_STORED(desk.store->ingest(u"a1"_s, changed, FirstSeen::News, {}));
    while (desk.store->needsIndex()) {
        VERIFY_STORED(desk.store->makeIndex(100));
    }
    QCOMPARE(desk.found(u"term7"_s), QStringList{u"7"_s});
    QCOMPARE(desk.found(u"word7"_s), QStringList());
    QCOMPARE(desk.found(u"word407"_s), QStringList{u"407"_s});
    desk.reopen();
    QVERIFY(desk.database->setAside().isEmpty());
}

void TestStoreFaults::tidyingEndsAndChangesNothing()
{
    StoreDesk desk;
    for (int i = 0; i < 2'000; i += 20) {
        VERIFY_STORED(desk.store->ingest(u"a1"_s, page(i, 20), FirstSeen::News, {}));
    }
    const auto segments = [&desk] { return desk.ask(u"SELECT count(DISTINCT segid) FROM search_idx"_s).toInt(); };
    QList<Chat> leaving = page(0, 1'000);
    for (Chat &chat : leaving) {
        chat.removed = true;
    }
    VERIFY_STORED(desk.store->ingest(u"a1"_s, leaving, FirstSeen::News, {}));
    QVERIFY(segments() > 1);
    QVERIFY(desk.ask(u"PRAGMA freelist_count"_s).toInt() > 0);
    const QString before = everything(desk);
    const int pages = desk.ask(u"PRAGMA page_count"_s).toInt();
    int calls = 0;
    for (bool more = true; more && calls < 1'000; ++calls) {
        const auto tidied = desk.store->tidy();
        VERIFY_STORED(tidied);
        more = *tidied;
    }
    QVERIFY(calls < 1'000);
    QCOMPARE(segments(), 1);
    QCOMPARE(desk.ask(u"PRAGMA freelist_count"_s).toInt(), 0);
    QVERIFY(desk.ask(u"PRAGMA page_count"_s).toInt() < pages);
    QCOMPARE(everything(desk), before);
    QCOMPARE(desk.found(u"texts : \"word1234\""_s), QStringList{u"1234"_s});
    QCOMPARE(desk.found(u"texts : \"word234\""_s), QStringList());
    const QVariant changes = desk.ask(u"SELECT total_changes()"_s);
    QVERIFY(!*desk.store->tidy());
    QCOMPARE(desk.ask(u"SELECT total_changes()"_s), changes);
    QCOMPARE(desk.ask(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestStoreFaults::hostileBodiesAreNoChats_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("no frame") << u"raw = x'00112233445566778899'"_s;
    QTest::newRow("claims an exabyte") << u"raw = x'28b52ffdc0880000000000000010010000'"_s;
    QTest::newRow("nothing") << u"raw = x''"_s;
    QTest::newRow("a text") << u"raw = 'text'"_s;
    QTest::newRow("a number") << u"raw = 7"_s;
    QTest::newRow("an unknown dictionary") << u"dict = 99"_s;
    QTest::newRow("odd details") << u"details = x'0011'"_s;
}

void TestStoreFaults::hostileBodiesAreNoChats()
{
    QFETCH(const QString, sql);
    StoreDesk desk;
    VERIFY_STORED(desk.store->ingest(u"a1"_s, page(0, 3), FirstSeen::News, {}));
    desk.ask(u"UPDATE bodies SET "_s + sql + u" WHERE id = 2"_s);
    QVERIFY(!desk.chat(u"1"_s));
    QVERIFY(!desk.reader()->row(2));
    QCOMPARE(desk.rows().size(), 3);
    VERIFY_STORED(desk.store->setOwn({u"a1"_s, u"1"_s}, {true, {}, {}}));
    VERIFY_STORED(desk.store->setDetails({u"a1"_s, u"1"_s}, "{}"_ba));
    const auto removed = desk.ingest({{{u"id"_s, u"1"_s}, {u"removed"_s, true}}});
    VERIFY_STORED(removed);
    QCOMPARE(removed->delta.removed, QList<quint32>{2});
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
