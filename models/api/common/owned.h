// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

namespace deskside {

/// The same as the account's: decoders know of no account.
inline Chat owned(Chat chat, const QString &accountId)
{
    chat.key.account = accountId;
    return chat;
}
inline ChatPage owned(ChatPage page, const QString &accountId)
{
    for (Chat &chat : page.chats) {
        chat.key.account = accountId;
    }
    return page;
}
inline Performed owned(Performed performed, const QString &accountId)
{
    if (performed.chat) {
        performed.chat->key.account = accountId;
    }
    return performed;
}
template <typename T>
Result<T> owned(Result<T> answer, const QString &accountId)
{
    if (answer) {
        *answer = owned(std::move(*answer), accountId);
    }
    return answer;
}

} // namespace deskside
