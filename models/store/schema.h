// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace deskside {

/// `PRAGMA application_id` of our files ("Desk"); those of version 1 have none.
constexpr int applicationId = 0x4465736b;

/// The steps from each version of the schema to the next; migrations()[0] makes an empty file version 1.
const QList<QList<QString>> &migrations();

/// The columns of `chats` in the order in which they are read; the columns of a CompactRow come first.
#define DESKSIDE_COMPACT_COLUMNS                                                                                       \
    "place, id, account, flags, activity, waiting, channel, state, status, sentiment, assignee, classification, "      \
    "model, country, language, tags, due, ai, scores, created, handed_from, handed_until, wait, tokens, draw, review"
#define DESKSIDE_CHAT_COLUMNS DESKSIDE_COMPACT_COLUMNS ", chat_id, hash, missed, temporary, closed, bytes, texts_hash"
namespace column {
enum Column : int {
    Place,
    Id,
    Account,
    Flags,
    Activity,
    Waiting,
    Channel,
    State,
    Status,
    Sentiment,
    Assignee,
    Classification,
    Model,
    Country,
    Language,
    Tags,
    Due,
    Ai,
    Scores,
    Created,
    HandedFrom,
    HandedUntil,
    Wait,
    Tokens,
    Draw,
    Review,
    ChatId,
    Hash,
    Missed,
    Temporary,
    Closed,
    Bytes,
    TextsHash,
};
} // namespace column

} // namespace deskside
