// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outbox.h"
#include "tests/sync/actingserver.h"

#include <QSignalSpy>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

using Fate = ActingServer::Fate;
using Question = OutboxItem::Question;

ApiError errorOf(ApiError::Kind kind, int status = 0)
{
    return {kind, status, u"detail"_s, {}};
}

VendorTraits without(QList<Operation> operations)
{
    VendorTraits vendor = actingVendor();
    for (const Operation operation : operations) {
        vendor.operations.remove(operation);
    }
    return vendor;
}

QDateTime minutesAgo(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(-60 * minutes);
}

} // namespace

/// Answers that get lost, servers that refuse, colleagues who were there first: no reply is sent twice, no word is
/// lost.
class TestOutboxFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLostAnswerIsFoundAmongTheMessages_data();
    void aLostAnswerIsFoundAmongTheMessages();
    void aLostRequestIsAskedAbout();
    void aReplyThatArrivesLateIsFoundWhileLooking();
    void aReplyThatTurnsUpSettlesTheQuestion_data();
    void aReplyThatTurnsUpSettlesTheQuestion();
    void anAnswerThatNeverComesIsUnknownWhenTheLineGoes();
    void anOlderReplyOfTheSameWordsIsNoProof();
    void sendingAgainLooksOnceMore_data();
    void sendingAgainLooksOnceMore();
    void saidToHaveHappenedItIsOver();
    void discardedItsWordsComeBack();
    void withoutMessagesTheChatTells();
    void whereNothingCanBeReadThePersonIsAsked();
    void aLostAnswerToWhatCanBeRepeated_data();
    void aLostAnswerToWhatCanBeRepeated();
    void aLostNewChatIsFoundInTheList();
    void theSameWordsInAnotherChatAreNoNewChat_data();
    void theSameWordsInAnotherChatAreNoNewChat();
    void sentAfterAllItIsNotTakenBack();
    void whatChangesBehindAQuestionIsLookedAt();
    void whatIsOnlyReadTakesNoAnswer();
    void whatDidNotHappenIsTriedAgain_data();
    void whatDidNotHappenIsTriedAgain();
    void aServersPaceIsKept();
    void aRefusedKeyWaitsForAnother();
    void aRefusedReplyComesBackAsADraft();
    void aRefusedReplyLeavesAnotherDraftAlone();
    void aRefusedReplyCanBeSentAgain();
    void aRefusedStateIsGivenBack();
    void aServerThatFailsForeverIsGivenUp();
    void aChangeByAnotherIsShownBeforeItIsOverwritten();
    void whatIsAsWantedAlreadyIsNotSent();
    void anAnswerByAColleagueIsShownFirst();
    void ownRepliesAreNoAnswerByAColleague();
    void afterAFailureTheListIsLookedAtFirst();
    void aQuestionHoldsUpItsChatOnly();
    void theServersRecordHasEachReplyOnce();
};

void TestOutboxFaults::aLostAnswerIsFoundAmongTheMessages_data()
{
    QTest::addColumn<bool>("reference");
    QTest::newRow("by the sender's name") << true;
    QTest::newRow("by its words") << false;
}

void TestOutboxFaults::aLostAnswerIsFoundAmongTheMessages()
{
    QFETCH(const bool, reference);
    ActingRig rig;
    rig.server->keepsReference = reference;
    rig.server->wrapsText = true;
    rig.server->fates = {Fate::LosesAnswer};
    rig.reply(u"c1"_s, u"Hello there"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello there"_s});
    QCOMPARE(rig.told, QStringList({u"message c1 Hello there"_s, u"done reply c1"_s}));
}

void TestOutboxFaults::aLostRequestIsAskedAbout()
{
    ActingRig rig;
    rig.server->fates = {Fate::LosesRequest};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    QCOMPARE(rig.item().question, Question::MayHaveHappened);
    QCOMPARE(rig.server->heard.count(u"messages c1"_s), fastPace().looks.size());
    QVERIFY(rig.chat(u"c1"_s).row.asks);
    letTurn();
    QVERIFY(rig.server->record.isEmpty()); // never by itself
}

void TestOutboxFaults::aReplyThatArrivesLateIsFoundWhileLooking()
{
    ActingRig rig;
    rig.server->fates = {Fate::Late};
    int looks = 0;
    rig.server->hears = [&](const QString &question) {
        if (question.startsWith(u"messages"_s) && ++looks == 2) {
            rig.server->deliver();
        }
    };
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
}

void TestOutboxFaults::aReplyThatTurnsUpSettlesTheQuestion_data()
{
    QTest::addColumn<bool>("byPage");
    QTest::newRow("a page says that the chat changed") << true;
    QTest::newRow("the account was looked at") << false;
}

void TestOutboxFaults::aReplyThatTurnsUpSettlesTheQuestion()
{
    QFETCH(const bool, byPage);
    ActingRig rig;
    rig.server->fates = {Fate::Late};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    rig.outbox.looked(u"a1"_s); // it has not
    letTurn();
    QCOMPARE(rig.state(), u"reply c1 asking"_s);
    rig.server->deliver();
    byPage ? rig.outbox.chatsChanged(u"a1"_s, {u"c1"_s}) : rig.outbox.looked(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
    QVERIFY(rig.told.contains(u"done reply c1"_s));
}

void TestOutboxFaults::anAnswerThatNeverComesIsUnknownWhenTheLineGoes()
{
    ActingRig rig;
    rig.server->fates = {Fate::Silent};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.online = false;
    rig.outbox.drop();
    QCOMPARE(rig.state(), u"reply c1 unknown"_s);
    letTurn();
    QCOMPARE(rig.server->heard.count(u"messages c1"_s), 0);
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
}

void TestOutboxFaults::anOlderReplyOfTheSameWordsIsNoProof()
{
    ActingRig rig;
    rig.server->keepsReference = false;
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    rig.server->say(u"c2"_s, u"agent"_s, u"Hello"_s, minutesAgo(3));
    rig.server->say(u"c2"_s, u"user"_s, u"Hello"_s);
    rig.server->fates = {Fate::LosesRequest, Fate::LosesRequest};
    rig.reply(u"c1"_s, u"Hello"_s); // said a moment ago
    rig.reply(u"c2"_s, u"Hello"_s); // said long ago, and by the customer
    QTRY_COMPARE(rig.state(), u"reply c1 asking, reply c2 asking"_s);
    QCOMPARE(rig.server->record.size(), 1);
}

void TestOutboxFaults::sendingAgainLooksOnceMore_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("it has not arrived") << false;
    QTest::newRow("it has arrived meanwhile") << true;
}

void TestOutboxFaults::sendingAgainLooksOnceMore()
{
    QFETCH(const bool, arrived);
    ActingRig rig;
    rig.server->fates = {Fate::Late};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    if (arrived) {
        rig.server->deliver();
    }
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
    QCOMPARE(rig.server->heard.count(u"reply c1"_s), arrived ? 1 : 2);
}

void TestOutboxFaults::saidToHaveHappenedItIsOver()
{
    ActingRig rig;
    rig.server->fates = {Fate::LosesRequest};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    rig.outbox.answer(rig.item().number, OutboxAnswer::ItHappened);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.told, QStringList{u"done reply c1"_s});
    QVERIFY(rig.server->record.isEmpty());
}

void TestOutboxFaults::discardedItsWordsComeBack()
{
    ActingRig rig;
    rig.server->fates = {Fate::LosesRequest};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QVERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.draft(u"c1"_s), u"Hello"_s);
    QCOMPARE(rig.told, QStringList({u"returned c1 Hello"_s, u"not done reply c1"_s}));
}

void TestOutboxFaults::withoutMessagesTheChatTells()
{
    ActingRig rig({}, *Profile::temporary(), without({Operation::Messages}));
    rig.server->fates = {Fate::LosesAnswer};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QVERIFY(!rig.server->heard.contains(u"messages c1"_s));
    QCOMPARE(rig.server->record.size(), 1);
}

void TestOutboxFaults::whereNothingCanBeReadThePersonIsAsked()
{
    ActingRig rig({}, *Profile::temporary(), without({Operation::Messages, Operation::ReadChat}));
    rig.server->fates = {Fate::LosesAnswer};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    rig.sync(); // the list has it
    rig.outbox.looked(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 1);
}

void TestOutboxFaults::aLostAnswerToWhatCanBeRepeated_data()
{
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<bool>("canRead");
    QTest::addColumn<int>("done");
    QTest::newRow("done, and seen") << Fate::LosesAnswer << true << 1;
    QTest::newRow("not done, and seen") << Fate::LosesRequest << true << 1;
    QTest::newRow("done, and nothing can be seen") << Fate::LosesAnswer << false << 2;
    QTest::newRow("not done, and nothing can be seen") << Fate::LosesRequest << false << 1;
}

void TestOutboxFaults::aLostAnswerToWhatCanBeRepeated()
{
    QFETCH(const Fate, fate);
    QFETCH(const bool, canRead);
    QFETCH(const int, done);
    ActingRig rig({}, *Profile::temporary(), canRead ? actingVendor() : without({Operation::ReadChat}));
    rig.server->fates = {fate};
    rig.pin(u"c1"_s, true);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), done);
    QCOMPARE(rig.chat(u"c1"_s).chat.pinned, true);
    QVERIFY(!rig.told.contains(u"not done pin c1"_s));
}

void TestOutboxFaults::aLostNewChatIsFoundInTheList()
{
    ActingRig rig;
    rig.server->fates = {Fate::LosesAnswer};
    rig.act(u"c1"_s, Operation::NewChat, {.text = u"Good morning"_s});
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 1);
    QVERIFY(rig.told.contains(u"made new1"_s));
    rig.server->fates = {Fate::LosesRequest};
    rig.act(u"c1"_s, Operation::NewChat, {.text = u"Good evening"_s});
    QTRY_COMPARE(rig.state(), u"new-chat c1 asking"_s);
    QCOMPARE(rig.server->record.size(), 1);
}

void TestOutboxFaults::theSameWordsInAnotherChatAreNoNewChat_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("begun"); // seconds from now
    QTest::newRow("another customer's") << u"customer of c2"_s << u"agent"_s << 0;
    QTest::newRow("nobody's") << QString() << u"agent"_s << 0;
    QTest::newRow("one that was there before") << u"customer of c1"_s << u"agent"_s << -3'600;
    QTest::newRow("said by the AI") << u"customer of c1"_s << u"assistant"_s << 0;
}

void TestOutboxFaults::theSameWordsInAnotherChatAreNoNewChat()
{
    QFETCH(const QString, owner);
    QFETCH(const QString, role);
    QFETCH(const int, begun);
    ActingRig rig;
    rig.server->fates = {Fate::LosesRequest};
    rig.act(u"c1"_s, Operation::NewChat, {.text = u"Hello, how can I help you?"_s});
    Chat other = chatAt(u"other"_s, 900);
    other.ownerId = owner;
    other.createdAt = Moment(QDateTime::currentDateTimeUtc().addSecs(begun));
    rig.server->list.prepend(other);
    rig.server->say(u"other"_s, role, u"Hello, how can I help you?"_s);
    QTRY_COMPARE(rig.state(), u"new-chat c1 asking"_s);
    rig.outbox.looked(u"a1"_s);
    letTurn();
    QCOMPARE(rig.state(), u"new-chat c1 asking"_s);
    QCOMPARE(rig.told, QStringList());
}

void TestOutboxFaults::sentAfterAllItIsNotTakenBack()
{
    ActingRig rig;
    rig.server->held = {u"reply"_s};
    rig.server->fates = {Fate::LosesRequest};
    const Action mine = rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.outbox.takeBack(mine.id);
    rig.server->held.clear();
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    rig.server->refusals = {errorOf(ApiError::Kind::Offline)};
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
    QCOMPARE(rig.told.last(), u"done reply c1"_s);
}

void TestOutboxFaults::whatChangesBehindAQuestionIsLookedAt()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        rig.online = false;
        rig.act(u"c1"_s, Operation::Rename, {.text = u"Mine"_s});
    }
    server->find(u"c1"_s)->title = u"A colleague's"_s;
    ActingRig rig(server, profile);
    QTRY_COMPARE(rig.state(), u"rename c1 asking"_s);
    server->find(u"c1"_s)->title = u"Mine"_s; // as the colleague sees it, too, now
    rig.outbox.chatsChanged(u"a1"_s, {u"c1"_s});
    rig.outbox.looked(u"a1"_s); // the same page
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QVERIFY(server->record.isEmpty());
}

/// An account's own line is there, though the store takes nothing.
void TestOutboxFaults::whatIsOnlyReadTakesNoAnswer()
{
#ifdef Q_OS_UNIX
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        server->fates = {Fate::LosesRequest};
        rig.reply(u"c1"_s, u"Hello"_s);
        QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    }
    const auto another = Database::open(profile);
    QVERIFY(another);
    QSqlQuery lock(QSqlDatabase::database((*another)->connection()));
    QVERIFY(lock.exec(u"BEGIN IMMEDIATE"_s));
    StoreKeeper keeper(profile, decoded);
    QVERIFY(keeper.open());
    QVERIFY(!keeper.isOpen());
    ActingBackend backend(server, u"a1"_s);
    Outbox outbox(&keeper, [&](const QString &account) {
        return std::optional(Outbox::Line{fakeAccount(account), actingVendor(), &backend});
    });
    outbox.load();
    QSignalSpy troubles(&outbox, &Outbox::trouble);
    outbox.answer(outbox.items().at(0).number, OutboxAnswer::ItHappened);
    QCOMPARE(troubles.size(), 1);
    QCOMPARE(outbox.items().size(), 1);
    QVERIFY(lock.exec(u"COMMIT"_s));
#endif
}

void TestOutboxFaults::whatDidNotHappenIsTriedAgain_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<bool>("reply");
    QTest::newRow("offline") << errorOf(ApiError::Kind::Offline) << true;
    QTest::newRow("timed out") << errorOf(ApiError::Kind::TimedOut) << true;
    QTest::newRow("too many requests") << errorOf(ApiError::Kind::RateLimited, 429) << true;
    QTest::newRow("a fault, and it can be repeated") << errorOf(ApiError::Kind::ServerFault, 500) << false;
}

void TestOutboxFaults::whatDidNotHappenIsTriedAgain()
{
    QFETCH(const ApiError, error);
    QFETCH(const bool, reply);
    ActingRig rig;
    rig.server->refusals = {error, error, error};
    QStringList phases;
    connect(&rig.outbox, &Outbox::changed, &rig.outbox, [&](const QList<OutboxItem> &items) {
        if (!items.isEmpty() && items.first().phase == OutboxItem::Phase::Waiting && items.first().error) {
            phases.append(items.first().error->detail);
        }
    });
    reply ? rig.reply(u"c1"_s, u"Hello"_s) : rig.pin(u"c1"_s, true);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 1);
    QCOMPARE(phases.size(), 3); // and why it waits was told
    QCOMPARE(rig.told.last(), QString(reply ? u"done reply c1"_s : u"done pin c1"_s));
}

void TestOutboxFaults::aServersPaceIsKept()
{
    ActingRig rig;
    ApiError slower = errorOf(ApiError::Kind::RateLimited, 429);
    slower.retryAfter = 1h;
    rig.server->refusals = {slower};
    rig.pin(u"c1"_s, true);
    QTRY_VERIFY(rig.item().error);
    rig.pin(u"c2"_s, true); // the whole account waits
    rig.outbox.resume(u"a1"_s);
    letTurn();
    QCOMPARE(rig.server->heard.size(), 1);
    QCOMPARE(rig.state(), u"pin c1 waiting, pin c2 waiting"_s);
}

void TestOutboxFaults::aRefusedKeyWaitsForAnother()
{
    ActingRig rig;
    rig.server->refusals = {errorOf(ApiError::Kind::Unauthorized, 401)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.item().error);
    rig.pin(u"c2"_s, true);
    letTurn();
    QCOMPARE(rig.server->heard.size(), 1);
    QCOMPARE(rig.state(), u"reply c1 waiting, pin c2 waiting"_s);
    rig.outbox.resume(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 2);
}

void TestOutboxFaults::aRefusedReplyComesBackAsADraft()
{
    ActingRig rig;
    rig.server->refusals = {errorOf(ApiError::Kind::Rejected, 422)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 refused"_s);
    QCOMPARE(rig.item().error->httpStatus, 422);
    QCOMPARE(rig.draft(u"c1"_s), u"Hello"_s);
    QCOMPARE(rig.told, QStringList({u"returned c1 Hello"_s, u"not done reply c1"_s}));
    QCOMPARE(rig.chat(u"c1"_s).row.pending, 0);
    QVERIFY(rig.chat(u"c1"_s).row.asks);
    QVERIFY(rig.chat(u"c1"_s).row.preview.isEmpty()); // given back
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, u"Hello again"_s, {}});
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QCOMPARE(rig.draft(u"c1"_s), u"Hello again"_s); // they were back already
    QVERIFY(rig.outbox.items().isEmpty());
    QVERIFY(!rig.chat(u"c1"_s).row.asks);
}

void TestOutboxFaults::aRefusedReplyLeavesAnotherDraftAlone()
{
    ActingRig rig;
    rig.server->held = {u"reply"_s};
    rig.server->refusals = {errorOf(ApiError::Kind::Forbidden, 403)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, u"Already the next"_s, {}});
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"reply c1 refused"_s);
    QCOMPARE(rig.draft(u"c1"_s), u"Already the next"_s);
    QCOMPARE(rig.item().action.wanted.text, u"Hello"_s);
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QCOMPARE(rig.draft(u"c1"_s), u"Hello\n\nAlready the next"_s);
}

void TestOutboxFaults::aRefusedReplyCanBeSentAgain()
{
    ActingRig rig;
    rig.server->refusals = {errorOf(ApiError::Kind::Forbidden, 403)};
    rig.reply(u"c1"_s, u"Hello"_s);
    rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.state(), u"reply c1 refused"_s); // and holds nothing up
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"pin c1 yes"_s, u"reply c1 Hello"_s}));
    QCOMPARE(rig.draft(u"c1"_s), QString()); // as which it had come back
}

void TestOutboxFaults::aRefusedStateIsGivenBack()
{
    ActingRig rig;
    rig.server->held = {u"assign"_s};
    rig.server->refusals = {errorOf(ApiError::Kind::Forbidden, 403)};
    rig.act(u"c1"_s, Operation::Assign, {.value = u"bea"_s, .text = u"Bea"_s});
    rig.act(u"c1"_s, Operation::Assign, {.value = u"cyd"_s, .text = u"Cyd"_s});
    QTRY_COMPARE(rig.server->waiting(), 1);
    QCOMPARE(rig.chat(u"c1"_s).row.assigneeId, u"cyd"_s);
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"assign c1 refused, assign c1 sending"_s);
    QCOMPARE(rig.item(1).action.before.value, QString()); // it was never Bea's
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"assign c1 refused"_s);
    QCOMPARE(rig.chat(u"c1"_s).row.assigneeId, u"cyd"_s);
}

void TestOutboxFaults::aServerThatFailsForeverIsGivenUp()
{
    ActingRig rig;
    rig.server->refusals = QList<ApiError>(100, errorOf(ApiError::Kind::ServerFault, 500));
    rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.state(), u"pin c1 refused"_s);
    QCOMPARE(rig.server->heard.count(u"pin c1"_s), fastPace().mostFaults);
    QCOMPARE(rig.needReading, QStringList{u"c1"_s});
}

void TestOutboxFaults::aChangeByAnotherIsShownBeforeItIsOverwritten()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        rig.online = false;
        rig.act(u"c1"_s, Operation::Rename, {.text = u"Mine"_s});
    }
    server->find(u"c1"_s)->title = u"A colleague's"_s;
    ActingRig rig(server, profile);
    QTRY_COMPARE(rig.state(), u"rename c1 asking"_s);
    QCOMPARE(rig.item().question, Question::ChangedMeanwhile);
    QCOMPARE(rig.item().meanwhile.text, u"A colleague's"_s);
    QCOMPARE(rig.item().action.wanted.text, u"Mine"_s);
    QVERIFY(server->record.isEmpty());
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(server->record, QStringList{u"rename c1 Mine"_s});
}

void TestOutboxFaults::whatIsAsWantedAlreadyIsNotSent()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        rig.online = false;
        rig.pin(u"c1"_s, true);
    }
    server->find(u"c1"_s)->pinned = true;
    ActingRig rig(server, profile);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QVERIFY(server->record.isEmpty());
    QCOMPARE(rig.told, QStringList{u"done pin c1"_s});
}

void TestOutboxFaults::anAnswerByAColleagueIsShownFirst()
{
    ActingRig rig;
    rig.server->say(u"c1"_s, u"agent"_s, u"Seen before"_s,
                    QDateTime::currentDateTimeUtc().addSecs(600)); // clocks differ
    rig.sync();
    rig.online = false;
    rig.reply(u"c1"_s, u"Hello"_s);
    rig.server->say(u"c1"_s, u"agent"_s, u"I am on it"_s, QDateTime::currentDateTimeUtc().addSecs(601));
    rig.sync();
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    QCOMPARE(rig.item().question, Question::AnsweredMeanwhile);
    QCOMPARE(rig.item().meanwhile.text, u"I am on it"_s);
    QVERIFY(rig.server->record.isEmpty());
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
}

void TestOutboxFaults::ownRepliesAreNoAnswerByAColleague()
{
    ActingRig rig;
    rig.online = false;
    rig.server->keepsReference = false;
    rig.server->say(u"c2"_s, u"agent"_s, u"Seen before"_s);
    rig.sync();
    rig.reply(u"c1"_s, u"one"_s);
    rig.reply(u"c1"_s, u"two"_s);
    rig.reply(u"c2"_s, u"three"_s);
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 3);
}

void TestOutboxFaults::afterAFailureTheListIsLookedAtFirst()
{
    OutboxPace pace = fastPace();
    pace.firstLook = 1h;
    ActingRig rig({}, *Profile::temporary(), actingVendor(), pace);
    rig.server->refusals = {errorOf(ApiError::Kind::Offline)};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.item().error);
    rig.server->say(u"c1"_s, u"agent"_s, u"I am on it"_s);
    QElapsedTimer waiting;
    waiting.start();
    QTRY_VERIFY(waiting.hasExpired(3 * pace.longestRetry.count())); // its own pause is over
    QCOMPARE(rig.server->heard, QStringList{u"reply c1"_s});
    rig.sync();
    rig.outbox.looked(u"a1"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    QCOMPARE(rig.item().question, Question::AnsweredMeanwhile);
    QVERIFY(rig.server->record.isEmpty());
}

void TestOutboxFaults::aQuestionHoldsUpItsChatOnly()
{
    ActingRig rig;
    rig.server->fates = {Fate::LosesRequest};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking"_s);
    rig.reply(u"c1"_s, u"And more"_s);
    rig.reply(u"c2"_s, u"Elsewhere"_s);
    QTRY_COMPARE(rig.state(), u"reply c1 asking, reply c1 waiting"_s);
    QCOMPARE(rig.server->record, QStringList{u"reply c2 Elsewhere"_s});
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"reply c2 Elsewhere"_s, u"reply c1 And more"_s}));
}

/// Forty replies with everything going wrong by turns; a person who answers each question by sending it again.
void TestOutboxFaults::theServersRecordHasEachReplyOnce()
{
    ActingRig rig;
    const QList<Fate> fates{Fate::Done, Fate::LosesAnswer, Fate::LosesRequest, Fate::Done, Fate::Late};
    rig.server->keepsReference = false;
    QStringList expected;
    for (int i = 0; i < 40; ++i) {
        rig.server->fates.append(fates.at(i * 7 % fates.size()));
        const QString chat = u"c%1"_s.arg(i % 4 + 1);
        const QString text = u"reply number %1"_s.arg(i);
        rig.reply(chat, text);
        expected.append(u"reply "_s + chat + u' ' + text);
    }
    const auto isOver = [&rig] {
        const QList<OutboxItem> items = rig.outbox.items();
        for (const OutboxItem &item : items) {
            if (item.phase == OutboxItem::Phase::Asking) {
                rig.server->deliver();
                rig.outbox.answer(item.number, OutboxAnswer::SendAgain);
            }
        }
        return items.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(isOver, 20'000));
    QStringList record = rig.server->record;
    record.sort();
    expected.sort();
    QCOMPARE(record, expected);
    for (int chat = 1; chat <= 4; ++chat) { // and in their order
        QStringList texts;
        for (const Message &message : rig.server->threads.value(u"c%1"_s.arg(chat))) {
            texts.append(plainText(message).section(u' ', 2));
        }
        QStringList sorted = texts;
        std::sort(sorted.begin(), sorted.end(),
                  [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
        QCOMPARE(texts, sorted);
    }
}

QTEST_GUILESS_MAIN(TestOutboxFaults)
#include "tst_outboxfaults.moc"
