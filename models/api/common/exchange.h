// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/common/owned.h"
#include "models/api/transport.h"

/// Asking a vendor for something, and reading its answer.
namespace deskside {

/// Sends a request and hands on what `decode` makes of a 2xx's body.
template <typename Decode, typename Done>
Call exchange(Transport &transport, const HttpRequest &request, Decode decode, Done done)
{
    return transport.send(
        request, [decode = std::move(decode), done = std::move(done)](const Result<HttpResponse> &reply) {
            done(reply.and_then([&decode](const HttpResponse &response) { return decode(response.body); }));
        });
}

/// The same for chats, which come as the account's.
template <typename Decode, typename Done>
Call exchange(Transport &transport, const HttpRequest &request, const QString &account, Decode decode, Done done)
{
    return exchange(
        transport, request,
        [account, decode = std::move(decode)](const QByteArray &body) { return owned(decode(body), account); },
        std::move(done));
}

/// What was answered when this chat was asked for; BadReply when it is another.
Result<Chat> thisChat(const QString &id, Result<Chat> answer);

} // namespace deskside
