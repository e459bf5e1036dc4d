// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

#include <functional>

namespace deskside {

/// Reads a chat that was kept as JSON. `vendor` is VendorTraits::id; nullopt when it cannot be read. Pure: may be
/// called in any thread.
using ChatDecoder = std::function<std::optional<Chat>(const QString &vendor, const QString &accountId,
                                                      const QByteArray &raw, const QByteArray &rawDetails)>;

/// Reads a message that was kept as JSON.
using MessageDecoder = std::function<std::optional<Message>(const QString &vendor, const QByteArray &raw)>;

} // namespace deskside
