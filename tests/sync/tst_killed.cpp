// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/json.h"
#include "models/api/registry.h"
#include "models/store/chatreader.h"
#include "models/store/chatstore.h"
#include "models/store/database.h"
#include "models/sync/syncengine.h"
#include "tests/bench/pages.h"
#include "tests/sync/killing.h"
#include "tests/sync/syncrig.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace deskside;
using test::dieAfterCommits;
using test::say;
using namespace Qt::StringLiterals;

namespace {

constexpr int chatsInAll = 12'000;

Account shop()
{
    Account account;
    account.id = u"shop"_s;
    account.name = u"Shop"_s;
    account.vendor = u"invent"_s;
    return account;
}

QList<Chat> pageOf(const bench::Pages &pages, int number)
{
    auto page = invent::decodeChats(pages.page(number));
    if (!page || !page->problems.isEmpty()) {
        qFatal("page %d cannot be read", number);
    }
    for (Chat &chat : page->chats) {
        chat.key.account = shop().id;
    }
    return page->chats;
}

bench::Pages year()
{
    return {chatsInAll, QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};
}

template <typename T>
T must(Stored<T> stored)
{
    if (!stored) {
        qFatal("%s", qPrintable(stored.error().message));
    }
    return *std::move(stored);
}

/// What is killed: walks on where the store says it was, and writes a note on a chat of every page. Each line on
/// standard output tells of something that must be there for ever after.
int walkAndEdit(const QString &folder, int commits)
{
    const auto profile = Profile::open(folder);
    auto database = must(Database::open(profile.value()));
    if (commits > 0) {
        dieAfterCommits(database->file(), commits);
    }
    ChatStore store(database.get(), chatDecoder());
    must(store.setAccount(shop()));
    const bench::Pages pages = year();
    WalkState state = must(store.walkState(shop().id));
    say("begins " + QByteArray::number(state.nextPage));
    while (state.nextPage <= pages.count()) {
        const QList<Chat> chats = pageOf(pages, state.nextPage - 1);
        ++state.nextPage;
        must(store.ingest(shop().id, chats, ChatStore::FirstSeen::Baseline, state));
        say("page " + QByteArray::number(state.nextPage - 1));
        const ChatKey key = chats[state.nextPage % chats.size()].key;
        OwnData own;
        own.note = u"note on page %1"_s.arg(state.nextPage - 1);
        own.tags = {u"kept"_s};
        must(store.setOwn(key, own));
        say("note " + key.id.toUtf8() + ' ' + own.note.toUtf8());
    }
    say("done");
    return 0;
}

/// The same through the engine: notes and marks, told as the engine tells them.
int editThroughEngine(const QString &folder, int from)
{
    const auto profile = Profile::open(folder);
    SyncEngine engine(profile.value(), nullptr, chatDecoder());
    QByteArray coming;
    QObject::connect(&engine, &SyncEngine::delta, &engine, [&](const ChatDelta &) {
        if (!coming.isEmpty()) {
            say(std::exchange(coming, {}));
        }
    });
    QObject::connect(&engine, &SyncEngine::chatRead, &engine,
                     [](const Chat &chat) { say("mark " + chat.key.id.toUtf8()); });
    engine.start();
    const QList<Chat> chats = pageOf(year(), 0);
    for (int i = from; i < chats.size(); ++i) {
        const ChatKey &key = chats[i].key;
        OwnData own;
        own.note = u"note %1"_s.arg(i);
        coming = "note " + key.id.toUtf8() + ' ' + own.note.toUtf8();
        engine.setOwn(key, own);
        engine.openChat(key, true);
    }
    say("done");
    return 0;
}

/// A vendor's list of so many chats, the newest first.
std::shared_ptr<test::FakeServer> vendorWith(int chats)
{
    auto server = std::make_shared<test::FakeServer>();
    for (int i = chats; i > 0; --i) {
        server->list.append(test::chatAt(u"c%1"_s.arg(i), i));
    }
    return server;
}

/// A sync as the program makes it at a start, and once more: the news, and the history where it stood.
int syncWithVendor(const QString &folder, int chats, int commits)
{
    const Profile profile = Profile::open(folder).value();
    if (commits > 0) {
        dieAfterCommits(Database::fileOf(profile), commits);
    }
    VendorTraits vendor = test::fakeVendor();
    vendor.pageSize = 10;
    test::Rig rig(vendor, test::fakeAccount(u"shop"_s), profile, vendorWith(chats));
    for (int walks = 0; walks < 2; ++walks) {
        if (!rig.walk(false) || rig.sync.status().phase != AccountStatus::Phase::Idle) {
            qFatal("the walk failed");
        }
    }
    say("done");
    return 0;
}

} // namespace

/// The program is killed at any moment, fifty times over one walk; what was acknowledged is there.
class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingAcknowledgedIsLost();
    void whatTheEngineToldIsKept();
    void noChatIsLostBetweenTwoPages();

private:
    void check(const QString &folder, int pagesDone, const QHash<QString, QString> &notes);
};

void TestKilled::nothingAcknowledgedIsLost()
{
    QTemporaryDir folder;
    QRandomGenerator dice(7);
    int pagesDone = 0;
    int kills = 0;
    QHash<QString, QString> notes;
    while (kills < 50) {
        QProcess child;
        const int commits = kills % 2 == 0 ? 0 : static_cast<int>(dice.bounded(1, 5));
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--walk-and-edit"_s, folder.path(), QString::number(commits)});
        // Some die after a line that they said, at once or a little later; some in the middle of opening the store.
        const int lines = commits > 0 ? 1'000 : static_cast<int>(dice.bounded(5));
        const int later = static_cast<int>(dice.bounded(12));
        bool done = false;
        QByteArray said;
        while (said.count('\n') < lines && !done && child.waitForReadyRead(20'000)) {
            said += child.readAllStandardOutput();
            done = said.endsWith("done\n");
        }
        child.waitForFinished(later);
        child.kill();
        QVERIFY(child.state() == QProcess::NotRunning || child.waitForFinished());
        said += child.readAllStandardOutput();
        ++kills;
        for (const QByteArray &line : said.split('\n')) {
            if (line.startsWith("begins ")) {
                // It goes on behind the last page that it said was there, or behind one that it had no time to tell of.
                QVERIFY2(line.mid(7).toInt() > pagesDone, line.constData());
                QVERIFY2(line.mid(7).toInt() <= pagesDone + 2, line.constData());
            } else if (line.startsWith("page ")) {
                pagesDone = line.mid(5).toInt();
            } else if (line.startsWith("note ")) {
                const auto words = line.mid(5).split(' ');
                notes.insert(QString::fromUtf8(words[0]), QString::fromUtf8(line.mid(6 + words[0].size())));
            }
        }
        check(folder.path(), pagesDone, notes);
        if (QTest::currentTestFailed()) {
            return;
        }
        if (done) {
            break;
        }
    }
    QCOMPARE(kills, 50);
    QVERIFY(notes.size() > 5);
}

void TestKilled::whatTheEngineToldIsKept()
{
    QTemporaryDir folder;
    const Profile profile = Profile::open(folder.path()).value();
    const QList<Chat> page = pageOf(year(), 0);
    {
        auto database = must(Database::open(profile));
        ChatStore store(database.get(), chatDecoder());
        must(store.setAccount(shop()));
        must(store.ingest(shop().id, page, ChatStore::FirstSeen::Baseline, std::nullopt));
    }
    QRandomGenerator dice(11);
    QHash<QString, QString> notes;
    QSet<QString> marks;
    for (int kills = 0; kills < 12; ++kills) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--edit-through-engine"_s, folder.path(), QString::number(dice.bounded(60))});
        const int lines = static_cast<int>(dice.bounded(1, 40));
        QByteArray said;
        while (said.count('\n') < lines && child.waitForReadyRead(20'000)) {
            said += child.readAllStandardOutput();
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        said += child.readAllStandardOutput();
        for (const QByteArray &line : said.split('\n')) {
            const auto words = line.split(' ');
            if (words.first() == "note") {
                notes.insert(QString::fromUtf8(words[1]), QString::fromUtf8(line.mid(6 + words[1].size())));
            } else if (words.first() == "mark") {
                marks.insert(QString::fromUtf8(words[1]));
            }
        }
        auto database = must(Database::open(profile));
        QVERIFY(database->setAside().isEmpty());
        ChatStore store(database.get(), chatDecoder());
        for (const Chat &chat : page) {
            const auto kept = must(store.chat(chat.key));
            QVERIFY(kept);
            if (notes.contains(chat.key.id)) {
                QCOMPARE(kept->own.note, notes.value(chat.key.id));
            }
            if (marks.contains(chat.key.id)) {
                QVERIFY(kept->mark && kept->mark->opened);
            }
        }
    }
    QVERIFY(notes.size() > 20);
    QVERIFY(marks.size() > 20);
}

void TestKilled::noChatIsLostBetweenTwoPages()
{
    QTemporaryDir folder;
    const Profile profile = Profile::open(folder.path()).value();
    QVERIFY(Database::open(profile)); // the file is there
    QRandomGenerator dice(13);
    int kills = 0;
    for (int chats = 95; kills < 50; chats += 35) { // four pages of news each time
        const int kill = dice.bounded(1, 5);
        for (int run = 0; run <= kill; ++run) {
            QProcess child;
            const int commits = run < kill ? dice.bounded(1, 9) : 0;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--sync"_s, folder.path(), QString::number(chats), QString::number(commits)});
            QVERIFY(child.waitForFinished());
            const bool done = child.readAllStandardOutput().endsWith("done\n");
            QVERIFY(done || commits > 0);
            kills += done ? 0 : 1;
        }
        auto database = must(Database::open(profile));
        QVERIFY(database->setAside().isEmpty());
        ChatStore store(database.get(), test::decoded);
        for (int i = 1; i <= chats; ++i) {
            QVERIFY2(must(store.chat({u"shop"_s, u"c%1"_s.arg(i)})), qPrintable(u"c%1 of %2"_s.arg(i).arg(chats)));
        }
        QVERIFY(must(store.walkState(u"shop"_s)).historyDone);
    }
}

void TestKilled::check(const QString &folder, int pagesDone, const QHash<QString, QString> &notes)
{
    const Profile profile = Profile::open(folder).value();
    auto database = Database::open(profile);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    QVERIFY2((*database)->setAside().isEmpty(), qPrintable((*database)->setAside()));
    QSqlQuery query(QSqlDatabase::database((*database)->connection()));
    const bool thorough = pagesDone % 5 == 0; // it takes its time
    QVERIFY(query.exec(thorough ? u"PRAGMA integrity_check"_s : u"PRAGMA quick_check"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"ok"_s);
    QVERIFY(query.exec(u"PRAGMA foreign_key_check"_s));
    QVERIFY(!query.next());
    QVERIFY(query.exec(u"SELECT count(*) FROM chats"_s) && query.next());
    int rows = query.value(0).toInt();
    query.finish();

    ChatStore store(database->get(), chatDecoder());
    const auto state = store.walkState(u"shop"_s);
    const int stored = state ? state->nextPage - 1 : 0;
    QVERIFY2(stored >= pagesDone, qPrintable(u"%1 pages of %2"_s.arg(stored).arg(pagesDone)));
    QCOMPARE(rows, stored * bench::Pages::pageSize); // a page is there whole or not at all
    if (thorough) {
        QVERIFY(store.load(10'000, [&rows](const ChatDelta &block) {
            rows -= static_cast<int>(block.upserted.size());
            return true;
        }));
        QCOMPARE(rows, 0);
    }
    for (const auto &[chat, note] : notes.asKeyValueRange()) {
        const auto kept = store.chat({u"shop"_s, chat});
        QVERIFY(kept && kept->has_value());
        QCOMPARE((*kept)->own.note, note);
        QCOMPARE((*kept)->row.own.tags, QList<QString>{u"kept"_s});
    }
    // The index has every chat once: each title begins with a word and ends with a number.
    if (stored > 0) {
        auto reader = ChatReader::open(profile, chatDecoder());
        QVERIFY(reader);
        const std::atomic_bool never = false;
        for (const auto &row : (*reader)->newest(3).upserted) {
            const auto whole = (*reader)->row(row.id);
            QVERIFY(whole);
            const QString number = whole->title.section(u'#', -1);
            QVERIFY((*reader)->search(u'"' + number + u'"', never)->contains(row.recency));
        }
    }
}

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    if (count == 4 && QByteArray(arguments[1]) == "--walk-and-edit") {
        return walkAndEdit(QString::fromLocal8Bit(arguments[2]), QByteArray(arguments[3]).toInt());
    }
    if (count == 4 && QByteArray(arguments[1]) == "--edit-through-engine") {
        return editThroughEngine(QString::fromLocal8Bit(arguments[2]), QByteArray(arguments[3]).toInt());
    }
    if (count == 5 && QByteArray(arguments[1]) == "--sync") {
        return syncWithVendor(QString::fromLocal8Bit(arguments[2]), QByteArray(arguments[3]).toInt(),
                              QByteArray(arguments[4]).toInt());
    }
    TestKilled test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_killed.moc"
