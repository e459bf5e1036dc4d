// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatscan.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace deskside;

namespace {

CompactRow rowWith(quint32 id, qint64 recency, quint32 flags = 0)
{
    CompactRow row;
    row.id = id;
    row.recency = recency;
    row.flags = flags;
    return row;
}

/// Rows, and an index of those whose flags are even.
struct Shelf {
    ChatRows rows;
    ChatIndex all{&rows, [](bool, const CompactRow *, const CompactRow &) { return true; }, ChatIndex::Keep::Places};
    ChatIndex even{&rows, [](bool, const CompactRow *, const CompactRow &after) { return after.flags % 2 == 0; }};

    void add(const CompactRow &row)
    {
        rows.set(row);
        all.insert({row.id});
        if (even.wants(row))
            even.insert({row.id});
    }
    /// A null `after` removes.
    void change(quint32 id, const CompactRow *after)
    {
        const CompactRow before = *rows.find(id);
        all.prepareChange(&before, after);
        even.prepareChange(&before, after);
        after ? rows.set(*after) : rows.remove(id);
        all.commitChange(after);
        even.commitChange(after);
        all.announceChange();
        even.announceChange();
    }
};

std::vector<quint32> idsOf(const ChatIndex &index)
{
    std::vector<quint32> ids;
    for (int row = 0; row < index.size(); ++row)
        ids.push_back(index.at(row));
    return ids;
}

std::vector<quint32> naive(std::vector<CompactRow> rows, bool evenOnly, quint32 kept = 0)
{
    std::sort(rows.begin(), rows.end(),
              [](const CompactRow &a, const CompactRow &b) { return placeOf(a) < placeOf(b); });
    std::vector<quint32> ids;
    for (const CompactRow &row : rows) {
        if (!evenOnly || row.flags % 2 == 0 || row.id == kept)
            ids.push_back(row.id);
    }
    return ids;
}

} // namespace

class TestChatIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreFoundByTheirNumbersOnly();
    void newerStandsAboveAndTheNumberDecidesBetweenEquals();
    void aPlaceIsFoundFromWhereverOneLooks();
    void aBlockBelowTheRestIsOneInsertion();
    void aRunEndsWhereAKnownChatStandsBetween();
    void thousandsOfRandomChangesLeaveTheNaiveOrder();
    void theKeptOneStaysGreyedAndIsNotCounted();
    void aKeptOneThatLeavesForGoodLeaves();
    void aScanBringsAnIndexInLineWithoutMovingWhatStays();
    void aScanGoesOnWhereItStoodWhileRowsComeAndLeave();
};

void TestChatIndex::rowsAreFoundByTheirNumbersOnly()
{
    ChatRows rows;
    QVERIFY(!rows.find(0) && !rows.find(7) && !rows.find(4'000'000'000U));
    rows.set(rowWith(7, 1));
    rows.set(rowWith(100'000, 2));
    QCOMPARE(rows.size(), 2);
    QVERIFY(!rows.find(0) && !rows.find(6) && !rows.find(50'000));
    QCOMPARE(rows.find(100'000)->recency, 2);
    rows.set(rowWith(7, 5));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.find(7)->recency, 5);
    rows.remove(7);
    rows.remove(7);
    rows.remove(99'999'999);
    QVERIFY(!rows.find(7));
    QCOMPARE(rows.size(), 1);
}

void TestChatIndex::newerStandsAboveAndTheNumberDecidesBetweenEquals()
{
    Shelf shelf;
    for (const auto &[id, recency] : {std::pair{3U, 10}, {1U, 30}, {2U, 10}, {4U, -5}})
        shelf.add(rowWith(id, recency));
    QCOMPARE(idsOf(shelf.all), (std::vector<quint32>{1, 2, 3, 4}));
    QCOMPARE(shelf.all.rowOf(rowWith(3, 10)), 2);
    QCOMPARE(shelf.all.rowOf(rowWith(3, 30)), -1);
    QCOMPARE(shelf.all.rowAt({11, 0}), 1);
    QCOMPARE(shelf.all.rowAt({-99, 0}), 4);
}

void TestChatIndex::aPlaceIsFoundFromWhereverOneLooks()
{
    Shelf shelf;
    std::vector<quint32> ids;
    constexpr int count = 5'000; // several blocks
    for (int i = 0; i < count; ++i) {
        shelf.rows.set(rowWith(quint32(i + 1), 3 * (count - i)));
        ids.push_back(quint32(i + 1));
    }
    QCOMPARE(shelf.all.rowAt({0, 0}, 4), 0);
    shelf.all.insert(ids);
    for (const int near : {0, 1, 700, 1'023, 1'024, 2'500, 4'998, 4'999, 5'000, 9'000}) {
        for (int row = 0; row < count; row += 37) {
            QCOMPARE(shelf.all.rowAt({3 * (count - row), 0}, near), row);
            QCOMPARE(shelf.all.rowAt({3 * (count - row) + 1, 0}, near), row); // between two
        }
        QCOMPARE(shelf.all.rowAt({4 * count, 0}, near), 0);
        QCOMPARE(shelf.all.rowAt({-1, 0}, near), count);
    }
}

void TestChatIndex::aBlockBelowTheRestIsOneInsertion()
{
    Shelf shelf;
    QSignalSpy inserted(&shelf.all, &ChatIndex::aboutToInsert);
    std::vector<quint32> ids;
    for (quint32 id = 1; id <= 5000; ++id) {
        shelf.rows.set(rowWith(id, 10'000 - id));
        ids.push_back(id);
    }
    shelf.all.insert(ids);
    QCOMPARE(inserted, (QList<QVariantList>{{0, 4999}}));
    QCOMPARE(idsOf(shelf.all), ids);
}

void TestChatIndex::aRunEndsWhereAKnownChatStandsBetween()
{
    Shelf shelf;
    shelf.add(rowWith(1, 100));
    shelf.add(rowWith(2, 50));
    QSignalSpy inserted(&shelf.all, &ChatIndex::aboutToInsert);
    for (const auto &[id, recency] : {std::pair{3U, 110}, {4U, 80}, {5U, 70}, {6U, 20}})
        shelf.rows.set(rowWith(id, recency));
    shelf.all.insert({3, 4, 5, 6});
    QCOMPARE(inserted, (QList<QVariantList>{{0, 0}, {2, 3}, {5, 5}}));
    QCOMPARE(idsOf(shelf.all), (std::vector<quint32>{3, 1, 4, 5, 2, 6}));
}

void TestChatIndex::thousandsOfRandomChangesLeaveTheNaiveOrder()
{
    QRandomGenerator random(11);
    Shelf shelf;
    QMap<quint32, CompactRow> known;
    // A copy that knows the signals only.
    std::vector<quint32> heard;
    int first = 0;
    int to = 0;
    connect(&shelf.even, &ChatIndex::aboutToInsert, this, [&](int row, int) { first = row; });
    connect(&shelf.even, &ChatIndex::inserted, this,
            [&] { heard.insert(heard.begin() + first, shelf.even.at(first)); });
    connect(&shelf.even, &ChatIndex::aboutToRemove, this, [&](int row, int) { heard.erase(heard.begin() + row); });
    connect(&shelf.even, &ChatIndex::aboutToMove, this, [&](int from, int target) {
        first = from;
        to = target > from ? target - 1 : target;
    });
    connect(&shelf.even, &ChatIndex::moved, this, [&] {
        const quint32 id = heard[static_cast<std::size_t>(first)];
        heard.erase(heard.begin() + first);
        heard.insert(heard.begin() + to, id);
    });
    for (int step = 0; step < 20'000; ++step) {
        const quint32 id = 1 + random.bounded(7000U);
        const CompactRow row = rowWith(id, random.bounded(9000), random.bounded(8U));
        if (!known.contains(id)) {
            shelf.add(row);
            known.insert(id, row);
        } else if (random.bounded(5) == 0) {
            shelf.change(id, nullptr);
            known.remove(id);
        } else {
            shelf.change(id, &row);
            known.insert(id, row);
        }
        if (step % 2000 == 0 || step == 19'999) {
            const std::vector<CompactRow> rows(known.begin(), known.end());
            QCOMPARE(idsOf(shelf.all), naive(rows, false));
            QCOMPARE(idsOf(shelf.even), naive(rows, true));
            QCOMPARE(heard, idsOf(shelf.even));
            for (const CompactRow &each : rows)
                QCOMPARE(shelf.all.at(shelf.all.rowOf(each)), each.id);
        }
    }
    QVERIFY(known.size() > 4500); // enough for several blocks
}

void TestChatIndex::theKeptOneStaysGreyedAndIsNotCounted()
{
    Shelf shelf;
    for (quint32 id = 1; id <= 3; ++id)
        shelf.add(rowWith(id, 10 * id));
    QSignalSpy removed(&shelf.even, &ChatIndex::aboutToRemove);
    QSignalSpy greyed(&shelf.even, &ChatIndex::greyedChanged);
    shelf.even.keep(2);
    const CompactRow odd = rowWith(2, 20, 1);
    shelf.change(2, &odd);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(greyed, (QList<QVariantList>{{1}}));
    QVERIFY(shelf.even.isGreyed(2) && !shelf.even.isGreyed(1));
    QCOMPARE(shelf.even.size(), 3);
    QCOMPARE(shelf.even.count(), 2);
    const CompactRow newest = rowWith(2, 99, 1);
    shelf.change(2, &newest);
    QCOMPARE(idsOf(shelf.even), (std::vector<quint32>{2, 3, 1}));
    QVERIFY(shelf.even.isGreyed(2));
    shelf.even.keep(3);
    QCOMPARE(idsOf(shelf.even), (std::vector<quint32>{3, 1}));
    QCOMPARE(shelf.even.count(), 2);
}

void TestChatIndex::aKeptOneThatLeavesForGoodLeaves()
{
    Shelf shelf;
    shelf.add(rowWith(1, 10));
    shelf.add(rowWith(2, 20));
    shelf.even.keep(2);
    const CompactRow odd = rowWith(2, 20, 1);
    shelf.change(2, &odd);
    shelf.change(2, nullptr);
    QCOMPARE(idsOf(shelf.even), (std::vector<quint32>{1}));
    QCOMPARE(shelf.even.count(), 1);
    shelf.even.keep(0);
    QCOMPARE(shelf.even.size(), 1);
}

void TestChatIndex::aScanBringsAnIndexInLineWithoutMovingWhatStays()
{
    Shelf shelf;
    for (quint32 id = 1; id <= 10; ++id)
        shelf.add(rowWith(id, 100 - id, id % 3 == 0 ? 0 : 1));
    QCOMPARE(idsOf(shelf.even), (std::vector<quint32>{3, 6, 9}));
    shelf.even.keep(3);
    QSignalSpy inserted(&shelf.even, &ChatIndex::aboutToInsert);
    QSignalSpy removed(&shelf.even, &ChatIndex::aboutToRemove);
    ChatScan scan;
    QVERIFY(scan.isDone());
    scan.begin();
    scan.step(
        shelf.rows, shelf.all, shelf.even, [](const CompactRow &row) { return row.id >= 6; },
        QDeadlineTimer(QDeadlineTimer::Forever));
    QVERIFY(scan.isDone());
    QCOMPARE(idsOf(shelf.even), (std::vector<quint32>{3, 6, 7, 8, 9, 10}));
    QVERIFY(shelf.even.isGreyed(3));
    QCOMPARE(inserted, (QList<QVariantList>{{2, 3}, {5, 5}}));
    QCOMPARE(removed.size(), 0);
}

void TestChatIndex::aScanGoesOnWhereItStoodWhileRowsComeAndLeave()
{
    QRandomGenerator random(5);
    Shelf shelf;
    quint32 last = 0;
    for (; last < 3000;) {
        ++last;
        shelf.rows.set(rowWith(last, random.bounded(1'000'000), 1));
        shelf.all.insert({last});
    }
    // The index asks for even flags, the scan too; rows are looked at a few hundred at a time.
    ChatScan scan;
    scan.begin();
    const auto matches = [](const CompactRow &row) { return row.flags % 2 == 0; };
    int steps = 0;
    while (!scan.isDone()) {
        scan.step(shelf.rows, shelf.all, shelf.even, matches, QDeadlineTimer(0));
        ++steps;
        for (int i = 0; i < 50; ++i) {
            const CompactRow row = rowWith(1 + random.bounded(3000U), random.bounded(1'000'000), random.bounded(2U));
            if (!shelf.rows.find(row.id))
                shelf.add(row);
            else if (random.bounded(4) == 0)
                shelf.change(row.id, nullptr);
            else
                shelf.change(row.id, &row);
        }
    }
    QVERIFY(steps > 5);
    std::vector<CompactRow> rows;
    for (quint32 id = 1; id <= last; ++id) {
        if (const CompactRow *row = shelf.rows.find(id))
            rows.push_back(*row);
    }
    QCOMPARE(idsOf(shelf.even), naive(rows, true));
}

QTEST_GUILESS_MAIN(TestChatIndex)
#include "tst_chatindex.moc"
