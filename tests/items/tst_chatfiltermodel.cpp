// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatfiltermodel.h"
#include "tests/items/modelmirror.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace deskside;
using namespace deskside::test;

namespace {

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

class TestChatFilterModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyMatchesAreShownInTheListsOrder();
    void aPageOfMatchesIsOneInsertion();
    void aRowThatStopsMatchingLeavesAndComesBack();
    void aHeldRowGreysInPlaceUntilAnotherIsHeld();
    void aHeldRowThatMatchesAgainIsNoLongerGrey();
    void holdingTouchesOneRowOnly();
    void holdingAChatThatIsNotShownBringsNothingIn();
    void aNewFilterDropsAHeldRowThatDoesNotMatch();
    void aNewFilterKeepsAHeldRowThatMatches();
    void aNewFilterKeepsTheRowsThatBothShow();
    void aVeryDifferentFilterTakesFewSignalsAndKeepsTheHeldRow();
    void aMovedRowKeepsTheSelection();
    void aHeldRowThatIsRemovedIsGone();
    void anAccountsNewNameChangesWhatMatches();
    void rowsMapToTheListAndBack();
    void randomChangesShowWhatANaiveFilterShows();
};

void TestChatFilterModel::onlyMatchesAreShownInTheListsOrder()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, false), unreadRow(u"3"_s, 3)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    model.setFilter(ChatFilter::unread());
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(model.indexOf({u"a"_s, u"3"_s}).row(), 1);
    QVERIFY(!model.indexOf({u"a"_s, u"2"_s}).isValid());
    QCOMPARE(model.index(1, 0).data().toString(), u"Chat 3"_s);
}

void TestChatFilterModel::aPageOfMatchesIsOneInsertion()
{
    ChatListModel chats;
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    QList<ChatRow> rows;
    for (int i = 0; i < 100; ++i)
        rows << unreadRow(QString::number(i), i, i % 2 == 0);
    chats.apply(rows, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0-49"_s}));
    chats.removeAccount(u"a"_s);
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 0-49"_s}));
}

void TestChatFilterModel::aRowThatStopsMatchingLeavesAndComesBack()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2), unreadRow(u"3"_s, 3)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    chats.apply({unreadRow(u"2"_s, 2, false)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 1"_s}));
    chats.apply({unreadRow(u"2"_s, 0)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0"_s}));
    QCOMPARE(idsOf(model), QStringList({u"2"_s, u"1"_s, u"3"_s}));
}

void TestChatFilterModel::aHeldRowGreysInPlaceUntilAnotherIsHeld()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2), unreadRow(u"3"_s, 3)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    model.hold({u"a"_s, u"2"_s});
    QCOMPARE(model.held(), ChatKey({u"a"_s, u"2"_s}));
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);

    chats.apply({unreadRow(u"2"_s, 2, false)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s, u"change 1"_s}));
    QCOMPARE(mirror.roles(), QList<int>{ChatListModel::GreyedRole});
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(model.index(1, 0).data(ChatListModel::GreyedRole).toBool(), true);
    QCOMPARE(model.index(0, 0).data(ChatListModel::GreyedRole).toBool(), false);

    model.hold({u"a"_s, u"3"_s});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 1"_s}));
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"3"_s}));
}

void TestChatFilterModel::aHeldRowThatMatchesAgainIsNoLongerGrey()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    model.hold({u"a"_s, u"1"_s});
    chats.apply({unreadRow(u"1"_s, 1, false)}, {});
    QCOMPARE(model.index(0, 0).data(ChatListModel::GreyedRole).toBool(), true);
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    chats.apply({unreadRow(u"1"_s, 1)}, {});
    QCOMPARE(mirror.roles(), QList<int>{ChatListModel::GreyedRole});
    QCOMPARE(model.index(0, 0).data(ChatListModel::GreyedRole).toBool(), false);
    model.hold({});
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"2"_s}));
}

void TestChatFilterModel::holdingTouchesOneRowOnly()
{
    ChatListModel chats;
    QList<ChatRow> rows;
    for (int i = 0; i < 5000; ++i)
        rows << unreadRow(QString::number(i), i);
    chats.apply(rows, {});
    ChatFilterModel model(&chats);
    model.setFilter(ChatFilter::unread());
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    for (int i = 0; i < 100; ++i)
        model.hold({u"a"_s, QString::number(i)});
    QCOMPARE(mirror.takeLog(), QStringList());
}

void TestChatFilterModel::holdingAChatThatIsNotShownBringsNothingIn()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, false)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.hold({u"a"_s, u"2"_s});
    ChatRow changed = unreadRow(u"2"_s, 2, false);
    changed.preview = u"more"_s;
    chats.apply({changed}, {});
    model.hold({u"nowhere"_s, u"9"_s});
    QCOMPARE(mirror.takeLog(), QStringList());
    QCOMPARE(idsOf(model), QStringList({u"1"_s}));
}

void TestChatFilterModel::aNewFilterDropsAHeldRowThatDoesNotMatch()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2), unreadRow(u"3"_s, 3, false)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    model.hold({u"a"_s, u"1"_s});
    chats.apply({unreadRow(u"1"_s, 1, false)}, {});
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"2"_s}));
    model.setFilter(ChatFilter::unread());
    QCOMPARE(idsOf(model), QStringList({u"2"_s}));
    QVERIFY(model.held().isNull());

    model.hold({u"a"_s, u"2"_s});
    model.setFilter(parsed(u"is:read"_s));
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"3"_s}));
    QVERIFY(model.held().isNull());
}

void TestChatFilterModel::aNewFilterKeepsAHeldRowThatMatches()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    model.hold({u"a"_s, u"2"_s});
    chats.apply({unreadRow(u"2"_s, 2, false)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.setFilter(parsed(u"is:read"_s));
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 0"_s, u"change 0"_s}));
    QCOMPARE(model.held(), ChatKey({u"a"_s, u"2"_s}));
    QCOMPARE(model.index(0, 0).data(ChatListModel::GreyedRole).toBool(), false);
    // And it is held on, under the new filter.
    chats.apply({unreadRow(u"2"_s, 2, true)}, {});
    QCOMPARE(idsOf(model), QStringList({u"2"_s}));
    QCOMPARE(model.index(0, 0).data(ChatListModel::GreyedRole).toBool(), true);
}

void TestChatFilterModel::aNewFilterKeepsTheRowsThatBothShow()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, false), unreadRow(u"3"_s, 3), unreadRow(u"4"_s, 4, false)},
                {});
    ChatFilterModel model(&chats);
    watch(&model);
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    const QPersistentModelIndex third(model.indexOf({u"a"_s, u"3"_s}));
    model.setFilter(ChatFilter::unread());
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 3"_s, u"remove 1"_s}));
    QCOMPARE(third.row(), 1);
    model.setFilter({});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 1"_s, u"insert 3"_s}));
    QCOMPARE(third.row(), 2);
    QCOMPARE(idsOf(model), idsOf(chats));
}

void TestChatFilterModel::aVeryDifferentFilterTakesFewSignalsAndKeepsTheHeldRow()
{
    ChatListModel chats;
    QList<ChatRow> rows;
    for (int i = 0; i < 1000; ++i)
        rows << unreadRow(QString::number(i), i, i % 2 == 0);
    chats.apply(rows, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.hold({u"a"_s, u"500"_s});
    const QPersistentModelIndex held(model.indexOf(model.held()));
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.setFilter(ChatFilter::unread());
    QVERIFY(mirror.takeLog().size() <= 4);
    QCOMPARE(held.row(), 250);
    QCOMPARE(mirror.values().size(), 500);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(mirror.values().at(row).key.id, QString::number(2 * row));

    model.setFilter(parsed(u"is:read"_s));
    QVERIFY(mirror.takeLog().size() <= 4);
    QVERIFY(!held.isValid());
    QCOMPARE(model.rowCount(), 500);
}

void TestChatFilterModel::aMovedRowKeepsTheSelection()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 10), unreadRow(u"x"_s, 15, false), unreadRow(u"2"_s, 20), unreadRow(u"3"_s, 30)},
                {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    const QPersistentModelIndex selected(model.indexOf({u"a"_s, u"3"_s}));
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    chats.apply({unreadRow(u"3"_s, 0)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"move 2→0"_s, u"change 0"_s}));
    QCOMPARE(selected.row(), 0);
    // A move past what is not shown is no move here.
    chats.apply({unreadRow(u"1"_s, 17)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s}));
    QCOMPARE(idsOf(model), QStringList({u"3"_s, u"1"_s, u"2"_s}));
    chats.apply({unreadRow(u"3"_s, 99)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"move 0→3"_s, u"change 2"_s}));
    QCOMPARE(selected.row(), 2);
}

void TestChatFilterModel::aHeldRowThatIsRemovedIsGone()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    model.hold({u"a"_s, u"1"_s});
    chats.apply({unreadRow(u"1"_s, 1, false)}, {});
    chats.apply({}, {{u"a"_s, u"1"_s}});
    QCOMPARE(idsOf(model), QStringList({u"2"_s}));
    chats.apply({unreadRow(u"1"_s, 1, false)}, {});
    QCOMPARE(idsOf(model), QStringList({u"2"_s}));
    model.hold({u"a"_s, u"2"_s});
    QCOMPARE(idsOf(model), QStringList({u"2"_s}));
}

void TestChatFilterModel::anAccountsNewNameChangesWhatMatches()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1), unreadRow(u"2"_s, 2, true, u"b"_s)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    ModelMirror<QString> mirror(&model, ChatListModel::AccountNameRole);
    model.setFilter(parsed(u"account:acme"_s));
    QCOMPARE(idsOf(model), QStringList());
    chats.setAccountNames({{u"a"_s, u"Other"_s}, {u"b"_s, u"Acme"_s}});
    QCOMPARE(idsOf(model), QStringList({u"2"_s}));
    QCOMPARE(mirror.values(), QList<QString>({u"Acme"_s}));
    chats.setAccountNames({{u"a"_s, u"Acme One"_s}, {u"b"_s, u"Acme Two"_s}});
    QCOMPARE(mirror.values(), QList<QString>({u"Acme One"_s, u"Acme Two"_s}));
}

void TestChatFilterModel::rowsMapToTheListAndBack()
{
    ChatListModel chats;
    chats.apply({unreadRow(u"1"_s, 1, false), unreadRow(u"2"_s, 2), unreadRow(u"3"_s, 3)}, {});
    ChatFilterModel model(&chats);
    watch(&model);
    model.setFilter(ChatFilter::unread());
    QCOMPARE(model.mapToSource(model.index(0, 0)), chats.index(1));
    QCOMPARE(model.mapFromSource(chats.index(2)), model.index(1, 0));
    QVERIFY(!model.mapFromSource(chats.index(0)).isValid());
    QVERIFY(!model.mapToSource({}).isValid());
}

void TestChatFilterModel::randomChangesShowWhatANaiveFilterShows()
{
    QRandomGenerator random(7);
    const QList<ChatFilter> filters{ChatFilter::unread(),
                                    {},
                                    parsed(u"is:read"_s),
                                    parsed(u"account:first"_s),
                                    ChatFilter::unread().withAccounts({u"b"_s})};
    ChatListModel chats;
    ChatFilterModel model(&chats);
    watch(&model);
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    for (int step = 0; step < 600; ++step) {
        const bool heldIsShown = model.indexOf(model.held()).isValid();
        const QString what = QString::number(step);
        switch (random.bounded(8)) {
        case 0:
            model.setFilter(filters.at(random.bounded(static_cast<int>(filters.size()))));
            break;
        case 1:
            if (model.rowCount() > 0)
                model.hold(
                    model.index(random.bounded(model.rowCount()), 0).data(ChatListModel::KeyRole).value<ChatKey>());
            break;
        case 2:
            chats.setAccountNames(
                {{u"a"_s, random.bounded(2) ? u"first"_s : u"x"_s}, {u"b"_s, random.bounded(2) ? u"first"_s : u"y"_s}});
            break;
        default: {
            QList<ChatRow> upserted;
            QList<ChatKey> removed;
            for (int i = random.bounded(10); i > 0; --i)
                upserted << unreadRow(QString::number(random.bounded(40)), random.bounded(30), random.bounded(2) == 1,
                                      random.bounded(2) ? u"a"_s : u"b"_s);
            for (int i = random.bounded(3); i > 0; --i)
                removed << ChatKey{u"a"_s, QString::number(random.bounded(40))};
            chats.apply(upserted, removed);
        }
        }
        QList<ChatRow> expected;
        for (int row = 0; row < chats.rowCount(); ++row) {
            const ChatRow &chat = chats.rowAt(row);
            const bool matches = model.filter().matches(chat, chats.accountNames());
            // A chat may have been removed and have come again within the step; then it is there by matching only.
            const bool kept = chat.key == model.held() && heldIsShown && model.indexOf(chat.key).isValid();
            if (matches || kept)
                expected << chat;
            if (const QModelIndex shown = model.indexOf(chat.key); shown.isValid())
                QCOMPARE(shown.data(ChatListModel::GreyedRole).toBool(), !matches);
        }
        QVERIFY2(mirror.values() == expected, qPrintable(what));
        QCOMPARE(model.rowCount(), expected.size());
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, 0).data(ChatListModel::RowRole).value<ChatRow>(), expected.at(row));
    }
    const QStringList log = mirror.takeLog();
    QVERIFY(!log.contains(u"reset"_s) && !log.contains(u"layout"_s));
}

QTEST_GUILESS_MAIN(TestChatFilterModel)
#include "tst_chatfiltermodel.moc"
