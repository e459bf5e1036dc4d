// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/threadpages.h"
#include "tests/api/common/dialogue.h"

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

constexpr int pageSize = 10;

/// How a server cuts a thread into pages.
enum class Order { OldestFirst, NewestFirst, NewestPagesReadForwards };

Message message(int number, bool dated = true)
{
    Message message;
    message.id = u"m%1"_s.arg(number);
    if (dated) {
        message.createdAt = Moment(QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC).addSecs(number * 60));
    }
    return message;
}

QList<Message> threadOf(int count, bool dated = true)
{
    QList<Message> all;
    for (int number = 1; number <= count; ++number) {
        all.append(message(number, dated));
    }
    return all;
}

QStringList idsFrom(int first, int last)
{
    QStringList ids;
    for (int number = first; number <= last; ++number) {
        ids.append(u"m%1"_s.arg(number));
    }
    return ids;
}

/// A vendor with a thread.
struct Server {
    QList<Message> thread; ///< oldest first
    Order order = Order::OldestFirst;
    bool counts = true;
    std::optional<int> saysLast; ///< in place of the truth
    bool ignoresThePage = false;
    QList<int> asked;

    thread::Page page(int number)
    {
        asked.append(number);
        QList<Message> all = thread;
        if (order != Order::OldestFirst) {
            std::reverse(all.begin(), all.end());
        }
        thread::Page page;
        page.size = pageSize;
        page.way = u"p"_s;
        page.list.messages = all.mid((ignoresThePage ? 0 : number - 1) * pageSize, pageSize);
        if (order == Order::NewestPagesReadForwards) {
            std::reverse(page.list.messages.begin(), page.list.messages.end());
        }
        page.list.received = page.list.messages.size();
        if (counts) {
            const int pages = std::max(1, (static_cast<int>(thread.size()) + pageSize - 1) / pageSize);
            page.lastPage = saysLast.value_or(pages);
        }
        return page;
    }
};

struct Running : Call::Running {
    QTimer timer;
};

Result<MessagePage> listed(Server &server, const QString &from = {}, const thread::Hint &hint = {})
{
    const auto ask = [&server](int number, const QString &, const std::function<void(Result<thread::Page>)> &done) {
        auto running = std::make_unique<Running>();
        QObject::connect(&running->timer, &QTimer::timeout, &running->timer, [&server, number, done] {
            const auto take = done;
            take(server.page(number));
        });
        running->timer.setSingleShot(true);
        running->timer.start(0);
        return Call(std::move(running));
    };
    std::optional<Result<MessagePage>> result;
    const Call call =
        thread::listMessages(ask, from, hint, [&result](const Result<MessagePage> &page) { result = page; });
    return QTest::qWaitFor([&result] { return result.has_value(); }) ? *result : tl::unexpected(ApiError{});
}

thread::Hint hintOf(const Message &newest)
{
    return {newest.id, newest.createdAt, {}};
}

} // namespace

class TestThreadPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestMessagesComeFirstAndAllFollow_data();
    void theNewestMessagesComeFirstAndAllFollow();
    void aThreadOfOnePageTakesOneRequest();
    void aThreadThatFallsTakesOneRequestForItsEnd();
    void theChatsLastMessageSparesTheLookAtTheOtherEnd();
    void aLastMessageThatIsOutOfDateDoesNotMislead();
    void anEmptyThreadIsAThread();
    void aPageThatComesAgainAndAgainEndsIt();
    void aCountThatIsWrongCostsNothing_data();
    void aCountThatIsWrongCostsNothing();
    void whatHasNoDatesComesAsItStands();
    void aGuessOfTheLastPageIsNotBelieved_data();
    void aGuessOfTheLastPageIsNotBelieved();
    void newMessagesBetweenPagesLoseNothing();
    void aWordThatIsNoPlaceIsTheBeginning_data();
    void aWordThatIsNoPlaceIsTheBeginning();
    void errorsAreHandedOn();
    void messagesAreSortedByTime();
    void ofTwoWithOneIdTheLaterHolds();
};

void TestThreadPages::theNewestMessagesComeFirstAndAllFollow_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("counts");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("knowsTheLast");
    for (const int count : {1, 9, 10, 11, 19, 20, 21, 35, 40, 87}) {
        for (const int order : {0, 1, 2}) {
            for (const bool counts : {true, false}) {
                for (const bool knows : {true, false}) {
                    QTest::addRow("%d messages, order %d%s%s", count, order, counts ? ", counted" : "",
                                  knows ? ", known last" : "")
                        << order << counts << count << knows;
                }
            }
        }
    }
}

void TestThreadPages::theNewestMessagesComeFirstAndAllFollow()
{
    QFETCH(const int, order);
    QFETCH(const bool, counts);
    QFETCH(const int, count);
    QFETCH(const bool, knowsTheLast);

    Server server{threadOf(count), static_cast<Order>(order), counts, {}, false, {}};
    const thread::Hint hint = knowsTheLast ? hintOf(server.thread.constLast()) : thread::Hint();
    auto page = listed(server, {}, hint);
    QVERIFY(page);
    QCOMPARE(page->messages.constLast().id, server.thread.constLast().id);
    QStringList all = test::idsOf(page->messages);
    while (!page->older.isNull()) {
        QVERIFY(server.asked.size() < 40);
        page = listed(server, page->older, hint);
        QVERIFY(page);
        QStringList ids = test::idsOf(page->messages);
        ids.removeIf([&all](const QString &id) { return all.contains(id); });
        all = ids + all;
    }
    QCOMPARE(all, idsFrom(1, count));
}

void TestThreadPages::aThreadOfOnePageTakesOneRequest()
{
    Server server{threadOf(pageSize - 1), Order::OldestFirst, false, {}, false, {}};
    const auto page = listed(server);
    QCOMPARE(server.asked, QList<int>{1});
    QVERIFY(page->older.isNull());
    QCOMPARE(test::idsOf(page->messages), idsFrom(1, pageSize - 1));
}

void TestThreadPages::aThreadThatFallsTakesOneRequestForItsEnd()
{
    Server server{threadOf(25), Order::NewestFirst, false, {}, false, {}};
    const auto page = listed(server);
    QCOMPARE(server.asked, QList<int>{1});
    QCOMPARE(test::idsOf(page->messages), idsFrom(16, 25));
    QVERIFY(!page->older.isNull());
}

void TestThreadPages::theChatsLastMessageSparesTheLookAtTheOtherEnd()
{
    Server server{threadOf(25), Order::NewestPagesReadForwards, true, {}, false, {}};
    QVERIFY(listed(server, {}, hintOf(server.thread.constLast())));
    QCOMPARE(server.asked, QList<int>{1});
    server.asked.clear();
    QVERIFY(listed(server, {}, {{}, server.thread.constLast().createdAt, {}}));
    QCOMPARE(server.asked, QList<int>{1});
    server.asked.clear();
    QVERIFY(listed(server));
    QCOMPARE(server.asked, (QList<int>{1, 3}));
}

void TestThreadPages::aLastMessageThatIsOutOfDateDoesNotMislead()
{
    Server server{threadOf(25), Order::OldestFirst, true, {}, false, {}};
    const auto page = listed(server, {}, hintOf(message(7))); // it stands on the first page, which is the oldest
    QCOMPARE(page->messages.constLast().id, u"m25"_s);
}

void TestThreadPages::anEmptyThreadIsAThread()
{
    Server server;
    const auto page = listed(server);
    QVERIFY(page);
    QVERIFY(page->messages.isEmpty() && page->older.isNull());
    QCOMPARE(server.asked.size(), 1);
}

void TestThreadPages::aPageThatComesAgainAndAgainEndsIt()
{
    for (const Order order : {Order::OldestFirst, Order::NewestFirst, Order::NewestPagesReadForwards}) {
        for (const bool counts : {true, false}) {
            Server server{threadOf(25), order, counts, {}, true, {}};
            auto page = listed(server);
            while (page && !page->older.isNull() && server.asked.size() < 10) {
                page = listed(server, page->older);
            }
            QVERIFY(page);
            QVERIFY2(server.asked.size() <= 3, qPrintable(QString::number(server.asked.size())));
        }
    }
}

void TestThreadPages::aCountThatIsWrongCostsNothing_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("says");
    for (const int order : {0, 1, 2}) {
        for (const int says : {3, 4, 9, 1'000'000'000}) {
            QTest::addRow("order %d, %d pages", order, says) << order << says;
        }
    }
}

void TestThreadPages::aCountThatIsWrongCostsNothing()
{
    QFETCH(const int, order);
    QFETCH(const int, says);
    Server server{threadOf(25), static_cast<Order>(order), true, says, false, {}};
    auto page = listed(server);
    QVERIFY(page);
    QCOMPARE(page->messages.constLast().id, u"m25"_s);
    QSet<QString> all;
    for (;;) {
        for (const Message &message : page->messages) {
            all.insert(message.id);
        }
        if (page->older.isNull()) {
            break;
        }
        QVERIFY(server.asked.size() < 20);
        page = listed(server, page->older);
        QVERIFY(page);
    }
    QCOMPARE(all.size(), 25);
}

void TestThreadPages::whatHasNoDatesComesAsItStands()
{
    Server server{threadOf(23, false), Order::OldestFirst, false, {}, false, {}};
    auto page = listed(server);
    QCOMPARE(page->messages.constLast().id, u"m23"_s);
    QStringList all = test::idsOf(page->messages);
    while (!page->older.isNull()) {
        page = listed(server, page->older);
        QStringList ids = test::idsOf(page->messages);
        ids.removeIf([&all](const QString &id) { return all.contains(id); });
        all = ids + all;
    }
    QCOMPARE(all, idsFrom(1, 23));
}

void TestThreadPages::aGuessOfTheLastPageIsNotBelieved_data()
{
    QTest::addColumn<int>("guess");
    for (const int guess : {1, 2, 3, 4, 50}) {
        QTest::addRow("%d", guess) << guess;
    }
}

void TestThreadPages::aGuessOfTheLastPageIsNotBelieved()
{
    QFETCH(const int, guess);
    Server server{threadOf(35, false), Order::OldestFirst, false, {}, false, {}};
    const auto page = listed(server, {}, {{}, {}, guess});
    QVERIFY(page);
    QCOMPARE(page->messages.constLast().id, u"m35"_s);
    QVERIFY(!page->older.isNull());
}

void TestThreadPages::newMessagesBetweenPagesLoseNothing()
{
    Server server{threadOf(25), Order::NewestFirst, true, {}, false, {}};
    auto page = listed(server);
    QSet<QString> all;
    for (int number = 26;; ++number) {
        for (const Message &message : page->messages) {
            all.insert(message.id);
        }
        if (page->older.isNull()) {
            break;
        }
        server.thread.append(message(number)); // everything moves by one
        page = listed(server, page->older);
        QVERIFY(page);
    }
    for (const QString &id : idsFrom(1, 25)) {
        QVERIFY2(all.contains(id), qPrintable(id));
    }
}

void TestThreadPages::aWordThatIsNoPlaceIsTheBeginning_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"nonsense", "page=", "page=0", "page=-3", "page=99999999999", "limit=250", "&&&=%%%"}) {
        QTest::newRow(word) << QString::fromLatin1(word);
    }
}

void TestThreadPages::aWordThatIsNoPlaceIsTheBeginning()
{
    QFETCH(const QString, word);
    Server server{threadOf(25), Order::NewestFirst, true, {}, false, {}};
    const auto page = listed(server, word);
    QVERIFY(page);
    QCOMPARE(page->messages.constLast().id, u"m25"_s);
}

void TestThreadPages::errorsAreHandedOn()
{
    int asked = 0;
    const auto ask = [&asked](int number, const QString &, const std::function<void(Result<thread::Page>)> &done) {
        ++asked;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [done, number] {
                Server server{threadOf(25), Order::OldestFirst, true, {}, false, {}};
                done(number == 1 ? Result<thread::Page>(server.page(1))
                                 : tl::unexpected(ApiError{ApiError::Kind::RateLimited, 429, {}, {}}));
            },
            Qt::QueuedConnection);
        return Call();
    };
    std::optional<Result<MessagePage>> result;
    const Call call = thread::listMessages(ask, {}, {}, [&result](const Result<MessagePage> &page) { result = page; });
    QTRY_VERIFY(result);
    QCOMPARE(result->error().kind, ApiError::Kind::RateLimited);
    QCOMPARE(asked, 2);
}

void TestThreadPages::messagesAreSortedByTime()
{
    const Message undated = message(90, false);
    QCOMPARE(test::idsOf(thread::chronological({message(3), message(2), message(1)})), idsFrom(1, 3));
    QCOMPARE(test::idsOf(thread::chronological({message(1), message(3), message(2)})), idsFrom(1, 3));
    // one without a date stays behind what it came after, in whatever order that was told
    QCOMPARE(test::idsOf(thread::chronological({message(1), undated, message(2)})),
             (QStringList{u"m1"_s, u"m90"_s, u"m2"_s}));
    QCOMPARE(test::idsOf(thread::chronological({message(2), undated, message(1)})),
             (QStringList{u"m1"_s, u"m90"_s, u"m2"_s}));
    QVERIFY(thread::chronological({}).isEmpty());
    QVERIFY(!thread::newestTime({undated}).isValid());
    QVERIFY(!thread::comesNewestFirst({undated, undated}));
}

void TestThreadPages::ofTwoWithOneIdTheLaterHolds()
{
    Message edited = message(1);
    edited.error = u"edited"_s;
    const auto messages = thread::chronological({message(1), message(2), edited});
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.constFirst().error, u"edited"_s);
}

QTEST_GUILESS_MAIN(TestThreadPages)
#include "tst_threadpages.moc"
