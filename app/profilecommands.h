// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"

namespace deskside {

class Session;

/// True, with a complaint, when another program holds the profile: what it keeps in step is not changed behind its
/// back.
bool refusedAsOpen(Session &session);

/// deskside profile export [FILE]: the person's own data as JSON, to standard output without a file (or with “-”).
ExitCode exportProfile(Session &session, const CommandLine &line);
/// deskside profile import FILE: what the file says of a chat wins; everything else stays.
ExitCode importProfile(Session &session, const CommandLine &line);
/// deskside profile vacuum: drops what retention lets go, gives free space back, and says the sizes.
ExitCode vacuumProfile(Session &session);

} // namespace deskside
