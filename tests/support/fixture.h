// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace deskside::test {

/// The bytes of a file below tests/ ("api/invent/fixtures/full.json"); ends the program when it is not there.
QByteArray fixture(const QString &path);

} // namespace deskside::test
