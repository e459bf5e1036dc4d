// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cuttingproxy.h"
#include "tests/support/postgresserver.h"
#include "tests/sync/killing.h"
#include "tests/sync/syncdesk.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

using Phase = SharingStatus::Phase;

/// A member of the team, with the same account under an id of their own.
struct Mate {
    Mate(const QString &person, const QString &account, const Profile &place = *Profile::temporary())
        : name(person)
        , id(account)
        , desk(place)
    {
        desk.server(id)->list = chats(3);
        QObject::connect(&desk.engine, &SyncEngine::sharingChanged, &desk.engine,
                         [this](const SharingStatus &now) { status = now; });
        QObject::connect(&desk.engine, &SyncEngine::reviewConflicted, &desk.engine,
                         [this](const ReviewConflict &conflict) { conflicts.append(conflict); });
        QObject::connect(&desk.engine, &SyncEngine::scoreNotKept, &desk.engine,
                         [this](const Score &score, const QString &sentence) {
                             notKept.append(wordOf(score.verdict));
                             sentences.append(sentence);
                         });
        desk.engine.setSharingPace({.poll = 24h, .firstRetry = 20ms, .longestRetry = 50ms}); // others tell
        desk.engine.setReviewer(name);
        desk.engine.start();
        desk.add(id);
        desk.settles(id);
    }
    void share(const SharedReviewsSettings &settings, const QString &password = PostgresServer::password())
    {
        desk.engine.setSharing(settings, password);
    }
    ChatKey chat(const QString &chatId) const { return {id, chatId}; }
    void say(const QString &chatId, Verdict verdict, const QString &reviewer = {})
    {
        Score score{.chat = chat(chatId), .reviewer = reviewer.isNull() ? name : reviewer, .verdict = verdict};
        desk.engine.setScore(score);
    }
    /// "Ada right", for each score of a chat.
    QStringList scores(const QString &chatId) const
    {
        QStringList told;
        const QList<ScoreMark> marks = desk.row(chat(chatId)).scores;
        for (const ScoreMark &mark : marks) {
            told.append(mark.reviewer + u' ' + wordOf(mark.verdict));
        }
        return told;
    }

    QString name;
    QString id;
    Desk desk;
    SharingStatus status;
    QList<ReviewConflict> conflicts;
    QStringList notKept;
    QStringList sentences;
};

} // namespace

/// Programs that share what their people think, and what comes between.
class TestSharing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoProgramsShareWhatTheirPeopleThink();
    void bothAreToldWhenTheyMeet();
    void whatIsDoneWithoutALineWaitsAndMerges();
    void anAnswerThatIsLostDoublesNothing();
    void aServerThatEndsInBetweenDoublesNothing();
    void anAccountThatComesLaterHasAllOfIt();
    void anotherDatabaseGetsWhatWasSaidHere();
    void twoWorkspacesOfOneNameKeepTheirOwn();
    void aRefusalIsToldWithoutThePassword();
    void aServerThatDoesNotAnswerHoldsUpNobody();
    void whatTheStoreCannotTakeIsTakenLater();
    void aScoreOfARemovedAccountIsNotKept();
    void whatIsScoredOutlivesAKilledProgram();

private:
    std::unique_ptr<PostgresServer> m_server;
};

#define NEEDS_SERVER()                                                                                                 \
    if (!m_server) {                                                                                                   \
        QSKIP("PostgreSQL's server is not installed (on Debian: postgresql)");                                         \
    }

void TestSharing::initTestCase()
{
    if (PostgresServer::isInstalled()) {
        m_server = std::make_unique<PostgresServer>();
        QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
    }
}

void TestSharing::twoProgramsShareWhatTheirPeopleThink()
{
    NEEDS_SERVER();
    const auto settings = m_server->settings(u"two"_s);
    Mate ada(u"Ada"_s, u"a1"_s);
    Mate grace(u"Grace"_s, u"b7"_s);
    ada.say(u"c1"_s, Verdict::Right); // before anything was shared
    ada.share(settings);
    grace.share(settings);
    QTRY_COMPARE(grace.scores(u"c1"_s), QStringList{u"Ada right"_s});
    grace.say(u"c1"_s, Verdict::Late);
    const QStringList both{u"Ada right"_s, u"Grace late"_s};
    QTRY_COMPARE(ada.scores(u"c1"_s), both);
    QCOMPARE(grace.scores(u"c1"_s), both);
    OwnData own;
    own.pinned = true;
    own.note = u"calls on Monday"_s;
    own.tags = {u"vip"_s};
    ada.desk.engine.setOwn(ada.chat(u"c2"_s), own);
    QTRY_COMPARE(grace.desk.row(grace.chat(u"c2"_s)).own.note, own.note);
    QCOMPARE(grace.desk.row(grace.chat(u"c2"_s)).own.tags, own.tags);
    QVERIFY(!grace.desk.row(grace.chat(u"c2"_s)).own.pinned); // a pin is one's own
    const auto history = grace.desk.reader->scoreHistory(grace.chat(u"c2"_s));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.first().author, u"Ada"_s);
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    QTRY_COMPARE(ada.status.waiting, 0);
    QVERIFY(ada.conflicts.isEmpty() && grace.conflicts.isEmpty());
    ada.share({}); // alone again
    QTRY_COMPARE(ada.status.phase, Phase::Off);
    ada.say(u"c3"_s, Verdict::Right);
    QCOMPARE(ada.scores(u"c3"_s), QStringList{u"Ada right"_s});
}

void TestSharing::bothAreToldWhenTheyMeet()
{
    NEEDS_SERVER();
    const auto settings = m_server->settings(u"meet"_s);
    Mate desk(u"Ada"_s, u"a1"_s);
    Mate laptop(u"Ada"_s, u"b7"_s);
    desk.share(settings);
    laptop.share(settings);
    QTRY_COMPARE(desk.status.phase, Phase::InStep);
    QTRY_COMPARE(laptop.status.phase, Phase::InStep);
    laptop.desk.engine.setOffline(true);
    laptop.say(u"c1"_s, Verdict::Late);
    desk.say(u"c1"_s, Verdict::Right);
    QTRY_COMPARE(m_server->ask(u"meet"_s, u"SELECT count(*) FROM deskside.edits"_s), u"1"_s);
    laptop.desk.engine.setOffline(false);
    QTRY_COMPARE(laptop.conflicts.size(), 1);
    QTRY_COMPARE(desk.conflicts.size(), 1);
    QCOMPARE(laptop.conflicts.first().mine, u"late"_s);
    QCOMPARE(laptop.conflicts.first().theirs, u"right"_s);
    QCOMPARE(laptop.conflicts.first().chat, laptop.chat(u"c1"_s));
    QVERIFY(laptop.conflicts.first().theirsStands != desk.conflicts.first().theirsStands);
    QCOMPARE(laptop.scores(u"c1"_s), desk.scores(u"c1"_s));
    for (const Mate *mate : {&desk, &laptop}) {
        QStringList values;
        const auto history = mate->desk.reader->scoreHistory(mate->chat(u"c1"_s));
        for (const ReviewEdit &edit : history) {
            values.append(edit.after);
        }
        values.sort();
        QCOMPARE(values, QStringList({u"late"_s, u"right"_s}));
    }
}

void TestSharing::whatIsDoneWithoutALineWaitsAndMerges()
{
    NEEDS_SERVER();
    const auto settings = m_server->settings(u"waits"_s);
    const Profile profile = *Profile::temporary();
    {
        Mate ada(u"Ada"_s, u"a1"_s, profile);
        ada.share(settings);
        QTRY_COMPARE(ada.status.phase, Phase::InStep);
        m_server->crash();
        ada.say(u"c1"_s, Verdict::Right);
        ada.say(u"c2"_s, Verdict::Early);
        ada.say(u"c1"_s, Verdict::Late);
        QTRY_COMPARE(ada.status.phase, Phase::Failed);
        QTRY_COMPARE(ada.status.waiting, 3);
        QVERIFY(describe(ada.status).contains(u"3"_s));
        QCOMPARE(ada.scores(u"c1"_s), QStringList{u"Ada late"_s});
    } // the program ends
    Mate again(u"Ada"_s, u"a1"_s, profile);
    QCOMPARE(again.scores(u"c2"_s), QStringList{u"Ada early"_s});
    again.share(settings);
    QTRY_COMPARE(again.status.phase, Phase::Failed);
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    QTRY_COMPARE(again.status.phase, Phase::InStep); // by itself
    QCOMPARE(again.status.waiting, 0);
    QCOMPARE(m_server->ask(u"waits"_s, u"SELECT string_agg(chat || ' ' || value, ', ' ORDER BY revision) "
                                       "FROM deskside.edits"_s),
             u"c1 right, c2 early, c1 late"_s);
    QVERIFY(again.conflicts.isEmpty());
}

void TestSharing::anAnswerThatIsLostDoublesNothing()
{
    NEEDS_SERVER();
    auto settings = m_server->settings(u"lost"_s);
    CuttingProxy proxy(m_server->port());
    settings.port = proxy.port();
    Mate ada(u"Ada"_s, u"a1"_s);
    ada.share(settings);
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    proxy.cutAt(QByteArray("COMMIT\0", 7)); // the server's word that it is done
    ada.say(u"c1"_s, Verdict::Right);
    ada.say(u"c2"_s, Verdict::Late);
    QTRY_COMPARE(proxy.cuts(), 1);
    QCOMPARE(m_server->ask(u"lost"_s, u"SELECT count(*) FROM deskside.edits"_s), u"2"_s); // but nobody was told
    QTRY_COMPARE(ada.status.phase, Phase::Failed);
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    QCOMPARE(ada.status.waiting, 0);
    QCOMPARE(m_server->ask(u"lost"_s, u"SELECT count(*) FROM deskside.edits"_s), u"2"_s);
    QCOMPARE(ada.desk.reader->scoreHistory(ada.chat(u"c1"_s)).size(), 1);
    QVERIFY(ada.conflicts.isEmpty());
}

void TestSharing::aServerThatEndsInBetweenDoublesNothing()
{
    NEEDS_SERVER();
    const auto settings = m_server->settings(u"ends"_s);
    Mate ada(u"Ada"_s, u"a1"_s);
    ada.share(settings);
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    for (int round = 0; round < 3; ++round) {
        ada.say(u"c1"_s, round % 2 == 0 ? Verdict::Right : Verdict::Late);
        ada.say(u"c2"_s, round % 2 == 0 ? Verdict::Late : Verdict::Right);
        QCoreApplication::processEvents(); // it is on its way, or not
        m_server->crash();
        QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    }
    ada.desk.engine.shareNow();
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    QTRY_COMPARE(ada.status.waiting, 0);
    QCOMPARE(m_server->ask(u"ends"_s, u"SELECT count(*) FROM deskside.edits"_s), u"6"_s);
    QCOMPARE(m_server->ask(u"ends"_s, u"SELECT string_agg(verdict, ' ' ORDER BY chat) FROM deskside.scores"_s),
             u"right late"_s);
}

void TestSharing::anAccountThatComesLaterHasAllOfIt()
{
    NEEDS_SERVER();
    const auto settings = m_server->settings(u"later"_s);
    Mate ada(u"Ada"_s, u"a1"_s);
    ada.say(u"c1"_s, Verdict::Right);
    ada.share(settings);
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    Desk desk;
    desk.server(u"b7"_s)->list = chats(3);
    SharingStatus status;
    QObject::connect(&desk.engine, &SyncEngine::sharingChanged, &desk.engine,
                     [&status](const SharingStatus &now) { status = now; });
    desk.engine.setSharingPace({.poll = 24h});
    desk.engine.start();
    desk.engine.setSharing(settings, PostgresServer::password());
    QTRY_COMPARE(status.phase, Phase::InStep); // without any account there is nothing to take
    desk.add(u"b7"_s);
    QTRY_COMPARE(desk.row({u"b7"_s, u"c1"_s}).scores, (QList<ScoreMark>{{u"Ada"_s, Verdict::Right}}));
    desk.engine.removeAccount(u"b7"_s);
    QTRY_VERIFY(desk.reader->allScores()->isEmpty());
    desk.add(u"b7"_s);
    QTRY_COMPARE(desk.row({u"b7"_s, u"c1"_s}).scores, (QList<ScoreMark>{{u"Ada"_s, Verdict::Right}}));
}

void TestSharing::anotherDatabaseGetsWhatWasSaidHere()
{
    NEEDS_SERVER();
    const auto first = m_server->settings(u"first"_s);
    const auto second = m_server->settings(u"second"_s);
    Mate ada(u"Ada"_s, u"a1"_s);
    Mate grace(u"Grace"_s, u"b7"_s);
    ada.share(first);
    grace.share(first);
    ada.say(u"c1"_s, Verdict::Right);
    grace.say(u"c1"_s, Verdict::Late);
    QTRY_COMPARE(ada.scores(u"c1"_s), QStringList({u"Ada right"_s, u"Grace late"_s}));
    QTRY_COMPARE(ada.status.waiting, 0);
    ada.share(second);
    QTRY_COMPARE(m_server->ask(u"second"_s, u"SELECT string_agg(author, ',') FROM deskside.edits"_s), u"Ada"_s);
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    // Back again, it goes on with what came meanwhile.
    grace.say(u"c2"_s, Verdict::Early);
    QTRY_COMPARE(m_server->ask(u"first"_s, u"SELECT count(*) FROM deskside.edits"_s), u"3"_s);
    ada.share(first);
    QTRY_COMPARE(ada.scores(u"c2"_s), QStringList{u"Grace early"_s});
    QCOMPARE(m_server->ask(u"first"_s, u"SELECT count(*) FROM deskside.edits"_s), u"3"_s);
}

/// Where the key alone names a workspace, the database cannot tell two of them apart.
void TestSharing::twoWorkspacesOfOneNameKeepTheirOwn()
{
    NEEDS_SERVER();
    const auto settings = m_server->settings(u"namesakes"_s);
    Mate ada(u"Ada"_s, u"a1"_s);
    Mate grace(u"Grace"_s, u"a0"_s);
    grace.desk.server(u"b7"_s)->list = {chatAt(u"x1"_s, 1)};
    grace.desk.server(u"a0"_s)->list = {};
    grace.desk.add(u"b7"_s);
    QVERIFY(grace.desk.settles(u"b7"_s));
    ada.desk.server(u"a1"_s)->list = {chatAt(u"x1"_s, 1)};
    ada.desk.engine.refresh(u"a1"_s, true);
    ada.share(settings);
    grace.share(settings);
    ada.say(u"x1"_s, Verdict::Right);
    QTRY_COMPARE(grace.desk.row({u"b7"_s, u"x1"_s}).scores, (QList<ScoreMark>{{u"Ada"_s, Verdict::Right}}));
    grace.desk.engine.setScore({.chat = {u"b7"_s, u"x1"_s}, .reviewer = u"Grace"_s, .verdict = Verdict::Late});
    QTRY_COMPARE(ada.desk.row({u"a1"_s, u"x1"_s}).scores.size(), 2);
    QTRY_COMPARE(grace.status.waiting, 0);
    QVERIFY(grace.desk.reader->scoreHistory({u"a0"_s, u"x1"_s}).isEmpty());
}

void TestSharing::aRefusalIsToldWithoutThePassword()
{
    NEEDS_SERVER();
    const auto settings = m_server->settings(u"refuses"_s);
    Mate ada(u"Ada"_s, u"a1"_s);
    ada.share(settings, u"swordfish"_s);
    QTRY_COMPARE(ada.status.phase, Phase::Failed);
    QVERIFY2(ada.status.message.contains(u"password"_s), qPrintable(ada.status.message));
    QVERIFY(!ada.status.message.contains(u"swordfish"_s));
    ada.say(u"c1"_s, Verdict::Right);
    QTRY_COMPARE(ada.status.waiting, 1);
    ada.share(settings);
    QTRY_COMPARE(ada.status.phase, Phase::InStep);
    QCOMPARE(ada.status.waiting, 0);
    QVERIFY(!ada.desk.troubles.join(u' ').contains(u"s3cret"_s));
}

void TestSharing::aServerThatDoesNotAnswerHoldsUpNobody()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy reached(&silent, &QTcpServer::newConnection);
    SharedReviewsSettings settings;
    settings.on = true;
    settings.host = u"127.0.0.1"_s;
    settings.port = silent.serverPort();
    settings.database = u"d"_s;
    settings.user = u"u"_s;
    settings.tls = SharedTls::None;
    {
        Mate ada(u"Ada"_s, u"a1"_s);
        ada.share(settings);
        QTRY_COMPARE(reached.size(), 1);
        ada.say(u"c1"_s, Verdict::Right);
        QCOMPARE(ada.scores(u"c1"_s), QStringList{u"Ada right"_s}); // at once
        QCOMPARE(ada.status.phase, Phase::Connecting);
    } // nor does it hold up the program's end
}

void TestSharing::whatTheStoreCannotTakeIsTakenLater()
{
    Mate ada(u"Ada"_s, u"a1"_s);
    ada.say(u"c1"_s, Verdict::Right);
    QVERIFY(fillStore());
    Score large{.chat = ada.chat(u"c1"_s), .reviewer = u"Ada"_s, .verdict = Verdict::Early};
    large.comment = QString(400'000, u'x');
    ada.desk.engine.setScore(large);
    large.verdict = Verdict::Late;
    ada.desk.engine.setScore(large);
    QCOMPARE(ada.notKept, QStringList({u"early"_s, u"late"_s}));
    QVERIFY(!ada.sentences.first().isEmpty());
    QCOMPARE(ada.desk.failings.size(), 1);
    QCOMPARE(ada.desk.reader->scores(ada.chat(u"c1"_s)).first().verdict, Verdict::Right);
    QVERIFY(emptyStore());
    ada.desk.engine.setOwn(ada.chat(u"c2"_s), {true, {}, {}}); // a write that goes well
    QTRY_COMPARE(ada.scores(u"c1"_s), QStringList{u"Ada late"_s});
    QCOMPARE(ada.desk.reader->scores(ada.chat(u"c1"_s)).first().comment.size(), 400'000);
}

void TestSharing::aScoreOfARemovedAccountIsNotKept()
{
    Mate ada(u"Ada"_s, u"a1"_s);
    ada.say(u"c1"_s, Verdict::Right);
    ada.desk.engine.removeAccount(u"a1"_s);
    ada.say(u"c1"_s, Verdict::Late);
    QTRY_VERIFY(ada.desk.reader->allScores()->isEmpty());
    QVERIFY(ada.desk.reader->scoreHistory(ada.chat(u"c1"_s)).isEmpty());
}

void TestSharing::whatIsScoredOutlivesAKilledProgram()
{
    QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--score"_s, folder.path()});
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit); // it was killed
    Mate ada(u"Ada"_s, u"a1"_s, *Profile::open(folder.path()));
    QCOMPARE(ada.scores(u"c1"_s), QStringList{u"Ada early"_s});
    QCOMPARE(ada.scores(u"c2"_s), QStringList{u"Ada late"_s});
    QCOMPARE(ada.desk.reader->scoreHistory(ada.chat(u"c1"_s)).size(), 2);
}

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QStringList words = application.arguments();
    if (words.size() == 3 && words[1] == "--score"_L1) {
        Mate ada(u"Ada"_s, u"a1"_s, *Profile::open(words[2]));
        ada.say(u"c1"_s, Verdict::Right);
        ada.say(u"c2"_s, Verdict::Late);
        ada.say(u"c1"_s, Verdict::Early);
        die();
    }
    TestSharing test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_sharing.moc"
