// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

#include <QMetaType>
#include <optional>

namespace deskside {

/// How far the thread of a chat is known here, and what is being done about it.
struct ThreadState {
    bool more = false;             ///< there are older messages at the vendor than are kept here
    bool loading = false;          ///< the person waits for some: the first ones of a chat, or older ones
    std::optional<ApiError> error; ///< why the last ones that were asked for did not come
    bool supported = false;        ///< the vendor gives whole threads
    bool operator==(const ThreadState &) const = default;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ThreadState)
