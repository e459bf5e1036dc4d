// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncrig.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;

/// Single chats: opening them, their details, and what counts as unread.
class TestOpenedChats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openingMarksReadBeforeAnythingElse();
    void lookingKeepsNoMark();
    void openingAgainTellsTheChatAlone();
    void anUnknownChatIsNotOpened();
    void aMarkThatCannotBeKeptIsTold();
    void aMarkThatCannotBeKeptIsKeptLater_data();
    void aMarkThatCannotBeKeptIsKeptLater();
    void anOlderNoteDoesNotComeBack();
    void whatCannotBeKeptIsOfferedAgain();
    void whatChangedIsToldWithTheChat();
    void ownDataIsKeptAndTold();
    void onlyVanishedChatsAreForgotten();
    void onlyVendorsWithDetailsAreAskedForThem();
    void detailsAreToldLikeAChange();
    void detailsStayWhileTheListSaysTheSame();
    void aChangeInTheListReplacesTheDetails();
    void detailsThatDifferFromTheListAreAskedForOnce();
    void detailsMaySayThatTheChatIsGone();
    void failedDetailsLeaveTheChatAlone_data();
    void failedDetailsLeaveTheChatAlone();
    void openingAnotherChatDropsTheEarlierQuestion();
    void aQuestionAboutAChatThatLeftIsDropped();
    void detailsAndWalksDoNotDisturbEachOther();
    void aChatIsMarkedUnreadAndReadAgain();
    void markingAnUnknownChatDoesNothing();
    void theFirstWalkFindsNothingUnread();
    void aNewChatInALaterWalkIsUnread();
    void growthIsUnread();
    void aFirstWalkThatBrokeOffMakesNothingUnread();
    void vendorsThatCountTheUnseenNeedNoFirstSight();
};

namespace {

VendorTraits detailed()
{
    VendorTraits vendor = fakeVendor();
    vendor.hasDetails = true;
    return vendor;
}

/// A chat of a vendor that tells how many messages there are, and no more.
Chat counted(const QString &id, qint64 messages)
{
    Chat chat = chatAt(id, 600);
    chat.totalMessages = messages;
    return chat;
}

Chat unseen(const QString &id, qint64 count)
{
    Chat chat = chatAt(id, 600);
    chat.adminUnseen = count;
    return chat;
}

/// SQL with which the store refuses something, as a full disk does.
QString refusal(const QString &what)
{
    return u"CREATE TRIGGER refusal BEFORE %1 BEGIN SELECT RAISE(ABORT, 'refused'); END"_s.arg(what);
}

/// What was asked for by the way is answered.
void letPostedEventsArrive()
{
    for (int turn = 0; turn < 20; ++turn) {
        QCoreApplication::processEvents();
    }
}

const Known<bool> openedHere{false, Inference::OpenedHere};

} // namespace

void TestOpenedChats::openingMarksReadBeforeAnythingElse()
{
    Rig rig(detailed());
    rig.server->list = {unseen(u"c1"_s, 2), unseen(u"c2"_s, 1)};
    QVERIFY(rig.walk());
    QCOMPARE(rig.rows.value(u"c1"_s).unread, Known<bool>(true));
    rig.takeTold();
    bool keptBefore = false;
    QObject::connect(&rig.opened, &OpenedChats::delta, &rig.sync, [&] {
        const auto mark = rig.mark(u"c1"_s);
        keptBefore = mark && mark->opened;
    });
    rig.server->hears = [&rig](const QString &question) { rig.told.append(question); };
    rig.open(u"c1"_s, true);
    QVERIFY(keptBefore);
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1"_s, u"read c1"_s, u"details c1"_s}));
    QCOMPARE(rig.rows.value(u"c1"_s).unread, openedHere);
    QCOMPARE(rig.readRow, rig.rows.value(u"c1"_s));
    QCOMPARE(rig.read.key, (ChatKey{u"a1"_s, u"c1"_s}));
    QCOMPARE(rig.rows.value(u"c2"_s).unread, Known<bool>(true));
    rig.server->hears = nullptr;
    QVERIFY(rig.walk());
    QCOMPARE(rig.rows.value(u"c1"_s).unread, openedHere); // the vendor still counts two; they were read here
    rig.server->list[0] = unseen(u"c1"_s, 3);
    QVERIFY(rig.walk());
    QCOMPARE(rig.rows.value(u"c1"_s).unread, Known<bool>(true));
}

void TestOpenedChats::lookingKeepsNoMark()
{
    Rig rig;
    rig.server->list = {unseen(u"c1"_s, 2)};
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.open(u"c1"_s, false);
    QCOMPARE(rig.takeTold(), QStringList{u"read c1"_s});
    QCOMPARE(rig.readRow.unread, Known<bool>(true));
    QVERIFY(!rig.mark(u"c1"_s));
}

void TestOpenedChats::openingAgainTellsTheChatAlone()
{
    Rig rig;
    rig.server->list = {unseen(u"c1"_s, 2)};
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, true);
    rig.takeTold();
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.takeTold(), QStringList{u"read c1"_s});
}

void TestOpenedChats::anUnknownChatIsNotOpened()
{
    Rig rig(detailed());
    rig.open(u"c1"_s, true);
    rig.open({}, true);
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.takeHeard(), QStringList());
    QVERIFY(!rig.mark(u"c1"_s));
}

void TestOpenedChats::aMarkThatCannotBeKeptIsTold()
{
    Rig rig;
    rig.server->list = {unseen(u"c1"_s, 2)};
    QVERIFY(rig.walk());
    rig.takeTold();
    QVERIFY(meddle({u"ALTER TABLE read_marks RENAME TO elsewhere"_s}));
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.told.first(), u"store failed"_s);
    QCOMPARE(rig.rows.value(u"c1"_s).unread, Known<bool>(true));
    QVERIFY(meddle({u"ALTER TABLE elsewhere RENAME TO read_marks"_s}));
    rig.takeTold();
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.takeTold(), QStringList({u"store works"_s, u"delta +c1"_s, u"read c1"_s}));
    QCOMPARE(rig.readRow.unread, openedHere);
}

void TestOpenedChats::aMarkThatCannotBeKeptIsKeptLater_data()
{
    QTest::addColumn<bool>("unread");
    QTest::newRow("opened") << false;
    QTest::newRow("marked unread") << true;
}

void TestOpenedChats::aMarkThatCannotBeKeptIsKeptLater()
{
    QFETCH(const bool, unread);
    Rig rig;
    rig.server->list = {unseen(u"c1"_s, 2)};
    QVERIFY(rig.walk());
    QVERIFY(meddle({refusal(u"INSERT ON read_marks"_s)}));
    rig.open(u"c1"_s, true);
    if (unread) {
        rig.markUnread(u"c1"_s, true);
    }
    QVERIFY(meddle({u"DROP TRIGGER refusal"_s}));
    QVERIFY(!rig.mark(u"c1"_s));
    QVERIFY(rig.walk());
    QTRY_VERIFY(rig.mark(u"c1"_s));
    QVERIFY(rig.mark(u"c1"_s)->opened);
    QCOMPARE(rig.mark(u"c1"_s)->markedUnread, unread);
}

void TestOpenedChats::anOlderNoteDoesNotComeBack()
{
    Rig rig;
    rig.server->list = chats(2);
    QVERIFY(rig.walk());
    const ChatKey key{u"a1"_s, u"c1"_s};
    const ChatKey other{u"a1"_s, u"c2"_s};
    const OwnData older{false, u"older"_s, {}};
    const OwnData newer{false, u"newer"_s, {}};
    QVERIFY(meddle({refusal(u"INSERT ON own"_s)}));
    rig.opened.setOwn(key, older);
    rig.opened.setOwn(other, older);
    QVERIFY(meddle({u"DROP TRIGGER refusal"_s}));
    rig.opened.setOwn(key, newer); // which is when the store is seen to work again
    QVERIFY(rig.told.contains(u"store works"_s));
    const auto noteOf = [&rig](const ChatKey &chat) { return (*rig.keeper.store().chat(chat))->own.note; };
    QTRY_COMPARE(noteOf(other), u"older"_s);
    QCOMPARE(noteOf(key), u"newer"_s);
}

void TestOpenedChats::whatCannotBeKeptIsOfferedAgain()
{
    Rig rig;
    rig.server->list = chats(3);
    QVERIFY(rig.walk());
    rig.server->list.removeAt(2);
    QVERIFY(rig.walk());
    QVERIFY(rig.walk());
    QVERIFY(rig.rows.value(u"c3"_s).vanished);
    const OwnData own{true, u"call back on Monday"_s, {}};
    const OwnData gone{true, u"of an account that leaves"_s, {}};
    QVERIFY(meddle({refusal(u"INSERT ON own"_s)}));
    rig.opened.setOwn({u"a1"_s, u"c1"_s}, own);
    rig.opened.setOwn({u"a2"_s, u"c1"_s}, gone);
    QVERIFY(meddle({u"DROP TRIGGER refusal"_s, refusal(u"DELETE ON chats"_s)}));
    rig.opened.forget({u"a1"_s, u"c3"_s});
    rig.open(u"c1"_s, false);
    QCOMPARE(rig.readRow.own, own); // it is shown as it was typed
    QVERIFY((*rig.keeper.store().chat({u"a1"_s, u"c1"_s}))->own.isEmpty());
    QCOMPARE(rig.ids().size(), 3);
    rig.opened.drop(u"a2"_s);
    QVERIFY(meddle({u"DROP TRIGGER refusal"_s}));
    QVERIFY(rig.walk());
    QTRY_COMPARE(rig.ids(), QStringList({u"c1"_s, u"c2"_s}));
    QCOMPARE((*rig.keeper.store().chat({u"a1"_s, u"c1"_s}))->own, own);
    QCOMPARE(rig.reader->ownEntries()->size(), 1);
}

void TestOpenedChats::whatChangedIsToldWithTheChat()
{
    Rig rig;
    rig.server->list = {unseen(u"c1"_s, 2)};
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, false);
    QVERIFY(rig.readChanges.isEmpty());
    rig.server->list[0] = unseen(u"c1"_s, 3);
    QVERIFY(rig.walk());
    QCOMPARE(rig.readChanges.size(), 1);
    QCOMPARE(rig.readChanges.first().field, Change::Field::Unread);
    QCOMPARE(rig.readChanges.first().after, u"3"_s);
}

void TestOpenedChats::ownDataIsKeptAndTold()
{
    Rig rig;
    rig.server->list = {unseen(u"c1"_s, 2), unseen(u"c2"_s, 2)};
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, false);
    rig.takeTold();
    const OwnData own{true, u"call back on Monday"_s, {u"vip"_s}};
    rig.opened.setOwn({u"a1"_s, u"c1"_s}, own);
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1"_s, u"read c1"_s}));
    QCOMPARE(rig.readRow.own, own);
    rig.opened.setOwn({u"a1"_s, u"c2"_s}, own); // the person is not on it
    QCOMPARE(rig.takeTold(), QStringList{u"delta +c2"_s});
    rig.opened.setOwn({u"a1"_s, u"unknown"_s}, own);
    QCOMPARE(rig.takeTold(), QStringList());
    QVERIFY(rig.walk());
    QCOMPARE(rig.rows.value(u"c1"_s).own, own);
}

void TestOpenedChats::onlyVanishedChatsAreForgotten()
{
    Rig rig;
    rig.server->list = chats(3);
    QVERIFY(rig.walk());
    rig.server->list.removeAt(1);
    QVERIFY(rig.walk());
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.opened.forget({u"a1"_s, u"c1"_s});
    QCOMPARE(rig.takeTold(), QStringList());
    rig.opened.forget({u"a1"_s, u"c2"_s});
    QCOMPARE(rig.takeTold(), QStringList{u"delta -c2"_s});
    QCOMPARE(rig.ids(), QStringList({u"c1"_s, u"c3"_s}));
}

void TestOpenedChats::onlyVendorsWithDetailsAreAskedForThem()
{
    Rig rig;
    rig.server->list = chats(1);
    QVERIFY(rig.walk());
    rig.takeHeard();
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.takeHeard(), QStringList());
}

void TestOpenedChats::detailsAreToldLikeAChange()
{
    Rig rig(detailed());
    rig.server->list = chats(2);
    Chat more = chatAt(u"c1"_s, 700);
    more.title = u"with details"_s;
    rig.server->details.insert(u"c1"_s, more);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.open(u"c1"_s, true);
    QTRY_COMPARE(rig.told.size(), 3);
    QCOMPARE(rig.takeTold(), QStringList({u"read c1"_s, u"delta +c1"_s, u"read c1"_s}));
    QCOMPARE(rig.rows.value(u"c1"_s).title, u"with details"_s);
    QCOMPARE(rig.read.title, Known<QString>(u"with details"_s));
    QCOMPARE(rig.sync.status().phase, AccountStatus::Phase::Idle);
}

void TestOpenedChats::detailsStayWhileTheListSaysTheSame()
{
    Rig rig(detailed());
    rig.server->list = chats(2);
    Chat more = rig.server->list.first();
    more.rawDetails = R"({"title":"with details"})"_ba;
    rig.server->details.insert(u"c1"_s, more);
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, false);
    QTRY_COMPARE(rig.rows.value(u"c1"_s).title, u"with details"_s);
    rig.takeTold();
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList());
    rig.server->held = QStringList{u"details"_s};
    rig.open(u"c1"_s, false);
    QCOMPARE(rig.read.title, Known<QString>(u"with details"_s)); // from what was kept
    QCOMPARE(rig.read.rawDetails, more.rawDetails);
}

void TestOpenedChats::aChangeInTheListReplacesTheDetails()
{
    Rig rig(detailed());
    rig.server->list = chats(2);
    Chat more = rig.server->list.first();
    more.rawDetails = R"({"more":true})"_ba;
    rig.server->details.insert(u"c1"_s, more);
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, false);
    QTRY_COMPARE(rig.read.rawDetails, more.rawDetails);
    rig.takeTold();
    rig.server->list[0].title = u"newer"_s;
    rig.server->held = QStringList{u"details"_s};
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1"_s, u"read c1"_s})); // the person is on it
    rig.open(u"c1"_s, false);
    QCOMPARE(rig.read.title, Known<QString>(u"newer"_s));
    QVERIFY(rig.read.rawDetails.isEmpty());
}

void TestOpenedChats::detailsThatDifferFromTheListAreAskedForOnce()
{
    Rig rig(detailed());
    rig.server->list = chats(2);
    Chat more = rig.server->list.first();
    more.title = u"as the details say it"_s;
    more.adminUnseen = 4;
    rig.server->details.insert(u"c1"_s, more);
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, false);
    QTRY_COMPARE(rig.rows.value(u"c1"_s).title, u"as the details say it"_s);
    rig.takeTold();
    rig.takeHeard();
    for (int i = 0; i < 3; ++i) { // the list says what it always said
        QVERIFY(rig.walk(false));
        letPostedEventsArrive();
    }
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 1"_s, u"list 1"_s}));
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.rows.value(u"c1"_s).title, u"as the details say it"_s);
}

void TestOpenedChats::detailsMaySayThatTheChatIsGone()
{
    Rig rig(detailed());
    rig.server->list = chats(2);
    Chat gone = rig.server->list.first();
    gone.removed = true;
    rig.server->details.insert(u"c1"_s, gone);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.open(u"c1"_s, true);
    QTRY_COMPARE(rig.told.size(), 2);
    QCOMPARE(rig.takeTold(), QStringList({u"read c1"_s, u"delta -c1"_s}));
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.takeTold(), QStringList());
}

void TestOpenedChats::failedDetailsLeaveTheChatAlone_data()
{
    QTest::addColumn<ApiError>("error");
    for (int kind = 0; kind <= static_cast<int>(ApiError::Kind::OutcomeUnknown); ++kind) {
        QTest::addRow("kind %d", kind) << ApiError{static_cast<ApiError::Kind>(kind), 400 + kind, u"why"_s, {}};
    }
}

void TestOpenedChats::failedDetailsLeaveTheChatAlone()
{
    QFETCH(const ApiError, error);
    Rig rig(detailed());
    rig.server->list = {unseen(u"c1"_s, 2)};
    rig.server->details.insert(u"c1"_s, tl::unexpected(error));
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.open(u"c1"_s, true);
    QTRY_COMPARE(rig.told.size(), 3);
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1"_s, u"read c1"_s, u"failed c1"_s}));
    QCOMPARE(rig.failure, error);
    QCOMPARE(rig.sync.status().phase, AccountStatus::Phase::Idle);
    QVERIFY(!rig.sync.status().error);
    rig.server->details.insert(u"c1"_s, rig.server->list.first());
    rig.open(u"c1"_s, true); // the next time may go well
    QTRY_COMPARE(rig.told.size(), 2);
    QCOMPARE(rig.takeTold(), QStringList({u"read c1"_s, u"read c1"_s})); // they say nothing that was not known
}

void TestOpenedChats::openingAnotherChatDropsTheEarlierQuestion()
{
    Rig rig(detailed());
    rig.server->list = chats(3);
    for (const Chat &chat : rig.server->list) {
        rig.server->details.insert(chat.key.id, chat);
    }
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.server->held = QStringList{u"details c1"_s};
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.server->waiting(), 1);
    rig.open(u"c2"_s, true);
    QCOMPARE(rig.server->aborted, 1);
    QCOMPARE(rig.server->waiting(), 0);
    QTRY_COMPARE(rig.told.size(), 3);
    QCOMPARE(rig.takeTold(), QStringList({u"read c1"_s, u"read c2"_s, u"read c2"_s}));
    rig.open(u"c1"_s, true);
    rig.open(u"unknown"_s, true); // the person has gone on to another account's chat
    QCOMPARE(rig.server->aborted, 2);
}

void TestOpenedChats::aQuestionAboutAChatThatLeftIsDropped()
{
    Rig rig(detailed());
    rig.server->list = chats(2);
    rig.server->details.insert(u"c1"_s, rig.server->list.first());
    QVERIFY(rig.walk());
    rig.server->held = QStringList{u"details"_s};
    rig.open(u"c1"_s, true);
    rig.server->list.first().removed = true;
    QVERIFY(rig.walk());
    QCOMPARE(rig.ids(), QStringList{u"c2"_s});
    QCOMPARE(rig.server->aborted, 1);
    rig.takeTold();
    QVERIFY(!rig.server->release());
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.ids(), QStringList{u"c2"_s});
}

void TestOpenedChats::detailsAndWalksDoNotDisturbEachOther()
{
    Rig rig(detailed());
    rig.server->list = chats(4);
    rig.server->details.insert(u"c1"_s, rig.server->list.first());
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.server->held = QStringList{u"list 2"_s};
    rig.sync.refresh(true);
    QTRY_COMPARE(rig.server->waiting(), 1);
    rig.open(u"c1"_s, true);
    QTRY_COMPARE(rig.told, QStringList({u"read c1"_s, u"read c1"_s}));
    QVERIFY(rig.server->release());
    QVERIFY(rig.settles());
    QCOMPARE(rig.server->aborted, 0);
    QCOMPARE(rig.rows.size(), 4);
}

void TestOpenedChats::aChatIsMarkedUnreadAndReadAgain()
{
    Rig rig;
    rig.server->list = {unseen(u"c1"_s, 2)};
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, true);
    rig.takeTold();
    rig.markUnread(u"c1"_s, true);
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1"_s, u"read c1"_s}));
    QCOMPARE(rig.rows.value(u"c1"_s).unread, Known<bool>(true, Inference::MarkedUnreadHere));
    QVERIFY(rig.mark(u"c1"_s)->markedUnread);
    rig.markUnread(u"c1"_s, true);
    QCOMPARE(rig.takeTold(), QStringList()); // it is already
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeTold(), QStringList());
    rig.open(u"c1"_s, false); // a look leaves it unread
    QCOMPARE(rig.takeTold(), QStringList{u"read c1"_s});
    QVERIFY(rig.readRow.unread.valueOr(false));
    rig.markUnread(u"c1"_s, false);
    QCOMPARE(rig.takeTold(), QStringList({u"delta +c1"_s, u"read c1"_s}));
    QCOMPARE(rig.rows.value(u"c1"_s).unread, openedHere);
    rig.markUnread(u"c1"_s, true);
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.rows.value(u"c1"_s).unread, openedHere);
}

void TestOpenedChats::markingAnUnknownChatDoesNothing()
{
    Rig rig;
    rig.markUnread(u"c1"_s, true);
    QCOMPARE(rig.takeTold(), QStringList());
    QVERIFY(!rig.mark(u"c1"_s));
}

void TestOpenedChats::theFirstWalkFindsNothingUnread()
{
    Rig rig;
    for (int i = 1; i <= 5; ++i) {
        rig.server->list.append(counted(u"c%1"_s.arg(i), i));
    }
    QVERIFY(rig.walk());
    QCOMPARE(rig.ids().size(), 5);
    for (const ChatRow &row : std::as_const(rig.rows)) {
        QCOMPARE(row.unread, Known<bool>(false, Inference::MessagesGrew));
    }
}

void TestOpenedChats::aNewChatInALaterWalkIsUnread()
{
    Rig rig;
    rig.server->list = {counted(u"old"_s, 5)};
    QVERIFY(rig.walk());
    rig.server->list.prepend(counted(u"new"_s, 1));
    rig.server->list.prepend(counted(u"empty"_s, 0));
    QVERIFY(rig.walk());
    QCOMPARE(rig.rows.value(u"new"_s).unread, Known<bool>(true, Inference::MessagesGrew));
    QCOMPARE(rig.rows.value(u"empty"_s).unread, Known<bool>(false, Inference::MessagesGrew));
    QCOMPARE(rig.rows.value(u"old"_s).unread, Known<bool>(false, Inference::MessagesGrew));
    // The same after a restart, when the chats came while the program was not running.
    Rig later(fakeVendor(), fakeAccount(u"a1"_s), rig.profile);
    later.server->list = {counted(u"newer"_s, 1), counted(u"new"_s, 1), counted(u"old"_s, 5)};
    QVERIFY(later.walk());
    QCOMPARE(later.rows.value(u"newer"_s).unread, Known<bool>(true, Inference::MessagesGrew));
    QCOMPARE(later.rows.value(u"new"_s).unread, Known<bool>(true, Inference::MessagesGrew)); // never opened
    QCOMPARE(later.rows.value(u"old"_s).unread, Known<bool>(false, Inference::MessagesGrew));
    later.open(u"new"_s, true);
    QCOMPARE(later.rows.value(u"new"_s).unread, openedHere);
}

void TestOpenedChats::growthIsUnread()
{
    Rig rig;
    rig.server->list = {counted(u"c1"_s, 5), counted(u"c2"_s, 5)};
    QVERIFY(rig.walk());
    rig.server->list[0].totalMessages = 6;
    QVERIFY(rig.walk());
    QCOMPARE(rig.rows.value(u"c1"_s).unread, Known<bool>(true, Inference::MessagesGrew));
    QCOMPARE(rig.rows.value(u"c2"_s).unread, Known<bool>(false, Inference::MessagesGrew));
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.rows.value(u"c1"_s).unread, openedHere);
    rig.server->list[0].totalMessages = 7;
    QVERIFY(rig.walk());
    QCOMPARE(rig.rows.value(u"c1"_s).unread, Known<bool>(true, Inference::MessagesGrew));
}

void TestOpenedChats::aFirstWalkThatBrokeOffMakesNothingUnread()
{
    const QList<Chat> all{counted(u"c1"_s, 1), counted(u"c2"_s, 2), counted(u"c3"_s, 3), counted(u"c4"_s, 4)};
    Rig rig;
    rig.server->list = all;
    rig.server->pageErrors.insert(2, {});
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, true);
    Rig later(fakeVendor(), fakeAccount(u"a1"_s), rig.profile); // the program was ended and begun again
    later.server->list = all;
    QVERIFY(later.walk());
    QCOMPARE(later.rows.value(u"c4"_s).unread, Known<bool>(false, Inference::MessagesGrew));
    QCOMPARE(later.rows.value(u"c1"_s).unread, openedHere);
}

void TestOpenedChats::vendorsThatCountTheUnseenNeedNoFirstSight()
{
    Rig rig;
    Chat chat = unseen(u"c1"_s, 2);
    chat.totalMessages = 9;
    rig.server->list = {chat};
    QVERIFY(rig.walk());
    QVERIFY(!rig.mark(u"c1"_s));
    QCOMPARE(rig.rows.value(u"c1"_s).unread, Known<bool>(true));
}

QTEST_GUILESS_MAIN(TestOpenedChats)
#include "tst_openedchats.moc"
