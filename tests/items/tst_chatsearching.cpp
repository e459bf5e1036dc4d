// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatindex.h"
#include "tests/items/modelmirror.h"
#include "tests/support/chatdesk.h"

#include <QSignalSpy>

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

ChatRow titled(const QString &id, int minutes, const QString &title, bool unread = true)
{
    ChatRow row = rowAged(id, minutes);
    row.title = title;
    row.unread = unread;
    return row;
}

/// A desk whose index answers when it is told to.
struct Search : ChatDesk {
    QList<std::pair<quint64, TextPlan>> asked;
    QSignalSpy started{&list, &ChatListModel::searchStarted};
    QSignalSpy finished{&list, &ChatListModel::searchFinished};
    QSignalSpy dropped{&list, &ChatListModel::searchDropped};

    /// The tester that watches a list looks at all of it after every change.
    explicit Search(bool watched = true)
    {
        if (watched)
            watch(&list);
        QObject::connect(&list, &ChatListModel::searchRequested, &list, [this](quint64 number, const TextPlan &plan) {
            asked.append({number, plan});
        });
    }

    /// The recencies of these chats, which a real index gives newest first.
    QList<qint64> hits(const QStringList &ids) const
    {
        QList<qint64> recencies;
        for (const QString &id : ids)
            recencies << recencyOf({u"a"_s, id});
        return recencies;
    }
    void answer(const QStringList &ids, bool last = true, int term = -1)
    {
        list.addHits(asked.constLast().first, term, hits(ids), last);
    }
    void search(const QString &query) { list.showSearch(compact(parsed(query))); }
};

} // namespace

class TestChatSearching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAsksForNoWordsIsFoundAtOnce();
    void wordsAreAskedOfTheIndex();
    void whatWasShownStaysUntilThereIsSomethingToShow();
    void blocksCloseUpBelowEachOther();
    void someScreenfulsAreShownAtOnce();
    void nothingFoundIsAnEmptyList();
    void aNewSearchEndsTheOneBefore();
    void answersToOlderQuestionsAreNothing();
    void showingATabEndsTheSearch();
    void termsAreWaitedForInFull();
    void aHitThatChangesStaysAndIsAskedForAgain();
    void aHitThatStopsMatchingTheRestLeavesAtOnce();
    void aNewChatComesInWhenTheIndexSaysSo();
    void aChangedTextTakesAChatOutWhenTheIndexSaysSo();
    void aHitThatChangesWhileTheIndexIsAskedWaitsForTheNextAnswer();
    void whileNothingChangesNothingIsAsked();
    void theAnswerIsCutShortOnceTheChangedChatsArePassed();
    void whenVeryManyChangeEveryHitIsCompared();
    void aHeldHitGreysUntilItIsLeft();
    void thousandsOfHitsAreTakenInInSlices();
};

void TestChatSearching::whatAsksForNoWordsIsFoundAtOnce()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"x"_s, false), titled(u"2"_s, 2, u"x"_s), titled(u"3"_s, 3, u"x"_s)});
    desk.search(u"is:unread"_s);
    QCOMPARE(desk.started.size(), 1);
    QCOMPARE(desk.finished, (QList<QVariantList>{{2}}));
    QCOMPARE(desk.asked.size(), 0);
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"3"_s}));
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.apply({titled(u"1"_s, 1, u"x"_s), titled(u"4"_s, 4, u"x"_s)}, {{u"a"_s, u"3"_s}});
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s, u"4"_s}));
    QVERIFY(!mirror.takeLog().contains(u"reset"_s));
    QCOMPARE(desk.asked.size(), 0);
}

void TestChatSearching::wordsAreAskedOfTheIndex()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s, false), titled(u"2"_s, 2, u"refund"_s), titled(u"3"_s, 3, u"x"_s)});
    desk.show();
    desk.search(u"refund is:unread"_s);
    QVERIFY(desk.list.isSearch() && desk.list.isSearching());
    QCOMPARE(desk.asked.size(), 1);
    QCOMPARE(desk.asked.first().second, desk.compact(parsed(u"refund is:unread"_s)).plan());
    QVERIFY(desk.asked.first().second.needsIndex());
    desk.answer({u"1"_s, u"2"_s}); // the index knows words only
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s}));
    QCOMPARE(desk.finished, (QList<QVariantList>{{1}}));
    QVERIFY(!desk.list.isSearching());
}

void TestChatSearching::whatWasShownStaysUntilThereIsSomethingToShow()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"x"_s)});
    desk.show();
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.search(u"refund"_s);
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s}));
    desk.answer({}, false);
    QCOMPARE(mirror.takeLog(), QStringList());
    desk.answer({u"1"_s}, false);
    QCOMPARE(mirror.takeLog(), QStringList()); // more of them may be here in a moment
    QTRY_COMPARE(idsOf(desk.list), QStringList({u"1"_s}));
    QCOMPARE(mirror.takeLog(), QStringList{u"reset"_s});
    // And so from one search to the next.
    desk.search(u"x"_s);
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s}));
    desk.search(u"xx"_s);
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s}));
    desk.answer({});
    QCOMPARE(idsOf(desk.list), QStringList());
}

void TestChatSearching::blocksCloseUpBelowEachOther()
{
    Search desk;
    QList<ChatRow> rows;
    QStringList ids;
    for (int i = 1; i <= 9; ++i) {
        rows << titled(QString::number(i), i, u"refund"_s);
        ids << QString::number(i);
    }
    desk.apply(rows);
    desk.search(u"refund"_s);
    desk.answer(ids.mid(0, 2), false);
    QTRY_COMPARE(desk.list.rowCount(), 2);
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.answer(ids.mid(2, 3), false);
    desk.answer(ids.mid(5), true);
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 2-4"_s, u"insert 5-8"_s}));
    QCOMPARE(idsOf(desk.list), ids);
    QCOMPARE(desk.finished, (QList<QVariantList>{{9}}));
}

void TestChatSearching::someScreenfulsAreShownAtOnce()
{
    Search desk;
    QList<ChatRow> rows;
    QStringList ids;
    for (int i = 1; i <= 260; ++i) {
        rows << titled(QString::number(i), i, u"refund"_s);
        ids << QString::number(i);
    }
    desk.apply(rows);
    desk.search(u"refund"_s);
    desk.answer(ids.mid(0, 20), false);
    QCOMPARE(desk.list.rowCount(), 0);
    desk.answer(ids.mid(20, 200), false);
    QCOMPARE(desk.list.rowCount(), 220);
    desk.answer(ids.mid(220));
    QCOMPARE(idsOf(desk.list), ids);
}

void TestChatSearching::nothingFoundIsAnEmptyList()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"x"_s)});
    desk.show();
    desk.search(u"refund"_s);
    desk.answer({});
    QCOMPARE(desk.list.rowCount(), 0);
    QCOMPARE(desk.finished, (QList<QVariantList>{{0}}));
    desk.search(u"is:failed"_s);
    QCOMPARE(desk.finished.size(), 2);
}

void TestChatSearching::aNewSearchEndsTheOneBefore()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"return"_s)});
    desk.search(u"refund"_s);
    desk.search(u"return"_s);
    QCOMPARE(desk.dropped.size(), 1);
    QCOMPARE(desk.asked.size(), 2);
    QVERIFY(desk.asked[1].first > desk.asked[0].first);
    desk.answer({u"2"_s});
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s}));
    QCOMPARE(desk.finished.size(), 1);
    desk.search(u"is:unread"_s);
    QCOMPARE(desk.dropped.size(), 1); // that question was answered
}

void TestChatSearching::answersToOlderQuestionsAreNothing()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"return"_s)});
    desk.search(u"refund"_s);
    desk.search(u"return"_s);
    desk.list.addHits(desk.asked.first().first, -1, desk.hits({u"1"_s}), true);
    QCOMPARE(desk.list.rowCount(), 0);
    QCOMPARE(desk.finished.size(), 0);
    desk.answer({u"2"_s});
    desk.answer({u"1"_s}); // it was answered already
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s}));
}

void TestChatSearching::showingATabEndsTheSearch()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"x"_s)});
    const int all = desk.show();
    desk.search(u"refund"_s);
    desk.answer({u"1"_s}, false);
    desk.list.showFilter(all);
    QCOMPARE(desk.dropped.size(), 1);
    QVERIFY(!desk.list.isSearch());
    desk.answer({u"1"_s});
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s}));
    QCOMPARE(desk.finished.size(), 0);
    // The tab goes on being followed.
    desk.apply({titled(u"3"_s, 0, u"y"_s)});
    QCOMPARE(idsOf(desk.list), QStringList({u"3"_s, u"1"_s, u"2"_s}));
}

void TestChatSearching::termsAreWaitedForInFull()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s, false), titled(u"2"_s, 2, u"x"_s), titled(u"3"_s, 3, u"x"_s, false)});
    desk.search(u"refund OR is:unread"_s);
    QCOMPARE(desk.asked.size(), 1);
    QCOMPARE(desk.asked.first().second.match, QString());
    QCOMPARE(desk.asked.first().second.terms.size(), 1);
    desk.answer({}, false, 0);
    QCOMPARE(desk.list.rowCount(), 0);
    QVERIFY(desk.list.isSearching());
    desk.answer({u"1"_s}, true, 0);
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s}));
    QCOMPARE(desk.finished, (QList<QVariantList>{{2}}));
    // A change that moves the chat takes the hit along until the index is asked again.
    desk.apply({titled(u"1"_s, 0, u"other"_s, false), titled(u"3"_s, 3, u"refund"_s, false)});
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s}));
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"3"_s}, true, 0);
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"3"_s}));
    QCOMPARE(desk.finished.size(), 1);
}

void TestChatSearching::aHitThatChangesStaysAndIsAskedForAgain()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"refund"_s)});
    desk.search(u"refund"_s);
    desk.answer({u"1"_s, u"2"_s});
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.apply({titled(u"2"_s, 0, u"refund please"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"move 1→0"_s, u"change 0"_s}));
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"2"_s, u"1"_s});
    QCOMPARE(mirror.takeLog(), QStringList());
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"1"_s}));
    QCOMPARE(desk.finished.size(), 1); // what is asked again is asked quietly
    QCOMPARE(desk.started.size(), 1);
}

void TestChatSearching::aHitThatStopsMatchingTheRestLeavesAtOnce()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"refund"_s)});
    desk.search(u"refund is:unread"_s);
    desk.answer({u"1"_s, u"2"_s});
    desk.apply({titled(u"1"_s, 1, u"refund"_s, false)});
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s}));
    desk.apply({titled(u"1"_s, 1, u"refund"_s, true)});
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"1"_s, u"2"_s});
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s}));
}

void TestChatSearching::aNewChatComesInWhenTheIndexSaysSo()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s)});
    desk.search(u"refund"_s);
    desk.answer({u"1"_s});
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.apply({titled(u"2"_s, 0, u"refund"_s), titled(u"3"_s, 0, u"x"_s)});
    QCOMPARE(mirror.takeLog(), QStringList());
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"2"_s, u"1"_s});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 0"_s}));
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"1"_s}));
}

void TestChatSearching::aChangedTextTakesAChatOutWhenTheIndexSaysSo()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"refund"_s)});
    desk.search(u"refund"_s);
    desk.answer({u"1"_s, u"2"_s});
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.apply({titled(u"1"_s, 1, u"thanks"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0"_s}));
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"2"_s});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 0"_s}));
}

void TestChatSearching::aHitThatChangesWhileTheIndexIsAskedWaitsForTheNextAnswer()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"refund"_s)});
    desk.search(u"refund"_s);
    desk.answer({u"1"_s, u"2"_s});
    desk.apply({titled(u"2"_s, 2, u"refund please"_s)});
    QTRY_COMPARE(desk.asked.size(), 2);
    const QList<qint64> asItWas = desk.hits({u"1"_s, u"2"_s});
    desk.apply({titled(u"2"_s, 0, u"refund now"_s)});
    desk.list.addHits(desk.asked.constLast().first, -1, asItWas, true);
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"1"_s}));
    QTRY_COMPARE(desk.asked.size(), 3);
    desk.answer({u"1"_s});
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s}));
}

void TestChatSearching::whileNothingChangesNothingIsAsked()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s)});
    desk.search(u"refund"_s);
    desk.answer({u"1"_s});
    desk.apply({titled(u"2"_s, 0, u"x"_s)});
    desk.apply({}, {{u"a"_s, u"2"_s}});
    desk.apply({titled(u"1"_s, 1, u"refund now"_s)});
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"1"_s});
    QSignalSpy again(&desk.list, &ChatListModel::searchRequested);
    QVERIFY(!again.wait(1300));
}

void TestChatSearching::theAnswerIsCutShortOnceTheChangedChatsArePassed()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"refund"_s), titled(u"3"_s, 3, u"refund"_s)});
    desk.search(u"refund"_s);
    desk.answer({u"1"_s, u"2"_s, u"3"_s});
    desk.apply({titled(u"1"_s, 1, u"no"_s)});
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"2"_s}, false); // older than the one in question
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"3"_s}));
    QCOMPARE(desk.dropped.size(), 1);
    desk.answer({u"3"_s});
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s, u"3"_s}));
}

void TestChatSearching::whenVeryManyChangeEveryHitIsCompared()
{
    Search desk(false);
    QList<ChatRow> rows;
    QStringList even;
    QStringList odd;
    for (int i = 0; i < 3000; ++i) {
        rows << titled(QString::number(i), i, u"x"_s);
        (i % 2 == 0 ? even : odd) << QString::number(i);
    }
    desk.apply(rows);
    desk.search(u"refund"_s);
    desk.answer(even);
    QTRY_COMPARE(desk.finished.size(), 1);
    for (ChatRow &row : rows)
        row.title = u"other"_s;
    desk.apply(rows);
    QTRY_COMPARE(desk.asked.size(), 2);
    QCOMPARE(idsOf(desk.list), even);
    ModelMirror<QString> mirror(&desk.list, ChatListModel::TitleRole);
    desk.answer(odd.mid(0, 1000), false);
    desk.answer(odd.mid(1000, 400), true);
    QTRY_COMPARE(idsOf(desk.list), odd.mid(0, 1400));
    QVERIFY(!mirror.takeLog().contains(u"reset"_s));
}

void TestChatSearching::aHeldHitGreysUntilItIsLeft()
{
    Search desk;
    desk.apply({titled(u"1"_s, 1, u"refund"_s), titled(u"2"_s, 2, u"refund"_s)});
    desk.search(u"refund is:unread"_s);
    desk.answer({u"1"_s, u"2"_s});
    desk.list.hold({u"a"_s, u"1"_s});
    desk.apply({titled(u"1"_s, 1, u"refund"_s, false)});
    QCOMPARE(idsOf(desk.list), QStringList({u"1"_s, u"2"_s}));
    QVERIFY(desk.list.index(0).data(ChatListModel::GreyedRole).toBool());
    QCOMPARE(desk.list.matchCount(), 1);
    QTRY_COMPARE(desk.asked.size(), 2);
    desk.answer({u"1"_s, u"2"_s});
    QVERIFY(desk.list.index(0).data(ChatListModel::GreyedRole).toBool());
    desk.list.hold({u"a"_s, u"2"_s});
    QCOMPARE(idsOf(desk.list), QStringList({u"2"_s}));
}

void TestChatSearching::thousandsOfHitsAreTakenInInSlices()
{
    ChatDesk desk;
    desk.table.setSlice(std::chrono::milliseconds(0));
    ChatDelta delta;
    CompactRow row;
    QList<qint64> all;
    for (quint32 id = 1; id <= 200'000; ++id) {
        row.id = id;
        row.recency = 1'000'000 - id;
        all << row.recency;
        delta.upserted << row;
    }
    desk.table.apply(delta);
    QTRY_VERIFY_WITH_TIMEOUT(desk.table.isSettled(), 60'000);
    // The tester looks at every row; here they are too many.
    ChatListModel list(
        &desk.table, [](quint32) { return std::nullopt; }, [](const ChatKey &) { return 0; });
    quint64 number = 0;
    connect(&list, &ChatListModel::searchRequested, this, [&number](quint64 asked) { number = asked; });
    QSignalSpy finished(&list, &ChatListModel::searchFinished);
    list.showSearch(desk.compact(parsed(u"refund"_s)));
    list.addHits(number, -1, all.mid(0, 200), false);
    QTRY_COMPARE(list.rowCount(), 200);
    list.addHits(number, -1, all.mid(200), true);
    QVERIFY(list.rowCount() < 200'000);
    QVERIFY(list.isSearching());
    QTRY_COMPARE_WITH_TIMEOUT(finished, (QList<QVariantList>{{200'000}}), 60'000);
    for (int at = 0; at < 200'000; at += 991)
        QCOMPARE(list.index(at).data(ChatListModel::IdRole).toUInt(), static_cast<quint32>(at + 1));
}

QTEST_GUILESS_MAIN(TestChatSearching)
#include "tst_chatsearching.moc"
