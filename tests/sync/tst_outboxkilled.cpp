// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "tests/sync/actingserver.h"
#include "tests/sync/killing.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

/// The moments between which the program dies.
const QStringList steps{u"before"_s, u"stored"_s, u"leaving"_s, u"done"_s, u"answered"_s, u"settled"_s};

/// A vendor that outlives the program: its record is a file, each line in it before anybody hears of it.
std::shared_ptr<ActingServer> vendorOf(const QString &folder)
{
    auto server = std::make_shared<ActingServer>();
    server->list = chats(3);
    server->keepsReference = false;
    QFile known(folder + u"/record"_s);
    if (known.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : known.readAll().split('\n')) {
            const QStringList words = QString::fromUtf8(line).split(u'\t');
            if (words.size() == 4) {
                Action action;
                action.kind = *operationFrom(words[0]);
                action.chat = {u"a1"_s, words[1]};
                action.wanted.text = words[2];
                if (action.kind != Operation::Reply) {
                    action.wanted.on = true;
                }
                action.id = words[3];
                server->doIt(action);
            }
        }
    }
    server->does = [folder](const Action &action) {
        QFile record(folder + u"/record"_s);
        record.open(QIODevice::Append);
        record.write(
            (QStringList{wordOf(action.kind), action.chat.id, action.wanted.text, action.id}.join(u'\t') + u'\n')
                .toUtf8());
    };
    return server;
}

bool settles(ActingRig &rig)
{
    return QTest::qWaitFor(
        [&rig] {
            const QList<OutboxItem> items = rig.outbox.items();
            return std::all_of(items.begin(), items.end(),
                               [](const OutboxItem &item) { return item.phase == OutboxItem::Phase::Asking; })
                   || rig.state().contains(u"asking"_s);
        },
        10'000);
}

/// Writes a draft, replies, pins and replies again, and dies where it is told to: at a step, the so manieth time.
int act(const QString &folder, const QString &step, int times)
{
    auto server = vendorOf(folder);
    int left = times;
    const auto dieAt = [&](const QString &here) {
        if (step == here && --left == 0) {
            die();
        }
    };
    const Profile profile = Profile::open(folder).value();
    ActingRig rig(server, profile);
    server->reached = [&] { dieAt(u"leaving"_s); };
    const auto record = server->does;
    server->does = [&](const Action &action) {
        record(action);
        dieAt(u"done"_s);
    };
    server->answers = [&] { dieAt(u"answered"_s); };
    QObject::connect(&rig.outbox, &Outbox::settled, &rig.outbox, [&] { dieAt(u"settled"_s); });
    if (step == "commits"_L1) {
        dieAfterCommits(Database::fileOf(profile), times);
    }
    rig.outbox.setDraft({{u"a1"_s, u"c1"_s}, u"first"_s, QDateTime::currentDateTimeUtc()});
    rig.outbox.setDraft({{u"a1"_s, u"c3"_s}, u"unfinished"_s, QDateTime::currentDateTimeUtc()});
    say("written");
    dieAt(u"before"_s);
    rig.outbox.act({rig.make(u"c1"_s, Operation::Reply, {.text = u"first"_s}),
                    rig.make(u"c1"_s, Operation::Pin, {.on = true}),
                    rig.make(u"c1"_s, Operation::Reply, {.text = u"second"_s})},
                   0ms);
    say("stored");
    dieAt(u"stored"_s);
    settles(rig);
    say("over: " + rig.state().toUtf8());
    return 0;
}

/// The next start: tells how it settles; a person who is asked sends it again.
int resume(const QString &folder)
{
    ActingRig rig(vendorOf(folder), Profile::open(folder).value());
    say("draft: " + rig.draft(u"c1"_s).toUtf8());
    say("other draft: " + rig.draft(u"c3"_s).toUtf8());
    if (!settles(rig)) {
        say("stuck");
        return 1;
    }
    say("first: " + rig.state().toUtf8());
    const QList<OutboxItem> items = rig.outbox.items();
    for (const OutboxItem &item : items) {
        if (item.phase == OutboxItem::Phase::Asking) {
            rig.outbox.answer(item.number, OutboxAnswer::SendAgain);
        }
    }
    const bool over = QTest::qWaitFor([&rig] { return rig.outbox.items().isEmpty(); }, 10'000);
    say("over: " + (over ? QByteArray("nothing left") : rig.state().toUtf8()));
    return 0;
}

QStringList linesOf(const QByteArray &output)
{
    return QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
}

QStringList recordOf(const QString &folder)
{
    QFile record(folder + u"/record"_s);
    QStringList words;
    if (record.open(QIODevice::ReadOnly)) {
        for (const QString &line : linesOf(record.readAll())) {
            words.append(line.section(u'\t', 0, 2).replace(u'\t', u' ').trimmed());
        }
    }
    return words;
}

QStringList run(const QStringList &arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForFinished(60'000)) {
        child.kill();
        child.waitForFinished();
    }
    return linesOf(child.readAllStandardOutput());
}

} // namespace

/// The program is killed between every two steps of what it sends.
class TestOutboxKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReplyArrivesOnce_data();
    void everyReplyArrivesOnce();
};

void TestOutboxKilled::everyReplyArrivesOnce_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("times");
    QTest::addColumn<QString>("asks"); // what the next start cannot know
    for (int times = 1; times <= 3; ++times) {
        for (const QString &step : steps) {
            const bool once = step == "before"_L1 || step == "stored"_L1;
            if (!once || times == 1) {
                const bool isReply = times != 2;
                QTest::addRow("%s %d", qPrintable(step), times)
                    << step << times << (step == "leaving"_L1 && isReply ? u"asking"_s : QString());
            }
        }
    }
    for (int commits = 1; commits <= 10; ++commits) {
        QTest::addRow("commit %d", commits) << u"commits"_s << commits << u"?"_s;
    }
}

void TestOutboxKilled::everyReplyArrivesOnce()
{
    QFETCH(const QString, step);
    QFETCH(const int, times);
    QFETCH(const QString, asks);
    QTemporaryDir folder;
    const QStringList before = run({u"--act"_s, folder.path(), step, QString::number(times)});
    const QStringList early = recordOf(folder.path());
    const QStringList after = run({u"--resume"_s, folder.path()});
    const QString said = before.join(u" | "_s) + u" || "_s + after.join(u" | "_s);
    QVERIFY2(step == "commits"_L1 || before.last().startsWith(u"over"_s) == false, qPrintable(said));
    QVERIFY2(after.contains(u"over: nothing left"_s), qPrintable(said));
    if (asks != "?"_L1) {
        QVERIFY2(after.join(u' ').contains(u"asking"_s) == !asks.isEmpty(), qPrintable(said));
    }
    if (before.contains(u"written"_s)) {
        QVERIFY2(after.contains(u"other draft: unfinished"_s), qPrintable(said));
    }
    const QStringList record = recordOf(folder.path());
    const bool wasKept = before.contains(u"stored"_s) || !record.isEmpty();
    if (wasKept) {
        QStringList replies = record;
        replies.removeAll(u"pin c1"_s); // twice is once
        QVERIFY2(replies == QStringList({u"reply c1 first"_s, u"reply c1 second"_s}), qPrintable(said));
        QVERIFY(record.contains(u"pin c1"_s));
        QVERIFY(record.indexOf(u"pin c1"_s) == 1);
        QVERIFY2(after.contains(u"draft: "_s), qPrintable(said));
    } else if (before.contains(u"written"_s)) {
        QVERIFY2(after.contains(u"draft: first"_s), qPrintable(said)); // the words are there in any case
    }
    QVERIFY(record.mid(0, early.size()) == early);
}

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QStringList words = application.arguments();
    if (words.size() == 5 && words[1] == "--act"_L1) {
        return act(words[2], words[3], words[4].toInt());
    }
    if (words.size() == 3 && words[1] == "--resume"_L1) {
        return resume(words[2]);
    }
    TestOutboxKilled test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_outboxkilled.moc"
