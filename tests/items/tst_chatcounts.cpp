// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatcounts.h"
#include "tests/items/modelmirror.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace deskside;
using namespace deskside::test;

class TestChatCounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newFiltersCountWhatIsThere();
    void rowsThatComeChangeAndLeaveAreCounted();
    void manyChangesAreToldOnce();
    void changesThatCountNothingAreNotTold();
    void anAccountsNewNameIsCountedAnew();
    void countsStayRightUnderRandomChanges();
};

namespace {

ChatRow counted(const QString &id, bool unread, bool handoff)
{
    ChatRow row = rowAged(id, 1);
    row.unread = unread;
    row.handoff = handoff;
    return row;
}

} // namespace

void TestChatCounts::newFiltersCountWhatIsThere()
{
    ChatListModel chats;
    chats.apply({counted(u"1"_s, true, false), counted(u"2"_s, true, true), counted(u"3"_s, false, false)}, {});
    ChatCounts counts(&chats);
    QCOMPARE(counts.counts(), QList<int>());
    QSignalSpy changed(&counts, &ChatCounts::countsChanged);
    counts.setFilters({ChatFilter::all(), ChatFilter::unread(), ChatFilter::handoffs()});
    QCOMPARE(counts.counts(), QList<int>({3, 2, 1}));
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
}

void TestChatCounts::rowsThatComeChangeAndLeaveAreCounted()
{
    ChatListModel chats;
    ChatCounts counts(&chats);
    counts.setFilters({ChatFilter::all(), ChatFilter::unread()});
    chats.apply({counted(u"1"_s, true, false), counted(u"2"_s, true, false)}, {});
    QCOMPARE(counts.counts(), QList<int>({2, 2}));
    chats.apply({counted(u"1"_s, false, false)}, {});
    QCOMPARE(counts.counts(), QList<int>({2, 1}));
    chats.apply({}, {{u"a"_s, u"2"_s}});
    QCOMPARE(counts.counts(), QList<int>({1, 0}));
    chats.removeAccount(u"a"_s);
    QCOMPARE(counts.counts(), QList<int>({0, 0}));
}

void TestChatCounts::manyChangesAreToldOnce()
{
    ChatListModel chats;
    ChatCounts counts(&chats);
    counts.setFilters({ChatFilter::all()});
    QSignalSpy changed(&counts, &ChatCounts::countsChanged);
    QTRY_COMPARE(changed.size(), 1);
    for (int i = 0; i < 50; ++i)
        chats.apply({counted(QString::number(i), true, false)}, {});
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(changed.size(), 2);
    chats.apply({counted(u"more"_s, true, false)}, {});
    QTRY_COMPARE(changed.size(), 3);
}

void TestChatCounts::changesThatCountNothingAreNotTold()
{
    ChatListModel chats;
    chats.apply({counted(u"1"_s, true, false)}, {});
    ChatCounts counts(&chats);
    counts.setFilters({ChatFilter::unread()});
    QSignalSpy changed(&counts, &ChatCounts::countsChanged);
    QTRY_COMPARE(changed.size(), 1);
    chats.apply({counted(u"1"_s, true, true), counted(u"2"_s, false, true)}, {});
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
}

void TestChatCounts::anAccountsNewNameIsCountedAnew()
{
    ChatListModel chats;
    chats.apply({counted(u"1"_s, true, false)}, {});
    ChatCounts counts(&chats);
    counts.setFilters({*ChatFilter::parse(u"account:acme"_s)});
    QCOMPARE(counts.counts(), QList<int>({0}));
    chats.setAccountNames({{u"a"_s, u"Acme"_s}});
    QCOMPARE(counts.counts(), QList<int>({1}));
}

void TestChatCounts::countsStayRightUnderRandomChanges()
{
    QRandomGenerator random(3);
    ChatListModel chats;
    ChatCounts counts(&chats);
    const QList<ChatFilter> filters{ChatFilter::all(), ChatFilter::unread(), ChatFilter::handoffs(),
                                    ChatFilter::unread() & ChatFilter::handoffs()};
    counts.setFilters(filters);
    for (int step = 0; step < 300; ++step) {
        QList<ChatRow> rows;
        for (int i = random.bounded(6); i > 0; --i)
            rows << counted(QString::number(random.bounded(30)), random.bounded(2) == 1, random.bounded(2) == 1);
        chats.apply(rows, {{u"a"_s, QString::number(random.bounded(30))}});
        QList<int> expected;
        for (const ChatFilter &filter : filters) {
            int matching = 0;
            for (int row = 0; row < chats.rowCount(); ++row)
                matching += filter.matches(chats.rowAt(row)) ? 1 : 0;
            expected << matching;
        }
        QCOMPARE(counts.counts(), expected);
    }
}

QTEST_GUILESS_MAIN(TestChatCounts)
#include "tst_chatcounts.moc"
