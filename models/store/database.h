// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/profile.h"

namespace deskside {

/// The profile's SQLite file, in WAL, at the newest schema version. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens and migrates `deskside.sqlite`. A file that is damaged or no database is set aside under a new name, told
    /// in setAside(), and a new one is begun; one from a newer version of Deskside is refused with a sentence.
    static tl::expected<std::unique_ptr<Database>, QString> open(const Profile &profile);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The name of the connection, for QSqlDatabase::database().
    QString connection() const { return m_connection; }
    /// Where a damaged file was put; empty when there was none.
    QString setAside() const { return m_setAside; }

    /// The version of the schema that this program writes, kept in `PRAGMA user_version`.
    static constexpr int schemaVersion = 1;

private:
    Database() = default;

    QString m_connection;
    QString m_setAside;
};

} // namespace deskside
