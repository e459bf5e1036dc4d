// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/storekeeper.h"

namespace deskside {

namespace {

constexpr int mostDamages = 3;

/// Errors that pass, and say nothing against what is stored.
bool hindersWritingOnly(StoreError::Kind kind)
{
    using Kind = StoreError::Kind;
    return kind == Kind::ReadOnly || kind == Kind::Full || kind == Kind::Locked;
}

} // namespace

StoreKeeper::StoreKeeper(Profile profile, ChatDecoder decode, QObject *parent, MessageDecoder decodeMessage)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_used(m_profile)
    , m_decode(std::move(decode))
    , m_decodeMessage(std::move(decodeMessage))
{
}

StoreKeeper::~StoreKeeper() = default;

bool StoreKeeper::open()
{
    const auto failure = m_failure;
    m_store.reset();
    m_reader.reset();
    if (m_damaged && m_database) {
        markDamaged(m_database->file());
    }
    m_database.reset();
    m_failure.reset();
    // A disk that damages one file after the other would be filled with them.
    const bool damagedInUse = std::exchange(m_damaged, false);
    const bool hopeless = damagedInUse && ++m_damages > mostDamages;
    auto database = hopeless ? Stored<std::unique_ptr<Database>>(tl::unexpected(*failure)) : Database::open(m_used);
    if (database) {
        take(std::move(database), m_used);
        if (m_used.folder() == m_profile.folder()) { // else nothing is kept for good, as before
            tellRecovered();
        }
        return true;
    }
    const StoreError error = database.error();
    tellFailing(error);
    if (!damagedInUse && openForReading(error)) {
        return true;
    }
    auto elsewhere = Profile::temporary();
    if (!elsewhere || !take(Database::open(*elsewhere), *elsewhere)) {
        m_failure = error;
        Q_EMIT trouble(tr("%1 There is no place for chats at all: nothing can be shown.").arg(error.message));
        return false;
    }
    Q_EMIT trouble(tr("%1 Until then nothing is kept: when Deskside ends, chats, notes and what you have read are "
                      "forgotten.")
                       .arg(error.message));
    return true;
}

bool StoreKeeper::openForReading(const StoreError &error)
{
    if (!hindersWritingOnly(error.kind)) {
        return false;
    }
    auto reader = ChatReader::open(m_used, m_decode, m_decodeMessage);
    if (!reader) {
        return false;
    }
    m_reader = *std::move(reader);
    m_failure = error;
    return true;
}

bool StoreKeeper::openForWriting()
{
    auto database = Database::open(m_used);
    if (!database) {
        fail(database.error());
        return false;
    }
    m_reader.reset();
    take(std::move(database), m_used);
    succeed();
    return true;
}

bool StoreKeeper::take(Stored<std::unique_ptr<Database>> database, const Profile &profile)
{
    if (!database) {
        return false;
    }
    m_used = profile;
    m_database = std::move(*database);
    m_store = std::make_unique<ChatStore>(m_database.get(), m_decode, m_decodeMessage);
    if (!m_database->setAside().isEmpty()) {
        Q_EMIT trouble(tr("The store was damaged. It was kept as “%1” and a new one was begun; the chats are fetched "
                          "again.")
                           .arg(m_database->setAside()));
    }
    return true;
}

std::optional<StoredChat> StoreKeeper::stored(const ChatKey &key)
{
    return isOpen() ? read(store().chat(key)).value_or(std::nullopt) : std::nullopt;
}

std::optional<Chat> StoreKeeper::chat(const ChatKey &key)
{
    auto found = stored(key);
    return found ? std::optional(std::move(found->chat)) : std::nullopt;
}

bool StoreKeeper::wrote(const Stored<void> &answer)
{
    if (answer) {
        succeed();
    }
    return read(answer);
}

bool StoreKeeper::read(const Stored<void> &answer)
{
    if (!answer) {
        fail(answer.error());
    }
    return answer.has_value();
}

void StoreKeeper::fail(const StoreError &error)
{
    if (error.kind == StoreError::Kind::Damaged) {
        if (!std::exchange(m_damaged, true)) {
            Q_EMIT damaged();
        }
        m_failure = error;
        return;
    }
    if (std::exchange(m_failure, error) != error) {
        tellFailing(error);
    }
}

void StoreKeeper::succeed()
{
    if (m_damaged) {
        return; // what is written to it now is not kept
    }
    if (std::exchange(m_failure, std::nullopt)) {
        tellRecovered();
    }
    Q_EMIT written();
}

void StoreKeeper::tellFailing(const StoreError &error)
{
    m_toldFailing = true;
    Q_EMIT failing(error);
}

void StoreKeeper::tellRecovered()
{
    if (std::exchange(m_toldFailing, false)) {
        Q_EMIT recovered();
    }
}

} // namespace deskside
