// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdecoder.h"
#include "models/domain/chatdelta.h"
#include "models/domain/outboxitem.h"
#include "models/domain/reviewedit.h"
#include "models/store/ownentry.h"
#include "models/store/profile.h"
#include "models/store/storeerror.h"
#include "models/store/threadpart.h"

#include <atomic>
#include <functional>
#include <memory>

namespace deskside {

/// Reads the store through a connection of its own that cannot write; for the window and for searches. Belongs to the
/// thread that opened it. What another connection commits is seen by the next call.
class ChatReader
{
public:
    /// Damaged, missing or too old files are an error: the writer sees to them first.
    /// `decodeMessage` is for thread().
    static Stored<std::unique_ptr<ChatReader>> open(const Profile &profile, ChatDecoder decode,
                                                    MessageDecoder decodeMessage = {});
    ~ChatReader();
    ChatReader(const ChatReader &) = delete;
    ChatReader &operator=(const ChatReader &) = delete;

    /// The newest rows and the words they use: what a window shows first. A few milliseconds whatever the store holds.
    ChatDelta newest(int count) const;
    /// The whole row of a chat, texts included; nullopt when it is gone or cannot be read.
    std::optional<ChatRow> row(quint32 id) const;
    /// The chat itself, with raw and rawDetails; nullopt as for row().
    std::optional<Chat> chat(quint32 id) const;
    /// 0 when it is not there.
    quint32 idOf(const ChatKey &key) const;

    /// The newest `most` messages of a chat's thread that are kept; those that were read before cost little.
    ThreadPart thread(quint32 id, int most) const;

    /// Some of what a search finds; `last`: there is nothing more.
    using Found = std::function<void(const QList<qint64> &recencies, bool last)>;
    /// Tells the recencies of the chats that satisfy an FTS5 MATCH expression (TextPlan), newest first, as they are
    /// found: what fills a window at once, then in larger and larger blocks. Ends without a word when `cancelled`
    /// becomes true, and with an error where the store cannot tell.
    Stored<void> search(const QString &match, const std::atomic_bool &cancelled, const Found &found) const;
    /// All of them; those found so far when `cancelled` becomes true.
    Stored<QList<qint64>> search(const QString &match, const std::atomic_bool &cancelled) const;
    /// Recencies of the chats whose vendor's id begins with this text (4 characters at least), newest first.
    Stored<QList<qint64>> searchIds(const QString &beginning, int limit) const;

    /// The answer that is being written to a chat; its text is null when there is none.
    Draft draft(const ChatKey &key) const;
    /// All that is on its way, in the order of making.
    QList<OutboxItem> outbox() const;

    /// What reviewers think of a chat, by their names; of all chats, also those that are not here.
    QList<Score> scores(const ChatKey &key) const;
    Stored<QList<Score>> allScores() const;
    /// Every change of a chat's scores, note and tags, oldest first.
    QList<ReviewEdit> scoreHistory(const ChatKey &key) const;
    /// The times that the AI handed a chat to a person, oldest first.
    QList<HandoffRecord> handoffs(quint32 id) const;

    /// Every chat with own data or a mark by the person, in the order of their keys.
    Stored<QList<OwnEntry>> ownEntries() const;

private:
    ChatReader();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
