// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outbox.h"
#include "tests/sync/actingserver.h"

#include <QSignalSpy>
#include <QTimer>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

/// What a person does goes to the store, is shown, is sent in order, and is settled by the vendor's answer.
class TestOutbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActionIsShownBeforeItIsSentAndSettledByTheAnswer();
    void everyKindArrives_data();
    void everyKindArrives();
    void aReplyTakesItsDraftWithItAndIsHandedOn();
    void actionsOnAChatLeaveInOrderOneAtATime();
    void aFewChatsAtATimeAreWrittenTo();
    void whatNothingTakesBackIsHeldFirst();
    void whatIsHeldCanBeTakenBack();
    void whatIsHeldGoesAtOnceWhenThePersonLeaves();
    void whatWasDoneIsReversed();
    void whatWasChangedSinceIsNotTakenBackUnasked();
    void whatTheStoreDoesNotKnowYetIsTakenBack();
    void whatIsBeingSentIsReversedOnceItWasDone();
    void takingOneBackMendsTheNext();
    void itWaitsForTheAccountAndGoesOn();
    void itGoesOnAfterARestart();
    void anAnswerWithoutTheChatIsFollowedByReadingIt();
    void withoutReadingTheListIsWaitedFor();
    void aNewChatIsMade();
    void aRemovedChatLeaves();
    void aRemovedChatStaysWhileAnythingInItIsUnsent();
    void aNewChatWhoseWordsWereRefusedIsThereAndHasThem();
    void aNewChatWhoseWordsMayHaveArrivedIsLookedInto_data();
    void aNewChatWhoseWordsMayHaveArrivedIsLookedInto();
    void whatTheVendorDoesNotHaveIsRefused();
    void anInferredOperationIsNotBelievedBlindly();
    void theSameActionIsTakenOnce();
    void wordsComeBackWhenTheStoreCannotTakeThem();
    void draftsAreOfferedToAStoreThatRecovers();
    void thousandsAtOnceAreToldInFewSteps();
    void anAccountThatLeavesTakesItsActionsWithIt();
    void whatAnotherProgramHasIsLeftToIt();
    void aStoreThatMissedAStepIsToldAgain();
};

void TestOutbox::anActionIsShownBeforeItIsSentAndSettledByTheAnswer()
{
    ActingRig rig;
    rig.online = false;
    QSignalSpy deltas(&rig.outbox, &Outbox::delta);
    rig.pin(u"c1"_s, true);
    QCOMPARE(rig.chat(u"c1"_s).row.pinned, true);
    QCOMPARE(rig.chat(u"c1"_s).row.pending, 1);
    QVERIFY(!rig.chat(u"c1"_s).chat.pinned); // the vendor has not said so
    QCOMPARE(deltas.size(), 1);
    QTRY_COMPARE(rig.items.size(), 1);
    QVERIFY(rig.server->heard.isEmpty());
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"pin c1 yes"_s});
    QCOMPARE(rig.chat(u"c1"_s).chat.pinned, true);
    QCOMPARE(rig.chat(u"c1"_s).row.pending, 0);
    QCOMPARE(rig.told, QStringList{u"done pin c1"_s});
    QTRY_VERIFY(rig.items.isEmpty());
}

void TestOutbox::everyKindArrives_data()
{
    QTest::addColumn<Operation>("kind");
    QTest::addColumn<ActionState>("wanted");
    QTest::newRow("reply") << Operation::Reply << ActionState{.text = u"Hello"_s};
    QTest::newRow("assign") << Operation::Assign << ActionState{.value = u"bea"_s, .text = u"Bea"_s};
    QTest::newRow("unassign") << Operation::Assign << ActionState();
    QTest::newRow("ai") << Operation::SwitchAi << ActionState{.on = false};
    QTest::newRow("follow-up") << Operation::FollowUp
                               << ActionState{.at = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC)};
    QTest::newRow("close") << Operation::SetState << ActionState{.value = u"closed"_s};
    QTest::newRow("unseen") << Operation::MarkUnseen << ActionState{.on = true};
    QTest::newRow("pin") << Operation::Pin << ActionState{.on = true};
    QTest::newRow("rename") << Operation::Rename << ActionState{.text = u"Another title"_s};
    QTest::newRow("new chat") << Operation::NewChat << ActionState{.text = u"Good morning"_s};
    QTest::newRow("remove") << Operation::Remove << ActionState{.on = true};
}

void TestOutbox::everyKindArrives()
{
    QFETCH(const Operation, kind);
    QFETCH(const ActionState, wanted);
    ActingRig rig;
    rig.act(u"c2"_s, kind, wanted);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 1);
    QVERIFY(rig.told.contains(u"done "_s + wordOf(kind) + u" c2"));
}

void TestOutbox::aReplyTakesItsDraftWithItAndIsHandedOn()
{
    ActingRig rig;
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, u"Hello the"_s, QDateTime::currentDateTimeUtc()});
    QCOMPARE(rig.chat(u"c1"_s).row.draft, u"Hello the"_s);
    rig.reply(u"c1"_s, u"Hello there"_s);
    QCOMPARE(rig.draft(u"c1"_s), QString());
    QCOMPARE(rig.chat(u"c1"_s).row.draft, QString());
    QCOMPARE(rig.chat(u"c1"_s).row.preview, u"Hello there"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.told, QStringList({u"message c1 Hello there"_s, u"done reply c1"_s}));
    QCOMPARE(rig.chat(u"c1"_s).row.preview, u"Hello there"_s);
    QCOMPARE(rig.chat(u"c1"_s).chat.lastMessages.size(), 1);
}

void TestOutbox::actionsOnAChatLeaveInOrderOneAtATime()
{
    ActingRig rig;
    rig.server->held = {u"reply"_s, u"pin"_s, u"switch-ai"_s};
    rig.reply(u"c1"_s, u"one"_s);
    rig.pin(u"c1"_s, true);
    rig.act(u"c1"_s, Operation::SwitchAi, {.on = false});
    rig.reply(u"c1"_s, u"two"_s);
    for (int sent = 1; sent <= 4; ++sent) {
        QTRY_COMPARE(rig.server->waiting(), 1);
        QCOMPARE(rig.server->record.size(), sent);
        QTRY_COMPARE(rig.items.size(), 5 - sent);
        QVERIFY(rig.state().startsWith(
            QStringList({u"reply c1"_s, u"pin c1"_s, u"switch-ai c1"_s, u"reply c1"_s}).at(sent - 1) + u" sending"));
        rig.server->release();
    }
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record,
             QStringList({u"reply c1 one"_s, u"pin c1 yes"_s, u"switch-ai c1 no"_s, u"reply c1 two"_s}));
}

void TestOutbox::aFewChatsAtATimeAreWrittenTo()
{
    ActingRig rig;
    rig.server->list = chats(10);
    rig.sync();
    rig.server->held = {u"pin"_s};
    QList<Action> all;
    for (int i = 1; i <= 10; ++i) {
        all.append(rig.make(u"c%1"_s.arg(i), Operation::Pin, {.on = true}));
    }
    rig.outbox.act(all, 0ms);
    for (int left = 10; left > 0; --left) {
        QTRY_COMPARE(rig.server->waiting(), std::min(left, 3));
        letTurn();
        QCOMPARE(rig.server->waiting(), std::min(left, 3));
        rig.server->release();
    }
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record.size(), 10);
}

void TestOutbox::whatNothingTakesBackIsHeldFirst()
{
    ActingRig rig;
    rig.reply(u"c1"_s, u"Hello"_s, 30ms);
    rig.pin(u"c2"_s, true);
    QCOMPARE(rig.state(), u"reply c1 held, pin c2 waiting"_s);
    QVERIFY(rig.item().heldUntil.isValid());
    QCOMPARE(rig.chat(u"c1"_s).row.preview, u"Hello"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"pin c2 yes"_s, u"reply c1 Hello"_s}));
}

void TestOutbox::whatIsHeldGoesAtOnceWhenThePersonLeaves()
{
    ActingRig rig;
    rig.reply(u"c1"_s, u"Hello"_s, 1h);
    rig.reply(u"c2"_s, u"Hi"_s, 1h);
    QTRY_COMPARE(rig.outbox.items().size(), 2);
    rig.outbox.sendHeld();
    QTRY_COMPARE(rig.outbox.items().size(), 0);
    QCOMPARE(rig.server->record, QStringList({u"reply c1 Hello"_s, u"reply c2 Hi"_s}));
}

void TestOutbox::whatIsHeldCanBeTakenBack()
{
    ActingRig rig;
    const Action action = rig.reply(u"c1"_s, u"Hello"_s, 1h);
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, u"And then"_s, {}});
    rig.outbox.takeBack(action.id);
    QVERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.told, QStringList({u"returned c1 Hello"_s, u"not done reply c1"_s}));
    QCOMPARE(rig.draft(u"c1"_s), u"Hello\n\nAnd then"_s);
    QCOMPARE(rig.chat(u"c1"_s).row.pending, 0);
    QVERIFY(rig.chat(u"c1"_s).row.preview.isEmpty());
    letTurn();
    QVERIFY(rig.server->heard.isEmpty());
}

void TestOutbox::whatWasDoneIsReversed()
{
    ActingRig rig;
    const Action action = rig.act(u"c1"_s, Operation::Rename, {.text = u"Other"_s});
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    rig.outbox.takeBack(action.id);
    QCOMPARE(rig.chat(u"c1"_s).row.title, u"Chat c1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"rename c1 Other"_s, u"rename c1 Chat c1"_s}));
    rig.outbox.takeBack(action.id); // only once
    letTurn();
    QCOMPARE(rig.server->record.size(), 2);
}

void TestOutbox::whatWasChangedSinceIsNotTakenBackUnasked()
{
    ActingRig rig;
    const Action mine = rig.act(u"c1"_s, Operation::Assign, {.value = u"bea"_s, .text = u"Bea"_s});
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    rig.server->find(u"c1"_s)->assignee = Person{u"carl"_s, u"Carl"_s, {}, {}};
    rig.sync();
    rig.outbox.takeBack(mine.id);
    QTRY_COMPARE(rig.state(), u"assign c1 asking"_s);
    QCOMPARE(rig.item().question, OutboxItem::Question::ChangedMeanwhile);
    QCOMPARE(rig.item().meanwhile.value, u"carl"_s);
    QCOMPARE(rig.server->record, QStringList{u"assign c1 bea"_s});
}

void TestOutbox::whatTheStoreDoesNotKnowYetIsTakenBack()
{
    ActingRig rig;
    rig.server->find(u"c1"_s)->pinned = false;
    rig.sync();
    rig.server->tellsChat = false;
    rig.server->errors.insert(u"read c1"_s, {ApiError::Kind::Offline, 0, {}, {}});
    const Action mine = rig.pin(u"c1"_s, true);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    rig.outbox.takeBack(mine.id);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList({u"pin c1 yes"_s, u"pin c1 no"_s}));
}

void TestOutbox::whatIsBeingSentIsReversedOnceItWasDone()
{
    ActingRig rig;
    rig.server->held = {u"pin"_s};
    const Action action = rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.outbox.takeBack(action.id);
    rig.server->held.clear();
    rig.server->release();
    QTRY_COMPARE(rig.server->record.size(), 2);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QVERIFY(!rig.chat(u"c1"_s).row.pinned.value_or(false));
}

void TestOutbox::takingOneBackMendsTheNext()
{
    ActingRig rig;
    rig.online = false;
    const Action first = rig.act(u"c1"_s, Operation::Assign, {.value = u"bea"_s});
    rig.act(u"c1"_s, Operation::Assign, {.value = u"cyd"_s});
    QCOMPARE(rig.item(1).action.before.value, u"bea"_s);
    rig.outbox.takeBack(first.id);
    QCOMPARE(rig.item().action.before.value, QString());
    QCOMPARE(rig.chat(u"c1"_s).row.assigneeId, u"cyd"_s);
    ActingRig next(rig.server, rig.profile); // waited: it is compared with how the chat stands
    QTRY_VERIFY(next.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"assign c1 cyd"_s});
}

void TestOutbox::itWaitsForTheAccountAndGoesOn()
{
    ActingRig rig;
    rig.online = false;
    rig.reply(u"c1"_s, u"Hello"_s);
    letTurn();
    QCOMPARE(rig.state(), u"reply c1 waiting"_s);
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
}

void TestOutbox::itGoesOnAfterARestart()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    {
        ActingRig rig(server, profile);
        rig.online = false;
        rig.reply(u"c1"_s, u"Hello"_s);
        rig.reply(u"c1"_s, u"Held"_s, 20ms);
        rig.pin(u"c2"_s, true);
        rig.outbox.setDraft({{u"a1"_s, u"c3"_s}, u"unfinished"_s, {}});
    }
    QVERIFY(server->heard.isEmpty());
    ActingRig rig(server, profile);
    QCOMPARE(rig.chat(u"c2"_s).row.pinned, true);
    QCOMPARE(rig.draft(u"c3"_s), u"unfinished"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QStringList record = server->record;
    record.sort();
    QCOMPARE(record, QStringList({u"pin c2 yes"_s, u"reply c1 Held"_s, u"reply c1 Hello"_s}));
    QVERIFY(server->record.indexOf(u"reply c1 Hello"_s) < server->record.indexOf(u"reply c1 Held"_s));
}

void TestOutbox::anAnswerWithoutTheChatIsFollowedByReadingIt()
{
    ActingRig rig;
    rig.server->tellsChat = false;
    rig.server->held = {u"read"_s};
    rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.server->waiting(), 1);
    QCOMPARE(rig.chat(u"c1"_s).row.pinned, true); // all along
    QCOMPARE(rig.chat(u"c1"_s).row.pending, 1);
    rig.server->release();
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.chat(u"c1"_s).chat.pinned, true);
    QCOMPARE(rig.server->record.size(), 1);
}

void TestOutbox::withoutReadingTheListIsWaitedFor()
{
    VendorTraits vendor = actingVendor();
    vendor.operations.remove(Operation::ReadChat);
    ActingRig rig({}, *Profile::temporary(), vendor);
    rig.server->tellsChat = false;
    rig.pin(u"c1"_s, true);
    rig.act(u"c1"_s, Operation::SwitchAi, {.on = false});
    QTRY_COMPARE(rig.needReading, QStringList({u"c1"_s, u"c1"_s})); // the second does not wait for the first
    QCOMPARE(rig.chat(u"c1"_s).row.pinned, true);
    QCOMPARE(rig.told, QStringList());
    rig.sync();
    rig.outbox.looked(u"a1"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.chat(u"c1"_s).row.pinned, true);
    QCOMPARE(rig.server->record.size(), 2);
}

void TestOutbox::aNewChatIsMade()
{
    ActingRig rig;
    rig.act(u"c1"_s, Operation::NewChat, {.text = u"Good morning"_s}, 5ms);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.told, QStringList({u"message new1 Good morning"_s, u"made new1"_s, u"done new-chat c1"_s}));
    QCOMPARE(rig.chat(u"new1"_s).row.preview, u"Good morning"_s);
}

void TestOutbox::aRemovedChatLeaves()
{
    ActingRig rig;
    rig.act(u"c1"_s, Operation::Remove, {.on = true}, 5ms);
    QCOMPARE(rig.state(), u"remove c1 held"_s);
    QCOMPARE(rig.chat(u"c1"_s).row.removed, true);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.chat(u"c1"_s).id, 0U);
}

void TestOutbox::aRemovedChatStaysWhileAnythingInItIsUnsent()
{
    ActingRig rig;
    rig.server->held = {u"reply"_s};
    rig.server->refusals = {{ApiError::Kind::NotFound, 404, {}, {}}};
    rig.reply(u"c1"_s, u"Hello"_s);
    rig.outbox.setDraft({{u"a1"_s, u"c2"_s}, u"Half a sentence"_s, {}});
    QTRY_COMPARE(rig.server->waiting(), 1);
    for (Chat &chat : rig.server->list) {
        chat.removed = chat.key.id != "c4"_L1;
    }
    rig.sync();
    rig.sync();
    rig.server->release();
    QTRY_COMPARE(rig.state(), u"reply c1 refused"_s);
    QVERIFY(rig.chat(u"c1"_s).row.vanished);
    QVERIFY(rig.chat(u"c1"_s).row.asks);
    QCOMPARE(rig.chat(u"c1"_s).unsent.draft.text, u"Hello"_s);
    QVERIFY(rig.chat(u"c2"_s).row.vanished);
    QCOMPARE(rig.chat(u"c2"_s).unsent.draft.text, u"Half a sentence"_s);
    QCOMPARE(rig.chat(u"c3"_s).id, 0); // nothing was lost with it
    rig.server->find(u"c2"_s)->removed = false;
    rig.sync();
    QVERIFY(!rig.chat(u"c2"_s).row.vanished);
}

void TestOutbox::aNewChatWhoseWordsWereRefusedIsThereAndHasThem()
{
    ActingRig rig;
    rig.server->unsaid = ApiError{ApiError::Kind::Rejected, 422, u"no"_s, {}};
    rig.act(u"c1"_s, Operation::NewChat, {.text = u"Good morning"_s});
    QTRY_COMPARE(rig.state(), u"reply new1 refused"_s);
    QCOMPARE(rig.told, QStringList({u"made new1"_s, u"done new-chat c1"_s, u"returned new1 Good morning"_s,
                                    u"not done reply new1"_s}));
    QCOMPARE(rig.draft(u"new1"_s), u"Good morning"_s);
    QCOMPARE(rig.item().error->httpStatus, 422);
    rig.outbox.answer(rig.item().number, OutboxAnswer::SendAgain);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->newChats, 1); // and no second one
    QCOMPARE(rig.server->record.last(), u"reply new1 Good morning"_s);
}

void TestOutbox::aNewChatWhoseWordsMayHaveArrivedIsLookedInto_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("they are in it") << true;
    QTest::newRow("they are not") << false;
}

void TestOutbox::aNewChatWhoseWordsMayHaveArrivedIsLookedInto()
{
    QFETCH(const bool, arrived);
    ActingRig rig;
    rig.server->keepsReference = false;
    rig.server->unsaid = ApiError{ApiError::Kind::OutcomeUnknown, 0, {}, {}};
    const QMetaObject::Connection making = connect(&rig.outbox, &Outbox::made, &rig.outbox, [&] {
        if (arrived) {
            rig.server->say(u"new1"_s, u"agent"_s, u"Good morning"_s);
        }
    });
    rig.act(u"c1"_s, Operation::NewChat, {.text = u"Good morning"_s});
    QTRY_COMPARE(rig.state(), arrived ? QString() : u"reply new1 asking"_s);
    QTRY_VERIFY(rig.told.contains(u"done reply new1"_s) == arrived);
    QCOMPARE(rig.server->newChats, 1);
    QCOMPARE(rig.server->record.size(), 1);
    disconnect(making);
}

void TestOutbox::whatTheVendorDoesNotHaveIsRefused()
{
    VendorTraits vendor = actingVendor();
    vendor.operations.remove(Operation::Pin);
    ActingRig rig({}, *Profile::temporary(), vendor);
    rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.state(), u"pin c1 refused"_s);
    QVERIFY(rig.server->heard.isEmpty());
    QVERIFY(!rig.chat(u"c1"_s).row.pinned.value_or(false));
}

void TestOutbox::anInferredOperationIsNotBelievedBlindly()
{
    VendorTraits vendor = actingVendor();
    vendor.operations.insert(Operation::Pin, Support::Inferred);
    ActingRig rig({}, *Profile::temporary(), vendor);
    rig.server->tellsChat = false;
    rig.server->list[0].pinned = false;
    rig.sync();
    rig.server->hears = [&rig](const QString &question) {
        if (question.startsWith(u"pin"_s)) {
            rig.server->find(u"c1"_s)->pinned = false; // it answered, and did nothing
        }
    };
    rig.pin(u"c1"_s, true);
    QTRY_COMPARE(rig.state(), u"pin c1 refused"_s);
    QVERIFY(!rig.chat(u"c1"_s).row.pinned.value_or(false));
    QCOMPARE(rig.told, QStringList{u"not done pin c1"_s});
}

void TestOutbox::theSameActionIsTakenOnce()
{
    ActingRig rig;
    const Action action = rig.make(u"c1"_s, Operation::Reply, {.text = u"Hello"_s});
    rig.outbox.act({action, action}, 0ms);
    rig.outbox.act({action}, 0ms);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    rig.outbox.act({action}, 0ms);
    letTurn();
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
}

void TestOutbox::wordsComeBackWhenTheStoreCannotTakeThem()
{
    ActingRig rig;
    QVERIFY(fillStore());
    rig.reply(u"c1"_s, QString(200'000, u'x'));
    QCOMPARE(rig.told.size(), 3);
    QCOMPARE(rig.told.at(0), u"trouble"_s);
    QCOMPARE(rig.told.at(1), QString(u"returned c1 "_s + QString(200'000, u'x')));
    QCOMPARE(rig.told.at(2), u"not done reply c1"_s);
    QVERIFY(rig.outbox.items().isEmpty());
    letTurn();
    QVERIFY(rig.server->heard.isEmpty());
}

void TestOutbox::draftsAreOfferedToAStoreThatRecovers()
{
    ActingRig rig;
    QVERIFY(fillStore());
    const QString text(200'000, u'y');
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, text, {}});
    rig.outbox.setDraft({{u"a1"_s, u"c2"_s}, text, {}});
    QCOMPARE(rig.told, QStringList{u"trouble"_s}); // once
    QVERIFY(emptyStore());
    rig.sync();
    rig.outbox.setDraft({{u"a1"_s, u"c3"_s}, u"short"_s, {}});
    QTRY_COMPARE(rig.draft(u"c1"_s), text);
    QCOMPARE(rig.draft(u"c2"_s), text);
}

void TestOutbox::thousandsAtOnceAreToldInFewSteps()
{
    constexpr int many = 400;
    ActingRig rig;
    rig.server->list = chats(many);
    rig.sync();
    QSignalSpy told(&rig.outbox, &Outbox::changed);
    QList<Action> all;
    for (int i = 1; i <= many; ++i) {
        all.append(rig.make(u"c%1"_s.arg(i), Operation::Pin, {.on = true}));
    }
    rig.outbox.act(all, 0ms);
    QTRY_VERIFY_WITH_TIMEOUT(rig.outbox.items().isEmpty(), 20'000);
    QCOMPARE(rig.server->record.size(), many);
    QTRY_VERIFY(rig.items.isEmpty());
    QVERIFY2(told.size() < many / 2, qPrintable(QString::number(told.size())));
}

void TestOutbox::anAccountThatLeavesTakesItsActionsWithIt()
{
    ActingRig rig;
    rig.server->held = {u"reply"_s};
    rig.reply(u"c1"_s, u"Hello"_s);
    rig.reply(u"c1"_s, u"Bye"_s);
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.outbox.drop(u"a1"_s);
    rig.outbox.removeAccount(u"a1"_s);
    QVERIFY(rig.keeper.store().removeAccount(u"a1"_s));
    QVERIFY(rig.outbox.items().isEmpty());
    QVERIFY(rig.keeper.store().outbox()->isEmpty());
    QCOMPARE(rig.server->aborted, 1);
    QCOMPARE(rig.told, QStringList({u"not done reply c1"_s, u"not done reply c1"_s})); // whoever counts them
}

void TestOutbox::whatAnotherProgramHasIsLeftToIt()
{
    auto server = std::make_shared<ActingServer>();
    const Profile profile = *Profile::temporary();
    ActingRig rig(server, profile);
    rig.online = false;
    rig.reply(u"c1"_s, u"Hello"_s);
    rig.reply(u"c2"_s, u"Hello"_s);
    server->held = {u"reply c2"_s};
    ActingRig other(server, profile);
    QTRY_COMPARE(other.state(), u"reply c2 sending"_s);
    rig.online = true;
    rig.outbox.resume(u"a1"_s);
    QTRY_COMPARE(rig.state(), u"reply c2 sending"_s);
    letTurn();
    QCOMPARE(server->record.size(), 2);
}

void TestOutbox::aStoreThatMissedAStepIsToldAgain()
{
    ActingRig rig;
    rig.server->refusals = {ApiError{ApiError::Kind::Offline, 0, {}, {}}};
    rig.server->answers = [&rig] {
        rig.server->answers = nullptr;
        QVERIFY(meddle({u"PRAGMA query_only = ON"_s})); // it cannot take that the action waits
        QTimer::singleShot(0, &rig.outbox, [] { QVERIFY(meddle({u"PRAGMA query_only = OFF"_s})); });
    };
    rig.reply(u"c1"_s, u"Hello"_s);
    QTRY_VERIFY(rig.outbox.items().isEmpty());
    QCOMPARE(rig.server->record, QStringList{u"reply c1 Hello"_s});
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
