// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/profile.h"

#include <QDateTime>

/// The parts of the bench. Each runs in a process of its own, so that none warms the next one's caches or fills its
/// memory, and prints one JSON object.
namespace deskside::bench {

/// The id of the one account of the bench's profile.
QString benchAccount();

/// The time of the newest chat: when the profile was begun. The same for every part, so that they make the same pages.
QDateTime madeAt(const Profile &profile);

/// Fills the profile's store with this many chats, page by page, while a window shows them: the rate, and how long the
/// window was held up.
int fill(const Profile &profile, int chats);

/// The floor of filling and of the disk: the same columns and the same full-text index, filled by prepared inserts and
/// nothing else, in a file beside the store.
int fillFloor(const Profile &profile, int chats);

/// All chats of the filled profile as CSV, without and with what only their JSON tells: rates.
int exportAll(const Profile &profile);

/// The program's own window on the filled profile. `what`: start (until the first row is painted), use (tabs, frames,
/// searches, memory) and review, both offline, or idle (CPU over a minute, the account's vendor answering that nothing
/// is new).
int window(const Profile &profile, int chats, const QString &what);

} // namespace deskside::bench
