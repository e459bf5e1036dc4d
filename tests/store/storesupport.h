// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/profile.h"

#include <QTest>

namespace deskside::test {

/// The rights of a file as an octal word ("600"); empty where there is none.
QString rightsOf(const QString &file);
/// Lets the program make files that everybody may read, as it is the custom on most desktops.
void useTheUsualMask();
QByteArray bytesOf(const QString &file);
bool writeBytes(const QString &file, const QByteArray &bytes);
/// The files of a folder whose names begin so, sorted.
QStringList filesLike(const QString &folder, const QString &beginning);

} // namespace deskside::test
