// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>

/// What assistive tools are told, asked in this process.
namespace deskside::test {

/// The names and values below an object, in order, as they would be spoken.
QStringList spoken(QObject *root);

/// Every showing control below an object that has no name, as "role in parent".
QStringList nameless(QObject *root);

} // namespace deskside::test
