// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reviewqueuemodel.h"
#include "tests/items/modelmirror.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

QueueEntry entry(quint32 id, const QString &reason = {}, Verdict given = Verdict::None)
{
    return {id, reason, ReasonTone::Muted, false, given};
}

QList<QueueEntry> queueOf(const QList<quint32> &ids)
{
    QList<QueueEntry> queue;
    for (const quint32 id : ids)
        queue.append(entry(id));
    return queue;
}

std::optional<ChatRow> rowFor(quint32 id)
{
    ChatRow row;
    row.key = {u"acme"_s, QString::number(id)};
    row.customer = QString(u"Customer "_s + QString::number(id));
    row.title = QString(u"Title "_s + QString::number(id));
    return row;
}

} // namespace

/// The chats to review, as a list whose rows come, move and leave one by one.
class TestReviewQueueModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatItIsGiven();
    void anEntryTellsWhy();
    void tellsWhatChanges_data();
    void tellsWhatChanges();
    void movesAsFewRowsAsItCan();
    void neverResets();
    void anyQueueFollowsAnyOther_data();
    void anyQueueFollowsAnyOther();
    void theHeldRowStaysWhereItIs_data();
    void theHeldRowStaysWhereItIs();
    void theHeldRowLeavesWithThePerson();
    void aRowThatLeftComesBackWhenItIsHeld();
    void aWholeOtherOrderKeepsTheHeldRow();
    void aVerdictShowsAtOnce();
    void aChangedReasonIsADataChange();
    void rowsAreReadOnceUntilTheyChange();
    void hostileTextsAreMadeSafe();
    void whatCannotBeReadHasAName();
    void speaksARow();

private:
    QList<quint32> shown() const { return m_mirror->values(); }

    std::unique_ptr<ReviewQueueModel> m_model;
    std::unique_ptr<test::ModelMirror<quint32>> m_mirror;
    int m_reads = 0;
};

void TestReviewQueueModel::init()
{
    m_reads = 0;
    m_model = std::make_unique<ReviewQueueModel>([this](quint32 id) {
        ++m_reads;
        return rowFor(id);
    });
    test::watch(m_model.get());
    m_mirror = std::make_unique<test::ModelMirror<quint32>>(m_model.get(), ReviewQueueModel::IdRole);
}

void TestReviewQueueModel::cleanup()
{
    // Whatever a test did: a view that heard the signals shows what the model has.
    QList<quint32> rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows << m_model->index(row).data(ReviewQueueModel::IdRole).toUInt();
    QCOMPARE(m_mirror->values(), rows);
    m_mirror.reset();
    m_model.reset();
}

void TestReviewQueueModel::showsWhatItIsGiven()
{
    m_model->setQueue({{7, u"angry · waited 41 min"_s, ReasonTone::Negative, false, Verdict::None},
                       {9, u"sampled"_s, ReasonTone::Muted, true, Verdict::Late},
                       {7, u"twice"_s, ReasonTone::Muted, false, Verdict::None},
                       {0, u"nothing"_s, ReasonTone::Muted, false, Verdict::None}});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->queueSize(), 2);
    const QModelIndex first = m_model->index(0);
    QCOMPARE(first.data(ReviewQueueModel::NameRole).toString(), u"Customer 7"_s);
    QCOMPARE(first.data(ReviewQueueModel::TitleRole).toString(), u"Title 7"_s);
    QCOMPARE(first.data(ReviewQueueModel::ReasonRole).toString(), u"angry · waited 41 min"_s);
    QCOMPARE(first.data(ReviewQueueModel::ToneRole).toInt(), static_cast<int>(ReasonTone::Negative));
    QCOMPARE(first.data(ReviewQueueModel::KeyRole).value<ChatKey>(), (ChatKey{u"acme"_s, u"7"_s}));
    QCOMPARE(m_model->index(1).data(ReviewQueueModel::SampledRole).toBool(), true);
    QCOMPARE(m_model->index(1).data(ReviewQueueModel::GivenRole).toInt(), static_cast<int>(Verdict::Late));
    QCOMPARE(m_model->indexOf({u"acme"_s, u"7"_s}), first);
    QVERIFY(!m_model->indexOf({u"acme"_s, u"8"_s}).isValid());
}

void TestReviewQueueModel::anEntryTellsWhy()
{
    const UrgencyMark angry{UrgencyReason::Angry, 0};
    const UrgencyMark waited{UrgencyReason::Waited, 41 * 60};
    const UrgencyMark reopened{UrgencyReason::Reopened, 2};
    const QueueEntry three = queueEntry(7, {angry, waited, reopened}, false, Verdict::Late);
    QCOMPARE(three.id, 7U);
    QCOMPARE(three.reason, describe(QList<UrgencyMark>{angry, waited}));
    QCOMPARE(three.tone, ReasonTone::Negative);
    QCOMPARE(three.given, Verdict::Late);
    const QueueEntry both = queueEntry(7, {waited}, true, Verdict::None);
    QCOMPARE(both.reason, QString(describe(waited) + u" · sampled"_s));
    QCOMPARE(both.tone, ReasonTone::Waiting);
    QVERIFY(both.sampled);
    QCOMPARE(queueEntry(7, {}, true, Verdict::None).reason, u"sampled"_s);
    QCOMPARE(queueEntry(7, {}, false, Verdict::None), (QueueEntry{7, {}, ReasonTone::Muted, false, Verdict::None}));
}

void TestReviewQueueModel::tellsWhatChanges_data()
{
    using Ids = QList<quint32>;
    QTest::addColumn<Ids>("before");
    QTest::addColumn<Ids>("after");
    QTest::addColumn<QStringList>("log");
    QTest::newRow("the first ones") << Ids{} << Ids{1, 2, 3} << QStringList{u"insert 0-2"_s};
    QTest::newRow("the same") << Ids{1, 2} << Ids{1, 2} << QStringList{};
    QTest::newRow("one more above") << Ids{1, 2} << Ids{3, 1, 2} << QStringList{u"insert 0"_s};
    QTest::newRow("one more between and one below")
        << Ids{1, 2} << Ids{1, 3, 2, 4} << QStringList{u"insert 1"_s, u"insert 3"_s};
    QTest::newRow("one less") << Ids{1, 2, 3} << Ids{1, 3} << QStringList{u"remove 1"_s};
    QTest::newRow("two less beside each other") << Ids{1, 2, 3, 4} << Ids{1, 4} << QStringList{u"remove 1-2"_s};
    QTest::newRow("none left") << Ids{1, 2, 3} << Ids{} << QStringList{u"remove 0-2"_s};
    QTest::newRow("the last one first") << Ids{1, 2, 3} << Ids{3, 1, 2} << QStringList{u"move 2→0"_s};
    QTest::newRow("the first one last") << Ids{1, 2, 3} << Ids{2, 3, 1} << QStringList{u"move 0→3"_s};
    QTest::newRow("one goes, one moves, one comes")
        << Ids{1, 2, 3, 4} << Ids{4, 1, 5, 3} << QStringList{u"remove 1"_s, u"move 2→0"_s, u"insert 2"_s};
}

void TestReviewQueueModel::tellsWhatChanges()
{
    QFETCH(QList<quint32>, before);
    QFETCH(QList<quint32>, after);
    QFETCH(QStringList, log);
    m_model->setQueue(queueOf(before));
    m_mirror->takeLog();
    m_model->setQueue(queueOf(after));
    QCOMPARE(m_mirror->takeLog(), log);
    QCOMPARE(shown(), after);
}

void TestReviewQueueModel::movesAsFewRowsAsItCan()
{
    m_model->setQueue(queueOf({1, 2, 3, 4, 5, 6, 7, 8}));
    m_mirror->takeLog();
    m_model->setQueue(queueOf({2, 3, 8, 4, 5, 1, 6, 7}));
    QCOMPARE(m_mirror->takeLog().size(), 2);
    QCOMPARE(shown(), QList<quint32>({2, 3, 8, 4, 5, 1, 6, 7}));
}

void TestReviewQueueModel::neverResets()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
    QList<quint32> ids;
    for (quint32 id = 1; id <= 3000; ++id)
        ids.append(id);
    m_model->setQueue(queueOf(ids));
    std::reverse(ids.begin(), ids.end());
    m_model->setQueue(queueOf(ids));
    QCOMPARE(shown(), ids);
    m_model->setQueue({});
    QCOMPARE(resets.size() + layouts.size(), 0);
}

void TestReviewQueueModel::anyQueueFollowsAnyOther_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("most");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("a few rows, seed %u", seed) << seed << 12;
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("many rows, seed %u", seed) << seed << 900;
}

void TestReviewQueueModel::anyQueueFollowsAnyOther()
{
    QFETCH(quint32, seed);
    QFETCH(int, most);
    QRandomGenerator random(seed);
    for (int round = 0; round < 30; ++round) {
        QList<quint32> ids;
        for (int id = 1; id <= most; ++id) {
            if (random.bounded(3) != 0)
                ids.insert(random.bounded(static_cast<int>(ids.size()) + 1), static_cast<quint32>(id));
        }
        const quint32 held =
            round % 2 == 1 && m_model->rowCount() > 0 ? shown().at(random.bounded(m_model->rowCount())) : 0;
        m_model->hold(held);
        m_model->setQueue(queueOf(ids));
        QList<quint32> others = shown();
        QCOMPARE(others.contains(held), held != 0);
        others.removeOne(held);
        ids.removeOne(held);
        QCOMPARE(others, ids);
    }
}

void TestReviewQueueModel::theHeldRowStaysWhereItIs_data()
{
    using Ids = QList<quint32>;
    QTest::addColumn<Ids>("queue");
    QTest::addColumn<Ids>("rows");
    QTest::addColumn<bool>("greyed");
    QTest::newRow("it is in the queue no longer") << Ids{1, 3, 4} << Ids{1, 2, 3, 4} << true;
    QTest::newRow("it is to be the last") << Ids{1, 3, 4, 2} << Ids{1, 2, 3, 4} << false;
    QTest::newRow("it is to be the first") << Ids{2, 1, 3, 4} << Ids{1, 2, 3, 4} << false;
    QTest::newRow("the one above left") << Ids{2, 3, 4} << Ids{2, 3, 4} << false;
    QTest::newRow("the one above is the last now") << Ids{2, 3, 4, 1} << Ids{2, 3, 4, 1} << false;
    QTest::newRow("others come above") << Ids{5, 6, 1, 2, 3, 4} << Ids{5, 6, 1, 2, 3, 4} << false;
    QTest::newRow("all others left") << Ids{} << Ids{2} << true;
    QTest::newRow("nothing is as it was") << Ids{8, 9} << Ids{2, 8, 9} << true;
}

void TestReviewQueueModel::theHeldRowStaysWhereItIs()
{
    QFETCH(QList<quint32>, queue);
    QFETCH(QList<quint32>, rows);
    QFETCH(bool, greyed);
    m_model->setQueue(queueOf({1, 2, 3, 4}));
    m_model->hold(2);
    const QPersistentModelIndex held = m_model->indexOfId(2);
    m_model->setQueue(queueOf(queue));
    QCOMPARE(shown(), rows);
    QVERIFY(held.isValid());
    QCOMPARE(held.data(ReviewQueueModel::GreyedRole).toBool(), greyed);
    QCOMPARE(m_model->queueSize(), queue.size());
}

void TestReviewQueueModel::theHeldRowLeavesWithThePerson()
{
    m_model->setQueue(queueOf({1, 2, 3}));
    m_model->hold(1);
    m_model->setQueue(queueOf({2, 3}));
    QCOMPARE(shown(), QList<quint32>({1, 2, 3}));
    m_mirror->takeLog();
    m_model->hold(2);
    QCOMPARE(m_mirror->takeLog(), QStringList{u"remove 0"_s});
    QCOMPARE(shown(), QList<quint32>({2, 3}));
    m_model->setQueue(queueOf({3, 2})); // it stays above 3
    QCOMPARE(shown(), QList<quint32>({2, 3}));
    m_model->hold(0);
    QCOMPARE(shown(), QList<quint32>({3, 2}));
}

void TestReviewQueueModel::aRowThatLeftComesBackWhenItIsHeld()
{
    m_model->setQueue(queueOf({1, 2, 3}));
    m_model->setQueue(queueOf({1, 3}));
    m_model->hold(2); // nobody says where
    QCOMPARE(shown(), QList<quint32>({1, 3}));
    QCOMPARE(m_model->held(), 0U);
    m_mirror->takeLog();
    m_model->hold(2, 1);
    QCOMPARE(m_mirror->takeLog(), QStringList{u"insert 1"_s});
    QCOMPARE(shown(), QList<quint32>({1, 2, 3}));
    QVERIFY(m_model->index(1).data(ReviewQueueModel::GreyedRole).toBool());
    m_model->setQueue(queueOf({1, 2, 3}));
    QVERIFY(!m_model->index(1).data(ReviewQueueModel::GreyedRole).toBool());
    m_model->hold(9, 100);
    QCOMPARE(shown(), QList<quint32>({1, 2, 3, 9}));
}

void TestReviewQueueModel::aWholeOtherOrderKeepsTheHeldRow()
{
    QList<quint32> ids;
    for (quint32 id = 1; id <= 1000; ++id)
        ids.append(id);
    m_model->setQueue(queueOf(ids));
    m_model->hold(500);
    const QPersistentModelIndex held = m_model->indexOfId(500);
    std::reverse(ids.begin(), ids.end());
    m_model->setQueue(queueOf(ids));
    QVERIFY(held.isValid()); // it was never taken out
    QCOMPARE(held.data(ReviewQueueModel::IdRole).toUInt(), 500U);
}

void TestReviewQueueModel::aVerdictShowsAtOnce()
{
    m_model->setQueue(queueOf({1, 2}));
    m_mirror->takeLog();
    m_model->setGiven(2, Verdict::Early);
    QCOMPARE(m_mirror->takeLog(), QStringList{u"change 1"_s});
    QCOMPARE(m_model->index(1).data(ReviewQueueModel::GivenRole).toInt(), static_cast<int>(Verdict::Early));
    m_model->setGiven(2, Verdict::Early);
    m_model->setGiven(7, Verdict::Early);
    m_model->setQueue({entry(1), entry(2, {}, Verdict::Early)}); // the queue knows it by now
    QCOMPARE(m_mirror->takeLog(), QStringList{});
}

void TestReviewQueueModel::aChangedReasonIsADataChange()
{
    m_model->setQueue({entry(1, u"a"_s), entry(2, u"b"_s)});
    m_mirror->takeLog();
    m_model->setQueue({entry(1, u"a"_s), entry(2, u"c"_s)});
    QCOMPARE(m_mirror->takeLog(), QStringList{u"change 1"_s});
    QVERIFY(m_mirror->roles().contains(ReviewQueueModel::ReasonRole));
    QCOMPARE(m_model->index(1).data(ReviewQueueModel::ReasonRole).toString(), u"c"_s);
}

void TestReviewQueueModel::rowsAreReadOnceUntilTheyChange()
{
    // Without the tester, which reads what it likes.
    int reads = 0;
    ReviewQueueModel model([&reads](quint32 id) {
        ++reads;
        return rowFor(id);
    });
    model.setQueue(queueOf({1, 2, 3}));
    QCOMPARE(reads, 0);
    QVERIFY(!model.index(1).data(ReviewQueueModel::NameRole).toString().isEmpty());
    QVERIFY(!model.index(1).data(ReviewQueueModel::TitleRole).toString().isEmpty());
    QCOMPARE(reads, 1);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.forget(3); // nobody has seen it
    model.forget(2);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().constFirst().toModelIndex().row(), 1);
    QVERIFY(!model.index(1).data(ReviewQueueModel::NameRole).toString().isEmpty());
    QCOMPARE(reads, 2);
}

void TestReviewQueueModel::hostileTextsAreMadeSafe()
{
    ReviewQueueModel model([](quint32) {
        ChatRow row;
        row.key = {u"acme"_s, u"1"_s};
        row.customer = u"Ann\u202Eevil\n"_s;
        row.title = u"<b>Bold</b>\u0007"_s;
        return std::optional(row);
    });
    model.setQueue({entry(1, u"angry\nrun\u202Efailed"_s)});
    for (const int role : {int(Qt::DisplayRole), int(ReviewQueueModel::NameRole), int(ReviewQueueModel::TitleRole),
                           int(ReviewQueueModel::ReasonRole), int(Qt::AccessibleTextRole)}) {
        const QString text = model.index(0).data(role).toString();
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(u'\u202E') && !text.contains(u'\n') && !text.contains(u'\u0007'), qPrintable(text));
    }
}

void TestReviewQueueModel::whatCannotBeReadHasAName()
{
    bool readable = false;
    ReviewQueueModel model([&readable](quint32 id) { return readable ? rowFor(id) : std::nullopt; });
    model.setQueue(queueOf({1}));
    QVERIFY(!model.index(0).data(ReviewQueueModel::NameRole).toString().isEmpty());
    QVERIFY(model.index(0).data(ReviewQueueModel::KeyRole).value<ChatKey>().isNull());
    readable = true;
    QCOMPARE(model.index(0).data(ReviewQueueModel::NameRole).toString(), u"Customer 1"_s);
}

void TestReviewQueueModel::speaksARow()
{
    m_model->setQueue({entry(4, u"long wait 31 min"_s, Verdict::Late)});
    const QString text = m_model->index(0).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Customer 4"_s, u"Title 4"_s, u"long wait 31 min"_s, u"Too late"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestReviewQueueModel)
#include "tst_reviewqueuemodel.moc"
