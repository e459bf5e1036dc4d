// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace deskside {

/// `PRAGMA application_id` of our files ("Desk"); those of version 1 have none.
constexpr int applicationId = 0x4465736b;

/// The steps from each version of the schema to the next; migrations()[0] makes an empty file version 1.
const QList<QList<QString>> &migrations();

/// The columns of `chats`, in the table's order: rows of "SELECT * FROM chats" are read by them, and those that ask for
/// the columns of a CompactRow alone begin the same way.
#define DESKSIDE_COMPACT_COLUMNS                                                                                       \
    "place, id, account, flags, activity, waiting, channel, state, status, sentiment, assignee, classification, "      \
    "model, country, language, tags"
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
