// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/chatsupport.h"
#include "tests/support/fixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
const ChatKey refund{u"a1"_s, u"c1"_s};

Score scoreBy(const QString &reviewer, Verdict verdict, const QDateTime &at = noon)
{
    return {.chat = refund, .reviewer = reviewer, .verdict = verdict, .at = at};
}

/// Somebody else's, as a shared database tells it.
ReviewEdit editBy(const QString &author, ReviewField field, const QString &value, const QDateTime &at,
                  const QString &base = {})
{
    static int made = 0;
    ReviewEdit edit;
    edit.id = u"e%1"_s.arg(++made, 31, 10, QLatin1Char('0'));
    edit.chat = refund;
    edit.reviewer = field == ReviewField::Note || field == ReviewField::ChatTags ? QString() : u"Ada"_s;
    edit.field = field;
    edit.after = value;
    edit.author = author;
    edit.base = base;
    edit.made = at;
    edit.at = at;
    edit.revision = made;
    return edit;
}

QStringList told(const QList<ReviewEdit> &edits)
{
    QStringList lines;
    for (const ReviewEdit &edit : edits) {
        lines.append(u"%1 %2: %3 -> %4%5"_s.arg(edit.author, wordOf(edit.field), edit.before, edit.after,
                                                edit.stands ? u" *"_s : QString()));
    }
    return lines;
}

} // namespace

/// What reviewers say, in the store.
class TestScoreStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScoreIsShownWithItsChat();
    void aScoreWaitsForItsChat();
    void aScoreThatSaysNothingLeaves();
    void reviewersDoNotTouchEachOther();
    void everyChangeKeepsWhatItWas();
    void aClockThatWentBackDoesNotHideWhatIsSaidNow();
    void notesAndTagsHaveAHistoryToo();
    void anAccountTakesAllOfItAlong();
    void aFailedWriteKeepsNothingOfIt();
    void theLaterEditStandsWhoeverCameFirst_data();
    void theLaterEditStandsWhoeverCameFirst();
    void edgesOfAConflict_data();
    void edgesOfAConflict();
    void whatIsKnownIsTakenAgainWithoutHarm();
    void ourEditsBecomeSharedWithTheirFinalTime();
    void conflictsAreJudgedByTheServersTimes();
    void whatMakesNoSenseIsKeptAndChangesNothing();
    void sharedNotesAreTheChats();
    void anotherDatabaseGetsAllOfOurs();
    void whatWasThereBeforeEditsWereKeptIsOneOfThem();
};

void TestScoreStore::aScoreIsShownWithItsChat()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"at"_s, u"2026-11-19"_s}}}));
    Score score = scoreBy(u"Ada"_s, Verdict::Early);
    score.outcome = CustomerOutcome::PartlySolved;
    score.tags = {u"billing"_s, u"später"_s};
    score.comment = u"could have\nasked once more"_s;
    const auto set = desk.store->setScore(score);
    VERIFY_STORED(set);
    QCOMPARE(set->upserted.size(), 1);
    const QList<ScoreMark> marks{{u"Ada"_s, Verdict::Early}};
    Words words;
    for (const auto &[id, text] : set->words) {
        words.set(id, text);
    }
    QCOMPARE(unpack(set->upserted.first(), words).scores, marks);
    QCOMPARE(desk.chat(u"c1"_s)->row.scores, marks);
    QCOMPARE(desk.reader()->row(set->upserted.first().id)->scores, marks);
    QCOMPARE(desk.store->scores(refund).value(), QList<Score>{score});
    QCOMPARE(desk.reader()->scores(refund), QList<Score>{score});
    const auto again = desk.store->setScore(score);
    QVERIFY(again && again->isEmpty());
    QCOMPARE(desk.store->scoreHistory(refund)->size(), 4);
    desk.reopen();
    QCOMPARE(desk.reader()->allScores().value(), QList<Score>{score});
    QCOMPARE(desk.rows().first().scores, set->upserted.first().scores);
    QVERIFY(desk.store->changes(refund)->isEmpty()); // no vendor said so
}

void TestScoreStore::aScoreWaitsForItsChat()
{
    StoreDesk desk;
    const auto set = desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Late));
    QVERIFY(set && set->upserted.isEmpty());
    desk.reopen();
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}, {{u"id"_s, u"c2"_s}}}));
    const QList<ScoreMark> marks{{u"Ada"_s, Verdict::Late}};
    QCOMPARE(desk.chat(u"c1"_s)->row.scores, marks);
    QVERIFY(desk.chat(u"c2"_s)->row.scores.isEmpty());
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"removed"_s, true}}}));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    QCOMPARE(desk.chat(u"c1"_s)->row.scores, marks);
}

void TestScoreStore::aScoreThatSaysNothingLeaves()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    const auto undone = desk.store->setScore(scoreBy(u"Ada"_s, Verdict::None));
    VERIFY_STORED(undone);
    QCOMPARE(undone->upserted.size(), 1);
    QVERIFY(desk.store->scores()->isEmpty());
    QVERIFY(desk.chat(u"c1"_s)->row.scores.isEmpty());
    QCOMPARE(told(desk.store->scoreHistory(refund).value()),
             QStringList({u"Ada verdict:  -> right"_s, u"Ada verdict: right ->  *"_s}));
}

void TestScoreStore::reviewersDoNotTouchEachOther()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Grace"_s, Verdict::Late)));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Early)));
    QCOMPARE(desk.chat(u"c1"_s)->row.scores,
             (QList<ScoreMark>{{u"Ada"_s, Verdict::Early}, {u"Grace"_s, Verdict::Late}}));
    VERIFY_STORED(desk.store->setScore(scoreBy(u" Ad\u202Ea "_s, Verdict::Right))); // a name is one safe line
    QCOMPARE(desk.store->scores()->size(), 3);
    QCOMPARE(desk.store->scores()->at(1).reviewer, reviewerName(u" Ad\u202Ea "_s));
    QVERIFY(!desk.store->scores()->at(1).reviewer.contains(QChar(0x202e)));
}

void TestScoreStore::everyChangeKeepsWhatItWas()
{
    StoreDesk desk;
    Score score = scoreBy(u"Ada"_s, Verdict::Right);
    VERIFY_STORED(desk.store->setScore(score));
    score.verdict = Verdict::ShouldNot;
    score.comment = u"on second thought"_s;
    score.at = noon.addSecs(60);
    VERIFY_STORED(desk.store->setScore(score));
    const QList<ReviewEdit> history = desk.store->scoreHistory(refund).value();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.first().after, u"right"_s);
    QCOMPARE(history.first().at, noon);
    QVERIFY(!history.first().stands && history.first().mine);
    QStringList later = told(history.mid(1));
    later.sort();
    QCOMPARE(later, QStringList({u"Ada comment:  -> on second thought *"_s, u"Ada verdict: right -> wrong *"_s}));
    QCOMPARE(desk.reader()->scoreHistory(refund), history);
    QCOMPARE(desk.store->scores()->first().at, noon.addSecs(60));
}

void TestScoreStore::aClockThatWentBackDoesNotHideWhatIsSaidNow()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right, noon.addYears(50))));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Early, noon)));
    QCOMPARE(desk.store->scores()->first().verdict, Verdict::Early);
    const QList<ReviewEdit> history = desk.store->scoreHistory(refund).value();
    QCOMPARE(told(history), QStringList({u"Ada verdict:  -> right"_s, u"Ada verdict: right -> early *"_s}));
    QVERIFY(history.last().at > history.first().at);
    QCOMPARE(history.last().made, noon);
}

void TestScoreStore::notesAndTagsHaveAHistoryToo()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    VERIFY_STORED(desk.store->setOwn(refund, {true, u"old"_s, {}}));
    desk.store->setReviewer(u"Ada"_s);
    VERIFY_STORED(desk.store->setOwn(refund, {false, u"new"_s, {u"vip"_s}}));
    VERIFY_STORED(desk.store->setOwn(refund, {true, u"new"_s, {u"vip"_s}})); // a pin is one's own
    QStringList history = told(desk.store->scoreHistory(refund).value());
    QCOMPARE(history.takeFirst(), u" note:  -> old"_s);
    history.sort();
    QCOMPARE(history, QStringList({u"Ada chat-tags:  -> vip *"_s, u"Ada note: old -> new *"_s}));
}

void TestScoreStore::anAccountTakesAllOfItAlong()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    for (int i = 0; i < 30; ++i) {
        Score score = scoreBy(u"Ada"_s, Verdict::Right);
        score.chat.id = u"c%1"_s.arg(i);
        VERIFY_STORED(desk.store->setScore(score));
    }
    Score other = scoreBy(u"Ada"_s, Verdict::Right);
    other.chat.account = u"a2"_s;
    VERIFY_STORED(desk.store->setScore(other));
    VERIFY_STORED(desk.store->beginSharing(u"db"_s, 5, {u"test:1"_s}, 0));
    int steps = 0;
    for (bool more = true; more; ++steps) {
        const auto step = desk.store->removeSome(u"a1"_s, 7);
        VERIFY_STORED(step);
        more = step->more;
    }
    QVERIFY(steps > 5); // in slices
    QCOMPARE(desk.store->scores().value(), QList<Score>{other});
    QVERIFY(desk.store->scoreHistory(refund)->isEmpty());
    QCOMPARE(desk.ask(u"SELECT count(*) FROM review_edits"_s).toInt(), 1);
    QVERIFY(desk.store->sharedPlace()->accounts.isEmpty()); // should it come back, its edits are asked for anew
}

void TestScoreStore::aFailedWriteKeepsNothingOfIt()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    QVERIFY(desk.ask(u"PRAGMA max_page_count = 1"_s).isValid());
    Score large = scoreBy(u"Ada"_s, Verdict::Late);
    large.comment = QString(300'000, u'x');
    QVERIFY(!desk.store->setScore(large));
    QVERIFY(desk.ask(u"PRAGMA max_page_count = 1073741823"_s).isValid());
    QCOMPARE(desk.store->scores()->first().verdict, Verdict::Right);
    QCOMPARE(desk.store->scoreHistory(refund)->size(), 1);
    VERIFY_STORED(desk.store->setScore(large));
    QCOMPARE(desk.store->scores()->first().comment, large.comment);
}

void TestScoreStore::theLaterEditStandsWhoeverCameFirst_data()
{
    QTest::addColumn<int>("after"); // seconds that theirs is later than mine
    QTest::addColumn<bool>("isTheirs");
    QTest::newRow("theirs is later") << 1 << true;
    QTest::newRow("mine is later") << -1 << false;
    QTest::newRow("at the same moment") << 0 << true; // by the id: the same on every computer
}

void TestScoreStore::theLaterEditStandsWhoeverCameFirst()
{
    QFETCH(const int, after);
    QFETCH(const bool, isTheirs);
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    ReviewEdit theirs = editBy(u"Ada"_s, ReviewField::Verdict, u"late"_s, noon.addSecs(after));
    theirs.id = QString(32, u'g'); // behind every hexadecimal one
    const auto taken = desk.store->takeShared({theirs}, 7);
    VERIFY_STORED(taken);
    QCOMPARE(taken->delta.upserted.size(), isTheirs ? 1 : 0);
    QCOMPARE(taken->chats.size(), isTheirs ? 1 : 0);
    QCOMPARE(desk.chat(u"c1"_s)->row.scores.first().verdict, isTheirs ? Verdict::Late : Verdict::Right);
    QCOMPARE(desk.store->scoreHistory(refund)->size(), 2); // both are kept
    QCOMPARE(taken->conflicts.size(), 1);
    const ReviewConflict conflict = taken->conflicts.first();
    QCOMPARE(conflict.mine, u"right"_s);
    QCOMPARE(conflict.theirs, u"late"_s);
    QCOMPARE(conflict.theirsStands, isTheirs);
    QVERIFY(!conflict.knewMine);
    QVERIFY(!describe(conflict).isEmpty());
    QCOMPARE(desk.store->sharedPlace()->revision, 7);
}

void TestScoreStore::edgesOfAConflict_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("knew");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("another one changes mine") << u"Grace"_s << u"late"_s << true << true;
    QTest::newRow("another one, without having seen it") << u"Grace"_s << u"late"_s << false << true;
    QTest::newRow("they agree") << u"Grace"_s << u"right"_s << false << false;
    QTest::newRow("I do, on another computer") << u"Ada"_s << u"late"_s << true << false;
    QTest::newRow("I do, without having seen it") << u"Ada"_s << u"late"_s << false << true;
}

void TestScoreStore::edgesOfAConflict()
{
    QFETCH(const QString, author);
    QFETCH(const QString, value);
    QFETCH(const bool, knew);
    QFETCH(const bool, isTold);
    StoreDesk desk;
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    const QString mine = desk.store->scoreHistory(refund)->first().id;
    const auto taken = desk.store->takeShared(
        {editBy(author, ReviewField::Verdict, value, noon.addSecs(5), knew ? mine : QString())}, 1);
    VERIFY_STORED(taken);
    QCOMPARE(taken->conflicts.size(), isTold ? 1 : 0);
    if (isTold) {
        QCOMPARE(taken->conflicts.first().knewMine, knew);
        QCOMPARE(taken->conflicts.first().author, author);
    }
    // What replaces theirs is nobody's loss but theirs.
    const auto more = desk.store->takeShared({editBy(u"Eve"_s, ReviewField::Verdict, u"wrong"_s, noon.addSecs(9))}, 2);
    VERIFY_STORED(more);
    QVERIFY(more->conflicts.isEmpty());
    QCOMPARE(desk.store->scores()->first().verdict, Verdict::ShouldNot);
}

void TestScoreStore::whatIsKnownIsTakenAgainWithoutHarm()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    const QList<ReviewEdit> edits{editBy(u"Grace"_s, ReviewField::Verdict, u"late"_s, noon.addSecs(5)),
                                  editBy(u"Grace"_s, ReviewField::Comment, u"hm"_s, noon.addSecs(5))};
    VERIFY_STORED(desk.store->takeShared(edits, 2));
    const auto history = desk.store->scoreHistory(refund).value();
    const auto again = desk.store->takeShared(edits, 2);
    VERIFY_STORED(again);
    QVERIFY(again->conflicts.isEmpty() && again->chats.isEmpty() && again->delta.isEmpty());
    QCOMPARE(desk.store->scoreHistory(refund).value(), history);
}

void TestScoreStore::ourEditsBecomeSharedWithTheirFinalTime()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    QCOMPARE(desk.store->unsharedCount().value(), 1);
    VERIFY_STORED(desk.store->takeShared({editBy(u"Grace"_s, ReviewField::Verdict, u"late"_s, noon.addSecs(5))}, 1));
    QCOMPARE(desk.store->scores()->first().verdict, Verdict::Late);
    QList<ReviewEdit> ours = desk.store->unshared(u"a1"_s, 10).value();
    QCOMPARE(ours.size(), 1);
    ours[0].at = noon.addSecs(60); // this computer's clock was slow
    ours[0].revision = 2;
    const auto taken = desk.store->takeShared(ours, 2);
    VERIFY_STORED(taken);
    QVERIFY(taken->conflicts.isEmpty());
    QCOMPARE(desk.store->scores()->first().verdict, Verdict::Right);
    QCOMPARE(desk.store->unsharedCount().value(), 0);
    QVERIFY(desk.store->scoreHistory(refund)->last().mine);
    QVERIFY(desk.store->unshared(u"a1"_s, 10)->isEmpty());
}

/// They meet in one page: mine was thought to be the later one, and the server says that it was not.
void TestScoreStore::conflictsAreJudgedByTheServersTimes()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    QList<ReviewEdit> page = desk.store->unshared(u"a1"_s, 10).value();
    QCOMPARE(page.size(), 1);
    page[0].at = noon.addSecs(-10);
    page.prepend(editBy(u"Grace"_s, ReviewField::Verdict, u"late"_s, noon.addSecs(-5)));
    const auto taken = desk.store->takeShared(page, 2);
    VERIFY_STORED(taken);
    QCOMPARE(taken->conflicts.size(), 1);
    QVERIFY(taken->conflicts.first().theirsStands);
    QCOMPARE(desk.store->scores()->first().verdict, Verdict::Late);
}

void TestScoreStore::whatMakesNoSenseIsKeptAndChangesNothing()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    VERIFY_STORED(desk.store->takeShared({editBy(u"Eve"_s, ReviewField::Verdict, u"<b>purple</b>"_s, noon.addSecs(5)),
                                          editBy(u"Eve"_s, ReviewField::Tags, u"b, #a  b"_s, noon.addSecs(5))},
                                         2));
    QCOMPARE(desk.store->scores()->first().verdict, Verdict::Right);
    QCOMPARE(desk.store->scores()->first().tags, QList<QString>({u"a"_s, u"b"_s}));
    QCOMPARE(desk.store->scoreHistory(refund)->size(), 3);
}

void TestScoreStore::sharedNotesAreTheChats()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    VERIFY_STORED(desk.store->setOwn(refund, {true, {}, {}}));
    const auto taken = desk.store->takeShared({editBy(u"Grace"_s, ReviewField::Note, u"calls on Monday"_s, noon),
                                               editBy(u"Grace"_s, ReviewField::ChatTags, u"vip"_s, noon)},
                                              2);
    VERIFY_STORED(taken);
    QCOMPARE(taken->delta.upserted.size(), 1);
    QCOMPARE(desk.chat(u"c1"_s)->row.own, (OwnData{true, u"calls on Monday"_s, {u"vip"_s}}));
    QVERIFY(desk.store->scores()->isEmpty());
}

void TestScoreStore::anotherDatabaseGetsAllOfOurs()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Ada"_s, Verdict::Right)));
    const auto share = [&] {
        QList<ReviewEdit> ours = desk.store->unshared(u"a1"_s, 10).value();
        ours[0].revision = 4;
        return desk.store->takeShared(ours, 4).has_value();
    };
    QCOMPARE(desk.store->beginSharing(u"first"_s, 0, {u"test:1"_s}, 0).value(), 0);
    QVERIFY(share());
    QCOMPARE(desk.store->beginSharing(u"first"_s, 9, {u"test:1"_s}, 0).value(), 4);
    QCOMPARE(desk.store->unsharedCount().value(), 0);
    QCOMPARE(desk.store->beginSharing(u"first"_s, 9, {u"test:2"_s, u"test:1"_s}, 0).value(), 0); // one more account
    QCOMPARE(desk.store->unsharedCount().value(), 0);
    QVERIFY(desk.store->takeShared({}, 4));
    QCOMPARE(desk.store->beginSharing(u"first"_s, 9, {u"test:1"_s, u"test:2"_s}, 0).value(), 4);
    QCOMPARE(desk.store->beginSharing(u"first"_s, 3, {u"test:1"_s, u"test:2"_s}, 0).value(), 0); // from a backup
    QCOMPARE(desk.store->unsharedCount().value(), 1);
    QVERIFY(share());
    QCOMPARE(desk.store->beginSharing(u"second"_s, 9, {u"test:1"_s}, 0).value(), 0);
    QCOMPARE(desk.store->unsharedCount().value(), 1);
    // Edits are made by the shared clock, as far as it is known.
    QVERIFY(desk.store->beginSharing(u"second"_s, 9, {u"test:1"_s}, 3'600'000));
    VERIFY_STORED(desk.store->setScore(scoreBy(u"Grace"_s, Verdict::Late)));
    QCOMPARE(desk.store->scores()->last().at, noon.addSecs(3600));
}

void TestScoreStore::whatWasThereBeforeEditsWereKeptIsOneOfThem()
{
    const Profile profile = *Profile::temporary();
    QVERIFY(writeBytes(Database::fileOf(profile), fixture(u"store/old/version3.sqlite"_s)));
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        db.setDatabaseName(Database::fileOf(profile));
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(u"UPDATE own SET note = 'old', tags = 'vip'"_s));
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    const StoreDesk desk(profile);
    const ChatKey chat{u"1638e5bd-db2d-42c6-8b8d-d4115a69f6d0"_s, u"chat-3"_s};
    QList<ReviewEdit> history = desk.store->scoreHistory(chat).value();
    QStringList lines = told(history);
    lines.sort();
    QCOMPARE(lines, QStringList({u" chat-tags:  -> vip *"_s, u" note:  -> old *"_s}));
    QVERIFY(history.first().mine && history.first().at.isNull());
    QCOMPARE(desk.store->unsharedCount().value(), 2);
    // Whatever is said of it later, by anybody, stands.
    VERIFY_STORED(desk.store->setOwn(chat, {true, u"new"_s, {u"vip"_s}}));
    history = desk.store->scoreHistory(chat).value();
    QCOMPARE(told({history.last()}), QStringList{u" note: old -> new *"_s});
}

QTEST_GUILESS_MAIN(TestScoreStore)
#include "tst_scorestore.moc"
