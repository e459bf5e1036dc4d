// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "models/domain/account.h"
#include "models/review/chartdata.h"
#include "models/review/reporthtml.h"
#include "models/store/profile.h"

namespace deskside {

class Session;

/// deskside report: the chats of a period as CSV or JSON Lines, or the dashboard over them as HTML or PDF, to standard
/// output or into a file, which is replaced only when all of it is written.
ExitCode report(Session &session, const CommandLine &line);

/// The same of a store that another program, or thread, may be writing to; why it could not be done, as a sentence. The
/// pseudonyms' key is `profile`'s. For any thread.
tl::expected<void, QString> writeReport(const Profile &kept, const Profile &profile, const QList<Account> &accounts,
                                        const QHash<QString, QString> &names, const CommandLine &line);

/// The colours of the light theme, which is made for white paper.
ReportColors reportColors();

} // namespace deskside
