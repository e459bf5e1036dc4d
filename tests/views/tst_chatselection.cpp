// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chatdesk.h"
#include "views/chatlistview.h"
#include "views/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(13, 44), Qt::UTC);

ChatKey keyOf(int id)
{
    return {u"acme"_s, QString::number(id)};
}

ChatRow rowOf(int id, int minutes)
{
    ChatRow row;
    row.key = keyOf(id);
    row.title = u"Title %1"_s.arg(id);
    row.customer = u"Customer %1"_s.arg(id);
    row.unread = Known<bool>(true);
    row.activity = Moment(now.addSecs(-60LL * minutes));
    return row;
}

/// A list of chats 1…count, 1 the newest, in a window; chat 3 is open.
struct List {
    test::ChatDesk chats;
    ChatListView view;
    QSignalSpy opened{&view, &ChatListView::chatSelected};
    QSignalSpy counted{&view, &ChatListView::selectionCountChanged};

    explicit List(int count = 20)
    {
        new QAbstractItemModelTester(&chats.list, QAbstractItemModelTester::FailureReportingMode::Fatal, &chats.list);
        QList<ChatRow> rows;
        for (int id = 1; id <= count; ++id)
            rows.append(rowOf(id, 10 * id));
        chats.apply(rows);
        chats.show();
        view.setPalette(theme::lightPalette());
        view.setNow(now);
        view.setModel(&chats.list);
        view.resize(380, 500);
        view.show();
        QObject::connect(&view, &ChatListView::chatSelected, &chats.list, &ChatListModel::hold);
        view.selectChat(keyOf(3));
        opened.clear();
    }

    bool show()
    {
        view.activateWindow();
        view.setFocus();
        return QTest::qWaitForWindowActive(&view);
    }
    void settle() { QCoreApplication::processEvents(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    void click(int id, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(view.viewport(), button, modifiers, view.visualRect(chats.list.indexOf(keyOf(id))).center());
    }
    /// The selected chats, in the list's order.
    QList<int> selected() const
    {
        QList<int> ids;
        if (view.selectionCount() == 0)
            return ids;
        for (const quint32 id : view.selectedIds())
            ids.append(chats.list.chat(id)->key.id.toInt());
        return ids;
    }
    QList<int> spoken() const
    {
        QList<int> ids;
        for (const QModelIndex &index : view.selectionModel()->selectedIndexes())
            ids.append(index.data(ChatListModel::KeyRole).value<ChatKey>().id.toInt());
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    int lastCount() const { return counted.isEmpty() ? -1 : counted.last().first().toInt(); }
};

} // namespace

class TestChatSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theOpenChatAloneIsNoSelection()
    {
        List list;
        QCOMPARE(list.view.selectionCount(), 0);
        QCOMPARE(list.view.selectedIds(), QList<quint32>{list.chats.idOf(keyOf(3))});
        QCOMPARE(list.view.selectedIds(), QList<quint32>{list.chats.idOf(keyOf(3))});
        QCOMPARE(list.counted.size(), 0);
    }

    void togglingOpensNothingAndTheKeysWalkOn()
    {
        List list;
        QVERIFY(list.show());
        list.view.toggleSelected();
        QCOMPARE(list.selected(), QList<int>{3});
        QCOMPARE(list.lastCount(), 1);
        QCOMPARE(list.opened.size(), 0);
        list.key(Qt::Key_Down);
        list.key(Qt::Key_Down);
        QCOMPARE(list.view.selectedChat(), keyOf(5)); // walking opens, and keeps what is selected
        QCOMPARE(list.selected(), QList<int>{3});
        list.view.toggleSelected();
        QCOMPARE(list.selected(), QList<int>({3, 5}));
        QCOMPARE(list.view.selectedChat(), keyOf(5));
        list.view.toggleSelected();
        list.key(Qt::Key_Up);
        list.key(Qt::Key_Up);
        list.view.toggleSelected();
        QCOMPARE(list.view.selectionCount(), 0);
        QCOMPARE(list.lastCount(), 0);
        QCOMPARE(list.spoken(), QList<int>{3});
    }

    void shiftAndTheArrowsExtend()
    {
        List list;
        QVERIFY(list.show());
        list.key(Qt::Key_Down, Qt::ShiftModifier);
        list.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list.selected(), QList<int>({3, 4, 5}));
        QCOMPARE(list.view.selectedChat(), keyOf(3)); // still the open one
        QCOMPARE(list.opened.size(), 0);
        QCOMPARE(list.view.currentIndex().row(), 4); // where the keyboard is
        list.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(list.selected(), QList<int>({3, 4}));
        list.key(Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(list.selected(), QList<int>({1, 2, 3}));
        list.key(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(list.view.selectionCount(), 18);
        list.key(Qt::Key_Escape);
        QCOMPARE(list.view.selectionCount(), 0);
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        QCOMPARE(list.view.currentIndex().row(), 2);
        QCOMPARE(list.opened.size(), 0);
        list.key(Qt::Key_Down);
        QCOMPARE(list.view.selectedChat(), keyOf(4));
    }

    void extendingAddsToWhatWasSelectedBefore()
    {
        List list;
        QVERIFY(list.show());
        list.view.toggleSelected(); // 3
        for (int i = 0; i < 4; ++i)
            list.key(Qt::Key_Down); // 7
        list.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list.selected(), QList<int>({3, 7, 8}));
        list.key(Qt::Key_Up, Qt::ShiftModifier);
        list.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(list.selected(), QList<int>({3, 6, 7}));
    }

    void theMouseTogglesAndExtends()
    {
        List list;
        QVERIFY(list.show());
        list.click(5, Qt::ControlModifier); // joins the open chat
        QCOMPARE(list.selected(), QList<int>({3, 5}));
        list.click(5, Qt::ControlModifier);
        QCOMPARE(list.selected(), QList<int>{3});
        list.click(6, Qt::ControlModifier);
        list.click(8, Qt::ShiftModifier);
        QCOMPARE(list.selected(), QList<int>({3, 6, 7, 8}));
        list.click(4, Qt::ShiftModifier);
        QCOMPARE(list.selected(), QList<int>({3, 4, 5, 6}));
        QCOMPARE(list.opened.size(), 0);
        // A menu is for all of them; a plain click is for one.
        list.click(5, {}, Qt::RightButton);
        QCOMPARE(list.view.selectionCount(), 4);
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        list.click(5);
        QCOMPARE(list.view.selectionCount(), 0);
        QCOMPARE(list.view.selectedChat(), keyOf(5));
        QCOMPARE(list.spoken(), QList<int>{5});
        QCOMPARE(list.lastCount(), 0);
    }

    void everythingIsSelectedWithoutBeingRead()
    {
        test::ChatDesk chats;
        QList<ChatRow> rows;
        for (int id = 1; id <= 4132; ++id)
            rows.append(rowOf(id, id));
        chats.apply(rows);
        chats.show();
        ChatListView view;
        view.setModel(&chats.list);
        view.resize(380, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy counted(&view, &ChatListView::selectionCountChanged);
        chats.reads = 0;
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selectionCount(), 4132);
        QCOMPARE(counted, (QList<QVariantList>{{4132}}));
        QCOMPARE(view.accessibleDescription(), u"4132 selected"_s);
        const QList<quint32> ids = view.selectedIds();
        QCOMPARE(ids.size(), 4132);
        QCOMPARE(ids.first(), chats.idOf(keyOf(1)));
        QCOMPARE(ids.last(), chats.idOf(keyOf(4132)));
        QVERIFY2(chats.reads < 100, qPrintable(QString::number(chats.reads))); // those in sight
        // Of these one can be left out, and they may move.
        view.selectChat(keyOf(2));
        view.toggleSelected();
        QCOMPARE(view.selectionCount(), 4131);
        chats.apply({rowOf(4000, 0)});
        QCOMPARE(view.selectionCount(), 4131);
        QVERIFY(view.selectionModel()->selectedIndexes().size() < 30); // no row of a million is kept twice
    }

    void whatComesAfterwardsIsNotSelected()
    {
        List list;
        list.view.selectAll();
        list.chats.apply({rowOf(99, 5)});
        QCOMPARE(list.view.selectionCount(), 20);
        QVERIFY(!list.selected().contains(99));
    }

    void whatASearchGoesOnFindingWasMeantByAll()
    {
        List list;
        QList<quint64> asked;
        connect(&list.chats.list, &ChatListModel::searchRequested, this,
                [&asked](quint64 number) { asked.append(number); });
        list.chats.list.showSearch(list.chats.compact(*ChatFilter::parse(u"title")));
        QList<qint64> first;
        QList<qint64> then;
        for (int id = 1; id <= 20; ++id)
            (id <= 8 ? first : then).append(list.chats.recencyOf(keyOf(id)));
        list.chats.list.addHits(asked.last(), -1, first, false);
        QTRY_COMPARE(list.chats.list.rowCount(), 8);
        list.view.selectAll();
        QCOMPARE(list.view.selectionCount(), 8);
        list.chats.list.addHits(asked.last(), -1, then, true);
        QTRY_COMPARE(list.chats.list.rowCount(), 20);
        QCOMPARE(list.view.selectionCount(), 20);
        QCOMPARE(list.lastCount(), 20);
    }

    void theSelectionFollowsRowsThatMove()
    {
        List list;
        QVERIFY(list.show());
        list.key(Qt::Key_Down, Qt::ShiftModifier);
        list.chats.apply({rowOf(4, 0), rowOf(30, 1), rowOf(2, 300)});
        list.settle();
        QCOMPARE(list.selected(), QList<int>({4, 3}));
        QCOMPARE(list.spoken(), QList<int>({3, 4}));
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        QCOMPARE(list.opened.size(), 0);
    }

    void whatLeavesIsDroppedAndTheCountSaysSo()
    {
        List list;
        list.chats.show(ChatFilter::unread());
        list.view.selectChat(keyOf(3));
        QVERIFY(list.show());
        list.key(Qt::Key_Down, Qt::ShiftModifier);
        list.key(Qt::Key_Down, Qt::ShiftModifier); // 3, 4, 5
        ChatRow read = rowOf(4, 40);
        read.unread = Known<bool>(false);
        list.chats.apply({read}, {keyOf(5)});
        list.settle();
        QCOMPARE(list.selected(), QList<int>{3});
        QCOMPARE(list.lastCount(), 1);
        // The open one stays in sight, but nothing is done to it any more.
        ChatRow open = rowOf(3, 30);
        open.unread = Known<bool>(false);
        list.chats.apply({open});
        list.settle();
        QVERIFY(list.chats.list.indexOf(keyOf(3)).data(ChatListModel::GreyedRole).toBool());
        QCOMPARE(list.view.selectionCount(), 0);
        QCOMPARE(list.lastCount(), 0);
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        list.view.selectAll();
        QVERIFY(!list.selected().contains(3));
        QCOMPARE(list.view.selectionCount(), 17);
    }

    void theOpenChatMayLeaveTheSelectionStays()
    {
        List list;
        QVERIFY(list.show());
        list.click(6, Qt::ControlModifier);
        list.chats.apply({}, {keyOf(3)});
        list.settle();
        QCOMPARE(list.selected(), QList<int>{6});
        QVERIFY(list.view.selectedChat().isNull());
        QCOMPARE(list.opened.size(), 1);
    }

    void anotherListBeginsWithoutASelection()
    {
        List list;
        list.view.selectAll();
        const int unread = list.chats.table.addFilter(list.chats.compact(ChatFilter::unread()));
        list.chats.list.showFilter(unread);
        QCOMPARE(list.view.selectionCount(), 0);
        QCOMPARE(list.lastCount(), 0);
        QCOMPARE(list.view.selectedChat(), keyOf(3));
    }

    void escapeIsTheListsWhileSomethingIsSelected()
    {
        List list;
        const auto taken = [&list] {
            QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
            event.ignore();
            QCoreApplication::sendEvent(&list.view, &event);
            return event.isAccepted();
        };
        QVERIFY(!taken());
        list.view.toggleSelected();
        QVERIFY(taken());
    }

    void assistiveToolsSeeWhatIsSelectedInSight()
    {
        List list(200);
        QVERIFY(list.show());
        list.view.selectAll();
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&list.view);
        QVERIFY(face->child(1)->state().selected && face->child(4)->state().selected);
        list.view.verticalScrollBar()->setValue(list.view.verticalScrollBar()->maximum());
        list.settle();
        QVERIFY(face->child(199)->state().selected);
        list.view.dropSelection();
        QVERIFY(!face->child(199)->state().selected);
        QVERIFY(face->child(2)->state().selected);
        QVERIFY(list.view.accessibleDescription().isEmpty());
    }

    void theSelectedShowASignAndTheOpenOneItsBar()
    {
        List list;
        QVERIFY(list.show());
        const QRect row = list.view.visualRect(list.chats.list.indexOf(keyOf(5)));
        const QImage before = list.view.viewport()->grab(row).toImage();
        list.click(5, Qt::ControlModifier);
        const QImage after = list.view.viewport()->grab(row).toImage();
        const QColor accent = theme::color(theme::Meaning::Accent, list.view.palette());
        const auto solid = [&accent](const QImage &image) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == accent ? 1 : 0;
            }
            return count;
        };
        QVERIFY(solid(after) > solid(before) + 200); // the disc, whatever the fill
        QVERIFY(after.pixelColor(1, 20) != accent);  // the bar is the open chat's
        const QImage open =
            list.view.viewport()->grab(list.view.visualRect(list.chats.list.indexOf(keyOf(3)))).toImage();
        QCOMPARE(open.pixelColor(1, 20), accent);
    }
};

QTEST_MAIN(TestChatSelection)
#include "tst_chatselection.moc"
