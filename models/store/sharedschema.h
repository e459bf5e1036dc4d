// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace deskside {

/// The steps from each version of a shared database's schema to the next, in PostgreSQL's SQL; sharedMigrations()[0]
/// makes version 1 in an empty database. All is in a schema named "deskside".
const QList<QList<QString>> &sharedMigrations();

} // namespace deskside
