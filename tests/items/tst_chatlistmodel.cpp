// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/modelmirror.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <algorithm>

using namespace deskside;
using namespace deskside::test;

class TestChatListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandNewestFirstInWhateverOrderTheyCome();
    void aPageThatFitsInOnePlaceIsOneInsertion();
    void aPageThatFallsIntoTwoPlacesIsTwoInsertions();
    void anUnchangedRowSaysNothing();
    void aChangeInPlaceNamesTheRolesThatChanged_data();
    void aChangeInPlaceNamesTheRolesThatChanged();
    void newActivityMovesTheRowAndThenChangesIt_data();
    void newActivityMovesTheRowAndThenChangesIt();
    void aRowThatStaysBetweenItsNeighboursDoesNotMove();
    void neighboursLeaveTogether();
    void removingAnUnknownChatSaysNothing();
    void aChatThatIsRemovedInTheSameBreathIsGone();
    void theLastOfTwoVersionsCounts();
    void anAccountLeavesWithItsChatsOnly();
    void newAccountNamesChangeOneRole();
    void eachChangeIsToldAfterTheModelHasIt();
    void rowsAreFoundWhileOthersMove();
    void rolesAnswerWhatTheRowHolds();
    void aChatWithoutTitleShowsItsCustomer();
    void strangersTextIsMadeSafe();
    void aScreenReaderHearsWhatMatters();
    void randomChangesLeaveTheSameListAsANaiveOne();
};

void TestChatListModel::rowsStandNewestFirstInWhateverOrderTheyCome()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"old"_s, 30), rowAged(u"new"_s, 1), rowAged(u"b"_s, 10), rowAged(u"a"_s, 10)}, {});
    QCOMPARE(idsOf(model), QStringList({u"new"_s, u"a"_s, u"b"_s, u"old"_s}));
    QCOMPARE(model.indexOf({u"a"_s, u"b"_s}), 2);
    QCOMPARE(model.indexOf({u"other"_s, u"b"_s}), -1);
    QCOMPARE(model.indexOf({}), -1);
}

void TestChatListModel::aPageThatFitsInOnePlaceIsOneInsertion()
{
    ChatListModel model;
    watch(&model);
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
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
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"m"_s, 10), rowAged(u"z"_s, 20)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.apply({rowAged(u"p"_s, 12), rowAged(u"a"_s, 1), rowAged(u"q"_s, 13)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0"_s, u"insert 2-3"_s}));
    QCOMPARE(idsOf(model), QStringList({u"a"_s, u"m"_s, u"p"_s, u"q"_s, u"z"_s}));
}

void TestChatListModel::anUnchangedRowSaysNothing()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"a"_s, 1), rowAged(u"b"_s, 2)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    QSignalSpy changed(&model, &ChatListModel::rowChanged);
    model.apply({rowAged(u"a"_s, 1), rowAged(u"b"_s, 2)}, {});
    QCOMPARE(mirror.takeLog(), QStringList());
    QCOMPARE(changed.size(), 0);
}

void TestChatListModel::aChangeInPlaceNamesTheRolesThatChanged_data()
{
    using Role = ChatListModel::Role;
    QTest::addColumn<ChatRow>("after");
    QTest::addColumn<QList<int>>("roles");
    const auto add = [](const char *name, void (*edit)(ChatRow &), QList<int> roles) {
        ChatRow row = rowAged(u"a"_s, 1);
        edit(row);
        QTest::newRow(name) << row << roles;
    };
    add("title", [](ChatRow &row) { row.title = u"Refund"_s; },
        {Role::RowRole, Role::TitleRole, Qt::DisplayRole, Qt::AccessibleTextRole});
    add("customer beside a title", [](ChatRow &row) { row.customer = u"Lena"_s; },
        {Role::RowRole, Role::CustomerRole, Qt::AccessibleTextRole});
    add("customer in place of a title",
        [](ChatRow &row) {
            row.title.clear();
            row.customer = u"Lena"_s;
        },
        {Role::RowRole, Role::TitleRole, Role::CustomerRole, Qt::DisplayRole, Qt::AccessibleTextRole});
    add("preview", [](ChatRow &row) { row.preview = u"Hello?"_s; }, {Role::RowRole, Role::PreviewRole});
    add("unread", [](ChatRow &row) { row.unread = true; }, {Role::RowRole, Role::UnreadRole, Qt::AccessibleTextRole});
    add("state",
        [](ChatRow &row) {
            row.state = {StateKind::Open, u"OPEN"_s};
        },
        {Role::RowRole, Role::StateRole, Qt::AccessibleTextRole});
    add("assignee", [](ChatRow &row) { row.assignee = u"Jo"_s; },
        {Role::RowRole, Role::AssigneeRole, Qt::AccessibleTextRole});
    add("handler", [](ChatRow &row) { row.handler = Handler::Person; }, {Role::RowRole, Role::HandlerRole});
    add("handoff", [](ChatRow &row) { row.handoff = true; },
        {Role::RowRole, Role::HandoffRole, Qt::AccessibleTextRole});
    add("sentiment",
        [](ChatRow &row) {
            row.sentiment = {SentimentKind::Angry, u"angry"_s};
        },
        {Role::RowRole, Role::SentimentRole, Qt::AccessibleTextRole});
    add("activity", [](ChatRow &row) { row.activity = Moment(noon); }, {Role::RowRole, Role::ActivityRole});
    add("waiting",
        [](ChatRow &row) {
            row.waitingSince = {Moment(noon), Inference::FromLastMessage};
        },
        {Role::RowRole, Role::WaitingRole, Qt::AccessibleTextRole});
    add("what has no role of its own", [](ChatRow &row) { row.model = u"gpt"_s; }, {Role::RowRole});
}

void TestChatListModel::aChangeInPlaceNamesTheRolesThatChanged()
{
    QFETCH(ChatRow, after);
    QFETCH(QList<int>, roles);
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"a"_s, 1), rowAged(u"b"_s, 2)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.apply({after}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0"_s}));
    QList<int> told = mirror.roles();
    std::sort(told.begin(), told.end());
    std::sort(roles.begin(), roles.end());
    QCOMPARE(told, roles);
    QCOMPARE(mirror.values().first(), after);
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
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"a"_s, 10), rowAged(u"b"_s, 20), rowAged(u"c"_s, 30), rowAged(u"d"_s, 40)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    const QPersistentModelIndex selected(model.index(model.indexOf({u"a"_s, id})));
    model.apply({rowAged(id, minutes)}, {});
    QCOMPARE(mirror.takeLog(), log);
    QCOMPARE(selected.data(ChatListModel::KeyRole).value<ChatKey>().id, id);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(mirror.values().at(row), model.rowAt(row));
}

void TestChatListModel::aRowThatStaysBetweenItsNeighboursDoesNotMove()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"a"_s, 10), rowAged(u"b"_s, 20), rowAged(u"c"_s, 30)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.apply({rowAged(u"b"_s, 11)}, {});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s}));
    QCOMPARE(model.indexOf({u"a"_s, u"b"_s}), 1);
}

void TestChatListModel::neighboursLeaveTogether()
{
    ChatListModel model;
    watch(&model);
    QList<ChatRow> rows;
    for (int i = 0; i < 8; ++i)
        rows << rowAged(QString::number(i), i);
    model.apply(rows, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.apply({}, {{u"a"_s, u"6"_s}, {u"a"_s, u"2"_s}, {u"a"_s, u"1"_s}, {u"a"_s, u"3"_s}});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 6"_s, u"remove 1-3"_s}));
    QCOMPARE(idsOf(model), QStringList({u"0"_s, u"4"_s, u"5"_s, u"7"_s}));
}

void TestChatListModel::removingAnUnknownChatSaysNothing()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"a"_s, 1)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.apply({}, {{u"a"_s, u"nobody"_s}, {u"elsewhere"_s, u"a"_s}});
    model.removeAccount(u"elsewhere"_s);
    QCOMPARE(mirror.takeLog(), QStringList());
}

void TestChatListModel::aChatThatIsRemovedInTheSameBreathIsGone()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"a"_s, 1), rowAged(u"b"_s, 2)}, {});
    model.apply({rowAged(u"a"_s, 0), rowAged(u"c"_s, 3)}, {{u"a"_s, u"a"_s}, {u"a"_s, u"c"_s}});
    QCOMPARE(idsOf(model), QStringList({u"b"_s}));
}

void TestChatListModel::theLastOfTwoVersionsCounts()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"a"_s, 9), rowAged(u"b"_s, 5), rowAged(u"a"_s, 1)}, {});
    QCOMPARE(idsOf(model), QStringList({u"a"_s, u"b"_s}));
    model.apply({rowAged(u"b"_s, 0), rowAged(u"b"_s, 7)}, {});
    QCOMPARE(idsOf(model), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(model.rowAt(1).activity, Moment(noon.addSecs(-7 * 60)));
}

void TestChatListModel::anAccountLeavesWithItsChatsOnly()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"1"_s, 1), rowAged(u"2"_s, 2, u"b"_s), rowAged(u"3"_s, 3, u"b"_s), rowAged(u"4"_s, 4),
                 rowAged(u"5"_s, 5, u"b"_s)},
                {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.removeAccount(u"b"_s);
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 4"_s, u"remove 1-2"_s}));
    QCOMPARE(idsOf(model), QStringList({u"1"_s, u"4"_s}));
}

void TestChatListModel::newAccountNamesChangeOneRole()
{
    ChatListModel model;
    watch(&model);
    model.apply({rowAged(u"1"_s, 1), rowAged(u"2"_s, 2)}, {});
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    model.setAccountNames({{u"a"_s, u"Acme EU"_s}});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0-1"_s}));
    QCOMPARE(mirror.roles(), QList<int>({ChatListModel::AccountNameRole, Qt::AccessibleTextRole}));
    QCOMPARE(model.index(0).data(ChatListModel::AccountNameRole).toString(), u"Acme EU"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Acme EU"_s));
    model.setAccountNames({{u"a"_s, u"Acme EU"_s}});
    QCOMPARE(mirror.takeLog(), QStringList());
}

void TestChatListModel::eachChangeIsToldAfterTheModelHasIt()
{
    ChatListModel model;
    watch(&model);
    QStringList heard;
    connect(&model, &ChatListModel::rowChanged, this, [&](const ChatRow *before, const ChatRow *after) {
        const ChatKey key = (after ? after : before)->key;
        const int row = model.indexOf(key);
        QCOMPARE(row >= 0, after != nullptr);
        if (after)
            QCOMPARE(model.rowAt(row), *after);
        heard << QString((before ? before->title : u"-"_s) + u"→"_s + (after ? after->title : u"-"_s));
    });
    model.apply({rowAged(u"a"_s, 2), rowAged(u"b"_s, 1)}, {});
    QCOMPARE(std::exchange(heard, {}), QStringList({u"-→Chat b"_s, u"-→Chat a"_s}));
    ChatRow changed = rowAged(u"a"_s, 0);
    changed.title = u"Other"_s;
    model.apply({changed}, {{u"a"_s, u"b"_s}});
    QCOMPARE(heard, QStringList({u"Chat a→Other"_s, u"Chat b→-"_s}));
}

void TestChatListModel::rowsAreFoundWhileOthersMove()
{
    ChatListModel model;
    watch(&model);
    QList<ChatRow> rows;
    for (int i = 0; i < 9; ++i)
        rows << rowAged(QString::number(i), 10 * i);
    model.apply(rows, {});
    int looks = 0;
    connect(&model, &QAbstractItemModel::rowsMoved, this, [&] {
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.indexOf(model.rowAt(row).key), row);
        ++looks;
    });
    model.apply({rowAged(u"7"_s, 1), rowAged(u"0"_s, 55)}, {});
    QCOMPARE(looks, 2);
}

void TestChatListModel::rolesAnswerWhatTheRowHolds()
{
    ChatListModel model;
    watch(&model);
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
    const QModelIndex index = model.index(0);
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
    QVERIFY(!model.index(1).data(ChatListModel::WaitingRole).value<Moment>().isValid());
    QVERIFY(!model.index(1).data(ChatListModel::HandlerRole).isValid());
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
    ChatListModel model;
    watch(&model);
    ChatRow row = rowAged(u"1"_s, 1);
    row.title = u"invoice_\u202Efdp.exe"_s;
    row.customer = u"a\nb"_s;
    model.apply({row}, {});
    for (const int role : {int(Qt::DisplayRole), int(ChatListModel::TitleRole), int(Qt::AccessibleTextRole),
                           int(ChatListModel::CustomerRole)}) {
        const QString text = model.index(0).data(role).toString();
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(u'\n'), qPrintable(text));
    }
    QCOMPARE(model.index(0).data(ChatListModel::RowRole).value<ChatRow>().title, row.title);
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

void TestChatListModel::randomChangesLeaveTheSameListAsANaiveOne()
{
    QRandomGenerator random(20261121);
    ChatListModel model;
    watch(&model);
    ModelMirror<ChatRow> mirror(&model, ChatListModel::RowRole);
    QMap<ChatKey, ChatRow> naive;
    QMap<ChatKey, ChatRow> heard;
    connect(&model, &ChatListModel::rowChanged, this, [&heard](const ChatRow *before, const ChatRow *after) {
        if (before) {
            QCOMPARE(heard.value(before->key), *before);
            heard.remove(before->key);
        }
        if (after)
            heard.insert(after->key, *after);
    });
    for (int step = 0; step < 400; ++step) {
        QList<ChatRow> upserted;
        QList<ChatKey> removed;
        for (int i = random.bounded(12); i > 0; --i) {
            ChatRow row =
                rowAged(QString::number(random.bounded(60)), random.bounded(40), random.bounded(2) ? u"a"_s : u"b"_s);
            row.unread = random.bounded(2) == 1;
            if (random.bounded(4) == 0 && naive.contains(row.key))
                row = naive.value(row.key);
            upserted << row;
        }
        for (int i = random.bounded(4); i > 0; --i)
            removed << ChatKey{u"a"_s, QString::number(random.bounded(60))};
        model.apply(upserted, removed);
        for (const ChatRow &row : upserted)
            naive.insert(row.key, row);
        for (const ChatKey &key : removed)
            naive.remove(key);
        if (step % 97 == 96) {
            model.removeAccount(u"b"_s);
            naive.removeIf([](const auto &entry) { return entry.key().account == u"b"_s; });
        }

        QList<ChatRow> expected = naive.values();
        std::sort(expected.begin(), expected.end(), standsBefore);
        QCOMPARE(mirror.values(), expected);
        QCOMPARE(model.rowCount(), expected.size());
        QCOMPARE(heard, naive);
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.rowAt(row), expected.at(row));
            QCOMPARE(model.indexOf(expected.at(row).key), row);
        }
    }
    const QStringList log = mirror.takeLog();
    QVERIFY(!log.contains(u"reset"_s) && !log.contains(u"layout"_s));
}

QTEST_GUILESS_MAIN(TestChatListModel)
#include "tst_chatlistmodel.moc"
