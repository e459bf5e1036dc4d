// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;
using Phase = AccountStatus::Phase;

/// A disk that is full at any moment of a sync: what is in memory is what is stored, then and afterwards.
class TestFullStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAndStoreAgree_data();
    void rowsAndStoreAgree();
    void cleanupTestCase();

private:
    int m_ran = 0;
    int m_met = 0; ///< a full disk
};

namespace {

/// So many pages more, and no one after them.
bool leavePages(int pages)
{
    const QStringList names = QSqlDatabase::connectionNames();
    for (const QString &name : names) {
        const QSqlDatabase db = QSqlDatabase::database(name, false);
        QSqlQuery query(db);
        if (!db.isOpen() || db.connectOptions().contains("READONLY"_L1)) {
            continue;
        }
        if (!query.exec(u"PRAGMA page_count"_s) || !query.next()) {
            return false;
        }
        const int most = query.value(0).toInt() + pages;
        query.finish();
        if (!query.exec(u"PRAGMA max_page_count = %1"_s.arg(most))) {
            return false;
        }
    }
    return true;
}

/// What somebody knows who heard every delta.
struct Memory {
    QHash<quint32, CompactRow> rows;
    Words words;

    void take(const ChatDelta &delta)
    {
        for (const auto &[id, text] : delta.words) {
            words.set(id, text);
        }
        for (const CompactRow &row : delta.upserted) {
            rows.insert(row.id, row);
        }
        for (const quint32 id : delta.removed) {
            rows.remove(id);
        }
    }
};

Chat wordy(const QString &id, int minute, QRandomGenerator &dice)
{
    Chat chat = chatAt(id, minute);
    QString title = id;
    for (int i = 0; i < 60; ++i) {
        title += u' ' + QString::number(dice.generate(), 36);
    }
    chat.title = title;
    chat.assignee = Person{u"u"_s + QString::number(dice.bounded(200)), {}, {}, {}};
    chat.adminUnseen = dice.bounded(2);
    return chat;
}

} // namespace

void TestFullStore::rowsAndStoreAgree_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 25; ++seed) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

void TestFullStore::rowsAndStoreAgree()
{
    QFETCH(const int, seed);
    QRandomGenerator dice(static_cast<quint32>(seed));
    Desk desk;
    Memory memory;
    QHash<ChatKey, OwnData> owned; // what the store took at once
    QHash<ChatKey, OwnData> typed; // the last of each chat, which it is offered again
    connect(&desk.engine, &SyncEngine::delta, this, [&](const ChatDelta &delta) { memory.take(delta); });
    desk.engine.start();
    const auto agree = [&] {
        const auto reader = ChatReader::open(desk.profile, decoded);
        QVERIFY(reader);
        const ChatDelta stored = (*reader)->newest(std::numeric_limits<int>::max());
        QCOMPARE(stored.upserted.size(), memory.rows.size());
        for (const auto &[id, text] : stored.words) {
            QCOMPARE(memory.words.text(id), text);
        }
        for (const CompactRow &row : stored.upserted) {
            QVERIFY(memory.rows.value(row.id) == row);
            const auto whole = (*reader)->row(row.id);
            QVERIFY(whole);
            QVERIFY(desk.rows.value(whole->key) == *whole);
            QVERIFY(whole->own == owned.value(whole->key) || whole->own == typed.value(whole->key));
        }
        QCOMPARE(desk.rows.size(), memory.rows.size());
    };

    const auto server = desk.server(u"a"_s);
    for (int i = 0; i < 240; ++i) {
        server->list.append(wordy(u"c%1"_s.arg(i), 240 - i, dice));
    }
    VendorTraits vendor = fakeVendor();
    vendor.pageSize = 20;
    const int fillsAt = dice.bounded(1, 12);
    const int left = dice.bounded(25);
    bool full = false;
    server->hears = [&](const QString &question) {
        if (question == QString(u"list "_s + QString::number(fillsAt)) && !std::exchange(full, true)) {
            QVERIFY(leavePages(left));
        }
        // The person goes on meanwhile.
        const ChatKey key{u"a"_s, u"c%1"_s.arg(dice.bounded(240))};
        if (desk.rows.contains(key)) {
            const OwnData own{dice.bounded(2) == 0, QString(u"note "_s).repeated(dice.bounded(3'000)), {}};
            const auto complaints = desk.troubles.size();
            typed.insert(key, own);
            desk.engine.setOwn(key, own);
            if (desk.troubles.size() == complaints) {
                owned.insert(key, own);
            }
            desk.engine.openChat(key, true);
        }
    };
    desk.engine.setAccount(fakeAccount(u"a"_s), vendor, u"token"_s);
    QVERIFY(desk.settles(u"a"_s));
    QVERIFY(full);
    agree();
    if (QTest::currentTestFailed()) {
        return;
    }

    // Chats change and come while it is full, or nearly so.
    for (int i = 0; i < 30; ++i) {
        const int at = dice.bounded(240);
        server->list[at] = wordy(server->list[at].key.id, 300 + i, dice);
        server->list.prepend(wordy(u"new%1"_s.arg(i), 400 + i, dice));
    }
    desk.engine.refresh(u"a"_s, true);
    QVERIFY(desk.settles(u"a"_s));
    agree();
    if (QTest::currentTestFailed()) {
        return;
    }
    QCOMPARE(desk.phase(u"a"_s) == Phase::Failed, desk.failings.size() > desk.recoveries);
    ++m_ran;
    m_met += desk.failings.isEmpty() ? 0 : 1; // now and then there was room enough
    for (const StoreError &error : std::as_const(desk.failings)) {
        QCOMPARE(error.kind, StoreError::Kind::Full);
    }

    QVERIFY(emptyStore());
    desk.engine.refresh(u"a"_s, true);
    QVERIFY(desk.settles(u"a"_s));
    QCOMPARE(desk.phase(u"a"_s), Phase::Idle);
    QCOMPARE(desk.recoveries, desk.failings.size());
    QCOMPARE(desk.chatsOf(u"a"_s), server->list.size());
    const auto hasAll = [&] {
        return std::all_of(typed.keyValueBegin(), typed.keyValueEnd(),
                           [&](const auto &chat) { return desk.row(chat.first).own == chat.second; });
    };
    QTRY_VERIFY(hasAll());
    for (const Chat &chat : std::as_const(server->list)) {
        QCOMPARE(desk.row({u"a"_s, chat.key.id}).title, chat.title.valueOr({}));
    }
    agree();
    const auto second = Database::open(desk.profile);
    QVERIFY(second);
    QSqlQuery check(QSqlDatabase::database((*second)->connection()));
    QVERIFY(check.exec(u"PRAGMA integrity_check"_s) && check.next());
    QCOMPARE(check.value(0).toString(), u"ok"_s);
    check.finish();
    QCOMPARE(desk.told, QStringList({u"opened"_s, u"loaded"_s}));
}

/// Most of them did meet one.
void TestFullStore::cleanupTestCase()
{
    constexpr int all = 25;
    QVERIFY(m_ran < all || m_met >= 20);
}

QTEST_GUILESS_MAIN(TestFullStore)
#include "tst_fullstore.moc"
