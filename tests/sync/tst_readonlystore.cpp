// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace deskside;
using namespace deskside::test;
using Kind = StoreError::Kind;
using Phase = AccountStatus::Phase;

namespace {

/// Keeps the store of a profile from being written.
class Hindrance
{
public:
    virtual ~Hindrance() = default;
};

/// Another program is in the middle of something.
class Lock : public Hindrance
{
public:
    explicit Lock(const Profile &profile)
        : m_database(*Database::open(profile))
    {
        ask(u"BEGIN IMMEDIATE"_s);
    }
    ~Lock() override { ask(u"COMMIT"_s); }
    bool ask(const QString &sql) { return QSqlQuery(QSqlDatabase::database(m_database->connection())).exec(sql); }

private:
    std::unique_ptr<Database> m_database;
};

#ifdef Q_OS_UNIX
/// The rights are those of a reader. The one who may everything becomes somebody else for a while.
class Rights : public Hindrance
{
public:
    explicit Rights(const Profile &profile)
        : m_folder(profile.folder())
    {
        constexpr uid_t nobody = 65'534;
        each([this](const QByteArray &path, bool isFolder) {
            m_works = m_works && (!m_isRoot || ::chown(path.constData(), nobody, nobody) == 0);
            ::chmod(path.constData(), isFolder ? 0500 : 0400);
        });
        m_works = m_works && (!m_isRoot || ::seteuid(nobody) == 0);
    }
    ~Rights() override
    {
        m_works = !m_isRoot || ::seteuid(0) == 0;
        each([](const QByteArray &path, bool isFolder) { ::chmod(path.constData(), isFolder ? 0700 : 0600); });
    }
    bool works() const { return m_works; }

private:
    void each(const std::function<void(const QByteArray &path, bool isFolder)> &change) const
    {
        const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &file : files) {
            change(QFile::encodeName(file.filePath()), false);
        }
        change(QFile::encodeName(m_folder), true);
    }

    QString m_folder;
    bool m_isRoot = ::geteuid() == 0;
    bool m_works = true;
};
#endif

/// The quickest way: a lock is waited for.
std::unique_ptr<Hindrance> hindered(const Profile &profile)
{
#ifdef Q_OS_UNIX
    if (auto rights = std::make_unique<Rights>(profile); rights->works()) {
        return rights;
    }
#endif
    return std::make_unique<Lock>(profile);
}

const ChatKey second{u"a"_s, u"c2"_s};

/// Seven chats, the second one with a note.
Profile filled()
{
    const Profile profile = *Profile::temporary();
    Desk desk(profile);
    desk.engine.start();
    desk.server(u"a"_s)->list = chats(7);
    desk.add(u"a"_s);
    if (!desk.settles(u"a"_s)) {
        qFatal("not filled");
    }
    desk.engine.setOwn(second, {true, u"a note"_s, {u"tag"_s}});
    desk.reader.reset(); // the writer, who goes last, leaves one file
    return profile;
}

/// The same as the vendor has it.
Desk::Servers servers(int count)
{
    auto server = std::make_shared<FakeServer>();
    server->list = chats(7);
    for (int i = 7; i < count; ++i) {
        server->list.prepend(chatAt(u"new%1"_s.arg(i), 1'000 + i));
    }
    return {{u"a"_s, server}};
}

} // namespace

/// A store that can only be read is read, and nothing stands in for it.
class TestReadOnlyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsStoredIsReadAndWhatIsTypedIsKeptLater_data();
    void whatIsStoredIsReadAndWhatIsTypedIsKeptLater();
    void writingIsTriedNowAndThen();
    void whatAnotherProgramWroteIsToldAnew();
    void anAccountIsForgottenLater();
    void accountsThatRestAreToldWhenItIsOver();
    void aFileThatOnlyTheWriterCanReadIsStoodInFor();
    void manyChatsComeInBlocks();
    void whatAFullStoreCannotTakeIsKeptLater();

private:
    static void tryNow(SyncEngine &engine)
    {
        auto *timer = engine.findChild<QTimer *>(u"writing"_s);
        QVERIFY(timer->isActive());
        QCOMPARE(timer->interval(), 60'000);
        timer->start(0);
    }
};

void TestReadOnlyStore::whatIsStoredIsReadAndWhatIsTypedIsKeptLater_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("locked") << Kind::Locked;
    QTest::newRow("no rights") << Kind::ReadOnly;
}

void TestReadOnlyStore::whatIsStoredIsReadAndWhatIsTypedIsKeptLater()
{
    QFETCH(const Kind, kind);
    const Profile profile = filled();
    std::unique_ptr<Hindrance> hindrance;
    if (kind == Kind::Locked) {
        hindrance = std::make_unique<Lock>(profile);
    } else {
#ifdef Q_OS_UNIX
        auto rights = std::make_unique<Rights>(profile);
        if (!rights->works()) {
            QSKIP("no way to be somebody else here");
        }
        hindrance = std::move(rights);
#else
        QSKIP("rights of another kind");
#endif
    }
    Desk desk(profile, servers(8));
    Chat shown;
    ChatRow shownRow;
    connect(&desk.engine, &SyncEngine::chatRead, this, [&](const Chat &chat, const ChatRow &row) {
        shown = chat;
        shownRow = row;
    });
    desk.engine.start();
    QCOMPARE(desk.told, QStringList({u"opened"_s, u"loaded"_s}));
    QCOMPARE(desk.used.folder(), profile.folder());
    QCOMPARE(desk.chatsOf(u"a"_s), 7);
    QCOMPARE(desk.failings.size(), 1);
    QCOMPARE(desk.failings.first().kind, kind);
    QCOMPARE(desk.troubles, QStringList());

    VendorTraits vendor = fakeVendor();
    vendor.hasDetails = true;
    desk.engine.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s);
    desk.engine.setActive(true);
    QCOMPARE(desk.phase(u"a"_s), Phase::Failed);
    QCOMPARE(desk.statuses.value(u"a"_s).error->kind, ApiError::Kind::NotKept);
    QCOMPARE(desk.statuses.value(u"a"_s).error->detail, desk.failings.first().message);
    QCOMPARE(desk.statuses.value(u"a"_s).chats, 7);

    desk.engine.openChat(second, true);
    QCOMPARE(shown.key, second);
    QVERIFY(!shown.raw.isEmpty());
    QCOMPARE(shownRow.own.note, u"a note"_s);
    desk.engine.openChat({u"a"_s, u"nowhere"_s}, true);
    QCOMPARE(desk.read, QList<ChatKey>{second});

    const OwnData typed{false, u"another note, and a long one"_s, {u"x"_s}};
    desk.engine.setOwn(second, typed);
    QCOMPARE(desk.troubles.size(), 1);
    QVERIFY2(desk.troubles.first().startsWith(desk.failings.first().message), qPrintable(desk.troubles.first()));
    desk.engine.markUnread(second, true);
    QCOMPARE(desk.troubles.size(), 2);
    desk.engine.forget(second);
    QCOMPARE(desk.troubles.size(), 3);
    letDueTimersRun();
    QCOMPARE(desk.server(u"a"_s)->heard, QStringList()); // what could not be kept is not asked for
    QCOMPARE(desk.row(second).own.note, u"a note"_s);
    desk.engine.openChat(second, false);
    QCOMPARE(shownRow.own, typed); // it is shown where it was typed
    QCOMPARE(desk.recoveries, 0);

    hindrance.reset();
    desk.engine.refresh({}, false);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.recoveries, 1);
    QCOMPARE(desk.told, QStringList({u"opened"_s, u"loaded"_s, u"opened"_s})); // what was told holds
    QCOMPARE(desk.phase(u"a"_s), Phase::Idle);
    QVERIFY(!desk.statuses.value(u"a"_s).error);
    QVERIFY(desk.statuses.value(u"a"_s).complete);
    QCOMPARE(desk.chatsOf(u"a"_s), 8);
    QTRY_COMPARE(desk.row(second).own, typed);
    QTRY_COMPARE(desk.row(second).unread.value, std::optional(true));
    QCOMPARE(desk.failings.size(), 1);
}

void TestReadOnlyStore::writingIsTriedNowAndThen()
{
    const Profile profile = filled();
    auto lock = std::make_unique<Lock>(profile);
    Desk desk(profile, servers(9));
    desk.engine.start();
    desk.add(u"a"_s);
    QCOMPARE(desk.phase(u"a"_s), Phase::Failed);
    lock.reset();
    tryNow(desk.engine);
    QTRY_COMPARE(desk.recoveries, 1);
    QTRY_COMPARE(desk.chatsOf(u"a"_s), 9);
    QVERIFY(!desk.engine.findChild<QTimer *>(u"writing"_s)->isActive());
}

void TestReadOnlyStore::whatAnotherProgramWroteIsToldAnew()
{
    const Profile profile = filled();
    auto lock = std::make_unique<Lock>(profile);
    Desk desk(profile, servers(7));
    desk.engine.start();
    QCOMPARE(desk.chatsOf(u"a"_s), 7);
    QVERIFY(lock->ask(u"DELETE FROM chats WHERE id = 7"_s));
    lock.reset();
    desk.engine.refresh({}, false);
    QCOMPARE(desk.told, QStringList({u"opened"_s, u"loaded"_s, u"cleared"_s, u"opened"_s, u"loaded"_s}));
    QCOMPARE(desk.recoveries, 1);
}

void TestReadOnlyStore::anAccountIsForgottenLater()
{
    const Profile profile = filled();
    auto lock = hindered(profile);
    Desk desk(profile, servers(7));
    desk.engine.start();
    desk.add(u"a"_s);
    desk.engine.removeAccount(u"a"_s);
    QCOMPARE(desk.troubles.size(), 1);
    QCOMPARE(desk.chatsOf(u"a"_s), 7);
    lock.reset();
    desk.engine.refresh({}, false);
    QCOMPARE(desk.chatsOf(u"a"_s), 0);
    QCOMPARE(ChatReader::open(profile, decoded).value()->newest(10).upserted.size(), 0);
}

void TestReadOnlyStore::accountsThatRestAreToldWhenItIsOver()
{
    const Profile profile = filled();
    auto lock = hindered(profile);
    Desk desk(profile, servers(7));
    desk.engine.start();
    desk.add(u"a"_s, {});
    QCOMPARE(desk.phase(u"a"_s), Phase::SignedOut);
    QVERIFY(!desk.statuses.value(u"a"_s).complete);
    lock.reset();
    desk.engine.refresh({}, false);
    QCOMPARE(desk.phase(u"a"_s), Phase::SignedOut);
    QVERIFY(desk.statuses.value(u"a"_s).complete);
    QVERIFY(desk.statuses.value(u"a"_s).lastSync.isValid());
    QCOMPARE(desk.server(u"a"_s)->asked, 0);
}

void TestReadOnlyStore::aFileThatOnlyTheWriterCanReadIsStoodInFor()
{
    // An empty file that another program is making: there is nothing to read yet.
    const Profile profile = *Profile::temporary();
    QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
    other.setDatabaseName(Database::fileOf(profile));
    QVERIFY(other.open());
    QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
    {
        Desk desk(profile, servers(3));
        desk.engine.start();
        QVERIFY(desk.used.isTemporary() && desk.used.folder() != profile.folder());
        QCOMPARE(desk.failings.first().kind, Kind::Locked);
        QCOMPARE(desk.troubles.size(), 1);
        desk.add(u"a"_s);
        QVERIFY(desk.settles(u"a"_s));
        QCOMPARE(desk.chatsOf(u"a"_s), 7);
        QVERIFY(!desk.engine.findChild<QTimer *>(u"writing"_s)->isActive());
    }
    other = {};
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestReadOnlyStore::manyChatsComeInBlocks()
{
    const Profile profile = filled();
    constexpr int copies = 21'000;
    {
        const auto database = Database::open(profile).value();
        QSqlQuery query(QSqlDatabase::database(database->connection()));
        ChatStore store(database.get(), decoded);
        QList<Chat> page = chats(copies);
        for (Chat &chat : page) {
            chat.key.account = u"a"_s;
            chat.raw = encoded(chat);
        }
        QVERIFY(store.ingest(u"a"_s, page, ChatStore::FirstSeen::News, {}));
    }
    auto lock = hindered(profile);
    Desk desk(profile);
    QList<qsizetype> sizes;
    Words words;
    bool known = true;
    connect(&desk.engine, &SyncEngine::delta, this, [&](const ChatDelta &delta) {
        sizes.append(delta.upserted.size());
        for (const auto &[id, text] : delta.words) {
            words.set(id, text);
        }
        for (const CompactRow &row : delta.upserted) {
            known = known && words.text(row.account) == u"a"_s;
        }
    });
    desk.engine.start();
    QCOMPARE(sizes, QList<qsizetype>({20'000, 1'000}));
    QVERIFY(known);
    lock.reset();
    desk.engine.refresh({}, false);
    QVERIFY(!desk.told.contains(u"cleared"_s));
    QCOMPARE(desk.recoveries, 1);
}

void TestReadOnlyStore::whatAFullStoreCannotTakeIsKeptLater()
{
    const Profile profile = filled();
    Desk desk(profile, servers(7));
    desk.engine.start();
    QVERIFY(fillStore());
    const OwnData typed{false, u"word "_s.repeated(20'000), {}};
    desk.engine.setOwn(second, typed);
    QVERIFY(desk.row(second).own != typed);
    QCOMPARE(desk.failings.size(), 1);
    QCOMPARE(desk.failings.first().kind, Kind::Full);
    QCOMPARE(desk.troubles.size(), 1);
    QVERIFY(emptyStore());
    desk.engine.setActive(true); // anything that is written
    QCOMPARE(desk.recoveries, 1);
    QTRY_COMPARE(desk.row(second).own, typed);
}

QTEST_GUILESS_MAIN(TestReadOnlyStore)
#include "tst_readonlystore.moc"
