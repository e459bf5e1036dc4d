// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilter.h"
#include "models/domain/compactfilter.h"
#include "models/domain/textmatch.h"
#include "models/store/chatsearch.h"
#include "tests/store/chatsupport.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <thread>

using namespace deskside;
using namespace deskside::test;

using FirstSeen = ChatStore::FirstSeen;

class TestChatSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void searchFindsWhatAPlainScanFinds_data();
    void searchFindsWhatAPlainScanFinds();
    void hostileExpressionsHarmNothing_data();
    void hostileExpressionsHarmNothing();
    void theIndexTakesEveryTokenAsItIs();
    void aSearchGoesDownAndEndsWhenCancelled();
    void aSearchThatFailsSaysSo_data();
    void aSearchThatFailsSaysSo();
    void idsAreFoundByTheirBeginning_data();
    void idsAreFoundByTheirBeginning();
    void aReaderSeesWhatAWriterCommits();
    void blocksGoDownAndTheLastOneSaysSo();
    void termsAreAnsweredInFull();
    void aNewSearchEndsTheOneBefore();
    void aCancelledSearchSaysNothing();
    void aSearchWithoutAStoreIsDoneAtOnce();

private:
    std::unique_ptr<StoreDesk> m_desk; ///< filled, for those that only read
};

namespace {

const QStringList &texts()
{
    static const QStringList texts{
        u"Where is my refund?"_s,
        u"REFUND requested: order #1042, C++ and a@b.c"_s,
        u"Müller fährt über die Straße, ﬁne"_s,
        u"Strasse mueller uber"_s,
        u"東京都の天気はどうですか"_s,
        u"京都へ行きます"_s,
        u"สวัสดีครับ ขอบคุณ"_s,
        u"ខ្ញុំចង់ទិញ"_s,
        u"مرحبا، أين طلبي؟"_s,
        u"שלום עולם"_s,
        u"नमस्ते दुनिया"_s,
        u"it's 5 € or $7 🐙🐙 👩‍👩‍👧"_s,
        u"cafe\u0301 CAFÉ cafe"_s,
        u"\u212bngstrom ｆｕｌｌ ｗｉｄｔｈ ①②"_s,
        u"re-open reopen re open"_s,
        u"AND OR NOT NEAR customer: texts: \"quoted\" *"_s,
        u"a\u200bb zero\u00adwidth"_s,
        u"İstanbul ISTANBUL ıstanbul ß ẞ ﬀ"_s,
        u"한국어 검색"_s,
        QString(u"x"_s).repeated(300),
        u"!!! ... ---"_s,
        u"1042 10 42 v1.2.3"_s,
        u"refunded reopened 10423"_s,
    };
    return texts;
}

void fill(StoreDesk &desk)
{
    QList<QJsonObject> chats;
    for (qsizetype i = 0; i < texts().size(); ++i) {
        const QString at = QDateTime::fromSecsSinceEpoch(1'700'000'000 + i * 60, Qt::UTC).toString(Qt::ISODate);
        chats.append({{u"id"_s, u"text-%1-00"_s.arg(i, 3, 10, QChar(u'0'))}, {u"at"_s, at}, {u"text"_s, texts()[i]}});
        chats.append({{u"id"_s, u"title-%1"_s.arg(i)}, {u"title"_s, texts()[i]}, {u"state"_s, u"open"_s}});
        chats.append({{u"id"_s, u"name-%1"_s.arg(i)}, {u"customer"_s, texts()[i]}, {u"summary"_s, u"refund due"_s}});
    }
    if (!desk.ingest(chats)) {
        qFatal("not taken");
    }
}

/// The way of the program: the index for texts, compact rows for the rest.
QSet<quint32> searched(const StoreDesk &desk, const ChatFilter &filter)
{
    Words words;
    QList<CompactRow> rows;
    if (!desk.store->load(100, [&](const ChatDelta &block) {
            for (const auto &[id, text] : block.words) {
                words.set(id, text);
            }
            rows.append(block.upserted);
            return true;
        })) {
        qFatal("not loaded");
    }
    CompactFilter compact(filter, &words, {});
    ChatSearch search(desk.profile, decodeTestChat);
    QSet<qint64> hits;
    const bool asks = compact.plan().needsIndex();
    if (asks) {
        QSignalSpy spy(&search, &ChatSearch::hits);
        search.search(1, compact.plan());
        const auto isDone = [&spy] { return !spy.isEmpty() && spy.last().at(3).toBool(); };
        if (!QTest::qWaitFor(isDone, 30'000)) {
            qFatal("no answer");
        }
        for (const QList<QVariant> &signal : std::as_const(spy)) {
            const auto recencies = signal.at(2).value<QList<qint64>>();
            if (signal.at(1).toInt() < 0) {
                hits += QSet<qint64>(recencies.begin(), recencies.end());
            } else {
                compact.setHits(signal.at(1).toInt(), recencies);
            }
        }
    }
    QSet<quint32> found;
    for (const CompactRow &row : std::as_const(rows)) {
        const bool hit = compact.plan().match.isEmpty() || hits.contains(row.recency);
        if (hit && compact.matches(row)) {
            found.insert(row.id);
        }
    }
    return found;
}

} // namespace

void TestChatSearch::initTestCase()
{
    m_desk = std::make_unique<StoreDesk>();
    fill(*m_desk);
}

void TestChatSearch::searchFindsWhatAPlainScanFinds_data()
{
    QTest::addColumn<QString>("query");
    QStringList queries{u"refund"_s,
                        u"ref"_s,
                        u"r"_s,
                        u"refu"_s,
                        u"refund"_s,
                        u"refunds"_s,
                        u"reop"_s,
                        u"req"_s,
                        u"\"my refu\""_s,
                        u"\"re o\""_s,
                        u"\"nowhere refu\""_s,
                        u"customer:mull"_s,
                        u"customer:m"_s,
                        u"-stra"_s,
                        u"refu -wher"_s,
                        u"(stra OR muel) -fine"_s,
                        u"e"_s,
                        u"c"_s,
                        u"ı"_s,
                        u"天"_s,
                        u"ส"_s,
                        u"ខ"_s,
                        u"104"_s,
                        u"1042"_s,
                        u"10423"_s,
                        u"\"order 1042\""_s,
                        u"\"is my\""_s,
                        u"\"my ref\""_s,
                        u"\"refund where\""_s,
                        u"-refund"_s,
                        u"refund is:unresolved"_s,
                        u"refund OR müller"_s,
                        u"customer:müller"_s,
                        u"customer:refund"_s,
                        u"muller"_s,
                        u"MÜLLER"_s,
                        u"strasse"_s,
                        u"straße"_s,
                        u"京都"_s,
                        u"東"_s,
                        u"天気は"_s,
                        u"สวัส"_s,
                        u"ขอบ"_s,
                        u"ខ្ញុំ"_s,
                        u"طلبي"_s,
                        u"أين"_s,
                        u"שלום"_s,
                        u"नमस्ते"_s,
                        u"€"_s,
                        u"$"_s,
                        u"🐙"_s,
                        u"👩"_s,
                        u"café"_s,
                        u"cafe"_s,
                        u"ångstrom"_s,
                        u"full"_s,
                        u"1"_s,
                        u"2"_s,
                        u"re-open"_s,
                        u"reopen"_s,
                        u"C++"_s,
                        u"a@b.c"_s,
                        u"it's"_s,
                        u"#1042"_s,
                        u"v1.2"_s,
                        u"istanbul"_s,
                        u"ß"_s,
                        u"한국"_s,
                        u"xxx"_s,
                        u"text-003-00"_s,
                        u"title-1"_s,
                        u"text-0"_s,
                        u"due refund"_s,
                        u"\"refund due\""_s,
                        u"NEAR"_s,
                        u"customer"_s,
                        u"quoted"_s,
                        u"ab"_s,
                        u"zerowidth"_s,
                        u"is:unresolved"_s,
                        u"(refund OR 京) -order"_s};
    for (const QString &query : std::as_const(queries)) {
        QTest::newRow(qPrintable(query)) << query;
    }
}

void TestChatSearch::searchFindsWhatAPlainScanFinds()
{
    QFETCH(const QString, query);
    const StoreDesk &desk = *m_desk;
    const auto filter = ChatFilter::parse(query);
    QVERIFY(filter);
    QSet<quint32> scanned;
    const auto reader = desk.reader();
    for (const CompactRow &row : desk.rows()) {
        if (filter->matches(*reader->row(row.id))) {
            scanned.insert(row.id);
        }
    }
    QCOMPARE(searched(desk, *filter), scanned);
}

void TestChatSearch::hostileExpressionsHarmNothing_data()
{
    QTest::addColumn<QString>("match");
    for (const auto *match : {"",
                              "\"",
                              "\"\"",
                              "AND",
                              "NOT x",
                              "x AND",
                              "*",
                              "^",
                              "a:b",
                              "nosuch:refund",
                              "NEAR(",
                              "NEAR(refund, 99999999999999999999)",
                              "-x",
                              "(((((((((",
                              "{customer}",
                              "x'y",
                              "; DROP TABLE chats",
                              "\xef\xbf\xbf",
                              "refund + ",
                              "search MATCH 1"}) {
        QTest::newRow(match) << QString::fromUtf8(match);
    }
    QTest::newRow("a NUL") << QString(u"re\0fund"_s);
    QTest::newRow("deep") << QString(5'000, u'(');
    QTest::newRow("long") << QString(u"refund OR "_s).repeated(20'000);
}

void TestChatSearch::hostileExpressionsHarmNothing()
{
    QFETCH(const QString, match);
    const StoreDesk &desk = *m_desk;
    const auto reader = desk.reader();
    const std::atomic_bool never = false;
    const auto odd = reader->search(match, never);
    QVERIFY(odd || odd.error().kind == StoreError::Kind::Other);
    QVERIFY(!reader->search(u"refund"_s, never)->isEmpty());
    QCOMPARE(desk.rows().size(), 3 * texts().size());
}

void TestChatSearch::theIndexTakesEveryTokenAsItIs()
{
    StoreDesk desk;
    fill(desk);
    desk.ask(u"CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search', 'row')"_s);
    QSet<QString> expected;
    for (const CompactRow &row : desk.rows()) {
        const IndexTexts indexed = indexTexts(*desk.reader()->row(row.id));
        for (const QString &text : {indexed.customer, indexed.texts, indexed.said}) {
            for (const QString &token : text.split(u' ', Qt::SkipEmptyParts)) {
                expected.insert(token);
            }
        }
    }
    QSet<QString> found;
    QSqlQuery query(QSqlDatabase::database(desk.database->connection()));
    QVERIFY2(query.exec(u"SELECT term FROM vocabulary"_s), qPrintable(query.lastError().text()));
    while (query.next()) {
        found.insert(query.value(0).toString());
    }
    QCOMPARE(found - expected, QSet<QString>());
    QCOMPARE(expected - found, QSet<QString>());
}

void TestChatSearch::aSearchGoesDownAndEndsWhenCancelled()
{
    StoreDesk desk;
    fill(desk);
    const auto reader = desk.reader();
    std::atomic_bool cancelled = false;
    const QList<qint64> all = reader->search(u"refund"_s, cancelled).value();
    QCOMPARE(all.size(), texts().size() + 4); // each summary, and the text and the title of two
    QVERIFY(std::is_sorted(all.begin(), all.end(), std::greater<>()));
    cancelled = true;
    QVERIFY(reader->search(u"refund"_s, cancelled)->isEmpty());
    VERIFY_STORED(
        reader->search(u"refund"_s, cancelled, [](const QList<qint64> &, bool) { QFAIL("nobody waits for this"); }));
}

void TestChatSearch::aSearchThatFailsSaysSo_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("damaged");
    QTest::newRow("words") << u"refund"_s << true;
    QTest::newRow("words, no file") << u"refund"_s << false;
    QTest::newRow("words that are not to be there") << u"-refund OR is:unread"_s << true;
}

void TestChatSearch::aSearchThatFailsSaysSo()
{
    QFETCH(const QString, query);
    QFETCH(const bool, damaged);
    StoreDesk desk;
    fill(desk);
    Profile profile = desk.profile;
    if (damaged) {
        desk.ask(u"UPDATE search_data SET block = x'00ff00ff' WHERE id > 1000"_s);
    } else {
        profile = *Profile::temporary();
    }
    const auto filter = ChatFilter::parse(query);
    QVERIFY(filter);
    Words words;
    CompactFilter compact(*filter, &words, {});
    ChatSearch search(profile, decodeTestChat);
    QSignalSpy hits(&search, &ChatSearch::hits);
    QSignalSpy failed(&search, &ChatSearch::failed);
    search.search(7, compact.plan());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(0).toULongLong(), 7U);
    const auto error = failed.first().at(1).value<StoreError>();
    QCOMPARE(error.kind, damaged ? StoreError::Kind::Index : StoreError::Kind::Other);
    QCOMPARE(hits.size(), 1); // the end of it, and no half answer
    QCOMPARE(hits.first().at(1).toInt(), -1);
    QVERIFY(hits.first().at(2).value<QList<qint64>>().isEmpty());
    QVERIFY(hits.first().at(3).toBool());
    if (damaged) {
        VERIFY_STORED(desk.store->distrustIndex());
        while (desk.store->needsIndex()) {
            VERIFY_STORED(desk.store->makeIndex(100));
        }
        QVERIFY(!desk.found(u"refund"_s).isEmpty());
    }
}

void TestChatSearch::idsAreFoundByTheirBeginning_data()
{
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QStringList>("ids");
    const QString one = u"0b5e7d3c-4f0a-4a52-9d3e-6f1c2b3a4d5e"_s;
    const QString two = u"0b5e7d3c-4f1a-4a52-9d3e-6f1c2b3a4d5e"_s;
    QTest::newRow("both") << u"0b5e7d3c"_s << QStringList{two, one};
    QTest::newRow("an odd number of digits") << u"0b5e7d3"_s << QStringList{two, one};
    QTest::newRow("up to a dash") << u"0b5e7d3c-"_s << QStringList{two, one};
    QTest::newRow("behind it") << u"0b5e7d3c-4f1"_s << QStringList{two};
    QTest::newRow("all of it") << one << QStringList{one};
    QTest::newRow("capitals") << u"0B5E7D3C-4F0A"_s << QStringList{one};
    QTest::newRow("more than all") << QString(one + u'0') << QStringList{};
    QTest::newRow("no dash where one belongs") << u"0b5e7d3c4"_s << QStringList{};
    QTest::newRow("a text") << u"order-12"_s << QStringList{u"Order-1234"_s};
    QTest::newRow("a text in capitals") << u"ORDER-12"_s << QStringList{u"Order-1234"_s};
    QTest::newRow("goes on with an emoji") << u"box-"_s << QStringList{u"box-🐙-7"_s};
    QTest::newRow("too short") << u"0b5"_s << QStringList{};
    QTest::newRow("none") << u"zzzz"_s << QStringList{};
}

void TestChatSearch::idsAreFoundByTheirBeginning()
{
    QFETCH(const QString, beginning);
    QFETCH(const QStringList, ids);
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"0b5e7d3c-4f0a-4a52-9d3e-6f1c2b3a4d5e"_s}, {u"at"_s, u"2026-11-20"_s}},
                               {{u"id"_s, u"0b5e7d3c-4f1a-4a52-9d3e-6f1c2b3a4d5e"_s}, {u"at"_s, u"2026-11-21"_s}},
                               {{u"id"_s, u"1b5e7d3c-4f1a-4a52-9d3e-6f1c2b3a4d5e"_s}},
                               {{u"id"_s, u"Order-1234"_s}},
                               {{u"id"_s, u"Order-2"_s}},
                               {{u"id"_s, u"box-🐙-7"_s}}}));
    QHash<qint64, QString> byRecency;
    for (const CompactRow &row : desk.rows()) {
        byRecency.insert(row.recency, desk.reader()->row(row.id)->key.id);
    }
    QStringList found;
    const QList<qint64> recencies = desk.reader()->searchIds(beginning, 0).value();
    for (const qint64 recency : recencies) {
        found.append(byRecency.value(recency));
    }
    QCOMPARE(found, ids);
    QCOMPARE(desk.reader()->searchIds(beginning, 1)->size(), std::min<qsizetype>(1, ids.size()));
}

void TestChatSearch::aReaderSeesWhatAWriterCommits()
{
    const Profile profile = *Profile::temporary();
    StoreDesk desk(profile);
    const auto reader = desk.reader();
    std::atomic_bool done = false;
    desk.close();
    std::thread writer([&] {
        StoreDesk own(profile);
        for (int page = 0; page < 30; ++page) {
            QList<QJsonObject> chats;
            for (int i = 0; i < 50; ++i) {
                chats.append({{u"id"_s, QString::number(page * 50 + i)}, {u"text"_s, u"apple"_s}});
            }
            if (!own.ingest(chats)) {
                qFatal("not taken");
            }
        }
        done = true;
    });
    const std::atomic_bool never = false;
    qsizetype last = 0;
    bool whole = true;
    while (!done) {
        const QList<CompactRow> rows = reader->newest(10'000).upserted;
        whole = whole && rows.size() % 50 == 0 && rows.size() >= last; // a page is there, or nothing of it
        last = rows.size();
        VERIFY_STORED(reader->search(u"apple"_s, never));
    }
    writer.join();
    QVERIFY(whole);
    QCOMPARE(reader->newest(10'000).upserted.size(), 1'500);
    QCOMPARE(reader->search(u"apple"_s, never)->size(), 1'500);
}

void TestChatSearch::blocksGoDownAndTheLastOneSaysSo()
{
    StoreDesk desk;
    QList<QJsonObject> chats;
    for (int i = 0; i < 3'000; ++i) {
        chats.append({{u"id"_s, QString::number(i)}, {u"text"_s, u"apple"_s}});
    }
    VERIFY_STORED(desk.ingest(chats));
    ChatSearch search(desk.profile, decodeTestChat);
    QSignalSpy spy(&search, &ChatSearch::hits);
    search.search(7, {u"apple"_s, {}});
    QTRY_VERIFY(!spy.isEmpty() && spy.last().at(3).toBool());
    QCOMPARE(spy.size(), 3);
    QVERIFY(spy.first().at(2).value<QList<qint64>>().size() < 500); // soon there
    QList<qint64> all;
    for (qsizetype i = 0; i < spy.size(); ++i) {
        QCOMPARE(spy[i].at(0).toULongLong(), 7U);
        QCOMPARE(spy[i].at(1).toInt(), -1);
        QCOMPARE(spy[i].at(3).toBool(), i == spy.size() - 1);
        all.append(spy[i].at(2).value<QList<qint64>>());
    }
    QCOMPARE(all.size(), 3'000);
    QVERIFY(std::is_sorted(all.begin(), all.end(), std::greater<>()));
}

void TestChatSearch::termsAreAnsweredInFull()
{
    StoreDesk desk;
    fill(desk);
    ChatSearch search(desk.profile, decodeTestChat);
    QSignalSpy spy(&search, &ChatSearch::hits);
    search.search(1, {{}, {{u"refund"_s, {}}, {u"zzz"_s, u"text-000"_s}, {{}, u"text-00"_s}}});
    QTRY_COMPARE(spy.size(), 3);
    const auto count = [&spy](int i) { return spy[i].at(2).value<QList<qint64>>().size(); };
    QCOMPARE(count(0), texts().size() + 4);
    QCOMPARE(count(1), 1);
    QCOMPARE(count(2), 10);
    QVERIFY(!spy[1].at(3).toBool());
    QVERIFY(spy[2].at(3).toBool());
}

void TestChatSearch::aNewSearchEndsTheOneBefore()
{
    StoreDesk desk;
    fill(desk);
    ChatSearch search(desk.profile, decodeTestChat);
    QSignalSpy spy(&search, &ChatSearch::hits);
    for (quint64 number = 1; number <= 50; ++number) {
        search.search(number, {u"refund"_s, {}});
    }
    QTRY_VERIFY(!spy.isEmpty() && spy.last().at(3).toBool());
    for (const QList<QVariant> &signal : std::as_const(spy)) {
        QCOMPARE(signal.at(0).toULongLong(), 50U);
    }
}

void TestChatSearch::aCancelledSearchSaysNothing()
{
    StoreDesk desk;
    fill(desk);
    ChatSearch search(desk.profile, decodeTestChat);
    QSignalSpy spy(&search, &ChatSearch::hits);
    search.search(1, {u"refund"_s, {}});
    search.cancel();
    search.search(2, {u"nothinglikeit"_s, {}});
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().at(0).toULongLong(), 2U);
    QVERIFY(spy.first().at(2).value<QList<qint64>>().isEmpty());
}

void TestChatSearch::aSearchWithoutAStoreIsDoneAtOnce()
{
    const Profile profile = *Profile::temporary();
    ChatSearch search(profile, decodeTestChat);
    QSignalSpy spy(&search, &ChatSearch::hits);
    search.search(1, {u"refund"_s, {}});
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy.first().at(3).toBool());
    StoreDesk desk(profile);
    fill(desk);
    search.search(2, {u"refund"_s, {}}); // meanwhile there is one
    QTRY_COMPARE(spy.size(), 2);
    QVERIFY(!spy.last().at(2).value<QList<qint64>>().isEmpty());
}

QTEST_GUILESS_MAIN(TestChatSearch)
#include "tst_chatsearch.moc"
