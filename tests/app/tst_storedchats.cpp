// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"
#include "models/store/database.h"
#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;

namespace {

const QString updated = u"2026-11-20T10:00:00Z"_s;

QJsonArray threeChats()
{
    return {
        chat(u"invent"_s, u"c1"_s, {{u"title"_s, u"Refund for order 7"_s}, {u"updated_at"_s, updated}}),
        chat(u"invent"_s, u"c2"_s, {{u"title"_s, u"Password"_s}, {u"updated_at"_s, u"2026-11-19T10:00:00Z"_s}}),
        chat(u"invent"_s, u"c3"_s, {{u"title"_s, u"Refund again"_s}, {u"updated_at"_s, u"2026-11-18T10:00:00Z"_s}})};
}

QByteArray ownData(const QString &account)
{
    const QJsonObject own{{u"account"_s, account},
                          {u"chat"_s, u"c2"_s},
                          {u"pinned"_s, true},
                          {u"note"_s, u"rang"_s},
                          {u"tags"_s, QJsonArray{u"vip"_s}}};
    const QJsonObject foreign{{u"account"_s, u"elsewhere"_s}, {u"chat"_s, u"c9"_s}, {u"note"_s, u"x"_s}};
    return bytes(QJsonObject{{u"format"_s, u"deskside-profile"_s},
                             {u"version"_s, 1},
                             {u"accounts"_s, QJsonArray{QJsonObject{{u"id"_s, account}}}},
                             {u"chats"_s, QJsonArray{own, foreign}}});
}

} // namespace

/// What commands do with what an earlier one stored.
class TestStoredChats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void offlineCommandsAnswerFromTheStore();
    void theSecondWalkEndsWhereNothingIsNew();
    void aFullSyncWalksEverything();
    void whatIsOneOwnIsImportedFoundAndExported();
    void whatCannotBeImportedIsSaid();
    void vacuumTellsTheSizes();
    void whileTheWindowIsOpenNobodyElseAsksTheVendors();
    void besideTheWindowNothingIsWritten_data();
    void besideTheWindowNothingIsWritten();
    void removingAnAccountRemovesItsChats();

private:
    Ran run(const QString &line) { return (*m_deskside)(line + " --profile "_L1 + m_deskside->profile()); }
    QString accountId();

    std::unique_ptr<SocketServer> m_server;
    std::unique_ptr<Program> m_deskside;
};

void TestStoredChats::init()
{
    m_server = std::make_unique<SocketServer>();
    serve(*m_server, u"invent"_s, threeChats());
    m_deskside = std::make_unique<Program>();
    QVERIFY(m_deskside->addAccount(u"invent"_s, u"Acme"_s, m_server->url()));
    QCOMPARE(run(u"sync"_s).code, 0);
}

QString TestStoredChats::accountId()
{
    const QJsonObject root = QJsonDocument::fromJson(run(u"profile export"_s).out).object();
    return root["accounts"_L1][0]["id"_L1].toString();
}

void TestStoredChats::offlineCommandsAnswerFromTheStore()
{
    const int before = m_server->deliveries();
    const Ran list = run(u"list --offline --query refund --format json"_s);
    QCOMPARE(list.code, 0);
    QCOMPARE(list.err, u""_s);
    QCOMPARE(list.values(u"id"_s), (QStringList{u"c1"_s, u"c3"_s}));
    const Ran show = run(u"show c2 --offline --format json"_s);
    QCOMPARE(show.code, 0);
    QCOMPARE(show.object()["title"_L1].toString(), u"Password"_s);
    QCOMPARE(run(u"show nosuch --offline"_s).code, 1);
    QCOMPARE(m_server->deliveries(), before);
}

void TestStoredChats::theSecondWalkEndsWhereNothingIsNew()
{
    const int before = m_server->deliveries();
    QCOMPARE(run(u"list --format json"_s).rows().size(), 3);
    QCOMPARE(m_server->deliveries(), before + 1);
}

void TestStoredChats::aFullSyncWalksEverything()
{
    SocketServer server;
    QJsonArray many;
    for (int i = 0; i < 250; ++i) {
        many.append(chat(u"invent"_s, u"m%1"_s.arg(i)));
    }
    serve(server, u"invent"_s, many);
    QVERIFY(m_deskside->addAccount(u"invent"_s, u"Many"_s, server.url()));
    QCOMPARE(run(u"sync --account Many"_s).code, 0);
    const int whole = server.deliveries();
    QVERIFY(whole >= 3);
    QCOMPARE(run(u"sync --account Many"_s).code, 0);
    QCOMPARE(server.deliveries(), whole + 1);
    const Ran full = run(u"sync --account Many --full"_s);
    QCOMPARE(full.code, 0);
    QVERIFY(full.out.contains("Many: 250 chats"));
    QVERIFY2(server.deliveries() >= whole + 4, qPrintable(QString::number(server.deliveries())));
}

void TestStoredChats::whatIsOneOwnIsImportedFoundAndExported()
{
    const QString file = m_deskside->home() + u"/own.json"_s;
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(ownData(accountId()));
    out.close();
    const Ran import = run(u"profile import "_s + file);
    QCOMPARE(import.code, 0);
    QVERIFY2(import.err.contains(u"1 chat "_s), qPrintable(import.err)); // of an account that is not here
    QCOMPARE(run(u"list --offline --query tag:vip --format json"_s).values(u"id"_s), QStringList{u"c2"_s});
    QCOMPARE(run(u"sync --full"_s).code, 0); // no sync takes it away
    QCOMPARE(run(u"list --offline --query is:pinned --format json"_s).values(u"id"_s), QStringList{u"c2"_s});
    const QJsonObject exported = QJsonDocument::fromJson(run(u"profile export"_s).out).object();
    QCOMPARE(exported["chats"_L1].toArray().size(), 1);
    QCOMPARE(exported["chats"_L1][0]["note"_L1].toString(), u"rang"_s);
    QCOMPARE(exported["chats"_L1][0]["tags"_L1], (QJsonArray{u"vip"_s}));
}

void TestStoredChats::whatCannotBeImportedIsSaid()
{
    const QString file = m_deskside->home() + u"/own.json"_s;
    const Ran missing = run(u"profile import "_s + file);
    QCOMPARE(missing.code, 2);
    QVERIFY(missing.err.contains(u"own.json"_s));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"format\":");
    out.close();
    const Ran broken = run(u"profile import "_s + file);
    QCOMPARE(broken.code, 2);
    QVERIFY2(broken.err.contains(u"own.json"_s) && broken.err.contains(u"byte"_s), qPrintable(broken.err));
}

void TestStoredChats::vacuumTellsTheSizes()
{
    const Ran ran = run(u"profile vacuum"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, u""_s);
    QVERIFY2(ran.out.contains("Acme: 3 chats"), ran.out.constData());
    QCOMPARE(run(u"list --offline --format json"_s).rows().size(), 3);
}

void TestStoredChats::whileTheWindowIsOpenNobodyElseAsksTheVendors()
{
    Instance window(Profile::open(m_deskside->profile()).value());
    QVERIFY(window.hold());
    window.listen();
    int wishes = 0;
    connect(&window, &Instance::asked, this, [&](Instance::Wish wish) { wishes += wish == Instance::Wish::Sync; });
    const int before = m_server->deliveries();
    const Ran list = run(u"list --format json"_s);
    QCOMPARE(list.code, 0);
    QCOMPARE(list.rows().size(), 3);
    QCOMPARE(list.err.count(u'\n'), 1); // says why it did not ask
    QCOMPARE(run(u"sync"_s).code, 0);
    QCOMPARE(wishes, 1);
    QCOMPARE(run(u"profile vacuum"_s).code, 1);
    QCOMPARE(m_server->deliveries(), before);
}

void TestStoredChats::besideTheWindowNothingIsWritten_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    for (const auto *command : {"profile export", "list --format json", "list --query refund --format json",
                                "show c2 --format json", "show c2 --offline --format json", "accounts list"}) {
        QTest::newRow(command) << QString::fromLatin1(command) << 0;
    }
    for (const auto *command :
         {"accounts test Acme", "accounts remove Acme", "profile vacuum", "profile import x.json"}) {
        QTest::newRow(command) << QString::fromLatin1(command) << 1;
    }
}

void TestStoredChats::besideTheWindowNothingIsWritten()
{
    QFETCH(const QString, command);
    QFETCH(const int, code);
    const Profile profile = Profile::open(m_deskside->profile()).value();
    Instance window(profile);
    QVERIFY(window.hold());
    window.listen();
    const auto database = Database::open(profile);
    QVERIFY(database);
    QSqlQuery query(QSqlDatabase::database((*database)->connection()));
    const auto ask = [&query](const QString &sql) {
        const QVariant answer = query.exec(sql) && query.next() ? query.value(0) : QVariant();
        query.finish();
        return answer;
    };
    const QVariant version = ask(u"PRAGMA data_version"_s); // moves when another connection writes
    const Ran ran = run(command);
    QCOMPARE(ran.code, code);
    QVERIFY(code != 0 || !ran.out.isEmpty());
    QVERIFY(version.isValid());
    QCOMPARE(ask(u"PRAGMA data_version"_s), version);
    QCOMPARE(ask(u"SELECT value FROM meta WHERE name = 'closed'"_s).toInt(), 0);
    QCOMPARE(ask(u"SELECT count(*) FROM chats"_s).toInt(), 3);
    QCOMPARE(run(u"accounts list"_s).out.count('\n'), 1);
}

void TestStoredChats::removingAnAccountRemovesItsChats()
{
    QCOMPARE(run(u"accounts remove Acme"_s).code, 0);
    QVERIFY(!m_deskside->isWrittenAnywhere("Refund for order"));
    QVERIFY(!m_deskside->isWrittenAnywhere("password"));
}

QTEST_GUILESS_MAIN(TestStoredChats)
#include "tst_storedchats.moc"
