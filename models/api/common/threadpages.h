// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/api/common/messagejson.h"

/// A chat's thread from a vendor that pages it and does not say from which end.
namespace deskside::thread {

/// A page as it came, with what its answer says of the others.
struct Page {
    json::MessageList list;
    int size = 0;                ///< the page size in force: fewer entries are the end
    std::optional<int> lastPage; ///< where the answer says it
    QString way;                 ///< the vendor's: how pages have to be asked for from now on
};

/// Asks for one page; `number` counts from 1, `way` is Page::way of an earlier one, null at first.
using Ask = std::function<Call(int number, const QString &way, std::function<void(Result<Page>)> done)>;

/// What is known before anything is asked.
struct Hint {
    QString newestId; ///< of the chat's last message; may be out of date
    Moment newestAt;
    std::optional<int> lastPage; ///< a guess
};

/// Answers as Backend::listMessages() does. Which end the first page is follows from the order within it, from the
/// chat's last message, and where these do not tell, from a look at the other end. Messages without dates are taken to
/// come oldest first.
Call listMessages(Ask ask, const QString &from, const Hint &hint, Backend::Callback<MessagePage> done);

/// The number of the last page of so many messages; at least 1.
int lastPageOf(qint64 messages, int size);

/// Messages of one answer, oldest first. One without a date stays beside the one before it; of two with one id the
/// later holds.
QList<Message> chronological(QList<Message> messages);

/// The time of the newest; invalid when none has one.
Moment newestTime(const QList<Message> &messages);

/// True when the messages come newest first.
bool comesNewestFirst(const QList<Message> &messages);

} // namespace deskside::thread
