// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatindex.h"
#include "models/items/reviewboard.h"
#include "tests/items/modelmirror.h"
#include "tests/support/chatdesk.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace deskside;
using namespace deskside::test;

class TestReviewBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsThereWithoutAScope();
    void figuresAreOfTheChatsInScope();
    void aPeriodIsComparedWithAnother();
    void chatsThatComeChangeAndLeaveAreCounted();
    void figuresStayRightUnderRandomChanges_data();
    void figuresStayRightUnderRandomChanges();
    void manyChatsAreLookedAtInSlices();
    void anotherScopeAmidAScanIsAllThatCounts();
    void manyChangesAreToldOnce();
    void changesOutOfScopeAreNotTold();
    void whatIsLoadedIsNotComplete();
    void aTableThatIsClearedIsLookedAtAnew();
    void whatDependsOnTheTimeIsAskedAnew();
    void whatWasCountedIsTakenOutWhateverTheFilterSaysNow();
    void accountsAreKnownByTheirNames();
    void theQueueIsOrderedByUrgency();
    void theQueueFollowsChanges();
    void whatIsALongWaitCanBeSet();
    void samplesAreMarked();
    void progressIsOfWhatIsToBeReviewed();
    void wordsAreLeftToTheIndex();
};

namespace {

const QTimeZone utc = QTimeZone::utc();
const ReviewPeriod november{QDate(2026, 11, 1), QDate(2026, 11, 30), utc};
const ReviewPeriod october{QDate(2026, 10, 1), QDate(2026, 10, 31), utc};

ChatFilter parsed(const QString &query)
{
    const auto filter = ChatFilter::parse(query, noon);
    if (!filter)
        qFatal("%s", qPrintable(filter.error().message));
    return *filter;
}

ReviewScope scopeOf(const ReviewPeriod &period, const QString &query = {})
{
    return {period, parsed(query)};
}

/// Created so many days before the 21st of November.
ChatRow chat(const QString &id, int daysAgo)
{
    ChatRow row = rowAged(id, daysAgo);
    row.createdAt = Moment(noon.addDays(-daysAgo));
    return row;
}

ChatRow handed(const QString &id, int daysAgo, const Wait &wait = {WaitKind::Exact, 60})
{
    ChatRow row = chat(id, daysAgo);
    row.handoff = true;
    row.handoffs = {.count = 1, .at = Within::exactly(noon.addDays(-daysAgo)), .wait = wait};
    return row;
}

/// A chat of which any two differ in what figures look at.
ChatRow anyChat(QRandomGenerator &random, int ids)
{
    const auto chance = [&random](int percent) { return random.bounded(100) < percent; };
    const QString id = QString::number(random.bounded(ids));
    ChatRow row = rowAged(id, random.bounded(500));
    row.createdAt = chance(10) ? Moment() : Moment(noon.addSecs(-random.bounded(70 * 24 * 3600)));
    row.unread = chance(50);
    row.unresolved = chance(50);
    row.assignee = chance(50) ? u"Ana"_s : u"João"_s;
    row.model = chance(50) ? u"gpt-6"_s : QString();
    row.ai = {.assistantId = u"a"_s, .assistant = u"Concierge"_s, .version = QString::number(random.bounded(3))};
    row.sentiment = chance(50) ? Coded<SentimentKind>{SentimentKind::Angry, u"angry"_s} : Coded<SentimentKind>();
    row.status = chance(20) ? Coded<RunKind>{RunKind::Failed, u"failed"_s} : Coded<RunKind>();
    row.channel = chance(50) ? Coded<ChannelKind>{ChannelKind::Web, u"web"_s} : Coded<ChannelKind>();
    row.tokens = chance(50) ? std::optional<qint64>(random.bounded(5000)) : std::nullopt;
    if (chance(60)) {
        const QDateTime at = noon.addSecs(-random.bounded(70 * 24 * 3600));
        row.handoffs = {.count = 1 + random.bounded(2),
                        .at = chance(50) ? Within::exactly(at) : Within{at, at.addSecs(5000)},
                        .wait = {static_cast<WaitKind>(random.bounded(4)), random.bounded(9000)},
                        .end = static_cast<HandoffEnd>(random.bounded(3)),
                        .reopened = chance(20) ? 1 : 0};
        row.classification = chance(50) ? u"Refund"_s : u"Order"_s;
        if (chance(40))
            row.scores = {{u"Ana"_s, Verdict::Right}};
    }
    return row;
}

/// Everything that figures tell, to be compared at once.
QString told(const ReviewFigures &figures, const Words &words)
{
    QString all;
    const auto add = [&all](auto... numbers) { ((all += QString::number(numbers) + u' '), ...); };
    const auto addRate = [&add](const Rate &rate) { add(rate.count, rate.of); };
    add(figures.chats(), figures.undated());
    addRate(figures.handoffRate());
    addRate(figures.angry(words));
    addRate(figures.reopened());
    addRate(figures.scored());
    for (const RatePoint &point : figures.rateOverTime(PeriodStep::Day))
        addRate(point.rate);
    for (const auto &counts : {figures.sentiments(), figures.classifications(), figures.channels()}) {
        for (const WordCount &each : counts)
            add(each.word, each.count);
    }
    const HourFigures hours = figures.hours();
    for (const auto &day : hours.counts) {
        for (const qint64 count : day)
            add(count);
    }
    const WaitFigures waits = figures.waits();
    add(hours.placed, hours.unplaced, waits.median.value_or(-1), waits.p90.value_or(-1), waits.exact, waits.atMost,
        waits.unanswered, waits.unknown);
    for (const LoadFigures &load : figures.load())
        add(load.assignee, load.open, load.handoffs);
    for (const TokenFigures &tokens : figures.tokens())
        add(tokens.model, tokens.tokens, tokens.chats);
    for (const VersionFigures &version : figures.versions()) {
        add(version.ai, version.firstSeen.toJulianDay());
        addRate(version.rate);
    }
    return all;
}

/// The figures of all chats of a table, counted one by one.
ReviewFigures counted(const ChatDesk &desk, const ReviewScope &scope)
{
    ReviewFigures figures(scope.period);
    const CompactFilter filter = desk.compact(scope.filter);
    for (int row = 0; row < desk.table.all().size(); ++row) {
        const CompactRow &each = *desk.table.row(desk.table.all().at(row));
        if (filter.matches(each))
            figures.add(each);
    }
    return figures;
}

/// What was handed over in scope, ordered anew.
QList<quint32> ordered(const ChatDesk &desk, const ReviewScope &scope, const QDateTime &now)
{
    const ReviewFigures figures(scope.period);
    const CompactFilter filter = desk.compact(scope.filter);
    UrgencyScale scale(&desk.table.words());
    QList<Urgency> urgencies;
    for (int row = 0; row < desk.table.all().size(); ++row) {
        const CompactRow &each = *desk.table.row(desk.table.all().at(row));
        if (filter.matches(each) && figures.isIn(each) && unpackReview(each.review).handoffs > 0)
            urgencies.append(scale.urgencyOf(each, now));
    }
    std::sort(urgencies.begin(), urgencies.end(), [](const Urgency &a, const Urgency &b) { return a.standsAbove(b); });
    QList<quint32> ids;
    for (const Urgency &each : urgencies)
        ids.append(each.id);
    return ids;
}

QStringList namesOf(const QList<quint32> &ids, const ChatDesk &desk)
{
    QStringList names;
    for (const quint32 id : ids) {
        for (const ChatRow &row : desk.rows()) {
            if (desk.idOf(row.key) == id)
                names.append(row.key.id);
        }
    }
    return names;
}

quint32 idOf(const ChatDesk &desk, const QString &name)
{
    return desk.idOf({u"a"_s, name});
}

} // namespace

void TestReviewBoard::nothingIsThereWithoutAScope()
{
    ChatDesk desk;
    ReviewBoard board(&desk.table);
    QSignalSpy changed(&board, &ReviewBoard::changed);
    desk.apply({handed(u"1"_s, 1)});
    board.passTime();
    QCoreApplication::processEvents();
    QCOMPARE(board.figures().chats(), 0);
    QVERIFY(!board.compared() && board.queue().isEmpty() && !board.isComplete() && !board.leavesWordsOut());
    QCOMPARE(board.progress(), Rate());
    QCOMPARE(changed.size(), 0);
    desk.table.clear();
    QVERIFY(!board.isComplete());
}

void TestReviewBoard::figuresAreOfTheChatsInScope()
{
    ChatDesk desk;
    ChatRow other = handed(u"4"_s, 3);
    other.country = u"DE"_s;
    ChatRow undated = handed(u"5"_s, 3);
    undated.createdAt = {};
    desk.apply({handed(u"1"_s, 1), chat(u"2"_s, 2), handed(u"3"_s, 30), other, undated});
    ReviewBoard board(&desk.table);
    QSignalSpy changed(&board, &ReviewBoard::changed);
    board.setScope(scopeOf(november, u"-country:de"_s));
    QVERIFY(board.isComplete());
    QCOMPARE(board.figures().handoffRate(), (Rate{1, 2}));
    QCOMPARE(board.figures().period(), november);
    QCOMPARE(namesOf(board.queue(), desk), QStringList{u"1"_s});
    QVERIFY(!board.compared());
    QCOMPARE(changed.size(), 0); // not before control is back
    QTRY_COMPARE(changed.size(), 1);
    board.setScope(scopeOf({{}, {}, utc}));
    QCOMPARE(board.figures().handoffRate(), (Rate{4, 5}));
}

void TestReviewBoard::aPeriodIsComparedWithAnother()
{
    ChatDesk desk;
    desk.apply({handed(u"1"_s, 1), chat(u"2"_s, 2), handed(u"3"_s, 30), handed(u"4"_s, 31)});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november), scopeOf(october));
    QCOMPARE(board.figures().handoffRate(), (Rate{1, 2}));
    QVERIFY(board.compared());
    QCOMPARE(board.compared()->handoffRate(), (Rate{2, 2}));
    QCOMPARE(namesOf(board.queue(), desk), QStringList{u"1"_s});
    // The same chat may be on both sides.
    board.setScope(scopeOf(november), scopeOf(november, u"outcome:none"_s));
    QCOMPARE(board.figures().handoffRate(), (Rate{1, 2}));
    QCOMPARE(board.compared()->handoffRate(), (Rate{0, 1}));
    desk.apply({handed(u"2"_s, 2)});
    QCOMPARE(board.figures().handoffRate(), (Rate{2, 2}));
    QCOMPARE(board.compared()->handoffRate(), Rate());
    board.setScope(scopeOf(november));
    QVERIFY(!board.compared());
}

void TestReviewBoard::chatsThatComeChangeAndLeaveAreCounted()
{
    ChatDesk desk;
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november));
    QVERIFY(board.isComplete());
    desk.apply({chat(u"1"_s, 1), chat(u"2"_s, 2), handed(u"3"_s, 40)});
    QCOMPARE(board.figures().handoffRate(), (Rate{0, 2}));
    desk.apply({handed(u"1"_s, 1)});
    QCOMPARE(board.figures().handoffRate(), (Rate{1, 2}));
    desk.apply({handed(u"3"_s, 3)});
    QCOMPARE(board.figures().handoffRate(), (Rate{2, 3}));
    desk.apply({}, {{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s}});
    QCOMPARE(board.figures().handoffRate(), (Rate{1, 1}));
    QCOMPARE(namesOf(board.queue(), desk), QStringList{u"3"_s});
}

void TestReviewBoard::figuresStayRightUnderRandomChanges_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("seed");
    QTest::newRow("everything") << QString() << 1;
    QTest::newRow("flags") << u"is:unread -outcome:back"_s << 2;
    QTest::newRow("words") << u"assignee:ana OR version:2"_s << 3;
    QTest::newRow("the time") << u"-running:>10m (wait:none OR created-after:20d OR score:right)"_s << 4;
}

void TestReviewBoard::figuresStayRightUnderRandomChanges()
{
    QFETCH(QString, query);
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    ChatDesk desk;
    constexpr int ids = 900;
    QList<ChatRow> first;
    for (int i = 0; i < ids; ++i)
        first << anyChat(random, ids);
    desk.apply(first);
    desk.table.setSlice(std::chrono::milliseconds(0)); // a scan takes several turns
    ReviewBoard board(&desk.table);
    board.setSample(SampleRule{SampleRule::Per::Version, 5, 7});
    ReviewScope scope = scopeOf(november, query);
    std::optional<ReviewScope> compared;
    int scansCut = 0;
    int compares = 0;
    for (int step = 0; step < 250; ++step) {
        if (step % 60 == 0) {
            scope = scopeOf(random.bounded(2) == 0 ? november : ReviewPeriod{{}, {}, utc}, query);
            compared = step % 180 == 60 ? std::nullopt : std::optional(scopeOf(october, query));
            board.setScope(scope, compared);
            scansCut += board.isComplete() ? 0 : 1;
        }
        QList<ChatRow> rows;
        for (int i = random.bounded(5); i > 0; --i)
            rows << anyChat(random, ids);
        QList<ChatKey> removed;
        if (random.bounded(3) == 0)
            removed << ChatKey{u"a"_s, QString::number(random.bounded(ids))};
        desk.apply(rows, removed);
        if (random.bounded(2) == 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
        if (random.bounded(20) == 0)
            board.passTime();
        if (random.bounded(4) == 0)
            board.queue(); // whenever it is asked for
        if (step % 12 != 11)
            continue;
        QTRY_VERIFY(board.isComplete() && desk.table.isSettled());
        const Words &words = desk.table.words();
        QCOMPARE(told(board.figures(), words), told(counted(desk, scope), words));
        if (board.compared())
            QCOMPARE(told(*board.compared(), words), told(counted(desk, *compared), words));
        compares += board.compared() ? 1 : 0;
        const QList<quint32> queue = ordered(desk, scope, QDateTime::currentDateTimeUtc());
        QSet<quint32> sampled;
        Sampler sampler(*board.sample(), &words);
        for (const quint32 id : queue)
            sampler.offer(*desk.table.row(id));
        for (const quint32 id : sampler.drawn())
            sampled.insert(id);
        QCOMPARE(QSet<quint32>(board.queue().begin(), board.queue().end()), QSet<quint32>(queue.begin(), queue.end()));
        for (const quint32 id : queue)
            QCOMPARE(board.isSampled(id), sampled.contains(id));
    }
    QVERIFY(scansCut > 0);
    QVERIFY(compares > 0);
    board.passTime();
    QCOMPARE(board.queue(), ordered(desk, scope, QDateTime::currentDateTimeUtc()));
}

void TestReviewBoard::manyChatsAreLookedAtInSlices()
{
    ChatDesk desk;
    QList<ChatRow> rows;
    for (int i = 0; i < 3000; ++i)
        rows << handed(QString::number(i), 1 + i % 10);
    desk.apply(rows);
    desk.table.setSlice(std::chrono::milliseconds(0));
    ReviewBoard board(&desk.table);
    QSignalSpy changed(&board, &ReviewBoard::changed);
    board.setScope(scopeOf(november));
    QVERIFY(!board.isComplete());
    const qint64 begun = board.figures().chats();
    QVERIFY(begun > 0 && begun < 3000);
    QCOMPARE(board.queue().size(), begun);
    QTRY_VERIFY(board.isComplete());
    QCOMPARE(board.figures().chats(), 3000);
    QCOMPARE(board.queue().size(), 3000);
    QTRY_VERIFY(changed.size() > 0);
}

void TestReviewBoard::anotherScopeAmidAScanIsAllThatCounts()
{
    ChatDesk desk;
    QList<ChatRow> rows;
    for (int i = 0; i < 2000; ++i)
        rows << handed(QString::number(i), i % 2 == 0 ? 1 : 30);
    desk.apply(rows);
    desk.table.setSlice(std::chrono::milliseconds(0));
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november), scopeOf(october));
    QVERIFY(!board.isComplete());
    board.setScope(scopeOf(october));
    QVERIFY(!board.isComplete() && !board.compared());
    desk.apply({handed(u"1"_s, 1)}, {{u"a"_s, u"3"_s}});
    QTRY_VERIFY(board.isComplete() && desk.table.isSettled());
    QCOMPARE(board.figures().chats(), 998);
    QCOMPARE(board.queue().size(), 998);
}

void TestReviewBoard::manyChangesAreToldOnce()
{
    ChatDesk desk;
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november));
    QSignalSpy changed(&board, &ReviewBoard::changed);
    QTRY_COMPARE(changed.size(), 1);
    for (int i = 0; i < 20; ++i)
        desk.apply({handed(QString::number(i), 2)});
    QCOMPARE(changed.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 2);
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 2);
    desk.apply({}, {{u"a"_s, u"1"_s}});
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 3);
}

void TestReviewBoard::changesOutOfScopeAreNotTold()
{
    ChatDesk desk;
    desk.table.addFilter(desk.compact(ChatFilter::unread()));
    desk.apply({handed(u"1"_s, 2)});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november, u"is:unread"_s));
    QCoreApplication::processEvents();
    QSignalSpy changed(&board, &ReviewBoard::changed);
    ChatRow unread = handed(u"2"_s, 50);
    unread.unread = true;
    desk.apply({handed(u"1"_s, 3), handed(u"3"_s, 3), unread});
    desk.apply({}, {{u"a"_s, u"1"_s}});
    board.passTime();
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(board.figures().chats(), 0);
}

void TestReviewBoard::whatIsLoadedIsNotComplete()
{
    ChatDesk desk;
    desk.table.setLoading(true);
    ReviewBoard board(&desk.table);
    QSignalSpy changed(&board, &ReviewBoard::changed);
    board.setScope(scopeOf(november));
    desk.apply({handed(u"1"_s, 2)});
    QVERIFY(!board.isComplete());
    QCOMPARE(board.figures().chats(), 1);
    QTRY_VERIFY(changed.size() > 0); // what is there is shown meanwhile
    QVERIFY(!board.isComplete());
    const auto before = changed.size();
    desk.table.setLoading(false);
    QVERIFY(board.isComplete());
    QTRY_COMPARE(changed.size(), before + 1);
}

void TestReviewBoard::aTableThatIsClearedIsLookedAtAnew()
{
    ChatDesk before;
    ChatDesk desk;
    ChatRow angry = handed(u"1"_s, 2);
    angry.sentiment = {SentimentKind::Angry, u"angry"_s};
    angry.channel = {ChannelKind::Web, u"web"_s};
    desk.apply({angry});
    ReviewBoard board(&desk.table);
    board.setSample(SampleRule{.count = 5});
    board.setScope(scopeOf(november, u"channel:web"_s), scopeOf(october, u"channel:web"_s));
    QCOMPARE(board.queue().size(), 1);
    QCOMPARE(board.reasons(board.queue().first()), (QList<UrgencyMark>{{UrgencyReason::Angry, 0}}));
    QCoreApplication::processEvents();
    QSignalSpy changed(&board, &ReviewBoard::changed);
    desk.table.clear();
    QCOMPARE(board.figures().chats(), 0);
    QVERIFY(board.queue().isEmpty() && board.compared());
    QTRY_COMPARE(changed.size(), 1);

    // The same numbers stand for other chats and words from now on.
    ChatDesk store;
    ChatRow first = handed(u"x"_s, 3);
    first.model = u"gpt"_s;
    first.country = u"DE"_s;
    first.sentiment = {SentimentKind::Happy, u"happy"_s};
    ChatRow second = handed(u"y"_s, 4);
    second.channel = {ChannelKind::Web, u"web"_s};
    second.sentiment = {SentimentKind::Angry, u"angry"_s};
    desk.table.apply(store.deltaOf({first, second}));
    QCOMPARE(board.figures().chats(), 1);
    QCOMPARE(board.queue(), QList<quint32>{store.idOf({u"a"_s, u"y"_s})});
    QCOMPARE(board.reasons(board.queue().first()), (QList<UrgencyMark>{{UrgencyReason::Angry, 0}}));
    QVERIFY(board.isSampled(board.queue().first()));
}

void TestReviewBoard::whatDependsOnTheTimeIsAskedAnew()
{
    ChatDesk desk;
    ChatRow row = handed(u"1"_s, 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    row.status = {RunKind::Running, u"running"_s};
    row.activity = Moment(now.addSecs(-600).addMSecs(300));
    desk.apply({row, handed(u"2"_s, 2)});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november, u"running:>10m"_s), scopeOf(november, u"-running:>10m"_s));
    QCOMPARE(board.figures().chats(), 0);
    QCOMPARE(board.compared()->chats(), 2);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > now.addMSecs(400));
    QCOMPARE(board.figures().chats(), 0);
    QSignalSpy changed(&board, &ReviewBoard::changed);
    board.passTime();
    QVERIFY(board.isComplete());
    QCOMPARE(board.figures().chats(), 1);
    QCOMPARE(board.compared()->chats(), 1);
    QCOMPARE(namesOf(board.queue(), desk), QStringList{u"1"_s});
    QTRY_COMPARE(changed.size(), 1);
}

void TestReviewBoard::whatWasCountedIsTakenOutWhateverTheFilterSaysNow()
{
    ChatDesk desk;
    ChatRow row = handed(u"1"_s, 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    row.status = {RunKind::Running, u"running"_s};
    row.activity = Moment(now.addSecs(-600).addMSecs(300));
    desk.apply({row});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november, u"running:<10m"_s));
    QCOMPARE(board.figures().chats(), 1);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > now.addMSecs(400));
    row.classification = u"Refund"_s; // and would not match any more
    desk.apply({row});
    QCOMPARE(board.figures().chats(), 0);
    QCOMPARE(told(board.figures(), desk.table.words()), told(ReviewFigures(november), desk.table.words()));
    QVERIFY(board.queue().isEmpty());
}

void TestReviewBoard::accountsAreKnownByTheirNames()
{
    ChatDesk desk;
    desk.apply({handed(u"1"_s, 1)});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november, u"account:acme"_s));
    QCOMPARE(board.figures().chats(), 0);
    board.setScope(scopeOf(november, u"account:acme"_s), {}, {{u"a"_s, u"Acme Brasil"_s}});
    QCOMPARE(board.figures().chats(), 1);
}

void TestReviewBoard::theQueueIsOrderedByUrgency()
{
    ChatDesk desk;
    ChatRow angry = handed(u"angry"_s, 9);
    angry.sentiment = {SentimentKind::Angry, u"angry"_s};
    ChatRow failed = handed(u"failed"_s, 10, {WaitKind::Exact, 41 * 60});
    failed.status = {RunKind::Failed, u"failed"_s};
    desk.apply({handed(u"new"_s, 1), handed(u"old"_s, 4), angry, handed(u"longer"_s, 5, {WaitKind::Exact, 7200}),
                chat(u"never"_s, 1), handed(u"long"_s, 3, {WaitKind::Exact, 2400}), failed, handed(u"out"_s, 30)});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november));
    QCOMPARE(namesOf(board.queue(), desk),
             (QStringList{u"failed"_s, u"angry"_s, u"longer"_s, u"long"_s, u"new"_s, u"old"_s}));
    QCOMPARE(board.reasons(idOf(desk, u"failed"_s)),
             (QList<UrgencyMark>{{UrgencyReason::Failed, 0}, {UrgencyReason::Waited, 41 * 60}}));
    QVERIFY(board.reasons(idOf(desk, u"new"_s)).isEmpty());
    QVERIFY(board.reasons(idOf(desk, u"out"_s)).isEmpty());
    QVERIFY(board.reasons(0).isEmpty());
}

void TestReviewBoard::theQueueFollowsChanges()
{
    ChatDesk desk;
    desk.apply({handed(u"1"_s, 1), handed(u"2"_s, 2), handed(u"3"_s, 3)});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november));
    QCOMPARE(namesOf(board.queue(), desk), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    ChatRow angry = handed(u"3"_s, 3);
    angry.sentiment = {SentimentKind::Angry, u"angry"_s};
    desk.apply({angry});
    QCOMPARE(namesOf(board.queue(), desk), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
    desk.apply({chat(u"1"_s, 1), handed(u"4"_s, 0)});
    QCOMPARE(namesOf(board.queue(), desk), (QStringList{u"3"_s, u"4"_s, u"2"_s}));
    desk.apply({handed(u"4"_s, 31)}, {{u"a"_s, u"3"_s}});
    QCOMPARE(namesOf(board.queue(), desk), (QStringList{u"2"_s}));
}

void TestReviewBoard::whatIsALongWaitCanBeSet()
{
    ChatDesk desk;
    desk.apply({handed(u"1"_s, 1), handed(u"2"_s, 2, {WaitKind::Exact, 660})});
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november));
    QCoreApplication::processEvents();
    QSignalSpy changed(&board, &ReviewBoard::changed);
    QCOMPARE(namesOf(board.queue(), desk), (QStringList{u"1"_s, u"2"_s}));
    board.setLimits({.longWait = std::chrono::minutes(10)});
    QCOMPARE(namesOf(board.queue(), desk), (QStringList{u"2"_s, u"1"_s}));
    QCOMPARE(board.reasons(idOf(desk, u"2"_s)), (QList<UrgencyMark>{{UrgencyReason::Waited, 660}}));
    QTRY_COMPARE(changed.size(), 1);
    board.setLimits({.longWait = std::chrono::minutes(10)});
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
}

void TestReviewBoard::samplesAreMarked()
{
    ChatDesk desk;
    QList<ChatRow> rows;
    for (int i = 0; i < 40; ++i)
        rows << handed(QString::number(i), i < 30 ? 1 : 40) << chat(u"never%1"_s.arg(i), 1);
    desk.apply(rows);
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november));
    QCoreApplication::processEvents();
    const auto sampled = [&board] {
        return std::count_if(board.queue().begin(), board.queue().end(),
                             [&board](quint32 id) { return board.isSampled(id); });
    };
    QSignalSpy changed(&board, &ReviewBoard::changed);
    QCOMPARE(sampled(), 0);
    board.setSample(SampleRule{.count = 12, .seed = 5});
    QCOMPARE(sampled(), 12);
    QCOMPARE(board.queue().size(), 30); // the others stay
    QTRY_COMPARE(changed.size(), 1);
    // One of them leaves, and another one is drawn.
    for (const quint32 id : board.queue()) {
        if (board.isSampled(id)) {
            desk.apply({}, {{u"a"_s, namesOf({id}, desk).first()}});
            QVERIFY(!board.isSampled(id));
            break;
        }
    }
    QCOMPARE(sampled(), 12);
    board.setSample(std::nullopt);
    QCOMPARE(sampled(), 0);
}

void TestReviewBoard::progressIsOfWhatIsToBeReviewed()
{
    ChatDesk desk;
    QList<ChatRow> rows;
    for (int i = 0; i < 20; ++i) {
        rows << handed(QString::number(i), 1);
        if (i % 2 == 0)
            rows.last().scores = {{u"Ana"_s, Verdict::Right}};
        if (i % 5 == 0)
            rows.last().scores.append({u"João"_s, Verdict::Early});
    }
    rows << handed(u"out"_s, 40);
    desk.apply(rows);
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november));
    QCOMPARE(board.progress(), (Rate{12, 20}));
    QCOMPARE(board.progress(u"Ana"_s), (Rate{10, 20}));
    QCOMPARE(board.progress(u"João"_s), (Rate{4, 20}));
    QCOMPARE(board.progress(u"An"_s), (Rate{0, 20}));
    board.setSample(SampleRule{.count = 5, .seed = 2});
    qint64 scored = 0;
    for (const quint32 id : board.queue()) {
        const CompactRow &row = *desk.table.row(id);
        scored += board.isSampled(id) && row.scores != 0 ? 1 : 0;
    }
    QCOMPARE(board.progress(), (Rate{scored, 5}));
    board.setSample(SampleRule{.count = 20, .seed = 2});
    QCOMPARE(board.progress(u"Ana"_s), (Rate{10, 20}));
}

void TestReviewBoard::wordsAreLeftToTheIndex()
{
    ChatDesk desk;
    ReviewBoard board(&desk.table);
    board.setScope(scopeOf(november, u"is:unread outcome:any"_s));
    QVERIFY(!board.leavesWordsOut());
    board.setScope(scopeOf(november, u"is:unread refund"_s));
    QVERIFY(board.leavesWordsOut());
    board.setScope(scopeOf(november), scopeOf(november, u"-refund"_s));
    QVERIFY(board.leavesWordsOut());
}

QTEST_GUILESS_MAIN(TestReviewBoard)
#include "tst_reviewboard.moc"
