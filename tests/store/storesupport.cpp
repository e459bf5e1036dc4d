// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storesupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <sys/types.h>
#endif

namespace deskside::test {

QString rightsOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists()) {
        return {};
    }
    const auto has = [&info](QFile::Permission right, int bit) { return info.permission(right) ? bit : 0; };
    using F = QFile;
    const int rights = has(F::ReadOwner, 0400) | has(F::WriteOwner, 0200) | has(F::ExeOwner, 0100)
                       | has(F::ReadGroup, 040) | has(F::WriteGroup, 020) | has(F::ExeGroup, 010)
                       | has(F::ReadOther, 04) | has(F::WriteOther, 02) | has(F::ExeOther, 01);
    return QString::number(rights, 8);
}

void useTheUsualMask()
{
#ifdef Q_OS_UNIX
    ::umask(022);
#endif
}

QByteArray bytesOf(const QString &file)
{
    QFile input(file);
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

bool writeBytes(const QString &file, const QByteArray &bytes)
{
    QFile output(file);
    return output.open(QIODevice::WriteOnly) && output.write(bytes) == bytes.size();
}

QStringList filesLike(const QString &folder, const QString &beginning)
{
    return QDir(folder).entryList({QString(beginning + u'*')}, QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace deskside::test
