// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/live.h"
#include "models/api/transport.h"
#include "models/domain/account.h"
#include "models/domain/action.h"
#include "models/domain/chat.h"

namespace deskside {

/// Which part of a vendor's list is asked for.
struct ListQuery {
    enum class Slice : unsigned char { All, Unread, Mine };
    Slice slice = Slice::All; ///< Unread and Mine only where the VendorTraits say so
    QString search;           ///< only where VendorTraits::searches; cut to what the vendor takes
    bool operator==(const ListQuery &) const = default;
};

/// What an action has brought, by the vendor's answer.
struct Performed {
    std::optional<Chat> chat;       ///< the chat as it is now, or the new one; nullopt when the answer does not say
    std::optional<Message> message; ///< the reply as the vendor keeps it
    std::optional<ApiError> unsaid = {}; ///< NewChat: `chat` was made, and what became of its first message instead
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

    /// A chat as the list would show it now; only where Operation::ReadChat is supported. `known` is what is kept of
    /// it. NotFound when the vendor does not have it any more.
    virtual Call readChat(const Chat &known, Callback<Chat> done);

    /// Some of a chat's thread, the newest messages for an empty `from`, else those before it (MessagePage::older);
    /// only where Operation::Messages is supported. Messages may come twice on two pages.
    virtual Call listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done);

    /// Reads again a message that was kept as Message::raw.
    virtual Result<Message> decodeMessage(const QByteArray &raw) const;

    /// Does it, once: no error but Kind::OutcomeUnknown leaves open whether it happened. `known` is what is kept of
    /// the chat. Only where the operation is supported.
    virtual Call perform(const Action &action, const Chat &known, Callback<Performed> done);

    /// Whom chats can be assigned to; only where Operation::Colleagues is supported.
    virtual Call listColleagues(Callback<QList<Person>> done);

    /// Is told of changes as they happen, until the Call is dropped or the line breaks; only where Operation::Live is
    /// supported.
    virtual Call listen(HearLive hear);

    /// Reads again a chat that was kept as Chat::raw and Chat::rawDetails.
    virtual Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const = 0;
};

} // namespace deskside
