// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

VendorTraits liveVendor(Support reading = Support::Documented)
{
    VendorTraits vendor = fakeVendor();
    vendor.operations = {{Operation::Live, Support::Documented}, {Operation::ReadChat, reading}};
    return vendor;
}

/// An account whose list was walked and whose line stands.
struct LiveDesk : Desk {
    std::shared_ptr<FakeServer> vendor = server(u"a"_s);

    explicit LiveDesk(const VendorTraits &traits = liveVendor(), bool up = true)
    {
        engine.setInterval(1h);
        engine.start();
        vendor->list = chats(2);
        engine.setAccount(fakeAccount(u"a"_s), traits, u"token"_s);
        settles(u"a"_s);
        if (up) {
            say({LiveNews::Kind::Up, {}, {}, {}});
            settles(u"a"_s);
        }
        vendor->heard.clear();
    }
    void say(const LiveNews &said) const
    {
        const HearLive hear = vendor->live;
        QVERIFY(hear);
        hear(said);
    }
    static Chat sent(const QString &id, const QString &title)
    {
        Chat chat = chatAt(id, 700);
        chat.key.account = u"a"_s;
        chat.title = Known<QString>(title);
        chat.raw = encoded(chat);
        return chat;
    }
    QString title(const QString &id) const { return row({u"a"_s, id}).title; }
};

} // namespace

/// What a live line tells is kept and shown at once, and what it misses is found by polling.
class TestLiveSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChatThatIsToldIsThereAtOnce()
    {
        LiveDesk desk;
        desk.say({LiveNews::Kind::Chat, u"c1"_s, LiveDesk::sent(u"c1"_s, u"Told"_s), {}});
        QCOMPARE(desk.title(u"c1"_s), u"Told"_s);
        desk.say({LiveNews::Kind::Chat, u"c9"_s, LiveDesk::sent(u"c9"_s, u"New"_s), {}});
        QCOMPARE(desk.title(u"c9"_s), u"New"_s);
        QVERIFY2(desk.vendor->heard.isEmpty(), qPrintable(desk.vendor->heard.join(u',')));
    }

    void aChatThatIsNamedIsReadAgain()
    {
        LiveDesk desk;
        desk.vendor->list[0].title = Known<QString>(u"Read"_s);
        desk.say({LiveNews::Kind::Chat, u"c1"_s, {}, {}});
        QTRY_COMPARE(desk.title(u"c1"_s), u"Read"_s);
        QCOMPARE(desk.vendor->heard, QStringList{u"read c1"_s});
    }

    void whatIsNamedFasterThanItIsReadIsReadAllTheSame()
    {
        LiveDesk desk;
        desk.vendor->held = {u"read c1"_s};
        desk.vendor->list[0].title = Known<QString>(u"First"_s);
        for (int times = 0; times < 5; ++times) {
            desk.say({LiveNews::Kind::Chat, u"c1"_s, {}, {}});
        }
        QCOMPARE(desk.vendor->waiting(), 1);
        desk.vendor->list[0].title = Known<QString>(u"Second"_s);
        QVERIFY(desk.vendor->release());
        QCOMPARE(desk.title(u"c1"_s), u"First"_s);
        QCOMPARE(desk.vendor->waiting(), 1);
        QVERIFY(desk.vendor->release());
        QTRY_COMPARE(desk.title(u"c1"_s), u"Second"_s);
        QCOMPARE(desk.vendor->heard, QStringList({u"read c1"_s, u"read c1"_s}));
        QCOMPARE(desk.vendor->aborted.load(), 0);
    }

    void whatCannotBeReadAloneIsLookedForInTheList_data()
    {
        QTest::addColumn<QString>("chat");
        QTest::addColumn<bool>("reads");
        QTest::newRow("unknown here") << u"c3"_s << true;
        QTest::newRow("no such operation") << u"c1"_s << false;
        QTest::newRow("no name") << QString() << true;
    }
    void whatCannotBeReadAloneIsLookedForInTheList()
    {
        QFETCH(const QString, chat);
        QFETCH(const bool, reads);
        LiveDesk desk(liveVendor(reads ? Support::Documented : Support::None));
        desk.vendor->list.prepend(LiveDesk::sent(u"c3"_s, u"Third"_s));
        desk.say({LiveNews::Kind::Chat, chat, {}, {}});
        QTRY_COMPARE(desk.title(u"c3"_s), u"Third"_s);
        QCOMPARE(desk.vendor->heard.value(0), u"list 1"_s);
    }

    void aLineThatComesUpHasTheListLookedAt()
    {
        LiveDesk desk(liveVendor(), false);
        desk.vendor->list.prepend(LiveDesk::sent(u"c3"_s, u"Meanwhile"_s));
        desk.say({LiveNews::Kind::Up, {}, {}, {}});
        QTRY_COMPARE(desk.title(u"c3"_s), u"Meanwhile"_s);
    }

    void noLineWhereNothingMayBeSent()
    {
        LiveDesk desk;
        QCOMPARE(desk.vendor->lines, 1);
        desk.engine.setOffline(true);
        QVERIFY(!desk.vendor->live);
        desk.engine.setOffline(false);
        QCOMPARE(desk.vendor->lines, 2);
        desk.engine.setPaused(u"a"_s, true);
        QVERIFY(!desk.vendor->live);
        desk.engine.setPaused(u"a"_s, false);
        QVERIFY(desk.vendor->live != nullptr);
    }

    void noLineForWhoSwitchedItOffOrHasNone()
    {
        Desk desk;
        desk.engine.start();
        desk.add(u"a"_s);
        QVERIFY(desk.settles(u"a"_s));
        QCOMPARE(desk.server(u"a"_s)->lines, 0);
        VendorTraits inferred = liveVendor();
        inferred.operations.insert(Operation::Live, Support::Inferred);
        Account account = fakeAccount(u"a"_s);
        account.switchedOff = {Operation::Live};
        desk.engine.setAccount(account, inferred, u"token"_s);
        QVERIFY(desk.settles(u"a"_s));
        QCOMPARE(desk.server(u"a"_s)->lines, 0);
        account.switchedOff.clear();
        desk.engine.setAccount(account, inferred, u"token"_s);
        QCOMPARE(desk.server(u"a"_s)->lines, 1);
    }

    void anAccountThatLeavesHangsUp()
    {
        LiveDesk desk;
        desk.engine.removeAccount(u"a"_s);
        QVERIFY(!desk.vendor->live);
    }

    void aRefusedKeyEndsTheLine()
    {
        LiveDesk desk;
        desk.vendor->pageErrors.insert(1, refused);
        desk.engine.refresh(u"a"_s, false);
        QTRY_COMPARE(desk.phase(u"a"_s), AccountStatus::Phase::SignedOut);
        QVERIFY(!desk.vendor->live);
    }
};

QTEST_GUILESS_MAIN(TestLiveSync)
#include "tst_livesync.moc"
