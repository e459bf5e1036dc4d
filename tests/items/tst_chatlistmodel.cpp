// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatindex.h"
#include "tests/items/modelmirror.h"
#include "tests/support/chatdesk.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <algorithm>

using namespace deskside;
using namespace deskside::test;

namespace {

/// A desk whose list shows a filter.
struct Shown : ChatDesk {
    int filter;

    explicit Shown(const ChatFilter &shown = {})
        : filter(show(shown))
    {
        watch(&list);
    }
};

ChatRow unreadRow(const QString &id, int minutes, bool unread = true, const QString &account = u"a"_s)
{
    ChatRow row = rowAged(id, minutes, account);
    row.unread = unread;
    return row;
}

ChatFilter parsed(const QString &query)
{
    const auto filter = ChatFilter::parse(query, noon);
    if (!filter)
        qFatal("%s", qPrintable(filter.error().message));
    return *filter;
}

} // namespace

class TestChatListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandNewestFirstInWhateverOrderTheyCome();
    void nothingIsShownUntilItIsSaidWhat();
    void aPageThatFitsInOnePlaceIsOneInsertion();
    void aPageThatFallsIntoTwoPlacesIsTwoInsertions();
    void newActivityMovesTheRowAndThenChangesIt_data();
    void newActivityMovesTheRowAndThenChangesIt();
    void aRowThatStaysBetweenItsNeighboursDoesNotMove();
    void aChangeInPlaceIsReadAnew();
    void wholeRowsAreReadOnceAndOnlyWhereOneLooks();
    void aRowThatCannotBeReadIsShownAsFarAsItIsKnown();
    void chatsAreFoundByKeyWhetherTheyAreShownOrNot();
    void onlyMatchesAreShownInTheListsOrder();
    void aPageOfMatchesIsOneInsertion();
    void aRowThatStopsMatchingLeavesAndComesBack();
    void aHeldRowGreysInPlaceUntilAnotherIsHeld();
    void aHeldRowThatMatchesAgainIsNoLongerGrey();
    void holdingTouchesOneRowOnly();
    void holdingAChatThatIsNotShownBringsNothingIn();
    void anotherFilterDropsAHeldRowThatDoesNotMatch();
    void anotherFilterKeepsAHeldRowThatMatches();
    void aReplacedFilterKeepsTheRowsThatBothShow();
    void aMovedRowKeepsTheSelection();
    void aHeldRowThatIsRemovedIsGone();
    void newAccountNamesChangeOneRole();
    void rolesAnswerWhatTheRowHolds();
    void aChatWithoutTitleShowsItsCustomer();
    void strangersTextIsMadeSafe();
    void aScreenReaderHearsWhatMatters();
    void aScreenReaderHearsWhatThePersonAddedAndWhatIsGone();
    void randomChangesShowWhatANaiveFilterShows();
};

void TestChatListModel::aPageThatFitsInOnePlaceIsOneInsertion()
{
    Shown model;
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    QList<ChatRow> first;
    QList<ChatRow> second;
    for (int i = 0; i < 100; ++i) {
        first << rowAged(QString::number(i), i);
        second << rowAged(QString::number(100 + i), 100 + i);
    }
    model.apply(first, {});
    model.apply(second, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0-99"_s, u"insert 100-199"_s}));
}

void TestChatListModel::aPageThatFallsIntoTwoPlacesIsTwoInsertions()
{
    Shown model;
    model.apply({rowAged(u"m"_s, 10), rowAged(u"z"_s, 20)}, {});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    model.apply({rowAged(u"p"_s, 12), rowAged(u"a"_s, 1), rowAged(u"q"_s, 13)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0"_s, u"insert 2-3"_s}));
    QCOMPARE(idsOf(model.list), QStringList({u"a"_s, u"m"_s, u"p"_s, u"q"_s, u"z"_s}));
}

void TestChatListModel::newActivityMovesTheRowAndThenChangesIt_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QStringList>("log");
    QTest::newRow("up to the top") << u"c"_s << 1 << QStringList{u"move 2→0"_s, u"change 0"_s};
    QTest::newRow("up by one") << u"c"_s << 15 << QStringList{u"move 2→1"_s, u"change 1"_s};
    QTest::newRow("down by one") << u"a"_s << 25 << QStringList{u"move 0→2"_s, u"change 1"_s};
    QTest::newRow("down to the end") << u"a"_s << 99 << QStringList{u"move 0→4"_s, u"change 3"_s};
}

void TestChatListModel::newActivityMovesTheRowAndThenChangesIt()
{
    QFETCH(QString, id);
    QFETCH(int, minutes);
    QFETCH(QStringList, log);
    Shown model;
    model.apply({rowAged(u"a"_s, 10), rowAged(u"b"_s, 20), rowAged(u"c"_s, 30), rowAged(u"d"_s, 40)}, {});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    const QPersistentModelIndex selected(model.list.indexOf({u"a"_s, id}));
    model.apply({rowAged(id, minutes)}, {});
    QCOMPARE(mirror.takeLog(), log);
    QCOMPARE(selected.data(ChatListModel::KeyRole).value<ChatKey>().id, id);
    for (int row = 0; row < model.list.rowCount(); ++row)
        QCOMPARE(mirror.values().at(row), model.list.index(row).data(ChatListModel::RowRole).value<ChatRow>());
}

void TestChatListModel::aRowThatStaysBetweenItsNeighboursDoesNotMove()
{
    Shown model;
    model.apply({rowAged(u"a"_s, 10), rowAged(u"b"_s, 20), rowAged(u"c"_s, 30)}, {});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    model.apply({rowAged(u"b"_s, 11)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s}));
    QCOMPARE(model.list.indexOf({u"a"_s, u"b"_s}).row(), 1);
}

void TestChatListModel::newAccountNamesChangeOneRole()
{
    Shown model;
    model.apply({rowAged(u"1"_s, 1), rowAged(u"2"_s, 2)}, {});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    model.list.setAccountNames({{u"a"_s, u"Acme EU"_s}});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0-1"_s}));
    QCOMPARE(mirror.roles(), QList<int>({ChatListModel::AccountNameRole, Qt::AccessibleTextRole}));
    QCOMPARE(model.list.index(0).data(ChatListModel::AccountNameRole).toString(), u"Acme EU"_s);
    QVERIFY(model.list.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Acme EU"_s));
    model.list.setAccountNames({{u"a"_s, u"Acme EU"_s}});
    QCOMPARE(mirror.takeLog(), QStringList());
}

void TestChatListModel::rolesAnswerWhatTheRowHolds()
{
    Shown model;
    ChatRow row = rowAged(u"1"_s, 1);
    row.customer = u"Mariana"_s;
    row.preview = u"one\ntwo"_s;
    row.state = {StateKind::Open, u"OPEN"_s};
    row.unread = true;
    row.handler = Handler::Person;
    row.assignee = u"Lena"_s;
    row.handoff = {true, Inference::TicketLinked};
    row.sentiment = {SentimentKind::Angry, u"angry"_s};
    row.waitingSince = {Moment(noon), Inference::FromLastMessage};
    model.apply({row, rowAged(u"2"_s, 2)}, {});
    const QModelIndex index = model.list.index(0);
    QCOMPARE(index.data(ChatListModel::RowRole).value<ChatRow>(), row);
    QCOMPARE(index.data(ChatListModel::CustomerRole).toString(), u"Mariana"_s);
    QCOMPARE(index.data(ChatListModel::PreviewRole).toString(), u"one two"_s);
    QCOMPARE(index.data(ChatListModel::StateRole).toString(), u"Open"_s);
    QCOMPARE(index.data(ChatListModel::UnreadRole).toBool(), true);
    QCOMPARE(index.data(ChatListModel::HandlerRole).toInt(), static_cast<int>(Handler::Person));
    QCOMPARE(index.data(ChatListModel::AssigneeRole).toString(), u"Lena"_s);
    QCOMPARE(index.data(ChatListModel::HandoffRole).toBool(), true);
    QCOMPARE(index.data(ChatListModel::SentimentRole).toString(), u"angry"_s);
    QCOMPARE(index.data(ChatListModel::ActivityRole).value<Moment>(), row.activity);
    QCOMPARE(index.data(ChatListModel::WaitingRole).value<Moment>(), Moment(noon));
    QCOMPARE(index.data(ChatListModel::GreyedRole).toBool(), false);
    QVERIFY(!model.list.index(1).data(ChatListModel::WaitingRole).value<Moment>().isValid());
    QVERIFY(!model.list.index(1).data(ChatListModel::HandlerRole).isValid());
}

void TestChatListModel::aChatWithoutTitleShowsItsCustomer()
{
    ChatRow row;
    QCOMPARE(shownTitle(row), u"Untitled chat"_s);
    row.customer = u"Jonas"_s;
    QCOMPARE(shownTitle(row), u"Jonas"_s);
    row.title = u"Refund"_s;
    QCOMPARE(shownTitle(row), u"Refund"_s);
}

void TestChatListModel::strangersTextIsMadeSafe()
{
    Shown model;
    ChatRow row = rowAged(u"1"_s, 1);
    row.title = u"invoice_\u202Efdp.exe"_s;
    row.customer = u"a\nb"_s;
    model.apply({row}, {});
    for (const int role : {int(Qt::DisplayRole), int(ChatListModel::TitleRole), int(Qt::AccessibleTextRole),
                           int(ChatListModel::CustomerRole)}) {
        const QString text = model.list.index(0).data(role).toString();
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(u'\n'), qPrintable(text));
    }
    QCOMPARE(model.list.index(0).data(ChatListModel::RowRole).value<ChatRow>().title, row.title);
}

void TestChatListModel::aScreenReaderHearsWhatMatters()
{
    ChatRow row = rowAged(u"1"_s, 1);
    row.customer = u"Mariana"_s;
    row.title = u"Refund"_s;
    row.state = {StateKind::Open, u"OPEN"_s};
    row.unread = true;
    row.unreadCount = 3;
    row.waitingSince = {Moment(noon.addSecs(-41 * 60)), Inference::FromLastMessage};
    row.handoff = true;
    row.sentiment = {SentimentKind::Angry, u"angry"_s};
    QString spoken = spokenText(row, noon);
    // Names are isolated; a reader does not hear that.
    spoken.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(spoken,
             u"Mariana, Refund, Open, 3 unread message(s), waiting 41 minute(s), handed off, customer is angry"_s);

    ChatRow plain;
    plain.unread = {false, Inference::OpenedHere};
    spoken = spokenText(plain, noon);
    spoken.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(spoken, u"Unknown customer, Untitled chat"_s);
}

void TestChatListModel::aScreenReaderHearsWhatThePersonAddedAndWhatIsGone()
{
    ChatRow row = rowAged(u"1"_s, 1);
    row.customer = u"Mariana"_s;
    row.vanished = true;
    row.own.pinned = true;
    row.own.tags = {u"refund"_s, u"vip"_s};
    QString spoken = spokenText(row, noon);
    spoken.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(spoken, u"Mariana, Chat 1, gone at the vendor, pinned, tagged refund vip"_s);
}

void TestChatListModel::rowsStandNewestFirstInWhateverOrderTheyCome()
{
    Shown model;
    model.apply({rowAged(u"old"_s, 30), rowAged(u"new"_s, 1), rowAged(u"b"_s, 10)});
    QCOMPARE(idsOf(model.list), QStringList({u"new"_s, u"b"_s, u"old"_s}));
    QCOMPARE(model.list.indexOf({u"a"_s, u"b"_s}).row(), 1);
    QVERIFY(!model.list.indexOf({u"other"_s, u"b"_s}).isValid());
    QVERIFY(!model.list.indexOf(ChatKey()).isValid());
    const quint32 id = model.idOf({u"a"_s, u"old"_s});
    QCOMPARE(model.list.indexOfId(id).row(), 2);
    QVERIFY(!model.list.indexOfId(99).isValid());
    QCOMPARE(model.list.index(2).data(ChatListModel::IdRole).toUInt(), id);
    QCOMPARE(model.list.index(2).data(ChatListModel::RecencyRole).toLongLong(), model.recencyOf({u"a"_s, u"old"_s}));
}

void TestChatListModel::nothingIsShownUntilItIsSaidWhat()
{
    ChatDesk desk;
    watch(&desk.list);
    desk.apply({rowAged(u"1"_s, 1)});
    QCOMPARE(desk.list.rowCount(), 0);
    QVERIFY(!desk.list.indexOf({u"a"_s, u"1"_s}).isValid());
    desk.show();
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s}));
    desk.list.showFilter(77);
    QCOMPARE(desk.list.rowCount(), 0);
}

void TestChatListModel::aChangeInPlaceIsReadAnew()
{
    Shown model;
    model.apply({rowAged(u"a"_s, 1), rowAged(u"b"_s, 2)});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    ChatRow changed = rowAged(u"b"_s, 2);
    changed.title = u"Refund"_s; // of which a compact row says nothing
    model.apply({changed});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s}));
    QCOMPARE(mirror.values().at(1), changed);
}

void TestChatListModel::wholeRowsAreReadOnceAndOnlyWhereOneLooks()
{
    ChatDesk desk;
    desk.show();
    QList<ChatRow> rows;
    for (int i = 0; i < 5000; ++i)
        rows << rowAged(QString::number(i), i);
    desk.apply(rows);
    QCOMPARE(desk.reads, 0);
    for (int again = 0; again < 3; ++again) {
        for (int row = 100; row < 140; ++row)
            QCOMPARE(desk.list.index(row).data(ChatListModel::TitleRole).toString(), rows.at(row).title);
    }
    QCOMPARE(desk.reads, 40);
    for (int row = 0; row < 5000; ++row)
        QVERIFY(desk.list.index(row).data(ChatListModel::RecencyRole).toLongLong() != 0);
    QCOMPARE(desk.reads, 40);
    desk.apply({rows.at(100), rows.at(4000)});
    QCOMPARE(desk.reads, 40);
    desk.list.index(100).data();
    desk.list.index(101).data();
    QCOMPARE(desk.reads, 41);
}

void TestChatListModel::aRowThatCannotBeReadIsShownAsFarAsItIsKnown()
{
    ChatDesk desk;
    ChatListModel list(
        &desk.table, [](quint32) { return std::nullopt; }, [](const ChatKey &) { return 0; });
    watch(&list);
    list.showFilter(desk.table.addFilter(desk.compact({})));
    ChatRow row = rowAged(u"1"_s, 1);
    row.state = {StateKind::Open, u"OPEN"_s};
    desk.apply({row});
    QCOMPARE(list.index(0).data().toString(), u"Untitled chat"_s);
    QCOMPARE(list.index(0).data(ChatListModel::StateRole).toString(), u"Open"_s);
    QVERIFY(list.index(0).data(ChatListModel::KeyRole).value<ChatKey>().id.isNull());
    QVERIFY(!list.chat(row.key));
}

void TestChatListModel::chatsAreFoundByKeyWhetherTheyAreShownOrNot()
{
    Shown model(ChatFilter::unread());
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, false)});
    QVERIFY(!model.list.indexOf({u"a"_s, u"2"_s}).isValid());
    QCOMPARE(model.list.chat({u"a"_s, u"2"_s}), unreadRow(u"2"_s, 2, false));
    QCOMPARE(model.list.idOf({u"a"_s, u"2"_s}), model.idOf({u"a"_s, u"2"_s}));
    QVERIFY(!model.list.chat({u"a"_s, u"3"_s}));
    QVERIFY(!model.list.chat({}));
    model.apply({}, {{u"a"_s, u"2"_s}});
    QVERIFY(!model.list.chat({u"a"_s, u"2"_s}));
}

void TestChatListModel::onlyMatchesAreShownInTheListsOrder()
{
    Shown model;
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, false), unreadRow(u"3"_s, 3)});
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    model.list.showFilter(model.table.addFilter(model.compact(ChatFilter::unread())));
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(model.list.indexOf({u"a"_s, u"3"_s}).row(), 1);
    QVERIFY(!model.list.indexOf({u"a"_s, u"2"_s}).isValid());
    QCOMPARE(model.list.index(1, 0).data().toString(), u"Chat 3"_s);
}

void TestChatListModel::aPageOfMatchesIsOneInsertion()
{
    Shown model(ChatFilter::unread());
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    QList<ChatRow> rows;
    for (int i = 0; i < 100; ++i)
        rows << unreadRow(QString::number(i), i, i % 2 == 0);
    model.apply(rows);
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0-49"_s}));
}

void TestChatListModel::aRowThatStopsMatchingLeavesAndComesBack()
{
    Shown model(ChatFilter::unread());
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2), unreadRow(u"3"_s, 3)});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    model.apply({unreadRow(u"2"_s, 2, false)});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 1"_s}));
    model.apply({unreadRow(u"2"_s, 0)});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0"_s}));
    QCOMPARE(idsOf(model.list), QStringList({u"2"_s, u"1"_s, u"3"_s}));
    QCOMPARE(mirror.values().first(), unreadRow(u"2"_s, 0));
}

void TestChatListModel::aHeldRowGreysInPlaceUntilAnotherIsHeld()
{
    Shown model(ChatFilter::unread());
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2), unreadRow(u"3"_s, 3)});
    model.list.hold({u"a"_s, u"2"_s});
    QCOMPARE(model.list.held(), ChatKey({u"a"_s, u"2"_s}));
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);

    model.apply({unreadRow(u"2"_s, 2, false)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s, u"change 1"_s}));
    QCOMPARE(mirror.roles(), QList<int>{ChatListModel::GreyedRole});
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(model.list.index(1).data(ChatListModel::GreyedRole).toBool(), true);
    QCOMPARE(model.list.index(0).data(ChatListModel::GreyedRole).toBool(), false);
    QCOMPARE(model.list.matchCount(), 2);
    QCOMPARE(model.table.counts().at(model.filter), 2);

    model.list.hold({u"a"_s, u"3"_s});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 1"_s}));
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"3"_s}));
}

void TestChatListModel::aHeldRowThatMatchesAgainIsNoLongerGrey()
{
    Shown model(ChatFilter::unread());
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2)});
    model.list.hold({u"a"_s, u"1"_s});
    model.apply({unreadRow(u"1"_s, 1, false)});
    QCOMPARE(model.list.index(0).data(ChatListModel::GreyedRole).toBool(), true);
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    model.apply({unreadRow(u"1"_s, 1)});
    QCOMPARE(mirror.roles(), QList<int>{ChatListModel::GreyedRole});
    QCOMPARE(model.list.index(0).data(ChatListModel::GreyedRole).toBool(), false);
    model.list.hold({});
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"2"_s}));
}

void TestChatListModel::holdingTouchesOneRowOnly()
{
    ChatDesk desk;
    desk.show(ChatFilter::unread());
    QList<ChatRow> rows;
    for (int i = 0; i < 5000; ++i)
        rows << unreadRow(QString::number(i), i);
    desk.apply(rows);
    ModelMirror<int> mirror(&desk.list, ChatListModel::IdRole);
    for (int i = 0; i < 100; ++i)
        desk.list.hold({u"a"_s, QString::number(i)});
    QCOMPARE(mirror.takeLog(), QStringList());
}

void TestChatListModel::holdingAChatThatIsNotShownBringsNothingIn()
{
    Shown model(ChatFilter::unread());
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, false)});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    model.list.hold({u"a"_s, u"2"_s});
    ChatRow changed = unreadRow(u"2"_s, 2, false);
    changed.preview = u"more"_s;
    model.apply({changed});
    model.list.hold({u"nowhere"_s, u"9"_s});
    QCOMPARE(mirror.takeLog(), QStringList());
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s}));
}

void TestChatListModel::anotherFilterDropsAHeldRowThatDoesNotMatch()
{
    Shown model(ChatFilter::unread());
    const int read = model.table.addFilter(model.compact(parsed(u"is:read"_s)));
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2), unreadRow(u"3"_s, 3, false)});
    model.list.hold({u"a"_s, u"1"_s});
    model.apply({unreadRow(u"1"_s, 1, false)});
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"2"_s}));
    // A greyed row is not held over even when the filter is the same one again.
    model.table.setFilter(model.filter, model.compact(ChatFilter::unread()));
    QCOMPARE(idsOf(model.list), QStringList({u"2"_s}));

    model.list.hold({u"a"_s, u"2"_s});
    model.list.showFilter(read);
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"3"_s}));
    QVERIFY(model.list.held().isNull());
    // And nothing of it is left behind in the tab that was left.
    model.apply({unreadRow(u"2"_s, 2, false)});
    model.list.showFilter(model.filter);
    QCOMPARE(idsOf(model.list), QStringList());
}

void TestChatListModel::anotherFilterKeepsAHeldRowThatMatches()
{
    Shown model(ChatFilter::unread());
    const int read = model.table.addFilter(model.compact(parsed(u"is:read"_s)));
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2)});
    model.list.hold({u"a"_s, u"2"_s});
    model.apply({unreadRow(u"2"_s, 2, false)});
    model.list.showFilter(read);
    QCOMPARE(idsOf(model.list), QStringList({u"2"_s}));
    QCOMPARE(model.list.held(), ChatKey({u"a"_s, u"2"_s}));
    QCOMPARE(model.list.index(0).data(ChatListModel::GreyedRole).toBool(), false);
    // And it is held on, under the new filter.
    model.apply({unreadRow(u"2"_s, 2, true)});
    QCOMPARE(idsOf(model.list), QStringList({u"2"_s}));
    QCOMPARE(model.list.index(0).data(ChatListModel::GreyedRole).toBool(), true);
    // The tab that was left has it once, as one of its own.
    model.list.showFilter(model.filter);
    QCOMPARE(idsOf(model.list), QStringList({u"1"_s, u"2"_s}));
    QCOMPARE(model.table.counts(), QList<int>({2, 0}));
}

void TestChatListModel::aReplacedFilterKeepsTheRowsThatBothShow()
{
    Shown model;
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, false), unreadRow(u"3"_s, 3), unreadRow(u"4"_s, 4, false)});
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    const QPersistentModelIndex third(model.list.indexOf({u"a"_s, u"3"_s}));
    model.table.setFilter(model.filter, model.compact(ChatFilter::unread()));
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 1"_s, u"remove 2"_s}));
    QCOMPARE(third.row(), 1);
    model.table.setFilter(model.filter, model.compact({}));
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 1"_s, u"insert 3"_s}));
    QCOMPARE(third.row(), 2);
}

void TestChatListModel::aMovedRowKeepsTheSelection()
{
    Shown model(ChatFilter::unread());
    model.apply({unreadRow(u"1"_s, 10), unreadRow(u"x"_s, 15, false), unreadRow(u"2"_s, 20), unreadRow(u"3"_s, 30)});
    const QPersistentModelIndex selected(model.list.indexOf({u"a"_s, u"3"_s}));
    ModelMirror<ChatRow> mirror(&model.list, ChatListModel::RowRole);
    model.apply({unreadRow(u"3"_s, 0)});
    QCOMPARE(mirror.takeLog(), QStringList({u"move 2→0"_s, u"change 0"_s}));
    QCOMPARE(selected.row(), 0);
    // A move past what is not shown is no move here.
    model.apply({unreadRow(u"1"_s, 17)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s}));
    QCOMPARE(idsOf(model.list), QStringList({u"3"_s, u"1"_s, u"2"_s}));
    model.apply({unreadRow(u"3"_s, 99)});
    QCOMPARE(mirror.takeLog(), QStringList({u"move 0→3"_s, u"change 2"_s}));
    QCOMPARE(selected.row(), 2);
}

void TestChatListModel::aHeldRowThatIsRemovedIsGone()
{
    Shown model(ChatFilter::unread());
    model.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2)});
    model.list.hold({u"a"_s, u"1"_s});
    model.apply({unreadRow(u"1"_s, 1, false)});
    model.apply({}, {{u"a"_s, u"1"_s}});
    QCOMPARE(idsOf(model.list), QStringList({u"2"_s}));
    model.apply({unreadRow(u"1"_s, 1, false)});
    QCOMPARE(idsOf(model.list), QStringList({u"2"_s}));
    model.list.hold({u"a"_s, u"2"_s});
    QCOMPARE(idsOf(model.list), QStringList({u"2"_s}));
}

void TestChatListModel::randomChangesShowWhatANaiveFilterShows()
{
    QRandomGenerator random(7);
    const QList<ChatFilter> filters{ChatFilter::unread(),
                                    {},
                                    parsed(u"is:read"_s),
                                    parsed(u"account:first"_s),
                                    ChatFilter::unread().withAccounts({u"b"_s})};
    ChatDesk desk;
    watch(&desk.list);
    int current = 0;
    for (const ChatFilter &filter : filters)
        desk.table.addFilter(desk.compact(filter));
    desk.list.showFilter(current);
    ModelMirror<ChatRow> mirror(&desk.list, ChatListModel::RowRole);
    for (int step = 0; step < 600; ++step) {
        const bool heldIsShown = desk.list.indexOf(desk.list.held()).isValid();
        switch (random.bounded(8)) {
        case 0:
            current = random.bounded(static_cast<int>(filters.size()));
            desk.list.showFilter(current);
            break;
        case 1:
            if (desk.list.rowCount() > 0)
                desk.list.hold(desk.list.index(random.bounded(desk.list.rowCount()))
                                   .data(ChatListModel::KeyRole)
                                   .value<ChatKey>());
            break;
        case 2:
            desk.list.setAccountNames(
                {{u"a"_s, random.bounded(2) ? u"first"_s : u"x"_s}, {u"b"_s, random.bounded(2) ? u"first"_s : u"y"_s}});
            desk.table.setFilter(3, desk.compact(filters.at(3)));
            break;
        default: {
            QList<ChatRow> upserted;
            QList<ChatKey> removed;
            for (int i = random.bounded(10); i > 0; --i)
                upserted << unreadRow(QString::number(random.bounded(40)), random.bounded(30), random.bounded(2) == 1,
                                      random.bounded(2) ? u"a"_s : u"b"_s);
            for (int i = random.bounded(3); i > 0; --i)
                removed << ChatKey{u"a"_s, QString::number(random.bounded(40))};
            desk.apply(upserted, removed);
        }
        }
        QVERIFY(desk.table.isSettled());
        QList<ChatRow> expected;
        for (const ChatRow &chat : desk.rows()) {
            const bool matches = filters.at(current).matches(chat, desk.list.accountNames());
            const bool kept = chat.key == desk.list.held() && heldIsShown && desk.list.indexOf(chat.key).isValid();
            if (matches || kept)
                expected << chat;
            if (const QModelIndex shown = desk.list.indexOf(chat.key); shown.isValid())
                QCOMPARE(shown.data(ChatListModel::GreyedRole).toBool(), !matches);
        }
        QCOMPARE(mirror.values(), expected);
        QCOMPARE(desk.list.rowCount(), expected.size());
        for (int row = 0; row < desk.list.rowCount(); ++row)
            QCOMPARE(desk.list.index(row).data(ChatListModel::RowRole).value<ChatRow>(), expected.at(row));
    }
}

QTEST_GUILESS_MAIN(TestChatListModel)
#include "tst_chatlistmodel.moc"
