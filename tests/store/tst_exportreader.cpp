// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/exportreader.h"
#include "models/store/reviewrecords.h"
#include "tests/store/chatsupport.h"

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;

namespace {

using Texts = ExportQuestion::Texts;

QString day(int number)
{
    return u"2026-11-%1T12:00:00Z"_s.arg(number, 2, 10, QLatin1Char('0'));
}

QJsonObject json(const QString &id, int at, const QJsonObject &more = {})
{
    QJsonObject object{{u"id"_s, id}, {u"at"_s, day(at)}, {u"title"_s, QString(u"title "_s + id)}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

/// All that is told, with the sizes of the blocks.
struct Told {
    QList<ExportChat> chats;
    QList<qsizetype> blocks;
    Stored<qint64> count = 0;

    QStringList ids() const
    {
        QStringList found;
        for (const ExportChat &chat : chats) {
            found.append(chat.key.id);
        }
        return found;
    }
};

Told told(const StoreDesk &desk, const ExportQuestion &question = {})
{
    auto reader = ExportReader::open(desk.profile, decodeTestChat);
    if (!reader) {
        qFatal("%s", qPrintable(reader.error().message));
    }
    Told all;
    all.count = (*reader)->read(question, [&all](const QList<ExportChat> &chats, const Words &) {
        all.chats += chats;
        all.blocks.append(chats.size());
        return true;
    });
    return all;
}

/// What the tests' decoder does not tell, straight in the file.
void run(const StoreDesk &desk, const QString &statement)
{
    const QVariant answer = desk.ask(statement);
    if (answer.isValid() && !answer.toString().trimmed().isEmpty()) {
        qFatal("%s", qPrintable(answer.toString()));
    }
}

HandoffRecord handoff(const QString &summary)
{
    HandoffRecord record;
    record.at = Within::exactly(QDateTime(QDate(2026, 11, 5), QTime(9, 0), Qt::UTC));
    record.summary = summary;
    record.channel = {ChannelKind::Web, u"web"_s};
    record.to = u"Lena"_s;
    return record;
}

void put(const StoreDesk &desk, const QString &chat, const QList<HandoffRecord> &handoffs)
{
    Sql sql(desk.database->connection(), desk.database->file(), false);
    putHandoffs(sql, desk.reader()->idOf({u"a1"_s, chat}), handoffs);
    if (sql.failed()) {
        qFatal("%s", qPrintable(sql.takeError()->message));
    }
}

void put(const StoreDesk &desk, const Score &score)
{
    run(desk, u"INSERT INTO scores (account, chat, reviewer, verdict, outcome, tags, comment, at) "
              "VALUES ('%1', '%2', '%3', %4, 0, '', '%5', 0)"_s.arg(score.chat.account, score.chat.id, score.reviewer)
                  .arg(static_cast<int>(score.verdict))
                  .arg(score.comment));
}

} // namespace

/// The reading of all chats for a file.
class TestExportReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChatIsToldNewestFirst();
    void anEmptyStoreTellsNothing();
    void aStoreThatIsNotThereIsAnError();
    void handoffsStandWithTheirChats();
    void scoresStandWithTheirChats();
    void textsComeWhereTheyAreAskedFor();
    void manyBlocksOfTextsStayInOrder();
    void whatCannotBeReadIsStillTold();
    void filtersAndAccountsChoose_data();
    void filtersAndAccountsChoose();
    void thePeriodIsOfTheCreation();
    void onlyHandedOverLeavesTheRestOut();
    void leavingAccountsAreNotTold();
    void readingStopsWhenNoMoreIsWanted();
    void aWriterDoesNotChangeWhatIsRead();
    void accountsTellHowFarTheyAreKnown();
};

void TestExportReader::everyChatIsToldNewestFirst()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"old"_s, 1), json(u"new"_s, 9), json(u"middle"_s, 5)}));
    const Told all = told(desk);
    QCOMPARE(all.ids(), (QStringList{u"new"_s, u"middle"_s, u"old"_s}));
    VERIFY_STORED(all.count);
    QCOMPARE(*all.count, 3);
    QCOMPARE(all.chats[0].key.account, u"a1"_s);
    QCOMPARE(all.chats[0].vendor, u"test"_s);
    QList<CompactRow> rows;
    for (const ExportChat &chat : all.chats) {
        rows.append(chat.row);
        QVERIFY(!chat.texts);
    }
    QCOMPARE(rows, desk.rows());
}

void TestExportReader::anEmptyStoreTellsNothing()
{
    const Told all = told(StoreDesk());
    VERIFY_STORED(all.count);
    QCOMPARE(*all.count, 0);
    QVERIFY(all.blocks.isEmpty());
}

void TestExportReader::aStoreThatIsNotThereIsAnError()
{
    QVERIFY(!ExportReader::open(*Profile::temporary(), decodeTestChat));
}

void TestExportReader::handoffsStandWithTheirChats()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"c1"_s, 1), json(u"c2"_s, 2), json(u"c3"_s, 3), json(u"c4"_s, 4)}));
    const QList<HandoffRecord> ofFirst{handoff(u"one"_s)};
    const QList<HandoffRecord> ofThird{handoff(u"two"_s), handoff(u"three"_s)};
    put(desk, u"c1"_s, ofFirst);
    put(desk, u"c2"_s, {});
    put(desk, u"c3"_s, ofThird);
    put(desk, u"c4"_s, {});
    const Told all = told(desk);
    QCOMPARE(all.ids(), (QStringList{u"c4"_s, u"c3"_s, u"c2"_s, u"c1"_s}));
    QVERIFY(all.chats[0].handoffs.isEmpty());
    QCOMPARE(all.chats[1].handoffs, ofThird);
    QVERIFY(all.chats[2].handoffs.isEmpty());
    QCOMPARE(all.chats[3].handoffs, ofFirst);
    // Chats that a filter leaves out do not shift them.
    ExportQuestion question;
    question.filter = *ChatFilter::parse(u"title"_s);
    question.createdFrom = 0;
    QCOMPARE(told(desk, question).chats[1].handoffs, ofThird);
    question.filter = *ChatFilter::parse(u"\"title c1\""_s);
    QCOMPARE(told(desk, question).ids(), QStringList{u"c1"_s});
    QCOMPARE(told(desk, question).chats[0].handoffs, ofFirst);
}

void TestExportReader::scoresStandWithTheirChats()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"c1"_s, 1), json(u"c2"_s, 2)}));
    put(desk, Score{.chat = {u"a1"_s, u"c1"_s}, .reviewer = u"Eva"_s, .verdict = Verdict::Right});
    put(desk, Score{.chat = {u"a1"_s, u"c1"_s}, .reviewer = u"Ben"_s, .verdict = Verdict::Late, .comment = u"no"_s});
    put(desk, Score{.chat = {u"a2"_s, u"c2"_s}, .reviewer = u"Eva"_s, .verdict = Verdict::Right});
    const Told all = told(desk);
    QVERIFY(all.chats[0].scores.isEmpty());
    QCOMPARE(all.chats[1].scores.size(), 2);
    QCOMPARE(all.chats[1].scores[0].reviewer, u"Ben"_s);
    QCOMPARE(all.chats[1].scores[0].comment, u"no"_s);
    QCOMPARE(all.chats[1].scores[1].verdict, Verdict::Right);
}

void TestExportReader::textsComeWhereTheyAreAskedFor()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"c1"_s, 1, {{u"customer"_s, u"Tom"_s}}), json(u"c2"_s, 2), json(u"c3"_s, 3)}));
    put(desk, u"c1"_s, {});
    put(desk, u"c2"_s, {handoff(u"why"_s)});
    put(desk, u"c3"_s, {});
    put(desk, Score{.chat = {u"a1"_s, u"c3"_s}, .reviewer = u"Eva"_s, .verdict = Verdict::Right});
    ExportQuestion question;
    question.texts = Texts::All;
    const Told all = told(desk, question);
    QCOMPARE(all.ids(), (QStringList{u"c3"_s, u"c2"_s, u"c1"_s}));
    QCOMPARE(all.chats[2].texts->title, u"title c1"_s);
    QCOMPARE(all.chats[2].texts->customer.name.valueOr({}), u"Tom"_s);
    QCOMPARE(all.chats[0].texts->title, u"title c3"_s);
    question.texts = Texts::OfTheReviewed;
    const Told some = told(desk, question);
    QVERIFY(some.chats[0].texts && some.chats[1].texts);
    QVERIFY(!some.chats[2].texts);
}

void TestExportReader::manyBlocksOfTextsStayInOrder()
{
    StoreDesk desk;
    constexpr int count = 2'000; // enough for a dictionary, and for several blocks on their way at once
    QList<QJsonObject> page;
    for (int i = 0; i < count; ++i) {
        page.append(json(u"c%1"_s.arg(i), 1 + i % 28, {{u"customer"_s, u"Customer %1"_s.arg(i)}}));
    }
    VERIFY_STORED(desk.ingest(page));
    VERIFY_STORED(desk.ingest({json(u"last"_s, 30)}));
    ExportQuestion question;
    question.texts = Texts::All;
    const Told all = told(desk, question);
    VERIFY_STORED(all.count);
    QCOMPARE(*all.count, count + 1);
    QVERIFY(all.blocks.size() > 4);
    QCOMPARE(all.ids(), told(desk).ids());
    for (const ExportChat &chat : all.chats) {
        QVERIFY(chat.texts);
        QCOMPARE(chat.texts->title, QString(u"title "_s + chat.key.id));
    }
}

void TestExportReader::whatCannotBeReadIsStillTold()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"c1"_s, 1), json(u"c2"_s, 2)}));
    run(desk, u"UPDATE bodies SET raw = x'00ff' WHERE id = %1"_s.arg(desk.reader()->idOf({u"a1"_s, u"c1"_s})));
    ExportQuestion question;
    question.texts = Texts::All;
    const Told all = told(desk, question);
    VERIFY_STORED(all.count);
    QCOMPARE(all.ids(), (QStringList{u"c2"_s, u"c1"_s}));
    QVERIFY(all.chats[0].texts);
    QVERIFY(!all.chats[1].texts);
}

void TestExportReader::filtersAndAccountsChoose_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("everything") << u""_s << QStringList{u"c3"_s, u"c2"_s, u"c1"_s};
    QTest::newRow("a flag") << u"is:unresolved"_s << QStringList{u"c2"_s};
    QTest::newRow("a word of the index") << u"refund"_s << QStringList{u"c3"_s, u"c1"_s};
    QTest::newRow("a phrase") << u"\"refund please\""_s << QStringList{u"c1"_s};
    QTest::newRow("not") << u"-refund"_s << QStringList{u"c2"_s};
    QTest::newRow("either") << u"refund OR is:unresolved"_s << QStringList{u"c3"_s, u"c2"_s, u"c1"_s};
    QTest::newRow("both") << u"refund is:closed"_s << QStringList{u"c1"_s};
    QTest::newRow("another account") << u"account:elsewhere"_s << QStringList{};
    QTest::newRow("by the account's name") << u"account:acme"_s << QStringList{u"c3"_s, u"c2"_s, u"c1"_s};
}

void TestExportReader::filtersAndAccountsChoose()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, ids);
    StoreDesk desk;
    VERIFY_STORED(
        desk.ingest({json(u"c1"_s, 1, {{u"text"_s, u"refund please"_s}, {u"state"_s, u"closed"_s}}),
                     json(u"c2"_s, 2, {{u"state"_s, u"open"_s}}), json(u"c3"_s, 3, {{u"text"_s, u"refund"_s}})}));
    ExportQuestion question;
    question.filter = *ChatFilter::parse(query);
    question.accountNames = {{u"a1"_s, u"Acme"_s}};
    QCOMPARE(told(desk, question).ids(), ids);
    question.accounts = {u"a1"_s};
    QCOMPARE(told(desk, question).ids(), ids);
    question.accounts = {u"a2"_s};
    QCOMPARE(told(desk, question).ids(), QStringList());
}

void TestExportReader::thePeriodIsOfTheCreation()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"c1"_s, 1), json(u"c2"_s, 2), json(u"c3"_s, 3), json(u"c4"_s, 4)}));
    const QList<std::pair<QString, int>> created{{u"c1"_s, 100}, {u"c2"_s, 200}, {u"c3"_s, 300}, {u"c4"_s, 0}};
    for (const auto &[id, seconds] : created) {
        run(desk,
            u"UPDATE chats SET created = %1 WHERE id = %2"_s.arg(seconds).arg(desk.reader()->idOf({u"a1"_s, id})));
    }
    const auto between = [&desk](qint64 from, qint64 before) {
        ExportQuestion question;
        question.createdFrom = from;
        question.createdBefore = before;
        return told(desk, question).ids();
    };
    QCOMPARE(between(0, 0), (QStringList{u"c4"_s, u"c3"_s, u"c2"_s, u"c1"_s}));
    QCOMPARE(between(200, 0), (QStringList{u"c3"_s, u"c2"_s}));
    QCOMPARE(between(0, 200), QStringList{u"c1"_s});
    QCOMPARE(between(100, 300), (QStringList{u"c2"_s, u"c1"_s}));
    QCOMPARE(between(301, 302), QStringList());
}

void TestExportReader::onlyHandedOverLeavesTheRestOut()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"c1"_s, 1), json(u"c2"_s, 2)}));
    put(desk, u"c1"_s, {handoff(u"why"_s)});
    put(desk, u"c2"_s, {});
    ExportQuestion question;
    question.onlyHandedOver = true;
    QCOMPARE(told(desk, question).ids(), QStringList{u"c1"_s});
}

void TestExportReader::leavingAccountsAreNotTold()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({json(u"c1"_s, 1)}));
    run(desk, u"UPDATE accounts SET leaving = 1"_s);
    QCOMPARE(told(desk).ids(), QStringList());
    QVERIFY((*ExportReader::open(desk.profile, decodeTestChat))->accounts()->isEmpty());
}

void TestExportReader::readingStopsWhenNoMoreIsWanted()
{
    StoreDesk desk;
    QList<QJsonObject> page;
    for (int i = 0; i < 3'000; ++i) {
        page.append(json(u"c%1"_s.arg(i), 1 + i % 28));
    }
    VERIFY_STORED(desk.ingest(page));
    for (const Texts texts : {Texts::None, Texts::All}) {
        ExportQuestion question;
        question.texts = texts;
        int blocks = 0;
        auto reader = ExportReader::open(desk.profile, decodeTestChat);
        VERIFY_STORED(reader);
        const auto count = (*reader)->read(question, [&blocks](const QList<ExportChat> &, const Words &) {
            ++blocks;
            return false;
        });
        VERIFY_STORED(count);
        QCOMPARE(blocks, 1);
        QVERIFY(*count < 3'000);
        QCOMPARE(told(desk).chats.size(), 3'000); // and nothing is left standing
    }
}

void TestExportReader::aWriterDoesNotChangeWhatIsRead()
{
    StoreDesk desk;
    QList<QJsonObject> page;
    for (int i = 0; i < 600; ++i) {
        page.append(json(u"c%1"_s.arg(i), 1 + i % 28));
    }
    VERIFY_STORED(desk.ingest(page));
    auto reader = ExportReader::open(desk.profile, decodeTestChat);
    VERIFY_STORED(reader);
    QStringList ids;
    bool written = false;
    const auto count = (*reader)->read({}, [&](const QList<ExportChat> &chats, const Words &) {
        if (!std::exchange(written, true)) { // all of them move to the top
            for (QJsonObject &each : page) {
                each.insert(u"at"_s, day(30));
            }
            page.append(json(u"new"_s, 30));
            if (!desk.ingest(page)) {
                qFatal("not written");
            }
        }
        for (const ExportChat &chat : chats) {
            ids.append(chat.key.id);
        }
        return true;
    });
    VERIFY_STORED(count);
    QCOMPARE(*count, 600);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 600);
    QVERIFY(!ids.contains(u"new"_s));
    QVERIFY(told(desk).ids().contains(u"new"_s));
}

void TestExportReader::accountsTellHowFarTheyAreKnown()
{
    StoreDesk desk;
    auto reader = ExportReader::open(desk.profile, decodeTestChat);
    VERIFY_STORED(reader);
    QCOMPARE((*reader)->accounts()->size(), 1);
    QVERIFY(!(*reader)->accounts()->front().historyDone);
    QVERIFY(!(*reader)->accounts()->front().lastSync.isValid());
    WalkState state;
    state.historyDone = true;
    state.lastSync = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    VERIFY_STORED(desk.store->setWalkState(u"a1"_s, state));
    const auto accounts = (*reader)->accounts();
    QVERIFY(accounts->front().historyDone);
    QCOMPARE(accounts->front().lastSync, state.lastSync);
    QCOMPARE(accounts->front().id, u"a1"_s);
    QCOMPARE(accounts->front().vendor, u"test"_s);
}

QTEST_GUILESS_MAIN(TestExportReader)
#include "tst_exportreader.moc"
