// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/walk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using Step = Walk::Step;

namespace {

Chat chat(int id)
{
    Chat chat;
    chat.key.id = QString::number(id);
    return chat;
}

/// Chats with these ids.
ChatPage pageOf(int from, int count)
{
    ChatPage page;
    for (int i = 0; i < count; ++i) {
        page.chats.append(chat(from + i));
    }
    page.received = count;
    return page;
}

ChatPage unreadable(int count)
{
    ChatPage page;
    page.received = count;
    page.problems.resize(count);
    return page;
}

/// Gives the walk a page as the sync does; `changed` as many as are fresh unless said.
Step take(Walk &walk, const ChatPage &page, std::optional<qsizetype> changed = {})
{
    const qsizetype fresh = walk.meets(page);
    return walk.after(page, fresh, changed.value_or(fresh));
}

/// Walks a list of `length` chats on a server that sends at most `cap` a page; answers how many pages were asked for.
int pagesFor(int length, int pageSize, int cap, Step *last, std::optional<qint64> total = {})
{
    Walk walk(pageSize, false);
    for (int asked = 1;; ++asked) {
        const int from = (walk.page() - 1) * std::min(cap, pageSize);
        ChatPage page = pageOf(from, std::clamp(length - from, 0, std::min(cap, pageSize)));
        page.total = total;
        *last = take(walk, page);
        if (*last != Step::NextPage || asked > 10'000) {
            return walk.walked() == length ? asked : -asked;
        }
    }
}

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWalkBeginsAtPageOne();
    void aChatIsMetOnce();
    void aListIsWalkedToItsEnd_data();
    void aListIsWalkedToItsEnd();
    void aPageOfTenThousandIsOnePage();
    void aSmallListThatLooksLikeACapCostsOneRequestMore();
    void totalPagesAreBelieved();
    void aTotalThatIsTooLargeEndsWithTheList();
    void aTotalThatIsTooSmallEndsNothing();
    void aRepeatedPageIsNoticed();
    void aRepeatedCappedPageEnds();
    void aRepeatedPageIsNoticedWhateverTheTotalSays();
    void chatsThatMoveBackAreNoRepetition();
    void aListThatShrinksEnds();
    void aPageOfUnreadableChatsGoesOn();
    void aPageOfUnreadableChatsThatComesAgainIsARepetition();
    void anIncrementalWalkEndsWhereNothingIsNew();
    void anIncrementalWalkGoesOnWhereSomethingIsNew();
    void aFullWalkLooksBehindWhatIsUnchanged();
    void unreadableChatsKeepAnIncrementalWalkGoing();
    void anIncrementalWalkOfAShortListEndsEarlyToo();
    void aLastPageThatIsSentForAllBeyondItEndsAListWithATotal();
    void aWalkGoesOnWhereAnotherStood();
    void aWalkThatGoesOnBehindTheEndEnds();
};

void TestWalk::aWalkBeginsAtPageOne()
{
    const Walk walk(25, true);
    QCOMPARE(walk.page(), 1);
    QCOMPARE(walk.pageSize(), 25);
}

void TestWalk::aChatIsMetOnce()
{
    Walk walk;
    QCOMPARE(walk.meets(pageOf(0, 3)), 3);
    QCOMPARE(walk.meets(pageOf(2, 3)), 2);
    QCOMPARE(walk.meets(pageOf(0, 5)), 0);
    ChatPage page = pageOf(5, 2);
    page.problems = {{u"1"_s, {}, {}}, {u"x"_s, {}, {}}, {{}, {}, u"It has no id"_s}};
    QCOMPARE(walk.meets(page), 4);
    QCOMPARE(walk.meets(page), 0);
}

void TestWalk::aListIsWalkedToItsEnd_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("cap");
    QTest::addColumn<int>("total"); // -1: not told
    QTest::addColumn<int>("pages");
    QTest::newRow("empty") << 0 << 100 << -1 << 1;
    QTest::newRow("one chat") << 1 << 100 << -1 << 1;
    QTest::newRow("one short page") << 99 << 100 << -1 << 1;
    QTest::newRow("one full page") << 100 << 100 << -1 << 2;
    QTest::newRow("one chat more") << 101 << 100 << -1 << 2;
    QTest::newRow("an exact multiple") << 300 << 100 << -1 << 4;
    QTest::newRow("a long one") << 10'050 << 100 << -1 << 101;
    QTest::newRow("a server that allows fifty") << 120 << 50 << -1 << 3;
    QTest::newRow("a server that allows ten") << 35 << 10 << -1 << 4;
    QTest::newRow("a server that allows twenty, to the chat") << 60 << 20 << -1 << 4;
    QTest::newRow("an odd cap, but with a total") << 100 << 40 << 100 << 3;
    QTest::newRow("an odd cap that fits the total") << 80 << 40 << 80 << 2;
    QTest::newRow("a total and full pages") << 200 << 100 << 200 << 3;
}

void TestWalk::aListIsWalkedToItsEnd()
{
    QFETCH(const int, length);
    QFETCH(const int, cap);
    QFETCH(const int, total);
    QFETCH(const int, pages);
    Step last = Step::NextPage;
    QCOMPARE(pagesFor(length, 100, cap, &last, total < 0 ? std::nullopt : std::optional<qint64>(total)), pages);
    QCOMPARE(last, Step::End);
}

void TestWalk::aPageOfTenThousandIsOnePage()
{
    Walk walk(100, false); // a server that does not know pages at all
    QCOMPARE(take(walk, pageOf(0, 10'000)), Step::NextPage);
    QCOMPARE(take(walk, pageOf(0, 10'000)), Step::Repeats);
    QCOMPARE(walk.walked(), 20'000);
}

void TestWalk::aSmallListThatLooksLikeACapCostsOneRequestMore()
{
    for (const int count : {10, 15, 20, 25, 30, 50}) {
        Walk walk(100, false);
        QCOMPARE(take(walk, pageOf(0, count)), Step::NextPage);
        QCOMPARE(take(walk, pageOf(0, 0)), Step::End);
    }
    for (const int count : {9, 11, 24, 49, 51, 99}) {
        Walk walk(100, false);
        QCOMPARE(take(walk, pageOf(0, count)), Step::End);
    }
    Walk asked(50, false); // what was asked for is no cap
    QCOMPARE(take(asked, pageOf(0, 50)), Step::NextPage);
    QCOMPARE(take(asked, pageOf(50, 20)), Step::End);
}

void TestWalk::totalPagesAreBelieved()
{
    Walk walk(100, false);
    ChatPage page = pageOf(0, 40);
    page.totalPages = 2;
    QCOMPARE(take(walk, page), Step::NextPage);
    QCOMPARE(walk.page(), 2);
    page = pageOf(40, 33);
    page.totalPages = 2;
    QCOMPARE(take(walk, page), Step::End);
}

void TestWalk::aTotalThatIsTooLargeEndsWithTheList()
{
    Walk walk(100, false);
    ChatPage page = pageOf(0, 40);
    page.total = 1'000'000;
    page.totalPages = 1'000'000;
    QCOMPARE(take(walk, page), Step::NextPage);
    ChatPage empty;
    empty.total = 1'000'000;
    empty.totalPages = 1'000'000;
    QCOMPARE(take(walk, empty), Step::End);
}

void TestWalk::aTotalThatIsTooSmallEndsNothing()
{
    Walk walk(100, false);
    ChatPage page = pageOf(0, 100);
    page.total = 0;
    page.totalPages = 1;
    QCOMPARE(take(walk, page), Step::NextPage);
}

void TestWalk::aRepeatedPageIsNoticed()
{
    Walk walk(100, false);
    QCOMPARE(take(walk, pageOf(0, 100)), Step::NextPage);
    QCOMPARE(take(walk, pageOf(100, 100)), Step::NextPage);
    QCOMPARE(take(walk, pageOf(100, 100)), Step::Repeats);
}

void TestWalk::aRepeatedCappedPageEnds()
{
    Walk walk(100, false); // ten chats in all, and a server that does not know pages
    QCOMPARE(take(walk, pageOf(0, 10)), Step::NextPage);
    QCOMPARE(take(walk, pageOf(0, 10)), Step::End);
}

void TestWalk::aRepeatedPageIsNoticedWhateverTheTotalSays()
{
    Walk walk(100, false);
    ChatPage page = pageOf(0, 100);
    page.total = 5'000;
    QCOMPARE(take(walk, page), Step::NextPage);
    QCOMPARE(take(walk, page), Step::Repeats);
}

void TestWalk::chatsThatMoveBackAreNoRepetition()
{
    Walk walk(100, false);
    QCOMPARE(take(walk, pageOf(0, 100)), Step::NextPage);
    QCOMPARE(take(walk, pageOf(1, 100)), Step::NextPage); // 99 of them were seen on the page before
    QCOMPARE(walk.page(), 3);
    QCOMPARE(take(walk, pageOf(99, 2)), Step::End); // a short page of old acquaintances is the end
}

void TestWalk::aListThatShrinksEnds()
{
    Walk walk(100, false);
    QCOMPARE(take(walk, pageOf(0, 100)), Step::NextPage);
    QCOMPARE(take(walk, pageOf(0, 0)), Step::End);
}

void TestWalk::aPageOfUnreadableChatsGoesOn()
{
    Walk walk(100, false);
    QCOMPARE(take(walk, unreadable(100)), Step::NextPage);
    QCOMPARE(take(walk, pageOf(0, 3)), Step::End);
}

void TestWalk::aPageOfUnreadableChatsThatComesAgainIsARepetition()
{
    Walk walk(100, false);
    QCOMPARE(take(walk, unreadable(100)), Step::NextPage);
    QCOMPARE(take(walk, unreadable(100)), Step::Repeats);
}

void TestWalk::anIncrementalWalkEndsWhereNothingIsNew()
{
    Walk walk(100, true);
    QCOMPARE(take(walk, pageOf(0, 100), 1), Step::NextPage);
    QCOMPARE(take(walk, pageOf(100, 100), 0), Step::EarlyEnd);
}

void TestWalk::anIncrementalWalkGoesOnWhereSomethingIsNew()
{
    Walk walk(100, true);
    QCOMPARE(take(walk, pageOf(0, 100), 100), Step::NextPage);
    QCOMPARE(take(walk, pageOf(100, 100), 1), Step::NextPage);
    QCOMPARE(take(walk, pageOf(200, 7), 1), Step::End);
}

void TestWalk::aFullWalkLooksBehindWhatIsUnchanged()
{
    Walk walk(100, false);
    QCOMPARE(take(walk, pageOf(0, 100), 0), Step::NextPage);
}

void TestWalk::unreadableChatsKeepAnIncrementalWalkGoing()
{
    Walk walk(100, true);
    ChatPage page = pageOf(0, 99);
    page.problems.resize(1);
    page.received = 100;
    QCOMPARE(take(walk, page, 0), Step::NextPage);
}

void TestWalk::anIncrementalWalkOfAShortListEndsEarlyToo()
{
    Walk walk(100, true);
    QCOMPARE(take(walk, pageOf(0, 3), 0), Step::EarlyEnd); // a missing chat is not looked for
}

void TestWalk::aLastPageThatIsSentForAllBeyondItEndsAListWithATotal()
{
    Walk walk(100, false);
    ChatPage page = pageOf(0, 100);
    page.total = 200;
    QCOMPARE(take(walk, page), Step::NextPage);
    page = pageOf(100, 100);
    page.total = 200;
    QCOMPARE(take(walk, page), Step::NextPage);
    QCOMPARE(take(walk, page), Step::End);
}

void TestWalk::aWalkGoesOnWhereAnotherStood()
{
    Walk walk(100, false, 7);
    QCOMPARE(walk.page(), 7);
    QVERIFY(walk.isFresh());
    QVERIFY(!walk.beginsAtTheTop());
    QCOMPARE(walk.walked(), 600);
    ChatPage page = pageOf(600, 100);
    page.total = 850; // less than what lies before and behind, on a server that sends fewer a page than it is asked for
    QCOMPARE(take(walk, page), Step::NextPage);
    QVERIFY(!walk.isFresh());
    QCOMPARE(walk.page(), 8);
    QCOMPARE(walk.walked(), 700);
    QCOMPARE(take(walk, page), Step::Repeats);
    Walk another(100, false, 7);
    QCOMPARE(take(another, pageOf(600, 30)), Step::NextPage); // as many as a cap lets through
    QCOMPARE(take(another, pageOf(630, 29)), Step::End);
}

void TestWalk::aWalkThatGoesOnBehindTheEndEnds()
{
    Walk walk(100, false, 7);
    QCOMPARE(take(walk, pageOf(0, 0)), Step::End);
}

QTEST_GUILESS_MAIN(TestWalk)
#include "tst_walk.moc"
