// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

/// OpenCX, the successor of OpenCopilot with an API of its own.
namespace deskside::opencx {

VendorTraits traits();
/// See VendorEntry.
Result<Chat> decode(const QString &accountId, const QByteArray &raw, const QByteArray &rawDetails);
Result<Message> decodeMessage(const QByteArray &raw);
std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport);

} // namespace deskside::opencx
