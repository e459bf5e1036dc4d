// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/chatsupport.h"

#include <QSet>

using namespace deskside;
using namespace deskside::test;

using FirstSeen = ChatStore::FirstSeen;

class TestIngest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewChatIsKeptWhole();
    void anUnchangedChatIsNotWritten();
    void aChangedChatKeepsItsNumber();
    void aRemovedChatLeaves();
    void aChatTwiceInAPageIsTakenOnce();
    void thousandsWithOneActivityHavePlacesOfTheirOwn_data();
    void thousandsWithOneActivityHavePlacesOfTheirOwn();
    void placesFollowTheActivity();
    void idsOfAnyKindComeBack_data();
    void idsOfAnyKindComeBack();
    void aFirstSightIsWhatMessagesAreCountedFrom();
    void wordsAreToldOnce();
    void loadingTellsAllWordsAndRowsInBlocks();
    void whatChangedIsLogged();
    void theLogTellsWhatIsNewSinceThen();
    void aMillionCharactersAreKept();
    void chatsThatResembleEachOtherTakeLittleRoom();
    void theWalkIsKeptWithItsPage();
    void anAccountThatIsNotKnownTakesNothing();
    void aChatThatCannotBeReadAnyMoreIsReplaced();
    void aNumberIsNotGivenTwice();
    void anIndexHalfMadeIsNotBegunAnew();
};

void TestIngest::aNewChatIsKeptWhole()
{
    StoreDesk desk;
    const QJsonObject json{{u"id"_s, u"c1"_s},        {u"title"_s, u"Refund"_s},
                           {u"customer"_s, u"Zoë"_s}, {u"text"_s, u"Where is it?"_s},
                           {u"state"_s, u"open"_s},   {u"at"_s, u"2026-11-21T09:30:00Z"_s}};
    const auto ingested = desk.ingest({json});
    VERIFY_STORED(ingested);
    QCOMPARE(ingested->changed, 1);
    QCOMPARE(ingested->changedChats, QList<QString>{u"c1"_s});
    QCOMPARE(ingested->delta.upserted.size(), 1);
    const CompactRow row = ingested->delta.upserted.first();
    QCOMPARE(ingested->met, QList<quint32>{row.id});
    QCOMPARE(row.id, 1U);
    QCOMPARE(unpackMoment(row.activity), Moment::parse(u"2026-11-21T09:30:00Z"_s).value());

    desk.reopen();
    const auto kept = desk.chat(u"c1"_s);
    QVERIFY(kept);
    QCOMPARE(kept->chat, chatOf(json));
    QCOMPARE(kept->row, rowOf(chatOf(json), nullptr, {}));
    QCOMPARE(desk.rows(), QList<CompactRow>{row});
    const auto reader = desk.reader();
    QCOMPARE(*reader->row(row.id), kept->row);
    QCOMPARE(*reader->chat(row.id), kept->chat);
    QVERIFY(!reader->chat(2));
    QCOMPARE(reader->idOf({u"a1"_s, u"c1"_s}), row.id);
    QCOMPARE(reader->idOf({u"a2"_s, u"c1"_s}), 0U);
    QVERIFY(!reader->row(2));
}

void TestIngest::anUnchangedChatIsNotWritten()
{
    StoreDesk desk;
    const QJsonObject json{{u"id"_s, u"c1"_s}, {u"text"_s, u"hello"_s}};
    VERIFY_STORED(desk.ingest({json}));
    const QVariant before = desk.ask(u"SELECT total_changes()"_s);
    const auto again = desk.ingest({json});
    VERIFY_STORED(again);
    QCOMPARE(desk.ask(u"SELECT total_changes()"_s), before);
    QVERIFY(again->delta.isEmpty());
    QCOMPARE(again->changed, 0);
    QCOMPARE(again->met, QList<quint32>{1});
    QVERIFY(again->changedChats.isEmpty());
}

void TestIngest::aChangedChatKeepsItsNumber()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}, {u"at"_s, u"2026-11-21"_s}},
                               {{u"id"_s, u"c2"_s}, {u"text"_s, u"pear"_s}, {u"at"_s, u"2026-11-20"_s}}}));
    QCOMPARE(desk.ids(), QStringList({u"c1"_s, u"c2"_s}));
    const quint32 id = desk.chat(u"c2"_s)->id;
    const auto changed = desk.ingest({{{u"id"_s, u"c2"_s}, {u"text"_s, u"plum"_s}, {u"at"_s, u"2026-11-22"_s}}});
    VERIFY_STORED(changed);
    QCOMPARE(changed->changed, 1);
    QCOMPARE(changed->delta.upserted.size(), 1);
    QCOMPARE(changed->delta.upserted.first().id, id);
    QCOMPARE(desk.ids(), QStringList({u"c2"_s, u"c1"_s}));
    QCOMPARE(desk.chat(u"c2"_s)->row.preview, u"plum"_s);
    QCOMPARE(desk.found(u"plum"_s), QStringList{u"c2"_s});
    QCOMPARE(desk.found(u"pear"_s), QStringList());
    QVERIFY(!desk.store->needsIndex());
}

void TestIngest::aRemovedChatLeaves()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}, {u"state"_s, u"open"_s}},
                               {{u"id"_s, u"c2"_s}, {u"text"_s, u"apple"_s}}}));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}, {u"state"_s, u"closed"_s}}}));
    const auto gone =
        desk.ingest({{{u"id"_s, u"c1"_s}, {u"removed"_s, true}}, {{u"id"_s, u"c9"_s}, {u"removed"_s, true}}});
    VERIFY_STORED(gone);
    QCOMPARE(gone->delta.removed, QList<quint32>{1});
    QCOMPARE(gone->changed, 1);
    QCOMPARE(gone->changedChats, QList<QString>{u"c1"_s});
    QVERIFY(gone->met.isEmpty());
    QCOMPARE(desk.ids(), QStringList{u"c2"_s});
    QCOMPARE(desk.found(u"apple"_s), QStringList{u"c2"_s});
    for (const auto *table : {"chats", "bodies"}) {
        QCOMPARE(desk.ask(u"SELECT count(*) FROM "_s + QLatin1StringView(table)).toInt(), 1);
    }
    QCOMPARE(desk.ask(u"SELECT count(*) FROM changes"_s).toInt(), 0);
}

void TestIngest::aChatTwiceInAPageIsTakenOnce()
{
    StoreDesk desk;
    const auto page =
        desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"new"_s}}, {{u"id"_s, u"c1"_s}, {u"text"_s, u"old"_s}}});
    VERIFY_STORED(page);
    QCOMPARE(page->delta.upserted.size(), 1);
    QCOMPARE(page->met.size(), 1);
    QCOMPARE(desk.chat(u"c1"_s)->row.preview, u"new"_s);
    QCOMPARE(desk.found(u"old"_s), QStringList());
}

void TestIngest::thousandsWithOneActivityHavePlacesOfTheirOwn_data()
{
    QTest::addColumn<QString>("at");
    QTest::newRow("a second") << u"2026-11-21T09:30:00Z"_s;
    QTest::newRow("a date") << u"2026-11-21"_s;
    QTest::newRow("none") << QString();
    QTest::newRow("the first year") << u"0001-01-01"_s;
    QTest::newRow("the last year") << u"9999-12-31T23:59:59.999Z"_s;
}

void TestIngest::thousandsWithOneActivityHavePlacesOfTheirOwn()
{
    QFETCH(const QString, at);
    StoreDesk desk;
    constexpr int count = 3'000;
    constexpr int page = 100;
    QList<QJsonObject> chats;
    for (int i = 0; i < count; ++i) {
        chats.append({{u"id"_s, QString::number(i)}, {u"text"_s, u"word"_s}, {u"at"_s, at}});
    }
    for (int i = 0; i < count; i += page) {
        VERIFY_STORED(desk.ingest(chats.mid(i, page)));
    }
    const QList<CompactRow> rows = desk.rows();
    QCOMPARE(rows.size(), count);
    QSet<qint64> recencies;
    for (const CompactRow &row : rows) {
        recencies.insert(row.recency);
        QVERIFY(row.recency > 0);
    }
    QCOMPARE(recencies.size(), count);
    // They stand close together: what came later stands no farther than all of them need.
    QVERIFY(rows.first().recency - rows.last().recency < 3 * count);
    QCOMPARE(desk.found(u"word"_s).size(), count);
}

void TestIngest::placesFollowTheActivity()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"early"_s}, {u"at"_s, u"2026-11-21T08:00:00Z"_s}},
                               {{u"id"_s, u"none"_s}},
                               {{u"id"_s, u"late"_s}, {u"at"_s, u"2026-11-21T20:00:00Z"_s}},
                               {{u"id"_s, u"date"_s}, {u"at"_s, u"2026-11-21"_s}},
                               {{u"id"_s, u"day before"_s}, {u"at"_s, u"2026-11-20T23:59:59Z"_s}},
                               {{u"id"_s, u"long ago"_s}, {u"at"_s, u"1987-01-01"_s}}}));
    QCOMPARE(desk.ids(), QStringList({u"late"_s, u"early"_s, u"date"_s, u"day before"_s, u"long ago"_s, u"none"_s}));
    // The same activity, another text: it stays where it is.
    const QList<CompactRow> before = desk.rows();
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"date"_s}, {u"at"_s, u"2026-11-21"_s}, {u"text"_s, u"x"_s}}}));
    QCOMPARE(desk.rows()[2].recency, before[2].recency);
}

void TestIngest::idsOfAnyKindComeBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("a UUID") << u"0b5e7d3c-4f0a-4a52-9d3e-6f1c2b3a4d5e"_s;
    QTest::newRow("a UUID in capitals") << u"0B5E7D3C-4F0A-4A52-9D3E-6F1C2B3A4D5E"_s;
    QTest::newRow("nearly a UUID") << u"0b5e7d3c-4f0a-4a52-9d3e-6f1c2b3a4d5g"_s;
    QTest::newRow("dashes elsewhere") << u"0b5e7d3c4-f0a-4a52-9d3e-6f1c2b3a4d5e"_s;
    QTest::newRow("zeros") << u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("a number") << u"007"_s;
    QTest::newRow("quotes") << u"'; DROP TABLE chats; --\""_s;
    QTest::newRow("emoji") << u"🐙 日本 ü"_s;
    QTest::newRow("16 letters") << u"abcdefghijklmnop"_s;
    QTest::newRow("space around") << u" c "_s;
    QTest::newRow("long") << QString(100'000, u'y');
}

void TestIngest::idsOfAnyKindComeBack()
{
    QFETCH(const QString, id);
    StoreDesk desk;
    for (int i = 0; i < 2; ++i) {
        const auto page = desk.ingest({{{u"id"_s, id}}});
        VERIFY_STORED(page);
        QCOMPARE(page->changed, 1 - i);
    }
    QCOMPARE(desk.ids(), QStringList{id});
    QCOMPARE(desk.reader()->idOf({u"a1"_s, id}), 1U);
    QCOMPARE(desk.chat(id)->row.key, ChatKey({u"a1"_s, id}));
}

void TestIngest::aFirstSightIsWhatMessagesAreCountedFrom()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"old"_s}, {u"messages"_s, 5}}}, FirstSeen::Baseline));
    VERIFY_STORED(desk.ingest(
        {{{u"id"_s, u"new"_s}, {u"messages"_s, 5}}, {{u"id"_s, u"counted"_s}, {u"messages"_s, 5}, {u"unseen"_s, 2}}}));
    QCOMPARE(desk.chat(u"old"_s)->row.unread.value, std::optional(false));
    QCOMPARE(desk.chat(u"new"_s)->row.unread.value, std::optional(true));
    QVERIFY(!desk.chat(u"counted"_s)->mark);
    QCOMPARE(desk.chat(u"old"_s)->mark->totalMessages, std::optional<qint64>(5));
    QVERIFY(!desk.chat(u"old"_s)->mark->opened);
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"old"_s}, {u"messages"_s, 6}}}, FirstSeen::Baseline));
    QCOMPARE(desk.chat(u"old"_s)->row.unread.value, std::optional(true));
    QCOMPARE(desk.chat(u"old"_s)->mark->totalMessages, std::optional<qint64>(5)); // the sync moves no mark
}

void TestIngest::wordsAreToldOnce()
{
    StoreDesk desk;
    const auto first =
        desk.ingest({{{u"id"_s, u"c1"_s}, {u"model"_s, u"gpt"_s}}, {{u"id"_s, u"c2"_s}, {u"model"_s, u"gpt"_s}}});
    VERIFY_STORED(first);
    Words words;
    for (const auto &[id, text] : first->delta.words) {
        words.set(id, text);
    }
    QVERIFY(words.find(u"gpt"_s) != 0);
    QCOMPARE(words.text(first->delta.upserted[0].model), u"gpt"_s);
    QCOMPARE(words.text(first->delta.upserted[1].model), u"gpt"_s);
    QCOMPARE(words.text(first->delta.upserted[0].account), u"a1"_s); // setAccount() has no delta of its own
    const auto second = desk.ingest({{{u"id"_s, u"c3"_s}, {u"model"_s, u"gpt"_s}}});
    VERIFY_STORED(second);
    QVERIFY(second->delta.words.isEmpty());
    QCOMPARE(second->delta.upserted[0].model, words.find(u"gpt"_s));
}

void TestIngest::loadingTellsAllWordsAndRowsInBlocks()
{
    StoreDesk desk;
    QList<QJsonObject> chats;
    for (int i = 0; i < 25; ++i) {
        chats.append({{u"id"_s, QString::number(i)},
                      {u"model"_s, u"m%1"_s.arg(i)},
                      {u"at"_s, u"2026-11-%1"_s.arg(i + 1, 2, 10, QChar(u'0'))}});
    }
    const auto page = desk.ingest(chats);
    VERIFY_STORED(page);
    desk.reopen();
    QList<qsizetype> sizes;
    Words words;
    QList<CompactRow> rows;
    VERIFY_STORED(desk.store->load(10, [&](const ChatDelta &block) {
        for (const auto &[id, text] : block.words) {
            words.set(id, text);
        }
        sizes.append(block.upserted.size());
        rows.append(block.upserted);
        return true;
    }));
    QCOMPARE(sizes, QList<qsizetype>({10, 10, 5}));
    for (int i = 0; i < 25; ++i) {
        QCOMPARE(words.text(rows[i].model), u"m%1"_s.arg(24 - i));
        QVERIFY(i == 0 || rows[i].recency < rows[i - 1].recency);
    }
    int blocks = 0;
    VERIFY_STORED(desk.store->load(10, [&](const ChatDelta &) { return ++blocks < 2; }));
    QCOMPARE(blocks, 2);
    const ChatDelta newest = desk.reader()->newest(3);
    QCOMPARE(newest.upserted, rows.first(3));
    Words few;
    for (const auto &[id, text] : newest.words) {
        few.set(id, text);
    }
    QCOMPARE(few.text(rows[2].model), u"m22"_s);
    QCOMPARE(few.text(rows[3].model), QString());
}

void TestIngest::whatChangedIsLogged()
{
    StoreDesk desk;
    const auto chat = [](const QString &state, const QString &assignee) {
        return QJsonObject{{u"id"_s, u"c1"_s}, {u"state"_s, state}, {u"assignee"_s, assignee}};
    };
    const QDateTime before = QDateTime::currentDateTimeUtc();
    VERIFY_STORED(desk.ingest({chat(u"open"_s, u"Ann"_s)}));
    QVERIFY(desk.store->changes({u"a1"_s, u"c1"_s})->isEmpty());
    VERIFY_STORED(desk.ingest({chat(u"open"_s, u"Bob"_s)}));
    VERIFY_STORED(desk.ingest({chat(u"closed"_s, u"Bob"_s)}));
    desk.reopen();
    const auto changes = desk.store->changes({u"a1"_s, u"c1"_s});
    VERIFY_STORED(changes);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(changes->at(0).field, Change::Field::Assignee);
    QCOMPARE(changes->at(0).before, u"Ann"_s);
    QCOMPARE(changes->at(0).after, u"Bob"_s);
    QVERIFY(changes->at(0).at.msecsTo(QDateTime::currentDateTimeUtc()) >= 0);
    QVERIFY(before.msecsTo(changes->at(0).at) >= 0);
    QCOMPARE(changes->at(1).field, Change::Field::State);
    QCOMPARE(changes->at(1).after, u"closed"_s);
    QCOMPARE(desk.store->changes({u"a1"_s, u"c1"_s}, 1)->size(), 1);
    QCOMPARE(desk.store->changes({u"a1"_s, u"c1"_s}, 1)->first().field, Change::Field::State);
    QVERIFY(desk.store->changes({u"a1"_s, u"c2"_s})->isEmpty());
}

void TestIngest::theLogTellsWhatIsNewSinceThen()
{
    StoreDesk desk;
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-60);
    VERIFY_STORED(
        desk.ingest({{{u"id"_s, u"there"_s}, {u"state"_s, u"open"_s}}, {{u"id"_s, u"quiet"_s}}}, FirstSeen::Baseline));
    QVERIFY(desk.store->changesSince(start)->isEmpty());
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"new"_s}, {u"state"_s, u"open"_s}}}));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"there"_s}, {u"state"_s, u"closed"_s}}}));
    const auto since = desk.store->changesSince(start);
    VERIFY_STORED(since);
    QCOMPARE(since->size(), 2);
    for (const ChatChanges &chat : *since) {
        const bool isNew = chat.key.id == "new"_L1;
        QVERIFY(isNew || chat.key.id == "there"_L1);
        QCOMPARE(chat.isNew, isNew);
        QCOMPARE(chat.changes.size(), isNew ? 0 : 1);
        QCOMPARE(chat.chat, desk.chat(chat.key.id)->id);
    }
    QCOMPARE(desk.store->changesSince(start, 1)->size(), 1);
    QVERIFY(desk.store->changesSince(QDateTime::currentDateTimeUtc().addSecs(60))->isEmpty());

    QVERIFY(desk.store->lastActive()->isNull());
    VERIFY_STORED(desk.store->setLastActive(start));
    desk.reopen();
    QCOMPARE(desk.store->lastActive()->toMSecsSinceEpoch(), start.toMSecsSinceEpoch());
}

void TestIngest::aMillionCharactersAreKept()
{
    StoreDesk desk;
    QString text;
    for (int i = 0; text.size() < 1'000'000; ++i) {
        text += u"wörd%1 "_s.arg(i % 5'000);
    }
    const QJsonObject json{{u"id"_s, u"c1"_s}, {u"text"_s, text}};
    VERIFY_STORED(desk.ingest({json}));
    QCOMPARE(desk.chat(u"c1"_s)->chat.raw, chatOf(json).raw);
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"short"_s}}}));
    QCOMPARE(desk.found(u"short"_s), QStringList{u"c1"_s});
    QVERIFY(!desk.store->needsIndex());
}

void TestIngest::chatsThatResembleEachOtherTakeLittleRoom()
{
    StoreDesk desk;
    QList<QJsonObject> chats;
    qint64 raw = 0;
    for (int i = 0; i < 900; ++i) {
        QJsonObject json{{u"id"_s, u"chat-%1"_s.arg(i)}};
        for (int field = 0; field < 40; ++field) {
            json.insert(u"a_field_with_a_long_name_%1"_s.arg(field), i % (field + 2));
        }
        raw += chatOf(json).raw.size();
        chats.append(json);
    }
    for (int i = 0; i < 900; i += 100) {
        VERIFY_STORED(desk.ingest(chats.mid(i, 100)));
    }
    QCOMPARE(desk.ask(u"SELECT count(*) FROM dictionaries"_s).toInt(), 1);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM bodies WHERE dict = 0"_s).toInt(), 0);
    const auto sizes = desk.store->sizes();
    VERIFY_STORED(sizes);
    QCOMPARE(sizes->size(), 1);
    QCOMPARE(sizes->first().account, u"a1"_s);
    QCOMPARE(sizes->first().chats, 900);
    QCOMPARE(sizes->first().bytes, desk.ask(u"SELECT sum(length(raw)) FROM bodies"_s).toLongLong());
    QVERIFY2(sizes->first().bytes < raw / 8, qPrintable(u"%1 of %2"_s.arg(sizes->first().bytes).arg(raw)));
    desk.reopen(); // with nothing in memory
    for (const int i : {0, 399, 400, 899}) {
        QCOMPARE(desk.chat(u"chat-%1"_s.arg(i))->chat.raw, chatOf(chats[i]).raw);
    }
}

void TestIngest::theWalkIsKeptWithItsPage()
{
    StoreDesk desk;
    QCOMPARE(*desk.store->walkState(u"a1"_s), WalkState());
    const WalkState state{7, true, QDateTime::fromMSecsSinceEpoch(1'795'000'000'123, Qt::UTC)};
    VERIFY_STORED(desk.store->ingest(u"a1"_s, {chatOf({{u"id"_s, u"c1"_s}})}, FirstSeen::News, state));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c2"_s}}})); // says nothing of the walk
    desk.reopen();
    QCOMPARE(*desk.store->walkState(u"a1"_s), state);
    VERIFY_STORED(desk.store->setWalkState(u"a1"_s, WalkState()));
    QCOMPARE(*desk.store->walkState(u"a1"_s), WalkState());
}

void TestIngest::anAccountThatIsNotKnownTakesNothing()
{
    StoreDesk desk;
    const auto page = desk.store->ingest(u"nobody"_s, {chatOf({{u"id"_s, u"c1"_s}}, u"nobody"_s)}, FirstSeen::News, {});
    VERIFY_STORED(page);
    QVERIFY(page->delta.upserted.isEmpty());
    QCOMPARE(desk.rows().size(), 0);
}

void TestIngest::aChatThatCannotBeReadAnyMoreIsReplaced()
{
    StoreDesk desk;
    VERIFY_STORED(
        desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}}, {{u"id"_s, u"c2"_s}, {u"text"_s, u"pear"_s}}}));
    // As another version of the program might have left it.
    Chat odd = chatOf({{u"id"_s, u"c1"_s}, {u"text"_s, u"grape"_s}});
    odd.raw = R"({"id":"c1","unreadable":true})"_ba;
    VERIFY_STORED(desk.store->ingest(u"a1"_s, {odd}, FirstSeen::News, {}));
    QVERIFY(!desk.chat(u"c1"_s));
    QVERIFY(!desk.reader()->row(1));

    const auto page = desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"plum"_s}}});
    VERIFY_STORED(page);
    QCOMPARE(page->delta.upserted.size(), 1);
    QCOMPARE(desk.chat(u"c1"_s)->row.preview, u"plum"_s);
    QVERIFY(desk.store->needsIndex()); // nobody knows what stands in it for this chat
    QVERIFY(*desk.store->makeIndex(1));
    QVERIFY(*desk.store->makeIndex(1));
    QVERIFY(!*desk.store->makeIndex(1));
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.found(u"grape"_s), QStringList());
    QCOMPARE(desk.found(u"plum"_s), QStringList{u"c1"_s});
    QCOMPARE(desk.found(u"pear"_s), QStringList{u"c2"_s});
}

void TestIngest::aNumberIsNotGivenTwice()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}, {{u"id"_s, u"c2"_s}}}));
    const auto page = desk.ingest({{{u"id"_s, u"c2"_s}, {u"removed"_s, true}}, {{u"id"_s, u"c3"_s}}});
    VERIFY_STORED(page);
    QCOMPARE(page->delta.removed, QList<quint32>{2});
    QCOMPARE(page->delta.upserted.size(), 1);
    QCOMPARE(page->delta.upserted.first().id, 3U);
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c3"_s}, {u"removed"_s, true}}}));
    const auto next = desk.ingest({{{u"id"_s, u"c4"_s}}}); // nor by a later page
    QCOMPARE(next->delta.upserted.first().id, 4U);
    QCOMPARE(desk.ids().size(), 2);
}

void TestIngest::anIndexHalfMadeIsNotBegunAnew()
{
    StoreDesk desk;
    QList<QJsonObject> chats;
    for (int i = 0; i < 30; ++i) {
        chats.append({{u"id"_s, QString::number(i)},
                      {u"text"_s, u"apple"_s},
                      {u"at"_s, u"2026-11-%1"_s.arg(30 - i, 2, 10, QChar(u'0'))}});
    }
    VERIFY_STORED(desk.ingest(chats));
    // As another version of the program might have indexed them.
    desk.ask(u"UPDATE meta SET value = 0 WHERE name = 'index_version'"_s);
    desk.ask(u"UPDATE chats SET texts_hash = texts_hash + 1"_s);
    QVERIFY(*desk.store->makeIndex(10));
    chats[25].insert(u"text"_s, u"pear"_s);
    chats[26].insert(u"removed"_s, true);
    VERIFY_STORED(desk.ingest(chats.mid(25, 2)));
    QVERIFY(*desk.store->makeIndex(10));
    QVERIFY(!*desk.store->makeIndex(10));
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.found(u"apple"_s).size(), 28);
    QCOMPARE(desk.found(u"pear"_s), QStringList{u"25"_s});
    // What stands in the part that is made is to be right.
    desk.ask(u"UPDATE chats SET texts_hash = texts_hash + 1 WHERE id = 1"_s);
    chats[0].insert(u"text"_s, u"plum"_s);
    VERIFY_STORED(desk.ingest(chats.mid(0, 1)));
    QVERIFY(desk.store->needsIndex());
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
