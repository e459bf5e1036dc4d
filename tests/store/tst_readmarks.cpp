// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/readmarks.h"
#include "tests/store/storesupport.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

namespace {

using Marks = QHash<ChatKey, ReadMark>;

ChatKey key(const QString &chat, const QString &account = u"a1"_s)
{
    return {account, chat};
}

ReadMark opened(const char *at)
{
    ReadMark mark;
    mark.activity = Moment::parse(QString::fromLatin1(at)).value_or(Moment());
    mark.opened = true;
    return mark;
}

/// What another start of the program would find.
Marks reread(const Profile &profile, const QList<ChatKey> &keys)
{
    const auto database = Database::open(profile);
    const ReadMarks marks(**database);
    Marks found;
    for (const ChatKey &key : keys) {
        if (const ReadMark *mark = marks.find(key)) {
            found.insert(key, *mark);
        }
    }
    return found;
}

int pragma(const Database &database, const QString &what)
{
    QSqlQuery query(QSqlDatabase::database(database.connection()));
    return query.exec(u"PRAGMA "_s + what) && query.next() ? query.value(0).toInt() : -1;
}

Marks manyMarks(int count)
{
    Marks marks;
    for (int i = 0; i < count; ++i) {
        marks.insert(key(u"chat %1 "_s.arg(i) + QString(200, u'x')), opened("2026-11-21T09:30:00Z"));
    }
    return marks;
}

/// The child's part of marksOutliveAKilledProgram().
int keepAndWaitToBeKilled(const QString &folder)
{
    const auto profile = Profile::open(folder);
    const auto database = Database::open(*profile);
    ReadMarks marks(**database);
    bool kept = marks.setAccountKnown(u"a1"_s);
    for (int i = 0; i < 50; ++i) {
        kept = kept && marks.set({{key(u"chat%1"_s.arg(i)), opened("2026-11-21T09:30:00.123Z")}});
    }
    std::puts(kept ? "kept" : "lost");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestReadMarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTheUsualMask(); }
    void anUnknownChatHasNoMark();
    void everyFieldComesBack_data();
    void everyFieldComesBack();
    void aMarkReplacesItsOldSelf();
    void marksOfAccountsAreApart();
    void oddIdsComeBack_data();
    void oddIdsComeBack();
    void anAccountIsKnownWhenItWasSaid();
    void aRemovedAccountTakesItsMarksAlong();
    void marksWithoutAFileHoldInMemory();
    void aFullDiskIsToldAndTheMarksHold();
    void aBatchIsKeptWholeOrNotAtAll();
    void aRefusedBatchDoesNotHinderTheNext();
    void aStoreWithoutItsTableIsTold();
    void marksOutliveAKilledProgram();
};

void TestReadMarks::anUnknownChatHasNoMark()
{
    const Profile profile = *Profile::temporary();
    const auto database = Database::open(profile);
    ReadMarks marks(**database);
    QVERIFY(!marks.find(key(u"c"_s)));
    QVERIFY(marks.lastError().isEmpty());
    QVERIFY(marks.set({}));
}

void TestReadMarks::everyFieldComesBack_data()
{
    QTest::addColumn<ReadMark>("mark");
    const auto row = [](const char *name, const std::function<void(ReadMark &)> &change) {
        ReadMark mark;
        change(mark);
        QTest::newRow(name) << mark;
    };
    row("empty", [](ReadMark &) {});
    row("date-time", [](ReadMark &m) { m = opened("2026-11-21T09:30:00Z"); });
    row("milliseconds", [](ReadMark &m) { m = opened("2026-11-21T09:30:00.007Z"); });
    row("a date keeps its precision", [](ReadMark &m) { m = opened("2026-11-21"); });
    row("first seen", [](ReadMark &m) { m.totalMessages = 7; });
    row("none is not unknown", [](ReadMark &m) {
        m.totalMessages = 0;
        m.unseen = 0;
    });
    row("large", [](ReadMark &m) { m.totalMessages = std::numeric_limits<qint64>::max(); });
    row("negative", [](ReadMark &m) { m.unseen = -3; });
    row("marked unread", [](ReadMark &m) { m.markedUnread = true; });
    row("all", [](ReadMark &m) {
        m = opened("2026-01-02T03:04:05.678Z");
        m.totalMessages = 1;
        m.unseen = 2;
        m.markedUnread = true;
    });
}

void TestReadMarks::everyFieldComesBack()
{
    QFETCH(const ReadMark, mark);
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QVERIFY2(marks.set({{key(u"c"_s), mark}}), qPrintable(marks.lastError()));
        QVERIFY(marks.find(key(u"c"_s)));
        QCOMPARE(*marks.find(key(u"c"_s)), mark);
    }
    const Marks found = reread(profile, {key(u"c"_s)});
    QCOMPARE(found, Marks({{key(u"c"_s), mark}}));
    QCOMPARE(found.value(key(u"c"_s)).activity.isDateOnly(), mark.activity.isDateOnly());
}

void TestReadMarks::aMarkReplacesItsOldSelf()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        ReadMark first = opened("2026-11-21T09:30:00Z");
        first.unseen = 3;
        QVERIFY(marks.set({{key(u"c"_s), first}, {key(u"d"_s), first}}));
        QVERIFY(marks.set({{key(u"c"_s), opened("2026-11-22T09:30:00Z")}}));
        QCOMPARE(*marks.find(key(u"c"_s)), opened("2026-11-22T09:30:00Z"));
        QCOMPARE(*marks.find(key(u"d"_s)), first);
    }
    const Marks found = reread(profile, {key(u"c"_s), key(u"d"_s)});
    QCOMPARE(found.value(key(u"c"_s)), opened("2026-11-22T09:30:00Z"));
    QCOMPARE(found.value(key(u"d"_s)).unseen, std::optional<qint64>(3));
}

void TestReadMarks::marksOfAccountsAreApart()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QVERIFY(marks.set({{key(u"c"_s, u"a1"_s), opened("2026-11-21")}}));
        QVERIFY(!marks.find(key(u"c"_s, u"a2"_s)));
    }
    QCOMPARE(reread(profile, {key(u"c"_s, u"a1"_s), key(u"c"_s, u"a2"_s)}).size(), 1);
}

void TestReadMarks::oddIdsComeBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("quotes") << u"'; DROP TABLE read_marks; --\""_s;
    QTest::newRow("emoji") << u"🐙 日本 ü"_s;
    QTest::newRow("a NUL inside") << QString(u"a\0b"_s);
    QTest::newRow("space around") << u" c "_s;
    QTest::newRow("a number") << u"007"_s;
    QTest::newRow("long") << QString(100'000, u'y');
}

void TestReadMarks::oddIdsComeBack()
{
    QFETCH(const QString, id);
    const Profile profile = *Profile::temporary();
    const Marks kept{{key(id), opened("2026-11-21")}};
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QVERIFY2(marks.set(kept), qPrintable(marks.lastError()));
    }
    QCOMPARE(reread(profile, {key(id), key(u"a"_s), key(u"c"_s), key(u"7"_s)}), kept);
}

void TestReadMarks::anAccountIsKnownWhenItWasSaid()
{
    const Profile profile = *Profile::temporary();
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QVERIFY(marks.set({{key(u"c"_s), opened("2026-11-21")}}));
        QVERIFY(!marks.knowsAccount(u"a1"_s)); // of a walk that was broken off
        QVERIFY(marks.setAccountKnown(u"a1"_s));
        QVERIFY(marks.setAccountKnown(u"a1"_s));
        QVERIFY(marks.knowsAccount(u"a1"_s));
    }
    const auto database = Database::open(profile);
    const ReadMarks marks(**database);
    QVERIFY(marks.knowsAccount(u"a1"_s));
    QVERIFY(!marks.knowsAccount(u"a2"_s));
    QVERIFY(!marks.knowsAccount(u"a"_s));
}

void TestReadMarks::aRemovedAccountTakesItsMarksAlong()
{
    const Profile profile = *Profile::temporary();
    const QList<ChatKey> keys{key(u"c"_s, u"a1"_s), key(u"d"_s, u"a1"_s), key(u"c"_s, u"a2"_s)};
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QVERIFY(marks.set({{keys[0], opened("2026-11-21")}, {keys[1], {}}, {keys[2], {}}}));
        QVERIFY(marks.setAccountKnown(u"a1"_s) && marks.setAccountKnown(u"a2"_s));
        QVERIFY(marks.removeAccount(u"a1"_s));
        QVERIFY(marks.removeAccount(u"unknown"_s));
        QVERIFY(!marks.find(keys[0]));
        QVERIFY(marks.find(keys[2]));
        QVERIFY(!marks.knowsAccount(u"a1"_s));
    }
    QCOMPARE(reread(profile, keys), Marks({{keys[2], {}}}));
    const auto database = Database::open(profile);
    const ReadMarks marks(**database);
    QVERIFY(!marks.knowsAccount(u"a1"_s));
    QVERIFY(marks.knowsAccount(u"a2"_s));
}

void TestReadMarks::marksWithoutAFileHoldInMemory()
{
    ReadMarks marks;
    QVERIFY(marks.set({{key(u"c"_s), opened("2026-11-21")}}));
    QVERIFY(marks.setAccountKnown(u"a1"_s));
    QCOMPARE(*marks.find(key(u"c"_s)), opened("2026-11-21"));
    QVERIFY(marks.removeAccount(u"a1"_s));
    QVERIFY(!marks.find(key(u"c"_s)));
    QVERIFY(!marks.knowsAccount(u"a1"_s));
}

void TestReadMarks::aFullDiskIsToldAndTheMarksHold()
{
    const Profile profile = *Profile::temporary();
    const ChatKey before = key(u"before"_s);
    const ChatKey after = key(u"after"_s);
    const Marks many = manyMarks(100);
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QVERIFY(marks.set({{before, opened("2026-11-20")}}));
        QVERIFY(pragma(**database, u"max_page_count = %1"_s.arg(pragma(**database, u"page_count"_s))) > 0);
        QVERIFY(!marks.set(many));
        QVERIFY2(!marks.lastError().isEmpty(), "what went wrong is not said");
        for (auto mark = many.cbegin(); mark != many.cend(); ++mark) {
            QVERIFY(marks.find(mark.key()));
        }
        QVERIFY(marks.find(before));
        QVERIFY(!marks.set(many)); // and again, without a transaction left open
        QVERIFY(pragma(**database, u"max_page_count = 100000"_s) > 0);
        QVERIFY2(marks.set({{after, opened("2026-11-22")}}), qPrintable(marks.lastError()));
        QVERIFY(marks.lastError().isEmpty());
    }
    QCOMPARE(reread(profile, {before, after}).size(), 2);
    QVERIFY(reread(profile, many.keys()).isEmpty());
}

void TestReadMarks::aBatchIsKeptWholeOrNotAtAll()
{
    const Profile profile = *Profile::temporary();
    const Marks many = manyMarks(100);
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        // Room for some of them, not for all.
        QVERIFY(pragma(**database, u"max_page_count = %1"_s.arg(pragma(**database, u"page_count"_s) + 2)) > 0);
        QVERIFY(!marks.set(many));
    }
    QCOMPARE(reread(profile, many.keys()).size(), 0);
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QVERIFY(marks.set(many));
    }
    QCOMPARE(reread(profile, many.keys()), many);
}

void TestReadMarks::aRefusedBatchDoesNotHinderTheNext()
{
    const Profile profile = *Profile::temporary();
    const Marks batch{{key(u"good"_s), {}}, {key(u"bad"_s), {}}, {key(u"fine"_s), {}}};
    {
        const auto database = Database::open(profile);
        ReadMarks marks(**database);
        QSqlQuery query(QSqlDatabase::database((*database)->connection()));
        QVERIFY(query.exec(u"CREATE TEMP TRIGGER refuse BEFORE INSERT ON read_marks WHEN NEW.chat = 'bad' "
                           "BEGIN SELECT RAISE(ABORT, 'not this one'); END"_s));
        QVERIFY(!marks.set(batch));
        QVERIFY2(marks.lastError().contains(u"not this one"_s), qPrintable(marks.lastError()));
        QVERIFY2(marks.set({{key(u"next"_s), {}}}), qPrintable(marks.lastError()));
    }
    QCOMPARE(reread(profile, batch.keys() + QList<ChatKey>{key(u"next"_s)}), Marks({{key(u"next"_s), {}}}));
}

void TestReadMarks::aStoreWithoutItsTableIsTold()
{
    const Profile profile = *Profile::temporary();
    const auto database = Database::open(profile);
    {
        QSqlQuery query(QSqlDatabase::database((*database)->connection()));
        QVERIFY(query.exec(u"DROP TABLE read_marks"_s));
    }
    ReadMarks marks(**database);
    QVERIFY(marks.lastError().contains(u"read_marks"_s));
    QVERIFY(!marks.set({{key(u"c"_s), opened("2026-11-21")}}));
    QVERIFY(marks.find(key(u"c"_s)));
    QVERIFY(!marks.removeAccount(u"a1"_s));
    QVERIFY(!marks.find(key(u"c"_s)));
}

void TestReadMarks::marksOutliveAKilledProgram()
{
    const QTemporaryDir place;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--keep"_s, place.path()});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += child.readAllStandardOutput()).contains('\n'), 60'000);
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(said.trimmed(), "kept"_ba);

    const auto profile = Profile::open(place.path());
    const auto database = Database::open(*profile);
    QVERIFY(database);
    QVERIFY((*database)->setAside().isEmpty());
    const ReadMarks marks(**database);
    QVERIFY(marks.knowsAccount(u"a1"_s));
    for (int i = 0; i < 50; ++i) {
        const ReadMark *mark = marks.find(key(u"chat%1"_s.arg(i)));
        QVERIFY(mark);
        QCOMPARE(*mark, opened("2026-11-21T09:30:00.123Z"));
    }
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--keep"_L1) {
        return keepAndWaitToBeKilled(arguments[2]);
    }
    TestReadMarks test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_readmarks.moc"
