// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/sharing.h"

#include "models/sync/storekeeper.h"

#include <QRandomGenerator>
#include <algorithm>

namespace deskside {

namespace {

constexpr int mostAtOnce = 200;

} // namespace

Sharing::Sharing(StoreKeeper *keeper, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_line == Line::None ? begin() : exchange(); });
    connect(keeper, &StoreKeeper::recovered, this, &Sharing::wake, Qt::QueuedConnection);
}

Sharing::~Sharing()
{
    end();
}

void Sharing::apply(const SharedReviewsSettings &settings, const QString &password)
{
    m_settings = settings;
    m_password = password;
    restart();
}

void Sharing::restart()
{
    end();
    m_failures = 0;
    m_refused = false;
    m_status.last = {};
    begin();
}

void Sharing::setOffline(bool offline)
{
    if (std::exchange(m_offline, offline) != offline) {
        restart();
    }
}

void Sharing::setAccount(const Account &account)
{
    const QString identity = sharedIdentity(account);
    if (m_identities.value(account.id) != identity) {
        m_identities.insert(account.id, identity);
        m_placed = false;
        wake();
    }
}

void Sharing::removeAccount(const QString &accountId)
{
    m_identities.remove(accountId);
    m_placed = false;
}

void Sharing::wake()
{
    m_again = true;
    if (m_status.phase == SharingStatus::Phase::Failed) {
        tellStatus(m_status.phase, m_status.message); // there is more that waits
    }
    // One that refuses does so until the settings are others; asking again and again may lock a person out.
    if (m_line == Line::Idle || (m_line == Line::None && m_settings.on && !m_refused)) {
        wait(std::chrono::milliseconds(0)); // what is said in one go is told in one
    }
}

void Sharing::end()
{
    m_timer.stop();
    m_line = Line::None;
    if (SharedLine *line = std::exchange(m_shared, nullptr)) {
        disconnect(line, nullptr, this, nullptr);
        line->end();
    }
}

void Sharing::begin()
{
    if (!m_settings.on) {
        tellStatus(SharingStatus::Phase::Off);
        return;
    }
    if (m_offline) {
        tellStatus(SharingStatus::Phase::Failed, tr("Deskside is offline: the shared database is not asked."));
        return;
    }
    if (!m_shared) {
        m_shared = new SharedLine;
        connect(m_shared, &SharedLine::opened, this, &Sharing::takeOpened);
        connect(m_shared, &SharedLine::exchanged, this, &Sharing::takePage);
        connect(m_shared, &SharedLine::failed, this, &Sharing::takeFailure);
        connect(m_shared, &SharedLine::news, this, [this] {
            m_again = true;
            if (m_line == Line::Idle) {
                exchange();
            }
        });
    }
    m_line = Line::Opening;
    if (m_failures == 0) { // else what went wrong stays to be read until it goes well
        tellStatus(SharingStatus::Phase::Connecting);
    }
    m_shared->open(m_settings, m_password);
}

void Sharing::takeOpened(const QString &database, qint64 newest, qint64 clockOffset)
{
    m_database = database;
    m_newest = newest;
    m_clockOffset = clockOffset;
    m_placed = false;
    m_line = Line::Idle;
    exchange();
}

/// Where the store stands with this database and these accounts.
void Sharing::place()
{
    const QList<QString> identities = m_identities.values();
    const auto revision =
        m_keeper->wrote(m_keeper->store().beginSharing(m_database, m_newest, identities, m_clockOffset));
    m_placed = revision.has_value();
    m_revision = revision.value_or(0);
}

std::optional<QList<ReviewEdit>> Sharing::unshared()
{
    QList<ReviewEdit> edits;
    for (auto account = m_identities.cbegin(); account != m_identities.cend() && edits.size() < mostAtOnce; ++account) {
        const int room = mostAtOnce - static_cast<int>(edits.size());
        auto some = m_keeper->read(m_keeper->store().unshared(account.key(), room));
        if (!some) {
            return {};
        }
        for (ReviewEdit &edit : *some) {
            edit.chat.account = *account;
        }
        edits += *some;
    }
    return edits;
}

void Sharing::exchange()
{
    if (m_line != Line::Idle) {
        return;
    }
    if (m_keeper->isOpen() && !m_placed) {
        place();
    }
    const auto edits = m_keeper->isOpen() && m_placed ? unshared() : std::nullopt;
    if (!edits) {
        wait(m_pace.poll); // until the store can be used
        return;
    }
    m_again = false;
    m_told = edits->size();
    m_line = Line::Busy;
    m_shared->exchange(*edits, m_revision);
}

ChatKey Sharing::chatHere(const ChatKey &shared) const
{
    QList<QString> accounts = m_identities.keys(shared.account);
    std::sort(accounts.begin(), accounts.end());
    // A vendor whose key alone names the workspace has two of them under one name.
    const auto has = [&](const QString &account) {
        return m_keeper->isOpen() && m_keeper->stored({account, shared.id}).has_value();
    };
    const auto found = accounts.size() > 1 ? std::find_if(accounts.cbegin(), accounts.cend(), has) : accounts.cend();
    return {found != accounts.cend() ? *found : accounts.value(0), shared.id};
}

void Sharing::takePage(const SharedPage &page)
{
    m_line = Line::Idle;
    QList<ReviewEdit> edits;
    for (ReviewEdit edit : page.edits) {
        edit.chat = chatHere(edit.chat);
        if (!edit.chat.account.isEmpty()) {
            edits.append(edit);
        }
    }
    // Accounts that came meanwhile have more to ask for.
    const bool isCurrent = m_placed && m_keeper->isOpen();
    const auto taken = isCurrent ? m_keeper->wrote(m_keeper->store().takeShared(edits, page.revision)) : std::nullopt;
    if (!taken) {
        m_placed = false;
        wait(m_keeper->isOpen() && isCurrent ? m_pace.poll : std::chrono::milliseconds(0));
        return;
    }
    m_revision = page.revision;
    m_newest = std::max(m_newest, page.revision);
    if (!taken->delta.isEmpty()) {
        Q_EMIT delta(taken->delta);
    }
    if (!taken->chats.isEmpty()) {
        Q_EMIT chatsChanged(taken->chats);
    }
    for (const ReviewConflict &conflict : taken->conflicts) {
        Q_EMIT conflicted(conflict);
    }
    m_failures = 0;
    m_refused = false;
    if (page.more || m_again || (m_told == mostAtOnce && !edits.isEmpty())) {
        exchange();
        return;
    }
    m_status.last = QDateTime::currentDateTimeUtc();
    tellStatus(SharingStatus::Phase::InStep);
    wait(m_pace.poll);
}

void Sharing::takeFailure(const SharedError &error)
{
    m_line = Line::None;
    ++m_failures;
    tellStatus(SharingStatus::Phase::Failed, error.message);
    constexpr int steepest = 12;
    auto delay = m_pace.firstRetry * (1 << std::min(m_failures - 1, steepest));
    m_refused = error.kind == SharedError::Kind::Refused || error.kind == SharedError::Kind::TooNew;
    if (m_refused) {
        delay = m_pace.longestRetry;
    }
    const double spread = 0.75 + QRandomGenerator::global()->generateDouble() / 2; // not all of a team at once
    wait(std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(std::min(delay, m_pace.longestRetry).count()) * spread)));
}

void Sharing::wait(std::chrono::milliseconds delay)
{
    m_timer.start(delay);
}

void Sharing::tellStatus(SharingStatus::Phase phase, const QString &message)
{
    SharingStatus status = m_status;
    status.phase = phase;
    status.message = message;
    const bool isOff = phase == SharingStatus::Phase::Off;
    status.waiting =
        !isOff && m_keeper->isOpen() ? m_keeper->read(m_keeper->store().unsharedCount()).value_or(status.waiting) : 0;
    if (std::exchange(m_status, status) != status) {
        Q_EMIT statusChanged(status);
    }
}

} // namespace deskside
