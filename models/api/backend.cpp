// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/backend.h"

namespace deskside {

Call Backend::learnIdentity(Callback<QString>)
{
    return {};
}

Call Backend::fetchDetails(const Chat &, Callback<Chat>)
{
    return {};
}

Call Backend::readChat(const Chat &, Callback<Chat>)
{
    return {};
}

Call Backend::listMessages(const Chat &, const QString &, Callback<MessagePage>)
{
    return {};
}

Result<Message> Backend::decodeMessage(const QByteArray &) const
{
    return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, {}, {}});
}

Call Backend::perform(const Action &, const Chat &, Callback<Performed>)
{
    return {};
}

Call Backend::listColleagues(Callback<QList<Person>>)
{
    return {};
}

Call Backend::listen(HearLive)
{
    return {};
}

} // namespace deskside
