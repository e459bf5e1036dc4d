// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// JSON cut out of an answer as the vendor wrote it, only the white space between values left out. Parsing it and
/// writing it again would take twice as long as all the rest, and would write some of it differently.
namespace deskside::json {

/// `json` must be valid.
QByteArray compacted(const QByteArray &json);

/// The entries of a list, or of the one list in an object, each as its bytes. `json` must be valid; empty when it is
/// neither.
QList<QByteArray> entriesIn(const QByteArray &json);

} // namespace deskside::json
