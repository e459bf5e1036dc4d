// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

#include "models/store/readmarks.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// The list of a vendor that does not sort by the last change must be walked in full for a change to be seen; a long
/// one only every so often.
constexpr qint64 shortList = 1'000;
constexpr int walksUntilFull = 10;

} // namespace

SyncEngine::SyncEngine(Profile profile, BackendFactory makeBackend, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_makeBackend(std::move(makeBackend))
{
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    auto database = Database::open(m_profile);
    if (!database) {
        Q_EMIT storeTrouble(
            tr("%1 Until then, what you open is remembered only while Deskside runs.").arg(database.error()));
        m_marks = std::make_unique<ReadMarks>();
        return;
    }
    m_database = std::move(*database);
    if (!m_database->setAside().isEmpty()) {
        Q_EMIT storeTrouble(
            tr("The store was damaged. It was kept as “%1” and a new one was begun.").arg(m_database->setAside()));
    }
    m_marks = std::make_unique<ReadMarks>(*m_database);
    if (!m_marks->lastError().isEmpty()) {
        tellStoreFailed(m_marks->lastError());
    }
}

void SyncEngine::tellStoreFailed(const QString &why)
{
    Q_EMIT storeTrouble(
        tr("The store cannot be written (%1). What you open is remembered only while Deskside runs.").arg(why));
}

void SyncEngine::setAccount(const Account &account, const VendorTraits &vendor, const QString &token)
{
    if (m_entries.erase(account.id) > 0) {
        Q_EMIT accountCleared(account.id);
    }
    auto backend = token.isEmpty() ? nullptr : m_makeBackend(account, token);
    if (!backend) {
        AccountStatus status;
        status.account = account.id;
        status.phase = AccountStatus::Phase::SignedOut;
        Q_EMIT statusChanged(status);
        return;
    }
    Entry &entry = m_entries[account.id];
    entry.sync = std::make_unique<AccountSync>(account, vendor, std::move(backend), m_marks.get());
    entry.timer = std::make_unique<QTimer>();
    entry.timer->setSingleShot(true);
    connect(entry.timer.get(), &QTimer::timeout, this, [this, id = account.id] { tick(id); });
    AccountSync *sync = entry.sync.get();
    connect(sync, &AccountSync::delta, this, &SyncEngine::delta);
    connect(sync, &AccountSync::chatRead, this, &SyncEngine::chatRead);
    connect(sync, &AccountSync::detailsFailed, this, &SyncEngine::detailsFailed);
    connect(sync, &AccountSync::identityLearned, this, &SyncEngine::identityLearned);
    connect(sync, &AccountSync::storeFailed, this, &SyncEngine::tellStoreFailed);
    connect(sync, &AccountSync::statusChanged, this, [this](const AccountStatus &status) {
        if (const auto found = m_entries.find(status.account); found != m_entries.end()) {
            const bool goesOn =
                status.phase == AccountStatus::Phase::Idle || status.phase == AccountStatus::Phase::Failed;
            goesOn ? arm(found->second) : found->second.timer->stop(); // signed out: not before the person says so
        }
        Q_EMIT statusChanged(status);
    });
    sync->setOffline(m_offline);
    sync->refresh(true);
}

void SyncEngine::removeAccount(const QString &accountId)
{
    m_entries.erase(accountId);
    Q_EMIT accountCleared(accountId);
    if (!m_marks->removeAccount(accountId)) {
        tellStoreFailed(m_marks->lastError());
    }
}

void SyncEngine::arm(Entry &entry) const
{
    const auto spread = 0.9 + QRandomGenerator::global()->generateDouble() * 0.2;
    const auto usual = std::chrono::duration_cast<std::chrono::milliseconds>(m_interval);
    entry.timer->start(std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(usual.count()) * spread)));
}

void SyncEngine::tick(const QString &accountId)
{
    const auto found = m_entries.find(accountId);
    if (found == m_entries.end()) {
        return;
    }
    Entry &entry = found->second;
    ++entry.walks;
    entry.sync->refresh(entry.sync->status().chats <= shortList || entry.walks % walksUntilFull == 0);
}

void SyncEngine::refresh(const QString &accountId, bool full)
{
    for (auto &[id, entry] : m_entries) {
        const bool asked = accountId.isEmpty() || accountId == id;
        if (asked && (full || entry.sync->status().phase != AccountStatus::Phase::SignedOut)) {
            entry.sync->refresh(full);
        }
    }
}

void SyncEngine::openChat(const ChatKey &key, bool markRead)
{
    if (const auto found = m_entries.find(key.account); found != m_entries.end()) {
        found->second.sync->openChat(key.id, markRead);
    }
}

void SyncEngine::markUnread(const ChatKey &key, bool unread)
{
    if (const auto found = m_entries.find(key.account); found != m_entries.end()) {
        found->second.sync->markUnread(key.id, unread);
    }
}

void SyncEngine::test(const Account &account, const VendorTraits &vendor, const QString &token)
{
    m_testCall.abort();
    m_testBackend = m_makeBackend(account, token);
    if (!m_testBackend) {
        Q_EMIT tested(account.id, false, tr("This product is not known to this version of Deskside."));
        return;
    }
    constexpr int few = 10;
    m_testCall = m_testBackend->listChats(1, few, [this, id = account.id, vendor](const Result<ChatPage> &page) {
        Q_EMIT tested(id, page.has_value(), testSentence(page, vendor));
    });
}

void SyncEngine::setInterval(std::chrono::seconds interval)
{
    m_interval = interval;
    for (auto &[id, entry] : m_entries) {
        if (entry.timer->isActive()) {
            arm(entry);
        }
    }
}

void SyncEngine::setOffline(bool offline)
{
    const bool before = std::exchange(m_offline, offline);
    for (auto &[id, entry] : m_entries) {
        entry.sync->setOffline(offline);
    }
    if (before && !offline) {
        refresh({}, true);
    }
}

QString testSentence(const Result<ChatPage> &page, const VendorTraits &vendor)
{
    if (!page) {
        return describe(page.error(), vendor.name);
    }
    if (page->received == 0) {
        return SyncEngine::tr("%1 accepts the key. There are no chats yet.").arg(vendor.name);
    }
    if (page->chats.isEmpty()) {
        const DecodeProblem &first = page->problems.front();
        return SyncEngine::tr("%1 accepts the key, but its chats cannot be read: %2").arg(vendor.name, first.message);
    }
    if (page->total) {
        return SyncEngine::tr("%1 accepts the key and lists %Ln chat(s).", nullptr, static_cast<int>(*page->total))
            .arg(vendor.name);
    }
    return SyncEngine::tr("%1 accepts the key and lists chats.").arg(vendor.name);
}

} // namespace deskside
