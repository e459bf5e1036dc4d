// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncrig.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <algorithm>

namespace deskside::test {

VendorTraits fakeVendor()
{
    VendorTraits traits;
    traits.id = u"fake"_s;
    traits.name = u"Fake"_s;
    traits.needsOrganisation = false;
    traits.pageSize = 3;
    return traits;
}

Account fakeAccount(const QString &id)
{
    Account account;
    account.id = id;
    account.name = u"Account "_s + id;
    account.vendor = u"fake"_s;
    return account;
}

QString wordFor(AccountStatus::Phase phase)
{
    switch (phase) {
    case AccountStatus::Phase::Idle:
        return u"idle"_s;
    case AccountStatus::Phase::Syncing:
        return u"syncing"_s;
    case AccountStatus::Phase::Failed:
        return u"failed"_s;
    case AccountStatus::Phase::Paused:
        return u"paused"_s;
    case AccountStatus::Phase::SignedOut:
        break;
    }
    return u"signed out"_s;
}

bool meddle(const QStringList &statements)
{
    const QStringList names = QSqlDatabase::connectionNames();
    for (const QString &name : names) {
        const QSqlDatabase db = QSqlDatabase::database(name, false);
        QSqlQuery query(db);
        if (!db.isOpen() || db.connectOptions().contains("READONLY"_L1)) {
            continue;
        }
        for (const QString &statement : statements) {
            if (!query.exec(statement)) {
                qWarning("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
                return false;
            }
            query.finish();
        }
    }
    return true;
}

bool fillStore()
{
    return meddle({u"PRAGMA max_page_count = 1"_s});
}

bool emptyStore()
{
    return meddle({u"PRAGMA max_page_count = 1073741823"_s});
}

bool damageStore()
{
    return meddle({u"PRAGMA writable_schema = ON"_s, u"UPDATE sqlite_schema SET rootpage = 4000 WHERE name = 'chats'"_s,
                   u"PRAGMA writable_schema = RESET"_s});
}

Rig::Rig(const VendorTraits &vendor, const Account &account, const Profile &place, std::shared_ptr<FakeServer> talks)
    : server(talks ? std::move(talks) : std::make_shared<FakeServer>())
    , profile(place)
    , keeper(profile, decoded)
    , sync(prepared(account), vendor, std::make_unique<FakeBackend>(server, account.id), &keeper)
    , opened(&keeper,
             [this](const QString &) { return sync.vendor().hasDetails && !offline ? &sync.backend() : nullptr; })
{
    (void)keeper.store().load(1000, [this](const ChatDelta &delta) {
        take(delta);
        return true;
    });
    QObject::connect(&sync, &AccountSync::delta, &sync, [this](const ChatDelta &delta) { take(delta); });
    QObject::connect(&opened, &OpenedChats::delta, &sync, [this](const ChatDelta &delta) { take(delta); });
    QObject::connect(&sync, &AccountSync::chatsChanged, &opened, &OpenedChats::reread);
    QObject::connect(&sync, &AccountSync::statusChanged, &sync,
                     [this](const AccountStatus &status) { phases.append(wordFor(status.phase)); });
    QObject::connect(&sync, &AccountSync::looked, &sync, [this] { ++looks; });
    QObject::connect(&opened, &OpenedChats::chatRead, &sync,
                     [this](const Chat &chat, const ChatRow &row, const QList<Change> &changes) {
                         told.append(u"read "_s + chat.key.id);
                         read = chat;
                         readRow = row;
                         readChanges = changes;
                     });
    QObject::connect(&opened, &OpenedChats::detailsFailed, &sync, [this](const ChatKey &key, const ApiError &error) {
        told.append(u"failed "_s + key.id);
        failure = error;
    });
    QObject::connect(&sync, &AccountSync::identityLearned, &sync, [this](const QString &id, const QString &me) {
        told.append(u"me %1 %2"_s.arg(id, me));
        (void)keeper.store().setAccount(sync.account());
        const auto repacked = keeper.store().repack(id, 1, 1000);
        take(repacked->delta);
    });
    QObject::connect(&keeper, &StoreKeeper::failing, &sync, [this] { told.append(u"store failed"_s); });
    QObject::connect(&keeper, &StoreKeeper::recovered, &sync, [this] { told.append(u"store works"_s); });
    told.clear();
}

Rig::~Rig() = default;

bool Rig::walk(bool full)
{
    sync.refresh(full);
    return settles();
}

bool Rig::settles()
{
    constexpr int patience = 60'000; // ms; ten thousand chats take their time under a sanitizer
    return QTest::qWaitFor([this] { return sync.status().phase != AccountStatus::Phase::Syncing; }, patience);
}

bool Rig::hears(int questions)
{
    return QTest::qWaitFor([&] { return server->asked >= questions; });
}

void Rig::setOffline(bool now)
{
    offline = now;
    sync.setOffline(now);
    if (now) {
        opened.abort();
    }
}

std::optional<ReadMark> Rig::mark(const QString &id)
{
    const auto stored = keeper.store().chat({sync.account().id, id});
    return stored && stored->has_value() ? (*stored)->mark : std::nullopt;
}

WalkState Rig::state()
{
    return keeper.store().walkState(sync.account().id).value();
}

QStringList Rig::ids() const
{
    QStringList ids = rows.keys();
    ids.sort();
    return ids;
}

const Account &Rig::prepared(const Account &account)
{
    keeper.open();
    (void)keeper.store().setAccount(account);
    reader = *ChatReader::open(profile, decoded);
    return account;
}

void Rig::take(const ChatDelta &delta)
{
    if (delta.isEmpty() || (delta.upserted.isEmpty() && delta.removed.isEmpty())) {
        return;
    }
    QStringList said; // in the order of the ids: a delta has none
    for (const CompactRow &compact : delta.upserted) {
        const ChatRow row = reader->row(compact.id).value_or(ChatRow());
        said.append((isVanished(compact) ? u"~"_s : u"+"_s) + row.key.id);
        rows.insert(row.key.id, row);
        names.insert(compact.id, row.key.id);
    }
    std::sort(said.begin(), said.end(), [](const QString &a, const QString &b) { return a.mid(1) < b.mid(1); });
    said.prepend(u"delta"_s);
    for (const quint32 id : delta.removed) {
        said.append(u"-"_s + names.value(id));
        rows.remove(names.take(id));
    }
    told.append(said.join(u' '));
}

} // namespace deskside::test
