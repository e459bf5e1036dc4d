// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatindex.h"
#include "tests/items/modelmirror.h"
#include "tests/support/chatdesk.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace deskside;
using namespace deskside::test;

class TestChatTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreThereAsTheyCame();
    void removedRowsAreGoneAndUnknownOnesAreNothing();
    void aChatThatIsRemovedInTheSameBreathIsGone();
    void theLastOfTwoVersionsCounts();
    void whatWasClearedMeansNothingAnyMore();
    void aChatIsFoundByItsRecency();
    void eachChangeIsToldAfterTheTableHasIt();
    void largeDeltasAreWorkedOffInSlicesInOrder();
    void rowsThatComeChangeAndLeaveAreCounted();
    void aNewFilterCountsWhatIsThere();
    void aFilterOfManyIsWorkedOutInSlices();
    void aFilterThatIsReplacedMovesNothingThatBothShow();
    void aRemovedFilterCountsNothingAndItsNumberIsGivenAgain();
    void countsAreCompleteOnceEverythingWasLoaded();
    void manyChangesAreToldOnce();
    void changesThatCountNothingAreNotTold();
    void whatWaitsLongEnoughComesInAsTimePasses();
    void whatComesAndChangesIsAskedInItsTime();
    void aClockThatIsSetBackHidesNothing();
    void changesWithoutEndAreNotNotedWithoutEnd();
    void countsStayRightUnderRandomChanges();
};

namespace {

ChatRow counted(const QString &id, bool unread, bool handoff, int minutes = 1)
{
    ChatRow row = rowAged(id, minutes);
    row.unread = unread;
    row.handoff = handoff;
    return row;
}

ChatFilter parsed(const QString &query)
{
    const auto filter = ChatFilter::parse(query);
    if (!filter)
        qFatal("%s", qPrintable(filter.error().message));
    return *filter;
}

/// `count` chats, each older than the one before, whose numbers begin at `first`; every third is unread.
ChatDelta many(quint32 first, quint32 count, const CompactRow &read, const CompactRow &unread)
{
    ChatDelta delta;
    for (quint32 id = first; id < first + count; ++id) {
        CompactRow row = id % 3 == 0 ? unread : read;
        row.id = id;
        row.recency = 10'000'000 - id;
        delta.upserted << row;
    }
    return delta;
}

/// Compact rows need no words for this much.
CompactRow plain(bool unread)
{
    ChatRow row;
    row.unread = unread;
    return pack(row, [](const QString &) { return 0; });
}

} // namespace

void TestChatTable::rowsAreThereAsTheyCame()
{
    ChatDesk desk;
    ChatRow row = rowAged(u"1"_s, 3);
    row.model = u"gpt"_s;
    const ChatDelta delta = desk.deltaOf({row});
    desk.table.apply(delta);
    QVERIFY(desk.table.isSettled());
    QCOMPARE(desk.table.size(), 1);
    const CompactRow *held = desk.table.row(delta.upserted.first().id);
    QVERIFY(held);
    QCOMPARE(*held, delta.upserted.first());
    QCOMPARE(desk.table.words().text(held->model), u"gpt"_s);
    QVERIFY(!desk.table.row(0) && !desk.table.row(77));
}

void TestChatTable::removedRowsAreGoneAndUnknownOnesAreNothing()
{
    ChatDesk desk;
    desk.apply({rowAged(u"1"_s, 1), rowAged(u"2"_s, 2)});
    const quint32 first = desk.idOf({u"a"_s, u"1"_s});
    QSignalSpy changed(&desk.table, &ChatTable::rowChanged);
    ChatDelta delta;
    delta.removed = {first, 99, 0};
    desk.table.apply(delta);
    QCOMPARE(desk.table.size(), 1);
    QVERIFY(!desk.table.row(first));
    QCOMPARE(changed.size(), 1);
}

void TestChatTable::aChatThatIsRemovedInTheSameBreathIsGone()
{
    ChatDesk desk;
    desk.apply({rowAged(u"1"_s, 1)});
    ChatDelta delta = desk.deltaOf({rowAged(u"1"_s, 0), rowAged(u"2"_s, 3)});
    delta.removed = {desk.idOf({u"a"_s, u"1"_s}), desk.idOf({u"a"_s, u"2"_s})};
    desk.table.apply(delta);
    QCOMPARE(desk.table.size(), 0);
}

void TestChatTable::theLastOfTwoVersionsCounts()
{
    ChatDesk desk;
    desk.table.addFilter(desk.compact(ChatFilter::unread()));
    ChatDelta delta = desk.deltaOf({counted(u"1"_s, true, false, 9), counted(u"2"_s, true, false, 5)});
    const ChatDelta later = desk.deltaOf({counted(u"1"_s, false, false, 1)});
    delta.upserted += later.upserted;
    delta.words += later.words;
    desk.table.apply(delta);
    QCOMPARE(desk.table.size(), 2);
    QCOMPARE(desk.table.counts(), QList<int>{1});
    QCOMPARE(*desk.table.row(1), later.upserted.first());
    QCOMPARE(desk.table.all().at(0), 1U);
}

void TestChatTable::whatWasClearedMeansNothingAnyMore()
{
    ChatDesk desk;
    const auto ofModel = ChatFilter::parse(u"model:gpt"_s).value();
    const int filter = desk.table.addFilter(desk.compact(ofModel));
    QSignalSpy cleared(&desk.table, &ChatTable::cleared);
    QObject::connect(&desk.table, &ChatTable::cleared, &desk.table,
                     [&] { desk.table.setFilter(filter, desk.compact(ofModel)); });
    ChatRow row = rowAged(u"1"_s, 1);
    row.model = u"gpt"_s;
    desk.apply({row, rowAged(u"2"_s, 2)});
    QCOMPARE(desk.table.counts(), QList<int>{1});
    desk.table.clear();
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(desk.table.size(), 0);
    QCOMPARE(desk.table.all().size(), 0);
    QCOMPARE(desk.table.counts(), QList<int>{0});

    // In the store that was begun anew the same numbers mean other words and chats.
    ChatDesk other;
    row.model = u"claude"_s;
    desk.table.apply(other.deltaOf({row}));
    QCOMPARE(desk.table.size(), 1);
    QCOMPARE(desk.table.counts(), QList<int>{0});
}

void TestChatTable::aChatIsFoundByItsRecency()
{
    ChatDesk desk;
    int near = 0;
    QCOMPARE(desk.table.idAt(5, &near), 0U);
    desk.apply({rowAged(u"1"_s, 1), rowAged(u"2"_s, 2)});
    const qint64 recency = desk.recencyOf({u"a"_s, u"2"_s});
    QCOMPARE(desk.table.idAt(recency, &near), desk.idOf({u"a"_s, u"2"_s}));
    QCOMPARE(desk.table.idAt(recency - 1, &near), 0U);
    desk.apply({rowAged(u"2"_s, 0)});
    QCOMPARE(desk.table.idAt(recency, &near), 0U);
}

void TestChatTable::eachChangeIsToldAfterTheTableHasIt()
{
    ChatDesk desk;
    QStringList heard;
    connect(&desk.table, &ChatTable::rowChanged, this, [&](const CompactRow *before, const CompactRow *after) {
        const quint32 id = (after ? after : before)->id;
        const CompactRow *now = desk.table.row(id);
        QCOMPARE(now != nullptr, after != nullptr);
        if (after)
            QCOMPARE(*now, *after);
        heard << QString(QString::number(id) + (before ? u"b" : u"-") + (after ? u"a" : u"-"));
    });
    desk.apply({rowAged(u"1"_s, 2), rowAged(u"2"_s, 1)});
    QCOMPARE(std::exchange(heard, {}), QStringList({u"2-a"_s, u"1-a"_s}));
    desk.apply({rowAged(u"1"_s, 0)}, {{u"a"_s, u"2"_s}});
    QCOMPARE(heard, QStringList({u"1ba"_s, u"2b-"_s}));
}

void TestChatTable::largeDeltasAreWorkedOffInSlicesInOrder()
{
    ChatTable table;
    table.setSlice(std::chrono::milliseconds(0));
    QSignalSpy settled(&table, &ChatTable::settled);
    const CompactRow read = plain(false);
    table.apply(many(1, 200'000, read, plain(true)));
    QVERIFY(!table.isSettled());
    QVERIFY(table.size() > 0); // the newest are there at once
    // What comes later waits its turn: the chat is removed after it has come.
    ChatDelta later;
    later.removed = {200'000};
    table.apply(later);
    CompactRow again = read;
    again.id = 1;
    again.recency = 5;
    ChatDelta last;
    last.upserted = {again};
    table.apply(last);
    QTRY_VERIFY_WITH_TIMEOUT(table.isSettled(), 60'000);
    QCOMPARE(settled.size(), 1);
    QCOMPARE(table.size(), 199'999);
    QVERIFY(!table.row(200'000));
    QCOMPARE(*table.row(1), again);
    QCOMPARE(table.all().at(199'998), 1U);
    for (int row = 0; row < 199'998; ++row)
        QCOMPARE(table.all().at(row), static_cast<quint32>(row + 2));
}

void TestChatTable::rowsThatComeChangeAndLeaveAreCounted()
{
    ChatDesk desk;
    desk.table.addFilter(desk.compact({}));
    desk.table.addFilter(desk.compact(ChatFilter::unread()));
    desk.apply({counted(u"1"_s, true, false), counted(u"2"_s, true, false)});
    QCOMPARE(desk.table.counts(), QList<int>({2, 2}));
    desk.apply({counted(u"1"_s, false, false)});
    QCOMPARE(desk.table.counts(), QList<int>({2, 1}));
    desk.apply({}, {{u"a"_s, u"2"_s}});
    QCOMPARE(desk.table.counts(), QList<int>({1, 0}));
}

void TestChatTable::aNewFilterCountsWhatIsThere()
{
    ChatDesk desk;
    desk.apply({counted(u"1"_s, true, false), counted(u"2"_s, true, true), counted(u"3"_s, false, false)});
    QCOMPARE(desk.table.counts(), QList<int>());
    QSignalSpy changed(&desk.table, &ChatTable::countsChanged);
    QCOMPARE(desk.table.addFilter(desk.compact({})), 0);
    QCOMPARE(desk.table.addFilter(desk.compact(ChatFilter::unread())), 1);
    QCOMPARE(desk.table.addFilter(desk.compact(ChatFilter::handoffs())), 2);
    QCOMPARE(desk.table.counts(), QList<int>({3, 2, 1}));
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
}

void TestChatTable::aFilterOfManyIsWorkedOutInSlices()
{
    ChatDesk desk;
    desk.table.setSlice(std::chrono::milliseconds(0));
    desk.table.apply(many(1, 300'000, plain(false), plain(true)));
    QTRY_VERIFY_WITH_TIMEOUT(desk.table.isSettled(), 60'000);
    const int filter = desk.table.addFilter(desk.compact(ChatFilter::unread()));
    QVERIFY(!desk.table.isComplete(filter));
    QVERIFY(desk.table.index(filter)->size() > 0);
    QCOMPARE(desk.table.index(filter)->at(0), 3U); // newest first
    // What changes meanwhile is right, wherever the work stands.
    ChatDelta delta;
    CompactRow row = *desk.table.row(299'999);
    row.flags = plain(true).flags;
    delta.upserted = {row};
    delta.removed = {299'997, 6};
    desk.table.apply(delta);
    QTRY_VERIFY_WITH_TIMEOUT(desk.table.isSettled(), 60'000);
    QVERIFY(desk.table.isComplete(filter));
    QCOMPARE(desk.table.counts(), QList<int>{100'000 + 1 - 2});
    // A long list is emptied for another filter, and filled again.
    QSignalSpy cleared(desk.table.index(filter), &ChatIndex::cleared);
    desk.table.setFilter(filter, desk.compact({}));
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!desk.table.isComplete(filter));
    QTRY_COMPARE_WITH_TIMEOUT(desk.table.counts(), QList<int>{299'998}, 60'000);
    for (int at = 1; at < 299'998; at += 997)
        QVERIFY(desk.table.index(filter)->at(at) > desk.table.index(filter)->at(at - 1));
}

void TestChatTable::aFilterThatIsReplacedMovesNothingThatBothShow()
{
    ChatDesk desk;
    desk.apply({counted(u"1"_s, true, false, 1), counted(u"2"_s, false, false, 2), counted(u"3"_s, true, false, 3)});
    const int filter = desk.table.addFilter(desk.compact({}));
    QSignalSpy removed(desk.table.index(filter), &ChatIndex::aboutToRemove);
    QSignalSpy inserted(desk.table.index(filter), &ChatIndex::aboutToInsert);
    QSignalSpy cleared(desk.table.index(filter), &ChatIndex::cleared);
    desk.table.setFilter(filter, desk.compact(ChatFilter::unread()));
    QCOMPARE(removed, (QList<QVariantList>{{1, 1}}));
    QCOMPARE(inserted.size(), 0);
    desk.table.setFilter(filter, desk.compact({}));
    QCOMPARE(inserted, (QList<QVariantList>{{1, 1}}));
    QCOMPARE(cleared.size(), 0);
}

void TestChatTable::aRemovedFilterCountsNothingAndItsNumberIsGivenAgain()
{
    ChatDesk desk;
    desk.table.addFilter(desk.compact({}));
    const int second = desk.table.addFilter(desk.compact(ChatFilter::unread()));
    desk.apply({counted(u"1"_s, true, false)});
    desk.table.removeFilter(second);
    desk.apply({counted(u"2"_s, true, false)});
    QCOMPARE(desk.table.counts(), QList<int>({2, 0}));
    QCOMPARE(desk.table.addFilter(desk.compact(ChatFilter::unread())), second);
    QCOMPARE(desk.table.counts(), QList<int>({2, 2}));
    QVERIFY(!desk.table.index(7) && !desk.table.index(-1));
}

void TestChatTable::countsAreCompleteOnceEverythingWasLoaded()
{
    ChatDesk desk;
    const int filter = desk.table.addFilter(desk.compact({}));
    QSignalSpy changed(&desk.table, &ChatTable::countsChanged);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(desk.table.isComplete(filter));
    desk.table.setLoading(true);
    QVERIFY(!desk.table.isComplete(filter));
    QTRY_COMPARE(changed.size(), 2);
    desk.table.setLoading(true);
    desk.table.setLoading(false);
    QVERIFY(desk.table.isComplete(filter));
    QTRY_COMPARE(changed.size(), 3);

    // Not before what was told last is here.
    desk.table.setLoading(true);
    desk.table.setSlice(std::chrono::milliseconds(0));
    QList<ChatRow> rows;
    for (int i = 0; i < 5'000; ++i)
        rows << counted(QString::number(i), true, false);
    desk.apply(rows);
    desk.table.setLoading(false);
    QVERIFY(desk.table.isLoading() && !desk.table.isSettled());
    QTRY_VERIFY(desk.table.isSettled());
    QVERIFY(!desk.table.isLoading() && desk.table.isComplete(filter));
}

void TestChatTable::manyChangesAreToldOnce()
{
    ChatDesk desk;
    desk.table.addFilter(desk.compact({}));
    QSignalSpy changed(&desk.table, &ChatTable::countsChanged);
    QTRY_COMPARE(changed.size(), 1);
    for (int i = 0; i < 50; ++i)
        desk.apply({counted(QString::number(i), true, false)});
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(changed.size(), 2);
    desk.apply({counted(u"more"_s, true, false)});
    QTRY_COMPARE(changed.size(), 3);
}

void TestChatTable::changesThatCountNothingAreNotTold()
{
    ChatDesk desk;
    desk.apply({counted(u"1"_s, true, false)});
    desk.table.addFilter(desk.compact(ChatFilter::unread()));
    QSignalSpy changed(&desk.table, &ChatTable::countsChanged);
    QTRY_COMPARE(changed.size(), 1);
    desk.apply({counted(u"1"_s, true, true), counted(u"2"_s, false, true)});
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
}

void TestChatTable::whatWaitsLongEnoughComesInAsTimePasses()
{
    ChatDesk desk;
    ChatRow row = rowAged(u"1"_s, 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    row.waitingSince = {Moment(now.addSecs(-3600).addMSecs(500)), Inference::FromLastMessage};
    desk.apply({row, rowAged(u"2"_s, 2)});
    const int filter = desk.table.addFilter(desk.compact(parsed(u"waiting:>1h"_s)));
    QCOMPARE(desk.table.counts().at(filter), 0);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > now.addSecs(1));
    QCOMPARE(desk.table.counts().at(filter), 0);
    desk.table.passTime();
    QVERIFY(desk.table.isComplete(filter));
    QVERIFY(desk.table.isSettled()); // nobody else was asked
    QCOMPARE(desk.table.counts().at(filter), 1);
}

void TestChatTable::whatComesAndChangesIsAskedInItsTime()
{
    ChatDesk desk;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto waitingFor = [&now](const QString &id, std::chrono::milliseconds span) {
        ChatRow row = rowAged(id, id.toInt());
        row.waitingSince = {Moment(now.addDuration(-span)), Inference::FromLastMessage};
        return row;
    };
    using namespace std::chrono_literals;
    const int longWait = desk.table.addFilter(desk.compact(parsed(u"waiting:>1h"_s)));
    const int oldestFirst = desk.table.addFilter(desk.compact(parsed(u"waiting:>1h sort:waiting"_s)));
    const int shortWait = desk.table.addFilter(desk.compact(parsed(u"waiting:<1h"_s)));
    desk.apply({waitingFor(u"1"_s, 1h - 500ms), waitingFor(u"2"_s, 10min), waitingFor(u"3"_s, 2h)});
    desk.apply({waitingFor(u"2"_s, 1h - 400ms), rowAged(u"4"_s, 4), waitingFor(u"5"_s, 1h - 450ms)}); // they changed
    desk.apply({rowAged(u"5"_s, 5)});                                                                 // was answered
    QCOMPARE(desk.table.counts().mid(longWait, 3), (QList<int>{1, 1, 2}));
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > now.addMSecs(600));
    desk.table.passTime();
    QVERIFY(desk.table.isSettled());
    QCOMPARE(desk.table.counts().mid(longWait, 3), (QList<int>{3, 3, 0}));
    for (const int filter : {longWait, oldestFirst, shortWait}) {
        const ChatIndex *index = desk.table.index(filter);
        for (int row = 1; row < index->size(); ++row) {
            QVERIFY(index->placeOf(*desk.table.row(index->at(row - 1)))
                    < index->placeOf(*desk.table.row(index->at(row))));
        }
    }
}

void TestChatTable::changesWithoutEndAreNotNotedWithoutEnd()
{
    ChatDesk desk;
    ChatRow row = rowAged(u"1"_s, 1);
    row.waitingSince = {Moment(QDateTime::currentDateTimeUtc()), Inference::FromLastMessage};
    const int filter = desk.table.addFilter(desk.compact(parsed(u"waiting:<1h"_s)));
    for (int i = 0; i < 1'500; ++i) {
        row.waitingSince.value = Moment(QDateTime::currentDateTimeUtc().addMSecs(-i));
        desk.apply({row});
    }
    desk.table.passTime();
    QVERIFY(!desk.table.isSettled()); // all are asked again, and what was noted is forgotten
    QTRY_VERIFY(desk.table.isSettled());
    desk.table.passTime();
    QVERIFY(desk.table.isSettled());
    QCOMPARE(desk.table.counts().at(filter), 1);
}

void TestChatTable::aClockThatIsSetBackHidesNothing()
{
    ChatDesk desk;
    ChatRow row = rowAged(u"1"_s, 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    row.waitingSince = {Moment(now.addSecs(-3600).addMSecs(500)), Inference::FromLastMessage};
    desk.apply({row});
    const int filter = desk.table.addFilter(desk.compact(parsed(u"waiting:>1h"_s)));
    desk.table.passTime(QDateTime::currentDateTime().addDays(1));
    desk.table.passTime();
    QTRY_VERIFY(desk.table.isSettled());
    QCOMPARE(desk.table.counts().at(filter), 0);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > now.addMSecs(600));
    desk.table.passTime();
    QCOMPARE(desk.table.counts().at(filter), 1);
}

void TestChatTable::countsStayRightUnderRandomChanges()
{
    QRandomGenerator random(3);
    ChatDesk desk;
    QList<ChatFilter> filters{ChatFilter::all(), ChatFilter::unread(), ChatFilter::handoffs(),
                              ChatFilter::unread() & ChatFilter::handoffs()};
    for (const ChatFilter &filter : filters)
        desk.table.addFilter(desk.compact(filter));
    for (int step = 0; step < 400; ++step) {
        QList<ChatRow> rows;
        for (int i = random.bounded(6); i > 0; --i)
            rows << counted(QString::number(random.bounded(30)), random.bounded(2) == 1, random.bounded(2) == 1,
                            random.bounded(20));
        desk.apply(rows, {{u"a"_s, QString::number(random.bounded(30))}});
        if (step % 7 == 0) {
            const int changed = random.bounded(4);
            filters.swapItemsAt(changed, 3 - changed);
            desk.table.setFilter(changed, desk.compact(filters.at(changed)));
            desk.table.setFilter(3 - changed, desk.compact(filters.at(3 - changed)));
        }
        QVERIFY(desk.table.isSettled());
        for (int i = 0; i < filters.size(); ++i) {
            QList<quint32> expected;
            for (const ChatRow &row : desk.rows()) {
                if (filters.at(i).matches(row))
                    expected << desk.idOf(row.key);
            }
            QList<quint32> found;
            for (int row = 0; row < desk.table.index(i)->size(); ++row)
                found << desk.table.index(i)->at(row);
            QCOMPARE(found, expected);
            QCOMPARE(desk.table.counts().at(i), expected.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestChatTable)
#include "tst_chattable.moc"
