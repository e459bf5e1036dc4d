// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/requests.h"
#include "models/sync/walk.h"
#include "tests/api/opencx/bench.h"
#include "tests/support/fixture.h"

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencx;

using deskside::test::fixture;
using deskside::test::OpenCxBench;

namespace {

/// A page with these sessions.
QByteArray page(const QList<QByteArray> &ids, const QByteArray &next = {})
{
    QList<QByteArray> items;
    for (const QByteArray &id : ids) {
        items.append(R"({"id":")" + id + R"("})");
    }
    return R"({"items":[)" + items.join(',') + R"(],"next":)" + (next.isEmpty() ? "null"_ba : '"' + next + '"') + '}';
}

/// A page of a history with messages said in these minutes.
QByteArray history(const QList<int> &minutes, const QByteArray &next = {})
{
    QList<QByteArray> items;
    for (const int minute : minutes) {
        const QByteArray number = QByteArray::number(minute);
        items.append(R"({"id":"m)" + number + R"(","created_at":"2026-11-21T07:)" + number.rightJustified(2, '0')
                     + R"(:00Z","event":{"type":"message","sender":{"type":"contact"}}})");
    }
    return R"({"items":[)" + items.join(',') + R"(],"next":)" + (next.isEmpty() ? "null"_ba : '"' + next + '"') + '}';
}

QList<QString> idsOf(const ChatPage &page)
{
    QList<QString> ids;
    for (const Chat &chat : page.chats) {
        ids.append(chat.key.id);
    }
    return ids;
}

QList<QString> idsOf(const MessagePage &page)
{
    QList<QString> ids;
    for (const Message &message : page.messages) {
        ids.append(message.id);
    }
    return ids;
}

} // namespace

class TestOpenCxBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void traitsSayWhatItHas();
    void pagesAreAskedForByTheirCursors();
    void theEndOfTheListIsNotAskedFor();
    void aPageAfterARestartBeginsAtTheTopAndGoesOn();
    void aPageWithoutACursorBeginsWhereTheLastKnownDoes();
    void twoWalksDoNotDisturbEachOther();
    void aRefusedCursorIsForgotten();
    void aServersStumblingCostsNothingTheFirstTime();
    void emptyPagesAreGoneThrough();
    void aListOfEmptyPagesIsGivenUp();
    void aWalkSeesTheWholeList_data();
    void aWalkSeesTheWholeList();
    void droppingTheCallEndsTheRequest();
    void aSingleSessionIsRead();
    void aSessionThatIsAnotherIsABadReply();

    void aShortHistoryComesAtOnce();
    void aHistoryThatRunsBackIsReadPageByPage();
    void aHistoryThatRunsForwardIsReadToItsEnd();
    void theNewestPageFirstFromItsBeginning();
    void aHistoryThatNeverEndsIsGivenUp();
    void aCursorThatLeadsToItselfEndsAHistory();
    void aCursorKeptTooLongBeginsWithTheNewest();
    void aFailedHistoryIsHandedOn();
};

void TestOpenCxBackend::traitsSayWhatItHas()
{
    const VendorTraits vendor = traits();
    QCOMPARE(vendor.id, u"opencx"_s);
    QCOMPARE(vendor.name, u"OpenCX"_s);
    QCOMPARE(vendor.baseUrl, QUrl(u"https://api.open.cx"_s));
    QCOMPARE(vendor.signIn, SignIn::Bearer);
    QVERIFY(!vendor.needsOrganisation);
    QVERIFY(!vendor.learnsIdentity && !vendor.hasDetails && !vendor.changesRise);
    QVERIFY(!vendor.listsUnread && !vendor.listsMine && !vendor.searches);
    QCOMPARE(vendor.requestsPerMinute, 100);
    using O = Operation;
    const QHash<O, Support> expected{{O::Reply, Support::Inferred},
                                     {O::SetState, Support::Documented},
                                     {O::NewChat, Support::Documented},
                                     {O::Messages, Support::Documented},
                                     {O::ReadChat, Support::Documented}};
    QCOMPARE(vendor.operations, expected);
    QCOMPARE(vendor.states, (QSet<QString>{u"open"_s, u"resolved"_s, u"closed"_s}));
}

void TestOpenCxBackend::pagesAreAskedForByTheirCursors()
{
    OpenCxBench bench;
    bench.answers(page({"a", "b"}, "c2"));
    bench.answers(page({"c"}, "c3"));
    const auto first = bench.list(1);
    QVERIFY(first);
    QCOMPARE(idsOf(*first), (QList<QString>{u"a"_s, u"b"_s}));
    QCOMPARE(first->chats.first().key.account, u"acc1"_s);
    QCOMPARE(first->totalPages, std::optional<qint64>(2));
    const auto second = bench.list(2);
    QVERIFY(second);
    QCOMPARE(second->totalPages, std::optional<qint64>(3));
    QCOMPARE(bench.log->sent, (QList<HttpRequest>{listSessions({}), listSessions(u"c2"_s)}));
}

void TestOpenCxBackend::theEndOfTheListIsNotAskedFor()
{
    OpenCxBench bench;
    bench.answers(page({"a"}));
    const auto last = bench.list(1);
    QVERIFY(last);
    QCOMPARE(last->totalPages, std::optional<qint64>(1));
    const auto beyond = bench.list(2);
    QVERIFY(beyond);
    QCOMPARE(beyond->received, 0);
    QCOMPARE(beyond->totalPages, std::optional<qint64>(1));
    QVERIFY(bench.list(7));
    QCOMPARE(bench.log->sent.size(), 1);
}

void TestOpenCxBackend::aPageAfterARestartBeginsAtTheTopAndGoesOn()
{
    OpenCxBench bench;
    bench.answers(page({"a"}, "c2"));
    bench.answers(page({"b"}, "c3"));
    bench.answers(page({"c"}));
    const auto resumed = bench.list(40);
    QVERIFY(resumed);
    QCOMPARE(idsOf(*resumed), QList<QString>{u"a"_s});
    QCOMPARE(resumed->totalPages, std::optional<qint64>(41));
    QVERIFY(bench.list(41));
    const auto last = bench.list(42);
    QVERIFY(last);
    QCOMPARE(idsOf(*last), QList<QString>{u"c"_s});
    QCOMPARE(last->totalPages, std::optional<qint64>(42));
    QCOMPARE(bench.cursors(), (QList<QString>{{}, u"c2"_s, u"c3"_s}));
}

void TestOpenCxBackend::aPageWithoutACursorBeginsWhereTheLastKnownDoes()
{
    // What lies before it was walked in this run of the program.
    OpenCxBench bench;
    bench.answers(page({"a"}, "c2"));
    bench.answers(page({"b"}, "c3"));
    QVERIFY(bench.list(1));
    QCOMPARE(idsOf(*bench.list(9)), QList<QString>{u"b"_s});
    bench.answers(page({"c"}));
    QCOMPARE(idsOf(*bench.list(10)), QList<QString>{u"c"_s});
    QCOMPARE(bench.cursors(), (QList<QString>{{}, u"c2"_s, u"c3"_s}));
}

void TestOpenCxBackend::twoWalksDoNotDisturbEachOther()
{
    OpenCxBench bench;
    bench.answers(page({"a"}, "c2"));
    bench.answers(page({"b"}, "c3"));
    bench.answers(page({"c"}, "c4"));
    QVERIFY(bench.list(1) && bench.list(2) && bench.list(3));
    bench.answers(page({"new", "a"}, "d2")); // a look at the top in between
    QVERIFY(bench.list(1));
    bench.answers(page({"d"}));
    QCOMPARE(idsOf(*bench.list(4)), QList<QString>{u"d"_s});
    QCOMPARE(bench.cursors().last(), u"c4"_s);
}

void TestOpenCxBackend::aRefusedCursorIsForgotten()
{
    OpenCxBench bench;
    bench.answers(page({"a"}, "c2"));
    QVERIFY(bench.list(1));
    bench.fails(ApiError::Kind::Rejected);
    const auto refused = bench.list(2);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ApiError::Kind::Rejected);
    bench.answers(page({"a"}, "d2"));
    QVERIFY(bench.list(2));
    QCOMPARE(bench.cursors(), (QList<QString>{{}, u"c2"_s, {}}));
}

void TestOpenCxBackend::aServersStumblingCostsNothingTheFirstTime()
{
    OpenCxBench bench;
    bench.answers(page({"a"}, "c2"));
    QVERIFY(bench.list(1));
    for (const auto kind : {ApiError::Kind::ServerFault, ApiError::Kind::Offline, ApiError::Kind::RateLimited,
                            ApiError::Kind::ServerFault}) {
        bench.fails(kind);
        QCOMPARE(bench.list(2).error().kind, kind);
    }
    bench.answers(page({"a"}, "d2"));
    QVERIFY(bench.list(2));
    QCOMPARE(bench.cursors(), (QList<QString>{{}, u"c2"_s, u"c2"_s, u"c2"_s, u"c2"_s, {}}));
}

void TestOpenCxBackend::emptyPagesAreGoneThrough()
{
    OpenCxBench bench;
    bench.answers(page({}, "c2"));
    bench.answers(page({}, "c3"));
    bench.answers(page({"a"}, "c4"));
    const auto first = bench.list(1);
    QVERIFY(first);
    QCOMPARE(idsOf(*first), QList<QString>{u"a"_s});
    bench.answers(page({}));
    QCOMPARE(bench.list(2)->received, 0);
    QCOMPARE(bench.cursors(), (QList<QString>{{}, u"c2"_s, u"c3"_s, u"c4"_s}));
}

void TestOpenCxBackend::aListOfEmptyPagesIsGivenUp()
{
    OpenCxBench bench;
    for (int i = 0; i < 100; ++i) {
        bench.answers(page({}, "again"));
    }
    const auto first = bench.list(1);
    QVERIFY(!first);
    QCOMPARE(first.error().kind, ApiError::Kind::BadReply);
    QCOMPARE(bench.log->sent.size(), 20);
}

void TestOpenCxBackend::aWalkSeesTheWholeList_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<int>("chats");
    QTest::addColumn<int>("firstPage"); // above 1: an earlier run of the program came so far
    for (const int pageSize : {1, 10, 20, 25, 50, 100}) {
        for (const int pages : {1, 2, 3}) {
            QTest::addRow("%d full pages of %d", pages, pageSize) << pageSize << pages * pageSize << 1;
            QTest::addRow("%d pages of %d and a rest", pages, pageSize) << pageSize << pages * pageSize + 7 << 1;
        }
    }
    QTest::addRow("nothing") << 20 << 0 << 1;
    QTest::addRow("goes on after a restart") << 20 << 67 << 3;
    QTest::addRow("goes on behind what is there") << 20 << 40 << 90;
}

void TestOpenCxBackend::aWalkSeesTheWholeList()
{
    QFETCH(const int, pageSize);
    QFETCH(const int, chats);
    OpenCxBench bench;
    for (int at = 0; at == 0 || at < chats; at += pageSize) {
        QList<QByteArray> ids;
        for (int i = at; i < std::min(chats, at + pageSize); ++i) {
            ids.append(QByteArray::number(i));
        }
        bench.answers(page(ids, at + pageSize < chats ? QByteArray::number(at + pageSize) : QByteArray()));
    }
    const qsizetype requests = bench.log->answers.size();
    QFETCH(const int, firstPage);
    Walk walk(traits().pageSize, false, firstPage);
    QSet<QString> seen;
    Walk::Step step = Walk::Step::NextPage;
    while (step == Walk::Step::NextPage) {
        const auto listed = bench.list(walk.page());
        QVERIFY(listed);
        const auto ids = idsOf(*listed);
        seen.unite(QSet<QString>(ids.begin(), ids.end()));
        step = walk.after(*listed, walk.meets(*listed), ids.size());
    }
    QCOMPARE(step, Walk::Step::End);
    QCOMPARE(seen.size(), chats);
    QCOMPARE(bench.log->sent.size(), requests);
}

void TestOpenCxBackend::droppingTheCallEndsTheRequest()
{
    OpenCxBench bench;
    bool answered = false;
    bench.call = bench.backend->listChats({}, 1, 25, [&answered](const Result<ChatPage> &) { answered = true; });
    QCOMPARE(bench.log->aborted, 0);
    bench.call.abort();
    QCOMPARE(bench.log->aborted, 1);
    QVERIFY(!answered);
}

void TestOpenCxBackend::aSingleSessionIsRead()
{
    OpenCxBench bench;
    Chat known;
    known.key = {u"acc1"_s, u"s1"_s};
    const auto read = [&] {
        return bench.awaited<Chat>([&](auto done) { return bench.backend->readChat(known, done); });
    };
    bench.answers(R"({"id":"s1","status":"open"})");
    const auto session = read();
    QVERIFY(session);
    QCOMPARE(session->key, known.key);
    QCOMPARE(bench.log->sent, QList<HttpRequest>{getSession(u"s1"_s)});
    bench.fails(ApiError::Kind::NotFound);
    QCOMPARE(read().error().kind, ApiError::Kind::NotFound);
}

void TestOpenCxBackend::aSessionThatIsAnotherIsABadReply()
{
    OpenCxBench bench;
    Chat known;
    known.key = {u"acc1"_s, u"s1"_s};
    for (const QByteArray &answer : {R"({"id":"s2"})"_ba, fixture(u"api/opencx/fixtures/error.json"_s), ""_ba}) {
        bench.answers(answer);
        const auto session = bench.awaited<Chat>([&](auto done) { return bench.backend->readChat(known, done); });
        QVERIFY(!session);
        QCOMPARE(session.error().kind, ApiError::Kind::BadReply);
    }
}

void TestOpenCxBackend::aShortHistoryComesAtOnce()
{
    OpenCxBench bench;
    bench.answers(fixture(u"api/opencx/fixtures/history-full.json"_s));
    const auto thread = bench.messages();
    QVERIFY(thread);
    QCOMPARE(thread->messages.size(), 8);
    QVERIFY(thread->older.isNull());
    QCOMPARE(bench.log->sent, QList<HttpRequest>{listHistory(u"s1"_s, {})});
    const Message &kept = thread->messages.first();
    QCOMPARE(bench.backend->decodeMessage(kept.raw).value(), kept);
}

void TestOpenCxBackend::aHistoryThatRunsBackIsReadPageByPage()
{
    OpenCxBench bench;
    bench.answers(history({9, 8, 7}, "h2"));
    const auto newest = bench.messages();
    QVERIFY(newest);
    QCOMPARE(idsOf(*newest), (QList<QString>{u"m7"_s, u"m8"_s, u"m9"_s}));
    QCOMPARE(newest->older, u"h2"_s);
    bench.answers(history({6}, "h3"));
    const auto older = bench.messages(newest->older);
    QVERIFY(older);
    QCOMPARE(idsOf(*older), QList<QString>{u"m6"_s});
    QCOMPARE(older->older, u"h3"_s);
    bench.answers(history({5, 4}));
    const auto oldest = bench.messages(older->older);
    QVERIFY(oldest);
    QCOMPARE(idsOf(*oldest), (QList<QString>{u"m4"_s, u"m5"_s}));
    QVERIFY(oldest->older.isNull());
    QCOMPARE(bench.cursors(), (QList<QString>{{}, u"h2"_s, u"h3"_s}));
}

void TestOpenCxBackend::aHistoryThatRunsForwardIsReadToItsEnd()
{
    OpenCxBench bench;
    bench.answers(history({1, 2}, "h2"));
    bench.answers(history({3, 4}, "h3"));
    bench.answers(history({5}));
    const auto thread = bench.messages();
    QVERIFY(thread);
    QCOMPARE(idsOf(*thread), (QList<QString>{u"m1"_s, u"m2"_s, u"m3"_s, u"m4"_s, u"m5"_s}));
    QVERIFY(thread->older.isNull());
    QCOMPARE(bench.cursors(), (QList<QString>{{}, u"h2"_s, u"h3"_s}));
}

void TestOpenCxBackend::theNewestPageFirstFromItsBeginning()
{
    OpenCxBench bench;
    bench.answers(history({8, 9}, "h2"));
    bench.answers(history({6, 7}, "h3"));
    const auto newest = bench.messages();
    QVERIFY(newest);
    QCOMPARE(idsOf(*newest), (QList<QString>{u"m6"_s, u"m7"_s, u"m8"_s, u"m9"_s}));
    QCOMPARE(newest->older, u"h3"_s);
    bench.answers(history({4, 5}));
    const auto older = bench.messages(newest->older);
    QVERIFY(older);
    QCOMPARE(idsOf(*older), (QList<QString>{u"m4"_s, u"m5"_s}));
    QVERIFY(older->older.isNull());
}

void TestOpenCxBackend::aHistoryThatNeverEndsIsGivenUp()
{
    OpenCxBench bench;
    for (int i = 0; i < 300; ++i) {
        bench.answers(history({1, 2}, QByteArray::number(i)));
    }
    const auto thread = bench.messages();
    QVERIFY(!thread);
    QCOMPARE(thread.error().kind, ApiError::Kind::BadReply);
    QCOMPARE(bench.log->sent.size(), 100);
}

void TestOpenCxBackend::aCursorThatLeadsToItselfEndsAHistory()
{
    OpenCxBench bench;
    bench.answers(history({9, 8}, "h2"));
    bench.answers(history({7}, "h2"));
    const auto newest = bench.messages();
    QVERIFY(newest);
    const auto older = bench.messages(newest->older);
    QVERIFY(older);
    QVERIFY(older->older.isNull());
}

void TestOpenCxBackend::aCursorKeptTooLongBeginsWithTheNewest()
{
    OpenCxBench bench;
    bench.fails(ApiError::Kind::Rejected);
    bench.answers(history({9, 8}, "n2"));
    const auto thread = bench.messages(u"old"_s);
    QVERIFY(thread);
    QCOMPARE(idsOf(*thread), (QList<QString>{u"m8"_s, u"m9"_s}));
    QCOMPARE(thread->older, u"n2"_s);
    QCOMPARE(bench.cursors(), (QList<QString>{u"old"_s, {}}));

    bench.fails(ApiError::Kind::Rejected);
    bench.fails(ApiError::Kind::Rejected);
    QCOMPARE(bench.messages(u"old"_s).error().kind, ApiError::Kind::Rejected);
    bench.fails(ApiError::Kind::Offline);
    QCOMPARE(bench.messages(u"old"_s).error().kind, ApiError::Kind::Offline);
    QCOMPARE(bench.log->sent.size(), 5);
}

void TestOpenCxBackend::aFailedHistoryIsHandedOn()
{
    OpenCxBench bench;
    bench.fails(ApiError::Kind::NotFound);
    QCOMPARE(bench.messages().error().kind, ApiError::Kind::NotFound);
    bench.answers(history({1, 2}, "h2"));
    bench.fails(ApiError::Kind::Offline);
    QCOMPARE(bench.messages().error().kind, ApiError::Kind::Offline);
    bench.answers("<html>");
    QCOMPARE(bench.messages().error().kind, ApiError::Kind::BadReply);
}

QTEST_GUILESS_MAIN(TestOpenCxBackend)
#include "tst_opencxbackend.moc"
