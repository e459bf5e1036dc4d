// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/outboxitem.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
}

Chat someChat()
{
    Chat chat;
    chat.key = {u"a1"_s, u"c1"_s};
    chat.title = u"First"_s;
    chat.state = {StateKind::Open, u"OPEN"_s};
    chat.unresolved = true;
    chat.aiEnabled = true;
    chat.handler = Handler::Ai;
    return chat;
}

Action actionOf(Operation kind, const ActionState &wanted)
{
    return actionOn(someChat(), kind, wanted);
}

} // namespace

/// What a person does to a chat, as a value.
class TestAction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChatStandsAsWantedAfterwards_data();
    void aChatStandsAsWantedAfterwards();
    void theInverseBringsItBack_data() { aChatStandsAsWantedAfterwards_data(); }
    void theInverseBringsItBack();
    void nothingElseChanges_data() { aChatStandsAsWantedAfterwards_data(); }
    void nothingElseChanges();
    void statesAreComparedByWhatMatters_data();
    void statesAreComparedByWhatMatters();
    void aReplyIsTheLastMessage();
    void whoHasToAnswerFollows();
    void everyActionHasANameOfItsOwn();
    void whatCannotBeTakenBackIsHeld_data();
    void whatCannotBeTakenBackIsHeld();
    void pendingActionsAddUp();
    void returnedWordsStandFirst();
    void everyActionIsDescribed();
    void everyPhaseIsDescribed();
};

void TestAction::aChatStandsAsWantedAfterwards_data()
{
    QTest::addColumn<Operation>("kind");
    QTest::addColumn<ActionState>("wanted");
    QTest::newRow("assign") << Operation::Assign << ActionState{.value = u"bea"_s, .text = u"Bea"_s};
    QTest::newRow("ai off") << Operation::SwitchAi << ActionState{.on = false};
    QTest::newRow("follow up") << Operation::FollowUp << ActionState{.at = noon()};
    QTest::newRow("close") << Operation::SetState << ActionState{.value = u"closed"_s};
    QTest::newRow("snooze") << Operation::SetState << ActionState{.value = u"snoozed"_s};
    QTest::newRow("resolve") << Operation::SetState << ActionState{.value = u"resolved"_s};
    QTest::newRow("unseen") << Operation::MarkUnseen << ActionState{.on = true};
    QTest::newRow("pin") << Operation::Pin << ActionState{.on = true};
    QTest::newRow("rename") << Operation::Rename << ActionState{.text = u"Second"_s};
    QTest::newRow("remove") << Operation::Remove << ActionState{.on = true};
}

void TestAction::aChatStandsAsWantedAfterwards()
{
    QFETCH(const Operation, kind);
    QFETCH(const ActionState, wanted);
    const Action action = actionOf(kind, wanted);
    QVERIFY(!isSame(kind, stateOf(someChat(), kind), wanted));
    const Chat after = withAction(someChat(), action, noon());
    QVERIFY(isSame(kind, stateOf(after, kind), wanted));
    QVERIFY(withAction(after, action, noon()) == after); // twice is once
    QVERIFY(isRepeatable(kind));
}

void TestAction::theInverseBringsItBack()
{
    QFETCH(const Operation, kind);
    QFETCH(const ActionState, wanted);
    const Action action = actionOf(kind, wanted);
    const auto inverse = inverseOf(action);
    QCOMPARE(inverse.has_value(), kind != Operation::MarkUnseen && kind != Operation::Remove);
    if (inverse) {
        QVERIFY(inverse->id != action.id);
        const Chat back = withAction(withAction(someChat(), action, noon()), *inverse, noon());
        QVERIFY(isSame(kind, stateOf(back, kind), stateOf(someChat(), kind)));
        QVERIFY(inverse->before == wanted);
    }
}

void TestAction::nothingElseChanges()
{
    QFETCH(const Operation, kind);
    QFETCH(const ActionState, wanted);
    const Chat after = withAction(someChat(), actionOf(kind, wanted), noon());
    for (int each = 0; each <= static_cast<int>(lastAction); ++each) {
        const auto other = static_cast<Operation>(each);
        if (other != kind) {
            QVERIFY(isSame(other, stateOf(after, other), stateOf(someChat(), other)));
        }
    }
    QVERIFY(after.lastMessages.isEmpty());
}

void TestAction::statesAreComparedByWhatMatters_data()
{
    QTest::addColumn<Operation>("kind");
    QTest::addColumn<ActionState>("one");
    QTest::addColumn<ActionState>("other");
    QTest::addColumn<bool>("same");
    const auto at = [](int msecs) { return ActionState{.at = noon().addMSecs(msecs)}; };
    QTest::newRow("a name is no difference")
        << Operation::Assign << ActionState{.value = u"b"_s, .text = u"Bea"_s} << ActionState{.value = u"b"_s} << true;
    QTest::newRow("another person") << Operation::Assign << ActionState{.value = u"b"_s, .text = u"Bea"_s}
                                    << ActionState{.value = u"c"_s, .text = u"Bea"_s} << false;
    QTest::newRow("not reported is off") << Operation::Pin << ActionState() << ActionState{.on = false} << true;
    QTest::newRow("on is not off") << Operation::Pin << ActionState{.on = true} << ActionState{.on = false} << false;
    QTest::newRow("within a second") << Operation::FollowUp << at(0) << at(999) << true;
    QTest::newRow("a second later") << Operation::FollowUp << at(0) << at(1'000) << false;
    QTest::newRow("no time") << Operation::FollowUp << ActionState() << ActionState() << true;
    QTest::newRow("none and some") << Operation::FollowUp << ActionState() << at(0) << false;
    QTest::newRow("titles") << Operation::Rename << ActionState{.text = u"a"_s} << ActionState{.text = u"b"_s} << false;
}

void TestAction::statesAreComparedByWhatMatters()
{
    QFETCH(const Operation, kind);
    QFETCH(const ActionState, one);
    QFETCH(const ActionState, other);
    QFETCH(const bool, same);
    QCOMPARE(isSame(kind, one, other), same);
    QCOMPARE(isSame(kind, other, one), same);
}

void TestAction::aReplyIsTheLastMessage()
{
    const Action action = actionOf(Operation::Reply, {.text = u"Hello"_s});
    const Chat after = withAction(someChat(), action, noon());
    QCOMPARE(after.lastMessages.size(), 1);
    const Message &message = after.lastMessages.first();
    QCOMPARE(plainText(message), u"Hello"_s);
    QCOMPARE(message.role.code, RoleKind::Agent);
    QCOMPARE(message.reference, action.id);
    QCOMPARE(message.createdAt, Moment(noon()));
    QCOMPARE(after.lastMessageAt, Moment(noon()));
    QVERIFY(!isRepeatable(Operation::Reply));
    QVERIFY(!isRepeatable(Operation::NewChat));
    QVERIFY(withAction(someChat(), actionOf(Operation::NewChat, {.text = u"Hi"_s}), noon()) == someChat());
}

void TestAction::whoHasToAnswerFollows()
{
    Chat chat = withAction(someChat(), actionOf(Operation::SwitchAi, {.on = false}));
    QCOMPARE(chat.handler.value, Handler::Person);
    QVERIFY(chat.handler.isInferred());
    chat = withAction(chat, actionOf(Operation::SwitchAi, {.on = true}));
    QCOMPARE(chat.handler.value, Handler::Ai);
    chat = withAction(chat, actionOf(Operation::Assign, {.value = u"bea"_s}));
    QCOMPARE(chat.handler.value, Handler::Person);
    chat = withAction(chat, actionOf(Operation::SetState, {.value = u"closed"_s}));
    QCOMPARE(chat.unresolved.value, false);
    Chat withoutSwitch = someChat();
    withoutSwitch.aiEnabled.reset();
    withoutSwitch = withAction(withoutSwitch, actionOf(Operation::Assign, {.value = u"bea"_s}));
    QVERIFY(withoutSwitch.handler.isReported()); // nobody knows better than the vendor
}

void TestAction::everyActionHasANameOfItsOwn()
{
    const Action one = actionOf(Operation::Pin, {.on = true});
    const Action other = actionOf(Operation::Pin, {.on = true});
    QVERIFY(!one.id.isEmpty());
    QVERIFY(one.id != other.id);
    QCOMPARE(one.chat, someChat().key);
    QVERIFY(one.before == stateOf(someChat(), Operation::Pin));
}

void TestAction::whatCannotBeTakenBackIsHeld_data()
{
    QTest::addColumn<Operation>("kind");
    QTest::addColumn<bool>("held");
    for (int each = 0; each <= static_cast<int>(lastAction); ++each) {
        const auto kind = static_cast<Operation>(each);
        QTest::newRow(qPrintable(wordOf(kind))) << kind
                                                << (kind == Operation::Reply || kind == Operation::NewChat
                                                    || kind == Operation::Remove || kind == Operation::MarkUnseen);
    }
}

void TestAction::whatCannotBeTakenBackIsHeld()
{
    QFETCH(const Operation, kind);
    QFETCH(const bool, held);
    QCOMPARE(isHeldFirst(actionOf(kind, {})), held);
}

void TestAction::pendingActionsAddUp()
{
    OutboxItem assign;
    assign.action = actionOf(Operation::Assign, {.value = u"bea"_s});
    OutboxItem reassign;
    reassign.action = actionOf(Operation::Assign, {.value = u"cyd"_s});
    OutboxItem refused;
    refused.action = actionOf(Operation::Rename, {.text = u"Second"_s});
    refused.phase = OutboxItem::Phase::Refused;
    const Chat chat = withPending(someChat(), {assign, reassign, refused});
    QCOMPARE(chat.assignee->id, u"cyd"_s);
    QCOMPARE(chat.title.valueOr({}), u"First"_s);
    QVERIFY(withPending(someChat(), {}) == someChat());
}

void TestAction::returnedWordsStandFirst()
{
    QCOMPARE(withReturned({}, u"Hello"_s), u"Hello"_s);
    QCOMPARE(withReturned(u" \n"_s, u"Hello"_s), u"Hello"_s);
    QCOMPARE(withReturned(u"Hello"_s, u"Hello"_s), u"Hello"_s);
    QCOMPARE(withReturned(u"And then"_s, u"Hello"_s), u"Hello\n\nAnd then"_s);
}

void TestAction::everyActionIsDescribed()
{
    QSet<QString> sentences;
    for (int each = 0; each <= static_cast<int>(lastAction); ++each) {
        sentences.insert(describe(actionOf(static_cast<Operation>(each), {.value = u"open"_s, .text = u"x"_s})));
    }
    QCOMPARE(sentences.size(), static_cast<int>(lastAction) + 1);
    const QString hostile = describe(actionOf(Operation::Rename, {.text = u"a\u202e\nb"_s}));
    QVERIFY(!hostile.contains(u'\n'));
    QVERIFY(!hostile.contains(QChar(0x202e)));
}

void TestAction::everyPhaseIsDescribed()
{
    using Phase = OutboxItem::Phase;
    QSet<QString> sentences;
    for (const Phase phase :
         {Phase::Held, Phase::Waiting, Phase::Sending, Phase::Unknown, Phase::Asking, Phase::Refused}) {
        OutboxItem item;
        item.phase = phase;
        sentences.insert(describe(item, u"Invent"_s));
    }
    for (const auto question : {OutboxItem::Question::ChangedMeanwhile, OutboxItem::Question::AnsweredMeanwhile}) {
        OutboxItem item;
        item.phase = Phase::Asking;
        item.question = question;
        sentences.insert(describe(item, u"Invent"_s));
    }
    QCOMPARE(sentences.size(), 8);
}

QTEST_GUILESS_MAIN(TestAction)
#include "tst_action.moc"
