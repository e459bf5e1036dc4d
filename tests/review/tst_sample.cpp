// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/sample.h"
#include "tests/support/numberedwords.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

using Per = SampleRule::Per;

/// Chats of a vendor, as one computer keeps them: it numbers words and chats in the order in which it met them.
class Computer
{
public:
    Words words;
    QList<CompactRow> rows;

    void meet(const ChatRow &chat)
    {
        CompactRow row = pack(chat, test::numberedIn(words));
        row.id = static_cast<quint32>(rows.size()) + 1;
        m_names.append(chat.key.id);
        rows.append(row);
    }

    /// By the vendor's ids, sorted.
    QStringList sample(const SampleRule &rule) const
    {
        Sampler sampler(rule, &words);
        for (const CompactRow &row : rows) {
            sampler.offer(row);
        }
        QStringList names;
        for (const quint32 id : sampler.drawn()) {
            names.append(m_names.at(id - 1));
        }
        names.sort();
        return names;
    }

private:
    QStringList m_names;
};

/// `versions` of two assistants, one with five times the chats of the other.
QList<ChatRow> chats(int count)
{
    QRandomGenerator random(5);
    QList<ChatRow> all;
    for (int i = 0; i < count; ++i) {
        ChatRow chat;
        chat.key = {u"acc"_s, u"chat-%1"_s.arg(i)};
        chat.createdAt = Moment(QDateTime::fromSecsSinceEpoch(1'790'000'000 + i, Qt::UTC));
        const bool isFirst = random.bounded(6) > 0;
        chat.ai = {.assistantId = isFirst ? u"a1"_s : u"a2"_s,
                   .assistant = isFirst ? u"Concierge"_s : u"Porter"_s,
                   .version = QString::number(random.bounded(3)),
                   .model = {}};
        chat.classification = random.bounded(4) == 0 ? u"Refund"_s : random.bounded(2) == 0 ? QString() : u"Order"_s;
        all.append(chat);
    }
    return all;
}

Computer computerWith(const QList<ChatRow> &met)
{
    Computer computer;
    for (const ChatRow &chat : met) {
        computer.meet(chat);
    }
    return computer;
}

QHash<QString, int> countsBy(const QStringList &names, const QList<ChatRow> &all,
                             const std::function<QString(const ChatRow &)> &classOf)
{
    QHash<QString, int> counts;
    for (const ChatRow &chat : all) {
        if (names.contains(chat.key.id)) {
            ++counts[classOf(chat)];
        }
    }
    return counts;
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asManyAsAskedAreDrawnOfEachClass()
    {
        const QList<ChatRow> all = chats(900);
        const Computer computer = computerWith(all);
        const auto counts = [&](Per per, int count, const std::function<QString(const ChatRow &)> &classOf) {
            return countsBy(computer.sample({per, count, 3}), all, classOf);
        };
        QCOMPARE(counts(Per::All, 20, [](const ChatRow &) { return u"all"_s; }), (QHash<QString, int>{{u"all"_s, 20}}));
        QCOMPARE(counts(Per::Assistant, 20, [](const ChatRow &chat) { return chat.ai.assistantId; }),
                 (QHash<QString, int>{{u"a1"_s, 20}, {u"a2"_s, 20}}));
        const auto version = [](const ChatRow &chat) -> QString {
            return chat.ai.assistantId + u'/' + chat.ai.version;
        };
        QCOMPARE(counts(Per::Version, 4, version),
                 (QHash<QString, int>{
                     {u"a1/0"_s, 4}, {u"a1/1"_s, 4}, {u"a1/2"_s, 4}, {u"a2/0"_s, 4}, {u"a2/1"_s, 4}, {u"a2/2"_s, 4}}));
        QCOMPARE(counts(Per::Classification, 7, [](const ChatRow &chat) { return chat.classification; }),
                 (QHash<QString, int>{{u"Refund"_s, 7}, {u"Order"_s, 7}, {QString(), 7}}));
        QVERIFY(computer.sample({Per::All, 0, 3}).isEmpty());
        QVERIFY(computer.sample({Per::All, -4, 3}).isEmpty());
    }

    void allAreDrawnOfAClassWithNoMore()
    {
        const QList<ChatRow> all = chats(40);
        const Computer computer = computerWith(all);
        QCOMPARE(computer.sample({Per::All, 40, 3}).size(), 40);
        QCOMPARE(computer.sample({Per::All, 4000, 3}).size(), 40);
        QCOMPARE(computer.sample({Per::Assistant, 4000, 3}).size(), 40);
        QVERIFY(Computer().sample({Per::Classification, 5, 3}).isEmpty());
    }

    void everyComputerDrawsTheSame_data()
    {
        QTest::addColumn<int>("per");
        QTest::newRow("all") << int(Per::All);
        QTest::newRow("assistant") << int(Per::Assistant);
        QTest::newRow("version") << int(Per::Version);
        QTest::newRow("class") << int(Per::Classification);
    }

    void everyComputerDrawsTheSame()
    {
        QFETCH(int, per);
        const SampleRule rule{static_cast<Per>(per), 25, 20261121};
        QList<ChatRow> all = chats(2000);
        const QStringList drawn = computerWith(all).sample(rule);
        QCOMPARE(computerWith(all).sample(rule), drawn);
        QRandomGenerator random(9);
        for (int round = 0; round < 3; ++round) {
            std::shuffle(all.begin(), all.end(), random);
            QCOMPARE(computerWith(all).sample(rule), drawn);
        }
        QVERIFY(computerWith(all).sample({rule.per, rule.count, rule.seed + 1}) != drawn);
    }

    /// Ids whose hashes are the same are told apart by what the vendor says, not by the number that a chat has here.
    void equalHashesAreToldApartEverywhereAlike()
    {
        CompactRow row;
        row.draw = 77;
        QList<CompactRow> rows;
        for (const quint32 created : {30U, 10U, 20U, 40U}) {
            row.created = created;
            rows.append(row);
        }
        const Words words;
        const auto drawn = [&words](QList<CompactRow> met) {
            Sampler sampler({Per::All, 2, 1}, &words);
            for (qsizetype i = 0; i < met.size(); ++i) {
                met[i].id = static_cast<quint32>(i) + 1;
                sampler.offer(met[i]);
            }
            QSet<quint32> created;
            for (const quint32 id : sampler.drawn()) {
                created.insert(met[id - 1].created);
            }
            return created;
        };
        QCOMPARE(drawn(rows), (QSet<quint32>{10, 20}));
        std::reverse(rows.begin(), rows.end());
        QCOMPARE(drawn(rows), (QSet<quint32>{10, 20}));
    }

    void aChatThatComesLaterPutsOutOneAtMost()
    {
        const QList<ChatRow> all = chats(600);
        Computer computer = computerWith(all.first(50));
        const SampleRule rule{Per::All, 30, 4};
        QStringList before = computer.sample(rule);
        int displaced = 0;
        for (const ChatRow &chat : all.sliced(50)) {
            computer.meet(chat);
            const QStringList after = computer.sample(rule);
            QStringList gone;
            for (const QString &name : before) {
                if (!after.contains(name)) {
                    gone.append(name);
                }
            }
            QVERIFY(gone.size() <= 1);
            QCOMPARE(after.contains(chat.key.id), gone.size() == 1);
            displaced += static_cast<int>(gone.size());
            before = after;
        }
        QVERIFY(displaced > 0);
    }

    /// Over many seeds each chat is drawn about equally often, and so is each pair of neighbours.
    void noChatIsPreferred()
    {
        constexpr int count = 100;
        constexpr int drawn = 20;
        constexpr int seeds = 2000;
        const Computer computer = computerWith(chats(count));
        QList<int> times(count, 0);
        int pairs = 0;
        for (quint64 seed = 0; seed < seeds; ++seed) {
            Sampler sampler({Per::All, drawn, seed}, &computer.words);
            for (const CompactRow &row : computer.rows) {
                sampler.offer(row);
            }
            const QList<quint32> ids = sampler.drawn();
            QCOMPARE(ids.size(), drawn);
            for (qsizetype i = 0; i < ids.size(); ++i) {
                ++times[ids[i] - 1];
                pairs += i > 0 && ids[i] == ids[i - 1] + 1 ? 1 : 0;
            }
        }
        // Chi-square over the chats, corrected for drawing without putting back; 99 degrees of freedom: 149 is passed
        // once in a thousand times.
        constexpr double share = double(drawn) / count;
        constexpr double expected = seeds * share;
        double chiSquare = 0;
        for (const int each : times) {
            chiSquare += (each - expected) * (each - expected) / (expected * (1 - share));
        }
        chiSquare *= (count - 1.0) / count;
        QVERIFY2(chiSquare < 149 && chiSquare > 60, qPrintable(QString::number(chiSquare)));
        // 99 pairs of neighbours, each drawn together with a probability of 20/100 · 19/99.
        const double together = seeds * 99.0 * (20.0 / 100) * (19.0 / 99);
        QVERIFY2(std::abs(pairs - together) < 0.05 * together, qPrintable(QString::number(pairs)));
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
