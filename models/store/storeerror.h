// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <tl/expected.hpp>

namespace deskside {

/// Why the store could not take or give something. Reading what is there usually still works.
struct StoreError {
    enum class Kind : unsigned char {
        Full,     ///< the disk, or the file's limit
        ReadOnly, ///< the file or its folder may not be written
        Locked,   ///< another program has held it for longer than the busy timeout
        Damaged,  ///< the file is not, or no longer, a sound database
        Index,    ///< the full-text index contradicts itself; it can be made anew
        TooNew,   ///< written by a newer version of Deskside
        Other
    };
    Kind kind = Kind::Other;
    QString message; ///< a sentence for a person: what, where, what to do
    bool operator==(const StoreError &) const = default;
};

template <typename T>
using Stored = tl::expected<T, StoreError>;

} // namespace deskside

Q_DECLARE_METATYPE(deskside::StoreError)
