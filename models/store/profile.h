// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <tl/expected.hpp>

class QTemporaryDir;

namespace deskside {

/// The folder that holds everything Deskside keeps of one person on this computer. The folder is 0700 and every file in
/// it 0600.
class Profile
{
public:
    /// Opens `folder`, which is made when it is missing; an error sentence names what could not be done and where.
    static tl::expected<Profile, QString> open(const QString &folder);
    /// A profile in a temporary folder that is removed with the last copy of the value.
    static tl::expected<Profile, QString> temporary();
    /// Where the profile is when nobody says otherwise.
    static QString defaultFolder();

    QString folder() const { return m_folder; }
    QString file(const QString &name) const;
    bool isTemporary() const { return m_temporary != nullptr; }

private:
    QString m_folder;
    std::shared_ptr<QTemporaryDir> m_temporary;
};

/// Takes group and others every right to a file that exists.
void makePrivate(const QString &file);

} // namespace deskside
