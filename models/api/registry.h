// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/chatdecoder.h"

namespace deskside {

/// One row of the registry: a vendor's traits, how to make its backend, and how to read what was kept of a chat.
struct VendorEntry {
    VendorTraits traits;
    std::unique_ptr<Backend> (*makeBackend)(const Account &account, std::unique_ptr<Transport> transport) = nullptr;
    /// Reads a chat that was kept as Chat::raw and Chat::rawDetails, as the account's. Pure: may be called in any
    /// thread.
    Result<Chat> (*decode)(const QString &accountId, const QByteArray &raw, const QByteArray &rawDetails) = nullptr;
    /// Reads a message that was kept as Message::raw. Pure, too; null for a vendor without Operation::Messages.
    Result<Message> (*decodeMessage)(const QByteArray &raw) = nullptr;
};

/// Every vendor that Deskside speaks to. A new one is a folder beside the others and a row here.
const QList<VendorEntry> &vendors();

/// The row with this id; null when there is none.
const VendorEntry *findVendor(QStringView id);

/// Reads the kept chats of every vendor in the registry.
ChatDecoder chatDecoder();
/// The same for the messages.
MessageDecoder messageDecoder();

} // namespace deskside
