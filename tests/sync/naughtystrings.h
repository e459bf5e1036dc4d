// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace deskside::test {

/// A text that programs trip over, and the kind it is of.
struct Naughty {
    QByteArray name; ///< "sql 12"
    QString text;
};

/// Some hundred of them, none twice.
QList<Naughty> naughtyStrings();

} // namespace deskside::test
