// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sharedschema.h"
#include "tests/store/sharedsupport.h"
#include "tests/support/postgresserver.h"

#include <atomic>
#include <thread>

using namespace deskside;
using namespace deskside::test;

namespace {

using Kind = SharedError::Kind;

/// One computer of the team: a store, and its line to the database.
struct Computer {
    explicit Computer(const SharedReviewsSettings &settings)
    {
        auto opened = SharedReviews::open(settings, PostgresServer::password());
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().message));
        }
        shared = *std::move(opened);
        revision = desk.store->beginSharing(shared->databaseId(), shared->newest(), {u"test:1"_s}, 0).value();
    }
    void say(const QString &reviewer, Verdict verdict, const QDateTime &at)
    {
        if (!desk.store->setScore({.chat = {u"a1"_s, u"c1"_s}, .reviewer = reviewer, .verdict = verdict, .at = at})) {
            qFatal("not kept");
        }
    }
    /// Tells what was done here, and takes what others did.
    QList<ReviewConflict> exchange()
    {
        QList<ReviewEdit> ours = desk.store->unshared(u"a1"_s, 100).value();
        for (ReviewEdit &each : ours) {
            each.chat.account = u"test:1"_s;
        }
        if (!shared->push(ours)) {
            qFatal("not told");
        }
        SharedPage page = shared->pull(revision, 100).value();
        for (ReviewEdit &each : page.edits) {
            each.chat.account = u"a1"_s;
        }
        revision = page.revision;
        return desk.store->takeShared(page.edits, revision).value().conflicts;
    }
    QList<ScoreMark> marks() const
    {
        QList<ScoreMark> marks;
        const QList<Score> scores = desk.store->scores().value();
        for (const Score &score : scores) {
            marks.append({score.reviewer, score.verdict});
        }
        return marks;
    }

    StoreDesk desk;
    std::unique_ptr<SharedReviews> shared;
    qint64 revision = 0;
};

} // namespace

/// A real PostgreSQL between two people.
class TestSharedReviews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anEmptyDatabaseGetsTheSchema();
    void twoStoresSeeEachOthersScores();
    void ofTwoEditsOneStandsAndBothAreKept();
    void offlineEditsMergeFieldByField();
    void anEditIsAddedOnce();
    void pagesFollowEachOther();
    void noRevisionIsMissed();
    void timesAreTheServers();
    void everyTextArrivesAsItIs();
    void othersAreToldOfNews();
    void peopleCanReadTheDatabase();
    void anOlderSchemaIsMigrated();
    void twoMayMigrateAtOnce();
    void aNewerSchemaIsRefused();

private:
    Shared<std::unique_ptr<SharedReviews>> open(const SharedReviewsSettings &settings,
                                                const QString &password = PostgresServer::password())
    {
        return SharedReviews::open(settings, password);
    }
    std::unique_ptr<PostgresServer> m_server;
};

void TestSharedReviews::initTestCase()
{
    if (!PostgresServer::isInstalled()) {
        QSKIP("PostgreSQL's server is not installed (on Debian: postgresql)");
    }
    m_server = std::make_unique<PostgresServer>();
    QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
}

void TestSharedReviews::anEmptyDatabaseGetsTheSchema()
{
    const auto settings = m_server->settings(u"empty"_s);
    const auto shared = open(settings);
    QVERIFY2(shared, qPrintable(shared ? QString() : shared.error().message));
    QCOMPARE((*shared)->newest(), 0);
    QVERIFY(!(*shared)->databaseId().isEmpty());
    QVERIFY(qAbs((*shared)->clockOffset()) < 60'000); // the same computer's
    const auto again = open(settings);
    QCOMPARE((*again)->databaseId(), (*shared)->databaseId());
    QVERIFY((*open(m_server->settings(u"other"_s)))->databaseId() != (*shared)->databaseId());
    QCOMPARE(sharedMigrations().size(), SharedReviews::schemaVersion);
}

void TestSharedReviews::twoStoresSeeEachOthersScores()
{
    const auto settings = m_server->settings(u"team"_s);
    Computer ada(settings);
    Computer grace(settings);
    ada.say(u"Ada"_s, Verdict::Right, noon);
    grace.say(u"Grace"_s, Verdict::Late, noon.addSecs(1));
    QVERIFY(ada.exchange().isEmpty());
    QVERIFY(grace.exchange().isEmpty());
    QVERIFY(ada.exchange().isEmpty());
    const QList<ScoreMark> both{{u"Ada"_s, Verdict::Right}, {u"Grace"_s, Verdict::Late}};
    QCOMPARE(ada.marks(), both);
    QCOMPARE(grace.marks(), both);
    QCOMPARE(ada.desk.store->unsharedCount().value(), 0);
    QCOMPARE(m_server->ask(u"team"_s, u"SELECT count(*) FROM deskside.edits"_s), u"2"_s);
    // A third one, later on, gets all of it.
    Computer eve(settings);
    QVERIFY(eve.exchange().isEmpty());
    QCOMPARE(eve.marks(), both);
}

void TestSharedReviews::ofTwoEditsOneStandsAndBothAreKept()
{
    const auto settings = m_server->settings(u"rivals"_s);
    Computer desk(settings);
    Computer laptop(settings);
    desk.say(u"Ada"_s, Verdict::Right, noon);
    laptop.say(u"Ada"_s, Verdict::Late, noon.addSecs(1)); // a minute later nobody knows of the other
    QVERIFY(laptop.exchange().isEmpty());
    const auto told = desk.exchange();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().mine, u"right"_s);
    QCOMPARE(told.first().theirs, u"late"_s);
    QVERIFY(told.first().theirsStands);
    const auto toldThere = laptop.exchange();
    QCOMPARE(toldThere.size(), 1);
    QVERIFY(!toldThere.first().theirsStands);
    for (const Computer *computer : {&desk, &laptop}) {
        QCOMPARE(computer->marks(), (QList<ScoreMark>{{u"Ada"_s, Verdict::Late}}));
        const auto history = computer->desk.store->scoreHistory({u"a1"_s, u"c1"_s}).value();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.first().after, u"right"_s);
        QCOMPARE(history.last().after, u"late"_s);
        QVERIFY(history.last().stands);
    }
    QCOMPARE(m_server->ask(u"rivals"_s, u"SELECT verdict FROM deskside.scores"_s), u"late"_s);
}

void TestSharedReviews::offlineEditsMergeFieldByField()
{
    const auto settings = m_server->settings(u"offline"_s);
    Computer desk(settings);
    Computer laptop(settings);
    const ChatKey chat{u"a1"_s, u"c1"_s};
    Score here{.chat = chat, .reviewer = u"Ada"_s, .verdict = Verdict::Right, .comment = u"fine"_s, .at = noon};
    QVERIFY(desk.desk.store->setScore(here));
    desk.exchange();
    laptop.exchange();
    // Both go on without a line: one on the comment, twice, the other on the verdict.
    here.comment = u"fine, but slow"_s;
    here.at = noon.addSecs(10);
    QVERIFY(desk.desk.store->setScore(here));
    here.comment = u"fine, but too slow"_s;
    here.at = noon.addSecs(20);
    QVERIFY(desk.desk.store->setScore(here));
    Score there = laptop.desk.store->scores()->first();
    QCOMPARE(there.comment, u"fine"_s);
    there.verdict = Verdict::Late;
    there.at = noon.addSecs(15);
    QVERIFY(laptop.desk.store->setScore(there));
    desk.desk.reopen(); // the program ended meanwhile
    QCOMPARE(desk.desk.store->unsharedCount().value(), 2);
    QVERIFY(laptop.exchange().isEmpty());
    QVERIFY(desk.exchange().isEmpty()); // different fields; the one who changed it had seen it
    laptop.exchange();
    for (const Computer *computer : {&desk, &laptop}) {
        const Score merged = computer->desk.store->scores()->first();
        QCOMPARE(merged.verdict, Verdict::Late);
        QCOMPARE(merged.comment, u"fine, but too slow"_s);
        QCOMPARE(computer->desk.store->scoreHistory(chat)->size(), 5);
    }
}

void TestSharedReviews::anEditIsAddedOnce()
{
    const auto shared = *open(m_server->settings(u"once"_s));
    const QList<ReviewEdit> edits{edit(u"1"_s, ReviewField::Verdict, u"right"_s),
                                  edit(u"2"_s, ReviewField::Comment, u"hm"_s)};
    VERIFY_STORED(shared->push(edits));
    const auto first = shared->pull(0, 10).value();
    VERIFY_STORED(shared->push(edits)); // nobody knew whether they had arrived
    VERIFY_STORED(
        shared->push({edit(u"2"_s, ReviewField::Comment, u"changed"_s), edit(u"3"_s, ReviewField::Tags, u"a"_s)}));
    const auto all = shared->pull(0, 10).value();
    QCOMPARE(idsOf(all), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(all.edits.mid(0, 2), first.edits);
}

void TestSharedReviews::pagesFollowEachOther()
{
    const auto shared = *open(m_server->settings(u"pages"_s));
    QList<ReviewEdit> edits;
    QStringList ids;
    for (int i = 0; i < 25; ++i) {
        ids.append(u"%1"_s.arg(i, 3, 10, QLatin1Char('0')));
        edits.append(edit(ids.last(), ReviewField::Comment, u"%1"_s.arg(i)));
    }
    edits[11].field = ReviewField::Note;
    VERIFY_STORED(shared->push(edits));
    // What only a newer version understands does not hold up the rest.
    m_server->ask(u"pages"_s, u"UPDATE deskside.edits SET field = 'mood' WHERE id IN ('010', '011', '024')"_s);
    ids.removeAll(u"010"_s);
    ids.removeAll(u"011"_s);
    ids.removeAll(u"024"_s);
    QStringList seen;
    qint64 after = 0;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const auto page = shared->pull(after, 2);
        QVERIFY(page && (page->revision > after || !page->more));
        seen += idsOf(*page);
        after = page->revision;
        more = page->more;
    }
    QCOMPARE(seen, ids);
    QCOMPARE(pages, 13);
    QVERIFY(shared->pull(after, 2)->edits.isEmpty());
}

/// Whoever asks while another one is adding sees all that comes before what they see.
void TestSharedReviews::noRevisionIsMissed()
{
    const auto settings = m_server->settings(u"order"_s);
    const auto reader = *open(settings);
    constexpr int each = 40;
    std::atomic_int done = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < 3; ++writer) {
        threads.emplace_back([&settings, &done, writer] {
            {
                const auto shared = SharedReviews::open(settings, PostgresServer::password());
                for (int i = 0; shared && i < each; ++i) {
                    (void)(*shared)->push({edit(u"%1-%2"_s.arg(writer).arg(i), ReviewField::Comment, u"x"_s)});
                }
            }
            ++done;
        });
    }
    QSet<QString> seen;
    qint64 after = 0;
    for (bool last = false; !last;) {
        last = done == 3; // looks once more
        for (bool more = true; more;) {
            const auto page = reader->pull(after, 7).value();
            for (const QString &id : idsOf(page)) {
                QVERIFY(!seen.contains(id));
                seen.insert(id);
            }
            after = page.revision;
            more = page.more;
        }
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QCOMPARE(seen.size(), 3 * each);
}

void TestSharedReviews::timesAreTheServers()
{
    const auto shared = *open(m_server->settings(u"times"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    VERIFY_STORED(shared->push({edit(u"1"_s, ReviewField::Verdict, u"right"_s, noon),
                                edit(u"2"_s, ReviewField::Verdict, u"late"_s, now.addYears(30)),
                                edit(u"3"_s, ReviewField::Verdict, u"early"_s, noon, u"2"_s),
                                edit(u"4"_s, ReviewField::Comment, u"old"_s, QDateTime())}));
    const auto page = shared->pull(0, 10).value();
    QVERIFY(qAbs(page.edits[0].at.msecsTo(noon.addMSecs(shared->clockOffset()))) < 60'000);
    QVERIFY(qAbs(page.edits[1].at.msecsTo(now)) < 600'000);   // never one to come
    QCOMPARE(page.edits[2].at, page.edits[1].at.addMSecs(1)); // later than what its author saw
    QVERIFY(page.edits[3].at.isNull());
}

void TestSharedReviews::everyTextArrivesAsItIs()
{
    const auto shared = *open(m_server->settings(u"texts"_s));
    const QString text = u"'; DROP TABLE deskside.edits; -- \\ \\' $1 ? :v1 \"q\" %1 \n\t Ünï 🐙 \u202E"_s;
    ReviewEdit odd = edit(u"1"_s, ReviewField::Comment, text);
    odd.chat.id = u"ch'at\\"_s;
    odd.reviewer = u"O'Hara"_s;
    ReviewEdit cut = edit(u"2"_s, ReviewField::Comment, QString(u"a"_s + QChar(u'\0') + u"b"_s));
    VERIFY_STORED(shared->push({odd, cut}));
    const auto page = shared->pull(0, 10).value();
    QCOMPARE(page.edits[0].after, text);
    QCOMPARE(page.edits[0].chat, odd.chat);
    QCOMPARE(page.edits[0].reviewer, odd.reviewer);
    QCOMPARE(page.edits[1].after, u"ab"_s); // PostgreSQL has no U+0000
}

void TestSharedReviews::othersAreToldOfNews()
{
    const auto settings = m_server->settings(u"news"_s);
    const auto ada = *open(settings);
    const auto grace = *open(settings);
    int toldAda = 0;
    int toldGrace = 0;
    ada->onNews([&toldAda] { ++toldAda; });
    grace->onNews([&toldGrace] { ++toldGrace; });
    VERIFY_STORED(ada->push({edit(u"1"_s, ReviewField::Verdict, u"right"_s)}));
    QTRY_COMPARE(toldGrace, 1);
    VERIFY_STORED(grace->push({edit(u"2"_s, ReviewField::Verdict, u"late"_s)}));
    QTRY_COMPARE(toldAda, 1); // not of one's own
    QCOMPARE(toldGrace, 1);
}

void TestSharedReviews::peopleCanReadTheDatabase()
{
    const auto shared = *open(m_server->settings(u"views"_s));
    ReviewEdit note = edit(u"4"_s, ReviewField::Note, u"calls back"_s);
    note.reviewer.clear();
    VERIFY_STORED(shared->push({edit(u"1"_s, ReviewField::Verdict, u"right"_s),
                                edit(u"2"_s, ReviewField::Verdict, u"late"_s, noon.addSecs(1), u"1"_s),
                                edit(u"3"_s, ReviewField::Comment, u"slow"_s), note}));
    QCOMPARE(m_server->ask(u"views"_s, u"SELECT concat_ws('|', chat, reviewer, verdict, comment, "
                                       "to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) FROM deskside.scores"_s),
             u"c1|Ada|late|slow|2026-11-20"_s);
    QCOMPARE(m_server->ask(u"views"_s, u"SELECT note FROM deskside.notes"_s), u"calls back"_s);
}

void TestSharedReviews::anOlderSchemaIsMigrated()
{
    const auto settings = m_server->settings(u"older"_s);
    for (const QString &step : sharedMigrations().first()) {
        QCOMPARE(m_server->ask(u"older"_s, step), QString());
    }
    m_server->ask(u"older"_s, u"UPDATE deskside.meta SET number = 1 WHERE name IN ('version', 'revision')"_s);
    m_server->ask(u"older"_s, u"INSERT INTO deskside.edits VALUES (1, 'x', 'test:1', 'c1', 'Ada', 'verdict', 'late', "
                              "'', 'Ada', 1000)"_s);
    const auto shared = open(settings);
    QVERIFY2(shared, qPrintable(shared ? QString() : shared.error().message));
    QCOMPARE((*shared)->newest(), 1);
    QCOMPARE(idsOf((*shared)->pull(0, 10).value()), QStringList{u"x"_s});
    QCOMPARE(m_server->ask(u"older"_s, u"SELECT number FROM deskside.meta WHERE name = 'version'"_s),
             QString::number(SharedReviews::schemaVersion));
    QCOMPARE(m_server->ask(u"older"_s, u"SELECT verdict FROM deskside.scores"_s), u"late"_s);
}

void TestSharedReviews::twoMayMigrateAtOnce()
{
    const auto settings = m_server->settings(u"race"_s);
    std::vector<std::thread> threads;
    std::atomic_int opened = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&settings, &opened] {
            const auto shared = SharedReviews::open(settings, PostgresServer::password());
            if (shared) {
                ++opened;
            } else {
                qWarning("%s", qPrintable(shared.error().message));
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QCOMPARE(opened.load(), 4);
    QCOMPARE(m_server->ask(u"race"_s, u"SELECT count(*) FROM deskside.meta"_s), u"3"_s);
}

void TestSharedReviews::aNewerSchemaIsRefused()
{
    const auto settings = m_server->settings(u"newer"_s);
    QVERIFY(open(settings));
    m_server->ask(u"newer"_s, u"UPDATE deskside.meta SET number = 99 WHERE name = 'version'"_s);
    const auto shared = open(settings);
    QVERIFY(!shared);
    QCOMPARE(shared.error().kind, Kind::TooNew);
    QVERIFY(shared.error().message.contains(u"newer version"_s));
    QCOMPARE(m_server->ask(u"newer"_s, u"SELECT number FROM deskside.meta WHERE name = 'version'"_s), u"99"_s);
}

QTEST_GUILESS_MAIN(TestSharedReviews)
#include "tst_sharedreviews.moc"
