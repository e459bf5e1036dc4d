// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/profile.h"

#include <QByteArray>

namespace deskside {

/// The key under which this profile makes pseudonyms (see Mask), made when it is first asked for; an error sentence
/// names the file. It lies beside the chats themselves: who can read it there can read the names, too, and a cron job
/// has no keyring. It goes with the profile, so that pseudonyms stay, and never into a report.
tl::expected<QByteArray, QString> maskKey(const Profile &profile);

} // namespace deskside
