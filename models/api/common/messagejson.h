// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/common/readjson.h"

/// What the vendors' decoders of messages share.
namespace deskside::json {

/// A reply that is a list of messages.
struct MessageList {
    QList<Message> messages; ///< in the order in which they came, which no contract tells
    QList<DecodeProblem> problems;
    qsizetype received = 0;      ///< entries in the reply, unreadable ones included
    std::optional<qint64> total; ///< messages in the whole thread, where the vendor says so
    std::optional<qint64> totalPages;
    bool isWrapped = false; ///< the list stands in an object
};

/// Reads one message; `index` is its place in the reply. It finds Message::raw filled in, and fills in the id.
using ReadMessage = std::function<void(const ObjectReader &in, qsizetype index, Message &message)>;

/// Reads a reply that is an array of messages, or an object that wraps exactly one. An entry without a readable id, or
/// with a field of the wrong type, becomes a problem, and costs nothing but itself.
Result<MessageList> readMessages(const QByteArray &bytes, const ReadMessage &read);

/// Reads a reply that is one message; BadReply names the field when it cannot be read.
Result<Message> readMessage(const QByteArray &bytes, const ReadMessage &read);

/// A file in a spelling that no contract names: what looks like its name, size, type and address is taken, and nothing
/// in it is a problem.
File looseFile(const ObjectReader &in);

/// Adds what the message's role says, as one text.
void addText(Message &message, const QString &text);

} // namespace deskside::json
