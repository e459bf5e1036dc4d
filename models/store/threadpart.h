// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

namespace deskside {

/// The newest of a chat's messages as they are kept.
struct ThreadPart {
    QList<Message> messages; ///< oldest first, with Message::raw
    bool keptBefore = false; ///< there are older ones in the store
    bool known = false;      ///< the thread was read at least once
    QString older;           ///< MessagePage::older of the oldest page that was read; null: it begins there

    /// There are older ones, here or at the vendor.
    bool goesOn() const { return keptBefore || !older.isNull(); }
    bool operator==(const ThreadPart &) const = default;
};

} // namespace deskside
