// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncrig.h"

using namespace deskside;
using namespace deskside::test;

/// The first walk through a list, in whatever pieces: what comes first, and where it goes on.
class TestFirstSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unreadAndOwnChatsComeBeforeTheList();
    void aPartThatTheServerRefusesIsGoneWithout_data();
    void aPartThatTheServerRefusesIsGoneWithout();
    void partsAreAskedForOncePerStart();
    void newsAreLookedForBehindWhatAPartBrought_data();
    void newsAreLookedForBehindWhatAPartBrought();
    void theWalkGoesOnAfterAnyPage_data();
    void theWalkGoesOnAfterAnyPage();
    void aListThatMovedMeanwhileIsWalkedToItsEnd();
    void aResumedWalkMarksNothingAsVanished();
    void newsComeBetweenThePages();
    void whatComesDuringTheFirstWalkIsNoNews();
    void anUnusualServerIsWalkedToItsEnd_data();
    void anUnusualServerIsWalkedToItsEnd();
    void tenThousandChatsInOnePage();
    void aClockThatWasSetBackIsNotShown();
};

namespace {

VendorTraits withParts()
{
    VendorTraits vendor = fakeVendor();
    vendor.learnsIdentity = true;
    vendor.listsUnread = true;
    vendor.listsMine = true;
    return vendor;
}

} // namespace

void TestFirstSync::unreadAndOwnChatsComeBeforeTheList()
{
    Rig rig(withParts());
    rig.server->me = u"u7"_s;
    rig.server->list = chats(8);
    rig.server->list[4].assignee = Person{u"u7"_s, u"Ada"_s, {}, {}};
    for (const int unread : {2, 5, 6, 7}) {
        rig.server->list[unread].adminUnseen = 1;
    }
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(),
             QStringList({u"me"_s, u"unread 1"_s, u"unread 2"_s, u"mine 1"_s, u"list 1"_s, u"list 2"_s, u"list 3"_s}));
    QCOMPARE(rig.takeTold(), QStringList({u"me a1 u7"_s, u"delta +c3 +c6 +c7"_s, u"delta +c8"_s, u"delta +c5"_s,
                                          u"delta +c1 +c2"_s, u"delta +c4"_s}));
    QVERIFY(rig.sync.status().complete);
    QVERIFY(rig.state().historyDone);
    QCOMPARE(rig.state().nextPage, 1);
}

void TestFirstSync::aPartThatTheServerRefusesIsGoneWithout_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<QString>("question");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("goesOn");
    for (const QString &question : {u"unread 1"_s, u"unread 2"_s, u"mine 1"_s}) {
        for (int kind = 0; kind <= static_cast<int>(Kind::OutcomeUnknown); ++kind) {
            const auto k = static_cast<Kind>(kind);
            const bool listFailsToo =
                k == Kind::Unauthorized || k == Kind::RateLimited || k == Kind::Offline || k == Kind::TimedOut;
            QTest::addRow("%s, kind %d", qPrintable(question), kind) << question << k << !listFailsToo;
        }
    }
}

void TestFirstSync::aPartThatTheServerRefusesIsGoneWithout()
{
    QFETCH(const QString, question);
    QFETCH(const ApiError::Kind, kind);
    QFETCH(const bool, goesOn);
    Rig rig(withParts());
    rig.server->list = chats(5);
    for (Chat &chat : rig.server->list) {
        chat.adminUnseen = 1;
    }
    const ApiError error{kind, 400, u"why"_s, {}};
    rig.server->errors.insert(question, error);
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.server->heard.contains(u"list 2"_s), goesOn);
    QCOMPARE(rig.sync.status().phase, goesOn                                 ? AccountStatus::Phase::Idle
                                      : kind == ApiError::Kind::Unauthorized ? AccountStatus::Phase::SignedOut
                                                                             : AccountStatus::Phase::Failed);
    QCOMPARE(rig.sync.status().error, goesOn ? std::nullopt : std::optional(error));
    rig.server->errors.clear();
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.rows.size(), 5);
    QVERIFY(rig.sync.status().complete);
}

void TestFirstSync::partsAreAskedForOncePerStart()
{
    const Profile profile = *Profile::temporary();
    for (int start = 0; start < 2; ++start) {
        Rig rig(withParts(), fakeAccount(u"a1"_s), profile);
        rig.server->list = chats(2);
        QVERIFY(rig.walk(false));
        QCOMPARE(rig.takeHeard(), QStringList({u"me"_s, u"unread 1"_s, u"mine 1"_s, u"list 1"_s}));
        QVERIFY(rig.walk(false));
        QCOMPARE(rig.takeHeard(), QStringList({u"me"_s, u"list 1"_s}));
    }
}

void TestFirstSync::newsAreLookedForBehindWhatAPartBrought_data()
{
    QTest::addColumn<bool>("ends");
    QTest::newRow("in one go") << false;
    QTest::newRow("the program ends behind it") << true;
}

void TestFirstSync::newsAreLookedForBehindWhatAPartBrought()
{
    QFETCH(const bool, ends);
    const Profile profile = *Profile::temporary();
    const auto server = std::make_shared<FakeServer>();
    server->list = chats(4);
    {
        Rig rig(withParts(), fakeAccount(u"a1"_s), profile, server);
        QVERIFY(rig.walk(false));
    }
    for (int i = 1; i <= 6; ++i) { // three read ones below three unread ones
        server->list.prepend(chatAt(u"new%1"_s.arg(i), 900 + i));
        server->list.first().adminUnseen = i > 3 ? 1 : 0;
    }
    if (ends) {
        Rig rig(withParts(), fakeAccount(u"a1"_s), profile, server);
        server->held = QStringList{u"list"_s};
        rig.sync.refresh(false);
        QTRY_COMPARE(server->waiting(), 1);
        QCOMPARE(rig.takeTold(), QStringList{u"delta +new4 +new5 +new6"_s});
    }
    server->held.clear();
    Rig rig(withParts(), fakeAccount(u"a1"_s), profile, server);
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.rows.size(), 10);
    const QStringList told{u"delta +new4 +new5 +new6"_s, u"delta +new1 +new2 +new3"_s};
    QCOMPARE(rig.takeTold(), told.mid(ends ? 1 : 0));
}

void TestFirstSync::theWalkGoesOnAfterAnyPage_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QStringList>("heard");
    QTest::newRow("1") << 1 << QStringList({u"list 1"_s, u"list 2"_s, u"list 3"_s, u"list 4"_s, u"list 5"_s});
    QTest::newRow("2") << 2 << QStringList({u"list 1"_s, u"list 2"_s, u"list 3"_s, u"list 4"_s, u"list 5"_s});
    QTest::newRow("3") << 3 << QStringList({u"list 1"_s, u"list 2"_s, u"list 3"_s, u"list 4"_s, u"list 5"_s});
    QTest::newRow("4") << 4 << QStringList({u"list 1"_s, u"list 3"_s, u"list 4"_s, u"list 5"_s});
    QTest::newRow("5") << 5 << QStringList({u"list 1"_s, u"list 4"_s, u"list 5"_s});
}

void TestFirstSync::theWalkGoesOnAfterAnyPage()
{
    QFETCH(const int, page);
    QFETCH(const QStringList, heard);
    const Profile profile = *Profile::temporary();
    const auto server = std::make_shared<FakeServer>();
    server->list = chats(14);
    {
        Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
        server->held = QStringList{u"list %1"_s.arg(page)};
        rig.sync.refresh(false);
        QTRY_COMPARE(server->waiting(), 1);
        QCOMPARE(rig.rows.size(), (page - 1) * 3);
        QCOMPARE(rig.state().nextPage, page);
    } // the program ends here, whatever the reason
    server->held.clear();
    server->heard.clear();
    Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
    QCOMPARE(rig.rows.size(), (page - 1) * 3);
    QVERIFY(!rig.sync.status().complete);
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(), heard);
    QCOMPARE(rig.rows.size(), 14);
    QVERIFY(rig.sync.status().complete);
    QVERIFY(rig.state().historyDone);
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(), QStringList{u"list 1"_s});
}

void TestFirstSync::aListThatMovedMeanwhileIsWalkedToItsEnd()
{
    const Profile profile = *Profile::temporary();
    const auto server = std::make_shared<FakeServer>();
    server->list = chats(14);
    {
        Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
        server->held = QStringList{u"list 4"_s};
        rig.sync.refresh(false);
        QTRY_COMPARE(server->waiting(), 1);
    }
    server->held.clear();
    for (int i = 1; i <= 7; ++i) { // what was on page 3 is on page 5 now
        server->list.prepend(chatAt(u"new%1"_s.arg(i), 900 + i));
    }
    server->list.removeAt(10); // and c4 is gone for good
    Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.rows.size(), 21);
    QVERIFY(rig.sync.status().complete);
}

void TestFirstSync::aResumedWalkMarksNothingAsVanished()
{
    const Profile profile = *Profile::temporary();
    const auto server = std::make_shared<FakeServer>();
    server->list = chats(14);
    {
        Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
        server->held = QStringList{u"list 4"_s};
        rig.sync.refresh(false);
        QTRY_COMPARE(server->waiting(), 1);
    }
    server->held.clear();
    server->list.removeAt(4);
    Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
    QVERIFY(rig.walk(false)); // goes on: c5 was met before
    QVERIFY(rig.walk(true));
    QVERIFY(!rig.rows.value(u"c5"_s).vanished);
    QVERIFY(rig.walk(true));
    QVERIFY(rig.rows.value(u"c5"_s).vanished);
    QCOMPARE(std::count_if(rig.rows.begin(), rig.rows.end(), [](const ChatRow &row) { return row.vanished; }), 1);
}

void TestFirstSync::newsComeBetweenThePages()
{
    Rig rig;
    rig.server->list = chats(12);
    rig.server->held = QStringList{u"list 3"_s};
    rig.sync.refresh(false);
    QTRY_COMPARE(rig.server->waiting(), 1);
    QCOMPARE(rig.looks, 1);
    rig.server->list.prepend(chatAt(u"new"_s, 1'000));
    rig.sync.refresh(false);
    rig.server->held.clear();
    rig.takeTold();
    QVERIFY(rig.server->release());
    QTRY_VERIFY(rig.looks >= 2);
    QCOMPARE(rig.takeTold().value(1), u"delta +new"_s); // before the rest of the list
    QVERIFY(rig.settles());
    QCOMPARE(rig.rows.size(), 13);
    QCOMPARE(rig.phases.count(u"idle"_s), 1);
}

void TestFirstSync::whatComesDuringTheFirstWalkIsNoNews()
{
    const Profile profile = *Profile::temporary();
    const auto counted = [](const QString &id) {
        Chat chat = chatAt(id, 600);
        chat.totalMessages = 3;
        return chat;
    };
    const auto server = std::make_shared<FakeServer>();
    for (int i = 0; i < 12; ++i) {
        server->list.append(counted(u"c%1"_s.arg(i)));
    }
    {
        Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
        server->held = QStringList{u"list 4"_s};
        rig.sync.refresh(false);
        QTRY_COMPARE(server->waiting(), 1);
    }
    server->held.clear();
    Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.rows.size(), 12);
    QVERIFY(std::none_of(rig.rows.begin(), rig.rows.end(), [](const ChatRow &row) { return *row.unread.value; }));
    server->list.prepend(counted(u"later"_s));
    QVERIFY(rig.walk(false));
    QVERIFY(*rig.rows.value(u"later"_s).unread.value);
}

void TestFirstSync::anUnusualServerIsWalkedToItsEnd_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("repeats itself") << u"repeats"_s;
    QTest::newRow("shrinks") << u"shrinks"_s;
    QTest::newRow("reorders") << u"reorders"_s;
    QTest::newRow("knows no pages") << u"no pages"_s;
    QTest::newRow("grows with every page") << u"grows"_s;
}

void TestFirstSync::anUnusualServerIsWalkedToItsEnd()
{
    QFETCH(const QString, how);
    Rig rig;
    rig.server->list = chats(9);
    rig.server->ignoresPages = how == "repeats"_L1;
    rig.server->ignoresSizes = how == "no pages"_L1;
    int grown = 0;
    rig.server->hears = [&](const QString &) {
        if (how == "shrinks"_L1) {
            rig.server->list = rig.server->list.mid(0, rig.server->list.size() - 2);
        } else if (how == "reorders"_L1) {
            std::reverse(rig.server->list.begin(), rig.server->list.end());
        } else if (how == "grows"_L1 && grown < 30) {
            ++grown;
            rig.server->list.prepend(chatAt(u"new%1"_s.arg(grown), 900 + grown));
        }
    };
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.sync.status().phase, AccountStatus::Phase::Idle);
    QVERIFY(rig.takeHeard().size() < 40);
    QCOMPARE(rig.sync.status().repeats, how == "repeats"_L1 || how == "no pages"_L1);
    rig.server->hears = nullptr;
    rig.server->ignoresPages = false;
    rig.server->ignoresSizes = false;
    QVERIFY(rig.walk(true)); // a good walk heals all of it
    QVERIFY(rig.sync.status().complete && !rig.sync.status().repeats);
    for (const Chat &chat : std::as_const(rig.server->list)) {
        QVERIFY(rig.rows.contains(chat.key.id));
    }
}

void TestFirstSync::tenThousandChatsInOnePage()
{
    Rig rig;
    rig.server->list = chats(10'000); // a page of 100 was asked for
    rig.server->ignoresSizes = true;
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.rows.size(), 10'000);
    QCOMPARE(rig.takeHeard().size(), 2);
    QCOMPARE(rig.told.size(), 1);
}

void TestFirstSync::aClockThatWasSetBackIsNotShown()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
    QCOMPARE(shownSync(now.addSecs(-60), now), now.addSecs(-60));
    QCOMPARE(shownSync(now.addDays(400), now), now);
    QVERIFY(shownSync({}, now).isNull());
    const Profile profile = *Profile::temporary();
    {
        Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile);
        const QDateTime ahead = QDateTime::currentDateTimeUtc().addDays(400);
        QVERIFY(rig.keeper.store().setWalkState(u"a1"_s, {1, true, ahead, ahead}));
    }
    Rig rig(fakeVendor(), fakeAccount(u"a1"_s), profile);
    QVERIFY(rig.sync.status().lastSync <= QDateTime::currentDateTimeUtc());
}

QTEST_GUILESS_MAIN(TestFirstSync)
#include "tst_firstsync.moc"
