// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdecoder.h"
#include "models/store/bodies.h"
#include "models/store/threadpart.h"

namespace deskside {

/// What is kept of the chats' threads, by the chats' numbers. The reading calls ask the file each time; what writes
/// belongs into a transaction, begin() first.
class ThreadStore
{
public:
    ThreadStore(Sql *sql, Bodies *bodies, MessageDecoder decode)
        : m_sql(sql)
        , m_bodies(bodies)
        , m_decode(std::move(decode))
    {
    }

    /// To be called in each transaction first: what other programs may have changed is read again.
    void begin();
    /// A transaction was undone.
    void forget() { m_dataVersion = -1; }

    /// Whether the chat's thread was ever read, as of begin(): no question to the file.
    bool has(quint32 chat) const { return m_known.contains(chat); }
    /// ChatRow::said of a chat; null where nothing is kept.
    QString said(quint32 chat, const QString &vendor);
    /// The newest `most` messages.
    ThreadPart read(quint32 chat, const QString &vendor, int most);
    /// True when one of them is kept.
    bool meets(quint32 chat, const QList<Message> &messages);

    /// keptId() of those that are not kept as they are.
    QSet<QString> newsOf(quint32 chat, const QList<Message> &page);
    /// Keeps those of a page that are `news`. Ones that are not there stand behind those of the same time that are, or
    /// before them when the page is `older`.
    void put(quint32 chat, const QString &vendor, const QList<Message> &page, const QSet<QString> &news, bool older);
    /// Notes how far back the thread was read; null: to its beginning.
    void setOlder(quint32 chat, const QString &older);
    /// nullopt when the thread was never read.
    std::optional<QString> older(quint32 chat);

private:
    struct Decoded {
        QByteArray packed;
        Message message;
    };
    std::optional<QByteArray> rawOf(quint32 chat, const QString &id);

    Sql *m_sql;
    Bodies *m_bodies;
    MessageDecoder m_decode;
    qint64 m_dataVersion = -1;
    QSet<quint32> m_known;
    quint32 m_lastRead = 0;
    QHash<qint64, Decoded> m_decoded; ///< of the chat that was read last, by number: it is read again and again
};

/// What a message is kept by: the vendor's id, or what stands for one that has none.
QString keptId(const Message &message);

} // namespace deskside
