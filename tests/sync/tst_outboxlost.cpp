// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outbox.h"
#include "tests/sync/actingserver.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

using Fate = ActingServer::Fate;
using Question = OutboxItem::Question;

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

/// Requests and answers that get lost: the outbox finds out what arrived, or asks. No reply is sent twice, no word is
/// lost.
class TestOutboxLost : public QObject
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
    void whatIsOnlyReadTakesNoAnswer();
    void theServersRecordHasEachReplyOnce();
};

void TestOutboxLost::aLostAnswerIsFoundAmongTheMessages_data()
{
    QTest::addColumn<bool>("reference");
    QTest::newRow("by the sender's name") << true;
    QTest::newRow("by its words") << false;
}

void TestOutboxLost::aLostAnswerIsFoundAmongTheMessages()
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

void TestOutboxLost::aLostRequestIsAskedAbout()
{
    ActingRig rig;
    QVERIFY(rig.isAskedAfter(Fate::LosesRequest));
    QCOMPARE(rig.item().question, Question::MayHaveHappened);
    QCOMPARE(rig.server->heard.count(u"messages c1"_s), fastPace().looks.size());
    QVERIFY(rig.chat(u"c1"_s).row.asks);
    letTurn();
    QVERIFY(rig.server->record.isEmpty()); // never by itself
}

void TestOutboxLost::aReplyThatArrivesLateIsFoundWhileLooking()
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

void TestOutboxLost::aReplyThatTurnsUpSettlesTheQuestion_data()
{
    QTest::addColumn<bool>("byPage");
    QTest::newRow("a page says that the chat changed") << true;
    QTest::newRow("the account was looked at") << false;
}

void TestOutboxLost::aReplyThatTurnsUpSettlesTheQuestion()
{
    QFETCH(const bool, byPage);
    ActingRig rig;
    QVERIFY(rig.isAskedAfter(Fate::Late));
    rig.outbox.looked(u"a1"_s); // it has not
    letTurn();
    QCOMPARE(rig.state(), u"reply c1 asking"_s);
    rig.server->deliver();
    byPage ? rig.outbox.chatsChanged(u"a1"_s, {u"c1"_s}) : rig.outbox.looked(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
    QVERIFY(rig.told.contains(u"done reply c1"_s));
}

void TestOutboxLost::anAnswerThatNeverComesIsUnknownWhenTheLineGoes()
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

void TestOutboxLost::anOlderReplyOfTheSameWordsIsNoProof()
{
    ActingRig rig;
    rig.server->keepsReference = false;
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    rig.server->say(u"c2"_s, u"agent"_s, u"Hello"_s, minutesAgo(3));
    rig.server->say(u"c2"_s, u"user"_s, u"Hello"_s);
    rig.server->say(u"c3"_s, u"agent"_s, u"Hello"_s, minutesAgo(1));
    rig.server->say(u"c3"_s, u"user"_s, u"And now?"_s);
    rig.sync();
    rig.server->fates = {Fate::LosesRequest, Fate::LosesRequest, Fate::LosesRequest};
    rig.reply(u"c1"_s, u"Hello"_s); // said a moment ago
    rig.reply(u"c2"_s, u"Hello"_s); // said long ago, and by the customer
    rig.reply(u"c3"_s, u"Hello"_s); // said before what was there when it left
    QTRY_COMPARE(rig.state(), u"reply c1 asking, reply c2 asking, reply c3 asking"_s);
    QCOMPARE(rig.server->record.size(), 1);
}

void TestOutboxLost::sendingAgainLooksOnceMore_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("it has not arrived") << false;
    QTest::newRow("it has arrived meanwhile") << true;
}

void TestOutboxLost::sendingAgainLooksOnceMore()
{
    QFETCH(const bool, arrived);
    ActingRig rig;
    QVERIFY(rig.isAskedAfter(Fate::Late));
    if (arrived) {
        rig.server->deliver();
    }
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
    QCOMPARE(rig.server->heard.count(u"reply c1"_s), arrived ? 1 : 2);
}

void TestOutboxLost::saidToHaveHappenedItIsOver()
{
    ActingRig rig;
    QVERIFY(rig.isAskedAfter(Fate::LosesRequest));
    rig.outbox.answer(rig.item().number, OutboxAnswer::ItHappened);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.told, QStringList{u"done reply c1"_s});
    QVERIFY(rig.server->record.isEmpty());
}

void TestOutboxLost::discardedItsWordsComeBack()
{
    ActingRig rig;
    QVERIFY(rig.isAskedAfter(Fate::LosesRequest));
    rig.outbox.answer(rig.item().number, OutboxAnswer::Discard);
    QVERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.draft(u"c1"_s), u"Hello"_s);
    QCOMPARE(rig.told, QStringList({u"returned c1 Hello"_s, u"not done reply c1"_s}));
}

void TestOutboxLost::withoutMessagesTheChatTells()
{
    ActingRig rig({}, *Profile::temporary(), without({Operation::Messages}));
    rig.server->fates = {Fate::LosesAnswer};
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QVERIFY(!rig.server->heard.contains(u"messages c1"_s));
    QCOMPARE(rig.server->record.size(), 1);
}

void TestOutboxLost::whereNothingCanBeReadThePersonIsAsked()
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

void TestOutboxLost::aLostAnswerToWhatCanBeRepeated_data()
{
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<bool>("canRead");
    QTest::addColumn<int>("done");
    QTest::newRow("done, and seen") << Fate::LosesAnswer << true << 1;
    QTest::newRow("not done, and seen") << Fate::LosesRequest << true << 1;
    QTest::newRow("done, and nothing can be seen") << Fate::LosesAnswer << false << 2;
    QTest::newRow("not done, and nothing can be seen") << Fate::LosesRequest << false << 1;
}

void TestOutboxLost::aLostAnswerToWhatCanBeRepeated()
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

void TestOutboxLost::aLostNewChatIsFoundInTheList()
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

void TestOutboxLost::theSameWordsInAnotherChatAreNoNewChat_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("begun"); // seconds from now
    QTest::newRow("another customer's") << u"customer of c2"_s << u"agent"_s << 0;
    QTest::newRow("nobody's") << QString() << u"agent"_s << 0;
    QTest::newRow("one that was there before") << u"customer of c1"_s << u"agent"_s << -3'600;
    QTest::newRow("said by the AI") << u"customer of c1"_s << u"assistant"_s << 0;
}

void TestOutboxLost::theSameWordsInAnotherChatAreNoNewChat()
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

void TestOutboxLost::sentAfterAllItIsNotTakenBack()
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

/// An account's own line is there, though the store takes nothing.
void TestOutboxLost::whatIsOnlyReadTakesNoAnswer()
{
#ifdef Q_OS_UNIX
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        QVERIFY(rig.isAskedAfter(Fate::LosesRequest));
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

/// Forty replies with everything going wrong by turns; a person who answers each question by sending it again.
void TestOutboxLost::theServersRecordHasEachReplyOnce()
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

QTEST_GUILESS_MAIN(TestOutboxLost)
#include "tst_outboxlost.moc"
