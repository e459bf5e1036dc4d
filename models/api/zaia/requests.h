// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"
#include "models/domain/moment.h"

#include <QList>
#include <optional>

/// The operations on a Zaia workspace's chats and their messages, as values. The key names the workspace, so no request
/// does.
namespace deskside::zaia {

/// The channels that the plain list can be narrowed to.
enum class ChannelType : unsigned char { Widget, Waha, WhatsApp, Instagram, Api };

/// What both lists can be asked for. What is at its default is left to the server.
struct DetailsQuery {
    int pageNumber = 1; ///< counts from 1; a smaller one is taken as 1
    int pageSize = 10;  ///< brought into 1 to 100
    QString search;
    QList<QString> channelIds; ///< empty lists mean all
    QList<QString> responderIds;
    QList<QString> responderVersionIds;
};

/// What the plain list can be asked for beyond that.
struct ChatQuery : DetailsQuery {
    QList<QString> ownerIds;
    QList<ChannelType> channelTypes; ///< empty means all
    Moment lastMessageFrom;          ///< the time of a chat's last message; invalid means no bound
    Moment lastMessageTo;
};

/// A field of a change: left out, cleared with null, or set. These are three different wishes.
template <typename T>
class Settable
{
public:
    Settable() = default; ///< left out: stays as it is
    Settable(std::nullptr_t)
        : m_isSent(true)
    {
    } ///< null: cleared
    Settable(T value)
        : m_isSent(true)
        , m_value(std::move(value))
    {
    }

    bool isSent() const { return m_isSent; }
    /// nullopt is null; means nothing when the field is not sent.
    const std::optional<T> &value() const { return m_value; }
    bool operator==(const Settable &) const = default;

private:
    bool m_isSent = false;
    std::optional<T> m_value;
};

/// A chat to create. All three fields are always sent; what has no value is sent as null.
struct NewChat {
    std::optional<QString> channelId;
    QString ownerId; ///< a user's or an external user's super identity
    std::optional<QString> title;
};

/// A change to a chat.
struct ChatPatch {
    Settable<Moment> lastChatMessageCreatedAt;
    Settable<QString> title;
};

/// A message to be written into a chat.
struct NewMessage {
    QString chatId;
    QString content;
    QString reference; ///< what this program calls it
};

/// So many messages of a chat come at most; there are no pages.
constexpr int mostMessages = 1000;

/// `responderVersionId` may be empty.
HttpRequest getChatDetails(const QString &id, const QString &responderVersionId = {});
HttpRequest listChatDetails(const DetailsQuery &query);
HttpRequest listChats(const ChatQuery &query);
HttpRequest getChat(const QString &id);
HttpRequest createChat(const NewChat &chat);
HttpRequest updateChat(const QString &id, const ChatPatch &patch);
HttpRequest removeChat(const QString &id);
/// `limit` is brought into 1 to mostMessages.
HttpRequest listMessages(const QString &chatId, int limit);
HttpRequest createMessage(const NewMessage &message);

/// RFC 3339 in UTC; a date without time is the start of its day. Empty when invalid.
QString dateTime(const Moment &moment);

} // namespace deskside::zaia
