// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace deskside {

/// What opening a stranger's file may do.
enum class FileRisk : unsigned char {
    None,    ///< a text, a picture, a recording, a film: programs show it
    Unknown, ///< nobody can tell
    Runs,    ///< a program, or something that may hold one
};

/// By the name a file comes with and the type its vendor says it has; either may be empty. The worse of the two counts,
/// and in a name the last ending, as systems see it.
FileRisk fileRisk(const QString &name, const QString &mimetype);

} // namespace deskside
