// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatindex.h"
#include "tests/items/modelmirror.h"
#include "tests/support/chatdesk.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <algorithm>

using namespace deskside;
using namespace deskside::test;

namespace {

ChatFilter parsed(const QString &query)
{
    const auto filter = ChatFilter::parse(query, noon);
    if (!filter)
        qFatal("%s", qPrintable(filter.error().message));
    return *filter;
}

/// Waits for so many minutes at noon; negative: not at all. The same for when it is due.
ChatRow rowWith(const QString &id, int age, int waits, int due = -1)
{
    ChatRow row = rowAged(id, age);
    if (waits >= 0)
        row.waitingSince = {Moment(noon.addSecs(-60 * waits)), Inference::FromLastMessage};
    if (due >= 0)
        row.followUpAt = Moment(noon.addSecs(60 * due));
    return row;
}

/// What the list should hold, worked out the slow way.
QStringList sorted(const ChatDesk &desk, const QString &order, const std::function<bool(const ChatRow &)> &fits)
{
    QList<ChatRow> rows = desk.rows(); // newest first
    rows.removeIf([&fits](const ChatRow &row) { return !fits(row); });
    const auto lateOr = [](const Moment &moment) {
        return moment.isValid() ? moment.msecs() : std::numeric_limits<qint64>::max();
    };
    if (order == "oldest"_L1)
        std::reverse(rows.begin(), rows.end());
    if (order == "waiting"_L1)
        std::stable_sort(rows.begin(), rows.end(), [&](const ChatRow &a, const ChatRow &b) {
            return lateOr(a.waitingSince.valueOr({})) < lateOr(b.waitingSince.valueOr({}));
        });
    if (order == "due"_L1)
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const ChatRow &a, const ChatRow &b) { return lateOr(dueOf(a)) < lateOr(dueOf(b)); });
    QStringList ids;
    for (const ChatRow &row : rows)
        ids << row.key.id;
    return ids;
}

bool isAnything(const ChatRow &)
{
    return true;
}

} // namespace

/// Lists in another order than newest first: sort:waiting and its kin.
class TestChatOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOrderIsWhatTheQuerySays_data();
    void theOrderIsWhatTheQuerySays();
    void aRowMovesWhenWhatItIsSortedByChanges();
    void aRowThatOnlyGetsNewerStaysWhereItWaits();
    void anotherOrderOfTheSameTabIsAnotherList();
    void anotherFilterInTheSameOrderMovesNothingThatBothShow();
    void aLongListIsPutInOrderInSlices();
    void wordsAreFoundInTheOrderToo();
    void theGreyedChatKeepsItsPlace();
    void anyChangesLeaveTheSlowOrder_data() { theOrderIsWhatTheQuerySays_data(); }
    void anyChangesLeaveTheSlowOrder();
};

void TestChatOrder::theOrderIsWhatTheQuerySays_data()
{
    QTest::addColumn<QString>("order");
    for (const char *order : {"newest", "oldest", "waiting", "due"})
        QTest::newRow(order) << QString::fromLatin1(order);
}

void TestChatOrder::theOrderIsWhatTheQuerySays()
{
    QFETCH(QString, order);
    ChatDesk desk;
    watch(&desk.list);
    desk.apply({rowWith(u"1"_s, 1, 10, 50), rowWith(u"2"_s, 2, -1, 5), rowWith(u"3"_s, 3, 30), rowWith(u"4"_s, 4, -1),
                rowWith(u"5"_s, 5, 20, 20)});
    desk.show(parsed(QString(u"sort:"_s + order)));
    QCOMPARE(idsOf(desk.list), sorted(desk, order, isAnything));
    const QHash<QString, QStringList> expected{{u"newest"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}},
                                               {u"oldest"_s, {u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}},
                                               {u"waiting"_s, {u"3"_s, u"5"_s, u"1"_s, u"2"_s, u"4"_s}},
                                               {u"due"_s, {u"2"_s, u"5"_s, u"1"_s, u"3"_s, u"4"_s}}};
    QCOMPARE(idsOf(desk.list), expected.value(order));
}

void TestChatOrder::aRowMovesWhenWhatItIsSortedByChanges()
{
    ChatDesk desk;
    watch(&desk.list);
    desk.apply({rowWith(u"1"_s, 1, 10), rowWith(u"2"_s, 2, 20), rowWith(u"3"_s, 3, 30), rowWith(u"4"_s, 4, -1)});
    desk.show(parsed(u"is:waiting sort:waiting"_s));
    QCOMPARE(idsOf(desk.list), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.apply({rowWith(u"1"_s, 1, 90)}); // the activity is what it was
    QCOMPARE(mirror.takeLog(), QStringList({u"move 2→0"_s, u"change 0"_s}));
    desk.apply({rowWith(u"4"_s, 4, 25)});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 2"_s}));
    desk.apply({rowWith(u"3"_s, 3, -1)});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 1"_s}));
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"4"_s, u"2"_s}));
}

void TestChatOrder::aRowThatOnlyGetsNewerStaysWhereItWaits()
{
    ChatDesk desk;
    watch(&desk.list);
    desk.apply({rowWith(u"1"_s, 1, 10), rowWith(u"2"_s, 2, 20)});
    desk.show(parsed(u"sort:waiting"_s));
    const qint64 stood = desk.list.index(0).data(ChatListModel::RecencyRole).toLongLong();
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.apply({rowWith(u"2"_s, 0, 20)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0"_s}));
    QCOMPARE(desk.list.index(0).data(ChatListModel::RecencyRole).toLongLong(), stood);
}

void TestChatOrder::anotherOrderOfTheSameTabIsAnotherList()
{
    ChatDesk desk;
    watch(&desk.list);
    desk.apply({rowWith(u"1"_s, 1, 10), rowWith(u"2"_s, 2, 20), rowWith(u"3"_s, 3, -1)});
    desk.show(parsed(u"is:waiting"_s));
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s}));
    desk.show(parsed(u"is:waiting sort:waiting"_s));
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"1"_s}));
    desk.show(parsed(u"sort:waiting"_s));
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"1"_s, u"3"_s}));
    desk.show();
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s, u"3"_s}));
}

void TestChatOrder::anotherFilterInTheSameOrderMovesNothingThatBothShow()
{
    ChatDesk desk;
    watch(&desk.list);
    desk.apply({rowWith(u"1"_s, 1, 10), rowWith(u"2"_s, 2, 20), rowWith(u"3"_s, 3, -1), rowWith(u"4"_s, 4, 40)});
    desk.show(parsed(u"sort:waiting"_s));
    QCOMPARE(idsOf(desk.list), QStringList({u"4"_s, u"2"_s, u"1"_s, u"3"_s}));
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.show(parsed(u"is:waiting sort:waiting"_s));
    QCOMPARE(mirror.takeLog(), QStringList{u"remove 3"_s});
    desk.show(parsed(u"-is:waiting sort:waiting"_s));
    QCOMPARE(idsOf(desk.list), QStringList{u"3"_s});
    QVERIFY(!mirror.takeLog().contains(u"reset"_s));
    desk.show(parsed(u"sort:waiting"_s));
    QCOMPARE(mirror.takeLog(), QStringList{u"insert 0-2"_s});
}

void TestChatOrder::aLongListIsPutInOrderInSlices()
{
    QRandomGenerator random(21);
    ChatDesk desk;
    QList<ChatRow> rows;
    for (int id = 1; id <= 3000; ++id)
        rows << rowWith(QString::number(id), random.bounded(10'000), random.bounded(3) == 0 ? -1 : random.bounded(900));
    desk.apply(rows);
    desk.table.setSlice(std::chrono::milliseconds(0));
    const int tab = desk.show(parsed(u"is:waiting sort:waiting"_s));
    QVERIFY(!desk.table.isComplete(tab));
    // Meanwhile chats come, change and leave.
    desk.apply({rowWith(u"5"_s, 3, 901), rowWith(u"6"_s, 3, -1), rowWith(u"4000"_s, 0, 450)}, {{u"a"_s, u"7"_s}});
    QTRY_VERIFY(desk.table.isSettled());
    const auto waits = [](const ChatRow &row) { return row.waitingSince.isKnown(); };
    QStringList expected = sorted(desk, u"waiting"_s, waits);
    // Between equals the number decides; the slow order leaves them newest first.
    QStringList shown = idsOf(desk.list);
    QCOMPARE(shown.size(), expected.size());
    QCOMPARE(shown.constFirst(), u"5"_s);
    qint64 last = std::numeric_limits<qint64>::min();
    for (int row = 0; row < desk.list.rowCount(); ++row) {
        const qint64 since = desk.list.index(row).data(ChatListModel::WaitingRole).value<Moment>().msecs();
        QVERIFY(since >= last);
        last = since;
    }
    std::sort(shown.begin(), shown.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(shown, expected);
}

void TestChatOrder::wordsAreFoundInTheOrderToo()
{
    ChatDesk desk;
    watch(&desk.list);
    QList<std::pair<quint64, TextPlan>> asked;
    connect(&desk.list, &ChatListModel::searchRequested, this, [&asked](quint64 number, const TextPlan &plan) {
        asked.append({number, plan});
    });
    desk.apply({rowWith(u"1"_s, 1, 10), rowWith(u"2"_s, 2, 20), rowWith(u"3"_s, 3, 30), rowWith(u"4"_s, 4, -1)});
    desk.show();
    desk.list.showSearch(desk.compact(parsed(u"refund sort:waiting"_s)));
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0].second.match.isEmpty()); // hits in their own order would be of no use
    QCOMPARE(asked[0].second.terms.size(), 1);
    QList<qint64> hits;
    for (const char *id : {"1", "3", "4"})
        hits << desk.recencyOf({u"a"_s, QString::fromLatin1(id)});
    desk.list.addHits(asked[0].first, 0, hits, true);
    QCOMPARE(idsOf(desk.list), QStringList({u"3"_s, u"1"_s, u"4"_s}));
    QVERIFY(!desk.list.isSearching());
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.apply({rowWith(u"1"_s, 1, 40)});
    QCOMPARE(mirror.takeLog(), QStringList({u"move 1→0"_s, u"change 0"_s}));
}

void TestChatOrder::theGreyedChatKeepsItsPlace()
{
    ChatDesk desk;
    watch(&desk.list);
    desk.apply({rowWith(u"1"_s, 1, 10), rowWith(u"2"_s, 2, 20), rowWith(u"3"_s, 3, 30)});
    desk.show(parsed(u"is:waiting sort:waiting"_s));
    desk.list.hold({u"a"_s, u"2"_s});
    desk.apply({rowWith(u"2"_s, 2, -1)});
    QCOMPARE(desk.list.rowCount(), 3);
    QCOMPARE(desk.list.matchCount(), 2);
    QVERIFY(desk.list.indexOf({u"a"_s, u"2"_s}).data(ChatListModel::GreyedRole).toBool());
    desk.list.hold({u"a"_s, u"1"_s});
    QCOMPARE(idsOf(desk.list), QStringList({u"3"_s, u"1"_s}));
}

void TestChatOrder::anyChangesLeaveTheSlowOrder()
{
    QFETCH(QString, order);
    QRandomGenerator random(31);
    ChatDesk desk;
    desk.show(parsed(QString(u"-is:unread sort:"_s + order)));
    ModelMirror<quint32> mirror(&desk.list, ChatListModel::IdRole);
    for (int step = 0; step < 1500; ++step) {
        const QString id = QString::number(random.bounded(200));
        if (random.bounded(6) == 0) {
            desk.apply({}, {{u"a"_s, id}});
            continue;
        }
        // Times that no two chats share: between equals the orders differ.
        ChatRow row = rowWith(id, random.bounded(5000), random.bounded(2) == 0 ? -1 : step + 1,
                              random.bounded(2) == 0 ? -1 : step + 1);
        row.unread = random.bounded(4) == 0;
        desk.apply({row});
    }
    QCOMPARE(idsOf(desk.list), sorted(desk, order, [](const ChatRow &row) { return row.unread.value != true; }));
    QVERIFY(desk.list.rowCount() > 80);
    QList<quint32> ids;
    for (int row = 0; row < desk.list.rowCount(); ++row)
        ids << desk.list.index(row).data(ChatListModel::IdRole).toUInt();
    QCOMPARE(mirror.values(), ids);
}

QTEST_GUILESS_MAIN(TestChatOrder)
#include "tst_chatorder.moc"
