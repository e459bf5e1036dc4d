// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/items/chatdetails.h"

namespace deskside {

/// What changed, in a line: "State: Open → Closed". `vendorName` names whose list a vanished chat is missing from.
/// Safe to show.
QString changeText(const Change &change, const QString &vendorName);

/// What came of many changes to a chat: "New · State: Open → Closed". Steps in between are left out, and so is what is
/// again as it was, unless that is all there is.
QString changesText(const ChatChanges &changes, const QString &vendorName);

/// The history of a chat for the detail pane, newest first, each line with how long ago it was found. Beyond a few the
/// older ones wait behind "Show all". Without fields when nothing is known to have changed.
DetailSection historyOf(const QList<Change> &changes, const QString &vendorName, const QDateTime &now);

/// "Since you left 2 h ago: 3 new chats, 14 changed"; empty when there is nothing to tell. `more`: the list was cut.
QString sinceYouLeft(const QList<ChatChanges> &chats, bool more, const QDateTime &since, const QDateTime &now);

} // namespace deskside
