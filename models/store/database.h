// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/profile.h"
#include "models/store/storeerror.h"

namespace deskside {

/// The profile's SQLite file, in WAL, at the newest schema version. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens and migrates `deskside.sqlite`, whatever its size in a few milliseconds. A file that is no database of
    /// ours, is found damaged now or was by markDamaged(), is set aside under a new name, told in setAside(), and a new
    /// one is begun; one from a newer version of Deskside is refused.
    static Stored<std::unique_ptr<Database>> open(const Profile &profile);
    /// The file of a profile's chats.
    static QString fileOf(const Profile &profile);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The name of the connection, for QSqlDatabase::database().
    QString connection() const { return m_connection; }
    QString file() const { return m_file; }
    /// Where a damaged file was put; empty when there was none.
    QString setAside() const { return m_setAside; }
    /// False when the program ended last time without closing this file, and it is too large to be looked through
    /// before it is used.
    bool isChecked() const { return m_checked; }

    /// The version of the schema that this program writes, kept in `PRAGMA user_version`.
    static constexpr int schemaVersion = 4;

private:
    Database() = default;

    QString m_connection;
    QString m_file;
    QString m_setAside;
    bool m_checked = true;
};

/// Notes beside the file that it was found damaged, so that the next Database::open() sets it aside.
void markDamaged(const QString &file);

} // namespace deskside
