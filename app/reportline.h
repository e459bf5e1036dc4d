// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

class QCommandLineParser;

namespace deskside {

/// The options of report but its query; `line` has its format.
tl::expected<CommandLine, UsageError> readReport(CommandLine line, const QCommandLineParser &parser);

} // namespace deskside
