// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace deskside {

/// What a command ends with.
enum class ExitCode : int { Done = 0, Refused = 1, WrongUsage = 2 };

/// Runs a command other than Window, without a display. Results go to standard output, everything else to standard
/// error.
ExitCode runCommand(const CommandLine &line);

} // namespace deskside
