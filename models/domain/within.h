// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>

namespace deskside {

/// A stretch of time in which something happened, UTC: exact when both ends are the same. With one end missing it is
/// known only to have been before, or after, the other; with none it is not known.
struct Within {
    QDateTime earliest;
    QDateTime latest;

    static Within exactly(const QDateTime &at) { return {at.toUTC(), at.toUTC()}; }
    bool isKnown() const { return earliest.isValid() || latest.isValid(); }
    bool isExact() const { return earliest.isValid() && earliest == latest; }
    bool operator==(const Within &) const = default;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Within)
