// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/chatsupport.h"

#include <QJsonDocument>

using namespace deskside;
using namespace deskside::test;

using FirstSeen = ChatStore::FirstSeen;

class TestWalks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChatThatTwoWalksDidNotMeetVanishes();
    void aChatThatIsMetAgainIsThere_data();
    void aChatThatIsMetAgainIsThere();
    void aListThatLostEverythingIsNotBelievedSoSoon();
    void whatAWalkMetIsKeptWithItsPages();
    void chatsAreUnsettledUntilTheListWasLookedAt();
    void aWalkConcernsItsOwnAccount();
    void aVanishedChatIsForgottenOnDemandOnly();
    void retentionDropsWhatIsOver_data();
    void retentionDropsWhatIsOver();
    void whatIsOverIsNotTaken();
    void anAccountLeavesWithEverything();
    void theLargerAccountLeavesToo();
    void neitherWordsNorDictionariesStay();
    void anAccountLeavesInSteps();
    void anotherPersonMakesRowsAnew();
    void anInterruptedRepackingIsAskedForAgain();
};

namespace {

QBitArray met(std::initializer_list<int> ids)
{
    QBitArray bits(10);
    for (const int id : ids) {
        bits.setBit(id);
    }
    return bits;
}

bool vanished(const StoreDesk &desk, const QString &id)
{
    const bool inRow = desk.chat(id)->row.vanished;
    for (const CompactRow &row : desk.rows()) {
        if (row.id == desk.chat(id)->id && isVanished(row) != inRow) {
            qFatal("row and columns differ");
        }
    }
    return inRow;
}

const QDateTime now = QDateTime::fromString(u"2026-11-21T12:00:00Z"_s, Qt::ISODate);

} // namespace

void TestWalks::aChatThatTwoWalksDidNotMeetVanishes()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}, {{u"id"_s, u"c2"_s}}, {{u"id"_s, u"c3"_s}}}));
    const WalkState state{1, true, now};
    const auto first = desk.store->endWalk(u"a1"_s, met({1}), state);
    VERIFY_STORED(first);
    QVERIFY(first->isEmpty());
    QCOMPARE(*desk.store->walkState(u"a1"_s), state);
    desk.reopen(); // the count outlives the program
    const auto second = desk.store->endWalk(u"a1"_s, met({1, 3}), state);
    VERIFY_STORED(second);
    QCOMPARE(second->upserted.size(), 1);
    QCOMPARE(second->upserted.first().id, 2U);
    QVERIFY(isVanished(second->upserted.first()));
    QVERIFY(!vanished(desk, u"c1"_s));
    QVERIFY(vanished(desk, u"c2"_s));
    QVERIFY(!vanished(desk, u"c3"_s));
    const auto third = desk.store->endWalk(u"a1"_s, met({1}), state);
    QVERIFY(third && third->isEmpty()); // c3 begins to count again, c2 has vanished already
    QVERIFY(vanished(desk, u"c2"_s));
    const auto changes = desk.store->changes({u"a1"_s, u"c2"_s});
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first().field, Change::Field::Vanished);
    QCOMPARE(desk.ids().size(), 3);
}

void TestWalks::aChatThatIsMetAgainIsThere_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("unchanged in a page") << u"unchanged"_s;
    QTest::newRow("changed in a page") << u"changed"_s;
    QTest::newRow("by a walk") << u"walk"_s;
}

void TestWalks::aChatThatIsMetAgainIsThere()
{
    QFETCH(const QString, how);
    StoreDesk desk;
    const QJsonObject json{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}};
    VERIFY_STORED(desk.ingest({json}));
    for (int i = 0; i < 3; ++i) {
        VERIFY_STORED(desk.store->endWalk(u"a1"_s, met({}), {}));
    }
    QVERIFY(vanished(desk, u"c1"_s));
    ChatDelta delta;
    if (how == "walk"_L1) {
        delta = *desk.store->endWalk(u"a1"_s, met({1}), {});
    } else {
        QJsonObject again = json;
        if (how == "changed"_L1) {
            again.insert(u"text"_s, u"pear"_s);
        }
        const auto page = desk.ingest({again});
        VERIFY_STORED(page);
        QCOMPARE(page->changed, 1);
        delta = page->delta;
    }
    QCOMPARE(delta.upserted.size(), 1);
    QVERIFY(!isVanished(delta.upserted.first()));
    QVERIFY(!vanished(desk, u"c1"_s));
    QVERIFY(desk.store->endWalk(u"a1"_s, met({}), {})->isEmpty()); // and the count began anew
    QVERIFY(!vanished(desk, u"c1"_s));
    QCOMPARE(desk.store->changes({u"a1"_s, u"c1"_s})->size(), 2); // it vanished, and it came back
}

void TestWalks::aListThatLostEverythingIsNotBelievedSoSoon()
{
    StoreDesk desk;
    QList<QJsonObject> many;
    for (int i = 0; i < 120; ++i) {
        many.append({{u"id"_s, u"c%1"_s.arg(i)}});
    }
    VERIFY_STORED(desk.ingest(many));
    int walks = 0;
    for (; walks < 100 && !vanished(desk, u"c7"_s); ++walks) { // a key that lost its rights lists nothing
        VERIFY_STORED(desk.store->endWalk(u"a1"_s, {}, {}));
    }
    QCOMPARE(walks, 60);
    QBitArray one(121);
    one.setBit(1);
    VERIFY_STORED(desk.store->endWalk(u"a1"_s, one, {}));
    QVERIFY(!vanished(desk, u"c0"_s));
}

void TestWalks::whatAWalkMetIsKeptWithItsPages()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    QList<QJsonObject> many;
    for (int i = 0; i < 5'000; ++i) {
        many.append({{u"id"_s, u"c%1"_s.arg(i)}});
    }
    VERIFY_STORED(desk.ingest(many)); // outside a walk through the whole list
    QVERIFY(desk.store->met(u"a1"_s)->isEmpty());
    const auto page = [&](const QStringList &ids, int next, const QList<QString> &unreadable) {
        QList<Chat> chats;
        for (const QString &id : ids) {
            chats.append(chatOf({{u"id"_s, id}}));
        }
        const auto state = next == 0 ? std::nullopt : std::optional(WalkState{next, true, {}});
        return desk.store->ingest(u"a1"_s, chats, FirstSeen::News, state, unreadable).has_value();
    };
    QVERIFY(page({u"c0"_s, u"c4999"_s}, 2, {u"c4090"_s, u"nowhere"_s}));
    desk.reopen();
    QVERIFY(page({u"c3"_s}, 3, {}));
    QVERIFY(page({u"c17"_s}, 0, {})); // it came to the top while the walk was further down
    const auto met = desk.store->met(u"a1"_s);
    VERIFY_STORED(met);
    QCOMPARE(met->count(true), 5);
    for (const auto &id : {u"c0"_s, u"c3"_s, u"c17"_s, u"c4090"_s, u"c4999"_s}) {
        QVERIFY2(met->testBit(desk.chat(id)->id), qPrintable(id));
    }
    QVERIFY(desk.store->met(u"a2"_s)->isEmpty());
    VERIFY_STORED(desk.store->endWalk(u"a1"_s, *met, {1, true, now}));
    QVERIFY(desk.store->met(u"a1"_s)->isEmpty());
}

void TestWalks::chatsAreUnsettledUntilTheListWasLookedAt()
{
    StoreDesk desk;
    const auto taken = [&](const QStringList &ids, const QString &title, const std::optional<WalkState> &state = {}) {
        QList<Chat> chats;
        for (const QString &id : ids) {
            chats.append(chatOf({{u"id"_s, id}, {u"title"_s, title}}));
        }
        return *desk.store->ingest(u"a1"_s, chats, FirstSeen::News, state);
    };
    QCOMPARE(taken({u"c1"_s, u"c2"_s}, u"one"_s).unsettled, 0); // they are new, which is more
    desk.reopen();
    const auto again = taken({u"c1"_s, u"c2"_s, u"c3"_s}, u"one"_s);
    QCOMPARE(again.changed, 1);
    QCOMPARE(again.unsettled, 2);
    VERIFY_STORED(desk.store->settle(u"another"_s));
    QCOMPARE(taken({u"c1"_s, u"c2"_s, u"c3"_s}, u"one"_s).unsettled, 3);
    VERIFY_STORED(desk.store->settle(u"a1"_s));
    QCOMPARE(taken({u"c1"_s, u"c2"_s, u"c3"_s}, u"one"_s).unsettled, 0);
    QCOMPARE(taken({u"c2"_s}, u"two"_s, WalkState{2, true, {}}).changed, 1); // of a walk that knows what it has seen
    QCOMPARE(taken({u"c1"_s, u"c2"_s, u"c3"_s}, u"one"_s).changed, 1);
    QCOMPARE(taken({u"c1"_s, u"c2"_s, u"c3"_s}, u"one"_s).unsettled, 1);
    VERIFY_STORED(desk.store->removeAccount(u"a1"_s));
    QCOMPARE(desk.ask(u"SELECT count(*) FROM unsettled"_s).toInt(), 0);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM met"_s).toInt(), 0);
}

void TestWalks::aWalkConcernsItsOwnAccount()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    VERIFY_STORED(desk.store->ingest(u"a2"_s, {chatOf({{u"id"_s, u"c1"_s}}, u"a2"_s)}, FirstSeen::News, {}));
    QCOMPARE(desk.rows().size(), 2);
    for (int i = 0; i < 2; ++i) {
        VERIFY_STORED(desk.store->endWalk(u"a2"_s, {}, {}));
    }
    QVERIFY(!desk.chat(u"c1"_s)->row.vanished);
    QVERIFY((*desk.store->chat({u"a2"_s, u"c1"_s}))->row.vanished);
}

void TestWalks::aVanishedChatIsForgottenOnDemandOnly()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}}, {{u"id"_s, u"c2"_s}}}));
    QVERIFY(desk.store->forget({u"a1"_s, u"c1"_s})->isEmpty()); // it is there
    QVERIFY(desk.store->forget({u"a1"_s, u"c9"_s})->isEmpty());
    for (int i = 0; i < 2; ++i) {
        VERIFY_STORED(desk.store->endWalk(u"a1"_s, met({2}), {}));
    }
    QCOMPARE(desk.found(u"apple"_s), QStringList{u"c1"_s});
    QCOMPARE(desk.store->forget({u"a1"_s, u"c1"_s})->removed, QList<quint32>{1});
    QCOMPARE(desk.ids(), QStringList{u"c2"_s});
    QCOMPARE(desk.found(u"apple"_s), QStringList());
}

void TestWalks::retentionDropsWhatIsOver_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("temporary");
    QTest::addColumn<int>("keepDays");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("leaves");
    const QString open = u"open"_s;
    const QString closed = u"closed"_s;
    QTest::newRow("temporary, a day ago") << u"2026-11-20T11:59:59Z"_s << open << true << 0 << false << true;
    QTest::newRow("temporary, nearly a day ago") << u"2026-11-20T12:00:01Z"_s << open << true << 0 << false << false;
    QTest::newRow("temporary, yesterday") << u"2026-11-20"_s << open << true << 0 << false << false;
    QTest::newRow("temporary, the day before") << u"2026-11-19"_s << open << true << 0 << false << true;
    QTest::newRow("temporary, who knows when") << QString() << open << true << 0 << false << false;
    QTest::newRow("temporary, with a note") << u"2026-11-01"_s << open << true << 0 << true << false;
    QTest::newRow("closed long ago, kept for good") << u"2020-01-01"_s << closed << false << 0 << false << false;
    QTest::newRow("closed long ago") << u"2020-01-01"_s << closed << false << 30 << false << true;
    QTest::newRow("closed long ago, with a note") << u"2020-01-01"_s << closed << false << 30 << true << false;
    QTest::newRow("closed 29 days ago") << u"2026-10-23T13:00:00Z"_s << closed << false << 30 << false << false;
    QTest::newRow("closed 30 days ago") << u"2026-10-22T11:00:00Z"_s << closed << false << 30 << false << true;
    QTest::newRow("open and old") << u"2020-01-01"_s << open << false << 30 << false << false;
}

void TestWalks::retentionDropsWhatIsOver()
{
    QFETCH(const QString, at);
    QFETCH(const QString, state);
    QFETCH(const bool, temporary);
    QFETCH(const int, keepDays);
    QFETCH(const bool, own);
    QFETCH(const bool, leaves);
    StoreDesk desk;
    const ChatKey key{u"a1"_s, u"c1"_s};
    // Own data first, so that it is taken whatever its age; the others come while they are young.
    VERIFY_STORED(desk.store->setOwn(key, {true, {}, {}}));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"at"_s, at}, {u"state"_s, state}, {u"temporary"_s, temporary}}}));
    if (!own) {
        VERIFY_STORED(desk.store->setOwn(key, {}));
    }
    Account account = accountOf();
    account.keepDays = keepDays;
    VERIFY_STORED(desk.store->setAccount(account));
    const auto gone = desk.store->expire(u"a1"_s, now);
    VERIFY_STORED(gone);
    QCOMPARE(gone->removed, leaves ? QList<quint32>{1} : QList<quint32>());
    QCOMPARE(desk.rows().isEmpty(), leaves);
}

void TestWalks::whatIsOverIsNotTaken()
{
    StoreDesk desk;
    Account account = accountOf();
    account.keepDays = 30;
    VERIFY_STORED(desk.store->setAccount(account));
    const auto page =
        desk.ingest({{{u"id"_s, u"old"_s}, {u"at"_s, u"2020-01-01"_s}, {u"state"_s, u"closed"_s}, {u"messages"_s, 3}},
                     {{u"id"_s, u"open"_s}, {u"at"_s, u"2020-01-01"_s}, {u"state"_s, u"open"_s}},
                     {{u"id"_s, u"over"_s}, {u"at"_s, u"2020-01-01"_s}, {u"temporary"_s, true}}});
    VERIFY_STORED(page);
    QCOMPARE(page->changed, 1);
    QCOMPARE(page->met.size(), 1);
    QCOMPARE(desk.ids(), QStringList{u"open"_s});
    QCOMPARE(desk.ask(u"SELECT count(*) FROM read_marks"_s).toInt(), 0);
}

void TestWalks::anAccountLeavesWithEverything()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    const QString secret = u"xylophonequartz"_s;
    QList<QJsonObject> others;
    for (int i = 0; i < 5; ++i) {
        others.append({{u"id"_s, u"o%1"_s.arg(i)}, {u"text"_s, u"apple"_s}});
    }
    VERIFY_STORED(desk.ingest(others));
    VERIFY_STORED(desk.store->ingest(u"a2"_s,
                                     {chatOf({{u"id"_s, u"c1"_s}, {u"text"_s, secret}, {u"messages"_s, 4}}, u"a2"_s)},
                                     FirstSeen::News, {}));
    VERIFY_STORED(desk.store->setOwn({u"a2"_s, u"c1"_s}, {true, u"noteof"_s + secret, {u"vip"_s}}));
    QCOMPARE(desk.found(secret).size(), 1);
    const auto gone = desk.store->removeAccount(u"a2"_s);
    VERIFY_STORED(gone);
    QCOMPARE(gone->removed, QList<quint32>{6});
    QCOMPARE(desk.rows().size(), 5);
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.found(u"apple"_s).size(), 5);
    for (const auto *table : {"read_marks", "own", "changes"}) {
        QCOMPARE(desk.ask(u"SELECT count(*) FROM "_s + QLatin1StringView(table)).toInt(), 0);
    }
    desk.close();
    const QByteArray file = bytesOf(Database::fileOf(desk.profile));
    QVERIFY(file.contains("apple"));
    QVERIFY(!file.contains(secret.toUtf8().left(8))); // in no free page and not in the index
    QVERIFY(!file.contains("noteof"));
}

void TestWalks::theLargerAccountLeavesToo()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    QList<QJsonObject> many;
    for (int i = 0; i < 20; ++i) {
        many.append({{u"id"_s, u"o%1"_s.arg(i)}, {u"text"_s, u"apple"_s}});
    }
    VERIFY_STORED(desk.ingest(many));
    VERIFY_STORED(desk.store->ingest(u"a2"_s, {chatOf({{u"id"_s, u"c1"_s}, {u"text"_s, u"pear"_s}}, u"a2"_s)},
                                     FirstSeen::News, {}));
    const auto gone = desk.store->removeAccount(u"a1"_s);
    VERIFY_STORED(gone);
    QCOMPARE(gone->removed.size(), 20);
    QCOMPARE(desk.rows().size(), 1);
    while (desk.store->needsIndex()) {
        VERIFY_STORED(desk.store->makeIndex(7));
    }
    QCOMPARE(desk.found(u"apple"_s), QStringList());
    QCOMPARE(desk.found(u"pear"_s), QStringList{u"c1"_s});
    VERIFY_STORED(desk.store->removeAccount(u"a2"_s));
    QVERIFY(!desk.store->needsIndex()); // nothing is left to index
    QVERIFY(desk.store->sizes()->isEmpty());
    VERIFY_STORED(desk.store->vacuum());
    VERIFY_STORED(desk.store->setAccount(accountOf()));
    VERIFY_STORED(desk.ingest(many));
    QCOMPARE(desk.found(u"apple"_s).size(), 20);
}

void TestWalks::neitherWordsNorDictionariesStay()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s, u"other"_s)));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"o1"_s}, {u"text"_s, u"apple"_s}, {u"assignee"_s, u"Ann"_s}}}));
    QList<Chat> chats;
    for (int i = 0; i < 500; ++i) {
        chats.append(
            *decodeTestChat(u"other"_s, u"a2"_s,
                            QJsonDocument(QJsonObject{{u"id"_s, u"c%1"_s.arg(i)},
                                                      {u"text"_s, u"the xylophonequartz number %1 of them"_s.arg(i)},
                                                      {u"assignee"_s, u"Zebedee"_s},
                                                      {u"model"_s, u"modelofa2"_s}})
                                .toJson(QJsonDocument::Compact),
                            {}));
    }
    VERIFY_STORED(desk.store->ingest(u"a2"_s, chats, FirstSeen::News, {}));
    VERIFY_STORED(desk.store->setOwn({u"a2"_s, u"c1"_s}, {true, {}, {u"tagofa2"_s}}));
    QCOMPARE(desk.ask(u"SELECT count(*) FROM dictionaries"_s).toInt(), 1);
    const quint32 newest = desk.ask(u"SELECT max(id) FROM words"_s).toUInt();
    const auto gone = desk.store->removeAccount(u"a2"_s);
    VERIFY_STORED(gone);
    QCOMPARE(gone->removed.size(), 500);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM dictionaries"_s).toInt(), 0);
    // A number that the window may know is not another word's.
    const auto page = desk.ingest({{{u"id"_s, u"o2"_s}, {u"assignee"_s, u"Bob"_s}}});
    VERIFY_STORED(page);
    QCOMPARE(page->delta.words.size(), 1);
    QVERIFY(page->delta.words.first().first > newest);
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"o3"_s}, {u"assignee"_s, u"Ann"_s}}}));
    while (desk.store->needsIndex()) {
        VERIFY_STORED(desk.store->makeIndex(100));
    }
    desk.close();
    const QByteArray file = bytesOf(Database::fileOf(desk.profile));
    QVERIFY(file.contains("id-Ann"));
    for (const auto *word : {"xylophone", "Zebedee", "modelofa2", "tagofa2"}) {
        QVERIFY2(!file.contains(word), word);
    }
    desk.reopen();
    QCOMPARE(desk.reader()->row(desk.chat(u"o3"_s)->id)->assignee, u"Ann"_s);
    QCOMPARE(desk.rows().size(), 3);
}

void TestWalks::anAccountLeavesInSteps()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    QList<Chat> chats;
    for (int i = 0; i < 30; ++i) {
        chats.append(chatOf({{u"id"_s, u"c%1"_s.arg(i)}, {u"text"_s, u"pear"_s}, {u"messages"_s, 3}}, u"a2"_s));
    }
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"o1"_s}, {u"text"_s, u"apple"_s}}}));
    VERIFY_STORED(desk.store->ingest(u"a2"_s, chats, FirstSeen::News, {}));
    const auto first = desk.store->removeSome(u"a2"_s, 10);
    VERIFY_STORED(first);
    QVERIFY(first->more);
    QCOMPARE(first->delta.removed.size(), 30); // all are told at once
    VERIFY_STORED(desk.store->removeSome(u"a2"_s, 10));
    desk.reopen(); // ended on the way: nobody sees what is left
    QCOMPARE(desk.rows().size(), 1);
    QCOMPARE(desk.reader()->newest(100).upserted.size(), 1);
    QCOMPARE(desk.reader()->idOf({u"a2"_s, u"c29"_s}), 0U);
    QCOMPARE(desk.store->sizes()->size(), 1);
    VERIFY_STORED(desk.store->setOwn({u"a1"_s, u"o1"_s}, {true, u"meanwhile"_s, {}}));
    int steps = 0;
    for (bool more = true; more; ++steps) {
        const auto some = desk.store->removeSome(u"a2"_s, 10);
        VERIFY_STORED(some);
        QVERIFY(some->delta.removed.isEmpty());
        more = some->more;
        QVERIFY(steps < 50);
    }
    QVERIFY(steps >= 3);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM bodies"_s).toInt(), 1);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM accounts"_s).toInt(), 1);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM read_marks"_s).toInt(), 0);
    while (desk.store->needsIndex()) {
        VERIFY_STORED(desk.store->makeIndex(100));
    }
    QCOMPARE(desk.found(u"apple"_s), QStringList{u"o1"_s});
    QCOMPARE(desk.found(u"pear"_s), QStringList());
}

void TestWalks::anotherPersonMakesRowsAnew()
{
    StoreDesk desk;
    QCOMPARE(*desk.store->setAccount(accountOf()), false);
    QList<QJsonObject> chats;
    for (int i = 0; i < 5; ++i) {
        chats.append({{u"id"_s, QString::number(i)}, {u"assignee"_s, i % 2 == 0 ? u"Ann"_s : u"Bob"_s}});
    }
    VERIFY_STORED(desk.ingest(chats));
    QVERIFY(!desk.chat(u"0"_s)->row.mine.isKnown());
    Account account = accountOf();
    account.me = u"id-Ann"_s;
    QCOMPARE(*desk.store->setAccount(account), true);
    quint32 from = 1;
    qsizetype changed = 0;
    int calls = 0;
    do {
        const auto repacked = desk.store->repack(u"a1"_s, from, 2);
        VERIFY_STORED(repacked);
        changed += repacked->delta.upserted.size();
        from = repacked->next;
        ++calls;
    } while (from != 0);
    QCOMPARE(calls, 3);
    QCOMPARE(changed, 5);
    QCOMPARE(*desk.store->setAccount(account), false);
    Words words;
    for (const CompactRow &row : desk.rows()) {
        const ChatRow few = unpack(row, words);
        QCOMPARE(few.mine.value, desk.reader()->row(row.id)->mine.value);
        QVERIFY(few.mine.isKnown());
    }
    QCOMPARE(desk.chat(u"0"_s)->row.mine.value, std::optional(true));
    QCOMPARE(desk.chat(u"1"_s)->row.mine.value, std::optional(false));
}

void TestWalks::anInterruptedRepackingIsAskedForAgain()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"1"_s}}, {{u"id"_s, u"2"_s}}}));
    Account account = accountOf();
    account.me = u"id-Ann"_s;
    QCOMPARE(*desk.store->setAccount(account), true);
    VERIFY_STORED(desk.store->repack(u"a1"_s, 1, 1));
    QCOMPARE(*desk.store->setAccount(account), true);
    QCOMPARE(desk.store->repack(u"a1"_s, 1, 100)->next, 0U);
    QCOMPARE(*desk.store->setAccount(account), false);
}

QTEST_GUILESS_MAIN(TestWalks)
#include "tst_walks.moc"
