// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Profile)
};
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
} // namespace

void makePrivate(const QString &file)
{
    const QFileInfo info(file);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                      | QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner;
    if (info.isFile() && (info.permissions() & others)) {            // a folder in its place would be locked by it
        QFile::setPermissions(file, info.permissions() & ownerOnly); // one made read-only stays so
    }
}

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/deskside"_s;
}

QString Profile::file(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

tl::expected<Profile, QString> Profile::open(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir()) {
        return tl::unexpected(
            Text::tr("The profile “%1” is a file; a folder was expected. Choose another with --profile.").arg(folder));
    }
    const QString whole = QDir(folder).absolutePath();
    for (const QString &shared : {QDir::homePath(), QDir::tempPath(), QDir::rootPath()}) {
        if (whole == QDir(shared).absolutePath()) { // making it private would take it from everybody else
            return tl::unexpected(
                Text::tr(
                    "“%1” holds other things; the profile needs a folder of its own. Choose another with --profile.")
                    .arg(folder));
        }
    }
    if (!QDir().mkpath(folder)) {
        return tl::unexpected(
            Text::tr("The profile folder “%1” cannot be made. Choose another with --profile.").arg(folder));
    }
    if (!QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner)) {
        return tl::unexpected(
            Text::tr("The profile folder “%1” belongs to somebody else. Choose another with --profile.").arg(folder));
    }
    Profile profile;
    profile.m_folder = QDir(folder).absolutePath();
    return profile;
}

tl::expected<Profile, QString> Profile::temporary()
{
    Profile profile;
    profile.m_temporary = std::make_shared<QTemporaryDir>();
    if (!profile.m_temporary->isValid()) {
        return tl::unexpected(Text::tr("No temporary folder can be made: %1").arg(profile.m_temporary->errorString()));
    }
    profile.m_folder = profile.m_temporary->path();
    return profile;
}

} // namespace deskside
