// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chatdesk.h"
#include "views/chatlistview.h"
#include "views/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
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

/// Chat `id`, last active so many minutes ago.
ChatRow rowOf(int id, int minutes)
{
    ChatRow row;
    row.key = keyOf(id);
    row.vendor = u"invent"_s;
    row.title = u"Title %1"_s.arg(id);
    row.customer = u"Customer %1"_s.arg(id);
    row.preview = u"Words of chat %1"_s.arg(id);
    row.speaker = {RoleKind::Customer, u"user"_s};
    row.state = {StateKind::Open, u"OPEN"_s};
    row.unread = Known<bool>(true);
    row.unreadCount = 2;
    row.activity = Moment(now.addSecs(-60 * minutes));
    return row;
}

/// A list of chats 1…count, 1 the newest, in a window.
struct List {
    test::ChatDesk chats;
    ChatListModel &filtered = chats.list;
    ChatListView view;
    QSignalSpy selected{&view, &ChatListView::chatSelected};
    QSignalSpy activated{&view, &ChatListView::chatActivated};

    explicit List(int count)
    {
        QList<ChatRow> rows;
        for (int id = 1; id <= count; ++id)
            rows.append(rowOf(id, 10 * id));
        chats.apply(rows, {});
        chats.show();
        view.setPalette(theme::lightPalette());
        view.setNow(now);
        view.setModel(&filtered);
        view.resize(380, 500);
        view.show();
        QObject::connect(&view, &ChatListView::chatSelected, &filtered, &ChatListModel::hold);
    }

    bool show()
    {
        view.activateWindow();
        return QTest::qWaitForWindowActive(&view);
    }
    /// Runs the layout that the list has put off.
    void settle() { QCoreApplication::processEvents(); }
    ChatKey topChat() const { return view.indexAt(QPoint(5, 1)).data(ChatListModel::KeyRole).value<ChatKey>(); }
    int rowHeight() const { return view.sizeHintForRow(0); }
    ChatKey lastSelected() const { return selected.isEmpty() ? ChatKey() : selected.last().first().value<ChatKey>(); }
};

} // namespace

class TestChatList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void assistiveToolsSeeAListWithSpokenRows()
    {
        List list(3);
        QCOMPARE(list.view.objectName(), u"chatList"_s);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&list.view);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::List);
        QCOMPARE(face->text(QAccessible::Name), u"Chats"_s);
        QCOMPARE(face->childCount(), 3);
        const QString spoken = face->child(1)->text(QAccessible::Name);
        QVERIFY2(spoken.contains(u"Customer 2"_s) && spoken.contains(u"Title 2"_s), qPrintable(spoken));
    }

    void keysWalkTheList()
    {
        List list(5);
        QVERIFY(list.show());
        list.view.setFocus();
        QCOMPARE(list.selected.size(), 0); // focus alone opens nothing
        QCOMPARE(list.view.currentIndex().row(), 0);
        QTest::keyClick(&list.view, Qt::Key_Down);
        QCOMPARE(list.view.selectedChat(), keyOf(1));
        QTest::keyClick(&list.view, Qt::Key_Down);
        QCOMPARE(list.view.selectedChat(), keyOf(2));
        QTest::keyClick(&list.view, Qt::Key_Down);
        QTest::keyClick(&list.view, Qt::Key_Up);
        QCOMPARE(list.view.selectedChat(), keyOf(2));
        QTest::keyClick(&list.view, Qt::Key_Up);
        QCOMPARE(list.view.selectedChat(), keyOf(1));
        QTest::keyClick(&list.view, Qt::Key_Up);
        QCOMPARE(list.view.selectedChat(), keyOf(1));
        QTest::keyClick(&list.view, Qt::Key_End);
        QCOMPARE(list.view.selectedChat(), keyOf(5));
        QTest::keyClick(&list.view, Qt::Key_Down);
        QCOMPARE(list.view.selectedChat(), keyOf(5));
        QTest::keyClick(&list.view, Qt::Key_Home);
        QCOMPARE(list.view.selectedChat(), keyOf(1));
        QCOMPARE(list.selected.size(), 7);
        QCOMPARE(list.activated.size(), 0);
    }

    void enterAndTheArrowGoIntoTheConversation()
    {
        List list(2);
        QVERIFY(list.show());
        list.view.setFocus();
        QTest::keyClick(&list.view, Qt::Key_Return);
        QCOMPARE(list.activated.size(), 0); // no chat yet
        list.view.selectChat(keyOf(2));
        QTest::keyClick(&list.view, Qt::Key_Return);
        QTest::keyClick(&list.view, Qt::Key_Right);
        QTest::keyClick(&list.view, Qt::Key_Left);
        QCOMPARE(list.activated, QList<QVariantList>(2, {QVariant::fromValue(keyOf(2))}));
    }

    void boundKeysTakeThePlaceOfItsOwn()
    {
        List list(3);
        QVERIFY(list.show());
        list.view.setFocus();
        list.view.selectChat(keyOf(2));
        list.view.setKeys({.next = {Qt::Key_Up}, .previous = {}, .into = {Qt::Key_Left}});
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Return, Qt::Key_Enter})
            QTest::keyClick(&list.view, key);
        QCOMPARE(list.view.selectedChat(), keyOf(2));
        QCOMPARE(list.activated.size(), 0);
        QTest::keyClick(&list.view, Qt::Key_Left);
        QCOMPARE(list.activated.size(), 1);
        QTest::keyClick(&list.view, Qt::Key_Up);
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        QTest::keyClick(&list.view, Qt::Key_Up, Qt::ShiftModifier); // that is about the rows themselves
        QCOMPARE(list.view.selectionCount(), 2);
    }

    void lettersAreLeftToTheWindow()
    {
        List list(3);
        QVERIFY(list.show());
        list.view.setFocus();
        for (const char letter : {'t', 'c', 'e', 'x', '/', '?'}) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(QLatin1Char(letter)));
            press.setAccepted(true);
            QCoreApplication::sendEvent(&list.view, &press);
            QVERIFY2(!press.isAccepted(), &letter);
        }
        QVERIFY(list.view.selectedChat().isNull());
    }

    void theSelectedChatStaysSelectedWhenItMoves()
    {
        List list(20);
        list.view.selectChat(keyOf(5));
        QCOMPARE(list.selected.size(), 1);
        list.chats.apply({rowOf(5, 0)}, {});
        list.settle();
        QCOMPARE(list.filtered.indexOf(keyOf(5)).row(), 0);
        QCOMPARE(list.view.selectedChat(), keyOf(5));
        QVERIFY(list.view.selectionModel()->isSelected(list.filtered.indexOf(keyOf(5))));
        list.chats.apply({rowOf(100, 0), rowOf(101, 55), rowOf(9, 1)}, {keyOf(2)});
        list.settle();
        QVERIFY(list.view.selectionModel()->isSelected(list.filtered.indexOf(keyOf(5))));
        QCOMPARE(list.selected.size(), 1);
    }

    void rowsInSightStayWhenOthersComeAbove()
    {
        List list(60);
        list.settle();
        list.view.verticalScrollBar()->setValue(10 * list.rowHeight() + 7);
        QCOMPARE(list.topChat(), keyOf(11));
        list.chats.apply({rowOf(100, 0), rowOf(101, 1), rowOf(102, 2)}, {});
        list.settle();
        QCOMPARE(list.topChat(), keyOf(11));
        QCOMPARE(list.view.verticalScrollBar()->value(), 13 * list.rowHeight() + 7);
        list.chats.apply({}, {keyOf(3), keyOf(4)});
        list.settle();
        QCOMPARE(list.topChat(), keyOf(11));
        QCOMPARE(list.view.verticalScrollBar()->value(), 11 * list.rowHeight() + 7);
    }

    void rowsBelowWhatIsSeenPaintNothing()
    {
        List list(40);
        struct Paintings : QObject {
            int count = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                count += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        } paintings;
        list.view.viewport()->installEventFilter(&paintings);
        QVERIFY(list.show());
        QTRY_VERIFY(paintings.count > 0);
        list.settle();
        paintings.count = 0;
        const int length = list.view.verticalScrollBar()->maximum();
        list.chats.apply({rowOf(41, 410), rowOf(42, 420)}, {});
        list.settle();
        QCOMPARE(list.filtered.rowCount(), 42);
        QCOMPARE(list.view.verticalScrollBar()->maximum(), length + 2 * list.rowHeight());
        list.chats.apply({}, {keyOf(42)});
        list.settle();
        QCOMPARE(list.view.verticalScrollBar()->maximum(), length + list.rowHeight());
        QCOMPARE(paintings.count, 0);
        list.chats.apply({rowOf(43, 1)}, {});
        QTRY_VERIFY(paintings.count > 0);
        QCOMPARE(list.topChat(), keyOf(43));
    }

    void theListDoesNotFollowAChatThatMovesUp_data()
    {
        QTest::addColumn<int>("mover");
        QTest::addColumn<int>("top");
        QTest::newRow("from below") << 40 << 11;
        QTest::newRow("from the middle of what is in sight") << 14 << 11;
        QTest::newRow("the row at the top itself") << 11 << 10;
        QTest::newRow("the second row") << 12 << 11;
    }

    void theListDoesNotFollowAChatThatMovesUp()
    {
        QFETCH(int, mover);
        QFETCH(int, top);
        List list(60);
        list.settle();
        list.view.verticalScrollBar()->setValue(10 * list.rowHeight());
        QCOMPARE(list.topChat(), keyOf(11));
        list.chats.apply({rowOf(mover, 0)}, {});
        list.settle();
        QCOMPARE(list.topChat(), keyOf(top));
    }

    void atTheTopTheNewestShow()
    {
        List list(60);
        list.settle();
        list.chats.apply({rowOf(100, 0)}, {});
        list.settle();
        QCOMPARE(list.topChat(), keyOf(100));
        QCOMPARE(list.view.verticalScrollBar()->value(), 0);
    }

    void anotherChatIsNeverOpenedByItself()
    {
        List list(5);
        list.view.selectChat(keyOf(3));
        list.chats.apply({}, {keyOf(3)});
        QVERIFY(list.view.selectedChat().isNull());
        QVERIFY(list.lastSelected().isNull());
        QCOMPARE(list.selected.size(), 2);
        // And the next step goes to the chat that took its place.
        list.view.selectNext();
        QCOMPARE(list.view.selectedChat(), keyOf(4));
    }

    void aChatThatStopsMatchingStaysUntilItIsLeft()
    {
        List list(5);
        list.chats.show(ChatFilter::unread());
        list.view.selectChat(keyOf(2));
        ChatRow read = rowOf(2, 20);
        read.unread = Known<bool>(false);
        list.chats.apply({read}, {});
        list.settle();
        QCOMPARE(list.view.selectedChat(), keyOf(2));
        QVERIFY(list.filtered.indexOf(keyOf(2)).data(ChatListModel::GreyedRole).toBool());
        list.view.selectNext();
        list.settle();
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        QVERIFY(!list.filtered.indexOf(keyOf(2)).isValid());
    }

    void selectingByKey()
    {
        List list(60);
        list.settle();
        QVERIFY(!list.view.selectChat(keyOf(777)));
        QVERIFY(list.view.selectChat(keyOf(50)));
        QVERIFY(list.view.viewport()->rect().contains(list.view.visualRect(list.filtered.indexOf(keyOf(50)))));
        list.view.selectChat({});
        QVERIFY(list.view.selectedChat().isNull());
    }

    void anEmptyListSaysSo()
    {
        List list(1);
        list.view.setPlaceholder(u"Nothing matches"_s, u"<b>Clear</b> the filter"_s);
        auto *placeholder = list.view.findChild<QWidget *>(u"chatListPlaceholder"_s);
        QVERIFY(!placeholder->isVisible());
        list.chats.apply({}, {keyOf(1)});
        QVERIFY(placeholder->isVisible());
        auto *hint = list.view.findChild<QLabel *>(u"chatListPlaceholderHint"_s);
        QCOMPARE(hint->text(), u"<b>Clear</b> the filter"_s);
        QCOMPARE(hint->textFormat(), Qt::PlainText);
        list.chats.apply({rowOf(2, 1)}, {});
        QVERIFY(!placeholder->isVisible());
    }

    void rowsAreAsHighAsTheDensitySays()
    {
        List list(30);
        list.settle();
        const int comfortable = list.view.visualRect(list.filtered.index(1, 0)).height();
        list.view.setDensity(Density::Compact);
        list.settle();
        const int compact = list.view.visualRect(list.filtered.index(1, 0)).height();
        QVERIFY(compact * 2 < comfortable + 8);
        QFont font = list.view.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        list.view.setFont(font);
        list.settle();
        QVERIFY(list.view.visualRect(list.filtered.index(1, 0)).height() > compact);
    }

    void placesOfAMillionRowsAreWorkedOut()
    {
        List list(0);
        ChatDelta delta;
        CompactRow row;
        for (quint32 id = 1; id <= 1'000'000; ++id) {
            row.id = id;
            row.recency = 2'000'000 - id;
            delta.upserted.append(row);
        }
        list.chats.table.apply(delta);
        QCOMPARE(list.filtered.rowCount(), 1'000'000);
        list.settle();
        const int height = list.rowHeight();
        const QModelIndex last = list.filtered.index(999'999);
        list.view.scrollTo(last);
        QCOMPARE(list.view.verticalScrollBar()->maximum(), 1'000'000 * height - list.view.viewport()->height());
        QCOMPARE(list.view.verticalScrollBar()->value(), list.view.verticalScrollBar()->maximum());
        QCOMPARE(list.view.visualRect(last).bottom(), list.view.viewport()->height() - 1);
        QCOMPARE(list.view.indexAt(QPoint(5, list.view.viewport()->height() - 2)), last);
        // Only what is seen is read; these rows cannot be, and are tried for each thing that is asked of them.
        list.chats.reads = 0;
        list.view.viewport()->grab();
        QVERIFY2(list.chats.reads > 0 && list.chats.reads <= 2 * (list.view.viewport()->height() / height + 2),
                 qPrintable(QString::number(list.chats.reads)));
    }

    void onlyWhatIsExposedIsPainted()
    {
        List list(60);
        QVERIFY(list.show());
        list.settle();
        list.chats.apply(list.chats.rows()); // nothing is kept of what was read
        list.chats.reads = 0;
        list.view.viewport()->grab(list.view.visualRect(list.filtered.index(3)));
        QCOMPARE(list.chats.reads, 1);
    }

    void pagesAndTheMouseChooseRows()
    {
        List list(60);
        QVERIFY(list.show());
        list.view.setFocus();
        list.settle();
        const int page = list.view.viewport()->height() / list.rowHeight();
        QTest::mouseClick(list.view.viewport(), Qt::LeftButton, {},
                          list.view.visualRect(list.filtered.index(2)).center());
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        QTest::keyClick(&list.view, Qt::Key_PageDown);
        QCOMPARE(list.view.selectedChat(), keyOf(3 + page));
        QVERIFY(list.view.viewport()->rect().contains(list.view.visualRect(list.view.currentIndex())));
        QTest::keyClick(&list.view, Qt::Key_PageUp);
        QCOMPARE(list.view.selectedChat(), keyOf(3));
        QTest::keyClick(&list.view, Qt::Key_PageUp);
        QCOMPARE(list.view.selectedChat(), keyOf(1));
        // Below the last row there is none.
        list.chats.apply({}, [] {
            QList<ChatKey> keys;
            for (int id = 3; id <= 60; ++id)
                keys.append(keyOf(id));
            return keys;
        }());
        list.settle();
        QTest::mouseClick(list.view.viewport(), Qt::LeftButton, {}, QPoint(20, list.view.viewport()->height() - 5));
        QVERIFY(list.view.selectedChat().isNull() || list.view.selectedChat() == keyOf(1));
        QVERIFY(!list.view.indexAt(QPoint(20, 2 * list.rowHeight() + 1)).isValid());
    }

    void anotherTabKeepsTheSelectionWhereItIsShown()
    {
        List list(60);
        ChatRow read = rowOf(7, 70);
        read.unread = Known<bool>(false);
        list.chats.apply({read});
        const int unread = list.chats.table.addFilter(list.chats.compact(ChatFilter::unread()));
        list.settle();
        list.view.selectChat(keyOf(50));
        list.filtered.showFilter(unread);
        list.settle();
        QCOMPARE(list.view.selectedChat(), keyOf(50));
        QVERIFY(list.view.selectionModel()->isSelected(list.filtered.indexOf(keyOf(50))));
        QVERIFY(list.view.viewport()->rect().contains(list.view.visualRect(list.filtered.indexOf(keyOf(50)))));
        QCOMPARE(list.selected.size(), 1);

        list.chats.show();
        list.view.selectChat(keyOf(7));
        list.view.verticalScrollBar()->setValue(10 * list.rowHeight());
        list.filtered.showFilter(unread);
        list.settle();
        QVERIFY(list.view.selectedChat().isNull());
        QVERIFY(list.lastSelected().isNull());
        QCOMPARE(list.topChat(), keyOf(1)); // another list begins at its top
    }

    void assistiveToolsHearWhereThePersonIs()
    {
        List list(5);
        QVERIFY(list.show());
        list.view.setFocus();
        list.view.selectChat(keyOf(4));
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&list.view);
        QVERIFY(face->child(3)->state().selected);
        QVERIFY(face->child(3)->state().focused);
        QVERIFY(!face->child(2)->state().selected);
        QCOMPARE(face->child(3)->rect().topLeft(),
                 list.view.viewport()->mapToGlobal(list.view.visualRect(list.filtered.index(3)).topLeft()));
        QCOMPARE(face->childAt(face->child(3)->rect().center().x(), face->child(3)->rect().center().y()),
                 face->child(3));
    }

    void densityKeepsTheRowAtTheTop()
    {
        List list(60);
        list.settle();
        list.view.verticalScrollBar()->setValue(10 * list.rowHeight());
        list.view.setDensity(Density::Compact);
        list.settle();
        QCOMPARE(list.topChat(), keyOf(11));
    }

    void whatMattersIsPainted()
    {
        List list(2);
        QVERIFY(list.show());
        list.view.setFocus();
        list.settle();
        const QPalette palette = theme::lightPalette();
        const auto has = [&list](int row, const QColor &color) {
            const QImage image =
                list.view.viewport()->grab(list.view.visualRect(list.filtered.index(row, 0))).toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == color;
            }
            return count;
        };
        const QColor accent = theme::color(theme::Meaning::Accent, palette);
        const QColor selected = theme::fill(theme::Meaning::Accent, palette);
        const QColor mark = theme::fill(theme::Meaning::Waiting, palette);
        QVERIFY(has(1, theme::color(theme::Meaning::Line, palette)) >= 380);
        const int badge = has(1, accent);
        QVERIFY(badge > 40);

        list.view.selectChat(keyOf(2));
        QVERIFY(has(1, selected) > 380 * 20);
        QVERIFY(has(1, accent) > badge + 2 * 40); // the bar and the focus frame
        const int focused = has(1, accent);
        list.view.clearFocus();
        QVERIFY(has(1, accent) < focused);

        QCOMPARE(has(1, mark), 0);
        list.view.setWords({u"words"_s});
        QVERIFY(has(1, mark) > 40);

        ChatRow read = rowOf(2, 20);
        read.unread = Known<bool>(false);
        list.chats.apply({read}, {});
        list.view.selectChat(keyOf(1));
        QVERIFY(has(1, accent) < badge / 4);
    }

    void scrollingReadsTheNextPageBeforeItIsSeen()
    {
        List list(100);
        QVERIFY(list.show());
        list.settle();
        QScrollBar *bar = list.view.verticalScrollBar();
        const int page = list.view.viewport()->height();
        const auto seesNothingNewAt = [&list, bar](int value) {
            const int before = list.chats.reads;
            bar->setValue(value);
            list.view.viewport()->repaint();
            return list.chats.reads == before;
        };
        const int seen = list.chats.reads;
        QVERIFY(seen < 15);
        bar->setValue(list.rowHeight());
        QTRY_VERIFY(list.chats.reads > seen + page / list.rowHeight());
        QVERIFY(seesNothingNewAt(list.rowHeight() + page));
        QVERIFY(!seesNothingNewAt(bar->maximum()));
        const int atTheEnd = list.chats.reads;
        bar->setValue(bar->maximum() - 1); // upwards
        QTRY_VERIFY(list.chats.reads > atTheEnd + page / list.rowHeight());
        QVERIFY(seesNothingNewAt(bar->maximum() - 1 - page));
    }

    void aGreyedRowIsMuted()
    {
        List list(2);
        list.chats.show(ChatFilter::unread());
        list.view.selectChat(keyOf(2));
        list.settle();
        const QImage before = list.view.viewport()->grab().toImage();
        ChatRow read = rowOf(2, 20);
        read.unread = Known<bool>(false);
        list.chats.apply({read}, {});
        list.settle();
        const QImage image = list.view.viewport()->grab(list.view.visualRect(list.filtered.index(1, 0))).toImage();
        const QColor text = theme::color(theme::Meaning::Text, theme::lightPalette());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(image.pixelColor(x, y) != text);
        }
    }
};

QTEST_MAIN(TestChatList)
#include "tst_chatlist.moc"
