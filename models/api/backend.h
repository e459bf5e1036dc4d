// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"
#include "models/domain/account.h"
#include "models/domain/chat.h"

namespace deskside {

/// Which part of a vendor's list is asked for.
struct ListQuery {
    enum class Slice : unsigned char { All, Unread, Mine };
    Slice slice = Slice::All; ///< Unread and Mine only where the VendorTraits say so
    QString search;           ///< only where VendorTraits::searches; cut to what the vendor takes
    bool operator==(const ListQuery &) const = default;
};

/// One account at one vendor, in the terms of the domain. Each vendor's folder has one; it glues the vendor's pure
/// request builders and decoders to a Transport. Lives in the transport's thread.
class Backend
{
public:
    template <typename T>
    using Callback = std::function<void(Result<T>)>;

    virtual ~Backend() = default;

    /// One page of the account's chats, newest first where the vendor can sort. `page` counts from 1.
    virtual Call listChats(const ListQuery &query, int page, int pageSize, Callback<ChatPage> done) = 0;

    /// The chats that are the person's own by the vendor's word; only where VendorTraits::learnsIdentity.
    /// Answers with the person's id there, or an empty string when no chat is assigned to them.
    virtual Call learnIdentity(Callback<QString> done);

    /// A chat's details, all of them in Chat::rawDetails; only where VendorTraits::hasDetails. `listed` is what the
    /// list said of it.
    virtual Call fetchDetails(const Chat &listed, Callback<Chat> done);

    /// Reads again a chat that was kept as Chat::raw and Chat::rawDetails.
    virtual Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const = 0;
};

} // namespace deskside
