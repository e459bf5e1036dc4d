// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatactions.h"

#include "models/items/accountlistmodel.h"
#include "tests/support/chatdesk.h"
#include "views/assigneepicker.h"
#include "views/newchatdialog.h"
#include "views/renameedit.h"
#include "views/snoozepicker.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

/// A vendor that takes nearly everything, and one that takes nothing.
QList<VendorTraits> vendors()
{
    VendorTraits able;
    able.id = u"able"_s;
    able.name = u"Able"_s;
    for (const Operation operation :
         {Operation::Reply, Operation::Assign, Operation::SwitchAi, Operation::FollowUp, Operation::SetState,
          Operation::MarkUnseen, Operation::Rename, Operation::NewChat, Operation::Remove}) {
        able.operations.insert(operation, Support::Documented);
    }
    able.states = {u"open"_s, u"snoozed"_s, u"closed"_s};
    VendorTraits plain;
    plain.id = u"plain"_s;
    plain.name = u"Plain"_s;
    return {able, plain};
}

struct Desk {
    test::ChatDesk chats;
    AccountListModel accounts;
    QWidget window;
    ChatActions actions{&chats.list, &accounts, &window};
    QSignalSpy wanted{&actions, &ChatActions::actionsWanted};
    QSignalSpy own{&actions, &ChatActions::ownWanted};
    QSignalSpy unread{&actions, &ChatActions::unreadWanted};
    QSignalSpy back{&actions, &ChatActions::takeBackWanted};
    QSignalSpy refused{&actions, &ChatActions::refused};
    QSignalSpy done{&actions, &ChatActions::done};

    Desk()
    {
        accounts.setVendors(vendors());
        for (const QString &id : {u"able"_s, u"plain"_s}) {
            Account account;
            account.id = id;
            account.name = id;
            account.vendor = id;
            account.me = u"me-7"_s;
            accounts.upsert(account);
        }
        QList<ChatRow> rows;
        for (int i = 1; i <= 3; ++i) {
            rows.append(row(u"able"_s, i));
            rows.append(row(u"plain"_s, i));
        }
        chats.apply(rows);
        chats.show();
        window.resize(800, 600);
        window.show();
    }
    static ChatKey key(const QString &account, int number) { return {account, QString::number(number)}; }
    static ChatRow row(const QString &account, int number)
    {
        ChatRow row;
        row.key = key(account, number);
        row.vendor = account;
        row.title = u"Title"_s;
        row.state = {StateKind::Open, u"OPEN"_s};
        row.aiEnabled = true;
        row.unread = false;
        row.assigneeId = u"bea"_s;
        row.assignee = u"Bea"_s;
        row.activity = Moment(QDateTime(QDate(2026, 11, 21), QTime(9, number), Qt::UTC));
        return row;
    }
    void be(const QString &account, int number)
    {
        actions.setCurrent(key(account, number));
        actions.setSelection({});
    }
    void select(const QList<ChatKey> &keys)
    {
        QList<quint32> ids;
        for (const ChatKey &chat : keys) {
            ids.append(chats.idOf(chat));
        }
        actions.setCurrent(keys.first());
        actions.setSelection([ids] { return ids; });
    }
    QList<Action> told() const
    {
        QList<Action> all;
        for (const QVariantList &signal : wanted) {
            all += signal[0].value<QList<Action>>();
        }
        return all;
    }
};

} // namespace

class TestChatActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvingAsksForTheVendorsWord()
    {
        Desk desk;
        desk.be(u"able"_s, 1);
        desk.actions.resolve();
        const QList<Action> told = desk.told();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].kind, Operation::SetState);
        QCOMPARE(told[0].wanted.value, u"closed"_s);
        QCOMPARE(told[0].before.value, u"open"_s);
        QCOMPARE(desk.done.size(), 1);
    }

    void whatTheVendorLacksSaysWhy()
    {
        Desk desk;
        desk.be(u"plain"_s, 1);
        desk.actions.resolve();
        desk.actions.start(Operation::Assign);
        QVERIFY(desk.told().isEmpty());
        QCOMPARE(desk.refused.size(), 2);
        QVERIFY(desk.refused[0][0].toString().contains(u"Plain"_s));
        QVERIFY(!desk.actions.canUndo());
    }

    void whatTheVendorLacksIsKeptHere()
    {
        Desk desk;
        desk.be(u"plain"_s, 1);
        desk.actions.start(Operation::Pin);
        QCOMPARE(desk.own.size(), 1);
        QVERIFY(desk.own[0][1].value<OwnData>().pinned);
        desk.actions.undo();
        QCOMPARE(desk.own.size(), 2);
        QVERIFY(!desk.own[1][1].value<OwnData>().pinned);
        QVERIFY(!desk.actions.canUndo());
    }

    void undoTakesTheLastThingBack()
    {
        Desk desk;
        desk.be(u"able"_s, 1);
        desk.actions.resolve();
        desk.actions.start(Operation::SwitchAi);
        QCOMPARE(desk.told()[1].wanted.on, std::optional(false));
        desk.actions.undo();
        QCOMPARE(desk.back, QList<QVariantList>{{desk.told()[1].id}});
        desk.actions.undo();
        QCOMPARE(desk.back.last(), QVariantList{desk.told()[0].id});
        desk.actions.undo();
        QCOMPARE(desk.back.size(), 2);
    }

    void aReplyCanSwitchTheAiOffFirst()
    {
        Desk desk;
        desk.actions.sendReply(Desk::key(u"able"_s, 1), u"Hello"_s, true);
        QCOMPARE(desk.told().size(), 2);
        QCOMPARE(desk.told()[0].kind, Operation::SwitchAi);
        QCOMPARE(desk.told()[1].kind, Operation::Reply);
        QCOMPARE(desk.told()[1].wanted.text, u"Hello"_s);
        desk.actions.undo();
        QCOMPARE(desk.back.size(), 1); // the reply alone
        QCOMPARE(desk.back[0][0].toString(), desk.told()[1].id);
        desk.actions.forget(desk.told()[1].id, true); // it was on its way
        QCOMPARE(desk.refused.size(), 1);
        desk.actions.undo();
        QCOMPARE(desk.back[1][0].toString(), desk.told()[0].id);
    }

    void wordsAreSentToAChatThatCannotBeRead()
    {
        Desk desk;
        desk.actions.sendReply(Desk::key(u"able"_s, 99), u"Hello"_s, true);
        QCOMPARE(desk.told().size(), 1);
        QCOMPARE(desk.told()[0].chat, Desk::key(u"able"_s, 99));
        QCOMPARE(desk.told()[0].wanted.text, u"Hello"_s);
    }

    void assigningAsksWhom()
    {
        Desk desk;
        const QSignalSpy asked(&desk.actions, &ChatActions::colleaguesWanted);
        desk.be(u"able"_s, 1);
        desk.actions.start(Operation::Assign);
        QCOMPARE(asked, QList<QVariantList>{{u"able"_s}});
        auto *picker = desk.window.findChild<AssigneePicker *>();
        QVERIFY(picker);
        QVERIFY(picker->isVisible());
        const auto *hint = picker->findChild<QLabel *>(u"assigneePickerHint"_s);
        QVERIFY(hint && hint->isVisible() && hint->accessibleName().contains(u"Able"_s)); // it is being asked
        desk.actions.setColleagues(u"able"_s, {Person{.id = u"cem"_s, .name = u"Cem"_s}});
        QVERIFY(!hint->isVisible());
        Q_EMIT picker->chosen(Person{.id = u"cem"_s, .name = u"Cem"_s});
        QCOMPARE(desk.told().size(), 1);
        QCOMPARE(desk.told()[0].wanted, (ActionState{.value = u"cem"_s, .text = u"Cem"_s}));
        QCOMPARE(desk.told()[0].before, (ActionState{.value = u"bea"_s, .text = u"Bea"_s}));
        Q_EMIT picker->chosen(Person{});
        QVERIFY(desk.told()[1].wanted.value.isEmpty());
    }

    void assigningToOneselfNeedsToKnowOneself()
    {
        Desk desk;
        desk.be(u"able"_s, 1);
        desk.actions.assignToMe();
        QCOMPARE(desk.told()[0].wanted.value, u"me-7"_s);
        Account account = desk.accounts.accounts()[0];
        account.me.clear();
        desk.accounts.upsert(account);
        desk.actions.assignToMe();
        QCOMPARE(desk.told().size(), 1);
        QCOMPARE(desk.refused.size(), 1);
    }

    void snoozingPlansAndPutsAside()
    {
        Desk desk;
        desk.be(u"able"_s, 1);
        desk.actions.start(Operation::FollowUp);
        auto *picker = desk.window.findChild<SnoozePicker *>();
        QVERIFY(picker);
        const QDateTime at(QDate(2030, 1, 2), QTime(9, 0), Qt::UTC);
        Q_EMIT picker->chosen(at);
        QCOMPARE(desk.told().size(), 2);
        QCOMPARE(desk.told()[0].kind, Operation::FollowUp);
        QCOMPARE(desk.told()[0].wanted.at, at);
        QCOMPARE(desk.told()[1].wanted.value, u"snoozed"_s);
        desk.be(u"plain"_s, 1);
        Q_EMIT picker->chosen(at);
        QCOMPARE(desk.told().size(), 2);
        QCOMPARE(desk.own[0][1].value<OwnData>().remindAt, at); // on this computer
    }

    void unreadIsToggledHereAndAtTheVendor()
    {
        Desk desk;
        desk.be(u"able"_s, 1);
        desk.actions.toggleUnread();
        QCOMPARE(desk.unread.size(), 1);
        QCOMPARE(desk.unread[0][1].toBool(), true);
        QCOMPARE(desk.told()[0].kind, Operation::MarkUnseen);
        desk.actions.undo();
        QCOMPARE(desk.unread.last()[1].toBool(), false);
        desk.actions.start(Operation::MarkUnseen);
        QCOMPARE(desk.told().size(), 2);
    }

    void manyAreActedOnAtOnce()
    {
        Desk desk;
        const QSignalSpy bulk(&desk.actions, &ChatActions::bulkGrew);
        desk.select(
            {Desk::key(u"able"_s, 1), Desk::key(u"able"_s, 2), Desk::key(u"able"_s, 3), Desk::key(u"plain"_s, 1)});
        desk.actions.resolve();
        QTRY_COMPARE(bulk.size(), 1);
        QCOMPARE(desk.told().size(), 3);
        QCOMPARE(bulk[0][1].value<QSet<QString>>().size(), 3);
        const QString sentence = desk.done.last()[0].toString();
        QVERIFY2(sentence.contains(u'3') && sentence.contains(u"Plain"_s), qPrintable(sentence));
        desk.actions.undo();
        QCOMPARE(desk.back.size(), 3);
    }

    void renamingIsForTheCurrentOneOnly()
    {
        Desk desk;
        desk.select({Desk::key(u"able"_s, 1), Desk::key(u"able"_s, 2)});
        desk.actions.start(Operation::Rename);
        auto *edit = desk.window.findChild<RenameEdit *>();
        QVERIFY(edit);
        Q_EMIT edit->renamed(u"Better"_s);
        QCOMPARE(desk.told().size(), 1);
        QCOMPARE(desk.told()[0].chat, Desk::key(u"able"_s, 1));
        QCOMPARE(desk.told()[0].wanted.text, u"Better"_s);
    }

    void aNewChatIsWithTheSameCustomer()
    {
        Desk desk;
        desk.be(u"able"_s, 2);
        desk.actions.start(Operation::NewChat);
        auto *dialog = desk.window.findChild<NewChatDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->startRequested(u"Delivery"_s, u"Hello again"_s);
        QCOMPARE(desk.told()[0].kind, Operation::NewChat);
        QCOMPARE(desk.told()[0].chat, Desk::key(u"able"_s, 2));
        QCOMPARE(desk.told()[0].wanted.value, u"Delivery"_s);
        QCOMPARE(desk.told()[0].wanted.text, u"Hello again"_s);
    }

    void aStepThatIsOverIsForgotten()
    {
        Desk desk;
        desk.be(u"able"_s, 1);
        desk.actions.resolve();
        desk.actions.forget(desk.told()[0].id, false);
        QVERIFY(!desk.actions.canUndo());
    }

    void whatWasSentForGoodDoesNotUndoWhatWasBefore()
    {
        Desk desk;
        const QSignalSpy over(&desk.actions, &ChatActions::lastIsOver);
        desk.be(u"able"_s, 1);
        desk.actions.resolve();
        desk.actions.sendReply(Desk::key(u"able"_s, 1), u"Hello"_s, false);
        desk.actions.forget(desk.told()[1].id, true);
        QCOMPARE(over.size(), 1);
        desk.actions.undo();
        QCOMPARE(desk.back.size(), 0);
        QCOMPARE(desk.refused.size(), 1);
        desk.actions.undo();
        QCOMPARE(desk.back, QList<QVariantList>{{desk.told()[0].id}});
    }
};

QTEST_MAIN(TestChatActions)
#include "tst_chatactions.moc"
