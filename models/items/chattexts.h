// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

namespace deskside {

/// The title, else the customer's name, else a word for a chat without either; safe to show, one line.
QString shownTitle(const ChatRow &row);

/// What a screen reader is told of a row: customer, title, state, unread, waiting, and what the person added.
QString spokenText(const ChatRow &row, const QDateTime &now);

/// The follow-up or the reminder is now or was before.
bool isDue(const ChatRow &row, const QDateTime &now);
/// "follow-up due", "reminder 14:30": what is planned for the chat; empty when nothing is.
QString dueText(const ChatRow &row, const QDateTime &now);

/// The parts of a spoken line that are not empty, with pauses between.
QString spokenLine(QStringList parts);

} // namespace deskside
