// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/actionoffer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

class TestActionOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheVendorHasIsDoneThere()
    {
        QCOMPARE(offer(Operation::Assign), (ActionOffer{ActionOffer::Where::Vendor, {}}));
    }

    void whatTheVendorLacksIsKeptHereWhereThatIsHonest_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<bool>("here");
        QTest::newRow("unread") << Operation::MarkUnseen << true;
        QTest::newRow("pin") << Operation::Pin << true;
        QTest::newRow("reminder") << Operation::FollowUp << true;
        QTest::newRow("reply") << Operation::Reply << false;
        QTest::newRow("remove") << Operation::Remove << false;
    }
    void whatTheVendorLacksIsKeptHereWhereThatIsHonest()
    {
        QFETCH(const Operation, operation);
        QFETCH(const bool, here);
        const ActionOffer made = offer(operation);
        QCOMPARE(made.where, here ? ActionOffer::Where::Here : ActionOffer::Where::Nowhere);
        QVERIFY2(made.why.contains(u"Fake"_s), qPrintable(made.why));
    }

    void whatThePersonSwitchedOffSaysSo()
    {
        QVERIFY(offer(Operation::SetState).isPossible());
        m_account.switchedOff = {Operation::SetState};
        QCOMPARE(offer(Operation::SetState).where, ActionOffer::Where::Nowhere);
        QVERIFY(offer(Operation::SetState).why.contains(u"Switched off"_s));
        m_account.switchedOff = {Operation::Assign}; // documented: nothing to switch off
        QVERIFY(offer(Operation::Assign).isPossible());
        m_account.switchedOff.clear();
    }

    void anUnreportedSwitchCannotBeTurned()
    {
        QVERIFY(!offer(Operation::SwitchAi).isPossible());
        m_row.aiEnabled = true;
        QVERIFY(offer(Operation::SwitchAi).isPossible());
    }

    void aVanishedChatTakesNothing()
    {
        ChatRow gone;
        gone.vanished = true;
        QVERIFY(!offerOf(Operation::Assign, gone, m_account, m_vendor).isPossible());
        QVERIFY(!offerOf(Operation::Pin, gone, m_account, m_vendor).isPossible());
    }

    void resolvingAsksForWhatTheVendorHas()
    {
        QCOMPARE(resolvedState(m_vendor), u"closed"_s);
        QCOMPARE(resolvedState({.states = {u"open"_s, u"closed"_s, u"resolved"_s}}), u"resolved"_s);
        QVERIFY(resolvedState({}).isNull());
    }

    void anActionKnowsHowTheRowStood()
    {
        ChatRow row;
        row.key = {u"a"_s, u"c"_s};
        row.assigneeId = u"7"_s;
        row.assignee = u"Bea"_s;
        row.state = {StateKind::Snoozed, u"SNOOZED"_s};
        row.title = u"Old"_s;
        row.aiEnabled = false;
        const Action assign = actionOn(row, Operation::Assign, {.value = u"8"_s});
        QCOMPARE(assign.chat, row.key);
        QCOMPARE(assign.before, (ActionState{.value = u"7"_s, .text = u"Bea"_s}));
        QCOMPARE(actionOn(row, Operation::SetState, {}).before.value, u"snoozed"_s);
        QCOMPARE(actionOn(row, Operation::Rename, {}).before.text, u"Old"_s);
        QCOMPARE(actionOn(row, Operation::SwitchAi, {}).before.on, std::optional(false));
        QVERIFY(!assign.id.isEmpty());
        QVERIFY(assign.id != actionOn(row, Operation::Assign, {}).id);
    }

private:
    ActionOffer offer(Operation operation) const { return offerOf(operation, m_row, m_account, m_vendor); }

    ChatRow m_row;
    Account m_account;
    VendorTraits m_vendor{.name = u"Fake"_s,
                          .operations = {{Operation::Assign, Support::Documented},
                                         {Operation::SwitchAi, Support::Documented},
                                         {Operation::SetState, Support::Inferred}},
                          .states = {u"open"_s, u"closed"_s}};
};

QTEST_GUILESS_MAIN(TestActionOffer)
#include "tst_actionoffer.moc"
