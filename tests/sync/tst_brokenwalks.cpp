// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncrig.h"

using namespace deskside;
using namespace deskside::test;

/// Walks that do not come to their end: what they leave behind, and how the next one heals it.
class TestBrokenWalks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailureKeepsWhatArrivedAndTheNextWalkHeals_data();
    void aFailureKeepsWhatArrivedAndTheNextWalkHeals();
    void aRefusedIdentityDoesNotStopTheList();
    void newsBehindAWalkThatBrokeOffAreNotLost_data();
    void newsBehindAWalkThatBrokeOffAreNotLost();
    void newsOfAHistoryThatBrokeOffAreNotLost();
    void theHistoryGoesOnAfterAnyFailure_data();
    void theHistoryGoesOnAfterAnyFailure();
    void aLaterWholeWalkGoesOnAfterAnyFailure_data();
    void aLaterWholeWalkGoesOnAfterAnyFailure();
    void aFailureAfterAGoodWalkKeepsTheList();
    void aFailureForgetsTheRememberedRefresh();
    void offlineNothingIsSent();
    void goingOfflineDropsWhatIsUnderWay();
    void aSyncThatDiesDropsItsRequest();
};

namespace {

using Kind = ApiError::Kind;

/// Every kind that a vendor's answer, or the want of one, can be.
const QList<std::pair<const char *, Kind>> kinds{
    {"offline", Kind::Offline},           {"timed out", Kind::TimedOut},
    {"unauthorized", Kind::Unauthorized}, {"forbidden", Kind::Forbidden},
    {"not found", Kind::NotFound},        {"rate limited", Kind::RateLimited},
    {"rejected", Kind::Rejected},         {"server fault", Kind::ServerFault},
    {"bad reply", Kind::BadReply},        {"outcome unknown", Kind::OutcomeUnknown},
};

ApiError errorOf(Kind kind)
{
    return {kind, 400 + static_cast<int>(kind), u"detail"_s, std::chrono::milliseconds(7)};
}

void eachKindAtPages(const QList<int> &pages)
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<int>("page");
    for (const auto &[name, kind] : kinds) {
        for (const int page : pages) {
            QTest::addRow("%s at page %d", name, page) << errorOf(kind) << page;
        }
    }
}

} // namespace

void TestBrokenWalks::aFailureKeepsWhatArrivedAndTheNextWalkHeals_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<int>("page"); // 0: the identity
    QTest::addColumn<QStringList>("arrived");
    for (const auto &[name, kind] : kinds) {
        const ApiError error = errorOf(kind);
        const bool listFailsToo =
            kind == Kind::Unauthorized || kind == Kind::RateLimited || kind == Kind::Offline || kind == Kind::TimedOut;
        if (listFailsToo) { // see aRefusedIdentityDoesNotStopTheList()
            QTest::addRow("%s for the identity", name) << error << 0 << QStringList();
        }
        QTest::addRow("%s at page 1", name) << error << 1 << QStringList();
        QTest::addRow("%s at page 2", name) << error << 2 << QStringList({u"c1"_s, u"c2"_s, u"c3"_s});
    }
}

void TestBrokenWalks::aFailureKeepsWhatArrivedAndTheNextWalkHeals()
{
    QFETCH(const ApiError, error);
    QFETCH(const int, page);
    QFETCH(const QStringList, arrived);
    VendorTraits vendor = fakeVendor();
    vendor.learnsIdentity = true;
    Rig rig(vendor);
    rig.server->list = chats(5);
    rig.server->me = page == 0 ? Result<QString>(tl::unexpected(error)) : u"u7"_s;
    rig.server->pageErrors.insert(page, error);
    QVERIFY(rig.walk());
    const QStringList asked = QStringList({u"me"_s, u"list 1"_s, u"list 2"_s}).mid(0, page + 1);
    QCOMPARE(rig.takeHeard(), asked); // and nothing after it
    QCOMPARE(rig.sync.status().phase, error.kind == ApiError::Kind::Unauthorized ? AccountStatus::Phase::SignedOut
                                                                                 : AccountStatus::Phase::Failed);
    QCOMPARE(rig.sync.status().error, std::optional(error));
    QVERIFY(!rig.sync.status().complete);
    QVERIFY(rig.sync.status().lastSync.isNull());
    QCOMPARE(rig.ids(), arrived);
    rig.server->me = u"u7"_s;
    rig.server->pageErrors.clear();
    QVERIFY(rig.walk());
    QCOMPARE(rig.sync.status().phase, AccountStatus::Phase::Idle);
    QVERIFY(!rig.sync.status().error);
    QVERIFY(rig.sync.status().complete);
    QCOMPARE(rig.ids().size(), 5);
    QCOMPARE(rig.phases.last(), u"idle"_s);
}

void TestBrokenWalks::aRefusedIdentityDoesNotStopTheList()
{
    VendorTraits vendor = fakeVendor();
    vendor.learnsIdentity = true;
    Rig rig(vendor);
    rig.server->list = chats(2);
    rig.server->me = tl::unexpected(ApiError{ApiError::Kind::Forbidden, 403, {}, {}}); // a key that is no person's
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeHeard(), QStringList({u"me"_s, u"list 1"_s}));
    QCOMPARE(rig.sync.status().phase, AccountStatus::Phase::Idle);
    QCOMPARE(rig.ids().size(), 2);
}

void TestBrokenWalks::newsBehindAWalkThatBrokeOffAreNotLost_data()
{
    eachKindAtPages({1, 2, 3});
    QTest::addRow("the program ends at page 2") << ApiError{} << 2;
    QTest::addRow("the program ends at page 3") << ApiError{} << 3;
}

void TestBrokenWalks::newsBehindAWalkThatBrokeOffAreNotLost()
{
    QFETCH(const ApiError, error);
    QFETCH(const int, page);
    const bool ends = error == ApiError{};
    auto rig = std::make_unique<Rig>();
    const auto server = rig->server;
    server->list = chats(12);
    QVERIFY(rig->walk());
    for (int i = 1; i <= 8; ++i) {
        server->list.prepend(chatAt(u"new%1"_s.arg(i), 900 + i));
    }
    rig->takeHeard();
    if (ends) {
        server->held = QStringList{u"list %1"_s.arg(page)};
        rig->sync.refresh(false);
        QTRY_COMPARE(server->waiting(), 1);
        const Profile profile = rig->profile;
        rig.reset();
        server->held.clear();
        rig = std::make_unique<Rig>(fakeVendor(), fakeAccount(u"a1"_s), profile, server);
    } else {
        server->pageErrors.insert(page, error);
        QVERIFY(rig->walk(false));
        QCOMPARE(rig->sync.status().error, std::optional(error));
        server->pageErrors.clear();
    }
    QCOMPARE(rig->rows.size(), 12 + (page - 1) * 3);
    rig->takeHeard();
    QVERIFY(rig->walk(false)); // the newest are known now; those behind them are not
    QCOMPARE(rig->sync.status().phase, AccountStatus::Phase::Idle);
    QCOMPARE(rig->rows.size(), 20);
    QCOMPARE(rig->takeHeard(), QStringList({u"list 1"_s, u"list 2"_s, u"list 3"_s, u"list 4"_s}));
    QVERIFY(rig->walk(false));
    QCOMPARE(rig->takeHeard(), QStringList{u"list 1"_s}); // and that is known now, too
}

void TestBrokenWalks::newsOfAHistoryThatBrokeOffAreNotLost()
{
    Rig rig;
    rig.server->list = chats(14);
    rig.server->pageErrors.insert(4, errorOf(Kind::TimedOut));
    QVERIFY(rig.walk(false));
    for (int i = 1; i <= 8; ++i) {
        rig.server->list.prepend(chatAt(u"new%1"_s.arg(i), 900 + i));
    }
    rig.server->pageErrors = {{2, errorOf(Kind::TimedOut)}}; // of the news, before the history goes on
    QVERIFY(rig.walk(false));
    rig.server->pageErrors.clear();
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.rows.size(), 22);
    QVERIFY(rig.sync.status().complete);
}

void TestBrokenWalks::theHistoryGoesOnAfterAnyFailure_data()
{
    eachKindAtPages({4, 5});
}

void TestBrokenWalks::theHistoryGoesOnAfterAnyFailure()
{
    QFETCH(const ApiError, error);
    QFETCH(const int, page);
    Rig rig;
    rig.server->list = chats(14);
    rig.server->pageErrors.insert(page, error);
    for (int time = 0; time < 2; ++time) { // the second time it is a history that is broken off
        QVERIFY(rig.walk(false));
        QCOMPARE(rig.sync.status().error, std::optional(error));
        QVERIFY(!rig.sync.status().complete);
        QCOMPARE(rig.rows.size(), (page - 1) * 3);
    }
    rig.server->pageErrors.clear();
    rig.takeHeard();
    QVERIFY(rig.walk(false));
    QCOMPARE(rig.takeHeard(),
             QStringList{u"list 1"_s} + QStringList({u"list 3"_s, u"list 4"_s, u"list 5"_s}).mid(page - 4));
    QVERIFY(rig.sync.status().complete);
    QCOMPARE(rig.rows.size(), 14);
}

void TestBrokenWalks::aLaterWholeWalkGoesOnAfterAnyFailure_data()
{
    eachKindAtPages({1, 2, 3, 4, 5});
}

void TestBrokenWalks::aLaterWholeWalkGoesOnAfterAnyFailure()
{
    QFETCH(const ApiError, error);
    QFETCH(const int, page);
    Rig rig;
    rig.server->list = chats(15);
    QVERIFY(rig.walk());
    const QDateTime whole = rig.state().lastWhole;
    QVERIFY(whole.isValid());
    rig.server->list[12].title = u"changed far below"_s;
    rig.server->list.removeAt(10);
    rig.server->list.removeAt(1);
    rig.server->pageErrors.insert(page, error);
    rig.takeTold();
    QVERIFY(rig.walk());
    QCOMPARE(rig.sync.status().error, std::optional(error));
    QVERIFY(rig.sync.status().complete); // all of it was seen once
    QCOMPARE(rig.state().lastWhole, whole);
    rig.server->pageErrors.clear();
    rig.takeHeard();
    QVERIFY(rig.walk(page == 1)); // else it goes on by itself
    const QStringList rest{u"list 2"_s, u"list 3"_s, u"list 4"_s, u"list 5"_s};
    QCOMPARE(rig.takeHeard(), QStringList{u"list 1"_s} + rest.mid(std::max(0, page - 3)));
    QVERIFY(rig.state().lastWhole >= whole);
    QCOMPARE(rig.state().nextPage, 1);
    QCOMPARE(rig.rows.value(u"c13"_s).title, u"changed far below"_s);
    QVERIFY(!rig.rows.value(u"c2"_s).vanished);
    QVERIFY(rig.walk());
    QVERIFY(rig.rows.value(u"c2"_s).vanished); // what both parts of the first walk did not meet, and this one
    QVERIFY(rig.rows.value(u"c11"_s).vanished);
    QCOMPARE(std::count_if(rig.rows.begin(), rig.rows.end(), [](const ChatRow &row) { return row.vanished; }), 2);
}

void TestBrokenWalks::aFailureAfterAGoodWalkKeepsTheList()
{
    Rig rig;
    rig.server->list = chats(5);
    QVERIFY(rig.walk());
    const QDateTime synced = rig.sync.status().lastSync;
    rig.takeTold();
    rig.server->list.clear();
    rig.server->pageErrors.insert(1, {ApiError::Kind::ServerFault, 503, {}, {}});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(rig.walk());
    }
    QCOMPARE(rig.takeTold(), QStringList());
    QCOMPARE(rig.rows.size(), 5);
    QVERIFY(rig.sync.status().complete);
    QCOMPARE(rig.sync.status().lastSync, synced);
    rig.open(u"c3"_s, false); // what was kept can still be read
    QCOMPARE(rig.takeTold(), QStringList{u"read c3"_s});
}

void TestBrokenWalks::aFailureForgetsTheRememberedRefresh()
{
    Rig rig;
    rig.server->list = chats(2);
    rig.server->pageErrors.insert(1, {ApiError::Kind::Unauthorized, 401, {}, {}});
    rig.sync.refresh(true);
    rig.sync.refresh(true);
    QVERIFY(rig.settles());
    rig.server->pageErrors.clear();
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 1"_s}));
}

void TestBrokenWalks::offlineNothingIsSent()
{
    VendorTraits vendor = fakeVendor();
    vendor.hasDetails = true;
    Rig rig(vendor);
    rig.server->list = chats(2);
    QVERIFY(rig.walk());
    rig.takeTold();
    rig.takeHeard();
    rig.setOffline(true);
    rig.phases.clear();
    rig.sync.refresh(true);
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.takeHeard(), QStringList());
    QCOMPARE(rig.phases, QStringList());
    QCOMPARE(rig.takeTold(), QStringList{u"read c1"_s}); // what is known can be read
    rig.setOffline(false);
    QVERIFY(rig.walk());
    rig.open(u"c1"_s, true);
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"details c1"_s}));
}

void TestBrokenWalks::goingOfflineDropsWhatIsUnderWay()
{
    VendorTraits vendor = fakeVendor();
    vendor.hasDetails = true;
    Rig rig(vendor);
    rig.server->list = chats(4);
    QVERIFY(rig.walk());
    rig.server->held = QStringList({u"list 2"_s, u"details"_s});
    rig.open(u"c1"_s, true);
    rig.sync.refresh(true);
    rig.sync.refresh(true);
    QTRY_COMPARE(rig.server->waiting(), 2);
    rig.takeHeard();
    rig.setOffline(true);
    QCOMPARE(rig.server->aborted, 2);
    QCOMPARE(rig.phases.last(), u"idle"_s);
    QVERIFY(!rig.server->release());
    rig.server->held.clear();
    rig.setOffline(false);
    QVERIFY(rig.walk());
    QCOMPARE(rig.takeHeard(), QStringList({u"list 1"_s, u"list 2"_s})); // once: what was remembered is void
    QCOMPARE(rig.rows.size(), 4);
}

void TestBrokenWalks::aSyncThatDiesDropsItsRequest()
{
    VendorTraits vendor = fakeVendor();
    vendor.hasDetails = true;
    std::shared_ptr<FakeServer> server;
    {
        Rig rig(vendor);
        server = rig.server;
        server->list = chats(1);
        QVERIFY(rig.walk());
        server->held = QStringList({u"list"_s, u"details"_s});
        rig.sync.refresh(true);
        rig.open(u"c1"_s, false);
        QCOMPARE(server->waiting(), 2);
    }
    QCOMPARE(server->aborted, 2);
    QVERIFY(!server->release());
}

QTEST_GUILESS_MAIN(TestBrokenWalks)
#include "tst_brokenwalks.moc"
