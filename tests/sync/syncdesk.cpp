// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

#include <QCoreApplication>
#include <algorithm>

namespace deskside::test {

Desk::Desk(const Profile &place, const Servers &from)
    : profile(place)
    , servers(from)
    , engine(
          profile,
          [this](const Account &account, const QString &token) -> std::unique_ptr<Backend> {
              tokens.append(token);
              if (account.vendor != "fake"_L1) {
                  return nullptr;
              }
              return std::make_unique<FakeBackend>(server(account.id), account.id);
          },
          decoded)
{
    const auto note = [this](const QString &what) { told.append(what); };
    QObject::connect(&engine, &SyncEngine::storeOpened, &engine, [this, note](const Profile &opened) {
        used = opened;
        reader = *ChatReader::open(opened, decoded);
        note(u"opened"_s);
    });
    QObject::connect(&engine, &SyncEngine::loaded, &engine, [note] { note(u"loaded"_s); });
    QObject::connect(&engine, &SyncEngine::cleared, &engine, [this, note] {
        rows.clear();
        names.clear();
        reader.reset();
        note(u"cleared"_s);
    });
    QObject::connect(&engine, &SyncEngine::delta, &engine, [this](const ChatDelta &delta) { take(delta); });
    QObject::connect(&engine, &SyncEngine::statusChanged, &engine,
                     [this](const AccountStatus &status) { statuses.insert(status.account, status); });
    QObject::connect(&engine, &SyncEngine::storeTrouble, &engine,
                     [this](const QString &sentence) { troubles.append(sentence); });
    QObject::connect(&engine, &SyncEngine::storeFailing, &engine,
                     [this](const StoreError &error) { failings.append(error); });
    QObject::connect(&engine, &SyncEngine::storeRecovered, &engine, [this] { ++recoveries; });
    QObject::connect(&engine, &SyncEngine::tested, &engine,
                     [this](const QString &id, bool ok, const QString &sentence) {
                         tested.append((ok ? u"good "_s : u"bad "_s) + id + u": "_s + sentence);
                     });
    QObject::connect(&engine, &SyncEngine::chatRead, &engine,
                     [this](const Chat &chat, const ChatRow &) { read.append(chat.key); });
    QObject::connect(&engine, &SyncEngine::serverSearched, &engine,
                     [this](const QString &text, qint64 found, const QList<QString> &errors) {
                         searched.append(u"%1: %2"_s.arg(text).arg(found));
                         searchErrors = errors;
                     });
    QObject::connect(&engine, &SyncEngine::sinceLeft, &engine,
                     [this](const QDateTime &since, const QList<ChatChanges> &changes) {
                         ++sinceTold;
                         left = since;
                         QStringList words;
                         for (const ChatChanges &chat : changes) {
                             words.append((chat.isNew ? u"new "_s : u"changed "_s) + chat.key.id);
                         }
                         news = words;
                     });
}

Desk::~Desk() = default;

std::shared_ptr<FakeServer> Desk::server(const QString &account)
{
    auto &found = servers[account];
    if (!found) {
        found = std::make_shared<FakeServer>();
    }
    return found;
}

void Desk::add(const QString &id, const QString &token)
{
    engine.setAccount(fakeAccount(id), fakeVendor(), token);
}

bool Desk::settles(const QString &id)
{
    return QTest::qWaitFor([&] { return statuses.value(id).phase != AccountStatus::Phase::Syncing; });
}

AccountStatus::Phase Desk::phase(const QString &id) const
{
    return statuses.value(id).phase;
}

int Desk::chatsOf(const QString &id) const
{
    return static_cast<int>(
        std::count_if(rows.keyBegin(), rows.keyEnd(), [&id](const ChatKey &key) { return key.account == id; }));
}

ChatRow Desk::row(const ChatKey &key) const
{
    return rows.value(key);
}

void Desk::take(const ChatDelta &delta)
{
    for (const CompactRow &compact : delta.upserted) {
        const ChatRow row = reader->row(compact.id).value_or(ChatRow());
        rows.insert(row.key, row);
        names.insert(compact.id, row.key);
    }
    for (const quint32 id : delta.removed) {
        rows.remove(names.take(id));
    }
}

void letDueTimersRun()
{
    for (int turn = 0; turn < 100; ++turn) {
        QCoreApplication::processEvents();
    }
}

} // namespace deskside::test
