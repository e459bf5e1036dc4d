// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixture.h"

#include <QFile>

namespace deskside::test {

QByteArray fixture(const QString &path)
{
    QFile file(QStringLiteral(DESKSIDE_SOURCE_DIR "/tests/") + path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no fixture %s", qPrintable(path));
    }
    return file.readAll();
}

} // namespace deskside::test
