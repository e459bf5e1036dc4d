// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/bodies.h"
#include "models/store/chatreader.h"
#include "models/store/chatrecords.h"
#include "models/store/outboxrecords.h"
#include "models/store/reviewrecords.h"
#include "models/store/threadstore.h"

namespace deskside {

/// A connection of one thread that cannot write, closed with it.
class ReadConnection
{
public:
    explicit ReadConnection(QString name)
        : m_name(std::move(name))
    {
    }
    ~ReadConnection();
    ReadConnection(const ReadConnection &) = delete;
    ReadConnection &operator=(const ReadConnection &) = delete;

    const QString &name() const { return m_name; }
    /// The file of a profile's chats; where it is, and where nothing may be made beside it, too.
    std::optional<StoreError> open(const QString &file);

private:
    /// `immutable`: nobody writes to the file, and nothing may be made beside it.
    std::optional<StoreError> open(const QString &file, bool immutable);

    QString m_name;
};

/// What the parts of ChatReader share.
struct ChatReader::Private {
    Private(const QString &file, ChatDecoder decoder, MessageDecoder decodeMessage);

    struct Kept {
        Chat chat;
        const AccountRecord *account = nullptr;
        bool vanished = false;
    };
    /// nullopt when it is gone or cannot be read.
    std::optional<Kept> kept(quint32 id);
    /// Reads the accounts, and which chats have anything unsent, again when another connection has written since.
    void readAccounts();
    /// As of the last readAccounts(); no query for a chat without any.
    Unsent unsentOf(const ChatKey &key) { return unsent.contains(key) ? findUnsent(sql, key) : Unsent(); }
    /// Null when the chat is gone.
    QString vendorOf(quint32 id);

    ReadConnection connection; // goes last
    Sql sql;
    Bodies bodies;
    ThreadStore threads;
    ChatDecoder decode;
    QList<AccountRecord> accounts; ///< as they were at dataVersion
    UnsentChats unsent;            ///< the same
    qint64 dataVersion = -1;
};

} // namespace deskside
