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
    void aClockThatLeapsAheadLetsNothingLeave_data();
    void aClockThatLeapsAheadLetsNothingLeave();
    void newChatsTellThatTheClockIsRight();
    void aClockThatLeapsAheadRefusesNothing();
    void manyLeaveInSteps();
    void theLogIsInTheOrderOfItsEntries();
    void theLogLosesWhatIsOld();
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
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({chat(u"closed"_s)}));
    QCOMPARE(*desk.store->setAccount(kept(30, u"id-Ann"_s)), true);
    VERIFY_STORED(desk.store->setAccount(kept(0, u"id-Ann"_s)));
    QVERIFY(desk.store->expire(u"a1"_s, inDays(1'000))->isEmpty());
    VERIFY_STORED(desk.store->setAccount(kept(30, u"id-Ann"_s)));
    QCOMPARE(desk.store->expire(u"a1"_s, inDays(1'000))->removed.size(), 1);
}

void TestRetention::anotherPersonCountsWhileRowsAreMadeAnew()
{
    StoreDesk desk;
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
    StoreDesk desk;
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
    QVERIFY(store.expire(u"a1"_s, inDays(30).addSecs(-60))->isEmpty());
    VERIFY_STORED(store.setMark(key, openedMark(store.chat(key).value()->chat))); // to look at it closes nothing anew
    QCOMPARE(store.expire(u"a1"_s, inDays(31))->removed.size(), 1);
    QCOMPARE(take(closed), 0); // nor does it come back
}

void TestRetention::aReopenedChatClosesAnew()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(kept(30)));
    VERIFY_STORED(desk.store->setOwn(key, {true, {}, {}})); // it would not be taken else
    VERIFY_STORED(desk.ingest({chat(u"closed"_s)}));
    VERIFY_STORED(desk.store->setOwn(key, {}));
    VERIFY_STORED(desk.ingest({chat(u"open"_s)}));
    QVERIFY(desk.store->expire(u"a1"_s, inDays(1'000))->isEmpty());
    VERIFY_STORED(desk.ingest({chat(u"closed"_s)}));
    QVERIFY(desk.store->expire(u"a1"_s, inDays(29))->isEmpty());
    QVERIFY(desk.store->expire(u"a1"_s, inDays(30).addSecs(-60))->isEmpty());
    QCOMPARE(desk.store->expire(u"a1"_s, inDays(31))->removed.size(), 1);
}

void TestRetention::aClockThatLeapsAheadLetsNothingLeave_data()
{
    QTest::addColumn<QJsonObject>("json");
    const QString at = inDays(-1).addSecs(3'600).toString(Qt::ISODate);
    QTest::newRow("closed") << chat(u"closed"_s, at);
    QJsonObject temporary = chat(u"open"_s, at);
    temporary.insert(u"temporary"_s, true);
    QTest::newRow("temporary") << temporary;
}

void TestRetention::aClockThatLeapsAheadLetsNothingLeave()
{
    QFETCH(const QJsonObject, json);
    const QDateTime now = inDays(0);
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(kept(30)));
    VERIFY_STORED(desk.ingest({json}));
    QCOMPARE(desk.rows().size(), 1);
    const auto leaveAt = [&desk](const QDateTime &time) { return desk.store->expire(u"a1"_s, time)->removed.size(); };
    QCOMPARE(leaveAt(now), 0);
    for (int i = 0; i < 3; ++i) { // each time it is set right again
        QCOMPARE(leaveAt(now.addYears(10)), 0);
        QCOMPARE(leaveAt(now.addYears(10).addSecs(3'600)), 0);
        desk.reopen();
        VERIFY_STORED(desk.store->setAccount(kept(30)));
        QCOMPARE(leaveAt(now.addYears(10).addSecs(7'200)), 0);
        QCOMPARE(leaveAt(now.addSecs(60 * i)), 0);
        QCOMPARE(leaveAt(now.addYears(-10)), 0);
        QCOMPARE(leaveAt(now.addSecs(60 * i)), 0);
    }
    // One who was away for long gets it a day late.
    QCOMPARE(leaveAt(now.addDays(60)), 0);
    QCOMPARE(leaveAt(now.addDays(60).addSecs(3'600)), 0);
    QCOMPARE(leaveAt(now.addDays(61)), 1);
}

void TestRetention::newChatsTellThatTheClockIsRight()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(kept(30)));
    VERIFY_STORED(desk.ingest({chat(u"closed"_s, u"2026-11-20T12:00:00Z"_s)}));
    QVERIFY(desk.store->expire(u"a1"_s, now)->isEmpty());
    QVERIFY(desk.store->expire(u"a1"_s, now.addDays(60))->isEmpty());
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"new"_s}, {u"at"_s, u"2027-01-19T12:00:00Z"_s}}}));
    QCOMPARE(desk.store->expire(u"a1"_s, now.addDays(60))->removed.size(), 1);
}

void TestRetention::aClockThatLeapsAheadRefusesNothing()
{
    const QDateTime then = inDays(-3'650); // as if today were ten years ahead
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(kept(30)));
    VERIFY_STORED(desk.store->expire(u"a1"_s, then));
    VERIFY_STORED(desk.ingest({chat(u"closed"_s, then.addDays(-1).toString(Qt::ISODate))}));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"old"_s}, {u"at"_s, u"2001-01-01"_s}, {u"state"_s, u"closed"_s}}}));
    QCOMPARE(desk.ids(), QStringList{u"c1"_s});
}

void TestRetention::manyLeaveInSteps()
{
    StoreDesk desk;
    QList<QJsonObject> chats;
    for (int i = 0; i < 35; ++i) {
        chats.append({{u"id"_s, QString::number(i)},
                      {u"at"_s, u"2026-01-%1"_s.arg(i % 28 + 1, 2, 10, QChar(u'0'))},
                      {u"state"_s, i % 7 == 0 ? u"open"_s : u"closed"_s}});
    }
    VERIFY_STORED(desk.ingest(chats));
    VERIFY_STORED(desk.store->setOwn({u"a1"_s, u"5"_s}, {true, {}, {}})); // stays, and hinders no other
    VERIFY_STORED(desk.store->setAccount(kept(30)));
    QSet<quint32> left;
    int steps = 0;
    for (std::optional<qint64> from = ChatStore::theFirst; from; ++steps) {
        const auto some = desk.store->expireSome(u"a1"_s, inDays(0), *from, 10);
        VERIFY_STORED(some);
        QVERIFY(some->delta.removed.size() <= 11);
        left += QSet<quint32>(some->delta.removed.begin(), some->delta.removed.end());
        from = some->next;
        QVERIFY(steps < 20);
    }
    QVERIFY(steps >= 3);
    QCOMPARE(desk.rows().size(), 35 - left.size());
    QCOMPARE(desk.rows().size(), 6); // five are open, one has own data
}

void TestRetention::theLogIsInTheOrderOfItsEntries()
{
    StoreDesk desk;
    for (const auto *name : {"Ann", "Bob", "Cid"}) {
        VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"assignee"_s, QString::fromLatin1(name)}}}));
    }
    desk.ask(u"UPDATE changes SET at = at + 100000000 WHERE id = 1"_s); // the clock was ahead
    const auto changes = desk.store->changes(key);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(changes->last().after, u"Cid"_s);
    const auto since = desk.store->changesSince(QDateTime::currentDateTimeUtc().addSecs(-60));
    QCOMPARE(since->first().changes.last().after, u"Cid"_s);
}

void TestRetention::theLogLosesWhatIsOld()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->expire(u"a1"_s, inDays(0)));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}, {{u"id"_s, u"c2"_s}}, {{u"id"_s, u"c3"_s}}}));
    const auto fill = [&desk](int chat, int count, qint64 at) {
        desk.ask(u"INSERT INTO changes (chat, at, field, after) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                 "SELECT i + 1 FROM n WHERE i < %2) SELECT %1, %3 + i, 3, i FROM n"_s.arg(chat)
                     .arg(count)
                     .arg(at));
    };
    fill(1, 1'234, inDays(-200).toMSecsSinceEpoch());
    fill(1, 7, inDays(-100).toMSecsSinceEpoch());
    fill(2, 777, inDays(-1).toMSecsSinceEpoch());
    fill(3, 200, inDays(-1).toMSecsSinceEpoch());
    desk.ask(u"UPDATE bodies SET first_seen = 7 WHERE id = 3"_s);
    for (int calls = 0; *desk.store->tidy(); ++calls) {
        QVERIFY(calls < 100);
    }
    const auto left = [&desk](int chat) {
        return desk.ask(u"SELECT count(*) FROM changes WHERE chat = %1"_s.arg(chat)).toInt();
    };
    QCOMPARE(left(1), 7);
    QCOMPARE(left(2), 200);
    QCOMPARE(left(3), 200);
    QCOMPARE(desk.ask(u"SELECT min(CAST(after AS INTEGER)) FROM changes WHERE chat = 2"_s).toInt(), 578);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM bodies WHERE first_seen > 0"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
