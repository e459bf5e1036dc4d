// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/registry.h"
#include "tests/store/chatsupport.h"

using namespace deskside;
using namespace deskside::test;

using FirstSeen = ChatStore::FirstSeen;

/// What leaves by itself, and when.
class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLastSettingCountsWhileRowsAreMadeAnew();
    void anotherPersonCountsWhileRowsAreMadeAnew();
    void aChangedRetentionMakesNoRowsAnew();
    void daysCountFromClosing_data();
    void daysCountFromClosing();
    void aReopenedChatClosesAnew();
};

namespace {

const ChatKey key{u"a1"_s, u"c1"_s};

Account kept(int days, const QString &me = {})
{
    Account account = accountOf();
    account.keepDays = days;
    account.me = me;
    return account;
}

QJsonObject chat(const QString &state, const QString &at = u"2026-01-01"_s)
{
    return {{u"id"_s, u"c1"_s}, {u"at"_s, at}, {u"state"_s, state}};
}

QDateTime inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days);
}

} // namespace

void TestRetention::theLastSettingCountsWhileRowsAreMadeAnew()
{
    Desk desk;
    VERIFY_STORED(desk.ingest({chat(u"closed"_s)}));
    QCOMPARE(*desk.store->setAccount(kept(30, u"id-Ann"_s)), true);
    VERIFY_STORED(desk.store->setAccount(kept(0, u"id-Ann"_s)));
    QVERIFY(desk.store->expire(u"a1"_s, inDays(1'000))->isEmpty());
    VERIFY_STORED(desk.store->setAccount(kept(30, u"id-Ann"_s)));
    QCOMPARE(desk.store->expire(u"a1"_s, inDays(1'000))->removed.size(), 1);
}

void TestRetention::anotherPersonCountsWhileRowsAreMadeAnew()
{
    Desk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"assignee"_s, u"Ann"_s}}}));
    QCOMPARE(*desk.store->setAccount(kept(0, u"id-Ann"_s)), true);
    QCOMPARE(*desk.store->setAccount(kept(0, u"id-Bob"_s)), true);
    QCOMPARE(desk.store->repack(u"a1"_s, 1, 10)->next, 0U);
    QCOMPARE(desk.chat(u"c1"_s)->row.mine.value, std::optional(false));
    QCOMPARE(unpack(desk.rows().first(), {}).mine.value, std::optional(false));
    QCOMPARE(*desk.store->setAccount(kept(0, u"id-Bob"_s)), false);
}

void TestRetention::aChangedRetentionMakesNoRowsAnew()
{
    Desk desk;
    QCOMPARE(*desk.store->setAccount(kept(30)), false);
    QCOMPARE(*desk.store->setAccount(kept(0)), false);
}

void TestRetention::daysCountFromClosing_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("closed");
    QTest::newRow("invent") << u"invent"_s
                            << R"({"id":"c1","updated_at":"2026-01-01T00:00:00Z","state":{"state":"OPEN"}})"_ba
                            << R"({"id":"c1","updated_at":"2026-01-01T00:00:00Z","state":{"state":"CLOSED"}})"_ba;
    QTest::newRow("zaia")
        << u"zaia"_s
        << R"({"id":"c1","lastMessageCreatedAt":"2026-01-01T00:00:00Z","ticketId":"t","ticketStatus":"ongoing"})"_ba
        << R"({"id":"c1","lastMessageCreatedAt":"2026-01-01T00:00:00Z","ticketId":"t","ticketStatus":"completed"})"_ba;
    QTest::newRow("opencopilot") << u"opencopilot"_s
                                 << R"({"id":"c1","created_at":"2026-01-01T00:00:00Z","status":"open"})"_ba
                                 << R"({"id":"c1","created_at":"2026-01-01T00:00:00Z","status":"closed"})"_ba;
}

void TestRetention::daysCountFromClosing()
{
    QFETCH(const QString, vendor);
    QFETCH(const QByteArray, open);
    QFETCH(const QByteArray, closed);
    const Profile profile = *Profile::temporary();
    const auto database = Database::open(profile);
    QVERIFY(database);
    ChatStore store(database->get(), chatDecoder());
    Account account = accountOf(u"a1"_s, vendor);
    account.keepDays = 30;
    VERIFY_STORED(store.setAccount(account));
    const auto take = [&](const QByteArray &json) {
        const auto chat = findVendor(vendor)->decode(u"a1"_s, json, {});
        return chat ? store.ingest(u"a1"_s, {*chat}, FirstSeen::News, {}).value().changed : -1;
    };
    QCOMPARE(take(open), 1);
    QVERIFY(store.chat(key).value()->row.activity.isValid());
    QVERIFY(store.expire(u"a1"_s, inDays(29))->isEmpty()); // open ones stay
    QCOMPARE(take(closed), 1);
    QVERIFY(!store.chat(key).value()->row.unresolved.valueOr(true));
    QVERIFY(store.expire(u"a1"_s, inDays(29))->isEmpty());
    VERIFY_STORED(store.setMark(key, openedMark(store.chat(key).value()->chat))); // to look at it closes nothing anew
    QCOMPARE(store.expire(u"a1"_s, inDays(31))->removed.size(), 1);
    QCOMPARE(take(closed), 0); // nor does it come back
}

void TestRetention::aReopenedChatClosesAnew()
{
    Desk desk;
    VERIFY_STORED(desk.store->setAccount(kept(30)));
    VERIFY_STORED(desk.store->setOwn(key, {true, {}, {}})); // it would not be taken else
    VERIFY_STORED(desk.ingest({chat(u"closed"_s)}));
    VERIFY_STORED(desk.store->setOwn(key, {}));
    VERIFY_STORED(desk.ingest({chat(u"open"_s)}));
    QVERIFY(desk.store->expire(u"a1"_s, inDays(1'000))->isEmpty());
    VERIFY_STORED(desk.ingest({chat(u"closed"_s)}));
    QVERIFY(desk.store->expire(u"a1"_s, inDays(29))->isEmpty());
    QCOMPARE(desk.store->expire(u"a1"_s, inDays(31))->removed.size(), 1);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
